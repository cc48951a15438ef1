"""What happened → what to do: each error is told in words, without stacks, colours or the library's own lines."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from autograder.checking.known import REMEDIES
from autograder.checking.remedies import explain, first_sentence, remedy_for
from autograder.errors import Raised
from autograder.language import using
from tests.support.tongue import TONGUE, learn

X, W = np.ones((4, 2)), np.ones(3)
NOTHING: Any = None


def grow(z: Any) -> None:
    """Change an array in place."""
    z += 0.5


def some_left_out(_a: int, _b: int = 0) -> None:
    """Take one argument, or two."""


RAISING: dict[str, tuple[Callable[[], Any], str]] = {
    "matmul": (lambda: X @ W, "left side has 2 numbers, the first axis of the right side 3"),
    "matmul, the wrong way": (lambda: W @ X, "left side has 3 numbers, the first axis of the right side 4"),
    "a number": (lambda: np.float64(2) @ X, "one side is a single number"),
    "dot": (lambda: np.dot(X, W), r"\(4,2\) and \(3,\)"),
    "broadcast": (lambda: X + W, r"element by element: \(4,2\) \(3,\)\."),
    "reshape": (lambda: W.reshape(2, 2), r"3 numbers cannot be put into the shape \(2,2\)"),
    "join": (lambda: np.concatenate([X, np.ones((4, 3))]), "differ in axis 1"),
    "join of other axes": (lambda: np.concatenate([X, W]), "numbers of axes"),
    "ragged": (lambda: np.array([[1], [1, 2]]), "rows of different lengths"),
    "in place": (lambda: grow(np.ones(2, int)), "array of int64 was changed in place by float64|z = z"),
    "truth": (lambda: bool(X > 0), r"np\.where"),
    "indices": (lambda: W[0, 1], "1 axes was given 2 indices"),
    "out of bounds": (lambda: W[3], "axis 0 has 3 places"),
    "one number": (lambda: float(W), "single number was wanted"),
    "vectorize": (lambda: np.vectorize(abs)([]), "otypes"),
    "list": (lambda: [1, 2].shape, r"np\.asarray"),  # type: ignore[attr-defined]
    "list times": (lambda: [1, 2] * 0.5, r"np\.asarray"),  # type: ignore[operator]
    "none": (lambda: NOTHING[0], "no `return`"),
    "none, added": (lambda: NOTHING + 1, "no `return`"),
    "module": (lambda: __import__("no_such_package"), "no_such_package is not among the packages"),
    "name": (lambda: eval("undefined_name"), "there is no undefined_name"),
    "arguments": (grow, "leaves out 'z'"),  # type: ignore[dict-item]
    "more arguments": (lambda: grow(1, 2), "gives 2 arguments where the function takes 1"),  # type: ignore[call-arg]
    "arguments, some with a default": (lambda: some_left_out(1, 2, 3), "3 arguments where the function takes 1 to 2"),  # type: ignore[call-arg]
    "keyword": (lambda: grow(z=1, y=2), "y=…, which it does not know"),  # type: ignore[call-arg]
    "quotes": (lambda: compile("x = “a”", "c", "exec"), r"only looks like.*U\+201C"),
    "no-break space": (lambda: compile("x\u00a0= 1", "c", "exec"), r"U\+00A0"),
}


@pytest.mark.parametrize("name", RAISING)
def test_an_error_of_python_or_numpy_has_words(name: str) -> None:
    """As Python and NumPy raise it today."""
    make, words = RAISING[name]
    with pytest.raises(Exception) as caught:  # noqa: PT011 - which one is the point
        make()
    assert re.search(words, remedy_for(type(caught.value).__name__, str(caught.value))), caught.value


KERAS = {
    'Input 0 of layer "lstm_1" is incompatible with the layer: expected ndim=3, found ndim=2. Full shape received: '
    "(None, 64)": "return_sequences=True",
    'Input 0 of layer "conv2d" is incompatible: expected min_ndim=4, found ndim=3.': r"batch axis, x\[None\]",
    "Input 0 of layer 'functional' is incompatible: expected shape=(None, 60, 45), found shape=(60, 45)": (
        r"rows of shape \(60, 45\), and was given \(60, 45\)"
    ),
    "Exception encountered when calling Sequential.call().\n\n\x1b[1mInvalid input shape for input Tensor. Expected "
    "shape (None, 5, 4), but input has incompatible shape (5, 4)\x1b[0m": r"batch axis, x\[None\]",
    'Input 0 of layer "dense" is incompatible with the layer: expected axis -1 of input shape to have value 784, but '
    "received input with shape (None, 28, 28)": "Flatten",
    "Argument `output` must have rank (ndim) `target.ndim - 1`. Received: target.shape=(32, 10), output.shape=(32, 10)": (  # noqa: E501 - a text of Keras'
        "one-hot rows, and the sparse loss takes integers"
    ),
    "Arguments `target` and `output` must have the same shape. Received: target.shape=(None, 1), output.shape=(None, 10)": (  # noqa: E501 - a text of Keras'
        "sparse_categorical_crossentropy"
    ),
    "Received a label value of 10 which is outside the valid range of [0, 10).": "labels 0 to 10 − 1",
    "Argument(s) not recognized: {'lr': 0.001}": "learning_rate",
    "You must call `compile()` before using the model.": r"model\.compile",
    "The layer sequential has never been called and thus has no defined output.": r"\.outputs\[0\]",
    "A KerasTensor cannot be used as input to a TensorFlow function.": r"keras\.ops",
    "TensorBoard is not installed, missing implementation for tf.summary.scalar": "leave that callback out",
}
"""Texts of Keras and TensorFlow → a part of the words."""


@pytest.mark.parametrize("text", KERAS)
def test_an_error_of_keras_has_words(text: str) -> None:
    """The batch axis, return_sequences and one-hot against integers are named."""
    assert re.search(KERAS[text], remedy_for("ValueError", text))


STACK = (
    "Graph execution error:\n\nIncompatible shapes: [32,10] vs. [32,1]\n\nStack trace for op definition: \nFile "
    '"/home/me/keras/x.py", line 3, in f\n\t [[{{node add}}]] [Op:__inference_1]'
)


def test_no_stack_and_no_colours_are_told() -> None:
    """The first sentence is left, on one line and bounded."""
    assert first_sentence(STACK) == "Incompatible shapes: [32,10] vs. [32,1]"
    assert (
        first_sentence("\x1b[1mInvalid input\x1b[0m shape.\n\nArguments received by call():\n  • x")
        == "Invalid input shape."
    )
    assert first_sentence("[1mInvalid input shape[0m") == "Invalid input shape"
    assert len(first_sentence("x" * 10_000)) < 400
    assert first_sentence("") == ""


def test_a_failure_is_told_with_the_students_line_and_the_shapes() -> None:
    """What the table knows is explained; what it does not know keeps its own words."""
    with pytest.raises(ValueError, match="matmul") as caught:
        X @ W
    known = explain(Raised("perceptron", "ValueError", str(caught.value), line="z = w @ X"), [X, W, 0.5])
    assert known.startswith("perceptron stops at the line `z = w @ X`: the shapes do not fit for @")
    assert "shape (4, 2), (3,)." in known
    assert "ValueError" in known
    assert explain(Raised("f", "KeyError", "'a'", line="d['a']")) == "f raised KeyError: 'a' at the line `d['a']`"
    assert explain(Raised("f", "Strange", "")) == "f raised Strange"
    said = Raised("f", "ValueError", "no such shape", line='raise ValueError("no such shape") from None')
    assert explain(said) == str(said) == "f raised ValueError: no such shape"


def test_a_failure_is_told_in_the_language_in_use(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The table's words, the names that Python joins, and the sentence around them."""
    learn(monkeypatch, tmp_path / "catalogues")
    failure = Raised("f", "TypeError", "g() missing 2 required positional arguments: 'a' and 'b'")
    with using(TONGUE):
        assert explain(failure).startswith("«f stops: «a call leaves out 'a'« and »'b'. ")
        assert explain(Raised("f", "Strange", "")) == "«f raised Strange»"
        said = explain(
            Raised("f", "IndexError", "too many indices for array: array is 1-dimensional, but 2 were indexed"), [W]
        )
        assert (
            "«an array with 1 axes was given 2 indices. Print its shape.» «It was called with arrays of shape (3,).»"
            in said
        )


def test_every_entry_can_be_found() -> None:
    """Each pattern compiles, each sentence ends, and no group is named that may not be there."""
    for pattern, words in REMEDIES.items():
        assert re.compile(pattern).groups >= len(set(re.findall(r"\{\d\}", words))) or "{" not in words
        assert words.rstrip()[-1] in ".?]"
