"""Where the marks of a course's charts go."""

from __future__ import annotations

from itertools import pairwise

from autograder.report.charts import BOTTOM, HEIGHT, LEFT, RIGHT, TOP, WIDTH
from autograder.report.course.charts import columns, line, spark, up
from autograder.report.course.gather import Unit, Work
from tests.support.findings import assignment

UNIT = Unit(assignment("step"), {"s01": Work("graded", 2.0)}, 2.0, (), {}, {}, 0, (0.25, 0.5, 1.0))


def test_a_share_lies_between_the_axis_and_the_top() -> None:
    """Nothing at the axis, all at the top; extra credit goes no further."""
    assert up(0) == HEIGHT - BOTTOM
    assert up(1) == up(1.3) == TOP


def test_a_line_breaks_where_nothing_is_known() -> None:
    """And begins anew behind it."""
    assert line([(1, 2), (3, 4), (5, None), (7, 8)]) == "M1 2L3 4M7 8"
    assert line([(1, None)]) == ""
    assert spark([0.5]) == "M2 12"
    assert spark([0, None, 1]) == "M2 22M88 2"


def test_columns_stand_side_by_side_within_the_drawing() -> None:
    """None lies over its neighbour, and numbers are left out where they would."""
    for many in (1, 2, 12, 13, 40):
        found = columns([UNIT] * many, students=4)
        assert len(found) == many
        assert found[0].x - found[0].width / 2 >= LEFT
        assert found[-1].x + found[-1].width / 2 <= WIDTH - RIGHT
        assert all(a.x + a.width / 2 <= b.x - b.width / 2 for a, b in pairwise(found))
        assert found[0].number == "1"
        assert sum(bool(column.number) for column in found) <= 12
    assert found[0].handed == up(0.25)
    assert (found[0].low, found[0].median, found[0].high) == (up(0.25), up(0.5), up(1))
