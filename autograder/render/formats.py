"""One exercise's card: what is right, what is not, and the smallest input that shows it.

`html`, `text` and `markdown` are pure functions of an `ExerciseResult` and a `View`; all three lay out the
same `Card`. Whatever comes from a submission is made legible and escaped.
"""

from __future__ import annotations

import html as escaping
import re
import textwrap
from dataclasses import dataclass
from typing import Any, Literal

from autograder.language import gettext, gettext_noop, ngettext
from autograder.render.card import GRADED, CheckRow, View, compose
from autograder.render.page import TICKED, environment, stylesheet
from autograder.results import ExerciseResult
from autograder.util.text import make_legible

WIDTH = 88
_MARKS = re.compile(r"[\\`*_\[\]#|~$:]|(?<=www)\.")
StepState = Literal["passed", "failed", "blocked"]
_STATE_WORDS: dict[StepState, str] = {
    "passed": gettext_noop("passes"),
    "failed": gettext_noop("not right yet"),
    "blocked": gettext_noop("not passed yet"),
}


@dataclass(frozen=True)
class ProgressStep:
    """One exercise in the notebook's progress bar."""

    name: str
    state: StepState

    @property
    def word(self) -> str:
        """The state in words."""
        return gettext(_STATE_WORDS[self.state])


@dataclass(frozen=True)
class NotebookProgress:
    """How far the student has come in this notebook, in this session."""

    steps: tuple[ProgressStep, ...]

    @property
    def done(self) -> int:
        """How many exercises pass."""
        return sum(step.state == "passed" for step in self.steps)

    @property
    def caption(self) -> str:
        """The bar in words."""
        return ngettext(
            "{done} of {n} exercise passes the public checks",
            "{done} of {n} exercises pass the public checks",
            len(self.steps), done=self.done,
        )  # fmt: skip


def html(exercise: ExerciseResult, view: View = GRADED, progress: NotebookProgress | None = None) -> str:
    """Return the card as an HTML fragment that brings its own style."""
    template: Any = environment().get_template("card.html.j2").module
    return str(template.card(compose(exercise, view), stylesheet("card.css"), progress)).strip() + "\n"


def text(exercise: ExerciseResult, view: View = GRADED, progress: NotebookProgress | None = None) -> str:
    """Return the card as plain text, one newline at its end."""
    card = compose(exercise, view)
    lines = [f"{card.standing.icon} {card.name}: {card.standing.word}{f' ({card.points})' if card.points else ''}"]
    lines += [line for part in (card.line, *card.notes) if part for line in _wrapped(part, 2)]
    for row in card.rows:
        lines += _wrapped(f"{row.icon} {_titled(row.title, row)}", 2, hang=2)
        lines += [line for part in (*row.message.split("\n"), *row.notes) if part for line in _wrapped(part, 6)]
        if row.values:
            lines += [f"      {row.heading}:", *_aligned(row, 8)]
        if row.replay:
            lines += [f"      {row.invitation}", *(f"        {line}" for line in row.replay.split("\n"))]
    if progress is not None:
        signs = "".join({"passed": "■", "failed": "▧", "blocked": "□"}[step.state] for step in progress.steps)
        lines.append(f"  {signs} {progress.caption}")
    return make_legible("\n".join(lines)) + "\n"


def _wrapped(line: str, indent: int, hang: int = 0) -> list[str]:
    start = " " * indent
    return textwrap.wrap(line, WIDTH, initial_indent=start, subsequent_indent=start + " " * hang) or [start]


def _titled(title: str, row: CheckRow) -> str:
    return gettext("{title} (hidden check)", title=title) if row.hidden else title


def _aligned(row: CheckRow, indent: int = 0) -> list[str]:
    width = max(len(value.label) for value in row.values)
    return [f"{'':{indent}}{value.label:{width}} = {value.text}" for value in row.values]


def markdown(exercise: ExerciseResult, view: View = GRADED) -> str:
    """Return the card as Markdown for a GitHub summary, one newline at its end."""
    card = compose(exercise, view)
    score = f" ({card.points})" if card.points else ""
    lines = [f"### {card.standing.icon} {_marked(card.name)}: {card.standing.word}{score}", ""]
    lines += [f"{_marked(part)}\n" for part in (card.line, *card.notes) if part]
    for row in card.rows:
        title = _titled(_marked(row.title), row)
        lines.append(f"- {row.icon} {f'**{title}**' if row.outcome == 'failed' else title}")
        lines += [f"\n  {_marked(part)}" for part in (*row.message.split("\n"), *row.notes) if part.strip()]
        if row.values:
            lines += ["", f"  {row.heading}:", "", *_fenced(_aligned(row), "text")]
        if row.replay:
            lines += ["", f"  {row.invitation}", "", *_fenced(row.replay.split("\n"), "python")]
    return "\n".join(lines).rstrip() + "\n"


def _marked(sentence: str) -> str:
    """Escape HTML and Markdown outside of backticks, and part every @ from the name after it, which notifies nobody."""
    parts = TICKED.split(make_legible(sentence))
    return "".join(f"`{p}`" if i % 2 else _escaped(p) for i, p in enumerate(parts))


def _escaped(part: str) -> str:
    return _MARKS.sub(r"\\\g<0>", escaping.escape(part, quote=False)).replace("@", "@&#8203;")


def _fenced(lines: list[str], language: str) -> list[str]:
    inside = [part for line in lines for part in make_legible(line).split("\n")]
    longest = max((len(run) for line in inside for run in re.findall(r"`+", line)), default=0)
    fence = "`" * max(3, longest + 1)
    return [f"  {part}" for part in (f"{fence}{language}", *inside, fence)]
