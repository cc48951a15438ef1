"""When a submission is graded again: hashes of all that its grade depends on."""

from __future__ import annotations

import hashlib
import platform
from collections.abc import Collection, Iterator
from importlib import metadata
from pathlib import Path

from autograder import thresholds
from autograder.config import Assignment
from autograder.datasets.secret import trace
from autograder.language.messages import CATALOGUES
from autograder.notebook.given import given
from autograder.pipeline.files import MAX_FILE, RECORDS, entries
from autograder.translation.course import languages_of, release_in
from autograder.translation.unit import catalogue_path
from autograder.util.imports import engine_imports, source_files

_GRADING = frozenset({"autograder.pipeline.grader", "autograder.sandbox.inside.zygote"})
"""The modules that grading begins with, on either side of the wire."""
_VERSIONS = ("numpy", "hypothesis", "papermill", "tensorflow", "keras", "ipython")


def base_key(assignment: Assignment, sandbox: str, *, without: Collection[Path] = ()) -> str:
    """Hash what all grades of a run depend on: the assignment's files, the engine, its libraries, the sandbox.

    Of the engine only what grades: a new export format is no reason to grade a class again.

    without : files of the assignment that are left out.
    """
    code = [assignment.public_checks, assignment.reference, assignment.hidden_checks]
    used = [engine_imports(path.read_text(encoding="utf-8")) for path in code if path.is_file()]
    files = [
        *(part.release_notebook for part in assignment.parts),
        *_translations(assignment),
        *code,
        *source_files(_GRADING.union(*used, assignment.settings.imports)),
    ]
    versions = [f"{name} {_version(name)}" for name in _VERSIONS]
    digest = hashlib.sha256(" ".join([platform.python_version(), *versions, sandbox]).encode())
    digest.update(assignment.grading_settings + b"\0")
    digest.update(trace(assignment.hidden_checks).encode())
    digest.update(thresholds.graded_with(assignment.solutions / thresholds.FILE) + b"\0")
    beside = given(assignment)
    for name, content in (*beside.released, *beside.withheld):
        digest.update(name.encode() + b"\0" + content + b"\0")
    for path in files:
        if path.is_file() and path not in without:
            digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def _translations(assignment: Assignment) -> Iterator[Path]:
    """Yield what an assignment says in other languages."""
    for language in languages_of(assignment):
        if language != assignment.settings.language:
            yield from (catalogue_path(folder, language) for folder in (assignment.source, assignment.solutions))
            yield release_in(assignment, language) / assignment.release_notebook.name
            yield CATALOGUES / f"{language}.mo"


def submission_key(folder: Path, base: str) -> str:
    """Hash the files handed in together with the run's `base_key`: equal keys mean equal grades.

    When it was handed in is not among what a grade depends on.
    """
    digest = hashlib.sha256(base.encode())
    if folder.is_dir() and not folder.is_symlink():
        found = [Path(entry.path) for entry in entries(folder) if entry.is_file(follow_symlinks=False)]
        for path in sorted(path for path in found if path.name not in RECORDS):
            digest.update(str(path.relative_to(folder)).encode("utf-8", "surrogateescape") + b"\0")
            if (size := path.stat().st_size) > MAX_FILE:
                digest.update(f"{size} bytes, not read".encode())  # nor will grading read it
                continue
            with path.open("rb") as file:
                digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()


def _version(name: str) -> str:
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "absent"
