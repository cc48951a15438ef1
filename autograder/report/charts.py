"""Where the marks of a chart go: bars of a distribution, dots of exercises. The templates draw them as SVG.

Coordinates are those of the drawing, in units that are pixels on a phone; y points down, as SVG has it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from autograder.render.card import said_points
from autograder.report.items import Distribution, Item

WIDTH, HEIGHT = 360.0, 220.0
RADIUS = 9.0
"""Of a dot that has a number in it."""
LEFT, RIGHT, TOP, BOTTOM = 34.0, 10.0, 16.0, 34.0
"""Room for the axes' labels."""


@dataclass(frozen=True)
class Bar:
    """A bar that stands on the axis. number : what it counts, the scores from ``low`` to ``high`` points."""

    x: float
    y: float
    width: float
    height: float
    number: int
    low: str
    high: str


@dataclass(frozen=True)
class Dot:
    """A numbered dot at (x, y), which belongs at (at_x, at_y) but gives way to its neighbours."""

    x: float
    y: float
    at_x: float
    at_y: float
    number: int
    name: str

    @property
    def moved(self) -> bool:
        """Whether it stands beside its place."""
        return (self.x, self.y) != (self.at_x, self.at_y)


def bars(spread: Distribution) -> tuple[Bar, ...]:
    """Return a bar for each bin."""
    most = max(*spread.bins, 1)
    step = (WIDTH - LEFT - RIGHT) / len(spread.bins)
    found = []
    for i, number in enumerate(spread.bins):
        height = (HEIGHT - TOP - BOTTOM) * number / most
        found.append(
            Bar(
                x=round(LEFT + i * step + 1.5, 1),
                y=round(HEIGHT - BOTTOM - height, 1),
                width=round(step - 3, 1),
                height=round(height, 1),
                number=number,
                low=said_points(spread.step * i),
                high=said_points(spread.step * (i + 1)),
            )
        )
    return tuple(found)


def across(share: float) -> float:
    """Where a share of the points lies on the horizontal axis."""
    return round(LEFT + RADIUS + share * (WIDTH - LEFT - RIGHT - 2 * RADIUS), 1)


def up(correlation: float, lowest: float) -> float:
    """Where a correlation lies on the vertical axis, which goes from ``lowest`` to 1."""
    room = HEIGHT - TOP - BOTTOM - 2 * RADIUS
    return round(TOP + RADIUS + (1 - correlation) / (1 - lowest) * room, 1)


def lowest(items: Sequence[Item]) -> float:
    """Where the vertical axis begins: at 0, or below if a correlation is negative."""
    least = min((item.discrimination for item in items if item.discrimination is not None), default=0.0)
    return min(0.0, math.floor(least * 2) / 2)


def dots(items: Sequence[Item]) -> tuple[Dot, ...]:
    """Return a dot for each exercise whose discrimination is defined, numbered in the order of ``items``."""
    found: list[Dot] = []
    bottom = lowest(items)
    for number, item in enumerate(items, start=1):
        if item.discrimination is None:
            continue
        at = across(item.share), up(item.discrimination, bottom)
        x, y = next((p for p in _around(*at) if _free(p, found)), at)
        found.append(Dot(x, y, *at, number, item.name))
    return tuple(found)


def _around(x: float, y: float) -> list[tuple[float, float]]:
    """The place itself, then places further and further from it, inside the drawing."""
    places = [(x, y)]
    for ring in range(1, 9):
        for eighth in range(8):
            angle = math.pi * eighth / 4
            places.append(
                (round(x + ring * RADIUS * math.cos(angle), 1), round(y + ring * RADIUS * math.sin(angle), 1))
            )
    return [
        (a, b)
        for a, b in places
        if LEFT + RADIUS <= a <= WIDTH - RADIUS - 1 and RADIUS + 1 <= b <= HEIGHT - BOTTOM - RADIUS
    ]


def _free(place: tuple[float, float], taken: Sequence[Dot]) -> bool:
    return all(math.dist(place, (dot.x, dot.y)) >= 2 * RADIUS + 1 for dot in taken)
