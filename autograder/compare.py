"""Comparisons for checks: first the type, then the shape, then the kind of number, then the values.

Each helper returns nothing when the values agree and raises `Mismatch`, which says what differs,
when they do not. They compute on plain arrays rebuilt from the wire, so nothing a student returns
can take part in its own comparison.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from autograder.describe import count, kind_of, kinds_name, literal
from autograder.errors import Raised
from autograder.wire.codec import Foreign, Frame

if TYPE_CHECKING:
    from autograder.student import Call, Function

__all__ = ["Mismatch", "close", "equal", "is_in", "raises", "shape", "silent", "that", "unchanged", "untouched"]


class Mismatch(AssertionError):
    """A comparison failed.

    Attributes: message (what differs, in words), got and expected (the values, None if there are none to show).
    """

    def __init__(self, message: str, *, got: Any = None, expected: Any = None) -> None:
        super().__init__(message)
        self.message = message
        self.got = got
        self.expected = expected


def _named(what: str) -> str:
    return f"{what} should be" if what else "Expected"


def _came(what: str) -> str:
    return "it is" if what else "got"


def _array(got: Any, what: str) -> np.ndarray[Any, Any]:
    """Take a number or an array as an array; refuse everything else by its type."""
    if isinstance(got, np.ndarray):
        return got
    if type(got) in (bool, int, float, complex):
        return np.asarray(got)
    hint = ""
    if isinstance(got, Foreign) and "Tensor" in got.type_name:
        hint = " Call .numpy() on a tensor to get its array."
    elif isinstance(got, (list, tuple)):
        hint = " np.array(…) turns it into one."
    elif got is None:
        hint = " Is a `return` missing?"
    raise Mismatch(f"{_named(what)} an array or a number, {_came(what)} {kind_of(got)}.{hint}", got=got)


def shape(got: Any, expected: tuple[int, ...], what: str = "") -> None:
    """Check that ``got`` is an array (or a number) of exactly this shape; () is a single number."""
    array = _array(got, what)
    if array.shape != tuple(expected):
        wanted = f"{what} should be of" if what else "Expected"
        raise Mismatch(
            f"{wanted} shape {tuple(expected)}, {_came(what)} {'of ' if what else ''}shape {array.shape}.", got=got
        )


def _kind(array: np.ndarray[Any, Any], allowed: str, what: str) -> None:
    if array.dtype.kind not in allowed:
        wanted = kinds_name(allowed[0])
        raise Mismatch(f"{_named(what)} {wanted}, {_came(what)} {kinds_name(array.dtype.kind)}.", got=array)


def _first_difference(array: np.ndarray[Any, Any], target: np.ndarray[Any, Any], wrong: np.ndarray[Any, Any]) -> str:
    where = tuple(int(i) for i in np.argwhere(wrong)[0])
    pair = f"{literal(target[where])}, got {literal(array[where])}"
    if array.ndim == 0:
        return f"Expected {pair}."
    place = ", ".join(map(str, where))
    share = f"{int(wrong.sum())} of {wrong.size} values differ; the first" if wrong.size > 1 else "The value"
    return f"{share}, at [{place}], should be {pair}."


def close(got: Any, expected: Any, *, rtol: float = 1e-6, atol: float = 1e-9, what: str = "") -> None:
    """Check numbers up to rounding: |got − expected| ≤ atol + rtol·|expected|, elementwise.

    The shapes must be equal (nothing broadcasts), integers pass for floats, booleans do not, and
    NaN never equals anything. A float32 or float16 result is allowed that type's rounding
    (rtol and atol at least 1e-4 and 1e-6, or 1e-2 and 1e-3).

    what : the name of the value in messages, for example "Δ2".
    """
    array, target = _array(got, what), np.asarray(expected)
    shape(array, target.shape, what)
    _kind(array, "fiu" if target.dtype.kind in "fiu" else target.dtype.kind, what)
    if array.dtype == np.float32:
        rtol, atol = max(rtol, 1e-4), max(atol, 1e-6)
    elif array.dtype == np.float16:
        rtol, atol = max(rtol, 1e-2), max(atol, 1e-3)
    with np.errstate(all="ignore"):
        wide, aim = array.astype(np.result_type(array, np.float64)), target.astype(np.result_type(target, np.float64))
        same = (np.abs(wide - aim) <= atol + rtol * np.abs(aim)) & ~np.isnan(wide)
        same = np.where(np.isinf(aim), wide == aim, same & ~np.isinf(wide))
    if not same.all():
        name = f"{what}: " if what else ""
        raise Mismatch(name + _first_difference(array, target, ~same), got=got, expected=expected)


def equal(got: Any, expected: Any, *, what: str = "") -> None:
    """Check exact equality of plain data.

    Arrays and numbers: same shape, same kind (integers of any width are one kind), same values;
    nothing broadcasts, True is not 1. Lists and tuples: same type, same length, equal items.
    """
    if isinstance(expected, (np.ndarray, np.generic, bool, int, float, complex)):
        array, target = _array(got, what), np.asarray(expected)
        shape(array, target.shape, what)
        _kind(array, "iu" if target.dtype.kind in "iu" else target.dtype.kind, what)
        wrong = array != target
        if wrong.any():
            name = f"{what}: " if what else ""
            raise Mismatch(name + _first_difference(array, target, np.asarray(wrong)), got=got, expected=expected)
        return
    if type(got) is not type(expected):
        raise Mismatch(f"{_named(what)} {kind_of(expected)}, {_came(what)} {kind_of(got)}.", got=got, expected=expected)
    if isinstance(expected, (list, tuple)):
        if len(got) != len(expected):
            message = f"{_named(what)} {count(len(expected), 'item')} long, {_came(what)} {len(got)}."
            raise Mismatch(message, got=got, expected=expected)
        for i, (item, wanted) in enumerate(zip(got, expected, strict=True)):
            equal(item, wanted, what=f"{what or 'item'}[{i}]")
    elif isinstance(expected, dict):
        equal(sorted(map(repr, got)), sorted(map(repr, expected)), what=f"the keys{f' of {what}' if what else ''}")
        for key, wanted in expected.items():
            equal(got[key], wanted, what=f"{what}[{key!r}]")
    elif isinstance(expected, Frame):
        equal([name for name, _ in got.columns], [name for name, _ in expected.columns], what="the columns")
        for (name, data), (_, wanted) in zip(got.columns, expected.columns, strict=True):
            equal(data, wanted, what=f"column {name!r}")
        equal(got.index, expected.index, what="the index")
    elif got != expected:
        name = f"{what} should be" if what else "Expected"
        raise Mismatch(f"{name} {literal(expected)}, got {literal(got)}.", got=got, expected=expected)


def that(condition: bool, message: str, *, got: Any = None, expected: Any = None) -> None:
    """Check a condition; ``message`` says which law was broken and how."""
    if not condition:
        raise Mismatch(message, got=got, expected=expected)


def is_in(got: Any, low: float, high: float, *, what: str = "every value") -> None:
    """Check that all numbers lie in the closed interval [low, high]; NaN does not."""
    array = _array(got, what)
    inside = (array >= low) & (array <= high)
    if not np.all(inside):
        worst = array[tuple(np.argwhere(~np.asarray(inside))[0])]
        raise Mismatch(f"{what} should lie between {low:g} and {high:g}, but {literal(worst)} does not.", got=got)


def raises(kind: type[Exception], function: Function, *args: Any, **kwargs: Any) -> str:
    """Check that the call raises ``kind`` (or a subclass of it) and return the exception's message."""
    try:
        value = function(*args, **kwargs)
    except Raised as raised:
        if kind.__name__ in (raised.kind, *raised.bases):
            return raised.text
        message = f"Expected a {kind.__name__}, but {raised.kind} was raised: {raised.text}"
        raise Mismatch(message) from None
    raise Mismatch(f"Expected a {kind.__name__}, but {kind_of(value)} came back.", got=value)


def untouched(function: Function, *args: Any, **kwargs: Any) -> None:
    """Check that the call leaves every argument as it was (arrays, lists and what they hold)."""
    unchanged(function.call(*args, **kwargs))


def unchanged(call: Call) -> None:
    """Check that a finished call has left every argument as it was."""
    if call.changed:
        names = " and ".join(call.changed)
        raise Mismatch(f"The function changed its argument {names}; work on a copy, or build a new array.")


def silent(function: Function, *args: Any, **kwargs: Any) -> None:
    """Check that the call warns of nothing (overflow, division by zero, deprecation, …)."""
    warned = function.call(*args, **kwargs).warnings
    if warned:
        raise Mismatch(f"The function should not warn on this input, but it did: {warned[0]}")
