"""Public checks of the house-price unit: laws and small cases that a student may read.

Networks are judged by what they compute, not by how they are written: ``Sequential`` or functional API,
``activation="relu"`` or a layer of its own all count the same.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from hypothesis import example, given
from hypothesis import strategies as st

from autograder import models
from autograder.checks import check
from autograder.compare import Mismatch, array, close, equal, is_in, parts, shape, that
from autograder.describe import kind_of
from autograder.errors import NotWritten, Raised
from autograder.models import parameter_count, predict, rebuild
from autograder.student import Function, Student
from autograder.training import additions, read_compiled

MAX_PARAMETERS = 2_000_000
"""Far more than the exercises need."""
NUMBERS = ["bedrooms", "bathrooms", "area"]
WITH_WEIGHTS = ("Dense", "Conv2D", "BatchNormalization")

# ---------------------------------------------------------------------------------------------- drawing

HOUSES = st.tuples(
    st.integers(1, 6), st.sampled_from([1.0, 1.5, 2.0, 3.5]), st.integers(5, 40).map(lambda k: 100 * k),
    st.sampled_from([28001, 28004, 28010, 28019]),
)  # fmt: skip
"""One house: bedrooms, bathrooms, area, zipcode."""
COLOURS = st.integers(0, 255)


def frame(
    rows: Sequence[tuple[float, ...]], labels: Sequence[int] | None = None, prices: tuple[int, int] = (100_000, 1_000)
) -> pd.DataFrame:
    """A data frame of such houses; every price is another one.

    prices : the first house's, and how much more each one costs than the one before.
    """
    columns = [np.array(column) for column in zip(*rows, strict=True)]
    data = dict(zip([*NUMBERS, "zipcode"], columns, strict=True))
    data["price"] = prices[0] + prices[1] * np.arange(len(rows))
    return pd.DataFrame(data, index=labels)


TRAIN = [(2, 1.0, 1000, 28010), (4, 2.5, 3000, 28001), (3, 1.0, 2000, 28010), (2, 3.0, 1400, 28004)]
"""The four houses of the text."""
TABLE = "the answer of transform"
TRANSFORMED = [
    [0, 0, 1, 0, 0, 0],
    [1, 0, 0, 1, 0.75, 1],
    [0, 0, 1, 0.5, 0, 0.5],
    [0, 1, 0, 0, 1, 0.2],
]


# --------------------------------------------------------------------------- reading what a student returns


def same_rows(got: Any, df: pd.DataFrame, labels: Sequence[int]) -> None:
    """Check that ``got`` is the rows of ``df`` with these labels, in this order."""
    that(isinstance(got, pd.DataFrame), f"Expected a data frame, got {kind_of(got)}.", got=got)
    equal(list(got.columns), list(df.columns), what="the columns")
    found = [str(label) for label in got.index]
    wanted = [str(label) for label in labels]
    that(found == wanted, f"The rows {wanted} should be left, with their labels; {found} are.", got=found)
    for name in df.columns:
        column = df.loc[labels, name].to_numpy()
        close(np.asarray(got[name].to_numpy(), dtype=float), column.astype(float), what=f"the column {name}")


def transformed(student: Student, train: pd.DataFrame, df: pd.DataFrame) -> Any:
    """What the student's functions make of ``df`` after they have learned from ``train``."""
    return student.transform(student.fit_preprocessor.keep(train), df)


def suggested(prep: Any) -> dict[str, np.ndarray] | None:
    """What a preprocessor of the form that the text suggests holds; None if it has another form."""
    if not isinstance(prep, dict) or set(prep) != {"zipcodes", "minimum", "maximum"}:
        return None
    try:
        found = {key: np.asarray(value, dtype=float) for key, value in prep.items()}
    except (TypeError, ValueError, OverflowError):
        return None
    fits = found["zipcodes"].ndim == 1 and found["minimum"].shape == found["maximum"].shape == (3,)
    return found if fits else None


def described(build: Function, *arguments: Any) -> dict[str, Any]:
    """The model that a function builds for these sizes: (A,) numbers, pictures (h, w, c), or both."""
    sizes = [(part,) if isinstance(part, int) else tuple(part) for part in arguments]
    shapes = sizes if build.name == "build_miso" else sizes[:1]
    return models.described(build, *arguments, row_shapes=shapes)


@dataclass(frozen=True)
class Asked:
    """What a function is asked for, once for all the checks that look at the network."""

    name: str
    arguments: tuple[Any, ...]

    def __call__(self, student: Student) -> tuple[dict[str, Any], Any]:
        """Describe the network, and rebuild it."""
        found = described(getattr(student, self.name), *self.arguments)
        return found, rebuild(found, max_parameters=MAX_PARAMETERS)


def looked_at(build: Function, *arguments: Any) -> tuple[dict[str, Any], Any]:
    """(description, network) of what a function builds for these sizes; other checks may have put weights into it."""
    return build.student.once(Asked(build.name, arguments))


def content(*size: int) -> np.ndarray:
    """Weights that depend on nothing but their shape: whatever order the layers were made in, they get the same."""
    rng = np.random.default_rng(zlib.crc32(repr(size).encode()))
    if len(size) == 1:  # biases and normalisation, where a variance has to be above 0
        return rng.uniform(0.2, 1.0, size).astype(np.float32)
    # He's spread keeps both branches of the same size, so that a slip in either shows in the output.
    return rng.normal(0, np.sqrt(2 / np.prod(size[:-1])), size).astype(np.float32)


def refilled(model: Any) -> Any:
    """The same model with `content` for weights, and `scale` for those of normalisation."""
    model.set_weights([content(*part.shape) for part in model.get_weights()])
    return scaled(model)


def scale(units: int) -> np.ndarray:
    """`content` as the scale of a normalisation: every other one is negative, which turns the order of numbers round.

    With scales above 0 alone, the largest of normalised numbers would be the largest normalised.
    """
    return content(units) * np.where(np.arange(units) % 2, 1, -1).astype(np.float32)


def scaled(model: Any) -> Any:
    """The same model, each of its normalisations with `scale`."""
    for layer in flat(model):
        if type(layer).__name__ == "BatchNormalization":
            layer.gamma.assign(scale(*layer.gamma.shape))
    return model


def flat(model: Any) -> Iterator[Any]:
    """All layers of a model, those of models inside of it in their place."""
    for layer in model.layers:
        yield from flat(layer) if hasattr(layer, "layers") else [layer]


def in_training(model: Any) -> list[str]:
    """The kinds of a model's layers that hold weights, or that forget or disturb in training, in order."""
    kinds = [type(layer).__name__ for layer in flat(model)]
    return [kind for kind in kinds if "Dropout" in kind or "Noise" in kind or kind in WITH_WEIGHTS]


def lively(model: Any, seed: int = 5) -> Any:
    """The same model with weights above 0, so that no ReLU is silent on positive inputs."""
    rng, sizes = np.random.default_rng(seed), [part.shape for part in model.get_weights()]
    model.set_weights([rng.uniform(0.4, 1.0, size) / max(np.prod(size[:-1]), 1) for size in sizes])
    return model


def takes(model: Any, *wanted: tuple[int, ...]) -> None:
    """Check the shapes of a model's inputs, batch axis left out."""
    found = [tuple(tensor.shape)[1:] for tensor in model.inputs]
    that(found == list(wanted), f"The inputs should be of shape {list(wanted)}, in this order; they are {found}.")


# The networks of the text in NumPy, with `content` for weights: what a model of Keras with these weights should give.


def relu(x: np.ndarray) -> np.ndarray:
    """max(0, x)."""
    return np.maximum(x, 0)


def dense(x: np.ndarray, units: int) -> np.ndarray:
    """(N, D) → (N, units)."""
    return x @ content(x.shape[1], units) + content(units)


def normalise(x: np.ndarray) -> np.ndarray:
    """What a BatchNormalization does outside of training; its scale is `scale`, its other vectors are `content`."""
    v = content(x.shape[-1])
    return scale(x.shape[-1]) * (x - v) / np.sqrt(v + 1e-3) + v


def table_branch(attributes: np.ndarray) -> np.ndarray:
    """(N, A) → (N, 4)."""
    return relu(dense(relu(dense(attributes, 8)), 4))


def photo_branch(images: np.ndarray, filters: Sequence[int] = (16, 32, 64)) -> np.ndarray:
    """(N, h, w, c) → (N, 4); h and w can be halved for every number in filters."""
    x = images
    for number in filters:
        padded = np.pad(x, ((0, 0), (1, 1), (1, 1), (0, 0)))
        windows = np.lib.stride_tricks.sliding_window_view(padded, (3, 3), axis=(1, 2))
        seen = np.einsum("nhwcij,ijcf->nhwf", windows, content(3, 3, x.shape[3], number)) + content(number)
        n, h, w, _ = seen.shape
        x = normalise(relu(seen)).reshape(n, h // 2, 2, w // 2, 2, number).max(axis=(2, 4))
    return relu(dense(normalise(relu(dense(x.reshape(len(x), -1), 16))), 4))


def drawn(*size: int) -> np.ndarray:
    """Numbers from 0 to 1 for an input of a network."""
    return np.random.default_rng(12).random(size, dtype=np.float32)


# ----------------------------------------------------------------------------------- drop_rare_zipcodes


@check("drop_rare_zipcodes", examples=20)
@given(zipcodes=st.lists(st.sampled_from([28001, 28004, 28010]), min_size=1, max_size=9), min_count=st.integers(1, 4))
@example(zipcodes=[28010, 28001, 28010, 28004, 28001, 28010], min_count=2)
def keeps_the_common_ones(student, zipcodes, min_count):
    """A house stays if its zipcode occurs min_count times or more, and with it its label and its place."""
    min_count = min(min_count, max(map(zipcodes.count, zipcodes)))  # so that some stay
    df = frame([(2, 1.0, 900, zipcode) for zipcode in zipcodes])
    labels = [i for i, zipcode in enumerate(zipcodes) if zipcodes.count(zipcode) >= min_count]
    same_rows(student.drop_rare_zipcodes(df, min_count), df, labels)


@check("drop_rare_zipcodes", weight=0.5)
def there_may_be_none_left(student):
    """If all zipcodes are rare, a frame without rows is left, with all its columns."""
    df = frame([(2, 1.0, 900, 28001), (3, 1.0, 1200, 28004)])
    same_rows(student.drop_rare_zipcodes(df, 2), df, [])


# ------------------------------------------------------------------------------------- fit_preprocessor


def learns(student: Student, train: pd.DataFrame, table: Sequence[Sequence[float]], **learned: Sequence[float]) -> None:
    """Check what is learned from ``train``: by what it becomes, or, where transform does not work yet, by its parts."""
    found = suggested(student.fit_preprocessor(train))
    try:
        got = array(transformed(student, train, train), np.shape(table), what=TABLE)
        close(got, np.array(table, dtype=float), atol=1e-5, what="the training houses, transformed,")
    except (Mismatch, Raised, NotWritten):
        if found is None:  # some other form: only transform can tell
            raise
        for key, wanted in learned.items():
            close(found[key], np.array(wanted, dtype=float), what=key)


@check("fit_preprocessor")
def learns_from_the_four_houses_of_the_text(student):
    """From the four houses of the text it learns three zipcodes, three minima and three maxima."""
    zipcodes = [28001, 28004, 28010]
    learns(student, frame(TRAIN), TRANSFORMED, zipcodes=zipcodes, minimum=[2, 1, 1000], maximum=[4, 3, 3000])


@check("fit_preprocessor")
def zipcodes_are_numbers(student):
    """The zipcodes are sorted as numbers: 8001, Barcelona, comes before 28001, Madrid."""
    train = frame([(2, 1.5, 900, 28001), (3, 2.5, 1200, 8001), (4, 3.5, 1500, 50001)])
    ends = {"minimum": [2, 1.5, 900], "maximum": [4, 3.5, 1500]}
    table = [[0, 1, 0, 0, 0, 0], [1, 0, 0, 0.5, 0.5, 0.5], [0, 0, 1, 1, 1, 1]]
    learns(student, train, table, zipcodes=[8001, 28001, 50001], **ends)


# -------------------------------------------------------------------------------------------- transform


@check("transform")
def gives_the_table_of_the_text(student):
    """The four houses of the text become the table of the text."""
    train = frame(TRAIN)
    got = array(transformed(student, train, train), (4, 6), what=TABLE)
    close(got, np.array(TRANSFORMED, dtype=np.float32), what="the table")


@check("transform", weight=0.5)
def the_table_is_float32(student):
    """The numbers are float32, as a network takes them."""
    train = frame(TRAIN)
    got = array(transformed(student, train, train), (4, 6), what=TABLE, lists=False)
    equal(str(got.dtype), "float32", what="the type of its numbers")


@check("transform", examples=12)
@given(rows=st.lists(HOUSES, min_size=2, max_size=6))
def every_row_stands_alone(student, rows):
    """A house becomes the same row, whichever other houses are in the frame with it."""
    prep, df = student.fit_preprocessor.keep(frame(TRAIN)), frame(rows)
    together = array(student.transform(prep, df), (len(rows), 6), what=TABLE)
    for i in range(len(rows)):
        alone = array(student.transform(prep, df.iloc[[i]]), (1, 6), what=TABLE)
        close(alone[0], together[i], what=f"house {i} on its own (beside its row among {len(rows)} houses)")


@check("transform")
def a_new_zipcode_is_no_zipcode(student):
    """A zipcode that was not in the training frame gets zeros in all columns of zipcodes."""
    df = frame([(3, 2.0, 2000, 99999), (2, 1.0, 1000, 28004)])
    got = array(transformed(student, frame(TRAIN), df), (2, 6), what=TABLE)
    close(got[:, :3], np.array([[0, 0, 0], [0, 1, 0]], dtype=np.float32), what="the columns of the zipcodes")


@check("transform")
def a_larger_house_goes_beyond_1(student):
    """Twice as far from the minimum as the training maximum is 2, and below the minimum is below 0."""
    df = frame([(6, 5.0, 5000, 28001), (1, 0.0, 0, 28001)], labels=[9, 3])
    got = array(transformed(student, frame(TRAIN), df), (2, 6), what=TABLE)
    wanted = np.array([[2, 2, 2], [-0.5, -0.5, -0.5]], dtype=np.float32)
    close(got[:, 3:], wanted, what="the columns of the numbers, the rows as they stand in the frame,")


@check("transform")
def a_constant_column_gives_zero(student):
    """If all training houses have the same number of bedrooms, that column is 0, not NaN; a small range counts."""
    rows = [(3, 1.0, 1000, 28001), (3, 1.5, 2000, 28004), (3, 1.0, 2000, 28010)]
    got = array(transformed(student, frame(rows), frame(rows)), (3, 6), what=TABLE)
    close(got[:, 3], np.zeros(3, np.float32), what="the column of the bedrooms")
    close(got[:, 4:], np.array([[0, 0], [1, 1], [0, 1]], np.float32), what="the columns of bathrooms and area")


@check("transform", weight=0.5)
def what_was_constant_stays_zero(student):
    """A column that was constant in training is 0 for a later house, too, whatever it has there."""
    train = frame([(3, 1.0, 700, 28001), (3, 1.5, 700, 28004), (3, 1.0, 700, 28010)])
    got = array(transformed(student, train, frame([(5, 1.5, 1000, 28004)])), (1, 6), what=TABLE)
    close(got[0, 3:], np.array([0, 1, 0], np.float32), what="bedrooms, bathrooms, area of a house with 5 bedrooms")


@check("transform", weight=0.5)
def one_zipcode_is_one_column(student):
    """One training zipcode gives one column, two give two."""
    for zipcodes, wanted in (([28001], [[1]]), ([28001, 28004], [[1, 0], [0, 1]])):
        train = frame([(2 + k, 1.0 + k, 900 + k, zipcode) for k, zipcode in enumerate(zipcodes)])
        size = (len(zipcodes), len(zipcodes) + 3)
        got = array(transformed(student, train, train), size, what=TABLE)
        close(got[:, : len(zipcodes)], np.array(wanted, np.float32), what="the columns of the zipcodes")


# ----------------------------------------------------------------------------------------- scale_prices


PRICES = st.lists(st.integers(1, 50).map(lambda k: 20_000 * k), min_size=1, max_size=5)


@check("scale_prices", examples=12)
@given(train=PRICES, test=PRICES)
@example(train=[200_000, 400_000], test=[800_000])
def the_dearest_training_house_costs_1(student, train, test):
    """All prices are divided by the highest *training* price; a dearer test house gets more than 1."""
    got_train, got_test, highest = parts(
        student.scale_prices(np.array(train, float), np.array(test, float)), "train, test, max"
    )
    close(highest, float(max(train)), what="the third part, the highest training price,")
    shape(got_train, (len(train),), what="the training prices")
    shape(got_test, (len(test),), what="the test prices")
    close(float(np.max(got_train)), 1.0, rtol=1e-5, what="the highest scaled training price")
    close(got_test * highest, np.array(test, float), rtol=1e-4, what="the scaled test prices, times the highest,")


# ----------------------------------------------------------------------------------------------- mosaic


@check("mosaic", examples=10)
@given(colours=st.tuples(COLOURS, COLOURS, COLOURS, COLOURS), height=st.integers(1, 4), width=st.integers(1, 4))
@example(colours=(51, 102, 153, 204), height=2, width=3)
def every_picture_has_its_quarter(student, colours, height, width):
    """Top-left, top-right, bottom-left, bottom-right; 255 becomes 1."""
    got = student.mosaic([np.full((height, width, 3), colour, np.uint8) for colour in colours])
    shape(got, (2 * height, 2 * width, 3))
    is_in(got, 0, 1)
    names = ("top-left", "top-right", "bottom-left", "bottom-right")
    for k, (name, colour) in enumerate(zip(names, colours, strict=True)):
        row, column = k // 2 * height, k % 2 * width
        quarter = np.asarray(got[row : row + height, column : column + width], dtype=float)
        what = f"the {name} quarter, picture {k} of brightness {colour},"
        close(quarter, np.full(quarter.shape, colour / 255), rtol=1e-4, atol=1e-6, what=what)


@check("mosaic", weight=0.5)
def the_mosaic_is_float32(student):
    """The numbers are float32: half the room of float64."""
    got = array(student.mosaic([np.full((2, 3, 3), k, np.uint8) for k in range(4)]), (4, 6, 3), lists=False)
    equal(str(got.dtype), "float32", what="the type of its numbers")


@check("mosaic")
def no_picture_is_turned(student):
    """Inside of its quarter every pixel is where it was, with its red, green and blue in this order."""
    pictures = np.arange(4 * 2 * 3 * 3, dtype=np.uint8).reshape(4, 2, 3, 3)
    got = student.mosaic(list(pictures))
    shape(got, (4, 6, 3))
    quarter = np.asarray(got[:2, :3], dtype=float) * 255
    close(quarter, pictures[0].astype(float), rtol=1e-4, atol=1e-4, what="the top-left quarter, times 255,")


# ------------------------------------------------------------------------------------------------- mape


@check("mape")
def the_example_of_the_text(student):
    """One house 10 % too dear, one 30 % too cheap: 20 on average."""
    close(student.mape(np.array([100.0, 200.0]), np.array([110.0, 140.0])), 20.0)


@check("mape", examples=10)
@given(prices=st.lists(st.integers(1, 9), min_size=1, max_size=6), percent=st.sampled_from([-100, -25, 10, 300]))
def all_wrong_by_the_same_share(student, prices, percent):
    """Guesses that are all off by the same share have that share as their error."""
    y = np.array(prices, dtype=float)
    got = student.mape(y, y * (1 + percent / 100))
    shape(got, ())
    close(got, float(abs(percent)), rtol=1e-5)


@check("mape")
def a_column_is_as_good_as_a_row(student):
    """What a network gives has the shape (N, 1), the prices (N,): the error is the same as for two arrays (N,)."""
    y, p = np.array([1.0, 2.0, 4.0]), np.array([1.9, 2.0, 4.0])
    for name, true, guessed in (("y_pred", y, p[:, None]), ("y_true", y[:, None], p), ("both", y[:, None], p[:, None])):
        got = student.mape(true, guessed)
        shape(got, ())
        close(got, 30.0, rtol=1e-5, what=f"the error with shape (3, 1) for {name}")


# ------------------------------------------------------------------------------------- build_mlp_branch


@check("build_mlp_branch")
def has_two_dense_layers(student):
    """From A attributes to 8 and then to 4: (A·8 + 8) + (8·4 + 4) parameters."""
    for attributes in (1, 7):
        _, model = looked_at(student.build_mlp_branch, attributes)
        takes(model, (attributes,))
        equal(parameter_count(model), 8 * attributes + 44, what=f"the number of parameters for {attributes} attributes")
        shape(predict(lively(model), np.ones((3, attributes), np.float32)), (3, 4), what="the output for 3 houses")


@check("build_mlp_branch")
def has_a_relu_behind_each(student):
    """With other weights put in, the output is that of two Dense layers, each with a ReLU behind it."""
    (_, model), attributes = looked_at(student.build_mlp_branch, 7), drawn(9, 7) - np.float32(0.5)
    wanted = table_branch(attributes)
    close(predict(refilled(model), attributes), wanted, rtol=1e-3, atol=1e-4, what="the output for 9 houses")


def nothing_else(found: dict[str, Any], model: Any, *wanted: str) -> None:
    """Check that a network is trained as a whole, without penalties, and forgets only where it is asked to.

    found : its description; wanted : the kinds of its layers that hold weights or forget, in order.
    """
    added = additions(found)
    that(not added, f"The exercise asks for no such thing, and it changes what is learned: {', '.join(added[:3])}.")
    kinds = in_training(model)
    that(
        kinds == list(wanted),
        f"The layers with weights, and those that forget, should be {', '.join(wanted)}; they are {', '.join(kinds)}.",
    )


@check("build_mlp_branch")
def the_table_has_nothing_else(student):
    """Two Dense layers, all of their weights trained, and nothing else: no dropout, no penalty."""
    nothing_else(*looked_at(student.build_mlp_branch, 7), "Dense", "Dense")


# ------------------------------------------------------------------------------------- build_cnn_branch


@check("build_cnn_branch", essential=True)
def has_the_right_number_of_parameters(student):
    """For mosaics of 32×32 the branch has 40,564 parameters and gives 4 numbers a house."""
    _, model = looked_at(student.build_cnn_branch, (32, 32, 3))
    takes(model, (32, 32, 3))
    equal(parameter_count(model), 40_564, what="the number of parameters")
    shape(predict(lively(model), np.ones((2, 32, 32, 3), np.float32)), (2, 4), what="the output for 2 houses")


@check("build_cnn_branch")
def follows_filters(student):
    """There is one convolution of 3×3 for every number in filters."""
    _, model = looked_at(student.build_cnn_branch, (9, 8, 3), (5,))
    # 3·3·3·5 + 5, normalised: 4·5; pooled to 4×4×5 = 80: 80·16 + 16, normalised: 4·16; 16·4 + 4
    equal(parameter_count(model), 140 + 20 + 1296 + 64 + 68, what="the number of parameters for filters=(5,)")


@check("build_cnn_branch")
def the_photos_have_nothing_else(student):
    """The layers are in the order of the text, one Dropout among them; all weights are trained, without a penalty."""
    blocks, head = ["Conv2D", "BatchNormalization"] * 2, ["Dense", "BatchNormalization", "Dropout", "Dense"]
    nothing_else(*looked_at(student.build_cnn_branch, (4, 8, 3), (3, 5)), *blocks, *head)


@check("build_cnn_branch")
def has_its_layers_in_the_order_of_the_text(student):
    """With other weights put in, the output is that of convolution, ReLU, normalisation, the largest of 2×2, …"""
    (_, model), images = looked_at(student.build_cnn_branch, (4, 8, 3), (3, 5)), drawn(6, 4, 8, 3)
    close(
        predict(refilled(model), images), photo_branch(images, (3, 5)), rtol=1e-3, atol=1e-4,
        what="the output for 6 images (is the order convolution, ReLU, normalisation, pooling?)",
    )  # fmt: skip


# ------------------------------------------------------------------------------------------- build_miso


@check("build_miso")
def both_inputs_matter(student):
    """The price has a gradient with respect to the attributes, and one with respect to the images."""
    import tensorflow as tf  # noqa: PLC0415 - a second to import, and most checks need none

    _, model = looked_at(student.build_miso, 5, (8, 8, 3))
    takes(model, (5,), (8, 8, 3))
    rng = np.random.default_rng(2)
    attributes = tf.constant(rng.random((3, 5), dtype=np.float32))
    images = tf.constant(rng.random((3, 8, 8, 3), dtype=np.float32))
    with tf.GradientTape() as tape:
        tape.watch([attributes, images])
        price = lively(model)([attributes, images], training=False)
    shape(np.asarray(price), (3, 1), what="the output for 3 houses")
    for name, gradient in zip(
        ("the attributes", "the photos"), tape.gradient(price, [attributes, images]), strict=True
    ):
        reached = gradient is not None and np.abs(gradient).max(axis=tuple(range(1, gradient.ndim))).min() > 0
        that(reached, f"Without influence on the price: {name}; their branch is not connected to the output.")


@check("build_miso")
def joins_both_branches(student):
    """With other weights put in: both branches, joined, Dense 4 with a ReLU, and Dense 1 without."""
    (_, model), attributes, images = looked_at(student.build_miso, 5, (8, 8, 3)), drawn(7, 5), drawn(7, 8, 8, 3)
    takes(model, (5,), (8, 8, 3))
    got, branches = predict(refilled(model), [attributes, images]), [table_branch(attributes), photo_branch(images)]
    shape(got, (7, 1), what="the output for 7 houses")
    ways = [dense(relu(dense(np.hstack(order), 4)), 1) for order in (branches, branches[::-1])]
    if not any(np.allclose(got, way, rtol=1e-3, atol=1e-4) for way in ways):
        close(got, ways[0], rtol=1e-3, atol=1e-4, what="the output for 7 houses")


@check("build_miso")
def all_of_it_is_trained(student):
    """Both branches and what joins them are trained, without penalties; only the photos' Dropout forgets."""
    found, model = looked_at(student.build_miso, 5, (8, 8, 3))
    added = additions(found)
    that(not added, f"The exercise asks for no such thing, and it changes what is learned: {', '.join(added[:3])}.")
    kinds = in_training(model)
    forgetful = [kind for kind in kinds if kind not in WITH_WEIGHTS]
    that(forgetful == ["Dropout"], f"One layer forgets, the branch's Dropout; here there are {forgetful}.")


@check("build_miso")
def is_compiled(student):
    """The model is compiled with Adam, at 0.0001 to 0.01, and the mean absolute percentage error."""
    found, _ = looked_at(student.build_miso, 5, (8, 8, 3))
    compiled = read_compiled(found)
    that(compiled is not None, "The model is not compiled: call model.compile(…) before you return it.")
    that(compiled.optimizer == "Adam", f"The optimizer should be Adam; it is {compiled.optimizer}.")
    rate = compiled.settings.get("learning_rate", 0.001)  # a plan for it says nothing here
    # Optimizers hold it as float32, which is a little below 0.0001.
    that(0.99e-4 <= rate <= 1.01e-2, f"The learning rate should be from 0.0001 to 0.01; it is {rate}.", got=rate)
    that(
        compiled.loss == "MeanAbsolutePercentageError",
        f'The loss should be the mean absolute percentage error, "mape" for short; it is {compiled.loss or None}.',
    )


# ------------------------------------------------------------------------------------------------ model


def trained(student: Student) -> Any:
    """The notebook's network, rebuilt."""
    return models.of(student, "model", max_parameters=MAX_PARAMETERS)


@check("model")
def prices_the_test_houses(student):
    """On the notebook's own test houses it is better than one price for all, the best there is."""
    model = student.once(trained)
    attributes, images, y = (student.get(name) for name in ("A_test", "I_test", "y_test"))
    numbers = all(isinstance(part, np.ndarray) and part.dtype.kind in "fiu" for part in (attributes, images, y))
    usable = numbers and y.ndim == 1 and len(attributes) == len(images) == len(y) > 0
    that(usable, "A_test, I_test and y_test should be the notebook's test houses, as it makes them.")
    prices = predict(model, [attributes, images])
    shape(prices, (len(y), 1), what="the output for the test houses")
    # A single house may be off by many times its price; it counts as one that is off by all of it.
    error, *single = (100 * np.mean(np.minimum(np.abs(price - y) / y, 1)) for price in (prices[:, 0], *y))
    that(
        error < min(single),
        f"Its error on the test houses is {error:.1f} %; the best single price for all has {min(single):.1f} %.",
    )
