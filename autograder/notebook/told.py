"""What became of the cells of a notebook that was handed in, in sentences: what was mended, and what did not run."""

from __future__ import annotations

from autograder.language import gettext


def copied(cell: str, number: int, *, answer: bool) -> str:
    """Say that a cell was there several times; answer : whether it is one that the student fills in."""
    if answer:
        return gettext(
            "The cell {cell} was there {number} times; the last one that was worked on counts.",
            cell=cell, number=number,
        )  # fmt: skip
    return gettext("The cell {cell} was there {number} times; the copies were left out.", cell=cell, number=number)


def missing(cell: str, *, answer: bool) -> str:
    """Say that a cell was not there, and nothing that could stand in it; answer : as for `copied`."""
    if answer:
        return gettext("The cell {cell} was missing and was put back empty.", cell=cell)
    return gettext("The cell {cell} was missing and was put back.", cell=cell)


def relabelled(cell: str) -> str:
    """Say that a cell had no label."""
    return gettext("The cell {cell} had lost its label and was recognised by what it holds.", cell=cell)


def retyped(cell: str, came: str, wanted: str) -> str:
    """Say that a cell was of another kind."""
    return gettext(
        "The cell {cell} was a {came} cell and was made a {wanted} cell again.", cell=cell, came=came, wanted=wanted
    )


def edited(cell: str, *, kept: bool) -> str:
    """Say that a locked cell was changed; kept : whether something was added to it that ran."""
    if kept:
        return gettext(
            "The locked cell {cell} had been edited and was put back as released; "
            "what was added to it ran as a cell of its own.",
            cell=cell,
        )
    return gettext("The locked cell {cell} had been edited and was put back as released.", cell=cell)


def elsewhere(cell: str, places: list[str], *, there: bool) -> str:
    """Say where the functions of a cell are, as `place` has it; there : whether the cell is, too."""
    listed = ", ".join(places)
    if there:
        return gettext("The cell {cell} is empty; {places}.", cell=cell, places=listed)
    return gettext("The cell {cell} was missing; {places}.", cell=cell, places=listed)


def place(function: str, cell: str, number: int) -> str:
    """Say where a function was found: in a cell of the release, or in one of the student's own, by its number."""
    if cell:
        return gettext("{function} is in the cell {cell}", function=function, cell=cell)
    return gettext("{function} is in cell {number}", function=function, number=number)


def reused(name: str, line: str, cell: str, number: int) -> str:
    """Say that a line binds an exercise's name once more; cell, number : where, as for `place`."""
    if cell:
        return gettext(
            "The cell {cell} uses the name {name} again (“{line}”); {name} was judged as it was at its check, "
            "unless only the later one is right.",
            cell=cell, name=name, line=line,
        )  # fmt: skip
    return gettext(
        "Cell {number} uses the name {name} again (“{line}”); {name} was judged as it was at its check, "
        "unless only the later one is right.",
        number=number, name=name, line=line,
    )  # fmt: skip


def failed(cell: str, number: int, reason: str) -> str:
    """Say that a cell did not run through; cell : its name, "" if it has none; reason : as for `raised`."""
    if cell:
        return gettext("The cell {cell} did not run through: {reason}.", cell=cell, reason=reason)
    return gettext("Cell {number} did not run through: {reason}.", number=number, reason=reason)


def shortened(cell: str, number: int) -> str:
    """Say that a cell's output was cut; cell, number : as for `failed`."""
    if cell:
        return gettext("The cell {cell} printed more than is kept; the rest was cut.", cell=cell)
    return gettext("Cell {number} printed more than is kept; the rest was cut.", number=number)


def raised(kind: str, text: str) -> str:
    """Say what a cell raised, without a capital: it is the reason for something."""
    if text:
        return gettext("it raised {error}: {text}", error=kind, text=text)
    return gettext("it raised {error}", error=kind)
