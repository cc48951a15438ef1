"""How a call behaves, whatever it returns: what it raises, changes, warns of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from autograder.describe import kind_of
from autograder.errors import Mismatch, Raised
from autograder.language import gettext

if TYPE_CHECKING:
    from autograder.student import Call, Function


def raises(kind: type[Exception], function: Function, *args: Any, **kwargs: Any) -> str:
    """Check that the call raises ``kind`` (or a subclass of it) and return the exception's message."""
    try:
        value = function(*args, **kwargs)
    except Raised as raised:
        if kind.__name__ in (raised.kind, *raised.bases):
            return raised.text
        said = {"wanted": kind.__name__, "came": raised.kind, "text": raised.text}
        raise Mismatch(gettext("Expected a {wanted}, but {came} was raised: {text}", **said)) from None
    said = {"wanted": kind.__name__, "came": kind_of(value)}
    raise Mismatch(gettext("Expected a {wanted}, but {came} came back.", **said), got=value)


def untouched(function: Function, *args: Any, **kwargs: Any) -> None:
    """Check that the call leaves every argument as it was (arrays, lists and what they hold)."""
    unchanged(function.call(*args, **kwargs))


def unchanged(call: Call) -> None:
    """Check that a finished call has left every argument as it was."""
    if call.changed:
        names = gettext(" and ").join(call.changed)
        raise Mismatch(
            gettext("The function changed its argument {names}; work on a copy, or build a new array.", names=names)
        )


def polite(function: Function, *args: Any, **kwargs: Any) -> None:
    """Check that one call leaves every argument as it was and warns of nothing: `untouched` and `silent` at once."""
    call = function.call(*args, **kwargs)
    unchanged(call)
    _unwarned(call)


def silent(function: Function, *args: Any, **kwargs: Any) -> None:
    """Check that the call warns of nothing (overflow, division by zero, deprecation, …)."""
    _unwarned(function.call(*args, **kwargs))


def _unwarned(call: Call) -> None:
    if call.warnings:
        said = call.warnings[0]
        raise Mismatch(gettext("The function should not warn on this input, but it did: {warning}", warning=said))
