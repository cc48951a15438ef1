"""nbgrader's own commands, and formgrader's buttons, on our road.

`configure` changes what nbgrader does in a course: ``generate_assignment`` makes the release that ``autograder
release`` makes, and ``autograde`` grades as ``autograder grade`` does, with the same judge, sandbox, results and
gradebook. Nothing of a student's runs in a kernel of nbgrader's. Everything else stays nbgrader's, assignments included
whose notebooks are not in Python. A release is there until a new one is whole.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Generator, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

import nbformat
from nbconvert.exporters import NotebookExporter
from nbformat import NotebookNode
from nbgrader.converters import Autograde, GenerateAssignment
from nbgrader.preprocessors import AssignLatePenalties, NbGraderPreprocessor
from traitlets import Bool, Enum, Integer
from traitlets.config import Config

from autograder.checks import all_checks
from autograder.config import Assignment, Course
from autograder.course.cells import language, read_json
from autograder.gradebook.database import GradebookAddress, gradebook_address
from autograder.gradebook.recorder import Recorder
from autograder.gradebook.shown import notebooks_of
from autograder.gradebook.writer import GradebookWriter
from autograder.pipeline.files import Task
from autograder.pipeline.grader import Graded
from autograder.release.compile import build, verify
from autograder.release.requirements import check_installable, prepend_install
from autograder.release.source import Source
from autograder.sandbox.policy import KINDS, available
from autograder.workers.pool import grade_all, worker_count

Resources = dict[str, Any]
IGNORED = [".ipynb_checkpoints", "*.pyc", "__pycache__", "feedback", "assignment.toml"]
"""Files of a source or a submission that nbgrader leaves where they are."""


def configure(c: Config) -> None:
    """Put the autograder in the place of nbgrader's own compiling and executing.

    c : the configuration, as ``get_config()`` gives it in a course's ``nbgrader_config.py``. Of `GradeSubmission`
        it can set ``sandbox``, ``workers`` and ``pictures``, which mean what they mean to ``autograder grade``.
    """
    given = c.CourseDirectory.get("ignore", IGNORED)
    c.CourseDirectory.ignore = [*given, *(name for name in IGNORED[-1:] if name not in given)]
    c.GenerateAssignment.exporter_class = KeptRelease
    c.GenerateAssignment.preprocessors.insert(0, PrepareSource)
    c.GenerateAssignment.post_convert_hook = finish_release
    c.Autograde.pre_convert_hook = enter_assignment
    c.Autograde.exporter_class = UnreadNotebook
    c.Autograde.sanitize_preprocessors = []
    c.Autograde.autograde_preprocessors = [GradeSubmission, AssignLatePenalties]


class PrepareSource(NbGraderPreprocessor):  # type: ignore[misc]
    """Refuses a source notebook that the autograder would not release, and adds to it what a release begins with."""

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        """Return the notebook with its installing lines, so that the gradebook holds them too.

        Raises: ReleaseError that lists what is to mend; nbgrader shows it and compiles nothing.
        """
        assignment = _course().assignment(resources["nbgrader"]["assignment"])
        if not assignment.classic:
            verify(assignment)
            check_installable(assignment)
            prepend_install(nb.cells, Source.read(assignment))
        return nb, resources


def finish_release(*, assignment: str, **_: Any) -> None:
    """Put the complete release in the place of what nbgrader alone has compiled; a classic one is complete."""
    found = _course().assignment(assignment)
    if not found.classic:
        build(found)


class KeptRelease(NotebookExporter):  # type: ignore[misc]
    """Lets nbgrader remove a release only for a new one: it removes the old one first, and then compiles."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        converter: GenerateAssignment = self.parent
        convert = converter.convert_notebooks

        def convert_and_keep() -> None:
            folders = [Path(converter._format_dest(Path(place).name, ".")) for place in converter.assignments]
            with ExitStack() as stack:
                for folder in folders:
                    stack.enter_context(keeping(folder))
                convert()

        converter.convert_notebooks = convert_and_keep


@contextmanager
def keeping(folder: Path) -> Iterator[None]:
    """Put a folder back if it is gone at the end."""
    if not folder.is_dir():
        yield
        return
    with tempfile.TemporaryDirectory() as place:
        copy = shutil.copytree(folder, Path(place) / "kept")
        try:
            yield
        finally:
            if not folder.exists():
                shutil.copytree(copy, folder)


def enter_assignment(*, assignment: str, notebooks: list[str], **_: Any) -> None:
    """Before a submission is graded: bring the gradebook in line with the release, and pass no notebook over.

    notebooks : the files that nbgrader has found; it grades those whose name is in the gradebook. A submission is
        graded as a whole, whatever its notebooks are called, so this list becomes their names.

    Raises: RecordError, ConfigError.
    """
    found = _course().assignment(assignment)
    if is_foreign(found):
        return
    with GradebookWriter(gradebook_address(found.course), found):
        notebooks[:] = [str(Path(notebooks[0]).with_name(f"{name}.ipynb")) for name in found.by_notebook]


def is_foreign(assignment: Assignment) -> bool:
    """Whether a notebook of an assignment is in another language than Python, so that nbgrader itself grades it."""
    paths = [part.source_notebook for part in assignment.parts] if assignment.classic else []
    return any(language(read_json(path)) != "python" for path in paths)


class UnreadNotebook(NotebookExporter):  # type: ignore[misc]
    """Begins with an empty notebook: reading what a student handed in, in whatever state, is the pipeline's."""

    def from_filename(
        self,
        filename: str,
        resources: Resources | None = None,
        **options: Any,
    ) -> tuple[str, Resources]:
        """Return the notebook that the preprocessors make for ``filename``, as JSON, with its resources."""
        if resources is not None and is_foreign(_course().assignment(resources["nbgrader"]["assignment"])):
            self._use_nbgraders_own()
            return super().from_filename(filename, resources, **options)  # type: ignore[no-any-return]
        made: tuple[str, Resources] = self.from_notebook_node(nbformat.v4.new_notebook(), resources, **options)
        return made

    def _use_nbgraders_own(self) -> None:
        """Put nbgrader's own steps in the place of ours."""
        stage = "sanitize_preprocessors" if self.parent._sanitizing else "autograde_preprocessors"
        self._preprocessors.clear()
        for step in Autograde.class_own_traits()[stage].default(self.parent):
            self.register_preprocessor(step)


class GradeSubmission(NbGraderPreprocessor):  # type: ignore[misc]
    """Grades a submission as ``autograder grade`` does: results/, gradebook, and the notebook that formgrader shows."""

    sandbox = Enum(KINDS, "sandlock", help="The kind of sandbox; none trusts everybody.").tag(config=True)
    workers = Integer(None, allow_none=True, help="How many at once; one a core by default.").tag(config=True)
    pictures = Bool(False, help="Whether to draw the notebooks' pictures; slower.").tag(config=True)
    stderr_fails = Bool(False, help="Whether tests that print on stderr fail, as nbgrader has it.").tag(config=True)

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:  # noqa: ARG002
        """Return the executed notebook; what came in is not looked at.

        Raises: ConfigError, CheckFileError, SandboxError, RecordError if it cannot be graded or recorded; whatever
        is wrong with the submission itself ends in its result.
        """
        converter: Autograde = self.parent.parent
        names = resources["nbgrader"]
        folder = converter.coursedir.format_path(
            converter.coursedir.submitted_directory, names["student"], names["assignment"]
        )
        task = Task(names["student"], Path(folder))
        _drop_links(task.folder, Path(converter._format_dest(names["assignment"], names["student"])))
        run = _runs.get(converter)
        if run is not None and run.current is not None and run.current[0] == task.student:
            return self._notebook(run.current[1], run.assignment, names["notebook"]), resources
        if run is None or task.student not in run.waiting:
            run = _runs[converter] = self._begin(converter, task, names["assignment"])
        graded = run.take(task.student)
        assignment = run.assignment
        book = GradebookAddress(converter.coursedir.db_url, converter.coursedir.course_id)
        with Recorder(assignment, assignment.course.results, book) as recorder:
            result = recorder.record(task, graded)
        if result.status == "needs_review":
            reasons = [notice.text for notice in result.notices if notice.kind == "problem"]
            self.log.warning("%s: %s needs a person's look. %s", task.student, assignment.name, " ".join(reasons))
        if len(assignment.parts) > 1:
            run.current = (task.student, graded)
        return notebooks_of(graded, assignment)[names["notebook"]], resources

    def _begin(self, converter: Autograde, first: Task, name: str) -> _Run:
        """Begin to grade ``first`` and, of those that nbgrader comes to after it, all that it will not skip."""
        assignment = Course(Path(converter.coursedir.root)).assignment(name)
        all_checks(assignment)
        available(self.sandbox)
        folders = sorted(converter.assignments)
        later = [Path(folder) for folder in folders[folders.index(str(first.folder)) + 1 :]]
        tasks = [first]
        for folder in later:
            student = folder.parent.name
            if converter.force or not Path(converter._format_dest(name, student)).exists():
                tasks.append(Task(student, folder))
        count = worker_count(self.workers, len(tasks))
        return _Run(
            assignment,
            {task.student for task in tasks},
            grade_all(tasks, assignment, workers=count, sandbox=self.sandbox, pictures=self.pictures),
        )


@dataclass
class _Run:
    """The grades of one run of nbgrader, which asks for them one by one while several workers grade.

    waiting : students whose grades have not been asked for; current : whose notebooks are asked for one by one, and
    the grade.
    """

    assignment: Assignment
    waiting: set[str]
    grades: Generator[tuple[Task, Graded], None, None]
    ahead: dict[str, Graded] = field(default_factory=dict)
    current: tuple[str, Graded] | None = None

    def take(self, student: str) -> Graded:
        """Return a student's grade once it is there; with the last one the workers end."""
        while student not in self.ahead:
            task, graded = next(self.grades)
            self.ahead[task.student] = graded
        self.waiting.remove(student)
        if not self.waiting:
            self.grades.close()
        return self.ahead.pop(student)


def _drop_links(folder: Path, copy: Path) -> None:
    """Remove what nbgrader copied through a link: it could be the solutions, and go out again with the feedback."""
    for place, _, files in os.walk(folder):
        for path in (Path(place, name) for name in files):
            if path.is_symlink():
                (copy / path.relative_to(folder)).unlink(missing_ok=True)


_runs: WeakKeyDictionary[Autograde, _Run] = WeakKeyDictionary()
"""The run that belongs to each of nbgrader's converters, for as long as there is the converter."""


def _course() -> Course:
    """The course that nbgrader works in: it changes to its root."""
    return Course(Path.cwd())
