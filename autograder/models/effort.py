"""What a layer costs for one row of input beside its parameters and its output.

A pool looks at every number of its window for each number that it makes; a recurrent layer takes time for each step,
however small it is; a kernel with holes is put on a picture that was made larger by the kernel's whole width.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from typing import Any

STEP_WORK = 10_000
"""What one step of a recurrent layer takes, however small the layer, in multiplications."""

Shape = tuple[int | None, ...]
Arguments = dict[str, Any]
Effort = Callable[[Arguments, Shape, Shape], int]
"""Counts, from a layer's arguments and the shapes of its input and its output, batch axis included."""


def no_effort(_arguments: Arguments, _shape: Shape, _out: Shape) -> int:
    """Nothing beyond parameters and output."""
    return 0


def pooled(rank: int) -> Effort:
    """Return what counts the numbers that a pool looks at."""
    return lambda a, _shape, out: math.prod(each(a["pool_size"], rank)) * volume(out[1:])


def gone_through(_a: Arguments, shape: Shape, _out: Shape) -> int:
    """Count the numbers of the input."""
    return volume(shape[1:])


def contracted(a: Arguments, shape: Shape, out: Shape) -> int:
    """Count the products that are summed, for each number of the output."""
    return volume(out[1:]) * volume([shape[each(a["axes"], 2)[0]]])


def attended(a: Arguments, shape: Shape, _out: Shape) -> int:
    """Count the products between every two places, for each head."""
    return scored(a, shape, _out) * int(a["key_dim"] + (a.get("value_dim") or a["key_dim"]))


def scored(a: Arguments, shape: Shape, _out: Shape) -> int:
    """Count the scores between every two places, for each head."""
    return int(a["num_heads"]) * (shape[1] or 1) ** 2


def stepped(_a: Arguments, shape: Shape, _out: Shape) -> int:
    """Count the steps of a recurrent layer."""
    return STEP_WORK * (shape[1] or 1) if len(shape) > 1 else 0


def padded(rank: int) -> Effort:
    """Return what counts the numbers of a picture that is larger for a kernel with holes, or a row for its past."""

    def count(a: Arguments, shape: Shape, _out: Shape) -> int:
        holes = each(a.get("dilation_rate", 1), rank)
        if max(holes) == 1 and a.get("padding") != "causal":
            return 0
        places = zip(shape[1:-1], each(a["kernel_size"], rank), holes, strict=False)
        return math.prod((size or 1) + width * hole for size, width, hole in places) * (shape[-1] or 1)

    return count


def each(size: Any, rank: int) -> tuple[int, ...]:
    """Return an argument of one integer, or of one for each axis, as one for each axis."""
    return size if isinstance(size, tuple) else (size,) * rank


def shapes_of(given: Any) -> Any:
    """Return the shape of a tensor, or those of a list of tensors, batch axis included."""
    return [tuple(tensor.shape) for tensor in given] if isinstance(given, list) else tuple(given.shape)


def volume(sizes: Sequence[int | None]) -> int:
    """Return the product of the known sizes."""
    return math.prod(1 if size is None else int(size) for size in sizes)
