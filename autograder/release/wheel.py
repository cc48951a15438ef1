"""The wheel that a release carries: this very engine, packed from the files that run here.

It needs no build tool and no network, so every instructor's machine can make it, from a checkout or from an
installation. The same files give the same bytes: their order, times and rights are always the same.
"""

from __future__ import annotations

import base64
import functools
import hashlib
import io
import zipfile
from importlib import metadata
from pathlib import Path

from autograder import __version__
from autograder.errors import ReleaseError

DISTRIBUTION = "keras-autograder"
_STEM = f"{DISTRIBUTION.replace('-', '_')}-{__version__}"
WHEEL = f"{_STEM}-py3-none-any.whl"
SUMS = "SHA256SUMS"
"""The file beside the wheel with its SHA-256, as ``sha256sum --check`` reads it."""
CARRIED = frozenset({WHEEL, SUMS})
"""Files of a release that are made where it is handed out, not committed: they change with every line of the engine."""
_PACKAGE = Path(__file__).resolve().parents[1]
_INFO = f"{_STEM}.dist-info"
_TAGS = "Wheel-Version: 1.0\nGenerator: autograder\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
_WRITTEN = {"WHEEL", "RECORD", "INSTALLER", "REQUESTED", "direct_url.json", "uv_cache.json"}
"""Of an installation's own notes what is written anew, or says how it was installed here."""
_EPOCH = (2020, 2, 2, 0, 0, 0)
"""What archives that can be made again commonly say of the time: it is that of no file."""


def carried() -> dict[str, bytes]:
    """Return the wheel and its SHA-256, file name → content.

    Raises: ReleaseError if the package is not installed here, only its source is.
    """
    wheel = _pack()
    return {WHEEL: wheel, SUMS: f"{hashlib.sha256(wheel).hexdigest()}  {WHEEL}\n".encode()}


@functools.cache
def _pack() -> bytes:
    content = _package() | _notes()
    content[f"{_INFO}/RECORD"] = _record(content)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in content.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.external_attr = 0o100644 << 16
            entry.create_system = 3  # Unix, on whatever system it is made
            archive.writestr(entry, data, zipfile.ZIP_DEFLATED, 9)
    return buffer.getvalue()


def _package() -> dict[str, bytes]:
    """The engine's own files."""
    paths = sorted(path for path in _PACKAGE.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    return {f"autograder/{path.relative_to(_PACKAGE).as_posix()}": path.read_bytes() for path in paths}


def _notes() -> dict[str, bytes]:
    """What pip reads of a wheel: its name, what it needs, its commands, its licence."""
    try:
        installed = metadata.distribution(DISTRIBUTION)
    except metadata.PackageNotFoundError:
        raise ReleaseError(
            f"a release carries the package {DISTRIBUTION}, which is not installed here: run `make setup` in a "
            "checkout, or `python -m pip install` it; or say in assignment.toml by `install_from` where it is found"
        ) from None
    notes = {"WHEEL": _TAGS.encode()}
    for file in installed.files or ():
        folder, _, name = file.as_posix().partition(".dist-info/")
        if name and name not in _WRITTEN and "__pycache__" not in folder:
            notes[name] = Path(str(installed.locate_file(file))).read_bytes()
    return {f"{_INFO}/{name}": notes[name] for name in sorted(notes)}


def _record(content: dict[str, bytes]) -> bytes:
    """The list of files that pip checks what it has unpacked against."""
    rows = [f"{name},sha256={_digest(data)},{len(data)}\n" for name, data in content.items()]
    return "".join([*rows, f"{_INFO}/RECORD,,\n"]).encode()


def _digest(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
