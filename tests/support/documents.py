"""Reading the documents: their pages, code blocks, links and headings, for tests that hold them to their word."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
WRITTEN_BY_A_RUN = frozenset({"docs/benchmarks.md", "solutions/secret"})
"""What a command writes is held to its word by the command's own tests, or is nobody else's to see."""

_FENCE = re.compile(
    r"^(?P<mark>`{3,})(?P<language>[^\s`]*)[^\n]*\n(?P<text>.*?)^(?P=mark)[ \t]*$", re.MULTILINE | re.DOTALL
)


@dataclass(frozen=True)
class Block:
    """A fenced code block of a page.

    line : where it begins, from 1; language : "" if none is named; before : the paragraph above it.
    """

    page: Path
    line: int
    language: str
    text: str
    before: str

    def __str__(self) -> str:
        return f"{self.page.relative_to(ROOT)}:{self.line}"


def pages() -> list[Path]:
    """Every document that people read: those at the root, those of the site, those of GitHub's forms."""
    found = [*ROOT.glob("*.md"), *DOCS.glob("**/*.md"), *(ROOT / ".github").glob("*.md")]
    return sorted(path for path in found if path.relative_to(ROOT).as_posix() not in WRITTEN_BY_A_RUN)


def blocks(page: Path) -> Iterator[Block]:
    """Yield the code blocks of a page, in order."""
    text = page.read_text(encoding="utf-8")
    for found in _FENCE.finditer(text):
        above = text[: found.start()].rstrip("\n")
        before = above.rpartition("\n\n")[2]
        yield Block(page, text.count("\n", 0, found.start()) + 1, found["language"], found["text"], before)


def prose(page: Path) -> str:
    """Return a page without its code blocks."""
    return _FENCE.sub("", page.read_text(encoding="utf-8"))


def run(text: str, folder: Path, shell: str = "bash") -> subprocess.CompletedProcess[str]:
    """Run a block in ``folder`` as a reader would, with this environment's ``autograder``; both outputs as one."""
    environment = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "COLUMNS": "120",
    }
    command = ["bash", "-eu", "-c", text] if shell == "bash" else [sys.executable, "-W", "error", "-c", text]
    return subprocess.run(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
