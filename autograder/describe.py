"""Values as a student would type them, and as a person would say them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np

from autograder.wire.codec import Foreign, Frame

__all__ = ["count", "kind_of", "kinds_name", "literal"]

MAX_TYPED = 80
"""An array with more numbers than this is described, not typed out."""
MAX_TEXT = 600
MAX_BITS = 10_000
"""Python refuses to write an integer of more than 4,300 digits in tens; one of more bits than this reads 0x…."""


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
            return f"<array of shape {value.shape}, {value.dtype}{_span(value)}>"
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


def _span(array: np.ndarray[Any, Any]) -> str:
    if array.dtype.kind not in "iuf":
        return ""
    return f", from {_number(array.min())} to {_number(array.max())}"


def kind_of(value: Any) -> str:
    """Say what ``value`` is, with its article: "an array of shape (2, 3)", "a list", "nothing (None)"."""
    if value is None:
        return "nothing (None)"
    if isinstance(value, np.ndarray):
        return f"an array of shape {value.shape}" if value.ndim else f"a single {_kind_name(value.dtype.kind)}"
    name = value.type_name if isinstance(value, Foreign) else type(value).__name__
    if isinstance(value, Frame):
        name = "DataFrame"
    return f"{'an' if name[:1].lower() in 'aeiou' else 'a'} {name}"


def _kind_name(kind: str) -> str:
    return {"b": "boolean", "i": "integer", "u": "integer", "f": "float", "c": "complex number"}.get(kind, "value")


def kinds_name(kind: str) -> str:
    """Plural of a dtype kind: "integers", "floats", …"""
    return _kind_name(kind) + "s"


def count(number: int, noun: str) -> str:
    """Return "1 check", "2 checks", …"""
    return f"{number} {noun}{'' if number == 1 else 's'}"
