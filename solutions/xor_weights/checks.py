"""Hidden checks of the XOR unit: the reference at generic inputs, the boundaries, and manners.

As in the public checks, all numbers are multiples of 1/8: sums are exact in any order, so that a tie is a tie.
"""

from __future__ import annotations

from types import ModuleType
from typing import Any

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from autograder.checks import check, public_checks
from autograder.compare import close, equal, parts, polite, raises, that, untouched
from autograder.student import Student

public = public_checks(__file__)
answers = public.answers

quarters = st.integers(-8, 8).map(lambda k: k / 4)
off_quarters = st.integers(-9, 8).map(lambda k: k / 4 + 0.125)
"""Never the negative of a sum of quarters: as a bias, they keep every point off the boundary."""
halves = st.integers(-4, 4).map(lambda k: k / 2)
whole = st.integers(-2, 2).map(float)
bits = st.integers(0, 1)


@st.composite
def neurons(draw: st.DrawFn, biases: st.SearchStrategy[float] = off_quarters) -> tuple[np.ndarray, np.ndarray, float]:
    """(X, w, b), N and D drawn on their own; one row and one input are checks of their own."""
    rows, columns = draw(st.integers(2, 4)), draw(st.integers(2, 4))
    X = draw(arrays(np.float64, (rows, columns), elements=whole))
    return X, draw(arrays(np.float64, columns, elements=quarters)), draw(biases)


@st.composite
def networks(
    draw: st.DrawFn, biases: st.SearchStrategy[float] = off_quarters, square: bool = False
) -> tuple[np.ndarray, Any]:
    """(X, (W1, b1, w2, b2)): N, D and H drawn on their own, or all equal; one row is a check of its own."""
    rows, columns, width = draw(st.integers(2, 4)), draw(st.integers(1, 4)), draw(st.integers(1, 4))
    if square:
        rows = columns = width = draw(st.integers(2, 4))
    X = draw(arrays(np.float64, (rows, columns), elements=whole))
    W1 = draw(arrays(np.float64, (columns, width), elements=quarters))
    b1 = draw(arrays(np.float64, width, elements=biases))
    w2 = draw(arrays(np.float64, width, elements=quarters))
    return X, (W1, b1, w2, draw(biases))


@st.composite
def lessons(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray]:
    """(X, y): halves with labels at random, which a line divides at times and at others does not."""
    rows, columns = draw(st.integers(1, 5)), draw(st.integers(1, 3))
    return draw(arrays(np.float64, (rows, columns), elements=halves)), draw(arrays(np.int64, rows, elements=bits))


rates = st.sampled_from([1.0, 0.5, 2.0])
epochs = st.integers(1, 5)

CORNERS = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
NETWORK = (np.array([[2.0, -1.0, 0.5], [1.0, 3.0, -2.0]]), np.array([0.5, -1.0, 1.5]), np.array([1.0, -2.0, 1.0]), 0.25)
"""Two inputs, three hidden units; the four corners get 1, 0, 1, 0."""


# ------------------------------------------------------------------------------------------------- step


@check("step", weight=2, examples=20)
@given(z=arrays(np.float64, array_shapes(min_dims=0, max_dims=3, max_side=4), elements=quarters))
def agrees_everywhere(student, reference, z):
    """Right for arrays of any shape, single numbers included."""
    equal(student.step(z), reference.step(z), what="the answer")


@check("step")
def tiny_and_huge_numbers(student):
    """However small, a positive number is positive; infinity is too."""
    z = np.array([5e-324, 1e-300, 1e-12, -1e-12, -5e-324, 1e300, -1e300, np.inf, -np.inf])
    answers(student.step(z), np.array([1, 1, 1, 0, 0, 1, 0, 1, 0]))


@check("step")
def takes_lists_integers_and_float32(student):
    """A list, an array of integers and an array of float32 are fine as well."""
    for z in ([0.5, 0.0, -3.0], np.array([1, 0, -3]), np.array([0.5, 0.0, -3.0], dtype=np.float32)):
        answers(student.step(z), np.array([1, 0, 0]))


@check("step", weight=0.5)
def step_is_well_behaved(student):
    """It leaves its argument as it was, and warns of nothing."""
    z = np.array([[-1.5, 0.0, 2.0], [1e308, -1e308, 0.5]])
    polite(student.step, z)


# ------------------------------------------------------------------------------------------- perceptron


@check("perceptron", weight=2, essential=True, examples=25)
@given(case=neurons())
def agrees_off_the_boundary(student, reference, case):
    """Right for any number of rows and inputs, whatever the weights and the bias."""
    answers(student.perceptron(*case), reference.perceptron(*case))


@check("perceptron", examples=20)
@given(case=neurons(biases=whole))
def agrees_on_the_boundary_too(student, reference, case):
    """Right in kind and in value, also where points lie on the boundary."""
    equal(student.perceptron(*case), reference.perceptron(*case), what="the answer")


@check("perceptron", weight=0.5)
def one_row_and_one_input(student):
    """One row gives one integer, and one input is fine."""
    equal(student.perceptron(np.array([[2.0, -1.0]]), np.array([1.0, 1.0]), -0.5), np.array([1]), what="the answer")
    equal(
        student.perceptron(np.array([[2.0], [-1.0], [1.0]]), np.array([1.0]), -1.0),
        np.array([1, 0, 0]),
        what="the answer",
    )


@check("perceptron", weight=0.5)
def perceptron_takes_lists_integers_and_float32(student):
    """Lists, integers and float32 are fine as well, and the bias may be a fraction with them."""
    X, w = [[2, 1], [0, 3], [-1, 1]], [1, -1]
    for make in (list, np.array, lambda rows: np.array(rows, dtype=np.float32)):
        for b in (1, 0.5, np.float64(0.5)):
            answers(student.perceptron(make(X), make(w), b), np.array([1, 0, 0]))


@check("perceptron", weight=0.5)
def a_little_above_0_is_above_0(student):
    """A sum of 10⁻¹² is above 0: nothing is rounded on the way."""
    X = np.array([[1.0 + 2.0**-40], [1.0], [1.0 - 2.0**-40]])
    answers(student.perceptron(X, np.array([1.0]), -1.0), np.array([1, 0, 0]))


@check("perceptron", weight=0.5)
def perceptron_leaves_its_arguments(student):
    """It leaves its arguments as they were."""
    untouched(student.perceptron, np.array([[2.0, 1.0], [0.0, 3.0]]), np.array([1.5, -1.0]), 1.0)


# ----------------------------------------------------------------------------------------- gate_weights


@check("gate_weights", weight=0.5)
@given(gate=st.sampled_from(["NOR", "XNOR", "NOT", "", "A", "N", "ANDOR", "and", "Or", "nand"]))
@example(gate="and")
@example(gate=" OR ")
def refuses_other_gates(student, gate):
    """Any other gate is a ValueError, too, small letters included."""
    raises(ValueError, student.gate_weights, gate)


# ------------------------------------------------------------------------------------------ mlp_forward


@check("mlp_forward", weight=2, essential=True, examples=30)
@given(case=networks())
def agrees_for_any_size(student, reference, case):
    """Right for any number of inputs and of hidden units."""
    answers(student.mlp_forward(*case), reference.mlp_forward(*case))


@check("mlp_forward", examples=12)
@given(case=networks(square=True))
def agrees_when_all_sizes_are_equal(student, reference, case):
    """Right when there are as many rows as inputs and hidden units, where a wrong axis goes unnoticed."""
    answers(student.mlp_forward(*case), reference.mlp_forward(*case))


@check("mlp_forward", examples=15)
@given(case=networks(biases=whole))
@example(case=(np.array([[1.0], [2.0]]), (np.array([[1.0]]), np.array([-1.0]), np.array([-1.0]), 0.5)))
@example(case=(np.array([[1.0], [2.0]]), (np.array([[1.0]]), np.array([-1.0]), np.array([1.0]), -1.0)))
def both_layers_give_0_on_the_boundary(student, reference, case):
    """A hidden unit or an output exactly on its boundary gives 0."""
    answers(student.mlp_forward(*case), reference.mlp_forward(*case))


@check("mlp_forward", weight=0.5)
def one_row_gives_one_integer(student):
    """One row gives one integer, in an array of shape (1,)."""
    equal(student.mlp_forward(CORNERS[2:3], NETWORK), np.array([1]), what="the answer")


@check("mlp_forward", weight=0.5)
def mlp_takes_lists_and_float32(student):
    """Lists and float32 are fine as well, and params may be a list."""
    W1, b1, w2, b2 = NETWORK
    lists = [W1.tolist(), b1.tolist(), w2.tolist(), b2]
    answers(student.mlp_forward(CORNERS.tolist(), lists), np.array([1, 0, 1, 0]))
    narrow = tuple(np.asarray(part, dtype=np.float32) for part in (W1, b1, w2))
    answers(student.mlp_forward(CORNERS.astype(np.float32), (*narrow, b2)), np.array([1, 0, 1, 0]))


@check("mlp_forward", weight=0.5)
def mlp_takes_whole_numbers_with_fractions(student):
    """Whole numbers in one place and fractions in another are fine, in arrays and in lists: XOR."""
    W1, b1, w2 = [[1, -1], [1, -1]], [-0.5, 1.5], [1, 1]
    X = CORNERS.astype(np.int64)
    answers(student.mlp_forward(X, (np.array(W1), np.array(b1), np.array(w2), -1.5)), np.array([0, 1, 1, 0]))
    answers(student.mlp_forward(X.tolist(), (W1, b1, w2, -1.5)), np.array([0, 1, 1, 0]))
    answers(student.mlp_forward(X, ([[2, -2], [-2, 2]], [-1, -1], [2, 2], np.float64(-0.5))), np.array([0, 1, 1, 0]))


@check("mlp_forward", weight=0.5)
def mlp_leaves_its_arguments(student):
    """It leaves its arguments as they were."""
    untouched(student.mlp_forward, CORNERS, NETWORK)


# ------------------------------------------------------------------------------------- train_perceptron


def same_training(
    student: Student, reference: ModuleType, *args: Any, weights: bool = True, mistakes: bool = True
) -> None:
    """Compare a training run with the reference's: its weights, its mistakes, or both."""
    w, b, mistaken = parts(student.train_perceptron(*args), "w, b, mistakes")
    wanted_w, wanted_b, wanted_counts = reference.train_perceptron(*args)
    if weights:
        close(w, wanted_w, what="w after training")
        close(b, wanted_b, what="b after training")
    if mistakes:
        counts = public.counts_of(mistaken)
        that(
            len(counts) == len(wanted_counts),
            f"mistakes should hold one number for each epoch that runs, {len(wanted_counts)} here; "
            f"it holds {len(counts)}.",
        )
        equal(counts, wanted_counts, what="mistakes")


@check("train_perceptron", weight=2, examples=20)
@given(case=lessons(), lr=rates, max_epochs=epochs)
def the_weights_agree(student, reference, case, lr, max_epochs):
    """Row by row, epoch by epoch, w and b end where Rosenblatt's rule takes them."""
    same_training(student, reference, *case, lr, max_epochs, mistakes=False)


@check("train_perceptron", weight=2, examples=15)
@given(case=lessons(), max_epochs=epochs)
def the_mistakes_agree(student, reference, case, max_epochs):
    """mistakes has one integer for each epoch that ran, the last 0 included."""
    same_training(student, reference, *case, 1.0, max_epochs, weights=False)


@check("train_perceptron")
def what_no_line_divides_runs_to_the_end(student, reference):
    """On XOR there is a mistake in every epoch, so all max_epochs run, 100 unless told otherwise."""
    y = np.array([0, 1, 1, 0])
    same_training(student, reference, CORNERS, y, 1.0, 7, weights=False)
    same_training(student, reference, CORNERS, y, weights=False)


@check("train_perceptron", weight=0.5)
def the_order_of_the_rows_matters(student, reference):
    """Rows are used in the order in which they come."""
    X, y = np.array([[2.0, 1.0], [1.0, 2.0], [-1.0, 1.0], [1.0, -1.0]]), np.array([1, 0, 0, 1])
    same_training(student, reference, X, y, 1.0, 1)
    same_training(student, reference, X[::-1].copy(), y[::-1].copy(), 1.0, 1)


@check("train_perceptron", weight=0.5)
def training_takes_lists_and_integers(student, reference):
    """Lists, integers, float32 and float labels are fine; lr may be a fraction with them."""
    X, y = [[2, 1], [1, 2], [-1, 1]], [1, 0, 1]
    same_training(student, reference, X, y, 0.5, 3)
    same_training(student, reference, np.array(X), np.array(y), 0.5, 3)
    same_training(student, reference, np.array(X, dtype=np.float32), np.array(y, dtype=np.float64), 0.5, 3)


@check("train_perceptron", weight=0.5)
def one_row_and_no_mistake(student, reference):
    """One row is fine; where all rows are right from the start, one epoch runs: mistakes is [0]."""
    same_training(student, reference, np.array([[3.0, -1.0]]), np.array([1]))
    same_training(student, reference, np.array([[3.0, -1.0], [1.0, 1.0]]), np.array([0, 0]))


@check("train_perceptron", weight=0.5)
def training_leaves_its_arguments(student):
    """It leaves its arguments as they were."""
    untouched(student.train_perceptron, np.array([[2.0, 1.0], [1.0, 2.0], [-1.0, 1.0]]), np.array([1, 0, 1]))


# --------------------------------------------------------------------------------------- parity_weights


def parity_holds(answer: Any, n: int) -> None:
    """Run the network that a student chose on all rows of n zeros and ones, and compare with sum(x) mod 2."""
    inputs = public.corners(n)
    W1, b1, w2, b2 = public.network(answer, n, finite=False)
    with np.errstate(all="ignore"):
        hidden = (inputs @ W1 + b1 > 0).astype(np.float64)
        outputs = hidden @ w2 + b2 > 0
    wrong = np.flatnonzero(outputs != inputs.sum(axis=1) % 2)
    if wrong.size:
        row = inputs[wrong[0]]
        that(
            False,
            f"n = {n}: {wrong.size} of {len(inputs)} rows get a wrong answer; the first is x = {public.bracket(row)}, "
            f"whose parity is {row.sum() % 2:g}.",
        )


@check("parity_weights", weight=2)
@given(n=st.integers(4, 6))
def four_to_six_inputs(student, n):
    """n = 4, 5, 6: right for all 2ⁿ rows."""
    parity_holds(student.parity_weights(n), n)


@check("parity_weights", weight=2)
@given(n=st.integers(7, 8))
def seven_and_eight_inputs(student, n):
    """n = 7 and n = 8: right for all 2ⁿ rows."""
    parity_holds(student.parity_weights(n), n)
