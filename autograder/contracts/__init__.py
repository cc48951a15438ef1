"""One declaration an exercise for what is nearly always asked.

A function of arrays::

    from autograder.contracts import contract, floats, matrices, vectors

    contract(
        "dense",
        takes={"x": matrices("N", "D"), "W": matrices("D", "H"), "b": vectors("H")},
        gives=floats("N", "H"),
        law="dense(x, W, b) = x W + b, row by row",
        examples=[((np.array([[1.0, 2.0]]), np.array([[3.0], [1.0]]), np.array([0.5])), np.array([[5.5]]))],
    )

Each part of it becomes a check of its own: that the answer agrees with the reference's, its shape and kind, arguments
left alone, no warnings, lists and float32 as arguments, a single row, worked examples, errors. Laws and worked examples
are public; what needs the reference is hidden: ``complete(__file__)`` in the file of hidden checks declares it. What
is unusual about an exercise stays a Hypothesis property beside its contract, with ``@given(**drawn(x=vectors("N")))``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from autograder.util.facade import facade

if TYPE_CHECKING:
    from autograder.contracts.arguments import (
        Argument,
        Size,
        choices,
        drawn,
        generators,
        labels,
        matrices,
        networks,
        numbers,
        pictures,
        probabilities,
        signs,
        size,
        tables,
        tokens,
        vectors,
    )
    from autograder.contracts.builders import builder
    from autograder.contracts.edges import edge
    from autograder.contracts.functions import complete, contract
    from autograder.contracts.measures import Measure, accuracy, cross_entropy, squared_error, trained
    from autograder.contracts.models import keras_models
    from autograder.contracts.outcomes import Outcome, anything, booleans, floats, integers
    from autograder.contracts.probes import worked_output

_HOMES = {
    **dict.fromkeys(
        (
            "Argument", "Size", "choices", "drawn", "generators", "labels", "matrices", "networks", "numbers",
            "pictures", "probabilities", "signs", "size", "tables", "tokens", "vectors",
        ),
        "arguments",
    ),
    "builder": "builders",
    "edge": "edges",
    **dict.fromkeys(("complete", "contract"), "functions"),
    "keras_models": "models",
    **dict.fromkeys(("Outcome", "anything", "booleans", "floats", "integers"), "outcomes"),
    "worked_output": "probes",
    **dict.fromkeys(("Measure", "accuracy", "cross_entropy", "squared_error", "trained"), "measures"),
}  # fmt: skip

__all__ = [
    "Argument",
    "Measure",
    "Outcome",
    "Size",
    "accuracy",
    "anything",
    "booleans",
    "builder",
    "choices",
    "complete",
    "contract",
    "cross_entropy",
    "drawn",
    "edge",
    "floats",
    "generators",
    "integers",
    "keras_models",
    "labels",
    "matrices",
    "networks",
    "numbers",
    "pictures",
    "probabilities",
    "signs",
    "size",
    "squared_error",
    "tables",
    "tokens",
    "trained",
    "vectors",
    "worked_output",
]

__getattr__, __dir__ = facade(__name__, _HOMES)
