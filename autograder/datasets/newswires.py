"""Texts whose best possible reader is known: newswires of eight topics, and duels of animals.

Newswires. A topic is drawn from `PRIORS`, then each word on its own: Zipf's law over `WORDS`, in which the dozen words
of the topic are `BOOST` times as frequent as elsewhere. So a text is a bag of words, whose order means nothing, and
Bayes' rule says what the best possible reader answers: `best_topics`. Headlines stand in capitals, with marks
and line ends between words, as on a teleprinter.

Duels. "The old mouse beat the lion." Two of `ANIMALS`, and the label says whether the weaker one comes first: a
surprise. Which two animals there are, and everything else in the sentence, is drawn before their order, which is a fair
coin. So whoever sees only which words there are is right half the time, and whoever sees their order can always be.
"""

from __future__ import annotations

import functools
import re
from typing import Literal, NamedTuple

import numpy as np

from autograder.datasets.store import Array

Kind = Literal["topics", "duels"]
BOOST = 7.0
"""How many times as frequent a topic's own words are in its wires."""
PRIORS = (0.30, 0.20, 0.14, 0.11, 0.09, 0.07, 0.05, 0.04)
_OWN = {
    "earnings": "profit quarter loss dividend shr earnings revenues fiscal record payout split operating",
    "takeovers": "shares stake merger offer acquire shareholders bid buyout tender acquisition holding unit",
    "oil": "oil barrels crude opec refinery drilling petroleum output pipeline gulf saudi energy",
    "trade": "trade surplus imports tariffs japan deficit exports gatt quotas textile sanctions semiconductors",
    "currencies": "dollar yen currency mark intervention sterling markets paris stability traders volatility floating",
    "interest": "rate bank prime lending discount repurchase liquidity reserves bundesbank credit bills federal",
    "ships": "ship port vessels strike seamen cargo tanker canal dockers freight tonnage hull",
    "grain": "wheat tonnes corn harvest crop farmers soybean maize barley bushels acreage subsidy",
}
TOPICS = tuple(_OWN)
"""The topics, in the order of their labels, the most frequent first."""
_COMMON = """the of to and in said a mln for it its on from is by will be at with year was that pct company which has as
an billion or would last are this not were one after also market new but had price april two up first march been
corp stock inc government month due more about than other have some sales group expected time today three end net
under could share told week between earlier they their spokesman officials against before since foreign over any may
analysts made president through united states million added months agreement total during world industry exchange
business prices american while only increase report per international down plan part five system high because four
higher into reported ago no major next reuter most national chairman company's capital much term all months' did
common industrial further demand january sources economic committee minister program ten who production both six
nation's currently value board several ministry agreed now can should compared current finance country general
growth level news increased second we terms there companies these late conference statement rise what like bank's
"""
_TURNS = [word for turn in zip(*map(str.split, _OWN.values()), strict=True) for word in turn]
WORDS = tuple(dict.fromkeys([*_COMMON.split()[:14], *_TURNS, *_COMMON.split()]))
"""All words, the most frequent first; those of the topics take turns after the first fourteen."""
_SHORTEST, _LONGEST = 12, 24
"""Words of a wire."""

ANIMALS = ("mouse", "frog", "hare", "fox", "wolf", "boar", "bear", "lion")
"""The animals of the duels, the weakest first."""
_OPENINGS = (
    "", "yesterday", "at dawn", "in the rain", "last night", "they say that", "to everybody's delight", "once again",
)  # fmt: skip
_KINDS = ("", "", "old", "young", "hungry", "proud", "tired", "clever")
_VERBS = ("beat", "outran", "fooled", "caught", "easily beat", "at last beat")
_ENDINGS = ("", "by the river", "in the snow", "without a word", "before noon", "and went home", "for once")


class Texts(NamedTuple):
    """N texts, a list of strings, and their labels, (N,) integers."""

    texts: list[str]
    labels: Array


def newswires(kind: Kind, n: int, rng: np.random.Generator) -> Texts:
    """Return n newswires with their topics ("topics"), or n duels with whether they are a surprise ("duels").

    Raises: ValueError for another kind.
    """
    if kind not in ("topics", "duels"):
        raise ValueError(f'expected "topics" or "duels", got {kind!r}')
    if kind == "duels":
        told = [_duel(rng) for _ in range(n)]
        return Texts([text for text, _ in told], np.array([label for _, label in told], dtype=np.int64))
    labels = rng.choice(len(TOPICS), size=n, p=PRIORS)
    below = np.cumsum(frequencies(), axis=1)
    texts = []
    for label in labels:
        drawn = rng.random(int(rng.integers(_SHORTEST, _LONGEST + 1)))
        places = np.minimum(np.searchsorted(below[label], drawn), len(WORDS) - 1)  # the last sum may be 1 - 1e-16
        texts.append(_printed([WORDS[k] for k in places], rng))
    return Texts(texts, labels)


@functools.cache
def frequencies() -> Array:
    """Return how frequent each of `WORDS` is in the wires of each topic, (8, words), rows that sum to 1."""
    weights = np.tile(1 / (np.arange(len(WORDS)) + 3.0), (len(TOPICS), 1))
    for row, own in zip(weights, _OWN.values(), strict=True):
        row[[WORDS.index(word) for word in own.split()]] *= BOOST
    shares: Array = weights / weights.sum(axis=1, keepdims=True)
    return shares


def best_topics(texts: list[str]) -> Array:
    """Return the label that Bayes' rule gives each newswire, (N,): nobody is right more often."""
    place = {word: k for k, word in enumerate(WORDS)}
    counts = np.zeros((len(texts), len(WORDS)))
    for row, text in zip(counts, texts, strict=True):
        np.add.at(row, [place[word] for word in re.findall(r"[a-z']+", text.lower())], 1)
    best: Array = (counts @ np.log(frequencies()).T + np.log(PRIORS)).argmax(axis=1)
    return best


def _printed(words: list[str], rng: np.random.Generator) -> str:
    """Words as a wire: a headline of four, a line end, and sentences with marks."""
    head, body = " ".join(words[:4]).upper(), [words[4].capitalize(), *words[5:]]
    for k in range(1, len(body) - 1):
        chance = rng.random()
        if chance < 0.08:
            body[k - 1] += ","
        elif chance < 0.16:
            body[k - 1] += "."
            body[k] = body[k].capitalize()
        elif chance < 0.2:
            body[k] = f'"{body[k]}"'
    return f"{head}\n{' '.join(body)}."


def _duel(rng: np.random.Generator) -> tuple[str, int]:
    weak, strong = sorted(rng.choice(len(ANIMALS), size=2, replace=False))
    opening, ending, verb = (str(rng.choice(part)) for part in (_OPENINGS, _ENDINGS, _VERBS))
    kinds = [str(rng.choice(_KINDS)) for _ in range(2)]
    surprise = bool(rng.integers(2))
    first, second = (weak, strong) if surprise else (strong, weak)
    parts = [opening, "the", kinds[0], ANIMALS[first], verb, "the", kinds[1], ANIMALS[second], ending]
    text = " ".join(part for part in parts if part)
    return f"{text[0].upper()}{text[1:]}.", int(surprise)
