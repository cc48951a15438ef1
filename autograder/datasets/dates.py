"""Dates as people write them, in English and Spanish, and as computers do: "5 Jan 2016" is 2016-01-05.

Each text has exactly one answer, so a perfect translator is possible: where a date is nothing but numbers the day
comes first, in both languages. Days run from 1950 to 2049. Every fifth of them is held out: `dates` never gives it,
`held_out` gives no other, so nothing that a translator is tried on was among what it learned from, in any form.
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Literal, NamedTuple

import numpy as np

from autograder.datasets.store import Array

Language = Literal["english", "spanish", "both"]
MONTHS = {
    "english": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
    "spanish": (
        "enero", "febrero", "marzo", "abril", "mayo", "junio",
        "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre",
    ),
}  # fmt: skip
FORMS = {
    "english": (
        "{day} {short} {year}", "{month} {day}, {year}", "{day} {month} {year}", "{short} {day} {year}",
        "{day:02}/{number:02}/{year}",
    ),
    "spanish": (
        "{day} {short} {year}", "{day} de {month} de {year}", "{day} {month} {year}", "{day}-{short}-{year}",
        "{day:02}/{number:02}/{year}",
    ),
}  # fmt: skip
"""How a day is written; a short month is its first three letters."""
CHARACTERS = " ,-/0123456789" + "".join(sorted({c for names in MONTHS.values() for name in names for c in name}))
"""What dates are written with; the token of a character is 1 + its place here, and 0 fills up."""
DIGITS = "-0123456789"
"""What answers are written with, likewise."""
LONGEST = len("30 de septiembre de 2049")
"""Characters of the longest text."""
ANSWER = len("2049-09-30")
"""Characters of every answer."""
_FIRST, _LAST = datetime.date(1950, 1, 1).toordinal(), datetime.date(2049, 12, 31).toordinal()
_EACH = 5


class Dates(NamedTuple):
    """n texts, and the answers to them, year-month-day; both lists of strings."""

    texts: list[str]
    answers: list[str]


def dates(n: int, rng: np.random.Generator, language: Language = "both") -> Dates:
    """Return n dates to learn from, each of a day, a language and a form that are drawn.

    Raises: ValueError for another language.
    """
    return _drawn(n, rng, language, held=False)


def held_out(n: int, seed: int, language: Language = "both") -> Dates:
    """Return n dates to be tried on, of days that `dates` never gives.

    Raises: ValueError for another language.
    """
    return _drawn(n, np.random.default_rng(seed), language, held=True)


def written(day: datetime.date, language: str, form: int) -> str:
    """Return a day as it is written in a language, in one of its `FORMS`."""
    month = MONTHS[language][day.month - 1]
    parts = {"day": day.day, "month": month, "short": month[:3], "number": day.month, "year": day.year}
    return FORMS[language][form].format(**parts)


def encode(texts: Sequence[str], characters: str, length: int) -> Array:
    """Return the tokens of texts, (n, length) integers: 1 + each character's place, then zeros.

    Raises: ValueError for a character that is not among them, or a text that is too long.
    """
    codes = np.zeros((len(texts), length), dtype=np.int64)
    for row, text in zip(codes, texts, strict=True):
        row[: len(text)] = [characters.index(c) + 1 for c in text]
    return codes


def decode(codes: Array, characters: str) -> list[str]:
    """Return the texts of tokens (n, length); 0, and whatever is no character's, is a blank, none at the end."""
    letters = dict(enumerate(characters, start=1))
    return ["".join(letters.get(code, " ") for code in row).rstrip() for row in np.asarray(codes).tolist()]


def _drawn(n: int, rng: np.random.Generator, language: Language, *, held: bool) -> Dates:
    languages = tuple(MONTHS) if language == "both" else (language,)
    if not set(languages) <= set(MONTHS):
        raise ValueError(f'expected "english", "spanish" or "both", got {language!r}')
    every = np.arange(_FIRST, _LAST + 1)
    days = [datetime.date.fromordinal(day) for day in rng.choice(every[(every % _EACH == 0) == held], n).tolist()]
    spoken, forms = rng.integers(len(languages), size=n).tolist(), rng.integers(len(FORMS["english"]), size=n).tolist()
    texts = [written(day, languages[k], form) for day, k, form in zip(days, spoken, forms, strict=True)]
    return Dates(texts, [day.isoformat() for day in days])
