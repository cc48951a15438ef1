"""Who falls behind: by rules that a teacher can say aloud, and nobody for what is hard for all."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from autograder.report.course.behind import Behind, behind


def found(
    *shares: float | None, missing: Sequence[int] = (), medians: Sequence[float | None] = (), total: float | None = None
) -> tuple[Behind, ...]:
    """What is said of one student among four of the median. missing : the places of what was not handed in."""
    track = [(share, place in missing) for place, share in enumerate(shares)]
    known = [share for share in shares if share is not None]
    own = sum(known) / len(known) if total is None and known else total
    totals = {"ada": own, "b": 0.8, "c": 0.8, "d": 0.8, "e": 0.8}
    return behind({"ada": track}, medians=medians or [0.8] * len(shares), totals=totals)


def test_who_stopped_handing_in_is_told_by_the_last_ones() -> None:
    """Two in a row up to the latest; one, or two that came before others, are no end."""
    (one,) = found(0.8, 0.8, 0.8, 0, 0, missing=[3, 4])
    assert one.reasons == ("handed in none of the last 2",)
    (all_of_them,) = found(0, 0, 0, missing=[0, 1, 2])
    assert all_of_them.reasons == ("handed in nothing of 3",)
    assert found(0.8, 0.8, 0.8, 0.8, 0, missing=[4]) == ()
    assert found(0.9, 0, 0, 0.9, 0.9, missing=[1, 2]) == ()


def test_less_than_half_of_the_median_is_little() -> None:
    """At half of it nothing is said, below it both shares are."""
    assert found(0.4, 0.4) == ()
    (one,) = found(0.3, 0.3)
    assert one.reasons == ("has 30% of the points, the median is 80%",)
    assert one.gap == pytest.approx(0.5)


def test_a_fall_is_one_beside_the_class() -> None:
    """What is hard for all makes nobody fall, one bad day neither, and two assignments are no before."""
    (one,) = found(0.9, 0.9, 0.9, 0.6, 0.5, 0.6)
    assert one.reasons == ("fell from a median of 90% to 60% in the last 3, the class's went from 80% to 80%",)
    assert found(0.9, 0.9, 0.9, 0.6, 0.5, 0.6, medians=[0.8, 0.8, 0.8, 0.5, 0.5, 0.5]) == ()
    assert found(0.9, 0.9, 0.9, 0.9, 0, 0.9, missing=[4]) == ()
    assert found(0.9, 0.6, 0.5, 0.6) == ()


def test_what_is_not_known_is_not_held_against_anybody() -> None:
    """Work that needs review, a class without a median, a course in which nothing is over."""
    assert found(0.9, 0.9, None, None, 0.9, 0.9) == ()
    assert found(0.9, 0.9, 0.1, 0.1, 0.1, medians=[None] * 5, total=0.6) == ()
    assert found(total=None) == ()
    assert found(total=0.1) == ()


def test_who_has_least_comes_first() -> None:
    """Those of the same gap by their ids."""
    tracks = {name: [(0.1, False)] for name in ("b", "a", "z")} | {"good": [(0.9, False)]}
    totals: dict[str, float | None] = {"a": 0.2, "b": 0.2, "z": 0.1, "good": 0.9, "fine": 0.9, "well": 0.9, "so": 0.9}
    assert [one.student for one in behind(tracks, medians=[0.9], totals=totals)] == ["z", "a", "b"]
