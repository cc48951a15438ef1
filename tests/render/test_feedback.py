"""The page a student reads."""

from __future__ import annotations

import base64
import hashlib
import re

import pytest
from nbformat import NotebookNode, v4

from autograder.config import Disclosure
from autograder.render.feedback import render
from autograder.results import Notice, Result
from tests.support.findings import HOSTILE, assignment, blocked, broken, exercise, failed, passed, result
from tests.support.markup import Page

RIGHT = result(exercise(passed(), score=2), exercise(score=None, name="why"))
MIXED = result(
    exercise(passed(), failed(visibility="hidden"), score=1),
    exercise(passed(), score=2, name="add", helped_by=("step",)),
    exercise(blocked("carry is not written yet."), name="carry"),
    exercise(broken(), name="halve", score=2),
    exercise(score=None, name="why"),
    status="needs_review",
    notices=(
        Notice(kind="repair", text="The cell check_step was edited; it was put back."),
        Notice(kind="warning", text="The notebook was renamed."),
        Notice(kind="problem", text="A cell took too long."),
    ),
)
EVIL = result(
    exercise(failed(HOSTILE, HOSTILE), broken(HOSTILE), name="step", helped_by=(HOSTILE,)),
    student=f"s01{HOSTILE}",
    notices=(Notice(kind="problem", text=HOSTILE),),
)


def notebook(extra: str = "print(1)") -> NotebookNode:
    def cell(source: str, **nbgrader: object) -> NotebookNode:
        return v4.new_code_cell(source, metadata={"nbgrader": nbgrader})

    why = {"grade_id": "why", "solution": True, "grade": True, "points": 2}
    made = v4.new_notebook(
        cells=[
            v4.new_markdown_cell("# Gates\n\n## One neuron"),
            cell("def step(z): return z", grade_id="step", solution=True, grade=False),
            cell('check("step")', grade_id="check_step", solution=False, grade=True, points=2),
            v4.new_code_cell(extra, outputs=[v4.new_output("stream", text="printed\n")]),
            v4.new_markdown_cell("Because.", metadata={"nbgrader": why}),
        ]
    )
    made.cells[2].outputs = [
        v4.new_output("display_data", {"text/html": "<b>an old card</b>", "text/plain": "an old card"})
    ]
    return made


def page(found: Result, book: NotebookNode | None = None, disclosure: Disclosure = "counterexample") -> Page:
    names = [e.name for e in found.exercises]
    books = {} if book is None else {"gates": book}
    return Page(render(found, assignment(*names, disclosure=disclosure), books))


@pytest.mark.parametrize("found", [RIGHT, MIXED, EVIL, result()], ids=["right", "mixed", "evil", "empty"])
@pytest.mark.parametrize("book", [None, notebook(HOSTILE.replace("\ud800", ""))], ids=["alone", "with notebook"])
def test_every_page_is_sound(found: Result, book: NotebookNode | None) -> None:
    """Well formed, nothing that runs or loads, ids unique, links leading somewhere, headings in order."""
    shown = page(found, book)
    assert shown.source.startswith("<!DOCTYPE html>\n")
    assert shown.dangers() == []
    assert len(shown.ids()) == len(set(shown.ids()))
    assert set(shown.links()) <= set(shown.ids())
    assert shown.headings[0] == 1
    assert all(later <= earlier + 1 for earlier, later in zip(shown.headings, shown.headings[1:], strict=False))
    assert shown.headings.count(1) == 1
    shown.source.encode()


def test_the_same_result_gives_the_same_bytes() -> None:
    """Nothing of the clock or of chance is in the page."""
    assert render(MIXED, assignment(), {"gates": notebook()}) == render(MIXED, assignment(), {"gates": notebook()})


def test_the_policy_allows_our_style_and_nothing_else() -> None:
    """The hash in the policy is that of the page's only style sheet."""
    source = page(EVIL, notebook()).source
    styles = re.findall(r"<style>(.*?)</style>", source, flags=re.S)
    assert len(styles) == 1
    digest = base64.b64encode(hashlib.sha256(styles[0].encode()).digest()).decode()
    assert f"default-src &#39;none&#39;; style-src &#39;sha256-{digest}&#39;; img-src data:;" in source
    assert "@import" not in styles[0]
    assert "url(" not in styles[0]


def test_the_page_has_landmarks() -> None:
    """Header, navigation, main part and footer can be jumped to, and a link leads past the header."""
    tags = [tag for tag, _ in page(MIXED, notebook()).tags]
    assert {"header", "nav", "main", "footer"} <= set(tags)
    assert ("a", {"class": "skip", "href": "#exercises"}) in page(MIXED).tags
    assert ("html", {"lang": "en"}) in page(MIXED).tags


@pytest.mark.parametrize(
    ("found", "sentences"),
    [
        (RIGHT, ["2 of 2 points", "Everything that is checked by machine is right.", "gives up to 2 more points"]),
        (
            MIXED,
            [
                "5 of 8 points",
                "Of 4 exercises, 1 is right, 1 is partly right, 1 is not finished, 1 is to be looked at.",
                "A person will look at this grade.",
                "Mended The cell check_step was edited; it was put back.",
                "Problem A cell took too long.",
            ],
        ),
        (result(), ["0 of 0 points"]),
    ],
)
def test_the_top_says_how_it_went(found: Result, sentences: list[str]) -> None:
    """Score, tally, what a person still gives, and what was done to the notebook, in plain words."""
    shown = " ".join(page(found).text.split())
    for sentence in sentences:
        assert sentence in shown


def test_cards_that_need_work_are_open() -> None:
    """What is right or graded by a person is folded, everything else is unfolded."""
    cards = [a for t, a in page(MIXED).tags if t == "details" and (a.get("id") or "").startswith("exercise-")]
    assert {a["id"]: "open" in a for a in cards} == {
        "exercise-step": True,
        "exercise-add": False,
        "exercise-carry": True,
        "exercise-halve": True,
        "exercise-why": False,
    }


def test_a_failed_hidden_check_shows_what_the_assignment_allows() -> None:
    """Title only, the message too, or the counterexample with its replay."""
    shown = {level: page(MIXED, None, level).text for level in ("title", "message", "counterexample")}
    assert ["1 of 3 values differ." in text for text in shown.values()] == [False, True, True]
    assert ["step(np.array([0.0]))" in text for text in shown.values()] == [False, False, True]
    assert all("It breaks." in text for text in shown.values())


def test_cards_stand_where_the_grade_cells_are() -> None:
    """The official card takes the place of whatever the grade cell showed; the answer for a person has one too."""
    text = page(MIXED, notebook()).text
    below = text[text.index("Your notebook, as it ran") :]
    assert "an old card" not in text
    order = [
        "Your answer: step",
        "def step",
        'check("step")',
        "Partly right",
        "printed",
        "Because.",
        "Graded by a person",
    ]
    assert [below.index(part) for part in order] == sorted(below.index(part) for part in order)


def test_long_code_of_the_instructor_is_folded() -> None:
    """A screenful of plotting tools is one line on a phone; the student's own code is never folded."""
    long = "\n".join(f"a{i} = {i}" for i in range(40))
    book = notebook(long)
    book.cells[1].source = long
    text = page(MIXED, book).text
    assert text.count("40 lines of code") == 1
    assert text.index("40 lines of code") > text.index('check("step")')


def test_cards_link_to_the_code() -> None:
    """From an exercise to the cell that was graded; without a notebook there is no such link."""
    assert "code-step" in page(MIXED, notebook()).links()
    assert not any(link.startswith("code-") for link in page(MIXED).links())


def test_an_instructors_secrets_stay_inside() -> None:
    """The reason why a hidden check of ours broke is not for students."""
    found = result(exercise(broken(visibility="hidden")), status="needs_review")
    assert "secret" not in page(found).source


def test_notices_for_the_instructor_are_not_shown() -> None:
    """What a student can do nothing about does not worry them; that a person will look is said all the same."""
    notice = Notice(kind="problem", text="The grader's sandbox failed: no memory", audience="instructor")
    text = page(result(exercise(score=0), status="needs_review", notices=(notice,))).text
    assert "sandbox" not in text
    assert "About what you handed in" not in text
    assert "The grader itself stumbled on part of it." in text


def test_a_submission_that_cannot_be_read_is_not_called_the_graders_fault() -> None:
    """The banner says why a person will look, and the reason stands first among the notices."""
    notices = (
        Notice(kind="warning", text="b.ipynb was left out."),
        Notice(kind="problem", text="Nothing could be graded: it is empty."),
    )
    shown = page(result(exercise(score=0), status="needs_review", notices=notices))
    assert "could not be graded as it is" in shown.text
    assert "not your fault" not in shown.text
    assert shown.text.index("it is empty") < shown.text.index("left out")
    assert "Nothing of it could be checked." in shown.text
    assert "What to try next" not in shown.text
    assert not any("open" in a for tag, a in shown.tags if tag == "details")


def test_an_assignment_for_persons_alone_says_who_reads_it() -> None:
    """Without any exercise for the machine, points by hand are announced all the same."""
    assert "gives up to 2 more points" in page(result(exercise(score=None, name="why"))).text


def test_many_notices_fold() -> None:
    """Three are seen, and how many more there are; the exercises are not pushed out of sight."""
    notices = tuple(Notice(kind="repair", text=f"The cell a{i} was mended.") for i in range(9))
    shown = page(result(exercise(passed(), score=2), notices=notices))
    assert "6 more" in shown.text
    folds = [a for tag, a in shown.tags if tag == "details" and a.get("class") == "fold"]
    assert folds == [{"class": "fold"}]
    assert "6 more" not in page(result(exercise(passed(), score=2), notices=notices[:3])).text


def test_next_steps_lead_to_their_cards() -> None:
    """The first mistakes are named at the top; where all is right there is nothing to try."""
    shown = page(MIXED)
    assert "What to try next" in shown.text
    assert shown.links().count("exercise-step") == 2
    assert shown.text.index("What to try next") < shown.text.index("About what you handed in")
    assert "What to try next" not in page(RIGHT).text


def test_the_graders_own_parameters_are_said_to_be_its_own() -> None:
    """papermill puts a cell into the notebook that the student never wrote."""
    book = notebook()
    book.cells.insert(1, v4.new_code_cell("# Parameters\nSEED = 0", metadata={"tags": ["injected-parameters"]}))
    assert page(RIGHT, book).text.count("Put in by the grader") == 1
    assert page(RIGHT, notebook()).text.count("Put in by the grader") == 0
