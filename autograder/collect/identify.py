"""Who handed something in: what a source says of a delivery, held against the roster. Nobody is guessed."""

from __future__ import annotations

from dataclasses import dataclass

from autograder.collect.delivery import Delivery
from autograder.collect.moodle import PARTICIPANT
from autograder.collect.roster import Person, Roster, is_called, usable


@dataclass(frozen=True)
class Doubt:
    """Something that was not collected, and why; a person decides.

    cause : what it has in common with others, which are then told in one line; "" if nothing. line : the line of the
    roster that it is about, 0 if about none.
    """

    origin: str
    reason: str
    cause: str = ""
    line: int = 0


@dataclass(frozen=True)
class Handed:
    """A delivery and those whose work it is, more than one if a group handed it in. group : its name, "" if none."""

    delivery: Delivery
    students: tuple[str, ...]
    group: str = ""


def identify(delivery: Delivery, roster: Roster) -> Handed | Doubt:
    """Return whose work a delivery is, or the doubt about it."""
    said = ", ".join(filter(None, dict.fromkeys((*delivery.ids, delivery.number, delivery.name))))
    if not roster.people:
        return _by_itself(delivery, said)
    fitting, group = _matches(delivery, roster)
    if len(fitting) == 1 or group:
        return Handed(delivery, tuple(sorted(person.student for person in fitting)), group)
    if fitting:
        return Doubt(delivery.origin, f"{said!r} may be {' or '.join(sorted(p.student for p in fitting))}")
    nameless, _ = _matches(delivery, Roster(roster.nameless))
    if len(nameless) == 1:
        line = nameless.pop().line
        reason = f"{said!r} is in the roster, line {line}, without {roster.label}: enter it there"
        return Doubt(delivery.origin, reason, line=line)
    return Doubt(delivery.origin, f"nobody in the roster is {said!r}", "nobody in the roster is that")


def without_id(roster: Roster, doubts: list[Doubt]) -> list[Doubt]:
    """Return a doubt for each student of whom the roster does not give the id, but for those in doubt already."""
    known = {doubt.line for doubt in doubts}
    return [
        Doubt(
            f"the roster's line {person.line}",
            f"{person.name or person.email!r} is there without {roster.label}: enter it there",
            line=person.line,
        )
        for person in roster.nameless
        if person.line not in known
    ]


def _by_itself(delivery: Delivery, said: str) -> Handed | Doubt:
    student = delivery.ids[0] if delivery.ids else delivery.number
    if not delivery.stable:
        need = "a roster is needed to say who it is"
        return Doubt(delivery.origin, f"{said!r} is no id that stays the same; {need}", f"no lasting ids; {need}")
    if not usable(student):
        return Doubt(delivery.origin, f"{student!r} cannot be a student's id: it could not name a folder")
    return Handed(delivery, (student,))


def _matches(delivery: Delivery, roster: Roster) -> tuple[set[Person], str]:
    """Return who it may be, and the group if it is a group's, whose members then are all of them."""
    by_id = {person for label in delivery.ids for person in roster.by_id(label)}
    by_id |= set(roster.by_number(delivery.number)) if delivery.number else set()
    by_name = set(roster.by_name(delivery.name)) if delivery.name else set()
    if not by_name and delivery.ids[:1] and delivery.ids[0].startswith(PARTICIPANT):
        # Moodle numbers groups, too: by its number alone a group could be any participant.
        number = delivery.ids[0].removeprefix(PARTICIPANT)
        by_id = {person for person in by_id if is_called(person, delivery.name, number)}
    if not by_id and not by_name:
        by_name = _behind_group(delivery.name, roster)
    for label in (*delivery.ids, delivery.name):
        group = set(roster.by_group(label)) if label else set()
        # A group's work may carry the number of the one who sent it: then that one has to be of the group.
        if group and not by_name and by_id <= group:
            return group, next(iter(group)).group
    # An id decides between people of one name; where id and name speak of different people, neither is believed.
    return ((by_id & by_name or by_id | by_name) if by_id and by_name else by_id or by_name), ""


def _behind_group(name: str, roster: Roster) -> set[Person]:
    """Return who it may be where Moodle puts the group before each member's name: «Team A-Ann Example»."""
    parts = name.split("-")
    heads = (("-".join(parts[:at]), "-".join(parts[at:])) for at in range(1, len(parts)))
    return {p for head, rest in heads for p in roster.by_name(rest) if p in roster.by_group(head)}
