"""Helpers that the judge serves: what can be learned from their answers, and what asking may cost."""

# ruff: noqa: E501 - an attack reads best on one line

from __future__ import annotations

from pathlib import Path

import pytest

from autograder.checking.verdict import UNSAID
from autograder.pipeline.grader import Grader
from autograder.render.feedback import render
from tests.support.attacks import Range, scores
from tests.support.course import SOLUTIONS, submission, submit, tiny_course

BROKEN = "def double(x):\n    return 0"

ASKS = {
    "a petabyte": "double(np.zeros(0).reshape(0, 2**40))",
    "more than a message holds": "double(np.zeros(2**28))",
    "again and again": "[double(i) for i in range(10**6)]",
    "an object": "double(object())",
    "itself": "double(double)",
    "text": "double('x' * 10**6)",
    "a list of millions": "double([1] * 10**6)",
    "nested lists": "double([[[[[[[[[1]]]]]]]]])",
    "names that are not there": "double(x=1, y=2)",
    "no arguments": "double()",
    "NaN": "double(float('nan'))",
    "an integer of thousands of digits": "double(10**4000)",
    "from many processes": "__import__('os').fork() and double(1)",
    "another name": "double.__closure__[0].cell_contents.ask({'op': 'ask', 'name': 'quadruple', 'args': [x], 'kwargs': {}})['value']",
    "a private name": "double.__closure__[0].cell_contents.ask({'op': 'ask', 'name': '__builtins__', 'args': [], 'kwargs': {}})",
    "no name": "double.__closure__[0].cell_contents.ask({'op': 'ask', 'name': ['double'], 'args': 7, 'kwargs': None})",
}


@pytest.mark.parametrize(
    "question",
    [pytest.param(q, id=name, marks=[pytest.mark.nightly] * (name == "again and again")) for name, q in ASKS.items()],
)
def test_question(firing_range: Range, question: str) -> None:
    """An absurd question costs its author's exercise at most; the judge goes on."""
    graded = firing_range.attack({"double": BROKEN, "quadruple": f"def quadruple(x):\n    return {question}"})
    assert graded.result.score == 0


SETTINGS = """
[exercises.octuple]
points = 4
uses = ["quadruple"]
"""
RECORDER = """
TABLE = {}
def quadruple(x):
    while not TABLE:
        pass
    return np.array([TABLE[int(v)] for v in np.ravel(x)]).reshape(np.shape(x))
def octuple(x):
    if not TABLE:
        TABLE.update({v: int(quadruple(v)) for v in range(-1000, 1001)})
    return 0
"""


@pytest.mark.nightly
def test_answers_heard_while_helping_are_of_no_use_later(tmp_path: Path) -> None:
    """A helper that hangs is served to whoever uses it; what was heard then must not answer for the helper itself."""
    course = tiny_course(tmp_path)
    assignment = course.assignment("tiny")
    settings = assignment.source / "assignment.toml"
    text = settings.read_text().replace("call_seconds = 2", "call_seconds = 8")
    settings.write_text(text.replace("[exercises.why]", f"{SETTINGS}\n[exercises.why]"))
    checks = assignment.public_checks
    checks.write_text(
        checks.read_text() + '\n\n@check("octuple")\n@given(x=numbers)\ndef is_eight_times(student, x):\n'
        '    """octuple(x) = 8·x."""\n    equal(student.octuple(x), 8 * x)\n'
    )
    answers = {"double": BROKEN, "quadruple": RECORDER}
    grader = Grader(course.assignment("tiny"))
    try:
        graded = grader.grade(submit(course, "s66", answers), "s66")
    finally:
        grader.close()
    assert submission(course, answers)
    assert scores(graded)["quadruple"] == 0


SPY = """
def quadruple(x):
    heard = double(np.array([1234567]))
    if np.size(x) != 1:
        raise RuntimeError(f"heard {heard!r}")
    return heard if np.ravel(x)[0] == 3 else double(double(x))
"""


@pytest.mark.slow
def test_answers_heard_while_helping_do_not_come_home(tmp_path: Path) -> None:
    """Neither as an error's text nor as a value: what was said while helpers were served is in nobody's result."""
    course = tiny_course(tmp_path)
    checks = course.assignment("tiny").public_checks
    checks.write_text(
        checks.read_text() + '\n\n@check("quadruple")\ndef of_one(student):\n    """quadruple(1) is 4."""\n'
        "    equal(student.quadruple(np.array([1])), np.array([4]))\n"
        '\n\n@check("quadruple")\ndef of_three(student):\n    """quadruple(3) is 12."""\n'
        "    equal(student.quadruple(np.array([3])), np.array([12]))\n"
    )
    grader = Grader(course.assignment("tiny"))
    try:
        graded = grader.grade(submit(course, "s66", {"double": "def double(x): return 0 * x", "quadruple": SPY}), "s66")
    finally:
        grader.close()
    found = {exercise.name: exercise for exercise in graded.result.exercises}["quadruple"]
    assert found.helped_by == ("double",)
    outcomes = {check.name: check.outcome for check in found.checks}
    assert (outcomes["of_one"], outcomes["of_three"]) == ("passed", "failed")
    assert "2469134" not in graded.result.to_json()
    assert UNSAID in graded.result.to_json()


@pytest.mark.slow
def test_a_helper_with_few_answers_is_not_served(tmp_path: Path) -> None:
    """With ``served = false`` nobody hears an answer of it, whoever uses it."""
    course = tiny_course(tmp_path)
    settings = course.assignment("tiny").settings_file
    settings.write_text(settings.read_text().replace("points = 2\n", "points = 2\nserved = false\n", 1))
    grader = Grader(course.assignment("tiny"))
    try:
        graded = grader.grade(submit(course, "s66", {**SOLUTIONS, "double": BROKEN}), "s66")
    finally:
        grader.close()
    found = {exercise.name: exercise for exercise in graded.result.exercises}["quadruple"]
    assert (found.helped_by, found.score) == ((), 0)


LISTENER = """
SEEN = []
def double(x):
    SEEN.append(np.ravel(x).tolist())
    return 2 * np.asarray(x)
"""
TELLER = "def quadruple(x):\n    raise RuntimeError(f'seen {SEEN}')"


@pytest.mark.slow
@pytest.mark.parametrize("disclosure", ["title", "counterexample"])
def test_inputs_of_hidden_checks_are_not_told_where_titles_are_all(tmp_path: Path, disclosure: str) -> None:
    """A function that keeps its inputs cannot have them said by the next exercise, unless they are shown anyway."""
    course = tiny_course(tmp_path)
    settings = course.assignment("tiny").settings_file
    settings.write_text(
        settings.read_text().replace("\n[parameters]", f'\ndisclosure = "{disclosure}"\n\n[parameters]', 1)
    )
    assignment = course.assignment("tiny")
    grader = Grader(assignment)
    try:
        graded = grader.grade(submit(course, "s66", {"double": LISTENER, "quadruple": TELLER}), "s66")
    finally:
        grader.close()
    assert scores(graded)["double"] == 2.0
    page = render(graded.result, assignment, graded.notebooks)
    assert ("seen [" in page) == (disclosure == "counterexample")
