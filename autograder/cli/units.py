"""For who makes assignments: release, audit, calibrate."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from autograder.cli.options import (
    FAILED,
    OK,
    CourseOption,
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
from autograder.errors import ConfigError
from autograder.util.files import write_atomically

if TYPE_CHECKING:
    from autograder.audit.matrix import Audit
    from autograder.config import Assignment

commands = typer.Typer()


@commands.command()
def new(
    name: Annotated[str, typer.Argument(help="The new assignment's name: small letters, digits and _.")],
    title: Annotated[str, typer.Option(help="What students read; the name in words by default.")] = "",
    notebook: Annotated[
        Path | None, typer.Option("--from", help="Your own solved notebook, to make a unit of.")
    ] = None,
    exercise: Annotated[
        list[str] | None, typer.Option(help="With --from: a function that students write; every one by default.")
    ] = None,
    course: CourseOption = None,
) -> None:
    """Write a small assignment to begin from, with its solutions; or one made of your own solved notebook."""
    from autograder.authoring.scaffold import missing_lines, scaffold  # noqa: PLC0415 - nbformat takes a moment

    if notebook is not None:
        _adopt(name, title, notebook, exercise or [], course)
        return
    if exercise:
        raise ConfigError("--exercise chooses functions of a notebook: name it with --from NOTEBOOK.ipynb")
    made = scaffold(course or _course_here(), name, title)
    out.print(f"{made.source} and {made.solutions} are yours to change.", soft_wrap=True)
    _tell_missing(missing_lines(made.course.root))
    out.print(f"Prove the checks: autograder audit {name}. Compile the release: autograder release {name}")


def _adopt(name: str, title: str, notebook: Path, exercises: list[str], course: Path | None) -> None:
    """Make a unit of a notebook, and say what was written, what was there, and what is thin."""
    from autograder.authoring.adopt import adopt  # noqa: PLC0415 - the notebook's own imports take their time

    made = adopt(course or _course_here(), name, notebook, title=title, exercises=exercises)
    for path in made.written:
        out.print(f"{path}: written", soft_wrap=True)
    for path in made.kept:
        out.print(f"{path}: is there already, and was left as it is", soft_wrap=True)
    _tell_missing(made.config)
    for sentence in made.thin:
        out.print(f"! {sentence}", soft_wrap=True, markup=False, style="yellow")
    out.print(f"Prove the checks: autograder audit {name}. Compile the release: autograder release {name}")


@commands.command()
def adopt(
    name: Name,
    otter: Annotated[
        Path | None, typer.Option(help="An otter notebook, to make the assignment of first.", metavar="NOTEBOOK.ipynb")
    ] = None,
    course: CourseOption = None,
) -> None:
    """Turn the tests of an nbgrader assignment that map into checks beside its notebook; leave the others."""
    from autograder.convert.bridge import bridge  # noqa: PLC0415 - nbformat takes a moment
    from autograder.convert.otter import import_otter  # noqa: PLC0415

    if otter is not None:
        assignment = import_otter(course or _course_here(), name, otter)
        out.print(f"{assignment.source_notebook}: written", soft_wrap=True)
    else:
        assignment = find_course(course).assignment(name)
    made = bridge(assignment)
    for cell, exercise in made.turned.items():
        out.print(f'{cell}: check("{exercise}"), judged from outside', soft_wrap=True, markup=False)
    for cell, reason in made.left.items():
        out.print(f"{cell}: stays a test in the notebook ({reason})", soft_wrap=True, markup=False)
    for path in made.written:
        out.print(f"{path}: written", soft_wrap=True)
    if made.written:
        out.print(f"Compile the release: autograder release {name}. How strong the rest is: autograder audit {name}")


def _tell_missing(lines: Sequence[str]) -> None:
    """Say what a nbgrader_config.py that was there lacks."""
    if lines:
        out.print(
            "nbgrader_config.py is yours and was left as it is. For formgrader's buttons to use the autograder, add:"
        )
    for line in lines:
        out.print(f"    {line}", soft_wrap=True, markup=False)


def _course_here() -> Path:
    """The course that this folder lies in, or this folder for a new one."""
    try:
        return find_course(None).root
    except ConfigError:
        return Path.cwd()


@commands.command()
def release(
    names: Names = None,
    course: CourseOption = None,
    check: Annotated[
        bool, typer.Option("--check", help="Compile nothing; say whether the releases are current.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Release without a passing audit.")] = False,
    workers: Workers = "auto",
) -> None:
    """Compile student releases of assignments that pass their audit: no solutions, the same bytes every time."""
    from autograder.datasets.secret import FILE, SHORTEST  # noqa: PLC0415
    from autograder.release.compile import build, has_public_seed, stale  # noqa: PLC0415 - nbgrader takes a second to import
    from autograder.release.requirements import check_installable  # noqa: PLC0415

    found = choose_assignments(course, names)
    if check:
        outdated = {a.name: files for a in found if (files := stale(a))}
        for assignment in found:
            files = outdated.get(assignment.name, [])
            out.print(f"{assignment.name}: {'stale: ' + ', '.join(files) if files else 'current'}")
        raise typer.Exit(FAILED if outdated else OK)
    for assignment in found:
        if not (force or assignment.classic) and not _proven(assignment, workers):
            err.print(f"{assignment.name} fails its audit and was not released; --force releases it all the same.")
            raise typer.Exit(FAILED)
        check_installable(assignment)
        out.print(f"{assignment.name}: {build(assignment)}", soft_wrap=True)
    published = [a.name for a in found if has_public_seed(a)]
    if published:
        err.print(
            f"{', '.join(published)}: models are measured on data whose seeds anybody can read. Put a line of at least "
            f"{SHORTEST} characters of your own into solutions/{FILE}, then calibrate.",
            soft_wrap=True,
        )


def _proven(assignment: Assignment, workers: str) -> bool:
    """Whether the assignment passes its audit: by its record, or by an audit of a compiled copy."""
    from autograder.audit.proof import current  # noqa: PLC0415
    from autograder.cli.audit_table import audit_table  # noqa: PLC0415 - `--help` does without

    known = current(assignment)
    if known is not None:
        return known.passed
    found = _audited(assignment, workers, mechanical=True, force=False, slicing=True, copy=True)
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
        # One that was never released is compiled elsewhere for it.
        copy = not assignment.release_notebook.is_file()
        found = _audited(assignment, workers, mechanical, force, slicing=not full, copy=copy)
        out.print(audit_table(found))
        if mechanical:
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
    assignment: Assignment, workers: str, mechanical: bool, force: bool, *, slicing: bool, copy: bool
) -> Audit:
    """Audit an assignment, or a compiled copy of it that is gone afterwards."""
    from autograder.audit.run import audit as run  # noqa: PLC0415 - students have no papermill
    from autograder.release.compile import compiled_copy  # noqa: PLC0415
    from autograder.workers.pool import worker_count  # noqa: PLC0415

    with grading_progress(err) as bar, tempfile.TemporaryDirectory() as folder:
        task = bar.add_task(f"auditing {assignment.name}", total=None, last="")
        return run(
            compiled_copy(assignment, Path(folder)) if copy else assignment,
            workers=worker_count(workers_from(workers), 1000),
            mechanical=mechanical,
            force=force,
            slicing=slicing,
            memory=assignment.course.root,
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
    from autograder.workers.pool import worker_count  # noqa: PLC0415

    assignment = find_course(course).assignment(name)
    with grading_progress(err) as bar:
        task = bar.add_task(f"training {name}", total=seeds, last="")
        found = run(
            assignment,
            seeds=seeds,
            workers=worker_count(workers_from(workers), seeds),
            on_graded=lambda done, total: bar.update(task, completed=done, total=total),
        )
    save(assignment, found, plot(found))
    for line in summary_of(found):
        out.print(line, soft_wrap=True)
