"""Rebuilding a student's Keras model in the trusted process from its configuration and weights.

A configuration is a text that anybody can write. It is read piece by piece (`autograder.models.graph`,
`autograder.models.layers`) and only what was read reaches Keras: its own layers and activations, joined as the
``Sequential`` class and the functional API join them, within bounds that are checked before anything is
built (`autograder.models.builder`). Keras' own loading of models, which can run code that a configuration names, is
never used. The initial values, regularizers and constraints of the layers are left out: the weights are given.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from weakref import WeakKeyDictionary

import numpy as np

from autograder.language import gettext, grouped
from autograder.models.builder import Builder, Owner
from autograder.models.graph import read_config
from autograder.models.refusal import ModelRefused, first_line

__all__ = ["ModelRefused", "forget", "parameter_count", "predict", "read_weights", "rebuild"]

MAX_PARAMETERS = 10_000_000
MAX_TOTAL_WORK = 200_000_000_000
"""Multiplications for all the rows that a model is tried on, roughly."""
BATCH_BYTES = 256 * 2**20
"""What the outputs of all layers may take at once: rows are put through a model in batches that keep to it."""


@dataclass(frozen=True)
class _Cost:
    """What one row costs. work : multiplications; outputs : numbers that all layers make of it."""

    work: int
    outputs: int


_costs: WeakKeyDictionary[Any, _Cost] = WeakKeyDictionary()


def rebuild(description: Any, *, max_parameters: int = MAX_PARAMETERS) -> Any:
    """Return a Keras model, not compiled, that computes what the described one does; what is frozen there is so here.

    description : ``config``, the model's ``to_json()``, and ``weights``, the list of its ``get_weights()``, as
        `autograder.models.described` gives it.
    max_parameters : more are refused before anything is built.

    Raises: ModelRefused, a `Mismatch`, whose message says which part is not accepted and what would be.
    """
    config, weights = read_config(description), read_weights(description)
    try:
        builder = Builder(max_parameters)
        built = builder.build(config)
    except RecursionError:
        raise ModelRefused(gettext("The model's configuration is nested too deeply.")) from None
    _fill(built.owners, weights)
    _costs[built.model] = _Cost(builder.work, builder.outputs)
    return built.model


def read_weights(description: Any) -> list[np.ndarray[Any, Any]]:
    """Return the weights of a model's description, arrays of real numbers.

    Raises: ModelRefused if they are anything else.
    """
    weights = description.get("weights")
    if type(weights) is not list or not all(isinstance(w, np.ndarray) and w.dtype.kind in "fiu" for w in weights):
        raise ModelRefused(gettext("The model's weights should be a list of arrays of numbers; they are not."))
    return weights


def parameter_count(model: Any) -> int:
    """Return the number of a Keras model's parameters, trainable or not."""
    return int(model.count_params())


def predict(model: Any, x: Any, *, batch: int = 256) -> np.ndarray[Any, Any]:
    """Return what a Keras model with one output gives for all rows of ``x``, as in inference.

    x : an array, or a list of arrays for a model with several inputs; all have N rows. batch : rows at once, at most.

    Raises: ModelRefused if the model does not take such rows, or would take too long for so many.
    """
    parts = x if isinstance(x, list) else [x]
    cost = _costs.get(model, _Cost(0, 1))
    if cost.work * len(parts[0]) > MAX_TOTAL_WORK:
        most = MAX_TOTAL_WORK // len(parts[0])
        raise ModelRefused(
            gettext(
                "The model takes {work} multiplications for one row. It is tried on {rows} rows, for which at most "
                "{most} are allowed; build it smaller.",
                work=grouped(cost.work), rows=grouped(len(parts[0])), most=grouped(most),
            )
        )  # fmt: skip
    batch = max(1, min(batch, BATCH_BYTES // (4 * max(cost.outputs, 1))))
    results = []
    for start in range(0, len(parts[0]), batch):
        rows = [part[start : start + batch] for part in parts]
        try:
            result = model(rows if isinstance(x, list) else rows[0], training=False)
        except Exception as error:
            shapes = gettext(" and ").join(str(part.shape) for part in parts)
            said = {"shapes": shapes, "error": first_line(error)}
            text = gettext("The model cannot be used on rows of shape {shapes}: {error}", **said)
            raise ModelRefused(text) from None
        if isinstance(result, (list, tuple, dict)):
            raise ModelRefused(gettext("The model should have one output; it has {n}.", n=len(result)))
        results.append(np.asarray(result))
    return np.concatenate(results)


def forget() -> None:
    """Free what Keras and TensorFlow keep of models that are gone: they fill the memory of a grader of hundreds.

    Nothing happens in a process that has not imported Keras. Seeds and settings of Keras are reset with it.
    """
    if keras := sys.modules.get("keras"):
        keras.backend.clear_session()


def _fill(owners: Sequence[Owner], weights: list[np.ndarray[Any, Any]]) -> None:
    """Put the arrays into the layers, in the configuration's order."""
    needed = sum(len(layer.weights) for _, layer in owners)
    if needed != len(weights):
        said = {"needed": needed, "came": len(weights)}
        raise ModelRefused(gettext("The model's layers hold {needed} arrays of weights; {came} came.", **said))
    left = iter(weights)
    for label, layer in owners:
        arrays = [next(left) for _ in layer.weights]
        for variable, array in zip(layer.weights, arrays, strict=True):
            shape = tuple(variable.shape)
            if shape != array.shape:
                raise ModelRefused(
                    gettext(
                        "The weights of {layer} do not fit: {name} has the shape {came}, expected {wanted}.",
                        layer=label, name=variable.name, came=array.shape, wanted=shape,
                    )
                )  # fmt: skip
            if not np.isfinite(array).all():
                raise ModelRefused(
                    gettext(
                        "The weights of {layer} hold values that are not finite numbers (NaN or infinity). "
                        "Training has diverged; a smaller learning rate helps.",
                        layer=label,
                    )
                )
        layer.set_weights(arrays)
