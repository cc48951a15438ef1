"""Taking the grader's own folders out of what a student reads: they tell nobody anything, and differ with every run."""

from __future__ import annotations

import os
import sys
import sysconfig
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_SHARED = ("/", "/usr", "/usr/local")
"""Where every machine has Python: nothing to hide."""


class Hiding:
    """Replaces folders in texts: a submission's own by ``.``, those of Python's packages by nothing.

    scratch : the folder that the notebook runs in; around : the folder of the sandbox.
    """

    def __init__(self, scratch: Path, around: Path) -> None:
        paths = sysconfig.get_paths()
        packages = [around / "lib", paths["purelib"], paths["platlib"], paths["stdlib"], paths["platstdlib"]]
        rest = [around, sys.prefix, sys.base_prefix]
        shown = {str(scratch): "."} | {str(place): "" for place in (*packages, *rest)} | {str(Path.home()): "~"}
        shown |= {os.path.realpath(place): short for place, short in shown.items()}
        kept = {place: short for place, short in shown.items() if place not in _SHARED}
        self.places = sorted(kept.items(), key=lambda item: len(item[0]), reverse=True)

    def text(self, text: str) -> str:
        """Return ``text`` without the folders."""
        if "/" not in text:
            return text
        for place, short in self.places:
            if place in text:
                text = text.replace(f"{place}/", f"{short}/" if short else "").replace(place, short or ".")
        return text

    def output(self, output: Mapping[str, Any]) -> dict[str, Any]:
        """Return a cell's output without the folders; pictures stay as they are."""
        clean: dict[str, Any] = {k: self.text(v) if isinstance(v, str) else v for k, v in output.items()}
        if isinstance(lines := output.get("traceback"), list):
            clean["traceback"] = [self.text(line) for line in lines]
        if isinstance(data := output.get("data"), dict):
            clean["data"] = {kind: self.text(d) if kind.startswith("text/") else d for kind, d in data.items()}
        return clean

    def answer(self, answer: dict[str, Any]) -> dict[str, Any]:
        """Return a call's answer with the folders taken out of what was raised."""
        raised = answer.get("raised")
        if isinstance(raised, dict):
            clean = {key: self.text(value) if isinstance(value, str) else value for key, value in raised.items()}
            return {**answer, "raised": clean}
        return answer
