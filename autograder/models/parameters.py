"""How many parameters a layer has, from its arguments and the shape of its input: known before anything is built."""

from __future__ import annotations

import math
from collections.abc import Callable

from autograder.language import gettext
from autograder.models.arguments import Unfit
from autograder.models.effort import Arguments, Shape, each

Count = Callable[[Arguments, Shape], int]


def no_parameters(_arguments: Arguments, _shape: Shape) -> int:
    """A layer without weights."""
    return 0


def _last(shape: Shape) -> int:
    size = shape[-1] if len(shape) > 1 else None
    if size is None:
        raise Unfit(gettext("an input whose last axis has a known length"))
    return size


def dense(a: Arguments, shape: Shape) -> int:
    """A weight for each input and each unit, and its biases."""
    return int((_last(shape) + a["use_bias"]) * a["units"])


def _window(a: Arguments, rank: int) -> int:
    return math.prod(each(a["kernel_size"], rank))


def convolved(rank: int) -> Count:
    """Return what counts the parameters of filters over so many axes."""

    def count(a: Arguments, shape: Shape) -> int:
        return int((_window(a, rank) * (_last(shape) // a["groups"]) + a["use_bias"]) * a["filters"])

    return count


def transposed(a: Arguments, shape: Shape) -> int:
    """Filters that every number of the input is spread with, over two axes."""
    return int((_window(a, 2) * _last(shape) + a["use_bias"]) * a["filters"])


def depthwise(a: Arguments, shape: Shape) -> int:
    """Filters that look at one channel each."""
    return int((_window(a, 2) + a["use_bias"]) * _last(shape) * a["depth_multiplier"])


def separable(a: Arguments, shape: Shape) -> int:
    """Filters of one channel each, then mixtures of channels."""
    between = _last(shape) * a["depth_multiplier"]
    return int(_window(a, 2) * between + (between + a["use_bias"]) * a["filters"])


def normalized(statistics: int) -> Count:
    """Return what counts the parameters of a normalisation that keeps so many statistics beside scale and centre."""
    return lambda a, shape: int((statistics + a["scale"] + a["center"]) * _last(shape))


def recurrent(gates: int) -> Count:
    """Return what counts the parameters of a recurrent layer with so many gates."""

    def count(a: Arguments, shape: Shape) -> int:
        biases = a["use_bias"] * (1 + a.get("reset_after", False))
        return int(gates * a["units"] * (_last(shape) + a["units"] + biases))

    return count


def attending(a: Arguments, shape: Shape) -> int:
    """What makes queries, keys and values of each place, for each head, and one answer of all heads."""
    if len(shape) != 3:
        raise Unfit(gettext("inputs of shape (rows, places, numbers)"))
    keys, values = a["num_heads"] * a["key_dim"], a["num_heads"] * (a.get("value_dim") or a["key_dim"])
    width = _last(shape)
    return int((width + a["use_bias"]) * (2 * keys + values) + (values + a["use_bias"]) * width)


def embedded(a: Arguments, _shape: Shape) -> int:
    """A row for each index."""
    return int(a["input_dim"] * a["output_dim"])
