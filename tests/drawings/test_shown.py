"""Networks drawn in a browser: there is something on the paper, and every word can be read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest
from PIL import Image

from autograder.drawings import Drawing, blocks, circles, planes
from tests.support.chromium import visit

if TYPE_CHECKING:
    from playwright.sync_api import Browser

LENET = [(32, 32, 1), (28, 28, 6), (14, 14, 6), (10, 10, 16), (5, 5, 16), (120,), (84,), (10,)]
NAMES = ["digit", "conv", "pool", "conv", "pool", "dense", "dense", "answer"]
VGG = [
    (7, 40, 40),
    (8, 20, 20),
    (9, 10, 10),
    (10, 5, 5),
    (10, 2.5, 2.5),
    (10, 1.2, 1.2),
    (13, 0.2, 0.2),
    (11, 0.2, 0.2),
]
SHAPES = ["224×224×64", "112×112×128", "56×56×256", "28×28×512", "14×14×512", "7×7×512", "4096", "1000"]
WORDS = """() => [...document.querySelectorAll("text")].map((text) => {
    const { left, right, top, bottom } = text.getBoundingClientRect();
    return [text.textContent, left, right, top, bottom];
})"""


@pytest.mark.slow
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("drawing", "words"),
    [(circles([784, 32, 10], ["pixels", "hidden", "digits"]), 6), (planes(LENET, NAMES), 16), (blocks(VGG, SHAPES), 8)],
    ids=["circles", "planes", "blocks"],
)
def test_a_drawing_can_be_read(opened: Browser, drawing: Drawing, words: int, scheme: str, tmp_path: Path) -> None:
    """Colours of three layers or more on white paper; no word leaves it or lies on another."""
    path = tmp_path / "network.html"
    path.write_text(f'<!doctype html><meta charset="utf-8"><title>x</title>{drawing.svg}', encoding="utf-8")
    seen = visit(opened, path, width=1280, scheme=scheme)  # type: ignore[arg-type]
    paper = seen.page.locator("svg")
    paper.screenshot(path=tmp_path / "network.png")
    with Image.open(tmp_path / "network.png") as picture:
        dots = np.asarray(picture.convert("RGB")).astype(int)
    assert tuple(dots[12, 12]) == (255, 255, 255)
    hues, counts = np.unique(dots[np.ptp(dots, axis=-1) > 60], axis=0, return_counts=True)
    assert len(hues[counts > 100]) >= 3
    box = paper.bounding_box()
    assert box
    found = seen.page.evaluate(WORDS)
    assert len(found) == words
    for n, (word, left, right, top, bottom) in enumerate(found):
        assert box["x"] <= left < right <= box["x"] + box["width"], word
        assert box["y"] <= top < bottom <= box["y"] + box["height"], word
        for other, start, end, above, below in found[:n]:
            assert right <= start or end <= left or bottom <= above + 2 or below <= top + 2, (word, other)
