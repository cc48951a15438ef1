"""What a grader that may be ended from outside says of itself, and what it is told of those before it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

Stage = tuple[str, str]
"""What a grader is at: an exercise, and which of its checks is tried; or "" and a word for all else."""
READING: Stage = ("", "reading")
PAGE: Stage = ("", "page")


def dispensable(stage: Stage) -> bool:
    """Whether a submission can be graded without it: a check, or its page."""
    return bool(stage[0]) or stage == PAGE


Ending = Literal["overdue", "crashed"]
"""How a grader ended: it did not come to an end within its time, or by itself."""


@dataclass(frozen=True)
class Supervision:
    """The line between a grader and whoever looks after it.

    report : told what the grader is at, before it is.
    fatal : stages at which an earlier grader of the same submission ended; they are not tried again.
    """

    report: Callable[[Stage], None] = lambda _stage: None
    fatal: Mapping[Stage, Ending] = field(default_factory=dict)


UNSUPERVISED = Supervision()
"""Nobody looks after the grader."""
