"""The demo's made-up class: what `make demo` shows is what a class of real people would get."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.authoring.demo import lay_out
from autograder.config import Course
from autograder.errors import ConfigError
from autograder.results import Result

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.slow
@pytest.mark.timeout(400)
def test_the_demo_grades_its_class(tmp_path: Path) -> None:
    """Right ones get everything, a mistake costs, a cheat earns nothing, and what cannot be read waits for a person."""
    place = tmp_path / "class"
    command = [sys.executable, "-m", "autograder", "demo", "--folder", str(place), "--workers", "2"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    pages = re.findall(r"\S+\.html", done.stdout)
    assert len(pages) == 2  # a student's and the class's
    for page in pages:
        assert Path(page).is_file()
    found: dict[str, list[Result]] = {}
    for path in (place / "results").glob("*/xor_weights.json"):
        result = Result.model_validate_json(path.read_text(encoding="utf-8"))
        found.setdefault(result.student.partition("-")[2], []).append(result)
    assert sum(map(len, found.values())) == 30
    for kind in ("right", "another-way", "together", "renamed-file"):
        assert [r.score for r in found[kind]] == [r.max_score for r in found[kind]], kind
    wrong = set(found) - {"right", "another-way", "together", "renamed-file", "crash"}
    for kind in wrong:
        assert all(r.score < r.max_score for r in found[kind]), kind
    assert [r.score for r in found["cheat"]] == [0]
    assert [r.status for r in found["not-a-notebook"]] == ["needs_review"]
    for kind in ("endless-loop", "syntax-error", "deleted-cell"):  # one mistake costs once
        (result,) = found[kind]
        assert sum(e.score != e.max_score for e in result.exercises if e.score is not None) == 1, kind


def test_the_demo_needs_an_empty_folder(tmp_path: Path) -> None:
    """Nothing of anybody's is overwritten."""
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(ConfigError, match="expected an empty folder"):
        lay_out(tmp_path, Course(ROOT))
    assert [p.name for p in tmp_path.iterdir()] == ["mine.txt"]


def test_the_demo_needs_solutions(tmp_path: Path) -> None:
    """Where there are none, as at a student's, it says so."""
    (tmp_path / "assignments").symlink_to(ROOT / "assignments")
    with pytest.raises(ConfigError, match="the demo needs the solutions"):
        lay_out(tmp_path / "class", Course(tmp_path))
