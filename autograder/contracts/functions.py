"""The contract of a function, and the hidden half of all contracts of a unit."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any, Literal, TypeAlias

import numpy as np

from autograder.checks import public_checks, register
from autograder.compare import Mismatch, raises, silent, that, untouched
from autograder.contracts.arguments import Argument, Dim, Strategy, strategies
from autograder.contracts.outcomes import Gives, agree, asks_nothing, conform, in_words
from autograder.contracts.parts import HIDDEN, Arguments, Part, declare, for_reference, for_student, named
from autograder.errors import AutograderError, CheckFileError
from autograder.language import gettext, ngettext
from autograder.student import Function, Student
from autograder.wire.plain import plain_like

__all__ = ["Corner", "Manner", "complete", "contract"]

Corner: TypeAlias = Literal["one", "empty", "lists", "float32", "large"]
Manner: TypeAlias = Literal["untouched", "silent"]
CORNERS: tuple[Corner, ...] = ("one", "lists", "float32")
MANNERS: tuple[Manner, ...] = ("untouched", "silent")
SAMPLES = 8
"""Inputs drawn for a part that is not the agreement itself."""


def contract(
    exercise: str,
    *,
    takes: Mapping[str, Argument | Strategy] | None = None,
    gives: Gives | None = None,
    law: str = "",
    examples: Sequence[tuple[tuple[Any, ...], Any]] = (),
    laws: Mapping[str, Callable[[Student], Any]] | None = None,
    refuses: Sequence[tuple[tuple[Any, ...], type[Exception]]] = (),
    optional: Sequence[str] = (),
    corners: Sequence[Corner] | None = None,
    manners: Sequence[Manner] = MANNERS,
    draws: int = 40,
    rtol: float = 1e-6,
    atol: float = 1e-9,
    through: str = "",
    hidden: bool = False,
) -> None:
    """Declare the checks of a function: one for each part of the contract.

    takes : its arguments, in order; with it the answer has to agree with the reference's on drawn inputs, which is
        hidden and essential.
    gives : shape and kind of the answer, or of each value of a tuple by its name; `anything()` has only the name.
    law : what it computes, in words that a student understands: the title of the agreement.
    examples : worked examples, (arguments, answer) each; essential where there is no agreement.
    laws : what else holds, in words → whether it does, ``lambda student: student.step(0) == 0``; each is a check.
    refuses : inputs that make no sense, (arguments, error) each.
    optional : the last of its arguments that may be left out; that they have the right defaults is a check.
    corners : "one" row, "empty" (no row), "lists" in place of arrays, "float32", "large" numbers, in the thousands;
        each costs its own small check. By default "one", "lists" and "float32", if the arguments have them.
    manners : "untouched" arguments, "silent" (no warnings).
    draws : inputs drawn for the agreement. hidden : whether the whole contract is, in a file of hidden checks.
    through : a function of a locked cell, and of the reference, that is called in its place, where the exercise takes
        objects of the notebook's own: it makes them of plain arguments, calls it, and returns plain data.

    Raises: CheckFileError if it asks for nothing, or for a corner that its arguments do not have.
    """
    names = tuple(gives) if isinstance(gives, Mapping) else ()
    made = FunctionContract(exercise, takes or {}, rtol, atol, names, through)
    parts = [
        *made.worked(examples),
        *made.shaped(gives),
        *made.lawful(laws or {}),
        *made.mannered(manners),
        *made.refused(refuses),
        *made.agreement(law, draws),
        *made.defaulted(optional),
        *(made.corner(corner) for corner in made.possible(corners)),
    ]
    declare(exercise, parts, sys._getframe(1).f_globals, hidden=hidden)


def complete(checks_file: str | Path) -> ModuleType:
    """Declare the hidden parts of the contracts in the public checks; pass ``__file__`` of the hidden ones.

    Returns the module of the public checks, for its helpers, as `autograder.checks.public_checks` does.
    """
    public = public_checks(checks_file)
    for part in vars(public).get(HIDDEN, ()):
        register(part, sys._getframe(1).f_globals)
    return public


class FunctionContract:
    """The parts of one function's contract, each made when it is asked for."""

    def __init__(
        self,
        exercise: str,
        takes: Mapping[str, Argument | Strategy],
        rtol: float,
        atol: float,
        names: Sequence[str] = (),
        through: str = "",
    ) -> None:
        named(exercise, takes, ("student", "reference"))
        self.exercise = exercise
        self.through = through or exercise
        self.takes = takes
        self.close = partial(agree, names=names, rtol=rtol, atol=atol)
        self.draws = strategies(takes)

    def worked(self, examples: Sequence[tuple[tuple[Any, ...], Any]]) -> Iterator[Part]:
        """The worked examples; essential where there is no agreement."""

        def law(student: Student, _: Any, __: Arguments) -> None:
            for args, expected in examples:
                student.log.clear()  # what is shown to try again is the one call that fails
                self.close(self._answer(student, args), expected)

        if examples:
            title = gettext("{name} gives the answers of the worked examples.", name=self.exercise)
            yield Part("worked_examples", title, law, essential=not self.takes)

    def shaped(self, gives: Gives | None) -> Iterator[Part]:
        """Shape and kind of the answer."""
        if gives is None or not self.takes or asks_nothing(gives):
            return
        outcome = gives

        def law(student: Student, _: Any, given: Arguments) -> None:
            conform(self._answer(student, self._values(given)), outcome, self._sizes(given))

        yield Part("shape_and_kind", in_words(outcome), law, self.draws, examples=SAMPLES)

    def lawful(self, laws: Mapping[str, Callable[[Student], Any]]) -> Iterator[Part]:
        """What else holds; a law that cannot even be tried on what came back is broken."""
        for k, (words, holds) in enumerate(laws.items(), start=1):

            def law(student: Student, _: Any, __: Arguments, words: str = words, holds: Any = holds) -> None:
                try:
                    held = bool(np.all(holds(student)))
                except (AutograderError, AssertionError):
                    raise
                except Exception as error:  # of an answer that is no array, say
                    said = {"law": words, "kind": type(error).__name__}
                    raise Mismatch(gettext("Should hold: {law} On your answer it raises {kind}.", **said)) from None
                that(held, gettext("Should hold: {law}", law=words))

            yield Part(f"law_{k}", words, law)

    def mannered(self, manners: Sequence[Manner]) -> Iterator[Part]:
        """Arguments left alone, no warnings."""
        alone = gettext("{name} changes none of its arguments.", name=self.exercise)
        still = gettext("{name} runs without a warning.", name=self.exercise)
        known = {
            "untouched": ("leaves_arguments_alone", alone, untouched),
            "silent": ("warns_of_nothing", still, silent),
        }
        shared = any(not isinstance(a, Argument) or a.kind not in ("", "size") for a in self.takes.values())
        for manner in manners if self.takes else ():
            if manner == "untouched" and not shared:
                continue
            name, title, compare = known[manner]

            def law(student: Student, _: Any, given: Arguments, compare: Any = compare) -> None:
                compare(self._function(student), *for_student(student, self._values(given)))

            yield Part(name, title, law, self.draws, weight=0.5, examples=SAMPLES)

    def refused(self, refuses: Sequence[tuple[tuple[Any, ...], type[Exception]]]) -> Iterator[Part]:
        """Errors for what makes no sense."""

        def law(student: Student, _: Any, __: Arguments) -> None:
            for args, error in refuses:
                raises(error, self._function(student), *for_student(student, args))

        if refuses:
            errors = gettext(" or ").join(dict.fromkeys(error.__name__ for _, error in refuses))
            yield Part("refuses", gettext("What makes no sense raises {errors}.", errors=errors), law, weight=0.5)

    def agreement(self, law: str, draws: int) -> Iterator[Part]:
        """The same answer as the reference's."""
        if not self.takes:
            return
        title = law or gettext("{name} gives the right answer, whatever the input.", name=self.exercise)
        yield Part("agrees", title, self._compared, self.draws, weight=3, essential=True, examples=draws, hidden=True)

    def defaulted(self, optional: Sequence[str]) -> Iterator[Part]:
        """The last arguments left out."""
        if not optional:
            return
        if tuple(self.takes)[-len(optional) :] != tuple(optional):
            raise CheckFileError(f"{self.exercise}: expected the last of {', '.join(self.takes)} in optional=…")
        kept = {name: draw for name, draw in self.draws.items() if name not in optional}

        def law(student: Student, reference: Any, given: Arguments) -> None:
            self._same(student, [*given.values()], reference, [*given.values()])

        title = ngettext(
            "Left out, {names} has its default.", "Left out, {names} have their defaults.",
            len(optional), names=gettext(" and ").join(optional),
        )  # fmt: skip
        yield self._small("defaults", title, law, {name: kept[name] for name in self.takes if name in kept})

    def possible(self, corners: Sequence[Corner] | None) -> Iterator[Corner]:
        """Yield the corners asked for; of the usual ones, only those that these arguments have."""
        for corner in CORNERS if corners is None else corners:
            if self._has(corner):
                yield corner
            elif corners is not None:
                raise CheckFileError(
                    f"{self.exercise}: its arguments have no corner {corner!r}; leave it out of corners=…"
                )

    def corner(self, corner: Corner) -> Part:
        """One corner of the inputs, a check of its own."""
        if corner in ("one", "empty"):
            rows = self._rows()
            assert rows is not None
            if corner == "one":
                title = gettext("It works for a single row, {size} = 1.", size=rows)
                return self._small("one_row", title, self._compared, strategies(self.takes, {rows: 1}))
            title = gettext("It works without rows, {size} = 0.", size=rows)
            return self._small("no_rows", title, self._compared, strategies(self.takes, {rows: 0}))
        if corner == "lists":
            return self._small("takes_lists", gettext("Lists are as good as arrays."), self._listed, self.draws)
        if corner == "large":
            title = gettext("Large numbers neither overflow nor vanish.")
            return self._small("large_numbers", title, self._enlarged, self.draws)
        return self._small("takes_float32", gettext("Arrays of float32 are fine, too."), self._narrowed, self.draws)

    def _small(self, name: str, title: str, law: Any, draws: Mapping[str, Strategy]) -> Part:
        return Part(name, title, law, draws, weight=0.5, examples=SAMPLES, hidden=True)

    def _compared(self, student: Student, reference: Any, given: Arguments) -> None:
        values = self._values(given)
        self._same(student, values, reference, values)

    def _listed(self, student: Student, reference: Any, given: Arguments) -> None:
        arrays = self._values(given)
        lists = [value.tolist() if isinstance(value, np.ndarray) else value for value in arrays]
        self._same(student, lists, reference, arrays)

    def _enlarged(self, student: Student, reference: Any, given: Arguments) -> None:
        values = [value * 1000 if _is_float(value) else value for value in self._values(given)]
        self._same(student, values, reference, values)

    def _narrowed(self, student: Student, reference: Any, given: Arguments) -> None:
        narrow = [value.astype(np.float32) if _is_float(value) else value for value in self._values(given)]
        wide = [value.astype(np.float64) if _is_float(value) else value for value in narrow]
        self._same(student, narrow, reference, wide, rtol=1e-3, atol=1e-5)

    def _same(self, student: Student, given: list[Any], reference: Any, right: list[Any], **loose: Any) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the reference's warnings are nobody's fault
            expected = plain_like(getattr(reference, self.through)(*for_reference(right)))
        if expected is None:
            raise CheckFileError(f"reference.py: {self.through} returned None")
        self.close(self._answer(student, given), expected, **loose)

    def _answer(self, student: Student, args: Sequence[Any]) -> Any:
        return self._function(student)(*for_student(student, args))

    def _function(self, student: Student) -> Function:
        if self.through != self.exercise:
            student.get(self.exercise)  # names stand for what they do where the exercise's own grade cell stands
        function: Function = getattr(student, self.through)
        return function

    def _values(self, given: Arguments) -> list[Any]:
        return [given[name] for name in self.takes]

    def _sizes(self, given: Arguments) -> dict[str, int]:
        found: dict[str, int] = {}
        for name, argument in self.takes.items():
            if isinstance(argument, Argument):
                found.update(argument.sizes(given[name]))
        return found

    def _arrays(self) -> list[Argument]:
        return [a for a in self.takes.values() if isinstance(a, Argument) and a.kind in ("array", "picture")]

    def _rows(self) -> str | None:
        """The size that counts rows: the first axis of the first array."""
        first: Dim = next((a.dims[0] for a in self._arrays() if a.dims), 0)
        return None if isinstance(first, int) else first if isinstance(first, str) else first.name

    def _has(self, corner: Corner) -> bool:
        if corner in ("one", "empty"):
            return self._rows() is not None
        return any(a.kind == "array" and (corner == "lists" or a.floats) for a in self._arrays())


def _is_float(value: Any) -> bool:
    return isinstance(value, np.ndarray) and value.dtype.kind == "f"
