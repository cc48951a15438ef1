"""Reference of the unit on text: written on its own, to be compared with, never to be shown.

Where the notebook replaces marks one by one this cuts with a regular expression; where it looks up, this multiplies.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

Array = NDArray[Any]
_BLANKS = re.compile(r"""[ \t\n!"#$%&()*+,\-./:;<=>?@\[\\\]^_`{|}~]+""")


def tokenize(text: str) -> list[str]:
    """Words in lower case, cut at blanks and marks."""
    return [word for word in _BLANKS.split(text.lower()) if word]


def build_word_index(texts: Sequence[str]) -> dict[str, int]:
    """Words by falling count; `Counter` leaves equal ones in the order in which they came."""
    counts = Counter(word for text in texts for word in tokenize(text))
    return {word: number for number, (word, _) in enumerate(counts.most_common(), start=1)}


def texts_to_sequences(
    texts: Sequence[str], word_index: Mapping[str, int], num_words: int | None = None
) -> list[list[int]]:
    """Numbers of the words that have one below num_words."""
    kept = {word: number for word, number in word_index.items() if num_words is None or number < num_words}
    return [[kept[word] for word in tokenize(text) if word in kept] for text in texts]


def ngrams(tokens: Sequence[str], n: int) -> list[tuple[str, ...]]:
    """Runs of n neighbours: the list beside itself, moved on by one, two, ….

    Raises: ValueError for n < 1.
    """
    if n < 1:
        raise ValueError("n < 1")
    return list(zip(*(list(tokens)[k:] for k in range(n)), strict=False))


def multi_hot(sequences: Sequence[Sequence[int]], num_words: int) -> Array:
    """Which numbers occur.

    Raises: ValueError for one that has no place.
    """
    for number in (number for sequence in sequences for number in sequence):
        if number not in range(num_words):
            raise ValueError(str(number))
    rows = [[float(k in set(sequence)) for k in range(num_words)] for sequence in sequences]
    return np.array(rows, dtype=np.float32)


def pad(sequences: Sequence[Sequence[int]], maxlen: int) -> Array:
    """The last maxlen numbers of zeros and the sequence."""
    return np.array([([0] * maxlen + list(sequence))[-maxlen:] for sequence in sequences], dtype=np.int64)


def embed(ids: ArrayLike, table: ArrayLike) -> Array:
    """One-hot rows times the table.

    Raises: ValueError for a number that has no row.
    """
    numbers, rows = np.asarray(ids), np.asarray(table)
    one_hot = numbers[..., None] == np.arange(len(rows))
    if not one_hot.any(axis=-1).all():
        raise ValueError("no such row")
    return one_hot.astype(rows.dtype) @ rows


def mean_embedding(ids: ArrayLike, table: ArrayLike) -> Array:
    """Text by text, the mean of the rows of its words."""
    rows = np.asarray(table, dtype=np.float64)
    found = []
    for text in np.asarray(ids).tolist():
        words = [rows[number] for number in text if number]
        found.append(np.mean(words, axis=0) if words else np.zeros(rows.shape[1]))
    return np.array(found)


def build_topic_mlp(num_words: int = 10000, num_topics: int = 46, units: Sequence[int] = (64, 64)) -> Any:
    """The functional interface, activations as layers of their own."""
    import keras  # noqa: PLC0415 - only for this

    x = inputs = keras.Input((num_words,))
    for n in units:
        x = keras.layers.Activation("relu")(keras.layers.Dense(n)(x))
    model = keras.Model(inputs, keras.layers.Softmax()(keras.layers.Dense(num_topics)(x)))
    model.compile(keras.optimizers.RMSprop(), keras.losses.SparseCategoricalCrossentropy(), metrics=["accuracy"])
    return model


def build_order_model(num_words: int, maxlen: int) -> Any:
    """Weights of its own for each place."""
    import keras  # noqa: PLC0415 - only for this

    layers = keras.layers
    model = keras.Sequential([keras.Input((maxlen,)), layers.Embedding(num_words, 8), layers.Flatten()])
    model.add(layers.Dense(32, activation="relu"))
    model.add(layers.Dense(1, activation="sigmoid"))
    model.compile(keras.optimizers.Adam(0.005), "binary_crossentropy", metrics=["accuracy"])
    return model
