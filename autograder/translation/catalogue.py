"""Catalogues of translations, in gettext's format, and how complete they are."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.catalog import Message as Entry
from babel.messages.pofile import PoFileError, read_po, write_po

from autograder.errors import TranslationError
from autograder.language.messages import CODE
from autograder.translation.fields import strayed, words_inside
from autograder.translation.notebook import Message

FIELDS = "fields in braces stay"
"""What a catalogue's comment says of a message that was an f-string: gettext's own flag guesses it from the braces."""
_NOISE = re.compile(r'^"(POT-Creation-Date|PO-Revision-Date|Last-Translator|Language-Team|Generated-By|Project-Id-'
                    r'Version|Report-Msgid-Bugs-To):.*\n', re.MULTILINE)  # fmt: skip
"""What changes in a catalogue's head without a message changing."""


@dataclass(frozen=True)
class State:
    """How complete a catalogue is: texts of messages, and for the wrong ones what is wrong."""

    total: int
    missing: tuple[str, ...]
    fuzzy: tuple[str, ...]
    wrong: tuple[str, ...]

    @property
    def whole(self) -> bool:
        """Whether nothing is left to do."""
        return not (self.missing or self.fuzzy or self.wrong)


def read_catalogue(path: Path, language: str) -> Catalog:
    """Return the catalogue in a file, an empty one if there is none.

    Raises: TranslationError, naming the line, if it is no catalogue, or the language has no code.
    """
    if not CODE.fullmatch(language):
        raise TranslationError(
            f"expected the code of a language, two or three small letters such as es; got {language!r}"
        )
    if not path.is_file():
        return empty(language)
    try:
        data = path.read_bytes()
        if b"\0" in data:
            raise ValueError("it holds null bytes")
        return read_po(io.BytesIO(data), locale=language, abort_invalid=True)
    except (PoFileError, LookupError, ValueError) as error:  # a codec that there is not, a line, a date, bytes
        raise TranslationError(f"{path}: expected a catalogue of gettext's, but {error}") from None


def updated(catalogue: Catalog, messages: Iterable[Message], language: str) -> Catalog:
    """Return a catalogue for these messages: translations stay, those of messages that changed a little are fuzzy."""
    template = Catalog(fuzzy=False)
    for message in messages:
        notes = [] if message.kind == "text" else [FIELDS] if message.template else [message.kind]
        place: Any = (message.place, None)  # a cell has no line
        template.add(message.text, locations=[place], auto_comments=notes)
    fresh = empty(language)
    for entry in catalogue:
        if entry.id:
            fresh[entry.id] = entry
    fresh.update(template, no_fuzzy_matching=False, update_header_comment=False, keep_user_comments=True)
    return fresh


def written(catalogue: Catalog) -> str:
    """Return a catalogue as the text of a file: the same whoever writes it, and when."""
    for message in catalogue:
        message.flags.discard("python-brace-format")  # mathematics has braces, too
    stream = io.BytesIO()
    write_po(stream, catalogue, width=100, include_previous=True, ignore_obsolete=True)
    return _NOISE.sub("", stream.getvalue().decode())


def state(catalogue: Catalog) -> State:
    """Return how complete a catalogue is."""
    messages = [message for message in catalogue if message.id]
    found = [(message, str(message.id), str(message.string or "")) for message in messages]
    return State(
        len(messages),
        tuple(text for _, text, translated in found if not translated),
        tuple(text for message, text, _ in found if message.fuzzy),
        tuple(f"{text}: {reason}" for message, text, new in found if new and (reason := _fault(message, text, new))),
    )


def translator(catalogue: Catalog) -> Callable[[str], str]:
    """Return what makes of a message its translation; of one that has none, itself."""
    known = {str(m.id): str(m.string) for m in catalogue if m.id and m.string and not m.fuzzy}
    return lambda text: known.get(text, text)


def empty(language: str) -> Catalog:
    """Return a catalogue without messages."""
    return Catalog(locale=language, fuzzy=False, header_comment="")


def _fault(message: Entry, text: str, translated: str) -> str:
    """What is wrong with a translation, "" if nothing is to be seen."""
    if text.strip("\n") == text and translated.strip("\n") != translated:
        return "its translation begins or ends with an empty line"
    if FIELDS not in message.auto_comments:
        return ""
    if inside := words_inside(text):
        return f"no translation reaches {', '.join(map(repr, inside))} inside its field; make each case a message"
    return strayed(text, translated)
