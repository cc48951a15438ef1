"""Objects of a notebook's own classes, as a helper that the judge serves is given them.

The objects themselves stay where they are. A `Handle` crosses for each, and what its attributes hold crosses beside it,
so that objects which know one another, the nodes of a network say, still do on the other side. There the helper works
on stand-ins; what it has changed in them comes back the same way and is put into the originals.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from autograder.wire.codec import ATOMS, Foreign, Handle
from autograder.wire.convert import pack

State = Sequence[Any]
"""[the name of an object's class, {attribute: value}]."""
_PLAIN = ATOMS | {int}
"""Types of what crosses as it is."""


@dataclass
class Objects:
    """The objects of one question and its answer, numbered as they are met.

    is_one : whether a value is such an object; make : from the name of a class to an empty object that stands for one.
    """

    is_one: Callable[[Any], bool]
    make: Callable[[str], Any]
    known: list[Any] = field(default_factory=list)
    _numbers: dict[int, int] = field(default_factory=dict)

    def leave(self, value: Any) -> Any:
        """Return a value as it crosses: a handle for every object in it, however deep in lists, tuples and dicts."""
        if type(value) in _PLAIN:
            return value
        if type(value) in (list, tuple):
            return type(value)(map(self.leave, value))
        if type(value) is dict:
            return {key: self.leave(item) for key, item in value.items()}
        return Handle(self._number(value)) if self.is_one(value) else pack(value)

    def states(self) -> list[State]:
        """Return the state of every object met so far, and of those that their attributes lead to."""
        found: list[State] = []
        while len(found) < len(self.known):
            value = self.known[len(found)]
            crossing = {name: self.leave(held) for name, held in vars(value).items()}
            found.append([type(value).__name__, crossing])
        return found

    def arrive(self, value: Any) -> Any:
        """Return a value that has crossed, with the objects in place of their handles.

        Raises: ValueError for the handle of none.
        """
        if type(value) in _PLAIN:
            return value
        if type(value) in (list, tuple):
            return type(value)(map(self.arrive, value))
        if type(value) is dict:
            return {key: self.arrive(item) for key, item in value.items()}
        if not isinstance(value, Handle):
            return value
        if not 0 <= value.key < len(self.known):
            raise ValueError("there is no such object")
        return self.known[value.key]

    def put(self, states: Any) -> None:
        """Give every object its state, in the order of their numbers, and make those that are new.

        What did not survive the way, a function say, stays what it was. Raises: ValueError if these are no states.
        """
        if not isinstance(states, list) or len(states) < len(self.known) or not all(map(_is_state, states)):
            raise ValueError("expected the states of objects")
        for kind, _ in states[len(self.known) :]:
            self._number(self.make(kind))
        for value, (_, attributes) in zip(self.known, states, strict=True):
            vars(value).update({name: self.arrive(held) for name, held in attributes.items() if not _is_lost(held)})

    def _number(self, value: Any) -> int:
        number = self._numbers.setdefault(id(value), len(self.known))
        if number == len(self.known):
            self.known.append(value)
        return number


def _is_state(state: Any) -> bool:
    return (
        isinstance(state, list)
        and len(state) == 2
        and isinstance(state[0], str)
        and isinstance(state[1], dict)
        and all(isinstance(name, str) for name in state[1])
    )


def _is_lost(value: Any) -> bool:
    """Whether something in it has not survived the way."""
    if type(value) in (list, tuple):
        return any(map(_is_lost, value))
    if type(value) is dict:
        return any(map(_is_lost, value.values()))
    return type(value) is Foreign
