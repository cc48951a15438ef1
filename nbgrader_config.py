"""nbgrader's view of this course, so that its own commands and formgrader work at the root.

``nbgrader generate_assignment NAME`` makes the same release as ``autograder release NAME``;
``nbgrader export`` writes the grades as CSV.
"""

from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbgrader.preprocessors import NbGraderPreprocessor

from autograder.config import Course
from autograder.release import build, verify

ROOT = Path(__file__).resolve().parent

c = get_config()  # type: ignore[name-defined]  # noqa: F821 - traitlets puts it here

c.CourseDirectory.root = str(ROOT)
c.CourseDirectory.course_id = "neural-networks"
c.CourseDirectory.source_directory = "assignments"
# release/, submitted/, autograded/, feedback/ and the SQLite file gradebook.db are nbgrader's defaults.
# For PostgreSQL: c.CourseDirectory.db_url = "postgresql://USER@HOST/gradebook"

c.CourseDirectory.ignore = [".ipynb_checkpoints", "*.pyc", "__pycache__", "feedback", "assignment.toml"]


class VerifySource(NbGraderPreprocessor):  # type: ignore[misc]
    """Refuses a source notebook that the autograder would not release."""

    def preprocess(self, nb: NotebookNode, resources: dict[str, Any]) -> tuple[NotebookNode, dict[str, Any]]:
        """Return both as they came.

        Raises: ReleaseError that lists what is to mend; nbgrader shows it and compiles nothing.
        """
        verify(Course(ROOT).assignment(resources["nbgrader"]["assignment"]))
        return nb, resources


def finish_release(*, assignment: str, **_: Any) -> None:
    """Put the complete release in the place of what nbgrader alone has compiled."""
    build(Course(ROOT).assignment(assignment))


c.GenerateAssignment.preprocessors.insert(0, VerifySource)
c.GenerateAssignment.post_convert_hook = finish_release
