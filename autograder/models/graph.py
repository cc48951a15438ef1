"""Reading how the layers of a Keras model hang together, from a configuration that is not trusted."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from typing import Any

from autograder.models.arguments import MAX_SIZE
from autograder.models.effort import Shape
from autograder.models.layers import MODULE, ModelRefused

MAX_CONFIG = 2**18
"""Characters of a configuration."""
MAX_NUMBERS = 2**20
"""Numbers that one row of input may become at any layer."""
_INPUT_TYPES = ("float16", "float32", "float64", "int32", "int64", "uint8", "bool")

Key = tuple[str, int, int]
"""Names a tensor: the layer it comes from, which of that layer's calls, and which of the call's outputs."""


def read_config(description: Any) -> dict[str, Any]:
    """Return the configuration of a described model, bounded in size, as a dictionary.

    description : as `Student.model` gives it; ``config`` is the JSON text, ``kind`` says what there is in its place.

    Raises: ModelRefused.
    """
    fields = description if isinstance(description, dict) else {}
    text = fields.get("config")
    if type(text) is not str:
        raise ModelRefused(f"Expected a Keras model, got {str(fields.get('kind') or 'something else')[:100]}.")
    if len(text) > MAX_CONFIG:
        raise ModelRefused(
            f"The model's configuration has {len(text):,} characters; at most {MAX_CONFIG:,} are read. "
            "Build it of fewer layers."
        )
    try:
        config = json.loads(text)
    except (ValueError, RecursionError):
        raise ModelRefused("The model's configuration is not JSON that can be read.") from None
    if type(config) is not dict:
        raise ModelRefused("The model's configuration should be a JSON object.")
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
        raise ModelRefused("The model's input should have a shape of integers.")
    assert type(body) is dict
    sizes: Shape = tuple(shape[1:])
    if not all(s is None or 1 <= s <= MAX_SIZE for s in sizes) or volume(sizes) > MAX_NUMBERS:
        raise ModelRefused(f"The model's input has the shape {sizes}, which is too large.")
    if body.get("sparse") or body.get("ragged") or body.get("optional"):
        raise ModelRefused("The model's input should be an ordinary one: not sparse, ragged or optional.")
    dtype = body.get("dtype", "float32")
    if dtype not in _INPUT_TYPES:
        raise ModelRefused(f"The model's input should hold {', '.join(_INPUT_TYPES)}; it says {str(dtype)[:60]}.")
    return sizes, dtype


def read_call(node: Any, label: str) -> Key | list[Key]:
    """Return what one call of a layer is given: a tensor, or a list of tensors.

    Raises: ModelRefused.
    """
    args = node.get("args") if type(node) is dict else None
    kwargs = node.get("kwargs") if type(node) is dict else None
    if type(args) is list and len(args) == 1 and type(kwargs) is dict and all(map(_harmless, kwargs.items())):
        if type(args[0]) is list and args[0]:
            return [_tensor(part, label) for part in args[0]]
        return _tensor(args[0], label)
    raise ModelRefused(f"{label} should be called with one tensor, or one list of tensors, and nothing else.")


def read_ends(value: Any) -> list[Key]:
    """Return the tensors that a model begins or ends with.

    Raises: ModelRefused.
    """
    if type(value) is list and value and type(value[0]) is list:
        return [_key(part, "the model") for part in value]
    return [_key(value, "the model")]


def volume(sizes: Sequence[int | None]) -> int:
    """Return the product of the known sizes."""
    return math.prod(1 if size is None else int(size) for size in sizes)


def _harmless(item: tuple[str, Any]) -> bool:
    name, value = item
    return name in ("mask", "training") and (value is None or (name == "training" and value is False))


def _tensor(part: Any, label: str) -> Key:
    config = part.get("config") if type(part) is dict and part.get("class_name") == "__keras_tensor__" else None
    return _key(config.get("keras_history") if type(config) is dict else None, label)


def _key(history: Any, label: str) -> Key:
    if type(history) is list and [type(part) for part in history] == [str, int, int]:
        return history[0], history[1], history[2]
    raise ModelRefused(f"{label} is given something that is no output of another layer.")
