"""A submission's own Landlock domain: what of the files a child can read, and the one folder it can write.

It lies within the warm process's, which sandlock made. A kernel that lacks a protection is not asked for it; what
stands in for it is in `syscalls`.
"""

from __future__ import annotations

import ctypes
import os
import stat
import struct
from collections.abc import Sequence

from autograder.errors import SandboxError

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_PATH_BENEATH = 1
_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_DIR = 1, 1 << 1, 1 << 2, 1 << 3
_MAKE_CHAR, _MAKE_SOCK, _MAKE_BLOCK = 1 << 6, 1 << 9, 1 << 11
_REFER, _TRUNCATE, _IOCTL_DEV = 1 << 13, 1 << 14, 1 << 15
_FIRST = (1 << 13) - 1
"""The rights that version 1 knows."""
_ADDED = {2: _REFER, 3: _TRUNCATE, 5: _IOCTL_DEV}
_TCP = 0b11
"""To bind and to connect; from version 4 on."""
_SCOPES = 0b11
"""Abstract sockets and signals; from version 6 on."""
_READ = _EXECUTE | _READ_FILE | _READ_DIR
_NEVER = _MAKE_CHAR | _MAKE_SOCK | _MAKE_BLOCK | _IOCTL_DEV
_OF_A_FILE = _EXECUTE | _WRITE_FILE | _READ_FILE | _TRUNCATE
"""Rights that mean something for what is no folder."""


def confine(readable: Sequence[str], writable: Sequence[str], abi: int) -> None:
    """Keep this process, and all it will start, from every file but these. There is no way back.

    abi : the version of Landlock to ask for, no newer than the kernel's.

    Raises: SandboxError if the kernel refuses.
    """
    files = _FIRST | sum(right for since, right in _ADDED.items() if since <= abi)
    wanted = [files, _TCP if abi >= 4 else 0, _SCOPES if abi >= 6 else 0]
    attributes = struct.pack(f"{3 if abi >= 6 else 2 if abi >= 4 else 1}Q", *[w for w in wanted if w])
    ruleset = _call(_CREATE_RULESET, attributes, len(attributes), 0)
    try:
        for path in readable:
            _allow(ruleset, path, _READ)
        for path in writable:
            _allow(ruleset, path, files & ~_NEVER)
        _call(_RESTRICT_SELF, ruleset, 0)
    finally:
        os.close(ruleset)


def _allow(ruleset: int, path: str, rights: int) -> None:
    place = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        if not stat.S_ISDIR(os.fstat(place).st_mode):
            rights &= _OF_A_FILE
        _call(_ADD_RULE, ruleset, _PATH_BENEATH, struct.pack("=Qi", rights, place), 0)
    finally:
        os.close(place)


def _call(number: int, *arguments: int | bytes) -> int:
    libc = ctypes.CDLL(None, use_errno=True)
    given = [ctypes.c_long(item) if isinstance(item, int) else ctypes.c_char_p(item) for item in arguments]
    answer: int = libc.syscall(ctypes.c_long(number), *given)
    if answer < 0:
        raise SandboxError(f"The kernel refuses the submission's Landlock domain: {os.strerror(ctypes.get_errno())}")
    return answer
