"""What a person may choose about a format."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Options:
    """Choices that only some formats have.

    column : moodle, canvas: the grade column's name there; "" for the assignment's title.
    partial : moodle, canvas: whether to give points while some are still to come from a person.
    names : markdown: whether students are named; else they are in order of points.
    classroom : classroom50: the classroom's short name.
    """

    column: str = ""
    partial: bool = False
    names: bool = True
    classroom: str = "classroom"
