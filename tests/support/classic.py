"""Courses of nbgrader's own kind for tests: source notebooks, releases, submissions.

course = classic_course(tmp_path, {"ps1": {"p1.ipynb": [answer("f", SOLVED), grade("test_f", "assert f(2) == 4")]}})
hand_in(course, "s01", "ps1", {"f": "def f(x):\\n    return x * x"})
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from autograder.config import Course
from autograder.release import build

Content = str | bytes | Path | Sequence[NotebookNode]
"""A file: its text, its bytes, the file to copy, or the cells of a notebook."""
KERNEL = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def cell(source: str, kind: str = "code", **marks: Any) -> NotebookNode:
    """A cell with nbgrader's marks; one without any if there is none."""
    make = nbformat.v4.new_code_cell if kind == "code" else nbformat.v4.new_markdown_cell
    made = make(source)
    if marks:
        usual = {"schema_version": 3, "grade": False, "solution": False, "locked": False, "task": False}
        made.metadata.nbgrader = nbformat.from_dict({**usual, **marks})
    return made


def answer(name: str, source: str, kind: str = "code", points: float | None = None) -> NotebookNode:
    """A solution cell; with points one that a person grades."""
    graded = {} if points is None else {"grade": True, "points": points}
    return cell(source, kind, grade_id=name, solution=True, **graded)


def grade(name: str, source: str, points: float = 1) -> NotebookNode:
    """A cell of tests."""
    return cell(source, grade_id=name, grade=True, locked=True, points=points)


def notebook(cells: Sequence[NotebookNode]) -> NotebookNode:
    """A notebook of these cells, as Jupyter would save it."""
    return nbformat.v4.new_notebook(cells=list(cells), metadata=nbformat.from_dict(KERNEL))


def classic_course(
    root: Path, assignments: Mapping[str, Mapping[str, Content]], *, config: str = "", released: bool = True
) -> Course:
    """Lay out a course: assignment → path → content; compiled, if asked, as ``autograder release`` does."""
    (root / "source").mkdir(parents=True)
    (root / "nbgrader_config.py").write_text(f"c = get_config()\nc.CourseDirectory.course_id = 'nets'\n{config}")
    for name, files in assignments.items():
        for path, content in files.items():
            _write(root / "source" / name / path, content)
    course = Course(root)
    if released:
        for name in assignments:
            build(course.assignment(name))
    return course


def _write(path: Path, content: Content) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, Path):
        shutil.copy(content, path)
    elif isinstance(content, (str, bytes)):
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    else:
        nbformat.write(notebook(content), path)


def hand_in(
    course: Course, student: str, name: str, answers: Mapping[str, str], *, files: Mapping[str, Content] | None = None
) -> Path:
    """Hand in the release of an assignment with these sources in its cells, and further files; return the folder."""
    folder = course.submitted / student / name
    shutil.copytree(course.root / "release" / name, folder)
    for path in folder.glob("*.ipynb"):
        book = nbformat.read(path, as_version=4)
        for part in book.cells:
            part.source = answers.get(part.metadata.get("nbgrader", {}).get("grade_id"), part.source)
        nbformat.write(book, path)
    for place, content in (files or {}).items():
        _write(folder / place, content)
    return folder
