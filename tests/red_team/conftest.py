"""Attacks on the grader: each is graded in the real pipeline and sandbox, an honest neighbour right after it."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from autograder.config import Course
from autograder.pipeline.grader import Grader
from tests.support.attacks import Range
from tests.support.course import tiny_course

HERE = Path(__file__).resolve().parent
CONTROLS = ("test_honest", "test_neighbour")
"""How the names of tests begin that are no attacks: what stands beside one has to be as it was."""


@dataclass
class _Row:
    """What became of one attack."""

    kind: str
    name: str
    outcome: str = "not tried"
    seconds: float = 0.0


_ROWS: dict[str, _Row] = {}


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
    """Keep a row of the table for each attack; one whose clearing up fails has succeeded too."""
    report = yield
    if item.name.startswith(CONTROLS) and not report.failed:
        return report
    row = _ROWS.setdefault(report.nodeid, _Row(item.path.stem.removeprefix("test_"), item.name.removeprefix("test_")))
    row.seconds += report.duration
    if report.failed:
        row.outcome = "SUCCEEDED"
    elif report.when == "call":
        row.outcome = "open" if report.skipped else "repelled"
    return report


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    """Print the table, if attacks are all that was run."""
    if not _ROWS or any(HERE not in (path := Path(a).resolve(), *path.parents) for a in config.args):
        return
    terminalreporter.section("red team")
    rows = list(_ROWS.values())
    width = min(max(len(row.name) for row in rows), 70)
    for row in rows:
        line = f"{row.kind:<15} {row.name[:width]:<{width}} {row.outcome:<10}{row.seconds:>7.2f} s"
        terminalreporter.write_line(line)
    kinds = Counter(row.kind for row in rows if row.outcome != "not tried")
    won = Counter(row.kind for row in rows if row.outcome == "SUCCEEDED")
    terminalreporter.section("by kind")
    for kind, number in kinds.items():
        terminalreporter.write_line(f"{kind:<15} {number:>5} tried, {won[kind]} won")
    outcomes = Counter(row.outcome for row in rows)
    tried = len(rows) - outcomes["not tried"]
    terminalreporter.write_line(
        f"{tried} attacks tried, {outcomes['SUCCEEDED']} won; {outcomes['open']} known to be open, "
        f"{outcomes['not tried']} not tried on this machine"
    )
    terminalreporter.write_line(f"kernel {os.uname().release}")
