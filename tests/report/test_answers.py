"""Of what students handed in, the code that is theirs."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest

from autograder.errors import ConfigError
from autograder.report.answers import OWN, release_answers, student_answers
from tests.support.course import NAME, SOLUTIONS, STUBS, submit, tiny_course, tiny_source


def test_a_students_code_is_told_from_the_releases(tmp_path: Path) -> None:
    """Solution cells by exercise, added cells and code together; neither locked cells nor answers in words."""
    course = tiny_course(tmp_path)
    folder = submit(course, "s01", SOLUTIONS)
    path = folder / f"{NAME}.ipynb"
    book = nbformat.read(path, as_version=4)
    book.cells[1].source = "import os  # edited"
    book.cells.insert(3, nbformat.v4.new_code_cell("def helper(): pass"))
    book.cells.append(nbformat.v4.new_code_cell("helper()"))
    nbformat.write(book, path)
    found = student_answers(course.assignment(NAME), course.root / "submitted", ["s01"]).answers
    own = "import os  # edited\n\ndef helper(): pass\n\nhelper()"
    assert found == {"s01": {"double": SOLUTIONS["double"], "quadruple": SOLUTIONS["quadruple"], OWN: own}}


def test_who_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    """No folder, no notebook in it, nothing of this assignment: the others are still compared."""
    course = tiny_course(tmp_path)
    submit(course, "s01", SOLUTIONS)
    folder = course.root / "submitted" / "s02" / NAME
    folder.mkdir(parents=True)
    (folder / f"{NAME}.ipynb").write_text("{")
    found = student_answers(course.assignment(NAME), course.root / "submitted", ["s01", "s02", "s03"])
    assert set(found.answers) == {"s01"}
    assert found.overdue == ()


def test_the_release_is_what_everybody_has(tmp_path: Path) -> None:
    """Its stubs and locked cells, without words; a unit that was never compiled says what to do."""
    code = release_answers(tiny_course(tmp_path / "a").assignment(NAME))
    assert any(STUBS["double"].splitlines()[0] in cell for cell in code)
    assert 'check("double")' in code
    assert not any("Twice a number" in cell for cell in code)
    with pytest.raises(ConfigError, match="autograder release tiny"):
        release_answers(tiny_source(tmp_path / "b").assignment(NAME))
