"""Getting the real data sets and checking that they are what they should be.

A file is downloaded beside its place, as ``NAME.part``, and moved there when its SHA-256 is right. A
download that breaks off keeps what it has; the next one asks the server for the rest.
"""

from __future__ import annotations

import contextlib
import hashlib
import http.client
import urllib.error
import urllib.request
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from autograder.datasets import digits, garments
from autograder.datasets.cifar10 import CIFAR10
from autograder.datasets.houses import HOUSES
from autograder.datasets.quijote import QUIJOTE, body
from autograder.datasets.reuters import REUTERS
from autograder.datasets.store import DataError, DataFile, DataSet, digest, npz_arrays

CHUNK = 2**16
ATTEMPTS = 3
TIMEOUT = 30.0
"""Seconds a server may stay silent."""
SLACK = 2**20
"""Bytes beyond a file's known size after which a server is not believed any more."""

PREPARE: Mapping[str, Callable[[bytes], bytes]] = {"quijote.txt": body}
"""What makes a file of what is published, by its path, where that is more than the data; it may raise DataError."""

State = Literal["ok", "missing", "damaged"]
OnProgress = Callable[[str, int, int], None]
"""Called with a file's path, the bytes that are there, and the bytes it has in all."""


@dataclass(frozen=True)
class Verified:
    """What became of checking one file.

    place : where it lies or should lie; note : what is wrong and what to do, or what is odd but fine.
    """

    file: DataFile
    place: Path
    state: State
    note: str = ""


def catalogue() -> dict[str, DataSet]:
    """Return every data set that has a public original, by name."""
    every = (digits.MNIST, garments.FASHION_MNIST, CIFAR10, HOUSES, QUIJOTE, REUTERS)
    return {known.name: known for known in every}


def fetch(
    name: str, folder: Path, *, progress: OnProgress | None = None, mirror: str = "", timeout: float = TIMEOUT
) -> tuple[Verified, ...]:
    """Make sure that ``folder`` holds the data set ``name``, downloading what is missing or damaged.

    progress : called as the bytes come in.
    mirror : address of a folder that holds the same files, to use in place of the public originals.
    timeout : seconds a server may stay silent.

    Raises: DataError that says which file, what went wrong and what to do. What has arrived until then is
    kept, and the next call goes on from there.
    """
    for file in _find(name).files:
        place = folder / file.path
        if _verify_file(file, place).state != "ok":
            url = f"{mirror.rstrip('/')}/{file.path}" if mirror else file.url
            _download(file, url, place, progress or _ignore, timeout)
    return verify(name, folder)


def verify(name: str, folder: Path) -> tuple[Verified, ...]:
    """Check every file of a data set against its SHA-256.

    Raises: DataError if there is no data set of that name.
    """
    return tuple(_verify_file(file, folder / file.path) for file in _find(name).files)


def _find(name: str) -> DataSet:
    known = catalogue()
    if name not in known:
        raise DataError(f"There is no data set {name!r} to fetch; there are: {', '.join(known)}.")
    return known[name]


def _ignore(_path: str, _done: int, _total: int) -> None:
    """Nobody watches."""


def _verify_file(file: DataFile, place: Path) -> Verified:
    if not place.is_file():
        return Verified(file, place, "missing", f"{place}: expected here, not found")
    found = digest(place)
    if found == file.sha256:
        return Verified(file, place, "ok")
    if file.arrays and _same_arrays(file, place):
        return Verified(file, place, "ok", "the same arrays, packed by another program")
    return Verified(file, place, "damaged", f"{place}: expected SHA-256 {file.sha256}, found {found}; fetch it again")


def _same_arrays(file: DataFile, place: Path) -> bool:
    try:
        arrays = npz_arrays(place, tuple(file.arrays))
    except DataError:
        return False
    return all(hashlib.sha256(arrays[name].tobytes()).hexdigest() == known for name, known in file.arrays.items())


def _download(file: DataFile, url: str, place: Path, progress: OnProgress, timeout: float) -> None:
    """Fill ``place`` from ``url``.

    Raises: DataError.
    """
    part = place.with_name(place.name + ".part")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        reason = ""
        for _ in range(ATTEMPTS):
            begun = part.stat().st_size if part.exists() else 0
            try:
                _transfer(file, url, part, progress, timeout)
            except _Interrupted as interrupted:
                reason = str(interrupted)
                continue
            found = digest(part)
            if found != file.sha256 and file.path in PREPARE:
                found = _prepare(PREPARE[file.path], part)
            if found == file.sha256:
                part.replace(place)
                return
            part.unlink()
            reason = f"what came has SHA-256 {found}, expected {file.sha256}"
            if not begun:  # not the fault of an old beginning
                break
    except OSError as error:
        raise DataError(f"{place}: cannot be written ({error.strerror or error}).") from None
    kept = f" {part.stat().st_size:,} bytes are kept; run it again to go on." if part.exists() else ""
    raise DataError(
        f"{file.path} could not be fetched from {url}: {reason}.{kept} You can also put the file at {place} by hand."
    )


def _prepare(prepare: Callable[[bytes], bytes], part: Path) -> str:
    """Make the file of what was published; return its SHA-256, or that of what came if it is something else."""
    with contextlib.suppress(DataError):
        part.write_bytes(prepare(part.read_bytes()))
    return digest(part)


class _Interrupted(Exception):
    """The transfer did not reach its end; the message says why."""


def _transfer(file: DataFile, url: str, part: Path, progress: OnProgress, timeout: float) -> None:
    """Append to ``part`` what it still lacks, or start it anew if the server cannot do that.

    Raises: _Interrupted; OSError if the disk refuses.
    """
    have = part.stat().st_size if part.exists() else 0
    request = urllib.request.Request(url, headers={"Range": f"bytes={have}-"} if have else {})
    try:
        response = urllib.request.urlopen(request, timeout=timeout)
    except urllib.error.HTTPError as error:
        error.close()
        if error.code == http.HTTPStatus.REQUESTED_RANGE_NOT_SATISFIABLE and have:
            return  # it is all there already; its SHA-256 will tell
        raise _Interrupted(f"the server answered {error.code} {error.reason}") from None
    except (OSError, http.client.HTTPException) as error:  # URLError is an OSError
        why = getattr(error, "reason", error)
        raise _Interrupted(f"there is no connection ({why}); are you online?") from None
    with response:
        if response.status != http.HTTPStatus.PARTIAL_CONTENT:
            have = 0
        elif not response.headers.get("Content-Range", "").startswith(f"bytes {have}-"):
            part.unlink()
            raise _Interrupted("the server sent another part of the file than it was asked for")
        length = response.headers.get("Content-Length", "")
        total = have + int(length) if length.isdigit() else file.size
        limit = max(file.size + SLACK, have)
        with part.open("ab" if have else "wb") as out:
            while data := _read(response, have, total):
                have += len(data)
                if have > limit:
                    part.unlink()
                    raise _Interrupted(f"the server sends more than the {file.size:,} bytes the file has")
                out.write(data)
                progress(file.path, have, total)
        if length.isdigit() and have < total:
            raise _Interrupted(f"the connection ended after {have:,} of {total:,} bytes")


def _read(response: http.client.HTTPResponse, have: int, total: int) -> bytes:
    try:
        return response.read(CHUNK)
    except (OSError, http.client.HTTPException) as error:
        raise _Interrupted(f"the connection broke after {have:,} of {total:,} bytes ({error})") from None
