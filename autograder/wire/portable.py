"""Objects that live in a process, as data that can cross to another one and back: Keras models and generators.

A helper that the judge serves may be given a model to train, or a generator to draw from. It works on a copy
over there; what it changed comes back as the copy's new state and is put into the original.
"""

from __future__ import annotations

import sys
from typing import Any

import numpy as np

from autograder.wire.codec import Generator, Model
from autograder.wire.convert import received, sendable


def is_model(value: Any) -> bool:
    """Whether it is a Keras model. Keras is not imported for this: without it there can be no model."""
    keras = sys.modules.get("keras")
    model = getattr(keras, "Model", None)
    return isinstance(model, type) and isinstance(value, model)


def packed(value: Any) -> Any:
    """Turn a Keras model, a generator or a data frame into plain data; return everything else as it is."""
    if is_model(value):
        return Model(value.to_json(), tuple(np.asarray(w) for w in value.get_weights()))
    if type(value) is np.random.Generator:
        return Generator(type(value.bit_generator).__name__, dict(value.bit_generator.state))
    return sendable(value)


def unpacked(value: Any) -> Any:
    """Rebuild what `packed` made. Only for data from the trusted side: Keras loads the model it describes."""
    if isinstance(value, Model):
        import keras  # noqa: PLC0415 - only the units with models need it

        model = keras.models.model_from_json(value.config)
        model.set_weights(list(value.weights))
        return model
    if isinstance(value, Generator):
        return generator(value)
    return received(value)


def generator(value: Generator) -> np.random.Generator:
    """Rebuild a NumPy generator; data from anywhere will do.

    Raises: ValueError if it is not the state of a PCG64, which ``np.random.default_rng`` gives.
    """
    if value.kind != "PCG64":
        raise ValueError(f"expected a generator made by np.random.default_rng, got one of {value.kind[:60]}")
    rebuilt = np.random.Generator(np.random.PCG64())
    restore(rebuilt, value)
    return rebuilt


def restore(original: Any, state: Any) -> None:
    """Put the new state that came back into a model or generator of this process.

    Raises: ValueError if it does not fit.
    """
    if isinstance(state, Model):
        original.set_weights(list(state.weights))
    elif isinstance(state, Generator):
        try:
            original.bit_generator.state = state.state
        except (ValueError, TypeError, KeyError, OverflowError, AttributeError) as error:
            raise ValueError(f"expected the state of a generator: {error}") from None
