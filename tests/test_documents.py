"""The documents are true: their code runs, and every command, option, file and link that they name is there."""

from __future__ import annotations

import ast
import csv
import hashlib
import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from autograder import cli
from tests.support.documents import DOCS, ROOT, WRITTEN_BY_A_RUN, Block, blocks, pages, prose, run

RELEASE = ROOT / "release" / "xor_weights"
TUTORIAL = DOCS / "units.md"  # tests/test_tutorial.py follows it
LANGUAGES = {
    "",
    "bash",
    "python",
    "sh",
    "py",
    "text",
    "toml",
    "markdown",
    "html",
    "{eval-rst}",
    "{include}",
    "{toctree}",
}
"""Of code blocks: bash and python are run, sh and py only read; those of docs/life.md are run beside their unit."""

_SPAN = re.compile(r"(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)", re.DOTALL)
_LINK = re.compile(r"(?<!\\)\]\(([^)\s]+)\)|\{download\}`[^<`]*<([^>`]+)>`")
_PLACE = re.compile(r"^(?:assignments|autograder|benchmarks|docs|release|solutions|tests|\.github)/[\w./-]*$")

BY_PAGE = [pytest.param(page, id=page.relative_to(ROOT).as_posix()) for page in pages()]


def spans(page: Path) -> Iterator[str]:
    """Yield what a page sets as code within its text."""
    for found in _SPAN.finditer(prose(page)):
        yield " ".join(found[2].split())


def tree(command: Any) -> Iterator[tuple[str, Any]]:
    """Yield every command that does something, by its words: "grade", "data fetch"."""
    if not hasattr(command, "commands"):  # typer brings a click of its own, or not: its classes have two homes
        yield "", command
        return
    for name, inner in command.commands.items():
        yield from ((f"{name} {words}".strip(), found) for words, found in tree(inner))


COMMANDS = dict(tree(typer.main.get_command(cli.app)))


def options(command: Any) -> set[str]:
    """The options of a command, as they are typed, but for ``--help``."""
    found = [parameter for parameter in command.params if parameter.param_type_name == "option"]
    return {word for parameter in found for word in (*parameter.opts, *parameter.secondary_opts)} - {"--help"}


def called(text: str) -> Iterator[list[str]]:
    """Yield the words after ``autograder`` of each call in a line of shell."""
    for line in text.replace("\\\n", " ").splitlines():
        words = shlex.split(line, comments=True)
        if "autograder" in words[:-1]:
            yield words[words.index("autograder") + 1 :]


def faults(words: list[str]) -> str:
    """Return what is wrong with a call of the command line; "" if nothing is."""
    if words[0].startswith("--"):
        return "" if words[0] in ("--version", "--help") else f"there is no option {words[0]}"
    if not re.fullmatch(r"[a-z]+", words[0]) or words == ["data"]:
        return ""  # a placeholder, a group
    name = next((n for n in (" ".join(words[:2]), words[0]) if n in COMMANDS), "")
    if not name:
        return f"there is no command {words[0]!r}"
    given = {word.partition("=")[0] for word in words if word.startswith("--")}
    unknown = given - options(COMMANDS[name]) - {"--help"}
    return f"{name} has no {', '.join(sorted(unknown))}" if unknown else ""


@pytest.mark.parametrize("page", BY_PAGE)
def test_a_page_names_commands_and_options_that_there_are(page: Path) -> None:
    """In its blocks of shell, and between backquotes in its text."""
    wrong = []
    for block in blocks(page):
        if block.language in ("bash", "sh"):
            wrong += [f"{block}: {text}" for words in called(block.text) if (text := faults(words))]
    for span in spans(page):
        if span.startswith("autograder ") and "…" not in span and "'" not in span:
            wrong += [f"`{span}`: {text}" for words in called(span) if (text := faults(words))]
        elif re.fullmatch(r"--[a-z-]+", span):
            known = set().union(*map(options, COMMANDS.values()))
            wrong += [] if span in known | {"--help", "--version"} else [f"{span}: no command has it"]
        elif re.fullmatch(r"make [a-z]+", span) and not re.search(rf"^{span[5:]}:", makefile(), re.MULTILINE):
            wrong.append(f"`{span}`: the Makefile has no such target")
    assert not wrong


def makefile() -> str:
    """The text of the Makefile."""
    return (ROOT / "Makefile").read_text(encoding="utf-8")


def test_contributing_names_every_target() -> None:
    """A word one can give to make, and what it does."""
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):.*##", makefile(), re.MULTILINE)) - {"help"}
    assert targets == set(re.findall(r"^make ([a-z]+) +# ", text, re.MULTILINE))


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_documented_with_its_options(name: str) -> None:
    """docs/commands.md has a section on each command, which names all its options and no others."""
    text = (DOCS / "commands.md").read_text(encoding="utf-8")
    sections = dict(re.findall(r"^### ([^\n]+)\n(.*?)(?=^##|\Z)", text, re.MULTILINE | re.DOTALL))
    assert name in sections, f"expected a section '### {name}'"
    section = sections[name]
    assert f"autograder {name}" in section
    own = options(COMMANDS[name])
    assert own <= set(re.findall(r"--[a-z-]+", section))
    assert set(re.findall(r"^\| (?:`(--[a-z-]+))", section, re.MULTILINE)) <= own
    for parameter in COMMANDS[name].params:
        if parameter.param_type_name == "argument":
            assert parameter.name.rstrip("s") in section.lower()


def test_every_section_is_about_a_command() -> None:
    """What is gone from the command line is gone from its page."""
    text = (DOCS / "commands.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^### (.+)$", text, re.MULTILINE)) == set(COMMANDS)


def slugs(page: Path) -> set[str]:
    """The anchors of a page: of its headings, as GitHub and MyST make them, and those given by name."""
    headings = re.findall(r"^#+ (.+)$", prose(page), re.MULTILINE)
    if page.name == "security.md":
        headings += re.findall(r"^#+ (.+)$", (ROOT / "SECURITY.md").read_text(encoding="utf-8"), re.MULTILINE)
    made = {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
    return made | set(re.findall(r"^\(([\w-]+)\)=$", prose(page), re.MULTILINE))


@pytest.mark.parametrize("page", BY_PAGE)
def test_a_pages_links_lead_somewhere(page: Path) -> None:
    """Files and headings of this repository are there; addresses elsewhere are https."""
    wrong = []
    for found in _LINK.finditer(_SPAN.sub(lambda m: m[0] if "<" in m[0] else "", prose(page))):
        target = found[1] or found[2]
        if re.match(r"[a-z]+:", target):
            wrong += [] if target.startswith("https://") else [target]
            continue
        path, _, anchor = target.partition("#")
        place = page if not path else (page.parent / path).resolve()
        if not place.exists() or (anchor and place.suffix == ".md" and anchor not in slugs(place)):
            wrong.append(target)
    assert not wrong


@pytest.mark.parametrize("page", BY_PAGE)
def test_a_page_names_files_that_there_are(page: Path) -> None:
    """Between backquotes, where the path begins at the root and holds no placeholder."""
    if page == TUTORIAL:
        return  # its files are made by following it
    named = [span for span in spans(page) if _PLACE.match(span) and not re.search(r"[A-Z]{2}", span)]
    gone = {span for span in named if not (ROOT / span).exists() and not (RELEASE / span).exists()}
    assert gone <= WRITTEN_BY_A_RUN


@pytest.mark.parametrize("page", BY_PAGE)
def test_a_pages_code_can_be_read(page: Path) -> None:
    """Every block has a language that is known; Python parses, shell is complete."""
    for block in blocks(page):
        assert block.language in LANGUAGES, block
        if block.language in ("py", "python"):
            ast.parse(re.sub(r"\(…\)|(?<=\s)…(?=,)", "()", block.text))
        elif block.language in ("sh", "bash"):
            checked = subprocess.run(["bash", "-n"], input=block.text, text=True, capture_output=True, check=False)
            assert checked.returncode == 0, f"{block}: {checked.stderr}"


def course_of_two(folder: Path) -> None:
    """Lay out a course with one assignment, and what two students handed in elsewhere."""
    for place in ("assignments", "solutions", "release"):
        shutil.copytree(ROOT / place / "xor_weights", folder / place / "xor_weights")
    shutil.copy(ROOT / "nbgrader_config.py", folder)
    released = folder / "release" / "xor_weights" / "xor_weights.ipynb"
    for student in ("s01", "s02"):
        (folder / "downloads").mkdir(exist_ok=True)
        shutil.copy(released, folder / "downloads" / f"{student}.ipynb")
    with (folder / "roster.csv").open("w", encoding="utf-8") as file:
        csv.writer(file).writerows([["id"], ["s01"], ["s02"]])


def release_of_one(folder: Path) -> None:
    """Lay out what a student has."""
    shutil.copytree(ROOT / "release" / "xor_weights", folder, dirs_exist_ok=True)


def release_in_spanish(folder: Path) -> None:
    """Lay out what a student has who was given it in Spanish."""
    shutil.copytree(ROOT / "release" / "es" / "xor_weights", folder, dirs_exist_ok=True)


def test_the_spanish_guide_is_that_of_the_english_one() -> None:
    """Whoever changes the one brings the other in step, and then writes down which one it is."""
    digest = hashlib.sha256((DOCS / "students.md").read_bytes()).hexdigest()[:16]
    assert f"students.md, {digest}" in (DOCS / "estudiantes.md").read_text(encoding="utf-8")


PREPARED = {
    ("docs/instructors.md", "README.md"): course_of_two,
    ("docs/github.md",): course_of_two,
    ("docs/students.md",): release_of_one,
    ("docs/estudiantes.md",): release_in_spanish,
}
"""In what kind of folder the blocks of pages run, one after the other."""


@pytest.mark.slow
@pytest.mark.parametrize("names", PREPARED, ids=" then ".join)
def test_a_pages_blocks_run(names: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each block ends well, unless it says otherwise, and prints what the block of text after it promises."""
    for key in ("GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"):
        monkeypatch.setenv(key, "s01")
    for key in ("GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"):
        monkeypatch.setenv(key, "s01@example.org")
    folder = tmp_path / "here"
    folder.mkdir()
    PREPARED[names](folder)
    printed, ran = "", 0
    for block in (block for name in names for block in blocks(ROOT / name)):
        if block.language in ("bash", "python"):
            done = run(block.text, folder, block.language)
            stops = "# stops here" in block.text
            assert (done.returncode != 0) == stops, f"{block}\n{done.stdout}"
            printed, ran = done.stdout, ran + 1
        elif block.language == "text" and ran:
            promised(block, printed)
    assert ran


def promised(block: Block, printed: str) -> None:
    """Assert that a command's output has the lines of a block, in their order, however it is laid out."""
    lines = iter(" ".join(line.split()) for line in printed.splitlines())
    for wanted in block.text.splitlines():
        assert any(" ".join(wanted.split()) in line for line in lines), f"{block}: {wanted!r} is not in\n{printed}"


def test_no_page_has_blocks_that_nobody_runs() -> None:
    """What is marked as run, is."""
    runs = {p.relative_to(ROOT).as_posix() for p in pages() for b in blocks(p) if b.language in ("bash", "python")}
    assert runs == {name for names in PREPARED for name in names} | {"docs/units.md"}
