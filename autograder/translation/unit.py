"""All that is to be translated of a unit, for students and for hidden checks."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from autograder.config import Assignment
from autograder.translation.notebook import Message, code_messages, notebook_messages


def catalogue_path(folder: Path, language: str) -> Path:
    """Return where a folder's catalogue lies: beside what it translates."""
    return folder / f"{language}.po"


def public_messages(assignment: Assignment, notebook: dict[str, Any]) -> Iterator[Message]:
    """Yield what students see of a unit. notebook : its release, as nbgrader compiles it."""
    settings = assignment.settings_file.name
    yield Message(assignment.settings.title, settings)
    yield Message(assignment.settings.summary, settings)
    yield from notebook_messages(notebook, f"{assignment.name}.ipynb")
    yield from _messages_of(assignment.public_checks)


def hidden_messages(assignment: Assignment) -> Iterator[Message]:
    """Yield what students see of hidden checks once they are graded: titles and messages."""
    read = _messages_of(assignment.hidden_checks)
    return (message for message in read if message.kind not in ("comment", "docstring"))


def _messages_of(path: Path) -> Iterator[Message]:
    if path.is_file():
        yield from code_messages(path.read_text(encoding="utf-8"), path.name)
