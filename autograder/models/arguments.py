"""Reading one argument of a layer: what is not of the very type and size that is allowed is refused in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from autograder.language import gettext, grouped

MAX_SIZE = 10**6
"""Largest integer that an argument may be."""
MAX_SIZES = 8
"""Most integers in one argument (a shape, a kernel)."""

ACTIVATIONS = (
    "elu", "exponential", "gelu", "hard_sigmoid", "leaky_relu", "linear", "log_softmax", "mish", "relu", "relu6",
    "selu", "sigmoid", "silu", "softmax", "softplus", "softsign", "swish", "tanh",
)  # fmt: skip
"""Activations of Keras' own, by name."""

Reader = Callable[[Any], Any]
"""Returns a value as a layer may have it. Raises: Unfit."""


class Unfit(ValueError):
    """An argument is not what it should be; the message says what it should be."""


def integer(low: int, high: int = MAX_SIZE) -> Reader:
    """Return a reader of an integer within bounds."""

    def read(value: Any) -> int:
        if type(value) is not int or not low <= value <= high:
            raise Unfit(gettext("an integer from {low} to {high}", low=low, high=grouped(high)))
        return value

    return read


def number(low: float, high: float) -> Reader:
    """Return a reader of a number within bounds."""

    def read(value: Any) -> float:
        if type(value) not in (int, float) or not low <= value <= high:  # NaN is not between
            raise Unfit(gettext("a number from {low:g} to {high:g}", low=low, high=high))
        return float(value)

    return read


def sizes(low: int = 1) -> Reader:
    """Return a reader of one integer, or a list of them, or a list of such lists."""
    one = integer(low)

    def read(value: Any, nested: bool = False) -> Any:
        if type(value) is list and 0 < len(value) <= MAX_SIZES:
            return tuple(one(v) if nested or type(v) is not list else read(v, True) for v in value)
        return one(value)

    return read


def one_of(*values: Any) -> Reader:
    """Return a reader of one of these values, of their very type."""

    def read(value: Any) -> Any:
        if not any(type(value) is type(allowed) and value == allowed for allowed in values):
            raise Unfit(gettext(" or ").join(map(repr, values)))
        return value

    return read


def optional(reader: Reader) -> Reader:
    """Return a reader that takes None too."""
    return lambda value: None if value is None else reader(value)


flag = one_of(True, False)
