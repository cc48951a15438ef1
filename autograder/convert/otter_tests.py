"""Tests as otter-grader has them, as plain statements that raise where they fail.

Three forms: a doctest or an expression with what it shows, a function that asserts, a file of either in ``tests/``.
"""

from __future__ import annotations

import ast
import doctest
import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from autograder.convert.fields import read_fields
from autograder.errors import ConfigError
from autograder.util.syntax import bound_names, mentioned_names, parse

_CONFIG = re.compile(r"""\A\s*(?:\w\s*=\s*)?""?"?\s*#\s*BEGIN\s*TEST\s*CONFIG\n(.*?)^""?"?\s*#\s*END\s*TEST\s*CONFIG""",
                     re.I | re.S | re.M)  # fmt: skip
_HIDDEN = re.compile(r"\A\s*#.*\bhidden\b", re.I)
_WHOLE = (ast.Compare, ast.BoolOp)
"""Expressions that are true or false whoever computes them."""


@dataclass(frozen=True)
class OtterTest:
    """One test. source : statements that raise if it fails; points : its own, None for a share of the question's."""

    source: str
    hidden: bool = False
    points: float | None = None


@dataclass(frozen=True)
class OtterQuestion:
    """The tests of one question. points : as the question states them, None if it does not."""

    name: str
    tests: tuple[OtterTest, ...] = ()
    points: Any = None
    together: bool = False

    @property
    def worth(self) -> tuple[float, ...]:
        """The points of each test, by otter's rules.

        Raises: ConfigError if they do not fit the tests.
        """
        given: list[float | None] = [test.points for test in self.tests]
        total = self.points
        if isinstance(total, dict):
            total = float(total.get("each", 1)) * len(given)
        if isinstance(total, list):
            if len(total) != len(given):
                raise ConfigError(f"{self.name}: expected points for {len(given)} tests, got {len(total)}")
            return tuple(map(float, total))
        shared = sum(points is None for points in given)
        known = sum(points or 0.0 for points in given)
        if total is None:
            total = known or 1.0
        if float(total) < known:
            raise ConfigError(f"{self.name}: its tests have {known:g} points, more than the question's {total:g}")
        share = (float(total) - known) / shared if shared else 0.0
        return tuple(share if points is None else points for points in given)


def read_test_cell(source: str, shown: str, used: Collection[str]) -> OtterTest:
    """Return what a cell between ``# BEGIN TESTS`` and ``# END TESTS`` asks.

    shown : what it printed and displayed when the notebook was run; used : names that the notebook uses.

    Raises: ConfigError if it is no Python.
    """
    hidden = bool(_HIDDEN.match(source))
    found = _CONFIG.match(source)
    told = read_fields(found[1]) if found else {}
    tree = parse(source[found.end() :] if found else source)
    if tree is None:
        raise ConfigError(f"expected a test in Python, got {source[:80]!r}")
    points = told.get("points")
    test = OtterTest("", bool(told.get("hidden", hidden)), None if points is None else float(points))
    function = tree.body[0] if tree.body else None
    if isinstance(function, ast.FunctionDef) and not shown.strip():
        return replace(test, source=_called(function, used))
    return replace(test, source=_compared(tree, shown))


def read_test_file(path: Path, used: Collection[str]) -> OtterQuestion:
    """Return the tests of a file in ``tests/``, which is read and never run.

    Raises: ConfigError if it is none of otter's, or holds a test that cannot be turned.
    """
    tree = parse(path.read_text(encoding="utf-8"), limit=None)
    values: dict[str, Any] = {}
    for node in tree.body if tree is not None else ():
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            try:
                values[node.targets[0].id] = ast.literal_eval(node.value)
            except ValueError:
                continue
    functions = [node for node in (tree.body if tree else ()) if isinstance(node, ast.FunctionDef) and _is_test(node)]
    together = bool(values.get("all_or_nothing"))
    if isinstance(values.get("test"), dict):
        test = values["test"]
        suites = [suite for suite in test.get("suites", ()) if isinstance(suite, dict)]
        cases = [case for suite in suites for case in suite.get("cases", ())]
        setup = "\n".join(_doctest(path, str(suite.get("setup", "") or "")) for suite in suites).strip()
        tests = tuple(_case(path, case, setup) for case in cases)
        together = together or bool(test.get("all_or_nothing"))
        return OtterQuestion(str(test.get("name") or path.stem), tests, test.get("points"), together)
    if not functions:
        raise ConfigError(f"{path}: expected otter's tests: a dictionary `test`, or functions under @test_case")
    tests = tuple(_marked(function, used) for function in functions)
    return OtterQuestion(str(values.get("name") or path.stem), tests, values.get("points"), together)


def _case(path: Path, case: dict[str, Any], setup: str) -> OtterTest:
    source = "\n".join(filter(None, [setup, _doctest(path, str(case.get("code", "")))]))
    points = case.get("points")
    return OtterTest(source, bool(case.get("hidden")), None if points is None else float(points))


def _doctest(path: Path, code: str) -> str:
    lines = []
    for example in doctest.DocTestParser().get_examples(code):
        tree = parse(example.source)
        if tree is None or example.exc_msg is not None:
            raise ConfigError(f"{path}: expected a test that shows a value, got {example.source.strip()[:80]!r}")
        lines.append(_compared(tree, example.want))
    return "\n".join(lines)


def _compared(tree: ast.Module, shown: str) -> str:
    """Statements of which the last has to show what it showed."""
    shown, last = shown.strip("\n"), tree.body[-1] if tree.body else None
    if not shown or last is None:
        return ast.unparse(tree)
    before = ast.unparse(ast.Module(tree.body[:-1], []))
    prints = any(isinstance(node, ast.Name) and node.id == "print" for node in ast.walk(tree))
    if not isinstance(last, ast.Expr) or prints:
        inner = "\n".join(f"    {line}" for line in _displaying(tree).splitlines())
        return (
            f"import contextlib\nimport io\nwith contextlib.redirect_stdout(io.StringIO()) as shown:\n{inner}\n"
            f"assert shown.getvalue().strip('\\n') == {shown!r}"
        )
    asked = ast.unparse(last.value)
    try:
        value = ast.literal_eval(shown)
    except (ValueError, SyntaxError):
        test = f"repr({asked}) == {shown!r}"
    else:
        negative = isinstance(last.value, ast.UnaryOp) and isinstance(last.value.op, ast.Not)
        truth = value is True and (isinstance(last.value, _WHOLE) or negative)
        test = asked if truth else f"{f'({asked})' if isinstance(last.value, _WHOLE) else asked} == {shown}"
    return "\n".join(filter(None, [before, f"assert {test}"]))


def _displaying(tree: ast.Module) -> str:
    """The statements with the last one's value printed, as a notebook shows it, unless that is None."""
    last = tree.body[-1]
    if not isinstance(last, ast.Expr):
        return ast.unparse(tree)
    before = ast.unparse(ast.Module(tree.body[:-1], []))
    return f"{before}\nvalue = {ast.unparse(last.value)}\nif value is not None:\n    print(repr(value))".strip("\n")


def _is_test(function: ast.FunctionDef) -> bool:
    return any("test_case" in ast.unparse(mark) for mark in function.decorator_list)


def _marked(function: ast.FunctionDef, used: Collection[str]) -> OtterTest:
    """A function under ``@test_case(points=…, hidden=…)``."""
    told: dict[str, Any] = {}
    for mark in function.decorator_list:
        for keyword in mark.keywords if isinstance(mark, ast.Call) else ():
            if isinstance(keyword.value, ast.Constant):
                told[str(keyword.arg)] = keyword.value.value
    points = told.get("points")
    source = _called(function, used)
    return OtterTest(source, bool(told.get("hidden")), None if points is None else float(points))


def _called(function: ast.FunctionDef, used: Collection[str]) -> str:
    """What a function asks: its own statements where they bind nothing that the notebook uses, else a call of it.

    Its parameters are names of the notebook; ``env`` is all of them.
    """
    names = [argument.arg for argument in function.args.args]
    inside = ast.Module(function.body, [])
    if "env" in names:
        inside = _Environment().visit(inside)
    returns = any(isinstance(node, (ast.Return, ast.Yield, ast.Nonlocal, ast.Global)) for node in ast.walk(inside))
    if not returns and "env" not in mentioned_names(inside) and not bound_names(inside) & set(used):
        return ast.unparse(inside)
    function.decorator_list = []
    given = ", ".join("globals()" if name == "env" else name for name in names)
    return f"{ast.unparse(function)}\n\n{function.name}({given})"


class _Environment(ast.NodeTransformer):
    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        self.generic_visit(node)
        match node:
            case ast.Subscript(value=ast.Name("env"), slice=ast.Constant(str() as name)) if name.isidentifier():
                return ast.Name(name, node.ctx)
        return node
