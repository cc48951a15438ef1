"""Telling stubs from written functions."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from autograder.kernel.stubs import is_stub

SEEN: list[object] = []


def bare(z: Any) -> Any:
    raise NotImplementedError


def documented(z: Any) -> Any:
    """Heaviside step."""
    raise NotImplementedError()


def explained(z: Any) -> Any:
    raise NotImplementedError("write me")


def with_a_start(z: Any) -> Any:
    total = 0
    for item in z:
        total += item
    raise NotImplementedError


def guarded(z: Any) -> Any:
    if z is None:
        raise ValueError("expected an array")
    raise NotImplementedError()


def left_above(z: Any) -> Any:
    raise NotImplementedError()
    return z


def written(z: Any) -> Any:
    return z


def silent(z: Any) -> None:
    SEEN.append(z)


def left_below(z: Any) -> Any:
    return z
    raise NotImplementedError()


def one_case_missing(z: Any) -> Any:
    if z is None:
        raise NotImplementedError
    return z


def other_error(z: Any) -> Any:
    raise ValueError(z)


def generator(z: Any) -> Iterator[Any]:
    if z is None:
        raise NotImplementedError
    while True:
        yield z


def rescued(z: Any) -> Any:
    try:
        return bare(z)
    except NotImplementedError:
        return None


class Awkward:
    def __getattr__(self, name: str) -> Any:
        raise SystemExit


class Unit:
    def stub(self) -> Any:
        raise NotImplementedError


@pytest.mark.parametrize("function", [bare, documented, explained, with_a_start, guarded, left_above])
def test_a_function_that_can_only_raise_is_a_stub(function: Any) -> None:
    """However its stub is phrased, and whatever stands around it."""
    assert is_stub(function)


@pytest.mark.parametrize(
    "function", [written, silent, left_below, one_case_missing, other_error, generator, rescued, len, np.exp]
)
def test_a_function_that_can_answer_is_written(function: Any) -> None:
    """A return, a yield, or another error than the stub's means that somebody wrote it."""
    assert not is_stub(function)


@pytest.mark.parametrize(
    "wrapped",
    [
        functools.wraps(bare)(lambda *z: written(z)),
        functools.partial(bare, 1),
        functools.lru_cache(bare),
        np.vectorize(bare),
    ],
    ids=["wraps", "partial", "lru_cache", "vectorize"],
)
def test_wrappers_are_looked_through(wrapped: Any) -> None:
    """A decorated stub is a stub."""
    assert is_stub(wrapped)


def test_a_method_is_looked_at_like_a_function() -> None:
    """Bound methods hold their function one layer down."""
    assert is_stub(Unit().stub)


@pytest.mark.parametrize("value", [None, 3, "text", np.zeros(3), Unit, object()])
def test_other_values_are_no_stubs(value: Any) -> None:
    """Variables, classes and objects are taken as they are."""
    assert not is_stub(value)


def test_an_object_that_fights_back_is_no_stub() -> None:
    """Not even an attribute that ends the process gets out."""
    assert not is_stub(Awkward())


def test_functions_without_source_are_judged_too() -> None:
    """Only the compiled code counts: there may be no file to read."""
    namespace: dict[str, Any] = {}
    exec("def late(z):\n    'doc'\n    raise NotImplementedError()", namespace)
    assert is_stub(namespace["late"])
