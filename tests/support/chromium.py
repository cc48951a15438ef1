"""A real browser for the tests of pages: an installed one, driven by Playwright, or a skipped test that says so."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@contextmanager
def browser() -> Iterator[Browser]:
    """Open a headless browser: ``$AUTOGRADER_CHROMIUM``, or the first of `NAMES` that is on the path."""
    playwright = pytest.importorskip("playwright.sync_api", reason="needs Playwright: pip install playwright")
    path = os.environ.get("AUTOGRADER_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        pytest.skip(f"needs a browser: none of {', '.join(NAMES)} is installed, and AUTOGRADER_CHROMIUM is not set")
    with playwright.sync_playwright() as driver:
        # Inside a container Chromium's own sandbox cannot start; what it opens here are our own pages.
        opened = driver.chromium.launch(executable_path=path, args=["--no-sandbox"])
        try:
            yield opened
        finally:
            opened.close()


@dataclass
class Visit:
    """A page that was opened, what its console said and what it asked the network for."""

    page: Page
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def is_too_wide(self) -> bool:
        """Whether the page has to be scrolled sideways."""
        return bool(self.page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"))


def visit(opened: Browser, path: Path, *, width: int, scheme: Literal["light", "dark"], script: bool = True) -> Visit:
    """Open a file in a window of its own."""
    context = opened.new_context(
        viewport={"width": width, "height": 800}, color_scheme=scheme, java_script_enabled=script, offline=True
    )
    found = Visit(context.new_page())
    found.page.on("console", lambda message: found.said.append(message.text))
    found.page.on("pageerror", lambda error: found.said.append(str(error)))
    found.page.on("request", lambda request: found.asked.append(request.url))
    found.page.goto(path.as_uri())
    return found
