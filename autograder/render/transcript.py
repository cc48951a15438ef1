"""An executed notebook as a reader sees it on a page: nothing in it runs, loads, overflows or breaks out.

Students write the cells and their outputs, so every byte here is foreign. Markdown goes through an allow-list
of tags, code and printed text are escaped, pictures become data URIs, and HTML outputs are not shown at all.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from markupsafe import Markup
from nbformat import NotebookNode

from autograder.language import gettext, gettext_noop, ngettext
from autograder.notebook.cells import INJECTED, checked_exercise
from autograder.render.code import highlight
from autograder.render.pictures import MAGIC, Pictures
from autograder.render.prose import Prose
from autograder.util.text import cut, joined, one_line, terminal_text

MAX_CELLS = 500
MAX_SOURCE = 20_000
MAX_OUTPUT = 8_000
MAX_OUTPUTS = 40
MAX_TEXT = 400_000
"""Characters of all cells of one page together, sources and outputs."""
MAX_PRINTED = 4 * 2**20
"""Characters of all outputs of one page that are looked at; most of them may be progress bars, and never be shown."""

Role = Literal["", "solution", "grade", "parameters"]
LEFT_OUT = gettext_noop("The rest of the notebook is left out here: it is too long.")


@dataclass(frozen=True)
class TranscriptOutput:
    """One output of a cell. text : what it says, or a picture's description; uri : the picture's data, else ""."""

    kind: Literal["printed", "warned", "error", "value", "picture", "note"]
    text: str
    uri: str = ""


@dataclass(frozen=True)
class TranscriptCell:
    """One cell, ready for a page.

    html : the rendered Markdown or the highlighted code; exercise and role : what nbgrader's metadata say it is for.
    """

    kind: Literal["markdown", "code"]
    html: Markup
    outputs: tuple[TranscriptOutput, ...] = ()
    exercise: str = ""
    role: Role = ""

    @property
    def lines(self) -> int:
        """Lines of the rendered source."""
        return self.html.count("\n") + 1


def transcript(
    notebook: NotebookNode, exercises: Collection[str], cells_of: Mapping[str, str] | None = None
) -> tuple[TranscriptCell, ...]:
    """Return the cells of an executed notebook, without empty ones.

    exercises : names that a solution cell's ``grade_id`` may have, or a grade cell's after ``check_``; cells_of :
    ``grade_id`` → exercise, for cells that are called otherwise.
    """
    scribe = _Scribe(frozenset(exercises), cells_of or {})
    cells: list[TranscriptCell] = []
    for number, cell in enumerate(notebook.cells):
        if number == MAX_CELLS or scribe.room <= 0:
            cells.append(TranscriptCell("markdown", Markup("<p>{}</p>").format(gettext(LEFT_OUT))))
            break
        cells.append(scribe.cell(cell))
    return tuple(cell for cell in cells if cell.html or cell.outputs or cell.role)


@dataclass
class _Scribe:
    """Writes down one notebook: heading levels, and the room for text and pictures, run through all of its cells."""

    exercises: frozenset[str]
    cells_of: Mapping[str, str] = field(default_factory=dict)
    room: int = MAX_TEXT
    unread: int = MAX_PRINTED
    pictures: Pictures = field(default_factory=Pictures)
    prose: Prose = field(init=False)

    def __post_init__(self) -> None:
        self.prose = Prose(self.pictures)

    def cell(self, cell: Mapping[str, Any]) -> TranscriptCell:
        exercise, role = self._purpose(cell)
        source = cut(joined(cell.get("source")), MAX_SOURCE)
        self.room -= len(source)
        if cell.get("cell_type") != "code":
            return TranscriptCell("markdown", self.prose.set(source, cell.get("attachments")), (), exercise, role)
        outputs = cell.get("outputs") or []
        if outputs and self.unread <= 0:
            left = gettext("The outputs are left out here: this notebook prints too much.")
            return TranscriptCell("code", highlight(source), (TranscriptOutput("note", left),), exercise, role)
        shown = [self._output(output) for output in outputs[:MAX_OUTPUTS]]
        if len(outputs) > MAX_OUTPUTS:
            more = len(outputs) - MAX_OUTPUTS
            left = ngettext("{n} more output is left out here.", "{n} more outputs are left out here.", more)
            shown.append(TranscriptOutput("note", left))
        return TranscriptCell("code", highlight(source), tuple(o for o in shown if o is not None), exercise, role)

    def _purpose(self, cell: Mapping[str, Any]) -> tuple[str, Role]:
        if INJECTED in cell.get("metadata", {}).get("tags", ()):
            return "", "parameters"
        marks = cell.get("metadata", {}).get("nbgrader", {})
        grade_id = str(marks.get("grade_id", ""))
        if grade_id in self.cells_of:
            return self.cells_of[grade_id], "solution" if marks.get("solution") else "grade"
        if marks.get("solution") and grade_id in self.exercises:
            return grade_id, "solution"
        if marks.get("grade") and checked_exercise(grade_id) in self.exercises:
            return checked_exercise(grade_id), "grade"
        return "", ""

    def _output(self, output: Mapping[str, Any]) -> TranscriptOutput | None:
        match output.get("output_type"):
            case "stream":
                kind: Literal["printed", "warned"] = "warned" if output.get("name") == "stderr" else "printed"
                text = self.bounded(terminal_text(self.looked_at(output.get("text"))))
                return TranscriptOutput(kind, text) if text.strip() else None
            case "error":
                trace = terminal_text(self.looked_at("\n".join(map(str, output.get("traceback") or ()))))
                said = one_line(self.looked_at(f"{output.get('ename', '')}: {output.get('evalue', '')}"))
                return TranscriptOutput("error", self.bounded(trace, tail=True) if trace.strip() else said)
            case "display_data" | "execute_result":
                data = output.get("data")
                return self._rich(data) if isinstance(data, dict) and data else None
        return None

    def _rich(self, data: Mapping[str, Any]) -> TranscriptOutput:
        plain = self.looked_at(data.get("text/plain"))
        for mime in (*MAGIC, "image/svg+xml"):
            if mime in data:
                uri = self.pictures.uri(mime, joined(data[mime]))
                if uri:
                    made = gettext("Picture made by this cell.")
                    return TranscriptOutput("picture", f"{made} {one_line(plain, 200)}".strip(), uri)
                left = gettext("A picture is left out here: it is too large, or not a picture.")
                return TranscriptOutput("note", left)
        if plain:
            return TranscriptOutput("value", self.bounded(terminal_text(plain)))
        kinds = one_line(", ".join(sorted(map(str, data))), 100)
        left = gettext("An output is left out here ({kinds}); the notebook shows it.", kinds=kinds)
        return TranscriptOutput("note", left)

    def looked_at(self, text: Any) -> str:
        """Return an output's text as far as the page's bound on them goes."""
        came = joined(text)[: self.unread]
        self.unread -= len(came)
        return came

    def bounded(self, text: str, *, tail: bool = False) -> str:
        """Keep the beginning of a long output, or the end of a long traceback."""
        limit = max(0, min(MAX_OUTPUT, self.room))
        self.room -= min(len(text), limit)
        return cut(text, limit, tail=tail) if len(text) > limit else text.rstrip("\n")
