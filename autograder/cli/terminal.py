"""What an instructor sees in a terminal while a class is graded, and after.

Colours and the moving bar are Rich's business: it leaves them out where there is no terminal. Names come from
folders that students may have made, so none of them is ever read as markup or as a control sequence.
"""

from __future__ import annotations

import os
import statistics
import time
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from rich import box
from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)
from rich.table import Table
from rich.text import Text

from autograder.config import Assignment
from autograder.describe import count
from autograder.render.card import StandingKey, points, standing
from autograder.report import timing
from autograder.results import ExerciseResult, NoticeKind, Result
from autograder.util.text import one_line

MAX_NAME = 32
MAX_ROWS = 300
"""Students that a table lists; of a larger class only those whom somebody has to look at."""
FIRST_LINE_SECONDS, LINE_SECONDS = 30.0, 60.0
"""When a log is told how far a long command has come, and how often from then on."""
PLAIN_WIDTH = 160
"""Columns of a log, which has no width of its own."""
_STYLES: dict[StandingKey, str] = {
    "passed": "green",
    "partly": "yellow",
    "failed": "red",
    "blocked": "dim",
    "error": "bold magenta",
    "manual": "blue",
}
_NOUNS: dict[NoticeKind, str] = {"repair": "repair", "warning": "warning", "problem": "problem"}


def console(*, stderr: bool = False) -> Console:
    """Return a console that prints text as it is, and wide where there is no terminal to fill."""
    made = Console(stderr=stderr, highlight=False, markup=False, emoji=False)
    if not made.is_terminal and "COLUMNS" not in os.environ:
        made.width = PLAIN_WIDTH
    return made


def name(student: str) -> Text:
    """Return a student's id, legible and of bounded length, as text that is never markup."""
    return Text(one_line(student, MAX_NAME), overflow="ellipsis", no_wrap=True)


def table(results: Sequence[Result], assignment: Assignment) -> Table:
    """Return one row a student, in the order of ``results``: status, score, a sign an exercise, notices.

    The exercises' columns are numbered; the caption says which is which and what the signs mean.
    """
    made = Table(
        box=box.SIMPLE_HEAD,
        title=Text(assignment.settings.title),
        title_justify="left",
        caption=_legend(assignment),
        caption_justify="left",
        pad_edge=False,
        collapse_padding=True,
    )
    made.add_column("student", overflow="ellipsis", min_width=7, max_width=MAX_NAME)  # the one that gives way
    made.add_column("status", no_wrap=True, min_width=12)
    made.add_column("score", justify="right", no_wrap=True, min_width=7)
    for number in range(1, len(assignment.exercises) + 1):
        made.add_column(str(number), justify="center", no_wrap=True, min_width=len(str(number)))
    made.add_column("notices", overflow="fold", min_width=9)
    for result in results:
        made.add_row(
            name(result.student), _status(result), _score(result), *_signs(result, assignment), _notices(result)
        )
    return made


def summary(results: Iterable[Result]) -> Text:
    """Return a class in one line: how many, how well, and how many a person has to look at."""
    found = [(result.score, result.max_score, result.status == "needs_review") for result in results]
    if not found:
        return Text("No submissions.")
    scores, maxima, reviewed = zip(*found, strict=True)
    reviews = sum(reviewed)
    line = Text(f"{count(len(found), 'submission')}: mean {points(statistics.fmean(scores))}, ")
    line.append(
        f"median {points(statistics.median(scores))}, best {points(max(scores))} of {points(max(maxima))} points; "
    )
    if reviews:
        line.append(f"! {reviews} {'needs' if reviews == 1 else 'need'} review", style=_STYLES["error"])
    else:
        line.append("none needs review")
    return line


def times(results: Iterable[Result]) -> Table:
    """Return where the time of a class went: a row a step, then the cells and the checks that took most of it."""
    found = timing.times(results)
    made = Table(
        "step", "seconds", "share", "median", "longest",
        box=box.SIMPLE_HEAD, title=f"Where the time of {count(found.submissions, 'submission')} went",
        title_justify="left",
        caption=Text(f"The last submission waited {found.waited:.1f} s for its turn."), caption_justify="left",
    )  # fmt: skip
    for column in made.columns[1:]:
        column.justify = "right"
    for rows in (found.steps, found.cells, found.checks):
        for row in rows:
            share = row.total / found.total if found.total else 0.0
            made.add_row(
                one_line(row.what, MAX_NAME * 2),
                f"{row.total:.2f}",
                f"{share:.0%}",
                f"{row.median:.3f}",
                f"{row.longest:.3f}",
            )
        made.add_section()
    return made


def grading_progress(to: Console | None = None) -> Progress:
    """Return a progress display of bar, count, time left and the latest student; without a terminal, of lines.

    ``task = progress.add_task("grading", total=n, last="")``, then ``progress.update(task, advance=1, last="s01")``.
    """
    shown_on = to or console(stderr=True)
    if not shown_on.is_terminal:
        return _Log(shown_on)
    return Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=None),
        MofNCompleteColumn(),
        TimeRemainingColumn(elapsed_when_finished=True),
        _StudentColumn(),
        console=shown_on,
        expand=True,
    )


class _Log(Progress):
    """Progress as lines in a log: the first after half a minute, then one a minute."""

    def __init__(self, to: Console) -> None:
        super().__init__(console=to, disable=True)
        self._due = time.monotonic() + FIRST_LINE_SECONDS

    def update(self, task_id: TaskID, **changes: Any) -> None:
        """Take a change, and say how far it has come if it is time to."""
        super().update(task_id, **changes)
        task = self.tasks[task_id]
        if time.monotonic() >= self._due and task.total:
            self._due = time.monotonic() + LINE_SECONDS
            done, total = int(task.completed), int(task.total)
            self.console.print(f"{task.description}: {done} of {total} after {task.elapsed or 0:.0f} s")


class _StudentColumn(ProgressColumn):
    """The student graded last."""

    def render(self, task: Task) -> Text:
        return name(str(task.fields.get("last", "")))


def _status(result: Result) -> Text:
    return Text("graded", style="green") if result.status == "graded" else Text("needs review", _STYLES["error"])


def _score(result: Result) -> Text:
    return Text(f"{points(result.score)} / {points(result.max_score)}")


def _signs(result: Result, assignment: Assignment) -> list[Text]:
    found = {exercise.name: exercise for exercise in result.exercises}
    return [_sign(found.get(exercise.name)) for exercise in assignment.exercises]


def _sign(exercise: ExerciseResult | None) -> Text:
    if exercise is None:
        return Text("-")
    now = standing(exercise)
    return Text(now.icon, style=_STYLES[now.key])


def _notices(result: Result) -> Text:
    found = Counter(notice.kind for notice in result.notices)
    return Text(", ".join(count(found[kind], noun) for kind, noun in _NOUNS.items() if found[kind]))


def _legend(assignment: Assignment) -> Text:
    names = "  ".join(f"{i}:{one_line(e.name)}" for i, e in enumerate(assignment.exercises, 1))
    return Text(f"{names}\n✓ right  ◐ partly  ✗ not right  ○ not finished  ! grader stumbled  ✎ graded by a person")
