"""Comparisons for checks: first the type, then the shape, then the kind of number, then the values.

Each helper raises `Mismatch`, which says what differs, when a value is not as it should be. Otherwise the readers
(`parts`, `integer`, `array`) return what they checked, and the others nothing. They compute on plain arrays rebuilt
from the wire, so nothing a student returns can take part in its own comparison.

    w, b = parts(student.train(X, y), "w, b")
    close(array(w, (2,), what="w") @ x, 0.5, what="w·x")
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

from autograder.describe import count, kind_of, kinds_name, literal
from autograder.errors import Raised
from autograder.wire.codec import Foreign, Frame
from autograder.wire.convert import to_wire

if TYPE_CHECKING:
    from autograder.student import Call, Function

__all__ = [
    "Mismatch",
    "array",
    "close",
    "equal",
    "integer",
    "is_in",
    "parts",
    "polite",
    "raises",
    "shape",
    "silent",
    "that",
    "unchanged",
    "untouched",
]

Array: TypeAlias = np.ndarray[Any, Any]
_NUMBERS = "biufc"
"""Kinds of NumPy's that are numbers, booleans among them."""


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


def _array(got: Any, what: str) -> Array:
    """Take a number or an array as an array; refuse everything else by its type.

    An array of objects is refused too: what such objects do when they are compared is not NumPy's to say.
    """
    if isinstance(got, np.ndarray):
        if got.dtype.hasobject:
            raise Mismatch(f"{_named(what)} an array of numbers, {_came(what)} an array of objects.", got=got)
        return got
    if type(got) in (bool, int, float, complex):
        number = np.asarray(got)
        if number.dtype.hasobject:
            law = f"{_named(what)} a number of at most 64 bits"
            raise Mismatch(f"{law}, {_came(what)} an integer of {got.bit_length()} bits.", got=got)
        return number
    hint = " np.array(…) turns it into one." if isinstance(got, (list, tuple)) else _hint(got)
    raise Mismatch(f"{_named(what)} an array or a number, {_came(what)} {kind_of(got)}.{hint}", got=got)


def _target(expected: Any, what: str) -> Array:
    """What an answer is compared with, as an array; it may be made of another answer, so it is looked at as well."""
    target = _stacked(expected)
    if target.dtype.hasobject:
        subject = f"{what} cannot" if what else "This value cannot"
        raise Mismatch(f"{subject} be compared with {kind_of(expected)}: that is not an array of numbers.")
    return target


def _hint(got: Any) -> str:
    """A sentence on how such a value comes about, "" if there is none to say."""
    if isinstance(got, Foreign) and "Tensor" in got.type_name:
        return " Call .numpy() on a tensor to get its array."
    return " Is a `return` missing?" if got is None else ""


def parts(answer: Any, names: str, *, keys: bool = False) -> tuple[Any, ...]:
    """Take an answer of several values apart: ``X, y = parts(answer, "X, y")``.

    answer : a tuple or list with one value for each name. keys : it is to be a dict instead, with the names as its
    keys; others may stand beside them.
    """
    wanted = [name.strip() for name in names.split(",")]
    if keys:
        if not isinstance(answer, dict):
            listed = ", ".join(map(repr, wanted))
            raise Mismatch(f"Expected a dict with the keys {listed}; got {kind_of(answer)}.{_hint(answer)}", got=answer)
        for name in wanted:
            if name not in answer:
                raise Mismatch(f"The dict should have the key {name!r}; it has {sorted(map(str, answer))}.", got=answer)
        return tuple(answer[name] for name in wanted)
    law = f"Expected {count(len(wanted), 'value')}, ({', '.join(wanted)})"
    if not isinstance(answer, (tuple, list)):
        raise Mismatch(f"{law}; got {kind_of(answer)}.{_hint(answer)}", got=answer)
    if len(answer) != len(wanted):
        raise Mismatch(f"{law}; got {len(answer)}.", got=answer)
    return tuple(answer)


def integer(got: Any, *, what: str = "") -> int:
    """Return a single integer, Python's or NumPy's, as Python's; True is none."""
    if type(got) is int:
        return got
    if isinstance(got, (np.ndarray, np.generic)) and got.ndim == 0 and got.dtype.kind in "iu":
        return int(got)
    raise Mismatch(f"{_named(what)} an integer, {_came(what)} {kind_of(got)}.{_hint(got)}", got=got)


def array(got: Any, expected: tuple[int | None, ...], kind: str = "f", *, what: str = "", lists: bool = False) -> Array:
    """Return an array (or a number, as an array) of this shape and kind, in its own type.

    expected : its shape; None stands for any length. kind : what it may hold, as letters of NumPy's ``dtype.kind``:
    "f" floats, "iu" integers, "fiu" either. lists : whether what NumPy can make an array of, a list of rows say,
    counts as one.
    """
    found = _stacked(got) if lists else _array(got, what)
    fits = len(expected) == found.ndim and all(n in (None, m) for n, m in zip(expected, found.shape, strict=True))
    if found.dtype.kind not in _NUMBERS or not fits:
        sizes = ", ".join("any" if n is None else str(n) for n in expected) + ("," if len(expected) == 1 else "")
        wanted = f"an array of shape ({sizes})" if expected else "a single number"
        came = f"one of shape {found.shape}" if expected and isinstance(got, np.ndarray) and got.ndim else kind_of(got)
        nested = f" of shape {found.shape}" if isinstance(got, (list, tuple)) and found.dtype.kind != "O" else ""
        raise Mismatch(f"{_named(what)} {wanted}, {_came(what)} {came}{nested}.{_hint(got)}", got=got)
    if found.dtype.kind not in kind:
        kinds = " or ".join(dict.fromkeys(map(kinds_name, kind)))
        law, came = (f"{what} should hold", "it holds") if what else ("Expected", "got")
        raise Mismatch(f"{law} {kinds}, {came} {kinds_name(found.dtype.kind)}.", got=got)
    return found


def _stacked(got: Any) -> Array:
    """What NumPy makes of a list of rows, or of anything; an array of objects if that makes no sense."""
    try:
        return np.asarray(got)
    except Exception:  # lists of unequal length, numbers too large for a float, whatever stands in a list
        return np.asarray(None)


def shape(got: Any, expected: tuple[int, ...], what: str = "") -> None:
    """Check that ``got`` is an array (or a number) of exactly this shape; () is a single number."""
    array = _array(got, what)
    if array.shape != tuple(expected):
        wanted = f"{what} should be of" if what else "Expected"
        raise Mismatch(
            f"{wanted} shape {tuple(expected)}, {_came(what)} {'of ' if what else ''}shape {array.shape}.", got=got
        )


def _kind(array: Array, allowed: str, what: str) -> None:
    if array.dtype.kind not in allowed:
        wanted = kinds_name(allowed[0])
        raise Mismatch(f"{_named(what)} {wanted}, {_came(what)} {kinds_name(array.dtype.kind)}.", got=array)


def _first_difference(array: Array, target: Array, wrong: Array) -> str:
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
    array, target = _array(got, what), _target(expected, what)
    if target.dtype.kind not in _NUMBERS:
        raise Mismatch(f"{what or 'This value'} cannot be compared up to rounding with {kind_of(expected)}.")
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
    got, expected = to_wire(got), to_wire(expected)  # a data frame as its columns
    huge = type(got) is type(expected) is int and max(got.bit_length(), expected.bit_length()) > 63
    if isinstance(expected, (np.ndarray, np.generic, bool, int, float, complex)) and not huge:
        array, target = _array(got, what), _target(expected, what)
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
    _kind(array, "fiub", what)
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


def polite(function: Function, *args: Any, **kwargs: Any) -> None:
    """Check that one call leaves every argument as it was and warns of nothing: `untouched` and `silent` at once."""
    call = function.call(*args, **kwargs)
    unchanged(call)
    _unwarned(call)


def silent(function: Function, *args: Any, **kwargs: Any) -> None:
    """Check that the call warns of nothing (overflow, division by zero, deprecation, …)."""
    _unwarned(function.call(*args, **kwargs))


def _unwarned(call: Call) -> None:
    if call.warnings:
        raise Mismatch(f"The function should not warn on this input, but it did: {call.warnings[0]}")
