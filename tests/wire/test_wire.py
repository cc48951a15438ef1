"""The wire carries plain data exactly, and refuses everything else whatever the bytes."""

from __future__ import annotations

import struct
import warnings
from array import array
from collections import Counter, OrderedDict, UserDict, UserString, defaultdict, deque
from enum import IntEnum
from fractions import Fraction
from types import MappingProxyType
from typing import Any, NamedTuple

import msgpack
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays, floating_dtypes, integer_dtypes

from autograder.errors import WireError
from autograder.wire.codec import MAX_DEPTH, PREFIX, Foreign, Frame, Handle, Rng, decode, encode, walk
from autograder.wire.convert import to_wire

scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text() | st.binary()
plain = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.tuples(inner, inner)
        | st.dictionaries(st.text() | st.integers() | st.tuples(st.integers()), inner, max_size=4)
    ),
    max_leaves=20,
)


@given(plain)
def test_plain_data_arrives_as_it_left(value: Any) -> None:
    """Types and values survive a round trip, tuples and integer keys included."""
    back = decode(encode(value))
    assert back == value
    assert repr(back) == repr(value)


@given(
    arrays(
        dtype=integer_dtypes(endianness="?") | floating_dtypes(endianness="?") | st.just(np.dtype(bool)),
        shape=array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=4),
    )
)
def test_arrays_keep_dtype_shape_and_bits(array: np.ndarray[Any, Any]) -> None:
    """An array is rebuilt bit for bit, NaN and byte order included."""
    back = decode(encode([array]))[0]
    assert type(back) is np.ndarray
    assert (back.dtype, back.shape, back.tobytes()) == (array.dtype, array.shape, array.tobytes())


@pytest.mark.parametrize(
    "value", [Rng(7), Rng(2**100), Handle(3), Handle(-(2**70)), Foreign("Widget", "a thing"), 2 + 1j, 10**300]
)
def test_special_values_round_trip(value: Any) -> None:
    """Generators, handles, notes, complex numbers and long integers have a form of their own."""
    assert decode(encode({"x": value})) == {"x": value}


def test_a_frame_is_columns_and_labels() -> None:
    """A data frame crosses as named columns with its index."""
    frame = Frame((("area", np.arange(3.0)), ("zip", ["a", "b", "c"])), np.array([5, 7, 9]))
    back = decode(encode(frame))
    assert [name for name, _ in back.columns] == ["area", "zip"]
    np.testing.assert_array_equal(back.columns[0][1], [0, 1, 2])
    np.testing.assert_array_equal(back.index, [5, 7, 9])


class _Always(np.ndarray):
    def __eq__(self, other: object) -> Any:
        return True

    __hash__ = None


@pytest.mark.parametrize(
    "value",
    [object(), np.array([object()]), np.zeros(2).view(_Always), {1, 2}, lambda: 0, np.ma.masked_array([1])],
    ids=["object", "object array", "subclass", "set", "function", "masked array"],
)
def test_what_is_not_plain_data_arrives_as_a_note_of_its_type(value: Any) -> None:
    """Objects, object arrays and subclasses never cross; the judge learns their type's name."""
    assert isinstance(decode(encode(value)), Foreign)


def test_nesting_is_bounded_on_both_sides() -> None:
    """Neither sender nor receiver follows a value deeper than the limit."""
    deep: Any = 0
    for _ in range(MAX_DEPTH + 5):
        deep = [deep]
    with pytest.raises(WireError, match="nested"):
        encode(deep)
    forged = b"\x00"
    for _ in range(100):
        forged = msgpack.packb(msgpack.ExtType(2, msgpack.packb([msgpack.ExtType(2, forged)])))
    with pytest.raises(WireError):
        decode(PREFIX.pack(len(forged), 0) + forged)


def _message(header: Any, buffers: bytes = b"") -> bytes:
    packed: bytes = msgpack.packb(header)
    return PREFIX.pack(len(packed), len(buffers)) + packed + buffers


@pytest.mark.parametrize(
    "message",
    [
        b"",
        b"short",
        PREFIX.pack(2**32 - 1, 0),
        PREFIX.pack(0, 2**60),
        _message(msgpack.ExtType(1, msgpack.packb(["<f8", [1000]])), b"x" * 8),
        _message(msgpack.ExtType(1, msgpack.packb(["<f8", [-1]]))),
        _message(msgpack.ExtType(1, msgpack.packb(["<f8", [2**40, 2**40]])), b""),
        _message(msgpack.ExtType(1, msgpack.packb(["|O", [1]])), b"x" * 8),
        _message(msgpack.ExtType(1, msgpack.packb(["<f8,<f8", [1]])), b"x" * 16),
        _message(msgpack.ExtType(1, msgpack.packb([["<f8"], [1]])), b"x" * 8),
        _message(msgpack.ExtType(99, b"")),
        _message(msgpack.ExtType(6, msgpack.packb("not a seed"))),
        _message(msgpack.ExtType(9, msgpack.packb([[1], 2]))),
        _message(msgpack.ExtType(9, msgpack.packb([1]))),
        _message(msgpack.ExtType(4, struct.pack(">d", 1.0))),
        _message(1, b"left over"),
    ],
)
def test_malformed_messages_raise_our_own_error(message: bytes) -> None:
    """Whatever is wrong with a message, WireError says so."""
    with pytest.raises(WireError):
        decode(message)


@given(st.binary(max_size=200))
def test_random_headers_raise_nothing_but_our_own_error(header: bytes) -> None:
    """Bytes from nowhere decode to plain data or raise WireError."""
    try:
        decode(PREFIX.pack(len(header), 0) + header)
    except WireError:
        pass


def test_everything_inside_a_value_is_walked_however_deep() -> None:
    """In the order in which it is written; forged messages may be nested more deeply than Python calls."""
    assert list(walk([1, {"a": (2, 3)}, 4])) == [[1, {"a": (2, 3)}, 4], 1, {"a": (2, 3)}, (2, 3), 2, 3, 4]
    deep: list[Any] = []
    for _ in range(5000):
        deep = [deep]
    assert sum(1 for _ in walk(deep)) == 5001


class Neuron(NamedTuple):
    """What a student may return for a pair."""

    w: int
    b: float


class Size(IntEnum):
    """A number by another name."""

    SMALL = 3


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (Neuron(1, 2.0), (1, 2.0)),
        ([Neuron(1, 2.0)], [(1, 2.0)]),
        (OrderedDict(a=1), {"a": 1}),
        (defaultdict(list, a=[1]), {"a": [1]}),
        (Counter("aab"), {"a": 2, "b": 1}),
        (Size.SMALL, 3),
        (range(3), [0, 1, 2]),
        (deque([1, (2,)]), [1, (2,)]),
        ({"a": 1}.keys(), ["a"]),
        (UserDict(a=1), {"a": 1}),
        (UserString("ab"), "ab"),
        (MappingProxyType({1: 2}), {1: 2}),
        (bytearray(b"x"), b"x"),
        (np.array(["a", "b"]), ["a", "b"]),
        (np.array("a"), "a"),
    ],
)
def test_what_behaves_like_plain_data_is_plain_data(value: Any, plain: Any) -> None:
    """A class of another name is no reason to refuse an answer."""
    came = decode(encode(value, to_wire))
    assert came == plain
    assert type(came) is type(plain)


def test_a_matrix_is_an_array_and_what_is_masked_is_not() -> None:
    """An array of another class holds the same numbers; under a mask they mean something else."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # NumPy would like everybody to give up matrices
        came = decode(encode(np.matrix([[1, 2]]), to_wire))
    assert type(came) is np.ndarray
    assert came.tolist() == [[1, 2]]
    assert type(decode(encode(np.ma.array([1, 2]), to_wire))) is np.ndarray
    assert isinstance(decode(encode(np.ma.array([1, 2], mask=[False, True]), to_wire)), Foreign)


class Torch:
    """A tensor that gives its numbers away only without its gradient, as PyTorch's do."""

    def __init__(self, gradient: bool = True) -> None:
        self.gradient = gradient

    def detach(self) -> Torch:
        """Return it without its gradient."""
        return Torch(gradient=False)

    def cpu(self) -> Torch:
        """It is there already."""
        return self

    def __array__(self, dtype: Any = None, copy: Any = None) -> Any:
        """The numbers."""
        if self.gradient:
            raise RuntimeError("call detach first")
        return np.array([1.5, 2.5])


class Broken:
    """Says that it is an array, and is none."""

    def __array__(self, dtype: Any = None, copy: Any = None) -> Any:
        """Nothing."""
        raise SystemError


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (Torch(), np.array([1.5, 2.5])),
        (array("d", [1.0]), [1.0]),
        (np.array([1, 2.5], dtype=object), np.array([1, 2.5])),
        (np.array([[1, 2]], dtype=object), np.array([[1, 2]])),
        (np.longdouble(0.5), np.array(0.5)),
        (np.array([1, 2], dtype=np.clongdouble), np.array([1, 2], dtype=complex)),
    ],
    ids=["torch", "array.array", "objects", "rows of objects", "long double", "long complex"],
)
def test_what_numpy_makes_numbers_of_is_an_array(value: Any, plain: Any) -> None:
    """Numbers in a type of another library, or in one too wide for the wire, arrive as numbers."""
    came = decode(encode([value], to_wire))[0]
    assert type(came) is type(plain)
    np.testing.assert_array_equal(came, plain)


@pytest.mark.parametrize(
    "value",
    [Broken(), np.array([object()]), np.array([Fraction(1, 2)]), np.array([[1], [1, 2]], dtype=object), {1}, iter([1])],
    ids=["no array", "objects", "fractions", "ragged", "set", "iterator"],
)
def test_what_has_no_plain_form_is_named(value: Any) -> None:
    """What is no number, or would be used up by reading it, arrives as the name of its type."""
    assert isinstance(decode(encode(value, to_wire)), Foreign)


def test_tensors_and_variables_are_arrays() -> None:
    """They arrive with their numbers and their types; what is symbolic, sparse or ragged has no plain form."""
    keras = pytest.importorskip("keras")
    tf = pytest.importorskip("tensorflow")
    ones = np.ones((2, 3), np.float32)
    for value in (tf.constant(ones), tf.Variable(ones), keras.ops.ones((2, 3)), keras.Variable(ones)):
        came = decode(encode({"x": (value,)}, to_wire))["x"][0]
        assert (came.dtype, came.tolist()) == (np.float32, ones.tolist())
    assert decode(encode(tf.constant(7), to_wire)).shape == ()
    assert decode(encode(tf.cast(ones, "bfloat16"), to_wire)).dtype == np.float32
    for value in (keras.Input((2,)), tf.ragged.constant([[1], [1, 2]]), tf.sparse.from_dense(ones)):
        assert isinstance(decode(encode(value, to_wire)), Foreign)


def test_columns_of_pandas_are_arrays_or_lists() -> None:
    """A Series, an Index and a categorical arrive as numbers, or as a list of texts."""
    pandas = pytest.importorskip("pandas")
    for value in (pandas.Series([1.0, 2.0]), pandas.Index([1.0, 2.0]), pandas.array([1.0, 2.0])):
        np.testing.assert_array_equal(decode(encode(value, to_wire)), [1.0, 2.0])
    for value in (pandas.Series(["a", "b"]), pandas.Categorical(["a", "b"]), pandas.Index(["a", "b"])):
        assert decode(encode(value, to_wire)) == ["a", "b"]
