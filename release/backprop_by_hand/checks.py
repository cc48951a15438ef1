"""Public checks of backprop_by_hand: laws and worked examples that a student may see.

Numbers come from the course's 2-2-1 network; laws need no right answer to compare with. A message names the
first wrong tensor in the order in which the mistake travels: forwards A0, A1, …; backwards the last layer first.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from autograder.checks import check
from autograder.compare import Mismatch, array, close, equal, parts, that, untouched
from autograder.describe import kind_of, literal
from autograder.student import Function, Student

# The course's network: two inputs, two hidden neurons, one output; rows of the matrices: from x1, from x2, bias.
X = np.array([[0.05, 0.10]])
Y = np.array([[0.01]])
W0 = np.array([[0.15, 0.25], [0.20, 0.30], [0.35, 0.35]])
W1 = np.array([[0.40], [0.45], [0.60]])
A1 = np.array([[0.5932699921071872, 0.596884378259767]])
A2 = np.array([[0.7513650695523157]])
G0 = np.array(
    [
        [0.00066839602114437, 0.00074980377444484],
        [0.00133679204228875, 0.00149960754888969],
        [0.01336792042288746, 0.01499607548889685],
    ]
)
G1 = np.array([[0.08216704056423077], [0.08266762784753325], [0.13849856162855695]])
LOSS = 0.274811083176155

LARGE = 1e100
"""No right answer comes near it, and its square is still a number."""

tenths = st.integers(-15, 15).map(lambda k: k / 10)
targets = st.integers(0, 10).map(lambda k: k / 10)


def matrix(rows: int, columns: int, elements: st.SearchStrategy[float] = tenths) -> st.SearchStrategy[np.ndarray]:
    """Draw a matrix entry by entry, so that no two are equal but by chance."""
    return arrays(np.float64, (rows, columns), elements=elements, fill=st.nothing())


@st.composite
def networks(draw: st.DrawFn, sizes: list[tuple[int, ...]], rows: list[int]) -> dict[str, Any]:
    """Draw a network and a batch for it: X (N, n0), y_true (N, nL), weights [(n0 + 1, n1), …]."""
    layers, n = draw(st.sampled_from(sizes)), draw(st.sampled_from(rows))
    return {
        "X": draw(matrix(n, layers[0])),
        "y_true": draw(matrix(n, layers[-1], targets)),
        "weights": [draw(matrix(a + 1, b)) for a, b in pairwise(layers)],
    }


@st.composite
def tensor_lists(draw: st.DrawFn, names: tuple[str, ...], positive: tuple[str, ...] = ()) -> dict[str, Any]:
    """Draw lists of matrices of the same shapes, one list a name; those in ``positive`` hold numbers above 0."""
    shapes = draw(st.sampled_from([[(2, 1)], [(3, 2), (3, 1)], [(2, 2), (3, 3), (4, 2)]]))
    above = st.integers(1, 20).map(lambda k: k / 10)
    steep = tenths | st.sampled_from([-40.0, 25.0])  # no slope is cut
    return {name: [draw(matrix(*s, above if name in positive else steep)) for s in shapes] for name in names}


# -- what came back -------------------------------------------------------------------------------------------------


def numeric(got: Any, like: tuple[int, ...], what: str) -> np.ndarray:
    """Check that ``got`` is real numbers of this shape and return them as float64."""
    wide = array(got, like, "fiu", what=what).astype(np.float64)
    strange = wide[~(np.abs(wide) < LARGE)]  # NaN is not below anything
    if strange.size:
        raise Mismatch(f"{what} should hold ordinary numbers, it holds {literal(strange[0])}.", got=got)
    return wide


def matrices(got: Any, like: list[tuple[int, ...]], what: str, first: str = "") -> list[np.ndarray]:
    """Check that ``got`` is a list or tuple of arrays of these shapes and return them as float64.

    first : the letter that names the arrays ("A" for A0, A1, …); without it they are what[0], what[1], …
    """
    is_list = isinstance(got, (list, tuple)) or (isinstance(got, np.ndarray) and got.ndim == 3)
    that(is_list, f"{what} should be a list of arrays, {len(like)} in all, it is {kind_of(got)}.", got=got)
    that(len(got) == len(like), f"{what}: the number of arrays should be {len(like)}, it is {len(got)}.", got=got)
    names = [f"{first}{k}" if first else f"{what}[{k}]" for k in range(len(like))]
    return [numeric(item, size, name) for item, size, name in zip(got, like, names, strict=True)]


def shapes(tensors: list[np.ndarray]) -> list[tuple[int, ...]]:
    """Return the shape of each array."""
    return [t.shape for t in tensors]


# -- what is wrong with it ------------------------------------------------------------------------------------------


def same(got: Any, expected: np.ndarray, what: str, *, rtol: float = 1e-6, atol: float = 1e-9) -> None:
    """Compare as `close` does, and say so when the whole tensor is off by one factor or lies on its side."""
    got = np.asarray(got) if isinstance(got, np.generic) else got
    try:
        close(got, expected, rtol=rtol, atol=atol, what=what)
    except Mismatch as wrong:
        plain = isinstance(got, (np.ndarray, int, float)) and np.shape(got) == expected.shape
        pattern = _pattern(np.asarray(got), expected) if plain else ""
        raise Mismatch(f"{wrong.message}{pattern}", got=got, expected=expected) from None


def _pattern(got: np.ndarray, expected: np.ndarray) -> str:
    """Describe in a sentence what a tensor of the right shape has to do with the right one, "" if nothing simple."""
    if got.dtype.kind not in "fiu":
        return ""
    got = got.astype(np.float64)
    if not (np.abs(got) < LARGE).all():
        return ""
    if expected.size > 1 and not got.any():
        return " All of them are zero."
    big = np.abs(expected) > 1e-6
    if big.any() and got[big].all():
        ratio = got[big] / expected[big]
        factor = float(ratio[0])
        if np.allclose(ratio, factor, rtol=1e-4) and abs(factor) > 1e-9 and abs(factor - 1) > 1e-3:
            if abs(factor + 1) < 1e-4:
                return " The sign is wrong."
            whole = any(abs(f - round(f)) < 1e-4 for f in (factor, 1 / factor))
            if whole or big.sum() > 2:
                every = "Every value is" if expected.size > 1 else "It is"
                return f" {every} {factor:.4g} times what it should be."
    if expected.ndim == 2 and expected.size > 2 and len(set(expected.shape)) == 1 and np.allclose(got, expected.T):
        return " It is the transpose of what it should be."
    return ""


def same_gradients(got: Any, expected: list[np.ndarray], *, rtol: float = 1e-6, atol: float = 1e-9) -> None:
    """Compare gradients layer by layer, the last first: the bias row shows Δ, the rows above it A and Δ together."""
    matrices(got, shapes(expected), "grads")
    for k in reversed(range(len(expected))):
        bias, delta = f"grads[{k}], the bias row", f"Δ{k + 1}"
        same(got[k][-1], expected[k][-1], f"{bias} (the sum of {delta} over the rows of X)", rtol=rtol, atol=atol)
        above = f"grads[{k}], the rows above the bias row (they need A{k} and {delta}; {delta} is right)"
        same(got[k][:-1], expected[k][:-1], above, rtol=rtol, atol=atol)


def same_lists(got: Any, expected: list[np.ndarray], what: str, *, rtol: float = 1e-6, atol: float = 1e-9) -> None:
    """Compare two lists of arrays, the first wrong one first."""
    matrices(got, shapes(expected), what)
    for k, (item, wanted) in enumerate(zip(got, expected, strict=True)):
        same(item, wanted, f"{what}[{k}]", rtol=rtol, atol=atol)


def exact(got: Any, expected: np.ndarray | np.float64, what: str) -> None:
    """Compare to ten digits, which only float64 holds."""
    right = np.asarray(expected)
    off = float(np.max(np.abs(numeric(got, right.shape, what) - right) / (1 + np.abs(right))))
    that(
        off <= 1e-10,
        f"{what} should be right to ten digits, it is off by {off:.1e}: is it float32, or rounded?",
        got=got,
    )


def exact_lists(got: Any, expected: list[np.ndarray], what: str) -> None:
    """Compare two lists of arrays to ten digits."""
    for k, (item, wanted) in enumerate(zip(matrices(got, shapes(expected), what), expected, strict=True)):
        exact(item, wanted, f"{what}[{k}]")


def quiet(function: Function, *args: Any) -> Any:
    """Call it, refuse a warning (a tiny number that becomes 0 is none), and return what it returns."""
    call = function.call(*args)
    warned = [w for w in call.warnings if "underflow" not in w]
    that(not warned, f"The function should not warn on this input, but it did: {' '.join(warned[:1])}")
    return call.value


# -- the student's own functions, used by other checks ------------------------------------------------------------


def activations_of(student: Student, net: dict[str, Any]) -> list[np.ndarray]:
    """Return the student's forward pass, checked for its shapes."""
    sizes = [net["X"].shape[1], *(W.shape[1] for W in net["weights"])]
    rows = len(net["X"])
    return matrices(student.forward(net["X"], net["weights"]), [(rows, n) for n in sizes], "forward(X, weights)", "A")


def loss_at(student: Student, net: dict[str, Any], weights: list[np.ndarray]) -> float:
    """Return the student's loss of the batch under these weights."""
    output = activations_of(student, {**net, "weights": weights})[-1]
    return float(numeric(student.loss(net["y_true"], output), (), "loss(y_true, y_pred)"))


def gradients_of(student: Student, net: dict[str, Any]) -> list[np.ndarray]:
    """Return the student's gradients, checked for their shapes."""
    activations = activations_of(student, net)
    return matrices(student.backward(activations, net["y_true"], net["weights"]), shapes(net["weights"]), "grads")


def moved(weights: list[np.ndarray], layer: int, change: np.ndarray) -> list[np.ndarray]:
    """Return the weights with ``change`` added to one matrix."""
    return [W + change if k == layer else W for k, W in enumerate(weights)]


# -- sigmoid --------------------------------------------------------------------------------------------------------

reals = arrays(np.float64, array_shapes(max_dims=3, max_side=4), elements=st.integers(-80, 80).map(lambda k: k / 10))


@check("sigmoid", weight=2, essential=True)
def gives_known_values(student):
    """σ(0) = ½, σ(ln 3) = ¾, σ(−ln 3) = ¼, and the course's σ(0.3775) = 0.5933."""
    z = np.array([[0.0, np.log(3), -np.log(3)], [0.3775, 0.3925, 1.10590596705977]])
    same(student.sigmoid(z), np.array([[0.5, 0.75, 0.25], [*A1[0], A2[0, 0]]]), "sigmoid(z)")


@check("sigmoid", examples=15)
@given(z=reals)
def reflects_about_one_half(student, z):
    """σ(−z) = 1 − σ(z), for arrays of any shape."""
    right = numeric(student.sigmoid(z), z.shape, "sigmoid(z)")
    same(student.sigmoid(-z), 1 - right, "sigmoid(-z)")


@check("sigmoid", weight=2)
def is_exact_and_silent_far_out(student):
    """σ(−10000) is exactly 0 and σ(10000) exactly 1, and Python does not warn on the way."""
    for z, value in ((1e4, 1.0), (-1e4, 0.0), (800.0, 1.0), (-800.0, 0.0)):
        equal(quiet(student.sigmoid, np.array([z])), np.array([value]), what=f"sigmoid(np.array([{z:g}]))")


@check("sigmoid")
def keeps_all_digits_of_float64(student):
    """σ(ln 3) = 0.75 and the course's σ(0.3775) = 0.593269992…, to ten digits and more: float64 stays float64."""
    z = np.array([np.log(3), -np.log(3), 0.3775, 0.3925])
    exact(student.sigmoid(z), np.array([0.75, 0.25, *A1[0]]), "sigmoid(z)")


@check("sigmoid")
def takes_numbers_and_lists(student):
    """A number gives a number, a list gives an array; whole numbers give fractions."""
    same(student.sigmoid(0.3775), A1[0, 0], "sigmoid(0.3775)")
    same(student.sigmoid([0, 0.3775]), np.array([0.5, A1[0, 0]]), "sigmoid([0, 0.3775])")
    same(student.sigmoid(np.array([0, 0])), np.array([0.5, 0.5]), "sigmoid(np.array([0, 0]))")


@check("sigmoid", weight=0.5, examples=10)
@given(z=reals)
def sigmoid_leaves_its_argument(student, z):
    """sigmoid(z) does not change z."""
    untouched(student.sigmoid, z)


# -- sigmoid_derivative ---------------------------------------------------------------------------------------------

activations = arrays(
    np.float64, array_shapes(max_dims=3, max_side=4), elements=st.integers(0, 64).map(lambda k: k / 64)
)


@check("sigmoid_derivative", weight=2, essential=True)
def gives_known_slopes(student):
    """The slope is ¼ at a = ½, 0.16 at a = 0.2 and 0.8, and 0 at a = 0 and a = 1."""
    a = np.array([[0.5, 0.2, 0.8], [0.0, 1.0, 0.75]])
    slopes = np.array([[0.25, 0.16, 0.16], [0.0, 0.0, 0.1875]])
    same(student.sigmoid_derivative(a), slopes, "sigmoid_derivative(a)")


@check("sigmoid_derivative", examples=15)
@given(a=activations)
def slope_is_the_same_on_both_sides(student, a):
    """The slope at a and at 1 − a is the same, for arrays of any shape."""
    left = numeric(student.sigmoid_derivative(1 - a), a.shape, "sigmoid_derivative(1 - a)")
    same(student.sigmoid_derivative(a), left, "sigmoid_derivative(a)")


@check("sigmoid_derivative")
def slope_takes_numbers_and_lists(student):
    """A number gives a number, a list gives an array."""
    same(student.sigmoid_derivative(0.75), np.float64(0.1875), "sigmoid_derivative(0.75)")
    same(student.sigmoid_derivative([0.5, 1]), np.array([0.25, 0.0]), "sigmoid_derivative([0.5, 1])")


@check("sigmoid_derivative", weight=0.5, examples=10)
@given(a=activations)
def slope_leaves_its_argument(student, a):
    """sigmoid_derivative(a) does not change a."""
    untouched(student.sigmoid_derivative, a)


# -- add_bias -------------------------------------------------------------------------------------------------------

batches = st.sampled_from([(1, 1), (1, 3), (3, 1), (2, 4), (3, 3)]).flatmap(lambda size: matrix(*size))


@check("add_bias", weight=2, essential=True)
def puts_ones_in_the_last_column(student):
    """Two rows of two numbers become two rows of three: the last one is 1."""
    A = np.array([[0.05, 0.1], [0.3, -0.7]])
    same(student.add_bias(A), np.array([[0.05, 0.1, 1.0], [0.3, -0.7, 1.0]]), "add_bias(A)")


@check("add_bias", weight=2, examples=15)
@given(A=batches)
def keeps_the_rest(student, A):
    """(N, n) becomes (N, n + 1): A itself on the left, ones on the right."""
    rows, columns = A.shape
    wide = numeric(student.add_bias(A), (rows, columns + 1), "add_bias(A)")
    same(wide[:, :-1], A, "all columns but the last")
    same(wide[:, -1], np.ones(rows), "the last column")


@check("add_bias", weight=0.5, examples=10)
@given(A=batches)
def add_bias_leaves_its_argument(student, A):
    """add_bias(A) does not change A."""
    untouched(student.add_bias, A)


# -- forward --------------------------------------------------------------------------------------------------------

shallow = networks([(1, 1), (2, 1), (1, 2), (2, 3, 1), (3, 2, 2), (2, 2, 2)], [1, 2, 3])
deep = networks([(1, 1, 1), (2, 3, 1), (1, 2, 3, 2), (2, 2, 2, 2), (3, 1, 2, 2, 1)], [1, 2, 4])


@check("forward", weight=3, essential=True)
def walks_through_the_course_network(student):
    """The course's 2-2-1 network: A1 = (0.5933, 0.5969) and A2 = 0.7514."""
    got = student.forward(X, [W0, W1])
    matrices(got, [(1, 2), (1, 2), (1, 1)], "forward(X, weights)", "A")
    for k, expected in enumerate((X, A1, A2)):
        same(got[k], expected, f"A{k}")


@check("forward", examples=12)
@given(net=deep)
def returns_every_layer_without_bias(student, net):
    """The list holds X and the activations of every layer, one row an example, without bias columns."""
    got = activations_of(student, net)
    same(got[0], net["X"], "A0 (it is X itself)")


@check("forward", weight=2, examples=12)
@given(net=deep)
def each_layer_starts_from_the_one_before(student, net):
    """Starting again from A1 with the remaining matrices gives A2, A3, … again."""
    first = activations_of(student, net)
    rest = matrices(student.forward(first[1], net["weights"][1:]), shapes(first[1:]), "forward(A1, weights[1:])")
    for k, (again, before) in enumerate(zip(rest, first[1:], strict=True), 1):
        same(again, before, f"A{k}, started from A1,")


@check("forward", weight=2)
def last_row_is_the_bias(student):
    """With every weight 0 but the last row, the activation is σ(bias), whatever X is."""
    W = np.array([[0.0, 0.0], [0.0, 0.0], [0.3775, 0.3925]])
    got = matrices(student.forward(np.array([[7.0, -9.0]]), [W]), [(1, 2), (1, 2)], "forward(X, weights)", "A")
    same(got[1], A1, "A1 (all weights 0, bias row 0.3775, 0.3925)")


@check("forward", weight=2, examples=10)
@given(net=networks([(1, 1), (2, 3), (2, 3, 2), (3, 3)], [2, 3]))
def rows_do_not_meet(student, net):
    """Each row of X goes its own way: alone it gives what it gives in the batch."""
    whole = activations_of(student, net)
    alone = activations_of(student, {**net, "X": net["X"][-1:]})
    for k, (batch, row) in enumerate(zip(whole, alone, strict=True)):
        same(row, batch[-1:], f"A{k} of the last row alone")


@check("forward", weight=0.5, examples=10)
@given(net=deep)
def forward_leaves_its_arguments(student, net):
    """forward(X, weights) changes neither X nor the list of weights nor the matrices in it."""
    untouched(student.forward, net["X"], net["weights"])


# -- loss -----------------------------------------------------------------------------------------------------------


@st.composite
def answers(draw: st.DrawFn, sizes: tuple[tuple[int, int], ...]) -> dict[str, Any]:
    """Draw y_true and y_pred of the same shape (N, K)."""
    size = draw(st.sampled_from(sizes))
    return {"y_true": draw(matrix(*size, targets)), "y_pred": draw(matrix(*size, targets))}


ANY = ((1, 1), (1, 2), (2, 1), (2, 3), (3, 2), (3, 3))


@check("loss", weight=3, essential=True)
def costs_what_the_course_says(student):
    """½ (0.7514 − 0.01)² = 0.2748; and two rows of two outputs: the mean of 2.5 and 1."""
    same(student.loss(Y, A2), np.float64(LOSS), "the loss of the course's network")
    y_true, y_pred = np.array([[0.0, 0.0], [1.0, 1.0]]), np.array([[1.0, 2.0], [2.0, 0.0]])
    same(student.loss(y_true, y_pred), np.float64(1.75), "the loss of two rows and two outputs")


@check("loss", weight=2, examples=15)
@given(pair=answers(ANY))
def outputs_add_up(student, pair):
    """The loss of several outputs is the sum of the losses of each output alone."""
    y_true, y_pred = pair["y_true"], pair["y_pred"]
    columns = [slice(k, k + 1) for k in range(y_true.shape[1])]
    alone = [numeric(student.loss(y_true[:, k], y_pred[:, k]), (), "the loss of one output") for k in columns]
    same(student.loss(y_true, y_pred), np.sum(alone), "the loss of all outputs together")


@check("loss", weight=2, examples=15)
@given(pair=answers(ANY))
def twice_the_rows_cost_the_same(student, pair):
    """Writing every row twice does not change the loss, because it is a mean over the rows."""
    once = numeric(student.loss(pair["y_true"], pair["y_pred"]), (), "the loss")
    twice = student.loss(np.repeat(pair["y_true"], 2, axis=0), np.repeat(pair["y_pred"], 2, axis=0))
    same(twice, once, "the loss of every row twice")


@check("loss", weight=2, examples=15)
@given(pair=answers(ANY))
def twice_the_error_costs_four_times(student, pair):
    """Errors twice as large cost four times as much, errors of 0 cost 0, and too much costs as much as too little."""
    y_true, error = pair["y_true"], pair["y_pred"] - pair["y_true"]
    once = numeric(student.loss(y_true, y_true + error), (), "the loss")
    same(student.loss(y_true, y_true + 2 * error), 4 * once, "the loss of twice the error")
    same(student.loss(y_true, y_true - error), once, "the loss of the opposite error")
    same(student.loss(y_true, y_true), np.float64(0), "the loss of a perfect prediction")


@check("loss", weight=0.5, examples=10)
@given(pair=answers(ANY))
def loss_leaves_its_arguments(student, pair):
    """loss(y_true, y_pred) changes neither of its arguments."""
    untouched(student.loss, pair["y_true"], pair["y_pred"])


# -- backward -------------------------------------------------------------------------------------------------------


@check("backward", weight=4, essential=True)
def sends_the_course_error_back(student):
    """The course's network: Δ2 = 0.1385, the slope of its weight 0.40 is 0.0822, of its weight 0.15 it is 0.000668."""
    same_gradients(student.backward([X, A1, A2], Y, [W0, W1]), [G0, G1])


@check("backward", examples=12)
@given(net=deep)
def one_gradient_for_each_matrix(student, net):
    """The gradients are a list of matrices with the shapes of the weights, bias rows included."""
    gradients_of(student, net)


@check("backward", weight=3, examples=8)
@given(net=deep)
def every_part_is_a_slope_of_the_loss(student, net):
    """Moving a little along one part of the weights changes the loss as that part of the gradient says."""
    weights, h = net["weights"], 1e-4
    places = [(k, part) for k in reversed(range(len(weights))) for part in ("bias row", "rows above the bias row")]
    slopes = []
    for k, part in places:
        step = np.cos(1.0 + np.arange(weights[k].size)).reshape(weights[k].shape)
        step[-1 if part != "bias row" else slice(-1)] = 0
        rise = loss_at(student, net, moved(weights, k, h * step)) - loss_at(student, net, moved(weights, k, -h * step))
        slopes.append((step, rise / (2 * h)))
    grads = gradients_of(student, net)
    for (k, part), (step, slope) in zip(places, slopes, strict=True):
        claimed = np.sum(grads[k] * step)
        where = f"grads[{k}], the {part}: the slope of the loss when only this part of weights[{k}] moves"
        same(claimed, np.float64(slope), where, rtol=1e-4, atol=1e-7)


@check("backward", weight=2, examples=10)
@given(net=networks([(1, 1), (2, 2), (2, 3, 2), (1, 2, 2, 1)], [1, 2, 3]))
def twice_the_rows_same_gradient(student, net):
    """Writing every row twice does not change the gradient, because the loss is a mean over the rows."""
    once = gradients_of(student, net)
    twice = {**net, "X": np.repeat(net["X"], 2, axis=0), "y_true": np.repeat(net["y_true"], 2, axis=0)}
    for k, (doubled, grad) in enumerate(zip(gradients_of(student, twice), once, strict=True)):
        same(doubled, grad, f"grads[{k}] with every row twice")


@check("backward")
def the_gradient_is_calculated(student):
    """With all weights 0 every A2 is 0.5 and each slope can be written down: calculated, it is exact."""
    inputs, y_true = np.array([[0.1, -0.7], [1.3, 0.9]]), np.array([[1.0], [0.0]])
    delta = (0.5 - y_true) / 2 * 0.25
    expected = np.vstack([inputs.T @ delta, delta.sum(axis=0, keepdims=True)])
    got = student.backward([inputs, np.full((2, 1), 0.5)], y_true, [np.zeros((3, 1))])
    same_gradients(got, [expected])
    off = float(np.max(np.abs(matrices(got, [expected.shape], "grads")[0] - expected)))
    law = "The gradient should be right to 13 digits"
    that(off <= 1e-13, f"{law}, it is off by {off:.1e}: is it measured, or float32?")


@check("backward", weight=2, examples=10)
@given(net=deep)
def a_small_step_lowers_the_loss(student, net):
    """A small step against the gradient lowers the loss."""
    grads = gradients_of(student, net)
    length = np.sqrt(sum(np.sum(g**2) for g in grads))
    lower = loss_at(student, net, [W - 1e-3 * g for W, g in zip(net["weights"], grads, strict=True)])
    before = loss_at(student, net, net["weights"])
    fell = lower < before or (length < 1e-4 and abs(lower - before) < 1e-9)
    that(bool(fell), f"After a step of −0.001·grads the loss should be below {before:.9f}, it is {lower:.9f}.")


@check("backward", weight=1, examples=10)
@given(net=deep)
def backward_leaves_its_arguments(student, net):
    """backward(activations, y_true, weights) changes none of its arguments, lists and matrices included."""
    untouched(student.backward, activations_of(student, net), net["y_true"], net["weights"])


# -- numerical_gradient ---------------------------------------------------------------------------------------------


@check("numerical_gradient", weight=3, essential=True)
def measures_the_course_gradient(student):
    """On the course's network: about 0.0822 for its weight 0.40, about 0.000668 for its weight 0.15."""
    same_lists(student.numerical_gradient(X, Y, [W0, W1]), [G0, G1], "grads", rtol=1e-2, atol=1e-5)


@check("numerical_gradient", weight=4, examples=8)
@given(net=shallow, h=st.sampled_from([0.5, 0.25, 0.1]))
def goes_h_to_both_sides(student, net, h):
    """For any h: the loss at w + h minus the loss at w − h, divided by 2h, with all other weights as they were."""
    weights = net["weights"]
    expected = []
    for k, W in enumerate(weights):
        for place in ((0, 0), (W.shape[0] - 1, W.shape[1] - 1)):
            change = np.zeros(W.shape)
            change[place] = h
            rise = loss_at(student, net, moved(weights, k, change)) - loss_at(student, net, moved(weights, k, -change))
            expected.append((k, place, rise / (2 * h)))
    got = matrices(student.numerical_gradient(net["X"], net["y_true"], weights, h), shapes(weights), "grads")
    for k, place, slope in expected:
        same(got[k][place], np.float64(slope), f"grads[{k}][{place[0]}, {place[1]}] with h={h}")


@check("numerical_gradient", examples=3)
@given(net=networks([(3, 2, 2)], [3]))
def h_is_small_by_default(student, net):
    """Without h, it is the same as with h = 0.00001, to the last digit."""
    args = (net["X"], net["y_true"], net["weights"])
    given_h = matrices(student.numerical_gradient(*args, 1e-5), shapes(net["weights"]), "grads")
    without = matrices(student.numerical_gradient(*args), shapes(net["weights"]), "grads")
    for k, (mine, wanted) in enumerate(zip(without, given_h, strict=True)):
        off = float(np.max(np.abs(mine - wanted)))
        that(off < 1e-14, f"grads[{k}] differs by {off:.1e} from the one with h=1e-5. What is the default of h?")


@check("numerical_gradient", weight=1, examples=6)
@given(net=shallow)
def numerical_gradient_leaves_its_arguments(student, net):
    """numerical_gradient(X, y_true, weights) leaves every weight exactly as it was."""
    untouched(student.numerical_gradient, net["X"], net["y_true"], net["weights"])


# -- optimizers -----------------------------------------------------------------------------------------------------

W = [np.array([[1.0, 2.0], [3.0, -1.0]]), np.array([[0.5]])]
G = [np.array([[0.5, -1.0], [2.0, 0.0]]), np.array([[-4.0]])]
SHAPES = shapes(W)


@check("sgd_step", weight=3, essential=True)
def goes_against_the_gradient(student):
    """With lr = 0.1, the weight 1 with slope 0.5 becomes 0.95; with lr = 2, 0.5 with slope −4 becomes 8.5; no slope is
    too steep."""
    same_lists(
        student.sgd_step(W, G, 0.1),
        [np.array([[0.95, 2.1], [2.8, -1.0]]), np.array([[0.9]])],
        "new weights",
    )
    same_lists(student.sgd_step(W, G, 2.0), [np.array([[0.0, 4.0], [-1.0, -1.0]]), np.array([[8.5]])], "new weights")
    same_lists(student.sgd_step([np.array([[1.0]])], [np.array([[250.0]])], 0.1), [np.array([[-24.0]])], "new weights")
    course = [W0 - 0.5 * G0, np.array([[0.35891647971788465], [0.4086661860762334], [0.5307507191857215]])]
    same_lists(student.sgd_step([W0, W1], [G0, G1], 0.5), course, "new weights")


@check("sgd_step", examples=15)
@given(lists=tensor_lists(("weights", "grads")))
def two_steps_make_a_double_one(student, lists):
    """Two steps with lr = 0.1 lead where one step with lr = 0.2 leads, and lr = 0 leads nowhere."""
    weights, grads = lists["weights"], lists["grads"]
    half = matrices(student.sgd_step(weights, grads, 0.1), shapes(weights), "new weights")
    there = matrices(student.sgd_step(half, grads, 0.1), shapes(weights), "new weights")
    same_lists(student.sgd_step(weights, grads, 0.2), there, "new weights")
    same_lists(student.sgd_step(weights, grads, 0.0), weights, "for lr = 0, new weights")


@check("sgd_step", weight=1, examples=10)
@given(lists=tensor_lists(("weights", "grads")))
def sgd_leaves_its_arguments(student, lists):
    """The new weights are new arrays in a new list: the old ones stay as they were."""
    untouched(student.sgd_step, lists["weights"], lists["grads"], 0.1)


V = [np.array([[1.0, 0.0], [-1.0, 2.0]]), np.array([[0.25]])]


@check("momentum_step", weight=3, essential=True)
def keeps_rolling(student):
    """With beta = 0.5 and lr = 0.1: v = 1 and g = 0.5 give the new v = 0.45, and the weight 1 becomes 1.45."""
    got = parts(student.momentum_step(W, G, V, 0.1, 0.5), "weights, velocity")
    same_lists(got[1], [np.array([[0.45, 0.1], [-0.7, 1.0]]), np.array([[0.525]])], "velocity")
    same_lists(got[0], [np.array([[1.45, 2.1], [2.3, 0.0]]), np.array([[1.025]])], "new weights")


@check("momentum_step", weight=2, examples=12)
@given(lists=tensor_lists(("weights", "grads", "velocity")), beta=st.sampled_from([0.0, 0.5, 0.9]))
def weights_move_by_the_new_velocity(student, lists, beta):
    """The weights move by the velocity that the step returns; without slope, the velocity shrinks by beta."""
    weights, velocity = lists["weights"], lists["velocity"]
    flat = [np.zeros(g.shape) for g in weights]
    got = parts(student.momentum_step(weights, flat, velocity, 0.1, beta), "weights, velocity")
    same_lists(got[1], [beta * v for v in velocity], "where all slopes are 0, velocity")
    got = parts(student.momentum_step(weights, lists["grads"], velocity, 0.1, beta), "weights, velocity")
    new = matrices(got[1], shapes(weights), "velocity")
    same_lists(got[0], [w + v for w, v in zip(weights, new, strict=True)], "new weights")


@check("momentum_step", weight=1, examples=10)
@given(lists=tensor_lists(("weights", "grads", "velocity")))
def momentum_leaves_its_arguments(student, lists):
    """The old weights, gradients and velocity stay as they were."""
    untouched(student.momentum_step, lists["weights"], lists["grads"], lists["velocity"], 0.1, 0.9)


@check("rmsprop_step", weight=3, essential=True)
def divides_by_the_mean_square(student):
    """With rho = 0.75: s = 12 and g = 4 give the new s = 13; s = 0 and g = 2 give s = 1 and a step of 2·lr."""
    weights, grads, mean = [np.array([[1.0, 5.0]])], [np.array([[4.0, -2.0]])], [np.array([[12.0, 0.0]])]
    got = parts(student.rmsprop_step(weights, grads, mean, 0.1, 0.75, 1e-12), "weights, mean_square")
    same_lists(got[1], [np.array([[13.0, 1.0]])], "mean_square")
    same_lists(got[0], [np.array([[1 - 0.4 / np.sqrt(13), 5.2]])], "new weights")


@check("rmsprop_step", weight=2)
def eps_is_under_the_root(student):
    """eps stands under the root: with rho = 0, g = 3 and eps = 16 the root is √(9 + 16) = 5."""
    weights, grads, mean = [np.array([[1.0]])], [np.array([[3.0]])], [np.array([[7.0]])]
    got = parts(student.rmsprop_step(weights, grads, mean, 0.5, 0.0, 16.0), "weights, mean_square")
    same_lists(got[0], [np.array([[0.7]])], "new weights")


@check("rmsprop_step", examples=12)
@given(lists=tensor_lists(("weights", "grads"), positive=("grads",)), scale=st.sampled_from([0.01, 10.0, 1000.0]))
def steep_or_flat_is_the_same(student, lists, scale):
    """From mean_square = 0, gradients a thousand times larger make the same step (with a tiny eps)."""
    weights, grads = lists["weights"], lists["grads"]
    zeros = [np.zeros(w.shape) for w in weights]
    large = [scale * g for g in grads]
    names = "weights, mean_square"
    once = parts(student.rmsprop_step(weights, grads, zeros, 0.1, 0.9, 1e-15), names)
    there = matrices(once[0], shapes(weights), "new weights")
    again = parts(student.rmsprop_step(weights, large, zeros, 0.1, 0.9, 1e-15), names)
    same_lists(again[0], there, f"with gradients {scale:g} times as large, new weights", rtol=1e-5)
    step = 0.1 / np.sqrt(0.1)
    same_lists(again[0], [w - step for w in weights], "after a step of lr/√(1 − rho), new weights", rtol=1e-5)


@check("rmsprop_step", weight=1, examples=10)
@given(lists=tensor_lists(("weights", "grads", "mean_square"), positive=("mean_square",)))
def rmsprop_leaves_its_arguments(student, lists):
    """The old weights, gradients and mean squares stay as they were."""
    untouched(student.rmsprop_step, lists["weights"], lists["grads"], lists["mean_square"], 0.1, 0.9, 1e-7)


ADAM = "weights, m, v"


@check("adam_step", weight=3, essential=True)
def corrects_the_first_step(student):
    """At t = 1 from m = v = 0, both corrected means are exact (m̂ = g and v̂ = g²): each weight moves by lr against g."""
    weights, grads = [np.array([[1.0, 2.0], [3.0, -1.0]])], [np.array([[0.5, -1.0], [2.0, 40.0]])]
    zeros = [np.zeros((2, 2))]
    got = parts(student.adam_step(weights, grads, zeros, zeros, 1, 0.1, 0.75, 0.5, 1e-12), ADAM)
    same_lists(got[1], [np.array([[0.125, -0.25], [0.5, 10.0]])], "m")
    same_lists(got[2], [np.array([[0.125, 0.5], [2.0, 800.0]])], "v")
    same_lists(got[0], [np.array([[0.9, 2.1], [2.9, -1.1]])], "new weights")


@check("adam_step", weight=2)
def later_steps_need_less_correction(student):
    """At t = 2 with beta1 = beta2 = 0.5 both corrections divide by 0.75: m = 3 gives m̂ = 4, v = 3 gives v̂ = 4."""
    weights, grads = [np.array([[1.0]])], [np.array([[2.0]])]
    m, v = [np.array([[4.0]])], [np.array([[2.0]])]
    got = parts(student.adam_step(weights, grads, m, v, 2, 0.1, 0.5, 0.5, 1e-12), ADAM)
    same_lists(got[1], [np.array([[3.0]])], "m")
    same_lists(got[2], [np.array([[3.0]])], "v")
    same_lists(got[0], [np.array([[0.8]])], "new weights")


@check("adam_step", weight=2)
def eps_is_added_to_the_root(student):
    """eps is added to √v̂, after the correction: with v̂ = 9, m̂ = 3 and eps = 1 the step is lr·3/(3 + 1)."""
    zero = [np.zeros((1, 1))]
    got = parts(student.adam_step([np.array([[1.0]])], [np.array([[3.0]])], zero, zero, 1, 0.4, 0.75, 0.75, 1.0), ADAM)
    same_lists(got[0], [np.array([[0.7]])], "new weights")


@check("adam_step", weight=2, examples=10)
@given(lists=tensor_lists(("weights", "grads"), positive=("grads",)))
def a_steady_slope_makes_steady_steps(student, lists):
    """While the slope stays the same, every step is lr long, from t = 1 on."""
    weights, grads = lists["weights"], lists["grads"]
    m = v = [np.zeros(w.shape) for w in weights]
    now = weights
    for t in (1, 2, 3):
        got = parts(student.adam_step(now, grads, m, v, t, 0.1, 0.9, 0.999, 1e-12), ADAM)
        expected = [w - 0.1 for w in now]
        same_lists(got[0], expected, f"after step t = {t}, new weights")
        now, m = expected, matrices(got[1], shapes(weights), "m")
        v = [np.abs(item) for item in matrices(got[2], shapes(weights), "v")]


@check("adam_step", weight=1, examples=10)
@given(lists=tensor_lists(("weights", "grads", "m", "v"), positive=("v",)))
def adam_leaves_its_arguments(student, lists):
    """The old weights, gradients, m and v stay as they were."""
    untouched(student.adam_step, *lists.values(), 3, 0.1, 0.9, 0.999, 1e-8)


# -- train ----------------------------------------------------------------------------------------------------------

trainable = networks([(1, 1), (2, 1), (2, 3, 1), (1, 2, 2), (2, 2, 2, 2)], [1, 2, 4])


def losses_of(got: Any, epochs: int) -> np.ndarray:
    """Check that ``got`` is one number an epoch and return them."""
    is_list = isinstance(got, (list, tuple)) or (isinstance(got, np.ndarray) and got.ndim == 1)
    that(is_list, f"losses should be a list of numbers, {epochs} in all, it is {kind_of(got)}.", got=got)
    that(len(got) == epochs, f"losses should hold one number an epoch, {epochs} in all, it holds {len(got)}.", got=got)
    return np.array([numeric(value, (), f"losses[{k}]") for k, value in enumerate(got)])


def run(student: Student, net: dict[str, Any], lr: float, epochs: int) -> tuple[list[np.ndarray], np.ndarray]:
    """Return the student's trained weights and losses, checked for their shapes."""
    got = parts(student.train(net["X"], net["y_true"], net["weights"], lr, epochs), "weights, losses")
    return matrices(got[0], shapes(net["weights"]), "trained weights"), losses_of(got[1], epochs)


@check("train", weight=3, essential=True)
def one_epoch_of_the_course_network(student):
    """One epoch with lr = 0.5 on the course's network: the loss before is 0.2748, the weight 0.40 becomes 0.3589."""
    weights, losses = run(student, {"X": X, "y_true": Y, "weights": [W0, W1]}, 0.5, 1)
    same(losses, np.array([LOSS]), "losses")
    for k, expected in reversed(list(enumerate((W0 - 0.5 * G0, W1 - 0.5 * G1)))):
        same(weights[k], expected, f"weights[{k}] after one epoch")


@check("train", weight=2, examples=8)
@given(net=trainable, epochs=st.sampled_from([1, 2, 5]))
def losses_begin_before_the_first_update(student, net, epochs):
    """losses[k] is the loss before update k: the first is the loss of the weights you were given."""
    before = loss_at(student, net, net["weights"])
    _, losses = run(student, net, 0.5, epochs)
    same(losses[0], np.float64(before), "losses[0]")


@check("train", weight=2, examples=8)
@given(net=trainable)
def breaks_change_nothing(student, net):
    """Three epochs are two epochs and then one more from where they ended."""
    pause, first = run(student, net, 0.5, 2)
    end, last = run(student, {**net, "weights": pause}, 0.5, 1)
    weights, losses = run(student, net, 0.5, 3)
    same(losses, np.concatenate([first, last]), "losses of three epochs at once")
    for k, (at_once, in_two) in enumerate(zip(weights, end, strict=True)):
        same(at_once, in_two, f"weights[{k}] after three epochs at once")


@check("train", weight=2, examples=6)
@given(net=trainable)
def twice_the_rows_same_way(student, net):
    """Writing every row twice changes nothing, because each update looks at the mean over all rows."""
    once, losses = run(student, net, 0.5, 2)
    twice = {**net, "X": np.repeat(net["X"], 2, axis=0), "y_true": np.repeat(net["y_true"], 2, axis=0)}
    weights, again = run(student, twice, 0.5, 2)
    same(again, losses, "losses with every row twice")
    same_lists(weights, once, "with every row twice, trained weights")


@check("train", weight=2, examples=8)
@given(net=trainable)
def small_steps_lower_the_loss(student, net):
    """With a small lr the loss never rises."""
    _, losses = run(student, net, 0.05, 6)
    rises = np.flatnonzero(np.diff(losses) > 1e-12)
    that(rises.size == 0, f"With lr = 0.05 the loss should fall, it rose: {np.round(losses, 6).tolist()}.")


RISING = {"X": np.array([[8.0], [6.0]]), "y_true": np.array([[0.75], [0.25]]), "weights": [np.array([[-0.05], [0.25]])]}
"""A neuron whose loss rises at once with lr = 1: its inputs are large, and each step goes too far."""


@check("train", weight=2)
def every_epoch_runs(student):
    """Where lr is too large the loss rises, where the loss is 0 it stays: all epochs run, and each takes its step."""
    weights, losses = run(student, RISING, 1.0, 6)
    that(
        bool(losses[1] > losses[0]), f"With a lr that is too large the loss should rise here, it is {losses.tolist()}."
    )
    now = RISING["weights"]
    for k in range(6):
        now, one = run(student, {**RISING, "weights": now}, 1.0, 1)
        same(losses[k], one[0], f"losses[{k}] of six epochs at once")
    same_lists(weights, now, "after six epochs at once, trained weights")
    still = {"X": np.zeros((2, 1)), "y_true": np.full((2, 1), 0.5), "weights": [np.zeros((2, 1))]}
    same(run(student, still, 0.5, 5)[1], np.zeros(5), "where nothing is left to learn, losses")


@check("train")
def no_epochs_no_change(student):
    """epochs = 0 gives the weights back as they were, and an empty list of losses."""
    weights, _ = run(student, {"X": X, "y_true": Y, "weights": [W0, W1]}, 0.5, 0)
    for k, expected in enumerate((W0, W1)):
        same(weights[k], expected, f"weights[{k}]")


@check("train", weight=1, examples=6)
@given(net=trainable)
def train_leaves_its_arguments(student, net):
    """The weights you were given stay as they were; so do X and y_true."""
    untouched(student.train, net["X"], net["y_true"], net["weights"], 0.5, 3)
