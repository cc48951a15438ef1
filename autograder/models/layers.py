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
from typing import Any

from autograder.compare import Mismatch

MAX_SIZE = 10**6
"""Largest integer that an argument may be."""
MAX_SIZES = 8
"""Most integers in one argument (a shape, a kernel)."""
MODULE = "keras.layers"

Shape = tuple[int | None, ...]
Arguments = dict[str, Any]
Reader = Callable[[Any], Any]


class ModelRefused(Mismatch):
    """A model that the judge will not or cannot rebuild; the message says which part, and what is allowed."""


class _Unfit(ValueError):
    """An argument is not what it should be; the message says what it should be."""


# ------------------------------------------------------------------------------------ reading arguments


def _integer(low: int, high: int = MAX_SIZE) -> Reader:
    def read(value: Any) -> int:
        if type(value) is not int or not low <= value <= high:
            raise _Unfit(f"an integer from {low} to {high:,}")
        return value

    return read


def _number(low: float, high: float) -> Reader:
    def read(value: Any) -> float:
        if type(value) not in (int, float) or not low <= value <= high:  # NaN is not between
            raise _Unfit(f"a number from {low:g} to {high:g}")
        return float(value)

    return read


def _sizes(low: int = 1) -> Reader:
    """One integer, or a list of them, or a list of such lists."""
    one = _integer(low)

    def read(value: Any, nested: bool = False) -> Any:
        if type(value) is list and 0 < len(value) <= MAX_SIZES:
            return tuple(one(v) if nested or type(v) is not list else read(v, True) for v in value)
        return one(value)

    return read


def _one_of(*values: Any) -> Reader:
    def read(value: Any) -> Any:
        if not any(type(value) is type(allowed) and value == allowed for allowed in values):
            raise _Unfit(f"{' or '.join(map(repr, values))}")
        return value

    return read


def _optional(reader: Reader) -> Reader:
    return lambda value: None if value is None else reader(value)


_flag = _one_of(True, False)
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
    raise _Unfit('the name of a built-in activation, such as "relu"')


# ---------------------------------------------------------------------------------- counting parameters

Count = Callable[[Arguments, Shape], int]


def _none(_arguments: Arguments, _shape: Shape) -> int:
    return 0


def _last(shape: Shape) -> int:
    size = shape[-1] if len(shape) > 1 else None
    if size is None:
        raise _Unfit("an input whose last axis has a known length")
    return size


def _dense(a: Arguments, shape: Shape) -> int:
    return int((_last(shape) + a["use_bias"]) * a["units"])


def _window(a: Arguments, rank: int) -> int:
    size = a["kernel_size"]
    return math.prod(size) if isinstance(size, tuple) else int(size**rank)


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
    """

    arguments: Mapping[str, Reader] = field(default_factory=dict)
    count: Count = _none


_LAST_CHANNEL = {"data_format": _one_of("channels_last")}
_STRIDED = {"strides": _sizes(), "padding": _one_of("valid", "same"), **_LAST_CHANNEL}
_ACTIVE = {"activation": _activation, "use_bias": _flag}
_CONVOLVED = {"kernel_size": _sizes(), "dilation_rate": _sizes(), **_STRIDED, **_ACTIVE}
_CONV = {"filters": _integer(1), "groups": _integer(1), **_CONVOLVED}
_DEPTH = {"depth_multiplier": _integer(1), **_CONVOLVED}
_POOL = {"pool_size": _sizes(), **_STRIDED}
_GLOBAL_POOL = {"keepdims": _flag, **_LAST_CHANNEL}
_RATE = {"rate": _number(0, 1)}
_SCALED = {"axis": _one_of(-1, [-1]), "epsilon": _number(0, 1), "center": _flag, "scale": _flag}
_RECURRENT = {
    "units": _integer(1),
    **_ACTIVE,
    **dict.fromkeys(("return_sequences", "go_backwards", "zero_output_for_mask"), _flag),
    **dict.fromkeys(("dropout", "recurrent_dropout"), _number(0, 1)),
}
_GATED = {"recurrent_activation": _activation, **_RECURRENT}

RULES: Mapping[str, Rule] = {
    "Dense": Rule({"units": _integer(1), **_ACTIVE}, _dense),
    "Activation": Rule({"activation": _activation}),
    "ReLU": Rule(
        {"max_value": _optional(_number(0, 1e6)), "negative_slope": _number(0, 10), "threshold": _number(0, 10)}
    ),
    "LeakyReLU": Rule({"negative_slope": _number(0, 10)}),
    "ELU": Rule({"alpha": _number(0, 10)}),
    "Softmax": Rule({"axis": _integer(-4, 4)}),
    "Flatten": Rule(_LAST_CHANNEL),
    "Reshape": Rule({"target_shape": _sizes(-1)}),
    "Permute": Rule({"dims": _sizes()}),
    "RepeatVector": Rule({"n": _integer(1)}),
    "Rescaling": Rule({"scale": _number(-1e6, 1e6), "offset": _number(-1e6, 1e6)}),
    "Dropout": Rule(_RATE),
    "SpatialDropout1D": Rule(_RATE),
    "SpatialDropout2D": Rule({**_RATE, **_LAST_CHANNEL}),
    "GaussianDropout": Rule(_RATE),
    "GaussianNoise": Rule({"stddev": _number(0, 1e6)}),
    "BatchNormalization": Rule({**_SCALED, "momentum": _number(0, 1)}, _normalized(2)),
    "LayerNormalization": Rule(_SCALED, _normalized(0)),
    "Conv1D": Rule(_CONV, _conv(1)),
    "Conv2D": Rule(_CONV, _conv(2)),
    "DepthwiseConv2D": Rule(_DEPTH, _depthwise),
    "SeparableConv2D": Rule({"filters": _integer(1), **_DEPTH}, _separable),
    **{f"{kind}Pooling{rank}D": Rule(_POOL) for kind in ("Max", "Average") for rank in (1, 2)},
    **{f"Global{kind}Pooling{rank}D": Rule(_GLOBAL_POOL) for kind in ("Max", "Average") for rank in (1, 2)},
    "ZeroPadding2D": Rule({"padding": _sizes(0), **_LAST_CHANNEL}),
    "Cropping2D": Rule({"cropping": _sizes(0), **_LAST_CHANNEL}),
    "UpSampling2D": Rule({"size": _sizes(), "interpolation": _one_of("nearest", "bilinear"), **_LAST_CHANNEL}),
    **{kind: Rule() for kind in ("Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum")},
    "Concatenate": Rule({"axis": _integer(-4, 4)}),
    "Embedding": Rule({"input_dim": _integer(1), "output_dim": _integer(1), "mask_zero": _flag}, _embedding),
    "LSTM": Rule({**_GATED, "unit_forget_bias": _flag}, _recurrent(4)),
    "GRU": Rule({**_GATED, "reset_after": _flag}, _recurrent(3)),
    "SimpleRNN": Rule(_RECURRENT, _recurrent(1)),
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
        try:
            return RULES[self.kind].count(self.arguments, shape)
        except _Unfit as unfit:
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
            except _Unfit as unfit:
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
