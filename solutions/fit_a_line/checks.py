"""Hidden checks of the line unit: the contracts' other half, laws of descent, and the network on the true curve."""

from __future__ import annotations

import numpy as np

from autograder.checks import check
from autograder.compare import close, parts, that
from autograder.contracts import complete, squared_error, trained
from autograder.datasets.line import truth
from autograder.wire import Rng

public = complete(__file__)
PLACES = np.linspace(-0.97, 1.96, 333)
"""Where the trained network is compared with the curve itself, which has no noise."""


@check("mse_gradient", weight=0.5)
def a_list_may_be_a_column_too(student, reference):
    """A list of one-element rows is a column, beside an array as well."""
    x, y = np.array([1.0, 2.0, 4.0]), np.array([0.5, 3.0, -1.0])
    right = reference.mse_gradient(x, y, 1.5, -0.5)
    for a, c in ((x[:, None].tolist(), y), (x, y[:, None].tolist())):
        for got, wanted in zip(parts(student.mse_gradient(a, c, 1.5, -0.5), "loss, dw, db"), right, strict=True):
            close(got, wanted, what=f"the answer for x = {a} and y = {c}")


@check("least_squares")
def nothing_near_is_better(student, reference):
    """At the best line the gradient is 0, and any step away from it makes the error larger."""
    rng = np.random.default_rng(3)
    x, y = rng.normal(2, 3, 40), rng.normal(0, 5, 40)
    answer = parts(student.least_squares(x, y), "w, b")
    w, b = (public.single(part, name) for part, name in zip(answer, "wb", strict=True))
    that(bool(np.isfinite([w, b]).all()), "The line should be two finite numbers.", got=answer)
    best, *slopes = reference.mse_gradient(x, y, w, b)
    close(np.array(slopes), np.zeros(2), atol=1e-6, what="the gradient of the error at the line")
    for dw, db in ((0.01, 0), (-0.01, 0), (0, 0.01), (0, -0.01)):
        near = reference.mse_gradient(x, y, w + dw, b + db)[0]
        that(near > best, f"The line ({w + dw:g}, {b + db:g}) is better than ({w:g}, {b:g}).")


@check("least_squares", weight=0.5)
def points_may_lie_near_each_other(student):
    """Two x that differ by a few thousandths are two x, however far out they are."""
    w = public.single(parts(student.least_squares(np.array([1000, 1000.005]), np.array([0.0, 1.0])), "w, b")[0], "w")
    close(w, 200.0, rtol=0.01, what="the slope between (1000, 0) and (1000.005, 1)")


@check("max_learning_rate")
def below_it_converges_above_it_diverges(student, reference):
    """Full-batch descent from 0 comes nearer to the best line at 0.98 of the rate, and goes away at 1.02 of it."""
    rng = np.random.default_rng(4)
    x, y = rng.normal(1, 2, 30), rng.normal(0, 1, 30)
    rate, best = public.single(student.max_learning_rate(x), "the rate"), np.array(reference.least_squares(x, y))
    for share, converges in ((0.98, True), (1.02, False)):
        with np.errstate(all="ignore"):  # at a wrong rate it runs to infinity
            w, b, _ = reference.fit(x, y, share * rate, 300, 30, rng)
        far = float(np.hypot(*(np.array([w, b]) - best)))
        wish = "come nearer to the best one" if converges else "run away"
        text = f"At {share} times your rate, {rate:g}, the line should {wish}; after 300 steps it is {far:.3g} from it."
        that((far < np.hypot(*best)) == converges, text)


@check("batches", weight=0.5)
def every_epoch_has_its_own_order(student):
    """Two calls with one generator give two orders."""
    first, second = map(public.rows_of, student.batches.repeat(2, 50, 7, Rng(2)))
    same = np.array_equal(np.concatenate(first or [[]]), np.concatenate(second or [[]]))
    that(not same, "Two calls with one generator gave the same order of 50 rows; does all chance come from rng?")


@check("activate", weight=0.5)
def survives_very_large_numbers(student, reference):
    """±10,000 gives no NaN, whatever the activation."""
    z = np.array([[-1e4, 1e4, 0.0]])
    for name in ("linear", "step", "sigmoid", "tanh", "relu", "rbf"):
        close(student.activate(z, name), reference.activate(z, name), what=f"activate([[-1e4, 1e4, 0]], {name!r})")


trained(
    "curve",
    unseen=lambda: (PLACES[:, None].astype(np.float32), truth("parabola", PLACES)),
    outputs=(1,),
    measures=(squared_error,),
    max_parameters=100_000,
)
