"""The slips that make mechanical mutants: for one node of a syntax tree, what could stand there by mistake.

Each rule is a generator from a node to changes. Rules share nodes with the tree and never change one.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

Changes = Iterator["Change"]
Operator = Callable[[Any, "Scope"], Changes]

BOUNDARIES: dict[type[ast.cmpop], tuple[str, type[ast.cmpop]]] = {
    ast.Gt: ("gt_to_ge", ast.GtE),
    ast.GtE: ("ge_to_gt", ast.Gt),
    ast.Lt: ("lt_to_le", ast.LtE),
    ast.LtE: ("le_to_lt", ast.Lt),
    ast.Eq: ("eq_to_ne", ast.NotEq),
    ast.NotEq: ("ne_to_eq", ast.Eq),
    ast.Is: ("is_to_is_not", ast.IsNot),
    ast.IsNot: ("is_not_to_is", ast.Is),
    ast.In: ("in_to_not_in", ast.NotIn),
    ast.NotIn: ("not_in_to_in", ast.In),
}
OPERATORS: dict[type[ast.operator], tuple[str, type[ast.operator]]] = {
    ast.Add: ("add_to_sub", ast.Sub),
    ast.Sub: ("sub_to_add", ast.Add),
    ast.Mult: ("mul_to_div", ast.Div),
    ast.Div: ("div_to_mul", ast.Mult),
    ast.FloorDiv: ("floordiv_to_div", ast.Div),
    ast.Pow: ("pow_to_mul", ast.Mult),
    ast.MatMult: ("matmul_to_mul", ast.Mult),
}
ORDERED = {
    ast.Sub: "sub",
    ast.Div: "div",
    ast.FloorDiv: "floordiv",
    ast.Mod: "mod",
    ast.Pow: "pow",
    ast.MatMult: "matmul",
}
DROPS: dict[type[ast.operator], tuple[str, ...]] = {
    ast.Add: ("right", "left"),
    ast.Sub: ("right",),
    ast.Mult: ("right", "left"),
    ast.Div: ("right",),
    ast.FloorDiv: ("right",),
    ast.Pow: ("right",),
}
TYPES = {
    "float64": "float32",
    "int64": "float64",
    "int32": "float32",
    "float32": "int32",
    "int": "float",
    "float": "int",
}
MODULES = {"copy", "keras", "layers", "math", "np", "ops", "pd", "tf"}


@dataclass(frozen=True)
class Change:
    """One slip: ``node`` stands where another stood. note : what is wrong, "" if the two texts say it."""

    slip: str
    node: ast.AST
    note: str = ""


@dataclass(frozen=True)
class Scope:
    """What a rule knows of the function around a node.

    shared : names of objects that the caller has too; first : name → line of its first binding;
    changed : names of objects that are changed in place.
    """

    shared: frozenset[str] = frozenset()
    first: tuple[tuple[str, int], ...] = ()
    changed: frozenset[str] = frozenset()

    @classmethod
    def of(cls, function: ast.FunctionDef) -> Scope:
        """Look through a function."""
        given = {argument.arg for argument in parameters(function)}
        first = dict.fromkeys(given, function.lineno)
        shared, changed = set(given), set()
        for node in ast.walk(function):
            if isinstance(node, ast.For):
                shared |= {name.id for name in ast.walk(node.target) if isinstance(name, ast.Name)}
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
                first[node.id] = min(node.lineno, first.get(node.id, node.lineno))
            if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
                changed.add(node.target.id)
            if isinstance(node, ast.Subscript) and isinstance(node.ctx, ast.Store) and isinstance(node.value, ast.Name):
                changed.add(node.value.id)
        return cls(frozenset(shared), tuple(sorted(first.items())), frozenset(changed))

    def bound_before(self, name: str, line: int) -> bool:
        """Whether a name has a value before ``line``."""
        return dict(self.first).get(name, line) < line


def condition(node: ast.expr) -> Changes:
    """What may go wrong in a test: it is turned round, unless another rule does so already."""
    opposite_exists = isinstance(node, ast.Compare) and isinstance(
        node.ops[0], (ast.Eq, ast.NotEq, ast.Is, ast.IsNot, ast.In, ast.NotIn)
    )
    if not opposite_exists and not _is_not(node):
        yield Change("negate_condition", ast.UnaryOp(ast.Not(), node))


def _compare(node: ast.Compare, _scope: Scope) -> Changes:
    for i, operator in enumerate(node.ops):
        slip, other = BOUNDARIES[type(operator)]
        yield Change(slip, ast.Compare(node.left, [*node.ops[:i], other(), *node.ops[i + 1 :]], node.comparators))


def _binary(node: ast.BinOp, _scope: Scope) -> Changes:
    kind, left, right = type(node.op), node.left, node.right
    sequences = is_sequence(left) or is_sequence(right)
    if kind in OPERATORS and not sequences:
        slip, other = OPERATORS[kind]
        yield Change(slip, ast.BinOp(left, other(), right))
    if kind in ORDERED:
        yield Change(f"swap_{ORDERED[kind]}", ast.BinOp(right, node.op, left))
    for side in DROPS.get(kind, ()):
        kept = left if side == "right" else right
        if not is_constant(kept):
            yield Change(f"drop_{side}", kept)


def _unary(node: ast.UnaryOp, _scope: Scope) -> Changes:
    if isinstance(node.op, ast.Not):
        yield Change("drop_not", node.operand)
    elif isinstance(node.op, ast.USub):
        if isinstance(node.operand, ast.Constant):
            value: Any = node.operand.value
            yield from _constants(-value)
        yield Change("drop_minus", node.operand)


def _constant(node: ast.Constant, _scope: Scope) -> Changes:
    yield from _constants(node.value)


def _constants(value: Any) -> Changes:
    others: tuple[Any, ...] = ()
    if isinstance(value, bool):
        others = (not value,)
    elif isinstance(value, int) or (isinstance(value, float) and (value == 0 or abs(value) >= 1)):
        others = (value + 1, value - 1)
    elif isinstance(value, float):
        others = (value * 2, value / 2)
    for other in others:
        yield Change(f"{value}_to_{other}", literal(other))


def _boolean(node: ast.BoolOp, _scope: Scope) -> Changes:
    conjunction = isinstance(node.op, ast.And)
    other: ast.boolop = ast.Or() if conjunction else ast.And()
    yield Change("and_to_or" if conjunction else "or_to_and", ast.BoolOp(other, node.values))


def _attribute(node: ast.Attribute, _scope: Scope) -> Changes:
    if node.attr == "T":
        yield Change("drop_T", node.value)
    if node.attr in TYPES and isinstance(node.value, ast.Name) and node.value.id == "np":
        other = TYPES[node.attr]
        yield Change(f"{node.attr}_to_{other}", ast.Attribute(node.value, other, node.ctx))


def _slice(node: ast.Slice, _scope: Scope) -> Changes:
    for end in ("lower", "upper"):
        bound = getattr(node, end)
        if bound is None or is_constant(bound):
            continue
        for operator, slip in ((ast.Add(), "plus_1"), (ast.Sub(), "minus_1")):
            moved = {"lower": node.lower, "upper": node.upper, end: ast.BinOp(bound, operator, literal(1))}
            yield Change(f"{end}_{slip}", ast.Slice(moved["lower"], moved["upper"], node.step))


def called_name(node: ast.Call) -> tuple[str, ast.expr | None]:
    """The name that is called, and the object whose method it is (None for a function, of a module or not)."""
    if not isinstance(node.func, ast.Attribute):
        return getattr(node.func, "id", ""), None
    owner = node.func.value
    return node.func.attr, None if isinstance(owner, ast.Name) and owner.id in MODULES else owner


def literal(value: Any) -> ast.expr:
    """Return the expression that stands for a number or a boolean, its sign included."""
    return ast.parse(repr(value), mode="eval").body


def is_constant(node: ast.expr) -> bool:
    """Whether it is a literal, with a sign or without."""
    if isinstance(node, ast.UnaryOp):
        return is_constant(node.operand)
    return isinstance(node, ast.Constant)


def is_sequence(node: ast.expr) -> bool:
    """Whether + and * mean joining and repeating here."""
    text = isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes))
    return text or isinstance(node, (ast.List, ast.ListComp, ast.Tuple, ast.JoinedStr))


def _is_not(node: ast.expr) -> bool:
    return isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not)


def parameters(function: ast.FunctionDef) -> list[ast.arg]:
    """Return the arguments that have a name of their own."""
    return [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]


RULES: dict[type[ast.AST], tuple[Operator, ...]] = {
    ast.Attribute: (_attribute,),
    ast.BinOp: (_binary,),
    ast.BoolOp: (_boolean,),
    ast.Compare: (_compare,),
    ast.Constant: (_constant,),
    ast.Slice: (_slice,),
    ast.UnaryOp: (_unary,),
}
"""What may go wrong in an expression."""
