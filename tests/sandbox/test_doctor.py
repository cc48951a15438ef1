"""What `autograder doctor` says of a machine, and of one that lacks something."""

from __future__ import annotations

import os
import sys
from collections import namedtuple
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from autograder import cli
from autograder.errors import SandboxError
from autograder.sandbox import doctor, landlock
from autograder.sandbox.doctor import Finding, examine

TOPICS = ["system", "Python", "packages", "Landlock", "seccomp", "sandbox", "TensorFlow", "Jupyter", "memory", "disk"]


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Start no sandbox for TensorFlow, which takes its time."""
    monkeypatch.setattr(doctor, "_tensorflow", lambda kind: Finding("TensorFlow", "good", kind))


def found(topic: str) -> Finding:
    """Return what is found of one topic."""
    return next(finding for finding in examine() if finding.topic == topic)


@pytest.mark.slow
@pytest.mark.usefixtures("quick")
def test_ten_lines() -> None:
    """One finding for each thing that grading needs; here a submission did not get out."""
    findings = list(examine())
    assert [finding.topic for finding in findings] == TOPICS
    assert all(finding.remedy or finding.state == "good" for finding in findings)
    assert "no socket, no file outside" in next(f for f in findings if f.topic == "sandbox").text


@pytest.mark.slow
@pytest.mark.usefixtures("quick")
def test_an_older_kernel_is_told_of_the_degraded_sandbox(monkeypatch: pytest.MonkeyPatch) -> None:
    """What its Landlock lacks is named, and the sandbox is tried in that kind."""
    monkeypatch.setattr(landlock, "abi", lambda: 4)
    findings = {finding.topic: finding for finding in examine()}
    assert (findings["Landlock"].state, findings["sandbox"].state) == ("poor", "poor")
    assert "signals" in findings["Landlock"].text
    assert "--sandbox degraded" in findings["Landlock"].remedy
    assert findings["TensorFlow"].text == "degraded"


@pytest.mark.usefixtures("quick")
def test_a_sandbox_that_does_not_start_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command says why, and exits with 1."""

    def refuse(*_: Any) -> None:
        raise SandboxError("pidfd_getfd is refused")

    monkeypatch.setattr("autograder.sandbox.box.Box.start", refuse)
    shown = CliRunner().invoke(cli.app, ["doctor"])
    assert shown.exit_code == 1
    assert "✗ sandbox    pidfd_getfd is refused → " in shown.output
    assert len(shown.output.splitlines()) == len(TOPICS)


def test_no_landlock_and_another_system(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither can grade confined; what to do is named."""
    assert doctor._landlock(0).state == "missing"
    monkeypatch.setattr(sys, "platform", "darwin")
    assert landlock.abi() == 0
    assert (doctor._system().state, doctor._system().remedy) == (
        "missing",
        "grade in the repository's container: docs/containers.md",
    )


def test_what_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Packages for grading keep it from grading; TensorFlow and Jupyter do not."""
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    assert (doctor._packages().state, doctor._tensorflow("none").state, doctor._jupyter().state) == (
        *("missing", "poor", "poor"),
    )
    assert "without nbgrader, papermill, sqlalchemy, sandlock" in doctor._packages().text


def test_little_memory_and_little_room(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Fewer workers, another folder: both are advised, neither keeps anybody from grading."""
    monkeypatch.setattr(os, "cpu_count", lambda: 8)
    monkeypatch.setattr(doctor, "_free_memory", lambda: 5 * 2**30)
    assert (doctor._memory().state, doctor._memory().remedy) == ("poor", "grade with --workers 2")
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr("shutil.disk_usage", lambda folder: usage(0, 0, 2**20))
    assert doctor._disk().state == "poor"
    monkeypatch.setattr(doctor, "_file_system", lambda folder: "tmpfs")
    assert "TMPDIR" in doctor._disk().remedy
