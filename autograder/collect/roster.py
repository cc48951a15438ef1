"""Who is in the course: a CSV file from anywhere, and finding one person in it, or saying why not.

The file is nbgrader's own (``id,first_name,last_name,email,lms_user_id``), a list of participants or a
grading worksheet from Moodle, Canvas' gradebook, or any other with a column of ids and a row of names.
"""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.errors import ConfigError

MAX_ROSTER = 16 * 2**20
"""Bytes of a roster file."""
_ID = (
    *("student_id", "id_student", "username", "sis login id", "login", "id number", "idnumber", "sis user id"),
    *("id", "email address", "email"),
)
"""Columns that may hold the id the course knows a student by, the first that is filled in every row is it."""
_NAME = ("full name", "fullname", "name", "student")
_FIRST = ("first_name", "first name", "firstname")
_LAST = ("last_name", "last name", "surname", "lastname")
_EMAIL = ("email", "email address", "e-mail")
_LMS = ("lms_user_id", "lms id", "canvas id")
_GITHUB = ("github", "github_username", "github username")
_ALSO = ("repository", "identifier")
_CANVAS = {"student", "id", "section"}


@dataclass(frozen=True)
class Person:
    """One student.

    aliases : everything else they are known by: addresses, numbers, GitHub names.
    lms : the platform's own number of them, github : their name on GitHub; "" if unknown.
    """

    student: str
    first: str = ""
    last: str = ""
    email: str = ""
    lms: str = ""
    github: str = ""
    aliases: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """First and last name, "" if unknown."""
        return f"{self.first} {self.last}".strip()


@dataclass(frozen=True)
class Roster:
    """The students of a course, by the file's order."""

    people: tuple[Person, ...]

    @classmethod
    def read(cls, path: Path) -> Roster:
        """Read a roster from a CSV file: commas, semicolons or tabs, with a row of column names.

        Raises: ConfigError that names the line and what was expected there.
        """
        rows = _read_rows(path)
        if not rows:
            raise ConfigError(f"{path}: expected a row of column names and a row for each student, found nothing")
        header = [_fold(cell) for cell in rows[0]]
        records = [
            (number, {name: cell.strip() for name, cell in zip(header, row, strict=False) if name})
            for number, row in enumerate(rows[1:], start=2)
            if any(cell.strip() for cell in row) and "points possible" not in _fold(row[0])
        ]
        column = next((c for c in _ID if c in header and records and all(r.get(c) for _, r in records)), None)
        if column is None:
            raise ConfigError(
                f"{path}: expected a column of student ids that is filled in every row (student_id, username, id, "
                f"email, …), found the columns {', '.join(header)}"
            )
        people = tuple(_person(path, number, record, column, set(header) >= _CANVAS) for number, record in records)
        seen: dict[str, int] = {}
        for (number, _), person in zip(records, people, strict=True):
            if person.student in seen:
                raise ConfigError(
                    f"{path}, line {number}: the id {person.student!r} is already that of line {seen[person.student]}"
                )
            seen[person.student] = number
        return cls(people)

    def by_id(self, label: str) -> tuple[Person, ...]:
        """Return those whose id or alias ``label`` is; capitals make no difference."""
        wanted = _fold(label)
        exact = tuple(p for p in self.people if p.student == label)
        return exact or tuple(p for p in self.people if wanted in {_fold(a) for a in (p.student, *p.aliases)})

    def by_number(self, number: str) -> tuple[Person, ...]:
        """Return those whom the learning platform knows by this number; an id may be it where no number is given."""
        return tuple(p for p in self.people if number == p.lms or (not p.lms and number == p.student))

    def by_name(self, name: str) -> tuple[Person, ...]:
        """Return those who may be called ``name``: either order, any spacing, any capitals."""
        wanted = _letters([name])
        return tuple(p for p in self.people if p.name and wanted in _spellings(p))

    def get(self, student: str) -> Person:
        """Return the person with this id, or one of whom only the id is known."""
        return next((p for p in self.people if p.student == student), Person(student))


EMPTY = Roster(())


def usable(student: str) -> bool:
    """Whether an id can be the name of a folder that shows for what it is."""
    return (
        0 < len(student) <= 120
        and not student.startswith(".")
        and student.isprintable()
        and not set(student) & set("/\\")
        and student == student.strip()
    )


def _read_rows(path: Path) -> list[list[str]]:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ConfigError(f"{path}: expected a CSV file of students: {error.strerror}") from None
    if len(data) > MAX_ROSTER:
        raise ConfigError(f"{path}: expected a CSV file of at most {MAX_ROSTER // 2**20} MB, got {len(data):,} bytes")
    try:
        text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
        first = text.split("\n", 1)[0]
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=first.count), strict=True))
    except (UnicodeDecodeError, csv.Error) as error:
        raise ConfigError(f"{path}: expected a CSV file in UTF-8: {error}") from None


def _person(path: Path, number: int, record: dict[str, str], column: str, canvas: bool) -> Person:
    student = record[column]
    if not usable(student):
        raise ConfigError(f"{path}, line {number}: {student!r} cannot be a student's id: it could not name a folder")
    first, last = _first(record, _FIRST), _first(record, _LAST)
    whole = _first(record, _NAME)
    if whole and not (first or last):
        last, _, first = (part.strip() for part in whole.partition(","))
        if not first:  # «First Last»: where one ends and the other begins is not known
            first, last = whole, ""
    email = _first(record, _EMAIL)
    lms = _first(record, _LMS) or (record.get("id", "") if canvas else "")
    aliases = {record.get(name, "") for name in (*_ID, *_EMAIL, *_GITHUB, *_ALSO)}
    return Person(student, first, last, email, lms, _first(record, _GITHUB), frozenset(aliases - {"", student}))


def _first(record: dict[str, str], names: Sequence[str]) -> str:
    return next((record[name] for name in names if record.get(name)), "")


def _fold(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _letters(parts: Iterable[str]) -> str:
    """Return what is left of a name in a file's name: letters and digits, no accents' spelling, no spaces."""
    return "".join(c for c in _fold("".join(parts)) if c.isalnum())


def _spellings(person: Person) -> set[str]:
    return {_letters([person.first, person.last]), _letters([person.last, person.first])}
