"""Reading the configuration of a layer or an operation, argument by argument: what is not known is refused in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from autograder.language import gettext
from autograder.models.arguments import Reader, Unfit
from autograder.models.refusal import ModelRefused, shown

_WITHOUT_EFFECT = ("name", "trainable", "dtype", "seed", "unroll", "renorm_momentum", "synchronized")
_FOR_TRAINING = ("_initializer", "_regularizer", "_constraint")


def read_arguments(readers: Mapping[str, Reader], config: Any, label: str) -> dict[str, Any]:
    """Read the arguments of a layer or an operation, one by one.

    Raises: ModelRefused.
    """
    if type(config) is not dict:
        said = {"layer": label, "type": type(config).__name__}
        raise ModelRefused(gettext("{layer}: expected its configuration, got a {type}.", **said))
    arguments: dict[str, Any] = {}
    for name, value in config.items():
        if name in readers:
            try:
                arguments[name] = readers[name](value)
            except Unfit as unfit:
                said = {"layer": label, "argument": name, "wanted": str(unfit), "came": shown(value)}
                raise ModelRefused(gettext("{layer}: {argument} should be {wanted}; it is {came}.", **said)) from None
        elif not (name in _WITHOUT_EFFECT or name.endswith(_FOR_TRAINING) or value is None or value is False):
            said = {"layer": label, "argument": str(name)[:60], "value": shown(value)}
            raise ModelRefused(gettext("{layer}: the argument {argument}={value} is not known here.", **said))
    return arguments
