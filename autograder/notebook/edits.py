"""What a student's edit of a cell comes to: whether an answer was begun, what was added to a locked cell."""

from __future__ import annotations

import ast
import difflib
from collections.abc import Collection

from autograder.util.syntax import bound_names, function_names, parse, parse_cell, used_names


def bare(source: str) -> str:
    """Return a source without the blanks at its ends and at the ends of its lines."""
    return "\n".join(line.rstrip() for line in source.strip().splitlines())


def untouched(source: str, template: str) -> bool:
    """Whether nothing was written: an empty cell, the release's own text, or only functions that raise."""
    if bare(source) in ("", bare(template)):
        return True
    tree = parse(source)
    return tree is not None and all(isinstance(n, ast.FunctionDef) and _is_stub(n) for n in tree.body)


def defined(source: str) -> list[str]:
    """Return the names that a cell may bind to functions; by its lines where it does not parse."""
    tree = parse_cell(source)
    if tree is None:
        lines = [line for line in source.splitlines() if line.startswith("def ")]
        return [line[4:].partition("(")[0].strip() for line in lines]
    return function_names(tree)


def bound(source: str) -> set[str]:
    """Return the names that a cell binds, to whatever; by its functions where it does not parse."""
    tree = parse_cell(source)
    return set(defined(source)) if tree is None else bound_names(tree)


def used(source: str) -> set[str]:
    """Return the names that a cell needs when it runs."""
    tree = parse_cell(source)
    return set() if tree is None else used_names(tree)


def without(source: str, names: Collection[str]) -> str:
    """Return a cell without the statements that bind only these names, "" if nothing of it is left."""
    tree = parse(source)
    if tree is None:
        return source
    lines = source.splitlines()
    left = []
    for statement in tree.body:
        made = bound_names(ast.Module([statement], []))
        if made and made <= set(names):
            for number in range(_first_line(statement) - 1, statement.end_lineno or 0):
                lines[number] = ""
        else:
            left.append(statement)
    return "\n".join(lines).strip("\n") if left else ""


def added(source: str, template: str) -> str:
    """Return what an edit of ``template`` has added to it: whole statements, those left out that only changed its own.

    A changed line of the release stays as released; what binds a name that the release's cell has not is new.
    """
    new, old = parse_cell(source), parse_cell(template)
    if new is None or old is None or bare(source) == bare(template):
        return ""
    taken = bound_names(old)
    before, after = ([ast.dump(statement) for statement in tree.body] for tree in (old, new))
    kept = []
    for change, _, _, first, last in difflib.SequenceMatcher(None, before, after, False).get_opcodes():
        for statement in new.body[first:last] if change in ("insert", "replace") else ():
            made = bound_names(ast.Module([statement], []))
            if isinstance(statement, ast.Pass) or ast.dump(statement) in before:
                continue
            if change == "insert" or (made and not made & taken):
                kept.append(statement)
    lines = source.splitlines()
    parts = [lines[_first_line(s) - 1 : s.end_lineno] for s in kept]
    return "\n".join("\n".join(part) for part in parts)


def without_fences(source: str) -> str:
    """Return code without the Markdown fences around it, as a cell that was turned into text may have them."""
    lines = source.strip().splitlines()
    fenced = len(lines) > 1 and lines[0].startswith("```") and lines[-1].strip() == "```"
    return "\n".join(lines[1:-1]) if fenced else source


def _first_line(statement: ast.stmt) -> int:
    """The line a statement begins on, its decorators included."""
    decorators: list[ast.expr] = getattr(statement, "decorator_list", [])
    return min([statement.lineno, *(decorator.lineno for decorator in decorators)])


def _is_stub(function: ast.FunctionDef) -> bool:
    last = function.body[-1]
    if len(function.body) > 2 or not isinstance(last, ast.Raise):
        return False
    raised = last.exc.func if isinstance(last.exc, ast.Call) else last.exc
    return isinstance(raised, ast.Name) and raised.id == "NotImplementedError"
