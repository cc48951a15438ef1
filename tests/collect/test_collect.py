"""Tests of `autograder.collect`: everything is copied, accounted for, and nobody is guessed."""

from __future__ import annotations

import io
import stat
import subprocess
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.collect import Collection, Roster, collect
from autograder.collect.roster import usable
from autograder.collect.sources import KINDS, Kind, read
from autograder.collect.tree import MAX_ENTRIES, open_source
from autograder.errors import ConfigError, RecordError

ROSTER = """\
student_id,first_name,last_name,email,lms_user_id,github
s01,Ann,Example,s01@example.org,501,ann-x
s02,Bo,Sample,s02@example.org,502,bo-y
s03,Bo,Sample,s03@example.org,503,bo-z
s04,Cy,Absent,s04@example.org,504,cy
"""


@pytest.fixture
def roster(tmp_path: Path) -> Roster:
    """Four students; two share a name."""
    path = tmp_path / "roster.csv"
    path.write_text(ROSTER, encoding="utf-8")
    return Roster.read(path)


def lay(folder: Path, files: Mapping[str, str]) -> Path:
    """Write files into a folder and return it."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def pack(path: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write files into a zip and return it."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return path


def contents(folder: Path) -> dict[str, str]:
    """Return a folder's files by path."""
    return {p.relative_to(folder).as_posix(): p.read_text() for p in sorted(folder.rglob("*")) if p.is_file()}


def said(collection: Collection) -> str:
    """Return the account of a collection as one text."""
    return "\n".join(collection.lines())


def test_nbgraders_folder(tmp_path: Path) -> None:
    """Students' folders are their ids; the time goes with the notebook, other files stay where they are."""
    stamp = "2026-03-02 12:00:00.000000 UTC"
    source = lay(
        tmp_path / "old",
        {
            "s01/tiny/tiny.ipynb": "one",
            "s01/tiny/timestamp.txt": stamp,
            "s01/tiny/notes.txt": "x",
            "s01/other/other.ipynb": "o",
            "s02/tiny/tiny.ipynb": "two",
        },
    )
    before = contents(source)
    done = collect(source, "tiny", submitted=tmp_path / "submitted", due=datetime(2026, 3, 2, 11, tzinfo=UTC))
    assert contents(tmp_path / "submitted") == {
        "s01/tiny/tiny.ipynb": "one",
        "s01/tiny/timestamp.txt": stamp + "\n",
        "s02/tiny/tiny.ipynb": "two",
    }
    assert contents(source) == before
    assert [(c.student, c.what, c.late, c.notes) for c in done.collected] == [
        ("s01", "new", True, ("1 other files left out",)),
        ("s02", "new", False, ()),
    ]
    assert done.kind == "nbgrader"


@pytest.mark.parametrize("packed", [False, True])
def test_moodles_download(tmp_path: Path, roster: Roster, packed: bool) -> None:
    """Folders «Name_number_assignsubmission_file_», as a zip or unpacked: names decide, doubles are doubts."""
    files = {
        "Ann Example_90001_assignsubmission_file_/tiny.ipynb": "ann",
        "Ann Example_90001_assignsubmission_onlinetext_/onlinetext.html": "hello",
        "Bo Sample_90002_assignsubmission_file_/tiny.ipynb": "which bo",
        "Dee Stranger_90003_assignsubmission_file_/tiny.ipynb": "dee",
    }
    source = pack(tmp_path / "m.zip", files) if packed else lay(tmp_path / "m", files)
    done = collect(source, "tiny", submitted=tmp_path / "out", roster=roster)
    assert done.kind == "moodle"
    assert contents(tmp_path / "out") == {"s01/tiny/tiny.ipynb": "ann"}
    assert [d.reason for d in done.doubts] == [
        "'Participant 90002, Bo Sample' may be s02 or s03",
        "nobody in the roster is 'Participant 90003, Dee Stranger'",
    ]
    assert done.missing == ("s02", "s03", "s04")


def test_moodles_worksheet_tells_namesakes_apart(tmp_path: Path) -> None:
    """With the grading worksheet as roster the participant's number decides."""
    sheet = tmp_path / "Grades.csv"
    sheet.write_text(
        "\ufeffIdentifier,Full name,ID number,Email address,Status,Grade,Maximum Grade\n"
        "Participant 90002,Bo Sample,s02,s02@example.org,Submitted for grading,,6\n"
        "Participant 90007,Bo Sample,s03,s03@example.org,Submitted for grading,,6\n",
        encoding="utf-8",
    )
    files = {
        "Bo Sample_90007_assignsubmission_file_/tiny.ipynb": "three",
        "Bo Sample_90002_assignsubmission_file_/t.ipynb": "two",
    }
    done = collect(pack(tmp_path / "m.zip", files), "tiny", submitted=tmp_path / "out", roster=Roster.read(sheet))
    assert contents(tmp_path / "out") == {"s02/tiny/t.ipynb": "two", "s03/tiny/tiny.ipynb": "three"}
    assert done.doubts == ()


def test_moodles_numbers_are_no_ids(tmp_path: Path) -> None:
    """Moodle numbers participants anew in each assignment: without a roster nobody is collected."""
    source = pack(tmp_path / "m.zip", {"Ann Example_90001_assignsubmission_file_/tiny.ipynb": "ann"})
    done = collect(source, "tiny", submitted=tmp_path / "out")
    assert done.collected == ()
    assert "a roster is needed" in done.doubts[0].reason
    assert not (tmp_path / "out").exists()


def test_moodles_files_without_folders(tmp_path: Path, roster: Roster) -> None:
    """Moodle's other setting puts the folder's name before the file's."""
    files = {
        "Ann Example_90001_assignsubmission_file_tiny.ipynb": "ann",
        "Ann Example_90001_assignsubmission_file_plot.png": "p",
    }
    collect(pack(tmp_path / "m.zip", files), "tiny", submitted=tmp_path / "out", roster=roster)
    assert contents(tmp_path / "out") == {"s01/tiny/tiny.ipynb": "ann"}


def test_canvas_download(tmp_path: Path, roster: Roster) -> None:
    """The number decides between namesakes, LATE is believed, the last file of a name counts."""
    files = {
        "exampleann_501_7001_tiny.ipynb": "first",
        "exampleann_501_7009_tiny-1.ipynb": "second",
        "samplebo_LATE_503_7003_tiny.ipynb": "late",
        "samplebo_502_7004_tiny.ipynb": "bo",
        "strangerdee_999_7005_tiny.ipynb": "dee",
        "readme.txt": "x",
    }
    done = collect(pack(tmp_path / "c.zip", files), "tiny", submitted=tmp_path / "out", roster=roster)
    assert done.kind == "canvas"
    assert contents(tmp_path / "out") == {
        "s01/tiny/tiny.ipynb": "second",
        "s02/tiny/tiny.ipynb": "bo",
        "s03/tiny/tiny.ipynb": "late",
    }
    assert [c.student for c in done.collected if c.late] == ["s03"]
    assert [d.origin for d in done.doubts] == ["readme.txt", "strangerdee_999"]
    assert done.missing == ("s04",)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("s01_12345_67890_tiny.ipynb", ("12345", "s01", False)),
        ("s01_LATE_12345_67890_my_own_2.ipynb", ("12345", "s01", True)),
        ("12345_67890_tiny.ipynb", ("12345", "", False)),
        ("anon_aB3_67890_tiny.ipynb", ("anon_aB3", "", False)),
        ("LATE_anon_aB3_67890_tiny.ipynb", ("anon_aB3", "", True)),
    ],
)
def test_canvas_names(tmp_path: Path, name: str, expected: tuple[str, str, bool]) -> None:
    """All forms that Canvas' own code gives a file are told apart."""
    (found,) = read(pack(tmp_path / "c.zip", {name: "x"}), "tiny", "canvas").deliveries
    assert (found.number, found.name, found.late) == expected


def test_an_id_and_a_name_that_disagree_are_a_doubt(tmp_path: Path, roster: Roster) -> None:
    """Canvas' number says one student, the name another: neither is believed."""
    done = collect(
        pack(tmp_path / "c.zip", {"exampleann_504_1_tiny.ipynb": "?"}),
        "tiny",
        submitted=tmp_path / "out",
        roster=roster,
    )
    assert [d.reason for d in done.doubts] == ["'504, exampleann' may be s01 or s04"]


def test_a_flat_folder(tmp_path: Path, roster: Roster) -> None:
    """The file's name is the student's, with or without the assignment's; others are doubts."""
    source = lay(
        tmp_path / "flat",
        {
            "s01.ipynb": "one",
            "tiny_S02@example.org.ipynb": "two",
            "s03-tiny.ipynb": "three",
            "tiny.ipynb": "whose?",
            "s04 (1).ipynb": "a copy?",
            "notes.pdf": "",
        },
    )
    done = collect(source, "tiny", submitted=tmp_path / "out", roster=roster)
    assert done.kind == "flat"
    assert contents(tmp_path / "out") == {
        "s01/tiny/tiny.ipynb": "one",
        "s02/tiny/tiny.ipynb": "two",
        "s03/tiny/tiny.ipynb": "three",
    }
    assert {d.origin for d in done.doubts} == {"tiny.ipynb", "s04 (1).ipynb", "notes.pdf"}
    alone = collect(source, "tiny", submitted=tmp_path / "alone")
    assert [c.student for c in alone.collected] == ["s01", "s03", "S02@example.org"]
    assert "s04 (1).ipynb" in {d.origin for d in alone.doubts}


def test_folders_of_students(tmp_path: Path) -> None:
    """A folder a student, without the assignment's in between; one around everything is seen through."""
    files = {"all/s01/my.ipynb": "one", "all/s02/deep/er.ipynb": "two", "all/s03/report.pdf": "no notebook"}
    done = collect(pack(tmp_path / "f.zip", files), "tiny", submitted=tmp_path / "out")
    assert done.kind == "folders"
    assert contents(tmp_path / "out") == {"s01/tiny/my.ipynb": "one", "s02/tiny/deep/er.ipynb": "two"}
    assert [d.reason for d in done.doubts] == ["there is no notebook in it; found report.pdf: ask for the .ipynb"]


def git(folder: Path, *arguments: str, when: str = "2026-03-02T12:00:00+00:00") -> str:
    """Run Git in a folder as nobody in particular."""
    who = {"GIT_AUTHOR_NAME": "s", "GIT_AUTHOR_EMAIL": "s@example.org"}
    who |= {"GIT_COMMITTER_NAME": "s", "GIT_COMMITTER_EMAIL": "s@example.org"}
    when_ = {"GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when, "PATH": "/usr/bin:/bin", "HOME": str(folder)}
    done = subprocess.run(
        ["git", "-C", str(folder), *arguments], env=who | when_, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def clone(folder: Path, files: Mapping[str, str], when: str = "2026-03-02T12:00:00+00:00") -> Path:
    """Make a repository with one commit of these files."""
    lay(folder, files)
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message=Hand in", when=when)
    return folder


def test_git_clones(tmp_path: Path, roster: Roster) -> None:
    """What is committed counts, not what lies in the folder; the commit and its time are written down."""
    clones = tmp_path / "clones"
    first = clone(clones / "tiny-ann-x", {"tiny.ipynb": "committed", "data.csv": "x"})
    (first / "tiny.ipynb").write_text("not committed")
    clone(clones / "bo-y", {"tiny/tiny.ipynb": "in a course's repository", "other/other.ipynb": "o"})
    linked = lay(clones / "bo-z", {"real.txt": "x"})
    (linked / "tiny.ipynb").symlink_to("/etc/hostname")
    clone(linked, {})
    lay(clones / "no-repository", {"tiny.ipynb": "x"})
    due = datetime(2026, 3, 2, 11, 59)
    done = collect(clones, "tiny", submitted=tmp_path / "out", roster=roster, due=due, kind="git")
    sha = git(first, "rev-parse", "HEAD")
    written = contents(tmp_path / "out")
    assert written["s01/tiny/tiny.ipynb"] == "committed"
    assert written["s01/tiny/commit.txt"] == sha + "\n"
    assert written["s01/tiny/timestamp.txt"] == "2026-03-02 12:00:00.000000 UTC\n"
    assert written["s02/tiny/tiny.ipynb"] == "in a course's repository"
    assert not (tmp_path / "out" / "s03").exists()
    assert [(c.student, c.late) for c in done.collected] == [("s02", True), ("s01", True)]
    assert f"commit {sha[:12]}, dated 2026-03-02 12:00 UTC by who made it" in said(done)
    assert "2 of them late by their commits' dates, which are the students' word" in said(done)
    assert {d.origin: d.reason for d in done.doubts} == {
        "no-repository": "it is no Git repository",
        "bo-z": "there is no notebook in it",
    }


def test_the_later_of_two_counts(tmp_path: Path, roster: Roster) -> None:
    """Two repositories of one student: the later one, if the source knows which that is."""
    clone(tmp_path / "c" / "ann-x", {"tiny.ipynb": "early"})
    clone(tmp_path / "c" / "tiny-s01", {"tiny.ipynb": "late"}, when="2026-03-03T12:00:00+00:00")
    done = collect(tmp_path / "c", "tiny", submitted=tmp_path / "out", roster=roster)
    assert contents(tmp_path / "out")["s01/tiny/tiny.ipynb"] == "late"
    assert "the latest of 2" in said(done)


def test_two_without_a_time_are_a_doubt(tmp_path: Path, roster: Roster) -> None:
    """Different work from one student, and no telling which is the later: neither is taken; the same twice is."""
    files = {"s01.ipynb": "a", "s01@example.org.ipynb": "b", "s02.ipynb": "same", "s02_tiny.ipynb": "same"}
    done = collect(lay(tmp_path / "f", files), "tiny", submitted=tmp_path / "out", roster=roster)
    assert contents(tmp_path / "out") == {"s02/tiny/tiny.ipynb": "same"}
    assert [(d.origin, d.reason) for d in done.doubts] == [
        ("s01.ipynb, s01@example.org.ipynb", "one student's, but different, and which is the later is not known")
    ]
    assert done.missing == ("s03", "s04")


def test_collecting_again(tmp_path: Path) -> None:
    """Unchanged work is left alone; other work takes its place only when it is later, or when told to."""
    source, target = tmp_path / "f", tmp_path / "out"
    lay(source, {"s01.ipynb": "one"})
    assert [c.what for c in collect(source, "tiny", submitted=target).collected] == ["new"]
    assert [c.what for c in collect(source, "tiny", submitted=target).collected] == ["unchanged"]
    lay(source, {"s01.ipynb": "another"})
    kept = collect(source, "tiny", submitted=target)
    assert "not known to be earlier; --replace takes this" in kept.doubts[0].reason
    assert contents(target) == {"s01/tiny/tiny.ipynb": "one"}
    assert [c.what for c in collect(source, "tiny", submitted=target, replace=True).collected] == ["replaced"]
    assert contents(target) == {"s01/tiny/tiny.ipynb": "another"}


def test_a_later_commit_takes_the_earlier_ones_place(tmp_path: Path) -> None:
    """A student pushes again before the course collects again."""
    made = clone(tmp_path / "c" / "s01", {"tiny.ipynb": "one"})
    collect(tmp_path / "c", "tiny", submitted=tmp_path / "out")
    lay(made, {"tiny.ipynb": "two"})
    git(made, "commit", "--quiet", "--all", "--message=Again", when="2026-03-04T12:00:00+00:00")
    again = collect(tmp_path / "c", "tiny", submitted=tmp_path / "out")
    assert [c.what for c in again.collected] == ["replaced"]
    assert contents(tmp_path / "out")["s01/tiny/tiny.ipynb"] == "two"


def hostile(path: Path) -> Path:
    """Write a zip with one honest file and one of every dishonest kind."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("s01/tiny/tiny.ipynb", "honest")
        archive.writestr("../../s02/tiny/tiny.ipynb", "up")
        archive.writestr("s03/tiny/../../../x.ipynb", "through")
        archive.writestr("/s04/tiny/tiny.ipynb", "absolute")
        archive.writestr("C:\\s05\\tiny\\tiny.ipynb", "drive")
        archive.writestr("s06\\..\\..\\tiny.ipynb", "backslashes")
        archive.writestr("s07/tiny/tiny.ipynb", b"0" * (50 * 2**20))
        link = zipfile.ZipInfo("s08/tiny/tiny.ipynb")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
        archive.writestr("s09/tiny/ti\u202eny.ipynb", "reversed")
    return path


def test_a_hostile_zip(tmp_path: Path) -> None:
    """Paths that lead out, absolute ones, links and bombs are refused one by one; the honest file is collected."""
    done = collect(hostile(tmp_path / "h.zip"), "tiny", submitted=tmp_path / "deep" / "down" / "out")
    assert contents(tmp_path / "deep") == {"down/out/s01/tiny/tiny.ipynb": "honest"}
    assert {p.name for p in tmp_path.iterdir()} == {"h.zip", "deep"}
    reasons = [d.reason for d in done.doubts]
    assert reasons == [
        "its path leads out of the archive",
        "its path leads out of the archive",
        "its path is absolute",
        "its path is absolute",
        "its path leads out of the archive",
        "it unpacks to more than 200 times its size",
        "it is a link or a device, not a file",
        "its name holds control characters",
    ]


def test_a_zip_of_too_much_is_refused_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Before anything is read, by what the archive itself says."""
    monkeypatch.setattr("autograder.collect.tree.MAX_TOTAL", 10)
    with pytest.raises(ConfigError, match="Nothing was unpacked"):
        open_source(pack(tmp_path / "big.zip", {"s01.ipynb": "x" * 11}))
    assert MAX_ENTRIES > 10_000


def test_a_zip_that_lies_about_a_size_is_found_out(tmp_path: Path) -> None:
    """The size in the directory is not believed: reading stops there, and the checksum does not agree."""
    path = pack(tmp_path / "lie.zip", {"s01.ipynb": "x" * 1000})
    data = path.read_bytes()
    assert data.count((1000).to_bytes(4, "little")) == 2
    path.write_bytes(data.replace((1000).to_bytes(4, "little"), (10).to_bytes(4, "little")))
    done = collect(path, "tiny", submitted=tmp_path / "out", kind="flat")
    assert done.collected == ()
    assert "cannot be unpacked" in done.doubts[0].reason


def test_a_students_own_zip(tmp_path: Path, roster: Roster) -> None:
    """A zip handed in instead of a notebook is looked into once, with the same care."""
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as archive:
        archive.writestr("work/tiny.ipynb", "zipped")
        archive.writestr("../evil.ipynb", "evil")
    files = {
        "Ann Example_1_assignsubmission_file_/work.zip": inner.getvalue(),
        "Cy Absent_2_assignsubmission_file_/broken.zip": b"PK no",
    }
    done = collect(pack(tmp_path / "m.zip", files), "tiny", submitted=tmp_path / "out", roster=roster)
    assert contents(tmp_path / "out") == {"s01/tiny/work/tiny.ipynb": "zipped"}
    (ann,) = done.collected
    assert ann.notes == ("../evil.ipynb: its path leads out of the archive", "1 other files left out")
    (doubt,) = done.doubts
    assert doubt.reason.startswith("there is no notebook in it; broken.zip: it cannot be looked into: broken.zip: ")


def test_links_in_a_folder_are_not_followed(tmp_path: Path) -> None:
    """Neither a linked file nor a linked folder is read, and each is named."""
    source = lay(tmp_path / "f", {"s01/tiny/tiny.ipynb": "x"})
    secret = lay(tmp_path / "secret", {"tiny/tiny.ipynb": "secret"})
    (source / "s02").symlink_to(secret)
    (source / "s01" / "tiny" / "more.ipynb").symlink_to(secret / "tiny" / "tiny.ipynb")
    done = collect(source, "tiny", submitted=tmp_path / "out")
    assert contents(tmp_path / "out") == {"s01/tiny/tiny.ipynb": "x"}
    assert {d.origin for d in done.doubts} == {"s02", "s01/tiny/more.ipynb"}


def test_nothing_is_written_through_a_link(tmp_path: Path) -> None:
    """A link where a submission should go is a doubt."""
    source = lay(tmp_path / "f", {"s01/tiny/tiny.ipynb": "x"})
    (tmp_path / "out" / "s01").mkdir(parents=True)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "out" / "s01" / "tiny").symlink_to(tmp_path / "elsewhere")
    done = collect(source, "tiny", submitted=tmp_path / "out")
    assert "is a link" in done.doubts[0].reason
    assert not list((tmp_path / "elsewhere").iterdir())


@pytest.mark.parametrize("name", ["a", "Ä b", "x.y", "s@e.org"])
def test_usable_ids(name: str) -> None:
    """Letters of any script, spaces inside, dots and addresses may name a folder."""
    assert usable(name)


@given(st.sampled_from(["", ".", "..", ".x", "a/b", "a\\b", "a\nb", " a", "a ", "a\u202eb", "x" * 121]))
def test_unusable_ids(name: str) -> None:
    """What could lead out of the folder, hide in it or show as something else may not."""
    assert not usable(name)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "found nothing"),
        ("a,b\n1,2\n", "expected a column of student ids"),
        ("id,name\ns01,A\ns01,B\n", "line 3: the id 's01' is already that of line 2"),
        ("id,name\n../x,A\n", "line 2: '../x' cannot be a student's id"),
        ("id,name\n,A\n", "of student ids that is filled in"),
    ],
)
def test_a_roster_that_cannot_be_used(tmp_path: Path, text: str, words: str) -> None:
    """The message names the file, the line, and what was expected."""
    path = tmp_path / "r.csv"
    path.write_text(text)
    with pytest.raises(ConfigError, match=words.replace("(", r"\(")):
        Roster.read(path)


def test_canvas_gradebook_is_a_roster(tmp_path: Path) -> None:
    """Its row of points possible is nobody; the login is the id, Canvas' number is kept for matching."""
    path = tmp_path / "g.csv"
    path.write_text(
        "Student,ID,SIS User ID,SIS Login ID,Section,Tiny (77)\n"
        '"    Points Possible",,,,,6\n"Example, Ann",501,A-1,s01,One,\n',
        encoding="utf-8",
    )
    (person,) = Roster.read(path).people
    assert (person.student, person.first, person.last, person.lms) == ("s01", "Ann", "Example", "501")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_rosters_from_any_program(tmp_path: Path, encoding: str, delimiter: str) -> None:
    """Commas, semicolons or tabs, with a mark of the encoding or without."""
    path = tmp_path / "r.csv"
    path.write_text("id,name\ns01,Ünal\n".replace(",", delimiter), encoding=encoding)
    assert Roster.read(path).people[0].first == "Ünal"


@pytest.mark.parametrize("kind", KINDS)
def test_a_source_that_is_not_there(tmp_path: Path, kind: Kind) -> None:
    """Whatever kind is asked for, its absence is said in a line."""
    with pytest.raises(ConfigError, match="expected a folder"):
        collect(tmp_path / "nothing", "tiny", submitted=tmp_path / "out", kind=kind)


def test_a_source_that_cannot_be_told(tmp_path: Path) -> None:
    """As many notebooks in folders as beside them: the instructor says which kind it is."""
    source = lay(tmp_path / "f", {"s01.ipynb": "x", "s02/x.ipynb": "y"})
    with pytest.raises(ConfigError, match="say so with --kind"):
        collect(source, "tiny", submitted=tmp_path / "out")


def test_a_full_disk_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A submission is written whole or not at all."""
    source, target = lay(tmp_path / "f", {"s01.ipynb": "one"}), tmp_path / "out"
    collect(source, "tiny", submitted=target)
    lay(source, {"s01.ipynb": "two"})

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(RecordError, match="No space left"):
        collect(source, "tiny", submitted=target, replace=True)
    assert contents(target) == {"s01/tiny/tiny.ipynb": "one"}


@pytest.mark.parametrize("name", ["TINY.IPYNB", "tiny.ipynb.txt", "tiny (1).ipynb.json", "tiny.json"])
def test_a_notebook_of_another_ending_is_collected(tmp_path: Path, name: str) -> None:
    """Capitals, and what a mail program puts behind a name, do not hide a notebook."""
    source = lay(tmp_path / "in", {f"s01/{name}": "one", "s02/tiny.ipynb": "two"})
    done = collect(source, "tiny", submitted=tmp_path / "out")
    assert done.doubts == ()
    assert contents(tmp_path / "out")[f"s01/tiny/{name}"] == "one"
    again = collect(source, "tiny", submitted=tmp_path / "out")
    assert [item.what for item in again.collected] == ["unchanged", "unchanged"]


def test_what_is_there_in_place_of_a_notebook_is_named(tmp_path: Path, roster: Roster) -> None:
    """An archive that is not unpacked, a script: the doubt says what a person can ask for."""
    folder = "Ann Example_11_assignsubmission_file_"
    source = lay(tmp_path / "in", {f"{folder}/tiny.rar": "Rar!", f"{folder}/tiny.py": "x = 1"})
    done = collect(source, "tiny", submitted=tmp_path / "out", roster=roster)
    assert [doubt.reason for doubt in done.doubts] == [
        "there is no notebook in it; found tiny.py, tiny.rar: ask for the .ipynb"
    ]


def test_the_deadline_is_printed_and_a_zone_that_is_not_known_too(tmp_path: Path) -> None:
    """Whoever reads "late" sees since when, in one zone; a time of an unknown zone is no silent guess."""
    stamps = {"s01": "2026-03-02 14:30:00 CEST", "s02": "2026-03-02 07:30:00 -05", "s03": "2026-03-02 12:30:00 Mars"}
    files = {f"{s}/tiny/timestamp.txt": stamp for s, stamp in stamps.items()}
    source = lay(tmp_path / "in", files | {f"{student}/tiny/tiny.ipynb": "{}" for student in stamps})
    due = datetime(2026, 3, 2, 13, 45, tzinfo=timezone(timedelta(hours=1)))
    done = collect(source, "tiny", submitted=tmp_path / "out", due=due)
    assert not any(item.late for item in done.collected)
    kept = {student: (tmp_path / "out" / student / "tiny" / "timestamp.txt").read_text() for student in stamps}
    assert set(kept.values()) == {"2026-03-02 12:30:00.000000 UTC\n"}
    assert "due 2026-03-02 12:45:00 UTC\n" in said(done)
    assert "s03: new; the zone Mars of its time is not known; taken for UTC" in said(done)
