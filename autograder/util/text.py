"""Other people's text made safe to look at: it can hide, reorder or flood nothing that stands beside it."""

from __future__ import annotations

import re
import unicodedata
from typing import Any

from autograder.language import grouped, ngettext

MAX_MARKS = 4
"""Combining marks kept on one character; more of them climb over the neighbouring lines."""
_JOINERS = "\u200c\u200d"  # needed by several scripts and by emoji, and harmless
_BREAKS = str.maketrans("", "", "\n\t")
_STARTS = "=+-@\t\r\uff1d\uff0b\uff0d\uff20"
"""What makes a spreadsheet take a cell for a formula; the wide forms are turned into the others by some."""
_ANSI = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # colours, cursor movements
    r"|\x1b[\]P^_X][^\x07\x1b]*(?:\x07|\x1b\\|$)"  # titles, links, device strings
    r"|\x1b[ -/]*[0-~]"
)


def joined(text: Any) -> str:
    """Return a text of a notebook's file, which may be in pieces, or no text at all."""
    return "".join(map(str, text)) if isinstance(text, list) else text if isinstance(text, str) else ""


def make_legible(text: str) -> str:
    """Return ``text`` with control and format characters shown instead of obeyed.

    NUL reads ␀, ESC ␛, a change of writing direction ⟨U+202E⟩, half of a surrogate pair ⟨U+D800⟩.
    Newlines and tabs stay.
    """
    if text.isascii() and text.translate(_BREAKS).isprintable():
        return text
    shown = []
    marks = 0
    for character in text:
        category = unicodedata.category(character)
        marks = marks + 1 if category in ("Mn", "Me") else 0
        if marks <= MAX_MARKS:
            shown.append(_shown(character, category))
    return "".join(shown)


def _shown(character: str, category: str) -> str:
    if character in "\n\t" or character in _JOINERS:
        return character
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "␡"
    return f"⟨U+{code:04X}⟩" if category in ("Cc", "Cf", "Cs", "Zl", "Zp") else character


def cut(text: str, limit: int, *, tail: bool = False) -> str:
    """Return at most ``limit`` characters of ``text``, its beginning or its end, and say how many are left out."""
    if len(text) <= limit:
        return text
    more = len(text) - limit
    left = ngettext("({number} more character)", "({number} more characters)", more, number=grouped(more))
    return f"{left} …{text[len(text) - limit :]}" if tail else f"{text[:limit]}… {left}"


def one_line(text: str, limit: int = 300) -> str:
    """Return ``text`` legible, on one line and no longer than ``limit`` characters (plus a note of the rest)."""
    return cut(" ".join(make_legible(text).split()), limit)


def terminal_text(text: str) -> str:
    """Return what a terminal would still show of ``text``: no colours, progress bars only in their last state."""
    lines = []
    for line in _ANSI.sub("", text).replace("\r\n", "\n").split("\n"):
        states = [state for state in _rubbed_out(line).split("\r") if state.strip()]
        lines.append(states[-1] if states else "")
    return make_legible("\n".join(lines))


def _rubbed_out(line: str) -> str:
    """Let each backspace take the character before it."""
    if "\x08" not in line:
        return line
    kept: list[str] = []
    for character in line:
        if character != "\x08":
            kept.append(character)
        elif kept:
            kept.pop()
    return "".join(kept)


def defuse(text: str) -> str:
    """Return text that no spreadsheet takes for a formula: an apostrophe before whatever would begin one."""
    shown = one_line(text)
    return f"'{shown}" if shown.lstrip()[:1] in tuple(_STARTS) else shown
