"""What is to be said of a class: points, exercises, checks, time, and submissions that are alike.

`gather_report` reads; the report is a frozen value, and `autograder.report.page` lays it out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.collect import EMPTY, Roster
from autograder.config import Assignment
from autograder.errors import ConfigError
from autograder.gradebook.database import GradebookAddress
from autograder.gradebook.sheet import gather
from autograder.notebook import challenge
from autograder.report import answers
from autograder.report.failures import Failure, most_failed
from autograder.report.items import Distribution, distribution
from autograder.report.likeness import similarity
from autograder.report.marks import Marks, marks
from autograder.report.timing import Times, times


@dataclass(frozen=True)
class Report(Marks):
    """A class's work on one assignment.

    likeness : None if the submissions are not there to be compared; code : student → part → code, of those in a group;
    given : the release's; overlong : whose code is too long to be compared as a whole; claims : what students say they
    reached in the unit's challenge, the best first, of those who want it shown.
    """

    spread: Distribution
    failures: tuple[Failure, ...]
    times: Times
    likeness: similarity.Likeness | None
    code: Mapping[str, similarity.Answers]
    given: tuple[str, ...]
    overlong: tuple[str, ...] = ()
    claims: tuple[challenge.Claim, ...] = ()

    def graded_in(self, sandbox: str) -> int:
        """How many submissions were graded in this kind of sandbox."""
        return sum(row.result is not None and row.result.sandbox == sandbox for row in self.rows)


def gather_report(
    assignment: Assignment,
    *,
    results: Path,
    submitted: Path,
    gradebook: GradebookAddress | None = None,
    roster: Roster = EMPTY,
    threshold: float = similarity.THRESHOLD,
    earlier: Sequence[Path] = (),
) -> Report:
    """Read a class's results and submissions.

    gradebook : its points have the last word, as in an export; None to go by the results alone.
    roster : what the students are called.
    threshold : from which share on two submissions are called alike, above 0 and at most 1.
    earlier : folders with STUDENT/NAME/ of other years, with which this class's submissions are compared too.

    Raises: ConfigError if there are no results, or the release to compare with is missing; RecordError if the gradebook
    cannot be read.
    """
    if not 0 < threshold <= 1:
        raise ConfigError(f"--alike: expected a share above 0 and at most 1, got {threshold:g}")
    sheet = gather(assignment, results=results, submitted=submitted, gradebook=gradebook, roster=roster)
    found = marks(assignment, sheet.rows)
    graded = [row.result for row in found.rows if row.result is not None]
    work = answers.student_answers(assignment, submitted, [row.person.student for row in found.rows])
    given = answers.release_answers(assignment)
    before = _earlier(assignment, earlier)
    everybody = {**before, **work.answers}
    likeness = similarity.compare(everybody, given, threshold=threshold, earlier=before) if work.answers else None
    linked = {name for group in likeness.groups for name in group.members} if likeness is not None else set()
    return Report(
        **vars(found),
        spread=distribution([found.score(row) for row in found.settled], found.maximum),
        failures=most_failed(graded),
        times=times(graded),
        likeness=likeness,
        code={name: parts for name, parts in everybody.items() if name in linked},
        given=given,
        overlong=(*work.overdue, *(likeness.long if likeness is not None else ())),
        claims=challenge.claims(work.answers.values(), assignment.settings.challenge),
    )


def _earlier(assignment: Assignment, folders: Sequence[Path]) -> dict[str, similarity.Answers]:
    """Return «FOLDER: STUDENT» → answers; a folder is called as on disk, with as much of its path as tells it apart."""
    found: dict[str, similarity.Answers] = {}
    for folder in folders:
        students = sorted(path.parent.name for path in folder.glob(f"*/{assignment.name}") if path.is_dir())
        if not students:
            raise ConfigError(f"--earlier: expected submissions in {folder}/STUDENT/{assignment.name}/, found none")
        alone = sum(other.resolve().name == folder.resolve().name for other in folders) == 1
        label = folder.resolve().name if alone else str(folder.resolve())
        for student, answers_of in answers.student_answers(assignment, folder, students).answers.items():
            found[f"{label}: {student}"] = answers_of
    return found
