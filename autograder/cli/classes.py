"""For who grades: collect submissions, grade a class, export what came of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from autograder.cli.options import OK, REVIEW, STOPPED, CourseOption, Name, Sandbox, Workers, err, out, workers_from
from autograder.cli.terminal import MAX_ROWS, grading_progress, summary, table, times
from autograder.config import Assignment, Course
from autograder.errors import ConfigError
from autograder.util.due import parse_due

if TYPE_CHECKING:
    from autograder.grade import ClassGrades
    from autograder.results import Result

commands = typer.Typer()


@commands.command()
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
    only_failed: Annotated[
        bool, typer.Option("--only-failed", help="Grade what has no grade or needs review; leave the rest.")
    ] = False,
    scheduler: Annotated[
        str | None, typer.Option(help="Grade on a Dask cluster: its scheduler's address, as tcp://host:8786.")
    ] = None,
    profile: Annotated[bool, typer.Option("--profile", help="Say where the time went.")] = False,
    pictures: Annotated[
        bool, typer.Option("--pictures", help="Draw the notebooks' pictures for the pages; slower.")
    ] = False,
    course: CourseOption = None,
) -> None:
    """Grade a class. Unchanged submissions are not graded again; a run that was stopped goes on."""
    if force and only_failed:
        raise ConfigError("--force grades everything again, --only-failed what failed: say one of them")
    if scheduler is not None and workers != "auto":
        raise ConfigError("--workers is for this machine; with --scheduler all of the cluster's workers grade")
    if sandbox not in ("sandlock", "none"):
        raise ConfigError(f"--sandbox: expected 'sandlock' or 'none', got {sandbox!r}")
    assignment = Course.find(course).assignment(name)
    results = results or assignment.course.results
    with _stoppable(again="without --force the same command" if force else "the same command"):
        grades = _graded(
            assignment,
            submitted=submitted or assignment.course.submitted,
            results=results,
            workers=workers_from(workers),
            sandbox=sandbox,
            gradebook=gradebook,
            force=force,
            only_failed=only_failed,
            pictures=pictures,
            scheduler=scheduler,
        )
    _tell(grades, assignment, profile=profile)
    out.print(f"Results and feedback pages: {results}/STUDENT/{name}.json and .html", soft_wrap=True)
    raise typer.Exit(REVIEW if grades.to_review else OK)


@contextmanager
def _stoppable(again: str) -> Iterator[None]:
    """Say after Ctrl-C that nothing is lost, and by which command it goes on."""
    try:
        yield
    except KeyboardInterrupt:
        err.print(f"Stopped. What was graded is kept; {again} goes on where this one stopped.", soft_wrap=True)
        raise typer.Exit(STOPPED) from None


def _graded(assignment: Assignment, *, submitted: Path, **options: Any) -> ClassGrades:
    """Grade a class behind a progress bar. options : as `grade_class` takes them."""
    from autograder.grade import grade_class, submissions  # noqa: PLC0415 - papermill takes a second to import

    total = len(submissions(submitted, assignment)[0])
    with grading_progress(err) as bar:
        task = bar.add_task("grading", total=total, last="")

        def advance(student: str, _result: Result, _fresh: bool) -> None:
            bar.update(task, advance=1, last=student)

        return grade_class(assignment, submitted=submitted, progress=advance, notify=err.print, **options)


def _tell(grades: ClassGrades, assignment: Assignment, *, profile: bool = False) -> None:
    """Print the class: a table, what it comes to, and what else one should know."""
    found = grades.results
    listed = grades.doubtful[:MAX_ROWS] if len(found) > MAX_ROWS else tuple(found)
    out.print(table([found[student] for student in listed], assignment))
    if len(listed) < len(found):
        out.print(f"The table lists {len(listed)} of {len(found)} students: those whose work needs review.")
    out.print(summary(found.values()))
    if profile:
        out.print(times(found[student] for student in sorted(grades.fresh)))
    if len(grades.fresh) < len(found):
        out.print(f"{len(found) - len(grades.fresh)} unchanged since they were graded; --force grades them again.")
    for refused in grades.refused:
        err.print(f"passed over: the folder {refused} has a name that no student can have")


@commands.command()
def collect(
    name: Name,
    source: Annotated[Path, typer.Argument(help="A folder or zip with submissions, or a folder of Git clones.")],
    roster: Annotated[Path | None, typer.Option(help="A CSV file of the course's students.")] = None,
    kind: Annotated[str, typer.Option(help="What the source is, if its looks do not tell.")] = "auto",
    due: Annotated[str | None, typer.Option(help="When it was due, in UTC if no zone is said.")] = None,
    replace: Annotated[bool, typer.Option("--replace", help="Take the source's work where another lies.")] = False,
    submitted: Annotated[Path | None, typer.Option(help="Where to; the course's submitted/ by default.")] = None,
    course: CourseOption = None,
) -> None:
    """Copy submissions from elsewhere into submitted/; list every doubt. Exit 3 if there is one."""
    from autograder.collect import EMPTY, KINDS, Roster  # noqa: PLC0415 - nbgrader takes a second to import
    from autograder.collect import collect as collected  # noqa: PLC0415

    if kind not in ("auto", *KINDS):
        raise ConfigError(f"--kind: expected auto or one of {', '.join(KINDS)}, got {kind!r}")
    try:
        moment = parse_due(due, UTC)
    except ValueError as error:
        raise ConfigError(f"--due: {error}, got {due!r}") from None
    assignment = Course.find(course).assignment(name)
    found = collected(
        source,
        name,
        submitted=submitted or assignment.course.submitted,
        roster=EMPTY if roster is None else Roster.read(roster),
        kind=None if kind == "auto" else kind,  # type: ignore[arg-type]  # one of them, as checked above
        due=moment,
        replace=replace,
    )
    for line in found.lines():
        out.print(line, soft_wrap=True)
    raise typer.Exit(REVIEW if found.doubts else OK)


@commands.command()
def export(
    name: Name,
    format_: Annotated[str, typer.Option("--format", help="csv, moodle, canvas, gradescope, classroom, …")] = "csv",
    output: Annotated[Path, typer.Option(help="The folder to write into.")] = Path("exported"),
    roster: Annotated[Path | None, typer.Option(help="A CSV file of the course's students.")] = None,
    results: Annotated[Path | None, typer.Option(help="Where results lie; the course's by default.")] = None,
    gradebook: Annotated[bool, typer.Option("--gradebook/--no-gradebook", help="Let the gradebook decide.")] = True,
    column: Annotated[str, typer.Option(help="moodle, canvas: the grade column's name there.")] = "",
    partial: Annotated[bool, typer.Option("--partial", help="moodle, canvas: give points that are not final.")] = False,
    names: Annotated[bool, typer.Option("--names/--no-names", help="markdown: name students.")] = True,
    classroom: Annotated[str, typer.Option(help="classroom50: the classroom's short name.")] = "classroom",
    course: CourseOption = None,
) -> None:
    """Write grades for a learning platform, a test report or another gradebook: points, penalties, manual grades."""
    from autograder.collect import EMPTY, Roster  # noqa: PLC0415 - nbgrader takes a second to import
    from autograder.export import Options  # noqa: PLC0415
    from autograder.export import export as exported  # noqa: PLC0415

    done = exported(
        Course.find(course).assignment(name),
        format_,  # type: ignore[arg-type]  # refused there if it is none
        output=output,
        results=results,
        gradebook=gradebook,
        roster=EMPTY if roster is None else Roster.read(roster),
        options=Options(column=column, partial=partial, names=names, classroom=classroom),
    )
    for note in done.notes:
        err.print(note, soft_wrap=True)
    for path in done.files:
        out.print(str(path), soft_wrap=True)


@commands.command()
def report(
    name: Name,
    output: Annotated[Path | None, typer.Option(help="The page to write; reports/NAME.html by default.")] = None,
    anonymous: Annotated[
        bool, typer.Option("--anonymous", help="A page to show to the class: no ids, links or code.")
    ] = False,
    results: Annotated[Path | None, typer.Option(help="Where results lie; the course's by default.")] = None,
    submitted: Annotated[Path | None, typer.Option(help="Where submissions lie; the course's by default.")] = None,
    gradebook: Annotated[bool, typer.Option("--gradebook/--no-gradebook", help="Let the gradebook decide.")] = True,
    alike: Annotated[float, typer.Option(help="From which share on two submissions are called alike.")] = 0.8,
    course: CourseOption = None,
) -> None:
    """Write a page about the class: scores, exercises, checks most failed, work to review, work that is alike."""
    from autograder.report.page import write  # noqa: PLC0415 - nbgrader takes a second to import

    page = write(
        Course.find(course).assignment(name),
        output=output,
        results=results,
        submitted=submitted,
        gradebook=gradebook,
        threshold=alike,
        anonymous=anonymous,
    )
    out.print(str(page), soft_wrap=True)


@commands.command()
def demo(
    folder: Annotated[
        Path | None, typer.Option(help="Where to lay out the class; a temporary folder by default.")
    ] = None,
    workers: Workers = "auto",
) -> None:
    """Lay out a class of made-up submissions, grade it in the sandbox and show what comes out."""
    from autograder.authoring.demo import lay_out  # noqa: PLC0415
    from autograder.grade import result_path  # noqa: PLC0415 - papermill takes a second to import
    from autograder.report.page import write  # noqa: PLC0415

    assignment, example = lay_out(folder, Course.find())
    course = assignment.course
    out.print(f"A class of made-up submissions was laid out in {course.root}", soft_wrap=True)
    with _stoppable(again=f"autograder grade {assignment.name} in that folder"):
        grades = _graded(assignment, submitted=course.submitted, results=course.results, workers=workers_from(workers))
    _tell(grades, assignment)
    page = result_path(course.results, example, assignment).with_suffix(".html")
    out.print(f"Open a student's page in a browser, for example {page}", soft_wrap=True)
    out.print(f"The class on a page: {write(assignment)}", soft_wrap=True)
