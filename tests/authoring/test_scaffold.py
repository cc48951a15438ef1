"""A new assignment: complete, proven from the first minute, and never written over another."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

from autograder.audit import audit
from autograder.authoring.course import CONFIG, course_files
from autograder.authoring.scaffold import scaffold
from autograder.config import Course
from autograder.errors import ConfigError
from autograder.release import compiled_copy, lock
from autograder.release.lock import lock_text


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


def test_a_course_begins_with_what_github_needs(tmp_path: Path) -> None:
    """Workflow, action, lock, what Git leaves out and what to do: where a course begins, and what is there stays."""
    (tmp_path / "README.md").write_text("mine", encoding="utf-8")
    scaffold(tmp_path, "one")
    made = {path for path in course_files() if (tmp_path / path).is_file()}
    assert made == set(course_files())
    assert (tmp_path / "README.md").read_text(encoding="utf-8") == "mine"
    for path in made:
        (tmp_path / path).write_text("mine", encoding="utf-8")
    scaffold(tmp_path, "two")
    assert {(tmp_path / path).read_text(encoding="utf-8") for path in made} == {"mine"}


def test_the_lock_names_what_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """All that grading needs, in its version here, and this package from where it was installed."""
    lines = lock_text().splitlines()
    for name in ("nbgrader", "papermill", "numpy", "tensorflow", "tinycss2"):  # the last by an extra of bleach's
        assert f"{name}=={metadata.version(name)}" in lines
    assert not [line for line in lines if line.startswith(("pytest", "ruff"))]
    plain = f"keras-autograder[grade]=={metadata.version('keras-autograder')}"
    for origin, expected in {
        "": plain,
        '{"url": "file:///home/me", "dir_info": {}}': plain,
        '{"url": "https://example.org/a.git", "vcs_info": {"vcs": "git", "commit_id": "abc"}}': (
            "keras-autograder[grade] @ git+https://example.org/a.git@abc"
        ),
        '{"url": "https://example.org/k.whl"}': "keras-autograder[grade] @ https://example.org/k.whl",
    }.items():
        monkeypatch.setattr(lock, "_origin", lambda origin=origin: json.loads(origin or "{}"))
        assert lock_text().splitlines()[1] == expected


@pytest.mark.parametrize("name", ["", "Upper", "two words", "1st", "../up", "class", "ñandú", "a/b", "a.b"])
def test_a_name_that_cannot_be_is_refused(tmp_path: Path, name: str) -> None:
    """Names become folders, files and parts of Python: the message says what they may hold."""
    with pytest.raises(ConfigError, match="word of Python's own" if name == "class" else "small letters"):
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
