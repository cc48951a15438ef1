"""Executed notebooks as parts of a page."""

from __future__ import annotations

import base64
import re
import struct
import time
import zlib
from pathlib import Path
from typing import Any

import nbformat
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nbformat import NotebookNode, v4

from autograder.language import using
from autograder.render.code import highlight
from autograder.render.pictures import MAX_PICTURES
from autograder.render.prose import MAX_MARKDOWN, MAX_NESTING, Prose, _without_pictures
from autograder.render.transcript import (
    MAX_OUTPUT,
    MAX_OUTPUTS,
    MAX_PRINTED,
    MAX_SOURCE,
    MAX_TEXT,
    TranscriptCell,
    TranscriptOutput,
    transcript,
)
from tests.support.findings import HOSTILE
from tests.support.markup import Page
from tests.support.nesting import MARKDOWN_LAYERS, Layer, nested, wrapped

ROOT = Path(__file__).resolve().parents[2]
SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'


def png(width: int = 1, height: int = 1, padding: int = 0) -> str:
    """A grey picture, base64 as notebooks keep it."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress(b"\0\x7f")
    raw = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return base64.b64encode(raw + chunk(b"IDAT", rows) + chunk(b"tEXt", b"x" * padding) + chunk(b"IEND", b"")).decode()


def notebook(*cells: NotebookNode) -> NotebookNode:
    return nbformat.from_dict(
        {"cells": list(cells), "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    )  # not validated


def code(source: str = "1", *outputs: dict[str, Any], **nbgrader: Any) -> NotebookNode:
    cell = v4.new_code_cell(source, metadata={"nbgrader": nbgrader} if nbgrader else {})
    cell.outputs = list(outputs)
    return cell


def markdown(source: str, **fields: Any) -> TranscriptCell:
    (cell,) = transcript(notebook(v4.new_markdown_cell(source, **fields)), ())
    return cell


def shown(*outputs: dict[str, Any]) -> tuple[TranscriptOutput, ...]:
    (cell,) = transcript(notebook(code("1", *outputs)), ())
    return cell.outputs


def display(**data: str) -> dict[str, Any]:
    return {
        "output_type": "display_data",
        "data": {k.replace("__", "/").replace("_xml", "+xml"): v for k, v in data.items()},
    }


def stream(text: Any, name: str = "stdout") -> dict[str, Any]:
    return {"output_type": "stream", "name": name, "text": text}


def test_cells_know_what_they_are_for() -> None:
    """Solution and grade cells are told by their grade_id; other names and empty cells do not matter."""
    cells = transcript(
        notebook(
            code("def step(z): …", grade_id="step", solution=True, grade=False),
            code("check('step')", grade_id="check_step", solution=False, grade=True),
            v4.new_markdown_cell(
                "Because.", metadata={"nbgrader": {"grade_id": "why", "solution": True, "grade": True}}
            ),
            code("x", grade_id="other", solution=True),
            code("  "),
            v4.new_markdown_cell(""),
        ),
        {"step", "why"},
    )
    assert [(c.kind, c.exercise, c.role) for c in cells] == [
        ("code", "step", "solution"),
        ("code", "step", "grade"),
        ("markdown", "why", "solution"),
        ("code", "", ""),
    ]


def test_markdown_is_rendered() -> None:
    """Emphasis, tables, lists, folded hints and formulas look as they do in the notebook."""
    html = markdown(
        "# Title\n\n*a* **b** `c` [d](https://example.org)\n\n| x |\n|---|\n| 1 |\n\n$w_i$\n\n$$\\frac{a}{b}$$\n\n"
        "<details><summary>Hint</summary>\n\nLook *up*.\n\n</details>"
    ).html
    for part in (
        "<h3>Title</h3>",
        "<em>a</em> <strong>b</strong> <code>c</code>",
        '<a href="https://example.org">d</a>',
        "<td>1</td>",
        "<math><mrow><msub><mi>w</mi><mi>i</mi></msub></mrow></math>",
        '<math display="block"><mrow><mfrac>',
        "<summary>Hint</summary>",
        "<em>up</em>",
    ):
        assert part in html
    assert Page(str(html)).dangers() == []


def test_an_unknown_formula_is_shown_as_it_was_written() -> None:
    """TeX beyond what we can draw stays readable."""
    assert markdown("$\\nope{a<b}$").html == '<p><code class="inline">\\nope{a&lt;b}</code></p>'


def test_headings_never_skip_a_level() -> None:
    """They continue below the page's second level, through all cells, one step at a time."""
    source = [v4.new_markdown_cell(text) for text in ("#### deep", "# top", "### third\n\n#### fourth\n\n###### sixth")]
    levels = [level for cell in transcript(notebook(*source), ()) for level in Page(str(cell.html)).headings]
    assert levels == [3, 3, 4, 5, 6]


ATTACKS = [
    HOSTILE,
    "<script>alert(1)</script><style>*{display:none}</style><iframe src='javascript:alert(1)'></iframe>",
    "<a href='javascript:alert(1)' onclick='alert(2)'>x</a> [y](javascript:alert(3))",
    "[z](data:text/html,x) <a href=data:x>d</a> <a href=' jAvAsCrIpT&colon;alert(1)'>e</a>",
    "![t](https://example.org/t.png) <img src=https://example.org/t.png onerror=alert(1)> <img src='data:text/html,x'>",
    "<svg onload=alert(1)><math><mtext></form><form><mglyph><style></math><img src onerror=alert(2)>",
    "<form action=/><input onfocus=alert(1)></form><base href=//example.org><meta http-equiv=refresh content=0>",
    "</div></section></main></body><h1>Huge</h1><div style='position:fixed'>over all</div>",
    "<code class='inline'>\\text{</code><img src=x onerror=alert(1)></code>",
    "$\\text{<img src=x onerror=alert(1)>}$ <code class=block>&lt;script&gt;</code>",
    "<details open ontoggle=alert(1)><summary>x",
    "<!-- > --><script>alert(1)</script> <noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    ">" * 3000 + " deep",
    "[" * 3000 + "](x)" * 3000,
    "- " * 1500 + "deep",
]


@pytest.mark.parametrize("attack", ATTACKS, ids=range(len(ATTACKS)))
def test_markdown_attacks_come_to_nothing(attack: str) -> None:
    """Nothing runs, nothing loads, and nothing reaches outside of its own element."""
    cells = transcript(notebook(v4.new_markdown_cell(attack)), ())
    page = Page("".join(f"<div>{cell.html}</div>" for cell in cells))
    assert page.dangers() == []
    page.source.encode()


PIECES = st.one_of(
    st.sampled_from(["<", ">", "</", "/>", "<!--", "-->", "&lt;", "&#60;", '"', "'", "`", "```", "$", "$$", "\n\n"]),
    st.sampled_from(["[", "](", ")", "!", "script", "img", "math", "style", "a", "details", "table", "svg", "code"]),
    st.sampled_from([" src=x", " onerror=alert(1)", " href=", "javascript:", " class=inline", "x", "\\text{", "}"]),
)


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=30).map("".join))
def test_markdown_made_of_dangerous_pieces_is_harmless(source: str) -> None:
    """However tags, quotes and Markdown are mixed, what comes out is well formed and runs nothing."""
    cells = transcript(notebook(v4.new_markdown_cell(source)), ())
    assert Page("".join(f"<div>{cell.html}</div>" for cell in cells)).dangers() == []


@pytest.mark.parametrize("layer", MARKDOWN_LAYERS)
def test_deep_markdown_ends_as_text(layer: Layer) -> None:
    """As deep as a cell may be long: no error, no danger, nothing left open, a place on the page that is bounded."""
    source = wrapped("x", [(layer, MAX_SOURCE // len("".join(layer)))])[:MAX_SOURCE]
    html = str(markdown(source).html)
    assert Page(html).dangers() == []
    assert len(html) < 20 * MAX_SOURCE


@settings(max_examples=150, deadline=None)
@given(nested(st.lists(PIECES, max_size=10).map("".join), MARKDOWN_LAYERS, 300))
def test_markdown_nested_in_any_order_is_harmless(source: str) -> None:
    """Layers of different kinds within each other break nothing either."""
    cells = transcript(notebook(v4.new_markdown_cell(source)), ())
    assert Page("".join(f"<div>{cell.html}</div>" for cell in cells)).dangers() == []


def test_elements_beyond_a_depth_are_shown_as_they_were_written() -> None:
    """A browser has to be able to show what we make; headings go on as if the cell had had none."""
    assert "<em>x</em>" in markdown("<div>" * (MAX_NESTING - 2) + "\n\n*x*").html
    deep = "# top\n\n## second\n\n" + "<div>" * (MAX_NESTING + 1)
    first, second = transcript(notebook(v4.new_markdown_cell(deep), v4.new_markdown_cell("### next")), ())
    assert first.html.startswith("<pre># top")
    assert second.html == "<h3>next</h3>"


@pytest.mark.parametrize("piece", ["- a\n* b\n", "#|a|b|\n|-|-|\n"])
def test_a_page_is_made_in_seconds(piece: str) -> None:
    """Texts that are slow to set, cell after cell, are shown as they were written from some point on."""
    source = (piece * MAX_SOURCE)[:MAX_SOURCE]
    begun = time.process_time()
    cells = transcript(notebook(*[v4.new_markdown_cell(source) for _ in range(MAX_TEXT // MAX_SOURCE)]), ())
    assert time.process_time() - begun < 30
    assert all(cell.html.startswith("<pre>") for cell in cells[MAX_MARKDOWN // MAX_SOURCE : -1])


def test_outputs_that_show_nothing_are_looked_at_within_bounds() -> None:
    """Progress bars of megabytes leave nothing on the page, and still have an end."""
    bars = [code(f"{number}", stream("\r" * (MAX_PRINTED // 4))) for number in range(6)]
    outputs = [cell.outputs for cell in transcript(notebook(*bars), ())]
    assert outputs[:4] == [()] * 4
    assert "prints too much" in outputs[4][0].text
    assert outputs[5] == outputs[4]


FORMULA = re.compile(r"\$\$.+?\$\$|\$[^$\n]+\$", re.DOTALL)


@pytest.mark.parametrize("path", sorted(ROOT.glob("assignments/*/*.ipynb")), ids=lambda path: path.stem)
def test_every_formula_of_a_unit_is_drawn(path: Path) -> None:
    """None falls back to TeX."""
    texts = [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "markdown"]
    html = "".join(cell.html for cell in transcript(notebook(*texts), ()))
    assert re.findall(r'<code class="(?:inline|block)">.*?</code>', html) == []
    written = [
        found
        for cell in texts
        for found in FORMULA.findall(re.sub(r"```.*?```|`[^`]*`", "", cell.source, flags=re.DOTALL))
    ]
    assert html.count("<math") == len(written) > 0


def test_a_formula_that_cannot_be_read_costs_no_page(monkeypatch: pytest.MonkeyPatch) -> None:
    """Should reading one ever fail, the words of its cell are still there."""

    def fails(_tex: str, *, block: bool) -> str:
        raise RecursionError(block)

    monkeypatch.setattr("autograder.render.prose.mathml", fails)
    assert markdown("so $x<y$").html == "<pre>so $x&lt;y$</pre>"


def test_pictures_inside_the_notebook_are_shown() -> None:
    """An attachment and a data URI stay; a picture from elsewhere is named, not fetched."""
    cell = markdown(
        "![plot](attachment:a.png) ![far](https://example.org/x.png)", attachments={"a.png": {"image/png": png()}}
    )
    assert f'<img src="data:image/png;base64,{png()}" alt="plot">' in cell.html
    assert "[picture: far]" in cell.html
    assert Page(str(cell.html)).dangers() == []


def test_a_picture_written_into_the_text_is_shown() -> None:
    """A data URI that holds a picture stays; one that holds something else is only named."""
    cell = markdown(f"![plot](data:image/png;base64,{png()}) ![odd](data:image/png;base64,bm8=)")
    assert f'<img src="data:image/png;base64,{png()}" alt="plot">' in cell.html
    assert "[picture: odd]" in cell.html


def test_text_that_cannot_be_parsed_is_shown_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """Should the Markdown parser ever fail, the words are still there, escaped."""

    def fails(_text: str) -> None:
        raise RecursionError

    monkeypatch.setattr("autograder.render.prose.mistune.create_markdown", lambda **_options: fails)
    assert markdown("*a* <b>").html == "<pre>*a* &lt;b&gt;</pre>"


def test_code_is_highlighted_and_escaped() -> None:
    """The student's code is text with colours, whatever it holds."""
    (cell,) = transcript(notebook(code("def f(x):\n    return '</code><script>' + \"\\x00\"  # \x00")), ())
    assert '<span class="hl-k">def</span>' in cell.html
    assert "&lt;/code&gt;&lt;script&gt;" in cell.html
    assert "␀" in cell.html
    assert Page(str(cell.html)).dangers() == []


def test_printed_text_keeps_its_last_state() -> None:
    """Progress bars and colours are settled; warnings are told apart from prints."""
    assert shown(stream("1/2\r\x1b[32m2/2\x1b[0m\n"), stream(["a ", "warning"], "stderr"), stream("\n")) == (
        TranscriptOutput("printed", "2/2"),
        TranscriptOutput("warned", "a warning"),
    )


def test_errors_show_their_end() -> None:
    """A long traceback keeps the last lines, where the error is; without one, name and message are shown."""
    trace = {
        "output_type": "error",
        "ename": "E",
        "evalue": "v",
        "traceback": ["x" * 3 * MAX_OUTPUT, "\x1b[31mE: v\x1b[0m"],
    }
    (error,) = shown(trace)
    assert error.text.endswith("E: v")
    assert len(error.text) < MAX_OUTPUT + 100
    assert shown({**trace, "traceback": []}) == (TranscriptOutput("error", "E: v"),)


def test_pictures_become_data_uris() -> None:
    """PNG and SVG are shown as images, which run no script, and described by their text."""
    picture, drawing = shown(display(image__png=png(), text__plain="<Figure size 1x1>"), display(image__svg_xml=SVG))
    assert picture == TranscriptOutput(
        "picture", "Picture made by this cell. <Figure size 1x1>", f"data:image/png;base64,{png()}"
    )
    assert drawing.uri == "data:image/svg+xml;base64," + base64.b64encode(SVG.encode()).decode()


@pytest.mark.parametrize(
    "data",
    [
        {"image__png": "bm90IGEgcG5n"},
        {"image__png": "!!!"},
        {"image__png": png(50_000, 50_000)},
        {"image__png": png(padding=4 * 2**20)},
        {"image__jpeg": png()},
        {"image__svg_xml": '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg>&a;</svg>'},
    ],
    ids=["no png", "no base64", "too many pixels", "too many bytes", "no jpeg", "entities"],
)
def test_false_pictures_are_left_out(data: dict[str, str]) -> None:
    """What is not what it says, or is too large to open on a phone, leaves a note."""
    (output,) = shown(display(**data))
    assert (output.kind, output.uri) == ("note", "")


def test_pictures_share_one_budget() -> None:
    """A notebook of hundreds of pictures does not make a page of hundreds of megabytes."""
    cell = code("1", *[display(image__png=png(padding=2 * 2**20)) for _ in range(12)])
    (shown_cell,) = transcript(notebook(cell), ())
    assert sum(len(o.uri) for o in shown_cell.outputs) <= MAX_PICTURES
    assert {o.kind for o in shown_cell.outputs} == {"picture", "note"}


def test_html_outputs_are_not_shown() -> None:
    """A rich output's plain text is shown in its place, or a note that something is missing."""
    assert shown(display(text__html=HOSTILE, text__plain="   a\n0  1")) == (TranscriptOutput("value", "   a\n0  1"),)
    (note,) = shown(display(text__html=HOSTILE))
    assert note.kind == "note"
    assert "script" not in note.text


def test_floods_are_cut() -> None:
    """A cell that prints without end, or very often, takes a bounded place on the page."""
    (long,) = shown(stream("x" * 10 * MAX_OUTPUT))
    assert len(long.text) < MAX_OUTPUT + 100
    many = shown(*[stream("a")] * 500)
    assert len(many) == MAX_OUTPUTS + 1
    assert many[-1] == TranscriptOutput("note", f"{500 - MAX_OUTPUTS} more outputs are left out here.")


@pytest.mark.parametrize(
    "output", [{}, {"output_type": "odd"}, {"output_type": "display_data", "data": 3}, stream(None)]
)
def test_odd_outputs_are_passed_over(output: dict[str, Any]) -> None:
    """An output that is no output breaks nothing."""
    assert shown(output) == ()


def test_a_page_has_an_end() -> None:
    """However many long cells a notebook has, its transcript is bounded, and says that something is missing."""
    flood = notebook(*[code("x" * 10_000, stream("y" * MAX_OUTPUT), stream("z" * MAX_OUTPUT)) for _ in range(300)])
    cells = transcript(flood, ())
    assert sum(len(cell.html) + sum(len(o.text) for o in cell.outputs) for cell in cells) < 2 * MAX_TEXT
    assert "left out" in cells[-1].html


def test_what_is_kept_is_what_would_be_made() -> None:
    """The same texts of another notebook come out alike, headings below those before; pictures are its own."""
    texts = ["# One\n\n$x^2$ <b>bold</b>", "## Two", "plain", "![a](attachment:a.png)", "# One\n\n$x^2$ <b>bold</b>"]
    attachments: list[dict[str, Any]] = [{}, {}, {}, {"a.png": {"image/png": png()}}, {}]

    def page(verbatim: bool) -> list[str]:
        prose = Prose(verbatim=verbatim)
        return [str(prose.set(text, files)) for text, files in zip(texts, attachments, strict=True)]

    for verbatim in (False, True):
        _without_pictures.cache_clear()
        first = page(verbatim)
        assert _without_pictures.cache_info().hits == 0
        assert page(verbatim) == first
        assert _without_pictures.cache_info().hits == 4
    assert "<h3>One" in first[0]
    assert "<h4>Two" in first[1]
    assert "data:image/png" in first[3]
    bare = Prose().set(texts[3], {})
    assert "[picture: a]" in bare
    with using("es"):
        assert Prose().set(texts[3], {}) != bare
    assert highlight("x = 1", [1]) != highlight("x = 1")
