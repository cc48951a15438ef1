"""What a submission tries where Landlock is an older one: each version is imitated by switching off what it lacks."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from autograder.config import Course, Limits
from autograder.errors import SandboxError
from autograder.pipeline.grader import Grader
from autograder.sandbox import landlock
from autograder.sandbox.box import Box
from autograder.sandbox.inside import syscalls
from autograder.sandbox.policy import available
from autograder.sandbox.session import Session
from autograder.student import Student
from tests.support.attacks import FULL, scores
from tests.support.course import SOLUTIONS, submit

VERSIONS = (1, 2, 3, 4, 5)
LIMITS = Limits(call_seconds=5, cell_seconds=5, memory_mb=512, processes=8)
SIGNALS = {
    "kill": "return call(62, {pid}, 0)",
    "tkill": "return call(200, {pid}, 0)",
    "tgkill": "return call(234, {pid}, {pid}, 0)",
    "everybody": "return call(62, -1, 0)",
    "its group": "return call(62, 0, 0)",
    "queued": "return call(129, {pid}, 10, ctypes.create_string_buffer(128))",
    "by descriptor": "return call(424, call(434, {pid}, 0), 0, None, 0)",
    "a child's": "return -int(os.system('kill -0 {pid}') != 0)",
}
CUTS = {
    "truncate": "return call(76, {file}, 1)",
    "open to read": "return call(2, {file}, os.O_RDONLY | os.O_TRUNC)",
    "openat to read": "return call(257, -100, {file}, os.O_RDONLY | os.O_TRUNC)",
    "openat for nothing": "return call(257, -100, {file}, os.O_ACCMODE | os.O_TRUNC)",
    "openat2": "return call(437, -100, {file}, struct.pack('QQQ', os.O_TRUNC, 0, 0), 24)",
    "io_uring": "return call(425, 1, ctypes.create_string_buffer(200))",
}
PROLOGUE = """\
import ctypes, os, struct
def call(number, *arguments):
    return ctypes.CDLL(None).syscall(number, *arguments)
def f():
    {body}
"""


@pytest.fixture(params=VERSIONS, ids=lambda version: f"abi{version}")
def version(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """A version of Landlock, which this machine seems to have."""
    monkeypatch.setattr(landlock, "abi", lambda: request.param)
    return int(request.param)


@pytest.fixture
def session(version: int) -> Iterator[Session]:
    """A submission in a degraded sandbox."""
    with Box(["numpy"], LIMITS, "degraded") as box, Session(box) as opened:
        yield opened


def attempt(session: Session, body: str, **places: object) -> Any:
    """Return what a system call of the submission's answers: -1 where it is refused."""
    source = PROLOGUE.format(body=body.format(**{name: repr(place) for name, place in places.items()}))
    outcome = session.run_cell(source, 5)
    assert outcome.error is None, outcome
    return Student(session).f()


@pytest.mark.slow
def test_no_signal_gets_out(session: Session) -> None:
    """Neither the judge nor another of the user's processes can be signalled; the submission itself can."""
    with subprocess.Popen(["sleep", "60"]) as other:
        try:
            for pid in (other.pid, os.getpid()):
                answers = {name: attempt(session, body, pid=pid) for name, body in SIGNALS.items()}
                assert answers == dict.fromkeys(SIGNALS, -1)
            assert attempt(session, "return os.kill(os.getpid(), 0)") is None
        finally:
            other.kill()


@pytest.mark.slow
def test_no_file_is_cut_short(session: Session, tmp_path: Path) -> None:
    """A file that the submission cannot write keeps its length; its own are written as ever."""
    outer = tmp_path / "grades.txt"
    outer.write_text("kept")
    answers = {name: attempt(session, body, file=os.fsencode(outer)) for name, body in CUTS.items()}
    assert (answers, outer.read_text()) == (dict.fromkeys(CUTS, -1), "kept")
    own = "open('a', 'w').write('xyz'); open('a', 'w').write('x'); os.rename('a', 'b'); return open('b').read()"
    assert attempt(session, own) == "x"


@pytest.mark.slow
def test_no_socket_and_no_other_folder(session: Session, tmp_path: Path) -> None:
    """Abstract sockets and TCP are refused as every socket is; nothing outside can be written, read or moved."""
    for family in ("AF_UNIX", "AF_INET"):
        refused = f"import socket\n    try: socket.socket(socket.{family})\n    except PermissionError: return -1"
        assert attempt(session, refused) == -1
    (tmp_path / "secret").write_text("42")
    for body in ("open({file}).read()", "open({file}, 'w')", "os.rename({file}, 'mine')", "os.link({file}, 'mine')"):
        tried = f"try: return {body}\n    except OSError: return -1"
        assert attempt(session, tried, file=str(tmp_path / "secret")) == -1


OLD_KERNEL = """\
import ctypes, os, sys
from autograder.sandbox.inside import landlock, syscalls
ctypes.CDLL(None).prctl(38, 1, 0, 0, 0)
landlock.confine([], [os.getcwd()], 1)
if sys.argv[1] == "filtered":
    syscalls.restrict(1)
for act in (lambda: os.kill(int(sys.argv[2]), 0), lambda: os.truncate(sys.argv[3], 1)):
    try:
        act()
    except OSError:
        print("refused")
    else:
        print("done")
"""


@pytest.mark.parametrize(("mode", "answer"), [("filtered", "refused"), ("unfiltered", "done")])
def test_the_stand_ins_are_what_holds(mode: str, answer: str, tmp_path: Path) -> None:
    """Without them a file is cut and a process reached: the imitation lacks what an old kernel lacks."""
    (tmp_path / "own").mkdir()
    outer = tmp_path / "grades.txt"
    outer.write_text("kept")
    command = [sys.executable, "-c", OLD_KERNEL, mode, str(os.getpid()), str(outer)]
    search = os.pathsep.join(place for place in sys.path if place)
    done = subprocess.run(
        command,
        cwd=tmp_path / "own",
        env={**os.environ, "PYTHONPATH": search},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.split() == [answer, answer]
    assert (outer.read_text() == "kept") == (answer == "refused")


def test_every_version_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sandbox refuses an older kernel, names what it lacks, and says how to ask for less."""
    for version in VERSIONS:
        monkeypatch.setattr(landlock, "abi", lambda found=version: found)
        with pytest.raises(SandboxError, match=f"only version {version} of Landlock.*signals.*--sandbox degraded"):
            available("sandlock")
        available("degraded")
    monkeypatch.setattr(landlock, "abi", lambda: 0)
    with pytest.raises(SandboxError, match="no Landlock"):
        available("degraded")
    assert syscalls._SCOPES == landlock.FULL


@pytest.mark.slow
def test_every_result_says_so(tmp_path: Path, course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    """A right submission earns everything, and its result names what stood in for what."""
    monkeypatch.setattr(landlock, "abi", lambda: 4)
    folder = submit(course, "s01", SOLUTIONS)
    grader = Grader(course.assignment("tiny"), "degraded")
    try:
        graded = grader.grade(folder, "s01")
    finally:
        grader.close()
    assert scores(graded) == FULL
    assert graded.result.sandbox == "degraded"
    (notice,) = graded.result.notices
    assert (notice.kind, notice.code, notice.audience) == ("warning", "degraded", "instructor")
    assert "for signals, the filter lets a process signal itself alone" in notice.text
