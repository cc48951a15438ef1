"""Tests of `autograder.collect.timestamp`: nbgrader's own values, whatever a student writes."""

from __future__ import annotations

import struct
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from dateutil import tz
from hypothesis import given, settings
from hypothesis import strategies as st
from nbgrader.exchange.abc import Exchange
from nbgrader.utils import parse_utc

from autograder.collect.timestamp import format_timestamp, handed_in, naive_utc, parse_timestamp, unknown_zone

NOON = datetime(2026, 3, 2, 12, 0, 0, 123456)
STAMP = "2026-03-02 12:00:00.123456 UTC"
MOMENTS = st.datetimes(datetime(1000, 1, 2), datetime(9999, 12, 30))


@pytest.mark.parametrize(
    "zone", ["UTC", "Europe/Madrid", "America/New_York", "America/Bogota", "Asia/Tokyo", "Asia/Kathmandu", "EST", "GMT"]
)
@pytest.mark.parametrize("month", [1, 7])
def test_what_nbgrader_writes_is_the_moment_that_it_was(tmp_path: Path, zone: str, month: int) -> None:
    """In each zone that a course may set, in winter and in summer, letters and offsets alike."""
    moment = datetime(2026, month, 2, 12, 0, 0, 123456, tz.gettz(zone))
    text = moment.strftime(Exchange.timestamp_format.default_value)
    (tmp_path / "timestamp.txt").write_text(text, encoding="utf-8")
    assert handed_in(tmp_path) == naive_utc(moment)
    assert unknown_zone(text.encode()) == ""


@pytest.mark.parametrize(
    "text",
    [
        *(STAMP, "2026-03-02T12:00:00", "2026-03-02 14:00", "2026-03-02 14:00:00+02:00"),
        "2026-03-02 9:00 UTC+3",
        *("2026-03-02 14:00:00 Mars", "2026-03-02 14:00:00 Europe/Madrid", "02.03.2026 14:00 CET"),
    ],
)
def test_other_spellings_mean_what_they_mean_to_nbgrader(text: str) -> None:
    """formgrader compares times; so even an odd spelling has one value."""
    assert parse_timestamp(text.encode()) == parse_utc(text)


@pytest.mark.parametrize(
    ("zone", "hours"),
    [
        *(("+02:00", 2), ("+0200", 2), ("+02", 2), ("-03", -3), ("-0330", -3.5), ("UTC+3", 3), ("GMT-5", -5)),
        *(("CEST", 2), ("cest", 2), ("EDT", -4), ("NST", -3.5), ("JST", 9), ("Z", 0), ("Asia/Kolkata", 5.5)),
        *(("Europe/Madrid", 1), ("America/Argentina/Buenos_Aires", -3), ("Etc/GMT+3", -3)),
    ],
)
def test_a_zone_is_what_it_says(zone: str, hours: float) -> None:
    """Offsets are hours, never seconds, and letters are their zone in summer as in winter."""
    assert parse_timestamp(f"2026-03-02 14:00:00 {zone}".encode()) == datetime(2026, 3, 2, 14) - timedelta(hours=hours)
    assert unknown_zone(f"2026-03-02 14:00:00 {zone}".encode()) == ""


@pytest.mark.parametrize("zone", ["Mars", "IST", "CST", "+99", "Europe/Nowhere", "../../etc", "5"])
def test_a_zone_that_is_not_known_is_said(zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What means no zone, or several, is taken for UTC and named, so that somebody can look."""
    monkeypatch.setattr("time.tzname", ("UTC", "UTC"))
    assert parse_timestamp(f"2026-03-02 14:00:00 {zone}".encode()) == datetime(2026, 3, 2, 14)
    assert unknown_zone(f"2026-03-02 14:00:00 {zone}".encode()) == zone


def test_letters_that_mean_several_zones_mean_this_machines(monkeypatch: pytest.MonkeyPatch) -> None:
    """IST is India's where the machine's own zone is."""
    monkeypatch.setattr("time.tzname", ("IST", "IST"))
    monkeypatch.setattr("time.timezone", -19800)
    assert parse_timestamp(b"2026-03-02 14:00:00 IST") == datetime(2026, 3, 2, 8, 30)


@pytest.mark.parametrize(
    ("moment", "written"),
    [
        (NOON, STAMP),
        (NOON.replace(tzinfo=UTC), STAMP),
        (NOON.replace(tzinfo=timezone(timedelta(hours=2))), "2026-03-02 10:00:00.123456 UTC"),
    ],
)
def test_a_time_is_written_in_utc(moment: datetime, written: str) -> None:
    """Whatever its zone, in nbgrader's form, one line."""
    assert format_timestamp(moment) == f"{written}\n"


@settings(deadline=None)  # the first one reads the zones
@given(moment=MOMENTS)
def test_what_is_written_is_read(moment: datetime) -> None:
    """To the microsecond, by nbgrader too."""
    written = format_timestamp(moment)
    assert parse_timestamp(written.encode()) == moment == parse_utc(written.strip())


@pytest.mark.parametrize("content", [b"", b"yesterday", b"\xff\xfe", b"99999-01-01", STAMP.encode() + b" " * 10**6])
def test_a_time_that_cannot_be_read_is_none(tmp_path: Path, content: bytes) -> None:
    """timestamp.txt comes from the student; whatever is in it must not stop grading."""
    (tmp_path / "timestamp.txt").write_bytes(content)
    assert handed_in(tmp_path) is None
    assert handed_in(tmp_path / "nonesuch") is None


def test_a_time_behind_a_link_is_none(tmp_path: Path) -> None:
    """A link in a submission is not followed."""
    (tmp_path / "timestamp.txt").symlink_to("/dev/zero")
    assert handed_in(tmp_path) is None


@pytest.mark.parametrize("before", ["", ":", "../"])
def test_a_zone_that_is_a_path_is_unknown(tmp_path: Path, before: str) -> None:
    """dateutil would open the file that a zone's name leads to; nothing but a zone's own name is looked up."""
    file = tmp_path / "zone"
    file.write_bytes(b"TZif" + struct.pack(">16x6llbb4s", 0, 0, 0, 0, 1, 4, 5 * 3600, 0, 0, b"FIVE"))
    assert tz.tzfile(str(file)).utcoffset(NOON) == timedelta(hours=5)
    way = "../" * 20 if before == "../" else before
    assert parse_timestamp(f"2026-03-02 14:00:00 {way}{file}".encode()) == datetime(2026, 3, 2, 14)


def test_collecting_needs_neither_nbgrader_nor_a_database() -> None:
    """Reading a time stamp loads no gradebook."""
    command = [sys.executable, "-X", "importtime", "-c", "import autograder.collect"]
    loaded = subprocess.run(command, capture_output=True, text=True, check=True).stderr
    assert "autograder.collect.timestamp" in loaded
    assert "nbgrader" not in loaded
    assert "sqlalchemy" not in loaded
