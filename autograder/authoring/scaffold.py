"""A new assignment to begin from: small, complete, and proven by its own audit from the first minute."""

from __future__ import annotations

import keyword
import re
from pathlib import Path

import nbformat
from nbformat import NotebookNode

from autograder.authoring.course import CONFIG, TEMPLATES, course_files
from autograder.config import Assignment, Course
from autograder.errors import ConfigError
from autograder.release.texts import fill_template
from autograder.util.files import write_atomically

_FILES = {
    "{home}/{name}/assignment.toml": "assignment.toml.j2",
    "{home}/{name}/checks.py": "checks.py.j2",
    "solutions/{name}/checks.py": "hidden_checks.py.j2",
    "solutions/{name}/reference.py": "reference.py.j2",
    "solutions/{name}/mutants.py": "mutants.py.j2",
    "solutions/{name}/variants.py": "variants.py.j2",
}
_CELL = re.compile(r"^<!-- (text|locked|parameters|solution|answer|grade) ?([0-9]*): (\S+) -->\n", re.MULTILINE)
_MARKS: dict[str, dict[str, bool]] = {
    "locked": {"locked": True},
    "parameters": {"locked": True},
    "solution": {"solution": True},
    "answer": {"solution": True, "grade": True},
    "grade": {"grade": True, "locked": True},
}


def scaffold(root: Path, name: str, title: str = "") -> Assignment:
    """Write a new assignment with its solutions into the course at ``root``; a course that begins here gets its files.

    title : what students read; the name in words by default.

    Raises: ConfigError if the name cannot be an assignment's, or there is something of that name; RecordError if
    it cannot be written.
    """
    words = checked_names(name, title)
    home = home_of(root)
    for place in (root / home / name, root / "solutions" / name):
        if place.exists():
            raise ConfigError(f"{place}: there is something already; choose another name, or move it away")
    texts = {
        path.format(name=name, home=home): fill_template(TEMPLATES, file, title=words) for path, file in _FILES.items()
    }
    notebook = _notebook(fill_template(TEMPLATES, "notebook.md.j2", title=words))
    texts[f"{home}/{name}/{name}.ipynb"] = nbformat.writes(notebook) + "\n"
    if not (root / CONFIG).exists():
        texts |= {path: text for path, text in course_files().items() if not (root / path).exists()}
    for path, text in texts.items():
        write_atomically(root / path, text)
    return Course(root).assignment(name)


def home_of(root: Path) -> str:
    """Return the folder that a course's assignments lie in, below its root: ``assignments``, or nbgrader's own."""
    homes = Course(root).homes
    return homes[0].relative_to(root).as_posix() if homes else "assignments"


def missing_lines(root: Path) -> tuple[str, ...]:
    """Return what a course's own nbgrader_config.py lacks for nbgrader's commands to use the autograder."""
    path = root / CONFIG
    text = path.read_text(encoding="utf-8", errors="replace") if path.exists() else course_files()[CONFIG]
    wanted = {
        "autograder.nbgrader": "from autograder.nbgrader import configure",
        "configure(c)": "configure(c)",
    }
    lines = [line for mark, line in wanted.items() if mark not in text]
    if home_of(root) != Course(root).layout.source:
        lines.insert(1, f'c.CourseDirectory.source_directory = "{home_of(root)}"')
    return tuple(lines)


def checked_names(name: str, title: str) -> str:
    """Return an assignment's title: the one given, or its name in words.

    Raises: ConfigError if the name or the title cannot be an assignment's.
    """
    if keyword.iskeyword(name):
        raise ConfigError(f"expected a name that is no word of Python's own, got {name!r}; {name}_1 would do")
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        raise ConfigError(f"expected a name of small letters, digits and _ that begins with a letter, got {name!r}")
    words = title or name.replace("_", " ").capitalize()
    if not words.isprintable() or '"' in words or "\\" in words:
        raise ConfigError(f"expected a title on one line without quotes and backslashes, got {words!r}")
    return words


def _notebook(text: str) -> NotebookNode:
    """Make the notebook of a text in which a comment begins each cell."""
    pieces = _CELL.split(text)
    cells = []
    for kind, points, name, source in zip(pieces[1::4], pieces[2::4], pieces[3::4], pieces[4::4], strict=True):
        make = nbformat.v4.new_markdown_cell if kind in ("text", "answer") else nbformat.v4.new_code_cell
        metadata: dict[str, object] = {"tags": ["parameters"]} if kind == "parameters" else {}
        if kind in _MARKS:
            marks = {"grade": False, "solution": False, "locked": False, "task": False, **_MARKS[kind]}
            metadata["nbgrader"] = {"schema_version": 3, "grade_id": name, **marks} | (
                {"points": int(points)} if points else {}
            )
        cells.append(make(source.rstrip("\n"), id=name.replace("_", "-"), metadata=metadata))
    kernel = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
    made: NotebookNode = nbformat.v4.new_notebook(cells=cells, metadata={"kernelspec": kernel}, nbformat_minor=5)
    return made
