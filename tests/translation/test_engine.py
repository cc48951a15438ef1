"""The engine's own catalogues are whole, what programs read is made of them, and no message is missed."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from string import Formatter

import pytest

from autograder.language import SOURCE, known
from autograder.language.messages import CATALOGUES
from autograder.translation.catalogue import read_catalogue
from autograder.translation.engine import compiled, refresh, template
from autograder.util.imports import PACKAGE

LANGUAGES = [language for language in known() if language != SOURCE]
CALLS = {"gettext": 1, "gettext_noop": 1, "ngettext": 2}


def test_there_is_spanish() -> None:
    """So that the tests below test something."""
    assert "es" in LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_of_the_engine_is_whole(language: str) -> None:
    """``autograder translate engine --language es`` would find nothing to do."""
    found = refresh(language, write=False)
    assert (found.missing, found.fuzzy, found.wrong) == ((), (), ())
    catalogue = read_catalogue(CATALOGUES / f"{language}.po", language)
    assert (CATALOGUES / f"{language}.mo").read_bytes() == compiled(catalogue)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_fields_of_its_message(language: str) -> None:
    """One that another has not would end what is being said with an error."""
    for message in read_catalogue(CATALOGUES / f"{language}.po", language):
        texts = [message.id] if isinstance(message.id, str) else list(message.id)
        said = [message.string] if isinstance(message.string, str) else list(message.string or ())
        assert all(fields(text) in list(map(fields, texts)) for text in said if any(texts)), texts


def fields(text: str) -> set[str]:
    """The names in braces, where the braces are fields at all."""
    try:
        return {name for _, name, _, _ in Formatter().parse(text) if name is not None}
    except ValueError:  # braces of a text without values
        return set()


def messages() -> Iterator[tuple[str, int, tuple[str, ...]]]:
    """Every call that marks a message written out: file, line, texts."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in CALLS:
                given = node.args[: CALLS[node.func.id]]
                texts = tuple(
                    arg.value for arg in given if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
                )
                if texts and all(texts):
                    yield path.relative_to(PACKAGE).as_posix(), node.lineno, texts


def test_every_message_is_found() -> None:
    """Babel reads tokens: it overlooks a message within an f-string, or within the arguments of another."""
    there = {message.id if isinstance(message.id, tuple) else (message.id,) for message in template()}
    assert [found for found in messages() if found[2] not in there] == []
