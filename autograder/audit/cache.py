"""Grades of made-up submissions, kept beside the course, so that an audit that was stopped goes on.

A grade is kept under a hash of the submission and of all that its grade depends on; what has changed since is
graded anew. Only `audit` reads and writes it; nothing that students are given depends on it.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from pathlib import Path

from pydantic import ValidationError

from autograder.config import Assignment
from autograder.pipeline.keys import base_key
from autograder.results import Result
from autograder.util.files import write_atomically
from autograder.workers.batch import Part

FOLDER = ".audit"
"""In the course's folder; it can be deleted at any time."""


class Memo:
    """What has been graded for one assignment as it is now."""

    def __init__(self, assignment: Assignment, sandbox: str) -> None:
        self.folder = assignment.course.root / FOLDER / assignment.name
        self._base = base_key(assignment, sandbox)
        self._used: set[Path] = set()

    def get(self, part: Part) -> Result | None:
        """Return the result that this part had, None if it is not known."""
        path = self._path(part)
        try:
            return Result.model_validate_json(path.read_bytes())
        except (OSError, ValidationError):
            return None

    def put(self, part: Part, result: Result) -> None:
        """Keep a part's result, unless the grader stumbled: that is tried again.

        Raises: RecordError.
        """
        if result.status == "graded":
            write_atomically(self._path(part), result.to_json())

    def sweep(self) -> None:
        """Remove what nobody has asked for or given since this memo was opened: it was graded for other sources."""
        for path in set(self.folder.glob("*.json")) - self._used:
            with suppress(OSError):
                path.unlink()

    def _path(self, part: Part) -> Path:
        said = json.dumps([self._base, dict(part.cells), dict(part.parameters)], sort_keys=True)
        path = self.folder / f"{hashlib.sha256(said.encode()).hexdigest()}.json"
        self._used.add(path)
        return path
