"""A course's gradebook, read and written with nbgrader's own classes, as formgrader does."""

from __future__ import annotations

from nbgrader.api import Gradebook

from autograder.config import Course
from autograder.gradebook.database import gradebook_address


def open_book(course: Course) -> Gradebook:
    """Open the gradebook that nbgrader uses at the course's root; a context manager."""
    address = gradebook_address(course)
    return Gradebook(address.url, address.course_id)
