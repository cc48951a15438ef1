"""Comparisons say what differs: type, then shape, then kind of number, then value."""

from __future__ import annotations

import pickle
from typing import Any

import numpy as np
import pytest

from autograder import compare
from autograder.compare import Mismatch, close, equal, is_in, raises, shape, silent, that, untouched
from autograder.wire import Foreign, decode, encode
from tests.support.local import student


@pytest.mark.parametrize(
    ("got", "expected", "message"),
    [
        (None, 1.0, r"nothing \(None\).*return"),
        ([1.0], np.array([1.0]), "a list.*np.array"),
        (Foreign("EagerTensor"), 1.0, r"an EagerTensor.*\.numpy\(\)"),
        (np.zeros((2, 1)), np.zeros(2), r"Expected shape \(2,\), got shape \(2, 1\)"),
        (1.0, np.ones(3), r"shape \(3,\), got shape \(\)"),
        (np.ones(3), 1.0, r"shape \(\), got shape \(3,\)"),
        (np.array([True]), np.array([1.0]), "floats, got booleans"),
        (np.array([1.0, 2.0, 4.0]), np.array([1.0, 2.0, 3.0]), r"1 of 3 values.*\[2\], should be 3.0, got 4.0"),
        (np.array([np.nan]), np.array([np.nan]), "nan"),
        (np.array([np.inf]), np.array([1.0]), "inf"),
        (np.array([1.0]), np.array([np.inf]), "inf"),
        (np.array([-np.inf]), np.array([np.inf]), "inf"),
    ],
)
def test_close_names_the_first_difference(got: Any, expected: Any, message: str) -> None:
    """Each kind of difference has its own words."""
    with pytest.raises(Mismatch, match=message):
        close(got, expected)


@pytest.mark.parametrize(
    ("got", "expected"),
    [
        (1, 1.0),
        (np.float32(0.1), 0.1),
        (np.array(2.0), 2),
        (np.array([np.inf]), np.array([np.inf])),
        (np.zeros((0, 3)), np.zeros((0, 3))),
    ],
)
def test_close_accepts_equal_numbers_of_any_width(got: Any, expected: Any) -> None:
    """Rounding of the result's own type is forgiven, and nothing else."""
    close(decode(encode(got)), expected)


@pytest.mark.parametrize(
    ("got", "expected", "message"),
    [
        (np.array([1.0]), np.array([1]), "integers, got floats"),
        (True, 1, "integers, got booleans"),
        ([1, 2], (1, 2), "a tuple, got a list"),
        ([1, 2], [1, 2, 3], "3 items long, got 2"),
        ([1, 5], [1, 2], r"item\[1\]: Expected 2, got 5"),
        ("a", "b", "'b', got 'a'"),
        ({"x": 1}, {"y": 1}, "keys"),
    ],
)
def test_equal_is_strict_about_types(got: Any, expected: Any, message: str) -> None:
    """True is not 1, a list is no tuple, 1.0 is no integer."""
    with pytest.raises(Mismatch, match=message):
        equal(got, expected)


def test_equal_takes_integers_of_any_width() -> None:
    """int32 and int64 are one kind; structures are compared item by item."""
    equal(np.array([1, 2], dtype=np.int32), np.array([1, 2]))
    equal([np.array([1]), (2, "x")], [np.array([1]), (2, "x")])
    equal({"a": 1}, {"a": 1})


def test_what_names_the_culprit() -> None:
    """A named tensor is named in the message."""
    with pytest.raises(Mismatch, match="^Δ2: "):
        close(np.ones(2), np.zeros(2), what="Δ2")
    with pytest.raises(Mismatch, match="^W1 should be of shape"):
        shape(np.ones(2), (3,), "W1")


def test_is_in_refuses_nan_and_shows_the_value_outside() -> None:
    """NaN lies in no interval."""
    is_in(np.array([0.0, 1.0]), 0, 1)
    with pytest.raises(Mismatch, match=r"1\.5"):
        is_in(np.array([0.5, 1.5]), 0, 1, what="probabilities")
    with pytest.raises(Mismatch, match="nan"):
        is_in(np.nan, 0, 1)


def test_that_carries_the_values() -> None:
    """The values behind a broken law travel with the error, through pickling too."""
    with pytest.raises(Mismatch) as info:
        that(False, "rows should sum to 1", got=0.5, expected=1.0)
    assert (info.value.got, info.value.expected) == (0.5, 1.0)
    assert str(pickle.loads(pickle.dumps(info.value))) == "rows should sum to 1"


def test_raises_wants_the_right_exception() -> None:
    """A subclass is right, another exception or none is wrong, and the message comes back."""

    def picky(x: int) -> int:
        if x < 0:
            raise ValueError("negative")
        if x > 9:
            raise UnicodeError("large")
        if x == 5:
            raise KeyError("five")
        return x

    s = student(picky=picky)
    assert raises(ValueError, s.picky, -1) == "negative"
    assert raises(ValueError, s.picky, 10) == "large"
    with pytest.raises(Mismatch, match="KeyError was raised"):
        raises(ValueError, s.picky, 5)
    with pytest.raises(Mismatch, match="an int came back"):
        raises(ValueError, s.picky, 1)


def test_untouched_and_silent_look_at_the_call_itself() -> None:
    """Changing an argument and warning are found, and named."""

    def greedy(weights: Any, x: Any) -> Any:
        weights[0][:] = 0
        return x

    def noisy(x: Any) -> Any:
        return np.log(x)

    s = student(greedy=greedy, noisy=noisy)
    with pytest.raises(Mismatch, match="argument weights"):
        untouched(s.greedy, [np.ones(2)], np.ones(2))
    with pytest.raises(Mismatch, match="RuntimeWarning: divide by zero"):
        silent(s.noisy, np.zeros(2))
    untouched(s.noisy, np.ones(2))
    silent(s.noisy, np.ones(2))


def test_public_names_are_sorted_and_exist() -> None:
    """``__all__`` is the whole public face of the module."""
    assert compare.__all__ == sorted(compare.__all__)
    assert all(hasattr(compare, name) for name in compare.__all__)
