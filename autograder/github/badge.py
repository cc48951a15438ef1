"""A badge: what was counted, and how much of it there is, as a small picture."""

from __future__ import annotations

from html import escape

_COLOURS = ((1.0, "#2e7d32"), (0.5, "#9a6700"), (0.0, "#b3261e"))
"""From which share on which colour; white text on each has a contrast of more than 4.5."""
_WIDE = 7
"""Pixels that a character takes at most."""


def badge(label: str, number: int, total: int) -> str:
    """Return an SVG that reads «label | number / total»."""
    value = f"{number} / {total}"
    share = number / total if total else 0.0
    colour = next(name for least, name in _COLOURS if share >= least)
    left, right = _WIDE * len(label) + 12, _WIDE * len(value) + 12
    title = escape(f"{label}: {value}")
    return f"""\
<svg xmlns="http://www.w3.org/2000/svg" width="{left + right}" height="20" role="img" aria-label="{title}">
  <title>{title}</title>
  <clipPath id="round"><rect width="{left + right}" height="20" rx="3"/></clipPath>
  <g clip-path="url(#round)">
    <rect width="{left}" height="20" fill="#444"/>
    <rect x="{left}" width="{right}" height="20" fill="{colour}"/>
  </g>
  <g fill="#fff" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" text-anchor="middle">
    <text x="{left / 2:g}" y="14">{escape(label)}</text>
    <text x="{left + right / 2:g}" y="14">{escape(value)}</text>
  </g>
</svg>
"""
