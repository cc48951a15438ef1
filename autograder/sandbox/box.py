"""The judge's side of a sandbox: start the warm process, ask it for sessions, put it away without a trace."""

from __future__ import annotations

import json
import os
import signal
import socket
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any

from autograder.config import Limits
from autograder.errors import SandboxError
from autograder.language import current
from autograder.sandbox import landlock, usage
from autograder.sandbox.policy import (
    CONTROL,
    PACKAGE,
    Process,
    SandboxKind,
    available,
    end,
    has_ended,
    readable_places,
    start,
)
from autograder.util.tempdirs import TempDir, remove

START_SECONDS = 120.0
"""A cold import of TensorFlow takes seconds; a machine under load takes many."""
ORDER_SECONDS = 20.0


@dataclass
class Box:
    """A warm sandbox from which submissions are forked, one at a time.

    imports : modules imported before the first submission.
    limits : what one submission may use.
    kind : ``sandlock``, ``degraded`` for what an older kernel can do of it, or ``none`` for no confinement at all.
    readable : further folders a submission may read (data sets).
    environment : further environment variables of the sandbox.

    Attributes: zygote, the warm process's pid, 0 while there is none.
    """

    imports: Sequence[str]
    limits: Limits
    kind: SandboxKind = "sandlock"
    readable: Sequence[Path] = ()
    environment: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._home: TempDir | None = None
        self._process: Process | None = None
        self._listener: socket.socket | None = None
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

    def begin(self) -> None:
        """Start the warm process and do not wait for its imports; `start` does.

        Raises: SandboxError if it cannot be started.
        """
        if self._process is not None:
            return
        available(self.kind)
        with self._closed_on_error():
            self._home = TempDir()
            self._launch(self._home.path)

    def start(self) -> None:
        """Start the warm process, if it is not, and wait until its imports are done.

        Raises: SandboxError if it cannot be started, or a module cannot be imported in it.
        """
        if self._control is not None:
            return
        self.begin()
        with self._closed_on_error():
            self._greet()

    @contextmanager
    def _closed_on_error(self) -> Iterator[None]:
        try:
            yield
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
        self._listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._listener.bind(address)
        self._listener.listen(1)
        self._process = start(
            [sys.executable, "-m", "autograder.sandbox.inside.zygote", address, *self.imports],
            kind=self.kind,
            home=home,
            library=library,
            log=folder / "log",
            readable=self.readable,
            processes=self.limits.processes + 1,
            environment=self.environment,
        )

    def _greet(self) -> None:
        """Take the one call of the warm process, and hear whether it has all that it was to import."""
        assert self._home is not None
        assert self._listener is not None
        with self._listener as listener:
            self._control = self._accept(listener, self._home.path / "log")
        self._listener = None
        # From here on nobody can connect: the one socket there was is taken, and its name is gone.
        (self._home.path / "home" / CONTROL).unlink()
        hello = self._answer(START_SECONDS)
        if hello.get("problems"):
            raise SandboxError(f"The sandbox cannot import what the assignment needs: {'; '.join(hello['problems'])}")
        self.zygote = int(hello["ready"])

    def _accept(self, listener: socket.socket, log: Path) -> socket.socket:
        deadline = time.monotonic() + START_SECONDS
        listener.settimeout(0.1)
        while time.monotonic() < deadline:
            try:
                return listener.accept()[0]
            except TimeoutError:
                if has_ended(self._process):
                    break
        text = log.read_text(errors="replace").strip()[-2000:] if log.exists() else ""
        raise SandboxError(f"The sandbox did not start. It said: {text or 'nothing'}")

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

        It speaks the language that is in use here.

        Raises: SandboxError if the sandbox is gone; `close` and `start` make a new one.
        """
        self.start()
        assert self._home is not None
        self._count += 1
        scratch = self._home.path / "home" / f"s{self._count}"
        scratch.mkdir()
        ours, theirs = socket.socketpair()
        with theirs:
            library = str(self._home.path / "lib")
            order = {
                "op": "fork",
                "scratch": str(scratch),
                "limits": self.limits.model_dump(),
                "readable": None if self.kind == "none" else [*readable_places(self.readable), library],
                "abi": min(landlock.abi(), landlock.FULL),
                "language": current(),
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
        if self._listener is not None:
            self._listener.close()
            self._listener = None
        self.zygote = 0
        process, self._process = self._process, None
        home, self._home = self._home, None
        try:
            if process is not None:
                end(process)
        finally:
            if home is not None:
                if process is not None:
                    _end_strays(home.path)
                home.remove()


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
