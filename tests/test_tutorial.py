"""The tutorial, followed word by word: its cells, its files, its commands, and what it says they print."""

from __future__ import annotations

import re
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode

from tests.support.documents import DOCS, Block, blocks, run

PAGE = DOCS / "units.md"
NOTEBOOK = Path("assignments/first_layer/first_layer.ipynb")
_FILE = re.compile(r"add\s+to\s+the\s+end\s+of\s+`([^`]+)`:$", re.IGNORECASE)
_PLACE = re.compile(r"Replace\s+the\s+(table|line)\s+`(\w+)`\s+of\s+`([^`]+)`\s+by:$")
_CELL = re.compile(r"(?:(Markdown)|(solution|grade)) cell(?: `(\w+)`)?(?:[^.]*?worth (\d+) points)?")


def cell(block: Block) -> NotebookNode:
    """Make the notebook cell that the text above a block asks for."""
    found = _CELL.search(block.before)
    assert found, f"{block}: neither a file nor a cell is named above this block: {block.before!r}"
    markdown, kind, name, points = found.groups()
    source = block.text.rstrip("\n")
    if markdown:
        return nbformat.v4.new_markdown_cell(source)
    marks: dict[str, object] = {
        "schema_version": 3, "grade_id": name, "grade": kind == "grade", "solution": kind == "solution",
        "locked": kind == "grade", "task": False,
    }  # fmt: skip
    if points:
        marks["points"] = int(points)
    return nbformat.v4.new_code_cell(source, metadata={"nbgrader": marks})


def replaced(path: Path, kind: str, name: str, text: str) -> None:
    """Put a text in the place of a table or a line of a TOML file."""
    pattern = rf"^\[{name}\]\n(?:(?!\[).*\n)*" if kind == "table" else rf"^{name} = .*\n"
    changed, number = re.subn(
        pattern, text + ("\n" if kind == "table" else ""), path.read_text(encoding="utf-8"), count=1, flags=re.MULTILINE
    )
    assert number == 1, f"{path}: no {kind} {name}"
    path.write_text(changed, encoding="utf-8")


def follow(block: Block, folder: Path) -> str:
    """Do what one block says; return what its command printed."""
    if block.language == "bash":
        wanted = re.search(r"# ends with exit code (\d+)", block.text)
        done = run(block.text, folder)
        assert done.returncode == int(wanted[1] if wanted else 0), f"{block}\n{done.stdout}"
        return done.stdout
    file, place = _FILE.search(block.before), _PLACE.search(block.before)
    if place:
        replaced(folder / place[3], place[1], place[2], block.text)
    elif file:
        path = folder / file[1]
        path.write_text(path.read_text(encoding="utf-8") + block.text, encoding="utf-8")
    else:
        notebook = nbformat.read(folder / NOTEBOOK, 4)
        notebook.cells.append(cell(block))
        nbformat.write(notebook, folder / NOTEBOOK)
    return ""


def promised(block: Block, printed: str) -> None:
    """Assert that a command's output has the lines of a block, in their order."""
    lines = iter(" ".join(line.split()) for line in printed.splitlines())
    for wanted in block.text.splitlines():
        assert any(" ".join(wanted.split()) in line for line in lines), f"{block}: {wanted!r} is not in\n{printed}"


@pytest.mark.slow
@pytest.mark.timeout(1200)  # its last audit builds networks
def test_the_tutorial_makes_a_unit_that_passes_its_audit(tmp_path: Path) -> None:
    """Every block is done in its order; the unit fails its audit where the text says so, and passes in the end."""
    printed, verdicts = "", []
    for block in blocks(PAGE):
        if block.language == "text":
            promised(block, printed)
            verdicts += re.findall(r"first_layer: (passes|fails) its audit", block.text)
        elif block.language in ("sh", "py"):
            continue  # only read
        elif block.language:
            printed = follow(block, tmp_path)
        else:
            listed = [line.split()[0] for line in block.text.splitlines()]
            assert sorted(listed) == sorted(
                path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()
            )
    assert verdicts == ["passes", "fails", "passes", "passes"]
    assert (tmp_path / "results" / "s01" / "first_layer.html").is_file()
    assert '"score": 12.0' in (tmp_path / "results" / "s01" / "first_layer.json").read_text()


def test_the_tutorial_names_a_place_for_every_block() -> None:
    """Nobody has to guess where code belongs."""
    for block in blocks(PAGE):
        if block.language in ("python", "toml", "markdown"):
            assert any(place.search(block.before) for place in (_FILE, _PLACE, _CELL)), block
