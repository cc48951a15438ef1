"""How the fields of a drafted contract are laid out, so that an instructor likes to read them."""

from __future__ import annotations

import json
from collections.abc import Sequence

WIDTH = 110
"""Characters of a line that a field may take before it is broken."""


def tuple_of(items: Sequence[str]) -> str:
    """Return a tuple of texts."""
    return tuple_text([f'"{item}"' for item in items])


def tuple_text(items: Sequence[str]) -> str:
    """Return a tuple of these pieces of Python."""
    return "(" + ", ".join(items) + ("," if len(items) == 1 else "") + ")"


def dictionary(name: str, items: Sequence[str], *, broken: bool = False) -> str:
    """Return the field ``name={…}``, on one line unless it is too long or ``broken``."""
    line = f"{name}={{{' '.join(items).removesuffix(',')}}},"
    if len(line) <= WIDTH and not broken:
        return line
    return "\n".join([f"{name}={{", *_stepped(items), "},"])


def listed(name: str, items: Sequence[str]) -> str:
    """Return the field ``name=[…]``, an item a line."""
    return "\n".join([f"{name}=[", *_stepped(items), "],"])


def _stepped(items: Sequence[str]) -> list[str]:
    return [f"    {line}" for item in items for line in item.splitlines()]


def entry(key: str, value: str) -> str:
    """Return one entry of a dictionary."""
    line = f"{key}: {value},"
    return line if len(line) <= WIDTH else f"{key}:\n    {value},"


def quoted(text: str) -> str:
    """Return a text as a Python string in double quotes."""
    return json.dumps(text, ensure_ascii=False)
