"""A notebook as it was handed in: its cells, taken out of the JSON of any version.

Only what grading needs is kept: the cells' kinds, sources, ids and nbgrader's ids, and pictures pasted into
text. Outputs, kernelspecs and other metadata are not read at all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from autograder.errors import NotebookError
from autograder.language import gettext, ngettext

MAX_SOURCE = 2**20
"""Characters of all cells together."""
MAX_CELLS = 2_000
MAX_ATTACHMENT = 4 * 2**20
_PASTED = ("image/png", "image/jpeg", "image/gif")


@dataclass(frozen=True)
class StudentCell:
    """One cell as it was handed in. cell_id and grade_id are "" where there is none."""

    kind: str
    source: str
    cell_id: str = ""
    grade_id: str = ""
    attachments: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def parse(data: Any) -> tuple[StudentCell, ...]:
    """Take the cells out of a notebook's JSON, version 3 or 4, passing over whatever is not a cell.

    Raises: NotebookError if it is no notebook, or too large.
    """
    if not isinstance(data, dict):
        raise NotebookError(gettext("it is JSON, but not a notebook"))
    raw = data.get("cells")
    if raw is None and isinstance(data.get("worksheets"), list):
        raw = [
            cell
            for sheet in data["worksheets"]
            if isinstance(sheet, dict) and isinstance(sheet.get("cells"), list)
            for cell in sheet["cells"]
        ]
    if not isinstance(raw, list):
        raise NotebookError(gettext("it is JSON, but not a notebook: it has no list of cells"))
    if len(raw) > MAX_CELLS:
        raise NotebookError(
            gettext("it has {cells} cells, more than the {most} that are read", cells=len(raw), most=MAX_CELLS)
        )
    cells = [cell for item in raw if (cell := _cell(item)) is not None]
    if sum(len(cell.source) for cell in cells) > MAX_SOURCE:
        raise NotebookError(
            ngettext(
                "its cells hold more than the {n} million characters that are read",
                "its cells hold more than the {n} million characters that are read",
                MAX_SOURCE // 2**20,
            )
        )
    return tuple(cells)


def _cell(item: Any) -> StudentCell | None:
    if not isinstance(item, dict) or item.get("cell_type") not in ("code", "markdown", "raw", "heading"):
        return None
    source = item.get("source", item.get("input", ""))
    if isinstance(source, list):
        source = "".join(part for part in source if isinstance(part, str))
    if not isinstance(source, str):
        source = ""
    metadata = item.get("metadata")
    nbgrader = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    grade_id = nbgrader.get("grade_id") if isinstance(nbgrader, dict) else None
    kind = "markdown" if item["cell_type"] == "heading" else item["cell_type"]
    return StudentCell(
        kind=kind,
        source=source.encode("utf-8", "replace").decode(),  # lone surrogates cannot be written again
        cell_id=item["id"] if isinstance(item.get("id"), str) else "",
        grade_id=grade_id if isinstance(grade_id, str) else "",
        attachments=_attachments(item.get("attachments")),
    )


def _attachments(value: Any) -> dict[str, dict[str, str]]:
    """Keep pasted PNG, JPEG and GIF pictures, nothing else."""
    kept: dict[str, dict[str, str]] = {}
    room = MAX_ATTACHMENT
    if not isinstance(value, dict):
        return kept
    for name, bundle in value.items():
        if not isinstance(bundle, dict):
            continue
        images = {m: d for m, d in bundle.items() if m in _PASTED and isinstance(d, str)}
        room -= sum(map(len, images.values()))
        if images and room >= 0:
            kept[name] = images
    return kept
