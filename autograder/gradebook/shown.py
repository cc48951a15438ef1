"""The notebooks that formgrader shows of a grade: fit for somebody else's browser, with a card below each exercise.

nbconvert writes HTML outputs and HTML in Markdown as they are, and formgrader shows them with the rights of who grades.
A script in them could give points in the instructor's name, so nothing of a student's gets there that is more than text
or a picture. What a tag is, is not guessed: a parser reads the text, and writes what an allow-list leaves of it.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping
from typing import Any

import nbformat
from markupsafe import Markup
from nbformat import NotebookNode

from autograder.config import Assignment
from autograder.course.classic import ClassicExercise
from autograder.notebook.cells import grade_id
from autograder.notebook.fill import fill
from autograder.pipeline.grader import Graded
from autograder.render import formats
from autograder.render.card import View
from autograder.render.prose import set_markdown
from autograder.util.text import make_legible, one_line

_PICTURES = ("image/png", "image/jpeg", "image/gif")
_BASE64 = re.compile(r"[A-Za-z0-9+/=\s]*")
_AROUND = '<div class="tex2jax_ignore mathjax_ignore">', "</div>"
"""What a student's text stands in. MathJax leaves it alone: its formulas are drawn already."""
_MARKS = str.maketrans({"\n": "&#10;", "\r": "&#13;", "$": "&#36;", "\\": "&#92;", "`": "&#96;"})
"""What means something to Markdown or to MathJax even inside of HTML, as the reference to it that means nothing."""


def notebooks_of(graded: Graded, assignment: Assignment) -> Mapping[str, NotebookNode]:
    """Return the notebooks, by name, that formgrader shows and nbgrader makes its feedback of.

    Where nothing could be read the release stands in, or formgrader would show an older one.
    """
    if graded.shown is not None:
        return graded.shown
    return {name: _with_cards(graded, name, part) for name, part in assignment.by_notebook.items()}


def _with_cards(graded: Graded, name: str, part: Assignment) -> NotebookNode:
    """One notebook of the assignment; cards stand below its grade cells."""
    release = fill(part, {})
    executed = graded.notebooks.get(name)
    notebook = release if executed is None else sanitize(executed, release)
    view = View(part.settings.disclosure)
    shown = {part.by_name[e.name].grade_cell: e for e in graded.result.exercises if e.checks and e.name in part.by_name}
    tasks = {e.cell: e.text for e in part.exercises if isinstance(e, ClassicExercise) and e.task}
    for cell in notebook.cells:
        cell.source = tasks.get(grade_id(cell), cell.source)  # with the mark scheme: a person grades by it
        exercise = shown.get(grade_id(cell))
        if exercise is not None and cell.cell_type == "code":
            data = {"text/html": formats.html(exercise, view), "text/plain": formats.text(exercise, view)}
            cell.outputs = [nbformat.v4.new_output("display_data", data)]
    return notebook


def sanitize(notebook: NotebookNode, release: NotebookNode) -> NotebookNode:
    """Return a copy of ``notebook`` without anything that could run or load in a browser.

    Outputs keep their text and pictures. A text is what Markdown makes of it: HTML on one line, which nbconvert and
    JupyterLab take for a block of HTML and pass on as it is. Tags that could do more than shape it, and all of a raw
    cell, are shown as they were written; pasted pictures stand in the text itself.

    release : the instructor's notebook; texts that stand in it, with the same attachments, are left alone.
    """
    made = copy.deepcopy(notebook)
    trusted = [_text(cell) for cell in release.cells]
    foreign = [cell for cell in made.cells if cell.cell_type != "code" and _text(cell) not in trusted]
    written = [cell for cell in foreign if cell.cell_type == "markdown"]
    markup = {id(cell): html for cell, html in zip(written, set_markdown(written), strict=True)}
    for position, cell in enumerate(made.cells):
        if cell.cell_type == "code":
            cell.outputs = [_sanitize_output(output) for output in cell.outputs]
        elif id(cell) in markup:
            cell.source = _block(markup[id(cell)])
            cell.pop("attachments", None)
        elif any(cell is other for other in foreign):
            raw = Markup("<pre>{}</pre>").format(make_legible(cell.source))
            made.cells[position] = nbformat.v4.new_markdown_cell(_block(raw), metadata=cell.metadata, id=cell.id)
    return made


def _text(cell: NotebookNode) -> tuple[str, str, Any]:
    return cell.cell_type, cell.source, cell.get("attachments") or {}


def _block(html: Markup) -> str:
    """Return HTML as one block of Markdown, in which nothing is Markdown."""
    return f"{html.translate(_MARKS)}".join(_AROUND) if html else ""


def _sanitize_output(output: NotebookNode) -> NotebookNode:
    if "data" not in output:
        return output  # a stream or an error: text, which nbconvert escapes
    data = _pictures(output.data)
    if "text/plain" in output.data:
        data["text/plain"] = output.data["text/plain"]
    if not data:
        kinds = one_line(", ".join(sorted(output.data)), 100)
        data["text/plain"] = f"An output is left out here ({kinds})."
    return nbformat.v4.new_output("display_data", data)


def _pictures(data: Mapping[str, Any]) -> dict[str, Any]:
    return {
        kind: data[kind]
        for kind in _PICTURES
        if kind in data and isinstance(data[kind], str) and _BASE64.fullmatch(data[kind])
    }
