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
from autograder.language import decimal, gettext, gettext_noop, ngettext
from autograder.render import sentences
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
    "passed": gettext_noop("passes"),
    "failed": gettext_noop("fails"),
    "blocked": gettext_noop("not checked"),
    "error": gettext_noop("grader stumbled"),
}


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
    """One line of a counterexample."""

    label: str
    text: str
    kind: Literal["argument", "expected", "got"]

    @property
    def typed(self) -> bool:
        """Whether the label is a name of the code's."""
        return self.kind == "argument"


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
        return gettext(_OUTCOME_WORDS[self.outcome])

    @property
    def heading(self) -> str:
        """What the counterexample is called."""
        if any(value.typed for value in self.values):
            return gettext("The smallest input that shows it")
        return gettext("What came out") if self.values else gettext("How to see it")

    @property
    def invitation(self) -> str:
        """What the replay lines are for."""
        if self.runnable:
            return gettext("To see it yourself, paste this into a cell:")
        return gettext("The call that shows it:")


@dataclass(frozen=True)
class Card:
    """Everything a card says, ready to be laid out.

    points : "1 / 2 points", "" if unknown; worth : those it may give, "2 points".
    line : the exercise in a sentence; notes : what else to know.
    """

    name: str
    standing: Standing
    points: str
    worth: str
    line: str
    notes: tuple[str, ...]
    rows: tuple[CheckRow, ...]


def points(number: float) -> str:
    """Return points without needless decimals, for programs: 2, 1.5, 0.33."""
    return f"{round(number, 2) + 0.0:.10g}"


def said_points(number: float) -> str:
    """Return points as people of the language in use write them: 2, 1.5 or 1,5."""
    return decimal(points(number))


def percent(share: float | None) -> str:
    """Return a share of 1 in whole percents, as people of the language in use write them, 85% or 85 %; – for None."""
    return "–" if share is None else gettext("{percent:.0f}%", percent=100 * share)


def plural(number: float) -> int:
    """Return the whole number whose plural form goes with so many points; a part of one takes that of several."""
    shown = round(number, 2)
    return int(shown) if float(shown).is_integer() else 2


def worth(number: float) -> str:
    """Return points with their noun: "1 point", "1.5 points"."""
    return ngettext("{points} point", "{points} points", plural(number), points=said_points(number))


def standing(exercise: ExerciseResult, view: View = GRADED) -> Standing:
    """Say in a word how an exercise stands."""
    outcomes = {check.outcome for check in exercise.checks}
    if not outcomes:
        if exercise.score is None:
            return Standing("manual", gettext("Graded by a person"))
        return Standing("blocked", gettext("Not checked"))
    if "failed" in outcomes:
        partly = exercise.score and not view.live
        return Standing("partly", gettext("Partly right")) if partly else Standing("failed", gettext("Not right yet"))
    if "error" in outcomes:
        return Standing("error", gettext("Not fully checked") if len(outcomes) > 1 else gettext("Could not be checked"))
    if "blocked" in outcomes:
        return _waiting(exercise, outcomes)
    return Standing("passed", gettext("Passes") if view.live else gettext("Right"))


def _waiting(exercise: ExerciseResult, outcomes: set[Outcome]) -> Standing:
    """Tell an exercise that is missing from one that is begun, and from one that needs something else."""
    if len(outcomes) > 1:
        return Standing("blocked", gettext("Not finished yet"))
    if all(check.reason == "not_written" for check in exercise.checks):
        return Standing("blocked", gettext("Not written yet"), unwritten=True)
    return Standing("blocked", gettext("Cannot be checked yet"))


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
            row = replace(row, message=gettext("It stops in the same way as above."))
        told.add(said)
        shown |= row.first
        rows.append(row)
    return Card(
        one_line(exercise.name),
        standing(exercise, view),
        _points(exercise),
        worth(exercise.max_score),
        one_line(reasons.pop(), MAX_MESSAGE) if shared else sentences.line(exercise, live=view.live),
        sentences.notes(exercise),
        tuple(rows),
    )


def _points(exercise: ExerciseResult) -> str:
    most = worth(exercise.max_score)
    if exercise.score is not None:
        return f"{said_points(exercise.score)} / {most}"
    return gettext("up to {points}", points=most) if exercise.max_score and not exercise.checks else ""


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
                notes.append(gettext("This hidden check shows no more than its title."))
            elif allowed == "counterexample" and case is not None:
                values = tuple(Value(one_line(k, 60), cut(v, MAX_VALUE), "argument") for k, v in case.arguments.items())
                if case.expected:
                    values += (Value(gettext("expected"), cut(case.expected, MAX_VALUE), "expected"),)
                if case.got:
                    values += (Value(gettext("your code gave"), cut(case.got, MAX_VALUE), "got"),)
                replay = cut(case.replay, MAX_REPLAY)
        case "error":
            stumbled = gettext(sentences.STUMBLED)
            message = stumbled if hidden else f"{stumbled} {message}"
        case "blocked" if repeat:
            pass
        case _:
            message = ""
    if check.essential and (check.outcome == "failed" or (check.outcome == "blocked" and repeat)):
        notes.append(gettext("This check is essential: the exercise earns points only if it passes."))
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
