"""The sandbox: what a submission cannot do, and that whatever it does ends with it."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from autograder.config import Limits
from autograder.errors import Died, Raised, SandboxError
from autograder.sandbox.box import Box
from autograder.sandbox.policy import has_ended
from autograder.sandbox.session import Session
from autograder.student import Student
from autograder.util.tempdirs import disk_usage, remove

LIMITS = Limits(call_seconds=1, cell_seconds=2, memory_mb=512, file_mb=16, scratch_mb=48, processes=8, output_kb=64)


def result_of(session: Session, source: str) -> Any:
    """Run a cell that defines ``f`` and return what ``f()`` gives."""
    outcome = session.run_cell(source, 2)
    assert outcome.error is None, outcome
    return Student(session).f()


def test_cells_share_a_namespace_and_show_their_outputs(session: Session) -> None:
    """Streams, results, pictures' text and errors arrive as a notebook would show them."""
    session.run_cell("import numpy as np\nx = np.arange(3)", 2)
    shown = session.run_cell("print('hello')\nx * 2", 2)
    assert shown.outputs[0] == {"output_type": "stream", "name": "stdout", "text": "hello\n"}
    assert shown.outputs[1]["data"]["text/plain"] == "array([0, 2, 4])"
    failed = session.run_cell("1 / 0", 2)
    assert failed.error == ("ZeroDivisionError", "division by zero")
    assert failed.outputs[0]["output_type"] == "error"
    assert session.run_cell("await __import__('asyncio').sleep(0, 7)", 2).outputs[0]["data"] == {"text/plain": "7"}


def test_calls_take_and_give_plain_data(session: Session) -> None:
    """Arrays, nested structures and exceptions cross; objects do not."""
    session.run_cell("def f(x, *, y=1):\n    return [x + y, (x, {'k': 2})]\ndef g():\n    return object()", 2)
    student = Student(session)
    total, (kept, table) = student.f(np.ones(2), y=3)
    np.testing.assert_array_equal(total, [4, 4])
    np.testing.assert_array_equal(kept, [1, 1])
    assert table == {"k": 2}
    assert repr(student.g()) == "<object>"
    with pytest.raises(Raised, match="TypeError"):
        student.g(1)


def test_an_endless_cell_is_interrupted_and_its_namespace_lives_on(session: Session) -> None:
    """After the time limit the next cell still sees what was defined before."""
    session.run_cell("x = 5", 2)
    stopped = session.run_cell("while True: pass", 0.5)
    assert stopped.error == ("TimeoutError", "stopped after 0.5 s")
    assert session.run_cell("x", 2).outputs[0]["data"]["text/plain"] == "5"


def test_a_cell_that_ignores_the_interrupt_is_ended(session: Session) -> None:
    """The process goes, the judge goes on."""
    source = "import time\nwhile True:\n    try: time.sleep(9)\n    except KeyboardInterrupt: pass"
    with pytest.raises(Died, match="could not be interrupted"):
        session.run_cell(source, 0.5)
    assert not session.alive


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("while True: pass", "did not come back within 1 s"),
        ("import os; os._exit(0)", "ended the notebook's process"),
        ("import ctypes; ctypes.string_at(0)", "ended the notebook's process"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "ended the notebook's process"),
        ("import signal, time; signal.signal(signal.SIGINT, signal.SIG_IGN); time.sleep(60)", "did not come back"),
        ("[open(f'f{i}', 'wb').write(b'x' * 2**23) for i in range(9)]; import time; time.sleep(0.9)", "48 MB of files"),
    ],
    ids=["endless", "exit", "segfault", "kill", "deaf", "disk"],
)
def test_calls_that_end_the_process_are_told_apart(box: Box, body: str, message: str) -> None:
    """Each way of not answering has its words, and the next session works."""
    with Session(box) as session, pytest.raises(Died, match=message):
        result_of(session, f"def f():\n    {body}")
    with Session(box) as session:
        assert result_of(session, "def f(): return 1") == 1


@pytest.mark.parametrize(
    ("body", "error"),
    [
        ("bytearray(2**30)", "MemoryError"),
        ("open('large', 'wb').write(b'x' * 2**25)", "OSError"),
        ("import os\n    for _ in range(50): os.fork() or __import__('time').sleep(30)", "BlockingIOError"),
        ("open('/etc/passwd').read()", "PermissionError"),
        ("import os; os.listdir('/tmp')", "PermissionError"),
        ("import os; os.listdir(os.path.dirname(os.getcwd()))", "PermissionError"),
        ("open('/tmp/of-a-student', 'w')", "PermissionError"),
        ("import os; os.kill(os.getppid(), 9)", "PermissionError"),
        ("import socket; socket.create_connection(('127.0.0.1', 9), 0.5)", "PermissionError"),
        ("import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM)", "PermissionError"),
        ("import resource; resource.setrlimit(resource.RLIMIT_AS, (-1, -1))", "ValueError"),
        ("import os; os.mkdir('d'); os.chroot('d')", "PermissionError"),
        ("raise SystemExit(0)", "SystemExit"),
    ],
    ids=[
        "memory", "file", "forks", "passwd", "tmp", "siblings", "write",
        "kill", "tcp", "udp", "limits", "chroot", "exit",
    ],
)  # fmt: skip
def test_what_is_forbidden_raises_in_the_submission_only(session: Session, body: str, error: str) -> None:
    """The student's own call fails with an ordinary exception; the judge sees its name."""
    with pytest.raises(Raised, match=error):
        result_of(session, f"def f():\n    {body}")


def test_nothing_of_the_judge_is_in_reach(session: Session) -> None:
    """Environment, other processes' memory and the course's files are out of sight."""
    assert result_of(session, "import os\ndef f(): return sorted(os.environ)").count("PATH") == 1
    names = result_of(session, "def f(): return [p for p in os.listdir('/proc') if p.isdigit()]")
    assert str(os.getpid()) not in names
    root = Path(__file__).resolve().parents[2]
    for place in ("assignments", "solutions", "tests", "release"):
        with pytest.raises(Raised, match="PermissionError|FileNotFoundError"):
            result_of(session, f"def f(): return os.listdir({str(root / place)!r})")
    with pytest.raises(Raised, match="PermissionError|FileNotFoundError"):
        result_of(session, f"def f(): return open('/proc/{os.getpid()}/environ').read()")


def test_what_a_submission_leaves_behind_is_gone(box: Box) -> None:
    """Daemons, files and folders without permissions end with their submission."""
    source = (
        "import os, subprocess\n"
        "def f():\n"
        "    daemon = subprocess.Popen(['sleep', '600'], start_new_session=True)\n"
        "    os.makedirs('locked/in'); open('locked/in/x', 'w').close(); os.chmod('locked', 0)\n"
        "    return daemon.pid"
    )
    with Session(box) as session:
        pid = result_of(session, source)
        scratch = session.scratch
        assert Path(f"/proc/{pid}").exists()
    assert not Path(f"/proc/{pid}").exists()
    assert not scratch.exists()


def test_one_submission_sees_nothing_of_the_one_before(box: Box) -> None:
    """Modules, builtins and files changed by one are as new for the next."""
    with Session(box) as session:
        result_of(
            session, "import numpy, builtins\nnumpy.secret = 1\nbuiltins.secret = 2\nopen('note', 'w')\ndef f(): 0"
        )
    with Session(box) as session:
        session.run_cell("import numpy, builtins, os", 2)
        seen = result_of(
            session, "def f(): return [hasattr(numpy, 'secret'), hasattr(builtins, 'secret'), os.listdir('.')]"
        )
    assert seen == [False, False, []]


@pytest.mark.parametrize(
    "forged",
    ["b'junk' * 100", "b'\\xff' * 16", "__import__('struct').pack('>IQ', 5, 0) + b'hello'", "b'\\0' * 4096"],
)
def test_forged_messages_only_harm_who_sends_them(box: Box, forged: str) -> None:
    """Bytes written past the protocol end the call, never the judge."""
    source = (
        "import os\ndef f():\n    for fd in range(3, 30):\n"
        f"        try: os.write(fd, {forged})\n        except OSError: pass"
    )
    with Session(box) as session, pytest.raises(Died):
        result_of(session, source)
        Student(session).f()
    with Session(box) as session:
        assert result_of(session, "def f(): return 1") == 1


def test_output_is_cut_and_said_to_be(session: Session) -> None:
    """Millions of lines cost their author the end of their output, nobody else anything."""
    outcome = session.run_cell("for i in range(10**6): print(i)", 20)
    assert outcome.truncated
    assert len(outcome.outputs[0]["text"]) <= LIMITS.output_kb * 1024


def test_only_served_helpers_are_answered(session: Session) -> None:
    """The judge answers for the helpers it serves, counts nothing else as a question, and puts the old ones back."""
    session.run_cell(
        "def double(x): return 0\ndef f(x): return double(x) + 1\ndef g(x): return h(x)\ndef h(x): return 9", 2
    )
    student = Student(session)
    session.serve({"double": lambda x: 2 * x})
    assert student.f(5) == 11
    assert student.g(5) == 9
    session.unserve()
    assert student.f(5) == 1


def test_a_served_helper_is_asked_the_same_once(session: Session) -> None:
    """Its answers are the caller's own each time; other arguments, and a generator that has moved on, are new."""
    asked = []

    def ones(n: int, rng: Any = None) -> Any:
        asked.append(n)
        return np.ones(n) if rng is None else rng.random(n)

    session.run_cell(
        "import numpy as np\ndef ones(n, rng=None): 0\n"
        "def f():\n    for _ in range(5):\n        a = ones(3)\n        a += 1\n    return a, ones(2)\n"
        "def g():\n    rng = np.random.default_rng(1)\n    return ones(2, rng), ones(2, rng)",
        5,
    )
    session.serve({"ones": ones})
    threes, twos = Student(session).f()
    assert (threes.tolist(), twos.tolist(), asked) == ([2.0] * 3, [1.0] * 2, [3, 2])
    first, second = Student(session).g()
    assert first.tolist() + second.tolist() == np.random.default_rng(1).random(4).tolist()


def test_random_numbers_begin_anew_when_asked(session: Session) -> None:
    """Whatever was drawn, or done to the generators, before."""
    session.run_cell("import random, numpy as np\ndef draw(): return [random.random(), np.random.rand()]", 5)
    student = Student(session)
    draws = []
    for _ in range(2):
        student.draw()
        session.request({"op": "seed"})
        draws.append(student.draw())
    assert draws[0] == draws[1] != student.draw()


def test_a_served_helper_raises_like_the_real_one(session: Session) -> None:
    """A ValueError of the reference is a ValueError for the student's code."""

    def picky(x: Any) -> Any:
        raise ValueError("no such gate")

    session.run_cell("def picky(x): 0\ndef f():\n    try: picky(1)\n    except ValueError as e: return str(e)", 2)
    session.serve({"picky": picky})
    assert Student(session).f() == "no such gate"


def test_a_module_that_is_missing_is_named() -> None:
    """The sandbox does not start half-warm."""
    with pytest.raises(SandboxError, match="no_such_module"), Box(["no_such_module"], LIMITS):
        pass


def test_too_long_a_path_to_temporary_files_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A socket's address has some 100 bytes: the message names the folder and the variable to set."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / ("long" * 30)))
    with pytest.raises(SandboxError, match="at most [0-9]+ bytes.*longlong.*TMPDIR"):
        Box(("numpy",), Limits(), "none").start()


def test_a_place_without_room_is_the_sandboxs_error(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no folder can be made the sandbox says so; no submission is blamed."""
    monkeypatch.setattr("tempfile.tempdir", "/missing")
    with pytest.raises(SandboxError, match="could not be started.*missing"):
        Box(("numpy",), Limits(), "none").start()


def test_a_forked_process_does_not_answer(session: Session) -> None:
    """What a function forks and does not end gives no second answer, which the next call would take for its own."""
    session.run_cell("import os\ndef same(x):\n    os.fork()\n    return x", 5.0)
    student = Student(session)
    assert [student.same(number) for number in range(4)] == [0, 1, 2, 3]


def test_without_confinement_it_works_the_same() -> None:
    """``--sandbox none`` runs the same road, only unconfined."""
    with Box(["numpy"], LIMITS, "none") as box, Session(box) as session:
        assert result_of(session, "def f(): return [1, 2]") == [1, 2]
        with pytest.raises(Died):
            result_of(session, "def f():\n    while True: pass")
        session.open()
        assert result_of(session, "def f(): return 3") == 3


def test_a_closed_box_leaves_nothing() -> None:
    """Folder and processes are gone, and it can be started again."""
    box = Box(["numpy"], LIMITS)
    box.start()
    assert box._home is not None
    folder = box._home.path
    assert folder.exists()
    box.close()
    assert not folder.exists()
    with Session(box) as session:
        assert result_of(session, "def f(): return 1") == 1
    box.close()


def test_a_killed_sandbox_is_an_error_of_ours_and_comes_back(box: Box) -> None:
    """When the warm process dies the judge says so, and the next submission gets a new one."""
    box.start()
    process: Any = box._process
    os.kill(process.pid, 9)
    time.sleep(0.2)
    with pytest.raises(SandboxError), Session(box):
        pass
    box.close()
    with Session(box) as session:
        assert result_of(session, "def f(): return 1") == 1


def test_usage_counts_files_and_stops_counting(tmp_path: Path) -> None:
    """Bytes and numbers of files both count; links out of the folder do not."""
    (tmp_path / "a").write_bytes(b"x" * 10_000)
    assert disk_usage(tmp_path, 10**9) >= 10_000
    (tmp_path / "up").symlink_to("/")
    assert disk_usage(tmp_path, 10**9) < 100_000
    for i in range(100):
        (tmp_path / f"f{i}").touch()
    assert disk_usage(tmp_path, 20_000) > 20_000


def test_removing_a_folder_does_not_follow_links(tmp_path: Path) -> None:
    """What a link points to stays."""
    (tmp_path / "kept").write_text("x")
    doomed = tmp_path / "doomed"
    doomed.mkdir()
    (doomed / "link").symlink_to(tmp_path / "kept")
    (doomed / "folder").symlink_to(tmp_path)
    remove(doomed)
    assert not doomed.exists()
    assert (tmp_path / "kept").exists()


def test_a_request_that_the_judge_breaks_off_ends_the_session(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its answer is still on its way, and must not pass for that of the next request."""

    def no_room(*_args: Any) -> Any:
        raise MemoryError

    session.run_cell("def f(x):\n    return x", 2)
    with monkeypatch.context() as patched:
        patched.setattr(session.channel, "receive", no_room)
        with pytest.raises(MemoryError):
            Student(session).f(1)
    with pytest.raises(Died):
        Student(session).f(2)


def test_a_sandbox_may_be_begun_ahead() -> None:
    """What comes first need not wait for its imports; put away before it is ready, it leaves nothing."""
    box = Box(["numpy"], LIMITS)
    box.begin()
    assert box.zygote == 0
    with box, Session(box) as session:
        assert box.zygote
        assert result_of(session, "def f(): return 2") == 2
    box.begin()
    process, home = box._process, box._home
    assert process is not None
    assert home is not None
    box.close()
    assert has_ended(process)
    assert not home.path.exists()
