"""The files of a source, be it a folder or a zip: named, bounded, and read only when they are wanted.

Nothing is unpacked. A zip's entry is refused, and said to be, if its path leaves the archive, if it is a
link, or if it grows out of proportion; an archive that holds too much of anything is refused as a whole.
"""

from __future__ import annotations

import io
import lzma
import os
import re
import stat
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from autograder.errors import ConfigError
from autograder.pipeline.files import MAX_FILE
from autograder.util.text import make_legible

MAX_ENTRIES = 50_000
MAX_TOTAL = 8 * 2**30
"""Bytes of everything in an archive, unpacked."""
MAX_RATIO = 200
"""How many times larger than packed an entry may be, once it is larger than a megabyte."""
MAX_DEPTH = 20
"""Folders within folders down to a file."""
MAX_NAME = 255
"""Bytes of a file's or folder's name: what file systems write."""
MAX_PATH = 1_000
"""Bytes of a path."""
_JUNK = {"__MACOSX", ".ipynb_checkpoints", ".git"}
_ENCRYPTED = 0x1


@dataclass(frozen=True)
class File:
    """One file of a source: its path there, its size in bytes, and how to read it.

    read raises ConfigError if its content is not what the source says it is.
    """

    path: PurePosixPath
    size: int
    read: Callable[[], bytes]


@dataclass(frozen=True)
class Tree:
    """A source's files by path, and the paths that were refused with the reason."""

    origin: str
    files: Mapping[PurePosixPath, File]
    refused: tuple[tuple[str, str], ...] = ()


def open_source(source: Path) -> Tree:
    """Return the files in a folder or a zip.

    Raises: ConfigError if it is neither, or holds too much.
    """
    if source.is_dir():
        return _read_folder(source)
    if not source.is_file():
        raise ConfigError(f"{source}: expected a folder or a zip file with submissions, found nothing")
    return open_zip(source, str(source))


def open_zip(source: Path | bytes, origin: str) -> Tree:
    """Return the files in a zip, itself a file or the content of one.

    Raises: ConfigError if it is no zip, or holds too much.
    """
    try:
        archive = zipfile.ZipFile(source if isinstance(source, Path) else io.BytesIO(source))
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise ConfigError(f"{origin}: expected a zip file with submissions: {error}") from None
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    total = sum(entry.file_size for entry in entries)
    if len(entries) > MAX_ENTRIES or total > MAX_TOTAL:
        raise ConfigError(
            f"{origin}: expected at most {MAX_ENTRIES:,} files and {MAX_TOTAL // 2**30} GB unpacked, "
            f"this archive says it holds {len(entries):,} files and {total / 2**30:.1f} GB. Nothing was unpacked."
        )
    files: dict[PurePosixPath, File] = {}
    refused = []
    for entry in entries:
        path = PurePosixPath(entry.filename)
        reason = _objection(entry) or ("the archive holds it twice" if path in files else "")
        if reason:
            refused.append((entry.filename, reason))
        elif not _JUNK & set(path.parts):
            files[path] = File(path, entry.file_size, _reader(archive, entry, origin))
    return Tree(origin, files, tuple(refused))


def objection(path: PurePosixPath) -> str:
    """Say why no file can be written under a path that somebody else chose, "" if one can."""
    if path.is_absolute():
        return "its path is absolute"
    if not path.parts or ".." in path.parts:
        return "its path leads out of the archive"
    if make_legible(str(path)) != str(path) or {"\n", "\t"} & set(str(path)):
        return "its name holds control characters"
    if any(len(part.encode("utf-8", "replace")) > MAX_NAME for part in path.parts):
        return f"a name in its path is longer than {MAX_NAME} bytes"
    if len(path.parts) > MAX_DEPTH + 1:
        return f"it lies more than {MAX_DEPTH} folders deep"
    if len(str(path).encode("utf-8", "replace")) > MAX_PATH:
        return f"its path is longer than {MAX_PATH:,} bytes"
    return ""


def _objection(entry: zipfile.ZipInfo) -> str:
    """Say what is wrong with an entry, "" if nothing is."""
    name = entry.orig_filename  # as it is in the archive, before Python has cut and turned it
    if "\0" in name:
        return "its name holds control characters"
    if name.startswith(("/", "\\")) or re.match(r"[A-Za-z]:", name):
        return "its path is absolute"
    if ".." in re.split(r"[/\\]", name):
        return "its path leads out of the archive"
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in (0, stat.S_IFREG):
        return "it is a link or a device, not a file"
    if entry.flag_bits & _ENCRYPTED:
        return "it is encrypted"
    if entry.file_size > MAX_FILE:
        return f"it is larger than {MAX_FILE // 2**20} MB"
    if entry.file_size > max(2**20, MAX_RATIO * entry.compress_size):
        return f"it unpacks to more than {MAX_RATIO} times its size"
    return objection(PurePosixPath(entry.filename))


def _reader(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, origin: str) -> Callable[[], bytes]:
    def read() -> bytes:
        try:
            with archive.open(entry) as file:
                data = file.read(entry.file_size + 1)
        except (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError, RuntimeError) as error:
            raise ConfigError(f"{origin}: {entry.filename} cannot be unpacked: {error}") from None
        if len(data) != entry.file_size:
            raise ConfigError(f"{origin}: {entry.filename} is not as large as the archive says")
        return data

    return read


def _read_folder(source: Path) -> Tree:
    files: dict[PurePosixPath, File] = {}
    refused: list[tuple[str, str]] = []
    stack = [PurePosixPath()]
    while stack:
        inside = stack.pop()
        folders = []
        try:
            with os.scandir(source / inside) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
            for entry in entries:
                path = inside / entry.name
                if entry.is_symlink():
                    refused.append((str(path), "it is a link"))
                elif entry.is_dir(follow_symlinks=False) and entry.name not in _JUNK:
                    folders.append(path)
                elif entry.is_file(follow_symlinks=False):
                    size = entry.stat(follow_symlinks=False).st_size
                    reason = objection(path) or (f"it is larger than {MAX_FILE // 2**20} MB" if size > MAX_FILE else "")
                    if reason:
                        refused.append((str(path), reason))
                    else:
                        files[path] = File(path, size, Path(entry.path).read_bytes)
        except OSError as error:
            refused.append((str(inside), f"it cannot be read: {error.strerror or error}"))
        for path in reversed(folders):
            reason = objection(path / "x")
            if reason:
                refused.append((str(path), reason))
            else:
                stack.append(path)
    return Tree(str(source), files, tuple(refused))
