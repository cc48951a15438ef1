"""Reference of the XOR unit: written on its own, to be compared with, never to be shown.

It avoids the notebook's vectorised style on purpose (one row at a time, the bias as one more weight,
other networks for the same gates), so that a slip in one is not repeated in the other.
"""

from __future__ import annotations

import itertools
import math

import numpy as np
from numpy.typing import ArrayLike, NDArray

Integers = NDArray[np.int64]
Floats = NDArray[np.float64]
Params = tuple[ArrayLike, ArrayLike, ArrayLike, float]


def step(z: ArrayLike) -> Integers:
    """Any shape → integers of that shape: 1 where z > 0, else 0."""
    numbers = np.asarray(z)
    out = np.zeros(numbers.shape, dtype=np.int64)
    for index, value in np.ndenumerate(numbers):
        out[index] = 1 if value > 0 else 0
    return out


def _fires(row: ArrayLike, weights: ArrayLike, bias: float) -> int:
    """One neuron, one row (D,): the sum is exact, so the boundary is where it is on paper."""
    products = [float(a) * float(c) for a, c in zip(np.asarray(row), np.asarray(weights), strict=True)]
    return int(math.fsum([*products, float(bias)]) > 0)


def perceptron(X: ArrayLike, w: ArrayLike, b: float) -> Integers:
    """X (N, D) → (N,) integers; a single row (D,) → shape ()."""
    rows = np.asarray(X)
    if rows.ndim == 1:
        return np.array(_fires(rows, w, b))
    return np.array([_fires(row, w, b) for row in rows], dtype=np.int64)


def gate_weights(gate: str) -> tuple[Floats, float]:
    """Weights of "AND", "OR" or "NAND" that stay clear of the boundary.

    Raises: ValueError for any other gate.
    """
    match gate:
        case "AND":
            return np.array([2.0, 2.0]), -3.0
        case "OR":
            return np.array([2.0, 2.0]), -1.0
        case "NAND":
            return np.array([-2.0, -2.0]), 3.0
    raise ValueError(f'expected "AND", "OR" or "NAND", got {gate!r}')


def xor_weights() -> tuple[Floats, Floats, Floats, float]:
    """XOR as (x₁ and not x₂) or (x₂ and not x₁)."""
    return np.array([[2.0, -2.0], [-2.0, 2.0]]), np.array([-1.0, -1.0]), np.array([2.0, 2.0]), -1.0


def mlp_forward(X: ArrayLike, params: Params) -> Integers:
    """X (N, D) through one hidden layer of any width → (N,) integers."""
    W1, b1, w2, b2 = params
    units = list(zip(np.asarray(W1).T, np.asarray(b1), strict=True))
    return np.array([_fires([_fires(row, w, b) for w, b in units], w2, b2) for row in np.asarray(X)], dtype=np.int64)


def train_perceptron(
    X: ArrayLike, y: ArrayLike, lr: float = 1.0, max_epochs: int = 100
) -> tuple[Floats, float, list[int]]:
    """Rosenblatt's rule from zeros, with the bias as the weight of a last column of ones."""
    rows = np.asarray(X, dtype=np.float64)
    extended = np.hstack([rows, np.ones((len(rows), 1))])
    weights = np.zeros(extended.shape[1])
    mistakes: list[int] = []
    while len(mistakes) < max_epochs and 0 not in mistakes:
        wrong = 0
        for row, label in zip(extended, np.asarray(y), strict=True):
            answer = 1 if float(np.dot(weights, row)) > 0 else 0
            if answer != label:
                wrong += 1
                weights = weights + (lr if label == 1 else -lr) * row
        mistakes.append(wrong)
    return weights[:-1], float(weights[-1]), mistakes


def parity_weights(n: int) -> tuple[Floats, Floats, Floats, float]:
    """One hidden unit for each row with an odd number of ones; it fires for that row alone."""
    odd = [row for row in itertools.product([0, 1], repeat=n) if sum(row) % 2 == 1]
    W1 = np.array([[1.0 if bit else -1.0 for bit in row] for row in odd]).T
    b1 = np.array([0.5 - sum(row) for row in odd])
    return W1, b1, np.ones(len(odd)), -0.5
