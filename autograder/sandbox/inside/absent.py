"""What Jupyter has and a sandbox has not: each says so in one sentence, and the cell goes on as in Jupyter.

A keyboard, installers, extensions that are not installed, further processes that share memory.
"""

from __future__ import annotations

import builtins
import concurrent.futures
import getpass
import multiprocessing
import multiprocessing.pool
import multiprocessing.synchronize
import re
import sys
from collections.abc import Callable
from typing import Any

from autograder.kernel.shell import CellRunner
from autograder.language import gettext, gettext_noop

NO_INSTALLING = gettext_noop(
    "Nothing is installed while a notebook is graded: the packages of this assignment are there, no others."
)
NO_PROCESSES = gettext_noop(
    "No further processes share memory while a notebook is graded: {name} works with threads here."
)
POOL = 4
"""Threads of a pool of which no number was asked for."""
_INSTALLERS = ("pip", "conda", "mamba", "micromamba", "uv")
_INSTALLING = re.compile(
    r"(?:^|&&|;|\|)\s*(?:sudo\s+)?(?:\S*python[\d.]*\s+-m\s+)?(?:pip[\d.]*|conda|mamba|micromamba|uv|apt|apt-get)\s"
)


def tell_absent(runner: CellRunner) -> None:
    """Put a sentence in the place of everything that a notebook may ask for and that is not here."""
    shell = runner.shell
    shell.db = {}  # what magics remember would be written to a profile, and there is none
    shell.refusal = refusal
    load = shell.extension_manager.load_extension
    shell.extension_manager.load_extension = _forgiving(load)
    for name in _INSTALLERS:
        shell.register_magic_function(_refusing, "line", name)
    shell.lenient = True
    vars(builtins)["input"] = _typed
    getpass.getpass = _typed  # type: ignore[assignment]
    multiprocessing.Pool = Pool  # type: ignore[assignment]
    multiprocessing.context.BaseContext.SimpleQueue = _pipe  # type: ignore[method-assign,assignment]
    multiprocessing.context.BaseContext.Pool = _pool  # type: ignore[method-assign,assignment]
    concurrent.futures.ProcessPoolExecutor = Executor  # type: ignore[assignment,misc]
    multiprocessing.synchronize.SemLock.__init__ = _no_semaphores  # type: ignore[method-assign]


def refusal(command: str) -> str:
    """Return why a shell command is not run, "" if it is."""
    return gettext(NO_INSTALLING) if _INSTALLING.search(f"{command} ") else ""


def _refusing(_line: str) -> None:
    _say(gettext(NO_INSTALLING))


def _forgiving(load: Callable[[str], Any]) -> Callable[[str], Any]:
    def load_extension(name: str) -> Any:
        try:
            return load(name)
        except ImportError:
            _say(gettext("The extension {name} is not here while a notebook is graded.", name=name))
            return None

    return load_extension


def _typed(prompt: object = "", *_stream: object) -> str:
    if prompt:
        sys.stdout.write(f"{prompt}\n")
    _say(gettext("Nobody is there to type while a notebook is graded: input() gives ''."))
    return ""


def _pipe(_context: object) -> _Pipe:
    return _Pipe()


def _pool(_context: object, *given: Any, **named: Any) -> Pool:
    return Pool(*given, **named)


def _no_semaphores(*_given: object, **_named: object) -> None:
    raise OSError(
        gettext("Processes cannot share locks and queues while a notebook is graded; threading and queue can.")
    )


def _say(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")


class Pool(multiprocessing.pool.ThreadPool):
    """`multiprocessing.Pool`, with threads, and few where no number is asked for."""

    def __init__(
        self,
        processes: int | None = None,
        initializer: Callable[..., object] | None = None,
        initargs: tuple[Any, ...] = (),
        *_more: object,
        **_named: object,
    ) -> None:
        _say(gettext(NO_PROCESSES, name="Pool"))
        super().__init__(processes or POOL, initializer, initargs)


class Executor(concurrent.futures.ThreadPoolExecutor):
    """`concurrent.futures.ProcessPoolExecutor`, with threads."""

    def __init__(
        self,
        max_workers: int | None = None,
        _context: object = None,
        initializer: Callable[..., object] | None = None,
        initargs: tuple[Any, ...] = (),
        **_named: object,
    ) -> None:
        _say(gettext(NO_PROCESSES, name="ProcessPoolExecutor"))
        super().__init__(max_workers or POOL, initializer=initializer, initargs=initargs)


class _Pipe:
    """`multiprocessing.SimpleQueue` without its locks: with it a pool of threads tells itself that it has changed."""

    def __init__(self) -> None:
        self._reader, writer = multiprocessing.Pipe(duplex=False)
        self.put = writer.send
        self.get = self._reader.recv

    def empty(self) -> bool:
        """Whether nothing waits in it."""
        return not self._reader.poll()
