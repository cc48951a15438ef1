"""Building a Keras model of what was read from a configuration, within bounds on all it takes.

Parameters, work and the size of every tensor are counted *before* Keras builds a layer.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from autograder.language import gettext, grouped
from autograder.models.arguments import ACTIVATIONS
from autograder.models.effort import Shape, shapes_of, volume
from autograder.models.graph import (
    MAX_NUMBERS,
    Given,
    Key,
    is_input,
    read_call,
    read_ends,
    read_input,
    read_operands,
)
from autograder.models.layers import MODULE, ReadLayer, read_layer
from autograder.models.operations import Operation, read_operation
from autograder.models.refusal import (
    TOO_MANY_NUMBERS,
    TOO_MANY_OUTPUTS,
    TOO_MANY_PARAMETERS,
    TOO_MUCH_WORK,
    ModelRefused,
    first_line,
    not_applied,
    own_class,
)

MAX_CALLS = 300
"""Calls of layers in one model, those inside of nested models counted each time."""
MAX_NESTING = 4
"""Models inside of models."""
MAX_WORK = 200_000_000
"""Multiplications for one row of input, roughly."""
MAX_OUTPUTS = 2**24
"""Numbers that all layers together make of one row of input: all of them are in memory at once."""

_SEQUENTIAL = (("keras", "Sequential"), ("keras.models", "Sequential"), ("keras.src.models.sequential", "Sequential"))
_FUNCTIONAL = (
    ("keras.src.models.functional", "Functional"),
    ("keras", "Functional"),
    ("keras", "Model"),
    ("keras.models", "Model"),
)
_OPERATIONS = ("keras.src.ops.", "keras.src.activations.")
_AS_LAYER = ("ReLU", "Softmax")
_AS_ACTIVATION = {"Relu": "relu", "Sigmoid": "sigmoid", "Tanh": "tanh"}
"""What ``keras.activations.relu(x)`` and its like leave in a configuration, with and without a layer of that name."""

_LOOKED_AT = ("value", "key")
"""What attention is given beside its queries."""
_FURTHER = {**dict.fromkeys(("LSTM", "GRU", "SimpleRNN"), ("initial_state",)), "MultiHeadAttention": _LOOKED_AT}
"""What a second tensor and a third are called at the layers that take them."""

Owner = tuple[str, Any]
"""A layer that may hold weights, after its label for messages."""


@dataclass(frozen=True)
class Built:
    """A model that is built.

    owners : its layers, those of nested models among them, in the configuration's order, which is that of
    ``get_weights()``; calls : how many calls of layers one call of it takes.
    """

    model: Any
    owners: list[Owner]
    calls: int


@dataclass
class _Item:
    """One entry of a configuration's list of layers: a layer, made when it is first called, or a nested model."""

    label: str
    source: ReadLayer | Built | Operation
    functional: bool = False
    layer: Any = None

    @property
    def owners(self) -> list[Owner]:
        if isinstance(self.source, Operation):
            return []
        return self.source.owners if isinstance(self.source, Built) else [(self.label, self.layer)]

    def read(self, node: Any) -> Given:
        """Read one call of it."""
        if isinstance(self.source, Operation):
            return read_operands(node, self.label, index=self.source.kind == "GetItem")
        further = _FURTHER.get(self.source.kind, ()) if isinstance(self.source, ReadLayer) else ()
        return read_call(node, self.label, further)


@dataclass
class Builder:
    """Builds one model and the models nested in it within common bounds.

    max_parameters : of all of them together.
    """

    max_parameters: int
    parameters: int = 0
    work: int = 0
    outputs: int = 0
    calls: int = 0

    def build(self, config: dict[str, Any], label: str = "", depth: int = 0) -> Built:
        """Build the model of a configuration. label : what to call it in messages, "" if it stands in no other.

        Raises: ModelRefused.
        """
        label = label or gettext("the model")
        if depth > MAX_NESTING:
            text = gettext("Models may be nested {most} deep; this one is nested deeper.", most=MAX_NESTING)
            raise ModelRefused(text)
        kind = (config.get("module"), config.get("class_name"))
        body = config.get("config")
        if type(body) is not dict or type(body.get("layers")) is not list or kind not in _SEQUENTIAL + _FUNCTIONAL:
            raise own_class(label, kind[1])
        before = self.calls
        if kind in _SEQUENTIAL:
            inputs, outputs, items = self._sequential(body["layers"], label, depth)
        else:
            inputs, outputs, items = self._functional(body, label, depth)
        import keras  # noqa: PLC0415 - only the units with models need it

        try:
            model = keras.Model(inputs, outputs)
        except Exception as error:
            said = {"model": label, "error": first_line(error)}
            raise ModelRefused(gettext("{model} cannot be put together: {error}", **said)) from None
        frozen = [item.layer for item in items if isinstance(item.source, ReadLayer) and item.source.frozen]
        for part in [*frozen, *[model] * (body.get("trainable") is False)]:
            part.trainable = False
        return Built(model, [owner for item in items for owner in item.owners], self.calls - before)

    def _sequential(self, configs: list[Any], label: str, depth: int) -> tuple[Any, Any, list[_Item]]:
        if not configs or not is_input(configs[0]):
            raise ModelRefused(
                gettext("{model} does not know the shape of its input. Begin it with keras.Input((…,)).", model=label)
            )
        inputs = tensor = _symbol(configs[0])
        items = [self._item(config, depth) for config in configs[1:]]
        for item in items:
            tensor = self._call(item, [tensor])
        return inputs, tensor, items

    def _functional(self, body: dict[str, Any], label: str, depth: int) -> tuple[Any, Any, list[_Item]]:
        tensors: dict[Key, Any] = {}
        items: dict[str, _Item] = {}
        waiting: list[tuple[str, int, Given]] = []
        for config in body["layers"]:
            name = config.get("name") if type(config) is dict else None
            if type(name) is not str or name in items or Key(name, 0, 0) in tensors:
                said = {"model": label, "name": str(name)[:60]}
                raise ModelRefused(gettext("Every layer of {model} needs a name of its own; {name!r} is none.", **said))
            if is_input(config):
                tensors[Key(name, 0, 0)] = _symbol(config)
                continue
            item = items[name] = self._item(config, depth)
            nodes = config.get("inbound_nodes")
            if type(nodes) is not list or not nodes:
                raise ModelRefused(gettext("{layer} is connected to nothing.", layer=item.label))
            waiting += [(name, i, item.read(node)) for i, node in enumerate(nodes)]
        while waiting:
            left = []
            for name, i, source in waiting:
                if not all(key in tensors for key in source.keys):
                    left.append((name, i, source))
                    continue
                result = self._call(items[name], *source.found(tensors))
                for j, tensor in enumerate(result if isinstance(result, (list, tuple)) else [result]):
                    tensors[Key(name, i, j)] = tensor
            if len(left) == len(waiting):
                said = {"model": label, "name": left[0][0][:60]}
                text = gettext("The layers of {model} wait for each other: {name!r} never gets its input.", **said)
                raise ModelRefused(text)
            waiting = left
        ends = []
        for side in ("input_layers", "output_layers"):
            # Keras counts the calls of a nested functional model from 1 here, and from 0 everywhere else.
            keys = [Key(n, i - (n in items and items[n].functional), j) for n, i, j in read_ends(body.get(side))]
            if not all(key in tensors for key in keys):
                raise ModelRefused(gettext("{model}: its {side} should name layers of it.", model=label, side=side))
            ends.append(tensors[keys[0]] if len(keys) == 1 else [tensors[key] for key in keys])
        return ends[0], ends[1], list(items.values())

    def _item(self, config: Any, depth: int) -> _Item:
        """Read one entry of a list of layers; a nested model is built at once."""
        if type(config) is not dict:
            raise ModelRefused(gettext("The model's configuration lists something that is no layer."))
        kind, module, body = config.get("class_name"), config.get("module"), config.get("config")
        name = body.get("name") if type(body) is dict else None
        named, nameless = gettext("the layer {name!r}", name=str(name)[:60]), gettext("a layer without a name")
        label = named if type(name) is str else nameless
        if type(body) is dict and "layers" in body:
            return _Item(label, self.build(config, label, depth + 1), functional=(module, kind) in _FUNCTIONAL)
        if kind == "Lambda" and (activation := _named_lambda(body)):
            return _Item(label, ReadLayer("Activation", label, {"activation": activation}))
        if kind == "Lambda":
            raise ModelRefused(
                gettext(
                    "{layer} is a Lambda layer: it holds code, which is not run here. Use Keras' own layers, or "
                    "keras.ops.",
                    layer=label,
                )
            )
        if type(module) is str and module.startswith(_OPERATIONS):
            if kind in _AS_LAYER:
                return _Item(label, read_layer(kind, body, label))
            if type(kind) is str and kind in _AS_ACTIVATION:
                return _Item(label, ReadLayer("Activation", label, {"activation": _AS_ACTIVATION[kind]}))
            return _Item(label, read_operation(kind, body, label))
        if module != MODULE:
            raise own_class(label, kind)
        return _Item(label, read_layer(kind, body, label))

    def _call(self, item: _Item, args: list[Any], named: Mapping[str, Any] = MappingProxyType({})) -> Any:
        """Apply a layer or a nested model to a tensor or a list of tensors, after counting what that takes."""
        source, given = item.source, args[0]
        self.calls += source.calls if isinstance(source, Built) else 1
        if self.calls > MAX_CALLS:
            raise ModelRefused(gettext("The model calls more than {most} layers; fewer will do.", most=MAX_CALLS))
        if isinstance(source, Operation):
            return self._operate(source, args)
        if isinstance(source, Built):
            target = source.model
        else:
            fresh = item.layer is None
            target = item.layer = source.make() if fresh else item.layer
            self._count(source, target, [given, *(named[name] for name in _LOOKED_AT if name in named)], fresh)
        try:
            return target(given, **named)
        except Exception as error:
            raise not_applied(item.label, error) from None

    def _count(self, source: ReadLayer, layer: Any, given: list[Any], fresh: bool) -> None:
        """Charge a layer's parameters, work and output; it need not be built for that."""
        shapes, *others = map(shapes_of, given)
        try:
            found = layer.compute_output_shape(shapes, *others)
            out: Shape = tuple(found[0] if found and isinstance(found[0], (list, tuple)) else found)
        except Exception as error:
            raise not_applied(source.label, error) from None
        first: Shape = shapes[0] if isinstance(shapes, list) else shapes
        if others:  # as long and as wide as the longest and the widest of them
            first = tuple(max(size or 1 for size in sizes) for sizes in zip(first, *others, strict=False))
        parameters, (effort, inner) = source.count(first), source.effort(first, out)
        numbers = max(volume(out[1:]), inner)
        self.parameters += parameters * fresh
        self._charge(source.label, numbers, numbers + effort + parameters * max(volume(first[1:-1]), volume(out[1:-1])))

    def _operate(self, operation: Operation, args: list[Any]) -> Any:
        """Apply an operation, and charge what it makes; to a symbolic tensor it is applied without any work."""
        result = operation(args)
        shape = tuple(getattr(result, "shape", ()))
        self._charge(operation.label, volume(shape[1:]), operation.work(args, shape))
        return result

    def _charge(self, label: str, numbers: int, work: int) -> None:
        self.work += work
        self.outputs += numbers
        for text, amount, bound in (
            (TOO_MANY_NUMBERS, numbers, MAX_NUMBERS),
            (TOO_MANY_OUTPUTS, self.outputs, MAX_OUTPUTS),
            (TOO_MANY_PARAMETERS, self.parameters, self.max_parameters),
            (TOO_MUCH_WORK, self.work, MAX_WORK),
        ):
            if amount > bound:
                raise ModelRefused(gettext(text, layer=label, n=grouped(amount), most=grouped(bound)))


def _named_lambda(body: Any) -> str:
    """The activation that a Lambda layer of a library's function is, "" if it is none."""
    function = body.get("function") if type(body) is dict and not body.get("arguments") else None
    named = type(function) is dict and function.get("class_name") == "function"
    name = str(function.get("config")).removesuffix("_v2") if named else ""  # type: ignore[union-attr]
    return name if name in ACTIVATIONS else ""


def _symbol(config: dict[str, Any]) -> Any:
    """Return a symbolic tensor for an InputLayer's configuration."""
    import keras  # noqa: PLC0415 - only the units with models need it

    sizes, dtype = read_input(config)
    return keras.Input(sizes, dtype=dtype)
