"""Building the site: solved notebooks run for what they show, and Sphinx makes a book of the pages."""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import nbformat
from babel import Locale
from babel.messages import Catalog
from babel.messages.mofile import write_mo

from autograder.config import Assignment
from autograder.errors import ConfigError, ReleaseError
from autograder.language import gettext, known, using
from autograder.notebook.fill import classic_solutions, fill_all, solutions
from autograder.pipeline.grader import Grader
from autograder.pipeline.keys import base_key, submission_key
from autograder.release.compile import compiled_copy
from autograder.sandbox.policy import SandboxKind
from autograder.site.launch import Launch, Link
from autograder.site.pages import page
from autograder.translation.course import languages_of, release_in, title_in
from autograder.util.files import packed, write_atomically

WORK = ".site"
"""In the course's folder: what notebooks showed when they ran, and the pages as Markdown. It can be deleted."""
STATIC = tuple(Path(__file__).parent / f"site.{kind}" for kind in ("css", "js"))

OnPage = Callable[[int, int], None]
"""Called with how many assignments are written down, in all languages together, and how many there are."""


@dataclass(frozen=True)
class _Unit:
    """An assignment in a language. title, summary : in it; pages : by name; files : of the release."""

    name: str
    title: str
    summary: str
    pages: Mapping[str, str]
    files: Mapping[str, bytes]


def build(
    assignments: Sequence[Assignment],
    target: Path,
    *,
    titles: Mapping[str, str] = {},
    launch: Launch | None = None,
    sandbox: SandboxKind = "sandlock",
    on_page: OnPage = lambda _done, _all: None,
) -> Path:
    """Make a site of assignments, in their order, and return the folder ``target``.

    The language that the first is written in lies at the top, every other one in a folder of its own. The instructor's
    solutions run in the sandbox; what has not changed since the last site does not run again.

    titles : the course's, by language, under "" for all others; launch : where the releases can be opened.

    Raises: ConfigError if there is nothing to show, or Sphinx is not installed; ReleaseError, TranslationError,
    SandboxError if a notebook cannot be compiled or run.
    """
    if not assignments:
        raise ConfigError("expected an assignment to show, found none")
    work = assignments[0].course.root / WORK
    first = assignments[0].settings.language
    spoken = {code: [a for a in assignments if code in languages_of(a)] for code in _languages(assignments)}
    done, number = 0, sum(map(len, spoken.values()))
    for code, units in spoken.items():
        source, out = work / code, target if code == first else target / code
        with using(code):
            made = []
            for assignment in units:
                made.append(_unit(assignment, code, first, launch or Launch(), work, sandbox))
                done += 1
                on_page(done, number)
            title = titles.get(code) or titles.get("") or gettext("Course")
            _write(source, made, title)
            _sphinx(source, out, code, title)
        for unit in made:
            files = {f"{unit.name}/{name}": content for name, content in unit.files.items()}
            write_atomically(out / "downloads" / f"{unit.name}.zip", packed(files))
    return target


def titles_of(given: Iterable[str]) -> dict[str, str]:
    """Read titles as ``es=Redes neuronales``, by language; one without a language is under ""."""
    found = {}
    for words in given:
        code, equals, title = words.partition("=")
        found.update({code: title} if equals and code in known() else {"": words})
    return found


def _languages(assignments: Sequence[Assignment]) -> list[str]:
    return list(dict.fromkeys(code for assignment in assignments for code in languages_of(assignment)))


def _unit(assignment: Assignment, language: str, first: str, launch: Launch, work: Path, sandbox: SandboxKind) -> _Unit:
    with _compiled(assignment, language) as copy:
        ran = _ran(copy, work / "ran", sandbox)
        folder = release_in(assignment, language).relative_to(assignment.course.root).as_posix()
        pages = {}
        for name, part in copy.by_notebook.items():
            place = name if name == assignment.name else f"{assignment.name}-{name}"
            links = [*launch.links(folder, name), Link(gettext("Download"), f"downloads/{assignment.name}.zip")]
            for other in languages_of(assignment):
                if other != language:
                    up, down = "" if language == first else "../", "" if other == first else f"{other}/"
                    links.append(Link(_own_name(other), f"{up}{down}{place}.html", other))
            title = copy.settings.title if place == assignment.name else f"{copy.settings.title}: {name}"
            released = nbformat.read(part.release_notebook, as_version=4)
            pages[place] = page(title, released, ran.get(name, {}), links)
        files = {
            path.relative_to(copy.release).as_posix(): path.read_bytes()
            for path in sorted(copy.release.rglob("*"))
            if path.is_file()
        }
        return _Unit(assignment.name, title_in(assignment, language), copy.settings.summary, pages, files)


def _own_name(language: str) -> str:
    """What a language calls itself."""
    return (Locale.parse(language).get_display_name() or language).capitalize()


@contextmanager
def _compiled(assignment: Assignment, language: str) -> Iterator[Assignment]:
    """An assignment whose release is current, in a language; a classic one is what was released."""
    if assignment.classic:
        yield assignment
        return
    with tempfile.TemporaryDirectory() as folder:
        yield compiled_copy(assignment, Path(folder).resolve(), language)


def _ran(assignment: Assignment, kept: Path, sandbox: SandboxKind) -> Mapping[str, Mapping[str, Any]]:
    """The cells of the solved notebooks as they ran, notebook → id → cell; known ones do not run again."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        right = classic_solutions(assignment) if assignment.classic else solutions(assignment)
        books = fill_all(assignment, right)
        for name, book in books.items():
            nbformat.write(book, folder / f"{name}.ipynb")
        key = submission_key(folder, base_key(assignment, sandbox))
        paths = {name: kept / f"{key}-{name}.ipynb" for name in books}
        if not all(path.is_file() for path in paths.values()):
            grader = Grader(assignment, sandbox, pictures=True, shrink=False, ahead=True)
            try:
                graded = grader.grade(folder, "site")
            finally:
                grader.close()
            if graded.result.status != "graded" or not graded.notebooks:
                said = " ".join(notice.text for notice in graded.result.notices)
                raise ReleaseError(f"{assignment.name}: its solution could not be run: {said}")
            for name, book in graded.notebooks.items():
                write_atomically(paths[name], nbformat.writes(book, version=4) + "\n")
    return {
        name: {str(cell.get("id", "")): cell for cell in nbformat.read(path, as_version=4).cells}
        for name, path in paths.items()
    }


def _write(source: Path, units: Sequence[_Unit], title: str) -> None:
    """Write the pages where Sphinx reads them, and remove those of units that are gone."""
    pages = {name: text for unit in units for name, text in unit.pages.items()}
    lines = [f"# {title}", ""]
    for unit in units:
        names = list(unit.pages)
        lines.append(f"* [{unit.title}]({names[0]}.md)" + (f": {unit.summary}" if unit.summary else ""))
        lines += [f"  * [{name}]({name}.md)" for name in names[1:]]
    pages["index"] = "\n".join([*lines, "", "```{toctree}", ":hidden:", "", *pages, "```", ""])
    for name, text in pages.items():
        write_atomically(source / f"{name}.md", text)
    for path in STATIC:
        write_atomically(source / "_static" / path.name, path.read_bytes())
    for path in source.glob("*.md"):
        if path.stem not in pages:
            path.unlink()


def _said_by_furo(source: Path, language: str) -> str:
    """Write down what the theme says in English only, in a language, and return the folder's name."""
    catalogue, file = Catalog(locale=language), io.BytesIO()
    catalogue.add("Back to top", gettext("Back to top"))
    write_mo(file, catalogue)
    write_atomically(source / "locale" / language / "LC_MESSAGES" / "sphinx.mo", file.getvalue())
    return "locale"


def _sphinx(source: Path, out: Path, language: str, title: str) -> None:
    if any(find_spec(name) is None for name in ("sphinx", "furo", "myst_parser")):
        raise ConfigError("the site is made by Sphinx: pip install 'keras-autograder[docs]'")
    settings = {
        "extensions": ["myst_parser"],
        "html_theme": "furo",
        "project": title,
        "html_title": title,
        "language": language,
        "locale_dirs": [_said_by_furo(source, language)],
        "html_static_path": ["_static"],
        "html_css_files": [STATIC[0].name],
        "html_js_files": [STATIC[1].name],
        "html_copy_source": False,
        "html_use_index": False,
        "html_show_sphinx": False,
        "html_show_copyright": False,
    }
    made = "".join(f"{name} = {value!r}\n" for name, value in settings.items())
    write_atomically(source / "conf.py", made)
    trees = source.parent / f"{source.name}.trees"
    options = ["--builder", "html", "--fresh-env", "--fail-on-warning", "--keep-going", "--quiet"]
    command = [sys.executable, "-m", "sphinx", *options, "--doctree-dir", str(trees), str(source), str(out)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise ReleaseError(f"{source}: Sphinx could not make a site of it: {done.stderr.strip()}")
