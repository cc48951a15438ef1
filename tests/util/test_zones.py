"""Zones and deadlines as people write them: one moment, whatever it is called."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from autograder.util.due import parse_due
from autograder.util.zones import find_zone


@pytest.mark.parametrize(
    "name", ["", "x", "+24:00", "+99", "CST", "Europe/", "../etc/passwd", "/etc/localtime", "a" * 999]
)
def test_what_means_no_one_zone_is_none(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """No file but a zone's own is opened, and letters of several zones are not guessed."""
    monkeypatch.setattr("time.tzname", ("UTC", "UTC"))
    assert find_zone(name) is None


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-11-21", datetime(2026, 11, 21, 23, 59, 59)),
        ("2026-11-21 23:59", datetime(2026, 11, 21, 23, 59)),
        ("2026-11-21T23:59:30Z", datetime(2026, 11, 21, 23, 59, 30)),
        ("2026-11-21 23:59 +01:00", datetime(2026, 11, 21, 22, 59)),
        ("2026-11-21 23:59 -0500", datetime(2026, 11, 22, 4, 59)),
        ("2026-11-21T23:59+01", datetime(2026, 11, 21, 22, 59)),
        ("2026-11-21 Europe/Madrid", datetime(2026, 11, 21, 22, 59, 59)),
        ("2026-07-21 23:59 CEST", datetime(2026, 7, 21, 21, 59)),
        ("2026-07-21 America/New_York", datetime(2026, 7, 22, 3, 59, 59)),
        ("2026-10-25 Europe/Madrid", datetime(2026, 10, 25, 22, 59, 59)),
    ],
)
def test_a_deadline_is_a_moment(text: str, moment: datetime) -> None:
    """A day alone means its end, where it is; what says no zone is meant in that of the caller."""
    assert parse_due(text, UTC) == moment.replace(tzinfo=UTC)


@pytest.mark.parametrize("text", ["21/11/2026", "2026-11-21 25:00", "2026-11-31", "tomorrow", "2026-11-21 23:59 Mars"])
def test_what_is_no_deadline_is_refused(text: str) -> None:
    """A day that may be read in two ways, or a zone there is none of, is never guessed."""
    with pytest.raises(ValueError, match=r"expected a day|must be in|out of range"):
        parse_due(text, UTC)


def test_a_deadline_without_a_zone_needs_one() -> None:
    """Where nobody says the zone, the text has to; an offset is one."""
    with pytest.raises(ValueError, match="does not say the zone"):
        parse_due("2026-11-21")
    found = parse_due("2026-11-21 +02:00")
    assert found is not None
    assert found.utcoffset() == timedelta(hours=2)
    assert parse_due(None) is None
