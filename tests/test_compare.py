"""Comparisons say what differs: type, then shape, then kind of number, then value."""

from __future__ import annotations

import pickle
from typing import Any

import numpy as np
import pytest

from autograder import compare
from autograder.compare import (
    Mismatch,
    array,
    close,
    equal,
    integer,
    is_in,
    parts,
    polite,
    raises,
    shape,
    silent,
    that,
    untouched,
)
from autograder.language import using
from autograder.wire import Foreign, decode, encode
from tests.support.local import student


@pytest.mark.parametrize(
    ("got", "expected", "message"),
    [
        (None, 1.0, r"nothing \(None\).*return"),
        ([[1.0], [2.0, 3.0]], np.array([1.0]), r"a list\. np.array.*equally long"),
        ([1.0, 2.0], np.array([1.0]), r"Expected shape \(1,\), got shape \(2,\)"),
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
        ([1.0, 2.0], np.array([1.0, 2.0])),
        ((1, 2), np.array([1.0, 2.0])),
        ([[0.5, np.float32(1.5)]], np.array([[0.5, 1.5]])),
        ([], np.zeros((0, 3))),
        ([[], []], np.zeros((2, 0))),
    ],
)
def test_close_accepts_equal_numbers_of_any_width(got: Any, expected: Any) -> None:
    """Rounding of the result's own type is forgiven, a list is an array, and nothing else is."""
    close(decode(encode(got)), expected)


@pytest.mark.parametrize(
    ("got", "expected", "message"),
    [
        (np.array([1.0]), np.array([1]), "integers, got floats"),
        (True, 1, "integers, got booleans"),
        ("ab", ["a", "b"], "a list, got a str"),
        (np.array(1), [1], "a list, got a single integer"),
        ([True], np.array([1]), "integers, got booleans"),
        (Foreign("generator"), [1], r"a generator\. list\(…\)"),
        (Foreign("History"), {"loss": [1.0]}, r"a History\. Its \.history"),
        ([1, 2], [1, 2, 3], "3 items long, got 2"),
        ([1, 5], [1, 2], r"^item \[1\] should be 2, got 5\.$"),
        ("a", "b", "'b', got 'a'"),
        ({"x": 1}, {"y": 1}, "keys"),
    ],
)
def test_equal_is_strict_about_types(got: Any, expected: Any, message: str) -> None:
    """True is not 1, a text is no list, 1.0 is no integer."""
    with pytest.raises(Mismatch, match=message):
        equal(got, expected)


def test_equal_takes_integers_of_any_width() -> None:
    """int32 and int64 are one kind; structures are compared item by item."""
    equal(np.array([1, 2], dtype=np.int32), np.array([1, 2]))
    equal([np.array([1]), (2, "x")], [np.array([1]), (2, "x")])
    equal({"a": 1}, {"a": 1})


@pytest.mark.parametrize(
    ("got", "expected"),
    [
        ((1, 2), [1, 2]),
        ([1, (2, [3])], (1, [2, (3,)])),
        (np.array([1, 2]), [1, 2]),
        ([1, 2], np.array([1, 2])),
        ([], np.zeros((0, 2), int)),
        ([], np.zeros(0)),
        ({"a": (1,)}, {"a": [1]}),
    ],
)
def test_equal_takes_lists_tuples_and_arrays_for_one_another(got: Any, expected: Any) -> None:
    """What holds the same in the same order is the same, whatever holds it."""
    equal(decode(encode(got)), expected)


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


def test_polite_is_untouched_and_silent_in_one_call() -> None:
    """The function is called once; what it changed is told before what it warned of."""
    calls: list[Any] = []

    def rude(x: Any) -> Any:
        calls.append(x)
        x[0] = np.log(x)[0]
        return x

    s = student(rude=rude, noisy=np.log)
    with pytest.raises(Mismatch, match="argument x"):
        polite(s.rude, np.zeros(1))
    assert len(calls) == 1
    with pytest.raises(Mismatch, match="RuntimeWarning: divide by zero"):
        polite(s.noisy, np.zeros(1))
    polite(s.noisy, np.ones(1))


def test_parts_takes_an_answer_apart_by_names() -> None:
    """A tuple, a list or an array gives a tuple; of a dict the values asked for come, in the order asked for."""
    assert parts((1, "x"), "w, b") == parts([1, "x"], "w,b") == (1, "x")
    assert parts({"loss": 1, "more": 2, "accuracy": 3}, "accuracy, loss", keys=True) == (3, 1)
    assert parts([7], "w") == (7,)
    w, b = parts(np.array([1.5, 2.0]), "w, b")
    assert (type(w), w, b) == (float, 1.5, 2.0)
    assert [part.tolist() for part in parts(np.eye(2), "w, b")] == [[1, 0], [0, 1]]


@pytest.mark.parametrize(
    ("answer", "keys", "message"),
    [
        ((1, 2, 3), False, r"^Expected 2 values, \(w, b\), got 3\.$"),
        (np.array(2.0), False, r"^Expected 2 values, \(w, b\), got a single float\.$"),
        (np.ones((3, 2)), False, r"^Expected 2 values, \(w, b\), got 3\.$"),
        ({"w": 1, "b": 2}, False, r"got a dict\.$"),
        (None, False, r"got nothing \(None\)\. Is a `return` missing\?$"),
        ((1, 2), True, r"^Expected a dict with the keys 'w', 'b', got a tuple\.$"),
        ({"w": 1, 3: 4}, True, r"^The dict should have the key 'b'; it has \['3', 'w'\]\.$"),
    ],
)
def test_parts_says_what_should_have_come(answer: Any, keys: bool, message: str) -> None:
    """The message has the names, and what came in their place."""
    with pytest.raises(Mismatch, match=message):
        parts(answer, "w, b", keys=keys)


@pytest.mark.parametrize("got", [7, np.array(7), np.int32(7), np.uint8(7)])
def test_integer_takes_one_of_any_width(got: Any) -> None:
    """Python's and NumPy's come back as Python's."""
    found = integer(decode(encode(got)))
    assert (type(found), found) == (int, 7)


@pytest.mark.parametrize(
    ("got", "message"),
    [
        (True, "k should be an integer, it is a bool"),
        (np.array(True), "k should be an integer, it is a single boolean"),
        (7.0, "a float"),
        (np.array([7]), r"an array of shape \(1,\)"),
        (None, r"nothing \(None\)\. Is a `return` missing"),
    ],
)
def test_integer_refuses_what_only_looks_like_one(got: Any, message: str) -> None:
    """Neither True nor 7.0 nor an array of one number is an integer."""
    with pytest.raises(Mismatch, match=message):
        integer(got, what="k")


@pytest.mark.parametrize(
    ("got", "expected", "kind", "lists"),
    [
        (np.ones((2, 3), np.float32), (2, 3), "f", False),
        (np.ones((2, 3)), (None, 3), "f", False),
        (np.ones(3, np.uint8), (None,), "iu", False),
        (1.5, (), "f", False),
        ([[1, 2.5], [3, 4]], (2, 2), "f", True),
        ([], (None, 3), "iu", True),
        ([1, 2], (2,), "fiu", True),
        (3, (), "fiu", True),
    ],
)
def test_array_comes_back_in_its_own_type(got: Any, expected: tuple[int | None, ...], kind: str, lists: bool) -> None:
    """Nothing is cast, so that `close` still knows a float32."""
    found = array(got, expected, kind, lists=lists)
    assert np.array_equal(found, got) or not len(got)
    assert found.dtype == np.asarray(got).dtype or found.dtype.kind in kind


@pytest.mark.parametrize(
    ("got", "expected", "kind", "lists", "message"),
    [
        ([1.0, 2.0], (2,), "f", False, r"W should be an array, it is a list\. np\.array"),
        (np.ones(2), (2, None), "f", False, r"W should be an array of shape \(2, any\), it is one of shape \(2,\)"),
        (np.ones(3), (2,), "f", False, r"an array of shape \(2,\), it is one of shape \(3,\)"),
        (np.ones(1), (), "f", False, r"W should be a single number, it is an array of shape \(1,\)"),
        (np.ones(2, int), (2,), "f", False, "W should hold floats, it holds integers"),
        (np.ones(2, bool), (2,), "fiu", False, "W should hold floats or integers, it holds booleans"),
        (np.ones(2), (2,), "iu", False, "W should hold integers, it holds floats"),
        ([[1.0], [2.0]], (2,), "f", True, r"an array of shape \(2,\), it is a list of shape \(2, 1\)"),
        ([[1.0], [2.0, 3.0]], (2, 1), "f", True, r"W should be an array or a number, it is a list\."),
        ("W", (), "f", True, "an array or a number, it is a str"),
        (None, (2,), "f", True, r"nothing \(None\)\. Is a `return` missing"),
        (Foreign("EagerTensor"), (2,), "f", False, r"an EagerTensor.*\.numpy\(\)"),
    ],
)
def test_array_names_type_then_shape_then_kind(
    got: Any, expected: tuple[int | None, ...], kind: str, lists: bool, message: str
) -> None:
    """Each kind of difference has its own words, in the order of `close`."""
    with pytest.raises(Mismatch, match=message):
        array(got, expected, kind, what="W", lists=lists)


def test_public_names_are_sorted_and_exist() -> None:
    """``__all__`` is the whole public face of the module."""
    assert compare.__all__ == sorted(compare.__all__)
    assert all(hasattr(compare, name) for name in compare.__all__)


OBJECTS = np.array([1, None], dtype=object)


@pytest.mark.parametrize("compared", [close, equal, lambda got, expected: is_in(got, 0, 1)])
@pytest.mark.parametrize(
    ("got", "expected"), [(OBJECTS, OBJECTS), (OBJECTS, np.ones(2)), (2**70, 1.0), ([[1], [1, 2]], np.ones(2))]
)
def test_nothing_is_compared_as_an_object(compared: Any, got: Any, expected: Any) -> None:
    """An array of objects, or an integer that no array holds, is said to be one: what it does is not tried."""
    with pytest.raises(Mismatch):
        compared(got, expected)


@pytest.mark.parametrize("expected", [OBJECTS, 2**70, [[1], [1, 2]], np.array(["a", "b"])])
def test_what_is_compared_with_is_looked_at_too(expected: Any) -> None:
    """It may be made of another answer of the same student's."""
    with pytest.raises(Mismatch, match="compared"):
        close(np.ones(2), expected)


def test_integers_of_any_size_are_compared_exactly() -> None:
    """A factorial is Python's own integer."""
    equal(2**70, 2**70)
    with pytest.raises(Mismatch, match=str(2**70)):
        equal(2**70 + 1, 2**70)


def test_complex_numbers_lie_in_no_interval() -> None:
    """They have no order, which is said in words."""
    with pytest.raises(Mismatch, match="complex numbers"):
        is_in(np.array([1j]), 0, 1)


@pytest.mark.parametrize(
    ("language", "what", "words"),
    [
        ("en", "train", "item [1][0] of train should be 2, got 3."),
        ("en", "", "item [1][0] should be 2, got 3."),
        ("es", "train", "el elemento [1][0] de train debería ser 2, pero es 3."),
    ],
)
def test_an_element_is_told_in_words(language: str, what: str, words: str) -> None:
    """However deep it lies, in whole sentences of each language."""
    with using(language), pytest.raises(Mismatch) as found:
        equal([1, [3]], [1, [2]], what=what)
    assert found.value.message == words


def test_the_name_of_what_differs_stands_in_its_sentence() -> None:
    """Of one number, of an array of one, of more."""
    for got, wanted, words in (
        (1.0, 2.0, "w should be 2.0, got 1.0."),
        (np.ones(1), np.zeros(1), "w: the value, at [0], should be 0.0, got 1.0."),
        (np.ones(2), np.zeros(2), "w: 2 of 2 values differ; the first, at [0], should be 0.0, got 1.0."),
    ):
        with pytest.raises(Mismatch) as found:
            close(got, wanted, what="w")
        assert found.value.message == words
