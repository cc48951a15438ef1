"""A unit in another language, as a unit: everything that knows how to deal with a unit then deals with it, too."""

from __future__ import annotations

import contextlib
import functools
import json
import re
import shutil
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from autograder.config import Assignment, Course
from autograder.datasets import secret
from autograder.errors import TranslationError
from autograder.language import SOURCE, known, using
from autograder.translation.catalogue import read_catalogue, translator
from autograder.translation.literals import translate_code
from autograder.translation.notebook import translate_notebook
from autograder.translation.unit import catalogue_path

_LEFT_OUT = shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints", "*.po")


def languages_of(assignment: Assignment) -> tuple[str, ...]:
    """Return the languages that an assignment can be had in, its own first: those of its catalogues."""
    own = assignment.settings.language
    found = (language for language in known() if language != SOURCE)
    return (own, *(code for code in found if code != own and catalogue_path(assignment.source, code).is_file()))


def release_in(assignment: Assignment, language: str) -> Path:
    """Return the folder of an assignment's release in a language: ``release/NAME``, or ``release/es/NAME``."""
    own = assignment.settings.language
    return assignment.release if language == own else assignment.release.parent / language / assignment.name


def title_in(assignment: Assignment, language: str) -> str:
    """Return the title of an assignment in a language; its own where there is no other."""
    if language not in languages_of(assignment)[1:]:
        return assignment.settings.title
    return _titles(catalogue_path(assignment.source, language), language)(assignment.settings.title)


@functools.cache
def _titles(path: Path, language: str) -> Callable[[str], str]:
    return translator(read_catalogue(path, language))


@contextlib.contextmanager
def spoken(assignment: Assignment, language: str) -> Iterator[Assignment]:
    """Give an assignment in a language, and speak it meanwhile: itself, or a translation that is gone afterwards.

    Raises: TranslationError, OSError as `translated` does.
    """
    with contextlib.ExitStack() as stack:
        if language != assignment.settings.language:
            root = stack.enter_context(tempfile.TemporaryDirectory())
            assignment = translated(assignment, language, Path(root).resolve())
        stack.enter_context(using(language))
        yield assignment


def translated(assignment: Assignment, language: str, root: Path) -> Assignment:
    """Write an assignment in another language into a course of its own at ``root``, with its release if there is one.

    Raises: TranslationError if there is no catalogue, or it cannot be used; OSError if it cannot be written.
    """
    if language not in languages_of(assignment):
        raise TranslationError(
            f"{catalogue_path(assignment.source, language)}: expected a catalogue here; there is {assignment.name} in "
            f"{', '.join(languages_of(assignment))}. To begin one: "
            f"autograder translate {assignment.name} --language {language}"
        )
    for kind, source in (("assignments", assignment.source), ("solutions", assignment.solutions)):
        translate = translator(read_catalogue(catalogue_path(source, language), language))
        target = root / kind / assignment.name
        shutil.copytree(source, target, ignore=_LEFT_OUT)
        _translate(target, assignment, translate, language)
    hidden = assignment.solutions.parent / secret.FILE
    if hidden.is_file():
        shutil.copy(hidden, root / "solutions")
    if release_in(assignment, language).is_dir():
        shutil.copytree(release_in(assignment, language), root / "release" / assignment.name)
    return Course(root).assignment(assignment.name)


def _translate(folder: Path, assignment: Assignment, translate: Callable[[str], str], language: str) -> None:
    """Put a language into the files of a copied folder."""
    checks, notebook = folder / assignment.public_checks.name, folder / assignment.source_notebook.name
    if checks.is_file():
        checks.write_text(translate_code(checks.read_text(encoding="utf-8"), translate), encoding="utf-8")
    if notebook.is_file():
        whole = translate_notebook(json.loads(notebook.read_text(encoding="utf-8")), translate)
        notebook.write_text(json.dumps(whole, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    settings = folder / assignment.settings_file.name
    if settings.is_file():
        head, bracket, tables = settings.read_text(encoding="utf-8").partition("\n[")
        head = re.sub(r"^language[ \t]*=.*\n?", "", head, flags=re.MULTILINE)
        for key in ("title", "summary"):
            head = _said(head, key, getattr(assignment.settings, key), translate)
        settings.write_text(f'language = "{language}"\n{head}{bracket}{tables}', encoding="utf-8")


def _said(head: str, key: str, words: str, translate: Callable[[str], str]) -> str:
    """Give a key of the settings, in whose place these words stand, their translation."""
    old, new = (json.dumps(text, ensure_ascii=False) for text in (words, translate(words)))
    return re.sub(rf"^({key}[ \t]*=[ \t]*){re.escape(old)}", lambda found: found[1] + new, head, flags=re.MULTILINE)
