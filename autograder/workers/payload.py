"""A submission's folder on its way to another machine: what grading looks at, and nothing else."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.errors import NotebookError
from autograder.pipeline.files import MAX_FILE, MAX_READ, beside, find, helpers, notebooks

MAX_PARCEL = 2 * MAX_FILE
"""Bytes of a submission's notebooks together: scheduler, worker and this machine hold all of them at once."""
MAX_NAMES = 1_000
"""Names that go along of a folder without a notebook, so that the student can be told what was found."""


@dataclass(frozen=True)
class Payload:
    """What was in a folder.

    there : whether there was one, and not a link to another place.
    files : path below the folder → content, or only the size of what is too large to be read.
    folders, links : what else there was in a folder without a notebook.
    """

    there: bool
    files: tuple[tuple[str, bytes | int], ...] = ()
    folders: tuple[str, ...] = ()
    links: tuple[str, ...] = ()


def pack(folder: Path, name: str, patterns: Sequence[str] = ()) -> Payload:
    """Take up the submission in ``folder``.

    name : the assignment's, which its notebook should have.
    patterns : of the files that come along with it; of others only the name and the size do.

    Raises: OSError if a file cannot be read; NotebookError if it is too much to be sent.
    """
    if folder.is_symlink() or not folder.is_dir():
        return Payload(there=False)
    try:
        found = find(folder, name)
    except NotebookError:
        return _without_notebook(folder)
    try:
        along = dict(helpers(folder, patterns))
    except NotebookError:
        along = {}  # too much: of the names alone the far side finds so too
    files: list[tuple[str, bytes | int]] = []
    sent = 0
    for number, path in enumerate(found):
        size = path.stat().st_size
        read = number < MAX_READ and size <= MAX_FILE
        sent += size if read else 0
        if sent > MAX_PARCEL:
            raise NotebookError(
                f"its notebooks have more than {MAX_PARCEL // 2**20} MB, too much to be sent to another machine; "
                "grade it on this one, without --scheduler"
            )
        files.append((str(path.relative_to(folder)), path.read_bytes() if read else size))
    carried = {path for path, _ in files}
    others = [place for place in beside(folder)[:MAX_NAMES] if place not in carried]
    files += [(place, along.get(place, (folder / place).stat().st_size)) for place in others]
    return Payload(True, tuple(files))


def _without_notebook(folder: Path) -> Payload:
    links = {str(Path(entry.path).relative_to(folder)) for entry in notebooks(folder)}
    files, folders = [], []
    for entry in itertools.islice(folder.iterdir(), MAX_NAMES):
        if entry.is_symlink():
            links.add(entry.name)
        elif entry.is_dir():
            folders.append(entry.name)
        else:
            files.append((entry.name, 0))
    return Payload(True, tuple(files), tuple(folders), tuple(sorted(links)))


def unpack(parcel: Payload, folder: Path) -> None:
    """Put into ``folder``, which must not be there yet, what grading will look at.

    Raises: OSError if this machine has no room for it, or no such names; ValueError if something would lie elsewhere.
    """
    if not parcel.there:
        return
    for name in (*parcel.folders, *parcel.links, *(name for name, _ in parcel.files)):
        if not name or Path(name).is_absolute() or ".." in Path(name).parts:
            raise ValueError(f"{name!r}: expected a path below the submission's folder")
    folder.mkdir()
    for name in parcel.folders:
        (folder / name).mkdir()
    for name, content in parcel.files:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(content, bytes):
            path.write_bytes(content)
        else:
            with path.open("wb") as file:
                file.truncate(content)  # it has the size, and takes no room
    for name in parcel.links:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.symlink_to("/nonexistent")
