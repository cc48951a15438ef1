"""Wrong solutions of `build_vocab`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("build_vocab")
def not_sorted():
    """In order of appearance."""

    def build_vocab(text):
        chars = list(dict.fromkeys(text))
        return chars, {char: i for i, char in enumerate(chars)}


@mutant("build_vocab")
def with_repetitions():
    """Sorts the text without removing repetitions."""

    def build_vocab(text):
        chars = sorted(text)
        return chars, {char: i for i, char in enumerate(chars)}


@mutant("build_vocab")
def index_turned_around():
    """A dictionary from place to character."""

    def build_vocab(text):
        chars = sorted(set(text))
        return chars, dict(enumerate(chars))


@mutant("build_vocab")
def counts_from_one():
    """The first character has number 1."""

    def build_vocab(text):
        chars = sorted(set(text))
        return chars, {char: i for i, char in enumerate(chars, 1)}


@mutant("build_vocab")
def lower_case():
    """Makes the text lower-case first."""

    def build_vocab(text):
        chars = sorted(set(text.lower()))
        return chars, {char: i for i, char in enumerate(chars)}


@mutant("build_vocab")
def words_instead_of_characters():
    """Splits at blanks."""

    def build_vocab(text):
        chars = sorted(set(text.split()))
        return chars, {char: i for i, char in enumerate(chars)}


@mutant("build_vocab")
def by_frequency():
    """The most frequent character first."""

    def build_vocab(text):
        from collections import Counter

        chars = [char for char, _ in Counter(text).most_common()]
        return chars, {char: i for i, char in enumerate(chars)}


@mutant("build_vocab")
def string_instead_of_a_list():
    """chars is a string."""

    def build_vocab(text):
        chars = "".join(sorted(set(text)))
        return chars, {char: i for i, char in enumerate(chars)}


@mutant("build_vocab")
def place_in_the_text():
    """The place of the character in the text, not in the list."""

    def build_vocab(text):
        chars = sorted(set(text))
        return chars, {char: text.index(char) for char in chars}


@mutant("build_vocab")
def counts_as_values():
    """How often the character occurs, not its place."""

    def build_vocab(text):
        chars = sorted(set(text))
        return chars, {char: text.count(char) for char in chars}


@mutant("build_vocab")
def without_blanks():
    """strip: a blank or line break that is only at an end is lost."""

    def build_vocab(text):
        chars = sorted(set(text.strip()))
        return chars, {char: i for i, char in enumerate(chars)}


@mutant("build_vocab")
def without_line_breaks():
    """Leaves line breaks out."""

    def build_vocab(text):
        chars = sorted(set(text.replace("\n", "")))
        return chars, {char: i for i, char in enumerate(chars)}


@mutant("build_vocab")
def one_missing():
    """The loop stops one early: the last character is not in the dictionary."""

    def build_vocab(text):
        chars = sorted(set(text))
        return chars, {chars[i]: i for i in range(len(chars) - 1)}


@mutant("build_vocab")
def only_the_list():
    """The dictionary is missing."""

    def build_vocab(text):
        return sorted(set(text))


@mutant("build_vocab")
def sorted_without_case():
    """Sorted as in a dictionary of words: "a" stands before "B"."""

    def build_vocab(text):
        chars = sorted(set(text), key=lambda char: (char.lower(), char))
        return chars, {char: i for i, char in enumerate(chars)}


@mutant("build_vocab")
def only_ascii():
    """Leaves out what is not ASCII: "ñ" and "á" are lost."""

    def build_vocab(text):
        chars = sorted({char for char in text if ord(char) < 128})
        return chars, {char: i for i, char in enumerate(chars)}


@mutant("build_vocab")
def fails_for_an_empty_text():
    """Starts with the first character: an empty text raises."""

    def build_vocab(text):
        chars = [text[0]]
        for char in text[1:]:
            if char not in chars:
                chars.append(char)
        chars.sort()
        return chars, {char: i for i, char in enumerate(chars)}


@mutant("build_vocab")
def text_of_the_notebook():
    """The vocabulary of the notebook's text instead of the argument's."""

    def build_vocab(text):
        chars = sorted(set(globals()["text"]))
        return chars, {char: i for i, char in enumerate(chars)}


@mutant("build_vocab")
def numbered_before_sorting():
    """The dictionary is made before the list is sorted."""

    def build_vocab(text):
        chars = list(dict.fromkeys(text))
        index = {char: i for i, char in enumerate(chars)}
        chars.sort()
        return chars, index
