"""Grading on other machines: what a submission, a parcel, a worker and somebody on the network can do there."""

# ruff: noqa: E501 - an attack reads best on one line

from __future__ import annotations

import os
import pickle
import socket
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from autograder.config import Course
from autograder.errors import ConfigError, NotebookError
from autograder.gradebook.recorder import Recorder
from autograder.pipeline.files import Task
from autograder.pipeline.grader import Graded, Grader
from autograder.pipeline.keys import base_key
from autograder.results import Result
from autograder.workers import cluster, payload, receipt, remote
from autograder.workers.payload import Payload, pack, unpack
from autograder.workers.pool import task_seconds
from autograder.workers.remote import Hello, Post, Setup
from tests.support.attacks import FULL, scores
from tests.support.course import SOLUTIONS, submit, tiny_course

# -- a submission on a worker ------------------------------------------------------------------------------------

ATTACK = """
import os, socket
from pathlib import Path
worker, journal, root = {worker}, {journal!r}, {root!r}
def tried(act):
    try: act()
    except OSError: return False
    return True
WON = {{name: tried(act) for name, act in {{
    "the line to the worker": lambda: [open(f'/proc/{{n}}/fd/{{d}}', 'wb') for n in (os.getppid(), worker) for d in range(3, 20)][0],
    "the worker's memory": lambda: open(f'/proc/{{worker}}/mem', 'r+b'),
    "the worker's environment": lambda: open(f'/proc/{{worker}}/environ').read(),
    "the journal": lambda: open(journal, 'r+b'),
    "parcels of others": lambda: os.listdir(Path(journal).parent.parent),
    "the checks": lambda: open(root + '/solutions/tiny/checks.py'),
    "the scheduler": lambda: socket.create_connection(('127.0.0.1', {port}), 2),
}}.items()}}
print('WON', len(WON), [name for name, won in WON.items() if won])
def double(x):
    return 0
"""


@pytest.fixture(scope="module")
def far(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Course, Post]]:
    """A course, and the process that grades it for a worker, in a sandbox as on any machine of a cluster."""
    course = tiny_course(tmp_path_factory.mktemp("far"))
    assignment = course.assignment("tiny")
    key = base_key(assignment, "sandlock")
    post = Post(Setup(course.root, "tiny", "sandlock", False, key, task_seconds(assignment)))
    yield course, post
    post.close()


def graded_far(far: tuple[Course, Post], student: str, answers: dict[str, str]) -> Graded:
    """Send a submission there and return its grade."""
    course, post = far
    parcel = pack(submit(course, student, answers), "tiny")
    graded: Graded = post.ask((student, parcel, 0.0, {}), 120)
    return graded


def test_submission_reaches_nothing_of_its_worker(far: tuple[Course, Post]) -> None:
    """Neither line, journal, memory, checks nor scheduler are in reach; its grade stays its own, and so does the next."""
    course, post = far
    with socket.create_server(("127.0.0.1", 0)) as scheduler:
        code = ATTACK.format(
            worker=os.getpid(), journal=str(post._home.path / remote.JOURNAL), root=str(course.root),
            port=scheduler.getsockname()[1],
        )  # fmt: skip
        attack = graded_far(far, "s66", {**SOLUTIONS, "double": code})
        scheduler.setblocking(False)
        with pytest.raises(BlockingIOError):
            scheduler.accept()
    assert attack.result.student == "s66"
    assert scores(attack)["double"] == 0
    assert "WON 7 []" in attack.page
    assert scores(graded_far(far, "s01", SOLUTIONS)) == FULL


FORGER = """
import os
for number in range(3, 256):
    try: os.write(number, {forged!r})
    except OSError: pass
def double(x):
    return 0
"""


def test_grade_sent_down_every_line(far: tuple[Course, Post]) -> None:
    """A grade of its own making, written to each descriptor that is open, reaches nobody who would take it."""
    good = pickle.dumps(
        Graded(Result(assignment="tiny", student="s66", status="graded", score=5, max_score=5, exercises=()))
    )
    attack = graded_far(far, "s66", {"double": FORGER.format(forged=len(good).to_bytes(4, "big") + good)})
    assert attack.result.score == 0
    assert attack.result.exercises != ()
    assert scores(graded_far(far, "s01", SOLUTIONS)) == FULL


# -- a parcel ----------------------------------------------------------------------------------------------------

BAD_NAMES = ("../outside", "a/../../outside", "/tmp/outside", "", "a\0b", "x" * 300, "a/" * 3000 + "b")


@pytest.mark.parametrize("name", BAD_NAMES, ids=repr)
@pytest.mark.parametrize("kind", ["files", "folders", "links"])
def test_parcel_with_a_name_that_leads_elsewhere(tmp_path: Path, name: str, kind: str) -> None:
    """It is refused before anything of it is laid down beyond its folder."""
    found: Any = ((name, b"loot"),) if kind == "files" else (name,)
    with pytest.raises((OSError, ValueError)):
        unpack(replace(Payload(True), **{kind: found}), tmp_path / "below" / "tiny")
    assert not list(tmp_path.rglob("outside*"))


STRANGE: dict[str, tuple[tuple[str, Any], ...]] = {
    "a size without end": (("tiny.ipynb", 2**62),),
    "a size below nothing": (("tiny.ipynb", -1),),
    "a name too long": (("x" * 300, b""),),
    "a file that is a folder too": (("x.ipynb", b""), ("x.ipynb/y.ipynb", b"")),
    "a way out": (("../../tiny.ipynb", b""),),
}


@pytest.mark.parametrize("files", STRANGE.values(), ids=STRANGE)
def test_strange_parcel(far: tuple[Course, Post], files: tuple[tuple[str, Any], ...]) -> None:
    """Its grader says that a person has to look, and goes on with the next."""
    _, post = far
    graded: Graded = post.ask(("s66", Payload(True, files), 0.0, {}), 120)
    assert graded.result.status == "needs_review"
    assert graded.result.score == 0
    assert post.alive
    assert scores(graded_far(far, "s01", SOLUTIONS)) == FULL


def test_submission_too_large_to_travel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten notebooks of the largest size are not taken into memory to be sent, and the message says what helps."""
    monkeypatch.setattr(payload, "MAX_PARCEL", 2**20)
    folder = submit(tiny_course(tmp_path / "course"), "s01", SOLUTIONS)
    for number in range(9):
        with (folder / f"tiny ({number}).ipynb").open("wb") as file:
            file.truncate(2**18)
    with pytest.raises(NotebookError, match="too much to be sent to another machine; grade it on this one"):
        pack(folder, "tiny")


# -- a worker ----------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def honest(tmp_path_factory: pytest.TempPathFactory) -> tuple[Course, dict[str, Graded]]:
    """A course, and the grades that two students have earned."""
    course = tiny_course(tmp_path_factory.mktemp("lies"))
    grader = Grader(course.assignment("tiny"), "none")
    handed_in = {"s01": {}, "s02": SOLUTIONS, "s03": {}, "s04": {}, "s05": {}}
    grades = {name: grader.grade(submit(course, name, answers), name) for name, answers in handed_in.items()}
    grader.close()
    return course, grades


def _other(**changes: Any) -> Callable[[Graded], Any]:
    return lambda graded: replace(graded, result=graded.result.model_copy(update=changes))


def _exercise(**changes: Any) -> Callable[[Graded], Any]:
    def changed(graded: Graded) -> Any:
        first, *others = graded.result.exercises
        return _other(exercises=(first.model_copy(update=changes), *others))(graded)

    return changed


LIES: dict[str, Callable[[Graded], Any]] = {
    "nothing": lambda _graded: None,
    "text": lambda _graded: "5 points",
    "a result alone": lambda graded: graded.result,
    "no result": lambda graded: replace(graded, result=None),  # type: ignore[arg-type]
    "somebody else's grade": _other(student="s02"),
    "another assignment's grade": _other(assignment="huge"),
    "another sandbox": _other(sandbox="sandlock"),
    "a student out of reach": _other(student="../../s02"),
    "more points": _other(score=5.0),
    "points without a sum": _other(score=float("nan")),
    "more points than there are": _exercise(score=7.0),
    "points below nothing": _exercise(score=-7.0),
    "points that are no number": _exercise(score="all"),
    "another maximum": _exercise(max_score=99.0),
    "another exercise": _exercise(name="../x"),
    "an exercise less": lambda graded: _other(exercises=graded.result.exercises[1:])(graded),
    "no exercises": _other(exercises=()),
    "a standing that is none": _other(status="excellent"),
    "a language that nobody speaks": _other(language="../es"),
    "a page that is none": lambda graded: replace(graded, page=b"<script>"),  # type: ignore[arg-type]
    "a notebook elsewhere": lambda graded: replace(graded, shown={"../../../home/user/.bashrc": None}),
    "a notebook elsewhere, as it ran": lambda graded: replace(graded, notebooks={"../x": None}),
}


def test_honest_answer_is_one(honest: tuple[Course, dict[str, Graded]]) -> None:
    """A grade that nobody has changed is taken, whether anything was earned or not."""
    course, grades = honest
    for name in ("s01", "s02"):
        task = Task(name, course.root / "submitted" / name / "tiny")
        assert receipt.problem(grades[name], task, course.assignment("tiny"), "none") == ""


@dataclass(eq=False)
class Future:
    """A future whose outcome is known."""

    outcome: Any

    def result(self, timeout: float) -> Any:
        return self.outcome

    def cancel(self) -> None:
        raise AssertionError("nothing is left to be cancelled")


@dataclass
class Pretended:
    """A cluster of workers that answer as a function says."""

    key: str
    answers: Callable[[str, str], Any]
    workers: tuple[str, ...] = ("tcp://liar",)
    asked: list[tuple[str, str]] = field(default_factory=list)

    def nthreads(self) -> dict[str, int]:
        return dict.fromkeys(self.workers, 1)

    def submit(self, function: Any, _setup: Setup, *arguments: Any, workers: list[str], **_options: Any) -> Future:
        if function is not remote.grade:
            return Future(Hello(self.key))
        self.asked.append((workers[0], arguments[0]))
        return Future(self.answers(workers[0], arguments[0]))

    def wait(self, futures: list[Future], **_options: Any) -> Any:
        return type("Waited", (), {"done": futures})

    def close(self) -> None:
        self.asked.append(("", ""))


def on_cluster(
    course: Course, client: Pretended, students: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> tuple[dict[str, Result], list[str]]:
    """Grade some students on a cluster that is only pretended; return what is recorded, and what was said."""
    monkeypatch.setattr(cluster, "_connected", lambda _address: client)
    monkeypatch.setattr(cluster, "_distributed", lambda: client)
    assignment = course.assignment("tiny")
    tasks = [Task(name, course.root / "submitted" / name / "tiny") for name in students]
    told: list[str] = []
    found = {}
    for task, graded in cluster.grade_on("tcp://127.0.0.1", tasks, assignment, sandbox="none", notify=told.append):
        with Recorder(assignment, course.root / "recorded", None) as recorder:
            found[task.student] = recorder.record(task, graded)
    return found, told


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES)
def test_worker_that_lies(
    honest: tuple[Course, dict[str, Graded]], lie: Callable[[Graded], Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is no grade of the submission is not recorded: another worker grades it."""
    course, grades = honest
    client = Pretended(
        base_key(course.assignment("tiny"), "none"),
        lambda worker, student: grades[student] if worker == "tcp://honest" else lie(grades[student]),
        ("tcp://liar", "tcp://honest"),
    )
    found, told = on_cluster(course, client, ("s01",), monkeypatch)
    assert found["s01"].student == "s01"
    assert found["s01"].score == grades["s01"].result.score == 0
    assert [text for text in told if text.startswith("tcp://liar brought no grade of s01")]


def test_worker_that_replays_is_given_nothing_more(
    honest: tuple[Course, dict[str, Graded]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One that brings the same good grade for everybody is refused; those whom it cost their grade are for a person."""
    course, grades = honest
    key = base_key(course.assignment("tiny"), "none")
    others = ("s01", "s03", "s04", "s05")
    told: list[str] = []
    with pytest.raises(ConfigError, match="does not bring the grades of what it is given"):
        on_cluster(course, Pretended(key, lambda _worker, _student: grades["s02"]), others, monkeypatch)
    assert told == []
    honest_too = Pretended(
        key,
        lambda worker, student: grades[student if worker == "tcp://honest" else "s02"],
        ("tcp://liar", "tcp://honest"),
    )
    found, told = on_cluster(course, honest_too, others, monkeypatch)
    assert {name: result.score for name, result in found.items()} == dict.fromkeys(others, 0)
    assert all(result.student == name for name, result in found.items())
    assert len([worker for worker, _ in honest_too.asked if worker == "tcp://liar"]) <= 2 * cluster.MAX_MISTAKEN


def test_one_odd_submission_costs_no_worker(
    honest: tuple[Course, dict[str, Graded]], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where every worker stumbles over the same submission a person looks at it, and all go on with the others."""
    course, grades = honest
    client = Pretended(
        base_key(course.assignment("tiny"), "none"),
        lambda _worker, student: None if student == "s03" else grades[student],
        ("tcp://one", "tcp://two"),
    )
    found, told = on_cluster(course, client, ("s01", "s02", "s03", "s04", "s05"), monkeypatch)
    assert found["s03"].status == "needs_review"
    assert found["s02"].score == 5
    assert not [text for text in told if text.startswith("refused")]


# -- somebody on the network, and another secret -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("address", "open_to_others"),
    [
        ("tcp://10.0.0.5:8786", True),
        ("10.0.0.5:8786", True),
        ("tcp://grading:8786", True),
        ("tls://10.0.0.5:8786", False),
        ("tcp://127.0.0.1:8786", False),
        ("tcp://localhost:8786", False),
        ("tcp://[::1]:8786", False),
    ],
)
def test_scheduler_that_anybody_can_reach(
    honest: tuple[Course, dict[str, Graded]], monkeypatch: pytest.MonkeyPatch, address: str, open_to_others: bool
) -> None:
    """A run says so before anything is sent, and says nothing where others cannot reach it."""
    course, grades = honest
    client = Pretended(base_key(course.assignment("tiny"), "none"), lambda _worker, student: grades[student])
    monkeypatch.setattr(cluster, "_connected", lambda _address: client)
    monkeypatch.setattr(cluster, "_distributed", lambda: client)
    told: list[str] = []
    tasks = [Task("s01", course.root / "submitted" / "s01" / "tiny")]
    list(cluster.grade_on(address, tasks, course.assignment("tiny"), sandbox="none", notify=told.append))
    assert any("can run programs on the workers" in text for text in told) == open_to_others


def test_worker_with_another_secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its key is another one: it would draw other held-out data, and gets no work."""
    course = tiny_course(tmp_path / "course")
    assignment = course.assignment("tiny")
    with assignment.hidden_checks.open("a") as file:
        file.write("\nfrom autograder.datasets import course_seed\nSEED = course_seed(__file__, 7)\n")
    keys = set()
    for text in ("", "a secret of the course", "another secret of the course"):
        monkeypatch.setenv("AUTOGRADER_SECRET", text)
        keys.add(base_key(assignment, "none"))
    assert len(keys) == 3
