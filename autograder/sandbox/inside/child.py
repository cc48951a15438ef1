"""One submission's process: serves cells and calls until the judge hangs up.

It starts as a fork of the warm zygote, takes away from itself what a submission must not have, and
only then reads its first request. Nothing the judge relies on is decided here.
"""

from __future__ import annotations

import ctypes
import gc
import os
import resource
import signal
import socket
import sys
from pathlib import Path
from typing import Any

from autograder.kernel.calls import CallServer
from autograder.kernel.shell import CellRunner, quiet
from autograder.language import gettext, using
from autograder.sandbox.inside.branches import Branches
from autograder.sandbox.inside.landlock import confine
from autograder.sandbox.inside.syscalls import restrict
from autograder.wire.channel import Channel, Closed
from autograder.wire.codec import encode

_PR_SET_PDEATHSIG, _PR_SET_NO_NEW_PRIVS, _PR_CAPBSET_DROP = 1, 38, 24
_LAST_CAPABILITY = 63


def serve(connection: socket.socket, runner: CellRunner, order: dict[str, Any]) -> None:
    """Confine this process as ``order`` says, then answer requests; does not return while the judge listens."""
    scratch = order["scratch"]
    os.chdir(scratch)
    sys.path[:1] = [""]  # the folder that the notebook runs in, as in Jupyter
    os.environ.update(HOME=scratch, TMPDIR=scratch, IPYTHONDIR=scratch, MPLCONFIGDIR=scratch)
    _silence()
    _limit(order["limits"])
    if order["readable"] is not None:
        confine(order["readable"], [scratch, os.devnull], order["abi"])  # what is left of the zygote's own domain
        restrict(order["abi"])
    runner.recorder.limit = order["limits"]["output_kb"] * 1024
    gc.enable()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    channel = Channel(connection)
    channel.send(encode({"ready": os.getpid()}))
    try:
        with using(order["language"]):
            _answer(channel, runner)
    except Closed:
        pass


def _answer(channel: Channel, runner: CellRunner) -> None:
    def ask(question: bytes) -> bytearray:
        channel.send(question)
        return channel.receive_message()

    server = CallServer(runner.namespace, ask)
    branches = Branches(runner.namespace, server.moments, channel.connection.fileno())
    own = os.getpid()
    while True:
        request = channel.receive()
        with quiet():
            signal.signal(signal.SIGINT, signal.default_int_handler)
            try:
                reply = _reply(runner, server, branches, request)
            except KeyboardInterrupt:  # arrived after the cell had ended
                reply = encode({"raised": {"kind": "KeyboardInterrupt", "text": gettext("stopped by the grader")}})
            finally:
                signal.signal(signal.SIGINT, signal.SIG_IGN)
            if os.getpid() != own:
                os._exit(0)  # forked by the submission: a second answer would be taken for that of the next request
            channel.send(reply)


def _reply(runner: CellRunner, server: CallServer, branches: Branches, request: dict[str, Any]) -> bytes:
    match request["op"]:
        case "cell":
            return _cell(runner, request["source"])
        case "branch":
            return encode({"value": branches.split(request["name"])})
        case "tests":
            return encode(branches.run(request["name"], request["source"], request["helpers"], request["seconds"]))
        case "settle":
            branches.close()
            return encode({"value": None})
        case _:
            return server.answer(request)


def _cell(runner: CellRunner, source: str) -> bytes:
    outcome = runner.run(source)
    return encode(
        {
            "outputs": outcome.outputs,
            "error": list(outcome.error) if outcome.error else None,
            "truncated": outcome.truncated,
            "seconds": outcome.seconds,
        }
    )


def _silence() -> None:
    """Send what C code prints, and what would be read from a keyboard, to nowhere."""
    null = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(null, descriptor)
    os.close(null)


def _limit(limits: dict[str, Any]) -> None:
    """Bound address space, file size and open files, and give up every capability that could lift a bound."""
    used = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    bounds = {
        resource.RLIMIT_AS: used + limits["memory_mb"] * 2**20,
        resource.RLIMIT_FSIZE: limits["file_mb"] * 2**20,
        resource.RLIMIT_NOFILE: 256,
        resource.RLIMIT_CORE: 0,
    }
    for kind, bound in bounds.items():
        resource.setrlimit(kind, (bound, bound))
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
    for capability in range(_LAST_CAPABILITY + 1):
        libc.prctl(_PR_CAPBSET_DROP, capability, 0, 0, 0)
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)  # version 3 of the capability interface, this process
    libc.capset(header, (ctypes.c_uint32 * 6)())
    libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
