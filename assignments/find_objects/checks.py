"""Public checks of the unit on objects: a contract for each exercise, and the laws that are its own."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from autograder import models
from autograder.checks import check
from autograder.compare import shape, that
from autograder.contracts import (
    Argument,
    choices,
    contract,
    edge,
    floats,
    integers,
    labels,
    matrices,
    numbers,
    vectors,
)
from autograder.contracts.arguments import Dim, Size
from autograder.contracts.arguments import size as argument_of_size
from autograder.student import Student
from autograder.training import additions

THRESHOLDS = choices(0.1414, 0.3183, 0.4142, 0.618)
"""Numbers that no overlap and no score meets exactly: what happens there has checks of its own."""
SSD300 = (
    [38, 19, 10, 5, 3, 1],
    [0.1, 0.2, 0.375, 0.55, 0.725, 0.9, 1.075],
    [[1, 2, 1 / 2], *[[1, 2, 1 / 2, 3, 1 / 3]] * 3, *[[1, 2, 1 / 2]] * 2],
)
"""Maps, scales and ratios of the paper's network for pictures of 300 pixels."""
SSD512 = (
    [64, 32, 16, 8, 4, 2, 1],
    [0.07, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1.05],
    [[1, 2, 1 / 2], *[[1, 2, 1 / 2, 3, 1 / 3]] * 4, *[[1, 2, 1 / 2]] * 2],
)
DETECTORS = (((32, 32, 3), 4, 3), ((16, 16, 1), 8, 2), ((8, 8, 2), 1, 4))
"""Pictures, grid and classes of the networks that are built."""
LARGE = 1_000_000
"""Parameters of a network that is looked at all the same; that there are 100,000 at most is a check of its own."""


def drawn_as(form: Callable[[np.ndarray], np.ndarray], rows: Dim, below: int) -> Argument:
    """Boxes (rows, 4), each made of four whole numbers from 0 on."""

    def make(*shape: int) -> st.SearchStrategy[np.ndarray]:
        return arrays(np.int64, shape, elements=st.integers(0, below - 1), fill=st.nothing()).map(form)

    return Argument(make, (rows, 4), kind="array", floats=True)


def corners(rows: Dim, *, thin: bool = False, unlike: bool = False, whole: bool = False, below: int = 7) -> Argument:
    """Boxes by their corners, halves; neither places nor sides reach half of `below`.

    thin : some have no area; unlike : no two are of one size, so that hardly any overlaps are equal; whole : the first
    holds all others.
    """

    def boxes(drawn: np.ndarray) -> np.ndarray:
        found = np.hstack([drawn[:, :2], drawn[:, :2] + drawn[:, 2:] + (not thin)]) / 2
        if whole:
            found[:1] = [0, 0, 6.5, 6.5]
        return found + unlike * np.arange(len(found))[:, None] * [0, 0, 0.01, 0.02]

    return drawn_as(boxes, rows, below)


def centres(rows: Dim) -> Argument:
    """Boxes by centre, width and height; no centre lies on a border of cells, no two have the same area."""

    def boxes(drawn: np.ndarray) -> np.ndarray:
        sides = (drawn[:, 2:] + 1) / 16 + np.arange(len(drawn))[:, None] * [0.001, 0.002]
        return np.hstack([(2 * drawn[:, :2] + 1) / 32, sides])

    return drawn_as(boxes, rows, 16)


def answers(*shape: Dim) -> Argument:
    """Grids of numbers from 0 to 1, no two of a cell equal."""

    def make(*n: int) -> st.SearchStrategy[np.ndarray]:
        drawn = arrays(np.int64, n, elements=st.integers(0, 8), fill=st.nothing())
        return drawn.map(lambda whole: (whole + np.arange(n[-1]) / 16) / 9)

    return Argument(make, shape, kind="array", floats=True)


def lists(elements: st.SearchStrategy, more: int = 0) -> Argument:
    """Lists with one element for each map, and so many more."""
    return Argument(
        lambda n: st.lists(elements, min_size=n + more, max_size=n + more), needs=(Size("K", 1, 3),), kind="list"
    )


CROWD = st.sampled_from([3, 4, 2, 0]).flatmap(lambda n: corners(n, unlike=True, below=4).strategy({}, {}))
FRAMES = st.lists(CROWD, min_size=2, max_size=4)
"""Frames of a film with a crowd of boxes in each, or none."""

BOX = np.array([[0.0, 0.0, 2.0, 2.0]])
contract(
    "iou",
    takes={"a": corners("N"), "b": corners("M", thin=True)},
    gives=floats("N", "M"),
    law="The area that two boxes share, divided by the area that they cover together, for every pair.",
    examples=[
        ((BOX, [[1.0, 1.0, 3.0, 3.0], [0.0, 0.0, 2.0, 2.0], [2.0, 0.0, 4.0, 2.0], [4.0, 0.0, 5.0, 2.0]]),
         [[1 / 7, 1, 0, 0]]),
        (([[0.5, 0.25, 1.0, 0.75]], [[0.25, 0.25, 0.75, 0.75]]), [[1 / 3]]),
        (([[0.0, 0.0, 4.0, 2.0], [1.0, 4.0, 2.0, 6.0]], [[1.0, 1.0, 5.5, 2.0], [2.0, 0.0, 2.5, 1.0]]),
         [[6 / 19, 1 / 16], [0, 0]]),
    ],
    laws={
        "A box far away to the left and above has an IoU of 0 with any other.": lambda student: (
            np.asarray(student.iou(BOX, BOX - 5)) == 0
        )
    },
)  # fmt: skip
NONE, POINTS = np.zeros((0, 4)), np.array([[1.0, 1.0, 1.0, 1.0], [0.0, 0.0, 2.0, 0.0]])
EMPTY = [((a, b), np.zeros((len(a), len(b)))) for a, b in ((NONE, BOX), (BOX, NONE), (NONE, NONE))]
edge("iou", "Without boxes on one side, or on both, the answer holds no numbers.", *EMPTY)
FLAT = [((POINTS, b), np.zeros((2, len(b)))) for b in (POINTS, BOX)]
edge("iou", "Boxes without area have an IoU of 0 with each other, and with all others.", *FLAT)


CHAIN = np.array([[0.0, 0.0, 4.0, 2.0], [1.5, 0.0, 5.5, 2.0], [3.0, 0.0, 7.0, 2.0]])
"""The middle one overlaps both others by 5/11, the outer ones by 1/7."""
HALVES = np.array([[0.0, 0.0, 2.0, 2.0], [0.0, 0.0, 2.0, 1.0]])
"""Two boxes whose IoU is exactly ½."""
contract(
    "nms",
    takes={
        "boxes": corners(Size("N", 1, 7)),
        "scores": vectors("N", low=0, high=1, distinct=True),
        "threshold": THRESHOLDS,
    },
    gives=integers(None),
    law="Rows that stay, by falling score: a box goes if its IoU with one that stays is above the threshold.",
    examples=[
        ((CHAIN, np.array([0.75, 0.625, 0.5]), 0.25), [0, 2]),
        ((CHAIN, np.array([0.5, 0.625, 0.75]), 0.125), [2]),
        ((CHAIN, np.array([0.25, 0.75, 0.5]), 0.25), [1]),
        ((CHAIN, np.array([0.5, 0.25, 0.75]), 0.5), [2, 0, 1]),
        ((CHAIN + np.array([[0.0], [0.0], [9.0]]), np.array([0.75, 0.5, 0.625]), 0.25), [0, 2]),
    ],
    corners=("one", "empty", "lists", "float32"),
)
edge("nms", "An IoU of exactly the threshold removes nothing.", ((HALVES, np.array([0.5, 0.75]), 0.5), [1, 0]))
EQUAL = [((CHAIN, np.array([0.5, 0.75, 0.5]), 0.5), [1, 0, 2]), ((HALVES, np.array([0.5, 0.5]), 0.25), [0])]
edge("nms", "A box without area stays once.", (([[1.0, 1.0, 1.0, 1.0], *HALVES], [0.75, 0.5, 0.25], 0.375), [0, 1]))
edge("nms", "Of boxes with the same score the smaller row comes first.", *EQUAL)


contract(
    "average_precision",
    takes={
        "scores": vectors(Size("N", 1, 7), low=0, high=1, distinct=True),
        "right": labels("N", below=2),
        "num_truth": numbers(7, 10, whole=True),
    },
    gives=floats(),
    law="The area under the envelope of precision over recall, detections sorted by falling score.",
    examples=[
        ((np.array([0.25, 0.75, 0.5]), np.array([1, 1, 0]), 2), 5 / 6),
        ((np.array([0.875, 0.75, 0.5, 0.25]), np.array([0, 1, 0, 1]), 4), 0.25),
        ((np.array([0.875, 0.75, 0.5, 0.25]), np.array([0, 1, 1, 0]), 2), 2 / 3),
        ((np.array([0.75, 0.5, 0.25]), np.array([True, True, False]), 2), 1.0),
    ],
    refuses=[((np.zeros(0), np.zeros(0, dtype=int), 0), ValueError), ((np.array([0.5]), np.array([0]), 0), ValueError)],
)
ALIKE = [
    ((np.full(len(right), 0.5), np.array(right), n), ap) for right, n, ap in (([1, 1, 0], 2, 1.0), ([0, 1], 1, 0.5))
]
edge("average_precision", "Equal scores keep their order.", *ALIKE)
edge("average_precision", "Who reports nothing has an AP of 0.", ((np.zeros(0), np.zeros(0, dtype=int), 3), 0.0))


contract(
    "default_boxes",
    takes={
        "sizes": lists(st.integers(1, 4)),
        "scales": lists(st.sampled_from([0.125, 0.25, 0.5, 0.75]), 1),
        "ratios": lists(st.lists(st.sampled_from([1.0, 2.0, 0.5, 4.0, 3.0]), max_size=3)),
    },
    gives=floats(None, 4),
    law="Map by map, row by row, cell by cell: a box for each ratio, then the larger square.",
    examples=[
        (([1], [0.25, 1.0], [[4.0, 1.0]]), [[0.5, 0.5, 0.5, 0.125], [0.5, 0.5, 0.25, 0.25], [0.5, 0.5, 0.5, 0.5]]),
        (([2, 1], [0.5, 1.125, 0.5], [[4.0], [0.25]]),
         [[0.25, 0.25, 1.0, 0.25], [0.25, 0.25, 0.75, 0.75], [0.75, 0.25, 1.0, 0.25], [0.75, 0.25, 0.75, 0.75],
          [0.25, 0.75, 1.0, 0.25], [0.25, 0.75, 0.75, 0.75], [0.75, 0.75, 1.0, 0.25], [0.75, 0.75, 0.75, 0.75],
          [0.5, 0.5, 0.5625, 2.25], [0.5, 0.5, 0.75, 0.75]]),
    ],
    laws={
        "SSD300 asks at 8,732 boxes.": lambda student: np.shape(student.default_boxes(*SSD300)) == (8_732, 4),
        "SSD512 asks at 24,564 boxes.": lambda student: np.shape(student.default_boxes(*SSD512)) == (24_564, 4),
    },
)  # fmt: skip

ANCHORS = np.array([[0.0, 0.0, 2.0, 2.0], [0.0, 0.0, 4.0, 2.0], [3.0, 3.0, 5.0, 5.0], [8.0, 8.0, 9.0, 9.0]])
contract(
    "match",
    takes={
        "anchors": corners(Size("N", 2, 6), whole=True, unlike=True),
        "truth": corners("M", unlike=True),
        "threshold": THRESHOLDS,
    },
    gives=integers("N"),
    law="Each anchor gets the object that it overlaps most, if by enough; and each object its best anchor.",
    examples=[
        ((ANCHORS, np.array([[0.0, 0.0, 2.0, 2.0], [4.0, 4.0, 6.0, 6.0]])), [0, -1, 1, -1]),
        ((ANCHORS, np.array([[4.0, 4.0, 6.0, 6.0], [0.0, 0.0, 4.0, 2.0]])), [-1, 1, 0, -1]),
        ((ANCHORS, np.array([[4.0, 4.0, 6.0, 6.0], [0.0, 0.0, 4.0, 2.0]]), 0.25), [1, 1, 0, -1]),
        ((ANCHORS, np.array([[3.0, 3.0, 5.0, 5.0], [4.0, 4.0, 6.0, 6.0]])), [-1, -1, 1, -1]),
    ],
    optional=("threshold",),
)
TWICE = [
    ((ANCHORS[[0, 0, 1]], np.array([[0.0, 0.0, 2.0, 4.0]]), 0.75), [0, -1, -1]),
    ((np.array([[0.0, 0.0, 2.0, 2.0], [0.0, 0.0, 2.0, 2.5]]), HALVES[[0, 0]]), [1, 0]),
]
edge("match", "Of equal anchors, and of equal objects, the first counts.", *TWICE)
edge("match", "An IoU of exactly the threshold is not enough.", ((HALVES, HALVES[:1]), [0, -1]))
edge("match", "Without objects every anchor gets −1.", ((ANCHORS, NONE), [-1, -1, -1, -1]))


contract(
    "offsets",
    takes={"anchors": centres("N"), "boxes": centres("N")},
    gives=floats("N", 4),
    law="How far the centre is from the anchor's, in its widths and heights; logarithms of the ratios of the sides.",
    examples=[
        (([[0.5, 0.5, 0.25, 0.5]], [[0.625, 0.25, 0.5, 0.125]]), [[0.5, -0.5, np.log(2), -np.log(4)]]),
        (([[0.25, 0.75, 0.5, 0.125]] * 2, [[0.25, 0.75, 0.5, 0.125], [0.75, 0.5, 0.125, 0.25]]),
         [[0.0, 0.0, 0.0, 0.0], [1.0, -2.0, -np.log(4), np.log(2)]]),
        ((np.array([[2, 4, 2, 4]]), np.array([[3, 3, 4, 1]])), [[0.5, -0.25, np.log(2), -np.log(4)]]),
    ],
)  # fmt: skip

contract(
    "apply_offsets",
    takes={"anchors": centres("N"), "t": matrices("N", 4, low=-2, high=2)},
    gives=floats("N", 4),
    law="The boxes whose offsets from the anchors are t.",
    examples=[
        (([[0.5, 0.5, 0.25, 0.5]], [[0.5, -0.5, np.log(2), -np.log(4)]]), [[0.625, 0.25, 0.5, 0.125]]),
        (([[0.25, 0.75, 0.5, 0.125]] * 2, [[0.0, 0.0, 0.0, 0.0], [1.0, -2.0, -np.log(4), np.log(2)]]),
         [[0.25, 0.75, 0.5, 0.125], [0.75, 0.5, 0.125, 0.25]]),
        ((np.array([[2, 4, 2, 4]]), [[0.25, -0.125, np.log(1.25), 0.0]]), [[2.5, 3.5, 2.5, 4.0]]),
    ],
)  # fmt: skip

contract(
    "encode_grid",
    takes={
        "boxes": centres(Size("N", 1, 5)),
        "labels": labels("N", below="C"),
        "grid": argument_of_size("S", 2, 5),
        "num_classes": argument_of_size("C", 2, 4),
    },
    gives=floats("S", "S", None, dtype="float32"),
    law="The cell of each centre holds 1, where in the cell the centre is, width and height, and the class.",
    examples=[
        (([[0.625, 0.125, 0.5, 0.25]], [1], 2, 2), [[[0] * 7, [1, 0.25, 0.25, 0.5, 0.25, 0, 1]], [[0] * 7, [0] * 7]]),
        (([[0.125, 0.25, 0.25, 0.5], [0.25, 0.375, 0.5, 0.5], [0.875, 0.75, 0.25, 0.25]], [0, 2, 1], 2, 3),
         [[[1, 0.5, 0.75, 0.5, 0.5, 0, 0, 1], [0] * 8], [[0] * 8, [1, 0.75, 0.5, 0.25, 0.25, 0, 1, 0]]]),
        (([[0.125, 0.4375, 0.25, 0.625], [0.25, 0.375, 0.5, 0.5], [0.375, 0.125, 0.75, 0.25]], [1, 0, 1], 2, 2),
         [[[1, 0.5, 0.75, 0.5, 0.5, 1, 0], [0] * 7], [[0] * 7, [0] * 7]]),
    ],
    corners=("one", "empty", "lists", "float32"),
)  # fmt: skip
TIE = ([[0.25, 0.375, 0.5, 0.5], [0.375, 0.125, 0.25, 1.0]], [1, 0], 2, 2)
FIRST = [[[1, 0.5, 0.75, 0.5, 0.5, 0, 1], [0] * 7], [[0] * 7, [0] * 7]]
edge("encode_grid", "Of two boxes with the same area in one cell the first gets it.", (TIE, FIRST))


CELLS = np.zeros((2, 2, 7))
CELLS[0, 1] = [0.5, 0.25, 0.75, 0.5, 0.25, 0.25, 0.5]
CELLS[1, 0] = [1.0, 0.5, 0.5, 1.0, 0.5, 0.75, 0.25]
contract(
    "decode_grid",
    takes={"grid": answers("S", "S", Size("D", 6, 10)), "threshold": THRESHOLDS},
    gives={"boxes": floats(None, 4), "scores": floats(None), "labels": integers(None)},
    law="Boxes, scores and labels of the cells whose score reaches the threshold, cell by cell.",
    examples=[
        ((CELLS, 0.1414), ([[0.375, 0.25, 0.875, 0.5], [-0.25, 0.5, 0.75, 1.0]], [0.25, 0.75], [1, 0])),
        ((CELLS, 0.4142), ([[-0.25, 0.5, 0.75, 1.0]], [0.75], [0])),
    ],
    corners=("one", "float32"),
)
SURE = ([[-0.25, 0.5, 0.75, 1.0]], [0.75], [0])
edge("decode_grid", "A score of exactly the threshold is enough.", ((CELLS, 0.75), SURE))
NOTHING = (NONE, np.zeros(0), np.zeros(0, dtype=int))
edge("decode_grid", "Where there is nothing, the shapes are (0, 4), (0,) and (0,).", ((CELLS, 0.875), NOTHING))
UNSURE = np.array([[[1.0, 0.5, 0.5, 1.0, 1.0, 0.25, 0.5, 0.5]]])
edge("decode_grid", "Of equal classes the first counts.", ((UNSURE, 0.25), ([[0.0, 0.0, 1.0, 1.0]], [0.5], [1])))


def described(student: Student, picture: tuple[int, int, int], grid: int, num_classes: int) -> dict:
    """The configuration and the weights of a detector."""
    return models.described(student.build_detector, picture, grid, num_classes, row_shapes=[picture])


def answer_of(found: dict, picture: tuple[int, int, int], weights: list | None = None) -> np.ndarray:
    """What it says of two pictures, perhaps with other weights."""
    model = models.rebuild({**found, "weights": weights or found["weights"]}, max_parameters=LARGE)
    return models.predict(model, np.random.default_rng(0).uniform(0, 1, (2, *picture)).astype(np.float32))


@check("build_detector", weight=3, essential=True)
def answers_for_every_cell(student):
    """For each cell of the grid there are 5 numbers and one for each class."""
    for picture, grid, num_classes in DETECTORS:
        got = answer_of(described(student, picture, grid, num_classes), picture)
        told = f"the output of build_detector({picture}, {grid}, {num_classes}) for two pictures"
        shape(got, (2, grid, grid, 5 + num_classes), what=told)


@check("build_detector")
def is_small(student):
    """It has no more than 100,000 parameters."""
    for picture, grid, num_classes in DETECTORS:
        found = sum(np.size(w) for w in described(student, picture, grid, num_classes)["weights"])
        that(found <= 100_000, f"build_detector({picture}, {grid}, {num_classes}) has {found:,} parameters.", got=found)


@check("build_detector", weight=0.5)
def learns_with_all_its_weights(student):
    """All weights are trained, and nothing but the loss counts: no penalty, no constraint."""
    found = additions(described(student, *DETECTORS[0]))
    that(not found, f"The exercise asks for no such thing, and it changes what is learned: {', '.join(found[:3])}.")


@check("build_detector", weight=2)
def ends_without_an_activation(student):
    """Every number it puts out may be below 0, and above 1."""
    picture, grid, num_classes = DETECTORS[0]
    found, rng = described(student, picture, grid, num_classes), np.random.default_rng(1)
    for _ in range(3):
        weights = [np.abs(w) if w.ndim == 1 else w for w in (rng.normal(0, 1, np.shape(w)) for w in found["weights"])]
        got = answer_of(found, picture, weights).reshape(-1, 5 + num_classes)
        for name, part in (("the first five numbers", got[:, :5]), ("the numbers of the classes", got[:, 5:])):
            text = f"With large weights, {name} lie from {part.min():.3g} to {part.max():.3g}; is there an activation?"
            that(part.min() < 0 and part.max() > 1, text)


@check("build_detector")
def looks_at_the_picture(student):
    """Another picture, another cell or other weights give another answer; two networks start with different weights."""
    picture, grid, num_classes = DETECTORS[0]
    first, second = (described(student, picture, grid, num_classes) for _ in range(2))
    got, other = answer_of(first, picture), answer_of(second, picture)
    shape(got, (2, grid, grid, 5 + num_classes), what="the output for two pictures")
    that(bool(np.ptp(got, axis=0).max() > 0), "Two pictures get exactly the same answer.")
    that(bool(np.ptp(got.reshape(2, grid * grid, -1), axis=1).max() > 0), "All cells get exactly the same answer.")
    that(not np.array_equal(got, other), "Two networks start with the same weights; let Keras draw them.")


@check("detector", essential=True)
def finds_objects_in_the_notebooks_own_pictures(student):
    """Of the first 200 training pictures, six in ten objects have a cell that finds them and names them rightly."""
    pictures, truth = student.get("own_pictures"), student.get("own_targets")
    usable = all(isinstance(part, np.ndarray) and len(part) == 200 for part in (pictures, truth))
    that(usable, "own_pictures and own_targets should be the notebook's, as it makes them.")
    raw = models.predict(models.of(student, "detector", max_parameters=LARGE), pictures.astype(np.float32))
    shape(raw, (200, 4, 4, 8), what="the output for 200 pictures")
    here = truth[..., 0] == 1
    found = (raw[..., 0] > 0) & (raw[..., 5:].argmax(axis=-1) == truth[..., 5:].argmax(axis=-1))
    share = float(found[here].mean()) if here.any() else 0.0
    that(share >= 0.6, f"Of the objects of 200 training pictures, {share:.0%} are found and named rightly.", got=share)


RIGHT = np.array([0.5, 0.0, 0.5, 0.0])
GREEDY = [[[3, 0, 11, 1], [6, 0, 14, 1]], [[4, 0, 12, 1], [0, 0, 8, 1]]]
"""The best pair leaves its rivals without a partner, though the others together overlap more."""
STEPS = [CHAIN, CHAIN[::-1] + RIGHT, CHAIN[1:2] + 2 * RIGHT]
contract(
    "track",
    takes={"frames": FRAMES, "threshold": THRESHOLDS},
    law="Pairs of the last frame and this one by falling IoU, at least the threshold; others get new numbers.",
    examples=[
        ((STEPS, 0.25), [[0, 1, 2], [2, 1, 0], [1]]),
        (([CHAIN[:1], CHAIN[2:], CHAIN[:1], CHAIN[1:]], 0.25), [[0], [1], [2], [2, 3]]),
        (([CHAIN, np.zeros((0, 4)), CHAIN[:2]], 0.25), [[0, 1, 2], [], [3, 4]]),
        ((GREEDY, 0.25), [[0, 1], [0, 2]]),
        (([BOX, [[0, 0, 2, 1], [0, 0, 2, 2], [9, 9, 10, 10]]], 0.25), [[0], [1, 0, 2]]),
        (([], 0.5), []),
    ],
)
edge("track", "An IoU of exactly the threshold is enough.", (([HALVES[:1], HALVES[1:]], 0.5), [[0], [0]]))
EVEN = ([CHAIN[[0, 2]], CHAIN[[1]], CHAIN[[2, 0]]], 0.25)
edge("track", "Of pairs with the same IoU the smaller rows come first.", (EVEN, [[0, 1], [0], [0, 2]]))
