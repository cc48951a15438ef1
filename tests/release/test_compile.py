"""Tests of `autograder.release`: what students get, the same on every run, and never half of it."""

from __future__ import annotations

import json
import os
import pkgutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest

from autograder.config import Assignment
from autograder.errors import ReleaseError
from autograder.release import build, stale
from autograder.release.wheel import SUMS, WHEEL
from tests.support.course import (
    HIDDEN_CHECKS,
    PUBLIC_CHECKS,
    SETTINGS,
    SOLUTIONS,
    source_notebook,
    tiny_course,
    tiny_source,
)

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def tiny(tmp_path: Path) -> Assignment:
    """The assignment tiny, with its release."""
    return tiny_course(tmp_path).assignment("tiny")


def files(folder: Path) -> dict[str, bytes]:
    """Return a folder's files by name."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def released(assignment: Assignment) -> dict[str, Any]:
    """Return the release's notebook cells by their ids."""
    notebook = json.loads(assignment.release_notebook.read_text(encoding="utf-8"))
    return {cell["id"]: cell for cell in notebook["cells"]}


def rewrite(path: Path, old: str, new: str) -> None:
    """Replace a text in a file that holds it."""
    content = path.read_text(encoding="utf-8")
    assert old in content
    path.write_text(content.replace(old, new), encoding="utf-8")


def test_a_release_has_what_a_student_needs(tiny: Assignment) -> None:
    """The notebook, the public checks, a README, the requirements, the package, and what makes a repository of it."""
    there = files(build(tiny))
    assert set(there) == {
        *("tiny.ipynb", "checks.py", "README.md", "requirements.txt", ".gitignore"),
        *(".github/workflows/autograde.yml", ".github/actions/autograde/action.yml"),
        ".devcontainer/devcontainer.json",
        *(WHEEL, "SHA256SUMS"),
    }
    assert there["checks.py"].decode() == PUBLIC_CHECKS
    texts = [content for name, content in there.items() if name != WHEEL]
    assert all(content.endswith(b"\n") and not content.endswith(b"\n\n") for content in texts)


def test_no_solution_and_no_hidden_check_gets_out(tiny: Assignment) -> None:
    """Neither the solutions' code, nor the marks around it, nor anything of solutions/ is in a release."""
    everything = b"\n".join(content for name, content in files(build(tiny)).items() if name != WHEEL).decode()
    for secret in ("SOLUTION", "HIDDEN", "np.asarray(x)", "double(double(x))", SOLUTIONS["why"], "reference", "np.add"):
        assert secret not in everything
    for line in HIDDEN_CHECKS.splitlines():
        assert line in PUBLIC_CHECKS or line not in everything


def test_the_release_is_a_notebook_nbgrader_accepts(tiny: Assignment) -> None:
    """It is valid for nbformat, its cells keep their ids, and stubs stand where the solutions were."""
    notebook = nbformat.read(tiny.release_notebook, as_version=4)
    nbformat.validate(notebook)
    assert [cell.id for cell in notebook.cells] == [cell.id for cell in source_notebook().cells]
    cells = released(tiny)
    assert "".join(cells["double"]["source"]).endswith("    # YOUR CODE HERE\n    raise NotImplementedError()")
    assert "".join(cells["why"]["source"]) == "YOUR ANSWER HERE"
    assert cells["check-double"]["metadata"]["editable"] is False
    assert cells["double"]["metadata"]["nbgrader"]["checksum"]


def test_parameters_stay_editable(tiny: Assignment) -> None:
    """A student may try other parameters, though the cell is put back for grading."""
    metadata = released(tiny)["parameters"]["metadata"]
    assert "editable" not in metadata
    assert metadata["nbgrader"]["locked"] is True
    assert metadata["tags"] == ["parameters"]


def noisy() -> nbformat.NotebookNode:
    """Return tiny's source as somebody left it: run, folded, opened in other editors."""
    notebook = source_notebook()
    notebook.metadata.update(
        celltoolbar="Create Assignment",
        kernelspec={"display_name": "mine", "language": "python", "name": "conda-env-mine"},
        language_info={"name": "python", "version": "3.13.1", "codemirror_mode": {"name": "ipython", "version": 3}},
        papermill={"duration": 1.5, "start_time": "2026-01-01T00:00:00"},
        vscode={"interpreter": {"hash": "1f"}},
    )
    for number, cell in enumerate(notebook.cells):
        cell.metadata.update(
            execution={"iopub.execute_input": "2026-01-01T00:00:00"}, collapsed=True, papermill={"status": "completed"}
        )
        if cell.cell_type == "code":
            cell.execution_count = number
            cell.outputs = [nbformat.v4.new_output("stream", text="the answer is double(double(x))")]
    return notebook


def test_traces_of_a_run_are_left_out(tiny: Assignment) -> None:
    """Outputs, counts, times and what editors and papermill wrote make no difference to the release."""
    clean = files(build(tiny))
    nbformat.write(noisy(), tiny.source_notebook)
    assert files(build(tiny)) == clean


def test_a_release_is_the_same_everywhere(tiny: Assignment, tmp_path: Path) -> None:
    """Another process, hash seed, time zone, folder and locale, without a PATH: the same bytes."""
    here = files(build(tiny))
    root = tmp_path / "über there"
    code = f"import pathlib; from tests.support import course; from autograder.release import build\n\
build(course.tiny_source(pathlib.Path({str(root)!r})).assignment('tiny'))"
    environment = {"PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "LC_ALL": "C", "PATH": ""}
    environment |= {"SYSTEMROOT": os.environ.get("SYSTEMROOT", ""), "HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment, cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert files(root / "release" / "tiny") == here
    assert (done.stdout, done.stderr) == ("", "")


def test_pictures_and_folded_cells_stay(tiny: Assignment) -> None:
    """Pictures pasted into text and code cells folded away by the author are part of the release."""
    notebook = source_notebook()
    picture = {"net.png": {"image/png": "iVBORw0KGgo="}}
    notebook.cells[0].attachments = picture
    notebook.cells[1].metadata.jupyter = {"source_hidden": True, "outputs_hidden": True}
    nbformat.write(notebook, tiny.source_notebook)
    build(tiny)
    assert released(tiny)["intro"]["attachments"] == picture
    assert released(tiny)["imports"]["metadata"]["jupyter"] == {"source_hidden": True}


def test_the_readme_tells_what_to_do(tiny: Assignment) -> None:
    """Title, exercises with points, the commands, and how to hand in."""
    readme = (build(tiny) / "README.md").read_text(encoding="utf-8")
    assert "badge.svg)\n\nTwice a number, and twice that.\n\n## Set up\n" in readme
    assert (
        "| `double` | 2 | automatic checks |\n| `quadruple` | 3 | automatic checks |\n| `why` | 1 | a person |"
        in readme
    )
    assert "| **all** | **6** | |" in readme
    assert "autograder check tiny.ipynb" in readme
    assert "YOUR ANSWER HERE" in readme
    assert "not marked down a second time" in readme


def test_the_readme_says_nothing_that_does_not_apply(tiny: Assignment) -> None:
    """Without a summary, questions for a person or exercises that build on others, it does not speak of them."""
    plain = SETTINGS.replace('summary = "Twice a number, and twice that."\n', "").replace('uses = ["double"]\n', "")
    plain = plain.replace("\n[exercises.why]\npoints = 1\nmanual = true\n", "")
    (tiny.source / "assignment.toml").write_text(plain, encoding="utf-8")
    notebook = source_notebook()
    del notebook.cells[-1]
    nbformat.write(notebook, tiny.source_notebook)
    readme = (build(tiny.course.assignment("tiny")) / "README.md").read_text(encoding="utf-8")
    assert "badge.svg)\n\n## Set up\n" in readme
    assert "YOUR ANSWER HERE" not in readme
    assert "a person" not in readme
    assert "second time" not in readme


@pytest.mark.parametrize(
    ("imports", "extras"),
    [
        ("import numpy as np", "notebook"),
        ("import pandas as pd", "notebook,keras"),
        ("import keras.layers", "notebook,keras"),
        ("from autograder.datasets import mnist", "notebook,keras"),
        ("from autograder import datasets", "notebook,keras"),
        ("%matplotlib inline\nfrom sklearn import metrics", "notebook,keras"),
    ],
)
def test_the_requirements_follow_the_imports(tiny: Assignment, imports: str, extras: str) -> None:
    """The version is that of the grader, and the heavy extra is asked for only by units that need it."""
    rewrite(tiny.source_notebook, "import numpy as np", imports.replace("\n", '\\n",\n    "'))
    line = (build(tiny) / "requirements.txt").read_text(encoding="utf-8").splitlines()[-1]
    assert line == f"./{WHEEL}[{extras}]"
    readme = (tiny.release / "README.md").read_text(encoding="utf-8")
    assert ("Python 3.11 to 3.13, as TensorFlow" in readme) == ("keras" in extras)


def test_nothing_is_stale_after_a_build(tiny: Assignment) -> None:
    """The committed release is compared with a fresh one; folders that running it leaves behind do not count."""
    for junk in ("__pycache__/checks.pyc", ".ipynb_checkpoints/tiny-checkpoint.ipynb"):
        (tiny.release / junk).parent.mkdir()
        (tiny.release / junk).touch()
    assert stale(tiny) == []


def test_what_is_stale_is_named(tiny: Assignment) -> None:
    """Changed, missing and surplus files are listed by name."""
    rewrite(tiny.source / "checks.py", "Public checks", "The public checks")
    (tiny.release / "README.md").unlink()
    (tiny.release / "notes.txt").touch()
    assert stale(tiny) == ["README.md", "checks.py", "notes.txt"]


def test_the_wheel_may_be_missing_but_not_be_another(tiny: Assignment) -> None:
    """It is made where a release is handed out, so a commit does without; one of another engine is named."""
    assert {WHEEL, SUMS} <= {path.name for path in tiny.release.iterdir()}
    (tiny.release / WHEEL).write_bytes(b"another")
    assert stale(tiny) == [WHEEL]
    (tiny.release / WHEEL).unlink()
    (tiny.release / SUMS).unlink()
    assert stale(tiny) == []


def test_everything_is_stale_without_a_release(tmp_path: Path) -> None:
    """Before the first build all files are missing."""
    assert len(stale(tiny_source(tmp_path).assignment("tiny"))) == 8


def test_a_build_replaces_the_whole_folder(tiny: Assignment, tmp_path: Path) -> None:
    """Files of an older release do not linger; nothing is left beside it; another target can be named."""
    (tiny.release / "old.txt").touch()
    assert build(tiny) == tiny.release
    assert not (tiny.release / "old.txt").exists()
    assert [path.name for path in tiny.release.parent.iterdir()] == ["tiny"]
    elsewhere = tmp_path / "a" / "b"
    assert build(tiny, target=elsewhere) == elsewhere
    assert files(elsewhere) == files(tiny.release)


def test_a_faulty_source_lists_its_faults_and_changes_nothing(tiny: Assignment) -> None:
    """All faults come in one message, and the old release stays."""
    before = files(tiny.release)
    rewrite(tiny.source / "assignment.toml", "points = 3", "points = 4")
    rewrite(tiny.source_notebook, "### BEGIN SOLUTION", "### A solution")
    with pytest.raises(ReleaseError) as caught:
        build(tiny.course.assignment("tiny"))
    message = str(caught.value)
    assert "tiny.ipynb: cannot be released; to mend:\n  - quadruple: cell 7 (check_quadruple) is worth 3" in message
    assert message.count("\n  - ") == 3
    assert files(tiny.release) == before


@pytest.mark.parametrize(
    ("error", "expected"), [(OSError("disk full"), ReleaseError), (KeyboardInterrupt(), KeyboardInterrupt)]
)
@pytest.mark.parametrize("moment", ["os.fsync", "pathlib.Path.rename"])
def test_an_interrupted_build_leaves_the_old_release(
    tiny: Assignment,
    monkeypatch: pytest.MonkeyPatch,
    error: BaseException,
    expected: type[BaseException],
    moment: str,
) -> None:
    """Whether it stops while files are written or between the two renames, the old release is there, whole."""
    before = files(tiny.release)
    rewrite(tiny.source / "checks.py", "Public checks", "The public checks")
    original = pkgutil.resolve_name(moment)
    calls = []

    def interrupted(*args: Any) -> Any:
        calls.append(args)
        if len(calls) == 2:
            raise error
        return original(*args)

    with monkeypatch.context() as patch:
        patch.setattr(moment, interrupted)
        with pytest.raises(expected):
            build(tiny)
    assert files(tiny.release) == before
    assert [path.name for path in tiny.release.parent.iterdir()] == ["tiny"]
    build(tiny)
    assert files(tiny.release) != before


def test_what_nbgrader_refuses_is_told_in_a_line(tiny: Assignment, capfd: pytest.CaptureFixture[str]) -> None:
    """nbgrader's reason ends in the error, without its log and without a word on the terminal."""
    rewrite(tiny.source_notebook, 'check(\\"double\\")', 'check(\\"double\\")\\n### AUTOTEST double(2)')
    with pytest.raises(ReleaseError, match=r"^nbgrader could not compile tiny: \S*Error: .+") as caught:
        build(tiny)
    assert "\n" not in str(caught.value)
    assert capfd.readouterr() == ("", "")


def test_a_mark_left_anywhere_stops_the_build(tiny: Assignment) -> None:
    """The last look at every file: no mark of a solution or of hidden tests may get out."""
    rewrite(tiny.public_checks, "numbers = ", "### BEGIN SOLUTION\nnumbers = ")
    with pytest.raises(ReleaseError, match=r"checks\.py: would still hold BEGIN SOLUTION; take it out"):
        build(tiny)


def test_a_build_is_silent(tiny: Assignment, capfd: pytest.CaptureFixture[str]) -> None:
    """nbgrader's log does not reach the terminal."""
    build(tiny)
    assert capfd.readouterr() == ("", "")
