"""Temporary folders: made, measured, and removed whatever a submission has built in them.

A grader that was killed cannot remove its own, so each folder is locked by its owner for as long as it
lives, and the next grader to start removes those that nobody holds.
"""

from __future__ import annotations

import contextlib
import errno
import fcntl
import os
import secrets
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

PREFIX = "autograder-box-"
_UNLOCKED = "autograder-new-"
_FOLDER = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC


class TempDir:
    """A temporary folder that is its owner's until it is removed, or the owner's process ends.

    As a context manager it gives its path, and is removed at the end.
    """

    def __init__(self) -> None:
        sweep()
        fresh = Path(tempfile.mkdtemp(prefix=_UNLOCKED))
        self._lock = os.open(fresh, _FOLDER)
        fcntl.flock(self._lock, fcntl.LOCK_EX)
        # Only under this name will others look whether it is still held.
        self.path = fresh.rename(fresh.with_name(PREFIX + fresh.name.removeprefix(_UNLOCKED)))

    def remove(self) -> None:
        """Delete it and everything in it."""
        remove(self.path)
        os.close(self._lock)

    def __enter__(self) -> Path:
        return self.path

    def __exit__(self, *_: object) -> None:
        self.remove()


def sweep() -> None:
    """Remove the folders of graders that were killed."""
    for path in Path(tempfile.gettempdir()).glob(PREFIX + "*"):
        with contextlib.suppress(OSError):
            descriptor = os.open(path, _FOLDER)
            try:
                if os.fstat(descriptor).st_uid == os.getuid():
                    fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    remove(path)
            finally:
                os.close(descriptor)


def remove(folder: Path) -> None:
    """Delete a folder, however deep, wide, or closed to its owner; never follows a link out of it.

    Folders two levels down are moved to the top before they are emptied, so that no depth is too deep.
    """
    try:
        top = os.open(folder, _FOLDER)
    except FileNotFoundError:
        return
    try:
        moved = secrets.token_hex(8)
        count = 0
        progress = True
        while progress and (names := os.listdir(top)):  # noqa: PTH208 - a descriptor
            progress = False
            for name in names:
                with contextlib.suppress(OSError):
                    if not _is_folder(name, top):
                        os.unlink(name, dir_fd=top)
                        progress = True
                        continue
                    with _opened(name, top) as inner:
                        for child in os.listdir(inner):  # noqa: PTH208 - a descriptor
                            count += 1
                            progress |= _raised(child, inner, top, f"{moved}-{count}")
                    os.rmdir(name, dir_fd=top)
                    progress = True
    finally:
        os.close(top)
    with contextlib.suppress(OSError):
        folder.rmdir()


def _raised(name: str, place: int, top: int, new: str) -> bool:
    """Move a folder to ``top`` under a new name, or delete what is none; return whether that worked."""
    try:
        if _is_folder(name, place):
            _allow(name, place)
            os.rename(name, new, src_dir_fd=place, dst_dir_fd=top)
        else:
            os.unlink(name, dir_fd=place)
    except OSError:
        return False
    return True


def disk_usage(folder: Path, limit: int) -> int:
    """Return the bytes stored below ``folder``, or stop counting once they pass ``limit``.

    A folder too deep for a path to name it counts as beyond any limit.
    """
    total = 0
    stack = [folder]
    while stack:
        place = stack.pop()
        try:
            with os.scandir(place) as entries:
                for entry in entries:
                    total += 512  # a million empty files are a burden too
                    if entry.is_dir(follow_symlinks=False):
                        stack.append(Path(entry.path))
                    else:
                        total += entry.stat(follow_symlinks=False).st_blocks * 512
                    if total > limit:
                        return total
        except PermissionError:
            with contextlib.suppress(OSError), _opened(str(place), None):
                stack.append(place)
        except OSError as error:
            if error.errno in (errno.ENAMETOOLONG, errno.ELOOP):
                return limit + 1
    return total


def write_below(folder: Path, name: str, content: bytes) -> None:
    """Write a file at the path ``name`` below a folder that a submission may write to, following no link in it.

    Raises: OSError, also if a link or a file stands in the way.
    """
    with contextlib.ExitStack() as stack:
        place = stack.enter_context(_opened(str(folder), None))
        *parents, last = Path(name).parts
        for parent in parents:
            with contextlib.suppress(FileExistsError):
                os.mkdir(parent, dir_fd=place)
            place = stack.enter_context(_opened(parent, place))
        flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC
        with os.fdopen(os.open(last, flags, 0o644, dir_fd=place), "wb") as file:
            file.write(content)


def _is_folder(name: str, place: int) -> bool:
    return stat.S_ISDIR(os.stat(name, dir_fd=place, follow_symlinks=False).st_mode)


def _allow(name: str, place: int | None) -> None:
    """Give a folder's owner every right to it; the folder itself, never what a link points to.

    Raises: OSError.
    """
    pinned = os.open(name, os.O_PATH | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC, dir_fd=place)
    try:
        os.chmod(f"/proc/self/fd/{pinned}", 0o700)  # noqa: PTH101 - it is a descriptor, not a path
    finally:
        os.close(pinned)


@contextlib.contextmanager
def _opened(name: str, place: int | None) -> Iterator[int]:
    try:
        descriptor = os.open(name, _FOLDER, dir_fd=place)
    except PermissionError:
        _allow(name, place)
        descriptor = os.open(name, _FOLDER, dir_fd=place)
    try:
        yield descriptor
    finally:
        os.close(descriptor)
