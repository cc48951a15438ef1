"""Plain data between the two processes, and nothing else.

`values` are what it may hold beside Python's own, `convert` makes them, `codec` turns a message into bytes and back,
`channel` sends and receives within bounds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from autograder.util.facade import facade

if TYPE_CHECKING:
    from autograder.wire.codec import decode, encode, sizes, walk
    from autograder.wire.values import Foreign, Frame, Generator, Handle, Model, Rng

__all__ = ["Foreign", "Frame", "Generator", "Handle", "Model", "Rng", "decode", "encode", "sizes", "walk"]

__getattr__, __dir__ = facade(
    __name__,
    {
        "Foreign": "values",
        "Frame": "values",
        "Generator": "values",
        "Handle": "values",
        "Model": "values",
        "Rng": "values",
        "decode": "codec",
        "encode": "codec",
        "sizes": "codec",
        "walk": "codec",
    },
)
