"""Right solutions of `texts_to_sequences`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("texts_to_sequences")
def two_comprehensions():
    """First the known words, then the numbers below the limit."""

    def texts_to_sequences(texts, word_index, num_words=None):
        sequences = []
        for text in texts:
            numbers = [word_index[word] for word in tokenize(text) if word in word_index]
            sequences.append([n for n in numbers if num_words is None or n < num_words])
        return sequences


@variant("texts_to_sequences")
def nested_loops():
    """Plain loops with continue."""

    def texts_to_sequences(texts, word_index, num_words=None):
        result = []
        for text in texts:
            row = []
            for word in tokenize(text):
                if word not in word_index:
                    continue
                number = word_index[word]
                if num_words is not None and number >= num_words:
                    continue
                row.append(number)
            result.append(row)
        return result


@variant("texts_to_sequences")
def one_comprehension():
    """A single expression with all conditions."""

    def texts_to_sequences(texts, word_index, num_words=None):
        return [
            [word_index[w] for w in tokenize(t) if w in word_index and (num_words is None or word_index[w] < num_words)]
            for t in texts
        ]


@variant("texts_to_sequences")
def get_gives_none():
    """dict.get and a question for None."""

    def texts_to_sequences(texts, word_index, num_words=None):
        secuencias = []
        for texto in texts:
            secuencia = []
            for palabra in tokenize(texto):
                numero = word_index.get(palabra)
                if numero is not None:
                    if num_words is None or numero < num_words:
                        secuencia.append(numero)
            secuencias.append(secuencia)
        return secuencias


@variant("texts_to_sequences")
def infinite_limit():
    """No limit is a limit of infinity."""

    def texts_to_sequences(texts, word_index, num_words=None):
        limit = float("inf") if num_words is None else num_words
        return [[k for k in (word_index.get(w, limit) for w in tokenize(t)) if k < limit] for t in texts]


@variant("texts_to_sequences")
def smaller_index_first():
    """A smaller dict is made, then words are looked up in it."""

    def texts_to_sequences(texts, word_index, num_words=None):
        kept = {w: n for w, n in word_index.items() if num_words is None or n < num_words}
        return [[kept[w] for w in tokenize(text) if w in kept] for text in texts]


@variant("texts_to_sequences")
def try_and_except():
    """Unknown words are found by their KeyError."""

    def texts_to_sequences(texts, word_index, num_words=None):
        sequences = []
        for text in texts:
            sequences.append([])
            for word in tokenize(text):
                try:
                    n = word_index[word]
                except KeyError:
                    continue
                if num_words is None or n < num_words:
                    sequences[-1].append(n)
        return sequences


@variant("texts_to_sequences")
def zero_means_unknown():
    """0 is nobody's number, so get(word, 0) and a range check do."""

    def texts_to_sequences(texts, word_index, num_words=None):
        top = num_words if num_words else max(word_index.values(), default=0) + 1
        return [[n for n in [word_index.get(w, 0) for w in tokenize(t)] if 0 < n < top] for t in texts]


@variant("texts_to_sequences")
def helper_for_one_text():
    """A helper function inside, and map."""

    def texts_to_sequences(texts, word_index, num_words=None):
        def one(text):
            numbers = (word_index[w] for w in tokenize(text) if w in word_index)
            if num_words is None:
                return list(numbers)
            return [n for n in numbers if n < num_words]

        return list(map(one, texts))


@variant("texts_to_sequences")
def numpy_mask():
    """An array of numbers and a mask, made a list again."""

    def texts_to_sequences(texts, word_index, num_words=None):
        out = []
        for text in texts:
            numbers = np.array([word_index.get(word, 0) for word in tokenize(text)], dtype=int)
            keep = numbers > 0
            if num_words is not None:
                keep &= numbers < num_words
            out.append(numbers[keep].tolist())
        return out


@variant("texts_to_sequences")
def filter_and_map():
    """filter and map with lambdas."""

    texts_to_sequences = lambda texts, word_index, num_words=None: [
        list(filter(lambda n: n and (not num_words or n < num_words), map(word_index.get, tokenize(text))))
        for text in texts
    ]


@variant("texts_to_sequences")
def generator_function():
    """A generator inside that yields the numbers."""

    def texts_to_sequences(texts, word_index, num_words=None):
        def numbers(text):
            for word in tokenize(text):
                if word in word_index:
                    n = word_index[word]
                    if num_words is None or n <= num_words - 1:
                        yield n

        return [list(numbers(text)) for text in texts]


@variant("texts_to_sequences")
def pandas_map():
    """A Series of words mapped by the dict, unknown ones dropped."""

    def texts_to_sequences(texts, word_index, num_words=None):
        import pandas as pd

        rows = []
        for text in texts:
            numbers = pd.Series(tokenize(text), dtype=object).map(lambda w: word_index.get(w, 0)).astype(int)
            numbers = numbers[numbers > 0]
            if num_words is not None:
                numbers = numbers[numbers < num_words]
            rows.append([int(n) for n in numbers])
        return rows


@variant("texts_to_sequences")
def remove_afterwards():
    """All numbers first, then those that are too large are taken out of the new list."""

    def texts_to_sequences(texts, word_index, num_words=None):
        sequences = []
        for text in texts:
            sequence = [word_index[w] for w in tokenize(text) if w in word_index]
            if num_words is not None:
                for k in range(len(sequence) - 1, -1, -1):
                    if sequence[k] >= num_words:
                        sequence.pop(k)
            sequences.append(sequence)
        return sequences
