"""How far a student has come in a notebook, in words: what the progress bar below a card says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from autograder.describe import count

StepState = Literal["passed", "failed", "blocked"]


@dataclass(frozen=True)
class ProgressStep:
    """One exercise in the notebook's progress bar."""

    name: str
    state: StepState

    @property
    def word(self) -> str:
        """The state in words."""
        return {"passed": "passes", "failed": "not right yet", "blocked": "not passed yet"}[self.state]


@dataclass(frozen=True)
class NotebookProgress:
    """How far the student has come in this notebook, in this session."""

    steps: tuple[ProgressStep, ...]

    @property
    def done(self) -> int:
        """How many exercises pass."""
        return sum(step.state == "passed" for step in self.steps)

    @property
    def caption(self) -> str:
        """The bar in words."""
        verb = "passes" if len(self.steps) == 1 else "pass"
        return f"{self.done} of {count(len(self.steps), 'exercise')} {verb} the public checks"
