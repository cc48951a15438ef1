"""What behaves like plain data is plain data: the number, text, list, dict or array that stands for a value.

Nothing is imported for this: where TensorFlow, Keras, PyTorch, JAX or pandas are not loaded, none of their values is.
"""

from __future__ import annotations

from collections import UserString
from collections.abc import ItemsView, KeysView, Mapping, Sequence, ValuesView
from typing import Any

import numpy as np

Array = np.ndarray[Any, Any]

NUMBERS = "biufc"
"""Letters of ``dtype.kind`` of the arrays that cross."""
_PLAIN: tuple[type, ...] = (tuple, list, dict, str, bytes, int, float, complex)
_EXACT = frozenset({*_PLAIN, bool, type(None)})
"""What is plain as it is: most values, so that they are looked at first."""
_CROSSING = frozenset("?bBhHiIlLqQefdFD")
"""``dtype.char`` of NumPy's own types that cross."""
_WIDEST = {"f": np.float64, "c": np.complex128}
_NARROW = ("bfloat16", "float8")


def plain_like(value: Any) -> Any:
    """Return the plain value that ``value`` behaves like, ``value`` itself if there is none.

    A named tuple is a tuple, a defaultdict a dict, an IntEnum an int, a range or a deque a list; a matrix, a tensor, a
    variable and everything else that NumPy makes an array of numbers of is that array; an array of texts is a list. An
    array in which something is masked stays what it is, as no plain array means the same.
    """
    kind = type(value)  # what it is, whatever its __class__ says
    if kind in _EXACT:
        return value
    if kind is np.ndarray and value.dtype.char in _CROSSING:
        return value.copy()
    for plain in _PLAIN:
        if issubclass(kind, plain) and not issubclass(kind, np.generic):
            return plain(value)
    try:
        if issubclass(kind, np.ndarray):
            return value if np.ma.is_masked(value) else _crossing(np.array(value, subok=False), value)
        if callable(getattr(kind, "__array__", None)):
            return _crossing(np.asarray(_detached(value)), value)
        return _collected(value, kind)
    except Exception:  # a symbolic tensor has no numbers, and what a student's own class does is the student's affair
        return value


def _detached(value: Any) -> Any:
    """A tensor of PyTorch's without its gradient, on the processor; everything else as it is."""
    return value.detach().cpu() if callable(getattr(type(value), "detach", None)) else value


def _crossing(array: Array, value: Any) -> Any:
    """An array in the nearest type that crosses; ``value`` if there is none."""
    if array.dtype.kind == "O":
        array = np.array(array.tolist()).reshape(array.shape)  # numbers that nobody told NumPy are some
    if array.dtype.kind in _WIDEST and array.dtype.itemsize > np.dtype(_WIDEST[array.dtype.kind]).itemsize:
        return array.astype(_WIDEST[array.dtype.kind])
    if array.dtype.name.startswith(_NARROW):
        return array.astype(np.float32)
    if array.dtype.kind == "U":
        return array.tolist()
    return array if array.dtype.kind in NUMBERS else value


def _collected(value: Any, kind: type) -> Any:
    if issubclass(kind, Mapping):
        return dict(value)
    if issubclass(kind, bytearray | memoryview):
        return bytes(value)
    if issubclass(kind, UserString):
        return str(value)
    if issubclass(kind, Sequence | KeysView | ValuesView | ItemsView):
        return list(value)
    return value


def as_array(value: Any, expected: tuple[int | None, ...] = ()) -> Array | None:
    """Return what NumPy makes of a list of numbers, or of rows of them; None if that are no numbers in rows.

    expected : the shape that a list without any number is given if it may be one: what is not there has no size.
    """
    try:
        array = np.asarray(value)
    except Exception:  # lists of unequal length, numbers too large for a float, whatever stands in a list
        return None
    lacks = array.size == 0 and array.ndim < len(expected)
    if lacks and all(n in (None, m) for n, m in zip(expected, array.shape, strict=False)):
        return array.reshape([n or 0 for n in expected])
    return array if array.dtype.kind in NUMBERS else None


def stacked(value: Any) -> Any:
    """Return a value with arrays in the place of its lists of numbers, however deep they lie in tuples and dicts."""
    if isinstance(value, dict):
        return {key: stacked(part) for key, part in value.items()}
    if isinstance(value, list) and all(
        isinstance(part, list | int | float | complex) or _single(part) for part in value
    ):
        array = as_array(value)
        return value if array is None else array
    return type(value)(map(stacked, value)) if isinstance(value, list | tuple) else value


def _single(value: Any) -> bool:
    return isinstance(value, np.ndarray) and value.ndim == 0
