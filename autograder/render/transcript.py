"""An executed notebook as a reader sees it on a page: nothing in it runs, loads, overflows or breaks out.

Students write the cells and their outputs, so every byte here is foreign. Markdown goes through an allow-list
of tags, code and printed text are escaped, pictures become data URIs, and HTML outputs are not shown at all.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import mistune
from bleach.sanitizer import Cleaner  # type: ignore[import-untyped] # ships no types
from markupsafe import Markup, escape
from nbformat import NotebookNode

from autograder.notebook.cells import INJECTED, checked_exercise
from autograder.render.code import highlight
from autograder.render.environments import environments
from autograder.render.formulas import mathml
from autograder.render.pictures import BITMAPS, DATA_PICTURE, data_uri
from autograder.util.text import cut, make_legible, one_line, terminal_text

MAX_CELLS = 500
MAX_SOURCE = 20_000
MAX_OUTPUT = 8_000
MAX_OUTPUTS = 40
MAX_TEXT = 400_000
"""Characters of all cells of one page together, sources and outputs."""
MAX_MARKDOWN = 60_000
"""Characters of Markdown that are set on one page: what follows is shown as it was written. Setting some texts takes
time that grows with the square of their length."""
MAX_NESTING = 100
"""Elements within elements of one Markdown cell; what is nested more deeply is shown as it was written."""
MAX_PRINTED = 4 * 2**20
"""Characters of all outputs of one page that are looked at; most of them may be progress bars, and never be shown."""
MAX_PICTURES = 16 * 2**20
"""Characters of all pictures of one page together, as data URIs."""

Role = Literal["", "solution", "grade", "parameters"]
TAGS = frozenset(
    (
        *("p", "br", "hr", "b", "i", "u", "em", "strong", "del", "s", "code", "pre", "blockquote", "ul", "ol", "li"),
        *("h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td"),
        *("a", "img", "details", "summary", "sub", "sup", "kbd", "div", "span"),
    )
)
LINK = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)
_FORMULA = re.compile(r'<code class="(inline|block)">([^<]*)</code>')
_ELEMENT = re.compile(r"<(/?)([A-Za-z][^\s/>]*)")
_EMPTY = frozenset({"br", "hr", "img"})
LEFT_OUT = Markup("<p>The rest of the notebook is left out here: it is too long.</p>")


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


def transcript(notebook: NotebookNode, exercises: Collection[str]) -> tuple[TranscriptCell, ...]:
    """Return the cells of an executed notebook, without empty ones.

    exercises : names that a solution cell's ``grade_id`` may have, or a grade cell's after ``check_``.
    """
    scribe = Scribe(frozenset(exercises))
    cells: list[TranscriptCell] = []
    for number, cell in enumerate(notebook.cells):
        if number == MAX_CELLS or scribe.room <= 0:
            cells.append(TranscriptCell("markdown", LEFT_OUT))
            break
        cells.append(scribe.cell(cell))
    return tuple(cell for cell in cells if cell.html or cell.outputs or cell.role)


@dataclass
class Scribe:
    """Writes down one notebook: heading levels, and the room for text and pictures, run through all of its cells."""

    exercises: frozenset[str] = frozenset()
    renderer: type[Renderer] = field(default_factory=lambda: Renderer)
    level: int = 2
    room: int = MAX_TEXT
    markdown: int = MAX_MARKDOWN
    unread: int = MAX_PRINTED
    wall: int = MAX_PICTURES
    cleaner: Cleaner = field(init=False)

    def __post_init__(self) -> None:
        self.cleaner = Cleaner(
            tags=TAGS, attributes=_allowed, protocols={"http", "https", "mailto", "data"}, strip=True
        )

    def cell(self, cell: Mapping[str, Any]) -> TranscriptCell:
        exercise, role = self._purpose(cell)
        source = cut(joined(cell.get("source")), MAX_SOURCE)
        self.room -= len(source)
        if cell.get("cell_type") != "code":
            return TranscriptCell("markdown", self.markup(source, cell.get("attachments")), (), exercise, role)
        outputs = cell.get("outputs") or []
        if outputs and self.unread <= 0:
            left = TranscriptOutput("note", "The outputs are left out here: this notebook prints too much.")
            return TranscriptCell("code", highlight(source), (left,), exercise, role)
        shown = [self._output(output) for output in outputs[:MAX_OUTPUTS]]
        if len(outputs) > MAX_OUTPUTS:
            shown.append(TranscriptOutput("note", f"{len(outputs) - MAX_OUTPUTS} more outputs are left out here."))
        return TranscriptCell("code", highlight(source), tuple(o for o in shown if o is not None), exercise, role)

    def _purpose(self, cell: Mapping[str, Any]) -> tuple[str, Role]:
        if INJECTED in cell.get("metadata", {}).get("tags", ()):
            return "", "parameters"
        marks = cell.get("metadata", {}).get("nbgrader", {})
        grade_id = str(marks.get("grade_id", ""))
        if marks.get("solution") and grade_id in self.exercises:
            return grade_id, "solution"
        if marks.get("grade") and checked_exercise(grade_id) in self.exercises:
            return checked_exercise(grade_id), "grade"
        return "", ""

    def markup(self, source: str, attachments: Any) -> Markup:
        """Return Markdown as HTML of the allow-list."""
        written = Markup("<pre>{}</pre>").format(make_legible(source)) if source.strip() else Markup("")
        self.markdown -= len(source)
        if self.markdown < 0:
            return written
        renderer = self.renderer(self, attachments if isinstance(attachments, dict) else {})
        level = self.level
        convert = mistune.create_markdown(renderer=renderer, plugins=["table", "strikethrough", "math", environments])
        try:
            made = str(convert(make_legible(source)))
            if _nesting(made) <= MAX_NESTING:
                return Markup(_FORMULA.sub(_drawn, self.cleaner.clean(made)).strip())
        except Exception:  # a parser that trips over one text must not cost a student the page
            pass
        self.level = level
        return written

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
        for mime in (*BITMAPS, "image/svg+xml"):
            if mime in data:
                uri = self.picture(mime, joined(data[mime]))
                if uri:
                    return TranscriptOutput(
                        "picture", f"Picture made by this cell. {one_line(plain, 200)}".strip(), uri
                    )
                return TranscriptOutput("note", "A picture is left out here: it is too large, or not a picture.")
        if plain:
            return TranscriptOutput("value", self.bounded(terminal_text(plain)))
        kinds = one_line(", ".join(sorted(map(str, data))), 100)
        return TranscriptOutput("note", f"An output is left out here ({kinds}); the notebook shows it.")

    def looked_at(self, text: Any) -> str:
        """Return an output's text as far as the page's bound on them goes."""
        came = joined(text)[: self.unread]
        self.unread -= len(came)
        return came

    def bounded(self, text: str, *, tail: bool = False) -> str:
        """Keep the beginning of a long output, or the end of a long traceback."""
        limit = max(0, min(MAX_OUTPUT, self.room))
        self.room -= min(len(text), limit)
        if len(text) <= limit:
            return text.rstrip("\n")
        left = f"({len(text) - limit:,} more characters)"
        return f"{left} …{text[len(text) - limit :]}" if tail else f"{text[:limit]}… {left}"

    def picture(self, mime: str, content: str) -> str:
        """Return ``content`` as a data URI, "" if it is too large or not what it says."""
        uri = data_uri(mime, content)
        if len(uri) > self.wall:
            return ""
        self.wall -= len(uri)
        return uri


class Renderer(mistune.HTMLRenderer):
    """Markdown to HTML: headings below the page's own, pictures only from inside the notebook."""

    def __init__(self, scribe: Scribe, attachments: Mapping[str, Any]) -> None:
        super().__init__(escape=False)  # the allow-list comes after
        self.scribe = scribe
        self.attachments = attachments

    def heading(self, text: str, level: int, **_attributes: Any) -> str:
        self.scribe.level = min(level + 2, self.scribe.level + 1, 6)
        return f"<h{self.scribe.level}>{text}</h{self.scribe.level}>\n"

    def image(self, text: str, url: str, title: str | None = None) -> str:
        name = escape(text or title or "without a description")
        bundle = self.attachments.get(url.removeprefix("attachment:"))
        if url.startswith("attachment:") and isinstance(bundle, dict):
            for mime in BITMAPS:
                uri = self.scribe.picture(mime, joined(bundle[mime])) if mime in bundle else ""
                if uri:
                    return f'<img src="{uri}" alt="{name}">'
        if DATA_PICTURE.match(url):
            mime, _, content = url.removeprefix("data:").partition(";base64,")
            uri = self.scribe.picture(mime, content)
            if uri:
                return f'<img src="{uri}" alt="{name}">'
        return f"[picture: {name}]"

    def inline_math(self, text: str) -> str:
        return f'<code class="inline">{escape(text)}</code>'

    def block_math(self, text: str) -> str:
        return f'<p><code class="block">{escape(text)}</code></p>\n'


def _allowed(tag: str, name: str, value: str) -> bool:
    if tag == "a":
        return name == "href" and LINK.match(value) is not None
    if tag == "img":
        return name == "alt" or (name == "src" and DATA_PICTURE.match(value) is not None)
    if tag == "code":
        return name == "class" and value in ("inline", "block")
    return tag == "details" and name == "open"


def _nesting(made: str) -> int:
    """How many elements are open at once at most, by their tags alone."""
    opened: Counter[str] = Counter()
    depth = deepest = 0
    for closing, name in _ELEMENT.findall(made.lower()):
        if closing and opened[name]:
            opened[name] -= 1
            depth -= 1
        elif not closing and name not in _EMPTY:
            opened[name] += 1
            depth += 1
            deepest = max(deepest, depth)
    return deepest


def _drawn(formula: re.Match[str]) -> str:
    """A formula of the cleaned Markdown as MathML, or as it was."""
    return mathml(html.unescape(formula[2]), block=formula[1] == "block") or formula[0]


def joined(text: Any) -> str:
    """Return a text of a notebook's file, which may be in pieces, or no text at all."""
    return "".join(map(str, text)) if isinstance(text, list) else text if isinstance(text, str) else ""
