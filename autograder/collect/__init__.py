"""Bringing in what students handed in elsewhere: copied into ``submitted/``, with an account of everything.

A student is who the roster says they are: an id or a name that fits nobody, or two people, is a doubt
that is listed, never guessed. Sources are read and left as they are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal

from autograder.collect.delivery import Delivery
from autograder.collect.roster import EMPTY, Person, Roster, usable
from autograder.collect.sources import KINDS, Found, Kind, read
from autograder.collect.timestamp import TIMESTAMP, format_timestamp, handed_in, naive_utc
from autograder.errors import ConfigError, RecordError
from autograder.pipeline.files import RECORDS
from autograder.util.files import replace_folder
from autograder.util.text import one_line

__all__ = ["COMMIT", "EMPTY", "KINDS", "Collected", "Collection", "Doubt", "Kind", "Person", "Roster", "collect"]

COMMIT = "commit.txt"
"""Beside a submission that was read from Git: the commit it was read from."""
What = Literal["new", "unchanged", "replaced"]


@dataclass(frozen=True)
class Collected:
    """One submission that now lies in ``submitted/``.

    what : whether it is new there; notes : what a person may want to know about it.
    """

    student: str
    origin: str
    what: What
    late: bool = False
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Doubt:
    """Something that was not collected, and why; a person decides."""

    origin: str
    reason: str


@dataclass(frozen=True)
class Collection:
    """What came of collecting one source.

    missing : students of the roster from whom there is nothing, neither collected nor in doubt.
    due : the moment after which work is late, None if none was given.
    """

    kind: Kind
    collected: tuple[Collected, ...]
    doubts: tuple[Doubt, ...]
    missing: tuple[str, ...] = ()
    due: datetime | None = None

    def lines(self) -> Iterator[str]:
        """Yield the account of it, a line each, made legible."""
        for item in self.collected:
            marks = [item.what, *(["late"] if item.late else []), *item.notes]
            yield one_line(f"{item.student}: {'; '.join(marks)} (from {item.origin})")
        for doubt in self.doubts:
            yield one_line(f"not collected: {doubt.origin}: {doubt.reason}")
        if self.missing:
            yield one_line(f"nothing from: {', '.join(self.missing)}", 5_000)
        if self.due is not None:
            yield f"due {naive_utc(self.due):%Y-%m-%d %H:%M:%S} UTC"
        late = sum(item.late for item in self.collected)
        yield (
            f"{len(self.collected)} collected ({self.kind}), {late} of them late; "
            f"{len(self.doubts)} in doubt, {len(self.missing)} missing"
        )


def collect(
    source: Path,
    assignment: str,
    *,
    submitted: Path,
    roster: Roster = EMPTY,
    kind: Kind | None = None,
    due: datetime | None = None,
    replace: bool = False,
) -> Collection:
    """Copy what ``source`` holds for ``assignment`` into ``submitted/STUDENT/ASSIGNMENT/``.

    roster : who is in the course; without one only sources whose own ids are students' ids can be collected.
    kind : nbgrader, flat, folders, moodle, canvas or git; told by the source's looks if None.
    due : when it was due (naive means UTC): later submissions are collected, and said to be late.
    replace : whether what the source holds takes the place of another submission that was collected before,
        even if it is not known to be the later one.

    Raises: ConfigError if the source cannot be read; RecordError if a submission cannot be written, which
    leaves those written before.
    """
    found = read(source, assignment, kind)
    by_student, doubts = _match(found, roster)
    collected = []
    for student, deliveries in by_student.items():
        outcome = _collect_one(student, deliveries, submitted / student / assignment, due, replace)
        if isinstance(outcome, Doubt):
            doubts.append(outcome)
        else:
            collected.append(outcome)
    heard = {item.student for item in collected} | set(by_student)
    missing = tuple(p.student for p in roster.people if p.student not in heard)
    return Collection(found.kind, tuple(collected), tuple(doubts), missing, due)


def _match(found: Found, roster: Roster) -> tuple[dict[str, list[Delivery]], list[Doubt]]:
    """Share the deliveries among students; what fits nobody, or more than one, is a doubt."""
    doubts = [Doubt(path, reason) for path, reason in found.stray]
    by_student: dict[str, list[Delivery]] = defaultdict(list)
    for delivery in found.deliveries:
        who = _identify(delivery, roster)
        if isinstance(who, Doubt):
            doubts.append(who)
        else:
            by_student[who].append(delivery)
    return dict(by_student), doubts


def _identify(delivery: Delivery, roster: Roster) -> str | Doubt:
    said = ", ".join(filter(None, dict.fromkeys((*delivery.ids, delivery.number, delivery.name))))
    if not roster.people:
        student = delivery.ids[0] if delivery.ids else delivery.number
        if not delivery.stable:
            return Doubt(delivery.origin, f"{said!r} is no id that stays the same; a roster is needed to say who it is")
        if not usable(student):
            return Doubt(delivery.origin, f"{student!r} cannot be a student's id: it could not name a folder")
        return student
    by_id = {person.student for label in delivery.ids for person in roster.by_id(label)}
    by_id |= {person.student for person in roster.by_number(delivery.number)} if delivery.number else set()
    by_name = {person.student for person in roster.by_name(delivery.name)} if delivery.name else set()
    # An id decides between people of one name; where id and name speak of different people, neither is believed.
    fitting = (by_id & by_name or by_id | by_name) if by_id and by_name else by_id or by_name
    if len(fitting) == 1:
        return fitting.pop()
    if not fitting:
        return Doubt(delivery.origin, f"nobody in the roster is {said!r}")
    return Doubt(delivery.origin, f"{said!r} may be {' or '.join(sorted(fitting))}")


def _collect_one(
    student: str, deliveries: Sequence[Delivery], target: Path, due: datetime | None, replace: bool
) -> Collected | Doubt:
    """Put what one student handed in into its folder."""
    try:
        chosen = _choose(deliveries)
    except (ConfigError, OSError) as error:
        return Doubt(deliveries[0].origin, str(error))
    if isinstance(chosen, Doubt):
        return chosen
    outcome = _deliver(chosen, target, replace)
    if isinstance(outcome, Doubt):
        return outcome
    late = chosen.late or (due is not None and chosen.moment is not None and chosen.moment > naive_utc(due))
    if chosen.others:
        chosen = chosen.noting(f"{chosen.others} other files left out")
    if chosen.commit:
        chosen = chosen.noting(f"commit {chosen.commit[:12]}")
    return Collected(student, chosen.origin, outcome, late, chosen.notes)


def _choose(deliveries: Sequence[Delivery]) -> Delivery | Doubt:
    """Choose among what one student handed in: the latest, if the source says which that is.

    Raises: ConfigError or OSError if a file cannot be read.
    """
    origins = ", ".join(d.origin for d in deliveries)
    full = [d for d in deliveries if d.files]
    if not full:
        return Doubt(origins, "; ".join(["there is no notebook in it", *(n for d in deliveries for n in d.notes)]))
    if len(full) == 1:
        return full[0]
    if len({frozenset((str(f.path), f.read()) for f in d.files) for d in full}) == 1:
        return full[-1].noting("handed in twice, the same both times")
    moments = [d.moment for d in full]
    latest = max((m for m in moments if m is not None), default=None)
    if None in moments or moments.count(latest) > 1:
        return Doubt(origins, "one student's, but different, and which is the later is not known")
    return full[moments.index(latest)].noting(f"the latest of {len(full)}")


def _deliver(delivery: Delivery, target: Path, replace: bool) -> What | Doubt:
    """Write a delivery to its folder, whole or not at all."""
    try:
        content = {f.path.as_posix(): f.read() for f in delivery.files}
    except (ConfigError, OSError) as error:
        return Doubt(delivery.origin, str(error))
    names = [part for path in content for part in path.split("/")]
    if any(not part.isprintable() or part.startswith(".") or "\\" in part for part in names):
        return Doubt(delivery.origin, "a file in it has a name that cannot be written as it is")
    what: What = "new"
    if target.is_symlink():
        return Doubt(delivery.origin, f"{target} is a link; nothing is written through it")
    if target.exists():
        there = {
            p.relative_to(target).as_posix(): p.read_bytes()
            for p in target.rglob("*")
            if p.is_file() and p.name not in RECORDS
        }
        earlier = handed_in(target)
        if there == content and (delivery.moment is None or delivery.moment == earlier):
            return "unchanged"
        later = delivery.moment is not None and earlier is not None and delivery.moment > earlier
        if there != content and not (replace or later):
            return Doubt(
                delivery.origin,
                f"{target.parent.name} has another {target.name} already, not known to be earlier; "
                "--replace takes this",
            )
        what = "unchanged" if there == content else "replaced"
    if delivery.moment is not None:
        content[TIMESTAMP] = format_timestamp(delivery.moment).encode()
    if delivery.commit:
        content[COMMIT] = f"{delivery.commit}\n".encode()
    try:
        replace_folder(target, content)
    except OSError as error:
        raise RecordError(f"{target}: the submission could not be written: {error.strerror or error}") from error
    return what
