"""Grades pushed to a Canvas and a Moodle on this machine: shown first, sent when told, only what differs."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from autograder.collect import EMPTY, Roster
from autograder.config import Assignment
from autograder.errors import ConfigError, RecordError
from autograder.export.push import TOKENS, Pushed, push
from autograder.export.push.platform import split_address
from tests.cli.test_platforms import invoke
from tests.export.test_platforms import grade, table
from tests.support.course import tiny_course
from tests.support.lms import TOKEN, Platform, canvas, moodle, serving
from tests.support.platforms import Student, canvas_gradebook, class_of

pytestmark = pytest.mark.filterwarnings("ignore:Canvas may respond unexpectedly when making requests to HTTP")
PAGES = {"canvas": "/courses/7/assignments/42", "moodle": "/mod/assign/view.php?id=456&action=grading"}


@pytest.fixture
def tiny(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Assignment:
    """The tiny course's assignment, with nobody in it, and both tokens in the environment."""
    for name in TOKENS.values():
        monkeypatch.setenv(name, TOKEN)
    return tiny_course(tmp_path / "course").assignment("tiny")


def canvas_of(people: list[Student], **more: Any) -> Platform:
    """Return a Canvas with these students; the assignment is worth what tiny is."""
    users = [
        {"id": s.number, "name": s.name, "sortable_name": f"{s.last}, {s.first}", "login_id": s.id, "email": s.email}
        for s in people
    ]
    settings = {"name": "Tiny", "points_possible": 6.0, "grading_type": "points", "anonymize_students": False}
    return Platform(users, settings | more)


def moodle_of(people: list[Student], *, blind: bool = False, **more: Any) -> Platform:
    """Return a Moodle with these students; the assignment is worth what tiny is, and takes comments."""
    users: list[dict[str, Any]] = [
        {"id": s.number, "fullname": f"Participant {s.number + 7}", "recordid": s.number + 7}
        if blind
        else {"id": s.number, "fullname": s.name, "firstname": s.first, "lastname": s.last, "recordid": -1}
        | {"idnumber": s.id, "email": s.email}
        for s in people
    ]
    comments = {"plugin": "comments", "subtype": "assignfeedback", "name": "enabled", "value": "1"}
    settings = {"id": 42, "cmid": 456, "name": "Tiny", "grade": 6, "markingworkflow": 0, "gradepenalty": 0}
    return Platform(users, settings | {"configs": [comments]} | more)


SERVERS = {"canvas": canvas, "moodle": moodle}
MAKERS: dict[str, Callable[..., Platform]] = {"canvas": canvas_of, "moodle": moodle_of}


@pytest.fixture(params=sorted(SERVERS))
def name(request: pytest.FixtureRequest) -> str:
    """Either platform's name."""
    return str(request.param)


def pushed(assignment: Assignment, name: str, there: Platform, **options: Any) -> Pushed:
    """Push to a platform that is served for as long as that takes."""
    with serving(there, SERVERS[name]) as base:
        return push(assignment, name, base + PAGES[name], **options)


def test_first_shown_then_sent_then_nothing(tiny: Assignment, name: str) -> None:
    """A dry run sends nothing; sent are grades that differ, each with one comment; a second run finds no difference."""
    people = class_of(3)
    there = MAKERS[name](people)
    for student, points in (("u000", 2.0), ("u001", 0.25), ("u002", None)):
        grade(tiny, student, points)
    there.grades["50000"] = 3.5
    shown = pushed(tiny, name, there)
    assert (there.comments, shown.sent, shown.unchanged) == ({}, False, 1)
    assert list(shown.lines()) == [
        "u001: – → 1.75",
        "Tiny: 1 of 2 grades differ. Nothing was sent: look them through, then say --send.",
    ]
    assert "not final, a person has yet to look: u002" in shown.notes
    sent = pushed(tiny, name, there, send=True)
    assert (sent.sent, sent.unconfirmed) == (True, ())
    assert there.grades == {"50000": 3.5, "50001": 1.75}
    (comment,) = there.comments["50001"]
    assert "1.75 / 6 points" in comment
    assert "quadruple: 0.5 / 3" in comment
    again = pushed(tiny, name, there, send=True)
    assert (again.entries, again.unchanged, len(there.comments["50001"])) == ((), 2, 1)


def test_a_class_of_three_hundred(tiny: Assignment, name: str) -> None:
    """Every grade arrives, and is whose it is: over pages of users, and in forms that PHP does not cut."""
    people = class_of(300)
    for person in people:
        grade(tiny, person.id, person.number % 9 / 4)
    there = MAKERS[name](people)
    sent = pushed(tiny, name, there, send=True)
    assert (len(sent.entries), sent.unconfirmed, sent.notes) == (300, (), ())
    assert there.grades == {str(p.number): p.number % 9 / 4 + 1.5 for p in people}
    assert all(len(texts) == 1 for texts in there.comments.values())


def test_a_platforms_number_goes_before_a_name(tiny: Assignment, name: str, tmp_path: Path) -> None:
    """Of two of one name nobody is guessed, unless the roster has the platform's numbers; strangers are named."""
    ann, twin = Student("a1", "Ann", "Ng", 11), Student("a2", "Ann", "Ng", 12)
    grade(tiny, "x1", 2.0)
    there = MAKERS[name]([ann, twin])
    roster = tmp_path / "r.csv"
    roster.write_text("student_id,first_name,last_name,lms_user_id\nx1,Ann,Ng,\n", encoding="utf-8")
    doubtful = pushed(tiny, name, there, roster=Roster.read(roster))
    assert doubtful.entries == ()
    assert "graded, but nobody there, or more than one: x1" in doubtful.notes
    roster.write_text("student_id,first_name,last_name,lms_user_id\nx1,Ann,Ng,12\n", encoding="utf-8")
    (entry,) = pushed(tiny, name, there, roster=Roster.read(roster)).entries
    assert entry.number == "12"


def test_a_grade_that_is_not_taken_is_said(tiny: Assignment, name: str) -> None:
    """What stands there afterwards is read back: with a rubric, say, Moodle takes the comment and leaves the grade."""
    grade(tiny, "u000", 2.0)
    grade(tiny, "u001", 2.0)
    there = MAKERS[name](class_of(2))
    there.stubborn = {"50001"}
    assert pushed(tiny, name, there, send=True).unconfirmed == ("u001",)


def test_another_maximum_or_no_points_is_refused(tiny: Assignment, name: str) -> None:
    """A grade of six points is none of ten, nor of a scale."""
    grade(tiny, "u000", 2.0)
    key = "points_possible" if name == "canvas" else "grade"
    with pytest.raises(ConfigError, match="it has 10 points there, and 6 here"):
        pushed(tiny, name, MAKERS[name](class_of(1), **{key: 10}))
    unpointed = {"grading_type": "pass_fail"} if name == "canvas" else {"grade": -2}
    with pytest.raises(ConfigError, match="it is not graded in points there"):
        pushed(tiny, name, MAKERS[name](class_of(1), **unpointed))


def test_a_token_is_the_environments_alone(tiny: Assignment, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without one nothing is asked; a wrong one is told in the platform's words; it stands in no address or message."""
    grade(tiny, "u000", 2.0)
    there = MAKERS[name](class_of(1))
    pushed(tiny, name, there, send=True)
    assert not any(TOKEN in request for request in there.requests)
    monkeypatch.setenv(TOKENS[name], "another")
    with pytest.raises(RecordError, match="Invalid (access )?token") as error:
        pushed(tiny, name, there)
    assert "another" not in str(error.value)
    there.requests.clear()
    for token in ("", " ", "two\nlines"):
        monkeypatch.setenv(TOKENS[name], token)
        with pytest.raises(ConfigError, match=f"expected a token for .* in the variable {TOKENS[name]}"):
            pushed(tiny, name, there)
    monkeypatch.delenv(TOKENS[name])
    with pytest.raises(ConfigError, match="expected a token"):
        pushed(tiny, name, there)
    assert there.requests == []


def test_who_cannot_be_reached_or_is_no_such_platform(tiny: Assignment, name: str) -> None:
    """No server, a page that is no interface, an assignment that is not there: each is said."""
    grade(tiny, "u000", 2.0)
    with serving(MAKERS[name]([]), SERVERS[name]) as base:
        pass
    with pytest.raises(RecordError, match="could not be asked"):
        push(tiny, name, base + PAGES[name])
    with serving(MAKERS[name]([]), lambda *_: (200, "<html>", {})) as base:
        with pytest.raises(RecordError, match="expected JSON|could not be asked"):
            push(tiny, name, base + PAGES[name])
    with serving(MAKERS[name]([]), SERVERS[name]) as base:
        with pytest.raises((ConfigError, RecordError), match="Not Found|sees no such assignment"):
            push(tiny, name, base + PAGES[name].replace("42", "43").replace("456", "457"))


def test_moodle_blind_marking_and_settings(tiny: Assignment, tmp_path: Path) -> None:
    """Blind, people are found by the participant's number; what else changes what students see is said."""
    person = class_of(1)[0]
    grade(tiny, f"participant-{person.number + 7}", 2.0)
    there = moodle_of([person], blind=True, markingworkflow=1, configs=[])
    sent = pushed(tiny, "moodle", there, send=True)
    assert there.grades == {"50000": 3.5}
    assert there.comments == {}
    assert [note.partition(":")[0] for note in sent.notes] == ["no comments go along", "the marking workflow is on"]


def test_moodle_sends_no_token_elsewhere(tiny: Assignment) -> None:
    """A redirection is not followed, with whatever it would take along."""
    grade(tiny, "u000", 2.0)
    there = moodle_of(class_of(1))
    with serving(there, lambda *_: (307, "", {"Location": "https://elsewhere.example.org/"})) as base:
        with pytest.raises(RecordError, match="Moodle answered 307"):
            push(tiny, "moodle", base + PAGES["moodle"])
    assert len(there.requests) == 1


def test_canvas_people_by_its_own_roster(tiny: Assignment, tmp_path: Path) -> None:
    """Canvas' gradebook as the roster gives its numbers; hidden identities are refused."""
    people = class_of(12)
    roster = Roster.read(table(tmp_path / "c.csv", canvas_gradebook(people)))
    for person in roster.people:
        grade(tiny, person.student, 1.0)
    there = canvas_of(people)
    for user in there.users:
        user |= {"login_id": None, "email": None, "sortable_name": "Hidden"}
    sent = pushed(tiny, "canvas", there, roster=roster, send=True)
    assert (len(sent.entries), set(there.grades.values())) == (12, {2.5})
    with pytest.raises(ConfigError, match="hides who is who"):
        pushed(tiny, "canvas", canvas_of(people, anonymize_students=True))


def test_a_failed_job_of_canvas_is_said(tiny: Assignment) -> None:
    """Somebody has left the course between reading and sending: Canvas' job says so."""
    grade(tiny, "u000", 2.0)
    there = canvas_of(class_of(1))

    def forgetful(platform: Platform, method: str, *rest: Any) -> Any:
        if method == "POST":
            platform.users = []
        return canvas(platform, method, *rest)

    with serving(there, forgetful) as base:
        with pytest.raises(RecordError, match="did not enter all grades: Couldn't find User"):
            push(tiny, "canvas", base + PAGES["canvas"], send=True)


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("http://canvas.example.edu/courses/7/assignments/42", "expected an address with https"),
        ("https://canvas.example.edu/courses/7", "the address of the assignment's page"),
        ("https://me:secret@canvas.example.edu/courses/7/assignments/42", "the address of the assignment's page"),
        ("canvas.example.edu/courses/7/assignments/42", "the address of the assignment's page"),
    ],
)
def test_addresses(address: str, words: str) -> None:
    """The address is that of the assignment's page, and the token is not sent in the open."""
    with pytest.raises(ConfigError, match=words):
        split_address(address, re.compile(r"/courses/(\d+)/assignments/(\d+)$"), "…")


def test_a_moodle_below_a_folder() -> None:
    """Many a Moodle does not lie at the top of its server."""
    page = re.compile(r"/mod/assign/view\.php\?id=(\d+)$")
    base, found = split_address("https://uni.example/moodle/mod/assign/view.php?id=9", page, "…")
    assert (base, found[1]) == ("https://uni.example/moodle", "9")


@pytest.fixture
def served(tiny: Assignment) -> Iterator[tuple[Assignment, Platform, str]]:
    """A Canvas with two students, one of them graded, and its page."""
    grade(tiny, "u000", 2.0)
    there = canvas_of(class_of(2))
    with serving(there, canvas) as base:
        yield tiny, there, base + PAGES["canvas"]


def test_the_command(served: tuple[Assignment, Platform, str]) -> None:
    """``export --push`` shows, ``--send`` sends; exit 3 if a grade did not arrive; other formats go nowhere."""
    tiny, there, page = served
    command = ("export", "tiny", "--format", "canvas", "--push", page)
    code, text = invoke(tiny, *command)
    assert (code, there.grades) == (0, {})
    assert "u000: – → 3.5" in text
    there.stubborn = {"50000"}
    code, text = invoke(tiny, *command, "--send")
    assert (code, "it is not what stands there now: u000" in text) == (3, True)
    there.stubborn = set()
    assert invoke(tiny, *command, "--send")[0] == 0
    assert there.grades == {"50000": 3.5}
    with pytest.raises(ConfigError, match="expected --format canvas or moodle"):
        invoke(tiny, "export", "tiny", "--push", page)
    with pytest.raises(ConfigError, match="say with --push where to"):
        invoke(tiny, "export", "tiny", "--send")


def test_without_the_extra(tiny: Assignment, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who has no canvasapi is told what to install."""
    monkeypatch.setitem(sys.modules, "canvasapi", None)
    monkeypatch.delitem(sys.modules, "autograder.export.push.canvas", raising=False)
    with pytest.raises(ConfigError, match=r"pip install 'keras-autograder\[lms\]'"):
        push(tiny, "canvas", "https://canvas.example.edu/courses/7/assignments/42", roster=EMPTY)
