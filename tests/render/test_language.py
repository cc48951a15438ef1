"""What is shown of a grade in another language than English."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from autograder.language import using
from autograder.render import feedback, formats
from autograder.render.card import GRADED, IN_NOTEBOOK, View, said_points, worth
from autograder.render.formats import NotebookProgress, ProgressStep
from autograder.render.history import AttemptLine, History, RegradeLine, insert
from autograder.results import ExerciseResult, Notice, Result
from tests.support.findings import HOSTILE, assignment, blocked, broken, exercise, failed, passed, practised, result
from tests.support.markup import Page
from tests.support.tongue import TONGUE, learn, unmarked

MIXED = result(
    exercise(passed(), failed(visibility="hidden", essential=True), score=1),
    exercise(passed(), score=2, name="add", helped_by=("step",)),
    exercise(blocked(), name="carry"),
    exercise(passed(), blocked(reason=""), name="more"),
    exercise(broken(), name="halve", score=2),
    exercise(failed(), name="inner", inside=True),
    exercise(score=None, name="why"),
    status="needs_review",
    notices=tuple(Notice(kind=kind, text="7") for kind in ("repair", "warning", "problem", "warning")),
)
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
HISTORY = History(
    "gates", "s01", 5, 8, "a" * 64,
    due=NOON, handed_in=(NOON + timedelta(hours=26)).replace(tzinfo=None), limit=3,
    attempts=(AttemptLine(1, 5, 8, True), AttemptLine(2, 4, 8, False, True)), regrades=(RegradeLine(NOON, "7", 4, 5),),
)  # fmt: skip
DATA = (
    *("step", "add", "carry", "more", "halve", "inner", "why", "s01", "Gates", "gates", "UTC", "a" * 16, "np.array"),
    *("It breaks.", "It holds.", "It waits.", "It stumbles.", "The check itself broke: KeyError: 'secret'", " z"),
    *("step is not written yet.", "1 of 3 values differ.", "html", "python", "text"),
)
"""What no catalogue has: names, titles of checks, what was found, and marks of formats."""


@pytest.fixture(autouse=True)
def tongue(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Know a language whose messages stand between marks."""
    learn(monkeypatch, tmp_path / "catalogues")


@pytest.mark.parametrize("view", [GRADED, IN_NOTEBOOK, View("title")], ids=["graded", "live", "titles"])
@pytest.mark.parametrize("one", [*MIXED.exercises, practised(failed(visibility="hidden"))], ids=lambda one: one.name)
def test_a_card_is_said_in_one_language(one: ExerciseResult, view: View) -> None:
    """As plain text and as Markdown, with the bar of a notebook."""
    bar = NotebookProgress((ProgressStep("step", "failed"),))
    with using(TONGUE):
        assert unmarked(formats.text(one, view, bar), DATA) == []
        assert unmarked(formats.markdown(one, view).replace("\\", ""), DATA) == []


@pytest.mark.parametrize("ask", ["", "https://"], ids=["by mail", "by link"])
def test_a_feedback_page_is_said_in_one_language(ask: str) -> None:
    """Its text and what is read aloud of it; it says itself in which one it is."""
    found = assignment(*(each.name for each in MIXED.exercises))
    with using(TONGUE):
        history = History(**{**vars(HISTORY), "ask": ask})
        shown = Page(insert(feedback.render(MIXED, found, {}), history))
    assert ("html", {"lang": TONGUE}) in shown.tags
    said = [value or "" for _, named in shown.tags for name, value in named.items() if name in ("aria-label", "title")]
    assert unmarked(" ".join([shown.text.replace(ask or "https", ""), *said]), DATA) == []


def test_what_fills_a_message_is_escaped() -> None:
    """A name with tags in it is text, also where the message that holds it has tags of its own."""
    hostile = Result.model_validate({**MIXED.model_dump(by_alias=True), "student": HOSTILE})
    found = assignment(*(each.name for each in hostile.exercises))
    with using(TONGUE):
        shown = Page(insert(feedback.render(hostile, found, {}), History(**{**vars(HISTORY), "student": HOSTILE})))
    assert shown.dangers() == []
    assert "\x1b" not in shown.source


def test_points_are_written_as_people_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the language's decimal sign, and with the form of the noun that goes with them."""
    assert (worth(1), worth(2), worth(1.5), worth(0.999), said_points(0.5)) == (
        "1 point", "2 points", "1.5 points", "1 point", "0.5",
    )  # fmt: skip
    monkeypatch.setattr("autograder.render.card.decimal", lambda number: number.replace(".", ","))
    assert worth(1.5) == "1,5 points"
