"""When something is due, and how long something takes, as a person writes it: the zone is always known."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta, tzinfo

from autograder.util.zones import find_zone

_DUE = re.compile(r"(?P<day>\d{4}-\d\d-\d\d)(?:[ T](?P<time>\d\d:\d\d(?::\d\d)?))?\s*(?P<zone>[A-Za-z+-]\S*)?")
_SPAN = re.compile(r"(?P<number>\d{1,5}) *(?P<unit>min|h|days?)")
_UNITS = {"min": timedelta(minutes=1), "h": timedelta(hours=1), "day": timedelta(days=1), "days": timedelta(days=1)}
EXPECTED = "expected a day or a moment with a zone or an offset, as '2026-11-21 23:59 Europe/Madrid'"


def parse_due(value: object, zone: tzinfo | None = None) -> datetime | None:
    """Return the moment that ``value`` means, in its own zone; a day alone means its end.

    value : text, or a date or moment as TOML reads it; None stays None.
    zone : the zone if ``value`` names none; None if it has to.

    Raises: ValueError if it is none, or does not say the zone.
    """
    if value is None:
        return None
    if not isinstance(value, str | date):  # a datetime is a date
        raise ValueError(EXPECTED)
    match = _DUE.fullmatch(value.strip() if isinstance(value, str) else _written(value))
    if match is None:
        raise ValueError(EXPECTED)
    if match["zone"] is not None:
        zone = find_zone(match["zone"])
        if zone is None:
            raise ValueError(f"{EXPECTED}; there is no one zone {match['zone']!r}")
    if zone is None:
        raise ValueError(f"{EXPECTED}; this does not say the zone")
    day = date.fromisoformat(match["day"])
    if match["time"] is None:
        return datetime.combine(day + timedelta(days=1), time(), zone) - timedelta(seconds=1)
    return datetime.combine(day, time.fromisoformat(match["time"]), zone)


def parse_span(value: object) -> timedelta | None:
    """Return how long ``value`` is, as '90 min', '12 h' or '2 days'; None stays None.

    Raises: ValueError if it is no time.
    """
    if value is None:
        return None
    match = _SPAN.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None:
        raise ValueError("expected a number of minutes, hours or days, as '90 min', '12 h' or '2 days'")
    return int(match["number"]) * _UNITS[match["unit"]]


def _written(value: date) -> str:
    return value.isoformat(" ", "seconds") if isinstance(value, datetime) else value.isoformat()
