"""Public checks of the MNIST unit: laws and small cases that a student may read.

Networks are judged by what they compute, not by how they are written: ``Sequential`` or functional API, an
``Input`` or none, ``activation="softmax"`` or a layer of its own all count the same.
"""

from __future__ import annotations

import itertools
from functools import partial
from typing import Any

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from autograder import models
from autograder.checks import check
from autograder.compare import Mismatch, array, close, equal, is_in, parts, shape, that
from autograder.describe import kind_of, literal
from autograder.models import parameter_count, predict
from autograder.student import Student
from autograder.training import Compiled, additions, read_compiled
from autograder.wire import Handle, Rng

MAX_PARAMETERS = 2_000_000
"""Far more than the exercises need."""
model_of = partial(models.of, max_parameters=MAX_PARAMETERS)
SPLIT = "X_train, y_train, X_val, y_val"
HISTORY = "loss, accuracy, val_loss, val_accuracy"
MEASURES = "precision, recall, f1"

# ---------------------------------------------------------------------------------------------- drawing


seeds = st.integers(0, 99)


@st.composite
def labels(draw: st.DrawFn, rows: int = 6, classes: int = 6) -> tuple[np.ndarray, int]:
    """(y, num_classes): labels of which some classes may have none, others several."""
    num_classes = draw(st.integers(2, classes))
    return draw(arrays(np.int64, draw(st.integers(2, rows)), elements=st.integers(0, num_classes - 1))), num_classes


@st.composite
def pairs(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray, int]:
    """(y_true, y_pred, num_classes)."""
    y, num_classes = draw(labels())
    return y, draw(arrays(np.int64, len(y), elements=st.integers(0, num_classes - 1))), num_classes


@st.composite
def pictures(draw: st.DrawFn) -> np.ndarray:
    """uint8 images (N, H, W); height and width are drawn on their own."""
    sizes = draw(st.integers(2, 3)), draw(st.integers(1, 4)), draw(st.integers(2, 4))
    return draw(arrays(np.uint8, sizes, elements=st.integers(0, 255)))


@st.composite
def logits(draw: st.DrawFn, limit: float = 6.0) -> np.ndarray:
    """(N, C) logits, N and C drawn on their own."""
    sizes = draw(st.integers(2, 4)), draw(st.integers(2, 4))
    return draw(arrays(np.float64, sizes, elements=st.floats(-limit, limit, width=16)))


def numbered(rows: int) -> tuple[np.ndarray, np.ndarray]:
    """(X, y) whose rows say which they are: row i of X is (i, −i) and its label is i mod 10."""
    i = np.arange(rows)
    return np.stack([i, -i], axis=1).astype(np.float64), i % 10


@st.composite
def counts(draw: st.DrawFn) -> np.ndarray:
    """A confusion matrix of up to five classes, some rows or columns of which may be empty."""
    size = draw(st.integers(1, 5))
    return draw(arrays(np.int64, (size, size), elements=st.integers(0, 9)))


# --------------------------------------------------------------------------- reading what a student returns


def four_parts(answer: Any) -> tuple[np.ndarray, ...]:
    """Take apart what train_val_split returns for `numbered` rows."""
    X_train, y_train, X_val, y_val = parts(answer, SPLIT)
    return (
        array(X_train, (None, 2), "fiu", what="X_train"),
        array(y_train, (None,), "fiu", what="y_train"),
        array(X_val, (None, 2), "fiu", what="X_val"),
        array(y_val, (None,), "fiu", what="y_val"),
    )


def three_parts(answer: Any, classes: int) -> tuple[np.ndarray, ...]:
    """Take apart what precision_recall_f1 returns: an array for each measure, with a number for each class."""
    found = zip(parts(answer, MEASURES), MEASURES.split(", "), strict=True)
    return tuple(array(part, (classes,), "fiu", what=name) for part, name in found)


def float32(got: Any) -> None:
    """Check that an array holds float32, as the docstring says."""
    kind = got.dtype if isinstance(got, np.ndarray) else kind_of(got)
    that(str(kind) == "float32", f"The answer should hold float32; it holds {kind}.", got=got)


def history_of(answer: Any, kind: str = "fi") -> dict[str, list[float]]:
    """Read what train_mlp returns: the four lists, as lists of floats.

    kind : what the lists may hold, as `array` takes it.
    """
    history = dict(zip(HISTORY.split(", "), parts(answer, HISTORY, keys=True), strict=True))
    for name, values in history.items():
        is_list = isinstance(values, (list, tuple)) or (isinstance(values, np.ndarray) and values.ndim == 1)
        that(is_list, f"{name} should be a list; it is {kind_of(values)}.", got=values)
    return {
        name: [float(array(value, (), kind, what=f"{name}[{k}]")) for k, value in enumerate(values)]
        for name, values in history.items()
    }


def two_clouds(rows: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """(X, y): points of the plane in two clouds that a line divides, label 0 on the left and 1 on the right."""
    rng = np.random.default_rng(seed)
    y = np.arange(rows) % 2
    X = rng.normal(0, 0.3, (rows, 2)) + np.stack([2.0 * y - 1, np.zeros(rows)], axis=1)
    return X.astype(np.float32), y


def small_network(lr: float) -> Any:
    """A compiled network without hidden layers for the two clouds."""
    import keras  # noqa: PLC0415 - a second to import, and most checks need none

    keras.utils.set_random_seed(3)
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(2, activation="softmax")])
    model.compile(keras.optimizers.SGD(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


# ---------------------------------------------------------------------------------------------- one_hot


@check("one_hot", weight=2, essential=True, examples=20)
@given(case=labels())
@example(case=(np.array([2, 0]), 4))
def the_one_stands_at_the_label(student, case):
    """Each row has a single 1, at the place of its label, and zeros elsewhere."""
    y, num_classes = case
    got = array(student.one_hot(y, num_classes), (len(y), num_classes), "fiub")
    for i, label in enumerate(y):
        row = np.asarray(got[i], dtype=np.float64)
        that(
            row[label] == 1, f"Row {i} has the label {label}, so place {label} should hold 1; it holds {row[label]:g}."
        )
        others = np.delete(row, label)
        that(not others.any(), f"Row {i} should be 0 everywhere but at place {label}; it is {row.tolist()}.", got=got)


@check("one_hot")
def holds_float32(student):
    """The answer is an array of float32."""
    float32(student.one_hot(np.array([1, 0, 2]), 3))


# ----------------------------------------------------------------------------------------- scale_images


@check("scale_images", weight=2, essential=True, examples=20)
@given(
    height=st.integers(2, 4),
    width=st.integers(2, 4),
    value=st.integers(1, 255),
    place=st.tuples(*[st.integers(0, 3)] * 2),
)
@example(height=2, width=3, value=255, place=(1, 0))
@example(height=2, width=2, value=51, place=(0, 1))
def each_pixel_finds_its_place(student, height, width, value, place):
    """A picture with ink in one pixel: its value ÷ 255 stands where the lines, one after the other, have it."""
    i, j = place[0] % height, place[1] % width
    image = np.zeros((2, height, width), np.uint8)
    image[1, i, j] = value
    got = array(student.scale_images(image), (2, height * width), "fiu")
    that(not np.any(got[0]), "The first picture is all black, so its row should be all 0.", got=got)
    where = i * width + j
    what = f"the pixel in line {i}, column {j} (place {where} of its row)"
    close(np.asarray(got[1][where]), value / 255, rtol=1e-5, what=what)
    that(not np.delete(got[1], where).any(), "All other pixels are black and should stay 0.", got=got)


@check("scale_images", examples=12)
@given(images=pictures())
def gives_float32_between_0_and_1(student, images):
    """N pictures of H×W pixels give an array (N, H·W) of float32 between 0 and 1."""
    got = student.scale_images(images)
    shape(got, (len(images), images.shape[1] * images.shape[2]))
    float32(got)
    is_in(got, 0, 1, what="every pixel")


# -------------------------------------------------------------------------------------- train_val_split


@check("train_val_split", weight=2, essential=True, examples=15)
@given(rows=st.integers(1, 10).map(lambda k: 4 * k), val_fraction=st.sampled_from([0.25, 0.5, 0.75]), seed=seeds)
def every_row_is_in_one_part(student, rows, val_fraction, seed):
    """Every row is in the training part or in the validation part: none is lost, none is in both."""
    X, y = numbered(rows)
    X_train, _, X_val, _ = four_parts(student.train_val_split(X, y, val_fraction, Rng(seed)))
    shape(X_val, (int(rows * val_fraction), 2), what="X_val")
    shape(X_train, (rows - int(rows * val_fraction), 2), what="X_train")
    found = sorted([*X_train[:, 0].tolist(), *X_val[:, 0].tolist()])
    twice = sorted({i for i in found if found.count(i) > 1})
    that(not twice, f"Row {twice[0]:g} of X comes out more than once." if twice else "")
    lost = sorted({float(i) for i in range(rows)} - set(found))
    that(not lost, f"Row {lost[0]:g} of X is in neither part." if lost else "")


@check("train_val_split", essential=True, examples=12)
@given(rows=st.integers(4, 20), seed=seeds)
def a_label_stays_with_its_row(student, rows, seed):
    """After the shuffle every row still has its own label."""
    X, y = numbered(rows)
    found = four_parts(student.train_val_split(X, y, 0.5, Rng(seed)))
    for X_part, y_part, name in ((*found[:2], "train"), (*found[2:], "val")):
        shape(y_part, (len(X_part),), what=f"y_{name}")
        for row, label in zip(X_part, y_part, strict=True):
            wanted = float(row[0]) % 10
            that(label == wanted, f"Row {row[0]:g} of X has the label {wanted:g}; in y_{name} it has {label}.")


@check("train_val_split", weight=0.5)
def ten_rows_and_a_quarter(student):
    """A quarter of ten rows is int(2.5) = 2 rows for validation, and a twentieth is none."""
    for val_fraction, n_val in ((0.25, 2), (0.05, 0)):
        X_train, _, X_val, _ = four_parts(student.train_val_split(*numbered(10), val_fraction, Rng(0)))
        shape(X_val, (n_val, 2), what=f"X_val for val_fraction = {val_fraction}")
        shape(X_train, (10 - n_val, 2), what=f"X_train for val_fraction = {val_fraction}")


@check("train_val_split", weight=3)
def the_rows_are_shuffled(student):
    """The order is drawn with rng: another draw gives another order, the same seed gives the same."""
    X, y = numbered(30)
    first, second = (
        [part[:, 0].tolist() for part in four_parts(answer)[::2]]
        for answer in student.train_val_split.repeat(2, X, y, 0.3, Rng(1))
    )
    that(sorted(first[0] + first[1]) != first[0] + first[1], "The rows come out in their old order.")
    that(first != second, "Called twice with the same generator, the split is the same; draw the order with rng.")
    again = four_parts(student.train_val_split(X, y, 0.3, Rng(1)))[::2]
    equal([part[:, 0].tolist() for part in again], first, what="the split with the same seed")


# ---------------------------------------------------------------------------------------------- softmax


@check("softmax", weight=2, essential=True, examples=20)
@given(z=logits())
@example(z=np.log([[1.0, 2.0, 5.0]]))
def ratios_are_powers_of_e(student, z):
    """In each row p_i ÷ p_j = exp(z_i − z_j), and the row sums to 1."""
    p = array(student.softmax(z), z.shape)
    is_in(p, 0, 1, what="every probability")
    close(np.sum(p, axis=1), np.ones(len(z)), what="the sum of each row")
    with np.errstate(all="ignore"):
        ratios = np.log(p / p[:, :1])
    close(ratios, z - z[:, :1], rtol=1e-5, atol=1e-6, what="log(p_i ÷ p_0), which should be z_i − z_0")


@check("softmax", examples=10)
@given(z=logits(), c=st.sampled_from([-1e4, -700.0, 3.0, 800.0, 1e4]))
def a_constant_changes_nothing(student, z, c):
    """Adding one number to all logits of a row changes nothing, be it 10,000: no overflow, no NaN."""
    p = array(student.softmax(z), z.shape)
    close(student.softmax(z + c), p, rtol=1e-3, atol=1e-6, what=f"softmax(z + {c:g})")


# ----------------------------------------------------------------------------------------- cross_entropy


@check("cross_entropy", weight=2, essential=True, examples=15)
@given(classes=st.integers(2, 6), label=st.integers(0, 5), part=st.sampled_from([0.9, 0.5, 0.2, 0.01]))
def one_row_costs_its_surprise(student, classes, label, part):
    """For one row the loss is −log of the probability that the right class got."""
    label %= classes
    p = np.full((1, classes), (1 - part) / (classes - 1))
    p[0, label] = part
    close(student.cross_entropy(np.array([label]), p), -np.log(part), rtol=1e-5)


@check("cross_entropy")
def a_guess_costs_the_logarithm(student):
    """Whoever gives all ten digits the same probability pays log 10 = 2.302585, for any number of rows."""
    for rows in (1, 4, 10):
        close(student.cross_entropy(np.arange(rows), np.full((rows, 10), 0.1)), 2.302585, rtol=1e-5)


@check("cross_entropy")
def certain_and_right_costs_nothing(student):
    """Probability 1 for the right class costs 0."""
    close(student.cross_entropy(np.array([1, 0]), np.array([[0.0, 1.0], [1.0, 0.0]])), 0.0, atol=1e-6)


@check("cross_entropy")
def certain_and_wrong_stays_finite(student):
    """Probability 0 for the right class counts as 1e-12 and costs 27.63, not infinity."""
    close(student.cross_entropy(np.array([1]), np.array([[1.0, 0.0]])), 27.631021, rtol=1e-5)


# --------------------------------------------------------------------------------------------- build_mlp


@check("build_mlp", essential=True)
def has_101770_parameters(student):
    """By default 784 inputs, 128 hidden units and 10 outputs: 784·128 + 128 + 128·10 + 10 = 101,770 parameters."""
    found = parameter_count(model_of(student.build_mlp))
    that(found == 101_770, f"Expected 101,770 parameters; the model has {found:,}.", got=found, expected=101_770)


@check("build_mlp", examples=4)
@given(input_dim=st.integers(1, 9), hidden_units=st.lists(st.integers(1, 7), max_size=3), num_classes=st.integers(2, 5))
@example(input_dim=3, hidden_units=[4, 2], num_classes=5)
def each_layer_is_as_wide_as_asked(student, input_dim, hidden_units, num_classes):
    """A layer from n to m units has n·m weights and m biases; each number in hidden_units makes a hidden layer."""
    arguments = {"input_dim": input_dim, "hidden_units": tuple(hidden_units), "num_classes": num_classes}
    model = model_of(student.build_mlp, **arguments)
    widths = [input_dim, *hidden_units, num_classes]
    wanted = sum(n * m + m for n, m in itertools.pairwise(widths))
    found = parameter_count(model)
    that(
        found == wanted,
        f"With {arguments} the widths are {widths}, which makes {wanted} parameters; the model has {found}.",
        got=found,
        expected=wanted,
    )


@check("build_mlp")
def gives_probabilities(student):
    """For each row of input there are num_classes probabilities that sum to 1."""
    model = model_of(student.build_mlp, input_dim=6, hidden_units=(5,), num_classes=4)
    p = predict(model, np.random.default_rng(0).normal(0, 3, (20, 6)).astype(np.float32))
    shape(p, (20, 4), what="the output for 20 rows")
    is_in(p, 0, 1, what="every output")
    close(p.sum(axis=1), np.ones(20), rtol=1e-4, what="the sum of each row of the output")


def small_one(student: Student) -> dict[str, Any]:
    """Describe a small network, which several checks look at."""
    return models.described(student.build_mlp, input_dim=3, hidden_units=(2,), num_classes=4)


def compiled_one(student: Student) -> Compiled:
    """How the small network is compiled."""
    compiled = read_compiled(student.once(small_one))
    if compiled is None:
        raise Mismatch("The model is not compiled: call model.compile(…) before you return it.")
    return compiled


@check("build_mlp")
def is_compiled(student):
    """The model is compiled with Adam, and accuracy is among its metrics."""
    compiled = compiled_one(student)
    that(compiled.optimizer == "Adam", f"The optimizer should be Adam; it is {compiled.optimizer}.")
    that(
        "accuracy" in str(compiled.metrics).lower(), f"accuracy should be a metric; they are {list(compiled.metrics)}."
    )


@check("build_mlp")
def costs_the_cross_entropy(student):
    """The loss of two rows is the mean of −log of what their classes got: of ½ and ¾, it is 0.4904."""
    y, p = np.array([0, 3]), np.array([[0.5, 0.25, 0.125, 0.125], [0.0625, 0.125, 0.0625, 0.75]], np.float32)
    value = compiled_one(student).loss_value(y, p)
    that(abs(value - 0.490415) < 1e-4, f"The model's loss of these two rows should be 0.4904; it is {value:.4f}.")


@check("build_mlp", weight=2)
def is_trained_by_adam_as_keras_sets_it(student):
    """Adam's settings are those of Keras: a learning rate of 0.001, and neither weight decay nor clipping."""
    compiled = compiled_one(student)
    for name, value in compiled.settings.items():
        wanted = ADAM.get(name)
        fits = wanted is not None and abs(value - wanted) <= 1e-5 * wanted
        usual = f"it is {wanted:g} by default" if wanted is not None else "by default there is none"
        that(fits, f"Adam's {name} is {value:g}; {usual}, and nothing else is asked for.")
    steady = not compiled.settings or "learning_rate" in compiled.settings
    that(steady, "Adam's learning rate is a schedule; by default it is 0.001 all the time.")


@check("build_mlp", weight=2)
def learns_freely(student):
    """No penalty or constraint is put on the weights, and no layer is frozen."""
    found = additions(student.once(small_one))
    that(not found, f"The exercise asks for no such thing, and it changes what is learned: {', '.join(found[:3])}.")


ADAM = {"learning_rate": 0.001, "beta_1": 0.9, "beta_2": 0.999, "epsilon": 1e-7, "amsgrad": 0.0}
"""Settings of ``keras.optimizers.Adam()``."""


# --------------------------------------------------------------------------------------------- train_mlp


def trained_on_clouds(student: Student) -> tuple[Any, Handle, np.ndarray, np.ndarray]:
    """(what train_mlp returned, a handle to the model, X, y): one training for two checks.

    The labels to measure with are turned round, so that val_loss rises from the first epoch on.
    """
    X, y = two_clouds(64, 1)
    handle = student.put(small_network(0.5))
    return student.train_mlp(handle, X[:48], y[:48], X[48:], 1 - y[48:], 6, 8), handle, X, y


@check("train_mlp")
def one_entry_an_epoch(student):
    """The dict has four lists with one number for each epoch, also where val_loss rises from epoch to epoch."""
    answer, *_ = student.once(trained_on_clouds)
    for name, values in history_of(answer).items():
        that(len(values) == 6, f"After 6 epochs {name} should have 6 entries; it has {len(values)}.", got=values)
        is_in(np.array(values), 0, 1 if "accuracy" in name else 50, what=f"every entry of {name}")


@check("train_mlp", weight=2, essential=True)
def the_given_model_learns(student):
    """The model that came in is trained: afterwards it tells two clouds of points apart."""
    _, handle, X, y = student.once(trained_on_clouds)
    p = predict(model_of(student, handle), X)
    shape(p, (64, 2), what="the output for 64 rows")
    right = float((p.argmax(axis=1) == y).mean())
    that(right >= 0.9, f"A line divides the two clouds, but after 6 epochs the model gets only {right:.0%} right.")


# ------------------------------------------------------------------------------------------------- model


@check("model")
def takes_pictures_and_gives_probabilities(student):
    """From 784 pixels the trained network makes ten probabilities."""
    p = predict(model_of(student, "model"), np.random.default_rng(1).random((30, 784), dtype=np.float32))
    shape(p, (30, 10), what="the output for 30 pictures")
    close(p.sum(axis=1), np.ones(30), rtol=1e-4, what="the sum of each row of the output")


@check("model")
def reads_the_test_pictures(student):
    """On the notebook's own test pictures it is right at least four times as often as a guess."""
    X, y = student.get("X_test"), student.get("y_test")
    fit = isinstance(X, np.ndarray) and isinstance(y, np.ndarray) and X.ndim == 2 and y.shape == (len(X),) != (0,)
    that(fit, "X_test and y_test should be the notebook's test pictures and their labels.")
    X, y = X[:1000], y[:1000]
    p = predict(model_of(student, "model"), X)
    shape(p, (len(y), 10), what="the output for the test pictures")
    right = float((p.argmax(axis=1) == y).mean())
    that(right >= 0.4, f"Only {right:.1%} of the test pictures are read right; a guess would get 10 %.")


# --------------------------------------------------------------------------------------- confusion_matrix


@check("confusion_matrix", weight=2, essential=True, examples=15)
@given(classes=st.integers(2, 5), pair=st.tuples(*[st.integers(0, 4)] * 2), times=st.integers(1, 3))
@example(classes=3, pair=(0, 2), times=2)
def a_pair_is_counted_in_its_cell(student, classes, pair, times):
    """Pictures of class t that are read as p count in row t, column p, and nowhere else."""
    t, p = pair[0] % classes, pair[1] % classes
    got = array(student.confusion_matrix(np.full(times, t), np.full(times, p), classes), (classes, classes), "iuf")
    that(
        got[t, p] == times,
        f"{times} pictures of class {t} are read as {p}: row {t}, column {p} should be {times}.",
        got=got,
    )
    that(np.sum(got) == times, f"All cells together should be {times}, the number of pictures.", got=got)


@check("confusion_matrix", examples=12)
@given(case=pairs())
def rows_are_true_and_columns_are_read(student, case):
    """Row sums count the true labels, column sums the labels that were read."""
    y_true, y_pred, num_classes = case
    got = array(student.confusion_matrix(y_true, y_pred, num_classes), (num_classes, num_classes), "iuf")
    for k in range(num_classes):
        there, said = y_true.tolist().count(k), y_pred.tolist().count(k)
        that(np.sum(got[k]) == there, f"Class {k} occurs {there} times, but row {k} sums to {np.sum(got[k])}.", got=got)
        that(np.sum(got[:, k]) == said, f"{k} is read {said} times; column {k} sums to {np.sum(got[:, k])}.", got=got)


@check("confusion_matrix")
def holds_integers(student):
    """Counts are integers."""
    array(student.confusion_matrix(np.array([0, 1]), np.array([1, 1]), 3), (3, 3), "iu", what="the matrix")


@check("confusion_matrix")
def counts_beyond_255(student):
    """300 pictures of one class that are read as another are counted as 300: a type of 8 bits is too small."""
    y_true, y_pred = np.repeat([1, 0], [300, 2]), np.repeat([2, 1], [300, 2])
    close(student.confusion_matrix(y_true, y_pred, 3), np.array([[0, 2, 0], [0, 0, 300], [0, 0, 0]]))


# ------------------------------------------------------------------------------------ precision_recall_f1


def finite_parts(answer: Any, classes: int) -> tuple[np.ndarray, ...]:
    """Take apart what precision_recall_f1 returns, which should hold no NaN."""
    found = three_parts(answer, classes)
    for part, name in zip(found, MEASURES.split(", "), strict=True):
        that(bool(np.isfinite(part).all()), f"{name} should hold finite numbers; it holds {literal(part)}.", got=part)
    return found


@check("precision_recall_f1", weight=2, essential=True, examples=15)
@given(right=st.integers(1, 9), missed=st.integers(0, 9), wrong=st.integers(0, 9), rest=st.integers(1, 9))
@example(right=3, missed=1, wrong=3, rest=5)
def the_first_of_two_classes(student, right, missed, wrong, rest):
    """With two classes: of all that were read as the first, how many are; of all that are, how many were found."""
    cm = np.array([[right, missed], [wrong, rest]])
    precision, recall, f1 = finite_parts(student.precision_recall_f1(cm), 2)
    close(precision[:1], np.array([right / (right + wrong)]), rtol=1e-5, what="the precision of class 0")
    close(recall[:1], np.array([right / (right + missed)]), rtol=1e-5, what="the recall of class 0")
    harmonic = 2 / (1 / precision[:1] + 1 / recall[:1])
    close(f1[:1], harmonic, rtol=1e-5, what="the F1 of class 0")


@check("precision_recall_f1", weight=0.5)
def the_example_of_the_text(student):
    """The table of cats and dogs in the text."""
    precision, recall, f1 = finite_parts(student.precision_recall_f1(np.array([[6, 2], [3, 9]])), 2)
    close(precision, np.array([6 / 9, 9 / 11]), rtol=1e-5, what="precision")
    close(recall, np.array([6 / 8, 9 / 12]), rtol=1e-5, what="recall")
    close(f1, np.array([0.70588235, 0.78260870]), rtol=1e-5, what="f1")


@check("precision_recall_f1", examples=12)
@given(cm=counts())
def a_turned_table_swaps_precision_and_recall(student, cm):
    """Exchange true and read, and precision becomes recall; F1 stays as it is."""
    one = finite_parts(student.precision_recall_f1(cm), len(cm))
    other = finite_parts(student.precision_recall_f1(cm.T.copy()), len(cm))
    close(other[1], one[0], rtol=1e-5, what="the recall of the turned table (the precision of the other)")
    close(other[2], one[2], rtol=1e-5, what="f1 of the turned table")
    is_in(np.array(one), 0, 1, what="every number")


@check("precision_recall_f1")
def an_undefined_value_is_zero(student):
    """A class that never occurs and is never read has 0 in all three places, not NaN."""
    for part, name in zip(
        finite_parts(student.precision_recall_f1(np.array([[4, 0], [0, 0]])), 2),
        MEASURES.split(", "),
        strict=True,
    ):
        close(part, np.array([1.0, 0.0]), what=name)
