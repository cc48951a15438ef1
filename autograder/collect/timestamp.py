"""``timestamp.txt``: when a submission was handed in, read and written as nbgrader does, without loading nbgrader."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import UTC, datetime, tzinfo
from pathlib import Path

from dateutil import parser, tz

TIMESTAMP = "timestamp.txt"
MAX_TIMESTAMP = 200
"""Bytes; a longer file holds no time."""
_ZONE = re.compile(r"[A-Za-z+-][\w+:/-]*", re.ASCII)
"""What the name of a zone may look like: nothing that leads out of the folder of zones, as dateutil would follow it."""


def handed_in(folder: Path) -> datetime | None:
    """Return the time in a submission's ``timestamp.txt`` as naive UTC; None if there is none, or none to be read."""
    path = folder / TIMESTAMP
    with suppress(OSError):
        if path.is_file() and not path.is_symlink() and path.stat().st_size <= MAX_TIMESTAMP:
            return parse_timestamp(path.read_bytes())
    return None


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


def _parse(text: str) -> datetime:
    """Read a time as nbgrader's `parse_utc` does: of three words the last is a zone, a name or seconds; UTC if unknown.

    Raises: ValueError, OverflowError or TypeError if it is none.
    """
    words = text.split(" ")
    zones: dict[str, int | tzinfo | None] = {}
    if len(words) == 3:
        text = f"{words[0]} {words[1]} TZ"
        try:
            zones["TZ"] = int(words[2])
        except ValueError:
            zones["TZ"] = tz.gettz(words[2]) if _ZONE.fullmatch(words[2]) else None
    moment: datetime = parser.parse(text, tzinfos=zones)
    return moment
