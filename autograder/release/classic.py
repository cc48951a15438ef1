"""The release of a classic assignment: what nbgrader makes of it, with the course's own configuration."""

from __future__ import annotations

import tempfile
from pathlib import Path

from traitlets.config import Config

from autograder.config import Assignment
from autograder.errors import ReleaseError
from autograder.gradebook.database import course_config
from autograder.release.generate import generate


def files(assignment: Assignment) -> dict[str, bytes]:
    """Return the files that nbgrader's ``generate_assignment`` makes, path → content; nothing of the course changes.

    Raises: ReleaseError that says what nbgrader found wrong, or that hidden tests would be left in it.
    """
    layout = assignment.course.layout
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder).resolve() / "release"
        config = course_config(assignment.course)
        places = {
            "root": str(assignment.course.root),
            "source_directory": str(assignment.source.parent),
            "release_directory": str(made),
        }
        config.merge(Config({"CourseDirectory": places}))
        generate(assignment.name, config, Path(folder) / "gradebook.db")
        found = {
            path.relative_to(made / assignment.name).as_posix(): path.read_bytes()
            for path in sorted((made / assignment.name).rglob("*"))
            if path.is_file()
        }
    left = [name for name, data in found.items() if name.endswith(".ipynb") and layout.begin_hidden.encode() in data]
    if left:
        raise ReleaseError(
            f"{assignment.release}: {', '.join(left)} would still hold hidden tests; nothing was released"
        )
    return found
