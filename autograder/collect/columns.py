"""Which column of a roster holds what: by the headings that programs and platforms write, else by what stands there.

Canvas' rows and headings are those of canvas-lms' ``lib/gradebook_exporter.rb`` and ``gradebook_importer.rb``; GitHub
Classroom's those of its ``app/models/roster_entry.rb``; Classroom 50's those of ``configrepo/students_csv.go``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from autograder.collect.moodle import (
    NOWHERE,
    Identity,
    participant,
    recognise_participants,
    recognise_worksheet,
)
from autograder.collect.table import Table, fold
from autograder.errors import ConfigError

_ID = (
    *("student_id", "id_student", "username", "sis login id", "login", "login_id", "id number", "idnumber"),
    *("sis user id", "user_id", "id", "email address", "email"),
)
"""Columns that may hold the id the course knows a student by; the first that is filled in half of the rows is it."""
_HEADINGS = {
    "name": ("full name", "fullname", "name", "student"),
    "first": ("first_name", "first name", "firstname"),
    "last": ("last_name", "last name", "surname", "lastname"),
    "email": ("email", "email address", "e-mail"),
    "lms": ("lms_user_id", "lms id", "canvas id", "canvas_user_id"),
    "github": ("github", "github_username", "github username"),
    "group": ("group", "team", "group_name", "group name", "team name"),
}
_ALSO = ("repository", "identifier", "github_id")
_CLASSROOM = {"identifier", "github_username"}
_CLASSROOM50 = {"username", "section", "github_id"}
_STAFF = {"teacher", "hta", "ta"}
_HIDDEN = re.compile(r"\s*(?:muted|manual posting.*)?\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Columns:
    """Where what stands.

    places : what it is → the column; aliases : columns by which people are known too; label : the heading of the ids.
    blind : whether only Moodle's number says who somebody is; canvas, role : Canvas' gradebook, a column of roles.
    numbered : whether the first column holds Moodle's number.
    """

    places: Mapping[str, int]
    aliases: tuple[int, ...] = ()
    label: str = ""
    numbered: bool = False
    blind: bool = False
    canvas: bool = False
    role: int = field(default=NOWHERE)

    def is_nobody(self, row: Sequence[str]) -> bool:
        """Whether a row is no student: Canvas' rows about the columns, its student for tests, a teacher."""
        if self.role != NOWHERE and fold(row[self.role]) in _STAFF:
            return True
        if not self.canvas:
            return "points possible" in fold(row[0])
        if "points possible" in fold(row[0]) or all(_HIDDEN.fullmatch(cell) for cell in row):
            return True
        name = fold(row[0]) if "name" in self.places else f"{fold(row[0])}, {fold(row[1])}"
        return name == "student, test" and not ("sis_user" in self.places and row[self.places["sis_user"]].strip())

    def participant(self, row: Sequence[str]) -> str:
        """Return Moodle's number of who stands in a row, "" if there is none."""
        return participant(row[0]) if self.numbered else ""


def columns_of(table: Table, id_column: str = "") -> Columns:
    """Return which column is which. id_column : the heading of the ids, "" to find them.

    Raises: ConfigError if no column holds ids.
    """
    heads = [fold(cell) for cell in table.header]
    own = _named(table, heads, id_column) if id_column else NOWHERE
    worksheet = recognise_worksheet(table)
    if worksheet is not None:
        places = _places(worksheet.identity, own) | _given(group=worksheet.group)
        blind = "student" not in places
        label = table.header[places.get("student", 0)]
        known = (0, *(p for name, p in places.items() if name in ("student", "email")))
        return Columns(places, known, label, numbered=True, blind=blind)
    student = own if own != NOWHERE else _student(table, heads)
    if student == NOWHERE:
        identity = recognise_participants(table)
        if identity is None:
            raise ConfigError(
                f"{table.path}: expected a column of student ids that is filled in (student_id, username, id, email, "
                f"…), found the columns {', '.join(heads)}; --id-column names another"
            )
        places = _places(identity, NOWHERE)
        return Columns(places, tuple(places[n] for n in ("student", "email")), table.header[places["student"]])
    places = {name: heads.index(head) for name, words in _HEADINGS.items() for head in words[::-1] if head in heads}
    canvas = {"id", "section"} <= set(heads) and bool({"student", "lastname"} & set(heads))
    if canvas:
        places |= {"lms": heads.index("id")} | {
            key: heads.index(head)
            for key, head in (("sis_user", "sis user id"), ("sis_login", "sis login id"))
            if head in heads
        }
    if set(heads) >= _CLASSROOM50:
        places["github"] = heads.index("username")
    also = {*_ID, *_HEADINGS["email"], *_HEADINGS["github"], *_ALSO}
    return Columns(
        places | {"student": student},
        tuple(index for index, head in enumerate(heads) if head in also),
        table.header[student],
        numbered="identifier" in heads[:1] and not set(heads) >= _CLASSROOM,
        canvas=canvas,
        role=heads.index("role") if "role" in heads else NOWHERE,
    )


def _named(table: Table, heads: list[str], id_column: str) -> int:
    if heads.count(fold(id_column)) != 1:
        raise ConfigError(
            f"{table.path}: --id-column: expected one of the columns {', '.join(table.header)}, got {id_column!r}"
        )
    return heads.index(fold(id_column))


def _student(table: Table, heads: list[str]) -> int:
    """Return the column of ids by its heading, `NOWHERE` if none is filled in at least half of the rows."""
    names = ("identifier", *_ID) if set(heads) >= _CLASSROOM else _ID
    for name in names:
        if name in heads:
            filled = sum(bool(cell) for cell in table.column(heads.index(name)))
            if filled and 2 * filled >= len(table.rows):
                return heads.index(name)
    return NOWHERE


def _places(identity: Identity, own: int) -> dict[str, int]:
    whole = identity.last == NOWHERE
    return _given(
        student=own if own != NOWHERE else identity.student,
        email=identity.email,
        last=identity.last,
        **{"name" if whole else "first": identity.first},
    )


def _given(**places: int) -> dict[str, int]:
    return {name: place for name, place in places.items() if place != NOWHERE}
