"""What students say they reached in a unit's challenge, where they want their class to see it.

A student agrees by a line in a cell of their own, ``my_challenge = {"name": "Ada", "value": 0.93}``, and takes it back
by leaving it out in the next notebook. The line is read, never run; the number is their own word and gives no points.
"""

from __future__ import annotations

import ast
import csv
import io
import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from autograder.course.settings import Challenge
from autograder.language import decimal
from autograder.util.files import write_atomically
from autograder.util.text import defuse, one_line

MAX_NAME = 40
MAX_VALUE = 1e12
MAX_LINE = 200
"""Characters of the braces of a line that is read."""
_LINE = re.compile(rf"^my_challenge[ \t]*=[ \t]*(\{{[^{{}}\r\n]{{0,{MAX_LINE}}}\}})[ \t]*(?:\#.*)?$", re.MULTILINE)


@dataclass(frozen=True)
class Claim:
    """One student's word. name : what they want to be called."""

    name: str
    value: float


def claims(work: Iterable[Mapping[str, str]], challenge: Challenge | None) -> tuple[Claim, ...]:
    """Return what a class claims, the best first; nothing where the unit has no challenge.

    work : part → code, of each student.
    """
    if challenge is None:
        return ()
    found = [claim for parts in work if (claim := claim_in("\n".join(parts.values()))) is not None]
    sign = 1 if challenge.better == "lower" else -1
    return tuple(sorted(found, key=lambda claim: (sign * claim.value, claim.name)))


def claim_in(code: str) -> Claim | None:
    """Return what the last line of this kind says; None if there is none, or it is not a name and a number."""
    lines = _LINE.findall(code)
    try:
        said = ast.literal_eval(lines[-1]) if lines else None
        name, value = (said["name"], said["value"]) if isinstance(said, dict) else ("", None)
        number = float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else math.nan
    except (ValueError, SyntaxError, TypeError, KeyError, OverflowError, MemoryError, RecursionError):
        return None
    shown = one_line(name, MAX_NAME) if isinstance(name, str) else ""
    return Claim(shown, number) if shown and abs(number) <= MAX_VALUE else None


def said(number: float) -> str:
    """Return a number as people of the language in use write it, with at most six digits that count."""
    return decimal(f"{number:.6g}").replace("-", "−")


def write(found: Iterable[Claim], path: Path) -> None:
    """Write the claims as CSV, a name and a number each; without any there is no file, so that nothing stale stays.

    Raises: RecordError.
    """
    rows = [(defuse(claim.name), f"{claim.value:.6g}") for claim in found]
    if not rows:
        path.unlink(missing_ok=True)
        return
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([("name", "value"), *rows])
    write_atomically(path, text.getvalue())
