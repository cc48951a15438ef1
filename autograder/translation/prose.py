"""Markdown in pieces that are translated one by one: a paragraph, a list, a table, each with its markup.

A piece as small as a paragraph keeps its translation while the text around it changes.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Iterator

from autograder.translation.literals import words_of
from autograder.util.syntax import parse

_FENCE = re.compile(r"^\s*(```|~~~)")
_SILENT = re.compile(
    r"^\s*(?P<fence>```|~~~).*?^\s*(?P=fence)\s*$"  # code
    r"|`[^`\n]+`"
    r"|\$\$.*?\$\$|\$[^$\n]+\$"  # mathematics
    r"|\\begin\{.*?\\end\{\w+\*?\}"
    r"|</?[a-zA-Z][^>]*>"  # markup
    r"|\]\([^)\s]*\)|https?://\S+",  # addresses
    re.DOTALL | re.MULTILINE,
)
"""What is the same in every language."""
_WORD = re.compile(r"[^\W\d_]{2,}")


_SPOKEN = re.compile(r"\\text\{[^}]*[^\W\d_]{3,}")
"""Words within mathematics."""
_CODE = re.compile(r"^\s*(?:```|~~~)(\w*).*?\n(.*?)^\s*(?:```|~~~)\s*$", re.DOTALL | re.MULTILINE)
_PHRASE = re.compile(r"[^\W\d_]{2,},? [^\W\d_]{2,},? [^\W\d_]{2,}")


def has_words(text: str) -> bool:
    """Whether there is anything to translate in some Markdown: a word outside of code, mathematics and addresses.

    Words within a formula count, and so do comments within code, and code that is told in words.
    """
    said = _WORD.search(_SILENT.sub(" ", text)) or _SPOKEN.search(text)
    return bool(said) or any(_tells(*found) for found in _CODE.findall(text))


def _tells(language: str, code: str) -> bool:
    """Whether some code has a comment, or is none but words in its place, as all is that calls itself text."""
    plain = textwrap.dedent(code)
    if parse(plain, limit=None):
        return bool(words_of(plain))
    return bool((_WORD if language == "text" else _PHRASE).search(plain))


def paragraphs(text: str) -> Iterator[str]:
    """Yield the pieces of a Markdown text that hold words, in order."""
    return (piece for piece in _pieces(text) if has_words(piece))


def translate_prose(text: str, translate: Callable[[str], str]) -> str:
    """Return a Markdown text with each piece that holds words in place of what ``translate`` makes of it."""
    return "".join(translate(piece) if has_words(piece) else piece for piece in _pieces(text))


def _pieces(text: str) -> Iterator[str]:
    """Yield the pieces and what stands between them; joined they are the text."""
    piece: list[str] = []
    fence, formula = "", False
    for line in text.splitlines(keepends=True):
        found = _FENCE.match(line)
        if found and fence in ("", found[1]):
            fence = "" if fence else found[1]
        elif not fence:
            formula ^= line.count("$$") % 2 == 1
        if line.strip() or fence or formula:
            piece.append(line)
            continue
        yield from _trimmed(piece)
        piece = []
        yield line
    yield from _trimmed(piece)


def _trimmed(piece: list[str]) -> Iterator[str]:
    """Yield a piece without the end of its last line, which stands between it and the next."""
    whole = "".join(piece)
    text = whole.rstrip("\n")
    yield from filter(None, (text, whole[len(text) :]))
