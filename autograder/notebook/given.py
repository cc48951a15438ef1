"""The files that a course lays beside the notebooks of a classic assignment, as nbgrader does."""

from __future__ import annotations

import fnmatch
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from autograder.config import Assignment

Files = tuple[tuple[str, bytes], ...]
_OURS = ("checks.py", "assignment.toml")


@dataclass(frozen=True)
class Given:
    """Files of an assignment, path → content: those that students have too, and those that only its tests need."""

    released: Files = ()
    withheld: Files = ()

    @property
    def paths(self) -> frozenset[str]:
        """The paths of the files that students have too."""
        return frozenset(path for path, _ in self.released)


def given(assignment: Assignment) -> Given:
    """Read the files in a classic assignment's source that are no notebooks; others have none.

    A file that the course leaves to students (``Autograde.exclude_overwriting``) is not among them.

    Raises: OSError if one cannot be read.
    """
    if not assignment.classic:
        return Given()
    layout = assignment.course.layout
    theirs = dict(layout.kept_files).get(assignment.name, ())
    found = [path for path in _files(assignment.source, layout.ignored) if path not in (*theirs, *_OURS)]
    read = [(path, (assignment.source / path).read_bytes()) for path in found]
    return Given(
        tuple((path, data) for path, data in read if (assignment.release / path).is_file()),
        tuple((path, data) for path, data in read if not (assignment.release / path).is_file()),
    )


def _files(folder: Path, ignored: tuple[str, ...]) -> Iterator[str]:
    """Paths below a folder, notebooks and what is ignored left out."""
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not _matches(name, ignored))
        for name in sorted(files):
            if not name.endswith(".ipynb") and not _matches(name, ignored):
                yield Path(place, name).relative_to(folder).as_posix()


def _matches(name: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatch.fnmatchcase(name, pattern) for pattern in patterns)
