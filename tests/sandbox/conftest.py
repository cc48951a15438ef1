"""A warm sandbox within the limits that a module of tests sets, and sessions in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from autograder.sandbox.box import Box
from autograder.sandbox.session import Session


@pytest.fixture(scope="module")
def box(request: pytest.FixtureRequest) -> Iterator[Box]:
    """A warm sandbox with NumPy, within the module's ``LIMITS``."""
    with Box(["numpy"], request.module.LIMITS) as started:
        yield started


@pytest.fixture
def session(box: Box) -> Iterator[Session]:
    """A fresh session in it."""
    with Session(box) as opened:
        yield opened
