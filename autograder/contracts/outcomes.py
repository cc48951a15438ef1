"""What an exercise returns: shapes by the names of sizes, kinds of number, and whether two answers agree."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

import numpy as np

from autograder.compare import Mismatch, array, close, equal, items_of, parts, that
from autograder.describe import element, kind_of, kinds_name, single_name
from autograder.language import gettext, ngettext
from autograder.wire.plain import as_array

__all__ = [
    "Gives",
    "Outcome",
    "agree",
    "anything",
    "asks_nothing",
    "booleans",
    "conform",
    "floats",
    "in_words",
    "integers",
]


@dataclass(frozen=True)
class Outcome:
    """An array, or a single number if it has no axes.

    dims : its axes, a name, a number or None for any length; kinds : letters of NumPy's ``dtype.kind``, "" for any
    value at all; dtype : its very type, "" if that does not matter.
    """

    dims: tuple[int | str | None, ...]
    kinds: str
    dtype: str = ""

    def __str__(self) -> str:
        if not self.kinds:
            return gettext("anything")
        if not self.dims:
            return gettext("a single {type}", type=self.dtype) if self.dtype else single_name(self.kinds[0])
        kind = self.dtype or kinds_name(self.kinds[0])
        if self.dims == (None,):
            return gettext("an array of one axis that holds {kind}", kind=kind)
        sizes = ", ".join(gettext("any") if n is None else str(n) for n in self.dims)
        sizes += "," if len(self.dims) == 1 else ""
        return gettext("an array of shape ({sizes}) that holds {kind}", sizes=sizes, kind=kind)


Gives: TypeAlias = Outcome | Mapping[str, Outcome]
"""One value, or several in a tuple: name → what it is."""


def floats(*dims: int | str | None, dtype: str = "") -> Outcome:
    """An array of floats of this shape; a single one without axes. dtype : "float32", where it has to be."""
    return Outcome(dims, "f", dtype)


def integers(*dims: int | str | None, dtype: str = "") -> Outcome:
    """An array of integers of this shape, Python's or NumPy's; a single one without axes."""
    return Outcome(dims, "iu", dtype)


def booleans(*dims: int | str | None) -> Outcome:
    """An array of truth values of this shape; a single one without axes."""
    return Outcome(dims, "b")


def anything() -> Outcome:
    """Any value, for one part of several about whose shape there is no law."""
    return Outcome((), "")


def asks_nothing(gives: Gives) -> bool:
    """Whether any answer will do: only its values have names."""
    return not any(part.kinds for part in ([gives] if isinstance(gives, Outcome) else gives.values()))


def in_words(gives: Gives) -> str:
    """Return the law of shape and kind as a sentence for students."""
    if isinstance(gives, Outcome):
        return gettext("The answer is {kind}.", kind=gives)
    parts = "; ".join(f"{name}, {part}" for name, part in gives.items())
    return gettext("The answer is a tuple: {parts}.", parts=parts)


def conform(answer: Any, gives: Gives, sizes: Mapping[str, int]) -> None:
    """Check shape and kind of an answer.

    sizes : what the named sizes are; one that is not among them may be any.
    """
    if isinstance(gives, Outcome):
        _conform(answer, gives, sizes, gettext("the answer"))
        return
    for (name, part), value in zip(gives.items(), parts(answer, ", ".join(gives)), strict=True):
        _conform(value, part, sizes, name)


def _conform(value: Any, outcome: Outcome, sizes: Mapping[str, int], what: str) -> None:
    if not outcome.kinds:
        return
    shape = tuple(sizes.get(dim) if isinstance(dim, str) else dim for dim in outcome.dims)
    # A single number may be Python's.
    found = array(value, shape, outcome.kinds, what=what)
    if outcome.dtype and (isinstance(value, np.ndarray) or outcome.dims):
        said = {"what": what, "wanted": outcome.dtype, "came": found.dtype}
        text = gettext("{what} should hold {wanted}; it holds {came}.", **said)
        that(str(found.dtype) == outcome.dtype, text, got=value)


def agree(
    got: Any, expected: Any, *, what: str = "", names: Sequence[str] = (), rtol: float = 1e-6, atol: float = 1e-9
) -> None:
    """Check that an answer has the values of another; whether they are integers, floats or truth values is no matter.

    Tuples, lists and arrays along their first axis count the same, keys may come in any order. names : of the values,
    if there are several.
    """
    _Agreement(names, rtol, atol).look(got, expected, what, "")


@dataclass(frozen=True)
class _Agreement:
    """How near values have to be, and the names of those that a tuple holds."""

    names: Sequence[str]
    rtol: float
    atol: float

    def look(self, got: Any, expected: Any, whole: str, place: str) -> None:
        """Compare the elements at one place of two answers. whole : what the answer is called, "" if it has no name."""
        what, inner = element(whole, place), replace(self, names=()) if self.names else self
        if isinstance(expected, dict) and expected:  # one without keys has no names to ask for
            for key, value in zip(expected, parts(got, ", ".join(map(str, expected)), keys=True), strict=True):
                inner.look(value, expected[key], *((whole, f"{place}[{key!r}]") if whole else (str(key), "")))
        elif isinstance(expected, (list, tuple)):
            got, whole = items_of(got), whole or gettext("the answer")
            if not isinstance(got, (list, tuple)) or len(got) != len(expected):
                raise Mismatch(_too_few_or_none(got, len(expected), what or whole), got=got, expected=expected)
            named = len(self.names) == len(expected)
            for i, (value, wanted) in enumerate(zip(got, expected, strict=True)):
                inner.look(value, wanted, *((self.names[i], "") if named else (whole, f"{place}[{i}]")))
        elif isinstance(expected, (bool, int, float, complex, np.generic, np.ndarray)):
            self._numbers(got, expected, what)
        else:
            equal(got, expected, what=what)

    def _numbers(self, got: Any, expected: Any, what: str) -> None:
        """Compare numbers or truth values, which are shown as what they are."""
        mine, right = as_array(got), as_array(expected)
        if _is_boolean(mine) and _is_boolean(right):
            equal(got, expected, what=what)
            return
        try:
            close(_as_number(got, mine), _as_number(expected, right), what=what, rtol=self.rtol, atol=self.atol)
        except Mismatch as differs:
            if differs.expected is not None:
                differs.got, differs.expected = got, expected
            raise


def _too_few_or_none(got: Any, wanted: int, what: str) -> str:
    """What an answer should hold, and what is there in the place of so many values."""
    if isinstance(got, (list, tuple)):
        return ngettext(
            "{what} should hold {n} value; it holds {came}.", "{what} should hold {n} values; it holds {came}.",
            wanted, what=what, came=len(got),
        )  # fmt: skip
    return ngettext(
        "{what} should hold {n} value; it is {kind}.", "{what} should hold {n} values; it is {kind}.",
        wanted, what=what, kind=kind_of(got),
    )  # fmt: skip


def _is_boolean(found: np.ndarray[Any, Any] | None) -> bool:
    return found is not None and found.dtype.kind == "b"


def _as_number(value: Any, found: np.ndarray[Any, Any] | None) -> Any:
    """Turn True and False into 1 and 0; leave everything else as it is. found : the value as an array."""
    return value if found is None or found.dtype.kind != "b" else found.astype(np.int64)
