"""The command ``autograder``, and ``python -m autograder``: the command line, where what it is made of is installed."""

from __future__ import annotations

import sys

_EXTRAS = {
    **dict.fromkeys(("IPython", "rich", "traitlets", "typer"), "cli"),
    **dict.fromkeys(("nbconvert", "nbformat", "nbgrader", "papermill", "sqlalchemy"), "grade"),
}
"""Modules that a check in a notebook does without, and the package's extra that brings them."""


def main() -> None:
    """Run the command line, or say how to install what it needs."""
    try:
        from autograder.cli import main as run  # noqa: PLC0415

        run()
    except ModuleNotFoundError as missing:
        extra = _EXTRAS.get((missing.name or "").partition(".")[0])
        if extra is None:
            raise
        sys.exit(
            f"autograder: this command needs {missing.name}, which is not installed here: "
            f'python -m pip install "keras-autograder[{extra}]". Checks in a notebook work without it.'
        )


if __name__ == "__main__":
    main()
