"""Hostile notebooks: whatever the file or folder is, it is graded, or the reason is said."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbformat import NotebookNode

from autograder.grade import grade_class
from tests.support.attacks import FULL, Range, scores
from tests.support.course import SOLUTIONS, submission, submit, tiny_course

Change = Callable[[dict[str, Any]], Any]


def _with(**fields: Any) -> Change:
    return lambda data: data.update(fields)


def _each(**fields: Any) -> Change:
    return lambda data: [cell.update(fields) for cell in data["cells"]]


def _tags(data: dict[str, Any]) -> None:
    for cell in data["cells"]:
        cell["metadata"]["tags"] = ["parameters", "injected-parameters", "picture", "raises-exception"]


def _own(source: str, **metadata: Any) -> Change:
    cell: dict[str, Any] = {
        "cell_type": "code",
        "source": source,
        "metadata": metadata,
        "outputs": [],
        "execution_count": None,
    }
    return lambda data: data["cells"].insert(1, cell)


ODD_IDS: list[Any] = [7, None, [], {}, "x" * 10**5]
GRADED: dict[str, Change] = {
    "hostile kernelspec": _with(
        metadata={
            "kernelspec": {"name": "../../bin/sh", "display_name": "\x1b[2J", "language": "bash"},
            "language_info": 7,
        }
    ),
    "kernelspec that is a list": _with(metadata=[]),
    "minor version of the future": _with(nbformat_minor=99),
    "version of the future": _with(nbformat=99),
    "version that is text": _with(nbformat="4; import os"),
    "papermill parameters": _with(
        metadata={"papermill": {"parameters": {"SEED": 7}, "exception": True, "input_path": "/etc"}}
    ),
    "tags of ours on every cell": _tags,
    "own parameters cell": _own("SEED = __import__('os')", tags=["parameters"]),
    "own picture cell": _own("def double(x): return 0", tags=["picture"]),
    "own locked cell": _own(
        "def double(x): return 0",
        nbgrader={"grade_id": "mine", "locked": True, "grade": True, "points": 100, "solution": False},
    ),
    "points of a million": lambda data: [
        c["metadata"]["nbgrader"].update(points=10**6) for c in data["cells"] if "nbgrader" in c["metadata"]
    ],
    "execution counts that are lies": _each(execution_count=-(10**30)),
    "outputs of millions": _each(outputs=[{"output_type": "stream", "name": "stdout", "text": "x" * 10**5}]),
    "outputs that are no outputs": _each(outputs={"a": [1]}),
    "attachments that are no pictures": _each(
        attachments={"../x": {"text/html": "<script>"}, "y": 7, "z": {"image/png": [1]}}
    ),
    "attachments of megabytes": _each(attachments={"p.png": {"image/png": "A" * 10**6}}),
    "cell ids of everything": lambda data: [c.update(id=v) for c, v in zip(data["cells"], ODD_IDS, strict=False)],
    "cells that are no cells": lambda data: data["cells"].extend(
        [7, None, [], {"cell_type": ["code"]}, {"cell_type": "code"}]
    ),
    "a thousand own cells": lambda data: data["cells"].extend(
        [{"cell_type": "code", "source": "", "metadata": {}, "outputs": []} for _ in range(1000)]
    ),
    "lone surrogates": _own("x = '\ud800\udfff'"),
    "NUL and direction marks": _own("x = '\x00\u202e\u2066'"),
    "deep expression": _own("def double(x):\n    return " + "-" * 2500 + "1"),
    "deep attribute": _own("def double(x):\n    return x" + ".b" * 2800),
    "brackets that never close": _own("(" * 5000),
    "half a million statements": _own("x=1;" * 120_000),
    "answers in pieces": lambda data: [c.update(source=list(c["source"])) for c in data["cells"]],
    "sources that are numbers": _own(7),  # type: ignore[arg-type]
    "a worksheet of version 3": lambda data: data.update(worksheets=[{"cells": data.pop("cells")}]),
}
"""Changes to a right submission that must leave its points as they are."""


@pytest.mark.parametrize("change", GRADED.values(), ids=GRADED)
def test_changed(firing_range: Range, change: Change) -> None:
    """Only sources, ids and pictures are read of a notebook; the rest cannot matter."""
    data = json.loads(nbformat.writes(submission(firing_range.course, SOLUTIONS)))
    change(data)
    graded = firing_range.attack(json.dumps(data))
    assert scores(graded) == FULL, graded.result.notices
    nbformat.write(graded.notebook, os.devnull)


REFUSED: dict[str, bytes] = {
    "a million cells": b'{"cells":[' + b'{"cell_type":"code"},' * 10**6 + b"7]}",
    "millions of lists": b'{"cells":[' + b"[]," * 5_000_000 + b"[]]}",
    "nested lists": b'{"cells":' + b"[" * 10**6,
    "nested objects": b'{"a":' * 10**5,
    "an integer of a million digits": b'{"cells":[' + b"9" * 10**6 + b"]}",
    "not UTF-8": b'{"cells":[\xff\xfe]}',
    "UTF-16": '{"cells":[]}'.encode("utf-16"),
    "a zip": b"PK\x03\x04" * 100,
    "gzip": b"\x1f\x8b\x08" * 100,
    "NaN": b"NaN",
    "a number": b"7",
    "five megabytes of source": json.dumps({"cells": [{"cell_type": "code", "source": "x = 1\n" * 900_000}]}).encode(),
    "duplicated keys": b'{"cells":[{"cell_type":"code"}],"cells":7}',
    "a quote that never closes": b'{"cells":["' + b"\\\\" * 10**6,
}


@pytest.mark.parametrize("content", REFUSED.values(), ids=REFUSED)
def test_refused(firing_range: Range, content: bytes) -> None:
    """It costs nobody anything, and a person is asked to look."""
    graded = firing_range.attack(content)
    assert (graded.result.score, graded.result.status) == (0, "needs_review")


NAMES = {
    "newline": "tiny\n::error::x.ipynb",
    "escape": "tiny\x1b[2J.ipynb",
    "direction": "tiny\u202egpj.ipynb",
    "markup": "<script>alert(1)<.ipynb",
    "option": "--help.ipynb",
    "formula": "=cmd()|' calc'!A0.ipynb",
    "bytes": os.fsdecode(b"tiny\xff\xfe.ipynb"),
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_file_name(firing_range: Range, name: str) -> None:
    """A file's name is shown for what it is, and its notebook graded."""
    graded = firing_range.attack(submission(firing_range.course, SOLUTIONS), name)
    assert scores(graded) == FULL
    text = "".join(notice.text for notice in graded.result.notices)
    assert text.isprintable()


def _deep(folder: Path) -> None:
    here = Path.cwd()
    os.chdir(folder)
    try:
        for _ in range(1200):
            Path("d").mkdir()
            os.chdir("d")
    finally:
        os.chdir(here)


def _linked(folder: Path) -> None:
    (folder / "round").symlink_to(folder)
    (folder / "out.ipynb").symlink_to("/etc/passwd")
    os.mkfifo(folder / "pipe.ipynb")


def _many(folder: Path) -> None:
    for number in range(3000):
        (folder / f"d{number}").mkdir()
    (folder / "a.ipynb").mkdir()


@pytest.mark.parametrize("build", [_linked, _many], ids=["links and pipes", "many folders"])
def test_folder(firing_range: Range, build: Callable[[Path], None]) -> None:
    """The notebook is found among whatever else was handed in."""
    folder = firing_range.folder / "s66" / "tiny"
    folder.mkdir(parents=True)
    build(folder)
    assert scores(firing_range.attack(SOLUTIONS)) == FULL


STUDENTS = ["=cmd()|' calc'!A0", "-rf", "s 01", "<b>s01", "élève", "%s{0}", "s01;drop table grade", "'\""]


@pytest.mark.slow
def test_student_names(tmp_path: Path) -> None:
    """Ids that are formulas, options or markup are recorded as they are; those that cannot be shown are refused."""
    course = tiny_course(tmp_path)
    for student in STUDENTS:
        submit(course, student, SOLUTIONS)
    for student in ("s\n01", "s\u202e01", "s\x1b[2J"):
        submit(course, student, SOLUTIONS)
    grades = grade_class(
        course.assignment("tiny"), submitted=tmp_path / "submitted", results=tmp_path / "results", workers=1
    )
    assert sorted(grades.results) == sorted(STUDENTS)
    assert len(grades.refused) == 3
    assert all(result.score == 5 for result in grades.results.values())
    assert all(name.isprintable() for name in grades.to_review)


def test_executed_notebook_holds_nothing_of_theirs_but_sources(firing_range: Range) -> None:
    """Metadata, ids and outputs of what was handed in do not reach the autograded notebook."""
    notebook: NotebookNode = submission(firing_range.course, SOLUTIONS)
    notebook.metadata["mark"] = "HOSTILE"
    for cell in notebook.cells:
        cell.metadata["mark"] = "HOSTILE"
        if cell.cell_type == "code":
            cell.outputs = [nbformat.v4.new_output("stream", text="HOSTILE")]
    graded = firing_range.attack(notebook)
    assert "HOSTILE" not in str(graded.notebook)
