"""A course as pages: sound, of the right figures, nothing smuggled in, nobody named where none may be."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from autograder.cli import app
from autograder.config import Course
from autograder.errors import ConfigError
from autograder.report.course.page import write
from autograder.results import Result
from benchmarks.course import FIRST_DUE, made
from tests.support.chromium import browser, visit
from tests.support.findings import HOSTILE
from tests.support.made_course import DUE, NOW, filled, graded, keep, several
from tests.support.markup import Page
from tests.support.tongue import TONGUE, learn, unmarked

STUDENTS = ("s01", "s02", "s03", "s04", "s05", "s06")


@pytest.fixture
def course(tmp_path: Path) -> Course:
    """Four assignments of six students."""
    return filled(tmp_path / "Deep learning")


def written(course: Course, **options: Any) -> Path:
    """The page, by the results alone."""
    return write(course, gradebook=False, now=NOW, **options)


def read(path: Path) -> Page:
    """A page without its script, which is ours."""
    return Page(re.sub(r"<script>.*?</script>", "", path.read_text(encoding="utf-8"), flags=re.S))


def text(path: Path) -> str:
    """What a page says, on one line."""
    return " ".join(read(path).text.split())


def assert_sound(path: Path) -> None:
    """Well formed, no script but ours, ids unique, links leading to what is there, headings in order, tables headed."""
    shown = read(path)
    assert path.read_text(encoding="utf-8").count("<script") == 1
    outside = {a["href"] or "" for tag, a in shown.tags if tag == "a"} - {f"#{link}" for link in shown.links()}
    assert all((path.parent / link.partition("#")[0]).is_file() for link in outside)
    links = {f"a href={link.lower()[:40]}" for link in outside}
    assert set(shown.dangers()) <= links
    assert len(shown.ids()) == len(set(shown.ids()))
    assert set(shown.links()) <= set(shown.ids())
    assert shown.headings[0] == 1
    assert all(later <= earlier + 1 for earlier, later in zip(shown.headings, shown.headings[1:], strict=False))
    assert all(a.get("scope") in ("col", "row") for tag, a in shown.tags if tag == "th")
    drawings = [a for tag, a in shown.tags if tag == "svg"]
    assert all(a.get("aria-hidden") == "true" or (a["role"] == "img" and a["aria-label"]) for a in drawings)


@pytest.mark.parametrize("anonymous", [False, True], ids=["named", "anonymous"])
def test_the_page_is_sound_and_the_same_every_time(course: Course, anonymous: bool) -> None:
    """And so is every student's."""
    path = written(course, anonymous=anonymous)
    before = path.read_bytes()
    assert_sound(path)
    for page in path.parent.glob("students/*.html"):
        assert_sound(page)
    assert written(course, anonymous=anonymous).read_bytes() == before


def test_the_page_says_how_the_course_went(course: Course) -> None:
    """Assignments, who falls behind and why, what was failed, and a share a student and assignment."""
    said = text(written(course))
    for words in (
        "6 students",
        "3 of 5 assignments over",
        "1 falls behind",
        "1 submission needs review",
        "2026-10-06 (open)",
        "Nothing was handed in yet for: extra.",
        "handed in none of the last 2",
        "What was built is used. 5 of 5 fail",
    ):
        assert words in said
    rows = re.findall(r"<tr><th scope=\"row\">.*?</tr>", written(course).read_text(encoding="utf-8"))
    (last,) = [row for row in rows[1:] if "s06" in row]
    meant = {"none": "not handed in", "wait": "not yet handed in"}
    assert re.findall(r'class="number (\w+)"[^>]*>(?:(\d+)|.*?sr">([^<]+))<', last) == [
        ("half", "50", ""),
        *((kind, "", meant[kind]) for kind in ("none", "wait", "none")),
    ]


def test_a_students_page_names_nobody_else(course: Course) -> None:
    """It has what is missing, what is late and where points were left; the class's figures only where five count."""
    folder = written(course).parent / "students"
    assert sorted(page.stem for page in folder.iterdir()) == list(STUDENTS)
    for page in folder.iterdir():
        assert not any(student in page.read_text(encoding="utf-8") for student in STUDENTS if student != page.stem)
    said = text(folder / "s06.html")
    for words in (
        "Not handed inThe descent, The words",
        "Still to be handed inThe images",
        "after it was due",
        "0 of 2",
    ):
        assert words in said
    lines = re.findall(r"<tr><td.*?</tr>", (folder / "s01.html").read_text(encoding="utf-8"))
    shares = [re.findall(r'<td class="number">(.*?)</td>', line)[1:] for line in lines[:4]]
    assert shares == [
        ["4 of 4", "100%", "100%"],
        ["2.5 of 4", "62%", "62%"],
        ["3 of 4", "75%", "–"],
        ["4 of 4", "100%", "–"],
    ]


def test_the_anonymous_form_names_nobody(course: Course) -> None:
    """No id, no page of a student, no link to anybody; the figures are there."""
    path = written(course, anonymous=True)
    assert path.name == "course-anonymous.html"
    assert not (path.parent / "students").exists()
    source = path.read_text(encoding="utf-8")
    assert not any(student in source for student in STUDENTS)
    assert {a["href"] for tag, a in read(path).tags if tag == "a"} == {"#progress", "#exercises"}
    said = text(path)
    for words in ("6 students", "The descent", "What was built is used."):
        assert words in said
    assert "behind" not in said
    assert "review" not in said.replace("Submissions that need review are left out", "")


def test_everything_that_others_wrote_is_escaped(tmp_path: Path) -> None:
    """Titles, ids and checks are text, whatever is in them."""
    course = several(tmp_path)
    hostile = HOSTILE.replace("\ud800", "")
    student = f"s01{hostile.replace('/', '').replace(chr(0), '')[:120]}"
    found = graded("gates", student, 0, 0)
    evil = found.exercises[1].checks[0].model_copy(update={"title": hostile})
    broken = found.exercises[1].model_copy(update={"checks": (evil,)})
    keep(course, found.model_copy(update={"exercises": (found.exercises[0], broken, found.exercises[2])}))
    path = written(course)
    pages = [path, *path.parent.glob("students/*")]
    for page in pages:
        source = page.read_text(encoding="utf-8")
        assert (source.count("<script"), source.count("<img"), source.count("onerror=alert(2)>")) == (1, 0, 0)
        assert not re.search(r"[\x00-\x08\x1b\u202e]", source)
    assert "onerror" in text(path)


def test_an_id_that_cannot_name_a_file_has_no_page(tmp_path: Path) -> None:
    """A gradebook may hold any: nothing is written outside the folder, and the student stays in the table."""
    course = made(tmp_path / "course", students=6, assignments=3)
    with closing(sqlite3.connect(course.root / "gradebook.db")) as db, db:
        db.execute("UPDATE student SET id = '../../evil' WHERE id = 's001'")
        db.execute("UPDATE submitted_assignment SET student_id = '../../evil' WHERE student_id = 's001'")
    path = write(course, now=FIRST_DUE)
    assert "../../evil" in text(path)
    assert text(path).startswith("Neural networks: course report")
    assert not list(tmp_path.rglob("evil*"))
    assert (path.parent / "students" / "s000.html").is_file()


def test_points_by_hand_come_from_the_gradebook(tmp_path: Path) -> None:
    """There nobody waits for a person, so all points of an assignment count."""
    course = made(tmp_path / "course", students=6, assignments=2)
    assert "of 20</td>" in (write(course, now=FIRST_DUE).parent / "students" / "s000.html").read_text(encoding="utf-8")
    alone = write(course, gradebook=False, now=FIRST_DUE)
    assert "of 18</td>" in (alone.parent / "students" / "s000.html").read_text(encoding="utf-8")


def test_the_command_takes_the_course_when_no_assignment_is_named(course: Course, tmp_path: Path) -> None:
    """With a roster of its students; what is about one assignment is refused."""
    roster = tmp_path / "roster.csv"
    roster.write_text("id,first_name,last_name\ns01,Ann,Example\ns77,Bo,Sample\n", encoding="utf-8")
    options = ["--course", str(course.root), "--no-gradebook"]
    done = CliRunner().invoke(app, ["report", *options, "--roster", str(roster)])
    path = course.reports / "course.html"
    assert (done.exit_code, "".join(done.output.split("\n"))) == (0, str(path))
    assert "Ann Example (s01)" in text(path)
    assert "Bo Sample (s77)" in text(path)
    with pytest.raises(ConfigError, match="--alike"):
        CliRunner().invoke(app, ["report", *options, "--alike", "0.9"], catch_exceptions=False)


def test_an_assignment_called_course_keeps_its_page(course: Course) -> None:
    """The course's page goes where it is told to, then."""
    (course.root / "assignments" / "gates").rename(course.root / "assignments" / "course")
    with pytest.raises(ConfigError, match="--output"):
        written(course)
    assert written(course, output=course.reports / "all.html").is_file()


def test_a_result_that_cannot_be_read_is_named(course: Course) -> None:
    """With the student whose it is, as for one assignment."""
    broken = course.results / "s03" / "words.json"
    broken.write_text(Result.read(broken).to_json()[:100], encoding="utf-8")
    with pytest.raises(ConfigError, match=re.escape(str(broken))):
        written(course)


@pytest.mark.slow
def test_the_pages_work_in_a_browser(course: Course) -> None:
    """Sorting by keyboard, the way to a student and to the feedback; no error, no request, not too wide on a phone."""
    path = written(course)
    with browser() as opened:
        for width, scheme in ((1280, "light"), (390, "dark")):
            seen = visit(opened, path, width=width, scheme=scheme)  # type: ignore[arg-type]  # one of the two
            page = seen.page
            points = page.locator(".everybody thead th").nth(1)
            points.get_by_role("button").focus()
            page.keyboard.press("Enter")
            assert points.get_attribute("aria-sort") == "ascending"
            names = page.locator(".everybody tbody th")
            assert names.first.inner_text() == "s06"
            assert not seen.is_too_wide()
            names.first.get_by_role("link").click()
            page.wait_for_load_state()
            assert page.title() == "s06: Deep learning"
            assert not seen.is_too_wide()
            page.get_by_role("link", name="The gates").click()
            page.wait_for_load_state()
            assert page.title().startswith("The gates")
            assert seen.said == []
            assert all(url.startswith("file:") for url in seen.asked)


DATA = (
    *(f"s{number:02}" for number in range(1, 7)),
    *(f"The {name}" for name in DUE),
    *DUE,
    *("Deep learning", "autograder", "report", "--anonymous", "build", "use", "why", "What was built is used."),
)
"""What no catalogue has."""


def test_the_pages_speak_one_language(course: Course, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Whatever the language, no word of the course's page or a student's is left out."""
    learn(monkeypatch, tmp_path / "catalogues")
    path = written(course, language=TONGUE)
    for page in (path, *path.parent.glob("students/*.html")):
        shown = read(page)
        named = [value or "" for _, found in shown.tags for name, value in found.items() if name == "aria-label"]
        assert ("html", {"lang": TONGUE}) in shown.tags
        assert unmarked(" ".join([shown.text, *named]), DATA) == [], page.name
