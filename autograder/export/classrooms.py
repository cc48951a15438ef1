"""``classroom``: what GitHub Classroom's runners gave its reporter; ``classroom50``: what Classroom 50 collects."""

from __future__ import annotations

import base64
import json
from datetime import datetime
from typing import Any

from autograder.export.options import Options
from autograder.gradebook.sheet import GradeRow, Mark, Sheet
from autograder.render.card import View
from autograder.render.formats import text

SCHEMA = "classroom50/result/v1"
_FACTORS = (1, 2, 4, 5, 10, 20, 100)


def classroom(sheet: Sheet, _options: Options) -> dict[str, str]:
    """Return ``STUDENT.txt``: the runner's result as Base64 of JSON, version 1, a test an exercise.

    The format has no place for a penalty: the tests' scores are the points as they were earned.
    """
    view = View(sheet.assignment.settings.disclosure)
    return {
        f"{row.person.student}.txt": base64.b64encode(json.dumps(runner_result(row, view)).encode()).decode() + "\n"
        for row in sheet.rows
        if row.standing != "missing"
    }


def runner_result(row: GradeRow, view: View) -> dict[str, Any]:
    """Return one student's result as a runner of GitHub Classroom gave it."""
    tests = [
        {
            "name": mark.name,
            "status": "pass" if _passed(mark) else "fail",
            "score": mark.points or 0.0,
            "max_score": mark.maximum,
            "message": None if _passed(mark) else _message(mark, view),
            "line_no": 0,
            "test_code": "",
        }
        for mark in row.marks
    ]
    return {
        "version": 1,
        "status": "pass" if all(map(_passed, row.marks)) else "fail",
        "max_score": sum(mark.maximum for mark in row.marks),
        "tests": tests,
    }


def classroom50(sheet: Sheet, options: Options) -> dict[str, str]:
    """Return ``STUDENT.json``, a ``classroom50/result/v1`` each.

    Its scores are integers: if any points are not, all are given in halves, tenths or hundredths, whichever
    will do; the points themselves stand in each test beside them.
    """
    factor = _factor(sheet)
    view = View(sheet.assignment.settings.disclosure)
    return {
        f"{row.person.student}.json": json.dumps(
            _result(sheet, row, options, factor, view), indent=2, ensure_ascii=False
        )
        + "\n"
        for row in sheet.rows
        if row.standing != "missing"
    }


def _result(sheet: Sheet, row: GradeRow, options: Options, factor: int, view: View) -> dict[str, Any]:
    graded = row.graded_at or datetime(1970, 1, 1)
    handed = row.handed_in or graded
    tag = f"submit/{handed:%Y-%m-%dT%H-%M-%SZ}-{(row.commit or row.key or '0000000')[:7]}"
    most = round(sheet.maximum * factor)
    return {
        "schema": SCHEMA,
        "classroom": options.classroom,
        "assignment": sheet.assignment.name,
        "assignment_type": "individual",
        "owner": row.person.github or row.person.student,
        "submission": tag,
        "commit": row.commit or tag,
        "release": tag,
        "review": row.commit or tag,
        "datetime": f"{handed:%Y-%m-%dT%H:%M:%SZ}",
        "graded_at": f"{graded:%Y-%m-%dT%H:%M:%SZ}",
        "score": min(round(row.total * factor), most),
        "max-score": most,
        "tests": [_test(mark, factor, view) for mark in row.marks],
    }


def _test(mark: Mark, factor: int, view: View) -> dict[str, Any]:
    most = round(mark.maximum * factor)
    return {
        "test-name": mark.name,
        "passed": _passed(mark),
        "score": min(round(max(mark.points or 0.0, 0.0) * factor), most),
        "max-score": most,
        "points": mark.points,
        "message": "" if _passed(mark) else _message(mark, view),
    }


def _factor(sheet: Sheet) -> int:
    amounts = [mark.maximum for row in sheet.rows for mark in row.marks]
    amounts += [mark.points or 0.0 for row in sheet.rows for mark in row.marks] + [row.total for row in sheet.rows]
    fits = (f for f in _FACTORS if all(abs(a * f - round(a * f)) < 1e-6 for a in amounts))
    return next(fits, _FACTORS[-1])


def _passed(mark: Mark) -> bool:
    return mark.points is not None and mark.points >= mark.maximum


def _message(mark: Mark, view: View) -> str:
    return "Graded by a person." if mark.result is None else text(mark.result, view)
