"""The page a student reads after grading: one HTML file, no script, nothing loaded, as good on a phone.

`render` is pure: the same result and notebook give the same bytes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup
from nbformat import NotebookNode

from autograder.config import Assignment
from autograder.language import gettext, gettext_noop, ngettext
from autograder.render import page
from autograder.render.advice import advice, closing
from autograder.render.card import Card, StandingKey, View, compose, plural, said_points
from autograder.render.transcript import TranscriptCell, transcript
from autograder.results import ExerciseResult, NoticeKind, Result
from autograder.translation.course import title_in
from autograder.util.text import one_line

_OPEN = ("failed", "partly", "error", "blocked")
"""Standings whose cards a student should not have to open."""
MOST_NOTICES = 3
"""Notices that are seen at once; the rest unfolds."""
_NOTICES: dict[NoticeKind, str] = {
    "repair": gettext_noop("Mended"),
    "warning": gettext_noop("Note"),
    "problem": gettext_noop("Problem"),
}


@dataclass(frozen=True)
class _Exercise:
    card: Card
    open: bool
    in_notebook: bool


@dataclass(frozen=True)
class _Score:
    """got and maximum : points as text; plural : for the noun of the maximum; percent : 0–100.

    by_hand : in a sentence the points that a person still gives, "" if none.
    """

    got: str
    maximum: str
    plural: int
    percent: float
    by_hand: str


def render(result: Result, assignment: Assignment, notebooks: Mapping[str, NotebookNode]) -> str:
    """Return the feedback page of one submission as HTML text.

    notebooks : those that were run, by name; empty if the submission could not be read.
    """
    view = View(disclosure=assignment.settings.disclosure)
    cells = tuple(cell for part in assignment.parts for cell in _cells(part, result, notebooks))
    written = {cell.exercise for cell in cells if cell.role == "solution"}
    exercises = [_exercise(exercise, view, written) for exercise in result.exercises]
    notices = [
        (notice.kind, gettext(_NOTICES[notice.kind]), one_line(notice.text, 1000))
        for notice in sorted(result.notices, key=lambda notice: notice.kind != "problem")
        if notice.audience == "everybody"
    ]
    steps = advice(shown.card for shown in exercises)
    return page.render(
        "feedback.html.j2",
        styles=("code.css", "feedback.css"),
        title=title_in(assignment, result.language),
        student=one_line(result.student, 100),
        review=_review(result),
        score=_score(result.score, result.max_score, result.exercises),
        tally=_tally(shown.card for shown in exercises),
        steps=steps,
        closing=closing(steps),
        notices=notices[:MOST_NOTICES],
        more=notices[MOST_NOTICES:],
        exercises=exercises,
        by_name={exercise.name: shown.card for exercise, shown in zip(result.exercises, exercises, strict=True)},
        cells=cells,
        inside=any(exercise.inside for exercise in result.exercises),
    )


def _cells(part: Assignment, result: Result, notebooks: Mapping[str, NotebookNode]) -> tuple[TranscriptCell, ...]:
    """The cells of one notebook, none if it was not run; one of several has its name above it."""
    name = part.notebooks[0]
    if name not in notebooks:
        return ()
    if not part.classic:
        return transcript(notebooks[name], {e.name for e in result.exercises})
    cells = transcript(notebooks[name], (), {e.grade_cell: e.name for e in part.exercises})
    heading = Markup("<h3>{}</h3>").format(f"{name}.ipynb")
    return (TranscriptCell("markdown", heading), *cells) if len(notebooks) > 1 else cells


def _review(result: Result) -> str:
    """Why a person will look at this grade: ``grader`` or ``submission``, by whose fault it is, "" if nobody will."""
    if result.status != "needs_review":
        return ""
    stumbled = bool(result.broken)
    ours = any(notice.audience == "instructor" and notice.kind == "problem" for notice in result.notices)
    theirs = any(notice.audience == "everybody" and notice.kind == "problem" for notice in result.notices)
    return "submission" if theirs and not (stumbled or ours) else "grader"


def _exercise(exercise: ExerciseResult, view: View, written: set[str]) -> _Exercise:
    card = compose(exercise, view)
    return _Exercise(card, bool(card.rows) and card.standing.key in _OPEN, exercise.name in written)


def _score(got: float, maximum: float, exercises: tuple[ExerciseResult, ...]) -> _Score:
    coded = [exercise for exercise in exercises if exercise.score is not None]
    # Where nothing could be read there is no written answer either.
    read = not coded or any(exercise.checks for exercise in coded)
    by_hand = sum(exercise.max_score for exercise in exercises if exercise.score is None) if read else 0.0
    percent = max(0.0, min(100.0, 100 * got / maximum)) if maximum else 0.0
    told = ngettext(
        "A person reads your written answers and gives up to {points} more point.",
        "A person reads your written answers and gives up to {points} more points.",
        plural(by_hand), points=said_points(by_hand),
    )  # fmt: skip
    return _Score(said_points(got), said_points(maximum), plural(maximum), round(percent, 2), told if by_hand else "")


def _tally(cards: Iterable[Card]) -> str:
    """The exercises in one sentence, those graded by a person left out."""
    seen = list(cards)
    found = Counter(card.standing.key for card in seen)
    number = found.total() - found["manual"]
    if not number:
        return ""
    if not any(card.rows for card in seen):
        return gettext("Nothing of it could be checked.")
    if found["passed"] == number:
        return gettext("Everything that is checked by machine is right.")
    parts: dict[StandingKey, str] = {
        "passed": ngettext("{n} is right", "{n} are right", found["passed"]),
        "partly": ngettext("{n} is partly right", "{n} are partly right", found["partly"]),
        "failed": ngettext("{n} is not right yet", "{n} are not right yet", found["failed"]),
        "blocked": ngettext("{n} is not finished", "{n} are not finished", found["blocked"]),
        "error": ngettext("{n} is to be looked at", "{n} are to be looked at", found["error"]),
    }
    standings = ", ".join(told for key, told in parts.items() if found[key])
    return ngettext("Of {n} exercise, {standings}.", "Of {n} exercises, {standings}.", number, standings=standings)
