"""The release's notebook, and what is made of it by filling in its solution cells: the instructor's, or anybody's."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from autograder.config import Assignment
from autograder.errors import ConfigError
from autograder.notebook.cells import BEGIN, END, grade_id, is_answer
from autograder.notebook.released import read_release
from autograder.util.text import one_line

_MARKS = (f"### {BEGIN}", f"### {END}")


def solutions(assignment: Assignment) -> dict[str, str]:
    """Return the instructor's solution cells, grade_id → source, without nbgrader's marks."""
    source = nbformat.read(assignment.source_notebook, as_version=4)
    return {
        grade_id(cell): "\n".join(line for line in cell.source.splitlines() if line.strip() not in _MARKS)
        for cell in source.cells
        if is_answer(cell)
    }


def release_of(assignment: Assignment) -> NotebookNode:
    """Return the notebook that students were given.

    Raises: ConfigError if it was never compiled, or cannot be read.
    """
    return compiled(assignment.release_notebook, f"autograder release {assignment.name}")


def compiled(path: Path, command: str) -> NotebookNode:
    """Return the notebook of a release. command : that makes it.

    Raises: ConfigError that names the file and the command.
    """
    if not path.is_file():
        raise ConfigError(f"{path}: expected the compiled release; run: {command}")
    try:
        return read_release(path)
    except (ValueError, nbformat.ValidationError) as error:
        reason = one_line(str(error), 100)
        raise ConfigError(f"{path}: the compiled release is no notebook ({reason}); run: {command}") from None


def classic_solutions(assignment: Assignment) -> dict[str, str]:
    """Return the solution cells in code of every notebook, ``notebook/grade_id`` → source, without nbgrader's marks."""
    found = {}
    for part in assignment.parts:
        for cell in nbformat.read(part.source_notebook, as_version=4).cells:
            if is_answer(cell) and cell.cell_type == "code":
                kept = [line for line in cell.source.splitlines() if not any(mark in line for mark in (BEGIN, END))]
                found[f"{part.notebooks[0]}/{grade_id(cell)}"] = "\n".join(kept)
    return found


def fill_all(assignment: Assignment, cells: Mapping[str, str]) -> dict[str, NotebookNode]:
    """Return every notebook of the release, by name, with these sources in its solution cells.

    cells : grade_id → source; of a classic assignment ``notebook/grade_id`` → source.

    Raises: ConfigError if the release has no such solution cell.
    """
    if not assignment.classic:
        return {assignment.name: fill(assignment, cells)}
    return {
        name: fill(part, {key.removeprefix(f"{name}/"): cells[key] for key in cells if key.startswith(f"{name}/")})
        for part in assignment.parts
        for name in part.notebooks
    }


def fill(assignment: Assignment, cells: Mapping[str, str]) -> NotebookNode:
    """Return the release notebook with these sources in its solution cells, grade_id → source.

    Raises: ConfigError if there is no release, or it has no such solution cell.
    """
    notebook = release_of(assignment)
    answers = {grade_id(cell): cell for cell in notebook.cells if is_answer(cell)}
    unknown = sorted(set(cells) - set(answers))
    if unknown:
        raise ConfigError(
            f"{assignment.release_notebook}: no solution cell {', '.join(unknown)} (there are {', '.join(answers)})"
        )
    for name, source in cells.items():
        answers[name].source = source
    return notebook
