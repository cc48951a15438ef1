"""Fetching a Keras model from where the student's code lives: described, or built anew."""

from __future__ import annotations

from typing import Any

from autograder.language import gettext, gettext_noop
from autograder.models.reconstruct import MAX_PARAMETERS, read_weights, rebuild
from autograder.models.refusal import NO_MODEL, ModelRefused
from autograder.student import Function, Rows, Student

__all__ = ["described", "of"]


def of(
    owner: Student | Function, *args: Any, max_parameters: int = MAX_PARAMETERS, row_shapes: Rows = (), **kwargs: Any
) -> Any:
    """Return a model of the student's, rebuilt here, as `rebuild` makes it::

        model = models.of(student, "model")                        # a variable of the notebook
        model = models.of(student, handle)                         # what `put` or `keep` gave
        model = models.of(student.build_mlp, 784, (32,), 10)       # what the function returns

    max_parameters : more are refused before anything is built; the function itself is not given it.
    row_shapes : the shape of one row of each input, for a class of the student's own that was never called.

    Raises: ModelRefused, a `Mismatch`, if it is no model or not one that is rebuilt; NotWritten, Raised or Died where
    the variable or the function is at fault.
    """
    return rebuild(described(owner, *args, row_shapes=row_shapes, **kwargs), max_parameters=max_parameters)


def described(owner: Student | Function, *args: Any, row_shapes: Rows = (), **kwargs: Any) -> dict[str, Any]:
    """Return a model of the student's as ``config`` (JSON text) and ``weights`` (arrays of numbers); as `of` otherwise.

    For what `autograder.training.read_compiled` reads, and to `rebuild` the model with other weights.
    """
    if isinstance(owner, Function):
        description = owner.student.model(owner.keep(*args, **kwargs), row_shapes)
        name, law = owner.name, gettext_noop("{name} should return a Keras model; it returned {kind}.")
    else:
        (name,) = args
        named = isinstance(name, str)
        description = owner.model(owner.get(name) if named else name, row_shapes)
        law = gettext_noop("{name} should be a Keras model; it is {kind}.") if named else NO_MODEL
    if "refused" in description:
        raise ModelRefused(description["refused"])
    if "weights" not in description:
        raise ModelRefused(gettext(law, name=name, kind=description["kind"]))
    read_weights(description)  # checks compute with them before anybody rebuilds the model
    return description
