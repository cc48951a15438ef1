"""A trained Keras model of digits as a page computes it: a chain of layers, each in steps, and one array of weights."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.errors import PageError
from autograder.language import gettext, grouped
from autograder.models.refusal import NO_MODEL
from autograder.play.steps import ACTIVATIONS, READERS, Reading, Shape, Step, Store

CLASSES = 10
MAX_WEIGHTS = 2_000_000
MAX_SIDE = 256
"""Pixels along a side of a picture: a page draws eight points for each, and browsers have a bound."""


@dataclass(frozen=True)
class Layer:
    """A layer that computes something.

    kind : Keras' class; activation : "" if it is linear; shape : of its output for one digit, without the batch axis.
    """

    name: str
    kind: str
    activation: str
    shape: Shape
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Network:
    """A model as a page computes it.

    side : pixels along a side of what it is given; layers : in order; weights : (W,) float32, to which steps point;
    count : the model's own number of weights.
    """

    side: int
    layers: tuple[Layer, ...]
    weights: np.ndarray[Any, Any]
    count: int


def read_network(model: Any) -> Network:
    """Return what a page needs of a Keras model of digits.

    Raises: PageError, which names the layer and says what is taken, for a model that a page does not compute.
    """
    import keras  # noqa: PLC0415 - only who has a model needs it

    if not isinstance(model, keras.Model):
        raise PageError(gettext(NO_MODEL, kind=type(model).__name__))
    chain = _chain(model)
    _bounded(count := model.count_params())
    shape = _shape(chain[0].output)
    side, given, store = _side(shape), shape, Store()
    layers = []
    for layer in chain[1:]:
        label = f"{layer.name} ({type(layer).__name__})"
        own = type(layer).__module__.startswith("keras.src.layers.")  # not of keras.ops, nor of somebody's own
        if (read := READERS.get(type(layer).__name__)) is None or not own:
            raise PageError(
                gettext("The page does not compute {layer}; it takes {kinds}.", layer=label, kinds=", ".join(READERS))
            )
        result = tuple(map(int, layer.compute_output_shape((None, *shape))[1:]))
        found = Reading(layer, label, shape, result, store)
        if mode := getattr(layer, "quantization_mode", None):
            raise found.refused("quantization_mode", mode, ("None",))
        steps = tuple(step for step in read(found) if step["op"] != "linear")
        if steps:
            activation = steps[-1]["op"] if steps[-1]["op"] in ACTIVATIONS else ""
            layers.append(Layer(layer.name, type(layer).__name__, activation, result, steps))
        _bounded(store.size)  # a layer that stands in several places is written out in each
        shape = result
    if shape != (CLASSES,):
        raise PageError(
            gettext(
                "The model makes {result} of {shape}; expected ten numbers, one for each digit.",
                result=shape, shape=given,
            )
        )  # fmt: skip
    return Network(side, tuple(layers), store.joined(), count)


def _bounded(count: int) -> None:
    """Refuse more weights than a page takes."""
    if count > MAX_WEIGHTS:
        raise PageError(
            gettext(
                "The model has {n} weights; a page takes {most} at most.", n=grouped(count), most=grouped(MAX_WEIGHTS)
            )
        )


def _chain(model: Any) -> list[Any]:
    """The model's layers from its input to its output."""
    if not getattr(model, "outputs", None):
        raise PageError(
            gettext(
                "The model's layers cannot be followed. Expected keras.Sequential or keras.Model(inputs, outputs) that "
                "was trained, or that begins with keras.Input."
            )
        )
    if len(model.outputs) > 1:
        raise PageError(gettext("The model should have one output; it has {n}.", n=len(model.outputs)))
    found, tensor = [], model.outputs[0]
    while True:
        layer, place, _ = tensor._keras_history
        found.append(layer)
        inputs = layer._inbound_nodes[place].input_tensors
        if not inputs:
            return found[::-1]
        if len(inputs) > 1:
            raise PageError(
                gettext(
                    "{layer} has {n} inputs; expected a chain, each layer with one.", layer=layer.name, n=len(inputs)
                )
            )
        tensor = inputs[0]


def _shape(tensor: Any) -> tuple[Any, ...]:
    return tuple(tensor.shape[1:])


def _side(shape: tuple[Any, ...]) -> int:
    """The pixels along a side of a picture that is given in this shape."""
    known = all(isinstance(size, int) for size in shape)
    side = math.isqrt(math.prod(shape)) if known else 0
    if side < 2 or shape not in ((side * side,), (side, side), (side, side, 1)):
        raise PageError(
            gettext(
                "The model takes {shape}; expected a square of pixels, such as (784,), (28, 28) or (28, 28, 1).",
                shape=shape,
            )
        )
    if side > MAX_SIDE:
        raise PageError(
            gettext(
                "The model takes {side} × {side} pixels; a page draws {most} × {most} at most.",
                side=side,
                most=MAX_SIDE,
            )
        )
    return side
