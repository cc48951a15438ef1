"""Time zones as people and programs write them: names of the tz database, offsets, letters such as CEST."""

from __future__ import annotations

import re
import time
from datetime import UTC, timedelta, timezone, tzinfo
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
