"""Tests of `autograder.collect.timestamp`: nbgrader's own values, whatever a student writes."""

from __future__ import annotations

import struct
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from dateutil import tz
from hypothesis import given
from hypothesis import strategies as st
from nbgrader.exchange.abc import Exchange
from nbgrader.utils import parse_utc

from autograder.collect.timestamp import format_timestamp, handed_in, parse_timestamp

NOON = datetime(2026, 3, 2, 12, 0, 0, 123456)
STAMP = "2026-03-02 12:00:00.123456 UTC"
MOMENTS = st.datetimes(datetime(1000, 1, 2), datetime(9999, 12, 30))


@pytest.mark.parametrize(
    "zone", ["UTC", "Europe/Madrid", "America/New_York", "Asia/Kolkata", "Asia/Tokyo", "EST", "GMT"]
)
@pytest.mark.parametrize("month", [1, 7])
def test_what_nbgrader_writes_is_read_as_it_reads_it(tmp_path: Path, zone: str, month: int) -> None:
    """In each zone that a course may set, in winter and in summer, the value is nbgrader's own."""
    text = datetime(2026, month, 2, 12, 0, 0, 123456, tz.gettz(zone)).strftime(Exchange.timestamp_format.default_value)
    (tmp_path / "timestamp.txt").write_text(text, encoding="utf-8")
    assert handed_in(tmp_path) == parse_utc(text)


@pytest.mark.parametrize(
    "text",
    [
        *(STAMP, "2026-03-02T12:00:00", "2026-03-02 14:00", "2026-03-02 14:00:00+02:00"),
        *(
            "2026-03-02 14:00:00 +02:00",
            "2026-03-02 14:00:00 +0200",
            "2026-03-02 14:00:00 -03",
            "2026-03-02 9:00 UTC+3",
        ),
        *("2026-03-02 14:00:00 Mars", "2026-03-02 14:00:00 Europe/Madrid", "02.03.2026 14:00 CET"),
    ],
)
def test_other_spellings_mean_what_they_mean_to_nbgrader(text: str) -> None:
    """formgrader compares times; so even an odd spelling has one value."""
    assert parse_timestamp(text.encode()) == parse_utc(text)


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
