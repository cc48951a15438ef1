"""The checks that a class failed most, each with the counterexample that is most often seen.

A class may mix languages: of words that mean the same, those in the reader's language are shown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable
from dataclasses import dataclass

from autograder.language import current
from autograder.results import CheckResult, Result

MOST = 10
"""Checks that are listed."""


@dataclass(frozen=True)
class Failure:
    """One check that somebody failed.

    check : as the typical student who failed it has it; failed, ran : how many failed it, and for how many it could be
    run; blocked : for how many it could not; same : how many of those who failed have the same counterexample.
    """

    exercise: str
    check: CheckResult
    failed: int
    ran: int
    blocked: int
    same: int

    @property
    def share(self) -> float:
        """The share of those for whom it ran that failed it, from 0 to 1."""
        return self.failed / self.ran


def most_failed(
    results: Iterable[Result], most: int | None = MOST, *, exercises: Container[str] | None = None
) -> tuple[Failure, ...]:
    """Return the checks that most submissions failed, those with most failures first.

    most : how many, None for all; exercises : the names of those that are looked at, None for all.
    """
    seen: dict[tuple[str, str], list[tuple[CheckResult, bool]]] = {}
    for result in results:
        foreign = result.language != current()
        for exercise in result.exercises:
            for check in exercise.checks if exercises is None or exercise.name in exercises else ():
                seen.setdefault((exercise.name, check.name), []).append((check, foreign))
    found = [_failure(exercise, checks) for (exercise, _), checks in seen.items()]
    ranked = sorted((f for f in found if f is not None), key=lambda f: (-f.failed, -f.share, f.exercise, f.check.name))
    return tuple(ranked[:most])


def _failure(exercise: str, checks: list[tuple[CheckResult, bool]]) -> Failure | None:
    failed = [(check, foreign) for check, foreign in checks if check.outcome == "failed"]
    if not failed:
        return None
    kinds = Counter(_kind(check) for check, _ in failed)

    def rank(one: tuple[CheckResult, bool]) -> tuple[int, bool, int, str, bool]:
        check, foreign = one
        return -kinds[_kind(check)], not _complete(check), len(_kind(check)), _kind(check), foreign

    # Of those that are seen equally often one that shows a wrong value, then the one that is quickest to read.
    typical, _ = min(failed, key=rank)
    return Failure(
        exercise=exercise,
        check=typical,
        failed=len(failed),
        ran=len(failed) + sum(check.outcome == "passed" for check, _ in checks),
        blocked=sum(check.outcome == "blocked" for check, _ in checks),
        same=kinds[_kind(typical)],
    )


def _kind(check: CheckResult) -> str:
    """What was shown to break a check, as one text."""
    case = check.counterexample
    return check.message if case is None else "\n".join([*case.arguments.values(), case.expected, case.got])


def _complete(check: CheckResult) -> bool:
    case = check.counterexample
    return case is not None and bool(case.arguments and case.expected and case.got)
