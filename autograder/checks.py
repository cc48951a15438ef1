"""Declaring checks, and loading files of them.

A check is a function of the student's namespace that raises when a law is broken. Its docstring is
its title in the feedback::

    @check("sigmoid")
    @given(z=arrays(np.float64, array_shapes(max_dims=3), elements=st.floats(-1e4, 1e4)))
    def reflects_about_one_half(student, z):
        \"\"\"σ(−z) = 1 − σ(z), for any z, without overflow.\"\"\"
        close(student.sigmoid(-z), 1 - student.sigmoid(z))

Hidden checks may take a second argument ``reference``, the module ``reference.py`` beside them, and may use the
helpers of the public ones::

    public = public_checks(__file__)

    @check("sigmoid")
    @given(z=public.tables())
    …
"""

from __future__ import annotations

import importlib.util
import inspect
import re
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, Literal

from autograder.errors import CheckFileError
from autograder.language import SOURCE, gettext, known
from autograder.util.stderr import filter_stderr

if TYPE_CHECKING:
    from autograder.config import Assignment

__all__ = ["Check", "check", "load_checks", "load_module", "public_checks"]

Visibility = Literal["public", "hidden"]
_DECLARED = "__autograder_checks__"
_LANGUAGE = re.compile(r"# language: ([a-z]{2,3})$", re.MULTILINE)
"""What a file of checks that is not English begins with; the line is for students' notebooks."""


@dataclass(frozen=True)
class Check:
    """One property of one exercise.

    weight : share of the exercise's points among its checks.
    essential : the exercise earns nothing while this check fails.
    examples : inputs drawn for a ``@given`` check.
    """

    exercise: str
    name: str
    title: str
    function: Callable[..., None]
    weight: float = 1.0
    essential: bool = False
    examples: int = 40
    visibility: Visibility = "public"
    wants_reference: bool = False

    @property
    def draws(self) -> bool:
        """Whether Hypothesis draws inputs for it."""
        return hasattr(self.function, "hypothesis")


def check(
    exercise: str, *, weight: float = 1.0, essential: bool = False, examples: int = 40
) -> Callable[[Callable[..., None]], Check]:
    """Make the decorated function a check of ``exercise``.

    weight : float > 0, its share of the exercise's points.
    essential : whether the exercise earns nothing unless this check passes. Give every exercise one
        that a made-up answer cannot pass; the others then cannot be had for nothing.
    examples : int, how many inputs to draw.

    Raises: CheckFileError if the function has no docstring or takes other arguments than
    ``student``, ``reference`` and those of ``@given``.
    """
    if weight <= 0:
        raise CheckFileError(f"@check({exercise!r}): expected a weight above 0, got {weight!r}")

    def declare(function: Callable[..., None]) -> Check:
        name = function.__name__
        title = inspect.cleandoc(function.__doc__ or "").strip()
        if not title:
            raise CheckFileError(f"check {name} of {exercise}: give it a docstring, students read it as the title")
        inner = getattr(getattr(function, "hypothesis", None), "inner_test", function)
        given = set(getattr(getattr(function, "hypothesis", None), "_given_kwargs", {}))
        names = [p for p in inspect.signature(inner).parameters if p not in given]
        if not names or names[0] != "student" or set(names) - {"student", "reference"}:
            raise CheckFileError(
                f"check {name} of {exercise}: expected arguments (student[, reference][, those of @given]), got {names}"
            )
        declared = Check(
            exercise=exercise,
            name=name,
            title=re.sub(r"\s+", " ", title),
            function=function,
            weight=weight,
            essential=essential,
            examples=examples,
            wants_reference="reference" in names,
        )
        register(declared, inner.__globals__)
        return declared

    return declare


def register(check: Check, namespace: dict[str, Any]) -> None:
    """Add a check to those that the module with these globals declares."""
    # Kept per module, in order: two exercises may well have a check of the same name.
    namespace.setdefault(_DECLARED, []).append(check)


def mark_language(text: str, language: str) -> str:
    """Return a file of checks that says in its first line in which language it speaks; of the source's it need not."""
    return text if language == SOURCE or _LANGUAGE.match(text) else f"# language: {language}\n{text}"


def language_of(text: str) -> str:
    """Return the language that a file of checks says it speaks."""
    found = _LANGUAGE.match(text)
    return found[1] if found and found[1] in known() else SOURCE


def language_beside(folder: Path) -> str:
    """Return the language of the checks in a notebook's folder; without any, that of the source."""
    try:
        return language_of((folder / "checks.py").read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return SOURCE


def declared(namespace: dict[str, Any]) -> list[Check]:
    """Return the checks that the module with these globals declares, in order."""
    found: list[Check] = namespace.get(_DECLARED, [])
    return found


def load_module(path: Path, name: str) -> ModuleType:
    """Run the Python file at ``path`` as a fresh module of that name.

    Raises: CheckFileError, naming the file, if it cannot be run.
    """
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None or not path.is_file():
        raise CheckFileError(gettext("{path}: expected a Python file here", path=path))  # a notebook without checks.py
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        with filter_stderr():
            spec.loader.exec_module(module)
    except Exception as error:
        del sys.modules[name]
        raise CheckFileError(f"{path}: {type(error).__name__}: {error}") from error
    return module


def public_checks(checks_file: str | Path) -> ModuleType:
    """Return the public checks of the assignment whose hidden ones lie in ``checks_file``: pass ``__file__``.

    For their helpers: what reads an answer, draws inputs, words a message. The module is a copy of its own, so the
    checks declared in it count neither twice nor as hidden.

    Raises: CheckFileError, naming the file, if it is missing or cannot be run.
    """
    folder = Path(checks_file).resolve().parent
    from autograder.config import Course  # noqa: PLC0415 - it needs pydantic, and a notebook begins faster without

    places = [home / folder.name / "checks.py" for home in Course(folder.parents[1]).homes]
    usual = folder.parents[1] / "assignments" / folder.name / "checks.py"
    path = next((place for place in places if place.is_file()), usual)
    return load_module(path, f"autograder_checks_shared_{folder.name}")


def load_checks(path: Path, visibility: Visibility) -> tuple[Check, ...]:
    """Return the checks of a file in the order they are written.

    Raises: CheckFileError if the file cannot be run, a public check wants the reference, or two
    checks of one exercise share a name.
    """
    module = load_module(path, f"autograder_checks_{visibility}_{path.parent.name}")
    found = [replace(one, visibility=visibility) for one in declared(vars(module))]
    seen: set[tuple[str, str]] = set()
    for item in found:
        if visibility == "public" and item.wants_reference:
            raise CheckFileError(f"{path}: the public check {item.name} asks for the reference, which students lack")
        if (item.exercise, item.name) in seen:
            raise CheckFileError(f"{path}: two checks of {item.exercise} are called {item.name}")
        seen.add((item.exercise, item.name))
    return tuple(found)


def all_checks(assignment: Assignment) -> tuple[Check, ...]:
    """Return the public checks, then the hidden ones, of every exercise.

    Raises: CheckFileError if a file cannot be used, or naming every check that `placement_faults` finds.
    """
    checks = load_both(assignment)
    faults = placement_faults(checks, assignment)
    if faults:
        raise CheckFileError(f"{assignment.name}: {'; '.join(faults)}")
    return checks


def load_both(assignment: Assignment) -> tuple[Check, ...]:
    """Return the public checks, then the hidden ones, whatever exercises they name.

    Raises: CheckFileError as `load_checks`.
    """
    public, hidden = assignment.public_checks, assignment.hidden_checks
    return (
        *(load_checks(public, "public") if public.exists() or not assignment.classic else ()),
        *(load_checks(hidden, "hidden") if hidden.exists() else ()),
    )


def load_reference(assignment: Assignment) -> ModuleType | None:
    """Return the module of right implementations, None if the assignment has none.

    Raises: CheckFileError if it cannot be run.
    """
    path = assignment.reference
    return load_module(path, f"autograder_reference_{assignment.name}") if path.exists() else None


def placement_faults(checks: Sequence[Check], assignment: Assignment) -> list[str]:
    """Return what is wrong with where checks belong: an exercise there is not, a name used twice."""
    known = ", ".join(assignment.by_name)
    faults = [
        f"{check.visibility} check {check.name}: assignment.toml has no exercise {check.exercise!r} (known: {known})"
        for check in checks
        if check.exercise not in assignment.by_name
    ]
    counts = Counter((check.exercise, check.name) for check in checks)
    twice = [key for key, number in counts.items() if number > 1]
    return faults + [f"{exercise}: a public and a hidden check are both called {name}" for exercise, name in twice]
