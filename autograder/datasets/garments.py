"""Garments: Fashion-MNIST, and a sample of drawn shapes.

There is no small public set of photographs of clothes to install, so the sample is drawn: for each of the
ten kinds a shape of a few trapezoids, of varying size, place, slant and shade, with noise. It has the
format and the classes of Fashion-MNIST and is much easier. Read nothing about Fashion-MNIST from it.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from autograder.datasets import store
from autograder.datasets.store import Array, DataFile, DataSet, Kind, Split

SIDE = 28
N_TRAIN, N_TEST = 1200, 300
NAMES = ("T-shirt", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "ankle boot")
"""The kinds of garments, in the order of their labels."""
_SEED = 2017
_URL = "https://storage.googleapis.com/tensorflow/tf-keras-datasets/"

FASHION_MNIST = DataSet(
    name="fashion_mnist",
    title="Fashion-MNIST: 70,000 photographs of garments, 28×28",
    source="H. Xiao, K. Rasul and R. Vollgraf (Zalando SE)",
    licence="MIT",
    files=tuple(
        DataFile(f"fashion-mnist/{name}", _URL + name, sha256, size)
        for name, sha256, size in (
            (
                "train-images-idx3-ubyte.gz",
                "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84",
                26_421_880,
            ),
            ("train-labels-idx1-ubyte.gz", "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845", 29_515),
            (
                "t10k-images-idx3-ubyte.gz",
                "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073",
                4_422_102,
            ),
            ("t10k-labels-idx1-ubyte.gz", "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5", 5_148),
        )
    ),
)

Part = tuple[float, float, float, float, float, float]
"""A trapezoid: top and bottom (−1 is the picture's upper edge, 1 its lower one), half its width at the top and
at the bottom, its middle at the top and at the bottom."""
_SHAPES: tuple[Sequence[Part], ...] = (
    ((-0.6, 0.7, 0.40, 0.40, 0, 0), (-0.6, -0.15, 0.14, 0.16, -0.45, -0.68), (-0.6, -0.15, 0.14, 0.16, 0.45, 0.68)),
    ((-0.8, -0.55, 0.34, 0.36, 0, 0), (-0.6, 0.85, 0.17, 0.13, -0.19, -0.26), (-0.6, 0.85, 0.17, 0.13, 0.19, 0.26)),
    ((-0.6, 0.65, 0.40, 0.42, 0, 0), (-0.6, 0.6, 0.14, 0.11, -0.46, -0.74), (-0.6, 0.6, 0.14, 0.11, 0.46, 0.74)),
    ((-0.8, -0.1, 0.24, 0.20, 0, 0), (-0.1, 0.9, 0.20, 0.50, 0, 0)),
    (
        (-0.75, 0.85, 0.19, 0.22, -0.22, -0.25),
        (-0.75, 0.85, 0.19, 0.22, 0.22, 0.25),
        (-0.7, 0.6, 0.13, 0.11, -0.46, -0.72),
        (-0.7, 0.6, 0.13, 0.11, 0.46, 0.72),
    ),
    ((0.4, 0.55, 0.85, 0.85, 0, 0), (-0.1, 0.45, 0.09, 0.09, 0.2, -0.3), (-0.1, 0.45, 0.09, 0.09, 0.3, 0.65)),
    (
        (-0.65, 0.75, 0.17, 0.19, -0.20, -0.21),
        (-0.65, 0.75, 0.17, 0.19, 0.20, 0.21),
        (-0.6, 0.1, 0.13, 0.13, -0.45, -0.7),
        (-0.6, 0.1, 0.13, 0.13, 0.45, 0.7),
    ),
    ((-0.1, 0.4, 0.25, 0.75, 0.35, 0.05), (0.38, 0.6, 0.85, 0.85, 0, 0)),
    ((-0.15, 0.75, 0.62, 0.78, 0, 0), (-0.7, -0.1, 0.07, 0.07, -0.2, -0.45), (-0.7, -0.1, 0.07, 0.07, 0.2, 0.45)),
    ((-0.75, 0.35, 0.28, 0.32, 0.35, 0.35), (0.0, 0.65, 0.45, 0.75, 0.1, 0.0)),
)


def fashion_mnist(kind: Kind = "sample") -> Split:
    """Return ((x_train, y_train), (x_test, y_test)) of garments.

    kind : "sample" (1,200 and 300 drawn shapes) or "real" (60,000 and 10,000 photographs, from $AUTOGRADER_DATA).

    x : (N, 28, 28) uint8, 0 is background; y : (N,) uint8, the place in `NAMES`.

    Raises: ValueError for another kind, DataError if the real set is missing or damaged.
    """
    store.check_kind(kind)
    if kind == "sample":
        images, labels = _drawn(N_TRAIN + N_TEST)
        return (images[:N_TRAIN], labels[:N_TRAIN]), (images[N_TRAIN:], labels[N_TRAIN:])
    found = []
    for part, number in (("train", 60_000), ("t10k", 10_000)):
        x = store.locate("fashion_mnist", f"fashion-mnist/{part}-images-idx3-ubyte.gz")
        y = store.locate("fashion_mnist", f"fashion-mnist/{part}-labels-idx1-ubyte.gz")
        found.append((store.idx(x, (number, SIDE, SIDE)), store.idx(y, (number,))))
    return found[0], found[1]


def _drawn(number: int) -> tuple[Array, Array]:
    """Return ``number`` drawn garments and their labels, all kinds equally often, in random order."""
    rng = np.random.default_rng(_SEED)
    labels = rng.permutation(np.arange(number) % len(NAMES)).astype(np.uint8)
    images = np.zeros((number, SIDE, SIDE))
    for label, shape in enumerate(_SHAPES):
        images[labels == label] = _draw(shape, int((labels == label).sum()), rng)
    return np.rint(255 * images).astype(np.uint8), labels


def _draw(shape: Sequence[Part], number: int, rng: np.random.Generator) -> Array:
    """Return ``number`` variations of a shape, (number, 28, 28) in [0, 1]."""

    def vary(low: float, high: float) -> Array:
        return rng.uniform(low, high, (number, 1, 1))

    grid = (np.arange(SIDE) + 0.5) / SIDE * 2 - 1
    y = (grid[:, None] - vary(-0.1, 0.1)) / vary(0.8, 1.05)
    x = (grid[None, :] - vary(-0.1, 0.1)) / vary(0.75, 1.1) + vary(-0.15, 0.15) * y
    light = np.zeros((number, SIDE, SIDE))
    for top, bottom, wide_top, wide_bottom, middle_top, middle_bottom in shape:
        t = (y - top) / (bottom - top)
        half = wide_top + t * (wide_bottom - wide_top)
        inside = np.minimum(half - np.abs(x - middle_top - t * (middle_bottom - middle_top)), y - top)
        edge = np.clip(np.minimum(inside, bottom - y) * SIDE / 2 + 0.5, 0, 1)
        light = np.maximum(light, edge * vary(0.7, 1.0))
    shade = vary(0.45, 1.0) * (1 + vary(-0.2, 0.2) * y)
    drawn: Array = (light * (shade + rng.normal(0, 0.08, light.shape))).clip(0, 1)
    return drawn
