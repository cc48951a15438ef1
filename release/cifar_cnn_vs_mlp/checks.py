"""Public checks of the CIFAR unit: laws and small cases that a student may read.

Numbers are small integers as floats: sums of products are exact in any order, so there is no rounding to argue
about. Networks are judged by what they hold and compute, not by how they are written: ``Sequential`` or functional
API, ``activation="relu"`` or a layer of its own all count the same.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from autograder import models
from autograder.checks import check
from autograder.compare import array, close, equal, integer, is_in, raises, shape, that
from autograder.models import parameter_count, predict, rebuild
from autograder.student import Function, Student
from autograder.training import additions, read_compiled

whole = st.integers(-3, 3).map(float)
sizes = st.integers(1, 6)


def filled(*size: int) -> st.SearchStrategy[np.ndarray]:
    """Arrays of this size of small whole numbers."""
    return arrays(np.float64, size, elements=whole)


@st.composite
def pictures(draw: st.DrawFn, smallest: int = 1, channels: int = 3) -> np.ndarray:
    """(N, H, W, C): height and width are drawn on their own, equal at times and different at others."""
    height, width = draw(st.integers(smallest, 6)), draw(st.integers(smallest, 6))
    return draw(filled(draw(st.integers(1, 2)), height, width, draw(st.integers(1, channels))))


@st.composite
def one_bright_weight(draw: st.DrawFn) -> tuple[np.ndarray, int, int, int, int, int]:
    """(x, kernel height, kernel width, i, j, stride): a kernel that fits, and one place in it."""
    x = draw(pictures(channels=2))
    kh, kw = draw(st.integers(1, min(3, x.shape[1]))), draw(st.integers(1, min(3, x.shape[2])))
    return x, kh, kw, draw(st.integers(0, kh - 1)), draw(st.integers(0, kw - 1)), draw(st.integers(1, 2))


@st.composite
def two_kernels(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(x, w, v): a picture and two kernels of the same shape that fit."""
    x = draw(pictures(smallest=3))
    size = draw(st.integers(1, 3)), draw(st.integers(1, 3)), x.shape[3], draw(st.integers(1, 2))
    return x, draw(filled(*size)), draw(filled(*size))


@st.composite
def shuffled(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray]:
    """(x, permutation): pictures and an order of their pixels."""
    x = draw(pictures())
    return x, np.array(draw(st.permutations(range(x.shape[1] * x.shape[2]))))


# -------------------------------------------------------------------------------------- conv_output_size


@check("conv_output_size")
def the_examples_of_the_text(student):
    """The five rows of the table in the text."""
    for arguments, wanted in (
        ((32, 3, 1, "valid"), 30),
        ((32, 3, 1, "same"), 32),
        ((32, 5, 2, "valid"), 14),
        ((7, 3, 2, "same"), 4),
        ((6, 2, 2, "valid"), 3),
    ):
        equal(student.conv_output_size(*arguments), wanted, what=f"conv_output_size{arguments}")


@check("conv_output_size", weight=2, essential=True, examples=25)
@given(n=st.integers(1, 40), kernel=st.integers(1, 9), stride=st.integers(1, 5))
@example(n=7, kernel=3, stride=3)
@example(n=8, kernel=3, stride=3)
@example(n=5, kernel=5, stride=4)
def the_last_kernel_fits_and_the_next_does_not(student, n, kernel, stride):
    """Without padding: the last kernel ends inside the picture, and one more would not."""
    kernel = min(kernel, n)
    m = integer(student.conv_output_size(n, kernel, stride, "valid"))
    last = (m - 1) * stride + kernel
    that(m >= 1 and last <= n, f"{m} places: the last kernel would end at pixel {last} of {n}.", got=m)
    that(last + stride > n, f"{m} places: there is room for one more, ending at pixel {last + stride} of {n}.", got=m)


@check("conv_output_size", examples=15)
@given(n=st.integers(1, 40), kernel=st.integers(1, 9), stride=st.integers(1, 5))
def same_does_not_ask_for_the_kernel(student, n, kernel, stride):
    """With padding "same" the size depends on the stride alone: a place at pixel 0, stride, 2·stride, …"""
    equal(student.conv_output_size(n, kernel, stride, "same"), len(range(0, n, stride)))


@check("conv_output_size")
def defaults_are_stride_1_and_valid(student):
    """Without more said, the stride is 1 and there is no padding."""
    equal(student.conv_output_size(10, 4), 7)


@check("conv_output_size")
def refuses_what_cannot_be(student):
    """A ValueError for an unknown padding and for a kernel that does not fit."""
    raises(ValueError, student.conv_output_size, 5, 3, 1, "full")
    raises(ValueError, student.conv_output_size, 3, 4, 1, "valid")


# ------------------------------------------------------------------------------------------------ conv2d


@check("conv2d")
def the_example_by_hand(student):
    """The picture and the kernel of the text."""
    x = np.array([[1.0, 2.0, 0.0], [0.0, 1.0, 3.0], [2.0, 0.0, 1.0]]).reshape(1, 3, 3, 1)
    w = np.array([[1.0, 0.0], [2.0, -1.0]]).reshape(2, 2, 1, 1)
    close(student.conv2d(x, w, np.array([1.0])), np.array([[1.0, 2.0], [5.0, 1.0]]).reshape(1, 2, 2, 1))


@check("conv2d", weight=2, essential=True, examples=15)
@given(case=one_bright_weight())
@example(case=(np.arange(12.0).reshape(1, 3, 4, 1), 2, 2, 0, 1, 1))
def one_weight_of_1_picks_a_pixel(student, case):
    """A kernel that is 1 at one place (i, j) and 0 elsewhere copies the pixel i below and j right of its corner."""
    x, kh, kw, i, j, stride = case
    channels = x.shape[3]
    w = np.zeros((kh, kw, channels, channels))
    w[i, j] = np.eye(channels)
    rows, columns = x.shape[1] - kh + 1, x.shape[2] - kw + 1
    wanted = x[:, i : i + rows : stride, j : j + columns : stride]
    close(student.conv2d(x, w, np.zeros(channels), stride), wanted, what=f"the copy of the pixel at ({i}, {j})")


@check("conv2d", examples=10)
@given(x=pictures(), b=filled(3))
def without_weights_the_bias_is_left(student, x, b):
    """A kernel of zeros leaves the bias: filter f gives b[f] everywhere, padded or not."""
    wanted = np.broadcast_to(b, (*x.shape[:3], 3))
    for padding in ("valid", "same"):
        close(student.conv2d(x, np.zeros((1, 1, x.shape[3], 3)), b, 1, padding), wanted, what=f'with "{padding}"')


@check("conv2d", examples=10)
@given(x=pictures(), w=filled(3, 2), b=filled(2))
def a_kernel_of_one_pixel_mixes_the_colours(student, x, w, b):
    """A 1×1 kernel is a small Dense layer for each pixel: all channels are weighted and added up."""
    w = w[: x.shape[3]]
    close(student.conv2d(x, w[None, None], b), x @ w + b)


@check("conv2d", examples=10)
@given(case=two_kernels(), stride=st.integers(1, 2), padding=st.sampled_from(["valid", "same"]))
def kernels_add_up(student, case, stride, padding):
    """The sum of two kernels gives the sum of their outputs."""
    x, w, v = case
    zero = np.zeros(w.shape[3])
    size = (len(x), None, None, len(zero))
    one, other, both = (
        array(student.conv2d(x, kernel, zero, stride, padding), size, "fiu", what="the output")
        for kernel in (w, v, w + v)
    )
    shape(other, one.shape, "the output of the second kernel")
    close(both, one.astype(float) + other, what="the output of w + v")


@check("conv2d", examples=8)
@given(x=pictures(smallest=3, channels=1), k=st.integers(1, 3))
@example(x=np.ones((1, 4, 5, 1)), k=2)
@example(x=np.ones((1, 3, 3, 1)), k=3)
def same_adds_zeros_around(student, x, k):
    """With "same" and a kernel of ones, each output is the sum of the pixels under the kernel; beyond the edge are
    zeros, and for an even kernel the extra row and column of them is below and to the right."""
    before = (k - 1) // 2
    padded = np.pad(x, ((0, 0), (before, k - 1 - before), (before, k - 1 - before), (0, 0)))
    wanted = sum(padded[:, i : i + x.shape[1], j : j + x.shape[2]] for i in range(k) for j in range(k))
    close(student.conv2d(x, np.ones((k, k, 1, 1)), np.zeros(1), 1, "same"), wanted)


@check("conv2d")
def a_moved_picture_gives_a_moved_output(student):
    """THE law of convolution: what moves in the picture moves in the output, and does not change otherwise."""
    x = np.zeros((1, 10, 11, 1))
    x[0, 2:5, 2:5, 0] = [[1, 2, 0], [0, 1, 3], [2, 0, 1]]
    w = np.array([[1.0, -1.0, 0.0], [2.0, 0.0, 1.0], [0.0, 3.0, -2.0]]).reshape(3, 3, 1, 1)
    still = student.conv2d(x, w, np.zeros(1))
    shape(still, (1, 8, 9, 1))
    that(bool(np.any(np.asarray(still) != 0)), "The output for this picture should not be zero everywhere.", got=still)
    moved = student.conv2d(np.roll(x, (2, 3), axis=(1, 2)), w, np.zeros(1))
    close(moved, np.roll(still, (2, 3), axis=(1, 2)), what="the output for the moved picture")


@check("conv2d", weight=0.5)
def whole_pictures_and_weights_take_a_fraction(student):
    """A picture and a kernel of whole numbers, and a bias of one half: the halves are kept."""
    x, w = np.array([[1, 2], [3, 4]]).reshape(1, 2, 2, 1), np.array([[2]]).reshape(1, 1, 1, 1)
    close(student.conv2d(x, w, np.array([0.5])), np.array([[2.5, 4.5], [6.5, 8.5]]).reshape(1, 2, 2, 1))


# -------------------------------------------------------------------------------------------- max_pool2d


@check("max_pool2d", weight=2, essential=True, examples=15)
@given(x=pictures(smallest=2), size=st.integers(1, 2), stride=st.integers(1, 3))
@example(x=-np.arange(1.0, 13.0).reshape(1, 3, 4, 1), size=2, stride=2)
def is_the_largest_in_its_window(student, x, size, stride):
    """Each output is the largest number of its own window, in its own channel; numbers may all be negative."""
    windows = [
        x[:, i : x.shape[1] - size + 1 + i : stride, j : x.shape[2] - size + 1 + j : stride]
        for i in range(size)
        for j in range(size)
    ]
    close(student.max_pool2d(x, size, stride), np.max(windows, axis=0))


@check("max_pool2d")
def by_default_it_halves_the_picture(student):
    """By default a window of 2×2 moves by 2; a last row or column without a partner is left out."""
    x = np.arange(2 * 5 * 6 * 3, dtype=np.float64).reshape(2, 5, 6, 3)
    shape(student.max_pool2d(x), (2, 2, 3, 3))


@check("max_pool2d")
def a_window_of_one_pixel_changes_nothing(student):
    """With size 1 and stride 1 the picture comes out as it went in."""
    x = np.array([[5.0, -1.0], [0.0, -7.0], [2.0, 2.0]]).reshape(1, 3, 2, 1)
    close(student.max_pool2d(x, 1, 1), x)


# -------------------------------------------------------------------------- conv_params and dense_params


@check("conv_params", essential=True, examples=15)
@given(kernel=st.integers(1, 7), c_in=st.integers(1, 64), c_out=st.integers(1, 64))
@example(kernel=3, c_in=3, c_out=32)
def one_more_filter_costs_its_weights_and_a_bias(student, kernel, c_in, c_out):
    """One filter costs kernel·kernel·c_in weights and one bias; c_out filters cost c_out times as much."""
    one = student.conv_params(kernel, c_in, 1)
    equal(one, kernel * kernel * c_in + 1, what="the parameters of one filter")
    equal(student.conv_params(kernel, c_in, c_out), c_out * (kernel * kernel * c_in + 1))


@check("conv_params", weight=0.5)
def thousands_of_channels_are_counted(student):
    """More parameters than fit in 32 bits are counted, too."""
    equal(student.conv_params(11, 5_000, 5_000), 3_025_005_000, what="conv_params(11, 5000, 5000)")


@check("dense_params", essential=True, examples=15)
@given(n_in=st.integers(1, 4000), n_out=st.integers(1, 3000))
@example(n_in=3072, n_out=2048)
def one_more_unit_costs_its_weights_and_a_bias(student, n_in, n_out):
    """One unit costs n_in weights and one bias; n_out units cost n_out times as much."""
    equal(student.dense_params(n_in, 1), n_in + 1, what="the parameters of one unit")
    equal(student.dense_params(n_in, n_out), n_out * (n_in + 1))


@check("dense_params", weight=0.5)
def large_layers_are_counted(student):
    """More parameters than fit in 32 bits are counted, too."""
    equal(student.dense_params(100_000, 50_000), 5_000_050_000, what="dense_params(100000, 50000)")


# ------------------------------------------------------------------------------- build_mlp and build_cnn


def described(function: Function, input_shape: tuple[int, int, int], num_classes: int, width: float) -> dict[str, Any]:
    """The model that a function builds for such pictures."""
    shapes = [tuple(input_shape)]
    sizes = {"input_shape": input_shape, "num_classes": num_classes, "width": width}
    return models.described(function, **sizes, row_shapes=shapes)


def has_parameters(function: Function, wanted: int, **arguments: float) -> None:
    """Check that a model takes the course's pictures, and its number of parameters."""
    model = models.of(function, **arguments, row_shapes=[(32, 32, 3)])
    call = f"{function.name}({', '.join(f'{k}={v}' for k, v in arguments.items())})"
    taken = model.input_shape
    that(taken == (None, 32, 32, 3), f"{call} should take pictures of shape (32, 32, 3); it takes {taken}.")
    found = parameter_count(model)
    message = f"{call} should have {wanted:,} parameters; it has {found:,}."
    that(found == wanted, message, got=found, expected=wanted)


def gives_probabilities(function: Function) -> None:
    """Check that a small model gives for each picture num_classes numbers from 0 to 1 that sum to 1."""
    model = rebuild(described(function, (16, 8, 1), 4, 0.05))
    p = predict(model, np.random.default_rng(0).normal(0, 3, (20, 16, 8, 1)).astype(np.float32))
    shape(p, (20, 4), what="the output for 20 pictures")
    is_in(p, 0, 1, what="every output")
    close(p.sum(axis=1), np.ones(20), rtol=1e-4, what="the sum of each row of the output")


def is_ready_to_train(function: Function) -> None:
    """Check that a model is compiled as asked."""
    compiled = read_compiled(described(function, (8, 8, 1), 3, 0.02))
    that(compiled is not None, "The model is not compiled: call model.compile(…) before you return it.")
    that(compiled.optimizer == "Adam", f"The optimizer should be Adam; it is {compiled.optimizer}.")
    right = compiled.loss == "SparseCategoricalCrossentropy" and not compiled.loss_settings.get("from_logits")
    hint = "labels are integers, and the model gives probabilities"
    that(right, f"The loss should be sparse categorical cross-entropy ({hint}); it is {compiled.loss or None}.")
    metrics = [name.lower() for name in compiled.metrics]
    that(any("accuracy" in name for name in metrics), f"accuracy should be a metric; they are {metrics}.")
    p, y = np.array([[0.7, 0.2, 0.1], [0.3, 0.3, 0.4]], dtype=np.float32), np.array([0, 2])
    value, wanted = compiled.loss_value(y, p), -(math.log(0.7) + math.log(0.4)) / 2
    message = f"The loss of two pictures should be the mean of −log p, {wanted:.4f}; as it is set it gives {value:.4f}."
    that(math.isclose(value, wanted, rel_tol=1e-3), message, got=p)


def learns_as_asked(function: Function) -> None:
    """Check that a model learns at a usual rate, as a whole, and that its loss has no other part."""
    found = described(function, (8, 8, 1), 3, 0.02)
    added = additions(found)
    that(not added, f"The exercise asks for no such thing, and it changes what is learned: {', '.join(added[:3])}.")
    compiled = read_compiled(found)
    that(compiled is not None, "The model is not compiled: call model.compile(…) before you return it.")
    rate = compiled.settings.get("learning_rate", 0.001)  # a plan for it says nothing here
    that(1e-4 <= rate <= 1e-2, f"The learning rate should be from 0.0001 to 0.01; it is {rate}.", got=rate)


@check("build_mlp", weight=2, essential=True)
def the_mlp_has_8986602_parameters(student):
    """At width 1 the MLP has 8,986,602 parameters."""
    has_parameters(student.build_mlp, 8_986_602)


@check("build_mlp")
def width_scales_the_mlp(student):
    """width scales every hidden layer: int(units · width) units, at least 1; the output keeps its ten."""
    has_parameters(student.build_mlp, 1_742_082, width=0.25)
    has_parameters(student.build_mlp, 61_753, width=0.01)
    has_parameters(student.build_mlp, 6_175, width=0.001)


@check("build_mlp")
def the_mlp_gives_probabilities(student):
    """For each picture there are num_classes probabilities that sum to 1."""
    gives_probabilities(student.build_mlp)


@check("build_mlp")
def the_mlp_is_compiled(student):
    """It is compiled with Adam, sparse categorical cross-entropy and accuracy."""
    is_ready_to_train(student.build_mlp)


@check("build_mlp")
def all_of_the_mlp_learns(student):
    """All weights are trained, at a rate from 0.0001 to 0.01, and nothing but the cross-entropy counts."""
    learns_as_asked(student.build_mlp)


@check("build_cnn", weight=2, essential=True)
def the_cnn_has_2911018_parameters(student):
    """At width 1 the CNN has 2,911,018 parameters, a third of the MLP's."""
    has_parameters(student.build_cnn, 2_911_018)


@check("build_cnn")
def width_scales_the_cnn(student):
    """width scales the filters and the hidden layer: int(number · width), at least 1."""
    has_parameters(student.build_cnn, 184_210, width=0.25)
    has_parameters(student.build_cnn, 393, width=0.01)
    has_parameters(student.build_cnn, 143, width=0.001)


@check("build_cnn")
def the_cnn_gives_probabilities(student):
    """For each picture there are num_classes probabilities that sum to 1."""
    gives_probabilities(student.build_cnn)


@check("build_cnn")
def the_cnn_is_compiled(student):
    """It is compiled with Adam, sparse categorical cross-entropy and accuracy."""
    is_ready_to_train(student.build_cnn)


@check("build_cnn")
def all_of_the_cnn_learns(student):
    """All weights are trained, at a rate from 0.0001 to 0.01, and nothing but the cross-entropy counts."""
    learns_as_asked(student.build_cnn)


# ---------------------------------------------------------------------------------------- permute_pixels


@check("permute_pixels")
def the_example_of_four_pixels(student):
    """A 2×2 picture with pixels a b / c d and the permutation (3, 0, 1, 2) becomes d a / b c."""
    x = np.array([[1.0, 2.0], [3.0, 4.0]]).reshape(1, 2, 2, 1)
    close(student.permute_pixels(x, np.array([3, 0, 1, 2])), np.array([[4.0, 1.0], [2.0, 3.0]]).reshape(1, 2, 2, 1))


@check("permute_pixels", weight=2, examples=20)
@given(case=shuffled())
def place_k_takes_pixel_permutation_k(student, case):
    """Counted row by row, place k of the new picture holds pixel permutation[k] of the old one, all its colours."""
    x, permutation = case
    got = student.permute_pixels(x, permutation)
    shape(got, x.shape)
    width = x.shape[2]
    for place, source in enumerate(permutation.tolist()):
        new, old = divmod(place, width), divmod(source, width)
        what = f"the pixel at row {new[0]}, column {new[1]} (place {place}, permutation[{place}] = {source})"
        close(got[:, new[0], new[1]], x[:, old[0], old[1]], what=what)


@check("permute_pixels", examples=10)
@given(case=shuffled())
def the_inverse_brings_it_back(student, case):
    """Shuffled by a permutation and then by its inverse, np.argsort(permutation), a picture is as before."""
    x, permutation = case
    mixed = array(student.permute_pixels(x, permutation), x.shape, "fiu", what="the shuffled pictures")
    close(student.permute_pixels(mixed, np.argsort(permutation)), x)


@check("permute_pixels", weight=0.5)
def there_may_be_no_picture(student):
    """No pictures give no pictures, of the same size: (0, 2, 3, 1) stays (0, 2, 3, 1)."""
    shape(student.permute_pixels(np.zeros((0, 2, 3, 1)), np.array([5, 0, 3, 1, 4, 2])), (0, 2, 3, 1))


@check("permute_pixels", weight=2, essential=True, examples=10)
@given(case=shuffled(), seed=st.integers(0, 99))
def a_dense_layer_does_not_care(student, case, seed):
    """A Dense layer gives the same for shuffled pictures once the rows of its weights are shuffled with them."""
    x, permutation = case
    count, height, width, channels = x.shape
    W = np.random.default_rng(seed).integers(-9, 10, (height * width * channels, 3)).astype(np.float64)
    rows = W.reshape(height * width, channels, 3)[permutation].reshape(W.shape)
    got = student.permute_pixels(x, permutation)
    shape(got, x.shape)
    wanted = x.reshape(count, -1) @ W
    close(np.reshape(got, (count, -1)) @ rows, wanted, what="what the Dense layer gives for the shuffled picture")


# ------------------------------------------------------------------------------------------- mlp and cnn


def right_of(student: Student, name: str) -> float:
    """The share of the notebook's own test pictures that a model gets right."""
    x, y = student.get("x_test"), student.get("y_test")
    fit = isinstance(x, np.ndarray) and isinstance(y, np.ndarray) and x.ndim == 4 and y.shape == (len(x),) != (0,)
    that(fit, "x_test and y_test should be the notebook's test pictures and their labels.")
    p = predict(models.of(student, name), x[:500])
    shape(p, (len(x[:500]), 10), what=f"the output of {name}")
    return float((p.argmax(axis=1) == y[:500]).mean())


@check("mlp")
def the_mlp_beats_a_guess(student):
    """On the notebook's own test pictures the MLP is right more often than a guess."""
    right = right_of(student, "mlp")
    that(right >= 0.12, f"The MLP is right for {right:.1%} of the test pictures; a guess would be for 10 %.")


@check("cnn")
def the_cnn_beats_the_mlp(student):
    """On the notebook's own test pictures the CNN is right more often than the MLP."""
    mlp, cnn = right_of(student, "mlp"), right_of(student, "cnn")
    that(cnn > mlp, f"The CNN is right for {cnn:.1%} of the test pictures, the MLP for {mlp:.1%}.")
