"""How right the grades of work are that no check was written for: ``python -m benchmarks.strangers``.

`tests/strangers` holds solutions written from a release alone: right ones, which must keep every point, and wrong
ones, which must lose some. Each is graded as an audit grades its own. What came of it is written beside them,
``verdicts.json``, and counted in docs/validity.md.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scipy import stats  # type: ignore[import-untyped]  # it has no stubs

from autograder.audit import judge
from autograder.config import Assignment, Course
from autograder.specimens import Specimen, SpecimenKind, load_specimens

ROOT = Path(__file__).resolve().parents[1]
STRANGERS = ROOT / "tests" / "strangers"
PAGE = ROOT / "docs" / "validity.md"
VERDICTS, DISPUTED = "verdicts.json", "disputed.toml"
FOLDERS: dict[str, SpecimenKind] = {"right": "variant", "wrong": "mutant"}


@dataclass(frozen=True)
class Verdict:
    """What a solution earned. kept : share of its exercise's points; failed : the checks that said no."""

    kept: float
    failed: tuple[str, ...]


@dataclass(frozen=True)
class Unit:
    """The strangers of a unit and what they earned, "exercise:name" → verdict.

    notes : what each says of itself; disputed : those whose author had misread the text, and how; not counted.
    """

    name: str
    right: Mapping[str, Verdict]
    wrong: Mapping[str, Verdict]
    notes: Mapping[str, str]
    disputed: Mapping[str, str]

    @property
    def false_rejects(self) -> dict[str, Verdict]:
        """Right solutions that lost points."""
        return {name: v for name, v in self.right.items() if v.kept < 1}

    @property
    def false_accepts(self) -> dict[str, Verdict]:
        """Wrong solutions that kept all points."""
        return {name: v for name, v in self.wrong.items() if v.kept >= 1}


def strangers(unit: str) -> dict[str, list[Specimen]]:
    """Return a unit's solutions by strangers, "right" and "wrong"."""
    return {
        folder: [one for path in sorted((STRANGERS / unit / folder).glob("*.py")) for one in load_specimens(path, kind)]
        for folder, kind in FOLDERS.items()
    }


def label(specimen: Specimen) -> str:
    """Return the name by which a solution is known in its unit."""
    return f"{specimen.exercise}:{specimen.name}"


def measure(assignment: Assignment, found: Mapping[str, Sequence[Specimen]], workers: int) -> dict[str, Any]:
    """Grade strangers' solutions, and return what is written beside them."""

    def told(done: int, number: int) -> None:
        if done % 50 == 0 or done == number:
            print(f"{assignment.name}: {done} of {number}", file=sys.stderr)

    memory = ROOT / ".audit" / "strangers"
    everyone = [one for specimens in found.values() for one in specimens]
    rows = judge(assignment, everyone, workers=workers, memory=memory, on_graded=told)
    points = {exercise.name: exercise.points for exercise in assignment.exercises}
    earned = {(row.subject.kind, row.subject.label): row for row in rows}
    verdicts: dict[str, Any] = {}
    for folder, kind in FOLDERS.items():
        ours = verdicts[folder] = {}
        for one in found[folder]:
            row = earned[kind, label(one)]
            ours[label(one)] = [round(row.scores[one.exercise] / points[one.exercise], 3), *row.killers]
    return verdicts


def recorded(unit: str) -> Unit:
    """Return what the strangers of a unit earned when they were graded last."""
    found = json.loads((STRANGERS / unit / VERDICTS).read_text(encoding="utf-8"))
    path = STRANGERS / unit / DISPUTED
    disputed = tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    verdicts = {
        folder: {name: Verdict(kept, tuple(failed)) for name, (kept, *failed) in found[folder].items()}
        for folder in FOLDERS
    }
    counted = {folder: {n: v for n, v in ours.items() if n not in disputed} for folder, ours in verdicts.items()}
    notes = {label(one): one.note for specimens in strangers(unit).values() for one in specimens}
    return Unit(unit, counted["right"], counted["wrong"], notes, disputed)


def upper(count: int, total: int) -> float:
    """Return the upper end of the exact 95 % interval (Clopper and Pearson) of a share."""
    return float(stats.binomtest(count, total).proportion_ci(0.95, "exact").high)


def graded() -> list[str]:
    """Return the units whose strangers have been graded."""
    return sorted(path.parent.name for path in STRANGERS.glob(f"*/{VERDICTS}"))


def waiting() -> list[str]:
    """Return the units that have strangers whom nobody has graded yet."""
    return sorted({path.parent.name for path in STRANGERS.glob("*/right")} - {*graded()})


def page() -> str:
    """Return docs/validity.md, as the verdicts of the units are."""
    units = [*map(recorded, graded())]
    rows = [*map(_row, units)]
    if len(units) > 1:
        rows.append(_total(units))
    lines = [_HEAD, *rows, ""]
    if waiting():
        lines += [f"Written and not graded yet: {', '.join(waiting())}.", ""]
    lines += [line for unit in units for line in _told(unit)]
    return "\n".join(lines).rstrip() + "\n"


_HEAD = """\
# Are the grades right?

The audit of a unit proves its checks on solutions that their author thought of. Here they are tried on those that
nobody thought of: for every exercise right and wrong solutions written from the release alone, without a look at
checks or solutions, kept in `tests/strangers`. A right one that loses a point is a *false reject*, a wrong one that
keeps all a *false accept*. The bounds are the upper ends of exact 95 % intervals (Clopper and Pearson): so often it
may happen at most, if work like this is handed in. `make strangers` grades them all and writes this page.

| unit | right | false rejects | at most | wrong | false accepts | at most |
|---|--:|--:|--:|--:|--:|--:|"""


def _counts(right: int, rejects: int, wrong: int, accepts: int) -> str:
    return (
        f"{right} | {rejects} | {upper(rejects, right):.1%} | {wrong} | {accepts} | {upper(accepts, wrong):.1%} |"
    ).replace("%", " %")


def _row(unit: Unit) -> str:
    counts = len(unit.right), len(unit.false_rejects), len(unit.wrong), len(unit.false_accepts)
    return f"| {unit.name} | {_counts(*counts)}"


def _total(units: Sequence[Unit]) -> str:
    counts = [
        sum(len(part) for part in parts)
        for parts in zip(*((u.right, u.false_rejects, u.wrong, u.false_accepts) for u in units), strict=True)
    ]
    return f"| all | {_counts(*counts)}"


def _told(unit: Unit) -> Iterator[str]:
    """Each false one by name, and what was not counted."""
    parts = {
        "Right, and lost points": {n: f"kept {v.kept:.0%}" for n, v in unit.false_rejects.items()},
        "Wrong, and kept all": dict.fromkeys(unit.false_accepts, ""),
        "Not counted": unit.disputed,
    }
    if any(parts.values()):
        yield f"## {unit.name}\n"
    for title, found in parts.items():
        if found:
            yield f"{title}:\n"
            yield from (_entry(unit, name, more) for name, more in sorted(found.items()))
            yield ""


def _entry(unit: Unit, name: str, more: str) -> str:
    note = " ".join(unit.notes.get(name, "").split())
    return f"* `{name}`: {note}" + (f" ({more.replace('%', ' %')})" if more else "")


def main() -> None:
    """Grade the strangers of the units asked for, or of all, and write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("units", nargs="*", help="all by default")
    parser.add_argument("--workers", type=int, default=2)
    asked = parser.parse_args()
    course = Course(ROOT)
    for unit in asked.units or sorted([*graded(), *waiting()]):
        verdicts = measure(course.assignment(unit), strangers(unit), asked.workers)
        (STRANGERS / unit / VERDICTS).write_text(_lines(verdicts), encoding="utf-8")
    PAGE.write_text(page(), encoding="utf-8")
    print(PAGE.read_text(encoding="utf-8"))


def _lines(verdicts: Mapping[str, Mapping[str, Sequence[Any]]]) -> str:
    """JSON with a solution a line."""
    parts = [
        f'  "{folder}": {{\n' + ",\n".join(f"    {json.dumps(n)}: {json.dumps(v)}" for n, v in ours.items()) + "\n  }"
        for folder, ours in verdicts.items()
    ]
    return "{\n" + ",\n".join(parts) + "\n}\n"


if __name__ == "__main__":
    main()
