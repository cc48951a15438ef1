"""``python -m autograder.github``: the workflows' commands, without what only graders have installed."""

from __future__ import annotations

import sys

from autograder.errors import AutograderError
from autograder.github.commands import app
from autograder.github.runner import Annotation

USAGE = 2


def main() -> None:
    """Run a command; turn our own errors into an annotation and an exit code."""
    try:
        app()
    except AutograderError as error:
        print(Annotation("error", type(error).__name__, str(error)))  # noqa: T201 - a runner reads it
        sys.exit(USAGE)


if __name__ == "__main__":
    main()
