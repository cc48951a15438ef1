"""What a release needs: in its requirements, and in the notebook that was opened on its own."""

from __future__ import annotations

import builtins
import json
import re
from pathlib import Path
from typing import Any

import pytest
from IPython.core.inputtransformer2 import TransformerManager

from autograder import __version__
from autograder.config import Assignment
from autograder.errors import ConfigError, ReleaseError
from autograder.release.requirements import check_installable, prepend_install, requirements
from autograder.release.source import Source
from autograder.release.wheel import WHEEL, carried
from tests.support.course import SETTINGS, source_notebook, tiny_source

PLACE = "git+https://example.org/autograder@0123abc"
INDEX = "https://pip.example.org/simple/"


def unit(root: Path, settings: str = SETTINGS) -> Assignment:
    """The assignment tiny, with these settings."""
    course = tiny_source(root)
    (root / "assignments" / "tiny" / "assignment.toml").write_text(settings, encoding="utf-8")
    return course.assignment("tiny")


def set_up(assignment: Assignment) -> str:
    """Return what the release's first code cell becomes; no other cell may change."""
    before = json.loads(assignment.source_notebook.read_text(encoding="utf-8"))["cells"]
    cells = [{**cell, "source": "".join(cell["source"])} for cell in before]
    prepend_install(cells, Source.read(assignment))
    changed = [(old, new) for old, new in zip(before, cells, strict=True) if "".join(old["source"]) != new["source"]]
    assert [new["id"] for _, new in changed] == ["imports"]
    assert changed[0][1]["source"].endswith("".join(changed[0][0]["source"]))
    return str(changed[0][1]["source"])


@pytest.mark.parametrize(
    ("settings", "asked", "required"),
    [
        (SETTINGS, f'"./{WHEEL}"', f"./{WHEEL}[notebook]"),
        (
            SETTINGS.replace('["numpy"]', '["numpy", "matplotlib.pyplot"]'),
            f'"./{WHEEL}" matplotlib',
            f"./{WHEEL}[notebook]",
        ),
        (
            SETTINGS.replace('["numpy"]', '["numpy", "keras", "matplotlib.pyplot"]'),
            f'"./{WHEEL}[keras]"',
            f"./{WHEEL}[notebook,keras]",
        ),
        (
            f'install_from = "{PLACE}"\n{SETTINGS}',
            f'"keras-autograder @ {PLACE}"',
            f"keras-autograder[notebook] @ {PLACE}",
        ),
        (
            f'install_from = "{INDEX}"\n{SETTINGS}',
            f'--extra-index-url "{INDEX}" "keras-autograder=={__version__}"',
            f"--extra-index-url {INDEX}\nkeras-autograder[notebook]=={__version__}",
        ),
        (
            f'install_from = "https://pypi.org/simple/"\n{SETTINGS}',
            f'"keras-autograder=={__version__}"',
            f"keras-autograder[notebook]=={__version__}",
        ),
    ],
)
def test_the_version_that_grades_is_asked_for(settings: str, asked: str, required: str, tmp_path: Path) -> None:
    """In requirements.txt with JupyterLab, in the notebook without: the wheel beside it, or what the settings name."""
    assignment = unit(tmp_path, settings)
    assert requirements(Source.read(assignment)).partition("\n")[2] == f"{required}\n"
    assert f"%pip install --quiet {asked}\n" in set_up(assignment)


def test_a_pin_that_nobody_can_install_is_refused(tmp_path: Path) -> None:
    """An index without the package and a file that is not there are tried, and pip's reason is told."""
    index = tmp_path / "index" / "simple"
    index.mkdir(parents=True)
    for place in (f"file://{index}/", f"file://{tmp_path}/missing.whl"):
        with pytest.raises(
            ReleaseError, match=f"nobody could install .* from {re.escape(place)}: .*take install_from out"
        ):
            check_installable(unit(tmp_path, f'install_from = "{place}"\n{SETTINGS}'))


def test_a_pin_that_can_be_installed_is_taken(tmp_path: Path) -> None:
    """The wheel itself, or an index that has it, in this version; a release that carries it asks nobody."""
    folder = tmp_path / "simple" / "keras-autograder"
    folder.mkdir(parents=True)
    (folder / WHEEL).write_bytes(carried()[WHEEL])
    (folder / "index.html").write_text(f'<a href="{WHEEL}">{WHEEL}</a>', encoding="utf-8")
    for place in (f"file://{folder}/{WHEEL}", f"file://{tmp_path}/simple/"):
        check_installable(unit(tmp_path, f'install_from = "{place}"\n{SETTINGS}'))
    check_installable(unit(tmp_path))


@pytest.mark.parametrize("place", ["not a URL", 'https://x/"; rm -rf', "https://x/$(id)", "https://x/`id`", "ftp//x"])
def test_only_a_url_can_be_installed_from(place: str, tmp_path: Path) -> None:
    """It is written into a line that a shell sees."""
    with pytest.raises(ConfigError, match="install_from"):
        unit(tmp_path, f"install_from = {json.dumps(place)}\n{SETTINGS}")


@pytest.mark.parametrize("missing", [False, True])
def test_a_notebook_installs_only_what_is_missing(
    missing: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the package at hand the first cell runs no pip; without it, one, and goes on."""
    installed: list[tuple[str, str]] = []

    class Shell:
        def run_line_magic(self, name: str, line: str) -> None:
            installed.append((name, line))

    really = builtins.__import__

    def without(name: str, *arguments: Any, **options: Any) -> Any:
        if name == "autograder" and missing and not installed:
            raise ModuleNotFoundError("No module named 'autograder'")
        return really(name, *arguments, **options)

    monkeypatch.setattr(builtins, "__import__", without)
    namespace: dict[str, Any] = {"get_ipython": Shell}
    exec(TransformerManager().transform_cell(set_up(unit(tmp_path))), namespace)
    assert installed == ([("pip", f'install --quiet "./{WHEEL}"')] if missing else [])
    assert callable(namespace["check"])


def test_a_notebook_without_our_package_is_left_alone(tmp_path: Path) -> None:
    """There is nothing to install for it."""
    cells = [{"cell_type": "code", "source": "import numpy"}, {"cell_type": "markdown", "source": "import autograder"}]
    prepend_install(cells, Source.read(unit(tmp_path)))
    assert [cell["source"] for cell in cells] == ["import numpy", "import autograder"]
    assert source_notebook().cells[1].source.startswith("import numpy")
