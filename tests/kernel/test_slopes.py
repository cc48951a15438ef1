"""A loss that the judge serves, in a training loop of the notebook's own: it has slopes, in a graph as well."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from autograder.kernel.calls import CallServer
from autograder.sandbox.helpers import answer
from autograder.wire.codec import decode

tf = pytest.importorskip("tensorflow")


def served(function: Callable[..., Any]) -> Callable[..., Any]:
    """What stands for ``loss`` in a notebook to which the judge serves this function."""
    server = CallServer({}, ask=lambda question: answer({"loss": function}, decode(bytearray(question)), 20))
    server.answer({"op": "serve", "names": ["loss"]})
    proxy: Callable[..., Any] = server.namespace["loss"]
    return proxy


def weighed(x: Any, target: Any, *, weight: float = 1.0) -> Any:
    """Weighed squares, row by row."""
    return weight * tf.reduce_sum(tf.square(x - target), axis=1)


X, TARGET = np.array([[1.0, 2.0], [3.0, 5.0]], dtype=np.float32), np.array([[0, 1], [1, 1]], dtype=np.float32)


@pytest.mark.parametrize("graph", [False, True])
def test_a_served_loss_has_slopes(graph: bool) -> None:
    """For a variable and a tensor, and for a keyword; a plain argument beside them is as it is."""
    loss, x, weight = served(weighed), tf.Variable(X), tf.constant(0.5)

    def step() -> Any:
        with tf.GradientTape() as tape:
            tape.watch(weight)
            value = tf.reduce_mean(loss(x, TARGET, weight=weight))
        return value, *tape.gradient(value, [x, weight])

    value, for_x, for_weight = tf.function(step)() if graph else step()
    squares = np.square(X - TARGET).sum(axis=1)
    assert np.isclose(value, squares.mean() / 2)
    assert np.allclose(for_x, (X - TARGET) / 2)
    assert np.isclose(for_weight, squares.mean())


def test_a_graph_asks_whenever_it_runs() -> None:
    """The answer is not that of the first batch for ever; within a graph, too, the loss trains."""
    loss, x = served(weighed), tf.Variable(X)

    def step() -> Any:
        with tf.GradientTape() as tape:
            value = tf.reduce_sum(loss(x, TARGET))
        x.assign_sub(0.25 * tape.gradient(value, x))
        return value

    graph = tf.function(step)
    values = [float(graph()) for _ in range(3)]
    assert np.allclose(values, values[0] * np.array([1, 1 / 4, 1 / 16]))


def test_a_function_of_numpy_has_an_answer_and_no_slopes() -> None:
    """Whoever asks for slopes of it is told so; its answer for tensors is a tensor."""
    loss = served(lambda x: np.sum(x**2))
    x = tf.constant(X)
    assert np.isclose(loss(x), 39)
    with tf.GradientTape() as tape:
        tape.watch(x)
        value = loss(x)
    with pytest.raises(TypeError, match="no slopes"):
        tape.gradient(value, x)


def test_arrays_are_answered_with_arrays() -> None:
    """Without a tensor among the arguments nothing of this takes part."""
    assert isinstance(served(weighed)(X, TARGET), np.ndarray)
