"""Networks drawn as SVG, in the three styles of NN-SVG: circles, planes and blocks.

    from autograder.drawings import blocks, circles, planes

    circles([4, 5, 3], ["flower", "hidden", "kind"])

A drawing shows itself in a notebook; its ``svg`` is the text of a file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from autograder.util.facade import facade

if TYPE_CHECKING:
    from autograder.drawings.networks import Drawing, blocks, circles, planes

__all__ = ["Drawing", "blocks", "circles", "planes"]

__getattr__, __dir__ = facade(__name__, dict.fromkeys(__all__, "networks"))
