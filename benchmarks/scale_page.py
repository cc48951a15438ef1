"""docs/scaling.md, of what was measured and what follows from it."""

from __future__ import annotations

import statistics

from benchmarks.record import Far, Record, Scale
from benchmarks.simulation import GOAL, needed, simulated

SIMULATED = (1, 2, 4, 10, 20, 50, 100, 200, 500)
"""Numbers of workers."""
FULL = 0.95
"""Share of its time from which on the coordinator is what a class waits for."""
PRICE = 0.05
"""Of an hour of one core, in an example; nobody's price."""

TEXT = """\
# Grading 100,000 submissions an hour

`python -m benchmarks.scale` measures what one submission costs, simulates what this machine is too small for, and
writes this page. One machine of two cores measured it; a *worker* is one core that grades one submission at a time.

## What was measured

{costs}

* *Worker*: a warm one, its sandbox beside it, the page made; the mean of a class half of which is solved.
* *Coordinator*: all that the one process which gives out and writes does for a submission, Dask's scheduler in it.
  Without a gradebook {coordinator:.0f} ms of processor time, measured with xor_weights on a cluster;
  what a gradebook adds is measured beside it, of students whom it does not know.
* *Memory*: of a worker and its sandbox, a page they share counted once.

On a Dask cluster on this machine a submission of xor_weights took {one:.2f} s of processor time with one worker, and
{four:.2f} s with four, scheduler and coordinator included. This machine has fewer cores than that, so beside the one
worker three processes did nothing but keep them as busy. So four workers with a core each do
4 × {one:.2f} / {four:.2f} = {times:.1f} times the work of one; two runs differ by some tenths.

## What was simulated

The coordinator gives each worker one submission more than it grades at once, takes what comes back in the order in
which it comes, and writes it down, one after the other. How long a submission takes is drawn from what was measured.
A class *waits for* its workers, and more of them help, or for the coordinator, and they do not.

{simulated}

## 100,000 an hour

{goal}

* **Up to the coordinator's limit, workers are what counts.** They share nothing: no database, and of the file system
  only the course's folder, which they read.
* **Then the coordinator is.** It records one grade after the other, so that a gradebook is never half written:
  {limits}.
  Every course has its own coordinator and its own gradebook, and courses share nothing; 100,000 submissions of one
  hour are hardly one course's.
  Of one course, `--no-gradebook` leaves the gradebook for later: the same command without it, once all is graded,
  only writes.
* **The network** carries a notebook there and its grade, page and executed notebook back: {network:.0f} MB a second.
* **The scheduler** keeps two tasks a worker, and passes on {rate:.0f} a second; its time is part of the coordinator's.
* **Money**: core-hours times what an hour of a core costs where you are. At {price:.2f} (an example, in any currency)
  100,000 submissions of xor_weights cost {money:.2f}.
* **Peaks**: what comes in the five minutes before a deadline is graded in the hour after it. Whoever wants it
  graded in five minutes needs twelve times the workers, and as many coordinators as then follow from the limit.

*Not measured here:* a network between machines, a file system that many machines read at once, more than one machine.
"""


def page(record: Record) -> str:
    """Return the page.

    Raises: ValueError if nothing was measured.
    """
    if record.far is None or not record.scale:
        raise ValueError("nothing was measured yet; run: python -m benchmarks.scale")
    far, (first, *_) = record.far, record.scale.values()
    ways = {"without a gradebook": first.unrecorded, "with SQLite": first.sqlite, "with PostgreSQL": first.postgresql}
    limits = ", ".join(
        f"{3600 / _taken(far, first, seconds):,.0f} an hour {way}" for way, seconds in ways.items() if seconds
    )
    return TEXT.format(
        costs=_costs(record, far),
        coordinator=1000 * far.coordinator,
        one=far.one,
        four=far.four,
        times=4 * far.one / far.four,
        simulated=_simulated(record, far),
        goal=_goal(record, far),
        limits=limits,
        network=(first.parcel + first.grade) * GOAL / 3600 / 1e6,
        rate=GOAL / 3600,
        price=PRICE,
        money=PRICE * _hours(first),
    )


def _taken(far: Far, unit: Scale, seconds: list[float]) -> float:
    """The coordinator's seconds a submission. seconds : to write a grade down."""
    return far.coordinator + max(0.0, statistics.median(seconds) - statistics.median(unit.unrecorded))


def _hours(unit: Scale) -> float:
    return GOAL * statistics.mean(unit.work) / 3600


def _table(head: list[str], rows: list[list[str]]) -> str:
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _costs(record: Record, far: Far) -> str:
    units = record.scale
    peaks = {name: found.solved.peak for name, found in record.units.items() if found.solved is not None}
    rows = {
        "worker, seconds": [f"{statistics.mean(u.work):.2f}" for u in units.values()],
        "coordinator without a gradebook, ms": [f"{1000 * _taken(far, u, u.unrecorded):.0f}" for u in units.values()],
        "coordinator with SQLite, ms": [f"{1000 * _taken(far, u, u.sqlite):.0f}" for u in units.values()],
        "coordinator with PostgreSQL, ms": [
            f"{1000 * _taken(far, u, u.postgresql):.0f}" if u.postgresql else "not measured" for u in units.values()
        ],
        "memory of a worker, MB": [f"{peaks[name]:,}" if name in peaks else "not measured" for name in units],
        "sent to a worker, kB": [f"{u.parcel / 1000:.0f}" for u in units.values()],
        "sent back, kB": [f"{u.grade / 1000:.0f}" for u in units.values()],
        "kept: result and page, kB": [f"{u.page / 1000:.0f}" for u in units.values()],
        "kept: formgrader's notebook, kB": [f"{u.notebook / 1000:.0f}" for u in units.values()],
        "kept: the gradebook, kB": [f"{u.database / 1000:.1f}" for u in units.values()],
    }
    return _table(["a submission of", *units], [[what, *values] for what, values in rows.items()])


def _simulated(record: Record, far: Far) -> str:
    rows = []
    for workers in SIMULATED:
        row = [str(workers)]
        for unit in record.scale.values():
            found = simulated(unit.work, workers, _taken(far, unit, unit.sqlite), 200 * workers)
            row += [f"{found.hourly:,.0f}", "coordinator" if found.coordinator > FULL else "workers"]
        rows.append(row)
    head = [part for name in record.scale for part in (f"{name}, an hour", "waits for")]
    return _table(["workers, with SQLite", *head], rows)


def _goal(record: Record, far: Far) -> str:
    rows = []
    for name, unit in record.scale.items():
        taken = _taken(far, unit, unit.sqlite)
        courses = 1 + int(GOAL * taken / 3600 / FULL)
        workers = needed(unit.work, taken, GOAL / courses)
        solved = record.units[name].solved if name in record.units else None
        memory = f"{courses * workers * solved.peak / 1000:,.0f} GB" if solved and workers else "not measured"
        kept = (unit.page + unit.notebook + unit.database) * GOAL / 1e9
        rows.append(
            [name, str(courses), f"{courses * workers:,}" if workers else "none", memory, f"{kept:.0f} GB",
             f"{GOAL / 3600:.0f}", f"{_hours(unit):.0f}"]
        )  # fmt: skip
    head = ["unit", "coordinators, with SQLite", "workers", "their memory", "kept", "writes a second", "core-hours"]
    return _table(head, rows)
