"""Reading what is not theirs: references, others' work, the grader itself; and passing it on to the next."""

# ruff: noqa: E501 - an attack reads best on one line

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from tests.support.attacks import FULL, Range, scores, shown

WRAP = """
import ctypes, errno, os, socket, stat, struct
from pathlib import Path
libc = ctypes.CDLL(None, use_errno=True)
def call(number, *arguments):
    result = libc.syscall(number, *arguments)
    if result == -1: raise OSError(ctypes.get_errno(), 'refused')
    return True
def parent(pid):
    return int(Path(f'/proc/{{pid}}/status').read_text().split('PPid:')[1].split()[0])
zygote = os.getppid()
judge = {judge}
root = {root!r}
def attack():
{body}
try: won = attack()
except BaseException as error: won = None; print('stopped by', type(error).__name__, error)
print('LOOT' if won else 'nothing')
def double(x):
    return 2 * np.asarray(x)
"""
"""The attack runs beside a right answer, so that it also shows whether trying costs anything."""

ENDING = ("import mmap", "return call(0x40000000")
"""The kernel ends a process that makes a system call of another machine, and the points for the answer with it."""

THEFTS = {
    "the reference": "return open(root + '/solutions/tiny/reference.py').read()",
    "the hidden checks": "return open(root + '/solutions/tiny/checks.py').read()",
    "the source notebook": "return open(root + '/assignments/tiny/tiny.ipynb').read()",
    "the course's folder": "return os.listdir(root)",
    "the course through the engine's folder": (
        "import autograder; return os.listdir(os.path.join(os.path.dirname(os.path.realpath(autograder.__file__)), '..'))"
    ),
    "the course through a link": "os.symlink(root, 'up'); return os.listdir('up')",
    "the course through a hard link": "os.link(root + '/solutions/tiny/reference.py', 'r'); return open('r').read()",
    "the course renamed into reach": "os.rename(root + '/solutions', 'mine'); return os.listdir('mine')",
    "passwords": "return open('/etc/shadow').read()",
    "homes": "return os.listdir('/root') or os.listdir('/home')",
    "temporary files": "return os.listdir('/tmp')",
    "the sandbox's own folder": "return os.listdir('..')",
    "the judge's environment": "return open(f'/proc/{judge}/environ').read()",
    "the judge's memory": "return open(f'/proc/{judge}/mem', 'rb').read(1)",
    "the judge's maps": "return open(f'/proc/{judge}/maps').read()",
    "the judge's files": "return os.listdir(f'/proc/{judge}/fd') or os.listdir(f'/proc/{judge}/cwd')",
    "the judge's root": "return os.listdir(f'/proc/{judge}/root')",
    "the warm process's memory, to write": "return os.open(f'/proc/{zygote}/mem', os.O_RDWR)",
    "the warm process's sockets": "return [open(f'/proc/{zygote}/fd/{n}', 'r+b') for n in range(3, 9)]",
    "sockets by pidfd_getfd": "return call(438, call(434, zygote, 0) and libc.syscall(434, zygote, 0), 3, 0)",
    "memory by process_vm_readv": "return call(310, judge, None, 0, None, 0, 0)",
    "memory by ptrace": "return call(101, 16, judge, 0, 0)",
    "the warm process by ptrace": "return call(101, 0x4206, zygote, 0, 0)",
    "keys of the session": "return call(250, 0, -3, 1)",
    "a key left for the next": "return call(248, b'user', b'x', b'secret', 6, -3)",
    "shared memory left for the next": "return call(29, 0x1234, 4096, 0o1666)",
    "a message queue left for the next": "return call(68, 0x1234, 0o1666)",
    "a POSIX queue left for the next": "return call(240, b'x', os.O_CREAT | os.O_RDWR, 0o666, None)",
    "a semaphore left for the next": "return call(64, 0x1234, 1, 0o1666)",
    "a file in /dev/shm": "return open('/dev/shm/x', 'w')",
    "a nameless file": "return call(319, b'x', 0)",
    "io_uring": "return call(425, 1, ctypes.create_string_buffer(200))",
    "userfaultfd": "return call(323, 0)",
    "perf": "return call(298, ctypes.create_string_buffer(128), judge, -1, -1, 0)",
    "BPF": "return call(321, 0, ctypes.create_string_buffer(128), 128)",
    "an abstract socket": "s = socket.socket(socket.AF_UNIX); s.connect('\\0red-team'); return True",
    "an abstract socket for the next": "s = socket.socket(socket.AF_UNIX); s.bind('\\0mine'); s.listen(); return True",
    "a socket with a name": "s = socket.socket(socket.AF_UNIX); s.connect(root + '/socket'); return True",
    "a socket through a link": (
        "os.symlink(root + '/socket', 'link'); s = socket.socket(socket.AF_UNIX); s.connect('link'); return True"
    ),
    "docker": "s = socket.socket(socket.AF_UNIX); s.connect('/var/run/docker.sock'); return True",
    "TCP": "return socket.create_connection(('127.0.0.1', {port}), 1)",
    "multipath TCP": "s = socket.socket(2, 1, 262); s.connect(('127.0.0.1', {port})); return True",
    "TCP fast open": "s = socket.socket(); return s.sendto(b'loot', 0x20000000, ('127.0.0.1', {port}))",
    "UDP": "return socket.socket(2, 2).sendto(b'loot', ('127.0.0.1', 9))",
    "UDP-Lite": "return socket.socket(2, 2, 136).sendto(b'loot', ('127.0.0.1', 9))",
    "IPv6": "return socket.socket(10, 2).sendto(b'loot', ('::1', 9))",
    "raw packets": "return socket.socket(2, 3, 1)",
    "netlink": "return socket.socket(16, 3, 0)",
    "listening": "s = socket.socket(); s.listen(); return s.getsockname()",
    "names by DNS": "return socket.getaddrinfo('example.org', 80)",
    "a 32-bit system call": (
        "import mmap; m = mmap.mmap(-1, 4096, prot=7); m.write(bytes.fromhex('53b814000000cd805bc3'))\n"
        "    return ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(m)))() > 0"
    ),
    "an x32 system call": "return call(0x40000000 + 41, 2, 1, 0)",
    "another namespace": "return call(272, 0x10000000)",
    "a mount": "return call(165, b'none', b'.', b'tmpfs', 0, None)",
    "a way out of a chroot": "os.mkdir('d'); os.chroot('d'); return True",
    "a file by its handle": "return call(304, -100, None, 0)",
    "the checks among all objects": (
        "import gc; return [o for o in gc.get_objects() if getattr(o, '__name__', '') in ('agrees_on_arrays', 'quadruple')]"
    ),
    "the checks among the modules": (
        "import sys; return [m for m in sys.modules if 'reference' in m or 'solutions' in m or m == 'autograder.pipeline.judge']"
    ),
    "the checks by import": "import importlib; return importlib.import_module('solutions.tiny.reference')",
    "arguments of other processes": (
        "return [p for p in os.listdir('/proc') if p.isdigit() and int(p) not in (os.getpid(), zygote)]"
    ),
    "secrets in the environment": "return [k for k in os.environ if 'TOKEN' in k or 'SECRET' in k or 'KEY' in k]",
    "secrets in the warm process's environment": "return b'RED_TEAM' in open(f'/proc/{zygote}/environ', 'rb').read()",
}


@pytest.mark.parametrize("theft", THEFTS.values(), ids=THEFTS)
def test_theft(firing_range: Range, theft: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing comes back, and who tried keeps the points of a right answer."""
    monkeypatch.setenv("RED_TEAM_SECRET_TOKEN", "x")
    root = firing_range.course.root
    with socket.socket(socket.AF_UNIX) as named, socket.socket(socket.AF_UNIX) as abstract, socket.socket() as port:
        for door, address in ((named, f"{root}/socket"), (abstract, "\0red-team"), (port, ("127.0.0.1", 0))):
            door.bind(address)
            door.listen()
            door.settimeout(0)
        body = "    " + theft.replace("{port}", str(port.getsockname()[1]))
        answer = WRAP.format(judge=os.getpid(), root=str(root), body=body)
        try:
            graded = firing_range.attack(
                {"double": answer, "quadruple": "def quadruple(x):\n    return double(double(x))"}
            )
        finally:
            Path(f"{root}/socket").unlink()
        for door in (named, abstract, port):
            with pytest.raises(BlockingIOError):
                door.accept()
    assert "LOOT" not in shown(graded)
    if not theft.startswith(ENDING):
        assert "nothing" in shown(graded)
        assert scores(graded) == FULL
