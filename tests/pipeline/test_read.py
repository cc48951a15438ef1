"""Reading submissions: every odd thing a student hands in gives a clear word, never a crash."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import nbformat
import pytest
from hypothesis import given
from hypothesis import strategies as st

from autograder.errors import NotebookError
from autograder.notebook.shape import Shape
from autograder.notebook.submitted import MAX_CELLS, MAX_SOURCE, parse
from autograder.pipeline.files import MAX_FILE, find
from autograder.pipeline.read import Expected, Submission, read
from tests.support.course import code
from tests.support.course import notebook as made

STUB = "def step(z):\n    raise NotImplementedError()"
RELEASE = made(code("step", STUB, solution=True), code("check_step", 'check("step")', grade=True, locked=True))


def notebook(*sources: str, grade_id: str = "step") -> str:
    """A small notebook as JSON; its first cell carries the grade_id."""
    cells = [nbformat.v4.new_code_cell(source) for source in sources]
    if cells and grade_id:
        cells[0].metadata["nbgrader"] = {"grade_id": grade_id}
    return str(nbformat.writes(nbformat.v4.new_notebook(cells=cells)))


def hand_in(folder: Path, **files: str | bytes) -> Path:
    """Write files into a submission's folder; ``__`` in a name stands for a dot."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        path = folder / name.replace("__", ".")
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def reading(folder: Path, *patterns: str, **others: Any) -> Submission:
    """Read the folder as student s01's submission of xor; ``others`` are releases of the course."""
    shapes = {name: Shape(release) for name, release in others.items()}
    return read(folder, student="s01", expected=Expected("xor", Shape(RELEASE), patterns, lambda: shapes))


def test_a_plain_notebook_is_read_without_a_word(tmp_path: Path) -> None:
    """The usual case raises no notices and keeps sources and ids."""
    submission = reading(hand_in(tmp_path, xor__ipynb=notebook("x = 1", "y = 2")))
    assert [cell.source for cell in submission.cells] == ["x = 1", "y = 2"]
    assert submission.cells[0].grade_id == "step"
    assert submission.notices == ()


def test_a_renamed_notebook_is_read_with_a_notice(tmp_path: Path) -> None:
    """A file of another name is taken for what it holds."""
    submission = reading(hand_in(tmp_path, **{"xor (1)__ipynb": notebook("x = 1")}))
    assert "xor (1).ipynb" in submission.notices[0].text


def test_of_two_notebooks_the_right_one_counts(tmp_path: Path) -> None:
    """The file of the right name wins; without it, the one that holds the assignment's cells."""
    both = hand_in(tmp_path / "a", xor__ipynb=notebook("right"), copy__ipynb=notebook("right"))
    assert [notice.code for notice in reading(both).notices] == ["several_notebooks"]
    assert "copy.ipynb" in reading(both).notices[0].text
    odd = hand_in(tmp_path / "b", a__ipynb=notebook("other", grade_id=""), b__ipynb=notebook("mine"))
    assert reading(odd).cells[0].source == "mine"


def test_a_corrupt_notebook_beside_a_good_one_costs_nothing(tmp_path: Path) -> None:
    """The good one is graded, the other is named."""
    submission = reading(hand_in(tmp_path, broken__ipynb="{", good__ipynb=notebook("x = 1")))
    assert submission.cells[0].source == "x = 1"
    assert any("broken.ipynb was left out" in notice.text for notice in submission.notices)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "empty"),
        ("{", "cannot be read as a notebook"),
        ("hello", "cannot be read as a notebook"),
        ("[1, 2]", "not a notebook"),
        ('{"a": 1}', "no list of cells"),
        (b"\xff\xfe\x00", "UTF-8"),
        (notebook("# razón").encode("latin-1"), "save it there"),
        ('{"cells": [\n<<<<<<< HEAD\n 1\n=======\n 2\n>>>>>>> mine\n]}', "marks of a Git conflict"),
        ("version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n", "git lfs pull"),
        ("<!DOCTYPE html>\n<html><title>Log in</title></html>", "web page"),
        ("[" * 100_000, "nested too deeply"),
        ('{"cells": "' + '\\"' * 1_000_000, "cannot be read as a notebook"),
        ('{"cells": "' + '\\"' * 1_000_000 + "\\", "cannot be read as a notebook"),
        (notebook("x", grade_id="other"), "another assignment"),
    ],
    ids=[
        "empty",
        "cut short",
        "text",
        "list",
        "dict",
        "binary",
        "latin-1",
        "conflict",
        "pointer",
        "web page",
        "deep",
        "cut in a string",
        "cut in an escape",
        "other assignment",
    ],
)
def test_what_is_no_notebook_is_refused_in_words(tmp_path: Path, content: str | bytes, message: str) -> None:
    """Each kind of wrong file has its own message."""
    with pytest.raises(NotebookError, match=message):
        reading(hand_in(tmp_path, xor__ipynb=content))


def test_missing_files_and_folders_are_told_apart(tmp_path: Path) -> None:
    """No folder, an empty folder, another file and a link are four different problems."""
    with pytest.raises(NotebookError, match="expected a folder"):
        find(tmp_path / "nowhere", "xor")
    with pytest.raises(NotebookError, match="the folder is empty"):
        find(hand_in(tmp_path / "empty"), "xor")
    with pytest.raises(NotebookError, match=r"found xor\.py"):
        find(hand_in(tmp_path / "script", xor__py="x = 1"), "xor")
    secret = hand_in(tmp_path / "secret", xor__ipynb=notebook("x"))
    (tmp_path / "linked").mkdir()
    (tmp_path / "linked" / "xor.ipynb").symlink_to(secret / "xor.ipynb")
    with pytest.raises(NotebookError, match="only a link"):
        find(tmp_path / "linked", "xor")
    (tmp_path / "folder_link").symlink_to(secret)
    with pytest.raises(NotebookError, match="expected a folder"):
        find(tmp_path / "folder_link", "xor")


def test_a_huge_file_is_refused_and_large_outputs_are_not(tmp_path: Path) -> None:
    """Outputs of tens of megabytes are read past; a file beyond the limit is named with its size."""
    cell = nbformat.v4.new_code_cell("x = 1", outputs=[nbformat.v4.new_output("stream", text="y" * 30_000_000)])
    cell.metadata["nbgrader"] = {"grade_id": "step"}
    large = nbformat.writes(nbformat.v4.new_notebook(cells=[cell]))
    submission = reading(hand_in(tmp_path / "large", xor__ipynb=large))
    assert [c.source for c in submission.cells] == ["x = 1"]
    huge = hand_in(tmp_path / "huge") / "xor.ipynb"
    with huge.open("wb") as file:
        file.truncate(MAX_FILE + 1)
    with pytest.raises(NotebookError, match="clear its outputs"):
        reading(huge.parent)


def test_cells_and_source_are_bounded() -> None:
    """Thousands of cells, or megabytes of source, are refused."""
    with pytest.raises(NotebookError, match="cells"):
        parse({"cells": [{"cell_type": "code", "source": ""}] * (MAX_CELLS + 1)})
    with pytest.raises(NotebookError, match="characters"):
        parse({"cells": [{"cell_type": "code", "source": "x" * (MAX_SOURCE + 1)}]})


def test_old_notebooks_are_read() -> None:
    """nbformat 3 kept its cells in worksheets and its code under ``input``."""
    cells = parse({"worksheets": [{"cells": [{"cell_type": "code", "input": ["a\n", "b"]}]}]})
    assert cells[0].source == "a\nb"


def test_only_pictures_are_kept_of_attachments() -> None:
    """A pasted picture stays with a text answer; anything executable does not."""
    bundle = {"a.png": {"image/png": "AAAA"}, "b": {"text/html": "<script>"}, "c": 3}
    cells = parse({"cells": [{"cell_type": "markdown", "source": "", "attachments": bundle}]})
    assert cells[0].attachments == {"a.png": {"image/png": "AAAA"}}


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["cells", "cell_type", "source", "metadata", "nbgrader", "grade_id", "id", "attachments", "x"]
            ),
            inner | st.sampled_from(["code", "markdown", "step"]),
            max_size=5,
        )
    ),
    max_leaves=25,
)


@given(json_values)
def test_any_json_gives_cells_or_our_own_error(data: Any) -> None:
    """Whatever the JSON holds, the reader returns cells or raises NotebookError."""
    try:
        cells = parse(data)
    except NotebookError:
        return
    for cell in cells:
        json.dumps(cell.source)
        assert cell.kind in ("code", "markdown", "raw")


def solved(source: str = "def step(z):\n    return z > 0") -> str:
    """The release with this answer."""
    filled = copy.deepcopy(RELEASE)
    filled.cells[0].source = source
    return str(nbformat.writes(filled))


NAMES = """
xor (1).ipynb, xor-Copy1.ipynb, XOR.IPYNB, xor.ipynb.txt, xor.ipynb.json, xor.json, final/xor.ipynb, xor_final.ipynb,
xor (2) (1).IPYNB.TXT, alone/xor.JSON
"""


@pytest.mark.parametrize("name", NAMES.strip().replace("\n", " ").split(", "))
@pytest.mark.parametrize("beside", [True, False], ids=["beside the release", "alone"])
def test_finished_work_counts_whatever_it_is_called(tmp_path: Path, name: str, beside: bool) -> None:
    """Beside the untouched release, or alone, the notebook that was worked on is read; nobody has to decide."""
    if beside:
        (tmp_path / "xor.ipynb").write_text(solved(STUB))
    file = tmp_path / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(solved())
    found = reading(tmp_path)
    assert "return z > 0" in found.cells[0].source
    assert not found.doubtful
    wanted = "several_notebooks" if beside else "renamed"
    assert [notice.code for notice in found.notices] == ([wanted] if beside or file.name != "xor.ipynb" else [])


def test_two_that_were_worked_on_and_differ_are_for_a_person(tmp_path: Path) -> None:
    """Both are named; until then the one of the right name counts, or the one that holds all of the other."""
    folder = hand_in(tmp_path, xor__ipynb=solved("def step(z):\n    return 1"), **{"xor (1)__ipynb": solved()})
    found = reading(folder)
    assert found.doubtful
    assert "return 1" in found.cells[0].source
    assert "xor.ipynb, xor (1).ipynb" in found.notices[0].text
    more = json.loads(solved("def step(z):\n    return 1"))
    more["cells"].append({"cell_type": "code", "source": "further = 1", "metadata": {}})
    found = reading(hand_in(tmp_path, **{"xor (1)__ipynb": json.dumps(more)}))
    assert found.doubtful
    assert found.cells[-1].source == "further = 1"


def test_a_file_of_data_is_no_notebook_and_no_news(tmp_path: Path) -> None:
    """A .json file beside the notebook is left alone without a word."""
    assert reading(hand_in(tmp_path, xor__ipynb=solved(), data__json='{"a": 1}')).notices == ()


@pytest.mark.parametrize("ids", ["gone", "new"])
def test_a_notebook_without_labels_is_known_by_its_text(tmp_path: Path, ids: str) -> None:
    """Labels and ids all gone, or new: text and functions tell whose notebook it is."""
    data = json.loads(solved())
    for number, cell in enumerate(data["cells"]):
        cell["metadata"] = {"application/vnd.databricks.v1+cell": {"nuid": number}}
        cell["id"] = f"fresh-{number}"
        if ids == "gone":
            del cell["id"]
    assert len(reading(hand_in(tmp_path, xor__ipynb=json.dumps(data))).cells) == 2


def test_the_notebook_of_another_assignment_is_named(tmp_path: Path) -> None:
    """One cell or one function that both have is not enough: what it is more of is said."""
    shared = [code("step", STUB, solution=True)]
    rest = [code(f"part{number}", f"part = {number}", locked=True) for number in range(5)]
    other = made(*rest, *shared)
    unnamed = copy.deepcopy(other)
    for cell in unnamed.cells:
        cell.metadata, cell.id = {}, f"fresh-{cell.id}"
    with pytest.raises(NotebookError, match="it looks like adam, the notebook of another assignment"):
        reading(hand_in(tmp_path, xor__ipynb=nbformat.writes(unnamed)), adam=other)
    with pytest.raises(NotebookError, match="few of the cells of xor"):
        reading(hand_in(tmp_path, xor__ipynb=nbformat.writes(other)))
    alone = made(code("parameters", "SEED = 0", locked=True))
    with pytest.raises(NotebookError, match="none of the answers of xor; is it the notebook of another assignment"):
        reading(hand_in(tmp_path, xor__ipynb=nbformat.writes(alone)))


def test_files_beside_the_notebook_come_along_where_the_assignment_allows(tmp_path: Path) -> None:
    """What it allows is taken; what the notebook uses all the same is said to be left out; a time stamp is neither."""
    folder = hand_in(tmp_path, xor__ipynb=solved("from helper import step\nopen('t.csv')"), helper__py="step = 1")
    hand_in(folder, t__csv="1", other__csv="2", timestamp__txt="2026-03-02 12:00:00 UTC")
    found = reading(folder, "*.py")
    assert found.files == (("helper.py", b"step = 1"),)
    assert [notice.code for notice in found.notices] == ["file_left_out"]
    assert "t.csv" in found.notices[0].text
    assert "other.csv" not in found.notices[0].text
    assert reading(folder).files == ()
    assert "helper.py, t.csv" in reading(folder).notices[0].text


def test_too_many_files_beside_the_notebook_are_refused(tmp_path: Path) -> None:
    """What comes along is bounded, and the message has the bound."""
    folder = hand_in(tmp_path, xor__ipynb=solved(), **{f"h{number}__py": "" for number in range(101)})
    with pytest.raises(NotebookError, match="at most 100 files"):
        reading(folder, "*.py")
