"""Solutions written on purpose: wrong ones (mutants) that must lose points, right ones (variants) that must not.

Each is a function named after what it does, and its *body* is the text of the solution cell::

    @mutant("step")
    def counts_zero_as_positive():
        \"\"\"z ≥ 0 where z > 0 is asked for.\"\"\"
        def step(z):
            return (np.asarray(z) >= 0).astype(int)

The body is never run here; it is copied, dedented and without the docstring, into a submission.
"""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from autograder.checks import load_module
from autograder.errors import CheckFileError

__all__ = ["Specimen", "load_specimens", "mutant", "variant"]

SpecimenKind = Literal["mutant", "variant"]
_DECLARED = "__autograder_specimens__"


@dataclass(frozen=True)
class Specimen:
    """One solution cell written on purpose.

    exercise : whose cell it fills; note : what is wrong, or done another way; source : the cell's text.
    """

    kind: SpecimenKind
    exercise: str
    name: str
    note: str
    source: str


def mutant(exercise: str) -> Callable[[Callable[[], None]], Specimen]:
    """Declare a wrong solution of ``exercise``: some check of it must fail, and no other exercise may suffer."""
    return _declare("mutant", exercise)


def variant(exercise: str) -> Callable[[Callable[[], None]], Specimen]:
    """Declare a right solution of ``exercise``, written another way: it must earn full points."""
    return _declare("variant", exercise)


def _declare(kind: SpecimenKind, exercise: str) -> Callable[[Callable[[], None]], Specimen]:
    def declare(function: Callable[[], None]) -> Specimen:
        note = inspect.cleandoc(function.__doc__ or "").strip()
        if not note:
            raise CheckFileError(f"{kind} {function.__name__} of {exercise}: say in a docstring what it does")
        specimen = Specimen(kind, exercise, function.__name__, note, _body(function))
        function.__globals__.setdefault(_DECLARED, []).append(specimen)
        return specimen

    return declare


def _body(function: Callable[[], None]) -> str:
    text = textwrap.dedent(inspect.getsource(function))
    definition = ast.parse(text).body[0]
    assert isinstance(definition, ast.FunctionDef)
    if len(definition.body) < 2:
        raise CheckFileError(f"{function.__name__}: expected code after the docstring")
    docstring = definition.body[0]
    assert docstring.end_lineno is not None
    return textwrap.dedent("\n".join(text.splitlines()[docstring.end_lineno :])).strip("\n") + "\n"


def load_specimens(path: Path, kind: SpecimenKind) -> tuple[Specimen, ...]:
    """Return the mutants or variants of a file in the order they are written; none if there is no such file.

    Raises: CheckFileError if the file cannot be run, mixes kinds, or names one twice for an exercise.
    """
    if not path.exists():
        return ()
    found: tuple[Specimen, ...] = tuple(
        vars(load_module(path, f"autograder_{kind}s_{path.parent.name}")).get(_DECLARED, ())
    )
    seen: set[tuple[str, str]] = set()
    for specimen in found:
        if specimen.kind != kind:
            raise CheckFileError(f"{path}: {specimen.name} is a {specimen.kind}, expected only {kind}s here")
        if (specimen.exercise, specimen.name) in seen:
            raise CheckFileError(f"{path}: two {kind}s of {specimen.exercise} are called {specimen.name}")
        seen.add((specimen.exercise, specimen.name))
    return found
