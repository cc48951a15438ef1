"""Three ways to draw a network: a circle for each unit, a plane for each map, a block for each layer."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import TypeAlias

__all__ = ["Drawing", "blocks", "circles", "planes"]

Point: TypeAlias = tuple[float, float]

PAPER, INK, LINE, DOTS = "#ffffff", "#222222", "#8a8a8a", "#555555"
COLOURS = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00")
"""Told apart by colour-blind eyes; each layer has the next one."""
HEIGHT, MARGIN, TEXT = 260.0, 24.0, 40.0
MOST_CIRCLES, MOST_PLANES = 9, 7
"""More units or maps than these are drawn as some, with dots between them, and told in the text below."""
SLANT = math.radians(35)


@dataclass(frozen=True)
class Drawing:
    """A picture as SVG text; a notebook shows it by itself, on paper of its own."""

    svg: str

    def _repr_svg_(self) -> str:
        return self.svg


def circles(widths: Sequence[int], labels: Sequence[str] = ()) -> Drawing:
    """Draw layers of units, each joined to all of the next layer.

    widths : units of each layer, the inputs' first; labels : a name for each. Of wide layers some units are drawn.

    Raises: ValueError if there is no layer, a layer without units, or another number of labels.
    """
    _usable([(width,) for width in widths], labels)
    step = 150.0
    places = [_column(MARGIN + 40 + k * step, width) for k, width in enumerate(widths)]
    parts = [_line(start, end) for left, right in itertools.pairwise(places) for start in left for end in right]
    for k, (column, width) in enumerate(zip(places, widths, strict=True)):
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="9" fill="{_colour(k)}" stroke="{INK}"/>' for x, y in column]
        if width > len(column):
            parts.append(_dots(column[0][0], MARGIN + HEIGHT / 2))
        parts += _below(column[0][0], labels[k] if labels else "", _told(width))
    return _picture(2 * (MARGIN + 40) + (len(widths) - 1) * step, parts)


def planes(shapes: Sequence[Sequence[int]], labels: Sequence[str] = ()) -> Drawing:
    """Draw maps as planes, one behind the other, and layers without maps as bars.

    shapes : (H, W, C), or (n,), of each layer's output; labels : a name for each. Sides are drawn by their square
    roots, so that small maps can be seen.

    Raises: ValueError as `circles` does.
    """
    _usable(shapes, labels)
    largest = max(max(shape[:2]) for shape in shapes)
    scale = 130 / math.sqrt(largest)
    x, parts = MARGIN, []
    for k, shape in enumerate(shapes):
        full = len(shape) == 3
        shown = min(shape[2], MOST_PLANES) if full else 1
        height = scale * math.sqrt(shape[0])
        width = scale * math.sqrt(shape[1]) if full else 12.0
        back = 7.0 * (shown - 1)
        slot = max(width + back, 70.0)
        left, top = x + (slot - width - back) / 2, MARGIN + (HEIGHT - height - back) / 2
        parts += [_rectangle(left + 7 * n, top + 7 * n, width, height, _colour(k)) for n in range(shown)]
        parts += _below(x + slot / 2, labels[k] if labels else "", "×".join(map(_told, shape)))
        x += slot + 34
    return _picture(x - 34 + MARGIN, parts)


def blocks(sizes: Sequence[Sequence[float]], labels: Sequence[str] = ()) -> Drawing:
    """Draw each layer as a block in space.

    sizes : (width, height, depth) of each, in one unit: along the row, upwards, to the back; labels : a name for each.

    Raises: ValueError as `circles` does.
    """
    _usable([size if len(size) == 3 else () for size in sizes], labels)
    tallest = max(height + depth * math.sin(SLANT) / 2 for _, height, depth in sizes)
    scale = HEIGHT / tallest
    x, parts = MARGIN, []
    for k, size in enumerate(sizes):
        width, height, depth = (max(scale * part, 2.0) for part in size)
        right, up = depth * math.cos(SLANT) / 2, depth * math.sin(SLANT) / 2
        slot = max(width + right, 70.0 if labels else 20.0)
        left, bottom = x + (slot - width - right) / 2, MARGIN + (HEIGHT + height + up) / 2
        a, b = (left, bottom), (left + width, bottom)
        c, d = (left + width, bottom - height), (left, bottom - height)
        behind = [(px + right, py - up) for px, py in (b, c, d)]
        parts.append(_polygon([d, c, behind[1], behind[2]], _colour(k), 0.55))
        parts.append(_polygon([b, c, behind[1], behind[0]], _colour(k), 0.8))
        parts.append(_polygon([a, b, c, d], _colour(k), 1.0))
        parts += _below(x + slot / 2, labels[k] if labels else "", "")
        x += slot + 22
    return _picture(x - 22 + MARGIN, parts)


def _usable(shapes: Sequence[Sequence[float]], labels: Sequence[str]) -> None:
    if not shapes or any(len(shape) not in (1, 3) or min(shape) <= 0 for shape in shapes):
        raise ValueError("a network has at least one layer, and each has a size above 0 along its one or three axes")
    if labels and len(labels) != len(shapes):
        raise ValueError(f"expected a label for each of {len(shapes)} layers, got {len(labels)}")


def _column(x: float, width: int) -> list[Point]:
    """Where the circles of a layer stand; of a wide one there is a gap in the middle."""
    shown = min(width, MOST_CIRCLES - 1 if width > MOST_CIRCLES else MOST_CIRCLES)
    slots = MOST_CIRCLES if width > MOST_CIRCLES else shown
    gap = HEIGHT / MOST_CIRCLES
    rows = [n for n in range(slots) if shown == slots or n != slots // 2]
    return [(x, MARGIN + HEIGHT / 2 + (n - (slots - 1) / 2) * gap) for n in rows]


def _colour(layer: int) -> str:
    return COLOURS[layer % len(COLOURS)]


def _line(start: Point, end: Point) -> str:
    (x0, y0), (x1, y1) = start, end
    return f'<line x1="{x0:.1f}" y1="{y0:.1f}" x2="{x1:.1f}" y2="{y1:.1f}" stroke="{LINE}" stroke-width="0.6"/>'


def _dots(x: float, y: float) -> str:
    return "".join(f'<circle cx="{x:.1f}" cy="{y + 7 * k:.1f}" r="1.8" fill="{DOTS}"/>' for k in (-1, 0, 1))


def _rectangle(x: float, y: float, width: float, height: float, colour: str) -> str:
    size = f'width="{width:.1f}" height="{height:.1f}"'
    return f'<rect x="{x:.1f}" y="{y:.1f}" {size} fill="{colour}" fill-opacity="0.85" stroke="{INK}"/>'


def _polygon(points: Sequence[Point], colour: str, opacity: float) -> str:
    corners = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    return (
        f'<polygon points="{corners}" fill="{colour}" fill-opacity="{opacity}" stroke="{INK}" stroke-linejoin="round"/>'
    )


def _below(x: float, label: str, size: str) -> list[str]:
    """The two lines of text under a layer."""
    lines = [line for line in (label, size) if line]
    return [
        f'<text x="{x:.1f}" y="{MARGIN + HEIGHT + 26 + 16 * k:.1f}" text-anchor="middle" font-size="12" '
        f'font-family="sans-serif" fill="{INK}">{escape(line)}</text>'
        for k, line in enumerate(lines)
    ]


def _told(number: int) -> str:
    """A number as readers of all languages write it: large ones with thin spaces."""
    return f"{number:,}".replace(",", "\u202f") if number >= 10_000 else str(number)


def _picture(width: float, parts: Sequence[str]) -> Drawing:
    height = 2 * MARGIN + HEIGHT + TEXT
    size = f'width="{width:.0f}" height="{height:.0f}" viewBox="0 0 {width:.0f} {height:.0f}"'
    paper = f'<rect width="100%" height="100%" rx="6" fill="{PAPER}"/>'
    return Drawing(f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img">{paper}{"".join(parts)}</svg>')
