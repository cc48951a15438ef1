"""Objects of a notebook's own classes, given to a helper that the judge serves."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from autograder.kernel.calls import CallServer
from autograder.sandbox.helpers import answer
from autograder.wire.codec import Handle, Model, decode, encode
from autograder.wire.objects import Objects


class Node:
    """What a notebook defines: it knows other nodes."""

    def __init__(self, value: float) -> None:
        self.value = value
        self.inputs: list[Node] = []
        self.rule = abs


def add_up(nodes: Any) -> Any:
    """The helper: gives the last node the sum of its inputs, and a new node that knows it."""
    nodes[-1].value = sum(node.value for node in nodes[-1].inputs)
    return nodes[-1].value, SimpleNamespace(value=0.5, inputs=[nodes[-1]])


@pytest.fixture
def served() -> Any:
    """The proxy of ``add_up``, as a notebook has it whose judge serves that helper."""

    def ask(question: bytes) -> bytes:
        return answer({"add_up": add_up}, decode(question), 10.0)

    server = CallServer({"__name__": __name__, "SimpleNamespace": Node}, ask)
    server.answer({"op": "serve", "names": ["add_up"]})
    return server.namespace["add_up"]


def test_a_helper_sees_what_objects_know_and_changes_them(served: Any) -> None:
    """Attributes cross, so do objects that attributes lead to; what changed is changed in the originals."""
    first, second, last = Node(1.5), Node(2.0), Node(0.0)
    last.inputs = [first, second]
    total, new = served([last])
    assert total == last.value == 3.5
    assert last.inputs == [first, second]
    assert last.rule is abs  # what cannot cross stays what it was
    assert isinstance(new, Node)
    assert new.inputs == [last]


def test_objects_in_a_circle_cross(served: Any) -> None:
    """Two that know each other are two, however often they are met."""
    first, second = Node(1.0), Node(2.0)
    first.inputs, second.inputs = [second], [first, first]
    assert served([first, second])[0] == 2.0
    assert (first.inputs, second.inputs) == ([second], [first, first])


@pytest.mark.parametrize("states", [7, [7], [["Node", {"value": Handle(5)}]], [["Node", {"value": Handle(-1)}]]])
def test_what_are_no_states_is_refused(states: Any) -> None:
    """The question comes from where the student's code runs, and may say anything."""
    with pytest.raises(ValueError, match="object"):
        Objects(lambda _: False, lambda _: SimpleNamespace()).put(states)


def test_without_objects_nothing_is_different() -> None:
    """Numbers, arrays and lists cross as they are."""
    objects = Objects(lambda _: False, lambda _: SimpleNamespace())
    value = [1, (2.0, "x"), {"a": np.arange(3)}]
    assert str(objects.leave(value)) == str(value)
    assert objects.states() == []


def test_a_model_is_asked_for_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its first weights are drawn, so that two are not the same; what is plain is asked for once."""
    monkeypatch.setattr("autograder.kernel.calls.unpack", lambda value: value)
    asked = []

    def ask(question: bytes) -> bytes:
        asked.append(decode(question)["name"])
        value = Model("{}", (np.ones(2),)) if asked[-1] == "build" else 1
        return encode({"value": value, "objects": [], "changed": []})

    server = CallServer({"__name__": __name__}, ask)
    server.answer({"op": "serve", "names": ["build", "count"]})
    for name in ("build", "count") * 2:
        server.namespace[name](3)
    assert asked == ["build", "count", "build"]
