"""Plain data between the two processes, and nothing else.

A message is ``header length (u32) | buffer length (u64) | header | buffers``. The header is
msgpack; the raw bytes of arrays follow it, in order, so that a large array is neither copied by
msgpack nor able to inflate into millions of Python objects. Decoding never runs code from the
bytes: an array is rebuilt as a plain ``ndarray`` of one of the allowed dtypes, and whatever is
not plain data arrives as a `Foreign` note of its type.
"""

from __future__ import annotations

import math
import re
import struct
from collections.abc import Callable, Iterable
from typing import Any

import msgpack
import numpy as np

from autograder.errors import WireError
from autograder.language import gettext
from autograder.wire.values import Foreign, Frame, Generator, Handle, Model, Rng

__all__ = ["ATOMS", "Foreign", "Frame", "Generator", "Handle", "Model", "Rng", "decode", "encode", "sizes", "walk"]

MAX_HEADER = 8 * 2**20
"""Bytes of msgpack in one message (also bounds the number of Python objects in it)."""
MAX_BUFFERS = 512 * 2**20
"""Bytes of array data in one message."""
MAX_DEPTH = 24
"""Levels of nesting in a value."""

PREFIX = struct.Struct(">IQ")
_DTYPE = re.compile(r"[<>|=](?:b1|[iu][1248]|f[248]|c(?:8|16))\Z")
_ARRAY, _TUPLE, _BIGINT, _COMPLEX, _FRAME, _RNG, _HANDLE, _FOREIGN, _PAIRS, _MODEL, _GENERATOR = range(1, 12)
ATOMS = frozenset({bool, float, str, bytes, type(None)})
"""Types that msgpack packs by itself; a list may hold a million of them."""
_MAX_BIGINT_BYTES = 1780
"""Python writes no integer of more than 4,300 digits in tens, as one of the messages about it would."""


class _Encoder:
    def __init__(self, substitute: Callable[[Any], Any] | None) -> None:
        self.buffers: list[bytes] = []
        self.substitute = substitute

    def plain(self, value: Any, depth: int = 0) -> Any:
        if depth > MAX_DEPTH:
            raise _too_deep()
        kind = type(value)
        if kind in ATOMS:
            return value
        if kind is int:
            if -(2**63) <= value < 2**64:
                return value
            size = value.bit_length() // 8 + 1
            if size > _MAX_BIGINT_BYTES:
                return self.nested(_FOREIGN, [gettext("integer of thousands of digits"), ""])
            return msgpack.ExtType(_BIGINT, value.to_bytes(size, "big", signed=True))
        if kind is complex:
            return msgpack.ExtType(_COMPLEX, struct.pack(">dd", value.real, value.imag))
        if kind is np.ndarray and _DTYPE.match(value.dtype.str):
            return self.array(value)
        if kind is list:
            return self.items(value, depth + 1)
        if kind is tuple:
            return self.nested(_TUPLE, self.items(value, depth + 1))
        if kind is dict:
            items = [(self.plain(k, depth + 1), self.plain(v, depth + 1)) for k, v in value.items()]
            if all(type(k) is str for k in value):
                return dict(items)
            return self.nested(_PAIRS, [part for item in items for part in item])
        if isinstance(value, np.generic):
            if isinstance(value, np.str_):
                return str(value)
            return self.plain(np.asarray(value), depth + 1)
        if kind is Handle:
            return self.nested(_HANDLE, self.plain(value.key))
        if kind is Rng:
            return self.nested(_RNG, self.plain(value.seed))
        if kind is Frame:
            columns = [[str(name), self.plain(data, depth + 1)] for name, data in value.columns]
            return self.nested(_FRAME, [columns, self.plain(value.index, depth + 1)])
        if kind is Model:
            return self.nested(_MODEL, [str(value.config), [self.plain(w, depth + 1) for w in value.weights]])
        if kind is Generator:
            return self.nested(_GENERATOR, [value.kind, self.plain(value.state, depth + 1)])
        if kind is Foreign:
            return self.nested(_FOREIGN, [value.type_name[:200], value.text[:500]])
        if self.substitute is not None:
            other = self.substitute(value)
            if other is not value:
                return self.plain(other, depth + 1)
        return self.foreign(value)

    def items(self, values: Iterable[Any], depth: int) -> list[Any]:
        return [value if type(value) in ATOMS else self.plain(value, depth) for value in values]

    def nested(self, code: int, content: Any) -> msgpack.ExtType:
        return msgpack.ExtType(code, _packb(content))

    def foreign(self, value: Any, text: str = "") -> msgpack.ExtType:
        name = f"array of dtype {value.dtype}" if type(value) is np.ndarray else type(value).__name__
        return self.nested(_FOREIGN, [name[:200], text])

    def array(self, value: np.ndarray[Any, Any]) -> msgpack.ExtType:
        self.buffers.append(value.tobytes())
        return self.nested(_ARRAY, [value.dtype.str, list(value.shape)])


def _packb(content: Any) -> bytes:
    packed: bytes = msgpack.packb(content, use_bin_type=True, unicode_errors="surrogatepass")
    return packed


class _Decoder:
    def __init__(self, buffers: memoryview) -> None:
        self.buffers = buffers
        self.offset = 0
        self.depth = 0

    def load(self, header: bytes) -> Any:
        self.depth += 1
        if self.depth > MAX_DEPTH + 2:
            raise _too_deep()
        value = msgpack.unpackb(
            header,
            ext_hook=self.extension,
            raw=False,
            strict_map_key=True,
            unicode_errors="surrogatepass",
        )
        self.depth -= 1
        return value

    def extension(self, code: int, data: bytes) -> Any:
        if code == _ARRAY:
            return self.array(*_fields(self.load(data), 2))
        if code == _TUPLE:
            return tuple(_expect(self.load(data), list))
        if code == _PAIRS:
            parts = _expect(self.load(data), list)
            return {_key(k): v for k, v in zip(parts[::2], parts[1::2], strict=True)}
        if code == _BIGINT and len(data) <= _MAX_BIGINT_BYTES:
            return int.from_bytes(data, "big", signed=True)
        if code == _COMPLEX:
            return complex(*struct.unpack(">dd", data))
        if code == _HANDLE:
            return Handle(_expect(self.load(data), int))
        if code == _RNG:
            return Rng(_expect(self.load(data), int))
        if code == _FRAME:
            columns, index = _fields(self.load(data), 2)
            pairs = [_fields(column, 2) for column in _expect(columns, list)]
            return Frame(tuple((_expect(name, str), values) for name, values in pairs), index)
        if code == _MODEL:
            config, weights = _fields(self.load(data), 2)
            arrays = tuple(_expect(array, np.ndarray) for array in _expect(weights, list))
            return Model(_expect(config, str), arrays)
        if code == _GENERATOR:
            kind, state = _fields(self.load(data), 2)
            return Generator(_expect(kind, str), _expect(state, dict))
        if code == _FOREIGN:
            type_name, text = _fields(self.load(data), 2)
            return Foreign(_expect(type_name, str), _expect(text, str))
        raise WireError(f"unknown extension type {code}")

    def array(self, dtype: Any, shape: Any) -> np.ndarray[Any, Any]:
        if type(dtype) is not str or not _DTYPE.match(dtype):
            raise WireError(f"an array of dtype {dtype!r:.60} is not allowed")
        sizes = _expect(shape, list)
        if len(sizes) > 32 or not all(type(n) is int and n >= 0 for n in sizes):
            raise WireError(f"an array of shape {shape!r:.60} is not allowed")
        size = math.prod(sizes) * np.dtype(dtype).itemsize
        if self.offset + size > len(self.buffers):
            raise WireError("an array is longer than the bytes sent for it")
        raw = self.buffers[self.offset : self.offset + size]
        self.offset += size
        return np.frombuffer(raw, dtype=dtype).reshape(sizes).copy()


def _too_deep() -> WireError:
    return WireError(gettext("a value is nested more than {n} levels deep", n=MAX_DEPTH))


def _expect(value: Any, kind: type) -> Any:
    if type(value) is not kind:
        raise WireError(f"expected {kind.__name__}, got {type(value).__name__}")
    return value


def _fields(value: Any, count: int) -> list[Any]:
    fields: list[Any] = _expect(value, list)
    if len(fields) != count:
        raise WireError(f"expected {count} fields, got {len(fields)}")
    return fields


def _key(value: Any) -> Any:
    if isinstance(value, np.ndarray) and value.shape == ():
        return value.item()
    try:
        hash(value)
    except TypeError:
        raise WireError(f"a {type(value).__name__} cannot be a key") from None
    return value


def encode(value: Any, substitute: Callable[[Any], Any] | None = None) -> bytes:
    """Pack ``value`` into one message.

    substitute : called with every object that is not plain data; what it returns is sent in its
    place (the sandbox uses it for data frames). What is still not plain becomes a `Foreign`.

    Raises: WireError if the value is nested too deeply or too large.
    """
    encoder = _Encoder(substitute)
    try:
        header = _packb(encoder.plain(value))
    except (RecursionError, OverflowError, ValueError) as error:
        if isinstance(error, WireError):
            raise
        raise WireError(f"the value cannot be sent: {error}") from None
    size = sum(map(len, encoder.buffers))
    if len(header) > MAX_HEADER or size > MAX_BUFFERS:
        megabytes = (len(header) + size) / 2**20
        raise WireError(gettext("the value takes {size:.0f} MB, more than a message may hold", size=megabytes))
    return b"".join((PREFIX.pack(len(header), size), header, *encoder.buffers))


def sizes(prefix: bytes, *, max_header: int = MAX_HEADER, max_buffers: int = MAX_BUFFERS) -> tuple[int, int]:
    """Read the two lengths at the start of a message, refusing those beyond the limits.

    Raises: WireError.
    """
    header, buffers = PREFIX.unpack(prefix)
    if header > max_header or buffers > max_buffers:
        megabytes = (header + buffers) / 2**20
        raise WireError(gettext("a message of {size:.0f} MB is more than is allowed", size=megabytes))
    return header, buffers


def decode(message: bytes | bytearray | memoryview) -> Any:
    """Unpack one whole message.

    Raises: WireError for anything but a well-formed message, whatever the bytes.
    """
    view = memoryview(message)
    if len(view) < PREFIX.size:
        raise WireError("a message was cut short")
    header, buffers = sizes(bytes(view[: PREFIX.size]))
    if len(view) != PREFIX.size + header + buffers:
        raise WireError("a message's length is not what it says")
    start = PREFIX.size + header
    decoder = _Decoder(view[start:])
    try:
        value = decoder.load(bytes(view[PREFIX.size : start]))
    except WireError:
        raise
    except (ValueError, TypeError, struct.error, RecursionError, OverflowError, MemoryError) as error:
        raise WireError(f"a message cannot be read: {type(error).__name__}: {error!s:.200}") from None
    except msgpack.UnpackException as error:
        raise WireError(f"a message cannot be read: {type(error).__name__}") from None
    if decoder.offset != buffers:
        raise WireError("a message holds bytes that belong to no array")
    return value


def walk(value: Any) -> Iterable[Any]:
    """Yield ``value`` and everything inside its lists, tuples and dicts."""
    stack = [value]
    while stack:
        item = stack.pop()
        yield item
        if isinstance(item, (list, tuple)):
            stack += reversed(item)
        elif isinstance(item, dict):
            stack += reversed(item.values())
