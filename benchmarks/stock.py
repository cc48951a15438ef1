"""nbgrader's own grades of a course, by its own commands, to compare ours with."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import sqlalchemy as sa

Points = dict[tuple[str, str, str], float | None]
"""By student, notebook and cell; None where a person gives them."""
_QUERY = """
SELECT a.student_id, n.name, c.name, g.auto_score, g.needs_manual_grade FROM grade g
JOIN submitted_notebook s ON s.id = g.notebook_id JOIN notebook n ON n.id = s.notebook_id
JOIN submitted_assignment a ON a.id = s.assignment_id JOIN assignment t ON t.id = a.assignment_id
JOIN base_cell c ON c.id = g.cell_id WHERE t.name = :name
"""


def run_nbgrader(root: Path, *arguments: str) -> str:
    """Run one of nbgrader's commands in a course and return what it logs; a failure is for the caller to see."""
    here = Path(sys.executable).parent
    given = {**os.environ, "PATH": f"{here}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(
        [str(here / "nbgrader"), *arguments],
        cwd=root, env=given, capture_output=True, text=True, timeout=1200, check=False,
    )  # fmt: skip
    return done.stdout + done.stderr


def stock_points(root: Path, name: str) -> Points:
    """Return what nbgrader's commands have put into the course's gradebook."""
    engine = sa.create_engine(f"sqlite:///{root / 'gradebook.db'}")
    try:
        with engine.connect() as db:
            rows = db.execute(sa.text(_QUERY), {"name": name})
            return {(row[0], row[1], row[2]): None if row[4] else (row[3] or 0.0) for row in rows}
    finally:
        engine.dispose()
