"""House prices from a table and four photos a house: the Houses data set, and a sample whose optimum is known.

The sample. A house's price is a product of three independent parts::

    price = A(zipcode, area, bathrooms) · exp(0.45 q) · exp(0.08 e),    q and e uniform in [−1, 1]

A can be read off the table and leaves no trace in the pictures. q, the daylight, is seen in the pictures and
nowhere else: every one of the four shows a window, and its area is (26 + 22 q) pixels. e is seen nowhere. The
number of bedrooms goes with the area (bigger houses have more of them) and says nothing beyond it. Where the
window is, its shape and all colours are drawn at random and say nothing about the price.

The best possible error. Let U be the part of log(price) that somebody does not know. Of all guesses c for the
factor exp(U), the mean of |1 − c·exp(−U)| is smallest where half of the weight exp(−U) lies on either side of
m = log c; the weighted parts then cancel, and what is left is P(U > m) − P(U < m). For a uniform U in [−s, s]
that is log(cosh s) / s, so that a reader of table and photos cannot do better than 4.0 % (s = 0.08). For sums of
independent parts `best_mape` adds up the distribution on a fine grid. A test reads the windows by hand and comes
within a fraction of a per cent, so the limits are not only limits but can be reached.

The real set has 535 houses in California, each with a photo of its bathroom, bedroom, front and kitchen.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

import numpy as np

from autograder.datasets import store
from autograder.datasets.store import Array, DataError, DataFile, DataSet, Kind

if TYPE_CHECKING:
    import pandas

ROOMS = ("bathroom", "bedroom", "frontal", "kitchen")
"""What the four photos show, in their order."""
SIDE, REAL_SIDE = 16, 32
"""Width and height of one photo, in pixels: of the sample, and of the real set after it has been made smaller."""
MIN_COUNT = 20
"""Zipcodes with fewer houses are left out of the lesson, as too few to learn from."""
N_COMMON, N_RARE = 384, 16
DAYLIGHT, NOISE = 0.45, 0.08
"""How much of log(price) the photos tell, and how much nothing tells, to either side."""
ZIPCODES = {28001: 0.35, 28010: 0.1, 28045: -0.1, 28019: -0.35}
"""Common zipcodes, equally frequent, and what they add to log(price)."""
RARE = {28023: 0.5, 28051: -0.5, 28055: 0.0}
BEDROOMS = {1: 0.1, 2: 0.25, 3: 0.35, 4: 0.2, 5: 0.1}
BATHROOMS = {1.0: 0.25, 1.5: 0.2, 2.0: 0.3, 2.5: 0.15, 3.0: 0.1}
"""Number → how often."""
AREA_POWER, AREA_SPREAD, PER_BATHROOM = 0.7, 0.25, 0.08
_TYPICAL_AREA, _TYPICAL_PRICE = 1_800, 300_000
_SEED = 1605
_STEP = 5e-4

Known = Literal["nothing", "attributes", "photos", "both"]
Houses = tuple["pandas.DataFrame", Array]

HOUSES = DataSet(
    name="houses",
    title="Houses: 535 houses in California, with four photos each",
    source="E. H. Ahmed and M. N. Moustafa",
    licence="none stated; cite Ahmed and Moustafa, House price estimation from visual and textual features, 2016",
    files=(
        DataFile(
            path="houses/HousesInfo.txt",
            url="https://raw.githubusercontent.com/emanhamed/Houses-dataset/"
            "5e148219500558089cf5cf121b626b17fdde9b92/Houses%20Dataset/HousesInfo.txt",
            sha256="47d22d22d96b490d19a3bc686edd3524af97e2c7041cfbd57c0f463ba80bb664",
            size=12_029,
        ),
    ),
)
N_REAL = 535
PHOTOS_ADVICE = (
    "The table and the photos come together: git clone https://github.com/emanhamed/Houses-dataset, and copy what is "
    f'in its folder "Houses Dataset" into the folder houses of ${store.ENVIRONMENT}.'
)


def houses(kind: Kind = "sample") -> Houses:
    """Return (frame, photos); row i of the frame, whose label is i too, belongs to photos[i].

    kind : "sample" (400 generated houses, 16 of them with a rare zipcode) or "real" (535, from $AUTOGRADER_DATA).

    frame : columns bedrooms, bathrooms, area (square feet), zipcode, price.
    photos : (N, 4, side, side, 3) uint8, in the order of `ROOMS`; the side is 16 (sample) or 32 (real).

    Raises: ValueError for another kind, DataError if the real set is missing or damaged.
    """
    store.check_kind(kind)
    if kind == "real":
        return _real_frame(), _real_photos()
    rng = np.random.default_rng(_SEED)
    zipcodes = np.concatenate([rng.permutation(np.resize(list(ZIPCODES), N_COMMON)), rng.choice(list(RARE), N_RARE)])
    return _generated(rng.permutation(zipcodes), rng)


def held_out(seed: int, number: int = 300) -> Houses:
    """Return ``number`` fresh houses of the sample's kind, all of them with a common zipcode."""
    rng = np.random.default_rng(seed)
    return _generated(rng.choice(list(ZIPCODES), number), rng)


# ------------------------------------------------------------------------------------ the best possible error


@cache
def best_mape(known: Known) -> float:
    """Return the smallest mean absolute percentage error, in per cent, for somebody who knows only that much.

    Exact but for the grid: within 0.01.
    """
    daylight, noise = _uniform(DAYLIGHT), _uniform(NOISE)
    table = [
        _discrete({effect: 1 / len(ZIPCODES) for effect in ZIPCODES.values()}),
        _discrete({AREA_POWER * np.log(n + 1): share for n, share in BEDROOMS.items()}),
        _uniform(AREA_POWER * AREA_SPREAD),
        _discrete({PER_BATHROOM * n: share for n, share in BATHROOMS.items()}),
    ]
    hidden = {"nothing": [*table, daylight], "attributes": [daylight], "photos": table, "both": []}
    return 100 * _least_error([*hidden[known], noise])


Part = tuple[float, Array]
"""A distribution on the grid: the place of its first point, and the probability of each."""


def _uniform(half: float) -> Part:
    number = round(2 * half / _STEP)
    return -half + _STEP / 2, np.full(number, 1 / number)


def _discrete(shares: dict[Any, float]) -> Part:
    """Put each value's share on the two grid points beside it."""
    low = min(shares)
    weights = np.zeros(int((max(shares) - low) / _STEP) + 2)
    for value, share in shares.items():
        cell, rest = divmod((value - low) / _STEP, 1)
        weights[int(cell)] += share * (1 - rest)
        weights[int(cell) + 1] += share * rest
    return low, weights


def _least_error(parts: Sequence[Part]) -> float:
    """Return the least mean of |1 − c·exp(−U)| over c, for U the sum of independent parts."""
    start = sum(first for first, _ in parts)
    weights: Array = np.ones(1)
    for _, share in parts:
        weights = np.convolve(weights, share)
    weights = weights / weights.sum()
    u = start + _STEP * np.arange(len(weights))
    pull = np.cumsum(weights * np.exp(-u)) / np.sum(weights * np.exp(-u))
    below = np.interp(0.5, pull, np.cumsum(weights))
    return float(1 - 2 * below)


# ---------------------------------------------------------------------------------------------- the sample


def _generated(zipcodes: Array, rng: np.random.Generator) -> Houses:
    import pandas  # noqa: PLC0415 - only this unit needs it

    number = len(zipcodes)
    bedrooms = rng.choice(list(BEDROOMS), number, p=list(BEDROOMS.values()))
    bathrooms = rng.choice(list(BATHROOMS), number, p=list(BATHROOMS.values()))
    area = np.rint(_TYPICAL_AREA * (bedrooms + 1) / 4 * np.exp(AREA_SPREAD * rng.uniform(-1, 1, number))).astype(int)
    daylight, noise = rng.uniform(-1, 1, (2, number))
    log = value_of_attributes(zipcodes, area, bathrooms) + DAYLIGHT * daylight + NOISE * noise
    price = (100 * np.rint(np.exp(log) / 100)).astype(int)
    columns = {"bedrooms": bedrooms, "bathrooms": bathrooms, "area": area, "zipcode": zipcodes, "price": price}
    return pandas.DataFrame(columns), _photos(daylight, rng)


def value_of_attributes(zipcodes: Array, area: Array, bathrooms: Array) -> Array:
    """Return what the table tells about log(price), (N,)."""
    place = np.array([{**ZIPCODES, **RARE}[int(zipcode)] for zipcode in zipcodes])
    size = AREA_POWER * np.log(area / _TYPICAL_AREA)
    return np.asarray(np.log(_TYPICAL_PRICE) + place + size + PER_BATHROOM * (bathrooms - 2))


def window_area(daylight: Array) -> Array:
    """Return the area of a house's windows, in pixels, for a daylight between −1 and 1."""
    return np.asarray(26 + 22 * daylight)


def _photos(daylight: Array, rng: np.random.Generator) -> Array:
    """Draw four rooms a house, (N, 4, SIDE, SIDE, 3): rectangles whose edges may lie between two pixels."""
    number = len(daylight)
    photos = np.empty((number, len(ROOMS), SIDE, SIDE, 3))
    for k, room in enumerate(ROOMS):
        view = photos[:, k]
        view[:] = _colours(rng, number, (0.45, 0.75))
        floor = (0.42, 0.6, 0.3) if room == "frontal" else (0.5, 0.38, 0.27)
        _fill(view, 0, SIDE, 11.5, SIDE, np.array(floor) + rng.uniform(-0.05, 0.05, (number, 3)))
        left = rng.uniform(1, 5, number)
        for right, down, wide, high, colour in _FURNITURE[room]:
            edges = left + right, left + right + wide, down, down + high
            _fill(view, *edges, np.resize(colour, (number, 3)))
        area, shape = window_area(daylight), np.exp(rng.uniform(-0.25, 0.25, number))
        width, height = np.sqrt(area * shape), np.sqrt(area / shape)
        x = 1 + rng.uniform(0, 1, number) * (SIDE - 2 - width)
        y = 0.75 + rng.uniform(0, 1, number) * (9.75 - height)
        _fill(view, x, x + width, y, y + height, np.resize(SKY, (number, 3)))
    photos += rng.normal(0, 0.02, photos.shape)
    bright: Array = np.rint(255 * photos.clip(0, 1))
    return bright.astype(np.uint8)


SKY = (0.55, 0.85, 1.0)
_FURNITURE = {  # to the right of its corner, down, width, height, in pixels; colour
    "bathroom": ((0, 11.0, 8, 3.5, (0.93, 0.92, 0.9)), (0.5, 10.6, 1, 1, (0.6, 0.6, 0.62))),
    "bedroom": ((0, 11.5, 9, 3, (0.7, 0.25, 0.3)), (0, 11, 2.5, 1.5, (0.93, 0.92, 0.9))),
    "frontal": ((2, 10.75, 3, 4, (0.35, 0.2, 0.15)), (4.2, 12.5, 0.6, 0.6, (0.85, 0.7, 0.3))),
    "kitchen": ((-5, 11, 16, 1, (0.82, 0.8, 0.76)), (1, 12, 4, 3.2, (0.2, 0.2, 0.22))),
}


def _fill(view: Array, left: Any, right: Any, top: Any, bottom: Any, colour: Array) -> None:
    """Paint a rectangle of its own into each picture, (N, SIDE, SIDE, 3); edges in pixels, colour (N, 3)."""
    across, down = _covered(left, right), _covered(top, bottom)
    share = (down[:, :, None] * across[:, None, :])[..., None]
    view += share * (colour[:, None, None, :] - view)


def _covered(low: Any, high: Any) -> Array:
    """Return how much of each pixel of a line lies between two edges, (N, SIDE) or (1, SIDE)."""
    low, high, pixel = np.atleast_1d(low)[:, None], np.atleast_1d(high)[:, None], np.arange(SIDE)
    return np.asarray((np.minimum(pixel + 1, high) - np.maximum(pixel, low)).clip(0, 1))


def _colours(rng: np.random.Generator, number: int, brightness: tuple[float, float]) -> Array:
    """Return wall colours, more red than blue, (number, 1, 1, 3)."""
    tint = np.sort(rng.uniform(-0.12, 0.12, (number, 3)), axis=1)[:, ::-1]
    return np.asarray((rng.uniform(*brightness, (number, 1)) + tint)[:, None, None, :])


# -------------------------------------------------------------------------------------------- the real set


def _real_frame() -> pandas.DataFrame:
    import pandas  # noqa: PLC0415 - only this unit needs it

    place = store.locate("houses", "houses/HousesInfo.txt")
    names = ["bedrooms", "bathrooms", "area", "zipcode", "price"]
    try:
        frame = pandas.read_csv(place, sep=" ", header=None, names=names)
        frame = frame.astype({name: float if name == "bathrooms" else int for name in names})
    except (OSError, ValueError) as error:
        raise DataError(f"{place}: cannot be read ({error}). {PHOTOS_ADVICE}") from None
    if len(frame) != N_REAL:
        raise DataError(f"{place}: expected {N_REAL} houses, found {len(frame)}. {PHOTOS_ADVICE}")
    return frame


def _real_photos() -> Array:
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415 - only the real set needs it

    folder = store.folder("houses") / "houses"
    photos = np.empty((N_REAL, len(ROOMS), REAL_SIDE, REAL_SIDE, 3), dtype=np.uint8)
    for i in range(N_REAL):
        for k, room in enumerate(ROOMS):
            place = folder / f"{i + 1}_{room}.jpg"
            try:
                with Image.open(io.BytesIO(place.read_bytes())) as image:
                    small = image.convert("RGB").resize((REAL_SIDE, REAL_SIDE), Image.Resampling.BILINEAR)
            except (OSError, UnidentifiedImageError) as error:
                raise DataError(f"{place}: cannot be read ({error}). {PHOTOS_ADVICE}") from None
            photos[i, k] = np.asarray(small)
    return photos
