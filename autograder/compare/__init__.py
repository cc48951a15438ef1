"""Comparisons for checks: first the type, then the shape, then the kind of number, then the values.

A list of numbers counts as an array, a tuple as a list and a list as a tuple. Each helper raises `Mismatch`, which says
what differs, when a value is not as it should be; else the readers (`parts`, `integer`, `array`) return what they
checked. They compute on plain arrays rebuilt from the wire: nothing a student returns takes part in its comparison.

    w, b = parts(student.train(X, y), "w, b")
    close(array(w, (2,), what="w") @ x, 0.5, what="w·x")
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from autograder.util.facade import facade

if TYPE_CHECKING:
    from autograder.compare.calls import polite, raises, silent, unchanged, untouched
    from autograder.compare.reading import array, integer, items_of, parts, shape
    from autograder.compare.values import close, equal, is_in, that
    from autograder.errors import Mismatch

_HOMES = {
    **dict.fromkeys(("polite", "raises", "silent", "unchanged", "untouched"), "calls"),
    **dict.fromkeys(("Mismatch", "array", "integer", "items_of", "parts", "shape"), "reading"),
    **dict.fromkeys(("close", "equal", "is_in", "that"), "values"),
}

__all__ = [
    "Mismatch",
    "array",
    "close",
    "equal",
    "integer",
    "is_in",
    "items_of",
    "parts",
    "polite",
    "raises",
    "shape",
    "silent",
    "that",
    "unchanged",
    "untouched",
]

__getattr__, __dir__ = facade(__name__, _HOMES)
