"""An instructor's own solved notebook, taken apart: texts, imports, settings, functions, asserts and the code between.

What cannot become a unit is refused with all its faults at once, each a sentence that says what to write instead.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

import nbformat

from autograder.course.settings import GRADE_PREFIX
from autograder.errors import ConfigError
from autograder.util.syntax import last_name, without_magics

Kind: TypeAlias = Literal["text", "import", "setting", "function", "assert", "code"]
RESERVED = ("check", "ready", "student", "reference")
"""Names that a unit's notebook and its checks use themselves."""
_SEEDING = ("seed", "set_random_seed", "default_rng", "Generator", "RandomState", "SeedSequence")
_ASSERTS = ("assert_allclose", "assert_almost_equal", "assert_array_almost_equal", "assert_array_equal", "assert_equal")


@dataclass(frozen=True)
class Piece:
    """One statement of a cell with the comments above it, or a text.

    cell : the number of its cell, from 1; node : its syntax tree, None for a text; name : of a function or setting.
    """

    kind: Kind
    source: str
    cell: int
    node: ast.stmt | None = None
    name: str = ""


@dataclass(frozen=True)
class Lesson:
    """A notebook in pieces. exercises : the names of the functions that are to be written by students."""

    path: Path
    pieces: tuple[Piece, ...]
    exercises: tuple[str, ...]

    def of(self, *kinds: Kind) -> tuple[Piece, ...]:
        """The pieces of these kinds, in order."""
        return tuple(piece for piece in self.pieces if piece.kind in kinds)

    def function(self, name: str) -> ast.FunctionDef:
        """The definition of an exercise."""
        node = next(piece.node for piece in self.of("function") if piece.name == name)
        assert isinstance(node, ast.FunctionDef)
        return node

    @property
    def helpers(self) -> tuple[Piece, ...]:
        """Functions that are given."""
        return tuple(piece for piece in self.of("function") if piece.name not in self.exercises)

    @property
    def title(self) -> str:
        """The first heading, "" if there is none."""
        lines = [line for piece in self.of("text") for line in piece.source.splitlines()]
        return next((line.lstrip("# ").strip() for line in lines if line.startswith("# ")), "")


def names_in(node: ast.AST) -> set[str]:
    """Return every name that is read in a piece of code."""
    return {n.id for n in ast.walk(node) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Load)}


def free_names(node: ast.AST) -> set[str]:
    """Return the names that code reads and does not bind itself: of a function, those of the module around it."""
    bound = {
        a.arg for n in ast.walk(node) if isinstance(n, ast.arguments) for a in (*n.posonlyargs, *n.args, *n.kwonlyargs)
    }
    return names_in(node) - bound - (names_of(node) if isinstance(node, ast.FunctionDef) else set())


def names_of(node: ast.AST) -> set[str]:
    """Return every name that a statement binds, or whose object it changes: ``X = …``, ``X[0] = …``, ``def f``."""
    found = {n.id for n in ast.walk(node) if isinstance(n, ast.Name) and isinstance(n.ctx, ast.Store)}
    found |= {n.name for n in ast.walk(node) if isinstance(n, (ast.FunctionDef, ast.ClassDef))}
    for n in ast.walk(node):
        if isinstance(n, (ast.Subscript, ast.Attribute)) and isinstance(n.ctx, ast.Store):
            found |= names_in(n.value)
    return found


def read_lesson(path: Path, exercises: Sequence[str] = ()) -> Lesson:
    """Read a solved notebook.

    exercises : the functions that students are to write; all of them by default.

    Raises: ConfigError, which says everything that keeps it from becoming a unit.
    """
    pieces, faults = [], []
    for number, cell in enumerate(_cells(path), start=1):
        if cell.cell_type == "markdown":
            pieces.append(Piece("text", cell.source, number))
        elif cell.cell_type == "code":
            try:
                pieces += _statements(cell.source, number)
            except SyntaxError as error:
                line = f"line {error.lineno}: {(error.text or '').strip()!r}"
                faults.append(
                    f"cell {number}, {line}, is no Python ({error.msg}): mend it, and run the notebook once more"
                )
    known = [piece.name for piece in pieces if piece.kind == "function"]
    unknown = [name for name in exercises if name not in known]
    lesson = Lesson(path, tuple(pieces), tuple(name for name in known if not exercises or name in exercises))
    if unknown and not faults:
        faults.append(f"there is no function {', '.join(unknown)} at the top of a cell; there are: {', '.join(known)}")
    faults += [] if faults else _faults(lesson, known)
    if faults:
        raise ConfigError(f"{path}: this notebook cannot become a unit yet. " + "; ".join(faults))
    return lesson


def _cells(path: Path) -> list[nbformat.NotebookNode]:
    try:
        return list(nbformat.read(path, as_version=4).cells)
    except FileNotFoundError:
        raise ConfigError(f"{path}: expected your solved notebook here") from None
    except Exception as error:  # nbformat's, json's, and those of what is missing in a file that is none
        reason = str(error).strip().split("\n", 1)[0][:200]
        raise ConfigError(f"{path}: expected a Jupyter notebook, it cannot be read: {reason}") from None


def _statements(source: str, number: int) -> Iterator[Piece]:
    """Yield the statements of a cell; comments belong to what follows them."""
    source = without_magics(source)
    tree, lines = ast.parse(source), source.split("\n")
    start = 0
    for node, following in zip(tree.body, [*tree.body[1:], None], strict=True):
        if following is not None and following.lineno <= (node.end_lineno or 0):
            text, end = ast.unparse(node), start  # a; b on one line
        else:
            end = node.end_lineno or len(lines)
            text = "\n".join(lines[start:end]).strip("\n") if node.lineno > start else ast.unparse(node)
            start = end
        kind, name = _kind(node)
        yield Piece(kind, text, number, node, name)


def _kind(node: ast.stmt) -> tuple[Kind, str]:
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        return "import", ""
    if isinstance(node, ast.FunctionDef):
        return "function", node.name
    if isinstance(node, ast.Assert):
        return "assert", ""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) and last_name(node.value) in _ASSERTS:
        return "assert", ""
    if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
        name, value = node.targets[0].id, node.value
        if name.isupper() and len(name) > 1 and isinstance(value, ast.Constant) and _plain(value.value):
            return "setting", name
    return "code", ""


def _plain(value: object) -> bool:
    return isinstance(value, (bool, int, float, str)) and "\n" not in str(value)


def _faults(lesson: Lesson, known: Sequence[str]) -> list[str]:
    return [*_missing(known), *_doubled(lesson), *_reserved(lesson), *_undocumented(lesson), *_random(lesson)]


def _missing(known: Sequence[str]) -> Iterator[str]:
    if not known:
        yield "it has no function at the top of a cell: write what students are to solve as functions, def name(…): …"


def _doubled(lesson: Lesson) -> Iterator[str]:
    for name in sorted(set(lesson.exercises)):
        cells = [str(piece.cell) for piece in lesson.of("function") if piece.name == name]
        if len(cells) > 1:
            yield f"{name} is defined in cells {' and '.join(cells)}: keep the one that is right"


def _reserved(lesson: Lesson) -> Iterator[str]:
    for piece in lesson.of("function", "code", "import"):
        if piece.node is None:
            continue
        if isinstance(piece.node, (ast.Import, ast.ImportFrom)):
            bound = {alias.asname or alias.name for alias in piece.node.names}
            if getattr(piece.node, "module", None) == "autograder":
                yield f"cell {piece.cell} imports from the autograder: this is a unit already; begin from your own"
                continue
        else:
            bound = {piece.name} if piece.kind == "function" else names_of(piece.node)
        for name in sorted(bound):
            if name in RESERVED or name.startswith(GRADE_PREFIX):
                yield f"cell {piece.cell} defines {name}, a name that the unit needs itself: call it otherwise"


def _undocumented(lesson: Lesson) -> Iterator[str]:
    for name in lesson.exercises:
        node = lesson.function(name)
        if not ast.get_docstring(node):
            shown = ", ".join(f"{argument.arg} : (N, D) array" for argument in node.args.args[:1]) or "nothing"
            yield f'{name} has no docstring, all that students know of it: write one, say """… {shown} → (N,) array"""'
        elif len(node.body) < 2:
            yield f"{name} has a docstring and nothing else: write its solution below it"


def _random(lesson: Lesson) -> Iterator[str]:
    seeded = False
    for piece in lesson.of("code", "assert"):
        assert piece.node is not None
        if isinstance(piece.node, ast.ClassDef):
            continue
        for call in (node for node in ast.walk(piece.node) if isinstance(node, ast.Call)):
            text, name = ast.unparse(call.func), last_name(call)
            if name in _SEEDING:
                seeded |= name in ("seed", "set_random_seed")
                loose = name == "default_rng" and not call.args and not call.keywords
            else:
                loose = not seeded and text.startswith(("np.random.", "numpy.random.", "random."))
            if loose:
                advice = "write rng = np.random.default_rng(SEED) once and draw from rng"
                yield f"cell {piece.cell} draws with {text}, something else whenever it runs: {advice}"
