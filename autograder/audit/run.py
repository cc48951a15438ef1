"""The proof that an assignment's grades are right: everything it must accept and refuse, graded.

`audit` grades the instructor's solution, the untouched release, every variant, every mutant and freeloaders
in the real pipeline and returns an `Audit`, a frozen value that says what is wrong, and what is weak. What differs
from the instructor's solution in one cell is graded as far as that cell reaches (`autograder.audit.plan`).
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from autograder.audit.cache import AuditCache
from autograder.audit.matrix import Audit, AuditFault, CheckRecord, Subject, SubjectRow, faults, surprises
from autograder.audit.plan import (
    REFERENCE,
    RELEASE,
    Slicer,
    batch_item,
    caught,
    passed,
    subjects,
    with_reference,
)
from autograder.calibrate.fingerprint import is_stale
from autograder.checks import Check, all_checks
from autograder.config import Assignment
from autograder.notebook.edits import bound
from autograder.notebook.fill import solutions
from autograder.results import CheckResult, ExerciseResult, Result
from autograder.sandbox.policy import SandboxKind
from autograder.specimens import Specimen
from autograder.thresholds import FILE
from autograder.workers.batch import Batch, BatchItem, BatchResult

__all__ = ["OnGraded", "audit", "judge"]

OnGraded = Callable[[int, int], None]
"""Called with how many submissions are graded, and how many there are."""


def audit(
    assignment: Assignment,
    *,
    workers: int,
    mechanical: bool = True,
    sandbox: SandboxKind = "sandlock",
    force: bool = False,
    slicing: bool = True,
    original: Assignment | None = None,
    on_graded: OnGraded | None = None,
) -> Audit:
    """Grade everything the assignment must accept and refuse; what an earlier audit has graded is not graded again.

    If the instructor's own solution loses points, nothing else is graded but the release.

    mechanical : whether to make mechanical mutants too; force : grade everything anew; slicing : grade of a submission
    only what can differ from the instructor's solution, and a sample of them in full as well; original : what this is a
    copy of, perhaps in another language: its course remembers what was graded, and its calibration counts.

    Raises: ConfigError, CheckFileError if the unit's files cannot be used; SandboxError.
    """
    start = time.perf_counter()
    original = original or assignment
    checks = all_checks(assignment)
    right = solutions(assignment)
    cache = AuditCache(assignment, checks, sandbox, original.course.root)
    with Batch(assignment, workers=workers, sandbox=sandbox) as batch:
        if force or cache.get(batch_item(REFERENCE, right)) is None:
            batch.begin()
        cells = dict(subjects(assignment, checks, right, solutions(original) if mechanical else {}))
        run = _Run(batch, cache, len(cells), force, on_graded)
        first = REFERENCE, RELEASE
        run.grade({subject: batch_item(subject, cells[subject]) for subject in first})
        reference = run.graded[REFERENCE]
        complete = _right(reference.result)
        if not complete:  # what checks say of others that refuse the instructor's own solution is worth nothing
            cells = {subject: cells[subject] for subject in first}
        wholes = {subject: filled for subject, filled in cells.items() if not subject.exercise and subject not in first}
        run.grade({subject: batch_item(subject, filled) for subject, filled in wholes.items()})
        specimens = {subject: filled for subject, filled in cells.items() if subject.exercise}
        if slicing:
            run.grade_in_part(specimens, Slicer.of(assignment, right, reference.asked))
        else:
            run.grade({subject: batch_item(subject, filled) for subject, filled in specimens.items()})
    if mechanical and complete:
        cache.sweep()
    rows = _rows(assignment, run, cells)
    written = set[str]().union(*map(bound, right.values()))
    return Audit(
        assignment=assignment.name,
        points=_points(assignment),
        rows=rows,
        checks=_records(checks, rows, reference.result),
        calibrated=not is_stale(original) if (original.solutions / FILE).exists() else None,
        given=tuple(name for name in _points(assignment) if name not in written),
        controls=len(run.controls),
        seconds=round(time.perf_counter() - start, 2),
    )


def judge(
    assignment: Assignment,
    specimens: Iterable[Specimen],
    *,
    workers: int,
    sandbox: SandboxKind = "sandlock",
    memory: Path | None = None,
    on_graded: OnGraded | None = None,
) -> tuple[SubjectRow, ...]:
    """Grade solutions of single exercises as an audit grades its own; the instructor's is the first row.

    What is trained with such a solution is not trained again: its own checks are asked, and those of what uses it.
    specimens : right ones (variants) and wrong ones (mutants), by whom ever; memory : the folder that remembers what
    was graded, the course's by default.

    Raises: as `audit`.
    """
    cells = dict(with_reference(assignment, specimens))
    cache = AuditCache(assignment, all_checks(assignment), sandbox, memory)
    with Batch(assignment, workers=workers, most=len(cells), sandbox=sandbox) as batch:
        run = _Run(batch, cache, len(cells), False, on_graded)
        first, *others = cells
        run.grade({first: batch_item(first, cells[first])})
        slicer = Slicer.of(assignment, cells[first], run.graded[first].asked)
        run.grade(
            {one: batch_item(one, cells[one], slicer.least(one.exercise, cells[one][one.exercise])) for one in others}
        )
    return _rows(assignment, run, cells)


def _right(result: Result) -> bool:
    """Whether every check passed, so that other submissions can be told from this one by what is new in them."""
    return result.status == "graded" and all(map(passed, result.exercises))


Group = tuple[dict[Any, BatchResult], Mapping[Any, BatchItem]]
"""Items to grade, and where their results are kept, under the same keys."""


@dataclass
class _Run:
    """Submissions that are graded, or were by an earlier audit.

    number : how many there are; controls : those of a sample that were graded in part, in full.
    """

    batch: Batch
    cache: AuditCache
    number: int
    force: bool
    on_graded: OnGraded | None
    graded: dict[Subject, BatchResult] = field(default_factory=dict)
    controls: dict[Subject, BatchResult] = field(default_factory=dict)
    _sample: frozenset[Subject] = frozenset()

    def grade(self, items: Mapping[Subject, BatchItem]) -> None:
        """Grade these submissions."""
        self._grade((self.graded, items))

    def grade_in_part(self, specimens: Mapping[Subject, Mapping[str, str]], slicer: Slicer) -> None:
        """Grade submissions as far as their solutions reach, a sample in full as well, and train where it matters."""
        stages = slicer.stages(specimens)
        self._sample = frozenset(stages.controls)
        lacking: dict[str, BatchResult] = {}
        # What takes longest first.
        self._grade((self.controls, stages.controls), (lacking, stages.lacking), (self.graded, stages.at_once))
        first: dict[Subject, BatchResult] = {}
        self._grade((first, stages.spared(slicer, lacking)))
        self.graded |= {subject: found for subject, found in first.items() if caught(subject.exercise, found)}
        self.grade({subject: item for subject, item in stages.items.items() if subject not in self.graded})

    def _grade(self, *groups: Group) -> None:
        """Grade items and keep each group's results in its place, those known from an earlier audit at once."""
        places = {item.name: (kept, key) for kept, items in groups for key, item in items.items()}
        left = []
        for item in (item for _, items in groups for item in items.values()):
            known = None if self.force else self.cache.get(item)
            if known is None:
                left.append(item)
            else:
                kept, key = places[item.name]
                kept[key] = known
        done = self._done()
        for found in self.batch.grade(left):
            kept, key = places[found.item.name]
            kept[key] = found
            self.cache.put(found)
            before, done = done, self._done()
            if self.on_graded is not None and done > before:
                self.on_graded(done, self.number)

    def _done(self) -> int:
        return len(self.graded.keys() - (self._sample - self.controls.keys()))


def _points(assignment: Assignment) -> dict[str, float]:
    """What can be earned without a person, exercise → points."""
    return {exercise.name: exercise.points for exercise in assignment.exercises if not exercise.manual}


def _rows(assignment: Assignment, run: _Run, subjects: Iterable[Subject]) -> tuple[SubjectRow, ...]:
    """What each earned. subjects : the instructor's solution first."""
    subjects, points = tuple(subjects), _points(assignment)
    reference = run.graded[subjects[0]].result
    return tuple(_row(subject, run, reference, points) for subject in subjects)


def _row(subject: Subject, run: _Run, reference: Result, points: Mapping[str, float]) -> SubjectRow:
    found, control = run.graded[subject], run.controls.get(subject)
    result = found.result
    judged = [] if found.scope is None else [name for name in points if name in found.scope.exercises]
    known = {exercise.name: exercise for exercise in reference.exercises}
    exercises = [e if not judged or e.name in judged else known[e.name] for e in result.exercises]
    scores = _scores(exercises, points)
    failed = {e.name: tuple(c.name for c in e.checks if _fails(c)) for e in exercises}
    own = [check for e in exercises if e.name == subject.exercise for check in e.checks]
    green = bool(own) and all(c.outcome == "passed" for c in own if c.visibility == "public")
    return SubjectRow(
        subject=subject,
        scores=scores,
        failed={name: checks for name, checks in failed.items() if checks},
        judged=tuple(judged),
        green=green,
        faults=(
            *_broken(result),
            *faults(subject, scores, points),
            *(surprises(subject, scores, failed) if green else ()),
            *(_differences(scores, _scores(control.result.exercises, points)) if control is not None else ()),
        ),
        seconds=result.seconds,
    )


def _scores(exercises: Iterable[ExerciseResult], points: Mapping[str, float]) -> dict[str, float]:
    return {exercise.name: exercise.score or 0.0 for exercise in exercises if exercise.name in points}


def _differences(in_part: Mapping[str, float], in_full: Mapping[str, float]) -> Iterator[AuditFault]:
    """Yield where a submission's points depend on how much of it is graded: the notebook hides what depends on what."""
    for name, score in in_full.items():
        if score != in_part[name]:
            text = (
                f"earns {score:g} points graded in full, {in_part[name]:g} graded in part; see autograder audit --full"
            )
            yield AuditFault(rule="error", exercise=name, text=text)


def _fails(check: CheckResult) -> bool:
    """Whether a check itself said no; after a call that never came back the rest of its exercise is not tried."""
    return check.outcome == "failed" and check.reason != "not_tried"


def _broken(result: Result) -> Iterator[AuditFault]:
    """Yield what went wrong with the grader, not with the submission."""
    for exercise, check in result.broken:
        yield AuditFault(rule="error", exercise=exercise, text=f"{check.name}: {check.message}")
    if result.status == "needs_review" and not result.broken:
        problems = " ".join(notice.text for notice in result.notices if notice.kind == "problem")
        yield AuditFault(rule="error", exercise="", text=problems or "The submission needs a person's review.")


def _records(checks: Sequence[Check], rows: Sequence[SubjectRow], reference: Result) -> tuple[CheckRecord, ...]:
    kills: Counter[tuple[str, str]] = Counter()
    alone: Counter[tuple[str, str]] = Counter()
    for row in rows:
        if row.subject.kind in ("mutant", "mechanical"):
            kills.update(row.caught_by)
            alone.update(row.caught_by if len(row.caught_by) == 1 else ())
    seconds = {(e.name, c.name): c.seconds for e in reference.exercises for c in e.checks}
    return tuple(
        CheckRecord(
            exercise=check.exercise,
            name=check.name,
            visibility=check.visibility,
            essential=check.essential,
            kills=kills[check.exercise, check.name],
            alone=alone[check.exercise, check.name],
            seconds=seconds.get((check.exercise, check.name), 0.0),
        )
        for check in checks
    )
