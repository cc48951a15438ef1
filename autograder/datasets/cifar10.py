"""Small colour pictures: CIFAR-10, and a sample of patterned balls whose best possible accuracy is 100 %.

The sample. Every picture shows one ball on a background that changes slowly from side to side, with normal
noise of standard deviation 0.04 on every number. The class is the ball's pattern (`class_names`). All the rest
is drawn at random and says nothing about the class: where the ball is, its size, its colours, the width of the
pattern, and where on the ball the pattern begins. A stripe is therefore as often light as dark in any one
pixel, and what tells the classes apart is how pixels differ from their neighbours, wherever that may be.

The best possible accuracy. Labels are never wrong, and no two patterns look alike at any width that occurs:
who compares a picture with all patterns at all widths and beginnings finds the right one every time (a test
does so). So 100 % is possible, and 10 % is what guessing gives.

The real set has photographs, ``(N, 32, 32, 3)`` as well, of ten kinds of animals and vehicles.
"""

from __future__ import annotations

import tarfile
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np

from autograder.datasets import store
from autograder.datasets.store import Array, DataError, DataFile, DataSet, Kind, Split

SIDE, CLASSES = 32, 10
N_TRAIN, N_TEST = 1600, 400
NOISE = 0.04
RADIUS, PERIOD = (9.0, 13.0), (4.0, 7.0)
"""Smallest and largest, in pixels: half a ball's width, and the width of one light and one dark stripe."""
LIGHT, DARK, BACKGROUND = (0.7, 0.95), (0.05, 0.3), (0.3, 0.7)
"""Between what brightness the ball's two colours and the background lie; their hue may be any."""
_SEED = 2009

CIFAR10 = DataSet(
    name="cifar10",
    title="CIFAR-10: 60,000 colour photographs, 32×32",
    source="A. Krizhevsky, V. Nair and G. Hinton",
    licence="none stated; cite A. Krizhevsky, Learning Multiple Layers of Features from Tiny Images, 2009",
    files=(
        DataFile(
            path="cifar-10-binary.tar.gz",
            url="https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz",
            sha256="c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd",
            size=170_052_171,
        ),
    ),
)

Language = Literal["en", "es"]
_NAMES: dict[tuple[str, str], tuple[str, ...]] = {
    ("sample", "en"): (
        "plain", "horizontal stripes", "vertical stripes", "rising stripes", "falling stripes",
        "checks", "dots", "grid", "rings", "zigzag",
    ),
    ("sample", "es"): (
        "liso", "rayas horizontales", "rayas verticales", "rayas ascendentes", "rayas descendentes",
        "ajedrez", "lunares", "cuadrícula", "anillos", "zigzag",
    ),
    ("real", "en"): ("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"),
    ("real", "es"): ("avión", "automóvil", "pájaro", "gato", "ciervo", "perro", "rana", "caballo", "barco", "camión"),
}  # fmt: skip


def cifar10(kind: Kind = "sample") -> Split:
    """Return ((x_train, y_train), (x_test, y_test)) of small colour pictures.

    kind : "sample" (1,600 and 400 drawn balls) or "real" (50,000 and 10,000 photographs, from $AUTOGRADER_DATA:
        ``cifar10.npz`` as Keras gives the arrays, or the authors' ``cifar-10-binary.tar.gz``).

    x : (N, 32, 32, 3) uint8, red, green, blue; y : (N,) uint8, the place in `class_names`.

    Raises: ValueError for another kind, DataError if the real set is missing or damaged.
    """
    store.check_kind(kind)
    if kind == "sample":
        images, labels = _drawn(N_TRAIN + N_TEST, np.random.default_rng(_SEED))
        return (images[:N_TRAIN], labels[:N_TRAIN]), (images[N_TRAIN:], labels[N_TRAIN:])
    archive = store.folder("cifar10") / "cifar-10-binary.tar.gz"
    if archive.is_file() and not archive.with_name("cifar10.npz").is_file():
        return _unpacked(archive)
    shapes: dict[str, tuple[int, ...]] = {
        "x_train": (50_000, SIDE, SIDE, 3),
        "y_train": (50_000, 1),
        "x_test": (10_000, SIDE, SIDE, 3),
        "y_test": (10_000, 1),
    }
    arrays = store.npz(store.locate("cifar10", "cifar10.npz"), shapes)
    return (arrays["x_train"], arrays["y_train"][:, 0]), (arrays["x_test"], arrays["y_test"][:, 0])


def class_names(kind: Kind = "sample", language: Language = "en") -> tuple[str, ...]:
    """Return the names of the ten classes, in the order of their labels, in English or Spanish.

    Raises: ValueError for another kind or language.
    """
    store.check_kind(kind)
    if language not in ("en", "es"):
        raise ValueError(f'expected the language "en" or "es", got {language!r}')
    return _NAMES[kind, language]


def held_out(seed: int, number: int = 500) -> tuple[Array, Array]:
    """Return ``number`` fresh pictures of the sample's kind, all classes equally often.

    x : (number, 32, 32, 3) uint8; y : (number,) uint8.
    """
    return _drawn(number, np.random.default_rng(seed))


# -------------------------------------------------------------------------------------------- the real set


def _unpacked(archive: Path) -> Split:
    """Read the authors' archive of plain bytes: a label and 3·32·32 numbers a picture, red, green, blue."""
    record = 1 + 3 * SIDE * SIDE
    found = []
    try:
        with tarfile.open(archive) as tar:
            for name in (*(f"data_batch_{k}" for k in range(1, 6)), "test_batch"):
                member = tar.extractfile(f"cifar-10-batches-bin/{name}.bin")
                data = member.read(10_000 * record + 1) if member is not None else b""
                if len(data) != 10_000 * record:
                    raise DataError(f"{archive}: expected 10,000 pictures in {name}.bin. Fetch it again.")
                found.append(np.frombuffer(data, dtype=np.uint8).reshape(-1, record))
    except (OSError, EOFError, KeyError, tarfile.TarError, zlib.error) as error:
        raise DataError(f"{archive}: cannot be read ({error}). Delete it and fetch it again.") from None

    def split(rows: Array) -> tuple[Array, Array]:
        pixels = rows[:, 1:].reshape(-1, 3, SIDE, SIDE).transpose(0, 2, 3, 1)
        return np.ascontiguousarray(pixels), rows[:, 0].copy()

    return split(np.concatenate(found[:5])), split(found[5])


# ---------------------------------------------------------------------------------------------- the sample


@dataclass(frozen=True)
class Balls:
    """What N pictures show, but for the noise.

    label : (N,), the place in `class_names`
    centre : (N, 2), pixels to the right and down; radius : (N,), pixels
    period : (N,), width of one light and one dark stripe, pixels; phase : (N, 2), where the pattern begins, periods
    light, dark, background : (N, 3), colours in [0, 1]
    slope : (N, 2, 3), change of the background's colour over the picture, to the right and down
    """

    label: Array
    centre: Array
    radius: Array
    period: Array
    phase: Array
    light: Array
    dark: Array
    background: Array
    slope: Array


def _drawn(number: int, rng: np.random.Generator) -> tuple[Array, Array]:
    """Return ``number`` pictures and their labels, all classes equally often, in random order."""
    balls = random_balls(rng.permutation(np.arange(number) % CLASSES), rng)
    exact = paint(balls)
    exact += np.float32(NOISE) * rng.standard_normal(exact.shape, dtype=np.float32)
    return np.rint(255 * exact.clip(0, 1)).astype(np.uint8), balls.label.astype(np.uint8)


def random_balls(label: Array, rng: np.random.Generator) -> Balls:
    """Return balls with these patterns, (N,), and everything else at random; about a tenth may be cut off."""
    number = len(label)
    radius = rng.uniform(*RADIUS, number)
    margin = 0.8 * radius[:, None]
    return Balls(
        label=label,
        centre=margin + rng.uniform(0, 1, (number, 2)) * (SIDE - 2 * margin),
        radius=radius,
        period=rng.uniform(*PERIOD, number),
        phase=rng.uniform(0, 1, (number, 2)),
        light=_colours(rng, number, LIGHT),
        dark=_colours(rng, number, DARK),
        background=_colours(rng, number, BACKGROUND),
        slope=rng.uniform(-0.15, 0.15, (number, 2, 3)),
    )


def paint(balls: Balls) -> Array:
    """Return the pictures without noise, (N, 32, 32, 3) float32, about in [0, 1]."""
    cover, shade = disc(balls)[..., None], pattern(balls)[..., None]
    away = (np.arange(SIDE, dtype=np.float32) + 0.5) / SIDE - 0.5
    light, dark, background = (c[:, None, None].astype(np.float32) for c in (balls.light, balls.dark, balls.background))
    slope = balls.slope.astype(np.float32)
    behind = background + slope[:, None, None, 0] * away[:, None] + slope[:, None, None, 1] * away[:, None, None]
    ball = dark + (light - dark) * (shade + 1) / 2
    painted: Array = behind + (ball - behind) * cover
    return painted


def disc(balls: Balls) -> Array:
    """Return how much of every pixel the ball covers, (N, 32, 32) in [0, 1]."""
    right, down = _from_centre(balls)
    covered: Array = np.clip(balls.radius[:, None, None].astype(np.float32) - np.hypot(right, down) + 0.5, 0, 1)
    return covered


def pattern(balls: Balls) -> Array:
    """Return every ball's pattern, as if it filled the picture: (N, 32, 32), −1 is dark and 1 is light."""
    period = balls.period[:, None, None].astype(np.float32)
    right, down = (part / period for part in _from_centre(balls))
    begin = balls.phase[:, :, None, None].astype(np.float32)
    out = np.empty((len(balls.label), SIDE, SIDE), dtype=np.float32)
    for label in range(CLASSES):
        rows = balls.label == label
        far = np.hypot(right[rows], down[rows]) + begin[rows, 0]
        signed = _signed(label, right[rows] + begin[rows, 0], down[rows] + begin[rows, 1], far)
        out[rows] = np.clip(signed * period[rows] / 2, -1, 1)  # an edge is about a pixel wide
    return out


def _from_centre(balls: Balls) -> tuple[Array, Array]:
    """Pixels to the right of and below the ball's centre, (N, 1, 32) and (N, 32, 1)."""
    middle = np.arange(SIDE, dtype=np.float32) + 0.5
    x, y = balls.centre.astype(np.float32).T
    return middle[None, None, :] - x[:, None, None], middle[None, :, None] - y[:, None, None]


def _colours(rng: np.random.Generator, number: int, brightness: tuple[float, float]) -> Array:
    """Colours of any hue, (number, 3), with a brightness (0.3 red + 0.6 green + 0.1 blue) between two limits."""
    colour = rng.uniform(0, 1, (number, 3))
    now = (colour @ (0.3, 0.6, 0.1))[:, None]
    aim = rng.uniform(*brightness, (number, 1))
    return np.where(aim < now, colour * aim / now, 1 - (1 - colour) * (1 - aim) / (1 - now))


def _signed(label: int, x: Array, y: Array, r: Array) -> Array:
    """A class's pattern: above 0 where it is light, and about as far above as the next edge is away.

    x, y, r : periods to the right, down, and from the ball's centre, (N, 1, 32), (N, 32, 1) and (N, 32, 32).
    """
    half = np.float32(0.5**0.5)
    match label:
        case 0:
            signed = np.ones_like(r)
        case 1:
            signed = _wave(y)
        case 2:
            signed = _wave(x)
        case 3:
            signed = _wave((x + y) * half)
        case 4:
            signed = _wave((x - y) * half)
        case 5:
            signed = 2 * _wave(x) * _wave(y)
        case 6:
            signed = 2 * (0.42 - 1.6 * np.hypot(x % 1 - 0.5, y % 1 - 0.5))
        case 7:
            signed = np.maximum(_wave(x), _wave(y)) - 0.45
        case 8:
            signed = _wave(r)
        case _:
            signed = _wave(y + 0.35 * _wave(x / 1.5))
    return signed


def _wave(t: Array) -> Array:
    """A wave of straight lines, 1 at every whole number and −1 half-way between two."""
    wave: Array = 4 * np.abs(t % 1 - 0.5) - 1
    return wave
