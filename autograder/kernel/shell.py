"""Running notebook cells in this process, with their outputs as nbformat dictionaries.

IPython does the work (magics, top-level await, rich display, tracebacks); this module only collects
what a notebook would show, within a limit. It runs in the sandbox, and in ``autograder check``.
"""

from __future__ import annotations

import contextlib
import importlib
import io
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.error import UsageError
from IPython.core.interactiveshell import InteractiveShell
from traitlets import Type
from traitlets.config import Config

from autograder.language import gettext

MAX_OUTPUTS = 200
"""Outputs kept of one cell."""


@dataclass(frozen=True)
class CellOutcome:
    """What running one cell gave.

    outputs : nbformat output dictionaries; error : (name, message) of what it raised, None if it ran through;
    truncated : whether outputs beyond the limit were dropped; cut_short : why the grader did not let it run to its end,
    "" if it did: whatever the cell itself raises, under whatever name, is no such reason.
    """

    outputs: list[dict[str, Any]] = field(default_factory=list)
    error: tuple[str, str] | None = None
    truncated: bool = False
    seconds: float = 0.0
    cut_short: Literal["", "late", "skipped"] = ""


class _Recorder:
    """Collects the outputs of the running cell up to ``limit`` bytes."""

    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.begin()

    def begin(self) -> None:
        self.outputs: list[dict[str, Any]] = []
        self.error: tuple[str, str] | None = None
        self.room = self.limit
        self.truncated = False
        self.clear_next = False

    def _fits(self, size: int) -> bool:
        if size > self.room or len(self.outputs) >= MAX_OUTPUTS:
            self.truncated = True
            return False
        self.room -= size
        return True

    def stream(self, name: str, text: str) -> None:
        self._clear_if_asked()
        if not text:
            return
        if self.room <= 0:
            self.truncated = True
            return
        kept = text[: self.room]
        self.truncated |= len(kept) < len(text)
        self.room -= len(kept)
        last = self.outputs[-1] if self.outputs else {}
        if last.get("output_type") == "stream" and last["name"] == name:
            last["text"].append(kept)
        elif self._fits(0):
            self.outputs.append({"output_type": "stream", "name": name, "text": [kept]})

    def rich(self, kind: str, data: dict[str, Any], **more: Any) -> None:
        self._clear_if_asked()
        # Only text: JSON and metadata nested deeply could not be sent, and nobody reads them.
        plain = {str(k): v for k, v in data.items() if isinstance(v, str)}
        if self._fits(sum(map(len, plain.values()))):
            self.outputs.append({"output_type": kind, "data": plain, "metadata": {}, **more})

    def failed(self, name: str, text: str, lines: list[str]) -> None:
        if self.error is not None:  # IPython reports some failures twice; the first one is the reason
            return
        self.error = (name, text)
        self._clear_if_asked()
        self.room = max(self.room, 20_000)  # the reason for a failure is worth more than the flood before it
        joined = "\n".join(lines)[-20_000:]
        self.outputs.append(
            {"output_type": "error", "ename": name[:200], "evalue": text[:2000], "traceback": joined.split("\n")}
        )

    def clear(self, wait: bool) -> None:
        self.clear_next = True
        if not wait:
            self._clear_if_asked()

    def _clear_if_asked(self) -> None:
        if self.clear_next:
            self.outputs.clear()
            self.clear_next = False

    def finished(self) -> list[dict[str, Any]]:
        for output in self.outputs:
            if output["output_type"] == "stream":
                output["text"] = "".join(output["text"])
        return self.outputs


class _Stream(io.TextIOBase):
    """stdout or stderr of a cell; silent between cells."""

    encoding = "utf-8"

    def __init__(self, name: str, recorder: _Recorder | None) -> None:
        self.stream_name = name
        self.recorder = recorder

    def write(self, text: str) -> int:
        if self.recorder is not None:
            self.recorder.stream(self.stream_name, str(text))
        return len(text)

    def writable(self) -> bool:
        return True


class _Publisher(DisplayPublisher):  # type: ignore[misc]
    recorder: _Recorder

    def publish(
        self, data: dict[str, Any], _metadata: dict[str, Any] | None = None, *, update: bool = False, **_kw: Any
    ) -> None:
        if not update:  # an updated display keeps its first picture: the page is not live
            self.recorder.rich("display_data", data)

    def clear_output(self, wait: bool = False) -> None:
        self.recorder.clear(wait)


class _Hook(DisplayHook):  # type: ignore[misc]
    recorder: _Recorder

    def write_output_prompt(self) -> None:
        pass

    def write_format_data(self, format_dict: dict[str, Any], _md_dict: dict[str, Any] | None = None) -> None:
        self.recorder.rich("execute_result", format_dict, execution_count=self.shell.execution_count)


class _Shell(InteractiveShell):  # type: ignore[misc]
    display_pub_class = Type(_Publisher)
    displayhook_class = Type(_Hook)
    recorder: _Recorder
    refusal: Callable[[str], str] = staticmethod(lambda _command: "")
    """Says why a shell command is not run, "" if it is."""
    lenient = False
    """Whether a magic that is not there is no error."""

    def _showtraceback(self, etype: type[BaseException], evalue: BaseException, stb: list[str]) -> None:
        try:
            text = str(evalue)
        except Exception:  # a student's exception may not even print
            text = ""
        self.recorder.failed(getattr(etype, "__name__", "Exception"), text, list(stb))

    def system(self, command: str) -> None:
        """Run a shell command, ``!ls``, and show what it prints; a command that cannot be run fails, not the cell."""
        command = self.var_expand(command, depth=1)
        code = 1
        if reason := self.refusal(command):
            _warn(reason)
        elif command.rstrip().endswith("&"):
            _warn(gettext("Commands in the background are not run here."))
        else:
            try:
                code = _run_command(command)
            except OSError as error:
                _warn(gettext("The command could not be run here: {reason}", reason=error.strerror or error))
        self.user_ns["_exit_code"] = code

    def run_line_magic(self, magic_name: str, line: str, _stack_depth: int = 1) -> Any:
        """Run a magic; one that is not there is said not to be, and the cell goes on."""
        try:
            return super().run_line_magic(magic_name, line, _stack_depth=_stack_depth + 1)
        except UsageError:
            if not self.lenient or self.find_line_magic(magic_name) is not None:
                raise
            _warn(gettext("There is no magic %{name} here.", name=magic_name))
            return None

    def ask_exit(self) -> None:
        """Let ``exit()`` end nothing but the cell."""

    def enable_gui(self, gui: str | None = None) -> None:
        """There is no screen; ``%matplotlib inline`` asks for none."""


def _warn(sentence: str) -> None:
    sys.stderr.write(f"{sentence}\n")


def _run_command(command: str) -> int:
    """Run a command without a terminal or a keyboard, pass on what it prints, and return its exit code."""
    with subprocess.Popen(
        command, shell=True, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        text=True, errors="replace",
    ) as process:  # fmt: skip
        assert process.stdout is not None
        try:
            for line in process.stdout:
                sys.stdout.write(line)
        except BaseException:
            process.kill()
            raise
    return process.returncode


class CellRunner:
    """One IPython shell whose cells are run one after the other.

    output_limit : int, bytes of output kept of one cell.
    """

    def __init__(self, output_limit: int = 512 * 1024) -> None:
        config = Config()
        config.HistoryManager.enabled = False
        config.InteractiveShell.colors = "nocolor"
        config.InteractiveShell.xmode = "Context"
        self.recorder = _Recorder(output_limit)
        self.shell = _Shell.instance(config=config)
        for part in (self.shell, self.shell.display_pub, self.shell.displayhook):
            part.recorder = self.recorder
        self.shell.display_formatter.active_types = self.shell.display_formatter.format_types

    @property
    def namespace(self) -> dict[str, Any]:
        """The globals the cells share."""
        user_ns: dict[str, Any] = self.shell.user_ns
        return user_ns

    def run(self, source: str) -> CellOutcome:
        """Run one cell to its end or its error; nothing that the cell does is raised here."""
        self.recorder.begin()
        importlib.invalidate_caches()  # a module that the cell before has written is there at once
        start = time.perf_counter()
        with _streams(self.recorder):
            try:
                result = self.shell.run_cell(source, store_history=True)
                failed = result.error_before_exec or result.error_in_exec
            except BaseException as error:  # KeyboardInterrupt between IPython's own lines
                failed = error
                self.recorder.failed(type(error).__name__, str(error), [f"{type(error).__name__}: {error}"])
        error_shown = self.recorder.error
        if failed is not None and error_shown is None:
            error_shown = (type(failed).__name__, "")
        return CellOutcome(self.recorder.finished(), error_shown, self.recorder.truncated, time.perf_counter() - start)


@contextlib.contextmanager
def _streams(recorder: _Recorder) -> Iterator[None]:
    old = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = _Stream("stdout", recorder), _Stream("stderr", recorder)
    try:
        yield
    finally:
        sys.stdout, sys.stderr = old


@contextlib.contextmanager
def quiet() -> Iterator[None]:
    """Swallow what is printed, as between cells nobody reads it."""
    old = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = _Stream("stdout", None), _Stream("stderr", None)
    try:
        yield
    finally:
        sys.stdout, sys.stderr = old
