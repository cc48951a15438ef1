"""The short record of an audit, kept beside the solutions: whether the checks were proven, and for what.

`autograder audit` writes ``solutions/NAME/audit.json``; `autograder release` reads it. A changed check or solution has
to be proven again; texts, comments, docstrings and the cells that only draw may change, as no grade depends on them.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import nbformat
from pydantic import BaseModel, ConfigDict, ValidationError

from autograder import thresholds
from autograder.audit.matrix import Audit
from autograder.config import Assignment
from autograder.notebook.cells import BEGIN, PICTURE, grade_id, has_tag
from autograder.util.files import write_atomically
from autograder.util.syntax import meaning_of

FILE = "audit.json"


class Proof(BaseModel):
    """What an audit found.

    key : hash of the unit's sources; submissions : how many were graded; the rates are shares from 0 to 1;
    survivors_explained : mechanical mutants listed as equivalent; best_freeloader : its share of the points.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    assignment: str
    key: str
    passed: bool
    submissions: int
    mutants: int
    mutants_killed: float
    mechanical_mutants: int
    mechanical_killed: float
    survivors_explained: int
    variants: int
    false_reject_rate: float
    best_freeloader: float


def key(assignment: Assignment) -> str:
    """Hash what a proof depends on in the sources: notebook, settings, checks, reference, specimens, calibration."""
    digest = hashlib.sha256()
    calibration = assignment.solutions / thresholds.FILE
    files = [
        *sorted(p for p in assignment.source.iterdir() if p.suffix in (".ipynb", ".py", ".toml")),
        *sorted(p for p in assignment.solutions.iterdir() if p.suffix in (".py", ".toml")),
        calibration,
    ]
    contents = {assignment.settings_file: assignment.grading_settings, calibration: thresholds.graded_with(calibration)}
    for path in files:
        if path.is_file():
            content = contents.get(path) or _meaning(path)
            digest.update(f"{path.parent.parent.name}/{path.name}".encode() + b"\0" + content + b"\0")
    return digest.hexdigest()


def _meaning(path: Path) -> bytes:
    """What a grade can depend on in a file: of a notebook its code and what nbgrader knows of its cells."""
    if path.suffix == ".py":
        return meaning_of(path.read_text(encoding="utf-8")).encode()
    if path.suffix != ".ipynb":
        return path.read_bytes()
    told = []
    for cell in nbformat.read(path, as_version=4).cells:
        if cell.cell_type == "code" and not has_tag(cell, PICTURE):  # grading leaves out what only draws
            stub = cell.source.partition(BEGIN)[0]  # where the solution begins shows in the release
            told.append([cell.metadata, meaning_of(cell.source), meaning_of(stub)])
        elif grade_id(cell):
            told.append([cell.metadata])
    return json.dumps(told, sort_keys=True).encode()


def proof_of(audit: Audit, assignment: Assignment) -> Proof:
    """Return the record of ``audit``, made from the assignment's files as they are now."""
    mechanical = audit.of("mechanical")
    best = audit.best_freeloader
    return Proof(
        assignment=assignment.name,
        key=key(assignment),
        passed=audit.passed,
        submissions=len(audit.rows),
        mutants=len(audit.of("mutant")),
        mutants_killed=round(audit.kill_rate("mutant"), 4),
        mechanical_mutants=len(mechanical),
        mechanical_killed=round(audit.kill_rate("mechanical"), 4),
        survivors_explained=sum(bool(row.subject.equivalent) for row in mechanical),
        variants=len(audit.of("variant")),
        false_reject_rate=round(audit.false_reject_rate, 4),
        best_freeloader=round(best.score / audit.max_score, 4) if best else 0.0,
    )


def write(proof: Proof, assignment: Assignment) -> None:
    """Keep a proof beside the solutions.

    Raises: RecordError.
    """
    write_atomically(assignment.solutions / FILE, proof.model_dump_json(indent=2) + "\n")


def current(assignment: Assignment) -> Proof | None:
    """Return the proof of the assignment's files as they are now; None if there is none."""
    try:
        proof = Proof.model_validate_json((assignment.solutions / FILE).read_bytes())
    except (OSError, ValidationError):
        return None
    return proof if proof.key == key(assignment) else None
