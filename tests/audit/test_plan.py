"""How much of a submission an audit grades: nothing is trained that cannot cost a point."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest

from autograder.audit import Audit, audit
from autograder.audit.matrix import Subject
from autograder.audit.mutants import identity, mechanical_mutants
from autograder.audit.plan import EVERY, caught, sample, subjects
from autograder.checks import all_checks
from autograder.config import Assignment, Course
from autograder.notebook.fill import solutions
from autograder.pipeline.scope import Scope
from autograder.release import build
from autograder.results import Result
from autograder.workers.batch import BatchItem, BatchResult
from tests.support.course import code, notebook, tiny_course

SETTINGS = """\
title = "Sum"
imports = ["numpy"]

[exercises.one]
points = 1

[exercises.two]
points = 1

[exercises.total]
points = 2
variable = true
uses = ["one", "two"]
"""
CHECKS = '''
from autograder.checks import check
from autograder.compare import equal

@check("one", essential=True)
def one_is_right(student):
    """One more."""
    equal(student.one(5), 6)

@check("two", essential=True)
def two_is_right(student):
    """Two more."""
    equal(student.two(5), 7)

@check("total", essential=True)
def total_is_right(student):
    """Three in all."""
    equal(student.get("total"), 3)
'''
MUTANTS = '''
from autograder.specimens import mutant

@mutant("one")
def forgets():
    """x for x + 1."""
    def one(x):
        return x

@mutant("one")
def brings_a_helper():
    """x for x + 1, by a helper."""
    def same(x):
        return x

    def one(x):
        return same(x)

@mutant("two")
def is_right_for_five():
    """x + 2 for 5 only."""
    def two(x):
        return 7 if x == 5 else 0
'''
REFERENCE = "def one(x):\n    return x + 1\n\n\ndef two(x):\n    return x + 2\n"


def unit(root: Path, settings: str = SETTINGS) -> Assignment:
    """Two functions, and a variable that a locked cell makes with both, as a model is trained."""
    source, solutions = root / "assignments" / "sum", root / "solutions" / "sum"
    for folder in (source, solutions):
        folder.mkdir(parents=True)
    files = {source / "assignment.toml": settings, source / "checks.py": CHECKS, solutions / "reference.py": REFERENCE}
    files |= {solutions / "mutants.py": MUTANTS}
    for path, text in files.items():
        path.write_text(text, encoding="utf-8")
    cells = [code("imports", "from autograder import check", locked=True, grade_id="imports")]
    cells.append(code("parameters", "SEED = 0", locked=True, grade_id="parameters", tags=["parameters"]))
    for name, body in (("one", "return x + 1"), ("two", "return x + 2")):
        text = f'def {name}(x):\n    """More."""\n    ### BEGIN SOLUTION\n    {body}\n    ### END SOLUTION'
        cells.append(code(name, text, solution=True, grade_id=name))
        cells.append(
            code(f"check-{name}", f'check("{name}")', grade=True, locked=True, points=1, grade_id=f"check_{name}")
        )
    cells.append(code("make", "total = one(two(0))", locked=True, grade_id="make"))
    cells.append(code("check-total", 'check("total")', grade=True, locked=True, points=2, grade_id="check_total"))
    nbformat.write(notebook(*cells), source / "sum.ipynb")
    assignment = Course(root).assignment("sum")
    build(assignment)
    return assignment


def judged(found: Audit) -> dict[str, tuple[str, ...]]:
    """What each hand-written mutant was judged on."""
    return {row.subject.label: row.judged for row in found.of("mutant")}


@pytest.mark.slow
def test_a_mutant_that_is_caught_trains_nothing(tmp_path: Path) -> None:
    """One that survives does, and one that leaves a helper behind; whatever is left out, the points are the same."""
    assignment = unit(tmp_path)
    found = audit(assignment, workers=2)
    assert judged(found) == {
        "one:forgets": ("one",),
        "one:brings_a_helper": ("one", "total"),
        "two:is_right_for_five": ("two", "total"),
    }
    full = audit(assignment, workers=2, slicing=False)
    assert [(row.subject, row.scores, row.failed) for row in found.rows] == [
        (row.subject, row.scores, row.failed) for row in full.rows
    ]


@pytest.mark.slow
def test_where_the_judge_does_not_help_all_is_judged(tmp_path: Path) -> None:
    """What a mutant costs a model that is not made again is found out mutant by mutant."""
    found = audit(unit(tmp_path, SETTINGS.replace('uses = ["one", "two"]\n', "")), workers=2, mechanical=False)
    assert judged(found)["one:forgets"] == ("one", "total")
    assert ("spill", "total") in [(fault.rule, fault.exercise) for row in found.rows for fault in row.faults]


def mutant(number: int, exercise: str, kind: str = "mutant") -> Subject:
    """A made-up specimen."""
    return Subject.model_validate({"kind": kind, "name": str(number), "exercise": exercise})


def test_the_sample_is_always_the_same_and_has_a_mutant_of_each_exercise() -> None:
    """Each fortieth, and where there is a hand-written mutant of an exercise one of these."""
    many = [mutant(i, "one", "mechanical") for i in range(3 * EVERY)]
    more = [mutant(0, "two"), mutant(1, "two", "mechanical"), mutant(2, "three", "variant")]
    chosen = sample([*many, *more])
    assert chosen == sample([*many, *more])
    assert chosen == {*many[::EVERY], many[-1], more[0], more[2]}
    assert sample([]) == frozenset()


@pytest.mark.parametrize(
    ("own", "other", "wanted"),
    [
        ("failed", "passed", True),
        ("blocked", "passed", True),
        ("passed", "passed", False),
        ("error", "passed", False),
        ("failed", "failed", False),
        ("failed", "error", False),
    ],
)
def test_a_mutant_is_caught_by_its_own_exercise_alone(own: str, other: str, wanted: bool) -> None:
    """If another exercise suffers, or a check breaks down, there is more to find out."""
    checks = [{"name": "c", "title": "t", "visibility": "hidden", "outcome": outcome} for outcome in (own, other)]
    exercises = [
        {"name": name, "score": 0, "max_score": 1, "checks": [check]}
        for name, check in zip(("one", "two"), checks, strict=True)
    ]
    result = Result.model_validate({
        "assignment": "a", "student": "s", "status": "graded", "score": 0, "max_score": 2, "exercises": exercises,
    })  # fmt: skip
    scope = Scope(frozenset({"one", "two"}), frozenset(), {})
    assert caught("one", BatchResult(BatchItem("p"), result, scope=scope)) is wanted


def test_mutants_of_a_translation_are_those_of_its_source(tmp_path: Path) -> None:
    """They are called after their lines, and a translation has other lines: equivalent.toml is one for both."""
    assignment = tiny_course(tmp_path).assignment("tiny")
    source = solutions(assignment)
    translated = {name: f"# una línea más\n{cell}" for name, cell in source.items()}
    named = [identity(mutant) for mutant in mechanical_mutants(assignment, source)]
    assert named != [identity(mutant) for mutant in mechanical_mutants(assignment, translated)]
    everything = dict(subjects(assignment, all_checks(assignment), translated, source))
    assert [f"{s.exercise}:{s.name}" for s in everything if s.kind == "mechanical"] == named
    assert all(s.kind != "mechanical" for s in dict(subjects(assignment, all_checks(assignment), translated, {})))
