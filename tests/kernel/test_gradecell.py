"""What the tests of one grade cell leave to those of later ones."""

from __future__ import annotations

import base64
import pickle
import tracemalloc
from typing import Any

import numpy as np

from autograder.kernel.gradecell import MAX_MADE, run_tests


def left(source: str, **namespace: Any) -> dict[str, Any]:
    """What these tests leave, by name."""
    made = run_tests(source, {"np": np, **namespace})["made"]
    return {name: pickle.loads(base64.b85decode(text)) for name, text in made.items()}


def test_what_tests_bind_is_left() -> None:
    """Not what was there before, nor what has no text."""
    assert left("a = [1, 2]\nold = 3\nf = lambda: 1", old=2) == {"a": [1, 2]}


def test_what_is_too_large_is_not_and_takes_no_memory() -> None:
    """A simulation of ten million steps, as somebody's course tests one: its text would take two gigabytes."""
    tracemalloc.start()
    try:
        assert left("steps = np.arange(10_000_000.0)\nlast = 7") == {"last": 7}
        assert tracemalloc.get_traced_memory()[1] < 400 * 2**20
    finally:
        tracemalloc.stop()


def test_all_of_it_together_is_bounded() -> None:
    """The first that fit."""
    made = run_tests("a, b, c = bytes(200_000), bytes(200_000), 1", {})["made"]
    assert "c" in made
    assert len(made) == 2
    assert sum(map(len, made.values())) <= MAX_MADE
