"""A released notebook as Markdown: headings, code that is given, what it shows, and nothing that was solved."""

from __future__ import annotations

import base64
from typing import Any

import nbformat
import pytest

from autograder.errors import ConfigError
from autograder.site.launch import Launch, Link
from autograder.site.pages import FENCE, LONG, page

PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


def book(*cells: Any) -> nbformat.NotebookNode:
    """A notebook of these cells, called a, b, c and so on."""
    made = nbformat.v4.new_notebook()
    for name, cell in zip("abcdefgh", cells, strict=False):
        cell["id"] = name
        made.cells.append(cell)
    return made


def text(source: str) -> Any:
    """A cell of text."""
    return nbformat.v4.new_markdown_cell(source)


def code(source: str, *, answer: bool = False) -> Any:
    """A locked cell of code, or one to write."""
    marks = {"grade_id": "f", "solution": answer, "grade": False, "locked": not answer, "schema_version": 3}
    return nbformat.v4.new_code_cell(source, metadata={"nbgrader": {**marks, "task": False}})


def shown(*outputs: dict[str, Any]) -> dict[str, Any]:
    """A cell that ran, with these outputs."""
    return {"cell_type": "code", "source": "", "metadata": {}, "outputs": list(outputs)}


PRINTED = {"output_type": "stream", "name": "stdout", "text": "loss <0.5>\n"}
PICTURE = {"output_type": "display_data", "data": {"image/png": PIXEL, "text/plain": "<Figure>"}, "metadata": {}}
WARNED = {"output_type": "stream", "name": "stderr", "text": "careful"}


def headings(made: str) -> list[str]:
    """The lines that are headings."""
    return [line for line in made.splitlines() if line.startswith("#")]


def test_headings_are_the_pages_and_none_is_passed_over() -> None:
    """The title is the first cell's once; a level too deep comes up, a second title goes down; formulas are words."""
    made = page(
        "Nets", book(text("# Nets\n### In short\n\nWords."), text("#### Deep"), text("# Again"), text("## A $z$"))
    )
    assert headings(made) == ["# Nets", "## Deep", "## Again", "## A z"]
    assert "*In short*" in made or "<em>In short</em>" in made
    assert "<p>Words.</p>" in made


def test_long_code_that_is_given_is_folded() -> None:
    """What is to be written never is."""
    long = "\n".join(f"x{n} = {n}" for n in range(LONG))
    made = page("Nets", book(text("# Nets"), code(long), code(long, answer=True), code("x = 1")))
    assert made.count("<details") == made.count("</details>") == 1
    assert made.count(f"{FENCE}python\n{long}\n{FENCE}") == 2
    assert f"Code that is given: {LONG} lines" in made


def test_what_given_code_shows_is_there() -> None:
    """Printed text as text, pictures with words for who does not see them; warnings are the machine's."""
    made = page("Nets", book(text("# Nets"), code("plot()")), {"b": shown(PRINTED, PICTURE, WARNED)})
    assert "loss &lt;0.5&gt;" in made
    assert f'<img src="data:image/png;base64,{PIXEL}" alt="Picture made by this cell.' in made
    assert "careful" not in made
    assert base64.b64decode(PIXEL).startswith(b"\x89PNG")


def test_what_a_solution_shows_is_not() -> None:
    """Nor its code: the page has the release's cell."""
    stub = "def f():\n    raise NotImplementedError"
    made = page("Nets", book(text("# Nets"), code(stub, answer=True)), {"b": shown(PRINTED)})
    assert stub in made
    assert "loss" not in made


def test_backticks_of_a_cell_do_not_end_it() -> None:
    """A docstring with a fence of Markdown."""
    source = 'def f():\n    """```\n    example\n    ```"""'
    assert f"{FENCE}python\n{source}\n{FENCE}" in page("Nets", book(text("# Nets"), code(source)))


def test_buttons() -> None:
    """To where it can be opened, and to other languages, marked as such."""
    made = page(
        "Nets", book(text("# Nets")), {}, [Link("Download", "downloads/a&b.zip"), Link("Español", "es/nets.html", "es")]
    )
    assert '<a href="downloads/a&amp;b.zip">Download</a>' in made
    assert '<a href="es/nets.html" hreflang="es" lang="es">Español</a>' in made
    assert 'aria-label="Where this notebook can be had"' in made
    assert "<nav" not in page("Nets", book(text("# Nets")))


def test_where_a_notebook_can_be_opened() -> None:
    """By the repository alone; a hub pulls that repository."""
    assert Launch().links("release/nets", "nets") == []
    for written in (
        "https://github.com/OWNER/NAME",
        "https://github.com/OWNER/NAME.git",
        "https://github.com/OWNER/NAME/",
    ):
        colab, container, hub = Launch(written, hub="https://hub.example.edu/").links("release/es/nets", "nets")
        assert colab.url == ("https://colab.research.google.com/github/OWNER/NAME/blob/main/release/es/nets/nets.ipynb")
        assert container.url == (
            "https://codespaces.new/OWNER/NAME?ref=main&"
            "devcontainer_path=release%2Fes%2Fnets%2F.devcontainer%2Fdevcontainer.json"
        )
        assert hub.url == (
            "https://hub.example.edu/hub/user-redirect/git-pull?repo=https%3A%2F%2Fgithub.com%2FOWNER%2FNAME"
            "&branch=main&urlpath=lab%2Ftree%2FNAME%2Frelease%2Fes%2Fnets%2Fnets.ipynb"
        )


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"repository": "github.com/OWNER/NAME"}, "--repository: expected https://github.com/OWNER/NAME"),
        ({"repository": "https://example.edu/x"}, "--repository: expected"),
        ({"repository": "https://github.com/OWNER/NAME", "hub": "hub"}, "--hub: expected the address"),
        ({"hub": "https://hub.example.edu"}, "--hub: nbgitpuller fetches a repository"),
    ],
)
def test_an_address_that_is_none_is_refused(given: dict[str, str], said: str) -> None:
    """Before anything runs."""
    with pytest.raises(ConfigError, match=said):
        Launch(**given)
