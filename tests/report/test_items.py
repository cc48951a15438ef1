"""How hard an exercise was and what it tells, against NumPy and against figures worked out by hand."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.report.items import Item, correlation, distribution, items

POINTS = {"step": 1.0, "model": 4.0}


def item(discrimination: float | None = 0.5, share: float = 0.5) -> Item:
    """An exercise with these figures."""
    return Item("step", 1.0, share, 0, 0, discrimination)


def test_a_right_or_wrong_exercise_has_the_point_biserial_correlation() -> None:
    """Right: rests 4, 3; wrong: rests 2, 1, 2. By hand r = (M₁ − M₀)/s · √(p·q), s the deviation of all rests."""
    scores = {"step": [1.0, 1.0, 0.0, 0.0, 0.0], "model": [4.0, 3.0, 2.0, 1.0, 2.0]}
    step, model = items(scores, POINTS)
    by_hand = (3.5 - 5 / 3) / math.sqrt(1.04) * math.sqrt(0.4 * 0.6)
    assert step.discrimination == pytest.approx(by_hand)
    assert step.discrimination == model.discrimination  # with two exercises each is the other's rest
    assert (step.share, step.full, step.none) == (0.4, 2, 3)
    assert (model.share, model.full, model.none) == (0.6, 1, 0)


@given(
    st.integers(3, 12).flatmap(
        lambda n: st.lists(st.lists(st.integers(0, 4), min_size=n, max_size=n), min_size=2, max_size=5)
    )
)
def test_discrimination_is_the_correlation_with_the_rest(columns: list[list[int]]) -> None:
    """Of the points of an exercise with the sum of all others, as NumPy has it; undefined where one is constant."""
    scores = {f"e{i}": [float(x) for x in column] for i, column in enumerate(columns)}
    table = np.array(columns, dtype=float)
    for row, found in enumerate(items(scores, dict.fromkeys(scores, 4.0))):
        rest = np.delete(table, row, axis=0).sum(axis=0)
        if np.ptp(table[row]) == 0 or np.ptp(rest) == 0:
            assert found.discrimination is None
        else:
            assert found.discrimination == pytest.approx(np.corrcoef(table[row], rest)[0, 1], abs=1e-9)
        assert found.share == pytest.approx(table[row].mean() / 4)


def test_too_few_or_all_the_same_is_not_defined() -> None:
    """Two submissions always lie on a line; equal points have no direction, however they were rounded."""
    assert correlation(np.array([0.0, 1.0]), np.array([2.0, 3.0])) is None
    assert correlation(np.full(10, 0.1) * 3, np.arange(10.0)) is None
    assert items({}, {}) == ()
    assert items({"step": [], "model": []}, POINTS)[0].discrimination is None


@pytest.mark.parametrize(
    ("figures", "words"),
    [
        (item(None, 1.0), ("easy", "not defined")),
        (item(-0.01, 0.85), ("easy", "negative")),
        (item(0.0, 0.84), ("medium", "weak")),
        (item(0.2, 0.5), ("medium", "fair")),
        (item(0.4, 0.49), ("hard", "good")),
    ],
)
def test_figures_are_said_in_words(figures: Item, words: tuple[str, str]) -> None:
    """By bounds that the page names."""
    assert (figures.difficulty, figures.verdict) == words


def test_a_distribution_counts_scores_between_round_numbers() -> None:
    """A score on a bound belongs to the upper bin, the best one to the last; 0.3 and 0.7 are not lost in rounding."""
    spread = distribution([0.0, 0.1, 0.3, 3 * 0.1, 0.7, 0.95, 1.0, 1.0], 1.0)
    assert (spread.step, spread.bins) == (0.1, (1, 1, 0, 2, 0, 0, 0, 1, 0, 3))
    assert spread.mean == pytest.approx(0.54375)
    assert spread.median == pytest.approx(0.5)


@pytest.mark.parametrize(
    ("maximum", "step", "number"),
    [(26, 2, 13), (10, 1, 10), (30, 2.5, 12), (100, 10, 10), (5, 0.5, 10), (7.5, 1, 8), (1, 0.1, 10), (0, 1, 1)],
)
def test_bins_are_as_wide_as_a_round_number(maximum: float, step: float, number: int) -> None:
    """Few enough to be told apart on a phone; the last may reach beyond the best score there can be."""
    spread = distribution([maximum], maximum)
    assert (spread.step, len(spread.bins), spread.bins[-1]) == (step, number, 1)


@given(st.lists(st.floats(0, 20), min_size=2, max_size=40))
def test_a_distribution_agrees_with_numpy(scores: list[float]) -> None:
    """Mean, deviation of a sample, and quartiles; everybody is in one bin, extra credit in the last."""
    spread = distribution(scores, 16)
    assert sum(spread.bins) == len(scores)
    assert spread.mean == pytest.approx(np.mean(scores))
    assert spread.deviation == pytest.approx(np.std(scores, ddof=1), abs=1e-6)
    assert spread.quartiles == pytest.approx(tuple(np.percentile(scores, (25, 50, 75))))


def test_an_empty_class_has_no_scores() -> None:
    """Zeros, not an error."""
    assert distribution([], 10).bins == (0,) * 10
    assert distribution([5], 10).deviation == 0.0
