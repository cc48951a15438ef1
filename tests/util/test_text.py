"""Foreign text made safe to look at."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.util.text import MAX_MARKS, cut, make_legible, one_line, terminal_text
from tests.support.findings import HOSTILE

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("plain", "plain"),
        ("σ(−z) = 1 − σ(z)", "σ(−z) = 1 − σ(z)"),
        ("a\tb\nc", "a\tb\nc"),
        ("a\0b", "a␀b"),
        ("\x1b[31m", "␛[31m"),
        ("\x7f", "␡"),
        ("\x85", "⟨U+0085⟩"),
        ("\u202etxt", "⟨U+202E⟩txt"),
        ("a\u2028b", "a⟨U+2028⟩b"),
        ("\ud800", "⟨U+D800⟩"),
        ("👩\u200d💻", "👩\u200d💻"),
    ],
)
def test_control_and_format_characters_are_shown(raw: str, shown: str) -> None:
    """Characters that steer a terminal or a page become visible; letters, symbols and joiners stay."""
    assert make_legible(raw) == shown


@given(ANY_TEXT)
def test_nothing_legible_controls_anything(text: str) -> None:
    """Whatever goes in, no control, format or surrogate character comes out, and it can be written as UTF-8."""
    shown = make_legible(text)
    shown.encode()
    rest = shown.translate({ord(c): None for c in "\n\t\u200c\u200d"})
    assert all(unicodedata.category(c) not in ("Cc", "Cf", "Cs", "Zl", "Zp") for c in rest)
    assert make_legible(shown) == shown


def test_marks_do_not_pile_up() -> None:
    """A letter keeps a few combining marks and no more."""
    assert make_legible("Z" + "\u0301" * 50) == "Z" + "\u0301" * MAX_MARKS


def test_cut_says_how_much_is_missing() -> None:
    """A long text is cut with a count; a short one is left alone."""
    assert cut("x" * 10, 10) == "x" * 10
    assert cut("x" * 1500, 10) == "x" * 10 + "… (1,490 more characters)"


def test_one_line_has_no_line_breaks() -> None:
    """Any white space becomes one blank."""
    assert one_line(" a\n\n  b\tc ") == "a b c"
    assert "\n" not in one_line(HOSTILE * 20)
    assert len(one_line("y" * 100_000, 50)) < 100


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("\x1b[1m1/2\x1b[0m 0s\r\x1b[1m2/2\x1b[0m 1s\n", "2/2 1s\n"),
        ("10%\x08\x08\x0820%", "20%"),
        ("one\r\ntwo\r\n", "one\ntwo\n"),
        ("\x1b]8;;https://example.org\x1b\\text\x1b]8;;\x1b\\", "text"),
        ("\x08\x08a", "a"),
        ("\x1b[2J\x1b[H", ""),
    ],
)
def test_printed_text_reads_as_a_terminal_would_leave_it(raw: str, shown: str) -> None:
    """Colours are dropped, backspaces rub out, and of a progress bar the last state stays."""
    assert terminal_text(raw) == shown


@given(ANY_TEXT)
def test_printed_takes_any_text(text: str) -> None:
    """No output of a student breaks it or keeps an escape character."""
    assert "\x1b" not in terminal_text(text)
    terminal_text(text).encode()
