"""Tests of `autograder.export`: each format is read back by its own consumer, or held against its published shape."""

from __future__ import annotations

import base64
import csv
import io
import json
import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import junitparser
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbgrader.api import Gradebook
from nbgrader.plugins import CsvExportPlugin

from autograder.collect import EMPTY, Person, Roster
from autograder.config import Course
from autograder.errors import ConfigError
from autograder.export import FORMATS, Format, GradebookAddress, Options, Sheet, export, gather, rendered
from autograder.gradebook.writer import GradebookWriter
from autograder.results import CheckResult, CounterexampleResult, ExerciseResult, Outcome, Result
from autograder.util.text import defuse
from tests.support.course import tiny_course

NOON = datetime(2026, 3, 2, 12)
EVIL = '=HYPERLINK("http://example.org";"x")'
PEOPLE = Roster(
    (
        Person("s01", "Ann", EVIL, "s01@example.org", "501", "ann-x"),
        Person("s02", "Bo", "Ünal, Jr.", "s02@example.org", "502"),
        Person("s03", "Cy", "Absent", "s03@example.org", "503"),
    )
)
MAXIMA = {"double": 2.0, "quadruple": 3.0, "why": 1.0}


def check(name: str, outcome: Outcome, visibility: str = "public") -> CheckResult:
    """Return a check with this outcome; one that failed says by which input, in characters no format likes."""
    found = (
        CounterexampleResult(arguments={"x": "1"}, expected="2", got="<b>|\x00\ufffe]]>")
        if outcome == "failed"
        else None
    )
    message = "double(1) is <3>, not 2 & more\n::error::forged" if outcome == "failed" else ""
    return CheckResult.model_validate(
        {
            "name": name,
            "title": f"The law {name}.",
            "visibility": visibility,
            "outcome": outcome,
            "message": message,
            "counterexample": found,
            "seconds": 0.25,
        }
    )


def result(student: str, double: float, quadruple: float, why: float | None = None, **more: Any) -> Result:
    """Return a result of tiny; an exercise without full points has a check that failed."""
    scores = {"double": double, "quadruple": quadruple, "why": why}
    exercises = tuple(
        ExerciseResult(
            name=name,
            score=score,
            max_score=MAXIMA[name],
            checks=()
            if name == "why"
            else (check("a", "passed"), check("b", "passed" if score == MAXIMA[name] else "failed", "hidden")),
        )
        for name, score in scores.items()
    )
    total = double + quadruple
    given: dict[str, Any] = {"status": "graded", "score": total, "max_score": 5.0, "key": "abcdef0123", **more}
    return Result(assignment="tiny", student=student, exercises=exercises, **given)


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """Tiny, graded: s01 done by person and checks and late, s02 waits for a person, and nobody else."""
    made = tiny_course(tmp_path)
    for item in (result("s01", 2, 1.5), result("s02", 2, 3)):
        path = made.root / "results" / item.student / "tiny.json"
        path.parent.mkdir(parents=True)
        path.write_text(item.to_json(), encoding="utf-8")
    with GradebookWriter(GradebookAddress(url(made), "nets"), made.assignment("tiny")) as writer:
        writer.record(result("s01", 2, 1.5), NOON)
        writer.record(result("s02", 2, 3), NOON)
    with Gradebook(url(made), "nets") as gradebook:
        grade = gradebook.find_grade("why", "tiny", "tiny", "s01")
        grade.manual_score, grade.extra_credit, grade.needs_manual_grade = 0.5, 0.25, False
        gradebook.find_submission_notebook("tiny", "tiny", "s01").late_submission_penalty = 0.75
        gradebook.db.commit()
    return made


def url(course: Course) -> str:
    """Return where nbgrader keeps the course's gradebook by default."""
    return f"sqlite:///{course.root / 'gradebook.db'}"


def sheet(course: Course, roster: Roster = PEOPLE, *, gradebook: bool = True) -> Sheet:
    """Return the course's grades."""
    return gather(
        course.assignment("tiny"),
        results=course.root / "results",
        submitted=course.root / "submitted",
        gradebook=GradebookAddress(url(course), "nets") if gradebook else None,
        roster=roster,
    )


def made(course: Course, format: Format, **options: Any) -> dict[str, Any]:  # noqa: A002
    """Return the files of a format."""
    return dict(rendered(sheet(course), format, Options(**options)))


def rows(text: str) -> list[dict[str, str]]:
    """Read a CSV file back."""
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_points_of_persons_and_penalties_come_from_the_gradebook(course: Course) -> None:
    """2 + 1.5 from the checks, 0.5 and 0.25 extra from a person, 0.75 off for lateness."""
    first, second, third = sheet(course).rows
    assert [mark.points for mark in first.marks] == [2.0, 1.5, 0.75]
    assert (first.raw, first.penalty, first.total, first.standing) == (4.25, 0.75, 3.5, "graded")
    assert (second.total, second.standing, second.marks[2].points) == (5.0, "waiting", None)
    assert (third.person.student, third.standing) == ("s03", "missing")


def test_without_the_gradebook_the_results_count(course: Course) -> None:
    """Nobody's points, no penalty; the question waits."""
    first, second = sheet(course, EMPTY, gradebook=False).rows
    assert (first.total, first.standing) == (3.5, "waiting")
    assert second.total == 5.0


def test_reading_changes_nothing(course: Course, tmp_path: Path) -> None:
    """Neither the gradebook nor the results are touched, and a gradebook that is not there is not made."""
    before = {p: p.read_bytes() for p in sorted(course.root.rglob("*")) if p.is_file()}
    for name in FORMATS:
        made(course, name)
    assert {p: p.read_bytes() for p in sorted(course.root.rglob("*")) if p.is_file()} == before
    gather(
        course.assignment("tiny"),
        results=course.root / "results",
        submitted=tmp_path,
        gradebook=GradebookAddress(f"sqlite:///{tmp_path / 'none.db'}"),
    )
    assert not (tmp_path / "none.db").exists()


def test_what_a_person_overrode_is_said(course: Course) -> None:
    """Where the gradebook has other points than the checks gave, it counts, and a note says so."""
    with Gradebook(url(course), "nets") as gradebook:
        grade = gradebook.find_grade("check_quadruple", "tiny", "tiny", "s02")
        grade.manual_score = 1.0
        gradebook.db.commit()
    found = sheet(course, EMPTY)
    assert found.rows[1].marks[1].points == 1.0
    assert found.notes == ("s02: the gradebook's points count: quadruple 1 (checks: 3)",)


def test_a_grade_that_asks_to_be_looked_at_needs_review(course: Course) -> None:
    """A person's points that formgrader shows again are not final."""
    with Gradebook(url(course), "nets") as gradebook:
        gradebook.find_grade("check_double", "tiny", "tiny", "s01").needs_manual_grade = True
        gradebook.db.commit()
    assert sheet(course).rows[0].standing == "needs_review"


def test_a_penalty_takes_no_more_than_there_is(course: Course) -> None:
    """The total is never below 0, as in nbgrader's own export."""
    with Gradebook(url(course), "nets") as gradebook:
        gradebook.find_submission_notebook("tiny", "tiny", "s01").late_submission_penalty = 100.0
        gradebook.db.commit()
    assert sheet(course).rows[0].total == 0.0


def test_csv_agrees_with_nbgraders_export(course: Course, tmp_path: Path) -> None:
    """pandas reads both, and the columns that both have hold the same figures."""
    with Gradebook(url(course), "nets") as gradebook:
        CsvExportPlugin(to=str(tmp_path / "theirs.csv"), assignment=[], student=[]).export(gradebook)
    theirs = pd.read_csv(tmp_path / "theirs.csv")
    ours = pd.read_csv(io.StringIO(made(course, "csv")["tiny.csv"]))
    assert list(ours["student_id"]) == ["s01", "s02", "s03"]
    shared = ["assignment", "student_id", "raw_score", "late_submission_penalty", "score", "max_score"]
    pd.testing.assert_frame_equal(ours[shared][:2], theirs[shared], check_dtype=False)
    assert list(ours["why"].fillna(-1)) == [0.75, -1, -1]
    assert list(ours["standing"]) == ["graded", "waiting", "missing"]


@pytest.mark.parametrize("name", ["csv", "moodle", "canvas"])
def test_formulas_in_names_are_defuse(course: Course, name: Format) -> None:
    """No cell of any CSV file begins as a formula does; numbers stay numbers."""
    text = made(course, name)["tiny.csv"]
    assert "HYPERLINK" in text
    for row in csv.reader(io.StringIO(text, newline="")):
        for cell in row:
            assert cell[:1] not in tuple("=+-@\t\r") or re.fullmatch(r"-?\d+(\.\d+)?", cell)
    assert "'=HYPERLINK" in text


@given(st.text(max_size=20), st.sampled_from(["=", "+", "-", "@", "\t=", "\r", " =", "＝", "\x00=", "\u200b="]))
def test_no_text_is_a_formula(text: str, start: str) -> None:
    """Whatever comes after it, and whatever blanks come before."""
    made = defuse(start + text)
    assert made.lstrip()[:1] not in tuple("=+-@\t\r＝＋－＠")


def test_moodle_as_moodle_exports_it(course: Course) -> None:
    """The columns of Moodle's own export; what is not final is empty, and so changes nothing there."""
    found = rows(made(course, "moodle")["tiny.csv"])
    assert list(found[0]) == ["First name", "Last name", "ID number", "Email address", "Assignment: Tiny (Real)"]
    assert [(r["ID number"], r["Email address"], r["Assignment: Tiny (Real)"]) for r in found] == [
        ("s01", "s01@example.org", "3.5"),
        ("s02", "s02@example.org", ""),
        ("s03", "s03@example.org", ""),
    ]
    assert rows(made(course, "moodle", partial=True, column="T")["tiny.csv"])[1]["T"] == "5"


def canvas_import(text: str) -> tuple[dict[str, float], dict[str, dict[str, str]]]:
    """Read a file by the rules of Canvas' importer: student columns first, then points possible, then students."""
    lines = [row for row in csv.reader(io.StringIO(text, newline="")) if any(row)]
    header = lines[0]
    assert len(header) > 3
    assert "Student" in header[0]
    assert "ID" in header[1]
    assert re.search(r"SIS\s+User\s+ID", header[2])
    assert re.search(r"SIS\s+Login\s+ID", header[3])
    assert "Section" in header[4]
    columns = header[5:]
    possible: dict[str, float] = {}
    students = {}
    for row in lines[1:]:
        if "Points Possible" in row[0]:
            possible = {name: float(cell) for name, cell in zip(columns, row[5:], strict=True)}
        else:
            students[row[1] or row[3]] = dict(zip(columns, row[5:], strict=True)) | {"login": row[3], "name": row[0]}
    return possible, students


def test_canvas_as_canvas_reads_it(course: Course) -> None:
    """Header, points possible, then students by Canvas' number and login; the column may carry Canvas' own number."""
    possible, students = canvas_import(made(course, "canvas", column="Tiny (77)")["tiny.csv"])
    assert possible == {"Tiny (77)": 6.0}
    assert students["501"]["Tiny (77)"] == "3.5"
    assert students["502"] == {"Tiny (77)": "", "login": "s02", "name": "Ünal, Jr., Bo"}


GRADESCOPE = {
    "type": "object",
    "additionalProperties": False,
    "required": ["tests"],
    "properties": {
        "score": {"type": "number"},
        "execution_time": {"type": "number"},
        "output": {"type": "string"},
        "output_format": {"enum": ["text", "html", "simple_format", "md", "ansi"]},
        "test_output_format": {"enum": ["text", "html", "simple_format", "md", "ansi"]},
        "test_name_format": {"enum": ["text", "html", "simple_format", "md", "ansi"]},
        "visibility": {"enum": ["hidden", "after_due_date", "after_published", "visible"]},
        "stdout_visibility": {"enum": ["hidden", "after_due_date", "after_published", "visible"]},
        "extra_data": {"type": "object"},
        "leaderboard": {"type": "array"},
        "tests": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "properties": {
                    "score": {"type": "number"},
                    "max_score": {"type": "number"},
                    "status": {"enum": ["passed", "failed"]},
                    "name": {"type": "string"},
                    "name_format": {"type": "string"},
                    "number": {"type": "string"},
                    "output": {"type": "string"},
                    "output_format": {"type": "string"},
                    "tags": {"type": "array"},
                    "visibility": {"enum": ["hidden", "after_due_date", "after_published", "visible"]},
                    "extra_data": {"type": "object"},
                },
            },
        },
    },
}
"""The documented fields of Gradescope's results.json, written down as a schema."""


def test_gradescope(course: Course) -> None:
    """A results.json a student: only documented fields, the total with the penalty taken off, a test an exercise."""
    files = made(course, "gradescope")
    assert sorted(files) == ["s01.json", "s02.json"]
    for text in files.values():
        jsonschema.validate(json.loads(text), GRADESCOPE)
    first = json.loads(files["s01.json"])
    assert first["score"] == 3.5
    assert [(t["name"], t["score"], t["max_score"], t.get("status")) for t in first["tests"]] == [
        ("double", 2.0, 2.0, "passed"),
        ("quadruple", 1.5, 3.0, "failed"),
        ("why", 0.75, 1.0, "failed"),
    ]
    assert "double(1) is <3>" in first["tests"][1]["output"]
    assert "0.75 points were taken off" in first["output"]
    assert "status" not in json.loads(files["s02.json"])["tests"][2]


def test_classroom_as_its_reporter_reads_it(course: Course) -> None:
    """Base64 of JSON; the reporter adds up the tests' scores where there is a maximum, and fails on «fail»."""
    files = made(course, "classroom")
    decoded = {name: json.loads(base64.b64decode(text)) for name, text in files.items()}
    first = decoded["s01.txt"]
    assert first["version"] == 1
    assert (sum(test["score"] for test in first["tests"]), first["max_score"]) == (4.25, 6.0)
    assert first["status"] == "fail"
    assert {test["status"] for test in first["tests"]} == {"pass", "fail"}


CLASSROOM50: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": [
        *("schema", "classroom", "assignment", "assignment_type", "owner", "submission", "commit"),
        *("release", "review", "datetime", "score", "max-score", "tests"),
    ],
    "properties": {
        "schema": {"const": "classroom50/result/v1"},
        **{k: {"type": "string", "minLength": 1} for k in ("classroom", "assignment", "owner", "commit", "release")},
        "review": {"type": "string", "minLength": 1},
        "assignment_type": {"enum": ["individual", "group"]},
        "submission": {"type": "string", "pattern": "^submit/"},
        "datetime": {"pattern": r"^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$"},
        "graded_at": {"pattern": r"^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$"},
        "score": {"type": "integer", "minimum": 0},
        "max-score": {"type": "integer", "minimum": 0},
        "tests": {
            "items": {
                "required": ["test-name", "passed", "score", "max-score"],
                "properties": {
                    "test-name": {"type": "string", "minLength": 1},
                    "passed": {"type": "boolean"},
                    "score": {"type": "integer", "minimum": 0},
                    "max-score": {"type": "integer", "minimum": 0},
                },
            }
        },
    },
}
"""What ``classroom50/result/v1`` asks for, written down from its published schema."""


def test_classroom50(course: Course) -> None:
    """Integers throughout, by a common factor; no score above its maximum; owners by their GitHub names."""
    files = {name: json.loads(text) for name, text in made(course, "classroom50", classroom="nets").items()}
    for found in files.values():
        jsonschema.validate(found, CLASSROOM50)
        assert found["score"] <= found["max-score"]
        assert all(test["score"] <= test["max-score"] for test in found["tests"])
    first = files["s01.json"]
    assert (first["owner"], first["classroom"]) == ("ann-x", "nets")
    assert (first["score"], first["max-score"]) == (14, 24)  # in quarters of a point
    assert [test["points"] for test in first["tests"]] == [2.0, 1.5, 0.75]
    assert first["datetime"] == "2026-03-02T12:00:00Z"


def test_junit_as_a_parser_reads_it(course: Course, tmp_path: Path) -> None:
    """A suite a student, a case a check; counts agree; forbidden characters do not break it."""
    path = tmp_path / "tiny.xml"
    path.write_text(made(course, "junit")["tiny.xml"], encoding="utf-8")
    xml = junitparser.JUnitXml.fromfile(str(path))
    suites = {suite.name: suite for suite in xml}
    assert list(suites) == ["s01", "s02", "s03"]
    assert (xml.tests, xml.failures, xml.errors) == (5 + 5 + 3, 2, 0)
    first = suites["s01"]
    assert (first.tests, first.failures, first.skipped) == (5, 2, 0)
    failed = [case for case in first if case.result and case.classname == "tiny.quadruple"]
    assert failed[0].result[0].message == "double(1) is <3>, not 2 & more"
    assert {p.name: p.value for p in first.properties()}["score"] == "3.5"  # type: ignore[no-untyped-call]
    assert all(case.result[0].message == "nothing was handed in" for case in suites["s03"])
    by_count = xml.tests, xml.failures, xml.errors, xml.skipped
    xml.update_statistics()  # type: ignore[no-untyped-call]
    assert (xml.tests, xml.failures, xml.errors, xml.skipped) == by_count


JUNIT: dict[str, tuple[set[str], set[str], set[str]]] = {
    "testsuites": (set(), {"name", "time", "tests", "failures", "errors"}, {"testsuite"}),
    "testsuite": (
        {"name", "tests", "failures", "errors"},
        {"time", "skipped", "timestamp"},
        {"properties", "testcase"},
    ),
    "properties": (set(), set(), {"property"}),
    "property": ({"name", "value"}, set(), set()),
    "testcase": ({"name"}, {"time", "classname"}, {"failure", "error", "skipped"}),
    **{tag: (set(), {"type", "message"}, set()) for tag in ("failure", "error", "skipped")},
}
"""From junit-10.xsd of Jenkins' xUnit plugin: an element's required and other attributes, and its children."""


def test_junit_keeps_to_jenkins_schema(course: Course) -> None:
    """Only elements and attributes that the schema knows, the required ones always, times in its form."""
    for element in ElementTree.fromstring(made(course, "junit")["tiny.xml"].encode()).iter():
        required, other, children = JUNIT[element.tag]
        assert required <= set(element.attrib) <= required | other
        assert {child.tag for child in element} <= children
        assert re.fullmatch(r"[0-9]{0,3}(\.[0-9]*)?", element.get("time", ""))


def test_markdown_names_or_not(course: Course) -> None:
    """A table of the right width; without names no id is in it, and the order is that of the points."""
    text = made(course, "markdown")["tiny.md"]
    table = [line for line in text.splitlines() if line.startswith("|")]
    assert {line.count("|") for line in table} == {7}
    assert "| s01 | graded | 3.5 / 6 (−0.75 late) | 2 | 1.5 | 0.75 |" in table
    bare = made(course, "markdown", names=False)["tiny.md"]
    assert not re.search(r"s0\d|Ann|Bo|example", bare)
    assert bare.index("5 / 6") < bare.index("3.5 / 6")


def test_markdown_marks_in_ids_are_escaped(course: Course) -> None:
    """An id is a folder's name, which a student may have chosen."""
    evil = "a|b <img src=x> @everyone `x` [l](u)"
    item = result(evil, 2, 3)
    path = course.root / "results" / evil / "tiny.json"
    path.parent.mkdir()
    path.write_text(item.to_json(), encoding="utf-8")
    text = rendered(sheet(course, EMPTY), "markdown", Options())["tiny.md"]
    assert isinstance(text, str)
    assert r"a\|b &lt;img src=x&gt; @&#8203;everyone \`x\` \[l\](u)" in text


def test_nbgraders_gradebook(course: Course, tmp_path: Path) -> None:
    """nbgrader itself reads the file: points by checks and persons, penalty, names, and what still waits."""
    path = tmp_path / "tiny.db"
    path.write_bytes(made(course, "nbgrader")["tiny.db"])
    with Gradebook(f"sqlite:///{path}", "nets") as gradebook:
        first = gradebook.find_submission("tiny", "s01")
        assert (first.score, first.late_submission_penalty, first.timestamp) == (4.25, 0.75, NOON)
        assert gradebook.find_submission("tiny", "s02").needs_manual_grade
        assert not first.needs_manual_grade
        assert gradebook.find_grade("check_quadruple", "tiny", "tiny", "s01").auto_score == 1.5
        student = gradebook.find_student("s01")
        assert (student.first_name, student.last_name, student.lms_user_id) == ("Ann", EVIL, "501")
        assert gradebook.find_assignment("tiny").max_score == 6


@pytest.mark.parametrize("gradebook", [True, False])
def test_nbgraders_gradebook_is_that_of_the_course(course: Course, tmp_path: Path, gradebook: bool) -> None:
    """Its assignment belongs to the course of nbgrader_config.py, whether or not that gradebook was read."""
    text = "c = get_config()\nc.CourseDirectory.course_id = 'nets'\n"
    (course.root / "nbgrader_config.py").write_text(text, encoding="utf-8")
    (path,) = export(course.assignment("tiny"), "nbgrader", output=tmp_path / "a", gradebook=gradebook).files
    with Gradebook(f"sqlite:///{path}", "nets") as made:
        assert made.find_assignment("tiny").course_id == "nets"


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_written(course: Course, tmp_path: Path, name: Format) -> None:
    """One function writes them all, twice the same bytes, and says who is not final."""
    assignment = course.assignment("tiny")
    done = export(assignment, name, output=tmp_path / "a", roster=PEOPLE)
    assert done.files
    assert all(path.is_file() for path in done.files)
    assert done.notes[-1] == "not final, a person has yet to look: s02"
    again = export(assignment, name, output=tmp_path / "b", roster=PEOPLE)
    if name != "nbgrader":  # its rows have random ids
        assert [p.read_bytes() for p in done.files] == [p.read_bytes() for p in again.files]


def test_an_unknown_format_is_refused(course: Course) -> None:
    """The message lists those there are."""
    with pytest.raises(ConfigError, match=r"expected one of csv, moodle.*got 'xls'"):
        rendered(sheet(course), "xls", Options())  # type: ignore[arg-type]


def test_nothing_to_export_is_said(tmp_path: Path) -> None:
    """Neither results nor a gradebook nor a roster: the message says what was looked for."""
    assignment = tiny_course(tmp_path).assignment("tiny")
    with pytest.raises(ConfigError, match=r"expected results, STUDENT/tiny\.json, found none"):
        gather(assignment, results=tmp_path / "results", submitted=tmp_path)


@pytest.mark.parametrize("render", [lambda c: made(c, "gradescope"), lambda c: made(c, "classroom50")])
def test_hidden_checks_stay_as_hidden_as_the_assignment_says(
    course: Course, render: Callable[[Course], dict[str, str]]
) -> None:
    """With disclosure by title no format tells what input broke a hidden check."""
    path = course.root / "assignments" / "tiny" / "assignment.toml"
    path.write_text('disclosure = "title"\n' + path.read_text(encoding="utf-8"), encoding="utf-8")
    for text in (*render(course).values(), made(course, "junit")["tiny.xml"]):
        assert "double(1)" not in text
    assert "The law b" in made(course, "junit")["tiny.xml"]
