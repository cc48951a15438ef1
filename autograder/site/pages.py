"""A released notebook as a page of Markdown: what is to be written stays open, what its own cells show is there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from markupsafe import Markup
from nbformat import NotebookNode

from autograder.language import gettext, ngettext
from autograder.notebook.cells import is_answer
from autograder.render.transcript import TranscriptOutput, transcript
from autograder.site.launch import Link
from autograder.util.text import joined

LONG = 12
"""Lines of code from which on what is given is folded."""
FENCE = "`" * 12
"""More backticks than a cell holds in a row."""
_HEADING = re.compile(r"\A\s*(#{1,6})[ \t]+(.+?)[ \t]*#*[ \t]*(?:\n|\Z)")
_BELOW = re.compile(r"\A\s*#{2,6}[ \t]+(.+?)[ \t]*(?:\n|\Z)")
_FORMULA = re.compile(r"\$([^$]+)\$")


def page(
    title: str, released: NotebookNode, ran: Mapping[str, Any] = MappingProxyType({}), links: Sequence[Link] = ()
) -> str:
    """Return a released notebook as Markdown that MyST reads.

    ran : the code cells of the solved notebook as they ran, by id; what they show is shown where nothing was solved in
    the cell itself. links : where it can be opened, and had in other languages.
    """
    parts = [f"# {title}", *_links(links)]
    level = 1
    for number, cell in enumerate(released.cells):
        source = joined(cell.source)
        if cell.cell_type == "code":
            parts += _code(cell, source, ran.get(str(cell.get("id", "")), {}))
            continue
        found = _HEADING.match(source)
        if found:
            source = source[found.end() :]
            if number == 0:  # the page has this title already; what stands below it is no section
                below = _BELOW.match(source)
                source = source if below is None else f"*{below[1]}*\n{source[below.end() :]}"
            else:
                level = max(2, min(len(found[1]), level + 1))
                parts.append("#" * level + " " + _FORMULA.sub(r"\1", found[2]))
        for shown in transcript(NotebookNode(cells=[{**cell, "source": source}]), ()):
            parts.append(_raw(Markup('<div class="text">{}</div>').format(shown.html)))
    return "\n\n".join(parts) + "\n"


def _raw(markup: Markup) -> str:
    return f"{FENCE}{{raw}} html\n{markup}\n{FENCE}"


def _links(links: Sequence[Link]) -> Iterator[str]:
    if links:
        made = [
            Markup('<a href="{}" hreflang="{}" lang="{}">{}</a>').format(one.url, one.language, one.language, one.text)
            if one.language
            else Markup('<a href="{}">{}</a>').format(one.url, one.text)
            for one in links
        ]
        label = gettext("Where this notebook can be had")
        yield _raw(Markup('<nav class="launch" aria-label="{}">{}</nav>').format(label, Markup(" ").join(made)))


def _code(cell: NotebookNode, source: str, ran: Mapping[str, Any]) -> Iterator[str]:
    """A cell of code, folded where it is long and given, and what it shows."""
    code = f"{FENCE}python\n{source}\n{FENCE}"
    lines = source.count("\n") + 1
    if lines >= LONG and not is_answer(cell):
        said = ngettext("Code that is given: {n} line", "Code that is given: {n} lines", lines)
        yield _raw(Markup('<details class="given"><summary>{}</summary>').format(said))
        yield code
        yield _raw(Markup("</details>"))
    elif source.strip():
        yield code
    if not is_answer(cell) and ran.get("outputs"):
        for shown in transcript(NotebookNode(cells=[{**ran, "source": ""}]), ()):
            made = Markup("\n").join(filter(None, map(_output, shown.outputs)))
            if made:
                yield _raw(Markup('<div class="shown">{}</div>').format(made))


def _output(output: TranscriptOutput) -> Markup | None:
    """What a reader sees of an output; what would only say that something is left out is left out."""
    if output.kind == "picture":
        return Markup('<img src="{}" alt="{}">').format(output.uri, output.text)
    if output.kind in ("printed", "value"):
        return Markup('<pre tabindex="0">{}</pre>').format(output.text)
    return None
