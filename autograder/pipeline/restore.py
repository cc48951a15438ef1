"""Putting a submission back into the shape of its release.

Locked and grade cells come from the release; of the student's notebook the solution cells, the answers
and whatever cells they added are kept. It survives cells that were deleted, duplicated, moved, merged, retyped,
edited or stripped of their metadata, and says what it mended, once for each repair.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import nbformat
from nbformat import NotebookNode

from autograder.notebook import told
from autograder.notebook.cells import checked_exercise, grade_id, is_answer, is_grade_cell
from autograder.notebook.edits import added, bare, bound, defined, untouched, used, without, without_fences
from autograder.notebook.shape import Shape
from autograder.notebook.submitted import StudentCell
from autograder.results import Notice, NoticeCode
from autograder.util.text import one_line

_ANY = "*"
"""What ``from x import *`` binds."""


@dataclass(frozen=True)
class Restored:
    """A notebook in the release's order and with its metadata, and the repairs it took."""

    notebook: NotebookNode
    notices: tuple[Notice, ...]


@dataclass(frozen=True)
class _Piece:
    """A student's cell, or what they added to a locked one.

    index : of their cell; place : the release cell that it stands in (own: False) or follows; code : whether it runs.
    """

    index: int
    place: int
    source: str
    own: bool
    code: bool = True


def restore(cells: Sequence[StudentCell], shape: Shape) -> Restored:
    """Return the release notebook with the student's answers and own cells in it.

    A student's own cell stays behind the release cell that it followed, and what they added to a locked cell becomes
    one beside it. A stub of the release is left out where the student has written its functions in another cell.
    """
    return _Restorer(cells, shape).restored()


@dataclass
class _Restorer:
    cells: Sequence[StudentCell]
    shape: Shape
    notices: list[Notice] = field(default_factory=list)

    def __post_init__(self) -> None:
        # Every exercise asks the same of every cell: a long cell is taken apart once, and for this notebook alone.
        self._bound = functools.cache(bound)
        self._defined = functools.cache(defined)
        self._untouched = functools.cache(untouched)

    def restored(self) -> Restored:
        release = self.shape.release
        self.homes = self.shape.homes(self.cells)
        self.chosen = self._chosen()
        for index in self._bound_to_their_place():
            del self.chosen[self.homes[index] or 0]
            self.homes[index] = None
        for position, template in enumerate(release.cells):
            self._note_copies(position, template)
        self.pieces = sorted(self._pieces(), key=lambda piece: (piece.place, piece.own))
        result = nbformat.from_dict(
            {"cells": [], "metadata": release.metadata, "nbformat": 4, "nbformat_minor": release.nbformat_minor}
        )
        result.cells += self._own_cells(-1)
        for position, template in enumerate(release.cells):
            result.cells.append(self._cell(position, template))
            result.cells += self._own_cells(position)
        self.notices += self._reused()
        return Restored(result, tuple(self.notices))

    def _chosen(self) -> dict[int, int]:
        """For each release cell the index of the student cell that counts for it: the last one that was worked on."""
        chosen: dict[int, int] = {}
        for i, home in enumerate(self.homes):
            if home is None:
                continue
            worked = not self._untouched(self.cells[i].source, self.shape.release.cells[home].source)
            if worked or home not in chosen or not self._worked(chosen[home], home):
                chosen[home] = i
        return chosen

    def _worked(self, index: int, home: int) -> bool:
        return not self._untouched(self.cells[index].source, self.shape.release.cells[home].source)

    def _note_copies(self, position: int, template: NotebookNode) -> None:
        count = self.homes.count(position)
        if count > 1 and grade_id(template):
            self._repair("cell_copied", told.copied(grade_id(template), count, answer=is_answer(template)))

    def _bound_to_their_place(self) -> list[int]:
        """Answers that were moved and cannot run where the release has them: what they need comes after it."""
        order = sorted(self.chosen, key=lambda position: self.chosen[position])
        if order == sorted(order):
            return []
        found = []
        for position, index in self.chosen.items():
            template = self.shape.release.cells[position]
            if is_answer(template) and template.cell_type == "code" and (needs := used(self.cells[index].source)):
                here = self._names_before(index)
                there = self._names_above(position)
                if needs & here - there:
                    found.append(index)
        return found

    def _names_before(self, index: int) -> set[str]:
        """Names that the student's notebook has bound before a cell of it."""
        return set().union(*(self._bound(c.source) for c in self.cells[:index] if c.kind == "code"))

    def _names_above(self, position: int) -> set[str]:
        """Names that the release with the student's answers has bound before a cell of it."""
        names: set[str] = set()
        for i, home in enumerate(self.homes):
            last = max((h for h in self.homes[:i] if h is not None), default=-1) if home is None else home
            if last < position and self.cells[i].kind == "code":
                names |= self._bound(self.cells[i].source)
        templates = self.shape.release.cells[:position]
        return names.union(*(self._bound(c.source) for c in templates if c.cell_type == "code" and not is_answer(c)))

    def _pieces(self) -> Iterator[_Piece]:
        after = -1
        for i, (cell, home) in enumerate(zip(self.cells, self.homes, strict=True)):
            if home is None:
                yield _Piece(i, after, cell.source, True, cell.kind == "code")
                continue
            template = self.shape.release.cells[home]
            counts = self.chosen[home] == i
            after = home if counts else after
            if not is_answer(template):
                more = added(cell.source, template.source) if cell.kind == template.cell_type == "code" else ""
                if more:
                    # An answer that was written above the call of its checks has to be there before they are.
                    yield _Piece(i, home - 1 if is_grade_cell(grade_id(template)) else home, more, True)
            elif counts:
                yield _Piece(i, home, _answer(cell, template), False, template.cell_type == "code")
            elif bare(cell.source) != bare(template.source):
                # An earlier attempt stays what it is in a notebook: a cell that runs before the one that counts.
                yield _Piece(i, home - 1, cell.source, True, cell.kind == "code")

    def _own_cells(self, place: int) -> list[NotebookNode]:
        return [_own(self.cells[p.index], p) for p in self.pieces if p.own and p.place == place]

    def _cell(self, position: int, template: NotebookNode) -> NotebookNode:
        cell = nbformat.from_dict(template)
        name = grade_id(template)
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
        index = self.chosen.get(position)
        if is_answer(template):
            cell.source = self._answer_source(position, template, index)
        if not name:
            return cell
        if index is None:
            if not is_answer(template):
                self._repair("cell_missing", told.missing(name, answer=False))
            return cell
        came = self.cells[index]
        if came.grade_id != name:
            self._repair("cell_relabelled", told.relabelled(name))
        if came.kind != template.cell_type:
            self._repair("cell_retyped", told.retyped(name, came.kind, template.cell_type))
        if is_answer(template):
            if came.attachments and cell.cell_type == "markdown":
                cell.attachments = nbformat.from_dict({k: dict(v) for k, v in came.attachments.items()})
        elif bare(came.source) != bare(template.source):
            kept = any(piece.index == index for piece in self.pieces)
            self._repair("cell_edited", told.edited(name, kept=kept))
        return cell

    def _answer_source(self, position: int, template: NotebookNode, index: int | None) -> str:
        """The student's answer, or the release's stub without the functions that the student has written elsewhere."""
        name = grade_id(template)
        stub = index is None or (
            template.cell_type == "code" and self._untouched(self.cells[index].source, template.source)
        )
        source = template.source if index is None else _answer(self.cells[index], template)
        if not stub:
            return str(source)
        found = self._elsewhere(position, template, index is None) if template.cell_type == "code" else {}
        if not found:
            if index is None:
                self._repair("cell_missing", told.missing(name, answer=True))
            return str(source)
        places = [told.place(function, self._name(piece), piece.index + 1) for function, piece in found.items()]
        self._repair("answer_elsewhere", told.elsewhere(name, places, there=index is not None))
        return without(source, found) or "\n".join(f"# {place}" for place in places)

    def _elsewhere(self, position: int, template: NotebookNode, missing: bool) -> dict[str, _Piece]:
        """Names of an answer that other code of the student's defines, and where; above it, if it is not missing."""
        wanted = self._defined(template.source) or sorted(self._bound(template.source))
        found: dict[str, _Piece] = {}
        for piece in self.pieces:
            above = piece.place < position
            other = piece.own or piece.place != position
            if not (piece.code and other and (missing or above)) or self._is_stub(piece):
                continue
            names = self._defined(piece.source)
            found |= {name: piece for name in wanted if name in names or (missing and _ANY in names)}
        return found

    def _is_stub(self, piece: _Piece) -> bool:
        return self._untouched(piece.source, "" if piece.own else self.shape.release.cells[piece.place].source)

    def _name(self, piece: _Piece) -> str:
        """The name of the cell that a piece stands in, "" if it is the student's own."""
        return "" if piece.own else grade_id(self.shape.release.cells[piece.place])

    def _reused(self) -> Iterator[Notice]:
        """Say which cell uses an exercise's name again after its checks."""
        for position, template in enumerate(self.shape.release.cells):
            if not is_grade_cell(grade_id(template)):
                continue
            name = checked_exercise(grade_id(template))
            binding = [p for p in self.pieces if p.code and not self._is_stub(p) and name in self._bound(p.source)]
            made = any(piece.place < position for piece in binding)
            again = next((piece for piece in binding if made and piece.place >= position), None)
            if again is not None:
                line = next((ln for ln in again.source.splitlines() if name in ln), "")
                text = told.reused(name, one_line(line.strip(), 60), self._name(again), again.index + 1)
                yield Notice(kind="warning", code="name_reused", text=text)

    def _repair(self, code: NoticeCode, text: str) -> None:
        self.notices.append(Notice(kind="repair", code=code, text=text))


def _answer(cell: StudentCell, template: NotebookNode) -> str:
    """An answer's source; code that was turned into text may have fences."""
    return without_fences(cell.source) if template.cell_type == "code" and cell.kind == "markdown" else cell.source


def _own(cell: StudentCell, piece: _Piece) -> NotebookNode:
    """A student's own cell, without any metadata it came with."""
    make = {"code": nbformat.v4.new_code_cell, "markdown": nbformat.v4.new_markdown_cell}.get(
        cell.kind, nbformat.v4.new_raw_cell
    )
    return make(piece.source, id=f"own-{piece.index}")
