"""What is published: one version, the Pythons that are tried, files that exist, and packages that the index takes."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tarfile
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml

import autograder

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def yaml_of(path: str) -> Any:
    """Read a YAML file of the repository."""
    return yaml.safe_load((ROOT / path).read_text(encoding="utf-8"))


def test_one_version() -> None:
    """The package, its metadata, its citation and its recipe say the same."""
    versions = {
        PROJECT["version"],
        yaml_of("CITATION.cff")["version"],
        yaml_of("conda/recipe.yaml")["context"]["version"],
    }
    assert versions == {autograder.__version__}


def test_the_recipe_needs_what_the_package_needs() -> None:
    """Its requirements are those of a check and of the command line; conda calls msgpack by another name."""
    (output,) = yaml_of("conda/recipe.yaml")["outputs"]
    wanted = {re.sub(r"\s", "", item) for item in output["requirements"]["run"] if not item.startswith("python ")}
    needed = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["cli"]]
    assert wanted == {name.replace("msgpack>", "msgpack-python>") for name in needed}


def test_the_pythons_that_are_named_are_tried() -> None:
    """Each version of the classifiers has a student's run on every system; all TensorFlow has wheels for, the tests."""
    named = {item.rpartition(" ")[2] for item in PROJECT["classifiers"] if re.search(r"Python :: 3\.\d+$", item)}
    jobs = yaml_of(".github/workflows/ci.yml")["jobs"]
    assert set(jobs["student"]["strategy"]["matrix"]["python"]) == named
    assert set(jobs["quick"]["strategy"]["matrix"]["python"]) < named
    assert PROJECT["requires-python"] == f">={min(named, key=lambda version: int(version.split('.')[1]))}"


def test_the_image_is_made_of_what_there_is() -> None:
    """Whatever Containerfile copies exists, is let through to the build, and its extras are extras."""
    text = (ROOT / "Containerfile").read_text(encoding="utf-8")
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    copied = {name for line in re.findall(r"^COPY (.+)$", text, re.MULTILINE) for name in line.split()[:-1]}
    assert copied == {line[1:] for line in ignored if line.startswith("!")}
    assert all((ROOT / name).exists() for name in copied)
    (extras,) = re.findall(r"autograder\[([\w,]+)\]", text)
    assert set(extras.split(",")) <= PROJECT["optional-dependencies"].keys()
    container = json.loads((ROOT / ".devcontainer" / "devcontainer.json").read_text(encoding="utf-8"))
    assert f"AS {container['build']['target']}\n" in text
    assert container["capAdd"] == ["SYS_PTRACE"]


def test_the_archive_is_told_the_licence() -> None:
    """Zenodo's metadata are JSON, and name nobody who is not named in the citation."""
    archive = json.loads((ROOT / ".zenodo.json").read_text(encoding="utf-8"))
    assert archive["license"] == PROJECT["license"]
    assert [person["name"] for person in archive["creators"]] == [a["name"] for a in yaml_of("CITATION.cff")["authors"]]


@pytest.mark.nightly
def test_packages_can_be_built(tmp_path: Path) -> None:
    """sdist and wheel hold the engine, its types and its licence, and neither a unit nor a solution."""
    command = [sys.executable, "-m", "build", "--outdir", str(tmp_path), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if "No matching distribution" in done.stdout + done.stderr:
        pytest.skip("there is no package index to build with")
    assert done.returncode == 0, done.stderr
    (wheel,), (sdist,) = tmp_path.glob("*.whl"), tmp_path.glob("*.tar.gz")
    with zipfile.ZipFile(wheel) as packed, tarfile.open(sdist) as source:
        names = [*packed.namelist(), *(name.partition("/")[2] for name in source.getnames())]
    assert {"autograder/py.typed", "LICENSE", "pyproject.toml"} <= set(names)
    assert [name for name in names if name.startswith(("assignments", "solutions", "release", "tests"))] == []
