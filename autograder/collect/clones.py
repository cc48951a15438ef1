"""Git clones as a source: their objects are read at a commit, never the working folder, nor their configuration."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from autograder.collect.delivery import Delivery, is_notebook
from autograder.collect.tree import File, objection
from autograder.errors import ConfigError
from autograder.pipeline.files import MAX_FILE
from autograder.util.git import Clone

_COMMITTED = re.compile(rb"^committer .*> (\d+) [+-]\d+$", re.MULTILINE)
_MAX_COMMIT = 2**20


def looks_like_clones(source: Path) -> bool:
    """Whether everything in a folder is a clone of the user's own, with a working folder.

    One student's folder among others' does not make a source Git, nor do files that look like a bare repository: who
    hands them in is not who says how they are read.
    """
    entries = [path for path in source.iterdir() if not path.name.startswith(".")]
    found = [Clone.find(path) for path in entries]
    return bool(found) and all(c is not None and not c.bare and c.owner == os.getuid() for c in found)


def read_clones(source: Path, assignment: str) -> tuple[list[Delivery], list[tuple[str, str]]]:
    """Return what the clones in a folder hold for an assignment, and what in it is none, with the reason.

    Raises: ConfigError if it is no folder.
    """
    if not source.is_dir():
        raise ConfigError(f"{source}: expected a folder of Git clones, found none")
    deliveries = []
    stray = []
    for path in sorted(source.iterdir()):
        try:
            if Clone.find(path) is not None:
                deliveries.append(read_clone(path, assignment))
            elif not path.name.startswith("."):
                stray.append((path.name, "it is no Git repository"))
        except (OSError, ValueError) as error:  # one clone that cannot be read is no reason not to read the next
            stray.append((path.name, str(error)))
    return deliveries, stray


def read_clone(repository: Path, assignment: str, commit: str = "HEAD") -> Delivery:
    """Return what a clone holds for ``assignment`` at a commit: read from Git itself, not from the working folder.

    Raises: ConfigError if there is no such commit.
    """
    clone = Clone.find(repository)
    if clone is None:
        raise ConfigError(f"{repository}: it is no Git repository")
    sha = clone.resolve(commit)
    listed = clone.read(sha, "ls-tree", "-r", "-z", "-l", "--full-tree", sha).split(b"\0")
    books = list(_blobs(clone, listed))
    # A repository may hold a whole course: then only this assignment's folder, or notebooks of its name, count.
    chosen = (
        [f for f in books if assignment in f.path.parts[:-1]]
        or [f for f in books if f.path.name == f"{assignment}.ipynb"]
        or books
    )
    inside = tuple(
        replace(f, path=PurePosixPath(*f.path.parts[f.path.parts.index(assignment) + 1 :]))
        if assignment in f.path.parts[:-1]
        else f
        for f in chosen
    )
    name = repository.name.removesuffix(".git")
    moment = _committed(clone.read(sha, "cat-file", "commit", sha, limit=_MAX_COMMIT))
    labels = tuple(dict.fromkeys((repository_owner(name, assignment), name)))
    return Delivery(name, labels, files=inside, moment=moment, commit=sha)


def repository_owner(name: str, assignment: str) -> str:
    """Return what of a repository's name says whose it is.

    GitHub Classroom names them ``slug-LOGIN`` or ``slug-team``, Classroom 50 ``classroom-slug-LOGIN`` in small letters
    (``AssignmentRepoName`` in its ``contract.go``); a slug has hyphens where an assignment's name has underscores.
    """
    slug = r"[_\-]".join(map(re.escape, re.split(r"[_\-]", assignment)))
    rest = re.sub(rf"^{slug}[_\-.]+|[_\-.]+{slug}$", "", name, flags=re.IGNORECASE)
    return rest if rest != name else re.sub(rf"^.+?-{slug}-(?=.)", "", name, flags=re.IGNORECASE)


def _committed(commit: bytes) -> datetime | None:
    """Return the time that a commit gives itself (naive UTC), None if it is none."""
    found = _COMMITTED.search(commit.partition(b"\n\n")[0])
    try:
        return None if found is None else datetime.fromtimestamp(int(found[1]), UTC).replace(tzinfo=None)
    except (ValueError, OverflowError, OSError):  # in a year that no calendar has
        return None


def _blobs(clone: Clone, listed: list[bytes]) -> Iterator[File]:
    for line in filter(None, listed):
        head, _, name = line.partition(b"\t")
        mode, kind, blob, size = head.decode().split()
        path = PurePosixPath(name.decode("utf-8", "replace"))
        regular = kind == "blob" and mode in ("100644", "100755")  # no links, no submodules
        visible = is_notebook(path) and not any(p.startswith(".") for p in path.parts)
        if not (regular and visible):
            continue
        reason = objection(path)
        if reason:
            raise ConfigError(f"{path}: {reason}")
        if not size.isdigit():
            raise ConfigError(f"{path} is not in the clone, which is not whole; clone it without --filter")
        if int(size) <= MAX_FILE:
            yield File(path, int(size), _blob_reader(clone, blob, int(size)))


def _blob_reader(clone: Clone, blob: str, size: int) -> Callable[[], bytes]:
    return lambda: clone.read(blob, "cat-file", "blob", blob, limit=size)
