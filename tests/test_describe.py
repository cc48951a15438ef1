"""Values in words: what a value is, and what turns it into a plain one."""

from __future__ import annotations

import asyncio
from decimal import Decimal
from typing import Any

import numpy as np
import pytest

from autograder.describe import conversion, kind_of, single_name
from autograder.language import grouped
from autograder.wire import Foreign, decode, encode
from autograder.wire.convert import to_wire


async def sleepy() -> None:
    """Do nothing, later."""
    await asyncio.sleep(0)


@pytest.mark.parametrize(
    ("value", "kind", "words"),
    [
        (None, "nothing (None)", "`return`"),
        ((n for n in "ab"), "a generator", "list(…)"),
        (map(abs, [1]), "a map", "list(…)"),
        ({1, 2}, "a set", "sorted(…)"),
        (Decimal(1), "a Decimal", "float(…)"),
        (abs, "a builtin_function_or_method", "brackets"),
        (int, "a type", "brackets"),
        (np.ma.array([1, 2], mask=[True, False]), "a MaskedArray", ".filled(0)"),
        (np.array([[1], [1, 2]], dtype=object), "an array of dtype object", "not equally long"),
        (Foreign("EagerTensor"), "an EagerTensor", ".numpy()"),
        (Foreign("KerasTensor"), "a KerasTensor", "give the model an array"),
        (Foreign("csr_matrix"), "a csr_matrix", ".toarray()"),
        (Foreign("History"), "a History", ".history"),
        (object(), "an object", ""),
        (3, "an int", ""),
    ],
)
def test_a_value_that_is_not_plain_is_named_with_the_line_that_converts_it(value: Any, kind: str, words: str) -> None:
    """What arrives of it is enough to say what to write."""
    came = decode(encode(value, to_wire))
    assert kind_of(came) == kind
    assert words in conversion(came)
    assert bool(words) == bool(conversion(came))


def test_a_coroutine_is_one_async_too_many() -> None:
    """It is what an ``async def`` gives when nobody awaits it."""
    waiting = sleepy()
    assert "async" in conversion(decode(encode(waiting, to_wire)))
    waiting.close()


@pytest.mark.parametrize(("number", "text"), [(7, "7"), (1078, "1,078"), (-60000, "-60,000"), (1234567, "1,234,567")])
def test_thousands_stand_apart(number: int, text: str) -> None:
    """In English with a comma, from four digits on."""
    assert grouped(number) == text


@pytest.mark.parametrize(
    ("kind", "text"), [("b", "a single boolean"), ("u", "a single integer"), ("U", "a single value")]
)
def test_one_of_a_kind_has_a_name(kind: str, text: str) -> None:
    """By the letter of NumPy's ``dtype.kind``."""
    assert single_name(kind) == text
