"""Solutions written from a release alone: each unit has them, and the page says what they earned."""

from __future__ import annotations

from collections import Counter

import pytest

from autograder.audit import judge
from autograder.config import Course
from benchmarks.strangers import FOLDERS, PAGE, ROOT, graded, label, page, recorded, strangers, upper, waiting

UNITS = graded()
FEW = {"gate_weights": 6, "xor_weights": 6}
"""Exercises that ask for numbers, so that there are fewer ways to be right or wrong."""


@pytest.mark.parametrize("unit", [*UNITS, *waiting()])
def test_every_function_has_a_dozen_of_both(unit: str) -> None:
    """Of each exercise that is a function; trained models and texts are not among them."""
    asked = {e.name for e in Course(ROOT).assignment(unit).exercises if not e.manual and not e.variable}
    found = strangers(unit)
    for folder in FOLDERS:
        numbers = Counter(one.exercise for one in found[folder])
        assert numbers.keys() == asked
        assert {name: n for name, n in numbers.items() if n < FEW.get(name, 12)} == {}


@pytest.mark.parametrize("unit", UNITS)
def test_each_has_its_verdict(unit: str) -> None:
    """What was graded is what is there, and who is left out of the count is there too."""
    found, told = strangers(unit), recorded(unit)
    names = {folder: {label(one) for one in found[folder]} for folder in FOLDERS}
    assert told.disputed.keys() <= names["right"] | names["wrong"]
    assert told.right.keys() == names["right"] - told.disputed.keys()
    assert told.wrong.keys() == names["wrong"] - told.disputed.keys()


def test_the_page_says_what_is_recorded() -> None:
    """``make strangers`` writes both; neither is changed alone."""
    assert PAGE.read_text(encoding="utf-8") == page()


def test_a_bound_is_exact() -> None:
    """None of 72 leaves 4.99 % possible, by 0.025 = (1 − p)^72; all of them leave everything."""
    assert (1 - upper(0, 72)) ** 72 == pytest.approx(0.025)
    assert upper(5, 5) == 1


@pytest.mark.slow
@pytest.mark.parametrize(
    "unit", [pytest.param(u, marks=[] if u == "xor_weights" else pytest.mark.nightly) for u in UNITS]
)
def test_a_sample_is_graded_as_recorded(unit: str) -> None:
    """One in forty of each kind: the record is not of other checks than those that stand."""
    told, found = recorded(unit), strangers(unit)
    assignment = Course(ROOT).assignment(unit)
    points = {exercise.name: exercise.points for exercise in assignment.exercises}
    few = [one for folder in FOLDERS for one in found[folder][::40] if label(one) not in told.disputed]
    for row in judge(assignment, few, workers=2)[1:]:
        known = (told.right if row.subject.kind == "variant" else told.wrong)[row.subject.label]
        share = row.scores[row.subject.exercise] / points[row.subject.exercise]
        assert (round(share, 3), row.killers) == (known.kept, known.failed), row.subject.label
