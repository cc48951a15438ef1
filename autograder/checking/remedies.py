"""What happened → what to do: errors of Python, NumPy, Keras and TensorFlow in words that a beginner can use.

The table is ``remedies.toml``. Each entry is looked for in ``Kind: text`` of what was raised; the first that fits says
what happened, and what helps. Behind it stands the library's own first sentence, so that nothing is lost where an entry
guesses wrong.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np

from autograder.errors import Raised
from autograder.util.text import terminal_text

MAX_SENTENCE = 300
_COLOUR = re.compile(r"\x1b?\[\d{1,3}(?:;\d{1,3})*m")
"""A colour code of a terminal, also one whose first character got lost on its way."""
_STACK = re.compile(r"\n?\s*(?:Detected at node|Stack trace|Traceback \(most recent|Call arguments|Arguments received|"
                    r"\[\[\{\{node|\[Op:|File \"|Full shape|Caller:|defined at \(most recent)")  # fmt: skip
_NODE = re.compile(
    r"^(?:Graph execution error:|\{\{.*?\}\}|Exception encountered when calling [^\n]*?\.)\s*", re.DOTALL
)

REMEDIES: tuple[tuple[str, str], ...] = tuple(
    (entry["raised"], entry["help"])
    for entry in tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))["remedy"]
)
"""Patterns, and what to say where one fits: ``remedies.toml`` beside this file."""


def explain(failure: Raised, arguments: Iterable[Any] = ()) -> str:
    """Say what a call raised: where, what happened in words, what helps, and the library's own first sentence.

    arguments : what the function was called with; their shapes are told where shapes do not fit.
    """
    said = first_sentence(failure.text)
    where = f" at the line `{failure.line}`" if failure.line else ""
    remedy = remedy_for(failure.kind, failure.text)
    if not remedy:
        return f"{failure.function} raised {failure.kind}{f': {said}' if said else ''}{where}"
    shapes = [str(value.shape) for value in arguments if isinstance(value, np.ndarray) and value.ndim]
    told = f" It was called with arrays of shape {', '.join(shapes)}." if shapes and "shape" in remedy else ""
    return f"{failure.function} stops{where}: {remedy}{told} ({failure.kind}: {said})"


def remedy_for(kind: str, text: str) -> str:
    """Return what happened and what to do about it, "" if the table does not know it."""
    whole = f"{kind}: {_COLOUR.sub('', terminal_text(text))}"
    for pattern, words in REMEDIES:
        found = re.search(pattern, whole, re.DOTALL)
        if found:
            parts = [part for part in found.groups() if part is not None] + ["it"] * 3
            return re.sub(r"\{(\d)\}", lambda match, parts=parts: parts[int(match[1])].strip(), words)  # type: ignore[misc]
    return ""


def first_sentence(text: str) -> str:
    """Return the beginning of what a library says: no colours, no stack, no list of arguments, one line."""
    plain = _COLOUR.sub("", terminal_text(text)).strip()
    plain = _NODE.sub("", plain, count=2)
    head = _STACK.split(plain, maxsplit=1)[0] or plain.partition("\n\n")[0]
    line = " ".join(head.split())
    return line if len(line) <= MAX_SENTENCE else f"{line[:MAX_SENTENCE]}…"
