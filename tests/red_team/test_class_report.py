"""Code made to hold up whoever takes it apart: the class report comes out in time, and says of the others the same."""

from __future__ import annotations

import time

import nbformat
import pytest

from autograder.config import Assignment
from autograder.pipeline.keys import base_key
from autograder.pipeline.score import score
from autograder.report import answers
from autograder.report.answers import student_answers
from autograder.report.gather import Report, gather_report
from autograder.report.page import render
from autograder.results import Result
from autograder.util.bounds import limit_memory
from tests.support.bombs import TREES
from tests.support.course import NAME, SOLUTIONS, submission, submit, tiny_course

SECONDS = 25.0
"""Processor time that a whole report with one of them may take; an honest one takes less than one."""
MEGABYTES = 400

HONEST = """\
def double(values):
    total = []
    for place, number in enumerate(np.ravel(values)):
        if place >= 0 and number is not None:
            total.append(number + number)
        else:
            raise ValueError(f"no number at {place}")
    answer = np.array(total).reshape(np.shape(values))
    if answer.ndim == 0:
        return answer.item()
    return np.where(answer == 0, 0, answer)
"""
RENAMED = HONEST.replace("total", "t").replace("number", "n").replace("place", "i").replace("answer", "out")


@pytest.fixture(scope="module")
def neighbours(tmp_path_factory: pytest.TempPathFactory) -> Assignment:
    """A graded class of three, two of them alike."""
    assignment = tiny_course(tmp_path_factory.mktemp("report")).assignment(NAME)
    for student, code in {"ada": HONEST, "bob": RENAMED, "eve": SOLUTIONS["double"]}.items():
        hand_in(assignment, student, [], code)
    return assignment


def hand_in(assignment: Assignment, student: str, cells: list[str], double: str) -> None:
    """Hand in some cells before an answer, and record a result for it."""
    course = assignment.course
    folder = submit(course, student, {})
    notebook = submission(course, {**SOLUTIONS, "double": double})
    notebook.cells = [nbformat.v4.new_code_cell(cell) for cell in cells] + notebook.cells
    text = nbformat.writes(notebook).encode("utf-8", "surrogatepass")
    (folder / f"{NAME}.ipynb").write_bytes(text)
    found = Result(
        assignment=NAME, student=student, status="graded", score=0, max_score=5, exercises=score((), assignment),
        key=base_key(assignment, "none"),
    )  # fmt: skip
    path = course.results / student / f"{NAME}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(found.to_json())


def reported(assignment: Assignment) -> tuple[Report, str]:
    """The report and its page, made within the time and the memory."""
    start = time.process_time()
    with limit_memory(MEGABYTES):
        report = gather_report(assignment, results=assignment.course.results, submitted=assignment.course.submitted)
        page = render(report)
    assert time.process_time() - start < SECONDS
    assert report.likeness is not None
    assert any({"ada", "bob"} <= set(group.members) for group in report.likeness.groups)
    assert [row.person.student for row in report.rows] == ["ada", "bob", "eve", "mallory", "mallory2"]
    return report, page


@pytest.mark.parametrize("tree", TREES.values(), ids=TREES)
def test_tree(neighbours: Assignment, tree: str) -> None:
    """Handed in by two as a cell of their own and as an answer, it costs seconds; who was alike before still is."""
    for student in ("mallory", "mallory2"):
        hand_in(neighbours, student, [tree], tree)
    _, page = reported(neighbours)
    page.encode()


@pytest.mark.nightly
@pytest.mark.parametrize("name", ["statements on one line", "different numbers", "contexts"])
def test_notebook_full_of_them(neighbours: Assignment, name: str) -> None:
    """More than is taken apart costs no more, and is named: who hides a copy behind it is found all the same."""
    cells = [f"{TREES[name]}\ny = {i}" for i in range(3)]
    for student in ("mallory", "mallory2"):
        hand_in(neighbours, student, cells, HONEST)
    report, page = reported(neighbours)
    assert set(report.overlong) == {"mallory", "mallory2"}
    assert "Not compared as a whole, for there is too much code: mallory, mallory2." in page
    assert report.likeness is not None
    assert any({"ada", "mallory"} <= set(group.members) for group in report.likeness.groups)


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # TimeUp may meet Hypothesis' callback
def test_notebook_that_takes_too_long_to_read(neighbours: Assignment, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is given up, and named; the others are read."""
    monkeypatch.setattr(answers, "READ_SECONDS", 1.0)
    cells = [f"{TREES['statements on one line']}\ny = {i}" for i in range(20)]
    for student in ("mallory", "mallory2"):
        hand_in(neighbours, student, cells, HONEST)
    students = ["ada", "bob", "eve", "mallory", "mallory2"]
    found = student_answers(neighbours, neighbours.course.submitted, students)
    assert found.overdue == ("mallory", "mallory2")
    assert set(found.answers) == {"ada", "bob", "eve"}
