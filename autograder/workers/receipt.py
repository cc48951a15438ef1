"""Whether what a far worker brought is a grade of the submission that it was given.

A worker is trusted with the grades that it gives: it holds the checks and runs the judge. What is looked at here is
that its answer is one, so that a worker which mixes something up, or answers for others, writes in nobody's name.
"""

from __future__ import annotations

from pydantic import ValidationError

from autograder.config import Assignment
from autograder.language import known
from autograder.pipeline.files import Task
from autograder.pipeline.grader import Graded
from autograder.results import Result
from autograder.sandbox.policy import SandboxKind

TOLERANCE = 0.011
"""By how much a sum of rounded points may differ from the sum that was rounded."""


def problem(answer: object, task: Task, assignment: Assignment, sandbox: SandboxKind) -> str:
    """Return in words why this is no grade of that submission; "" if it is one."""
    if not isinstance(answer, Graded) or not isinstance(answer.result, Result):
        return f"a {type(answer).__name__} in place of a grade"
    try:
        said = answer.result.model_dump(mode="python", by_alias=True, warnings=False)
        result = Result.model_validate(said, strict=True)
    except (ValidationError, TypeError, ValueError, AttributeError):
        return "a result that is none"
    if (result.assignment, result.student, result.sandbox) != (assignment.name, task.student, sandbox):
        return f"the grade of {result.student} in {result.assignment}, sandbox {result.sandbox}"
    if result.language not in known():
        return f"a grade in {result.language!r}, which nobody speaks here"
    wanted = sorted((exercise.name, exercise.points) for exercise in assignment.exercises)
    if sorted((exercise.name, exercise.max_score) for exercise in result.exercises) != wanted:
        return "a grade of other exercises"
    if not _adds_up(result):
        return "points that do not add up"
    # They are written to files that are called so.
    if not {*answer.notebooks, *(answer.shown or ())} <= set(assignment.notebooks):
        return "notebooks that the assignment does not have"
    return "" if isinstance(answer.page, str) else "a page that is none"


def _adds_up(result: Result) -> bool:
    """Whether the points lie in their bounds, and their sums are those of the result; NaN does neither."""
    given = [(exercise.score, exercise.max_score) for exercise in result.exercises if exercise.score is not None]
    return (
        all(0 <= score <= most for score, most in given)
        and abs(sum(score for score, _ in given) - result.score) < TOLERANCE
        and abs(sum(most for _, most in given) - result.max_score) < TOLERANCE
    )
