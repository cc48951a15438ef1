"""From verdicts to points."""

from __future__ import annotations

from collections.abc import Iterable

from autograder.checking.verdict import Verdict, check_result
from autograder.checks import Check
from autograder.config import Assignment
from autograder.pipeline.judge import Judged
from autograder.results import ExerciseResult


def score(judged: Iterable[Judged], assignment: Assignment) -> tuple[ExerciseResult, ...]:
    """Return every exercise of the assignment in order, with the points its checks are worth."""
    by_name = {j.exercise.name: j for j in judged}
    results = []
    for exercise in assignment.exercises:
        found = by_name.get(exercise.name)
        if found is None:
            results.append(
                ExerciseResult(name=exercise.name, score=None if exercise.manual else 0.0, max_score=exercise.points)
            )
            continue
        results.append(
            ExerciseResult(
                name=exercise.name,
                score=points(found.verdicts, exercise.points),
                max_score=exercise.points,
                checks=tuple(check_result(check, verdict) for check, verdict in found.verdicts),
                helped_by=found.helped_by,
            )
        )
    return tuple(results)


def points(verdicts: Iterable[tuple[Check, Verdict]], maximum: float) -> float:
    """Share ``maximum`` among the checks by weight; nothing is earned while an essential check fails.

    A check that broke down itself (outcome ``error``) gives nothing: a person looks at the submission and decides.
    """
    earned = total = 0.0
    for check, verdict in verdicts:
        good = verdict.outcome == "passed"
        if check.essential and not good:
            return 0.0
        total += check.weight
        earned += check.weight * good
    return round(maximum * earned / total, 2) if total else 0.0
