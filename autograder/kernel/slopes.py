"""A helper that the judge serves, within a computation of TensorFlow's: it may stand in a graph, and it has slopes.

The losses of a notebook's own training loop are given tensors, and the loop asks for slopes. A judge answers with
arrays: so the tensors' numbers go over, and what comes back becomes a tensor. Where slopes are asked for, so are the
judge's, those of the reference's function, which has to be one of ``keras.ops`` or TensorFlow.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

import numpy as np

Place: TypeAlias = int | str
"""Where an argument stands: its position, or its name."""
Values = Callable[[Sequence[Any], Mapping[str, Any]], Any]
"""From positional and named arguments to the answer."""
Slopes = Callable[[Sequence[Any], Mapping[str, Any], Any], Mapping[Place, Any]]
"""From the arguments, and what the answer is multiplied with, to the slope for each argument that has one."""


def placed(args: Sequence[Any], kwargs: Mapping[str, Any]) -> dict[Place, Any]:
    """Return all arguments of a call by their places."""
    found: dict[Place, Any] = dict(enumerate(args))
    found.update(kwargs)
    return found


def tensors_among(args: Sequence[Any], kwargs: Mapping[str, Any]) -> list[Place]:
    """Return the places of TensorFlow's tensors and variables; without TensorFlow there are none."""
    tf = sys.modules.get("tensorflow")
    kinds = tuple(kind for kind in (getattr(tf, name, None) for name in ("Tensor", "Variable")) if kind is not None)
    return [place for place, value in placed(args, kwargs).items() if isinstance(value, kinds)]


def as_tensor(
    places: Sequence[Place], args: Sequence[Any], kwargs: Mapping[str, Any], value: Values, slopes: Slopes
) -> Any:
    """Return the answer for arguments of which some are tensors, as a tensor that knows its slopes.

    places : where the tensors are; within a graph the answer is asked for whenever the graph runs.
    """
    import tensorflow as tf  # noqa: PLC0415 - there are tensors, so that it is there

    def filled(tensors: Sequence[Any]) -> tuple[list[Any], dict[str, Any]]:
        arrays = dict(zip(places, map(np.asarray, tensors), strict=True))
        positional = [arrays.get(place, plain) for place, plain in enumerate(args)]
        return positional, {name: arrays.get(name, plain) for name, plain in kwargs.items()}

    @tf.custom_gradient  # type: ignore[untyped-decorator]
    def answered(*tensors: Any) -> Any:
        positional, named = filled(tensors)
        result = tf.convert_to_tensor(value(positional, named))

        def backwards(upstream: Any) -> list[Any]:
            found = slopes(positional, named, np.asarray(upstream))
            return [None if place not in found else tf.convert_to_tensor(found[place]) for place in places]

        return result, backwards

    given = placed(args, kwargs)
    tensors = [tf.convert_to_tensor(given[place]) for place in places]
    if tf.executing_eagerly():
        return answered(*tensors)
    kind = next((tensor.dtype for tensor in tensors if tensor.dtype.is_floating), tf.float32)
    return tf.py_function(lambda *numbers: tf.cast(answered(*numbers), kind), tensors, kind)
