"""What a release needs: in its requirements, and in the notebook that was opened on its own."""

from __future__ import annotations

import builtins
import json
from pathlib import Path
from typing import Any

import pytest
from tests.support.course import SETTINGS, source_notebook, tiny_source
from IPython.core.inputtransformer2 import TransformerManager

from autograder import __version__
from autograder.config import Assignment
from autograder.errors import ConfigError
from autograder.release.requirements import prepend_install, requirements
from autograder.release.source import Source

PLACE = "git+https://example.org/autograder@0123abc"


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
        (SETTINGS, f'"keras-autograder=={__version__}"', f"keras-autograder[notebook]=={__version__}"),
        (
            SETTINGS.replace('["numpy"]', '["numpy", "matplotlib.pyplot"]'),
            f'"keras-autograder=={__version__}" matplotlib',
            f"keras-autograder[notebook]=={__version__}",
        ),
        (
            SETTINGS.replace('["numpy"]', '["numpy", "keras", "matplotlib.pyplot"]'),
            f'"keras-autograder[keras]=={__version__}"',
            f"keras-autograder[notebook,keras]=={__version__}",
        ),
        (
            f'install_from = "{PLACE}"\n{SETTINGS}',
            f'"keras-autograder @ {PLACE}"',
            f"keras-autograder[notebook] @ {PLACE}",
        ),
    ],
)
def test_the_version_that_grades_is_asked_for(settings: str, asked: str, required: str, tmp_path: Path) -> None:
    """In requirements.txt with JupyterLab, in the notebook without; from the index, or where the settings say."""
    assignment = unit(tmp_path, settings)
    assert requirements(Source.read(assignment)).splitlines()[-1] == required
    assert f"%pip install --quiet {asked}\n" in set_up(assignment)


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
    assert installed == ([("pip", f'install --quiet "keras-autograder=={__version__}"')] if missing else [])
    assert callable(namespace["check"])


def test_a_notebook_without_our_package_is_left_alone(tmp_path: Path) -> None:
    """There is nothing to install for it."""
    cells = [{"cell_type": "code", "source": "import numpy"}, {"cell_type": "markdown", "source": "import autograder"}]
    prepend_install(cells, Source.read(unit(tmp_path)))
    assert [cell["source"] for cell in cells] == ["import numpy", "import autograder"]
    assert source_notebook().cells[1].source.startswith("import numpy")
