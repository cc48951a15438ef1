"""A model of digits is read as steps, or refused with the layer's name and what is taken."""

from __future__ import annotations

import json
import os
from typing import Any

import numpy as np
import pytest

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import tensorflow as tf
from keras import layers

from autograder.errors import PageError
from autograder.play.network import MAX_WEIGHTS, read_network


def chain(*middle: Any, shape: tuple[int | None, ...] = (8, 8, 1)) -> Any:
    """A model of these layers, then ten probabilities."""
    return keras.Sequential([keras.Input(shape), *middle, layers.Flatten(), layers.Dense(10, activation="softmax")])


def branched() -> Any:
    """Two paths from the picture to the digit."""
    given = keras.Input((64,))
    joined = layers.Add(name="joined")([layers.Dense(4)(given), layers.Dense(4)(given)])
    return keras.Model(given, layers.Dense(10)(joined))


def operated() -> Any:
    """An operation of keras.ops at the end, of the same name as a layer."""
    given = keras.Input((64,))
    return keras.Model(given, keras.ops.softmax(layers.Dense(10)(given)))


class Own(keras.Model):  # type: ignore[misc]  # Keras has no types
    """A model whose layers nobody can follow."""

    def call(self, x: Any) -> Any:
        """Give it back."""
        return x


class Dense(layers.Dense):  # type: ignore[misc]  # Keras has no types
    """A layer that only looks like Keras'."""


def relu(x: Any) -> Any:
    """An activation that only looks like Keras'."""
    return -x


def diverged() -> Any:
    """A model whose training went wrong."""
    model = chain()
    model.layers[-1].kernel.assign(np.full((64, 10), np.nan))
    return model


def shared() -> Any:
    """A large layer in many places: it counts once to Keras, and is written out in each."""
    given = x = keras.Input((900,))
    layer = layers.Dense(900)
    for _ in range(3):
        x = layer(x)
    return keras.Model(given, layers.Dense(10)(x))


def overflowing() -> Any:
    """Weights that are finite in float64 and not as a page has them."""
    model = chain(layers.Flatten(), layers.Dense(4, dtype="float64"))
    model.layers[1].kernel.assign(np.full((64, 4), 1e300))
    return model


@pytest.mark.parametrize(
    ("model", "said"),
    [
        (7, "Expected a Keras model, got int."),
        (Own(), "The model's layers cannot be followed. Expected keras.Sequential or"),
        (keras.Sequential([layers.Dense(10)]), "that was trained, or that begins with keras.Input"),
        (branched(), "joined has 2 inputs; expected a chain"),
        (keras.Sequential([keras.Input((64,)), layers.Dense(9)]), "makes (9,) of (64,); expected ten numbers"),
        (chain(shape=(8, 9, 1)), "takes (8, 9, 1); expected a square of pixels, such as (784,), (28, 28)"),
        (chain(shape=(8, 8, 3)), "takes (8, 8, 3); expected a square"),
        (keras.Sequential([keras.Input((None, 8, 1)), layers.GlobalAveragePooling2D(), layers.Dense(10)]), "a square"),
        (chain(layers.Flatten(), layers.Dense(40_000)), f"weights; a page takes {MAX_WEIGHTS:,} at most"),
        (chain(layers.UpSampling2D(name="up")), "does not compute up (UpSampling2D); it takes Flatten, Reshape"),
        (operated(), "(Softmax); it takes"),
        (chain(Dense(4, name="mine")), "does not compute mine (Dense); it takes"),
        (chain(layers.Dense(4, activation="gelu", name="d")), "d (Dense) has activation=gelu, which"),
        (chain(layers.Dense(4, activation=relu)), "has activation=relu, which the page does not compute"),
        (chain(layers.Conv2D(2, 3, dilation_rate=2, name="c")), "c (Conv2D) has dilation_rate=(2, 2), which the page"),
        (chain(layers.ReLU(max_value=6)), "has max_value=6, which the page does not compute; it takes None"),
        (chain(layers.BatchNormalization(axis=1)), "has axis=1, which the page does not compute; it takes -1, 3"),
        (chain(layers.Softmax(axis=1)), "has axis=1, which"),
        (chain(shape=(300, 300, 1)), "takes 300 × 300 pixels; a page draws 256 × 256 at most"),
        (shared(), f"weights; a page takes {MAX_WEIGHTS:,} at most"),
        (chain(layers.Dense(4, dtype="int8_from_float32")), "has quantization_mode=int8, which the page"),
        (overflowing(), "hold values that are not finite numbers"),
        (diverged(), "Training has diverged; a smaller learning rate helps."),
    ],
    ids=lambda value: value[:30] if isinstance(value, str) else "",
)  # fmt: skip
def test_what_a_page_does_not_compute_is_refused(model: Any, said: str) -> None:
    """In a sentence that says which part it is, and what is taken."""
    with pytest.raises(PageError) as refused:
        read_network(model)
    assert said in str(refused.value)
    assert isinstance(refused.value, ValueError)


def test_layers_that_compute_nothing_are_left_out() -> None:
    """Dropout, Flatten and a linear activation; what is left has its class, activation and shape."""
    network = read_network(
        chain(
            layers.Conv2D(2, 3, padding="same", activation="relu", name="look"),
            layers.Dropout(0.5),
            layers.Activation("linear"),
            layers.GlobalAveragePooling2D(name="mean"),
        )
    )
    assert [(layer.kind, layer.activation, layer.shape) for layer in network.layers] == [
        ("Conv2D", "relu", (8, 8, 2)),
        ("GlobalAveragePooling2D", "", (2,)),
        ("Dense", "softmax", (10,)),
    ]
    assert (network.side, network.count, network.weights.size) == (8, 50, 50)


@pytest.mark.parametrize(
    ("scale", "size"),
    [
        (2.0, 1),
        ([1.0, 2.0, 3.0], 3),
        (np.linspace(0, 1, 8).reshape(8, 1, 1), 192),
        (np.linspace(0, 1, 8).reshape(1, 8, 1), 192),
        (np.linspace(0, 1, 192).reshape(8, 8, 3), 192),
    ],
    ids=["all", "channels", "rows", "columns", "each"],
)
def test_numbers_are_rescaled_along_their_own_axes(scale: Any, size: int) -> None:
    """As Keras does, whichever axis the factors differ along."""
    layer = layers.Rescaling(scale, offset=1.0)
    model = keras.Sequential([keras.Input((8, 8, 1)), layers.Conv2D(3, 1), layer, layers.Flatten(), layers.Dense(10)])
    network = read_network(model)
    (step,) = network.layers[1].steps
    x = np.arange(192.0)
    place = np.arange(192) % step["n"]
    got = x * network.weights[step["scale"] + place] + network.weights[step["shift"] + place]
    assert step["n"] == size
    np.testing.assert_allclose(got, np.ravel(layer(x.reshape(1, 8, 8, 3))), rtol=1e-6)


def test_factors_that_do_not_fit_are_refused() -> None:
    """By the shape of what they are to rescale."""
    with pytest.raises(PageError, match=r"has scale\.shape=\(3,\), which the page does not compute; it takes \(\), "):
        read_network(chain(layers.Rescaling([1.0, 2.0, 3.0]), layers.GlobalAveragePooling2D()))


def test_sizes_may_be_numpys() -> None:
    """They are written as numbers."""
    step = read_network(chain(layers.Conv2D(2, (np.int32(3), np.int64(2))))).layers[0].steps[0]
    assert json.loads(json.dumps(step))["size"] == [3, 2]


def test_a_lazily_built_model_and_tensorflows_functions_are_taken() -> None:
    """What a student writes first, without an Input, once it has seen rows."""
    model = keras.Sequential([layers.Dense(4, activation=tf.nn.relu), layers.Dense(10, activation=tf.nn.softmax)])
    model(np.zeros((1, 784), dtype=np.float32))
    network = read_network(model)
    assert [layer.activation for layer in network.layers] == ["relu", "softmax"]
    assert network.side == 28


def test_a_model_that_was_called_again_is_read_by_its_own_path() -> None:
    """A layer that another model uses too has more than one place; only this model's counts."""
    model = chain(layers.Conv2D(2, 3))
    longer = keras.Input((8, 8, 1))
    keras.Model(longer, model(longer))
    assert [layer.kind for layer in read_network(model).layers] == ["Conv2D", "Dense"]
