"""Grades put into Canvas or Moodle over its own interface, without LTI: first what would change, then, if told, that.

Only what differs is sent, so that a second run sends nothing, and a run that was cut short goes on. What the platform
then says of each grade is read back.
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from autograder.collect import EMPTY, Roster
from autograder.config import Assignment
from autograder.errors import ConfigError, RecordError
from autograder.export.options import Options
from autograder.export.push.platform import Entry, Platform
from autograder.export.recipients import match
from autograder.gradebook.database import gradebook_address
from autograder.gradebook.sheet import Sheet, gather
from autograder.render.card import View, points

TOKENS = {"canvas": "AUTOGRADER_CANVAS_TOKEN", "moodle": "AUTOGRADER_MOODLE_TOKEN"}
"""Platform → the variable of the environment that holds the token. It is taken from nowhere else."""


@dataclass(frozen=True)
class Pushed:
    """What differed, and what became of it.

    title : the assignment, as the platform calls it; entries : the grades that differ; unchanged : how many do not;
    notes : what a person should know; sent : whether the entries were sent; unconfirmed : students of whose grade the
    platform did not say afterwards that it is what was sent.
    """

    title: str
    entries: tuple[Entry, ...]
    unchanged: int
    notes: tuple[str, ...]
    sent: bool = False
    unconfirmed: tuple[str, ...] = ()

    def lines(self) -> Iterator[str]:
        """Yield what to tell a person: a line a grade, then what that comes to."""
        for entry in self.entries:
            yield f"{entry.student}: {'–' if entry.before is None else points(entry.before)} → {points(entry.after)}"
        told = f"{self.title}: {len(self.entries)} of {len(self.entries) + self.unchanged} grades differ"
        if not self.entries:
            yield f"{told}."
        elif self.sent:
            yield f"{told}, and were sent."
        else:
            yield f"{told}. Nothing was sent: look them through, then say --send."


def push(
    assignment: Assignment,
    platform: str,
    address: str,
    *,
    send: bool = False,
    results: Path | None = None,
    gradebook: bool = True,
    roster: Roster = EMPTY,
    options: Options | None = None,
) -> Pushed:
    """Compare an assignment's grades with those that stand in Canvas or Moodle, and send what differs if ``send``.

    address : of the assignment's page there, as a browser shows it. The token is in the environment (`TOKENS`).
    results, gradebook, roster, options : as for `autograder.export.export`.

    Raises: ConfigError if a setting is missing or wrong there or here; RecordError if the platform cannot be asked or
    refuses, which leaves it with what it had, or with some of what was sent: the same command goes on.
    """
    options = options or Options()
    connect = _connector(platform)
    with _reporting(platform):
        there = connect(address, _token(platform))
        sheet = gather(
            assignment,
            results=results or assignment.course.results,
            submitted=assignment.course.submitted,
            gradebook=gradebook_address(assignment.course) if gradebook else None,
            roster=roster,
        )
        if there.points is None or abs(there.points - sheet.maximum) > 1e-6:
            worth = "is not graded in points" if there.points is None else f"has {points(there.points)} points"
            raise ConfigError(
                f"{there.title}: it {worth} there, and {points(sheet.maximum)} here: make them the same on the platform"
            )
        found = _compare(sheet, there, options)
        if not (send and found.entries):
            return found
        there.send(found.entries)
        now = {user.number: user.grade for user in there.users()}
    failed = tuple(e.student for e in found.entries if not _same(now.get(e.number), e.after))
    return Pushed(found.title, found.entries, found.unchanged, found.notes, sent=True, unconfirmed=failed)


def _compare(sheet: Sheet, there: Platform, options: Options) -> Pushed:
    users = there.users()
    rows, strangers = match(sheet, Roster((), tuple(user.person(line) for line, user in enumerate(users, 1))))
    view = View(sheet.assignment.settings.disclosure)
    final = [(users[line - 1], row) for line, row in sorted(rows.items()) if options.gives(row.standing)]
    entries = tuple(
        Entry(user.number, row.person.student, user.grade, row.total, there.comment(row, sheet, view))
        for user, row in final
        if not _same(user.grade, row.total)
    )
    notes = [*sheet.notes, *there.notes(sheet)]
    if strangers:
        notes.append(f"graded, but nobody there, or more than one: {', '.join(strangers)}")
    waiting = [row.person.student for row in rows.values() if not options.gives(row.standing)]
    if waiting:
        notes.append(f"not final, a person has yet to look: {', '.join(waiting)}")
    return Pushed(there.title, entries, len(final) - len(entries), tuple(notes))


def _same(there: float | None, here: float) -> bool:
    """Whether two grades are the same to a platform, which keeps two decimals or more."""
    return there is not None and abs(there - here) < 0.005


def _token(platform: str) -> str:
    token = os.environ.get(TOKENS[platform], "").strip()
    if not token or not token.isascii() or not token.isprintable():
        raise ConfigError(f"--push: expected a token for {platform.capitalize()} in the variable {TOKENS[platform]}")
    return token


def _connector(platform: str) -> Callable[[str, str], Platform]:
    if platform not in TOKENS:
        raise ConfigError(f"--push: expected --format {' or '.join(TOKENS)}, got {platform!r}")
    try:
        module = importlib.import_module(f"{__name__}.{platform}")  # an extra brings what they import
    except ModuleNotFoundError as error:
        raise ConfigError(f"--push: {error.name} is missing: pip install 'keras-autograder[lms]'") from None
    connect: Callable[[str, str], Platform] = module.connect
    return connect


@contextmanager
def _reporting(platform: str) -> Iterator[None]:
    """Turn what goes wrong on the way there into an error of ours."""
    try:
        yield
    except OSError as error:  # those of requests are
        raise RecordError(f"{platform.capitalize()} could not be asked: {error}") from None
