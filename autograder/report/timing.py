"""Where the time of a class went: step by step, and the cells and checks that took most of it."""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from autograder.language import gettext, gettext_noop
from autograder.results import Result

DEAREST = 5
"""Cells, and checks, that are named for the time they took."""
_REST = gettext_noop("reading it")
_STEPS = {
    "kernel": gettext_noop("the sandbox's fork"),
    "cells": gettext_noop("the cells"),
    "checks": gettext_noop("the checks"),
    "record": gettext_noop("writing"),
}


@dataclass(frozen=True)
class StepTime:
    """What one step took, in seconds, a number for each time it was taken."""

    what: str
    seconds: tuple[float, ...]

    @property
    def total(self) -> float:
        """All of them together."""
        return sum(self.seconds)

    @property
    def median(self) -> float:
        """The middle one, 0 if there is none."""
        return statistics.median(self.seconds) if self.seconds else 0.0

    @property
    def longest(self) -> float:
        """The longest, 0 if there is none."""
        return max(self.seconds, default=0.0)


@dataclass(frozen=True)
class Times:
    """The time of a class.

    steps : every step, in order; cells, checks : the dearest few, dearest first; submissions : how many were graded;
    waited : seconds until the last of them had its turn.
    """

    steps: tuple[StepTime, ...]
    cells: tuple[StepTime, ...]
    checks: tuple[StepTime, ...]
    submissions: int
    waited: float

    @property
    def total(self) -> float:
        """Seconds of all steps of all submissions."""
        return sum(step.total for step in self.steps)


def times(results: Iterable[Result]) -> Times:
    """Add up what the results say of their time."""
    steps: dict[str, list[float]] = {word: [] for word in (_REST, *_STEPS.values())}
    cells: dict[str, list[float]] = defaultdict(list)
    checks: dict[str, list[float]] = defaultdict(list)
    waited = 0.0
    for result in results:
        timing = result.timing
        waited = max(waited, timing.queue)
        for step, word in _STEPS.items():
            steps[word].append(getattr(timing, step))
        # What is left is reading the file and putting it in order.
        steps[_REST].append(max(result.seconds - timing.kernel - timing.cells - timing.checks, 0.0))
        for slow in timing.slowest:
            cells[gettext("cell {cell}", cell=slow.cell.removeprefix("cell "))].append(slow.seconds)
        for exercise in result.exercises:
            for check in exercise.checks:
                checks[gettext("check {name}", name=f"{exercise.name}.{check.name}")].append(check.seconds)
    return Times(
        steps=tuple(StepTime(gettext(word), tuple(seconds)) for word, seconds in steps.items()),
        cells=_dearest(cells),
        checks=_dearest(checks),
        submissions=len(steps[_REST]),
        waited=waited,
    )


def _dearest(spent: Mapping[str, list[float]]) -> tuple[StepTime, ...]:
    """The few of these that took most time together."""
    most = sorted(spent.items(), key=lambda item: -sum(item[1]))[:DEAREST]
    return tuple(StepTime(what, tuple(seconds)) for what, seconds in most)
