"""What a card says about one exercise, in words: the same for HTML, plain text and Markdown.

`compose` turns an `ExerciseResult` into a `Card` for one kind of reader, and leaves out what that reader
may not see. Whatever comes from a submission is cut to a bounded length here.
"""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass, replace
from typing import Literal

from autograder.config import Disclosure
from autograder.describe import count
from autograder.results import CheckResult, ExerciseResult, Outcome
from autograder.util.text import cut, one_line

MAX_MESSAGE = 2_000
MAX_VALUE = 1_000
MAX_REPLAY = 4_000
MAX_REPEATED = 120
"""A longer message is not told twice on a card, but for its numbers."""
_DIGITS = re.compile(r"[\d, ]+")

StandingKey = Literal["passed", "partly", "failed", "blocked", "error", "manual"]
ICONS: dict[StandingKey, str] = {
    "passed": "✓",
    "partly": "◐",
    "failed": "✗",
    "blocked": "○",
    "error": "!",
    "manual": "✎",
}
_OUTCOME_WORDS: dict[Outcome, str] = {
    "passed": "passes",
    "failed": "fails",
    "blocked": "not checked",
    "error": "grader stumbled",
}
INSIDE = "Judged by tests in the notebook, which ran in the student's own process."
STUMBLED = "The grader itself stumbled; this is not your fault."
PENDING = "It gives no points until a person has looked at it."


@dataclass(frozen=True)
class View:
    """Who reads a card.

    disclosure : how much of a failed hidden check is shown.
    live : the student, in the notebook: public checks only, hidden ones are still to come.
    """

    disclosure: Disclosure = "counterexample"
    live: bool = False


GRADED = View()
"""The reader of a grade, with everything shown."""
IN_NOTEBOOK = View(live=True)
"""The student at work."""


@dataclass(frozen=True)
class Standing:
    """An exercise in a word. unwritten : whether it waits for nothing but to be written."""

    key: StandingKey
    word: str
    unwritten: bool = False

    @property
    def icon(self) -> str:
        """A sign that tells standings apart without colour."""
        return ICONS[self.key]


@dataclass(frozen=True)
class Value:
    """One line of a counterexample. typed : whether the label is a name of the code's."""

    label: str
    text: str
    typed: bool = False


@dataclass(frozen=True)
class CheckRow:
    """One check of a card.

    first : whether it is the first to show a counterexample; runnable : whether the replay is Python one can paste.
    """

    outcome: Outcome
    title: str
    hidden: bool
    message: str = ""
    notes: tuple[str, ...] = ()
    values: tuple[Value, ...] = ()
    replay: str = ""
    runnable: bool = False
    first: bool = False

    @property
    def icon(self) -> str:
        """A sign that tells outcomes apart without colour."""
        return ICONS[self.outcome]

    @property
    def word(self) -> str:
        """The outcome in words."""
        return _OUTCOME_WORDS[self.outcome]

    @property
    def heading(self) -> str:
        """What the counterexample is called."""
        if any(value.typed for value in self.values):
            return "The smallest input that shows it"
        return "What came out" if self.values else "How to see it"

    @property
    def invitation(self) -> str:
        """What the replay lines are for."""
        return "To see it yourself, paste this into a cell:" if self.runnable else "The call that shows it:"


@dataclass(frozen=True)
class Card:
    """Everything a card says, ready to be laid out.

    points : "1 / 2 points", "" if unknown; line : the exercise in a sentence; notes : what else to know.
    """

    name: str
    standing: Standing
    points: str
    line: str
    notes: tuple[str, ...]
    rows: tuple[CheckRow, ...]


def points(number: float) -> str:
    """Return points without needless decimals: 2, 1.5, 0.33."""
    return f"{round(number, 2) + 0.0:.10g}"


def standing(exercise: ExerciseResult, view: View = GRADED) -> Standing:
    """Say in a word how an exercise stands."""
    outcomes = {check.outcome for check in exercise.checks}
    if not outcomes:
        return (
            Standing("manual", "Graded by a person") if exercise.score is None else Standing("blocked", "Not checked")
        )
    if "failed" in outcomes:
        partly = exercise.score and not view.live
        return Standing("partly", "Partly right") if partly else Standing("failed", "Not right yet")
    if "error" in outcomes:
        return Standing("error", "Not fully checked" if len(outcomes) > 1 else "Could not be checked")
    if "blocked" in outcomes:
        return _waiting(exercise, outcomes)
    return Standing("passed", "Passes" if view.live else "Right")


def _waiting(exercise: ExerciseResult, outcomes: set[Outcome]) -> Standing:
    """Tell an exercise that is missing from one that is begun, and from one that needs something else."""
    if len(outcomes) > 1:
        return Standing("blocked", "Not finished yet")
    if all(check.reason == "not_written" for check in exercise.checks):
        return Standing("blocked", "Not written yet", unwritten=True)
    return Standing("blocked", "Cannot be checked yet")


def compose(exercise: ExerciseResult, view: View = GRADED) -> Card:
    """Gather what a card says: the parts of ``exercise`` that this reader may see, legible and of bounded length."""
    reasons = {check.message for check in exercise.checks if check.outcome == "blocked"}
    shared = len(reasons) == 1 and all(check.outcome == "blocked" for check in exercise.checks)
    rows = []
    shown = False
    told: set[str] = set()
    for check in exercise.checks:
        row = _row(check, view, repeat=not shared, first=not shown)
        said = _DIGITS.sub("", row.message)
        if row.outcome == "failed" and len(said) > MAX_REPEATED and said in told:
            row = replace(row, message="It stops in the same way as above.")
        told.add(said)
        shown |= row.first
        rows.append(row)
    score = "up to " if exercise.score is None else f"{points(exercise.score)} / "
    known = exercise.score is not None or (not exercise.checks and exercise.max_score)
    unit = "point" if exercise.max_score == 1 else "points"
    return Card(
        one_line(exercise.name),
        standing(exercise, view),
        f"{score}{points(exercise.max_score)} {unit}" if known else "",
        one_line(reasons.pop(), MAX_MESSAGE) if shared else _line(exercise, view),
        _notes(exercise),
        tuple(rows),
    )


def _line(exercise: ExerciseResult, view: View) -> str:
    total = len(exercise.checks)
    if not total:
        return "A person reads this answer and gives the points." if exercise.score is None else "No check was run."
    kind = "public check" if view.live else "check"
    failing = sum(check.outcome == "failed" for check in exercise.checks)
    if failing:
        verb = "fails" if failing == 1 else "fail"
        return f"Its {kind} fails." if total == 1 else f"{failing} of {count(total, kind)} {verb}."
    if exercise.broken:
        return STUMBLED if view.live else f"{STUMBLED} {PENDING}"
    waiting = sum(check.outcome == "blocked" for check in exercise.checks)
    if waiting:
        return f"{waiting} of {count(total, kind)} could not be run."
    if view.live:
        return "Passes the public checks; hidden checks are graded later."
    return "Its check passes." if total == 1 else f"All {total} checks pass."


def _notes(exercise: ExerciseResult) -> tuple[str, ...]:
    notes = [INSIDE] if exercise.inside and exercise.checks else []
    if exercise.helped_by:
        names = one_line(" and ".join(exercise.helped_by))
        verb, its = ("has a mistake of its own", "its") if len(exercise.helped_by) == 1 else ("have mistakes", "their")
        notes.append(f"{names} {verb}. Here the grader used a right version in {its} place: one mistake costs once.")
    return tuple(notes)


def _row(check: CheckResult, view: View, *, repeat: bool, first: bool) -> CheckRow:
    hidden = check.visibility == "hidden"
    allowed: Disclosure = view.disclosure if hidden else "counterexample"
    message = one_line(check.message, MAX_MESSAGE) if "\n" not in check.message else cut(check.message, MAX_MESSAGE)
    notes: list[str] = []
    values: tuple[Value, ...] = ()
    replay = ""
    case = check.counterexample
    match check.outcome:
        case "failed":
            if allowed == "title":
                message = ""
                notes.append("This hidden check shows no more than its title.")
            elif allowed == "counterexample" and case is not None:
                values = tuple(Value(one_line(k, 60), cut(v, MAX_VALUE), True) for k, v in case.arguments.items())
                values += tuple(
                    Value(label, cut(value, MAX_VALUE))
                    for label, value in (("expected", case.expected), ("your code gave", case.got))
                    if value
                )
                replay = cut(case.replay, MAX_REPLAY)
        case "error":
            message = STUMBLED if hidden else f"{STUMBLED} {message}"
        case "blocked" if repeat:
            pass
        case _:
            message = ""
    if check.essential and (check.outcome == "failed" or (check.outcome == "blocked" and repeat)):
        notes.append("This check is essential: the exercise earns points only if it passes.")
    return CheckRow(
        check.outcome,
        one_line(check.title),
        hidden,
        message,
        tuple(notes),
        values,
        replay,
        _runnable(replay),
        first and bool(values or replay),
    )


def _runnable(replay: str) -> bool:
    try:
        ast.parse(replay)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    return "…" not in replay
