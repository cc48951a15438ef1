"""Imports that ask the kernel for little, while the warm process is made.

In the sandbox every look at the file system waits for the process outside that allows it. Python looks seven times for
a module, and TensorFlow is three thousand of them: more than half of the seconds until a sandbox was ready.
"""

from __future__ import annotations

import functools
import marshal
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.machinery import EXTENSION_SUFFIXES, ModuleSpec, PathFinder, SourceFileLoader
from importlib.util import MAGIC_NUMBER, cache_from_source, spec_from_file_location
from pathlib import PurePath
from types import CodeType, ModuleType

_HEADER = 16
"""Bytes before the code in a ``.pyc``: magic number, flags, the source's time and size, four each."""


@contextmanager
def few_looks() -> Iterator[None]:
    """Look once at each folder and each link, and twice for a module; nothing on the disk may change meanwhile."""
    finder, look = _Finder(), os.lstat
    sys.meta_path.insert(sys.meta_path.index(PathFinder), finder)
    os.lstat = functools.cache(os.lstat)  # type: ignore[assignment]  # fewer kinds of argument are enough
    try:
        yield
    finally:
        os.lstat = look
        sys.meta_path.remove(finder)


class _Finder:
    """Finds modules by the names in their folders; what is neither a plain file nor a package it leaves to Python."""

    def __init__(self) -> None:
        self._names = functools.cache(_names)

    def find_spec(self, name: str, path: Sequence[str] | None, _target: ModuleType | None = None) -> ModuleSpec | None:
        """Stand in for Python's own finder."""
        tail = name.rpartition(".")[2]
        for folder in sys.path if path is None else path:
            names = self._names(folder)
            if any(tail + suffix in names for suffix in EXTENSION_SUFFIXES):
                return None
            if tail in names:
                inner = str(PurePath(folder, tail))
                return _spec(name, inner, "__init__.py", [inner]) if "__init__.py" in self._names(inner) else None
            if f"{tail}.py" in names:
                return _spec(name, folder, f"{tail}.py")
        return None


def _names(folder: str) -> frozenset[str]:
    try:
        return frozenset(os.listdir(folder or "."))  # noqa: PTH208 - names are all that is needed
    except OSError:  # an archive, or nothing
        return frozenset()


def _spec(name: str, folder: str, file: str, inside: list[str] | None = None) -> ModuleSpec | None:
    place = str(PurePath(folder, file))
    return spec_from_file_location(name, place, loader=_Loader(name, place), submodule_search_locations=inside)


class _Loader(SourceFileLoader):
    """Reads what Python has compiled of a file without asking first whether and how long it is."""

    def get_code(self, fullname: str) -> CodeType | None:
        """Return the code of a module; Python's own way if it is not compiled, or for another version of its file."""
        try:
            compiled = _read(cache_from_source(self.path))
            source = os.stat(self.path)  # noqa: PTH116 - a path's object costs more than the look
        except (OSError, NotImplementedError):
            return super().get_code(fullname)
        version = MAGIC_NUMBER + b"".join(
            (number & 0xFFFFFFFF).to_bytes(4, "little") for number in (0, int(source.st_mtime), source.st_size)
        )
        if compiled[:_HEADER] != version:
            return super().get_code(fullname)
        code: CodeType = marshal.loads(memoryview(compiled)[_HEADER:])
        return code


def _read(path: str) -> bytes:
    descriptor = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        return b"".join(iter(functools.partial(os.read, descriptor, 1 << 20), b""))
    finally:
        os.close(descriptor)
