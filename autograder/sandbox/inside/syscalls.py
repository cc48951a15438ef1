"""System calls that no submission needs, refused by the kernel: what the sandbox around it leaves open.

sandlock 0.9.0 lets through multipath TCP, TCP's fast open and listening on a port that was not asked for;
Landlock does not know of rights, times and locks of files, nor of other processes' resource limits; and
memory in nameless files is counted by nobody. The filter is the submission's own, on top of sandlock's. On a kernel
whose Landlock is an older one it stands in for what that cannot do yet.
"""

from __future__ import annotations

import ctypes
import errno
import os
import platform
import struct
from collections.abc import Sequence
from dataclasses import dataclass

from autograder.errors import SandboxError

_PR_SET_SECCOMP, _MODE_FILTER = 22, 2
_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _AND, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x54, 0x06
_ALLOW, _ERRNO, _KILL = 0x7FFF0000, 0x00050000, 0x80000000
_NUMBER, _ARCHITECTURE, _ARGUMENTS = 0, 4, 16
_X32 = 0x40000000
"""x86-64 kernels know every call a second time, under numbers from here on."""
_PR_SET_DUMPABLE = 4
_TRUNCATES, _SCOPES = 3, 6
"""The versions of Landlock that see to truncation and to signals."""
_IOCTLS = (0x40086602, 0x40046602, 0x401C5820, 0x40087602, 0x8901, 0x8902, 0x5412)
"""Flags of files (FS_IOC_SETFLAGS, its 32-bit twin, FSSETXATTR, SETVERSION), FIOSETOWN, SIOCSPGRP, TIOCSTI."""
_SETOWN, _SETOWN_EX, _SETLEASE = 8, 15, 1024
_OPENAT2, _IO_URING_SETUP, _PIDFD_SEND_SIGNAL = 437, 425, 424
"""Numbers that all machines share."""


@dataclass(frozen=True)
class _Machine:
    """Numbers of system calls.

    architecture : the kernel's mark of this machine's calls, so that no other numbering gets through.
    refused : answered with EPERM; pretended : answered with success, nothing done.
    opens : what opens a file, with the place of its flags among the arguments.
    signals : what signals a process, its first argument; queued : other ways to.
    """

    architecture: int
    refused: tuple[int, ...]
    pretended: tuple[int, ...]
    prlimit: int
    prctl: int
    fcntl: int
    ioctl: int
    opens: tuple[tuple[int, int], ...]
    truncate: int
    signals: tuple[int, ...]
    queued: tuple[int, ...]


# socket, memfd_create, memfd_secret, pidfd_getfd, {,l,f}{set,remove}xattr, {set,remove}xattrat, file_setattr
# chmod, fchmod, fchmodat, fchmodat2, chown, fchown, lchown, fchownat, utime, utimes, futimesat, utimensat, flock
_MACHINES = {
    "x86_64": _Machine(
        0xC000003E,
        (41, 319, 447, 438, 188, 189, 190, 197, 198, 199, 463, 466, 469),
        (90, 91, 268, 452, 92, 93, 94, 260, 132, 235, 261, 280, 73),
        302, 157, 72, 16,
        ((2, 1), (257, 2)), 76, (62, 234), (200, 129, 297, _PIDFD_SEND_SIGNAL),
    ),
    "aarch64": _Machine(
        0xC00000B7,
        (198, 279, 447, 438, 5, 6, 7, 14, 15, 16, 463, 466, 469),
        (52, 53, 452, 55, 54, 88, 32),
        261, 167, 25, 29,
        ((56, 2),), 45, (129, 131), (130, 138, 240, _PIDFD_SEND_SIGNAL),
    ),
}  # fmt: skip


def restrict(abi: int) -> None:
    """Install the filter in this process, for itself and everything it will start. There is no way back.

    abi : the version of Landlock that confines it.

    Rights and times of files cannot be changed, not even of its own, because the kernel has no way to tell
    which file is meant; the calls pretend to succeed, so that copying a file goes on working.

    Raises: SandboxError if the machine is not known, or the kernel refuses.
    """
    machine = _MACHINES.get(platform.machine())
    if machine is None:
        raise SandboxError(f"There is no sandbox for {platform.machine()} machines yet, only for x86_64 and aarch64.")
    program = _program(machine, abi)
    libc = ctypes.CDLL(None, use_errno=True)
    code = ctypes.create_string_buffer(b"".join(program), 8 * len(program))
    header = ctypes.create_string_buffer(struct.pack("HxxxxxxP", len(program), ctypes.addressof(code)))
    if libc.prctl(_PR_SET_SECCOMP, _MODE_FILTER, ctypes.byref(header), 0, 0):
        raise SandboxError(f"The kernel refuses the submission's filter: {errno.errorcode.get(ctypes.get_errno())}")


def _program(machine: _Machine, abi: int) -> list[bytes]:
    refuse = _return(_ERRNO | errno.EPERM)
    program = [
        _load(_ARCHITECTURE),
        *_if(_EQUAL, machine.architecture, [], [_return(_KILL)]),
        _load(_NUMBER),
        *_if(_AT_LEAST, _X32, [refuse]),
    ]
    for number in machine.refused:
        program += _if(_EQUAL, number, [refuse])
    for number in machine.pretended:
        program += _if(_EQUAL, number, [_return(_ERRNO)])
    # Its own limits are its own; those of others are not (prlimit's first argument is a process, 0 for itself).
    own = [_load(_ARGUMENTS), *_if(_EQUAL, 0, [_return(_ALLOW)]), refuse]
    program += _if(_EQUAL, machine.prlimit, own)
    for number, argument, values in (
        (machine.prctl, 0, (_PR_SET_DUMPABLE,)),
        (machine.fcntl, 1, (_SETOWN, _SETOWN_EX, _SETLEASE)),
        (machine.ioctl, 1, _IOCTLS),
    ):
        body = [_load(_ARGUMENTS + 8 * argument)]
        for value in values:
            body += _if(_EQUAL, value, [refuse])
        program += _if(_EQUAL, number, [*body, _return(_ALLOW)])
    if abi < _TRUNCATES:
        program += _whole_files(machine, refuse)
    if abi < _SCOPES:
        program += _own_signals(machine, refuse)
    return [*program, _return(_ALLOW)]


def _whole_files(machine: _Machine, refuse: bytes) -> list[bytes]:
    """Refuse to cut a file short by its name, and to open one for that without the right to write it.

    What has its flags behind a pointer cannot be judged: the one is said not to exist, the other refused.
    """
    program = [*_if(_EQUAL, machine.truncate, [refuse]), *_if(_EQUAL, _IO_URING_SETUP, [refuse])]
    program += _if(_EQUAL, _OPENAT2, [_return(_ERRNO | errno.ENOSYS)])
    writes = [item for mode in (os.O_WRONLY, os.O_RDWR) for item in _if(_EQUAL, mode, [_return(_ALLOW)])]
    for number, place in machine.opens:
        flags = _load(_ARGUMENTS + 8 * place)
        cut = [_instruction(_AND, 0, 0, os.O_ACCMODE), *writes, refuse]
        program += _if(_EQUAL, number, [flags, *_if(_ANY_BIT, os.O_TRUNC, cut), _return(_ALLOW)])
    return program


def _own_signals(machine: _Machine, refuse: bytes) -> list[bytes]:
    """Refuse signals to any process but this one; what it starts can then signal nobody at all."""
    program = [item for number in machine.queued for item in _if(_EQUAL, number, [refuse])]
    own = [_load(_ARGUMENTS), *_if(_EQUAL, os.getpid(), [_return(_ALLOW)]), refuse]
    return [*program, *(item for number in machine.signals for item in _if(_EQUAL, number, own))]


def _instruction(code: int, yes: int, no: int, value: int) -> bytes:
    return struct.pack("HBBI", code, yes, no, value)


def _load(offset: int) -> bytes:
    return _instruction(_LOAD, 0, 0, offset)


def _return(action: int) -> bytes:
    return _instruction(_RETURN, 0, 0, action)


def _if(test: int, value: int, then: Sequence[bytes], otherwise: Sequence[bytes] = ()) -> list[bytes]:
    """Run ``then`` if the loaded word passes the test, which must end in a return, else ``otherwise``."""
    if otherwise:
        return [_instruction(test, len(otherwise), 0, value), *otherwise]
    return [_instruction(test, 0, len(then), value), *then]
