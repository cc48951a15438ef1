"""How processes that work for a coordinator end."""

import threading
import time

import pytest

from autograder import worker


@pytest.mark.parametrize("task", [None, 0, 60], ids=["unused", "idle", "busy"])
def test_a_stopped_pool_leaves_nothing_behind(task: int | None) -> None:
    """Neither a process nor the thread that looks after them, which Python would wake while it closes its pipe."""
    before = set(threading.enumerate())
    pool = worker.pool(2)
    if task is not None:
        future = pool.submit(time.sleep, task)
        while not future.running():
            time.sleep(0.01)
    processes = list((pool._processes or {}).values())
    worker.stop(pool)
    assert [process for process in processes if process.is_alive()] == []
    assert set(threading.enumerate()) <= before
