"""What a student wrote, in somebody else's browser: it is read, it does not run."""

from __future__ import annotations

import re
import time
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import nbformat
import pytest
from bleach._vendor import html5lib  # type: ignore[import-untyped] # reads HTML as browsers do
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from nbconvert import HTMLExporter
from nbconvert.filters import markdown2html
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output, new_raw_cell

from autograder.gradebook.shown import sanitize
from autograder.notebook.submitted import MAX_SOURCE
from tests.support.chromium import browser, visit
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
    "<div>\n<https://a/contenteditable/autofocus/onfocus=alert(1)>",
    "<table>\n<mailto:a@b/onfocus=alert(1)/autofocus/contenteditable>\n</table>",
    "<b>\n<x@y.z/onmouseover=alert(1)>",
    "```mermaid\n</pre><img src=x onerror=alert(1)>\n```",
    "```html\n<script>alert(1)</script>\n```",
    '~~~x" onload=alert(1)\nx\n~~~',
    "$$\n<script>alert(1)</script>\n\n$$",
    "\\begin{align}<img src=x onerror=alert(1)>\\end{align}",
    "$\\href{javascript:alert(1)}{x}$ $\\style{position:fixed}{x}$ \\(\\unicode{60}\\)",
    "$\\text{<img src=x onerror=alert(1)>}$",
    "&lt;script&gt;alert(1)&lt;/script&gt; &#60;img src=x onerror=alert(1)&#62; &#x3c;svg onload=alert(1)>",
    '[&lt;img src=x onerror=alert(1)&gt;](https://x "&quot; onmouseover=&quot;alert(1)")',
    '[a](https://x/"onmouseover="alert(1))',
    "[a](data:text/html;base64,PHNjcmlwdD4=)",
    "[a](vbscript:x) [b](\x01javascript:alert(1)) [c](//example.org)",
    "![a](javascript:alert(1)) ![b](https://example.org/x.png) ![c](//x/y.svg)",
    "![a](attachment:none) ![b][c]\n\n[c]: attachment:../x",
    "![a](data:image/svg+xml;base64,PHN2Zz4=)",
    '![a](data:image/png;base64,x" onload="alert(1))',
    "<!-- --><script>alert(1)</script>",
    "<![CDATA[><img src=x onerror=alert(1)>]]>",
    '<!DOCTYPE x [<!ENTITY y "z">]>',
    "</div></div></body><script>alert(1)</script>",
    "</div>\n\n<script>alert(1)</script>",
    "<details open ontoggle=alert(1)><summary>x</summary>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<form id=x><input name=y formaction=javascript:alert(1)>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<base href=//x>\n<link rel=stylesheet href=//x>",
    "<span class=mermaid id=why_not_linear style=position:fixed>x</span>",
    "<div class='jp-Mermaid'><pre class='mermaid'>x</pre></div>",
    "<a href='https://example.org' target=_top ping=//x>x</a>",
    "- <img src=x\n  onerror=alert(1)>\n> <svg\n> onload=alert(1)>",
    "| <img src=x onerror=alert(1)> |\n|---|\n| <script>alert(1)</script> |",
    "Setext <script>\n===\n# <img src=x onerror=alert(1)> {#x}",
    "\u2028<script>\u2029alert(1)</script>\x0b<img\x0csrc=x\x0conerror=alert(1)>",
    "\\<img src=x onerror=alert(1)\\>",
    "`` ` <script> ` ``<script>`",
    "<ſcript>alert(1)</ſcript> <ımg src=x onerror=alert(1)>",
    "<x\n\nonfocus=alert(1) autofocus>",
]
MATHML = "{http://www.w3.org/1998/Math/MathML}"
SHAPES = re.compile(
    "p|br|hr|[biuas]|em|strong|del|code|pre|blockquote|[uo]l|li|h[3-6]|table|thead|tbody|tr|t[hd]|details|summary|"
    "su[bp]|kbd|div|span|img"
)
FORMULAS = re.compile("math|m(?:row|[ion]|text|space|frac|sqrt|sub|sup|subsup|under|over|underover|table|t[rd])")
ATTRIBUTES = {
    "a href": r"(?i:https?://|mailto:).*",
    "img src": r"data:image/(png|jpeg|gif);base64,[A-Za-z0-9+/=]+",
    "img alt": ".*",
    "code class": "inline|block",
    "math display": "block",
    "mover accent": "true",
    "mspace width": r"-?[\d.]+em",
    "mo stretchy": "true|false",
    "mo minsize": r"[\d.]+em",
    "mo maxsize": r"[\d.]+em",
}
PIXEL = "R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=="


def shown(source: str, make: Any = new_markdown_cell, **fields: Any) -> str:
    """What a cell's source is after it was made harmless."""
    made = sanitize(new_notebook(cells=[make(source, **fields)]), EMPTY)
    (cell,) = made.cells
    assert cell.cell_type == "markdown"
    assert "attachments" not in cell
    return str(cell.source)


def dangers(root: Element) -> list[str]:
    """Every element and attribute below one that is not on the list."""
    found = []
    for element in root.iter():
        tag = str(element.tag)
        name = tag.removeprefix(MATHML)
        if not (FORMULAS if tag != name else SHAPES).fullmatch(name):
            found.append(f"<{tag}>")
        for attribute, value in element.attrib.items():
            pattern = ATTRIBUTES.get(f"{name} {attribute}")
            if pattern is None or not re.fullmatch(pattern, value, re.DOTALL):
                found.append(f"{name} {attribute}={value}")
    return found


def rendered(source: str) -> Element:
    """What a browser makes of a student's text, once nbconvert has rendered what is stored of it.

    Markdown passes it on as it is, whoever's Markdown.
    """
    stored = shown(source)
    assert "\n" not in stored
    page = markdown2html(stored)
    assert page.strip() == stored
    assert MarkdownIt("commonmark").render(stored).strip() == stored
    body = html5lib.parse(page, namespaceHTMLElements=False).find("body")
    if not stored:
        return Element("div")
    around: Element
    (around,) = body
    assert around.attrib.pop("class") == "tex2jax_ignore mathjax_ignore"
    assert not (body.text or "").strip()
    assert not (around.tail or "").strip(), "something stands outside"
    return around


def text(source: str) -> str:
    """What a reader reads."""
    return " ".join("".join(rendered(source).itertext()).split())


@pytest.mark.parametrize("source", HOSTILE)
def test_what_would_run_does_not(source: str) -> None:
    """No element or attribute that is not on the list, in a text or a raw cell."""
    assert dangers(rendered(source)) == []
    raw = shown(source, new_raw_cell)
    assert not re.search("<(?!/?div|/?pre)", raw)


PIECES = [
    *HOSTILE,
    *(
        "<",
        ">",
        "</",
        "/>",
        "<!--",
        "-->",
        "b",
        "/",
        "`",
        "```",
        "\n\n",
        "\n",
        "$",
        "$$",
        "*",
        '"',
        "'",
        "](",
        "[",
        "]",
    ),
    *("details", " ", "&lt;", "&#60;", "&", "<div>", "<div>\n", "</div>", "<https://x/", "[x]: ", "![", "attachment:"),
    *("\\begin{align}", "\\end{align}", "\\text{", "}", "\t", "    ", "> ", "- ", "|", "\0", "\r"),
]


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
@example('<b">')
def test_no_mixture_of_them_does(source: str) -> None:
    """Pieces of Markdown around pieces of HTML make nothing that runs."""
    assert dangers(rendered(source)) == []


@settings(deadline=None)
@given(st.text(max_size=60))
def test_no_text_does(source: str) -> None:
    """Any characters at all."""
    assert dangers(rendered(source)) == []


@settings(deadline=None)
@given(nested(st.sampled_from(HOSTILE), MARKDOWN_LAYERS, 20))
def test_what_is_nested_does_not_run_either(source: str) -> None:
    """Quotes, lists, links and tags around it, whether they are closed or not."""
    assert dangers(rendered(source)) == []


def exported(*cells: NotebookNode) -> Element:
    """The page that nbconvert makes of a student's cells, as a browser reads it."""
    page, _ = HTMLExporter().from_notebook_node(sanitize(new_notebook(cells=list(cells)), EMPTY))
    whole: Element = html5lib.parse(page, namespaceHTMLElements=False)
    return whole


@pytest.mark.slow
def test_a_whole_page_holds_nothing_more() -> None:
    """nbconvert's page of all of them has the scripts, frames and handlers of a page of none."""

    def active(page: Element) -> list[tuple[str, list[str]]]:
        found = []
        for element in page.iter():
            handlers = [a for a in element.attrib if a.startswith("on") or a in ("style", "srcdoc", "formaction")]
            if handlers or element.tag in ("script", "iframe", "object", "embed", "link", "base", "form", "meta"):
                found.append((str(element.tag), handlers))
        return found

    outputs = [new_output("stream", text="\n".join(HOSTILE)), new_output("error", ename=HOSTILE[0], evalue=HOSTILE[4])]
    outputs.append(new_output("display_data", {"text/plain": HOSTILE[4], "text/html": HOSTILE[0]}))
    made = [make(source) for source in HOSTILE for make in (new_markdown_cell, new_raw_cell, new_code_cell)]
    page = exported(*made, new_code_cell(HOSTILE[0], outputs=outputs))
    assert active(page) == active(exported(new_markdown_cell("x"), new_code_cell("x")))
    around = [e for e in page.iter("div") if e.attrib.get("class") == "tex2jax_ignore mathjax_ignore"]
    assert len(around) == 2 * len(HOSTILE)
    for element in around:
        del element.attrib["class"]
        assert dangers(element) == []


@pytest.mark.slow
def test_a_browser_runs_nothing(tmp_path: Path) -> None:
    """Opened in a browser, the page does what a page without them does, and asks the network for nothing more.

    As they were handed in, they would have run.
    """
    mark = "document.title=String.fromCharCode(87,79,78)"
    bare = new_notebook(cells=[new_markdown_cell(source.replace("alert(1)", mark)) for source in HOSTILE])
    bare.cells = [cell for cell in bare.cells if "attachment" not in cell.source]  # no page could be made of them
    empty = new_notebook(cells=[new_markdown_cell("x")])
    titles, asked = [], []
    with browser() as opened:
        for number, held in enumerate((empty, sanitize(bare, EMPTY), bare)):
            page, _ = HTMLExporter().from_notebook_node(held)
            (tmp_path / f"{number}.html").write_text(page)
            found = visit(opened, tmp_path / f"{number}.html", width=1000, scheme="light")
            found.page.keyboard.press("Tab")
            titles.append(found.page.title())
            asked.append({address for address in found.asked if not address.startswith("file:")})
    assert titles == ["Notebook", "Notebook", "WON"]
    assert asked[0] == asked[1]


@pytest.mark.parametrize(
    "piece",
    ["<", "[", "](", "]( ", "<b ", "<https://x", "</", "<!--", "](\n", "<\0", "> - ", "$", "\\begin{a}", "<em>\n\nx"],
)
def test_the_longest_text_takes_no_time(piece: str) -> None:
    """As long as a submission may be; what cannot be read by a browser costs the class nothing."""
    source = (piece * MAX_SOURCE)[:MAX_SOURCE]
    for long in (source, piece + " " * MAX_SOURCE, piece + "x" * MAX_SOURCE, source[:20_000]):
        begun = time.process_time()
        assert shown(long)
        assert time.process_time() - begun < 10


@pytest.mark.parametrize(
    ("source", "read"),
    [
        ("It is 1 < 2, so x < y and y > z, a<b and c>d, a<=b.", None),
        ("<https://example.org/a?b=c>", "https://example.org/a?b=c"),
        ("Is [this](that.html) a link? `w[0](x)`: no.", "Is this (that.html) a link? w[0](x): no."),
        ("# Title\n\n* one\n* *two*\n\n1. three", "Title one two three"),
        ("a  \nb \\* c \\$5 and $6", "a b * c $5 and $6"),
        ("<script>alert(1)</script>", None),
        ("a <b onclick=x>bold</b> <b>bold</b> &lt;b&gt; <!-- c -->", "a <b onclick=x>bold bold <b> <!-- c -->"),
        ("![a plot](attachment:none.png)", "[picture: a plot]"),
        ("![a][b]\n\n[b]: attachment:none", "[picture: a]"),
        ("so $0<b$", "so 0<b"),
        ("$\\unknown{x}$", "\\unknown{x}"),
        ("Übung ∑ 😀 – naïve", None),
    ],
)
def test_what_was_written_is_read(source: str, read: str | None) -> None:
    """Comparisons, tags that are not ours, links that lead nowhere: nothing that was written vanishes."""
    assert text(source) == (read or source)


ORDINARY = r"""## Why

One **bold** and *slanted* ~~not~~ `a < b`, $x^2 \le \frac{1}{2}$ and [a page](https://example.org).

- first
  1. inner
- second

| a | b |
|---|--:|
| 1 | 2 |

> quoted

```python
for i in x:
    y = i < 3

    print(y)
```

$$\sum_i w_i$$

\begin{align}
a &= b \\
c &= d
\end{align}

<details><summary>More</summary>

Text<sub>1</sub>
</details>
"""


def test_ordinary_markdown_looks_as_it_should() -> None:
    """Headings, lists, tables, quotes, code, formulas and links are those elements in nbconvert's page."""
    (around,) = [e for e in exported(new_markdown_cell(ORDINARY)).iter("div") if "tex2jax_ignore" in str(e.attrib)]

    def read(path: str) -> list[str]:
        return ["".join(e.itertext()) for e in around.iterfind(f".//{path}")]

    assert read("h3") == ["Why"]
    assert (read("strong"), read("em"), read("del"), read("p/code")) == (["bold"], ["slanted"], ["not"], ["a < b"])
    assert [(e.text, e.attrib["href"]) for e in around.iter("a")] == [("a page", "https://example.org")]
    assert read("ul/li/ol/li") == ["inner"]
    assert len(read("ul/li")) == 2
    assert (read("th"), read("td")) == (["a", "b"], ["1", "2"])
    assert [t.strip() for t in read("blockquote")] == ["quoted"]
    assert read("pre/code") == ["for i in x:\n    y = i < 3\n\n    print(y)\n"]
    formulas = read(f"{MATHML}math")
    assert formulas == ["x2≤12", "∑iwi", "a=bc=d"]
    assert [e.attrib.get("display") for e in around.iter(f"{MATHML}math")] == [None, "block", "block"]
    assert read("details/summary") == ["More"]
    assert read("sub") == ["1"]


@pytest.mark.parametrize(
    "source", ["![x](attachment:x.gif)", "![x][y]\n\n[y]: attachment:x.gif", f"![x](data:image/gif;base64,{PIXEL})"]
)
def test_a_pasted_picture_stands_in_the_text(source: str) -> None:
    """A GIF too, named in any way; the page that nbconvert makes shows it."""
    page = exported(new_markdown_cell(source, attachments={"x.gif": {"image/gif": PIXEL}}))
    pictures = [e.attrib for e in page.iter("img")]
    assert pictures == [{"src": f"data:image/gif;base64,{PIXEL}", "alt": "x"}]


def test_an_attachment_that_is_no_picture_is_text() -> None:
    """Nothing of it is left, and the page can be made."""
    bundle = {
        "x": {"text/html": "<script>alert(1)</script>"},
        "y": {'image/png" onload="': "1"},
        "z": {"image/png": "!"},
    }
    source = "![x](attachment:x) ![y](attachment:y) ![z](attachment:z)"
    page = exported(new_markdown_cell(source, attachments=bundle))
    assert list(page.iter("img")) == []
    assert "[picture: x] [picture: y] [picture: z]" in "".join(page.itertext())


def test_a_copy_of_the_instructors_text_is_trusted_with_its_attachments_only() -> None:
    """Copied into a cell without them, or with others, it is a student's text."""
    own = new_markdown_cell("<b id=x>![x](attachment:x.gif)</b>", attachments={"x.gif": {"image/gif": PIXEL}})
    copies = [new_markdown_cell(own.source), new_markdown_cell(own.source, attachments={"x.gif": {"image/png": "A"}})]
    made = sanitize(new_notebook(cells=[own, *copies, new_raw_cell(own.source)]), new_notebook(cells=[own]))
    assert made.cells[0] == own
    assert all(cell.source.startswith('<div class="tex2jax_ignore') for cell in made.cells[1:])
    HTMLExporter().from_notebook_node(made)


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
