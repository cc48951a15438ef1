"""Imports while the warm process is made: the same modules as Python's own, with fewer looks at the disk."""

from __future__ import annotations

import importlib
import importlib.util
import inspect
import os
import py_compile
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.sandbox.inside.imports import few_looks


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder that modules are imported from."""
    monkeypatch.setattr(sys, "path", [str(tmp_path), *sys.path])
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    before = set(sys.modules)
    yield tmp_path
    for name in set(sys.modules) - before:
        del sys.modules[name]


def test_modules_and_packages_are_found(folder: Path) -> None:
    """A module, a package with a module in it, one without ``__init__``, an archive; all know where they come from."""
    (folder / "lookmod.py").write_text("value = 1\n")
    (folder / "lookpack").mkdir()
    (folder / "lookpack" / "__init__.py").write_text("from lookpack import inner\n")
    (folder / "lookpack" / "inner.py").write_text("value = 2\n")
    (folder / "looknames").mkdir()
    (folder / "looknames" / "part.py").write_text("value = 3\n")
    with zipfile.ZipFile(folder / "archive.zip", "w") as archive:
        archive.writestr("lookzip.py", "value = 4\n")
    sys.path.insert(0, str(folder / "archive.zip"))
    with few_looks():
        names = ("lookmod", "lookpack", "looknames.part", "lookzip")
        mod, pack, part, inside = (importlib.import_module(name) for name in names)
        compiled = importlib.import_module("_bisect" if "_bisect" not in sys.builtin_module_names else "_struct")
    assert (mod.value, pack.inner.value, part.value, inside.value) == (1, 2, 3, 4)
    assert compiled.__name__
    assert mod.__file__ == str(folder / "lookmod.py")
    assert pack.__path__ == [str(folder / "lookpack")]
    assert inspect.getsource(mod) == "value = 1\n"
    with pytest.raises(ModuleNotFoundError), few_looks():
        importlib.import_module("lookmissing")


def test_a_changed_module_is_read_anew(folder: Path) -> None:
    """What was compiled counts while the file has the time and size it had; then it is compiled again."""
    path = folder / "lookchanged.py"
    path.write_text("value = 1\n")
    py_compile.compile(str(path))
    with few_looks():
        assert importlib.import_module("lookchanged").value == 1
    del sys.modules["lookchanged"]
    path.write_text("value = 22\n")
    with few_looks():
        assert importlib.import_module("lookchanged").value == 22


def test_afterwards_python_imports_as_always(folder: Path) -> None:
    """Its finders and `os.lstat` are what they were: a file that is written later is found."""
    before, look = list(sys.meta_path), os.lstat
    with few_looks():
        assert importlib.util.find_spec("looklater") is None
    (folder / "looklater.py").write_text("value = 5\n")
    importlib.invalidate_caches()
    assert importlib.import_module("looklater").value == 5
    assert (sys.meta_path, os.lstat) == (before, look)
