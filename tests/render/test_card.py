"""What a card says, whatever it is laid out as."""

from __future__ import annotations

import pytest

from autograder.config import Disclosure
from autograder.render.card import (
    GRADED,
    ICONS,
    IN_NOTEBOOK,
    MAX_MESSAGE,
    View,
    compose,
    points,
    standing,
)
from autograder.render.formats import NotebookProgress, ProgressStep
from autograder.results import ExerciseResult
from tests.support.findings import SMALLEST, blocked, broken, exercise, failed, passed, practised


@pytest.mark.parametrize(
    ("result", "view", "key", "word"),
    [
        (exercise(passed(), score=2), GRADED, "passed", "Right"),
        (practised(passed()), IN_NOTEBOOK, "passed", "Passes"),
        (exercise(passed(), failed()), GRADED, "failed", "Not right yet"),
        (exercise(passed(), failed(), score=1), GRADED, "partly", "Partly right"),
        (exercise(passed(), failed(), broken(), blocked(), score=0), GRADED, "failed", "Not right yet"),
        (exercise(blocked()), GRADED, "blocked", "Not written yet"),
        (exercise(blocked("step is not defined.")), GRADED, "blocked", "Not written yet"),
        (
            exercise(blocked("It needs add.", reason="")),
            GRADED,
            "blocked",
            "Cannot be checked yet",
        ),
        (exercise(passed(), blocked()), GRADED, "blocked", "Not finished yet"),
        (exercise(broken()), GRADED, "error", "Could not be checked"),
        (exercise(broken(), passed(), score=2), GRADED, "error", "Not fully checked"),
        (exercise(score=None), GRADED, "manual", "Graded by a person"),
        (exercise(score=0), GRADED, "blocked", "Not checked"),
    ],
)
def test_standing(result: ExerciseResult, view: View, key: str, word: str) -> None:
    """A failure outweighs a stumble of ours, that outweighs a gap, and each has its own sign."""
    found = standing(result, view)
    assert (found.key, found.word) == (key, word)
    assert len(set(ICONS.values())) == len(ICONS)


@pytest.mark.parametrize(
    ("result", "view", "line"),
    [
        (exercise(passed(), score=2), GRADED, "Its check passes."),
        (exercise(passed(), passed(), score=2), GRADED, "All 2 checks pass."),
        (practised(passed()), IN_NOTEBOOK, "Passes the public checks; hidden checks are graded later."),
        (practised(failed()), IN_NOTEBOOK, "Its public check fails."),
        (practised(failed(), passed()), IN_NOTEBOOK, "1 of 2 public checks fails."),
        (exercise(failed(), failed(), passed()), GRADED, "2 of 3 checks fail."),
        (exercise(blocked(), blocked()), GRADED, "step is not written yet."),
        (exercise(blocked(), passed()), GRADED, "1 of 2 checks could not be run."),
        (practised(broken()), IN_NOTEBOOK, "The grader itself stumbled; this is not your fault."),
        (exercise(score=None), GRADED, "A person reads this answer and gives the points."),
    ],
)
def test_line(result: ExerciseResult, view: View, line: str) -> None:
    """One sentence says how the exercise stands."""
    assert compose(result, view).line == line


@pytest.mark.parametrize(
    ("result", "text"),
    [
        (exercise(passed(), score=1.5), "1.5 / 2 points"),
        (exercise(passed(), score=1, max_score=1), "1 / 1 point"),
        (exercise(score=None), "up to 2 points"),
        (practised(passed()), ""),
    ],
)
def test_points_are_shown_where_they_are_known(result: ExerciseResult, text: str) -> None:
    """Graded exercises show theirs, manual ones what there is to get, notebooks none."""
    assert compose(result).points == text


@pytest.mark.parametrize(
    ("number", "text"), [(2.0, "2"), (1 / 3, "0.33"), (-0.0, "0"), (101770, "101770"), (0.5, "0.5")]
)
def test_points_have_no_needless_decimals(number: float, text: str) -> None:
    """Points read as a person would write them."""
    assert points(number) == text


def test_a_failed_check_shows_its_smallest_input() -> None:
    """Arguments as code, then expected and got, then lines that can be pasted."""
    row = compose(exercise(failed())).rows[0]
    assert [(v.label, v.text, v.typed) for v in row.values] == [
        ("z", "np.array([0.0])", True),
        ("expected", "np.array([0])", False),
        ("your code gave", "np.array([1])", False),
    ]
    assert row.replay == SMALLEST.replay
    assert row.runnable
    assert row.first


@pytest.mark.parametrize("replay", ["f(<array of shape (9, 9), float64>)", "f([1, 2…", "f(", "(" * 500])
def test_a_replay_that_is_no_python_does_not_ask_to_be_pasted(replay: str) -> None:
    """What was shortened or described is shown as the call it was."""
    row = compose(exercise(failed(counterexample=SMALLEST.model_copy(update={"replay": replay})))).rows[0]
    assert not row.runnable
    assert row.invitation == "The call that shows it:"


@pytest.mark.parametrize(
    ("disclosure", "message", "values", "notes"),
    [
        ("title", "", 0, ("This hidden check shows no more than its title.",)),
        ("message", "1 of 3 values differ.", 0, ()),
        ("counterexample", "1 of 3 values differ.", 3, ()),
    ],
)
def test_disclosure_of_hidden_checks(disclosure: Disclosure, message: str, values: int, notes: tuple[str, ...]) -> None:
    """A failed hidden check shows as much as the assignment allows; a public one always shows all."""
    hidden, public = compose(exercise(failed(visibility="hidden"), failed()), View(disclosure)).rows
    assert (hidden.message, len(hidden.values), hidden.notes) == (message, values, notes)
    assert bool(hidden.replay) == (disclosure == "counterexample")
    assert (public.message, len(public.values)) == ("1 of 3 values differ.", 3)


def test_a_stumble_keeps_hidden_details_to_itself() -> None:
    """What broke inside a hidden check could give the reference away; a public check may show it."""
    hidden, public = compose(exercise(broken(visibility="hidden"), broken())).rows
    assert "secret" not in hidden.message
    assert "secret" in public.message
    assert hidden.message.startswith("The grader itself stumbled")


def test_one_reason_is_said_once() -> None:
    """Where every check waits for the same thing, the card says it in one line and lists the checks as a plan."""
    card = compose(exercise(blocked(), blocked(title="It waits too.")))
    assert card.line == "step is not written yet."
    assert [row.message for row in card.rows] == ["", ""]


def test_essential_checks_explain_lost_points() -> None:
    """A failed or blocked essential check says that it holds the points back; a passed one does not."""
    rows = compose(exercise(failed(essential=True), blocked(essential=True), passed(essential=True))).rows
    assert [any("essential" in note for note in row.notes) for row in rows] == [True, True, False]


def test_help_is_acknowledged() -> None:
    """The card names the exercises whose mistakes cost nothing here."""
    assert compose(exercise(passed(), helped_by=("add",))).notes[0].startswith("add has a mistake of its own.")
    assert compose(exercise(passed(), helped_by=("a", "b"))).notes[0].startswith("a and b have mistakes.")


def test_foreign_text_is_cut() -> None:
    """A message of a megabyte does not make a page of a megabyte."""
    row = compose(exercise(failed("t" * 10_000, "m" * 1_000_000))).rows[0]
    assert len(row.title) < 400
    assert len(row.message) < MAX_MESSAGE + 50


@pytest.mark.parametrize(
    ("states", "caption"),
    [
        (("passed", "failed", "blocked"), "1 of 3 exercises pass the public checks"),
        (("passed",), "1 of 1 exercise passes the public checks"),
    ],
)
def test_progress_counts_exercises(states: tuple[str, ...], caption: str) -> None:
    """The bar's caption says what the bar shows."""
    assert NotebookProgress(tuple(ProgressStep("e", state) for state in states)).caption == caption  # type: ignore[arg-type]  # literals
