"""What many tests begin with: a tiny course, a grader that is warm, a browser. A module may have its own of each."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from autograder.config import Course
from autograder.datasets.store import ENVIRONMENT
from autograder.pipeline.grader import Grader
from autograder.workers import process
from tests.support.chromium import browser
from tests.support.course import tiny_course

if TYPE_CHECKING:
    from playwright.sync_api import Browser


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what needs the real data sets where there are none."""
    if item.get_closest_marker("realdata") and not os.environ.get(ENVIRONMENT):
        pytest.skip(f"set {ENVIRONMENT} to the folder of the real data sets")


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    """Behind each file, take what is loaded for permanent: a third of a grading test was the collector's otherwise."""
    if nextitem is not None and nextitem.path != item.path:
        process.settle()


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A tiny course with its release."""
    return tiny_course(tmp_path_factory.mktemp("course"))


@pytest.fixture(scope="module")
def grader(course: Course) -> Iterator[Grader]:
    """One warm grader for all tests of a module."""
    warm = Grader(course.assignment("tiny"))
    yield warm
    warm.close()


@pytest.fixture(scope="module")
def opened() -> Iterator[Browser]:
    """One browser for all pages of a module, or a skipped test that says what is missing."""
    with browser() as found:
        yield found
