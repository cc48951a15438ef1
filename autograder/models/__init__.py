"""A student's Keras model, read piece by piece and built anew.

A configuration is a text that anybody can write. `graph` and `layers` read it, `builder` joins Keras' own layers as
it says, `reconstruct` puts the weights in. Keras' own loading, which can run code that a configuration names, is
never used.

    model = models.of(student, "model", max_parameters=500_000)
    accuracy = (models.predict(model, x).argmax(axis=1) == y).mean()
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from autograder.util.facade import facade

if TYPE_CHECKING:
    from autograder.models.fetch import described, of
    from autograder.models.reconstruct import forget, parameter_count, predict, rebuild
    from autograder.models.refusal import ModelRefused

__all__ = ["ModelRefused", "described", "forget", "of", "parameter_count", "predict", "rebuild"]

__getattr__, __dir__ = facade(
    __name__,
    {
        "ModelRefused": "refusal",
        "described": "fetch",
        "forget": "reconstruct",
        "of": "fetch",
        "parameter_count": "reconstruct",
        "predict": "reconstruct",
        "rebuild": "reconstruct",
    },
)
