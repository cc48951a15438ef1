"""Thresholds of trained models: compared when grading, recorded when calibrating."""

from __future__ import annotations

import math
import shutil
from pathlib import Path

import pytest

from autograder.compare import Mismatch
from autograder.errors import CheckFileError
from autograder.thresholds import FILE, Calibration, FalseFail, Measurement, Metric, Thresholds, collecting


def metric(better: str, threshold: float) -> Metric:
    return Metric.model_validate(
        {
            "better": better,
            "threshold": threshold,
            "mean": 0.5,
            "sd": 0.1,
            "false_fail": FalseFail(measured=0, normal=1e-4, bootstrap=5e-4),
            "values": [0.4, 0.6],
        }
    )


@pytest.fixture
def thresholds(tmp_path: Path) -> Thresholds:
    """Thresholds of a unit called "unit": accuracy at least 0.87, surprise at most 0.4."""
    folder = tmp_path / "unit"
    folder.mkdir()
    metrics = {"accuracy": metric("higher", 0.87), "surprise": metric("lower", 0.4)}
    calibration = Calibration(assignment="unit", profile="abc", seeds=(0, 1), metrics=metrics)
    (folder / FILE).write_text(calibration.to_json(), encoding="utf-8")
    return Thresholds.beside(folder / "checks.py")


def test_a_value_on_the_threshold_passes(thresholds: Thresholds) -> None:
    """The threshold itself is enough, and so is everything on the better side."""
    for value in (0.87, 0.9, math.inf):
        thresholds.at_least("accuracy", value)
    for value in (0.4, 0.1, -math.inf):
        thresholds.at_most("surprise", value)


@pytest.mark.parametrize("value", [0.86, 0.0, -math.inf, math.nan])
def test_a_value_below_fails_where_higher_is_better(thresholds: Thresholds, value: float) -> None:
    """Too low fails, and so does NaN."""
    with pytest.raises(Mismatch, match=r"accuracy is .*; it should be at least 0\.87\."):
        thresholds.at_least("accuracy", value)


@pytest.mark.parametrize("value", [0.41, 7.0, math.inf, math.nan])
def test_a_value_above_fails_where_lower_is_better(thresholds: Thresholds, value: float) -> None:
    """Too high fails, and so does NaN."""
    with pytest.raises(Mismatch, match=r"surprise is .*; it should be at most 0\.4\."):
        thresholds.at_most("surprise", value)


def test_the_message_says_what_was_measured(thresholds: Thresholds) -> None:
    """The student reads words, and never "0.87 should be at least 0.87"."""
    with pytest.raises(
        Mismatch, match=r"^The share of digits read right is 0\.8699999; it should be at least 0\.87\.$"
    ):
        thresholds.at_least("accuracy", 0.8699999, what="The share of digits read right")


def test_collecting_records_and_does_not_compare(thresholds: Thresholds) -> None:
    """While somebody collects, nothing can fail and no calibration is needed."""
    shutil.rmtree(thresholds.path.parent)
    with collecting() as found:
        thresholds.at_least("accuracy", 0.1)
        thresholds.at_most("new", math.nan)
    assert found["accuracy"] == Measurement("higher", 0.1)
    assert found["new"].better == "lower"


def test_collecting_ends_with_its_block(thresholds: Thresholds) -> None:
    """After the block, and inside an inner one for the outer one, everything is as before."""
    with collecting() as outer:
        thresholds.at_least("accuracy", 0.1)
        with collecting() as inner, pytest.raises(ZeroDivisionError):
            thresholds.at_least("accuracy", 1 / 0)
        assert inner == {}
    assert list(outer) == ["accuracy"]
    with pytest.raises(Mismatch):
        thresholds.at_least("accuracy", 0.1)


def test_a_metric_measured_twice_is_refused(thresholds: Thresholds) -> None:
    """Two values for one submission have no threshold in common."""
    with collecting():
        thresholds.at_least("accuracy", 0.1)
        with pytest.raises(CheckFileError, match="'accuracy' is measured twice"):
            thresholds.at_least("accuracy", 0.1)


def test_an_unknown_metric_names_those_that_are_known(thresholds: Thresholds) -> None:
    """A misspelt metric is the grader's fault, and the message says how to mend it."""
    known = r"found: accuracy \(higher is better\), surprise \(lower is better\); run: autograder calibrate unit"
    with pytest.raises(CheckFileError, match=known):
        thresholds.at_least("acuracy", 0.9)


def test_a_metric_turned_round_is_refused(thresholds: Thresholds) -> None:
    """A threshold found for "higher is better" says nothing about "lower is better"."""
    with pytest.raises(CheckFileError, match="expected the metric 'accuracy', lower is better"):
        thresholds.at_most("accuracy", 0.9)


@pytest.mark.parametrize("text", [None, "{", "[]", '{"schema": "autograder/calibration/0"}'])
def test_a_missing_or_broken_file_says_what_to_do(thresholds: Thresholds, text: str | None) -> None:
    """No file, half a file and another schema all end in the command that writes a good one."""
    if text is None:
        thresholds.path.unlink()
    else:
        thresholds.path.write_text(text, encoding="utf-8")
    with pytest.raises(CheckFileError, match=r"calibration\.json: .*; run: autograder calibrate unit"):
        thresholds.at_least("accuracy", 0.9)


def test_a_calibration_survives_its_json(thresholds: Thresholds) -> None:
    """Reading what was written gives the same value."""
    calibration = Calibration.read(thresholds.path)
    assert Calibration.model_validate_json(calibration.to_json()) == calibration
    assert calibration.metrics["accuracy"].false_fail.worst == 5e-4
