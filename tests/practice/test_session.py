"""Public checks in the student's own process."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from autograder.errors import CheckFileError
from autograder.kernel.local import LocalTransport
from autograder.practice import session as module
from autograder.practice.session import STOPPED, Practice
from autograder.student import Student

CHECKS = '''
import numpy as np
from hypothesis import given, strategies as st
from hypothesis.extra.numpy import arrays
from autograder.checks import check
from autograder.compare import equal, untouched

@check("step", essential=True)
@given(z=arrays(np.float64, 3, elements=st.floats(-9, 9)))
def zero_gives_zero(student, z):
    """Zero gives 0."""
    equal(student.step(z), (z > 0).astype(int))

@check("step")
@given(z=arrays(np.float64, 3, elements=st.floats(-9, 9)))
def leaves_its_argument(student, z):
    """It leaves its argument as it was."""
    untouched(student.step, z)

@check("neuron")
def fires(student):
    """It fires on ones."""
    equal(student.neuron(np.ones(2)), 1)
'''


SHARING = '''
from autograder.checks import check
from autograder.compare import equal, unchanged

def called(student):
    return student.count.call([0])

def failing(student):
    return student.fail()

@check("count")
def counts(student):
    """It counts."""
    equal(student.once(called).value, 1)

@check("count")
def counts_to_the_same(student):
    """It counts to the same."""
    equal(student.once(called).value, 2)

@check("count")
def leaves_its_list(student):
    """It leaves its list."""
    unchanged(student.once(called))

@check("fail")
def first(student):
    """It works."""
    student.once(failing)

@check("fail")
def second(student):
    """It still works."""
    student.once(failing)
'''


def step(z: Any) -> Any:
    return (np.asarray(z) > 0).astype(int)


def neuron(x: Any) -> Any:
    return step(np.sum(x))


@pytest.fixture(autouse=True)
def _home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HYPOTHESIS_STORAGE_DIRECTORY", str(tmp_path / "hypothesis"))


@pytest.fixture
def practice(tmp_path: Path) -> Practice:
    path = tmp_path / "checks.py"
    path.write_text(CHECKS, encoding="utf-8")
    return Practice.load(path)


def test_a_right_function_passes(practice: Practice) -> None:
    """Every public check of the exercise is tried, none of another, and there are no points."""
    result = practice.run("step", {"step": step})
    assert [(c.name, c.outcome) for c in result.checks] == [
        ("zero_gives_zero", "passed"),
        ("leaves_its_argument", "passed"),
    ]
    assert result.score is None
    assert {c.visibility for c in result.checks} == {"public"}


def test_a_wrong_function_gets_its_smallest_input(practice: Practice) -> None:
    """The counterexample is the judge's kind: shrunk, with expected, got and a replay."""
    result = practice.run("step", {"step": lambda z: (z >= 0).astype(int)})
    case = result.checks[0].counterexample
    assert case is not None
    assert case.arguments == {"z": "np.array([0.0, 0.0, 0.0])"}
    assert case.expected == "np.array([0, 0, 0])"
    assert case.got == "np.array([1, 1, 1])"
    assert case.replay == "step(np.array([0.0, 0.0, 0.0]))"
    assert result.checks[0].essential


def test_functions_get_copies(practice: Practice) -> None:
    """A function that writes into its argument is found out, and spoils no example for the next check."""

    def greedy(z: Any) -> Any:
        answer = (z > 0).astype(int)
        z[:] = 7.0
        return answer

    assert [c.outcome for c in practice.run("step", {"step": greedy}).checks] == ["passed", "failed"]
    assert [c.outcome for c in practice.run("step", {"step": step}).checks] == ["passed", "passed"]


def test_progress_remembers_the_latest_run(practice: Practice) -> None:
    """Each exercise stands as its last run left it, in the order of the file."""

    def states() -> list[tuple[str, str]]:
        return [(s.name, s.state) for s in practice.progress.steps]

    assert states() == [("step", "blocked"), ("neuron", "blocked")]
    practice.run("step", {"step": step})
    practice.run("neuron", {"neuron": lambda x: 0})
    assert states() == [("step", "passed"), ("neuron", "failed")]
    practice.run("step", {})
    assert states() == [("step", "blocked"), ("neuron", "failed")]


def test_a_stopped_check_ends_the_run(practice: Practice) -> None:
    """Stop, pressed while the student's function runs, is not taken for an answer to be shrunk."""
    calls = []

    def endless(z: Any) -> Any:
        calls.append(z)
        raise KeyboardInterrupt

    result = practice.run("step", {"step": endless})
    assert [(c.outcome, c.message) for c in result.checks] == [("failed", STOPPED)]
    assert len(calls) == 1


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("stpe", "checks.py has no checks for 'stpe'. Did you mean 'step'? It has: step, neuron."),
        ("zzz", "checks.py has no checks for 'zzz'. It has: step, neuron."),
        (step, 'expected the name of an exercise, in quotes: check("step")'),
        (3, 'expected the name of an exercise, in quotes: check("step")'),
    ],
)
def test_an_unknown_exercise_is_named(practice: Practice, name: Any, message: str) -> None:
    """The error says what there is, and what was probably meant."""
    with pytest.raises(CheckFileError) as caught:
        practice.run(name, {})
    assert str(caught.value) == message


def test_a_missing_file_says_where_it_should_be(tmp_path: Path) -> None:
    """What was expected, where, and what to do."""
    with pytest.raises(
        CheckFileError, match=r"expected the public checks in checks\.py beside the notebook, but .*"
    ) as caught:
        Practice.load(tmp_path / "checks.py")
    assert str(tmp_path) in str(caught.value)
    assert "open the notebook in the folder" in str(caught.value)


def test_the_cache_of_hypothesis_stays_out_of_the_folder(
    practice: Practice, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """It goes to the user's cache, unless somebody has chosen another place."""
    chosen: list[Path] = []
    monkeypatch.setattr(module, "set_hypothesis_home_dir", chosen.append)
    Practice.load(practice.path)
    assert chosen == []
    monkeypatch.delenv("HYPOTHESIS_STORAGE_DIRECTORY")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    Practice.load(practice.path)
    assert chosen == [tmp_path / "cache" / "autograder" / "hypothesis"]


def test_the_transport_answers_like_the_wire() -> None:
    """Values come back as plain copies, foreign objects as notes."""
    student = Student(LocalTransport({"same": lambda x: x, "odd": object}))
    sent = np.arange(3.0)
    back = student.same(sent)
    assert back is not sent
    np.testing.assert_array_equal(back, sent)
    assert repr(student.odd()) == "<object>"


def test_checks_share_a_costly_call(tmp_path: Path) -> None:
    """It is made once a run, a failure of any check that looks at it can be replayed, and a next run makes it anew."""
    path = tmp_path / "sharing.py"
    path.write_text(SHARING, encoding="utf-8")
    practice = Practice.load(path)
    calls = []

    def count(values: list[int]) -> int:
        calls.append(list(values))
        values.append(len(calls))
        return len(calls)

    for run in (1, 2):
        found = practice.run("count", {"count": count}).checks
        assert calls == [[0]] * run
        assert [check.outcome for check in found] == [
            "passed" if run == 1 else "failed", "passed" if run == 2 else "failed", "failed"
        ]  # fmt: skip
        failed = [check.counterexample for check in found if check.outcome == "failed"]
        assert [case.replay for case in failed if case is not None] == ["count([0])"] * 2


def test_a_costly_call_that_fails_is_tried_by_every_check(tmp_path: Path) -> None:
    """Each of the checks that need it says why it could not be made."""
    path = tmp_path / "sharing.py"
    path.write_text(SHARING, encoding="utf-8")

    def fail() -> None:
        raise ZeroDivisionError("no")

    found = Practice.load(path).run("fail", {"fail": fail}).checks
    assert [check.outcome for check in found] == ["failed", "failed"]
    assert all("fail raised ZeroDivisionError" in check.message for check in found)
