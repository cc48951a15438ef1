"""Talking to a runner of GitHub Actions: its files, its commands, and keeping other people's text from being either.

Commands are lines that begin with ``::`` and a name. Whatever a student wrote is printed between
``::stop-commands::`` with a random token and that token again: in between a runner obeys nothing.
"""

from __future__ import annotations

import contextlib
import os
import secrets
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from autograder.util.text import make_legible

MAX_SUMMARY = 1_000_000
"""Bytes of a step's summary; GitHub drops one of more than a mebibyte altogether."""
MAX_ANNOTATIONS = 10
"""Annotations of a kind that GitHub shows of a step."""
Level = Literal["error", "warning", "notice"]


@dataclass(frozen=True)
class Annotation:
    """A remark on a line of a file. file : as the repository names it; line : counted from 1."""

    level: Level
    title: str
    message: str
    file: str = ""
    line: int = 1

    def __str__(self) -> str:
        where = f"file={_escape_property(self.file)},line={self.line}," if self.file else ""
        return f"::{self.level} {where}title={_escape_property(self.title)}::{_escape_data(self.message)}"


@dataclass(frozen=True)
class Runner:
    """The runner of this step.

    environment : its variables; print : where its log goes, a line at a time.
    """

    environment: Mapping[str, str]
    print: Callable[[str], object]

    @classmethod
    def here(cls, to: Callable[[str], object]) -> Runner:
        """Return the runner this process runs on; elsewhere what goes into its files is left out."""
        return cls(dict(os.environ), to)

    def annotate(self, remarks: list[Annotation]) -> None:
        """Print annotations, as many of a kind as are shown; the last one says how many are not."""
        for level in ("error", "warning", "notice"):
            given = [remark for remark in remarks if remark.level == level]
            shown = given if len(given) <= MAX_ANNOTATIONS else given[: MAX_ANNOTATIONS - 1]
            for remark in shown:
                self.print(str(remark))
            if len(given) > len(shown):
                more = f"{len(given) - len(shown)} more stand in the job's summary."
                self.print(str(Annotation(given[0].level, "And more", more)))

    def summarise(self, text: str) -> None:
        """Add Markdown to the step's summary, cut where GitHub would drop it all."""
        path = self.environment.get("GITHUB_STEP_SUMMARY")
        if not path:
            return
        room = MAX_SUMMARY - (Path(path).stat().st_size if Path(path).exists() else 0)
        data = text.encode("utf-8", "replace")
        if len(data) > room:
            head = data[: max(room - 200, 0)].decode("utf-8", "ignore").rsplit("\n", 1)[0]
            data = f"{head}\n\n~~~~~~\n\nThe summary is longer than GitHub shows; the report has all of it.\n".encode()
        with Path(path).open("ab") as file:
            file.write(data)

    def put(self, **outputs: str) -> None:
        """Set the step's outputs; underscores in names become hyphens."""
        path = self.environment.get("GITHUB_OUTPUT")
        if not path:
            return
        with Path(path).open("a", encoding="utf-8") as file:
            for name, value in outputs.items():
                end = secrets.token_hex(16)
                file.write(f"{name.replace('_', '-')}<<{end}\n{value}\n{end}\n")

    @contextlib.contextmanager
    def quoting(self) -> Iterator[Callable[[str], None]]:
        """Give a function that prints text in which no line is a command."""
        token = secrets.token_hex(32)
        self.print(f"::stop-commands::{token}")

        def say(text: str) -> None:
            for line in make_legible(text).split("\n"):
                self.print(line)

        try:
            yield say
        finally:
            self.print(f"::{token}::")

    def path_in_repository(self, path: Path) -> str:
        """Return how the repository names a file."""
        root = Path(self.environment.get("GITHUB_WORKSPACE") or Path.cwd()).resolve()
        whole = path.resolve()
        return whole.relative_to(root).as_posix() if whole.is_relative_to(root) else path.name


def _escape_data(text: str) -> str:
    return make_legible(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape_data(text).replace(":", "%3A").replace(",", "%2C")
