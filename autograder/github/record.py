"""The instructor's side: which assignments to grade, a student's commit fetched, and the grade of record."""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from autograder.collect import Collection, Roster, collect
from autograder.config import Assignment, Course
from autograder.errors import ConfigError
from autograder.export import Sheet, gather
from autograder.export.markdown import table
from autograder.github.badge import badge
from autograder.github.runner import Annotation, Runner
from autograder.grade import ClassGrades, grade_class
from autograder.gradebook.kept.regrades import Regrade, read_regrades
from autograder.results import Result
from autograder.sandbox.policy import SandboxKind
from autograder.util.files import write_atomically
from autograder.util.git import SHA, Clone, run_git

RECORD = "autograder/record/1"
_REPOSITORY = re.compile(r"[A-Za-z0-9_-][A-Za-z0-9_.-]*/[A-Za-z0-9_-][A-Za-z0-9_.-]*")
_OWN = ("assignments", "solutions", "release")
_EVERYTHING = ("autograder/", ".github/", "requirements", "pyproject.toml", "nbgrader_config.py", "roster.csv")
"""What every grade may depend on: a change there plans every assignment; results that still hold are not made anew."""
_SECONDS = 300.0
_TOKEN = re.compile(r"GIT_CONFIG_(?:COUNT|KEY_\d+|VALUE_\d+)")
"""What the action `autograde` sets for this one command: the token with which it may read."""


def plan(course: Course, *, before: str = "", after: str = "HEAD", names: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the assignments to grade: those named, else those that something changed for between two commits.

    before : a commit; if it is empty, all zeros or unknown here, everything counts as changed.

    Raises: ConfigError if a name is not one of the course's assignments.
    """
    unknown = [name for name in names if name not in course.names]
    if unknown:
        raise ConfigError(f"there is no assignment {', '.join(unknown)} here (found: {', '.join(course.names)})")
    handed = {path.name for path in course.submitted.glob("*/*") if path.is_dir()}
    ready = tuple(name for name in (names or course.names) if name in handed)
    changed = None if names else _changed_paths(course.root, before, after)
    if changed is None or any(path.startswith(_EVERYTHING) for path in changed):
        return ready
    touched = set()
    for path in changed:
        head, *rest = path.split("/")
        if head in _OWN and rest:
            touched.add(rest[0])
        elif head == "submitted" and len(rest) > 1:
            touched.add(rest[1])
    return tuple(name for name in ready if name in touched)


def _changed_paths(root: Path, before: str, after: str) -> list[str] | None:
    """Return the paths that differ between two commits, None if that cannot be told."""
    if not SHA.fullmatch(before) or set(before) == {"0"}:
        return None
    clone = Clone.find(root)
    if clone is None:
        return None
    try:
        trees = f"{before}^{{tree}}", f"{clone.resolve(after)}^{{tree}}"
        listed = clone.read(before, "diff-tree", "-r", "-z", "--name-only", "--no-renames", *trees, "--")
    except (ConfigError, OSError):  # after a force push the commit before is not here any more
        return None
    return [path for path in listed.decode("utf-8", "surrogateescape").split("\0") if path]


def fetch(
    course: Course,
    assignment: str,
    *,
    repository: str,
    commit: str,
    roster: Roster,
    organisation: str = "",
    server: str = "https://github.com",
) -> Collection:
    """Put what a student's repository holds at one commit into the course's ``submitted/``.

    repository : OWNER/NAME; commit : in full, so that it cannot come to mean another; roster : tells from the
    repository's owner who the student is, or from its name if it is the organisation's; nothing else is believed.

    Raises: ConfigError if one of them is not of that form, or cannot be fetched.
    """
    course.assignment(assignment)
    if not _REPOSITORY.fullmatch(repository):
        raise ConfigError(f"expected a repository as OWNER/NAME, got {repository!r}")
    if not SHA.fullmatch(commit):
        raise ConfigError(f"expected a commit in full, 40 hexadecimal digits, got {commit!r}")
    owner, name = repository.split("/")
    by_owner = roster.by_id(repository) or roster.by_id(owner)
    if not by_owner and owner != organisation:
        raise ConfigError(f"{repository}: its owner is neither in the roster nor the course's own organisation")
    with tempfile.TemporaryDirectory() as folder:
        # A repository of the student's own is theirs by its owner; in an organisation it is by its name.
        target = Path(folder) / (by_owner[0].student if len(by_owner) == 1 else name)
        form = "sha256" if len(commit) > 40 else "sha1"
        run_git(target, "init", "--quiet", "--bare", "--template=", f"--object-format={form}", str(target))
        run_git(
            target,
            *(
                "fetch",
                "--quiet",
                "--depth=1",
                "--no-tags",
                "--no-recurse-submodules",
                f"{server}/{repository}",
                commit,
            ),
            settings=(f"protocol.{server.partition(':')[0]}.allow=always",),
            environment={name: value for name, value in os.environ.items() if _TOKEN.fullmatch(name)},
            seconds=_SECONDS,
        )
        (target / "HEAD").write_text(f"{commit}\n", encoding="ascii")
        found = collect(Path(folder), assignment, submitted=course.submitted, roster=roster, kind="git", replace=True)
    return replace(found, missing=())


def grade(
    assignment: Assignment,
    *,
    runner: Runner,
    output: Path,
    names: bool = True,
    workers: int | None = None,
    sandbox: SandboxKind = "sandlock",
    force: bool = False,
) -> ClassGrades:
    """Grade what is in the course's ``submitted/`` and tell GitHub: summary, annotations, outputs, the record.

    output : where ``NAME.record.json``, ``NAME.summary.md`` and ``NAME.badge.svg`` go, beside the results.
    names : whether log and summary may name students.

    Raises: as `autograder.grade.grade_class`.
    """
    course = assignment.course
    with runner.quoting() as say:

        def tell(student: str, result: Result, fresh: bool) -> None:
            if names:
                say(f"{student}: {result.score:g} of {result.max_score:g}{'' if fresh else ' (unchanged)'}")

        grades = grade_class(
            assignment,
            submitted=course.submitted,
            results=course.results,
            workers=workers,
            sandbox=sandbox,
            gradebook=False,
            force=force,
            progress=tell,
        )
    sheet = gather(assignment, results=course.results, submitted=course.submitted)
    done = len(grades.fresh)
    count = f"{done} graded now, {len(grades.results) - done} unchanged."
    if others := sum(row.result is not None for row in sheet.rows) - len(grades.results):
        count += f" {others} of earlier runs, whose work is not here."
    report = f"{table(sheet, names=names)}\n{count}\n"
    write_atomically(output / f"{assignment.name}.summary.md", report)
    path = output / f"{assignment.name}.record.json"
    whole = _record(sheet, grades, runner, _earlier(path))
    write_atomically(path, json.dumps(whole, indent=2, ensure_ascii=False) + "\n")
    settled = sum(entry["status"] == "graded" for entry in whole["grades"])
    total = len(whole["grades"]) + len(grades.refused)
    write_atomically(output / f"{assignment.name}.badge.svg", badge("graded", settled, total))
    runner.summarise(report)
    if grades.to_review:
        who = ", ".join(grades.to_review) if names else "see the results"
        title = f"{assignment.name}: {len(grades.to_review)} to review"
        runner.annotate([Annotation("warning", title, f"A person has to look: {who}")])
    runner.put(graded=str(done), unchanged=str(len(grades.results) - done), to_review=str(len(grades.to_review)))
    runner.print(f"{assignment.name}: {count}")
    return grades


def _record(sheet: Sheet, grades: ClassGrades, runner: Runner, earlier: Mapping[str, Any]) -> dict[str, Any]:
    """Return who has which grade, of which commit, by which commit of the course: the whole class.

    earlier : the record of the run before. Whose work that run had and this one has not, because a runner begins with
        an empty folder, is taken over from there, with the commit and the run that graded it.
    """
    now = {name: runner.environment.get(f"GITHUB_{name.upper()}") for name in ("repository", "sha", "run_id")}
    known = {entry["student"]: entry for entry in earlier.get("grades", ())}
    entries = []
    for row in sheet.rows:
        student = row.person.student
        if row.result is None:
            continue
        if student not in grades.results and student in known and known[student]["key"] == row.key:
            entries.append(known[student])
            continue
        entries.append(
            {
                "student": student,
                "status": row.result.status,
                "score": row.result.score,
                "max_score": row.result.max_score,
                "commit": row.commit or None,
                "handed_in": None if row.handed_in is None else f"{row.handed_in:%Y-%m-%dT%H:%M:%SZ}",
                "key": row.key,
                "regrades": [regrade.model_dump(mode="json") for regrade in _regrades(sheet, student)],
                "course_commit": now["sha"],
                "run": now["run_id"],
            }
        )
    return {
        "schema": RECORD,
        "assignment": sheet.assignment.name,
        "course": now["repository"],
        "commit": now["sha"],
        "run": now["run_id"],
        "grades": entries,
    }


def _regrades(sheet: Sheet, student: str) -> tuple[Regrade, ...]:
    return read_regrades(sheet.assignment.course.results, student, sheet.assignment)


def _earlier(path: Path) -> dict[str, Any]:
    """Return the record of the run before, {} if there is none."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) and found.get("schema") == RECORD else {}
