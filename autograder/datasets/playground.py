"""Playground: the points in a plane that TensorFlow's Playground lets networks learn.

Four sets of two classes and one of numbers, all with x1 and x2 between −6 and 6 or so, drawn anew with any amount of
noise. Without noise each class has a region of its own: nothing but the network stands between it and no error at all.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from autograder.datasets.store import Array

RADIUS = 5.0


def _circle(n: int, noise: float, rng: np.random.Generator) -> tuple[Array, Array]:
    """A disc, and a ring around it."""
    inner = np.arange(n) % 2 == 0
    r = RADIUS * np.where(inner, rng.uniform(0, 0.5, n), rng.uniform(0.7, 1, n))
    angle = rng.uniform(0, 2 * np.pi, n)
    X = np.column_stack([r * np.cos(angle), r * np.sin(angle)])
    return X + rng.uniform(-RADIUS, RADIUS, (n, 2)) * noise, np.where(inner, 1.0, -1.0)


def _xor(n: int, noise: float, rng: np.random.Generator) -> tuple[Array, Array]:
    """Four squares, of the same class if they lie across."""
    X = rng.uniform(-RADIUS, RADIUS, (n, 2))
    X += np.where(X > 0, 0.3, -0.3)
    return X + rng.uniform(-RADIUS, RADIUS, (n, 2)) * noise, np.where(X[:, 0] * X[:, 1] >= 0, 1.0, -1.0)


def _gauss(n: int, noise: float, rng: np.random.Generator) -> tuple[Array, Array]:
    """Two clouds; noise makes them wider."""
    y = np.where(np.arange(n) % 2 == 0, 1.0, -1.0)
    return 2 * y[:, None] + rng.normal(size=(n, 2)) * np.sqrt(0.5 + 7 * noise), y


def _spiral(n: int, noise: float, rng: np.random.Generator) -> tuple[Array, Array]:
    """Two arms, wound around each other."""
    arm = np.arange(n) % 2
    along = (np.arange(n) // 2) / max(n / 2, 1)
    angle = 1.75 * along * 2 * np.pi + np.pi * arm
    X = RADIUS * along[:, None] * np.column_stack([np.sin(angle), np.cos(angle)])
    return X + rng.uniform(-1, 1, (n, 2)) * noise, np.where(arm == 0, 1.0, -1.0)


def _plane(n: int, noise: float, rng: np.random.Generator) -> tuple[Array, Array]:
    """Numbers, for regression: the height of a tilted plane, from −1 to 1."""
    X = rng.uniform(-RADIUS, RADIUS, (n, 2))
    return X + rng.uniform(-RADIUS, RADIUS, (n, 2)) * noise, X.sum(axis=1) / (2 * RADIUS)


_SETS: dict[str, Callable[[int, float, np.random.Generator], tuple[Array, Array]]] = {
    "circle": _circle,
    "xor": _xor,
    "gauss": _gauss,
    "spiral": _spiral,
    "plane": _plane,
}
KINDS = tuple(_SETS)


def points(kind: str, n: int, noise: float, rng: np.random.Generator) -> tuple[Array, Array]:
    """Return n points X (n, 2), and their classes y (n,), 1.0 or −1.0; of "plane" numbers between those.

    noise : from 0 to 0.5.

    Raises: ValueError for another kind.
    """
    if kind not in _SETS:
        raise ValueError(f"expected one of {', '.join(KINDS)}, got {kind!r}")
    return _SETS[kind](n, noise, rng)
