"""Rebuilding models from configurations that nobody vouches for, and models as arguments of served helpers."""

from __future__ import annotations

import copy
import json
import os
import subprocess
import sys
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import keras
import tensorflow as tf
from keras import layers

from autograder import models
from autograder.config import Limits
from autograder.errors import NotWritten
from autograder.kernel.local import LocalTransport
from autograder.models import ModelRefused, parameter_count, predict, rebuild
from autograder.models.builder import MAX_CALLS, MAX_NESTING
from autograder.models.graph import MAX_CONFIG
from autograder.models.layers import RULES
from autograder.sandbox.box import Box
from autograder.sandbox.helpers import answer
from autograder.sandbox.session import Session
from autograder.student import Student
from autograder.training import LOSSES, METRICS, OPTIMIZERS, additions, read_compiled
from autograder.util.bounds import TimeUp, limit_time
from autograder.wire import Foreign, Generator, Handle, Model, decode, encode
from autograder.wire.convert import pack, unpack

RNG = np.random.default_rng(0)


def described(model: Any) -> dict[str, Any]:
    """A model as it comes over the wire."""
    student = Student(LocalTransport({"model": model}))
    handle = student.get("model")
    assert isinstance(handle, Handle)
    return student.model(handle)


def chain(shape: tuple[int | None, ...], *parts: Any, dtype: str = "float32") -> Any:
    """A Sequential model with all weights drawn at random, away from 0."""
    model = keras.Sequential([keras.Input(shape, dtype=dtype), *parts])
    return drawn(model)


def drawn(model: Any) -> Any:
    model.set_weights([RNG.uniform(0.1, 1.0, w.shape) for w in model.get_weights()])
    return model


def rows(model: Any, number: int = 3) -> Any:
    """Random input for a model; 5 where a length is free."""
    parts = []
    for tensor in getattr(model, "inputs", None) or rebuild(described(model)).inputs:
        shape = (number, *(5 if size is None else size for size in tensor.shape[1:]))
        whole = "int" in tensor.dtype
        parts.append(RNG.integers(0, 9, shape) if whole else RNG.normal(size=shape).astype("float32"))
    return parts if len(parts) > 1 else parts[0]


def small() -> Any:
    """A compiled 4-3-2 network."""
    model = chain(
        (4,), layers.Dense(3, activation="relu", name="hidden"), layers.Dense(2, activation="softmax", name="out")
    )
    model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


def branched() -> Any:
    """Two inputs through a shared layer, joined, with a nested model used twice."""
    a, b = keras.Input((3,)), keras.Input((3,))
    shared = layers.Dense(4)
    joined = keras.activations.relu(layers.Concatenate()((shared(a), shared(b))))
    added = layers.Add()([joined, layers.Dense(8)(joined)])
    inner = keras.Sequential([keras.Input((8,)), layers.Dense(8, activation="gelu")])
    return drawn(keras.Model([a, b], layers.Dense(1)(inner(inner(added)))))


def graphed(shape: tuple[int, ...], what: Callable[[Any], Any]) -> Any:
    """A functional model of one function of its input."""
    given = keras.Input(shape)
    return drawn(keras.Model(given, what(given)))


def translating(kind: type[Any], *, positional: bool = False) -> Any:
    """An encoder whose last state a decoder begins with; the decoder looks back at all of the encoder's states."""
    source, begun = keras.Input((6,), dtype="int32"), keras.Input((4,), dtype="int32")
    memory, *state = kind(5, return_sequences=True, return_state=True)(layers.Embedding(9, 3)(source))
    first = state if len(state) > 1 else state[0]
    decoder, words = kind(5, return_sequences=True), layers.Embedding(9, 3)(begun)
    told = decoder(words, first) if positional else decoder(words, initial_state=first)
    weights = layers.Softmax()(layers.Dot(axes=2)([told, memory]))
    found = layers.Concatenate()([told, layers.Dot((2, 1))([weights, memory])])
    return drawn(keras.Model([source, begun], layers.Dense(7, activation="softmax")(found)))


class Net(keras.Model):  # type: ignore[misc]
    """A class as tutorials write it, with TensorFlow's softmax."""

    def __init__(self) -> None:
        super().__init__()
        self.first = layers.Dense(4, activation="relu")
        self.drop = layers.Dropout(0.5)
        self.last = layers.Dense(3)

    def call(self, x: Any, training: Any = None) -> Any:
        """Two layers."""
        return tf.nn.softmax(self.last(self.drop(self.first(x), training=training)))


class Recurrent(keras.Model):  # type: ignore[misc]
    """A class that uses another one."""

    def __init__(self) -> None:
        super().__init__()
        self.read = layers.LSTM(4, return_sequences=True)
        self.answer = Net()

    def call(self, x: Any) -> Any:
        """The last step's answer."""
        return self.answer(self.read(x)[:, -1])


class Halved(layers.Layer):  # type: ignore[misc]
    """A layer without weights."""

    def call(self, x: Any) -> Any:
        """Half of it."""
        return x / 2


class Named(keras.Model):  # type: ignore[misc]
    """A class that is nothing but a graph."""

    def __init__(self) -> None:
        given = keras.Input((7,))
        super().__init__(given, layers.Dense(2)(given))


class Weighted(layers.Layer):  # type: ignore[misc]
    """A layer with weights of its own."""

    def build(self, shape: Any) -> None:
        """One matrix."""
        self.matrix = self.add_weight(shape=(shape[-1], 2))

    def call(self, x: Any) -> Any:
        """Its product."""
        return keras.ops.matmul(x, self.matrix)


def called(model: Any, shape: tuple[int, ...]) -> Any:
    """A model that has seen two rows; it is told the shape of its input for `rows`."""
    model(np.ones((2, *shape), np.float32))
    return model


PICTURE = (12, 10, 6)
CHAINS: dict[str, Callable[[], Any]] = {
    "dense": lambda: chain(
        (7,), layers.Dense(5, activation="relu"), layers.Dense(3, activation=layers.ReLU()), layers.Softmax()
    ),
    "shapes": lambda: chain((20, 6), layers.Permute((2, 1)), layers.Reshape((5, -1)), layers.Flatten()),
    "bends": lambda: chain(
        (7,),
        layers.Dense(5, use_bias=False),
        layers.ReLU(),
        layers.LeakyReLU(),
        layers.ELU(),
        layers.Activation("tanh"),
    ),
    "norms": lambda: chain((7,), layers.BatchNormalization(), layers.LayerNormalization(), layers.Rescaling(2.0, 1.0)),
    "parts": lambda: chain((6, 6, 4), layers.GroupNormalization(2), layers.GroupNormalization(4, center=False)),
    "past": lambda: chain(
        (9, 3), layers.Conv1D(4, 3, padding="causal"), layers.Conv1D(2, 2, padding="causal", dilation_rate=2)
    ),
    "noise": lambda: chain((7,), layers.Dropout(0.3), layers.GaussianNoise(0.1), layers.GaussianDropout(0.2)),
    "conv": lambda: chain(
        PICTURE,
        layers.Conv2D(4, 3, padding="same", strides=2, activation="relu"),
        layers.DepthwiseConv2D((3, 2), depth_multiplier=2),
        layers.SeparableConv2D(5, 2),
        layers.UpSampling2D(),
        layers.MaxPooling2D(),
        layers.ZeroPadding2D(2),
        layers.Cropping2D(((1, 0), (0, 1))),
        layers.AveragePooling2D(2),
        layers.SpatialDropout2D(0.2),
        layers.GlobalAveragePooling2D(),
    ),
    "spread out": lambda: chain(
        PICTURE,
        layers.Conv2DTranspose(4, 3, strides=2, activation="relu"),
        layers.Conv2DTranspose(3, 3, strides=2, padding="same", output_padding=1, use_bias=False),
    ),
    "bridged": lambda: graphed(
        PICTURE,
        lambda x: layers.Concatenate()([x, layers.Conv2DTranspose(5, 2, strides=2)(layers.MaxPooling2D()(x))]),
    ),
    "groups": lambda: chain(
        PICTURE, layers.Conv2D(4, 3, groups=2, dilation_rate=2), layers.GlobalMaxPooling2D(keepdims=True)
    ),
    "lines": lambda: chain(
        (20, 6),
        layers.Conv1D(4, 3),
        layers.SpatialDropout1D(0.1),
        layers.MaxPooling1D(2),
        layers.AveragePooling1D(2),
        layers.GlobalAveragePooling1D(),
        layers.RepeatVector(3),
        layers.GlobalMaxPooling1D(),
    ),
    "recurrent": lambda: chain(
        (None, 6), layers.LSTM(5, return_sequences=True), layers.GRU(4, return_sequences=True), layers.SimpleRNN(3)
    ),
    "attention": lambda: graphed(
        (9, 4),
        lambda x: layers.MultiHeadAttention(2, 3)(x + layers.MultiHeadAttention(1, 3, 5)(x, x[:, 2:6], x[:, 2:6]), x),
    ),
    "attention to the past": lambda: graphed(
        (9, 4),
        lambda x: layers.MultiHeadAttention(2, 3, use_bias=False)(query=x, value=x, use_causal_mask=True),
    ),
    "places": lambda: graphed((9,), lambda x: keras.ops.cumsum(keras.ops.ones_like(x), axis=1) * x),
    "words": lambda: chain(
        (9,), layers.Embedding(20, 4, mask_zero=True), layers.GRU(3, reset_after=False), dtype="int32"
    ),
    "nested": lambda: chain((4,), keras.Sequential([layers.Dense(3), layers.BatchNormalization()]), layers.Dense(2)),
    "branched": branched,
    "slices": lambda: graphed((20, 6), lambda x: layers.Dense(2)(layers.LSTM(5, return_sequences=True)(x)[:, -1])),
    "pools": lambda: graphed((6, 8, 2), lambda x: keras.ops.average_pool(keras.ops.max_pool(x, 2), (1, 2), 1, "same")),
    "operations": lambda: graphed((7,), lambda x: keras.ops.concatenate([x / 2.0, keras.ops.tanh(x)], axis=-1) - 1),
    "flattened by hand": lambda: graphed(
        (4, 3), lambda x: layers.Dense(2)(keras.ops.reshape(x, (-1, 12)) * np.ones((1, 12), np.float32)) @ np.eye(2)
    ),
    "cells": lambda: chain(
        (20, 6), layers.RNN(layers.GRUCell(4), return_sequences=True), layers.RNN(layers.LSTMCell(3))
    ),
    "both ways": lambda: chain(
        (20, 6),
        layers.Masking(),
        layers.Bidirectional(layers.LSTM(3, return_sequences=True)),
        layers.TimeDistributed(layers.Dense(2)),
        layers.Identity(),
    ),
    "looks back": lambda: translating(layers.GRU),
    "looks back with two states": lambda: translating(layers.LSTM),
    "state by its place": lambda: translating(layers.SimpleRNN, positional=True),
    "tensorflow's": lambda: chain(
        (7,), layers.Dense(3, activation=tf.nn.softmax), layers.Activation(tf.nn.log_softmax)
    ),
    "activation of one's own": lambda: chain((7,), layers.Dense(3, activation=lambda z: keras.ops.maximum(z, 0))),
    "lambdas": lambda: chain(
        (20, 6),
        layers.Lambda(lambda x: x / 255.0),
        layers.Lambda(tf.tanh),
        layers.Lambda(lambda x: tf.reduce_mean(x, axis=1)),
    ),
    "class": lambda: called(Net(), (7,)),
    "class in a class": lambda: called(Recurrent(), (20, 6)),
    "layer of one's own": lambda: chain((7,), Halved(), layers.Dense(2)),
    "class of a graph": lambda: drawn(Named()),
}


# ------------------------------------------------------------------------------------------ fetching models


def building(widths: tuple[int, ...], classes: int = 2) -> Any:
    """Four inputs, a layer for each width, and the answer."""
    return chain((4,), *(layers.Dense(width) for width in widths), layers.Dense(classes))


def test_a_model_comes_from_a_variable_a_handle_or_a_function() -> None:
    """However it is named, the judge gets one that computes the same."""
    model = small()
    student = Student(LocalTransport({"model": model, "build": building, "keep": lambda: model}))
    x = rows(model)
    for found in (
        models.of(student, "model"),
        models.of(student, student.get("model")),
        models.of(student, student.keep.keep()),
        models.of(student.keep),
    ):
        np.testing.assert_allclose(predict(found, x), model(x), rtol=1e-5)
    assert parameter_count(models.of(student.build, (3,), classes=5)) == 4 * 3 + 3 + 3 * 5 + 5
    assert models.described(student, "model")["config"] == model.to_json()
    assert read_compiled(models.described(student.keep)) == read_compiled(described(model))


def test_too_large_a_model_is_refused() -> None:
    """The limit is for this model alone, and the function is not told of it."""
    student = Student(LocalTransport({"build": building}))
    with pytest.raises(ModelRefused, match="at most 20"):
        models.of(student.build, (3,), max_parameters=20)


def test_what_is_no_model_is_refused_by_its_name() -> None:
    """The message says where a model should have come from, and what came."""
    student = Student(LocalTransport({"model": [1, 2], "build": lambda: None}))
    with pytest.raises(ModelRefused, match=r"^model should be a Keras model; it is a list\.$"):
        models.of(student, "model")
    with pytest.raises(ModelRefused, match=r"^build should return a Keras model; it returned nothing \(None\)\.$"):
        models.described(student.build)
    with pytest.raises(ModelRefused, match=r"^Expected a Keras model, got a float\.$"):
        models.of(student, 1.5)
    with pytest.raises(NotWritten):
        models.of(student, "missing")


@pytest.mark.parametrize("weights", [[np.ones(2, bool)], [np.ones(2, complex)], [np.array(["a"])], (np.ones(2),)])
def test_weights_that_are_no_numbers_are_refused(weights: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Checks compute with them before anybody rebuilds the model."""
    forged = {"config": small().to_json(), "weights": weights}
    monkeypatch.setattr(Student, "model", lambda *_: forged)
    with pytest.raises(ModelRefused, match="should be a list of arrays of numbers"):
        models.described(Student(LocalTransport({"model": small()})), "model")


# ---------------------------------------------------------------------------------------- rebuilding models


@pytest.mark.parametrize("name", CHAINS)
def test_a_rebuilt_model_computes_the_same(name: str) -> None:
    """Output, parameter count and shapes are those of the model that was described."""
    model = CHAINS[name]()
    rebuilt = rebuild(described(model))
    x = rows(model)
    assert parameter_count(rebuilt) == model.count_params()
    assert np.allclose(predict(rebuilt, x), np.asarray(model(x, training=False)), atol=1e-6)


@pytest.mark.parametrize("name", CHAINS)
def test_parameters_are_counted_before_anything_is_built(name: str) -> None:
    """A bound of exactly as many parameters as there are is enough, and one less is not."""
    model = CHAINS[name]()
    count = model.count_params()
    rebuild(described(model), max_parameters=count)
    if count:
        with pytest.raises(ModelRefused, match=f"beyond what is allowed: .*; at most {count - 1:,}"):
            rebuild(described(model), max_parameters=count - 1)


def test_every_kind_of_layer_is_tried() -> None:
    """The models above use every layer of the list but those whose name says what they do to two inputs."""
    used = {type(layer).__name__ for make in CHAINS.values() for layer in make()._flatten_layers()}
    merges = {"Subtract", "Multiply", "Average", "Maximum", "Minimum"}
    assert set(RULES) - used - merges <= {"ReLU", "Softmax"}
    a, b = keras.Input((3,)), keras.Input((3,))
    for kind in merges:
        model = keras.Model([a, b], getattr(layers, kind)()([a, b]))
        x = rows(model)
        assert np.allclose(predict(rebuild(described(model)), x), np.asarray(model(x)))


def test_a_model_with_two_outputs_keeps_their_order() -> None:
    """The outputs come back in the order they were given."""
    a = keras.Input((3,))
    model = drawn(keras.Model(a, [layers.Dense(2)(a), layers.Dense(4)(a)]))
    rebuilt = rebuild(described(model))
    assert [t.shape[1] for t in rebuilt.outputs] == [2, 4]
    with pytest.raises(ModelRefused, match="one output; it has 2"):
        predict(rebuilt, rows(model))


def test_a_model_may_end_in_a_nested_model() -> None:
    """Models that are called several times, and last, keep the order of their calls."""
    model: Any = drawn(keras.Sequential([keras.Input((2,)), layers.Dense(2, activation="tanh")]))
    for _ in range(2):
        x = a = keras.Input((2,))
        for _ in range(3):
            x = model(x)
        model = keras.Model(a, x)
    x = rows(model)
    assert np.allclose(predict(rebuild(described(model)), x), np.asarray(model(x)), atol=1e-6)


def test_kerass_own_loading_is_never_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rebuilding works with every function of Keras that loads a configuration taken away."""

    def forbidden(*_args: Any, **_kwargs: Any) -> None:
        raise AssertionError("Keras was asked to load a configuration")

    model = branched()
    description = described(model)
    monkeypatch.setattr(keras.models, "model_from_json", forbidden)
    monkeypatch.setattr(keras.saving, "deserialize_keras_object", forbidden)
    monkeypatch.setattr("keras.src.saving.serialization_lib.deserialize_keras_object", forbidden)
    monkeypatch.setattr(keras.Sequential, "from_config", forbidden)
    monkeypatch.setattr(keras.Model, "from_config", forbidden)
    monkeypatch.setattr(layers.Dense, "from_config", forbidden)
    assert parameter_count(rebuild(description)) == model.count_params()


def test_a_class_that_was_never_called_is_called_with_the_shape_of_a_row() -> None:
    """Whoever asks for the model says what a row is; without that the message says how to tell."""
    student = Student(LocalTransport({"build": Net, "open": lambda: keras.Sequential([layers.Dense(2)])}))
    assert parameter_count(models.of(student.build, row_shapes=[(7,)])) == 7 * 4 + 4 + 4 * 3 + 3
    assert parameter_count(models.of(student.open, row_shapes=[(7,)])) == 7 * 2 + 2
    student = Student(LocalTransport({"build": lambda: called(Net(), (7,))}))
    assert parameter_count(models.of(student.build, row_shapes=[(None,)])) == 7 * 4 + 4 + 4 * 3 + 3
    student = Student(LocalTransport({"build": Net}))
    with pytest.raises(ModelRefused, match=r"shape of its input\. Begin it with keras\.Input.*model\.build"):
        models.of(student.build)


UNTRACEABLE: dict[str, tuple[Callable[[], Any], str]] = {
    "weights of one's own": (lambda: chain((7,), Weighted()), "weights belong into layers"),
    "an activation of one's own": (
        lambda: chain((7,), layers.Dense(2, activation=lambda z: z * 2)),
        r"none of Keras' own\. Leave it out there",
    ),
    "a library's function": (
        lambda: chain((7,), layers.Dense(2, activation=tf.sin)),
        "the function sin, which is none of",
    ),
    "NumPy on tensors": (
        lambda: chain((7,), layers.Lambda(lambda x: np.exp(np.asarray(x)))),
        r"use layers and keras\.ops",
    ),
    "training in inference": (
        lambda: graphed((7,), lambda x: layers.Dropout(0.5)(x, training=True)),
        "training=True, in inference too",
    ),
}


@pytest.mark.parametrize("name", UNTRACEABLE)
def test_what_cannot_be_rebuilt_is_named_with_what_to_write_instead(name: str) -> None:
    """The check in the notebook says the same before anything is handed in."""
    make, message = UNTRACEABLE[name]
    with pytest.raises(ModelRefused, match=message) as refused:
        models.of(Student(LocalTransport({"model": make()})), "model")
    assert "your own function" not in str(refused.value)


# -------------------------------------------------------------------------------------------------- refusals


def changed(*path: Any, to: Any, model: Any = None) -> dict[str, Any]:
    """The description of a small network with one place of its configuration changed."""
    description = described(small() if model is None else model)
    config = json.loads(description["config"])
    place = config
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = to
    return {**description, "config": json.dumps(config)}


DENSE = ("config", "layers", 1)
FUNCTION = {"module": "builtins", "class_name": "function", "config": "system", "registered_name": "function"}
HOSTILE: dict[str, tuple[Callable[[], dict[str, Any]], str]] = {
    "module of the operating system": (lambda: changed(*DENSE, "module", to="os"), "not Keras' own"),
    "function as class": (lambda: changed(*DENSE, "class_name", to="function"), "'hidden' is a function"),
    "class that is no text": (lambda: changed(*DENSE, "class_name", to=["Dense"]), "which is not among"),
    "layer that Keras has but we do not": (lambda: changed(*DENSE, "class_name", to="TFSMLayer"), "TFSMLayer"),
    "dunder": (lambda: changed(*DENSE, "class_name", to="__class__"), "__class__"),
    "activation that is a function": (
        lambda: changed(*DENSE, "config", "activation", to=FUNCTION),
        "the function system",
    ),
    "activation by path": (lambda: changed(*DENSE, "config", "activation", to="os.system"), "'os.system'"),
    "activation that is a Lambda": (
        lambda: changed(*DENSE, "config", "activation", to={"module": "keras.layers", "class_name": "Lambda"}),
        "activation should be",
    ),
    "unknown argument": (lambda: changed(*DENSE, "config", "lora_rank", to=3), "lora_rank=3 is not known"),
    "quantization": (lambda: changed(*DENSE, "config", "quantization_config", to={"a": 1}), "not known"),
    "absurd width": (lambda: changed(*DENSE, "config", "units", to=10**9), "from 1 to 1,000,000"),
    "endless number": (lambda: changed(*DENSE, "config", "units", to=10**500), "from 1 to 1,000,000"),
    "width that is a boolean": (lambda: changed(*DENSE, "config", "units", to=True), "units should be"),
    "width that is a float": (lambda: changed(*DENSE, "config", "units", to=3.0), "units should be"),
    "nothing as config": (lambda: changed(*DENSE, "config", to=None), "expected its configuration"),
    "no layers": (lambda: changed("config", "layers", to=[]), r"Begin it with keras.Input"),
    "layers that are no list": (lambda: changed("config", "layers", to={"0": 1}), "not Keras' own"),
    "layer that is no object": (lambda: changed("config", "layers", 1, to=7), "something that is no layer"),
    "own model": (lambda: changed("class_name", to="MyModel"), "MyModel, which is not Keras' own"),
    "model of another module": (lambda: changed("module", to="mine"), "not Keras' own"),
    "huge input": (
        lambda: changed("config", "layers", 0, "config", "batch_shape", to=[None, 10**6, 10**6]),
        "which is too large",
    ),
    "negative input": (lambda: changed("config", "layers", 0, "config", "batch_shape", to=[None, -4]), "too large"),
    "input of text": (lambda: changed("config", "layers", 0, "config", "dtype", to="string"), "it says string"),
    "sparse input": (lambda: changed("config", "layers", 0, "config", "sparse", to=True), "ordinary one"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_configuration_is_refused(name: str) -> None:
    """Whatever is not on the list is refused with a message that names it, before Keras sees it."""
    make, message = HOSTILE[name]
    with pytest.raises(ModelRefused, match=message):
        rebuild(make())


def test_the_names_that_keras_registers_are_ignored() -> None:
    """``registered_name`` and ``shared_object_id`` change nothing: the class is looked up nowhere but on the list."""
    for key, value in (("registered_name", "os>system"), ("shared_object_id", 1), ("build_config", {"a": [[]]})):
        assert parameter_count(rebuild(changed(*DENSE, key, to=value))) == 23


def test_what_matters_only_for_training_is_not_looked_at() -> None:
    """Initializers and constraints of anybody's are left out: they play no part in what the model computes."""
    for key in ("kernel_initializer", "kernel_constraint", "bias_regularizer"):
        assert parameter_count(rebuild(changed(*DENSE, "config", key, to=FUNCTION))) == 23


def test_what_is_frozen_stays_frozen() -> None:
    """A frozen layer, and all that is in a frozen model, is frozen in the rebuilt model; the output is the same."""
    inner = chain((8, 8, 2), layers.Conv2D(3, 3), layers.BatchNormalization(), layers.ReLU(), layers.Conv2D(4, 3))
    outer = keras.Sequential([keras.Input((8, 8, 2)), inner, layers.Flatten(), layers.Dense(2)])
    x = RNG.normal(size=(3, 8, 8, 2)).astype(np.float32)

    def free() -> list[bool]:
        model = rebuild(described(outer))
        assert np.allclose(predict(model, x), predict(outer, x), rtol=1e-5, atol=1e-5)
        learning = {id(weight) for weight in model.trainable_weights}
        return [id(weight) in learning for weight in model.weights]

    statistics = [True, True, False, False]
    assert free() == [True, True, *statistics, True, True, True, True]
    inner.trainable = False
    assert free() == [False] * 8 + [True, True]
    inner.trainable = True
    for layer in inner.layers[:-1]:
        layer.trainable = False
    assert free() == [False] * 6 + [True] * 4


def test_a_frozen_model_holds_for_what_is_in_it() -> None:
    """A layer that says it learns, within a model that does not, does not."""
    inner = chain((3,), layers.Dense(2))
    inner.trainable = False
    inner.layers[0].trainable = True
    outer = keras.Sequential([keras.Input((3,)), inner, layers.Dense(1)])
    assert [tuple(weight.shape) for weight in rebuild(described(outer)).trainable_weights] == [(2, 1), (1,)]


def test_a_lambda_layer_is_refused_by_name() -> None:
    """The message says that a Lambda holds code, and what to use in its place."""
    body = {"name": "trick", "function": {"class_name": "__lambda__", "config": {"code": "…"}}, "arguments": {}}
    entry = {"module": "keras.layers", "class_name": "Lambda", "config": body}
    with pytest.raises(ModelRefused, match="'trick' is a Lambda layer: it holds code"):
        rebuild(changed("config", "layers", 1, to=entry))


def test_an_own_layer_is_refused_by_name() -> None:
    """A configuration with a layer of the student's own class, as it is before it is followed, is not believed."""
    entry = {"module": "__main__", "class_name": "Mine", "config": {"name": "mine"}}
    with pytest.raises(ModelRefused, match="Mine, which is not Keras' own"):
        rebuild(changed("config", "layers", 1, to=entry))


def test_an_operation_that_is_not_on_the_list_is_refused() -> None:
    """What stands in its place is named."""
    with pytest.raises(ModelRefused, match=r"operation Cumprod, applied to tensors directly, .*layers\.Add"):
        rebuild(described(graphed((3,), keras.ops.cumprod)))


def test_a_model_without_an_input_is_told_how_to_begin() -> None:
    """A Sequential that was never built has no shapes."""
    with pytest.raises(ModelRefused, match=r"Begin it with keras\.Input"):
        models.of(Student(LocalTransport({"model": keras.Sequential([layers.Dense(3)])})), "model")


@pytest.mark.parametrize("thing", [None, 3, [1], np.zeros(3), {"config": "{}"}])
def test_what_is_no_model_is_named(thing: Any) -> None:
    """A kept value that is no model leads to a sentence that says what it is."""
    transport = LocalTransport({"make": lambda: thing})
    student = Student(transport)
    with pytest.raises(ModelRefused, match="Expected a Keras model, got "):
        rebuild(student.model(student.make.keep()))


@pytest.mark.parametrize("text", ["", "[", "7", "[]", '"x"', "NaN", "null", "[" * 5000 + "]" * 5000, '{"a":' * 2000])
def test_a_text_that_is_no_configuration_is_refused(text: str) -> None:
    """Broken, foreign and deeply nested JSON end in the same kind of message."""
    with pytest.raises(ModelRefused):
        rebuild({"config": text, "weights": []})


def test_deep_nesting_inside_of_an_argument_is_refused() -> None:
    """Lists in lists in lists, as deep as JSON is read at all, are no shape."""
    deep: Any = 1
    for _ in range(300):
        deep = [deep]
    for place in (("config", "activation"), ("config", "units"), ("config", "mystery"), ("class_name",), ("module",)):
        with pytest.raises(ModelRefused):
            rebuild(changed(*DENSE, *place, to=deep))
    with pytest.raises(ModelRefused):
        rebuild(changed("config", "layers", 0, "config", "batch_shape", to=deep))


def test_a_long_configuration_is_refused() -> None:
    """Nothing is parsed beyond the limit."""
    with pytest.raises(ModelRefused, match=f"at most {MAX_CONFIG:,}"):
        rebuild({"config": " " * (MAX_CONFIG + 1), "weights": []})


def test_too_many_layers_are_refused() -> None:
    """The number of calls is bounded."""
    layer = {"module": "keras.layers", "class_name": "Flatten", "config": {"name": "f"}}
    config = json.loads(described(small())["config"])
    config["config"]["layers"][1:] = [layer] * (MAX_CALLS + 1)
    with pytest.raises(ModelRefused, match=f"more than {MAX_CALLS} layers"):
        rebuild({"config": json.dumps(config), "weights": []})


REBUILD = """
import sys
import keras
from autograder.models import forget, rebuild

def held():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1])

model = keras.Sequential([keras.Input((8,)), *[keras.layers.Dense(8) for _ in range(20)]])
description = {"config": model.to_json(), "weights": model.get_weights()}
for number in range(60):
    rebuild(description)
    if sys.argv[1] == "forget":
        forget()
    if number == 9:
        before = held()
print(held() - before)
"""


@pytest.mark.nightly
@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="reads its memory under /proc")
def test_models_that_are_gone_are_forgotten() -> None:
    """A grader that rebuilds model after model does not grow as one that forgets none."""
    grown = {}
    for way in ("forget", "keep"):
        command = [sys.executable, "-c", REBUILD, way]
        grown[way] = int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert grown["forget"] < grown["keep"] / 3


def test_models_in_models_are_bounded_in_depth() -> None:
    """Nesting ends somewhere."""
    model: Any = keras.Sequential([keras.Input((2,)), layers.Dense(2)])
    for _ in range(MAX_NESTING + 1):
        model = keras.Sequential([keras.Input((2,)), model])
    with pytest.raises(ModelRefused, match="nested deeper"):
        rebuild(described(model))


def test_models_that_call_models_many_times_are_bounded() -> None:
    """Ten calls of a model of ten calls of a model of ten calls are a thousand."""
    model: Any = keras.Sequential([keras.Input((2,)), layers.Dense(2)])
    for _ in range(3):
        x = a = keras.Input((2,))
        for _ in range(10):
            x = model(x)
        model = keras.Model(a, x)
    with pytest.raises(ModelRefused, match="calls more than"):
        rebuild(described(model))


def test_large_tensors_are_refused_before_they_are_made() -> None:
    """A layer without parameters can still ask for a million numbers a row."""
    entry = {"module": "keras.layers", "class_name": "RepeatVector", "config": {"name": "r", "n": 10**6}}
    with pytest.raises(ModelRefused, match="makes of one row more numbers than are allowed: 4,000,000"):
        rebuild(changed("config", "layers", 1, to=entry))


def test_much_work_is_refused() -> None:
    """Few parameters used at many places cost time too."""
    model = chain((200, 200, 3), layers.Conv2D(24, 5, padding="same"), layers.Conv2D(25, 5, padding="same"))
    with pytest.raises(ModelRefused, match="multiplications for one row"):
        rebuild(described(model))


@pytest.mark.parametrize("axes", [0, [0, 0], [1], [1, 3], 4, -4, [[1, 2], 1]])
def test_a_dot_product_over_strange_axes_is_refused(axes: Any) -> None:
    """Whatever Keras cannot multiply ends in words, and so does an axis of rows."""
    a = keras.Input((3, 3), name="a")
    description = described(keras.Model(a, layers.Dot(2, name="dot")([a, a])))
    config = json.loads(description["config"])
    config["config"]["layers"][1]["config"]["axes"] = axes
    with pytest.raises(ModelRefused, match="'dot'"):
        rebuild({**description, "config": json.dumps(config)})


def test_a_long_look_back_is_counted() -> None:
    """Products of all pairs of places take work, though there are no parameters."""
    a = keras.Input((900, 400))
    with pytest.raises(ModelRefused, match="multiplications for one row"):
        rebuild(described(keras.Model(a, layers.Dot(2)([a, a]))))


def functional(**changes: Any) -> dict[str, Any]:
    """A functional model's description with the second layer's entry changed."""
    a = keras.Input((3,), name="a")
    model = keras.Model(a, layers.Dense(2, name="end")(layers.Dense(4, name="first")(a)))
    description = described(model)
    config = json.loads(description["config"])
    config["config"]["layers"][1].update(copy.deepcopy(changes))
    return {**description, "config": json.dumps(config)}


def call(*history: Any, args: Any = None, kwargs: Any = None) -> dict[str, Any]:
    """One entry of a layer's calls."""
    tensor = {"class_name": "__keras_tensor__", "config": {"keras_history": list(history)}}
    return {"args": [tensor] if args is None else args, "kwargs": kwargs or {}}


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"inbound_nodes": [call("end", 0, 0)]}, "wait for each other: 'first'"),
        ({"inbound_nodes": [call("nobody", 0, 0)]}, "never gets its input"),
        ({"inbound_nodes": [call("a", 5, 0)]}, "never gets its input"),
        ({"inbound_nodes": []}, "connected to nothing"),
        ({"inbound_nodes": "a"}, "connected to nothing"),
        ({"inbound_nodes": [call("a", 0)]}, "no output of another layer"),
        ({"inbound_nodes": [call(["a"], 0, 0)]}, "no output of another layer"),
        ({"inbound_nodes": [call(args=[1.0])]}, "no output of another layer"),
        ({"inbound_nodes": [call("a", 0, 0, kwargs={"training": True})]}, "with training=True, in inference too"),
        ({"inbound_nodes": [call("a", 0, 0, kwargs={"initial_state": []})]}, "nothing else"),
        ({"inbound_nodes": [call("a", 0, 0, kwargs={"initial_state": [1.0]})]}, "nothing else"),
        ({"inbound_nodes": [call("a", 0, 0, kwargs={"initial_state": call("a", 0, 0)["args"]})]}, "cannot be applied"),
        ({"inbound_nodes": [call("a", 0, 0, kwargs={"initial_state": call("b", 0, 0)["args"][0]})]}, "never gets"),
        ({"inbound_nodes": [{}]}, "nothing else"),
        ({"inbound_nodes": [None]}, "nothing else"),
        ({"name": "end"}, "name of its own"),
        ({"name": None}, "name of its own"),
    ],
)
def test_a_graph_that_does_not_hang_together_is_refused(changes: dict[str, Any], message: str) -> None:
    """Circles, missing layers, doubled names and strange calls are each said in words."""
    with pytest.raises(ModelRefused, match=message):
        rebuild(functional(**changes))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda ws: ws[:-1], r"hold 4 arrays of weights; 3 came"),
        (lambda ws: [*ws, ws[0]], r"hold 4 arrays of weights; 5 came"),
        (lambda ws: [ws[0].T, *ws[1:]], r"'hidden' do not fit: kernel has the shape \(3, 4\), expected \(4, 3\)"),
        (lambda ws: [ws[0] * np.nan, *ws[1:]], "not finite"),
        (lambda ws: [*ws[:-1], ws[-1] + np.inf], "'out' hold values that are not finite"),
        (lambda ws: [ws[0].astype(complex), *ws[1:]], "arrays of numbers"),
        (lambda ws: [Foreign("Tensor"), *ws[1:]], "arrays of numbers"),
        (lambda _ws: None, "arrays of numbers"),
        (lambda _ws: "abcd", "arrays of numbers"),
    ],
)
def test_weights_that_do_not_fit_are_refused(change: Callable[[Any], Any], message: str) -> None:
    """Number, shape, kind and finiteness of the arrays are checked, layer by layer."""
    description = described(small())
    with pytest.raises(ModelRefused, match=message):
        rebuild({**description, "weights": change(description["weights"])})


def test_random_damage_is_refused_or_harmless() -> None:
    """Any value of a configuration may be replaced by any other: the outcome is a model or a refusal."""
    config = json.loads(described(branched())["config"])
    weights = described(branched())["weights"]
    rng = np.random.default_rng(1)
    junk: list[Any] = [None, -1, 0, 10**30, 1.5, "", "Dense", [], [[]], {}, {"class_name": "Dense"}, True, [None, 3]]

    def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
        items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
        return [(*path, key) for key, _ in items] + [p for key, item in items for p in places(item, (*path, key))]

    everywhere = places(config)
    for k in rng.choice(len(everywhere), 150):
        damaged = copy.deepcopy(config)
        place: Any = damaged
        for step in everywhere[k][:-1]:
            place = place[step]
        place[everywhere[k][-1]] = junk[int(rng.integers(len(junk)))]
        try:
            rebuild({"config": json.dumps(damaged), "weights": weights})
        except ModelRefused:
            continue


def test_rows_of_another_shape_are_refused() -> None:
    """A model that does not take the judge's rows is refused, with both shapes."""
    with pytest.raises(ModelRefused, match=r"cannot be used on rows of shape \(2, 5\)"):
        predict(rebuild(described(small())), np.zeros((2, 5), np.float32))


# ---------------------------------------------------------------------------------------- how it is compiled


@pytest.mark.parametrize(
    ("loss", "name"),
    [
        ("sparse_categorical_crossentropy", "SparseCategoricalCrossentropy"),
        (keras.losses.sparse_categorical_crossentropy, "SparseCategoricalCrossentropy"),
        (keras.losses.SparseCategoricalCrossentropy(), "SparseCategoricalCrossentropy"),
        (["mape"], "MeanAbsolutePercentageError"),
        ("mse", "MeanSquaredError"),
        (None, ""),
    ],
)
def test_a_loss_is_known_by_any_of_its_names(loss: Any, name: str) -> None:
    """String, function, object and list of one mean the same."""
    model = small()
    model.compile("adam", loss)
    compiled = read_compiled(described(model))
    assert compiled is not None
    assert (compiled.optimizer, compiled.loss) == ("Adam", name)


def test_the_loss_is_computed_as_the_model_would() -> None:
    """``from_logits`` is part of what a loss is."""
    y, p = np.array([0, 1]), np.array([[0.9, 0.1], [0.4, 0.6]], np.float32)
    model, values = small(), []
    for from_logits in (False, True):
        model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=from_logits))
        compiled = read_compiled(described(model))
        assert compiled is not None
        values.append(compiled.loss_value(y, p))
    assert values[0] == pytest.approx(-(np.log(0.9) + np.log(0.6)) / 2, rel=1e-5)
    assert values[1] == pytest.approx(np.mean(np.log(np.exp(p).sum(axis=1)) - p[[0, 1], y]), rel=1e-5)


def test_a_model_is_compiled_again_the_same_way() -> None:
    """Optimizer, its settings, loss and metrics survive the way to the judge."""
    model = small()
    model.compile(keras.optimizers.SGD(0.25, momentum=0.5), "mse", metrics=["accuracy", "mae"])
    description = described(model)
    rebuilt, compiled = rebuild(description), read_compiled(description)
    assert compiled is not None
    compiled.apply(rebuilt)
    assert type(rebuilt.optimizer) is keras.optimizers.SGD
    assert float(rebuilt.optimizer.learning_rate) == 0.25
    assert rebuilt.optimizer.momentum == 0.5
    assert compiled.metrics == ("accuracy", "MeanAbsoluteError")


def test_a_learning_rate_is_read_as_it_was_written() -> None:
    """Keras holds it as float32, in which 0.0001 is a little less; what has more digits keeps them."""
    model = small()
    model.compile(keras.optimizers.Adam(1e-4, epsilon=1e-7), "mse")
    compiled = read_compiled(described(model))
    assert compiled is not None
    assert (compiled.settings["learning_rate"], compiled.settings["epsilon"]) == (1e-4, 1e-7)


def test_a_plan_for_the_learning_rate_is_left_out() -> None:
    """A schedule is allowed; the number it begins with is the optimizer's own."""
    model = small()
    model.compile(keras.optimizers.Adam(keras.optimizers.schedules.ExponentialDecay(0.1, 10, 0.9)), "mse")
    compiled = read_compiled(described(model))
    assert compiled is not None
    assert "learning_rate" not in compiled.settings


def test_a_model_that_is_not_compiled_says_so() -> None:
    """There is nothing to read."""
    assert read_compiled(described(chain((2,), layers.Dense(1)))) is None


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"loss": {"class_name": "function", "config": "my_loss"}}, "the loss 'function'"),
        ({"loss": {"module": "os", "class_name": "MeanSquaredError", "config": {}}}, "the loss 'MeanSquaredError'"),
        ({"loss": ["mse", "mae"]}, "one loss; it has 2"),
        ({"optimizer": "magic"}, "the optimizer 'magic'"),
        ({"optimizer": None}, "the optimizer 'None'"),
        ({"metrics": ["os.system"]}, "the metric 'os.system'"),
        ({"metrics": [["accuracy"] * 50]}, "at most 10"),
        (
            {"optimizer": {"module": "keras.optimizers", "class_name": "SGD", "config": {"learning_rate": "x"}}},
            "number",
        ),
        ({"optimizer": {"module": "keras.optimizers", "class_name": "SGD", "config": {"momentum": 10**400}}}, "number"),
    ],
)
def test_what_is_not_kerass_own_is_refused(change: dict[str, Any], message: str) -> None:
    """Own losses, optimizers and metrics are named and refused."""
    description = described(small())
    config = json.loads(description["config"])
    config["compile_config"].update(change)
    with pytest.raises(ModelRefused, match=message):
        read_compiled({**description, "config": json.dumps(config)})


def test_every_listed_name_is_a_class_of_keras() -> None:
    """The lists name what there is."""
    for module, names in (
        (keras.optimizers, OPTIMIZERS),
        (keras.losses, LOSSES),
        (keras.metrics, METRICS),
        (layers, RULES),
    ):
        assert [name for name in names if not hasattr(module, name)] == []


# ------------------------------------------------------------------------------------------ crossing the wire


def test_a_model_crosses_the_wire_and_back() -> None:
    """What comes out computes the same and is compiled the same."""
    model = small()
    other = unpack(decode(encode(pack(model))))
    x = rows(model)
    assert np.allclose(np.asarray(model(x)), np.asarray(other(x)))
    assert type(other.optimizer) is keras.optimizers.Adam
    assert repr(pack(model)) == "<Keras model of 23 parameters>"


def test_a_generator_crosses_the_wire_and_back() -> None:
    """The draws go on where they were."""
    rng = np.random.default_rng(5)
    rng.random(3)
    other = unpack(decode(encode(pack(rng))))
    assert other.random(4).tolist() == rng.random(4).tolist()


@pytest.mark.parametrize(
    "state", [{}, {"bit_generator": "PCG64"}, {"bit_generator": "PCG64", "state": {"state": -1, "inc": "x"}}]
)
def test_a_made_up_state_of_a_generator_is_refused(state: dict[str, Any]) -> None:
    """Nonsense in place of a state is a ValueError, whatever NumPy thinks of it."""
    for kind in ("PCG64", "MT19937", "os"):
        with pytest.raises(ValueError, match="generator"):
            unpack(Generator(kind, state))


def test_a_model_can_be_put_where_the_students_code_lives() -> None:
    """The student's function gets a model of its own, and what became of it can be read afterwards."""

    def train(model: Any) -> float:
        model.set_weights([w + 1 for w in model.get_weights()])
        return float(len(model.layers))

    student, model = Student(LocalTransport({"train": train})), small()
    handle = student.put(model)
    assert student.train(handle) == 2.0
    for before, after in zip(model.get_weights(), student.model(handle)["weights"], strict=True):
        assert np.allclose(after, before + 1)


# ------------------------------------------------------------------------------------------- served helpers


def ask(function: Callable[..., Any], *args: Any, seconds: float = 20, **kwargs: Any) -> dict[str, Any]:
    """What the judge answers when a proxy asks for ``help``."""
    question = {"op": "ask", "name": "help", "args": [pack(a) for a in args], "kwargs": kwargs}
    reply: dict[str, Any] = decode(answer({"help": function}, decode(encode(question)), seconds))
    return reply


def test_a_served_helper_changes_the_askers_model_and_generator() -> None:
    """A model and a generator that a helper was given come back with their new state, each in its place."""

    def helper(number: int, model: Any, *, rng: Any) -> float:
        model.set_weights([w * 0 + number for w in model.get_weights()])
        return float(rng.random())

    model, rng = small(), np.random.default_rng(3)
    reply = ask(helper, 7, model, rng=pack(rng))
    states = dict(reply["changed"])
    assert set(states) == {1, "rng"}
    assert isinstance(states[1], Model)
    assert all((w == 7).all() for w in states[1].weights)
    assert reply["value"] == rng.random()
    assert unpack(states["rng"]).random() == rng.random()


def test_a_served_helper_may_return_a_model() -> None:
    """It goes to the student's side as data."""
    value = ask(small)["value"]
    assert isinstance(value, Model)
    assert parameter_count(unpack(value)) == 23


def test_a_hostile_model_is_not_given_to_a_helper() -> None:
    """The model in a question is rebuilt like any other, and refused like any other."""
    bad = Model(changed(*DENSE, "module", to="os")["config"], ())
    reply = ask(lambda _model: 1, bad)
    assert reply["kind"] == "ModelRefused"


def test_an_answer_is_bounded_in_time() -> None:
    """A question whose answer would take for ever gets an error, and the judge goes on."""

    def endless(_n: int) -> int:
        while True:
            pass

    reply = ask(endless, 1, seconds=0.2)
    assert reply == {"kind": "RuntimeError", "text": "help would take more than 0 s with these arguments"}


def test_an_answer_is_bounded_in_memory() -> None:
    """A question whose answer would fill the memory gets an error."""
    reply = ask(np.ones, 2**40)
    assert reply["kind"] == "RuntimeError"
    assert "memory" in reply["text"]


def test_time_that_is_not_used_up_is_not_missed() -> None:
    """Nothing is raised after the block, however close to its end the time was up."""
    for _ in range(20):
        try:
            with limit_time(0.001):
                sum(range(20_000))
        except TimeUp:
            pass
        assert sum(range(1000)) == 499_500


def test_a_limit_that_is_over_leaves_nothing_behind() -> None:
    """After it a debugger goes on through the code; Python 3.11 stood still for ever."""
    code = (
        "import sys\nfrom autograder.util.bounds import limit_time\nwith limit_time(60):\n    pass\n"
        "def trace(*_):\n    return trace\ndef f():\n    return 7\nsys.settrace(trace)\nprint(f())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout == "7\n"


def test_only_served_names_have_an_answer() -> None:
    """Anything else, and what is no question at all, is turned away."""
    for question in ({"name": "other", "args": [], "kwargs": {}}, {"name": "help"}, {"name": ["help"], "args": 1}):
        assert decode(answer({"help": small}, question, 1.0))["kind"] == "RuntimeError"
    assert ask(lambda _x: 1, Foreign("Tensor"))["kind"] == "TypeError"


TRAINING = """
rng = np.random.default_rng(1)
model = build(3)
before = model.get_weights()
history = train(model, np.ones((4, 3), "float32"), rng=rng)
drawn = rng.random()
moved = [float(np.abs(a - b).sum()) for a, b in zip(before, model.get_weights())]
"""


def _build(inputs: int) -> Any:
    model = keras.Sequential([keras.Input((inputs,)), layers.Dense(2)])
    model.compile("sgd", "mse")
    return model


def _train(model: Any, x: Any, rng: np.random.Generator) -> list[float]:
    return [float(v) for v in model.fit(x, rng.random((len(x), 2)), epochs=2, verbose=0).history["loss"]]


@pytest.mark.slow
def test_helpers_that_make_and_train_models_are_served_to_a_running_cell() -> None:
    """A cell in the sandbox builds and trains a network with the judge's functions, and goes on with it as its own."""
    with Box(["numpy", "keras"], Limits(cell_seconds=60, memory_mb=4096)) as box, Session(box) as session:
        session.run_cell("import numpy as np\ndef build(n): return 1\ndef train(*a, **k): return 2", 5)
        session.serve({"build": _build})
        session.serve({"train": _train})
        outcome = session.run_cell(TRAINING, 60)
        assert outcome.error is None, outcome
        student = Student(session)
        assert all(moved > 0 for moved in student.get("moved"))
        assert len(student.get("history")) == 2
        expected = np.random.default_rng(1)
        expected.random((4, 2))
        assert student.get("drawn") == expected.random()
        handle = student.get("model")
        assert isinstance(handle, Handle)
        assert parameter_count(rebuild(student.model(handle))) == 8


def test_what_bends_the_learning_is_named() -> None:
    """Penalties, constraints, frozen layers and weight decay are told; dropout and metrics are none of them."""
    layers = keras.layers
    inner = keras.Sequential([keras.Input((3,)), layers.Dense(2, name="inside"), layers.BatchNormalization()])
    plain = keras.Sequential([keras.Input((3,)), inner, layers.Dropout(0.5), layers.Dense(1, name="last")])
    plain.compile("adam", "mse", metrics=["mae"])
    assert additions(described(plain)) == []
    inner.layers[0].trainable = False
    bent = layers.Dense(1, kernel_regularizer="l2", bias_constraint="non_neg", name="last")
    model = keras.Sequential([keras.Input((3,)), inner, bent])
    model.compile(keras.optimizers.Adam(weight_decay=0.1), "mse")
    told = ["last has a kernel_regularizer", "last has a bias_constraint", "inside is not trained"]
    assert sorted(additions(described(model))) == sorted([*told, "the optimizer has a weight_decay"])


def test_the_word_accuracy_is_not_the_class() -> None:
    """Keras takes the word for what fits the loss; the class counts probabilities that equal the label."""
    found = []
    for metric in ("accuracy", "acc", keras.metrics.Accuracy(), keras.metrics.SparseCategoricalAccuracy()):
        model = small()
        model.compile("sgd", "mse", metrics=[metric])
        description = described(model)
        compiled = read_compiled(description)
        assert compiled is not None
        compiled.apply(rebuild(description))
        found.append(compiled.metrics)
    assert found == [("accuracy",), ("accuracy",), ("Accuracy",), ("SparseCategoricalAccuracy",)]


def test_the_window_of_a_pool_that_is_an_operation_counts_as_work() -> None:
    """As that of a layer does: a window as wide as the picture is no small model."""
    wide = graphed((128, 128, 3), lambda x: keras.ops.average_pool(x, 128, 1, "same"))
    assert isinstance(wide, keras.Model)
    with pytest.raises(ModelRefused, match="average_pool"):
        predict(rebuild(described(wide)), np.zeros((1000, 128, 128, 3), np.float32))
