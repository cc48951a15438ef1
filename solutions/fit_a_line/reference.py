"""Reference of the line unit: written on its own, to be compared with, never to be shown.

Where the notebook writes sums and means this takes the design matrix, and where it loops this calls what NumPy has.
"""

from __future__ import annotations

import math
import os
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")  # TensorFlow greets on stderr otherwise

Floats = NDArray[np.float64]


def _design(x: ArrayLike) -> Floats:
    """The columns x and 1, (N, 2)."""
    column = np.ravel(np.asarray(x, dtype=np.float64))
    return np.stack([column, np.ones_like(column)], axis=1)


def mse_gradient(x: ArrayLike, y: ArrayLike, w: float, b: float) -> tuple[float, float, float]:
    """Mean of the squared residuals, and its gradient 2/N · Aᵀr."""
    A = _design(x)
    r = A @ np.array([w, b], dtype=np.float64) - np.ravel(np.asarray(y, dtype=np.float64))
    dw, db = 2 / len(r) * (A.T @ r)
    return float(r @ r) / len(r), float(dw), float(db)


def least_squares(x: ArrayLike, y: ArrayLike) -> tuple[float, float]:
    """The best line, by a singular value decomposition."""
    A = _design(x)
    if np.ptp(A[:, 0]) == 0:
        raise ValueError(f"all x are {A[0, 0]}")
    (w, b), *_ = np.linalg.lstsq(A, np.ravel(np.asarray(y, dtype=np.float64)), rcond=None)
    return float(w), float(b)


def max_learning_rate(x: ArrayLike) -> float:
    """2 divided by the largest eigenvalue of the Hessian."""
    A = _design(x)
    return float(2 / np.linalg.eigvalsh(2 / len(A) * A.T @ A).max())


def steps_per_epoch(n: int, batch_size: int) -> int:
    """n/batch_size, rounded up."""
    if batch_size < 1:
        raise ValueError(f"a batch of {batch_size} rows")
    return math.ceil(n / batch_size)


def batches(n: int, batch_size: int, rng: np.random.Generator) -> list[NDArray[np.int64]]:
    """The rows in random order, cut at every multiple of batch_size."""
    if batch_size < 1:
        raise ValueError(f"a batch of {batch_size} rows")
    order = rng.permutation(n)
    return np.split(order, range(batch_size, n, batch_size)) if n else []


def fit(
    x: ArrayLike, y: ArrayLike, lr: float, epochs: int, batch_size: int, rng: np.random.Generator,
    w: float = 0.0, b: float = 0.0,
) -> tuple[float, float, list[float]]:  # fmt: skip
    """Mini-batch gradient descent on the vector (w, b)."""
    A, target = _design(x), np.ravel(np.asarray(y, dtype=np.float64))
    line, losses = np.array([w, b], dtype=np.float64), []
    for _ in range(epochs):
        for rows in batches(len(A), batch_size, rng):
            line = line - lr * 2 / len(rows) * (A[rows].T @ (A[rows] @ line - target[rows]))
        losses.append(float(np.mean((A @ line - target) ** 2)))
    return float(line[0]), float(line[1]), losses


def last_rows_split(n: int, fraction: float) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The first rows, and the rest."""
    first = math.floor(n * (1 - fraction))
    if not 0 < first < n:
        raise ValueError(f"{n} rows cannot be split at {first}")
    train, val = np.split(np.arange(n), [first])
    return train, val


def activate(z: ArrayLike, name: str) -> Floats:
    """One of six functions, number by number."""
    numbers = np.asarray(z, dtype=np.float64)
    match name:
        case "linear":
            return numbers.copy()
        case "step":
            return np.heaviside(numbers, 0.0)
        case "sigmoid":
            return 0.5 + 0.5 * np.tanh(numbers / 2)
        case "tanh":
            return np.tanh(numbers)
        case "relu":
            return np.where(numbers > 0, numbers, 0.0)
        case "rbf":
            return np.exp(-np.square(numbers))
    raise ValueError(f"there is no activation {name!r}")


def collapse(weights: Sequence[ArrayLike], biases: Sequence[ArrayLike]) -> tuple[Floats, Floats]:
    """What the stack makes of 0 is its bias; of the unit vectors, less that, its weights."""
    if not len(weights):
        raise ValueError("there is no layer")
    x = np.vstack([np.zeros(np.shape(weights[0])[0]), np.eye(np.shape(weights[0])[0])])
    for W, b in zip(weights, biases, strict=True):
        x = x @ np.asarray(W, dtype=np.float64) + np.asarray(b, dtype=np.float64)
    return x[1:] - x[0], x[0]


def build_regressor(hidden_units: Sequence[int] = (200, 45), activation: str = "relu") -> Any:
    """By the functional API."""
    import keras  # noqa: PLC0415 - only where a model is needed

    x = first = keras.Input((1,))
    for units in hidden_units:
        x = keras.layers.Activation(activation)(keras.layers.Dense(units)(x))
    model = keras.Model(first, keras.layers.Dense(1)(x))
    model.compile(keras.optimizers.RMSprop(), keras.losses.MeanSquaredError())
    return model
