"""The layers that a rebuilt model may have: what each accepts, and how many parameters it will hold.

Nothing of a student's configuration reaches Keras but the arguments read here, one by one. What only
matters before or during training (initializers, regularizers, constraints, seeds) is left out: the weights
are set afterwards. An argument that is not listed is refused, as leaving it out could change what the layer
computes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from autograder.language import gettext
from autograder.models.arguments import (
    ACTIVATIONS,
    Reader,
    Unfit,
    flag,
    integer,
    number,
    one_of,
    optional,
    sizes,
)
from autograder.models.configuration import read_arguments
from autograder.models.effort import (
    Arguments,
    Effort,
    Shape,
    attended,
    contracted,
    gone_through,
    no_effort,
    padded,
    pooled,
    scored,
    stepped,
)
from autograder.models.parameters import (
    Count,
    attending,
    convolved,
    dense,
    depthwise,
    embedded,
    no_parameters,
    normalized,
    recurrent,
    separable,
    transposed,
)
from autograder.models.refusal import ModelRefused, first_line

MODULE = "keras.layers"

T = TypeVar("T")

_LAYERS_AS_ACTIVATION = ("ELU", "LeakyReLU", "ReLU", "Softmax")
_TENSORFLOW = {"softmax_v2": "softmax", "log_softmax_v2": "log_softmax"}  # as tf.nn calls them inside


def _activation(value: Any) -> Any:
    """The name of a built-in activation, or a layer such as ``ReLU()`` in its place."""
    name = value.get("config") if type(value) is dict and value.get("class_name") == "function" else value
    name = _TENSORFLOW.get(name, name) if type(name) is str else name
    if type(name) is str and name in ACTIVATIONS:
        return name
    if type(value) is dict and value.get("class_name") in _LAYERS_AS_ACTIVATION and value.get("module") == MODULE:
        return read_layer(value["class_name"], value.get("config"), gettext("its activation")).make()
    raise Unfit(gettext('the name of a built-in activation, such as "relu"'))


@dataclass(frozen=True)
class Rule:
    """One kind of layer.

    arguments : every argument it may have, with what reads it.
    count : its number of parameters, from its arguments and the shape of its input.
    effort : operations for one row beyond those with its parameters, from its arguments and the shapes of its input
        and output; inner : numbers that it makes of one row on the way to its output.
    """

    arguments: Mapping[str, Reader] = field(default_factory=dict)
    count: Count = no_parameters
    effort: Effort = no_effort
    inner: Effort = no_effort


def _layer_of(*kinds: str) -> Reader:
    """Return a reader of a layer inside of another, of one of these kinds."""

    def read(value: Any) -> ReadLayer:
        if type(value) is not dict or value.get("module") != MODULE or value.get("class_name") not in kinds:
            raise Unfit(gettext("a layer of Keras' own ({kinds})", kinds=", ".join(kinds)))
        return read_layer(value["class_name"], value.get("config"), gettext("the layer inside of it"))

    return read


def _axes(value: Any) -> Any:
    """One axis, or one of each of two inputs, and none that counts the rows."""
    one = one_of(1, 2, 3, -1)
    return tuple(map(one, value)) if type(value) is list and len(value) == 2 else one(value)


def _inner(a: Arguments, shape: Shape) -> int:
    return int(a["layer"].count(shape))


def _both(a: Arguments, shape: Shape) -> int:
    return _inner(a, shape) + _inner({"layer": a.get("backward_layer", a["layer"])}, shape)


def _there_and_back(a: Arguments, shape: Shape, out: Shape) -> int:
    return 2 * stepped(a, shape, out)


_RECURRENT_ONE = _layer_of("LSTM", "GRU", "SimpleRNN")
_MERGES = optional(one_of("concat", "sum", "mul", "ave"))
_LAST_CHANNEL = {"data_format": one_of("channels_last")}
_STRIDED = {"strides": sizes(), "padding": one_of("valid", "same"), **_LAST_CHANNEL}
_ACTIVE = {"activation": _activation, "use_bias": flag}
_CONVOLVED = {"kernel_size": sizes(), "dilation_rate": sizes(), **_STRIDED, **_ACTIVE}
_CONV = {"filters": integer(1), "groups": integer(1), **_CONVOLVED}
_CONV_TRANSPOSED = {
    "filters": integer(1),
    "output_padding": optional(sizes(0)),
    **_CONVOLVED | {"dilation_rate": one_of(1, [1, 1])},  # TensorFlow's has no holes on CPUs
}
_CONV_IN_TIME = {**_CONV, "padding": one_of("valid", "same", "causal")}
_DEPTH = {"depth_multiplier": integer(1), **_CONVOLVED}
_POOL = {"pool_size": sizes(), **_STRIDED}
_GLOBAL_POOL = {"keepdims": flag, **_LAST_CHANNEL}
_RATE = {"rate": number(0, 1)}
_SCALED = {"axis": one_of(-1, [-1]), "epsilon": number(0, 1), "center": flag, "scale": flag}
_RECURRENT = {
    "units": integer(1),
    **_ACTIVE,
    **dict.fromkeys(("return_sequences", "return_state", "go_backwards", "zero_output_for_mask"), flag),
    **dict.fromkeys(("dropout", "recurrent_dropout"), number(0, 1)),
}
_ATTENDING = {
    **dict.fromkeys(("num_heads", "key_dim"), integer(1)),
    "value_dim": optional(integer(1)),
    "attention_axes": one_of([1]),
    "dropout": number(0, 1),
    "use_bias": flag,
}
_GATED = {"recurrent_activation": _activation, **_RECURRENT}

RULES: Mapping[str, Rule] = {
    "Dense": Rule({"units": integer(1), **_ACTIVE}, dense),
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
    "BatchNormalization": Rule({**_SCALED, "momentum": number(0, 1)}, normalized(2)),
    "LayerNormalization": Rule(_SCALED, normalized(0)),
    "GroupNormalization": Rule({"groups": integer(-1), **_SCALED}, normalized(0)),
    "Conv1D": Rule(_CONV_IN_TIME, convolved(1), inner=padded(1)),
    "Conv2D": Rule(_CONV, convolved(2), inner=padded(2)),
    "Conv2DTranspose": Rule(_CONV_TRANSPOSED, transposed),
    "DepthwiseConv2D": Rule(_DEPTH, depthwise, inner=padded(2)),
    "SeparableConv2D": Rule({"filters": integer(1), **_DEPTH}, separable, inner=padded(2)),
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
    "Dot": Rule({"axes": _axes, "normalize": flag}, effort=contracted),
    "Identity": Rule(),
    "Masking": Rule({"mask_value": number(-1e6, 1e6)}),
    "Bidirectional": Rule(
        {"layer": _RECURRENT_ONE, "backward_layer": _RECURRENT_ONE, "merge_mode": _MERGES}, _both, _there_and_back
    ),
    "TimeDistributed": Rule({"layer": _layer_of("Dense", "Flatten", "Activation", "Dropout")}, _inner),
    "Embedding": Rule({"input_dim": integer(1), "output_dim": integer(1), "mask_zero": flag}, embedded),
    "LSTM": Rule({**_GATED, "unit_forget_bias": flag}, recurrent(4), stepped),
    "GRU": Rule({**_GATED, "reset_after": flag}, recurrent(3), stepped),
    "SimpleRNN": Rule(_RECURRENT, recurrent(1), stepped),
    "MultiHeadAttention": Rule(_ATTENDING, attending, attended, scored),
}
"""Every kind of layer that is rebuilt, by its class's name in ``keras.layers``."""

_INITIALIZERS = tuple(
    f"{weight}_initializer" for weight in ("kernel", "recurrent", "bias", "depthwise", "pointwise", "embeddings")
)


@dataclass(frozen=True)
class ReadLayer:
    """A layer as it was read from a configuration, nothing of it built yet.

    label : what to call it in messages; frozen : whether training leaves it as it is.
    """

    kind: str
    label: str
    arguments: Arguments
    initializers: tuple[str, ...] = ()
    frozen: bool = False

    def make(self) -> Any:
        """Return it as a Keras layer without weights.

        Raises: ModelRefused if Keras does not accept the arguments together.
        """
        import keras  # noqa: PLC0415 - only the units with models need it

        given = {
            name: value.make() if isinstance(value, ReadLayer) else value for name, value in self.arguments.items()
        }
        try:
            zeros = dict.fromkeys(self.initializers, keras.initializers.Zeros())
            return getattr(keras.layers, self.kind)(**given, **zeros)
        except (ValueError, TypeError) as error:
            said = {"layer": self.label, "error": first_line(error)}
            raise ModelRefused(gettext("{layer} cannot be built: {error}", **said)) from None

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
            said = {"layer": self.label, "wanted": unfit, "shape": shape}
            raise ModelRefused(gettext("{layer} needs {wanted}; its input has the shape {shape}.", **said)) from None
        except KeyError as missing:
            said = {"layer": self.label, "missing": missing}
            raise ModelRefused(gettext("{layer}: its configuration lacks {missing}.", **said)) from None


def read_layer(kind: Any, config: Any, label: str) -> ReadLayer:
    """Read a layer of the class ``kind`` from its configuration.

    Raises: ModelRefused if the class is not on the list, or an argument is not what it should be.
    """
    if kind == "RNN" and type(config) is dict:
        return _recurrent_of_cell(config, label)
    if type(kind) is not str or kind not in RULES:
        raise ModelRefused(
            gettext(
                "{layer} is a {kind}, which is not among the layers that are rebuilt for grading. Those are {known}.",
                layer=label, kind=str(kind)[:60], known=", ".join(RULES),
            )
        )  # fmt: skip
    arguments = read_arguments(RULES[kind].arguments, config, label)
    initializers = tuple(name for name in _INITIALIZERS if name in config)
    return ReadLayer(kind, label, arguments, initializers, frozen=config.get("trainable") is False)


def _recurrent_of_cell(config: dict[str, Any], label: str) -> ReadLayer:
    """Read ``RNN(LSTMCell(…))`` as the layer that it is."""
    cell = config.get("cell")
    kind = cell.get("class_name") if type(cell) is dict and cell.get("module") == MODULE else None
    if (
        kind not in ("LSTMCell", "GRUCell", "SimpleRNNCell")
        or type(cell) is not dict
        or type(cell["config"]) is not dict
    ):
        raise ModelRefused(
            gettext(
                "{layer} should have one LSTMCell, GRUCell or SimpleRNNCell; use a layer for each cell.", layer=label
            )
        )
    flags = {name: config[name] for name in ("return_sequences", "go_backwards", "return_state") if name in config}
    return read_layer(kind.removesuffix("Cell"), {**cell["config"], **flags}, label)
