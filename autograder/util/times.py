"""Moments, spans and time zones as people and programs write them: names of the tz database, offsets, letters."""

from __future__ import annotations

import re
import time
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from datetime import time as clock
from zoneinfo import ZoneInfo

_OFFSET = re.compile(r"(?:UTC|GMT)?(?P<sign>[+-])(?P<hours>\d{1,2})(?::?(?P<minutes>\d\d))?")
_NAME = re.compile(r"[A-Za-z]\w*(?:[/+-]\w+)*", re.ASCII)
"""What the name of a zone may look like: nothing that leads out of the folder of zones."""
_LETTERS = (
    "UTC=0 GMT=0 Z=0 WET=0 WEST=1 CET=1 CEST=2 MET=1 MEST=2 EET=2 EEST=3 MSK=3 TRT=3 "
    "EST=-5 EDT=-4 CDT=-5 MDT=-6 MST=-7 PST=-8 PDT=-7 AKST=-9 AKDT=-8 HST=-10 NST=-3:30 NDT=-2:30 ADT=-3 "
    "BRT=-3 BRST=-2 ART=-3 UYT=-3 CLT=-4 CLST=-3 PET=-5 COT=-5 VET=-4 BOT=-4 PYT=-4 PYST=-3 "
    "WAT=1 CAT=2 SAST=2 EAT=3 IDT=3 PKT=5 NPT=5:45 WIB=7 ICT=7 HKT=8 SGT=8 AWST=8 PHT=8 JST=9 KST=9 "
    "ACST=9:30 ACDT=10:30 AEST=10 AEDT=11 NZST=12 NZDT=13"
)
"""Hours from UTC of the letters that mean one zone all over the world. CST, IST, BST and AST mean several."""
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
        return datetime.combine(day + timedelta(days=1), clock(), zone) - timedelta(seconds=1)
    return datetime.combine(day, clock.fromisoformat(match["time"]), zone)


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


def find_zone(name: str) -> tzinfo | None:
    """Return the zone that a name or an offset means, None if it means none, or more than one."""
    offset = _OFFSET.fullmatch(name)
    if offset:
        away = timedelta(hours=int(offset["hours"]), minutes=int(offset["minutes"] or 0))
        return timezone(-away if offset["sign"] == "-" else away) if away < timedelta(days=1) else None
    hours = dict(pair.split("=") for pair in _LETTERS.split()).get(name.upper())
    if hours is not None:
        whole, _, minutes = hours.partition(":")
        away = timedelta(hours=abs(int(whole)), minutes=int(minutes or 0))
        return UTC if not away else timezone(-away if whole.startswith("-") else away, name.upper())
    if name in time.tzname:  # letters that mean several zones mean that of this machine, where it has one of them
        summer = time.tzname.index(name)
        return timezone(timedelta(seconds=-(time.altzone if summer else time.timezone)), name)
    if not _NAME.fullmatch(name) or "/" not in name:
        return None
    try:
        return ZoneInfo(name)
    except (OSError, ValueError, KeyError):  # whatever zoneinfo makes of it
        return None
