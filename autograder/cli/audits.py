"""For who proves units: audits and thresholds."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from autograder.cli.options import (
    FAILED,
    OK,
    CourseOption,
    LanguageOption,
    Name,
    Names,
    Workers,
    choose_assignments,
    err,
    find_course,
    out,
    workers_from,
)
from autograder.cli.terminal import grading_progress
from autograder.util.files import write_atomically

if TYPE_CHECKING:
    from autograder.audit.matrix import Audit
    from autograder.config import Assignment

commands = typer.Typer()


def proven(assignment: Assignment, workers: str) -> bool:
    """Whether the assignment passes its audit: by its record, or by an audit of a compiled copy."""
    from autograder.audit.proof import current  # noqa: PLC0415
    from autograder.cli.audit_table import audit_table  # noqa: PLC0415 - `--help` does without

    known = current(assignment)
    if known is not None:
        return known.passed
    found = _audited(assignment, workers, mechanical=True, force=False, slicing=True)
    out.print(audit_table(found))
    _keep(found, assignment)
    return found.passed


@commands.command()
def audit(
    names: Names = None,
    course: CourseOption = None,
    workers: Workers = "auto",
    mechanical: Annotated[
        bool, typer.Option("--mechanical/--no-mechanical", help="Make mechanical mutants too.")
    ] = True,
    force: Annotated[bool, typer.Option("--force", help="Grade anew what an earlier audit has graded.")] = False,
    outdated: Annotated[
        bool, typer.Option("--outdated", help="Only assignments whose record was made from other files.")
    ] = False,
    full: Annotated[
        bool, typer.Option("--full", help="Grade every submission in full, not only what it can change.")
    ] = False,
    json: Annotated[Path | None, typer.Option(help="A folder for NAME.json, the whole matrix.")] = None,
    html: Annotated[Path | None, typer.Option(help="A folder for NAME.html, the whole matrix as a page.")] = None,
    language: LanguageOption = "",
) -> None:
    """Prove the checks: grade right and wrong solutions and freeloaders. Exit 1 if a rule is broken."""
    from autograder.audit.proof import current  # noqa: PLC0415
    from autograder.audit.report import html as page  # noqa: PLC0415
    from autograder.cli.audit_table import audit_table  # noqa: PLC0415

    failed = []
    for assignment in choose_assignments(course, names):
        if assignment.classic:
            failed += [] if _audited_classic(assignment, workers, json) else [assignment.name]
            continue
        if outdated and (known := current(assignment)) is not None and known.passed:
            out.print(f"{assignment.name}: passed, and nothing has changed since")
            continue
        found = _audited(assignment, workers, mechanical, force, slicing=not full, language=language)
        out.print(audit_table(found))
        if mechanical and not language:
            _keep(found, assignment)
        if json is not None:
            write_atomically(json / f"{assignment.name}.json", found.to_json())
        if html is not None:
            write_atomically(html / f"{assignment.name}.html", page(found))
        failed += [] if found.passed else [assignment.name]
    raise typer.Exit(FAILED if failed else OK)


def _audited_classic(assignment: Assignment, workers: str, json: Path | None) -> bool:
    """Audit a classic assignment and show it; return whether its solution earns all points."""
    from autograder.audit.classic import audit_classic  # noqa: PLC0415 - students have no papermill
    from autograder.cli.audit_table import classic_table  # noqa: PLC0415
    from autograder.workers.pool import worker_count  # noqa: PLC0415

    with grading_progress(err) as bar:
        task = bar.add_task(f"auditing {assignment.name}", total=None, last="")
        found = audit_classic(
            assignment,
            workers=worker_count(workers_from(workers), 1000),
            on_graded=lambda done, total: bar.update(task, completed=done, total=total),
        )
    out.print(classic_table(found))
    if json is not None:
        write_atomically(json / f"{assignment.name}.json", found.model_dump_json(by_alias=True, indent=2) + "\n")
    return found.passed


def _audited(
    assignment: Assignment,
    workers: str,
    mechanical: bool,
    force: bool,
    *,
    slicing: bool,
    language: str = "",
) -> Audit:
    """Audit an assignment as its source is now, whatever was released, perhaps in another language."""
    from autograder.audit.run import audit as run  # noqa: PLC0415 - students have no papermill
    from autograder.release.compile import compiled_copy  # noqa: PLC0415
    from autograder.workers.pool import worker_count  # noqa: PLC0415
    from autograder.workers.process import prepare  # noqa: PLC0415

    count = worker_count(workers_from(workers), 1000)
    prepare(assignment.settings.imports, count)  # it goes on while the copy is compiled
    with grading_progress(err) as bar, tempfile.TemporaryDirectory() as folder:
        task = bar.add_task(f"auditing {assignment.name}", total=None, last="")
        return run(
            compiled_copy(assignment, Path(folder), language),
            original=assignment,
            workers=count,
            mechanical=mechanical,
            force=force,
            slicing=slicing,
            on_graded=lambda done, total: bar.update(task, completed=done, total=total),
        )


def _keep(found: Audit, assignment: Assignment) -> None:
    from autograder.audit.proof import proof_of, write  # noqa: PLC0415

    write(proof_of(found, assignment), assignment)


@commands.command()
def calibrate(
    name: Name,
    seeds: Annotated[int, typer.Option(help="How many times to train the solution; 30 or more.")] = 30,
    course: CourseOption = None,
    workers: Workers = "auto",
) -> None:
    """Set the thresholds of trained models from the spread of right solutions under many seeds."""
    from autograder.calibrate.plot import plot  # noqa: PLC0415
    from autograder.calibrate.run import calibrate as run  # noqa: PLC0415 - papermill takes a second to import
    from autograder.calibrate.run import save, summary_of  # noqa: PLC0415
    from autograder.release.compile import compiled_copy  # noqa: PLC0415
    from autograder.workers.pool import worker_count  # noqa: PLC0415
    from autograder.workers.process import prepare  # noqa: PLC0415

    assignment = find_course(course).assignment(name)
    count = worker_count(workers_from(workers), seeds)
    prepare(assignment.settings.imports, count)
    with grading_progress(err) as bar, tempfile.TemporaryDirectory() as folder:
        task = bar.add_task(f"training {name}", total=seeds, last="")
        found = run(
            compiled_copy(assignment, Path(folder)),
            original=assignment,
            seeds=seeds,
            workers=count,
            on_graded=lambda done, total: bar.update(task, completed=done, total=total),
        )
    save(assignment, found, plot(found))
    for line in summary_of(found):
        out.print(line, soft_wrap=True)
