"""What a student wrote, in somebody else's browser: it is read, it does not run."""

from __future__ import annotations

import time
from html.parser import HTMLParser
from typing import Any

import nbformat
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from nbconvert.filters import markdown2html
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output, new_raw_cell

from autograder.gradebook.sanitize import sanitize
from autograder.notebook.submitted import MAX_SOURCE
from tests.support.nesting import MARKDOWN_LAYERS, nested

EMPTY = new_notebook()
HOSTILE = [
    "<script>alert(1)</script>",
    "<SCRIPT\n>alert(1)</SCRIPT\n>",
    "<<script>script>alert(1)</script>",
    "<\0script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg/onload=alert(1)>",
    "<p onclick='alert(1)'>here</p>",
    "<details/open/ontoggle=alert(1)>",
    "<b\n onmouseover=alert(1)>here</b>",
    "<!--><img src=x onerror=alert(1)>-->",
    "<?xml?><iframe srcdoc='<script>alert(1)</script>'>",
    "$x<img src=x onerror=alert(1)>$",
    "$$<style>@import url(//x)</style>$$",
    "`<script>`<script>alert(1)</script>",
    "[a](javascript:alert(1))",
    "[a]( JavaScript:alert(1))",
    "[a](<java\tscript:alert(1)>)",
    "[a](java&#115;cript:alert(1))",
    "[a][b]\n\n[b]: javascript:alert(1)",
    "[b]\n\n[b]:\n javascript:alert(1)",
    "![x](data:text/html,1)",
    "<javascript:alert(1)>",
    '![x](x" onerror="alert(1))',
    "<https://x/?onerror=alert(1)>",
    "\\<script>alert(1)</script>",
    "<*i*mg src=x onerror=alert(1)>",
]
BUILT = {"p", "a", "img", "code", "pre", "div", "span", "em", "strong", "h1", "h2", "h3", "ul", "ol", "li", "table"}
PLAIN = {
    "b",
    "i",
    "del",
    "br",
    "hr",
    "details",
    "summary",
    "sub",
    "sup",
    "blockquote",
    "tbody",
    "thead",
    "tr",
    "th",
    "td",
}


def shown(source: str, make: Any = new_markdown_cell) -> str:
    """What a cell's source is after it was made harmless."""
    made = sanitize(new_notebook(cells=[make(source)]), EMPTY)
    return str(made.cells[0].source)


class Rendered(HTMLParser):
    """The tags of a page, and whether any of them could do something."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.dangers: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag or an attribute that does more than shape a text."""
        if tag not in BUILT | PLAIN:
            self.dangers.append(tag)
        for name, value in attrs:
            wild = (value or "").strip().lower().startswith(("javascript:", "data:text", "vbscript:"))
            if wild or name not in ("href", "src", "alt", "title", "id", "class", "align"):
                self.dangers.append(f"{tag} {name}={value}")

    def handle_comment(self, data: str) -> None:
        """Note a comment, in which much can hide."""
        self.dangers.append(f"<!--{data}")


@pytest.mark.parametrize("source", HOSTILE)
def test_what_would_run_does_not(source: str) -> None:
    """As nbconvert renders it: no tag but those that shape a text, no handler, no script in a link."""
    assert Rendered(markdown2html(shown(source))).dangers == []
    assert "<script" not in shown(source, new_raw_cell).lower()


@given(st.lists(st.sampled_from([*HOSTILE, "<", ">", "b", "/", "`", "\n\n", "$", "*", '"', "](", "details", " "])))
@example(["<", "b", '"', ">"])
def test_no_mixture_of_them_does(parts: list[str]) -> None:
    """Pieces of Markdown around pieces of HTML make nothing that runs."""
    assert Rendered(markdown2html(shown("".join(parts)))).dangers == []


@settings(deadline=None)
@given(nested(st.sampled_from(HOSTILE), MARKDOWN_LAYERS, 20))
def test_what_is_nested_does_not_run_either(source: str) -> None:
    """Quotes, lists, links and tags around it, whether they are closed or not."""
    assert Rendered(markdown2html(shown(source))).dangers == []


@pytest.mark.parametrize("piece", ["<", "[", "](", "]( ", "<b ", "<https://x", "</", "<!--", "](\n", "<\0", "> - "])
def test_the_longest_text_takes_no_time(piece: str) -> None:
    """As long as a submission may be; what cannot be read by a browser costs the class nothing."""
    source = (piece * MAX_SOURCE)[:MAX_SOURCE]
    for text in (source, piece + " " * MAX_SOURCE, piece + "x" * MAX_SOURCE):
        begun = time.process_time()
        assert shown(text)
        assert time.process_time() - begun < 10


@pytest.mark.parametrize(
    ("source", "kept"),
    [
        ("It is 1 < 2, and $b<0$, and a<=b.", "It is 1 < 2, and $b<0$, and a<=b."),
        ("so $0<b$", "so $0< b$"),
        ("<details><summary>Why</summary>\n\nSo.</details> x<sub>1</sub><br/>", None),
        ("See <https://example.org/a?b=c>.", None),
        ("`W @ x` *and* **b**, [a page](https://example.org), ![x](attachment:x.png), [up](#top)", None),
        ("Is [this](that.html) a link? `w[0](x)`: no.", "Is [this] (that.html) a link? `w[0] (x)`: no."),
    ],
)
def test_what_shapes_a_text_stays(source: str, kept: str | None) -> None:
    """Plain tags, links, code and comparisons are what they were; a letter after < moves by a space."""
    assert shown(source) == (kept or source)


def test_the_instructors_texts_are_left_alone() -> None:
    """What the release says may hold any HTML."""
    notebook = new_notebook(cells=[new_markdown_cell('<a id="top" href="#end">To the end</a>')])
    assert sanitize(notebook, notebook) == notebook


def test_outputs_keep_text_and_pictures() -> None:
    """HTML, SVG, scripts and widgets go, whichever cell made them; what is left is a valid notebook."""
    data = {"text/html": "<script>1</script>", "text/plain": "a table", "image/png": "iVBORw0KGgo="}
    outputs = [
        new_output("display_data", data),
        new_output("execute_result", {"application/javascript": "1", "image/svg+xml": "<svg/>"}, execution_count=1),
        new_output("display_data", {"image/png": '"><script>1</script>', "text/plain": "<Figure>"}),
        new_output("stream", text="<b>printed"),
    ]
    notebook = new_notebook(cells=[new_code_cell("f()", outputs=outputs)])
    before = nbformat.writes(notebook)
    made = sanitize(notebook, EMPTY)
    nbformat.validate(made)
    first, second, third, fourth = made.cells[0].outputs
    assert first.data == {"text/plain": "a table", "image/png": "iVBORw0KGgo="}
    assert second.data == {"text/plain": "An output is left out here (application/javascript, image/svg+xml)."}
    assert third.data == {"text/plain": "<Figure>"}
    assert fourth.text == "<b>printed"
    assert nbformat.writes(notebook) == before


def test_pasted_pictures_are_pictures() -> None:
    """An attachment of any other kind goes."""
    bundle = {"x.png": {"image/png": "iVBORw0KGgo=", "text/html": "<script>"}, "y": {'image/png" onload="': "1"}}
    made = sanitize(new_notebook(cells=[new_markdown_cell("![x](attachment:x.png)", attachments=bundle)]), EMPTY)
    assert made.cells[0].attachments == {"x.png": {"image/png": "iVBORw0KGgo="}, "y": {}}
