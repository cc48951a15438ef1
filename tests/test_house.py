"""The house: every module has its place on the map, none is too long, and the engine knows no unit."""

from __future__ import annotations

import ast
import importlib
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import FunctionType, ModuleType

import pytest

from autograder.util.imports import PACKAGE

ROOT = PACKAGE.parent
MODULES = sorted(p for p in PACKAGE.rglob("*.py") if p.name not in ("__init__.py", "__main__.py"))


def test_every_module_is_on_the_map() -> None:
    """docs/architecture.md names each module of the package, or the folder it lies in."""
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    table = text[text.index("| module | noun |") :]
    named = set(re.findall(r"`([a-z_]+)/?`", table))
    for path in MODULES:
        place = path.relative_to(PACKAGE)
        assert {place.stem, place.parts[0]} & named, place


def test_the_map_names_no_module_that_is_gone() -> None:
    """What the table names is there."""
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    there = {path.stem for path in MODULES} | {path.name for path in PACKAGE.iterdir()}
    first = re.findall(r"^\| (`.*?) \|", text[text.index("| module | noun |") :], re.MULTILINE)
    assert first
    assert {name for row in first for name in re.findall(r"`([a-z_]+)/?`", row)} <= there


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_is_of_readable_length(path: Path) -> None:
    """Four hundred lines are the most that one noun takes."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


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


def test_no_import_goes_round_in_a_circle() -> None:
    """Module by module, what is imported at the top is there before; what is imported in a function comes later."""
    graph: dict[str, set[str]] = {}
    for path in PACKAGE.rglob("*.py"):
        parts = path.relative_to(ROOT).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        body = ast.parse(path.read_text(encoding="utf-8")).body
        graph[name] = {target for node in body for target in _targets(node)} - {name}
    done: set[str] = set()
    while graph.keys() - done:
        free = {name for name in graph.keys() - done if not (graph[name] & graph.keys()) - done}
        assert free, f"a circle among {sorted(graph.keys() - done)}"
        done |= free


def _targets(node: ast.stmt) -> set[str]:
    """The modules that a statement at the top of a module imports."""
    if isinstance(node, ast.Import):
        return {name.name for name in node.names}
    if isinstance(node, ast.ImportFrom) and node.module is not None:
        inner = {f"{node.module}.{name.name}" for name in node.names}
        return {name for name in inner if _is_module(name)} or {node.module}
    return set()


def _is_module(name: str) -> bool:
    place = ROOT.joinpath(*name.split("."))
    return place.with_suffix(".py").is_file() or (place / "__init__.py").is_file()


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
