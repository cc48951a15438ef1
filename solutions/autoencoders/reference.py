"""Reference of the unit on autoencoders: written on its own, to be compared with, never to be shown.

Where the notebook decomposes and broadcasts, this projects, loops, and sums. The two losses are TensorFlow's, so that
they have slopes where they are served in a training.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[Any]


def linear_optimum(X: ArrayLike, k: int) -> float:
    """Project on the directions of the largest variance, and measure what is lost."""
    rows = np.asarray(X, dtype=np.float64)
    centred = rows - rows.mean(axis=0)
    _, directions = np.linalg.eigh(centred.T @ centred)
    kept = directions[:, ::-1][:, :k]
    return float(np.mean((centred - centred @ kept @ kept.T) ** 2))


def build_encoder(input_dim: int, codes: int, hidden: int = 64) -> Any:
    """Two Dense layers."""
    import keras  # noqa: PLC0415 - only for the networks

    rows = keras.Input((input_dim,))
    bent = keras.layers.Activation("relu")(keras.layers.Dense(hidden)(rows))
    return keras.Model(rows, keras.layers.Dense(codes)(bent))


def build_decoder(codes: int, output_dim: int, hidden: int = 64) -> Any:
    """The same in the other direction."""
    return build_encoder(codes, output_dim, hidden)


def reconstruction_errors(x: ArrayLike, x_hat: ArrayLike) -> Array:
    """Row by row."""
    pairs = zip(np.asarray(x, dtype=np.float64), np.asarray(x_hat, dtype=np.float64), strict=True)
    return np.array([np.square(row - copy).mean() for row, copy in pairs])


def add_noise(x: ArrayLike, sigma: float, rng: np.random.Generator) -> Array:
    """One draw, then one pixel after the other."""
    rows = np.asarray(x, dtype=np.float64)
    noise = rng.standard_normal(rows.shape)
    spoilt = [min(max(p + sigma * n, 0.0), 1.0) for p, n in zip(rows.ravel(), noise.ravel(), strict=True)]
    return np.array(spoilt).reshape(rows.shape)


def retrieve(query: Sequence[float], codes: Sequence[Sequence[float]], k: int) -> Array:
    """Sort pairs of distance and row."""
    pairs = sorted((math.dist(query, code), row) for row, code in enumerate(codes))
    return np.array([row for _, row in pairs[:k]], dtype=np.int64)


def reparametrise(mean: ArrayLike, log_var: ArrayLike, rng: np.random.Generator) -> Array:
    """Each number drawn from its own distribution."""
    means = np.asarray(mean, dtype=np.float64)
    deviations = np.sqrt(np.exp(np.asarray(log_var, dtype=np.float64)))
    return rng.normal(means, deviations)


def kl_divergence(mean: Any, log_var: Any) -> Any:
    """What a cloud costs: its mean, its width, and its narrowness, each for itself."""
    import tensorflow as tf  # noqa: PLC0415 - only for the losses

    mean, log_var = tf.convert_to_tensor(mean), tf.convert_to_tensor(log_var)
    return tf.reduce_sum(mean**2 + tf.math.expm1(log_var) - log_var, axis=1) / 2


def vae_loss(x: Any, logits: Any, mean: Any, log_var: Any, beta: float = 1.0) -> Any:
    """The two terms, each averaged over the rows."""
    import tensorflow as tf  # noqa: PLC0415 - only for the losses

    x, logits = tf.convert_to_tensor(x), tf.convert_to_tensor(logits)
    copy = tf.reduce_sum(tf.nn.sigmoid_cross_entropy_with_logits(x, logits), axis=1)
    return tf.reduce_mean(copy) + beta * tf.reduce_mean(kl_divergence(mean, log_var))


def latent_walk(a: ArrayLike, b: ArrayLike, steps: int) -> Array:
    """Each code a mixture of both ends."""
    if steps < 2:
        raise ValueError("a walk has two ends")
    start, end = np.asarray(a, dtype=np.float64), np.asarray(b, dtype=np.float64)
    return np.array([start * (1 - i / (steps - 1)) + end * (i / (steps - 1)) for i in range(steps)])
