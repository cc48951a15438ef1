"""The house: every room is on the map, no module is too long, and the engine knows no unit.

Which room may import from which is import-linter's to say: `make check`.
"""

from __future__ import annotations

import ast
import importlib
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import FunctionType, ModuleType

import pytest

from autograder.util.imports import PACKAGE

ROOT = PACKAGE.parent
MODULES = sorted(p for p in PACKAGE.rglob("*.py") if p.name not in ("__init__.py", "__main__.py"))


ROOMS = {path.name for path in PACKAGE.iterdir() if path.is_dir() and path.name != "__pycache__"}
PUBLIC = {path.stem for path in PACKAGE.glob("*.py")} - {"__init__", "__main__"}


def test_the_map_names_every_room_and_no_other() -> None:
    """The table in docs/architecture.md has each package and each public module, and nothing that is gone."""
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    table = text[text.index("| floor | room |") :].partition("\n\n")[0]
    named = re.findall(r"^\| [0-9 ]*\| (.+?) \|", table, re.MULTILINE)
    assert {name for cell in named for name in re.findall(r"`([a-z]+)/`", cell)} == ROOMS
    assert {name for cell in named for name in re.findall(r"`([a-z]+)`", cell)} == PUBLIC


def test_the_floors_of_the_map_are_those_of_the_contract() -> None:
    """What people read is what fails the build."""
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    table = text[text.index("| floor | room |") :].partition("\n\n")[0]
    floors: list[set[str]] = []
    for number, room in re.findall(r"^\| ([0-9]*) ?\| (.+?) \|", table, re.MULTILINE):
        floors += [set()] if number else []
        floors[-1] |= set(re.findall(r"`([a-z]+)/?`", room))
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contract = settings["tool"]["importlinter"]["contracts"][0]["layers"]
    assert floors == [set(layer.split(" | ")) for layer in contract]


def test_a_file_at_the_top_is_public() -> None:
    """Unit writers and programs import it; everything else lies in a package."""
    package = importlib.import_module("autograder")
    assert PUBLIC - {"nbgrader"} <= set(package.__all__)
    assert len(PUBLIC) + 2 <= 16


@pytest.mark.parametrize("room", sorted(ROOMS))
def test_a_room_can_be_looked_over(room: str) -> None:
    """A dozen files beside its ``__init__`` are the most, but where each is a data set; and that says what they are."""
    folder = PACKAGE / room
    most = 24 if room == "datasets" else 12
    assert len([path for path in folder.glob("*.py") if path.name != "__init__.py"]) <= most
    assert ast.get_docstring(ast.parse((folder / "__init__.py").read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_is_of_readable_length(path: Path) -> None:
    """Three hundred lines are the most that one noun takes."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


def imported(tree: ast.AST) -> Iterator[str]:
    """The modules that are imported anywhere in a tree."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            yield node.module


def test_the_engine_knows_no_unit() -> None:
    """Nothing in the package imports from assignments/ or solutions/, or names a unit but the demo's."""
    units = {path.parent.name for path in (ROOT / "assignments").glob("*/assignment.toml")}
    assert units
    for path in MODULES:
        text = path.read_text(encoding="utf-8")
        assert not {name.partition(".")[0] for name in imported(ast.parse(text))} & {"assignments", "solutions"}, path
        strings = {
            n.value for n in ast.walk(ast.parse(text)) if isinstance(n, ast.Constant) and isinstance(n.value, str)
        }
        assert not strings & (units - {"xor_weights"}), path


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_public_names_are_documented(path: Path) -> None:
    """Every public function, class and method says in a sentence what it does."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree), "the module"
    for node in tree.body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("_"):
            assert ast.get_docstring(node), node.name
            for inner in node.body if isinstance(node, ast.ClassDef) else ():
                if isinstance(inner, ast.FunctionDef) and not inner.name.startswith("_"):
                    assert ast.get_docstring(inner), f"{node.name}.{inner.name}"


def test_the_package_gives_what_it_says() -> None:
    """Every name of ``autograder.__all__`` is there."""
    package = importlib.import_module("autograder")
    assert package.__all__
    for name in package.__all__:
        assert getattr(package, name)


def test_public_modules_say_what_is_public() -> None:
    """Each has an ``__all__``, and everything in it is there and, if it can be, documented."""
    package = importlib.import_module("autograder")
    modules = [name for name in package.__all__ if isinstance(getattr(package, name), ModuleType)]
    assert {"checks", "compare", "grade"} <= set(modules)
    for name in modules:
        module = importlib.import_module(f"autograder.{name}")
        for part in module.__all__:
            value = getattr(module, part)
            if isinstance(value, (type, FunctionType)):
                assert value.__doc__, f"{name}.{part}"


def test_the_first_cell_of_a_notebook_loads_nothing_heavy() -> None:
    """`from autograder import check, ready` waits with Hypothesis, IPython and all that only graders have."""
    heavy = ("hypothesis", "IPython", "jinja2", "nbformat", "nbgrader", "numpy", "papermill", "pydantic", "tensorflow")
    code = f"import sys\nfrom autograder import check, ready\nprint([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
