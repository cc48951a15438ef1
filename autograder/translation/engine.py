"""The engine's own catalogues: its messages found in the source, and what programs read made of what people write."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo

from autograder.errors import TranslationError
from autograder.language.messages import CATALOGUES, SOURCE
from autograder.translation.catalogue import State, empty, read_catalogue, state, written
from autograder.util.files import write_atomically
from autograder.util.imports import PACKAGE

_KEYWORDS: dict[str, tuple[int, ...] | None] = {"gettext": None, "gettext_noop": None, "ngettext": (1, 2)}
_METHODS = [("**.py", "python"), ("**.j2", "jinja2"), ("**.html", "jinja2")]


def refresh(language: str, *, write: bool = True) -> State:
    """Bring the engine's catalogue of a language up to date, and return how complete it is.

    write : whether to write the catalogue, and what programs read, into the package, which has to be a checkout.

    Raises: TranslationError if the catalogue cannot be read, or none is needed; OSError if it cannot be written.
    """
    if language == SOURCE:
        raise TranslationError(f"expected another language than {SOURCE}, in which everything is written")
    path = CATALOGUES / f"{language}.po"
    catalogue = read_catalogue(path, language)
    catalogue.update(template(), update_header_comment=False)
    if write:
        write_atomically(path, written(catalogue))
        path.with_suffix(".mo").write_bytes(compiled(catalogue))
    return state(catalogue)


def compiled(catalogue: Catalog) -> bytes:
    """Return a catalogue as programs read it, the same whenever it is made."""
    catalogue.creation_date = catalogue.revision_date = datetime.fromtimestamp(0, UTC)
    stream = io.BytesIO()
    write_mo(stream, catalogue)
    return stream.getvalue()


def template() -> Catalog:
    """Return all messages of the engine, untranslated."""
    found = empty("en")
    for name, message in sorted(_messages(), key=str):
        place: Any = (name, None)  # lines change too often to be told
        found.add(message, locations=[place])
    return found


def _messages() -> Iterator[tuple[str, str | tuple[str, ...]]]:
    for name, _, message, _, _ in extract_from_dir(str(PACKAGE), _METHODS, keywords=_KEYWORDS):
        yield Path(name).as_posix(), message
