"""Wrong solutions of `texts_to_sequences`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("texts_to_sequences")
def keeps_the_limit_itself():
    """<= in place of <: the number num_words is kept."""

    def texts_to_sequences(texts, word_index, num_words=None):
        return [
            [
                word_index[w]
                for w in tokenize(t)
                if w in word_index and (num_words is None or word_index[w] <= num_words)
            ]
            for t in texts
        ]


@mutant("texts_to_sequences")
def limit_ignored():
    """num_words is never looked at."""

    def texts_to_sequences(texts, word_index, num_words=None):
        return [[word_index[w] for w in tokenize(t) if w in word_index] for t in texts]


@mutant("texts_to_sequences")
def unknown_words_are_an_error():
    """A word that is not in the index raises KeyError."""

    def texts_to_sequences(texts, word_index, num_words=None):
        return [[word_index[w] for w in tokenize(t) if num_words is None or word_index[w] < num_words] for t in texts]


@mutant("texts_to_sequences")
def unknown_words_get_zero():
    """Unknown words become 0 instead of being left out."""

    def texts_to_sequences(texts, word_index, num_words=None):
        limit = float("inf") if num_words is None else num_words
        return [[n for n in (word_index.get(w, 0) for w in tokenize(t)) if n < limit] for t in texts]


@mutant("texts_to_sequences")
def none_compared():
    """Without num_words the comparison with None is a TypeError."""

    def texts_to_sequences(texts, word_index, num_words=None):
        return [[word_index[w] for w in tokenize(t) if w in word_index and word_index[w] < num_words] for t in texts]


@mutant("texts_to_sequences")
def one_flat_list():
    """The numbers of all texts in a single list."""

    def texts_to_sequences(texts, word_index, num_words=None):
        numbers = []
        for text in texts:
            for word in tokenize(text):
                if word in word_index and (num_words is None or word_index[word] < num_words):
                    numbers.append(word_index[word])
        return numbers


@mutant("texts_to_sequences")
def words_not_numbers():
    """The words that are kept, not their numbers."""

    def texts_to_sequences(texts, word_index, num_words=None):
        return [
            [w for w in tokenize(t) if w in word_index and (num_words is None or word_index[w] < num_words)]
            for t in texts
        ]


@mutant("texts_to_sequences")
def same_list_for_all():
    """The row is made once, before the loop, so all texts share it."""

    def texts_to_sequences(texts, word_index, num_words=None):
        sequences, row = [], []
        for text in texts:
            for word in tokenize(text):
                if word in word_index and (num_words is None or word_index[word] < num_words):
                    row.append(word_index[word])
            sequences.append(row)
        return sequences


@mutant("texts_to_sequences")
def split_in_place_of_tokenize():
    """Cut at blanks only: "Mancha," is not found."""

    def texts_to_sequences(texts, word_index, num_words=None):
        limit = float("inf") if num_words is None else num_words
        return [[word_index[w] for w in t.split() if w in word_index and word_index[w] < limit] for t in texts]


@mutant("texts_to_sequences")
def empty_rows_left_out():
    """A text without known words gets no list."""

    def texts_to_sequences(texts, word_index, num_words=None):
        limit = float("inf") if num_words is None else num_words
        rows = [[word_index[w] for w in tokenize(t) if w in word_index and word_index[w] < limit] for t in texts]
        return [row for row in rows if row]


@mutant("texts_to_sequences")
def each_number_once():
    """A word that comes twice is kept once."""

    def texts_to_sequences(texts, word_index, num_words=None):
        limit = float("inf") if num_words is None else num_words
        return [
            list(dict.fromkeys(word_index[w] for w in tokenize(t) if w in word_index and word_index[w] < limit))
            for t in texts
        ]


@mutant("texts_to_sequences")
def sorted_numbers():
    """The numbers of a text in order of size."""

    def texts_to_sequences(texts, word_index, num_words=None):
        limit = float("inf") if num_words is None else num_words
        return [sorted(word_index[w] for w in tokenize(t) if w in word_index and word_index[w] < limit) for t in texts]


@mutant("texts_to_sequences")
def clipped_to_the_last_number():
    """Numbers that are too large become num_words − 1."""

    def texts_to_sequences(texts, word_index, num_words=None):
        rows = [[word_index[w] for w in tokenize(t) if w in word_index] for t in texts]
        if num_words is not None:
            rows = [[min(n, num_words - 1) for n in row] for row in rows]
        return rows


@mutant("texts_to_sequences")
def first_words_of_the_text():
    """num_words is taken for a length: the first num_words − 1 words of each text."""

    def texts_to_sequences(texts, word_index, num_words=None):
        rows = [[word_index[w] for w in tokenize(t) if w in word_index] for t in texts]
        return rows if num_words is None else [row[: num_words - 1] for row in rows]


@mutant("texts_to_sequences")
def stops_at_unknown():
    """break in place of continue: the rest of the text is lost after an unknown word."""

    def texts_to_sequences(texts, word_index, num_words=None):
        sequences = []
        for text in texts:
            row = []
            for word in tokenize(text):
                if word not in word_index:
                    break
                if num_words is None or word_index[word] < num_words:
                    row.append(word_index[word])
            sequences.append(row)
        return sequences


@mutant("texts_to_sequences")
def removes_while_looping():
    """remove() in the loop over the same list skips the neighbour."""

    def texts_to_sequences(texts, word_index, num_words=None):
        sequences = []
        for text in texts:
            row = [word_index[w] for w in tokenize(text) if w in word_index]
            for n in row:
                if num_words is not None and n >= num_words:
                    row.remove(n)
            sequences.append(row)
        return sequences


@mutant("texts_to_sequences")
def limit_minus_one_twice():
    """The odd rule is applied twice: num_words − 1 is left out, too."""

    def texts_to_sequences(texts, word_index, num_words=None):
        limit = float("inf") if num_words is None else num_words - 1
        return [[word_index[w] for w in tokenize(t) if w in word_index and word_index[w] < limit] for t in texts]


@mutant("texts_to_sequences")
def global_limit_when_none():
    """None is replaced by the notebook's NUM_WORDS, so numbers from 300 on are lost."""

    def texts_to_sequences(texts, word_index, num_words=None):
        if num_words is None:
            num_words = NUM_WORDS
        return [[word_index[w] for w in tokenize(t) if w in word_index and word_index[w] < num_words] for t in texts]


@mutant("texts_to_sequences")
def index_built_anew():
    """The given index is ignored, and the texts get one of their own."""

    def texts_to_sequences(texts, word_index, num_words=None):
        word_index = build_word_index(texts)
        return [[word_index[w] for w in tokenize(t) if num_words is None or word_index[w] < num_words] for t in texts]


@mutant("texts_to_sequences")
def place_in_the_dict():
    """The first num_words − 1 keys are kept, though the dict may be in any order."""

    def texts_to_sequences(texts, word_index, num_words=None):
        kept = list(word_index) if num_words is None else list(word_index)[: num_words - 1]
        return [[word_index[w] for w in tokenize(t) if w in kept] for t in texts]


@mutant("texts_to_sequences")
def unknown_words_get_a_number():
    """setdefault gives unknown words a number and changes the index."""

    def texts_to_sequences(texts, word_index, num_words=None):
        rows = [[word_index.setdefault(w, len(word_index) + 1) for w in tokenize(t)] for t in texts]
        return [[n for n in row if num_words is None or n < num_words] for row in rows]


@mutant("texts_to_sequences")
def one_limit_means_none():
    """num_words > 1 is asked, so with num_words = 1 everything is kept."""

    def texts_to_sequences(texts, word_index, num_words=None):
        limit = num_words if num_words and num_words > 1 else float("inf")
        return [[word_index[w] for w in tokenize(t) if w in word_index and word_index[w] < limit] for t in texts]


@mutant("texts_to_sequences")
def arrays_as_rows():
    """The rows are NumPy arrays, not lists."""

    def texts_to_sequences(texts, word_index, num_words=None):
        limit = float("inf") if num_words is None else num_words
        rows = [[word_index[w] for w in tokenize(t) if w in word_index and word_index[w] < limit] for t in texts]
        return [np.array(row, dtype=int) for row in rows]
