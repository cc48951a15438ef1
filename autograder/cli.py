"""The command line: one thin command for each thing the package does.

Exit codes: 0 all well; 1 a check, an audit or a comparison failed; 2 the command cannot be carried
out as it was given; 3 all graded, but some submissions need a person's look; 130 stopped by Ctrl-C.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.progress import TaskID

from autograder import __version__
from autograder.audit_report import text as audit_text
from autograder.config import Assignment, Course
from autograder.errors import AutograderError, ConfigError
from autograder.files import write_atomically
from autograder.matrix import Audit
from autograder.terminal import console, grading_progress, summary, table

if TYPE_CHECKING:
    from autograder.datasets.fetch import Verified

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
    force: Annotated[bool, typer.Option("--force", help="Release without a passing audit.")] = False,
    workers: Workers = "auto",
) -> None:
    """Compile student releases of assignments that pass their audit: no solutions, the same bytes every time."""
    from autograder.release import build, stale  # noqa: PLC0415 - nbgrader takes a second to import

    chosen = _chosen(course, names)
    if check:
        outdated = {a.name: files for a in chosen if (files := stale(a))}
        for assignment in chosen:
            files = outdated.get(assignment.name, [])
            out.print(f"{assignment.name}: {'stale: ' + ', '.join(files) if files else 'current'}")
        raise typer.Exit(FAILED if outdated else OK)
    for assignment in chosen:
        if not force and not _proven(assignment, workers):
            err.print(f"{assignment.name} fails its audit and was not released; --force releases it all the same.")
            raise typer.Exit(FAILED)
        out.print(f"{assignment.name}: {build(assignment)}", soft_wrap=True)


def _proven(assignment: Assignment, workers: str) -> bool:
    """Whether the assignment passes its audit: by its record, or by an audit of a compiled copy."""
    from autograder.proof import current  # noqa: PLC0415
    from autograder.release import compiled_copy  # noqa: PLC0415

    known = current(assignment)
    if known is not None:
        return known.passed
    with tempfile.TemporaryDirectory() as folder:
        found = _audited(compiled_copy(assignment, Path(folder)), workers, mechanical=True)
    out.print(audit_text(found))
    _keep(found, assignment)
    return found.passed


@app.command()
def audit(
    names: Names = None,
    course: CourseOption = None,
    workers: Workers = "auto",
    mechanical: Annotated[
        bool, typer.Option("--mechanical/--no-mechanical", help="Make mechanical mutants too.")
    ] = True,
    json: Annotated[Path | None, typer.Option(help="A folder for NAME.json, the whole matrix.")] = None,
    html: Annotated[Path | None, typer.Option(help="A folder for NAME.html, the whole matrix as a page.")] = None,
) -> None:
    """Prove the checks: grade right and wrong solutions and freeloaders. Exit 1 if a rule is broken."""
    from autograder.audit_report import html as page  # noqa: PLC0415

    failed = []
    for assignment in _chosen(course, names):
        found = _audited(assignment, workers, mechanical)
        out.print(audit_text(found))
        if mechanical:
            _keep(found, assignment)
        if json is not None:
            write_atomically(json / f"{assignment.name}.json", found.to_json())
        if html is not None:
            write_atomically(html / f"{assignment.name}.html", page(found))
        failed += [] if found.passed else [assignment.name]
    raise typer.Exit(FAILED if failed else OK)


def _audited(assignment: Assignment, workers: str, mechanical: bool) -> Audit:
    from autograder.audit import audit as run  # noqa: PLC0415 - students have no papermill
    from autograder.pool import worker_count  # noqa: PLC0415

    with grading_progress(err) as bar:
        task = bar.add_task(f"auditing {assignment.name}", total=None, last="")
        count = worker_count(_workers(workers), 1000)
        return run(
            assignment,
            workers=count,
            mechanical=mechanical,
            on_graded=lambda done, total: bar.update(task, completed=done, total=total),
        )


def _keep(found: Audit, assignment: Assignment) -> None:
    from autograder.proof import proof_of, write  # noqa: PLC0415

    write(proof_of(found, assignment), assignment)


@app.command()
def calibrate(
    name: Name,
    seeds: Annotated[int, typer.Option(help="How many times to train the solution; 30 or more.")] = 30,
    course: CourseOption = None,
    workers: Workers = "auto",
) -> None:
    """Set the thresholds of trained models from the spread of right solutions under many seeds."""
    from autograder.calibrate import calibrate as run  # noqa: PLC0415 - papermill takes a second to import
    from autograder.calibrate import save, summary_of  # noqa: PLC0415
    from autograder.calibration_plot import plot  # noqa: PLC0415
    from autograder.pool import worker_count  # noqa: PLC0415

    assignment = Course.find(course).assignment(name)
    with grading_progress(err) as bar:
        task = bar.add_task(f"training {name}", total=seeds, last="")
        found = run(
            assignment,
            seeds=seeds,
            workers=worker_count(_workers(workers), seeds),
            on_graded=lambda done, total: bar.update(task, completed=done, total=total),
        )
    save(assignment, found, plot(found))
    for line in summary_of(found):
        out.print(line, soft_wrap=True)


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
def collect(
    name: Name,
    source: Annotated[Path, typer.Argument(help="A folder or zip with submissions, or a folder of Git clones.")],
    roster: Annotated[Path | None, typer.Option(help="A CSV file of the course's students.")] = None,
    kind: Annotated[str, typer.Option(help="What the source is, if its looks do not tell.")] = "auto",
    due: Annotated[datetime | None, typer.Option(help="When it was due (UTC): later work is said to be late.")] = None,
    replace: Annotated[bool, typer.Option("--replace", help="Take the source's work where another lies.")] = False,
    submitted: Annotated[Path | None, typer.Option(help="Where to; the course's submitted/ by default.")] = None,
    course: CourseOption = None,
) -> None:
    """Copy submissions from elsewhere into submitted/; list every doubt. Exit 3 if there is one."""
    from autograder.collect import EMPTY, KINDS, Roster  # noqa: PLC0415 - nbgrader takes a second to import
    from autograder.collect import collect as collected  # noqa: PLC0415

    if kind not in ("auto", *KINDS):
        raise ConfigError(f"--kind: expected auto or one of {', '.join(KINDS)}, got {kind!r}")
    assignment = Course.find(course).assignment(name)
    found = collected(
        source,
        name,
        submitted=submitted or assignment.course.root / "submitted",
        roster=EMPTY if roster is None else Roster.read(roster),
        kind=None if kind == "auto" else kind,  # type: ignore[arg-type]  # one of them, as checked above
        due=due,
        replace=replace,
    )
    for line in found.lines():
        out.print(line, soft_wrap=True)
    raise typer.Exit(REVIEW if found.doubts else OK)


@app.command()
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


data = typer.Typer(no_args_is_help=True, help="The real data sets: fetch them, list them, verify them.")
app.add_typer(data, name="data")

Folder = Annotated[
    Path | None,
    typer.Option("--folder", envvar="AUTOGRADER_DATA", help="Where the data lie; $AUTOGRADER_DATA by default."),
]


def _data_folder(folder: Path | None) -> Path:
    if folder is None:
        raise ConfigError("expected a folder for the data: set AUTOGRADER_DATA, or say --folder DIR")
    return folder


@data.command("list")
def data_list() -> None:
    """List the data sets that have a public original."""
    from autograder.datasets.fetch import catalogue  # noqa: PLC0415

    for known in catalogue().values():
        size = sum(file.size for file in known.files) / 2**20
        out.print(f"{known.name:14} {size:6.0f} MB  {known.title}; {known.source}; {known.licence}", soft_wrap=True)


@data.command("fetch")
def data_fetch(
    name: Annotated[str, typer.Argument(help="The data set; `autograder data list` names them.")],
    folder: Folder = None,
    mirror: Annotated[str, typer.Option(help="An address with the same files, in place of the originals.")] = "",
) -> None:
    """Download a data set; what is there and right is kept, what was cut short goes on."""
    from autograder.datasets.fetch import fetch  # noqa: PLC0415

    place = _data_folder(folder)
    with grading_progress(err) as bar:
        tasks: dict[str, TaskID] = {}

        def advance(file: str, done: int, total: int) -> None:
            if file not in tasks:
                tasks[file] = bar.add_task(file, total=total, last="")
            bar.update(tasks[file], completed=done)

        found = fetch(name, place, progress=advance, mirror=mirror)
    _tell(found)


@data.command("verify")
def data_verify(
    name: Annotated[str, typer.Argument(help="The data set.")],
    folder: Folder = None,
) -> None:
    """Compare a data set's files with the SHA-256 of the originals. Exit 1 if one is missing or damaged."""
    from autograder.datasets.fetch import verify  # noqa: PLC0415

    _tell(verify(name, _data_folder(folder)))


def _tell(found: Sequence[Verified]) -> None:
    for one in found:
        out.print(f"{one.state:8} {one.place}{'  ' + one.note if one.note else ''}", soft_wrap=True)
    raise typer.Exit(OK if all(one.state == "ok" for one in found) else FAILED)


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
