"""The page on which one draws a digit and sees one's own network read it: one file, with the weights in it."""

from __future__ import annotations

import base64
import json
import math
from pathlib import Path
from typing import Any

import numpy as np
from markupsafe import Markup

from autograder.checks import language_beside
from autograder.errors import PageError
from autograder.language import gettext, grouped, using
from autograder.play.network import CLASSES, Layer, Network, read_network
from autograder.render import page
from autograder.util.files import write_atomically

__all__ = ["digit_page"]

Array = np.ndarray[Any, Any]

MAX_EXAMPLES = 20
MAX_SHOWN = 64
"""Maps of a layer that are drawn."""
MAX_CELLS = 1_024
"""Numbers of a layer that are drawn."""
PEN = 2.6
"""How wide MNIST's strokes are, in pixels of its 28."""
_FINAL = ("softmax", "sigmoid")
"""Activations after which ten numbers are shares already."""


def digit_page(
    model: Any, path: str | Path = "digit.html", *, examples: Any = None, ink: float = 1, language: str = ""
) -> Path:
    """Write a page on which one draws a digit and sees the model read it, layer by layer; return its path.

    model : a trained Keras model of digits, a chain of layers that takes S × S pixels, as (S·S,), (S, S) or (S, S, 1),
        and gives ten numbers.
    examples : (N, …) digits as the model takes them, at most 20, to choose from without a mouse; the pen is as wide
        as theirs.
    ink : the number of a pixel that is all ink; paper is 0. A model that begins with ``Rescaling(1 / 255)`` takes 255.
    language : of the page, by its code; by default that of the checks beside the notebook.

    Raises: PageError, a ValueError, that names what the page does not compute, and says what it does; RecordError if
    the file cannot be written; TranslationError for an unknown language.
    """
    target = Path(path)
    with using(language or language_beside(Path.cwd())):
        network, ink = read_network(model), _ink(ink)
        write_atomically(target, render(network, _examples(examples, network.side, ink), ink=ink))
    return target


def render(network: Network, examples: Array, *, ink: float = 1) -> str:
    """Return the page as HTML text, in the language in use. examples : (N, S, S), from 0 to 1."""
    side = network.side
    said = network.layers[-1].activation in _FINAL
    shown = network.layers[:-1] if said else network.layers  # the last one is the answer
    return page.render(
        "digit.html.j2",
        styles=("digit.css",),
        script="digit.js",
        network=json.dumps(
            {
                "side": side,
                "box": _box(side),
                "pen": _pen(examples),
                "ink": ink,
                "scores": not said,
                "layers": [{"shape": _maps(layer), "steps": layer.steps} for layer in network.layers],
            },
            separators=(",", ":"),
        ),
        weights=_packed(network.weights),
        pictures=_packed(examples),
        examples=len(examples),
        side=side,
        count=network.count,
        layers=[(layer, _maps(layer)) for layer in shown],
        scores=not said,
        most_maps=MAX_SHOWN,
        most_cells=MAX_CELLS,
        classes=range(CLASSES),
        grouped=grouped,
    )


def _ink(given: Any) -> float:
    """The number of a pixel that is all ink: NumPy's own will do, as of ``x_train.max()``."""
    try:
        found = float(given)
    except (TypeError, ValueError, OverflowError):
        found = math.nan
    if not 0 < found < math.inf:  # NaN is not
        raise PageError(
            gettext("Expected ink to be a number above 0, such as 1 or 255; got {ink}.", ink=str(given)[:60])
        )
    return found


def _examples(given: Any, side: int, ink: float) -> Array:
    """The examples as (N, S, S) float32 from 0 to 1."""
    try:
        found = np.zeros((0, side, side)) if given is None else np.asarray(given, dtype=float)
    except (TypeError, ValueError):
        raise PageError(
            gettext(
                "Expected an array of numbers as examples, such as x_test[:10]; got {kind}.", kind=type(given).__name__
            )
        ) from None
    if found.ndim < 2 or math.prod(found.shape[1:]) != side * side or len(found) > MAX_EXAMPLES:
        raise PageError(
            gettext(
                "Expected at most {most} examples of {side} × {side} pixels, such as x_test[:10]; got an array of "
                "shape {shape}.",
                most=MAX_EXAMPLES, side=side, shape=found.shape,
            )
        )  # fmt: skip
    if found.size and not (found.min() >= 0 and found.max() <= ink):  # NaN is not
        raise PageError(
            gettext(
                "Expected pixels of examples from 0 to {ink:g}; got some from {low:g} to {high:g}. Give those that the "
                "model was trained on; if it divides by 255 itself, say ink=255.",
                ink=ink, low=found.min(), high=found.max(),
            )
        )  # fmt: skip
    return (found / ink).reshape(-1, side, side).astype(np.float32)


def _box(side: int) -> float:
    """How large a digit is drawn: MNIST's fill 20 of 28 pixels, those of few pixels all of them."""
    return side * 20 / 28 if side >= 16 else side


def _pen(examples: Array) -> float:
    """How wide the strokes of examples are, in pixels: their area over half of their outline."""
    side = int(examples.shape[1])
    framed = np.pad(examples.astype(float), ((0, 0), (1, 1), (1, 1)))
    rises = sum(float(np.abs(np.diff(framed, axis=axis)).sum()) for axis in (1, 2))
    if not rises:
        return round(PEN * _box(side) / 20, 2)
    # Along rows and columns an outline of any direction counts 4/π of its length.
    return round(min(2 * float(examples.sum()) / (rises * math.pi / 4), side / 4), 2)


def _maps(layer: Layer) -> tuple[int, int, int]:
    """Height, width and number of the maps that a layer makes; 1 × 1 where it makes numbers."""
    match layer.shape:
        case (height, width, n):
            return height, width, n
        case (height, width):
            return height, width, 1
    return 1, 1, math.prod(layer.shape)


def _packed(values: Array) -> Markup:
    """Numbers as text for an attribute, millions of them; nothing in it is to be escaped."""
    return Markup(base64.b64encode(values.astype("<f4").tobytes()).decode())
