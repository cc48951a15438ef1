"""A unit from an instructor's own solved notebook: ``autograder new NAME --from NOTEBOOK``.

Nothing that exists is written over: a second call writes what is missing and says what is there.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import nbformat

from autograder.authoring.course import CONFIG, course_files
from autograder.authoring.draft import Draft, draft
from autograder.authoring.lesson import Lesson, names_in, read_lesson
from autograder.authoring.rehearsal import reference_source, rehearse
from autograder.authoring.scaffold import checked_names, home_of, missing_lines
from autograder.authoring.unit_notebook import settings, unit_notebook, uses
from autograder.config import Assignment, Course
from autograder.util.files import write_atomically

POINTS = 2
"""What every exercise is worth until the instructor says otherwise."""
NUMPY_LIMITS = "[limits]\nnotebook_seconds = 60\ncall_seconds = 5\n"
KERAS_LIMITS = """\
[limits]                        # TensorFlow takes seconds to start and gigabytes to run
notebook_seconds = 240
cell_seconds = 90
call_seconds = 45
memory_mb = 4096
processes = 64
"""


@dataclass(frozen=True)
class Adopted:
    """What became of a notebook.

    written, kept : files, relative to the course; thin : what the instructor should look at; config : lines that
    his nbgrader_config.py lacks, () if it was written or has them.
    """

    assignment: Assignment
    written: tuple[str, ...]
    kept: tuple[str, ...]
    thin: tuple[str, ...]
    config: tuple[str, ...]


def adopt(root: Path, name: str, notebook: Path, *, title: str = "", exercises: Sequence[str] = ()) -> Adopted:
    """Make a unit of a solved notebook in the course at ``root``.

    title : what students read; the notebook's first heading by default.
    exercises : the functions that become exercises; all at the top of its cells by default.

    Raises: ConfigError, with all that keeps the notebook from becoming one; RecordError if it cannot be written.
    """
    lesson = read_lesson(notebook, exercises)
    words = checked_names(name, title or re.sub(r'["\\]', "", lesson.title))
    reference = reference_source(lesson, words)
    seen = rehearse(lesson, reference)
    drafts = [draft(lesson, seen, exercise) for exercise in lesson.exercises]
    points = dict.fromkeys(lesson.exercises, float(POINTS))
    home = home_of(root)
    texts = {
        f"{home}/{name}/{name}.ipynb": nbformat.writes(unit_notebook(lesson, points)) + "\n",
        f"{home}/{name}/assignment.toml": _settings(lesson, words),
        f"{home}/{name}/checks.py": _public(drafts, words),
        f"solutions/{name}/checks.py": _hidden(words),
        f"solutions/{name}/reference.py": reference,
    }
    written: list[str] = []
    kept: list[str] = []
    missing = missing_lines(root) if (root / CONFIG).exists() else ()
    if not (root / CONFIG).exists():
        texts |= course_files()
    for path, text in texts.items():
        if (root / path).exists():
            kept.append(path)
        else:
            write_atomically(root / path, text)
            written.append(path)
    thin = [*seen.notes, *_together([sentence for found in drafts for sentence in found.thin]), *_thin(lesson)]
    return Adopted(Course(root).assignment(name), tuple(written), tuple(kept), tuple(thin), missing)


def _settings(lesson: Lesson, title: str) -> str:
    modules = _modules(lesson)
    keras = any(module.partition(".")[0] in ("keras", "tensorflow") for module in modules)
    if keras and "tensorflow" not in modules:
        modules = [*modules, "tensorflow"]
    lines = [
        f'title = "{title}"',
        f'summary = "{_summary(lesson)}"',
        f"imports = [{', '.join(f'{chr(34)}{module}{chr(34)}' for module in modules)}]",
        'disclosure = "counterexample"  # how much of a failed hidden check is shown: title | message | counterexample',
        "",
        "[parameters]  # of the notebook's cell that is tagged `parameters`, when it is graded",
        *(f"{key} = {_toml(value)}" for key, value in settings(lesson).items()),
        "",
        KERAS_LIMITS if keras else NUMPY_LIMITS,
    ]
    for exercise in lesson.exercises:
        used = ", ".join(f'"{other}"' for other in uses(lesson, exercise))
        lines += [f"[exercises.{exercise}]", f"points = {POINTS}", *([f"uses = [{used}]"] if used else []), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _modules(lesson: Lesson) -> list[str]:
    """The modules that the notebook imports, numpy at least."""
    found = {"numpy": None}
    for piece in lesson.of("import"):
        if isinstance(piece.node, ast.Import):
            found.update(dict.fromkeys(alias.name for alias in piece.node.names))
        elif isinstance(piece.node, ast.ImportFrom) and piece.node.module and not piece.node.level:
            found[piece.node.module] = None
    return [module for module in found if module != "__future__"]


def _summary(lesson: Lesson) -> str:
    paragraphs = [p.strip() for piece in lesson.of("text") for p in piece.source.split("\n\n")]
    first = next((p for p in paragraphs if p and not p.startswith("#")), "One sentence that a student reads first.")
    sentence = re.split(r"(?<=\.)\s", re.sub(r"\s+", " ", first))[0]
    return re.sub(r'["\\]', "", sentence)[:200]


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"' if isinstance(value, str) else repr(value)


def _public(drafts: Sequence[Draft], title: str) -> str:
    names = sorted(set().union(*(found.names for found in drafts)))
    body = "\n".join(found.text for found in drafts)
    used = names_in(ast.parse(body))
    imports = ["import numpy as np\n"] if "np" in used else []
    imports += [_import_line(names)] if names else []
    head = f'"""Public checks of {title}: a contract for each exercise; students have them beside their notebook."""\n'
    return "\n".join([head, *imports, body])


def _import_line(names: Sequence[str]) -> str:
    line = f"from autograder.contracts import {', '.join(names)}\n"
    inner = "".join(f"    {name},\n" for name in names)
    return line if len(line) <= 120 else f"from autograder.contracts import (\n{inner})\n"


def _hidden(title: str) -> str:
    return (
        f'"""Hidden checks of {title}: the hidden half of every contract, and what students should not see."""\n\n'
        "from autograder.contracts import complete\n\n"
        "complete(__file__)\n"
    )


def _together(sentences: Sequence[str]) -> list[str]:
    """What is said of several exercises, "f: …" and "g: …", said once."""
    about: dict[str, list[str]] = {}
    for sentence in sentences:
        name, _, rest = sentence.partition(": ")
        about.setdefault(rest, []).append(name)
    return [f"{', '.join(names)}: {rest}" for rest, names in about.items()]


def _thin(lesson: Lesson) -> list[str]:
    """What no rehearsal shows: one implementation, trained models that nobody grades."""
    found = [
        "reference.py is your notebook's own code: a mistake there is a mistake in the checks; write it another way"
    ]
    for piece in lesson.of("code"):
        calls = [n.func for n in ast.walk(piece.node) if isinstance(n, ast.Call)] if piece.node else []
        trained = [
            f.value.id
            for f in calls
            if isinstance(f, ast.Attribute) and f.attr == "fit" and isinstance(f.value, ast.Name)
        ]
        found += [
            f"{name} is trained and not graded: trained(…) and variable = true would, see docs/units.md"
            for name in trained
        ]
    return found
