"""Hidden checks of backprop_by_hand: the student's answers beside those of independent oracles.

Every essential check here asks for no more than the worked example of the public checks, at numbers nobody has seen:
whoever understood the example passes, whoever copied its answer does not.
"""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType
from typing import Any

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays

from autograder.checks import check, public_checks
from autograder.compare import equal, parts, that
from autograder.student import Function, Student

# Networks are drawn and messages worded as in the public checks.
public = public_checks(__file__)
networks, tensor_lists, same, exact = public.networks, public.tensor_lists, public.same, public.exact
same_lists, same_gradients, matrices, shapes = public.same_lists, public.same_gradients, public.matrices, public.shapes
exact_lists = public.exact_lists

CORE = [(2, 2, 1), (3, 2, 1), (4, 3, 1)]
"""Networks like the course's: one hidden layer, one output, no matrix as high as wide."""
ONE_HIDDEN = [(2, 3, 1), (3, 2, 4), (1, 2, 3), (4, 1, 2)]
EQUAL = [(2, 2), (3, 3), (2, 2, 2), (3, 3, 3, 3)]
SQUARE = [(1, 2), (2, 3), (1, 2, 3), (2, 3, 4, 5)]
"""Sizes n, n + 1, …: with its bias row each matrix is square, and a transposed one has the right shape."""
ANY_DEPTH = [(1, 1), (3, 2), (2, 3, 1), (4, 2, 3, 1), (2, 4, 1, 3, 2)]
ROWS = [1, 2, 3, 5]
ROUGHLY = {"rtol": 1e-5, "atol": 1e-7}
"""How near is right where float32 on the way is to cost a small check of its own, not everything."""


def fit(net: dict[str, Any]) -> tuple[Any, Any, Any]:
    """Unpack a drawn network."""
    return net["X"], net["y_true"], net["weights"]


# -- sigmoid, sigmoid_derivative, add_bias --------------------------------------------------------------------------


@check("sigmoid", weight=2, essential=True, examples=20)
@given(z=arrays(np.float64, array_shapes(max_dims=3, max_side=5), elements=st.floats(-12, 12)))
def sigmoid_is_right(student, reference, z):
    """σ(z) = 1 / (1 + e⁻ᶻ), entry by entry, for arrays of any shape."""
    same(student.sigmoid(z), reference.sigmoid(z), "sigmoid(z)")


@check("sigmoid", weight=2, examples=25)
@given(z=arrays(np.float64, array_shapes(max_dims=2), elements=st.floats(-1e4, 1e4)), small=st.booleans())
@example(z=np.array([-1e4, 0.0, 1e4]), small=True)
@example(z=np.array([-745.2, -709.8, -88.8, 88.8, 709.8, 745.2]), small=False)
def sigmoid_is_right_and_silent_anywhere(student, reference, z, small):
    """σ(z) is right from −10000 to 10000, in float32 too, and Python does not warn."""
    z = z.astype(np.float32) if small else z
    got = public.quiet(student.sigmoid, z)
    same(got, reference.sigmoid(z), "sigmoid(z)", rtol=1e-5, atol=1e-7)
    far = np.abs(z) > 800
    zero_or_one = np.asarray(got)[far]
    equal(zero_or_one.astype(float), (z[far] > 0).astype(float), what="sigmoid(z) beyond ±800")


@check("sigmoid_derivative", weight=2, essential=True, examples=20)
@given(a=arrays(np.float64, array_shapes(max_dims=3, max_side=5), elements=st.floats(0, 1)))
def slope_is_right(student, reference, a):
    """The slope in terms of the activation, entry by entry, for arrays of any shape."""
    same(student.sigmoid_derivative(a), reference.sigmoid_derivative(a), "sigmoid_derivative(a)")


@check("sigmoid_derivative", examples=15)
@given(z=arrays(np.float64, array_shapes(max_dims=2), elements=st.floats(-12, 12)))
def slope_is_the_derivative_of_sigmoid(student, reference, z):
    """sigmoid_derivative(σ(z)) is how fast σ rises at z."""
    same(student.sigmoid_derivative(reference.sigmoid(z)), reference.slope_of_sigmoid(z), "sigmoid_derivative(σ(z))")


@check("sigmoid_derivative")
def slope_keeps_all_digits_of_float64(student, reference):
    """The slope of float64 is right to ten digits and more."""
    a = np.array([[0.1, 0.7], [1 / 3, 0.9]])
    exact(student.sigmoid_derivative(a), reference.sigmoid_derivative(a), "sigmoid_derivative(a)")


@check("add_bias", weight=2, essential=True, examples=15)
@given(A=st.sampled_from([(2, 3), (3, 2), (3, 3), (5, 2), (2, 6)]).flatmap(lambda size: public.matrix(*size)))
def add_bias_is_right(student, reference, A):
    """(N, n) becomes (N, n + 1), for any N and n."""
    same(student.add_bias(A), reference.add_bias(A), "add_bias(A)")


@check("add_bias")
def add_bias_at_its_corners(student, reference):
    """One row and one column are fine, and so are whole numbers; float64 keeps its digits."""
    for A in (np.array([[0.1, 0.7]]), np.array([[0.1], [1 / 3]]), np.array([[1, 2], [3, 4], [5, 6]])):
        exact(student.add_bias(A), reference.add_bias(A), "add_bias(A)")


# -- forward and loss -----------------------------------------------------------------------------------------------


def goes_forward(student: Student, reference: ModuleType, net: dict[str, Any]) -> None:
    """Compare the activations layer by layer, X first."""
    X, _, weights = fit(net)
    expected = reference.forward(X, weights)
    got = matrices(student.forward(X, weights), shapes(expected), "forward(X, weights)", "A")
    for k, (activation, wanted) in enumerate(zip(got, expected, strict=True)):
        same(activation, wanted, f"A{k}")


@check("forward", weight=3, essential=True, examples=15)
@given(net=networks(CORE, [1]))
def forward_with_one_hidden_layer(student, reference, net):
    """One example, one hidden layer, one output: X, A1 and A2."""
    goes_forward(student, reference, net)


@check("forward", weight=3, examples=15)
@given(net=networks(ANY_DEPTH + ONE_HIDDEN, ROWS))
def forward_at_any_depth(student, reference, net):
    """From no hidden layer to three."""
    goes_forward(student, reference, net)


@check("forward", weight=2, examples=15)
@given(net=networks(EQUAL + SQUARE, [2, 3]))
def forward_with_equal_sizes(student, reference, net):
    """Layers of equal size, and matrices as high as wide, where a transposed one would fit too."""
    goes_forward(student, reference, net)


@check("forward", examples=6)
@given(net=networks(ONE_HIDDEN, [1, 3]))
def forward_in_float32(student, reference, net):
    """X and weights in float32 give the same, to that type's precision."""
    X, _, weights = fit(net)
    got = student.forward(X.astype(np.float32), [W.astype(np.float32) for W in weights])
    same_lists(got, reference.forward(X, weights), "forward(X, weights)", rtol=1e-4, atol=1e-5)


@check("forward", examples=6)
@given(net=networks(ONE_HIDDEN, [1, 3]), whole=st.booleans())
def forward_keeps_all_digits(student, reference, net, whole):
    """Ten digits and more are right, for whole numbers in X, too."""
    X = np.round(2 * net["X"]).astype(np.int64) if whole else net["X"]
    exact_lists(student.forward(X, net["weights"]), reference.forward(X, net["weights"]), "forward(X, weights)")


@check("loss", weight=3, essential=True, examples=20)
@given(pair=public.answers(((1, 1), (1, 2), (3, 1), (2, 3), (4, 4), (5, 2))))
def loss_is_right(student, reference, pair):
    """The mean over the rows of ½ Σ (ŷ − y)², for any number of rows and outputs."""
    y_true, y_pred = pair["y_true"], pair["y_pred"]
    same(student.loss(y_true, y_pred), np.float64(reference.loss(y_true, y_pred)), "loss(y_true, y_pred)")


@check("loss")
def loss_keeps_all_digits(student, reference):
    """Ten digits and more are right, for whole numbers in y_true, too."""
    y_pred = np.array([[0.1, 0.7], [1 / 3, 0.9], [0.2, 0.6]])
    for y_true in (np.array([[0, 1], [1, 0], [1, 1]]), np.array([[0.3, 0.1], [0.2, 0.9], [0.7, 0.8]])):
        exact(student.loss(y_true, y_pred), np.float64(reference.loss(y_true, y_pred)), "loss(y_true, y_pred)")


# -- backward -------------------------------------------------------------------------------------------------------


def goes_backward(student: Student, reference: ModuleType, net: dict[str, Any]) -> None:
    """Compare the gradients with automatic differentiation, the last layer first."""
    X, y_true, weights = fit(net)
    got = student.backward(reference.forward(X, weights), y_true, weights)
    same_gradients(got, reference.gradients(X, y_true, weights), **ROUGHLY)


@check("backward", weight=4, essential=True, examples=12)
@given(net=networks(CORE, [1]))
def backward_through_one_hidden_layer(student, reference, net):
    """One example, one hidden layer, one output: as automatic differentiation finds."""
    goes_backward(student, reference, net)


@check("backward", weight=2, essential=True, examples=6)
@given(net=networks(CORE, [1]))
def backward_calculates(student, reference, net):
    """The gradient is calculated, so it is right to ten digits and more; a measured one is not."""
    X, y_true, weights = fit(net)
    expected = reference.gradients(X, y_true, weights)
    answer = student.backward(reference.forward(X, weights), y_true, weights)
    same_gradients(answer, expected)
    found = matrices(answer, shapes(expected), "grads")
    worst = max(float(np.max(np.abs(g - wanted))) for g, wanted in zip(found, expected, strict=True))
    narrow = any(getattr(g, "dtype", None) == np.float32 for g in answer)  # which costs a small check, not everything
    law = "The gradient should be right up to rounding"
    that(worst <= (1e-6 if narrow else 1e-13), f"{law}, it is off by {worst:.1e}: is it measured?")


@check("backward", weight=4, examples=12)
@given(net=networks(CORE, [2, 3, 5]))
def backward_over_many_rows(student, reference, net):
    """Several rows: the gradient of the mean over the rows."""
    goes_backward(student, reference, net)


@check("backward", weight=3, examples=12)
@given(net=networks([(1, 2), (2, 1, 3), (3, 2, 4), (4, 1, 2)], [1, 3]))
def backward_from_many_outputs(student, reference, net):
    """Several outputs: their errors add up."""
    goes_backward(student, reference, net)


@check("backward", weight=4, examples=15)
@given(net=networks(ANY_DEPTH, ROWS))
def backward_at_any_depth(student, reference, net):
    """From no hidden layer to three."""
    goes_backward(student, reference, net)


@check("backward", weight=3, examples=15)
@given(net=networks(EQUAL + SQUARE, [1, 3]))
def backward_with_equal_sizes(student, reference, net):
    """Layers of equal size, and matrices as high as wide, where a transposed one would fit too."""
    goes_backward(student, reference, net)


@check("backward", examples=6)
@given(net=networks([(1, 2), (2, 3, 1)], [2, 3]))
def backward_with_whole_targets(student, reference, net):
    """Targets may be whole numbers: zeros and ones."""
    X, y_true, weights = fit(net)
    whole = np.round(y_true).astype(np.int64)
    got = student.backward(reference.forward(X, weights), whole, weights)
    same_gradients(got, reference.gradients(X, whole.astype(np.float64), weights))


@check("backward", examples=6)
@given(net=networks(ONE_HIDDEN, [1, 3]))
def backward_in_float32(student, reference, net):
    """Activations, targets and weights in float32 give the same, to that type's precision."""
    X, y_true, weights = fit(net)
    small = [A.astype(np.float32) for A in reference.forward(X, weights)]
    got = student.backward(small, y_true.astype(np.float32), [W.astype(np.float32) for W in weights])
    same_gradients(got, reference.gradients(X, y_true, weights), rtol=1e-3, atol=1e-5)


# -- numerical_gradient ---------------------------------------------------------------------------------------------


@check("numerical_gradient", weight=3, essential=True, examples=8)
@given(net=networks(CORE, [1]))
def measures_the_slopes(student, reference, net):
    """Without a given h, the measured gradient is about the one that automatic differentiation finds."""
    X, y_true, weights = fit(net)
    got = student.numerical_gradient(X, y_true, weights)
    same_lists(got, reference.gradients(X, y_true, weights), "grads", rtol=1e-2, atol=1e-4)


@check("numerical_gradient", weight=3, examples=8)
@given(net=networks(ONE_HIDDEN, [1, 3]))
def measures_to_five_digits(student, reference, net):
    """Without a given h (it is 0.00001 then), the measured gradient is right to five digits, whatever the sizes."""
    X, y_true, weights = fit(net)
    got = student.numerical_gradient(X, y_true, weights)
    same_lists(got, reference.gradients(X, y_true, weights), "grads", rtol=1e-5, atol=1e-7)


@check("numerical_gradient", weight=6, examples=8)
@given(net=networks(ANY_DEPTH[:-1] + EQUAL[:2], [1, 2]), h=st.sampled_from([1.0, 0.5, 0.2]))
def is_the_central_difference(student, reference, net, h):
    """For a large h it is the central difference itself, not the slope that it approaches nor a one-sided one."""
    X, y_true, weights = fit(net)
    got = student.numerical_gradient(X, y_true, weights, h)
    same_lists(got, reference.numerical_gradient(X, y_true, weights, h), f"for h = {h}, grads")


@check("numerical_gradient", examples=5)
@given(net=networks([(2, 3, 1)], [2]), h=st.sampled_from([1e-3, 1e-4]))
def takes_h_by_name(student, reference, net, h):
    """h can be given by name."""
    X, y_true, weights = fit(net)
    got = student.numerical_gradient(X, y_true, weights, h=h)
    same_lists(got, reference.numerical_gradient(X, y_true, weights, h), f"for h = {h}, grads", rtol=1e-5, atol=1e-7)


@check("numerical_gradient", examples=3)
@given(net=networks([(2, 3, 1)], [2]))
def numerical_gradient_keeps_all_digits(student, reference, net):
    """For h = 0.5 ten digits and more are right."""
    X, y_true, weights = fit(net)
    got = student.numerical_gradient(X, y_true, weights, 0.5)
    exact_lists(got, reference.numerical_gradient(X, y_true, weights, 0.5), "for h = 0.5, grads")


# -- optimizers -----------------------------------------------------------------------------------------------------

rates = st.sampled_from([0.5, 0.25, 0.0625])
fractions = st.sampled_from([0.5, 0.75, 0.9375])


@st.composite
def journeys(draw: st.DrawFn) -> dict[str, Any]:
    """Draw weights and the gradients of four steps; tenths, none of them 0."""
    sizes = draw(st.sampled_from([[(2, 1)], [(3, 2), (3, 1)], [(2, 2), (3, 3)]]))
    nonzero = st.integers(-20, 20).filter(bool).map(lambda k: k / 10)
    return {
        "weights": [draw(public.matrix(*s)) for s in sizes],
        "steps": [[draw(public.matrix(*s, nonzero)) for s in sizes] for _ in range(4)],
    }


def zeros(weights: list[np.ndarray]) -> list[np.ndarray]:
    """Return arrays of zeros of the weights' shapes."""
    return [np.zeros(W.shape) for W in weights]


@check("sgd_step", weight=3, essential=True, examples=15)
@given(lists=tensor_lists(("weights", "grads")), lr=st.sampled_from([0.001, 0.1, 0.5, 3.0]))
def sgd_is_right(student, reference, lists, lr):
    """w − lr·g, for any number of matrices and any lr."""
    got = student.sgd_step(lists["weights"], lists["grads"], lr)
    same_lists(got, reference.sgd_step(lists["weights"], lists["grads"], lr), "new weights")


@check("momentum_step", weight=3, essential=True, examples=15)
@given(
    lists=tensor_lists(("weights", "grads", "velocity")),
    lr=st.sampled_from([0.01, 0.5]),
    beta=st.sampled_from([0.0, 0.3, 0.9]),
)
def momentum_is_right(student, reference, lists, lr, beta):
    """One step from any velocity."""
    args = (lists["weights"], lists["grads"], lists["velocity"], lr, beta)
    got, expected = parts(student.momentum_step(*args), "weights, velocity"), reference.momentum_step(*args)
    same_lists(got[1], expected[1], "velocity", **ROUGHLY)
    same_lists(got[0], expected[0], "new weights", **ROUGHLY)


@check("momentum_step", weight=2, examples=8)
@given(journey=journeys(), lr=rates, beta=fractions)
def goes_where_keras_sgd_goes(student, reference, journey, lr, beta):
    """Four steps from rest end where keras.optimizers.SGD(lr, momentum=beta) ends."""
    weights, velocity = journey["weights"], zeros(journey["weights"])
    for grads in journey["steps"]:
        weights, velocity = parts(student.momentum_step(weights, grads, velocity, lr, beta), "weights, velocity")
        matrices(weights, shapes(grads), "new weights")
        matrices(velocity, shapes(grads), "velocity")
    expected = reference.keras_momentum(journey["weights"], journey["steps"], lr, beta)
    same_lists(weights, expected, "after four steps, new weights")


@check("rmsprop_step", weight=3, essential=True, examples=15)
@given(
    lists=tensor_lists(("weights", "grads", "mean_square"), positive=("mean_square",)),
    lr=st.sampled_from([0.01, 0.5]),
    rho=st.sampled_from([0.1, 0.5, 0.9]),
)
def rmsprop_is_right(student, reference, lists, lr, rho):
    """One step from any mean square, with a tiny eps."""
    args = (lists["weights"], lists["grads"], lists["mean_square"], lr, rho, 1e-12)
    got, expected = parts(student.rmsprop_step(*args), "weights, mean_square"), reference.rmsprop_step(*args)
    same_lists(got[1], expected[1], "mean_square", **ROUGHLY)
    same_lists(got[0], expected[0], "new weights", **ROUGHLY)


@check("rmsprop_step", weight=2, examples=8)
@given(journey=journeys(), lr=rates, rho=fractions, eps=st.sampled_from([0.5, 0.0078125]))
def goes_where_keras_rmsprop_goes(student, reference, journey, lr, rho, eps):
    """Four steps end where keras.optimizers.RMSprop(lr, rho=rho, epsilon=eps) ends, for a large eps too."""
    weights, mean_square = journey["weights"], zeros(journey["weights"])
    for grads in journey["steps"]:
        weights, mean_square = parts(
            student.rmsprop_step(weights, grads, mean_square, lr, rho, eps), "weights, mean_square"
        )
        matrices(weights, shapes(grads), "new weights")
        matrices(mean_square, shapes(grads), "mean_square")
    expected = reference.keras_rmsprop(journey["weights"], journey["steps"], lr, rho, eps)
    same_lists(weights, expected, "after four steps, new weights")


@check("adam_step", weight=3, essential=True, examples=15)
@given(
    lists=tensor_lists(("weights", "grads", "m", "v"), positive=("v",)),
    lr=st.sampled_from([0.001, 0.5]),
    betas=st.sampled_from([(0.9, 0.999), (0.5, 0.8), (0.8, 0.5)]),
)
def adam_is_right_at_first(student, reference, lists, lr, betas):
    """Algorithm 1 at t = 1 with a tiny eps."""
    goes_as_algorithm_1(student, reference, lists, 1, lr, betas, 1e-12)


@check("adam_step", weight=3, examples=15)
@given(
    lists=tensor_lists(("weights", "grads", "m", "v"), positive=("v",)),
    t=st.sampled_from([1, 2, 3, 10, 1000]),
    lr=st.sampled_from([0.001, 0.5]),
    betas=st.sampled_from([(0.9, 0.999), (0.5, 0.8), (0.8, 0.5)]),
    eps=st.sampled_from([1e-8, 0.1, 1.0]),
)
def adam_is_right_at_any_time(student, reference, lists, t, lr, betas, eps):
    """Algorithm 1 from any m and v, at any t ≥ 1, for a large eps too."""
    goes_as_algorithm_1(student, reference, lists, t, lr, betas, eps)


def goes_as_algorithm_1(
    student: Student,
    reference: ModuleType,
    lists: dict[str, Any],
    t: int,
    lr: float,
    betas: tuple[float, float],
    eps: float,
) -> None:
    """Compare m, then v, then the weights."""
    args = (*(lists[name] for name in ("weights", "grads", "m", "v")), t, lr, *betas, eps)
    got, expected = parts(student.adam_step(*args), "weights, m, v"), reference.adam_step(*args)
    for k, name in ((1, "m"), (2, "v"), (0, "new weights")):
        same_lists(got[k], expected[k], name, **ROUGHLY)


@check("adam_step", weight=2, examples=8)
@given(journey=journeys(), lr=rates, beta1=fractions, beta2=fractions, eps=st.sampled_from([0.5, 0.0078125]))
def goes_where_keras_adam_goes(student, reference, journey, lr, beta1, beta2, eps):
    """Four steps, t = 1, 2, 3, 4, end where keras.optimizers.Adam ends (given the eps that makes it Algorithm 1)."""
    weights, m, v = journey["weights"], zeros(journey["weights"]), zeros(journey["weights"])
    for t, grads in enumerate(journey["steps"], 1):
        weights, m, v = parts(student.adam_step(weights, grads, m, v, t, lr, beta1, beta2, eps), "weights, m, v")
        for name, values in (("new weights", weights), ("m", m), ("v", v)):
            matrices(values, shapes(grads), name)
    expected = reference.keras_adam(journey["weights"], journey["steps"], lr, beta1, beta2, eps)
    same_lists(weights, expected, "after four steps, new weights")


LISTS = [[np.array([[0.1, -0.7], [1 / 3, 0.9]])], [np.array([[0.3, 1.1], [-0.6, 0.2]])]]
SMALL = [[np.array([[0.2, 0.1], [0.7, 0.3]])], [np.array([[0.4, 0.1], [0.9, 0.6]])]]


@check("sgd_step")
def sgd_keeps_all_digits(student, reference):
    """Ten digits and more are right."""
    exact_lists(student.sgd_step(*LISTS, 0.3), reference.sgd_step(*LISTS, 0.3), "new weights")


@check("momentum_step")
def momentum_keeps_all_digits(student, reference):
    """Ten digits and more are right."""
    every_part_is_exact(student.momentum_step, reference.momentum_step, *LISTS, SMALL[0], 0.3, 0.9)


@check("rmsprop_step")
def rmsprop_keeps_all_digits(student, reference):
    """Ten digits and more are right."""
    every_part_is_exact(student.rmsprop_step, reference.rmsprop_step, *LISTS, SMALL[0], 0.3, 0.9, 1e-7)


@check("adam_step")
def adam_keeps_all_digits(student, reference):
    """Ten digits and more are right."""
    every_part_is_exact(student.adam_step, reference.adam_step, *LISTS, *SMALL, 3, 0.3, 0.9, 0.99, 1e-8)


def every_part_is_exact(function: Function, right: Callable[..., Any], *args: Any) -> None:
    """Compare each list that an optimizer returns with the reference's, to ten digits."""
    expected = right(*args)
    names = ("new weights", "the second list", "the third list")[: len(expected)]
    for got, wanted, name in zip(parts(function(*args), ", ".join(names)), expected, names, strict=True):
        exact_lists(got, wanted, name)


# -- train ----------------------------------------------------------------------------------------------------------


@check("train", weight=3, essential=True, examples=8)
@given(net=networks(CORE, [1]), lr=st.sampled_from([0.5, 2.0]))
def one_epoch_is_right(student, reference, net, lr):
    """One epoch on one example: the loss before the update, the weights after it."""
    X, y_true, weights = fit(net)
    got, losses = public.run(student, net, lr, 1)
    same(losses[0], np.float64(reference.loss(y_true, reference.forward(X, weights)[-1])), "losses[0]")
    same_lists(got, reference.descent(X, y_true, weights, lr, 1), "trained weights")


@check("train", weight=3, examples=8)
@given(net=networks(ONE_HIDDEN, [1, 3]), lr=st.sampled_from([0.1, 1.0]))
def three_epochs_are_right(student, reference, net, lr):
    """Three epochs end where automatic differentiation leads."""
    X, y_true, weights = fit(net)
    got, _ = public.run(student, net, lr, 3)
    same_lists(got, reference.descent(X, y_true, weights, lr, 3), "trained weights")


@check("train", weight=3, examples=10)
@given(net=networks(ANY_DEPTH + EQUAL[:3], [1, 4]), lr=st.sampled_from([0.5, 3.0]), epochs=st.sampled_from([1, 4, 7]))
def every_loss_is_right(student, reference, net, lr, epochs):
    """The weights and every loss on the way, at any depth and for any number of epochs."""
    X, y_true, weights = fit(net)
    got, losses = public.run(student, net, lr, epochs)
    expected, on_the_way = reference.train(X, y_true, weights, lr, epochs)
    same(losses, np.array(on_the_way), "losses")
    same_lists(got, expected, "trained weights")


@check("train", weight=2)
def goes_on_where_the_loss_rises(student, reference):
    """With a lr that is too large the loss goes up and down, and every epoch takes its whole step all the same."""
    for lr, epochs in ((1.0, 8), (4.0, 6), (0.25, 20)):
        X, y_true, weights = fit(public.RISING)
        got, losses = public.run(student, public.RISING, lr, epochs)
        expected, on_the_way = reference.train(X, y_true, weights, lr, epochs)
        same(losses, np.array(on_the_way), f"with lr = {lr:g}, losses")
        same_lists(got, expected, f"with lr = {lr:g}, trained weights")


@check("train")
def train_keeps_all_digits(student, reference):
    """Ten digits and more are right, for whole numbers in X and y_true, too."""
    X, y_true = np.array([[0, 1], [1, 0], [1, 1]]), np.array([[1], [1], [0]])
    weights = [np.array([[0.1, -0.7], [1 / 3, 0.9], [0.2, -0.3]]), np.array([[0.3], [-1.1], [0.6]])]
    got, losses = public.run(student, {"X": X, "y_true": y_true, "weights": weights}, 0.7, 3)
    expected, on_the_way = reference.train(X, y_true, weights, 0.7, 3)
    exact(losses, np.array(on_the_way), "losses")
    exact_lists(got, expected, "trained weights")


@check("train", examples=3)
@given(net=networks([(2, 3, 1)], [4]))
def learns(student, reference, net):
    """Two hundred epochs reach the loss that gradient descent reaches."""
    X, y_true, weights = fit(net)
    _, losses = public.run(student, net, 2.0, 200)
    best = reference.train(X, y_true, weights, 2.0, 200)[1][-1]
    that(
        abs(losses[-1] - best) <= 1e-6,
        f"After 200 epochs the loss should be {best:.6f}, it is {losses[-1]:.6f}.",
        got=float(losses[-1]),
        expected=best,
    )
