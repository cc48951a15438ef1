"""Hidden checks of the flower unit: the contracts' other half, laws of chance and slope, and unseen flowers."""

from __future__ import annotations

import numpy as np

from autograder.checks import check
from autograder.compare import array, close, parts, raises, that, untouched
from autograder.contracts import complete
from autograder.datasets import course_seed
from autograder.datasets.flowers import flowers
from autograder.thresholds import Thresholds
from autograder.wire import Rng

public = complete(__file__)
thresholds = Thresholds.beside(__file__)
UNSEEN = course_seed(__file__, 51_966)
"""Seed of the flowers that no notebook gets."""


@check("three_way_split", weight=0.5)
def another_generator_gives_another_split(student):
    """Chance decides which rows are tested."""
    y = np.arange(60) % 3
    names = "train, val, test"
    first, second = (parts(student.three_way_split(y, (0.3, 0.3), Rng(seed)), names) for seed in (1, 2))
    same = np.array_equal(array(first[2], (18,), "iu", what="test"), array(second[2], (18,), "iu", what="test"))
    that(not same, "Two generators gave the same 18 of 60 rows to test with; is rng used?")


@check("back_propagate")
def deltas_are_slopes(student, reference):
    """The delta of a node is how the error changes when its bias is moved a little."""
    rng = np.random.default_rng(5)
    matrices = [rng.normal(size=(n + 1, m)) for n, m in ((3, 4), (4, 2), (2, 3))]
    x, target, h = rng.normal(size=3), rng.uniform(size=3), 1e-5

    def error(shift, layer, node):
        moved = [W.copy() for W in matrices]
        moved[layer][-1, node] += shift
        return float(np.sum((reference.plain_feed(moved, x)[0] - target) ** 2)) / 2

    student.get("back_propagate")
    found = parts(student.plain_back(matrices, reference.plain_feed(matrices, x)[1], target), public.PASSED_BACK)
    deltas = parts(found[1], "of layer 2, of layer 3, of layer 4")
    for k, W in enumerate(matrices):
        slopes = [(error(h, k, j) - error(-h, k, j)) / (2 * h) for j in range(W.shape[1])]
        close(array(deltas[k], (W.shape[1],), what=f"the deltas of layer {k + 2}"), slopes, rtol=1e-5, atol=1e-8)


@check("build_iris", weight=0.5)
def leaves_the_list_of_widths_alone(student):
    """hidden_units may be a list, and stays as it was."""
    untouched(student.build_iris, [4, 3])


@check("features", weight=0.5)
def names_what_it_does_not_know(student):
    """The error's text holds the name of the feature that there is not."""
    text = raises(ValueError, student.features, np.array([[1.0, 2.0]]), ["x1", "cos(x1)"])
    that("cos(x1)" in text, f"The text of the error should hold the name 'cos(x1)'; it is {text!r}.")


@check("iris", weight=2, essential=True)
def names_flowers_that_it_has_not_seen(student):
    """Of new flowers, drawn from the distributions of Fisher's, nearly as many are named rightly as can be."""
    X, y = flowers(4000, np.random.default_rng(UNSEEN))
    right = float((public.named(student, X) == y).mean())
    thresholds.at_least("accuracy", right, what="The share of unseen flowers that are named rightly")
