"""Right solutions of `encode`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("encode")
def looks_first():
    """As in the hints."""

    def encode(text, index):
        for char in text:
            if char not in index:
                raise ValueError(f"{char!r} is not in the vocabulary")
        return np.array([index[char] for char in text], dtype=int)


@variant("encode")
def try_and_except():
    """Catches the KeyError."""

    def encode(text, index):
        ids = []
        for char in text:
            try:
                ids.append(index[char])
            except KeyError:
                raise ValueError(f"unknown character: {char!r}") from None
        return np.array(ids, dtype=np.int64)


@variant("encode")
def filled_array():
    """Fills an array of zeros."""

    def encode(text, index):
        numeros = np.zeros(len(text), dtype=int)
        for i, letra in enumerate(text):
            if letra not in index:
                raise ValueError("El carácter '" + letra + "' no está en el vocabulario")
            numeros[i] = index[letra]
        return numeros


@variant("encode")
def set_difference():
    """The set of all unknown characters."""

    def encode(text, index):
        unknown = sorted(set(text) - set(index))
        if unknown:
            raise ValueError(f"not in the index: {unknown}")
        return np.array([index[c] for c in text], dtype="int64")


@variant("encode")
def fromiter():
    """np.fromiter with its length."""

    def encode(text, index):
        missing = [c for c in text if c not in index]
        if missing:
            raise ValueError("no number for " + missing[0])
        return np.fromiter((index[c] for c in text), dtype=np.int64, count=len(text))


@variant("encode")
def get_with_none():
    """dict.get and None."""

    def encode(text, index):
        ids = [index.get(char) for char in text]
        if None in ids:
            raise ValueError(f"{text[ids.index(None)]!r} has no number")
        return np.asarray(ids, dtype=np.int32)


@variant("encode")
def inner_helper():
    """A helper for one character."""

    def encode(text, index):
        def number(char):
            if char in index:
                return index[char]
            raise ValueError(f"character {char} is unknown")

        return np.array(list(map(number, text)), dtype=int)


@variant("encode")
def next_of_a_generator():
    """The first unknown by next."""

    def encode(text, index):
        stranger = next((c for c in text if c not in index), None)
        if stranger is not None:
            raise ValueError("The vocabulary has no %r." % stranger)
        return np.array([index[c] for c in text]).astype(int)


@variant("encode")
def empty_text_first():
    """Treats the empty text as a case of its own."""

    def encode(text, index):
        if len(text) == 0:
            return np.array([], dtype=int)
        result = []
        for k in range(len(text)):
            if text[k] not in index.keys():
                raise ValueError("character not found: {}".format(text[k]))
            result.append(index[text[k]])
        return np.array(result)


@variant("encode")
def joined_to_an_empty_array():
    """Joined to an empty array of integers."""

    def encode(text, index):
        for char in set(text):
            if char not in index:
                raise ValueError(f"Character {char!r} is not one of the {len(index)} known")
        ids = np.zeros(0, dtype=int)
        return np.concatenate([ids, np.array([index[c] for c in text], dtype=int)])


@variant("encode")
def dictionary_that_complains():
    """A subclass of dict with __missing__."""

    class Complaining(dict):
        def __missing__(self, key):
            raise ValueError(f"{key!r} is not in the index")

    def encode(text, index):
        table = Complaining(index)
        return np.array([table[char] for char in text], dtype=int)


@variant("encode")
def itemgetter_for_all():
    """operator.itemgetter, KeyError turned into ValueError."""

    def encode(text, index):
        from operator import itemgetter

        try:
            return np.array([itemgetter(c)(index) for c in text], dtype=int)
        except KeyError as error:
            raise ValueError(f"unknown: {error.args[0]!r}") from error


@variant("encode")
def unique_with_inverse():
    """Looks up every different character once."""

    def encode(text, index):
        if not text:
            return np.empty(0, dtype=np.intp)
        different, inverse = np.unique(np.array(list(text), dtype=object), return_inverse=True)
        for char in different.tolist():
            if char not in index:
                raise ValueError(f"unknown character {char!r}")
        return np.array([index[c] for c in different.tolist()], dtype=np.intp)[inverse]
