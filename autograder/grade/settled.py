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
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from autograder.config import SETTINGS, Assignment
from autograder.course.layout import CONFIG
from autograder.errors import ConfigError
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
    if refused or kept.state != _state(assignment, tasks, results, kept.gradebook):
        return None
    base, found = base_key(assignment, sandbox), Packed()
    for task in tasks:
        key = submission_key(task.folder, base)
        result = read_if_current(result_path(results, task.student, assignment), key)
        if result is None:
            return None
        found.put(task.student, result)
    return ClassGrades(found, frozenset(), doubtful=found.to_review)


def note_settled(assignment: Assignment, tasks: Sequence[Task], results: Path, gradebook: Path | None) -> None:
    """Note that a class is in order, once nothing is left to do; where that cannot be told later, nothing is noted.

    tasks : all submissions; gradebook : the file that holds their grades, None if none was to be written.
    """
    if _is_plain(assignment.course.root / CONFIG):
        book = "" if gradebook is None else str(gradebook)
        kept = _Settled(gradebook=book, state=_state(assignment, tasks, results, book))
        write_atomically(_path(results, assignment), kept.model_dump_json() + "\n")


def _path(results: Path, assignment: Assignment) -> Path:
    return results / f".{assignment.name}.settled"


def _state(assignment: Assignment, tasks: Iterable[Task], results: Path, gradebook: str) -> str:
    """Hash where everything lies that a run reads or writes but for the work itself, and when each file changed."""
    course = assignment.course
    digest = hashlib.sha256(f"{course.root}\0{results}\0{gradebook}\0".encode())
    places = [course.root / CONFIG, *PACKAGE.rglob("*.py")]
    for part in assignment.parts:
        places += [part.source / SETTINGS, part.source_notebook]
    if gradebook:
        places += [Path(gradebook + ending) for ending in ("", "-journal", "-wal")]
    for task in tasks:
        mine = course.autograded / task.student / assignment.name
        places += [task.folder / TIMESTAMP, *(mine / f"{name}.ipynb" for name in assignment.by_notebook)]
        places += _beside(results / task.student, assignment.name)
    for place in places:
        digest.update(f"{place}\0{_stamp(place)}\0".encode("utf-8", "surrogateescape"))
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
    """Whether nbgrader's configuration says the same whenever it is run: it only sets values that are written out.

    Late penalties may be a plugin's, which may do anything.
    """
    try:
        tree = ast.parse(config.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return True
    except (OSError, ValueError, SyntaxError) as error:
        raise ConfigError(f"{config}: expected nbgrader's configuration, a Python file; got {error}") from None
    return "AssignLatePenalties" not in ast.dump(tree) and all(map(_is_written_out, tree.body))


def _is_written_out(node: ast.stmt) -> bool:
    match node:
        case ast.Expr(value=ast.Constant()) | ast.ImportFrom(module="autograder.nbgrader"):
            return True
        case ast.Expr(value=ast.Call(func=ast.Name(id="configure"), args=[ast.Name()], keywords=[])):
            return True
        case ast.Assign(targets=[ast.Name()], value=ast.Call(func=ast.Name(id="get_config"), args=[], keywords=[])):
            return True
        case ast.Assign(targets=[ast.Attribute(value=ast.Attribute(value=ast.Name()))], value=value):
            try:
                ast.literal_eval(value)
            except ValueError:
                return False
            return True
    return False
