"""Grading on hand-in: look at where work arrives, grade what is new on the road of every submission, and go on looking.

Folders are looked at again and again, not watched by the kernel: an exchange lies on network drives, whose kernels tell
nothing of what other machines write.
"""

from __future__ import annotations

import math
import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from autograder.collect import EMPTY, Roster, collect
from autograder.collect.exchange import Arrival, arrivals
from autograder.collect.timestamp import handed_in, parse_timestamp
from autograder.config import Assignment, Course
from autograder.errors import AutograderError, ConfigError
from autograder.grade import grade_class
from autograder.gradebook.database import course_config
from autograder.gradebook.kept.results import result_path
from autograder.sandbox.policy import SandboxKind
from autograder.util.files import write_atomically
from autograder.util.text import one_line

__all__ = ["Watcher", "inbound_of"]

PAUSE = 2.0
"""Seconds between two looks."""
HELD_SECONDS = 60.0
"""How long after work was put off, for a limit on attempts, it is looked at again."""


def inbound_of(course: Course) -> Path | None:
    """Return where students of a course hand in through nbgrader's exchange, None if there is no such folder."""
    from nbgrader.exchange.default import Exchange  # noqa: PLC0415 - nbgrader takes a second to import

    config = course_config(course)
    root = Path(Exchange(config=config).root)
    inbound = root / str(config.CourseDirectory.get("course_id", "")) / "inbound"
    return inbound if inbound.is_dir() else None


@dataclass
class Watcher:
    """Looks at where work for some assignments arrives.

    inbound : of nbgrader's exchange, None to look at the course's ``submitted/`` alone, which somebody else fills.
    roster : who is in the course; any_owner : as `collect` has it; feedback : whether to give students their pages,
    through the exchange; workers, sandbox : as `grade_class` has them. tell : told in a line what happens.
    """

    assignments: Sequence[Assignment]
    inbound: Path | None
    roster: Roster = EMPTY
    any_owner: bool = False
    feedback: bool = False
    workers: int | None = None
    sandbox: SandboxKind = "sandlock"
    tell: Callable[[str], None] = print
    _arrived: dict[str, frozenset[tuple[str, bool]]] = field(default_factory=dict)
    _graded: dict[str, frozenset[tuple[str, int, int]]] = field(default_factory=dict)
    _again: dict[str, float] = field(default_factory=dict)
    _told: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        if self.feedback and self.inbound is None:
            raise ConfigError("--feedback goes through nbgrader's exchange, and this course has none")

    def run(self, pause: float = PAUSE) -> None:
        """Look again and again, until somebody stops it. pause : seconds between two looks."""
        while True:
            self.look()
            time.sleep(pause)

    def look(self) -> None:
        """Look once: bring in what has arrived, grade what is new."""
        for assignment in self.assignments:
            with self._going_on(assignment):
                self._bring_in(assignment)
                self._grade(assignment)
                if self.feedback:
                    self._give_feedback(assignment)

    @contextmanager
    def _going_on(self, assignment: Assignment) -> Iterator[None]:
        """Tell of what fails, once, and go on: the next look tries it again."""
        try:
            yield
        except (AutograderError, OSError) as error:
            self._once(f"{assignment.name}: {error}")

    def _once(self, line: str) -> None:
        if line not in self._told:
            self._told.add(line)
            self.tell(one_line(line, 1_000))

    def _bring_in(self, assignment: Assignment) -> None:
        if self.inbound is None:
            return
        there = frozenset((one.path.name, one.complete) for one in self._arrivals(assignment))
        if there == self._arrived.get(assignment.name):
            return
        found = collect(
            self.inbound,
            assignment.name,
            submitted=assignment.course.submitted,
            roster=self.roster,
            kind="exchange",
            due=assignment.settings.due,
            any_owner=self.any_owner,
        )
        self._arrived[assignment.name] = there
        for doubt in found.doubts:
            self._once(f"{assignment.name}: not collected: {doubt.origin}: {doubt.reason}")

    def _arrivals(self, assignment: Assignment) -> list[Arrival]:
        assert self.inbound is not None
        return [one for one in arrivals(self.inbound) if one.assignment == assignment.name]

    def _grade(self, assignment: Assignment) -> None:
        there, name = _state(assignment), assignment.name
        known = there == self._graded.get(name) and time.monotonic() < self._again.get(name, math.inf)
        if not there or known:
            return
        course = assignment.course
        grades = grade_class(
            assignment,
            submitted=course.submitted,
            results=course.results,
            workers=self.workers,
            sandbox=self.sandbox,
        )
        self._graded[name] = there
        self._again[name] = time.monotonic() + HELD_SECONDS if grades.held else math.inf
        for student in sorted(grades.fresh):
            result = grades.results[student]
            looks = "; a person has to look" if student in grades.to_review else ""
            self.tell(one_line(f"{student}: {name} {result.score:g} of {result.max_score:g}{looks}"))
        for student, why in grades.held.items():
            self._once(f"{student}: {name}: {why}")

    def _give_feedback(self, assignment: Assignment) -> None:
        """Put the page of each submission that was graded where ``nbgrader fetch_feedback`` finds it."""
        from nbgrader.utils import notebook_hash  # noqa: PLC0415 - nbgrader takes a second to import

        assert self.inbound is not None
        course, folder = assignment.course, self.inbound.parent / "feedback"
        if not folder.is_dir():
            folder.mkdir()
            folder.chmod(0o711)  # as nbgrader makes it: who knows a page's name reads it, and nobody lists them
        for arrival in self._arrivals(assignment):
            student, secret = arrival.student, arrival.secret
            page = result_path(course.results, student, assignment).with_suffix(".html")
            moment = parse_timestamp(arrival.time.encode())
            if arrival.objection(any_owner=self.any_owner):
                continue  # in somebody's name, it would be given that student's page
            if not secret or moment != handed_in(course.submitted / student / assignment.name) or not page.is_file():
                continue
            for notebook in assignment.notebooks:
                name = notebook_hash(secret=secret, notebook_id=notebook)
                given = folder / f"{name}.html"
                if not given.is_file() or given.stat().st_mtime < page.stat().st_mtime:
                    write_atomically(given, page.read_bytes())


def _state(assignment: Assignment) -> frozenset[tuple[str, int, int]]:
    """What lies in ``submitted/`` for an assignment: each file, its size and when it was written."""
    found = set()
    root = assignment.course.submitted
    for folder in root.glob(f"*/{assignment.name}") if root.is_dir() else ():
        for place, _, files in os.walk(folder):
            for name in files:
                path = Path(place, name)
                told = path.stat(follow_symlinks=False)
                found.add((str(path), told.st_size, told.st_mtime_ns))
    return frozenset(found)
