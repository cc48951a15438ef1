"""Reference of the MNIST unit, written without its solutions: loops, logarithms of sums, and the functional API.

The models it builds and trains are for students whose own functions are wrong. Both are seeded, so that the
judge's help is the same in every run.
"""

from __future__ import annotations

import math
import os

import numpy as np

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")  # TensorFlow greets on stderr otherwise

import keras

_SEED = 20


def one_hot(y, num_classes):
    rows = [[1.0 if label == k else 0.0 for k in range(num_classes)] for label in np.asarray(y).tolist()]
    return np.array(rows, dtype=np.float32).reshape(len(rows), num_classes)


def scale_images(images):
    values = np.asarray(images)
    scaled = [(image.astype(np.float64) / 255).astype(np.float32).ravel() for image in values]
    return np.stack(scaled) if scaled else np.zeros((0, math.prod(values.shape[1:])), np.float32)


def train_val_split(X, y, val_fraction, rng):
    X, y = np.asarray(X), np.asarray(y)
    chosen = np.zeros(len(X), dtype=bool)
    chosen[rng.choice(len(X), size=int(len(X) * val_fraction), replace=False)] = True
    order = rng.permutation(len(X))
    train, val = order[~chosen[order]], order[chosen[order]]
    return X[train], y[train], X[val], y[val]


def softmax(z):
    z = np.asarray(z, dtype=np.float64)
    return np.exp(z - np.logaddexp.reduce(z, axis=1, keepdims=True))


def cross_entropy(y, p):
    rows = np.asarray(p, dtype=np.float64).tolist()
    losses = [-math.log(max(row[int(label)], 1e-12)) for label, row in zip(np.asarray(y), rows, strict=True)]
    return math.fsum(losses) / len(losses)


def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
    keras.utils.set_random_seed(_SEED)
    inputs = hidden = keras.Input((int(input_dim),))
    for units in hidden_units:
        hidden = keras.layers.Activation(str(activation))(keras.layers.Dense(int(units))(hidden))
    model = keras.Model(inputs, keras.layers.Softmax()(keras.layers.Dense(int(num_classes))(hidden)))
    loss = keras.losses.SparseCategoricalCrossentropy()
    model.compile(keras.optimizers.Adam(), loss, metrics=["accuracy"])
    return model


def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
    keras.utils.set_random_seed(_SEED)
    data = (np.asarray(X_train), np.asarray(y_train)), (np.asarray(X_val), np.asarray(y_val))
    history = model.fit(
        *data[0], validation_data=data[1], epochs=int(epochs), batch_size=int(batch_size), verbose=0
    ).history
    return {name: [float(v) for v in history[name]] for name in ("loss", "accuracy", "val_loss", "val_accuracy")}


def confusion_matrix(y_true, y_pred, num_classes):
    counts = [[0] * num_classes for _ in range(num_classes)]
    for t, p in zip(np.asarray(y_true).tolist(), np.asarray(y_pred).tolist(), strict=True):
        counts[t][p] += 1
    return np.array(counts, dtype=np.int64).reshape(num_classes, num_classes)


def precision_recall_f1(cm):
    table = np.asarray(cm).tolist()
    results = []
    for k, row in enumerate(table):
        right, said, there = row[k], sum(other[k] for other in table), sum(row)
        results.append(
            (
                right / said if said else 0.0,
                right / there if there else 0.0,
                2 * right / (said + there) if said + there else 0.0,
            )
        )
    return tuple(np.array(column, dtype=np.float64) for column in zip(*results, strict=True))


# ------------------------------------------------------------------------ oracles that are no exercise


def forward(weights, activation, x):
    """Probabilities of a network of Dense layers, kernel and bias by turns, computed in float64."""
    squash = {"relu": lambda z: np.maximum(z, 0), "tanh": np.tanh, "sigmoid": lambda z: 0.5 * (1 + np.tanh(z / 2))}
    a = np.asarray(x, dtype=np.float64)
    for kernel, bias in zip(weights[:-2:2], weights[1:-2:2], strict=True):
        a = squash[activation](a @ kernel + bias)
    return softmax(a @ weights[-2] + weights[-1])


def descend(kernel, bias, X, y, lr, steps):
    """Full-batch gradient descent of softmax regression, float64.

    X : (N, D); y : (N,) integers; kernel : (D, C); bias : (C,)
    returns : the kernel and the bias after every step, and the loss and accuracy before each and after the last.
    """
    X, target = np.asarray(X, dtype=np.float64), one_hot(y, len(bias)).astype(np.float64)
    kernel, bias = np.asarray(kernel, dtype=np.float64), np.asarray(bias, dtype=np.float64)
    figures = []
    for _ in range(steps + 1):
        p = softmax(X @ kernel + bias)
        figures.append((cross_entropy(y, p), float((p.argmax(axis=1) == y).mean())))
        if len(figures) <= steps:
            delta = (p - target) / len(X)
            kernel, bias = kernel - lr * X.T @ delta, bias - lr * delta.sum(axis=0)
    return kernel, bias, figures
