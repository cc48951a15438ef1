"""Answers that no check expects, at every check of every unit: none of them may break a check, or pass for right."""

from __future__ import annotations

import copy
import functools
import hashlib
import itertools
import json
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from IPython.core.inputtransformer2 import TransformerManager

from autograder.checking.runner import CheckRunner
from autograder.checks import Check, all_checks, load_reference
from autograder.config import Course, Exercise
from autograder.errors import WireError
from autograder.kernel.local import LocalTransport
from autograder.notebook.cells import graded_cells
from autograder.notebook.fill import fill, solutions
from autograder.pipeline.execute import parameterised
from autograder.student import Student
from autograder.wire import Foreign, Frame, Generator, Handle, Model, Rng
from autograder.wire.codec import decode, encode
from autograder.wire.convert import to_wire

pytestmark = pytest.mark.nightly

COURSE = Course(Path(__file__).resolve().parents[2])
CASES = [
    (name, exercise.name)
    for name in COURSE.names
    for exercise in COURSE.assignment(name).exercises
    if not exercise.manual
]


class Numbered(dict):  # type: ignore[type-arg]
    """A dictionary that says it holds more than it does."""

    def __len__(self) -> int:
        return 7


class Named(str):
    """Text that is another class's."""


def _nested(depth: int) -> list[Any]:
    made: list[Any] = []
    for _ in range(depth):
        made = [made]
    return made


def _endless() -> list[Any]:
    made: list[Any] = []
    made.append(made)
    return made


NAN, INF = float("nan"), float("inf")
VALUES: dict[str, Any] = {
    "nothing": None,
    "not implemented": NotImplemented,
    "true": True,
    "zero": 0,
    "minus one": -1,
    "a float": 0.5,
    "NaN": NAN,
    "infinity": INF,
    "minus infinity": -INF,
    "complex": 1j,
    "complex NaN": complex(NAN, INF),
    "an integer of 65 bits": 2**64,
    "a negative integer of 65 bits": -(2**64),
    "an integer of 400 digits": 10**400,
    "an integer of 4,000 digits": 10**4000,
    "an integer of 5,000 digits": 10**5000,
    "text": "nan",
    "empty text": "",
    "text with surrogates": "\ud800\x00",
    "text of a class": Named("a"),
    "bytes": b"\xff",
    "an empty list": [],
    "an empty tuple": (),
    "an empty dictionary": {},
    "a dictionary of a class": Numbered(a=1),
    "a dictionary of pairs": {(1, 2): 3, None: 4, True: 5},
    "a dictionary of long integers": {10**4000: 10**4000},
    "a dictionary of NaN": {NAN: NAN},
    "a set": {1},
    "a generator": iter([1]),
    "a function": len,
    "a list of numbers": [1.0, 2.0],
    "a list of lists": [[1, 2], [3, 4]],
    "a ragged list": [[1], [1, 2]],
    "a list of arrays": [np.zeros(2), np.zeros((2, 2))],
    "a list of long integers": [10**4000] * 3,
    "a list of text": ["a", "b", "c"],
    "a list of None": [None] * 3,
    "a list of dictionaries": [{}, {}],
    "nested lists": _nested(20),
    "lists without end": _endless(),
    "two of anything": (None, object()),
    "a pair": (np.zeros(3), 1),
    "a triple": (np.zeros((2, 2)), np.zeros(2), [0]),
    "four": (NAN, "x", [], {}),
    "an empty array": np.zeros(0),
    "an empty table": np.zeros((0, 3)),
    "a single number": np.array(1.5),
    "a single integer": np.array(2),
    "an array of one": np.ones(1),
    "an array of two": np.ones(2),
    "a square": np.ones((3, 3)),
    "a square of NaN": np.full((3, 3), NAN),
    "a square of infinity": np.full((2, 2), INF),
    "integers": np.arange(6),
    "the largest integers": np.full(3, np.iinfo(np.int64).max),
    "the smallest integers": np.full(3, np.iinfo(np.int64).min),
    "unsigned integers": np.full(3, 2**64 - 1, np.uint64),
    "small integers": np.ones((2, 2), np.int8),
    "booleans": np.ones((2, 2), bool),
    "half floats": np.full(3, 6e4, np.float16),
    "complex numbers": np.full((2, 2), 1j),
    "another byte order": np.arange(4, dtype=">f8"),
    "text in an array": np.array(["a", "b"]),
    "objects": np.array([None, 1], dtype=object),
    "dates": np.array(["2020-01-01"], dtype="datetime64[D]"),
    "records": np.zeros(2, dtype=[("a", float)]),
    "thirty axes": np.zeros((1,) * 30),
    "a long array": np.zeros(2**16, np.int8),
    "a wide array": np.zeros((1, 2**16)),
    "no rows, ever so wide": np.zeros((0, 2**40)),
    "something foreign": Foreign("EagerTensor", "x" * 500),
    "a handle": Handle(7),
    "a generator's seed": Rng(3),
    "a frame": Frame((("a", np.arange(3)), ("b", ["x", "y", "z"]))),
    "a frame without columns": Frame(()),
    "a frame with a column twice": Frame((("price", np.arange(2)), ("price", np.arange(2)))),
    "a frame of unequal columns": Frame((("a", np.arange(3)), ("b", np.arange(2)))),
    "a frame in a frame": Frame((("a", [Frame((("b", [1]),))]),), [[[1]]]),
    "a frame with strange rows": Frame((("a", np.zeros((2, 2))), ("b", None)), {"a": 1}),
    "a model's data": Model("{}", (np.zeros(2),)),
    "a generator's state": Generator("PCG64", {"state": 1}),
}
"""What a function may return, or a variable hold, in place of the answer or of a part of it."""

CHANGES: dict[str, Callable[[np.ndarray[Any, Any]], Any]] = {
    "NaN": lambda a: np.full(a.shape, NAN),
    "infinite": lambda a: np.full(a.shape, -INF),
    "complex": lambda a: a.astype(complex),
    "boolean": lambda a: a.astype(bool),
    "integers": lambda a: np.full(a.shape, 2**62),
    "unsigned": lambda a: np.zeros(a.shape, np.uint8),
    "half": lambda a: a.astype(np.float16),
    "a list": lambda a: a.tolist(),
    "one axis more": lambda a: a[None],
    "turned over": lambda a: a.T,
    "flat": np.ravel,
    "without its last": lambda a: a[:-1] if a.ndim else a,
    "huge": lambda a: np.full(a.shape, 1e308),
    "long integers": lambda a: np.full(a.shape, 10**400, dtype=object).tolist(),
}
"""What may become of an array of the right answer."""


def _changed(answer: Any, change: Callable[[Any], Any]) -> Iterator[Any]:
    """Yield the answer with each of its parts changed in turn, and with all of them."""
    if isinstance(answer, (tuple, list)) and len(answer) <= 8:
        for i in range(len(answer)):
            yield type(answer)([*answer[:i], change(answer[i]), *answer[i + 1 :]])
        yield type(answer)(map(change, answer))
    elif isinstance(answer, dict) and len(answer) <= 8:
        for key in answer:
            yield {**answer, key: change(answer[key])}
    else:
        yield change(answer)


def _replies(name: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield what a process may say in place of an answer, past all of our code there."""
    yield from (
        ("nothing", {}),
        ("raised is a number", {"raised": 7}),
        ("bases are a number", {"raised": {"kind": 7, "text": [1], "bases": 7, "line": {}}}),
        ("unwritten is a list", {"unwritten": [[10**400]], "missing": {}}),
        ("changed is a dictionary", {"value": 1.0, "changed": {"a": 1}, "warnings": 7}),
        ("changed holds anything", {"value": None, "changed": [None, [1]], "warnings": [10**400]}),
        ("a description without weights", {"value": {"config": "{}"}}),
        ("a description that is none", {"value": {"config": 7, "weights": []}}),
        ("weights that are none", {"value": {"config": "{}", "weights": [np.zeros(2), np.zeros((2, 2), np.int8)]}}),
        ("a kind that is none", {"value": {"kind": [name]}}),
        ("JSON of anything", {"value": {"config": json.dumps({"config": [1], "compile_config": 3}), "weights": []}}),
        ("as many as asked for", {"value": [None] * 7}),
        ("a handle", {"value": Handle(-1)}),
    )


class Parrot:
    """A process that says the same to whatever it is asked."""

    def __init__(self, reply: dict[str, Any]) -> None:
        self.reply = reply

    def request(self, message: dict[str, Any]) -> dict[str, Any]:
        """Say it."""
        return self.reply


class Process(LocalTransport):
    """A process that has nothing to say about a handle that it never gave."""

    def request(self, message: dict[str, Any]) -> dict[str, Any]:
        """Answer, or say nothing."""
        try:
            return super().request(message)
        except KeyError:
            return {}


class Honest:
    """A process that answers right, and whatever it was asked before as it did then: a model is built once.

    plain : the names whose value came back as plain data, and in how many ways it can be changed; got : the variables
    that were asked for; models : whether a model was described.
    """

    def __init__(self, namespace: dict[str, Any]) -> None:
        self.transport = Process(namespace)
        self.answers: dict[bytes, dict[str, Any]] = {}
        self.plain: dict[str, int] = {}
        self.got: set[str] = set()
        self.models = False

    def request(self, message: dict[str, Any]) -> dict[str, Any]:
        """Answer, or remember the answer."""
        question = hashlib.blake2b(encode(message)).digest()
        if question not in self.answers:
            self.answers[question] = answer = self.transport.request(message)
            self.models |= message["op"] == "model"
            if message["op"] == "get":
                self.got.add(message["name"])
            name, value = message.get("name", ""), answer.get("value")
            if not isinstance(value, Handle):
                self.plain[name] = max(self.plain.get(name, 1), len(list(_changed(value, _always(None)))))
        return copy.deepcopy(self.answers[question])


class Altered:
    """A process that answers right but for one thing. about : the kinds of request whose answer is another one."""

    def __init__(self, honest: Honest, name: str, about: tuple[str, ...], change: Callable[[Any], Any]) -> None:
        self.honest, self.name, self.about, self.change = honest, name, about, change

    def request(self, message: dict[str, Any]) -> dict[str, Any]:
        """Answer, as a process of the student's that returns the other thing would."""
        answer = self.honest.request(message)
        own = message["op"] in self.about and message.get("name", self.name) == self.name
        if not own or "value" not in answer or isinstance(answer["value"], Handle):
            return answer
        try:
            encoded = encode({**answer, "value": self.change(answer["value"])}, to_wire)
        except WireError as error:
            encoded = encode({"value": Foreign("value that is too large", str(error))})
        found: dict[str, Any] = decode(encoded)
        return found


def _at(place: int, change: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Change an answer's part at one place; an answer with fewer parts becomes nothing."""
    return lambda answer: next(itertools.islice(_changed(answer, change), place, None), None)


def _of_weights(change: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda model: {**model, "weights": change(model["weights"])} if "weights" in model else model


def _each(change: Callable[[Any], Any], weights: Any) -> Any:
    return list(map(change, weights))


def _of_config(change: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda model: {**model, "config": json.dumps(change(json.loads(model["config"])))}


def _everywhere(key: str, value: Any) -> Callable[[Any], Any]:
    """Put a value under a key wherever a configuration has it."""

    def change(part: Any) -> Any:
        if isinstance(part, dict):
            return {k: value if k == key else change(v) for k, v in part.items()}
        return list(map(change, part)) if isinstance(part, list) else part

    return change


ODD: tuple[Any, ...] = (None, -1, "\ud800", [], {}, NAN, 10**30)
KEYS = (
    "activation", "axis", "batch_shape", "build_config", "class_name", "compile_config", "config", "dtype", "filters",
    "inbound_nodes", "input_layers", "kernel_size", "layers", "learning_rate", "loss", "metrics", "name", "optimizer",
    "output_layers", "pool_size", "rate", "return_sequences", "strides", "units", "use_bias",
)  # fmt: skip
MODELS: dict[str, Callable[[Any], Any]] = {
    **{f"weights: {text}": _of_weights(functools.partial(_each, change)) for text, change in CHANGES.items()},
    "no weights": _of_weights(lambda _: []),
    "a weight less": _of_weights(lambda weights: weights[:-1]),
    "a weight twice": _of_weights(lambda weights: [*weights, *weights]),
    "no configuration": lambda model: {**model, "config": "{}"},
    "text for a configuration": lambda model: {**model, "config": "x" * 10**5},
    "an integer for a configuration": lambda model: {**model, "config": 7},
    **{f"{key} is {value!r}": _of_config(_everywhere(key, value)) for key in KEYS for value in ODD},
}
"""What may become of the description of a right model."""


@functools.cache
def _solved(name: str) -> dict[str, Any]:
    """What the solved notebook of a unit holds, as it is graded: trained networks, and the data kept beside them."""
    assignment = COURSE.assignment(name)
    found: dict[str, Any] = {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of libraries, which a notebook shows and pytest takes for errors
        notebook = parameterised(fill(assignment, solutions(assignment)), assignment.settings.parameters)
        for cell in graded_cells(notebook, assignment):
            exec(TransformerManager().transform_cell(cell.source), found)
            found["ready"] = _always(True)
    return found


@functools.cache
def _unit(name: str) -> tuple[tuple[Check, ...], CheckRunner]:
    assignment = COURSE.assignment(name)
    return all_checks(assignment), CheckRunner(load_reference(assignment), shrink=False)


def _students(unit: str, exercise: Exercise, reference: Any) -> Iterator[tuple[str, Student]]:
    """Yield a student for each hostile answer of one exercise; all else is answered by the reference."""
    right = {key: value for key, value in vars(reference).items() if callable(value) and not key.startswith("_")}
    if any(other.variable for other in COURSE.assignment(unit).exercises):
        right = {**_solved(unit), **right}
    asked = ("get",) if exercise.variable else ("call",)
    honest = Honest(right)

    def altered(change: Callable[[Any], Any], about: tuple[str, ...] = asked) -> Student:
        return Student(Altered(honest, exercise.name, about, change))

    for text, value in VALUES.items():
        answer = value if exercise.variable else _always(value)
        yield text, Student(Process({**right, exercise.name: answer}))
    if exercise.name in right:
        yield "the right answer", Student(honest)  # what it is asked says what can be another answer
        if ways := honest.plain.get(exercise.name):
            for text, change in ANSWERS:
                for place in range(min(ways, 4)):
                    yield f"{text} in place {place}", altered(_at(place, change))
        for text, change in MODELS.items() if honest.models else ():
            # Checks of what was trained go through pictures and texts: they take their time.
            if not exercise.variable or "weight" in text:
                yield f"model: {text}", altered(change, ("model",))
        for name in sorted(honest.got - {exercise.name}):
            for text, change in ANSWERS:
                yield f"{name}: {text}", Student(Altered(honest, name, ("get",), change))
    for text, reply in _replies(exercise.name):
        yield f"reply: {text}", Student(Parrot(reply))


def _always(value: Any) -> Callable[..., Any]:
    return lambda *_args, **_kwargs: value


def _of_arrays(change: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def changed(part: Any) -> Any:
        if isinstance(part, (list, tuple)):
            return type(part)(map(changed, part))
        return change(np.asarray(part)) if isinstance(part, (np.ndarray, np.generic, float, int)) else part

    return changed


ANSWERS: tuple[tuple[str, Callable[[Any], Any]], ...] = (
    *((text, _always(value)) for text, value in VALUES.items()),
    *((text, _of_arrays(change)) for text, change in CHANGES.items()),
)
"""What may become of an answer, or of a part of it."""


@pytest.mark.parametrize(("unit", "name"), CASES)
def test_no_answer_breaks_a_check(unit: str, name: str) -> None:
    """Whatever comes back, each check says in words what it expected; none breaks down."""
    checks, runner = _unit(unit)
    exercise = COURSE.assignment(unit).by_name[name]
    broken: dict[str, str] = {}
    for text, student in _students(unit, exercise, runner.reference):
        for check in checks:
            if check.exercise == name:
                verdict = runner.run(check, student)
                if verdict.outcome == "error":
                    broken.setdefault(f"{check.name} on {text}", verdict.message)
    assert not broken, "\n".join(f"{where}: {message}" for where, message in broken.items())
