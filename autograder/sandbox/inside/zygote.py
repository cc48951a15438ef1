"""The warm process: imports a unit's libraries once, then forks a child for each submission.

Run as ``python -m autograder.sandbox.inside.zygote SOCKET MODULE…``. It connects to SOCKET, says that it is
ready and waits for orders. It holds nothing secret: a child can read its environment.
"""

from __future__ import annotations

import ctypes
import gc
import importlib
import json
import os
import signal
import socket
import struct
import sys
import time
from typing import Any

import autograder
from autograder.kernel.shell import CellRunner
from autograder.language import gettext
from autograder.sandbox.inside.absent import tell_absent
from autograder.sandbox.inside.child import serve
from autograder.sandbox.inside.imports import few_looks
from autograder.sandbox.usage import children
from autograder.util.deferred import defer

_PR_SET_CHILD_SUBREAPER = 36
REAP_SECONDS = 5.0


def main(path: str, modules: list[str]) -> None:
    """Warm up, then obey orders until the judge closes the control socket."""
    ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    control = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    control.connect(path)
    scoped = _scoped(control)
    runner = CellRunner()
    tell_absent(runner)
    defer()
    with few_looks():
        problems = _warm(modules, runner)
    _disarm_check()
    gc.collect()
    gc.freeze()  # keeps the children from copying pages only to count references in them
    _say(control, {"ready": os.getpid(), "problems": problems})
    while True:
        line, descriptors, _, _ = socket.recv_fds(control, 65536, 1)
        if not line:
            break
        order = json.loads(line)
        if order["op"] == "fork":
            _fork(control, runner, order, descriptors)
        else:
            _say(control, {"clean": _reap(scoped)})
    _reap(scoped)


def _warm(modules: list[str], runner: CellRunner) -> list[str]:
    """Do once what every child would do first; return what could not be imported."""
    problems = []
    for module in modules:
        try:
            importlib.import_module(module)
        except Exception as error:
            problems.append(f"{module}: {type(error).__name__}: {error}")
    if "keras" in sys.modules:
        # Deterministic ops refuse to run unseeded, and the cell that sets a seed may not have been reached.
        sys.modules["keras"].utils.set_random_seed(0)
    if "matplotlib.pyplot" in sys.modules:
        importlib.import_module("matplotlib_inline.backend_inline")
        runner.run("import matplotlib.pyplot as plt; plt.plot([0, 1]); plt.title('0'); plt.show()")  # loads the fonts
    runner.run("1 / 0")  # the first traceback imports what formats tracebacks
    runner.run("0")  # the first value makes all the formatters
    runner.shell.reset(new_session=True)
    return problems


def _disarm_check() -> None:
    """Make ``check("…")`` in a student's cell harmless: the judge checks, from outside and afterwards."""

    def check(exercise: str) -> None:
        print(gettext("{exercise}: checked after the run.", exercise=exercise))  # noqa: T201 - what the cell shows

    autograder.check = check


def _fork(control: socket.socket, runner: CellRunner, order: dict[str, Any], descriptors: list[int]) -> None:
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            control.close()
            os.setsid()
            serve(socket.socket(fileno=descriptors[0]), runner, order)
            status = 0
        finally:
            os._exit(status)
    for descriptor in descriptors:
        os.close(descriptor)
    _say(control, {"pid": pid})


def _reap(scoped: bool) -> bool:
    """End every process below this one, those that tried to get away included.

    scoped : whether a signal to every process there is means every process of this sandbox.

    Return whether only the submission's own process was there to end. Processes that a submission had
    started and left behind go on counting against sandlock's limit after they are gone (0.9.0), so a
    sandbox that had any is not to be used again.
    """
    deadline = time.monotonic() + REAP_SECONDS
    ended = 0
    while time.monotonic() < deadline:
        found = children(os.getpid())
        if not found:
            return ended <= 1
        if scoped:
            os.kill(-1, signal.SIGKILL)  # all at once: none can fork away meanwhile
        for pid in found:
            if not scoped:
                os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
            ended += 1
    return False


def _scoped(control: socket.socket) -> bool:
    """Whether signals of this process reach only its own sandbox: Landlock's scope, asked of the kernel.

    The judge runs under the same user, so that nothing else can keep a signal from it.
    """
    judge, user, _ = struct.unpack("iII", control.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12))
    if judge <= 0 or user != os.getuid():
        return False
    try:
        os.kill(judge, 0)
    except PermissionError:
        return True
    except ProcessLookupError:
        pass
    return False


def _say(control: socket.socket, message: dict[str, Any]) -> None:
    control.sendall(json.dumps(message).encode() + b"\n")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
