"""Running the tests of a grade cell in a notebook's namespace, as nbgrader's rules look at it.

The tests are compiled and run here, not by the notebook's IPython, into which a student may have put anything. Whoever
runs beside them can still lie about what came of them: they run in the student's own process.
"""

from __future__ import annotations

import ast
import base64
import builtins
import contextlib
import io
import linecache
import math
import numbers
import pickle
import sys
import traceback
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

_compile, _exec, _eval = builtins.compile, builtins.exec, builtins.eval
_ONLY_AST: int = ast.PyCF_ONLY_AST
MAX_TEXT = 2_000
MAX_MADE = 400_000
"""Characters of what a cell's tests may leave to those of later cells."""
_FILE = "<grade cell>"


def run_tests(
    source: str,
    namespace: dict[str, Any],
    helpers: Sequence[tuple[Sequence[str], str]] = (),
    made: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """Run the tests and return ``error`` (kind, text and line of what was raised, None if nothing was), ``number``
    (the last line's value if it is one, else None), ``stderr`` (whether something was printed there) and ``made``
    (names that the tests have bound anew, with their values as text).

    source : of the cell, magics translated to Python. helpers : names and the statement that binds them, for what
    earlier grade cells define; names that are there already stay what they are. made : values that earlier tests gave
    such names, which come first: a test may have looked at what a later cell of the student's has changed.
    """
    linecache.cache[_FILE] = (len(source), None, source.splitlines(keepends=True), _FILE)
    stderr = io.StringIO()
    with _streams(io.StringIO(), stderr):
        for name in set(made or {}) - set(namespace):
            with contextlib.suppress(Exception):  # its statement stands in
                namespace[name] = pickle.loads(base64.b85decode((made or {})[name]))
        for names, statement in helpers:
            if not all(name in namespace for name in names):
                with contextlib.suppress(Exception):  # the tests will say what they miss
                    _exec(statement, namespace)
        there = set(namespace)
        try:
            value = _run(source, namespace)
            error = None
        except BaseException as raised:  # SystemExit fails a test too
            value, error = None, _told(raised)
        left = _made({name: namespace[name] for name in set(namespace) - there})
    return {"error": error, "number": _number(value), "stderr": bool(stderr.getvalue()), "made": left}


def _made(values: Mapping[str, Any]) -> dict[str, str]:
    """Values as text, without those that cannot be, and no more than there is room for."""
    found: dict[str, str] = {}
    for name, value in values.items():
        with contextlib.suppress(Exception):  # a function or a module, or too large: its statement makes it anew
            written = _Bounded((MAX_MADE - sum(map(len, found.values()))) * 4 // 5)  # what five letters can tell
            pickle.Pickler(written).dump(value)
            found[name] = base64.b85encode(written.getvalue()).decode()
    return found


class _Bounded(io.BytesIO):
    """Takes so many bytes and no more: a test may leave an array of millions, whose text nobody has room for."""

    def __init__(self, room: int) -> None:
        super().__init__()
        self.room = room

    def write(self, data: Any) -> int:
        """Write.

        Raises: OverflowError if there is no room for it.
        """
        self.room -= memoryview(data).nbytes
        if self.room < 0:
            raise OverflowError
        return super().write(data)


def _run(source: str, namespace: dict[str, Any]) -> Any:
    """Run every statement; return the value of the last one, if it is an expression that a notebook would show."""
    tree: ast.Module = _compile(source, _FILE, "exec", flags=_ONLY_AST)
    last = tree.body[-1] if tree.body else None
    if not isinstance(last, ast.Expr) or source.rstrip().endswith(";"):
        _exec(_compile(tree, _FILE, "exec"), namespace)
        return None
    _exec(_compile(ast.Module(tree.body[:-1], []), _FILE, "exec"), namespace)
    return _eval(_compile(ast.Expression(last.value), _FILE, "eval"), namespace)


def _number(value: Any) -> float | None:
    """The number that a notebook would show, None for anything else; NumPy's are numbers whatever they look like."""
    if isinstance(value, bool) or type(value).__name__ in ("bool", "bool_"):
        return None
    if isinstance(value, numbers.Real):
        with contextlib.suppress(Exception):  # a class of the student's may call itself a number
            found = float(value)
            return found if math.isfinite(found) else float("nan")
    return None


def _told(raised: BaseException) -> list[str]:
    kind = type(raised).__name__[:100]
    try:
        text = str(raised)[:MAX_TEXT]
    except BaseException:  # a student's exception may not even print
        text = ""
    frames = [f for f in traceback.extract_tb(raised.__traceback__) if f.filename == _FILE]
    line = frames[0].line if frames else ""
    return [kind, text, (line or "")[:MAX_TEXT]]


@contextlib.contextmanager
def _streams(out: io.StringIO, err: io.StringIO) -> Iterator[None]:
    old = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = out, err
    try:
        yield
    finally:
        sys.stdout, sys.stderr = old
