"""The catalogues of a unit: what students would get now, with what is translated of it."""

from __future__ import annotations

from autograder.config import Assignment
from autograder.errors import TranslationError
from autograder.language import SOURCE
from autograder.release.compile import released_notebook
from autograder.translation.catalogue import State, read_catalogue, state, updated, written
from autograder.translation.unit import catalogue_path, hidden_messages, public_messages
from autograder.util.files import write_atomically


def refresh(assignment: Assignment, language: str, *, write: bool = True) -> dict[str, State]:
    """Bring an assignment's catalogues of a language up to date; return how complete each is, by its place.

    Raises: ReleaseError as `build` does; TranslationError if a catalogue cannot be read, or none is needed; OSError.
    """
    if language in (SOURCE, assignment.settings.language):
        raise TranslationError(f"{assignment.name}: expected another language than {SOURCE} and the unit's own")
    notebook = released_notebook(assignment)
    found = {}
    for folder, messages in (
        (assignment.source, public_messages(assignment, notebook)),
        (assignment.solutions, hidden_messages(assignment)),
    ):
        path = catalogue_path(folder, language)
        catalogue = updated(read_catalogue(path, language), messages, language)
        if write:
            write_atomically(path, written(catalogue))
        found[path.relative_to(assignment.course.root).as_posix()] = state(catalogue)
    return found
