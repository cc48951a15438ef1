"""The submissions of an audit, and how much of each has to be graded.

A submission with one solution that is not the instructor's is graded as far as that solution reaches
(`autograder.audit.dependence`); for the rest the instructor's own grades hold. A fixed sample is graded in full, too.

What is trained with a wrong function is judged again with the right one in its place. One submission that lacks the
function shows what comes of that; where it is all points, no mutant of the function can end with fewer, and none
trains a model to find out, once its own exercise has caught it. `Slicer.stages` puts them in this order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from nbformat import NotebookNode

from autograder.audit.dependence import Cell, defines, scope
from autograder.audit.freeloaders import freeloaders, listen
from autograder.audit.matrix import Subject
from autograder.audit.mutants import equivalents, identity, mechanical_mutants
from autograder.checks import Check, load_reference
from autograder.config import Assignment
from autograder.errors import CheckFileError
from autograder.notebook.cells import grade_id, graded_cells, is_answer
from autograder.notebook.fill import fill, release_of, solutions
from autograder.pipeline.scope import Asked, Scope
from autograder.results import ExerciseResult
from autograder.specimens import Specimen, SpecimenKind, load_specimens
from autograder.workers.batch import BatchItem, BatchResult

REFERENCE = Subject(kind="reference", name="reference", note="the instructor's solution")
RELEASE = Subject(kind="release", name="release", note="handed in as it was handed out")
EVERY = 150
"""Of the submissions that are graded in part, each of this many is graded in full as well, and one an exercise."""

_MAGIC = re.compile(r"^([ \t]*)%(?:pip|matplotlib)\b.*$", re.MULTILINE)


@dataclass(frozen=True)
class Slicer:
    """Knows what a changed solution cell can reach in an assignment.

    asked : what the checks of each exercise asked the instructor's solution for; variables : what is trained;
    stubs : the solution cells as they are handed out.
    """

    cells: tuple[Cell, ...]
    asked: Asked
    uses: Mapping[str, Sequence[str]]
    variables: frozenset[str]
    stubs: Mapping[str, str]

    @classmethod
    def of(cls, assignment: Assignment, cells: Mapping[str, str], asked: Asked) -> Slicer:
        """Read the assignment's notebook with the instructor's solution cells."""
        notebook = fill(assignment, cells)
        stubs = {grade_id(cell): cell.source for cell in release_of(assignment).cells if is_answer(cell)}
        return cls(
            tuple(
                Cell(str(cell.id), _python(cell), grade_id(cell) if is_answer(cell) else "")
                for cell in graded_cells(notebook, assignment)
            ),
            {exercise.name: asked[exercise.name] for exercise in assignment.exercises if not exercise.manual},
            {exercise.name: exercise.uses for exercise in assignment.exercises},
            frozenset(exercise.name for exercise in assignment.exercises if exercise.variable),
            stubs,
        )

    def scope(self, exercise: str, source: str) -> Scope | None:
        """Return what has to be graded of a submission with another solution of one exercise; None for all of it."""
        return scope(self.cells, exercise, source, self.asked, self.uses)

    def untrained(self, exercise: str, source: str) -> Scope | None:
        """Return what has to be graded before anything is trained; None if that is no less.

        It is no less where the cell does more than define the function: only the function is ever replaced.
        """
        first = scope(self.cells, exercise, source, self.asked, self.uses, known=self.variables - {exercise})
        whole = self.scope(exercise, source)
        if first is None or whole is None or first == whole or not defines(source, exercise):
            return None
        return first

    def least(self, exercise: str, source: str) -> Scope | None:
        """Return what has to be graded of a submission if nothing is trained that need not be; None for all of it."""
        return self.untrained(exercise, source) or self.scope(exercise, source)

    def stages(self, specimens: Mapping[Subject, Mapping[str, str]]) -> Stages:
        """Return what is graded of submissions that differ in one solution cell, and in which order."""
        items = {
            subject: batch_item(subject, cells, self.scope(subject.exercise, cells[subject.exercise]))
            for subject, cells in specimens.items()
        }
        first = {
            subject: batch_item(subject, specimens[subject], early)
            for subject in items
            if subject.kind in ("mutant", "mechanical")
            and (early := self.untrained(subject.exercise, specimens[subject][subject.exercise])) is not None
        }
        sampled = sample([subject for subject, item in items.items() if item.scope is not None])
        return Stages(
            items=items,
            first=first,
            # The mutants of an exercise differ in its cell alone, so that without it they are all the same.
            lacking={subject.exercise: self._without(subject.exercise, specimens[subject]) for subject in first},
            controls={
                subject: replace(item, name=f"{item.name} in full", scope=None, control=subject.exercise)
                for subject, item in items.items()
                if subject in sampled
            },
        )

    def _without(self, exercise: str, cells: Mapping[str, str]) -> BatchItem:
        """A submission that lacks one function and is right otherwise. cells : one that differs in that cell."""
        stub = self.stubs[exercise]
        return BatchItem(f"stub {exercise}", {**cells, exercise: stub}, scope=self.scope(exercise, stub))

    def right_without(self, exercise: str, graded: BatchResult) -> bool:
        """Whether all else was right in the end, what is trained with the judge's function in place of this one."""
        others = [found for found in _judged(graded) if found.name != exercise]
        helped = all(found.helped_by == (exercise,) for found in others if found.name in self.variables)
        return helped and all(map(passed, others))


@dataclass(frozen=True)
class Stages:
    """What is graded of submissions in part.

    items : all that can differ, of each; first : of mutants whose function goes into something trained, what is graded
        before that, for it may be enough. lacking : for each exercise that has one, a submission without its function,
        which shows whether it is; controls : the sample, in full.
    """

    items: Mapping[Subject, BatchItem]
    first: Mapping[Subject, BatchItem]
    lacking: Mapping[str, BatchItem]
    controls: Mapping[Subject, BatchItem]

    @property
    def at_once(self) -> dict[Subject, BatchItem]:
        """Those of which nothing has to be graded first."""
        return {subject: item for subject, item in self.items.items() if subject not in self.first}

    def spared(self, slicer: Slicer, lacking: Mapping[str, BatchResult]) -> dict[Subject, BatchItem]:
        """Those that train nothing if they are caught before. lacking : how the submissions without were graded."""
        shown = {exercise for exercise, graded in lacking.items() if slicer.right_without(exercise, graded)}
        return {subject: item for subject, item in self.first.items() if subject.exercise in shown}


def batch_item(subject: Subject, cells: Mapping[str, str], scope: Scope | None = None) -> BatchItem:
    """Return the submission with these solution cells, and the part of it to grade."""
    return BatchItem(f"{subject.kind} {subject.label}", cells, scope=scope)


def caught(exercise: str, graded: BatchResult) -> bool:
    """Whether the exercise's own checks said no, and nothing else was harmed: then only that function is replaced."""
    outcomes = {e.name: {check.outcome for check in e.checks} for e in _judged(graded)}
    own = outcomes.pop(exercise, {"passed"})
    return own != {"passed"} and "error" not in own and all(found <= {"passed"} for found in outcomes.values())


def passed(exercise: ExerciseResult) -> bool:
    """Whether every check of an exercise passed."""
    return all(check.outcome == "passed" for check in exercise.checks)


def _judged(graded: BatchResult) -> list[ExerciseResult]:
    only = graded.scope
    return [e for e in graded.result.exercises if only is None or e.name in only.exercises]


def _python(cell: NotebookNode) -> str:
    """A cell without the magics by which locked cells install and set up what they draw with: they touch no name."""
    return str(cell.source) if is_answer(cell) else _MAGIC.sub(r"\1pass", cell.source)


def sample(in_part: Sequence[Subject]) -> frozenset[Subject]:
    """Choose those that are graded in full as well: always the same, of each exercise a mutant if it has one."""
    firsts = {subject.exercise: subject for subject in sorted(in_part, key=lambda s: s.kind == "mutant")}
    return frozenset(in_part[::EVERY]) | frozenset(firsts.values())


def subjects(
    assignment: Assignment, checks: Sequence[Check], cells: Mapping[str, str], mutable: Mapping[str, str]
) -> Iterator[tuple[Subject, Mapping[str, str]]]:
    """Yield every submission of an audit with its solution cells, in the order of its report.

    cells : the instructor's; mutable : those that mechanical mutants are made of, as the source has them: a mutant is
    called after its line, and a translation has other lines. {} for no mutants.

    Raises: CheckFileError if a specimen is of no exercise, or the unit's files cannot be used.
    """
    yield REFERENCE, cells
    yield RELEASE, {}
    yield from _filled(assignment, _specimens(assignment, "variant"), cells)
    for freeloader in freeloaders(assignment, cells, listen(checks, load_reference(assignment))):
        yield Subject(kind="freeloader", name=freeloader.name, note=freeloader.note), freeloader.cells
    yield from _filled(assignment, _specimens(assignment, "mutant"), cells)
    if mutable:
        mutants = mechanical_mutants(assignment, mutable)
        reasons = equivalents(assignment, mutants)
        for mutant in mutants:
            subject = Subject(
                kind="mechanical",
                exercise=mutant.exercise,
                name=mutant.name,
                note=mutant.note,
                equivalent=reasons.get(identity(mutant), ""),
                shown=_shown(assignment, mutant.exercise),
                made=_made(assignment, mutant.exercise),
            )
            yield subject, {**cells, mutant.exercise: mutant.source}


def with_reference(
    assignment: Assignment, specimens: Iterable[Specimen]
) -> Iterator[tuple[Subject, Mapping[str, str]]]:
    """Yield the instructor's solution and then every specimen in its place, with their solution cells.

    Raises: CheckFileError if a specimen is of no exercise.
    """
    cells = solutions(assignment)
    yield REFERENCE, cells
    yield from _filled(assignment, _known(assignment, specimens, "specimens"), cells)


def _filled(
    assignment: Assignment, specimens: Iterable[Specimen], cells: Mapping[str, str]
) -> Iterator[tuple[Subject, Mapping[str, str]]]:
    for one in specimens:
        shown, made = _shown(assignment, one.exercise), _made(assignment, one.exercise)
        subject = Subject(kind=one.kind, exercise=one.exercise, name=one.name, note=one.note, shown=shown, made=made)
        yield subject, {**cells, one.exercise: one.source}


def _shown(assignment: Assignment, exercise: str) -> tuple[str, ...]:
    """The exercises that show how good a solution of this one is."""
    return tuple(other.name for other in assignment.exercises if exercise in other.shows)


def _made(assignment: Assignment, exercise: str) -> tuple[str, ...]:
    """The trained models that are made of this exercise alone."""
    return tuple(
        other.name for other in assignment.exercises if other.variable and assignment.used(other) == [exercise]
    )


def _specimens(assignment: Assignment, kind: SpecimenKind) -> Iterator[Specimen]:
    path = assignment.solutions / f"{kind}s.py"
    return _known(assignment, load_specimens(path, kind), path)


def _known(assignment: Assignment, specimens: Iterable[Specimen], where: object) -> Iterator[Specimen]:
    coded = [exercise.name for exercise in assignment.exercises if not exercise.manual]
    for one in specimens:
        if one.exercise not in coded:
            raise CheckFileError(
                f"{where}: {one.name} is a {one.kind} of {one.exercise!r}, expected one of {', '.join(coded)}"
            )
        yield one
