"""Scenes: squares, discs and triangles on a noisy ground, and films in which they move.

Every picture comes with its truth: a box and a label for each object, and a mask that says what each pixel shows.
Boxes are corners (x0, y0, x1, y1) in pixels, y down, and exact: no pixel of an object lies outside of its box, and no
side of it could move in. Objects of one picture do not touch, and none is smaller than `SMALLEST` pixels; so a detector
with cells of that size never has two centres in one cell, and all of them can be found, a mAP of 1. Only in films may
one object pass before another.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

import numpy as np

from autograder.datasets.store import Array

Kind = Literal["one", "several"]
SHAPES = ("square", "disc", "triangle")
"""The kinds of objects, in the order of their labels."""
SIDE = 32
"""Pixels of a picture from edge to edge."""
SMALLEST, LARGEST = 8, 13
"""Sides of an object's box, in pixels."""
_MOST = {"one": 1, "several": 3}
_APART = 1
"""Pixels of ground between two boxes, at least."""
_CONTRAST = 0.5
"""How far an object's colour is from the ground's in one channel, at least."""
_NOISE = 0.08
_FASTEST = 1.5
"""Pixels that an object of a film moves between two frames, at most, along either axis."""


class Scenes(NamedTuple):
    """N pictures and what they show.

    pictures : (N, 32, 32, 3) float32 from 0 to 1; boxes, labels : lists of N arrays, (n, 4) floats and (n,) integers;
    masks : (N, 32, 32) integers, 0 for ground and 1 + label elsewhere. In a film the n-th rows of all frames are one
    object.
    """

    pictures: Array
    boxes: list[Array]
    labels: list[Array]
    masks: Array


def scenes(kind: Kind, n: int, rng: np.random.Generator) -> Scenes:
    """Return n pictures of one object each, or of one to three ("several").

    Raises: ValueError for another kind.
    """
    if kind not in _MOST:
        raise ValueError(f'expected "one" or "several", got {kind!r}')
    boxes = [_places(int(rng.integers(1, _MOST[kind] + 1)), rng) for _ in range(n)]
    labels = [rng.integers(len(SHAPES), size=len(found)) for found in boxes]
    drawn = [_picture(b, k, _colours(len(b), rng), rng) for b, k in zip(boxes, labels, strict=True)]
    return _joined(drawn, boxes, labels)


def film(frames: int, rng: np.random.Generator, objects: int = 3) -> Scenes:
    """Return the frames of a film, in order: objects that move straight on and turn round at the edges."""
    start, labels, colours = _places(objects, rng), rng.integers(len(SHAPES), size=objects), _colours(objects, rng)
    speed = rng.uniform(-_FASTEST, _FASTEST, size=(objects, 2))
    sizes = start[:, 2:] - start[:, :2]
    room = SIDE - sizes
    boxes = []
    for t in range(frames):
        corner = np.rint(_reflected(start[:, :2] + t * speed, room))
        boxes.append(np.hstack([corner, corner + sizes]))
    drawn = [_picture(b, labels, colours, rng) for b in boxes]
    return _joined(drawn, boxes, [labels.copy() for _ in boxes])


def _places(n: int, rng: np.random.Generator) -> Array:
    """n boxes (n, 4) that keep apart, drawn again until they do."""
    while True:
        sides = rng.integers(SMALLEST, LARGEST + 1, size=n)
        corners = rng.integers(0, SIDE - sides[:, None] + 1, size=(n, 2))
        boxes = np.hstack([corners, corners + sides[:, None]]).astype(float)
        low, high = boxes[:, None, :2] - _APART, boxes[:, None, 2:] + _APART
        meet = ((low < boxes[None, :, 2:]) & (boxes[None, :, :2] < high)).all(axis=2)
        if meet.sum() == n:  # each meets itself
            return boxes


def _colours(n: int, rng: np.random.Generator) -> Array:
    """The ground's colour and those of n objects, (n + 1, 3), each of them unlike the ground's."""
    ground = rng.uniform(0.1, 0.9, size=3)
    colours = [ground]
    while len(colours) <= n:
        colour = rng.uniform(0, 1, size=3)
        if np.abs(colour - ground).max() >= _CONTRAST:
            colours.append(colour)
    return np.array(colours)


def _picture(boxes: Array, labels: Array, colours: Array, rng: np.random.Generator) -> tuple[Array, Array]:
    """Paint objects one over the other; colours : the ground's first. Returns picture and mask."""
    mask, owner = np.zeros((SIDE, SIDE), dtype=np.int64), np.zeros((SIDE, SIDE), dtype=np.int64)
    for k, (box, label) in enumerate(zip(boxes.astype(int), labels, strict=True), start=1):
        x0, y0, x1, y1 = box
        inside = _shape(int(label), x1 - x0)
        mask[y0:y1, x0:x1][inside] = label + 1
        owner[y0:y1, x0:x1][inside] = k
    picture = colours[owner] + rng.normal(0, _NOISE, size=(SIDE, SIDE, 3))
    return np.clip(picture, 0, 1).astype(np.float32), mask


def _shape(label: int, side: int) -> Array:
    """Which pixels of its box an object fills, (side, side) truth values."""
    if SHAPES[label] == "square":
        return np.ones((side, side), dtype=bool)
    centres = np.arange(side) + 0.5
    off = np.abs(centres - side / 2)
    if SHAPES[label] == "disc":
        disc: Array = np.hypot(off[:, None], off[None]) <= side / 2
        return disc
    triangle: Array = off[None] <= np.maximum(centres[:, None], 1) / 2  # the tip at the top, two pixels or one
    return triangle


def _reflected(at: Array, room: Array) -> Array:
    """Fold a straight path back into 0 … room."""
    folded = np.mod(at, 2 * room)
    places: Array = np.minimum(folded, 2 * room - folded)
    return places


def _joined(drawn: list[tuple[Array, Array]], boxes: list[Array], labels: list[Array]) -> Scenes:
    pictures = np.array([picture for picture, _ in drawn], dtype=np.float32).reshape(-1, SIDE, SIDE, 3)
    masks = np.array([mask for _, mask in drawn], dtype=np.int64).reshape(-1, SIDE, SIDE)
    return Scenes(pictures, boxes, labels, masks)
