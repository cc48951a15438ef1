"""Contracts of Keras models: builders agree in what they compute, trained ones reach what is asked."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from autograder.checking.runner import CheckRunner
from autograder.checks import Check, load_checks
from autograder.contracts import worked_output
from autograder.kernel.local import LocalTransport
from autograder.student import Student
from autograder.thresholds import collecting

BUILDER = """
from autograder.contracts import builder, choices, matrices, size

builder(
    "build",
    rows=matrices("B", "D"),
    outputs=("K",),
    takes={"D": size("D"), "K": size("K"), "activation": choices("relu", "tanh")},
    parameters=[((2, 3, "relu"), 27)],
    optimizer="SGD",
    loss="SparseCategoricalCrossentropy",
    metrics=("accuracy",),
    hidden=True,
)
"""
TRAINED = """
import numpy as np
from autograder.contracts import accuracy, cross_entropy, trained

trained("model", unseen=lambda: (np.eye(2, dtype="float32"), np.array([0, 1])), outputs=(2,),
        measures=(accuracy, cross_entropy))
"""
GIVEN = """
from autograder.contracts import contract, floats, keras_models, matrices

contract(
    "ask",
    takes={"model": keras_models("D", 4, "K"), "x": matrices("N", "D")},
    gives=floats("N", None),
    corners=("one",),
    draws=5,
    hidden=True,
)
"""
pytestmark = pytest.mark.slow


def build(D: int, K: int, activation: str = "relu", **changes: Any) -> Any:
    """The reference; ``changes`` make mistakes."""
    import keras

    model = keras.Sequential(
        [
            keras.Input((D,)),
            keras.layers.Dense(changes.get("units", 4), activation=changes.get("inner", activation)),
            keras.layers.Dropout(changes.get("rate", 0.5)),
            keras.layers.Dense(K, activation=changes.get("last", "softmax")),
        ]
    )
    optimizer = keras.optimizers.SGD(changes.get("lr", 0.1), changes.get("momentum", 0.0))
    model.compile(
        optimizer, changes.get("loss", "sparse_categorical_crossentropy"), metrics=changes.get("metrics", ["accuracy"])
    )
    return model


def broken(checks: tuple[Check, ...], **changes: Any) -> set[str]:
    """The parts that a builder with these mistakes fails."""
    return broken_of(checks, lambda *args: build(*args, **changes))


def _runner() -> CheckRunner:
    """One that compares with the reference above."""
    reference = ModuleType("reference")
    reference.build = build  # type: ignore[attr-defined]
    return CheckRunner(reference)


def broken_of(checks: tuple[Check, ...], student: Callable[..., Any]) -> set[str]:
    """The parts that a builder fails."""
    verdicts = {check.name: _runner().run(check, Student(LocalTransport({"build": student}))) for check in checks}
    assert {verdict.outcome for verdict in verdicts.values()} <= {"passed", "failed"}
    return {name for name, verdict in verdicts.items() if verdict.outcome == "failed"}


def test_a_builder_loses_the_part_that_is_wrong(tmp_path: Path) -> None:
    """Architecture, activation, dropout, loss, learning rate and metrics, each by itself."""
    path = tmp_path / "checks.py"
    path.write_text(BUILDER, encoding="utf-8")
    checks = load_checks(path, "hidden")
    assert {check.name for check in checks if check.essential} == {"agrees"}
    assert broken(checks) == set()
    assert broken(checks, units=5) == {"agrees", "parameters"}
    assert broken(checks, inner="sigmoid") == {"agrees"}
    assert broken(checks, rate=0.2) == {"training"}
    assert broken(checks, lr=0.2) == {"optimizer_settings"}
    assert broken(checks, metrics=[]) == {"metrics"}
    assert broken(checks, loss="mean_squared_error") == {"loss", "loss_value"}


def test_a_model_is_built_once_for_all_that_look_at_it(tmp_path: Path) -> None:
    """Once for the parts together, once for the agreement, once to see whether it has new weights."""
    path = tmp_path / "checks.py"
    path.write_text(BUILDER, encoding="utf-8")
    asked: list[tuple[Any, ...]] = []

    def counting(*args: Any) -> Any:
        asked.append(args)
        return build(*args)

    runner, mine = _runner(), Student(LocalTransport({"build": counting}))
    checks = load_checks(path, "hidden")
    assert {runner.run(check, mine).outcome for check in checks} == {"passed"}
    assert max(map(asked.count, asked)) <= 3
    assert sum(len(runner.examples(check)) for check in checks) > 1.5 * len(set(asked))


def test_a_builder_that_changes_from_call_to_call_is_found_out(tmp_path: Path) -> None:
    """The parts share one model, the agreement asks for its own."""
    path = tmp_path / "checks.py"
    path.write_text(BUILDER, encoding="utf-8")
    times: dict[tuple[Any, ...], int] = {}

    def growing(*args: Any) -> Any:
        times[args] = times.get(args, 0) + 1
        return build(*args, units=4 if times[args] == 1 else 5)

    runner, mine = _runner(), Student(LocalTransport({"build": growing}))
    verdicts = {check.name: runner.run(check, mine).outcome for check in load_checks(path, "hidden")}
    assert verdicts["agrees"] == "failed"


def test_a_setting_that_is_free_may_be_any(tmp_path: Path) -> None:
    """A text that leaves the learning rate to its readers is kept; the other settings count."""
    path = tmp_path / "checks.py"
    path.write_text(BUILDER.replace("    loss=", '    free=("learning_rate",),\n    loss='), encoding="utf-8")
    checks = load_checks(path, "hidden")
    assert broken(checks, lr=0.2) == set()
    assert broken(checks, lr=0.2, momentum=0.5) == {"optimizer_settings"}


def test_a_worked_output_tells_in_the_notebook_what_is_wrong_inside(tmp_path: Path) -> None:
    """What `worked_output` says of the right model is not what one with another activation gives."""
    wanted = np.round(worked_output(build(2, 3, "relu")), 6).tolist()
    example = f'    computes=[((2, 3, "relu"), {wanted})],\n    optimizer='
    path = tmp_path / "checks.py"
    path.write_text(BUILDER.replace("    optimizer=", example), encoding="utf-8")
    checks = load_checks(path, "hidden")
    assert broken(checks) == set()
    assert broken(checks, inner="sigmoid") == {"agrees", "computes"}
    assert broken(checks, last=None) == {"agrees", "computes"}
    assert broken(checks, rate=0.2) == {"training"}


READY = BUILDER.replace("    hidden=True", "    ready=True,\n    hidden=True")
kept: dict[tuple[int, int], Any] = {}


def altered(kind: str) -> Callable[..., Any]:
    """A builder whose model computes what the reference's does, and differs in how it comes about or learns."""
    import keras

    layers = keras.layers

    def student(D: int, K: int, activation: str = "relu") -> Any:
        first, drop = layers.Dense(4, activation=activation), layers.Dropout(0.5)
        last = layers.Dense(K, activation="softmax")
        if kind == "penalty":
            first = layers.Dense(4, activation=activation, kernel_regularizer="l2")
        if kind == "constraint":
            last = layers.Dense(K, activation="softmax", bias_constraint="non_neg")
        if kind == "a layer is frozen":
            first.trainable = False
        if kind == "another dropout":
            drop = layers.GaussianDropout(0.5)
        if kind == "dropout in a nested model":
            drop = keras.Sequential([keras.Input((4,)), layers.Dropout(0.5), layers.Dropout(0.1)])
        if kind == "nested":
            drop = keras.Sequential([keras.Input((4,)), layers.Dropout(0.5)])
        if kind == "one layer is shared":
            last = kept.setdefault((D, K), last)
        if kind == "one layer is not drawn":
            last = layers.Dense(K, activation="softmax", kernel_initializer=keras.initializers.GlorotUniform(3))
        if kind == "constants":
            last = layers.Dense(K, activation="softmax", bias_initializer=keras.initializers.Constant(0.1))
        noise = {"noise": [layers.GaussianNoise(0.1)], "no noise": [layers.GaussianNoise(0.0), layers.Dropout(0.0)]}
        body = [*noise.get(kind, []), first, drop, last]
        model = keras.Sequential(body if kind in ("without input", "built", "called") else [keras.Input((D,)), *body])
        if kind == "class":
            model = _classed(body)
        if kind == "built":
            model.build((None, D))
        if kind == "called":
            model(np.zeros((1, D)))
        if kind == "all is frozen":
            model.trainable = False
        model.compile(keras.optimizers.SGD(0.1), "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model

    return student


def _classed(body: list[Any]) -> Any:
    """A model of a class of one's own, never called."""
    import keras

    class Own(keras.Model):  # type: ignore[misc, unused-ignore]
        def __init__(self) -> None:
            super().__init__()
            self.body = body

        def call(self, x: Any) -> Any:
            for layer in self.body:
                x = layer(x)
            return x

    return Own()


UNSEEN = {
    "noise": {"training"},
    "another dropout": {"training"},
    "dropout in a nested model": {"training"},
    "penalty": {"training"},
    "constraint": {"training"},
    "a layer is frozen": {"training"},
    "all is frozen": {"training"},
    "one layer is shared": {"draws_its_weights"},
    "one layer is not drawn": {"draws_its_weights"},
    "without input": {"ready"},
    "class": {"ready"},
    "nested": set(),
    "no noise": set(),
    "constants": set(),
    "built": set(),
    "called": set(),
}


@pytest.mark.parametrize("kind", sorted(UNSEEN))
def test_what_inference_does_not_show_is_seen(tmp_path: Path, kind: str) -> None:
    """Noise, penalties, frozen and shared layers and missing weights lose one light part; other ways lose none."""
    path = tmp_path / "checks.py"
    path.write_text(READY, encoding="utf-8")
    names = ("agrees", "parameters", "training", "draws_its_weights", "ready")
    checks = tuple(check for check in load_checks(path, "hidden") if check.name in names)
    assert {check.name for check in checks} == set(names)
    kept.clear()
    assert broken_of(checks, altered(kind)) == UNSEEN[kind]


def test_weights_of_its_own_are_asked_for_by_name(tmp_path: Path) -> None:
    """Unless a unit asks, a model may get its weights with its first rows."""
    path = tmp_path / "checks.py"
    path.write_text(BUILDER, encoding="utf-8")
    checks = load_checks(path, "hidden")
    assert "ready" not in {check.name for check in checks}
    assert broken_of(checks, altered("without input")) == set()


JOINED = """
import numpy as np
from hypothesis import strategies as st
from autograder.contracts import Argument, Size, builder, tables

def turned(weights):
    yield [np.roll(w, 2, axis=0) if w.shape == (4, 3) else w for w in weights]

SHAPE = (Size("H", 3, 3), Size("W", 2, 2))
builder(
    "join",
    rows=tables("B", *SHAPE),
    outputs=(3,),
    takes={"shape": Argument(lambda *sides: st.just(sides), SHAPE, kind="shape")},
    parameters=[(((4, 5),), 96)],
    orders=turned,
    hidden=True,
)
"""


def join(shape: tuple[int, ...], *, last_first: bool = False, twice: bool = False) -> Any:
    """Two branches of two numbers, concatenated, and three units on top."""
    import keras

    x = keras.layers.Flatten()(rows := keras.Input(shape))
    a, b = keras.layers.Dense(2, name="a")(x), keras.layers.Dense(2, name="b")(x)
    both = keras.layers.Concatenate()([a, a] if twice else [b, a] if last_first else [a, b])
    return keras.Model(rows, keras.layers.Dense(3, use_bias=False)(keras.layers.Add()([both, both])))


def test_the_order_of_what_is_joined_may_be_left_open(tmp_path: Path) -> None:
    """Either order is right, for rows of any shape that is asked for; one branch twice is not."""
    path = tmp_path / "checks.py"
    path.write_text(JOINED, encoding="utf-8")
    parts = [check for check in load_checks(path, "hidden") if check.name in ("agrees", "parameters")]
    reference = ModuleType("reference")
    reference.join = join  # type: ignore[attr-defined]
    for changes, outcome in (({}, "passed"), ({"last_first": True}, "passed"), ({"twice": True}, "failed")):
        student = Student(LocalTransport({"join": lambda shape, kept=changes: join(shape, **kept)}))
        assert {CheckRunner(reference).run(part, student).outcome for part in parts} == {outcome}, changes


def test_a_worked_output_of_hundreds_of_inputs_is_no_row_of_zeros_and_ones() -> None:
    """Units with many weights are given small ones: what softmax says tells more than which class is the largest."""
    import keras

    layers = keras.layers
    body = [layers.Conv2D(32, 3, activation="relu"), layers.Flatten(), layers.Dense(10, activation="softmax")]
    output = worked_output(keras.Sequential([keras.Input((16, 16, 3)), *body]))
    assert np.sum(output > 1e-3) >= 5


def test_a_trained_model_is_measured_by_name(tmp_path: Path) -> None:
    """Under collection, which is how calibration asks, each measure comes out once; the first is essential."""
    import keras

    path = tmp_path / "checks.py"
    path.write_text(TRAINED, encoding="utf-8")
    checks = load_checks(path, "hidden")
    assert [(check.name, check.essential) for check in checks] == [
        ("reaches_accuracy", True),
        ("reaches_cross_entropy", False),
    ]
    model = keras.Sequential([keras.Input((2,)), keras.layers.Dense(2, activation="softmax")])
    model.set_weights([10 * np.eye(2), np.zeros(2)])
    student = Student(LocalTransport({"model": model}))
    with collecting() as found:
        assert [CheckRunner().run(check, student).outcome for check in checks] == ["passed", "passed"]
    assert found["accuracy"].value == 1.0
    assert found["cross_entropy"].better == "lower"
    assert found["cross_entropy"].value < 0.001


def test_a_function_may_be_given_a_model(tmp_path: Path) -> None:
    """Student and reference get models with the same weights, each its own, and so does the next student."""
    path = tmp_path / "checks.py"
    path.write_text(GIVEN, encoding="utf-8")
    checks = load_checks(path, "hidden")
    reference = ModuleType("reference")
    reference.ask = lambda model, x: np.asarray(model(x))  # type: ignore[attr-defined]

    def outcomes(function: Callable[..., Any]) -> dict[str, str]:
        student = Student(LocalTransport({"ask": function}))
        return {check.name: CheckRunner(reference).run(check, student).outcome for check in checks}

    assert set(outcomes(lambda model, x: model.predict(x, verbose=0)).values()) == {"passed"}
    assert outcomes(lambda model, x: np.asarray(model(-x)))["agrees"] == "failed"

    def spoiling(model: Any, x: Any) -> Any:
        answer = np.asarray(model(x))
        model.set_weights([np.zeros_like(weights) for weights in model.get_weights()])
        return answer

    for _ in range(2):
        assert outcomes(spoiling)["agrees"] == "passed"
