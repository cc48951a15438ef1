"""A student's Keras model, read piece by piece and built anew.

A configuration is a text that anybody can write. `graph` and `layers` read it, `builder` joins Keras' own layers as
it says, `reconstruct` puts the weights in. Keras' own loading, which can run code that a configuration names, is
never used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from autograder.util.facade import facade

if TYPE_CHECKING:
    from autograder.models.layers import ModelRefused
    from autograder.models.reconstruct import forget, parameter_count, predict, rebuild

__all__ = ["ModelRefused", "forget", "parameter_count", "predict", "rebuild"]

__getattr__, __dir__ = facade(
    __name__,
    {
        "ModelRefused": "layers",
        "forget": "reconstruct",
        "parameter_count": "reconstruct",
        "predict": "reconstruct",
        "rebuild": "reconstruct",
    },
)
