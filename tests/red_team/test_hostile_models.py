"""Models that are not what they say: the judge reads their configuration, believes none of it and runs none."""

# ruff: noqa: E501 - an attack reads best on one line

from __future__ import annotations

import copy
import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from autograder.models import ModelRefused, parameter_count, predict, rebuild, reconstruct

pytestmark = pytest.mark.slow
MARK = Path(__file__).with_name("model_was_run")


def _layer(kind: str, **config: Any) -> dict[str, Any]:
    return {
        "module": "keras.layers",
        "class_name": kind,
        "config": {"name": kind.lower(), **config},
        "registered_name": None,
    }


def _model(*layers: Any, kind: str = "Sequential", **more: Any) -> dict[str, Any]:
    entry = _layer("InputLayer", batch_shape=[None, 4], dtype="float32", name="input")
    return {"module": "keras", "class_name": kind, "config": {"name": "m", "layers": [entry, *layers]}, **more}


def _dense(**config: Any) -> dict[str, Any]:
    return _layer("Dense", **{"units": 2, "activation": "linear", "use_bias": True, **config})


TENSOR = {"class_name": "__keras_tensor__", "config": {"keras_history": ["input", 0, 0]}}
COLUMN = {"class_name": "__numpy__", "config": {"value": [[0.0]] * 4096, "dtype": "float32"}}


def _operation(kind: str, *args: Any, **config: Any) -> dict[str, Any]:
    """A functional model of one operation of the input."""
    operation = {"module": "keras.src.ops.numpy", "class_name": kind, "config": {"name": "o", **config}, "name": "o"}
    return _model({**operation, "inbound_nodes": [{"args": list(args), "kwargs": {}}]}, kind="Functional")


CODE = f"open({str(MARK)!r}, 'w').write('x')"
BYTES = ["4wEAAAAAAAAAAAAAAAEAAABDAAAAcwQAAABkAFMAKQFO", None, None]
WEIGHTS = [np.zeros((4, 2), np.float32), np.zeros(2, np.float32)]

CONFIGS: dict[str, Any] = {
    "Lambda": _model(_layer("Lambda", function={"class_name": "__lambda__", "config": {"code": BYTES[0]}}), _dense()),
    "Lambda of another module": _model({**_layer("Lambda", function=CODE), "module": "keras.src.layers.core.lambda_layer"}, _dense()),
    "Lambda inside TimeDistributed": _model(_layer("TimeDistributed", layer=_layer("Lambda", function=CODE)), _dense()),
    "a class of os": _model({**_layer("system"), "module": "os", "config": {"command": "true"}}, _dense()),
    "a class of builtins": _model({**_layer("eval"), "module": "builtins"}, _dense()),
    "a registered class": _model({**_dense(), "registered_name": "evil>Dense"}, {**_dense(), "class_name": "evil>Dense"}),
    "an activation that is a function": _model(_dense(activation={"module": "os", "class_name": "function", "config": "system"})),
    "an activation that is code": _model(_dense(activation={"class_name": "__lambda__", "config": {"code": BYTES[0]}})),
    "a billion units": _model(_dense(units=10**9)),
    "units below zero": _model(_dense(units=-1)),
    "units that are text": _model(_dense(units="2")),
    "units that are infinite": _model(_dense(units=float("inf"))),
    "layers by the thousand": _model(*[_dense(name=f"d{i}") for i in range(5000)]),
    "a model in a model in a model": None,
    "no layers": {"module": "keras", "class_name": "Sequential", "config": {"name": "m", "layers": []}},
    "layers that are text": {"module": "keras", "class_name": "Sequential", "config": {"layers": "Dense"}},
    "a functional graph with a loop": _model(
        {**_dense(), "name": "d", "inbound_nodes": [{"args": [{"class_name": "__keras_tensor__", "config": {"keras_history": ["d", 0, 0]}}], "kwargs": {}}]},
        kind="Functional",
    ),
    "an operation that is code": _operation("eval", TENSOR),
    "an operation of the operating system": _operation("system", TENSOR),
    "numbers without a tensor": _operation("OneHot", COLUMN, num_classes=10_000, axis=-1, dtype="float32"),
    "rows twice": _operation("Concatenate", [TENSOR, TENSOR], axis=0),
    "rows twice, counted from the end": _operation("Concatenate", [TENSOR, TENSOR], axis=-2),
    "numbers that become rows": _operation("Reshape", TENSOR, newshape=[-1, 1]),
    "rows from numbers": _operation("Add", TENSOR, COLUMN),
    "an axis before the rows": _operation("ExpandDims", TENSOR, axis=0),
    "rows for columns": _operation("Transpose", TENSOR, axes=[1, 0]),
    "all rows in one": _operation("Sum", TENSOR, axis=None),
    "a sum over rows": _operation("Cumsum", TENSOR, axis=0),
    "a sum over all": _operation("Cumsum", TENSOR, axis=None),
    "rows upside down": _operation("Flip", TENSOR, axis=-2),
    "shares among rows": _operation("Softmax", TENSOR, axis=0),
    "a million numbers of one": _operation("OneHot", TENSOR, num_classes=10**6, axis=-1, dtype="float32"),
    "an index that is code": _operation("GetItem", TENSOR, {"class_name": "__lambda__", "config": {"code": CODE}}),
    "a subclassed model": {"module": "__main__", "class_name": "Cheat", "config": {}},
    "an input of petabytes": {"module": "keras", "class_name": "Sequential", "config": {"name": "m", "layers": [
        _layer("InputLayer", batch_shape=[None, 2**50], dtype="float32"), _dense()]}},
    "a seed that is a dictionary": _model(_layer("Dropout", rate=0.5, seed={"class_name": "eval"}), {**_dense(), "class_name": "Bidirectional"}),
}  # fmt: skip


def _nested() -> dict[str, Any]:
    model = _model(_dense())
    for _ in range(60):
        model = _model(model)
    return model


@pytest.fixture(autouse=True)
def _nothing_ran() -> Any:
    MARK.unlink(missing_ok=True)
    yield
    assert not MARK.exists()


@pytest.mark.parametrize("name", CONFIGS)
def test_config(name: str) -> None:
    """It is refused in words, before anything is built."""
    config = CONFIGS[name] or _nested()
    modules = set(sys.modules)
    with pytest.raises(ModelRefused) as refused:
        rebuild({"config": json.dumps(config), "weights": list(WEIGHTS)})
    assert len(str(refused.value)) < 2000
    assert "os.system" not in set(sys.modules) - modules


TEXTS = {
    "no text": None,
    "bytes": b"{}",
    "not JSON": "{",
    "nested": "[" * 100_000,
    "a number": "7",
    "megabytes": '"' + "x" * 10**7 + '"',
    "NaN": '{"config": NaN}',
    "a long integer": "9" * 10**4,
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_text(text: Any) -> None:
    """What is no configuration is refused in words."""
    with pytest.raises(ModelRefused):
        rebuild({"config": text, "weights": list(WEIGHTS)})


WRONG_WEIGHTS: dict[str, Any] = {
    "none": [],
    "too many": [*WEIGHTS, *WEIGHTS],
    "another shape": [WEIGHTS[0].T, WEIGHTS[1]],
    "complex": [WEIGHTS[0].astype(complex), WEIGHTS[1]],
    "objects": [WEIGHTS[0].astype(object), WEIGHTS[1]],
    "a tuple": tuple(WEIGHTS),
    "text": "weights",
}


@pytest.mark.parametrize("weights", WRONG_WEIGHTS.values(), ids=WRONG_WEIGHTS)
def test_weights(weights: Any) -> None:
    """Weights that do not fit the layers are refused in words."""
    with pytest.raises(ModelRefused):
        rebuild({"config": json.dumps(_model(_dense())), "weights": weights})


def test_what_a_model_claims_of_itself_is_not_read() -> None:
    """Parameters are counted by the judge; entries beside the layers change nothing."""
    config = copy.deepcopy(_model(_dense(), parameters=1, accuracy=1.0, compile_config={"loss": CODE}))
    model = rebuild({"config": json.dumps(config), "weights": list(WEIGHTS), "count_params": 1, "accuracy": 1.0})
    assert parameter_count(model) == 10


def _on(shape: list[int], *layers: Any) -> dict[str, Any]:
    entry = _layer("InputLayer", batch_shape=[None, *shape], dtype="float32", name="input")
    return {"module": "keras", "class_name": "Sequential", "config": {"name": "m", "layers": [entry, *layers]}}


LARGER = _layer("UpSampling2D", size=[36, 36], interpolation="nearest", data_format="channels_last")
COSTLY: dict[str, Any] = {
    "a pool as wide as the picture": _on(
        [28, 28, 1],
        LARGER,
        _layer("AveragePooling2D", pool_size=[504, 504], strides=[1, 1], padding="valid", data_format="channels_last"),
    ),
    "a kernel with wide holes": _on(
        [28, 28, 1],
        _layer(
            "Conv2D", filters=1, kernel_size=[3, 3], strides=[1, 1], padding="same", dilation_rate=[1000, 1000], groups=1,
            activation="linear", use_bias=True, data_format="channels_last",
        ),
    ),
    "a transposed kernel with wide strides": _on(
        [28, 28, 1],
        _layer(
            "Conv2DTranspose", filters=1, kernel_size=[3, 3], strides=[1000, 1000], padding="valid", output_padding=None,
            dilation_rate=[1, 1], activation="linear", use_bias=True, data_format="channels_last",
        ),
    ),
    "a million steps": _on([1_000_000, 1], _layer("SimpleRNN", units=1, activation="tanh", use_bias=True)),
    "pictures kept by every layer": _on(
        [28, 28, 1], LARGER, *[_layer("Activation", activation="relu", name=f"a{i}") for i in range(20)]
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", COSTLY)
def test_model_without_end(name: str) -> None:
    """What a row would cost is counted before anything is built of it."""
    with pytest.raises(ModelRefused, match="allowed"):
        rebuild({"config": json.dumps(COSTLY[name]), "weights": []})


def test_rows_are_put_through_in_batches_of_so_many_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    """The answers are those of one batch, and too much work for all rows is refused."""
    model = rebuild({"config": json.dumps(_model(_dense())), "weights": [np.ones((4, 2), np.float32), WEIGHTS[1]]})
    rows = np.arange(40, dtype=np.float32).reshape(10, 4)
    whole = predict(model, rows)
    monkeypatch.setattr(reconstruct, "BATCH_BYTES", 24)
    np.testing.assert_array_equal(predict(model, rows), whole)
    monkeypatch.setattr(reconstruct, "MAX_TOTAL_WORK", 20)
    with pytest.raises(ModelRefused, match="10 rows"):
        predict(model, rows)
