"""A feedback page's history, gathered from what lies beside the result: time stamps, attempts, regrades."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC
from pathlib import Path

from autograder.collect.timestamp import handed_in
from autograder.config import Assignment, Settings
from autograder.gradebook.kept.attempts import Attempt, counting, read_attempts
from autograder.gradebook.kept.regrades import read_regrades
from autograder.render.history import AttemptLine, History, RegradeLine, insert
from autograder.results import Result
from autograder.util.files import write_atomically


def history_of(assignment: Assignment, results: Path, result: Result, folder: Path) -> History:
    """Return what to say on the page of a result. folder : where the student's work lies now."""
    settings = assignment.settings
    attempts = read_attempts(results, result.student, assignment)
    own = [attempt for attempt in attempts if attempt.key == result.key]
    return History(
        assignment.name,
        result.student,
        result.score,
        result.max_score,
        result.key,
        due=settings.due,
        handed_in=own[0].handed_in if own else handed_in(folder),
        limit=settings.attempts,
        best=settings.counts == "best",
        attempts=_lines(attempts, settings),
        regrades=[
            RegradeLine(one.when.astimezone(UTC), one.why, one.before, one.after)
            for one in read_regrades(results, result.student, assignment)
        ],
        ask=settings.ask,
    )


def update_page(path: Path, history: History) -> None:
    """Put a history into the feedback page at ``path``, if it says another or none."""
    with suppress(FileNotFoundError):
        page = path.read_text(encoding="utf-8")
        if (changed := insert(page, history)) != page:
            write_atomically(path, changed)


def _lines(attempts: tuple[Attempt, ...], settings: Settings) -> list[AttemptLine]:
    counts = counting(attempts, settings)
    return [
        AttemptLine(place + 1, one.score, one.max_score, place == counts, one.status == "needs_review")
        for place, one in enumerate(attempts)
    ]
