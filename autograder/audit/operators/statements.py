"""The slips of statements: left out, done in place, in the wrong order, with a spoilt argument."""

from __future__ import annotations

import ast

from autograder.audit.operators.expressions import (
    OPERATORS,
    Change,
    Changes,
    Operator,
    Scope,
    called_name,
    is_sequence,
    parameters,
)

SPOIL = """
_given = {name}
try:
    pass
finally:
    for _part in _given if isinstance(_given, (list, tuple)) else (_given,):
        if isinstance(_part, np.ndarray):
            _part[...] = _part + 1
        elif hasattr(_part, "iloc"):
            _part.drop(_part.index[:1], inplace=True)
    if isinstance(_given, (dict, list)):
        _given.clear()
"""
"""Spoils an argument whatever it is; a number and a text cannot be spoilt."""
ARRAY_USES = {
    "T",
    "shape",
    "ndim",
    "size",
    "dtype",
    "reshape",
    "copy",
    "astype",
    "sum",
    "mean",
    "max",
    "min",
    "iloc",
    "loc",
}


def _augmented(node: ast.AugAssign, _scope: Scope) -> Changes:
    if type(node.op) in OPERATORS and not is_sequence(node.value):
        slip, other = OPERATORS[type(node.op)]
        yield Change(slip, ast.AugAssign(node.target, other(), node.value))
    yield Change("drop_statement", ast.Pass())


def _guard(node: ast.If, _scope: Scope) -> Changes:
    if all(isinstance(statement, ast.Raise) for statement in node.body):
        yield Change(
            "drop_guard",
            ast.If(ast.Constant(False), node.body, node.orelse),
            f"without: if {ast.unparse(node.test)}: raise",
        )


def _returned(node: ast.Return, _scope: Scope) -> Changes:
    if isinstance(node.value, ast.Tuple):
        items = node.value.elts
        for i in range(len(items) - 1):
            turned = [*items[:i], items[i + 1], items[i], *items[i + 2 :]]
            yield Change("swap_returned", ast.Return(ast.Tuple(turned, ast.Load())))


def _assigned(node: ast.Assign, scope: Scope) -> Changes:
    target, value = node.targets[0], node.value
    names = [part.id for part in ast.walk(target) if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store)]
    if all(scope.bound_before(name, node.lineno) for name in names):  # a place in an array binds no name
        yield Change("drop_statement", ast.Pass())
    if not isinstance(target, ast.Name):
        return
    if isinstance(value, ast.BinOp) and ast.unparse(value.left) == target.id and target.id in scope.shared:
        yield Change("in_place", ast.AugAssign(target, value.op, value.right))
    if isinstance(value, ast.Call) and target.id in scope.changed and called_name(value) == ("array", None):
        yield Change(
            "array_to_asarray",
            ast.Assign(
                [target],
                ast.Call(ast.Attribute(ast.Name("np", ast.Load()), "asarray", ast.Load()), value.args, value.keywords),
                lineno=node.lineno,
            ),
        )


def _done(node: ast.Expr, _scope: Scope) -> Changes:
    if isinstance(node.value, ast.Call):
        yield Change("drop_statement", ast.Pass())


def _left_out(node: ast.stmt, _scope: Scope) -> Changes:
    yield Change(f"drop_{type(node).__name__.lower()}", ast.Pass())


def _spoiled(node: ast.FunctionDef, _scope: Scope) -> Changes:
    """Change each argument that looks like an array or a list, after the answer is known."""
    for argument in parameters(node):
        if not any(_is_array(part, argument.arg) for part in ast.walk(node)):
            continue
        spoilt = ast.parse(SPOIL.format(name=argument.arg)).body
        wrapped = spoilt[1]
        assert isinstance(wrapped, ast.Try)
        wrapped.body = node.body
        changed = ast.FunctionDef(node.name, node.args, spoilt, node.decorator_list, node.returns, lineno=node.lineno)
        yield Change(f"spoils_{argument.arg}", changed, f"changes its argument {argument.arg}")


def _is_array(node: ast.AST, name: str) -> bool:
    """Whether ``node`` uses the variable ``name`` as only arrays, lists and the like are used."""

    def is_it(part: ast.AST | None) -> bool:
        return isinstance(part, ast.Name) and part.id == name

    match node:
        case ast.Attribute(value=value, attr=attr):
            return is_it(value) and attr in ARRAY_USES
        case ast.Subscript(value=value):
            return is_it(value)
        case ast.For(iter=value) | ast.comprehension(iter=value):
            return is_it(value)
        case ast.BinOp(left=left, op=ast.MatMult(), right=right):
            return is_it(left) or is_it(right)
        case ast.Call(args=args):
            called = called_name(node)[0]
            return called in ("asarray", "array", "len", "zip", "enumerate", "list", "reversed") and any(
                map(is_it, args)
            )
        case _:
            return False


RULES: dict[type[ast.AST], tuple[Operator, ...]] = {
    ast.Assign: (_assigned,),
    ast.AugAssign: (_augmented,),
    ast.Break: (_left_out,),
    ast.Continue: (_left_out,),
    ast.Expr: (_done,),
    ast.FunctionDef: (_spoiled,),
    ast.If: (_guard,),
    ast.Return: (_returned,),
}
"""What may go wrong in a statement."""
