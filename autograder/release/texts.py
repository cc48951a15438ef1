"""Text templates of ours with an instructor's own words in them: Markdown, YAML, TOML, JSON and Python, never HTML."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import jinja2


def fill_template(folder: Path, template: str, /, **values: Any) -> str:
    """Return a template with its values; a value that the template asks for and does not get is an error."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )
    return environment.get_template(template).render(**values)
