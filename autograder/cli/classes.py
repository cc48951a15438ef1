"""For who grades: grade a class, see what came of it, show how it is done."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from autograder.cli.options import (
    FAILED,
    OK,
    REVIEW,
    CourseOption,
    Gradebook,
    IdColumn,
    LanguageOption,
    Name,
    Names,
    PageLanguageOption,
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
from autograder.cli.terminal import grading_progress
from autograder.errors import ConfigError
from autograder.util.text import make_legible

if TYPE_CHECKING:
    from autograder.config import Assignment
    from autograder.grade import ClassGrades
    from autograder.results import Result
    from autograder.sandbox.policy import SandboxKind

commands = typer.Typer()
_SIGNS = {"good": "✓", "poor": "!", "missing": "✗"}
_COLOURS = {"good": "green", "poor": "yellow", "missing": "red"}


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
    from autograder.sandbox.policy import sandbox_kind  # noqa: PLC0415 - `--help` does without

    kind = sandbox_kind(sandbox)
    assignment = find_course(course).assignment(name)
    results = results or assignment.course.results
    with stoppable(again="without --force the same command" if force else "the same command"):
        grades = _graded(
            assignment,
            submitted=submitted or assignment.course.submitted,
            results=results,
            workers=workers_from(workers),
            sandbox=kind,
            gradebook=gradebook,
            force=force,
            only_failed=only_failed,
            pictures=pictures,
            scheduler=scheduler,
            again=force or only_failed or scheduler is not None,
        )
    _tell(grades, assignment, profile=profile)
    out.print(f"Results and feedback pages: {results}/STUDENT/{name}.json and .html", soft_wrap=True)
    raise typer.Exit(REVIEW if grades.to_review else OK)


def _graded(
    assignment: Assignment,
    *,
    submitted: Path,
    results: Path,
    sandbox: SandboxKind = "sandlock",
    gradebook: bool = True,
    again: bool = False,
    **options: Any,
) -> ClassGrades:
    """Grade a class behind a progress bar, or find that nothing is left to do.

    again : whether the class is gone through in any case; options : the others that `grade_class` takes.
    """
    from autograder.grade import settled_grades  # noqa: PLC0415 - `--help` does without

    if not again:
        found = settled_grades(assignment, submitted=submitted, results=results, sandbox=sandbox, gradebook=gradebook)
        if found is not None:
            return found
    from autograder.grade import grade_class, submissions  # noqa: PLC0415 - papermill takes a second to import

    total = len(submissions(submitted, assignment)[0])
    with grading_progress(err) as bar:
        task = bar.add_task("grading", total=total, last="")

        def advance(student: str, _result: Result, _fresh: bool) -> None:
            bar.update(task, advance=1, last=student)

        return grade_class(
            assignment,
            submitted=submitted,
            results=results,
            sandbox=sandbox,
            gradebook=gradebook,
            progress=advance,
            notify=err.print,
            **options,
        )


def _tell(grades: ClassGrades, assignment: Assignment, *, profile: bool = False) -> None:
    """Print the class: a table, what it comes to, and what else one should know."""
    from autograder.cli.class_table import MAX_ROWS, summary, table, times  # noqa: PLC0415 - `--help` does without

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
    for student, why in list(grades.held.items())[:MAX_ROWS]:
        err.print(f"{student}: {why}", soft_wrap=True)
    for refused in grades.refused:
        err.print(f"passed over: the folder {refused} has a name that no student can have")


@commands.command()
def regrade(
    student: Annotated[str, typer.Argument(help="The student's id, as the folder under submitted/ is called.")],
    names: Names = None,
    why: Annotated[str, typer.Option(help="The reason, in a sentence; it is kept, and stands on the page.")] = "",
    gradebook: Annotated[bool, typer.Option("--gradebook/--no-gradebook", help="Write nbgrader's gradebook.")] = True,
    course: CourseOption = None,
) -> None:
    """Grade a student's work again because somebody asked; why, and what came of it, is kept with the result."""
    from autograder.grade import regrade as graded_again  # noqa: PLC0415 - papermill takes a second to import
    from autograder.render.card import points  # noqa: PLC0415

    found = choose_assignments(course, names)
    handed = [a for a in found if names or (a.course.submitted / student / a.name).is_dir()]
    if not handed:
        raise ConfigError(f"{student}: expected something handed in under {found[0].course.submitted}, found nothing")
    for assignment in handed:
        made = graded_again(assignment, student, why, gradebook=gradebook)
        before = "no grade" if made.before is None else points(made.before)
        changed = f" ({', '.join(made.changed)})" if made.changed else ""
        out.print(f"{assignment.name}: {before} → {points(made.after)}{changed}", soft_wrap=True)
        if made.key_before not in ("", made.key):
            again = f"autograder grade {assignment.name}"
            out.print(f"Its checks or its files are others than before; {again} grades whoever that concerns, too.")


@commands.command()
def doctor() -> None:
    """Say in ten lines what this machine can do, and what to do about the rest. Exit 1 if it cannot grade confined."""
    from autograder.sandbox.doctor import examine  # noqa: PLC0415

    usable = True
    for finding in examine():
        usable &= finding.state != "missing"
        remedy = f" → {finding.remedy}" if finding.remedy else ""
        line = f"{_SIGNS[finding.state]} {finding.topic:<11}{make_legible(finding.text)}{remedy}"
        out.print(line, soft_wrap=True, style=_COLOURS[finding.state])
    raise typer.Exit(OK if usable else FAILED)


@commands.command()
def report(
    name: Annotated[str | None, typer.Argument(help="The assignment; without it the page is about the course.")] = None,
    output: Annotated[
        Path | None, typer.Option(help="The page to write; reports/NAME.html or reports/course.html by default.")
    ] = None,
    anonymous: Annotated[
        bool, typer.Option("--anonymous", help="A page to show to the class: no ids, links or code.")
    ] = False,
    results: Annotated[Path | None, typer.Option(help="Where results lie; the course's by default.")] = None,
    submitted: Annotated[Path | None, typer.Option(help="Where submissions lie; the course's by default.")] = None,
    gradebook: Gradebook = True,
    roster: RosterOption = None,
    id_column: IdColumn = "",
    earlier: Annotated[
        list[Path] | None, typer.Option(help="Submissions of another year, STUDENT/NAME/, to compare with too.")
    ] = None,
    alike: Annotated[
        float | None, typer.Option(help="From which share on two submissions are called alike; 0.8 by default.")
    ] = None,
    language: PageLanguageOption = "",
    course: CourseOption = None,
) -> None:
    """Write a page about a class: scores, exercises, checks most failed, work to review, work that is alike.

    Without NAME the page is about the course: its assignments one after the other, who falls behind, which exercises
    the class failed, everybody's shares; and a page for each student.
    """
    from autograder.report import page  # noqa: PLC0415 - nbgrader takes a second to import
    from autograder.report.course import page as course_page  # noqa: PLC0415

    found = find_course(course)
    options: dict[str, Any] = {
        "output": output,
        "results": results,
        "submitted": submitted,
        "gradebook": gradebook,
        "roster": read_roster(roster, id_column),
        "anonymous": anonymous,
        "language": language,
    }
    if name is not None:
        threshold = 0.8 if alike is None else alike
        path = page.write(found.assignment(name), threshold=threshold, earlier=earlier or (), **options)
    elif alike is not None or earlier:
        raise ConfigError("--alike and --earlier compare the submissions of one assignment: expected its name")
    else:
        path = course_page.write(found, **options)
    out.print(str(path), soft_wrap=True)


@commands.command()
def solutions(
    name: Name,
    output: Annotated[
        Path | None, typer.Option(help="The page to write; reports/NAME.solutions.html by default.")
    ] = None,
    course: CourseOption = None,
) -> None:
    """Write a page of right solutions, the instructor's and others, once the assignment's due date is over."""
    from autograder.report.solutions import write  # noqa: PLC0415 - nbformat takes a moment

    out.print(str(write(find_course(course).assignment(name), output=output)), soft_wrap=True)


@commands.command()
def demo(
    folder: Annotated[
        Path | None, typer.Option(help="Where to lay out the class; a temporary folder by default.")
    ] = None,
    language: LanguageOption = "",
    workers: Workers = "auto",
) -> None:
    """Lay out a class of made-up submissions, grade it in the sandbox and show what comes out."""
    from autograder.authoring.demo import lay_out  # noqa: PLC0415
    from autograder.gradebook.kept.results import result_path  # noqa: PLC0415 - `--help` does without
    from autograder.report.page import write  # noqa: PLC0415

    assignment, example = lay_out(folder, find_course(), language=language)
    course = assignment.course
    out.print(f"A class of made-up submissions was laid out in {course.root}", soft_wrap=True)
    with stoppable(again=f"autograder grade {assignment.name} in that folder"):
        grades = _graded(assignment, submitted=course.submitted, results=course.results, workers=workers_from(workers))
    _tell(grades, assignment)
    page = result_path(course.results, example, assignment).with_suffix(".html")
    out.print(f"Open a student's page in a browser, for example {page}", soft_wrap=True)
    out.print(f"The class on a page: {write(assignment, language=language)}", soft_wrap=True)
