"""Letting Hypothesis draw the inputs of a check: the same ones in every process, whatever it has imported."""

from __future__ import annotations

import contextlib
import inspect
import zlib
from collections.abc import Callable, Iterator
from typing import Any

import hypothesis
from hypothesis import HealthCheck, Phase, Verbosity
from hypothesis.internal.conjecture import providers
from hypothesis.internal.constants_ast import Constants

from autograder.checks import Check


def search(check: Check, body: Callable[[dict[str, Any]], Any], phases: tuple[Phase, ...]) -> None:
    """Let Hypothesis drive ``body`` with the check's inputs, the same ones in every process."""
    strategies = check.function.hypothesis._given_kwargs  # type: ignore[attr-defined]

    def inner(**arguments: Any) -> None:
        body(arguments)

    parameters = [inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY) for name in strategies]
    inner.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    test = hypothesis.settings(
        max_examples=check.examples,
        database=None,
        deadline=None,
        phases=phases,
        report_multiple_bugs=False,
        print_blob=False,
        suppress_health_check=list(HealthCheck),
        verbosity=Verbosity.quiet,
    )(hypothesis.seed(zlib.crc32(f"{check.exercise}.{check.name}".encode()))(hypothesis.given(**strategies)(inner)))
    with _no_constants_of_the_surroundings():
        test()


@contextlib.contextmanager
def _no_constants_of_the_surroundings() -> Iterator[None]:
    """Keep Hypothesis from mixing in constants of whatever local modules happen to be imported.

    Those are welcome in a test suite; in a grader they would make the examples depend on what the
    process did before. Hypothesis has no setting for it (6.170); `tests/checking/test_runner.py` notices if
    this stops working.
    """
    harvest = providers._get_local_constants
    nothing = Constants()
    providers._get_local_constants = lambda: nothing
    providers.CONSTANTS_CACHE.cache.clear()
    try:
        yield
    finally:
        providers._get_local_constants = harvest
        providers.CONSTANTS_CACHE.cache.clear()


def draw_the_same(one: Callable[..., None], other: Callable[..., None]) -> bool:
    """Whether the functions of two checks draw from the very same strategies."""
    mine, theirs = (function.hypothesis._given_kwargs for function in (one, other))  # type: ignore[attr-defined]
    return mine.keys() == theirs.keys() and all(mine[name] is theirs[name] for name in mine)
