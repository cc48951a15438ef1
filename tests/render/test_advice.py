"""What a student is told to try next."""

from __future__ import annotations

import pytest

from autograder.render.advice import MOST, advice
from autograder.render.card import View, compose
from autograder.results import ExerciseResult
from tests.support.findings import SMALLEST, blocked, broken, exercise, failed, passed


def steps(*exercises: ExerciseResult, view: View = View()) -> list[tuple[str, str]]:  # noqa: B008 - frozen
    """The steps for these exercises."""
    return [(step.exercise, step.text) for step in advice(compose(e, view) for e in exercises)]


def test_the_first_mistakes_come_first() -> None:
    """In the notebook's order, no more than a few; what is right, or a person's to grade, is no step."""
    wrong = [exercise(failed(f"Law {i}."), name=f"e{i}") for i in range(MOST + 2)]
    found = steps(exercise(passed(), name="fine", score=2), exercise(name="why", score=None), *wrong)
    assert [name for name, _ in found] == [f"e{i}" for i in range(MOST)]
    assert steps(exercise(passed(), score=2)) == []
    assert steps() == []


def test_a_step_names_the_law_and_the_line_that_breaks_it() -> None:
    """That of the first counterexample, wherever it stands among the failures."""
    plain = failed("It has a shape", counterexample=None)
    assert steps(exercise(plain, failed("Zero gives 0."))) == [
        (
            "step",
            "This does not hold yet: Zero gives 0. Paste `step(np.array([0.0]))` into a cell and see what comes out.",
        )
    ]
    assert steps(exercise(plain)) == [("step", "This does not hold yet: It has a shape.")]


@pytest.mark.parametrize("replay", ["x = 1\nstep(x)", "step(" + "1" * 100 + ")", "step(…)", "step('`')", "step("])
def test_a_line_that_cannot_be_pasted_is_left_to_the_card(replay: str) -> None:
    """Long, cut, several lines, or with backticks in it: the sentence would not hold it."""
    case = SMALLEST.model_copy(update={"replay": replay})
    ((_, text),) = steps(exercise(failed(counterexample=case)))
    assert text.endswith("Its card below shows an input to try.")


def test_what_is_hidden_stays_hidden() -> None:
    """Where a hidden check shows its title only, a step does no more."""
    check = failed("It breaks.", visibility="hidden")
    assert steps(exercise(check), view=View("title")) == [("step", "This does not hold yet: It breaks.")]


def test_what_is_not_written_is_told_from_what_waits() -> None:
    """With its points, or with what it waits for; a fault of the grader's own is nobody's step."""
    waiting = exercise(blocked("double stopped the notebook.", reason="not_run"), name="quadruple")
    assert steps(exercise(blocked()), waiting, exercise(broken(), name="halve")) == [
        ("step", "It is not written yet; it is worth 2 points."),
        ("quadruple", "double stopped the notebook."),
    ]
