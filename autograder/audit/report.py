"""An audit as people read it: its rules and exercises with the numbers behind them, and a page that needs nothing else.

All functions are pure. The JSON is `Audit.to_json`, the terminal's tables are in `autograder.cli.audit_table`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from autograder.audit.matrix import REMEDIES, RULES, Audit, AuditFault, AuditRule, SubjectKind, SubjectRow
from autograder.describe import count
from autograder.render import page
from autograder.render.card import points

GROUPS: dict[str, tuple[SubjectKind, ...]] = {
    "The instructor's solution and the untouched release": ("reference", "release"),
    "Right, written another way": ("variant",),
    "Freeloaders": ("freeloader",),
    "Wrong, written by hand": ("mutant",),
    "Wrong, made by machine": ("mechanical",),
}
"""The groups of a matrix."""

_MADE: dict[SubjectKind, str] = {"mutant": "written by hand", "mechanical": "made by machine"}

Sign = Literal["●", "◐", "○"]


@dataclass(frozen=True)
class Line:
    """One rule and how it stands. detail : the numbers behind it."""

    rule: AuditRule
    text: str
    detail: str
    faults: int

    @property
    def icon(self) -> str:
        """A sign that tells kept from broken without colour."""
        return "✗" if self.faults else "✓"


@dataclass(frozen=True)
class ExerciseLine:
    """How well one exercise is guarded. caught and made count the mutants that are not equivalent.

    green : how many of these pass every public check and lose points all the same, of how many.
    """

    name: str
    points: str
    variants: int
    mutants: tuple[int, int]
    mechanical: tuple[int, int]
    equivalent: int
    green: tuple[int, int]
    killing: int
    checks: int
    seconds: float


@dataclass(frozen=True)
class _Group:
    """Rows of the page's matrix under one heading."""

    title: str
    rows: tuple[SubjectRow, ...]

    @property
    def caught(self) -> bool:
        """Whether they are mutants, so that one asks by which check they are caught."""
        return self.rows[0].subject.kind in ("mutant", "mechanical")

    @property
    def open(self) -> bool:
        """Whether one sees the rows at once."""
        return self.rows[0].subject.kind in ("reference", "mutant") or any(row.faults for row in self.rows)


def lines(audit: Audit) -> tuple[Line, ...]:
    """Every rule with the numbers behind it, in order."""
    broken = [fault.rule for fault in audit.faults]
    return tuple(Line(rule, text, _detail(audit, rule), broken.count(rule)) for rule, text in RULES.items())


def _detail(audit: Audit, rule: AuditRule) -> str:
    match rule:
        case "reference" | "release":
            return f"{points(audit.of(rule)[0].score)} of {points(audit.max_score)} points"
        case "variant":
            return f"{count(len(audit.of('variant')), 'variant')}, false-reject rate {audit.false_reject_rate:.1%}"
        case "freeloader":
            best = audit.best_freeloader
            most = f"; the best, {best.subject.name}, earns {_of(best.score, audit.max_score)}" if best else ""
            return f"{count(len(audit.of('freeloader')), 'freeloader')}{most}"
        case "survivor":
            groups = ((word, audit.kill_rate(kind), _wrong(audit, kind)) for kind, word in _MADE.items())
            return ", ".join(f"{rate:.1%} of {number} {word}" for word, rate, number in groups if number)
        case "surprise":
            green, wrong = (sum(column) for column in zip(*audit.gaps.values(), strict=True))
            return f"{green} of {count(wrong, 'wrong solution')} pass every public check and lose points in grading"
        case "spill":
            return count(len(audit.of("mutant", "mechanical")), "mutant")
        case "equivalent":
            return f"{count(sum(bool(row.subject.equivalent) for row in audit.rows), 'mutant')} listed"
        case "error":
            part = f", {audit.in_part} in part, {audit.controls} of these in full as well" if audit.in_part else ""
            return f"{count(len(audit.rows), 'submission')} graded{part}; {count(len(audit.checks), 'check')}"
        case "calibration":
            return "nothing is calibrated" if audit.calibrated is None else "calibrated"


def _wrong(audit: Audit, kind: SubjectKind) -> int:
    return sum(not row.subject.equivalent for row in audit.of(kind))


def exercises(audit: Audit) -> tuple[ExerciseLine, ...]:
    """How well each exercise is guarded, in the notebook's order."""
    return tuple(_exercise(audit, name) for name in audit.points)


def _exercise(audit: Audit, name: str) -> ExerciseLine:
    def caught(kind: SubjectKind) -> tuple[int, int]:
        rows = [row for row in audit.of(kind) if row.subject.exercise == name and not row.subject.equivalent]
        return sum(map(audit.killed, rows)), len(rows)

    checks = [check for check in audit.checks if check.exercise == name]
    own = [row for row in audit.rows if row.subject.exercise == name]
    return ExerciseLine(
        name=name,
        points=points(audit.points[name]),
        variants=sum(row.subject.kind == "variant" for row in own),
        mutants=caught("mutant"),
        mechanical=caught("mechanical"),
        equivalent=sum(bool(row.subject.equivalent) for row in own),
        green=audit.gaps[name],
        killing=sum(bool(check.kills) for check in checks),
        checks=len(checks),
        seconds=sum(check.seconds for check in checks),
    )


def weaknesses(audit: Audit) -> tuple[str, ...]:
    """What breaks no rule and deserves a look, in sentences."""
    if audit.stopped:
        return (
            "Nothing else was graded yet: checks that refuse the instructor's own solution prove nothing of others.",
        )
    found = [f"{name} stands on thin ice: one check catches every mutant that is caught." for name in audit.thin_ice]
    found += [f"{check.exercise}.{check.name} is dead weight: it catches no mutant." for check in audit.dead_weight]
    found += [
        f"{name} has {count(number, 'mutant')} written by hand; six is a good start."
        for name, number in audit.few_mutants.items()
    ]
    return tuple(found)


@dataclass(frozen=True)
class FaultLine:
    """A fault, once for all submissions that show it.

    labels : these submissions; note : what is special about the first; remedy : what to do.
    """

    fault: AuditFault
    labels: tuple[str, ...]
    note: str
    remedy: str


def faults(audit: Audit) -> tuple[FaultLine, ...]:
    """Every distinct fault with the submissions that show it, in the order they are met."""
    rows = [(row.subject.label, row.subject.note, fault) for row in audit.rows for fault in row.faults]
    rest = [("", "", fault) for fault in audit.faults[len(rows) :]]
    found: dict[AuditFault, list[tuple[str, str]]] = {}
    for label, note, fault in (*rows, *rest):
        found.setdefault(fault, []).append((label, note))
    return tuple(
        FaultLine(fault, tuple(label for label, _ in shown), shown[0][1], REMEDIES[fault.rule])
        for fault, shown in found.items()
    )


def sign(audit: Audit, row: SubjectRow, name: str) -> Sign:
    """All, some or none of an exercise's points, as a sign."""
    return "●" if row.scores[name] >= audit.points[name] else "◐" if row.scores[name] else "○"


def html(audit: Audit) -> str:
    """Return the audit as a page: one file, no script, nothing loaded."""
    return page.render(
        "audit.html.j2",
        styles=("audit.css",),
        audit=audit,
        lines=lines(audit),
        faults=faults(audit),
        exercises=exercises(audit),
        weaknesses=weaknesses(audit),
        groups=[group for title, kinds in GROUPS.items() if (group := _Group(title, audit.of(*kinds))).rows],
        points=points,
        killed=audit.killed,
    )


def _of(part: float, whole: float) -> str:
    return f"{points(part)} of {points(whole)} points ({part / whole:.1%})"
