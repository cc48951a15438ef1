"""A student's push: the public checks, and everything GitHub can show of them.

This is advice. It is computed where the student may write; the grade of record is computed elsewhere.
"""

from __future__ import annotations

import base64
import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from autograder.errors import NotebookError
from autograder.github.badge import badge
from autograder.github.runner import Annotation, Level, Runner
from autograder.pipeline.files import MAX_FILE
from autograder.practice.rehearse import Rehearsal
from autograder.render.card import IN_NOTEBOOK, compose, points, standing
from autograder.render.formats import markdown
from autograder.results import CheckResult, ExerciseResult
from autograder.util.files import write_atomically
from autograder.util.text import one_line

SCHEMA = "autograder/practice/1"
_PRIVATE = ("GITHUB_", "ACTIONS_", "RUNNER_", "INPUT_")
_SECRET = ("TOKEN", "SECRET", "PASSWORD", "CREDENTIAL")


@dataclass(frozen=True)
class Practised:
    """What the public checks say of one notebook."""

    notebook: Path
    found: Rehearsal

    @property
    def passed(self) -> int:
        """Exercises all of whose public checks pass."""
        return sum(map(_passes, self.found.exercises))

    @property
    def points(self) -> float:
        """Points of the exercises that pass."""
        return sum(self.found.worth.get(e.name, 0.0) for e in self.found.exercises if _passes(e))

    @property
    def maximum(self) -> float:
        """Points of all exercises that have public checks."""
        return sum(self.found.worth.get(e.name, 0.0) for e in self.found.exercises)


def check(notebooks: Sequence[Path], *, output: Path, runner: Runner, seconds: float = 1200.0) -> bool:
    """Check notebooks, tell GitHub, write ``results.json``, ``summary.md`` and a badge into ``output``.

    seconds : how long one notebook may take.

    Returns whether every check passed.
    Raises: NotebookError if a notebook cannot be run to its end at all.
    """
    done = [_practise(notebook, runner, seconds) for notebook in notebooks]
    remarks = [remark for item in done for remark in _remarks(item, runner)]
    passed, total = sum(p.passed for p in done), sum(len(p.found.exercises) for p in done)
    report = "\n".join(map(summary, done))
    write_atomically(output / "results.json", json.dumps([_data(p) for p in done], indent=2, ensure_ascii=False) + "\n")
    write_atomically(output / "summary.md", report)
    write_atomically(output / "badge.svg", badge("public checks", passed, total))
    runner.summarise(report)
    runner.annotate(remarks)
    runner.put(
        passed=str(passed),
        total=str(total),
        points=points(sum(p.points for p in done)),
        max_points=points(sum(p.maximum for p in done)),
        result=base64.b64encode(json.dumps(_runner_result(done)).encode()).decode(),
    )
    runner.print(f"{passed} of {total} exercises pass their public checks.")
    return passed == total


def _practise(notebook: Path, runner: Runner, seconds: float) -> Practised:
    """Run a notebook in another process, which sees nothing of the runner, and print what it prints as quotation."""
    with tempfile.TemporaryDirectory() as folder, runner.quoting() as say:
        answer = Path(folder) / "rehearsed.json"
        command = [sys.executable, "-m", "autograder.practice.rehearse", str(notebook), str(answer)]
        try:
            done = subprocess.run(
                command,
                env=_public_environment(runner.environment),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                timeout=seconds,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise NotebookError(
                f"{notebook}: did not end in {seconds:.0f} s; look for a loop that never ends"
            ) from None
        printed = done.stdout.decode("utf-8", "replace")
        say(printed)
        try:
            found = Rehearsal.model_validate_json(answer.read_bytes())
        except (OSError, ValidationError):
            last = (printed.strip().split("\n") or [""])[-1]
            raise NotebookError(f"{notebook}: could not be run to its end: {one_line(last)}") from None
    return Practised(notebook, found)


def _public_environment(environment: Mapping[str, str]) -> dict[str, str]:
    kept = {k: v for k, v in environment.items() if not k.startswith(_PRIVATE) and not any(s in k for s in _SECRET)}
    return {**kept, "PYTHONSAFEPATH": "1", "PYTHONUTF8": "1"}


def summary(item: Practised) -> str:
    """Return a notebook's part of the job's summary: a table, then a card for each exercise that does not pass yet."""
    lines = [
        f"## {_as_code(item.notebook.stem)}: public checks",
        "",
        "| | exercise | | checks that pass |",
        "|---|---|---|---|",
    ]
    for exercise in item.found.exercises:
        now = standing(exercise, IN_NOTEBOOK)
        good = sum(c.outcome == "passed" for c in exercise.checks)
        lines.append(f"| {now.icon} | `{exercise.name}` | {now.word} | {good} of {len(exercise.checks)} |")
    lines += ["", f"{item.passed} of {len(item.found.exercises)} exercises pass. Your grade also asks other inputs."]
    for fault in item.found.faults:
        lines += ["", f"The cell {_as_code(fault.cell)} did not run through: {_as_code(fault.error)}"]
    cards = [markdown(e, IN_NOTEBOOK) for e in item.found.exercises if not _passes(e)]
    return "\n".join([*lines, "", *cards]) + "\n"


def _as_code(text: str) -> str:
    """Return text as code, which is no markup."""
    return f"`{one_line(text).replace('`', chr(0x2BC))}`"


def _remarks(item: Practised, runner: Runner) -> list[Annotation]:
    """Say on the notebook's own lines what does not pass."""
    file = runner.path_in_repository(item.notebook)
    lines = _lines(item.notebook)
    remarks = []
    for exercise in item.found.exercises:
        if _passes(exercise):
            continue
        card = compose(exercise, IN_NOTEBOOK)
        failed = next((c for c in exercise.checks if c.outcome == "failed"), None)
        message = card.line if failed is None else _message(failed)
        level: Level = "warning" if failed is None else "error"
        title = f"{exercise.name}: {card.standing.word}"
        remarks.append(Annotation(level, title, message or card.standing.word, file, _line(lines, exercise.name)))
    for fault in item.found.faults:
        title = f"The cell {fault.cell} did not run through"
        remarks.append(Annotation("warning", title, one_line(fault.error), file, _line(lines, fault.cell)))
    return remarks


def _lines(notebook: Path) -> list[str]:
    """Return the lines of a notebook's file as it is now: its own code may have changed it, or taken it away."""
    try:
        with notebook.open("rb") as file:
            return file.read(MAX_FILE).decode("utf-8", "replace").split("\n")
    except OSError:
        return []


def _message(failed: CheckResult) -> str:
    found = failed.counterexample
    parts = [failed.title, failed.message]
    if found is not None:
        parts += [f"{name} = {one_line(value)}" for name, value in found.arguments.items()]
    return "\n".join(part for part in parts if part)


def _line(lines: Sequence[str], grade_id: str) -> int:
    """Return the line of the notebook's file that names a cell, 1 if none does."""
    marked = json.dumps(grade_id)
    return next((n for n, line in enumerate(lines, start=1) if '"grade_id"' in line and marked in line), 1)


def _passes(exercise: ExerciseResult) -> bool:
    return all(check.outcome == "passed" for check in exercise.checks)


def _data(item: Practised) -> dict[str, object]:
    return {
        "schema": SCHEMA,
        "notebook": item.notebook.name,
        "passed": item.passed,
        "total": len(item.found.exercises),
        "points": item.points,
        "max_points": item.maximum,
        "exercises": [exercise.model_dump(mode="json") for exercise in item.found.exercises],
        "faults": [fault.model_dump() for fault in item.found.faults],
    }


def _runner_result(done: Sequence[Practised]) -> dict[str, object]:
    """Return what a runner of GitHub Classroom would hand to its reporter."""
    tests = [
        {
            "name": exercise.name,
            "status": "pass" if _passes(exercise) else "fail",
            "score": item.found.worth.get(exercise.name, 0.0) if _passes(exercise) else 0.0,
            "max_score": item.found.worth.get(exercise.name, 0.0),
        }
        for item in done
        for exercise in item.found.exercises
    ]
    whole = all(test["status"] == "pass" for test in tests)
    return {
        "version": 1,
        "status": "pass" if whole else "fail",
        "max_score": sum(p.maximum for p in done),
        "tests": tests,
    }
