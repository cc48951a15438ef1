"""Small Keras models as arguments of other functions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from hypothesis import strategies as st

from autograder.contracts.arguments import Argument, Dim

__all__ = ["keras_models"]


@dataclass(frozen=True)
class DenseModel:
    """A small network to be trained or asked: softmax at the end, for labels; the same weights whenever it is built."""

    widths: tuple[int, ...]
    learning_rate: float = 0.1

    def build(self) -> Any:
        """Make and compile it."""
        import keras  # noqa: PLC0415 - a second to import, and most contracts need none

        first, *hidden, last = self.widths
        rng = np.random.default_rng(sum(self.widths))
        layers = [keras.layers.Dense(n, activation="relu") for n in hidden]
        model = keras.Sequential([keras.Input((first,)), *layers, keras.layers.Dense(last, activation="softmax")])
        model.set_weights([rng.normal(0, 0.5, weights.shape) for weights in model.get_weights()])
        optimizer = keras.optimizers.SGD(self.learning_rate)
        model.compile(optimizer, "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


def keras_models(*widths: Dim, learning_rate: float = 0.1) -> Argument:
    """Compiled Keras models of Dense layers of these widths, the inputs' first; softmax at the end, SGD, labels."""
    return Argument(lambda *numbers: st.just(DenseModel(numbers, learning_rate)), needs=widths)
