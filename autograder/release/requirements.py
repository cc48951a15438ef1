"""What a release needs on a student's machine, read from the unit's sources.

It stands in the release's ``requirements.txt``, and once more in the notebook: a notebook that was opened on its
own, on Colab or from a mail, installs what is missing before its first import of ours.
"""

from __future__ import annotations

from typing import Any

from autograder import __version__
from autograder.config import Assignment
from autograder.release.source import Source, imported_modules

DISTRIBUTION = "keras-autograder"
INSTALL = """\
try:
    import autograder
except ModuleNotFoundError:  # this notebook was opened on its own, on Colab for example
    %pip install --quiet {wanted}
    # If that fails: README.md, which was handed out with this notebook, says how to set everything up.

"""
"""What a released notebook begins with, before its own imports."""
_HEAVY = {"tensorflow", "keras", "sklearn", "pandas", "PIL"}
"""Modules that come with the package's extra ``keras``; its data sets need some of them too."""


def requirements(source: Source) -> str:
    """Return the release's ``requirements.txt``."""
    extras = ("notebook", "keras") if _heavy(source) else ("notebook",)
    note = "# What this assignment needs. Your work is graded with the same version."
    return f"{note}\n{_package(source.assignment, *extras)}\n"


def prepend_install(cells: list[dict[str, Any]], source: Source) -> None:
    """Let the first cell that imports the package install what is missing: a notebook may come by mail, or on Colab.

    JupyterLab is not among it, as there is a notebook already.
    """
    wanted = f'"{_package(source.assignment, *(("keras",) if _heavy(source) else ()))}"'
    if not _heavy(source) and "matplotlib" in source.modules:
        wanted += " matplotlib"
    first = next(
        (cell for cell in cells if cell["cell_type"] == "code" and "autograder" in imported_modules([cell["source"]])), None
    )
    if first is not None:
        first["source"] = INSTALL.format(wanted=wanted) + first["source"]


def _package(assignment: Assignment, *extras: str) -> str:
    """Return what pip is asked for: the version that grades is the one to check with."""
    name = f"{DISTRIBUTION}[{','.join(extras)}]" if extras else DISTRIBUTION
    place = assignment.settings.install_from
    return f"{name} @ {place}" if place else f"{name}=={__version__}"


def _heavy(source: Source) -> bool:
    """Whether students need the package's extra ``keras``."""
    return bool(source.modules & (_HEAVY | {"autograder.datasets"}))
