"""Hidden checks of the CIFAR unit: TensorFlow's operations at generic inputs, boundaries, manners, and the two
networks on pictures that no notebook gets."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from autograder import models
from autograder.checks import check, public_checks
from autograder.compare import close, equal, is_in, raises, shape, that, untouched
from autograder.datasets import course_seed
from autograder.datasets.cifar10 import held_out
from autograder.models import parameter_count, predict, rebuild
from autograder.student import Function
from autograder.thresholds import Thresholds

thresholds = Thresholds.beside(__file__)
described = public_checks(__file__).described

HELD_OUT_SEED = course_seed(__file__, 73_310)
"""Of the pictures that no notebook gets; it must not be known outside of this file."""
MANY = 3_000
LUCK = 0.125
"""Who guesses gets 375 of 3,000 pictures right, or more, 5 times in a million. How much better than a guess the MLP
becomes depends so much on its first weights (16 % to 58 % right) that a threshold from this spread would be no bar."""
BLOCK = ["Conv2D", "BatchNormalization", "Conv2D", "BatchNormalization", "MaxPooling2D", "Dropout"]
HEAD = ["Dense", "BatchNormalization", "Dropout", "Dense"]
OF_NO_WEIGHT = ("Activation", "Flatten", "InputLayer", "ReLU", "Reshape", "Softmax")
"""Layers that say how the others are written or joined; what they compute is compared elsewhere."""

quarters = st.integers(-12, 12).map(lambda k: k / 4)
paddings = st.sampled_from(["valid", "same"])


@st.composite
def convolutions(draw: st.DrawFn, equal_sizes: bool = False) -> tuple[np.ndarray, np.ndarray, np.ndarray, int, str]:
    """(x, w, b, stride, padding): all sizes drawn on their own, or all equal; odd and even kernels."""
    count, channels, filters = (draw(st.integers(1, top)) for top in (2, 3, 3))
    (height, breadth), (kh, kw) = ((draw(st.integers(1, top)), draw(st.integers(1, top))) for top in (7, 4))
    padding = draw(paddings)
    if equal_sizes:
        count = channels = filters = height = breadth = kh = kw = draw(st.integers(2, 3))
    if padding == "valid":
        kh, kw = min(kh, height), min(kw, breadth)
    x = draw(arrays(np.float64, (count, height, breadth, channels), elements=quarters))
    w = draw(arrays(np.float64, (kh, kw, channels, filters), elements=quarters))
    return x, w, draw(arrays(np.float64, filters, elements=quarters)), draw(st.integers(1, 3)), padding


@st.composite
def poolings(draw: st.DrawFn) -> tuple[np.ndarray, int, int]:
    """(x, size, stride): height and width drawn on their own, the window fits."""
    size = draw(st.integers(1, 4))
    sides = [size + draw(st.integers(0, 5)) for _ in range(2)]
    x = draw(arrays(np.float64, (draw(st.integers(1, 2)), *sides, draw(st.integers(1, 3))), elements=quarters))
    return x, size, draw(st.integers(1, 4))


def numbered(count: int, height: int, width: int, channels: int, kind: type = np.float64) -> np.ndarray:
    """A picture in which every number is another one."""
    return np.arange(count * height * width * channels).reshape(count, height, width, channels).astype(kind)


# -------------------------------------------------------------------------------------- conv_output_size


@check("conv_output_size", weight=2, examples=40)
@given(n=st.integers(1, 200), kernel=st.integers(1, 12), stride=st.integers(1, 9), padding=paddings)
@example(n=1, kernel=1, stride=1, padding="valid")
@example(n=2, kernel=5, stride=1, padding="same")
@example(n=3, kernel=1, stride=7, padding="same")
@example(n=3, kernel=1, stride=7, padding="valid")
def agrees_with_tensorflow(student, reference, n, kernel, stride, padding):
    """Right for all sizes, also with strides longer than the kernel or the picture."""
    kernel = min(kernel, n) if padding == "valid" else kernel
    equal(student.conv_output_size(n, kernel, stride, padding), reference.conv_output_size(n, kernel, stride, padding))


@check("conv_output_size")
@given(padding=st.sampled_from(["", "VALID", "Same", "causal", "none"]), kernel=st.integers(1, 4))
def refuses_other_paddings(student, padding, kernel):
    """Any other padding is a ValueError, also where the kernel fits."""
    raises(ValueError, student.conv_output_size, 9, kernel, 2, padding)


@check("conv_output_size")
def a_kernel_fits_exactly_or_not_at_all(student):
    """A kernel as large as the picture has one place, a larger one none; with "same" any kernel has a place."""
    equal(student.conv_output_size(6, 6, 3, "valid"), 1)
    raises(ValueError, student.conv_output_size, 6, 7, 3, "valid")
    equal(student.conv_output_size(6, 7, 1, "same"), 6)


# ------------------------------------------------------------------------------------------------ conv2d


@check("conv2d", weight=4, examples=40)
@given(case=convolutions())
@example(case=(numbered(1, 6, 7, 1), numbered(3, 2, 1, 1) - 2, np.array([0.5]), 2, "same"))
@example(case=(numbered(1, 2, 3, 1), numbered(4, 4, 1, 1), np.array([-1.0]), 1, "same"))
@example(case=(numbered(1, 5, 4, 2), numbered(2, 3, 2, 3), np.array([1.0, 2.0, 3.0]), 3, "valid"))
@example(case=(numbered(2, 7, 7, 1), numbered(1, 1, 1, 2) + 1, np.array([0.0, 1.0]), 3, "same"))
def is_what_tensorflow_computes(student, reference, case):
    """Equal to tf.nn.conv2d plus b: any sizes, strides and paddings, odd and even kernels."""
    close(student.conv2d(*case), reference.conv2d(*case))


@check("conv2d", weight=2, examples=12)
@given(case=convolutions(equal_sizes=True))
def right_when_all_sizes_are_equal(student, reference, case):
    """Right when rows, columns, colours, filters and the kernel's sides are equal, where mixed-up axes go unnoticed."""
    close(student.conv2d(*case), reference.conv2d(*case))


@check("conv2d")
def by_default_stride_1_and_no_padding(student, reference):
    """Without more said, the stride is 1 and there is no padding; each may be given by name."""
    x, w, b = numbered(1, 5, 6, 2), numbered(3, 2, 2, 2) - 10, np.array([4.0, -4.0])
    close(student.conv2d(x, w, b), reference.conv2d(x, w, b))
    close(student.conv2d(x, w, b, padding="same"), reference.conv2d(x, w, b, 1, "same"))
    close(student.conv2d(x, w, b, stride=2), reference.conv2d(x, w, b, 2))


@check("conv2d", weight=0.5)
def conv2d_takes_float32(student, reference):
    """float32 is fine as well, and so is a picture of bytes."""
    x, w, b = numbered(1, 4, 5, 1, np.float32) / 7, numbered(2, 2, 1, 2, np.float32) / 3, np.ones(2, np.float32)
    close(student.conv2d(x, w, b), reference.conv2d(x, w, b), rtol=1e-4)
    x = (numbered(1, 4, 5, 1) * 12).astype(np.uint8)
    close(student.conv2d(x, w.astype(np.float64), b), reference.conv2d(x, w, b), rtol=1e-4)


@check("conv2d", weight=0.5)
def conv2d_is_well_behaved(student):
    """It leaves its arguments as they were."""
    case = numbered(1, 5, 4, 2), numbered(3, 3, 2, 1), np.array([1.0])
    for padding in ("valid", "same"):
        untouched(student.conv2d, *case, 2, padding)


# -------------------------------------------------------------------------------------------- max_pool2d


@check("max_pool2d", weight=3, examples=30)
@given(case=poolings())
@example(case=(-1 - numbered(1, 5, 7, 2), 3, 2))
@example(case=(numbered(2, 4, 6, 1), 2, 3))
def pools_like_tensorflow(student, reference, case):
    """Equal to tf.nn.max_pool2d without padding: windows that overlap, touch, or leave pixels out."""
    close(student.max_pool2d(*case), reference.max_pool2d(*case))


@check("max_pool2d", weight=0.5)
def defaults_are_2_and_2(student, reference):
    """Size and stride are 2 unless said otherwise; size alone leaves the stride at 2."""
    x = numbered(1, 7, 6, 2) % 11
    close(student.max_pool2d(x), reference.max_pool2d(x))
    close(student.max_pool2d(x, 3), reference.max_pool2d(x, 3, 2))
    close(student.max_pool2d(x, stride=1), reference.max_pool2d(x, 2, 1))


@check("max_pool2d", weight=0.5)
def pooling_is_well_behaved(student, reference):
    """It leaves its argument as it was, and takes float32 and bytes."""
    x = numbered(1, 4, 5, 2) - 19
    untouched(student.max_pool2d, x)
    close(student.max_pool2d(x.astype(np.float32)), reference.max_pool2d(x))
    for bright in (x + 200, x - x.min()):
        close(student.max_pool2d(bright.astype(np.uint8)), reference.max_pool2d(bright), what="the answer for bytes")


# -------------------------------------------------------------------------- conv_params and dense_params


@check("conv_params", examples=20)
@given(kernel=st.integers(1, 11), c_in=st.integers(1, 300), c_out=st.integers(1, 300))
def counts_the_places_of_the_arrays(student, reference, kernel, c_in, c_out):
    """As many as Keras counts, for one channel and for hundreds."""
    equal(student.conv_params(kernel, c_in, c_out), reference.conv_params(kernel, c_in, c_out))


@check("dense_params", examples=20)
@given(n_in=st.integers(1, 20_000), n_out=st.integers(1, 20_000))
def counts_the_places_of_both_arrays(student, reference, n_in, n_out):
    """As many as Keras counts, for one unit and for thousands."""
    equal(student.dense_params(n_in, n_out), reference.dense_params(n_in, n_out))


@check("conv_params", weight=0.5)
def counts_what_no_machine_holds(student):
    """The number is exact, however large it is."""
    equal(student.conv_params(3, 10**17 + 1, 3), 3 * 9 * (10**17 + 1) + 3)


@check("dense_params", weight=0.5)
def counts_exactly_however_many(student):
    """The number is exact, however large it is."""
    equal(student.dense_params(10**17 + 1, 3), 3 * (10**17 + 1) + 3)


# ------------------------------------------------------------------------------- build_mlp and build_cnn

shapes = st.sampled_from([(8, 16, 1), (16, 8, 3), (10, 9, 2), (12, 12, 3)])
widths = st.sampled_from([0.02, 0.03, 0.07, 0.1, 0.15])


Sizes = tuple[int, int, int]
"""Height, width and channels of a picture."""


def counts(function: Function, count: Callable[..., int], input_shape: Sizes, num_classes: int, width: float) -> None:
    """Check the number of parameters against what the reference counts."""
    found = parameter_count(rebuild(described(function, input_shape, num_classes, width)))
    wanted = count(input_shape, num_classes, width)
    call = f"{function.name}({input_shape}, {num_classes}, {width})"
    that(
        found == wanted,
        f"{call} should have {wanted:,} parameters; it has {found:,}.",
        got=found,
        expected=wanted,
    )


def computes(
    function: Function, reference: ModuleType, kind: str, input_shape: Sizes, num_classes: int, width: float
) -> None:
    """Put weights at random into the student's model and compare its output with the reference's."""
    found = described(function, input_shape, num_classes, width)
    weights = reference.weights(kind, input_shape, num_classes, width, 5)
    call = f"{function.name}({input_shape}, {num_classes}, {width})"
    came, wanted = ([np.shape(w) for w in arrays] for arrays in (found["weights"], weights))
    pairs = itertools.zip_longest(came, wanted, fillvalue="none")
    odd = next(((k, *pair) for k, pair in enumerate(pairs, 1) if pair[0] != pair[1]), None)
    if odd is not None:
        that(False, f"{call}: array {odd[0]} of its weights has the shape {odd[1]}, expected {odd[2]}.")
    x = np.random.default_rng(6).normal(0, 1, (12, *input_shape)).astype(np.float32)
    got = predict(rebuild({**found, "weights": weights}), x)
    aim = reference.output(kind, input_shape, num_classes, width, weights, x)
    shape(got, aim.shape, what="the output for 12 pictures")
    that(
        np.allclose(got, aim, rtol=1e-3, atol=1e-4),
        f"{call} with other weights put in: the number of weights is right, but not what is computed with them. "
        "Look at the activations, at what is pooled, and at the order of the layers.",
        got=got[0],
        expected=aim[0],
    )


def draws_its_weights(function: Function) -> None:
    """Check that two fresh models start with different weights, and the units of each too."""
    first, second = (described(function, (8, 8, 2), 3, 0.05)["weights"] for _ in range(2))
    for one, other in zip(first, second, strict=False):
        if one.ndim > 1 and one.size > 8:
            that(len(np.unique(one)) > 1, "All weights of a layer start with the same value.", got=one)
            that(not np.array_equal(one, other), "Two models start with the same weights; let Keras draw them.")


def flat(model: Any) -> Iterator[Any]:
    """The layers of a model that hold weights or do something in training, those of models inside of it in place."""
    for layer in model.layers:
        if hasattr(layer, "layers"):
            yield from flat(layer)
        elif type(layer).__name__ not in OF_NO_WEIGHT:
            yield layer


@check("build_mlp", examples=3)
@given(input_shape=shapes, num_classes=st.integers(2, 12), width=widths)
def counts_the_mlp_at_any_width(student, reference, input_shape, num_classes, width):
    """The number of parameters is right for other pictures, classes and widths."""
    counts(student.build_mlp, reference.mlp_parameters, input_shape, num_classes, width)


@check("build_mlp", weight=2)
def computes_what_an_mlp_computes(student, reference):
    """Flatten, five Dense layers with relu, softmax: with other weights put in, the output is theirs."""
    computes(student.build_mlp, reference, "mlp", (4, 6, 2), 5, 0.1)


@check("build_mlp")
def the_mlp_is_dense_and_nothing_else(student):
    """No convolution, no dropout, no normalisation in between."""
    model = rebuild(described(student.build_mlp, (8, 8, 1), 3, 0.02))
    others = [type(layer).__name__ for layer in flat(model) if type(layer).__name__ != "Dense"]
    that(not others, f"The MLP is made of Dense layers only; there is also {', '.join(others)}.")


@check("build_mlp", weight=0.5)
def the_mlp_starts_at_random(student):
    """A fresh model has small random weights, and another fresh one has others."""
    draws_its_weights(student.build_mlp)


@check("build_cnn", examples=3)
@given(input_shape=shapes, num_classes=st.integers(2, 12), width=widths)
def counts_the_cnn_at_any_width(student, reference, input_shape, num_classes, width):
    """The number of parameters is right for other pictures, classes and widths."""
    counts(student.build_cnn, reference.cnn_parameters, input_shape, num_classes, width)


@check("build_cnn", weight=3)
def computes_what_the_cnn_computes(student, reference):
    """Convolution, relu, normalisation, maximum: with other weights put in, the output is what they make."""
    computes(student.build_cnn, reference, "cnn", (8, 16, 2), 5, 0.05)


@check("build_cnn", weight=2)
def the_layers_are_in_order(student):
    """Three blocks and a head, with dropout where it belongs: 0.25 after each pooling, 0.5 before the last layer."""
    layers = list(flat(rebuild(described(student.build_cnn, (8, 8, 1), 3, 0.02))))
    kinds, wanted = [type(layer).__name__ for layer in layers], [*BLOCK * 3, *HEAD]
    first = next((k for k, pair in enumerate(zip(kinds, wanted, strict=False)) if pair[0] != pair[1]), None)
    if first is not None:
        that(False, f"Layer {first + 1} (not counting activations) should be {wanted[first]}; it is {kinds[first]}.")
    that(
        len(kinds) == len(wanted),
        f"There should be {len(wanted)} layers, not counting activations; there are {len(kinds)}.",
    )
    rates = [float(layer.rate) for layer in layers if type(layer).__name__ == "Dropout"]
    close(np.array(rates), np.array([0.25, 0.25, 0.25, 0.5]), what="the rates of dropout, in order")


@check("build_cnn", weight=0.5)
def the_cnn_starts_at_random(student):
    """A fresh model has small random weights, and another fresh one has others."""
    draws_its_weights(student.build_cnn)


# ---------------------------------------------------------------------------------------- permute_pixels


@check("permute_pixels", weight=2, examples=20)
@given(
    sides=st.tuples(*[st.integers(1, 6)] * 2),
    rest=st.tuples(st.integers(1, 3), st.integers(1, 4)),
    seed=st.integers(0, 999),
)
@example(sides=(4, 4), rest=(4, 4), seed=1)
@example(sides=(17, 18), rest=(1, 1), seed=2)
def shuffles_any_picture(student, reference, sides, rest, seed):
    """Right for any height, width and number of colours, for square pictures and for none."""
    x = numbered(rest[0], *sides, rest[1])
    permutation = np.random.default_rng(seed).permutation(sides[0] * sides[1])
    close(student.permute_pixels(x, permutation), reference.permute_pixels(x, permutation))


@check("permute_pixels")
def keeps_the_type(student, reference):
    """Bytes stay bytes and float32 stays float32; the permutation may be a list."""
    permutation = [5, 0, 3, 1, 4, 2]
    for kind in (np.uint8, np.float32, np.float64):
        x = numbered(2, 2, 3, 3, kind)
        got = student.permute_pixels(x, permutation)
        close(got, reference.permute_pixels(x, permutation))
        that(got.dtype == kind, f"A picture of {np.dtype(kind)} should stay one; it became {got.dtype}.")


@check("permute_pixels", weight=0.5)
def permuting_is_well_behaved(student):
    """It leaves the pictures and the permutation as they were; what it returns is a new array."""
    x, permutation = numbered(2, 3, 2, 3), np.array([5, 0, 3, 1, 4, 2])
    untouched(student.permute_pixels, x, permutation)


# ------------------------------------------------------------------------------------------- mlp and cnn


@functools.cache
def unseen(count: int = 600) -> tuple[np.ndarray, np.ndarray]:
    """Pictures as the networks take them, and their labels."""
    pictures, labels = held_out(HELD_OUT_SEED, count)
    return scaled(pictures), labels.astype(np.int64)


def scaled(pictures: np.ndarray) -> np.ndarray:
    """Pictures of bytes as numbers from −1 to 1, as the notebook makes them."""
    return pictures.astype(np.float32) / np.float32(127.5) - 1


def accuracy(model: Any, x: np.ndarray, labels: np.ndarray) -> float:
    """The share of pictures that a model gets right."""
    p = predict(model, x)
    shape(p, (len(x), 10), what="the output")
    is_in(p, 0, 1.001, what="every probability")
    return float((p.argmax(axis=1) == labels).mean())


@check("mlp", weight=2, essential=True)
def the_mlp_has_learned_something(student):
    """On pictures that no notebook gets, the MLP is right clearly more often than a guess."""
    right = accuracy(models.of(student, "mlp"), *unseen(MANY))
    that(right >= LUCK, f"The MLP is right for {right:.1%} of {MANY:,} unseen pictures; a guess would be for 10 %.")


@check("mlp")
def shuffled_pixels_are_all_the_same_to_the_mlp(student, reference):
    """Shuffle the pictures and, in the same way, the rows of its first layer: the trained MLP answers as before."""
    found = models.described(student, "mlp")
    x = unseen()[0][:50]
    before = predict(rebuild(found), x)
    first, *rest = found["weights"]
    fits = first.ndim == 2 and len(first) == 32 * 32 * 3
    that(fits, f"The MLP's first weights should have 3,072 rows, one for each number; they have {first.shape}.")
    permutation = np.random.default_rng(7).permutation(32 * 32)
    rows = first.reshape(32 * 32, 3, -1)[permutation].reshape(first.shape)
    after = predict(rebuild({**found, "weights": [rows, *rest]}), reference.permute_pixels(x, permutation))
    close(after, before, rtol=1e-3, atol=1e-4, what="the MLP's output for shuffled pictures, first layer shuffled too,")


@check("cnn", weight=2, essential=True)
def the_cnn_reads_unseen_pictures(student):
    """On pictures that no notebook gets, the CNN is right nearly as often as the course's."""
    right = accuracy(models.of(student, "cnn"), *unseen())
    thresholds.at_least("cnn", right, what="The share of unseen pictures that the CNN gets right")


@check("cnn", weight=2)
def the_cnn_beats_the_mlp_clearly(student):
    """At equal budget (the same pictures, as many epochs) the CNN is right far more often than the MLP."""
    mlp, cnn = (accuracy(models.of(student, name), *unseen()) for name in ("mlp", "cnn"))
    thresholds.at_least("cnn_minus_mlp", cnn - mlp, what="The CNN's share of right answers less the MLP's")


@check("cnn")
def shuffled_pixels_are_noise_to_the_cnn(student, reference):
    """With all pixels shuffled in the same way, the CNN does little better than a guess: it needs the neighbours."""
    x, labels = unseen()
    mixed = reference.permute_pixels(x[:300], np.random.default_rng(8).permutation(32 * 32))
    right = accuracy(models.of(student, "cnn"), mixed, labels[:300])
    thresholds.at_most("cnn_on_shuffled", right, what="The share of shuffled pictures that the CNN gets right")
