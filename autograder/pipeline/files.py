"""The files of a submission: which of them may be its notebook, whatever they are called, and which come along."""

from __future__ import annotations

import fnmatch
import itertools
import os
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.errors import NotebookError
from autograder.language import gettext
from autograder.results import Notice
from autograder.util.text import one_line

MAX_FILE = 100 * 2**20
"""Bytes of a notebook file; pictures and long logs in its outputs count, but are not kept."""
MAX_FILES_LISTED = 1_000
MAX_DEPTH = 20
"""Folders within folders that are searched for the notebook."""
MAX_ENTRIES = 20_000
"""Files and folders that are looked at in the search."""
MAX_READ = 10
"""Notebooks of one submission that are opened; of the others the name will do."""
MAX_HELPERS = 100
MAX_HELPER_BYTES = 8 * 2**20
"""Files that come along with a notebook, and their bytes together."""
TIMESTAMP = "timestamp.txt"
"""Beside a submission: when it was handed in, as nbgrader writes it."""
COMMIT = "commit.txt"
"""Beside a submission that was read from Git: the commit it was read from."""
RECORDS = (TIMESTAMP, COMMIT)
"""Files beside a notebook that say when and whence it came: nobody's work."""
NOTEBOOK = ".ipynb"
ENDINGS = (NOTEBOOK, ".ipynb.txt", ".ipynb.json", ".json")
"""What a notebook's name may end with, in small letters or capitals; mail programs and browsers add the later ones."""
_COPY = re.compile(r"(?:[ _-]*\(\d+\)|[ _-]*copy\d*)+$", re.IGNORECASE)


@dataclass(frozen=True)
class Task:
    """One submission to grade: whose it is, and the folder it lies in."""

    student: str
    folder: Path


def ending(name: str) -> str:
    """Return the ending by which a file may be a notebook, "" if it is none."""
    lowered = name.lower()
    return next((end for end in ENDINGS if lowered.endswith(end)), "")


def display_name(path: Path) -> str:
    """Return a file's name as it can be written in a message, whatever its bytes are."""
    return one_line(path.name, 100)


def entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    """Yield what is no folder in a folder that was handed in, in a fixed order, within bounds.

    Links are not followed, hidden files and checkpoints are passed over.
    """
    stack = [(folder, 0)]
    seen = 0
    while stack:
        place, depth = stack.pop()
        try:
            with os.scandir(place) as listing:
                found = sorted(itertools.islice(listing, MAX_ENTRIES), key=lambda entry: entry.name)
        except OSError:
            continue
        seen += len(found) + 1
        visible = [entry for entry in found if not entry.name.startswith(".")]
        yield from (entry for entry in visible if not entry.is_dir(follow_symlinks=False))
        if seen > MAX_ENTRIES:
            return
        if depth < MAX_DEPTH:
            folders = [entry for entry in visible if entry.is_dir(follow_symlinks=False)]
            stack += [(Path(entry.path), depth + 1) for entry in reversed(folders)]


def notebooks(folder: Path) -> Iterator[os.DirEntry[str]]:
    """Yield what may be a notebook by its name in a folder that was handed in, as `entries` does."""
    return itertools.islice((entry for entry in entries(folder) if ending(entry.name)), MAX_FILES_LISTED)


def find(folder: Path, name: str) -> list[Path]:
    """Return the files in a submission's folder that may be its notebook, the most likely first.

    Raises: NotebookError if there is none.
    """
    if folder.is_symlink() or not folder.is_dir():
        raise NotebookError(
            gettext("expected a folder {folder}/ with {name}.ipynb in it, found none", folder=folder.name, name=name)
        )
    found: list[Path] = []
    links = False
    for entry in notebooks(folder):
        if entry.is_file(follow_symlinks=False):
            found.append(Path(entry.path))
        else:
            links = links or ending(entry.name) == NOTEBOOK
    if not found:
        if links:
            raise NotebookError(
                gettext("expected the file {name}.ipynb, found only a link; hand in the file itself", name=name)
            )
        others = sorted(display_name(p) for p in itertools.islice(folder.iterdir(), MAX_ENTRIES))[:5]
        if not others:
            raise NotebookError(gettext("expected the notebook {name}.ipynb, but the folder is empty", name=name))
        raise NotebookError(
            gettext("expected the notebook {name}.ipynb, but found {others}", name=name, others=", ".join(others))
        )
    return sorted(found, key=lambda path: _likelihood(path, name))


def _likelihood(path: Path, name: str) -> tuple[bool, int, bool, int]:
    """Sort key: the right name first, then notebooks before files called otherwise, copies of the right name first."""
    end = ending(path.name)
    stem = path.name[: -len(end)]
    return path.name != f"{name}.ipynb", ENDINGS.index(end), _COPY.sub("", stem).lower() != name, len(path.parts)


def helpers(folder: Path, patterns: Sequence[str], given: Collection[str] = ()) -> tuple[tuple[str, bytes], ...]:
    """Return the files beside the notebook that come along: path below the folder → content, within bounds.

    patterns : ``*.py`` and the like, as the assignment allows them; none allows nothing. given : paths that the course
    lays there itself.

    Raises: NotebookError if they are too many or too large; OSError if one cannot be read.
    """
    allowed = [path for path in beside(folder) if _allowed(path, patterns)] if patterns else []
    found = [(path, Path(folder, path)) for path in allowed if path not in given]
    if len(found) > MAX_HELPERS or sum(file.stat().st_size for _, file in found) > MAX_HELPER_BYTES:
        raise NotebookError(
            gettext(
                "expected at most {files} files and {size} MB beside the notebook, found more",
                files=MAX_HELPERS, size=MAX_HELPER_BYTES // 2**20,
            )
        )  # fmt: skip
    return tuple((path, file.read_bytes()) for path, file in found)


def left_out(folder: Path, patterns: Sequence[str], sources: Sequence[str]) -> list[Notice]:
    """Return a notice if code of the notebook uses a file beside it that does not come along.

    sources : the code of its cells.
    """
    names = [path for path in beside(folder) if not _allowed(path, patterns)]
    used = [path for path in names if any(_mentions(source, Path(path)) for source in sources)]
    if not used:
        return []
    listed = one_line(", ".join(used[:5]), 200)
    if patterns:
        text = gettext(
            "The notebook uses {files}, which was handed in beside it and left out: only {patterns} come along. "
            "Put its code into a cell.",
            files=listed, patterns=", ".join(patterns),
        )  # fmt: skip
    else:
        text = gettext(
            "The notebook uses {files}, which was handed in beside it and left out: only the notebook is graded. "
            "Put its code into a cell.",
            files=listed,
        )
    return [Notice(kind="warning", code="file_left_out", text=text)]


def beside(folder: Path) -> list[str]:
    """Return the paths, below a submission's folder, of its files that are no notebooks."""
    return [
        Path(entry.path).relative_to(folder).as_posix()
        for entry in entries(folder)
        if entry.is_file(follow_symlinks=False)
        and ending(entry.name) != NOTEBOOK
        and entry.name not in RECORDS
        and entry.name.isprintable()
        and "__pycache__" not in entry.path
    ]


def _allowed(path: str, patterns: Sequence[str]) -> bool:
    return any(fnmatch.fnmatchcase(path, pattern) for pattern in patterns)


def _mentions(source: str, path: Path) -> bool:
    """Whether code imports a file, or has its name in a text."""
    if path.name in source:
        return True
    return (
        path.suffix == ".py"
        and re.search(rf"^\s*(?:import|from)\s+[\w., ]*\b{re.escape(path.stem)}\b", source, re.M) is not None
    )
