"""Grading a submission in part: which exercises are judged, and which cells run for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from nbformat import NotebookNode

Asked = Mapping[str, frozenset[str]]
"""Exercise → the names of the notebook that its checks asked for."""


@dataclass(frozen=True)
class Scope:
    """The part of a submission that is graded.

    exercises : those that are judged; cells : ids of the code cells that run; asked : names that their checks may
    ask for. A check that asks for another one shows that the scope was too narrow.
    """

    exercises: frozenset[str]
    cells: frozenset[str]
    asked: Asked

    def narrowed(self, notebook: NotebookNode) -> NotebookNode:
        """Return the notebook with these code cells only."""
        kept = [cell for cell in notebook.cells if cell.cell_type != "code" or cell.get("id") in self.cells]
        return NotebookNode({**notebook, "cells": kept})

    def holds(self, asked: Asked) -> bool:
        """Whether the checks asked for nothing but what they may."""
        return all(names <= self.asked.get(name, frozenset()) for name, names in asked.items())
