"""Results: what is written can be read, and the published schema describes it."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from pydantic import ValidationError

from autograder.results import (
    CheckResult,
    CounterexampleResult,
    ExerciseResult,
    Notice,
    Result,
    schema_text,
)

SCHEMA = Path(__file__).resolve().parents[1] / "docs" / "result.schema.json"

RESULT = Result(
    assignment="xor_weights",
    student="s01",
    status="graded",
    score=1.5,
    max_score=2,
    exercises=(
        ExerciseResult(
            name="step",
            score=1.5,
            max_score=2,
            checks=(
                CheckResult(
                    name="boundary",
                    title="step(0) is 0.",
                    visibility="hidden",
                    outcome="failed",
                    message="Expected 0, got 1.",
                    counterexample=CounterexampleResult(
                        arguments={"z": "0.0"}, expected="0", got="1", replay="step(0.0)"
                    ),
                ),
            ),
        ),
        ExerciseResult(name="why", score=None, max_score=1),
    ),
    notices=(Notice(kind="repair", text="The notebook was renamed."),),
)


def test_the_published_schema_is_the_one_in_force() -> None:
    """docs/result.schema.json is what the code writes; `schema_text` makes it."""
    assert SCHEMA.read_text(encoding="utf-8") == schema_text()


def test_a_result_follows_the_published_schema(tmp_path: Path) -> None:
    """A written result validates, and reading it back gives the same result."""
    written = json.loads(RESULT.to_json())
    jsonschema.validate(written, json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert set(written) >= {
        "schema",
        "assignment",
        "student",
        "status",
        "score",
        "max_score",
        "exercises",
        "notices",
        "seconds",
    }
    path = tmp_path / "r.json"
    path.write_text(RESULT.to_json(), encoding="utf-8")
    assert Result.read(path) == RESULT


@pytest.mark.parametrize(
    "change", [{"schema": "autograder/result/9"}, {"status": "fine"}, {"surprise": 1}, {"score": None}]
)
def test_what_is_no_result_is_refused(tmp_path: Path, change: dict[str, object]) -> None:
    """Another version, another word or another field is not read as a result."""
    path = tmp_path / "r.json"
    path.write_text(json.dumps({**json.loads(RESULT.to_json()), **change}), encoding="utf-8")
    with pytest.raises(ValidationError):
        Result.read(path)
