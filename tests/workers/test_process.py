"""How processes that work for a coordinator begin and end."""

import importlib
import subprocess
import sys
import threading
import time

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
