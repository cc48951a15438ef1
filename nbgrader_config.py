"""nbgrader's view of this course, so that its own commands and formgrader work at the root.

`configure` puts the autograder in the place of nbgrader's own compiling and executing: ``nbgrader
generate_assignment`` and ``nbgrader autograde`` do what ``autograder release`` and ``autograder grade`` do.
"""

from pathlib import Path

from autograder.nbgrader import configure

c = get_config()  # type: ignore[name-defined]  # noqa: F821 - traitlets puts it here

c.CourseDirectory.root = str(Path(__file__).resolve().parent)
c.CourseDirectory.course_id = "neural-networks"
c.CourseDirectory.source_directory = "assignments"
# release/, submitted/, autograded/, feedback/ and the SQLite file gradebook.db are nbgrader's defaults.
# For PostgreSQL: c.CourseDirectory.db_url = "postgresql://USER@HOST/gradebook"

configure(c)
