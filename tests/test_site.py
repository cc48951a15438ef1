"""The documentation as a site: built without a warning, complete, and nothing in it is loaded from elsewhere."""

from __future__ import annotations

import importlib
import subprocess
import sys
import zlib
from pathlib import Path
from types import ModuleType
from typing import Literal, get_origin

import pytest

import autograder
from tests.support.axe import violations
from tests.support.chromium import browser, visit
from tests.support.documents import DOCS, ROOT
from tests.support.markup import loaded

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site, built as ``make docs`` builds it."""
    folder = tmp_path_factory.mktemp("site")
    made = (ROOT / "Makefile").read_text(encoding="utf-8").partition("$(BIN)/sphinx-build ")[2].partition("\n")[0]
    options = made.split()[:-2]
    assert "--fail-on-warning" in options
    command = [sys.executable, "-m", "sphinx", *options, str(DOCS), str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    return folder


def test_nothing_is_loaded_from_elsewhere(site: Path) -> None:
    """Pages, style sheets and scripts name no address on another machine but as a link to follow."""
    pages = list(site.glob("**/*.html"))
    assert len(pages) > 15
    for page in pages:
        assert not loaded(page).elsewhere, page
    for style in site.glob("**/*.css"):
        text = style.read_text(encoding="utf-8")
        assert "@import" not in text
        assert not [part for part in text.split("url(")[1:] if part.lstrip("\"'").startswith(("http", "//"))], style


def test_every_page_is_there_and_found_from_the_first(site: Path) -> None:
    """Each Markdown page has become one, and the table of contents lists it."""
    first = {link.partition("#")[0] for link in loaded(site / "index.html").links} | {"index.html"}
    assert {f"{page.stem}.html" for page in DOCS.glob("*.md")} <= first


def test_every_public_name_is_documented(site: Path) -> None:
    """What ``__all__`` names, of the package and of each public module, has its place on the page."""
    lines = zlib.decompress((site / "objects.inv").read_bytes().split(b"\n", 4)[4]).decode().splitlines()
    documented = {line.split()[0] for line in lines}
    text = (DOCS / "api.md").read_text(encoding="utf-8")
    for name in autograder.__all__:
        value = getattr(autograder, name)
        if not isinstance(value, ModuleType):
            assert f"autograder.{name}" in documented or f"`{name}`" in text, name
            continue
        module = importlib.import_module(f"autograder.{name}")
        public = [part for part in module.__all__ if get_origin(getattr(module, part)) is not Literal]
        assert public
        assert {f"autograder.{name}.{part}" for part in public} <= documented


@pytest.mark.parametrize("pages", ["[bis]*.html", pytest.param("*.html", marks=pytest.mark.nightly)])
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_everybody_can_read_it(site: Path, width: int, scheme: Literal["light", "dark"], pages: str) -> None:
    """axe-core finds nothing: on the first page, the widest tables, guides and the search; nightly on every page."""
    with browser() as opened:
        for page in sorted(site.glob(pages)):
            seen = visit(opened, page, width=width, scheme=scheme)
            seen.page.wait_for_load_state("load")
            assert not seen.is_too_wide(), page.name
            assert violations(seen.page) == {}, page.name
            seen.page.context.close()
