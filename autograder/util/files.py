"""Writing files so that a reader sees the old one or the new one, never half of one."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path

from autograder.errors import RecordError


def write_atomically(path: Path, content: str | bytes) -> None:
    """Write ``content`` to ``path``, making its folders; the file that was there stays until the new one is whole.

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
