"""``markdown``: the class as a table, for a summary on GitHub or a page of notes."""

from __future__ import annotations

import html
import re

from autograder.export.options import Options
from autograder.gradebook.sheet import GradeRow, Mark, Sheet
from autograder.render.card import points
from autograder.util.text import one_line

_WORDS = {"graded": "graded", "waiting": "waits for a person", "needs_review": "needs review", "missing": "missing"}

_MARKS = re.compile(r"[\\`*_\[\]#|~$:]|(?<=www)\.")


def render(sheet: Sheet, options: Options) -> dict[str, str]:
    """Return one file."""
    return {f"{sheet.assignment.name}.md": table(sheet, names=options.names)}


def table(sheet: Sheet, *, names: bool = True) -> str:
    """Return the table; without names, in order of points, so that the order names nobody either."""
    title = _escape(sheet.assignment.settings.title)
    rows = sheet.rows if names else sorted(sheet.rows, key=lambda row: (-row.total, row.standing))
    header = [*(["student"] if names else []), "standing", "points", *(e.name for e in sheet.assignment.exercises)]
    lines = [f"## {title}", "", _line([_escape(cell) for cell in header])]
    lines.append(_line(["---", *(["---"] if names else []), *["---:"] * (len(sheet.assignment.exercises) + 1)]))
    lines += [_line(_cells(row, sheet, names)) for row in rows]
    return "\n".join([*lines, "", _summary(sheet)]) + "\n"


def _cells(row: GradeRow, sheet: Sheet, names: bool) -> list[str]:
    total = f"{points(row.total)} / {points(sheet.maximum)}"
    if row.penalty:
        total += f" (−{points(row.penalty)} late)"
    cells = [_escape(row.person.student)] if names else []
    missing = row.standing == "missing"
    return [*cells, _WORDS[row.standing], "" if missing else total, *("" if missing else _mark(m) for m in row.marks)]


def _mark(mark: Mark) -> str:
    return "✎" if mark.points is None else points(mark.points)


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _summary(sheet: Sheet) -> str:
    handed = [row for row in sheet.rows if row.standing != "missing"]
    counts = {word: sum(row.standing == key for row in sheet.rows) for key, word in _WORDS.items()}
    said = ", ".join(f"{number} {word}" for word, number in counts.items() if number)
    mean = sum(row.total for row in handed) / len(handed) if handed else 0.0
    return f"{said}. Mean {points(mean)} of {points(sheet.maximum)} points. ✎ waits for a person."


def _escape(text: str) -> str:
    """Return text for a line of Markdown: nothing in it is a mark, a tag, a link or a mention of somebody."""
    return _MARKS.sub(r"\\\g<0>", html.escape(one_line(text), quote=False)).replace("@", "@&#8203;")
