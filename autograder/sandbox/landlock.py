"""What this kernel's Landlock keeps a submission from, and what stands in where it is too old to.

Every version adds a protection. A sandbox of the kind ``degraded`` does with what is there: each protection that
Landlock lacks has a rule of the submission's own system call filter in its place (`inside.syscalls`), or is not needed.
"""

from __future__ import annotations

import ctypes
import sys
from dataclasses import dataclass

FULL = 6
"""The version that lacks nothing a submission is promised to be kept from: Linux 6.12."""
_CREATE_RULESET, _ASK_VERSION = 444, 1


@dataclass(frozen=True)
class Protection:
    """Something that Landlock keeps a process from.

    flag : sandlock's name of it; abi : the version that has it first; name, instead : it and its stand-in, in words.
    """

    flag: str
    abi: int
    name: str
    instead: str


PROTECTIONS = (
    Protection("FS_REFER", 2, "moves between folders", "every move to another folder is refused"),
    Protection("FS_TRUNCATE", 3, "cutting files short", "the filter refuses to cut by name or while reading"),
    Protection("NET_TCP", 4, "TCP", "the filter refuses every socket"),
    Protection("FS_IOCTL_DEV", 5, "orders to devices", "no device that takes any can be opened"),
    Protection("SIGNAL_SCOPE", 6, "signals", "the filter lets a process signal itself alone"),
    Protection("ABSTRACT_UNIX_SOCKET_SCOPE", 6, "abstract sockets", "the filter refuses every socket"),
)


def abi() -> int:
    """Return the version of Landlock that the running kernel has, 0 if it has none or it is switched off."""
    if not sys.platform.startswith("linux"):
        return 0
    answer: int = ctypes.CDLL(None, use_errno=True).syscall(_CREATE_RULESET, None, 0, _ASK_VERSION)
    return max(answer, 0)


def missing(version: int) -> tuple[Protection, ...]:
    """Return the protections that this version of Landlock lacks."""
    return tuple(protection for protection in PROTECTIONS if protection.abi > version)


def in_words(protections: tuple[Protection, ...]) -> str:
    """Return in a sentence what is missing, and what stands in for it."""
    return "; ".join(f"for {item.name}, {item.instead}" for item in protections)
