"""Breaking things: processes, memory, disk, time. The author may lose; the neighbour and the machine may not."""

# ruff: noqa: E501 - an attack reads best on one line

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.util.tempdirs import remove
from tests.support.attacks import FULL, Range, scores, shown
from tests.support.bombs import BOMBS, CELLS

INDEPENDENT = "import numpy as np\ndef quadruple(x):\n    return 4 * np.asarray(x)"

HARMLESS = {
    "kill the warm process": "os.kill(os.getppid(), 9)",
    "kill the judge": "os.kill({judge}, 9)",
    "stop the judge": "os.kill({judge}, 19)",
    "signal a bystander": "os.kill({bystander}, 9)",
    "signal by input": (
        "import fcntl, socket; a, b = socket.socketpair(); fcntl.fcntl(a, 8, {bystander}); fcntl.fcntl(a, 10, 9);"
        " fcntl.fcntl(a, 4, fcntl.fcntl(a, 3) | 0x2000); b.send(b'x')"
    ),
    "signal by pidfd": "libc.syscall(424, libc.syscall(434, {bystander}, 0), 9, None, 0)",
    "end a bystander by its CPU limit": "libc.syscall(302, {bystander}, 0, struct.pack('QQ', 0, 0), None)",
    "close a bystander's files": "libc.syscall(302, {bystander}, 7, struct.pack('QQ', 0, 0), None)",
    "end the judge by its memory limit": "libc.syscall(302, {judge}, 9, struct.pack('QQ', 2**20, 2**64 - 1), None)",
    "slow a bystander down": "libc.syscall(141, 0, {bystander}, 19)",
    "pin a bystander": "libc.syscall(203, {bystander}, 8, struct.pack('Q', 1))",
    "wait for others' turn": "libc.syscall(144, 0, 1, struct.pack('i', 99))",
    "write into the course": "open({root!r} + '/solutions/tiny/reference.py', 'a').write('x')",
    "delete the course": "import shutil; shutil.rmtree({root!r})",
    "write through a link": "os.symlink({root!r} + '/x', 'x'); open('x', 'w')",
    "truncate a file": "os.truncate({root!r} + '/assignments/tiny/checks.py', 0)",
    "take away rights": "os.chmod({root!r} + '/solutions', 0)",
    "take away rights by descriptor": "os.fchmod(os.open(np.__file__, 0), 0)",
    "change times": "os.utime({root!r} + '/assignments/tiny/checks.py', (0, 0))",
    "change the owner": "os.chown({root!r} + '/solutions', 65534, 65534)",
    "mark a file": "os.setxattr({root!r} + '/assignments/tiny/checks.py', 'user.x', b'1')",
    "flags of a file": "import fcntl; fcntl.ioctl(os.open(np.__file__, 0), 0x40086602, struct.pack('i', 0x40))",
    "lock a library": "import fcntl; fcntl.flock(os.open(np.__file__, 0), 2)",
    "score for the OOM killer": "open('/proc/self/oom_score_adj', 'w').write('-1000')",
    "kernel settings": "open('/proc/sys/kernel/panic', 'w').write('1')",
    "sysrq": "open('/proc/sysrq-trigger', 'w').write('c')",
    "the clock": "libc.syscall(227, 0, struct.pack('QQ', 0, 0))",
    "reboot": "libc.syscall(169, 0xfee1dead, 672274793, 0x1234567, 0)",
    "raise its own limits": "import resource; resource.setrlimit(resource.RLIMIT_AS, (-1, -1))",
    "a device": "os.mknod('disk', 0o60666, os.makedev(8, 0)); open('disk', 'wb')",
    "become somebody else": "os.setuid(1)",
    "links, pipes and folders without rights": (
        "os.symlink('/', 'up'); os.symlink({root!r}, 'course'); os.mkfifo('pipe'); os.mkdir('shut', 0);"
        " os.mkdir('blind', 0o300); os.mkdir('blind/in'); open('blind/in/x', 'w')"
    ),
    "a socket in the scratch": "import socket; socket.socket(socket.AF_UNIX).bind('s')",
    "profiling": "sys.setprofile(lambda *a: 1 / 0)",
    "no recursion": "sys.setrecursionlimit(60)",
    "memory that collects nothing": "import gc; gc.disable(); gc.set_threshold(0); gc.freeze()",
    "a finalizer that raises": "globals().update(z=type('Z', (), {{'__del__': lambda s: 1 / 0}})())",
    "a thread that goes on": "import threading; threading.Thread(target=lambda: [sum(range(999)) for _ in iter(int, 1)]).start()",
    "a thread that floods": "import threading; threading.Thread(target=lambda: [print('x') for _ in iter(int, 1)]).start()",
    "a daemon": "subprocess.Popen(['sleep', '600'], start_new_session=True)",
    "a daemon that holds the socket": "os.fork() or (os.setsid(), os.fork() or __import__('time').sleep(600))",
    "a daemon that outruns the reaper": "os.fork() or [os.fork() and os._exit(0) for _ in iter(int, 1)]",
    "a daemon that ignores signals": (
        "import signal, time; pid = os.fork();"
        " pid or ([signal.signal(n, signal.SIG_IGN) for n in range(1, 32) if n not in (9, 19)], time.sleep(600))"
    ),
}
"""Done beside a right answer, which keeps its points whether or not the deed raises."""

COSTLY = (
    "profiling",
    "no recursion",
    "a thread that goes on",
    "a thread that floods",
    "a daemon that outruns the reaper",
)
"""These may cost their author something."""


@pytest.fixture
def bystander() -> Iterator[subprocess.Popen[bytes]]:
    """A process of the same user that has nothing to do with it."""
    with subprocess.Popen([sys.executable, "-c", "import sys\nfor line in sys.stdin: open('/dev/null').close()"],
                          stdin=subprocess.PIPE) as process:  # fmt: skip
        yield process
        process.kill()


@pytest.mark.parametrize("deed", HARMLESS.values(), ids=HARMLESS)
def test_deed(firing_range: Range, bystander: subprocess.Popen[bytes], deed: str) -> None:
    """It does not happen, or ends with its submission; a right answer stays right."""
    niceness = os.getpriority(os.PRIO_PROCESS, bystander.pid)
    source = (
        "import ctypes, os, struct, subprocess, sys\nlibc = ctypes.CDLL(None)\nparent = os.getpid()\ntry:\n    "
        + deed.format(judge=os.getpid(), bystander=bystander.pid, root=str(firing_range.course.root))
        + "\nexcept Exception as error:\n    print(type(error).__name__)\n"
        "if os.getpid() != parent: __import__('time').sleep(600)\n"
        "def double(x):\n    return 2 * np.asarray(x)"
    )
    graded = firing_range.attack({"double": source, "quadruple": INDEPENDENT})
    if deed not in map(HARMLESS.get, COSTLY):
        assert scores(graded) == FULL, shown(graded)[:2000]
    assert bystander.poll() is None
    assert os.getpriority(os.PRIO_PROCESS, bystander.pid) == niceness
    assert len(os.sched_getaffinity(bystander.pid)) == len(os.sched_getaffinity(0))
    assert bystander.stdin is not None
    bystander.stdin.write(b"still there\n")
    bystander.stdin.flush()


@pytest.mark.parametrize("bomb", BOMBS.values(), ids=BOMBS)
def test_bomb(firing_range: Range, bomb: str) -> None:
    """Its exercise is lost, in bounded time and memory; the author's other exercise and the neighbour are not."""
    graded = firing_range.attack({"double": f"def double(x):\n    {bomb}", "quadruple": INDEPENDENT})
    assert scores(graded) == {"double": 0, "quadruple": 3, "why": None}, shown(graded)[:2000]


@pytest.mark.parametrize("cell", CELLS.values(), ids=CELLS)
def test_cell(firing_range: Range, cell: str) -> None:
    """A cell costs what it costs within the notebook's time; the other exercise stays, and the notebook small."""
    graded = firing_range.attack({"double": cell, "quadruple": INDEPENDENT})
    assert scores(graded)["quadruple"] == 3
    assert len(str(graded.notebook)) < 2**21


def test_the_judge_keeps_its_memory(firing_range: Range) -> None:
    """The largest answers that are let through take a bounded amount of the judge's memory."""
    source = textwrap.dedent("""
        import resource, sys
        from autograder.sandbox.session import MAX_BUFFERS, MAX_HEADER
        from autograder.wire.codec import PREFIX, decode
        import msgpack
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        lists = msgpack.packb([[]] * (MAX_HEADER - 5))
        decode(PREFIX.pack(len(lists), 0) + lists)
        head = msgpack.packb(msgpack.ExtType(1, msgpack.packb(["|u1", [MAX_BUFFERS]])))
        decode(PREFIX.pack(len(head), MAX_BUFFERS) + head + bytes(MAX_BUFFERS))
        print((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
    """)
    said = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=True).stdout
    assert int(said) < 700


def test_removing_follows_nothing(tmp_path: Path) -> None:
    """Links, hard links, pipes, closed and very deep folders go; what they point to stays."""
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "file").write_text("x")
    doomed = tmp_path / "doomed"
    doomed.mkdir()
    here = Path.cwd()
    os.chdir(doomed)
    try:
        Path("folder").symlink_to(kept)
        os.link(kept / "file", "hard")
        os.mkfifo("pipe")
        for _ in range(1500):
            Path("a" * 200).mkdir(0o700)
            os.chdir("a" * 200)
            Path("up").symlink_to(kept)
        Path("shut").mkdir(0)
    finally:
        os.chdir(here)
    remove(doomed)
    assert not doomed.exists()
    assert (kept / "file").read_text() == "x"
