"""Public checks of the line unit: a contract for each exercise, and the laws that are its own."""

from __future__ import annotations

import itertools

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from autograder import models
from autograder.checks import check
from autograder.compare import array, close, equal, parts, polite, that, untouched
from autograder.contracts import (
    Argument,
    builder,
    choices,
    contract,
    drawn,
    floats,
    generators,
    integers,
    matrices,
    numbers,
    vectors,
)
from autograder.models import predict
from autograder.wire import Rng

X, Y = np.array([0.0, 1.0, 2.5]), np.array([1.0, 0.5, 2.0])
"""Three points that lie on no line, with fractions: what rounds its input does not get through."""
COUNTS = st.integers(0, 12)
SIZES = st.integers(1, 5)


def layers(*widths: str, bias: bool) -> Argument:
    """Lists of weights (n, m), or of biases (m,), of layers with these named widths, the inputs' first."""

    def make(*n: int) -> st.SearchStrategy[list[np.ndarray]]:
        drawn_ones = [vectors(b) if bias else matrices(a, b) for a, b in itertools.pairwise(n)]
        return st.tuples(*(part.strategy({}, {}) for part in drawn_ones)).map(list)

    return Argument(make, needs=widths, kind="list")


def single(answer: object, name: str) -> float:
    """One number of an answer, to compute with."""
    return float(array(answer, (), "fiu", what=name))


def rows_of(found: object) -> list[np.ndarray]:
    """The batches of an answer, each an array of row numbers."""
    found = list(found) if isinstance(found, np.ndarray) and found.ndim else found
    that(isinstance(found, (list, tuple)), "Expected a list of arrays.", got=found)
    return [array(rows, (None,), "iu", what=f"batch {k}") for k, rows in enumerate(found)]


contract(
    "mse_gradient",
    takes={"x": vectors("N"), "y": vectors("N"), "w": numbers(), "b": numbers()},
    gives={"loss": floats(), "dw": floats(), "db": floats()},
    law="The mean of (w·x + b − y)², and its derivatives with respect to w and b.",
    examples=[
        ((np.array([1.0, 2.0]), np.array([1.0, 3.0]), 1.0, 0.0), (0.5, -2.0, -1.0)),
        ((X, Y, 0.5, -1.0), (2.6875, -3.583333333, -3.166666667)),
    ],
)


@check("mse_gradient")
@given(**drawn(x=vectors("N"), y=vectors("N"), w=numbers(), b=numbers()))
def a_column_is_as_good_as_a_row(student, x, y, w, b):
    """Arrays of shape (N, 1), as networks take them, give the same as (N,): no point meets another's y."""
    right = parts(student.mse_gradient(x, y, w, b), "loss, dw, db")
    for a, c in ((x[:, None], y), (x, y[:, None]), (x[:, None], y[:, None])):
        what = f"the answer for shapes {a.shape} and {c.shape}"
        for got, wanted in zip(parts(student.mse_gradient(a, c, w, b), "loss, dw, db"), right, strict=True):
            close(got, wanted, what=what)


contract(
    "least_squares",
    takes={"x": vectors("N", distinct=True), "y": vectors("N")},
    gives={"w": floats(), "b": floats()},
    law="The line with the smallest mean squared error.",
    examples=[
        ((X, Y), (0.447368421, 0.644736842)),
        ((np.array([1.0, 2.0]), np.array([1.0, -1.0])), (-2.0, 3.0)),
        ((np.array([1.0, 1.0, 2.0]), np.array([0.0, 2.0, 3.0])), (2.0, -1.0)),
    ],
    refuses=[((np.full(n, x), np.arange(n) + 1.0), ValueError) for n, x in ((3, 2.0), (3, 0.1), (1, 2.0))],
    corners=("lists", "float32"),
)


@check("least_squares", weight=0.5)
def takes_columns_too(student):
    """Arrays of shape (N, 1) give the same line."""
    for a, c in ((X[:, None], Y), (X, Y[:, None]), (X[:, None], Y[:, None])):
        w, b = parts(student.least_squares(a, c), "w, b")
        close(w, 51 / 114, what=f"the slope for shapes {a.shape} and {c.shape}")
        close(b, 49 / 76, what=f"the intercept for shapes {a.shape} and {c.shape}")


@check("least_squares")
@given(**drawn(x=vectors("N", distinct=True), y=vectors("N"), shift=numbers(-3, 3, whole=True)))
def what_moves_to_the_right_is_as_steep(student, x, y, shift):
    """With c added to every x, the slope is the same, and the intercept is smaller by c times the slope."""
    w, b = (single(part, name) for part, name in zip(parts(student.least_squares(x, y), "w, b"), "wb", strict=True))
    moved_w, moved_b = parts(student.least_squares(x + shift, y), "w, b")
    close(moved_w, w, atol=1e-7, what=f"the slope with {shift} added to every x")
    close(moved_b, b - shift * w, atol=1e-6, what=f"the intercept with {shift} added to every x")


contract(
    "max_learning_rate",
    takes={"x": vectors("N")},
    gives=floats(),
    law="2 divided by the largest eigenvalue of 2/N · [[Σx², Σx], [Σx, N]].",
    examples=[
        ((np.array([-1.0, 1.0]),), 1.0),
        ((np.arange(-1.0, 5.0),), 0.176975897),
        ((np.array([0.0, 1.0]),), 0.763932023),
        ((np.array([0.5, 2.5]),), 0.25),
        ((np.array([[0.0], [1.0]]),), 0.763932023),
    ],
)

contract(
    "steps_per_epoch",
    takes={"n": numbers(0, 40, whole=True), "batch_size": numbers(1, 12, whole=True)},
    gives=integers(),
    law="The updates of one pass over n rows; the last batch may be short.",
    examples=[((54_000, 128), 422), ((7, 3), 3), ((10, 5), 2), ((3, 5), 1), ((0, 5), 0)],
    refuses=[((5, 0), ValueError), ((5, -1), ValueError)],
)

contract(
    "batches",
    takes={"n": numbers(0, 12, whole=True), "batch_size": numbers(1, 5, whole=True), "rng": generators()},
    law="One rng.permutation(n), cut from the left into pieces of batch_size; the last may be shorter.",
    examples=[((5, 2, Rng(1)), [np.array([4, 0]), np.array([1, 2]), np.array([3])]), ((0, 3, Rng(1)), [])],
    refuses=[((5, 0, Rng(1)), ValueError), ((5, -1, Rng(1)), ValueError)],
)


@check("batches")
@given(n=COUNTS, batch_size=SIZES, seed=st.integers(0, 99))
def every_row_is_in_one_batch(student, n, batch_size, seed):
    """Together the batches hold every row once, and all but the last are full."""
    found = rows_of(student.batches(n, batch_size, Rng(seed)))
    equal(sorted(int(i) for rows in found for i in rows), list(range(n)), what="all rows, sorted")
    equal([len(rows) for rows in found[:-1]], [batch_size] * (len(found) - 1), what="the sizes of all but the last")


contract(
    "fit",
    takes={
        "x": vectors("N"),
        "y": vectors("N"),
        "lr": numbers(0.125, 0.25),
        "epochs": numbers(0, 3, whole=True),
        "batch_size": numbers(1, 6, whole=True),
        "rng": generators(),
        "w": numbers(),
        "b": numbers(),
    },
    law="One gradient step a batch, batches anew in every epoch; after each epoch the loss over all rows.",
    examples=[
        ((np.array([1.0]), np.array([2.0]), 0.25, 1, 1, Rng(0)), (1.0, 1.0, [0.0])),
        ((X, Y, 0.125, 2, 2, Rng(1)), (0.512054443, 0.318084717, [1.135931651, 0.245142275])),
        ((X, Y, 0.125, 2, 3, Rng(1)), (0.5546875, 0.376736111, [0.293547454, 0.210179270])),
        ((X, Y, 0.125, 1, 3, Rng(0), 2.0, -1.0), (1.541666667, -1.041666667, [1.609519676])),
    ],
    refuses=[((X, Y, 0.125, 1, size, Rng(0)), ValueError) for size in (0, -1)],
    optional=("w", "b"),
    draws=25,
)


@check("fit", weight=0.5)
def starts_from_columns_too(student):
    """Points of shape (N, 1), x or y or both, give the same line and the same losses."""
    for x, y in ((X[:, None], Y[:, None]), (X, Y[:, None])):
        w, b, losses = parts(student.fit(x, y, 0.125, 2, 3, Rng(1)), "w, b, losses")
        for got, wanted, name in ((w, 0.5546875, "w"), (b, 0.376736111, "b")):
            close(got, wanted, what=f"{name} for shapes {x.shape} and {y.shape}")
        close(losses, np.array([0.293547454, 0.210179270]), what=f"losses for shapes {x.shape} and {y.shape}")


@check("fit", weight=0.5)
def with_all_rows_in_one_batch_chance_has_no_part(student):
    """If batch_size is N or more, every generator gives the same line."""
    first = parts(student.fit(X, Y, 0.125, 4, 3, Rng(0)), "w, b, losses")
    for got, wanted in zip(parts(student.fit(X, Y, 0.125, 4, 7, Rng(5)), "w, b, losses"), first, strict=True):
        close(got, wanted, what="the answer for batch_size=7 and another generator")


contract(
    "last_rows_split",
    takes={"n": numbers(4, 12, whole=True), "fraction": numbers(0.25, 0.75)},
    gives={"train": integers(None), "val": integers(None)},
    law="The first ⌊n·(1 − fraction)⌋ rows to train with, and the rest to validate; nothing is shuffled.",
    examples=[((10, 0.33), (np.arange(6), np.arange(6, 10))), ((4, 0.5), (np.arange(2), np.arange(2, 4)))],
    refuses=[((n, fraction), ValueError) for n, fraction in ((1, 0.5), (5, 0.0), (10, 0.9), (10, 1.5), (10, -0.5))],
)

contract(
    "activate",
    takes={"z": matrices("N", "M"), "name": choices("linear", "step", "sigmoid", "tanh", "relu", "rbf")},
    gives=floats("N", "M"),
    law="The activation of this name, number by number.",
    examples=[
        ((np.array([[-1.0, 0.0, 0.5, 2.0]]), name), np.array([answer]))
        for name, answer in {
            "linear": [-1.0, 0.0, 0.5, 2.0],
            "step": [0.0, 0.0, 1.0, 1.0],
            "sigmoid": [0.268941421, 0.5, 0.622459331, 0.880797078],
            "tanh": [-0.761594156, 0.0, 0.462117157, 0.964027580],
            "relu": [0.0, 0.0, 0.5, 2.0],
            "rbf": [0.367879441, 1.0, 0.778800783, 0.018315639],
        }.items()
    ],
    refuses=[((np.array([1.0]), name), ValueError) for name in ("swish", "RELU", "sigm", "")],
    corners=("one", "lists", "float32", "large"),
)


@check("activate", weight=0.5)
def is_quiet_about_very_large_numbers(student):
    """±10,000 is no reason for a warning, and the array that was given stays as it was."""
    for name in ("linear", "step", "sigmoid", "tanh", "relu", "rbf"):
        polite(student.activate, np.array([[-1e4, -1.0, 1e4]]), name)


contract(
    "collapse",
    takes={"weights": layers("A", "B", "C", "D", bias=False), "biases": layers("A", "B", "C", "D", bias=True)},
    gives={"W": floats("A", "D"), "b": floats("D")},
    law="The weights and the bias of the one layer that computes what the whole stack does.",
    examples=[
        (([np.array([[1.0, 2.0]]), np.array([[1.0], [1.0]])], [np.array([1.0, 0.0]), np.array([3.0])]),
         (np.array([[3.0]]), np.array([4.0]))),
        (([np.array([[1.0, 2.0], [0.0, 1.0]]), np.array([[1.0, 0.0], [3.0, 1.0]]), np.array([[2.0], [1.0]])],
          [np.array([1.0, 0.0]), np.array([0.0, 1.0]), np.array([4.0])]),
         (np.array([[16.0], [7.0]]), np.array([7.0]))),
        (([np.array([[2, 1]]), np.array([[0.5], [0.25]])], [np.array([1, 3]), np.array([0.5])]),
         (np.array([[1.25]]), np.array([1.75]))),
        (([np.array([[0.5, 2.5]])], [np.array([1.5, 3.0])]), (np.array([[0.5, 2.5]]), np.array([1.5, 3.0]))),
    ],
    refuses=[(([], []), ValueError)],
)  # fmt: skip

builder(
    "build_regressor",
    rows=matrices("B", 1),
    outputs=(1,),
    takes={"hidden_units": choices((3,), (4, 2)), "activation": choices("relu", "tanh")},
    law="Dense layers of these widths with the activation, and a last one of one unit without.",
    parameters=[((), 9_491), (((),), 2), (((3, 2), "tanh"), 17)],
    computes=[(((3, 2), "tanh"), [-0.281011]), (((3, 2), "relu"), [-0.837616]), (((2, 4), "tanh"), [0.424516])],
    optimizer="RMSprop",
    loss="MeanSquaredError",
)


@check("build_regressor", weight=0.5)
def leaves_the_widths_alone(student):
    """The list of widths stays as it was."""
    untouched(student.build_regressor, [3, 2], "tanh")


@check("curve", weight=0.5)
def is_nearer_to_the_points_than_the_best_line(student):
    """On the notebook's own points its error is less than a tenth of the best line's."""
    x, y = (array(student.get(name), (None,), "fiu", what=name).astype(float) for name in ("x_curve", "y_curve"))
    usable = len(x) == len(y) > 0 and bool((np.abs([x, y]) < 1e6).all() and np.ptp(x) > 0)
    that(usable, "x_curve and y_curve should be the notebook's points, as it makes them.")
    got = predict(models.of(student, "curve", max_parameters=100_000), x[:, None].astype(np.float32))
    that(
        got.shape == (len(x), 1),
        f"For {len(x)} points the output should have the shape ({len(x)}, 1), it has {got.shape}.",
    )
    line = float(np.mean((np.polyval(np.polyfit(x, y, 1), x) - y) ** 2))
    network = float(np.mean((got[:, 0] - y) ** 2))
    that(network < line / 10, f"The network's mean squared error is {network:.2f}; the best line's is {line:.2f}.")
