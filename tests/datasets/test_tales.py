"""Tales: which words there are, that those of a group are exchangeable, and that he and she and the rank add up."""

from __future__ import annotations

import itertools

import numpy as np

from autograder.datasets.tales import FRAMES, GROUP_OF, GROUPS, PEOPLE, PRONOUNS, THINGS, WORDS, analogies, tales


def sentences(n: int) -> list[list[str]]:
    """Some tales, always the same."""
    return tales(n, np.random.default_rng(7))


def test_every_word_is_known_and_occurs() -> None:
    """The sentences hold all of WORDS, and nothing else; the same generator writes the same tales."""
    found = sentences(3000)
    assert {word for sentence in found for word in sentence} == set(WORDS)
    assert list(WORDS) == sorted(set(WORDS))
    assert found == sentences(3000)
    assert all(4 <= len(sentence) <= 10 for sentence in found)


def test_no_word_is_of_two_kinds() -> None:
    """Groups, people, things and pronouns share no word."""
    kinds = [*GROUPS.values(), *PEOPLE, *THINGS, *PRONOUNS]
    words = [word for kind in kinds for word in kind]
    assert len(words) == len(set(words))
    assert set(GROUP_OF) == {word for kind in (*GROUPS.values(), *THINGS) for word in kind}
    assert len(set(GROUP_OF.values())) == len(GROUPS) + len(THINGS)


def test_words_of_a_group_are_equally_frequent() -> None:
    """Each of them has its share of the group's occurrences, within five standard errors."""
    found = [word for sentence in sentences(6000) for word in sentence]
    for group in (*GROUPS.values(), *THINGS):
        counts = np.array([found.count(word) for word in group])
        share = 1 / len(group)
        error = np.sqrt(counts.sum() * share * (1 - share))
        assert np.all(np.abs(counts - counts.sum() * share) < 5 * error), group


def test_who_they_are_decides_what_they_own() -> None:
    """A king never has her crown, nor anybody else's; both pronouns and both things of a rank occur with each."""
    seen: dict[str, set[str]] = {name: set() for pair in PEOPLE for name in pair}
    for sentence in sentences(6000):
        for name in seen:
            if name in sentence:
                seen[name] |= set(sentence)
    owned = {thing for pair in THINGS for thing in pair}
    for rank, who in itertools.product(range(len(PEOPLE)), (0, 1)):
        near = seen[PEOPLE[rank][who]]
        assert near & owned == set(THINGS[rank])
        assert near & set(itertools.chain(*PRONOUNS)) == set(PRONOUNS[who])


def test_analogies_go_both_ways() -> None:
    """King to queen is as prince to princess, and queen to king as princess to prince: forty in all."""
    found = analogies()
    assert len(found) == len(set(found)) == len(PEOPLE) * (len(PEOPLE) - 1) * 2
    assert ("king", "queen", "prince", "princess") in found
    assert ("witch", "wizard", "nun", "monk") in found
    assert all(len(set(words)) == 4 for words in found)


def test_the_frames_are_the_forms_of_the_sentences() -> None:
    """A sentence has as many words as one of the frames."""
    assert {len(sentence) for sentence in sentences(500)} == {len(frame.split()) for frame in FRAMES}
