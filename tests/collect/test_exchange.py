"""Folders of nbgrader's exchange: whose they are, whether they are whole, and what of them is collected."""

from __future__ import annotations

import os
import pwd
from pathlib import Path

import pytest

from autograder.collect import collect
from autograder.collect.exchange import MAX_SECRET, SECRET, Arrival, arrivals
from autograder.errors import ConfigError

ME = pwd.getpwuid(os.getuid()).pw_name
EARLY, LATE = "2026-11-02 10:00:00.000000 UTC", "2026-11-02 11:00:00.000000 UTC"


def hand_in(inbound: Path, student: str, *, time: str = EARLY, secret: str = "s" * 128, text: str = "{}") -> Path:
    """Hand in tiny as ``nbgrader submit`` does. secret : "" if it has not arrived yet."""
    folder = inbound / f"{student}+tiny+{time}+{os.urandom(3).hex()}"
    folder.mkdir(parents=True)
    (folder / "tiny.ipynb").write_text(text)
    (folder / "timestamp.txt").write_text(time)
    if secret:
        (folder / SECRET).write_text(secret)
    return folder


@pytest.mark.parametrize(
    ("name", "student", "assignment"),
    [
        ("ada+ps1+2026-11-02 10:00:00.123456 UTC", "ada", "ps1"),
        ("ada+ps1+2026-11-02 10:00:00.123456 UTC+aB-_9x==", "ada", "ps1"),
        ("ada+ps1+2026-11-02 10:00:00 Europe/Madrid+x".replace("/", "_"), "ada", "ps1"),
        ("a+da@example.edu+ps1+2026-11-02 10:00:00 UTC", "a+da@example.edu", "ps1"),
    ],
)
def test_names(name: str, student: str, assignment: str) -> None:
    """A student's id may hold a plus sign, and a random part may follow."""
    found = Arrival.of(Path("inbound") / name)
    assert found is not None
    assert (found.student, found.assignment) == (student, assignment)
    assert found.time.startswith("2026-11-02 10:00:00")


def test_other_names_are_passed_over(tmp_path: Path) -> None:
    """And so are files and links."""
    hand_in(tmp_path, "ada")
    (tmp_path / "notes").mkdir()
    (tmp_path / f"eve+tiny+{EARLY}").symlink_to(tmp_path / "notes")
    (tmp_path / f"bob+tiny+{EARLY}").write_text("")
    assert [one.student for one in arrivals(tmp_path)] == ["ada"]


def test_the_latest_that_has_arrived_is_collected(tmp_path: Path) -> None:
    """With its time; its kind is told by its looks; other assignments' folders are not read."""
    inbound, submitted = tmp_path / "inbound", tmp_path / "submitted"
    hand_in(inbound, ME)
    hand_in(inbound, ME, time=LATE, text='{"cells": []}')
    (inbound / f"{ME}+other+{LATE}").mkdir()
    found = collect(inbound, "tiny", submitted=submitted)
    assert (found.kind, [one.student for one in found.collected], found.doubts) == ("exchange", [ME], ())
    assert sorted(path.name for path in (submitted / ME / "tiny").iterdir()) == ["timestamp.txt", "tiny.ipynb"]
    assert (submitted / ME / "tiny" / "tiny.ipynb").read_text() == '{"cells": []}'
    assert (submitted / ME / "tiny" / "timestamp.txt").read_text().startswith("2026-11-02 11:00:00")


def test_what_has_not_arrived_as_a_whole_is_a_doubt(tmp_path: Path) -> None:
    """Its secret comes last."""
    hand_in(tmp_path / "inbound", ME, secret="")
    found = collect(tmp_path / "inbound", "tiny", submitted=tmp_path / "submitted", kind="exchange")
    assert [doubt.reason for doubt in found.doubts] == ["it has not arrived as a whole yet"]
    assert not (tmp_path / "submitted").exists()


def test_nobody_hands_in_for_another(tmp_path: Path) -> None:
    """A folder in somebody's name that belongs to somebody else, later than the true one, counts for nothing."""
    inbound, submitted = tmp_path / "inbound", tmp_path / "submitted"
    hand_in(inbound, ME, text='{"cells": []}')
    hand_in(inbound, "victim", time=LATE)
    found = collect(inbound, "tiny", submitted=submitted, kind="exchange")
    assert [one.student for one in found.collected] == [ME]
    assert [doubt.reason for doubt in found.doubts] == [f"it belongs to {ME}, not to victim"]
    assert not (submitted / "victim").exists()
    every = collect(inbound, "tiny", submitted=submitted, kind="exchange", any_owner=True)
    assert {one.student for one in every.collected} == {ME, "victim"}


def test_links_and_secrets_that_are_none(tmp_path: Path) -> None:
    """What a link leads to is not read, nor a secret of a megabyte."""
    prey = tmp_path / "prey.ipynb"
    prey.write_text("of the instructor")
    folder = hand_in(tmp_path / "inbound", ME)
    (folder / "tiny.ipynb").unlink()
    (folder / "tiny.ipynb").symlink_to(prey)
    found = collect(tmp_path / "inbound", "tiny", submitted=tmp_path / "submitted", kind="exchange")
    assert found.collected == ()
    assert any(doubt.reason == "it is a link" for doubt in found.doubts)
    arrival = Arrival.of(folder)
    assert arrival is not None
    assert arrival.secret == "s" * 128
    (folder / SECRET).write_text("s" * (MAX_SECRET + 1))
    assert arrival.secret == ""
    (folder / SECRET).unlink()
    (folder / SECRET).symlink_to(prey)
    assert arrival.secret == ""


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    """Is named, with what was expected."""
    with pytest.raises(ConfigError, match="expected a folder of nbgrader's exchange, inbound/: No such file"):
        collect(tmp_path / "inbound", "tiny", submitted=tmp_path, kind="exchange")
