"""What grading a classic assignment takes, read off its notebooks: modules to import beforehand, a title."""

from __future__ import annotations

import ast
import importlib.util
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from autograder.course.cells import read_json, text_of
from autograder.util.syntax import parse_cell

MOST_SECONDS = 600.0
"""For all cells of a notebook together; nbgrader bounds each cell alone."""
_HEAVY = frozenset({"jax", "keras", "tensorflow", "torch"})
"""Modules that take seconds to start and gigabytes to run."""


def imports(paths: Sequence[Path]) -> tuple[str, ...]:
    """Return the installed modules that notebooks import, without those of Python itself: they are there at once."""
    found = {name for path in paths for cell in _code(path) for name in _imported(cell)}
    if found & {"keras"}:
        found.add("tensorflow")
    return tuple(sorted(name for name in found if _installed(name)))


def is_heavy(modules: Sequence[str]) -> bool:
    """Whether modules take so much that usual limits would be too narrow."""
    return not _HEAVY.isdisjoint(module.partition(".")[0] for module in modules)


def title(paths: Sequence[Path]) -> str:
    """Return the first heading of the first notebook that has one, "" if none has."""
    for path in paths:
        for cell in read_json(path)["cells"]:
            if cell.get("cell_type") == "markdown" and (heading := re.search(r"^#\s+(.+)$", text_of(cell), re.M)):
                return heading[1].strip().strip("#").strip()[:100]
    return ""


def _code(path: Path) -> Iterator[str]:
    return (text_of(cell) for cell in read_json(path)["cells"] if cell.get("cell_type") == "code")


def _imported(source: str) -> Iterator[str]:
    tree = parse_cell(source, limit=None)
    for node in ast.walk(tree) if tree is not None else ():
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module


def _installed(name: str) -> bool:
    top = name.partition(".")[0]
    if top in sys.stdlib_module_names or top in ("autograder", "__main__"):
        return False
    try:
        return importlib.util.find_spec(top) is not None and (top == name or _has(name))
    except (ImportError, ValueError, AttributeError):
        return False


def _has(name: str) -> bool:
    """Whether a package has this module, by its files: looking it up would import the package."""
    top, *rest = name.split(".")
    spec = importlib.util.find_spec(top)
    places = [Path(place, *rest) for place in (spec.submodule_search_locations or ())] if spec else []
    return any(place.is_dir() or place.with_suffix(".py").is_file() for place in places)
