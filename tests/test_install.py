"""A release installs by itself: a student's machine has Python, the folder that was handed out, and pip's index."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

from autograder.config import Course
from autograder.notebook.fill import fill, solutions
from autograder.release import build
from autograder.release.wheel import DISTRIBUTION, SUMS, WHEEL

UNIT = Course(Path(__file__).resolve().parents[1]).assignment("xor_weights")
CHECK = 'from autograder import check\ndef step(z): return (z > 0) * 1\ncheck("step")'


class Student:
    """Somebody with a folder and a virtual environment in it, and nothing of ours on any path."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.programs = folder / ".venv" / ("Scripts" if os.name == "nt" else "bin")
        subprocess.run([sys.executable, "-m", "venv", folder / ".venv"], check=True)

    def run(self, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run a program of the virtual environment in the folder."""
        kept = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")}
        command = [str(self.programs / program), *arguments]
        return subprocess.run(
            command, cwd=self.folder, env={**kept, "PIP_DISABLE_PIP_VERSION_CHECK": "1"}, stdin=subprocess.DEVNULL,
            capture_output=True, text=True, encoding="utf-8", timeout=900, check=False,
        )  # fmt: skip

    def pip(self, *arguments: str) -> None:
        """Run pip; without an index to ask the test is skipped."""
        done = self.run("python", "-m", "pip", *arguments)
        if done.returncode and any(word in done.stderr for word in ("No matching distribution", "NewConnectionError")):
            pytest.skip(f"pip finds no package index here: {done.stderr.strip().splitlines()[-1]}")
        assert done.returncode == 0, done.stderr


@pytest.fixture
def student(tmp_path: Path) -> Student:
    """Somebody who has got the release of xor_weights."""
    return Student(build(UNIT, target=tmp_path / "handed out"))


def test_the_wheel_is_checked_by_its_sum(tmp_path: Path) -> None:
    """What stands in SHA256SUMS is what `sha256sum --check` finds."""
    if shutil.which("sha256sum") is None:
        pytest.skip("there is no sha256sum here")
    release = build(UNIT, target=tmp_path / "release")
    command = ["sha256sum", "--check", "--strict", SUMS]
    assert subprocess.run(command, cwd=release, check=True, capture_output=True).stdout == f"{WHEEL}: OK\n".encode()
    (release / WHEEL).write_bytes(b"another")
    assert subprocess.run(command, cwd=release, check=False, capture_output=True).returncode == 1


@pytest.mark.slow
def test_a_check_needs_no_notebook(student: Student) -> None:
    """The wheel alone, as the first cell installs it: a check runs, and the command says what it lacks."""
    student.pip("install", "--quiet", f"./{WHEEL}")
    done = student.run("python", "-X", "utf8", "-c", CHECK)
    assert (done.returncode, done.stderr) == (0, "")
    assert "✓ step" in done.stdout
    refused = student.run("autograder", "check", f"{UNIT.name}.ipynb")
    assert refused.returncode == 1
    assert f"{DISTRIBUTION}[cli]" in refused.stderr
    installed = json.loads(student.run("python", "-m", "pip", "list", "--format", "json").stdout)
    assert {"ipython", "nbformat", "rich", "typer"}.isdisjoint(package["name"] for package in installed)


@pytest.mark.nightly
def test_a_release_installs_by_itself(student: Student) -> None:
    """As its README says, in a folder of its own: `check`, `autograder check`, and the first cell where nothing is."""
    student.pip("install", "--quiet", "-r", "requirements.txt")
    assert "✓ step" in student.run("python", "-X", "utf8", "-c", CHECK).stdout

    untouched = student.run("autograder", "check", f"{UNIT.name}.ipynb")
    assert (untouched.returncode, "0 of 7 exercises pass" in untouched.stdout) == (1, True)
    nbformat.write(fill(UNIT, solutions(UNIT)), student.folder / "solved.ipynb")
    solved = student.run("autograder", "check", "solved.ipynb")
    assert (solved.returncode, "7 of 7 exercises pass" in solved.stdout) == (0, True)

    student.pip("uninstall", "--quiet", "--yes", DISTRIBUTION)
    cells = nbformat.read(student.folder / f"{UNIT.name}.ipynb", as_version=4).cells
    first = next(cell.source for cell in cells if cell.cell_type == "code")
    opened = student.run("ipython", "--no-banner", "-c", f"{first}\ncheck('step')")
    assert "○ step" in opened.stdout, opened.stdout + opened.stderr
