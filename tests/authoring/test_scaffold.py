"""A new assignment: complete, proven from the first minute, and never written over another."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from autograder.audit import audit
from autograder.authoring.scaffold import CONFIG, scaffold
from autograder.config import Course
from autograder.errors import ConfigError
from autograder.release import compiled_copy


def command(*words: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the command line in a folder."""
    return subprocess.run(
        [sys.executable, "-m", "autograder", *words], cwd=folder, capture_output=True, text=True, check=False
    )


@pytest.mark.slow
def test_it_passes_its_audit_as_it_is(tmp_path: Path) -> None:
    """Reference, variants, mutants, mechanical mutants and freeloaders: nothing is to be mended."""
    copy = compiled_copy(scaffold(tmp_path / "course", "my_layers", "My layers"), tmp_path / "copy")
    found = audit(copy, workers=2)
    assert [(fault.rule, fault.exercise, fault.text) for row in found.rows for fault in row.faults] == []
    assert found.passed
    assert len(found.of("mechanical")) >= 8


@pytest.mark.slow
def test_a_stranger_needs_two_commands(tmp_path: Path) -> None:
    """In an empty folder: `new`, then `release`, which audits first, and keeps the proof."""
    made = command("new", "first_unit", "--title", "The first", folder=tmp_path)
    assert made.returncode == 0, made.stderr
    assert "autograder audit first_unit" in " ".join(made.stdout.split())
    released = command("release", "first_unit", folder=tmp_path)
    assert released.returncode == 0, released.stderr + released.stdout
    assert (tmp_path / "release" / "first_unit" / "first_unit.ipynb").is_file()
    assert '"passed": true' in (tmp_path / "solutions" / "first_unit" / "audit.json").read_text()


def test_a_course_of_its_own_has_nbgraders_settings(tmp_path: Path) -> None:
    """They are written where there are none, and left alone where there are."""
    scaffold(tmp_path, "one")
    assert 'source_directory = "assignments"' in (tmp_path / CONFIG).read_text()
    (tmp_path / CONFIG).write_text("# mine")
    scaffold(tmp_path, "two")
    assert (tmp_path / CONFIG).read_text() == "# mine"
    assert Course(tmp_path).names == ("one", "two")


@pytest.mark.parametrize("name", ["", "Upper", "two words", "1st", "../up", "class", "ñandú", "a/b", "a.b"])
def test_a_name_that_cannot_be_is_refused(tmp_path: Path, name: str) -> None:
    """Names become folders, files and parts of Python: the message says what they may hold."""
    with pytest.raises(ConfigError, match="small letters"):
        scaffold(tmp_path, name)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("title", ['a "quoted" one', "two\nlines", "back\\slash"])
def test_a_title_that_would_break_the_settings_is_refused(tmp_path: Path, title: str) -> None:
    """It is written into a TOML file and into Python."""
    with pytest.raises(ConfigError, match="title on one line"):
        scaffold(tmp_path, "unit", title)


@pytest.mark.parametrize("place", ["assignments", "solutions"])
def test_what_is_there_is_not_written_over(tmp_path: Path, place: str) -> None:
    """An existing assignment, or its solutions, stay as they are."""
    there = tmp_path / place / "unit"
    there.mkdir(parents=True)
    with pytest.raises(ConfigError, match="something already"):
        scaffold(tmp_path, "unit")
    assert list(there.iterdir()) == []
