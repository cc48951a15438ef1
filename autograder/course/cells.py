"""The cells of an nbgrader source notebook that carry points, whatever tests they hold."""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.course.layout import Layout
from autograder.errors import ConfigError
from autograder.util.text import joined

_CALL = re.compile(r"^\s*check\(\s*(['\"])(\w+)\1\s*\)\s*;?\s*$", re.MULTILINE)
"""A cell that has the autograder check an exercise: ``check("f")`` on a line of its own."""


@dataclass(frozen=True)
class GradedCell:
    """A cell of a source notebook that carries points.

    text : as the source has it, hidden tests included; manual : whether a person gives the points; task : whether it
    is a task for the student, without an answer of its own; hidden : whether it holds tests that a release has not;
    generated : whether nbgrader writes its tests when it makes the release.
    """

    notebook: str
    grade_id: str
    points: float
    text: str
    manual: bool = False
    task: bool = False
    hidden: bool = False
    generated: bool = False

    @property
    def called(self) -> str:
        """The exercise that the cell has checked from outside, "" if it tests by itself."""
        found = _CALL.search(self.text)
        return found[2] if found and not self.manual else ""


def notebooks(folder: Path) -> tuple[Path, ...]:
    """Return the source notebooks in an assignment's folder, in nbgrader's order."""
    return tuple(sorted(path for path in folder.glob("*.ipynb") if not path.name.startswith(".")))


def read_json(path: Path) -> dict[str, Any]:
    """Return a notebook of version 4 as JSON has it.

    Raises: ConfigError if it is none.
    """
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise ConfigError(f"{path}: cannot be read as a notebook: {error}") from None
    cells = data.get("cells") if isinstance(data, dict) else None
    if not isinstance(cells, list) or not all(isinstance(cell, dict) for cell in cells):
        raise ConfigError(f"{path}: not a notebook of version 4: it has no list of cells; open and save it in Jupyter")
    return dict(data)


def language(notebook: dict[str, Any]) -> str:
    """Return the language of a notebook's kernel in small letters, ``python`` if it does not say."""
    metadata = notebook.get("metadata")
    for key, field in (("language_info", "name"), ("kernelspec", "language"), ("kernelspec", "name")):
        said = metadata.get(key) if isinstance(metadata, dict) else None
        if isinstance(said, dict) and isinstance(said.get(field), str) and said[field]:
            name = str(said[field]).lower()
            return "python" if "python" in name else name
    return "python"


def text_of(cell: dict[str, Any]) -> str:
    """Return a cell's source as one text."""
    return joined(cell.get("source"))


def graded_cells(path: Path, layout: Layout) -> tuple[GradedCell, ...]:
    """Return the cells of a source notebook that carry points, in their order.

    Raises: ConfigError, naming every fault: an id that is missing or there twice, points that are no number.
    """
    notebook = read_json(path)
    found: list[GradedCell] = []
    faults: list[str] = []
    ids: Counter[str] = Counter()
    for number, cell in enumerate(notebook["cells"], start=1):
        marks = cell.get("metadata", {}).get("nbgrader")
        if not isinstance(marks, dict):
            continue
        name = str(marks.get("grade_id") or "")
        ids[name] += 1
        task = bool(marks.get("task"))
        if not (marks.get("grade") or task):
            continue
        points = _points(marks.get("points"))
        if not name:
            faults.append(f"cell {number} carries points and has no id")
        elif points is None:
            faults.append(f"cell {number} ({name}): expected points, 0 or more, got {marks.get('points')!r}")
        else:
            text = text_of(cell)
            manual = task or bool(marks.get("solution")) or cell.get("cell_type") != "code"
            hidden, generated = layout.begin_hidden in text, layout.autotest in text
            found.append(GradedCell(path.stem, name, points, text, manual, task, hidden, generated))
    twice = [name for name, times in ids.items() if times > 1 and name]
    faults += [f"the id {name} is there {ids[name]} times; give each cell its own" for name in twice]
    if faults:
        raise ConfigError(f"{path}: {'; '.join(faults)}")
    return tuple(found)


def _points(value: Any) -> float | None:
    try:
        points = float(value)
    except (TypeError, ValueError):
        return None
    return points if 0 <= points < float("inf") else None
