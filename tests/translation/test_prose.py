"""Markdown in pieces: joined they are the text, and only what has words is translated."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.translation.prose import has_words, paragraphs, translate_prose

TEXT = """## 2 · `dense`

Multiply, **then** add.
Two lines are one paragraph.

$$
a = b

c
$$

```py
x = 1

y = 2  # in words
```
* a list
* of two
"""


def test_a_paragraph_is_a_piece() -> None:
    """Blank lines within code and formulas do not divide; headings that are all code have no words."""
    assert list(paragraphs(TEXT)) == [
        "Multiply, **then** add.\nTwo lines are one paragraph.",
        "```py\nx = 1\n\ny = 2  # in words\n```\n* a list\n* of two",
    ]


def test_what_is_translated_takes_its_place() -> None:
    """Everything else stays to the letter."""
    assert translate_prose(TEXT, lambda piece: piece) == TEXT
    changed = translate_prose(TEXT, lambda piece: "Uno." if piece.startswith("Multiply") else piece)
    assert changed == TEXT.replace("Multiply, **then** add.\nTwo lines are one paragraph.", "Uno.")


@given(st.lists(st.sampled_from(["word here", "", " ", "```", "~~~", "$$", "$$ a $$", "`x`", "# t"]), max_size=12))
def test_nothing_is_lost(lines: list[str]) -> None:
    """Not even where fences and formulas are left open."""
    text = "\n".join(lines)
    assert translate_prose(text, lambda piece: piece) == text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("`np.array(x)`", False),
        (r"$\sum_i x_i$", False),
        ("<details>", False),
        ("https://example.org/words", False),
        (r"$z \text{ if it is large}$", True),
        ("| a word | `x` |", True),
        ("```py\nfor row in rows:\n    go(row)\n```", False),
        ("```py\ngo(row)  # row by row\n```", True),
        ("```\nfor each of the rows:\n    add it up …\n```", True),
        ("```text\npicture → 96 maps\n```", True),
        ("```text\n3 → 96 ↑\n```", False),
        ("¿Qué?", True),
    ],
)
def test_what_counts_as_words(text: str, words: bool) -> None:
    """Not code, formulas, addresses and markup; but comments, pseudocode and what a formula says in words."""
    assert has_words(text) == words
