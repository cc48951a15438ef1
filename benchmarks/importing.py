"""How long a notebook waits for ``from autograder import check``: ``python -m benchmarks.importing``.

Each figure is the median of fresh processes that take turns, without the time that Python and NumPy take by themselves.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import time

CASES = {
    "from autograder import check": "import numpy; from autograder import check",
    "the first check": "import numpy, autograder.practice.session, autograder.render.formats",
    "import autograder.cli": "import numpy, autograder.cli",
}
BASE = "import numpy"


def seconds(code: str) -> float:
    """Return the wall time of a fresh Python that runs ``code``, in seconds."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    return time.perf_counter() - start


def measure(rounds: int) -> dict[str, float]:
    """Return the median extra seconds of every case, beyond ``import numpy``."""
    found: dict[str, list[float]] = {name: [] for name in CASES}
    for _ in range(rounds):
        base = seconds(BASE)
        for name, code in CASES.items():
            found[name].append(seconds(code) - base)
    return {name: statistics.median(values) for name, values in found.items()}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.importing", description=__doc__)
    parser.add_argument("--rounds", type=int, default=15)
    for name, extra in measure(parser.parse_args().rounds).items():
        print(f"{name:30} {extra * 1000:6.0f} ms beyond {BASE}")


if __name__ == "__main__":
    main()
