"""What a calibration depends on, so that one sees when it has to be made anew."""

from __future__ import annotations

import ast
import hashlib
import importlib
import json
from collections.abc import Iterable
from pathlib import Path

import nbformat

from autograder import datasets
from autograder.calibrate.slices import made_by, measuring, used
from autograder.checks import public_checks
from autograder.config import Assignment
from autograder.contracts import complete
from autograder.datasets.secret import course_seed, trace
from autograder.notebook.cells import PICTURE, has_tag
from autograder.thresholds import FILE, Calibration
from autograder.util.imports import engine_imports
from autograder.util.syntax import attributes_of, last_name, meaning_of, parse

SEED = "SEED"
"""The papermill parameter that a calibration varies."""


def fingerprint(assignment: Assignment) -> str:
    """Return a hash of all that decides what is measured: code, parameters but the seed, data sets, hidden checks that
    measure with all that they use, and the course's secret where it is used.

    Comments, docstrings, texts and cells that only draw may change without changing it, and so may data sets that the
    assignment does not import; exercises by hand do not count.
    """
    notebook = nbformat.read(assignment.source_notebook, as_version=4)
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    texts = [cell.source for cell in cells if not has_tag(cell, PICTURE)]
    texts += _measuring(assignment)
    texts += [path.read_text(encoding="utf-8") for path in _datasets(texts)]
    parameters = {k: v for k, v in assignment.settings.parameters.items() if k != SEED}
    parts = [json.dumps(parameters, sort_keys=True), *map(meaning_of, texts)]
    parts += filter(None, [trace(assignment.hidden_checks)])
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def is_stale(assignment: Assignment) -> bool:
    """Whether there is a calibration, and it was made for something else than what is there now.

    Raises: CheckFileError if the file is no calibration.
    """
    path = assignment.solutions / FILE
    return path.exists() and Calibration.read(path).profile != fingerprint(assignment)


def _measuring(assignment: Assignment) -> list[str]:
    """The parts of hidden and public checks that decide what is measured; a whole file if it is not plain Python."""
    if not assignment.hidden_checks.is_file():
        return []
    hidden = assignment.hidden_checks.read_text(encoding="utf-8")
    tree = parse(hidden, limit=None)
    if tree is None:
        return [hidden]
    parts = measuring(_Published().visit(tree))
    texts = [_text(parts)]
    modules = made_by(parts, public_checks.__name__, complete.__name__)
    names = {name for module in modules for name in attributes_of(module, texts[0])}
    if names and assignment.public_checks.is_file():
        public = assignment.public_checks.read_text(encoding="utf-8")
        tree = parse(public, limit=None)
        texts.append(public if tree is None else _text(used(tree, names)))
    return texts


def _text(parts: list[ast.stmt]) -> str:
    return ast.unparse(ast.Module(parts, []))


class _Published(ast.NodeTransformer):
    """Puts the number in place of ``course_seed(__file__, number)``: without a secret it is the seed."""

    def visit_Call(self, node: ast.Call) -> ast.AST:
        """Return the number that a call is given."""
        self.generic_visit(node)
        return node.args[1] if last_name(node) == course_seed.__name__ and len(node.args) == 2 else node


def _datasets(texts: Iterable[str]) -> list[Path]:
    """The modules of the data sets that are imported in ``texts``: by name, or by their loader from the package."""
    package = datasets.__name__
    modules = set()
    for text in texts:
        modules |= {name for name in engine_imports(text) if name.startswith(f"{package}.")}
        if package in engine_imports(text):
            used = _used_of(package, text)
            loaders = [name for name in datasets.__all__ if name in used]
            modules |= {getattr(datasets, name).__module__ for name in loaders}
    return sorted(Path(str(importlib.import_module(name).__file__)) for name in modules)


def _used_of(package: str, text: str) -> set[str]:
    """The names that a text imports from a package, and all its attributes; all there are if it is not plain Python."""
    tree = parse(text, limit=None)
    if tree is None:
        return set(datasets.__all__)
    nodes = list(ast.walk(tree))
    imported = [node for node in nodes if isinstance(node, ast.ImportFrom) and node.module == package]
    names = {alias.name for node in imported for alias in node.names}
    return names | {node.attr for node in nodes if isinstance(node, ast.Attribute)}
