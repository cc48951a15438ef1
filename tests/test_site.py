"""The documentation as a site: built without a warning, complete, and nothing in it is loaded from elsewhere."""

from __future__ import annotations

import importlib
import subprocess
import sys
import zlib
from html.parser import HTMLParser
from pathlib import Path
from types import ModuleType
from typing import Literal, get_origin

import pytest

import autograder
from tests.support.documents import DOCS, ROOT

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


class Loaded(HTMLParser):
    """Collects the addresses that a browser fetches to show a page, and where its links lead."""

    def __init__(self) -> None:
        super().__init__()
        self.fetched: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at one tag."""
        found = dict(attrs)
        if tag == "a":
            self.links.append(found.get("href") or "")
        elif tag != "form":
            names = ("src", "href", "data", "poster", "srcset", "action")
            self.fetched += [value for name in names if (value := found.get(name))]


def read(page: Path) -> Loaded:
    """Read one page of the site."""
    parser = Loaded()
    parser.feed(page.read_text(encoding="utf-8"))
    return parser


def test_nothing_is_loaded_from_elsewhere(site: Path) -> None:
    """Pages, style sheets and scripts name no address on another machine but as a link to follow."""
    pages = list(site.glob("**/*.html"))
    assert len(pages) > 15
    for page in pages:
        assert not [address for address in read(page).fetched if address.startswith(("http:", "https:", "//"))], page
    for style in site.glob("**/*.css"):
        text = style.read_text(encoding="utf-8")
        assert "@import" not in text
        assert not [part for part in text.split("url(")[1:] if part.lstrip("\"'").startswith(("http", "//"))], style


def test_every_page_is_there_and_found_from_the_first(site: Path) -> None:
    """Each Markdown page has become one, and the table of contents lists it."""
    first = {link.partition("#")[0] for link in read(site / "index.html").links} | {"index.html"}
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
