"""Reference of the unit on few pictures: written on its own, to be compared with, never to be shown.

Where the notebook slices and broadcasts, this pads, loops, and keeps the moments of columns.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[Any]


def shift(images: ArrayLike, dy: int, dx: int, fill: float = 0.0) -> Array:
    """Pixel by pixel: where does it come from?"""
    x = np.asarray(images)
    moved = np.full_like(x, fill)
    _, height, width, _ = x.shape
    for row in range(height):
        for column in range(width):
            if 0 <= row - dy < height and 0 <= column - dx < width:
                moved[:, row, column] = x[:, row - dy, column - dx]
    return moved


def augment(images: ArrayLike, max_shift: int, flip: bool, rng: np.random.Generator) -> Array:
    """One picture after the other, each as a batch of one."""
    x = np.asarray(images)
    changed = []
    for k in range(len(x)):
        dy, dx = (int(step) for step in rng.integers(-max_shift, max_shift + 1, size=2))
        one = shift(x[k : k + 1], dy, dx)
        changed.append(np.flip(one, axis=2) if flip and rng.random() < 0.5 else one)
    return np.concatenate(changed) if changed else x.copy()


def dropout(x: ArrayLike, rate: float, rng: np.random.Generator) -> Array:
    """Number by number."""
    if rate < 0 or rate >= 1:
        raise ValueError("the rate of dropout lies in [0, 1)")
    numbers = np.asarray(x, dtype=np.float64)
    draws = rng.random(numbers.shape)
    kept = [n / (1 - rate) if d >= rate else 0.0 for n, d in zip(numbers.ravel(), draws.ravel(), strict=True)]
    return np.array(kept).reshape(numbers.shape)


def batch_norm_train(
    x: ArrayLike,
    gamma: ArrayLike,
    beta: ArrayLike,
    mean: ArrayLike,
    var: ArrayLike,
    momentum: float = 0.99,
    eps: float = 1e-3,
) -> tuple[Array, Array, Array]:
    """Moments of columns; the running ones move by a share of the way."""
    numbers = np.asarray(x, dtype=np.float64)
    columns = numbers.reshape(-1, numbers.shape[-1])
    centre = columns.sum(axis=0) / len(columns)
    spread = np.square(columns - centre).sum(axis=0) / len(columns)
    old_mean, old_var = np.asarray(mean, dtype=np.float64), np.asarray(var, dtype=np.float64)
    y = batch_norm_infer(numbers, gamma, beta, centre, spread, eps)
    return y, old_mean + (1 - momentum) * (centre - old_mean), old_var + (1 - momentum) * (spread - old_var)


def batch_norm_infer(
    x: ArrayLike, gamma: ArrayLike, beta: ArrayLike, mean: ArrayLike, var: ArrayLike, eps: float = 1e-3
) -> Array:
    """One scale and one offset for each channel."""
    scale = np.asarray(gamma, dtype=np.float64) / np.sqrt(np.asarray(var, dtype=np.float64) + eps)
    offset = np.asarray(beta, dtype=np.float64) - np.asarray(mean, dtype=np.float64) * scale
    made: Array = np.asarray(x, dtype=np.float64) * scale + offset
    return made


def l2_penalty(weights: Sequence[ArrayLike], lam: float) -> tuple[float, list[Array]]:
    """All weights in one row for the sum."""
    arrays = [np.asarray(w, dtype=np.float64) for w in weights]
    row = np.concatenate([w.ravel() for w in arrays]) if arrays else np.zeros(0)
    return lam * float(row @ row), [lam * w + lam * w for w in arrays]


def stop_early(val_losses: Sequence[float], patience: int, min_delta: float = 0.0) -> tuple[int, int]:
    """Walk through the epochs and remember the best."""
    best, best_epoch = float(val_losses[0]), 0
    for epoch, loss in enumerate(map(float, val_losses)):
        if epoch and loss < best - min_delta:
            best, best_epoch = loss, epoch
        if epoch - best_epoch >= max(patience, 1):
            return epoch, best_epoch
    return len(val_losses) - 1, best_epoch


def build_transfer(base: Any, num_classes: int) -> Any:
    """A Sequential head on a frozen base."""
    import keras  # noqa: PLC0415 - only for the networks

    base.trainable = False
    head = [keras.layers.GlobalAveragePooling2D(), keras.layers.Dense(num_classes, activation="softmax")]
    model = keras.Sequential([keras.Input(base.input_shape[1:]), base, *head])
    loss = keras.losses.SparseCategoricalCrossentropy()
    model.compile(keras.optimizers.Adam(learning_rate=0.01), loss, metrics=["accuracy"])
    return model


def unfreeze(model: Any, base: Any, n_layers: int, lr: float) -> Any:
    """Count from the end which layers may learn."""
    import keras  # noqa: PLC0415 - only for the networks

    base.trainable = True
    left = n_layers
    for layer in reversed(base.layers):
        may = bool(layer.weights) and not isinstance(layer, keras.layers.BatchNormalization) and left > 0
        layer.trainable = may
        left -= may
    model.compile(keras.optimizers.Adam(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
