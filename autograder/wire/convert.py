"""Values that need converting to cross the wire: data frames, and on the trusted way Keras models and generators.

A helper that the judge serves may be given a model to train, or a generator to draw from. It works on a copy
over there; what it changed comes back as the copy's new state and is put into the original.
"""

from __future__ import annotations

import sys
from typing import Any

import numpy as np

from autograder.language import gettext
from autograder.wire.plain import NUMBERS, plain_like
from autograder.wire.values import Foreign, Frame, Generator, Model


def to_wire(value: Any) -> Any:
    """Turn what behaves like plain data into it (`plain_like`); return everything else as it is.

    A pandas DataFrame becomes its columns, a Series, an Index or a categorical one column; pandas is not imported for
    this: without it there can be none.
    """
    pandas = sys.modules.get("pandas")
    if pandas is None or type(value) is np.ndarray:
        return plain_like(value)
    if isinstance(value, pandas.DataFrame):
        index = None if isinstance(value.index, pandas.RangeIndex) and value.index.start == 0 else _column(value.index)
        return Frame(tuple((str(name), _column(value.iloc[:, i])) for i, name in enumerate(value.columns)), index)
    if isinstance(value, (pandas.Series, pandas.Index, pandas.api.extensions.ExtensionArray)):
        return _column(value)
    return plain_like(value)


def _column(data: Any) -> Any:
    values = data.to_numpy()
    return values if values.dtype.kind in NUMBERS else [str(item) for item in values]


def from_wire(value: Any) -> Any:
    """Rebuild a pandas DataFrame from a `Frame`; return everything else as it is.

    A frame that makes no sense (columns of different lengths) becomes a `Foreign`: what came is no data frame.
    """
    if not isinstance(value, Frame):
        return value
    try:
        import pandas  # noqa: PLC0415 - only the units with tables need it

        columns = {name: np.asarray(data) if isinstance(data, np.ndarray) else data for name, data in value.columns}
        return pandas.DataFrame(columns, index=value.index)
    except Exception as error:  # pandas trips over what is no column in many ways
        return Foreign(gettext("DataFrame that cannot be read"), str(error)[:200])


def is_model(value: Any) -> bool:
    """Whether it is a Keras model. Keras is not imported for this: without it there can be no model."""
    keras = sys.modules.get("keras")
    model = getattr(keras, "Model", None)
    return isinstance(model, type) and isinstance(value, model)


def pack(value: Any) -> Any:
    """Turn a Keras model, a generator or a data frame into plain data; return everything else as it is."""
    if type(value) is np.ndarray:  # most of what crosses
        return to_wire(value)
    if is_model(value):
        return Model(value.to_json(), tuple(np.asarray(w) for w in value.get_weights()))
    if type(value) is np.random.Generator:
        return Generator(type(value.bit_generator).__name__, dict(value.bit_generator.state))
    return to_wire(value)


def unpack(value: Any) -> Any:
    """Rebuild what `pack` made. Only for data from the trusted side: Keras loads the model it describes."""
    if isinstance(value, Model):
        import keras  # noqa: PLC0415 - only the units with models need it

        model = keras.models.model_from_json(value.config)
        model.set_weights(list(value.weights))
        return model
    if isinstance(value, Generator):
        return resume_generator(value)
    return from_wire(value)


def resume_generator(value: Generator) -> np.random.Generator:
    """Rebuild a NumPy generator; data from anywhere will do.

    Raises: ValueError if it is not the state of a PCG64, which ``np.random.default_rng`` gives.
    """
    if value.kind != "PCG64":
        raise ValueError(
            gettext("expected a generator made by np.random.default_rng, got one of {kind}", kind=value.kind[:60])
        )
    rebuilt = np.random.Generator(np.random.PCG64())
    set_state(rebuilt, value)
    return rebuilt


def set_state(original: Any, state: Any) -> None:
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
