"""What a release's cells are known by, so that a student's cells find their places whatever was done to them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from nbformat import NotebookNode

from autograder.notebook.cells import grade_id, is_answer
from autograder.notebook.edits import bare, defined, untouched
from autograder.notebook.submitted import StudentCell


@dataclass(frozen=True)
class Likeness:
    """How much of a release a notebook holds.

    answers : answer cells found in it; cells : named cells found in it, answers included; of : named cells there are.
    foreign : cells of it that have names which the release does not know.
    """

    answers: int
    cells: int
    of: int
    foreign: int

    @property
    def share(self) -> float:
        """The part of the release's named cells that was found."""
        return self.cells / self.of if self.of else 0.0

    @property
    def sure(self) -> bool:
        """Whether more than half was found, so that no other notebook can be meant."""
        return self.share > 0.5

    @property
    def there(self) -> bool:
        """Whether it is a notebook of this release at all: an answer tells, unless most names are another release's."""
        return self.sure or (self.answers > 0 and self.foreign <= self.cells)


class Shape:
    """A release's cells, by everything that a student's cell can be recognised by.

    release : the compiled notebook.
    """

    def __init__(self, release: NotebookNode) -> None:
        self.release = release
        cells = list(enumerate(release.cells))
        self.by_grade = {grade_id(c): p for p, c in cells if grade_id(c)}
        self.by_cell = {c.id: p for p, c in cells if "id" in c}
        self.by_name = {name: p for p, c in cells if is_answer(c) for name in self._names(c)}
        self.by_text = {bare(c.source): p for p, c in cells if not is_answer(c) and bare(c.source)}
        self.nameless = {p for p, c in cells if is_answer(c) and not self._names(c)}

    @staticmethod
    def _names(answer: NotebookNode) -> list[str]:
        return defined(answer.source) if answer.cell_type == "code" else []

    def homes(self, cells: Sequence[StudentCell]) -> list[int | None]:
        """For each student cell the position of the release cell it stems from, None for their own cells."""
        homes = self._recognised(cells)
        for position in self.nameless.difference(homes):  # texts above all: known by where they stand
            after = [i + 1 for i, home in enumerate(homes) if home == position - 1]
            kind = self.release.cells[position].cell_type
            place = next((i for i in after if i < len(cells) and homes[i] is None and cells[i].kind == kind), None)
            if place is not None:
                homes[place] = position
        return homes

    def _recognised(self, cells: Sequence[StudentCell]) -> list[int | None]:
        homes = [
            self.by_grade.get(c.grade_id, self.by_cell.get(c.cell_id) if not c.grade_id else None)
            if (c.grade_id or c.cell_id)
            else None
            for c in cells
        ]
        taken = {home for home in homes if home is not None}
        for i, cell in enumerate(cells):  # metadata and ids may have been stripped by another editor
            if homes[i] is None:
                guess = self._guess(cell, taken)
                if guess is not None:
                    homes[i] = guess
                    taken.add(guess)
        return homes

    def _guess(self, cell: StudentCell, taken: set[int]) -> int | None:
        text = self.by_text.get(bare(cell.source))
        if text is not None:
            return text
        names = defined(cell.source) if cell.kind == "code" else []
        return next((self.by_name[n] for n in names if n in self.by_name and self.by_name[n] not in taken), None)

    def likeness(self, cells: Sequence[StudentCell]) -> Likeness:
        """Say how much of the release these cells hold."""
        found = {home for home in self._recognised(cells) if home is not None}
        named = {p for p, c in enumerate(self.release.cells) if grade_id(c)}
        answers = {p for p in named & found if is_answer(self.release.cells[p])}
        foreign = sum(bool(c.grade_id) and c.grade_id not in self.by_grade for c in cells)
        return Likeness(len(answers), len(named & found), len(named), foreign)

    def familiar(self, cells: Sequence[StudentCell]) -> int:
        """Return how many cells have the very words of this release: its language is that of most of them."""
        return sum(bare(cell.source) in self.by_text for cell in cells)

    def work(self, cells: Sequence[StudentCell]) -> frozenset[str]:
        """Return what the student wrote: answers that were worked on, and code of their own."""
        homes = self.homes(cells)
        return frozenset(
            bare(cell.source)
            for cell, home in zip(cells, homes, strict=True)
            if (home is None and cell.kind == "code" and bare(cell.source))
            or (home is not None and not self._untouched(cell, self.release.cells[home]))
        )

    @staticmethod
    def _untouched(cell: StudentCell, template: NotebookNode) -> bool:
        if is_answer(template):
            return untouched(cell.source, template.source)
        return cell.kind != "code" or bare(cell.source) == bare(template.source)
