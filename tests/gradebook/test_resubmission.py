"""Attempts, cool-down and best or latest; regrades and why; what a page says of them. Grades are made by hand."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from autograder.config import Assignment
from autograder.errors import ConfigError
from autograder.grade import ClassGrades, grade_class, regrade
from autograder.grade import run as grading
from autograder.gradebook import resubmission
from autograder.gradebook.kept.attempts import attempts_path, read_attempts
from autograder.gradebook.kept.regrades import read_regrades, regrades_path
from autograder.gradebook.kept.results import result_path
from autograder.pipeline.files import Task
from autograder.pipeline.grader import Graded
from autograder.pipeline.keys import base_key, submission_key
from autograder.results import ExerciseResult, Result
from tests.cli.test_platforms import invoke
from tests.support.course import submit, tiny_course
from tests.support.markup import Page

START = datetime(2026, 11, 1, 12, tzinfo=UTC)


class Clock:
    """A clock that stands still until it is told to go on."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The policy's clock."""
    made = Clock()
    monkeypatch.setattr(resubmission, "_now", made)
    return made


@pytest.fixture(autouse=True)
def by_hand(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Grade without a sandbox: the answer to double is the points it earns, «?» if a person has to look."""
    graded: list[str] = []

    def all_of(tasks: Iterable[Task], assignment: Assignment, **_more: Any) -> Iterator[tuple[Task, Graded]]:
        base = base_key(assignment, "sandlock")
        for task in tasks:
            (path,) = task.folder.glob("*.ipynb")
            sources = ["".join(cell["source"]) for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]]
            (answer,) = [source for source in sources if source.startswith("points:")]
            graded.append(f"{task.student} {answer}")
            points = float(answer.strip("points: ?"))
            exercises = (
                ExerciseResult(name="double", score=points, max_score=2),
                ExerciseResult(name="quadruple", score=0, max_score=3),
                ExerciseResult(name="why", score=None, max_score=1),
            )
            made = {"assignment": "tiny", "student": task.student, "score": points, "max_score": 5.0}
            made |= {"status": "needs_review" if "?" in answer else "graded", "exercises": exercises}
            yield task, Graded(Result.model_validate(made | {"key": submission_key(task.folder, base)}))

    monkeypatch.setattr(grading, "grade_all", all_of)
    return graded


def course(tmp_path: Path, policy: str) -> Assignment:
    """Return tiny with this policy."""
    tiny = tiny_course(tmp_path).assignment("tiny")
    tiny.settings_file.write_text(f"{policy}\n{tiny.settings_file.read_text(encoding='utf-8')}", encoding="utf-8")
    return tiny.course.assignment("tiny")


def hand_in(tiny: Assignment, points: str, stamp: str = "") -> ClassGrades:
    """Hand in work of s01 that is worth these points, and grade the class."""
    submit(tiny.course, "s01", {"double": f"points: {points}"}, stamp=stamp)
    return again(tiny)


def again(tiny: Assignment, **options: Any) -> ClassGrades:
    """Grade the class."""
    places: dict[str, Any] = {"submitted": tiny.course.submitted, "results": tiny.course.results}
    return grade_class(tiny, **places, gradebook=False, workers=1, **options)


def page(tiny: Assignment) -> str:
    """Return what the student reads."""
    html = result_path(tiny.course.results, "s01", tiny).with_suffix(".html").read_text(encoding="utf-8")
    return " ".join(Page(html).text.split())


def test_without_a_policy_the_latest_counts_and_nothing_is_written_down(tmp_path: Path) -> None:
    """As it always was."""
    tiny = course(tmp_path, "")
    for points in ("2", "1", "0"):
        assert hand_in(tiny, points).results["s01"].score == float(points)
    assert not attempts_path(tiny.course.results, "s01", tiny).exists()
    assert "Attempt" not in page(tiny)


def test_attempts_are_limited(tmp_path: Path, by_hand: list[str]) -> None:
    """The third piece of work is not graded, by force neither; the same work again is no attempt; the page says so."""
    tiny = course(tmp_path, "attempts = 2")
    hand_in(tiny, "2")
    assert again(tiny, force=True).results["s01"].score == 2
    assert "1 attempt is left." in page(tiny)
    hand_in(tiny, "1")
    assert "No attempt is left." in page(tiny)
    for found in (hand_in(tiny, "1.5"), again(tiny), again(tiny, force=True)):
        assert found.results["s01"].score == 1
        assert found.held == {"s01": "handed in anew, but all 2 attempts are used"}
        assert found.fresh == frozenset()
    assert by_hand == ["s01 points: 2", "s01 points: 2", "s01 points: 1"]
    assert again(tiny, only_failed=True).results["s01"].score == 1


def test_a_cool_down_puts_off(tmp_path: Path, clock: Clock) -> None:
    """Work that comes too soon after an attempt is graded by a later run, and not lost."""
    tiny = course(tmp_path, 'cool_down = "12 h"')
    hand_in(tiny, "1")
    clock.now += timedelta(hours=11, minutes=59)
    found = hand_in(tiny, "2")
    assert found.results["s01"].score == 1
    assert found.held == {"s01": "handed in anew, and graded by a run after 2026-11-02 00:00 UTC"}
    clock.now += timedelta(minutes=1)
    assert again(tiny).results["s01"].score == 2


def test_the_best_counts(tmp_path: Path, by_hand: list[str]) -> None:
    """Worse work is graded once, kept beside, and told; better work counts; nothing is graded twice."""
    tiny = course(tmp_path, 'counts = "best"')
    hand_in(tiny, "1", "2026-11-01 10:00 UTC")
    found = hand_in(tiny, "0.5", "2026-11-05 10:00 UTC")
    assert found.held == {"s01": "attempt 2 earned 0.5 of 5; attempt 1 counts, with 1"}
    assert (found.results["s01"].score, found.doubtful, len(by_hand)) == (1, (), 2)
    assert (again(tiny).held, len(by_hand)) == (found.held, 2)
    folder = tiny.course.results / "s01"
    assert Result.read(folder / "tiny.attempt2.json").score == 0.5
    assert "0.5 of 5 points" in Page((folder / "tiny.attempt2.html").read_text(encoding="utf-8")).text
    assert "Attempt 1: 1 of 5, the best, and counts. Attempt 2: 0.5 of 5." in page(tiny)
    assert "Handed in 1 November 2026, 10:00 UTC" in page(tiny)  # when the one that counts was
    found = hand_in(tiny, "2")
    assert (found.held, found.results["s01"].score) == ({}, 2)
    assert "Attempt 3: 2 of 5, the best, and counts." in page(tiny)


def test_a_best_attempt_in_doubt(tmp_path: Path) -> None:
    """Work a person has to look at does not take a grade away, and is listed until somebody has looked."""
    tiny = course(tmp_path, 'counts = "best"')
    hand_in(tiny, "1")
    for found in (hand_in(tiny, "0 ?"), again(tiny)):
        assert (found.results["s01"].score, found.doubtful, found.to_review) == (1, ("s01",), ("s01",))
        assert "a person has to look; attempt 1 counts" in found.held["s01"]
    made = regrade(tiny, "s01", "Read by hand: nothing to give.", gradebook=False)
    assert (made.before, made.after, made.changed) == (1, 0, ("double",))
    found = again(tiny)
    assert (found.results["s01"].score, found.held) == (0, {})
    assert hand_in(tiny, "0.25").results["s01"].score == 0.25


def test_checks_that_change_grade_what_is_there(tmp_path: Path) -> None:
    """The same work under other checks is the same attempt with another grade."""
    tiny = course(tmp_path, 'counts = "best"\nattempts = 2')
    hand_in(tiny, "1")
    hand_in(tiny, "0.5")
    with tiny.hidden_checks.open("a", encoding="utf-8") as file:
        file.write("# mended\n")
    found = again(tiny)
    assert found.fresh == {"s01"}
    assert [a.score for a in read_attempts(tiny.course.results, "s01", tiny)] == [1, 0.5]


def test_a_regrade_is_kept_with_its_reason(tmp_path: Path) -> None:
    """When, why, from what to what; on the page in the instructor's words, harmless; limits do not stand in its way."""
    tiny = course(tmp_path, "attempts = 1")
    hand_in(tiny, "1")
    submit(tiny.course, "s01", {"double": "points: 2"})
    why = "The file was  cut <b>short</b> &\non its way."
    made = regrade(tiny, "s01", why, gradebook=False)
    assert (made.before, made.after, made.why) == (1, 2, "The file was cut <b>short</b> & on its way.")
    assert read_regrades(tiny.course.results, "s01", tiny) == (made,)
    assert "Graded again on" in page(tiny)
    assert "The file was cut <b>short</b> & on its way. Points: 1 → 2." in page(tiny)
    assert again(tiny).results["s01"].score == 2
    assert "cut <b>short</b>" in page(tiny)
    regrade(tiny, "s01", "Once more.", gradebook=False)
    assert page(tiny).count("Graded again on") == 2


def test_a_page_says_when_it_was_due_and_how_late_it_came(tmp_path: Path) -> None:
    """In the zone of the due date; without grading anew when that changes; nothing where nothing is known."""
    tiny = course(tmp_path, 'due = "2026-11-21 23:59 Europe/Madrid"')
    hand_in(tiny, "1", "2026-11-22 00:10:00 UTC")
    said = "Due 21 November 2026, 23:59 CET · handed in 22 November 2026, 01:10 CET · 1 hour 11 minutes late"
    assert said in page(tiny)
    text = tiny.settings_file.read_text(encoding="utf-8").replace("11-21", "11-25")
    tiny.settings_file.write_text(text, encoding="utf-8")
    tiny = tiny.course.assignment("tiny")
    assert again(tiny).fresh == frozenset()
    assert "Due 25 November 2026, 23:59 CET · handed in 22 November 2026, 01:10 CET" in page(tiny)
    assert "late" not in page(tiny)


def test_a_page_carries_what_a_regrade_needs(tmp_path: Path) -> None:
    """Assignment, student, points and the work that was graded, and where to send it."""
    tiny = course(tmp_path, 'ask = "https://forum.example.org/t/7?x=1&y=2"')
    key = hand_in(tiny, "1").results["s01"].key
    said = page(tiny)
    assert f"assignment: tiny student: s01 graded: 1 of 5 points work: {key[:16]} exercise and check: why:" in said
    assert "Copy these lines to https://forum.example.org/t/7?x=1&y=2, and fill in" in said


def test_marks_in_a_students_text_are_no_marks(tmp_path: Path) -> None:
    """What students write is escaped, so that only the page's own places are filled."""
    tiny = course(tmp_path, "attempts = 3")
    hand_in(tiny, "1")
    path = result_path(tiny.course.results, "s01", tiny).with_suffix(".html")
    html = path.read_text(encoding="utf-8")
    assert [html.count(f"<!-- {place} -->") for place in ("history", "request")] == [1, 1]
    again(tiny)
    assert path.read_text(encoding="utf-8") == html


@pytest.mark.parametrize("words", ["attempts = 0", "attempts = 1.5", 'cool_down = "soon"', 'counts = "worst"'])
def test_a_policy_that_is_none_is_refused(tmp_path: Path, words: str) -> None:
    """With the setting's name and what was expected."""
    with pytest.raises(ConfigError, match=words.partition(" ")[0]):
        course(tmp_path, words)


def test_no_grade_depends_on_a_policy(tmp_path: Path) -> None:
    """Setting one grades nobody anew, and makes no proof of the checks stale."""
    tiny = course(tmp_path, 'attempts = 3\ncool_down = "1 day"\ncounts = "best"\nask = "mailto:a@example.org"')
    plain = course(tmp_path / "plain", "")
    assert tiny.grading_settings.strip() == plain.grading_settings.strip()


@pytest.mark.parametrize("path_of", [attempts_path, regrades_path])
def test_a_file_that_cannot_be_read_is_not_written_over(tmp_path: Path, path_of: Any) -> None:
    """It says which one."""
    tiny = course(tmp_path, "attempts = 3")
    hand_in(tiny, "1")
    path = path_of(tiny.course.results, "s01", tiny)
    path.write_text("{", encoding="utf-8")
    with pytest.raises(ConfigError, match=path.name):
        again(tiny)
    assert path.read_text(encoding="utf-8") == "{"


def test_the_command(tmp_path: Path) -> None:
    """For one assignment or all that were handed in; without a reason, or work, it says so."""
    tiny = course(tmp_path, "")
    hand_in(tiny, "1")
    submit(tiny.course, "s01", {"double": "points: 1.5"})
    code, text = invoke(tiny, "regrade", "s01", "--why", "Handed in once more.", "--no-gradebook")
    assert (code, text.splitlines()[0]) == (0, "tiny: 1 → 1.5 (double)")
    assert "autograder grade tiny grades whoever that concerns, too" in " ".join(text.split())
    code, text = invoke(tiny, "regrade", "s01", "tiny", "--why", "Again.", "--no-gradebook")
    assert (code, text.strip()) == (0, "tiny: 1.5 → 1.5")
    for words in (["s01"], ["s02", "--why", "x"], ["s02", "tiny", "--why", "x"], ["../x", "tiny", "--why", "x"]):
        with pytest.raises(ConfigError, match="expected"):
            invoke(tiny, "regrade", *words, "--no-gradebook")
