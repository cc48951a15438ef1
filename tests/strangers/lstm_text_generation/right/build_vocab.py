"""Right solutions of `build_vocab`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("build_vocab")
def sorted_set():
    """As in the hints."""

    def build_vocab(text):
        chars = sorted(set(text))
        return chars, {char: i for i, char in enumerate(chars)}


@variant("build_vocab")
def loop_then_sort():
    """Collects the new ones, sorts, fills a dictionary."""

    def build_vocab(text):
        letras = []
        for letra in text:
            if letra not in letras:
                letras.append(letra)
        letras.sort()
        indice = {}
        for i in range(len(letras)):
            indice[letras[i]] = i
        return letras, indice


@variant("build_vocab")
def dict_and_zip():
    """dict(zip(...))."""

    def build_vocab(text):
        chars = sorted(set(text))
        return chars, dict(zip(chars, range(len(chars))))


@variant("build_vocab")
def keys_of_a_dictionary():
    """Keys of dict.fromkeys."""

    def build_vocab(text):
        chars = list(dict.fromkeys(text))
        chars.sort()
        return chars, {chars[i]: i for i in range(len(chars))}


@variant("build_vocab")
def numpy_unique():
    """np.unique, back to Python."""

    def build_vocab(text):
        chars = np.unique(np.array(list(text), dtype=object)).tolist()
        return chars, {c: k for k, c in enumerate(chars)}


@variant("build_vocab")
def counter():
    """Counter and its keys."""

    from collections import Counter

    def build_vocab(text):
        chars = sorted(Counter(text).keys())
        index = {}
        for position, char in enumerate(chars):
            index[char] = position
        return chars, index


@variant("build_vocab")
def by_code_point():
    """The code points, sorted."""

    def build_vocab(text):
        codes = sorted({ord(c) for c in text})
        chars = [chr(code) for code in codes]
        return chars, {char: i for i, char in enumerate(chars)}


@variant("build_vocab")
def insertion():
    """Inserts with bisect."""

    def build_vocab(text):
        import bisect

        chars = []
        for char in text:
            k = bisect.bisect_left(chars, char)
            if k == len(chars) or chars[k] != char:
                chars.insert(k, char)
        return chars, {char: k for k, char in enumerate(chars)}


@variant("build_vocab")
def lambda_in_one_line():
    """A lambda with a walrus."""

    build_vocab = lambda text: (chars := sorted(set(text)), {char: i for i, char in enumerate(chars)})


@variant("build_vocab")
def groupby_of_the_sorted_text():
    """Sorts all characters and takes one of each group."""

    def build_vocab(text):
        from itertools import groupby

        chars = [char for char, _ in groupby(sorted(text))]
        return chars, {char: i for i, char in enumerate(chars)}


@variant("build_vocab")
def set_by_hand():
    """Adds to a set, asserts at the end."""

    def build_vocab(text):
        seen = set()
        for char in text:
            seen.add(char)
        chars = list(seen)
        chars.sort(key=ord)
        index = {char: chars.index(char) for char in chars}
        assert len(chars) == len(index)
        return chars, index


@variant("build_vocab")
def neighbours_in_the_sorted_text():
    """Compares neighbours in the sorted text."""

    def build_vocab(text):
        ordered = sorted(text)
        chars = [c for i, c in enumerate(ordered) if i == 0 or c != ordered[i - 1]]
        table = {}
        for c in chars:
            table[c] = len(table)
        return chars, table
