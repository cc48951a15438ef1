"""What a student could try next, from what was found: a few steps, the first mistake first."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import dataclass

from autograder.language import gettext
from autograder.render.card import Card, CheckRow

MOST = 3
"""Steps at a time; more are a wall."""
MAX_LINE = 60
"""Characters of a replay that still reads as part of a sentence."""


@dataclass(frozen=True)
class Advice:
    """One thing to try, in words; what stands between backticks is code.

    unseen : whether only hidden checks fail, so that the notebook's own card is green.
    """

    exercise: str
    text: str
    unseen: bool = False


def advice(cards: Iterable[Card]) -> tuple[Advice, ...]:
    """Return the next steps in the notebook's order, which is the order in which exercises use each other."""
    steps = (Advice(card.name, text, _unseen(card)) for card in cards if (text := _step(card)))
    return tuple(itertools.islice(steps, MOST))


def closing(steps: Iterable[Advice]) -> str:
    """Return the sentence below the steps: when they are done."""
    seen = {step.unseen for step in steps}
    if seen == {True}:
        return gettext(
            "The checks in the notebook do not try these inputs: paste each line until it gives what is right; "
            "then restart the kernel and run all cells."
        )
    if True in seen:
        return gettext(
            "Run each check until it passes; where it does already, paste the line above; "
            "then restart the kernel and run all cells."
        )
    return gettext("Run each check until the card is green; then restart the kernel and run all cells.")


def _unseen(card: Card) -> bool:
    """Whether nothing fails but hidden checks."""
    failed = [row for row in card.rows if row.outcome == "failed"]
    return bool(failed) and all(row.hidden for row in failed)


def _step(card: Card) -> str:
    """What to do about one exercise, "" if there is nothing that a student could do."""
    if not card.rows:
        return ""
    failed = [row for row in card.rows if row.outcome == "failed"]
    if failed:
        row = next((row for row in failed if row.first), failed[0])
        return f"{_law(row)} {_shown(row)}".strip()
    match card.standing.key:
        case "blocked" if card.standing.unwritten:
            return gettext("It is not written yet; it is worth {points}.", points=card.worth)
        case "blocked":
            return card.line
    return ""


def _law(row: CheckRow) -> str:
    law = row.title if row.title.endswith((".", "?", "!")) else f"{row.title}."
    return gettext("This does not hold yet: {law}", law=law)


def _shown(row: CheckRow) -> str:
    """How to see the mistake; a long or strange replay is left to the card."""
    line = row.replay
    if row.runnable and line and len(line) <= MAX_LINE and not set(line) & {"\n", "`"}:
        return gettext("Paste `{line}` into a cell and see what comes out.", line=line)
    return gettext("Its card below shows an input to try.") if line else ""
