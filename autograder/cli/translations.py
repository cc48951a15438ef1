"""For who translates: catalogues, and how complete they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from autograder.cli.options import FAILED, OK, CourseOption, Names, choose_assignments, out
from autograder.errors import ConfigError

if TYPE_CHECKING:
    from autograder.translation.catalogue import State

commands = typer.Typer()
ENGINE = "engine"
SHOWN = 5
"""Messages of a kind that are listed."""


@commands.command()
def translate(
    names: Names = None,
    language: Annotated[str, typer.Option(help="The language's code, such as es.")] = "es",
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; end with 1 if anything is left to do.")
    ] = False,
    course: CourseOption = None,
) -> None:
    """Bring the catalogues of a language up to date, and say how complete they are: of assignments, or of 'engine'.

    What is new stands empty in NAME/LANGUAGE.po below assignments/ and solutions/; what changed a little is fuzzy.
    """
    from autograder.translation.engine import refresh as refresh_engine  # noqa: PLC0415 - Babel takes a moment

    whole = True
    if names == [ENGINE]:
        whole = _told(ENGINE, refresh_engine(language, write=not check))
    else:
        from autograder.release.catalogues import refresh  # noqa: PLC0415 - nbgrader takes a second

        for assignment in choose_assignments(course, names):
            if assignment.classic:
                if names:
                    raise ConfigError(f"{assignment.name}: expected an assignment with an assignment.toml")
                continue
            if not names and assignment.settings.language == language:
                continue
            for place, found in refresh(assignment, language, write=not check).items():
                whole &= _told(place, found)
    raise typer.Exit(OK if whole or not check else FAILED)


def _told(place: str, state: State) -> bool:
    """Print how complete a catalogue is; return whether it is whole."""
    done = state.total - len(state.missing) - len(state.fuzzy)
    out.print(f"{place}: {done} of {state.total} messages", soft_wrap=True, markup=False, highlight=False)
    for name, texts in (("missing", state.missing), ("fuzzy", state.fuzzy), ("wrong", state.wrong)):
        for text in texts[:SHOWN]:
            line = " ".join(text.split())
            out.print(f"  {name}: {line[:120]}", soft_wrap=True, markup=False, highlight=False)
        if len(texts) > SHOWN:
            out.print(f"  {name}: {len(texts) - SHOWN} more", soft_wrap=True)
    return state.whole
