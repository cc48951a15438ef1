"""From a platform's download to its upload: a made-up class collected, graded by hand, and given back by its rules."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from autograder.collect import EMPTY, Roster, collect
from autograder.config import Assignment
from autograder.errors import ConfigError
from autograder.export import Options, export
from autograder.export.feedback import pack
from autograder.results import ExerciseResult, Result
from tests.collect.test_collect import pack as zipped
from tests.export.test_export import MAXIMA, canvas_import, check
from tests.support.course import tiny_course
from tests.support.platforms import (
    ENGLISH,
    GERMAN,
    LANGUAGES,
    SPANISH,
    Language,
    Student,
    canvas_feedback,
    canvas_file,
    canvas_gradebook,
    class_of,
    moodle_feedback,
    moodle_folder,
    moodle_group_folder,
    moodle_import,
    worksheet,
    written,
)

EVIL = 'double("\\")<script>,=1+1\n'


@pytest.fixture
def tiny(tmp_path: Path) -> Assignment:
    """The tiny course's assignment, with nobody in it."""
    return tiny_course(tmp_path).assignment("tiny")


def grade(assignment: Assignment, student: str, points: float | None, *, status: str = "graded") -> None:
    """Write a result and a page by hand; points : of double, the rest is 0.5 and 1. None : why waits for a person."""
    given = {"double": 2.0 if points is None else points, "quadruple": 0.5, "why": None if points is None else 1.0}
    exercises = tuple(
        ExerciseResult(
            name=name,
            score=score,
            max_score=MAXIMA[name],
            checks=() if name == "why" else (check(EVIL, "passed" if score == MAXIMA[name] else "failed"),),
        )
        for name, score in given.items()
    )
    total = sum(score or 0 for score in given.values())
    made = Result.model_validate(
        {"assignment": "tiny", "student": student, "status": status, "exercises": exercises, "score": total}
        | {"max_score": 6.0}
    )
    path = assignment.course.results / student / "tiny.json"
    path.parent.mkdir(parents=True)
    path.write_text(made.to_json(), encoding="utf-8")
    path.with_suffix(".html").write_text(f"page of {student}", encoding="utf-8")


def table(path: Path, rows: Sequence[Sequence[str]], *, encoding: str = "utf-8-sig", delimiter: str = ",") -> Path:
    """Write rows into a CSV file and return it."""
    path.write_bytes(written(rows, delimiter=delimiter).encode(encoding))
    return path


def pages(path: Path) -> dict[str, str]:
    """Return what is in a zip, path → text."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def points_of(student: Student) -> float:
    """The points that somebody of a made-up class gets for double."""
    return student.number % 9 / 4


def shown(points: float, words: Language) -> str:
    """Points as a language writes them."""
    return f"{points:.10g}".replace(".", words.mark)


@pytest.mark.parametrize("words", [pytest.param(LANGUAGES[name], id=name) for name in ("en", "es", "de")])
def test_a_class_of_300_from_moodle_and_back(tmp_path: Path, tiny: Assignment, words: Language) -> None:
    """Collected with the worksheet, graded, and given back in it: everybody's own grade, comment and page."""
    students = class_of(300)
    sheet = table(tmp_path / "worksheet.csv", worksheet(students, words))
    roster = Roster.read(sheet)
    source = zipped(tmp_path / "m.zip", {f"{moodle_folder(s, words)}/{s.id}.ipynb": s.id for s in students})
    done = collect(source, "tiny", submitted=tiny.course.submitted, roster=roster)
    assert [item.student for item in done.collected] == [student.id for student in students]
    assert not done.doubts
    for student in students:
        grade(tiny, student.id, points_of(student))
    (path,) = export(tiny, "moodle", output=tmp_path, roster=roster).files
    back = moodle_import(path.read_text(encoding="utf-8"), words)
    for student in students:
        total = points_of(student) + 1.5
        got, comment, _ = back[student.number]
        assert got == shown(total, words)
        assert comment.startswith(f"<p><strong>{total:.10g} / 6 points</strong></p>")
    for place in (source, sheet):
        (made,) = pack(tiny, place, output=tmp_path, roster=roster).files
        whose = {moodle_feedback(name): text for name, text in pages(made).items()}
        assert whose == {(s.number, "tiny.html"): f"page of {s.id}" for s in students}


def test_a_class_of_300_from_canvas_and_back(tmp_path: Path, tiny: Assignment) -> None:
    """Collected by Canvas' numbers; grades go to its column under SIS ids, pages to the file that was handed in."""
    students = class_of(300)
    roster = Roster.read(table(tmp_path / "gradebook.csv", canvas_gradebook(students)))
    files = {canvas_file(s, 900_000 + s.number, late=s.number % 2 == 0): s.id for s in students}
    source = zipped(tmp_path / "c.zip", files)
    done = collect(source, "tiny", submitted=tiny.course.submitted, roster=roster)
    assert sorted(item.student for item in done.collected) == [student.id for student in students]
    for student in students:
        grade(tiny, student.id, points_of(student))
    (path,) = export(tiny, "canvas", output=tmp_path, roster=roster).files
    text = path.read_text(encoding="utf-8")
    possible, back = canvas_import(text)
    assert possible == {"Tiny (4711)": 6.0}
    assert {number: float(row["Tiny (4711)"]) for number, row in back.items()} == {
        str(s.number): points_of(s) + 1.5 for s in students
    }
    told = [row[1:4] for row in csv.reader(io.StringIO(text, newline=""))][2:]
    assert told == [[str(s.number), f"S-{s.number}", s.id] for s in students]
    (made,) = pack(tiny, source, output=tmp_path, roster=roster).files
    whose = {canvas_feedback(name): page for name, page in pages(made).items()}
    assert whose == {(str(s.number), 900_000 + s.number): f"page of {s.id}" for s in students}


def test_what_is_not_final_stays_as_it_was(tmp_path: Path, tiny: Assignment) -> None:
    """A grade and comment by hand stay where ours waits, needs review or is missing; --partial gives what waits."""
    students = class_of(4)
    rows = worksheet(students, SPANISH, graded=["u001", "u002"])
    roster = Roster.read(table(tmp_path / "w.csv", rows))
    grade(tiny, "u000", 2.0)
    grade(tiny, "u001", None)
    grade(tiny, "u002", 0.0, status="needs_review")
    before = moodle_import(written(rows), SPANISH)
    done = export(tiny, "moodle", output=tmp_path / "a", roster=roster)
    after = moodle_import(done.files[0].read_text(encoding="utf-8"), SPANISH)
    assert [number for number in before if before[number] != after[number]] == [50_000]
    assert done.notes == ("not final, a person has yet to look: u001, u002",)
    partial = export(tiny, "moodle", output=tmp_path / "b", roster=roster, options=Options(partial=True))
    after = moodle_import(partial.files[0].read_text(encoding="utf-8"), SPANISH)
    assert [number for number in before if before[number] != after[number]] == [50_000, 50_001]
    assert after[50_001][0] == "2,5"


@pytest.mark.parametrize("format_", ["moodle", "canvas"])
def test_who_needs_review_gets_no_points(tmp_path: Path, tiny: Assignment, format_: str) -> None:
    """Not even with --partial: the 0 of a file that could not be read is no grade that anybody gave."""
    grade(tiny, "s01", 0.0, status="needs_review")
    done = export(tiny, format_, output=tmp_path, options=Options(partial=True))  # type: ignore[arg-type]
    last = list(csv.reader(io.StringIO(done.files[0].read_text(encoding="utf-8"), newline="")))[-1]
    assert last[-1] == ""


def test_a_worksheet_apart_from_the_roster(tmp_path: Path, tiny: Assignment) -> None:
    """Who is collected under another id is found by address or name; who is in no line is said, all in one note."""
    students = class_of(3)
    roster = tmp_path / "r.csv"
    roster.write_text("student_id,name,email\na,x,u000@example.org\nb,José García López 1,\nc,Some One,\nd,Else,\n")
    for student in "abcd":
        grade(tiny, student, 2.0)
    options = Options(worksheet=Roster.read(table(tmp_path / "w.csv", worksheet(students, GERMAN))))
    done = export(tiny, "moodle", output=tmp_path, roster=Roster.read(roster), options=options)
    back = moodle_import(done.files[0].read_text(encoding="utf-8"), GERMAN)
    assert [back[number][0] for number in (50_000, 50_001, 50_002)] == ["3,5", "3,5", ""]
    assert done.notes == ("graded, but in no line of the worksheet: c, d",)


def test_blind_marking_and_back(tmp_path: Path, tiny: Assignment) -> None:
    """Participants without names get grades and pages; so they do in the worksheet once names are shown."""
    students = class_of(3)
    grade(tiny, "participant-50001", 2.0)
    for blind in (True, False):
        sheet = table(tmp_path / "w.csv", worksheet(students, ENGLISH, blind=blind))
        options = Options(worksheet=Roster.read(sheet))
        (path,) = export(tiny, "moodle", output=tmp_path, options=options).files
        assert moodle_import(path.read_text(encoding="utf-8"), ENGLISH)[50_001][0] == "3.5"
        (made,) = pack(tiny, sheet, output=tmp_path).files
        assert [moodle_feedback(name) for name in pages(made)] == [(50_001, "tiny.html")]


@pytest.mark.parametrize(("encoding", "delimiter"), [("cp1252", ";"), ("utf-16", "\t"), ("utf-8", ",")])
def test_a_worksheet_saved_by_a_spreadsheet(tmp_path: Path, tiny: Assignment, encoding: str, delimiter: str) -> None:
    """Whatever it was saved as, Moodle gets UTF-8 with commas; its headings, numbers and times are the same."""
    students = class_of(3)
    rows = worksheet(students, SPANISH)
    sheet = table(tmp_path / "w.csv", rows, encoding=encoding, delimiter=delimiter)
    grade(tiny, "u001", 2.0)
    (path,) = export(tiny, "moodle", output=tmp_path, roster=Roster.read(sheet)).files
    made = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"), newline="")))
    assert made[0] == rows[0]
    assert [line[:-1] for line in (made[1], made[3])] == [line[:-1] for line in (rows[1], rows[3])]


def test_students_choose_no_formulas_and_no_markup(tmp_path: Path, tiny: Assignment) -> None:
    """A name that a spreadsheet would run is defused in the worksheet; a comment holds no tags of theirs."""
    student = Student("u000", "=HYPERLINK(1)", "X", 50_000)
    roster = Roster.read(table(tmp_path / "w.csv", worksheet([student], ENGLISH)))
    grade(tiny, "u000", 1.0)
    (path,) = export(tiny, "moodle", output=tmp_path, roster=roster).files
    text = path.read_text(encoding="utf-8")
    assert "'=HYPERLINK(1) X" in text
    assert moodle_import(text, ENGLISH)[50_000][1].count("<script>") == 0
    assert "\\" not in text


def test_other_points_in_moodle_are_refused(tmp_path: Path, tiny: Assignment) -> None:
    """Points of 6 are no points of 100."""
    grade(tiny, "u000", 1.0)
    roster = Roster.read(table(tmp_path / "w.csv", worksheet(class_of(1), SPANISH, maximum=100)))
    with pytest.raises(ConfigError, match="maximum grade is 100, this assignment has 6 points"):
        export(tiny, "moodle", output=tmp_path, roster=roster)


def test_what_is_no_worksheet_is_refused(tmp_path: Path, tiny: Assignment) -> None:
    """A list of participants cannot be filled in, and no other format takes a worksheet."""
    grade(tiny, "u000", 1.0)
    other = Options(worksheet=Roster.read(table(tmp_path / "r.csv", [["id", "name"], ["u000", "A"]])))
    for name, words in (("moodle", "expected Moodle's grading worksheet"), ("csv", "say --format moodle")):
        with pytest.raises(ConfigError, match=words):
            export(tiny, name, output=tmp_path, options=other)  # type: ignore[arg-type]  # two of them


def test_a_worksheet_without_comments(tmp_path: Path, tiny: Assignment) -> None:
    """The grades are filled in, and a note says what to tick in Moodle."""
    roster = Roster.read(table(tmp_path / "w.csv", worksheet(class_of(2), GERMAN, comments=False)))
    grade(tiny, "u000", 2.0)
    done = export(tiny, "moodle", output=tmp_path, roster=roster)
    assert moodle_import(done.files[0].read_text(encoding="utf-8"), GERMAN)[50_000][0] == "3,5"
    assert "no column for comments" in done.notes[0]


def test_who_has_no_id_in_the_roster_is_said_in_a_note(tmp_path: Path, tiny: Assignment) -> None:
    """In one note, with the line."""
    rows = worksheet(class_of(3), ENGLISH)
    rows[2][2] = ""
    grade(tiny, "u000", 2.0)
    done = export(tiny, "moodle", output=tmp_path, roster=Roster.read(table(tmp_path / "w.csv", rows)))
    assert done.notes == (f"in the roster without ID number, and so without a grade: {rows[2][1]} (line 3)",)


def test_pages_that_are_not_final_are_not_given(tmp_path: Path, tiny: Assignment) -> None:
    """Nor those of students who are not in the source; both are said, a line each."""
    students = class_of(4)
    source = zipped(tmp_path / "m.zip", {f"{moodle_folder(s, GERMAN)}/t.ipynb": s.id for s in students[:3]})
    roster = Roster.read(table(tmp_path / "w.csv", worksheet(students, GERMAN)))
    grade(tiny, "u000", 2.0)
    grade(tiny, "u001", None)
    grade(tiny, "u002", 0.0, status="needs_review")
    grade(tiny, "u003", 2.0)
    done = pack(tiny, source, output=tmp_path, roster=roster)
    assert [moodle_feedback(name)[0] for name in pages(done.files[0])] == [50_000]
    assert done.notes == (
        "graded, but not in m.zip: u003",
        "not final, a person has yet to look: u001, u002",
    )
    again = pack(tiny, source, output=tmp_path, roster=roster, partial=True)
    assert [moodle_feedback(name)[0] for name in pages(again.files[0])] == [50_000, 50_001]


def test_pages_for_a_group_in_moodle(tmp_path: Path, tiny: Assignment) -> None:
    """Each member gets a page under their own number: the group's in the download would be somebody else's."""
    team = [replace(student, group="Team 1") for student in class_of(3)]
    roster = Roster.read(table(tmp_path / "w.csv", worksheet(team, GERMAN, groups=True)))
    source = zipped(tmp_path / "m.zip", {f"{moodle_group_folder('Team 1', 50_002)}/t.ipynb": "x"})
    for student in team[:2]:
        grade(tiny, student.id, 2.0)
    (path,) = pack(tiny, source, output=tmp_path, roster=roster).files
    assert {moodle_feedback(name)[0]: text for name, text in pages(path).items()} == {
        50_000: "page of u000",
        50_001: "page of u001",
    }


def test_pages_for_canvas_where_nobody_is_named(tmp_path: Path, tiny: Assignment) -> None:
    """An anonymous download is given back under its own names."""
    source = zipped(tmp_path / "c.zip", {"anon_Ab1cD_91_tiny.ipynb": "x", "LATE_anon_Zz9_92_tiny.ipynb": "y"})
    people = tmp_path / "r.csv"
    people.write_text("student_id,lms_user_id\ns01,anon_Ab1cD\n", encoding="utf-8")
    grade(tiny, "s01", 2.0)
    (path,) = pack(tiny, source, output=tmp_path, roster=Roster.read(people)).files
    assert {canvas_feedback(name) for name in pages(path)} == {("Ab1cD", 91)}


def test_sources_that_take_no_pages(tmp_path: Path, tiny: Assignment) -> None:
    """Folders of students are nobody's platform; a source of nobody who has a page is refused, too."""
    grade(tiny, "s01", 2.0)
    (tmp_path / "f" / "s01").mkdir(parents=True)
    (tmp_path / "f" / "s01" / "x.ipynb").write_text("{}")
    with pytest.raises(ConfigError, match="this looks like folders"):
        pack(tiny, tmp_path / "f", output=tmp_path)
    with pytest.raises(ConfigError, match="found none"):
        pack(tiny, zipped(tmp_path / "m.zip", {"A B_1_assignsubmission_file/x.ipynb": ""}), output=tmp_path)
    with pytest.raises(ConfigError, match="expected Moodle's grading worksheet"):
        pack(tiny, table(tmp_path / "r.csv", [["id", "name"], ["s01", "A"]]), output=tmp_path, roster=EMPTY)
