"""Public checks of the unit on few pictures: contracts, what a frozen network may learn, and that it does not move."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from hypothesis import strategies as st

from autograder import models
from autograder.checks import check
from autograder.compare import close, shape, that
from autograder.contracts import (
    anything,
    choices,
    contract,
    edge,
    floats,
    generators,
    integers,
    networks,
    numbers,
    tables,
    vectors,
)
from autograder.student import Student
from autograder.training import read_compiled
from autograder.wire import Rng

CLASSES = 5

# ------------------------------------------------------------------------------------- more pictures

PICTURE = np.arange(1.0, 13.0).reshape(1, 3, 4, 1)
DOWN = [[0, 0, 0, 0], [1, 2, 3, 4], [5, 6, 7, 8]]
LEFT_UP = [[7, 8, 9, 9], [11, 12, 9, 9], [9, 9, 9, 9]]
contract(
    "shift",
    takes={
        "images": tables("N", "H", "W", "C"),
        "dy": numbers(-6, 6, whole=True),
        "dx": numbers(-6, 6, whole=True),
        "fill": numbers(),
    },
    gives=floats("N", "H", "W", "C"),
    law="The content moves down by dy and right by dx; what comes in is fill.",
    examples=[
        ((PICTURE, 1, 0), np.array(DOWN, dtype=float).reshape(1, 3, 4, 1)),
        ((PICTURE, -1, -2, 9.0), np.array(LEFT_UP, dtype=float).reshape(1, 3, 4, 1)),
        ((PICTURE, 0, 0), PICTURE),
    ],
    optional=("fill",),
)
FAR = ((3, 0), (-3, 1), (0, 4), (0, -9), (50, 0), (-4, 0), (0, -5), (1, -6))
GONE = [((PICTURE, dy, dx, 2.0), np.full((1, 3, 4, 1), 2.0)) for dy, dx in FAR]
edge("shift", "Moved by its whole side or more, a picture is all fill.", *GONE)
BYTES = np.arange(24, dtype=np.uint8).reshape(2, 2, 2, 3) + 200
edge("shift", "An empty batch stays empty.", ((np.zeros((0, 4, 3, 1)), 1, 1), np.zeros((0, 4, 3, 1))))


def keeps_kinds(exercise: str, *args: Any) -> None:
    """A small check that bytes stay bytes, and float32 stays float32."""

    def law(student: Student) -> None:
        for images in (BYTES, BYTES.astype(np.float32)):
            found = getattr(student, exercise)(images, *args)
            kind = getattr(found, "dtype", type(found).__name__)
            that(kind == images.dtype, f"Pictures of {images.dtype} should stay so; they come back as {kind}.")

    law.__name__, law.__doc__ = "keeps_the_kind", "Pictures keep their dtype."
    check(exercise, weight=0.5)(law)


keeps_kinds("shift", 1, 0)

NEVER = [
    [[0, 0, 0, 0], [1, 2, 3, 4], [5, 6, 7, 8]],
    [[2, 3, 4, 0], [6, 7, 8, 0], [10, 11, 12, 0]],
    [[6, 7, 8, 0], [10, 11, 12, 0], [0, 0, 0, 0]],
]
"""Three versions of PICTURE, none of them mirrored."""

contract(
    "augment",
    takes={
        "images": tables("N", "H", "W", "C"),
        "max_shift": numbers(0, 3, whole=True),
        "flip": choices(True, False),
        "rng": generators(),
    },
    gives=floats("N", "H", "W", "C"),
    law="Each picture draws dy and dx, is shifted, and then, if flip, draws whether it is mirrored left-right.",
    examples=[
        (
            (np.concatenate([PICTURE, -PICTURE]), 1, True, Rng(7)),
            np.array(
                [
                    [[0, 0, 0, 0], [1, 2, 3, 4], [5, 6, 7, 8]],
                    [[-3, -2, -1, 0], [-7, -6, -5, 0], [-11, -10, -9, 0]],
                ],
                dtype=float,
            )[..., None],
        ),
        ((PICTURE, 0, False, Rng(0)), PICTURE),
        ((np.concatenate([PICTURE] * 3), 1, False, Rng(0)), np.array(NEVER, dtype=float).reshape(3, 3, 4, 1)),
    ],
)
edge("augment", "Bytes are pictures, too.", ((BYTES, 0, False, Rng(2)), BYTES.astype(float)))
keeps_kinds("augment", 1, True, Rng(3))


@check("augment")
def mirrors_half_of_the_pictures(student):
    """Of many pictures about half are mirrored, and none stands upside down."""
    found = np.asarray(student.augment(np.tile(PICTURE, (400, 1, 1, 1)), 0, True, Rng(5)))
    shape(found, (400, 3, 4, 1))
    mirrored = (found == PICTURE[:, :, ::-1]).all(axis=(1, 2, 3))
    that(
        bool((mirrored | (found == PICTURE).all(axis=(1, 2, 3))).all()),
        "Some picture is neither as it was nor mirrored.",
    )
    that(140 < mirrored.sum() < 260, f"Of 400 pictures {mirrored.sum()} are mirrored; about 200 should be.")


# ------------------------------------------------------------------------------------ against learning by heart

HALVES = np.array([[1.0, -2.0, 3.0, 0.5], [4.0, 0.25, -1.0, 2.0]])
contract(
    "dropout",
    takes={"x": tables("N", "D"), "rate": choices(0.0, 0.1, 0.25, 0.5, 0.8), "rng": generators()},
    gives=floats("N", "D"),
    law="A number is kept, and divided by 1 − rate, where rng.random(x.shape) is at least the rate; others are 0.",
    examples=[
        ((HALVES, 0.5, Rng(1)), [[2.0, -4.0, 0.0, 1.0], [0.0, 0.0, -2.0, 0.0]]),
        ((HALVES, 0.0, Rng(1)), HALVES),
        ((HALVES[0], 0.75, Rng(4)), [4.0, 0.0, 12.0, 0.0]),
    ],
    refuses=[((HALVES, rate, Rng(0)), ValueError) for rate in (1.0, -0.1, 1.5)],
    corners=("one", "float32"),
)


@check("dropout")
def keeps_the_mean(student):
    """On average every number stays what it was, and what is not 0 has been made larger by 1 / (1 − rate)."""
    found = np.asarray(student.dropout(np.ones((200, 200)), 0.2, Rng(8)))
    shape(found, (200, 200))
    that(bool(((found == 0) | (np.abs(found - 1.25) < 1e-6)).all()), "Ones should become 0 or 1 / (1 − 0.2) = 1.25.")
    that(abs(float(found.mean()) - 1) < 0.02, f"The mean of 40,000 ones is {found.mean():.3f}; it should stay near 1.")


CHANNELS = {
    "gamma": vectors("C"),
    "beta": vectors("C"),
    "mean": vectors("C"),
    "var": vectors("C", low=0.125, high=3),
}
ROWS = np.array([[1.0, 2.0], [3.0, 2.0], [5.0, 8.0], [7.0, 0.0]])
TWO = np.array([2.0, 0.5]), np.array([1.0, -1.0]), np.array([0.0, 1.0]), np.array([1.0, 4.0])
MAPS = np.arange(16.0).reshape(2, 2, 2, 2) ** 2 / 8
contract(
    "batch_norm_train",
    takes={"x": tables("N", "C"), **CHANNELS, "momentum": choices(0.99, 0.9, 0.5), "eps": choices(1e-3, 0.125)},
    gives={"y": floats("N", "C"), "mean": floats("C"), "var": floats("C")},
    law="The batch's own mean and variance normalise it; the running ones move a little towards them.",
    examples=[
        (
            (ROWS, *TWO, 0.75, 1.0),
            (
                [[-1.4494897428, -1.1581138830], [0.1835034191, -1.1581138830],
                 [1.8164965809, -0.2094305850], [3.4494897428, -1.4743416490]],
                [1.0, 1.5],
                [2.0, 5.25],
            ),
        )
    ],
    optional=("momentum", "eps"),
)  # fmt: skip
contract(
    "batch_norm_infer",
    takes={"x": tables("N", "C"), **CHANNELS, "eps": choices(1e-3, 0.125)},
    gives=floats("N", "C"),
    law="The given mean and variance normalise every row, whatever the others are.",
    examples=[
        (([[1.0, 2.0], [3.0, 0.0]], [1.0, 2.0], [0.0, 1.0], [2.0, 1.0], [3.0, 0.0], 1.0), [[-0.5, 3.0], [0.5, -1.0]])
    ],
    optional=("eps",),
)
edge(
    "batch_norm_infer",
    "Pictures have their channels last.",
    (
        (MAPS, *TWO, 0.0),
        2 * MAPS * [1, 0] + [1, 0] + ((MAPS - 1) / 4 - 1) * [0, 1],
    ),
)


@check("batch_norm_train")
def normalises_pictures_channel_by_channel(student):
    """Of pictures each channel has one mean and one variance, over all pictures and places."""
    found = student.batch_norm_train(
        MAPS, np.array([3.0, 0.5]), np.array([1.0, -2.0]), np.zeros(2), np.ones(2), 0.0, 1e-9
    )
    that(isinstance(found, (tuple, list)) and len(found) == 3, "There should be three answers: y, mean, var.")
    y = np.asarray(found[0])
    shape(y, MAPS.shape, what="y")
    close(y.mean(axis=(0, 1, 2)), np.array([1.0, -2.0]), rtol=1e-5, what="the mean of each channel")
    close(y.std(axis=(0, 1, 2)), np.array([3.0, 0.5]), rtol=1e-5, what="the standard deviation of each channel")
    close(found[1], MAPS.mean(axis=(0, 1, 2)), what="the new mean, with momentum 0")
    close(found[2], MAPS.var(axis=(0, 1, 2)), what="the new variance, with momentum 0")


contract(
    "l2_penalty",
    takes={"weights": networks("D", "H", "K"), "lam": choices(0.0, 0.01, 0.5, 2.0)},
    gives={"penalty": floats(), "gradients": anything()},
    law="lam · the sum of the squares of all weights, and 2 · lam · w for each array.",
    examples=[
        (([np.array([[1.0, -2.0]]), np.array([3.0])], 0.5), (7.0, [np.array([[1.0, -2.0]]), np.array([3.0])])),
        (([np.array([0.5, 0.5])], 4.0), (2.0, [np.array([4.0, 4.0])])),
    ],
)

CURVE = [1.0, 0.5, 0.75, 0.5, 0.25, 0.375, 0.5, 0.625]
contract(
    "stop_early",
    takes={
        "val_losses": st.lists(st.integers(1, 12).map(lambda k: k / 8), min_size=1, max_size=9),
        "patience": numbers(0, 4, whole=True),
        "min_delta": choices(0.0, 0.125, 0.25),
    },
    gives={"last": integers(), "best": integers()},
    law="The last epoch that is run, and the best one, as Keras' EarlyStopping has them.",
    examples=[
        ((CURVE, 2), (3, 1)),
        ((CURVE, 3), (7, 4)),
        ((CURVE, 1), (2, 1)),
        ((CURVE, 8), (7, 4)),
        ((CURVE, 3, 0.25), (4, 1)),
        (([3.0, 2.0, 1.0], 1), (2, 2)),
    ],
    optional=("min_delta",),
)
edge("stop_early", "Equal is not better.", (([1.0, 1.0, 1.0, 1.0], 2), (2, 0)), (([2.0, 1.0, 1.0, 0.5], 2), (3, 3)))
edge(
    "stop_early",
    "A patience of 0 acts as 1.",
    ((CURVE, 0), (2, 1)),
    (([1.0, 0.5, 0.25], 0), (2, 2)),
    (([1.0], 0), (0, 0)),
)
edge(
    "stop_early",
    "What is better by less than min_delta, or by exactly that, does not count.",
    (([1.0, 0.875, 0.75, 0.625], 3, 0.25), (3, 3)),
    (([1.0, 0.875, 0.75, 0.625], 2, 0.25), (2, 0)),
    (([1.0, 0.75, 0.5], 2, 0.25), (2, 2)),
    (([1.0, 0.75, 0.75], 2, 0.25), (2, 0)),
)

# -------------------------------------------------------------------------------------- a frozen network

SIDES = (8, 6, 2)
"""Pictures of the small networks that functions are given."""


@dataclass(frozen=True)
class Base:
    """A small network that makes maps of pictures, with batch normalisation; the same weights whenever it is built.

    functional : of the functional kind; its normalisation then has names of its own, not Keras'
    filters : of its convolutions
    mixed : numbers of a Dense layer that mixes the channels at the end; 0 for none
    """

    functional: bool = False
    filters: tuple[int, ...] = (3, 4)
    mixed: int = 0

    @property
    def layers(self) -> list[str]:
        """What may learn, in order."""
        return [f"convolution {k}" for k in range(1, len(self.filters) + 1)] + ["the Dense layer"] * (self.mixed > 0)

    def build(self) -> Any:
        """Make it."""
        import keras  # noqa: PLC0415 - a second to import

        parts: list[Any] = []
        for k, n in enumerate(self.filters):
            even = keras.layers.BatchNormalization(name=f"even_{k}" if self.functional else None)
            parts += [keras.layers.Conv2D(n, 3, padding="same"), even, keras.layers.ReLU()]
        parts = [*parts, keras.layers.MaxPooling2D(), *([keras.layers.Dense(self.mixed)] if self.mixed else [])]
        if self.functional:
            x = inputs = keras.Input(SIDES)
            for part in parts:
                x = part(x)
            model = keras.Model(inputs, x)
        else:
            model = keras.Sequential([keras.Input(SIDES), *parts])
        rng = np.random.default_rng(sum(self.filters))
        sizes = [np.shape(w) for w in model.get_weights()]
        model.set_weights([rng.uniform(0.3, 1.2, s) if len(s) == 1 else rng.normal(0, 0.4, s) for s in sizes])
        return model


def with_a_head(base: Any) -> Any:
    """The base with layers behind it that make three probabilities."""
    import keras  # noqa: PLC0415

    parts = [base, keras.layers.Flatten(), keras.layers.Dense(3, activation="softmax")]
    return keras.Sequential([keras.Input(SIDES), *parts])


def examples(n: int = 12, classes: int = 3) -> tuple[np.ndarray, np.ndarray]:
    """Some pictures and labels for the small networks."""
    x = np.random.default_rng(n).normal(size=(n, *SIDES)).astype(np.float32)
    return x, np.arange(n) % classes


def learning(description: dict[str, Any]) -> list[bool]:
    """Which of a model's arrays of weights may learn, in the order of its weights."""
    model = models.rebuild(description)
    free = {id(w) for w in model.trainable_weights}
    return [id(w) in free for w in model.weights]


def weights_of(student: Student, handle: Any) -> list[np.ndarray]:
    """The weights of a model in the notebook."""
    found: list[np.ndarray] = models.described(student, handle, row_shapes=[SIDES])["weights"]
    return found


def trained_from(student: Student, handle: Any, classes: int = 3) -> list[bool]:
    """Which arrays of weights have moved, bit for bit, after a few steps of training in the notebook."""
    before = weights_of(student, handle)
    student.a_few_steps(handle, *examples(classes=classes))
    after = weights_of(student, handle)
    return [not np.array_equal(one, other) for one, other in zip(before, after, strict=True)]


def transferred(student: Student, base: Base, classes: int) -> tuple[Any, dict[str, Any]]:
    """What build_transfer makes of a base: a handle, and its description."""
    # Within another model it has been called, as the notebook's backbone has: so it knows its output.
    given = student.base_of.keep(student.put(with_a_head(base.build())))
    handle = student.build_transfer.keep(given, classes)
    return handle, models.described(student, handle, row_shapes=[SIDES])


def pools_and_decides(student: Student, base: Base, classes: int) -> None:
    """Check that a model computes the softmax of one Dense layer on the means of the base's maps."""
    _, found = transferred(student, base, classes)
    right, (x, _) = base.build(), examples(4)
    own = right.get_weights()
    came = [w.shape for w in found["weights"]]
    wanted = [*(w.shape for w in own), (base.filters[-1], classes), (classes,)]
    that(came == wanted, f"The weights should have the shapes {wanted}; they have {came}.", got=came, expected=wanted)
    for mine, his in zip(found["weights"], own, strict=False):
        that(np.array_equal(mine, his), "The base in the model should keep the weights that it had.")
    rng = np.random.default_rng(3)
    kernel, bias = rng.normal(0, 1, wanted[-2]), rng.normal(0, 1, classes)
    model = models.rebuild({**found, "weights": [*own, kernel.astype(np.float32), bias.astype(np.float32)]})
    z = models.predict(right, x).mean(axis=(1, 2)) @ kernel + bias
    e = np.exp(z - z.max(axis=1, keepdims=True))
    close(models.predict(model, x), e / e.sum(axis=1, keepdims=True), rtol=1e-3, atol=1e-5, what="the model's output")


def only_the_head_moves(student: Student, base: Base, classes: int) -> None:
    """Check that after training each number of the base is the same, bit for bit."""
    handle, found = transferred(student, base, classes)
    moved = trained_from(student, handle, classes)
    stays = len(found["weights"]) - 2
    that(not any(moved[:stays]), "The base has moved in training: some of its weights are not the same, bit for bit.")
    that(any(moved[stays:]), "After training the last layer has the same weights as before: nothing can learn.")


@check("build_transfer", weight=2, essential=True)
def is_a_base_with_a_head(student):
    """The model gives softmax(means of the base's maps · W + b), and the base has its own weights."""
    pools_and_decides(student, Base(), 3)


@check("build_transfer", weight=2)
def leaves_the_base_as_it_is(student):
    """After training the base is the same as before, bit for bit; the last layer is not."""
    only_the_head_moves(student, Base(), 3)


@check("build_transfer")
def says_that_the_base_is_frozen(student):
    """Two arrays of weights may learn: those of the last layer."""
    _, found = transferred(student, Base(), 3)
    free = learning(found)
    wanted = [False] * (len(free) - 2) + [True, True]
    that(free == wanted, f"Two arrays of weights should be free to learn, the last layer's; {sum(free)} are.", got=free)


@check("build_transfer")
def is_compiled_for_labels(student):
    """It is compiled with Adam at 0.01, cross-entropy of integer labels, and accuracy."""
    _, found = transferred(student, Base(), 3)
    compiled = read_compiled(found)
    that(compiled is not None, "The model is not compiled: call model.compile(…) before you return it.")
    that(compiled.optimizer == "Adam", f"The optimizer should be Adam; it is {compiled.optimizer}.")
    rate = compiled.settings.get("learning_rate", 0.001)
    that(abs(float(rate) - 0.01) < 1e-6, f"The learning rate should be 0.01; it is {rate:g}.")
    loss = "SparseCategoricalCrossentropy"
    that(compiled.loss == loss, f"The loss should be {loss}, for integer labels; it is {compiled.loss or None}.")
    that(
        not compiled.loss_settings.get("from_logits"), "The outputs are probabilities, so from_logits should be False."
    )
    named = {"accuracy", "SparseCategoricalAccuracy"} & set(compiled.metrics)
    that(bool(named), "Its metrics should have accuracy among them.", got=compiled.metrics)


def same(one: list[np.ndarray], other: list[np.ndarray]) -> bool:
    """Whether two lists of weights are the same, bit for bit."""
    return len(one) == len(other) and all(map(np.array_equal, one, other))


def unfrozen(
    student: Student, base: Base, n_layers: int, lr: float = 0.125, *, learned: bool = False
) -> tuple[Any, Any, dict[str, Any]]:
    """What unfreeze makes of a model with a frozen base: the handles of the model given and returned, and what it is.

    learned : whether the model has been trained before; what Keras has prepared for that, it has to forget.
    """
    # Frozen there, not here: what Keras loads frozen, it does not thaw by one word to the model.
    given = student.put(with_a_head(base.build()))
    inner = student.frozen_base.keep(given)
    if learned:
        student.a_few_steps(given, *examples())
    before = weights_of(student, given)
    handle = student.unfreeze.keep(given, inner, n_layers, lr)
    found = models.described(student, handle, row_shapes=[SIDES])
    if len(found["weights"]) == len(before):
        kept = same(found["weights"], before)
        that(kept, "unfreeze should change no weight: the model goes on from what it has learned.")
    return given, handle, found


def free_weights(base: Base, n_layers: int) -> list[bool]:
    """Which arrays should be free, in the order of the model's weights: kernel, bias, and four of normalisation."""
    last = len(base.layers) - n_layers
    free = [k >= last and j < 2 for k in range(len(base.filters)) for j in range(6)]
    return [*free, *[n_layers > 0] * (2 if base.mixed else 0), True, True]


def named_weights(base: Base) -> list[str]:
    """What each array of weights belongs to, in the order of the model's weights."""
    names = []
    for k, layer in enumerate(base.layers):
        names += [f"the kernel of {layer}", f"the bias of {layer}"]
        names += [f"normalisation {k + 1}"] * (4 if k < len(base.filters) else 0)
    return [*names, "the head", "the head"]


def frees_the_last(student: Student, base: Base, n_layers: int, *, learned: bool = False) -> tuple[Any, Any]:
    """Check which arrays may learn; returns the handles of the model given and returned."""
    given, handle, found = unfrozen(student, base, n_layers, learned=learned)
    wanted, free = free_weights(base, n_layers), learning(found)
    told = f"The model that was given has {len(wanted)} arrays of weights; what unfreeze returns has {len(free)}."
    that(len(free) == len(wanted), told)
    for name, may, should in zip(named_weights(base), free, wanted, strict=True):
        rule = "should be free to learn" if should else "should stay frozen"
        that(may == should, f"n_layers = {n_layers}: {name} {rule}.", got=free, expected=wanted)
    return given, handle


def teaches_the_last(student: Student, base: Base, n_layers: int) -> None:
    """Check which arrays may learn, and which do, in a model that has been trained before."""
    given, handle = frees_the_last(student, base, n_layers, learned=True)
    wanted, moved = free_weights(base, n_layers), trained_from(student, handle)
    for name, did, should in zip(named_weights(base), moved, wanted, strict=True):
        that(did <= should, f"n_layers = {n_layers}: {name} has moved in training; it should stay, bit for bit.")
    that(all(moved[-2:]), "The head does not learn any more.")
    told = "What was unfrozen does not learn. Has the model been compiled anew?"
    that(all(moved[k] for k in range(len(moved)) if wanted[k]), told, got=moved, expected=wanted)
    told = "unfreeze returned another model: what it learns does not reach the one that was given."
    that(same(weights_of(student, given), weights_of(student, handle)), told)


@check("unfreeze", weight=2, essential=True)
def frees_the_last_layer_with_weights(student):
    """n_layers = 1: the last convolution of the base learns, and all before it stays, bit for bit."""
    teaches_the_last(student, Base(), 1)


@check("unfreeze")
def frees_none_or_all(student):
    """n_layers = 0 frees no layer of the base, and more than there are all of them but the normalisation."""
    for n_layers in (0, 3, 9):
        frees_the_last(student, Base(), n_layers)


@check("unfreeze")
def compiles_anew(student):
    """The model is compiled with Adam at the rate lr, cross-entropy of integer labels, and accuracy."""
    _, _, found = unfrozen(student, Base(), 1, 0.0625)
    compiled = read_compiled(found)
    that(compiled is not None, "The model is not compiled: call model.compile(…) before you return it.")
    that(compiled.optimizer == "Adam", f"The optimizer should be Adam; it is {compiled.optimizer}.")
    rate = compiled.settings.get("learning_rate", 0.001)
    that(abs(float(rate) - 0.0625) < 1e-6, f"The learning rate should be lr = 0.0625; it is {rate:g}.")
    loss = "SparseCategoricalCrossentropy"
    that(compiled.loss == loss, f"The loss should be {loss}; it is {compiled.loss or None}.")
    named = {"accuracy", "SparseCategoricalAccuracy"} & set(compiled.metrics)
    that(bool(named), "Its metrics should have accuracy among them.", got=compiled.metrics)


# ------------------------------------------------------------------------------------------ trained ones


def right_ones(student: Student, name: str, x: np.ndarray, y: np.ndarray) -> float:
    """The share of pictures that a model of the notebook names rightly."""
    p = models.predict(models.of(student, name, row_shapes=[x.shape[1:]]), x)
    shape(p, (len(x), CLASSES), what=f"the output of {name} for {len(x)} pictures")
    that(bool(np.isfinite(p).all()), f"The outputs of {name} should be finite numbers.")
    return float((p.argmax(axis=1) == y).mean())


def on_own_pictures(exercise: str, limit: float) -> None:
    """An essential check on the notebook's own test pictures."""

    def law(student: Student) -> None:
        x, y = student.get("own_pictures"), student.get("own_labels")
        usable = isinstance(x, np.ndarray) and x.shape == (250, 32, 32, 3) and np.shape(y) == (250,)
        that(usable, "own_pictures and own_labels should be the notebook's, as it makes them.")
        value = right_ones(student, exercise, x, np.asarray(y))
        that(
            value > limit, f"{exercise} names {value:.0%} of the notebook's test pictures rightly; guessing gives 20 %."
        )

    law.__name__ = "tells_the_notebooks_own_pictures_apart"
    law.__doc__ = f"It names more than {limit:.0%} of the notebook's own test pictures rightly."
    check(exercise, essential=True)(law)


on_own_pictures("transfer", 0.4)
on_own_pictures("scratch", 0.25)


@check("transfer")
def stands_on_the_backbone_as_it_was(student):
    """In the trained model the backbone has the weights that it had before, bit for bit."""
    before = student.get("backbone_before")
    now = models.described(student, "transfer", row_shapes=[(32, 32, 3)])["weights"]
    usable = isinstance(before, (list, tuple)) and all(isinstance(w, np.ndarray) for w in before) and len(before) > 0
    that(usable, "backbone_before should be the notebook's, as it makes it.")
    same = len(now) >= len(before) and all(map(np.array_equal, before, now))
    that(same, "The backbone in transfer is not what it was: its weights have moved.")


@check("scratch", essential=True)
def learns_from_changed_copies(student):
    """What it learns from are changed copies of the pictures, not the pictures again and again."""
    few, more = student.get("x_few"), student.get("x_more")
    usable = all(isinstance(x, np.ndarray) and x.ndim == 4 and len(x) for x in (few, more))
    usable = usable and few.shape[1:] == more.shape[1:] and len(more) % len(few) == 0
    that(usable, "x_few and x_more should be the notebook's, as it makes them.")
    again = np.tile(few, (len(more) // len(few), 1, 1, 1))
    changed = int((more != again).any(axis=(1, 2, 3)).sum())
    that(changed > len(more) / 2, f"Of {len(more)} copies {changed} differ from their pictures; nearly all should.")
