"""``python -m autograder.github …``: what the workflows call. Thin: one function a command."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from autograder.config import Course

OK, FAILED, REVIEW = 0, 1, 3

app = typer.Typer(no_args_is_help=True, help="On a runner of GitHub Actions: for workflows, not for people.")

Output = Annotated[Path, typer.Option("--output", help="Where reports go.")]


@app.command()
def check(
    notebooks: Annotated[list[Path], typer.Argument(help="Notebooks, each beside its checks.py.")],
    output: Output = Path("report"),
) -> None:
    """Run public checks; write summary, annotations, badge and results.json. Exit 0 if all pass, else 1."""
    from autograder.github import push  # noqa: PLC0415 - Hypothesis takes a moment
    from autograder.github.runner import Runner  # noqa: PLC0415

    raise typer.Exit(OK if push.check(notebooks, output=output, runner=Runner.here(_say)) else FAILED)


@app.command()
def plan(
    names: Annotated[str, typer.Option("--names", help="Assignments, with spaces between; else what changed.")] = "",
    before: Annotated[str, typer.Option("--before", help="The commit to compare with; everything without one.")] = "",
) -> None:
    """Say which assignments to grade, as JSON and as the step's output «assignments»."""
    from autograder.github import record  # noqa: PLC0415 - nbgrader takes a second to import
    from autograder.github.runner import Runner  # noqa: PLC0415

    found = json.dumps(record.plan(Course.find(), before=before, names=names.split()))
    Runner.here(_say).put(assignments=found)
    _say(found)


@app.command()
def fetch(
    name: Annotated[str, typer.Argument(help="The assignment.")],
    repository: Annotated[str, typer.Option("--repository", help="OWNER/NAME of the student's repository.")],
    commit: Annotated[str, typer.Option("--commit", help="The commit to grade, in full.")],
    roster: Annotated[Path, typer.Option("--roster", help="A CSV file of students with a column github.")],
    organisation: Annotated[
        str, typer.Option("--organisation", envvar="GITHUB_REPOSITORY_OWNER", help="Whose repositories are students'.")
    ] = "",
    server: Annotated[str, typer.Option("--server", envvar="GITHUB_SERVER_URL")] = "https://github.com",
) -> None:
    """Put a student's work at a commit into submitted/. Exit 3 if it is not clear whose it is."""
    from autograder.collect import Roster  # noqa: PLC0415
    from autograder.github import record  # noqa: PLC0415
    from autograder.github.runner import Runner  # noqa: PLC0415

    found = record.fetch(
        Course.find(),
        name,
        repository=repository,
        commit=commit,
        roster=Roster.read(roster),
        organisation=organisation,
        server=server,
    )
    with Runner.here(_say).quoting() as say:
        for line in found.lines():
            say(line)
    raise typer.Exit(REVIEW if found.doubts else OK)


@app.command()
def grade(
    name: Annotated[str, typer.Argument(help="The assignment.")],
    output: Output = Path("results"),
    names: Annotated[bool, typer.Option("--names/--no-names", help="Name students in log and summary.")] = True,
    force: Annotated[bool, typer.Option("--force", help="Grade again what has been graded.")] = False,
    sandbox: Annotated[str, typer.Option(help="'sandlock', 'degraded' on an older kernel, or 'none'.")] = "sandlock",
) -> None:
    """Grade submitted/ with hidden checks; write summary, annotations and the record. Exit 3 if some need review."""
    from autograder.github import record  # noqa: PLC0415
    from autograder.github.runner import Runner  # noqa: PLC0415
    from autograder.sandbox.policy import sandbox_kind  # noqa: PLC0415

    grades = record.grade(
        Course.find().assignment(name),
        runner=Runner.here(_say),
        output=output,
        names=names,
        force=force,
        sandbox=sandbox_kind(sandbox),
    )
    raise typer.Exit(REVIEW if grades.to_review else OK)


@app.command()
def lock() -> None:
    """Print a requirements.lock: this package and what it needs to grade, in the versions that are installed here."""
    from autograder.release.lock import lock_text  # noqa: PLC0415

    typer.echo(lock_text(), nl=False)


def _say(line: str) -> None:
    typer.echo(line)
