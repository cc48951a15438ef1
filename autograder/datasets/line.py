"""Line: points about a line or a parabola, with noise whose size is known.

Two examples of a talk of the course: y = 5x + 0.04 on [0, 1], and y = 10x² − 12x + 0.04 on [−1, 2]. The noise of both
is normal, with standard deviation 1. So nobody's mean squared error can be below 1 by more than luck, and for the line
it is known how far from 5 and 0.04 the best fit lies: `standard_errors`.
"""

from __future__ import annotations

import math
from typing import Literal

import numpy as np

from autograder.datasets.store import Array

Shape = Literal["line", "parabola"]
_RANGES: dict[Shape, tuple[float, float]] = {"line": (0.0, 1.0), "parabola": (-1.0, 2.0)}
_POLYNOMIALS: dict[Shape, tuple[float, ...]] = {"line": (5.0, 0.04), "parabola": (10.0, -12.0, 0.04)}


def line(kind: Shape, n: int, rng: np.random.Generator) -> tuple[Array, Array]:
    """Return n points as (x, y), (n,) floats each: x evenly spaced and rising, y the truth plus N(0, 1).

    Raises: ValueError for another kind.
    """
    low, high = _RANGES[_known(kind)]
    x = np.linspace(low, high, n)
    return x, truth(kind, x) + rng.normal(size=n)


def truth(kind: Shape, x: Array) -> Array:
    """Return the curve without the noise at these places.

    Raises: ValueError for another kind.
    """
    return np.polyval(_POLYNOMIALS[_known(kind)], np.asarray(x, dtype=float))


def standard_errors(n: int) -> tuple[float, float]:
    """Return the standard errors of slope and intercept of the best line through n points of the kind "line"."""
    x = np.linspace(*_RANGES["line"], n)
    spread = float(np.sum((x - x.mean()) ** 2))
    return 1 / math.sqrt(spread), math.sqrt(1 / n + float(x.mean()) ** 2 / spread)


def _known(kind: Shape) -> Shape:
    if kind not in _RANGES:
        raise ValueError(f'expected "line" or "parabola", got {kind!r}')
    return kind
