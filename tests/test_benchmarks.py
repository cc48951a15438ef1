"""The benchmark's page says what was measured, and the classes it lays out are the same for every grader."""

from __future__ import annotations

import json
import re
import zipfile
from pathlib import Path

import nbformat
import pytest

from autograder.config import Course
from autograder.grade import ClassGrades
from autograder.notebook.cells import INJECTED
from autograder.release.compile import compiled_copy
from autograder.results import Result
from benchmarks import bombs, classic, likeness
from benchmarks import course as made_up
from benchmarks.classroom import enlarged, made
from benchmarks.figures import page, ratios, spread
from benchmarks.graders import Rerun, rerun, steady
from benchmarks.plot import plot
from benchmarks.record import Far, Figures, Measured, Record, Scale
from benchmarks.scale_page import page as scale_page
from benchmarks.simulation import needed, simulated
from benchmarks.solved import Solved, solved
from benchmarks.starting import percentiles
from tests.support.course import tiny_course
from tests.support.documents import DOCS

MEASURED = Figures(
    size=4, ours=[1.0, 2.0, 1.5], ours_two=[0.5, 1.0, 1.0], nbgrader=[6.0, 6.0, 6.0], otter=[12.0, 20.0, 15.0],
    again=[2.0, 2.0, 2.0], ours_class=[4.0, 8.0, 6.0],
    steady=[0.4, 0.38, 0.42], steady_two=[0.2, 0.2, 0.21],
)  # fmt: skip
SOLVED = Solved(whole=[0.3, 0.5, 0.4], cells=[0.2, 0.2, 0.2], cpu=[0.25, 0.3, 0.4], peak=120)


def test_a_spread_is_the_median_and_the_ends() -> None:
    """One value has no spread, none was not measured."""
    assert spread([3.0, 1.0, 2.0]) == "2.00 (1.00–3.00)"
    assert spread([1.0]) == "1.00"
    assert spread([]) == "not measured"


def test_percentiles_are_those_of_all_starts() -> None:
    """Of a hundred and one equal steps the 95th percentile is the 95th."""
    assert percentiles([float(step) for step in range(101)]) == {50: 50.0, 95: 95.0, 99: 99.0}


def test_ratios_compare_values_of_the_same_round() -> None:
    """What was not measured has no ratio; lists of unequal length are a mistake."""
    assert ratios([6.0, 4.0], [3.0, 4.0]) == [2.0, 1.0]
    assert ratios([], [1.0]) == []
    with pytest.raises(ValueError, match="zip"):
        ratios([1.0], [1.0, 2.0])


def test_the_page_says_the_numbers() -> None:
    """Medians, spreads and ratios of the same round, for the class and for large ones."""
    other = Measured.now(Figures(size=4, nbgrader=[9.0], steady_two=[1.5]))
    reruns = Rerun(1_000, 150, 0.5), Rerun(10_000, 200, 4.0)
    text = page(Record(units={"tiny": Measured.now(MEASURED, SOLVED, reruns), "another": other}))
    assert f"| another | 4 | 1.50 | 9.00 | 6.0 |  | {other.on} |" in text
    assert "| tiny | 4 | 0.20 (0.20–0.21) | 6.00 (6.00–6.00) | 30.0 (28.6–30.0) | 60.0 |" in text
    assert "| `autograder grade`, one worker | 1.50 (1.00–2.00) | 4.0 (3.0–6.0) |" in text
    assert "| `otter run` | 15.00 (12.00–20.00) | 0.4 (0.3–0.5) |" in text
    assert "10.0 (10.0–12.0) times as fast as otter" in text
    assert "0.400 (0.380–0.420) s a submission, two take 0.200 (0.200–0.210) s: two are 2.00 (1.90–2.00)" in text
    assert "two workers grade 30.0 (28.6–30.0) times as many submissions as nbgrader" in text
    row = "| tiny | 0.40 (0.30–0.50) | 0.20 (0.20–0.20) | 2.00 (1.50–2.50) | 0.10 | 120 MB |"
    assert row in text
    assert "| 1,000 | 150 MB | 0.5 | 400 |" in text
    assert "| 10,000 | 200 MB | 4.0 | 500 |" in text


def test_the_page_leaves_out_what_was_not_measured() -> None:
    """Without otter there is no ratio to it."""
    text = page(Record(units={"tiny": Measured.now(MEASURED.model_copy(update={"otter": []}), SOLVED)}))
    assert "| `otter run` | not measured | not measured |" in text
    assert "as fast as otter" not in text
    assert "graded already" not in text


def test_the_page_and_its_picture_are_those_of_the_record(tmp_path: Path) -> None:
    """What was measured is kept, read back the same, and both are made of it; another unit leaves it as it is."""
    record = Record(units={"tiny": Measured.now(MEASURED, SOLVED, (Rerun(100, 150, 0.5),))})
    assert Record.read(tmp_path / "measured.json") == Record()
    record.write(tmp_path / "measured.json")
    assert Record.read(tmp_path / "measured.json") == record
    committed = Record.read()
    assert (DOCS / "benchmarks.md").read_text(encoding="utf-8") == page(committed)
    assert (DOCS / "scaling.md").read_text(encoding="utf-8") == scale_page(committed)
    plot(committed, tmp_path / "a.svg")
    assert (DOCS / "pictures" / "benchmark.svg").read_bytes() == (tmp_path / "a.svg").read_bytes()


def test_the_plot_has_a_panel_for_what_was_measured_from_a_cold_start(tmp_path: Path) -> None:
    """And none for units of which only the steady speed is known."""
    other = Measured.now(Figures(size=4, nbgrader=[9.0], steady_two=[1.5]))
    plot(Record(units={"tiny": Measured.now(MEASURED, SOLVED), "another": other}), tmp_path / "a.svg")
    drawn = (tmp_path / "a.svg").read_text()
    assert "tiny: submissions a minute" in drawn
    assert "another" not in drawn


def test_a_class_is_the_same_for_every_grader(tmp_path: Path) -> None:
    """Half of the notebooks have a mistake; nbgrader and otter get the same, with the parameters of ours beside."""
    course = tiny_course(tmp_path / "course")
    classroom = made(course, "tiny", tmp_path / "class", 4)
    texts = set()
    for number in range(4):
        name = f"s{number:03}"
        ours = (classroom.ours / "submitted" / name / "tiny" / "tiny.ipynb").read_text()
        theirs = (classroom.nbgrader / "submitted" / name / "tiny" / "tiny.ipynb").read_text()
        assert (classroom.otter / f"{name}.ipynb").read_text() == theirs
        plain, short = nbformat.reads(ours, as_version=4), nbformat.reads(theirs, as_version=4)
        nbformat.validate(plain)
        nbformat.validate(short)
        (added,) = (short.cells.pop(i) for i, cell in reversed([*enumerate(short.cells)]) if cell.id == INJECTED)
        assert added.source == '# Parameters\nSEED = 0\nDATA = "sample"\n'
        assert short.cells == plain.cells
        texts.add(ours)
    assert len(texts) == 4
    assert not list((classroom.otter).rglob("reference.py"))
    with zipfile.ZipFile(classroom.otter / "autograder.zip") as archive:
        assert set(archive.namelist()) == {"otter_config.json", "tests/double.py", "tests/quadruple.py"}


@pytest.mark.slow
def test_a_solved_notebook_is_measured(tmp_path: Path) -> None:
    """Every grading by the clock has its seconds, and the memory of judge and sandbox is that of real processes."""
    found = solved(tiny_course(tmp_path).assignment("tiny"), 2)
    assert len(found.whole) == len(found.cells) == len(found.cpu) == 2
    assert all(0 < cells < whole for cells, whole in zip(found.cells, found.whole, strict=True))
    assert 20 < found.peak < 2_000


@pytest.mark.slow
def test_our_grader_is_timed(tmp_path: Path) -> None:
    """A steady speed is found, and a class that is graded already is gone through without grading."""
    course = tiny_course(tmp_path / "course")
    classroom = made(course, "tiny", tmp_path / "class", 2)
    assert 0 < steady(classroom, workers=1, seconds=0.1) < 60
    from autograder.grade import grade_class

    root = classroom.ours
    grades = grade_class(
        classroom.assignment, submitted=root / "submitted", results=root / "results", workers=1, gradebook=False
    )
    assert next(result.score for result in grades.results.values()) == 5
    enlarged(classroom, 30)
    found = rerun(classroom)
    assert found.count == 30
    assert found.peak > 10
    assert Result.model_validate(json.loads((root / "large-results" / "t00028" / "tiny.json").read_text())).score == 5


def test_a_made_up_course_is_read_and_laid_out_by_the_clock(tmp_path: Path) -> None:
    """Results, the page alone and all pages have their seconds, and the pages are there."""
    course = made_up.made(tmp_path, students=3, assignments=2)
    assert all(seconds > 0 for seconds in made_up.measure(course, 2, made_up.FIRST_DUE))
    assert (course.reports / "course.html").is_file()
    assert len(list((course.reports / "students").iterdir())) == 3


@pytest.mark.filterwarnings("ignore::nbformat.warnings.MissingIDFieldWarning")
def test_a_classic_class_is_the_same_for_both_graders(tmp_path: Path) -> None:
    """Two notebooks a student, solved by every other one, and none handed in twice."""
    classroom = classic.made(tmp_path, 4)
    roots = [root / "submitted" for root in (classroom.ours, classroom.nbgrader)]
    handed = [{p.relative_to(root): p.read_text() for p in sorted(root.glob("*/ps1/*.ipynb"))} for root in roots]
    assert handed[0] == handed[1]
    assert len(set(handed[0].values())) == 8
    assert classroom.assignment.classic


def test_a_classic_class_has_its_ratios() -> None:
    """Of values of the same round."""
    found = Figures(size=24, ours=[1.0, 2.0], ours_two=[0.5, 1.0], steady_two=[0.25, 0.25], nbgrader=[4.0, 4.0])
    text = page(Record(units={"ps1": Measured.now(found)}))
    assert "| `autograder grade`, two workers | 0.75 (0.50–1.00) | 6.0 (4.0–8.0) |" in text
    assert "## A classic assignment, 24 submissions" in text


def test_a_class_with_bombs_is_the_honest_one_but_for_them(tmp_path: Path) -> None:
    """One of each kind takes an honest one's place; all others hand in what they did."""
    assignment = compiled_copy(Course(bombs.ROOT).assignment(bombs.UNIT), tmp_path)
    place = assignment.course.submitted

    def handed_in() -> dict[str, list[bytes]]:
        return {
            folder.name: [path.read_bytes() for path in sorted(folder.rglob("*.ipynb")) if path.stat().st_size < 2**30]
            + [str(len(list(folder.rglob("*")))).encode()]
            for folder in place.iterdir()
        }

    assert bombs.hand_in(assignment, {}) == {}
    honest = handed_in()
    planted = bombs.bombs(assignment)
    owners = bombs.hand_in(assignment, planted)
    bombed = handed_in()
    assert sorted(owners.values()) == sorted(planted)
    assert {student for student in honest if honest[student] != bombed[student]} == set(owners)


def test_what_bombs_cost_is_said_with_whose_grade_is_another_one() -> None:
    """Both times, what the limits grant, and a neighbour who lost a point."""
    whole = Result(assignment="tiny", student="s00", status="graded", score=5.0, max_score=5.0, exercises=())
    honest = bombs.Found(10.0, ClassGrades({"s00": whole, "s01": whole, "s02": whole}, frozenset()))
    less = whole.model_copy(update={"score": 4.0})
    mixed = bombs.Found(25.0, ClassGrades({"s00": whole, "s01": less, "s02": less}, frozenset()))
    said = bombs.text(honest, mixed, {"s02": "forks"}, {"forks": bombs.Bomb(lambda *_: None, 7.0)})
    assert "2 honest, 1 bombs: 25.0 s (2.50)" in said
    assert "what the limits grant the bombs: 7 s; with twice the honest class: 27 s" in said
    assert "neighbours with another grade: s01" in said


@pytest.mark.parametrize("unit", sorted(path.stem for path in likeness.REWRITES.glob("*.py")))
def test_a_language_model_rewrote_every_way(unit: str) -> None:
    """Each is other code than what it was made from, so that the copies of a made-up class are disguised throughout."""
    ways = likeness.known_ways(Course(likeness.ROOT).assignment(unit))
    sources = {(exercise, way): code for exercise, found in ways.items() for way, code in found.items()}
    rewritten = likeness.rewrites(unit)
    assert rewritten.keys() == sources.keys()
    assert not set(rewritten.values()) & set(sources.values())


def test_a_class_is_graded_in_thought() -> None:
    """Workers do their share each, until the coordinator has no time left."""
    one = simulated([1.0], 1, 0.0, 1_000)
    assert one.hourly == pytest.approx(3_600)
    assert one.workers == pytest.approx(1)
    assert one.coordinator == 0
    ten = simulated([0.5, 1.5], 10, 0.01, 5_000)
    assert ten.hourly == pytest.approx(36_000, rel=0.03)
    assert ten.workers > 0.95
    assert ten.coordinator == pytest.approx(0.1, rel=0.03)
    full = simulated([1.0], 100, 0.1, 5_000)
    assert full.hourly == pytest.approx(36_000, rel=0.02)
    assert full.coordinator > 0.98
    assert full.workers < 0.15


def test_as_many_workers_as_are_needed() -> None:
    """One fewer would not do; where the coordinator is too slow, no number does."""
    found = needed([0.5, 1.5], 0.005, 36_000)
    assert found is not None
    assert 10 <= found <= 11
    assert needed([1.0], 0.2, 36_000) is None


def test_the_page_for_many_machines_says_what_was_measured() -> None:
    """Costs, a simulation and its limit; without figures there is no page."""
    with pytest.raises(ValueError, match=r"python -m benchmarks\.scale"):
        scale_page(Record())
    unit = Scale(
        work=[1.0, 3.0], unrecorded=[0.01], sqlite=[0.06], parcel=50_000, grade=900_000, notebook=100_000,
        page=300_000, database=2_000,
    )  # fmt: skip
    other = Measured.now(Figures(size=2), SOLVED)
    text = scale_page(Record(units={"tiny": other}, scale={"tiny": unit}, far=Far(one=1.0, four=1.1, coordinator=0.03)))
    assert "| worker, seconds | 2.00 |" in text
    assert "| coordinator with SQLite, ms | 80 |" in text
    assert "| coordinator with PostgreSQL, ms | not measured |" in text
    assert "4 × 1.00 / 1.10 = 3.6 times the work of one" in text
    assert "45,000 an hour with SQLite" in text
    assert re.search(r"^\| 500 \| 4[45],\d{3} \| coordinator \|$", text, re.MULTILINE)
    assert re.search(r"^\| tiny \| 3 \| \d+ \| \d+ GB \| 40 GB \| 28 \| 56 \|$", text, re.MULTILINE)
