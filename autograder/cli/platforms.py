"""For who has the class elsewhere, on a learning platform or on GitHub: what comes from there and goes back."""

from __future__ import annotations

from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from autograder.cli.options import (
    OK,
    REVIEW,
    CourseOption,
    Gradebook,
    IdColumn,
    Name,
    Names,
    Results,
    RosterOption,
    Sandbox,
    Workers,
    choose_assignments,
    err,
    find_course,
    out,
    read_roster,
    stoppable,
    workers_from,
)
from autograder.errors import ConfigError
from autograder.util.times import parse_due

if TYPE_CHECKING:
    from autograder.config import Assignment
    from autograder.export import Exported

commands = typer.Typer()


@commands.command()
def collect(
    name: Name,
    source: Annotated[Path, typer.Argument(help="A folder or zip with submissions, or a folder of Git clones.")],
    roster: RosterOption = None,
    id_column: IdColumn = "",
    kind: Annotated[str, typer.Option(help="What the source is, if its looks do not tell.")] = "auto",
    due: Annotated[
        str | None, typer.Option(help="When it was due, in UTC if no zone is said, if not as assignment.toml says.")
    ] = None,
    replace: Annotated[bool, typer.Option("--replace", help="Take the source's work where another lies.")] = False,
    any_owner: Annotated[
        bool, typer.Option("--any-owner", help="nbgrader's exchange: take folders that belong to others, too.")
    ] = False,
    submitted: Annotated[Path | None, typer.Option(help="Where to; the course's submitted/ by default.")] = None,
    course: CourseOption = None,
) -> None:
    """Copy submissions from elsewhere into submitted/; list every doubt. Exit 3 if there is one."""
    from autograder.collect import KINDS  # noqa: PLC0415 - nbgrader takes a second to import
    from autograder.collect import collect as collected  # noqa: PLC0415

    if kind not in ("auto", *KINDS):
        raise ConfigError(f"--kind: expected auto or one of {', '.join(KINDS)}, got {kind!r}")
    try:
        moment = parse_due(due, UTC)
    except ValueError as error:
        raise ConfigError(f"--due: {error}, got {due!r}") from None
    assignment = find_course(course).assignment(name)
    found = collected(
        source,
        name,
        submitted=submitted or assignment.course.submitted,
        roster=read_roster(roster, id_column),
        kind=None if kind == "auto" else kind,  # type: ignore[arg-type]  # one of them, as checked above
        due=moment or assignment.settings.due,
        replace=replace,
        any_owner=any_owner,
    )
    for line in found.lines():
        out.print(line, soft_wrap=True)
    raise typer.Exit(REVIEW if found.doubts else OK)


@commands.command()
def export(
    name: Name,
    format_: Annotated[str, typer.Option("--format", help="csv, moodle, canvas, gradescope, classroom, …")] = "csv",
    output: Annotated[Path, typer.Option(help="The folder to write into.")] = Path("exported"),
    roster: RosterOption = None,
    worksheet: Annotated[
        Path | None, typer.Option(help="moodle: the grading worksheet to fill in; the roster if it is one.")
    ] = None,
    id_column: IdColumn = "",
    results: Results = None,
    gradebook: Gradebook = True,
    column: Annotated[str, typer.Option(help="moodle, canvas: the grade column's name there.")] = "",
    partial: Annotated[bool, typer.Option("--partial", help="moodle, canvas: give points that are not final.")] = False,
    names: Annotated[bool, typer.Option("--names/--no-names", help="markdown: name students.")] = True,
    classroom: Annotated[str, typer.Option(help="classroom50: the classroom's short name.")] = "classroom",
    push: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="canvas, moodle: show what differs on that assignment's page.")
    ] = None,
    send: Annotated[bool, typer.Option("--send", help="With --push: send what differs.")] = False,
    course: CourseOption = None,
) -> None:
    """Write grades for a learning platform, a test report or another gradebook: points, penalties, manual grades."""
    from autograder.export import Options  # noqa: PLC0415 - nbgrader takes a second to import
    from autograder.export import export as exported  # noqa: PLC0415

    if send and push is None:
        raise ConfigError("--send: say with --push where to")
    if push is not None:
        _push(
            find_course(course).assignment(name),
            format_,
            push,
            send=send,
            results=results,
            gradebook=gradebook,
            roster=read_roster(roster, id_column),
            options=Options(partial=partial),
        )
        return
    done = exported(
        find_course(course).assignment(name),
        format_,  # type: ignore[arg-type]  # refused there if it is none
        output=output,
        results=results,
        gradebook=gradebook,
        roster=read_roster(roster, id_column),
        options=Options(
            column=column,
            partial=partial,
            names=names,
            classroom=classroom,
            worksheet=read_roster(worksheet, "" if roster else id_column),
        ),
    )
    _tell(done)


def _push(assignment: Assignment, platform: str, address: str, **options: Any) -> None:
    """Show what differs on a platform and send it if told; exit 3 if it does not say it took a grade."""
    from autograder.export.push import push as pushed  # noqa: PLC0415 - nbgrader takes a second to import

    done = pushed(assignment, platform, address, **options)
    for note in done.notes:
        err.print(note, soft_wrap=True)
    for line in done.lines():
        out.print(line, soft_wrap=True)
    if done.unconfirmed:
        err.print(f"Sent, but it is not what stands there now: {', '.join(done.unconfirmed)}", soft_wrap=True)
        raise typer.Exit(REVIEW)


@commands.command()
def feedback(
    name: Name,
    source: Annotated[Path, typer.Argument(help="Submissions as Moodle or Canvas gave them, or Moodle's worksheet.")],
    output: Annotated[Path, typer.Option(help="The folder to write into.")] = Path("exported"),
    roster: RosterOption = None,
    id_column: IdColumn = "",
    results: Results = None,
    gradebook: Gradebook = True,
    partial: Annotated[bool, typer.Option("--partial", help="Give pages that are not final.")] = False,
    course: CourseOption = None,
) -> None:
    """Put the feedback pages into a zip that Moodle or Canvas shares out among the students."""
    from autograder.export.feedback import pack  # noqa: PLC0415 - nbgrader takes a second to import

    done = pack(
        find_course(course).assignment(name),
        source,
        output=output,
        roster=read_roster(roster, id_column),
        id_column="" if roster else id_column,
        results=results,
        gradebook=gradebook,
        partial=partial,
    )
    _tell(done)


def _tell(done: Exported) -> None:
    """Print what was written, and on stderr what a person should know of it."""
    for note in done.notes:
        err.print(note, soft_wrap=True)
    for path in done.files:
        out.print(str(path), soft_wrap=True)


@commands.command()
def watch(
    names: Names = None,
    exchange: Annotated[
        Path | None, typer.Option(help="The exchange's inbound/ of this course; as nbgrader_config.py says by default.")
    ] = None,
    roster: RosterOption = None,
    id_column: IdColumn = "",
    any_owner: Annotated[
        bool, typer.Option("--any-owner", help="Take folders that belong to others than the student, too.")
    ] = False,
    feedback: Annotated[
        bool, typer.Option("--feedback", help="Give students their pages through the exchange.")
    ] = False,
    pause: Annotated[float, typer.Option(help="Seconds between two looks.", min=0.1)] = 2.0,
    once: Annotated[bool, typer.Option("--once", help="Look once, and end.")] = False,
    workers: Workers = "auto",
    sandbox: Sandbox = "sandlock",
    course: CourseOption = None,
) -> None:
    """Grade what students hand in as soon as it is there, until Ctrl-C."""
    from autograder.sandbox.policy import available, sandbox_kind  # noqa: PLC0415 - `--help` does without
    from autograder.watch import Watcher, inbound_of  # noqa: PLC0415

    kind = sandbox_kind(sandbox)
    available(kind)
    found = find_course(course)
    inbound = exchange or inbound_of(found)
    watcher = Watcher(
        choose_assignments(course, names),
        inbound,
        roster=read_roster(roster, id_column),
        any_owner=any_owner,
        feedback=feedback,
        workers=workers_from(workers),
        sandbox=kind,
        tell=lambda line: out.print(line, soft_wrap=True),
    )
    out.print(f"watching {inbound or found.submitted}; Ctrl-C ends it", soft_wrap=True)
    with stoppable(again="the same command"):
        if once:
            watcher.look()
        else:
            watcher.run(pause)
