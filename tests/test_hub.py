"""Handing in on a JupyterHub by the Assignment List: graded by ``autograder watch``, the page back in the list."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from autograder.config import Course
from tests.support.chromium import browser
from tests.support.course import SOLUTIONS, submission
from tests.support.exchange import course, nbgrader, watcher
from tests.support.hub import STUDENT, Hub, hub

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = [
    pytest.mark.nightly,
    pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning"),  # nbgrader's alembic starts a thread
]


@pytest.fixture
def made(tmp_path: Path) -> Course:
    """A course with an exchange, its assignment released."""
    found = course(tmp_path)
    nbgrader(found.root, "release_assignment", "tiny")
    return found


def test_a_student_of_a_hub_submits_and_reads_the_page(made: Course, tmp_path: Path) -> None:
    """Fetched, solved, submitted and the page fetched by the Assignment List; in between `autograder watch` looks."""
    (tmp_path / "hub").mkdir()
    with hub(tmp_path / "hub", made.root / "nbgrader_config.py") as started:
        listed = started.ask(f"{started.server}/assignments?course_id=nets")["value"]
        assert [(one["assignment_id"], one["status"]) for one in listed] == [("tiny", "released")]
        fetched = started.act("fetch", "tiny")
        assert fetched[0]["status"] == "fetched"
        path = f"{started.server}/api/contents/{fetched[0]['notebooks'][0]['path']}"
        solved = {"type": "notebook", "format": "json", "content": submission(made, SOLUTIONS)}
        started.ask(path, "PUT", solved)
        started.act("submit", "tiny")
        said: list[str] = []
        watcher(made, said, feedback=True).look()
        assert said == [f"{STUDENT}: tiny 5 of 5"]
        with browser() as opened:
            assert "5 of 5 points" in _page_in_lab(opened, started)
        page = next((started.home / "tiny" / "feedback").glob("*/tiny.html"))
        assert page.read_text(encoding="utf-8") == (made.results / STUDENT / "tiny.html").read_text(encoding="utf-8")


def _page_in_lab(opened: Browser, started: Hub) -> str:
    """Log in, press *Fetch Feedback* and open the page as a student does; return what it shows."""
    page = opened.new_page()
    page.set_default_timeout(60_000)
    page.goto(f"{started.server}/lab")
    page.fill("input[name=username]", STUDENT)
    page.fill("input[name=password]", started.password)
    page.click("input[type=submit]")
    page.get_by_text("Nbgrader", exact=True).click()
    page.get_by_text("Assignment List").click()
    page.get_by_text("Fetch Feedback").click()
    page.get_by_text("view feedback").click()
    page.get_by_text("tiny.html").first.dblclick()
    text: str = page.frame_locator("iframe").locator("body").inner_text()
    return " ".join(text.split())
