"""One submission's kernel as the judge drives it: cells, calls, and what to do when it does not answer."""

from __future__ import annotations

import time
from collections.abc import Iterable
from types import TracebackType
from typing import Any

from autograder.errors import Died, SandboxError, WireError
from autograder.kernel.shell import MAX_OUTPUTS, CellOutcome
from autograder.sandbox.box import Box, interrupt, kill
from autograder.sandbox.deadline import Deadline
from autograder.sandbox.helpers import Helpers, answer
from autograder.sandbox.usage import burden, resident
from autograder.util.tempdirs import disk_usage
from autograder.wire.channel import SLICE, Channel, Closed, Late
from autograder.wire.codec import encode

MAX_HEADER = 4 * 2**20
MAX_BUFFERS = 128 * 2**20
"""Bytes that the judge reads of one answer: lists, texts and outputs; arrays. Reading them takes some times as much."""
MAX_TEXT = 40_000
"""Characters kept of an error beside a cell's other outputs."""
MAX_THREADS = 1_000
WRITTEN_FACTOR = 8
"""How often a submission may write its scratch folder full; files that are gone from it still take room."""
PATIENCE = (5, 50)
"""Seconds for all cells and calls of a submission together, as a multiple of a notebook's and of a call's."""
READY_SECONDS = 20.0
"""How long a child may take to confine itself."""
GRACE_SECONDS = 2.0
"""How long a cell may take to end after an interrupt."""
MAX_ASKS = 200_000
"""Questions a served helper may ask during one request."""


class OverLimit(Died):
    """The submission used more of something than it may."""


class Session:
    """A confined child of a `Box`, for one submission. Speaks to it, and bounds every wait.

    Use as a context manager: on exit the child, all it started and its scratch folder are gone. If the
    sandbox itself died meanwhile the exit raises SandboxError, as nobody can tell then whose fault an answer was.

    Attributes: waited, the seconds for which cells were ready to run and had no core; ended, whether a child ended
    before the judge ended it.
    """

    def __init__(self, box: Box) -> None:
        self.box = box
        self.alive = False
        self.served: Helpers = {}
        limits = box.limits
        self.patience = PATIENCE[0] * limits.notebook_seconds + PATIENCE[1] * limits.call_seconds
        self.waited = 0.0
        self.ended = False
        self._looked = 0.0
        self._broken: SandboxError | None = None

    def __enter__(self) -> Session:
        self.open()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
        if self._broken is not None:
            raise self._broken

    def open(self) -> None:
        """Fork the child, anew if there was one before.

        Raises: SandboxError.
        """
        self.close()
        self.served = {}
        connection, self.pid, self.scratch = self.box.fork()
        self.channel = Channel(connection, max_header=MAX_HEADER, max_buffers=MAX_BUFFERS)
        self.alive = True
        try:
            hello = self.channel.receive(Deadline(READY_SECONDS, self.pid, exact=True))
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
            kill(self.pid)
            try:
                self.box.reap(self.scratch)
            except SandboxError as error:
                self._broken = error

    def run_cell(self, source: str, seconds: float) -> CellOutcome:
        """Run one cell for at most ``seconds``; after that it is interrupted like by Ctrl-C.

        Raises: Died if the process ended, or had to be ended; the session is closed then.
        """
        start = time.monotonic()
        deadline = Deadline(0.0, self.pid)
        try:
            seconds = self._granted(seconds)
            deadline = Deadline(seconds, self.pid, exact=True)
            self.channel.send(encode({"op": "cell", "source": source}), deadline)
            try:
                reply = self._reply(deadline, self.served)
                stopped = False
            except Late:
                interrupt(self.pid)
                reply = self._reply(Deadline(GRACE_SECONDS, self.pid, exact=True), {})
                stopped = True
            outcome = _outcome(reply, time.monotonic() - start, self.box.limits.output_kb * 1024)
        except (Died, WireError) as error:
            self.ended = self.ended or isinstance(error, Closed)
            self.close()
            if isinstance(error, Late):
                raise Died(f"it ran for more than {seconds:g} s and could not be interrupted") from None
            raise Died(str(error)) from None
        finally:
            waited = min(deadline.waited(), time.monotonic() - start)
            self.waited += waited
            self.patience -= time.monotonic() - start - waited
        if stopped and outcome.error is not None and outcome.error[0] == "KeyboardInterrupt":
            text = f"stopped after {max(round(seconds, 1), 0.1):g} s"
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
        start = time.monotonic()
        seconds = self.box.limits.call_seconds
        deadline = Deadline(0.0, self.pid)
        try:
            deadline = Deadline(self._granted(seconds), self.pid)
            self.channel.send(encode(message), deadline)
            reply = self._reply(deadline, self.served)
            if not isinstance(reply, dict):
                raise WireError("an answer that is not an answer")
            return reply
        except Late:
            reason = f"{name} did not come back within {seconds:g} s"
        except Closed:
            self.ended = True
            reason = f"{name} ended the notebook's process (a crash, or more memory than is allowed)"
        except WireError as error:
            reason = f"{name} sent {error}"
        except OverLimit as error:
            reason = f"{name}: {error}"
        finally:
            self.patience -= time.monotonic() - start - deadline.extra
        self.close()
        raise Died(reason)

    def serve(self, helpers: Helpers) -> None:
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

    def _reply(self, deadline: Deadline, helpers: Helpers) -> Any:
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
            deadline.allow(took)
            left = max(left - took, 0.0)
            self.channel.send(message, deadline)
        raise OverLimit("it asked its helpers too many questions")

    def _granted(self, seconds: float) -> float:
        """Return how much of ``seconds`` the submission has left.

        Raises: OverLimit if it has used up its time.
        """
        if self.patience <= 0:
            raise OverLimit("the time for the whole submission was used up")
        return min(seconds, self.patience)

    def _watch(self) -> None:
        now = time.monotonic()
        if now - self._looked < SLICE:
            return
        self._looked = now
        limits = self.box.limits
        room = limits.scratch_mb * 2**20
        found = burden(self.box.zygote)
        if disk_usage(self.scratch, room) > room or found.written > WRITTEN_FACTOR * room:
            raise OverLimit(f"it wrote more than {limits.scratch_mb} MB of files")
        if found.memory > limits.memory_mb * 2**20 + resident(self.box.zygote):
            raise OverLimit(f"its processes took more than {limits.memory_mb} MB of memory together")
        if found.processes > limits.processes or found.threads > MAX_THREADS:
            raise OverLimit(f"it started more than {limits.processes} processes or {MAX_THREADS} threads")


def _outcome(reply: Any, seconds: float, limit: int) -> CellOutcome:
    """Read a cell's reply, believing nothing about its shape or size.

    limit : characters kept of its outputs.

    Raises: WireError.
    """
    if not isinstance(reply, dict) or not isinstance(reply.get("outputs"), list):
        raise WireError("it answered with something that is no cell's output")
    error = reply.get("error")
    if error is not None:
        if not isinstance(error, list) or len(error) != 2 or not all(isinstance(part, str) for part in error):
            raise WireError("it answered with something that is no cell's output")
        error = (error[0][:200], error[1][:2000])
    outputs: list[dict[str, Any]] = []
    room = limit + MAX_TEXT
    for output in reply["outputs"][:MAX_OUTPUTS]:
        if _is_output(output):
            room -= sum(map(len, _texts(output)))
            if room >= 0:
                outputs.append(output)
    return CellOutcome(outputs, error, bool(reply.get("truncated")) or len(outputs) < len(reply["outputs"]), seconds)


def _texts(output: dict[str, Any]) -> Iterable[str]:
    match output["output_type"]:
        case "stream":
            return (output["text"],)
        case "error":
            return (output["ename"], output["evalue"], *output["traceback"])
        case _:
            return (*output["data"], *output["data"].values())


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
            # What a page can show is text; data for a program in the browser has none.
            if isinstance(data, dict):
                output["data"] = {k: v for k, v in data.items() if isinstance(k, str) and isinstance(v, str)}
            return isinstance(data, dict)
        case _:
            return False
