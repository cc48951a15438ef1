"""Reference of the unit on a game of two networks: written on its own, to be compared with, never to be shown.

Where the notebook works on whole arrays, this goes point by point and bin by bin. The two losses are TensorFlow's, so
that they have slopes where they are served in a training.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[Any]


def ring(n: int, modes: int, radius: float, sigma: float, rng: np.random.Generator) -> Array:
    """Complex numbers: a turn by a share of the circle."""
    turns = np.exp(2j * np.pi * rng.integers(modes, size=n) / modes) * radius
    return np.column_stack([turns.real, turns.imag]) + sigma * rng.standard_normal((n, 2))


def optimal_discriminator(p: ArrayLike, q: ArrayLike) -> Array:
    """One place after the other."""
    first, second = np.broadcast_arrays(np.asarray(p, dtype=np.float64), np.asarray(q, dtype=np.float64))
    found = [0.5 if a + b == 0 else a / (a + b) for a, b in zip(first.ravel(), second.ravel(), strict=True)]
    return np.array(found).reshape(first.shape)


def js_divergence(p: ArrayLike, q: ArrayLike) -> float:
    """The entropy of the mixture, less the mean of both entropies."""
    first, second = np.asarray(p, dtype=np.float64).tolist(), np.asarray(q, dtype=np.float64).tolist()
    mixed = [(a + b) / 2 for a, b in zip(first, second, strict=True)]
    return max(_entropy(mixed) - (_entropy(first) + _entropy(second)) / 2, 0.0)


def _entropy(shares: list[float]) -> float:
    return -math.fsum(share * math.log(share) for share in shares if share > 0)


def discriminator_loss(real_logits: Any, fake_logits: Any) -> Any:
    """Two cross-entropies, of ones and of zeros."""
    return _cross_entropy(real_logits, right=1.0) + _cross_entropy(fake_logits, right=0.0)


def generator_loss(fake_logits: Any, saturating: bool = False) -> Any:
    """A cross-entropy of ones, or the negative one of zeros."""
    return -_cross_entropy(fake_logits, right=0.0) if saturating else _cross_entropy(fake_logits, right=1.0)


def _cross_entropy(logits: Any, right: float) -> Any:
    import tensorflow as tf  # noqa: PLC0415 - only for the losses

    logits = tf.convert_to_tensor(logits)
    labels = tf.fill(tf.shape(logits), tf.cast(right, logits.dtype))
    return tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(labels, logits))


def modes_covered(points: ArrayLike, centres: ArrayLike, radius: float, share: float) -> tuple[int, float]:
    """Each point goes to the first of its nearest centres, if that is near enough."""
    rows, middles = np.asarray(points, dtype=np.float64).tolist(), np.asarray(centres, dtype=np.float64).tolist()
    counts = [0] * len(middles)
    for row in rows:
        away = [math.dist(row, middle) for middle in middles]
        if min(away) <= radius:
            counts[away.index(min(away))] += 1
    return sum(count >= share * len(rows) for count in counts), sum(counts) / len(rows)


def build_generator(latent: int, hidden: int = 64) -> Any:
    """Three Dense layers, relu between them."""
    import keras  # noqa: PLC0415 - only for the networks

    rows = keras.Input((latent,))
    bent = rows
    for _ in range(2):
        bent = keras.layers.Activation("relu")(keras.layers.Dense(hidden)(bent))
    return keras.Model(rows, keras.layers.Dense(2)(bent))


def build_discriminator(hidden: int = 64) -> Any:
    """Three Dense layers, leaky relu between them."""
    import keras  # noqa: PLC0415 - only for the networks

    rows = keras.Input((2,))
    bent = rows
    for _ in range(2):
        bent = keras.layers.LeakyReLU(negative_slope=0.2)(keras.layers.Dense(hidden)(bent))
    return keras.Model(rows, keras.layers.Dense(1)(bent))
