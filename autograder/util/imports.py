"""Which of the engine's own modules a piece of code depends on, read from its source."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from autograder.util.syntax import imported_names, parse

PACKAGE = Path(__file__).resolve().parents[1]


def engine_imports(code: str) -> frozenset[str]:
    """Return the engine's modules that ``code`` imports anywhere, by dotted name; none if it is not plain Python.

    ``from autograder.datasets import mnist`` gives ``autograder.datasets``, and ``autograder.datasets.mnist``
    if there is such a module.
    """
    tree = parse(code, limit=None)
    found = set() if tree is None else imported_names(tree)
    return frozenset(name for name in found if _path(name) is not None)


def source_files(roots: Iterable[str]) -> list[Path]:
    """Return the files of these modules and of all they import, directly or not, in the order of their paths."""
    found: set[str] = set()
    left = list(roots)
    while left:
        name = left.pop()
        if name not in found:
            found.add(name)
            left += _imported_by(name)
            if "." in name:
                left.append(name.rpartition(".")[0])  # a package's own module runs before those in it
    return sorted(path for path in map(_path, found) if path is not None)


@cache
def _imported_by(name: str) -> frozenset[str]:
    path = _path(name)
    return frozenset() if path is None else engine_imports(path.read_text(encoding="utf-8"))


@cache
def _path(name: str) -> Path | None:
    """The file of a module of this package; None for any other name."""
    package, *parts = name.split(".")
    if package != PACKAGE.name:
        return None
    place = PACKAGE.joinpath(*parts)
    return next((path for path in (place / "__init__.py", place.with_suffix(".py")) if path.is_file()), None)
