"""What a model does in training that inference does not show: what it drops, disturbs, holds back and leaves alone."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.compare import that
from autograder.language import gettext, grouped
from autograder.training import penalties

_NOISY = ("rate", "stddev")
"""The argument of a layer that does nothing but disturb: a Dropout's, a GaussianNoise's."""
_WITHIN = ("dropout", "recurrent_dropout")
"""Arguments of layers that drop something beside what they compute, as an LSTM may."""
_CHOSEN = (-1, 0, 1)
"""What weights hold that are set, not drawn: zeros and ones, and the signs of an orthogonal matrix of one number."""


@dataclass(frozen=True)
class Regime:
    """What training does with a model, beyond its loss.

    noise : what disturbs it, "Dropout(0.5)" say; held : its penalties and constraints by the names of Keras' arguments;
    frozen : how many numbers training leaves alone that it could change.
    """

    noise: tuple[str, ...]
    held: tuple[str, ...]
    frozen: int

    def expect(self, wanted: Regime) -> None:
        """Check that it is as wanted.

        Raises: Mismatch.
        """
        text = gettext(
            "In training it should be disturbed by {wanted}; it is by {found}.", **_said(wanted, self, "noise")
        )
        that(self.noise == wanted.noise, text, got=self.noise, expected=wanted.noise)
        text = gettext("Its weights should be held by {wanted}; they are by {found}.", **_said(wanted, self, "held"))
        that(self.held == wanted.held, text, got=self.held, expected=wanted.held)
        said = {"wanted": grouped(wanted.frozen), "found": grouped(self.frozen)}
        text = gettext("Of its parameters {wanted} should be frozen; {found} are (trainable=False).", **said)
        that(self.frozen == wanted.frozen, text, got=self.frozen, expected=wanted.frozen)


def regime_of(model: Any, described: Any) -> Regime:
    """Return what training does with a Keras model of the judge's, of which all is trainable from then on.

    described : the same model, as `autograder.models.described` gives it.
    """
    held, noise, learns = sorted(key for _, key in penalties(described)), _noise(model.get_config()), _learning(model)
    for layer in model._flatten_layers():  # a model that is trainable already does not pass it on
        layer.trainable = True  # running statistics are still none of what can learn
    return Regime(tuple(noise), tuple(held), _learning(model) - learns)


def _learning(model: Any) -> int:
    return sum(math.prod(weights.shape) for weights in model.trainable_weights)


def shares(first: Sequence[np.ndarray[Any, Any]], second: Sequence[np.ndarray[Any, Any]]) -> bool:
    """Whether two fresh models hold the same drawn numbers: a layer of both, or one that is not drawn anew."""
    return any(_drawn(one) and np.array_equal(one, other) for one, other in zip(first, second, strict=True))


def _drawn(weights: np.ndarray[Any, Any]) -> bool:
    """Whether it looks as drawn: vectors, constants and what consists of zeros and ones may be the same every time."""
    varied = weights.size == 1 or (weights.size > 1 and bool(np.ptp(weights) > 0))
    return weights.ndim > 1 and varied and not np.isin(weights, _CHOSEN).all()


def _noise(part: Any) -> Iterator[str]:
    """Go through a configuration in the order of its layers, those within others too."""
    if type(part) is list:
        for item in part:
            yield from _noise(item)
    elif type(part) is dict:
        kind, config = part.get("class_name"), part.get("config")
        if type(config) is dict:
            known = "Dropout" in str(kind) or "Noise" in str(kind)
            yield from (f"{kind}({config[name]:g})" for name in _NOISY if known and config.get(name))
            yield from (f"{kind}({name}={config[name]:g})" for name in _WITHIN if config.get(name))
        for value in part.values():
            yield from _noise(value)


def _said(wanted: Regime, found: Regime, name: str) -> dict[str, str]:
    sides = {"wanted": getattr(wanted, name), "found": getattr(found, name)}
    return {side: ", ".join(parts) or gettext("nothing") for side, parts in sides.items()}
