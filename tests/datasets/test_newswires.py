"""Newswires and duels: what the best possible reader can know of them, and nothing more."""

from __future__ import annotations

import re
from collections import Counter

import numpy as np
import pytest

from autograder.datasets.newswires import (
    ANIMALS,
    PRIORS,
    TOPICS,
    WORDS,
    Texts,
    best_topics,
    frequencies,
    newswires,
)


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z']+", text.lower())


@pytest.fixture(scope="module")
def wires() -> Texts:
    """Four thousand newswires."""
    return newswires("topics", 4000, np.random.default_rng(1))


def test_words_and_topics_are_as_frequent_as_said(wires: Texts) -> None:
    """Shares of topics and, within the first one, of words are near their probabilities."""
    assert np.abs(np.bincount(wires.labels, minlength=len(TOPICS)) / 4000 - PRIORS).max() < 0.03
    counts = Counter(w for text, label in zip(*wires, strict=True) if label == 0 for w in _words(text))
    shares = np.array([counts[word] for word in WORDS]) / counts.total()
    assert np.abs(shares - frequencies()[0]).max() < 0.01
    assert len(set(WORDS)) == len(WORDS)
    assert frequencies().sum(axis=1) == pytest.approx(np.ones(len(TOPICS)))


def test_wires_look_like_wires(wires: Texts) -> None:
    """A headline of four words in capitals, then sentences; all words are known ones, 12 to 24 of them."""
    for text in wires.texts[:300]:
        head, body = text.split("\n")
        assert head == head.upper()
        assert len(head.split()) == 4
        assert body.endswith(".")
        assert set(_words(text)) <= set(WORDS)
        assert 12 <= len(_words(text)) <= 24


def test_nobody_files_more_wires_rightly_than_bayes(wires: Texts) -> None:
    """It is right about nine times in ten; one that leaves out how frequent topics are is worse."""
    right = (best_topics(wires.texts) == wires.labels).mean()
    assert 0.89 < right < 0.94
    place = {word: k for k, word in enumerate(WORDS)}
    scores = np.array([np.log(frequencies())[:, [place[w] for w in _words(text)]].sum(axis=1) for text in wires.texts])
    assert (scores.argmax(axis=1) == wires.labels).mean() < right


def test_a_duel_is_told_by_order_and_by_nothing_else() -> None:
    """The first animal is the weaker one in surprises; both labels have the same bags of words, as often."""
    told = newswires("duels", 6000, np.random.default_rng(2))
    bags: dict[frozenset[str], list[int]] = {}
    for text, label in zip(*told, strict=True):
        first, second = (ANIMALS.index(word) for word in _words(text) if word in ANIMALS)
        assert label == (first < second)
        bags.setdefault(frozenset({ANIMALS[first], ANIMALS[second]}), []).append(int(label))
        assert len(_words(text)) <= 16
    assert len(bags) == 28
    assert all(abs(np.mean(labels) - 0.5) < 0.17 for labels in bags.values())


@pytest.mark.parametrize("kind", ["topics", "duels"])
def test_texts_are_drawn_from_the_generator(kind: str) -> None:
    """The same generator gives the same texts; none is a number, too."""
    first, second = (newswires(kind, 5, np.random.default_rng(7)) for _ in range(2))  # type: ignore[arg-type]
    assert first.texts == second.texts
    assert np.array_equal(first.labels, second.labels)
    assert newswires(kind, 0, np.random.default_rng(7)).texts == []  # type: ignore[arg-type]


def test_another_kind_is_refused() -> None:
    """The message says which there are."""
    with pytest.raises(ValueError, match='expected "topics" or "duels", got \'fables\''):
        newswires("fables", 3, np.random.default_rng(0))  # type: ignore[arg-type]
