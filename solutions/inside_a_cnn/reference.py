"""Reference of the unit on what a CNN looks at: written on its own, to be compared with, never to be shown.

Where the notebook asks Keras or computes with whole arrays, this counts places and loops over them.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[Any]


def _places(side: int, window: int, stride: int, padding: str) -> int:
    """Where a window may begin, counted one by one."""
    last = side - 1 if padding == "same" else side - window
    return len(range(0, last + 1, stride))


def layer_table(layers: Sequence[tuple[Any, ...]], input_shape: Sequence[int]) -> list[tuple[tuple[int, ...], int]]:
    """Shapes and parameters, one kind of layer after the other."""
    shape, rows = tuple(input_shape), []
    for layer in layers:
        kind, count = layer[0], 0
        if kind in ("conv", "pool", "global") and len(shape) != 3:
            raise ValueError(f"{kind} on {shape}")
        if kind == "conv":
            _, filters, kernel, stride, padding = layer
            if padding not in ("valid", "same"):
                raise ValueError(f"conv with {padding}")
            count = filters * kernel**2 * shape[2] + filters
            shape = (*(_places(n, kernel, stride, padding) for n in shape[:2]), filters)
        elif kind == "pool":
            shape = (*(_places(n, layer[1], layer[2], "valid") for n in shape[:2]), shape[2])
        elif kind == "flatten":
            shape = (int(np.prod(shape)),)
        elif kind == "global":
            shape = (shape[2],)
        elif kind == "dense":
            count = shape[-1] * layer[1] + layer[1]
            shape = (*shape[:-1], layer[1])
        else:
            raise ValueError(f"unknown: {kind}")
        if 0 in shape:
            raise ValueError(f"{kind} does not fit")
        rows.append((shape, count))
    return rows


def build_digit_cnn(small: bool = False) -> Any:
    """Either network, in the functional style."""
    import keras  # noqa: PLC0415 - seconds to import, and most functions need none

    layers = keras.layers
    x = inputs = keras.Input((28, 28, 1))
    if small:
        x = layers.MaxPool2D(3)(layers.Conv2D(16, (3, 3), activation=keras.activations.relu)(x))
        x = layers.Flatten()(layers.Conv2D(8, (3, 3), activation="relu")(x))
    else:
        for filters in (32, 64):
            x = layers.MaxPool2D()(layers.Conv2D(filters, (3, 3), activation="relu")(x))
        x = layers.Flatten()(layers.Conv2D(64, (3, 3), activation="relu")(x))
        x = layers.Dense(64, activation="relu")(x)
    model = keras.Model(inputs, layers.Dense(10, activation="softmax")(x))
    model.compile(keras.optimizers.Adam(), keras.losses.SparseCategoricalCrossentropy(), metrics=["accuracy"])
    return model


def activations(model: Any, x: ArrayLike) -> list[Array]:
    """Each layer is asked for what it makes of the last one's answer."""
    import tensorflow as tf  # noqa: PLC0415 - seconds to import, and most functions need none

    value, found = tf.convert_to_tensor(x, dtype=tf.float32), []
    for layer in model.layers:
        if type(layer).__name__ != "InputLayer":
            value = layer(value, training=False)
            found.append(np.asarray(value))
    return found


def normalise_map(a: ArrayLike) -> Array:
    """From 0 to 1, number by number."""
    values = np.asarray(a, dtype=np.float64)
    low, width = float(values.min()), float(np.ptp(values))
    scaled = [(value - low) / width if width else 0.0 for value in values.ravel().tolist()]
    return np.array(scaled, dtype=np.float32).reshape(values.shape)


def dead_filters(maps: ArrayLike) -> Array:
    """A filter is alive as soon as one number is not 0."""
    values = np.asarray(maps)
    return np.array([not any(value != 0 for value in values[..., f].ravel()) for f in range(values.shape[-1])])


def build_gap_cnn(shape: tuple[int, int, int], num_classes: int) -> Any:
    """Three blocks in the functional style; the judge serves it, so it has to train as well as the notebook's."""
    import keras  # noqa: PLC0415 - seconds to import, and most functions need none

    layers = keras.layers
    x = inputs = keras.Input(shape)
    for filters in (16, 32, 48):
        x = layers.Activation("relu")(
            layers.BatchNormalization(momentum=0.9)(layers.Conv2D(filters, 3, padding="same")(x))
        )
        x = x if filters == 48 else layers.MaxPooling2D()(x)
    return keras.Model(inputs, layers.Dense(num_classes, activation="softmax")(layers.GlobalAveragePooling2D()(x)))


def cam(maps: ArrayLike, kernel: ArrayLike, label: int) -> Array:
    """The maps are added up one by one."""
    values, weights = np.asarray(maps, dtype=np.float64), np.asarray(kernel, dtype=np.float64)
    found = np.zeros(values.shape[:3])
    for k in range(values.shape[3]):
        found += weights[k, label] * values[:, :, :, k]
    return found


def grad_cam(maps: ArrayLike, gradients: ArrayLike) -> Array:
    """Picture by picture."""
    pairs = zip(np.asarray(maps, dtype=np.float64), np.asarray(gradients, dtype=np.float64), strict=True)
    found = [sum(slopes[..., k].mean() * own[..., k] for k in range(own.shape[-1])) for own, slopes in pairs]
    return np.clip(np.array(found), 0, None)


def saliency(model: Any, x: ArrayLike, label: int) -> Array:
    """Picture by picture, each with a tape of its own."""
    import tensorflow as tf  # noqa: PLC0415 - seconds to import, and most functions need none

    found = []
    for picture in np.asarray(x, dtype=np.float32):
        one = tf.Variable(picture[None])
        with tf.GradientTape() as tape:
            score = model(one, training=False)[0, label]
        found.append(np.max(np.abs(tape.gradient(score, one).numpy()[0]), axis=-1))
    return np.array(found)


def occlusion(model: Any, x: ArrayLike, label: int, size: int, stride: int, fill: float) -> Array:
    """Every square on its own."""
    picture = np.asarray(x, dtype=np.float32)

    def probability(shown: Array) -> float:
        return float(model(shown[None], training=False)[0, label])

    whole = probability(picture)
    tops, lefts = (
        [start for start in range(n) if start % stride == 0 and start + size <= n] for n in picture.shape[:2]
    )
    found = np.zeros((len(tops), len(lefts)))
    for (r, top), (s, left) in itertools.product(enumerate(tops), enumerate(lefts)):
        hidden = np.zeros(picture.shape[:2], dtype=bool)
        hidden[top : top + size, left : left + size] = True
        found[r, s] = whole - probability(np.where(hidden[..., None], np.float32(fill), picture))
    return found


def maximise(
    model: Any, unit: int, shape: tuple[int, int, int], steps: int, lr: float, rng: np.random.Generator
) -> Array:
    """Uphill, and back between 0 and 1 after every step."""
    import tensorflow as tf  # noqa: PLC0415 - seconds to import, and most functions need none

    x: Array = rng.uniform(0.4, 0.6, size=shape)
    for _ in range(steps):
        variable = tf.Variable(x[None].astype(np.float32))
        with tf.GradientTape() as tape:
            score = tf.reduce_mean(tf.gather(model(variable, training=False), unit, axis=-1))
        x = np.minimum(np.maximum(x + lr * tape.gradient(score, variable).numpy()[0], 0.0), 1.0)
    return x


def neighbour_purity(points: ArrayLike, labels: ArrayLike, k: int) -> float:
    """The others of each point, sorted by distance and row."""
    rows, kinds = np.asarray(points, dtype=np.float64), np.ravel(labels).tolist()
    shares = []
    for i, row in enumerate(rows):
        others = sorted((float(np.sum((other - row) ** 2)), j) for j, other in enumerate(rows) if j != i)
        shares.append(sum(kinds[j] == kinds[i] for _, j in others[:k]) / k)
    return float(np.mean(shares))


def pointing(maps: Array, kernel: Array, labels: Array, masks: Array) -> float:
    """The share of pictures in which the brightest cell of the map of their own label holds a pixel of the object."""
    hits = []
    for own, label, mask in zip(maps, labels, masks, strict=True):
        found = cam(own[None], kernel, int(label))[0]
        row, column = np.unravel_index(int(found.argmax()), found.shape)
        high, wide = (n // m for n, m in zip(mask.shape, found.shape, strict=True))
        hits.append(bool(mask[row * high : (row + 1) * high, column * wide : (column + 1) * wide].any()))
    return float(np.mean(hits))
