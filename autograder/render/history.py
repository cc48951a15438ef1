"""What a feedback page says beside the checks: when work was due and handed in, attempts, regrades, how to ask for one.

None of it is what a grade depends on, and it changes while the grade stays. So it stands between marks in the page, and
is put in anew without rendering the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from autograder.describe import count
from autograder.render.card import points
from autograder.render.page import environment

_MARKS = "<!-- {} -->", "<!-- /{} -->"
PLACES = ("history", "request")


@dataclass(frozen=True)
class AttemptLine:
    """An attempt in words. number : from 1; counts : whether it is the one whose page this is."""

    number: int
    score: float
    maximum: float
    counts: bool
    review: bool = False


@dataclass(frozen=True)
class RegradeLine:
    """A regrade in words. when : aware."""

    when: datetime
    why: str
    before: float | None
    after: float


@dataclass(frozen=True)
class History:
    """All of it.

    due : in the zone in which it was said, handed_in : naive UTC, each None if unknown; limit : attempts that there
    are, None if they are not limited; best : whether the best attempt counts; work : the hash of what was graded;
    ask : an address where students ask for a regrade, "" if there is none.
    """

    assignment: str
    student: str
    score: float
    maximum: float
    work: str
    due: datetime | None = None
    handed_in: datetime | None = None
    limit: int | None = None
    best: bool = False
    attempts: Sequence[AttemptLine] = ()
    regrades: Sequence[RegradeLine] = ()
    ask: str = ""


def insert(page: str, history: History) -> str:
    """Return a feedback page with its history put in, in place of what stood there; without marks the page itself."""
    for place in PLACES:
        block = environment().get_template(f"{place}.html.j2").render(**_words(history))
        start, end = (mark.format(place) for mark in _MARKS)
        # Of each mark the one that no student's text can stand outside of; there should be no other, as all is escaped.
        find = page.find if place == PLACES[0] else page.rfind
        first, last = find(start), find(end)
        if 0 <= first < last:
            page = f"{page[: first + len(start)]}\n{block.strip()}\n{page[last:]}"
    return page


def _words(history: History) -> dict[str, object]:
    zone = UTC if history.due is None else history.due.tzinfo
    handed_in = None if history.handed_in is None else history.handed_in.replace(tzinfo=UTC).astimezone(zone)
    late = history.due is not None and handed_in is not None and handed_in > history.due
    return {
        "history": history,
        "due": "" if history.due is None else _moment(history.due),
        "handed_in": "" if handed_in is None else _moment(handed_in),
        "late": _span(handed_in - history.due) if late and handed_in and history.due else "",
        "attempts": [_attempt(attempt, history) for attempt in history.attempts],
        "left": None if history.limit is None else max(0, history.limit - len(history.attempts)),
        "regrades": [
            (_moment(one.when), one.why, "" if one.before is None else points(one.before), points(one.after))
            for one in history.regrades
        ],
        "score": points(history.score),
        "maximum": points(history.maximum),
    }


def _attempt(attempt: AttemptLine, history: History) -> str:
    told = f"Attempt {attempt.number}: {points(attempt.score)} of {points(attempt.maximum)}"
    if attempt.review:
        told += ", a person has to look"
    if attempt.counts and len(history.attempts) > 1:
        told += ", and counts" if not history.best else ", the best, and counts"
    return f"{told}."


def _moment(moment: datetime) -> str:
    zone = moment.tzname() or "UTC"
    return f"{moment.day} {moment:%B %Y, %H:%M} {zone}"


def _span(late: timedelta) -> str:
    """Return how much later, in the two largest units."""
    minutes = max(1, round(late.total_seconds() / 60))
    days, hours, minutes = minutes // 1440, minutes // 60 % 24, minutes % 60
    parts = [count(days, "day")] if days else []
    parts += [count(hours, "hour")] if hours else []
    parts += [count(minutes, "minute")] if minutes and not days else []
    return " ".join(parts)
