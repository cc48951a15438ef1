"""What a release needs on a student's machine, read from the unit's sources.

It stands in the release's ``requirements.txt``, and once more in the notebook: a notebook that was opened where nobody
has set it up installs what is missing before its first import of ours. The package itself lies beside both, as a wheel
(`wheel`), unless the course says by ``install_from`` where it is found: the URL of a file or a repository, or of a
package index, which ends in ``/simple/``.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from autograder import __version__
from autograder.config import Assignment
from autograder.errors import ReleaseError
from autograder.language import gettext
from autograder.release.source import Source, imported_modules
from autograder.release.wheel import DISTRIBUTION, WHEEL

INSTALL = """\
try:
    import autograder
except ModuleNotFoundError:  # {reason}
    %pip install --quiet {wanted}
    # {remedy}

"""
"""What a released notebook begins with, before its own imports."""
_HEAVY = {"tensorflow", "keras", "sklearn", "pandas", "PIL"}
"""Modules that come with the package's extra ``keras``; its data sets need some of them too."""
_INDEX = re.compile(r"/simple/?$")
_PUBLIC = re.compile(r"^https://pypi\.org/simple/?$")
"""Where pip looks by itself."""
_OWN_SOURCES = {"PIP_FIND_LINKS", "PIP_EXTRA_INDEX_URL", "PIP_INDEX_URL", "PIP_NO_INDEX"}
_TRIED_SECONDS = 300.0


def requirements(source: Source) -> str:
    """Return the release's ``requirements.txt``."""
    extras = ("notebook", "keras") if needs_keras(source) else ("notebook",)
    note = gettext("What this assignment needs. Your work is graded with the same version.")
    return "\n".join([f"# {note}", *_index(source.assignment), _package(source.assignment, *extras)]) + "\n"


def prepend_install(cells: list[dict[str, Any]], source: Source) -> None:
    """Let the first cell that imports the package install what is missing: a notebook may come by mail, or on Colab.

    JupyterLab is not among it, as there is a notebook already.
    """
    package = _package(source.assignment, *(("keras",) if needs_keras(source) else ()))
    wanted = " ".join([*_index(source.assignment, '"'), f'"{package}"'])
    if not needs_keras(source) and "matplotlib" in source.modules:
        wanted += " matplotlib"
    first = next(
        (cell for cell in cells if cell["cell_type"] == "code" and "autograder" in imported_modules([cell["source"]])),
        None,
    )
    if first is not None:
        reason = gettext("this notebook was opened where it was not set up, on Colab for example")
        install = INSTALL.format(reason=reason, wanted=wanted, remedy=_remedy(source.assignment))
        first["source"] = install + first["source"]


def _remedy(assignment: Assignment) -> str:
    if assignment.settings.install_from:
        return gettext(
            "If that fails: README.md, which was handed out with this notebook, says how to set everything up."
        )
    return gettext(
        "If that fails: put {wheel} and checks.py, which came with this notebook, into its folder.", wheel=WHEEL
    )


def needs_keras(source: Source) -> bool:
    """Whether students need the package's extra ``keras``."""
    return bool(source.modules & (_HEAVY | {"autograder.datasets"}))


def carries_wheel(assignment: Assignment) -> bool:
    """Whether the release brings the package along: it needs it, and the course does not say where else it is found."""
    return not (assignment.classic or assignment.settings.install_from)


def check_installable(assignment: Assignment) -> None:
    """Try whether a student's pip would find the package in this version where ``install_from`` says.

    Raises: ReleaseError with pip's reason.
    """
    place = assignment.settings.install_from
    if not place:
        return
    asked = ["--index-url", place] if _INDEX.search(place) else []
    with tempfile.TemporaryDirectory() as folder:
        command = [
            *(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-cache-dir", "--wheel-dir", folder),
            *(*asked, _package(assignment)),
        ]
        reason = _run(command)
        if not reason and not (Path(folder) / WHEEL).is_file():
            found = ", ".join(sorted(path.name for path in Path(folder).iterdir()))
            reason = f"expected {WHEEL}, found {found or 'nothing'}"
    if reason:
        raise ReleaseError(
            f"{assignment.settings_file}: nobody could install what the release would ask for, {DISTRIBUTION} "
            f"{__version__} from {place}: {reason}. Put it there, or take install_from out: the release then brings "
            "the package along."
        )


def _run(command: Sequence[str]) -> str:
    """Run pip without what only this machine's settings name; return why it failed, "" if it did not."""
    kept = {name: value for name, value in os.environ.items() if name not in _OWN_SOURCES}
    try:
        done = subprocess.run(
            command, env={**kept, "PIP_CONFIG_FILE": os.devnull}, stdin=subprocess.DEVNULL, capture_output=True,
            text=True, errors="replace", timeout=_TRIED_SECONDS, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return f"pip did not end in {_TRIED_SECONDS:.0f} s"
    lines = [line.strip() for line in (done.stdout + done.stderr).splitlines() if line.strip()]
    faults = [line for line in lines if line.startswith("ERROR:")] or lines[-1:]
    return (faults[-1].removeprefix("ERROR:").strip().rstrip(".") or "pip failed") if done.returncode else ""


def _index(assignment: Assignment, quote: str = "") -> list[str]:
    """Return the option that tells pip of the course's index, if it has one that pip does not know."""
    place = assignment.settings.install_from
    return [f"--extra-index-url {quote}{place}{quote}"] if _INDEX.search(place) and not _PUBLIC.match(place) else []


def _package(assignment: Assignment, *extras: str) -> str:
    """Return what pip is asked for: the version that grades is the one to check with."""
    place = assignment.settings.install_from
    wanted = f"[{','.join(extras)}]" if extras else ""
    if not place:
        return f"./{WHEEL}{wanted}"
    return f"{DISTRIBUTION}{wanted}{f'=={__version__}' if _INDEX.search(place) else f' @ {place}'}"
