"""A notebook's texts as HTML that holds all that was written: for who grades it by hand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from markupsafe import Markup, escape

from autograder.render.transcript import LINK, TAGS, Renderer, Scribe, joined

_PLAIN_TAG = re.compile(rf"</?(?:{'|'.join(sorted(TAGS - {'a', 'img'}))})\s*/?>", re.IGNORECASE)


def set_markdown(cells: Iterable[Mapping[str, Any]]) -> tuple[Markup, ...]:
    """Return the Markdown cells of one notebook as HTML, each whole.

    A tag that does more than shape the text is shown as it was written, and so is a text that is too long to be set.
    """
    scribe = Scribe(renderer=_Verbatim)
    return tuple(scribe.markup(joined(cell.get("source")), cell.get("attachments")) for cell in cells)


class _Verbatim(Renderer):
    """Markdown whose tags are those without attributes that only shape a text; any other is text itself."""

    def link(self, text: str, url: str, title: str | None = None) -> str:
        return super().link(text, url, title) if LINK.match(url) else f"{text} ({escape(url)})"

    def inline_html(self, html: str) -> str:
        return html if _PLAIN_TAG.fullmatch(html) else escape(html)

    def block_html(self, html: str) -> str:
        return html if "<" not in _PLAIN_TAG.sub("", html) else f"<pre>{escape(html)}</pre>\n"
