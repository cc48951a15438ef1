"""The oracle of backprop_by_hand, written another way than the notebook's solution.

Functions named after exercises are plain NumPy in float64: they answer for a broken helper, so they must be quick.
The others ask TensorFlow and Keras, which know nothing of this unit: gradients by automatic differentiation and
the optimizers that Keras ships. TensorFlow is imported when the first of them is called.
"""

from __future__ import annotations

import functools
import os
from collections.abc import Sequence
from types import ModuleType
from typing import Any

import numpy as np

Array = np.ndarray
Matrices = Sequence[Array]


def _wide(value: Any) -> Array:
    return np.asarray(value, dtype=np.float64)


# -- the exercises --------------------------------------------------------------------------------------------------


def sigmoid(z: Any) -> Array:
    """Return 1 / (1 + exp(−z)) as ½ (1 + tanh(z/2)), which cannot overflow; z of any shape."""
    return 0.5 * (1 + np.tanh(0.5 * _wide(z)))


def sigmoid_derivative(a: Any) -> Array:
    """Return a − a², the slope of the sigmoid where its value is a."""
    return _wide(a) - _wide(a) ** 2


def add_bias(A: Any) -> Array:
    """Return A (N, n) with a column of ones after its last: (N, n + 1)."""
    return np.pad(_wide(A), ((0, 0), (0, 1)), constant_values=1.0)


def forward(X: Any, weights: Matrices) -> list[Array]:
    """Return [A0 = X, A1, …, AL]; each matrix is split into its weights and its bias row."""
    activations = [_wide(X)]
    for W in map(_wide, weights):
        activations.append(sigmoid(activations[-1] @ W[:-1] + W[-1]))
    return activations


def loss(y_true: Any, y_pred: Any) -> float:
    """Return the mean over the rows of ½ Σ (ŷ − y)²."""
    return float(0.5 * np.square(_wide(y_pred) - _wide(y_true)).sum(axis=1).mean())


def backward(activations: Matrices, y_true: Any, weights: Matrices) -> list[Array]:
    """Return ∂loss/∂W for every matrix, weights and bias row apart; `gradients` is the independent oracle for it."""
    A = [_wide(a) for a in activations]
    delta = (A[-1] - _wide(y_true)) / len(A[-1]) * sigmoid_derivative(A[-1])
    grads: list[Array] = []
    for k in range(len(weights) - 1, -1, -1):
        grads.insert(0, np.vstack([np.einsum("ni,nj->ij", A[k], delta), delta.sum(axis=0)]))
        delta = np.einsum("nj,ij->ni", delta, _wide(weights[k])[:-1]) * sigmoid_derivative(A[k])
    return grads


def numerical_gradient(X: Any, y_true: Any, weights: Matrices, h: float = 1e-5) -> list[Array]:
    """Return (loss(w + h) − loss(w − h)) / 2h for every single weight."""
    wide = [_wide(W) for W in weights]

    def at(k: int, change: Array) -> float:
        return loss(y_true, forward(X, [W + change if i == k else W for i, W in enumerate(wide)])[-1])

    grads = []
    for k, W in enumerate(wide):
        changes = h * np.eye(W.size).reshape(W.size, *W.shape)
        slopes = [(at(k, change) - at(k, -change)) / (2 * h) for change in changes]
        grads.append(np.reshape(slopes, W.shape))
    return grads


def sgd_step(weights: Matrices, grads: Matrices, lr: float) -> list[Array]:
    """Return w − lr·g."""
    return [_wide(w) - lr * _wide(g) for w, g in zip(weights, grads, strict=True)]


def momentum_step(weights: Matrices, grads: Matrices, velocity: Matrices, lr: float, beta: float) -> tuple:
    """Return (w + v, v) with v = beta·v − lr·g."""
    new = [beta * _wide(v) - lr * _wide(g) for v, g in zip(velocity, grads, strict=True)]
    return [_wide(w) + v for w, v in zip(weights, new, strict=True)], new


def rmsprop_step(weights: Matrices, grads: Matrices, mean_square: Matrices, lr: float, rho: float, eps: float) -> tuple:
    """Return (w − lr·g/√(s + eps), s) with s = rho·s + (1 − rho)·g²."""
    new = [rho * _wide(s) + (1 - rho) * _wide(g) ** 2 for s, g in zip(mean_square, grads, strict=True)]
    return [_wide(w) - lr * _wide(g) / np.sqrt(s + eps) for w, g, s in zip(weights, grads, new, strict=True)], new


def adam_step(
    weights: Matrices,
    grads: Matrices,
    m: Matrices,
    v: Matrices,
    t: int,
    lr: float,
    beta1: float,
    beta2: float,
    eps: float,
) -> tuple:
    """Return (weights, m, v) after Kingma & Ba 2015, Algorithm 1, with t counted from 1."""
    first = [beta1 * _wide(a) + (1 - beta1) * _wide(g) for a, g in zip(m, grads, strict=True)]
    second = [beta2 * _wide(a) + (1 - beta2) * _wide(g) ** 2 for a, g in zip(v, grads, strict=True)]
    moved = [
        _wide(w) - lr * (a / (1 - beta1**t)) / (np.sqrt(b / (1 - beta2**t)) + eps)
        for w, a, b in zip(weights, first, second, strict=True)
    ]
    return moved, first, second


def train(X: Any, y_true: Any, weights: Matrices, lr: float, epochs: int) -> tuple:
    """Return (weights, losses) of full-batch gradient descent; losses[k] belongs to the weights before update k."""
    now, losses = [_wide(W) for W in weights], []
    for _ in range(epochs):
        activations = forward(X, now)
        losses.append(loss(y_true, activations[-1]))
        now = sgd_step(now, backward(activations, y_true, now), lr)
    return now, losses


# -- oracles that know nothing of this unit -------------------------------------------------------------------------


@functools.cache
def _tensorflow() -> ModuleType:
    """Import TensorFlow in silence: its C++ side greets on descriptor 2 before it reads its own log level."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "0")
    stderr, nowhere = os.dup(2), os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 2)
    try:
        import tensorflow  # noqa: PLC0415 - takes seconds, so only when it is needed
    finally:
        os.dup2(stderr, 2)
        os.close(stderr)
        os.close(nowhere)
    return tensorflow


def gradients(X: Array, y_true: Array, weights: Matrices) -> list[Array]:
    """Return the gradient of the loss by TensorFlow's GradientTape, in float64."""
    tf = _tensorflow()
    variables = [tf.Variable(W, dtype=tf.float64) for W in weights]
    with tf.GradientTape() as tape:
        A = tf.constant(X, dtype=tf.float64)
        for W in variables:
            A = tf.sigmoid(tf.matmul(A, W[:-1]) + W[-1])
        cost = tf.reduce_sum((A - tf.constant(y_true, dtype=tf.float64)) ** 2) / (2 * len(X))
    return [tf.convert_to_tensor(g).numpy() for g in tape.gradient(cost, variables)]


def slope_of_sigmoid(z: Array) -> Array:
    """Return dσ/dz at z by TensorFlow's GradientTape, in float64."""
    tf = _tensorflow()
    variable = tf.Variable(z, dtype=tf.float64)
    with tf.GradientTape() as tape:
        total = tf.reduce_sum(tf.sigmoid(variable))
    return tape.gradient(total, variable).numpy()


def descent(X: Array, y_true: Array, weights: Matrices, lr: float, epochs: int) -> list[Array]:
    """Return the weights after ``epochs`` steps along `gradients`."""
    now = [_wide(W) for W in weights]
    for _ in range(epochs):
        now = [W - lr * g for W, g in zip(now, gradients(X, y_true, now), strict=True)]
    return now


# Keras keeps an optimizer's settings in float32 on their way into a float64 update. The checks draw settings that
# float32 holds exactly (0.5, 0.875, …); then Keras and this course agree to the last bits.


def keras_momentum(weights: Matrices, steps: Sequence[Matrices], lr: float, beta: float) -> list[Array]:
    """Return the weights after Keras' SGD with momentum met the gradients of ``steps`` in turn, from rest."""
    keras = _tensorflow().keras
    return _descend(keras.optimizers.SGD(lr, momentum=beta), weights, steps)


def keras_rmsprop(weights: Matrices, steps: Sequence[Matrices], lr: float, rho: float, eps: float) -> list[Array]:
    """Return the weights after Keras' RMSprop met the gradients of ``steps`` in turn, from mean_square = 0."""
    keras = _tensorflow().keras
    return _descend(keras.optimizers.RMSprop(lr, rho=rho, epsilon=eps), weights, steps)


def keras_adam(
    weights: Matrices, steps: Sequence[Matrices], lr: float, beta1: float, beta2: float, eps: float
) -> list[Array]:
    """Return the weights after Keras' Adam met the gradients of ``steps`` in turn, from m = v = 0.

    Keras computes lr·√(1 − β₂ᵗ)/(1 − β₁ᵗ) · m/(√v + ε̂), the paper's remark after Algorithm 1. That is
    Algorithm 1 itself for ε̂ = eps·√(1 − β₂ᵗ), which is what each step is given here.
    """
    keras = _tensorflow().keras
    optimizer = keras.optimizers.Adam(lr, beta_1=beta1, beta_2=beta2)
    hats = [eps * float(np.sqrt(1 - beta2**t)) for t in range(1, len(steps) + 1)]
    return _descend(optimizer, weights, steps, hats)


def _descend(optimizer: Any, weights: Matrices, steps: Sequence[Matrices], hats: Sequence[float] = ()) -> list[Array]:
    tf = _tensorflow()
    variables = [tf.keras.Variable(w, dtype="float64") for w in weights]
    for k, grads in enumerate(steps):
        if hats:
            optimizer.epsilon = hats[k]
        optimizer.apply([tf.constant(g, dtype=tf.float64) for g in grads], variables)
    return [v.numpy() for v in variables]
