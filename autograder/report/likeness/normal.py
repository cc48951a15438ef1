"""A cell's syntax tree in a normal form, in which copies that were padded or rewritten a little are the same again.

What has no effect is left out, a loop that only collects becomes the comprehension that it is, and a value that is
named for the next statement alone is not named. Trees are changed in place, a list of statements at a time and without
a recursion, which deep code would exhaust.
"""

from __future__ import annotations

import ast
import itertools
from collections import Counter
from collections.abc import Iterator

_ROUNDS = 3
"""How often statements are left out; what only those read that were left out goes in the next round."""
_NEAR = 200
"""Nodes of a statement among which a name is looked for: a chain of thousands would take time with its square."""
_PURE = (
    ast.Constant, ast.Name, ast.List, ast.Tuple, ast.Dict, ast.Set, ast.UnaryOp, ast.BinOp, ast.expr_context,
    ast.operator, ast.unaryop,
)  # fmt: skip
"""Of these an expression without an effect is made, as far as that can be seen; a call may do anything."""

Block = list[ast.stmt]


def normal(tree: ast.Module) -> ast.Module:
    """Return the tree, changed."""
    for _ in range(_ROUNDS):
        read = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}
        before = [len(block) for block, _ in _blocks(tree)]
        for block, own in _blocks(tree):
            block[:] = [kept for statement in block for kept in _effect(statement, read, own=own)]
        if before == [len(block) for block, _ in _blocks(tree)]:
            break
    for block, _ in reversed([*_blocks(tree)]):  # the inner ones first
        _collect(block)
        _inline(block)
    return tree


def _blocks(tree: ast.Module) -> Iterator[tuple[Block, bool]]:
    """Every list of statements, and whether it stands in a function, whose variables nobody else reads."""
    left: list[tuple[ast.AST, bool]] = [(tree, False)]
    while left:
        node, own = left.pop()
        own = own or isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
        for _, value in ast.iter_fields(node):
            if isinstance(value, list) and value and isinstance(value[0], ast.stmt):
                yield value, own
            parts = value if isinstance(value, list) else [value]
            left += [(part, own) for part in parts if isinstance(part, (ast.stmt, ast.excepthandler, ast.match_case))]


def _effect(statement: ast.stmt, read: set[str], *, own: bool) -> Block:
    """What is left of a statement: itself, nothing, or the branch of an ``if`` that runs in any case."""
    match statement:
        case ast.Pass() | ast.Assert(test=ast.Constant()) | ast.Expr(value=ast.Constant() | ast.Name()):
            return []
        case ast.Expr(value=ast.Call(func=ast.Name(id="print"))):
            return []
        case ast.If(test=ast.Constant(value=value)):
            return statement.body if value else statement.orelse
        case (
            ast.Assign(targets=[ast.Name(id=name)], value=value) | ast.AnnAssign(target=ast.Name(id=name), value=value)
        ):
            pure = value is None or all(isinstance(node, _PURE) for node in ast.walk(value))
            return [] if own and pure and name not in read else [statement]
    return [statement]


def _collect(block: Block) -> None:
    """Put comprehensions in place of loops that do nothing but append to a new list."""
    for i in range(len(block) - 1, 0, -1):
        match block[i - 1], block[i]:
            case ast.Assign(targets=[ast.Name(id=name)], value=ast.List(elts=[])), ast.For() as loop:
                found = _comprehension(loop, name)
                if found is not None:
                    block[i - 1 : i + 1] = [ast.Assign([ast.Name(name, ast.Store())], found)]


def _comprehension(statement: ast.stmt, name: str) -> ast.ListComp | None:
    """What a loop collects in the list of this name, None if it does anything else."""
    generators: list[ast.comprehension] = []
    while True:
        match statement:
            case ast.For(body=body, orelse=[]):
                generators.append(ast.comprehension(statement.target, statement.iter, [], 0))
            case ast.If(body=body, orelse=[]):
                generators[-1].ifs.append(statement.test)
            case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id=to), attr="append"), args=[item])):
                return ast.ListComp(item, generators) if to == name else None
            case ast.AugAssign(target=ast.Name(id=to), op=ast.Add(), value=ast.List(elts=[item])):
                return ast.ListComp(item, generators) if to == name else None
            case _:
                return None
        *guards, statement = body
        for guard in guards:
            match guard:
                case ast.If(test=ast.UnaryOp(op=ast.Not(), operand=test), body=[ast.Continue()], orelse=[]):
                    generators[-1].ifs.append(test)
                case ast.If(test=test, body=[ast.Continue()], orelse=[]):
                    generators[-1].ifs.append(ast.UnaryOp(ast.Not(), test))
                case _:
                    return None


def _inline(block: Block) -> None:
    """Put what a name stands for in its place, where it is bound for the next statement alone."""
    names = [node for statement in block for node in ast.walk(statement) if isinstance(node, ast.Name)]
    bound, read = (Counter(node.id for node in names if isinstance(node.ctx, kind)) for kind in (ast.Store, ast.Load))
    for i in range(len(block) - 2, -1, -1):
        match block[i]:
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if bound[name] == read[name] == 1:
                if _replace(block[i + 1], name, value):
                    del block[i]


def _replace(statement: ast.stmt, name: str, value: ast.expr) -> bool:
    """Put a value where a name is read, and return whether it is read there."""
    for node in itertools.islice(ast.walk(statement), _NEAR):
        for field, part in ast.iter_fields(node):
            for i, inner in enumerate(part if isinstance(part, list) else [part]):
                if isinstance(inner, ast.Name) and inner.id == name and isinstance(inner.ctx, ast.Load):
                    if isinstance(part, list):
                        part[i] = value
                    else:
                        setattr(node, field, value)
                    return True
    return False
