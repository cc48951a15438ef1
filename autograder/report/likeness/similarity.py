"""Finding submissions whose code has the same structure: a reason for a person to look, not a verdict.

A cell's syntax tree is written as a line of `signs`, without what its author chose freely.
Every run of `RUN` neighbouring signs is a fingerprint (Schleimer, Wilkerson, Aiken 2003, with all runs kept: course
notebooks are small). Fingerprints of the release are left out, and those that so many submissions have that they are
the exercise's natural answer. Two submissions are as alike as the share of their fingerprints that both have:
|A ∩ B| / |A ∪ B|, repeated fingerprints counted as often as they occur.

Sets are kept as the bits of whole numbers, so that comparing all pairs of 300 submissions takes a fraction of a second.
"""

from __future__ import annotations

import hashlib
import itertools
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from autograder.report.likeness.signs import MAX_SIGNS, MAX_SOURCE, MAX_SUBMISSION, cell_signs, known_names, outline

RUN = 10
"""Signs in a fingerprint, a statement or so."""
THRESHOLD = 0.8
"""From which share on two submissions are called alike."""
LEAST = 60
"""Fingerprints a submission needs to be compared: any two short answers are alike."""
COMMON_SHARE, COMMON_LEAST = 1 / 3, 10
"""A fingerprint is common if more submissions than this have it, as a share of the class and as a number."""

Answers = Mapping[str, str]
"""What one student wrote: the exercise, or another name of the cell → its code."""


@dataclass(frozen=True)
class Pair:
    """Two submissions, by name, and how alike they are, from 0 to 1."""

    one: str
    other: str
    share: float


@dataclass(frozen=True)
class Group:
    """Submissions that are linked by pairs, the closest pair first.

    members : by name; parts : part → how alike this part is in the closest pair, for those parts that can be compared.
    """

    members: tuple[str, ...]
    pairs: tuple[Pair, ...]
    parts: Mapping[str, float]


@dataclass(frozen=True)
class Likeness:
    """What a comparison found.

    groups : the closest first; compared : submissions with enough code of their own; short : those with too little;
    common : fingerprints left out because more than ``limit`` have them; threshold : from which share a pair is listed;
    long : submissions that were not compared as a whole, because they have too much code.
    """

    groups: tuple[Group, ...]
    compared: int
    short: int
    common: int
    limit: int
    threshold: float = THRESHOLD
    long: tuple[str, ...] = ()


_Marks = Counter[int]
_Prints = frozenset[tuple[int, int]]
"""Fingerprints, each with its number among equal ones."""


def compare(
    submissions: Mapping[str, Answers],
    release: Iterable[str] = (),
    *,
    threshold: float = THRESHOLD,
    earlier: Collection[str] = (),
) -> Likeness:
    """Return the groups of submissions that are alike.

    release : code that everybody was given; what stems from it is not counted.
    earlier : submissions of other years, which are compared with the others, and not with each other.
    """
    given = list(release)
    known = known_names(given)
    taken = {name: _marks_of(parts, known) for name, parts in submissions.items()}
    marks = {name: found for name, (found, _) in taken.items()}
    handed = {mark for code in given for mark in _marks(list(cell_signs(code, known)))}
    spread = Counter(mark for parts in marks.values() for mark in set[int]().union(*parts.values()))
    limit = max(COMMON_LEAST, int(COMMON_SHARE * len(marks)))
    common = {mark for mark, number in spread.items() if number > limit} - handed
    left_out = handed | common
    prints = {name: _prints(parts.values(), left_out) for name, parts in marks.items()}
    long = {name: found for name, found in prints.items() if len(found) >= LEAST}
    found = (pair for pair in _pairs(long, threshold) if not {pair.one, pair.other} <= set(earlier))
    pairs = sorted(found, key=lambda pair: (-pair.share, pair.one, pair.other))

    def parts_of(pair: Pair) -> dict[str, float]:
        one, other = marks[pair.one], marks[pair.other]
        both = {
            part: _share(_prints([one[part]], left_out), _prints([other[part]], left_out))
            for part in one
            if part in other
        }
        return {part: share for part, share in both.items() if share is not None}

    return Likeness(
        groups=tuple(Group(members, linked, parts_of(linked[0])) for members, linked in _linked(pairs)),
        compared=len(long),
        short=len(prints) - len(long),
        common=len(common),
        limit=limit,
        threshold=threshold,
        long=tuple(sorted(name for name, (_, whole) in taken.items() if not whole)),
    )


def _pairs(prints: Mapping[str, _Prints], threshold: float) -> Iterator[Pair]:
    """Every pair that reaches the threshold."""
    places = {mark: i for i, mark in enumerate(set[tuple[int, int]]().union(*prints.values()))}
    bits = {name: _bits(places[mark] for mark in marks) for name, marks in prints.items()}
    # A set that is much larger than another shares too little of itself to be like it.
    ordered = sorted(prints, key=lambda name: (len(prints[name]), name))
    for i, one in enumerate(ordered):
        for other in ordered[i + 1 :]:
            if len(prints[one]) < threshold * len(prints[other]):
                break
            both = (bits[one] & bits[other]).bit_count()
            share = both / (len(prints[one]) + len(prints[other]) - both)
            if share >= threshold:
                yield Pair(min(one, other), max(one, other), share)


def _bits(places: Iterable[int]) -> int:
    """The whole number in which just these bits are set; adding them up one by one would take time with the square."""
    row = bytearray()
    for place in places:
        byte, bit = divmod(place, 8)
        if byte >= len(row):
            row += bytes(byte + 1 - len(row))
        row[byte] |= 1 << bit
    return int.from_bytes(row, "little")


def _share(one: _Prints, other: _Prints) -> float | None:
    both = len(one | other)
    return len(one & other) / both if both else None


def _linked(pairs: Iterable[Pair]) -> list[tuple[tuple[str, ...], tuple[Pair, ...]]]:
    """Join pairs that share a member; the groups and their pairs stay in the order of the pairs."""
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        while parent.setdefault(name, name) != name:
            parent[name] = name = parent[parent[name]]
        return name

    found = list(pairs)
    for pair in found:
        parent[root(pair.other)] = root(pair.one)
    groups: dict[str, list[Pair]] = {}
    for pair in found:
        groups.setdefault(root(pair.one), []).append(pair)
    return [
        (tuple(sorted({name for pair in group for name in (pair.one, pair.other)})), tuple(group))
        for group in groups.values()
    ]


def differing(codes: Sequence[str], release: Iterable[str] = ()) -> tuple[frozenset[int], ...]:
    """For each of some alike pieces of code the lines, from 1, of statements that not all of the others have."""
    known = known_names(release)
    outlines = [list(outline(code, known)) for code in codes]
    have = [{signs for _, signs in found} for found in outlines]
    return tuple(
        frozenset(line for lines, signs in found if not all(signs in other for other in have) for line in lines)
        for found in outlines
    )


def _marks_of(parts: Answers, known: Collection[str]) -> tuple[dict[str, _Marks], bool]:
    """The fingerprints of each part of a submission, and whether all of it was taken apart; the shortest come first."""
    marks: dict[str, _Marks] = {part: Counter() for part in parts}
    room, left, whole = MAX_SUBMISSION, MAX_SIGNS, True
    for part, code in sorted(parts.items(), key=lambda item: len(item[1])):
        if len(code) > min(room, MAX_SOURCE):
            return marks, False
        signs = list(itertools.islice(cell_signs(code, known), left + 1))
        whole = whole and len(signs) <= left
        marks[part] = _marks(signs[:left])
        room, left = room - len(code), left - len(signs[:left])
    return marks, whole


def _marks(signs: list[str]) -> _Marks:
    """The fingerprints of some neighbouring signs and how often each occurs."""
    return Counter(_digest(signs[i : i + RUN]) for i in range(max(0, len(signs) - RUN + 1)))


def _digest(run: list[str]) -> int:
    data = "\0".join(run).encode("utf-8", "replace")
    return int.from_bytes(hashlib.blake2b(data, digest_size=8).digest())


def _prints(parts: Iterable[_Marks], left_out: Collection[int]) -> _Prints:
    """The fingerprints of some cells together; the second of two equal ones counts as another."""
    whole: _Marks = Counter()
    for marks in parts:
        whole.update(marks)
    return frozenset((mark, i) for mark, number in whole.items() if mark not in left_out for i in range(number))
