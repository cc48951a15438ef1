"""The oracle of cifar_cnn_vs_mlp: TensorFlow's own convolution and pooling, and models written the other way round.

The notebook builds its MLP layer by layer and its CNN with the functional API; here both are ``Sequential``, with
activations as layers of their own. The models are seeded: they answer for a student whose own functions are wrong,
and that help should be the same in every run.
"""

from __future__ import annotations

import functools
import itertools
import math
import os
from types import ModuleType
from typing import Any

import numpy as np

_SEED = 3
UNITS, FILTERS = (2048, 1024, 512, 128, 32), (32, 64, 256)


@functools.cache
def _keras() -> ModuleType:
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")  # TensorFlow greets on stderr otherwise
    import keras  # noqa: PLC0415 - takes seconds

    return keras


@functools.cache
def _tensorflow() -> ModuleType:
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    import tensorflow  # noqa: PLC0415 - takes seconds

    return tensorflow


# -- by hand --------------------------------------------------------------------------------------------------------


def conv_output_size(n, kernel, stride=1, padding="valid"):
    """Count the places where the kernel may stand: its first pixel walks from one side to the other."""
    if padding == "same":
        return len(range(0, n, stride))
    if padding != "valid" or kernel > n:
        raise ValueError(f"a kernel of {kernel} on {n} pixels with padding {padding!r}")
    return len(range(0, n - kernel + 1, stride))


def conv2d(x, w, b, stride=1, padding="valid"):
    """tf.nn.conv2d in float64, plus b."""
    x, w, b = (np.asarray(part, dtype=np.float64) for part in (x, w, b))
    for axis in (0, 1):
        conv_output_size(x.shape[1 + axis], w.shape[axis], stride, padding)
    return _tensorflow().nn.conv2d(x, w, strides=stride, padding=padding.upper()).numpy() + b


def max_pool2d(x, size=2, stride=2):
    """tf.nn.max_pool2d without padding, in float64."""
    wide = np.asarray(x, dtype=np.float64)
    return _tensorflow().nn.max_pool2d(wide, ksize=size, strides=stride, padding="VALID").numpy()


def conv_params(kernel, c_in, c_out):
    """As many as the arrays of such a layer have places."""
    return np.empty((kernel, kernel, c_in, c_out)).size + np.empty(c_out).size


def dense_params(n_in, n_out):
    """As many as the arrays of such a layer have places."""
    return math.prod((n_in + 1, n_out))


def permute_pixels(x, permutation):
    """Pixel by pixel."""
    x = np.asarray(x)
    width = x.shape[2]
    out = np.empty_like(x)
    for place, source in enumerate(np.asarray(permutation, dtype=int).tolist()):
        out[:, place // width, place % width] = x[:, source // width, source % width]
    return out


# -- the two models -------------------------------------------------------------------------------------------------


def _scaled(units: int, width: float) -> int:
    return max(1, math.floor(units * width))


def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
    """Flatten, five hidden layers, softmax; compiled."""
    layers = _keras().layers
    stack = [layers.Reshape((math.prod(int(n) for n in input_shape),))]
    for units in UNITS:
        stack += [layers.Dense(_scaled(units, width)), layers.ReLU()]
    return _compiled(input_shape, [*stack, layers.Dense(int(num_classes)), layers.Softmax()])


def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
    """Three blocks of two convolutions, one hidden layer, softmax; compiled."""
    layers = _keras().layers
    stack: list[Any] = []
    for filters in FILTERS:
        for _ in range(2):
            stack += [layers.Conv2D(_scaled(filters, width), 3, padding="same"), layers.ReLU()]
            stack += [layers.BatchNormalization()]
        stack += [layers.MaxPooling2D(), layers.Dropout(0.25)]
    stack += [layers.Flatten(), layers.Dense(_scaled(512, width)), layers.ReLU(), layers.BatchNormalization()]
    return _compiled(input_shape, [*stack, layers.Dropout(0.5), layers.Dense(int(num_classes)), layers.Softmax()])


def _compiled(input_shape: Any, stack: list[Any]) -> Any:
    keras = _keras()
    keras.utils.set_random_seed(_SEED)
    model = keras.Sequential([keras.Input(tuple(int(n) for n in input_shape)), *stack])
    model.compile(keras.optimizers.Adam(), keras.losses.SparseCategoricalCrossentropy(), metrics=["accuracy"])
    return model


# -- oracles that are no exercise -----------------------------------------------------------------------------------


def mlp_parameters(input_shape, num_classes, width):
    """How many parameters the MLP has, without building it."""
    sizes = [math.prod(input_shape), *(_scaled(units, width) for units in UNITS), num_classes]
    return sum(dense_params(n, m) for n, m in itertools.pairwise(sizes))


def cnn_parameters(input_shape, num_classes, width):
    """How many parameters the CNN has, the running means and variances included, without building it."""
    height, breadth, channels = input_shape
    total = 0
    for filters in FILTERS:
        for _ in range(2):
            total += conv_params(3, channels, _scaled(filters, width)) + 4 * _scaled(filters, width)
            channels = _scaled(filters, width)
        height, breadth = height // 2, breadth // 2
    hidden = _scaled(512, width)
    return total + dense_params(height * breadth * channels, hidden) + 4 * hidden + dense_params(hidden, num_classes)


def weights(kind, input_shape, num_classes, width, seed):
    """Weights at random for one of the models, "mlp" or "cnn", that let signals through: nothing is 0 or negative
    that must not be, and no unit is dead for every input."""
    rng = np.random.default_rng(seed)
    found = []
    for variable in _model(kind, tuple(input_shape), num_classes, width).weights:
        size = tuple(variable.shape)
        if len(size) > 1:
            fan_in = math.prod(size[:-1])
            found.append(rng.normal(0, math.sqrt(2 / fan_in), size).astype(np.float32))
        else:
            low = 0.5 if variable.name in ("gamma", "moving_variance") else -0.2
            drawn = rng.uniform(low, low + 1, size).astype(np.float32)
            # Scales of either sign, so that the largest of normalised numbers is not the largest normalised.
            found.append(np.where(np.arange(*size) % 2, drawn, -drawn) if variable.name == "gamma" else drawn)
    return found


def output(kind, input_shape, num_classes, width, arrays, x):
    """What one of the models, "mlp" or "cnn", computes with these weights."""
    model = _model(kind, tuple(input_shape), num_classes, width)
    model.set_weights(arrays)
    return np.asarray(model(x, training=False))


@functools.cache
def _model(kind: str, input_shape: tuple[int, ...], num_classes: int, width: float) -> Any:
    return {"mlp": build_mlp, "cnn": build_cnn}[kind](input_shape, num_classes, width)
