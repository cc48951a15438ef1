"""Line: what comes, and how far from the truth the best line is."""

from __future__ import annotations

import numpy as np
import pytest

from autograder.datasets import line
from autograder.datasets.line import Shape, standard_errors, truth


@pytest.mark.parametrize(("kind", "low", "high"), [("line", 0, 1), ("parabola", -1, 2)])
def test_the_noise_has_the_standard_deviation_1(kind: Shape, low: float, high: float) -> None:
    """x rises evenly over its range; y is off the curve by N(0, 1), drawn from the generator that is given."""
    x, y = line(kind, 40_000, np.random.default_rng(5))
    assert (x[0], x[-1]) == (low, high)
    assert np.allclose(np.diff(x), (high - low) / 39_999)
    noise = y - truth(kind, x)
    assert abs(noise.mean()) < 5 / np.sqrt(40_000)
    assert abs(noise.std() - 1) < 5 / np.sqrt(80_000)
    assert np.array_equal(y, line(kind, 40_000, np.random.default_rng(5))[1])


def test_the_curves_are_those_of_the_text() -> None:
    """5x + 0.04, and 10x² − 12x + 0.04."""
    assert truth("line", np.array([0.0, 1.0])).tolist() == [0.04, 5.04]
    assert np.allclose(truth("parabola", np.array([-1.0, 0.0, 0.6, 2.0])), [22.04, 0.04, -3.56, 16.04])


def test_the_standard_errors_are_those_of_many_lines() -> None:
    """Of 400 best lines through 300 points, slope and intercept scatter as the formula says."""
    rng = np.random.default_rng(8)
    found = np.array([np.polyfit(*line("line", 300, rng), 1) for _ in range(400)])
    assert np.allclose(found.std(axis=0), standard_errors(300), rtol=0.2)
    assert np.allclose(standard_errors(1_000_000), (0.003464, 0.002), rtol=1e-3)


def test_another_kind_is_refused() -> None:
    """The message says which there are."""
    with pytest.raises(ValueError, match='expected "line" or "parabola", got \'circle\''):
        line("circle", 3, np.random.default_rng(0))  # type: ignore[arg-type]
