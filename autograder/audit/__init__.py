"""Proving an assignment's checks: everything they must accept and refuse, graded.

`audit` does it, and gives an `Audit`. Inside: the values (`matrix`), what is graded (`freeloaders`, `mutants`,
`operators`), how much of it (`plan`, by `dependence` on `names`), what was graded before (`cache`), the record of it
(`proof`) and how people read it (`report`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from autograder.util.facade import facade

if TYPE_CHECKING:
    from autograder.audit.matrix import SLIVER, Audit, faults
    from autograder.audit.run import OnGraded, audit, judge

__all__ = ["SLIVER", "Audit", "OnGraded", "audit", "faults", "judge"]

__getattr__, __dir__ = facade(
    __name__,
    {
        "SLIVER": "matrix",
        "Audit": "matrix",
        "OnGraded": "run",
        "audit": "run",
        "faults": "matrix",
        "judge": "run",
    },
)
