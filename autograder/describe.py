"""Values as a student would type them, and as a person would say them."""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from autograder.wire.codec import Foreign, Frame, Handle, Rng

__all__ = ["conversion", "count", "kind_of", "kinds_name", "literal"]

MAX_TYPED = 80
"""An array with more numbers than this is described, not typed out."""
MAX_TEXT = 600
MAX_BITS = 10_000
"""Python refuses to write an integer of more than 4,300 digits in tens; one of more bits than this reads 0x…."""
_LISTED = "list(…) turns it into a list."
_DENSE = ".toarray() turns it into an array."
_SYMBOLIC = "It stands for numbers that are not there yet: give the model an array, and it gives numbers back."
_CALLED = "Are the brackets () of a call missing?"
_CONVERSIONS = {
    **dict.fromkeys(("generator", "map", "zip", "filter", "enumerate", "reversed", "list_iterator"), _LISTED),
    **dict.fromkeys(("set", "frozenset"), "sorted(…) turns it into a list."),
    **dict.fromkeys(("Decimal", "Fraction"), "float(…) turns it into a number."),
    **{f"{kind}_{name}": _DENSE for kind in ("csr", "csc", "coo", "lil", "dok") for name in ("matrix", "array")},
    **dict.fromkeys(("KerasTensor", "SymbolicTensor"), _SYMBOLIC),
    **dict.fromkeys(("function", "method", "builtin_function_or_method", "partial"), _CALLED),
    **dict.fromkeys(("Sequential", "Functional"), "It is the model itself: model.predict(…) gives its numbers."),
    "DataFrame": ".to_numpy() turns it into an array.",
    "History": "Its .history is the dict of losses and metrics.",
    "MaskedArray": "Some of it is masked: .filled(0) puts a number there and makes it a plain array.",
    "RaggedTensor": ".to_tensor() makes all its rows equally long.",
    "SparseTensor": "tf.sparse.to_dense(…) turns it into a tensor.",
    "coroutine": "Is there an `async` before `def` that should go?",
    "array of dtype object": "Its rows are not equally long, or hold what is no number.",
    "type": _CALLED,
}
"""What to write about a value of a type that is none of the plain ones."""


def conversion(value: Any) -> str:
    """Say how such a value comes about, or what turns it into a plain one; "" if there is nothing to say."""
    if value is None:
        return "Is a `return` missing?"
    name = _type_name(value)
    if name not in _CONVERSIONS and "Tensor" in name:
        return "Call .numpy() on a tensor to get its array."
    return _CONVERSIONS.get(name, "")


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
    try:
        text = _literal(value)
    except (ValueError, RecursionError):  # numbers of thousands of digits in an array of objects; lists without end
        text = f"<{kind_of(value)}>"
    return text if len(text) <= MAX_TEXT else text[: MAX_TEXT - 1] + "…"


def _literal(value: Any) -> str:
    if isinstance(value, np.ndarray):
        if value.dtype.kind not in "biufc":
            return repr(value) if value.ndim else _literal(value[()])
        default = {"b": "bool", "i": "int64", "u": "", "f": "float64", "c": "complex128"}.get(value.dtype.kind, "")
        if value.size > MAX_TYPED:
            return f"<array of shape {value.shape}, {value.dtype}{_span(value)}>"
        if value.size == 0:
            return f"np.zeros({value.shape}{'' if value.dtype == np.float64 else f', dtype=np.{value.dtype}'})"
        kept = "" if str(value.dtype) == default else f", dtype=np.{value.dtype}"
        return f"np.array({_nested(value)}{kept})"
    if isinstance(value, (bool, int, float, complex, np.generic)) and not isinstance(value, np.str_):
        return _number(value)
    if isinstance(value, list):
        return "[" + ", ".join(_literal(item) for item in value) + "]"
    if isinstance(value, tuple):
        return "(" + ", ".join(_literal(item) for item in value) + ("," if len(value) == 1 else "") + ")"
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_literal(k)}: {_literal(v)}" for k, v in value.items()) + "}"
    if isinstance(value, Frame):
        columns = ", ".join(f"{name!r}: {_literal(_listed(data))}" for name, data in value.columns)
        index = "" if value.index is None else f", index={_literal(_listed(value.index))}"
        return f"pd.DataFrame({{{columns}}}{index})"
    if isinstance(value, (Foreign, Handle, Rng)) or value is None:
        return repr(value)
    return repr(value)


def _listed(data: Any) -> Any:
    return data.tolist() if isinstance(data, np.ndarray) else data


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
    name = _type_name(value)
    return f"{'an' if name[:1].lower() in 'aeiou' else 'a'} {name}"


def _type_name(value: Any) -> str:
    if isinstance(value, Frame):
        return "DataFrame"
    return value.type_name if isinstance(value, Foreign) else type(value).__name__


def _kind_name(kind: str) -> str:
    return {"b": "boolean", "i": "integer", "u": "integer", "f": "float", "c": "complex number"}.get(kind, "value")


def kinds_name(kind: str) -> str:
    """Plural of a dtype kind: "integers", "floats", …"""
    return _kind_name(kind) + "s"


def count(number: int, noun: str) -> str:
    """Return "1 check", "2 checks", …"""
    return f"{number} {noun}{'' if number == 1 else 's'}"
