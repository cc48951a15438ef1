"""What this machine can do for a course, and what to do about the rest: ten findings, one for each thing needed."""

from __future__ import annotations

import importlib.util
import os
import platform
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Literal

from autograder import __version__
from autograder.config import Limits
from autograder.errors import AutograderError
from autograder.sandbox import landlock
from autograder.sandbox.box import Box
from autograder.sandbox.policy import SandboxKind
from autograder.sandbox.session import Session
from autograder.student import Student

State = Literal["good", "poor", "missing"]
"""``poor``: it works, with a loss; ``missing``: nothing can be graded confined until it is there."""
_MACHINES = ("x86_64", "aarch64")
_GRADING = ("nbgrader", "papermill", "sqlalchemy", "sandlock")
_GIGABYTE = 2**30
_NEEDED_MEMORY, _NEEDED_DISK = 2 * _GIGABYTE, 2 * _GIGABYTE
"""What a worker takes with TensorFlow, and what a class of notebooks leaves."""
_TRIED = """\
import socket
def f():
    try:
        socket.socket()
    except PermissionError:
        pass
    else:
        return "a socket"
    try:
        open({outside!r}, "w")
    except OSError:
        return ""
    return "a file outside"
"""
_LIMITS = Limits(cell_seconds=60, call_seconds=60)


@dataclass(frozen=True)
class Finding:
    """One thing that grading needs. text : what is there; remedy : what to do about it, "" if nothing."""

    topic: str
    state: State
    text: str
    remedy: str = ""


def examine() -> Iterator[Finding]:
    """Look at this machine, one finding after the other, and start the sandbox, with TensorFlow if that is there."""
    abi = landlock.abi()
    yield _system()
    yield _python()
    yield _packages()
    yield _landlock(abi)
    yield _seccomp()
    kind: SandboxKind = "sandlock" if abi >= landlock.FULL else "degraded"
    tried = _sandbox(kind)
    yield tried
    yield _tensorflow("none" if tried.state == "missing" else kind)
    yield _jupyter()
    yield _memory()
    yield _disk()


def _system() -> Finding:
    text = f"{platform.system()} {platform.release()} on {platform.machine()}, {os.cpu_count()} cores"
    if not sys.platform.startswith("linux"):
        return Finding("system", "missing", text, "grade in the repository's container: docs/containers.md")
    if platform.machine() not in _MACHINES:
        return Finding("system", "missing", text, f"grade on a machine of {' or '.join(_MACHINES)}")
    return Finding("system", "good", text)


def _python() -> Finding:
    text = f"{platform.python_version()} in {sys.prefix}"
    if sys.prefix == sys.base_prefix:
        return Finding("Python", "poor", text, "use a virtual environment: submissions can read all of this one")
    return Finding("Python", "good", text)


def _packages() -> Finding:
    lacking = [name for name in _GRADING if importlib.util.find_spec(name) is None]
    if lacking:
        text = f"keras-autograder {__version__}, without {', '.join(lacking)}"
        return Finding("packages", "missing", text, 'python -m pip install "keras-autograder[grade]"')
    versions = ", ".join(f"{name} {metadata.version(name)}" for name in _GRADING)
    return Finding("packages", "good", f"keras-autograder {__version__}, {versions}")


def _landlock(abi: int) -> Finding:
    if abi == 0:
        return Finding(
            "Landlock", "missing", "none", "boot Linux 6.12 or newer with lsm=landlock,…, or grade elsewhere"
        )
    text = f"version {abi}; {landlock.FULL} is needed"
    if lacking := landlock.missing(abi):
        remedy = "grade with --sandbox degraded, or on Linux 6.12 or newer"
        return Finding("Landlock", "poor", f"{text}; {landlock.in_words(lacking)}", remedy)
    return Finding("Landlock", "good", text)


def _seccomp() -> Finding:
    try:
        actions = Path("/proc/sys/kernel/seccomp/actions_avail").read_text(encoding="utf-8").split()
    except OSError:
        actions = []
    if "user_notif" not in actions:
        text = f"without notifications ({', '.join(actions) or 'nothing is known of it'})"
        return Finding("seccomp", "missing", text, "use a kernel with CONFIG_SECCOMP_FILTER, 5.5 or newer")
    return Finding("seccomp", "good", "filters and notifications")


def _sandbox(kind: SandboxKind) -> Finding:
    """Start the sandbox and have a submission try to get out of it."""
    try:
        with tempfile.NamedTemporaryFile() as outside, Box(["numpy"], _LIMITS, kind) as box:
            start = time.perf_counter()
            with Session(box) as session:
                begun = time.perf_counter() - start
                session.run_cell(_TRIED.format(outside=outside.name), _LIMITS.cell_seconds)
                got = Student(session).f()
    except AutograderError as error:
        return Finding("sandbox", "missing", str(error), "SECURITY.md says what it needs")
    if got:
        return Finding("sandbox", "missing", f"{kind}, but a submission got {got}", "do not grade here; report it")
    text = f"{kind}: no socket, no file outside; a submission begins after {begun * 1000:.0f} ms"
    if kind == "degraded":
        return Finding("sandbox", "poor", text, "say --sandbox degraded; every result will")
    return Finding("sandbox", "good", text)


def _tensorflow(kind: SandboxKind) -> Finding:
    """Import TensorFlow where submissions will have it."""
    if importlib.util.find_spec("tensorflow") is None:
        return Finding("TensorFlow", "poor", "not installed", "units with Keras need it: keras-autograder[keras]")
    start = time.perf_counter()
    try:
        with Box(["tensorflow", "keras"], _LIMITS, kind):
            seconds = time.perf_counter() - start
    except AutograderError as error:
        return Finding("TensorFlow", "poor", str(error), "units with Keras cannot be graded until it is imported")
    versions = f"{metadata.version('tensorflow')}, Keras {metadata.version('keras')}"
    return Finding("TensorFlow", "good", f"{versions}; imported in {seconds:.1f} s, once for each worker")


def _jupyter() -> Finding:
    lacking = [name for name in ("jupyterlab", "ipykernel") if importlib.util.find_spec(name) is None]
    if lacking:
        remedy = "formgrader and notebooks need it: keras-autograder[notebook]; grading has a kernel of its own"
        return Finding("Jupyter", "poor", f"without {' and '.join(lacking)}", remedy)
    if not Path(sys.prefix, "share", "jupyter", "kernels", "python3", "kernel.json").is_file():
        remedy = "notebooks ask for it: python -m ipykernel install --sys-prefix"
        return Finding("Jupyter", "poor", "no kernel python3", remedy)
    text = f"JupyterLab {metadata.version('jupyterlab')}, ipykernel {metadata.version('ipykernel')}, kernel python3"
    return Finding("Jupyter", "good", text)


def _memory() -> Finding:
    free = _free_memory()
    if free is None:
        return Finding("memory", "poor", "not known on this system", "grade with few --workers first")
    workers = max(1, min(os.cpu_count() or 1, free // _NEEDED_MEMORY))
    text = f"{free / _GIGABYTE:.1f} GB free: enough for {workers} at once with TensorFlow"
    if free < _NEEDED_MEMORY * (os.cpu_count() or 1):
        return Finding("memory", "poor", text, f"grade with --workers {workers}")
    return Finding("memory", "good", text)


def _free_memory() -> int | None:
    """Bytes that are free for further processes, within the limit of a container if there is one."""
    try:
        lines = Path("/proc/meminfo").read_text(encoding="utf-8").splitlines()
        free = next(int(line.split()[1]) * 1024 for line in lines if line.startswith("MemAvailable:"))
    except (OSError, StopIteration):
        return None
    group = Path("/sys/fs/cgroup")
    try:
        most = (group / "memory.max").read_text(encoding="utf-8").strip()
        used = int((group / "memory.current").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return free
    return min(free, int(most) - used) if most.isdigit() else free


def _disk() -> Finding:
    folder = Path(tempfile.gettempdir()).resolve()
    free = shutil.disk_usage(folder).free
    system = _file_system(folder)
    text = f"{free / _GIGABYTE:.1f} GB free in {folder}{f', on {system}' if system else ''}"
    if system in ("tmpfs", "ramfs"):
        return Finding(
            "disk", "poor", text, "let TMPDIR name a folder on a disk: what is deleted there counts for nothing"
        )
    if free < _NEEDED_DISK:
        return Finding("disk", "poor", text, "make room, or let TMPDIR name another folder")
    return Finding("disk", "good", text)


def _file_system(folder: Path) -> str:
    """The kind of file system that a folder lies on, "" if that is not known."""
    try:
        mounts = [line.split()[1:3] for line in Path("/proc/mounts").read_text(encoding="utf-8").splitlines()]
    except OSError:
        return ""
    above = [(len(place), kind) for place, kind in mounts if Path(place) in (folder, *folder.parents)]
    return max(above)[1] if above else ""
