"""Where attacks on the grader are tried, and what to look at afterwards."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from autograder.config import Course
from autograder.pipeline.grader import Graded, Grader
from autograder.sandbox.usage import descendants
from autograder.workers.layout import make_writable
from tests.support.course import SOLUTIONS, submission

FULL = {"double": 2.0, "quadruple": 3.0, "why": None}


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
        return make_writable(self.grader.grade(folder, student))

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
