"""The command line: one thin command for each thing the package does.

Exit codes: 0 all well; 1 a check, an audit or a comparison failed; 2 the command cannot be carried
out as it was given; 3 all graded, but some submissions need a person's look; 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from autograder import __version__
from autograder.config import Assignment, Course
from autograder.errors import AutograderError, ConfigError
from autograder.terminal import console, grading_progress, summary, table

OK, FAILED, USAGE, REVIEW, STOPPED = 0, 1, 2, 3, 130

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Autograded notebooks: every grade explained by a smallest counterexample.",
)
out = console()
err = console(stderr=True)

CourseOption = Annotated[Path | None, typer.Option("--course", help="The course's folder; found from here by default.")]
Name = Annotated[str, typer.Argument(help="The assignment, as its folder under assignments/ is called.")]
Names = Annotated[list[str] | None, typer.Argument(help="Assignments; all by default.")]
Workers = Annotated[str, typer.Option(help="How many at once; 'auto' takes one a core.")]
Sandbox = Annotated[str, typer.Option(help="'sandlock', or 'none' if you trust every submission.")]


def _workers(text: str) -> int | None:
    if text == "auto":
        return None
    if not text.isdigit() or int(text) < 1:
        raise ConfigError(f"--workers: expected a number from 1 up or 'auto', got {text!r}")
    return int(text)


def _chosen(course: Path | None, names: list[str] | None) -> list[Assignment]:
    found = Course.find(course)
    return [found.assignment(name) for name in (names or found.names)]


@app.command()
def release(
    names: Names = None,
    course: CourseOption = None,
    check: Annotated[
        bool, typer.Option("--check", help="Compile nothing; say whether the releases are current.")
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="Release even if the audit fails.")] = False,
    audit: Annotated[bool, typer.Option("--audit/--no-audit", help="Audit the checks before releasing.")] = False,
) -> None:
    """Compile student releases: no solutions, no hidden tests, the same bytes every time."""
    from autograder.release import build, stale  # noqa: PLC0415 - nbgrader takes a second to import

    code = OK
    for assignment in _chosen(course, names):
        if check:
            files = stale(assignment)
            code = FAILED if files else code
            out.print(f"{assignment.name}: {'stale: ' + ', '.join(files) if files else 'current'}")
            continue
        out.print(f"{assignment.name}: {build(assignment)}", soft_wrap=True)
    raise typer.Exit(code)


@app.command()
def check(
    notebook: Annotated[Path, typer.Argument(help="The notebook to check, beside its checks.py.")],
) -> None:
    """Run a notebook and its public checks, as the notebook itself does. Exit 0 if all pass, else 1."""
    from autograder.rehearsal import rehearse  # noqa: PLC0415 - Hypothesis and IPython take a moment

    raise typer.Exit(OK if rehearse(notebook, out.print) else FAILED)


@app.command()
def grade(
    name: Name,
    submitted: Annotated[
        Path | None, typer.Option(help="Where STUDENT/NAME/ lie; the course's submitted/ by default.")
    ] = None,
    results: Annotated[Path | None, typer.Option(help="Where results go; the course's results/ by default.")] = None,
    workers: Workers = "auto",
    sandbox: Sandbox = "sandlock",
    gradebook: Annotated[bool, typer.Option("--gradebook/--no-gradebook", help="Write nbgrader's gradebook.")] = True,
    force: Annotated[bool, typer.Option("--force", help="Grade again what has been graded.")] = False,
    pictures: Annotated[
        bool, typer.Option("--pictures", help="Draw the notebooks' pictures for the pages; slower.")
    ] = False,
    course: CourseOption = None,
) -> None:
    """Grade a class. Unchanged submissions are not graded again; a run that was stopped goes on."""
    from autograder.grade import grade_class, submissions  # noqa: PLC0415 - papermill takes a second to import
    from autograder.results import Result  # noqa: PLC0415

    if sandbox not in ("sandlock", "none"):
        raise ConfigError(f"--sandbox: expected 'sandlock' or 'none', got {sandbox!r}")
    assignment = Course.find(course).assignment(name)
    root = assignment.course.root
    submitted, results = submitted or root / "submitted", results or root / "results"
    total = len(submissions(submitted, assignment)[0])
    with grading_progress(err) as bar:
        task = bar.add_task("grading", total=total, last="")

        def advance(student: str, _result: Result, _fresh: bool) -> None:
            bar.update(task, advance=1, last=student)

        grades = grade_class(
            assignment,
            submitted=submitted,
            results=results,
            workers=_workers(workers),
            sandbox=sandbox,  # type: ignore[arg-type]  # one of the two, as checked above
            gradebook=gradebook,
            force=force,
            pictures=pictures,
            progress=advance,
        )
    found = list(grades.results.values())
    out.print(table(found, assignment))
    out.print(summary(found))
    if len(grades.fresh) < len(found):
        out.print(f"{len(found) - len(grades.fresh)} unchanged since they were graded; --force grades them again.")
    for refused in grades.refused:
        err.print(f"passed over: the folder {refused} has a name that no student can have")
    out.print(f"Results and feedback pages: {results}/STUDENT/{name}.json and .html", soft_wrap=True)
    raise typer.Exit(REVIEW if grades.to_review else OK)


@app.command()
def demo(
    folder: Annotated[
        Path | None, typer.Option(help="Where to lay out the class; a temporary folder by default.")
    ] = None,
    workers: Workers = "auto",
) -> None:
    """Lay out a class of made-up submissions, grade it in the sandbox and show what comes out."""
    from autograder.demo import lay_out  # noqa: PLC0415

    place = lay_out(folder, Course.find())
    out.print(f"A class of made-up submissions was laid out in {place.root}", soft_wrap=True)
    try:
        grade("xor_weights", course=place.root, workers=workers)
    except typer.Exit as done:
        pages = sorted((place.root / "results").glob("*endless-loop/*.html"))
        out.print(f"Open a student's page in a browser, for example {pages[0]}", soft_wrap=True)
        # Some of the class are there to need a person's look.
        raise typer.Exit(OK if done.exit_code in (OK, REVIEW) else done.exit_code) from None


def _version(value: bool) -> None:
    if value:
        out.print(__version__)
        raise typer.Exit


@app.callback()
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Autograded notebooks: every grade explained by a smallest counterexample."""


def main() -> None:
    """Run the command line; turn our own errors into one line and an exit code."""
    try:
        app(standalone_mode=True)
    except AutograderError as error:
        err.print(f"{type(error).__name__}: {error}", style="red", soft_wrap=True)
        sys.exit(USAGE)
    except KeyboardInterrupt:
        err.print("Stopped. What was graded is kept; the same command goes on where this one stopped.")
        sys.exit(STOPPED)


if __name__ == "__main__":
    main()
