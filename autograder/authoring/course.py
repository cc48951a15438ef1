"""What a course begins with, beside its first assignment: nbgrader's settings, and what GitHub grades it with."""

from __future__ import annotations

import platform
from pathlib import Path

from autograder.datasets import secret
from autograder.release.compile import TEMPLATES as RELEASED
from autograder.release.lock import is_local, lock_text
from autograder.release.texts import fill_template

TEMPLATES = Path(__file__).parent / "templates"
CONFIG = "nbgrader_config.py"
LOCK_LINE = "requirements: requirements.lock\n"
"""After which line of the workflow it may say more of what is installed."""


def course_files() -> dict[str, str]:
    """Return path → text."""
    version = ".".join(platform.python_version_tuple()[:2])
    workflow = (TEMPLATES / "grade.yml").read_text(encoding="utf-8")
    return {
        CONFIG: fill_template(TEMPLATES, f"{CONFIG}.j2"),
        ".github/workflows/grade.yml": workflow.replace(LOCK_LINE, f'{LOCK_LINE}          python: "{version}"\n'),
        ".github/actions/autograde/action.yml": (RELEASED / "action.yml").read_text(encoding="utf-8"),
        "requirements.lock": lock_text(),
        ".gitignore": (TEMPLATES / "course_gitignore").read_text(encoding="utf-8"),
        f"solutions/{secret.FILE}": secret.new_secret(),
        "README.md": fill_template(TEMPLATES, "course_readme.md.j2", python=version, local=is_local()),
    }
