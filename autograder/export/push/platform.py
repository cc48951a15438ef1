"""What a learning platform is to a push: an assignment, people with grades, and a way to send some."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from autograder.collect import Person
from autograder.errors import ConfigError
from autograder.gradebook.sheet import GradeRow, Sheet
from autograder.render.card import View

_ADDRESS = re.compile(r"(?P<scheme>https?)://(?P<host>[A-Za-z0-9.-]+|\[[0-9a-f:]+\])(?P<port>:\d+)?(?P<path>/\S*)")
_HERE = ("localhost", "127.0.0.1", "[::1]")


@dataclass(frozen=True)
class User:
    """Somebody whom the platform lists. number : its own; grade : what stands there now, None if nothing does."""

    number: str
    first: str
    last: str
    aliases: frozenset[str]
    grade: float | None

    def person(self, line: int) -> Person:
        """Return them as a line of a roster, found by number, what else they are known by, or name."""
        aliases = self.aliases - {""}
        return Person("", self.first, self.last, lms=self.number, aliases=aliases, line=line)


@dataclass(frozen=True)
class Entry:
    """A grade that differs: whose it is there and here, what stands there (None if nothing), what is to stand."""

    number: str
    student: str
    before: float | None
    after: float
    comment: str


class Platform(Protocol):
    """An assignment of a learning platform. points : to be had there, None if it is not graded in points."""

    title: str
    points: float | None

    def users(self) -> Sequence[User]:
        """Return the students, with the grades that stand there now."""
        ...

    def send(self, entries: Sequence[Entry]) -> None:
        """Put grades and comments there.

        Raises: RecordError if the platform refuses; OSError if it cannot be reached.
        """
        ...

    def comment(self, row: GradeRow, sheet: Sheet, view: View) -> str:
        """Return what to write beside a grade, as the platform takes it."""
        ...

    def notes(self, sheet: Sheet) -> Iterable[str]:
        """Return what a person should know before sending."""
        ...


def split_address(address: str, page: re.Pattern[str], example: str) -> tuple[str, re.Match[str]]:
    """Return the platform's own address and what ``page`` finds in the rest, which has to be all of it.

    Raises: ConfigError if it is another page's, or a token would travel in the open.
    """
    whole = _ADDRESS.fullmatch(address.strip())
    found = whole and page.search(whole["path"])
    if whole is None or found is None:
        raise ConfigError(f"--push: expected the address of the assignment's page, as {example}, got {address!r}")
    if whole["scheme"] == "http" and whole["host"] not in _HERE:
        raise ConfigError("--push: expected an address with https, so that nobody reads the token on its way")
    base = f"{whole['scheme']}://{whole['host']}{whole['port'] or ''}{whole['path'][: found.start()]}"
    return base, found
