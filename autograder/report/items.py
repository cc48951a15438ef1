"""What a class's points say about the exercises: how hard each was, and whether it tells strong work from weak.

All functions are pure; a share is a number from 0 to 1.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.language import gettext_noop

MAX_BINS = 13
"""Bars of a distribution, at most."""
FEW = 30
"""With fewer submissions than this, the figures are rough."""
_EPSILON = 1e-9


@dataclass(frozen=True)
class Item:
    """One exercise of a class.

    points : what it is worth; share : the mean share of them that was earned, high for an easy exercise;
    full, none : how many earned all of them, and how many nothing.
    discrimination : the item-rest correlation, Pearson's r of the points in this exercise with the sum of the points
        in all others; for an exercise that is right or wrong this is the point-biserial correlation, corrected for
        the exercise's own part in the sum. None where it is not defined: fewer than three submissions, or no spread.
    """

    name: str
    points: float
    share: float
    full: int
    none: int
    discrimination: float | None

    @property
    def difficulty(self) -> str:
        """The share in a word, in the source's language."""
        if self.share >= 0.85:
            return gettext_noop("easy")
        return gettext_noop("medium") if self.share >= 0.5 else gettext_noop("hard")

    @property
    def verdict(self) -> str:
        """The discrimination in a word of the source's language, after the customary bounds of 0.2 and 0.4."""
        if self.discrimination is None:
            return gettext_noop("not defined")
        if self.discrimination < 0:
            return gettext_noop("negative")
        if self.discrimination < 0.2:
            return gettext_noop("weak")
        return gettext_noop("fair") if self.discrimination < 0.4 else gettext_noop("good")


@dataclass(frozen=True)
class Distribution:
    """The scores of a class, in points.

    step : points that a bin is wide, a round number; bins : how many scores fall into each, a score on a bound into
    the upper one, the highest score into the last.
    """

    step: float
    bins: tuple[int, ...]
    mean: float
    deviation: float
    quartiles: tuple[float, float, float]

    @property
    def median(self) -> float:
        """The middle score."""
        return self.quartiles[1]


def items(scores: Mapping[str, Sequence[float]], maxima: Mapping[str, float]) -> tuple[Item, ...]:
    """Return the figures of each exercise, in the order of ``scores``.

    scores : exercise → points, a number a submission, in the same order for every exercise.
    maxima : exercise → points to be had, more than 0.
    """
    if not scores:
        return ()
    table = np.array([list(column) for column in scores.values()], dtype=float)
    rest = table.sum(axis=0) - table
    return tuple(_item(name, maxima[name], own, others) for name, own, others in zip(scores, table, rest, strict=True))


def _item(name: str, most: float, own: np.ndarray[Any, Any], rest: np.ndarray[Any, Any]) -> Item:
    return Item(
        name=name,
        points=most,
        share=float(own.mean() / most) if own.size else 0.0,
        full=int((own >= most - _EPSILON).sum()),
        none=int((own <= _EPSILON).sum()),
        discrimination=correlation(own, rest),
    )


def correlation(one: np.ndarray[Any, Any], other: np.ndarray[Any, Any]) -> float | None:
    """Return Pearson's r of two rows of numbers; None for fewer than three, or where one does not vary."""
    if one.size < 3:
        return None
    a, b = one - one.mean(), other - other.mean()
    spread = float(np.sqrt((a @ a) * (b @ b)))
    # Rounding leaves a little spread in a row of equal numbers.
    if spread <= _EPSILON * max(1.0, float(np.abs(one).max() * np.abs(other).max())):
        return None
    return float(np.clip((a @ b) / spread, -1.0, 1.0))


def distribution(scores: Sequence[float], maximum: float) -> Distribution:
    """Return how scores are spread from 0 to ``maximum``; all zeros for an empty class."""
    step = _step(maximum)
    number = max(1, math.ceil(maximum / step - _EPSILON))
    if not scores:
        return Distribution(step, (0,) * number, 0.0, 0.0, (0.0, 0.0, 0.0))
    values = np.array(scores, dtype=float)
    # 0.3 / 0.1 falls a hair short of 3.
    places = np.clip(np.floor(values / step + _EPSILON), 0, number - 1).astype(int)
    lower, middle, upper = np.quantile(values, (0.25, 0.5, 0.75))
    return Distribution(
        step=step,
        bins=tuple(int(count) for count in np.bincount(places, minlength=number)),
        mean=float(values.mean()),
        deviation=float(values.std(ddof=1)) if values.size > 1 else 0.0,
        quartiles=(float(lower), float(middle), float(upper)),
    )


def _step(maximum: float) -> float:
    """The smallest of 1, 2, 2.5, 5, 10, 20, … and their tenths that makes few enough bins."""
    if maximum <= 0:
        return 1.0
    scale = 10.0 ** math.floor(math.log10(maximum) - 2)
    steps = (round(digit * scale * tens, 9) for tens in (1, 10, 100) for digit in (1, 2, 2.5, 5))
    return next(step for step in steps if maximum <= MAX_BINS * step)
