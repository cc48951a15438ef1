"""Describing a Keras model as a graph of Keras' own layers and operations, however its author has built it.

A class of the student's own is called on a symbolic input; a Lambda layer and a layer of the student's own are replaced
by what they do to it. It runs beside the student's code and calls it; the judge is given nothing but the configuration,
and reads it as it reads any other.
"""

from __future__ import annotations

import contextlib
import inspect
import json
import warnings
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np

from autograder.language import gettext
from autograder.models.arguments import ACTIVATIONS
from autograder.wire.values import Model

MAX_UNFOLDED = 8
"""Classes of the student's own inside of one another."""
_LIBRARIES = ("keras", "tensorflow", "tf_keras")
_TENSORFLOW = {
    **{f"nn.{name}": name for name in (
        "relu", "relu6", "elu", "selu", "gelu", "leaky_relu", "sigmoid", "softmax", "log_softmax", "softplus",
        "softsign", "tanh", "silu",
    )},
    "nn.swish": "silu", "sigmoid": "sigmoid", "tanh": "tanh", "concat": "concatenate", "stack": "stack", "add": "add",
    "subtract": "subtract", "multiply": "multiply", "divide": "divide", "maximum": "maximum", "minimum": "minimum",
    "matmul": "matmul", "reshape": "reshape", "transpose": "transpose", "squeeze": "squeeze", "cast": "cast",
    "expand_dims": "expand_dims", "reduce_mean": "mean", "reduce_sum": "sum", "reduce_max": "max", "reduce_min": "min",
    "abs": "abs", "exp": "exp", "square": "square", "sqrt": "sqrt", "clip_by_value": "clip",
    "math.sigmoid": "sigmoid", "math.tanh": "tanh", "math.reduce_mean": "mean", "math.reduce_sum": "sum",
    "math.reduce_max": "max",
}  # fmt: skip
"""Functions of TensorFlow that stop at a symbolic tensor, and those of ``keras.ops`` that do the same with it."""


class Untraceable(Exception):
    """A model that is no graph of Keras' own parts; the message says which part, and what to write in its place."""


def describe(model: Any, rows: Sequence[Sequence[int | None]] = ()) -> Model:
    """Return a Keras model as data.

    rows : the shapes of one row of each input, for a class of the student's own that has never been called.

    Raises: Untraceable.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of inputs in a list of one, and other things that change nothing
        plain = _plain(model, rows)
        return Model(_configuration(plain, model), tuple(np.asarray(w) for w in plain.get_weights()))


def _configuration(plain: Any, model: Any) -> str:
    """The configuration of the plain model, compiled as ``model`` is."""
    try:
        with _named_activations(plain):
            config = str(plain.to_json())
            if plain is model:
                return config
            compiled = {"compile_config": json.loads(json.dumps(model.get_compile_config()))}
            return json.dumps({**json.loads(config), **compiled})
    except (TypeError, ValueError, NotImplementedError) as error:
        raise Untraceable(
            gettext(
                "The model cannot be described: {reason} Build it of Keras' own layers; weights of your own belong "
                "into one of them, layers.Dense say.",
                reason=_first_line(error),
            )
        ) from None


def _plain(model: Any, rows: Sequence[Sequence[int | None]] = (), depth: int = 0) -> Any:
    """The model itself if it holds only Keras' own parts, else a functional one of the same layers."""
    import keras  # noqa: PLC0415 - there is a model, so Keras is loaded

    if depth > MAX_UNFOLDED:
        raise Untraceable(gettext("The model nests classes of your own more than {n} deep.", n=MAX_UNFOLDED))
    if not _is_graph(model) or not model.built or getattr(model, "inputs", None) is None:
        model = _called(model, rows)
    elif not _is_library(type(model)):
        model = keras.Model(model.inputs, model.outputs)
    for _ in range(MAX_UNFOLDED):
        if not any(map(_is_own, model._flatten_layers(include_self=False))):
            return model
        flat = keras.Model(model.inputs, model.outputs)  # not compiled, and not Sequential

        def unfold(layer: Any, *args: Any, **kwargs: Any) -> Any:
            return _unfolded(layer, depth, args, kwargs)

        with _followed(gettext("A part of the model")):
            model = keras.models.clone_model(flat, clone_function=lambda layer: layer, call_function=unfold)
    raise Untraceable(gettext("The model nests layers of your own more than {n} deep.", n=MAX_UNFOLDED))


def _called(model: Any, rows: Sequence[Sequence[int | None]]) -> Any:
    """The graph that a class of the student's own makes of symbolic inputs."""
    import keras  # noqa: PLC0415

    known = _known_shapes(model)
    shapes = [tuple(row) for row in rows] or known
    if [*map(len, shapes)] == [*map(len, known)]:  # who asks may not know every size
        shapes = [
            tuple(b if a is None else a for a, b in zip(*pair, strict=True)) for pair in zip(shapes, known, strict=True)
        ]
    if not shapes:
        raise Untraceable(
            gettext(
                "The model does not know the shape of its input. Begin it with keras.Input((…,)), or end with "
                "model.build((None, …)) before you return it."
            )
        )
    inputs = [keras.Input(shape) for shape in shapes]
    given = inputs if len(inputs) > 1 else inputs[0]
    with _followed(gettext("The class {name}", name=type(model).__name__)):
        model(given)
        return model if _is_graph(model) else keras.Model(given, _call_of(model, (given,), {}))


def _known_shapes(model: Any) -> list[tuple[Any, ...]]:
    """The shapes, without the batch axis, of what the model was built or called with."""
    found: list[tuple[Any, ...]] = []
    for shape in (getattr(model, "_build_shapes_dict", None) or {}).values():
        several = isinstance(shape, (list, tuple)) and shape and isinstance(shape[0], (list, tuple))
        found += [tuple(part[1:]) for part in (shape if several else [shape])]
    return found


def _unfolded(layer: Any, depth: int, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    """Call a layer; in the place of one of the student's own stands what it does."""
    import keras  # noqa: PLC0415

    if isinstance(layer, keras.layers.Lambda):
        function = layer.function
        function = _other_name(function, layer.name) if _is_library(function) else function
        return function(*args, **layer.arguments)
    if _is_graph(layer):
        parts = layer._flatten_layers(include_self=False)
        return (_plain(layer, depth=depth + 1) if any(map(_is_own, parts)) else layer)(*args, **kwargs)
    return _call_of(layer, args, kwargs) if _is_own(layer) else layer(*args, **kwargs)


def _call_of(layer: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    """What ``call`` of a class of the student's own does, as in inference."""
    takes = inspect.signature(layer.call).parameters
    kept = {key: value for key, value in kwargs.items() if value is not None and key != "mask"}
    return layer.call(*args, **{**kept, **({"training": False} if "training" in takes else {})})


def _is_graph(model: Any) -> bool:
    """Whether its layers are joined as Keras joins them, with no code of the student's own when it is called."""
    import keras  # noqa: PLC0415

    functional = keras.src.models.functional.Functional
    return any(isinstance(model, kind) and type(model).call is kind.call for kind in (keras.Sequential, functional))


def _is_own(layer: Any) -> bool:
    """Whether a layer runs code of the student's own, a Lambda's among it."""
    return type(layer).__name__ == "Lambda" or not _is_library(type(layer))


def _is_library(thing: Any) -> bool:
    return str(getattr(thing, "__module__", "")).partition(".")[0] in _LIBRARIES


@contextlib.contextmanager
def _followed(what: str) -> Iterator[None]:
    """Let TensorFlow's usual functions take symbolic tensors; what cannot be followed is said in words."""
    import keras  # noqa: PLC0415
    import tensorflow as tf  # noqa: PLC0415

    old = []
    for path, name in _TENSORFLOW.items():
        *room, last = path.split(".")
        place = getattr(tf, room[0]) if room else tf
        old.append((place, last, getattr(place, last)))
        setattr(place, last, _either(getattr(place, last), getattr(keras.ops, name)))
    try:
        yield
    except Untraceable:
        raise
    except Exception as error:
        raise Untraceable(
            gettext(
                "{what} cannot be followed from its input to its output: {reason} Inside of a class or a Lambda use "
                "layers and keras.ops, no functions of NumPy or TensorFlow on tensors.",
                what=what, reason=_first_line(error),
            )
        ) from None  # fmt: skip
    finally:
        for place, last, function in old:
            setattr(place, last, function)


def _either(usual: Any, symbolic: Any) -> Any:
    """A function that is ``symbolic`` for symbolic tensors, else ``usual``."""
    import keras  # noqa: PLC0415

    def chosen(*args: Any, **kwargs: Any) -> Any:
        given = [part for value in args for part in (value if isinstance(value, (list, tuple)) else [value])]
        function = symbolic if any(isinstance(part, keras.KerasTensor) for part in given) else usual
        return function(*args, **kwargs)

    return chosen


@contextlib.contextmanager
def _named_activations(model: Any) -> Iterator[None]:
    """Put Keras' own activation in the place of a function that computes the same: it has a name in the configuration.

    Raises: Untraceable for a function of the student's own that computes something else.
    """
    old = []
    try:
        for layer in model._flatten_layers(include_self=False):
            for place in ("activation", "recurrent_activation"):
                function = vars(layer).get(place)
                if callable(function) and (other := _other_name(function, layer.name)) is not function:
                    old.append((layer, place, function))
                    setattr(layer, place, other)
        yield
    finally:
        for layer, place, function in old:
            setattr(layer, place, function)


def _other_name(function: Any, layer: str) -> Any:
    import keras  # noqa: PLC0415

    name = getattr(function, "__name__", "")
    if isinstance(function, keras.layers.Layer) or getattr(keras.activations, name, None) is function:
        return function
    points = keras.ops.convert_to_tensor(np.linspace(-8, 8, 24, dtype=np.float32).reshape(4, 6))
    with contextlib.suppress(Exception):
        wanted = np.asarray(function(points))
        for other in ACTIVATIONS:
            candidate = keras.activations.get(other)
            if wanted.shape == points.shape and np.allclose(candidate(points), wanted, atol=1e-5):
                return candidate
    if _is_library(function):
        return function
    raise Untraceable(
        gettext(
            "The activation of the layer {layer!r}, {activation}, is none of Keras' own. Leave it out there, and apply "
            "it to what the layer gives, with keras.ops, in a functional model.",
            layer=layer, activation=name or gettext("an object"),
        )
    )  # fmt: skip


def _first_line(error: Exception) -> str:
    text = (str(error).strip().splitlines() or [type(error).__name__])[0][:200]
    return text if text.endswith((".", "!", "?")) else f"{text}."
