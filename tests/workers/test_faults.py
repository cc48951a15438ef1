"""Killing the grader at random moments, and taking its disk away: nothing is lost, doubled, or left behind."""

from __future__ import annotations

import contextlib
import json
import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from autograder.config import Course
from autograder.errors import RecordError
from autograder.grade import grade_class
from autograder.util.files import write_atomically
from autograder.util.tempdirs import PREFIX, TempDir, sweep
from tests.support import processes
from tests.support.course import SOLUTIONS, submit, tiny_course

RUNS = int(os.environ.get("AUTOGRADER_FAULT_RUNS", "4"))
"""Runs that are disturbed; fifty in the nightly."""
STUDENTS = int(os.environ.get("AUTOGRADER_FAULT_STUDENTS", "60"))
VICTIMS = (processes.coordinators, processes.workers, processes.sandboxes, processes.parents_of_workers)

ANSWERS: tuple[dict[str, str], ...] = (
    SOLUTIONS,
    {},
    {**SOLUTIONS, "double": "def double(x):\n    return abs(2 * np.asarray(x))"},
    {**SOLUTIONS, "double": "def double(x):\n    return x"},
    {**SOLUTIONS, "quadruple": "def quadruple(x):\n    raise ValueError(x)"},
    {**SOLUTIONS, "double": "import os\nos._exit(1)"},
    {**SOLUTIONS, "double": "import subprocess\nsubprocess.Popen(['sleep', '600'], start_new_session=True)\n"
     "def double(x):\n    return x + x"},
)  # fmt: skip

GRADE = """
import sys
from pathlib import Path
from autograder.config import Course
from autograder.grade import grade_class
if __name__ == "__main__":
    root = Path(sys.argv[1])
    grade_class(Course(root).assignment("tiny"), submitted=root / "submitted", results=root / "results", workers=2)
"""


class Classroom:
    """A course whose class is graded by a process of its own, with its own temporary folder."""

    def __init__(self, root: Path, template: Path) -> None:
        self.root = root / "course"
        shutil.copytree(template, self.root)
        self.temporary = Path(tempfile.mkdtemp(prefix="faults-"))  # short, as the address of a socket has to be
        self.script = root / "grade.py"
        self.script.write_text(GRADE)

    def start(self) -> subprocess.Popen[bytes]:
        environment = {**os.environ, "TMPDIR": str(self.temporary)}
        return subprocess.Popen(
            [sys.executable, str(self.script), str(self.root)],
            env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
        )  # fmt: skip

    def finish(self) -> None:
        process = self.start()
        _, said = process.communicate()
        assert process.returncode == 0, said.decode()[-2000:]

    def processes(self) -> list[int]:
        """Every process of the machine that has our temporary folder in its environment."""
        found = []
        for entry in Path("/proc").iterdir():
            with contextlib.suppress(OSError, ValueError):
                if os.fsencode(self.temporary) in (entry / "environ").read_bytes():
                    found.append(int(entry.name))
        return found

    def state(self) -> dict[str, Any]:
        """What was recorded, without the times."""
        recorded: dict[str, Any] = {}
        for path in sorted((self.root / "results").rglob("*.json")):
            result = json.loads(path.read_text())
            for entry in (result, *(c for e in result["exercises"] for c in e["checks"])):
                entry.pop("seconds", None)
            del result["timing"]
            recorded[path.parent.name] = result
        for path in sorted((self.root / "autograded").rglob("*.ipynb")):
            recorded[str(path.relative_to(self.root))] = path.read_text()
        with contextlib.closing(sqlite3.connect(self.root / "gradebook.db")) as database:
            recorded["gradebook"] = sorted(
                database.execute(
                    "select s.student_id, b.name, g.auto_score, g.manual_score, g.needs_manual_grade from grade g"
                    " join submitted_notebook n on n.id = g.notebook_id"
                    " join submitted_assignment s on s.id = n.assignment_id join base_cell b on b.id = g.cell_id"
                ).fetchall(),
                key=str,
            )
        return recorded

    def leftovers(self) -> list[str]:
        """Folders of sandboxes, and files half written."""
        return [p.name for p in self.temporary.glob("autograder-*")] + [
            str(p) for place in ("results", "autograded") for p in (self.root / place).rglob(".*")
        ]


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A class of some dozens, not graded yet."""
    root = tmp_path_factory.mktemp("faults") / "course"
    course = tiny_course(root)
    for number in range(STUDENTS):
        submit(course, f"s{number:02}", ANSWERS[number % len(ANSWERS)])
    return root


@pytest.fixture(scope="module")
def undisturbed(template: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], float]:
    """What a run that nobody disturbs records, and the seconds it takes."""
    room = Classroom(tmp_path_factory.mktemp("undisturbed"), template)
    start = time.monotonic()
    room.finish()
    assert room.leftovers() == []
    assert room.processes() == []
    return room.state(), time.monotonic() - start


@pytest.mark.nightly
@pytest.mark.slow
@pytest.mark.timeout(600)
@pytest.mark.parametrize("run", range(RUNS))
def test_a_killed_run_is_resumed_as_if_nothing_had_happened(
    run: int, template: Path, undisturbed: tuple[dict[str, Any], float], tmp_path: Path
) -> None:
    """Whoever is killed, and whenever: the same results, the same gradebook, no process and no folder left."""
    expected, seconds = undisturbed
    chance = random.Random(run)  # the same moments in every series
    kill = VICTIMS[run % len(VICTIMS)]
    room = Classroom(tmp_path, template)
    process = room.start()
    with contextlib.suppress(subprocess.TimeoutExpired):
        process.wait(chance.uniform(0.0, seconds))
    victims = kill(process.pid)
    if victims:
        with contextlib.suppress(ProcessLookupError):
            os.kill(chance.choice(victims), signal.SIGKILL)
    _, said = process.communicate()
    if process.pid not in victims:
        assert process.returncode == 0, said.decode()[-2000:]
    for _ in range(150):
        if not room.processes():
            break
        time.sleep(0.1)
    assert room.processes() == [], "a process outlived the run"
    room.finish()
    state = room.state()
    assert {name: value for name, value in state.items() if value != expected.get(name)} == {}
    assert state == expected
    assert room.processes() == []
    assert room.leftovers() == []
    shutil.rmtree(tmp_path)
    shutil.rmtree(room.temporary)


def test_a_folder_is_swept_when_its_owner_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The next grader removes what a killed one left, and nothing that is still in use or somebody else's."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    held = TempDir()
    left = tmp_path / f"{PREFIX}left"
    (left / "home" / "s1").mkdir(parents=True)
    other = tmp_path / "autograder-other"
    other.mkdir()
    outside = tmp_path / "outside"
    outside.mkdir()
    (tmp_path / f"{PREFIX}link").symlink_to(outside)
    sweep()
    assert held.path.is_dir()
    assert not left.exists()
    assert other.is_dir()
    assert outside.is_dir()
    held.remove()
    assert not held.path.exists()


@contextlib.contextmanager
def _largest_file(size: int) -> Iterator[None]:
    """Let no file of this process grow beyond ``size`` bytes, as on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)


def test_a_full_disk_leaves_what_was_there(tmp_path: Path) -> None:
    """A file that cannot be written whole is not written at all, and the message says which."""
    path = tmp_path / "result.json"
    write_atomically(path, "old")
    with _largest_file(1000), pytest.raises(RecordError, match=r"result\.json could not be written"):
        write_atomically(path, "x" * 2000)
    assert path.read_text() == "old"
    assert [p.name for p in tmp_path.iterdir()] == ["result.json"]


@pytest.fixture
def small(tmp_path: Path) -> Course:
    """A course with one submission."""
    course = tiny_course(tmp_path)
    submit(course, "s01", SOLUTIONS)
    return course


def _grade(course: Course) -> float:
    grades = grade_class(
        course.assignment("tiny"), submitted=course.root / "submitted", results=course.root / "results", workers=1
    )
    return grades.results["s01"].score


@pytest.mark.slow
@pytest.mark.parametrize("name", ["results", "results/s01", "autograded"])
def test_a_folder_that_is_a_file_is_an_error_that_names_it(small: Course, name: str) -> None:
    """Where nothing can be written the run ends with the path and the next step, and goes on later."""
    blocked = small.root / name
    blocked.parent.mkdir(parents=True, exist_ok=True)
    blocked.write_text("in the way")
    with pytest.raises(RecordError, match=name.partition("/")[0]):
        _grade(small)
    assert blocked.read_text() == "in the way"
    blocked.unlink()
    assert _grade(small) == 5


@pytest.mark.slow
def test_a_gradebook_of_another_schema_is_left_alone(small: Course) -> None:
    """An older gradebook is not touched, and the message says how to bring it up to date."""
    assert _grade(small) == 5
    with contextlib.closing(sqlite3.connect(small.root / "gradebook.db")) as database:
        database.execute("update alembic_version set version_num = 'old'")
        database.commit()
    before = (small.root / "gradebook.db").read_bytes()
    with pytest.raises(RecordError, match="nbgrader db upgrade"):
        _grade(small)
    assert (small.root / "gradebook.db").read_bytes() == before


@pytest.mark.slow
def test_a_clock_that_jumps_changes_no_grade(small: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    """Limits are counted on the monotonic clock; the wall clock may jump by years."""
    jumps = iter(range(10**6))
    monkeypatch.setattr(time, "time", lambda: 1e9 * (next(jumps) % 3))
    assert _grade(small) == 5
