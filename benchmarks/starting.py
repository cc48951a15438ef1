"""How long a submission waits for its sandbox with TensorFlow imported: ``python -m benchmarks.starting``.

From the order to fork until the child is confined and answers, and until its first cell has run; one after the other.
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import time

from autograder.config import Limits
from autograder.sandbox.box import Box
from autograder.sandbox.session import Session

LIMITS = Limits(memory_mb=4096)
SHARES = (50, 95, 99)


def measure(rounds: int) -> dict[str, list[float]]:
    """Return the seconds of every start: until the child answers, and until its first cell has run."""
    found: dict[str, list[float]] = {"confined": [], "first cell": []}
    with Box(["tensorflow", "keras"], LIMITS) as box:
        for _ in range(rounds):
            start = time.perf_counter()
            with Session(box) as session:
                found["confined"].append(time.perf_counter() - start)
                session.run_cell("1 + 1", 20)
                found["first cell"].append(time.perf_counter() - start)
    return found


def percentiles(seconds: list[float]) -> dict[int, float]:
    """Return the share of starts, in percent, → the seconds within which they were done."""
    cuts = statistics.quantiles(seconds, n=100, method="inclusive")
    return {share: cuts[share - 1] for share in SHARES}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.starting", description=__doc__)
    parser.add_argument("--rounds", type=int, default=300)
    rounds = parser.parse_args().rounds
    load = os.getloadavg()[0]
    print(f"{rounds} starts, {platform.system()} {platform.release()}, {os.cpu_count()} cores, load {load:.1f} before")
    for name, seconds in measure(rounds).items():
        said = ", ".join(f"p{share} {1000 * value:.0f} ms" for share, value in percentiles(seconds).items())
        print(f"{name:12} {said}")


if __name__ == "__main__":
    main()
