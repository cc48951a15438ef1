"""Where the real data sets lie, and reading them from there without trusting what is in the files."""

from __future__ import annotations

import gzip
import hashlib
import os
import struct
import zipfile
import zlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import numpy as np

from autograder.errors import AutograderError

Kind = Literal["sample", "real"]
Array = np.ndarray[Any, Any]
Split = tuple[tuple[Array, Array], tuple[Array, Array]]
"""((x_train, y_train), (x_test, y_test))"""

ENVIRONMENT = "AUTOGRADER_DATA"
_IDX_UINT8 = 0x08


class DataError(AutograderError, RuntimeError):
    """A data set is not there or cannot be used; the message says where it was looked for and what to do."""


@dataclass(frozen=True)
class DataFile:
    """One file of a data set's public original.

    path : where it lies below the data folder; url : where it comes from; sha256 : of the file's bytes;
    size : its bytes, to show before a download; arrays : of an ``.npz`` file, name → SHA-256 of the array's
    bytes: the same data packed by another program counts as the same file.
    """

    path: str
    url: str
    sha256: str
    size: int
    arrays: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class DataSet:
    """What there is to know about a data set without having it.

    source : who made it; licence : under what terms it may be used.
    """

    name: str
    title: str
    source: str
    licence: str
    files: tuple[DataFile, ...]

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(file.size for file in self.files)


def check_kind(kind: str) -> None:
    """Refuse anything but "sample" and "real".

    Raises: ValueError.
    """
    if kind not in ("sample", "real"):
        raise ValueError(f'expected the kind of data "sample" or "real", got {kind!r}')


def folder(name: str) -> Path:
    """Return the folder of the real data sets; ``name`` is the set wanted, for the advice.

    Raises: DataError if the environment does not name a folder.
    """
    value = os.environ.get(ENVIRONMENT, "")
    if not value:
        raise DataError(
            f"The real {name} was asked for, but the environment variable {ENVIRONMENT}, which names the folder of "
            f'the real data sets, is not set. Set it and run: autograder data fetch {name}. Or use DATA = "sample".'
        )
    return Path(value)


def locate(name: str, path: str) -> Path:
    """Return the file ``path`` of the data set ``name``.

    Raises: DataError that says where it was expected and how to get it.
    """
    place = folder(name) / path
    if not place.is_file():
        raise DataError(
            f"{place}: expected a file of the real {name} here. Run: autograder data fetch {name} "
            f'(or set {ENVIRONMENT} to the folder that holds {path}). Or use DATA = "sample".'
        )
    return place


def npz(path: Path, shapes: dict[str, tuple[int, ...]]) -> dict[str, Array]:
    """Read the uint8 arrays of an ``.npz`` file, each of the shape given; nothing in it is unpickled.

    Raises: DataError.
    """
    arrays = npz_arrays(path, tuple(shapes))
    for name, shape in shapes.items():
        found = arrays[name]
        if found.shape != shape or found.dtype != np.uint8:
            raise DataError(f"{path}: expected {name} of shape {shape}, uint8; found {found.shape}, {found.dtype}.")
    return arrays


def npz_arrays(path: Path, names: tuple[str, ...]) -> dict[str, Array]:
    """Read arrays of an ``.npz`` file, whatever their shapes; nothing in it is unpickled.

    Raises: DataError.
    """
    try:
        with path.open("rb") as file, np.lib.npyio.NpzFile(file, allow_pickle=False) as archive:
            return {name: archive[name] for name in names}
    except KeyError as error:
        raise DataError(f"{path}: expected the arrays {', '.join(names)}; {error.args[0]}") from None
    except (OSError, ValueError, zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise DataError(f"{path}: cannot be read ({error}). Delete it and fetch it again.") from None


def idx(path: Path, shape: tuple[int, ...]) -> Array:
    """Read a gzipped file of unsigned bytes in the IDX format of MNIST's authors.

    The file starts with two zero bytes, the type (8 is uint8), the number of dimensions, and each
    dimension as a big-endian 32-bit integer.

    Raises: DataError.
    """
    expected = struct.pack(f">HBB{len(shape)}I", 0, _IDX_UINT8, len(shape), *shape)
    size = len(expected) + int(np.prod(shape))
    try:
        with gzip.open(path) as file:
            data = file.read(size + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise DataError(f"{path}: cannot be read ({error}). Delete it and fetch it again.") from None
    if len(data) != size or not data.startswith(expected):
        raise DataError(f"{path}: expected an IDX file of uint8 of shape {shape}, found something else.")
    return np.frombuffer(data, dtype=np.uint8, offset=len(expected)).reshape(shape).copy()


def digest(path: Path) -> str:
    """Return the SHA-256 of a file's bytes."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
