"""What an exercise returns, in words."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from autograder.compare import Mismatch
from autograder.contracts import anything, floats, integers
from autograder.contracts.compiled import different, without_metric
from autograder.contracts.outcomes import Gives, agree, in_words
from autograder.describe import literal


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
        ([1, 3], "item [1] of the answer should be 2, got 3."),
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


def test_names_of_a_tuple_are_those_of_its_own_values() -> None:
    """Not those of a list inside that is as long."""
    with pytest.raises(Mismatch) as found:
        agree((1, [[1], 2]), (1, [[3], 2]), names=("w", "b"))
    assert found.value.message == "item [0][0] of b should be 3, got 1."


def test_truth_values_are_shown_as_such() -> None:
    """Beside numbers, too, which count the same."""
    with pytest.raises(Mismatch) as found:
        agree([True, True], np.array([True, False]))
    assert found.value.message == "1 of 2 values differ; the first, at [1], should be False, got True."
    with pytest.raises(Mismatch) as found:
        agree(np.array([True, True]), np.array([1, 0]))
    assert literal(found.value.got) == "np.array([True, True])"
    agree(True, 1)
