"""Who falls behind, and what says so: a reason to talk to somebody, no verdict. All functions are pure."""

from __future__ import annotations

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from autograder.language import gettext
from autograder.render.card import percent

RECENT = 3
"""Assignments that are the latest, set against all before them."""
EARLIER = 2
"""Assignments that there are before those, at least."""
DROP = 0.2
"""How far a share of the points falls, beside the class's, that is worth a word."""
LOW = 0.5
"""Which part of what the class has is little."""
GONE = 2
"""Assignments not handed in, one after the other up to the latest, that are worth a word."""

Track = Sequence[tuple[float | None, bool]]
"""A student's assignments in order: the share of the points, None if unknown, and whether it is missing."""


@dataclass(frozen=True)
class Behind:
    """A student who falls behind.

    reasons : what says so, as sentences' ends; gap : how much less of the points than the median they have, a share.
    """

    student: str
    reasons: tuple[str, ...]
    gap: float


def behind(
    tracks: Mapping[str, Track], *, medians: Sequence[float | None], totals: Mapping[str, float | None]
) -> tuple[Behind, ...]:
    """Return those who fall behind, who has least first.

    tracks : student → assignments that are over; medians : the class's share in each of them, None if unknown;
    totals : student → share of all points, None if unknown.
    """
    known = [share for share in totals.values() if share is not None]
    typical = statistics.median(known) if known else 0.0
    found = []
    for student, track in tracks.items():
        total = totals[student]
        reasons = _gone(track) or (*_low(total, typical if track else 0.0), *_fallen(track, medians))
        if reasons:
            found.append(Behind(student, reasons, typical - (total or 0.0)))
    return tuple(sorted(found, key=lambda one: (-one.gap, one.student)))


def _gone(track: Track) -> tuple[str, ...]:
    run = 0
    for _, missing in reversed(track):
        if not missing:
            break
        run += 1
    if run < GONE:
        return ()
    if run == len(track):
        return (gettext("handed in nothing of {number}", number=run),)
    return (gettext("handed in none of the last {number}", number=run),)


def _low(total: float | None, typical: float) -> tuple[str, ...]:
    if total is None or total >= LOW * typical:
        return ()
    said = {"share": percent(total), "median": percent(typical)}
    return (gettext("has {share} of the points, the median is {median}", **said),)


def _fallen(track: Track, medians: Sequence[float | None]) -> tuple[str, ...]:
    """Compare the latest with what was before, each beside the class's median: a hard assignment is hard for all.

    Medians are compared, so that one that is missing makes nobody fall.
    """
    both = [
        (own, median) for (own, _), median in zip(track, medians, strict=True) if own is not None and median is not None
    ]
    before, latest = both[:-RECENT], both[-RECENT:]
    if len(before) < EARLIER:
        return ()
    (was, then), (now, there) = (_medians(before), _medians(latest))
    if (was - then) - (now - there) < DROP:
        return ()
    text = gettext(
        "fell from a median of {was} to {now} in the last {number}, the class's went from {then} to {there}",
        was=percent(was), now=percent(now), number=RECENT, then=percent(then), there=percent(there),
    )  # fmt: skip
    return (text,)


def _medians(pairs: Sequence[tuple[float, float]]) -> tuple[float, float]:
    own, medians = zip(*pairs, strict=True)
    return statistics.median(own), statistics.median(medians)
