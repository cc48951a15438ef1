"""Thresholds for trained models, from the spread of right solutions.

The instructor's solution is trained under many seeds with the grading profile, in the real pipeline, and the
hidden checks measure every model (see `autograder.thresholds`). Each threshold is put where the probability
that a right solution misses it is below one in a thousand, by the worst of three reckonings. With thirty
seeds none of the three can see a tail that is much heavier than theirs: more seeds make a surer threshold.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from autograder.calibrate.fingerprint import SEED, fingerprint, is_stale
from autograder.calibrate.fit import metric
from autograder.config import Assignment
from autograder.errors import CheckFileError, ConfigError
from autograder.notebook.fill import solutions
from autograder.sandbox.policy import SandboxKind
from autograder.thresholds import FILE, Calibration, Metric
from autograder.util.files import write_atomically
from autograder.workers.batch import BatchItem, BatchResult, grade_batch

__all__ = ["calibrate", "is_stale", "save", "summary_of"]

FEWEST_SEEDS = 30
PLOT = "calibration.svg"


def calibrate(
    assignment: Assignment,
    *,
    seeds: int = FEWEST_SEEDS,
    workers: int,
    sandbox: SandboxKind = "sandlock",
    original: Assignment | None = None,
    on_graded: Callable[[int, int], None] | None = None,
) -> Calibration:
    """Train the instructor's solution under seeds 0, 1, … and return a threshold for each metric.

    original : what this is a copy of that was compiled for it, as the release may be older than the source.
    on_graded : called with how many seeds are done, and how many there are.

    Raises: ConfigError if the assignment has no parameter SEED, or fewer than 30 seeds are asked for;
    CheckFileError if a check breaks down, or nothing is measured, or not the same things under every seed.
    """
    original = original or assignment
    if SEED not in assignment.settings.parameters:
        raise ConfigError(f"{original.source / 'assignment.toml'}: expected a parameter {SEED} to vary")
    if seeds < FEWEST_SEEDS:
        raise ConfigError(f"{assignment.name}: expected at least {FEWEST_SEEDS} seeds, got {seeds}")
    cells = solutions(assignment)
    parts = [BatchItem(f"seed-{seed}", cells, parameters={SEED: seed}, measure=True) for seed in range(seeds)]
    found: dict[str, BatchResult] = {}
    for performance in grade_batch(parts, assignment, workers=workers, sandbox=sandbox):
        _refuse_broken(original, performance)
        found[performance.item.name] = performance
        if on_graded is not None:
            on_graded(len(found), len(parts))
    performances = [found[part.name] for part in parts]
    return Calibration(
        assignment=assignment.name,
        profile=fingerprint(original),
        seeds=tuple(range(seeds)),
        metrics=_metrics(original, performances),
        failed=_failed(performances),
    )


def save(assignment: Assignment, calibration: Calibration, plot: str) -> None:
    """Write ``calibration.json`` and ``calibration.svg`` beside the hidden checks.

    plot : SVG text, as `autograder.calibrate.plot.plot` makes it.

    Raises: RecordError.
    """
    write_atomically(assignment.solutions / FILE, calibration.to_json())
    write_atomically(assignment.solutions / PLOT, plot)


def summary_of(calibration: Calibration) -> tuple[str, ...]:
    """Return a line a metric: its spread, its threshold and how likely a right solution is to miss it."""
    return tuple(
        f"{name}: {m.mean:.4g} ± {m.sd:.2g} over {len(m.values)} seeds, threshold {m.threshold:.4g} "
        f"({m.better} is better); false-fail probability: measured {m.false_fail.measured:.2g}, "
        f"normal {m.false_fail.normal:.2g}, bootstrap {m.false_fail.bootstrap:.2g}"
        for name, m in calibration.metrics.items()
    )


def _metrics(assignment: Assignment, performances: Sequence[BatchResult]) -> dict[str, Metric]:
    names = set[str]().union(*(performance.measured for performance in performances))
    if not names:
        raise CheckFileError(
            f"{assignment.solutions / 'checks.py'}: no check measured anything; see autograder.thresholds for how to"
        )
    metrics = {}
    for name in sorted(names):
        found = [performance.measured.get(name) for performance in performances]
        missing = [p.item.name for p, measurement in zip(performances, found, strict=True) if measurement is None]
        if missing:
            raise CheckFileError(f"{assignment.name}: {name!r} was not measured under {', '.join(missing)}")
        measurements = [measurement for measurement in found if measurement is not None]
        metrics[name] = metric([measurement.value for measurement in measurements], measurements[0].better)
    return metrics


def _failed(performances: Sequence[BatchResult]) -> dict[str, int]:
    """Checks that rejected the right solution under some seed, with under how many."""
    return dict(
        Counter(
            f"{exercise.name}.{check.name}"
            for performance in performances
            for exercise in performance.result.exercises
            for check in exercise.checks
            if check.outcome in ("failed", "blocked")
        )
    )


def _refuse_broken(assignment: Assignment, performance: BatchResult) -> None:
    broken = [f"{exercise}.{check.name}: {check.message}" for exercise, check in performance.result.broken]
    problems = [notice.text for notice in performance.result.notices if notice.kind == "problem"]
    if broken or performance.result.status == "needs_review":
        raise CheckFileError(f"{assignment.name}, {performance.item.name}: {'; '.join(broken or problems)}")
