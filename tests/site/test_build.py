"""The course's site: complete, unsolved, nothing in it loaded from elsewhere, readable with eyes, ears and keys."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from autograder.config import Course
from autograder.errors import ConfigError
from autograder.pipeline.grader import Grader
from autograder.site import Launch, build, titles_of
from tests.support.axe import violations
from tests.support.chromium import browser, visit
from tests.support.classic import answer, cell, classic_course, grade
from tests.support.course import tiny_course
from tests.support.markup import loaded

pytestmark = pytest.mark.slow

SOLVED = "np.add(x, x)"


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """A course with one unit."""
    return tiny_course(tmp_path_factory.mktemp("course"))


@pytest.fixture(scope="module")
def site(course: Course) -> Path:
    """Its site."""
    told: list[tuple[int, int]] = []
    made = build(
        [course.assignment("tiny")],
        course.root / "site",
        titles={"": "Small nets"},
        launch=Launch("https://github.com/OWNER/NAME"),
        sandbox="none",
        on_page=lambda done, number: told.append((done, number)),
    )
    assert told == [(1, 1)]
    return made


def test_every_unit_is_there_unsolved(site: Path) -> None:
    """With its title, its summary, its stubs; and in the search."""
    index, page = (site / "index.html").read_text("utf-8"), (site / "tiny.html").read_text("utf-8")
    assert "Small nets" in index
    assert 'href="tiny.html"' in index
    assert "raise" in page
    for text in (page, (site / "searchindex.js").read_text("utf-8")):
        assert "x + x" not in text
        assert SOLVED not in text
    assert "quadrupl" in (site / "searchindex.js").read_text("utf-8")
    assert "colab.research.google.com/github/OWNER/NAME/blob/main/release/tiny/tiny.ipynb" in page
    assert not list(site.glob("_sources/*"))


def test_the_release_can_be_had(site: Path, course: Course) -> None:
    """As an archive that is the same every time, without anything of the solutions."""
    with zipfile.ZipFile(io.BytesIO((site / "downloads" / "tiny.zip").read_bytes())) as archive:
        names = {name.removeprefix("tiny/") for name in archive.namelist()}
        assert all(name.startswith("tiny/") for name in archive.namelist())
    folder = course.root / "release" / "tiny"
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert names == there
    assert "tiny.ipynb" in names


def test_nothing_is_loaded_from_elsewhere(site: Path) -> None:
    """Links to follow are all that leads away."""
    for page in site.rglob("*.html"):
        assert not loaded(page).elsewhere, page


def test_what_has_not_changed_does_not_run_again(site: Path, course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    """The pages are made anew all the same, with another title."""

    def run(*_: object, **__: object) -> None:
        raise AssertionError("a notebook ran")

    monkeypatch.setattr(Grader, "grade", run)
    made = build(
        [course.assignment("tiny")],
        course.root / "again",
        titles={"": "Small nets", "en": "Large nets"},
        sandbox="none",
    )
    assert "Large nets" in (made / "index.html").read_text("utf-8")
    assert "colab" not in (made / "tiny.html").read_text("utf-8")


def test_a_classic_assignment_has_a_page_a_notebook(tmp_path: Path) -> None:
    """With what its own cells print, and no hidden test."""
    first = [
        cell("# First", "markdown"),
        cell("print('given', 6 * 7)"),
        answer("f", "### BEGIN SOLUTION\nf = 1\n### END SOLUTION"),
        grade("t", "assert f\n### BEGIN HIDDEN TESTS\nassert f == 1\n### END HIDDEN TESTS"),
    ]
    made = classic_course(tmp_path / "course", {"ps1": {"p1.ipynb": first, "p2.ipynb": first}})
    site = build([made.assignment("ps1")], tmp_path / "site", sandbox="none")
    pages = [(site / f"ps1-{name}.html").read_text("utf-8") for name in ("p1", "p2")]
    for page in pages:
        assert "given 42" in page
        assert "f == 1" not in page
        assert "f = 1" not in page


def test_a_course_has_a_title_in_each_language() -> None:
    """Of what is no language's code the whole is a title."""
    assert titles_of(["Small nets", "es=Redes pequeñas", "y=mx"]) == {"": "y=mx", "es": "Redes pequeñas"}
    assert titles_of([]) == {}


def test_the_theme_speaks_the_pages_language(tmp_path: Path) -> None:
    """Of its own it says one thing in English whatever the language is."""
    course = tiny_course(tmp_path)
    settings = course.assignment("tiny").settings_file
    settings.write_text(f'language = "es"\n{settings.read_text("utf-8")}', encoding="utf-8")
    page = build([course.assignment("tiny")], tmp_path / "site", sandbox="none") / "tiny.html"
    assert "Volver arriba" in page.read_text("utf-8")
    assert "Back to top" not in page.read_text("utf-8")


def test_there_has_to_be_something(tmp_path: Path) -> None:
    """A course without assignments."""
    with pytest.raises(ConfigError, match="expected an assignment to show, found none"):
        build([], tmp_path / "site")


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_everybody_can_read_it(site: Path, width: int, scheme: str) -> None:
    """axe-core finds nothing, and no page is wider than the screen."""
    with browser() as opened:
        for name in ("index", "tiny"):
            seen = visit(opened, site / f"{name}.html", width=width, scheme="dark" if scheme == "dark" else "light")
            seen.page.wait_for_load_state("load")
            assert not seen.is_too_wide(), name
            assert violations(seen.page) == {}, name
