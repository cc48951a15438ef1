"""What Keras' layers compute once they are trained, as steps of five kinds.

They are ``dense``, ``conv``, pools (``max``, ``mean``), ``affine`` (batch normalisation and rescaling) and activations;
the script ``digit.js`` has a function for each. A step says where its weights begin among those of all.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from autograder.errors import PageError
from autograder.language import gettext

Step = dict[str, Any]
Shape = tuple[int, ...]

ACTIVATIONS = ("linear", "relu", "sigmoid", "tanh", "softmax")
"""Those that a page computes, by Keras' names."""


@dataclass
class Store:
    """The weights of all steps, one after the other."""

    parts: list[np.ndarray[Any, Any]] = field(default_factory=list)
    size: int = 0

    def put(self, values: Any) -> int:
        """Keep an array of float32; return where it begins."""
        flat = np.ravel(values)
        self.parts.append(flat)
        self.size += flat.size
        return self.size - flat.size

    def joined(self) -> np.ndarray[Any, Any]:
        """Return all of them as one array."""
        return np.concatenate([np.zeros(0, dtype=np.float32), *self.parts])


@dataclass(frozen=True)
class Reading:
    """A layer that is being read. shape, result : of its input and output for one digit."""

    layer: Any
    label: str
    shape: Shape
    result: Shape
    store: Store

    def put(self, values: Any) -> int:
        """Keep weights; return where they begin.

        Raises: PageError if they are not all numbers.
        """
        with np.errstate(over="ignore"):
            array = np.asarray(values).astype(np.float32)
        if not np.isfinite(array).all():
            raise PageError(
                gettext(
                    "The weights of {layer} hold values that are not finite numbers (NaN or infinity). "
                    "Training has diverged; a smaller learning rate helps.",
                    layer=self.label,
                )
            )
        return self.store.put(array)

    def only(self, argument: str, *wanted: Any) -> None:
        """Refuse a layer with another value of an argument than those that are computed."""
        value = getattr(self.layer, argument)
        value = tuple(value) if isinstance(value, list) else value
        if value not in wanted:
            raise self.refused(argument, value, map(repr, wanted))

    def refused(self, argument: str, value: Any, wanted: Iterable[str]) -> PageError:
        """Return that an argument has a value that is not computed."""
        said = {"layer": self.label, "argument": argument, "value": str(value)[:60], "wanted": ", ".join(wanted)}
        return PageError(
            gettext("{layer} has {argument}={value}, which the page does not compute; it takes {wanted}.", **said)
        )

    def bias(self, n: int) -> int:
        """Keep a layer's bias, or n zeros in its place."""
        return self.put(self.layer.bias if self.layer.use_bias else np.zeros(n))

    def activation(self) -> Step:
        """Return the step that an activation is."""
        value = self.layer.activation
        name = getattr(value, "__name__", type(value).__name__)
        name = {"softmax_v2": "softmax"}.get(name, name)  # as tf.nn.softmax calls itself
        own = str(getattr(value, "__module__", "")).startswith(("keras.", "tensorflow."))
        if name not in ACTIVATIONS or not own:
            raise self.refused("activation", name, ACTIVATIONS)
        return {"op": name, "n": self.result[-1]}

    def window(self, size: Any) -> Step:
        """Return where a window of this size goes over maps: those given, those made, steps, padding before."""
        self.only("padding", "valid", "same")
        self.only("data_format", "channels_last")
        size, strides = (tuple(map(int, sides)) for sides in (size, self.layer.strides))
        same = self.layer.padding == "same"
        sides = zip(self.shape, self.result, size, strides, strict=False)
        before = [max((out - 1) * step + width - side, 0) // 2 * same for side, out, width, step in sides]
        return {"from": self.shape, "to": self.result, "size": size, "stride": strides, "before": before}


def _nothing(_: Reading) -> Iterator[Step]:
    """What only gives its numbers another shape, or nothing at all when the model is used."""
    return iter(())


def _flat(at: Reading) -> Iterator[Step]:
    at.only("data_format", "channels_last")
    return iter(())


def _rescaling(at: Reading) -> Iterator[Step]:
    # One number for all, one for each channel, or one for each number where rows and columns differ.
    given = [np.asarray(value) for value in (at.layer.scale, at.layer.offset)]
    found = max((array.shape for array in given), key=math.prod)
    flat = math.prod(found) == math.prod(found[-1:])
    shape = (1,) if math.prod(found) == 1 else at.shape[-1:] if flat else at.shape
    try:
        scale, offset = (np.broadcast_to(array.ravel() if flat else array, shape) for array in given)
    except ValueError:
        raise at.refused("scale.shape", found, map(str, ((), at.shape[-1:], at.shape))) from None
    yield {"op": "affine", "n": scale.size, "scale": at.put(scale), "shift": at.put(offset)}


def _normalization(at: Reading) -> Iterator[Step]:
    layer, n = at.layer, at.shape[-1]
    at.only("axis", -1, len(at.shape))
    gamma = np.asarray(layer.gamma) if layer.scale else np.ones(n)
    beta = np.asarray(layer.beta) if layer.center else np.zeros(n)
    scale = gamma / np.sqrt(np.asarray(layer.moving_variance, dtype=float) + layer.epsilon)
    shift = beta - np.asarray(layer.moving_mean) * scale
    yield {"op": "affine", "n": n, "scale": at.put(scale), "shift": at.put(shift)}


def _dense(at: Reading) -> Iterator[Step]:
    inputs, outputs = at.layer.kernel.shape
    kernel = at.put(at.layer.kernel)
    yield {"op": "dense", "inputs": inputs, "outputs": outputs, "kernel": kernel, "bias": at.bias(outputs)}
    yield at.activation()


def _conv(at: Reading) -> Iterator[Step]:
    at.only("dilation_rate", (1, 1))
    at.only("groups", 1)
    window = at.window(at.layer.kernel_size)
    yield {"op": "conv", **window, "kernel": at.put(at.layer.kernel), "bias": at.bias(at.result[-1])}
    yield at.activation()


def _max(at: Reading) -> Iterator[Step]:
    yield {"op": "max", **at.window(at.layer.pool_size)}


def _mean(at: Reading) -> Iterator[Step]:
    yield {"op": "mean", **at.window(at.layer.pool_size)}


def _global_mean(at: Reading) -> Iterator[Step]:
    at.only("data_format", "channels_last")
    size, n = at.shape[:2], at.shape[-1]
    yield {"op": "mean", "from": at.shape, "to": (1, 1, n), "size": size, "stride": (1, 1), "before": (0, 0)}


def _activation(at: Reading) -> Iterator[Step]:
    yield at.activation()


def _relu(at: Reading) -> Iterator[Step]:
    at.only("max_value", None)
    at.only("negative_slope", 0)
    at.only("threshold", 0)
    yield {"op": "relu"}


def _softmax(at: Reading) -> Iterator[Step]:
    at.only("axis", -1, len(at.shape))
    yield {"op": "softmax", "n": at.result[-1]}


READERS: Mapping[str, Callable[[Reading], Iterator[Step]]] = {
    "Flatten": _flat,
    "Reshape": _nothing,
    "Rescaling": _rescaling,
    "Dense": _dense,
    "Conv2D": _conv,
    "MaxPooling2D": _max,
    "AveragePooling2D": _mean,
    "GlobalAveragePooling2D": _global_mean,
    "BatchNormalization": _normalization,
    "Dropout": _nothing,
    "Activation": _activation,
    "ReLU": _relu,
    "Softmax": _softmax,
}
"""What a page computes, by the names of Keras' classes."""
