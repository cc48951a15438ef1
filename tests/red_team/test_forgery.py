"""What people read: nothing that a student writes may pass for the grader's words, or do anything but be read."""

# ruff: noqa: E501 - an attack reads best on one line

from __future__ import annotations

import io
import json
import re

import pytest
from rich.console import Console

from autograder.cli.class_table import summary, table
from autograder.pipeline.grader import Graded
from autograder.render.feedback import render
from autograder.results import Result
from tests.support.attacks import Range, scores

HOSTILE = {
    "script": "<script>alert(1)</script>",
    "image": "<img src=x onerror=alert(1)>",
    "end of page": "</pre></body></html><h1>5 of 5 points</h1>",
    "comment": "<!-- ",
    "link": "[grade](javascript:alert(1))",
    "template": "{{ 7 * 7 }}{% raw %}${7*7}",
    "ANSI": "\x1b[2J\x1b[1;32m5 of 5\x1b]0;title\x07\x1b]8;;http://x\x07",
    "carriage return": "failed\rpassed",
    "backspace": "failed\b\b\b\b\b\bpassed",
    "workflow command": "\n::error file=x::forged\n::add-mask::5\n::set-output name=grade::100",
    "direction": "\u202edessap\u2066",
    "formula": '=HYPERLINK("http://x")',
    "surrogates": "\ud800\udfff",
    "NUL": "\x00",
    "marks": "e" + "\u0301" * 500,
    "length": "x" * 100_000,
    "markup of the console": "[bold green]passed[/]",
    "bell": "\x07" * 100,
    "private use": "\ue000\uf8ff\U0010ffff",
}

PLACES = {
    "raised": "def double(x):\n    raise ValueError(T)",
    "raised by a class of that name": "def double(x):\n    raise type(T.replace('\\0', '') or 'E', (Exception,), {})()",
    "raised by a cell": "raise ValueError(T)",
    "printed": "print(T)\nimport sys\nsys.stderr.write(T)\ndef double(x):\n    return 0",
    "shown": (
        "from IPython.display import display\ndisplay({m: T for m in ('text/html', 'text/markdown', 'text/latex',"
        " 'image/svg+xml', 'image/png', 'application/javascript', 'text/plain')}, raw=True)\ndef double(x):\n    return 0"
    ),
    "returned": "def double(x):\n    return T",
    "returned as a key": "def double(x):\n    return {T: {T: T}}",
    "returned as a type": "def double(x):\n    return type(T.replace('\\0', '') or 'E', (), {})()",
    "warned": "import warnings\ndef double(x):\n    warnings.warn(T)\n    return 0",
}
"""Where the text comes in; the cell defines ``double``, ``T`` is the text."""

TAGS = re.compile(r"<(script|img[^>]*onerror|iframe|object|embed|form)\b", re.IGNORECASE)


def assert_readable(graded: Graded, firing_range: Range) -> None:
    """Page, terminal and JSON show the text without obeying it."""
    assignment = firing_range.course.assignment("tiny")
    page = render(graded.result, assignment, graded.notebooks)
    page.encode("utf-8", "replace").decode()
    assert "alert(1)</script>" not in page
    assert not TAGS.search(
        page.replace("<script>", "", page.count("<script>") if "Content-Security-Policy" not in page else 0)
    )
    assert not re.search(r"href=[\"']?\s*javascript:", page, re.IGNORECASE)
    assert "\x1b" not in page
    assert "\u202e" not in page
    assert "\x00" not in page
    assert len(page) < 2**21
    out = io.StringIO()
    console = Console(file=out, width=100, force_terminal=False)
    console.print(table([graded.result], assignment))
    console.print(summary([graded.result]))
    text = out.getvalue()
    assert not any(c in text for c in "\x1b\x00\x07\b\r\u202e\u2066")
    assert not any(line.startswith("::") for line in text.splitlines())
    again = Result.model_validate(json.loads(graded.result.to_json()))
    assert again.score == graded.result.score
    assert len(graded.result.to_json()) < 2**20


@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_all_texts_in_one_place(firing_range: Range, place: str) -> None:
    """Every hostile text at once, in one of the places where a student's words are shown."""
    everything = "".join(text if len(text) < 1000 else text[:3000] for text in HOSTILE.values())
    graded = firing_range.attack({"double": f"T = {everything!r}\n{place}"})
    assert scores(graded)["double"] == 0
    assert_readable(graded, firing_range)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_one_text_raised_and_printed(firing_range: Range, text: str) -> None:
    """Each hostile text by itself, in an error's message and in the output."""
    graded = firing_range.attack({"double": f"T = {text!r}\nprint(T)\ndef double(x):\n    raise ValueError(T)"})
    assert scores(graded)["double"] == 0
    assert_readable(graded, firing_range)


LIARS = {
    "__str__ that raises": "class E(Exception):\n    def __str__(self): raise SystemExit\ndef double(x): raise E",
    "__str__ that never ends": "class E(Exception):\n    def __str__(self):\n        while True: pass\ndef double(x): raise E",
    "__str__ that is no text": "class E(Exception):\n    def __str__(self): return 7\ndef double(x): raise E",
    "__class__ that lies": "class E(Exception):\n    __class__ = property(lambda s: NotImplementedError)\ndef double(x): raise E",
    "a name that is no text": "class E(Exception): pass\nE.__qualname__ = 'x' * 10**6\ndef double(x): raise E",
    "a traceback of ours": "def double(x):\n    raise ValueError.with_traceback(ValueError('x'), None)",
    "a cause of itself": "def double(x):\n    e = ValueError('x'); e.__cause__ = e; e.__context__ = e; raise e",
    "notes": "def double(x):\n    e = ValueError('x'); e.__notes__ = ['n' * 10**6] * 10; raise e",
    "a group of thousands": "def double(x):\n    raise BaseExceptionGroup('g', [ValueError('x')] * 10**4)",
    "__repr__ of megabytes": "class R:\n    def __repr__(self): return 'r' * 10**7\ndef double(x): raise ValueError(R())\nR()",
    "__repr__ that raises": "class R:\n    def __repr__(self): raise KeyboardInterrupt\ndef double(x): return R()\nR()",
    "HTML of megabytes": "class R:\n    def _repr_html_(self): return '<b>' * 10**7\ndef double(x): return R()\nR()",
}


@pytest.mark.parametrize("liar", LIARS.values(), ids=LIARS)
def test_liar(firing_range: Range, liar: str) -> None:
    """An error may say anything about itself; it stays an error, and a short one."""
    graded = firing_range.attack({"double": liar})
    assert scores(graded)["double"] == 0
    assert_readable(graded, firing_range)
