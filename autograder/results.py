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
"""``blocked``: what the check needs is missing; ``error``: the check itself broke: no points, and a person looks."""
Status = Literal["graded", "needs_review"]
Reason = Literal["", "not_written", "not_run", "not_tried", "stopped"]
"""Why a check has no answer of its own: the exercise is not written, its cell did not run, an earlier check never came
back, the student stopped it."""
NoticeKind = Literal["repair", "warning", "problem"]
NoticeCode = Literal[
    "",
    "answer_elsewhere",
    "cell_copied",
    "cell_edited",
    "cell_failed",
    "cell_missing",
    "cell_relabelled",
    "cell_retyped",
    "check_broke",
    "degraded",
    "file_left_out",
    "grader_failed",
    "left_out",
    "name_reused",
    "notebook_missing",
    "not_run_to_end",
    "page_shortened",
    "notebooks_differ",
    "nothing_to_grade",
    "output_cut",
    "renamed",
    "sandbox_failed",
    "several_notebooks",
    "unconfined",
    "unreadable",
    "workers_lost",
]
"""What a notice is about, for programs: no decision hangs on its text. "" in results of an earlier version."""
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

    title : the law in words; message : what broke, "" if nothing did; reason : why there is no answer, for programs.
    """

    name: str
    title: str
    visibility: Literal["public", "hidden"]
    outcome: Outcome
    reason: Reason = ""
    essential: bool = False
    message: str = ""
    counterexample: CounterexampleResult | None = None
    seconds: float = 0.0


class ExerciseResult(_Frozen):
    """One exercise: points, and the checks they come from.

    score : points earned, None if a person gives them.
    helped_by : exercises whose functions were served by the judge because the student's own were wrong.
    inside : whether it was judged by tests in the notebook, which ran in the student's own process.
    """

    name: str
    score: float | None
    max_score: float
    checks: tuple[CheckResult, ...] = ()
    helped_by: tuple[str, ...] = ()
    inside: bool = False

    @property
    def broken(self) -> tuple[CheckResult, ...]:
        """The checks that broke down themselves: the grader's fault, not the student's."""
        return tuple(check for check in self.checks if check.outcome == "error")


class Notice(_Frozen):
    """Something a person should know about a submission.

    kind : ``repair`` (the notebook was mended), ``warning``, or ``problem`` (something could not be done);
        code : what it is about, for programs.
    audience : ``instructor`` for what only who grades can do something about; a student's page leaves it out.
    """

    kind: NoticeKind
    text: str
    code: NoticeCode = ""
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
    sandbox : the sandbox the student's code ran in, ``degraded`` on an older kernel, ``none`` if there was none.
    key : hash of the submission, the assignment and the engine.
    language : that it speaks to the student, by its code.
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
    language: str = "en"
    seconds: float = 0.0
    timing: Timing = Timing()

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    @property
    def broken(self) -> tuple[tuple[str, CheckResult], ...]:
        """The checks that broke down themselves, each with its exercise's name."""
        return tuple((exercise.name, check) for exercise in self.exercises for check in exercise.broken)

    def with_key(self, key: str) -> Result:
        """Return the same result under another key; under "" the next run grades anew."""
        return self.model_copy(update={"key": key})

    def with_record_time(self, seconds: float) -> Result:
        """Return the same result, recorded in this time."""
        return self.model_copy(update={"timing": self.timing.model_copy(update={"record": round(seconds, 3)})})

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
