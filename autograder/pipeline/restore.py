"""Putting a submission back into the shape of its release.

Locked and grade cells come from the release; of the student's notebook the solution cells, the answers
and whatever cells they added are kept. It survives cells that were deleted, duplicated, moved, retyped,
edited or stripped of their metadata, and says what it mended, once for each repair.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import dataclass

import nbformat
from nbformat import NotebookNode

from autograder.notebook.cells import grade_id, is_answer
from autograder.pipeline.read import StudentCell
from autograder.results import Notice, NoticeCode
from autograder.util.syntax import parse


@dataclass(frozen=True)
class Restored:
    """A notebook in the release's order and with its metadata, and the repairs it took."""

    notebook: NotebookNode
    notices: tuple[Notice, ...]


def restore(cells: Sequence[StudentCell], release: NotebookNode) -> Restored:
    """Return the release notebook with the student's answers and own cells in it.

    A student's own cell stays behind the release cell that it followed.
    """
    notices: list[Notice] = []
    homes = _homes(cells, release)
    chosen = _choose(cells, release, homes, notices)
    extras = _extras(cells, release, homes, chosen)
    result = nbformat.from_dict(
        {"cells": [], "metadata": release.metadata, "nbformat": 4, "nbformat_minor": release.nbformat_minor}
    )
    result.cells += [_own(cells[i], i) for i in extras.get(-1, [])]
    for position, template in enumerate(release.cells):
        result.cells.append(_restored(template, cells, chosen.get(position), notices))
        result.cells += [_own(cells[i], i) for i in extras.get(position, [])]
    return Restored(result, tuple(notices))


def _homes(cells: Sequence[StudentCell], release: NotebookNode) -> list[int | None]:
    """For each student cell the position of the release cell it stems from, None for their own cells."""
    by_grade = {grade_id(c): p for p, c in enumerate(release.cells) if grade_id(c)}
    by_cell = {c.id: p for p, c in enumerate(release.cells) if "id" in c}
    by_name = {name: p for p, c in enumerate(release.cells) if is_answer(c) for name in _defined(c.source)}
    by_text = {_bare(c.source): p for p, c in enumerate(release.cells) if not is_answer(c) and _bare(c.source)}
    homes = [
        by_grade.get(c.grade_id, by_cell.get(c.cell_id) if not c.grade_id else None)
        if (c.grade_id or c.cell_id)
        else None
        for c in cells
    ]
    taken = {home for home in homes if home is not None}
    for i, cell in enumerate(cells):  # metadata and ids may have been stripped by another editor
        if homes[i] is None:
            text = by_text.get(_bare(cell.source))
            names = [by_name[n] for n in _defined(cell.source) if n in by_name] if cell.kind == "code" else []
            guess = text if text is not None else next((p for p in names if p not in taken), None)
            if guess is not None:
                homes[i] = guess
                taken.add(guess)
    return homes


def _choose(
    cells: Sequence[StudentCell], release: NotebookNode, homes: list[int | None], notices: list[Notice]
) -> dict[int, int]:
    """For each release cell the index of the student cell that counts for it."""
    chosen: dict[int, int] = {}
    for position, template in enumerate(release.cells):
        found = [i for i, home in enumerate(homes) if home == position]
        if not found:
            continue
        worked = [i for i in found if not _untouched(cells[i].source, template.source)]
        chosen[position] = worked[-1] if worked else found[-1]
        if len(found) > 1 and grade_id(template):
            kept = "the last one that was worked on counts" if is_answer(template) else "the copies were left out"
            notices.append(
                _repair("cell_copied", f"The cell {grade_id(template)} was there {len(found)} times; {kept}.")
            )
    return chosen


def _extras(
    cells: Sequence[StudentCell], release: NotebookNode, homes: list[int | None], chosen: dict[int, int]
) -> dict[int, list[int]]:
    """The student's own cells, by the release cell they follow (-1: before all)."""
    extras: dict[int, list[int]] = {}
    after = -1
    for i, home in enumerate(homes):
        if home is None:
            extras.setdefault(after, []).append(i)
            continue
        template = release.cells[home]
        copy = chosen[home] != i
        if copy and is_answer(template) and _bare(cells[i].source) != _bare(template.source):
            # An earlier attempt stays what it is in a notebook: a cell that runs before the one that counts.
            extras.setdefault(home - 1, []).append(i)
        if not copy:
            after = home
    return extras


def _restored(
    template: NotebookNode, cells: Sequence[StudentCell], index: int | None, notices: list[Notice]
) -> NotebookNode:
    cell = nbformat.from_dict(template)
    name = grade_id(template)
    if cell.cell_type == "code":
        cell.outputs, cell.execution_count = [], None
    if not name:
        return cell
    if index is None:
        what = "put back empty" if is_answer(template) else "put back"
        notices.append(_repair("cell_missing", f"The cell {name} was missing and was {what}."))
        return cell
    came = cells[index]
    if came.grade_id != name:
        notices.append(
            _repair("cell_relabelled", f"The cell {name} had lost its label and was recognised by what it holds.")
        )
    if came.kind != template.cell_type:
        notices.append(
            _repair(
                "cell_retyped",
                f"The cell {name} was a {came.kind} cell and was made a {template.cell_type} cell again.",
            )
        )
    if is_answer(template):
        cell.source = came.source
        if came.attachments and cell.cell_type == "markdown":
            cell.attachments = nbformat.from_dict({k: dict(v) for k, v in came.attachments.items()})
    elif _bare(came.source) != _bare(template.source):
        notices.append(_repair("cell_edited", f"The locked cell {name} had been edited and was put back as released."))
    return cell


def _own(cell: StudentCell, index: int) -> NotebookNode:
    """A student's own cell, without any metadata it came with."""
    make = {"code": nbformat.v4.new_code_cell, "markdown": nbformat.v4.new_markdown_cell}.get(
        cell.kind, nbformat.v4.new_raw_cell
    )
    return make(cell.source, id=f"own-{index}")


def _repair(code: NoticeCode, text: str) -> Notice:
    return Notice(kind="repair", code=code, text=text)


def _untouched(source: str, template: str) -> bool:
    """Whether nothing was written: an empty cell, the release's own text, or only functions that raise."""
    if _bare(source) in ("", _bare(template)):
        return True
    tree = parse(source)
    return tree is not None and all(isinstance(n, ast.FunctionDef) and _is_stub(n) for n in tree.body)


def _is_stub(function: ast.FunctionDef) -> bool:
    last = function.body[-1]
    if len(function.body) > 2 or not isinstance(last, ast.Raise):
        return False
    raised = last.exc.func if isinstance(last.exc, ast.Call) else last.exc
    return isinstance(raised, ast.Name) and raised.id == "NotImplementedError"


def _bare(source: str) -> str:
    return "\n".join(line.rstrip() for line in source.strip().splitlines())


def _defined(source: str) -> list[str]:
    """Names of the functions a cell defines; by its lines where it does not parse."""
    tree = parse(source)
    if tree is None:
        lines = [line for line in source.splitlines() if line.startswith("def ")]
        return [line[4:].partition("(")[0].strip() for line in lines]
    return [node.name for node in tree.body if isinstance(node, ast.FunctionDef)]
