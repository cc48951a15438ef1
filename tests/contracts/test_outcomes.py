"""What an exercise returns, in words."""

from __future__ import annotations

from typing import Any

import pytest

from autograder.compare import Mismatch
from autograder.contracts import anything, floats, integers
from autograder.contracts.compiled import different, without_metric
from autograder.contracts.outcomes import Gives, agree, in_words


@pytest.mark.parametrize(
    ("gives", "words"),
    [
        (floats(), "The answer is a single float."),
        (floats(dtype="float32"), "The answer is a single float32."),
        (integers(None), "The answer is an array of one axis that holds integers."),
        (floats("N", None), "The answer is an array of shape (N, any) that holds floats."),
        (
            {"w": floats("D"), "z": anything()},
            "The answer is a tuple: w, an array of shape (D,) that holds floats; z, anything.",
        ),
    ],
)
def test_shape_and_kind_are_a_sentence(gives: Gives, words: str) -> None:
    """The title of a check."""
    assert in_words(gives) == words


@pytest.mark.parametrize(
    ("got", "words"),
    [
        (3, "the answer should hold 2 values; it is an int."),
        ([1], "the answer should hold 2 values; it holds 1."),
        ([1, 3], "the answer[1]: Expected 2, got 3."),
    ],
)
def test_an_answer_of_several_values_is_told_what_it_lacks(got: Any, words: str) -> None:
    """What it is in their place, how many there are, or which of them is wrong."""
    with pytest.raises(Mismatch) as found:
        agree(got, [1, 2])
    assert found.value.message == words


def test_what_a_model_is_compiled_with_may_be_another_or_missing() -> None:
    """Each is a sentence of its own."""
    assert different("loss", "Hinge", "Poisson") == "The loss should be Hinge; it is Poisson."
    assert different("optimizer", "SGD", "") == "The optimizer should be SGD; it is missing."
    assert without_metric("accuracy", ("Hinge",)) == "accuracy should be a metric; they are Hinge."
    assert without_metric("accuracy", ()) == "accuracy should be a metric; they are none."
