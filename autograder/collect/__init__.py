"""Bringing in what students handed in elsewhere: copied into ``submitted/``, with an account of everything.

A student is who the roster says they are: an id or a name that fits nobody, or two people, is a doubt
that is listed, never guessed. Sources are read and left as they are.
"""

from __future__ import annotations

import errno
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import Literal

from autograder.collect.delivery import Delivery
from autograder.collect.identify import Doubt, Handed, identify, without_id
from autograder.collect.roster import EMPTY, Person, Roster
from autograder.collect.sources import KINDS, Found, Kind, read
from autograder.collect.timestamp import TIMESTAMP, format_timestamp, handed_in, naive_utc
from autograder.collect.tree import objection
from autograder.errors import RecordError
from autograder.pipeline.files import COMMIT, MAX_FILE, RECORDS
from autograder.util.files import replace_folder
from autograder.util.text import cut, one_line

__all__ = ["EMPTY", "KINDS", "Collected", "Collection", "Doubt", "Kind", "Person", "Roster", "collect"]

MAX_NOTEBOOKS = 200
"""Notebooks of one delivery."""
MAX_SIZE = 2 * MAX_FILE
"""Bytes of them together."""
What = Literal["new", "unchanged", "replaced"]
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EROFS}
"""What no delivery is to blame for, and ends the collecting."""
_WHEN: dict[Kind, str] = {
    "nbgrader": "by nbgrader's timestamp.txt",
    "exchange": "by nbgrader's timestamp.txt",
    "canvas": "by Canvas' own mark",
    "git": "by their commits' dates, which are the students' word",
}
"""Whose word it is that something was late. The others do not say when anything was handed in."""
MOST_ALIKE = 3
"""Doubts of one cause that have a line each; more of them share one."""


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
        alike = Counter(doubt.cause for doubt in self.doubts if doubt.cause)
        for doubt in self.doubts:
            if alike[doubt.cause] <= MOST_ALIKE:
                yield one_line(f"not collected: {cut(doubt.origin, 100)}: {doubt.reason}", 500)
        for cause, number in alike.items():
            if number > MOST_ALIKE:
                who = ", ".join(cut(doubt.origin, 100) for doubt in self.doubts if doubt.cause == cause)
                yield one_line(f"not collected, {number} of them: {cause}: {who}", 5_000)
        if self.missing:
            yield one_line(f"nothing from: {', '.join(self.missing)}", 5_000)
        if self.due is not None:
            yield f"due {naive_utc(self.due):%Y-%m-%d %H:%M:%S} UTC"
        late = sum(item.late for item in self.collected)
        when = f"{late} of them late {_WHEN[self.kind]}" if self.kind in _WHEN else "when, the source does not say"
        yield (
            f"{len(self.collected)} collected ({self.kind}), {when}; "
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
    any_owner: bool = False,
) -> Collection:
    """Copy what ``source`` holds for ``assignment`` into ``submitted/STUDENT/ASSIGNMENT/``.

    roster : who is in the course; without one only sources whose own ids are students' ids can be collected.
    kind : nbgrader, exchange, flat, folders, moodle, canvas or git; told by the source's looks if None.
    due : when it was due (naive means UTC): later submissions are collected, and said to be late. Only nbgrader's
        own record and a commit's date, which is its maker's word, say when; Canvas marks what is late by itself.
    replace : whether what the source holds takes the place of another submission that was collected before,
        even if it is not known to be the later one.
    any_owner : whether a folder of nbgrader's exchange may belong to somebody else than the student that it names, as
        where all students are one user to the system.

    What one student handed in ends nothing: what cannot be read or written of it is a doubt.

    Raises: ConfigError if the source cannot be read; RecordError if there is no room for anything more,
    which leaves those written before.
    """
    found = read(source, assignment, kind, any_owner=any_owner)
    handed, doubts = match(found, roster)
    by_student: dict[str, list[Delivery]] = defaultdict(list)
    for item in handed:
        for student in item.students:
            others = [one for one in item.students if one != student]
            told = item.delivery.noting(f"of {item.group}, with {', '.join(others)}") if others else item.delivery
            by_student[student].append(told)
    collected = []
    for student, deliveries in by_student.items():
        outcome = _collect_one(student, deliveries, submitted / student / assignment, due, replace)
        if isinstance(outcome, Doubt):
            doubts.append(outcome)
        else:
            collected.append(outcome)
    heard = {item.student for item in collected} | set(by_student)
    missing = tuple(p.student for p in roster.people if p.student not in heard)
    return Collection(found.kind, tuple(collected), (*doubts, *without_id(roster, doubts)), missing, due)


def match(found: Found, roster: Roster) -> tuple[list[Handed], list[Doubt]]:
    """Say of each delivery whose work it is; what fits nobody, or more than one, is a doubt."""
    doubts = [Doubt(path, reason) for path, reason in found.stray]
    handed = []
    for delivery in found.deliveries:
        who = identify(delivery, roster)
        if isinstance(who, Doubt):
            doubts.append(who)
        else:
            handed.append(who)
    return handed, doubts


def _collect_one(
    student: str, deliveries: Sequence[Delivery], target: Path, due: datetime | None, replace: bool
) -> Collected | Doubt:
    """Put what one student handed in into its folder.

    Raises: RecordError if nobody's submission can be written any more.
    """
    try:
        chosen = _choose(deliveries)
        if isinstance(chosen, Doubt):
            return chosen
        outcome = _deliver(chosen, target, replace)
    except RecordError:
        raise
    except Exception as error:  # whatever one student's files lead to, the others' are collected
        return Doubt(deliveries[0].origin, str(error) or type(error).__name__)
    if isinstance(outcome, Doubt):
        return outcome
    late = chosen.late or (due is not None and chosen.moment is not None and chosen.moment > naive_utc(due))
    if chosen.others:
        chosen = chosen.noting(f"{chosen.others} other files left out")
    if chosen.commit:
        when = "no time" if chosen.moment is None else f"{chosen.moment:%Y-%m-%d %H:%M} UTC"
        chosen = chosen.noting(f"commit {chosen.commit[:12]}, dated {when} by who made it")
    return Collected(student, chosen.origin, outcome, late, chosen.notes)


def _choose(deliveries: Sequence[Delivery]) -> Delivery | Doubt:
    """Choose among what one student handed in: the latest, if the source says which that is.

    Raises: whatever reading a file may raise.
    """
    origins = ", ".join(d.origin for d in deliveries)
    full = [d for d in deliveries if d.files]
    if not full:
        return Doubt(origins, "; ".join(["there is no notebook in it", *(n for d in deliveries for n in d.notes)]))
    for delivery in full:
        reason = _objection(delivery)
        if reason:
            return Doubt(delivery.origin, reason)
    if len(full) == 1:
        return full[0]
    if len({frozenset((str(f.path), f.read()) for f in d.files) for d in full}) == 1:
        return full[-1].noting("handed in twice, the same both times")
    moments = [d.moment for d in full]
    latest = max((m for m in moments if m is not None), default=None)
    if None in moments or moments.count(latest) > 1:
        return Doubt(origins, "one student's, but different, and which is the later is not known")
    return full[moments.index(latest)].noting(f"the latest of {len(full)}")


def _objection(delivery: Delivery) -> str:
    """Say why a delivery cannot be written to a folder, "" if it can; nothing of it is read for that."""
    size = sum(file.size for file in delivery.files)
    if len(delivery.files) > MAX_NOTEBOOKS or size > MAX_SIZE:
        return (
            f"expected at most {MAX_NOTEBOOKS} notebooks and {MAX_SIZE // 2**20} MB, found {len(delivery.files):,} and "
            f"{size / 2**20:.0f} MB"
        )
    taken = {file.path for file in delivery.files} | {PurePosixPath(TIMESTAMP), PurePosixPath(COMMIT)}
    for file in delivery.files:
        reason = objection(file.path)
        if reason:
            return f"{cut(str(file.path), 80)}: {reason}"
        if any(part.startswith(".") or "\\" in part for part in file.path.parts):
            return "a file in it has a name that cannot be written as it is"
        above = taken.intersection(file.path.parents)
        if above:
            return f"{above.pop()} in it would be a file and a folder"
    return ""


def _deliver(delivery: Delivery, target: Path, replace: bool) -> What | Doubt:
    """Write a delivery to its folder, whole or not at all.

    Raises: RecordError if nobody's submission can be written any more; OSError if this one cannot.
    """
    content = {f.path.as_posix(): f.read() for f in delivery.files}
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
        if error.errno not in _FULL:
            raise
        raise RecordError(f"{target}: the submission could not be written: {error.strerror or error}") from error
    return what
