"""Mechanical mutants: wrong solutions made from right ones by changing one thing in the syntax tree.

They are the slips a tired programmer makes (off by one, wrong axis, forgotten transpose, swapped operands,
missing division, changed argument, …), in the order of the source, and named after the line and the slip:
``step:L8:gt_to_ge``. Lines are those of the solution cell without nbgrader's marks.

A mutant that is not wrong after all is listed, with the reason, in ``solutions/NAME/equivalent.toml``::

    "train_perceptron:L19:drop_statement" = "the first epoch sets it anyway"
"""

from __future__ import annotations

import ast
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from autograder.audit.operators import calls, expressions, statements
from autograder.config import Assignment
from autograder.errors import CheckFileError
from autograder.specimens import Specimen

EQUIVALENT = "equivalent.toml"
MAX_NOTE = 90
_QUIET = {"print", "display"}
_RULES = {**expressions.RULES, **calls.RULES, **statements.RULES}


@dataclass(frozen=True)
class _Site:
    """A node and where it hangs: ``getattr(parent, field)``, or the item ``index`` of that list."""

    node: ast.AST
    parent: ast.AST
    field: str
    index: int | None
    scope: expressions.Scope

    def put(self, node: ast.AST) -> None:
        if self.index is None:
            setattr(self.parent, self.field, node)
        else:
            getattr(self.parent, self.field)[self.index] = node


def mechanical(exercise: str, source: str) -> tuple[Specimen, ...]:
    """Return the mutants of one solution cell, none of which is the same text as another or as the cell.

    A cell that is not plain Python (it has magics) has none.
    """
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return ()
    original = ast.unparse(tree)
    seen = {original}
    names: Counter[str] = Counter()
    found = []
    sites = list(_sites(tree, expressions.Scope()))
    for site in sorted(sites, key=lambda s: (getattr(s.node, "lineno", 0), getattr(s.node, "col_offset", 0))):
        for change in _changes(site):
            text = _changed(tree, site, change)
            if text in seen or not _compiles(text):
                continue
            seen.add(text)
            name = f"L{getattr(site.node, 'lineno', 1)}:{change.slip}"
            names[name] += 1
            numbered = name if names[name] == 1 else f"{name}.{names[name]}"
            found.append(Specimen("mutant", exercise, numbered, change.note or _note(original, text), text + "\n"))
    return tuple(found)


def mechanical_mutants(assignment: Assignment, cells: Mapping[str, str]) -> tuple[Specimen, ...]:
    """Return the mutants of every coded exercise's solution cell, in the notebook's order.

    cells : the instructor's, grade_id → source.
    """
    coded = [e.name for e in assignment.exercises if not e.manual and e.name in cells]
    return tuple(mutant for name in coded for mutant in mechanical(name, cells[name]))


def identity(specimen: Specimen) -> str:
    """Return the name by which reports and ``equivalent.toml`` call a specimen: ``exercise:name``."""
    return f"{specimen.exercise}:{specimen.name}"


def equivalents(assignment: Assignment, mutants: Sequence[Specimen]) -> dict[str, str]:
    """Return the mutants known not to be wrong, identity → reason; {} if the unit lists none.

    Raises: CheckFileError if the file is not a table of reasons, or names a mutant there is not (any more).
    """
    path = assignment.solutions / EQUIVALENT
    if not path.exists():
        return {}
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CheckFileError(f"{path}: not valid TOML: {error}") from None
    for name, reason in table.items():
        if not isinstance(reason, str) or not reason.strip():
            raise CheckFileError(
                f'{path}: {name}: expected a reason, "MUTANT" = "why it is not wrong", got {reason!r:.80}'
            )
    known = [identity(mutant) for mutant in mutants]
    unknown = [f"{name}{_meant(name, known)}" for name in sorted(set(table) - set(known))]
    if unknown:
        raise CheckFileError(
            f"{path}: no such mechanical mutant: {', '.join(unknown)}; the solution has changed, look at it again"
        )
    return table


def _meant(name: str, known: Sequence[str]) -> str:
    """The mutants with the same slip on other lines, in words."""

    def unplaced(identity: str) -> tuple[str, str]:
        exercise, _, rest = identity.partition(":")
        return exercise, rest.partition(":")[2]

    similar = [other for other in known if unplaced(other) == unplaced(name)]
    return f" (is it now {' or '.join(similar)}?)" if similar else ""


def _sites(node: ast.AST, scope: expressions.Scope) -> Iterator[_Site]:
    """Yield every node below ``node`` in which a slip would matter, with the scope it stands in."""
    for name, value in ast.iter_fields(node):
        for index, child in enumerate(value if isinstance(value, list) else [value]):
            if not isinstance(child, ast.AST) or _ignored(node, name, child):
                continue
            yield _Site(child, node, name, index if isinstance(value, list) else None, scope)
            inner = expressions.Scope.of(child) if isinstance(child, ast.FunctionDef) else scope
            yield from _sites(child, inner)


def _ignored(parent: ast.AST, name: str, child: ast.AST) -> bool:
    """Whether a slip there would change nothing that is graded: annotations, docstrings, messages, output."""
    if name in ("annotation", "returns", "decorator_list", "type_params"):
        return True
    if isinstance(child, (ast.JoinedStr, ast.Import, ast.ImportFrom)):
        return True
    if isinstance(parent, ast.Raise) or (isinstance(parent, ast.keyword) and parent.arg == "axis"):
        return True
    if isinstance(child, ast.Expr):
        value = child.value
        if isinstance(value, ast.Constant):
            return True
        return isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id in _QUIET
    # −1 is one number; its changes are made where the sign stands.
    return isinstance(parent, ast.UnaryOp) and isinstance(parent.op, ast.USub) and isinstance(child, ast.Constant)


def _changes(site: _Site) -> Iterator[expressions.Change]:
    for rule in _RULES.get(type(site.node), ()):
        yield from rule(site.node, site.scope)
    if isinstance(site.node, ast.expr) and site.field in ("test", "ifs"):
        yield from expressions.condition(site.node)


def _changed(tree: ast.AST, site: _Site, change: expressions.Change) -> str:
    site.put(change.node)
    try:
        return ast.unparse(tree)
    finally:
        site.put(site.node)


def _compiles(text: str) -> bool:
    try:
        compile(text, "<mutant>", "exec")
    except (SyntaxError, ValueError):
        return False
    return True


def _note(original: str, text: str) -> str:
    """Show the first line that differs."""
    before, after = original.splitlines(), text.splitlines()
    i = next(i for i, (old, new) in enumerate(zip_longest(before, after)) if old != new)
    return f"{_short(before, i)} → {_short(after, i)}"


def _short(lines: list[str], i: int) -> str:
    line = lines[i].strip() if i < len(lines) else "…"
    return line if len(line) <= MAX_NOTE else line[: MAX_NOTE - 1] + "…"
