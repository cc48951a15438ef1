"""Reference of the unit on word vectors: written on its own, to be compared with, never to be shown.

Where the notebook computes with whole arrays this walks from number to number in plain Python.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[Any]


def _around(count: int, place: int, window: int) -> list[int]:
    """Neighbouring places, from left to right."""
    return [j for j in range(count) if 0 < abs(j - place) <= window]


def _windowed(window: int) -> None:
    if window < 1:
        raise ValueError("the window is below 1")


def skipgram_pairs(ids: Sequence[int], window: int) -> Array:
    """The pairs (centre, neighbour)."""
    _windowed(window)
    found = [(int(ids[i]), int(ids[j])) for i in range(len(ids)) for j in _around(len(ids), i, window)]
    return np.array(found, dtype=np.int64).reshape(-1, 2)


def cbow_examples(ids: Sequence[int], window: int) -> tuple[Array, Array]:
    """Contexts with −1 at their ends, and targets."""
    _windowed(window)
    contexts, targets = [], []
    for i, target in enumerate(ids):
        row = [int(ids[j]) for j in _around(len(ids), i, window)]
        if row:
            contexts.append((row + 2 * window * [-1])[: 2 * window])
            targets.append(int(target))
    return np.array(contexts, dtype=np.int64).reshape(-1, 2 * window), np.array(targets, dtype=np.int64)


def cbow_forward(context: Sequence[int], W1: ArrayLike, W2: ArrayLike) -> Array:
    """Probabilities of the word in the gap."""
    rows, columns = np.asarray(W1, dtype=np.float64).tolist(), np.asarray(W2, dtype=np.float64).T.tolist()
    known = [rows[i] for i in context if i >= 0]
    mean = [sum(part) / len(known) for part in zip(*known, strict=True)]
    scores = [sum(x * y for x, y in zip(mean, column, strict=True)) for column in columns]
    return np.array([1 / sum(math.exp(min(other - score, 700)) for other in scores) for score in scores])


def keep_probability(counts: ArrayLike, t: float) -> Array:
    """√(t/f), at most 1."""
    numbers = np.asarray(counts).tolist()
    total = sum(numbers)
    return np.array([1.0 if n == 0 or t * total >= n else math.sqrt(t * total / n) for n in numbers])


def negative_distribution(counts: ArrayLike, power: float = 0.75) -> Array:
    """Probabilities that grow with this power of the count."""
    weights = [math.exp(power * math.log(n)) if n else 0.0 for n in np.asarray(counts).tolist()]
    if not any(weights):
        raise ValueError("no word occurs")
    return np.array(weights) / math.fsum(weights)


def _sigmoid(z: float) -> float:
    return 0.5 + 0.5 * math.tanh(z / 2)


def _dot(u: Sequence[float], v: Sequence[float]) -> float:
    return sum(x * y for x, y in zip(u, v, strict=True))


def sgns_loss(centre: int, context: int, negatives: Sequence[int], W: ArrayLike, C: ArrayLike) -> float:
    """The cross-entropy of one true neighbour and of the drawn ones."""
    w, columns = np.asarray(W, dtype=np.float64)[centre].tolist(), np.asarray(C, dtype=np.float64).tolist()
    scores = [-_dot(w, columns[context]), *(_dot(w, columns[k]) for k in negatives)]
    return sum(max(z, 0.0) + math.log1p(math.exp(-abs(z))) for z in scores)


def sgns_gradients(
    centre: int, context: int, negatives: Sequence[int], W: ArrayLike, C: ArrayLike
) -> tuple[Array, Array]:
    """Its derivatives, table by table."""
    rows, columns = np.asarray(W, dtype=np.float64), np.asarray(C, dtype=np.float64)
    dW, dC = np.zeros(rows.shape), np.zeros(columns.shape)
    w = rows[centre]
    pull = _sigmoid(-_dot(w, columns[context]))
    dW[centre] -= pull * columns[context]
    dC[context] -= pull * w
    for k in negatives:
        push = _sigmoid(_dot(w, columns[k]))
        dW[centre] += push * columns[k]
        dC[k] += push * w
    return dW, dC


def step(W: Array, C: Array, pairs: ArrayLike, negatives: Sequence[int], lr: float) -> tuple[Array, Array]:
    """Both tables after a batch of pairs, each with these same negatives."""
    gradients = [sgns_gradients(i, j, negatives, W, C) for i, j in np.asarray(pairs).tolist()]
    return W - lr * sum(dW for dW, _ in gradients), C - lr * sum(dC for _, dC in gradients)


def train_skipgram(
    pairs: ArrayLike,
    vocab_size: int,
    dim: int,
    negatives: int,
    epochs: int,
    batch_size: int,
    lr: float,
    probabilities: ArrayLike,
    rng: np.random.Generator,
) -> tuple[Array, Array]:
    """Both tables, trained: for each batch a table of all slopes, word by word, and two products of matrices."""
    W, C = (rng.random((vocab_size, dim)) - 0.5) / dim, np.zeros((vocab_size, dim))
    for _ in range(epochs):
        shuffled = rng.permutation(np.asarray(pairs))
        for start in range(0, len(shuffled), batch_size):
            i, j = shuffled[start : start + batch_size].T
            k = rng.choice(vocab_size, (len(i), negatives), p=probabilities)
            likely = 0.5 + 0.5 * np.tanh(W @ C.T / 2)
            slopes = np.zeros((vocab_size, vocab_size))
            np.add.at(slopes, (i, j), likely[i, j] - 1)
            np.add.at(slopes, (i[:, None], k), likely[i[:, None], k])
            W, C = W - lr * slopes @ C, C - lr * slopes.T @ W
    return W, C


def _cosines(rows: Array, v: Array) -> list[float]:
    def length(u: Array) -> float:
        return math.sqrt(_dot(u.tolist(), u.tolist()))

    both = [(_dot(u.tolist(), v.tolist()), length(u) * length(v)) for u in rows]
    return [product / lengths if lengths else 0.0 for product, lengths in both]


def nearest(word_id: int, W: ArrayLike, k: int) -> Array:
    """The k best of the others, sorted by cosine, then by id."""
    rows = np.asarray(W, dtype=np.float64)
    found = _cosines(rows, rows[word_id])
    ranked = sorted((i for i in range(len(rows)) if i != word_id), key=lambda i: (-found[i], i))
    return np.array(ranked[:k], dtype=np.int64)


def analogy(a: int, b: int, c: int, W: ArrayLike) -> int:
    """The word in the direction of w_b − w_a + w_c."""
    rows = np.asarray(W, dtype=np.float64)
    found = _cosines(rows, rows[b] - rows[a] + rows[c])
    return max((i for i in range(len(rows)) if i not in (a, b, c)), key=lambda i: (found[i], -i))
