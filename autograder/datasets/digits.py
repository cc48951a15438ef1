"""Handwritten digits: MNIST, and a sample made of scikit-learn's digits.

The sample. scikit-learn installs 1,797 digits of 8×8 pixels (the test half of *Optical Recognition of
Handwritten Digits*, E. Alpaydin and C. Kaynak, UCI, 1998). Here they are enlarged to 20×20 by linear
interpolation, their contrast is raised by half, and they are put into the middle of 28×28, where MNIST has
its digits too. A fixed shuffle deals them out: 1,197 to train, 300 to test, 300 held out.

The held-out digits are for the judge. `mnist` never returns them, and `held_out` never returns them as
they are, but moved by fractions of a pixel, dimmed and with noise, all drawn from a seed that only the
hidden checks know. This guards against a network that has learned answers by heart or that a notebook
made for its own test digits. It does not keep anybody from training on all of scikit-learn's digits: who
does so has still trained a network that reads digits, and gains the few per cent that more data give.
"""

from __future__ import annotations

import numpy as np

from autograder.datasets import store
from autograder.datasets.store import Array, DataFile, DataSet, Kind, Split

SIDE, INNER = 28, 20
N_TRAIN, N_TEST, N_HELD_OUT = 1197, 300, 300
_CONTRAST = 1.5
_SHUFFLE = 1998

MNIST = DataSet(
    name="mnist",
    title="MNIST: 70,000 handwritten digits, 28×28",
    source="Y. LeCun, C. Cortes and C. Burges",
    licence="CC BY-SA 3.0",
    files=(
        DataFile(
            path="mnist.npz",
            url="https://storage.googleapis.com/tensorflow/tf-keras-datasets/mnist.npz",
            sha256="731c5ac602752760c8e48fbffcf8c3b850d9dc2a2aedcf2cc48468fc17b673d1",
            size=11_490_434,
            arrays={
                "x_train": "741c988805d008ac6e4c904b69001ba184c24b2c540a4ef403f4c71b676cf757",
                "y_train": "1feba77c54802fa5339a11837ea4b2866434b83314ec45192930f1df69120c13",
                "x_test": "6d87418db22cc8025d05968bec9bd5c3932904b23485740db143a061a2c9d161",
                "y_test": "ddeff807876a9661a1110d45c266c86239a3a1b7d37da0c3716a7a683c852ff5",
            },
        ),
    ),
)


def mnist(kind: Kind = "sample") -> Split:
    """Return ((x_train, y_train), (x_test, y_test)) of handwritten digits.

    kind : "sample" (1,197 and 300 digits, installed) or "real" (60,000 and 10,000, from $AUTOGRADER_DATA).

    x : (N, 28, 28) uint8, 0 is background and 255 ink; y : (N,) uint8, 0 to 9.

    Raises: ValueError for another kind, DataError if the real set is missing or damaged.
    """
    store.check_kind(kind)
    if kind == "sample":
        images, labels = _small()
        test = N_TRAIN + N_TEST
        enlarged = _enlarge(images[:test])
        return (enlarged[:N_TRAIN], labels[:N_TRAIN]), (enlarged[N_TRAIN:], labels[N_TRAIN:test])
    shapes: dict[str, tuple[int, ...]] = {
        "x_train": (60_000, SIDE, SIDE),
        "y_train": (60_000,),
        "x_test": (10_000, SIDE, SIDE),
        "y_test": (10_000,),
    }
    arrays = store.npz(store.locate("mnist", "mnist.npz"), shapes)
    return (arrays["x_train"], arrays["y_train"]), (arrays["x_test"], arrays["y_test"])


def held_out(seed: int, *, copies: int = 4) -> tuple[Array, Array]:
    """Return digits of the sample that `mnist` does not return, altered at random.

    Every digit appears ``copies`` times, each time moved by up to one pixel either way (in fractions of a
    pixel), dimmed by up to a fifth and with normal noise of standard deviation 0.04.

    x : (300·copies, 28, 28) uint8; y : (300·copies,) uint8.
    """
    rng = np.random.default_rng(seed)
    images, labels = (np.repeat(part[-N_HELD_OUT:], copies, axis=0) for part in _small())
    moves = rng.uniform(-1.0, 1.0, (len(images), 2))
    light = rng.uniform(0.8, 1.0, (len(images), 1, 1))
    noise = rng.normal(0.0, 0.04, (len(images), SIDE, SIDE))
    exact = _enlarge(images, moves) / 255 * light + noise
    return np.rint(255 * exact.clip(0, 1)).astype(np.uint8), labels


def _small() -> tuple[Array, Array]:
    """scikit-learn's digits in the order of the fixed shuffle: (1797, 8, 8) in [0, 1], (1797,) uint8."""
    from sklearn.datasets import load_digits  # noqa: PLC0415 - a second to import, and only the sample needs it

    found = load_digits()
    order = np.random.default_rng(_SHUFFLE).permutation(len(found.target))
    return found.images[order] / 16, found.target[order].astype(np.uint8)


def _enlarge(images: Array, moves: Array | None = None) -> Array:
    """(N, 8, 8) in [0, 1] → (N, 28, 28) uint8; moves : (N, 2), pixels down and to the right."""
    if moves is None:
        down = right = _interpolation(images.shape[1], np.zeros(1))
    else:
        down, right = (_interpolation(images.shape[1], moves[:, axis]) for axis in (0, 1))
    large = np.clip((down @ images @ right.transpose(0, 2, 1) - 0.5) * _CONTRAST + 0.5, 0, 1)
    return np.rint(255 * large).astype(np.uint8)


def _interpolation(side: int, moves: Array) -> Array:
    """Matrices (M, 28, side) that enlarge a line of ``side`` pixels to 20 and put it in the middle of 28, moved."""
    centre = (np.arange(SIDE) + 0.5 - moves[:, None] - (SIDE - INNER) / 2) * side / INNER - 0.5
    # Beyond the outermost pixels there is paper: the interpolation fades to it.
    weights: Array = np.maximum(0, 1 - np.abs(centre[:, :, None] - np.arange(side)))
    return weights
