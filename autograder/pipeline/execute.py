"""Running a restored notebook: papermill drives, the cells run in the sandbox.

A cell that fails does not stop the rest. Grade cells that call checks are not run: the judge does their work from
outside, afterwards. Those that hold tests themselves run as they were released, and the process is kept as it was
before, for all of their tests.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from nbformat import NotebookNode
from papermill.engines import Engine, NotebookExecutionManager, papermill_engines
from papermill.parameterize import parameterize_notebook

from autograder.checking.remedies import first_sentence, remedy_for
from autograder.config import Assignment, Limits
from autograder.errors import Died
from autograder.kernel.shell import CellOutcome
from autograder.language import gettext, gettext_noop
from autograder.notebook import told
from autograder.notebook.cells import INJECTED, grade_id, graded_cells, has_tag, is_answer
from autograder.results import Notice
from autograder.sandbox.helpers import Helpers
from autograder.sandbox.session import Session

ENGINE = "autograder"
Parameters = Mapping[str, bool | int | float | str]
MAX_RUNS = 3
"""A notebook that ends its process is run again without the cell that did it, this often in all."""
TIME_UP = gettext_noop("the notebook's time was used up")
ENDED = gettext_noop("this cell ended the notebook's process")
BRIEF_SECONDS = 1.0
"""What an answer gets when there is no time left, and a cell that ran out of time when it runs again."""


@dataclass(frozen=True)
class Run:
    """What running a notebook's cells gave.

    broken : solution cells that did not run through, grade_id → the reason in words.
    deadly : indices of cells that ended the process; a further run leaves them out.
    slow : indices of cells that ran out of time; a further run gives them little, or leaves out what only shows.
    stopped : those of them, by grade_id, that had begun.
    times : seconds that each cell took, by its grade_id or its number.
    """

    broken: Mapping[str, str] = field(default_factory=dict)
    deadly: frozenset[int] = frozenset()
    slow: frozenset[int] = frozenset()
    stopped: frozenset[str] = frozenset()
    notices: tuple[Notice, ...] = ()
    seconds: float = 0.0
    times: Mapping[str, float] = field(default_factory=dict)


@dataclass
class _Record:
    """A `Run` while it goes on."""

    deadly: set[int]
    slow: set[int]
    stopped: set[str] = field(default_factory=set)
    broken: dict[str, str] = field(default_factory=dict)
    notices: list[Notice] = field(default_factory=list)
    seconds: float = 0.0
    times: dict[str, float] = field(default_factory=dict)

    def finished(self, *notices: Notice) -> Run:
        """Return the run as it is now, with these notices at its end."""
        return Run(
            self.broken,
            frozenset(self.deadly),
            frozenset(self.slow),
            frozenset(self.stopped),
            (*self.notices, *notices),
            self.seconds,
            self.times,
        )

    def note(self, cell: NotebookNode, index: int, outcome: CellOutcome, *, tests: bool) -> None:
        """Remember what became of a cell. tests : whether it is a grade cell, of which its exercise tells."""
        name = grade_id(cell)
        if outcome.error is not None:
            kind, text = outcome.error
            if outcome.cut_short == "late":
                self.slow.add(index)
            reason = text if outcome.cut_short else _raised(kind, text)
            if name:
                self.broken[name] = reason
            if kind != "NotImplementedError" and not tests:
                said = told.failed(name, index + 1, reason)
                self.notices.append(Notice(kind="warning", code="cell_failed", text=said))
        if outcome.truncated:
            said = told.shortened(name, index + 1)
            self.notices.append(Notice(kind="warning", code="output_cut", text=said))


def _raised(kind: str, text: str) -> str:
    """What a cell raised, and what helps."""
    reason = told.raised(kind, first_sentence(text))
    remedy = remedy_for(kind, text)
    return f"{reason.rstrip('.')} ({remedy.rstrip('.')})" if remedy else reason


@dataclass(frozen=True)
class _Context:
    """What the engine needs beside the notebook; papermill hands it through."""

    session: Session
    record: _Record
    assignment: Assignment
    stand_ins: Mapping[str, Helpers]
    pictures: bool


@dataclass(frozen=True)
class Executed:
    """An executed notebook, and the live session that holds its namespace.

    parameters : papermill parameters that took the place of the assignment's.
    """

    notebook: NotebookNode
    run: Run
    session: Session
    parameters: Parameters = field(default_factory=dict)


class SandboxEngine(Engine):  # type: ignore[misc]
    """A papermill engine whose kernel is a `Session`."""

    @classmethod
    def execute_managed_notebook(
        cls,
        nb_man: NotebookExecutionManager,
        kernel_name: str,  # noqa: ARG003 - papermill passes it
        *,
        context: _Context,
        **_options: Any,
    ) -> None:
        """Run the cells of ``nb_man.nb``."""
        session, record = context.session, context.record
        limits = context.assignment.settings.limits
        start, waited = time.monotonic(), session.waited
        chosen = {id(cell) for cell in graded_cells(nb_man.nb, context.assignment, pictures=context.pictures)}
        graded = {exercise.grade_cell: exercise for exercise in context.assignment.exercises if not exercise.manual}
        count = 0
        for index, cell in enumerate(nb_man.nb.cells):
            exercise = graded.get(grade_id(cell))
            if exercise is not None and session.alive:
                keep = session.branch if exercise.inside else session.keep_moment
                keep(exercise.grade_cell if exercise.inside else exercise.name)
            if id(cell) not in chosen:
                continue
            count += 1
            nb_man.cell_start(cell, index)
            used = time.monotonic() - start - (session.waited - waited)
            seconds = _seconds(cell, index, limits.notebook_seconds - used, limits, record)
            if index in record.deadly:
                outcome = CellOutcome(error=("Skipped", gettext(ENDED)), cut_short="skipped")
            elif seconds <= 0:
                outcome = CellOutcome(error=("TimeoutError", gettext(TIME_UP)), cut_short="late")
            else:
                outcome = _run_cell(session, cell.source, seconds, index, record)
                if outcome.cut_short == "late":
                    record.stopped.add(grade_id(cell))
            cell.execution_count = count
            cell.outputs = [_output(o, count) for o in outcome.outputs]
            record.seconds += outcome.seconds
            record.times[grade_id(cell) or f"cell {index + 1}"] = outcome.seconds
            record.note(cell, index, outcome, tests=exercise is not None)
            if outcome.error is not None:
                nb_man.cell_exception(cell, index)
            nb_man.cell_complete(cell, index)
            if grade_id(cell) in context.stand_ins and session.alive:
                session.serve(context.stand_ins[grade_id(cell)])


def _seconds(cell: NotebookNode, index: int, left: float, limits: Limits, record: _Record) -> float:
    """How long a cell may run, 0 for not at all.

    An answer always gets a moment, even when other cells have used up the notebook's time: what it
    defines is what is graded.
    """
    answers = is_answer(cell)
    if index in record.slow:
        return BRIEF_SECONDS if answers else 0.0
    return max(min(limits.cell_seconds, left), BRIEF_SECONDS if answers else 0.0)


def _run_cell(session: Session, source: str, seconds: float, index: int, record: _Record) -> CellOutcome:
    try:
        return session.run_cell(source, seconds)
    except Died as death:
        record.deadly.add(index)
        raise _Restart(str(death)) from None


class _Restart(Exception):
    """The process is gone; the notebook has to run again without the cell that ended it."""


def _output(output: dict[str, Any], count: int) -> NotebookNode:
    fields = {
        k: v for k, v in output.items() if k in ("output_type", "name", "text", "data", "ename", "evalue", "traceback")
    }
    if fields["output_type"] in ("display_data", "execute_result"):
        fields["metadata"] = {}
    if fields["output_type"] == "execute_result":
        fields["execution_count"] = count
    return NotebookNode(fields)


papermill_engines.register(ENGINE, SandboxEngine)
logging.getLogger("papermill").setLevel(
    logging.ERROR
)  # a notebook without parameters is no news in a class of hundreds


def execute(
    notebook: NotebookNode,
    assignment: Assignment,
    session: Session,
    *,
    parameters: Parameters | None = None,
    stand_ins: Mapping[str, Helpers] | None = None,
    earlier: Run | None = None,
    pictures: bool = False,
) -> Executed:
    """Run ``notebook`` in ``session`` with the assignment's grading profile.

    A cell that ends the process is left out of a second run, in a fresh process; this may happen a
    few times, and a notebook that goes on doing it is left as far as it came.

    parameters : papermill parameters in place of the assignment's.
    stand_ins : functions the judge serves, by the grade_id of the solution cell they replace.
    earlier : a run of the same notebook, whose deadly and slow cells are known. With stand-ins only the student's own
        are held against it: a locked cell may have been slow for a function that now has one.
    pictures : whether to run the cells that only draw (tagged ``picture``).

    Raises: SandboxError.
    """
    known = earlier or Run()
    parameters = parameters or {}
    prepared = parameterised(notebook, {**assignment.settings.parameters, **parameters})
    if stand_ins:
        own = {index for index, cell in enumerate(prepared.cells) if is_answer(cell)}
        known = Run(deadly=known.deadly & own, slow=known.slow & own)
    record = _Record(set(known.deadly), set(known.slow))
    tests = sum(exercise.inside for exercise in assignment.exercises)  # each may call what ends the process
    for attempt in range(MAX_RUNS + tests):
        record = _Record(record.deadly, record.slow)
        if attempt or not session.alive:
            session.open()
        try:
            executed = papermill_engines.execute_notebook_with_engine(
                ENGINE,
                prepared,
                "python3",
                progress_bar=False,
                autosave_cell_every=0,
                context=_Context(session, record, assignment, stand_ins or {}, pictures),
            )
            return Executed(tidy(executed), record.finished(), session, parameters)
        except _Restart:
            continue
    stopped = Notice(
        kind="problem",
        code="not_run_to_end",
        text=gettext("The notebook ended its process again and again; it was not run to its end."),
    )
    return Executed(tidy(prepared), record.finished(stopped), session, parameters)


def parameterised(notebook: NotebookNode, parameters: Parameters) -> NotebookNode:
    """Add the parameters of this run, and the metadata that papermill expects to find."""
    notebook.metadata.setdefault("papermill", {})
    for cell in notebook.cells:
        cell.metadata.setdefault("tags", [])
    if parameters:
        notebook = parameterize_notebook(notebook, dict(parameters), kernel_name="python3", language="python")
        injected = next(c for c in notebook.cells if has_tag(c, INJECTED))
        injected.id = INJECTED  # papermill's is random
    return notebook


def tidy(notebook: NotebookNode) -> NotebookNode:
    """Take papermill's clock readings out again, so that the same run gives the same bytes."""
    notebook.metadata.pop("papermill", None)
    for cell in notebook.cells:
        cell.metadata.pop("papermill", None)
        if not cell.metadata.get("tags", True):
            del cell.metadata["tags"]
    return notebook
