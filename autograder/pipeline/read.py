"""Reading what a student handed in, whatever state it is in: the right notebook among its files, and no other."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import nbformat

from autograder.config import Assignment, Course
from autograder.errors import NotebookError
from autograder.language import gettext, gettext_noop
from autograder.notebook.shape import Likeness, Shape
from autograder.notebook.submitted import StudentCell, parse
from autograder.pipeline.files import MAX_FILE, MAX_READ, NOTEBOOK, display_name, ending, find, helpers, left_out
from autograder.results import Notice
from autograder.util.text import one_line

MAX_VALUES = 2_000_000
"""Values in a notebook file: lines of text and output, mostly. Read, each takes up to a hundred bytes."""
_OTHERS = {
    gettext_noop(
        "{file} holds the marks of a Git conflict (<<<<<<<): decide which lines stay, remove the marks, and hand it in "
        "again"
    ): re.compile(rb"^<{7} ", re.MULTILINE),
    gettext_noop(
        "{file} is a pointer of Git LFS, not the notebook: run git lfs pull, and hand in what it fetches"
    ): re.compile(rb"\Aversion https://git-lfs"),
    gettext_noop(
        "{file} is a web page, not a notebook, perhaps one that asks to log in: download the notebook itself"
    ): re.compile(rb"\A\s*<(?:!doctype html|html)\b", re.IGNORECASE),
}
"""What is handed in where a notebook should be, by what is said of it."""
_TEXT = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+(?:"|\\?\Z)', re.DOTALL)
"""A string of JSON. One that a file cut short leaves open ends with it, or each of its quotes would be tried anew."""


@dataclass(frozen=True)
class Submission:
    """One student's notebook.

    files : what comes along with it, path → content; doubtful : whether a person has to say if it is the right one.
    """

    student: str
    cells: tuple[StudentCell, ...]
    notices: tuple[Notice, ...]
    files: tuple[tuple[str, bytes], ...] = ()
    doubtful: bool = False


@dataclass(frozen=True)
class Expected:
    """What is to be handed in.

    name : the notebook's; shape : of its release; files : patterns of the files that may come along.
    given : paths of the files that the course lays beside it; siblings : names of the assignment's other notebooks.
    others : reads the shapes of the course's other assignments, by name.
    """

    name: str
    shape: Shape
    files: tuple[str, ...] = ()
    others: Callable[[], Mapping[str, Shape]] = field(default=dict)
    given: frozenset[str] = frozenset()
    siblings: frozenset[str] = frozenset()


@dataclass(frozen=True)
class _Candidate:
    path: Path
    cells: tuple[StudentCell, ...]
    likeness: Likeness
    work: frozenset[str]


def expected(
    assignment: Assignment, shape: Shape, *, given: Collection[str] = (), siblings: Collection[str] = ()
) -> Expected:
    """Return what is to be handed in for an assignment whose release has this shape.

    given, siblings : as `Expected` has them.
    """

    def others() -> dict[str, Shape]:
        course = assignment.course
        return {name: shape for name in course.names if name != assignment.name and (shape := _shape(course, name))}

    name = assignment.notebook or assignment.name
    return Expected(name, shape, assignment.settings.files, others, frozenset(given), frozenset(siblings))


def _shape(course: Course, name: str) -> Shape | None:
    """The shape of another assignment's release, None if it has none that can be read."""
    with suppress(OSError, ValueError, nbformat.ValidationError):
        return Shape(nbformat.read(course.root / "release" / name / f"{name}.ipynb", as_version=4))
    return None


def read(folder: Path, *, student: str, expected: Expected) -> Submission:
    """Read the submission in ``folder``.

    Raises: NotebookError that says, in words for the student, what was expected and what came.
    """
    theirs = {f"{name}{NOTEBOOK}" for name in expected.siblings}
    paths = [path for path in find(folder, expected.name) if path.name not in theirs]
    if not paths:
        raise NotebookError(
            gettext("expected the notebook {name}.ipynb, but it is not among the files", name=expected.name)
        )
    candidates, notices = _candidates(paths, expected.shape)
    chosen, doubtful = _choose(candidates, expected)
    notices += _named(paths, chosen, expected.name, doubtful)
    sources = [cell.source for cell in chosen.cells if cell.kind == "code"]
    notices += left_out(folder, expected.files, sources)
    return Submission(
        student, chosen.cells, tuple(notices), helpers(folder, expected.files, expected.given), bool(doubtful)
    )


def _candidates(paths: list[Path], shape: Shape) -> tuple[list[_Candidate], list[Notice]]:
    """Read the notebooks, and say which files called notebooks are none.

    Raises: NotebookError if none is one.
    """
    candidates, notices = [], []
    first_error: NotebookError | None = None
    for path in paths[:MAX_READ]:
        try:
            cells = parse(_load(path))
        except NotebookError as error:
            first_error = first_error or error
            if ending(path.name) == NOTEBOOK:
                text = gettext("{file} was left out: {reason}", file=display_name(path), reason=error)
                notices.append(Notice(kind="warning", code="left_out", text=text))
            continue
        candidates.append(_Candidate(path, cells, shape.likeness(cells), shape.work(cells)))
    if not candidates:
        assert first_error is not None
        raise first_error
    return candidates, notices


def _choose(candidates: list[_Candidate], expected: Expected) -> tuple[_Candidate, list[_Candidate]]:
    """Return the notebook that counts and, where a person has to decide, all that were worked on and differ.

    Raises: NotebookError if none is this assignment's.
    """
    meant = [c for c in candidates if c.likeness.sure] or [c for c in candidates if c.likeness.there]
    if not meant:
        closest = max(candidates, key=lambda c: c.likeness.cells)
        raise _another(closest, _nearest(closest, expected), expected.name)
    pool = [c for c in meant if c.work] or meant
    if len({c.work for c in pool}) > 1:
        whole = next((c for c in pool if all(other.work <= c.work for other in pool)), pool[0])
        return whole, pool
    chosen = pool[0]
    if not chosen.likeness.sure and (other := _nearest(chosen, expected)):
        raise _another(chosen, other, expected.name)
    return chosen, []


def _nearest(candidate: _Candidate, expected: Expected) -> str:
    """The name of another assignment that a notebook is more of than of the one expected, "" if there is none."""
    shares = {name: shape.likeness(candidate.cells) for name, shape in expected.others().items()}
    nearer = {n: found.share for n, found in shares.items() if found.there and found.share > candidate.likeness.share}
    return max(nearer, key=lambda name: nearer[name]) if nearer else ""


def _another(candidate: _Candidate, other: str, name: str) -> NotebookError:
    said = {"file": display_name(candidate.path), "name": name, "other": other}
    if not candidate.likeness.answers and other:
        return NotebookError(
            gettext(
                "{file} holds none of the answers of {name}; it looks like {other}, the notebook of another assignment",
                **said,
            )
        )
    if not candidate.likeness.answers:
        return NotebookError(
            gettext("{file} holds none of the answers of {name}; is it the notebook of another assignment?", **said)
        )
    if other:
        return NotebookError(
            gettext(
                "{file} holds few of the cells of {name}; it looks like {other}, the notebook of another assignment",
                **said,
            )
        )
    return NotebookError(
        gettext("{file} holds few of the cells of {name}; is it the notebook of another assignment?", **said)
    )


def _named(paths: list[Path], chosen: _Candidate, name: str, doubtful: list[_Candidate]) -> list[Notice]:
    """Say which file was read, where that is not plain."""
    file = display_name(chosen.path)
    if doubtful:
        names = ", ".join(display_name(candidate.path) for candidate in doubtful)
        text = gettext(
            "Several notebooks were worked on and differ: {names}. {file} was graded until a person decides.",
            names=names, file=file,
        )  # fmt: skip
        return [Notice(kind="problem", code="notebooks_differ", text=one_line(text))]
    others = [path for path in paths if path != chosen.path and ending(path.name) == NOTEBOOK]
    if others:
        listed = one_line(", ".join(map(display_name, others)))
        text = gettext("There are several notebooks; {file} was graded, not {others}.", file=file, others=listed)
        return [Notice(kind="warning", code="several_notebooks", text=text)]
    if chosen.path.name != f"{name}{NOTEBOOK}":
        text = gettext("The notebook is called {file}; it was read as {name}.ipynb.", file=file, name=name)
        return [Notice(kind="repair", code="renamed", text=text)]
    return []


def _load(path: Path) -> Any:
    size = path.stat().st_size
    name = display_name(path)
    if size > MAX_FILE:
        raise NotebookError(
            gettext(
                "{file} has {size:.0f} MB, more than the {most} MB that are read; "
                "clear its outputs and hand it in again",
                file=name, size=size / 2**20, most=MAX_FILE // 2**20,
            )
        )  # fmt: skip
    data = path.read_bytes()
    bare = _TEXT.sub(b"", data)
    if sum(bare.count(mark) for mark in (b",", b"[", b"{")) > MAX_VALUES:
        raise NotebookError(
            gettext("{file} holds millions of values; clear its outputs and hand it in again", file=name)
        )
    try:
        return json.loads(data)
    except UnicodeDecodeError:
        text = gettext(
            "{file} is not text in UTF-8, as a notebook is; open it in Jupyter, save it there and hand it in again",
            file=name,
        )
        raise NotebookError(text) from None
    except RecursionError:
        raise NotebookError(gettext("{file} is nested too deeply to be a notebook", file=name)) from None
    except ValueError as error:
        raise NotebookError(_unreadable(name, error, data)) from None


def _unreadable(name: str, error: ValueError, data: bytes) -> str:
    if not isinstance(error, json.JSONDecodeError):
        return gettext("{file} cannot be read as a notebook: {reason}", file=name, reason=error)
    if not data:
        return gettext("{file} cannot be read as a notebook: it is empty", file=name)
    for what, sign in _OTHERS.items():
        if sign.search(data):
            return gettext(what, file=name)
    return gettext(
        "{file} cannot be read as a notebook: it is not JSON, as a notebook's file is (line {line})",
        file=name, line=error.lineno,
    )  # fmt: skip
