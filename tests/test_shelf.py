"""Results of a class, packed."""

from __future__ import annotations

import pytest

from autograder.grade import _Packed
from tests.support.findings import exercise, failed, passed, result


def test_what_is_put_in_comes_out_in_the_order_of_names() -> None:
    """A result is the same after it was packed; a later one takes an earlier one's place."""
    shelf = _Packed()
    for student in ("s10", "s02", "s01"):
        shelf.put(student, result(exercise(passed(), failed()), student=student))
    changed = result(exercise(passed()), student="s02")
    shelf.put("s02", changed)
    assert list(shelf) == ["s01", "s02", "s10"]
    assert len(shelf) == 3
    assert shelf["s02"] == changed
    assert [found.student for found in shelf.values()] == ["s01", "s02", "s10"]
    assert "s03" not in shelf
    with pytest.raises(KeyError):
        shelf["s03"]


def test_who_needs_review_is_known_without_unpacking() -> None:
    """A student who was graded after all is not among them any more."""
    shelf = _Packed()
    for student in ("s03", "s01", "s02"):
        shelf.put(student, result(student=student, status="needs_review"))
    shelf.put("s01", result(student="s01"))
    assert shelf.to_review == ("s02", "s03")
    assert _Packed().to_review == ()
