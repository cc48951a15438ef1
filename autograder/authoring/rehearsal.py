"""An instructor's notebook, run once on his own machine to see what its functions are given and what they return.

What draws or trains is passed over; a statement that fails is, too. Nothing of a student's is run here.
"""

from __future__ import annotations

import ast
import builtins
import contextlib
import copy
import functools
import inspect
import io
import tempfile
import warnings
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np

from autograder.authoring.lesson import Lesson, Piece, free_names, names_in, names_of
from autograder.checks import load_module
from autograder.contracts.outcomes import agree
from autograder.describe import literal
from autograder.errors import CheckFileError, ConfigError
from autograder.util.syntax import last_name

Namespace: TypeAlias = dict[str, Any]
_SLOW = {"fit", "show", "plot", "imshow", "scatter", "hist", "input", "open", "display", "savefig"}
_COMPARISONS = {
    "allclose", "array_equal", "isclose", "assert_allclose", "assert_almost_equal", "assert_array_almost_equal",
    "assert_array_equal", "assert_equal",
}  # fmt: skip


@dataclass(frozen=True)
class Heard:
    """One call at the top of the notebook: arguments in order, and what came back."""

    exercise: str
    given: tuple[Any, ...]
    answer: Any


@dataclass(frozen=True)
class Example:
    """An assert that compares an answer with a value."""

    exercise: str
    given: tuple[Any, ...]
    expected: Any


@dataclass(frozen=True)
class Law:
    """Any other assert, in words and as an expression of ``student``."""

    exercise: str
    words: str
    code: str


@dataclass
class Rehearsal:
    """What was seen. module : the functions; notes : what could not be used, in words."""

    module: Any
    calls: list[Heard] = field(default_factory=list)
    examples: list[Example] = field(default_factory=list)
    laws: list[Law] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def given(self, exercise: str) -> list[tuple[Any, ...]]:
        """The arguments of every call of an exercise."""
        return [call.given for call in self.calls if call.exercise == exercise]


def reference_source(lesson: Lesson, title: str) -> str:
    """Return reference.py: the functions with what they need of the rest of the notebook."""
    kept = {piece for piece in lesson.of("function") if piece.name in lesson.exercises}
    needed: set[str] = set().union(*(free_names(piece.node) for piece in kept if piece.node))
    for _ in lesson.pieces:  # until nothing is added; no notebook has longer chains than pieces
        more = {
            piece
            for piece in lesson.of("setting", "function", "code")
            if piece.node and piece not in kept and names_of(piece.node) & needed
        }
        if not more:
            break
        kept |= more
        needed |= set().union(*(free_names(piece.node) for piece in more if piece.node))
    imports = dict.fromkeys(line for piece in lesson.of("import") for line in _imported(piece, needed))
    blocks = [
        f'''"""Reference of {title}: the notebook's own functions.

A mistake in them is a mistake in the checks: write them another way where you can."""'''
    ]
    if any("keras" in line or "tensorflow" in line for line in imports):
        quiet = "# TensorFlow greets on stderr otherwise"
        blocks.append(f'import os\n\nos.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")  {quiet}')
    blocks += ["\n".join(imports)] if imports else []
    blocks += [piece.source for piece in lesson.pieces if piece in kept]
    return "\n\n\n".join(blocks) + "\n"


def _imported(piece: Piece, needed: set[str]) -> list[str]:
    assert isinstance(piece.node, (ast.Import, ast.ImportFrom))
    used = [a for a in piece.node.names if (a.asname or a.name.partition(".")[0]) in needed]
    return [ast.unparse(type(piece.node)(**{**vars(piece.node), "names": used}))] if used else []


def rehearse(lesson: Lesson, source: str) -> Rehearsal:
    """Run the notebook's statements, one after the other, and listen to what its exercises are asked.

    source : as `reference_source` returns it.

    Raises: ConfigError if the functions alone cannot be loaded.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "reference.py"
        path.write_text(source, encoding="utf-8")
        try:
            module = load_module(path, "autograder_rehearsal")
        except CheckFileError as error:
            reason = str(error).partition(": ")[2]
            raise ConfigError(f"{lesson.path}: its functions cannot be loaded by themselves: {reason}") from None
    found = Rehearsal(module)
    namespace = dict(vars(module))
    for name in lesson.exercises:
        namespace[name] = _overheard(namespace[name], found.calls)
    for piece in lesson.of("import", "setting", "function", "code", "assert"):
        if piece.name in lesson.exercises or piece.node is None or _is_slow(piece.node):
            continue
        before = len(found.calls)
        if _ran(piece.node, namespace):
            if piece.kind == "assert":
                _claim(piece, lesson, namespace, found.calls[before:], found)
        elif piece.kind == "assert":
            found.notes.append(f"cell {piece.cell}: this assert does not hold and is left out: {_short(piece)}")
    return found


def _overheard(function: Callable[..., Any], calls: list[Heard]) -> Callable[..., Any]:
    signature = inspect.signature(function)

    @functools.wraps(function)
    def overheard(*args: Any, **kwargs: Any) -> Any:
        bound = signature.bind(*args, **kwargs)
        if kwargs:
            bound.apply_defaults()
        given = tuple(copy.deepcopy(value) for value in bound.args)
        answer = function(*args, **kwargs)
        calls.append(Heard(function.__name__, given, copy.deepcopy(answer)))
        return answer

    return overheard


def _is_slow(node: ast.stmt) -> bool:
    """Whether a statement draws, trains or asks: by the names of what it calls."""
    called = [n for n in ast.walk(node) if isinstance(n, ast.Call)]
    if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
        return False
    return any(last_name(call) in _SLOW for call in called)


def _ran(node: ast.stmt, namespace: Namespace) -> bool:
    try:
        with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
            warnings.simplefilter("ignore")
            exec(compile(ast.Module([node], []), "<notebook>", "exec"), namespace)
    except Exception:  # whatever the notebook does when something before was passed over
        return False
    return True


def _claim(piece: Piece, lesson: Lesson, namespace: Namespace, calls: list[Heard], found: Rehearsal) -> None:
    """Add what an assert that holds says of an exercise."""
    assert piece.node is not None
    asked = [name for name in lesson.exercises if name in names_in(piece.node)]
    if not asked:
        found.notes.append(f"cell {piece.cell}: this assert asks no exercise and is left out: {_short(piece)}")
        return
    if len(calls) == 1 and (value := _compared(piece.node, asked[-1])) is not None:
        found.examples.append(Example(asked[-1], calls[0].given, _expected(value, namespace, calls[0].answer)))
        return
    test = piece.node.test if isinstance(piece.node, ast.Assert) else None
    code = None if test is None else _of_student(test, lesson, namespace)
    if test is None or code is None:
        found.notes.append(f"cell {piece.cell}: this assert needs more than a check can hold: {_short(piece)}")
        return
    message = getattr(piece.node, "msg", None)
    words = message.value if isinstance(message, ast.Constant) else f"{ast.unparse(test)}."
    found.laws.append(Law(asked[-1], str(words), code))


def _compared(node: ast.stmt, exercise: str) -> ast.expr | None:
    """The value that an assert compares the answer of one call with; None if it says something else."""
    test = node.test if isinstance(node, ast.Assert) else getattr(node, "value", None)
    sides: list[ast.expr] = []
    if isinstance(test, ast.Compare) and len(test.ops) == 1:
        left = test.left
        if isinstance(test.ops[0], ast.Eq):
            sides = [left, *test.comparators]
        elif isinstance(test.ops[0], (ast.Lt, ast.LtE)) and isinstance(left, ast.Call) and last_name(left) == "abs":
            inner = left.args[0] if left.args else None
            sides = [inner.left, inner.right] if isinstance(inner, ast.BinOp) and isinstance(inner.op, ast.Sub) else []
    elif isinstance(test, ast.Call) and last_name(test) in _COMPARISONS:
        sides = test.args[:2]
    calls = [isinstance(side, ast.Call) and last_name(side) == exercise for side in sides]
    return sides[calls.index(False)] if sorted(calls) == [False, True] else None


def _expected(value: ast.expr, namespace: Namespace, answer: Any) -> Any:
    """The value of the assert if it says the answer exactly, else the answer: asserts round."""
    try:
        said = eval(compile(ast.Expression(value), "<notebook>", "eval"), namespace)
        said = np.asarray(said) if isinstance(answer, np.ndarray) else said
        agree(answer, said)
    except (AssertionError, TypeError, ValueError):
        return answer
    return said


def _of_student(test: ast.expr, lesson: Lesson, namespace: Namespace) -> str | None:
    """The test as an expression of ``student``, values of the notebook written out; None if they cannot be."""
    bound = {node.id for node in ast.walk(test) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    written = _Writing(lesson, namespace, bound)
    changed = written.visit(copy.deepcopy(test))
    return ast.unparse(ast.fix_missing_locations(changed)) if written.whole else None


class _Writing(ast.NodeTransformer):
    """Puts what a check knows in the place of the notebook's names."""

    def __init__(self, lesson: Lesson, namespace: Namespace, bound: set[str]) -> None:
        self.bound = bound
        self.lesson = lesson
        self.namespace = namespace
        self.whole = True

    def visit_Name(self, node: ast.Name) -> ast.expr:
        """Replace one name."""
        put = node if node.id in self.bound else _written(node.id, self.lesson, self.namespace)
        self.whole &= put is not None
        return put or node


def _written(name: str, lesson: Lesson, namespace: Namespace) -> ast.expr | None:
    if name in lesson.exercises:
        return ast.Attribute(ast.Name("student", ast.Load()), name, ast.Load())
    if name == "np" or hasattr(builtins, name):
        return ast.Name(name, ast.Load())
    text = literal(namespace.get(name))
    try:
        return None if text == "None" or "<" in text else ast.parse(text, mode="eval").body
    except SyntaxError:
        return None


def _short(piece: Piece) -> str:
    line = piece.source.strip().splitlines()[-1]
    return line if len(line) <= 80 else line[:79] + "…"
