"""How Sphinx builds the documentation: ``make docs``. Every page is Markdown; nothing is loaded from elsewhere."""

from __future__ import annotations

import logging
import re
from pathlib import Path
from typing import Any

from autograder import __version__

logging.getLogger("alembic").setLevel(logging.WARNING)  # it introduces itself when nbgrader is imported

HERE = Path(__file__).resolve().parent

project = "autograder"
author = "The autograder authors"
copyright = "2026, The autograder authors"  # noqa: A001 - the name Sphinx reads
release = version = __version__

extensions = ["myst_parser", "sphinx.ext.autodoc"]
exclude_patterns = ["_build"]
# `make bench` writes this page; the table of contents lists it where it has been written.
suppress_warnings = [] if (HERE / "benchmarks.md").exists() else ["toc.not_readable"]

myst_heading_anchors = 3
myst_enable_extensions = ["attrs_block", "attrs_inline", "colon_fence"]

highlight_language = "none"  # a block without a language is no code
default_role = "code"  # docstrings put names between single backquotes, as Markdown does
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
autodoc_preserve_defaults = True

html_theme = "furo"
html_title = "autograder"
html_static_path = ["_static", "../autograder/site/site.js"]
html_css_files = ["site.css"]
html_js_files = ["site.js"]
html_copy_source = False
html_show_sphinx = False
html_theme_options = {"navigation_with_keys": True}


_MEANING = re.compile(r"^([A-Za-z_][\w, ]*?) : (.*)$")


def _as_markup(_app: Any, _what: str, _name: str, _object: Any, _options: Any, lines: list[str]) -> None:
    """Turn a docstring of ours, which is laid out to be read as it is, into reStructuredText.

    ``name : what it means; other : …`` becomes a list item, ``Raises:`` a paragraph, a drawn tree a literal block.
    """
    done: list[str] = []
    inside = False  # an item, whose further lines may stand further in
    for paragraph in "\n".join(lines).split("\n\n"):
        if "──" in paragraph:
            done += [".. code-block:: text", "", *(f"   {line}" for line in paragraph.splitlines()), ""]
            continue
        for line in paragraph.splitlines():
            found = _MEANING.match(line)
            if found:
                done += ["", f"* **{found[1]}**: {found[2]}"]
            elif inside and line.strip():
                done.append(f"  {line.strip()}")
            elif line.startswith("Raises:"):
                done += ["", line.replace("Raises:", "*Raises*:", 1)]
            else:
                done.append(line)
            inside = bool(found) or (inside and bool(line.strip()))
        inside = False
        done.append("")
    lines[:] = [re.sub(r"(?<!`)\|(?!`)", r"\\|", line) for line in done]


def setup(app: Any) -> None:
    """Called by Sphinx."""
    app.connect("autodoc-process-docstring", _as_markup)
