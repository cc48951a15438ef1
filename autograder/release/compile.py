"""Compiling a source notebook into the release that students get.

nbgrader takes the solutions out; this module checks the source first, makes the notebook the same
byte for byte on every run and machine, and puts beside it what a student needs.

    release/NAME/{NAME.ipynb, checks.py, README.md, requirements.txt, .gitignore}
    release/NAME/{keras_autograder-VERSION-py3-none-any.whl, SHA256SUMS}    unless `install_from` says where it is
    release/NAME/.github/{workflows/autograde.yml, actions/autograde/action.yml}
    release/NAME/.devcontainer/devcontainer.json

As it is, the folder is a template repository: what students push from it is checked on GitHub.
"""

from __future__ import annotations

import contextlib
import json
import shutil
import tempfile
from pathlib import Path
from typing import Any

import nbformat
from traitlets.config import Config

from autograder.checks import mark_language
from autograder.config import Assignment, Course
from autograder.datasets import secret
from autograder.errors import ReleaseError
from autograder.language import gettext
from autograder.notebook.cells import PARAMETERS
from autograder.release import classic
from autograder.release.generate import generate
from autograder.release.lint import problems
from autograder.release.requirements import carries_wheel, needs_keras, prepend_install, requirements
from autograder.release.source import Source
from autograder.release.texts import fill_template
from autograder.release.wheel import CARRIED, WHEEL, carried
from autograder.translation.course import languages_of, release_in, spoken
from autograder.util.files import replace_folder

__all__ = ["build", "compiled_copy", "stale", "verify"]

TEMPLATES = Path(__file__).parent / "templates"
_KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
_KEPT = ("deletable", "editable", "nbgrader", "slideshow", "tags")
_NEVER = ("BEGIN SOLUTION", "END SOLUTION", "HIDDEN TESTS")
_IGNORED = {".ipynb_checkpoints", "__pycache__", ".DS_Store"}


def build(assignment: Assignment, *, language: str = "", target: Path | None = None) -> Path:
    """Compile the assignment's release into ``target`` and return that folder.

    language : by its code, "" for that in which it is written. By default the target is release/NAME, in another
    language release/LANGUAGE/NAME.

    The new release is built beside the old one and takes its place when it is whole; until then,
    and whatever goes wrong, the old one stays as it is.

    Raises: ReleaseError, listing every fault of the source, or saying why nbgrader could not compile it
    or the folder could not be written.
    """
    language = language or assignment.settings.language
    files = _files(assignment, language) | (carried() if carries_wheel(assignment) else {})
    target = release_in(assignment, language) if target is None else target
    try:
        replace_folder(target, files)
    except OSError as error:
        raise ReleaseError(
            f"{target}: the release could not be written: {error.strerror or error}. What was there is untouched."
        ) from error
    return target


def compiled_copy(assignment: Assignment, root: Path, language: str = "") -> Assignment:
    """Copy one assignment with its solutions into a course of its own at ``root``, and compile it there.

    language : in which it is there, "" for that in which it is written.

    Raises: ReleaseError as `build` does; TranslationError; OSError if it cannot be copied.
    """
    with spoken(assignment, language or assignment.settings.language) as unit:
        for kind, source in (("assignments", unit.source), ("solutions", unit.solutions)):
            shutil.copytree(source, root / kind / unit.name, ignore=shutil.ignore_patterns("__pycache__"))
        with contextlib.suppress(FileNotFoundError):  # a course may have none
            shutil.copy(unit.solutions.parent / secret.FILE, root / "solutions")
    copy = Course(root).assignment(assignment.name)
    build(copy)
    return copy


def stale(assignment: Assignment) -> list[str]:
    """Return the names of files in the committed releases that a fresh build would change, add or remove.

    Those in another language begin with its code.

    The package's wheel is not committed: it may be missing, but not be another than this engine's.
    """
    found = []
    for language in languages_of(assignment):
        folder = release_in(assignment, language)
        there = {}
        for path in folder.rglob("*"):
            name = path.relative_to(folder)
            if path.is_file() and not _IGNORED & set(name.parts):
                there[name.as_posix()] = path.read_bytes()
        fresh = _files(assignment, language)
        if carries_wheel(assignment) and there.keys() & CARRIED:
            fresh |= carried()
        names = sorted(name for name in fresh.keys() | there.keys() if fresh.get(name) != there.get(name))
        found += names if folder == assignment.release else [f"{language}/{name}" for name in names]
    return found


def has_public_seed(assignment: Assignment) -> bool:
    """Whether its hidden checks ask for a secret of the course, and there is none.

    Raises: ConfigError if there is one that cannot be used.
    """
    return secret.is_seeded(assignment.hidden_checks) and not secret.trace(assignment.hidden_checks)


def verify(assignment: Assignment) -> None:
    """Check that the source can be released.

    Raises: ReleaseError that lists all its faults.
    """
    if not assignment.classic:
        _verified(assignment)


def _verified(assignment: Assignment) -> Source:
    source = Source.read(assignment)
    faults = problems(source)
    if faults:
        listed = "".join(f"\n  - {fault}" for fault in faults)
        raise ReleaseError(f"{assignment.source_notebook}: cannot be released; to mend:{listed}")
    return source


def released_notebook(assignment: Assignment) -> dict[str, Any]:
    """Return the notebook that students would get now, as JSON has it.

    Raises: ReleaseError as `build` does.
    """
    notebook: dict[str, Any] = json.loads(_notebook(_verified(assignment)))
    return notebook


def _files(assignment: Assignment, language: str) -> dict[str, bytes]:
    """Return the files of the release in a language, name → content."""
    if assignment.classic:
        return classic.files(assignment)
    with spoken(assignment, language) as unit:
        return _files_of(_verified(unit))


def _files_of(source: Source) -> dict[str, bytes]:
    assignment = source.assignment
    files = {
        f"{assignment.name}.ipynb": _notebook(source),
        "checks.py": mark_language(source.checks[assignment.public_checks], assignment.settings.language),
        "README.md": _readme(source),
        "requirements.txt": requirements(source),
        ".gitignore": _template("gitignore"),
        ".github/workflows/autograde.yml": fill_template(TEMPLATES, "autograde.yml.j2", name=assignment.name),
        ".github/actions/autograde/action.yml": _template("action.yml"),
        ".devcontainer/devcontainer.json": fill_template(
            TEMPLATES, "devcontainer.json.j2", name=assignment.name, title=assignment.settings.title
        ),
    }
    for name, text in files.items():
        left = [mark for mark in _NEVER if mark in text]
        if left:
            raise ReleaseError(f"{assignment.release / name}: would still hold {' and '.join(left)}; take it out")
    return {name: text.encode() for name, text in files.items()}


def _notebook(source: Source) -> str:
    normal = _normal({"cells": [cell.data for cell in source.cells]})
    prepend_install(normal["cells"], source)
    compiled = _compiled(source.assignment.name, normal)
    return str(nbformat.writes(nbformat.from_dict(_normal(compiled)), version=4)) + "\n"


def _normal(notebook: dict[str, Any]) -> dict[str, Any]:
    """Return the notebook without what differs between runs, machines and editors."""
    return {
        "cells": [_normal_cell(cell) for cell in notebook["cells"]],
        "metadata": {"kernelspec": _KERNEL, "language_info": {"name": "python"}},
        "nbformat": 4,
        "nbformat_minor": 5,
    }


def _normal_cell(cell: dict[str, Any]) -> dict[str, Any]:
    metadata = {key: cell["metadata"][key] for key in _KEPT if key in cell["metadata"]}
    if cell["metadata"].get("jupyter", {}).get("source_hidden"):
        metadata["jupyter"] = {"source_hidden": True}
    if PARAMETERS in metadata.get("tags", []):
        metadata.pop("editable", None)  # a student may try other values; grading puts the course's back
    text = "".join(cell["source"])
    normal = {"cell_type": cell["cell_type"], "id": cell["id"], "metadata": metadata, "source": text}
    if cell["cell_type"] == "code":
        normal |= {"execution_count": None, "outputs": []}
    if "attachments" in cell:
        normal["attachments"] = cell["attachments"]
    return normal


def _compiled(name: str, source: dict[str, Any]) -> dict[str, Any]:
    """Let nbgrader compile a source notebook in a course folder made for it alone."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder).resolve()
        config = Config()
        config.CourseDirectory.root = str(root)
        marker = gettext("YOUR CODE HERE")
        config.ClearSolutions.code_stub = {"python": f"# {marker}\nraise NotImplementedError()"}
        config.ClearSolutions.text_stub = gettext("YOUR ANSWER HERE")
        (root / "source" / name).mkdir(parents=True)
        nbformat.write(nbformat.from_dict(source), root / "source" / name / f"{name}.ipynb", version=4)
        generate(name, config, root / "gradebook.db")
        compiled: dict[str, Any] = json.loads((root / "release" / name / f"{name}.ipynb").read_text(encoding="utf-8"))
        return compiled


def _readme(source: Source) -> str:
    assignment = source.assignment
    return fill_template(
        TEMPLATES,
        "README.md.j2",
        name=assignment.name,
        title=assignment.settings.title,
        summary=assignment.settings.summary,
        exercises=assignment.exercises,
        points=assignment.points,
        by_hand=any(e.manual for e in assignment.exercises),
        helped=any(e.uses for e in assignment.exercises),
        keras=needs_keras(source),
        wheel=WHEEL if carries_wheel(assignment) else "",
    )


def _template(name: str) -> str:
    """Return a template that is used as it is: a file that GitHub fills."""
    return (TEMPLATES / name).read_text(encoding="utf-8")
