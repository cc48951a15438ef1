"""What a person may choose about a format."""

from __future__ import annotations

from dataclasses import dataclass

from autograder.collect import EMPTY, Roster
from autograder.gradebook.sheet import RowStanding


@dataclass(frozen=True)
class Options:
    """Choices that only some formats have.

    column : moodle, canvas: the grade column's name there; "" for the assignment's title.
    partial : moodle, canvas: whether to give points while some are still to come from a person. Who needs review gets
        none: what is there is no grade that anybody gave.
    names : markdown: whether students are named; else they are in order of points.
    classroom : classroom50: the classroom's short name.
    worksheet : moodle: who is in Moodle's grading worksheet, which is then filled in; `EMPTY` for none.
    headings : canvas: those of Canvas' own gradebook, among which the assignment's column may be.
    """

    column: str = ""
    partial: bool = False
    names: bool = True
    classroom: str = "classroom"
    worksheet: Roster = EMPTY
    headings: tuple[str, ...] = ()

    def gives(self, standing: RowStanding) -> bool:
        """Whether a grade that stands so is passed on."""
        return standing == "graded" or (self.partial and standing == "waiting")
