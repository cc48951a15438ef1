"""axe-core, which says what of a page somebody cannot reach or read, or a skipped test that says that it is missing."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.support.documents import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Page

AXE = Path(os.environ.get("AUTOGRADER_AXE", ROOT / "build" / "node_modules" / "axe-core" / "axe.min.js"))
FORMULAS = "empty-table-header"
"""A rule that is not asked: it takes a heading that is a formula in MathML for an empty one."""


def violations(page: Page) -> dict[str, str]:
    """Return the rules that an open page breaks, with the first element that does."""
    if not AXE.is_file():
        pytest.skip(f"needs axe-core, {AXE}: make accessible")
    page.add_script_tag(path=str(AXE))
    found = page.evaluate(f"axe.run({{rules: {{'{FORMULAS}': {{enabled: false}}}}}})")
    return {one["id"]: one["nodes"][0]["html"] for one in found["violations"]}
