"""A submission's folder that went to another machine is read as the one that stayed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from autograder.errors import NotebookError
from autograder.notebook.shape import Shape
from autograder.pipeline.files import MAX_FILE
from autograder.pipeline.read import Expected, read
from autograder.workers.payload import pack, unpack
from tests.support.course import SOLUTIONS, source_notebook, submit, tiny_course

EXPECTED = Expected("tiny", Shape(source_notebook()), ("*.py",))


def nothing(folder: Path) -> None:
    (folder / "tiny.ipynb").unlink()


def renamed(folder: Path) -> None:
    (folder / "tiny.ipynb").rename(folder / "my tiny (2).ipynb")


def several(folder: Path) -> None:
    below = folder / "drafts"
    below.mkdir()
    for number in range(14):
        (below / f"draft{number}.ipynb").write_bytes((folder / "tiny.ipynb").read_bytes())
    (folder / "notes.txt").write_text("not looked at")


def others(folder: Path) -> None:
    (folder / "tiny.ipynb").rename(folder / "tiny.pdf")
    (folder / "pictures.ipynb").mkdir()
    (folder / "readme.md").write_text("hello")


def linked(folder: Path) -> None:
    (folder / "below").mkdir()
    (folder / "tiny.ipynb").rename(folder.parent / "elsewhere.ipynb")
    (folder / "below" / "tiny.ipynb").symlink_to(folder.parent / "elsewhere.ipynb")


def damaged(folder: Path) -> None:
    (folder / "tiny.ipynb").write_bytes(b"{\xff")


def huge(folder: Path) -> None:
    with (folder / "tiny.ipynb").open("wb") as file:
        file.truncate(MAX_FILE + 2**20)


def gone(folder: Path) -> None:
    (folder / "tiny.ipynb").unlink()
    folder.rmdir()


def link_itself(folder: Path) -> None:
    folder.rename(folder.parent / "other")
    folder.symlink_to(folder.parent / "other")


def helped(folder: Path) -> None:
    (folder / "help").mkdir()
    (folder / "help" / "me.py").write_text("x = 1")
    (folder / "table.csv").write_text("not allowed")


def as_it_is(folder: Path) -> None:
    assert folder.is_dir()


def outcome(folder: Path) -> object:
    """What reading a submission gives, without where and when the file lies there."""
    try:
        found = read(folder, student="s01", expected=EXPECTED)
    except NotebookError as error:
        return str(error)
    return found.cells, found.notices, found.files


@pytest.mark.parametrize(
    "change", [as_it_is, helped, nothing, renamed, several, others, linked, damaged, huge, gone, link_itself]
)
def test_a_parcel_is_read_as_the_folder_was(change: Callable[[Path], None], tmp_path: Path) -> None:
    """The same cells and notices come out, or the same words about what is missing."""
    folder = submit(tiny_course(tmp_path / "course"), "s01", SOLUTIONS)
    change(folder)
    expected = outcome(folder)
    parcel = pack(folder, "tiny", EXPECTED.files)
    assert sum(len(content) for _, content in parcel.files if isinstance(content, bytes)) < 2**20
    far = tmp_path / "far" / "tiny"
    far.parent.mkdir()
    unpack(parcel, far)
    assert outcome(far) == expected


def test_of_other_files_only_the_name_travels(tmp_path: Path) -> None:
    """What is in them stays where it is, and a link brings nothing from outside."""
    folder = submit(tiny_course(tmp_path / "course"), "s01", SOLUTIONS)
    (folder / "secret.txt").write_text("secret")
    (folder / "link.ipynb").symlink_to(folder / "secret.txt")
    files = dict(pack(folder, "tiny").files)
    assert isinstance(files.pop("tiny.ipynb"), bytes)
    assert files == {"secret.txt": len("secret")}
