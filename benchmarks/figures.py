"""The page that says what was measured."""

from __future__ import annotations

import statistics
from collections.abc import Sequence

from benchmarks.record import Figures, Measured, Record

CLASSIC = "ps1"
"""The classic assignment among the units."""


def spread(values: Sequence[float], form: str = ".2f") -> str:
    """Return the median, and the smallest and the largest value: ``1.20 (1.11–1.43)``."""
    if not values:
        return "not measured"
    middle = f"{statistics.median(values):{form}}"
    return middle if len(values) == 1 else f"{middle} ({min(values):{form}}–{max(values):{form}})"


def ratios(above: Sequence[float], below: Sequence[float]) -> list[float]:
    """Divide what was measured side by side, round by round."""
    return [a / b for a, b in zip(above, below, strict=True)] if above else []


def page(record: Record) -> str:
    """Return docs/benchmarks.md."""
    units = {name: unit for name, unit in sorted(record.units.items()) if name != CLASSIC}
    versions = sorted({unit.versions for unit in record.units.values()})
    parts = [_HEAD.format(versions="; ".join(versions))]
    parts += [_unit(name, unit) for name, unit in units.items() if unit.figures.ours]
    parts.append(_beside(units))
    parts += [_again(name, unit) for name, unit in units.items() if unit.reruns]
    parts.append(_solved(units))
    if CLASSIC in record.units:
        parts.append(_classic(record.units[CLASSIC]))
    parts.append("![Submissions a minute](pictures/benchmark.svg)\n")
    return "\n".join(parts)


def _again(name: str, unit: Measured) -> str:
    """Large classes that are graded already, beside what grading them would take."""
    each = statistics.median(unit.figures.steady_two)
    rows = [
        f"| {run.count:,} | {run.peak} MB | {run.seconds:.1f} | {run.count * each / run.seconds:.0f} |"
        for run in unit.reruns
    ]
    return "\n".join(
        (
            f"## Large classes of {name}, graded already\n",
            "Every submission is hashed and its result read, without a gradebook. Grading them would take two warm",
            f"workers {each:.3f} s each.\n",
            "| submissions | peak memory of the coordinator | seconds | times as fast as grading |",
            "|---:|---:|---:|---:|",
            *rows,
            "",
        )
    )


def _beside(units: dict[str, Measured]) -> str:
    """A row a unit: the steady speed of two workers, nbgrader's, and what the cells leave room for."""
    rows = []
    for name, unit in units.items():
        f, most = unit.figures, ""
        times = spread(ratios(f.nbgrader, f.steady_two), ".1f")
        if unit.solved is not None:
            most = f"{2 * statistics.median(f.nbgrader) / statistics.median(unit.solved.cells):.1f}"
        seconds = f"{spread(f.steady_two)} | {spread(f.nbgrader)}"
        rows.append(f"| {name} | {f.size} | {seconds} | {times} | {most} | {unit.on} |")
    return "\n".join(
        (
            "## Every unit beside nbgrader, once warm\n",
            "Seconds a submission of two warm workers, as in a class of hundreds, and of `nbgrader autograde`.",
            "*At most* is what two workers would reach that ran the cells of the solved notebook and nothing else:",
            "where they train for long, all graders spend their time in the same cells.\n",
            "| unit | submissions | ours | nbgrader | times nbgrader's speed | at most | measured on |",
            "|---|---:|---:|---:|---:|---:|---|",
            *rows,
            "",
        )
    )


def _solved(units: dict[str, Measured]) -> str:
    """A row a unit: what grading costs beside the notebook's own cells."""
    rows = []
    for name, unit in units.items():
        if (one := unit.solved) is not None:
            times = spread(ratios(one.whole, one.cells))
            beyond = statistics.median(cpu - cells for cpu, cells in zip(one.cpu, one.cells, strict=True))
            row = f"| {name} | {spread(one.whole)} | {spread(one.cells)} | {times} | {beyond:.2f} | {one.peak} MB |"
            rows.append(row)
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


def _table(f: Figures, rows: dict[str, list[float]]) -> list[str]:
    """A row a grader. rows : what it is, and its seconds a submission in each round."""
    lines = ["| | seconds a submission | times nbgrader's speed |", "|---|---:|---:|"]
    for name, seconds in rows.items():
        times = spread(ratios(f.nbgrader, seconds) if seconds else [], ".1f")
        lines.append(f"| {name} | {spread(seconds)} | {times} |")
    return lines


def _unit(name: str, unit: Measured) -> str:
    f = unit.figures
    rows = {
        "`autograder grade`, one worker": f.ours,
        "`autograder grade`, two workers": f.ours_two,
        "`nbgrader autograde`": f.nbgrader,
        "`otter run`": f.otter,
    }
    lines = [f"## {name}, {f.size} submissions\n", f"{len(f.ours)} rounds, {unit.on}.\n", *_table(f, rows)]
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


def _classic(unit: Measured) -> str:
    f = unit.figures
    rows = {
        "`autograder grade`, one worker": f.ours,
        "`autograder grade`, two workers": f.ours_two,
        "two workers once warm, as in a class of hundreds": f.steady_two,
        "`nbgrader autograde`": f.nbgrader,
    }
    lines = [
        f"## A classic assignment, {f.size} submissions\n",
        "nbgrader's quickstart `ps1`, two notebooks with hidden tests, judged by its own grade cells.",
        f"{len(f.ours)} rounds, {unit.on}.\n",
        *_table(f, rows),
    ]
    return "\n".join([*lines, ""])


_HEAD = """\
# Benchmarks

`make bench` measures every unit and writes this page, `python -m benchmarks UNIT…` some of them anew. What stands in
one row was measured in one run: the graders took turns on the same machine of two cores, and each ratio compares two of
the same round. Shown is the median, where there were several rounds in brackets the smallest and the largest.
{versions}.

What is compared:

* The same notebooks with the same parameters: half of them solved, half with one mistake. Cells that only draw are
  taken out for all.
* `autograder grade` runs public *and* hidden checks in the sandbox, shrinks what fails to a smallest
  counterexample, and writes the gradebook and a page for each student. It starts from nothing: the imports count.
* `nbgrader autograde` runs the notebook, whose grade cells hold the public checks only. It has no sandbox.
* `otter run` runs the notebook, then the same public checks as otter's tests, a process a submission. It has no
  sandbox either (`otter grade`, which has one, needs Docker).
"""
