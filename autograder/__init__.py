"""Autograded assignments for a first course in neural networks with Keras.

In a notebook: ``from autograder import check`` and then ``check("step")``.

What others may rely on is named in ``__all__``: a few names, and modules, of which it is what their own ``__all__``
names. Everything is loaded on first use, so that a notebook's first cell, the command line and the sandbox load only
what they need.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from autograder.util.facade import facade

if TYPE_CHECKING:
    from autograder.config import Assignment, Course
    from autograder.errors import AutograderError
    from autograder.practice.inline import check, ready
    from autograder.results import Result

__all__ = [  # noqa: RUF022 - names first, then modules
    "Assignment",
    "AutograderError",
    "Course",
    "Result",
    "__version__",
    "check",
    "ready",
    # for notebooks
    "play",
    # for who writes units
    "checks",
    "compare",
    "contracts",
    "datasets",
    "describe",
    "errors",
    "models",
    "specimens",
    "student",
    "thresholds",
    "training",
    "wire",
    # for programs that run a course
    "audit",
    "calibrate",
    "collect",
    "config",
    "export",
    "grade",
    "release",
    "results",
    "watch",
]

__version__ = "0.1.0"

_NAMES = {
    "Assignment": "config",
    "AutograderError": "errors",
    "Course": "config",
    "Result": "results",
    "check": "practice.inline",
    "ready": "practice.inline",
}
"""The module that each name comes from; the others are modules."""

__getattr__, __dir__ = facade(__name__, {name: _NAMES.get(name, "") for name in __all__ if name != "__version__"})
