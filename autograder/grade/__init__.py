"""Grading a class: find the submissions, grade those that changed, record what comes back.

grades = grade_class(assignment, submitted=course.submitted, results=course.results)
grades.results["s001"].score
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from autograder.util.facade import facade

if TYPE_CHECKING:
    from autograder.grade.grades import ClassGrades
    from autograder.grade.run import grade_class, regrade
    from autograder.grade.settled import settled_grades
    from autograder.grade.tasks import submissions

__all__ = ["ClassGrades", "grade_class", "regrade", "settled_grades", "submissions"]

__getattr__, __dir__ = facade(
    __name__,
    {
        "ClassGrades": "grades",
        "grade_class": "run",
        "regrade": "run",
        "settled_grades": "settled",
        "submissions": "tasks",
    },
)
