"""Pages for people: one HTML file each, in one style, that loads nothing and runs at most a script of ours.

What is common to all pages stands in ``page.html.j2`` and ``page.css``; colours come from ``card.css``.
"""

from __future__ import annotations

import base64
import hashlib
from typing import Any

from autograder.render.formats import environment, stylesheet

_STYLES = ("card.css", "page.css")


def render(template: str, *, styles: tuple[str, ...] = (), script: str = "", **values: Any) -> str:
    """Return a page as HTML text that ends with a newline; the same values give the same bytes.

    styles : style sheets on top of those that all pages have; script : the file of a script, "" for none.
    """
    css = "".join(map(stylesheet, (*_STYLES, *styles)))
    code = stylesheet(script) if script else ""
    page = environment().get_template(template).render(css=css, script=code, policy=_policy(css, code), **values)
    return page.strip() + "\n"


def _policy(css: str, script: str) -> str:
    """Allow this very style sheet and script and pictures inside the page, and nothing else."""
    scripts = f"script-src '{_digest(script)}'; " if script else ""
    return (
        f"default-src 'none'; style-src '{_digest(css)}'; img-src data:; {scripts}base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
