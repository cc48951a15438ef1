"""``timestamp.txt``: when a submission was handed in, read and written as nbgrader does, without loading nbgrader."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from dateutil import parser

from autograder.pipeline import files
from autograder.util.times import find_zone

TIMESTAMP = files.TIMESTAMP
MAX_TIMESTAMP = 200
"""Bytes; a longer file holds no time."""


def handed_in(folder: Path) -> datetime | None:
    """Return the time in a submission's ``timestamp.txt`` as naive UTC; None if there is none, or none to be read."""
    return parse_timestamp(read_timestamp(folder))


def read_timestamp(folder: Path) -> bytes:
    """Return the content of a submission's ``timestamp.txt``, empty if there is none, or none that holds a time."""
    path = folder / TIMESTAMP
    with suppress(OSError):
        if path.is_file() and not path.is_symlink() and path.stat().st_size <= MAX_TIMESTAMP:
            return path.read_bytes()
    return b""


def parse_timestamp(content: bytes) -> datetime | None:
    """Return the time in the content of a ``timestamp.txt`` as naive UTC, None if there is none to be read."""
    with suppress(ValueError, OverflowError, TypeError):  # whatever dateutil makes of it
        text = content.decode().strip()
        return naive_utc(_parse(text)) if text else None
    return None


def format_timestamp(moment: datetime) -> str:
    """Return the content of a ``timestamp.txt``. moment : naive means UTC."""
    return f"{naive_utc(moment):%Y-%m-%d %H:%M:%S.%f} UTC\n"


def naive_utc(moment: datetime) -> datetime:
    """Return a moment as the gradebook keeps it: in UTC, without saying so; naive means that it is in UTC already."""
    return moment if moment.tzinfo is None else moment.astimezone(UTC).replace(tzinfo=None)


def unknown_zone(content: bytes) -> str:
    """Return the zone in the content of a ``timestamp.txt`` that nobody can tell the time by, "" if there is none."""
    with suppress(ValueError):
        _, name = _split(content.decode().strip())
        return name if name and find_zone(name) is None else ""
    return ""


def _parse(text: str) -> datetime:
    """Read a time with or without a zone behind it; UTC if that is not known.

    nbgrader takes an offset of three words for seconds and the letters of summer for UTC; here they are what they say.

    Raises: ValueError, OverflowError or TypeError if it is none.
    """
    text, name = _split(text)
    moment: datetime = parser.parse(text, tzinfos={})
    zone = find_zone(name) if name else None
    return moment if zone is None else moment.replace(tzinfo=zone)


def _split(text: str) -> tuple[str, str]:
    """Part a time from the zone behind it, "" if there is none: the third of three words, as nbgrader writes it."""
    words = text.split()
    if len(words) == 3 or (len(words) > 1 and find_zone(words[-1]) is not None):
        return " ".join(words[:-1]), words[-1]
    return text, ""
