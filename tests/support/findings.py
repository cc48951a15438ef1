"""Results made by hand, for the tests of everything that shows them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from autograder.config import Assignment, Course, Disclosure, Exercise, Settings
from autograder.results import CheckResult, CounterexampleResult, ExerciseResult, Result

HOSTILE = (
    "</details></pre></main><script>alert(1)</script><img src=x onerror=alert(2)> \"' onfocus=alert(3) x="
    "\x00\x1b[31mred\x1b[0m\u202eevil\u202c\u2028\ud800 {{ 7 * 7 }} {% raw %} </style> ``` "
    "@everyone #1 www.example.org [x](javascript:alert(4)) | *a* _b_ \\ " + "Z" + "\u0301" * 30
)
SMALLEST = CounterexampleResult(
    arguments={"z": "np.array([0.0])"},
    expected="np.array([0])",
    got="np.array([1])",
    replay="step(np.array([0.0]))",
)


def passed(title: str = "It holds.", **fields: Any) -> CheckResult:
    """A check that passed."""
    return _check("passed", title, fields)


def failed(title: str = "It breaks.", message: str = "1 of 3 values differ.", **fields: Any) -> CheckResult:
    """A check that failed, with a counterexample."""
    return _check("failed", title, {"counterexample": SMALLEST, **fields}, message)


def blocked(message: str = "step is not written yet.", title: str = "It waits.", **fields: Any) -> CheckResult:
    """A check that could not be run: what it is about is not written, unless ``reason`` says otherwise."""
    return _check("blocked", title, {"reason": "not_written", **fields}, message)


def broken(title: str = "It stumbles.", **fields: Any) -> CheckResult:
    """A check that broke down itself."""
    return _check("error", title, fields, "The check itself broke: KeyError: 'secret'")


def _check(outcome: Any, title: str, fields: dict[str, Any], message: str = "") -> CheckResult:
    return CheckResult(
        **{"name": "law", "title": title, "visibility": "public", "outcome": outcome, "message": message, **fields}
    )


def exercise(*checks: CheckResult, name: str = "step", score: float | None = 0.0, **fields: Any) -> ExerciseResult:
    """An exercise of two points with these checks."""
    return ExerciseResult(**{"name": name, "score": score, "max_score": 2.0, "checks": checks, **fields})


def practised(*checks: CheckResult, name: str = "step") -> ExerciseResult:
    """An exercise as a notebook sees it, without points."""
    return ExerciseResult(name=name, score=None, max_score=0.0, checks=checks)


def result(*exercises: ExerciseResult, **fields: Any) -> Result:
    """A graded submission of these exercises."""
    counted = [e for e in exercises if e.score is not None]
    known = {"assignment": "gates", "student": "s01", "status": "graded", "exercises": exercises}
    points = {"score": sum(e.score or 0 for e in counted), "max_score": sum(e.max_score for e in counted)}
    return Result(**{**known, **points, **fields})


def assignment(*names: str, disclosure: Disclosure = "counterexample") -> Assignment:
    """An assignment with these exercises."""
    exercises = {name: Exercise(name=name, points=2) for name in names or ("step",)}
    return Assignment(
        Course(Path("nowhere")), "gates", Settings(title="Gates", disclosure=disclosure, exercises=exercises)
    )
