"""Balls with patterns in two families: many of ten familiar ones, few of five strange ones.

The pictures are those of `autograder.datasets.cifar10`'s sample: one ball, anywhere, of any size and colour, on a
ground that changes slowly, with a little noise. The class is the pattern. The *familiar* family has the ten patterns
of that sample; from it a network may learn what stripes, edges and spots are. The *strange* family has five others
(`STRANGE`), of which there are only a few pictures, as one wishes. Nothing but the pattern tells them apart, and labels
are never wrong, so 100 % is possible and 20 % is what guessing gives.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from autograder.datasets.cifar10 import NOISE, SIDE, Balls, class_names, paint, random_balls
from autograder.datasets.store import Array

__all__ = ["FAMILIAR", "SIDE", "STRANGE", "familiar", "held_out", "strange"]

FAMILIAR = class_names("sample")
"""The patterns to learn to see with, in the order of their labels."""
STRANGE = ("bricks", "diamonds", "crosses", "doughnuts", "triangles")
"""The patterns of which there are few pictures, in the order of their labels."""


def familiar(n: int, rng: np.random.Generator) -> tuple[Array, Array]:
    """Return n pictures of the ten familiar patterns, all equally often as far as n allows, in random order.

    x : (n, 32, 32, 3) float32 from 0 to 1; y : (n,) integers, the place in `FAMILIAR`.
    """
    y = rng.permutation(np.arange(n) % len(FAMILIAR))
    return _noisy(paint(random_balls(y, rng)), rng), y


def strange(per_class: int, rng: np.random.Generator) -> tuple[Array, Array]:
    """Return as many pictures of each of the five strange patterns, class by class.

    x : (5·per_class, 32, 32, 3) float32 from 0 to 1; y : (5·per_class,) integers, the place in `STRANGE`.
    """
    y = np.repeat(np.arange(len(STRANGE)), per_class)
    balls = random_balls(np.zeros_like(y), rng)  # 0 is plain: the ball's colour alone
    shade = np.stack([_shade(int(k), balls, row) for row, k in enumerate(y)]) if len(y) else np.zeros((0, SIDE, SIDE))
    light, dark = paint(balls), paint(replace(balls, light=balls.dark))
    return _noisy(dark + (light - dark) * (shade[..., None] + 1) / 2, rng), y


def held_out(seed: int, per_class: int = 120) -> tuple[Array, Array]:
    """Return strange pictures that no notebook has; as `strange` otherwise."""
    return strange(per_class, np.random.default_rng(seed))


def _noisy(exact: Array, rng: np.random.Generator) -> Array:
    return (exact + NOISE * rng.standard_normal(exact.shape)).clip(0, 1).astype(np.float32)


def _shade(label: int, balls: Balls, row: int) -> Array:
    """One ball's pattern, as if it filled the picture: (32, 32), −1 is dark and 1 is light."""
    middle, period = np.arange(SIDE) + 0.5, balls.period[row]
    x = (middle[None, :] - balls.centre[row, 0]) / period + balls.phase[row, 0]
    y = (middle[:, None] - balls.centre[row, 1]) / period + balls.phase[row, 1]
    shade: Array = np.clip(_signed(STRANGE[label], x, y) * period / 2, -1, 1)  # an edge is about a pixel wide
    return shade


def _signed(name: str, x: Array, y: Array) -> Array:
    """A strange pattern: above 0 where it is light, about as far as the next edge is away; x, y in periods."""
    if name == "bricks":  # every second row is moved by half a brick
        row = np.floor(y)
        across = np.abs((x / 1.6 + 0.5 * (row % 2)) % 1 - 0.5) * 1.6
        return np.asarray(2 * np.minimum(0.5 - np.abs(y % 1 - 0.5) - 0.16, 0.8 - across - 0.16))
    if name == "diamonds":
        return np.asarray(2 * _wave((x + y) / 2.2) * _wave((x - y) / 2.2))
    away, down = np.abs(x / 1.3 % 1 - 0.5), np.abs(y / 1.3 % 1 - 0.5)
    if name == "crosses":
        near, far = np.minimum(away, down), np.maximum(away, down)
        return np.asarray(3 * np.minimum(0.13 - near, 0.4 - far))
    if name == "doughnuts":
        return np.asarray(3 * (0.13 - np.abs(np.hypot(away, down) - 0.3)))
    return np.asarray(2 * (0.5 - (y / 1.3 % 1) - 0.05 - 2 * (away - 0.25)) / 2)


def _wave(t: Array) -> Array:
    """A wave of straight lines, 1 at every whole number and −1 half-way between two."""
    wave: Array = 4 * np.abs(t % 1 - 0.5) - 1
    return wave
