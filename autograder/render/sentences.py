"""How an exercise stands, in sentences."""

from __future__ import annotations

from autograder.language import gettext, gettext_noop, ngettext
from autograder.results import ExerciseResult
from autograder.util.text import one_line

INSIDE = gettext_noop("Judged by tests in the notebook, which ran in the student's own process.")
STUMBLED = gettext_noop("The grader itself stumbled; this is not your fault.")
PENDING = gettext_noop("It gives no points until a person has looked at it.")


def line(exercise: ExerciseResult, *, live: bool) -> str:
    """Say how an exercise stands; live : whether only public checks were tried, in the notebook."""
    total = len(exercise.checks)
    if not total:
        if exercise.score is None:
            return gettext("A person reads this answer and gives the points.")
        return gettext("No check was run.")
    failing = sum(check.outcome == "failed" for check in exercise.checks)
    if failing:
        return _failing(failing, total, live=live)
    if exercise.broken:
        return gettext(STUMBLED) if live else f"{gettext(STUMBLED)} {gettext(PENDING)}"
    waiting = sum(check.outcome == "blocked" for check in exercise.checks)
    if waiting:
        return _unrun(waiting, total, live=live)
    if live:
        return gettext("Passes the public checks; hidden checks are graded later.")
    return gettext("Its check passes.") if total == 1 else gettext("All {total} checks pass.", total=total)


def _failing(failing: int, total: int, *, live: bool) -> str:
    if total == 1:
        return gettext("Its public check fails.") if live else gettext("Its check fails.")
    if live:
        return ngettext(
            "{n} of {total} public checks fails.", "{n} of {total} public checks fail.", failing, total=total
        )
    return ngettext("{n} of {total} checks fails.", "{n} of {total} checks fail.", failing, total=total)


def _unrun(waiting: int, total: int, *, live: bool) -> str:
    """Of one check alone the card's line is what it waits for, so here there are several."""
    if live:
        return ngettext(
            "{n} of {total} public checks could not be run.",
            "{n} of {total} public checks could not be run.",
            waiting, total=total,
        )  # fmt: skip
    return ngettext(
        "{n} of {total} checks could not be run.", "{n} of {total} checks could not be run.", waiting, total=total
    )


def notes(exercise: ExerciseResult) -> tuple[str, ...]:
    """Return what else to know of an exercise."""
    found = [gettext(INSIDE)] if exercise.inside and exercise.checks else []
    if exercise.helped_by:
        names = one_line(gettext(" and ").join(exercise.helped_by))
        helped = ngettext(
            "{names} has a mistake of its own. Here the grader used a right version in its place: "
            "one mistake costs once.",
            "{names} have mistakes. Here the grader used a right version in their place: one mistake costs once.",
            len(exercise.helped_by), names=names,
        )  # fmt: skip
        found.append(helped)
    return tuple(found)
