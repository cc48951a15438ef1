"""Attacks on the grader: each is graded in the real pipeline and sandbox, an honest neighbour right after it."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbformat import NotebookNode

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from course import SOLUTIONS, submission, tiny_course

from autograder.config import Course
from autograder.pipeline import Graded, Grader
from autograder.pool import writable
from autograder.sandbox.watch import descendants

FULL = {"double": 2.0, "quadruple": 3.0, "why": None}
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


@dataclass
class Range:
    """Where attacks are tried: hands them in, and looks at what became of the others."""

    course: Course
    grader: Grader
    folder: Path

    def attack(self, content: NotebookNode | dict[str, str] | str | bytes, name: str = "tiny.ipynb") -> Graded:
        """Grade an attack, then an honest submission in the same worker; nothing of the attack may be left.

        content : a notebook, the texts of its answers, or the bytes of the file.
        """
        before = self.fingerprint()
        graded = self._graded("s66", content, name)
        assert graded.result.assignment == "tiny"
        assert graded.result.max_score == 5.0
        graded.result.to_json().encode()
        self.assert_clean()
        honest = self._graded("s01", SOLUTIONS, "tiny.ipynb")
        assert scores(honest) == FULL, "the neighbour's grade was touched"
        assert honest.result.status == "graded"
        assert honest.result.notices == ()
        self.assert_clean()
        assert self.fingerprint() == before, "a file of the course was touched"
        return graded

    def _graded(self, student: str, content: Any, name: str) -> Graded:
        folder = self.folder / student / "tiny"
        folder.mkdir(parents=True, exist_ok=True)
        if isinstance(content, dict) and not isinstance(content, NotebookNode):
            content = submission(self.course, content)
        if isinstance(content, NotebookNode):
            content = nbformat.writes(content)
        (folder / name).write_bytes(content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content)
        return writable(self.grader.grade(folder, student))

    def assert_clean(self) -> None:
        """No process below the warm one, no scratch folder, no child of this process that is not the sandbox's."""
        box = self.grader.box
        if box.zygote:
            assert list(descendants(box.zygote)) == []
            assert box._home is not None
            assert list((box._home.path / "home").glob("s[0-9]*")) == []

    def fingerprint(self) -> str:
        """Hash the course's files, their rights and times."""
        digest = hashlib.sha256()
        for path in sorted(self.course.root.rglob("*")):
            state = path.lstat()
            digest.update(f"{path} {state.st_mode:o} {state.st_size} {state.st_mtime_ns}".encode())
            if path.is_file() and path.suffix in (".py", ".toml", ".ipynb"):
                digest.update(path.read_bytes())
        return digest.hexdigest()


@pytest.fixture
def firing_range(course: Course, grader: Grader, tmp_path: Path) -> Range:
    """Where one attack is tried."""
    return Range(course, grader, tmp_path)


def scores(graded: Graded) -> dict[str, float | None]:
    """Points by exercise."""
    return {e.name: e.score for e in graded.result.exercises}


def shown(graded: Graded) -> str:
    """Everything that the cells showed."""
    cells = [] if graded.notebook is None else graded.notebook.cells
    return "\n".join(
        str(output.get("text", "")) + str(output.get("data", "")) + str(output.get("evalue", ""))
        for cell in cells
        for output in cell.get("outputs", [])
    )


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
