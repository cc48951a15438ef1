"""One submission's kernel as the judge drives it: cells, calls, and what to do when it does not answer."""

from __future__ import annotations

import time
from types import TracebackType
from typing import Any

from autograder.cells import CellOutcome
from autograder.channel import Channel, Closed, Late
from autograder.errors import Died, SandboxError, WireError
from autograder.sandbox import box as boxes
from autograder.sandbox.box import Box
from autograder.served import Served, answer
from autograder.wire import encode

GRACE_SECONDS = 2.0
"""How long a cell may take to end after an interrupt."""
MAX_ASKS = 20_000
"""Questions a served helper may ask during one request."""


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
        self.served = {}
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
                reply = self._reply(start + seconds, self.served)
                stopped = False
            except Late:
                boxes.interrupt(self.pid)
                reply = self._reply(time.monotonic() + GRACE_SECONDS, {})
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
            reply = self._reply(deadline, self.served)
            if not isinstance(reply, dict):
                raise WireError("an answer that is not an answer")
            return reply
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
        self.served = {**self.served, **helpers}
        self.request({"op": "serve", "names": list(helpers)})

    def unserve(self) -> None:
        """Put the student's own functions back.

        Raises: Died.
        """
        self.served = {}
        if self.alive:
            self.request({"op": "unserve"})

    def _reply(self, deadline: float, helpers: Served) -> Any:
        """Return the next message that is no question of a served helper's; answer those meanwhile.

        The time that the judge takes for its answers is not counted, but bounded as that of a cell is.

        Raises: Died, WireError.
        """
        left = self.box.limits.cell_seconds
        for _ in range(MAX_ASKS):
            reply = self.channel.receive(deadline, self._watch)
            if not isinstance(reply, dict) or reply.get("op") != "ask":
                return reply
            begun = time.monotonic()
            message = answer(helpers, reply, left)
            took = time.monotonic() - begun
            deadline, left = deadline + took, max(left - took, 0.0)
            self.channel.send(message, deadline)
        raise OverLimit("it asked its helpers too many questions")

    def _watch(self) -> None:
        limit = self.box.limits.scratch_mb * 2**20
        if boxes.usage(self.scratch, limit) > limit:
            raise OverLimit(f"it wrote more than {self.box.limits.scratch_mb} MB of files")


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
