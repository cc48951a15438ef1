"""How Sphinx builds the documentation: ``make docs``. Every page is Markdown; nothing is loaded from elsewhere."""

from pathlib import Path

from autograder import __version__

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

default_role = "code"  # docstrings put names between single backquotes, as Markdown does
autodoc_member_order = "bysource"
autodoc_typehints_format = "short"
autodoc_preserve_defaults = True

html_theme = "furo"
html_title = "autograder"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_sphinx = False
html_theme_options = {"navigation_with_keys": True}
