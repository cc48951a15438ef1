"""A course whose students hand in through nbgrader's exchange, a folder beside it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import nbformat

from autograder.config import Course
from autograder.watch import Watcher, inbound_of
from tests.support.course import submission, tiny_course


def course(root: Path) -> Course:
    """A course with an exchange beside it."""
    made = tiny_course(root / "course")
    (root / "exchange").mkdir(mode=0o777)
    config = f"c = get_config()\nc.Exchange.root = {str(root / 'exchange')!r}\nc.CourseDirectory.course_id = 'nets'\n"
    (made.root / "nbgrader_config.py").write_text(config, encoding="utf-8")
    return made


def watcher(made: Course, said: list[str], **options: object) -> Watcher:
    """Look at the course's unit without a sandbox, with one worker."""
    settings = {"inbound": inbound_of(made), "workers": 1, "sandbox": "none", "tell": said.append, **options}
    return Watcher([made.assignment("tiny")], **settings)  # type: ignore[arg-type]


def nbgrader(folder: Path, *arguments: str) -> None:
    """Run one of nbgrader's commands in a folder."""
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    environment |= {"HOME": str(folder), "JUPYTER_DATA_DIR": str(folder / ".jupyter")}
    command = [sys.executable, "-m", "nbgrader", *arguments]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def written(made: Course, answers: dict[str, str]) -> str:
    """A solved notebook as text."""
    return str(nbformat.writes(submission(made, answers)))
