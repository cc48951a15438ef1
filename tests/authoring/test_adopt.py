"""An instructor's own solved notebook becomes a unit that releases, and audits with a few lines of his own."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import nbformat
import pytest

from autograder.audit import audit
from autograder.authoring.adopt import adopt
from autograder.authoring.course import CONFIG, course_files
from autograder.authoring.scaffold import missing_lines
from autograder.authoring.unit_notebook import indented, marked
from autograder.checks import all_checks
from autograder.config import Course
from autograder.errors import ConfigError, ReleaseError
from autograder.release import compiled_copy

LESSONS = Path(__file__).resolve().parents[1] / "data" / "lessons"
MAX_LINES = 60
"""Lines that an instructor writes himself for one assignment."""


def lesson(folder: Path, *cells: str) -> Path:
    """A notebook of these code cells."""
    made = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(text) for text in cells])
    path = folder / "mine.ipynb"
    nbformat.write(made, path)
    return path


def sources(root: Path, name: str) -> dict[str, str]:
    """The code cells of a unit's notebook by grade_id."""
    cells = nbformat.read(root / f"assignments/{name}/{name}.ipynb", 4).cells
    return {cell.metadata.nbgrader.grade_id: cell.source for cell in cells if "nbgrader" in cell.metadata}


@pytest.mark.nightly
@pytest.mark.slow
@pytest.mark.parametrize("name", ["clusters_and_stumps", "dense_layer", "small_classifier"])
def test_a_notebook_becomes_a_unit_whose_grades_are_right(tmp_path: Path, name: str) -> None:
    """What the instructor writes by hand are reasons why a few mechanical mutants are right after all."""
    unit = adopt(tmp_path / "course", name, LESSONS / f"{name}.ipynb").assignment
    by_hand = LESSONS / f"{name}.toml"
    written = by_hand.read_text(encoding="utf-8") if by_hand.exists() else ""
    assert len(written.splitlines()) <= MAX_LINES
    (unit.solutions / "equivalent.toml").write_text(written, encoding="utf-8")
    found = audit(compiled_copy(unit, tmp_path / "copy"), workers=2)
    assert [(fault.exercise, fault.rule, fault.text) for fault in found.faults] == []
    assert len(found.of("mechanical")) >= 20
    assert found.kill_rate("mechanical") >= 0.95


def test_it_releases_as_it_is(tmp_path: Path) -> None:
    """Solutions are marked, what needs them waits, everything else is locked, settings are parameters."""
    made = adopt(tmp_path, "dense", LESSONS / "dense_layer.ipynb")
    copy = compiled_copy(made.assignment, tmp_path / "copy")
    released = copy.release_notebook.read_text(encoding="utf-8")
    assert "np.maximum" not in released
    cells = sources(tmp_path, "dense")
    assert cells["check_relu"] == 'check("relu")'
    assert "    ### BEGIN SOLUTION\n    return np.maximum(z, 0)\n    ### END SOLUTION" in cells["relu"]
    assert any(text.startswith('if ready("affine_backward"):\n    dx0') for text in cells.values())
    assert cells["parameters"] == "SEED = 0"
    assert made.assignment.by_name["relu"].points == 2
    assert not any(text.startswith("assert") for text in cells.values())


def test_what_was_inferred_is_short_and_readable(tmp_path: Path) -> None:
    """Shapes from docstrings, worked examples and laws from asserts, answers from runs of the solution."""
    made = adopt(tmp_path, "dense", LESSONS / "dense_layer.ipynb")
    text = made.assignment.public_checks.read_text(encoding="utf-8")
    assert '    takes={"dout": matrices("N", "M"), "x": matrices("N", "D"), "w": matrices("D", "M")},' in text
    assert '    gives={"dx": floats("N", "D"), "dw": floats("D", "M"), "db": floats("M")},' in text
    assert '"y": labels("N", below="C")' in text
    assert '    optional=("lr",),' in text
    assert "((np.array([[-1.0, 0.0, 2.0]]),), np.array([[0.0, 0.0, 2.0]]))" in text
    assert '"relu is never negative": lambda student: np.all(student.relu(' in text
    assert len(text.splitlines()) < 110
    assert not any("no worked example" in sentence for sentence in made.thin)  # what the asserts leave open is drawn
    assert any("reference.py is your notebook's own code" in sentence for sentence in made.thin)


def test_nothing_is_written_over(tmp_path: Path) -> None:
    """A second time only what is missing is written, and what is there is named."""
    notebook = lesson(tmp_path, 'def twice(x: float):\n    """2x."""\n    return 2 * x\n', "assert twice(1.5) == 3.0")
    first = adopt(tmp_path, "unit", notebook)
    assert len(first.written) == 5 + len(course_files())
    first.assignment.public_checks.write_text("# mine\n", encoding="utf-8")
    first.assignment.reference.unlink()
    again = adopt(tmp_path, "unit", notebook)
    assert again.written == ("solutions/unit/reference.py",)
    assert set(again.kept) == set(first.written) - {"solutions/unit/reference.py", *course_files()}
    assert first.assignment.public_checks.read_text(encoding="utf-8") == "# mine\n"
    assert adopt(tmp_path, "unit", notebook).written == ()


def test_in_another_nbgrader_course_it_says_what_to_add(tmp_path: Path) -> None:
    """A foreign nbgrader_config.py is never changed."""
    (tmp_path / CONFIG).write_text("c = get_config()\n", encoding="utf-8")
    notebook = lesson(tmp_path, 'def twice(x: float):\n    """2x."""\n    return 2 * x\n')
    made = adopt(tmp_path, "unit", notebook)
    assert made.config == (
        "from autograder.nbgrader import configure",
        'c.CourseDirectory.source_directory = "assignments"',
        "configure(c)",
    )
    assert (tmp_path / CONFIG).read_text(encoding="utf-8") == "c = get_config()\n"
    (tmp_path / CONFIG).write_text(course_files()[CONFIG], encoding="utf-8")
    assert missing_lines(tmp_path) == ()


def test_a_unit_lies_where_an_nbgrader_course_has_its_assignments(tmp_path: Path) -> None:
    """So that nbgrader's own commands find it beside the classic ones; its checks find each other there."""
    (tmp_path / CONFIG).write_text("c = get_config()\n", encoding="utf-8")
    (tmp_path / "source" / "ps1").mkdir(parents=True)
    notebook = lesson(tmp_path, 'def twice(x: float):\n    """2x."""\n    return 2 * x\n')
    made = adopt(tmp_path, "unit", notebook)
    assert made.config == ("from autograder.nbgrader import configure", "configure(c)")
    assert made.assignment.source == tmp_path / "source" / "unit"
    assert {check.exercise for check in all_checks(made.assignment)} == {"twice"}


def test_what_nothing_is_known_of_stands_as_a_todo(tmp_path: Path) -> None:
    """The release is refused with the words of the TODO, not with a riddle."""
    notebook = lesson(tmp_path, 'def mystery(thing):\n    """Something."""\n    return thing.magic()\n')
    made = adopt(tmp_path, "unit", notebook)
    assert "# TODO: mystery: say in its docstring what thing may be" in made.assignment.public_checks.read_text()
    assert any("nothing says what thing may be" in sentence for sentence in made.thin)
    with pytest.raises(ReleaseError, match="line 3: TODO: mystery: say in its docstring"):
        compiled_copy(made.assignment, tmp_path / "copy")


def test_the_reference_holds_what_its_functions_need(tmp_path: Path) -> None:
    """Constants, helpers and imports, and nothing that has the name of a function's own variable."""
    cells = (
        "import math\nimport json\nSCALE = 2.0\nOTHER = 1",
        'def f(x: float):\n    """Twice the sine."""\n    model = math.sin(x)\n    return SCALE * model\n',
        "model = f(1.0)\njson.dumps(model)",
    )
    text = adopt(tmp_path, "unit", lesson(tmp_path, *cells)).assignment.reference.read_text(encoding="utf-8")
    assert "import math" in text
    assert "SCALE = 2.0" in text
    assert [word for word in ("json", "OTHER", "model = f") if word in text] == []


def test_exercises_are_chosen(tmp_path: Path) -> None:
    """Other functions are given: locked, and called by the exercise."""
    cells = (
        'def half(x: float):\n    """x / 2."""\n    return x / 2\n',
        'def quarter(x: float):\n    """x / 4."""\n    return half(half(x))\n',
    )
    made = adopt(tmp_path, "unit", lesson(tmp_path, *cells), exercises=["quarter"])
    assert list(made.assignment.by_name) == ["quarter"]
    given = [text for name, text in sources(tmp_path, "unit").items() if name.startswith("cell_")]
    assert given == [cells[0].strip()]
    both = adopt(tmp_path, "both", lesson(tmp_path, *cells)).assignment
    assert both.by_name["quarter"].uses == ("half",)


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        (["x = 1"], "no function at the top of a cell: write"),
        (["def f(x:\n    return x"], "cell 1, line 1: 'def f(x:', is no Python"),
        (
            ['def f(x):\n    """A."""\n    return x', "import numpy as np\nnp.random.rand(3)"],
            "cell 2 draws with np.random.rand",
        ),
        (
            ['def f(x):\n    """A."""\n    return x', "import numpy as np\nr = np.random.default_rng()"],
            "default_rng, something",
        ),
        (["def f(x):\n    return x"], "f has no docstring"),
        (['def f(x):\n    """A."""'], "nothing else: write its solution"),
        (['def check(x):\n    """A."""\n    return x'], "defines check, a name that the unit needs itself"),
        (["from autograder import check"], "this is a unit already"),
        (['def f(x):\n    """A."""\n    return x'] * 2, "f is defined in cells 1 and 2: keep"),
    ],
)
def test_a_notebook_that_cannot_become_a_unit_says_why(tmp_path: Path, cells: Sequence[str], words: str) -> None:
    """Each in a sentence that says what to write instead; nothing is written."""
    with pytest.raises(ConfigError, match=re.escape(words)):
        adopt(tmp_path / "course", "unit", lesson(tmp_path, *cells))
    assert not (tmp_path / "course").exists()


def test_all_faults_are_said_at_once(tmp_path: Path) -> None:
    """An instructor mends them in one go; a function that is not there is named with those that are."""
    path = lesson(tmp_path, "def ready(x):\n    return x", "import random\nrandom.random()")
    with pytest.raises(ConfigError, match=r"defines ready.*no docstring.*draws with random\.random"):
        adopt(tmp_path, "unit", path)
    with pytest.raises(ConfigError, match="no function g at the top of a cell; there are: ready"):
        adopt(tmp_path, "unit", path, exercises=["g"])


@pytest.mark.parametrize("content", ["", "not json", json.dumps({"cells": 3}), "[]"])
def test_a_file_that_is_no_notebook_is_refused(tmp_path: Path, content: str) -> None:
    """Whatever it holds."""
    path = tmp_path / "mine.ipynb"
    path.write_text(content)
    with pytest.raises(ConfigError, match="expected a Jupyter notebook"):
        adopt(tmp_path, "unit", path)
    with pytest.raises(ConfigError, match="expected your solved notebook"):
        adopt(tmp_path, "unit", tmp_path / "other.ipynb")


def test_the_command_says_what_it_did(tmp_path: Path) -> None:
    """Files, what is thin, and what to do next; --exercise needs a notebook."""
    notebook = lesson(tmp_path, 'def twice(x: float):\n    """2x."""\n    return 2 * x\n')
    words = [sys.executable, "-m", "autograder", "new", "unit"]
    done = subprocess.run([*words, "--from", str(notebook)], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert "assignments/unit/checks.py: written" in done.stdout
    assert "! reference.py is your notebook's own code" in done.stdout
    assert Course(tmp_path).names == ("unit",)
    wrong = subprocess.run([*words, "--exercise", "f"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert wrong.returncode
    assert "name it with --from" in " ".join(wrong.stderr.split())


def test_code_that_waits_keeps_its_texts() -> None:
    """Behind ``if ready(…)`` the lines of a text in three quotes stay where they are."""
    assert indented('x = """a\n  b"""\ny = 1') == '    x = """a\n  b"""\n    y = 1'
    assert marked('def f(x):\n    """A."""\n    # so\n    return x').splitlines()[2:] == [
        "    ### BEGIN SOLUTION",
        "    # so",
        "    return x",
        "    ### END SOLUTION",
    ]
