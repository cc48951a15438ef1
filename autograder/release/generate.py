"""Running nbgrader's ``generate_assignment``, with what it says of a failure in one line."""

from __future__ import annotations

import contextlib
import logging
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nbgrader.apps.api import NbGraderAPI
from traitlets.config import Config

from autograder.errors import ReleaseError
from autograder.gradebook.database import prepare


def generate(name: str, config: Config, database: Path) -> None:
    """Let nbgrader compile an assignment.

    config : of its course; where the release goes too; database : a new file for the gradebook that nbgrader writes.

    Raises: ReleaseError that says why it could not.
    """
    config.CourseDirectory.db_url = f"sqlite:///{database.as_posix()}"
    prepare(config.CourseDirectory.db_url)
    with _log() as log:
        outcome = NbGraderAPI(config=config, log=log).generate_assignment(name, force=True, create=True)
    if not outcome["success"]:
        raise ReleaseError(f"nbgrader could not compile {name}: {_reason(outcome)}")


@contextlib.contextmanager
def _log() -> Iterator[logging.Logger]:
    """Give nbgrader a log of its own, which it returns with the outcome, and nothing prints."""
    shared = logging.getLogger("traitlets")
    level = shared.level
    log = logging.Logger("nbgrader", logging.ERROR)
    log.addHandler(logging.NullHandler())
    try:
        yield log
    finally:
        shared.setLevel(level)  # nbgrader sets it when its API is made


def _reason(outcome: dict[str, Any]) -> str:
    """Return the line of nbgrader's log that says what went wrong, without tracebacks."""
    text = str(outcome.get("log") or outcome.get("error") or "it does not say why")
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return next((line for line in reversed(lines) if re.match(r"[\w.]*(Error|Exception): ", line)), lines[-1])
