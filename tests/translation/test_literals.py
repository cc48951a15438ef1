"""The words in code: what a person reads is found, what a program reads is not, and a translation runs as before."""

from __future__ import annotations

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.translation.fields import escaped, fields_of, template_of, words_inside
from autograder.translation.literals import translate_code, words_of

CODE = '''\
%matplotlib inline
import numpy as np  # arrays

# Two lines
# of one comment.


def area(sides, unit="square"):
    """The area, side by side.

    sides : (N, 2) array
    """
    if unit == "square":
        kinds = {"two words": 1}["two words"]
    ax.set(title="one", xlabel=f"{kinds} of {len(sides):,} sides{unit!r}")
    plot(sides, label="label", style="dashed")
    # YOUR CODE HERE
    raise NotImplementedError()
'''


def messages(code: str) -> list[tuple[str, str]]:
    """Kind and text of each message."""
    return [(words.kind, words.message) for words in words_of(code)]


def test_what_a_person_reads_is_found() -> None:
    """Comments, docstrings, phrases and labels; not names, types, keys and values of one word."""
    assert messages(CODE) == [
        ("comment", "arrays"),
        ("comment", "Two lines\nof one comment."),
        ("docstring", "The area, side by side.\n\nsides : (N, 2) array"),
        ("string", "two words"),
        ("string", "two words"),
        ("string", "one"),
        ("template", "{kinds} of {len(sides):,} sides{unit!r}"),
        ("string", "label"),
        ("comment", "YOUR CODE HERE"),
    ]


def test_a_translation_stands_where_the_words_stood() -> None:
    """With their indentation, quotes and fields in another order."""
    spanish = {
        "arrays": "arrays, como siempre",
        "Two lines\nof one comment.": "Tres líneas\nde un\ncomentario.",
        "The area, side by side.\n\nsides : (N, 2) array": 'El área, "lado a lado".\n\nsides : array (N, 2)',
        "{kinds} of {len(sides):,} sides{unit!r}": "lados{unit!r}: {len(sides):,}, de {kinds}",
    }
    wanted = CODE
    for english, other in (
        ("# arrays", "# arrays, como siempre"),
        ("# Two lines\n# of one comment.", "# Tres líneas\n# de un\n# comentario."),
        ("The area, side by side.\n\n    sides : (N, 2) array", 'El área, "lado a lado".\n\n    sides : array (N, 2)'),
        ("{kinds} of {len(sides):,} sides{unit!r}", "lados{unit!r}: {len(sides):,}, de {kinds}"),
    ):
        wanted = wanted.replace(english, other)
    assert translate_code(CODE, lambda text: spanish.get(text, text)) == wanted


def test_titles_of_checks_are_told_from_other_docstrings() -> None:
    """They are what a student reads of a hidden check."""
    code = (
        '@check("double", weight=2)\ndef law(student):\n    """It doubles."""\n\n\ndef helper():\n    """A helper."""\n'
    )
    assert messages(code) == [("title", "It doubles."), ("docstring", "A helper.")]


@pytest.mark.parametrize("code", ["def f(:", "%%bash\necho some words here", ""])
def test_what_is_no_python_has_no_words(code: str) -> None:
    """It stays as it is."""
    assert words_of(code) == []
    assert translate_code(code, str.upper) == code


@given(st.text(st.sampled_from("ab ñ\"'\\\n\t{}#é"), max_size=30))
def test_any_text_can_be_written(text: str) -> None:
    """As a string it is itself again; as a comment and a docstring the code still runs."""
    assert ast.literal_eval(escaped(text, template=False)) == text
    code = 'def f():\n    """A docstring."""\n    return "two words"  # a comment\n'
    changed = translate_code(code, lambda message: text.replace("\n", " ") or message)
    assert isinstance(ast.parse(changed).body[0], ast.FunctionDef)


def program(code: str) -> str:
    """What Python reads of some code, its strings left out: of an f-string its expressions."""

    class Blank(ast.NodeTransformer):
        def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.AST:
            fields = [part for part in node.values if isinstance(part, ast.FormattedValue)]
            for field in fields:  # the commas between thousands are the language's
                if field.format_spec is not None and ast.unparse(field.format_spec) == "f','":
                    field.format_spec = None
            return ast.Constant(" ".join(sorted(set(map(ast.dump, fields)))))

        def visit_Constant(self, node: ast.Constant) -> ast.AST:
            return ast.Constant("") if isinstance(node.value, str) else node

    return ast.dump(Blank().visit(ast.parse(code.replace("%matplotlib inline", ""))))


@given(
    st.lists(
        st.sampled_from([*"ab ñ\"'\\\n\r\t{}#", "import os", "{x!r}", "{kinds}", "{len(sides):,}", "\f"]), max_size=9
    )
)
def test_no_translation_changes_the_program(pieces: list[str]) -> None:
    """Whatever stands in a catalogue is a comment or text, and an f-string has no other expressions."""
    assert program(translate_code(CODE, lambda message: "".join(pieces) or message)) == program(CODE)


def test_thousands_are_the_languages() -> None:
    """A comma between them may be left out, but not put in, where a text would break; all else of a field stays."""
    written = 'print(f"{n:,} of {m:.2f} rows")'
    assert translate_code(written, lambda _: "{n} de {m:.2f} filas") == 'print(f"{n} de {m:.2f} filas")'
    assert translate_code(written, lambda _: "{n:,} de {m} filas") == written
    assert translate_code('print(f"{name} of all")', lambda _: "{name:,} de todos") == 'print(f"{name} of all")'


@pytest.mark.parametrize(
    ("translation", "written"),
    [
        ("De {n}, {n!r}.", 'print(f"Of {n!r} rows {n}.")'),
        ("De {n}.", 'print(f"Of {n!r} rows {n}.")'),
        ("De {n}, {n!r} y {exit()}.", 'print(f"Of {n!r} rows {n}.")'),
        ("De {n}, {n!r", 'print(f"Of {n!r} rows {n}.")'),
        ("De {n}, {n!r}}.", 'print(f"Of {n!r} rows {n}.")'),
    ],
)
def test_a_translation_with_other_fields_is_left_out(translation: str, written: str) -> None:
    """Its message stays as it is, whatever the catalogue's comments say of it; a right one is written."""
    right = translation == "De {n}, {n!r}."
    found = translate_code(written, lambda _: translation)
    assert found == ('print(f"De {n}, {n!r}.")' if right else written)


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_a_comment_stays_one_whatever_its_lines_end_with(end: str) -> None:
    """A line that Python would begin begins as a comment."""
    assert translate_code("# two words\nx = 1\n", lambda _: f"uno{end}x = 2") == "# uno\n# x = 2\nx = 1\n"


@given(st.lists(st.sampled_from(["a b", "{x}", "{{", "}}", '{d["k"]!r:>{width}}', "'", "\\", "\n"]), max_size=8))
def test_a_template_is_written_and_read_again(pieces: list[str]) -> None:
    """Fields stay as they are, whatever stands between them."""
    message = "".join(pieces)
    node = ast.parse(escaped(message, template=True), mode="eval").body
    again = template_of(node) if isinstance(node, ast.JoinedStr) else ""
    assert again.replace("'k'", '"k"') == message
    assert fields_of(message).total() == sum(piece.startswith("{") and piece != "{{" for piece in pieces)


def test_a_brace_without_a_partner_is_named() -> None:
    """With what stands around it."""
    with pytest.raises(ValueError, match="opening brace has no partner: {len"):
        fields_of("of {len(x")
    with pytest.raises(ValueError, match="closing brace has no partner: …of x}"):
        fields_of("of x}")


@pytest.mark.parametrize("text", ["VGG16 has 138,357,544 parameters.", "Layer 1 is wider than 2"])
def test_numbers_do_not_hide_a_phrase(text: str) -> None:
    """A name that ends in digits, and numbers between words, belong to a sentence."""
    assert [words.message for words in words_of(f"that(True, {text!r})")] == [text]


@pytest.mark.parametrize("text", ["relu6", "x1 + 2", "conv2d_1", "relu6 + 1"])
def test_names_with_digits_are_no_phrase(text: str) -> None:
    """They are for programs."""
    assert words_of(f"pick({text!r})") == []


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("It is {loss or 'missing'}.", ["missing"]),
        ("{name} starts small{' or with zeros' * (name == 'C')}.", [" or with zeros"]),
        ("There {f'is {a} too many' if a else f'is {b} missing'}.", ["is  too many", "is  missing"]),
        ("It is {loss or None}, {log['loss']:.2f} after {', '.join(names)}{mark if unit == 'square' else ''}.", []),
    ],
)
def test_words_that_a_field_says_are_named(message: str, words: list[str]) -> None:
    """Keys and what is compared are a program's; what a field says would stay English in every language."""
    assert words_inside(message) == words
