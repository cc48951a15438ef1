"""Reading what a student handed in, whatever state it is in.

Only what grading needs is kept of a notebook: the cells' kinds, sources, ids and nbgrader's ids, and
pictures pasted into text. Outputs, kernelspecs and other metadata are not read at all.
"""

from __future__ import annotations

import itertools
import json
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from autograder.errors import NotebookError
from autograder.results import Notice
from autograder.util.text import one_line

MAX_FILE = 100 * 2**20
"""Bytes of a notebook file; pictures and long logs in its outputs count, but are not kept."""
MAX_VALUES = 2_000_000
"""Values in a notebook file: lines of text and output, mostly. Read, each takes up to a hundred bytes."""
MAX_SOURCE = 2**20
"""Characters of all cells together."""
MAX_CELLS = 2_000
MAX_ATTACHMENT = 4 * 2**20
MAX_FILES_LISTED = 1_000
MAX_DEPTH = 20
"""Folders within folders that are searched for the notebook."""
MAX_ENTRIES = 20_000
"""Files and folders that are looked at in the search."""
_PASTED = ("image/png", "image/jpeg", "image/gif")
_TEXT = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)', re.DOTALL)
"""A string of JSON. One that a file cut short leaves open ends with it, or each of its quotes would be tried anew."""


@dataclass(frozen=True)
class StudentCell:
    """One cell as it was handed in. cell_id and grade_id are "" where there is none."""

    kind: str
    source: str
    cell_id: str = ""
    grade_id: str = ""
    attachments: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Submission:
    """One student's notebook."""

    student: str
    cells: tuple[StudentCell, ...]
    notices: tuple[Notice, ...]


def notebooks(folder: Path) -> Iterator[os.DirEntry[str]]:
    """Yield what is called ``*.ipynb`` in a folder that was handed in, in a fixed order, within bounds.

    Links are not followed, hidden files and checkpoints are passed over.
    """
    stack = [(folder, 0)]
    found = seen = 0
    while stack:
        place, depth = stack.pop()
        try:
            with os.scandir(place) as listing:
                entries = sorted(itertools.islice(listing, MAX_ENTRIES), key=lambda entry: entry.name)
        except OSError:
            continue
        seen += len(entries) + 1
        for entry in entries:
            if entry.name.endswith(".ipynb") and not (
                entry.name.startswith(".") or entry.is_dir(follow_symlinks=False)
            ):
                found += 1
                yield entry
        if found > MAX_FILES_LISTED or seen > MAX_ENTRIES:
            return
        if depth < MAX_DEPTH:
            folders = [e for e in entries if not e.name.startswith(".") and e.is_dir(follow_symlinks=False)]
            stack += [(Path(entry.path), depth + 1) for entry in reversed(folders)]


def find(folder: Path, name: str) -> tuple[list[Path], list[Notice]]:
    """Return the notebook files in a submission's folder, the most likely first, with a notice if there is a doubt.

    Raises: NotebookError if there is none.
    """
    if folder.is_symlink() or not folder.is_dir():
        raise NotebookError(f"expected a folder {folder.name}/ with {name}.ipynb in it, found none")
    found: list[Path] = []
    links = False
    for entry in notebooks(folder):
        if entry.is_file(follow_symlinks=False):
            found.append(Path(entry.path))
        else:
            links = True
    if not found:
        if links:
            raise NotebookError(f"expected the file {name}.ipynb, found only a link; hand in the file itself")
        others = sorted(_display_name(p) for p in itertools.islice(folder.iterdir(), MAX_ENTRIES))[:5]
        seen = f"found {', '.join(others)}" if others else "the folder is empty"
        raise NotebookError(f"expected the notebook {name}.ipynb, but {seen}")
    found.sort(key=lambda p: (p.name != f"{name}.ipynb", len(p.parts)))
    notices = []
    first = found[0]
    if first.name != f"{name}.ipynb" and len(found) == 1:
        notices.append(
            Notice(
                kind="repair",
                code="renamed",
                text=f"The notebook is called {_display_name(first)}; it was read as {name}.ipynb.",
            )
        )
    return found, notices


def read(folder: Path, *, student: str, assignment: str, known: frozenset[str]) -> Submission:
    """Read the submission in ``folder``.

    known : the grade_ids and cell ids of the assignment, to tell its notebook from another one.

    Raises: NotebookError that says, in words for the student, what was expected and what came.
    """
    paths, notices = find(folder, assignment)
    readable: list[tuple[int, Path, tuple[StudentCell, ...]]] = []
    first_error: NotebookError | None = None
    for path in paths[:10]:
        try:
            cells = parse(_load(path))
        except NotebookError as error:
            first_error = first_error or error
            notices.append(Notice(kind="warning", code="left_out", text=f"{_display_name(path)} was left out: {error}"))
            continue
        readable.append((_matches(cells, known), path, cells))
    if not readable:
        assert first_error is not None
        raise first_error
    best = readable[0] if readable[0][0] else max(readable, key=lambda entry: entry[0])
    matches, path, cells = best
    if not matches:
        raise NotebookError(
            f"{_display_name(path)} holds none of the cells of {assignment}; is it the notebook of another assignment?"
        )
    if len(paths) > 1:
        others = one_line(", ".join(_display_name(p) for p in paths if p != path))
        notices.append(
            Notice(
                kind="warning",
                code="several_notebooks",
                text=f"There are several notebooks; {_display_name(path)} was graded, not {others}.",
            )
        )
    return Submission(student=student, cells=cells, notices=tuple(notices))


def _display_name(path: Path) -> str:
    """A file's name as it can be written in a message, whatever its bytes are."""
    return one_line(path.name, 100)


def _load(path: Path) -> Any:
    size = path.stat().st_size
    name = _display_name(path)
    if size > MAX_FILE:
        raise NotebookError(
            f"{name} has {size / 2**20:.0f} MB, more than the {MAX_FILE // 2**20} MB that are read; "
            "clear its outputs and hand it in again"
        )
    data = path.read_bytes()
    bare = _TEXT.sub(b"", data)
    if sum(bare.count(mark) for mark in (b",", b"[", b"{")) > MAX_VALUES:
        raise NotebookError(f"{name} holds millions of values; clear its outputs and hand it in again")
    try:
        return json.loads(data)
    except UnicodeDecodeError:
        raise NotebookError(f"{name} is not text in UTF-8, so not a notebook") from None
    except RecursionError:
        raise NotebookError(f"{name} is nested too deeply to be a notebook") from None
    except ValueError as error:
        reason = str(error)
        if isinstance(error, json.JSONDecodeError):
            reason = "it is empty" if size == 0 else f"it is not JSON, as a notebook's file is (line {error.lineno})"
        raise NotebookError(f"{name} cannot be read as a notebook: {reason}") from None


def parse(data: Any) -> tuple[StudentCell, ...]:
    """Take the cells out of a notebook's JSON, version 3 or 4, passing over whatever is not a cell.

    Raises: NotebookError if it is no notebook, or too large.
    """
    if not isinstance(data, dict):
        raise NotebookError("it is JSON, but not a notebook")
    raw = data.get("cells")
    if raw is None and isinstance(data.get("worksheets"), list):
        raw = [
            cell
            for sheet in data["worksheets"]
            if isinstance(sheet, dict) and isinstance(sheet.get("cells"), list)
            for cell in sheet["cells"]
        ]
    if not isinstance(raw, list):
        raise NotebookError("it is JSON, but not a notebook: it has no list of cells")
    if len(raw) > MAX_CELLS:
        raise NotebookError(f"it has {len(raw)} cells, more than the {MAX_CELLS} that are read")
    cells = [cell for item in raw if (cell := _cell(item)) is not None]
    if sum(len(cell.source) for cell in cells) > MAX_SOURCE:
        raise NotebookError(f"its cells hold more than the {MAX_SOURCE // 2**20} million characters that are read")
    return tuple(cells)


def _cell(item: Any) -> StudentCell | None:
    if not isinstance(item, dict) or item.get("cell_type") not in ("code", "markdown", "raw", "heading"):
        return None
    source = item.get("source", item.get("input", ""))
    if isinstance(source, list):
        source = "".join(part for part in source if isinstance(part, str))
    if not isinstance(source, str):
        source = ""
    metadata = item.get("metadata")
    nbgrader = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    grade_id = nbgrader.get("grade_id") if isinstance(nbgrader, dict) else None
    kind = "markdown" if item["cell_type"] == "heading" else item["cell_type"]
    return StudentCell(
        kind=kind,
        source=source.encode("utf-8", "replace").decode(),  # lone surrogates cannot be written again
        cell_id=item["id"] if isinstance(item.get("id"), str) else "",
        grade_id=grade_id if isinstance(grade_id, str) else "",
        attachments=_attachments(item.get("attachments")),
    )


def _attachments(value: Any) -> dict[str, dict[str, str]]:
    """Keep pasted PNG, JPEG and GIF pictures, nothing else."""
    kept: dict[str, dict[str, str]] = {}
    room = MAX_ATTACHMENT
    if not isinstance(value, dict):
        return kept
    for name, bundle in value.items():
        if not isinstance(bundle, dict):
            continue
        images = {m: d for m, d in bundle.items() if m in _PASTED and isinstance(d, str)}
        room -= sum(map(len, images.values()))
        if images and room >= 0:
            kept[name] = images
    return kept


def _matches(cells: tuple[StudentCell, ...], known: frozenset[str]) -> int:
    return sum(bool({c.cell_id, c.grade_id} & known) for c in cells)
