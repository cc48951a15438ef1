"""What of a student's new work is graded, and whether it counts, where an assignment says so.

``attempts`` limits how many different pieces of work are graded, ``cool_down`` says how long after one the next is,
``counts`` which of them does. Without any of them nothing is held back, and nothing written down.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from autograder.collect.timestamp import handed_in
from autograder.config import Assignment
from autograder.gradebook.kept.attempts import Attempt, counting, read_attempts, write_attempts
from autograder.gradebook.kept.results import read_result, result_path
from autograder.gradebook.recorder import Recorder
from autograder.pipeline.files import Task
from autograder.pipeline.grader import Graded
from autograder.pipeline.keys import submission_key
from autograder.render.card import points
from autograder.results import Result


@dataclass(frozen=True)
class Held:
    """Why a student's newer work changes nothing, in words, and whether a person has to look at it all the same.

    result : the one that stands.
    """

    why: str
    result: Result
    review: bool = False


@dataclass(frozen=True)
class Policy:
    """An assignment's policy, applied to one class."""

    assignment: Assignment
    results: Path

    @property
    def applies(self) -> bool:
        """Whether the assignment has one."""
        settings = self.assignment.settings
        return settings.attempts is not None or settings.cool_down is not None or settings.counts != "latest"

    def hold(self, task: Task, key: str | None) -> Held | None:
        """Return why the work that is there is not graded now, None if it may be.

        key : under which it would be graded, None if it is to be graded again.
        """
        result = self._result(task)
        if not self.applies or result is None:
            return None
        attempts, work = self._attempts(task), submission_key(task.folder, "")
        own = next((i for i, attempt in enumerate(attempts) if attempt.work == work), None)
        if own is None:
            why = self._refusal(attempts)
            return Held(why, result) if why else None
        # Graded already, and another one counts.
        return self._apart(attempts, own, result) if attempts[own].key == key else None

    def record(self, recorder: Recorder, task: Task, graded: Graded, *, chosen: bool) -> Held | Result:
        """Write one grade where it belongs; return it, or why another one stands.

        chosen : whether a person wants this one to count.

        Raises: RecordError.
        """
        if not self.applies:
            return recorder.record(task, graded)
        attempts, own = self._with(task, graded.result, chosen)
        standing = None if counting(attempts, self.assignment.settings) == own else self._result(task)
        if standing is None:
            result = recorder.record(task, graded)
        else:
            result = standing
            recorder.set_aside(task, graded, own + 1)
        write_attempts(self.results, task.student, self.assignment, attempts)
        recorder.refresh(task, result)
        return result if standing is None else self._apart(attempts, own, result)

    def _refusal(self, attempts: tuple[Attempt, ...]) -> str:
        settings = self.assignment.settings
        if settings.attempts is not None and len(attempts) >= settings.attempts:
            return f"handed in anew, but all {settings.attempts} attempts are used"
        if settings.cool_down is not None and attempts:
            free = attempts[-1].graded_at + settings.cool_down
            if _now() < free:
                return f"handed in anew, and graded by a run after {free.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
        return ""

    def _apart(self, attempts: tuple[Attempt, ...], own: int, result: Result) -> Held:
        better, mine = counting(attempts, self.assignment.settings), attempts[own]
        told = f"attempt {own + 1} earned {points(mine.score)} of {points(mine.max_score)}"
        if mine.status == "needs_review":
            return Held(f"{told}, and a person has to look; attempt {better + 1} counts", result, review=True)
        return Held(f"{told}; attempt {better + 1} counts, with {points(attempts[better].score)}", result)

    def _with(self, task: Task, result: Result, chosen: bool) -> tuple[tuple[Attempt, ...], int]:
        """A student's attempts with this one, in the place of an earlier grade of the same work; and that place."""
        before, work = self._attempts(task), submission_key(task.folder, "")
        made = Attempt(
            work=work,
            key=result.key,
            status=result.status,
            score=result.score,
            max_score=result.max_score,
            graded_at=_now(),
            handed_in=handed_in(task.folder),
            chosen=chosen,
        )
        place = next((i for i, attempt in enumerate(before) if attempt.work == work), len(before))
        return (*before[:place], made, *before[place + 1 :]), place

    def _attempts(self, task: Task) -> tuple[Attempt, ...]:
        return read_attempts(self.results, task.student, self.assignment)

    def _result(self, task: Task) -> Result | None:
        return read_result(result_path(self.results, task.student, self.assignment))


def _now() -> datetime:
    return datetime.now(UTC)
