"""A notebook's Markdown as HTML that does nothing but be read: an allow-list of elements and attributes, after parsing.

Who wrote it may be anybody. A text that cannot be parsed, or is too long or too deep, is shown as it was written.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import mistune
from bleach.sanitizer import Cleaner  # type: ignore[import-untyped] # ships no types
from markupsafe import Markup, escape

from autograder.language import gettext
from autograder.render.formulas import mathml
from autograder.render.pictures import MAGIC, Pictures
from autograder.util.text import joined, make_legible

MAX_MARKDOWN = 60_000
"""Characters of Markdown that are set on one page: what follows is shown as it was written. Setting some texts takes
time that grows with the square of their length."""
MAX_KEPT = 8_000
"""Characters of a text whose HTML is kept for the next submission."""
MAX_NESTING = 100
"""Elements within elements of one Markdown cell; what is nested more deeply is shown as it was written."""
_TAGS = frozenset(
    (
        *("p", "br", "hr", "b", "i", "u", "em", "strong", "del", "s", "code", "pre", "blockquote", "ul", "ol", "li"),
        *("h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td"),
        *("a", "img", "details", "summary", "sub", "sup", "kbd", "div", "span"),
    )
)
_DATA_PICTURE = re.compile(r"data:image/(?:png|jpeg|gif);base64,[A-Za-z0-9+/=\s]+\Z")
_LINK = re.compile(r"(?:https?://|mailto:)", re.IGNORECASE)
_FORMULA = re.compile(r'<code class="(inline|block)">([^<]*)</code>')
_ELEMENT = re.compile(r"<(/?)([A-Za-z][^\s/>]*)")
_EMPTY = frozenset({"br", "hr", "img"})
_PLAIN_TAG = re.compile(rf"</?(?:{'|'.join(sorted(_TAGS - {'a', 'img'}))})\s*/?>", re.IGNORECASE)
_ENVIRONMENT = (
    r"^ {0,3}(?P<environment_text>\\begin\{(?P<environment_name>[a-z]+\*?)\}"
    r"[\s\S]{0,4000}?\\end\{(?P=environment_name)\})[ \t]*(?:\n|$)"
)
"""Bounded, as each one that is begun is looked for an end of."""


def set_markdown(cells: Iterable[Mapping[str, Any]]) -> tuple[Markup, ...]:
    """Return the Markdown cells of one notebook as HTML, each whole: for who grades it by hand.

    A tag that does more than shape the text is shown as it was written.
    """
    prose = Prose(verbatim=True)
    return tuple(prose.set(joined(cell.get("source")), cell.get("attachments")) for cell in cells)


@dataclass
class Prose:
    """Sets the Markdown of one notebook: heading levels, and the room for it, run through all of its cells.

    pictures : those of the page; verbatim : whether tags that are not kept are shown, rather than left out.
    """

    pictures: Pictures = field(default_factory=Pictures)
    verbatim: bool = False
    level: int = 2
    room: int = MAX_MARKDOWN
    cleaner: Cleaner = field(init=False)

    def __post_init__(self) -> None:
        protocols = {"http", "https", "mailto", "data"}
        self.cleaner = Cleaner(tags=_TAGS, attributes=_allowed, protocols=protocols, strip=True)

    def set(self, source: str, attachments: Any) -> Markup:
        """Return Markdown as HTML of the allow-list."""
        self.room -= len(source)
        level = self.level
        if self.room >= 0:
            try:
                if len(source) > MAX_KEPT or "![" in source:
                    return self._made(source, attachments)
                made, self.level = _without_pictures(source, self.verbatim, level)
                return made
            except Exception:  # a parser that trips over one text must not cost a student the page
                self.level = level
        return Markup("<pre>{}</pre>").format(make_legible(source)) if source.strip() else Markup("")

    def _made(self, source: str, attachments: Any) -> Markup:
        """Return Markdown as HTML. Raises: whatever a parser trips over, ValueError for what is nested too deeply."""
        renderer = (_Verbatim if self.verbatim else _Renderer)(
            self, attachments if isinstance(attachments, dict) else {}
        )
        convert = mistune.create_markdown(renderer=renderer, plugins=["table", "strikethrough", "math", _environments])
        made = str(convert(make_legible(source)))
        if _nesting(made) > MAX_NESTING:
            raise ValueError("nested too deeply")
        return Markup(_FORMULA.sub(_drawn, self.cleaner.clean(made)).strip())


@lru_cache(maxsize=512)
def _without_pictures(source: str, verbatim: bool, level: int) -> tuple[Markup, int]:
    """Markdown without pictures as HTML, and the heading level after it: a class hands the same texts in again."""
    prose = Prose(verbatim=verbatim, level=level)
    return prose._made(source, {}), prose.level


class _Renderer(mistune.HTMLRenderer):
    """Markdown to HTML: headings below the page's own, pictures only from inside the notebook."""

    def __init__(self, prose: Prose, attachments: Mapping[str, Any]) -> None:
        super().__init__(escape=False)  # the allow-list comes after
        self.prose = prose
        self.attachments = attachments

    def heading(self, text: str, level: int, **_attributes: Any) -> str:
        self.prose.level = min(level + 2, self.prose.level + 1, 6)
        return f"<h{self.prose.level}>{text}</h{self.prose.level}>\n"

    def image(self, text: str, url: str, title: str | None = None) -> str:
        name = escape(text or title or gettext("without a description"))
        bundle = self.attachments.get(url.removeprefix("attachment:"))
        if url.startswith("attachment:") and isinstance(bundle, dict):
            for mime in MAGIC:
                uri = self.prose.pictures.uri(mime, joined(bundle[mime])) if mime in bundle else ""
                if uri:
                    return f'<img src="{uri}" alt="{name}">'
        if _DATA_PICTURE.match(url):
            mime, _, content = url.removeprefix("data:").partition(";base64,")
            uri = self.prose.pictures.uri(mime, content)
            if uri:
                return f'<img src="{uri}" alt="{name}">'
        return gettext("[picture: {name}]", name=name)

    def inline_math(self, text: str) -> str:
        return f'<code class="inline">{escape(text)}</code>'

    def block_math(self, text: str) -> str:
        return f'<p><code class="block">{escape(text)}</code></p>\n'


class _Verbatim(_Renderer):
    """Markdown whose tags are those without attributes that only shape a text; any other is text itself."""

    def link(self, text: str, url: str, title: str | None = None) -> str:
        return super().link(text, url, title) if _LINK.match(url) else f"{text} ({escape(url)})"

    def inline_html(self, html: str) -> str:
        return html if _PLAIN_TAG.fullmatch(html) else escape(html)

    def block_html(self, html: str) -> str:
        return html if "<" not in _PLAIN_TAG.sub("", html) else f"<pre>{escape(html)}</pre>\n"


def _allowed(tag: str, name: str, value: str) -> bool:
    if tag == "a":
        return name == "href" and _LINK.match(value) is not None
    if tag == "img":
        return name == "alt" or (name == "src" and _DATA_PICTURE.match(value) is not None)
    if tag == "code":
        return name == "class" and value in ("inline", "block")
    return tag == "details" and name == "open"


def _nesting(made: str) -> int:
    """How many elements are open at once at most, by their tags alone."""
    opened: Counter[str] = Counter()
    depth = deepest = 0
    for closing, name in _ELEMENT.findall(made.lower()):
        if closing and opened[name]:
            opened[name] -= 1
            depth -= 1
        elif not closing and name not in _EMPTY:
            opened[name] += 1
            depth += 1
            deepest = max(deepest, depth)
    return deepest


def _drawn(formula: re.Match[str]) -> str:
    """A formula of the cleaned Markdown as MathML, or as it was."""
    return mathml(html.unescape(formula[2]), block=formula[1] == "block") or formula[0]


def _environments(md: mistune.Markdown) -> None:
    """Let a parser read as a formula what begins with ``\\begin`` and has no dollars around it, as Jupyter does."""
    md.block.register("environment", _ENVIRONMENT, _environment, before="list")


def _environment(_parser: mistune.BlockParser, found: re.Match[str], state: mistune.BlockState) -> int:
    state.append_token({"type": "block_math", "raw": found["environment_text"]})
    return found.end()
