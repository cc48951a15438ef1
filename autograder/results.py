"""What a grade is made of: frozen values, written as JSON, read by every renderer."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

__all__ = [
    "CellTime",
    "CheckResult",
    "CounterexampleResult",
    "ExerciseResult",
    "Notice",
    "Result",
    "Timing",
    "schema_text",
]

SCHEMA: Literal["autograder/result/1"] = "autograder/result/1"

Outcome = Literal["passed", "failed", "blocked", "error"]
"""``blocked``: what the check needs is missing; ``error``: the check itself broke, which costs nobody a point."""
Status = Literal["graded", "needs_review"]
NoticeKind = Literal["repair", "warning", "problem"]
Audience = Literal["everybody", "instructor"]


class _Frozen(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class CounterexampleResult(_Frozen):
    """The smallest input found that breaks a check.

    arguments : name → Python text; expected, got : Python text; replay : lines to paste into the notebook.
    """

    arguments: dict[str, str] = {}
    expected: str = ""
    got: str = ""
    replay: str = ""


class CheckResult(_Frozen):
    """One check of one exercise.

    title : the law in words; message : what broke, "" if nothing did.
    """

    name: str
    title: str
    visibility: Literal["public", "hidden"]
    outcome: Outcome
    essential: bool = False
    message: str = ""
    counterexample: CounterexampleResult | None = None
    seconds: float = 0.0


class ExerciseResult(_Frozen):
    """One exercise: points, and the checks they come from.

    score : points earned, None if a person gives them.
    helped_by : exercises whose functions were served by the judge because the student's own were wrong.
    """

    name: str
    score: float | None
    max_score: float
    checks: tuple[CheckResult, ...] = ()
    helped_by: tuple[str, ...] = ()


class Notice(_Frozen):
    """Something a person should know about a submission.

    kind : ``repair`` (the notebook was mended), ``warning``, or ``problem`` (something could not be done).
    audience : ``instructor`` for what only who grades can do something about; a student's page leaves it out.
    """

    kind: NoticeKind
    text: str
    audience: Audience = "everybody"


class CellTime(_Frozen):
    """A cell, by its grade_id or as ``cell 7``, and the seconds it ran."""

    cell: str
    seconds: float


class Timing(_Frozen):
    """Where the time went, in seconds of wall clock; slowest : the cells that took longest, the longest first."""

    queue: float = 0.0
    kernel: float = 0.0
    cells: float = 0.0
    checks: float = 0.0
    record: float = 0.0
    slowest: tuple[CellTime, ...] = ()


class Result(_Frozen):
    """The grade of one submission.

    score and max_score leave out the exercises graded by a person.
    sandbox : the sandbox the student's code ran in, ``none`` if there was none.
    key : hash of the submission, the assignment and the engine.
    """

    schema_: Annotated[Literal["autograder/result/1"], Field(alias="schema")] = SCHEMA
    assignment: str
    student: str
    status: Status
    score: float
    max_score: float
    exercises: tuple[ExerciseResult, ...]
    notices: tuple[Notice, ...] = ()
    sandbox: str = "sandlock"
    key: str = ""
    seconds: float = 0.0
    timing: Timing = Timing()

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    def to_json(self) -> str:
        """Return the result as JSON text that ends with a newline."""
        return self.model_dump_json(by_alias=True, indent=2) + "\n"

    @classmethod
    def read(cls, path: Path) -> Result:
        """Read a result file.

        Raises: pydantic.ValidationError if it is not one.
        """
        return cls.model_validate_json(path.read_bytes())


def schema_text() -> str:
    """Return the JSON Schema of a result file, as it is published in ``docs/result.schema.json``."""
    return json.dumps(Result.model_json_schema(by_alias=True, mode="serialization"), indent=2) + "\n"
