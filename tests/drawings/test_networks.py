"""Networks as circles, planes and blocks: well-formed, complete, within the paper."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.drawings import Drawing, blocks, circles, planes

SVG = "{http://www.w3.org/2000/svg}"


def tags(drawing: Drawing, name: str) -> list[ET.Element]:
    return ET.fromstring(drawing.svg).findall(f"{SVG}{name}")


def test_every_unit_is_a_circle_and_every_weight_a_line() -> None:
    """Iris: 4, 5 and 3 units, 4·5 + 5·3 weights."""
    drawing = circles([4, 5, 3], ["flower", "hidden", "kind"])
    assert len(tags(drawing, "circle")) == 12
    assert len(tags(drawing, "line")) == 35
    assert [text.text for text in tags(drawing, "text")] == ["flower", "4", "hidden", "5", "kind", "3"]


def test_of_a_wide_layer_some_are_drawn() -> None:
    """784 units are eight circles, three dots, and the number."""
    drawing = circles([784, 2])
    assert len(tags(drawing, "circle")) == 8 + 3 + 2
    assert len(tags(drawing, "line")) == 16
    assert [text.text for text in tags(drawing, "text")] == ["784", "2"]


def test_every_map_is_a_plane() -> None:
    """Seven planes at most; a row of units is a bar. One rectangle more is the paper."""
    drawing = planes([(32, 32, 3), (14, 14, 64), (10,)])
    assert len(tags(drawing, "rect")) == 1 + 3 + 7 + 1
    assert [text.text for text in tags(drawing, "text")] == ["32×32×3", "14×14×64", "10"]


def test_a_block_has_three_faces() -> None:
    """Front, top and side of each."""
    assert len(tags(blocks([(7, 40, 40), (13, 0.2, 0.2)], ["conv", "dense"]), "polygon")) == 6


SIDES = st.integers(1, 300)
SHAPES = st.lists(st.one_of(st.tuples(SIDES, SIDES, SIDES), st.tuples(SIDES)), min_size=1, max_size=6)


@given(shapes=SHAPES)
def test_nothing_leaves_the_paper(shapes: list[tuple[int, ...]]) -> None:
    """Whatever the sizes, all that is drawn lies within the picture."""
    boxes = [shape if len(shape) == 3 else (1, 1, 1) for shape in shapes]
    for drawing in (planes(shapes), circles([shape[-1] for shape in shapes]), blocks(boxes)):
        root = ET.fromstring(drawing.svg)
        _, _, width, height = map(float, root.attrib["viewBox"].split())
        points = [
            tuple(map(float, pair.split(",")))
            for p in root.iter(f"{SVG}polygon")
            for pair in p.attrib["points"].split()
        ]
        points += [(float(c.attrib["cx"]), float(c.attrib["cy"])) for c in root.iter(f"{SVG}circle")]
        for box in list(root.iter(f"{SVG}rect"))[1:]:
            x, y, w, h = (float(box.attrib[name]) for name in ("x", "y", "width", "height"))
            points += [(x, y), (x + w, y + h)]
        assert all(0 <= x <= width and 0 <= y <= height for x, y in points)


def test_text_is_escaped_and_the_notebook_is_given_svg() -> None:
    """A label is text, not markup."""
    drawing = circles([1], ["<b> & c"])
    assert "&lt;b&gt; &amp; c" in drawing.svg
    assert drawing._repr_svg_() == drawing.svg
    assert re.match(r"<svg ", drawing.svg)


@pytest.mark.parametrize("draw", [circles, planes, blocks])
def test_what_cannot_be_drawn_is_refused(draw) -> None:  # type: ignore[no-untyped-def]
    """No layer, and a label too many."""
    with pytest.raises(ValueError, match="at least one layer"):
        draw([])
    one = [3] if draw is circles else [(3, 3, 3)]
    with pytest.raises(ValueError, match="expected a label"):
        draw(one, ["a", "b"])


def test_numbers_read_alike_in_every_language() -> None:
    """No comma, which parts decimals elsewhere."""
    assert "10\u202f000" in circles([3, 10_000]).svg
    assert "1024" in circles([3, 1024]).svg
