"""How processes that work for a coordinator begin and end."""

import importlib
import os
import subprocess
import sys
import threading
import time
from collections import deque
from concurrent.futures import Future

import pytest

from autograder.workers import process as worker


@pytest.mark.parametrize("task", [None, 0, 60], ids=["unused", "idle", "busy"])
def test_a_stopped_pool_leaves_nothing_behind(task: int | None) -> None:
    """Neither a process nor the thread that looks after them, which Python would wake while it closes its pipe."""
    before = set(threading.enumerate())
    pool = worker.start_pool(2)
    if task is not None:
        future = pool.submit(time.sleep, task)
        while not (future.running() or future.done()):
            time.sleep(0.01)
    processes = list((pool._processes or {}).values())
    worker.stop_pool(pool)
    assert [process for process in processes if process.is_alive()] == []
    assert set(threading.enumerate()) <= before


def test_a_worker_has_the_environment_of_its_coordinator(monkeypatch: pytest.MonkeyPatch) -> None:
    """As it is when the pool is made, though the process that workers are forked from is older."""
    worker.prepare((), 1)
    monkeypatch.setenv("AUTOGRADER_TESTED", "now")
    pool = worker.start_pool(1)
    assert pool.submit(os.getenv, "AUTOGRADER_TESTED").result() == "now"
    worker.stop_pool(pool)


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
    pool = worker.start_pool(1)
    assert not pool.submit(_loads_a_grammar).result()
    worker.stop_pool(pool)
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

    with pytest.raises(worker.WorkerLost) as lost:
        list(worker.in_flight(submit, items, ahead=2))
    assert lost.value.items == (1,)
    assert list(items) == [2, 3]
