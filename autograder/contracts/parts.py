"""Parts of a contract: laws that become checks, the public ones at once, the hidden ones when the hidden file asks."""

from __future__ import annotations

import copy
import functools
import inspect
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeAlias, TypeGuard

import numpy as np
from hypothesis import given

from autograder.checks import Check, register
from autograder.contracts.arguments import Strategy
from autograder.errors import CheckFileError
from autograder.student import Student
from autograder.wire import Rng

HIDDEN = "__autograder_hidden__"
"""Where a module of public checks keeps the hidden parts of its contracts."""
MAX_ORIGINALS = 100
"""Small models that students are given copies of, kept in memory: submissions meet the same ones."""

Arguments: TypeAlias = dict[str, Any]
Law: TypeAlias = Callable[[Student, Any, Arguments], None]
"""A property: of the student, the reference (None in a public part) and the drawn arguments by name."""


class Recipe(Protocol):
    """A drawn argument that each side makes for itself, a Keras model. Equal ones make the same."""

    def build(self) -> Any:
        """Make it."""
        ...


@dataclass(frozen=True)
class Part:
    """One law of a contract. draws : what Hypothesis draws for it; the rest as `autograder.checks.Check` has it."""

    name: str
    title: str
    law: Law
    draws: Mapping[str, Strategy] = field(default_factory=dict)
    weight: float = 1.0
    essential: bool = False
    examples: int = 40
    hidden: bool = False

    def check(self, exercise: str) -> Check:
        """Return the check that this part is."""
        names = ["student", *(["reference"] if self.hidden else []), *self.draws]
        law = self.law

        def inner(**arguments: Any) -> None:
            student, reference = arguments.pop("student"), arguments.pop("reference", None)
            law(student, reference, {name: arguments[name] for name in self.draws})

        inner.__name__, inner.__doc__ = self.name, self.title
        keyword = inspect.Parameter.KEYWORD_ONLY
        inner.__signature__ = inspect.Signature([inspect.Parameter(n, keyword) for n in names])  # type: ignore[attr-defined]
        return Check(
            exercise=exercise,
            name=self.name,
            title=self.title,
            function=given(**self.draws)(inner) if self.draws else inner,
            weight=self.weight,
            essential=self.essential,
            examples=self.examples,
            wants_reference=self.hidden,
        )


def declare(exercise: str, parts: Iterable[Part], namespace: dict[str, Any], *, hidden: bool) -> None:
    """Add the parts to a module of checks: all of them if its file is hidden, else the hidden ones for later.

    Raises: CheckFileError if there are none.
    """
    found = list(parts)
    if not found:
        raise CheckFileError(f"{exercise}: the contract asks for nothing; give it takes=… or examples=…")
    for part in found:
        if hidden or not part.hidden:
            register(part.check(exercise), namespace)
        else:
            namespace.setdefault(HIDDEN, []).append(part.check(exercise))


def for_student(student: Student, values: Iterable[Any]) -> list[Any]:
    """Return drawn arguments as the student's function is given them."""
    return [student.put(_original(value)) if _is_recipe(value) else value for value in values]


def _original(recipe: Recipe) -> Any:
    """What a recipe makes, for students to be given copies of it; nobody on this side may change it."""
    return _built(recipe) if isinstance(recipe, Hashable) else recipe.build()


@functools.lru_cache(maxsize=MAX_ORIGINALS)
def _built(recipe: Recipe) -> Any:
    return recipe.build()


def for_reference(values: Iterable[Any]) -> list[Any]:
    """Return drawn arguments as the reference is given them: what it changes is its own."""
    made = []
    for value in values:
        if _is_recipe(value):
            made.append(value.build())
        else:
            made.append(np.random.default_rng(value.seed) if isinstance(value, Rng) else copy.deepcopy(value))
    return made


def _is_recipe(value: Any) -> TypeGuard[Recipe]:
    return callable(getattr(type(value), "build", None))


def named(exercise: str, takes: Mapping[str, Any], taken: Sequence[str]) -> None:
    """Check the names of a contract's arguments.

    Raises: CheckFileError for a name that the contract itself uses.
    """
    for name in takes:
        if name in taken or not name.isidentifier():
            raise CheckFileError(
                f"{exercise}: no argument of a contract can be called {name!r}; call it otherwise here"
            )
