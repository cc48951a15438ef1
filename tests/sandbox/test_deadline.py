"""Deadlines: waiting for a core costs a submission nothing, crowding itself out buys it little."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from autograder.sandbox import deadline
from autograder.sandbox.deadline import MOST_EXTRA, Deadline


class Clock:
    """Time as the test tells it, and what each thread waited for a core."""

    def __init__(self, proc: Path) -> None:
        self.proc = proc
        self.now = 100.0

    def monotonic(self) -> float:
        """Return the time in seconds."""
        return self.now

    def waits(self, process: str, thread: int, seconds: float) -> None:
        """Write what a thread has waited since it began."""
        task = self.proc / process / "task" / str(thread)
        task.mkdir(parents=True, exist_ok=True)
        (task / "schedstat").write_text(f"123 {int(seconds * 1e9)} 4\n")


@pytest.fixture
def clock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Clock:
    """A clock and a /proc of our own."""
    made = Clock(tmp_path)
    monkeypatch.setattr(deadline, "PROC", tmp_path)
    monkeypatch.setattr(deadline, "time", made)
    return made


def test_without_any_wait_it_is_a_clock(clock: Clock) -> None:
    """A process that always had a core gets the seconds it was given, and not one more."""
    clock.waits("7", 7, 40.0)
    limit = Deadline(10.0, 7, exact=True)
    clock.now += 9.5
    assert limit.left() == pytest.approx(0.5)
    clock.now += 1.0
    assert limit.left() == pytest.approx(-0.5)
    assert limit.extra == 0.0


def test_waiting_for_a_core_is_given_back(clock: Clock) -> None:
    """Six of ten seconds without a core put the end off by six."""
    clock.waits("7", 7, 40.0)
    limit = Deadline(10.0, 7, exact=True)
    clock.now += 10.0
    clock.waits("7", 7, 46.0)
    assert limit.left() == pytest.approx(6.0)
    assert limit.waited() == pytest.approx(6.0)
    clock.now += 6.5
    assert limit.left() == pytest.approx(-0.5)
    assert limit.extra == pytest.approx(6.0)


def test_of_many_threads_the_longest_wait_counts(clock: Clock) -> None:
    """Waits are not added up, and a thread that began meanwhile counts from its beginning."""
    clock.waits("7", 7, 1.0)
    limit = Deadline(10.0, 7, exact=True)
    for thread in range(8, 40):
        clock.waits("7", thread, 2.0)
    assert limit.waited() == pytest.approx(2.0)


def test_this_process_may_wait_too(clock: Clock) -> None:
    """A judge that had no core could not read an answer that was there in time."""
    clock.waits("self", os.getpid(), 3.0)
    limit = Deadline(10.0, 7, exact=True)
    clock.waits("self", os.getpid(), 7.0)
    clock.now += 11.0
    assert limit.left() == pytest.approx(3.0)


def test_waits_on_both_sides_follow_each_other(clock: Clock) -> None:
    """A question that waited for a core over there, and its answer that waited here, are both given back."""
    clock.waits("7", 7, 1.0)
    clock.waits("self", 1, 3.0)
    limit = Deadline(10.0, 7, exact=True)
    clock.waits("7", 7, 3.0)
    clock.waits("7", 8, 1.0)
    clock.waits("self", 1, 4.5)
    assert limit.waited() == pytest.approx(3.5)
    clock.now += 12.0
    assert limit.left() == pytest.approx(1.5)


def test_many_short_waits_may_be_given_back_at_length(clock: Clock) -> None:
    """Where hundreds of questions wait, the bound is what the caller says."""
    clock.waits("7", 7, 0.0)
    limit = Deadline(2.0, 7, exact=True, most=30.0)
    clock.now += 25.0
    clock.waits("7", 7, 40.0)
    assert limit.left() == pytest.approx(7.0)


def test_crowding_itself_out_buys_little(clock: Clock) -> None:
    """However long the threads of a submission keep each other waiting, the end is put off a bounded time."""
    clock.waits("7", 7, 0.0)
    limit = Deadline(10.0, 7, exact=True)
    given = 0.0
    for _ in range(50):
        clock.now += 10.0
        given += 10.0
        clock.waits("7", 7, 100 * given)
        if limit.left() <= 0:
            break
    assert given <= 10.0 * (1 + MOST_EXTRA)
    assert limit.extra == pytest.approx(10.0 * MOST_EXTRA)


def test_a_short_wait_looks_at_nothing(clock: Clock) -> None:
    """A call that is over at once reads no file; the second look begins the counting."""
    clock.waits("7", 7, 40.0)
    limit = Deadline(10.0, 7)
    assert limit.left() == pytest.approx(10.0)
    assert limit.waited() == 0.0
    clock.now += 0.3
    limit.left()
    clock.waits("7", 7, 45.0)
    clock.now += 10.0
    assert limit.left() == pytest.approx(4.7)


def test_what_something_else_took_can_be_allowed(clock: Clock) -> None:
    """The judge's own answers are not the submission's time."""
    limit = Deadline(1.0, 7)
    limit.allow(2.0)
    clock.now += 2.5
    assert limit.left() == pytest.approx(0.5)


def test_a_system_without_these_files_has_a_plain_clock(clock: Clock) -> None:
    """Nothing to read is nothing to give back."""
    limit = Deadline(1.0, 7, exact=True)
    clock.now += 1.25
    assert limit.left() == pytest.approx(-0.25)


@pytest.mark.skipif(not Path("/proc/self/schedstat").exists(), reason="this system does not tell run delays")
def test_the_real_files_are_read() -> None:
    """The numbers of this very process are there and do not go back."""
    limit = Deadline(5.0, os.getpid(), exact=True)
    sum(range(200_000))
    assert limit.waited() >= 0.0
    assert limit.left() > 0.0
