"""Pages for people: one HTML file each, in one style, that loads nothing and runs at most a script of ours.

What is common to all pages stands in ``page.html.j2`` and ``page.css``; colours come from ``card.css``.
"""

from __future__ import annotations

import base64
import functools
import hashlib
import re
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup, escape

from autograder.language import current, gettext, ngettext
from autograder.util.text import make_legible

TEMPLATES = Path(__file__).parent / "templates"
TICKED = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
"""What a sentence sets between backticks, as code."""
_STYLES = ("card.css", "page.css")


@functools.cache
def environment() -> jinja2.Environment:
    """The templates; everything they print is made legible and escaped, in the language in use.

    A message of a template may hold tags, as the template itself.
    """
    made = jinja2.Environment(
        loader=jinja2.FileSystemLoader(TEMPLATES),
        autoescape=True,
        finalize=_harmless,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["spoken"] = _spoken
    made.filters["breaking"] = _breaking
    made.globals |= {"language": current, "gettext": _gettext, "ngettext": _ngettext}
    return made


def _harmless(value: Any) -> Any:
    return make_legible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _gettext(message: str, /, **values: Any) -> Markup:
    return Markup(gettext(message, **_escaped(values)))


def _ngettext(one: str, many: str, n: int, /, **values: Any) -> Markup:
    return Markup(ngettext(one, many, n, **_escaped(values)))


def _escaped(values: dict[str, Any]) -> dict[str, Any]:
    """What fills the fields of a message: it stands between tags."""
    return {name: escape(_harmless(value)) if isinstance(value, str) else value for name, value in values.items()}


def _spoken(sentence: str) -> Markup:
    """Set what stands between backticks as code."""
    parts = TICKED.split(make_legible(sentence))
    return Markup("").join(Markup("<code>{}</code>").format(p) if i % 2 else escape(p) for i, p in enumerate(parts))


def _breaking(name: str) -> Markup:
    """Let a long name break after its underscores."""
    return Markup("_<wbr>").join(map(escape, make_legible(name).split("_")))


@functools.cache
def stylesheet(name: str) -> str:
    """Return a style sheet of ours as text."""
    return (TEMPLATES / name).read_text(encoding="utf-8")


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
