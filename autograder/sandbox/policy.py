"""How the warm process is confined: what it can read and write, and how it is started and ended."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, Protocol, get_args

from autograder.errors import ConfigError, SandboxError
from autograder.sandbox import landlock, usage
from autograder.util.tempdirs import PREFIX

SandboxKind = Literal["sandlock", "degraded", "none"]
KINDS: tuple[SandboxKind, ...] = get_args(SandboxKind)

CONTROL = "control"
MAX_ADDRESS = 103
"""Bytes that the path of a socket may have: 107 on Linux, 103 on macOS."""
PACKAGE = Path(__file__).resolve().parents[1]
_PR_SET_CHILD_SUBREAPER = 36
_SYSTEM = (
    "/usr",
    "/lib",
    "/lib32",
    "/lib64",
    "/bin",
    "/etc/ld.so.cache",
    "/etc/fonts",
    "/etc/localtime",
    "/proc",
    "/sys/devices/system/cpu",
    "/dev/null",
    "/dev/zero",
    "/dev/urandom",
    "/dev/random",
)


class Process(Protocol):
    """A process that was started, by whatever means."""

    @property
    def pid(self) -> int | None:
        """Its number, None if it has none (any more)."""
        ...

    def kill(self) -> None:
        """End it at once."""
        ...

    def wait(self, timeout: float | None = None) -> Any:
        """Wait until it has ended."""
        ...


def sandbox_kind(text: str) -> SandboxKind:
    """Return the kind of sandbox that ``--sandbox`` asks for.

    Raises: ConfigError if there is no such kind.
    """
    if text not in KINDS:
        raise ConfigError(f"--sandbox: expected {', '.join(map(repr, KINDS[:-1]))} or {KINDS[-1]!r}, got {text!r}")
    return text


def available(kind: SandboxKind) -> None:
    """Check that this machine can run a sandbox of that kind.

    Raises: SandboxError that says what is missing and what can be done.
    """
    room = MAX_ADDRESS - len(f"/{PREFIX}12345678/home/{CONTROL}")
    if len(os.fsencode(tempfile.gettempdir())) > room:
        raise SandboxError(
            f"The folder for temporary files has too long a path for the sandbox's socket (at most {room} bytes): "
            f"{tempfile.gettempdir()}. Set TMPDIR to a folder with a shorter one, /tmp for example."
        )
    if kind == "none":
        return
    try:
        import sandlock  # noqa: F401, PLC0415 - only where there is a sandbox
    except ImportError as error:
        raise SandboxError(
            f"The sandbox needs the package sandlock, and it cannot be imported here ({error}). "
            "Install keras-autograder[grade] on Linux, or say --sandbox none if you trust every submission."
        ) from None
    found = landlock.abi()
    if found == 0:
        raise SandboxError(
            "This kernel has no Landlock, so submissions cannot be confined. Grade on Linux 6.12 or newer, "
            "or say --sandbox none if you trust every submission."
        )
    if found < landlock.FULL and kind == "sandlock":
        lacking = ", ".join(item.name for item in landlock.missing(found))
        raise SandboxError(
            f"This kernel has only version {found} of Landlock, of {landlock.FULL}: it does not see to {lacking}. "
            "Grade on Linux 6.12 or newer, or say --sandbox degraded: a filter then stands in for what is missing, "
            "and every result says so."
        )


def readable_places(further: Iterable[Path]) -> list[str]:
    """Return what the warm process may read: the system, Python, the engine, and ``further`` folders."""
    places = [*_SYSTEM, sys.prefix, sys.base_prefix, str(PACKAGE), *map(str, further)]
    there = {place for place in places if Path(place).exists()}
    return sorted({str(Path(place).resolve()) for place in there} | there)


def start(
    command: Sequence[str],
    *,
    kind: SandboxKind,
    home: Path,
    library: Path,
    log: Path,
    readable: Iterable[Path],
    processes: int,
    environment: Mapping[str, str],
) -> Process:
    """Start a command confined to ``home``.

    library : the folder that Python imports the engine from; log : where its errors go; processes : how many it may be.

    Raises: SandboxError if sandlock cannot confine it.
    """
    given = {**_environment(home, library), **environment}
    if kind == "none":
        with log.open("wb") as file:
            return subprocess.Popen(
                command, env=given, stdin=subprocess.DEVNULL, stdout=file, stderr=file, cwd=home,
                start_new_session=True,
            )  # fmt: skip
    import sandlock  # noqa: PLC0415 - only where there is a sandbox
    from sandlock.sandbox import StdioMode  # noqa: PLC0415

    # Should the warm process be killed, whatever it leaves becomes this process's child, and `close` ends it.
    ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)

    lacking = landlock.missing(landlock.abi())
    policy = sandlock.Sandbox(
        fs_readable=[*readable_places(readable), str(library)],
        fs_writable=[str(home), "/dev/null"],
        clean_env=True,
        env=given,
        cwd=str(home),
        max_processes=processes,
        max_open_files=1024,
        # Moves between folders are refused without being asked to: sandlock allows nobody to switch that off.
        allow_degraded=[sandlock.Protection[item.flag] for item in lacking if item.flag == "FS_REFER"],
        disable=[sandlock.Protection[item.flag] for item in lacking if item.flag != "FS_REFER"],
    )
    shell = ["/bin/sh", "-c", 'exec "$@" 2>"$0"', str(home / "log"), *command]
    try:
        process: Process = policy.popen(shell, stdin=StdioMode.NULL, stdout=StdioMode.NULL, stderr=StdioMode.NULL)
    except RuntimeError as error:  # whatever the kernel, or a container around this, refuses
        raise SandboxError(
            f"The sandbox could not be started ({error}). In a container, allow pidfd_getfd and landlock_*: "
            "docker run --cap-add SYS_PTRACE; see docs/containers.md."
        ) from None
    log.symlink_to(home / "log")
    return process


def _environment(home: Path, library: Path) -> dict[str, str]:
    return {
        "PATH": "/usr/bin:/bin",
        "HOME": str(home),
        "TMPDIR": str(home),
        "IPYTHONDIR": str(home),
        "MPLCONFIGDIR": str(home),
        "PYTHONPATH": str(library),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONHASHSEED": "0",
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
        "LANG": "C.UTF-8",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "TF_ENABLE_ONEDNN_OPTS": "0",
        "TF_DETERMINISTIC_OPS": "1",
        "TF_NUM_INTRAOP_THREADS": "1",
        "TF_NUM_INTEROP_THREADS": "1",
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "CUDA_VISIBLE_DEVICES": "-1",
        "KERAS_BACKEND": "tensorflow",
    }


def end(process: Process) -> None:
    """Wait a moment for a clean end, then kill."""
    deadline = time.monotonic() + 2.0
    while not has_ended(process) and time.monotonic() < deadline:
        time.sleep(0.01)
    try:
        process.kill()
    except (ProcessLookupError, PermissionError):
        pass
    process.wait()


def has_ended(process: Process | None) -> bool:
    """Whether a process is gone, or only waits for somebody to hear how it ended."""
    pid = getattr(process, "pid", None)
    return pid is None or usage.state(pid) in ("", "Z")
