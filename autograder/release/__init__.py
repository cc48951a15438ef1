"""What students get: the source notebook checked, compiled and packed.

`lint` says what keeps a source from being released, `requirements` what a release needs, `compile` builds it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from autograder.util.facade import facade

if TYPE_CHECKING:
    from autograder.release.compile import build, compiled_copy, stale, verify

__all__ = ["build", "compiled_copy", "stale", "verify"]

__getattr__, __dir__ = facade(
    __name__,
    {
        "build": "compile",
        "compiled_copy": "compile",
        "stale": "compile",
        "verify": "compile",
    },
)
