"""Git, asked about what somebody else made: it obeys no configuration but ours, and runs no program but itself.

A repository that was handed in is never the one that Git is started in. Its references are read as the small files they
are, its objects through an empty repository of ours. So its configuration, hooks, attributes, filters, replacements and
alternates are nothing but bytes that nobody looks at.
"""

from __future__ import annotations

import contextlib
import os
import re
import resource
import signal
import stat
import subprocess
import tempfile
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from autograder.errors import ConfigError

SHA = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
"""An object's name in full, by SHA-1 or SHA-256."""
MAX_ANSWER = 32 * 2**20
"""Bytes of what Git answers. A tree of a kilobyte can list a billion files; it is not listed to its end."""
_SECONDS = 60.0
_MEMORY = 4 * 2**30
_REFERENCE_BYTES = 4096
_PACKED_BYTES = 16 * 2**20
_LINKS = 5
_ENVIRONMENT = {
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_ATTR_NOSYSTEM": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
_SETTINGS = (
    *("protocol.allow=never", "core.hooksPath=/dev/null", "core.fsmonitor=false", "core.attributesFile=/dev/null"),
    *("core.commitGraph=false", "core.multiPackIndex=false", "gc.auto=0", "maintenance.auto=false"),
    *("core.packedGitWindowSize=16m", "core.packedGitLimit=256m"),
)


def run_git(
    home: Path,
    *arguments: str,
    settings: tuple[str, ...] = (),
    environment: Mapping[str, str] | None = None,
    limit: int = MAX_ANSWER,
    seconds: float = _SECONDS,
) -> bytes:
    """Run a command of Git in a repository of ours and return what it prints.

    settings : more configuration, as ``name=value``; environment : more variables of Git's; limit : in bytes.

    Raises: ConfigError if there is no Git, or it fails, or takes too long, or answers too much.
    """
    options = [part for setting in (*_SETTINGS, *settings) for part in ("-c", setting)]
    command = ["git", f"--git-dir={home}", *options, *arguments]
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    with tempfile.TemporaryFile() as said:
        try:
            process = subprocess.Popen(
                command,
                cwd=home.parent,
                env={**own, **_ENVIRONMENT, **(environment or {})},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=said,
                start_new_session=True,
            )
        except FileNotFoundError:
            raise ConfigError("expected Git on this machine to read clones, found none; install it") from None
        with contextlib.suppress(ProcessLookupError):
            resource.prlimit(process.pid, resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        timer = threading.Timer(seconds, _kill, [process])
        timer.start()
        try:
            assert process.stdout is not None
            answer = process.stdout.read(limit + 1)
            if len(answer) > limit:
                raise ConfigError(f"git {arguments[0]}: answers more than {limit:,} bytes")
            if process.wait():
                said.seek(0)
                late = "" if timer.is_alive() else f"it did not end in {seconds:.0f} s"
                raise ConfigError(f"git {arguments[0]}: {late or _reason(said.read(65_536))}")
        finally:
            timer.cancel()
            _kill(process)
            process.communicate()
    return answer


def _kill(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)


def _reason(said: bytes) -> str:
    return said.decode("utf-8", "replace").strip().split("\n")[-1] or "it does not say why"


@dataclass(frozen=True)
class Clone:
    """A repository that somebody else made, looked at from outside. folder : what is ``.git`` in a clone."""

    folder: Path

    @classmethod
    def find(cls, path: Path) -> Clone | None:
        """Return the repository that lies at a path, or is it if it is a bare one; None if there is none.

        A link is none, nor is a file that names another folder.
        """
        for folder in (path / ".git", path):
            if (
                all(_is(p, stat.S_ISDIR) for p in (folder, folder / "objects"))
                and _is(folder / "HEAD", stat.S_ISREG)
                and not path.is_symlink()
            ):
                return cls(folder)
        return None

    @property
    def bare(self) -> bool:
        """Whether it is a repository without a working folder around it."""
        return self.folder.name != ".git"

    @property
    def owner(self) -> int:
        """The number of the user whom its folder belongs to."""
        return self.folder.lstat().st_uid

    def resolve(self, name: str = "HEAD") -> str:
        """Return the commit that a reference, or an object's name in full, leads to.

        Raises: ConfigError if it leads to none.
        """
        found = name
        for _ in range(_LINKS):
            if SHA.fullmatch(found):
                return self.read(found, "rev-parse", "--verify", "--quiet", f"{found}^{{commit}}").decode().strip()
            found = self._reference(found).removeprefix("ref:").strip()
        raise ConfigError(f"{self.folder}: {name} leads to no commit")

    def read(self, sha: str, *arguments: str, limit: int = MAX_ANSWER) -> bytes:
        """Return what a command of Git prints that reads objects. sha : one of them, which tells their format.

        Raises: ConfigError if it fails, or if objects are taken from elsewhere.
        """
        self._refuse_detours()
        with tempfile.TemporaryDirectory() as place:
            home = Path(place) / "own"
            (home / "objects" / "info").mkdir(parents=True)
            (home / "refs").mkdir()
            (home / "HEAD").write_text("ref: refs/heads/none\n", encoding="ascii")
            long = len(sha) > 40
            version, more = (1, "[extensions]\n\tobjectFormat = sha256\n") if long else (0, "")
            config = f"[core]\n\trepositoryFormatVersion = {version}\n\tbare = true\n{more}"
            (home / "config").write_text(config, encoding="ascii")
            # By a link, as the path of somebody else's folder may hold what means something in the file that names it.
            (Path(place) / "theirs").symlink_to((self.folder / "objects").absolute())
            (home / "objects" / "info" / "alternates").write_text("../../theirs\n", encoding="ascii")
            return run_git(home, *arguments, limit=limit)

    def _refuse_detours(self) -> None:
        """Refuse a repository that takes objects from elsewhere: they may be somebody else's.

        Raises: ConfigError.
        """
        objects = self.folder / "objects"
        with os.scandir(objects) as listing:
            folders = [entry for entry in listing if not _plain(entry) or entry.is_dir(follow_symlinks=False)]
        for folder in folders:
            if not _plain(folder):
                raise ConfigError(f"{self.folder}: objects/{folder.name} is a link; hand in a clone of its own")
            with os.scandir(folder) as listing:
                for entry in listing:
                    if not _plain(entry) or (folder.name == "info" and entry.name.endswith("alternates")):
                        raise ConfigError(
                            f"{self.folder}: objects/{folder.name}/{entry.name} leads elsewhere; make the clone whole: "
                            "git repack -a -d, then remove that file"
                        )

    def _reference(self, name: str) -> str:
        """Return what stands in a reference.

        Raises: ConfigError if there is none of that name.
        """
        parts = PurePosixPath(name).parts
        sound = name == "HEAD" or (parts[:1] == ("refs",) and name.isprintable())
        if sound and not any(part.startswith(".") or part.endswith(".lock") for part in parts):
            places = [self.folder.joinpath(*parts[:n]) for n in range(1, len(parts))]
            if all(_is(place, stat.S_ISDIR) for place in places):
                text = _content(self.folder.joinpath(*parts), _REFERENCE_BYTES)
                if text:
                    return text
            for line in _content(self.folder / "packed-refs", _PACKED_BYTES).splitlines():
                sha, _, label = line.partition(" ")
                if label == name:
                    return sha
        raise ConfigError(f"{self.folder}: there is no reference {name!r}; is anything committed?")


def _is(path: Path, kind: Callable[[int], bool]) -> bool:
    """Whether a path itself, not what a link leads to, is of a kind."""
    try:
        return kind(path.lstat().st_mode)
    except OSError:
        return False


def _plain(entry: os.DirEntry[str]) -> bool:
    return entry.is_dir(follow_symlinks=False) or entry.is_file(follow_symlinks=False)


def _content(path: Path, limit: int) -> str:
    """Return the text of a small file that is no link, "" if there is none."""
    if not _is(path, stat.S_ISREG) or path.stat().st_size > limit:
        return ""
    return path.read_bytes().decode("utf-8", "replace").strip()
