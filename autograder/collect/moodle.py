"""Moodle's grading worksheet and list of participants, in any language: columns by their place and what is in them.

The order of the worksheet's columns is that of Moodle's ``mod/assign/gradingtable.php``: identifier, full name, what
identifies a user at this site, status, [group], [marker], grade, maximum, [workflow], whether the grade can be changed,
time of the submission, [online text], time of the grade, [feedback]. With blind marking no name and no identity.
Moodle's ``mod/assign/feedback/offline/importgradeslib.php`` takes the number at the end of the identifier. A list of
participants (``user/action_redir.php``) begins with first and last name and goes on with the identity. The words are
those of the language packs, which nothing here knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from autograder.collect.table import Table

_IDENTIFIER = re.compile(r"(?P<word>\D*?)\s*(?P<number>\d+)")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_MAIL = re.compile(r"[^@\s]+@[^@\s]+")
_MOMENT = re.compile(r"-|(?=.*\d{4})(?=.*\d{1,2}[:.h時]\d{2}).{8,80}", re.DOTALL)
PARTICIPANT = "Participant "
"""What stands before a participant's number here, whatever the word is in Moodle's language."""
NOWHERE = -1
"""The place of a column that is not there."""


@dataclass(frozen=True)
class Identity:
    """Where it stands who somebody is. first is the whole name where last is nowhere."""

    first: int = NOWHERE
    last: int = NOWHERE
    student: int = NOWHERE
    email: int = NOWHERE


@dataclass(frozen=True)
class Worksheet:
    """Where what stands in a grading worksheet; the identifier is its first column.

    points : the most that Moodle gives, None if it grades on a scale; comma : whether it writes a decimal comma.
    """

    identity: Identity
    group: int
    grade: int
    maximum: int
    comment: int
    points: float
    comma: bool


def participant(identifier: str) -> str:
    """Return the number of a participant, which Moodle puts after a word of its language; "" if there is none."""
    match = _IDENTIFIER.fullmatch(identifier.strip())
    return match["number"] if match and match["word"] else ""


def recognise_worksheet(table: Table) -> Worksheet | None:
    """Return where what stands, None if the table is no grading worksheet with points."""
    if not table.rows or not _same_words(table.column(0)):
        return None
    found = _grades(table)
    if found is None:
        return None
    maximum, changeable = found
    moments = [c for c in range(changeable + 1, len(table.header)) if _all_match(_MOMENT, table.column(c))][:2]
    if not moments:
        return None
    comment = moments[-1] + 1
    identity, told = _worksheet_identity(table, maximum - 1)
    between = maximum - 2 - told  # status, then group, then marker
    marked = changeable > maximum + 1 and between > 2
    most = table.column(maximum)[0]
    return Worksheet(
        identity=identity,
        group=maximum - 3 if marked else maximum - 2 if between > 1 else NOWHERE,
        grade=maximum - 1,
        maximum=maximum,
        comment=comment if comment < len(table.header) else NOWHERE,
        points=decimal(most),
        comma="," in most,
    )


def recognise_participants(table: Table) -> Identity | None:
    """Return who is who in a list whose headings say nothing to us, None if it cannot be told."""
    width = len(table.header)
    emails = [c for c in range(width) if _mostly(_MAIL, table.column(c))]
    if not table.rows or not emails:
        return None
    second = table.column(1) if width > 1 else ()
    numbered = is_key(second) and 2 * sum(any(c.isdigit() for c in cell) for cell in second) >= len(second)
    whole = emails[0] == 1 or numbered
    names = 1 if whole else 2
    if emails[0] < names:
        return Identity(student=emails[0], email=emails[0])
    return Identity(0, NOWHERE if whole else 1, _student(table, names, emails[0]), emails[0])


def decimal(text: str) -> float:
    """Return a number as Moodle writes it, with a comma or a point and nothing between thousands."""
    return float(text.replace(",", "."))


def is_key(cells: Iterable[str]) -> bool:
    """Whether cells can be ids: filled in at least half of the rows, no two the same, no blanks within."""
    found = list(cells)
    filled = [cell for cell in found if cell]
    plain = all(not re.search(r"\s", cell) and cell != "-" for cell in filled)
    return bool(filled) and 2 * len(filled) >= len(found) and len(set(filled)) == len(filled) and plain


def _worksheet_identity(table: Table, grade: int) -> tuple[Identity, int]:
    """Return who is who in front of the grade, and the last column that says so."""
    emails = [c for c in range(1, grade) if _mostly(_MAIL, table.column(c))]
    if grade == 2 or not (emails or _names(table.column(1))):
        return Identity(), 0
    if not emails:
        student = next((c for c in range(2, grade - 1) if is_key(table.column(c))), NOWHERE)
        return Identity(1, NOWHERE, student), max(1, student)
    return Identity(1, NOWHERE, _student(table, 2, emails[0]), emails[0]), emails[-1]


def _student(table: Table, start: int, email: int) -> int:
    """Return the column of ids: user name and id number stand before the address, telephone and the rest after it."""
    return next((c for c in range(start, email) if is_key(table.column(c))), email)


def _names(cells: tuple[str, ...]) -> bool:
    """Whether these are people's names: most are different, where what a status adds behind a dash does not count."""
    return 2 * len({cell.partition(" - ")[0] for cell in cells}) > len(cells)


def _same_words(cells: tuple[str, ...]) -> bool:
    """Whether all are one word and a number of their own, as identifiers are."""
    matches = [_IDENTIFIER.fullmatch(cell) for cell in cells]
    words = {match["word"] if match else "" for match in matches}
    return len(words) == 1 and words.pop() != "" and len(set(cells)) == len(cells)


def _grades(table: Table) -> tuple[int, int] | None:
    """Return the columns of the maximum and of whether a grade can be changed: a number everywhere, then yes or no."""
    for maximum in range(3, len(table.header) - 1):
        most = set(table.column(maximum))
        if len(most) > 1 or not _all_match(_NUMBER, most):
            continue
        if not all(not cell or _NUMBER.fullmatch(cell) for cell in table.column(maximum - 1)):
            continue
        for changeable in (maximum + 1, maximum + 2):
            answers = set(table.column(changeable)) if changeable < len(table.header) else set()
            plain = all(cell and not any(c.isdigit() for c in cell) and cell != "-" for cell in answers)
            if 0 < len(answers) <= 2 and plain and _moment_follows(table, changeable):
                return maximum, changeable
    return None


def _moment_follows(table: Table, column: int) -> bool:
    return column + 1 < len(table.header) and _all_match(_MOMENT, table.column(column + 1))


def _all_match(pattern: re.Pattern[str], cells: Iterable[str]) -> bool:
    return all(pattern.fullmatch(cell) for cell in cells)


def _mostly(pattern: re.Pattern[str], cells: tuple[str, ...]) -> bool:
    return 2 * sum(bool(pattern.fullmatch(cell)) for cell in cells) >= max(1, len(cells))
