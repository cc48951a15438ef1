"""Flowers and Playground's points: what comes, and the best that anybody can make of it."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.datasets import load_iris

from autograder.datasets.flowers import flowers, irises, most_likely
from autograder.datasets.playground import KINDS, points


def test_the_irises_are_fishers() -> None:
    """The same 150 rows as scikit-learn's, which are those of the paper."""
    X, y = irises()
    right = load_iris()
    assert np.array_equal(X, right.data)
    assert np.array_equal(y, right.target)


def test_new_flowers_are_like_the_old_ones() -> None:
    """Means and covariances of each species are those of the fifty; one generator draws them."""
    X, y = flowers(60_000, np.random.default_rng(1))
    old, kinds = irises()
    for k in range(3):
        assert np.allclose(X[y == k].mean(axis=0), old[kinds == k].mean(axis=0), atol=0.03)
        assert np.allclose(np.cov(X[y == k].T), np.cov(old[kinds == k].T), atol=0.02)
    assert np.array_equal(X[:0], flowers(0, np.random.default_rng(1))[0])
    assert np.array_equal(X, flowers(60_000, np.random.default_rng(1))[0])


def test_the_best_possible_share_is_known() -> None:
    """98.3 % of new flowers are named rightly by their likelihood."""
    X, y = flowers(200_000, np.random.default_rng(2))
    assert abs((most_likely(X) == y).mean() - 0.9834) < 0.0015


@pytest.mark.parametrize("kind", KINDS)
def test_points_of_two_classes_are_balanced(kind: str) -> None:
    """Half of the points are of either class; numbers lie between; noise moves the points and not their number."""
    for noise in (0.0, 0.5):
        X, y = points(kind, 400, noise, np.random.default_rng(3))
        assert (X.shape, y.shape) == ((400, 2), (400,))
        assert abs(y.mean()) < 0.2
        assert np.abs(y).max() <= 1
        assert np.abs(X).max() < 10
    assert np.array_equal(X, points(kind, 400, 0.5, np.random.default_rng(3))[0])


def test_without_noise_the_classes_lie_apart() -> None:
    """A circle parts the discs, the axes the squares, the second diagonal most of the clouds."""
    rng = np.random.default_rng(4)
    X, y = points("circle", 500, 0.0, rng)
    assert np.array_equal(np.hypot(*X.T) < 3, y > 0)
    X, y = points("xor", 500, 0.0, rng)
    assert np.array_equal(X.prod(axis=1) > 0, y > 0)
    assert np.abs(X).min() >= 0.3
    X, y = points("gauss", 500, 0.0, rng)
    assert ((X.sum(axis=1) > 0) == (y > 0)).mean() > 0.99
    X, y = points("spiral", 500, 0.0, rng)
    near = np.linalg.norm(X[:, None] - X, axis=2) + 100 * np.eye(500)
    assert (y[near.argmin(axis=1)] == y)[20:].all()


def test_another_kind_is_refused() -> None:
    """The message says which there are."""
    with pytest.raises(ValueError, match="expected one of circle, xor, gauss, spiral, plane, got 'line'"):
        points("line", 3, 0.0, np.random.default_rng(0))
