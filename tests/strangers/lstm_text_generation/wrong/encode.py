"""Wrong solutions of `encode`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("encode")
def key_error():
    """Leaves Python's KeyError."""

    def encode(text, index):
        return np.array([index[char] for char in text], dtype=int)


@mutant("encode")
def unknown_left_out():
    """Leaves unknown characters out."""

    def encode(text, index):
        return np.array([index[char] for char in text if char in index], dtype=int)


@mutant("encode")
def unknown_is_zero():
    """Puts 0 for unknown characters."""

    def encode(text, index):
        return np.array([index.get(char, 0) for char in text], dtype=int)


@mutant("encode")
def unknown_is_minus_one():
    """Puts -1 for unknown characters."""

    def encode(text, index):
        return np.array([index.get(char, -1) for char in text], dtype=int)


@mutant("encode")
def nameless_error():
    """The ValueError does not name the character."""

    def encode(text, index):
        for char in text:
            if char not in index:
                raise ValueError("unknown character in text")
        return np.array([index[char] for char in text], dtype=int)


@mutant("encode")
def names_its_place():
    """The ValueError names the place, not the character."""

    def encode(text, index):
        for i, char in enumerate(text):
            if char not in index:
                raise ValueError(f"unknown character at {i}")
        return np.array([index[char] for char in text], dtype=int)


@mutant("encode")
def names_the_wrong_one():
    """The ValueError names the first character of the text."""

    def encode(text, index):
        for char in text:
            if char not in index:
                raise ValueError(f"{text[0]!r} unknown")
        return np.array([index[char] for char in text], dtype=int)


@mutant("encode")
def empty_text_gives_floats():
    """np.array([]) without a dtype is float."""

    def encode(text, index):
        for char in text:
            if char not in index:
                raise ValueError(f"{char!r} is unknown")
        return np.array([index[char] for char in text])


@mutant("encode")
def bytes_only():
    """uint8: numbers above 255 do not fit."""

    def encode(text, index):
        for char in text:
            if char not in index:
                raise ValueError(f"{char!r} is unknown")
        return np.array([index[char] for char in text]).astype(np.uint8)


@mutant("encode")
def two_bytes_only():
    """int16: an index of more than 32768 characters overflows."""

    def encode(text, index):
        for char in text:
            if char not in index:
                raise ValueError(f"{char!r} is unknown")
        ids = np.zeros(len(text), dtype=np.int64)
        for i, char in enumerate(text):
            ids[i] = index[char]
        return ids.astype(np.int16)


@mutant("encode")
def list_instead_of_an_array():
    """A list."""

    def encode(text, index):
        for char in text:
            if char not in index:
                raise ValueError(f"{char!r} is unknown")
        return [index[char] for char in text]


@mutant("encode")
def floats():
    """Floats, as np.zeros makes them."""

    def encode(text, index):
        ids = np.zeros(len(text))
        for i, char in enumerate(text):
            if char not in index:
                raise ValueError(f"{char!r} is unknown")
            ids[i] = index[char]
        return ids


@mutant("encode")
def learns_new_characters():
    """An unknown character gets a new number, and the argument grows."""

    def encode(text, index):
        for char in text:
            if char not in index:
                index[char] = len(index)
        return np.array([index[char] for char in text], dtype=int)


@mutant("encode")
def own_vocabulary():
    """Makes a vocabulary of the text itself."""

    def encode(text, index):
        own = {char: i for i, char in enumerate(sorted(set(text)))}
        for char in text:
            if char not in index:
                raise ValueError(f"{char!r} is unknown")
        return np.array([own[char] for char in text], dtype=int)


@mutant("encode")
def places_in_the_sorted_keys():
    """The place among the sorted keys instead of the number in the dictionary."""

    def encode(text, index):
        keys = sorted(index)
        for char in text:
            if char not in index:
                raise ValueError(f"{char!r} is unknown")
        return np.array([keys.index(char) for char in text], dtype=int)


@mutant("encode")
def zero_counts_as_missing():
    """Asks "if not number": the character with number 0 is taken for unknown."""

    def encode(text, index):
        ids = []
        for char in text:
            number = index.get(char)
            if not number:
                raise ValueError(f"{char!r} is unknown")
            ids.append(number)
        return np.array(ids, dtype=int)


@mutant("encode")
def without_the_last_character():
    """The loop stops one character early."""

    def encode(text, index):
        ids = []
        for i in range(len(text) - 1):
            if text[i] not in index:
                raise ValueError(f"{text[i]!r} is unknown")
            ids.append(index[text[i]])
        return np.array(ids, dtype=int)


@mutant("encode")
def checks_the_first_only():
    """Looks only whether the first character is known."""

    def encode(text, index):
        if text and text[0] not in index:
            raise ValueError(f"{text[0]!r} is unknown")
        return np.array([index.get(char, 0) for char in text], dtype=int)


@mutant("encode")
def code_points():
    """ord instead of the index."""

    def encode(text, index):
        for char in text:
            if char not in index:
                raise ValueError(f"{char!r} is unknown")
        return np.array([ord(char) for char in text], dtype=int)


@mutant("encode")
def column_vector():
    """Shape (n, 1)."""

    def encode(text, index):
        for char in text:
            if char not in index:
                raise ValueError(f"{char!r} is unknown")
        return np.array([index[char] for char in text], dtype=int).reshape(-1, 1)
