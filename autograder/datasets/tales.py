"""Tales: short sentences in which it is known which words mean alike, and how the meanings of others are made up.

Words of one of the `GROUPS` may stand for one another wherever one of them stands, with the same chance: their true
contexts are the same, so that a perfect table of word vectors has a word's own group nearest to it.

The `PEOPLE` differ in two ways. He or she decides between "his" and "her", the rank decides between the `THINGS` that
they own, and neither has a say in anything else. So for any window the logarithm of how much more often a word stands
near one of these people than chance would have it is a sum, one part from he or she and one from the rank: king to
queen is exactly as prince to princess.

Nothing else joins the sentences, and every word is one of `WORDS`.
"""

from __future__ import annotations

import re

import numpy as np

GROUPS: dict[str, tuple[str, ...]] = {
    "animals": ("wolf", "fox", "bear", "hare", "stork"),
    "food": ("bread", "cheese", "soup", "honey", "fish"),
    "places": ("forest", "valley", "village", "garden"),
    "times": ("morning", "evening", "winter", "summer"),
    "tempers": ("proud", "clever", "lazy", "kind"),
    "keeping": ("keeps", "hides", "loves", "loses"),
    "moving": ("runs", "walks", "hurries"),
    "eating": ("eats", "cooks", "tastes"),
}
"""Words that may be exchanged for one another."""
PEOPLE = (("king", "queen"), ("prince", "princess"), ("monk", "nun"), ("actor", "actress"), ("wizard", "witch"))
"""Rank after rank, he and she."""
THINGS = (("crown", "throne"), ("tower", "dragon"), ("prayer", "chapel"), ("stage", "mask"), ("spell", "wand"))
"""What the people of each rank own; two of one rank may be exchanged for one another, too."""
PRONOUNS = (("he", "his"), ("she", "her"))
FRAMES = (
    "the {person} {keeping} {own} {thing}",
    "{pronoun} is {tempers} says the {person} with {own} {thing}",
    "the {tempers} {animals} {moving} to the {places}",
    "in the {times} the {person} {eating} {food}",
    "the {animals} {eating} {food} in the {places}",
    "every {times} {own} {animals} {moving} behind the {person}",
)
"""The forms of a sentence, all equally likely."""


def _words() -> tuple[str, ...]:
    named = [*GROUPS.values(), *PEOPLE, *THINGS, *PRONOUNS]
    plain = [re.sub(r"\{\w+\}", "", frame).split() for frame in FRAMES]
    return tuple(sorted({word for words in (*named, *plain) for word in words}))


WORDS = _words()
"""All words, by the alphabet."""
GROUP_OF: dict[str, str] = {word: name for name, words in GROUPS.items() for word in words}
GROUP_OF |= {word: f"things of {PEOPLE[rank][0]}s" for rank, words in enumerate(THINGS) for word in words}
"""Which group a word is of; people and small words are of none."""


def tales(n: int, rng: np.random.Generator) -> list[list[str]]:
    """Return n sentences, each a list of its words."""
    return [_sentence(rng) for _ in range(n)]


def analogies() -> list[tuple[str, str, str, str]]:
    """Return all (a, b, c, d) of the people with a : b = c : d, where b is the other of a's rank, and c of another."""
    return [
        (PEOPLE[r][who], PEOPLE[r][1 - who], PEOPLE[s][who], PEOPLE[s][1 - who])
        for r in range(len(PEOPLE))
        for s in range(len(PEOPLE))
        for who in (0, 1)
        if r != s
    ]


def _sentence(rng: np.random.Generator) -> list[str]:
    frame = FRAMES[rng.integers(len(FRAMES))]
    rank, who = int(rng.integers(len(PEOPLE))), int(rng.integers(2))
    choice = {name: words[rng.integers(len(words))] for name, words in GROUPS.items()}
    choice["thing"] = THINGS[rank][rng.integers(len(THINGS[rank]))]
    choice |= {"person": PEOPLE[rank][who], "pronoun": PRONOUNS[who][0], "own": PRONOUNS[who][1]}
    return frame.format(**choice).split()
