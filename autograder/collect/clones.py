"""Git clones as a source: read from Git itself at a commit, never from the working folder."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from autograder.collect.delivery import Delivery, is_notebook
from autograder.collect.tree import File
from autograder.errors import ConfigError
from autograder.pipeline.files import MAX_FILE

_GIT_SECONDS = 60.0


def clones(source: Path) -> list[Path]:
    """Return the Git repositories that lie directly in a folder, by name."""
    return sorted(p for p in source.iterdir() if not p.is_symlink() and p.is_dir() and _is_repository(p))


def _is_repository(path: Path) -> bool:
    return (path / ".git").is_dir() or ((path / "HEAD").is_file() and (path / "objects").is_dir())


def read_clones(source: Path, assignment: str) -> tuple[list[Delivery], list[tuple[str, str]]]:
    """Return what the clones in a folder hold for an assignment, and what in it is none, with the reason."""
    if not source.is_dir():
        raise ConfigError(f"{source}: expected a folder of Git clones, found none")
    found = clones(source)
    stray = [
        (path.name, "it is no Git repository")
        for path in sorted(source.iterdir())
        if path not in found and not path.name.startswith(".")
    ]
    deliveries = []
    for path in found:
        try:
            deliveries.append(read_clone(path, assignment))
        except ConfigError as error:
            stray.append((path.name, str(error)))
    return deliveries, stray


def read_clone(repository: Path, assignment: str, commit: str = "HEAD") -> Delivery:
    """Return what a clone holds for ``assignment`` at a commit: read from Git itself, not from the working folder.

    Raises: ConfigError if there is no such commit.
    """
    listed = _run_git(repository, "ls-tree", "-r", "-z", "-l", "--full-tree", commit).split(b"\0")
    sha, stamp = _run_git(repository, "log", "-1", "--format=%H %ct", commit).decode().split()
    books = list(_blobs(repository, listed))
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
    label = re.sub(rf"^{re.escape(assignment)}[_\-.]+|[_\-.]+{re.escape(assignment)}$", "", name)
    moment = datetime.fromtimestamp(int(stamp), UTC).replace(tzinfo=None)
    return Delivery(name, tuple(dict.fromkeys((label, name))), files=inside, moment=moment, commit=sha)


def _blobs(repository: Path, listed: list[bytes]) -> Iterator[File]:
    for line in filter(None, listed):
        head, _, name = line.partition(b"\t")
        mode, kind, blob, size = head.decode().split()
        path = PurePosixPath(name.decode("utf-8", "replace"))
        regular = kind == "blob" and mode in ("100644", "100755")  # no links, no submodules
        visible = is_notebook(path) and not any(p.startswith(".") for p in path.parts)
        if regular and visible and int(size) <= MAX_FILE:
            yield File(path, int(size), _blob_reader(repository, blob))


def _blob_reader(repository: Path, blob: str) -> Callable[[], bytes]:
    return lambda: _run_git(repository, "cat-file", "blob", blob)


def _run_git(repository: Path, *arguments: str) -> bytes:
    """Run a command of Git that reads; nothing configured in the repository is obeyed that could run a program."""
    safe = ("-c", "safe.directory=*", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null")
    try:
        done = subprocess.run(
            ["git", "-C", str(repository), *safe, *arguments], capture_output=True, timeout=_GIT_SECONDS, check=True
        )
    except FileNotFoundError:
        raise ConfigError("expected Git on this machine to read clones, found none; install it") from None
    except subprocess.TimeoutExpired:
        raise ConfigError(f"{repository}: git {arguments[0]} did not end in {_GIT_SECONDS:.0f} s") from None
    except subprocess.CalledProcessError as error:
        reason = error.stderr.decode("utf-8", "replace").strip().split("\n")[0]
        raise ConfigError(f"{repository}: git {arguments[0]}: {reason}") from None
    return done.stdout
