"""What one student handed in, before it is known who that is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import PurePosixPath

from autograder.collect.tree import File
from autograder.pipeline.files import ending


def is_notebook(path: PurePosixPath) -> bool:
    """Whether a file is a notebook by its name, an ending that a mail program added included."""
    return ending(path.name) not in ("", ".json")


@dataclass(frozen=True)
class Delivery:
    """What one student handed in, as the source has it.

    origin : where it was found; ids : what the source calls the student, in the course's own words or GitHub's.
    number : the learning platform's number of the student, which is no id of the course; name : the name given.
    stable : whether ids or number mean the same student in every assignment, so that they do without a roster.
    files : the notebooks, under the paths to copy them to; others : files that are not notebooks.
    moment : when it was handed in (naive UTC), None if the source does not say; late : whether it says it was late.
    commit : the commit it was read from, "" if it was not; notes : what a person may want to know of it.
    address : what the platform calls it, which is what it wants feedback on it to be called; "" if it takes none.
    """

    origin: str
    ids: tuple[str, ...] = ()
    number: str = ""
    name: str = ""
    stable: bool = True
    files: tuple[File, ...] = ()
    others: int = 0
    moment: datetime | None = None
    late: bool = False
    commit: str = ""
    notes: tuple[str, ...] = ()
    address: str = ""

    def noting(self, note: str) -> Delivery:
        """Return it with one more note."""
        return replace(self, notes=(*self.notes, note))
