"""Where the marks of a course's charts go: a column an assignment, shares of the points upwards. Templates draw them.

Coordinates are those of `autograder.report.charts`: units that are pixels on a phone, y points down.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from autograder.report.charts import BOTTOM, HEIGHT, LEFT, RIGHT, TOP, WIDTH
from autograder.report.course.gather import Unit

SPARK_WIDTH, SPARK_HEIGHT = 90.0, 24.0
"""Of the line in a row of a table."""
_MOST_NUMBERS = 12
"""Numbers that stand side by side below a chart."""


@dataclass(frozen=True)
class Column:
    """The place of an assignment. number : its own, "" where there is no room; x : the middle; width : of its bar.

    handed : y of the share of students who handed in; low, median, high : y of the quartiles, None if there are none.
    """

    number: str
    x: float
    width: float
    handed: float
    low: float | None
    median: float | None
    high: float | None


def up(share: float) -> float:
    """Where a share of 0 to 1 lies on the vertical axis; more than all, as extra credit makes it, lies at the top."""
    return round(TOP + (1 - min(max(share, 0.0), 1.0)) * (HEIGHT - TOP - BOTTOM), 1)


def columns(units: Sequence[Unit], students: int) -> tuple[Column, ...]:
    """Return the places of all assignments, in order. students : how many there are in the course."""
    step = (WIDTH - LEFT - RIGHT) / len(units)
    every = -(-len(units) // _MOST_NUMBERS)
    found = []
    for place, unit in enumerate(units):
        low, median, high = (None, None, None) if unit.quartiles is None else map(up, unit.quartiles)
        found.append(
            Column(
                number=str(place + 1) if place % every == 0 else "",
                x=round(LEFT + (place + 0.5) * step, 1),
                width=round(min(0.7 * step, 22.0), 1),
                handed=up(len(unit.work) / students),
                low=low,
                median=median,
                high=high,
            )
        )
    return tuple(found)


def line(points: Sequence[tuple[float, float | None]]) -> str:
    """Return the path through these points of a drawing, broken where y is not known."""
    drawn, lifted = [], True
    for x, y in points:
        if y is not None:
            drawn.append(f"{'M' if lifted else 'L'}{x:g} {y:g}")
        lifted = y is None
    return "".join(drawn)


def spark(shares: Sequence[float | None]) -> str:
    """Return the path of a student's shares, in order, for a drawing that is one line of text high."""
    step = (SPARK_WIDTH - 4) / max(1, len(shares) - 1)
    room = SPARK_HEIGHT - 4
    return line(
        [
            (round(2 + place * step, 1), None if share is None else round(2 + (1 - min(share, 1.0)) * room, 1))
            for place, share in enumerate(shares)
        ]
    )
