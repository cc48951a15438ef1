"""Python code as HTML, in colours."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from markupsafe import Markup
from pygments import highlight as pygmentize  # type: ignore[import-untyped] # ships no types
from pygments.formatters import HtmlFormatter  # type: ignore[import-untyped] # ships no types
from pygments.lexers import PythonLexer  # type: ignore[import-untyped] # ships no types

from autograder.util.text import make_legible

MAX_KEPT = 4_000
"""Characters of code whose HTML is kept: a class hands the same cells in again."""


def highlight(source: str, marked: Collection[int] = ()) -> Markup:
    """Return Python code as HTML, in the classes of ``code.css``; "" if there is nothing but space.

    marked : lines, from 1, that are to stand out.
    """
    lines = tuple(sorted(marked))
    return _kept(source, lines) if len(source) <= MAX_KEPT else _highlighted(source, lines)


def _highlighted(source: str, marked: tuple[int, ...]) -> Markup:
    code = make_legible(source).strip("\n")
    if not code.strip():
        return Markup("")
    lexer = PythonLexer(stripnl=False, ensurenl=False)
    formatter = HtmlFormatter(nowrap=True, classprefix="hl-", hl_lines=list(marked))
    return Markup(pygmentize(code, lexer, formatter).rstrip("\n"))


_kept = lru_cache(maxsize=512)(_highlighted)
