"""Values as a student would type them, and as a person would say them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np

from autograder.language import gettext, gettext_noop
from autograder.wire.codec import Foreign, Frame

__all__ = [
    "contrast",
    "conversion",
    "count",
    "element",
    "first_difference",
    "kind_of",
    "kinds_name",
    "literal",
    "single_name",
]

MAX_TYPED = 80
"""An array with more numbers than this is described, not typed out."""
MAX_TEXT = 600
MAX_BITS = 10_000
"""Python refuses to write an integer of more than 4,300 digits in tens; one of more bits than this reads 0x…."""
_LISTED = gettext_noop("list(…) turns it into a list.")
_DENSE = gettext_noop(".toarray() turns it into an array.")
_SYMBOLIC = gettext_noop(
    "It stands for numbers that are not there yet: give the model an array, and it gives numbers back."
)
_CALLED = gettext_noop("Are the brackets () of a call missing?")
_MODEL = gettext_noop("It is the model itself: model.predict(…) gives its numbers.")
_CONVERSIONS = {
    **dict.fromkeys(("generator", "map", "zip", "filter", "enumerate", "reversed", "list_iterator"), _LISTED),
    **dict.fromkeys(("set", "frozenset"), gettext_noop("sorted(…) turns it into a list.")),
    **dict.fromkeys(("Decimal", "Fraction"), gettext_noop("float(…) turns it into a number.")),
    **{f"{kind}_{name}": _DENSE for kind in ("csr", "csc", "coo", "lil", "dok") for name in ("matrix", "array")},
    **dict.fromkeys(("KerasTensor", "SymbolicTensor"), _SYMBOLIC),
    **dict.fromkeys(("function", "method", "builtin_function_or_method", "partial"), _CALLED),
    **dict.fromkeys(("Sequential", "Functional"), _MODEL),
    "DataFrame": gettext_noop(".to_numpy() turns it into an array."),
    "History": gettext_noop("Its .history is the dict of losses and metrics."),
    "MaskedArray": gettext_noop("Some of it is masked: .filled(0) puts a number there and makes it a plain array."),
    "RaggedTensor": gettext_noop(".to_tensor() makes all its rows equally long."),
    "SparseTensor": gettext_noop("tf.sparse.to_dense(…) turns it into a tensor."),
    "coroutine": gettext_noop("Is there an `async` before `def` that should go?"),
    "array of dtype object": gettext_noop("Its rows are not equally long, or hold what is no number."),
    "type": _CALLED,
}
"""What to write about a value of a type that is none of the plain ones."""


NO_RETURN = gettext_noop("Is a `return` missing?")
"""What is asked about None; of a None inside an answer, which did return, it is left out (`checking.runner`)."""


def conversion(value: Any) -> str:
    """Say how such a value comes about, or what turns it into a plain one; "" if there is nothing to say."""
    if value is None:
        return gettext(NO_RETURN)
    name = _type_name(value)
    if name not in _CONVERSIONS and "Tensor" in name:
        return gettext("Call .numpy() on a tensor to get its array.")
    return gettext(_CONVERSIONS[name]) if name in _CONVERSIONS else ""


def _number(value: Any) -> str:
    if isinstance(value, (bool, np.bool_)):
        return str(bool(value))
    if isinstance(value, (complex, np.complexfloating)):
        return repr(complex(value))
    if isinstance(value, (int, np.integer)):
        whole = int(value)
        return str(whole) if whole.bit_length() <= MAX_BITS else hex(whole)
    number = float(value)
    if math.isnan(number):
        return "np.nan"
    if math.isinf(number):
        return "np.inf" if number > 0 else "-np.inf"
    # float32 0.1 should read 0.1, not 0.10000000149011612
    return repr(float(str(value))) if isinstance(value, np.floating) else repr(number)


def _nested(array: np.ndarray[Any, Any]) -> str:
    if array.ndim == 0:
        return _number(array[()])
    return "[" + ", ".join(_nested(row) for row in array) + "]"


def literal(value: Any) -> str:
    """Return Python that rebuilds ``value``, as one would paste it into a cell with ``import numpy as np``.

    Large arrays and objects that stay in the notebook are described in ``<…>`` instead.
    """
    text = ""
    try:
        for piece in _pieces(value):
            text += piece
            if len(text) > MAX_TEXT:
                return text[: MAX_TEXT - 1] + "…"
    except (ValueError, RecursionError):  # numbers of thousands of digits in an array of objects; lists without end
        return f"<{kind_of(value)}>"
    return text


def _pieces(value: Any) -> Iterator[str]:
    """Yield the text of a value from its beginning, so that nobody has to wait for the end of a long one."""
    if isinstance(value, (list, tuple)):
        yield "[" if isinstance(value, list) else "("
        yield from _listed(map(_pieces, value))
        yield "]" if isinstance(value, list) else ",)" if len(value) == 1 else ")"
    elif isinstance(value, dict):
        yield "{"
        yield from _listed(_pair(key, item) for key, item in value.items())
        yield "}"
    elif isinstance(value, Frame):
        yield "pd.DataFrame({"
        yield from _listed(_pair(name, _column(data)) for name, data in value.columns)
        yield "}"
        if value.index is not None:
            yield ", index="
            yield from _pieces(_column(value.index))
        yield ")"
    else:
        yield _whole(value)


def _listed(items: Iterable[Iterator[str]]) -> Iterator[str]:
    for number, item in enumerate(items):
        if number:
            yield ", "
        yield from item


def _pair(key: Any, value: Any) -> Iterator[str]:
    yield from _pieces(key)
    yield ": "
    yield from _pieces(value)


def _whole(value: Any) -> str:
    if isinstance(value, np.ndarray):
        if value.dtype.kind not in "biufc":
            return repr(value) if value.ndim else literal(value[()])
        default = {"b": "bool", "i": "int64", "u": "", "f": "float64", "c": "complex128"}.get(value.dtype.kind, "")
        if value.size > MAX_TYPED:
            return f"<{_large(value)}>"
        if value.size == 0:
            return f"np.zeros({value.shape}{'' if value.dtype == np.float64 else f', dtype=np.{value.dtype}'})"
        kept = "" if str(value.dtype) == default else f", dtype=np.{value.dtype}"
        return f"np.array({_nested(value)}{kept})"
    if isinstance(value, (bool, int, float, complex, np.generic)) and not isinstance(value, np.str_):
        return _number(value)
    return repr(value)


def _column(data: Any) -> Any:
    """The beginning of a column as a list: no more of it than can be shown."""
    return data[:MAX_TEXT].tolist() if isinstance(data, np.ndarray) else data


def _large(array: np.ndarray[Any, Any]) -> str:
    if array.dtype.kind not in "iuf":
        return gettext("array of shape {shape}, {dtype}", shape=array.shape, dtype=array.dtype)
    return gettext(
        "array of shape {shape}, {dtype}, from {low} to {high}",
        shape=array.shape, dtype=array.dtype, low=_number(array.min()), high=_number(array.max()),
    )  # fmt: skip


def kind_of(value: Any) -> str:
    """Say what ``value`` is, with its article: "an array of shape (2, 3)", "a list", "nothing (None)"."""
    if value is None:
        return gettext("nothing (None)")
    if isinstance(value, np.ndarray):
        shape = gettext("an array of shape {shape}", shape=value.shape)
        return shape if value.ndim else single_name(value.dtype.kind)
    name = _type_name(value)
    if name in _TYPES:
        return gettext(_TYPES[name])
    if name[:1].lower() in "aeiou":
        return gettext("an {type}", type=name)
    return gettext("a {type}", type=name)


def _type_name(value: Any) -> str:
    if isinstance(value, Frame):
        return "DataFrame"
    return value.type_name if isinstance(value, Foreign) else type(value).__name__


_TYPES = {
    "list": gettext_noop("a list"),
    "tuple": gettext_noop("a tuple"),
    "dict": gettext_noop("a dict"),
    "str": gettext_noop("a str"),
    "int": gettext_noop("an int"),
    "float": gettext_noop("a float"),
    "bool": gettext_noop("a bool"),
    "set": gettext_noop("a set"),
    "function": gettext_noop("a function"),
    "generator": gettext_noop("a generator"),
}
"""Types that other languages may have a word for."""
_SINGLE = {
    "b": gettext_noop("a single boolean"),
    **dict.fromkeys("iu", gettext_noop("a single integer")),
    "f": gettext_noop("a single float"),
    "c": gettext_noop("a single complex number"),
}
_ANY_SINGLE = gettext_noop("a single value")
_PLURAL = {
    "b": gettext_noop("booleans"),
    **dict.fromkeys("iu", gettext_noop("integers")),
    "f": gettext_noop("floats"),
    "c": gettext_noop("complex numbers"),
}
_ANY_PLURAL = gettext_noop("values")


def kinds_name(kind: str) -> str:
    """Plural of a dtype kind: "integers", "floats", …"""
    return gettext(_PLURAL.get(kind, _ANY_PLURAL))


def single_name(kind: str) -> str:
    """One of a dtype kind: "a single integer", "a single float", …"""
    return gettext(_SINGLE.get(kind, _ANY_SINGLE))


def count(number: int, noun: str) -> str:
    """Return "1 check", "2 checks", … in English, for tables of instructors; a unit's messages have no such words."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def contrast(what: str, wanted: str, came: str) -> str:
    """Say what a value should be and what it is, a sentence; what : its name, "" if it has none."""
    if what:
        return gettext("{what} should be {wanted}, it is {came}.", what=what, wanted=wanted, came=came)
    return gettext("Expected {wanted}, got {came}.", wanted=wanted, came=came)


def element(what: str, place: str) -> str:
    """Name one element of a value; place : as it is typed, "[2][1]"; what : the whole's name, "" if it has none."""
    if not place:
        return what
    if what:
        return gettext("item {place} of {what}", place=place, what=what)
    return gettext("item {place}", place=place)


def differing(what: str, wanted: Any, came: Any) -> str:
    """Say what one value should be and what it is, a sentence; what : its name, "" if it has none."""
    pair = {"wanted": literal(wanted), "came": literal(came)}
    if what:
        return gettext("{what} should be {wanted}, got {came}.", what=what, **pair)
    return gettext("Expected {wanted}, got {came}.", **pair)


def first_difference(
    array: np.ndarray[Any, Any], target: np.ndarray[Any, Any], wrong: np.ndarray[Any, Any], what: str = ""
) -> str:
    """Say where two arrays differ first, and in how many places; wrong : True where they do; what : their name."""
    where = tuple(int(i) for i in np.argwhere(wrong)[0])
    if array.ndim == 0:
        return differing(what, target[where], array[where])
    said = {"place": ", ".join(map(str, where)), "wanted": literal(target[where]), "came": literal(array[where])}
    if wrong.size == 1:
        if what:
            return gettext("{what}: the value, at [{place}], should be {wanted}, got {came}.", what=what, **said)
        return gettext("The value, at [{place}], should be {wanted}, got {came}.", **said)
    said |= {"n": str(int(wrong.sum())), "total": str(wrong.size)}
    if what:
        return gettext(
            "{what}: {n} of {total} values differ; the first, at [{place}], should be {wanted}, got {came}.",
            what=what, **said,
        )  # fmt: skip
    return gettext("{n} of {total} values differ; the first, at [{place}], should be {wanted}, got {came}.", **said)
