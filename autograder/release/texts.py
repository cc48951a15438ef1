"""Text templates of ours with an instructor's own words in them: Markdown, YAML, TOML, JSON and Python, never HTML."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jinja2

from autograder.language import decimal, gettext, ngettext


def fill_template(folder: Path, template: str, /, **values: Any) -> str:
    """Return a template with its values, in the language in use.

    A value that the template asks for and does not get is an error.
    """
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )
    environment.globals |= {"decimal": decimal, "gettext": gettext, "ngettext": ngettext}
    return environment.get_template(template).render(**values)
