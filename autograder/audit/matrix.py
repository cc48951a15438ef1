"""The matrix of an audit: exercise × submission, and what it says about the grades.

Values only; `autograder.audit.run` fills them and `autograder.audit.report` prints them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Annotated, Final, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

SCHEMA: Final = "autograder/audit/1"
SLIVER = 0.05
"""Share of the points that a freeloader may earn."""
ENOUGH_MUTANTS = 6
"""Hand-written mutants that an exercise should have."""

SubjectKind: TypeAlias = Literal["reference", "release", "variant", "freeloader", "mutant", "mechanical"]
AuditRule: TypeAlias = Literal[
    "reference",
    "release",
    "variant",
    "freeloader",
    "survivor",
    "surprise",
    "spill",
    "equivalent",
    "error",
    "calibration",
]
RULES: dict[AuditRule, str] = {
    "reference": "The instructor's solution earns all points",
    "release": "The untouched release earns nothing",
    "variant": "Every right solution, written another way, keeps all points",
    "freeloader": "Nothing that solves nothing earns more than a sliver",
    "survivor": "Every wrong solution loses points in its own exercise",
    "surprise": "No wrong solution passes every public check and then earns nothing",
    "spill": "No wrong solution costs another exercise a point",
    "equivalent": "What is listed as equivalent keeps all points",
    "error": "No check breaks down, and no grade depends on how much else is graded",
    "calibration": "Thresholds of trained models fit the grading profile",
}
"""The rules in words, in the order of a report."""
REMEDIES: dict[AuditRule, str] = {
    "reference": "Mend the check that refuses the solution, or the solution.",
    "release": "Let a stub raise NotImplementedError, and give the exercise an essential check.",
    "variant": "The check asks for more than the text promises: let it ask for what matters.",
    "freeloader": "Mark a check essential that a made-up answer cannot pass.",
    "survivor": "Write the check that tells it from the solution; if it is right after all, list it as equivalent.",
    "surprise": "Give the essential hidden check that fails a public twin, or make it one that costs only its weight.",
    "spill": "Name the exercise under uses in assignment.toml, or let the other exercise's checks do without it.",
    "equivalent": "Take it off equivalent.toml.",
    "error": "Mend the check: let it say in words what it expects before it computes with an answer.",
    "calibration": "Measure the thresholds anew.",
}
"""What to do about a broken rule."""


class _Frozen(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Subject(_Frozen):
    """What is graded.

    exercise : whose solution cell is not the instructor's, "" if the whole notebook is made up.
    note : what is wrong with it, or done another way; equivalent : why a mechanical mutant is not wrong, "".
    shown : exercises that show how good it is, where its own checks leave that open; made : trained models that are
    made of it alone, so that the judge has nothing to try them again with.
    """

    kind: SubjectKind
    name: str
    exercise: str = ""
    note: str = ""
    equivalent: str = ""
    shown: tuple[str, ...] = ()
    made: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """Its name in reports, and in ``equivalent.toml``."""
        return f"{self.exercise}:{self.name}" if self.exercise else self.name


class AuditFault(_Frozen):
    """A broken rule, in words. exercise : where it shows, "" if in the whole."""

    rule: AuditRule
    exercise: str
    text: str


class SubjectRow(_Frozen):
    """One submission of the matrix.

    scores : points earned, exercise → points; failed : the checks that failed, exercise → names.
    judged : exercises that it was judged on, () for all; of the others the points are the instructor's solution's.
    green : whether every public check of its own exercise passes: in the notebook it looks right.
    """

    subject: Subject
    scores: dict[str, float]
    failed: dict[str, tuple[str, ...]] = {}
    judged: tuple[str, ...] = ()
    green: bool = False
    faults: tuple[AuditFault, ...] = ()
    seconds: float = 0.0

    @property
    def score(self) -> float:
        """All points earned."""
        return round(sum(self.scores.values()), 2)

    @property
    def killers(self) -> tuple[str, ...]:
        """The names of the checks that caught it."""
        return tuple(check for _, check in self.caught_by)

    @property
    def caught_by(self) -> tuple[tuple[str, str], ...]:
        """The checks that failed, (exercise, name): those of its own exercise or, if none did, of one that shows it."""
        own = self.subject.exercise
        shown = (own,) if own in self.failed else self.subject.shown
        return tuple((name, check) for name in shown for check in self.failed.get(name, ()))


def faults(subject: Subject, scores: Mapping[str, float], points: Mapping[str, float]) -> Iterator[AuditFault]:
    """Yield the rules that a submission's points break."""
    lost = {name: points[name] - score for name, score in scores.items() if score < points[name]}
    match subject.kind:
        case "reference" | "variant":
            for name in lost:
                yield _fault(subject.kind, name, scores, points)
        case "release":
            for name in [name for name, score in scores.items() if score]:
                yield _fault("release", name, scores, points)
        case "freeloader":
            total, there = sum(scores.values()), sum(points.values())
            if total > SLIVER * there:
                where = ", ".join(f"{name} {score:g}" for name, score in scores.items() if score)
                text = f"earns {total:.3g} of {there:g} points ({total / there:.1%}): {where}"
                yield AuditFault(rule="freeloader", exercise="", text=text)
        case "mutant" | "mechanical":
            own = subject.exercise
            found = [own] if own in lost else [name for name in subject.shown if name in lost]
            for name in found if subject.equivalent else ():
                text = f"is listed as equivalent, but loses {lost[name]:.3g} of {points[name]:g} points"
                yield AuditFault(rule="equivalent", exercise=name, text=text)
            if not subject.equivalent and not found:
                yield _fault("survivor", own, scores, points)
            for name in [name for name in lost if name not in (*found, *subject.made)]:
                yield _fault("spill", name, scores, points)


def surprises(
    subject: Subject, scores: Mapping[str, float], failed: Mapping[str, Sequence[str]]
) -> Iterator[AuditFault]:
    """Yield that a wrong solution looks right in the notebook and earns nothing after all."""
    own = subject.exercise
    if subject.kind in ("mutant", "mechanical") and not subject.equivalent and scores[own] == 0:
        text = f"passes every public check and earns nothing, for {', '.join(failed.get(own, ()))}"
        yield AuditFault(rule="surprise", exercise=own, text=text)


def _fault(rule: AuditRule, exercise: str, scores: Mapping[str, float], points: Mapping[str, float]) -> AuditFault:
    return AuditFault(rule=rule, exercise=exercise, text=f"earns {scores[exercise]:g} of {points[exercise]:g} points")


class CheckRecord(_Frozen):
    """What a check is worth.

    kills : mutants on which it fails; alone : those among them on which no other check of the exercise fails.
    seconds : its time on the instructor's solution.
    """

    exercise: str
    name: str
    visibility: Literal["public", "hidden"]
    essential: bool
    kills: int
    alone: int
    seconds: float


class Audit(_Frozen):
    """How an assignment grades what it must accept and what it must refuse.

    points : what can be earned without a person, exercise → points; rows : the matrix, the reference first;
    calibrated : whether the thresholds of trained models fit what they were made for, None if there are none.
    given : those of ``points`` that nobody writes: a locked cell of the notebook makes them of other exercises.
    controls : how many of the submissions that were graded in part were graded in full as well.
    """

    schema_: Annotated[Literal["autograder/audit/1"], Field(alias="schema")] = SCHEMA
    assignment: str
    points: dict[str, float]
    rows: tuple[SubjectRow, ...]
    checks: tuple[CheckRecord, ...]
    calibrated: bool | None = None
    given: tuple[str, ...] = ()
    controls: int = 0
    seconds: float = 0.0

    model_config = ConfigDict(populate_by_name=True)

    @property
    def passed(self) -> bool:
        """Whether no rule is broken."""
        return not self.faults

    @property
    def stopped(self) -> bool:
        """Whether the instructor's own solution loses points, so that no other was graded."""
        return any(row.faults for row in self.of("reference"))

    @cached_property
    def faults(self) -> tuple[AuditFault, ...]:
        """Every broken rule, in the order of the rows."""
        stale = AuditFault(
            rule="calibration", exercise="", text=f"is stale; run: autograder calibrate {self.assignment}"
        )
        return (*(fault for row in self.rows for fault in row.faults), *([stale] if self.calibrated is False else []))

    @property
    def max_score(self) -> float:
        """Points to be had without a person."""
        return round(sum(self.points.values()), 2)

    def of(self, *kinds: SubjectKind) -> tuple[SubjectRow, ...]:
        """The rows of these kinds."""
        return tuple(row for row in self.rows if row.subject.kind in kinds)

    @property
    def in_part(self) -> int:
        """How many submissions were judged only on what can differ from the instructor's solution."""
        return sum(bool(row.judged) for row in self.rows)

    def killed(self, row: SubjectRow) -> bool:
        """Whether a mutant lost points in its own exercise, or in one that shows how good it is."""
        names = (row.subject.exercise, *row.subject.shown)
        return any(row.scores[name] < self.points[name] for name in names)

    def kill_rate(self, kind: SubjectKind) -> float:
        """The share of the mutants of a kind that are killed, those listed as equivalent left out; 1 without any."""
        mutants = [row for row in self.of(kind) if not row.subject.equivalent]
        return sum(map(self.killed, mutants)) / len(mutants) if mutants else 1.0

    @property
    def false_reject_rate(self) -> float:
        """The share of right solutions, the reference among them, that lost a point."""
        right = self.of("reference", "variant")
        return sum(row.score < self.max_score for row in right) / len(right)

    @property
    def best_freeloader(self) -> SubjectRow | None:
        """The freeloader that earns most."""
        return max(self.of("freeloader"), key=lambda row: row.score, default=None)

    @property
    def gaps(self) -> dict[str, tuple[int, int]]:
        """Exercise → how many wrong solutions pass every public check and lose points all the same, of how many."""
        wrong = [row for row in self.of("mutant", "mechanical") if not row.subject.equivalent]
        own = {name: [row for row in wrong if row.subject.exercise == name] for name in self.points}
        return {name: (sum(row.green and self.killed(row) for row in rows), len(rows)) for name, rows in own.items()}

    @property
    def dead_weight(self) -> tuple[CheckRecord, ...]:
        """Checks that kill no mutant."""
        return tuple(check for check in self.checks if not check.kills)

    @property
    def thin_ice(self) -> tuple[str, ...]:
        """Exercises in which a single check kills all the mutants that are killed."""
        killing = Counter(check.exercise for check in self.checks if check.kills)
        return tuple(name for name in self.points if killing[name] == 1)

    @property
    def few_mutants(self) -> dict[str, int]:
        """Exercises to write with fewer hand-written mutants than they should have, with how many they have."""
        there = Counter(row.subject.exercise for row in self.of("mutant"))
        written = (name for name in self.points if name not in self.given)
        return {name: there[name] for name in written if there[name] < ENOUGH_MUTANTS}

    def to_json(self) -> str:
        """Return the audit as JSON text that ends with a newline."""
        return self.model_dump_json(by_alias=True, indent=2) + "\n"
