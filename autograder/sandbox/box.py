"""The judge's side of a sandbox: start the warm process, ask it for sessions, put it away without a trace."""

from __future__ import annotations

import ctypes
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, Literal, Protocol

from autograder.config import Limits
from autograder.errors import SandboxError
from autograder.sandbox import usage
from autograder.util.tempdirs import PREFIX, Folder, remove

Kind = Literal["sandlock", "none"]

START_SECONDS = 120.0
"""A cold import of TensorFlow takes seconds; a machine under load takes many."""
ORDER_SECONDS = 20.0
_PR_SET_CHILD_SUBREAPER = 36
CONTROL = "control"
MAX_ADDRESS = 103
"""Bytes that the path of a socket may have: 107 on Linux, 103 on macOS."""
PACKAGE = Path(__file__).resolve().parents[1]
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


class _Process(Protocol):
    def kill(self) -> None: ...
    def wait(self, timeout: float | None = None) -> Any: ...


def available(kind: Kind) -> None:
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
        import sandlock  # noqa: PLC0415 - only where there is a sandbox
    except ImportError as error:
        raise SandboxError(
            f"The sandbox needs the package sandlock, and it cannot be imported here ({error}). "
            "Install keras-autograder[grade] on Linux, or say --sandbox none if you trust every submission."
        ) from None
    found, needed = sandlock.landlock_abi_version(), sandlock.min_landlock_abi()
    if found < needed:
        has = f"only version {found} of Landlock" if found > 0 else "no Landlock"
        raise SandboxError(
            f"This kernel has {has}, so submissions cannot be confined (version {needed} is needed). Grade on "
            "Linux 6.12 or newer, or say --sandbox none if you trust every submission."
        )


@dataclass
class Box:
    """A warm sandbox from which submissions are forked, one at a time.

    imports : modules imported before the first submission.
    limits : what one submission may use.
    kind : ``sandlock``, or ``none`` for no confinement at all.
    readable : further folders a submission may read (data sets).
    environment : further environment variables of the sandbox.

    Attributes: zygote, the warm process's pid, 0 while there is none.
    """

    imports: Sequence[str]
    limits: Limits
    kind: Kind = "sandlock"
    readable: Sequence[Path] = ()
    environment: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._home: Folder | None = None
        self._process: _Process | None = None
        self._control: socket.socket | None = None
        self._count = 0
        self.zygote = 0

    def __enter__(self) -> Box:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def start(self) -> None:
        """Start the warm process and wait until its imports are done.

        Raises: SandboxError if it cannot be started, or a module cannot be imported in it.
        """
        if self._control is not None:
            return
        available(self.kind)
        try:
            self._home = Folder()
            self._launch(self._home.path)
        except OSError as error:
            self.close()
            raise SandboxError(f"The sandbox could not be started: {error}") from error
        except BaseException:
            self.close()
            raise

    def _launch(self, folder: Path) -> None:
        home, library = folder / "home", folder / "lib"
        home.mkdir()
        library.mkdir()
        # Only the engine's own folder is readable, not the course that may lie beside it in a checkout.
        (library / PACKAGE.name).symlink_to(PACKAGE)
        address = str(home / CONTROL)
        listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        with listener:
            listener.bind(address)
            listener.listen(1)
            command = [sys.executable, "-m", "autograder.sandbox.inside.zygote", address, *self.imports]
            log = folder / "log"
            self._process = self._spawn(command, home, library, log)
            self._control = self._accept(listener, log)
        # From here on nobody can connect: the one socket there was is taken, and its name is gone.
        Path(address).unlink()
        hello = self._answer(START_SECONDS)
        if hello.get("problems"):
            raise SandboxError(f"The sandbox cannot import what the assignment needs: {'; '.join(hello['problems'])}")
        self.zygote = int(hello["ready"])

    def _spawn(self, command: list[str], home: Path, library: Path, log: Path) -> _Process:
        environment = {
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
            **self.environment,
        }
        if self.kind == "none":
            with log.open("wb") as file:
                return subprocess.Popen(
                    command, env=environment, stdin=subprocess.DEVNULL, stdout=file, stderr=file, cwd=home,
                    start_new_session=True,
                )  # fmt: skip
        import sandlock  # noqa: PLC0415 - only where there is a sandbox
        from sandlock.sandbox import StdioMode  # noqa: PLC0415

        # Should the warm process be killed, whatever it leaves becomes this process's child, and `close` ends it.
        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)

        policy = sandlock.Sandbox(
            fs_readable=[*self._readable(), str(library)],
            fs_writable=[str(home), "/dev/null"],
            clean_env=True,
            env=environment,
            cwd=str(home),
            max_processes=self.limits.processes + 1,
            max_open_files=1024,
        )
        shell = ["/bin/sh", "-c", 'exec "$@" 2>"$0"', str(home / "log"), *command]
        process: _Process = policy.popen(shell, stdin=StdioMode.NULL, stdout=StdioMode.NULL, stderr=StdioMode.NULL)
        log.symlink_to(home / "log")
        return process

    def _readable(self) -> list[str]:
        places = [*_SYSTEM, sys.prefix, sys.base_prefix, str(PACKAGE), *map(str, self.readable)]
        return sorted(
            {str(Path(p).resolve()) for p in places if Path(p).exists()} | {p for p in places if Path(p).exists()}
        )

    def _accept(self, listener: socket.socket, log: Path) -> socket.socket:
        deadline = time.monotonic() + START_SECONDS
        listener.settimeout(0.1)
        while time.monotonic() < deadline:
            try:
                return listener.accept()[0]
            except TimeoutError:
                if self._ended():
                    break
        text = log.read_text(errors="replace").strip()[-2000:] if log.exists() else ""
        raise SandboxError(f"The sandbox did not start. It said: {text or 'nothing'}")

    def _ended(self) -> bool:
        pid = getattr(self._process, "pid", None)
        if pid is None:
            return True
        try:
            state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
        except OSError:
            return True
        return state == "Z"

    def _order(self, order: dict[str, Any], descriptors: Sequence[int] = ()) -> dict[str, Any]:
        assert self._control is not None
        try:
            socket.send_fds(self._control, [json.dumps(order).encode()], list(descriptors))
        except OSError as error:
            raise SandboxError(f"The sandbox is gone: {error}") from None
        return self._answer(ORDER_SECONDS)

    def _answer(self, seconds: float) -> dict[str, Any]:
        assert self._control is not None
        deadline = time.monotonic() + seconds
        data = b""
        while not data.endswith(b"\n"):
            self._control.settimeout(max(deadline - time.monotonic(), 0.01))
            try:
                part = self._control.recv(65536)
            except TimeoutError:
                raise SandboxError(f"The sandbox did not answer within {seconds:g} s") from None
            except OSError as error:
                raise SandboxError(f"The sandbox is gone: {error}") from None
            if not part or len(data) > 2**20:
                raise SandboxError("The sandbox ended")
            data += part
        answer: dict[str, Any] = json.loads(data)
        return answer

    def fork(self) -> tuple[socket.socket, int, Path]:
        """Fork a confined child; return the judge's end of its socket, its pid and its scratch folder.

        Raises: SandboxError if the sandbox is gone; `close` and `start` make a new one.
        """
        self.start()
        assert self._home is not None
        self._count += 1
        scratch = self._home.path / "home" / f"s{self._count}"
        scratch.mkdir()
        ours, theirs = socket.socketpair()
        with theirs:
            order = {
                "op": "fork",
                "scratch": str(scratch),
                "limits": self.limits.model_dump(),
                "readable": None if self.kind == "none" else [*self._readable(), str(self._home.path / "lib")],
            }
            try:
                pid = int(self._order(order, [theirs.fileno()])["pid"])
            except BaseException:
                ours.close()
                raise
        return ours, pid, scratch

    def reap(self, scratch: Path) -> None:
        """End every process of the last child and remove its scratch folder.

        If the child had left processes behind the whole sandbox is ended; the next `fork` starts a fresh one.

        Raises: SandboxError if the sandbox was gone already: what its last child gave is not to be relied on.
        """
        try:
            clean = self._control is None or bool(self._order({"op": "reap"}).get("clean"))
        except SandboxError:
            self.close()
            raise
        remove(scratch)
        if not clean:
            self.close()

    def close(self) -> None:
        """End the sandbox and every process in it, and remove its folder."""
        if self._control is not None:
            self._control.close()  # the zygote reaps its children when we hang up
            self._control = None
        self.zygote = 0
        process, self._process = self._process, None
        home, self._home = self._home, None
        try:
            if process is not None:
                _end(process)
        finally:
            if home is not None:
                if process is not None:
                    _end_strays(home.path)
                home.remove()


def _end(process: _Process) -> None:
    """Wait a moment for a clean end, then kill."""
    pid = getattr(process, "pid", None)
    deadline = time.monotonic() + 2.0
    while pid is not None and time.monotonic() < deadline:
        try:
            if Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z":
                break
        except OSError:
            break
        time.sleep(0.01)
    try:
        process.kill()
    except (ProcessLookupError, PermissionError):
        pass
    process.wait()


def _end_strays(folder: Path) -> None:
    """End what a warm process that was killed has left to this one: its folder is in their environment."""
    for pid in usage.children(os.getpid()):
        try:
            if os.fsencode(folder) in Path(f"/proc/{pid}/environ").read_bytes():
                os.kill(pid, signal.SIGKILL)
                os.waitpid(pid, 0)
        except (OSError, ChildProcessError):
            continue


def interrupt(pid: int) -> None:
    """Ask a child to stop its cell, as Ctrl-C would."""
    try:
        os.kill(pid, signal.SIGINT)
    except ProcessLookupError:
        pass


def kill(pid: int) -> None:
    """End a child at once. The zygote has not reaped it yet, so the pid is still its own."""
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
