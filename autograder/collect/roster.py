"""Who is in the course: a CSV file from anywhere, and finding one person in it, or saying why not.

The file is nbgrader's own (``id,first_name,last_name,email,lms_user_id``), a list of participants or a grading
worksheet from Moodle in any language, Canvas' gradebook or list of groups, GitHub Classroom's or Classroom 50's roster,
or any other with a column of ids and a row of names. `autograder.collect.columns` says which column is which.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from autograder.collect.columns import Columns, columns_of
from autograder.collect.moodle import PARTICIPANT
from autograder.collect.table import Table, fold, read_table
from autograder.errors import ConfigError

_FORMULA = tuple("=+-@")


@dataclass(frozen=True)
class Person:
    """One student.

    aliases : everything else they are known by: addresses, numbers, GitHub names.
    lms : the platform's own number of them, github : their name on GitHub; "" if unknown.
    participant : Moodle's number of them in one assignment; group : with whom they hand in; sis_user, sis_login :
    what Canvas' school calls them; line : the record of the roster they are, 0 if they are from elsewhere.
    """

    student: str
    first: str = ""
    last: str = ""
    email: str = ""
    lms: str = ""
    github: str = ""
    aliases: frozenset[str] = frozenset()
    participant: str = ""
    group: str = ""
    sis_user: str = ""
    sis_login: str = ""
    line: int = field(default=0, compare=False)

    @property
    def name(self) -> str:
        """First and last name, "" if unknown."""
        return f"{self.first} {self.last}".strip()


@dataclass(frozen=True)
class Roster:
    """The students of a course, by the file's order.

    nameless : those of whom the file does not give the id; label : what the file calls the ids; table : the file.
    """

    people: tuple[Person, ...]
    nameless: tuple[Person, ...] = ()
    label: str = ""
    table: Table | None = None

    @classmethod
    def read(cls, path: Path, id_column: str = "") -> Roster:
        """Read a roster from a CSV file: UTF-8, UTF-16 or Windows' own, commas, semicolons or tabs.

        id_column : the heading of the column of ids; told by headings and contents if "".

        Raises: ConfigError that names the line and what was expected there.
        """
        table = read_table(path)
        columns = columns_of(table, id_column)
        found = [
            _person(path, number, row, columns)
            for number, row in zip(table.numbers, table.rows, strict=True)
            if not columns.is_nobody(row)
        ]
        seen: dict[str, int] = {}
        for person in found:
            if person.student and person.student in seen:
                raise ConfigError(
                    f"{path}, line {person.line}: the id {person.student!r} is already that of line "
                    f"{seen[person.student]}"
                )
            seen[person.student] = person.line
        people = tuple(person for person in found if person.student)
        return cls(people, tuple(person for person in found if not person.student), columns.label, table)

    def by_id(self, label: str) -> tuple[Person, ...]:
        """Return those whose id or alias ``label`` is; capitals make no difference."""
        exact = tuple(p for p in self._with_id.get(fold(label), ()) if p.student == label)
        return exact or self._with_id.get(fold(label), ())

    def by_number(self, number: str) -> tuple[Person, ...]:
        """Return those whom the learning platform knows by this number; an id may be it where no number is given."""
        return tuple(p for p in self.people if number == p.lms or (not p.lms and number == p.student))

    def by_name(self, name: str) -> tuple[Person, ...]:
        """Return those who may be called ``name``: either order, any spacing, any capitals."""
        return self._with_name.get(_letters([name]), ())

    def by_group(self, label: str) -> tuple[Person, ...]:
        """Return those who hand in together as the group ``label``; spacing, signs and capitals make no difference."""
        return self._in_group.get(_letters([label]), ())

    def get(self, student: str) -> Person:
        """Return the person with this id, or one of whom only the id is known."""
        return next((p for p in self.by_id(student) if p.student == student), Person(student))

    @cached_property
    def _with_id(self) -> Mapping[str, tuple[Person, ...]]:
        return _index((alias, p) for p in self.people for alias in {fold(a) for a in (p.student, *p.aliases)})

    @cached_property
    def _with_name(self) -> Mapping[str, tuple[Person, ...]]:
        return _index((spelling, p) for p in self.people if p.name for spelling in _spellings(p))

    @cached_property
    def _in_group(self) -> Mapping[str, tuple[Person, ...]]:
        return _index((_letters([p.group]), p) for p in self.people if _letters([p.group]))


EMPTY = Roster(())


def is_called(person: Person, name: str, number: str) -> bool:
    """Whether Moodle may mean a person by a name with its number: theirs, even behind a group's, or nobody's."""
    said = _letters([name])
    if any(said.endswith(spelling) for spelling in _spellings(person) if spelling):
        return True
    return not person.name or _letters([name, number]) in {_letters([alias]) for alias in person.aliases}


def usable(student: str) -> bool:
    """Whether an id can be the name of a folder that shows for what it is."""
    return (
        0 < len(student) <= 120
        and not student.startswith(".")
        and student.isprintable()
        and not set(student) & set("/\\")
        and student == student.strip()
    )


def _person(path: Path, number: int, row: tuple[str, ...], columns: Columns) -> Person:
    cells = {name: _plain(row[place]) for name, place in columns.places.items()}
    moodles = columns.participant(row)
    student = f"participant-{moodles}" if columns.blind and moodles else cells.get("student", "")
    if student and not usable(student):
        raise ConfigError(f"{path}, line {number}: {student!r} cannot be a student's id: it could not name a folder")
    first, last, whole = (cells.get(key, "") for key in ("first", "last", "name"))
    if whole and not (first or last):
        last, _, first = (part.strip() for part in whole.partition(","))
        if not first:  # «First Last»: where one ends and the other begins is not known
            first, last = whole, ""
    aliases = {_plain(row[place]) for place in columns.aliases}
    if moodles:
        aliases |= {f"{PARTICIPANT}{moodles}", f"participant-{moodles}"}
    known = {key: cells.get(key, "") for key in ("email", "lms", "github", "group", "sis_user", "sis_login")}
    return Person(
        student, first, last, aliases=frozenset(aliases - {"", student}), participant=moodles, line=number, **known
    )


def _plain(cell: str) -> str:
    """Return what a cell says, without the apostrophe that keeps a spreadsheet from taking it for a formula."""
    said = cell.strip()
    return said[1:] if said.startswith("'") and said[1:].lstrip().startswith(_FORMULA) else said


def _index(pairs: Iterable[tuple[str, Person]]) -> dict[str, tuple[Person, ...]]:
    made: dict[str, list[Person]] = defaultdict(list)
    for key, person in pairs:
        made[key].append(person)
    return {key: tuple(people) for key, people in made.items()}


def _letters(parts: Iterable[str]) -> str:
    """Return what is left of a name in a file's name: letters and digits, no accents' spelling, no spaces."""
    return "".join(c for c in fold("".join(parts)) if c.isalnum())


def _spellings(person: Person) -> set[str]:
    return {_letters([person.first, person.last]), _letters([person.last, person.first])}
