"""Handwritten digits as rows of numbers from 0, paper, to 1, ink: for networks that squeeze and restore them.

The sample holds scikit-learn's 1,797 digits at their own size, 8×8 (`autograder.datasets.digits` says where they come
from). A fixed shuffle deals them out: 1,197 to train, 300 to test, 300 held out. The real set is MNIST.

The held-out digits are for the judge. `digit_rows` never returns them, and `held_out` never as they are, but moved by
fractions of a pixel and dimmed, all drawn from a seed that only the hidden checks know.
"""

from __future__ import annotations

import numpy as np

from autograder.datasets import store
from autograder.datasets.digits import mnist
from autograder.datasets.store import Array, Kind, Split

N_TRAIN, N_TEST, N_HELD_OUT = 1197, 300, 300
_SHUFFLE = 64
MOST = 0.15
"""Of a pixel: how far a held-out digit is moved along either side, at most."""


def digit_rows(kind: Kind = "sample") -> Split:
    """Return ((x_train, y_train), (x_test, y_test)).

    kind : "sample" (1,197 and 300 rows of 64 numbers, installed) or "real" (60,000 and 10,000 of 784, as `mnist`).

    x : (N, P) float32; y : (N,) uint8, 0 to 9.

    Raises: ValueError for another kind, DataError if the real set is missing or damaged.
    """
    store.check_kind(kind)
    if kind == "real":
        (x_train, y_train), (x_test, y_test) = mnist(kind)
        return (_rows(x_train / np.float32(255)), y_train), (_rows(x_test / np.float32(255)), y_test)
    images, labels = _sample()
    rows, test = _rows(images), N_TRAIN + N_TEST
    return (rows[:N_TRAIN], labels[:N_TRAIN]), (rows[N_TRAIN:test], labels[N_TRAIN:test])


def held_out(seed: int, *, copies: int = 2) -> tuple[Array, Array]:
    """Return digits of the sample that `digit_rows` does not return, altered at random.

    Every digit appears ``copies`` times, each time moved by up to 0.15 pixels either way and dimmed by up to a
    twentieth.

    x : (300·copies, 64) float32; y : (300·copies,) uint8.
    """
    rng = np.random.default_rng(seed)
    images, labels = (np.repeat(part[-N_HELD_OUT:], copies, axis=0) for part in _sample())
    down, right = (_moving(images.shape[1], rng.uniform(-MOST, MOST, len(images))) for _ in range(2))
    light = rng.uniform(0.95, 1.0, (len(images), 1, 1))
    exact = down @ images @ right.transpose(0, 2, 1) * light
    return _rows(exact), labels


def _sample() -> tuple[Array, Array]:
    """The digits in the order of the shuffle: (1797, 8, 8) in [0, 1], (1797,) uint8."""
    from sklearn.datasets import load_digits  # noqa: PLC0415 - a second to import, and only the sample needs it

    found = load_digits()
    order = np.random.default_rng(_SHUFFLE).permutation(len(found.target))
    return found.images[order] / 16, found.target[order].astype(np.uint8)


def _rows(images: Array) -> Array:
    return images.reshape(len(images), -1).astype(np.float32)


def _moving(side: int, moves: Array) -> Array:
    """Matrices (M, side, side) that move a line of pixels by these parts of a pixel; beyond it there is paper."""
    places = np.arange(side) - moves[:, None]
    weights: Array = np.maximum(0, 1 - np.abs(places[:, :, None] - np.arange(side)))
    return weights
