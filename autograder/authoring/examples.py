"""Worked examples for what a notebook's own do not tell: each tells some wrong solutions from the right one.

The wrong solutions are the mechanical mutants of the instructor's function. They are run here, on his own machine, as
his own code is, for a limited number of steps.
"""

from __future__ import annotations

import ast
import contextlib
import io
import sys
import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from types import FrameType
from typing import Any

import numpy as np

from autograder.audit.mutants import mechanical
from autograder.authoring.layout import WIDTH, tuple_text
from autograder.contracts.outcomes import agree
from autograder.contracts.parts import for_reference
from autograder.describe import literal
from autograder.util.syntax import mentioned_names
from autograder.wire.codec import decode, encode

MAX_EXAMPLES = 6
MAX_STEPS = 50_000
"""Lines that a mutant may run before it counts as one that never ends."""
MAX_WRITTEN = 500
"""Characters of one worked example."""
DIGITS = 9
"""Of an answer; it is compared to six."""


@dataclass(frozen=True)
class Worked:
    """One call of an exercise, and what it returns. sizes : the named sizes of the arguments, if they were drawn."""

    given: tuple[Any, ...]
    answer: Any
    sizes: dict[str, int] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The arguments and the answer as Python, "" if that is too long or cannot be written."""
        given, answer = [literal(value) for value in self.given], literal(_rounded(self.answer))
        line = f"({tuple_text(given)}, {answer}),"
        if len(line) > MAX_WRITTEN or not _is_plain(line):
            return ""
        return line if len(line) <= WIDTH else "\n".join(["(", *_on_lines(given), f"    {answer},", "),"])


def _is_plain(text: str) -> bool:
    """Whether a text is Python that needs nothing but NumPy."""
    try:
        return mentioned_names(ast.parse(text)) <= {"np"}
    except SyntaxError:
        return False


def _on_lines(given: Sequence[str]) -> list[str]:
    line = f"    {tuple_text(given)},"
    return [line] if len(line) <= WIDTH else ["    (", *(f"        {text}," for text in given), "    ),"]


def _rounded(value: Any) -> Any:
    if isinstance(value, (tuple, list)):
        return type(value)(_rounded(part) for part in value)
    if isinstance(value, (float, np.floating)):
        return type(value)(f"{value:.{DIGITS}g}")
    if isinstance(value, np.ndarray) and value.dtype.kind == "f":
        return np.array([f"{number:.{DIGITS}g}" for number in value.flat], dtype=value.dtype).reshape(value.shape)
    return value


class _EndlessError(BaseException):
    """A mutant has run for too long; no ``except Exception`` of its own may catch that."""


def choose(
    node: ast.FunctionDef, namespace: dict[str, Any], known: Sequence[Worked], drawn: Sequence[Worked]
) -> list[Worked]:
    """Choose from ``drawn`` the few that tell the mutants of a function from it that ``known`` does not tell.

    namespace : what the function needs to run.
    """
    made = [_made(mutant.source, node.name, namespace) for mutant in mechanical(node.name, ast.unparse(node))]
    alive = [mutant for mutant in made if mutant and not any(_tells(worked, mutant) for worked in known)]
    written = sorted((worked for worked in drawn if worked.text), key=lambda worked: len(worked.text))
    told = [(worked, {i for i, mutant in enumerate(alive) if _tells(worked, mutant)}) for worked in written]
    chosen: list[Worked] = []
    left = set(range(len(alive)))
    while len(chosen) < MAX_EXAMPLES:
        worked, found = max(told, key=lambda pair: len(pair[1] & left), default=(None, set()))  # the shortest of equals
        if worked is None or not found & left:
            break
        chosen.append(worked)
        left -= found
    return chosen


def _made(source: str, name: str, namespace: dict[str, Any]) -> Callable[..., Any] | None:
    """The function that a mutant's text defines; None if it cannot be defined."""
    own = dict(namespace)
    try:
        exec(compile(source, "<mutant>", "exec"), own)
    except Exception:  # a wrong default, say: it fails wherever it is used
        return None
    return own.get(name)


def _tells(worked: Worked, mutant: Callable[..., Any]) -> bool:
    """Whether a mutant answers a call otherwise than it should, or not at all."""
    with _limited(), contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            agree(decode(encode(mutant(*for_reference(worked.given)))), worked.answer)
        except (Exception, _EndlessError):  # whatever a wrong function raises
            return True
    return False


@contextlib.contextmanager
def _limited() -> Iterator[None]:
    """End what runs in here after so many lines."""
    steps = 0

    def count(_: FrameType, event: str, __: Any) -> Any:
        nonlocal steps
        steps += event == "line"
        if steps > MAX_STEPS:
            raise _EndlessError
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        yield
    finally:
        sys.settrace(before)
