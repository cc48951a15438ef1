"""Tests of `autograder.course.layout`: what an nbgrader course's configuration says."""

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.course.layout import Layout, read_layout
from autograder.errors import ConfigError


def written(root: Path, text: str) -> Path:
    """A course with this configuration."""
    (root / "nbgrader_config.py").write_text(f"c = get_config()\n{text}\n", encoding="utf-8")
    return root


def test_a_course_without_a_configuration_is_as_nbgrader_lays_it_out(tmp_path: Path) -> None:
    """The defaults are nbgrader's own."""
    assert read_layout(tmp_path) == Layout()


def test_values_that_are_written_out_are_read(tmp_path: Path) -> None:
    """Folders, marks and limits; the file is not run, so what else it does does not matter."""
    text = (
        'raise SystemExit("run")\nc.CourseDirectory.source_directory = "work"\n'
        'c.ClearHiddenTests.begin_test_delimeter = "VERBORGEN"\nc.Execute.timeout = 7\n'
        'c.Autograde.exclude_overwriting = {"ps1": ["own.py"]}'
    )
    found = read_layout(written(tmp_path, text))
    assert (found.source, found.begin_hidden, found.seconds) == ("work", "VERBORGEN", 7.0)
    assert dict(found.kept_files) == {"ps1": ("own.py",)}


def test_a_value_that_is_computed_is_computed(tmp_path: Path) -> None:
    """The file is a program: a folder's name may come from anywhere."""
    found = read_layout(written(tmp_path, 'c.CourseDirectory.source_directory = "".join(["w", "ork"])'))
    assert found.source == "work"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("c.CourseDirectory.source_directory = 3", "expected a str, got 3"),
        ('c.CourseDirectory.directory_structure = "{student_id}/{assignment_id}"', "finds submissions only there"),
        ("c.CourseDirectory.source_directory = undefined", "NameError"),
        ("c.CourseDirectory.source_directory = ", "not valid Python"),
    ],
)
def test_a_configuration_that_cannot_be_followed_is_named(tmp_path: Path, text: str, said: str) -> None:
    """The message says what stands in the way."""
    with pytest.raises(ConfigError, match=said):
        read_layout(written(tmp_path, text))
