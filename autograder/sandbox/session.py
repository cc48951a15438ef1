"""One submission's kernel as the judge drives it: cells, calls, and what to do when it does not answer."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from types import TracebackType
from typing import Any

import numpy as np

from autograder.cells import CellOutcome
from autograder.channel import Channel, Closed, Late
from autograder.describe import kind_of
from autograder.errors import Died, SandboxError, WireError
from autograder.sandbox import box as boxes
from autograder.sandbox.box import Box
from autograder.wire import Foreign, Handle, Rng, encode, walk

GRACE_SECONDS = 2.0
"""How long a cell may take to end after an interrupt."""
MAX_ASKS = 20_000
"""Questions a served helper may ask during one request."""

Served = Mapping[str, Callable[..., Any]]


class OverLimit(Died):
    """The submission used more of something than it may."""


class Session:
    """A confined child of a `Box`, for one submission. Speaks to it, and bounds every wait.

    Use as a context manager: on exit the child, all it started and its scratch folder are gone.
    """

    def __init__(self, box: Box) -> None:
        self.box = box
        self.alive = False
        self.served: Served = {}

    def __enter__(self) -> Session:
        self.open()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def open(self) -> None:
        """Fork the child, anew if there was one before.

        Raises: SandboxError.
        """
        self.close()
        connection, self.pid, self.scratch = self.box.fork()
        self.channel = Channel(connection)
        self.alive = True
        try:
            hello = self.channel.receive(time.monotonic() + 20.0)
        except (Died, WireError) as error:
            self.close()
            raise SandboxError(f"The sandbox could not confine a submission ({error}); nothing was run.") from None
        if not isinstance(hello, dict) or "ready" not in hello:
            self.close()
            raise SandboxError("The sandbox sent something unexpected before any submission ran.")

    def close(self) -> None:
        """End the child and everything it started."""
        if self.alive:
            self.alive = False
            self.channel.close()
            boxes.kill(self.pid)
            self.box.reap(self.scratch)

    def run_cell(self, source: str, seconds: float) -> CellOutcome:
        """Run one cell for at most ``seconds``; after that it is interrupted like by Ctrl-C.

        Raises: Died if the process ended, or had to be ended; the session is closed then.
        """
        start = time.monotonic()
        try:
            self.channel.send(encode({"op": "cell", "source": source}), start + seconds)
            try:
                reply = self.channel.receive(start + seconds, self._watch)
                stopped = False
            except Late:
                boxes.interrupt(self.pid)
                reply = self.channel.receive(time.monotonic() + GRACE_SECONDS, self._watch)
                stopped = True
            outcome = _outcome(reply, time.monotonic() - start)
        except (Died, WireError) as error:
            self.close()
            if isinstance(error, Late):
                raise Died(f"it ran for more than {seconds:g} s and could not be interrupted") from None
            raise Died(str(error)) from None
        if stopped and outcome.error is not None and outcome.error[0] == "KeyboardInterrupt":
            text = f"stopped after {seconds:g} s"
            return CellOutcome(outcome.outputs, ("TimeoutError", text), outcome.truncated, outcome.seconds)
        return outcome

    def request(self, message: dict[str, Any]) -> dict[str, Any]:
        """Send one request about the notebook's namespace and return the answer, serving helpers meanwhile.

        Raises: Died if no valid answer came in time; the session is closed then, because a process
        that is still busy with one call cannot be asked the next.
        """
        if not self.alive:
            raise Died("the notebook's process is not there any more")
        name = message.get("name", "the call")
        seconds = self.box.limits.call_seconds
        deadline = time.monotonic() + seconds
        try:
            self.channel.send(encode(message), deadline)
            for _ in range(MAX_ASKS):
                reply = self.channel.receive(deadline, self._watch)
                if not isinstance(reply, dict):
                    raise WireError("an answer that is not an answer")
                if reply.get("op") != "ask":
                    return reply
                self.channel.send(encode(self._serve(reply)), deadline)
            raise OverLimit("it asked its helpers too many questions")
        except Late:
            reason = f"{name} did not come back within {seconds:g} s"
        except Closed:
            reason = f"{name} ended the notebook's process (a crash, or more memory than is allowed)"
        except WireError as error:
            reason = f"{name} sent {error}"
        except OverLimit as error:
            reason = f"{name}: {error}"
        self.close()
        raise Died(reason)

    def serve(self, helpers: Served) -> None:
        """Let the judge answer for these functions in place of the student's own.

        Raises: Died.
        """
        self.served = helpers
        self.request({"op": "serve", "names": list(helpers)})

    def unserve(self) -> None:
        """Put the student's own functions back.

        Raises: Died.
        """
        self.served = {}
        if self.alive:
            self.request({"op": "unserve"})

    def _serve(self, question: dict[str, Any]) -> dict[str, Any]:
        """Answer a served helper's question; only the names being served have an answer."""
        name, args, kwargs = question.get("name"), question.get("args"), question.get("kwargs")
        function = self.served.get(name) if isinstance(name, str) else None
        if function is None or not isinstance(args, list) or not isinstance(kwargs, dict):
            return {"kind": "RuntimeError", "text": "there is nobody to ask"}
        for value in walk([args, kwargs]):
            if isinstance(value, (Foreign, Handle)):
                return {"kind": "TypeError", "text": f"{name} was given {kind_of(value)}"}
        try:
            return {"value": function(*map(_usable, args), **kwargs)}
        except Exception as error:
            return {"kind": type(error).__name__, "text": str(error)[:500]}

    def _watch(self) -> None:
        limit = self.box.limits.scratch_mb * 2**20
        if boxes.usage(self.scratch, limit) > limit:
            raise OverLimit(f"it wrote more than {self.box.limits.scratch_mb} MB of files")


def _usable(value: Any) -> Any:
    return np.random.default_rng(value.seed) if isinstance(value, Rng) else value


def _outcome(reply: Any, seconds: float) -> CellOutcome:
    """Read a cell's reply, believing nothing about its shape.

    Raises: WireError.
    """
    if not isinstance(reply, dict) or not isinstance(reply.get("outputs"), list):
        raise WireError("it answered with something that is no cell's output")
    error = reply.get("error")
    if error is not None:
        if not isinstance(error, list) or len(error) != 2 or not all(isinstance(part, str) for part in error):
            raise WireError("it answered with something that is no cell's output")
        error = (error[0][:200], error[1][:2000])
    outputs = [o for o in reply["outputs"] if _is_output(o)]
    return CellOutcome(outputs, error, bool(reply.get("truncated")) or len(outputs) < len(reply["outputs"]), seconds)


def _is_output(output: Any) -> bool:
    if not isinstance(output, dict):
        return False
    match output.get("output_type"):
        case "stream":
            return output.get("name") in ("stdout", "stderr") and isinstance(output.get("text"), str)
        case "error":
            lines = output.get("traceback")
            return (
                isinstance(output.get("ename"), str)
                and isinstance(output.get("evalue"), str)
                and isinstance(lines, list)
                and all(isinstance(line, str) for line in lines)
            )
        case "display_data" | "execute_result":
            data = output.get("data")
            return isinstance(data, dict) and all(isinstance(v, (str, dict, list)) for v in data.values())
        case _:
            return False
