"""The slips of calls: another function, swapped arguments, a forgotten call, a wrong axis, range or type."""

from __future__ import annotations

import ast

from autograder.audit.operators.expressions import (
    TYPES,
    Change,
    Changes,
    Operator,
    Scope,
    called_name,
    is_constant,
    literal,
)

BUILTINS = {"all", "any", "max", "min", "sum"}
FUNCTIONS = {
    "mean": "sum",
    "sum": "mean",
    "max": "min",
    "min": "max",
    "amax": "amin",
    "amin": "amax",
    "maximum": "minimum",
    "minimum": "maximum",
    "argmax": "argmin",
    "argmin": "argmax",
    "zeros": "ones",
    "ones": "zeros",
    "zeros_like": "ones_like",
    "ones_like": "zeros_like",
    "floor": "ceil",
    "ceil": "floor",
    "any": "all",
    "all": "any",
    "hstack": "vstack",
    "vstack": "hstack",
}
ORDERED_FUNCTIONS = {"dot", "matmul", "subtract", "divide", "power", "outer", "greater", "less"}
FORGETTABLE = {"abs", "clip", "copy", "deepcopy", "ravel", "round", "sqrt", "squeeze", "transpose"}


def _other_function(node: ast.Call, _scope: Scope) -> Changes:
    name, _ = called_name(node)
    other = FUNCTIONS.get(name)
    if other is None:
        return
    if isinstance(node.func, ast.Attribute):
        yield Change(f"{name}_to_{other}", _called(ast.Attribute(node.func.value, other, ast.Load()), node))
    elif other in BUILTINS:
        yield Change(f"{name}_to_{other}", _called(ast.Name(other, ast.Load()), node))


def _swapped_arguments(node: ast.Call, _scope: Scope) -> Changes:
    name, owner = called_name(node)
    if name not in ORDERED_FUNCTIONS:
        return
    if owner is None and len(node.args) == 2:
        yield Change(f"swap_{name}", ast.Call(node.func, node.args[::-1], node.keywords))
    elif owner is not None and len(node.args) == 1:
        turned = ast.Attribute(node.args[0], name, ast.Load())
        yield Change(f"swap_{name}", ast.Call(turned, [owner], node.keywords))


def _forgotten_call(node: ast.Call, _scope: Scope) -> Changes:
    name, owner = called_name(node)
    if name in FORGETTABLE and (owner is not None or node.args):
        yield Change(f"drop_{name}", node.args[0] if owner is None else owner)
    elif name == "astype" and owner is not None:
        yield Change("drop_astype", owner)
    elif name == "sorted":
        yield Change("drop_sorted", ast.Call(ast.Name("list", ast.Load()), node.args[:1], []))
    elif name == "int" and any(isinstance(part, ast.BinOp) for part in ast.walk(node)):
        yield Change("int_to_round", _called(ast.Name("round", ast.Load()), node))


def _other_type(node: ast.Call, _scope: Scope) -> Changes:
    """``astype(int)`` → ``astype(float)``; ``np.float64`` is an attribute's slip wherever it stands."""
    name, _ = called_name(node)
    if name == "astype" and node.args and isinstance(node.args[0], ast.Name) and node.args[0].id in TYPES:
        old, other = node.args[0].id, TYPES[node.args[0].id]
        yield Change(f"{old}_to_{other}", ast.Call(node.func, [ast.Name(other, ast.Load())], node.keywords))


def _range(node: ast.Call, _scope: Scope) -> Changes:
    name, owner = called_name(node)
    if name != "range" or owner is not None or not node.args:
        return
    place = 0 if len(node.args) == 1 else 1
    stop = node.args[place]
    if not is_constant(stop):
        for operator, slip in ((ast.Sub(), "range_minus_1"), (ast.Add(), "range_plus_1")):
            arguments = list(node.args)
            arguments[place] = ast.BinOp(stop, operator, literal(1))
            yield Change(slip, ast.Call(node.func, arguments, node.keywords))
    if len(node.args) == 1:
        yield Change("range_from_1", ast.Call(node.func, [literal(1), stop], node.keywords))


def _axis(node: ast.Call, _scope: Scope) -> Changes:
    for i, keyword in enumerate(node.keywords):
        if keyword.arg != "axis":
            continue
        others = [*node.keywords[:i], *node.keywords[i + 1 :]]
        axis = ast.unparse(keyword.value)
        other = {"0": 1, "1": 0, "-1": 0}.get(axis)
        if other is not None:
            turned = [*node.keywords[:i], ast.keyword("axis", literal(other)), *node.keywords[i + 1 :]]
            yield Change(f"axis_{axis}_to_{other}", ast.Call(node.func, node.args, turned))
        yield Change("drop_axis", ast.Call(node.func, node.args, others))


def _keyword(node: ast.keyword, _scope: Scope) -> Changes:
    if node.arg == "dtype" and isinstance(node.value, ast.Name) and node.value.id in TYPES:
        other = TYPES[node.value.id]
        yield Change(f"{node.value.id}_to_{other}", ast.keyword("dtype", ast.Name(other, ast.Load())))


def _called(function: ast.expr, node: ast.Call) -> ast.Call:
    return ast.Call(function, node.args, node.keywords)


RULES: dict[type[ast.AST], tuple[Operator, ...]] = {
    ast.Call: (_other_function, _swapped_arguments, _forgotten_call, _other_type, _range, _axis),
    ast.keyword: (_keyword,),
}
"""What may go wrong in a call."""
