"""How long a student waits: ``python -m benchmarks.waiting [UNIT…]``.

The solved notebook of each unit runs in an ordinary Jupyter kernel, at its full length, checks and pictures included.
A row a unit: the whole, its three longest cells, and the longest time in which a running cell showed nothing new.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
import time
from itertools import pairwise
from pathlib import Path
from typing import Any

from nbclient import NotebookClient

from autograder.config import Assignment, Course
from autograder.notebook.cells import grade_id
from autograder.notebook.fill import fill, solutions

ROOT = Path(__file__).resolve().parents[1]
SHOWING = {"stream", "display_data", "update_display_data", "execute_result", "error"}


class Watched(NotebookClient):  # type: ignore[misc]  # it has no types
    """Runs a notebook and notes when each cell began, showed something and ended."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings, on_cell_start=self._begin, on_cell_executed=self._end)
        self.seen: dict[int, list[float]] = {}
        """By place of the cell: seconds of a clock, the beginning first and the end last."""

    def _begin(self, cell_index: int, **_: Any) -> None:
        self.seen[cell_index] = [time.perf_counter()]

    def _end(self, cell_index: int, **_: Any) -> None:
        self.seen[cell_index].append(time.perf_counter())

    def process_message(self, msg: dict[str, Any], cell: Any, cell_index: int) -> Any:
        """Note when something is shown; the rest as in any notebook."""
        if msg["msg_type"] in SHOWING:
            self.seen[cell_index].append(time.perf_counter())
        return super().process_message(msg, cell, cell_index)


def row(assignment: Assignment) -> str:
    """Run the solved notebook of a unit in a copy of its release, and return its row of the table."""
    notebook = fill(assignment, solutions(assignment))
    with tempfile.TemporaryDirectory() as folder:
        place = shutil.copytree(assignment.release_notebook.parent, Path(folder) / assignment.name)
        resources = {"metadata": {"path": str(place)}}
        client = Watched(notebook, timeout=1800, kernel_name="python3", resources=resources)
        client.execute()
    names = {k: grade_id(cell) or cell.id for k, cell in enumerate(notebook.cells)}
    longest = sorted(client.seen, key=lambda k: client.seen[k][0] - client.seen[k][-1])[:3]
    silent = max(after - before for times in client.seen.values() for before, after in pairwise(times))
    whole = sum(times[-1] - times[0] for times in client.seen.values())
    cells = ", ".join(f"`{names[k]}` {client.seen[k][-1] - client.seen[k][0]:.1f}" for k in longest)
    return f"| {assignment.name} | {whole:.0f} | {cells} | {silent:.0f} |"


def main() -> None:
    """Print a row a unit, all in seconds."""
    course = Course(ROOT)
    parser = argparse.ArgumentParser(prog="python -m benchmarks.waiting", description=__doc__)
    parser.add_argument("units", nargs="*", default=course.names)
    print("| unit | whole, s | longest cells, s | longest silence, s |\n|---|---|---|---|")
    for name in parser.parse_args().units:
        print(row(course.assignment(name)), flush=True)


if __name__ == "__main__":
    main()
