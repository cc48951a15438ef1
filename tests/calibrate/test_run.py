"""Calibration: thirty seeds in the real pipeline, a threshold a right solution hardly ever misses."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import numpy as np
import pytest

from autograder.calibrate.fingerprint import fingerprint, is_stale
from autograder.calibrate.fit import FALSE_FAIL, metric
from autograder.calibrate.plot import plot
from autograder.calibrate.run import FEWEST_SEEDS, calibrate, save, summary_of
from autograder.config import Assignment, Course
from autograder.datasets import digits
from autograder.errors import CheckFileError, ConfigError
from autograder.pipeline.grader import Grader
from autograder.thresholds import FILE, Better, Calibration
from tests.support.course import HIDDEN_CHECKS, SETTINGS, tiny_course, tiny_source

MEASURING = """
from autograder.thresholds import Thresholds

thresholds = Thresholds.beside(__file__)


@check("double")
def is_accurate(student):
    '''The more the better.'''
    noise = np.random.default_rng(student.get("SEED")).normal()
    thresholds.at_least("accuracy", 0.9 + 0.01 * noise + 0.01 * (student.double(1) - 2))
    thresholds.at_most("surprise", 0.2 + 0.02 * noise)


@check("quadruple")
def is_hard_to_please(student):
    '''Refuses one seed.'''
    that(student.get("SEED") != 7, "seven")
"""


def measuring(root: Path, hidden: str = MEASURING) -> Assignment:
    """The assignment tiny with hidden checks that measure something that depends on the seed."""
    course = tiny_course(root)
    text = HIDDEN_CHECKS.replace("import equal", "import equal, that") + hidden
    (root / "solutions" / "tiny" / "checks.py").write_text(text, encoding="utf-8")
    return course.assignment("tiny")


# ------------------------------------------------------------------------------------------ the threshold


@pytest.mark.parametrize("better", ["higher", "lower"])
@pytest.mark.parametrize("seed", range(5))
def test_right_solutions_hardly_ever_miss_the_threshold(better: Better, seed: int) -> None:
    """Below one in a thousand by every reckoning, and for a million fresh draws from the same bell."""
    rng = np.random.default_rng(seed)
    found = metric(rng.normal(0.93, 0.008, 30), better)
    assert 0 <= found.false_fail.worst < FALSE_FAIL
    fresh = rng.normal(0.93, 0.008, 1_000_000)
    missed = fresh < found.threshold if better == "higher" else fresh > found.threshold
    assert missed.mean() < 5 * FALSE_FAIL  # thirty values know the spread to within a seventh or so


def test_the_threshold_is_on_the_bad_side_of_every_value() -> None:
    """No seed that was trained misses it, however far out it lies."""
    values = [0.93] * 29 + [0.5]
    assert metric(values, "higher").threshold <= 0.5
    assert metric([-v for v in values], "lower").threshold >= -0.5


def test_lower_is_better_mirrors_higher_is_better() -> None:
    """The same numbers turned round give the same threshold turned round."""
    values = np.random.default_rng(1).gamma(2.0, 0.1, 40)
    up, down = metric(values, "higher"), metric(-values, "lower")
    assert up.threshold == -down.threshold
    assert up.false_fail == down.false_fail


def test_a_wider_spread_moves_the_threshold_away() -> None:
    """What varies more is asked less of."""
    values = np.random.default_rng(2).normal(0, 1, 30)
    assert metric(3 * values, "higher").threshold < 2 * metric(values, "higher").threshold < 0


def test_a_threshold_is_written_in_few_digits() -> None:
    """Two digits of the spread are enough, and rounding goes to the lenient side."""
    found = metric(np.random.default_rng(3).normal(0.93, 0.008, 30), "higher")
    assert round(found.threshold, 4) == found.threshold


def test_equal_values_have_a_threshold_too() -> None:
    """A metric that never varied gets a hair of room, and the spread that was measured is told: none."""
    found = metric([1.0] * 30, "higher")
    assert 0.9999 < found.threshold < 1.0
    assert found.sd == 0.0
    assert found.false_fail.worst < FALSE_FAIL


# ----------------------------------------------------------------------------------------------- thirty seeds


@pytest.fixture(scope="module")
def calibrated(tmp_path_factory: pytest.TempPathFactory) -> tuple[Assignment, Calibration]:
    """A calibration of the measuring unit, on two workers."""
    assignment = measuring(tmp_path_factory.mktemp("calibrated"))
    progress: list[tuple[int, int]] = []
    calibration = calibrate(assignment, workers=2, on_graded=lambda done, all_: progress.append((done, all_)))
    assert progress == [(i, FEWEST_SEEDS) for i in range(1, FEWEST_SEEDS + 1)]
    return assignment, calibration


@pytest.mark.slow
def test_every_seed_is_measured_in_order(calibrated: tuple[Assignment, Calibration]) -> None:
    """Value k belongs to seed k, whichever worker was first."""
    noise = [np.random.default_rng(seed).normal() for seed in range(FEWEST_SEEDS)]
    _, calibration = calibrated
    assert calibration.seeds == tuple(range(FEWEST_SEEDS))
    assert calibration.metrics["accuracy"].values == pytest.approx([0.9 + 0.01 * n for n in noise])
    assert calibration.metrics["surprise"].values == pytest.approx([0.2 + 0.02 * n for n in noise])
    assert calibration.metrics["surprise"].better == "lower"


@pytest.mark.slow
def test_a_check_that_refuses_a_right_solution_is_told(calibrated: tuple[Assignment, Calibration]) -> None:
    """A law that fails under one seed in thirty is no law."""
    assert calibrated[1].failed == {"quadruple.is_hard_to_please": 1}


@pytest.mark.slow
def test_grading_compares_with_what_was_saved(calibrated: tuple[Assignment, Calibration], tmp_path: Path) -> None:
    """The right solution passes with the saved thresholds, and a worse model fails with words."""
    assignment, calibration = calibrated
    save(assignment, calibration, plot(calibration))
    assert Calibration.read(assignment.solutions / FILE) == calibration
    assert (assignment.solutions / "calibration.svg").read_text(encoding="utf-8").startswith("<?xml")
    assert not is_stale(assignment)
    outcomes = []
    grader = Grader(assignment)
    for source in ("def double(x):\n    return x + x", "def double(x):\n    return x + x - 9 * (np.ndim(x) == 0)"):
        notebook = nbformat.read(assignment.release_notebook, as_version=4)
        next(cell for cell in notebook.cells if cell.id == "double").source = source
        nbformat.write(notebook, tmp_path / "tiny.ipynb")
        result = grader.grade(tmp_path, "s01").result
        outcomes.append(next(c for c in result.exercises[0].checks if c.name == "is_accurate"))
    grader.close()
    assert [check.outcome for check in outcomes] == ["passed", "failed"]
    limit = calibration.metrics["accuracy"].threshold
    assert outcomes[1].message.endswith(f"it should be at least {limit:.4g}.")


# -------------------------------------------------------------------------------------------------- refusals


@pytest.mark.slow
@pytest.mark.parametrize(
    ("hidden", "message"),
    [
        ("", "no check measured anything"),
        ("\n\n@check('double')\ndef breaks(student):\n    '''It divides.'''\n    1 / 0\n", "double.breaks: .*division"),
        (
            MEASURING.replace(
                "    thresholds.at_most", '    if student.get("SEED") == 3:\n        return\n    thresholds.at_most'
            ),
            "'surprise' was not measured under seed-3",
        ),
    ],
)
def test_what_cannot_be_calibrated_is_said(tmp_path: Path, hidden: str, message: str) -> None:
    """Nothing to measure, a check that breaks, a metric that one seed lacks: each has its own words."""
    with pytest.raises(CheckFileError, match=message):
        calibrate(measuring(tmp_path, hidden), workers=2)


def test_fewer_than_thirty_seeds_are_refused(tmp_path: Path) -> None:
    """They could not show what the threshold promises."""
    with pytest.raises(ConfigError, match="expected at least 30 seeds, got 5"):
        calibrate(tiny_source(tmp_path).assignment("tiny"), seeds=5, workers=1)


@pytest.mark.slow
def test_the_command_line_keeps_what_it_found(tmp_path: Path) -> None:
    """The thresholds and their picture lie beside the solutions, and the summary has a line for each metric.

    What was released before does not matter.
    """
    assignment = measuring(tmp_path)
    assignment.release_notebook.write_text("{}", encoding="utf-8")
    command = [sys.executable, "-m", "autograder", "calibrate", "tiny", "--workers", "2"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert not is_stale(assignment)
    kept = Calibration.model_validate_json((assignment.solutions / FILE).read_text(encoding="utf-8"))
    assert set(kept.metrics) == {"accuracy", "surprise"}
    for name in kept.metrics:
        assert name in done.stdout
    assert len(list(assignment.solutions.glob("*.svg"))) == 1


def test_without_a_seed_there_is_nothing_to_vary(tmp_path: Path) -> None:
    """The unit has to have the papermill parameter SEED."""
    tiny_source(tmp_path)
    path = tmp_path / "assignments" / "tiny" / "assignment.toml"
    path.write_text(SETTINGS.replace("SEED = 0\n", ""), encoding="utf-8")
    with pytest.raises(ConfigError, match=r"assignment\.toml: expected a parameter SEED"):
        calibrate(Course(tmp_path).assignment("tiny"), workers=1)


# --------------------------------------------------------------------------------------------------- profile


def changed(root: Path, file: str, old: str, new: str) -> bool:
    """Whether the profile of tiny changes when this text of a file does."""
    course = tiny_source(root)
    before = fingerprint(course.assignment("tiny"))
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    return fingerprint(course.assignment("tiny")) != before


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("assignments/tiny/assignment.toml", 'DATA = "sample"', 'DATA = "real"'),
        ("assignments/tiny/tiny.ipynb", "return 2 * np.asarray(x)", "return 3 * np.asarray(x)"),
        ("assignments/tiny/tiny.ipynb", "import numpy as np", "import numpy as np\\nnp.seterr()"),
        ("solutions/tiny/checks.py", "max_size=5", "max_size=6"),
    ],
)
def test_what_is_measured_changes_the_profile(tmp_path: Path, file: str, old: str, new: str) -> None:
    """Parameters, code and hidden checks decide what comes out, so the thresholds are stale after a change."""
    assert changed(tmp_path, file, old, new)


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("assignments/tiny/assignment.toml", "SEED = 0", "SEED = 5"),
        ("assignments/tiny/assignment.toml", "points = 3", "points = 4"),
        ("assignments/tiny/tiny.ipynb", "It is so because", "This is because"),
        ("assignments/tiny/tiny.ipynb", "Return 2", "Gives 2"),
        ("solutions/tiny/checks.py", "double works on", "double should work on"),
    ],
)
def test_words_and_the_seed_do_not_change_the_profile(tmp_path: Path, file: str, old: str, new: str) -> None:
    """A mended sentence is no reason to train thirty models again."""
    assert not changed(tmp_path, file, old, new)


def test_public_checks_count_where_the_hidden_ones_use_them(tmp_path: Path) -> None:
    """A helper that is shared may decide what is measured; the public checks themselves measure nothing."""
    course = tiny_source(tmp_path)
    public, hidden = (tmp_path / folder / "tiny" / "checks.py" for folder in ("assignments", "solutions"))

    def changes(more: str) -> bool:
        before = fingerprint(course.assignment("tiny"))
        public.write_text(f"{public.read_text(encoding='utf-8')}\n{more}\n", encoding="utf-8")
        return fingerprint(course.assignment("tiny")) != before

    assert not changes("MORE = 1")
    text = hidden.read_text(encoding="utf-8")
    shared = f"{text}\nfrom autograder.checks import public_checks\npublic = public_checks(__file__)\nE = public.MORE\n"
    hidden.write_text(shared, encoding="utf-8")
    assert changes("MORE = 2")
    assert not changes("OTHER = 2")
    assert not changes('@check("double")\ndef one_more(student):\n    """One more law."""\n    student.double(1)')
    assert not changes('from autograder.contracts import contract\ncontract("double", laws={"One more law.": len})')
    assert not changes('from autograder.contracts import edge\nedge("double", "Nothing.", ((0,), 0))')
    own = "def law_of(name):\n    check(name)(len)"
    assert not changes(f'{own}\nlaw_of("double")')
    assert changes('print("a statement that may do anything")')


MEASURED = """
from autograder.compare import close, equal
from autograder.datasets import course_seed
from autograder.thresholds import Thresholds
thresholds = Thresholds.beside(__file__)
SEED = 7
SIZE = 100

def unseen():
    return SEED + SIZE

@check("double")
def is_good(student):
    \"\"\"Good enough.\"\"\"
    thresholds.at_least("accuracy", unseen())

@check("double")
def is_twice(student):
    \"\"\"Twice.\"\"\"
    equal(student.double(1), 2)
"""


@pytest.mark.parametrize(
    ("old", "new", "counts"),
    [
        ("SIZE = 100", "SIZE = 101", True),
        ("return SEED + SIZE", "return SEED - SIZE", True),
        ('"accuracy"', '"error"', True),
        ("SIZE = 100\n", "SIZE = 100\nthresholds.better = 1\n", True),
        ("student.double(1), 2", "student.double(2), 4", False),
        ("import close, equal", "import equal", False),
        ("SEED = 7", "SEED = course_seed(__file__, 7)", False),
        ("SEED = 7", "SEED = course_seed(__file__, 8)", True),
    ],
)
def test_of_the_hidden_checks_those_count_that_measure(tmp_path: Path, old: str, new: str, counts: bool) -> None:
    """With all that they use; one that only compares may change, and models need not be trained again."""
    course = tiny_source(tmp_path)
    hidden = tmp_path / "solutions" / "tiny" / "checks.py"
    hidden.write_text(hidden.read_text(encoding="utf-8") + MEASURED, encoding="utf-8")
    before = fingerprint(course.assignment("tiny"))
    text = hidden.read_text(encoding="utf-8")
    assert text.count(old) == 1
    hidden.write_text(text.replace(old, new), encoding="utf-8")
    assert (fingerprint(course.assignment("tiny")) != before) is counts


def test_only_the_data_sets_that_are_used_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A unit's profile follows the modules that it or its checks import data from, however they do."""
    course = tiny_source(tmp_path)
    checks = tmp_path / "solutions" / "tiny" / "checks.py"
    without, text = fingerprint(course.assignment("tiny")), checks.read_text(encoding="utf-8")
    copy, original = tmp_path / "digits.py", digits.__file__
    for line in ("from autograder.datasets import mnist", "from autograder.datasets.digits import held_out"):
        checks.write_text(f"{line}\n{text}", encoding="utf-8")
        shutil.copy(original, copy)
        before = fingerprint(course.assignment("tiny"))
        assert before != without
        monkeypatch.setattr(digits, "__file__", str(copy))
        assert fingerprint(course.assignment("tiny")) == before
        copy.write_text(copy.read_text(encoding="utf-8") + "\nMORE = 1\n", encoding="utf-8")
        assert fingerprint(course.assignment("tiny")) != before
        monkeypatch.undo()


def test_a_cell_that_only_draws_does_not_count(tmp_path: Path) -> None:
    """Grading leaves such cells out, so what they hold measures nothing."""
    course = tiny_source(tmp_path)
    path = course.assignment("tiny").source_notebook
    notebook = nbformat.read(path, as_version=4)
    before = fingerprint(course.assignment("tiny"))
    cell = nbformat.v4.new_code_cell("plot(1)", metadata={"tags": ["picture"]})
    notebook.cells.append(cell)
    nbformat.write(notebook, path)
    assert fingerprint(course.assignment("tiny")) == before
    cell.metadata.tags = []
    nbformat.write(notebook, path)
    assert fingerprint(course.assignment("tiny")) != before


def test_a_calibration_of_another_profile_is_stale(tmp_path: Path) -> None:
    """No calibration cannot be stale; one that was made for something else is."""
    assignment = tiny_source(tmp_path).assignment("tiny")
    assert not is_stale(assignment)
    for hashed, stale in ((fingerprint(assignment), False), ("older", True)):
        calibration = Calibration(assignment="tiny", profile=hashed, seeds=(0,), metrics={})
        save(assignment, calibration, "<svg/>")
        assert is_stale(assignment) == stale


# ------------------------------------------------------------------------------------------------------ plot


def test_the_plot_is_the_same_every_time() -> None:
    """It lies in the repository, so that it changes only when its numbers do."""
    values = np.random.default_rng(0).normal(0.93, 0.008, 30)
    metrics = {
        "accuracy": metric(values, "higher"),
        "surprise": metric(values, "lower"),
        "same": metric([1] * 30, "lower"),
    }
    calibration = Calibration(assignment="tiny", profile="x", seeds=tuple(range(30)), metrics=metrics)
    svg = plot(calibration)
    assert svg == plot(calibration)
    for text in (
        "accuracy (higher is better)",
        "surprise (lower is better)",
        f"threshold {metrics['same'].threshold:g}",
    ):
        assert text in svg


def test_the_summary_has_a_line_a_metric() -> None:
    """Spread, threshold and all three false-fail probabilities."""
    metrics = {"accuracy": metric([0.9, 0.91, 0.92] * 10, "higher")}
    (line,) = summary_of(Calibration(assignment="tiny", profile="x", seeds=tuple(range(30)), metrics=metrics))
    assert line.startswith("accuracy: 0.91 ± 0.0083 over 30 seeds, threshold ")
    assert all(word in line for word in ("higher is better", "measured 0", "normal ", "bootstrap "))
