"""Whether anything is left to do in a class: told from what the last run left behind, without nbgrader's database.

A class that has not changed is graded again and again, by a person who wants to be sure or by a timer. To open the
gradebook and compare it with every result takes seconds, nearly all of them to import what reads it; so a run that
has left everything in order says so in ``results/.NAME.settled``, and whoever finds nothing changed since is done.
Where that cannot be told, of a gradebook that is no file, or a configuration that computes something, the class is
gone through.
"""

from __future__ import annotations

import ast
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from autograder.config import SETTINGS, Assignment, Course
from autograder.course.layout import CONFIG
from autograder.errors import RecordError
from autograder.grade.grades import ClassGrades, Packed
from autograder.grade.tasks import submissions
from autograder.gradebook.kept.results import read_if_current, result_path
from autograder.pipeline.files import TIMESTAMP, Task
from autograder.pipeline.keys import base_key, submission_key
from autograder.util.files import write_atomically
from autograder.util.imports import PACKAGE


class _Settled(BaseModel):
    """What a run left behind. gradebook : the file of the gradebook, "" if none was written; state : a hash of all."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    gradebook: str
    state: str


def settled_grades(
    assignment: Assignment, *, submitted: Path, results: Path, sandbox: str, gradebook: bool = True
) -> ClassGrades | None:
    """Return the grades of a class in which nothing has changed since a run that left it in order, None of any other.

    The arguments are those of `grade_class`, which says what it raises.
    """
    try:
        kept = _Settled.model_validate_json(_path(results, assignment).read_bytes())
    except (OSError, ValidationError):
        return None
    if bool(kept.gradebook) != gradebook:
        return None
    tasks, refused = submissions(submitted, assignment)
    if refused or kept.state != _read(assignment, tasks) + _written(assignment, tasks, results, kept.gradebook):
        return None
    base, found = base_key(assignment, sandbox), Packed()
    for task in tasks:
        key = submission_key(task.folder, base)
        result = read_if_current(result_path(results, task.student, assignment), key)
        if result is None:
            return None
        found.put(task.student, result)
    return ClassGrades(found, frozenset(), doubtful=found.to_review)


@dataclass(frozen=True)
class Watch:
    """A run over a class, from before it reads anything until it has left the class in order.

    tasks : all submissions; read : the hash of what the run reads, when it began.
    """

    assignment: Assignment
    tasks: Sequence[Task]
    results: Path
    read: str

    @classmethod
    def begun(cls, assignment: Assignment, tasks: Sequence[Task], results: Path) -> Watch:
        """Look at what a run is going to read."""
        return cls(assignment, tasks, results, _read(assignment, tasks))

    def note(self, found: Packed, gradebook: Path | None) -> None:
        """Note that a class is in order; nothing is noted where that cannot be told later, or something came between.

        found : the grades that the run leaves; gradebook : the file that holds them, None if none was to be written.
        """
        settings = Course(self.assignment.course.root).assignment(self.assignment.name).settings
        if settings != self.assignment.settings or not _is_plain(self.assignment.course.root / CONFIG):
            return
        book = "" if gradebook is None else str(gradebook)
        written = _written(self.assignment, self.tasks, self.results, book)
        if self.read != _read(self.assignment, self.tasks) or not all(map(found.__contains__, self._students())):
            return
        if not all(_holds(result_path(self.results, s, self.assignment), found.text(s)) for s in self._students()):
            return
        with suppress(RecordError, UnicodeError, ValueError):  # it saves time, and costs no run its success
            text = _Settled(gradebook=book, state=self.read + written).model_dump_json()
            write_atomically(_path(self.results, self.assignment), f"{text}\n")

    def _students(self) -> Iterator[str]:
        return (task.student for task in self.tasks)


def _holds(path: Path, text: bytes) -> bool:
    try:
        return path.read_bytes() == text
    except OSError:
        return False


def _path(results: Path, assignment: Assignment) -> Path:
    return results / f".{assignment.name}.settled"


def _read(assignment: Assignment, tasks: Iterable[Task]) -> str:
    """Hash where everything lies that a run reads but for the work itself, when each file changed, and nbgrader."""
    engine = (path for path in PACKAGE.rglob("*") if path.suffix != ".pyc" and path.is_file())
    places = [assignment.course.root / CONFIG, *sorted(engine), *(task.folder / TIMESTAMP for task in tasks)]
    for part in assignment.parts:
        places += [part.source / SETTINGS, part.source_notebook]
    return _hash(metadata.version("nbgrader"), places)


def _written(assignment: Assignment, tasks: Iterable[Task], results: Path, gradebook: str) -> str:
    """Hash where everything lies that a run writes, and when each file changed."""
    places = []
    if gradebook:
        whole = Path(gradebook).resolve()  # beside which SQLite keeps what it has not written into it
        places += [Path(gradebook), *(whole.with_name(whole.name + ending) for ending in ("", "-journal", "-wal"))]
    for task in tasks:
        mine = assignment.course.autograded / task.student / assignment.name
        places += [mine / f"{name}.ipynb" for name in assignment.by_notebook]
        places += _beside(results / task.student, assignment.name)
    return _hash(f"{assignment.course.root}\0{results}\0{gradebook}", places)


def _hash(what: str, places: Iterable[Path]) -> str:
    digest = hashlib.sha256(what.encode("utf-8", "surrogateescape"))
    for place in places:
        digest.update(f"\0{place}\0{_stamp(place)}".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def _beside(folder: Path, name: str) -> Iterator[Path]:
    """Yield the files of a student's results that belong to one assignment: result, page, attempts, regrades."""
    if folder.is_dir():
        yield from sorted(path for path in folder.iterdir() if path.name.startswith(f"{name}."))


def _stamp(place: Path) -> str:
    """What changes when a file does; "" if there is none."""
    try:
        found = place.stat()
    except OSError:
        return ""
    return f"{found.st_ino} {found.st_size} {found.st_mtime_ns}"


def _is_plain(config: Path) -> bool:
    """Whether nbgrader's configuration says the same whenever it is run: it only sets values that are written out."""
    try:
        tree = ast.parse(config.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return True
    except (OSError, ValueError, SyntaxError):
        return False
    return all(map(_is_written_out, tree.body))


def _is_written_out(node: ast.stmt) -> bool:
    match node:
        case ast.Expr(value=ast.Constant()) | ast.ImportFrom(module="autograder.nbgrader"):
            return True
        case ast.Expr(value=ast.Call(func=ast.Name(id="configure"), args=[ast.Name()], keywords=[])):
            return True
        case ast.Assign(targets=[ast.Name()], value=ast.Call(func=ast.Name(id="get_config"), args=[], keywords=[])):
            return True
        case ast.Assign(targets=[ast.Attribute(value=ast.Attribute(value=ast.Name()), attr=name)], value=value):
            return _always_means(name, value)
    return False


def _always_means(name: str, value: ast.expr) -> bool:
    """Whether a setting means the same whoever asks: no plugin, which may do anything, no folder below the caller's."""
    try:
        said = ast.literal_eval(value)
    except (ValueError, TypeError):
        return False
    return name != "plugin_class" and (name != "root" or (isinstance(said, str) and Path(said).is_absolute()))
