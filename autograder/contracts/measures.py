"""The contract of a trained model: what it reaches on data that nobody has seen."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

import numpy as np

from autograder import models
from autograder.compare import shape, that
from autograder.contracts.parts import Arguments, Part, declare
from autograder.errors import CheckFileError
from autograder.language import gettext, gettext_noop, ngettext
from autograder.models import predict
from autograder.student import Student
from autograder.thresholds import Better, Thresholds

__all__ = ["Measure", "accuracy", "cross_entropy", "squared_error", "trained"]

Array: TypeAlias = np.ndarray[Any, Any]
MAX_PARAMETERS = 2_000_000


@dataclass(frozen=True)
class Measure:
    """What is measured of a trained model. what : the beginning of a sentence for students, one of ours in English;
    value : from the right answers and the outputs to a number."""

    name: str
    better: Better
    what: str
    value: Callable[[Array, Array], float]


accuracy = Measure(
    "accuracy",
    "higher",
    gettext_noop("The share of unseen rows that are answered rightly"),
    lambda y, p: float((p.argmax(axis=-1) == y).mean()),
)
"""Labels, and outputs whose largest is the answer."""
cross_entropy = Measure(
    "cross_entropy",
    "lower",
    gettext_noop("The mean cross-entropy on unseen rows"),
    lambda y, p: float(-np.log(np.clip(np.take_along_axis(p, y[..., None].astype(int), axis=-1), 1e-12, 1)).mean()),
)
"""Labels, and outputs that are probabilities."""
squared_error = Measure(
    "squared_error",
    "lower",
    gettext_noop("The mean squared error on unseen rows"),
    lambda y, p: float(np.mean((np.reshape(y, p.shape) - p) ** 2)),
)
"""Numbers, and outputs of the same size."""


def trained(
    exercise: str,
    *,
    unseen: Callable[[], tuple[Array, Array]],
    outputs: Sequence[int],
    measures: Sequence[Measure] = (accuracy,),
    max_parameters: int = MAX_PARAMETERS,
) -> None:
    """Declare the checks of a variable that holds a trained Keras model; in the file of hidden checks.

    unseen : gives (X, y) that no notebook has; outputs : the shape of the model's output for one row.
    measures : each is compared with its threshold in ``calibration.json`` (``autograder calibrate NAME``); the first
        is essential.
    """
    namespace = sys._getframe(1).f_globals
    thresholds = Thresholds.beside(namespace["__file__"])

    def predictions(student: Student) -> tuple[Array, Array]:
        rows, right = unseen()
        found = predict(models.of(student, exercise, max_parameters=max_parameters, row_shapes=[rows.shape[1:]]), rows)
        what = ngettext("the output for {n} row", "the output for {n} rows", len(rows))
        shape(found, (len(rows), *outputs), what=what)
        that(bool(np.isfinite(found).all()), gettext("The outputs should be finite numbers."))
        return right, found

    def parts() -> Iterator[Part]:
        for k, measure in enumerate(measures):

            def law(student: Student, _: Any, __: Arguments, measure: Measure = measure) -> None:
                value = measure.value(*student.once(predictions))
                compare = thresholds.at_least if measure.better == "higher" else thresholds.at_most
                compare(measure.name, value, what=gettext(measure.what))

            what = gettext(measure.what)
            title = (
                gettext("{what} is high enough.", what=what)
                if measure.better == "higher"
                else gettext("{what} is low enough.", what=what)
            )
            yield Part(f"reaches_{measure.name}", title, law, weight=2 if k == 0 else 1, essential=k == 0, hidden=True)

    if not measures:
        raise CheckFileError(f"{exercise}: trained(…) needs a measure")
    declare(exercise, parts(), namespace, hidden=True)
