"""What is said of a class: the right figures, nothing that students smuggle in, nobody named where none may be."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from autograder.cli import app
from autograder.config import Assignment
from autograder.errors import ConfigError, TranslationError
from autograder.render.feedback import render as feedback
from autograder.report.gather import Report, gather_report
from autograder.report.page import render, write
from autograder.results import Notice, Result
from tests.support.chromium import browser, visit
from tests.support.course import NAME, SOLUTIONS, submit, tiny_course
from tests.support.findings import HOSTILE, SMALLEST, exercise, failed, passed, result
from tests.support.markup import Page
from tests.support.tongue import TONGUE, learn, unmarked

LONG = """\
def double(values):
    total = []
    for place, number in enumerate(np.ravel(values)):
        if place >= 0 and number is not None:
            total.append(number + number)
        else:
            raise ValueError(f"no number at {place}")
    answer = np.array(total).reshape(np.shape(values))
    if answer.ndim == 0:
        return answer.item()
    return np.where(answer == 0, 0, answer)
"""
RENAMED = LONG.replace("total", "t").replace("number", "n").replace("place", "i").replace("answer", "out")
SECRET = "secret-7f3a"
"""What a student's code says, to be found nowhere in the anonymous form."""


def graded(student: str, double: float, quadruple: float, **fields: object) -> Result:
    """A result of tiny; a lost point comes from a failed check that quotes the student."""
    case = SMALLEST.model_copy(update={"got": f"'{SECRET} of {student}'", "replay": f"double({SECRET})"})
    check = failed("Twice the number.", f"{student} raised {SECRET}.", name="twice", counterexample=case)
    exercises = (
        exercise(passed(name="twice") if double == 2 else check, name="double", score=double, max_score=2.0),
        exercise(passed(name="four"), name="quadruple", score=quadruple, max_score=3.0),
        exercise(name="why", score=None, max_score=1.0),
    )
    return result(*exercises, assignment=NAME, student=student, **fields)


def keep(assignment: Assignment, found: Result, *, code: str = "", page: bool = True) -> None:
    """Record a result as grading does, and hand in ``code`` for it."""
    folder = assignment.course.root / "results" / found.student
    folder.mkdir(parents=True)
    (folder / f"{NAME}.json").write_text(found.to_json(), encoding="utf-8")
    if page:
        (folder / f"{NAME}.html").write_text(feedback(found, assignment, {}), encoding="utf-8")
    if code:
        submit(assignment.course, found.student, {"double": code})


@pytest.fixture
def assignment(tmp_path: Path) -> Assignment:
    """Five submissions of tiny: two alike, one apart, one that needs review, one without a feedback page."""
    made = tiny_course(tmp_path / "course").assignment(NAME)
    keep(made, graded("ada-01", 2, 3), code=LONG)
    keep(made, graded("bob-02", 0, 3), code=RENAMED)
    keep(made, graded("cyd-03", 1, 0), code=SOLUTIONS["double"])
    keep(made, graded("dee-04", 2, 3), page=False)
    problem = Notice(kind="problem", text=f"Nothing could be graded: {SECRET}.")
    keep(made, graded("eve-05", 0, 0, status="needs_review", notices=(problem,)))
    return made


def read(assignment: Assignment, threshold: float = 0.8) -> Report:
    """The report by the results alone."""
    root = assignment.course.root
    return gather_report(assignment, results=root / "results", submitted=root / "submitted", threshold=threshold)


def test_the_figures_leave_out_what_is_not_settled(assignment: Assignment) -> None:
    """Neither submissions that need review nor exercises that wait for a person are in the statistics."""
    report = read(assignment)
    assert [row.person.student for row in report.settled] == ["ada-01", "bob-02", "cyd-03", "dee-04"]
    assert [row.person.student for row in report.to_review] == ["eve-05"]
    assert (report.counted, dict(report.waiting), report.maximum) == (("double", "quadruple"), {"why": 4}, 5)
    assert [item.share for item in report.items] == [0.625, 0.75]
    assert report.spread.mean == 3.5
    assert sum(report.spread.bins) == 4
    assert [report.score(row) for row in report.rows] == [5, 3, 1, 5, 0]
    (failure,) = report.failures
    assert (failure.exercise, failure.failed, failure.ran) == ("double", 3, 5)


def test_alike_work_is_found_in_what_was_handed_in(assignment: Assignment) -> None:
    """The two that differ in names only; only their code is kept for the page."""
    report = read(assignment)
    assert report.likeness is not None
    assert [group.members for group in report.likeness.groups] == [("ada-01", "bob-02")]
    assert set(report.code) == {"ada-01", "bob-02"}
    text = Page(strip(render(report))).text
    assert "ada-01, bob-02" in text
    assert "A person has to look" in text
    assert not re.search(r"plagia|cheat|copied from", text, re.IGNORECASE)
    assert "from 80% on they are listed" in text


def test_work_of_another_year_is_compared_too(assignment: Assignment, tmp_path: Path) -> None:
    """Who hands in what somebody handed in last year is told with that year's folder; an empty one is refused."""
    root = assignment.course.root
    shutil.copytree(root / "submitted" / "ada-01", tmp_path / "2025" / "eve-09")
    found = gather_report(
        assignment, results=root / "results", submitted=root / "submitted", earlier=[tmp_path / "2025"]
    )
    assert found.likeness is not None
    assert [group.members for group in found.likeness.groups] == [("2025: eve-09", "ada-01", "bob-02")]
    assert "2025: eve-09" in Page(strip(render(found))).text
    with pytest.raises(ConfigError, match="--earlier: expected submissions in"):
        gather_report(assignment, results=root / "results", submitted=root / "submitted", earlier=[tmp_path])


def test_without_submissions_the_rest_is_still_there(assignment: Assignment) -> None:
    """Results may have come without what was handed in."""
    report = gather_report(assignment, results=assignment.course.root / "results", submitted=Path("nowhere"))
    assert report.likeness is None
    assert "no submissions here to compare" in render(report)


def test_a_class_without_scores_says_so(tmp_path: Path) -> None:
    """Where every submission needs review there is nothing to count, and the page is sound all the same."""
    made = tiny_course(tmp_path).assignment(NAME)
    keep(made, graded("s01", 0, 0, status="needs_review"))
    for anonymous in (False, True):
        shown = Page(strip(render(read(made), anonymous=anonymous)))
        assert "no scores yet: every submission needs review" in shown.text
        assert set(shown.links()) <= set(shown.ids())


@pytest.mark.parametrize("threshold", [0.0, 1.1])
def test_a_threshold_is_a_share(assignment: Assignment, threshold: float) -> None:
    """Above 0 and at most 1, or nothing is written."""
    with pytest.raises(ConfigError, match="at most 1"):
        read(assignment, threshold)


def strip(page: str) -> str:
    """The page without its script, which is ours."""
    return re.sub(r"<script>.*?</script>", "", page, flags=re.S)


@pytest.mark.parametrize("anonymous", [False, True], ids=["named", "anonymous"])
def test_the_page_is_sound(assignment: Assignment, anonymous: bool) -> None:
    """Well formed, no script but ours, ids unique, links leading somewhere, headings in order, the same every time."""
    source = render(read(assignment), pages={"ada-01": "../results/ada-01/tiny.html"}, anonymous=anonymous)
    assert source == render(read(assignment), pages={"ada-01": "../results/ada-01/tiny.html"}, anonymous=anonymous)
    assert source.count("<script") == 1
    shown = Page(strip(source))
    assert [d for d in shown.dangers() if d != "a href=../results/ada-01/tiny.html"] == []
    assert len(shown.ids()) == len(set(shown.ids()))
    assert set(shown.links()) <= set(shown.ids())
    assert shown.headings[0] == 1
    assert all(later <= earlier + 1 for earlier, later in zip(shown.headings, shown.headings[1:], strict=False))
    images = [a for tag, a in shown.tags if tag == "svg"]
    assert len(images) == 2
    assert all(a["role"] == "img" and a["aria-label"] for a in images)


def test_everything_from_students_is_escaped(tmp_path: Path) -> None:
    """Ids, names, messages, counterexamples, code and reasons for a review are text, whatever is in them."""
    made = tiny_course(tmp_path).assignment(NAME)
    hostile = HOSTILE.replace("\ud800", "")  # which no JSON can hold
    harmless = hostile.replace("/", "").replace("\x00", "")[:120]
    case = SMALLEST.model_copy(update={"got": hostile, "replay": hostile, "arguments": {hostile: hostile}})
    evil = exercise(failed(hostile, hostile, counterexample=case), name="double")
    rest = (exercise(passed(), name="quadruple", score=2), exercise(name="why", score=None))
    for i in range(2):
        student = f"s0{i}{harmless}"
        notices = (Notice(kind="problem", text=hostile),)
        found = result(evil, *rest, assignment=NAME, student=student, status="needs_review", notices=notices)
        folder = made.course.root / "results" / student
        folder.mkdir(parents=True)
        (folder / f"{NAME}.json").write_text(found.to_json(), encoding="utf-8")
        submit(made.course, student, {"double": LONG + f"# </script></style>{harmless}"})
    path = write(made, gradebook=False)
    source = path.read_text(encoding="utf-8")
    shown = Page(strip(source))
    assert (source.count("<script"), source.count("</script"), source.count("<img")) == (1, 1, 0)
    assert shown.dangers() == []
    assert "onerror" in shown.text
    assert not re.search(r"[\x00-\x08\x1b\u202e]", source)
    assert "alike" in shown.text


def test_the_anonymous_form_names_nobody(assignment: Assignment) -> None:
    """No id, no link to anybody, no code, nothing that a student's code said, and yet the figures."""
    path = write(assignment, gradebook=False, anonymous=True)
    source = path.read_text(encoding="utf-8")
    assert path.name == "tiny-anonymous.html"
    for student in ("ada-01", "bob-02", "cyd-03", "dee-04", "eve-05"):
        assert student not in source
    assert SECRET not in source
    shown = Page(strip(source))
    assert [a["href"] for tag, a in shown.tags if tag == "a"] == ["#scores", "#scores", "#exercises", "#checks"]
    assert not any(a.get("class") in ("source", "ag-replay") for _, a in shown.tags)
    assert "def double" not in source
    assert "results/" not in source
    text = " ".join(shown.text.split())
    for words in ("5 submissions", "Twice the number.", "3 of 5 fail", "np.array([0])", "quadruple"):
        assert words in text
    assert "Students" not in text
    assert "Alike" not in text


def test_the_anonymous_form_hides_what_the_assignment_hides(tmp_path: Path) -> None:
    """Of a failed hidden check the class sees as much as its members do."""
    made = tiny_course(tmp_path)
    toml = made.root / "assignments" / NAME / "assignment.toml"
    toml.write_text(f'disclosure = "title"\n{toml.read_text()}')
    assignment = made.assignment(NAME)
    hidden = failed("The title.", "the message", visibility="hidden", counterexample=SMALLEST)
    keep(assignment, result(exercise(hidden, name="double"), assignment=NAME, student="s01"))
    report = read(assignment)
    assert "np.array([0.0])" in render(report)
    anonymous = render(report, anonymous=True)
    assert "The title." in anonymous
    assert "np.array" not in anonymous
    assert "the message" not in anonymous


def test_the_gradebook_has_the_last_word(assignment: Assignment) -> None:
    """Where nobody waits for a person any more, written answers count too."""
    for path in sorted((assignment.course.root / "results").glob("*/tiny.json")):
        data = json.loads(path.read_text())
        data["exercises"][2]["score"] = 1
        path.write_text(json.dumps(data))
    report = read(assignment)
    assert (report.counted, report.maximum) == (("double", "quadruple", "why"), 6)
    assert report.items[2].discrimination is None


def test_links_lead_from_wherever_the_page_lies(assignment: Assignment, tmp_path: Path) -> None:
    """Relative, so that the folder can be moved, and only to pages that are there."""
    for output in (None, tmp_path / "else where" / "page.html"):
        path = write(assignment, output=output, gradebook=False)
        links = {a["href"] for tag, a in Page(strip(path.read_text())).tags if tag == "a"}
        outside = sorted(link for link in links if link and not link.startswith("#"))
        assert len(outside) == 4
        for link in outside:
            assert (path.parent / link).resolve().is_file()


def test_the_command_writes_the_page(assignment: Assignment) -> None:
    """Its path is the last line; without results it says what is missing."""
    root = assignment.course.root
    done = CliRunner().invoke(app, ["report", NAME, "--course", str(root), "--alike", "0.9"])
    assert (done.exit_code, done.output.strip()) == (0, str(root / "reports" / "tiny.html"))
    assert "from 90% on" in (root / "reports" / "tiny.html").read_text()
    with pytest.raises(ConfigError, match="expected results"):
        CliRunner().invoke(app, ["report", NAME, "--course", str(root), "--results", "x"], catch_exceptions=False)


@pytest.mark.slow
def test_the_page_works_in_a_browser(assignment: Assignment) -> None:
    """Sorting by mouse and by keyboard, a link to a feedback page; no error, no request, not too wide on a phone."""
    path = write(assignment, gradebook=False)
    with browser() as opened:
        for width, scheme in ((1280, "light"), (390, "dark")):
            seen = visit(opened, path, width=width, scheme=scheme)  # type: ignore[arg-type]  # one of the two
            page = seen.page
            names = page.locator(".students tbody th")
            assert names.all_inner_texts() == ["ada-01", "bob-02", "cyd-03", "dee-04", "eve-05"]
            points = page.locator(".students thead th").nth(1)
            points.get_by_role("button").click()
            assert points.get_attribute("aria-sort") == "ascending"
            assert names.all_inner_texts() == ["eve-05", "cyd-03", "bob-02", "ada-01", "dee-04"]
            page.keyboard.press("Enter")
            assert points.get_attribute("aria-sort") == "descending"
            assert names.first.inner_text() == "ada-01"
            assert not seen.is_too_wide()
            page.get_by_role("link", name="bob-02").last.click()
            page.wait_for_load_state()
            assert page.title() == "Tiny: 3 of 5 points"
            assert not seen.is_too_wide()
            assert seen.said == []
            assert all(url.startswith("file:") for url in seen.asked)
            assert len(seen.asked) == 2
        plain = visit(opened, path, width=390, scheme="light", script=False)
        assert plain.page.locator(".students tbody th").count() == 5
        assert plain.page.get_by_role("button").count() == 0


@pytest.mark.parametrize(
    ("sandbox", "said"),
    [("none", "graded without a sandbox"), ("degraded", "graded in the sandbox for older kernels"), ("sandlock", "")],
)
def test_a_weaker_sandbox_is_told_of(sandbox: str, said: str, tmp_path: Path) -> None:
    """The page says how many submissions were graded in it; the one for the class does not."""
    made = tiny_course(tmp_path).assignment(NAME)
    keep(made, graded("ada-01", 2, 3, sandbox=sandbox))
    keep(made, graded("bob-02", 2, 3))
    banners = re.findall(r'<p class="banner">(.*?)</p>', render(read(made)))
    assert [said in banner and banner.startswith("1 of 2 submissions was") for banner in banners] == [True] * bool(said)
    assert '<p class="banner">' not in render(read(made), anonymous=True)


DATA = (
    *("ada-01", "bob-02", "cyd-03", "dee-04", "eve-05", "double", "quadruple", "why", "Twice the number.", "Tiny"),
    "Nothing could be graded:",
    *("autograder", "--anonymous", "tiny"),
)
"""What no catalogue has: names, titles of checks, and what stands in code."""


@pytest.mark.parametrize("anonymous", [False, True], ids=["named", "anonymous"])
def test_the_page_speaks_one_language(
    assignment: Assignment, anonymous: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Whatever the language, no word of the page is left out; it says itself in which one it is."""
    learn(monkeypatch, tmp_path / "catalogues")
    shown = Page(strip(write(assignment, gradebook=False, anonymous=anonymous, language=TONGUE).read_text("utf-8")))
    assert ("html", {"lang": TONGUE}) in shown.tags
    said = [value or "" for _, named in shown.tags for name, value in named.items() if name in ("aria-label", "title")]
    code = re.findall(r"\w{2,}", LONG + RENAMED)
    assert unmarked(" ".join([shown.text, *said]), (*DATA, SECRET, f"{SECRET} of", *code)) == []


def test_the_page_speaks_the_language_of_who_grades(assignment: Assignment, monkeypatch: pytest.MonkeyPatch) -> None:
    """As the environment says, unless another one is asked for."""
    root = assignment.course.root
    page = root / "reports" / "tiny.html"
    monkeypatch.setenv("LANGUAGE", "es_ES:en")
    assert CliRunner().invoke(app, ["report", NAME, "--course", str(root)]).exit_code == 0
    assert "Informe de clase" in page.read_text("utf-8")
    assert CliRunner().invoke(app, ["report", NAME, "--course", str(root), "--language", "en"]).exit_code == 0
    assert "Class report" in page.read_text("utf-8")
    with pytest.raises(TranslationError, match="expected one of the languages"):
        CliRunner().invoke(app, ["report", NAME, "--course", str(root), "--language", "xx"], catch_exceptions=False)
