"""Grades of made-up submissions, kept beside the course, so that an audit that was stopped goes on.

A grade is kept under a hash of the submission and of all that its grade depends on; what has changed since is
graded anew. The grade of a part depends on the cells that run and the checks of the exercises that are judged, so
that a changed check has only that graded anew which it judges. What is graded in full to show that a part would do
shows that for the checks of its own exercise, whatever becomes of the others'. Only `audit` reads and writes it;
nothing that students are given depends on it.
"""

from __future__ import annotations

import ast
import hashlib
import json
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import nbformat
from pydantic import BaseModel, ConfigDict, ValidationError

from autograder.audit.names import needed
from autograder.checks import Check
from autograder.config import Assignment
from autograder.notebook.cells import grade_id
from autograder.pipeline.keys import base_key
from autograder.pipeline.scope import Scope
from autograder.results import Result
from autograder.util.files import write_atomically
from autograder.workers.batch import BatchItem, BatchResult

FOLDER = ".audit"
"""In the course's folder; it can be deleted at any time."""


class _Entry(BaseModel):
    """A result, as it is kept. whole : whether all of the item was graded after all."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    result: Result
    asked: dict[str, tuple[str, ...]]
    whole: bool


class AuditCache:
    """What has been graded for one assignment as it is now.

    root : the folder of the course that remembers it, the assignment's own by default; another one where the
        assignment is a copy that is gone afterwards.
    """

    def __init__(self, assignment: Assignment, checks: Sequence[Check], sandbox: str, root: Path | None = None) -> None:
        self.folder = (root or assignment.course.root) / FOLDER / assignment.name
        files = assignment.public_checks, assignment.hidden_checks
        release = assignment.release_notebook
        texts = [path.read_text(encoding="utf-8") if path.is_file() else "" for path in (*files, release)]
        self._engine = base_key(assignment, sandbox, without=(*files, release))
        self._checks = checks
        self._public, self._hidden, self._release = texts
        self._cells = nbformat.reads(self._release, as_version=4).cells
        self._judged: dict[frozenset[str], list[str]] = {}
        self._used: set[Path] = set()

    def get(self, item: BatchItem) -> BatchResult | None:
        """Return how this item was graded, None if it is not known."""
        path = self._path(item)
        try:
            entry = _Entry.model_validate_json(path.read_bytes())
        except (OSError, ValidationError):
            return None
        asked = {name: frozenset(names) for name, names in entry.asked.items()}
        return BatchResult(item, entry.result, asked=asked, scope=None if entry.whole else item.scope)

    def put(self, graded: BatchResult) -> None:
        """Keep how an item was graded, unless the grader stumbled: that is tried again.

        Raises: RecordError.
        """
        if graded.result.status == "graded":
            asked = {name: tuple(sorted(names)) for name, names in graded.asked.items()}
            entry = _Entry(result=graded.result, asked=asked, whole=graded.scope is None)
            write_atomically(self._path(graded.item), entry.model_dump_json(by_alias=True, indent=2) + "\n")

    def sweep(self) -> None:
        """Remove what nobody has asked for or given since this cache was opened: it was graded for other sources."""
        for path in set(self.folder.glob("*.json")) - self._used:
            with suppress(OSError):
                path.unlink()

    def _path(self, item: BatchItem) -> Path:
        if item.scope is not None:
            what = self._narrow(item, item.scope)
        elif item.control:
            what = [self._engine, self._release, dict(item.cells), *self._judging(frozenset({item.control}))]
        else:
            what = [self._engine, self._release, self._public, self._hidden, dict(item.cells)]
        said = json.dumps([what, dict(item.parameters)], sort_keys=True)
        path = self.folder / f"{hashlib.sha256(said.encode()).hexdigest()}.json"
        self._used.add(path)
        return path

    def _judging(self, exercises: frozenset[str]) -> list[str]:
        """What the checks of these exercises are made of; hidden ones may use the public file's helpers."""
        if exercises in self._judged:
            return self._judged[exercises]
        wanted = {check.name for check in self._checks if check.exercise in exercises}
        hidden = needed(self._hidden, wanted)
        shared = {node.attr for node in ast.walk(ast.parse(hidden)) if isinstance(node, ast.Attribute)}
        self._judged[exercises] = [needed(self._public, wanted | shared), hidden]
        return self._judged[exercises]

    def _narrow(self, item: BatchItem, scope: Scope) -> list[object]:
        """All that the grade of a part depends on, and what it was allowed to ask for."""
        cells = [item.cells.get(grade_id(cell), cell.source) for cell in self._cells if cell.get("id") in scope.cells]
        asked = {name: sorted(names) for name, names in scope.asked.items()}
        return [self._engine, cells, sorted(scope.exercises), self._judging(scope.exercises), asked]
