"""An implementation of the flower unit that thinks in matrices: the oracle of the hidden checks.

The functions of nodes read the matrices out of a network, compute with those, and write what they found into the nodes;
`plain_…` are what the notebook's locked functions of these names give.
"""

# mypy: ignore-errors

from __future__ import annotations

import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import numpy as np


class NetNode:
    """A node as the notebook gives it."""

    def __init__(self):
        self.inputs, self.weights, self.value, self.delta, self.change = [], [], None, 0.0, []


def standardise(train, *others):
    arrays = [np.asarray(part, dtype=np.float64) for part in (train, *others)]
    low, high = arrays[0].min(axis=0), arrays[0].max(axis=0)
    mean, spread = arrays[0].mean(axis=0), arrays[0].var(axis=0) ** 0.5
    constant = low == high
    return [np.where(constant, 0.0, (part - mean) / np.where(constant, 1.0, spread)) for part in arrays]


def three_way_split(y, fractions, rng):
    y = np.asarray(y)
    kinds = np.full(len(y), 0)
    for label in sorted(set(y.tolist())):
        rows = np.flatnonzero(y == label)
        shuffled = rows[rng.permutation(len(rows))]
        first, second = (int(len(rows) * fraction) for fraction in fractions)
        kinds[shuffled[:first]] = 1
        kinds[shuffled[first : first + second]] = 2
    return tuple(np.flatnonzero(kinds == k) for k in range(3))


def plain_make(sizes, rng):
    inputs, weights, changes = [[[] for _ in range(sizes[0])]], [[[] for _ in range(sizes[0])]], []
    changes.append([[] for _ in range(sizes[0])])
    for k in range(1, len(sizes)):
        before = sizes[k - 1]
        inputs.append([[[k - 1, j] for j in range(before)] for _ in range(sizes[k])])
        weights.append([[rng.uniform(-0.5, 0.5) for _ in range(before + 1)] for _ in range(sizes[k])])
        changes.append([[0.0] * (before + 1) for _ in range(sizes[k])])
    return list(sizes), inputs, weights, changes, [None] * sizes[0], False


def make_network(sizes, rng):
    network = []
    for layer in plain_make(sizes, rng)[2]:
        nodes = [NetNode() for _ in layer]
        for node, weights in zip(nodes, layer, strict=True):
            node.weights, node.change = weights, [0.0] * len(weights)
            node.inputs = list(network[-1]) if network else []
        network.append(nodes)
    return network


def activations(matrices, x):
    values = [np.asarray(x, dtype=float)]
    for W in (np.asarray(part, dtype=float) for part in matrices):
        values.append((1 + np.tanh((values[-1] @ W[:-1] + W[-1]) / 2)) / 2)
    return values


def plain_feed(matrices, x):
    if len(x) != len(matrices[0]) - 1:
        raise ValueError(f"{len(x)} numbers for {len(matrices[0]) - 1} inputs")
    values = activations(matrices, x)
    return values[-1], values


def feed_forward(network, x):
    outputs, values = plain_feed(to_matrices(network), x)
    write(network, values, "value")
    return outputs.tolist()


def plain_back(matrices, values, target):
    error = np.asarray(values[-1]) - np.asarray(target)
    E, deltas = float(error @ error) / 2, []
    for W, a in zip(matrices[::-1], values[:0:-1], strict=True):
        deltas.insert(0, error * np.asarray(a) * (1 - np.asarray(a)))
        error = np.asarray(W)[:-1] @ deltas[0]
    return E, deltas, columns(matrices), [list(layer) for layer in values]


def back_propagate(network, target):
    values = [[node.value for node in layer] for layer in network]
    E, deltas, *_ = plain_back(to_matrices(network), values, target)
    write(network[1:], deltas, "delta")
    return E


def stepped(matrices, values, deltas, changes, lr, momentum):
    slopes = [np.outer([*a, 1.0], d) for a, d in zip(values[:-1], deltas, strict=True)]
    changes = [momentum * np.asarray(c) - lr * g for c, g in zip(changes, slopes, strict=True)]
    return [np.asarray(W) + c for W, c in zip(matrices, changes, strict=True)], changes


def plain_update(matrices, values, deltas, changes, lr, momentum):
    return tuple(map(columns, stepped(matrices, values, deltas, changes, lr, momentum)))


def update(network, lr, momentum):
    values = [[node.value for node in layer] for layer in network]
    deltas = [[node.delta for node in layer] for layer in network[1:]]
    changes = [np.array([node.change for node in layer]).T for layer in network[1:]]
    weights, changes = plain_update(to_matrices(network), values, deltas, changes, lr, momentum)
    write(network[1:], weights, "weights")
    write(network[1:], changes, "change")


def plain_train(matrices, X, targets, epochs, lr, momentum, rng):
    changes, means = [np.zeros(np.shape(W)) for W in matrices], []
    for _ in range(epochs):
        errors = []
        for row in rng.permutation(len(X)):
            values = activations(matrices, X[row])
            E, deltas, *_ = plain_back(matrices, values, targets[row])
            matrices, changes = stepped(matrices, values, deltas, changes, lr, momentum)
            errors.append(E)
        means.append(float(np.mean(errors)))
    return means, columns(matrices)


def train_network(network, X, targets, epochs, lr, momentum, rng):
    means = []
    for _ in range(epochs):
        errors = []
        for row in rng.permutation(len(X)):
            feed_forward(network, X[row])
            errors.append(back_propagate(network, targets[row]))
            update(network, lr, momentum)
        means.append(float(np.mean(errors)))
    return means


def plain_matrices(matrices):
    return [np.asarray(W, dtype=float) for W in matrices]


def to_matrices(network):
    return [np.array([node.weights for node in layer], dtype=float).T for layer in network[1:]]


def output_layer(task, num_classes):
    table = {
        "binary": (1, "sigmoid", "binary_crossentropy"),
        "multiclass": (num_classes, "softmax", "sparse_categorical_crossentropy"),
        "regression": (1, "linear", "mse"),
    }
    if task not in table or (task == "multiclass" and num_classes < 2):
        raise ValueError(f"no output layer for {task!r} with {num_classes} classes")
    return table[task]


def features(X, names):
    a, b = np.asarray(X).T
    known = {"x1": a, "x2": b, "x1^2": a**2, "x2^2": b**2, "x1*x2": a * b, "sin(x1)": np.sin(a), "sin(x2)": np.sin(b)}
    for name in names:
        if name not in known:
            raise ValueError(f"there is no feature {name!r}")
    return np.stack([known[name] for name in names], axis=1)


def build_iris(hidden_units=(8,)):
    x = inputs = keras.Input((4,))
    for units in hidden_units:
        x = keras.layers.Activation("relu")(keras.layers.Dense(units)(x))
    model = keras.Model(inputs, keras.layers.Softmax()(keras.layers.Dense(3)(x)))
    model.compile(keras.optimizers.Adam(), keras.losses.SparseCategoricalCrossentropy(), metrics=["accuracy"])
    return model


def columns(matrices):
    """The weights of every node of every layer behind the first."""
    return [np.asarray(W).T for W in matrices]


def write(layers, numbers, name):
    """Give every node what belongs to it."""
    for layer, row in zip(layers, numbers, strict=True):
        for node, number in zip(layer, np.asarray(row).tolist(), strict=True):
            setattr(node, name, number)
