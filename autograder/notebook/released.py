"""A release as it is read: whatever wrote it, each of its cells has an id of its own."""

from __future__ import annotations

from pathlib import Path

import nbformat
from nbformat import NotebookNode

MINOR = 5
"""The first version of nbformat 4 whose cells have ids."""


def read_release(path: Path) -> NotebookNode:
    """Return the notebook at ``path``; a cell without an id, or with another's, is called after its place.

    Raises: OSError, ValueError, nbformat.ValidationError.
    """
    notebook = nbformat.read(path, as_version=4)
    notebook.nbformat_minor = max(notebook.nbformat_minor, MINOR)
    seen: set[str] = set()
    for place, cell in enumerate(notebook.cells):
        if not cell.get("id") or cell.id in seen:
            cell.id = f"cell-{place}"
        seen.add(cell.id)
    return notebook
