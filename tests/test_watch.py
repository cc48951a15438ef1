"""Grading on hand-in: through nbgrader's own exchange, and in a folder that somebody else fills."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from autograder import watch
from autograder.errors import ConfigError, RecordError
from autograder.gradebook import resubmission
from autograder.results import Result
from autograder.watch import inbound_of
from tests.collect.test_exchange import EARLY, LATE, ME, hand_in
from tests.support.course import SOLUTIONS, submit, tiny_course
from tests.support.exchange import course, nbgrader, watcher, written

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning"),  # nbgrader's alembic starts a thread
]


def test_a_student_submits_and_fetches_feedback_with_nbgraders_commands(tmp_path: Path) -> None:
    """The whole way: released, fetched, solved, handed in, graded, the page fetched; and once more, better."""
    made = course(tmp_path)
    nbgrader(made.root, "release_assignment", "tiny")
    student = tmp_path / "student"
    student.mkdir()
    (student / "nbgrader_config.py").write_text((made.root / "nbgrader_config.py").read_text())
    nbgrader(student, "fetch_assignment", "tiny")
    assert (student / "tiny" / "checks.py").is_file()
    said: list[str] = []
    looking = watcher(made, said, feedback=True)
    looking.look()
    assert said == []
    for answers, points in (({"double": SOLUTIONS["double"]}, 2), (SOLUTIONS, 5)):
        (student / "tiny" / "tiny.ipynb").write_text(written(made, answers), encoding="utf-8")
        nbgrader(student, "submit", "tiny")
        looking.look()
        assert said[-1] == f"{ME}: tiny {points} of 5"
        nbgrader(student, "fetch_feedback", "tiny")
        pages = sorted((student / "tiny" / "feedback").glob("*/tiny.html"))
        ours = made.results / ME / "tiny.html"
        assert pages[-1].read_text(encoding="utf-8") == ours.read_text(encoding="utf-8")
    assert len(pages) == 2
    assert len(said) == 2
    given = tmp_path / "exchange" / "nets" / "feedback"
    assert given.stat().st_mode & 0o777 == 0o711, "who knows a page's name reads it, and nobody lists them"
    looking.look()
    assert len(said) == 2


def test_only_what_is_new_is_graded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A look at what is there already grades and collects nothing."""
    made = course(tmp_path)
    inbound = tmp_path / "exchange" / "nets" / "inbound"
    hand_in(inbound, "s01", text=written(made, SOLUTIONS))
    said: list[str] = []
    looking = watcher(made, said, any_owner=True)
    looking.look()
    assert said == ["s01: tiny 5 of 5"]
    assert Result.read(made.results / "s01" / "tiny.json").score == 5.0

    def busy(*_: object, **__: object) -> None:
        raise AssertionError("nothing is new")

    with monkeypatch.context() as still:
        still.setattr(watch, "collect", busy)
        still.setattr(watch, "grade_class", busy)
        looking.look()
    hand_in(inbound, "s02", time=LATE, text=written(made, {}))
    looking.look()
    assert said == ["s01: tiny 5 of 5", "s02: tiny 0 of 5"]


def test_what_somebody_else_puts_into_submitted_is_graded(tmp_path: Path) -> None:
    """Without an exchange."""
    made = tiny_course(tmp_path)
    said: list[str] = []
    looking = watcher(made, said, inbound=None)
    looking.look()
    submit(made, "s01", SOLUTIONS)
    looking.look()
    assert said == ["s01: tiny 5 of 5"]


def test_what_fails_is_told_once_and_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A gradebook that is locked for a while; an impostor."""
    made = course(tmp_path)
    hand_in(tmp_path / "exchange" / "nets" / "inbound", "s01", time=EARLY, text=written(made, SOLUTIONS))
    said: list[str] = []

    def locked(*_: object, **__: object) -> None:
        raise RecordError("gradebook.db: it is locked")

    strict = watcher(made, said)
    strict.look()
    strict.look()
    assert len(said) == 1
    assert said[0].endswith(f"it belongs to {ME}, not to s01")
    looking = watcher(made, said, any_owner=True)
    with monkeypatch.context() as still:
        still.setattr(watch, "grade_class", locked)
        looking.look()
        looking.look()
    assert said[1:] == ["tiny: gradebook.db: it is locked"]
    looking.look()
    assert said[-1] == "s01: tiny 5 of 5"


def test_what_was_put_off_is_graded_when_its_time_has_come(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Though nothing else is handed in by then."""
    made = tiny_course(tmp_path)
    settings = made.assignment("tiny").settings_file
    settings.write_text(f'cool_down = "1 h"\n{settings.read_text(encoding="utf-8")}', encoding="utf-8")
    monkeypatch.setattr(watch, "HELD_SECONDS", 0.0)
    said: list[str] = []
    looking = watcher(made, said, inbound=None)
    submit(made, "s01", {})
    looking.look()
    submit(made, "s01", SOLUTIONS)
    looking.look()
    looking.look()
    assert said[0] == "s01: tiny 0 of 5"
    assert len(said) == 2
    monkeypatch.setattr(resubmission, "_now", lambda: datetime.now(UTC) + timedelta(hours=2))
    looking.look()
    assert said[-1] == "s01: tiny 5 of 5"


def test_nobody_fetches_the_page_of_another(tmp_path: Path) -> None:
    """By a folder in the other's name and of the same time, with a secret of one's own."""
    made = course(tmp_path)
    inbound = tmp_path / "exchange" / "nets" / "inbound"
    hand_in(inbound, ME, text=written(made, SOLUTIONS))
    looking = watcher(made, [], feedback=True)
    looking.look()
    feedback = inbound.parent / "feedback"
    assert len(list(feedback.iterdir())) == 1
    submit(made, "victim", SOLUTIONS, stamp=EARLY)
    hand_in(inbound, "victim", secret="t" * 128)
    looking.look()
    assert (made.results / "victim" / "tiny.html").is_file()
    assert len(list(feedback.iterdir())) == 1


def test_feedback_needs_an_exchange(tmp_path: Path) -> None:
    """Where there is none, there is nowhere to put it."""
    made = tiny_course(tmp_path)
    assert inbound_of(made) is None
    with pytest.raises(ConfigError, match="--feedback goes through nbgrader's exchange"):
        watcher(made, [], feedback=True)
