"""The proof that an assignment's grades are right: everything it must accept and refuse, graded.

`audit` grades the instructor's solution, the untouched release, every variant, every mutant and freeloaders
in the real pipeline and returns an `Audit`, a frozen value that says what is wrong, and what is weak. What differs
from the instructor's solution in one cell is graded as far as that cell reaches (`autograder.audit.plan`).
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from autograder.audit.cache import AuditCache
from autograder.audit.matrix import Audit, AuditFault, AuditRule, CheckRecord, Subject, SubjectRow
from autograder.audit.plan import Slicer, caught, passed, sample, subjects
from autograder.calibrate.fingerprint import is_stale
from autograder.checks import Check, all_checks
from autograder.config import Assignment
from autograder.notebook.fill import solutions
from autograder.results import CheckResult, ExerciseResult, Result
from autograder.sandbox.policy import SandboxKind
from autograder.thresholds import FILE
from autograder.workers.batch import Batch, BatchItem, BatchResult

__all__ = ["SLIVER", "Audit", "OnGraded", "audit", "faults"]

SLIVER = 0.05
"""Share of the points that a freeloader may earn."""

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
    memory: Path | None = None,
    on_graded: OnGraded | None = None,
) -> Audit:
    """Grade everything the assignment must accept and refuse; what an earlier audit has graded is not graded again.

    mechanical : whether to make mechanical mutants too; force : grade everything anew; slicing : grade of a submission
    only what can differ from the instructor's solution, and a sample of them in full as well; memory : the folder
    of the course that remembers what was graded, the assignment's own by default.

    Raises: ConfigError, CheckFileError if the unit's files cannot be used; SandboxError.
    """
    start = time.perf_counter()
    checks = all_checks(assignment)
    cells = dict(subjects(assignment, checks, solutions(assignment), mechanical))
    points = {exercise.name: exercise.points for exercise in assignment.exercises if not exercise.manual}
    memo = AuditCache(assignment, checks, sandbox, memory)
    with Batch(assignment, workers=workers, most=len(cells), sandbox=sandbox) as batch:
        run = _Run(batch, memo, len(cells), force, on_graded)
        run.grade(
            {subject: BatchItem(_name(subject), filled) for subject, filled in cells.items() if not subject.exercise}
        )
        reference = run.graded[next(iter(cells))]
        specimens = {subject: filled for subject, filled in cells.items() if subject.exercise}
        if slicing and _right(reference.result):
            run.grade_in_part(specimens, Slicer.of(assignment, reference.asked))
        else:
            run.grade({subject: BatchItem(_name(subject), filled) for subject, filled in specimens.items()})
    if mechanical:
        memo.sweep()
    rows = tuple(_row(subject, run, reference.result, points) for subject in cells)
    return Audit(
        assignment=assignment.name,
        points=points,
        rows=rows,
        checks=_records(checks, rows, reference.result),
        calibrated=not is_stale(assignment) if (assignment.solutions / FILE).exists() else None,
        controls=len(run.controls),
        seconds=round(time.perf_counter() - start, 2),
    )


def _name(subject: Subject) -> str:
    return f"{subject.kind} {subject.label}"


def _right(result: Result) -> bool:
    """Whether every check passed, so that other submissions can be told from this one by what is new in them."""
    return result.status == "graded" and all(map(passed, result.exercises))


Parts = Mapping[Subject, BatchItem]
Performances = dict[Subject, BatchResult]


@dataclass
class _Run:
    """Parts that are graded, or were by an earlier audit.

    number : how many submissions there are; controls : those of a sample that were graded in part, in full.
    """

    batch: Batch
    memo: AuditCache
    number: int
    force: bool
    on_graded: OnGraded | None
    graded: Performances = field(default_factory=dict)
    controls: Performances = field(default_factory=dict)
    _sample: frozenset[Subject] = frozenset()

    def grade(self, parts: Parts) -> None:
        """Grade these parts."""
        self._perform((self.graded, parts))

    def grade_in_part(self, specimens: Mapping[Subject, Mapping[str, str]], slicer: Slicer) -> None:
        """Grade submissions as far as their solutions reach, a sample in full as well, and train where it matters."""
        parts = {
            subject: BatchItem(_name(subject), filled, scope=slicer.scope(subject.exercise, filled[subject.exercise]))
            for subject, filled in specimens.items()
        }
        firsts = {
            subject: replace(part, scope=early)
            for subject, part in parts.items()
            if subject.kind in ("mutant", "mechanical")
            and (early := slicer.untrained(subject.exercise, part.cells[subject.exercise])) is not None
        }
        self._sample = sample([subject for subject, part in parts.items() if part.scope is not None])
        controls = {subject: BatchItem(f"{_name(subject)} in full", specimens[subject]) for subject in self._sample}
        lacking: Performances = {}
        without = {
            Subject(kind="release", name="stub", exercise=subject.exercise): slicer.without(
                subject.exercise, part.cells
            )
            for subject, part in firsts.items()
        }
        now = {subject: part for subject, part in parts.items() if subject not in firsts}
        self._perform((self.controls, controls), (lacking, without), (self.graded, now))  # what takes longest first
        shown = {
            subject.exercise for subject, found in lacking.items() if slicer.right_without(subject.exercise, found)
        }
        first: Performances = {}
        self._perform((first, {subject: part for subject, part in firsts.items() if subject.exercise in shown}))
        self.graded |= {subject: found for subject, found in first.items() if caught(subject.exercise, found)}
        self.grade({subject: parts[subject] for subject in firsts if subject not in self.graded})

    def _perform(self, *groups: tuple[Performances, Parts]) -> None:
        """Grade parts and keep each group's performances in its place, those known from an earlier audit at once."""
        places = {part.name: (kept, subject) for kept, parts in groups for subject, part in parts.items()}
        left = []
        for part in (part for _, parts in groups for part in parts.values()):
            known = None if self.force else self.memo.get(part)
            if known is None:
                left.append(part)
            else:
                kept, subject = places[part.name]
                kept[subject] = known
        done = self._done()
        for performance in self.batch.grade(left):
            kept, subject = places[performance.part.name]
            kept[subject] = performance
            self.memo.put(performance)
            before, done = done, self._done()
            if self.on_graded is not None and done > before:
                self.on_graded(done, self.number)

    def _done(self) -> int:
        return len(self.graded.keys() - (self._sample - self.controls.keys()))


def _row(subject: Subject, run: _Run, reference: Result, points: Mapping[str, float]) -> SubjectRow:
    performance, control = run.graded[subject], run.controls.get(subject)
    result = performance.result
    judged = [] if performance.scope is None else [name for name in points if name in performance.scope.exercises]
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
            *(_surprises(subject, scores, failed) if green else ()),
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


def faults(subject: Subject, scores: Mapping[str, float], points: Mapping[str, float]) -> Iterator[AuditFault]:
    """Yield the rules that a submission's points break."""
    lost = {name: points[name] - score for name, score in scores.items() if score < points[name]}
    match subject.kind:
        case "reference" | "variant":
            for name in lost:
                yield _fault(subject.kind, name, scores, points)
        case "release":
            for name in [name for name, score in scores.items() if score]:
                yield _fault("release", name, scores, points)
        case "freeloader":
            total, there = sum(scores.values()), sum(points.values())
            if total > SLIVER * there:
                where = ", ".join(f"{name} {score:g}" for name, score in scores.items() if score)
                text = f"earns {total:.3g} of {there:g} points ({total / there:.1%}): {where}"
                yield AuditFault(rule="freeloader", exercise="", text=text)
        case "mutant" | "mechanical":
            own = subject.exercise
            if subject.equivalent and own in lost:
                text = f"is listed as equivalent, but loses {lost[own]:.3g} of {points[own]:g} points"
                yield AuditFault(rule="equivalent", exercise=own, text=text)
            elif not subject.equivalent and own not in lost:
                yield _fault("survivor", own, scores, points)
            for name in [name for name in lost if name != own]:
                yield _fault("spill", name, scores, points)


def _surprises(
    subject: Subject, scores: Mapping[str, float], failed: Mapping[str, Sequence[str]]
) -> Iterator[AuditFault]:
    """Yield that a wrong solution looks right in the notebook and earns nothing after all."""
    own = subject.exercise
    if subject.kind in ("mutant", "mechanical") and not subject.equivalent and scores[own] == 0:
        text = f"passes every public check and earns nothing, for {', '.join(failed.get(own, ()))}"
        yield AuditFault(rule="surprise", exercise=own, text=text)


def _fault(rule: AuditRule, exercise: str, scores: Mapping[str, float], points: Mapping[str, float]) -> AuditFault:
    return AuditFault(rule=rule, exercise=exercise, text=f"earns {scores[exercise]:g} of {points[exercise]:g} points")


def _records(checks: Sequence[Check], rows: Sequence[SubjectRow], reference: Result) -> tuple[CheckRecord, ...]:
    kills: Counter[tuple[str, str]] = Counter()
    alone: Counter[tuple[str, str]] = Counter()
    for row in rows:
        if row.subject.kind in ("mutant", "mechanical"):
            keys = [(row.subject.exercise, name) for name in row.killers]
            kills.update(keys)
            alone.update(keys if len(keys) == 1 else [])
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
