"""When something is due, as people write it: one moment, and never without a zone."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime, timedelta

import pytest

from autograder.util.times import find_zone, parse_due, parse_span


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ('"2026-11-21 23:59 Europe/Madrid"', "2026-11-21 22:59:00"),
        ('"2026-07-21 23:59 Europe/Madrid"', "2026-07-21 21:59:00"),
        ('"2026-11-21 Europe/Madrid"', "2026-11-21 22:59:59"),
        ('"2026-10-24 Europe/Madrid"', "2026-10-24 21:59:59"),
        ('"2026-11-21T12:00:30Z"', "2026-11-21 12:00:30"),
        ('"2026-11-21 -03:30"', "2026-11-22 03:29:59"),
        ('"2026-11-21 10:00 Etc/GMT+1"', "2026-11-21 11:00:00"),
        ("2026-11-21T23:59:00+01:00", "2026-11-21 22:59:00"),
    ],
)
def test_a_moment_with_its_zone(text: str, utc: str) -> None:
    """As text or as TOML's own moment; a day alone means its end, there."""
    found = parse_due(tomllib.loads(f"due = {text}")["due"])
    assert found is not None
    assert f"{found.astimezone(UTC):%Y-%m-%d %H:%M:%S}" == utc


@pytest.mark.parametrize("text", ["2026-11-21", "2026-11-21T23:59:00", '"2026-11-21 23:59"', '"2026-11-21"'])
def test_without_a_zone_it_is_refused(text: str) -> None:
    """A moment is not the same everywhere; the message says so and shows how to write it."""
    with pytest.raises(ValueError, match=r"Europe/Madrid'; this does not say the zone"):
        parse_due(tomllib.loads(f"due = {text}")["due"])


@pytest.mark.parametrize(
    "value", ["soon", "2026-13-01 UTC", "2026-11-21 24:61 UTC", "2026-11-21 Europe/Nowhere", 5, ""]
)
def test_what_is_no_moment_is_refused(value: object) -> None:
    """Nothing else is taken for one."""
    with pytest.raises(ValueError, match=r".+"):
        parse_due(value)


def test_nothing_is_nothing() -> None:
    """Where it is not said, it is not known."""
    assert parse_due(None) is None
    assert parse_due(datetime(2026, 1, 1, tzinfo=UTC)) == datetime(2026, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "hours"), [("90 min", 1.5), ("12 h", 12), ("12h", 12), ("1 day", 24), ("2 days", 48), ("0 h", 0)]
)
def test_how_long_something_takes(text: str, hours: float) -> None:
    """A number and a unit."""
    assert parse_span(text) == timedelta(hours=hours)


@pytest.mark.parametrize("value", ["soon", "12", 12, "-1 h", "1.5 h", "100000 days", ""])
def test_what_takes_no_time_is_refused(value: object) -> None:
    """The message shows how to write it."""
    with pytest.raises(ValueError, match="'90 min', '12 h' or '2 days'"):
        parse_span(value)
    assert parse_span(None) is None


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
