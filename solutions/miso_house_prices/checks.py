"""Hidden checks of the house-price unit: the reference at generic inputs, boundaries, and the trained network."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from types import ModuleType
from typing import Any

import numpy as np
import pandas as pd
from hypothesis import example, given
from hypothesis import strategies as st

from autograder import models
from autograder.checks import check, public_checks
from autograder.compare import Mismatch, array, close, equal, parts, shape, silent, that, untouched
from autograder.datasets import course_seed
from autograder.datasets.houses import best_mape, held_out
from autograder.describe import kind_of
from autograder.models import parameter_count, predict
from autograder.student import Student
from autograder.thresholds import Thresholds
from autograder.training import read_compiled

thresholds = Thresholds.beside(__file__)
public = public_checks(__file__)
lively, takes, NUMBERS, looked_at = public.lively, public.takes, public.NUMBERS, public.looked_at
content, refilled, described, flat = public.content, public.refilled, public.described, public.flat

UNSEEN_SEED, UNSEEN = course_seed(__file__, 20_161), 500
"""Houses that neither the notebook nor the sandbox has."""
HOUSES = st.tuples(
    st.integers(0, 9), st.sampled_from([1.0, 1.5, 2.25, 4.0]), st.integers(300, 9999),
    st.sampled_from([9, 10, 85255, 91901, 92276, 94501]),
)  # fmt: skip
"""One house: bedrooms, bathrooms, area, zipcode; 9 sorts before 10 as a number only."""
FRAMES = st.lists(HOUSES, min_size=1, max_size=7)
ZIPCODES = st.permutations([9, 10, 85255, 91901, 92276, 94501])
TRAINS = (
    st.tuples(st.lists(HOUSES, min_size=3, max_size=7), ZIPCODES)
    .map(lambda drawn: [(*h[:3], z) for h, z in zip(drawn[0][:3], drawn[1], strict=False)] + drawn[0][3:])
    .filter(lambda houses: all(len(set(column)) > 1 for column in list(zip(*houses, strict=True))[:3]))
)
"""Houses to learn from: three zipcodes at least, and no column of numbers that never changes."""
PLAIN_TRAIN = [(3, 1.0, 1500, 92276), (2, 2.25, 900, 10), (5, 1.5, 4200, 9), (2, 4.0, 2600, 92276)]
CONSTANT = [(3, 1.0, 1500, 10), (3, 1.0, 900, 9), (3, 1.0, 900, 92276)]
PLAIN_TEST = [(9, 4.0, 300, 91901), (2, 1.0, 900, 9), (3, 2.25, 9999, 92276), (1, 1.5, 2600, 10)]


def frame(rows: Sequence[tuple[float, ...]], labels: Sequence[int] | None = None) -> pd.DataFrame:
    """A data frame of houses, each cheaper than the one before."""
    df: pd.DataFrame = public.frame(rows, labels, prices=(50_000 + 7_000 * (len(rows) - 1), -7_000))
    return df


def labelled(rows: Sequence[tuple[float, ...]]) -> pd.DataFrame:
    """The same, with labels that are in no order, as rows have them that were chosen from a larger frame."""
    return frame(rows, [(37 * i + 11) % 101 for i in range(len(rows))])


# ----------------------------------------------------------------------------------- drop_rare_zipcodes


@check("drop_rare_zipcodes", weight=2, essential=True, examples=25)
@given(rows=FRAMES, min_count=st.integers(1, 4))
@example(rows=[*PLAIN_TRAIN, *PLAIN_TRAIN[:2]], min_count=2)
def keeps_what_the_reference_keeps(student, reference, rows, min_count):
    """Houses of common zipcodes stay, in their order, with their labels and all columns."""
    df = labelled(rows)
    min_count = min(min_count, int(df["zipcode"].value_counts().max()))  # so that some stay
    got = student.drop_rare_zipcodes(df, min_count)
    that(isinstance(got, pd.DataFrame), f"Expected a data frame, got {kind_of(got)}.", got=got)
    wanted = reference.drop_rare_zipcodes(df, min_count)
    equal(list(got.columns), list(df.columns), what="the columns")
    found, labels = [str(label) for label in got.index], [str(label) for label in wanted.index]
    that(
        found == labels,
        f"With min_count={min_count} the rows labelled {labels} should be left, in this order; {found} are.",
    )
    for name in df.columns:
        close(got[name].to_numpy().astype(float), wanted[name].to_numpy().astype(float), what=f"the column {name}")


@check("drop_rare_zipcodes", weight=0.5)
def counts_beyond_a_byte(student):
    """257 houses of one zipcode are many."""
    got = student.drop_rare_zipcodes(frame([*PLAIN_TRAIN[:1] * 257, PLAIN_TRAIN[1]]), 2)
    that(isinstance(got, pd.DataFrame), f"Expected a data frame, got {kind_of(got)}.", got=got)
    equal(len(got), 257, what="the number of houses that stay, of 257 in one zipcode and 1 in another,")


@check("drop_rare_zipcodes", weight=0.5)
def leaves_the_frame_alone(student):
    """The frame that was given stays as it was."""
    untouched(student.drop_rare_zipcodes, labelled([*PLAIN_TRAIN, *PLAIN_TEST]), 2)


# ------------------------------------------------------------------------- fit_preprocessor and transform
#
# What the first returns is the student's own affair, so that as a rule only the two together can be judged.
# If it is a dictionary as the text suggests, each is also judged on its own, and a mistake costs once.


def suggested(prep: Any) -> dict[str, np.ndarray] | None:
    """A preprocessor of the suggested form, as the reference's transform takes it; None if it has another form."""
    found: dict[str, np.ndarray] | None = public.suggested(prep)
    return found if found is not None and all(np.isfinite(part).all() for part in found.values()) else None


def same_table(got: Any, wanted: np.ndarray) -> None:
    """Compare a transformed frame with the right one."""
    got = array(got, wanted.shape, what=public.TABLE)
    zipcodes = wanted.shape[1] - 3
    close(got[:, :zipcodes], wanted[:, :zipcodes], what="the columns of the zipcodes (in sorted order)")
    for k, name in enumerate(NUMBERS):
        close(got[:, zipcodes + k], wanted[:, zipcodes + k], atol=1e-5, what=f"the column {name}")


def learned_right(student: Student, reference: ModuleType, train: pd.DataFrame, df: pd.DataFrame) -> None:
    """Check what fit_preprocessor learned from ``train``, by what ``df`` becomes."""
    wanted = reference.transform(reference.fit_preprocessor(train), df)
    found = suggested(student.fit_preprocessor(train))
    if found is not None:
        try:
            same_table(reference.transform(found, df), wanted)
            return
        except Mismatch:
            if set(found["zipcodes"].tolist()) != set(train["zipcode"].tolist()):
                raise
    same_table(student.transform(student.fit_preprocessor.keep(train), df), wanted)


@check("fit_preprocessor", weight=3, essential=True, examples=15)
@given(train=TRAINS, test=FRAMES)
@example(train=PLAIN_TRAIN, test=PLAIN_TEST)
def learns_zipcodes_and_ranges(student, reference, train, test):
    """Zipcodes, minima and maxima are those of the training frame, whatever is transformed afterwards."""
    learned_right(student, reference, labelled(train), labelled(test))


@check("fit_preprocessor")
def every_frame_has_its_own(student, reference):
    """Learning from another frame does not change what was learned from the first."""
    first, second, df = frame(PLAIN_TRAIN), frame(PLAIN_TEST), frame(PLAIN_TRAIN)
    wanted = reference.transform(reference.fit_preprocessor(first), df)
    prep = student.fit_preprocessor.keep(first)
    if suggested(student.fit_preprocessor(first)) is not None:
        student.fit_preprocessor(second)
        learned_right(student, reference, first, df)
        return
    student.fit_preprocessor(second)
    same_table(student.transform(prep, df), wanted)


@check("fit_preprocessor", weight=0.5)
def knows_what_was_constant(student, reference):
    """A column that was constant in training is known as one: a later house gets 0 there."""
    learned_right(student, reference, frame(CONSTANT), frame(PLAIN_TEST))


@check("fit_preprocessor", weight=0.5)
def learns_columns_by_their_names(student, reference):
    """The columns of the training frame may stand in any order."""
    learned_right(student, reference, frame(PLAIN_TRAIN).iloc[:, ::-1], frame(PLAIN_TEST))


@check("fit_preprocessor", weight=0.5)
def leaves_the_training_frame_alone(student):
    """The training frame stays as it was."""
    untouched(student.fit_preprocessor, labelled(PLAIN_TRAIN))


@check("transform", weight=3, essential=True, examples=20)
@given(train=TRAINS, test=FRAMES)
@example(train=PLAIN_TRAIN, test=PLAIN_TEST)
def agrees_with_the_reference(student, reference, train, test):
    """One column for each training zipcode, sorted; then bedrooms, bathrooms, area, scaled as in training."""
    train, test = labelled(train), labelled(test)
    got = student.transform(student.fit_preprocessor.keep(train), test)
    same_table(got, reference.transform(reference.fit_preprocessor(train), test))


@check("transform", weight=2)
def is_blind_to_the_test_houses(student):
    """What the training frame becomes does not depend on the test frame, before or after it."""
    train, test = frame(PLAIN_TRAIN), frame(PLAIN_TEST)
    prep = student.fit_preprocessor.keep(train)
    before = student.transform(prep, train)
    shape(before, (4, 6))
    student.transform(prep, test)
    close(student.transform(prep, train), before, what="the training frame, transformed again after the test frame,")
    other = test.assign(area=test["area"] * 1000, zipcode=test["zipcode"] + 1)
    student.transform(prep, other)
    close(
        student.transform(prep, train), before, what="the training frame, transformed again after another test frame,"
    )


@check("transform", weight=2, examples=10)
@given(test=st.lists(HOUSES, min_size=2, max_size=6))
@example(test=PLAIN_TEST)
def one_row_is_enough(student, test):
    """A test house becomes the same row alone as among others, in any order of the frame."""
    prep, df = student.fit_preprocessor.keep(frame(PLAIN_TRAIN)), labelled(test)
    together = student.transform(prep, df)
    shape(together, (len(test), 6))
    for i in range(len(test)):
        alone = student.transform(prep, df.iloc[[i]])
        shape(alone, (1, 6), what="a frame of one house")
        close(alone[0], together[i], what=f"house {i} on its own")
    close(student.transform(prep, df.iloc[::-1]), together[::-1], what="the houses in reverse order")


@check("transform", weight=0.5)
def finds_columns_by_their_names(student):
    """The columns of the frame may stand in any order."""
    prep, test = student.fit_preprocessor.keep(frame(PLAIN_TRAIN)), frame(PLAIN_TEST)
    wanted = array(student.transform(prep, test), (4, 6), what=public.TABLE)
    close(student.transform(prep, test.iloc[:, ::-1]), wanted, what="the same frame with its columns turned round")


@check("transform", weight=0.5)
def transforms_without_a_word(student):
    """Constant columns bring no warning, and the frame stays as it was."""
    constant = frame(CONSTANT)
    prep = student.fit_preprocessor.keep(constant)
    silent(student.transform, prep, constant)
    untouched(student.transform, prep, labelled(PLAIN_TEST))


# ----------------------------------------------------------------------------------------- scale_prices


PRICES = st.lists(st.floats(1e4, 1e6), min_size=1, max_size=6)


@check("scale_prices", weight=2, essential=True, examples=15)
@given(train=PRICES, test=PRICES)
@example(train=[3e5, 2e5], test=[9e5, 1e5, 4e5])
@example(train=[3e5, 9e5], test=[1e5])
def divides_by_the_training_maximum(student, reference, train, test):
    """Both sets of prices are divided by the highest training price, which is the third part."""
    answer = parts(student.scale_prices(np.array(train), np.array(test)), "train, test, max")
    wanted = reference.scale_prices(train, test)
    for part, right, name in zip(
        answer, wanted, ("the training prices", "the test prices", "the maximum"), strict=True
    ):
        close(part, right, rtol=1e-5, what=name)


@check("scale_prices", weight=0.5)
def takes_integers_and_leaves_them_alone(student, reference):
    """Whole prices are divided as exactly, and stay as they were, and so do others."""
    train, test = np.array([300_000, 400_000]), np.array([100_000])
    untouched(student.scale_prices, train, test)
    untouched(student.scale_prices, train / 2, test / 2)
    answer = parts(student.scale_prices(train, test), "train, test, max")
    for part, right in zip(answer, reference.scale_prices(train, test), strict=True):
        close(part, right, rtol=1e-5)


# ----------------------------------------------------------------------------------------------- mosaic


@check("mosaic", weight=3, essential=True, examples=12)
@given(height=st.integers(1, 5), width=st.integers(1, 5), seed=st.integers(0, 99))
@example(height=2, width=3, seed=1)
@example(height=3, width=3, seed=2)
def puts_every_pixel_in_its_place(student, reference, height, width, seed):
    """Every pixel of every picture is where it should be, its three colours in their order, divided by 255."""
    images = list(np.random.default_rng(seed).integers(0, 256, (4, height, width, 3), dtype=np.uint8))
    got = student.mosaic(images)
    close(got, reference.mosaic(images), rtol=1e-4, atol=1e-6, what="the mosaic")


@check("mosaic", weight=0.5)
def takes_one_array_of_four(student, reference):
    """The pictures may also come as one array (4, h, w, 3), and stay as they were."""
    images = np.random.default_rng(3).integers(0, 256, (4, 2, 4, 3), dtype=np.uint8)
    close(student.mosaic(images), reference.mosaic(images), rtol=1e-4, atol=1e-6, what="the mosaic")
    untouched(student.mosaic, images)


# ------------------------------------------------------------------------------------------------- mape


@st.composite
def guesses(draw: st.DrawFn) -> tuple[list[float], list[float]]:
    """(y_true, y_pred): prices, and guesses for them."""
    number = draw(st.integers(1, 6))
    prices = st.lists(st.integers(1, 90).map(lambda k: k / 10), min_size=number, max_size=number)
    return draw(prices), draw(prices)


@check("mape", weight=2, essential=True, examples=20)
@given(pair=guesses())
@example(pair=([1.0, 4.0], [2.0, 2.0]))
def is_the_mean_of_the_shares(student, reference, pair):
    """The mean of |y − p| ÷ y over the houses, in per cent, for any prices."""
    y, p = map(np.array, pair)
    got = student.mape(y, p)
    shape(got, ())
    close(got, reference.mape(y, p), rtol=1e-5)


@check("mape", weight=2, examples=10)
@given(pair=guesses())
def rows_and_columns_mean_the_same(student, reference, pair):
    """(N,) and (N, 1) mean the same, in either place: nothing is compared with a house that is not its own."""
    y, p = map(np.array, pair)
    wanted = reference.mape(y, p)
    for true, guessed in ((y[:, None], p), (y, p[:, None]), (y[:, None], p[:, None])):
        got = student.mape(true, guessed)
        shape(got, ())
        close(got, wanted, rtol=1e-5, what=f"the error for shapes {true.shape} and {guessed.shape}")


@check("mape", weight=0.5)
def takes_lists_and_float32(student, reference):
    """Lists, whole numbers and float32 are as good, and everything stays as it was."""
    y, p = [2.0, 5.0, 8.0], [3.0, 4.0, 8.0]
    wanted = reference.mape(y, p)
    close(student.mape(np.array([2, 5, 8]), np.array([3, 4, 8])), wanted, rtol=1e-5, what="the error of whole numbers")
    halves = student.mape(np.array([2, 5, 8]), np.array(p) + 0.5)
    close(
        halves,
        reference.mape(y, np.array(p) + 0.5),
        rtol=1e-5,
        what="the error of whole prices and guesses with a half",
    )
    close(student.mape(y, p), wanted, rtol=1e-5, what="the error of lists")
    close(student.mape(np.float32(y), np.float32(p)[:, None]), wanted, rtol=1e-4, what="the error of float32")
    untouched(student.mape, np.array(y), np.array(p)[:, None])


# ----------------------------------------------------------------------------------------- the networks


def right_output(build: Callable[..., Any], arguments: Sequence[Any], rows: int, swapped: bool = False) -> np.ndarray:
    """What the reference's network computes with `content` for weights, from random rows; only shapes matter.

    swapped : put the inputs to the joint layer the other way round.
    """
    model = refilled(build(*arguments))
    if swapped:
        joint = next(layer for layer in reversed(model.layers) if getattr(layer, "units", 0) == 4)
        kernel, bias = joint.get_weights()
        joint.set_weights([np.roll(kernel, 4, axis=0), bias])
    return predict(model, inputs(model, rows))


def inputs(model: Any, rows: int) -> Any:
    """Random rows for every input of a model; an array if there is one only."""
    rng = np.random.default_rng(12)
    found = [rng.random((rows, *tensor.shape[1:]), dtype=np.float32) for tensor in model.inputs]
    return found if len(found) > 1 else found[0]


def rebuilt(found: dict[str, Any]) -> Any:
    """The described model, within the unit's bounds."""
    return models.rebuild(found, max_parameters=public.MAX_PARAMETERS)


def same_weights(found: dict[str, Any], model: Any) -> None:
    """Check that a described model has weights of the right shapes."""
    wanted, came = (sorted(part.shape for part in weights) for weights in (model.get_weights(), found["weights"]))
    extra = [size for size in came if came.count(size) > wanted.count(size)]
    missing = [size for size in wanted if wanted.count(size) > came.count(size)]
    if extra:
        raise Mismatch(f"The network's weights should have the shapes {wanted}; {extra[0]} is one too many.")
    if missing:
        raise Mismatch(f"The network's weights should have the shapes {wanted}; {missing[0]} is missing.")


@check("build_mlp_branch", weight=2, essential=True, examples=4)
@given(attributes=st.integers(1, 12))
@example(attributes=7)
@example(attributes=8)
def computes_two_relu_layers(student, reference, attributes):
    """With other weights put in, the output is that of Dense 8 and Dense 4, each behind a ReLU."""
    found = described(student.build_mlp_branch, attributes)
    same_weights(found, reference.build_mlp_branch(attributes))
    model = refilled(rebuilt(found))
    wanted = right_output(reference.build_mlp_branch, (attributes,), 9)
    close(predict(model, inputs(model, 9)), wanted, rtol=1e-3, atol=1e-5, what="the output for 9 houses")


@check("build_mlp_branch")
def starts_at_random_weights(student):
    """A fresh branch has different weights in every unit, and another one has others."""
    first, second = (described(student.build_mlp_branch, 6)["weights"] for _ in range(2))
    that(len(first) == len(second) == 4, "There should be two kernels and two biases.")
    kernels = [(one, other) for one, other in zip(first, second, strict=True) if one.ndim == 2]
    for one, other in kernels:
        that(
            len(np.unique(one.round(6), axis=1).T) == one.shape[1], "All units of a layer start with the same weights."
        )
        that(not np.array_equal(one, other), "Two branches start with exactly the same weights; let Keras draw them.")


@check("build_cnn_branch", weight=3, examples=2)
@given(sizes=st.sampled_from([((8, 12, 3), (2, 5)), ((9, 6, 1), (3,))]))
@example(sizes=((16, 16, 3), (3, 4, 2)))
@example(sizes=((16, 24, 3), (4, 4)))
def computes_the_blocks_in_order(student, reference, sizes):
    """With other weights put in, the output is that of the layers asked for, in the order asked for."""
    found = described(student.build_cnn_branch, *sizes)
    same_weights(found, reference.build_cnn_branch(*sizes))
    model = refilled(rebuilt(found))
    wanted = right_output(reference.build_cnn_branch, sizes, 5)
    close(
        predict(model, inputs(model, 5)), wanted, rtol=1e-3, atol=1e-4,
        what=f"the output for 5 images of shape {sizes[0]}, filters={sizes[1]} (is the order convolution, ReLU, "
        "normalisation, pooling?)",
    )  # fmt: skip


@check("build_cnn_branch")
def has_its_filters_by_default(student):
    """Without filters it has convolutions of 16, 32 and 64."""
    model = rebuilt(described(student.build_cnn_branch, (64, 64, 3)))
    equal(parameter_count(model), 89_716, what="the number of parameters for images of shape (64, 64, 3)")


@check("build_cnn_branch")
def forgets_half_in_training(student):
    """There is one Dropout of 0.5, between the Dense layer of 16 and that of 4."""
    _, model = looked_at(student.build_cnn_branch, (4, 8, 3), (3, 5))
    kinds = [(type(layer).__name__, layer) for layer in flat(model)]
    rates = [layer.rate for kind, layer in kinds if kind == "Dropout"]
    equal(rates, [0.5], what="the rates of the Dropout layers")
    names = [kind for kind, layer in kinds if kind == "Dropout" or (kind == "Dense" and layer.units in (16, 4))]
    equal(names, ["Dense", "Dropout", "Dense"], what="the order of Dense 16, Dropout and Dense 4")


@check("build_miso", weight=3, essential=True)
def computes_both_branches_joined(student, reference):
    """With other weights put in, the output is that of both branches, joined, Dense 4 with ReLU and Dense 1 without."""
    for arguments in ((5, (16, 16, 3)), (8, (8, 16, 3))):
        found = described(student.build_miso, *arguments)
        same_weights(found, reference.build_miso(*arguments))
        model = refilled(rebuilt(found))
        takes(model, (arguments[0],), arguments[1])
        got = predict(model, inputs(model, 7))
        shape(got, (7, 1), what="the output for 7 houses")
        answers = [right_output(reference.build_miso, arguments, 7, swapped) for swapped in (False, True)]
        if not any(np.allclose(got, answer, rtol=1e-3, atol=1e-4) for answer in answers):
            close(got, answers[0], rtol=1e-3, atol=1e-4, what="the output for 7 houses")


@check("build_miso", weight=2)
def a_house_needs_its_own_photos(student):
    """Exchanging the rows of one input changes the prices; exchanging those of both exchanges the prices."""
    model = lively(rebuilt(described(student.build_miso, 6, (16, 16, 3))), seed=6)
    takes(model, (6,), (16, 16, 3))
    attributes, images = inputs(model, 8)
    images *= np.linspace(0.2, 1, 8, dtype=np.float32)[:, None, None, None]  # one house brighter than the other
    order = np.roll(np.arange(8), 3)
    price = predict(model, [attributes, images])
    shape(price, (8, 1), what="the output for 8 houses")
    both = predict(model, [attributes[order], images[order]])
    close(both, price[order], rtol=1e-3, atol=1e-4, what="the prices with the rows of both inputs exchanged")
    for name, rows in (("attributes", [attributes[order], images]), ("images", [attributes, images[order]])):
        moved = float(np.abs(predict(model, rows) - price).max())
        that(moved > 1e-4, f"The prices stay the same when the rows of the {name} are exchanged; they are not used.")


@check("build_miso")
def is_trained_on_the_percentage_error(student, reference):
    """The loss is the mean absolute percentage error, and the optimizer is Adam."""
    compiled = read_compiled(looked_at(student.build_miso, 5, (8, 8, 3))[0])
    that(compiled is not None, "The model is not compiled.")
    that(compiled.optimizer == "Adam", f"The optimizer should be Adam; it is {compiled.optimizer}.")
    y, p = np.array([[0.2], [0.5], [0.8]], np.float32), np.array([[0.3], [0.4], [0.8]], np.float32)
    close(compiled.loss_value(y, p), reference.mape(y, p), rtol=1e-3, what="the model's loss, in per cent,")


# ------------------------------------------------------------------------------------------------ model


def unseen(student: Student, reference: ModuleType) -> tuple[Any, np.ndarray, np.ndarray, np.ndarray]:
    """The student's network, rebuilt, and houses it has not seen: (model, attributes, images, scaled prices)."""
    model = student.once(public.trained)
    train = student.get("train")
    usable = isinstance(train, pd.DataFrame) and {*NUMBERS, "zipcode", "price"} <= set(train.columns) and len(train) > 0
    that(usable, "train should be the notebook's training frame, as it makes it.")
    df, images = fresh_houses()
    attributes = reference.transform(reference.fit_preprocessor(train), df)
    takes(model, attributes.shape[1:], images.shape[1:])
    return model, attributes, images, df["price"].to_numpy() / float(train["price"].max())


@cache
def fresh_houses() -> tuple[pd.DataFrame, np.ndarray]:
    """The unseen houses' frame, and their photos as mosaics, (n, 2·side, 2·side, 3)."""
    df, photos = held_out(UNSEEN_SEED, UNSEEN)
    top, bottom = (np.concatenate([photos[:, k], photos[:, k + 1]], axis=2) for k in (0, 2))
    return df, (np.concatenate([top, bottom], axis=1) / 255).astype(np.float32)


def error_on(model: Any, attributes: np.ndarray, images: np.ndarray, y: np.ndarray) -> float:
    """Mean absolute percentage error, where a house counts at most 100 %.

    One house in hundreds may be like none that the network has seen, and be off by a hundred times its price.
    """
    prices = predict(model, [attributes, images])
    shape(prices, (len(y), 1), what="the output for unseen houses")
    return float(100 * np.mean(np.minimum(np.abs(prices[:, 0] - y) / y, 1)))


@check("model", weight=2, essential=True)
def beats_either_alone(student, reference):
    """On unseen houses it is better than the best that attributes alone, or photos alone, can reach."""
    error = error_on(*unseen(student, reference))
    attributes, photos = best_mape("attributes"), best_mape("photos")
    that(
        error < min(attributes, photos),
        f"On unseen houses its error is {error:.1f} %. The attributes alone can reach {attributes:.1f} %, the photos "
        f"alone {photos:.1f} %: a network that uses both should be below.",
    )


@check("model")
def is_as_good_as_it_gets_here(student, reference):
    """On unseen houses its error is one that this network reaches with this training."""
    error = error_on(*unseen(student, reference))
    thresholds.at_most("mape", error, what="The error on unseen houses, in per cent,")


@check("model")
def needs_both_inputs(student, reference):
    """With the attributes, or the photos, of other houses its error on unseen houses is clearly larger."""
    model, attributes, images, y = unseen(student, reference)
    error = error_on(model, attributes, images, y)
    order = np.roll(np.arange(len(y)), 7)
    for name, rows in (("attributes", (attributes[order], images)), ("photos", (attributes, images[order]))):
        other = error_on(model, *rows, y)
        that(
            other > error + 3,
            f"With the {name} of other houses the error goes from {error:.1f} % to {other:.1f} % only: "
            "they matter little.",
        )
