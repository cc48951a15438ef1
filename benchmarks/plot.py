"""The picture of docs/benchmarks.md."""

from __future__ import annotations

import statistics
from pathlib import Path

from benchmarks.record import Record

COLOURS = {"ours, 2 workers": "#0b5394", "ours": "#3d85c6", "nbgrader": "#b45f06", "otter": "#7f6000"}


def plot(record: Record, path: Path) -> None:
    """Draw submissions a minute, a panel a unit that was measured from a cold start, and write it as SVG.

    It is the same for the same figures.
    """
    import matplotlib as mpl  # noqa: PLC0415 - a second to import
    import matplotlib.pyplot as plt  # noqa: PLC0415

    mpl.use("Agg")
    mpl.rcParams.update({"svg.hashsalt": "benchmark", "svg.fonttype": "none", "font.size": 10})
    found = {name: unit.figures for name, unit in record.units.items() if unit.figures.again}
    fig, axes = plt.subplots(1, len(found), figsize=(9, 2.6), layout="constrained", squeeze=False)
    for ax, (unit, figures) in zip(axes[0], sorted(found.items()), strict=True):
        measured = {
            "ours, 2 workers": figures.ours_two, "ours": figures.ours,
            "nbgrader": figures.nbgrader, "otter": figures.otter,
        }  # fmt: skip
        bars = {name: [60 / value for value in values] for name, values in measured.items() if values}
        middle = [statistics.median(values) for values in bars.values()]
        reach = [[m - min(v) for m, v in zip(middle, bars.values(), strict=True)],
                 [max(v) - m for m, v in zip(middle, bars.values(), strict=True)]]  # fmt: skip
        drawn = ax.barh(list(bars), middle, xerr=reach, color=[COLOURS[name] for name in bars], ecolor="#555555")
        ax.bar_label(drawn, [f"  {value:.0f}" for value in middle])
        ax.invert_yaxis()
        ax.set(title=f"{unit}: submissions a minute", xlim=(0, max(middle) * 1.25))
        ax.spines[["top", "right"]].set_visible(False)
    path.parent.mkdir(parents=True, exist_ok=True)
    fig.savefig(path, metadata={"Date": None})
    plt.close(fig)
