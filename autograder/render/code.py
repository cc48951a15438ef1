"""Python code as HTML, in colours."""

from __future__ import annotations

from collections.abc import Collection

from markupsafe import Markup
from pygments import highlight as pygmentize  # type: ignore[import-untyped] # ships no types
from pygments.formatters import HtmlFormatter  # type: ignore[import-untyped] # ships no types
from pygments.lexers import PythonLexer  # type: ignore[import-untyped] # ships no types

from autograder.util.text import make_legible


def highlight(source: str, marked: Collection[int] = ()) -> Markup:
    """Return Python code as HTML, in the classes of ``code.css``; "" if there is nothing but space.

    marked : lines, from 1, that are to stand out.
    """
    code = make_legible(source).strip("\n")
    if not code.strip():
        return Markup("")
    lexer = PythonLexer(stripnl=False, ensurenl=False)
    formatter = HtmlFormatter(nowrap=True, classprefix="hl-", hl_lines=sorted(marked))
    return Markup(pygmentize(code, lexer, formatter).rstrip("\n"))
