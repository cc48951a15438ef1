"""One submission's kernel as the judge drives it: cells, calls, and what to do when it does not answer."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any, TypeVar

from autograder.errors import Died, SandboxError, WireError
from autograder.kernel.shell import CellOutcome
from autograder.language import decimal, gettext
from autograder.sandbox.box import Box, interrupt, kill
from autograder.sandbox.deadline import MOST_EXTRA, Deadline, stopped_after
from autograder.sandbox.helpers import Helpers, answer
from autograder.sandbox.hiding import Hiding
from autograder.sandbox.outputs import TestsOutcome, read_outcome, read_tests
from autograder.sandbox.watch import OverLimit, Watch
from autograder.util.tempdirs import write_below
from autograder.wire.channel import Channel, Closed, Late
from autograder.wire.codec import encode

T = TypeVar("T")
Definitions = Sequence[tuple[Sequence[str], str]]
MAX_HEADER = 4 * 2**20
MAX_BUFFERS = 128 * 2**20
"""Bytes that the judge reads of one answer: lists, texts and outputs; arrays. Reading them takes some times as much."""
PATIENCE = (5, 50)
"""Seconds for all cells and calls of a submission together, as a multiple of a notebook's and of a call's."""
READY_SECONDS = 20.0
"""How long a child may take to confine itself."""
GRACE_SECONDS = 2.0
"""How long a cell may take to end after an interrupt."""
MAX_ASKS = 200_000
"""Questions a served helper may ask during one request."""


class Session:
    """A confined child of a `Box`, for one submission. Speaks to it, and bounds every wait.

    A context manager: on exit the child, all it started and its scratch folder are gone; it raises SandboxError if the
    sandbox itself died, as nobody can tell then whose fault an answer was.

    files : path → content of what lies beside the notebook when its cells run.

    Attributes: waited, seconds that cells waited for a core; ended, whether a child ended by itself; copies, the grade
    cells for which a copy of the process was kept.
    """

    def __init__(self, box: Box, files: Sequence[tuple[str, bytes]] = ()) -> None:
        self.box = box
        self.files = files
        self.alive = False
        self.served: Helpers = {}
        self.copies: set[str] = set()
        limits = box.limits
        self.patience = PATIENCE[0] * limits.notebook_seconds + PATIENCE[1] * limits.call_seconds
        self.waited = 0.0
        self.ended = False
        self._broken: SandboxError | None = None

    def __enter__(self) -> Session:
        self.open()
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
        if self._broken is not None:
            raise self._broken

    def open(self) -> None:
        """Fork the child, anew if there was one before.

        Raises: SandboxError.
        """
        self.close()
        self.served = {}
        self.copies = set()
        connection, self.pid, self.scratch = self.box.fork()
        self.hiding = Hiding(self.scratch, self.scratch.parents[1])
        self.watch = Watch(self.box.limits, self.box.zygote, self.scratch)
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
        for name, content in self.files:
            write_below(self.scratch, name, content)

    def lay(self, files: Sequence[tuple[str, bytes]]) -> None:
        """Put files beside the notebook; where the submission has put something in their way, they are left out."""
        for name, content in files:
            with suppress(OSError):
                write_below(self.scratch, name, content)

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
        most = self.box.limits.output_kb * 1024
        outcome, stopped = self._timed(
            {"op": "cell", "source": source},
            seconds,
            lambda reply: read_outcome(reply, time.monotonic() - start, most, self.hiding),
        )
        if stopped and outcome.error is not None and outcome.error[0] == "KeyboardInterrupt":
            return replace(outcome, error=("TimeoutError", stopped), cut_short="late")
        return outcome

    def branch(self, name: str) -> None:
        """Keep the process as it is now for the tests of the grade cell ``name``, in a copy if there can be one.

        A process that does not answer has ended, as the next request will find.
        """
        with suppress(Died):
            if self.request({"op": "branch", "name": name}).get("value") is True:
                self.copies.add(name)

    def run_tests(self, name: str, source: str, helpers: Definitions, seconds: float) -> TestsOutcome:
        """Run a grade cell's tests for at most ``seconds``, where `branch` has kept the process for them.

        helpers : names and statements that bind them, where they are not there. A copy is stopped over there, in time.

        Raises: Died if the process ended, or had to be ended; the session is closed then.
        """
        message = {"op": "tests", "name": name, "source": source, "helpers": list(helpers), "seconds": seconds}
        allowed = seconds * (1 + MOST_EXTRA) + GRACE_SECONDS if name in self.copies else seconds
        outcome, stopped = self._timed(message, allowed, lambda reply: read_tests(reply, self.hiding))
        return TestsOutcome(("TimeoutError", stopped, "")) if stopped else outcome

    def settle(self) -> None:
        """End the copies that still wait for tests."""
        with suppress(Died):
            self.request({"op": "settle"})

    def _timed(self, message: dict[str, Any], seconds: float, read: Callable[[Any], T]) -> tuple[T, str]:
        """Send a message; return what ``read`` makes of the reply, and in words that it had to be stopped.

        Raises: Died.
        """
        start = time.monotonic()
        deadline = Deadline(0.0, self.pid)
        try:
            seconds = self._granted(seconds)
            deadline = Deadline(seconds, self.pid, exact=True)
            self.channel.send(encode(message), deadline)
            try:
                return read(self._reply(deadline, self.served)), ""
            except Late:
                interrupt(self.pid)
                reply = self._reply(Deadline(GRACE_SECONDS, self.pid, exact=True), {})
                return read(reply), stopped_after(seconds)
        except (Died, WireError) as error:
            self.ended = self.ended or isinstance(error, Closed)
            self.close()
            if isinstance(error, Late):
                limit = decimal(f"{seconds:g}")
                raise Died(
                    gettext("it ran for more than {seconds} s and could not be interrupted", seconds=limit)
                ) from None
            raise Died(str(error)) from None
        finally:
            waited = min(deadline.waited(), time.monotonic() - start)
            self.waited += waited
            self.patience -= time.monotonic() - start - waited

    def request(self, message: dict[str, Any]) -> dict[str, Any]:
        """Send one request about the notebook's namespace and return the answer, serving helpers meanwhile.

        Raises: Died if no valid answer came in time; the session is closed then, as its process may still be busy.
        """
        if not self.alive:
            raise Died(gettext("the notebook's process is not there any more"))
        name = message.get("name") or gettext("the call")
        start = time.monotonic()
        seconds = self.box.limits.call_seconds
        deadline = Deadline(0.0, self.pid)
        try:
            # Each question of a served helper waits for a core twice; their sum is bounded as the answers' time is.
            most = self.box.limits.cell_seconds if self.served else None
            deadline = Deadline(self._granted(seconds), self.pid, most=most)
            self.channel.send(encode(message), deadline)
            reply = self._reply(deadline, self.served)
            if not isinstance(reply, dict):
                raise WireError("an answer that is not an answer")
            return self.hiding.answer(reply)
        except Late:
            limit = decimal(f"{seconds:g}")
            reason = gettext("{name} did not come back within {seconds} s", name=name, seconds=limit)
        except Closed:
            self.ended = True
            reason = gettext("{name} ended the notebook's process (a crash, or more memory than is allowed)", name=name)
        except WireError as error:
            reason = gettext("{name} gave an answer that cannot be read: {reason}", name=name, reason=error)
        except OverLimit as error:
            reason = f"{name}: {error}"
        except BaseException:  # a bound of the judge's own; what is still on its way would pass for the next answer
            self.close()
            raise
        finally:
            self.patience -= time.monotonic() - start - deadline.extra
        self.close()
        raise Died(reason)

    def keep_moment(self, name: str) -> None:
        """Let the exercise ``name`` be judged with what names stand for now, whatever later cells make of them.

        A process that does not answer has ended, as the next request will find.
        """
        with suppress(Died):
            self.request({"op": "moment", "name": name})

    def prefer_latest(self, name: str, wanted: bool) -> bool:
        """Let a function that a later cell has put in the place of an exercise's count, or no longer; is there one?

        Raises: Died.
        """
        return self.request({"op": "latest", "name": name, "wanted": wanted}).get("value") is True

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
            reply = self.channel.receive(deadline, self.watch.look)
            if not isinstance(reply, dict) or reply.get("op") != "ask":
                return reply
            begun = time.monotonic()
            message = answer(helpers, reply, max(left, 0.0))
            took = time.monotonic() - begun
            deadline.allow(took)
            left -= took
            self.channel.send(message, deadline)
        raise OverLimit(gettext("it asked its helpers too many questions"))

    def _granted(self, seconds: float) -> float:
        """Return how much of ``seconds`` the submission has left.

        Raises: OverLimit if it has used up its time.
        """
        if self.patience <= 0:
            raise OverLimit(gettext("the time for the whole submission was used up"))
        return min(seconds, self.patience)
