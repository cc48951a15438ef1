"""The student's functions as a check sees them: the same whether they live here or in the sandbox."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Protocol, TypeVar

import numpy as np

from autograder.describe import kind_of, literal
from autograder.errors import Died, NotWritten, Raised
from autograder.language import gettext
from autograder.wire.codec import Handle
from autograder.wire.convert import from_wire, pack, to_wire
from autograder.wire.plain import stacked

__all__ = ["Call", "Function", "Student", "Transport"]

T = TypeVar("T")
MAX_LOG = 4
"""Calls remembered for the line that replays a failure."""


class Transport(Protocol):
    """Carries one request to where the student's code lives and brings its answer."""

    def request(self, message: dict[str, Any]) -> dict[str, Any]:
        """Send ``message`` and return the answer.

        Raises: Died if no valid answer comes.
        """
        ...


@dataclass(frozen=True)
class Call:
    """One finished call: its value, the arguments it changed and what it warned of."""

    value: Any
    changed: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


Rows = Sequence[Sequence[int | None]]
Logged = tuple[str, list[Any], dict[str, Any]]


@dataclass
class Student:
    """The student's namespace. ``student.sigmoid(z)`` calls the function of that name with copies of the arguments.

    Attributes: log, the latest calls as (name, args, kwargs), oldest first; asked, the names that were asked for;
    known, what the checks of one exercise share through `once`; smallest, the functions of those that have failed, each
    with the smallest input that was found for it; listed, whether an answer may hold a list;
    nothing, whether an answer was None, all of it; stacking, whether such lists are given to the checks as arrays.
    """

    transport: Transport
    log: list[Logged] = field(default_factory=list)
    asked: set[str] = field(default_factory=set)
    known: dict[Callable[[Student], Any], tuple[Any, list[Logged]]] = field(default_factory=dict)
    smallest: list[tuple[Callable[..., None], dict[str, Any]]] = field(default_factory=list)
    listed: bool = False
    nothing: bool = False
    stacking: bool = False

    def __getattr__(self, name: str) -> Function:
        if name.startswith("_"):
            raise AttributeError(name)
        return Function(self, name)

    def get(self, name: str) -> Any:
        """Return the value of a variable of the notebook; a `Handle` if it is not plain data.

        An array without axes is a number.

        Raises: NotWritten if there is no such variable.
        """
        self.asked.add(name)
        value = self._answer(name, {"op": "get", "name": name}).value
        if isinstance(value, np.ndarray) and not value.ndim:
            value = value[()]
        self.listed |= isinstance(value, (list, tuple, dict))
        return _said(stacked(value) if self.stacking else value, name)

    def once(self, make: Callable[[Student], T]) -> T:
        """Return ``make(student)``; another check of the exercise that asks for the same is given the same value.

        For what takes long, a training above all, when several checks look at one. They must leave the value as it is.
        """
        if make not in self.known:
            value = make(self)
            self.known[make] = (value, list(self.log))
        value, log = self.known[make]
        self.nothing |= value is None
        self.log[:] = log
        return value

    @contextlib.contextmanager
    def stacked(self) -> Iterator[None]:
        """Give lists of numbers to the checks as arrays for a while: they may compute with them before they look."""
        known, self.known, self.stacking = self.known, {}, True
        try:
            yield
        finally:
            self.known, self.stacking = known, False

    def put(self, value: Any) -> Handle:
        """Bring a Keras model (or plain data) to where the student's code lives; the handle goes into later calls."""
        handle = self._answer("put", {"op": "put", "value": pack(value)}).value
        if not isinstance(handle, Handle):
            raise Died(gettext("the notebook's process gave an answer that cannot be read"))
        layers = ", ".join(type(layer).__name__ for layer in getattr(value, "layers", ()))
        kind = type(value).__name__
        words = gettext("<a {kind} that the grader made: {layers}>", kind=kind, layers=layers)
        return _said(handle, words if layers else literal(to_wire(value)))

    def model(self, found: Any, rows: Rows = ()) -> dict[str, Any]:
        """Return a Keras model as it is now: ``config`` (JSON text) and ``weights`` (list of arrays).

        found : what `get` or `Function.keep` gave. If it is no model there is only ``kind``, what it is in words; if it
            cannot be described, ``refused``, why. `autograder.models.of` asks for this, says so if it is none, and
            makes a model that the judge can use.
        rows : the shapes of one row of each input.
        """
        if not isinstance(found, Handle):
            return {"kind": kind_of(found)}
        return self._described(found, rows)

    def _described(self, handle: Handle, rows: Rows) -> dict[str, Any]:
        shapes = [tuple(row) for row in rows]
        value = self._answer("model", {"op": "model", "key": handle.key, "rows": shapes}).value
        weights = value.get("weights") if isinstance(value, dict) else None
        if isinstance(weights, list) and all(isinstance(array, np.ndarray) for array in weights):
            return {"config": value.get("config"), "weights": weights}
        for reason in ("kind", "refused"):
            if isinstance(value, dict) and isinstance(value.get(reason), str):
                return {reason: value[reason]}
        raise Died(gettext("the notebook's answer is not the description of a model"))

    def replay(self) -> str:
        """Return the latest calls as Python that one could paste into the notebook, one a line."""
        return "\n".join(_typed(*call) for call in self.log)

    def _answer(self, name: str, message: dict[str, Any]) -> Call:
        answer = self.transport.request(message)
        if "raised" in answer:
            fields = answer["raised"] if isinstance(answer["raised"], dict) else {}
            raise Raised(
                name, _text(fields, "kind"), _text(fields, "text"), _texts(fields.get("bases")), _text(fields, "line")
            )
        if "unwritten" in answer:
            raise NotWritten(_text(answer, "unwritten"), _text(answer, "missing"))
        if "value" not in answer:
            raise _unreadable(name)
        return Call(from_wire(answer["value"]), _texts(answer.get("changed")), _texts(answer.get("warnings")))


@dataclass(frozen=True)
class Function:
    """One function of the student's."""

    student: Student
    name: str

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Call it and return its value as plain data (a `Foreign` note if it is not plain)."""
        return self.call(*args, **kwargs).value

    def call(self, *args: Any, **kwargs: Any) -> Call:
        """Call it and return the value together with the arguments it changed and its warnings."""
        return self._send(args, kwargs, {})

    def keep(self, *args: Any, **kwargs: Any) -> Handle:
        """Call it, leave what it returns in the notebook's process and return a handle to it."""
        value = self._send(args, kwargs, {"keep": True}).value
        if not isinstance(value, Handle):
            raise _unreadable(self.name)
        return _said(value, _typed(*self.student.log[-1]))

    def repeat(self, times: int, *args: Any, **kwargs: Any) -> list[Any]:
        """Call it ``times`` times with the same arguments (one generator drawn on again and again), in one message."""
        values = self._send(args, kwargs, {"times": times}).value
        if not isinstance(values, list) or len(values) != times:
            raise _unreadable(self.name)
        return values

    def _send(self, args: tuple[Any, ...], kwargs: dict[str, Any], extra: dict[str, Any]) -> Call:
        plain, named = [to_wire(a) for a in args], {k: to_wire(v) for k, v in kwargs.items()}
        self.student.asked.add(self.name)
        log = self.student.log
        log.append((self.name, plain, named))
        del log[:-MAX_LOG]
        call = self.student._answer(
            self.name, {"op": "call", "name": self.name, "args": plain, "kwargs": named, **extra}
        )
        self.student.listed |= isinstance(call.value, (list, tuple, dict))
        several = "times" in extra and isinstance(call.value, list)
        self.student.nothing |= any(value is None for value in (call.value if several else [call.value]))
        if not self.student.stacking:
            return call
        return replace(call, value=list(map(stacked, call.value)) if several else stacked(call.value))


def _typed(name: str, args: list[Any], kwargs: dict[str, Any]) -> str:
    """A call as one would type it."""
    parts = [literal(a) for a in args] + [f"{k}={literal(v)}" for k, v in kwargs.items()]
    return f"{name}({', '.join(parts)})"


def _said(value: T, how: str) -> T:
    """A value, with how a person gets it if it stays in the notebook."""
    return replace(value, said=how) if isinstance(value, Handle) else value


def _unreadable(name: str) -> Died:
    return Died(gettext("{name} gave an answer that cannot be read", name=name))


def _text(fields: dict[str, Any], key: str) -> str:
    value = fields.get(key, "")
    return value[:2000] if isinstance(value, str) else ""


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(item[:300] for item in value[:20] if isinstance(item, str)) if isinstance(value, (list, tuple)) else ()
