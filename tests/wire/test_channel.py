"""Messages over a connected socket."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest

from autograder.wire.channel import Channel, Closed, Late
from autograder.wire.codec import encode

LARGE = "x" * 2**20
"""More than a socket takes at once."""


class Limit:
    """A second from now."""

    def __init__(self) -> None:
        self.end = time.monotonic() + 1

    def left(self) -> float:
        """Seconds."""
        return self.end - time.monotonic()


class Plain(socket.socket):
    """A socket that refuses what only sockets can do."""

    def __getattribute__(self, name: str) -> Any:
        """Refuse to send, to receive and to be set."""
        if name.startswith(("send", "recv", "set")):
            raise AssertionError(f"a sandbox would have to allow {name} each time")
        return super().__getattribute__(name)


@pytest.fixture
def ends() -> Iterator[tuple[Channel, Channel]]:
    """Two ends, of which the second is a submission's."""
    ours, theirs = socket.socketpair()
    with ours, Plain(fileno=theirs.detach()) as plain:
        yield Channel(ours), Channel(plain)


@pytest.mark.parametrize("value", ["", LARGE], ids=["small", "large"])
def test_an_answer_without_a_limit_asks_nothing_of_a_sandbox(ends: tuple[Channel, Channel], value: str) -> None:
    """In parts where it has to be."""
    ours, theirs = ends
    echo = threading.Thread(target=lambda: theirs.send(encode(theirs.receive())))
    echo.start()
    ours.send(encode(value), Limit())
    assert ours.receive(Limit()) == value
    echo.join()


def test_the_end_of_the_other_side_is_told(ends: tuple[Channel, Channel]) -> None:
    """To whoever reads or writes."""
    ours, theirs = ends
    ours.close()
    with pytest.raises(Closed):
        theirs.receive()
    with pytest.raises(Closed):
        theirs.send(encode(LARGE))


def test_a_limit_holds_for_the_message_it_was_given_for(ends: tuple[Channel, Channel]) -> None:
    """One without a limit waits as long as it takes, after one that was late too."""
    ours, theirs = ends
    with pytest.raises(Late):
        ours.receive(Limit())
    later = threading.Timer(0.3, lambda: theirs.send(encode(1)))
    later.start()
    assert ours.receive() == 1
    later.join()
