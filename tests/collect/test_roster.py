"""Tests of `autograder.collect.roster`: rosters as platforms write them, in every language, encoding and dialect."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from autograder.collect import Roster, collect
from autograder.collect.clones import repository_owner
from autograder.collect.moodle import recognise_worksheet
from autograder.collect.table import MAX_TABLE, read_table
from autograder.errors import ConfigError
from tests.collect.test_collect import clone, contents, lay, pack, said
from tests.support.platforms import (
    ENGLISH,
    GERMAN,
    LANGUAGES,
    SPANISH,
    Language,
    canvas_gradebook,
    class_of,
    moodle_folder,
    moodle_group_folder,
    worksheet,
    written,
)

CLASS = class_of(7)
ANY_LANGUAGE = pytest.mark.parametrize("words", [pytest.param(words, id=name) for name, words in LANGUAGES.items()])


def roster(tmp_path: Path, text: str, *, encoding: str = "utf-8", id_column: str = "") -> Roster:
    """Read a roster with this text."""
    path = tmp_path / "roster.csv"
    path.write_bytes(text.encode(encoding))
    return Roster.read(path, id_column)


def ids(found: Roster) -> list[str]:
    """Return everybody's id."""
    return [person.student for person in found.people]


@ANY_LANGUAGE
@pytest.mark.parametrize("size", [1, 7])
def test_moodles_worksheet_in_any_language(tmp_path: Path, words: Language, size: int) -> None:
    """The column of id numbers holds the ids, whatever it is called; names, addresses and numbers are known."""
    found = roster(tmp_path, written(worksheet(CLASS[:size], words)))
    assert ids(found) == [student.id for student in CLASS[:size]]
    assert [p.name for p in found.people] == [s.name for s in CLASS[:size]]
    assert found.by_id(CLASS[0].email) == found.by_id("Participant 50000") == found.people[:1]


@ANY_LANGUAGE
def test_moodles_list_of_participants_in_any_language(tmp_path: Path, words: Language) -> None:
    """First and last name, id number and address, under headings in that language."""
    rows = [[words.first, words.last, words.id_number, words.email]]
    rows += [[s.first, s.last, s.id, s.email] for s in CLASS]
    found = roster(tmp_path, written(rows))
    assert ids(found) == [student.id for student in CLASS]
    assert [(p.first, p.last, p.email) for p in found.people][1] == ("José", CLASS[1].last, "u001@example.org")


@ANY_LANGUAGE
def test_blind_marking(tmp_path: Path, words: Language) -> None:
    """Without names and ids, Moodle's number is the id; its zip says the same number behind a word of the language."""
    found = roster(tmp_path, written(worksheet(CLASS, words, blind=True)))
    assert ids(found) == [f"participant-{50_000 + n}" for n in range(7)]
    assert not any(person.name for person in found.people)
    source = pack(tmp_path / "m.zip", {f"{moodle_folder(CLASS[2], words, blind=True)}/a.ipynb": "two"})
    done = collect(source, "tiny", submitted=tmp_path / "out", roster=found)
    assert contents(tmp_path / "out") == {"participant-50002/tiny/a.ipynb": "two"}
    assert done.doubts == ()


@pytest.mark.parametrize("options", [{"workflow": True}, {"groups": True}, {"comments": False}, {"graded": ["u003"]}])
@ANY_LANGUAGE
def test_a_worksheets_columns(tmp_path: Path, words: Language, options: dict[str, object]) -> None:
    """Grade and comment are found with marking workflow, with groups, without comments, and once graded."""
    team = [replace(student, group=f"Team {n % 2}") for n, student in enumerate(CLASS)]
    rows = worksheet(team, words, **options)  # type: ignore[arg-type]  # each a keyword with its value
    path = tmp_path / "w.csv"
    path.write_text(written(rows), encoding="utf-8")
    found = recognise_worksheet(read_table(path))
    assert found is not None
    heads = [rows[0][place] for place in (found.grade, found.maximum)]
    assert heads == [words.grade, words.maximum]
    assert (found.comment >= 0 and rows[0][found.comment] == words.comments) == (words.comments in rows[0])
    assert (found.group >= 0 and rows[0][found.group] == words.group) == ("groups" in options)


@pytest.mark.parametrize("words", [ENGLISH, GERMAN])
def test_one_id_missing_is_one_doubt(tmp_path: Path, words: Language) -> None:
    """The others keep their ids; the doubt names the line, with what that student handed in or without."""
    rows = worksheet(CLASS, words)
    rows[3][2] = ""
    found = roster(tmp_path, written(rows))
    assert ids(found) == [student.id for student in CLASS if student.id != "u002"]
    folders = {f"{moodle_folder(student, words)}/t.ipynb": student.id for student in CLASS}
    done = collect(pack(tmp_path / "m.zip", folders), "tiny", submitted=tmp_path / "out", roster=found)
    assert len(done.collected) == 6
    (doubt,) = done.doubts
    assert doubt.reason.endswith(f"is in the roster, line 4, without {words.id_number}: enter it there")
    nothing = collect(lay(tmp_path / "f", {"u000.ipynb": "x"}), "tiny", submitted=tmp_path / "o", roster=found)
    assert [d.origin for d in nothing.doubts] == ["the roster's line 4"]


def test_a_way_out_if_the_ids_are_not_found(tmp_path: Path) -> None:
    """--id-column names the heading; one that is not there is refused with those that are."""
    text = "Matrikel,Kürzel\n1 2,ab\n3 4,cd\n"
    with pytest.raises(ConfigError, match="--id-column names another"):
        roster(tmp_path, text)
    assert ids(roster(tmp_path, text, id_column="kürzel")) == ["ab", "cd"]
    with pytest.raises(ConfigError, match="expected one of the columns Matrikel, Kürzel, got 'login'"):
        roster(tmp_path, text, id_column="login")
    sheet = written(worksheet(CLASS, SPANISH))
    assert ids(roster(tmp_path, sheet, id_column="Dirección de correo"))[0] == "u000@example.org"


def test_github_classrooms_roster(tmp_path: Path) -> None:
    """The identifier is the id, even where the account is not known yet; clones bear the account's name."""
    text = (
        '"identifier","github_username","github_id","name","group_name"\n'
        '"ana@uni.edu","login00","700","","Team A"\n"jo, se","login-01","701","José","Team A"\n'
        '"li@uni.edu","","","",""\n'
    )
    found = roster(tmp_path, text)
    assert ids(found) == ["ana@uni.edu", "jo, se", "li@uni.edu"]
    assert found.by_id("LOGIN-01")[0].student == "jo, se"
    assert [person.student for person in found.by_group("team-a")] == ["ana@uni.edu", "jo, se"]


def test_classroom_50s_roster(tmp_path: Path) -> None:
    """The account is the id; teachers are no students, and who is invited but has no account is in doubt."""
    text = (
        "username,first_name,last_name,email,section,github_id,role\n"
        "ann-x,Ann,Example,ann@uni.edu,1,700,student\nbo,Bo,Boss,bo@uni.edu,1,701,teacher\n,,,new@uni.edu,1,,\n"
        "cy,Cy,Three,,1,702,\ndee,Dee,Four,,1,703,\n"
    )
    found = roster(tmp_path, text)
    assert [(p.student, p.github) for p in found.people] == [("ann-x", "ann-x"), ("cy", "cy"), ("dee", "dee")]
    assert [person.email for person in found.nameless] == ["new@uni.edu"]


@pytest.mark.parametrize(
    ("name", "owner"),
    [
        ("xor-weights-login00", "login00"),
        ("xor_weights-ann-x", "ann-x"),
        ("XOR-Weights-Team-A", "Team-A"),
        ("cs101-xor-weights-ann-x", "ann-x"),
        ("cs101-xor_weights-bo", "bo"),
        ("ann-x-xor-weights", "ann-x"),
        ("ann-x", "ann-x"),
        ("xor-weights", "xor-weights"),
        ("xor-weightsann", "xor-weightsann"),
    ],
)
def test_whose_a_repository_is(name: str, owner: str) -> None:
    """Its name without the assignment, as GitHub Classroom, Classroom 50 and people put it there."""
    assert repository_owner(name, "xor_weights") == owner


def test_a_teams_clone_is_collected_for_each_of_them(tmp_path: Path) -> None:
    """GitHub Classroom names it after the team; one of whom the roster tells no team has a clone of their own."""
    text = "identifier,github_username,github_id,name,group_name\na,x-1,1,,Team A\nb,x-2,2,,Team A\nc,x-3,3,,\n"
    found = roster(tmp_path, text)
    for name in ("tiny-team-a", "tiny-x-3", "tiny-x-4"):
        clone(tmp_path / "clones" / name, {"tiny.ipynb": name})
    done = collect(tmp_path / "clones", "tiny", submitted=tmp_path / "out", roster=found)
    assert [(item.student, item.origin) for item in done.collected] == [
        ("a", "tiny-team-a"),
        ("b", "tiny-team-a"),
        ("c", "tiny-x-3"),
    ]
    assert [doubt.origin for doubt in done.doubts] == ["tiny-x-4"]


def test_canvas_gradebook_with_grades_held_back(tmp_path: Path) -> None:
    """The rows of points and of manual posting are nobody, nor is the student for tests; the school's ids are kept."""
    found = roster(tmp_path, written(canvas_gradebook(CLASS)))
    assert ids(found) == [student.id for student in CLASS]
    assert {(p.lms, p.sis_user, p.sis_login) for p in found.people} == {
        (str(s.number), f"S-{s.number}", s.id) for s in CLASS
    }
    split = "LastName,FirstName,ID,SIS Login ID,Section,Tiny (7)\n,,,,,Muted\nExample,Ann,5,ann,One,\n"
    split += "Student,Test,9,x,One,\n"
    assert [(p.student, p.name, p.lms) for p in roster(tmp_path, split).people] == [("ann", "Ann Example", "5")]


def test_canvas_list_of_groups(tmp_path: Path) -> None:
    """A group's one file, named after the group and with the number of who sent it, is collected for each member."""
    text = (
        "name,canvas_user_id,user_id,login_id,sections,group_name,canvas_group_id,group_id\n"
        '"Example, Ann",501,S1,ann,One,Team A,1,\n"Sample, Bo",502,S2,bo,One,Team A,1,\n"Three, Cy",503,S3,cy,One,,,\n'
    )
    found = roster(tmp_path, text)
    source = lay(tmp_path / "c", {"teama_502_9001_tiny.ipynb": "both", "threecy_503_9002_tiny.ipynb": "cy"})
    done = collect(source, "tiny", submitted=tmp_path / "out", roster=found)
    assert contents(tmp_path / "out") == {
        "ann/tiny/tiny.ipynb": "both",
        "bo/tiny/tiny.ipynb": "both",
        "cy/tiny/tiny.ipynb": "cy",
    }
    assert "ann: new; of Team A, with bo" in said(done)


def test_moodles_groups(tmp_path: Path) -> None:
    """Each member has a folder with the group's name before theirs; a group that is not theirs is a doubt."""
    team = [replace(student, group=f"Team-{n % 2}") for n, student in enumerate(CLASS)]
    rows = worksheet(team, SPANISH, groups=True)
    for row in rows[1:]:
        row[0] = row[0].replace("500", "700")  # another assignment's numbers: only names and groups are left
    found = roster(tmp_path, written(rows))
    folders = {f"{moodle_folder(student, SPANISH)}/t.ipynb": student.group for student in team[1:4]}
    folders["Team-0-José Müller_9_assignsubmission_file/t.ipynb"] = "strange"
    done = collect(pack(tmp_path / "m.zip", folders), "tiny", submitted=tmp_path / "out", roster=found)
    assert [item.student for item in done.collected] == ["u001", "u002", "u003"]
    assert len(done.doubts) == 1


@ANY_LANGUAGE
def test_moodles_group_has_one_folder(tmp_path: Path, words: Language) -> None:
    """Its number is the group's, though it may be some participant's as well; the work is each member's."""
    team = [replace(student, group="Default group" if n > 4 else f"Team {n % 2}") for n, student in enumerate(CLASS)]
    found = roster(tmp_path, written(worksheet(team, words, groups=True)))
    folders = {
        f"{moodle_group_folder('Team 0', 50_001)}/t.ipynb": "zero",
        f"{moodle_group_folder('Default group', None)}/t.ipynb": "rest",
        f"{moodle_group_folder('Team 9', 50_003)}/t.ipynb": "nobody's",
    }
    done = collect(pack(tmp_path / "m.zip", folders), "tiny", submitted=tmp_path / "out", roster=found)
    assert contents(tmp_path / "out") == {
        f"{name}/tiny/t.ipynb": text
        for name, text in [("u000", "zero"), ("u002", "zero"), ("u004", "zero"), ("u005", "rest"), ("u006", "rest")]
    }
    assert [doubt.reason for doubt in done.doubts] == ["nobody in the roster is 'Participant 50003, Team 9'"]


@pytest.mark.parametrize("words", [SPANISH, GERMAN])
def test_a_blind_zip_with_a_worksheet_that_names(tmp_path: Path, words: Language) -> None:
    """Who may see names in the worksheet gets none in the zip: the number decides."""
    found = roster(tmp_path, written(worksheet(CLASS, words)))
    source = pack(tmp_path / "m.zip", {f"{moodle_folder(CLASS[2], words, blind=True)}/a.ipynb": "two"})
    collect(source, "tiny", submitted=tmp_path / "out", roster=found)
    assert contents(tmp_path / "out") == {"u002/tiny/a.ipynb": "two"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "latin-1"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_encodings_and_dialects(tmp_path: Path, encoding: str, delimiter: str) -> None:
    """A Spanish worksheet as spreadsheets save it again is read as it was."""
    text = written(worksheet(CLASS[:4], SPANISH), delimiter=delimiter)
    assert [p.name for p in roster(tmp_path, text, encoding=encoding).people] == [s.name for s in CLASS[:4]]


def test_excels_line_about_the_separator(tmp_path: Path) -> None:
    """It is no row of headings."""
    assert ids(roster(tmp_path, "sep=|\r\nid|name\r\ns01|A, B\r\n")) == ["s01"]


@pytest.mark.parametrize("content", [b"PK\x03\x04\x00\x00\xff\xff\x00", b"\xff\xfea\x00,\x00b", b"x" * (MAX_TABLE + 1)])
def test_what_is_no_table(tmp_path: Path, content: bytes) -> None:
    """A zip, half a character of UTF-16, and what is far too large are refused with the file's name."""
    path = tmp_path / "roster.csv"
    path.write_bytes(content)
    with pytest.raises(ConfigError, match=r"roster\.csv: expected a"):
        Roster.read(path)


def test_one_cause_is_one_line(tmp_path: Path) -> None:
    """Three hundred folders without a roster are one line, not three hundred."""
    folders = {f"{moodle_folder(student, GERMAN)}/t.ipynb": "x" for student in class_of(300)}
    done = collect(pack(tmp_path / "m.zip", folders), "tiny", submitted=tmp_path / "out")
    lines = list(done.lines())
    assert len(done.doubts) == 300
    assert len(lines) == 2
    assert lines[0].startswith("not collected, 300 of them: no lasting ids; a roster is needed to say who it is: ")
