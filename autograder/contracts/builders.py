"""The contract of a function that builds a Keras model."""

from __future__ import annotations

import math
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

import numpy as np

from autograder import models
from autograder.compare import Mismatch, close, shape, that
from autograder.contracts.arguments import Argument, Dim, Size, Strategy, strategies
from autograder.contracts.compiled import asked, different, without_metric
from autograder.contracts.parts import Arguments, Part, declare, named
from autograder.contracts.probes import answers_to, inputs_of, probabilities_of, weights_of, worked_row
from autograder.language import gettext, grouped, ngettext
from autograder.models import parameter_count, predict, rebuild
from autograder.student import Student
from autograder.training import ACCURACY, Compiled, read_compiled

__all__ = ["builder"]

MAX_PARAMETERS = 2_000_000
DRAWS = 4
"""Models that are built for one law: each takes a tenth of a second."""
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
    loss: str = "",
    metrics: Sequence[str] = (),
    max_parameters: int = MAX_PARAMETERS,
    orders: Orders | None = None,
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
        the loss; "" or () if that is not asked.
    max_parameters : a larger model is refused.
    orders : where the order of channels is free, of two that are concatenated say: from the weights to further lists of
        weights, the same numbers in another order; the output has to be right with one of them.

    Raises: CheckFileError for an argument that is called ``rows``.
    """
    made = BuilderContract(exercise, takes or {}, rows, tuple(outputs), max_parameters, orders)
    parts = [
        *made.counted(parameters),
        *made.computed(computes),
        made.shaped(),
        *made.compiled(optimizer, loss, metrics),
        made.agreement(law),
        made.dropped(),
        *(made.trained_alike() if optimizer or loss else ()),
        made.drawn_weights(),
    ]
    declare(exercise, parts, sys._getframe(1).f_globals, hidden=hidden)


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
        self.orders = orders or (lambda _: ())
        self.draws = strategies({**takes, ROWS: rows})
        self.taken = {name: self.draws[name] for name in takes}
        """The arguments alone, for what asks for no row."""

    def counted(self, parameters: Sequence[tuple[tuple[Any, ...], int]]) -> Iterator[Part]:
        """The number of parameters for worked examples."""

        def law(student: Student, _: Any, __: Arguments) -> None:
            for args, wanted in parameters:
                model = rebuild(self._worked(student, args), max_parameters=self.max_parameters)
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
                found = self._worked(student, args)
                model = rebuild(found, max_parameters=self.max_parameters)
                weights = weights_of(map(np.shape, found["weights"]))
                what = gettext(
                    "the output of {call} for one row, with weights of the check's own put into it",
                    call=self._call(args),
                )
                self._right_in_some_order(model, weights, worked_row(model), np.array([wanted]), what)

        if examples:
            title = gettext("With given weights the model gives the output of the worked example.")
            yield Part("computes", title, law)

    def shaped(self) -> Part:
        """Rows in, rows out."""

        def law(student: Student, _: Any, given: Arguments) -> None:
            rows = inputs_of(given[ROWS])
            model = rebuild(self._described(student, given), max_parameters=self.max_parameters)
            what = ngettext("the output for {n} row", "the output for {n} rows", len(rows))
            shape(predict(model, rows), (len(rows), *self._sizes(given)), what=what)

        sizes = ", ".join(str(getattr(dim, "name", dim)) for dim in self.outputs)
        sizes += "," if len(self.outputs) == 1 else ""
        title = gettext("For each row of input the model gives an output of shape ({sizes}).", sizes=sizes)
        return Part("output_shape", title, law, self.draws, examples=DRAWS)

    def compiled(self, optimizer: str, loss: str, metrics: Sequence[str]) -> Iterator[Part]:
        """Optimizer, loss and metrics, each a part."""
        for name, wanted in (("optimizer", optimizer), ("loss", loss)):

            def law(student: Student, _: Any, given: Arguments, name: str = name, wanted: str = wanted) -> None:
                found = getattr(self._compiled(student, given), name)
                that(found == wanted, different(name, wanted, found), got=found, expected=wanted)

            if wanted:
                yield Part(name, asked(name, wanted), law, self.taken, 0.5, examples=1)

        def measured(student: Student, _: Any, given: Arguments) -> None:
            compiled = self._compiled(student, given)
            # What Keras takes accuracy for.
            same = compiled.loss.replace("Crossentropy", "Accuracy") in compiled.metrics
            found = (*compiled.metrics, *((ACCURACY,) if same else ()))
            for metric in metrics:
                that(metric in found, without_metric(metric, found), got=found)

        if metrics:
            title = gettext("Its metrics are {metrics}.", metrics=", ".join(metrics))
            yield Part("metrics", title, measured, self.taken, 0.5, examples=1)

    def agreement(self, law: str) -> Part:
        """The same weights give the same output as in the reference's model."""

        def agrees(student: Student, reference: Any, given: Arguments) -> None:
            found = self._described(student, given)
            right = getattr(reference, self.exercise)(*self._values(given))
            came, wanted = [w.shape for w in found["weights"]], [w.shape for w in right.get_weights()]
            shapes = {"wanted": wanted, "came": came}
            text = gettext("The weights of the model should have the shapes {wanted}; they have {came}.", **shapes)
            that(came == wanted, text, got=came, expected=wanted)
            weights = weights_of(wanted)
            right.set_weights(weights)
            model = rebuild(found, max_parameters=self.max_parameters)
            rows = inputs_of(given[ROWS])
            what = gettext("the output of the model, once the judge has put weights of its own into it")
            self._right_in_some_order(model, weights, rows, predict(right, rows), what)

        title = law or gettext("The model computes what is asked for, whatever its weights.")
        return Part("agrees", title, agrees, self.draws, 3, essential=True, examples=DRAWS, hidden=True)

    def _right_in_some_order(self, model: Any, weights: Weights, rows: Any, wanted: Any, what: str) -> None:
        """Compare what the model makes of rows; where no order of the weights is right, say so of the first."""
        first: Mismatch | None = None
        for ordered in (weights, *self.orders(weights)):
            model.set_weights(ordered)
            try:
                close(predict(model, rows), wanted, rtol=1e-3, atol=1e-5, what=what)
            except Mismatch as wrong:
                first = first or wrong
            else:
                return
        if first:
            raise first

    def dropped(self) -> Part:
        """The rates of dropout, which inference does not show; no public part tells them, so they are not essential."""

        def law(student: Student, reference: Any, given: Arguments) -> None:
            model = rebuild(self._described(student, given), max_parameters=self.max_parameters)
            rates, wanted = _rates(model), _rates(getattr(reference, self.exercise)(*self._values(given)))
            text = gettext("The rates of dropout should be {wanted}; they are {rates}.", wanted=wanted, rates=rates)
            that(rates == wanted, text, got=rates, expected=wanted)

        title = gettext("It forgets as much in training as is asked for.")
        return Part("dropout", title, law, self.taken, examples=1, hidden=True)

    def trained_alike(self) -> Iterator[Part]:
        """The value of the loss, and the optimizer's settings."""

        def valued(student: Student, reference: Any, given: Arguments) -> None:
            mine, right = self._compiled(student, given), self._right(reference, given)
            p = probabilities_of((6, *self._sizes(given)))
            y = answers_to(right.loss, p)
            value, wanted = mine.loss_value(y, p), right.loss_value(y, p)
            text = gettext(
                "For outputs {outputs}, … the loss is {value:.4f}; it should be {wanted:.4f}.",
                outputs=p[0].tolist(), value=value, wanted=wanted,
            )  # fmt: skip
            that(math.isclose(value, wanted, rel_tol=1e-3, abs_tol=1e-6), text, got=value, expected=wanted)

        def stepped(student: Student, reference: Any, given: Arguments) -> None:
            mine, right = self._compiled(student, given), self._right(reference, given)
            for name, wanted in right.settings.items():
                found = mine.settings.get(name, wanted)
                same = math.isclose(float(found), float(wanted), rel_tol=1e-4, abs_tol=1e-9)
                text = gettext(
                    "The optimizer's {setting} should be {wanted:g}; it is {found:g}.",
                    setting=name, wanted=wanted, found=found,
                )  # fmt: skip
                that(same, text, got=found, expected=wanted)

        title = gettext("The loss is that of the answers and the outputs that are asked for.")
        yield Part("loss_value", title, valued, self.draws, examples=2, hidden=True)
        title = gettext("The optimizer has the settings that are asked for.")
        yield Part("optimizer_settings", title, stepped, self.draws, 0.5, examples=2, hidden=True)

    def drawn_weights(self) -> Part:
        """Fresh weights differ from one model to the next."""

        def law(student: Student, _: Any, given: Arguments) -> None:
            first, second = (self._described(student, given) for _ in range(2))
            pairs = zip(first["weights"], second["weights"], strict=True)
            fresh = any(not np.array_equal(one, other) for one, other in pairs)
            that(fresh, gettext("Two models start with exactly the same weights; let Keras draw them."))

        title = gettext("A new model has new random weights.")
        return Part("draws_its_weights", title, law, self.taken, 0.5, examples=1)

    def _described(self, student: Student, given: Arguments) -> dict[str, Any]:
        found, row = self._found(given), self.rows.dims[1:]
        shapes = [tuple(dim if isinstance(dim, int) else found.get(_name(dim)) for dim in row)] if row else []
        return models.described(getattr(student, self.exercise), *self._values(given), row_shapes=shapes)

    def _call(self, args: tuple[Any, ...]) -> str:
        """A worked example as one would type it."""
        return f"{self.exercise}({', '.join(map(repr, args))})"

    def _worked(self, student: Student, args: tuple[Any, ...]) -> dict[str, Any]:
        return self._described(student, dict(zip(self.takes, args, strict=False)))

    def _values(self, given: Arguments) -> list[Any]:
        return [given[name] for name in self.takes if name in given]

    def _compiled(self, student: Student, given: Arguments) -> Compiled:
        found = read_compiled(self._described(student, given))
        law = gettext("The model is not compiled: call model.compile(…) before you return it.")
        that(found is not None, law)
        assert found is not None
        return found

    def _right(self, reference: Any, given: Arguments) -> Compiled:
        model = getattr(reference, self.exercise)(*self._values(given))
        found = read_compiled({"config": model.to_json(), "weights": model.get_weights()})
        assert found is not None, f"reference.py: {self.exercise} returns a model that is not compiled"
        return found

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


def _rates(model: Any) -> list[float]:
    return [float(layer.rate) for layer in model.layers if "Dropout" in type(layer).__name__]
