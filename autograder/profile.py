"""What a calibration depends on, so that one sees when it has to be made anew."""

from __future__ import annotations

import ast
import hashlib
import json

import nbformat

from autograder.config import Assignment
from autograder.pipeline import ENGINE_FILES
from autograder.thresholds import FILE, Calibration

SEED = "SEED"
"""The papermill parameter that a calibration varies."""


def profile(assignment: Assignment) -> str:
    """Return a hash of all that decides what is measured: code, hidden checks, parameters but the seed, data sets.

    Comments, docstrings and texts may change without changing it; exercises by hand do not count.
    """
    notebook = nbformat.read(assignment.source_notebook, as_version=4)
    code = [cell.source for cell in notebook.cells if cell.cell_type == "code"]
    checks = assignment.solutions / "checks.py"
    files = [checks, *sorted((ENGINE_FILES / "datasets").rglob("*.py"))]
    texts = [*code, *(path.read_text(encoding="utf-8") for path in files if path.is_file())]
    parameters = {k: v for k, v in assignment.settings.parameters.items() if k != SEED}
    parts = [json.dumps(parameters, sort_keys=True), *map(_meaning, texts)]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def is_stale(assignment: Assignment) -> bool:
    """Whether there is a calibration, and it was made for something else than what is there now.

    Raises: CheckFileError if the file is no calibration.
    """
    path = assignment.solutions / FILE
    return path.exists() and Calibration.read(path).profile != profile(assignment)


def _meaning(code: str) -> str:
    """A text's code without comments and docstrings; the text itself if it is not plain Python."""
    try:
        tree = ast.parse(code)
    except SyntaxError:
        return code
    for node in ast.walk(tree):
        body = getattr(node, "body", None)
        if isinstance(body, list):
            node.body = [s for s in body if not (isinstance(s, ast.Expr) and isinstance(s.value, ast.Constant))]  # type: ignore[attr-defined]
    return ast.dump(tree)
