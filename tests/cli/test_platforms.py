"""The commands for learning platforms: a worksheet in, a worksheet and a zip out, and solutions when it is over."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from typer.testing import CliRunner

from autograder import cli
from autograder.config import Assignment
from autograder.errors import ConfigError
from tests.collect.test_collect import pack
from tests.export.test_platforms import grade, pages
from tests.support.course import tiny_course
from tests.support.platforms import SPANISH, class_of, moodle_folder, worksheet, written


def invoke(assignment: Assignment, *words: str) -> tuple[int, str]:
    """Run a command in the assignment's course; return its exit code and what it printed."""
    done = CliRunner().invoke(cli.app, [*words, "--course", str(assignment.course.root)])
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done.exit_code, done.output


def test_from_moodle_and_back(tmp_path: Path) -> None:
    """collect, export and feedback with one worksheet; --id-column makes the address the id, in all three."""
    tiny = tiny_course(tmp_path / "course").assignment("tiny")
    students = class_of(2)
    sheet = tmp_path / "w.csv"
    sheet.write_text(written(worksheet(students, SPANISH)), encoding="utf-8")
    source = pack(tmp_path / "m.zip", {f"{moodle_folder(s, SPANISH)}/t.ipynb": s.id for s in students})
    known = ("--roster", str(sheet), "--id-column", "Dirección de correo")
    code, text = invoke(tiny, "collect", "tiny", str(source), *known)
    assert code == 0
    assert "u000@example.org: new" in text
    grade(tiny, "u000@example.org", 2.0)
    code, text = invoke(tiny, "export", "tiny", "--format", "moodle", *known, "--output", str(tmp_path / "a"))
    assert code == 0
    (line,) = (row for row in csv.reader(written_lines(tmp_path / "a" / "tiny.csv")) if "u000" in row)
    assert line[5] == "3,5"
    code, text = invoke(tiny, "feedback", "tiny", str(source), *known, "--output", str(tmp_path / "b"))
    assert (code, text.strip()) == (0, str(tmp_path / "b" / "tiny.feedback.zip"))
    assert list(pages(tmp_path / "b" / "tiny.feedback.zip").values()) == ["page of u000@example.org"]


def written_lines(path: Path) -> list[str]:
    """Return the lines of a file."""
    return path.read_text(encoding="utf-8").splitlines()


def test_a_worksheet_alone_says_who_is_who(tmp_path: Path) -> None:
    """--worksheet without a roster, and as the source of feedback."""
    tiny = tiny_course(tmp_path / "course").assignment("tiny")
    sheet = tmp_path / "w.csv"
    sheet.write_text(written(worksheet(class_of(2), SPANISH)), encoding="utf-8")
    grade(tiny, "u001", 2.0)
    out = ("--output", str(tmp_path))
    code, _ = invoke(tiny, "export", "tiny", "--format", "moodle", "--worksheet", str(sheet), *out)
    assert code == 0
    assert "3,5" in (tmp_path / "tiny.csv").read_text(encoding="utf-8")
    code, _ = invoke(tiny, "feedback", "tiny", str(sheet), *out)
    assert code == 0
    assert list(pages(tmp_path / "tiny.feedback.zip")) == ["Participant_50001_assignsubmission_file_/tiny.html"]


def test_solutions_when_it_is_over(tmp_path: Path) -> None:
    """The page's path is printed; before that, the error says when."""
    tiny = tiny_course(tmp_path).assignment("tiny")
    text = tiny.settings_file.read_text(encoding="utf-8")
    tiny.settings_file.write_text(f'due = "2020-02-02 UTC"\n{text}', encoding="utf-8")
    code, shown = invoke(tiny, "solutions", "tiny")
    assert (code, shown.strip()) == (0, str(tiny.course.reports / "tiny.solutions.html"))
    tiny.settings_file.write_text(f'due = "2999-02-02 UTC"\n{text}', encoding="utf-8")
    with pytest.raises(ConfigError, match="2999-02-02 23:59:59 UTC"):
        invoke(tiny, "solutions", "tiny")


def test_the_due_date_says_who_is_late(tmp_path: Path) -> None:
    """What came after `due` in assignment.toml is late, without --due."""
    tiny = tiny_course(tmp_path / "course").assignment("tiny")
    text = tiny.settings_file.read_text(encoding="utf-8")
    tiny.settings_file.write_text(f'due = "2026-03-02 Europe/Madrid"\n{text}', encoding="utf-8")
    files = {
        f"{name}/tiny/{file}": content
        for name, hour in (("s01", "22:59"), ("s02", "23:01"))
        for file, content in (("tiny.ipynb", name), ("timestamp.txt", f"2026-03-02 {hour}:00 UTC"))
    }
    _, shown = invoke(tiny, "collect", "tiny", str(pack(tmp_path / "n.zip", files)))
    assert "s01: new (" in shown
    assert "s02: new; late (" in shown
