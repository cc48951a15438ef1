"""Marks of a chart stand where their numbers are, inside the drawing, and do not cover each other."""

from __future__ import annotations

import itertools
import math

from hypothesis import given
from hypothesis import strategies as st

from autograder.report.charts import BOTTOM, HEIGHT, LEFT, RADIUS, RIGHT, TOP, WIDTH, across, bars, dots, lowest, up
from autograder.report.items import Item, distribution

shares = st.floats(0, 1)


def items(places: list[tuple[float, float | None]]) -> list[Item]:
    """Exercises with these shares and discriminations."""
    return [Item(f"e{i}", 1.0, share, 0, 0, r) for i, (share, r) in enumerate(places)]


@given(st.lists(st.floats(0, 20), max_size=50))
def test_bars_are_as_high_as_their_numbers(scores: list[float]) -> None:
    """They stand on the axis, side by side, the highest as high as there is room."""
    found = bars(distribution(scores, 20))
    assert sum(bar.number for bar in found) == len(scores)
    room = HEIGHT - TOP - BOTTOM
    most = max((bar.number for bar in found), default=0)
    for bar in found:
        assert math.isclose(bar.y + bar.height, HEIGHT - BOTTOM, abs_tol=0.2)
        assert math.isclose(bar.height, room * bar.number / max(most, 1), abs_tol=0.1)
    assert all(one.x + one.width <= other.x for one, other in itertools.pairwise(found))
    assert found[0].x >= LEFT
    assert found[-1].x + found[-1].width <= WIDTH - RIGHT
    assert (found[0].low, found[-1].high) == ("0", "20")


@given(st.lists(st.tuples(shares, st.floats(-1, 1)), max_size=12))
def test_dots_do_not_cover_each_other(places: list[tuple[float, float | None]]) -> None:
    """Each is inside the drawing and numbered as its exercise in the table; those that gave way have not gone far."""
    found = dots(items(places))
    assert [dot.number for dot in found] == list(range(1, len(places) + 1))
    for dot in found:
        assert dot.x - RADIUS >= LEFT
        assert dot.x + RADIUS <= WIDTH
        assert dot.y - RADIUS >= 0
        assert dot.y + RADIUS <= HEIGHT - BOTTOM + 0.1
        assert math.dist((dot.x, dot.y), (dot.at_x, dot.at_y)) <= 8.1 * RADIUS
        assert dot.moved == ((dot.x, dot.y) != (dot.at_x, dot.at_y))
    for one, other in itertools.combinations(found, 2):
        assert math.dist((one.x, one.y), (other.x, other.y)) >= 2 * RADIUS


def test_axes_go_the_way_they_say() -> None:
    """Easy exercises to the right, telling ones at the top; the axis goes below 0 only where it has to."""
    assert across(0.2) < across(0.8)
    assert up(0.9, 0) < up(0.1, 0)
    assert lowest(items([(0.5, 0.3), (0.5, None)])) == 0.0
    assert lowest(items([(0.5, -0.2)])) == -0.5
    assert lowest(items([(0.5, -0.7)])) == -1.0


def test_an_exercise_without_discrimination_has_no_dot() -> None:
    """The others keep their numbers."""
    assert [dot.number for dot in dots(items([(1.0, None), (0.5, 0.5)]))] == [2]
