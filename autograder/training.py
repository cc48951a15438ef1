"""How a student's model is compiled: optimizer, loss and metrics, read from its configuration.

As in `autograder.models.layers`, only Keras' own are read, and only numbers and flags of theirs.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from autograder.language import gettext, gettext_noop
from autograder.models.graph import read_config
from autograder.models.refusal import ModelRefused, first_line

__all__ = ["LOSSES", "METRICS", "OPTIMIZERS", "Compiled", "additions", "penalties", "read_compiled"]

OPTIMIZERS = ("Adadelta", "Adagrad", "Adam", "Adamax", "AdamW", "Lion", "Nadam", "RMSprop", "SGD")
"""Classes of ``keras.optimizers`` that are read."""
LOSSES: Mapping[str, tuple[str, ...]] = {
    "BinaryCrossentropy": ("binary_crossentropy", "bce"),
    "CategoricalCrossentropy": ("categorical_crossentropy",),
    "CosineSimilarity": ("cosine_similarity",),
    "Hinge": ("hinge",),
    "Huber": ("huber",),
    "KLDivergence": ("kl_divergence", "kld"),
    "LogCosh": ("log_cosh", "logcosh"),
    "MeanAbsoluteError": ("mean_absolute_error", "mae"),
    "MeanAbsolutePercentageError": ("mean_absolute_percentage_error", "mape"),
    "MeanSquaredError": ("mean_squared_error", "mse"),
    "MeanSquaredLogarithmicError": ("mean_squared_logarithmic_error", "msle"),
    "Poisson": ("poisson",),
    "SparseCategoricalCrossentropy": ("sparse_categorical_crossentropy",),
}
"""Classes of ``keras.losses`` and the other names they go by, in lower case."""
ACCURACY = "accuracy"
"""The word, for which Keras takes the metric that fits the loss."""
METRICS: Mapping[str, tuple[str, ...]] = {
    "Accuracy": (ACCURACY, "acc"),
    "BinaryAccuracy": ("binary_accuracy",),
    "CategoricalAccuracy": ("categorical_accuracy",),
    "SparseCategoricalAccuracy": ("sparse_categorical_accuracy",),
    **{name: others for name, others in LOSSES.items() if name not in ("Huber", "LogCosh")},
}
"""Classes of ``keras.metrics`` and the other names they go by."""
_SETTINGS = (
    "amsgrad", "beta_1", "beta_2", "centered", "clipnorm", "clipvalue", "epsilon", "global_clipnorm",
    "initial_accumulator_value", "learning_rate", "momentum", "nesterov", "rho", "weight_decay",
)  # fmt: skip
_LOSS_SETTINGS = ("delta", "from_logits", "label_smoothing", "reduction")
_REDUCTIONS = ("mean", "none", "sum", "sum_over_batch_size")
_BENDING = ("_regularizer", "_constraint")
_FOREIGN = {
    "optimizer": gettext_noop("The model is compiled with the optimizer {name!r}, which is not Keras' own."),
    "loss": gettext_noop("The model is compiled with the loss {name!r}, which is not Keras' own."),
    "metric": gettext_noop("The model is compiled with the metric {name!r}, which is not Keras' own."),
}
_NO_NUMBER = {
    "optimizer": gettext_noop("The optimizer's {setting} should be a number, it is {value}."),
    "loss": gettext_noop("The loss's {setting} should be a number, it is {value}."),
}
MAX_METRICS = 10

Setting = bool | int | float | str


@dataclass(frozen=True)
class Compiled:
    """What a model is trained with, by the names of Keras' classes.

    loss : "" if there is none; metrics : "accuracy" is the word, with which Keras takes the one that fits the loss;
        "Accuracy" is the class, which counts predictions that equal the label, number by number.
    """

    optimizer: str
    loss: str
    metrics: tuple[str, ...] = ()
    settings: dict[str, Setting] = field(default_factory=dict)
    loss_settings: dict[str, Setting] = field(default_factory=dict)

    def loss_value(self, y: np.ndarray[Any, Any], p: np.ndarray[Any, Any]) -> float:
        """Return the loss of predictions ``p`` for the right answers ``y``; nan without a loss.

        Raises: ModelRefused if the loss does not take such arrays.
        """
        try:
            return float(self._loss()(y, p)) if self.loss else math.nan
        except Exception as error:
            said = {"loss": self.loss, "error": first_line(error)}
            raise ModelRefused(gettext("The loss {loss} cannot be computed: {error}", **said)) from None

    def apply(self, model: Any) -> None:
        """Compile a Keras model the same way.

        Raises: ModelRefused if Keras does not accept the settings together.
        """
        import keras  # noqa: PLC0415 - only the units with models need it

        names = [name if name == ACCURACY else getattr(keras.metrics, name)() for name in self.metrics]
        try:
            optimizer = getattr(keras.optimizers, self.optimizer)(**self.settings)
            model.compile(optimizer, self._loss() if self.loss else None, metrics=names)
        except (ValueError, TypeError) as error:
            said = first_line(error)
            raise ModelRefused(gettext("The model cannot be compiled again: {error}", error=said)) from None

    def _loss(self) -> Any:
        import keras  # noqa: PLC0415 - only the units with models need it

        return getattr(keras.losses, self.loss)(**self.loss_settings)


def read_compiled(description: Any) -> Compiled | None:
    """Return how the described model is compiled, None if it is not.

    description : as `Student.model` gives it.

    Raises: ModelRefused for an optimizer, loss or metric that is not Keras' own.
    """
    config = read_config(description).get("compile_config")
    if type(config) is not dict or not config:
        return None
    optimizer, settings = _read(config.get("optimizer"), dict.fromkeys(OPTIMIZERS, ()), _SETTINGS, "optimizer")
    losses = list(_flat(config.get("loss")))
    if len(losses) > 1:
        raise ModelRefused(gettext("The model should be compiled with one loss; it has {n}.", n=len(losses)))
    loss, loss_settings = _read(losses[0], LOSSES, _LOSS_SETTINGS, "loss") if losses else ("", {})
    metrics = tuple(map(_metric, _flat(config.get("metrics"))))
    return Compiled(optimizer, loss, metrics, settings, loss_settings)


def additions(description: Any) -> list[str]:
    """Return what the described model has beyond its layers that changes what is learned, each in words.

    Penalties on weights and outputs, constraints, weights that are not trained, and the optimizer's weight decay.
    """
    optimizer = read_config(description).get("compile_config")
    optimizer = optimizer.get("optimizer") if type(optimizer) is dict else None
    settings = optimizer.get("config") if type(optimizer) is dict else None
    found = [gettext("{name} has a {addition}", name=name, addition=key) for name, key in penalties(description)]
    frozen = [_name(part) for part in _entries(description) if part.get("trainable") is False]
    found += [gettext("{name} is not trained", name=name) for name in frozen]
    decays = type(settings) is dict and settings.get("weight_decay") not in (None, 0, False)
    return [*found, gettext("the optimizer has a weight_decay")] if decays else found


def penalties(description: Any) -> list[tuple[str, str]]:
    """Return the described model's penalties and constraints: the layer's name, and the argument of Keras' for it."""
    return [
        (_name(part), key[:60])
        for part in _entries(description)
        for key, value in part.items()
        if key.endswith(_BENDING) and value is not None
    ]


def _entries(description: Any) -> Iterator[dict[str, Any]]:
    """Yield all that has arguments in a model's configuration, and what stands in nested models."""
    left: deque[Any] = deque([read_config(description).get("config")])
    while left:
        part = left.popleft()
        if type(part) is dict:
            yield part
        left += part.values() if type(part) is dict else part if type(part) is list else ()


def _name(part: dict[str, Any]) -> str:
    return str(part.get("name"))[:60]


def _flat(value: Any) -> Iterator[Any]:
    """Yield what a list, a list of lists or a dictionary by output holds; a single value counts as a list of it."""
    if type(value) is dict and "class_name" not in value:
        value = list(value.values())
    if type(value) is not list:
        value = [] if value is None else [value]
    inner = [part for item in value for part in (item if type(item) is list else [item])]
    if len(inner) > MAX_METRICS:
        raise ModelRefused(
            gettext(
                "The model is compiled with {n} losses or metrics; at most {most} are read.",
                n=len(inner), most=MAX_METRICS,
            )
        )  # fmt: skip
    yield from inner


def _metric(value: Any) -> str:
    """Return the name of a metric's class, or `ACCURACY` for the word."""
    name, _ = _read(value, METRICS, (), "metric")
    return ACCURACY if name == "Accuracy" and type(value) is str else name


def _read(
    value: Any, known: Mapping[str, tuple[str, ...]], settings: tuple[str, ...], what: str
) -> tuple[str, dict[str, Setting]]:
    """Return the class's name and its settings of an optimizer, loss or metric, given by name, function or object."""
    name, config = value, {}
    if type(value) is dict:
        if value.get("class_name") == "function":
            name = value.get("config")
        elif str(value.get("module")).startswith("keras.") and type(value.get("config")) is dict:
            name, config = value.get("class_name"), value["config"]
    for kind, others in known.items():
        if type(name) is str and name.lower() in (kind.lower(), *others):
            given = {key: config[key] for key in settings if config.get(key) is not None}
            return kind, {key: _setting(key, value, what) for key, value in given.items() if not _is_schedule(value)}
    shown = value.get("registered_name") or value.get("class_name") if type(value) is dict else value
    raise ModelRefused(gettext(_FOREIGN[what], name=str(shown)[:60]))


def _is_schedule(value: Any) -> bool:
    """Whether it is a plan for the learning rate: allowed, and left out."""
    return type(value) is dict and value.get("module") == "keras.optimizers.schedules"


def _setting(key: str, value: Any, what: str) -> Setting:
    if type(value) is float and abs(value) <= 1e9 and float(short := np.float32(value)) == value:
        return float(str(short))  # an optimizer holds 0.0001 as the nearest float32, which is a little less
    if type(value) in (bool, int, float) and abs(value) <= 1e9:  # NaN is not
        return value  # type: ignore[no-any-return]
    if key == "reduction" and value in _REDUCTIONS:
        return str(value)
    raise ModelRefused(gettext(_NO_NUMBER[what], setting=key, value=str(value)[:60]))
