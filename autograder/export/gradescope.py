"""``gradescope``: a ``results.json`` a student, as Gradescope's autograders leave it."""

from __future__ import annotations

import json
from typing import Any

from autograder.export.options import Options
from autograder.gradebook.sheet import GradeRow, Mark, Sheet
from autograder.render.card import View, points
from autograder.render.formats import text


def render(sheet: Sheet, _options: Options) -> dict[str, str]:
    """Return ``STUDENT.json`` for everybody who handed in."""
    view = View(sheet.assignment.settings.disclosure)
    return {
        f"{row.person.student}.json": json.dumps(result(row, view), indent=2, ensure_ascii=False) + "\n"
        for row in sheet.rows
        if row.standing != "missing"
    }


def result(row: GradeRow, view: View) -> dict[str, Any]:
    """Return one student's results: the score is the total, penalty taken off."""
    notes = []
    if row.penalty:
        notes.append(f"{points(row.penalty)} points were taken off for lateness.")
    if row.standing != "graded":
        notes.append("Not final: a person has yet to give points or to look at it.")
    return {
        "score": row.total,
        "output": " ".join(notes),
        "output_format": "text",
        "visibility": "visible",
        "stdout_visibility": "hidden",
        "extra_data": {"key": row.key, "commit": row.commit, "standing": row.standing},
        "tests": [_test(mark, number, view) for number, mark in enumerate(row.marks, start=1)],
    }


def _test(mark: Mark, number: int, view: View) -> dict[str, Any]:
    test: dict[str, Any] = {
        "name": mark.name,
        "number": str(number),
        "score": mark.points or 0.0,
        "max_score": mark.maximum,
        "output": "Graded by a person." if mark.result is None else text(mark.result, view),
        "output_format": "text",
        "visibility": "visible",
    }
    if mark.points is not None:
        test["status"] = "passed" if mark.points >= mark.maximum else "failed"
    return test
