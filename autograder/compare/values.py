"""Comparing values: up to rounding, exactly, within bounds."""

from __future__ import annotations

from typing import Any

import numpy as np

from autograder.compare.reading import Array, as_numbers, hint_for, require_kind, shape
from autograder.describe import contrast, differing, element, first_difference, kind_of, literal
from autograder.errors import Mismatch
from autograder.language import gettext, ngettext
from autograder.wire.codec import Frame
from autograder.wire.convert import to_wire
from autograder.wire.plain import NUMBERS


def close(got: Any, expected: Any, *, rtol: float = 1e-6, atol: float = 1e-9, what: str = "") -> None:
    """Check numbers up to rounding: |got − expected| ≤ atol + rtol·|expected|, elementwise.

    The shapes must be equal (nothing broadcasts), integers pass for floats, booleans do not, a list of numbers passes
    for an array, and NaN never equals anything. A float32 or float16 result is allowed that type's rounding
    (rtol and atol at least 1e-4 and 1e-6, or 1e-2 and 1e-3).

    what : the name of the value in messages, for example "Δ2".
    """
    target = _target(expected, what)
    array = as_numbers(got, what, target.shape)
    if target.dtype.kind not in NUMBERS:
        subject = what or gettext("This value")
        raise Mismatch(
            gettext("{what} cannot be compared up to rounding with {other}.", what=subject, other=kind_of(expected))
        )
    shape(array, target.shape, what)
    require_kind(got, array, "fiu" if target.dtype.kind in "fiu" else target.dtype.kind, what)
    if array.dtype == np.float32:
        rtol, atol = max(rtol, 1e-4), max(atol, 1e-6)
    elif array.dtype == np.float16:
        rtol, atol = max(rtol, 1e-2), max(atol, 1e-3)
    with np.errstate(all="ignore"):
        wide, aim = array.astype(np.result_type(array, np.float64)), target.astype(np.result_type(target, np.float64))
        same = (np.abs(wide - aim) <= atol + rtol * np.abs(aim)) & ~np.isnan(wide)
        same = np.where(np.isinf(aim), wide == aim, same & ~np.isinf(wide))
    if not same.all():
        raise Mismatch(first_difference(array, target, ~same, what), got=got, expected=expected)


def equal(got: Any, expected: Any, *, what: str = "") -> None:
    """Check exact equality of plain data.

    Arrays and numbers: same shape, same kind (integers of any width are one kind), same values;
    nothing broadcasts, True is not 1. Lists, tuples and arrays, one for another: same length, equal items.
    """
    _equal(got, expected, what, "")


def _equal(got: Any, expected: Any, whole: str, place: str) -> None:
    """`equal` for the element at a place of the whole, "" for the whole itself."""
    what = element(whole, place)
    got, expected = to_wire(got), to_wire(expected)  # a data frame as its columns
    huge = type(got) is type(expected) is int and max(got.bit_length(), expected.bit_length()) > 63
    if isinstance(expected, (np.ndarray, np.generic, bool, int, float, complex)) and not huge:
        target = _target(expected, what)
        array = as_numbers(got, what, target.shape)
        shape(array, target.shape, what)
        require_kind(got, array, "iu" if target.dtype.kind in "iu" else target.dtype.kind, what)
        wrong = array != target
        if wrong.any():
            raise Mismatch(first_difference(array, target, np.asarray(wrong), what), got=got, expected=expected)
        return
    if isinstance(expected, (list, tuple)) and isinstance(got, np.ndarray) and got.ndim:
        got = got.tolist()
    if type(got) is not type(expected) and not (isinstance(expected, (list, tuple)) and isinstance(got, (list, tuple))):
        law = contrast(what, kind_of(expected), kind_of(got)) + hint_for(got)
        raise Mismatch(law, got=got, expected=expected)
    if isinstance(expected, (list, tuple)):
        if len(got) != len(expected):
            wanted = ngettext("{n} item long", "{n} items long", len(expected))
            raise Mismatch(contrast(what, wanted, str(len(got))), got=got, expected=expected)
        for i, (item, wanted) in enumerate(zip(got, expected, strict=True)):
            _equal(item, wanted, whole, f"{place}[{i}]")
    elif isinstance(expected, dict):
        keys = gettext("the keys of {what}", what=what) if what else gettext("the keys")
        equal(sorted(map(repr, got)), sorted(map(repr, expected)), what=keys)
        for key, wanted in expected.items():
            _equal(got[key], wanted, whole, f"{place}[{key!r}]")
    elif isinstance(expected, Frame):
        equal([name for name, _ in got.columns], [name for name, _ in expected.columns], what=gettext("the columns"))
        for (name, data), (_, wanted) in zip(got.columns, expected.columns, strict=True):
            equal(data, wanted, what=gettext("column {name!r}", name=name))
        equal(got.index, expected.index, what=gettext("the index"))
    elif got != expected:
        raise Mismatch(differing(what, expected, got), got=got, expected=expected)


def that(condition: bool, message: str, *, got: Any = None, expected: Any = None) -> None:
    """Check a condition; ``message`` says which law was broken and how."""
    if not condition:
        raise Mismatch(message, got=got, expected=expected)


def is_in(got: Any, low: float, high: float, *, what: str = "") -> None:
    """Check that all numbers lie in the closed interval [low, high]; NaN does not."""
    what = what or gettext("every value")
    array = as_numbers(got, what)
    require_kind(got, array, "fiub", what)
    outside = np.argwhere(~np.asarray((array >= low) & (array <= high)))
    if len(outside):
        worst = array[tuple(outside[0])]
        raise Mismatch(
            gettext(
                "{what} should lie between {low:g} and {high:g}, but {value} does not.",
                what=what, low=low, high=high, value=literal(worst),
            ),
            got=got,
        )  # fmt: skip


def _target(expected: Any, what: str) -> Array:
    """What an answer is compared with, as an array; it may be made of another answer, so it is looked at as well."""
    try:
        target = np.asarray(expected)
    except Exception:  # lists of unequal length, numbers too large for a float, whatever stands in a list
        target = np.asarray(None)
    if target.dtype.hasobject:
        other = kind_of(expected)
        raise Mismatch(
            gettext("{what} cannot be compared with {other}: that is not an array of numbers.", what=what, other=other)
            if what
            else gettext("This value cannot be compared with {other}: that is not an array of numbers.", other=other)
        )
    return target
