"""What a page calls a student and an assignment, and where it leads: relative links, so that folders can be moved."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import quote

from autograder.collect import Person
from autograder.config import Assignment
from autograder.language import current
from autograder.translation.course import title_in
from autograder.util.text import one_line

COURSE_PAGE = "course.html"
"""Where the page about the course lies, among the reports."""
MAX_NAME = 60


def shown_name(person: Person) -> str:
    """Return what a person is called on a page: the name if it is known, and the id."""
    return one_line(f"{person.name} ({person.student})" if person.name else person.student, MAX_NAME)


def title_of(assignment: Assignment) -> str:
    """Return the title of an assignment in the language in use."""
    return title_in(assignment, current())


def link(target: Path, folder: Path) -> str:
    """Return the link from a page in ``folder`` to another file; "" if that is not there."""
    if not target.is_file():
        return ""
    return quote(Path(os.path.relpath(target.resolve(), folder.resolve())).as_posix())


def feedback_pages(name: str, students: Iterable[str], results: Path, folder: Path) -> dict[str, str]:
    """Return student → link from a page in ``folder`` to the feedback page, for those who have one in an assignment."""
    way = Path(os.path.relpath(results.resolve(), folder.resolve())).as_posix()
    pages = ((student, f"{student}/{name}.html") for student in students)
    return {student: quote(f"{way}/{page}") for student, page in pages if (results / page).is_file()}
