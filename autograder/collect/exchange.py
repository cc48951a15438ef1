"""nbgrader's exchange: what students hand in there, folder by folder.

``nbgrader submit`` makes ``ROOT/COURSE/inbound/STUDENT+ASSIGNMENT+TIME[+RANDOM]/``. Whoever may write there can make a
folder in anybody's name: whose it is, the file system says. The secret in it comes last.
"""

from __future__ import annotations

import os
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

SECRET = "submission_secret.txt"
MAX_SECRET = 1_000
"""Bytes; nbgrader writes 128."""
_NAME = re.compile(r"(?P<student>.+)\+(?P<assignment>[^+]+)\+(?P<time>\d{4}-\d\d-\d\d [^+]+?)(?:\+[\w=-]+)?")


@dataclass(frozen=True)
class Arrival:
    """A folder in ``inbound/``."""

    path: Path
    student: str
    assignment: str
    time: str

    @classmethod
    def of(cls, path: Path) -> Arrival | None:
        """Read a folder's name, None if it is not one that nbgrader gives."""
        found = _NAME.fullmatch(path.name)
        return cls(path, found["student"], found["assignment"], found["time"]) if found else None

    @property
    def complete(self) -> bool:
        """Whether all of it has arrived."""
        return (self.path / SECRET).is_file()

    def objection(self, *, any_owner: bool) -> str:
        """Say why it is not taken for the student's, "" if it is. any_owner : whether owners say nothing here."""
        owner = "" if any_owner else _owner(self.path)
        if owner and owner != self.student:
            return f"it belongs to {owner}, not to {self.student}"
        return "" if self.complete else "it has not arrived as a whole yet"

    @property
    def secret(self) -> str:
        """What this submission's feedback is named by, "" if it holds nothing such."""
        path = self.path / SECRET
        with suppress(OSError, UnicodeDecodeError):
            if not path.is_symlink() and path.stat().st_size <= MAX_SECRET:
                return path.read_text("utf-8")
        return ""


def arrivals(inbound: Path) -> list[Arrival]:
    """Return what has arrived, in the order of the names. Links are passed over.

    Raises: OSError if there is no such folder, or it cannot be read.
    """
    with os.scandir(inbound) as listing:
        folders = sorted(Path(entry.path) for entry in listing if entry.is_dir(follow_symlinks=False))
    return [found for found in map(Arrival.of, folders) if found is not None]


def _owner(path: Path) -> str:
    """The name of a folder's owner, its number if it has none; "" where nobody owns anything."""
    try:
        import pwd  # noqa: PLC0415 - not on Windows
    except ImportError:
        return ""
    number = path.stat(follow_symlinks=False).st_uid
    try:
        return pwd.getpwuid(number).pw_name
    except KeyError:
        return str(number)
