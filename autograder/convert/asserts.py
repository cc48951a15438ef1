"""Tests of a grade cell as a check: asserts about what the student's functions return, asked from outside.

Only what means the same on both sides is turned. A test that looks into the notebook (its variables, how a function is
written, what it prints) stays where it is.
"""

from __future__ import annotations

import ast
import builtins
import copy
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from autograder.util.syntax import bound_names, last_name

_SAME = (ast.Eq, ast.NotEq, ast.Is, ast.IsNot)
_EQUAL = frozenset({"assert_equal", "assertEqual", "eq_"})
_CLOSE = frozenset({"assert_allclose"})
_ARRAYS = frozenset({"assert_array_equal"})
_RAISES = frozenset({"assert_raises", "assertRaises", "raises"})


@dataclass(frozen=True)
class Turned:
    """The body of a check, a statement a line, and what it needs: names of `autograder.compare`, names of imports."""

    lines: tuple[str, ...]
    compare: frozenset[str]
    imported: frozenset[str]


class Unturnable(Exception):
    """A statement that does not map; its text says which and why."""


def turn(statements: Sequence[ast.stmt], functions: Collection[str], imported: Mapping[str, str]) -> Turned:
    """Turn tests into the body of a check.

    functions : the student's, by name; imported : name → the statement that imports it.

    Raises: Unturnable, naming the first statement that does not map.
    """
    turner = _Turner(frozenset(functions), frozenset(imported))
    lines = [line for statement in statements for line in turner.statement(statement)]
    return Turned(tuple(lines), frozenset(turner.compare), frozenset(turner.used & imported.keys()))


class _Turner:
    def __init__(self, functions: frozenset[str], imported: frozenset[str]) -> None:
        self.functions = functions
        self.imported = set(imported)
        self.local: set[str] = set()
        self.compare: set[str] = set()
        self.used: set[str] = set()

    def statement(self, node: ast.stmt) -> list[str]:
        match node:
            case ast.Expr(ast.Constant(str())) | ast.Pass():
                return []
            case ast.Import() | ast.ImportFrom():
                names = bound_names(ast.Module([node], []))
                if names & (_EQUAL | _CLOSE | _ARRAYS | _RAISES | {"pytest"}):
                    return []
                self.local |= names
                return [ast.unparse(node)]
            case ast.Assign() if all(isinstance(target, ast.Name) for target in node.targets):
                self._plain(node.value, node)
                names = bound_names(ast.Module([node], []))
                if names & self.functions:
                    raise _no(node)
                self.local |= names
                return [ast.unparse(node)]
            case ast.Assert():
                return [self._assert(node)]
            case ast.Expr(ast.Call() as call):
                return [self._helper(call, node)]
            case ast.With(items=[ast.withitem(ast.Call() as call, None)], body=[ast.Expr(inner)]):
                if last_name(call) in _RAISES and len(call.args) == 1 and not call.keywords:
                    return [self._raises(call.args[0], inner, node)]
            case ast.Try(body=[ast.Expr(inner)], handlers=[handler], orelse=[ast.Raise()], finalbody=[]):
                if handler.type is not None and all(isinstance(part, ast.Pass) for part in handler.body):
                    return [self._raises(handler.type, inner, node)]
        raise _no(node)

    def _assert(self, node: ast.Assert) -> str:
        shown = ast.unparse(node.test)
        match node.test:
            case ast.Compare(left=left, ops=[operator], comparators=[right]) if isinstance(operator, _SAME):
                if self._is_call(left):
                    self._plain(right, node)
                elif self._is_call(right):
                    self._plain(left, node)
                else:
                    raise _no(node)
                test = ast.Compare(self._asked(left, node), [operator], [self._asked(right, node)])
                return f"assert {ast.unparse(ast.fix_missing_locations(test))}, {shown!r}"
            case ast.UnaryOp(op=ast.Not(), operand=ast.Call() as call) if self._is_call(call):
                return f"assert not {ast.unparse(self._asked(call, node))}, {shown!r}"
            case ast.Call() as call if self._is_call(call):
                return f"assert {ast.unparse(self._asked(call, node))}, {shown!r}"
        raise _no(node)

    def _helper(self, call: ast.Call, node: ast.stmt) -> str:
        name, arguments = last_name(call), call.args
        if name in _RAISES and len(arguments) >= 2 and isinstance(arguments[1], ast.Name):
            asked = ast.Call(arguments[1], arguments[2:], call.keywords)
            return self._raises(arguments[0], asked, node)
        if name not in _EQUAL | _CLOSE | _ARRAYS or len(arguments) != 2 or not any(map(self._is_call, arguments)):
            raise _no(node)
        got, expected = arguments if self._is_call(arguments[0]) else reversed(arguments)
        self._plain(expected, node)
        asked_text, wanted = ast.unparse(self._asked(got, node)), ast.unparse(expected)
        shown = f"{ast.unparse(got)} == {wanted}"
        if name in _EQUAL:
            return f"assert {asked_text} == {wanted}, {shown!r}"
        self._numpy(node)
        if name in _ARRAYS:
            return f"assert np.array_equal({asked_text}, {wanted}), {shown!r}"
        given = {keyword.arg: keyword.value for keyword in call.keywords}
        if set(given) - {"rtol", "atol"}:
            raise _no(node)
        for value in given.values():
            self._plain(value, node)
        tolerances = {"rtol": "1e-07", "atol": "0", **{str(key): ast.unparse(v) for key, v in given.items()}}
        self.compare |= {"array", "close"}
        told = ", ".join(f"{key}={value}" for key, value in tolerances.items())
        return f"close(array({asked_text}, np.shape({wanted}), 'fiu', lists=True), np.asarray({wanted}), {told})"

    def _numpy(self, node: ast.stmt) -> None:
        if "np" not in self.imported | self.local:
            raise _no(node, "it needs NumPy as np")
        self.used.add("np")

    def _raises(self, kind: ast.expr, call: ast.expr, node: ast.stmt) -> str:
        known = isinstance(kind, ast.Name) and isinstance(getattr(builtins, kind.id, None), type)
        if not known or not self._is_call(call):
            raise _no(node)
        assert isinstance(call, ast.Call)
        assert isinstance(call.func, ast.Name)
        asked = self._asked(call, node)
        assert isinstance(asked, ast.Call)
        rest = [ast.unparse(part) for part in (*asked.args, *asked.keywords)]
        self.compare.add("raises")
        return f"raises({', '.join([ast.unparse(kind), f'student.{call.func.id}', *rest])})"

    def _is_call(self, node: ast.expr) -> bool:
        return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in self.functions

    def _asked(self, node: ast.expr, statement: ast.stmt) -> ast.expr:
        """An expression with calls of the student's functions put to the student, wherever they stand in it."""
        turned = _Asking(self.functions).visit(copy.deepcopy(node))
        for name in (part.id for part in ast.walk(turned) if isinstance(part, ast.Name)):
            if name != "student":
                self._known(name, statement)
        return turned  # type: ignore[no-any-return]

    def _plain(self, node: ast.expr, statement: ast.stmt) -> None:
        """Raises: Unturnable if an expression needs anything of the notebook."""
        for part in ast.walk(node):
            if isinstance(part, ast.Name):
                self._known(part.id, statement)
            elif isinstance(part, (ast.Lambda, ast.Set, ast.Await, ast.NamedExpr)):
                raise _no(statement)

    def _known(self, name: str, statement: ast.stmt) -> None:
        if name in self.functions or not (name in self.local or name in self.imported or hasattr(builtins, name)):
            raise _no(statement, f"it needs {name}")
        self.used.add(name)


class _Asking(ast.NodeTransformer):
    def __init__(self, functions: frozenset[str]) -> None:
        self.functions = functions

    def visit_Call(self, node: ast.Call) -> ast.AST:
        self.generic_visit(node)
        if isinstance(node.func, ast.Name) and node.func.id in self.functions:
            node.func = ast.Attribute(ast.Name("student"), node.func.id)
        return node


def _no(node: ast.stmt, why: str = "it is no question about what a function returns") -> Unturnable:
    first = ast.unparse(node).partition("\n")[0]
    return Unturnable(f"{first[:80]}: {why}")
