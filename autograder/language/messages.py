"""The language of what is being said, and the words of the engine in it."""

from __future__ import annotations

import contextlib
import functools
import os
import re
from collections.abc import Iterator, Mapping
from contextvars import ContextVar
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import Any

from autograder.errors import TranslationError

SOURCE = "en"
"""The language in which everything is written."""
CODE = re.compile(r"[a-z]{2,3}")
"""A language's code, which also names files and folders."""
CATALOGUES = Path(__file__).parent / "catalogues"
_current: ContextVar[str] = ContextVar("autograder_language", default=SOURCE)


def current() -> str:
    """Return the language in use, by its code."""
    return _current.get()


def known() -> tuple[str, ...]:
    """Return the codes of all languages that the engine speaks."""
    return (SOURCE, *sorted(path.stem for path in CATALOGUES.glob("*.mo")))


@contextlib.contextmanager
def using(language: str) -> Iterator[None]:
    """Say everything inside in this language.

    Raises: TranslationError if there is no catalogue of it.
    """
    if language not in known():
        raise TranslationError(f"expected one of the languages {', '.join(known())}; got {language!r}")
    token = _current.set(language)
    try:
        yield
    finally:
        _current.reset(token)


def preferred(environment: Mapping[str, str] = os.environ) -> str:
    """Return the language that a person's environment asks for, by gettext's rule; the source's if it is not known.

    The first of LANGUAGE, LC_ALL, LC_MESSAGES and LANG that says anything counts, as ``es_ES.UTF-8`` or ``es:en``.
    """
    said = next(filter(None, map(environment.get, ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))), "")
    codes = (re.split(r"[_.@-]", code, maxsplit=1)[0].lower() for code in said.split(":"))
    return next((code for code in codes if code in known()), SOURCE)


def gettext(message: str, /, **values: Any) -> str:
    """Return a message in the language in use, with its fields filled in.

    message : with fields as `str.format` has them, by name; without values its braces are text.
    """
    said = _catalogue(_current.get()).gettext(message) if message else ""  # of nothing, gettext says a catalogue's head
    return said.format(**values) if values else said


def ngettext(one: str, many: str, n: int, /, **values: Any) -> str:
    """Return the message for one thing, or for ``n``, which both may have as the field ``{n}``."""
    return _catalogue(_current.get()).ngettext(one, many, n).format(n=n, **values)


def gettext_noop(message: str, /) -> str:
    """Return a message as it is, marked for catalogues: `gettext` is given it where it is said."""
    return message


def decimal(number: str, /) -> str:
    """Return a number that is written with a decimal point as people of this language write it: 2,5."""
    return number.replace(".", gettext("2.5")[1])


def grouped(number: int) -> str:
    """Return an integer with its thousands apart, as people of this language write it: 60,000."""
    small, large = gettext("1,000"), gettext("60,000")  # not every language parts four digits
    return f"{number:,}".replace(",", small[1:-3] if abs(number) < 10_000 else large[2:-3])


_THOUSANDS = re.compile(r"(?<![\w.,])\d{1,3}(?:,\d{3})+(?![\w,]|\.\d)")
_SHARE = re.compile(r"(?<![\w.,])(\d+)\.(\d+)(?= ?%)")
_QUOTED = re.compile(r"(`[^`]*`|'[^'\n]*'|\"[^\"\n]*\")")


def localised(said: str) -> str:
    """Return a unit's message, its thousands and percents as people of this language write them: 60 000, 2,5 %.

    f-strings of checks write them as English does. What is quoted, and all other numbers, is Python's, and stays.
    """
    if _current.get() == SOURCE:
        return said
    parts = _QUOTED.split(said)
    return "".join(part if i % 2 else _numbers_in(part) for i, part in enumerate(parts))


def _numbers_in(part: str) -> str:
    apart = _THOUSANDS.sub(lambda found: grouped(int(found[0].replace(",", ""))), part)
    return _SHARE.sub(lambda found: decimal(found[0]), apart)


@functools.cache
def _catalogue(language: str) -> NullTranslations:
    if language == SOURCE:
        return NullTranslations()
    with (CATALOGUES / f"{language}.mo").open("rb") as file:
        return GNUTranslations(file)
