"""Patterned balls: two families that share nothing but the ball, drawn from a generator."""

from __future__ import annotations

import numpy as np
import pytest

from autograder.datasets.patterns import FAMILIAR, SIDE, STRANGE, familiar, held_out, strange


def test_pictures_are_drawn_from_the_generator() -> None:
    """The same generator gives the same pictures, another one others; float32 from 0 to 1; none is a picture, too."""
    for draw in (familiar, strange):
        (first, y), (second, _), (other, _) = (draw(4, np.random.default_rng(seed)) for seed in (7, 7, 8))
        assert np.array_equal(first, second)
        assert not np.array_equal(first, other)
        assert (first.dtype, first.shape) == (np.float32, (len(y), SIDE, SIDE, 3))
        assert 0 <= first.min() < first.max() <= 1
        assert draw(0, np.random.default_rng(7))[0].shape == (0, SIDE, SIDE, 3)


def test_all_classes_are_equally_frequent() -> None:
    """As many as asked for of each strange pattern; the familiar ones as far as the number allows."""
    assert np.bincount(strange(3, np.random.default_rng(0))[1]).tolist() == [3] * len(STRANGE)
    assert np.bincount(familiar(40, np.random.default_rng(0))[1]).tolist() == [4] * len(FAMILIAR)
    assert len(set(FAMILIAR) | set(STRANGE)) == len(FAMILIAR) + len(STRANGE)


def test_held_out_pictures_are_strange_ones() -> None:
    """They depend on the seed alone."""
    (x, y), (again, _) = held_out(3, 2), held_out(3, 2)
    assert np.array_equal(x, again)
    assert y.tolist() == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4]


@pytest.mark.parametrize("label", range(len(STRANGE)))
def test_every_pattern_is_both_light_and_dark(label: int) -> None:
    """Around a ball's middle neither colour covers everything, so no pattern is plain."""
    x, y = strange(30, np.random.default_rng(1))
    for picture in x[y == label]:
        assert picture.std(axis=(0, 1)).max() > 0.05
