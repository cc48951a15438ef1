"""Thresholds of trained models, from the spread of right solutions under many seeds.

`calibrate` trains, `fit` puts the thresholds, `plot` draws them, `fingerprint` says when they are out of date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from autograder.util.facade import facade

if TYPE_CHECKING:
    from autograder.calibrate.fingerprint import is_stale
    from autograder.calibrate.run import calibrate, save, summary_of

__all__ = ["calibrate", "is_stale", "save", "summary_of"]

__getattr__, __dir__ = facade(
    __name__,
    {
        "calibrate": "run",
        "is_stale": "fingerprint",
        "save": "run",
        "summary_of": "run",
    },
)
