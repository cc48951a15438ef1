"""Hidden checks of the MNIST unit: the reference at generic inputs, boundaries, manners, and what the network does."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from autograder import models
from autograder.checks import check, public_checks
from autograder.compare import array, close, equal, is_in, parts, polite, shape, silent, that, unchanged, untouched
from autograder.datasets import course_seed
from autograder.datasets.digits import held_out
from autograder.models import predict, rebuild
from autograder.student import Call, Student
from autograder.thresholds import Thresholds
from autograder.wire import Handle, Rng

thresholds = Thresholds.beside(__file__)
public = public_checks(__file__)
model_of = public.model_of

HELD_OUT_SEED = course_seed(__file__, 51_966)
"""Of the alterations to the digits that no notebook gets; it must not be known outside of this file."""
PLAIN = ("Activation", "Dense", "Flatten", "InputLayer", "Reshape", "ReLU", "Softmax")
"""Layers with which a network of Dense layers can be written."""


@st.composite
def labelled(draw: st.DrawFn, kinds: Sequence[type] = (np.int64, np.uint8, np.int32)) -> tuple[np.ndarray, int]:
    """(y, num_classes), labels of several integer types; few classes, or so many that t · C + p is above 255."""
    num_classes = draw(st.one_of(st.integers(1, 6), st.integers(25, 30)))
    elements = st.integers(0, num_classes - 1)
    return draw(arrays(draw(st.sampled_from(kinds)), draw(st.integers(1, 8)), elements=elements)), num_classes


@st.composite
def readings(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray, int]:
    """(y_true, y_pred, num_classes) of one integer type."""
    y, num_classes = draw(labelled())
    return y, draw(arrays(y.dtype, len(y), elements=st.integers(0, num_classes - 1))), num_classes


@st.composite
def guesses(draw: st.DrawFn) -> tuple[np.ndarray, np.ndarray]:
    """(y, p): labels and rows of probabilities, some of them 0 or tiny, float64 or float32."""
    rows, classes = draw(st.integers(1, 5)), draw(st.integers(1, 5))
    weights = draw(arrays(np.float64, (rows, classes), elements=st.sampled_from([0.0, 1e-9, 0.25, 1.0, 3.0])))
    weights[:, 0] += weights.sum(axis=1) == 0
    kind = draw(st.sampled_from([np.float64, np.float32]))
    y = draw(arrays(np.int64, rows, elements=st.integers(0, classes - 1)))
    return y, (weights / weights.sum(axis=1, keepdims=True)).astype(kind)


steep = st.one_of(st.floats(-5, 5, width=16), st.sampled_from([-1e4, -800.0, 0.0, 800.0, 1e4]))
matrices = st.integers(1, 6).flatmap(lambda n: arrays(np.int64, (n, n), elements=st.integers(0, 30)))
images = st.tuples(st.integers(2, 4), st.integers(1, 5), st.integers(2, 5)).flatmap(
    lambda sizes: arrays(np.uint8, sizes, elements=st.integers(0, 255))
)


# ---------------------------------------------------------------------------------------------- one_hot


@check("one_hot", weight=2, examples=20)
@given(case=labelled())
@example(case=(np.arange(30, dtype=np.uint8), 30))
@example(case=(np.array([299, 127, 200]), 300))
def agrees_with_the_reference(student, reference, case):
    """Labels of any integer type, classes that never occur, and many rows of many classes."""
    close(student.one_hot(*case), reference.one_hot(*case))


@check("one_hot", weight=0.5)
def takes_a_list(student, reference):
    """The labels may be a list."""
    close(student.one_hot([1, 3, 0], 4), reference.one_hot([1, 3, 0], 4))


@check("one_hot", weight=0.5)
def leaves_the_labels_alone(student):
    """The labels stay as they were."""
    untouched(student.one_hot, np.array([2, 0, 1]), 3)


# ----------------------------------------------------------------------------------------- scale_images


@check("scale_images", weight=2, examples=20)
@given(pictures=images)
def divides_every_pixel_by_255(student, reference, pictures):
    """All pixels at once, for dark pictures and bright ones."""
    close(student.scale_images(pictures), reference.scale_images(pictures), rtol=1e-5)


@check("scale_images")
def treats_each_picture_alone(student):
    """What a picture becomes does not depend on the other pictures."""
    pictures = np.random.default_rng(2).integers(0, 100, (3, 4, 5)).astype(np.uint8)
    pictures[1] += 150
    together = array(student.scale_images(pictures), (3, 20))
    for i in range(3):
        close(
            together[i : i + 1], student.scale_images(pictures[i : i + 1]), rtol=1e-5, what=f"picture {i} among others"
        )


@check("scale_images", weight=0.5)
def leaves_the_pictures_alone(student):
    """The pictures stay as they were."""
    untouched(student.scale_images, np.arange(24, dtype=np.uint8).reshape(2, 3, 4))


# -------------------------------------------------------------------------------------- train_val_split


def rows_of(answer: Any, n_train: int, n_val: int, *row: int) -> tuple[np.ndarray, ...]:
    """Take apart what train_val_split returns: four arrays of so many rows, those of X of the shape ``row``."""
    sizes = (n_train, *row), (n_train,), (n_val, *row), (n_val,)
    found = zip(parts(answer, public.SPLIT), sizes, public.SPLIT.split(", "), strict=True)
    return tuple(array(part, size, "fiu", what=name) for part, size, name in found)


def has_sizes(student: Student, rows: int, val_fraction: float) -> None:
    """Check that int(N · val_fraction) rows of three numbers go into the validation part."""
    n_val = int(rows * val_fraction)
    answer = student.train_val_split(np.ones((rows, 3)), np.ones(rows, dtype=np.int64), val_fraction, Rng(0))
    rows_of(answer, rows - n_val, n_val, 3)


@check("train_val_split", examples=20)
@given(rows=st.integers(20, 60), val_fraction=st.sampled_from([0.05, 0.1, 0.29, 1 / 3, 0.5, 0.9]))
@example(rows=100, val_fraction=0.29)
@example(rows=30, val_fraction=0.9)
def the_sizes_are_exact(student, rows, val_fraction):
    """The validation part has int(N · val_fraction) rows, whatever the fraction."""
    has_sizes(student, rows, val_fraction)


@check("train_val_split", weight=0.5)
def nothing_for_validation(student):
    """The validation part may be empty, with val_fraction 0 or too few rows; the other is shuffled all the same."""
    for rows, val_fraction in ((5, 0.0), (7, 0.1), (1, 0.5)):
        has_sizes(student, rows, val_fraction)
    rows = np.arange(20)
    training = rows_of(student.train_val_split(rows[:, None], rows, 0.0, Rng(9)), 20, 0, 1)[1]
    that(training.tolist() != rows.tolist(), "Without a validation part the rows come out in their old order.")


@check("train_val_split")
def keeps_pictures_and_labels_together(student):
    """X may have any number of axes: what was a pair before is a pair afterwards, and nothing else."""
    X = np.arange(40 * 2 * 3, dtype=np.float32).reshape(40, 2, 3)
    y = np.random.default_rng(3).permutation(40)
    X_train, y_train, X_val, y_val = rows_of(student.train_val_split(X, y, 0.25, Rng(4)), 30, 10, 2, 3)
    wanted = {float(label): row.tolist() for row, label in zip(X, y, strict=True)}
    for row, label in [*zip(X_train, y_train, strict=True), *zip(X_val, y_val, strict=True)]:
        that(
            row.tolist() == wanted.pop(float(label), None),
            f"The row with the label {label} is not the one it had in X.",
        )


@check("train_val_split", weight=0.5)
def keeps_the_types(student):
    """Rows of float32 stay float32, labels of uint8 stay uint8."""
    X, y = np.ones((8, 2), dtype=np.float32), np.arange(8, dtype=np.uint8)
    found = zip(parts(student.train_val_split(X, y, 0.25, Rng(8)), public.SPLIT), public.SPLIT.split(", "), strict=True)
    for part, name in found:
        wanted = X.dtype if name[0] == "X" else y.dtype
        came = getattr(part, "dtype", wanted)  # a list has none
        that(came == wanted, f"{name} should keep the type {wanted}; it holds {came}.")


@check("train_val_split")
def every_row_gets_its_turn(student):
    """Over 200 splits every one of ten rows is drawn for validation about equally often: 60 times, not 30."""
    X, y = np.arange(10.0)[:, None], np.arange(10)
    answers = student.train_val_split.repeat(200, X, y, 0.3, Rng(5))
    drawn = [value for answer in answers for value in rows_of(answer, 7, 3, 1)[3].tolist()]
    counts = [drawn.count(i) for i in range(10)]
    fair = min(counts) >= 30 and max(counts) <= 90  # 60 ± 4.6 standard deviations of a fair draw
    that(fair, f"In 200 splits with 3 of 10 rows for validation, the rows were drawn {counts} times.", got=counts)


@check("train_val_split")
def the_training_part_is_shuffled_too(student):
    """Within the training part the order is drawn as well: in 200 splits every row comes first now and then."""
    answers = student.train_val_split.repeat(200, np.arange(6.0)[:, None], np.arange(6), 0.34, Rng(6))
    first = [rows_of(answer, 4, 2, 1)[1].tolist()[:1] for answer in answers]
    counts = [first.count([i]) for i in range(6)]
    that(
        min(counts) >= 8,
        f"In 200 splits of 6 rows, the rows came first in the training part {counts} times.",
        got=counts,
    )


@check("train_val_split", weight=0.5)
def leaves_the_data_alone(student):
    """X and y stay as they were; shuffling happens on copies."""
    untouched(student.train_val_split, np.arange(24.0).reshape(12, 2), np.arange(12), 0.25, Rng(7))


# ---------------------------------------------------------------------------------------------- softmax


@check("softmax", weight=2, examples=20)
@given(z=st.tuples(st.integers(1, 5), st.integers(1, 5)).flatmap(lambda s: arrays(np.float64, s, elements=steep)))
@example(z=np.array([[1e4, 0.0], [-1e4, -1e4]]))
@example(z=np.array([[3.0, 1.0, 2.0], [0.0, -1.0, 5.0], [1.0, 1.0, 1.0]]))
def agrees_on_steep_logits(student, reference, z):
    """Gentle logits and logits of ±10,000 in one table: each row is for itself."""
    close(student.softmax(z), reference.softmax(z), rtol=1e-5)


@check("softmax", weight=0.5)
def takes_float32_and_lists(student, reference):
    """The logits may be float32, or a list of rows."""
    z = np.array([[0.5, -2.0, 100.0], [1.0, 1.0, 1.0]])
    close(student.softmax(z.astype(np.float32)), reference.softmax(z), rtol=1e-4, atol=1e-6)
    close(student.softmax([[1, 2], [3, 1]]), reference.softmax([[1, 2], [3, 1]]))


@check("softmax", weight=0.5)
def leaves_the_logits_alone(student):
    """The logits stay as they were."""
    untouched(student.softmax, np.array([[1.0, 2.0], [3.0, -1.0]]))


@check("softmax", weight=0.5)
def does_not_warn(student):
    """No overflow on the way, for logits of ±10,000."""
    silent(student.softmax, np.array([[1e4, -1e4, 0.0], [-1e4, -1e4, -1e4]]))


# ----------------------------------------------------------------------------------------- cross_entropy


@check("cross_entropy", weight=2, examples=20)
@given(case=guesses())
@example(case=(np.arange(40, dtype=np.uint8) % 10, np.random.default_rng(9).dirichlet(np.ones(10), 40)))
def is_the_mean_over_rows(student, reference, case):
    """The mean over all rows, with probabilities of 0 and 1 among them."""
    close(student.cross_entropy(*case), reference.cross_entropy(*case), rtol=1e-4)


@check("cross_entropy")
def clips_at_1e_12_and_not_before(student, reference):
    """Probabilities down to 1e-12 count as they are; only smaller ones are raised to it."""
    for small in (1e-6, 1e-10, 1e-12, 1e-14):
        p = np.array([[small, 1 - small], [0.5, 0.5]])
        close(student.cross_entropy(np.array([0, 1]), p), reference.cross_entropy([0, 1], p), rtol=1e-5)


@check("cross_entropy", weight=0.5)
def takes_lists_and_uint8(student, reference):
    """Labels and probabilities may be lists; labels may be uint8, as in MNIST."""
    p = np.array([[0.1, 0.7, 0.2], [0.3, 0.3, 0.4], [1.0, 0.0, 0.0]])
    wanted = reference.cross_entropy([1, 2, 0], p)
    close(student.cross_entropy([1, 2, 0], p.tolist()), wanted)
    close(student.cross_entropy(np.array([1, 2, 0], dtype=np.uint8), p.astype(np.float32)), wanted, rtol=1e-4)


@check("cross_entropy", weight=0.5)
def is_one_number_and_leaves_the_rest_alone(student):
    """One number comes back, no warning, and y and p stay as they were."""
    y, p = np.array([0, 1, 1]), np.array([[1.0, 0.0], [1.0, 0.0], [0.4, 0.6]])
    shape(student.cross_entropy(y, p), ())
    polite(student.cross_entropy, y, p)


# --------------------------------------------------------------------------------------------- build_mlp


@check("build_mlp", weight=3, examples=4)
@given(activation=st.sampled_from(["relu", "tanh", "sigmoid"]), hidden_units=st.lists(st.integers(2, 5), max_size=3))
@example(activation="relu", hidden_units=[4])
@example(activation="tanh", hidden_units=[3, 5])
def computes_what_dense_layers_compute(student, reference, activation, hidden_units):
    """With other weights put in, the output is softmax of the last layer, the hidden layers through the activation."""
    arguments = {"input_dim": 6, "hidden_units": tuple(hidden_units), "activation": activation, "num_classes": 3}
    found = models.described(student.build_mlp, **arguments)
    rng = np.random.default_rng(8)
    shapes = [size for n, m in itertools.pairwise([6, *hidden_units, 3]) for size in ((n, m), (m,))]
    weights_of(found, shapes)
    weights = [rng.normal(0, 1, size).astype(np.float32) for size in shapes]
    model = rebuild({**found, "weights": weights}, max_parameters=public.MAX_PARAMETERS)
    x = rng.normal(0, 1, (8, 6)).astype(np.float32)
    what = f"the output of a network with hidden layers {hidden_units} and {activation}"
    close(predict(model, x), reference.forward(weights, activation, x).astype(np.float32), rtol=1e-3, what=what)


@check("build_mlp")
def is_made_of_dense_layers_only(student):
    """Nothing else is in between: no dropout, no normalisation."""
    model = model_of(student.build_mlp, input_dim=4, hidden_units=(3,), num_classes=2)
    others = [type(layer).__name__ for layer in flat(model) if type(layer).__name__ not in PLAIN]
    that(
        not others, f"The network should be made of Dense layers only; there is a {others[0] if others else ''} in it."
    )


def weights_of(found: dict[str, Any], shapes: list[tuple[int, ...]]) -> list[np.ndarray]:
    """The weights of a described model, which should have these shapes."""
    weights: list[np.ndarray] = found["weights"]
    came = [array.shape for array in weights]
    that(came == shapes, f"The weights of the network should have the shapes {shapes}; they have {came}.")
    return weights


def flat(model: Any) -> Iterator[Any]:
    """All layers of a model, those of models inside of it in their place."""
    for layer in model.layers:
        yield from flat(layer) if hasattr(layer, "layers") else [layer]


@check("build_mlp")
def starts_at_small_random_weights(student):
    """A fresh network has different weights in every unit, and so has something to learn; another one has others."""
    shapes = [(20, 30), (30,), (30, 10), (10,)]
    first, second = (
        weights_of(models.described(student.build_mlp, input_dim=20, hidden_units=(30,)), shapes)[::2] for _ in range(2)
    )
    for one, other in zip(first, second, strict=True):
        units = len({column.tobytes() for column in one.round(6).T})
        same = units < one.shape[1] or not 0.01 < one.std() < 1.0
        that(not same, "The units of a layer start with equal weights, and so stay equal for ever.", got=one)
        that(not np.array_equal(one, other), "Two networks start with exactly the same weights; let Keras draw them.")


@check("build_mlp", weight=3)
def is_trained_on_cross_entropy(student, reference):
    """The loss is the cross-entropy of integer labels and probabilities."""
    compiled = public.compiled_one(student)
    p = np.random.default_rng(9).dirichlet(np.ones(4), 6).astype(np.float32)
    y = np.array([3, 0, 1, 1, 2, 3])
    value, wanted = compiled.loss_value(y, p), reference.cross_entropy(y, p)
    logits = compiled.loss_settings.get("from_logits")
    hint = " from_logits=True is for networks without softmax; this one should give probabilities." if logits else ""
    that(
        math.isclose(value, wanted, rel_tol=1e-4),
        f"For labels {y.tolist()} the model's loss is {value:.4f}; the cross-entropy is {wanted:.4f}.{hint}",
    )


@check("build_mlp", weight=0.5)
def leaves_the_list_of_widths_alone(student):
    """hidden_units may be a list, and stays as it was."""
    untouched(student.build_mlp, 5, [4, 3])


# --------------------------------------------------------------------------------------------- train_mlp


def network(lr: float, inputs: int = 3, classes: int = 3) -> Any:
    """A compiled network without a hidden layer, so that NumPy can follow its training exactly."""
    import keras  # noqa: PLC0415 - the reference has imported it

    keras.utils.set_random_seed(11)
    model = keras.Sequential([keras.Input((inputs,)), keras.layers.Dense(classes, activation="softmax")])
    model.compile(keras.optimizers.SGD(lr), "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


def lesson(rows: int, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """(X, y): points with labels that have something to do with them."""
    rng = np.random.default_rng(seed)
    X = rng.normal(0, 1, (rows, 3)).astype(np.float32)
    return X, (X + rng.normal(0, 0.5, X.shape)).argmax(axis=1)


def lists_of(answer: Any, epochs: int) -> dict[str, list[float]]:
    """Read the four lists of a history, each of as many floats as there were epochs."""
    history: dict[str, list[float]] = public.history_of(answer, "f")
    for name, values in history.items():
        that(len(values) == epochs, f"After {epochs} epochs {name} should have {epochs} entries; it has {len(values)}.")
    return history


def full_batches(student: Student) -> tuple[Call, Handle, list[np.ndarray]]:
    """(the finished call, a handle to the model, its first weights): 12 epochs with all 70 rows in one batch.

    The labels to measure with are wrong, so that val_loss rises, and the learning rate is large, so that the loss goes
    up and down as well: whoever stops then, or goes back, is elsewhere.
    """
    model = network(LARGE_RATE)
    handle = student.put(model)
    call = student.train_mlp.call(handle, *lesson(70, 10), *misleading(), EPOCHS, 70)
    return call, handle, model.get_weights()


EPOCHS = 12
LARGE_RATE = 6.0
"""The training loss rises in five of the epochs, and val_loss never gets below that of the first."""


def misleading() -> tuple[np.ndarray, np.ndarray]:
    """Points to measure with, each with the label of another class."""
    X, y = lesson(25, 52)
    return X, (y + 1) % 3


@check("train_mlp", weight=3)
def takes_exactly_the_steps_asked_for(student, reference):
    """With all rows in one batch every epoch is one step of gradient descent on the training rows, and no other."""
    call, handle, first = student.once(full_batches)
    kernel, bias, figures = reference.descend(*first, *lesson(70, 10), LARGE_RATE, EPOCHS)
    history = lists_of(call.value, EPOCHS)
    after = weights_of(models.described(student, handle), [(3, 3), (3,)])
    there = np.allclose(after[0], kernel, rtol=1e-3, atol=1e-4) and np.allclose(after[1], bias, rtol=1e-3, atol=1e-4)
    that(
        there,
        "After 12 epochs with all 70 training rows in one batch, the weights are not where 12 steps of gradient "
        "descent on the training rows lead. Are epochs, batch size and rows those that were given, the model as it "
        "came, and its last weights kept?",
        got=after[0],
        expected=kernel,
    )
    for k, (loss, accuracy) in enumerate(zip(history["loss"], history["accuracy"], strict=True)):
        near = figures[k], figures[k + 1]  # an epoch's figures may be taken before its step, as Keras does, or after
        fits = any(math.isclose(loss, f[0], rel_tol=1e-3) and math.isclose(accuracy, f[1], abs_tol=1e-3) for f in near)
        law = f"loss and accuracy of epoch {k + 1} should be those on the training rows"
        that(fits, f"{law}, {near[0][0]:.4f} and {near[0][1]:.4f}; they are {loss:.4f} and {accuracy:.4f}.")


@check("train_mlp", weight=2)
def the_batch_size_counts(student, reference):
    """With batches of 5 rows, 40 rows make eight small steps an epoch and get further than one step."""
    X, y = lesson(40, 14)
    model = network(0.02)
    handle = student.put(model)
    first = model.get_weights()
    one = np.abs(reference.descend(*first, X, y, 0.02, 1)[0] - first[0]).sum()
    student.train_mlp(handle, X, y, X[:4], y[:4], 1, 5)
    eight = np.abs(weights_of(models.described(student, handle), [(3, 3), (3,)])[0] - first[0]).sum()
    that(eight > 0, "Training changed no weight of the model that came in.")
    law = "An epoch of eight batches should move the weights about 8 times as far as one step on all rows"
    that(5 < eight / one < 9, f"{law}, not {eight / one:.1f} times.")


@check("train_mlp", weight=2)
def the_validation_figures_are_true(student, reference):
    """The last val_loss and val_accuracy are those of the trained model on the validation rows."""
    call, handle, _ = student.once(full_batches)
    history = lists_of(call.value, EPOCHS)
    X_val, y_val = misleading()
    p = predict(model_of(student, handle), X_val)
    shape(p, (25, 3), what="the output for 25 rows")
    accuracy = float((p.argmax(axis=1) == y_val).mean())
    close(
        np.array(history["val_loss"][-1]),
        reference.cross_entropy(y_val, p),
        rtol=1e-3,
        what="the last val_loss, for the trained model on the validation rows",
    )
    close(
        np.array(history["val_accuracy"][-1]),
        accuracy,
        rtol=1e-3,
        what="the last val_accuracy, for the trained model on the validation rows",
    )


@check("train_mlp")
def goes_on_where_the_loss_rises(student):
    """Every epoch runs, also where the training loss goes up and down because the learning rate is large."""
    call, *_ = student.once(full_batches)
    lists_of(call.value, EPOCHS)


@check("train_mlp", weight=0.5)
def leaves_the_rows_alone(student):
    """The arrays stay as they were."""
    call, *_ = student.once(full_batches)
    unchanged(call)


# ------------------------------------------------------------------------------------------------- model


@check("model", weight=2, essential=True)
def reads_digits_it_has_not_seen(student):
    """Digits that no notebook gets, moved a little and with noise, are mostly read right."""
    pictures, labels = held_out(HELD_OUT_SEED)
    p = predict(model_of(student, "model"), pixels(pictures))
    shape(p, (len(labels), 10), what="the output")
    is_in(p, 0, 1.001, what="every probability")
    accuracy = float((p.argmax(axis=1) == labels).mean())
    thresholds.at_least("accuracy", accuracy, what="The share of unseen digits that are read right")


@check("model")
def is_seldom_sure_and_wrong(student, reference):
    """The cross-entropy on digits that no notebook gets is low: where the network errs, it doubts."""
    pictures, labels = held_out(HELD_OUT_SEED)
    p = predict(model_of(student, "model"), pixels(pictures))
    shape(p, (len(labels), 10), what="the output")
    is_in(p, 0, 1.001, what="every probability")
    thresholds.at_most(
        "cross_entropy", reference.cross_entropy(labels, p), what="The mean cross-entropy on unseen digits"
    )


def pixels(pictures: np.ndarray) -> np.ndarray:
    """Pictures as rows of numbers in [0, 1], as the notebook makes them."""
    return (pictures.reshape(len(pictures), -1) / 255).astype(np.float32)


# --------------------------------------------------------------------------------------- confusion_matrix


@check("confusion_matrix", weight=2, examples=20)
@given(case=readings())
@example(case=(np.array([9, 29, 0], np.uint8), np.array([9, 28, 1], np.uint8), 30))
def counts_every_pair(student, reference, case):
    """Any labels of any integer type."""
    close(student.confusion_matrix(*case), reference.confusion_matrix(*case))


@check("confusion_matrix", weight=0.5)
def counts_beyond_65535(student):
    """70,000 pictures in one cell are counted as 70,000, whatever the type of the labels."""
    y_true, y_pred = np.full(70_000, 1, dtype=np.uint8), np.full(70_000, 2, dtype=np.uint8)
    close(student.confusion_matrix(y_true, y_pred, 3), np.array([[0, 0, 0], [0, 0, 70_000], [0, 0, 0]]))


@check("confusion_matrix", weight=0.5)
def takes_lists(student, reference):
    """The labels may be lists."""
    equal(student.confusion_matrix([0, 2, 2], [1, 2, 2], 4), reference.confusion_matrix([0, 2, 2], [1, 2, 2], 4))


@check("confusion_matrix", weight=0.5)
def leaves_its_labels_alone(student):
    """The labels stay as they were."""
    untouched(student.confusion_matrix, np.array([0, 1, 1]), np.array([1, 1, 0]), 3)


# ------------------------------------------------------------------------------------ precision_recall_f1


@check("precision_recall_f1", weight=3, examples=20)
@given(cm=matrices)
@example(cm=np.array([[5, 1, 0], [2, 7, 3], [4, 0, 6]]))
@example(cm=np.array([[0, 2, 0], [0, 3, 0], [0, 0, 0]]))
def is_right_for_every_class(student, reference, cm):
    """All classes of a table, also those that never occur or are never read."""
    wanted = reference.precision_recall_f1(cm)
    for part, target, name in zip(
        public.three_parts(student.precision_recall_f1(cm), len(cm)), wanted, public.MEASURES.split(", "), strict=True
    ):
        close(part, target, rtol=1e-5, what=name)


@check("precision_recall_f1", weight=0.5)
def takes_a_table_of_lists(student, reference):
    """The table may be a list of rows."""
    cm = [[3, 1], [0, 2]]
    for part, target in zip(
        public.three_parts(student.precision_recall_f1(cm), 2), reference.precision_recall_f1(cm), strict=True
    ):
        close(part, target, rtol=1e-5)


@check("precision_recall_f1", weight=0.5)
def divides_nothing_by_zero(student):
    """Where a value is undefined, nothing is divided by 0 on the way; the table stays as it was."""
    cm = np.array([[0, 0, 0], [0, 4, 0], [2, 0, 0]])
    polite(student.precision_recall_f1, cm)
