"""Messages over a connected socket, with a deadline and a size limit on what is read."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable
from typing import Any, Protocol

from autograder.errors import Died, WireError
from autograder.language import gettext
from autograder.wire.codec import MAX_BUFFERS, MAX_HEADER, PREFIX, decode, sizes

SLICE = 0.2
"""Seconds between two looks at the watchdog while waiting."""


class Closed(Died):
    """The other side is gone."""


class Late(Died):
    """No whole message came in time."""


class Limit(Protocol):
    """Says how long one may still wait."""

    def left(self) -> float:
        """Return the seconds that are left."""
        ...


class Channel:
    """One end of a stream of messages.

    Where nobody limits the time, as on the submission's side, it reads and writes as from any descriptor: what only
    sockets can do has to be allowed by the sandbox, call by call, which is most of a small answer's time.

    max_header, max_buffers : bytes accepted in one message.
    """

    def __init__(
        self, connection: socket.socket, *, max_header: int = MAX_HEADER, max_buffers: int = MAX_BUFFERS
    ) -> None:
        self.connection = connection
        self.max_header = max_header
        self.max_buffers = max_buffers

    def send(self, message: bytes, limit: Limit | None = None) -> None:
        """Send one encoded message.

        limit : how long to try.

        Raises: Closed if the other side is gone, Late if it does not read.
        """
        try:
            if limit is None:
                self._block()
                rest = memoryview(message)
                while rest:
                    rest = rest[os.write(self.connection.fileno(), rest) :]
            else:
                self.connection.settimeout(max(limit.left(), 0.01))
                self.connection.sendall(message)
        except TimeoutError:
            raise Late("it did not take its input in time") from None
        except OSError:
            raise _closed() from None

    def receive(self, limit: Limit | None = None, watch: Callable[[], None] | None = None) -> Any:
        """Return the next message, decoded. limit, watch, raises: as `receive_message`."""
        return decode(self.receive_message(limit, watch))

    def receive_message(self, limit: Limit | None = None, watch: Callable[[], None] | None = None) -> bytearray:
        """Return the next message as it came.

        limit : how long to wait.
        watch : called at least a few times a second while waiting; what it raises ends the wait.

        Raises: Closed, Late, WireError.
        """
        prefix = bytearray(PREFIX.size)
        self._fill(memoryview(prefix), limit, watch)
        header, buffers = sizes(bytes(prefix), max_header=self.max_header, max_buffers=self.max_buffers)
        message = bytearray(PREFIX.size + header + buffers)
        message[: PREFIX.size] = prefix
        self._fill(memoryview(message)[PREFIX.size :], limit, watch)
        return message

    def _fill(self, room: memoryview, limit: Limit | None, watch: Callable[[], None] | None) -> None:
        filled = 0
        while filled < len(room):
            left = SLICE if limit is None else min(SLICE, limit.left())
            if left <= 0:
                raise Late("it took too long")
            if watch is not None:  # also while bytes are coming in: one at a time could go on for long
                watch()
            try:
                if limit is None and watch is None:
                    self._block()
                    part = os.readv(self.connection.fileno(), [room[filled:]])
                else:
                    self.connection.settimeout(left)
                    part = self.connection.recv_into(room[filled:])
            except TimeoutError:
                continue
            except OSError:
                raise _closed() from None
            if not part:
                raise _closed()
            filled += part

    def _block(self) -> None:
        if self.connection.gettimeout() is not None:
            self.connection.settimeout(None)

    def close(self) -> None:
        """Close this end."""
        self.connection.close()


def _closed() -> Closed:
    return Closed(gettext("its process ended"))


__all__ = ["Channel", "Closed", "Late", "WireError"]
