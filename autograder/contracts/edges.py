"""What happens at an edge: equal numbers, nothing at all, exactly the threshold."""

from __future__ import annotations

import sys
from typing import Any

from autograder.checks import declared
from autograder.contracts.outcomes import agree
from autograder.contracts.parts import Arguments, Part, declare
from autograder.student import Student

__all__ = ["edge"]

PREFIX = "edge_"


def edge(
    exercise: str, title: str, *examples: tuple[tuple[Any, ...], Any], rtol: float = 1e-6, atol: float = 1e-9
) -> None:
    """Declare a small public check of its own, (arguments, answer) each: drawn inputs hardly ever meet an edge.

    title : what holds there, a sentence for students. The checks are called edge_1, edge_2, … in each exercise.

    Raises: CheckFileError without examples.
    """

    def law(student: Student, _: Any, __: Arguments) -> None:
        for args, expected in examples:
            student.log.clear()  # what is shown to try again is the one call that fails
            agree(getattr(student, exercise)(*args), expected, rtol=rtol, atol=atol)

    namespace = sys._getframe(1).f_globals
    before = sum(check.exercise == exercise and check.name.startswith(PREFIX) for check in declared(namespace))
    parts = [Part(f"{PREFIX}{before + 1}", title, law, weight=0.5)] if examples else []
    declare(exercise, parts, namespace, hidden=True)
