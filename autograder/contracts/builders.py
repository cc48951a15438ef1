"""The contract of a function that builds a Keras model."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import numpy as np

from autograder import models
from autograder.compare import shape, that
from autograder.contracts.arguments import Argument, Dim, Size, Strategy, strategies
from autograder.contracts.compiled import Compilation
from autograder.contracts.parts import Arguments, Part, declare, named
from autograder.contracts.probes import inputs_of, right_in_some_order, weights_of, worked_row
from autograder.contracts.regimes import regime_of, shares
from autograder.language import gettext, grouped, ngettext
from autograder.models import parameter_count, predict, rebuild
from autograder.student import Rows, Student
from autograder.wire.codec import encode
from autograder.wire.convert import to_wire

__all__ = ["builder"]

MAX_PARAMETERS = 2_000_000
DRAWS = 4
"""Inputs drawn for one law. A model of the same arguments is built once for all parts, and once for the agreement."""
ROWS = "rows"
"""The name under which rows of input are drawn."""

Weights: TypeAlias = "list[np.ndarray[Any, Any]]"
Orders: TypeAlias = Callable[[Weights], Iterable[Weights]]


def builder(
    exercise: str,
    *,
    rows: Argument,
    outputs: Sequence[Dim],
    takes: Mapping[str, Argument | Strategy] | None = None,
    law: str = "",
    parameters: Sequence[tuple[tuple[Any, ...], int]] = (),
    computes: Sequence[tuple[tuple[Any, ...], Any]] = (),
    optimizer: str = "",
    free: Sequence[str] = (),
    loss: str = "",
    metrics: Sequence[str] = (),
    max_parameters: int = MAX_PARAMETERS,
    orders: Orders | None = None,
    ready: bool = False,
    hidden: bool = False,
) -> None:
    """Declare the checks of a function that builds a Keras model.

    rows : what the model is given, ``matrices("B", "D")``; its sizes are those of the arguments.
    outputs : the shape of what it makes of one row, ``("K",)``.
    takes : the function's arguments, in order, drawn.
    law : what the model computes, in words: the title of the agreement with the reference's, which is hidden and
        essential: the same weights, put into both, give the same output.
    parameters : worked examples, (arguments, number of parameters) each.
    computes : worked examples, (arguments, output) each: what `worked_output` gives for the right model.
    optimizer, loss, metrics : how it is compiled, by the names of Keras' classes, and "accuracy" for the one that fits
        the loss; "" or () if that is not asked. free : settings of the optimizer that may be any, "learning_rate" say.
    max_parameters : a larger model is refused.
    orders : where the order of channels is free, of two that are concatenated say: from the weights to further lists of
        weights, the same numbers in another order; the output has to be right with one of them.
    ready : whether the model has to have its weights when it is returned; else it may get them with its first rows.

    What inference does not show, dropout and noise, penalties, constraints and frozen layers, has to be as in the
    reference's model.

    Raises: CheckFileError for an argument that is called ``rows``.
    """
    made = BuilderContract(exercise, takes or {}, rows, tuple(outputs), max_parameters, orders)
    parts = [
        *made.counted(parameters),
        *made.computed(computes),
        made.shaped(),
        *made.compilation.named(optimizer, loss, metrics),
        made.agreement(law),
        made.trained(),
        *(made.compilation.alike(free) if optimizer or loss else ()),
        made.drawn_weights(),
        *([made.ready()] if ready else []),
    ]
    declare(exercise, parts, sys._getframe(1).f_globals, hidden=hidden)


@dataclass(frozen=True)
class _Asked:
    """A builder asked for one model, as `Student.once` wants it: the same as any that asks for the same.

    key : the values and the shapes of a row, as bytes; part : which part asks, where it does not share.
    """

    contract: BuilderContract
    key: bytes
    part: str
    values: Sequence[Any] = field(compare=False)
    row_shapes: Rows = field(compare=False)

    def __call__(self, student: Student) -> dict[str, Any]:
        student.log.clear()  # only this call is shown where its model is wrong
        return self.again(student)

    def again(self, student: Student) -> dict[str, Any]:
        """Ask once more; return the description of what comes."""
        function = getattr(student, self.contract.exercise)
        return models.described(function, *self.values, row_shapes=self.row_shapes)


@dataclass(frozen=True)
class _Rebuilt:
    """The model that was asked for, as the judge can use it."""

    asked: _Asked

    def __call__(self, student: Student) -> Any:
        return rebuild(student.once(self.asked), max_parameters=self.asked.contract.max_parameters)


class BuilderContract:
    """The parts of one builder's contract, each made when it is asked for."""

    def __init__(
        self,
        exercise: str,
        takes: Mapping[str, Argument | Strategy],
        rows: Argument,
        outputs: tuple[Dim, ...],
        max_parameters: int,
        orders: Orders | None = None,
    ) -> None:
        named(exercise, takes, ("student", "reference", ROWS))
        self.exercise = exercise
        self.takes = takes
        self.rows = rows
        self.outputs = outputs
        self.max_parameters = max_parameters
        self.orders = orders
        self.draws = strategies({**takes, ROWS: rows})
        self.taken = {name: self.draws[name] for name in takes}
        """The arguments alone, for what asks for no row."""
        self.compilation = Compilation(self._shared, self._right, self._sizes, self.draws, self.taken)

    def counted(self, parameters: Sequence[tuple[tuple[Any, ...], int]]) -> Iterator[Part]:
        """The number of parameters for worked examples."""

        def law(student: Student, _: Any, __: Arguments) -> None:
            for args, wanted in parameters:
                _, model = self._built(student, self._worked(args))
                found = parameter_count(model)
                said = {"call": self._call(args), "wanted": grouped(wanted), "found": grouped(found)}
                text = gettext("{call} should have {wanted} parameters; it has {found}.", **said)
                that(found == wanted, text, got=found, expected=wanted)

        if parameters:
            yield Part("parameters", gettext("The model has as many parameters as counted by hand."), law)

    def computed(self, examples: Sequence[tuple[tuple[Any, ...], Any]]) -> Iterator[Part]:
        """The output for worked examples."""

        def law(student: Student, _: Any, __: Arguments) -> None:
            for args, wanted in examples:
                found, model = self._built(student, self._worked(args))
                weights = weights_of(map(np.shape, found["weights"]))
                what = gettext(
                    "the output of {call} for one row, with weights of the check's own put into it",
                    call=self._call(args),
                )
                right_in_some_order(model, self._orders(weights), worked_row(model), np.array([wanted]), what)

        if examples:
            title = gettext("With given weights the model gives the output of the worked example.")
            yield Part("computes", title, law)

    def shaped(self) -> Part:
        """Rows in, rows out."""

        def law(student: Student, _: Any, given: Arguments) -> None:
            rows = inputs_of(given[ROWS])
            _, model = self._built(student, given)
            what = ngettext("the output for {n} row", "the output for {n} rows", len(rows))
            shape(predict(model, rows), (len(rows), *self._sizes(given)), what=what)

        sizes = ", ".join(str(getattr(dim, "name", dim)) for dim in self.outputs)
        sizes += "," if len(self.outputs) == 1 else ""
        title = gettext("For each row of input the model gives an output of shape ({sizes}).", sizes=sizes)
        return Part("output_shape", title, law, self.draws, examples=DRAWS)

    def agreement(self, law: str) -> Part:
        """The same weights give the same output as in the reference's model."""

        def agrees(student: Student, reference: Any, given: Arguments) -> None:
            found, model = self._built(student, given, part="agreement")
            right = self._right(reference, given)
            came, wanted = [w.shape for w in found["weights"]], [w.shape for w in right.get_weights()]
            shapes = {"wanted": wanted, "came": came}
            text = gettext("The weights of the model should have the shapes {wanted}; they have {came}.", **shapes)
            that(came == wanted, text, got=came, expected=wanted)
            weights = weights_of(wanted)
            right.set_weights(weights)
            rows = inputs_of(given[ROWS])
            what = gettext("the output of the model, once the judge has put weights of its own into it")
            right_in_some_order(model, self._orders(weights), rows, predict(right, rows), what)

        title = law or gettext("The model computes what is asked for, whatever its weights.")
        return Part("agrees", title, agrees, self.draws, 3, essential=True, examples=DRAWS, hidden=True)

    def trained(self) -> Part:
        """What inference does not show: noise, penalties, frozen layers; no public part tells it, so not essential."""

        def law(student: Student, reference: Any, given: Arguments) -> None:
            (found, model), right = self._built(student, given), self._right(reference, given)
            regime_of(model, found).expect(regime_of(right, {"config": right.to_json()}))

        title = gettext("Training forgets, disturbs, holds back and leaves alone what is asked for, nothing else.")
        return Part("training", title, law, self.taken, examples=1, hidden=True)

    def drawn_weights(self) -> Part:
        """Fresh weights differ from one model to the next."""

        def law(student: Student, _: Any, given: Arguments) -> None:
            asked = self._asked(given)
            first, second = student.once(asked), asked.again(student)
            pairs = zip(first["weights"], second["weights"], strict=True)
            fresh = any(not np.array_equal(one, other) for one, other in pairs)
            that(fresh, gettext("Two models start with exactly the same weights; let Keras draw them."))
            text = gettext(
                "Two models start with the same weights in one of their layers: make new layers in each call, and let "
                "Keras draw their weights."
            )
            that(not shares(first["weights"], second["weights"]), text)

        title = gettext("A new model has new random weights.")
        return Part("draws_its_weights", title, law, self.taken, 0.5, examples=1)

    def ready(self) -> Part:
        """It has its weights when it is returned, not only once it is given rows."""

        def law(student: Student, _: Any, given: Arguments) -> None:
            # Without a row's shape to help, what has none of its own is refused, with what to write.
            models.described(getattr(student, self.exercise), *self._values(given))

        title = gettext("The model has its weights as soon as it is returned.")
        return Part("ready", title, law, self.taken, 0.5, examples=1)

    def _row_shapes(self, given: Arguments) -> Rows:
        found, row = self._found(given), self.rows.dims[1:]
        return [tuple(dim if isinstance(dim, int) else found.get(_name(dim)) for dim in row)] if row else []

    def _built(self, student: Student, given: Arguments, part: str = "") -> tuple[dict[str, Any], Any]:
        """The description of a model, and the model itself, rebuilt; each part puts weights of its own into it.

        part : one that asks the function itself, not for what others have looked at: so that a function which gives
            another model from one call to the next is found out.
        """
        asked = self._asked(given, part)
        return student.once(asked), student.once(_Rebuilt(asked))

    def _shared(self, student: Student, given: Arguments) -> dict[str, Any]:
        return student.once(self._asked(given))

    def _asked(self, given: Arguments, part: str = "") -> _Asked:
        values, shapes = self._values(given), self._row_shapes(given)
        return _Asked(self, encode([values, shapes], to_wire), part, values, shapes)

    def _orders(self, weights: Weights) -> Iterator[Weights]:
        yield weights
        yield from self.orders(weights) if self.orders else ()

    def _call(self, args: tuple[Any, ...]) -> str:
        """A worked example as one would type it."""
        return f"{self.exercise}({', '.join(map(repr, args))})"

    def _worked(self, args: tuple[Any, ...]) -> Arguments:
        return dict(zip(self.takes, args, strict=False))

    def _values(self, given: Arguments) -> list[Any]:
        return [given[name] for name in self.takes if name in given]

    def _right(self, reference: Any, given: Arguments) -> Any:
        return getattr(reference, self.exercise)(*self._values(given))

    def _found(self, given: Arguments) -> dict[str, int]:
        """The named sizes of what is given."""
        drawn = {ROWS: self.rows, **self.takes}
        parts = [(part, given[name]) for name, part in drawn.items() if isinstance(part, Argument) and name in given]
        return {name: n for part, value in parts for name, n in part.sizes(value)}

    def _sizes(self, given: Arguments) -> tuple[int, ...]:
        found = self._found(given)
        return tuple(dim if isinstance(dim, int) else found[_name(dim)] for dim in self.outputs)


def _name(dim: str | Size) -> str:
    return dim if isinstance(dim, str) else dim.name
