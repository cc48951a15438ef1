"""The audit: every rule kept by a good unit, every rule broken by a bad one, and nothing else said."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import nbformat
import pytest

from autograder.audit import SLIVER, Audit, audit, faults, judge
from autograder.audit.cache import FOLDER
from autograder.audit.matrix import Subject, SubjectKind, SubjectRow
from autograder.audit.report import weaknesses
from autograder.checking.runner import LOOK_FIRST
from autograder.config import Course
from autograder.errors import CheckFileError
from autograder.release import build
from autograder.specimens import Specimen
from tests.support.course import HIDDEN_CHECKS, MUTANTS, PUBLIC_CHECKS, SETTINGS, VARIANTS, tiny_course

POINTS = {"double": 2.0, "quadruple": 3.0}


def rules(
    kind: SubjectKind,
    exercise: str = "",
    equivalent: str = "",
    shown: tuple[str, ...] = (),
    made: tuple[str, ...] = (),
    **scores: float,
) -> list[tuple[str, str]]:
    """The rules, and the exercises, that a submission with these points breaks."""
    subject = Subject(kind=kind, name="x", exercise=exercise, equivalent=equivalent, shown=shown, made=made)
    return [(fault.rule, fault.exercise) for fault in faults(subject, POINTS | scores, POINTS)]


@pytest.mark.parametrize("kind", ["reference", "variant"])
def test_right_solutions_keep_every_point(kind: SubjectKind) -> None:
    """A point lost anywhere is a false reject."""
    assert rules(kind, "double") == []
    assert rules(kind, "double", double=1.99) == [(kind, "double")]
    assert rules(kind, "double", quadruple=0) == [(kind, "quadruple")]


def test_the_release_earns_nothing() -> None:
    """Not a tenth of a point."""
    assert rules("release", double=0, quadruple=0) == []
    assert rules("release", double=0.1, quadruple=0) == [("release", "double")]


def test_freeloaders_earn_a_sliver_at_most() -> None:
    """Up to a twentieth of all points is let pass."""
    edge = SLIVER * sum(POINTS.values())
    assert rules("freeloader", double=edge, quadruple=0) == []
    assert rules("freeloader", double=edge, quadruple=0.01) == [("freeloader", "")]


@pytest.mark.parametrize("kind", ["mutant", "mechanical"])
def test_mutants_lose_points_in_their_own_exercise_only(kind: SubjectKind) -> None:
    """One that keeps its points has survived; one that costs another exercise a point spills."""
    assert rules(kind, "double", double=1) == []
    assert rules(kind, "double") == [("survivor", "double")]
    assert rules(kind, "double", double=0, quadruple=2) == [("spill", "quadruple")]
    assert rules(kind, "double", quadruple=2) == [("survivor", "double"), ("spill", "quadruple")]
    assert rules(kind, "double", made=("quadruple",), double=0, quadruple=0) == []
    assert rules(kind, "double", made=("quadruple",), quadruple=0) == [("survivor", "double")]


def test_equivalent_mutants_keep_their_points() -> None:
    """What is listed as right must not be refused."""
    assert rules("mechanical", "double", "it is right") == []
    assert rules("mechanical", "double", "it is right", double=1) == [("equivalent", "double")]
    assert rules("mechanical", "double", "it is right", quadruple=1) == [("spill", "quadruple")]


def test_a_trained_model_shows_how_good_its_builder_is() -> None:
    """What passes its own checks may lose its points there; what does not must not cost them twice."""
    shown = ("quadruple",)
    assert rules("mutant", "double", shown=shown, quadruple=0) == []
    assert rules("mutant", "double", shown=shown) == [("survivor", "double")]
    assert rules("mutant", "double", shown=shown, double=1, quadruple=0) == [("spill", "quadruple")]
    assert rules("mechanical", "double", "it is right", shown, quadruple=1) == [("equivalent", "quadruple")]


# ------------------------------------------------------------------------------------------- a good unit


def course(root: Path, **files: Callable[[str], str]) -> Course:
    """The tiny course, with some of its files changed."""
    made = tiny_course(root)
    texts = {
        "assignments/tiny/assignment.toml": SETTINGS,
        "assignments/tiny/checks.py": PUBLIC_CHECKS,
        "solutions/tiny/checks.py": HIDDEN_CHECKS,
        "solutions/tiny/mutants.py": MUTANTS,
        "solutions/tiny/variants.py": VARIANTS,
        "solutions/tiny/equivalent.toml": "",
    }
    names = {"settings": 0, "public": 1, "hidden": 2, "mutants": 3, "variants": 4, "equivalent": 5}
    for name, change in files.items():
        path = list(texts)[names[name]]
        (root / path).write_text(change(texts[path]), encoding="utf-8")
    return made


PURE = '''

@check("double")
def leaves_its_argument_alone(student):
    """double does not touch x."""
    untouched(student.double, np.array([1, 2]))
'''


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Audit:
    """The audit of a unit that keeps every rule, on two workers."""
    made = course(
        tmp_path_factory.mktemp("good"),
        hidden=lambda text: text.replace("import equal", "import equal, untouched") + PURE,
        mutants=lambda text: text + RUNS_NOT,
    )
    progress: list[tuple[int, int]] = []
    found = audit(made.assignment("tiny"), workers=2, on_graded=lambda done, all_: progress.append((done, all_)))
    assert progress == [(i, len(found.rows)) for i in range(1, len(found.rows) + 1)]
    return found


RUNS_NOT = '''

@mutant("quadruple")
def does_not_run():
    """A name that there is not."""
    quadruple = fourfold
'''


@pytest.mark.slow
def test_a_good_unit_passes(good: Audit) -> None:
    """No fault, and the numbers say so."""
    assert good.passed, good.faults
    assert (good.kill_rate("mutant"), good.kill_rate("mechanical"), good.false_reject_rate) == (1.0, 1.0, 0.0)
    assert good.points == POINTS


@pytest.mark.slow
def test_the_matrix_has_a_row_for_everything(good: Audit) -> None:
    """Reference, release, variants, freeloaders, mutants by hand and by machine, in this order."""
    kinds = [row.subject.kind for row in good.rows]
    assert list(dict.fromkeys(kinds)) == ["reference", "release", "variant", "freeloader", "mutant", "mechanical"]
    assert [row.score for row in good.of("reference", "release")] == [5.0, 0.0]
    assert [row.subject.label for row in good.of("variant")] == ["double:adds", "quadruple:multiplies"]
    assert "double:L3:2_to_3" in [row.subject.label for row in good.of("mechanical")]


def row(found: Audit, label: str) -> SubjectRow:
    """The row of that name."""
    return next(row for row in found.rows if row.subject.label == label)


@pytest.mark.slow
def test_a_broken_helper_costs_once(good: Audit) -> None:
    """quadruple calls double; with a wrong double it keeps its points all the same."""
    assert row(good, "double:squares").scores == {"double": 0.0, "quadruple": 3.0}
    assert row(good, "quadruple:doubles_once").scores == {"double": 2.0, "quadruple": 0.0}


@pytest.mark.slow
def test_who_caught_what(good: Audit) -> None:
    """Each mutant names the checks that failed on it, each check how many it caught, and how many it alone."""
    assert row(good, "double:squares").killers == ("is_the_sum_with_itself", "agrees_on_arrays")
    assert row(good, "double:L1:spoils_x").killers == ("leaves_its_argument_alone",)
    records = {(check.exercise, check.name): check for check in good.checks}
    alone = records["double", "leaves_its_argument_alone"]
    assert (alone.kills, alone.alone, alone.visibility, alone.essential) == (1, 1, "hidden", False)
    assert good.dead_weight == (records["double", "keeps_the_shape"],)


@pytest.mark.slow
def test_a_cell_that_does_not_run_is_caught_by_no_check(good: Audit) -> None:
    """It loses its points, and no check takes the credit."""
    broken = row(good, "quadruple:does_not_run")
    assert (good.killed(broken), broken.killers) == (True, ())


@pytest.mark.slow
def test_weak_spots_are_no_faults(good: Audit) -> None:
    """Few mutants deserve a look; they do not fail the audit."""
    assert good.few_mutants == {"double": 2, "quadruple": 2}
    assert good.given == ()
    assert good.thin_ice == ()


@pytest.mark.slow
def test_an_audit_survives_its_json(good: Audit) -> None:
    """Reading what was written gives the same value."""
    assert Audit.model_validate_json(good.to_json()) == good


@pytest.mark.slow
def test_mechanical_mutants_can_be_left_out(tmp_path: Path) -> None:
    """For a quick look, and one worker does as well as two."""
    found = audit(tiny_course(tmp_path).assignment("tiny"), workers=1, mechanical=False)
    assert found.passed
    assert found.of("mechanical") == ()
    assert found.kill_rate("mechanical") == 1.0


def test_a_specimen_of_no_exercise_is_refused(tmp_path: Path) -> None:
    """A mutant of a misspelt exercise, or of one graded by a person, is an error that names the file."""
    for name in ("duoble", "why"):
        made = course(tmp_path / name, mutants=lambda text, name=name: text.replace('"quadruple"', f'"{name}"'))  # type: ignore[misc]
        with pytest.raises(
            CheckFileError, match=rf"mutants\.py: doubles_once is a mutant of '{name}', expected one of"
        ):
            audit(made.assignment("tiny"), workers=1)


@pytest.mark.slow
def test_solutions_by_others_are_graded_as_its_own(tmp_path: Path) -> None:
    """A right one keeps all, a wrong one loses in its exercise; one of no exercise is refused before any is graded."""
    made = tiny_course(tmp_path).assignment("tiny")
    twice = Specimen("variant", "double", "adds", "", "def double(x):\n    return x + x")
    once = Specimen("mutant", "double", "copies", "", "def double(x):\n    return x")
    reference, right, wrong = judge(made, [twice, once], workers=1)
    assert right.score == reference.score
    assert right.faults == wrong.faults == ()
    assert wrong.scores["double"] == 0
    assert wrong.killers
    with pytest.raises(CheckFileError, match="specimens: adds is a variant of 'duoble', expected one of"):
        judge(made, [Specimen("variant", "duoble", "adds", "", "")], workers=1)


@pytest.mark.slow
def test_a_mutant_is_judged_as_far_as_it_reaches(good: Audit) -> None:
    """double reaches quadruple, quadruple reaches nothing else; what is made up as a whole is graded in full."""
    assert row(good, "quadruple:doubles_once").judged == ("quadruple",)
    assert row(good, "quadruple:multiplies").judged == ("quadruple",)
    assert not any(found.judged for found in good.of("reference", "release", "freeloader"))
    assert 0 < good.controls < good.in_part < len(good.rows)


@pytest.mark.slow
def test_an_audit_in_full_says_the_same(good: Audit, tmp_path: Path) -> None:
    """Nothing is judged in part, and every point, every failed check and every kill is as it was."""
    made = course(
        tmp_path,
        hidden=lambda text: text.replace("import equal", "import equal, untouched") + PURE,
        mutants=lambda text: text + RUNS_NOT,
    )
    full = audit(made.assignment("tiny"), workers=2, slicing=False)
    assert (full.in_part, full.controls) == (0, 0)
    assert [(r.subject, r.scores, r.failed) for r in full.rows] == [(r.subject, r.scores, r.failed) for r in good.rows]
    assert [(c.name, c.kills, c.alone) for c in full.checks] == [(c.name, c.kills, c.alone) for c in good.checks]


@pytest.mark.slow
def test_what_names_do_not_show_is_found_by_the_sample(tmp_path: Path) -> None:
    """double leaves a number in a module, where quadruple finds it: without it both lose points, but only in full."""
    made = course(tmp_path, settings=lambda text: text.replace('uses = ["double"]\n', ""))
    tiny = made.assignment("tiny")
    notebook = nbformat.read(tiny.source_notebook, as_version=4)
    for cell in notebook.cells:
        cell.source = cell.source.replace("return 2 *", "place = np.testing; place.factor = 2; return 2 *")
        cell.source = cell.source.replace("double(double(x))", 'np.asarray(x) * getattr(np.testing, "factor", 1) ** 2')
    nbformat.write(notebook, tiny.source_notebook)
    build(tiny)
    found = audit(tiny, workers=2)
    errors = [
        (row.subject.exercise, fault.exercise) for row in found.rows for fault in row.faults if fault.rule == "error"
    ]
    assert ("double", "quadruple") in errors
    texts = {fault.text for row in found.rows for fault in row.faults if fault.rule == "error"}
    assert "earns 0 points graded in full, 3 graded in part; see autograder audit --full" in texts


@pytest.mark.slow
def test_a_reference_that_loses_points_is_no_measure(tmp_path: Path) -> None:
    """Where a check refuses the instructor's solution nothing else is graded, and what was known stays known."""
    made = course(tmp_path, public=lambda text: text.replace("x + x + x + x", "x"))
    known = tmp_path / FOLDER / "tiny" / "known.json"
    known.parent.mkdir(parents=True)
    known.write_text("{}", encoding="utf-8")
    found = audit(made.assignment("tiny"), workers=2)
    assert [fault.rule for fault in found.rows[0].faults] == ["reference"]
    assert [row.subject.kind for row in found.rows] == ["reference", "release"]
    assert known.exists()
    assert len(weaknesses(found)) == 1


# -------------------------------------------------------------------------------------------- a bad unit

BAD_PUBLIC = '''\
"""Public checks that let much pass."""

from autograder.checks import check
from autograder.compare import equal


@check("double")
def is_right_for_three(student):
    """double(3) is 6."""
    equal(student.double(3), 6)


@check("double")
def is_something(student):
    """double gives an array or a number."""
    student.double(3)


@check("quadruple")
def is_right_for_one(student):
    """quadruple(1) is 4."""
    equal(student.quadruple(1), 4)


@check("quadruple")
def has_a_dtype(student):
    """quadruple gives integers."""
    equal(student.quadruple(1).dtype.kind, "i")
'''
BAD_VARIANT = '''

@variant("double")
def is_off():
    """Twice and one more."""
    def double(x):
        return 2 * np.asarray(x) + 1
'''


@pytest.fixture(scope="module")
def bad(tmp_path_factory: pytest.TempPathFactory) -> Audit:
    """The audit of a unit that breaks every rule but those of the reference, the release and the calibration."""
    made = course(
        tmp_path_factory.mktemp("bad"),
        settings=lambda text: text.replace('uses = ["double"]\n', ""),
        public=lambda _: BAD_PUBLIC,
        hidden=lambda _: '"""No hidden checks."""\n',
        variants=lambda text: text + BAD_VARIANT,
        mutants=lambda text: text.replace("abs(2 * np.asarray(x))", "np.abs(2 * np.asarray(x))"),
        equivalent=lambda _: '"double:L3:2_to_3" = "three is nearly two"\n',
    )
    return audit(made.assignment("tiny"), workers=2)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("rule", "label", "exercise"),
    [
        ("variant", "double:is_off", "double"),
        ("variant", "double:is_off", "quadruple"),
        ("freeloader", "returns_zero", ""),
        ("survivor", "double:forgets_negative_numbers", "double"),
        ("survivor", "double:L1:spoils_x", "double"),
        ("spill", "double:squares", "quadruple"),
        ("equivalent", "double:L3:2_to_3", "double"),
        ("error", "returns_zero", "quadruple"),
    ],
)
def test_a_bad_unit_is_found_out(bad: Audit, rule: str, label: str, exercise: str) -> None:
    """Each broken rule is named, with the submission that shows it and where."""
    assert not bad.passed
    assert (rule, exercise) in [(fault.rule, fault.exercise) for fault in row(bad, label).faults]


@pytest.mark.slow
def test_the_rates_of_a_bad_unit(bad: Audit) -> None:
    """One of three right solutions besides the reference is refused, and on one a check breaks, which gives no points;
    one of three mutants of double survives."""
    assert bad.false_reject_rate == pytest.approx(2 / 4)
    assert 0 < bad.kill_rate("mutant") < 1


@pytest.mark.slow
def test_a_check_that_breaks_says_how(bad: Audit) -> None:
    """The fault carries the check's name and its error."""
    texts = [fault.text for fault in row(bad, "returns_none").faults if fault.rule == "error"]
    (text,) = texts
    assert text.startswith("has_a_dtype: The check itself broke: AttributeError: 'NoneType' object has no attribute")
    assert "(checks.py, line " in text
    assert text.endswith(LOOK_FIRST)


SURPRISE = '''

@check("quadruple", essential=True)
def knows_a_large_number(student):
    """Four times a million and one."""
    equal(student.quadruple(1_000_001), 4_000_004)
'''
ONLY_SMALL = '''

@mutant("quadruple")
def counts_to_a_million():
    """Right for every number that a public check tries."""
    def quadruple(x):
        return double(double(x)) * (np.max(np.abs(x)) < 1e6)
'''


@pytest.mark.slow
def test_nobody_is_all_green_and_earns_nothing(tmp_path: Path) -> None:
    """A wrong solution that passes every public check and fails an essential hidden one is told, with what to do."""
    made = course(tmp_path, hidden=lambda text: text + SURPRISE, mutants=lambda text: text + ONLY_SMALL)
    found = audit(made.assignment("tiny"), workers=1, mechanical=False)
    label = "quadruple:counts_to_a_million"
    assert row(found, label).green
    assert not row(found, "quadruple:doubles_once").green
    assert [(fault.rule, fault.exercise) for fault in row(found, label).faults] == [("surprise", "quadruple")]
    assert "knows_a_large_number" in row(found, label).faults[0].text
    assert found.gaps["quadruple"] == (1, 2)


@pytest.mark.slow
def test_the_command_line_audits_the_source(tmp_path: Path) -> None:
    """What was released before is not looked at: it may be another notebook."""
    assignment = tiny_course(tmp_path).assignment("tiny")
    assignment.release_notebook.write_text("{}", encoding="utf-8")
    command = [sys.executable, "-m", "autograder", "audit", "tiny", "--workers", "2", "--no-mechanical"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
