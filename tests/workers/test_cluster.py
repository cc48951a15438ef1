"""Grading on a Dask cluster: the same grades as here, whoever is lost, from nobody who would grade otherwise."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from autograder.config import Course
from autograder.errors import ConfigError
from autograder.grade import ClassGrades, grade_class
from autograder.pipeline.files import Task
from autograder.pipeline.grader import Graded, ungraded_result
from autograder.pipeline.keys import base_key
from autograder.results import Notice, Result
from autograder.workers import cluster
from autograder.workers.cluster import grade_on
from autograder.workers.pool import MAX_ATTEMPTS
from autograder.workers.remote import COURSE, Hello
from tests.support.course import SOLUTIONS, submit, tiny_course

CLASS = {
    "s01": SOLUTIONS,
    "s02": {**SOLUTIONS, "double": "def double(x):\n    return x"},
    "s03": {},
    "s04": {**SOLUTIONS, "double": "import os, signal\ndef double(x):\n    os.kill(os.getpid(), signal.SIGKILL)"},
    **{f"t{number:02}": SOLUTIONS for number in range(12)},
}


@dataclass
class Machines:
    """A scheduler and workers, each a process of its own on this machine."""

    folder: Path
    processes: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def start(self, *words: str, **environment: str) -> subprocess.Popen[bytes]:
        log = (self.folder / f"{len(self.processes)}.log").open("wb")
        with log:
            process = subprocess.Popen(
                [sys.executable, "-m", "dask", *words, "--no-dashboard"],
                env={**os.environ, **environment}, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
            )  # fmt: skip
        self.processes.append(process)
        return process

    def scheduler(self) -> str:
        place = self.folder / "scheduler.json"
        self.start("scheduler", "--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(place))
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            with contextlib.suppress(OSError, ValueError):
                return str(json.loads(place.read_text())["address"])
            time.sleep(0.1)
        raise AssertionError((self.folder / "0.log").read_text())

    def worker(self, address: str, **environment: str) -> subprocess.Popen[bytes]:
        words = ("--nthreads", "1", "--no-nanny", "--host", "127.0.0.1", "--local-directory", str(self.folder))
        return self.start("worker", address, *words, **environment)

    def end(self) -> None:
        for process in self.processes:
            process.kill()
            process.wait()


@pytest.fixture
def machines(tmp_path: Path) -> Iterator[Machines]:
    """A cluster without anybody in it yet."""
    (tmp_path / "machines").mkdir()
    made = Machines(tmp_path / "machines")
    yield made
    made.end()


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """A course with a class, one folder of which holds no notebook."""
    made = tiny_course(tmp_path / "course")
    for student, answers in CLASS.items():
        submit(made, student, answers)
    empty = made.root / "submitted" / "s05" / "tiny"
    empty.mkdir(parents=True)
    (empty / "tiny.pdf").write_text("a photo of my homework")
    return made


def grades(course: Course, results: str, **options: Any) -> ClassGrades:
    """Grade the course's class."""
    return grade_class(
        course.assignment("tiny"), submitted=course.root / "submitted", results=course.root / results,
        gradebook=False, **options,
    )  # fmt: skip


def said(found: ClassGrades) -> dict[str, Any]:
    """What the results say, without the times."""
    plain = {}
    for student, result in found.results.items():
        data = result.model_dump()
        for entry in (data, *(check for exercise in data["exercises"] for check in exercise["checks"])):
            del entry["seconds"]
        del data["timing"]
        plain[student] = data
    return plain


def graders() -> set[int]:
    """Processes that grade for a worker."""
    found = set()
    for place in Path("/proc").iterdir():
        with contextlib.suppress(OSError):
            if b"autograder.workers.remote" in (place / "cmdline").read_bytes():
                found.add(int(place.name))
    return found


@pytest.mark.nightly
def test_a_cluster_gives_the_same_grades_though_a_worker_is_lost(
    course: Course, machines: Machines, tmp_path: Path
) -> None:
    """One worker has other checks and is refused, one is killed in the middle: the grades are those of this machine."""
    other = tmp_path / "other"
    shutil.copytree(course.root, other)
    with (other / "solutions" / "tiny" / "checks.py").open("a") as file:
        file.write("\n# another version\n")
    before = graders()
    address = machines.scheduler()
    machines.worker(address, **{COURSE: str(other)})
    machines.worker(address)
    victim = machines.worker(address)
    here = said(grades(course, "here", workers=2))
    told: list[str] = []
    seen: list[str] = []

    def kill_one(student: str, _result: Result, _fresh: bool) -> None:
        seen.append(student)
        if len(seen) == 4:
            victim.send_signal(signal.SIGKILL)

    there = grades(course, "there", scheduler=address, notify=told.append, progress=kill_one)
    assert said(there) == here
    assert sorted(seen) == sorted(here)
    assert there.to_review == ("s05",)
    assert Result.read(course.root / "there" / "s01" / "tiny.json").score == 5
    needed = base_key(course.assignment("tiny"), "sandlock")[: cluster.SHOWN]
    had = base_key(Course(other).assignment("tiny"), "sandlock")[: cluster.SHOWN]
    assert [text for text in told if text.startswith("refused: tcp://") and f"has {had} where {needed} is" in text]
    assert [text for text in told if text.endswith("is lost; others take its submissions")]
    deadline = time.monotonic() + 20
    while graders() - before and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not graders() - before, "graders were left behind"


@pytest.mark.slow
def test_workers_that_would_all_grade_otherwise_are_an_error(
    course: Course, machines: Machines, tmp_path: Path
) -> None:
    """A worker without the course is named, with what it lacks, and nothing is graded."""
    address = machines.scheduler()
    machines.worker(address, **{COURSE: str(tmp_path / "nowhere")})
    with pytest.raises(ConfigError, match=r"No worker of the cluster.*tcp://.*there is no assignment called 'tiny'"):
        grades(course, "there", scheduler=address)
    assert not (course.root / "there").exists()


def test_an_address_where_nobody_answers_is_named(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    """The message says what was expected there."""
    monkeypatch.setattr(cluster, "CONNECT_SECONDS", 1)
    with pytest.raises(ConfigError, match="tcp://127.0.0.1:9: expected the address of a Dask scheduler"):
        list(grade_on("tcp://127.0.0.1:9", [], course.assignment("tiny"), sandbox="none"))


@pytest.mark.nightly
@pytest.mark.slow
def test_a_scheduler_that_ends_loses_nothing(course: Course, machines: Machines) -> None:
    """The run ends with a word about it, and what was graded is there."""
    address = machines.scheduler()
    machines.worker(address)

    def end_it(_student: str, _result: Result, _fresh: bool) -> None:
        machines.processes[0].kill()

    with pytest.raises(ConfigError, match="is gone .*What was graded is kept"):
        grades(course, "there", scheduler=address, progress=end_it)
    assert list((course.root / "there").glob("*/tiny.json"))


@dataclass(eq=False)
class StandInFuture:
    """A future whose outcome is known, or never comes."""

    outcome: Any
    cancelled: bool = False

    def result(self, timeout: float) -> Any:
        assert timeout
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome

    def cancel(self) -> None:
        self.cancelled = True


@dataclass
class StandIn:
    """A client, and the module it is from: who is there is listed, who answers what is a function's to say."""

    there: Callable[[], dict[str, int]]
    answers: Callable[[Any, str], Any]
    asked: list[tuple[str, str]] = field(default_factory=list)

    def nthreads(self) -> dict[str, int]:
        return self.there()

    def submit(self, function: Any, *arguments: Any, workers: list[str], **_options: Any) -> StandInFuture:
        (worker,) = workers
        self.asked.append((function.__name__, worker))
        return StandInFuture(self.answers(function.__name__, worker))

    def wait(self, futures: list[StandInFuture], **_options: Any) -> Any:
        done = [future for future in futures if future.outcome is not None]
        if not done:
            raise TimeoutError
        return type("Waited", (), {"done": done})

    def close(self) -> None:
        self.asked.append(("close", ""))


@pytest.fixture
def pretend(course: Course, monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[tuple[Task, Graded]]]:
    """Grade s01 on a cluster that is only pretended."""
    assignment = course.assignment("tiny")
    monkeypatch.setattr(cluster, "TICK_SECONDS", 0.0)

    def graded(client: StandIn, told: list[str] | None = None) -> list[tuple[Task, Graded]]:
        monkeypatch.setattr(cluster, "_connected", lambda _address: client)
        monkeypatch.setattr(cluster, "_distributed", lambda: client)
        tasks = [Task("s01", course.root / "submitted" / "s01" / "tiny")]
        notify = (told if told is not None else []).append
        return list(grade_on("tcp://127.0.0.1", tasks, assignment, sandbox="none", notify=notify))

    return graded


def test_a_submission_whose_workers_are_all_lost_is_for_a_person(course: Course, pretend: Any) -> None:
    """After a few workers it is given up, under no key, so that the next run tries it again."""
    key = base_key(course.assignment("tiny"), "none")
    hello = Hello(key=key)
    looks = 0

    def there() -> dict[str, int]:
        nonlocal looks
        looks += 1
        return {f"tcp://w{looks // 4}": 1}  # each is there for a few looks, then another is

    client = StandIn(there, lambda name, _worker: hello if name == "admit" else None)
    told: list[str] = []
    ((task, graded),) = pretend(client, told)
    assert task.student == "s01"
    assert (graded.result.status, graded.result.key) == ("needs_review", "")
    assert "one after the other" in graded.result.notices[0].text
    assert sum("is lost" in text for text in told) == MAX_ATTEMPTS
    assert client.asked[-1] == ("close", "")


def test_a_worker_that_stumbles_is_not_the_last_one(course: Course, pretend: Any) -> None:
    """What one worker could not grade is tried again, and the grade has the key of this machine."""
    assignment = course.assignment("tiny")
    good = Graded(ungraded_result(assignment, "s01", Notice(kind="problem", text="x"), key="theirs", sandbox="none"))
    outcomes = iter([RuntimeError("no more memory"), good])
    hello = Hello(key=base_key(assignment, "none"))
    told: list[str] = []
    client = StandIn(lambda: {"tcp://w": 1}, lambda name, _w: hello if name == "admit" else next(outcomes, "bye"))
    ((task, graded),) = pretend(client, told)
    assert task.student == "s01"
    assert told == ["tcp://w did not grade s01: no more memory"]
    assert len(graded.result.key) == 64
    assert ("dismiss", "tcp://w") in client.asked


def test_a_cluster_that_stays_empty_is_an_error(pretend: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for ever for a first worker."""
    monkeypatch.setattr(cluster, "PATIENCE_SECONDS", 0.01)
    with pytest.raises(ConfigError, match="No worker has joined the cluster"):
        pretend(StandIn(dict, lambda _name, _worker: None))


def test_a_scheduler_that_goes_away_is_an_error(pretend: Any) -> None:
    """The message says that nothing is lost."""

    def there() -> dict[str, int]:
        raise OSError("connection closed")

    with pytest.raises(ConfigError, match=r"is gone \(OSError\). What was graded is kept"):
        pretend(StandIn(there, lambda _name, _worker: None))
