"""The side of a call that lives with the student's code: look the function up, call it, answer with plain data.

In a notebook this runs in the notebook's own process; when the judge asks, it runs in the sandbox.
Nothing here is trusted by the judge, and nothing here knows a reference or a check.
"""

from __future__ import annotations

import contextlib
import random
import sys
import sysconfig
import threading
import traceback
import warnings
from collections.abc import Callable, Mapping, Sequence
from types import SimpleNamespace
from typing import Any

import numpy as np

from autograder.describe import kind_of
from autograder.errors import WireError
from autograder.kernel.moments import Moments
from autograder.kernel.slopes import as_tensor, tensors_among
from autograder.kernel.tracing import Untraceable, describe
from autograder.language import gettext
from autograder.wire.codec import ATOMS, Foreign, Handle, Model, Rng, decode, encode, walk
from autograder.wire.convert import is_model, set_state, to_wire, unpack
from autograder.wire.objects import Objects

MAX_TEXT = 2_000
_LIBRARIES = (
    "<frozen",
    "<__array_function__",
    *{sysconfig.get_path(kind) for kind in ("stdlib", "purelib", "platlib")},
)
"""Where files of Python and of installed packages lie: a line of theirs tells a student nothing."""
Ask = Callable[[bytes], bytes | bytearray]
REMEMBERED, MEMORABLE = 1024, 16 * 1024
"""Answers of served helpers that are kept, and bytes that a question or an answer may have to be among them."""


class CallServer:
    """Answers requests about one namespace.

    namespace : the notebook's globals.
    ask : sends an encoded question back to whoever asked, and returns the answer (for helpers that the judge serves).
    """

    def __init__(self, namespace: dict[str, Any], ask: Ask | None = None) -> None:
        self.namespace = namespace
        self.ask = ask
        self.kept: dict[int, Any] = {}
        self.replaced: dict[str, Any] = {}
        self.moments = Moments(namespace, self.replaced)
        self.answers: dict[bytes, bytes] = {}
        self.line = threading.Lock()  # TensorFlow may run parts of a graph at the same time

    def answer(self, request: dict[str, Any]) -> bytes:
        """Carry out one decoded request and return the encoded answer; never raises what student code raises."""
        try:
            return encode(self._dispatch(request), to_wire)
        except WireError as error:
            return encode({"value": Foreign(gettext("value that is too large"), str(error))})

    def _dispatch(self, request: dict[str, Any]) -> dict[str, Any]:
        match request["op"]:
            case "call":
                return self._call(request)
            case "get":
                return self._get(request["name"])
            case "put":
                return {"value": self._keep(self._rebuilt(request["value"]))}
            case "moment":
                self.moments.keep(request["name"])
                return {"value": None}
            case "latest":
                return {"value": self.moments.prefer_latest(request["name"], request["wanted"])}
            case "model":
                return self._model(request["key"], request.get("rows", []))
            case "serve":
                return self._serve(request["names"])
            case "unserve":
                return self._unserve()
            case "seed":
                return self._seed()
            case other:
                return {"raised": {"kind": "ValueError", "text": f"unknown request {other!r}"}}

    def _get(self, name: str) -> dict[str, Any]:
        self.moments.turn(name)
        if name not in self.namespace:
            return _undefined(name)
        value = self.namespace[name]
        encoded = decode(encode(value, to_wire))
        return {"value": self._keep(value) if isinstance(encoded, Foreign) else value}

    def _keep(self, value: Any) -> Handle:
        key = len(self.kept) + 1
        self.kept[key] = value
        return Handle(key)

    def _call(self, request: dict[str, Any]) -> dict[str, Any]:
        name = request["name"]
        self.moments.turn(name)
        if name not in self.namespace:
            return _undefined(name)
        function = self.namespace[name]
        if not callable(function):
            text = gettext("{name} is a {type}, not a function", name=name, type=type(function).__name__)
            return {"raised": {"kind": "TypeError", "text": text, "bases": ["Exception"]}}
        args = [self._rebuilt(a) for a in request["args"]]
        kwargs = {k: self._rebuilt(v) for k, v in request["kwargs"].items()}
        before = [_fingerprint(a) for a in (*args, *kwargs.values())]
        times = request.get("times")
        try:
            # NumPy's own setting, whatever the notebook made of it: a result that rounds to 0 is no reason to warn.
            with warnings.catch_warnings(record=True) as caught, np.errstate(all="warn", under="ignore"):
                warnings.simplefilter("always")
                if times is None:
                    value = function(*args, **kwargs)
                else:
                    value = [function(*args, **kwargs) for _ in range(times)]
        except BaseException as error:  # SystemExit and KeyboardInterrupt are answers too
            return _failure(name, error)
        labels = [*_parameter_names(function, len(args)), *kwargs]
        after = [_fingerprint(a) for a in (*args, *kwargs.values())]
        return {
            "value": self._keep(value) if request.get("keep") else value,
            "changed": [label for label, old, new in zip(labels, before, after, strict=True) if old != new],
            "warnings": [f"{w.category.__name__}: {_text(w.message)}" for w in caught],
        }

    def _rebuilt(self, value: Any) -> Any:
        if isinstance(value, Rng):
            return np.random.default_rng(value.seed)
        if isinstance(value, Handle):
            return self.kept[value.key]
        if type(value) is list:
            return [self._rebuilt(item) for item in value]
        if type(value) is tuple:
            return tuple(self._rebuilt(item) for item in value)
        return unpack(value)

    def _model(self, key: int, rows: list[tuple[int | None, ...]]) -> dict[str, Any]:
        model = self.kept[key]
        if not is_model(model):
            return {"value": {"kind": kind_of(model)}}
        try:
            data = describe(model, rows)
        except Untraceable as reason:
            return {"value": {"refused": _text(reason)}}
        except BaseException as error:
            return _failure(gettext("the model"), error)
        return {"value": {"config": data.config, "weights": list(data.weights)}}

    def _serve(self, names: list[str]) -> dict[str, Any]:
        """Replace helpers by proxies that ask the judge; `_unserve` puts the student's own back."""
        for name in names:
            self.replaced.setdefault(name, self.namespace.get(name))
            self.namespace[name] = self._proxy(name)
        return {"value": None}

    def _unserve(self) -> dict[str, Any]:
        for name, value in self.replaced.items():
            if value is None:
                self.namespace.pop(name, None)
            else:
                self.namespace[name] = value
        self.replaced.clear()
        self.answers.clear()
        return {"value": None}

    def _seed(self) -> dict[str, Any]:
        """Begin the random numbers that need no generator anew, so that nobody's depend on what was called before."""
        random.seed(0)
        np.random.seed(0)
        if keras := sys.modules.get("keras"):
            with contextlib.suppress(Exception):  # the notebook may have made something else of Keras
                keras.utils.set_random_seed(0)
        return {"value": None}

    def _proxy(self, name: str) -> Callable[..., Any]:
        def value(args: Sequence[Any], kwargs: Mapping[str, Any], **more: Any) -> Any:
            objects = Objects(self._is_own, self._empty)
            question = {"args": objects.leave(list(args)), "kwargs": objects.leave(dict(kwargs)), **more}
            answer = self._asked(encode({"op": "ask", "name": name, **question, "objects": objects.states()}))
            for place, state in answer.get("changed", []):
                set_state(kwargs[place] if isinstance(place, str) else args[place], state)
            if "value" in answer:
                objects.put(answer["objects"])
                return self._rebuilt(objects.arrive(answer["value"]))
            raise {"ValueError": ValueError, "TypeError": TypeError}.get(answer["kind"], RuntimeError)(answer["text"])

        def slopes(args: Sequence[Any], kwargs: Mapping[str, Any], upstream: Any) -> Mapping[int | str, Any]:
            return dict(value(args, kwargs, upstream=upstream))

        def served(*args: Any, **kwargs: Any) -> Any:
            places = tensors_among(args, kwargs)
            return as_tensor(places, args, kwargs, value, slopes) if places else value(args, kwargs)

        served.__name__ = name
        return served

    def _asked(self, question: bytes) -> dict[str, Any]:
        """The judge's answer. The same question has the same answer, so that it is asked once: loops ask thousands.

        A model is made anew each time: its first weights are drawn.
        """
        if self.ask is None:
            raise RuntimeError("nobody serves helpers here")
        with self.line:
            said = self.answers.get(question) or bytes(self.ask(question))
        reply: dict[str, Any] = decode(bytearray(said))  # anew each time: what is in it may be changed
        small = len(question) + len(said) <= MEMORABLE and len(self.answers) < REMEMBERED
        if small and question not in self.answers and not any(isinstance(part, Model) for part in walk(reply)):
            self.answers[question] = said
        return reply

    def _is_own(self, value: Any) -> bool:
        """Whether it is an object of a class that stands in the notebook."""
        return type(value).__module__ == self.namespace.get("__name__") and hasattr(value, "__dict__")

    def _empty(self, kind: str) -> Any:
        """An object without attributes, of the notebook's class of this name if there is one."""
        found = self.namespace.get(kind)
        return object.__new__(found) if isinstance(found, type) else SimpleNamespace()


def _fingerprint(value: Any) -> object:
    """Something that changes when the value does; None for what cannot change or be encoded (generators, models)."""
    if type(value) in ATOMS or type(value) is int:
        return None
    if type(value) is np.ndarray and not value.dtype.hasobject:
        return value.dtype, value.shape, value.tobytes()
    with contextlib.suppress(WireError):
        return encode(value, to_wire)
    return None


def _parameter_names(function: Callable[..., Any], number: int) -> list[str]:
    code = getattr(function, "__code__", None)
    names = list(code.co_varnames[: code.co_argcount]) if code is not None else []
    return [names[i] if i < len(names) else str(i + 1) for i in range(number)]


def _text(value: object) -> str:
    try:
        return str(value)[:MAX_TEXT]
    except BaseException:  # a student's __str__ may do anything
        return ""


def _undefined(name: str) -> dict[str, Any]:
    return {"unwritten": gettext("{name} is not defined.", name=name), "missing": name}


def _failure(name: str, error: BaseException) -> dict[str, Any]:
    frames = _student_frames(error)
    if isinstance(error, NotImplementedError) and frames and _raised_in(error, frames[-1]):
        guilty = frames[-1].name
        if guilty == name:
            return {"unwritten": gettext("{name} is not written yet.", name=name), "missing": guilty}
        text = gettext("{name} needs {other}, and {other} is not written yet.", name=name, other=guilty)
        return {"unwritten": text, "missing": guilty}
    return {
        "raised": {
            "kind": type(error).__name__[:100],
            "text": _text(error),
            "bases": [base.__name__[:100] for base in type(error).__mro__[1:20]],
            "line": (frames[-1].line or "")[:200] if frames else "",
        }
    }


def _raised_in(error: BaseException, frame: traceback.FrameSummary) -> bool:
    """Whether an error comes from this very line, and not from a library that it calls."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    return (last.filename, last.lineno) == (frame.filename, frame.lineno)


def _student_frames(error: BaseException) -> list[traceback.FrameSummary]:
    """Frames of the traceback in the notebook's cells; without any, those below this module's that are no library's."""
    frames = traceback.extract_tb(error.__traceback__)
    cells = [f for f in frames if any(mark in f.filename for mark in ("<ipython-input", "ipykernel_"))]
    return cells or [f for f in frames[1:] if not f.filename.startswith(_LIBRARIES)]
