"""Attacks on the grader: each is graded in the real pipeline and sandbox, an honest neighbour right after it."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import Any

import pytest

from autograder.config import Course
from autograder.pipeline.grader import Grader
from tests.support.attacks import Range
from tests.support.course import tiny_course

HERE = Path(__file__).resolve().parent
_ROWS: list[tuple[str, str, str, float]] = []


@pytest.fixture(scope="session")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A tiny course with its release."""
    return tiny_course(tmp_path_factory.mktemp("course"))


@pytest.fixture(scope="session")
def grader(course: Course) -> Iterator[Grader]:
    """One warm grader for all attacks: what an attack leaves behind, the next one meets."""
    warm = Grader(course.assignment("tiny"))
    yield warm
    warm.close()


@pytest.fixture
def firing_range(course: Course, grader: Grader, tmp_path: Path) -> Range:
    """Where one attack is tried."""
    return Range(course, grader, tmp_path)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[Any]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Keep a row of the table for each attack."""
    report = yield
    if report.when == "call" or report.failed:
        outcome = {"passed": "repelled", "failed": "SUCCEEDED", "skipped": "open"}[report.outcome]
        kind = item.path.stem.removeprefix("test_")
        name = item.name.removeprefix("test_")
        _ROWS.append((kind, name, outcome, report.duration))
    return report


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Print the table, if attacks are all that was run."""
    if not _ROWS or any(HERE not in (path := Path(a).resolve(), *path.parents) for a in config.args):
        return
    terminalreporter.section("red team")
    width = min(max(len(name) for _, name, _, _ in _ROWS), 70)
    for kind, name, outcome, seconds in _ROWS:
        terminalreporter.write_line(f"{kind:<10} {name[:width]:<{width}} {outcome:<10}{seconds:>7.2f} s")
    won = sum(outcome == "SUCCEEDED" for _, _, outcome, _ in _ROWS)
    known = sum(outcome == "open" for _, _, outcome, _ in _ROWS)
    terminalreporter.write_line(f"{len(_ROWS)} attacks: {won} succeeded, {known} known to be open")
    terminalreporter.write_line(f"kernel {os.uname().release}")
