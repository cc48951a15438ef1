"""Bounds on time and memory: what is counted, and what ends."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import time

import pytest

from autograder.util import bounds
from autograder.util.bounds import OVERDUE, TimeUp, limit_memory, limit_time


def spin(seconds: float) -> None:
    """Use up so much processor time."""
    end = time.process_time() + seconds
    while time.process_time() < end:
        pass


def test_waiting_is_not_counted() -> None:
    """Processor time is what counts, if it is asked for."""
    with limit_time(0.2, time.process_time) as meter:
        time.sleep(0.4)
    assert meter.spent < 0.2


def test_work_is_counted() -> None:
    """It ends soon after its time."""
    start = time.process_time()
    with pytest.raises(TimeUp), limit_time(0.1, time.process_time):
        spin(5)
    assert time.process_time() - start < 2


def test_what_is_done_in_a_pause_is_not_counted() -> None:
    """Others' work has bounds of its own."""
    with limit_time(0.2, time.process_time) as meter, meter.paused():
        spin(0.4)
    assert meter.spent < 0.2


@pytest.mark.parametrize(("pauses", "seconds"), [(1, 0.4), (200, 0.0)], ids=["a long one", "many short ones"])
def test_work_ends_after_pauses_too(pauses: int, seconds: float) -> None:
    """Whether who watches fell asleep in one of them, or saw none of them."""
    start = time.process_time()
    with pytest.raises(TimeUp), limit_time(0.2, time.process_time) as meter:
        for _ in range(pauses):
            with meter.paused():
                spin(seconds)
        spin(5)
    assert time.process_time() - start < 2


def test_an_end_that_was_swallowed_comes_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """Something may take TimeUp for an exception of its own."""
    monkeypatch.setattr("autograder.util.bounds.AGAIN_SECONDS", 0.1)
    with pytest.raises(TimeUp), limit_time(0.1):
        try:
            spin(5)
        except TimeUp:
            spin(5)


def test_memory_is_bounded_within_a_bound() -> None:
    """The narrower of two bounds counts, and both end."""
    with limit_memory(512), limit_memory(4096), pytest.raises(MemoryError):
        bytearray(2**34)
    assert len(bytearray(2**20)) == 2**20


@pytest.mark.skipif(sys.platform != "linux", reason="the kernel's timers")
def test_what_never_comes_back_is_ended_by_the_kernel() -> None:
    """A regular expression hears nothing; its process is ended by its processor time."""
    code = (
        "import re, time\nfrom autograder.util import bounds\nbounds.GRACE_SECONDS = 0.2\nbounds.fall_when_overdue()\n"
        "with bounds.limit_time(0.2, time.process_time):\n    re.match('(a+)+$', 'a' * 64 + 'b')\n"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False, timeout=300).returncode == -OVERDUE


def test_a_time_that_is_up_at_once_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """However early TimeUp comes, the watch ends with its block: nothing is raised later on."""
    monkeypatch.setattr(bounds, "AGAIN_SECONDS", 0.05)
    for number in range(300):
        with contextlib.suppress(TimeUp), limit_time(number * 1e-6):
            sum(range(1_000))
    until = time.monotonic() + 0.3
    while time.monotonic() < until:
        sum(range(100))


def test_a_parser_that_met_the_end_of_the_time_counts_as_late() -> None:
    """Its SystemError is TimeUp once the time is over, and stays itself before."""
    with pytest.raises(TimeUp) as late, limit_time(0.05):
        with contextlib.suppress(TimeUp):  # as a callback of the garbage collector takes it
            spin(5)
        raise SystemError("AST constructor recursion depth mismatch")
    assert isinstance(late.value.__cause__, SystemError)
    with pytest.raises(SystemError), limit_time(60):
        raise SystemError("something else")
