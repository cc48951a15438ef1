"""Whose line, or whose entry in a platform's list, a grade belongs to: nobody is guessed, and nobody gets another's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from autograder.collect import Roster
from autograder.gradebook.sheet import GradeRow, Sheet


def match(sheet: Sheet, roster: Roster) -> tuple[Mapping[int, GradeRow], tuple[str, ...]]:
    """Return line of the roster → grade, and the graded students whom no line is about, or one that others share.

    A platform's own number decides if both know it, else ids and addresses, else the name if only one has it.
    """
    everybody = Roster((*roster.people, *roster.nameless))
    found: dict[int, list[GradeRow]] = defaultdict(list)
    strangers = []
    for row in sheet.rows:
        if row.standing == "missing":
            continue
        person = row.person
        fitting = {p for p in everybody.people if p.lms and p.lms == person.lms}
        if not fitting:
            fitting = {p for label in (person.student, *sorted(person.aliases)) for p in everybody.by_id(label)}
            fitting |= set(everybody.by_id(person.email)) if person.email else set()
        fitting = fitting or set(everybody.by_name(person.name) if person.name else ())
        if len(fitting) == 1:
            found[fitting.pop().line].append(row)
        else:
            strangers.append(person.student)
    strangers += [row.person.student for rows in found.values() if len(rows) > 1 for row in rows]
    return {line: rows[0] for line, rows in found.items() if len(rows) == 1}, tuple(strangers)
