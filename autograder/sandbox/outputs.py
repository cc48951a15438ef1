"""Reading what a cell has shown: nothing about the shape or the size of a submission's reply is believed."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from autograder.errors import WireError
from autograder.kernel.shell import MAX_OUTPUTS, CellOutcome
from autograder.sandbox.hiding import Hiding

MAX_TEXT = 40_000
"""Characters kept of an error beside a cell's other outputs."""


@dataclass(frozen=True)
class TestsOutcome:
    """What a grade cell's tests came to.

    error : what was raised, its kind, text and line, None if nothing was; number : the value of the last line if it is
    one; stderr : whether something was printed there.
    """

    error: tuple[str, str, str] | None = None
    number: float | None = None
    stderr: bool = False

    __test__ = False  # its name begins as a test's does


def read_tests(reply: Any, hiding: Hiding) -> TestsOutcome:
    """Read the reply of a grade cell's tests, believing nothing about its shape.

    Raises: WireError.
    """
    if not isinstance(reply, dict) or not {"error", "number"} <= reply.keys():
        raise WireError("an answer that is no test's")
    error, number = reply["error"], reply["number"]
    if error is not None:
        if not isinstance(error, list) or len(error) != 3 or not all(isinstance(part, str) for part in error):
            raise WireError("an answer that is no test's")
        kind, text, line = (hiding.text(part) for part in error)
        return TestsOutcome((kind[:200], text[:2000], line[:2000]), None, reply.get("stderr") is True)
    if number is not None and not isinstance(number, (int, float)):
        raise WireError("an answer that is no test's")
    given = None if number is None else float(number) if abs(number) < 1e12 else math.inf
    return TestsOutcome(None, given, reply.get("stderr") is True)


def read_outcome(reply: Any, seconds: float, limit: int, hiding: Hiding) -> CellOutcome:
    """Read a cell's reply, believing nothing about its shape or size.

    limit : characters kept of its outputs; hiding : what is taken out of them.

    Raises: WireError.
    """
    if not isinstance(reply, dict) or not isinstance(reply.get("outputs"), list):
        raise WireError("it answered with something that is no cell's output")
    error = reply.get("error")
    if error is not None:
        if not isinstance(error, list) or len(error) != 2 or not all(isinstance(part, str) for part in error):
            raise WireError("it answered with something that is no cell's output")
        error = (error[0][:200], hiding.text(error[1])[:2000])
    outputs: list[dict[str, Any]] = []
    room = limit + MAX_TEXT
    for output in reply["outputs"][:MAX_OUTPUTS]:
        if _is_output(output):
            room -= sum(map(len, _texts(output)))
            if room >= 0:
                outputs.append(hiding.output(output))
    return CellOutcome(outputs, error, bool(reply.get("truncated")) or len(outputs) < len(reply["outputs"]), seconds)


def _texts(output: dict[str, Any]) -> Iterable[str]:
    match output["output_type"]:
        case "stream":
            return (output["text"],)
        case "error":
            return (output["ename"], output["evalue"], *output["traceback"])
        case _:
            return (*output["data"], *output["data"].values())


def _is_output(output: Any) -> bool:
    if not isinstance(output, dict):
        return False
    match output.get("output_type"):
        case "stream":
            return output.get("name") in ("stdout", "stderr") and isinstance(output.get("text"), str)
        case "error":
            lines = output.get("traceback")
            return (
                isinstance(output.get("ename"), str)
                and isinstance(output.get("evalue"), str)
                and isinstance(lines, list)
                and all(isinstance(line, str) for line in lines)
            )
        case "display_data" | "execute_result":
            data = output.get("data")
            # What a page can show is text; data for a program in the browser has none.
            if isinstance(data, dict):
                output["data"] = {k: v for k, v in data.items() if isinstance(k, str) and isinstance(v, str)}
            return isinstance(data, dict)
        case _:
            return False
