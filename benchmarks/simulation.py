"""A class on a cluster of any size, graded in thought."""

from __future__ import annotations

import heapq
import math
import random
import statistics
from collections.abc import Sequence
from dataclasses import dataclass

GOAL = 100_000
"""Submissions an hour."""


@dataclass(frozen=True)
class Simulation:
    """A class that was graded in thought. hourly : submissions an hour; coordinator, workers : shares of their time."""

    hourly: float
    coordinator: float
    workers: float


def simulated(work: Sequence[float], workers: int, taken: float, count: int) -> Simulation:
    """Grade ``count`` submissions on a cluster, as `autograder.workers.cluster` gives them out.

    work : seconds that submissions take a worker, drawn from at random; taken : the coordinator's seconds for each, all
    it does for it, one after the other.
    """
    drawn, left = random.Random(0), count
    free, busy, clock = [0.0] * workers, 0.0, 0.0
    coming: list[tuple[float, int]] = []

    def give(worker: int) -> None:
        nonlocal busy, left
        seconds = drawn.choice(work)
        free[worker] = max(clock, free[worker]) + seconds
        busy, left = busy + seconds, left - 1
        heapq.heappush(coming, (free[worker], worker))

    for worker in [*range(workers), *range(workers)]:
        if left:
            give(worker)
    while coming:
        done, worker = heapq.heappop(coming)
        clock = max(clock, done) + taken
        if left:
            give(worker)
    return Simulation(3600 * count / clock, count * taken / clock, busy / (workers * clock))


def needed(work: Sequence[float], taken: float, goal: float = GOAL) -> int | None:
    """How many workers reach so many submissions an hour; None if the coordinator cannot, with any number."""
    if taken * goal >= 3600:
        return None
    workers = max(1, math.floor(goal * statistics.mean(work) / 3600))
    while simulated(work, workers, taken, 200 * workers).hourly < goal:
        workers += max(1, workers // 50)
    return workers
