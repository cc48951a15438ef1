"""A class in a terminal, after it was graded: a table, its sum in a line, and where the time went."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Iterable, Sequence

from rich import box
from rich.table import Table
from rich.text import Text

from autograder.cli.terminal import MAX_NAME, name
from autograder.config import Assignment
from autograder.describe import count
from autograder.render.card import StandingKey, points, standing
from autograder.report import timing
from autograder.results import ExerciseResult, NoticeKind, Result
from autograder.util.text import one_line

MAX_ROWS = 300
"""Students that a table lists; of a larger class only those whom somebody has to look at."""
_STYLES: dict[StandingKey, str] = {
    "passed": "green",
    "partly": "yellow",
    "failed": "red",
    "blocked": "dim",
    "error": "bold magenta",
    "manual": "blue",
}
_NOUNS: dict[NoticeKind, str] = {"repair": "repair", "warning": "warning", "problem": "problem"}


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
