"""What a course's ``nbgrader_config.py`` says of its folders and its tests.

A value that is written out is read, not run: most courses set a handful of texts, and running the file imports all of
nbgrader. A value that is computed is taken from running it.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path
from typing import Any

from autograder.errors import ConfigError

CONFIG = "nbgrader_config.py"
_STRUCTURE = "{nbgrader_step}/{student_id}/{assignment_id}"
_TRAITS = {
    "source": ("CourseDirectory", "source_directory"),
    "release": ("CourseDirectory", "release_directory"),
    "submitted": ("CourseDirectory", "submitted_directory"),
    "autograded": ("CourseDirectory", "autograded_directory"),
    "structure": ("CourseDirectory", "directory_structure"),
    "ignored": ("CourseDirectory", "ignore"),
    "begin_hidden": ("ClearHiddenTests", "begin_test_delimeter"),
    "end_hidden": ("ClearHiddenTests", "end_test_delimeter"),
    "autotest": ("InstantiateTests", "autotest_delimiter"),
    "cell_seconds": ("Execute", "timeout"),
    "any_cell_seconds": ("ExecutePreprocessor", "timeout"),
    "kept_files": ("Autograde", "exclude_overwriting"),
    "stderr_fails": ("GradeSubmission", "stderr_fails"),
}
"""Field of `Layout` → nbgrader's name for it."""


@dataclass(frozen=True)
class Layout:
    """nbgrader's settings as far as we follow them; the defaults are nbgrader's own.

    ignored : patterns of files that are left where they are; kept_files : assignment → files of a submission that the
    course's own do not replace; stderr_fails : whether a test that prints on stderr fails, as it does in nbgrader.
    """

    source: str = "source"
    release: str = "release"
    submitted: str = "submitted"
    autograded: str = "autograded"
    structure: str = _STRUCTURE
    ignored: tuple[str, ...] = (".ipynb_checkpoints", "*.pyc", "__pycache__", "feedback")
    begin_hidden: str = "BEGIN HIDDEN TESTS"
    end_hidden: str = "END HIDDEN TESTS"
    autotest: str = "AUTOTEST"
    cell_seconds: float | None = None
    any_cell_seconds: float | None = None
    kept_files: tuple[tuple[str, tuple[str, ...]], ...] = ()
    stderr_fails: bool = False

    @property
    def seconds(self) -> float:
        """How long a cell may run; nbgrader's 30 by default, a day where the course sets no bound."""
        given = self.cell_seconds if self.cell_seconds is not None else self.any_cell_seconds
        return 30.0 if given is None else float(given) if given > 0 else 86_400.0


def read_layout(root: Path) -> Layout:
    """Return what the course at ``root`` says.

    Raises: ConfigError if its ``nbgrader_config.py`` cannot be read, or lays its folders out in another order.
    """
    path = root / CONFIG
    try:
        return _read(path, path.stat().st_mtime_ns)
    except FileNotFoundError:
        return Layout()


@lru_cache(maxsize=8)
def _read(path: Path, _changed: int) -> Layout:
    found: dict[str, Any] = {}
    try:
        tree = ast.parse(path.read_text(encoding="utf-8"))
    except (SyntaxError, ValueError) as error:
        raise ConfigError(f"{path}: not valid Python: {error}") from None
    by_trait = {trait: field for field, trait in _TRAITS.items()}
    for node in ast.walk(tree):
        targets = node.targets if isinstance(node, ast.Assign) else []
        for field in filter(None, (by_trait.get(_trait(target)) for target in targets)):
            assert isinstance(node, ast.Assign)
            try:
                found[field] = ast.literal_eval(node.value)
            except ValueError:
                return _checked(path, _run(path))
    return _checked(path, found)


def _trait(target: ast.expr) -> tuple[str, str]:
    """The class and the trait that ``c.Class.trait = …`` sets."""
    if isinstance(target, ast.Attribute) and isinstance(target.value, ast.Attribute):
        return target.value.attr, target.attr
    return "", ""


def _run(path: Path) -> dict[str, Any]:
    from traitlets.config import PyFileConfigLoader  # noqa: PLC0415 - only where a value is computed

    try:
        config = PyFileConfigLoader(path.name, path=str(path.parent)).load_config()
    except Exception as error:  # it is a program
        raise ConfigError(f"{path}: {type(error).__name__}: {error}") from None
    return {field: config[kind][trait] for field, (kind, trait) in _TRAITS.items() if trait in config[kind]}


def _checked(path: Path, found: dict[str, Any]) -> Layout:
    """Raises: ConfigError if a value is of another kind, or the folders' order is not the usual one."""
    found = {name: _frozen(value) for name, value in found.items()}
    for field in fields(Layout):
        value, usual = found.get(field.name, field.default), field.default
        number = field.name.endswith("seconds") and (value is None or isinstance(value, (int, float)))
        if not number and type(value) is not type(usual):
            kind, trait = _TRAITS[field.name]
            raise ConfigError(f"{path}: c.{kind}.{trait}: expected a {type(usual).__name__}, got {value!r}")
    layout = Layout(**found)
    if layout.structure.replace("\\", "/") != _STRUCTURE:
        raise ConfigError(
            f"{path}: c.CourseDirectory.directory_structure: expected {_STRUCTURE}, as nbgrader has it by default, "
            f"got {layout.structure}; the autograder finds submissions only there"
        )
    return layout


def _frozen(value: Any) -> Any:
    if isinstance(value, dict):
        return tuple((str(key), tuple(map(str, files))) for key, files in value.items())
    return tuple(value) if isinstance(value, list) else value
