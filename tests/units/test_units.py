"""The units of this course: their releases are current and run, their solutions earn everything, stubs nothing."""

from __future__ import annotations

import ast
import json
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from autograder.audit.mutants import equivalents, identity, mechanical_mutants
from autograder.audit.proof import current
from autograder.config import Course
from autograder.language import SOURCE, known
from autograder.notebook.cells import PICTURE, grade_id, has_tag
from autograder.notebook.fill import fill, solutions
from autograder.pipeline.grader import Grader
from autograder.release import stale
from autograder.release.catalogues import refresh
from autograder.release.wheel import CARRIED
from autograder.results import Result
from autograder.translation.course import release_in
from autograder.translation.notebook import code_messages, notebook_messages
from tests.support.tongue import english

COURSE = Course(Path(__file__).resolve().parents[2])
NAMES = COURSE.names
QUICK = ("backprop_by_hand", "fit_a_line", "gan_mixture", "text_topics", "word_vectors", "xor_weights")
GRADED = [pytest.param(name, marks=() if name in QUICK else pytest.mark.nightly) for name in NAMES]
"""The others train for long; every audit, whose record is tested, grades the solution and the release too."""


def graded(name: str, cells: dict[str, str], folder: Path) -> Result:
    """Grade the release of ``name`` with these cells filled in."""
    assignment = COURSE.assignment(name)
    nbformat.write(fill(assignment, cells), folder / f"{name}.ipynb")
    grader = Grader(assignment)
    try:
        return grader.grade(folder, "s01").result
    finally:
        grader.close()


def test_there_are_units() -> None:
    """The course is not empty, so that the tests below test something."""
    assert "xor_weights" in NAMES


@pytest.mark.parametrize("name", NAMES)
def test_the_committed_release_is_current(name: str) -> None:
    """`autograder release` would write exactly the files that are committed, beside the package's wheel."""
    assert [file for file in stale(COURSE.assignment(name)) if file not in CARRIED] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_committed_record_of_the_audit_is_current(name: str) -> None:
    """The checks were proven as they are now: `autograder audit --outdated` would audit nothing."""
    proof = current(COURSE.assignment(name))
    assert proof is not None, f"run: autograder audit {name}"
    assert proof.passed


@pytest.mark.parametrize("name", NAMES)
def test_the_catalogues_are_whole(name: str) -> None:
    """In every language that the engine speaks nothing is missing, fuzzy or without its fields."""
    for language in known():
        if language != SOURCE:
            for place, found in refresh(COURSE.assignment(name), language, write=False).items():
                assert (place, found.missing, found.fuzzy, found.wrong) == (place, (), (), ())


@pytest.mark.parametrize("name", NAMES)
def test_no_english_is_left_in_another_language(name: str) -> None:
    """No text of a Spanish release is made of English words, but for strings that a program reads."""
    folder = release_in(COURSE.assignment(name), "es")
    notebook = json.loads((folder / f"{name}.ipynb").read_text(encoding="utf-8"))
    messages = [*notebook_messages(notebook, name)]
    messages += code_messages((folder / "checks.py").read_text(encoding="utf-8"), "checks.py")
    texts = [message.text for message in messages if message.kind not in ("string", "template")]
    texts += (folder / "README.md").read_text(encoding="utf-8").split("\n\n")
    assert len(texts) > 100
    assert [text for text in texts if english(text)] == []
    printed = [message.text for message in notebook_messages(notebook, name) if message.kind == "template"]
    assert [text for text in printed if ":,}" in text] == [], "a comma is a decimal one"


@pytest.mark.parametrize("name", NAMES)
def test_the_cells_that_draw_are_tagged(name: str) -> None:
    """What shows a picture is tagged ``picture``, so that grading leaves it out; functions that draw need no tag."""
    cells = nbformat.read(COURSE.assignment(name).source_notebook, as_version=4).cells
    drawing = [cell for cell in cells if cell.cell_type == "code" and _draws(cell)]
    assert drawing, "every unit has pictures"
    assert [grade_id(cell) for cell in drawing if not has_tag(cell, PICTURE)] == []


def _draws(cell: nbformat.NotebookNode) -> bool:
    """Whether running the cell shows a picture; what a function would show when it is called does not count."""
    tree = ast.parse(cell.source)
    tree.body = [part for part in tree.body if not isinstance(part, ast.FunctionDef)]
    return "plt.show()" in ast.unparse(tree)


@pytest.mark.slow
@pytest.mark.parametrize("name", GRADED)
def test_the_solution_earns_everything(name: str, tmp_path: Path) -> None:
    """The instructor's own solution has full points and nothing to be told."""
    result = graded(name, solutions(COURSE.assignment(name)), tmp_path)
    lost = [(e.name, c.name, c.message) for e in result.exercises for c in e.checks if c.outcome != "passed"]
    assert lost == []
    assert (result.score, result.status) == (result.max_score, "graded")
    assert result.notices == ()


@pytest.mark.slow
@pytest.mark.parametrize("name", GRADED)
def test_the_untouched_release_earns_nothing(name: str, tmp_path: Path) -> None:
    """Stubs score zero, and no cell of the release breaks."""
    result = graded(name, {}, tmp_path)
    assert (result.score, result.status) == (0.0, "graded")
    assert result.notices == ()


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.filterwarnings("ignore::DeprecationWarning:zmq", "ignore::ResourceWarning")  # of the Jupyter client
def test_the_untouched_release_runs_from_top_to_bottom(name: str) -> None:
    """In an ordinary Jupyter kernel, checks and pictures included, no cell stops the notebook."""
    release = COURSE.assignment(name).release_notebook
    notebook = nbformat.read(release, as_version=4)
    client = NotebookClient(
        notebook, timeout=120, kernel_name="python3", resources={"metadata": {"path": str(release.parent)}}
    )
    client.execute()
    outputs = [o for cell in notebook.cells if cell.cell_type == "code" for o in cell.outputs]
    assert not [o for o in outputs if o.output_type == "error"]
    assert any("Not written yet" in str(o.get("data", "")) for o in outputs)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_listed_as_equivalent_is_there(name: str) -> None:
    """A docstring that grows moves the lines by which mutants are known; the next audit would stop there."""
    assignment = COURSE.assignment(name)
    mutants = mechanical_mutants(assignment, solutions(assignment))
    assert equivalents(assignment, mutants).keys() <= {identity(mutant) for mutant in mutants}
