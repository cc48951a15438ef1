"""Processes that work for a coordinator: how they begin, and how they end, with it or before it."""

from __future__ import annotations

import ctypes
import gc
import multiprocessing
import os
import select
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from multiprocessing import forkserver, util
from typing import Any, Literal, TypeVar

from autograder.util import startup  # noqa: F401 - before the modules that a task needs

T = TypeVar("T")
R = TypeVar("R")
_PR_SET_PDEATHSIG = 1
_METHOD: Literal["forkserver", "spawn"] = "forkserver" if sys.platform == "linux" else "spawn"
"""How workers begin: as forks of one process that has imported what they need, before anything of it has run."""
_SLOW = ("keras",)
"""Of what an assignment imports what judges import as well, and takes seconds."""
_OWN = ("autograder.util.startup", "autograder.workers.batch", "autograder.workers.pool")
LOOK_SECONDS = 2.0
SETTLE_SECONDS = 5.0
"""How long a broken pool may take to end its processes; one that hears nothing is killed later."""
_farewells: list[Callable[[], None]] = []
_modules = 0
"""How many modules were loaded when this process was last told to settle."""


def prepare(imports: Collection[str], workers: int) -> None:
    """Begin to import what workers will need, once for all that this process ever starts, and do not wait for it.

    imports : those of the first assignment; of the others' workers each imports by itself what is lacking.
    workers : how many there will be; one alone does better to import them while its sandbox does.
    """
    if _METHOD == "forkserver":
        slow = [name for name in _SLOW if name in imports and workers > 1]
        multiprocessing.get_context(_METHOD).set_forkserver_preload([*_OWN, *slow])
        forkserver.ensure_running()


def start_pool(count: int, start: Callable[..., None] | None = None, *arguments: object) -> ProcessPoolExecutor:
    """Return a pool of new processes that end when this one does, however it ends.

    start : called with the arguments in every worker before its first task.
    """
    return ProcessPoolExecutor(
        count,
        mp_context=multiprocessing.get_context(_METHOD),
        initializer=_begin,
        initargs=(dict(os.environ), start, arguments),
    )


class WorkerLost(Exception):
    """A worker died, and its pool with it. items : what was being worked on."""

    def __init__(self, items: Sequence[Any]) -> None:
        super().__init__(f"{len(items)} in work")
        self.items = tuple(items)


def in_flight(
    submit: Callable[[T], Future[R]], items: deque[T], ahead: int, look: Callable[[], None] = lambda: None
) -> Iterator[tuple[T, R]]:
    """Give ``ahead`` items at a time to a pool and yield each with what became of it, in the order they are finished.

    items : taken from its left end; when a worker is lost, those not given out yet are still there.
    look : called every few seconds, also while nothing is finished.

    Raises: WorkerLost.
    """
    running: dict[Future[R], T] = {}
    try:
        while running or items:
            while items and len(running) < ahead:
                try:
                    running[submit(items[0])] = items[0]
                except ConnectionError as error:  # what workers are forked from was killed a moment ago
                    raise BrokenProcessPool(str(error)) from error
                items.popleft()
            done, _ = wait(running, LOOK_SECONDS, FIRST_COMPLETED)
            look()
            for future in done:
                result = future.result()  # raises while the item still counts as running
                yield running.pop(future), result
    except BrokenProcessPool:
        raise WorkerLost(tuple(running.values())) from None


def exit_codes(workers: ProcessPoolExecutor) -> dict[int, int | None]:
    """Return the exit code of each of a broken pool's processes, by its number; None for one that goes on."""
    manager = workers._executor_manager_thread
    if manager is not None:
        # It waits for the processes as well: until it has the code of one that ended, that one seems to go on.
        manager.join(SETTLE_SECONDS)  # type: ignore[attr-defined]  # typeshed takes it for the pipe
    return {number: process.exitcode for number, process in (workers._processes or {}).items()}


def stop_pool(workers: ProcessPoolExecutor) -> None:
    """End the workers; those that are busy are not waited for."""
    processes = list((workers._processes or {}).values())
    manager = workers._executor_manager_thread
    workers.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        if process.is_alive():
            process.terminate()
    for process in processes:
        process.join(5)
        if process.is_alive():
            process.kill()
            process.join()
    if manager is not None:
        # Python wakes this thread on its way out, through a pipe that the thread itself closes: never both at once.
        manager.join(SETTLE_SECONDS)  # type: ignore[attr-defined]  # typeshed takes it for the pipe


def end_with(line: int) -> None:
    """Ask this process to end when the other end of a line is gone, even while it is grading.

    line : the descriptor of a pipe or a socket, which others may read.
    """

    def wait_and_end() -> None:
        watch = select.poll()
        watch.register(line, 0)  # being hung up on is always told
        watch.poll()
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=wait_and_end, daemon=True).start()


def at_end(farewell: Callable[[], None]) -> None:
    """Have a worker call this when it ends, unless it is killed."""
    _farewells.append(farewell)


def settle() -> None:
    """Take what is loaded by now for permanent: the collector would go through all of TensorFlow each time.

    A worker asks for it after each submission, too: what the checks import where they need it is there after the first.
    """
    global _modules  # noqa: PLW0603 - of this process there is one
    if len(sys.modules) > _modules:
        gc.collect()
        gc.freeze()
        _modules = len(sys.modules)


def _begin(environment: dict[str, str], start: Callable[..., None] | None, arguments: tuple[object, ...]) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the coordinator's to handle
    signal.signal(signal.SIGTERM, _terminated)
    coordinator = multiprocessing.parent_process()
    assert coordinator is not None
    # A coordinator that is killed cannot stop its workers.
    end_with(coordinator.sentinel)
    if sys.platform == "linux":
        # Nor can the coordinator, which takes them for ended, if that is killed which they were forked from.
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM, 0, 0, 0)
    os.environ.clear()  # it is the coordinator's when the first worker was started
    os.environ.update(environment)
    util.Finalize(None, _finish, exitpriority=100)  # at a worker's normal end; atexit is not run there
    if start is not None:
        start(*arguments)


def _terminated(_signal: int, _frame: object) -> None:
    _finish()
    os._exit(0)


def _finish() -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)  # it is ending already, and must not be stopped half way
    for farewell in _farewells:
        with suppress(Exception):
            farewell()
