"""CSV that a spreadsheet opens without running anything in it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

from autograder.render.card import points
from autograder.util.text import one_line

_STARTS = "=+-@\t\r\uff1d\uff0b\uff0d\uff20"
"""What makes a spreadsheet take a cell for a formula; the wide forms are turned into the others by some."""

Cell = str | float | None


def defused(text: str) -> str:
    """Return text that no spreadsheet takes for a formula: an apostrophe before whatever would begin one."""
    shown = one_line(text)
    return f"'{shown}" if shown.lstrip()[:1] in tuple(_STARTS) else shown


def table(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """Return a CSV file: text in quotes and defused, numbers plain with a point, None empty."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow(header)
    for row in rows:
        writer.writerow([_cell(cell) for cell in row])
    return out.getvalue()


class _Number(float):
    """A number that is written without needless decimals."""

    def __str__(self) -> str:
        return points(self)

    __repr__ = __str__


def _cell(cell: Cell) -> str | float:
    if cell is None:
        return ""
    return defused(cell) if isinstance(cell, str) else _Number(cell)
