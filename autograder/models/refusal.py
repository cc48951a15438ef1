"""A model that is refused, and what is said of it in more than one place."""

from __future__ import annotations

from typing import Any

from autograder.compare import Mismatch
from autograder.language import gettext, gettext_noop

NO_MODEL = gettext_noop("Expected a Keras model, got {kind}.")
TOO_MANY_NUMBERS = gettext_noop("{layer} makes of one row more numbers than are allowed: {n}; at most {most}.")
TOO_MANY_OUTPUTS = gettext_noop(
    "{layer} brings the numbers that the model makes of one row beyond what is allowed: {n}; at most {most}."
)
TOO_MANY_PARAMETERS = gettext_noop("{layer} brings the model's parameters beyond what is allowed: {n}; at most {most}.")
TOO_MUCH_WORK = gettext_noop(
    "{layer} brings the model's multiplications for one row beyond what is allowed: {n}; at most {most}."
)


class ModelRefused(Mismatch):
    """A model that the judge will not or cannot rebuild; the message says which part, and what is allowed."""


def own_class(label: str, kind: Any) -> ModelRefused:
    """Return that a model or a layer is of a class of somebody's own."""
    return ModelRefused(
        gettext(
            "{layer} is of the class {kind}, which is not Keras' own. Build models with keras.Sequential or "
            "keras.Model(inputs, outputs), of Keras' own layers.",
            layer=label, kind=str(kind)[:60],
        )
    )  # fmt: skip


def not_applied(label: str, error: Exception) -> ModelRefused:
    """Return that a layer or an operation does not take what it is given, in Keras' words."""
    said = {"layer": label, "error": first_line(error)}
    return ModelRefused(gettext("{layer} cannot be applied to its input: {error}", **said))


def shown(value: Any) -> str:
    """Return the beginning of a value of a configuration, in words if it is an object of Keras'."""
    if type(value) is dict and "class_name" in value:
        if value["class_name"] == "function":
            name = str(value.get("config"))[:60]
            return gettext("the function {name}, which is none of Keras' activations", name=name)
        return gettext("an object of the class {name}", name=str(value["class_name"])[:60])
    text = repr(value)
    return text if len(text) <= 60 else text[:59] + "…"


def first_line(error: Exception) -> str:
    """Return the beginning of what an exception of Keras' says."""
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:200]
