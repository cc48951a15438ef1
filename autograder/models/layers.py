"""The layers that a rebuilt model may have: what each accepts, and how many parameters it will hold.

Nothing of a student's configuration reaches Keras but the arguments read here, one by one. What only
matters before or during training (initializers, regularizers, constraints, seeds) is left out: the weights
are set afterwards. An argument that is not listed is refused, as leaving it out could change what the layer
computes.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from autograder.compare import Mismatch
from autograder.models.arguments import Reader, Unfit, flag, integer, number, one_of, optional, sizes
from autograder.models.effort import (
    Arguments,
    Effort,
    Shape,
    each,
    gone_through,
    no_effort,
    padded,
    pooled,
    stepped,
)

MODULE = "keras.layers"

T = TypeVar("T")


class ModelRefused(Mismatch):
    """A model that the judge will not or cannot rebuild; the message says which part, and what is allowed."""


ACTIVATIONS = (
    "elu", "exponential", "gelu", "hard_sigmoid", "leaky_relu", "linear", "log_softmax", "mish", "relu", "relu6",
    "selu", "sigmoid", "silu", "softmax", "softplus", "softsign", "swish", "tanh",
)  # fmt: skip
_LAYERS_AS_ACTIVATION = ("ELU", "LeakyReLU", "ReLU", "Softmax")


def _activation(value: Any) -> Any:
    """The name of a built-in activation, or a layer such as ``ReLU()`` in its place."""
    if type(value) is str and value in ACTIVATIONS:
        return value
    if type(value) is dict and value.get("class_name") in _LAYERS_AS_ACTIVATION and value.get("module") == MODULE:
        return read_layer(value["class_name"], value.get("config"), "its activation").make()
    raise Unfit('the name of a built-in activation, such as "relu"')


# ---------------------------------------------------------------------------------- counting parameters

Count = Callable[[Arguments, Shape], int]


def _none(_arguments: Arguments, _shape: Shape) -> int:
    return 0


def _last(shape: Shape) -> int:
    size = shape[-1] if len(shape) > 1 else None
    if size is None:
        raise Unfit("an input whose last axis has a known length")
    return size


def _dense(a: Arguments, shape: Shape) -> int:
    return int((_last(shape) + a["use_bias"]) * a["units"])


def _window(a: Arguments, rank: int) -> int:
    return math.prod(each(a["kernel_size"], rank))


def _conv(rank: int) -> Count:
    def count(a: Arguments, shape: Shape) -> int:
        return int((_window(a, rank) * (_last(shape) // a["groups"]) + a["use_bias"]) * a["filters"])

    return count


def _depthwise(a: Arguments, shape: Shape) -> int:
    return int((_window(a, 2) + a["use_bias"]) * _last(shape) * a["depth_multiplier"])


def _separable(a: Arguments, shape: Shape) -> int:
    between = _last(shape) * a["depth_multiplier"]
    return int(_window(a, 2) * between + (between + a["use_bias"]) * a["filters"])


def _normalized(statistics: int) -> Count:
    return lambda a, shape: int((statistics + a["scale"] + a["center"]) * _last(shape))


def _recurrent(gates: int) -> Count:
    def count(a: Arguments, shape: Shape) -> int:
        biases = a["use_bias"] * (1 + a.get("reset_after", False))
        return int(gates * a["units"] * (_last(shape) + a["units"] + biases))

    return count


def _embedding(a: Arguments, _shape: Shape) -> int:
    return int(a["input_dim"] * a["output_dim"])


# --------------------------------------------------------------------------------------------- the list


@dataclass(frozen=True)
class Rule:
    """One kind of layer.

    arguments : every argument it may have, with what reads it.
    count : its number of parameters, from its arguments and the shape of its input.
    effort : operations for one row beyond those with its parameters, from its arguments and the shapes of its input
        and output; inner : numbers that it makes of one row on the way to its output.
    """

    arguments: Mapping[str, Reader] = field(default_factory=dict)
    count: Count = _none
    effort: Effort = no_effort
    inner: Effort = no_effort


_LAST_CHANNEL = {"data_format": one_of("channels_last")}
_STRIDED = {"strides": sizes(), "padding": one_of("valid", "same"), **_LAST_CHANNEL}
_ACTIVE = {"activation": _activation, "use_bias": flag}
_CONVOLVED = {"kernel_size": sizes(), "dilation_rate": sizes(), **_STRIDED, **_ACTIVE}
_CONV = {"filters": integer(1), "groups": integer(1), **_CONVOLVED}
_DEPTH = {"depth_multiplier": integer(1), **_CONVOLVED}
_POOL = {"pool_size": sizes(), **_STRIDED}
_GLOBAL_POOL = {"keepdims": flag, **_LAST_CHANNEL}
_RATE = {"rate": number(0, 1)}
_SCALED = {"axis": one_of(-1, [-1]), "epsilon": number(0, 1), "center": flag, "scale": flag}
_RECURRENT = {
    "units": integer(1),
    **_ACTIVE,
    **dict.fromkeys(("return_sequences", "go_backwards", "zero_output_for_mask"), flag),
    **dict.fromkeys(("dropout", "recurrent_dropout"), number(0, 1)),
}
_GATED = {"recurrent_activation": _activation, **_RECURRENT}

RULES: Mapping[str, Rule] = {
    "Dense": Rule({"units": integer(1), **_ACTIVE}, _dense),
    "Activation": Rule({"activation": _activation}),
    "ReLU": Rule({"max_value": optional(number(0, 1e6)), "negative_slope": number(0, 10), "threshold": number(0, 10)}),
    "LeakyReLU": Rule({"negative_slope": number(0, 10)}),
    "ELU": Rule({"alpha": number(0, 10)}),
    "Softmax": Rule({"axis": integer(-4, 4)}),
    "Flatten": Rule(_LAST_CHANNEL),
    "Reshape": Rule({"target_shape": sizes(-1)}),
    "Permute": Rule({"dims": sizes()}),
    "RepeatVector": Rule({"n": integer(1)}),
    "Rescaling": Rule({"scale": number(-1e6, 1e6), "offset": number(-1e6, 1e6)}),
    "Dropout": Rule(_RATE),
    "SpatialDropout1D": Rule(_RATE),
    "SpatialDropout2D": Rule({**_RATE, **_LAST_CHANNEL}),
    "GaussianDropout": Rule(_RATE),
    "GaussianNoise": Rule({"stddev": number(0, 1e6)}),
    "BatchNormalization": Rule({**_SCALED, "momentum": number(0, 1)}, _normalized(2)),
    "LayerNormalization": Rule(_SCALED, _normalized(0)),
    "Conv1D": Rule(_CONV, _conv(1), inner=padded(1)),
    "Conv2D": Rule(_CONV, _conv(2), inner=padded(2)),
    "DepthwiseConv2D": Rule(_DEPTH, _depthwise, inner=padded(2)),
    "SeparableConv2D": Rule({"filters": integer(1), **_DEPTH}, _separable, inner=padded(2)),
    **{f"{kind}Pooling{rank}D": Rule(_POOL, effort=pooled(rank)) for kind in ("Max", "Average") for rank in (1, 2)},
    **{
        f"Global{kind}Pooling{rank}D": Rule(_GLOBAL_POOL, effort=gone_through)
        for kind in ("Max", "Average")
        for rank in (1, 2)
    },
    "ZeroPadding2D": Rule({"padding": sizes(0), **_LAST_CHANNEL}),
    "Cropping2D": Rule({"cropping": sizes(0), **_LAST_CHANNEL}),
    "UpSampling2D": Rule({"size": sizes(), "interpolation": one_of("nearest", "bilinear"), **_LAST_CHANNEL}),
    **{kind: Rule() for kind in ("Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum")},
    "Concatenate": Rule({"axis": integer(-4, 4)}),
    "Embedding": Rule({"input_dim": integer(1), "output_dim": integer(1), "mask_zero": flag}, _embedding),
    "LSTM": Rule({**_GATED, "unit_forget_bias": flag}, _recurrent(4), stepped),
    "GRU": Rule({**_GATED, "reset_after": flag}, _recurrent(3), stepped),
    "SimpleRNN": Rule(_RECURRENT, _recurrent(1), stepped),
}
"""Every kind of layer that is rebuilt, by its class's name in ``keras.layers``."""

_INITIALIZERS = tuple(
    f"{weight}_initializer" for weight in ("kernel", "recurrent", "bias", "depthwise", "pointwise", "embeddings")
)
_WITHOUT_EFFECT = ("name", "trainable", "dtype", "seed", "unroll", "renorm_momentum", "synchronized")
_FOR_TRAINING = ("_initializer", "_regularizer", "_constraint")


@dataclass(frozen=True)
class ReadLayer:
    """A layer as it was read from a configuration, nothing of it built yet.

    label : what to call it in messages.
    """

    kind: str
    label: str
    arguments: Arguments
    initializers: tuple[str, ...] = ()

    def make(self) -> Any:
        """Return it as a Keras layer without weights.

        Raises: ModelRefused if Keras does not accept the arguments together.
        """
        import keras  # noqa: PLC0415 - only the units with models need it

        try:
            zeros = dict.fromkeys(self.initializers, keras.initializers.Zeros())
            return getattr(keras.layers, self.kind)(**self.arguments, **zeros)
        except (ValueError, TypeError) as error:
            raise ModelRefused(f"{self.label} cannot be built: {first_line(error)}") from None

    def count(self, shape: Shape) -> int:
        """Return the number of parameters it will have for an input of this shape, batch axis included.

        Raises: ModelRefused if the shape does not tell.
        """
        return self._counted(shape, lambda rule: rule.count(self.arguments, shape))

    def effort(self, shape: Shape, out: Shape) -> tuple[int, int]:
        """Return the operations for one row beyond those with its parameters, and the numbers made on the way.

        Raises: ModelRefused if the shapes do not tell.
        """
        return self._counted(
            shape, lambda rule: (rule.effort(self.arguments, shape, out), rule.inner(self.arguments, shape, out))
        )

    def _counted(self, shape: Shape, count: Callable[[Rule], T]) -> T:
        try:
            return count(RULES[self.kind])
        except Unfit as unfit:
            raise ModelRefused(f"{self.label} needs {unfit}; its input has the shape {shape}.") from None
        except KeyError as missing:
            raise ModelRefused(f"{self.label}: its configuration lacks {missing}.") from None


def read_layer(kind: Any, config: Any, label: str) -> ReadLayer:
    """Read a layer of the class ``kind`` from its configuration.

    Raises: ModelRefused if the class is not on the list, or an argument is not what it should be.
    """
    if type(kind) is not str or kind not in RULES:
        raise ModelRefused(
            f"{label} is a {str(kind)[:60]}, which is not among the layers that are rebuilt for grading."
        )
    if type(config) is not dict:
        raise ModelRefused(f"{label}: expected its configuration, got a {type(config).__name__}.")
    rule = RULES[kind]
    arguments: Arguments = {}
    for name, value in config.items():
        if name in rule.arguments:
            try:
                arguments[name] = rule.arguments[name](value)
            except Unfit as unfit:
                raise ModelRefused(f"{label}: {name} should be {unfit}; it is {_short(value)}.") from None
        elif not (name in _WITHOUT_EFFECT or name.endswith(_FOR_TRAINING) or value is None or value is False):
            raise ModelRefused(f"{label}: the argument {str(name)[:60]}={_short(value)} is not known here.")
    return ReadLayer(kind, label, arguments, tuple(name for name in _INITIALIZERS if name in config))


def _short(value: Any) -> str:
    if type(value) is dict and "class_name" in value:
        named = value.get("registered_name") or value.get("config") if value["class_name"] == "function" else None
        return f"your own {str(named or value['class_name'])[:60]}"
    text = repr(value)
    return text if len(text) <= 60 else text[:59] + "…"


def first_line(error: Exception) -> str:
    """Return the beginning of what an exception of Keras' says."""
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:200]
