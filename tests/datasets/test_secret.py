"""A secret of the course: other held-out data, thresholds of their own, and nothing of it in a release."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from autograder.authoring.scaffold import scaffold
from autograder.calibrate.fingerprint import fingerprint
from autograder.cli import app
from autograder.config import Assignment
from autograder.datasets.secret import FILE, VARIABLE, course_seed, new_secret, trace
from autograder.errors import ConfigError
from autograder.pipeline.keys import base_key
from autograder.release import build
from autograder.release.compile import compiled_copy
from tests.support.course import HIDDEN_CHECKS, tiny_course

SEEDED = "from autograder.datasets import course_seed\nSEED = course_seed(__file__, 7)\n"


@pytest.fixture(autouse=True)
def _no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)


@pytest.fixture
def seeded(tmp_path: Path) -> Assignment:
    """An assignment whose hidden checks draw from the secret; the course has none yet."""
    assignment = tiny_course(tmp_path).assignment("tiny")
    assignment.hidden_checks.write_text(SEEDED + HIDDEN_CHECKS)
    return assignment


def keep(assignment: Assignment, text: str) -> None:
    """Give the course this secret."""
    (assignment.solutions.parent / FILE).write_text(text)


def test_without_a_secret_the_number_is_the_seed(seeded: Assignment) -> None:
    """A clone of this repository grades as its audit did."""
    assert course_seed(seeded.hidden_checks, 51_966) == 51_966
    assert trace(seeded.hidden_checks) == ""


def test_a_seed_depends_on_the_secret_and_the_number(seeded: Assignment, monkeypatch: pytest.MonkeyPatch) -> None:
    """Wherever the secret is kept; the environment's counts first."""
    found = set()
    for secret in ("a" * 16, "b" * 16):
        keep(seeded, secret + "\n")
        found |= {course_seed(seeded.hidden_checks, number) for number in (1, 2)}
    assert len(found) == 4
    assert all(0 <= seed < 2**31 for seed in found)
    monkeypatch.setenv(VARIABLE, "a" * 16)
    first = course_seed(seeded.hidden_checks, 1)
    keep(seeded, "a" * 16)
    monkeypatch.delenv(VARIABLE)
    assert course_seed(seeded.hidden_checks, 1) == first


@pytest.mark.parametrize("text", ["", "short", b"\xff" * 20])
def test_a_secret_that_can_be_guessed_is_refused(seeded: Assignment, text: str | bytes) -> None:
    """The message names the place, and never the secret."""
    path = seeded.solutions.parent / FILE
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(ConfigError, match=FILE) as caught:
        course_seed(seeded.hidden_checks, 1)
    assert "short" not in str(caught.value).replace(str(path), "")


def test_another_secret_asks_for_another_calibration_and_other_grades(seeded: Assignment) -> None:
    """Where it is used; an assignment that does not draw from it keeps both."""
    told = {(fingerprint(seeded), base_key(seeded, "none"))}
    for _ in range(2):
        keep(seeded, new_secret())
        told.add((fingerprint(seeded), base_key(seeded, "none")))
    assert len({profile for profile, _ in told}) == len({key for _, key in told}) == 3
    seeded.hidden_checks.write_text(HIDDEN_CHECKS)
    before = fingerprint(seeded), base_key(seeded, "none")
    keep(seeded, new_secret())
    assert (fingerprint(seeded), base_key(seeded, "none")) == before


def test_a_copy_that_is_audited_has_it_and_a_release_has_not(seeded: Assignment, tmp_path: Path) -> None:
    """An audit measures with the course's own data; students get nothing of it."""
    text = new_secret()
    keep(seeded, text)
    copy = compiled_copy(seeded, tmp_path / "copy")
    assert course_seed(copy.hidden_checks, 7) == course_seed(seeded.hidden_checks, 7) != 7
    for path in build(seeded).rglob("*"):
        assert not path.is_file() or text.strip().encode() not in path.read_bytes()


def test_release_says_that_seeds_are_published(seeded: Assignment) -> None:
    """Until the course has a secret."""
    arguments = ["release", "tiny", "--force", "--course", str(seeded.course.root)]
    said = CliRunner().invoke(app, arguments)
    assert said.exit_code == 0
    assert f"solutions/{FILE}" in said.output
    keep(seeded, new_secret())
    assert "anybody can read" not in CliRunner().invoke(app, arguments).output


def test_a_course_that_begins_has_one(tmp_path: Path) -> None:
    """Each its own; what is there stays."""
    seeds = {course_seed(scaffold(tmp_path / name, "unit").hidden_checks, 1) for name in ("one", "two")}
    assert len(seeds - {1}) == 2
    scaffold(tmp_path / "one", "another")
    assert course_seed(tmp_path / "one" / "solutions" / "another" / "checks.py", 1) in seeds
