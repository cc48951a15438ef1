"""A released notebook in another language: its texts, and in its code what a person reads.

Cells, ids, tags and points stay; so does the program, but for its comments, docstrings and labels.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from autograder.translation.literals import translate_code, words_of
from autograder.translation.prose import paragraphs, translate_prose


@dataclass(frozen=True)
class Message:
    """Something to translate: its text, where it stands, and what it is; template : whether braces are fields."""

    text: str
    place: str
    kind: str = "text"

    @property
    def template(self) -> bool:
        """Whether braces in it are fields, which have to stay."""
        return self.kind == "template"


def notebook_messages(notebook: dict[str, Any], name: str) -> Iterator[Message]:
    """Yield the messages of a notebook, in order; places are the ids of its cells."""
    for cell in notebook["cells"]:
        place, source = f"{name}#{_place(cell)}", "".join(cell["source"])
        if cell["cell_type"] == "markdown":
            yield from (Message(text, place) for text in paragraphs(source))
        elif cell["cell_type"] == "code":
            yield from (Message(words.message, place, words.kind) for words in words_of(source))


def code_messages(code: str, name: str) -> Iterator[Message]:
    """Yield the messages of a file of Python."""
    return (Message(words.message, name, words.kind) for words in words_of(code))


def translate_notebook(notebook: dict[str, Any], translate: Callable[[str], str]) -> dict[str, Any]:
    """Return a notebook with each message in place of what ``translate`` makes of it."""
    translated = copy.deepcopy(notebook)
    for cell in translated["cells"]:
        source = "".join(cell["source"])
        if cell["cell_type"] == "markdown":
            cell["source"] = translate_prose(source, translate)
        elif cell["cell_type"] == "code":
            cell["source"] = translate_code(source, translate)
    return translated


def _place(cell: dict[str, Any]) -> str:
    return str(cell["metadata"].get("nbgrader", {}).get("grade_id") or cell["id"])
