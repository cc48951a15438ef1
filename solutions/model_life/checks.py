"""Hidden checks of the unit on what happens around fit: the contracts' other half, and new digits."""

from __future__ import annotations

import functools
import itertools
import json
from typing import Any

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from autograder.checks import check
from autograder.compare import array, close, equal, that, untouched
from autograder.contracts import complete, trained
from autograder.contracts.measures import accuracy
from autograder.contracts.outcomes import agree
from autograder.datasets import course_seed
from autograder.datasets.digit_rows import held_out
from autograder.wire import Rng

public = complete(__file__)
CURVES = st.lists(st.one_of(st.integers(-8, 8).map(lambda k: k / 4), st.just(float("nan"))), min_size=1, max_size=7)


@functools.cache
def unseen() -> tuple[np.ndarray, np.ndarray]:
    """Digits that no notebook gets."""
    return held_out(course_seed(__file__, 51_966))


trained("tuned", unseen=unseen, outputs=(10,), measures=(accuracy,), max_parameters=100_000)


@check("tuned")
def is_not_worse_than_what_nobody_tuned(student):
    """On digits that it has not seen, it is at least as good as the network with the settings nobody has chosen."""
    rows, labels = unseen()
    tuned, default = (
        float((public.answers(student, name, rows).argmax(axis=1) == labels).mean()) for name in ("tuned", "default")
    )
    text = f"Of {len(rows)} new digits tuned reads {tuned:.1%}, the default settings {default:.1%}."
    that(tuned >= default, text, got=tuned, expected=default)


@check("sample_config", weight=0.5)
@given(space=public.spaces(public.RANGES, 4), seed=st.integers(0, 99))
def goes_on_with_the_same_generator(student, reference, space, seed):
    """Three combinations in a row come from one generator: each name takes one draw, and none more."""
    rng = np.random.default_rng(seed)
    agree(student.sample_config.repeat(3, space, Rng(seed)), [reference.sample_config(space, rng) for _ in range(3)])


@check("successive_halving", weight=2)
@given(
    curves=st.integers(1, 8).flatmap(
        lambda n: st.integers(1, 8).flatmap(
            lambda r: st.lists(st.lists(st.integers(0, 3), min_size=r, max_size=r), min_size=n, max_size=n)
        )
    ),
    eta=st.sampled_from([2, 3]),
)
def settles_ties_by_row(student, reference, curves, eta):
    """Among many equal scores the smaller rows stay."""
    scores = np.array(curves, dtype=float)
    agree(student.successive_halving(scores, eta), reference.successive_halving(scores, eta))


@check("smooth", weight=2)
@given(values=CURVES, weight=st.sampled_from([0.0, 0.25, 0.5, 0.9]))
def smooths_what_has_holes(student, reference, values, weight):
    """Wherever NaN stands in a curve, the rest is smoothed as if it were not there."""
    expected = reference.smooth(np.array(values), weight)
    got = array(student.smooth(np.array(values), weight), (len(values),), "f", what="the smoothed curve")
    equal(np.isnan(got), np.isnan(expected), what="where it is NaN")
    close(got[~np.isnan(expected)], expected[~np.isnan(expected)], what="the other values")


@check("best_run", weight=2)
@given(
    runs=public.RUNS,
    mode=st.sampled_from(["max", "min"]),
    where=st.sampled_from([{"rate": 0.5}, {"units": 16}, {"rate": 0.25, "units": 16}, {"units": 8, "rate": 0.5}]),
)
def finds_the_best_of_those_asked_for(student, reference, runs, mode, where):
    """Of the runs that have all the parameters asked for, the best one is found."""
    equal(student.best_run(runs, "accuracy", mode, **where), reference.best_run(runs, "accuracy", mode, **where))


@check("fingerprint", weight=0.5)
@given(seed=st.integers(0, 9_999), way=st.sampled_from(public.WAYS))
def does_not_see_how_other_arrays_are_stored(student, reference, seed, way):
    """Arrays of any kind and shape, stored another way, have the same fingerprint."""
    arrays = public.some_arrays(seed, 2)
    equal(student.print_of(arrays, way), reference.fingerprint(arrays), what=f"the fingerprint of arrays stored {way}")


@functools.cache
def keras_models() -> list[tuple[dict[str, Any], list[tuple[str, str]]]]:
    """Configurations of real models, and the edges as Keras' own layers know them."""
    import keras  # noqa: PLC0415 - only for these

    layers = keras.layers
    chain = keras.Sequential([keras.Input((8, 8, 1)), layers.Conv2D(4, 3), layers.Flatten(), layers.Dense(3)])
    pixels = keras.Input((6, 6, 2), name="pixels")
    first = layers.Conv2D(2, 3, padding="same", name="first")(pixels)
    joined = layers.Add(name="joined")([layers.ReLU(name="bent")(first), pixels])
    flat = layers.Flatten(name="flat")(layers.Concatenate(name="wide")([joined, first, pixels]))
    skipping = keras.Model(pixels, layers.Dense(2, name="answer")(flat))
    left, right = keras.Input((5, 4), name="left"), keras.Input((7, 4), name="right")
    shared = layers.Dense(4, name="shared")
    attend = layers.MultiHeadAttention(2, 2, name="attend")(shared(left), value=shared(right))
    twins = keras.Model([left, right], layers.LayerNormalization(name="even")(attend + left))
    found = []
    for model in (chain, skipping, twins):
        edges = []
        if model is chain:
            config = model.get_config()
            every = [layer["config"]["name"] for layer in config["layers"]]
            edges = list(itertools.pairwise(every))
        else:
            for operation in model.operations:  # layers, and what + makes
                for node in operation._inbound_nodes:
                    edges += [(tensor._keras_history.operation.name, operation.name) for tensor in node.input_tensors]
        found.append((json.loads(json.dumps(model.get_config())), edges))
    return found


@check("graph_edges")
def reads_what_keras_writes(student):
    """Models of Keras, with residuals, shared layers and attention, as they are stored in a file."""
    for config, edges in keras_models():
        student.log.clear()
        agree(student.graph_edges(config), edges)


@check("run_exported", weight=3, essential=True)
@given(drawn=public.EXPORTS)
def computes_what_the_network_says(student, reference, drawn):
    """Dense, convolution, pooling, flatten, relu and softmax, one after the other."""
    layers, x = public.drawn_export(*drawn)
    close(student.run_exported(layers, x), reference.run_exported(layers, x), rtol=1e-5, atol=1e-7)


@check("run_exported", weight=0.5)
@given(drawn=public.EXPORTS)
def takes_keras_own_float32(student, reference, drawn):
    """Weights and rows of float32, as Keras keeps them, are fine."""
    layers, x = public.drawn_export(*drawn)
    narrow = [
        {key: np.float32(part) if isinstance(part, np.ndarray) else part for key, part in layer.items()}
        for layer in layers
    ]
    close(student.run_exported(narrow, np.float32(x)), reference.run_exported(layers, x), rtol=1e-3, atol=1e-4)


@check("run_exported", weight=0.5)
def leaves_weights_and_rows_alone(student):
    """run_exported changes neither the layers nor the rows."""
    for seed in range(3):
        untouched(student.run_exported, *public.drawn_export(seed, pictures=seed == 1))
