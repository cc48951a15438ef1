"""Public checks of the unit on autoencoders: a contract for each exercise, slopes of the losses, and the networks."""

from __future__ import annotations

from typing import Any

import numpy as np
from hypothesis import strategies as st

from autograder import models
from autograder.checks import check
from autograder.compare import close, parts, shape, that
from autograder.contracts import (
    Argument,
    builder,
    contract,
    edge,
    floats,
    generators,
    integers,
    matrices,
    numbers,
    tables,
    vectors,
)
from autograder.contracts.arguments import Dim, Size, size
from autograder.student import Student
from autograder.training import additions
from autograder.wire import Rng

PLANE = 2
"""Numbers in a code of the variational autoencoder."""


def apart(rows: Dim, columns: Dim) -> Argument:
    """Rows of which no two are equally far from any row of eighths."""
    plain = matrices(rows, columns)
    own = np.sqrt([2.0, 3.0, 5.0, 7.0, 11.0, 13.0])

    def make(n: int, d: int) -> st.SearchStrategy[np.ndarray]:
        return plain.make(n, d).map(lambda drawn: drawn + np.arange(n)[:, None] * own[:d] / 100)

    return Argument(make, (rows, columns), kind="array", floats=True)


CROSS = np.array([[2.0, 0.0], [-2.0, 0.0], [0.0, 1.0], [0.0, -1.0]])
"""Points whose variance is four times as large along the first axis as along the second."""
contract(
    "linear_optimum",
    takes={"X": matrices("N", "D"), "k": numbers(0, 6, whole=True)},
    gives=floats(),
    law="The mean, over all numbers, of the squared errors of the best straight autoencoder with codes of k numbers.",
    examples=[
        ((CROSS, 1), 0.25),
        ((CROSS, 0), 1.25),
        ((CROSS / 4, 1), 0.015625),
        ((CROSS + np.array([5.0, -3.0]), 1), 0.25),
        (([[1, 3, 2], [3, 1, 2], [4, 4, 5], [0, 0, -1]], 2), 0.0),
        (([[1, 3, 2], [3, 1, 2], [4, 4, 5], [0, 0, -1]], 1), 1 / 3),
    ],
)
edge("linear_optimum", "More numbers than columns lose nothing.", ((CROSS, 2), 0.0), ((CROSS, 9), 0.0))

builder(
    "build_encoder",
    rows=matrices("B", "input_dim"),
    outputs=("codes",),
    takes={"input_dim": size("input_dim"), "codes": size("codes"), "hidden": size("hidden")},
    law="Dense with relu, then Dense without activation.",
    parameters=[((64, 8), 4_680), ((6, 2, 5), 47)],
    computes=[((3, 2, 6), [-0.146001, -0.194027])],
    ready=True,
)
builder(
    "build_decoder",
    rows=matrices("B", "codes"),
    outputs=("output_dim",),
    takes={"codes": size("codes"), "output_dim": size("output_dim"), "hidden": size("hidden")},
    law="Dense with relu, then Dense without activation.",
    parameters=[((8, 64), 4_736), ((2, 6, 5), 51)],
    computes=[((2, 6, 5), [0.089842, -0.598758, 2.160344, 1.126956, 1.355377, -0.480633])],
    ready=True,
)


def learns(exercise: str, *sizes: int) -> None:
    """A small check that everything in a network can be trained, and nothing changes what is learned."""

    def law(student: Student) -> None:
        found = additions(models.described(getattr(student, exercise), *sizes, row_shapes=[sizes[:1]]))
        that(not found, f"Nothing else was asked for: {', '.join(found)}.", got=found)

    law.__name__, law.__doc__ = "learns_as_it_stands", "All of it is trained, without penalties or constraints."
    check(exercise, weight=0.5)(law)


learns("build_encoder", 6, 2, 5)
learns("build_decoder", 2, 6, 5)


def own_rows(student: Student) -> np.ndarray:
    """The digits that the notebook shows to its networks when they are checked."""
    rows = student.get("own_rows")
    usable = isinstance(rows, np.ndarray) and rows.ndim == 2 and rows.shape[0] == 300 and rows.shape[1] in (64, 784)
    that(usable, "own_rows should be the notebook's, as it makes them.")
    return rows.astype(np.float32)


def answers(student: Student, name: str, rows: np.ndarray, outputs: int) -> np.ndarray:
    """What a model of the notebook makes of rows, (N, outputs)."""
    found = models.predict(models.of(student, name, row_shapes=[rows.shape[1:]]), rows)
    shape(found, (len(rows), outputs), what=f"the output of {name} for {len(rows)} rows")
    that(bool(np.isfinite(found).all()), f"The outputs of {name} should be finite numbers.")
    return found


@check("autoencoder", essential=True)
def copies_the_notebooks_own_digits(student):
    """The copies of the notebook's own test digits have less than half of the error of the mean digit."""
    rows = own_rows(student)
    error = float(np.mean((answers(student, "autoencoder", rows, rows.shape[1]) - rows) ** 2))
    limit = float(rows.var(axis=0).mean()) / 2
    that(
        error < limit,
        f"The error on the notebook's digits is {error:.4f}; half of the mean digit's is {limit:.4f}.",
    )


PICTURES = np.array([[[0.5, 0.25], [1.0, 0.0]], [[0.0, 1.0], [0.5, 0.5]]])
contract(
    "reconstruction_errors",
    takes={"x": tables("N", "H", "W"), "x_hat": tables("N", "H", "W")},
    gives=floats("N"),
    law="The mean of the squared differences of each row, over all its other axes.",
    examples=[
        (([[0.5, 1.0], [0.25, -1.0], [2.0, 0.0]], [[0.5, 0.0], [0.75, 1.0], [1.0, 3.0]]), [0.5, 2.125, 5.0]),
        ((PICTURES, np.zeros((2, 2, 2))), [0.328125, 0.375]),
        ((PICTURES[..., None], PICTURES[:, ::-1, :, None]), [0.15625, 0.25]),
    ],
)
BYTES = np.array([[3, 200], [250, 0]], dtype=np.uint8), np.array([[5, 10], [0, 255]], dtype=np.uint8)
edge("reconstruction_errors", "Bytes count as the numbers that they are.", (BYTES, [18052.0, 63762.5]))

HALF = np.full((2, 3), 0.5)
contract(
    "add_noise",
    takes={"x": matrices("N", "D", low=0, high=1), "sigma": numbers(0, 1), "rng": generators()},
    gives=floats("N", "D"),
    law="x + sigma · a standard normal number for each number, cut off at 0 and 1.",
    examples=[
        ((HALF, 0.25, Rng(1)), [[0.586396048, 0.7054045359, 0.582609269], [0.1742106921, 0.7263389667, 0.6115936431]]),
        ((np.array([0.0, 0.25, 1.0, 1.0]), 0.5, Rng(3)), [1.0, 0.0, 1.0, 0.7161151969]),
        ((np.zeros((2, 2, 1)), 1.0, Rng(2)), [[[0.1890533818], [0.0]], [[0.0], [0.0]]]),
    ],
    laws={
        "Without noise, sigma = 0, pictures stay as they are.": lambda student: np.array_equal(
            student.add_noise(PICTURES, 0.0, Rng(0)), PICTURES
        )
    },
    corners=("one", "float32"),
)

CODES = np.array([[4.0, 5.0], [1.0, 5.0], [-4.0, 1.0], [1.0, 2.0]])
contract(
    "retrieve",
    takes={"query": vectors("D"), "codes": apart(Size("N", 1, 6), "D"), "k": numbers(1, 7, whole=True)},
    gives=integers(None),
    law="The rows of the k nearest codes by rising Euclidean distance, all rows if k is larger.",
    examples=[
        ((np.array([1.0, 1.0]), CODES, 2), [3, 1]),
        ((np.array([4.0, 4.0]), CODES, 3), [0, 1, 3]),
        ((np.array([-4.0, 2.0]), CODES, 9), [2, 3, 1, 0]),
        ((np.zeros(2), np.array([[3.0, 3.0], [0.0, 5.0], [-4.5, 0.0]]), 2), [0, 2]),
        ((np.array([0.5]), [[-0.25], [1.0], [0.5], [3.0]], 1), [2]),
    ],
)
TIES = (([1, 1], [[4, 5], [1, 5], [-4, 1], [6, 1]], 4), [1, 0, 2, 3]), (([0], [[1], [1], [-1], [1]], 3), [0, 1, 2])
MANY = np.arange(40)[:, None] * 7 % 5
EQUAL = (([0], MANY, 20), sorted(range(40), key=lambda row: (MANY[row, 0], row))[:20])
edge("retrieve", "Of equal distances the smaller row comes first.", *TIES, EQUAL)
edge("retrieve", "Distances may differ by little.", (([0.0], [[0.002], [0.001], [0.003]], 2), [1, 0]))

MEANS, LOG_VARS = np.array([[0.5, -1.0], [2.0, 0.0], [0.0, 0.0]]), np.array([[0.0, 1.5], [-0.5, 0.75], [0.0, 0.0]])
contract(
    "reparametrise",
    takes={"mean": matrices("N", "D"), "log_var": matrices("N", "D"), "rng": generators()},
    gives=floats("N", "D"),
    law="mean + the standard deviation · a standard normal number for each number.",
    examples=[
        (
            (MEANS, LOG_VARS, Rng(1)),
            [[0.8455841921, 0.7393656234], [2.2573446537, -1.8960825839], [0.9053558667, 0.4463745724]],
        ),
        ((MEANS[0], 2 * np.log([3.0, 0.5]), Rng(2)), [1.0671601454, -1.2613742207]),
    ],
    corners=("one", "float32"),
)
edge("reparametrise", "A variance of nearly nothing gives the mean.", ((MEANS, np.full((3, 2), -1e4), Rng(0)), MEANS))

contract(
    "kl_divergence",
    takes={"mean": matrices("N", "D"), "log_var": matrices("N", "D")},
    gives=floats("N"),
    law="−½ Σ (1 + log_var − mean² − exp(log_var)), a number for each row.",
    examples=[
        ((np.array([[1.0]]), np.array([[0.0]])), [0.5]),
        ((MEANS, LOG_VARS), [1.6158445352, 2.2367653382, 0.0]),
        ((np.array([[0.0, 0.0, 0.0]]), 2 * np.log([[0.5, 1.0, 2.0]])), [1.125]),
    ],
    corners=("one", "float32"),
)
FAR = (np.zeros((3, 1)), np.array([[8.0], [-8.0], [-1000.0]]))
edge("kl_divergence", "Logarithms may be far from 0.", (FAR, [1485.9789935209, 3.5001677313, 499.5]))

X = np.array([[1.0, 0.25, 0.0], [0.0, 0.5, 0.75]])
LOGITS = np.array([[0.5, -1.0, 2.0], [-0.25, 0.75, 1.5]])
contract(
    "vae_loss",
    takes={
        "x": matrices("N", "P", low=0, high=1),
        "logits": matrices("N", "P"),
        "mean": matrices("N", "D"),
        "log_var": matrices("N", "D"),
        "beta": numbers(0, 4),
    },
    gives=floats(),
    law="The mean over the rows of the cross-entropy, summed over the pixels, + beta · KL.",
    examples=[
        ((np.zeros((2, 3)), np.zeros((2, 3)), np.zeros((2, 2)), np.zeros((2, 2))), 3 * np.log(2)),
        ((X, LOGITS, MEANS[:2], LOG_VARS[:2]), 4.46555013),
        ((X, LOGITS, MEANS[:2], LOG_VARS[:2], 0.0), 2.5392451934),
        ((X, LOGITS, MEANS[:2], LOG_VARS[:2], 0.5), 3.5023976617),
    ],
    optional=("beta",),
    corners=("one", "float32"),
)
SURE = np.array([[1.0, 1.0, 0.0, 0.0]]), np.array([[1e4, -1e4, 1e4, -1e4]]), np.zeros((1, 2)), np.zeros((1, 2))
edge("vae_loss", "Logits of 10,000 and of −10,000 give finite losses.", (SURE, 2e4))


def slopes(student: Student, exercise: str, function: str, *args: Any) -> list[Any]:
    """What the notebook's own locked function finds, once the exercise itself has been called: it may be missing."""
    getattr(student, exercise)(*args)
    return [*parts(getattr(student, function)(*args), NAMES[function])]


NAMES = {"slopes_of_kl": "for mean, for log_var", "slopes_of_loss": "for logits, for mean, for log_var"}


@check("kl_divergence")
def has_the_slopes_that_training_needs(student):
    """Of tensors, the KL divergence has the slopes mean and ½ (exp(log_var) − 1)."""
    mean, log_var = MEANS.astype(np.float32), LOG_VARS.astype(np.float32)
    found = slopes(student, "kl_divergence", "slopes_of_kl", mean, log_var)
    for name, slope, wanted in zip(("mean", "log_var"), found, (mean, (np.exp(log_var) - 1) / 2), strict=True):
        close(slope, wanted, rtol=1e-4, atol=1e-5, what=f"the slopes for {name}")


@check("vae_loss")
def has_slopes_for_the_decoder(student):
    """Of tensors, the loss has the slopes (sigmoid(logits) − x) / N for the logits."""
    args = [part.astype(np.float32) for part in (X, LOGITS, MEANS[:2], LOG_VARS[:2])]
    found = slopes(student, "vae_loss", "slopes_of_loss", *args, 1.0)
    close(found[0], (1 / (1 + np.exp(-LOGITS)) - X) / 2, rtol=1e-4, atol=1e-5, what="the slopes for the logits")


def clouds(student: Student, rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Means and logarithms of variances that the trained encoder gives."""
    found = answers(student, "vae_encoder", rows, 2 * PLANE).astype(np.float64)
    return found[:, :PLANE], found[:, PLANE:]


def cross_entropy(x: np.ndarray, logits: np.ndarray) -> float:
    """The mean over rows of the cross-entropy, summed over pixels, in nats."""
    logits = logits.astype(np.float64)
    return float((np.maximum(logits, 0) - x * logits + np.log1p(np.exp(-np.abs(logits)))).sum(axis=1).mean())


@check("vae", essential=True)
def tells_the_notebooks_own_digits_apart(student):
    """The copies of the notebook's own digits, from the means of their clouds, are better than the mean digit."""
    rows = own_rows(student)
    mean, _ = clouds(student, rows)
    copies = answers(student, "vae_decoder", mean.astype(np.float32), rows.shape[1])
    always = np.clip(rows.mean(axis=0), 1e-6, 1 - 1e-6)
    value, bar = cross_entropy(rows, copies), cross_entropy(rows, np.log(always / (1 - always))[None])
    that(value < bar - 1, f"The cross-entropy of the copies is {value:.1f} nats; that of the mean digit is {bar:.1f}.")


contract(
    "latent_walk",
    takes={"a": vectors("D"), "b": vectors("D"), "steps": size("steps", 2, 7)},
    gives=floats("steps", "D"),
    law="steps codes from a to b on a straight line, equally far from one another.",
    examples=[
        ((np.array([0.0, 0.0]), np.array([1.0, 2.0]), 5), [[0, 0], [0.25, 0.5], [0.5, 1], [0.75, 1.5], [1, 2]]),
        (([1, 2, 3], [3, 2, -1], 2), [[1, 2, 3], [3, 2, -1]]),
        ((np.array([0.5, -1.5]), np.array([0.25, 1.0]), 3), [[0.5, -1.5], [0.375, -0.25], [0.25, 1.0]]),
        (([0, 3], [1, 0], 3), [[0, 3], [0.5, 1.5], [1, 0]]),
        (([2.0], [2.0], 3), [[2.0], [2.0], [2.0]]),
    ],
    refuses=[((np.zeros(2), np.ones(2), steps), ValueError) for steps in (1, 0)],
)
