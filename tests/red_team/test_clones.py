"""Clones and folders that are handed in: what a student configures there, Git is never asked to obey."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha1
from pathlib import Path

import pytest

from autograder.collect import Collection, collect
from autograder.errors import ConfigError
from autograder.util.git import Clone, run_git
from tests.collect.test_collect import clone, contents, git, lay

Setting = Callable[["Prey"], None]


@dataclass(frozen=True)
class Prey:
    """A clone that a student has prepared. trap : the file that the student's command makes when it runs."""

    folder: Path
    trap: Path

    @property
    def program(self) -> Path:
        """A program of the student's, which springs the trap."""
        path = self.folder / ".git" / "program"
        if not path.exists():
            path.write_text(f"#!/bin/sh\ntouch {shlex.quote(str(self.trap))}\nexit 1\n")
            path.chmod(0o755)
        return path

    def configure(self, **settings: str) -> None:
        """Set what is configured in the clone; two underscores are a dot."""
        for name, value in settings.items():
            git(self.folder, "config", name.replace("__", "."), value)

    def lose(self, path: str = "tiny.ipynb") -> None:
        """Remove a file's object, so that Git would have to fetch it."""
        blob = git(self.folder, "rev-parse", f"HEAD:{path}")
        (self.folder / ".git" / "objects" / blob[:2] / blob[2:]).unlink()


def _monitor(prey: Prey) -> None:
    prey.configure(core__fsmonitor=str(prey.program))


def _include(prey: Prey) -> None:
    lay(prey.folder / ".git", {"more": f"[core]\n\tfsmonitor = {prey.program}\n"})
    prey.configure(include__path="more")


def _hooks(prey: Prey) -> None:
    hook = prey.folder / ".git" / "mine" / "reference-transaction"
    hook.parent.mkdir()
    shutil.copy(prey.program, hook)
    prey.configure(core__hooksPath=str(hook.parent))


def _promisor(prey: Prey, **settings: str) -> None:
    prey.configure(
        core__repositoryformatversion="1", extensions__partialClone="origin", remote__origin__promisor="true"
    )
    prey.configure(**settings)
    prey.lose()


def _upload(prey: Prey) -> None:
    _promisor(prey, remote__origin__url=".", remote__origin__uploadpack=str(prey.program))


def _ssh(prey: Prey) -> None:
    _promisor(prey, remote__origin__url="ssh://x/y", core__sshCommand=str(prey.program))


def _proxy(prey: Prey) -> None:
    _promisor(prey, remote__origin__url="git://x/y", core__gitProxy=str(prey.program))


def _helper(prey: Prey) -> None:
    _promisor(prey, remote__origin__url=f"ext::{prey.program}", protocol__ext__allow="always")


def _instead(prey: Prey) -> None:
    _promisor(prey, remote__origin__url="https://example.org/x", protocol__ext__allow="always")
    git(prey.folder, "config", f"url.ext::{prey.program} .insteadOf", "https://")


def _signature(prey: Prey) -> None:
    prey.configure(log__showSignature="true", gpg__program=str(prey.program))
    made = subprocess.run(
        ["git", "-C", str(prey.folder), "cat-file", "commit", "HEAD"], capture_output=True, text=True, check=True
    ).stdout
    head, _, message = made.partition("\n\n")
    seal = "gpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----"
    sha = subprocess.run(
        ["git", "-C", str(prey.folder), "hash-object", "-t", "commit", "-w", "--stdin"],
        input=f"{head}\n{seal}\n\n{message}",
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    git(prey.folder, "update-ref", "HEAD", sha)


def _diff(prey: Prey) -> None:
    prey.configure(diff__external=str(prey.program))


def _textconv(prey: Prey) -> None:
    lay(prey.folder / ".git", {"info/attributes": "*.ipynb diff=mine\n"})
    prey.configure(diff__mine__textconv=str(prey.program))


def _smudge(prey: Prey) -> None:
    lay(prey.folder / ".git", {"info/attributes": "*.ipynb filter=mine\n"})
    prey.configure(filter__mine__smudge=str(prey.program), filter__mine__required="true")


def _pager(prey: Prey) -> None:
    prey.configure(core__pager=str(prey.program), alias__read=f"!{prey.program}")


_BOOK = "HEAD:tiny.ipynb"
ATTACKS: dict[str, tuple[Setting, tuple[str, ...]]] = {
    "core.fsmonitor": (_monitor, ("status",)),
    "include.path": (_include, ("status",)),
    "core.hooksPath": (_hooks, ("update-ref", "refs/heads/other", "HEAD")),
    "uploadpack of a partial clone": (_upload, ("cat-file", "blob", _BOOK)),
    "core.sshCommand": (_ssh, ("cat-file", "blob", _BOOK)),
    "core.gitProxy": (_proxy, ("cat-file", "blob", _BOOK)),
    "remote helper ext": (_helper, ("cat-file", "blob", _BOOK)),
    "url.insteadOf": (_instead, ("cat-file", "blob", _BOOK)),
    "log.showSignature, gpg.program": (_signature, ("log", "-1")),
    "diff.external": (_diff, ("diff",)),
    "diff.textconv": (_textconv, ("diff",)),
    "filter.smudge": (_smudge, ("cat-file", "--filters", _BOOK)),
    "alias": (_pager, ("read",)),
}
"""What a clone configures, and a command with which Git would obey it."""


def collected(source: Path, out: Path) -> Collection:
    """Collect a folder of clones, told that it is one."""
    return collect(source, "tiny", submitted=out, kind="git")


@pytest.mark.parametrize(("prepare", "command"), ATTACKS.values(), ids=ATTACKS)
def test_what_a_clone_configures(tmp_path: Path, prepare: Setting, command: tuple[str, ...]) -> None:
    """No program of the student's runs, the neighbour is collected; Git itself, asked there, would have run it."""
    source = tmp_path / "clones"
    for student in ("s01", "s99"):
        clone(source / student, {"tiny.ipynb": "honest"})
    prey = Prey(clone(source / "s66", {"tiny.ipynb": "committed"}), tmp_path / "trap")
    prepare(prey)
    (prey.folder / "tiny.ipynb").write_text("changed")
    done = collected(source, tmp_path / "out")
    looked_at = collect(source, "tiny", submitted=tmp_path / "looks")
    assert not prey.trap.exists()
    assert {"s01", "s99"} <= {c.student for c in done.collected} & {c.student for c in looked_at.collected}
    assert {c.student for c in done.collected} | {d.origin for d in done.doubts} == {"s01", "s66", "s99"}
    bait = ["git", "-C", str(prey.folder), *command]
    subprocess.run(bait, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=60, check=False)
    assert prey.trap.exists(), "the attack is blunt: Git does not obey this even where it could"


def test_an_object_that_is_missing_is_a_doubt(tmp_path: Path) -> None:
    """Nothing is fetched for a clone that is not whole; its words say so."""
    prey = Prey(clone(tmp_path / "clones" / "s66", {"tiny.ipynb": "x"}), tmp_path / "trap")
    _upload(prey)
    (doubt,) = collected(tmp_path / "clones", tmp_path / "out").doubts
    assert "not whole" in doubt.reason


def test_files_that_are_a_bare_repository_are_files(tmp_path: Path) -> None:
    """Among others' folders one of them does not make the source Git, even as the only one; asked for, it is read."""
    made = clone(tmp_path / "made", {"tiny.ipynb": "x"})
    git(tmp_path, "clone", "--quiet", "--bare", str(made), str(tmp_path / "alone" / "s66"))
    shutil.copytree(tmp_path / "alone" / "s66", tmp_path / "class" / "s66")
    lay(tmp_path / "class", {"s01/tiny.ipynb": "honest"})
    assert [c.student for c in collect(tmp_path / "class", "tiny", submitted=tmp_path / "out").collected] == ["s01"]
    with pytest.raises(ConfigError, match="cannot tell what kind"):
        collect(tmp_path / "alone", "tiny", submitted=tmp_path / "out")
    assert [c.student for c in collected(tmp_path / "alone", tmp_path / "out").collected] == ["s66"]


def test_one_clone_among_folders_does_not_make_them_git(tmp_path: Path) -> None:
    """The kind is told by everything that lies there, or by who collects."""
    lay(tmp_path / "class", {"s01/tiny.ipynb": "honest", "s02/tiny.ipynb": "honest"})
    clone(tmp_path / "class" / "s66", {"tiny.ipynb": "x"})
    done = collect(tmp_path / "class", "tiny", submitted=tmp_path / "out")
    assert (done.kind, len(done.collected)) == ("folders", 3)


def test_somebody_elses_clones_are_not_git_by_looks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Clones that belong to another user are read as such only if who collects says so."""
    clone(tmp_path / "class" / "s01", {"tiny.ipynb": "x"})
    monkeypatch.setattr(os, "getuid", lambda: 4_000_000)
    assert collect(tmp_path / "class", "tiny", submitted=tmp_path / "out").kind == "folders"


def _alternates(prey: Path, victim: Path) -> None:
    lay(prey / ".git", {"objects/info/alternates": f"{victim}/.git/objects\n"})


def _linked_objects(prey: Path, victim: Path) -> None:
    shutil.rmtree(prey / ".git" / "objects")
    (prey / ".git" / "objects").symlink_to(victim / ".git" / "objects")


def _linked_parts(prey: Path, victim: Path) -> None:
    for part in (victim / ".git" / "objects").glob("??"):
        shutil.rmtree(prey / ".git" / "objects" / part.name, ignore_errors=True)
        (prey / ".git" / "objects" / part.name).symlink_to(part)


def _linked_folder(prey: Path, victim: Path) -> None:
    shutil.rmtree(prey / ".git")
    (prey / ".git").symlink_to(victim / ".git")


def _named_folder(prey: Path, victim: Path) -> None:
    shutil.rmtree(prey / ".git")
    (prey / ".git").write_text(f"gitdir: {victim}/.git\n")


def _common_folder(prey: Path, victim: Path) -> None:
    shutil.rmtree(prey / ".git" / "objects")
    lay(prey / ".git", {"commondir": f"{victim}/.git\n", "objects/info/packs": ""})


@pytest.mark.parametrize(
    "detour", [_alternates, _linked_objects, _linked_parts, _linked_folder, _named_folder, _common_folder]
)
def test_another_students_objects_are_not_read(
    tmp_path: Path, detour: Callable[[Path, Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whichever way a clone leads to a neighbour's, the neighbour's work is not handed in twice."""
    victim = clone(tmp_path / "clones" / "s01", {"tiny.ipynb": "the neighbour's"})
    prey = clone(tmp_path / "clones" / "s66", {"notes.txt": "x"})
    sha = git(victim, "rev-parse", "HEAD")
    detour(prey, victim)
    if (prey / ".git").is_dir() and not (prey / ".git").is_symlink():
        (prey / ".git" / "HEAD").write_text(f"{sha}\n")
    monkeypatch.setenv("GIT_DIR", str(victim / ".git"))
    monkeypatch.setenv("GIT_ALTERNATE_OBJECT_DIRECTORIES", str(victim / ".git" / "objects"))
    done = collected(tmp_path / "clones", tmp_path / "out")
    assert contents(tmp_path / "out") == {
        "s01/tiny/tiny.ipynb": "the neighbour's",
        "s01/tiny/commit.txt": f"{sha}\n",
        "s01/tiny/timestamp.txt": "2026-03-02 12:00:00.000000 UTC\n",
    }
    assert [d.origin for d in done.doubts] == ["s66"]


def write_object(folder: Path, kind: str, body: bytes) -> str:
    """Put an object into a clone as it is, whatever Git thinks of it."""
    whole = f"{kind} {len(body)}\0".encode() + body
    sha = sha1(whole, usedforsecurity=False).hexdigest()
    place = folder / ".git" / "objects" / sha[:2] / sha[2:]
    place.parent.mkdir(exist_ok=True)
    place.write_bytes(zlib.compress(whole))
    return sha


def commit_tree(folder: Path, tree: str, when: str = "1772452800") -> None:
    """Make this tree what is committed last in a clone."""
    who = f"s <s@example.org> {when} +0000"
    sha = write_object(folder, "commit", f"tree {tree}\nauthor {who}\ncommitter {who}\n\nx\n".encode())
    lay(folder / ".git", {"refs/heads/main": sha})


@pytest.mark.parametrize(
    "name", ["/tmp/planted.ipynb", "../planted.ipynb", "a/../../planted.ipynb", "n" * 300 + ".ipynb"]
)
def test_a_tree_that_names_a_path_elsewhere(tmp_path: Path, name: str) -> None:
    """Git lists whatever a tree says; nothing is written by it."""
    name = name.replace("/tmp", str(tmp_path))
    prey = clone(tmp_path / "clones" / "s66", {"tiny.ipynb": "x"})
    blob = write_object(prey, "blob", b"evil")
    tree = write_object(prey, "tree", f"100644 {name}\0".encode() + bytes.fromhex(blob))
    commit_tree(prey, tree)
    done = collected(tmp_path / "clones", tmp_path / "out")
    assert done.collected == ()
    assert len(done.doubts) == 1
    assert list(tmp_path.rglob("planted*")) == []


def test_a_tree_of_a_billion_files(tmp_path: Path) -> None:
    """Ten objects that name each other a thousand times are not listed to their end; the neighbour is collected."""
    prey = clone(tmp_path / "clones" / "s66", {"tiny.ipynb": "x"})
    inner = write_object(prey, "blob", b"x")
    mode = "100644"
    for _ in range(6):
        entries = (f"{mode} {n:03}.ipynb\0".encode() + bytes.fromhex(inner) for n in range(100))
        inner, mode = write_object(prey, "tree", b"".join(entries)), "40000"
    commit_tree(prey, inner)
    clone(tmp_path / "clones" / "s99", {"tiny.ipynb": "honest"})
    done = collected(tmp_path / "clones", tmp_path / "out")
    assert [c.student for c in done.collected] == ["s99"]
    assert "answers more than" in done.doubts[0].reason


@pytest.mark.parametrize("when", ["0", "99999999999999", "9" * 30, "-5"])
def test_a_commit_of_no_time(tmp_path: Path, when: str) -> None:
    """A date that no calendar has is no time of handing in, and stops nobody."""
    prey = clone(tmp_path / "clones" / "s66", {"tiny.ipynb": "x"})
    commit_tree(prey, git(prey, "rev-parse", "HEAD^{tree}"), when)
    (found,) = collected(tmp_path / "clones", tmp_path / "out").collected
    assert ("1970-01-01" if when == "0" else "no time") in found.notes[-1]


@pytest.mark.parametrize(
    "head",
    [
        "",
        "ref: refs/heads/none",
        "ref: ../../s01/.git/HEAD",
        "ref: /etc/hostname",
        "ref: refs/../HEAD",
        "0" * 40,
        "-h",
        "ref: HEAD",
        "ref: refs/heads/.invalid",
        "x" * 10_000,
    ],
)
def test_a_head_that_leads_nowhere(tmp_path: Path, head: str) -> None:
    """It is a doubt in words, and no option of Git's."""
    prey = clone(tmp_path / "clones" / "s66", {"tiny.ipynb": "x"})
    (prey / ".git" / "HEAD").write_text(head)
    clone(tmp_path / "clones" / "s01", {"tiny.ipynb": "honest"})
    done = collected(tmp_path / "clones", tmp_path / "out")
    assert [c.student for c in done.collected] == ["s01"]
    assert [d.origin for d in done.doubts] == ["s66"]


@pytest.mark.parametrize("form", ["packed", "detached", "tag", "sha256", "bare"])
def test_a_clone_in_any_form_is_read(tmp_path: Path, form: str) -> None:
    """Packed, at a commit, at a tag, with long names, without a working folder: what is committed counts."""
    folder = tmp_path / "clones" / "s01"
    lay(folder, {"tiny.ipynb": "committed"})
    git(
        folder,
        "init",
        "--quiet",
        "--initial-branch=main",
        f"--object-format={'sha256' if form == 'sha256' else 'sha1'}",
    )
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message=Hand in")
    sha = git(folder, "rev-parse", "HEAD")
    if form == "packed":
        git(folder, "gc", "--quiet")
        assert not (folder / ".git" / "refs" / "heads" / "main").exists()
    elif form == "detached":
        git(folder, "checkout", "--quiet", "--detach")
    elif form == "tag":
        git(folder, "tag", "--annotate", "--message=x", "done")
        (folder / ".git" / "HEAD").write_text(git(folder, "rev-parse", "done") + "\n")
    elif form == "bare":
        (folder / ".git").rename(tmp_path / "clones" / "s02")
        shutil.rmtree(folder)
    (found,) = collected(tmp_path / "clones", tmp_path / "out").collected
    assert contents(tmp_path / "out" / found.student)["tiny/commit.txt"] == f"{sha}\n"


def test_git_that_does_not_end(tmp_path: Path) -> None:
    """It is ended, with whatever it started, and the error says after how long."""
    git(tmp_path, "init", "--quiet", "--bare", str(tmp_path / "own"))
    with pytest.raises(ConfigError, match="did not end in 1 s"):
        run_git(
            tmp_path / "own", "fetch", "--quiet", "ext::sleep 60", settings=("protocol.ext.allow=always",), seconds=1
        )


def test_a_folder_that_is_no_clone(tmp_path: Path) -> None:
    """Neither a link nor an empty folder is one."""
    made = clone(tmp_path / "made", {"tiny.ipynb": "x"})
    (tmp_path / "link").symlink_to(made)
    assert [Clone.find(p) is not None for p in (made, made / ".git", tmp_path / "link", tmp_path)] == [
        True,
        True,
        False,
        False,
    ]
