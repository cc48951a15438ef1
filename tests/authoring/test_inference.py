"""What docstrings, annotations, defaults and calls say of an argument, in the styles that courses use."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from autograder.authoring.inference import Known, documented, drawn_as, shape_of


@pytest.mark.parametrize(
    ("docstring", "name", "words"),
    [
        ("Sum.\n\nX : (N, D) array → (N,) array", "X", "(N, D) array"),
        ("Sum.\n\nX : (N, D) array; y : (N,) integers", "y", "(N,) integers"),
        (
            "Parameters\n----------\nX : ndarray of shape (N, D)\n    The points.\n",
            "X",
            "ndarray of shape (N, D) The points.",
        ),
        ("Args:\n    X (np.ndarray): the table, of shape (N, D).", "X", "(np.ndarray) the table, of shape (N, D)."),
        ("Inputs:\n- w: Weights, of shape (D, M)\n- b: Biases", "w", "Weights, of shape (D, M)"),
        ("x, y : (N,) arrays", "y", "(N,) arrays"),
    ],
)
def test_docstrings_of_every_style_are_read(docstring: str, name: str, words: str) -> None:
    """NumPy's, Google's, lists with dashes, and this package's own."""
    assert documented(docstring)[name] == words


@pytest.mark.parametrize(
    ("words", "dims"),
    [
        ("(N, D) array", ["N", "D"]),
        ("array of shape (n_samples,)", ["n_samples"]),
        ("(np.ndarray) of shape (N, 3)", ["N", "3"]),
        ("an N×D matrix", ["N", "D"]),
        ("a (float) number", None),
        ("f(x) of it", None),
    ],
)
def test_shapes_are_found_in_words(words: str, dims: list[str] | None) -> None:
    """Parentheses that are no shape are none."""
    assert shape_of(words) == dims


@pytest.mark.parametrize(
    ("known", "text"),
    [
        (Known("X", "(N, D) array"), 'matrices("N", "D")'),
        (Known("X", "(N, H, W, C) array"), 'tables("N", "H", "W", "C")'),
        (Known("sd", "(D,) array, positive"), 'vectors("D", low=0.125)'),
        (Known("y", "(N,) integers from 0 to K - 1"), 'labels("N", below="K")'),
        (Known("y", "(N,) labels, 0 or 1"), 'labels("N", below=2)'),
        (Known("y", "(N,) labels, -1 or 1"), 'signs("N")'),
        (Known("p", "(N, C) probabilities"), 'probabilities("N", "C")'),
        (Known("images", "(N, H, W) uint8"), 'pictures("N", "H", "W")'),
        (Known("k", "the number of clusters", "int"), 'size("K")'),
        (Known("m", "the number of units", "int"), 'size("m")'),
        (Known("steps", "number of steps", "int"), "numbers(1, 5, whole=True)"),
        (Known("lr", "", "", 0.1), "numbers(0.125, 1)"),
        (Known("bias", "", "float"), "numbers()"),
        (Known("sign", "1 or -1", "int"), "choices(1, -1)"),
        (Known("mode", '"max" or "mean"', "str"), "choices('max', 'mean')"),
        (Known("flag", "", "", False), "choices(True, False)"),
        (Known("widths", "", "", (8, 4)), "choices((8, 4))"),
        (Known("rng"), "generators()"),
        (Known("X", seen=(np.zeros((2, 3)),)), 'matrices("X_0", "X_1")'),
        (Known("y", seen=(np.array([0, 3]),)), 'labels("y_0", below=4)'),
        (Known("thing", "whatever"), None),
    ],
)
def test_an_argument_is_drawn_as_it_is_described(known: Known, text: Any) -> None:
    """And what nothing is said of is not guessed."""
    assert drawn_as(known, {"K"}) == text
