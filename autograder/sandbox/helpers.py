"""Answering in place of a student's broken helper: the reference's function, on arguments that a student chose.

The student's code decides what is asked and how often, so that nothing of a question is trusted: its values
are plain data, models are rebuilt within bounds, and the answer may take only so much time and memory.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import SimpleNamespace
from typing import Any

import numpy as np

from autograder.describe import kind_of
from autograder.errors import WireError
from autograder.kernel.slopes import Place, placed
from autograder.language import gettext
from autograder.models.reconstruct import rebuild
from autograder.training import read_compiled
from autograder.util.bounds import TimeUp, limit_memory, limit_time
from autograder.wire.codec import Foreign, Generator, Model, Rng, encode, walk
from autograder.wire.convert import from_wire, is_model, pack, resume_generator
from autograder.wire.objects import Objects

MEMORY_MB = 4096
"""Address space that one answer may take beyond what is in use."""

Helpers = Mapping[str, Callable[..., Any]]
"""Functions that answer, by the name of the helper whose place they take."""


def answer(served: Helpers, question: Mapping[str, Any], seconds: float) -> bytes:
    """Return the encoded answer to a question: a value, or the kind and text of an error.

    served : only these have an answer; seconds : the time it may take.
    """
    name, args, kwargs = question.get("name"), question.get("args"), question.get("kwargs")
    function = served.get(name) if isinstance(name, str) else None
    if function is None or not isinstance(args, list) or not isinstance(kwargs, dict):
        return _error("RuntimeError", "there is nobody to ask")
    for value in walk([args, kwargs]):
        if isinstance(value, Foreign):
            return _error("TypeError", gettext("{name} was given {kind}", name=name, kind=kind_of(value)))
    objects = Objects(lambda item: _stands_for_one(item, function), lambda _: SimpleNamespace())
    try:
        with limit_memory(MEMORY_MB), limit_time(seconds):
            objects.put(question.get("objects", []))
            given = [_usable(objects.arrive(value)) for value in args]
            named = {key: _usable(objects.arrive(value)) for key, value in kwargs.items()}
            if "upstream" in question:
                slopes = _slopes(function, given, named, question["upstream"])
                return encode({"value": slopes, "objects": [], "changed": []})
            value = function(*given, **named)
            places = [*enumerate(given), *named.items()]
            changed = [[place, pack(item)] for place, item in places if _is_live(item)]
            crossing = {"value": objects.leave(value), "objects": objects.states(), "changed": changed}
            return encode(crossing, pack)
    except TimeUp:
        text = gettext("{name} would take more than {seconds:.0f} s with these arguments", name=name, seconds=seconds)
        return _error("RuntimeError", text)
    except MemoryError:
        return _error("RuntimeError", gettext("{name} would take too much memory with these arguments", name=name))
    except WireError as error:
        text = gettext("the answer of {name} cannot be sent: {reason}", name=name, reason=error)
        return _error("RuntimeError", text)
    except Exception as error:
        return _error(type(error).__name__, str(error))


def _slopes(
    function: Callable[..., Any], given: Sequence[Any], named: Mapping[str, Any], upstream: Any
) -> list[tuple[Place, Any]]:
    """Return the slopes of an answer times ``upstream``, for each argument that is an array of floats.

    Raises: TypeError if the function is not one of TensorFlow's, and what TensorFlow does if ``upstream`` does not fit.
    """
    import tensorflow as tf  # noqa: PLC0415 - only units with losses for training need it

    whole = placed(given, named)
    watched = {
        place: tf.constant(value)
        for place, value in whole.items()
        if isinstance(value, np.ndarray) and value.dtype.kind == "f"
    }
    with tf.GradientTape() as tape:
        tape.watch([*watched.values()])
        whole.update(watched)
        value = function(*(whole[place] for place in range(len(given))), **{name: whole[name] for name in named})
    if not tf.is_tensor(value):
        raise TypeError(gettext("a function of NumPy has no slopes"))
    found = tape.gradient(value, [*watched.values()], tf.constant(upstream), tf.UnconnectedGradients.ZERO)
    return [(place, np.asarray(slope)) for place, slope in zip(watched, found, strict=True)]


def _usable(value: Any) -> Any:
    """Turn one argument into the object it stands for.

    Raises: ModelRefused, ValueError.
    """
    if isinstance(value, Rng):
        return np.random.default_rng(value.seed)
    if isinstance(value, Generator):
        return resume_generator(value)
    if isinstance(value, Model):
        description = {"config": value.config, "weights": list(value.weights)}
        model, compiled = rebuild(description), read_compiled(description)
        if compiled is not None:
            compiled.apply(model)
        return model
    return from_wire(value)


def _stands_for_one(value: Any, function: Callable[..., Any]) -> bool:
    """Whether it stands for an object of a notebook's class: one that was asked about, or of the reference's own."""
    return isinstance(value, SimpleNamespace) or type(value).__module__ == function.__module__


def _is_live(value: Any) -> bool:
    """Whether a function may change it in a way that its caller has to see."""
    return is_model(value) or isinstance(value, np.random.Generator)


def _error(kind: str, text: str) -> bytes:
    return encode({"kind": kind, "text": text[:500]})
