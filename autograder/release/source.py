"""An assignment's source, read once: what is asked of its notebook and checks, and made of them, starts here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

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
    def checks(self) -> dict[Path, str]:
        """The text of the files of checks that there are, the public one first."""
        paths = self.assignment.public_checks, self.assignment.hidden_checks
        return {path: path.read_text(encoding="utf-8") for path in paths if path.is_file()}

    @cached_property
    def modules(self) -> frozenset[str]:
        """The modules that notebook, public checks and sandbox import: top names, and ``autograder.X``."""
        texts = [cell.text for cell in self.cells if cell.code]
        found = imported_modules([*texts, self.checks[self.assignment.public_checks]])
        return found.union(*({name, name.split(".")[0]} for name in self.assignment.settings.imports))


def imported_modules(texts: Iterable[str]) -> frozenset[str]:
    """Return what pieces of code import: modules, what is taken from them, and their top names."""
    trees = filter(None, (parse_cell(text, limit=None) for text in texts))
    found = set[str]().union(*map(imported_names, trees))
    return frozenset(found | {name.split(".")[0] for name in found})
