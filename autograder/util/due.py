"""When something is due, as a person writes it: never without saying where, as a moment is not the same everywhere."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

_DUE = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)(?:[ T](?P<time>\d\d:\d\d(?::\d\d)?))?\s*"
    r"(?P<zone>Z|[+-]\d\d:\d\d|[A-Z][A-Za-z]*(?:[/_+-][A-Za-z0-9]+)*)?"
)
EXPECTED = "expected a day or a moment with a zone or an offset, as '2026-11-21 23:59 Europe/Madrid'"


def parse_due(value: object) -> datetime | None:
    """Return the moment that ``value`` means, in its own zone; a day alone means its end.

    value : text, or a date or moment as TOML reads it; None stays None.

    Raises: ValueError if it is none, or does not say the zone.
    """
    if value is None:
        return None
    if not isinstance(value, str | date):  # a datetime is a date
        raise ValueError(EXPECTED)
    match = _DUE.fullmatch(value.strip() if isinstance(value, str) else _written(value))
    if match is None:
        raise ValueError(EXPECTED)
    if match["zone"] is None:
        raise ValueError(f"{EXPECTED}; this does not say the zone")
    day, zone = date.fromisoformat(match["day"]), _zone(match["zone"])
    if match["time"] is None:
        return datetime.combine(day + timedelta(days=1), time(), zone) - timedelta(seconds=1)
    return datetime.combine(day, time.fromisoformat(match["time"]), zone)


def _written(value: date) -> str:
    return value.isoformat(" ", "seconds") if isinstance(value, datetime) else value.isoformat()


def _zone(name: str) -> tzinfo:
    if name == "Z":
        return UTC
    if name[0] in "+-":
        hours, minutes = int(name[1:3]), int(name[4:6])
        return timezone(timedelta(hours=hours, minutes=minutes) * (-1 if name[0] == "-" else 1))
    try:
        return ZoneInfo(name)
    except (OSError, ValueError, KeyError):  # whatever zoneinfo makes of it
        raise ValueError(f"{EXPECTED}; there is no zone {name!r} on this machine") from None
