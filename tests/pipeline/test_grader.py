"""The whole road of one submission, with the real sandbox: whatever is handed in, it is graded or said why not."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell

from autograder.checks import all_checks
from autograder.config import Course
from autograder.errors import CheckFileError, ConfigError
from autograder.notebook.cells import grade_id
from autograder.notebook.fill import fill, solutions
from autograder.pipeline.execute import execute
from autograder.pipeline.grader import Graded, Grader
from autograder.pipeline.keys import base_key, submission_key
from autograder.results import ExerciseResult, Result
from autograder.sandbox.session import Session
from tests.support.course import SOLUTIONS, submission, submit, tiny_course

Grade = Callable[..., Result]


@pytest.fixture
def hand_in(course: Course, grader: Grader, tmp_path: Path) -> Callable[[Any], Graded]:
    """Grade a notebook, text or bytes as somebody's tiny.ipynb."""

    def graded(content: NotebookNode | str | bytes, name: str = "tiny.ipynb") -> Graded:
        folder = tmp_path / "tiny"
        folder.mkdir(exist_ok=True)
        if isinstance(content, NotebookNode):
            content = nbformat.writes(content)
        (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
        return grader.grade(folder, "s01")

    return graded


def scores(graded: Graded) -> dict[str, float | None]:
    """Points by exercise."""
    return {e.name: e.score for e in graded.result.exercises}


def exercise(graded: Graded, name: str) -> ExerciseResult:
    """One exercise's result."""
    return next(e for e in graded.result.exercises if e.name == name)


def notices(graded: Graded) -> str:
    """All notices as one text."""
    return "\n".join(n.text for n in graded.result.notices)


FULL = {"double": 2.0, "quadruple": 3.0, "why": None}


def test_the_instructors_solution_earns_everything(course: Course, hand_in: Any) -> None:
    """Full points, no notices, and the question for a person stays open."""
    assignment = course.assignment("tiny")
    graded = hand_in(fill(assignment, solutions(assignment)))
    assert scores(graded) == FULL
    assert (graded.result.score, graded.result.max_score) == (5.0, 5.0)
    assert graded.result.status == "graded"
    assert graded.result.notices == ()


def test_the_untouched_release_earns_nothing_and_runs_through(course: Course, hand_in: Any) -> None:
    """Stubs are blocked, not failed, and no cell of the release breaks."""
    graded = hand_in(fill(course.assignment("tiny"), {}))
    assert graded.result.score == 0
    assert {c.outcome for e in graded.result.exercises for c in e.checks} == {"blocked"}
    assert graded.result.notices == ()


def test_one_mistake_costs_once(course: Course, hand_in: Any) -> None:
    """A broken helper costs its own points; the exercise that uses it is judged with a right one."""
    graded = hand_in(submission(course, {**SOLUTIONS, "double": "def double(x):\n    return x"}))
    assert scores(graded) == {**FULL, "double": 0.0}
    assert exercise(graded, "quadruple").helped_by == ("double",)
    own = hand_in(
        submission(course, {"double": "def double(x):\n    return x", "quadruple": "def quadruple(x):\n    return x"})
    )
    assert own.result.score == 0


def test_a_failed_check_explains_itself(course: Course, hand_in: Any) -> None:
    """The result holds the smallest input, what was expected and got, and a line that replays it."""
    graded = hand_in(
        submission(
            course, {**SOLUTIONS, "double": "def double(x):\n    return 2 * np.asarray(x) * (np.asarray(x) < 100)"}
        )
    )
    failed = [c for c in exercise(graded, "double").checks if c.outcome == "failed"]
    found = failed[0].counterexample
    assert found is not None
    assert "double(" in found.replay
    assert found.expected
    assert found.got
    assert "100" in json.dumps(found.arguments)


@pytest.mark.parametrize(
    ("cell", "double", "words"),
    [
        ("def double(x) return", 0.0, "SyntaxError"),
        ("def double(x):\n    return 2 * np.asarray(x)\n1 / 0", 2.0, "ZeroDivisionError"),
        ("raise SystemExit", 0.0, "SystemExit"),
        ("import os\nos._exit(1)", 0.0, "ended the notebook's process"),
        ("import ctypes\nctypes.string_at(0)", 0.0, "ended the notebook's process"),
        ("while True: pass", 0.0, "stopped after 5 s"),
        ("double = 7", 0.0, ""),
        ("del np", 0.0, ""),
        ("", 0.0, ""),
    ],
    ids=["syntax", "crash", "exit", "os._exit", "segfault", "endless", "no function", "del", "empty"],
)
def test_a_bad_cell_costs_its_own_exercise(course: Course, hand_in: Any, cell: str, double: float, words: str) -> None:
    """Whatever a cell does, the other exercise keeps its points and the reason is named."""
    independent = "import numpy as np\ndef quadruple(x):\n    return 4 * np.asarray(x)"
    graded = hand_in(submission(course, {"double": cell, "quadruple": independent}))
    assert scores(graded)["quadruple"] == 3.0
    assert scores(graded)["double"] == double
    assert words in notices(graded)
    assert graded.result.status == "graded"


def test_a_students_own_timeout_error_is_an_error_like_any_other(course: Course, grader: Grader) -> None:
    """Whatever a cell raises is called by its name; only the grader's clock makes a cell slow, or leaves it out."""
    own = submission(course, {**SOLUTIONS, "double": "class Skipped(Exception): pass\nraise Skipped('why not')"})
    own.cells.append(new_code_cell("raise TimeoutError('no answer')"))
    with Session(grader.box) as session:
        run = execute(own, grader.assignment, session).run
    assert run.slow == frozenset()
    assert run.broken == {"double": "it raised Skipped: why not"}
    assert "it raised TimeoutError: no answer" in run.notices[-1].text
    endless = submission(course, {**SOLUTIONS, "double": "while True: pass"})
    with Session(grader.box) as session:
        late = execute(endless, grader.assignment, session).run
    assert [grade_id(endless.cells[index]) for index in late.slow] == ["double"]


@pytest.mark.parametrize(
    "body",
    ["while True: pass", "import os; os._exit(0)", "raise SystemExit", "raise KeyboardInterrupt", "return object()"],
    ids=["endless", "exit", "SystemExit", "interrupt", "object"],
)
def test_a_bad_call_costs_its_own_exercise(course: Course, hand_in: Any, body: str) -> None:
    """A call that hangs or ends the process fails its check; the notebook runs again for the rest."""
    graded = hand_in(submission(course, {**SOLUTIONS, "double": f"def double(x):\n    {body}"}))
    assert scores(graded) == {**FULL, "double": 0.0}
    assert all(c.outcome == "failed" for c in exercise(graded, "double").checks)


@pytest.mark.parametrize("moment", ["run_cell", "request"])
def test_a_process_that_somebody_else_ends_costs_nothing(
    course: Course, hand_in: Any, monkeypatch: pytest.MonkeyPatch, moment: str
) -> None:
    """A kernel short of memory may end the notebook's process; what happens only once is not the submission's doing."""
    right = hand_in(submission(course, SOLUTIONS)).result
    inside = getattr(Session, moment)
    killed: list[int] = []

    def disturbed(session: Session, *arguments: Any) -> Any:
        if not killed:
            killed.append(session.pid)
            os.kill(session.pid, signal.SIGKILL)
        return inside(session, *arguments)

    monkeypatch.setattr(Session, moment, disturbed)
    found = hand_in(submission(course, SOLUTIONS)).result
    assert len(killed) == 1
    assert [e.score for e in found.exercises] == [e.score for e in right.exercises]
    assert found.notices == right.notices


def test_right_code_that_warns_and_prints_keeps_its_points(course: Course, hand_in: Any) -> None:
    """stderr, warnings and floods of output are no mistakes."""
    noisy = (
        "import sys, warnings\ndef double(x):\n    print('x' * 100); print('oops', file=sys.stderr)\n"
        "    warnings.warn('careful')\n    return 2 * np.asarray(x)\nfor _ in range(2 * 10**5): print('line')"
    )
    graded = hand_in(submission(course, {**SOLUTIONS, "double": noisy}))
    assert scores(graded) == FULL
    assert "printed more than is kept" in notices(graded)


def _edit(change: Callable[[NotebookNode], object]) -> Callable[[NotebookNode], NotebookNode]:
    def edited(notebook: NotebookNode) -> NotebookNode:
        change(notebook)
        return notebook

    return edited


def _grade_ids(notebook: NotebookNode) -> dict[str, int]:
    return {c.metadata.get("nbgrader", {}).get("grade_id", f"?{i}"): i for i, c in enumerate(notebook.cells)}


def _weaken(notebook: NotebookNode) -> None:
    notebook.cells[_grade_ids(notebook)["check_double"]].source = "pass"


def _drop(name: str) -> Callable[[NotebookNode], None]:
    return lambda notebook: notebook.cells.pop(_grade_ids(notebook)[name]) and None


def _retype(notebook: NotebookNode) -> None:
    cell = notebook.cells[_grade_ids(notebook)["double"]]
    cell.cell_type = "markdown"
    del cell["outputs"], cell["execution_count"]


def _duplicate(notebook: NotebookNode) -> None:
    cell = nbformat.from_dict(notebook.cells[_grade_ids(notebook)["double"]])
    cell.source, cell.id = "def double(x):\n    raise NotImplementedError()", "copy"
    notebook.cells.append(cell)


def _strip(notebook: NotebookNode) -> None:
    for cell in notebook.cells:
        cell.metadata = {}


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (_weaken, "locked cell check_double had been edited"),
        (_drop("check_double"), "check_double was missing and was put back"),
        (_retype, "made a code cell again"),
        (_duplicate, "double was there 2 times"),
        (_strip, "had lost its label"),
    ],
    ids=["edited", "deleted", "retyped", "duplicated", "stripped"],
)
def test_damaged_notebooks_are_mended_and_graded(
    course: Course, hand_in: Any, change: Callable[[NotebookNode], object], words: str
) -> None:
    """Every repair is told, and costs nothing."""
    graded = hand_in(_edit(change)(submission(course, SOLUTIONS)))
    assert scores(graded) == FULL
    assert words in notices(graded)


def test_a_deleted_solution_cell_costs_its_points_only(course: Course, hand_in: Any) -> None:
    """What is not there is not written yet."""
    graded = hand_in(_edit(_drop("double"))(submission(course, SOLUTIONS)))
    assert scores(graded) == {**FULL, "double": 0.0}
    assert "double was missing and was put back empty" in notices(graded)


def test_a_renamed_notebook_is_graded(course: Course, hand_in: Any) -> None:
    """The file's name does not matter if it is the only one."""
    graded = hand_in(submission(course, SOLUTIONS), "tiny-final (2).ipynb")
    assert scores(graded) == FULL
    assert "tiny-final (2).ipynb" in notices(graded)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"PK\x03\x04", "cannot be read as a notebook"),
        (nbformat.writes(nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1")])), "another assignment"),
    ],
    ids=["empty", "zip", "other notebook"],
)
def test_what_cannot_be_graded_is_for_a_person(hand_in: Any, content: str | bytes, words: str) -> None:
    """No points, a clear word, and a mark for review; nothing is raised."""
    graded = hand_in(content)
    assert (graded.result.score, graded.result.status) == (0.0, "needs_review")
    assert words in notices(graded)
    assert graded.result.max_score == 5.0


def test_a_missing_folder_is_for_a_person(grader: Grader, tmp_path: Path) -> None:
    """A submission that is not there is a result too."""
    result = grader.grade(tmp_path / "nowhere", "s01").result
    assert result.status == "needs_review"
    assert "expected a folder" in result.notices[0].text


def test_a_broken_check_gives_no_points_and_a_person_looks(tmp_path: Path) -> None:
    """The other checks count, the submission is marked, the check is named."""
    course = tiny_course(tmp_path)
    hidden = course.assignment("tiny").solutions / "checks.py"
    hidden.write_text(hidden.read_text() + '\n\n@check("double")\ndef buggy(student):\n    """Buggy."""\n    1 / 0\n')
    grader = Grader(course.assignment("tiny"))
    try:
        graded = grader.grade(submit(course, "s01", SOLUTIONS), "s01")
    finally:
        grader.close()
    assert scores(graded) == {**FULL, "double": 1.5}
    assert graded.result.status == "needs_review"
    assert "double/buggy" in notices(graded)
    assert [notice.audience for notice in graded.result.notices] == ["instructor"]


def test_the_executed_notebook_is_valid_and_the_same_every_time(course: Course, hand_in: Any) -> None:
    """Outputs are in it, clock readings are not."""
    first, second = (hand_in(submission(course, SOLUTIONS)) for _ in range(2))
    nbformat.validate(first.notebook)
    assert nbformat.writes(first.notebook) == nbformat.writes(second.notebook)
    assert any("injected-parameters" in c.metadata.get("tags", []) for c in first.notebook.cells)


def test_the_same_submission_gets_the_same_result(course: Course, hand_in: Any) -> None:
    """Two gradings differ in nothing but their times."""

    def timeless(graded: Graded) -> Any:
        data = json.loads(graded.result.to_json())
        for entry in (data, *(c for e in data["exercises"] for c in e["checks"])):
            entry.pop("seconds")
        del data["timing"]
        return data

    wrong = submission(course, {**SOLUTIONS, "double": "def double(x):\n    return np.abs(2 * np.asarray(x))"})
    assert timeless(hand_in(wrong)) == timeless(hand_in(wrong))


def test_keys_follow_what_a_grade_depends_on(course: Course, tmp_path: Path) -> None:
    """Another submission or another sandbox gives another key; time does not."""
    assignment = course.assignment("tiny")
    base = base_key(assignment, "sandlock")
    assert base != base_key(assignment, "none")
    one = submit(course, "k1", SOLUTIONS)
    assert submission_key(one, base) == submission_key(one, base)
    assert submission_key(one, base) != submission_key(submit(course, "k2", {}), base)
    assert len(submission_key(tmp_path / "nowhere", base)) == 64


def test_a_file_that_grading_does_not_read_is_known_by_its_size(course: Course) -> None:
    """A terabyte without content takes no disk; reading it would take an hour."""
    folder = submit(course, "k3", SOLUTIONS)
    keys = set()
    for size in (2**40, 2**40 + 1):
        with (folder / "large.ipynb").open("wb") as file:
            file.truncate(size)
        keys.add(submission_key(folder, "base"))
    assert len(keys) == 2


def test_grading_without_a_sandbox_says_so(course: Course) -> None:
    """Every such result carries the warning, for who grades: the student can do nothing about it."""
    grader = Grader(course.assignment("tiny"), "none")
    try:
        result = grader.grade(submit(course, "s01", SOLUTIONS), "s01").result
    finally:
        grader.close()
    assert result.sandbox == "none"
    assert "not confined" in result.notices[-1].text
    assert result.notices[-1].audience == "instructor"
    assert result.score == 5.0


def test_an_assignment_that_is_not_ready_is_refused(tmp_path: Path) -> None:
    """No release, or a check of an exercise there is none of, stops before any submission."""
    course = tiny_course(tmp_path)
    assignment = course.assignment("tiny")
    assignment.public_checks.write_text(assignment.public_checks.read_text().replace('"quadruple"', '"quadruply"'))
    with pytest.raises(CheckFileError, match="no exercise 'quadruply'"):
        all_checks(assignment)
    assignment.release_notebook.unlink()
    with pytest.raises(ConfigError, match="autograder release tiny"):
        Grader(assignment)
