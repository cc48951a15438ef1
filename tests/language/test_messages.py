"""What is said follows the language in use, and English is what stands in the source."""

from __future__ import annotations

import threading

import pytest

from autograder.errors import TranslationError
from autograder.language import current, decimal, gettext, grouped, localised, ngettext, preferred, using


def test_english_is_the_source() -> None:
    """Fields are filled in; a message without values may hold braces."""
    assert current() == "en"
    assert gettext("{what} should be {wanted}.", what="b", wanted="a {list}") == "b should be a {list}."
    assert gettext("a dict {}") == "a dict {}"
    assert [ngettext("{n} check", "{n} checks", n) for n in (0, 1, 2)] == ["0 checks", "1 check", "2 checks"]
    assert decimal("2.5") == "2.5"


def test_spanish_is_spoken_inside_and_not_outside() -> None:
    """Also after an error, and only in the thread that asked for it."""
    heard = []
    with pytest.raises(ZeroDivisionError), using("es"):
        assert (current(), decimal("2.5")) == ("es", "2,5")
        assert gettext("Expected {wanted}, got {came}.", wanted="a", came="b").startswith("Debería haber a")
        thread = threading.Thread(target=lambda: heard.append(current()))
        thread.start()
        thread.join()
        _ = 1 / 0
    assert (current(), heard) == ("en", ["en"])


def test_a_language_that_nobody_speaks_is_named() -> None:
    """With those that are spoken."""
    with pytest.raises(TranslationError, match="expected one of the languages en, .*es.*; got 'xx'"), using("xx"):
        pass


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "es_ES.UTF-8"}, "es"),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "es_MX"}, "es"),
        ({"LANG": "es_ES.UTF-8", "LC_MESSAGES": "en_US.UTF-8"}, "en"),
        ({"LANG": "es_ES.UTF-8", "LC_ALL": ""}, "es"),
        ({"LANG": "en_GB.UTF-8", "LANGUAGE": "xx:es_ES:en"}, "es"),
        ({"LANG": "es@euro"}, "es"),
        ({"LANG": "xx_XX"}, "en"),
        ({"LANG": "../../es"}, "en"),
    ],
)
def test_the_environment_is_read_by_gettexts_rule(environment: dict[str, str], language: str) -> None:
    """The first variable that says anything counts; of what it lists, the first that is spoken."""
    assert preferred(environment) == language


def test_numbers_of_a_units_messages_follow_the_language() -> None:
    """Thousands and percents; what is quoted is Python's, and so is every other number."""
    said = "394,349 of 1,024 at (1, 200): 98.5% and 0.25, `f(1,000)`, 1,23, '2,000'."
    assert localised(said) == said
    with using("es"):
        assert localised(said) == f"{grouped(394_349)} of 1024 at (1, 200): 98,5% and 0.25, `f(1,000)`, 1,23, '2,000'."
