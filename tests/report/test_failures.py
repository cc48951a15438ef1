"""The checks a class failed most, and what is typical of them."""

from __future__ import annotations

from autograder.report.failures import most_failed
from autograder.results import CounterexampleResult, Result
from tests.support.findings import blocked, broken, exercise, failed, passed, result


def case(number: int, got: str = "1") -> CounterexampleResult:
    """A counterexample with this input."""
    return CounterexampleResult(arguments={"z": str(number)}, expected="0", got=got, replay=f"step({number})")


def classmates() -> list[Result]:
    """Six submissions of two checks: ``zero`` fails for three of four that it runs for, ``shape`` for one of six."""
    zero = [
        failed(name="zero", counterexample=case(5)),
        failed(name="zero", counterexample=case(0)),
        failed(name="zero", counterexample=case(0)),
        passed(name="zero"),
        blocked(name="zero"),
        broken(name="zero"),
    ]
    shape = [passed(name="shape")] * 5 + [failed(name="shape", counterexample=None, message="It has no shape.")]
    return [result(exercise(a, b), student=f"s{i}") for i, (a, b) in enumerate(zip(zero, shape, strict=True))]


def test_checks_are_ranked_by_failures() -> None:
    """The shares are of those for whom the check could be run; who passed everything is in no list."""
    zero, shape = most_failed(classmates())
    assert (zero.check.name, zero.failed, zero.ran, zero.blocked, zero.share) == ("zero", 3, 4, 1, 0.75)
    assert (shape.check.name, shape.failed, shape.ran, shape.blocked) == ("shape", 1, 6, 0)
    assert most_failed(classmates(), most=1) == (zero,)
    assert most_failed([result(exercise(passed(), score=2))]) == ()
    assert most_failed([]) == ()


def test_the_typical_counterexample_is_the_one_most_often_seen() -> None:
    """Not the first one; a check without counterexamples is typical by its message."""
    zero, shape = most_failed(classmates())
    assert zero.check.counterexample == case(0)
    assert zero.same == 2
    assert (shape.check.message, shape.same) == ("It has no shape.", 1)


def test_of_equals_the_one_that_shows_most_and_is_shortest_is_typical() -> None:
    """A wrong value tells more than none; after that, little to read is best, whoever came first."""
    timeout = CounterexampleResult(arguments={"z": "0"}, replay="step(0)")
    cases = [case(10**9), timeout, case(3), case(4, got="a long answer")]
    for order in (cases, cases[::-1]):
        (found,) = most_failed([result(exercise(failed(counterexample=c))) for c in order])
        assert found.check.counterexample == case(3)
        assert found.same == 1
