"""How processes that work for a coordinator begin and end."""

import importlib
import multiprocessing
import os
import subprocess
import sys
import threading
import time
from collections import deque
from concurrent.futures import Future
from threading import Barrier

import pytest

from autograder.sandbox import turns
from autograder.workers import process


@pytest.mark.parametrize("task", [None, 0, 60], ids=["unused", "idle", "busy"])
def test_a_stopped_pool_leaves_nothing_behind(task: int | None) -> None:
    """Neither a process nor the thread that looks after them, which Python would wake while it closes its pipe."""
    before = set(threading.enumerate())
    pool = process.start_pool(2)
    if task is not None:
        future = pool.submit(time.sleep, task)
        while not (future.running() or future.done()):
            time.sleep(0.01)
    begun = list((pool._processes or {}).values())
    process.stop_pool(pool)
    assert [each for each in begun if each.is_alive()] == []
    assert set(threading.enumerate()) <= before


def test_a_worker_has_the_environment_of_its_coordinator(monkeypatch: pytest.MonkeyPatch) -> None:
    """As it is when the pool is made, though the process that workers are forked from is older."""
    process.prepare((), 1)
    monkeypatch.setenv("AUTOGRADER_TESTED", "now")
    pool = process.start_pool(1)
    assert pool.submit(os.getenv, "AUTOGRADER_TESTED").result() == "now"
    process.stop_pool(pool)


def _taking_turns(line: Barrier) -> tuple[list[int], list[int]]:
    line.wait()
    try:
        turns.begin(os.getpid())
        meanwhile = turns.cores()
    finally:
        turns.end()
    return meanwhile, turns.cores()


@pytest.mark.skipif(not hasattr(os, "sched_setaffinity"), reason="this system does not let a process choose its cores")
@pytest.mark.parametrize(
    ("free", "count", "kept"),
    [(1, 1, True), (2, 2, True), (2, 1, False), (1, 2, False)],
    ids=["one of one", "as many as cores", "fewer", "more"],
)
def test_as_many_workers_as_cores_take_turns_on_one_each(
    monkeypatch: pytest.MonkeyPatch, free: int, count: int, kept: bool
) -> None:
    """To wake up another core takes longer than most answers; else the worker runs wherever there is room."""
    cores = turns.cores()
    if len(cores) < free:
        pytest.skip("this machine lends one core only")
    monkeypatch.setattr(turns, "cores", lambda: cores[:free])
    pool = process.start_pool(count)
    with multiprocessing.get_context("forkserver").Manager() as manager:
        line = manager.Barrier(count)  # each waits for the others, so that no worker does two tasks
        found = [each.result(timeout=60) for each in [pool.submit(_taking_turns, line) for _ in range(count)]]
    process.stop_pool(pool)
    assert sorted(found) == [([core] if kept else cores, cores) for core in cores[:count]]


@pytest.mark.skipif(sys.platform != "linux", reason="workers are forked from one process on Linux")
def test_workers_import_nothing_again() -> None:
    """What they need is there when they begin, and they are the children of one process."""
    code = (
        "from autograder.workers import process\n"
        "if __name__ == '__main__':\n"
        "    process.prepare(['numpy'], 2)\n    pool = process.start_pool(2)\n"
        "    found = {pool.submit(eval, \"('papermill' in __import__('sys').modules, __import__('os').getppid())\")"
        ".result() for _ in range(8)}\n    process.stop_pool(pool)\n    print(len(found), *found)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("1 (True, ")


def _loads_a_grammar() -> bool:
    importlib.import_module("autograder.workers.pool")
    return "nbformat" in sys.modules and "lark" in sys.modules


def test_nobody_waits_for_a_grammar_that_is_not_used() -> None:
    """Neither a worker nor the command line compiles what jsonschema would check addresses with."""
    pool = process.start_pool(1)
    assert not pool.submit(_loads_a_grammar).result()
    process.stop_pool(pool)
    code = "import sys, autograder.cli, autograder.grade; sys.exit('lark' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_what_checks_import_is_permanent_after_the_first_submission() -> None:
    """The collector goes through no modules again, neither those that were there nor those that a check has loaded."""
    code = (
        "import gc\nfrom autograder.workers import process\nfound = []\n"
        "for _ in range(3):\n"
        "    process.settle()\n    found.append((gc.get_freeze_count(), len(gc.get_objects())))\n"
        "    import hypothesis.strategies\n"
        "print(found[0][0] < found[1][0] == found[2][0], found[2][1] < 10_000)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "True"]


def test_a_worker_that_could_not_be_forked_is_lost_and_its_item_is_not() -> None:
    """What workers are forked from was killed, and is not known to be dead yet."""
    items = deque([1, 2, 3])
    first: Future[int] = Future()

    def submit(item: int) -> Future[int]:
        if item == 2:
            raise ConnectionRefusedError
        return first

    with pytest.raises(process.WorkerLost) as lost:
        list(process.in_flight(submit, items, ahead=2))
    assert lost.value.items == (1,)
    assert list(items) == [2, 3]
