"""An otter notebook as a classic assignment: its solutions are solution cells, its tests grade cells.

Either what ``otter assign`` starts from, with ``# BEGIN QUESTION`` and the like in cells of their own, or a solved
notebook with ``grader.check("q1")`` in it and its tests in ``tests/q1.py``. Nothing of either is run.
"""

from __future__ import annotations

import ast
import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from autograder.config import Assignment, Course
from autograder.convert.fields import read_fields
from autograder.convert.otter_tests import OtterQuestion, OtterTest, read_test_cell, read_test_file
from autograder.course.cells import language, read_json, text_of
from autograder.errors import ConfigError
from autograder.util.files import write_atomically
from autograder.util.syntax import mentioned_names, parse_cell

_DIRECTIVE = re.compile(
    r"\A\s*(?:```\s*otter\s*\n)?\s*#\s*(BEGIN|END|ASSIGNMENT)\s+(QUESTION|SOLUTION|PROMPT|TESTS|CONFIG)\b"
)
_CHECK = re.compile(r"^\s*grader\.check\(\s*['\"](\w+)['\"]\s*\)\s*;?\s*$", re.M)
_OWN = re.compile(r"^\s*(?:import otter\b|from otter\b|grader\s*=|grader\.\w+\().*$")
"""Lines that only otter needs."""
_SOLUTION = re.compile(r"\s*#+\s*SOLUTION(?: NO PROMPT)?\s*$", re.I)
_BLOCK = re.compile(r"^(\s*)#\s*(BEGIN|END) SOLUTION(?: NO PROMPT)?\s*$")
_PROMPT = re.compile(r'^\s*""?"?\s*# BEGIN PROMPT.*?^\s*""?"?\s*;?\s*# END PROMPT[^\n]*\n?', re.M | re.S)
_IGNORED = re.compile(r"^\s*# BEGIN IGNORE.*?^\s*# END IGNORE[^\n]*\n?|^[^\n]*# IGNORE[ \t]*$\n?", re.M | re.S)
_HEAD = re.compile(r"\A\s*#+\s*(?:solution|prompt)\s*#*\s*\n", re.I)
BEGIN_HIDDEN, END_HIDDEN = "### BEGIN HIDDEN TESTS", "### END HIDDEN TESTS"


@dataclass
class _Question:
    """A question as it is read. answers : its cells so far; prompt : the text where students begin."""

    fields: dict[str, Any]
    answers: list[NotebookNode] = field(default_factory=list)
    tests: list[OtterTest] = field(default_factory=list)
    prompt: str = ""

    @property
    def name(self) -> str:
        return re.sub(r"\W", "_", str(self.fields.get("name") or "question"))


def import_otter(root: Path, name: str, notebook: Path) -> Assignment:
    """Write an otter notebook as the classic assignment ``name`` of the course at ``root``.

    Raises: ConfigError if it is none of otter's, or the assignment is there already; RecordError if it cannot be
    written.
    """
    book = read_json(notebook)
    if language(book) != "python":
        raise ConfigError(f"{notebook}: expected a notebook in Python, got one in {language(book)}")
    course = Course(root)
    folder = (course.homes[0] if course.homes else root / course.layout.source) / name
    if folder.exists():
        raise ConfigError(f"{folder}: there is something already; choose another name, or move it away")
    used = _used(book)
    assigned = any(_directive(cell)[1] == "QUESTION" for cell in book["cells"])
    try:
        cells, files = _assigned(book, used) if assigned else _checked(book, notebook.parent / "tests", used)
    except ConfigError as error:
        raise ConfigError(f"{notebook}: {error}") from None
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    made = nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": kernel})
    write_atomically(folder / f"{name}.ipynb", nbformat.writes(made) + "\n")
    for path in (notebook.parent / str(file) for file in files):
        if path.is_file() and path.resolve().is_relative_to(notebook.parent.resolve()):
            shutil.copy(path, folder)
    return course.assignment(name)


def _assigned(book: dict[str, Any], used: set[str]) -> tuple[list[NotebookNode], list[object]]:
    """The cells of what ``otter assign`` starts from, and the files that it hands out.

    Raises: ConfigError.
    """
    made: list[NotebookNode] = []
    files: list[object] = []
    question: _Question | None = None
    inside = ""
    for cell in book["cells"]:
        begins, block = _directive(cell)
        text = text_of(cell)
        if block == "CONFIG":
            files = [*(read_fields(text).get("files") or ())]
        elif block == "QUESTION" and begins == "BEGIN":
            question = _Question(read_fields(text.replace("```", "")))
        elif block == "QUESTION":
            made += [] if question is None else _ended(question)
            question = None
        elif block:
            inside = block if begins == "BEGIN" else ""
        elif question is not None and inside == "TESTS":
            question.tests.append(read_test_cell(_kept(text), _shown(cell), used))
        elif question is not None and inside == "PROMPT":
            question.prompt += text
        elif question is not None and inside == "SOLUTION":
            _answer(question, cell, made)
        elif cell.get("cell_type") != "raw":
            made += _plain(cell)
    return made, files


def _answer(question: _Question, cell: dict[str, Any], made: list[NotebookNode]) -> None:
    """Add a cell of a question's solution; otter takes a text out that answers nothing."""
    code, by_hand = cell.get("cell_type") == "code", bool(question.fields.get("manual"))
    if "otter_include" in cell.get("metadata", {}).get("tags", ()):
        made += _plain(cell)
    elif code or (by_hand and not question.answers):
        name = question.name if not question.answers else f"{question.name}_part{len(question.answers) + 1}"
        source = solution_cell(text_of(cell)) if code else text_of(cell)
        points = _points_by_hand(question) if by_hand and not question.answers else None
        answer = _cell("code" if code else "markdown", source, name, points, solution=True)
        question.answers.append(answer)
        made.append(answer)


def _ended(question: _Question) -> list[NotebookNode]:
    """The cells that follow a question's solution: its tests; a place for an answer where otter has but a prompt."""
    if not question.fields.get("manual"):
        points, together = question.fields.get("points"), bool(question.fields.get("all_or_nothing"))
        return test_cells(OtterQuestion(question.name, tuple(question.tests), points, together))
    if question.answers:
        return []
    return [_cell("markdown", question.prompt or "…", question.name, _points_by_hand(question), solution=True)]


def _points_by_hand(question: _Question) -> float:
    points = question.fields.get("points")
    return float(points) if isinstance(points, (int, float)) else 1.0


def _checked(book: dict[str, Any], tests: Path, used: set[str]) -> tuple[list[NotebookNode], list[object]]:
    """The cells of a solved notebook that calls ``grader.check``: what stands above a call is the solution.

    Raises: ConfigError.
    """
    made: list[NotebookNode] = []
    above: NotebookNode | None = None
    asked = False
    for cell in book["cells"]:
        found = _CHECK.search(text_of(cell)) if cell.get("cell_type") == "code" else None
        if found is None:
            kept = _plain(cell)
            made += kept
            above = kept[0] if kept and kept[0].cell_type == "code" else above
            continue
        path = tests / f"{found[1]}.py"
        if not path.is_file():
            raise ConfigError(f"it checks {found[1]}, and there is no {path}")
        question = read_test_file(path, used)
        asked = True
        if above is not None:
            above.source = solution_cell(above.source)
            above.metadata["nbgrader"] = _marks(question.name, solution=True)
            above = None
        made += test_cells(question)
    if not asked:
        raise ConfigError("expected cells that begin a question (# BEGIN QUESTION), or that call grader.check")
    return made, []


def test_cells(question: OtterQuestion) -> list[NotebookNode]:
    """Return a question's tests as grade cells: one each, or one for all that earn their points only together."""
    worth = question.worth
    tests = list(zip(question.tests, worth, strict=True))
    if question.together and tests:
        shown = [test.source for test in question.tests if not test.hidden]
        hidden = [test.source for test in question.tests if test.hidden]
        source = "\n\n".join([*shown, *([_hidden("\n\n".join(hidden))] if hidden else [])])
        return [_cell("code", source, f"test_{question.name}", sum(worth))]
    return [
        _cell(
            "code",
            _hidden(test.source) if test.hidden else test.source,
            f"test_{question.name}" + (f"_{number}" if len(tests) > 1 else ""),
            points,
        )
        for number, (test, points) in enumerate(tests, start=1)
    ]


def solution_cell(source: str) -> str:
    """Return a solution with nbgrader's marks around what otter marks as such; without a mark the whole cell is one."""
    lines: list[str] = []
    for line in _kept(_PROMPT.sub("", _HEAD.sub("", source))).splitlines():
        block = _BLOCK.match(line)
        if block:
            lines.append(f"{block[1]}### {block[2]} SOLUTION")
        elif _SOLUTION.search(line):
            indent = line[: len(line) - len(line.lstrip())]
            begin, end = f"{indent}### BEGIN SOLUTION", f"{indent}### END SOLUTION"
            if lines and lines[-1] == end:
                lines.pop()  # one region for neighbours
            else:
                lines.append(begin)
            lines += [_SOLUTION.sub("", line), end]
        else:
            lines.append(line)
    return "\n".join(lines)


def _hidden(source: str) -> str:
    return f"{BEGIN_HIDDEN}\n{source}\n{END_HIDDEN}"


def _directive(cell: dict[str, Any]) -> tuple[str, str]:
    """What a cell begins or ends, if it is one of otter's own."""
    found = _DIRECTIVE.match(text_of(cell)) if cell.get("cell_type") in ("raw", "markdown") else None
    return (found[1], found[2]) if found else ("", "")


def _kept(source: str) -> str:
    """A cell's source without what otter leaves out of every notebook, and without calls of otter itself."""
    lines = _IGNORED.sub("", source).splitlines()
    return "\n".join(line for line in lines if not _OWN.match(line)).strip("\n")


def _plain(cell: dict[str, Any]) -> list[NotebookNode]:
    """A cell without points, () if it was otter's alone."""
    if cell.get("cell_type") != "code":
        return [nbformat.v4.new_markdown_cell(text_of(cell))]
    source = _kept(text_of(cell))
    return [nbformat.v4.new_code_cell(source)] if source.strip() else []


def _shown(cell: dict[str, Any]) -> str:
    """What a test cell printed and displayed."""
    outputs = cell.get("outputs", ())
    values = [value for o in outputs for value in (o.get("text"), o.get("data", {}).get("text/plain"))]
    return "".join("".join(value) if isinstance(value, list) else value or "" for value in values)


def _used(book: dict[str, Any]) -> set[str]:
    """The names that a notebook's code uses, but for those of its tests."""
    trees = [parse_cell(text_of(cell), limit=None) for cell in book["cells"] if cell.get("cell_type") == "code"]
    kept = [tree for tree in trees if tree is not None and not _only_tests(tree.body)]
    return mentioned_names(*kept)


def _only_tests(body: Sequence[ast.stmt]) -> bool:
    return any(isinstance(node, ast.FunctionDef) and node.name.startswith("test") for node in body)


def _marks(name: str, points: float | None = None, *, solution: bool = False) -> dict[str, Any]:
    graded = points is not None
    marks = {"grade": graded, "grade_id": name, "locked": not solution, "schema_version": 3, "solution": solution}
    return {**marks, "task": False} | ({"points": points} if graded else {})


def _cell(kind: str, source: str, name: str, points: float | None, *, solution: bool = False) -> NotebookNode:
    make = nbformat.v4.new_code_cell if kind == "code" else nbformat.v4.new_markdown_cell
    made: NotebookNode = make(source)
    made.metadata["nbgrader"] = nbformat.from_dict(_marks(name, points, solution=solution))
    return made
