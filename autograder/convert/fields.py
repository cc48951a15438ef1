"""The few lines of YAML in which otter-grader's notebooks say what a question is: fields, lists and one level below."""

from __future__ import annotations

import ast
from typing import Any

_WORDS = {"true": True, "yes": True, "false": False, "no": False, "null": None, "~": None, "": None}


def read_fields(text: str) -> dict[str, Any]:
    """Return field → value of text: a number, a truth, a text, a list of them, or fields below; others are left out."""
    found: dict[str, Any] = {}
    field = ""
    for line in text.splitlines():
        bare = line.partition(" #")[0].strip()
        if not bare or bare.startswith("#"):
            continue
        if bare.startswith("- "):
            items = found.get(field)
            found[field] = [*(items if isinstance(items, list) else ()), _value(bare[2:])]
            continue
        name, colon, value = bare.partition(":")
        if not colon:
            continue
        if line[:1].isspace() and field:
            below = found.get(field)
            found[field] = {**(below if isinstance(below, dict) else {}), name.strip(): _value(value)}
        else:
            field = name.strip()
            found[field] = _value(value)
    return found


def _value(text: str) -> Any:
    bare = text.strip()
    if bare.lower() in _WORDS:
        return _WORDS[bare.lower()]
    try:
        return ast.literal_eval(bare)
    except (ValueError, SyntaxError):
        return bare
