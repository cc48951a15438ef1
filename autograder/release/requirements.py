"""What a release needs on a student's machine, read from the unit's sources.

It stands in the release's ``requirements.txt``, and once more in the notebook: a notebook that was opened on its
own, on Colab or from a mail, installs what is missing before its first import of ours.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from autograder import __version__
from autograder.config import Assignment
from autograder.notebook.cells import read_cells
from autograder.util.syntax import imported_names, parse_cell

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


def requirements(assignment: Assignment) -> str:
    """Return the release's ``requirements.txt``."""
    extras = ("notebook", "keras") if _heavy(assignment) else ("notebook",)
    note = "# What this assignment needs. Your work is graded with the same version."
    return f"{note}\n{_package(assignment, *extras)}\n"


def prepend_install(cells: list[dict[str, Any]], assignment: Assignment) -> None:
    """Let the first cell that imports the package install what is missing: a notebook may come by mail, or on Colab.

    JupyterLab is not among it, as there is a notebook already.
    """
    wanted = f'"{_package(assignment, *(("keras",) if _heavy(assignment) else ()))}"'
    if not _heavy(assignment) and "matplotlib" in _modules(assignment):
        wanted += " matplotlib"
    first = next(
        (cell for cell in cells if cell["cell_type"] == "code" and "autograder" in _imported([cell["source"]])), None
    )
    if first is not None:
        first["source"] = INSTALL.format(wanted=wanted) + first["source"]


def _package(assignment: Assignment, *extras: str) -> str:
    """Return what pip is asked for: the version that grades is the one to check with."""
    name = f"{DISTRIBUTION}[{','.join(extras)}]" if extras else DISTRIBUTION
    place = assignment.settings.install_from
    return f"{name} @ {place}" if place else f"{name}=={__version__}"


def _heavy(assignment: Assignment) -> bool:
    """Whether students need the package's extra ``keras``."""
    return bool(_modules(assignment) & (_HEAVY | {"autograder.datasets"}))


def _modules(assignment: Assignment) -> set[str]:
    """Return the modules that notebook, checks and sandbox import: top names, and ``autograder.X``."""
    texts = [cell.text for cell in read_cells(assignment.source_notebook) if cell.code]
    found = _imported([*texts, assignment.public_checks.read_text(encoding="utf-8")])
    return found.union(*({name, name.split(".")[0]} for name in assignment.settings.imports))


def _imported(texts: Sequence[str]) -> set[str]:
    """Return what pieces of code import: modules, what is taken from them, and their top names."""
    trees = filter(None, (parse_cell(text, limit=None) for text in texts))
    found = set[str]().union(*map(imported_names, trees))
    return found | {name.split(".")[0] for name in found}
