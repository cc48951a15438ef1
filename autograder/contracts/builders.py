"""The contract of a function that builds a Keras model, and small models as arguments of other functions."""

from __future__ import annotations

import math
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder import models
from autograder.compare import close, shape, that
from autograder.contracts.arguments import Argument, Dim, Strategy, strategies
from autograder.contracts.parts import Arguments, Part, declare, named
from autograder.models import parameter_count, predict, rebuild
from autograder.student import Student
from autograder.training import Compiled, read_compiled

__all__ = ["builder", "keras_models"]

MAX_PARAMETERS = 2_000_000
DRAWS = 4
"""Models that are built for one law: each takes a tenth of a second."""
ROWS = "rows"
"""The name under which rows of input are drawn."""


@dataclass(frozen=True)
class DenseModel:
    """A small network to be trained or asked: softmax at the end, for labels; the same weights whenever it is built."""

    widths: tuple[int, ...]
    learning_rate: float = 0.1

    def build(self) -> Any:
        """Make and compile it."""
        import keras  # noqa: PLC0415 - a second to import, and most contracts need none

        first, *hidden, last = self.widths
        rng = np.random.default_rng(sum(self.widths))
        layers = [keras.layers.Dense(n, activation="relu") for n in hidden]
        model = keras.Sequential([keras.Input((first,)), *layers, keras.layers.Dense(last, activation="softmax")])
        model.set_weights([rng.normal(0, 0.5, weights.shape) for weights in model.get_weights()])
        optimizer = keras.optimizers.SGD(self.learning_rate)
        model.compile(optimizer, "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


def keras_models(*widths: Dim, learning_rate: float = 0.1) -> Argument:
    """Compiled Keras models of Dense layers of these widths, the inputs' first; softmax at the end, SGD, labels."""
    from hypothesis import strategies as st  # noqa: PLC0415 - with the models, for the same reason

    return Argument(lambda *numbers: st.just(DenseModel(numbers, learning_rate)), needs=widths)


def builder(
    exercise: str,
    *,
    rows: Argument,
    outputs: Sequence[Dim],
    takes: Mapping[str, Argument | Strategy] | None = None,
    law: str = "",
    parameters: Sequence[tuple[tuple[Any, ...], int]] = (),
    optimizer: str = "",
    loss: str = "",
    metrics: Sequence[str] = (),
    max_parameters: int = MAX_PARAMETERS,
    hidden: bool = False,
) -> None:
    """Declare the checks of a function that builds a Keras model.

    rows : what the model is given, ``matrices("B", "D")``; its sizes are those of the arguments.
    outputs : the shape of what it makes of one row, ``("K",)``.
    takes : the function's arguments, in order, drawn.
    law : what the model computes, in words: the title of the agreement with the reference's, which is hidden and
        essential: the same weights, put into both, give the same output.
    parameters : worked examples, (arguments, number of parameters) each.
    optimizer, loss, metrics : how it is compiled, by the names of Keras' classes; "" or () if that is not asked.
    max_parameters : a larger model is refused.

    Raises: CheckFileError for an argument that is called ``rows``.
    """
    made = BuilderContract(exercise, takes or {}, rows, tuple(outputs), max_parameters)
    parts = [
        *made.counted(parameters),
        made.shaped(),
        *made.compiled(optimizer, loss, metrics),
        made.agreement(law),
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
    ) -> None:
        named(exercise, takes, ("student", "reference", ROWS))
        self.exercise = exercise
        self.takes = takes
        self.rows = rows
        self.outputs = outputs
        self.max_parameters = max_parameters
        self.draws = strategies({**takes, ROWS: rows})

    def counted(self, parameters: Sequence[tuple[tuple[Any, ...], int]]) -> Iterator[Part]:
        """The number of parameters for worked examples."""

        def law(student: Student, _: Any, __: Arguments) -> None:
            for args, wanted in parameters:
                model = models.of(getattr(student, self.exercise), *args, max_parameters=self.max_parameters)
                found = parameter_count(model)
                told = f"{self.exercise}({', '.join(map(repr, args))})"
                text = f"{told} should have {wanted:,} parameters; it has {found:,}."
                that(found == wanted, text, got=found, expected=wanted)

        if parameters:
            yield Part("parameters", "The model has as many parameters as counted by hand.", law)

    def shaped(self) -> Part:
        """Rows in, rows out."""

        def law(student: Student, _: Any, given: Arguments) -> None:
            rows = _inputs(given[ROWS])
            model = rebuild(self._described(student, given), max_parameters=self.max_parameters)
            shape(predict(model, rows), (len(rows), *self._sizes(given)), what=f"the output for {len(rows)} rows")

        sizes = ", ".join(str(getattr(dim, "name", dim)) for dim in self.outputs)
        sizes += "," if len(self.outputs) == 1 else ""
        title = f"For each row of input the model gives an output of shape ({sizes})."
        return Part("output_shape", title, law, self.draws, examples=DRAWS)

    def compiled(self, optimizer: str, loss: str, metrics: Sequence[str]) -> Iterator[Part]:
        """Optimizer, loss and metrics, each a part."""
        for name, wanted in (("optimizer", optimizer), ("loss", loss)):

            def law(student: Student, _: Any, given: Arguments, name: str = name, wanted: str = wanted) -> None:
                found = getattr(self._compiled(student, given), name)
                text = f"The {name} should be {wanted}; it is {found or 'missing'}."
                that(found == wanted, text, got=found, expected=wanted)

            if wanted:
                yield Part(name, f"The model is compiled with the {name} {wanted}.", law, self.draws, 0.5, examples=1)

        def measured(student: Student, _: Any, given: Arguments) -> None:
            found = self._compiled(student, given).metrics
            for metric in metrics:
                that(metric in found, f"{metric} should be a metric; they are {', '.join(found) or 'none'}.", got=found)

        if metrics:
            yield Part("metrics", f"Its metrics are {', '.join(metrics)}.", measured, self.draws, 0.5, examples=1)

    def agreement(self, law: str) -> Part:
        """The same weights give the same output as in the reference's model."""

        def agrees(student: Student, reference: Any, given: Arguments) -> None:
            found = self._described(student, given)
            right = getattr(reference, self.exercise)(*self._values(given))
            came, wanted = [w.shape for w in found["weights"]], [w.shape for w in right.get_weights()]
            text = f"The weights of the model should have the shapes {wanted}; they have {came}."
            that(came == wanted, text, got=came, expected=wanted)
            rng = np.random.default_rng(0)
            weights = [np.abs(rng.normal(0, 0.7, size)).astype(np.float32) if len(size) == 1 else
                       rng.normal(0, 0.7, size).astype(np.float32) for size in wanted]  # fmt: skip
            right.set_weights(weights)
            model = rebuild({**found, "weights": weights}, max_parameters=self.max_parameters)
            rows = _inputs(given[ROWS])
            what = "the output of the model, once the judge has put weights of its own into it"
            close(predict(model, rows), predict(right, rows), rtol=1e-3, atol=1e-5, what=what)
            rates, asked = _rates(model), _rates(right)
            that(
                rates == asked, f"The rates of dropout should be {asked}; they are {rates}.", got=rates, expected=asked
            )

        title = law or "The model computes what is asked for, whatever its weights."
        return Part("agrees", title, agrees, self.draws, 3, essential=True, examples=DRAWS, hidden=True)

    def trained_alike(self) -> Iterator[Part]:
        """The value of the loss, and the optimizer's settings."""

        def valued(student: Student, reference: Any, given: Arguments) -> None:
            mine, right = self._compiled(student, given), self._right(reference, given)
            p = _probabilities((6, *self._sizes(given)))
            y = _answers(right.loss, p)
            value, wanted = mine.loss_value(y, p), right.loss_value(y, p)
            text = f"For outputs {p[0].tolist()}, … the loss is {value:.4f}; it should be {wanted:.4f}."
            that(math.isclose(value, wanted, rel_tol=1e-3, abs_tol=1e-6), text, got=value, expected=wanted)

        def stepped(student: Student, reference: Any, given: Arguments) -> None:
            mine, right = self._compiled(student, given), self._right(reference, given)
            for name, wanted in right.settings.items():
                found = mine.settings.get(name, wanted)
                same = math.isclose(float(found), float(wanted), rel_tol=1e-4, abs_tol=1e-9)
                that(same, f"The optimizer's {name} should be {wanted:g}; it is {found:g}.", got=found, expected=wanted)

        title = "The loss is that of the answers and the outputs that are asked for."
        yield Part("loss_value", title, valued, self.draws, examples=2, hidden=True)
        title = "The optimizer has the settings that are asked for."
        yield Part("optimizer_settings", title, stepped, self.draws, 0.5, examples=2, hidden=True)

    def drawn_weights(self) -> Part:
        """Fresh weights differ from one model to the next."""

        def law(student: Student, _: Any, given: Arguments) -> None:
            first, second = (self._described(student, given) for _ in range(2))
            pairs = zip(first["weights"], second["weights"], strict=True)
            fresh = any(not np.array_equal(one, other) for one, other in pairs)
            that(fresh, "Two models start with exactly the same weights; let Keras draw them.")

        return Part("draws_its_weights", "A new model has new random weights.", law, self.draws, 0.5, examples=1)

    def _described(self, student: Student, given: Arguments) -> dict[str, Any]:
        rows = _inputs(given[ROWS])
        shapes = [part.shape[1:] for part in (rows if isinstance(rows, list) else [rows])]
        return models.described(getattr(student, self.exercise), *self._values(given), row_shapes=shapes)

    def _values(self, given: Arguments) -> list[Any]:
        return [given[name] for name in self.takes]

    def _compiled(self, student: Student, given: Arguments) -> Compiled:
        found = read_compiled(self._described(student, given))
        that(found is not None, "The model is not compiled: call model.compile(…) before you return it.")
        assert found is not None
        return found

    def _right(self, reference: Any, given: Arguments) -> Compiled:
        model = getattr(reference, self.exercise)(*self._values(given))
        found = read_compiled({"config": model.to_json(), "weights": model.get_weights()})
        assert found is not None, f"reference.py: {self.exercise} returns a model that is not compiled"
        return found

    def _sizes(self, given: Arguments) -> tuple[int, ...]:
        found = dict(self.rows.sizes(given[ROWS]))
        for name, argument in self.takes.items():
            if isinstance(argument, Argument):
                found.update(argument.sizes(given[name]))
        return tuple(dim if isinstance(dim, int) else found[getattr(dim, "name", str(dim))] for dim in self.outputs)


def _inputs(rows: Any) -> Any:
    return rows.astype(np.float32) if rows.dtype.kind == "f" else rows


def _rates(model: Any) -> list[float]:
    return [float(layer.rate) for layer in model.layers if "Dropout" in type(layer).__name__]


def _probabilities(size: tuple[int, ...]) -> np.ndarray[Any, Any]:
    """Rows of numbers between 0 and 1 that sum to 1, or single ones where there is one output."""
    p: np.ndarray[Any, Any] = np.random.default_rng(1).uniform(0.1, 0.9, size).astype(np.float32)
    return p if size[-1] == 1 else np.divide(p, p.sum(axis=-1, keepdims=True))


def _answers(loss: str, p: np.ndarray[Any, Any]) -> Any:
    """Right answers of the kind that a loss compares with."""
    rng = np.random.default_rng(2)
    if loss == "SparseCategoricalCrossentropy":
        return rng.integers(0, p.shape[-1], p.shape[:-1])
    if loss == "CategoricalCrossentropy":
        return np.eye(p.shape[-1], dtype=np.float32)[rng.integers(0, p.shape[-1], p.shape[:-1])]
    return rng.integers(0, 2, p.shape).astype(np.float32)
