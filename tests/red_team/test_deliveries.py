"""What one student hands in ends nothing: it is collected, or it is a doubt, and the neighbours are collected."""

from __future__ import annotations

import io
import os
import subprocess
import tempfile
import warnings
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from autograder.collect import MAX_NOTEBOOKS, Collection, Kind, Roster, collect
from autograder.collect.timestamp import TIMESTAMP
from autograder.pipeline.files import COMMIT
from autograder.util.files import replace_folder
from autograder.util.text import one_line
from tests.collect.test_collect import clone, contents, lay, said

NEIGHBOURS = ("a01", "z99")
ROSTER = "id,name,github\na01,Ada Able,a01\nm66,Mal Ory,m66\nz99,Zoe Zed,z99\n"
MOODLE = {"a01": "Ada Able_1", "m66": "Mal Ory_2", "z99": "Zoe Zed_3"}
DUE = datetime(2026, 3, 2, 12)


def packed(*entries: tuple[str, bytes]) -> bytes:
    """Return a zip with these entries, whatever their names."""
    made = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")  # a name that is there twice
        for name, content in entries:
            archive.writestr(zipfile.ZipInfo(name), content)
    return made.getvalue()


def neighbours_and(folder: Path, prepare: Callable[[Path], object]) -> Collection:
    """Collect a class of three whose second member's folder was prepared; the other two have to be there."""
    source = folder / "source"
    lay(source, {f"{student}/tiny.ipynb": "honest" for student in NEIGHBOURS})
    (source / "m66").mkdir()
    prepare(source / "m66")
    done = collect(source, "tiny", submitted=folder / "submitted", kind="folders", due=DUE)
    assert set(NEIGHBOURS) <= {c.student for c in done.collected}
    for student in NEIGHBOURS:
        assert contents(folder / "submitted" / student) == {"tiny/tiny.ipynb": "honest"}
    outside = {p.name for p in folder.iterdir()} - {"source", "submitted"}
    assert not outside, "something was written elsewhere"
    assert all(one_line(line, 10_000) == line for line in done.lines())
    return done


parts = st.one_of(
    st.sampled_from([".", "..", "", " ", "x.ipynb", "tiny.ipynb", TIMESTAMP, COMMIT, "C:", "a\\b", "\0", ".hidden"]),
    st.text(max_size=8),
    st.integers(1, 400).map(lambda n: "n" * n),
    st.integers(1, 130).map(lambda n: "é" * n),
)
names = st.one_of(
    st.lists(parts, max_size=4).map("/".join),
    st.tuples(st.integers(1, 3_000), parts).map(lambda made: "d/" * made[0] + made[1]),
).map(lambda name: name.encode("utf-8", "replace").decode())
entries = st.tuples(st.one_of(names, names.map(lambda name: f"{name}.ipynb")), st.binary(max_size=50))
zips = st.lists(entries, max_size=5).map(lambda found: packed(*found))


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """Return a zip some of whose bytes are others."""
    data = bytearray(draw(zips))
    for place in draw(st.lists(st.integers(0, len(data) - 1), max_size=8)):
        data[place] = draw(st.integers(0, 255))
    return bytes(data)


@settings(deadline=None)
@given(st.one_of(zips, damaged(), st.binary(max_size=200)))
@example(packed(("n" * 300 + ".ipynb", b"")))
@example(packed(("x.ipynb", b""), ("x.ipynb/y.ipynb", b"")))
@example(packed(("a/" * 1500 + "x.ipynb", b"")))
@example(packed((f"{TIMESTAMP}/x.ipynb", b"")))
@example(packed((f"{COMMIT}/x.ipynb", b"")))
@example(packed(("n" * 65_000 + ".ipynb", b"")))
def test_a_zip_of_ones_own(data: bytes) -> None:
    """Names of any length, folders of any depth, files that are folders, damage at any byte."""
    with tempfile.TemporaryDirectory() as folder:
        neighbours_and(Path(folder), lambda place: (place / "work.zip").write_bytes(data))


@settings(deadline=None, max_examples=30)
@given(st.lists(st.tuples(st.sampled_from(sorted(MOODLE)), entries), max_size=6))
def test_a_platforms_zip(made: list[tuple[str, tuple[str, bytes]]]) -> None:
    """The same in a download of a platform, where every path is under somebody's name."""
    hostile = [(f"{MOODLE['m66']}_assignsubmission_file_/{name}", content) for _, (name, content) in made]
    honest = [(f"{MOODLE[student]}_assignsubmission_file_/tiny.ipynb", b"honest") for student in NEIGHBOURS]
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "roster.csv").write_text(ROSTER)
        (Path(folder) / "class.zip").write_bytes(packed(honest[0], *hostile, honest[1]))
        done = collect(
            Path(folder) / "class.zip",
            "tiny",
            submitted=Path(folder) / "submitted",
            roster=Roster.read(Path(folder) / "roster.csv"),
        )
    assert done.kind == "moodle"
    assert set(NEIGHBOURS) <= {c.student for c in done.collected}


def _deep(place: Path) -> None:
    here = Path.cwd()
    os.chdir(place)
    try:
        for _ in range(1_500):
            Path("d").mkdir()
            os.chdir("d")
        Path("x.ipynb").write_text("x")
    finally:
        os.chdir(here)


def _names(place: Path) -> None:
    for name in (b"\xff.ipynb", b"a\nb.ipynb", "\u202e.ipynb".encode(), b"n" * 249 + b".ipynb"):
        Path(os.fsdecode(os.fsencode(place) + b"/" + name)).write_text("x")


def _kinds(place: Path) -> None:
    os.mkfifo(place / "pipe.ipynb")
    (place / "round").symlink_to(place)
    (place / "gone.ipynb").symlink_to(place / "nowhere")
    (place / "folder.ipynb").mkdir()
    (place / TIMESTAMP).mkdir()


def _long(place: Path) -> None:
    folder = place
    for _ in range(12):
        folder = folder / ("é" * 100)
        folder.mkdir()
    (folder / "x.ipynb").write_text("x")


def _many(place: Path) -> None:
    lay(place, {f"{number}.ipynb": "x" for number in range(MAX_NOTEBOOKS + 1)})


def _huge(place: Path) -> None:
    for number in range(3):
        with (place / f"{number}.ipynb").open("wb") as file:
            file.truncate(90 * 2**20)


@pytest.mark.parametrize(
    ("prepare", "words"),
    [
        (_deep, "it lies more than 20 folders deep"),
        (_names, "its name holds control characters"),
        (_kinds, "it is a link"),
        (_long, "its path is longer than 1,000 bytes"),
        (_many, "expected at most 200 notebooks and 200 MB, found 201 and 0 MB"),
        (_huge, "found 3 and 270 MB"),
    ],
)
def test_an_unpacked_folder(tmp_path: Path, prepare: Callable[[Path], None], words: str) -> None:
    """What a file system can hold, and a reader may stumble over, is said in words."""
    try:
        assert words in said(neighbours_and(tmp_path, prepare))
    finally:
        subprocess.run(["rm", "-rf", str(tmp_path / "source")], check=True)  # Python would stumble over the depth


def test_a_folder_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the file system says of one student's files is a doubt about them."""
    scan = os.scandir

    def refusing(place: Any) -> Any:
        if str(place).endswith("m66"):
            raise PermissionError(13, "Permission denied")
        return scan(place)

    monkeypatch.setattr("autograder.collect.tree.os.scandir", refusing)
    assert "not collected: m66: it cannot be read: Permission denied" in said(
        neighbours_and(tmp_path, lambda place: lay(place, {"tiny.ipynb": "x"}))
    )


@pytest.mark.parametrize(
    "fault", [OSError(36, "File name too long"), ValueError("odd"), RecursionError(), MemoryError()]
)
def test_a_write_that_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: Exception) -> None:
    """Whatever goes wrong when one submission is written, the next one is."""
    write = replace_folder

    def failing(target: Path, content: dict[str, bytes]) -> None:
        if target.parent.name == "m66":
            raise fault
        write(target, content)

    monkeypatch.setattr("autograder.collect.replace_folder", failing)
    done = neighbours_and(tmp_path, lambda place: lay(place, {"tiny.ipynb": "x"}))
    assert [d.origin for d in done.doubts] == ["m66"]
    assert done.doubts[0].reason


def test_a_thousand_files_do_not_change_what_a_source_is(tmp_path: Path) -> None:
    """One student's folders, however many, are one voice: the source stays what the class makes it."""
    source = lay(tmp_path / "f", {f"{s}/work.ipynb": "honest" for s in (*NEIGHBOURS, "b02")})
    lay(source, {f"m66/tiny/{n}.ipynb": "x" for n in range(50)})
    done = collect(source, "tiny", submitted=tmp_path / "out")
    assert done.kind == "folders"
    assert len(done.collected) == 4


STAMP = "2020-01-01 00:00:00 UTC"


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        ("moodle", "Mal Ory_2_assignsubmission_file_/"),
        ("folders", "m66/"),
        ("flat", ""),
        ("canvas", "orymal_66_1_"),
    ],
)
def test_a_time_of_ones_own(tmp_path: Path, kind: Kind, path: str) -> None:
    """A timestamp that was uploaded says nothing, and the account claims nothing about lateness."""
    book = "m66.ipynb" if kind == "flat" else f"{path}tiny.ipynb"
    source = lay(tmp_path / "f", {book: "x", f"{path}{TIMESTAMP}": STAMP})
    (tmp_path / "roster.csv").write_text("id,name,lms_user_id\nm66,Mal Ory,66\n")
    roster = Roster.read(tmp_path / "roster.csv")
    done = collect(source, "tiny", submitted=tmp_path / "out", roster=roster, kind=kind, due=DUE)
    assert [c.student for c in done.collected] == ["m66"]
    assert contents(tmp_path / "out") == {"m66/tiny/tiny.ipynb": "x"}
    words = "0 of them late by Canvas' own mark" if kind == "canvas" else "when, the source does not say"
    assert f"1 collected ({kind}), {words}" in said(done)


def test_a_time_of_ones_own_does_not_choose(tmp_path: Path) -> None:
    """Of two different deliveries none is the later by an uploaded file."""
    source = lay(
        tmp_path / "f",
        {"m66/tiny.ipynb": "one", f"m66/{TIMESTAMP}": STAMP, "M66@example.org/tiny.ipynb": "two"},
    )
    (tmp_path / "roster.csv").write_text("id,email\nm66,m66@example.org\n")
    roster = Roster.read(tmp_path / "roster.csv")
    done = collect(source, "tiny", submitted=tmp_path / "out", roster=roster, kind="folders")
    assert "which is the later is not known" in done.doubts[0].reason


def test_nbgraders_time_is_its_own(tmp_path: Path) -> None:
    """Where nbgrader wrote a timestamp, it is the time of handing in; a second one further down is not."""
    source = lay(
        tmp_path / "f",
        {
            "m66/tiny/tiny.ipynb": "x",
            f"m66/tiny/{TIMESTAMP}": "2026-03-02 12:00:01 UTC",
            f"m66/tiny/sub/{TIMESTAMP}": STAMP,
        },
    )
    done = collect(source, "tiny", submitted=tmp_path / "out", due=DUE)
    assert "1 collected (nbgrader), 1 of them late by nbgrader's timestamp.txt" in said(done)


def test_a_commits_time_is_its_makers_word(tmp_path: Path) -> None:
    """It is written down, and said to be that."""
    clone(tmp_path / "c" / "m66", {"tiny.ipynb": "x"}, when="2020-01-01T00:00:00+00:00")
    done = collect(tmp_path / "c", "tiny", submitted=tmp_path / "out", due=DUE)
    assert "dated 2020-01-01 00:00 UTC by who made it" in said(done)
    assert "0 of them late by their commits' dates, which are the students' word" in said(done)
