"""Public checks of the XOR unit: laws and small cases that a student may read.

Numbers are drawn as halves and quarters, which a computer adds without rounding: a sum that is 0 on
paper is 0 here, in whatever order it is added.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import Any

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from autograder.checks import check
from autograder.compare import array, close, equal, integer, parts, raises, that
from autograder.describe import literal
from autograder.errors import Raised

GATES = {"AND": [0, 0, 0, 1], "OR": [0, 1, 1, 1], "NAND": [1, 1, 1, 0]}
"""Answers for the inputs (0, 0), (0, 1), (1, 0), (1, 1)."""
MAX_HIDDEN = 1024
"""Hidden units allowed in a network, far more than any exercise needs."""

Network = tuple[np.ndarray, np.ndarray, np.ndarray, float]
"""W1 (D, H), b1 (H,), w2 (H,) and the number b2."""

# ---------------------------------------------------------------------------------------------- drawing

bits = st.integers(0, 1)
whole = st.integers(-4, 4)
halves = st.integers(-4, 3).map(lambda k: k + 0.5)
signs = st.sampled_from([1, -1])


@st.composite
def tables(draw: st.DrawFn, rows: int = 5, columns: tuple[int, int] = (1, 4), limit: int = 4) -> np.ndarray:
    """Arrays (N, D) of whole numbers as floats, N and D drawn on their own: equal at times, different at others."""
    size = draw(st.integers(1, rows)), draw(st.integers(*columns))
    return draw(arrays(np.float64, size, elements=st.integers(-limit, limit).map(float)))


@st.composite
def one_input(draw: st.DrawFn) -> tuple[np.ndarray, int, float, int]:
    """(X, j, limit, sign): a table, one of its columns, a limit that no number of the column equals, +1 or −1."""
    X = draw(tables())
    return X, draw(st.integers(0, X.shape[1] - 1)), draw(halves), draw(signs)


@st.composite
def relay(draw: st.DrawFn) -> tuple[np.ndarray, Network, int, float, int]:
    """(X, params, j, limit, sign): one hidden unit looks at input j; the output copies it or turns it round."""
    X, j, limit, sign = draw(one_input())
    width = draw(st.integers(1, 4))
    k = draw(st.integers(0, width - 1))
    W1, b1, w2 = np.zeros((X.shape[1], width)), np.full(width, -0.5), np.zeros(width)
    W1[j, k], b1[k], w2[k] = 1.0, -limit, sign
    return X, (W1, b1, w2, -0.9375 * sign), j, limit, sign


@st.composite
def networks(draw: st.DrawFn) -> tuple[np.ndarray, Network]:
    """(X, params): inputs and a network of any size."""
    X = draw(tables())
    columns, width = X.shape[1], draw(st.integers(1, 4))
    W1 = draw(arrays(np.float64, (columns, width), elements=whole.map(float)))
    b1 = draw(arrays(np.float64, width, elements=halves))
    w2 = draw(arrays(np.float64, width, elements=whole.map(float)))
    return X, (W1, b1, w2, draw(halves))


@st.composite
def separable(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray]:
    """(X, y): up to six points of the plane that some line divides without touching one.

    The coordinates go from −2 to 2 and the line leaves a margin, so that Rosenblatt's rule is sure to be done
    within 369 mistakes (Novikoff's bound R²·‖w*‖²/γ², with R² ≤ 9, ‖w*‖² ≤ 10.25 and γ ≥ ½).
    """
    X = draw(tables(rows=6, columns=(2, 2), limit=2))
    w = draw(arrays(np.float64, 2, elements=st.integers(-2, 2).map(float)))
    b = draw(st.sampled_from([-1.5, -0.5, 0.5, 1.5]))
    return X, (X @ w + b > 0).astype(np.int64)


# --------------------------------------------------------------------------- reading what a student returns


def answers(got: Any, expected: Any, what: str = "the answer") -> None:
    """Compare zeros and ones; True, False, 0.0 and 1.0 count: whether they are integers is a check of its own."""
    close(zeros_and_ones(got, np.shape(expected), what), zeros_and_ones(expected, np.shape(expected), what), what=what)


def zeros_and_ones(got: Any, size: tuple[int, ...], what: str) -> np.ndarray:
    """Take an answer as an array of this shape, True and False in it as 1 and 0."""
    found = array(got, size, "biuf", what=what)
    return found.astype(np.int64) if found.dtype.kind == "b" else found


def floats(got: Any, size: tuple[int, ...], what: str, finite: bool = True) -> np.ndarray:
    """Take one part of an answer, an array or a list, as floats of the shape it should have."""
    found = array(got, size, "fiu", what=what, lists=True)
    that(not finite or bool(np.isfinite(found).all()), f"{what} should hold finite numbers only.", got=got)
    return found.astype(np.float64)


def neuron(answer: Any) -> tuple[np.ndarray, np.ndarray]:
    """Read (w, b), the answer of ``gate_weights``."""
    w, b = parts(answer, "w, b")
    return floats(w, (2,), "w"), floats(b, (), "b")


def network(answer: Any, inputs: int, hidden: int | None = None, finite: bool = True) -> Network:
    """Read (W1, b1, w2, b2); any number of hidden units unless ``hidden`` says how many."""
    W1, b1, w2, b2 = parts(answer, "W1, b1, w2, b2")
    if hidden is None:
        hidden = len(array(b1, (None,), "fiu", what="b1, one bias for each hidden unit,", lists=True))
        that(1 <= hidden <= MAX_HIDDEN, f"Expected 1 to {MAX_HIDDEN} hidden units; b1 has {hidden}.")
    return (
        floats(W1, (inputs, hidden), "W1", finite),
        floats(b1, (hidden,), "b1", finite),
        floats(w2, (hidden,), "w2", finite),
        floats(b2, (), "b2", finite),
    )


def trained(answer: Any) -> tuple[Any, Any, list[int]]:
    """Read (w, b, mistakes), the answer of ``train_perceptron``; mistakes comes back as a list."""
    w, b, mistakes = parts(answer, "w, b, mistakes")
    return w, b, counts_of(mistakes)


def counts_of(mistakes: Any) -> list[int]:
    """Take a list, a tuple or a vector of integers as a list."""
    is_list = isinstance(mistakes, (list, tuple)) or (isinstance(mistakes, np.ndarray) and mistakes.ndim == 1)
    law = "mistakes should be a list of integers, one for each epoch"
    that(is_list, f"{law}; it is {literal(mistakes)}.", got=mistakes)
    return [integer(item, what=f"mistakes[{k}]") for k, item in enumerate(mistakes)]


def corners(inputs: int) -> np.ndarray:
    """All rows of zeros and ones of this length, (2ⁿ, n)."""
    return np.array(list(itertools.product([0.0, 1.0], repeat=inputs)))


def bracket(row: Sequence[float] | np.ndarray) -> str:
    """A row of whole numbers as "(0, 1)"."""
    return "(" + ", ".join(f"{value:g}" for value in row) + ("," if len(row) == 1 else "") + ")"


def realises(answer: Any, gate: str) -> None:
    """Check the truth table of a gate for the neuron that a student chose."""
    w, b = neuron(answer)
    for x, wanted in zip(corners(2), GATES[gate], strict=True):
        with np.errstate(all="ignore"):  # weights near the largest float overflow; the comparison below still holds
            z = x @ w + b
        that(
            int(z > 0) == wanted,
            f"{gate}: for x = {bracket(x)} the gate says {wanted}, but your neuron has z = w·x + b = {z:g} "
            f"and so answers {int(z > 0)}.",
            got=answer,
        )


def is_parity(params: Network, name: str) -> None:
    """Check that a network answers sum(x) mod 2 for every row of zeros and ones."""
    W1, b1, w2, b2 = params
    for x in corners(len(W1)):
        with np.errstate(all="ignore"):
            hidden = (x @ W1 + b1 > 0).astype(float)
            z = hidden @ w2 + b2
        wanted = int(x.sum()) % 2
        seen = (
            f"the hidden units give {bracket(hidden)}" if len(hidden) <= 8 else f"{int(hidden.sum())} hidden units fire"
        )
        that(
            int(z > 0) == wanted,
            f"For x = {bracket(x)} {seen} and the output has z = {z:g}, so the network answers {int(z > 0)}; "
            f"{name} is {wanted}.",
        )


# ------------------------------------------------------------------------------------------------- step


@check("step", weight=2, essential=True, examples=20)
@given(answer=arrays(np.int64, st.integers(2, 4), elements=bits), size=st.sampled_from([1, 3.5, 0.25]))
def tells_positive_from_negative(student, answer, size):
    """1 where z is positive and 0 where z is negative, number by number."""
    answers(student.step(size * (2 * answer - 1)), answer)


@check("step")
def zero_gives_zero(student):
    """The boundary: step(0) is 0, and so is step(−0.0)."""
    answers(student.step(np.array([0.0, -0.0, 1.0])), np.array([0, 0, 1]))


@check("step", examples=15)
@given(z=arrays(np.float64, array_shapes(min_dims=0, max_dims=3, max_side=3), elements=halves))
def keeps_the_shape_and_gives_integers(student, z):
    """The answer has z's shape and holds integers; a single number gives shape ()."""
    array(student.step(z if z.ndim else float(z)), z.shape, "iu", what="the answer")


# ------------------------------------------------------------------------------------------- perceptron


@check("perceptron")
def is_the_and_neuron_of_the_text(student):
    """With w = (1, 1) and b = −1 it answers as in the table of the text."""
    answers(student.perceptron(corners(2), np.array([1.0, 1.0]), -1.0), np.array([0, 0, 0, 1]))


@check("perceptron", examples=20)
@given(case=one_input(), size=st.sampled_from([1.0, 2.5, 0.25]))
@example(case=(np.array([[1.0], [0.0]]), 0, 0.5, 1), size=0.25)
def one_weight_looks_at_one_input(student, case, size):
    """When only one weight is not 0, that input and the bias alone decide."""
    X, j, limit, sign = case
    w = np.zeros(X.shape[1])
    w[j] = sign * size
    wanted = [int(sign * value > sign * limit) for value in X[:, j]]
    answers(student.perceptron(X, w, -sign * size * limit), np.array(wanted))


@check("perceptron", examples=12)
@given(row=arrays(np.float64, st.integers(1, 4), elements=whole.map(float)), w=whole)
def on_the_line_the_answer_is_0(student, row, w):
    """A point exactly on the boundary, w·x + b = 0, gets 0."""
    weights = np.full(row.shape, float(w))
    answers(student.perceptron(np.array([row, row]), weights, -float(row @ weights)), np.array([0, 0]))


@check("perceptron", examples=12)
@given(X=tables(), b=halves)
def gives_one_integer_a_row(student, X, b):
    """N rows give N integers: an array of shape (N,)."""
    array(student.perceptron(X, np.ones(X.shape[1]), b), (len(X),), "iu", what="the answer")


@check("perceptron", weight=0.5)
def whole_numbers_meet_a_fraction(student):
    """Rows and weights may be whole numbers, in lists or arrays, where the bias is a fraction."""
    X, w = [[0, 0], [1, 1]], [1, 1]
    for b, wanted in ((-0.5, [0, 1]), (0.5, [1, 1])):
        answers(student.perceptron(np.array(X), np.array(w), b), np.array(wanted))
        answers(student.perceptron(X, w, b), np.array(wanted))


# ----------------------------------------------------------------------------------------- gate_weights


@check("gate_weights", weight=0.5, essential=True)
def two_gates_work(student):
    """At least two of the three gates work."""
    faults = []
    for gate in GATES:
        try:
            realises(student.gate_weights(gate), gate)
        except (AssertionError, Raised) as fault:
            faults.append(str(fault))
    that(len(faults) < 2, " ".join(faults))


@check("gate_weights")
def and_works(student):
    """The neuron for "AND" answers 1 only when both inputs are 1."""
    realises(student.gate_weights("AND"), "AND")


@check("gate_weights")
def or_works(student):
    """The neuron for "OR" answers 1 when at least one input is 1."""
    realises(student.gate_weights("OR"), "OR")


@check("gate_weights")
def nand_works(student):
    """The neuron for "NAND" answers 0 only when both inputs are 1."""
    realises(student.gate_weights("NAND"), "NAND")


@check("gate_weights", weight=0.5)
def refuses_xor(student):
    """A gate that the function does not know, "XOR" say, is a ValueError."""
    raises(ValueError, student.gate_weights, "XOR")


# ------------------------------------------------------------------------------------------ xor_weights


@check("xor_weights", essential=True)
def computes_xor(student):
    """The network of your nine numbers answers 1 exactly when the two inputs differ."""
    is_parity(network(student.xor_weights(), 2, 2), "XOR")


# ------------------------------------------------------------------------------------------ mlp_forward


@check("mlp_forward", examples=20)
@given(case=relay())
@example(
    case=(
        np.array([[2.0, -1.0]]),
        (np.array([[0.0, 1.0], [0.0, 0.0]]), np.full(2, -0.5), np.array([0.0, 1.0]), -0.9375),
        0,
        0.5,
        1,
    )
)
def one_hidden_unit_passes_one_input_on(student, case):
    """One hidden unit that looks at one input, and an output that copies it or turns it round."""
    X, params, j, limit, sign = case
    wanted = [int((value > limit) == (sign > 0)) for value in X[:, j]]
    answers(student.mlp_forward(X, params), np.array(wanted))


@check("mlp_forward", weight=0.5, examples=10)
@given(X=tables(), width=st.integers(1, 4), b2=halves)
def without_hidden_units_the_output_bias_decides(student, X, width, b2):
    """When w2 is all zeros, every row gets the same answer: 1 if b2 is positive, 0 if it is negative."""
    params = (np.ones((X.shape[1], width)), np.ones(width), np.zeros(width), b2)
    answers(student.mlp_forward(X, params), np.full(len(X), int(b2 > 0)))


@check("mlp_forward", examples=15)
@given(units=st.lists(st.tuples(st.booleans(), whole), min_size=1, max_size=4), b2=halves)
@example(units=[(False, -4), (True, 1)], b2=-2.5)
def units_that_fire_add_their_weight(student, units, b2):
    """When W1 is all zeros, b1 says which hidden units fire: those add their weight to b2, the others add nothing."""
    fire, w2 = np.array([unit[0] for unit in units]), np.array([float(unit[1]) for unit in units])
    params = (np.zeros((2, len(units))), np.where(fire, 0.5, -0.5), w2, b2)
    answers(student.mlp_forward(corners(2), params), np.full(4, int(w2[fire].sum() + b2 > 0)))


@check("mlp_forward", weight=0.5)
def whole_weights_meet_fractional_biases(student):
    """The weights may be whole numbers where the biases are fractions: OR of two inputs, copied."""
    params = (np.array([[1], [1]]), np.array([-0.5]), np.array([1]), -0.5)
    answers(student.mlp_forward(np.array([[0, 0], [0, 1], [1, 1]]), params), np.array([0, 1, 1]))


@check("mlp_forward", weight=0.5, examples=12)
@given(case=networks())
def the_order_of_hidden_units_is_free(student, case):
    """Hidden units written down in another order make the same network."""
    X, (W1, b1, w2, b2) = case
    turned = (W1[:, ::-1].copy(), b1[::-1].copy(), w2[::-1].copy(), b2)
    before = zeros_and_ones(student.mlp_forward(X, (W1, b1, w2, b2)), (len(X),), "the answer")
    answers(student.mlp_forward(X, turned), before, what="the answer after the hidden units changed places")


@check("mlp_forward", examples=12)
@given(case=networks())
def gives_one_integer_for_each_row(student, case):
    """N rows give N integers: an array of shape (N,)."""
    X, params = case
    array(student.mlp_forward(X, params), (len(X),), "iu", what="the answer")


# ------------------------------------------------------------------------------------- train_perceptron


@check("train_perceptron", weight=2, essential=True, examples=15)
@given(case=separable())
def learns_what_a_line_can_divide(student, case):
    """If a line divides the points, the trained neuron answers every one of them rightly."""
    X, y = case
    w, b, _ = parts(student.train_perceptron(X, y, max_epochs=500), "w, b, mistakes")
    z = X @ floats(w, (2,), "w") + floats(b, (), "b")
    wrong = [i for i, value in enumerate(z) if int(value > 0) != y[i]]
    if wrong:
        i = wrong[0]
        that(
            False,
            f"After training, row {i} = {bracket(X[i])} has z = {z[i]:g}; its answer is {1 - y[i]}, its label {y[i]}.",
        )


@check("train_perceptron")
def follows_the_trace_of_the_text(student):
    """One epoch over the three rows of the text ends as on paper."""
    X, y = np.array([[1.0, 2.0], [2.0, 1.0], [1.0, 1.0]]), np.array([0, 1, 0])
    w, b, mistakes = trained(student.train_perceptron(X, y, max_epochs=1))
    close(w, np.array([1.0, 0.0]), what="w after one epoch")
    close(b, 0.0, what="b after one epoch")
    equal(mistakes, [2], what="mistakes")


@check("train_perceptron")
def goes_on_where_the_trace_ends(student):
    """Each epoch of the text's rows counts the mistakes made on the way, row by row, before the weights change."""
    X, y = np.array([[1.0, 2.0], [2.0, 1.0], [1.0, 1.0]]), np.array([0, 1, 0])
    w, b, mistakes = trained(student.train_perceptron(X, y))
    equal(mistakes, [2, 3, 2, 0], what="mistakes")
    close(w, np.array([2.0, -2.0]), what="w at the end")
    close(b, -1.0, what="b at the end")


@check("train_perceptron", examples=12)
@given(case=separable())
def stops_after_the_first_clean_epoch(student, case):
    """mistakes ends with its only 0: training stops after the first epoch without a mistake, and counts it."""
    X, y = case
    _, _, mistakes = trained(student.train_perceptron(X, y, max_epochs=500))
    that(bool(mistakes), "mistakes is empty, but at least one epoch has to run before training can stop.")
    that(0 in mistakes, f"mistakes should end with 0, the epoch without a mistake; it ends with {mistakes[-1]}.")
    first = mistakes.index(0) + 1
    that(first == len(mistakes), f"Epoch {first} is the first without a mistake, but {len(mistakes)} epochs ran.")
    that(max(mistakes) <= len(X), f"{len(X)} rows cannot have {max(mistakes)} mistakes in one epoch.")


@check("train_perceptron", examples=10)
@given(case=separable(), lr=st.sampled_from([0.5, 2.0, 0.25]))
def the_learning_rate_only_scales(student, case, lr):
    """From zeros, lr times the step gives lr times w and b, and the same mistakes."""
    X, y = case
    w, b, mistakes = trained(student.train_perceptron(X, y))
    scaled_w, scaled_b, scaled_mistakes = trained(student.train_perceptron(X, y, lr=lr))
    close(scaled_w, lr * floats(w, (2,), "w"), what=f"w for lr = {lr:g} (that for lr = 1, times lr)")
    close(scaled_b, lr * floats(b, (), "b"), what=f"b for lr = {lr:g} (that for lr = 1, times lr)")
    equal(scaled_mistakes, mistakes, what=f"mistakes for lr = {lr:g} (the same as for lr = 1)")


# --------------------------------------------------------------------------------------- parity_weights


@check("parity_weights", weight=0.5, essential=True)
def two_sizes_work(student):
    """At least two of n = 1, 2 and 3 work."""
    faults = []
    for n in (1, 2, 3):
        try:
            is_parity(network(student.parity_weights(n), n), "sum(x) mod 2")
        except (AssertionError, Raised) as fault:
            faults.append(f"n = {n}: {fault}")
    that(len(faults) < 2, " ".join(faults))


@check("parity_weights")
@given(n=st.integers(1, 2))
def one_and_two_inputs(student, n):
    """n = 1 copies its input, n = 2 is XOR."""
    is_parity(network(student.parity_weights(n), n), "sum(x) mod 2")


@check("parity_weights")
def three_inputs(student):
    """n = 3: the network answers 1 when one or three of the inputs are 1."""
    is_parity(network(student.parity_weights(3), 3), "sum(x) mod 2")
