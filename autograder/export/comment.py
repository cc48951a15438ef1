"""A grade in a few lines, for a platform's own comment: the points, and of each exercise what does not hold yet."""

from __future__ import annotations

import html

from autograder.gradebook.sheet import GradeRow, Mark, Sheet
from autograder.render.card import View, compose, points
from autograder.util.text import one_line


def plain(row: GradeRow, sheet: Sheet, view: View) -> str:
    """Return the comment as lines of text."""
    exercises = (f"• {_exercise(mark, view)}" for mark in row.marks)
    return "\n".join(filter(None, (_headline(row, sheet), *exercises, _lateness(row))))


def as_html(row: GradeRow, sheet: Sheet, view: View) -> str:
    """Return the comment as a line of HTML without quotation marks or backslashes."""
    told = [f"<p><strong>{_headline(row, sheet)}</strong></p>"]
    told.append(f"<ul>{''.join(f'<li>{html.escape(_exercise(mark, view))}</li>' for mark in row.marks)}</ul>")
    if late := _lateness(row):
        told.append(f"<p>{late}</p>")
    return "".join(told).replace("\\", "&#92;")


def _headline(row: GradeRow, sheet: Sheet) -> str:
    return f"{points(row.total)} / {points(sheet.maximum)} points"


def _lateness(row: GradeRow) -> str:
    return f"{points(row.penalty)} points were taken off for lateness." if row.penalty else ""


def _exercise(mark: Mark, view: View) -> str:
    got = "still to be given by a person" if mark.points is None else f"{points(mark.points)} / {points(mark.maximum)}"
    if mark.result is None or mark.result.score is None:
        return one_line(f"{mark.name}: {got}")
    card = compose(mark.result, view)
    failing = "; ".join(row.title for row in card.rows if row.outcome == "failed")
    return one_line(f"{mark.name}: {got}. {card.line} {failing}".strip(), 1_000)
