"""An assignment's source notebook, read once: what is asked of it, and what is made of it, starts here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from autograder.config import Assignment
from autograder.notebook.cells import SourceCell, read_cells
from autograder.util.syntax import imported_names, parse_cell


@dataclass(frozen=True)
class Source:
    """What an assignment is compiled from."""

    assignment: Assignment
    cells: tuple[SourceCell, ...]

    @classmethod
    def read(cls, assignment: Assignment) -> Source:
        """Read the source of an assignment.

        Raises: ReleaseError if the notebook cannot be read at all.
        """
        return cls(assignment, read_cells(assignment.source_notebook))

    @cached_property
    def modules(self) -> frozenset[str]:
        """The modules that notebook, public checks and sandbox import: top names, and ``autograder.X``."""
        texts = [cell.text for cell in self.cells if cell.code]
        found = imported_modules([*texts, self.assignment.public_checks.read_text(encoding="utf-8")])
        return found.union(*({name, name.split(".")[0]} for name in self.assignment.settings.imports))


def imported_modules(texts: Iterable[str]) -> frozenset[str]:
    """Return what pieces of code import: modules, what is taken from them, and their top names."""
    trees = filter(None, (parse_cell(text, limit=None) for text in texts))
    found = set[str]().union(*map(imported_names, trees))
    return frozenset(found | {name.split(".")[0] for name in found})
