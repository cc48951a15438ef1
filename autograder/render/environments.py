"""Formulas that begin with ``\\begin`` and have no dollars around them, as Jupyter reads them: a plugin of mistune."""

from __future__ import annotations

from re import Match

import mistune

_ENVIRONMENT = (
    r"^ {0,3}(?P<environment_text>\\begin\{(?P<environment_name>[a-z]+\*?)\}"
    r"[\s\S]{0,4000}?\\end\{(?P=environment_name)\})[ \t]*(?:\n|$)"
)
"""Bounded, as each one that is begun is looked for an end of."""


def environments(md: mistune.Markdown) -> None:
    """Let a parser read a paragraph that is an environment of TeX as a formula."""
    md.block.register("environment", _ENVIRONMENT, _read, before="list")


def _read(_parser: mistune.BlockParser, found: Match[str], state: mistune.BlockState) -> int:
    state.append_token({"type": "block_math", "raw": found["environment_text"]})
    return found.end()
