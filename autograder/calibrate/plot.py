"""The picture of a calibration: what every seed reached, and where the threshold stands."""

from __future__ import annotations

import io
import re
from typing import Any

import matplotlib as mpl
import numpy as np
from matplotlib.figure import Figure

from autograder.thresholds import Calibration, Metric

INK, GOOD, BAD, QUIET = "#1c2330", "#166339", "#a11c1c", "#7a8699"
MARGIN = 0.12
"""Room left and right of what is shown, as a share of its width."""


def plot(calibration: Calibration) -> str:
    """Return an SVG with one panel a metric; the same calibration gives the same bytes."""
    height = 0.7 + 1.75 * len(calibration.metrics)
    with mpl.rc_context({"svg.hashsalt": calibration.assignment, "svg.fonttype": "none", "font.family": "sans-serif"}):
        figure = Figure(figsize=(7.2, height), layout="constrained", facecolor="white")
        figure.suptitle(
            f"{calibration.assignment}: what the right solution reaches under {len(calibration.seeds)} seeds",
            fontsize=11,
            color=INK,
        )
        panels = figure.subplots(len(calibration.metrics), 1, squeeze=False)[:, 0]
        for axes, (name, metric) in zip(panels, calibration.metrics.items(), strict=True):
            _panel(axes, name, metric)
        buffer = io.StringIO()
        figure.savefig(buffer, format="svg", metadata={"Date": None, "Creator": None})
    return re.sub(r"[ \t]+$", "", buffer.getvalue(), flags=re.MULTILINE)


def _panel(axes: Any, name: str, metric: Metric) -> None:
    values = np.asarray(metric.values)
    low, high = min(values.min(), metric.threshold), max(values.max(), metric.threshold)
    room = MARGIN * (high - low or 1.0)
    low, high = low - room, high + room
    failing = (low, metric.threshold) if metric.better == "higher" else (metric.threshold, high)
    axes.axvspan(*failing, color=BAD, alpha=0.08, linewidth=0)
    axes.axvline(metric.threshold, color=BAD, linewidth=1.8)
    # Each seed is a dot; its height is its rank, so that equal values do not hide each other.
    axes.scatter(
        np.sort(values), (np.arange(len(values)) + 0.5) / len(values), s=16, color=GOOD, alpha=0.75, linewidth=0
    )
    grid = np.linspace(low, high, 400)
    if metric.sd > 0:
        bell = np.exp(-0.5 * ((grid - metric.mean) / metric.sd) ** 2)
        axes.plot(grid, bell, color=QUIET, linewidth=1.2)
    axes.set_xlim(low, high)
    axes.set_ylim(-0.02, 1.12)
    axes.set_yticks([])
    axes.spines[["left", "right", "top"]].set_visible(False)
    axes.tick_params(colors=INK, labelsize=9)
    arrow = "higher is better" if metric.better == "higher" else "lower is better"
    axes.set_title(f"{name} ({arrow})", loc="left", fontsize=10, color=INK)
    chance = metric.false_fail
    axes.set_title(
        f"threshold {metric.threshold:g}; false fails: measured {chance.measured:.1%}, "
        f"normal {chance.normal:.2%}, bootstrap {chance.bootstrap:.2%}",
        loc="right",
        fontsize=8,
        color=BAD,
    )
