"""Reading how the layers of a Keras model hang together, from a configuration that is not trusted."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import numpy as np

from autograder.language import gettext, grouped
from autograder.models.arguments import MAX_SIZE
from autograder.models.effort import Shape, volume
from autograder.models.layers import MODULE
from autograder.models.refusal import NO_MODEL, ModelRefused

MAX_CONFIG = 2**18
"""Characters of a configuration."""
MAX_NUMBERS = 2**20
"""Numbers that one row of input may become at any layer."""
MAX_CONSTANTS = 4096
"""Numbers in one constant of an operation."""
_NAMED = ("mask", "initial_state", "value", "key")
"""Arguments of a call that may be tensors: Keras refuses them at a layer that does not know them."""
_SWITCHES = ("use_causal_mask",)
"""Arguments of a call that are True or False, likewise."""
_INPUT_TYPES = (
    *("float16", "float32", "float64", "int8", "int16", "int32", "int64"),
    *("uint8", "uint16", "uint32", "uint64", "bool"),
)


class Key(NamedTuple):
    """Names a tensor: the layer it comes from, which of that layer's calls, and which of the call's outputs."""

    layer: str
    call: int
    output: int


@dataclass(frozen=True)
class Given:
    """What one call is given: tensors by their keys, lists of them, constants; named : by an argument's name."""

    args: list[Any]
    named: dict[str, Any] = field(default_factory=dict)

    @property
    def keys(self) -> list[Key]:
        """The tensors that have to be there before the call."""
        given = (*self.args, *self.named.values())
        parts = [part for arg in given for part in (arg if type(arg) is list else [arg])]
        return [part for part in parts if isinstance(part, Key)]

    def found(self, tensors: Mapping[Key, Any]) -> tuple[list[Any], dict[str, Any]]:
        """Return ``args`` and ``named`` with tensors in the place of their keys."""

        def one(arg: Any) -> Any:
            if isinstance(arg, Key):
                return tensors[arg]
            return [tensors[key] for key in arg] if type(arg) is list else arg

        return [one(arg) for arg in self.args], {name: one(arg) for name, arg in self.named.items()}


def read_config(description: Any) -> dict[str, Any]:
    """Return the configuration of a described model, bounded in size, as a dictionary.

    description : as `Student.model` gives it; ``config`` is the JSON text, ``kind`` says what there is in its place.

    Raises: ModelRefused.
    """
    fields = description if isinstance(description, dict) else {}
    text = fields.get("config")
    if type(text) is not str:
        kind = fields.get("kind") or gettext("something else")
        raise ModelRefused(gettext(NO_MODEL, kind=str(kind)[:100]))
    if len(text) > MAX_CONFIG:
        raise ModelRefused(
            gettext(
                "The model's configuration has {n} characters; at most {most} are read. Build it of fewer layers.",
                n=grouped(len(text)), most=grouped(MAX_CONFIG),
            )
        )  # fmt: skip
    try:
        config = json.loads(text)
    except (ValueError, RecursionError):
        raise ModelRefused(gettext("The model's configuration is not JSON that can be read.")) from None
    if type(config) is not dict:
        raise ModelRefused(gettext("The model's configuration should be a JSON object."))
    return config


def is_input(config: Any) -> bool:
    """Whether one entry of a list of layers is an input."""
    return type(config) is dict and config.get("class_name") == "InputLayer" and config.get("module") == MODULE


def read_input(config: dict[str, Any]) -> tuple[Shape, str]:
    """Return the shape, without the batch axis, and the type of an input.

    Raises: ModelRefused.
    """
    body = config.get("config")
    shape = body.get("batch_shape") if type(body) is dict else None
    if type(shape) is not list or not 1 <= len(shape) <= 6 or not all(s is None or type(s) is int for s in shape):
        raise ModelRefused(gettext("The model's input should have a shape of integers."))
    assert type(body) is dict
    sizes: Shape = tuple(shape[1:])
    if not all(s is None or 1 <= s <= MAX_SIZE for s in sizes) or volume(sizes) > MAX_NUMBERS:
        raise ModelRefused(gettext("The model's input has the shape {sizes}, which is too large.", sizes=sizes))
    if body.get("sparse") or body.get("ragged") or body.get("optional"):
        raise ModelRefused(gettext("The model's input should be an ordinary one: not sparse, ragged or optional."))
    dtype = body.get("dtype", "float32")
    if dtype not in _INPUT_TYPES:
        said = {"types": ", ".join(_INPUT_TYPES), "came": str(dtype)[:60]}
        raise ModelRefused(gettext("The model's input should hold {types}; it says {came}.", **said))
    return sizes, dtype


def read_call(node: Any, label: str, further: Sequence[str] = ()) -> Given:
    """Return what one call of a layer is given: a tensor, or a list of tensors, and perhaps a mask or a first state.

    further : the names of the arguments that a second tensor and a third are, if the layer takes them.

    Raises: ModelRefused.
    """
    args = node.get("args") if type(node) is dict else None
    kwargs = node.get("kwargs") if type(node) is dict else None
    if type(kwargs) is dict and kwargs.get("training") is True:
        text = gettext("{layer} is called with training=True, in inference too; leave that out.", layer=label)
        raise ModelRefused(text)
    if type(args) is list and type(kwargs) is dict and not args:
        first = next((name for name in ("inputs", "query") if _is_tensor(kwargs.get(name))), None)
        args = [kwargs[name] for name in kwargs if name == first]
        kwargs = {name: value for name, value in kwargs.items() if name != first}
    if type(args) is list and 1 < len(args) <= 1 + len(further) and type(kwargs) is dict:
        args, kwargs = args[:1], {**kwargs, **dict(zip(further, args[1:], strict=False))}
    if type(args) is list and len(args) == 1 and type(kwargs) is dict and all(map(_harmless, kwargs.items())):
        named = {name: _tensors(kwargs[name], label) for name in _NAMED if kwargs.get(name) is not None}
        switched = {name: True for name in _SWITCHES if kwargs.get(name) is True}
        return Given([_tensors(args[0], label)], {**named, **switched})
    raise ModelRefused(
        gettext(
            "{layer} should be called with one tensor, or one list of tensors, and nothing else; a recurrent layer may "
            "be given initial_state=… as well, MultiHeadAttention value, key and use_causal_mask.",
            layer=label,
        )
    )


def read_operands(node: Any, label: str, *, index: bool) -> Given:
    """Return what one operation is given: tensors, lists of them, and constants.

    index : whether its second argument is what stands in square brackets.

    Raises: ModelRefused.
    """
    args = node.get("args") if type(node) is dict else None
    if type(args) is not list or not 1 <= len(args) <= 3 or node.get("kwargs"):
        text = gettext("{layer} should be given one to three tensors or numbers, and nothing else.", layer=label)
        raise ModelRefused(text)
    if index:
        if len(args) != 2:
            raise ModelRefused(gettext("{layer} should have one index.", layer=label))
        parts = args[1] if type(args[1]) is list else [args[1]]
        return Given([_tensor(args[0], label), tuple(_index(part, label) for part in parts[:8])])
    return Given([_operand(arg, label) for arg in args])


def _operand(part: Any, label: str) -> Any:
    if type(part) is list and part and all(map(_is_tensor, part)):
        return [_tensor(item, label) for item in part]
    if type(part) in (bool, int, float) and abs(part) <= 1e9:
        return part
    if type(part) is dict and part.get("class_name") == "__numpy__" and type(part.get("config")) is dict:
        try:
            array: np.ndarray[Any, Any] = np.asarray(part["config"].get("value"), dtype=np.float32)
        except (ValueError, TypeError, OverflowError):
            array = np.zeros(MAX_CONSTANTS + 1)
        if array.size <= MAX_CONSTANTS and np.isfinite(array).all():
            return array
        said = {"layer": label, "most": grouped(MAX_CONSTANTS)}
        raise ModelRefused(gettext("{layer} should be given tensors and at most {most} numbers.", **said))
    return _tensor(part, label)


def _index(part: Any, label: str) -> Any:
    kind = part.get("class_name") if type(part) is dict else None
    if kind == "__ellipsis__":
        return ...
    if kind == "__slice__" and type(part.get("config")) is dict:
        ends = [part["config"].get(name) for name in ("start", "stop", "step")]
        if all(end is None or (type(end) is int and abs(end) <= MAX_SIZE) for end in ends):
            return slice(*ends)
    if part is None or (type(part) is int and abs(part) <= MAX_SIZE):
        return part
    raise ModelRefused(gettext("{layer} should be indexed by integers and slices.", layer=label))


def _is_tensor(part: Any) -> bool:
    return type(part) is dict and part.get("class_name") == "__keras_tensor__"


def read_ends(value: Any) -> list[Key]:
    """Return the tensors that a model begins or ends with.

    Raises: ModelRefused.
    """
    if type(value) is list and value and type(value[0]) is list:
        return [_key(part, gettext("the model")) for part in value]
    return [_key(value, gettext("the model"))]


def _harmless(item: tuple[str, Any]) -> bool:
    name, value = item
    if name in _SWITCHES:
        return value is None or type(value) is bool  # Keras takes a 1 for True
    if value is None or name not in _NAMED:
        return name in ("training", *_NAMED) and not value
    return _is_tensor(value) or (type(value) is list and 0 < len(value) <= 2 and all(map(_is_tensor, value)))


def _tensors(part: Any, label: str) -> Any:
    """The key of a tensor, or those of a list of them."""
    return [_tensor(item, label) for item in part] if type(part) is list and part else _tensor(part, label)


def _tensor(part: Any, label: str) -> Key:
    config = part.get("config") if _is_tensor(part) else None
    return _key(config.get("keras_history") if type(config) is dict else None, label)


def _key(history: Any, label: str) -> Key:
    if type(history) is list and [type(part) for part in history] == [str, int, int]:
        return Key(history[0], history[1], history[2])
    raise ModelRefused(
        gettext(
            "{layer} is given something that is no output of another layer; weights belong into layers.", layer=label
        )
    )
