"""The wheel that a release carries: whole, the same every time, and what pip would build."""

from __future__ import annotations

import base64
import hashlib
import io
import shutil
import subprocess
import sys
import zipfile
from importlib import metadata
from pathlib import Path

import pytest

import autograder
from autograder.errors import ReleaseError
from autograder.release import wheel
from autograder.release.wheel import DISTRIBUTION, SUMS, WHEEL, carried

PACKAGE = Path(autograder.__file__).parent


def entries() -> dict[str, bytes]:
    """Return the wheel's files, name → content."""
    with zipfile.ZipFile(io.BytesIO(carried()[WHEEL])) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_wheel_is_the_engine_that_runs_here() -> None:
    """Each of its files is one of the package as it is imported, byte for byte, and none is missing."""
    packed = {name: content for name, content in entries().items() if ".dist-info/" not in name}
    assert packed == {
        f"autograder/{path.relative_to(PACKAGE).as_posix()}": path.read_bytes()
        for path in PACKAGE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_record_holds_every_file() -> None:
    """pip compares what it unpacks with it: name, SHA-256 and size."""
    there = entries()
    record = next(name for name in there if name.endswith(".dist-info/RECORD"))
    rows = [line.rsplit(",", 2) for line in there[record].decode().splitlines()]
    assert [name for name, _, _ in rows] == list(there)
    for name, digest, size in rows[:-1]:
        assert int(size) == len(there[name])
        assert digest == f"sha256={base64.urlsafe_b64encode(hashlib.sha256(there[name]).digest()).decode().rstrip('=')}"


def test_the_wheel_says_what_the_installation_says() -> None:
    """Requirements, extras, the command and the licence are those of the package that is installed here."""
    there = {name.partition(".dist-info/")[2]: content for name, content in entries().items()}
    installed = metadata.distribution(DISTRIBUTION)
    assert there["METADATA"].decode() == installed.read_text("METADATA")
    assert b"autograder = autograder.__main__:main" in there["entry_points.txt"]
    assert there["licenses/LICENSE"] == (PACKAGE.parent / "LICENSE").read_bytes()


@pytest.mark.slow
def test_another_process_makes_the_same_wheel(tmp_path: Path) -> None:
    """Other times and rights of the files, another hash seed, another time zone: the same bytes, and their SHA-256."""
    copy = tmp_path / "autograder"
    shutil.copytree(PACKAGE, copy, copy_function=shutil.copyfile, ignore=shutil.ignore_patterns("__pycache__"))
    for path in copy.rglob("*.py"):
        path.chmod(0o600)
    script = "from autograder.release.wheel import *; import sys; sys.stdout.buffer.write(carried()[WHEEL])"
    search = [str(tmp_path), *sys.path]
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path[:] = {search!r}; {script}"],
        env={"TZ": "Asia/Tokyo", "PYTHONHASHSEED": "7"}, capture_output=True, check=True, timeout=120,
    )  # fmt: skip
    made = carried()
    assert done.stdout == made[WHEEL]
    assert made[SUMS] == f"{hashlib.sha256(done.stdout).hexdigest()}  {WHEEL}\n".encode()


def test_a_source_that_is_not_installed_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """Requirements and commands are known of an installed package only."""

    def absent(name: str) -> metadata.Distribution:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "distribution", absent)
    wheel._pack.cache_clear()
    with pytest.raises(ReleaseError, match="install_from"):
        carried()
