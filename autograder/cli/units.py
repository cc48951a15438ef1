"""For who makes assignments: new ones, others' tests, releases."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from autograder.cli.audits import proven
from autograder.cli.options import (
    FAILED,
    OK,
    CourseOption,
    Name,
    Names,
    Sandbox,
    Workers,
    choose_assignments,
    err,
    find_course,
    out,
)
from autograder.cli.terminal import grading_progress
from autograder.errors import ConfigError

if TYPE_CHECKING:
    pass

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
    language: Annotated[
        str, typer.Option(help="By its code, such as es, or 'all'; the assignment's own by default.")
    ] = "",
    workers: Workers = "auto",
) -> None:
    """Compile student releases of assignments that pass their audit: no solutions, the same bytes every time."""
    from autograder.datasets.secret import FILE, SHORTEST  # noqa: PLC0415
    from autograder.release.compile import build, has_public_seed, stale  # noqa: PLC0415 - nbgrader takes a second to import
    from autograder.release.requirements import check_installable  # noqa: PLC0415
    from autograder.translation.course import languages_of  # noqa: PLC0415

    found = choose_assignments(course, names)
    if check:
        outdated = {a.name: files for a in found if (files := stale(a))}
        for assignment in found:
            files = outdated.get(assignment.name, [])
            out.print(f"{assignment.name}: {'stale: ' + ', '.join(files) if files else 'current'}")
        raise typer.Exit(FAILED if outdated else OK)
    for assignment in found:
        if not (force or assignment.classic) and not proven(assignment, workers):
            err.print(f"{assignment.name} fails its audit and was not released; --force releases it all the same.")
            raise typer.Exit(FAILED)
        check_installable(assignment)
        for code in languages_of(assignment) if language == "all" else [language]:
            out.print(f"{assignment.name}: {build(assignment, language=code)}", soft_wrap=True)
    published = [a.name for a in found if has_public_seed(a)]
    if published:
        err.print(
            f"{', '.join(published)}: models are measured on data whose seeds anybody can read. Put a line of at least "
            f"{SHORTEST} characters of your own into solutions/{FILE}, then calibrate.",
            soft_wrap=True,
        )


@commands.command()
def site(
    names: Names = None,
    course: CourseOption = None,
    output: Annotated[Path | None, typer.Option(help="The site's folder; site/ of the course by default.")] = None,
    title: Annotated[
        list[str] | None, typer.Option(help="What the course is called; es=WORDS in one of its languages.")
    ] = None,
    repository: Annotated[
        str, typer.Option(help="https://github.com/OWNER/NAME, where release/ lies: for buttons that open notebooks.")
    ] = "",
    branch: Annotated[str, typer.Option(help="The repository's branch.")] = "main",
    hub: Annotated[str, typer.Option(help="A JupyterHub with nbgitpuller, https://…: for a button of its own.")] = "",
    sandbox: Sandbox = "sandlock",
) -> None:
    """Make a site to read the notebooks on, as they are handed out, with what their own cells show."""
    from autograder.sandbox.policy import sandbox_kind  # noqa: PLC0415 - `--help` does without
    from autograder.site import Launch, build, titles_of  # noqa: PLC0415

    found = find_course(course)
    with grading_progress(err) as bar:
        task = bar.add_task("running notebooks", total=None, last="")
        made = build(
            choose_assignments(course, names),
            output or found.root / "site",
            titles=titles_of(title or ()),
            launch=Launch(repository, branch, hub),
            sandbox=sandbox_kind(sandbox),
            on_page=lambda done, total: bar.update(task, completed=done, total=total),
        )
    out.print(f"{made / 'index.html'}", soft_wrap=True)
