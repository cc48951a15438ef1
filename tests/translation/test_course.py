"""A unit in two languages: one course, one class, one set of ids; each student is answered in the release's."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest

from autograder.config import Course
from autograder.datasets.secret import course_seed
from autograder.errors import ConfigError, TranslationError
from autograder.pipeline.grader import Graded, Grader
from autograder.release import build, stale
from autograder.release.catalogues import refresh
from autograder.release.compile import compiled_copy
from autograder.translation.catalogue import read_catalogue, state, written
from autograder.translation.course import languages_of, release_in, spoken
from autograder.translation.engine import refresh as refresh_engine
from autograder.translation.unit import catalogue_path
from tests.support.course import SOLUTIONS, submit, tiny_course

WORDS = {
    "Tiny": "Chiquita",
    "Twice a number, and twice that.": "El doble de un número, y el doble de eso.",
    "# Tiny": "# Chiquita",
    "double(x) = x + x.": "double(x) es x + x.",
    "double works on every number of an array.": "double trabaja con cada número de un array.",
}


def translate(course: Course) -> None:
    """Give the unit Spanish catalogues: these words, and the English ones in place of all others."""
    assignment = course.assignment("tiny")
    refresh(assignment, "es")
    for folder in (assignment.source, assignment.solutions):
        path = catalogue_path(folder, "es")
        catalogue = read_catalogue(path, "es")
        for message in catalogue:
            if message.id:
                message.string = WORDS.get(str(message.id), message.id)
        path.write_text(written(catalogue), encoding="utf-8")


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """The tiny course with releases in English and Spanish."""
    made = tiny_course(tmp_path_factory.mktemp("course"))
    translate(made)
    build(made.assignment("tiny"), language="es")
    return made


@pytest.fixture(scope="module")
def warm(course: Course) -> Iterator[Grader]:
    """A grader of it."""
    grader = Grader(course.assignment("tiny"))
    yield grader
    grader.close()


def handed_in(course: Course, student: str, language: str, **answers: str) -> Path:
    """A student's folder with the notebook of a language, and these answers."""
    folder = submit(course, student, {})
    path = folder / "tiny.ipynb"
    notebook = nbformat.read(release_in(course.assignment("tiny"), language) / "tiny.ipynb", as_version=4)
    for cell in notebook.cells:
        name = cell.metadata.get("nbgrader", {}).get("grade_id", "")
        cell.source = answers.get(name, cell.source)
    nbformat.write(notebook, path)
    return folder


def titles(graded: Graded) -> list[str]:
    """What a student reads of the checks of double."""
    return [check.title for check in graded.result.exercises[0].checks]


def test_a_release_is_made_for_each_language(course: Course) -> None:
    """Texts differ; cells, ids, points and the program do not, and both are current."""
    assignment = course.assignment("tiny")
    assert languages_of(assignment) == ("en", "es")
    english, spanish = (release_in(assignment, language) for language in ("en", "es"))
    assert spanish == course.root / "release" / "es" / "tiny"
    one, other = (nbformat.read(folder / "tiny.ipynb", as_version=4).cells for folder in (english, spanish))
    assert [cell.id for cell in one] == [cell.id for cell in other]
    assert one[0].source == "# Tiny\n\nTwice a number, and twice that."
    assert other[0].source == "# Chiquita\n\nEl doble de un número, y el doble de eso."
    assert "double(x) es x + x." in (spanish / "checks.py").read_text(encoding="utf-8")
    assert (spanish / "checks.py").read_text(encoding="utf-8").startswith("# language: es\n")
    assert (spanish / "README.md").read_text(encoding="utf-8").startswith("# Chiquita\n")
    assert [name for name in stale(assignment) if not name.endswith((".whl", "SHA256SUMS"))] == []


def test_a_class_may_mix_languages(course: Course, warm: Grader) -> None:
    """The same answers earn the same points; titles, hidden ones too, and messages are the student's."""
    answers = {"double": "def double(x):\n    return [x]", "quadruple": SOLUTIONS["quadruple"]}
    english, spanish = (
        warm.grade(handed_in(course, student, language, **answers), student)
        for student, language in (("s1", "en"), ("s2", "es"))
    )
    assert (english.result.language, spanish.result.language) == ("en", "es")
    assert english.result.score == spanish.result.score
    names = [[check.name for check in graded.result.exercises[0].checks] for graded in (english, spanish)]
    assert names[0] == names[1]
    assert titles(english)[0] == "double(x) = x + x."
    assert titles(spanish)[0] == "double(x) es x + x."
    assert "double trabaja con cada número de un array." in titles(spanish)
    said = [graded.result.exercises[0].checks[0].message for graded in (english, spanish)]
    assert said[0].startswith("Expected")
    assert not said[1].startswith("Expected")


def test_the_words_that_are_left_tell_the_language(course: Course, warm: Grader) -> None:
    """The comment of the first cell is enough; without any word it is the unit's own language."""
    folder = handed_in(course, "s3", "es", **SOLUTIONS)
    notebook = nbformat.read(folder / "tiny.ipynb", as_version=4)
    notebook.cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    nbformat.write(notebook, folder / "tiny.ipynb")
    assert warm.grade(folder, "s3").result.language == "es"
    notebook.cells = [cell for cell in notebook.cells if "check(" in cell.source or "def " in cell.source]
    nbformat.write(notebook, folder / "tiny.ipynb")
    assert warm.grade(folder, "s3").result.language == "en"


def test_what_is_said_in_another_language_is_part_of_the_key(course: Course, tmp_path: Path) -> None:
    """A better translation is a reason to write the pages anew."""
    shutil.copytree(course.root, tmp_path / "copy")
    copy = Course(tmp_path / "copy").assignment("tiny")
    folder = handed_in(Course(tmp_path / "copy"), "s1", "es", **SOLUTIONS)
    before = Grader(copy)
    path = catalogue_path(copy.source, "es")
    path.write_text(path.read_text(encoding="utf-8").replace("es x + x", "vale x + x"), encoding="utf-8")
    after = Grader(copy)
    keys = [grader.grade(folder, "s1").result.key for grader in (before, after)]
    for grader in (before, after):
        grader.close()
    assert keys[0] != keys[1]


def test_a_catalogue_follows_the_source(tmp_path: Path) -> None:
    """What is new stands empty, what changed a little is fuzzy, and a field that is lost is named."""
    course = tiny_course(tmp_path)
    translate(course)
    assignment = course.assignment("tiny")
    assert all(found.whole for found in refresh(assignment, "es", write=False).values())
    checks = assignment.public_checks
    text = checks.read_text(encoding="utf-8").replace("double(x) = x + x.", "double(x) = x + x, always.")
    checks.write_text(
        f'{text}\n\nMORE = f"More of {{numbers}} than before."\n'
        "def said(loss):\n    return f\"It is {loss or 'missing'} here.\"\n",
        encoding="utf-8",
    )
    found = refresh(assignment, "es")["assignments/tiny/es.po"]
    assert found.missing == ("More of {numbers} than before.", "It is {loss or 'missing'} here.")
    assert found.fuzzy == ("double(x) = x + x, always.",)
    path = catalogue_path(assignment.source, "es")
    catalogue = read_catalogue(path, "es")
    message = catalogue.get("More of {numbers} than before.")
    assert message is not None
    message.string = "Más que antes."
    message = catalogue.get("It is {loss or 'missing'} here.")
    assert message is not None
    message.string = "Aquí es {loss or 'missing'}."
    assert state(catalogue).wrong == (
        "More of {numbers} than before.: expected the fields {numbers}; its translation has none",
        "It is {loss or 'missing'} here.: no translation reaches 'missing' inside its field; make each case a message",
    )


def again(course: Course, tmp_path: Path) -> Course:
    """A copy of the course that a test may change."""
    shutil.copytree(course.root, tmp_path / "again")
    return Course(tmp_path / "again")


def test_what_a_check_reads_late_outlives_a_fault_of_the_grader(course: Course, tmp_path: Path) -> None:
    """A worker that stumbled over a submission goes on: its neighbour in Spanish has the same thresholds and secret."""
    copy = again(course, tmp_path)
    assignment = copy.assignment("tiny")
    (copy.root / "solutions" / "secret").write_text("known to nobody but this course\n", encoding="utf-8")
    late = """

from autograder.datasets.secret import course_seed


@check("double")
def tells_the_seed(student):
    \"\"\"What held-out data are drawn from.\"\"\"
    equal(course_seed(__file__, 7), 0)
"""
    with assignment.hidden_checks.open("a", encoding="utf-8") as file:
        file.write(late)
    grader = Grader(assignment, "none")
    folder = handed_in(copy, "s1", "es", **SOLUTIONS)
    said = []
    for _ in range(2):
        graded = grader.grade(folder, "s1")
        assert graded.result.language == "es"
        said.append([check.message for check in graded.result.exercises[0].checks])
        grader.close()  # as a worker does after a fault of its own
    assert said[0] == said[1]
    assert str(course_seed(assignment.hidden_checks, 7)) in said[0][-1]


def test_a_unit_may_say_that_it_is_english(course: Course, tmp_path: Path) -> None:
    """And words that are also something's name are translated in the title alone."""
    copy = again(course, tmp_path)
    settings = copy.assignment("tiny").settings_file
    text = settings.read_text(encoding="utf-8").replace('DATA = "sample"', 'DATA = "Tiny"')
    settings.write_text(f'language = "en"\n{text}', encoding="utf-8")
    with spoken(copy.assignment("tiny"), "es") as unit:
        assert (unit.settings.language, unit.settings.title) == ("es", "Chiquita")
        assert unit.settings.parameters["DATA"] == "Tiny"


def test_a_source_may_lie_where_nbgraders_configuration_says(course: Course, tmp_path: Path) -> None:
    """Its translation is a course of its own, which needs none."""
    root = again(course, tmp_path).root
    (root / "assignments").rename(root / "units")
    (root / "nbgrader_config.py").write_text(
        'c = get_config()\nc.CourseDirectory.source_directory = "units"\n', encoding="utf-8"
    )
    moved = Course(root)
    assert moved.assignment("tiny").source == root / "units" / "tiny"
    with spoken(moved.assignment("tiny"), "es") as unit:
        assert unit.settings.title == "Chiquita"
    assert compiled_copy(moved.assignment("tiny"), tmp_path / "compiled").release_notebook.is_file()


@pytest.mark.parametrize(("content", "said"), [(None, "expected the compiled release"), ("{", "is no notebook")])
def test_a_release_that_cannot_be_read_is_named(course: Course, tmp_path: Path, content: str | None, said: str) -> None:
    """With the command that makes it, before anybody is graded."""
    copy = again(course, tmp_path)
    path = release_in(copy.assignment("tiny"), "es") / "tiny.ipynb"
    path.unlink()
    if content:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(ConfigError, match=rf"{said}.*run: autograder release tiny --language es"):
        Grader(copy.assignment("tiny"), "none")


@pytest.mark.parametrize("code", ["../../x", "fr@/../../../x", "fr/../es", "pt_BR", "ES", "", "es\n", "x" * 300, "en"])
def test_only_the_code_of_another_language_names_a_catalogue(course: Course, code: str) -> None:
    """It names files, and what nobody could release is not begun; nothing is written."""
    before = sorted(course.root.parent.rglob("*"))
    with pytest.raises(TranslationError, match="expected (the code of a|another) language"):
        refresh(course.assignment("tiny"), code)
    with pytest.raises(TranslationError, match="expected (the code of a|another) language"):
        refresh_engine(code)
    assert sorted(course.root.parent.rglob("*")) == before


@pytest.mark.parametrize(
    "data",
    [
        b'msgid ""\nmsgstr "Content-Type: text/plain; charset=klingon\\n"\n\nmsgid "a"\nmsgstr "b"\n',
        b'msgid ""\nmsgstr "Content-Type: text/plain; charset=zip_codec\\n"\n\nmsgid "a"\nmsgstr "b"\n',
        b'msgid ""\nmsgstr "Plural-Forms: nplurals=many; plural=n;\\n"\n\nmsgid "a"\nmsgstr "b"\n',
        b'msgid ""\nmsgstr "PO-Revision-Date: yesterday\\n"\n\nmsgid "a"\nmsgstr "b"\n',
        b'msgid "a"\nmsgstr "\xf1"\n',
        b'msgid "a"\nmsgstr "b\0"\n',
    ],
    ids=["no codec", "no text", "plurals", "date", "latin", "null"],
)  # fmt: skip
def test_a_catalogue_that_cannot_be_read_is_named(tmp_path: Path, data: bytes) -> None:
    """Whatever is wrong with it."""
    (tmp_path / "es.po").write_bytes(data)
    with pytest.raises(TranslationError, match=r"es\.po: expected a catalogue of gettext's, but "):
        read_catalogue(tmp_path / "es.po", "es")


def test_a_language_without_a_catalogue_is_named(course: Course, tmp_path: Path) -> None:
    """With what there is, and what to do."""
    with pytest.raises(TranslationError, match=r"there is tiny in en, es\. To begin one: autograder translate tiny"):
        with spoken(course.assignment("tiny"), "fr"):
            pass
    broken = tmp_path / "es.po"
    broken.write_text('msgid "a"\nmsgstr "b\nmore', encoding="utf-8")
    with pytest.raises(TranslationError, match="expected a catalogue of gettext's"):
        read_catalogue(broken, "es")
