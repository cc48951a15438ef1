"""What was measured, and the page that says it."""

from __future__ import annotations

import platform
import statistics
from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib.metadata import version

from benchmarks.graders import Rerun
from benchmarks.solved import Solved


@dataclass
class Figures:
    """One unit's measurements; every list holds a value a round, in seconds for one submission.

    steady, steady_two : once one worker, or two, are warm, without starting and writing.
    again : a re-run of the class with nothing changed, in seconds for the whole class; ours_class : grading it.
    """

    unit: str
    size: int
    ours: list[float] = field(default_factory=list)
    ours_two: list[float] = field(default_factory=list)
    nbgrader: list[float] = field(default_factory=list)
    otter: list[float] = field(default_factory=list)
    again: list[float] = field(default_factory=list)
    ours_class: list[float] = field(default_factory=list)
    steady: list[float] = field(default_factory=list)
    steady_two: list[float] = field(default_factory=list)


def spread(values: Sequence[float], form: str = ".2f") -> str:
    """Return the median, and the smallest and the largest value: ``1.20 (1.11–1.43)``."""
    if not values:
        return "not measured"
    middle = f"{statistics.median(values):{form}}"
    return middle if len(values) == 1 else f"{middle} ({min(values):{form}}–{max(values):{form}})"


def ratios(above: Sequence[float], below: Sequence[float]) -> list[float]:
    """Divide what was measured side by side, round by round."""
    return [a / b for a, b in zip(above, below, strict=True)] if above else []


def page(
    found: Sequence[Figures], others: Sequence[Figures], reruns: Sequence[Rerun], units: Sequence[Solved], rounds: int
) -> str:
    """Return docs/benchmarks.md. others : units of which only the steady speed was measured beside nbgrader's."""
    versions = ", ".join(f"{name} {version(name)}" for name in ("nbgrader", "tensorflow", "numpy", "papermill"))
    parts = [_HEAD.format(rounds=rounds, python=platform.python_version(), versions=versions)]
    parts += [_unit(figures) for figures in found]
    parts.append(_beside(sorted((*found, *others), key=lambda figures: figures.unit)))
    if reruns:
        parts.append(_again(found[0], reruns))
    parts.append(_solved(units))
    return "\n".join(parts)


def _again(f: Figures, reruns: Sequence[Rerun]) -> str:
    """Large classes that are graded already, beside what grading them would take."""
    each = statistics.median(f.steady_two)
    rows = [
        f"| {run.count:,} | {run.peak} MB | {run.seconds:.1f} | {run.count * each / run.seconds:.0f} |"
        for run in reruns
    ]
    return "\n".join(
        (
            f"## Large classes of {f.unit}, graded already\n",
            "Every submission is hashed and its result read, without a gradebook. Grading them would take two warm",
            f"workers {each:.3f} s each.\n",
            "| submissions | peak memory of the coordinator | seconds | times as fast as grading |",
            "|---:|---:|---:|---:|",
            *rows,
            "",
        )
    )


def _beside(figures: Sequence[Figures]) -> str:
    """A row a unit: the steady speed of two workers, and nbgrader's."""
    rows = [
        f"| {f.unit} | {f.size} | {spread(f.steady_two)} | {spread(f.nbgrader)} "
        f"| {spread(ratios(f.nbgrader, f.steady_two), '.1f')} |"
        for f in figures
    ]
    return "\n".join(
        (
            "## Every unit beside nbgrader, once warm\n",
            "Seconds a submission of two warm workers, as in a class of hundreds, and of `nbgrader autograde`.\n",
            "| unit | submissions | ours | nbgrader | times nbgrader's speed |",
            "|---|---:|---:|---:|---:|",
            *rows,
            "",
        )
    )


def _solved(units: Sequence[Solved]) -> str:
    """A row a unit: what grading costs beside the notebook's own cells."""
    rows = []
    for unit in units:
        times = spread(ratios(unit.whole, unit.cells))
        beyond = statistics.median(cpu - cells for cpu, cells in zip(unit.cpu, unit.cells, strict=True))
        rows.append(
            f"| {unit.unit} | {spread(unit.whole)} | {spread(unit.cells)} | {times} | {beyond:.2f} | {unit.peak} MB |"
        )
    return "\n".join(
        (
            "## The solved notebook of every unit\n",
            "In a grader that has graded before, public and hidden checks included. *Cells* are the fork and the",
            "notebook's own cells, without those that only draw; *CPU beyond* is what judge and sandbox compute",
            "together, less the time of the cells; memory is that of both together, a page they share counted once.",
            "Every unit has a process of its own.\n",
            "| unit | seconds | cells | times the cells | CPU beyond | peak memory |",
            "|---|---:|---:|---:|---:|---:|",
            *rows,
            "",
        )
    )


def _unit(f: Figures) -> str:
    rows = [
        ("`autograder grade`, one worker", f.ours, ratios(f.nbgrader, f.ours)),
        ("`autograder grade`, two workers", f.ours_two, ratios(f.nbgrader, f.ours_two)),
        ("`nbgrader autograde`", f.nbgrader, [1.0] * len(f.nbgrader)),
        ("`otter run`", f.otter, ratios(f.nbgrader, f.otter) if f.otter else []),
    ]
    lines = [
        f"## {f.unit}, {f.size} submissions\n",
        "| | seconds a submission | times nbgrader's speed |",
        "|---|---:|---:|",
    ]
    lines += [f"| {name} | {spread(seconds)} | {spread(times, '.1f')} |" for name, seconds, times in rows]
    again, faster = spread(f.again), spread(ratios(f.ours_class, f.again), ".0f")
    two, start = spread(ratios(f.steady, f.steady_two)), spread(ratios(f.ours, f.ours_two))
    one, both = spread(f.steady, ".3f"), spread(f.steady_two, ".3f")
    rate = spread(ratios(f.nbgrader, f.steady_two), ".1f")
    facts = [
        f"Once warm, as in a class of hundreds, two workers grade {rate} times as many submissions as nbgrader.",
        f"Once warm, one worker takes {one} s a submission, two take {both} s: two are {two} times as fast as one.",
        f"For this class as a whole, start-up and writing included, two workers are {start} times as fast as one.",
        *([f"{spread(ratios(f.otter, f.ours), '.1f')} times as fast as otter, with one worker."] if f.otter else []),
        f"The same class again, unchanged: {again} s in all, {faster} times as fast; most of it is Python's start.",
    ]
    lines += ["", *(f"* {fact}" for fact in facts), ""]
    return "\n".join(lines)


_HEAD = """\
# Benchmarks

Every figure was measured in one run of `make bench`, which writes this page: the graders took turns on the same
machine, {rounds} rounds, and each ratio compares two of the same round. Shown is the median, in brackets the smallest
and the largest. Python {python}, {versions}.

What is compared:

* The same notebooks with the same parameters: half of them solved, half with one mistake. Cells that only draw are
  taken out for all.
* `autograder grade` runs public *and* hidden checks in the sandbox, shrinks what fails to a smallest
  counterexample, and writes the gradebook and a page for each student. It starts from nothing: the imports count.
* `nbgrader autograde` runs the notebook, whose grade cells hold the public checks only. It has no sandbox.
* `otter run` runs the notebook, then the same public checks as otter's tests, a process a submission. It has no
  sandbox either (`otter grade`, which has one, needs Docker).
"""
