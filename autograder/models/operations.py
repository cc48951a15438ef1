"""The operations that a rebuilt model may apply to tensors directly: slices, arithmetic, ``keras.ops``.

As with layers, only what is read here, one by one, reaches Keras: an operation's name from a list, numbers, axes. Rows
stay rows: what an operation makes has one entry for each row of input, so that its size can be told beforehand.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.language import gettext
from autograder.models.arguments import Reader, flag, integer, number, one_of, optional, sizes
from autograder.models.configuration import read_arguments
from autograder.models.effort import Arguments, Shape, each, volume
from autograder.models.refusal import ModelRefused, not_applied

_AXIS = {"axis": optional(sizes(-8))}
_KEPT = {**_AXIS, "keepdims": flag}
_POOLED = {
    "pool_size": sizes(), "strides": optional(sizes()), "padding": one_of("valid", "same"),
    "data_format": optional(one_of("channels_last")),
}  # fmt: skip
_TYPES = ("float16", "float32", "float64", "int32", "int64", "uint8", "bool")

OPERATIONS: Mapping[str, tuple[str, Mapping[str, Reader]]] = {
    **{kind: (kind.lower(), {}) for kind in (
        "Add", "Subtract", "Multiply", "Divide", "Maximum", "Minimum", "Power", "Equal", "Greater", "Less", "Where",
        "Matmul", "Absolute", "Negative", "Exp", "Log", "Sqrt", "Square", "Sin", "Cos", "Tanh", "Sigmoid", "Relu",
        "Relu6", "Silu", "Softplus", "Softsign", "Selu",
    )},
    **{kind: (kind.lower(), _KEPT) for kind in ("Mean", "Sum", "Max", "Min", "Std", "Var", "Any", "All")},
    **{kind: (kind.lower(), _AXIS) for kind in ("Softmax", "Squeeze", "Concatenate", "Stack", "Flip")},
    "TrueDivide": ("true_divide", {}),
    "NotEqual": ("not_equal", {}),
    "GreaterEqual": ("greater_equal", {}),
    "LessEqual": ("less_equal", {}),
    "Abs": ("abs", {}),
    "OnesLike": ("ones_like", {}),
    "ZerosLike": ("zeros_like", {}),
    "Cumsum": ("cumsum", _AXIS),
    "HardSigmoid": ("hard_sigmoid", {}),
    "LogSoftmax": ("log_softmax", _AXIS),
    "LeakyRelu": ("leaky_relu", {"negative_slope": number(0, 10)}),
    "Elu": ("elu", {"alpha": number(0, 10)}),
    "Gelu": ("gelu", {"approximate": flag}),
    "Clip": ("clip", {"x_min": number(-1e6, 1e6), "x_max": number(-1e6, 1e6)}),
    "Reshape": ("reshape", {"newshape": sizes(-1)}),
    "Transpose": ("transpose", {"axes": optional(sizes(-8))}),
    "ExpandDims": ("expand_dims", {"axis": sizes(-8)}),
    "Swapaxes": ("swapaxes", {"axis1": integer(-8, 8), "axis2": integer(-8, 8)}),
    "Cast": ("cast", {"dtype": one_of(*_TYPES)}),
    "OneHot": ("one_hot", {"num_classes": integer(1, 10_000), "axis": integer(-8, 8), "dtype": one_of(*_TYPES)}),
    "MaxPool": ("max_pool", _POOLED),
    "AveragePool": ("average_pool", _POOLED),
    "GetItem": ("", {}),
}  # fmt: skip
"""Every operation, by its class's name in Keras: its name in ``keras.ops``, and the arguments of its configuration."""

_ALONG = ("Softmax", "LogSoftmax", "Flip", "Cumsum")
"""Those that go along an axis and leave the shape as it is."""


@dataclass(frozen=True)
class Operation:
    """An operation as it was read. label : what to call it in messages."""

    kind: str
    label: str
    arguments: Arguments

    def __call__(self, args: list[Any]) -> Any:
        """Apply it to tensors and constants, in their order.

        Raises: ModelRefused if they do not fit.
        """
        import keras  # noqa: PLC0415 - only the units with models need it

        try:
            if self.kind == "GetItem":
                tensor, index = args
                result = tensor[index]
            else:
                self._look_at(args)
                result = getattr(keras.ops, OPERATIONS[self.kind][0])(*args, **self.arguments)
        except ModelRefused:
            raise
        except Exception as error:
            raise not_applied(self.label, error) from None
        tensors = [tuple(part.shape) for part in _parts(args) if isinstance(part, keras.KerasTensor)]
        if not self._keeps_rows(tensors, tuple(getattr(result, "shape", ()))):
            raise self._mixes()
        return result

    def work(self, args: list[Any], made: Shape) -> int:
        """Return how many numbers are looked at for one row of what it makes, roughly."""
        inner = 1
        if self.kind == "Matmul" and hasattr(args[0], "shape"):
            inner = volume(args[0].shape[-1:])
        elif "pool_size" in self.arguments:
            inner = volume(each(self.arguments["pool_size"], max(1, len(made) - 2)))
        return volume(made[1:]) * inner

    def _look_at(self, args: list[Any]) -> None:
        """Refuse, before anything is computed, numbers without a tensor and numbers that make rows of their own."""
        shapes = [np.shape(part) for part in _parts(args) if isinstance(part, np.ndarray)]
        ranks = [len(part.shape) for part in _parts(args) if not isinstance(part, (np.ndarray, bool, int, float))]
        if not ranks:
            text = gettext("{layer} is applied to numbers alone; give it a tensor.", layer=self.label)
            raise ModelRefused(text)
        if self.kind == "Matmul":  # no axis of numbers on its second side becomes one of rows
            return
        if any(
            len(shape) > max(ranks) or (len(shape) == max(ranks) and shape[:1] != (1,)) for shape in shapes if shape
        ):
            raise self._mixes()

    def _keeps_rows(self, given: list[Shape], made: Shape) -> bool:
        """Whether the first axis still counts the rows, and no further axis of unknown length has come up."""
        unknown = max(shape.count(None) for shape in given)
        if not made or made[0] is not None or made.count(None) > unknown:
            return False
        if self.kind == "Reshape":  # with an axis of −1 rows could become more of them
            return made.count(None) == unknown and volume(made) == volume(given[0])
        if self.kind in _ALONG:
            axes = self.arguments.get("axis", -1)
            return axes is not None and all(axis % len(made) for axis in each(axes, 1))
        return self.kind != "Concatenate" or self.arguments.get("axis", 0) not in (None, 0, -len(made))

    def _mixes(self) -> ModelRefused:
        return ModelRefused(
            gettext(
                "{layer}: {operation} should work within each row; the first axis counts the rows.",
                layer=self.label, operation=self.kind,
            )
        )  # fmt: skip


def _parts(args: list[Any]) -> list[Any]:
    return [part for arg in args for part in (arg if isinstance(arg, (list, tuple)) else [arg])]


def read_operation(kind: Any, config: Any, label: str) -> Operation:
    """Read an operation of the class ``kind`` from its configuration.

    Raises: ModelRefused if the class is not on the list, or an argument is not what it should be.
    """
    if type(kind) is not str or kind not in OPERATIONS:
        raise ModelRefused(
            gettext(
                "{layer} is the operation {operation}, applied to tensors directly, which is not among those that are "
                "rebuilt for grading; use a layer in its place (layers.Add, layers.Concatenate, layers.Rescaling, …).",
                layer=label, operation=str(kind)[:60],
            )
        )  # fmt: skip
    arguments = read_arguments(OPERATIONS[kind][1], config, label)
    if "newshape" in arguments and isinstance(arguments["newshape"], int):
        arguments["newshape"] = (arguments["newshape"],)
    return Operation(kind, label, arguments)
