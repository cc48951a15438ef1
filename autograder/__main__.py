"""The command ``autograder``, and ``python -m autograder``: the command line, where what it is made of is installed."""

from __future__ import annotations

import sys

_CLI = {"IPython", "rich", "traitlets", "typer"}
"""Modules of the package's extra ``cli``, which a check in a notebook does without."""


def main() -> None:
    """Run the command line, or say how to install it."""
    try:
        from autograder.cli import main as run  # noqa: PLC0415
    except ModuleNotFoundError as missing:
        if missing.name not in _CLI:
            raise
        sys.exit(
            f"autograder: the command line needs {missing.name}, which is not installed here: "
            'python -m pip install "keras-autograder[cli]". Checks in a notebook work without it.'
        )
    run()


if __name__ == "__main__":
    main()
