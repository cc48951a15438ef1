"""The proof that an assignment's grades are right: everything it must accept and refuse, graded.

`audit` grades the instructor's solution, the untouched release, every variant, every mutant and freeloaders
in the real pipeline and returns an `Audit`, a frozen value that says what is wrong, and what is weak.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from autograder.audit.cache import Memo
from autograder.audit.freeloaders import freeloaders, listen
from autograder.audit.matrix import Audit, CheckRecord, Fault, Row, Rule, Subject
from autograder.audit.mutants import equivalents, identity, mechanical_mutants
from autograder.calibrate.fingerprint import is_stale
from autograder.checks import Check, all_checks, load_reference
from autograder.config import Assignment
from autograder.errors import CheckFileError
from autograder.notebook.fill import solutions
from autograder.results import CheckResult, Result
from autograder.sandbox.policy import SandboxKind
from autograder.specimens import Specimen, SpecimenKind, load_specimens
from autograder.thresholds import FILE
from autograder.workers.batch import Part, perform

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
    on_graded: OnGraded | None = None,
) -> Audit:
    """Grade everything the assignment must accept and refuse; what an earlier audit has graded is not graded again.

    mechanical : whether to make mechanical mutants too; force : grade everything anew.

    Raises: ConfigError, CheckFileError if the unit's files cannot be used; SandboxError.
    """
    start = time.perf_counter()
    checks = all_checks(assignment)
    parts = dict(_parts(assignment, checks, mechanical))
    order = {part.name: subject for subject, part in parts.items()}
    memo = Memo(assignment, sandbox)
    known = {} if force else {subject: result for subject, part in parts.items() if (result := memo.get(part))}
    results: dict[Subject, Result] = dict(known)
    left = [part for subject, part in parts.items() if subject not in known]
    for performance in perform(left, assignment, workers=workers, sandbox=sandbox):
        results[order[performance.part.name]] = performance.result
        memo.put(performance.part, performance.result)
        if on_graded is not None:
            on_graded(len(results), len(parts))
    if mechanical:
        memo.sweep()
    points = {exercise.name: exercise.points for exercise in assignment.exercises if not exercise.manual}
    rows = tuple(_row(subject, results[subject], points) for subject in parts)
    return Audit(
        assignment=assignment.name,
        points=points,
        rows=rows,
        checks=_records(checks, rows, results[rows[0].subject]),
        calibrated=not is_stale(assignment) if (assignment.solutions / FILE).exists() else None,
        seconds=round(time.perf_counter() - start, 2),
    )


def _parts(assignment: Assignment, checks: Sequence[Check], mechanical: bool) -> Iterator[tuple[Subject, Part]]:
    """Yield every submission of the audit, in the order of its report."""
    cells = solutions(assignment)
    for subject, filled in _subjects(assignment, checks, cells, mechanical):
        yield subject, Part(f"{subject.kind} {subject.label}", filled)


def _subjects(
    assignment: Assignment, checks: Sequence[Check], cells: Mapping[str, str], mechanical: bool
) -> Iterator[tuple[Subject, Mapping[str, str]]]:
    yield Subject(kind="reference", name="reference", note="the instructor's solution"), cells
    yield Subject(kind="release", name="release", note="handed in as it was handed out"), {}
    for variant in _specimens(assignment, "variant"):
        subject = Subject(kind="variant", exercise=variant.exercise, name=variant.name, note=variant.note)
        yield subject, {**cells, variant.exercise: variant.source}
    for freeloader in freeloaders(assignment, listen(checks, load_reference(assignment))):
        yield Subject(kind="freeloader", name=freeloader.name, note=freeloader.note), freeloader.cells
    for mutant in _specimens(assignment, "mutant"):
        subject = Subject(kind="mutant", exercise=mutant.exercise, name=mutant.name, note=mutant.note)
        yield subject, {**cells, mutant.exercise: mutant.source}
    if mechanical:
        mutants = mechanical_mutants(assignment)
        reasons = equivalents(assignment, mutants)
        for mutant in mutants:
            subject = Subject(
                kind="mechanical",
                exercise=mutant.exercise,
                name=mutant.name,
                note=mutant.note,
                equivalent=reasons.get(identity(mutant), ""),
            )
            yield subject, {**cells, mutant.exercise: mutant.source}


def _specimens(assignment: Assignment, kind: SpecimenKind) -> tuple[Specimen, ...]:
    path = assignment.solutions / f"{kind}s.py"
    specimens = load_specimens(path, kind)
    coded = [exercise.name for exercise in assignment.exercises if not exercise.manual]
    for specimen in specimens:
        if specimen.exercise not in coded:
            raise CheckFileError(
                f"{path}: {specimen.name} is a {kind} of {specimen.exercise!r}, expected one of {', '.join(coded)}"
            )
    return specimens


def _row(subject: Subject, result: Result, points: Mapping[str, float]) -> Row:
    scores = {exercise.name: exercise.score or 0.0 for exercise in result.exercises if exercise.name in points}
    failed = {e.name: tuple(c.name for c in e.checks if _fails(c)) for e in result.exercises}
    return Row(
        subject=subject,
        scores=scores,
        failed={name: checks for name, checks in failed.items() if checks},
        faults=(*_broken(result), *faults(subject, scores, points)),
        seconds=result.seconds,
    )


def _fails(check: CheckResult) -> bool:
    """Whether a check itself said no; after a call that never came back the rest of its exercise is not tried."""
    return check.outcome == "failed" and check.reason != "not_tried"


def _broken(result: Result) -> Iterator[Fault]:
    """Yield what went wrong with the grader, not with the submission."""
    for exercise, check in result.broken:
        yield Fault(rule="error", exercise=exercise, text=f"{check.name}: {check.message}")
    if result.status == "needs_review" and not result.broken:
        problems = " ".join(notice.text for notice in result.notices if notice.kind == "problem")
        yield Fault(rule="error", exercise="", text=problems or "The submission needs a person's review.")


def faults(subject: Subject, scores: Mapping[str, float], points: Mapping[str, float]) -> Iterator[Fault]:
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
                yield Fault(rule="freeloader", exercise="", text=text)
        case "mutant" | "mechanical":
            own = subject.exercise
            if subject.equivalent and own in lost:
                text = f"is listed as equivalent, but loses {lost[own]:.3g} of {points[own]:g} points"
                yield Fault(rule="equivalent", exercise=own, text=text)
            elif not subject.equivalent and own not in lost:
                yield _fault("survivor", own, scores, points)
            for name in [name for name in lost if name != own]:
                yield _fault("spill", name, scores, points)


def _fault(rule: Rule, exercise: str, scores: Mapping[str, float], points: Mapping[str, float]) -> Fault:
    return Fault(rule=rule, exercise=exercise, text=f"earns {scores[exercise]:g} of {points[exercise]:g} points")


def _records(checks: Sequence[Check], rows: Sequence[Row], reference: Result) -> tuple[CheckRecord, ...]:
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
