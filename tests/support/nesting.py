"""Texts that are nested far more deeply than anybody writes, made by construction: chance does not find them."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

Layer = tuple[str, str]
"""What opens a level and what closes it, "" where nothing does."""

FORMULA_LAYERS: tuple[Layer, ...] = (
    (r"\sqrt", ""),
    (r"\sqrt{", "}"),
    (r"\hat", ""),
    ("{", "}"),
    ("x^{", "}"),
    (r"\sum_{", "}"),
    (r"\frac", "1"),
    (r"\frac{", "}{2}"),
    (r"\underbrace{", "}"),
    (r"\left(", r"\right)"),
    (r"\begin{cases}", r"\end{cases}"),
)
MARKDOWN_LAYERS: tuple[Layer, ...] = (
    ("> ", ""),
    ("- ", ""),
    ("1. ", ""),
    ("> - ", ""),
    ("- a\n\n  ", ""),
    ("*", "*"),
    ("**a ", "**"),
    ("*a **b ", ""),
    ("~~", "~~"),
    ("[", "](x)"),
    ("![", "](x)"),
    ("`", "`"),
    ("(", ")"),
    ("|", "|\n"),
    ("$", "$"),
    (r"$\sqrt", "$"),
    ("<div>", "</div>"),
    ("<div>", ""),
    ("<b>", ""),
    ("<b><p>", ""),
    ("<a href=x>", "</a>"),
    ("<details><summary>", ""),
    ("<table><tr><td>", ""),
    ("<ul><li>", "</ul>"),
    ("<svg>", ""),
    ("<!--", "-->"),
)


def wrapped(core: str, layers: Sequence[tuple[Layer, int]]) -> str:
    """Return ``core`` with each layer around it as often as its number says, the first innermost."""
    for (opening, closing), times in layers:
        core = opening * times + core + closing * times
    return core


def nested(core: st.SearchStrategy[str], layers: Sequence[Layer], most: int) -> st.SearchStrategy[str]:
    """Texts of a core within up to four kinds of layers, each up to ``most`` times."""
    return st.builds(wrapped, core, st.lists(st.tuples(st.sampled_from(layers), st.integers(1, most)), max_size=4))
