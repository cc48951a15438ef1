"""What happened → what to do: errors of Python, NumPy, Keras and TensorFlow in words that a beginner can use.

The table is in `known`. Each entry is looked for in ``Kind: text`` of what was raised; the first that fits says
what happened, and what helps. Behind it stands the library's own first sentence, so that nothing is lost where an entry
guesses wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

import numpy as np

from autograder.checking.known import REMEDIES
from autograder.errors import Raised
from autograder.language import gettext
from autograder.util.text import terminal_text

MAX_SENTENCE = 300
_COLOUR = re.compile(r"\x1b?\[\d{1,3}(?:;\d{1,3})*m")
"""A colour code of a terminal, also one whose first character got lost on its way."""
_STACK = re.compile(r"\n?\s*(?:Detected at node|Stack trace|Traceback \(most recent|Call arguments|Arguments received|"
                    r"\[\[\{\{node|\[Op:|File \"|Full shape|Caller:|defined at \(most recent)")  # fmt: skip
_NODE = re.compile(
    r"^(?:Graph execution error:|\{\{.*?\}\}|Exception encountered when calling [^\n]*?\.)\s*", re.DOTALL
)


def explain(failure: Raised, arguments: Iterable[Any] = ()) -> str:
    """Say what a call raised: where, what happened in words, what helps, and the library's own first sentence.

    arguments : what the function was called with; their shapes are told where shapes do not fit.
    """
    said = first_sentence(failure.text)
    error = f"{failure.kind}: {said}" if said else failure.kind
    known, parts = _looked_up(failure.kind, failure.text)
    if not known:
        if failure.place:
            return gettext(
                "{function} raised {error} at the line `{line}`",
                function=failure.function, error=error, line=failure.place,
            )  # fmt: skip
        return gettext("{function} raised {error}", function=failure.function, error=error)
    remedy = _filled(known, parts)
    shapes = [str(value.shape) for value in arguments if isinstance(value, np.ndarray) and value.ndim]
    if shapes and "shape" in known:
        told = gettext("It was called with arrays of shape {shapes}.", shapes=", ".join(shapes))
        remedy = f"{remedy} {told}"
    if failure.place:
        return gettext(
            "{function} stops at the line `{line}`: {remedy} ({error})",
            function=failure.function, line=failure.place, remedy=remedy, error=error,
        )  # fmt: skip
    return gettext("{function} stops: {remedy} ({error})", function=failure.function, remedy=remedy, error=error)


def remedy_for(kind: str, text: str) -> str:
    """Return what happened and what to do about it, "" if the table does not know it."""
    known, parts = _looked_up(kind, text)
    return _filled(known, parts) if known else ""


def _looked_up(kind: str, text: str) -> tuple[str, list[str]]:
    """The table's words as they stand there, and what stands for their fields; "" if it does not know the error."""
    whole = f"{kind}: {_COLOUR.sub('', terminal_text(text))}"
    for pattern, words in REMEDIES.items():
        found = re.search(pattern, whole, re.DOTALL)
        if found:
            return words, [part.strip() for part in found.groups() if part is not None]
    return "", []


def _filled(words: str, parts: list[str]) -> str:
    """The words in the language in use, with their fields filled in; Python joins names that a call leaves out."""
    said = [part.replace(" and ", gettext(" and ")) for part in parts]
    return re.sub(r"\{(\d)\}", lambda field: said[int(field[1])], gettext(words))


def first_sentence(text: str) -> str:
    """Return the beginning of what a library says: no colours, no stack, no list of arguments, one line."""
    plain = _COLOUR.sub("", terminal_text(text)).strip()
    plain = _NODE.sub("", plain, count=2)
    head = _STACK.split(plain, maxsplit=1)[0] or plain.partition("\n\n")[0]
    line = " ".join(head.split())
    return line if len(line) <= MAX_SENTENCE else f"{line[:MAX_SENTENCE]}…"
