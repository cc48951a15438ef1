"""People look before they read: formgrader and JupyterLab in a real browser, on the unit xor_weights.

The pictures in docs/pictures are taken here: ``AUTOGRADER_PICTURES=docs/pictures pytest tests/test_browser.py``.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import nbformat
import pytest

from autograder.config import Course
from autograder.grade import grade_class
from autograder.notebook.fill import fill, solutions
from autograder.results import Result
from tests.support.gradebook import open_book

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
PICTURES = os.environ.get("AUTOGRADER_PICTURES")
ROOT = Path(__file__).resolve().parents[1]
NAME = "xor_weights"
PATIENCE = 40_000
"""Milliseconds that anything may take to appear; a machine under load takes its time."""
WRONG = "def step(z):\n    return (np.asarray(z) >= 0).astype(int)"
GRAB = "document.title = `all points to me`"
"""What a submission would do in the browser of who grades it."""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium on this machine"),
    pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning"),  # nbgrader's alembic starts a thread
]


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A course with the one unit; s01 handed in right answers, a step that is wrong at 0, and four scripts."""
    course = Course(tmp_path_factory.mktemp("course"))
    for folder in ("assignments", "solutions", "release"):
        shutil.copytree(ROOT / folder / NAME, course.root / folder / NAME)
    shutil.copy(ROOT / "nbgrader_config.py", course.root)
    assignment = course.assignment(NAME)
    answers = {
        **solutions(assignment),
        "step": WRONG,
        "why_not_linear": "No line parts (0, 1) and (1, 0) from (0, 0) and (1, 1): it would pass on both sides.",
    }
    notebook = fill(assignment, answers)
    notebook.cells += [
        nbformat.v4.new_code_cell(f"from IPython.display import HTML\nHTML({f'<script>{GRAB}</script>'!r})"),
        nbformat.v4.new_markdown_cell(f"<img src=x onerror={GRAB!r}>"),
        nbformat.v4.new_markdown_cell(f"<div>\n<https://a/contenteditable/autofocus/onfocus={GRAB.replace(' ', '')}>"),
        nbformat.v4.new_markdown_cell("![gone](attachment:gone.png)"),
        nbformat.v4.new_raw_cell(f"<script>{GRAB}</script>"),
    ]
    place = course.root / "submitted" / "s01" / NAME
    place.mkdir(parents=True)
    nbformat.write(notebook, place / f"{NAME}.ipynb")
    return course


@pytest.fixture(scope="module")
def server(course: Course) -> Iterator[str]:
    """A JupyterLab server at the course's root, with formgrader in it; the address it listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    home = course.root / "home"
    news = home / ".jupyter/lab/user-settings/@jupyterlab/apputils-extension/notification.jupyterlab-settings"
    news.parent.mkdir(parents=True)
    news.write_text('{"fetchNews": "false", "checkForUpdates": false}')
    environment = {
        **{k: v for k, v in os.environ.items() if not k.startswith(("JUPYTER", "IPYTHON", "XDG"))},
        "HOME": str(home),
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
    }
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", f"--port={port}"]
    command += ["--ServerApp.port_retries=0", "--IdentityProvider.token="]
    with (course.root / "server.log").open("w") as log:
        process = subprocess.Popen(command, cwd=course.root, env=environment, stdout=log, stderr=log)
    address = f"http://127.0.0.1:{port}"
    try:
        for _ in range(600):
            try:
                urllib.request.urlopen(f"{address}/api").close()
                break
            except OSError:
                assert process.poll() is None, (course.root / "server.log").read_text()
                time.sleep(0.1)
        yield address
    finally:
        process.terminate()
        process.wait(30)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A headless Chromium."""
    with playwright.sync_playwright() as running:
        made = running.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield made
        made.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """An empty page, 1280 pixels wide."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    context.set_default_timeout(PATIENCE)
    playwright.expect.set_options(timeout=PATIENCE)
    page = context.new_page()
    yield page
    context.close()


def picture(page: Page, name: str) -> None:
    """Keep what the page shows for the documentation, if asked."""
    if PICTURES:
        page.screenshot(path=Path(PICTURES) / f"{name}.png")


def autograde(page: Page, server: str, student: str) -> None:
    """Press formgrader's button for a student, and wait until it has graded."""
    page.goto(f"{server}/formgrader/manage_submissions/{NAME}")
    row = page.get_by_role("row").filter(has_text=student)
    row.locator(".autograde a").click()
    modal = page.locator(".modal-dialog").filter(has_text="autograd")
    modal.wait_for()
    assert f"Successfully autograded '{NAME}' for student '{student}'" in modal.inner_text()
    modal.get_by_role("button", name="OK").click()
    playwright.expect(row).to_contain_text("/ 30")


def open_submission(page: Page, server: str, course: Course, student: str) -> None:
    """Come to a student's notebook by formgrader's own links."""
    page.goto(f"{server}/formgrader/gradebook")
    page.get_by_role("link", name=NAME).click()
    page.get_by_role("link", name=NAME, exact=True).last.click()
    with open_book(course) as book:
        identity = book.find_submission_notebook(NAME, NAME, student).id
    page.locator(f"a[href*='{identity}']").first.click()
    page.locator("#why_not_linear").wait_for()
    page.wait_for_load_state("networkidle")  # a box listens once formgrader has fetched what it holds


def give(page: Page, *, points: str, comment: str) -> None:
    """Enter points and a comment for why_not_linear, and wait until formgrader has saved both."""
    with page.expect_response(lambda answer: "/api/comment/" in answer.url and answer.request.method == "PUT"):
        page.locator("#why_not_linear-comment").fill(comment)
        page.locator("#why_not_linear").focus()
    with page.expect_response(lambda answer: "/api/grade/" in answer.url and answer.request.method == "PUT"):
        page.locator("#why_not_linear").fill(points)
        page.locator("#why_not_linear-comment").focus()


def test_formgrader_grades_and_keeps_what_a_person_gave(course: Course, server: str, page: Page) -> None:
    """Its button runs our judge; no script of the student's runs; what a person then enters outlives a re-grade."""
    page.goto(f"{server}/formgrader/manage_assignments")
    playwright.expect(page.get_by_role("row").filter(has_text=NAME)).to_be_visible()
    autograde(page, server, "s01")
    open_submission(page, server, course, "s01")
    card = page.locator(".ag-card").filter(has_text="step").first
    playwright.expect(card).to_contain_text("The smallest input that shows it")
    assert "all points" not in page.title()
    result = Result.read(course.root / "results" / "s01" / f"{NAME}.json")
    step = next(exercise for exercise in result.exercises if exercise.name == "step")
    playwright.expect(page.locator("#check_step")).to_have_attribute("placeholder", f"{step.score:g}")
    give(page, points="3", comment="Right. Which line would have to do it?")
    picture(page, "formgrader_by_hand")
    page.locator("#check_step").scroll_into_view_if_needed()
    picture(page, "formgrader")

    grade_class(
        course.assignment(NAME),
        submitted=course.root / "submitted",
        results=course.root / "results",
        workers=1,
        force=True,
    )
    open_submission(page, server, course, "s01")
    playwright.expect(page.locator("#why_not_linear")).to_have_value("3")
    playwright.expect(page.locator("#why_not_linear-comment")).to_have_value("Right. Which line would have to do it?")
    with open_book(course) as book:
        assert book.find_submission(NAME, "s01").score == pytest.approx(result.score + 3)


def write(page: Page, cell: Locator, code: str) -> None:
    """Replace what stands in a code cell, run it, and come to the next cell."""
    cell.locator(".cm-content").click()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.insert_text(code)
    page.keyboard.press("Shift+Enter")


def test_a_student_sees_an_exercise_turn_green(server: str, page: Page) -> None:
    """In JupyterLab: hints unfold and fold; a card says what fails; once mended it passes, and the bar grows."""
    page.goto(f"{server}/doc/tree/release/{NAME}/{NAME}.ipynb")
    page.get_by_text("Python 3 (ipykernel) | Idle").wait_for()

    hint = page.locator("details").filter(has_text="Hint 1").first
    hidden = hint.locator("> :not(summary)").first
    playwright.expect(hidden).not_to_be_visible()
    hint.locator("summary").click()
    playwright.expect(hidden).to_be_visible()
    hint.locator("summary").click()
    playwright.expect(hidden).not_to_be_visible()

    cells = page.locator(".jp-Notebook-cell")
    for start in ("import matplotlib", "SEED = 0"):
        cells.filter(has_text=start).locator(".cm-content").first.click()
        page.keyboard.press("Shift+Enter")
    solution, grade = cells.filter(has_text="def step(z)"), cells.filter(has_text='check("step")')
    write(page, solution, WRONG)
    page.keyboard.press("Shift+Enter")
    card = grade.get_by_role("group", name="step: Not right yet")
    playwright.expect(card).to_be_visible()
    playwright.expect(card).to_contain_text("The boundary: step(0) is 0")
    playwright.expect(card).to_contain_text("0 of 7 exercises pass the public checks")
    bar = grade.get_by_role("progressbar", name="Exercises that pass the public checks")
    playwright.expect(bar).to_have_attribute("aria-valuenow", "0")
    grade.scroll_into_view_if_needed()
    picture(page, "jupyterlab")

    write(page, solution, "def step(z):\n    return (np.asarray(z) > 0).astype(int)")
    page.keyboard.press("Shift+Enter")
    card = grade.get_by_role("group", name="step: Passes")
    playwright.expect(card).to_be_visible()
    playwright.expect(card).to_contain_text("1 of 7 exercises pass the public checks")
    playwright.expect(bar).to_have_attribute("aria-valuenow", "1")
    picture(page, "jupyterlab_passes")
