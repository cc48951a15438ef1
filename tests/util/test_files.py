"""Tests of `autograder.util.files`: whoever looks finds the old files or the new ones, whole."""

from __future__ import annotations

import contextlib
import errno
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from autograder.util.files import replace_folder

OLD = {"a.txt": b"old", "inner/b.txt": b"old"}
NEW = {"a.txt": b"new", "other/c.txt": b"new"}
STEPS = (
    *((Path, "mkdir"), (Path, "rename"), (os, "fsync"), (os, "unlink")),
    *((shutil, "copytree"), (shutil, "rmtree")),
)
"""What replacing a folder is made of, and may be interrupted at."""


def contents(folder: Path) -> dict[str, bytes]:
    """Return a folder's files by path."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def across_devices(patch: pytest.MonkeyPatch, folder: Path) -> None:
    """Let ``folder`` be one that cannot be renamed, as in a lower layer of a container."""
    rename, fixed = Path.rename, folder.stat().st_ino

    def refused(self: Path, target: Path) -> Path:
        if self.stat().st_ino == fixed:
            raise OSError(errno.EXDEV, "Invalid cross-device link")
        return rename(self, target)

    patch.setattr(Path, "rename", refused)


def faulty(patch: pytest.MonkeyPatch, number: int, error: BaseException, *, after: bool) -> list[str]:
    """Let the step of this number raise, before or after it is done; return the names of the steps as they come."""
    steps: list[str] = []

    def breaking(name: str, original: Callable[..., Any]) -> Callable[..., Any]:
        def step(*args: Any, **kwargs: Any) -> Any:
            steps.append(name)
            now = len(steps) == number
            if now and not after:
                raise error
            try:
                return original(*args, **kwargs)
            finally:
                if now:
                    raise error

        return step

    for owner, name in STEPS:
        patch.setattr(owner, name, breaking(name, getattr(owner, name)))
    return steps


def test_a_folder_is_made(tmp_path: Path) -> None:
    """With the folders above it, and nothing beside it."""
    replace_folder(tmp_path / "a" / "b", NEW)
    assert contents(tmp_path) == {f"a/b/{name}": data for name, data in NEW.items()}
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b"]


@pytest.mark.parametrize("fixed", [False, True])
def test_a_folder_is_replaced_as_a_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fixed: bool) -> None:
    """What the old one held is gone, whether or not it can be renamed, and nothing is left beside it."""
    replace_folder(tmp_path / "b", OLD)
    if fixed:
        across_devices(monkeypatch, tmp_path / "b")
    replace_folder(tmp_path / "b", NEW)
    assert contents(tmp_path / "b") == NEW
    assert [path.name for path in tmp_path.iterdir()] == ["b"]


def test_the_systems_temporary_folder_is_not_needed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It may lie on another device, from where a folder could not be renamed; everything happens beside the target."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "nonesuch"))
    replace_folder(tmp_path / "b", OLD)
    replace_folder(tmp_path / "b", NEW)
    assert contents(tmp_path / "b") == NEW


@pytest.mark.parametrize("fixed", [False, True], ids=["renamed", "copied"])
@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("error", [KeyboardInterrupt(), OSError(errno.ENOSPC, "No space left")], ids=["^C", "full"])
def test_an_interruption_leaves_the_old_folder_or_the_new_one(
    tmp_path: Path, error: BaseException, after: bool, fixed: bool
) -> None:
    """At whatever step it stops, one of them is there, whole, and the next run works."""
    target = tmp_path / "b"
    outcomes = []
    for number in range(1, 100):
        shutil.rmtree(target, ignore_errors=True)
        replace_folder(target, OLD)
        with pytest.MonkeyPatch.context() as patch:
            if fixed:
                across_devices(patch, target)
            steps = faulty(patch, number, error, after=after)
            with contextlib.suppress(KeyboardInterrupt, OSError):
                replace_folder(target, NEW)
            if len(steps) < number:
                break
        assert contents(target) in (OLD, NEW), (number, steps)
        outcomes.append(contents(target) == OLD)
        replace_folder(target, NEW)
        assert contents(target) == NEW
    assert len(outcomes) > 5
    assert outcomes == sorted(outcomes, reverse=True)  # first the old, from some step on the new
    assert {True, False} == set(outcomes)


def test_what_was_set_aside_is_not_thrown_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Should even putting the old folder back fail, it is still there, beside its place."""
    target = tmp_path / "b"
    replace_folder(target, OLD)
    rename = Path.rename

    def refused(self: Path, place: Path) -> Path:
        if place == target:
            raise KeyboardInterrupt
        return rename(self, place)

    monkeypatch.setattr(Path, "rename", refused)
    with pytest.raises(KeyboardInterrupt):
        replace_folder(target, NEW)
    (left,) = tmp_path.glob(".b-*/old")
    assert contents(left) == OLD
