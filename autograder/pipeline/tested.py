"""Judging by tests that stand in the notebook: each grade cell, hidden tests put back, beside the student's code.

They run when all of the student's cells are done, each in a copy of the process as it was before its cell, so that what
one does reaches no other. Points are nbgrader's, with its faults mended: what a test prints on stderr costs nothing, a
NumPy number is a number, and one out of range is the grader's problem.
"""

from __future__ import annotations

import ast
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from IPython.core.inputtransformer2 import TransformerManager
from nbformat import NotebookNode

from autograder.config import Assignment
from autograder.course.classic import ClassicExercise
from autograder.errors import ConfigError, Died
from autograder.language import decimal, gettext, gettext_noop
from autograder.notebook.cells import grade_id
from autograder.notebook.given import Files
from autograder.pipeline.execute import Executed, execute
from autograder.results import CheckResult, ExerciseResult, Outcome
from autograder.sandbox.outputs import TestsOutcome
from autograder.util.syntax import bound_names, mentioned_names, parse, parse_cell

_DEFINITIONS = (ast.Import, ast.ImportFrom, ast.FunctionDef, ast.ClassDef, ast.Assign)
HIDDEN_FAILS = gettext_noop("A hidden test of this cell does not pass. It is not shown here.")


@dataclass(frozen=True)
class CellTests:
    """The tests of one grade cell.

    title : what they are about; source : all of them, as Python; helpers : what earlier grade cells
    define and these use, for where it did not come to be: names, and the statement that binds them.
    """

    exercise: ClassicExercise
    title: str
    source: str
    helpers: tuple[tuple[list[str], str], ...] = ()


def cell_tests(assignment: Assignment, release: NotebookNode) -> tuple[CellTests, ...]:
    """Return the tests of every grade cell of a notebook that holds its own.

    release : the notebook as students got it.

    Raises: ConfigError if nbgrader has written tests into it that are not in the source, beside hidden ones.
    """
    released = {grade_id(cell): cell.source for cell in release.cells}
    found: list[CellTests] = []
    earlier: list[ast.stmt] = []
    for exercise in assignment.exercises:
        if isinstance(exercise, ClassicExercise) and exercise.inside:
            shown = released.get(exercise.cell, "")
            if exercise.generated and exercise.hidden:
                raise ConfigError(
                    f"{assignment.source_notebook}: {exercise.cell}: has hidden tests beside tests that nbgrader "
                    "writes; give each a cell of its own"
                )
            source = _python(shown if exercise.generated else exercise.text)
            found.append(CellTests(exercise, _title(shown, exercise.name), source, _helpers(source, earlier)))
            earlier += _statements(source)
    return tuple(found)


def _helpers(source: str, earlier: Sequence[ast.stmt]) -> tuple[tuple[list[str], str], ...]:
    """The statements of earlier grade cells that bind what some tests need, directly or for one another."""
    needed = mentioned_names(*_statements(source))
    kept: list[tuple[list[str], str]] = []
    for statement in reversed(earlier):
        if isinstance(statement, _DEFINITIONS) and (names := bound_names(ast.Module([statement], []))) & needed:
            needed |= mentioned_names(statement)
            kept.append((sorted(names), ast.unparse(statement)))
    return tuple(reversed(kept))


def _statements(source: str) -> list[ast.stmt]:
    tree = parse_cell(source, limit=None)
    return [] if tree is None else tree.body


def _python(source: str) -> str:
    """A cell's source with its magics as calls."""
    return str(TransformerManager().transform_cell(source))


def _title(source: str, name: str) -> str:
    """The first words of a cell: its docstring's first line, or its first comment's."""
    tree = parse(_python(source), limit=None)
    if tree is None:
        return name
    said = (ast.get_docstring(tree) or "").strip().partition("\n")[0]
    first = source.strip().partition("\n")[0]
    return said or (first.strip("# ").strip() if first.startswith("#") else "") or name


@dataclass
class Tests:
    """Runs the tests of one notebook. withheld : files that only they need."""

    assignment: Assignment
    cells: Sequence[CellTests]
    withheld: Files = ()

    __test__ = False  # its name begins as a test's does

    def run(self, executed: Executed, notebook: NotebookNode) -> dict[str, ExerciseResult]:
        """Return what became of each exercise that has tests, by name.

        executed : the notebook's run, with its live session; notebook : the restored one, to run again where the
        process is gone.

        Raises: SandboxError.
        """
        session, found = executed.session, dict[str, ExerciseResult]()
        seconds = self.assignment.settings.limits.cell_seconds
        laid = False
        for cell in self.cells:
            name = cell.exercise.cell
            if not session.alive:
                executed, laid = execute(notebook, self.assignment, session, earlier=executed.run), False
            if not laid:
                session.lay(self.withheld)
                laid = True
            said = executed.run.broken.get(name, "")
            if name in executed.run.stopped:
                outcome = TestsOutcome(("TimeoutError", said, ""))
            else:
                try:
                    outcome = session.run_tests(name, cell.source, cell.helpers, seconds)
                except Died as death:
                    outcome = TestsOutcome(("ProcessEnded", str(death), ""))
            found[cell.exercise.name] = self._result(cell, outcome, said)
        session.settle()
        return found

    def _result(self, cell: CellTests, outcome: TestsOutcome, said: str) -> ExerciseResult:
        exercise = cell.exercise
        points, judged, message = score_tests(
            outcome, exercise.points, stderr_fails=self.assignment.course.layout.stderr_fails
        )
        if judged == "failed" and exercise.hidden:
            message = f"{said[:1].upper()}{said[1:]}." if said else gettext(HIDDEN_FAILS)
        check = CheckResult(
            name=exercise.cell,
            title=cell.title,
            visibility="hidden" if exercise.hidden else "public",
            outcome=judged,
            message=message,
        )
        return ExerciseResult(name=exercise.name, score=points, max_score=exercise.points, checks=(check,), inside=True)


def score_tests(outcome: TestsOutcome, maximum: float, *, stderr_fails: bool = False) -> tuple[float, Outcome, str]:
    """Return the points that a grade cell earns, whether it passed, and what to say if not.

    An error earns nothing, a number as the last line's value that many points, anything else all. A number below 0 or
    above the maximum is a mistake of the tests: it costs nobody a point, and a person has to look.
    """
    if outcome.error is not None:
        kind, text, line = outcome.error
        raised = f"{kind}: {text}" if text else kind
        return 0.0, "failed", gettext("{error}, in: {line}", error=raised, line=line) if line else raised
    if outcome.stderr and stderr_fails:
        return 0.0, "failed", gettext("It printed on stderr, which this course counts as a failure.")
    if outcome.number is None:
        return maximum, "passed", ""
    told = {"got": decimal(f"{outcome.number:g}"), "maximum": decimal(f"{maximum:g}")}
    if math.isnan(outcome.number) or not 0 <= outcome.number <= maximum:
        wrong = gettext("Its tests gave {got} points, expected a number from 0 to {maximum}.", **told)
        return maximum, "error", wrong
    if outcome.number == maximum:
        return maximum, "passed", ""
    return outcome.number, "failed", gettext("Its tests gave {got} of {maximum} points.", **told)


def unanswered(assignment: Assignment, notebook: NotebookNode, release: NotebookNode) -> dict[str, ExerciseResult]:
    """Return the exercises for a person whose answer is as it was released: they earn nothing, as in nbgrader.

    notebook : the restored one.
    """
    given = {grade_id(cell): cell.source for cell in release.cells if grade_id(cell)}
    came: Mapping[str, str] = {grade_id(cell): cell.source for cell in notebook.cells if grade_id(cell)}
    nothing = CheckResult(
        name="answer",
        title=gettext("There is an answer"),
        visibility="public",
        outcome="blocked",
        reason="not_written",
        message=gettext("Nothing was written here, so there is nothing for a person to read."),
    )
    return {
        e.name: ExerciseResult(name=e.name, score=0.0, max_score=e.points, checks=(nothing,))
        for e in assignment.exercises
        if isinstance(e, ClassicExercise) and e.manual and not e.task and came.get(e.cell) == given.get(e.cell)
    }
