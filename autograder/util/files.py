"""Writing files and folders so that a reader sees the old one or the new one, never half of one."""

from __future__ import annotations

import contextlib
import errno
import io
import os
import shutil
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

from autograder.errors import RecordError

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time of all that is packed: the earliest that a zip can tell."""


def write_atomically(path: Path, content: str | bytes, *, durable: bool = True) -> None:
    """Write ``content`` to ``path``, making its folders; the file that was there stays until the new one is whole.

    durable : wait until it would outlive a loss of power; many files that can be made again need not.

    Raises: RecordError that names the file and the reason (full disk, read-only folder, …).
    """
    mark = f".{path.name[:40]}."
    data = content.encode("utf-8", "replace") if isinstance(content, str) else content
    temporary = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=f"{mark}{os.getpid()}.")
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            if durable:
                file.flush()
                os.fsync(file.fileno())
        Path(temporary).chmod(0o644)
        Path(temporary).replace(path)
        _sweep(path.parent, mark)
    except OSError as error:
        with contextlib.suppress(OSError):
            if temporary:
                Path(temporary).unlink()
        raise RecordError(
            f"{path} could not be written: {error.strerror or error}. What was there before is untouched; "
            "make room or allow writing there, and run the command again: it goes on where it stopped."
        ) from None


def _sweep(folder: Path, mark: str) -> None:
    """Remove what writers of the same file left half written when they were killed."""
    for left in folder.glob(f"{mark}*"):
        pid = left.name.removeprefix(mark).partition(".")[0]
        if pid.isdigit() and not Path("/proc", pid).exists() and Path("/proc/self").exists():
            left.unlink(missing_ok=True)


def replace_folder(target: Path, content: Mapping[str, bytes]) -> None:
    """Make ``target`` a folder of these files, path → content; the folder that was there stays until this one is whole.

    Whatever goes wrong, Ctrl-C included, the old folder is in its place afterwards. Where a folder cannot be renamed,
    because it lies on another device or in a lower layer of a container, it is copied.

    Raises: OSError.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    scratch = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    new, old = scratch / "new", scratch / "old"
    try:
        new.mkdir()
        for name, data in content.items():
            (new / name).parent.mkdir(parents=True, exist_ok=True)
            with (new / name).open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        if target.exists():
            _move(target, old)
        _move(new, target)
    finally:
        if os.path.lexists(old) and new.exists():  # as long as the new one is here, it is not there
            shutil.rmtree(target, ignore_errors=True)
            _move(old, target)
        shutil.rmtree(scratch, ignore_errors=True)


def _move(folder: Path, target: Path) -> None:
    """Give a folder another path: ``target`` is there whole or not at all, and ``folder`` until it is."""
    try:
        folder.rename(target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        with tempfile.TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent) as scratch:
            shutil.copytree(folder, Path(scratch) / "copy", symlinks=True).rename(target)
        shutil.rmtree(folder)


def packed(files: Mapping[str, bytes]) -> bytes:
    """Return files, by name, as a zip: the same bytes every time."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()
