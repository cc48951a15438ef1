"""Where a threshold belongs, given what right solutions reached."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Any, TypeAlias

import numpy as np
from scipy import optimize, stats  # type: ignore[import-untyped]  # it has no stubs

from autograder.thresholds import Better, FalseFail, Metric

FALSE_FAIL = 1e-3
"""Probability at which a right solution may miss a threshold."""
TINY = 1e-6
"""Smallest spread that is believed, as a share of the mean: equal values are no proof of certainty."""

Values: TypeAlias = np.ndarray[Any, np.dtype[np.float64]]


def metric(values: Sequence[float] | Values, better: Better) -> Metric:
    """Return the threshold for a metric with these measurements, and what is known of it."""
    sample = np.asarray(values, dtype=np.float64)
    mean = float(sample.mean())
    sd = max(float(sample.std(ddof=1)), TINY * max(1.0, abs(mean)))
    sign = 1.0 if better == "higher" else -1.0
    good = sign * sample  # from here on, higher is better
    limit = min(_normal_limit(good, sd), _kernel_limit(good, sd), float(good.min()))
    step = 10.0 ** (math.floor(math.log10(sd)) - 1)  # two digits of the spread are enough to write down
    threshold = sign * round(math.floor(limit / step) * step, 12)
    return Metric(
        better=better,
        threshold=threshold,
        mean=mean,
        sd=float(sample.std(ddof=1)),
        false_fail=FalseFail(
            measured=float(np.mean(good < sign * threshold)),
            normal=_normal(sign * threshold, good, sd),
            bootstrap=_kernel(sign * threshold, good, sd),
        ),
        values=tuple(map(float, sample)),
    )


def _normal(limit: float, good: Values, sd: float) -> float:
    """The probability that one more draw from the normal distribution they came from falls below ``limit``.

    Mean and spread are estimates, so the draw follows Student's t, a little wider than the bell.
    """
    width = sd * math.sqrt(1 + 1 / len(good))
    return float(stats.t.cdf((limit - good.mean()) / width, len(good) - 1))


def _normal_limit(good: Values, sd: float) -> float:
    width = sd * math.sqrt(1 + 1 / len(good))
    return float(good.mean() + stats.t.ppf(FALSE_FAIL, len(good) - 1) * width)


def _kernel(limit: float, good: Values, sd: float) -> float:
    """The same for a smoothed bootstrap: one of the values, and normal noise of Silverman's width.

    It needs no drawing: the probability is the mean of as many normal ones.
    """
    return float(stats.norm.cdf((limit - good) / _bandwidth(good, sd)).mean())


def _kernel_limit(good: Values, sd: float) -> float:
    low, high = float(good.min()) - 10 * sd, float(good.max())
    return float(optimize.brentq(lambda limit: _kernel(limit, good, sd) - FALSE_FAIL, low, high))


def _bandwidth(good: Values, sd: float) -> float:
    return 1.06 * sd * math.pow(len(good), -0.2)
