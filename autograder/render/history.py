"""What a feedback page says beside the checks: when work was due and handed in, attempts, regrades, how to ask for one.

None of it is what a grade depends on, and it changes while the grade stays. So it stands between marks in the page, and
is put in anew without rendering the rest.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal

from autograder.language import gettext, gettext_noop, ngettext
from autograder.render.card import plural, said_points
from autograder.render.page import environment

_MARKS = "<!-- {} -->", "<!-- /{} -->"
PLACES = ("history", "request")
_MONTHS = (
    *(gettext_noop("January"), gettext_noop("February"), gettext_noop("March"), gettext_noop("April")),
    *(gettext_noop("May"), gettext_noop("June"), gettext_noop("July"), gettext_noop("August")),
    *(gettext_noop("September"), gettext_noop("October"), gettext_noop("November"), gettext_noop("December")),
)
_Role = Literal["", "counts", "best"]
"""Whether an attempt is the one of several that counts, and whether that is because it is the best."""
_ATTEMPTS: dict[tuple[_Role, bool], str] = {
    ("", False): gettext_noop("Attempt {number}: {got} of {maximum}."),
    ("counts", False): gettext_noop("Attempt {number}: {got} of {maximum}, and counts."),
    ("best", False): gettext_noop("Attempt {number}: {got} of {maximum}, the best, and counts."),
    ("", True): gettext_noop("Attempt {number}: {got} of {maximum}, a person has to look."),
    ("counts", True): gettext_noop("Attempt {number}: {got} of {maximum}, a person has to look, and counts."),
    ("best", True): gettext_noop("Attempt {number}: {got} of {maximum}, a person has to look, the best, and counts."),
}
"""An attempt, by its role and by whether it needs review."""


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
            (_moment(one.when), one.why, "" if one.before is None else said_points(one.before), said_points(one.after))
            for one in history.regrades
        ],
        "score": said_points(history.score),
        "maximum": said_points(history.maximum),
        "plural": plural(history.maximum),
    }


def _attempt(attempt: AttemptLine, history: History) -> str:
    role: _Role = ""
    if attempt.counts and len(history.attempts) > 1:
        role = "best" if history.best else "counts"
    return gettext(
        _ATTEMPTS[role, attempt.review],
        number=attempt.number, got=said_points(attempt.score), maximum=said_points(attempt.maximum),
    )  # fmt: skip


def _moment(moment: datetime) -> str:
    return gettext(
        "{day} {month} {year}, {time} {zone}",
        day=moment.day, month=gettext(_MONTHS[moment.month - 1]), year=moment.year,
        time=f"{moment:%H:%M}", zone=moment.tzname() or "UTC",
    )  # fmt: skip


def _span(late: timedelta) -> str:
    """Return how much later, in the two largest units."""
    minutes = max(1, round(late.total_seconds() / 60))
    days, hours, minutes = minutes // 1440, minutes // 60 % 24, minutes % 60
    parts = [ngettext("{n} day", "{n} days", days)] if days else []
    parts += [ngettext("{n} hour", "{n} hours", hours)] if hours else []
    parts += [ngettext("{n} minute", "{n} minutes", minutes)] if minutes and not days else []
    if len(parts) == 1:
        return parts[0]
    return gettext("{days_or_hours} {hours_or_minutes}", days_or_hours=parts[0], hours_or_minutes=parts[1])
