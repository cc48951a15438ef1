"""A class of classic submissions in which ten make a mistake and ten cheat: nobody else notices.

The class is graded once; each test looks at what came of it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from autograder.config import Course
from autograder.grade import grade_class
from autograder.gradebook.database import gradebook_address
from autograder.gradebook.sheet import GradeRow, gather
from autograder.results import Result
from tests.support.classic import answer, cell, classic_course, grade, hand_in

SECRET = "quokka"
"""Stands in the hidden tests alone."""
AREA = "def area(w, h):\n    return w * h"
COUNT = "def count(words):\n    return {word: words.count(word) for word in words}"
HIDDEN = f"### BEGIN HIDDEN TESTS\nassert area(3, 5) == 15, '{SECRET}'\n### END HIDDEN TESTS"
NOTEBOOK = [
    cell("import math", grade_id="imports", locked=True),
    answer("area", f"### BEGIN SOLUTION\n{AREA}\n### END SOLUTION"),
    grade("test_area", f"assert area(2, 2) == 4\n{HIDDEN}", 2),
    answer("count", f"### BEGIN SOLUTION\n{COUNT}\n### END SOLUTION"),
    grade("test_count", "assert count(['a', 'b', 'a']) == {'a': 2, 'b': 1}", 3),
    grade("share", "sum(area(n, 1) == n for n in range(5)) / 5", 1),
]
FULL = {"test_area": 2.0, "test_count": 3.0, "share": 1.0}
HONEST = ("aaron", "m-in-the-middle", "zoe")
Edit = Callable[[dict[str, Any]], None]
"""Does something to a notebook as it is handed in."""


def cells_called(book: dict[str, Any], name: str) -> list[dict[str, Any]]:
    """The cells of a notebook with this grade_id."""
    return [part for part in book["cells"] if part["metadata"].get("nbgrader", {}).get("grade_id") == name]


def replaced(name: str, source: str) -> Edit:
    """Write something else into a locked cell."""
    return lambda book: cells_called(book, name)[0].update(source=source)


def marked(name: str, **marks: object) -> Edit:
    """Change nbgrader's marks of a cell."""
    return lambda book: cells_called(book, name)[0]["metadata"]["nbgrader"].update(marks)


def deleted(name: str) -> Edit:
    """Take a cell out."""
    return lambda book: book["cells"].remove(cells_called(book, name)[0])


def doubled(book: dict[str, Any]) -> None:
    """Have the cell of ``area`` twice, the second time as one works on it."""
    (mine,) = cells_called(book, "area")
    mine["source"] = "def area(w, h):\n    return w + h"
    book["cells"].insert(2, {**mine, "id": "again", "source": AREA})


def unlabelled(book: dict[str, Any]) -> None:
    """Lose nbgrader's marks of the answers."""
    for name in ("area", "count"):
        cells_called(book, name)[0]["metadata"].clear()


RIGHT = {"area": AREA, "count": COUNT}
MISTAKES: dict[str, tuple[Mapping[str, str], Edit | None, dict[str, float]]] = {
    "wrong-formula": ({"area": "def area(w, h):\n    return w + h"}, None, {"test_area": 0, "share": 0}),
    "visible-only": ({"area": "def area(w, h):\n    return 4"}, None, {"test_area": 0, "share": 0.2}),
    "not-written": ({"count": "def count(words):\n    raise NotImplementedError"}, None, {"test_count": 0}),
    "syntax-error": ({"area": "def area(w, h)\n    return w * h"}, None, {"test_area": 0, "share": 0}),
    "endless": ({"count": "def count(words):\n    while True:\n        pass"}, None, {"test_count": 0}),
    "raises-at-the-top": ({"count": COUNT + "\n1 / 0"}, None, {}),
    "prints": ({"area": "def area(w, h):\n    print(w * h)"}, None, {"test_area": 0, "share": 0}),
    "deleted-tests": ({}, deleted("test_area"), {}),
    "copied-cell": ({}, doubled, {}),
    "lost-labels": ({}, unlabelled, {}),
}
"""Who made it → other answers, what else was done to the notebook, the points that are not full."""
PROBE = """
def tried(act):
    try:
        act()
        print("DONE")
    except BaseException as error:
        print("kept out:", type(error).__name__)
"""
LIAR = """
class Liar(dict):
    def __eq__(self, other):
        return True
    __hash__ = None
def count(words):
    return Liar()
"""
SPY = """
import gc, sys
def area(w, h):
    frame = sys._getframe()
    seen = []
    while frame:
        seen.append((frame.f_code.co_consts, frame.f_code.co_names))
        frame = frame.f_back
    print("SPIED", seen, [o for o in gc.get_objects() if isinstance(o, list)][-50:])
    open("spied.txt", "a").write(repr(seen))
    return w * h
"""
CHEATS: dict[str, tuple[Mapping[str, str], Edit | None, dict[str, float]]] = {
    "empties-the-tests": ({"area": "area = None"}, replaced("test_area", "pass"), {"test_area": 0, "share": 0}),
    "more-points": ({"area": "area = None"}, marked("test_count", points=100), {"test_area": 0, "share": 0}),
    "reads-the-source": (
        {"count": f"{PROBE}{COUNT}\ntried(lambda: open('ROOT/source/ps1/p1.ipynb').read())"},
        None,
        {},
    ),
    "reads-a-neighbour": (
        {"count": f"{PROBE}{COUNT}\ntried(lambda: open('ROOT/submitted/zoe/ps1/p1.ipynb').read())"},
        None,
        {},
    ),
    "writes-a-neighbour": (
        {"count": f"{PROBE}{COUNT}\ntried(lambda: open('ROOT/submitted/zoe/ps1/p1.ipynb', 'w').write(''))"},
        None,
        {},
    ),
    "writes-the-gradebook": (
        {"count": f"{PROBE}{COUNT}\nimport sqlite3\ntried(lambda: sqlite3.connect('ROOT/gradebook.db').execute('x'))"},
        None,
        {},
    ),
    "kills": (
        {
            "count": f"{COUNT}\nimport os, signal\nfor pid in (os.getppid(), -1, 1):\n"
            "    try:\n        os.kill(pid, signal.SIGKILL)\n    except OSError:\n        pass"
        },
        None,
        {"test_area": 0},  # the copy of its own process that waited
    ),
    "ends-the-process": ({"area": "import os\ndef area(w, h):\n    os._exit(0)"}, None, {"test_area": 0, "share": 0}),
    "lies": ({"count": LIAR}, None, {}),
    "spies": ({"area": SPY}, None, {}),
}
"""As `MISTAKES`. Who lies gets points, as SECURITY.md says: these tests run in his own process."""


def lay(course: Course, student: str, answers: Mapping[str, str], edit: Edit | None) -> None:
    """Hand in right work with these answers instead, and something done to the notebook."""
    own = {name: text.replace("ROOT", str(course.root)) for name, text in {**RIGHT, **answers}.items()}
    path = hand_in(course, student, "ps1", own) / "p1.ipynb"
    if edit is not None:
        book = json.loads(path.read_text(encoding="utf-8"))
        edit(book)
        path.write_text(json.dumps(book), encoding="utf-8")


def prints(folder: Path) -> dict[str, str]:
    """The SHA-256 of every file below a folder."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


class Class:
    """The class, graded. results : by student; rows : the gradebook's; before : the prints of what was there."""

    def __init__(self, root: Path) -> None:
        self.course = classic_course(root, {"ps1": {"p1.ipynb": NOTEBOOK}}, config="c.Execute.timeout = 2\n")
        for student in HONEST:
            lay(self.course, student, {}, None)
        for student, (answers, edit, _) in {**MISTAKES, **CHEATS}.items():
            lay(self.course, student, answers, edit)
        self.before = {name: prints(root / name) for name in ("source", "release", "submitted")}
        assignment = self.course.assignment("ps1")
        submitted, results = self.course.submitted, self.course.results
        self.results: Mapping[str, Result] = grade_class(
            assignment, submitted=submitted, results=results, workers=2
        ).results
        book = gradebook_address(self.course)
        sheet = gather(assignment, results=results, submitted=submitted, gradebook=book)
        self.rows: dict[str, GradeRow] = {row.person.student: row for row in sheet.rows}

    def points(self, student: str) -> dict[str, float | None]:
        """A student's points by exercise."""
        return {exercise.name: exercise.score for exercise in self.results[student].exercises}

    def notebook(self, student: str) -> str:
        """The notebook that formgrader shows."""
        return (self.course.autograded / student / "ps1" / "p1.ipynb").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def everybody(tmp_path_factory: pytest.TempPathFactory) -> Class:
    """The class."""
    return Class(tmp_path_factory.mktemp("class") / "course")


@pytest.mark.parametrize("student", HONEST)
def test_neighbours_are_untouched(everybody: Class, student: str) -> None:
    """Honest work graded before, between and after them earns everything, in result and gradebook, and needs nobody."""
    found = everybody.results[student]
    assert everybody.points(student) == FULL
    assert found.status == "graded"
    assert not found.notices
    assert everybody.rows[student].total == sum(FULL.values())


def test_what_was_there_is_as_it_was(everybody: Class) -> None:
    """Source, release and everybody's submissions, byte for byte; results are the class's and nobody else's."""
    root = everybody.course.root
    assert {name: prints(root / name) for name in everybody.before} == everybody.before
    folders = [path.name for path in everybody.course.results.iterdir() if path.is_dir()]
    assert set(folders) == set(everybody.results)
    assert set(everybody.rows) == {*HONEST, *MISTAKES, *CHEATS}


@pytest.mark.parametrize("student", MISTAKES)
def test_a_mistake_costs_what_it_breaks(everybody: Class, student: str) -> None:
    """The points of the tests that see it; an accident with a cell is mended and costs nothing."""
    assert everybody.points(student) == {**FULL, **MISTAKES[student][2]}


@pytest.mark.parametrize("student", CHEATS)
def test_a_cheat_gains_nothing_but_what_its_own_process_says(everybody: Class, student: str) -> None:
    """Restored cells, points of the source, and nothing outside of the sandbox within reach."""
    assert everybody.points(student) == {**FULL, **CHEATS[student][2]}
    assert all(exercise.inside for exercise in everybody.results[student].exercises)
    assert "DONE" not in everybody.notebook(student).replace('print(\\"DONE\\")', "")


def test_hidden_tests_reach_nobody(everybody: Class) -> None:
    """Nothing of them is in a result, a page or a notebook, not even of those who looked for them."""
    written = [*everybody.course.results.rglob("*"), *everybody.course.autograded.rglob("*")]
    files = [path for path in written if path.is_file()]
    assert len(files) >= 3 * len(everybody.results)
    assert [path for path in files if SECRET.encode() in path.read_bytes()] == []
