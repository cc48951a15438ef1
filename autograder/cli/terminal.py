"""What an instructor sees in a terminal while a class is graded.

Colours and the moving bar are Rich's business: it leaves them out where there is no terminal. Names come from
folders that students may have made, so none of them is ever read as markup or as a control sequence.
"""

from __future__ import annotations

import os
import time
from typing import Any

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
from rich.text import Text

from autograder.util.text import one_line

MAX_NAME = 32
FIRST_LINE_SECONDS, LINE_SECONDS = 30.0, 60.0
"""When a log is told how far a long command has come, and how often from then on."""
PLAIN_WIDTH = 160
"""Columns of a log, which has no width of its own."""


def console(*, stderr: bool = False) -> Console:
    """Return a console that prints text as it is, and wide where there is no terminal to fill."""
    made = Console(stderr=stderr, highlight=False, markup=False, emoji=False)
    if not made.is_terminal and "COLUMNS" not in os.environ:
        made.width = PLAIN_WIDTH
    return made


def name(student: str) -> Text:
    """Return a student's id, legible and of bounded length, as text that is never markup."""
    return Text(one_line(student, MAX_NAME), overflow="ellipsis", no_wrap=True)


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
