"""What a contract puts into models to see what they compute: weights, rows and answers that are always the same."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

import numpy as np

from autograder.compare import Mismatch, close
from autograder.models import predict

__all__ = ["worked_output"]

MANY = 5
"""Weights that a unit may have without being made smaller."""


def worked_output(model: Any) -> np.ndarray[Any, Any]:
    """Return what a Keras model of the instructor's makes of the worked row, for ``builder(…, computes=[…])``.

    The model's weights are replaced, as those of a student's model are.
    """
    model.set_weights(weights_of(np.shape(weights) for weights in model.get_weights()))
    output: np.ndarray[Any, Any] = predict(model, worked_row(model))[0]
    return output


def worked_row(model: Any) -> np.ndarray[Any, Any]:
    """Return one row of a model's input: numbers from −1 to 1, or the ids 0, 1, 0, 1, … where it embeds them."""
    size = tuple(n or 3 for n in model.input_shape[1:])
    embeds = any(type(layer).__name__ == "Embedding" for layer in model.layers)
    row = np.arange(math.prod(size)) % 2 if embeds else np.linspace(-1, 1, math.prod(size), dtype=np.float32)
    return row.reshape(1, *size)


def weights_of(sizes: Iterable[tuple[int, ...]]) -> list[np.ndarray[Any, Any]]:
    """Return weights of these shapes; those of one axis lie above 0, as a variance has to.

    The more weights a unit has beyond `MANY`, the smaller they are: sums of hundreds would make a softmax say 0 and 1.
    """
    rng, drawn = np.random.default_rng(0), []
    for size in sizes:
        share = min(1.0, math.sqrt(MANY / max(math.prod(size[:-1]), 1)))
        weights = (rng.normal(0, 0.7, size) * share).astype(np.float32)
        drawn.append(np.abs(weights) if len(size) == 1 else weights)
    return drawn


def inputs_of(rows: Any) -> Any:
    """Return drawn rows as a model takes them."""
    return rows.astype(np.float32) if rows.dtype.kind == "f" else rows


def probabilities_of(size: tuple[int, ...]) -> np.ndarray[Any, Any]:
    """Rows of numbers between 0 and 1 that sum to 1, or single ones where there is one output."""
    p: np.ndarray[Any, Any] = np.random.default_rng(1).uniform(0.1, 0.9, size).astype(np.float32)
    return p if size[-1] == 1 else np.divide(p, p.sum(axis=-1, keepdims=True))


def answers_to(loss: str, p: np.ndarray[Any, Any]) -> Any:
    """Right answers of the kind that a loss compares with."""
    rng = np.random.default_rng(2)
    if loss == "SparseCategoricalCrossentropy":
        return rng.integers(0, p.shape[-1], p.shape[:-1])
    if loss == "CategoricalCrossentropy":
        return np.eye(p.shape[-1], dtype=np.float32)[rng.integers(0, p.shape[-1], p.shape[:-1])]
    return rng.integers(0, 2, p.shape).astype(np.float32)


def right_in_some_order(
    model: Any, orders: Iterable[list[np.ndarray[Any, Any]]], rows: Any, wanted: Any, what: str
) -> None:
    """Compare what the model makes of rows with each of these weights in it.

    Raises: Mismatch where it is right with none of them, that of the first.
    """
    first: Mismatch | None = None
    for weights in orders:
        model.set_weights(weights)
        try:
            close(predict(model, rows), wanted, rtol=1e-3, atol=1e-5, what=what)
        except Mismatch as wrong:
            first = first or wrong
        else:
            return
    if first:
        raise first
