"""Reading answers: what a value has to be before its numbers are looked at, type, shape and kind of number."""

from __future__ import annotations

from typing import Any, TypeAlias

import numpy as np

from autograder.describe import contrast, conversion, kind_of, kinds_name
from autograder.errors import Mismatch
from autograder.language import gettext, ngettext
from autograder.wire.plain import as_array

Array: TypeAlias = np.ndarray[Any, Any]
_EMPTY = {"i": np.int64, "u": np.uint64, "b": np.bool_, "c": np.complex128}
"""The type of a list without a number, where this kind is asked for."""


def parts(answer: Any, names: str, *, keys: bool = False) -> tuple[Any, ...]:
    """Take an answer of several values apart: ``X, y = parts(answer, "X, y")``.

    answer : a tuple, list or array with one value for each name. keys : it is to be a dict instead, with the names as
    its keys; others may stand beside them.
    """
    wanted = [name.strip() for name in names.split(",")]
    if keys:
        if not isinstance(answer, dict):
            keyed = gettext("a dict with the keys {keys}", keys=", ".join(map(repr, wanted)))
            raise Mismatch(contrast("", keyed, kind_of(answer)) + hint_for(answer), got=answer)
        for name in wanted:
            if name not in answer:
                there = sorted(map(str, answer))
                raise Mismatch(
                    gettext("The dict should have the key {key!r}; it has {there}.", key=name, there=there), got=answer
                )
        return tuple(answer[name] for name in wanted)
    law = ngettext("{n} value, ({names})", "{n} values, ({names})", len(wanted), names=", ".join(wanted))
    answer = items_of(answer)
    if not isinstance(answer, (tuple, list)):
        raise Mismatch(contrast("", law, kind_of(answer)) + hint_for(answer), got=answer)
    if len(answer) != len(wanted):
        raise Mismatch(contrast("", law, str(len(answer))), got=answer)
    return tuple(answer)


def items_of(answer: Any) -> Any:
    """Return an array as the list of its items, numbers as Python's; anything else as it is."""
    if not isinstance(answer, np.ndarray) or not answer.ndim:
        return answer
    return answer.tolist() if answer.ndim == 1 else list(answer)


def integer(got: Any, *, what: str = "") -> int:
    """Return a single integer, Python's or NumPy's, as Python's; True is none."""
    if type(got) is int:
        return got
    if isinstance(got, (np.ndarray, np.generic)) and got.ndim == 0 and got.dtype.kind in "iu":
        return int(got)
    raise Mismatch(contrast(what, gettext("an integer"), kind_of(got)) + hint_for(got), got=got)


def array(got: Any, expected: tuple[int | None, ...], kind: str = "f", *, what: str = "", lists: bool = True) -> Array:
    """Return an array (or a number, as an array) of this shape and kind, in its own type.

    expected : its shape; None stands for any length. kind : what it may hold, as letters of NumPy's ``dtype.kind``:
    "f" floats, "iu" integers, "fiu" either. lists : whether a list of numbers, or of rows, counts as one.
    """
    if isinstance(got, (list, tuple)) and not lists:
        law = contrast(what, gettext("an array"), kind_of(got))
        raise Mismatch(law + " " + gettext("np.array(…) turns it into one."), got=got)
    found = as_numbers(got, what, expected)
    fits = len(expected) == found.ndim and all(n in (None, m) for n, m in zip(expected, found.shape, strict=True))
    if not fits:
        raise Mismatch(contrast(what, _shaped(expected), _found(got, expected, found)) + hint_for(got), got=got)
    if is_empty_list(got):
        return found.astype(_EMPTY.get(kind[0], np.float64))
    if found.dtype.kind not in kind:
        kinds = gettext(" or ").join(dict.fromkeys(map(kinds_name, kind)))
        raise Mismatch(_held(what, kinds, kinds_name(found.dtype.kind)), got=got)
    return found


def shape(got: Any, expected: tuple[int, ...], what: str = "") -> None:
    """Check that ``got`` is an array (or a number) of exactly this shape; () is a single number."""
    array = as_numbers(got, what, expected)
    if array.shape != tuple(expected):
        sizes = {"wanted": tuple(expected), "came": array.shape}
        raise Mismatch(
            gettext("{what} should be of shape {wanted}, it is of shape {came}.", what=what, **sizes)
            if what
            else gettext("Expected shape {wanted}, got shape {came}.", **sizes),
            got=got,
        )


def as_numbers(got: Any, what: str, expected: tuple[int | None, ...] = ()) -> Array:
    """Take a number, an array or a list of numbers (`as_array`) as an array; refuse everything else by its type.

    An array of objects is refused too: what such objects do when they are compared is not NumPy's to say.
    """
    if isinstance(got, np.ndarray):
        if got.dtype.hasobject:
            came = gettext("an array of objects")
            raise Mismatch(contrast(what, gettext("an array of numbers"), came), got=got)
        return got
    if type(got) in (bool, int, float, complex) or isinstance(got, (np.number, np.bool_)):
        number = np.asarray(got)
        if number.dtype.hasobject:
            came = gettext("an integer of {bits} bits", bits=got.bit_length())
            raise Mismatch(contrast(what, gettext("a number of at most 64 bits"), came), got=got)
        return number
    hint = hint_for(got)
    if isinstance(got, (list, tuple)):
        found = as_array(got, expected)
        if found is not None:
            return found
        hint = " " + gettext("np.array(…) makes one of rows that are equally long and hold numbers.")
    raise Mismatch(contrast(what, gettext("an array or a number"), kind_of(got)) + hint, got=got)


def require_kind(got: Any, array: Array, allowed: str, what: str) -> None:
    """Check that an array, read from ``got``, holds one of these kinds of number; a list without any has none."""
    if array.dtype.kind not in allowed and not is_empty_list(got):
        raise Mismatch(contrast(what, kinds_name(allowed[0]), kinds_name(array.dtype.kind)), got=array)


def is_empty_list(got: Any) -> bool:
    """Whether it is a list without any number, which has no kind of number either."""
    return isinstance(got, (list, tuple)) and not np.size(got)


def hint_for(got: Any) -> str:
    """`conversion`, ready to stand after another sentence."""
    return f" {conversion(got)}".rstrip()


def _shaped(expected: tuple[int | None, ...]) -> str:
    """What is asked for, in words; None stands for any length."""
    if not expected:
        return gettext("a single number")
    sizes = ", ".join(gettext("any") if n is None else str(n) for n in expected) + ("," if len(expected) == 1 else "")
    return gettext("an array of shape ({sizes})", sizes=sizes)


def _found(got: Any, expected: tuple[int | None, ...], found: Array) -> str:
    """What came, in words, with its shape."""
    if expected and isinstance(got, np.ndarray) and got.ndim:
        return gettext("one of shape {shape}", shape=found.shape)
    if isinstance(got, (list, tuple)):
        return gettext("{kind} of shape {shape}", kind=kind_of(got), shape=found.shape)
    return kind_of(got)


def _held(what: str, wanted: str, came: str) -> str:
    """What an array should hold, and what it holds."""
    if what:
        return gettext("{what} should hold {wanted}, it holds {came}.", what=what, wanted=wanted, came=came)
    return contrast("", wanted, came)
