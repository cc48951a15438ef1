"""Trials: the same examples for everybody, the smallest counterexample, and four outcomes."""

from __future__ import annotations

import subprocess
import sys
import types
import warnings
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from autograder.checking.runner import MAX_MESSAGE, RAGGED, TOO_MUCH, CheckRunner
from autograder.checks import Check, load_checks, public_checks
from autograder.errors import CheckFileError, Died
from autograder.student import Student
from autograder.util.bounds import limit_time
from tests.support.local import student

CHECKS = '''
import numpy as np
from hypothesis import assume, example, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays
from autograder.checks import check
from autograder.compare import close, equal, that

@check("step", essential=True)
@given(z=arrays(np.float64, array_shapes(max_dims=2), elements=st.floats(-1e3, 1e3)))
@example(z=np.array([0.0, 1.0]))
def fires_above_zero(student, z):
    """1 where z > 0."""
    equal(student.step(z), (z > 0).astype(int))

@check("step")
@given(n=st.integers(0, 10**6), text=st.text())
def small(student, n, text):
    """Numbers below 1000 are fine."""
    that(student.step(n) < 1000, "too large", got=n)

whole = st.integers(0, 10**6)

@check("step")
@given(n=whole)
def below_1000(student, n):
    """Numbers below 1000 are fine."""
    that(student.step(n) < 1000, "too large", got=n)

@check("step")
@given(n=whole)
def below_500(student, n):
    """It draws what the one before draws."""
    that(student.step(n) < 500, "large", got=n)

@check("step")
@given(n=whole)
def below_2000(student, n):
    """It holds where the others fail."""
    that(student.step(n) < 2000, "much too large", got=n)

@check("step")
def plain(student):
    """Drawing nothing is fine too."""
    equal(student.step(3), 3)

@check("step")
@given(z=st.floats(-1, 1))
def assumes_on_the_answer(student, z):
    """A check that breaks the rules."""
    assume(student.step(z) == z)

@check("step")
def broken(student):
    """A check with a bug."""
    {}["no such key"]

@check("step")
def computes_before_it_looks(student):
    """The last row of the answer, and its type."""
    answer = student.step([[1], [2]])
    close(answer[:, 0][-1], 1)
    that(answer.dtype.kind == "i", "integers")

@check("step")
def computes_with_what_is_kept(student):
    """A variable of the notebook, which is not looked at first."""
    close(np.asarray(student.get("kept"))[:, 0] + student.get("kept")[:, 0], [2, 4])

@check("step")
def shows_its_own_rows(student):
    """Rows of different lengths that are the check's own."""
    student.get("kept")
    np.asarray([[1], [1, 2]])
'''


@pytest.fixture(scope="module")
def checks(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Check]:
    """The checks above, by name."""
    path = tmp_path_factory.mktemp("unit") / "checks.py"
    path.write_text(CHECKS, encoding="utf-8")
    return {c.name: c for c in load_checks(path, "public")}


def step(z: Any) -> Any:
    """Right."""
    return (np.asarray(z) > 0).astype(int)


def test_a_right_solution_passes(checks: dict[str, Check]) -> None:
    """Every example holds, and nothing is said."""
    verdict = CheckRunner().run(checks["fires_above_zero"], student(step=step))
    assert (verdict.outcome, verdict.message, verdict.counterexample) == ("passed", "", None)


def test_a_wrong_solution_gets_the_smallest_counterexample(checks: dict[str, Check]) -> None:
    """Of all inputs that fail, a person is shown the simplest, what was expected, and a line to paste."""
    verdict = CheckRunner().run(checks["fires_above_zero"], student(step=lambda z: (np.asarray(z) > 17).astype(int)))
    assert verdict.outcome == "failed"
    found = verdict.counterexample
    assert found is not None
    assert found.arguments == (("z", "np.array([1.0])"),)
    assert (found.expected, found.got) == ("np.array([1])", "np.array([0])")
    assert found.replay == "step(np.array([1.0]))"


def test_shrinking_finds_the_boundary(checks: dict[str, Check]) -> None:
    """The failing number shrinks to the first one that fails, other arguments to nothing."""
    verdict = CheckRunner().run(checks["small"], student(step=lambda n: n))
    assert verdict.counterexample is not None
    assert verdict.counterexample.arguments == (("n", "1000"), ("text", "''"))


def test_what_one_check_fails_on_is_tried_on_the_next(checks: dict[str, Check]) -> None:
    """Checks that draw the same mostly fail for the same reason: one small input shows both, or each has its own."""
    tried: list[int] = []

    def step(n: int) -> int:
        tried.append(n)
        return n

    runner, mine = CheckRunner(), student(step=step)

    def smallest(name: str, whose: Student) -> tuple[str, int]:
        tried.clear()
        found = runner.run(checks[name], whose).counterexample
        assert found is not None
        return dict(found.arguments)["n"], len(tried)

    assert smallest("below_1000", mine)[0] == "1000"
    again, tries = smallest("below_500", mine)
    assert again == "1000"
    assert tries < 40, "it was not searched for"
    assert smallest("below_2000", mine)[0] == "2000"
    assert smallest("below_500", student(step=step))[0] == "500", "another student has nothing to do with it"


def test_a_process_that_ends_while_the_smallest_input_is_sought_costs_no_verdict(checks: dict[str, Check]) -> None:
    """The check has failed already."""
    runner, mine = CheckRunner(), student(step=lambda n: n)
    assert runner.run(checks["below_1000"], mine).outcome == "failed"
    there = mine.transport

    class Dying:
        def request(self, message: dict[str, Any]) -> dict[str, Any]:
            if message["args"] == [1000]:
                raise Died("its process ended")
            return there.request(message)

    mine.transport = Dying()
    assert runner.run(checks["below_500"], mine).outcome == "failed"


def test_shrinking_can_be_left_out(checks: dict[str, Check]) -> None:
    """What fails is then told with the input on which it first failed, and every input is tried once."""
    tried: list[int] = []

    def step(n: int, *_: object) -> int:
        tried.append(n)
        return n

    verdict = CheckRunner(shrink=False).run(checks["small"], student(step=step))
    assert verdict.outcome == "failed"
    assert verdict.counterexample is not None
    assert dict(verdict.counterexample.arguments)["n"] == str(tried[-1])
    assert all(n < 1000 for n in tried[:-1])
    assert CheckRunner().run(checks["small"], student(step=step), shrink=False).counterexample == verdict.counterexample


def test_explicit_examples_are_tried_first(checks: dict[str, Check]) -> None:
    """``@example`` inputs head the list and take part like the drawn ones."""
    examples = CheckRunner().examples(checks["fires_above_zero"])
    np.testing.assert_array_equal(examples[0]["z"], [0.0, 1.0])
    assert len(examples) > 30


def test_missing_and_unwritten_functions_are_blocked(checks: dict[str, Check]) -> None:
    """Nothing to judge is an outcome of its own."""
    verdict = CheckRunner().run(checks["plain"], student())
    assert (verdict.outcome, verdict.message) == ("blocked", "step is not defined.")

    def step(z: Any) -> Any:
        raise NotImplementedError

    verdict = CheckRunner().run(checks["plain"], student(step=step))
    assert (verdict.outcome, verdict.message) == ("blocked", "step is not written yet.")


def test_an_exception_of_the_student_fails_the_check(checks: dict[str, Check]) -> None:
    """What was raised, and where, is the message."""

    def step(z: Any) -> Any:
        return 1 / 0

    verdict = CheckRunner().run(checks["plain"], student(step=step))
    assert verdict.outcome == "failed"
    assert verdict.message == "step raised ZeroDivisionError: division by zero at the line `return 1 / 0`"


@pytest.mark.parametrize("name", ["broken", "assumes_on_the_answer"])
def test_a_bug_in_a_check_is_an_error_not_a_wrong_answer(checks: dict[str, Check], name: str) -> None:
    """The grader's own fault never counts as the student's."""
    assert CheckRunner().run(checks[name], student(step=step)).outcome == "error"


def test_a_dead_process_fails_the_check_and_says_so(checks: dict[str, Check]) -> None:
    """A call without an answer marks the verdict, so that the caller starts the process anew."""

    class Dead:
        def request(self, message: dict[str, Any]) -> dict[str, Any]:
            raise Died("step did not come back within 1 s")

    verdict = CheckRunner().run(checks["plain"], Student(Dead()))
    assert (verdict.outcome, verdict.died) == ("failed", True)
    assert "did not come back" in verdict.message


def test_reference_answers_are_kept_between_submissions(tmp_path: Path) -> None:
    """The second submission costs the reference nothing, and its answers are told apart by their arguments."""
    (tmp_path / "checks.py").write_text(
        "from hypothesis import given, strategies as st\n"
        "from autograder.checks import check\nfrom autograder.compare import equal\n"
        "@check('f')\n@given(n=st.integers(0, 5))\ndef same(student, reference, n):\n    '''t'''\n"
        "    equal(student.f(n), reference.f(n))\n"
    )
    called: list[int] = []
    reference = types.ModuleType("reference")

    def f(n: int) -> int:
        called.append(n)
        return n * n

    reference.f = f  # type: ignore[attr-defined]
    trials = CheckRunner(reference)
    (check,) = load_checks(tmp_path / "checks.py", "hidden")
    assert trials.run(check, student(f=lambda n: n * n)).outcome == "passed"
    first = len(called)
    assert first == 6
    assert trials.run(check, student(f=lambda n: n * n)).outcome == "passed"
    assert len(called) == first


DRAW = """
import sys
from pathlib import Path
if sys.argv[2] == "crowded":
    sys.path.insert(0, sys.argv[3])
    import odd_constants
from autograder.checks import load_checks
from autograder.checking.runner import MAX_MESSAGE, TOO_MUCH, CheckRunner
for check in load_checks(Path(sys.argv[1]), "public"):
    print(check.name, [{k: repr(v) for k, v in e.items()} for e in CheckRunner().examples(check)])
"""


@pytest.mark.slow
def test_examples_depend_on_nothing_but_the_check(tmp_path: Path) -> None:
    """Two processes draw the same inputs, whatever modules one of them has imported."""
    (tmp_path / "checks.py").write_text(CHECKS, encoding="utf-8")
    constants = ", ".join(str(n * 7919 + 0.5) for n in range(300))
    (tmp_path / "odd_constants.py").write_text(f"VALUES = [{constants}]\nWORDS = ['alfa', 'beta']\n")
    runs = [
        subprocess.run(
            [sys.executable, "-c", DRAW, str(tmp_path / "checks.py"), kind, str(tmp_path)],
            capture_output=True,
            text=True,
            check=True,
            cwd=tmp_path,
        ).stdout
        for kind in ("bare", "crowded", "bare")
    ]
    assert "fires_above_zero" in runs[0]
    assert runs[0] == runs[1] == runs[2]


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("@check('f')\ndef untitled(student): pass", "docstring"),
        ("@check('f')\ndef odd(student, other):\n    'x'", "expected arguments"),
        ("@check('f', weight=0)\ndef free(student):\n    'x'", "weight above 0"),
        ("@check('f')\ndef peeks(student, reference):\n    'x'", "asks for the reference"),
        ("@check('f')\ndef a(student):\n    'x'\n@check('f')\ndef a(student):\n    'x'", "two checks"),
        ("1 / 0", "ZeroDivisionError"),
        ("def f(:", "SyntaxError"),
    ],
)
def test_files_of_checks_are_refused_in_words(tmp_path: Path, source: str, message: str) -> None:
    """A check that cannot work is found when its file is loaded, with the file's name."""
    path = tmp_path / "checks.py"
    path.write_text(f"from autograder.checks import check\n{source}\n", encoding="utf-8")
    with pytest.raises(CheckFileError, match=message):
        load_checks(path, "public")


def test_checks_of_two_exercises_may_share_a_name(tmp_path: Path) -> None:
    """Both are kept, in the order they are written."""
    path = tmp_path / "checks.py"
    path.write_text(
        "from autograder.checks import check\n"
        "@check('f')\ndef pure(student):\n    'x'\n@check('g')\ndef pure(student):\n    'y'\n"
    )
    assert [(c.exercise, c.name) for c in load_checks(path, "public")] == [("f", "pure"), ("g", "pure")]


PUBLIC = """
from hypothesis import strategies as st
from autograder.checks import check
small = st.integers(0, 9)
def twice(x):
    return 2 * x
@check('f')
def law(student):
    'A law.'
"""
HIDDEN = """
from hypothesis import given
from autograder.checks import check, public_checks
public = public_checks(__file__)
@check('f')
@given(x=public.small)
def truth(student, reference, x):
    'The truth.'
    assert student.f(x) == public.twice(x)
"""


def test_hidden_checks_use_the_helpers_of_the_public_ones(tmp_path: Path) -> None:
    """What is declared in the public file counts once, as public, however often the file is asked for."""
    for folder, text in (("assignments", PUBLIC), ("solutions", HIDDEN)):
        (tmp_path / folder / "unit").mkdir(parents=True)
        (tmp_path / folder / "unit" / "checks.py").write_text(text)
    public, hidden = (tmp_path / folder / "unit" / "checks.py" for folder in ("assignments", "solutions"))
    before = load_checks(public, "public")
    (truth,) = load_checks(hidden, "hidden")
    assert public_checks(hidden).twice(2) == 4
    assert [(c.name, c.visibility) for c in (*before, truth)] == [("law", "public"), ("truth", "hidden")]
    assert [c.name for c in load_checks(public, "public")] == ["law"]
    assert CheckRunner().run(truth, student(f=lambda x: x + x)).outcome == "passed"
    assert CheckRunner().run(truth, student(f=lambda x: x + 1)).outcome == "failed"


def test_public_checks_that_are_missing_are_named(tmp_path: Path) -> None:
    """The message has the path where they should be."""
    with pytest.raises(CheckFileError, match="assignments/unit/checks.py: expected a Python file"):
        public_checks(tmp_path / "solutions" / "unit" / "checks.py")


def test_a_list_is_given_as_an_array_to_a_check_that_takes_it_for_one(checks: dict[str, Check]) -> None:
    """A list is as good as an array, also where the check computes with the answer before it looks at its type."""
    tried = checks["computes_before_it_looks"]
    for answer in ([[0], [1]], np.array([[0], [1]])):
        assert CheckRunner().run(tried, student(step=lambda _z, answer=answer: answer)).outcome == "passed"
    wrong = CheckRunner().run(tried, student(step=lambda _z: [[0], [2]]))
    assert (wrong.outcome, wrong.message) == ("failed", "Expected 1, got 2.")
    assert CheckRunner().run(tried, student(step=lambda _z: ["a"])).outcome == "error"


def test_a_variable_that_is_a_list_is_given_as_an_array_too(checks: dict[str, Check]) -> None:
    """What a check reads beside the answers is the student's as well."""
    tried = checks["computes_with_what_is_kept"]
    assert CheckRunner().run(tried, student(kept=[[1], [2]])).outcome == "passed"
    assert CheckRunner().run(tried, student(kept=np.array([[1], [2]]))).outcome == "passed"


def test_a_variable_without_axes_is_a_number() -> None:
    """Nobody asks such an array for its length."""
    got = student(kept=np.array(2.5), many=np.array([2.5]))
    assert (got.get("kept"), type(got.get("kept")), got.get("many").shape) == (2.5, np.float64, (1,))


def test_rows_of_different_lengths_have_failed(checks: dict[str, Check]) -> None:
    """They make no array, whether the check looks or not; its own are its own bug."""
    for kept in ([[1], [1, 2]], [np.zeros(2), np.zeros((2, 2))], (np.zeros(3), 1)):
        verdict = CheckRunner().run(checks["computes_with_what_is_kept"], student(kept=kept))
        assert (verdict.outcome, verdict.message) == ("failed", RAGGED)
    assert CheckRunner().run(checks["shows_its_own_rows"], student(kept=np.zeros(2))).outcome == "error"


COSTLY = '''
import numpy as np
from autograder.checks import check

@check("step")
def looks_long(student):
    """It looks at every number of the answer, again and again."""
    got = student.step(0)
    while got == "long":
        pass
    if got == "large":
        raise MemoryError
    assert np.exp(1.0 * np.asarray(got if got == 1e300 else 0)) < 2, "It is too large."
    assert got == 0, 10**5000 if got == "odd" else "x" * 10**6
'''


@pytest.fixture(scope="module")
def costly(tmp_path_factory: pytest.TempPathFactory) -> Check:
    """A check that does what an answer has it do."""
    path = tmp_path_factory.mktemp("costly") / "checks.py"
    path.write_text(COSTLY, encoding="utf-8")
    return load_checks(path, "public")[0]


@pytest.mark.parametrize("answer", ["long", "large"])
def test_what_is_given_up_has_failed(costly: Check, answer: str) -> None:
    """Time and memory that an answer takes are its author's to answer for."""
    with limit_time(0.2):
        verdict = CheckRunner().run(costly, student(step=lambda _z: answer))
    assert (verdict.outcome, verdict.message, verdict.died) == ("failed", TOO_MUCH, True)


def test_what_overflows_in_a_check_is_judged(costly: Check) -> None:
    """A warning about a check's own arithmetic is nobody's answer."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        verdict = CheckRunner().run(costly, student(step=lambda _z: 1e300))
    assert (verdict.outcome, verdict.message) == ("failed", "It is too large.")


def test_a_message_that_cannot_be_made_is_a_fault_of_the_check(costly: Check) -> None:
    """It ends in a verdict as everything does."""
    assert CheckRunner().run(costly, student(step=lambda _z: "odd")).outcome == "error"


def test_a_message_is_no_longer_than_a_person_reads(costly: Check) -> None:
    """A page holds hundreds of them."""
    assert len(CheckRunner().run(costly, student(step=lambda _z: 1)).message) < 2 * MAX_MESSAGE


def test_a_return_is_missed_only_where_nothing_came_back(tmp_path: Path) -> None:
    """A None in a tuple was returned."""
    path = tmp_path / "checks.py"
    path.write_text(
        "from autograder.checks import check\nfrom autograder.compare import array, parts\n"
        '@check("f")\ndef law(student):\n    """Two arrays."""\n'
        '    for part in parts(student.f(), "w, b"):\n        array(part, (1,), what="it")\n',
        encoding="utf-8",
    )
    (check,) = load_checks(path, "public")
    inside = CheckRunner().run(check, student(f=lambda: (None, None))).message
    assert inside == "it should be an array or a number, it is nothing (None)."
    assert CheckRunner().run(check, student(f=lambda: None)).message.endswith("Is a `return` missing?")


def test_what_stays_in_the_notebook_is_told_as_one_gets_it() -> None:
    """The call that made it, the name it has; in words if the grader made it."""
    found = student(make=lambda n: {1, n}, use=lambda x, y: 0, shelf={3})
    found.use(found.make.keep(2), found.get("shelf"))
    assert found.replay().split("\n")[-1] == "use(make(2), shelf)"
