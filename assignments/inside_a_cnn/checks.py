"""Public checks of the unit on what a CNN looks at: a contract for each exercise, and the laws that are its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import numpy as np
from hypothesis import strategies as st

from autograder import models
from autograder.checks import check
from autograder.compare import close, is_in, raises, shape, silent, that, untouched
from autograder.contracts import (
    Argument,
    Size,
    booleans,
    builder,
    choices,
    contract,
    edge,
    floats,
    generators,
    labels,
    tables,
)
from autograder.contracts.arguments import Dim
from autograder.contracts.regimes import regime_of, shares
from autograder.student import Student
from autograder.wire import Rng

PICTURE = (6, 5, 2)
"""The pictures of the small networks that functions are given."""
LARGE = 1_000_000
"""Parameters of a network that is looked at all the same; that there are 100,000 at most is a check of its own."""


def seeded(*dims: Dim, parts: int = 8) -> Argument:
    """Arrays of eighths (or other parts) from −3 to 3, drawn all at once from one seed, as they may be large."""

    def make(*sizes: int) -> st.SearchStrategy[np.ndarray]:
        whole = st.integers(0, 999).map(lambda seed: np.random.default_rng(seed).integers(-3 * parts, 3 * parts, sizes))
        return whole.map(lambda found: found / parts)

    return Argument(make, dims, kind="array", floats=True)


def below(size: Dim) -> Argument:
    """A number from 0 to the size − 1, a label say."""
    return Argument(lambda n: st.integers(0, n - 1), needs=(size,))


@dataclass(frozen=True)
class Network:
    """A small Keras model, the same whenever it is built.

    kind : what stands behind what; "linear", "dense", "conv" and "pooled" make three numbers of a picture (6, 5, 2),
        the last three as probabilities, "maps" makes three maps; "hand", "tent" and "sums" have weights to
        calculate with.
    """

    kind: str
    seed: int = 0

    def build(self) -> Any:
        """Make it."""
        import keras  # noqa: PLC0415 - a second to import

        make = keras.layers
        picture = {"hand": (2, 2, 1), "tent": (2, 2, 1), "sums": (3, 3, 2)}.get(self.kind, PICTURE)
        body: list[Any] = []
        match self.kind:
            case "hand":
                body = [make.Conv2D(2, 1, activation="relu"), make.GlobalAveragePooling2D(), make.Dense(2)]
            case "tent":
                body = [make.Conv2D(2, 1, activation="relu"), make.Conv2D(1, 1)]
            case "sums":
                body = [make.Flatten(), make.Dense(2, activation="softmax")]
            case "linear":
                body = [make.Flatten(), make.Dense(3)]
            case "dense":
                body = [make.Flatten(), make.Dense(5, activation="relu"), make.Dense(3, activation="softmax")]
            case "maps":
                body = [make.Conv2D(4, 3, activation="tanh"), make.Conv2D(3, 2, padding="same")]
            case "pooled":
                body = [make.Conv2D(4, 3, activation="relu"), make.GlobalAveragePooling2D()]
                body += [make.Dense(3, activation="softmax")]
            case "conv":
                body = [make.Conv2D(4, 2, padding="same"), make.BatchNormalization(), make.ReLU(), make.Dropout(0.5)]
                body += [make.MaxPooling2D(2), make.Flatten(), make.Dense(3, activation="softmax")]
        if self.seed % 2:
            x = inputs = keras.Input(picture)
            for layer in body:
                x = layer(x)
            model = keras.Model(inputs, x)
        else:
            model = keras.Sequential([keras.Input(picture), *body])
        model.set_weights(self._weights([w.shape for w in model.get_weights()]))
        return model

    def _weights(self, sizes: list[tuple[int, ...]]) -> list[np.ndarray]:
        known = {"hand": ([2, -1], [0, 1], [1, 2, 3, -1], [0, 1]), "tent": ([1, 1], [0, -2], [1, -3], [0])}
        if self.kind in known:
            return [np.reshape(w, size) for w, size in zip(known[self.kind], sizes, strict=True)]
        if self.kind == "sums":
            first = np.log(2) / 2 * np.repeat([1, 0, -1, 0, 2, 0, 1, 0, 0], 2)
            return [np.stack([first, np.zeros(18)], axis=1), np.zeros(2)]
        rng = np.random.default_rng(self.seed)
        return [rng.uniform(0.3, 1.2, size) if len(size) == 1 else rng.normal(0, 0.4, size) for size in sizes]


def networks(*kinds: str) -> st.SearchStrategy[Network]:
    """Some of these, with weights of two seeds, in the sequential and the functional style."""
    return st.sampled_from([Network(kind, seed) for seed in (1, 2) for kind in kinds])


def leaves_alone(exercise: str, *args: Any) -> None:
    """A small check that the model and the other arguments stay as they were."""

    def law(student: Student) -> None:
        model = Network("conv", 2).build()
        handle = student.put(model)
        config = student.model(handle)["config"]
        untouched(getattr(student, exercise), handle, *args)
        after, weights = student.model(handle), model.get_weights()
        same = len(after["weights"]) == len(weights) and all(map(np.array_equal, after["weights"], weights))
        that(same, "The model has other weights than before.")
        that(after["config"] == config, "The model has other settings than before.")

    law.__name__, law.__doc__ = "leaves_the_model_alone", f"{exercise} changes neither the model nor a picture."
    check(exercise, weight=0.5)(law)


# ---------------------------------------------------------------------------------------- layer_table

SMALL = [("conv", 16, 3, 1, "valid"), ("pool", 3, 3), ("conv", 8, 3, 1, "valid"), ("flatten",), ("dense", 10)]
DIGITS = [("conv", 32, 3, 1, "valid"), ("pool", 2, 2), ("conv", 64, 3, 1, "valid"), ("pool", 2, 2)]
DIGITS += [("conv", 64, 3, 1, "valid"), ("flatten",), ("dense", 64), ("dense", 10)]
VGG16: list[tuple] = []
for _filters, _times in ((64, 2), (128, 2), (256, 3), (512, 3), (512, 3)):
    VGG16 += [("conv", _filters, 3, 1, "same")] * _times + [("pool", 2, 2)]
VGG16 += [("flatten",), ("dense", 4096), ("dense", 4096), ("dense", 1000)]
DARKNET19: list[tuple] = []
for _filters, _pairs in ((32, 0), (64, 0), (128, 1), (256, 1), (512, 2), (1024, 2)):
    DARKNET19 += [("pool", 2, 2)] * bool(DARKNET19) + [("conv", _filters, 3, 1, "same")]
    DARKNET19 += [("conv", _filters // 2, 1, 1, "same"), ("conv", _filters, 3, 1, "same")] * _pairs
DARKNET19 += [("conv", 1000, 1, 1, "same"), ("global",)]
DARKNET_FILTERS = sum(layer[1] for layer in DARKNET19 if layer[0] == "conv")


SIDES, STRIDES, PADDINGS = st.integers(1, 3), st.integers(1, 2), st.sampled_from(["valid", "same"])
IN_PLACE = st.one_of(
    st.tuples(st.just("conv"), st.integers(1, 9), SIDES, STRIDES, PADDINGS), st.tuples(st.just("pool"), SIDES, STRIDES)
)
ENDS = st.sampled_from([[], [("flatten",)], [("global",)], [("dense", 7)], [("flatten",), ("dense", 5), ("dense", 2)]])
CHAINS = st.tuples(st.lists(IN_PLACE, max_size=3), ENDS).map(lambda parts: [*parts[0], *parts[1]])
"""Layers that fit on pictures whose sides are 20 at least."""
UNFIT = [
    ([("flatten",), ("conv", 4, 3, 1, "same")], (9, 9, 1), "conv"),
    ([("flatten",), ("pool", 2, 2)], (9, 9, 1), "pool"),
    ([("dense", 4), ("global",)], (8,), "global"),
    ([("global",), ("lstm", 8)], (9, 9, 2), "lstm"),
    ([("pool", 2, 2), ("conv", 4, 5, 1, "valid")], (12, 9, 1), "conv"),
    ([("pool", 4, 1)], (3, 8, 1), "pool"),
    ([("conv", 4, 3, 1, "full")], (9, 9, 1), "conv"),
    ([("conv", 4, 3, 1, "same")], (2, 9, 9, 1), "conv"),
]


def total(student: Student, layers: list[tuple], side: int, channels: int) -> int:
    """All parameters of a network for square pictures."""
    return sum(int(count) for _, count in student.layer_table(layers, (side, side, channels)))


contract(
    "layer_table",
    takes={"layers": CHAINS, "input_shape": st.tuples(*[st.integers(20, 32)] * 2, st.integers(1, 4))},
    law="Shape and parameters of every layer, from those of the layer before.",
    examples=[
        ((SMALL, (28, 28, 1)),
         [((26, 26, 16), 160), ((8, 8, 16), 0), ((6, 6, 8), 1160), ((288,), 0), ((10,), 2890)]),
        (([("dense", 64), ("dense", 32)], (256,)), [((64,), 16_448), ((32,), 2_080)]),
        (([("conv", 4, 3, 2, "same"), ("pool", 2, 1), ("dense", 6), ("global",), ("dense", 2)], (7, 10, 3)),
         [((4, 5, 4), 112), ((3, 4, 4), 0), ((3, 4, 6), 30), ((6,), 0), ((2,), 14)]),
        (([("conv", 5, 2, 2, "valid"), ("conv", 3, 4, 3, "same"), ("pool", 2, 2)], (9, 12, 2)),
         [((4, 6, 5), 45), ((2, 2, 3), 243), ((1, 1, 3), 0)]),
    ],
    laws={
        "The large network for digits has 93,322 parameters.": lambda s: total(s, DIGITS, 28, 1) == 93_322,
        "VGG16 has 138,357,544 parameters.": lambda s: total(s, VGG16, 224, 3) == 138_357_544,
        "Darknet-19, whose convolutions have no biases, has 20,826,976 weights.": (
            lambda s: total(s, DARKNET19, 224, 3) == 20_826_976 + DARKNET_FILTERS
        ),
    },
    refuses=[(case[:2], ValueError) for case in UNFIT],
    rtol=1e-9,
)  # fmt: skip
edge("layer_table", "Without layers the list is empty.", (([], (28, 28, 1)), []))
edge(
    "layer_table", "A kernel may be as large as the picture, and what is flat may be flattened.",
    (([("conv", 4, 3, 1, "valid"), ("pool", 1, 1)], (3, 3, 2)), [((1, 1, 4), 76), ((1, 1, 4), 0)]),
    (([("dense", 3), ("flatten",), ("flatten",)], (4,)), [((3,), 15), ((3,), 0), ((3,), 0)]),
)  # fmt: skip


@check("layer_table", weight=0.5)
def names_the_layer_at_fault(student):
    """The text of the error contains the kind of the layer at fault."""
    for layers, input_shape, kind in UNFIT:
        text = raises(ValueError, student.layer_table, layers, input_shape)
        that(kind in text, f"The text of the error should contain {kind!r}; it is {text!r}.", got=text)


# ------------------------------------------------------------------------------------ build_digit_cnn

builder(
    "build_digit_cnn",
    rows=seeded(Size("B", 2, 3), 28, 28, 1),
    outputs=(10,),
    takes={"small": choices(True, False)},
    law="Convolutions, relu, the largest of each window, dense layers, softmax, in the order of the table.",
    parameters=[((True,), 4_210), ((False,), 93_322), ((), 93_322)],
    computes=[
        ((True,), [0.002229, 0.247116, 0.255854, 0.001054, 0.021924, 0.024135, 0.085167, 0.292187, 0.068978, 0.001356]),
        ((False,), [0.010066, 0.001797, 6.4e-05, 0.773131, 0.000641, 0.002668, 0.000101, 0.110408, 0.002335, 0.098788]),
    ],
    optimizer="Adam",
    loss="SparseCategoricalCrossentropy",
    metrics=("accuracy",),
)

# ---------------------------------------------------------------------------------------- activations

BY_HAND = Network("hand")
FOUR = np.array([[[[0.5], [-2.0]], [[3.0], [-1.0]]]])
ANSWERS = ([[[[1.0, 0.5], [0.0, 3.0]], [[6.0, 0.0], [0.0, 2.0]]]], [[1.75, 1.375]], [[5.875, 3.125]])
MADE = [np.array(part) for part in ANSWERS]
contract(
    "activations",
    takes={"model": networks("linear", "conv", "maps", "pooled"), "x": seeded("N", *PICTURE)},
    law="What each layer makes of the answer of the layer before it, at inference.",
    examples=[((BY_HAND, FOUR), MADE), ((Network("hand", 1), FOUR), MADE)],
    corners=(),
    manners=(),
    draws=5,
    rtol=1e-4,
    atol=1e-5,
)


leaves_alone("activations", np.ones((2, *PICTURE)))


@check("activations", weight=0.5)
def asks_at_inference(student):
    """Dropout lets everything pass, and batch normalisation uses its running averages."""
    import keras  # noqa: PLC0415 - a second to import

    model = Network("conv", 2).build()
    x = np.random.default_rng(3).normal(size=(3, *PICTURE)).astype(np.float32)
    found = student.activations(student.put(model), x)
    that(isinstance(found, (list, tuple)) and len(found) == 7, "There should be seven arrays, one for each layer.")
    for k, name in ((1, "the batch normalisation"), (3, "the dropout"), (6, "the last layer")):
        wanted = models.predict(keras.Model(model.inputs[0], model.layers[k].output), x)
        close(found[k], wanted, rtol=1e-4, atol=1e-5, what=f"the output of {name}")


# -------------------------------------------------------------------------------------- normalise_map

contract(
    "normalise_map",
    takes={"a": tables("H", "W")},
    gives=floats("H", "W", dtype="float32"),
    law="The smallest number becomes 0, the largest 1, and the others lie between in proportion.",
    examples=[
        ((np.array([[-1.0, 0.5], [1.0, 0.75]]),), [[0.0, 0.75], [1.0, 0.875]]),
        ((np.array([[[1.0, 9.0]], [[3.0, 5.0]]]),), [[[0.0, 1.0]], [[0.25, 0.5]]]),
        ((np.array([3.0, -5.0, -1.0]),), [1.0, 0.0, 0.5]),
    ],
    rtol=1e-5,
    atol=1e-6,
)
EQUAL = [((np.full(size, value),), np.zeros(size)) for size, value in (((2, 3), 4.0), ((3, 2), 0.0))]
edge("normalise_map", "Numbers that are all equal become zeros.", *EQUAL)
BYTES = np.array([[0, 255], [51, 204]], dtype=np.uint8)
TWO = [((BYTES,), [[0, 1], [0.2, 0.8]]), (([[1, 3], [2, 5]],), [[0, 0.5], [0.25, 1]])]
edge("normalise_map", "Whole numbers and bytes are numbers, too.", *TWO)
NEAR = ([1e-9, 3e-9, 2e-9],), [0, 1, 0.5]
edge("normalise_map", "Numbers that differ by little are not equal.", NEAR)


@check("normalise_map", weight=0.5)
def is_silent_about_equal_numbers(student):
    """Numbers that are all equal cause no warning."""
    silent(student.normalise_map, np.full((2, 2), 7.0))


# --------------------------------------------------------------------------------------- dead_filters


def sparse(*dims: Dim) -> Argument:
    """Maps of which many are 0 at nearly all places, and some everywhere."""

    def maps(seed: int, sizes: tuple[int, ...]) -> np.ndarray:
        rng = np.random.default_rng(seed)
        filled = rng.integers(-2, 4, sizes) * (rng.random(sizes) < 0.3)
        return (filled * rng.integers(0, 2, sizes[-1])).astype(float)

    def make(*sizes: int) -> st.SearchStrategy[np.ndarray]:
        return st.integers(0, 999).map(lambda seed: maps(seed, sizes))

    return Argument(make, dims, kind="array", floats=True)


LATE = np.zeros((2, 2, 2, 4))
LATE[1, 0, 1, 1], LATE[0, 1, 0, 3], LATE[0, 0, 0, 3] = 0.25, -1.0, 1.0
contract(
    "dead_filters",
    takes={"maps": sparse("N", "H", "W", "F")},
    gives=booleans("F"),
    law="A filter is dead if its maps are 0 at every place of every picture.",
    examples=[
        ((LATE,), [True, False, True, False]),
        ((-LATE,), [True, False, True, False]),
        ((LATE * 1e-6,), [True, False, True, False]),
        ((LATE[:1],), [True, True, True, False]),
    ],
)
TINY = np.array([[[[0, 1e-9, 5, 1e-200], [0, -1e-9, 5, 0]]]])
edge(
    "dead_filters",
    "Tiny numbers are answers, and so is the same number everywhere.",
    ((TINY,), [True, False, False, False]),
)

# -------------------------------------------------------------------------------------- build_gap_cnn

BUILT = (((32, 32, 3), 3), ((16, 24, 1), 5))
"""Pictures and classes of the networks that are built."""


def built(student: Student, picture: tuple[int, int, int], num_classes: int) -> tuple[dict, Any]:
    """The network of a student's, described and rebuilt."""
    found = models.described(student.build_gap_cnn, picture, num_classes)
    return found, models.rebuild(found, max_parameters=LARGE)


def all_built(student: Student) -> list[tuple[dict, Any]]:
    """The networks for `BUILT`, looked at by several checks."""
    return [built(student, *case) for case in BUILT]


def taken_apart(model: Any, x: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """The maps that a network averages, and the kernel and the bias of its last layer."""
    import keras  # noqa: PLC0415 - a second to import

    *_, pool, last = [None, *model.layers]
    kinds = [type(layer).__name__ for layer in (pool, last)]
    law = "The last two layers should be GlobalAveragePooling2D and Dense"
    that(kinds == ["GlobalAveragePooling2D", "Dense"], f"{law}; they are {', '.join(kinds)}.", got=kinds)
    that(len(last.get_weights()) == 2, "The last layer should have weights and biases.")
    return (models.predict(keras.Model(model.inputs[0], pool.input), x), *last.get_weights())


def some_pictures(picture: tuple[int, int, int]) -> np.ndarray:
    """Four pictures to ask networks about."""
    return np.random.default_rng(0).uniform(0, 1, (4, *picture)).astype(np.float32)


@check("build_gap_cnn", weight=3, essential=True)
def says_what_its_maps_say(student):
    """Its probabilities are the softmax of the class activation maps' means plus the biases."""
    for case, (_, model) in zip(BUILT, student.once(all_built), strict=True):
        x, told = some_pictures(case[0]), f"the output of build_gap_cnn{case}"
        got = models.predict(model, x)
        shape(got, (len(x), case[1]), what=f"{told} for four pictures")
        maps, kernel, bias = taken_apart(model, x)
        logits = maps.mean(axis=(1, 2), dtype=np.float64) @ kernel + bias
        p = np.exp(logits - logits.max(axis=1, keepdims=True))
        close(got, p / p.sum(axis=1, keepdims=True), rtol=1e-3, atol=1e-5, what=told)


@check("build_gap_cnn")
def averages_maps_of_a_quarter(student):
    """The maps that are averaged have a quarter of the picture's rows and columns."""
    for case, (_, model) in zip(BUILT, student.once(all_built), strict=True):
        came = taken_apart(model, some_pictures(case[0]))[0].shape[1:3]
        wanted = (case[0][0] // 4, case[0][1] // 4)
        text = f"In build_gap_cnn{case} the maps are {came}; they should be {wanted}."
        that(came == wanted, text, got=came, expected=wanted)


@check("build_gap_cnn", weight=0.5)
def is_small(student):
    """It has no more than 100,000 parameters."""
    for case, (_, model) in zip(BUILT, student.once(all_built), strict=True):
        found = models.parameter_count(model)
        that(found <= 100_000, f"build_gap_cnn{case} has {found:,} parameters; 100,000 are allowed.", got=found)


@check("build_gap_cnn", weight=0.5)
def forgets_quickly(student):
    """Its batch normalisations, if there are any, have a momentum of 0.9 at most."""
    found = re.findall(r'"momentum": ([\d.e+-]+)', student.once(all_built)[0][0]["config"])
    that(all(float(momentum) <= 0.9 for momentum in found), f"The momenta are {', '.join(found)}.", got=found)


@check("build_gap_cnn", weight=0.5)
def looks_at_the_picture(student):
    """Other pictures have other maps, and two networks start with different weights."""
    picture, num_classes = BUILT[0]
    x = some_pictures(picture)
    maps, kernel, _ = taken_apart(student.once(all_built)[0][1], x)
    that(bool(np.ptp(maps, axis=0).max() > 0), "Four pictures have exactly the same maps.")
    that(bool(np.ptp(maps, axis=(1, 2)).max() > 0), "The maps are the same at all places.")
    found, model = built(student, picture, num_classes)
    same = np.array_equal(kernel, taken_apart(model, x)[1])
    that(not same, "Two networks start with the same weights; let Keras draw them.")
    law = "Two networks start with the same weights in one of their layers: make new layers in each call."
    that(not shares(student.once(all_built)[0][0]["weights"], found["weights"]), law)


@check("build_gap_cnn", weight=0.5)
def learns_with_all_its_weights(student):
    """All of its weights may learn: nothing is frozen."""
    found, model = built(student, *BUILT[0])
    frozen = regime_of(model, found).frozen
    that(frozen == 0, f"{frozen:,} of its parameters are frozen (trainable=False).", got=frozen)


@check("build_gap_cnn", weight=0.5)
def bends(student):
    """Before the mean it is no linear function: the maps of a sum of two pictures are not the sum of their maps."""
    for case, (_, model) in zip(BUILT, student.once(all_built), strict=True):
        one, other = np.random.default_rng(1).normal(0, 1, (2, *case[0])).astype(np.float32)
        for_one, for_other, for_both, for_none = taken_apart(model, np.stack([one, other, one + other, 0 * one]))[0]
        bent = np.abs(for_both + for_none - for_one - for_other).max() > 1e-3 * np.abs(for_both).max()
        that(bool(bent), f"The maps of build_gap_cnn{case} are a linear function of the picture.")


# ------------------------------------------------------------------------------------------------ cnn


@check("cnn", essential=True)
def knows_the_notebooks_own_pictures(student):
    """Of the first 200 training pictures, eight in ten are named rightly."""
    pictures, truth = student.get("own_pictures"), student.get("own_labels")
    usable = all(isinstance(part, np.ndarray) and len(part) == 200 for part in (pictures, truth))
    that(usable, "own_pictures and own_labels should be the notebook's, as it makes them.")
    p = models.predict(models.of(student, "cnn", max_parameters=LARGE), pictures.astype(np.float32))
    shape(p, (200, 3), what="the output for 200 pictures")
    right = float((p.argmax(axis=1) == truth).mean())
    that(right >= 0.8, f"Of 200 training pictures, {right:.0%} are named rightly at inference.", got=right)


# -------------------------------------------------------------------------- cam, grad_cam, saliency

MAPS = np.array([[[[1.0, 0.0], [0.0, 2.0]], [[-1.0, 1.0], [3.0, -2.0]]]])
KERNEL = np.array([[2.0, 1.0, -1.0], [0.5, -1.0, 3.0]])
contract(
    "cam",
    takes={"maps": seeded("N", "h", "w", "K"), "kernel": tables("K", "C"), "label": below("C")},
    gives=floats("N", "h", "w"),
    law="At each place the sum of the maps, each times its weight for the class.",
    examples=[
        (([[[[1.0], [0.0]], [[0.0], [3.0]]]], [[2.0]], 0), [[[2.0, 0.0], [0.0, 6.0]]]),
        ((MAPS, KERNEL, 0), [[[2.0, 1.0], [-1.5, 5.0]]]),
        ((MAPS, KERNEL, 2), [[[-1.0, 6.0], [4.0, -9.0]]]),
    ],
    laws={
        "The mean of a map is the logit of its class, less the bias.": lambda student: np.allclose(
            np.mean(student.cam(MAPS, KERNEL, 1), axis=(1, 2)), MAPS.mean(axis=(1, 2)) @ KERNEL[:, 1]
        )
    },
)
edge("cam", "Maps may be whole numbers, and weights none.", ((np.array([[[[1, 1]]]]), [[0.5], [0.25]], 0), [[[0.75]]]))

SLOPES = np.array([[[[4.0, 0.0], [0.0, -2.0]], [[2.0, 1.0], [2.0, 3.0]]]])
contract(
    "grad_cam",
    takes={"maps": seeded("N", "h", "w", "K"), "gradients": seeded("N", "h", "w", "K")},
    gives=floats("N", "h", "w"),
    law="At each place the sum of the maps, each times the mean of its gradients; 0 where that is negative.",
    examples=[
        ((MAPS, SLOPES), [[[2.0, 1.0], [0.0, 5.0]]]),
        (([*MAPS.tolist(), *MAPS.tolist()], [*SLOPES.tolist(), *(-SLOPES).tolist()]),
         [[[2.0, 1.0], [0.0, 5.0]], [[0.0, 0.0], [1.5, 0.0]]]),
    ],
    laws={
        "For a mean over places and one dense layer, it is the CAM's positive part, divided by the number of places.": (
            lambda student: np.allclose(
                student.grad_cam(MAPS, np.broadcast_to(KERNEL[:, 2] / 4, MAPS.shape)),
                np.maximum(MAPS @ KERNEL[:, 2], 0) / 4,
            )
        )
    },
)  # fmt: skip
WHOLE = (np.array([[[[2]], [[4]]]]), np.array([[[[1]], [[0]]]]))
edge("grad_cam", "Maps and gradients may be whole numbers; their mean is none.", (WHOLE, [[[1.0], [2.0]]]))

contract(
    "saliency",
    takes={"model": networks("linear", "dense", "conv"), "x": seeded("N", *PICTURE), "label": st.integers(0, 2)},
    law="The largest absolute gradient of the output, over the channels of each pixel.",
    examples=[
        ((BY_HAND, FOUR, 0), [[[0.25, 0.75], [0.5, 0.75]]]),
        ((BY_HAND, FOUR, 1), [[[1.25, 0.25], [1.0, 0.25]]]),
        ((BY_HAND, np.concatenate([FOUR, -FOUR]), 0), [[[0.25, 0.75], [0.5, 0.75]], [[0.75, 0.5], [0.75, 0.5]]]),
    ],
    corners=(),
    manners=(),
    draws=5,
    rtol=1e-3,
    atol=1e-5,
)


leaves_alone("saliency", np.ones((2, *PICTURE)), 1)


@check("saliency")
def is_the_size_of_the_weights(student):
    """For one dense layer it is the size of its weights, the largest of each pixel's, whatever the picture."""
    model = Network("linear", 5).build()
    handle, weights = student.put(model), np.abs(model.get_weights()[0]).reshape(*PICTURE, 3)
    x = np.random.default_rng(1).normal(0, 1, (2, *PICTURE)).astype(np.float32)
    for label in (2, 0):
        wanted = np.stack([weights[..., label].max(axis=-1)] * 2)
        close(student.saliency(handle, x, label), wanted, rtol=1e-4, what=f"the saliency for output {label}")


# ------------------------------------------------------------------------------------------ occlusion

SUMS = Network("sums")
ONES = np.ones((3, 3, 2))
contract(
    "occlusion",
    takes={
        "model": networks("dense", "conv", "pooled"),
        "x": seeded(*PICTURE),
        "label": st.integers(0, 2),
        "size": st.integers(1, 5),
        "stride": st.integers(1, 3),
        "fill": choices(0.0, 1.0, -0.5),
    },
    law="The probability for the whole picture minus that with a square filled, for every place of the square.",
    examples=[
        ((SUMS, ONES, 0, 2, 1, 0.0), [[7 / 18, 4 / 45], [7 / 18, 2 / 9]]),
        ((SUMS, ONES, 1, 2, 1, 0.0), [[-7 / 18, -4 / 45], [-7 / 18, -2 / 9]]),
        ((SUMS, ONES, 0, 1, 2, 0.0), [[4 / 45, -8 / 153], [4 / 45, 0.0]]),
        ((SUMS, ONES, 0, 3, 2, 0.0), [[7 / 18]]),
        ((SUMS, ONES, 0, 2, 2, 2.0), [[8 / 9 - 64 / 65]]),
        ((SUMS, ONES, 0, 2, 1, 1.0), [[0.0, 0.0], [0.0, 0.0]]),
        ((SUMS, ONES / 2, 0, 2, 1, 0.0), [[0.238796, 0.072129], [0.238796, 0.15301]]),
    ],
    corners=(),
    manners=(),
    draws=4,
    rtol=1e-3,
    atol=1e-5,
)

leaves_alone("occlusion", np.ones(PICTURE), 1, 3, 2, 0.0)

# ------------------------------------------------------------------------------------------- maximise


def start(seed: int, size: tuple[int, ...] = (2, 2, 1)) -> np.ndarray:
    """The picture of grey noise that `maximise` begins with."""
    return np.random.default_rng(seed).uniform(0.4, 0.6, size)


PUSHED = start(4, (3, 3, 2))
PUSHED[[0, 1, 2], [0, 1, 0]], PUSHED[0, 2] = 1, 0
contract(
    "maximise",
    takes={
        "model": networks("linear", "pooled", "maps"),
        "unit": st.integers(0, 2),
        "shape": st.just(PICTURE),
        "steps": st.integers(1, 4),
        "lr": choices(0.25, 4.0),
        "rng": generators(),
    },
    law="From grey noise, step by step along the gradient of the unit's mean, clipped to 0 … 1 after each.",
    examples=[
        ((BY_HAND, 0, (2, 2, 1), 1, 0.8, Rng(1)), start(1) - 0.2),
        ((BY_HAND, 1, (2, 2, 1), 2, 0.125, Rng(2)), np.minimum(start(2) + 0.3125, 1)),
        ((BY_HAND, 1, (2, 2, 1), 3, 8.0, Rng(3)), np.ones((2, 2, 1))),
        ((SUMS, 0, (3, 3, 2), 1, 1000.0, Rng(4)), PUSHED),
        ((BY_HAND, 0, (2, 2, 1), 0, 1.0, Rng(5)), start(5)),
        ((Network("tent"), 0, (2, 2, 1), 1, 0.4, Rng(6)), start(6) + 0.1),
        ((Network("tent"), 0, (2, 2, 1), 2, 8.0, Rng(7)), np.ones((2, 2, 1))),
    ],
    manners=(),
    draws=6,
    rtol=1e-3,
    atol=1e-4,
)
leaves_alone("maximise", 1, PICTURE, 2, 0.5, Rng(7))


@check("maximise")
def is_heard_louder(student):
    """The unit answers louder to the picture than to its start, and all pixels lie from 0 to 1."""
    for kind, unit in (("maps", 1), ("pooled", 2)):
        model = Network(kind, 4).build()
        got = student.maximise(student.put(model), unit, PICTURE, 25, 3.0, Rng(6))
        shape(got, PICTURE)
        is_in(got, 0, 1, what="every pixel")
        pair = np.stack([start(6, PICTURE), got]).astype(np.float32)
        before, after = (float(answer[..., unit].mean()) for answer in models.predict(model, pair))
        text = f"The unit's mean is {before:.4g} for the start and {after:.4g} for the picture."
        that(after > before, text, got=after)


# ---------------------------------------------------------------------------------- neighbour_purity

ROW = np.array([[0.0], [1.0], [3.0], [4.5], [9.0]])
contract(
    "neighbour_purity",
    takes={
        "points": seeded(Size("N", 4, 8), Size("D", 2, 3), parts=2**20),
        "labels": labels("N", below=3),
        "k": Argument(lambda n: st.integers(1, n - 1), needs=("N",)),
    },
    gives=floats(),
    law="The mean share of the k nearest other points that have a point's own label.",
    examples=[
        ((ROW, np.array([0, 0, 1, 1, 1]), 1), 1.0),
        ((ROW, np.array([0, 0, 1, 1, 1]), 2), 0.6),
        ((ROW, np.array([0, 1, 0, 1, 0]), 1), 0.0),
        ((ROW, np.array([2, 2, 2, 2, 2]), 3), 1.0),
        (([[0.0, 0.0], [3.0, 3.0], [0.0, 4.0], [0.0, 11.0]], [5, 7, 5, 5], 1), 0.5),
    ],
    corners=("lists", "float32"),
)
TWICE = np.array([[0.0, 0.0], [0.0, 0.0], [5.0, 0.0], [5.0, 0.0]])
AT_ONCE = [((TWICE, np.array([0, 1, 2, 2]), 1), 0.5), ((TWICE, np.array([3, 3, 4, 4]), 1), 1.0)]
edge("neighbour_purity", "A point in the same place is a neighbour; the point itself is not.", *AT_ONCE)
BETWEEN = np.array([[1.0], [0.0], [2.0], [7.0]])
FIRST = [((BETWEEN, np.array([0, 0, 1, 1]), 1), 0.75), ((BETWEEN, np.array([0, 1, 0, 1]), 1), 0.25)]
SAME_PLACES = (([[3], [0], [3], [3]], [0, 0, 0, 1], 1), 0.75)
edge("neighbour_purity", "Of equal distances the smaller row comes first.", *FIRST, SAME_PLACES)
edge("neighbour_purity", "Points may be bytes.", ((np.array([[0], [250], [240]], dtype=np.uint8), [0, 0, 1], 1), 0.0))
edge("neighbour_purity", "Points may lie close together.", (([[0.0], [4e-5], [7e-5]], [0, 1, 1], 1), 2 / 3))
