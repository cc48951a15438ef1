"""The challenge beside all grades: a student's own word, shown where they say so, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest

from autograder.audit.proof import key
from autograder.config import Assignment, Course
from autograder.course.settings import Challenge
from autograder.language import using
from autograder.notebook.challenge import Claim, claim_in, claims, said
from autograder.pipeline.score import score
from autograder.report.page import write
from autograder.results import Result
from tests.support.course import NAME, SOLUTIONS, submission, submit, tiny_course

LESS = Challenge(measured=0.5, better="lower")
LINE = 'my_challenge = {"name": "%s", "value": %s}'


def challenged(root: Path, setting: str = 'challenge = { measured = 0.5, better = "lower" }') -> Assignment:
    """The tiny assignment with a number to beat."""
    course = tiny_course(root)
    path = course.assignment(NAME).settings_file
    path.write_text(f"{setting}\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    return Course(course.root).assignment(NAME)


def hand_in(assignment: Assignment, student: str, *cells: str) -> None:
    """Hand in a solution with some cells more, and record a result for it."""
    folder = submit(assignment.course, student, {})
    notebook = submission(assignment.course, SOLUTIONS)
    notebook.cells += [nbformat.v4.new_code_cell(cell) for cell in cells]
    (folder / f"{NAME}.ipynb").write_text(nbformat.writes(notebook), encoding="utf-8")
    found = Result(assignment=NAME, student=student, status="graded", score=0, max_score=5,
                   exercises=score((), assignment))  # fmt: skip
    path = assignment.course.results / student / f"{NAME}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(found.to_json(), encoding="utf-8")


def test_the_last_line_of_a_students_own_counts() -> None:
    """As an integer or a float; with a comment behind it, beside code that is no Python."""
    assert claim_in(LINE % ("Ada", "1") + "\ndef broken(:\n" + LINE % ("Ada L.", "-2.5e-3") + "  # at last") == Claim(
        "Ada L.", -0.0025
    )
    for silent in ("", "# " + LINE % ("Ada", 1), 'my_challenge = {"name": "Ada"}', "my_challenge = None"):
        assert claim_in(silent) is None


def test_the_best_comes_first() -> None:
    """Which end is the best, the unit says; without a challenge nothing is looked at."""
    work = [{"own": LINE % (name, value)} for name, value in (("b", 2), ("a", 2), ("c", 1))]
    assert [claim.name for claim in claims(work, LESS)] == ["c", "a", "b"]
    assert [claim.name for claim in claims(work, Challenge(measured=1))] == ["a", "b", "c"]
    assert claims(work, None) == ()


def test_a_number_is_said_in_the_readers_language() -> None:
    """With a comma in Spanish."""
    assert said(-0.0104) == "−0.0104"
    with using("es"):
        assert said(0.0104) == "0,0104"


@pytest.mark.parametrize("anonymous", [False, True])
def test_who_agrees_stands_beside_the_number_to_beat(tmp_path: Path, anonymous: bool) -> None:
    """On the page, the one for the class as well, and in a table; who takes the line out is gone from both."""
    assignment = challenged(tmp_path)
    hand_in(assignment, "s01", LINE % ("Ada", 0.25))
    hand_in(assignment, "s02")
    page = write(assignment, gradebook=False, anonymous=anonymous)
    text = page.read_text(encoding="utf-8")
    assert "<b>0.5</b>" in text
    assert '<th scope="row">Ada</th><td class="number" data-sort="0.25">0.25</td>' in text
    table = page.with_name(f"{NAME}-challenge.csv")
    assert table.read_text(encoding="utf-8") == "name,value\nAda,0.25\n"
    hand_in(assignment, "s01")
    assert 'id="challenge"' not in write(assignment, gradebook=False, anonymous=anonymous).read_text(encoding="utf-8")
    assert not table.exists()


def test_no_grade_and_no_proof_depends_on_it(tmp_path: Path) -> None:
    """It may be set, or changed, when all is proven and graded."""
    plain = tiny_course(tmp_path / "plain").assignment(NAME)
    set_later = challenged(tmp_path / "set")
    assert set_later.settings.challenge == LESS
    assert set_later.grading_settings == plain.grading_settings
    assert key(set_later) == key(plain)
