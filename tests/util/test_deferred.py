"""What is put off of importing Keras, and that nobody notices."""

from __future__ import annotations

import importlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from autograder.util import deferred


@pytest.fixture
def late(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A module that is deferred, and tells when it is loaded."""
    (tmp_path / "late_one.py").write_text("import late_loads\nlate_loads.times.append(1)\nanswer = 42\n")
    (tmp_path / "late_loads.py").write_text("times = []\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(deferred, "DEFERRED", frozenset({"late_one"}))
    monkeypatch.setattr(sys, "meta_path", list(sys.meta_path))
    deferred.defer()
    yield "late_one"
    for name in ("late_one", "late_loads"):
        sys.modules.pop(name, None)


def test_a_deferred_module_is_loaded_by_the_first_name_asked_for(late: str) -> None:
    """Once, however often it is asked, and then it is a module like any."""
    module = importlib.import_module(late)
    times = importlib.import_module("late_loads").times
    assert times == []
    assert module.answer == 42
    assert module.answer == 42
    assert times == [1]
    assert module.__spec__ is not None
    assert type(module.__spec__.loader).__name__ == "SourceFileLoader"
    with pytest.raises(AttributeError, match="no attribute 'other'"):
        _ = module.other


def test_who_looks_for_files_and_private_names_loads_nothing(late: str) -> None:
    """Every traceback looks through all modules for a file; a deferred one has a name, a file, and no more."""
    module = importlib.import_module(late)
    assert module.__file__ is not None
    assert module.__name__ == late
    assert not hasattr(module, "__warningregistry__")
    assert importlib.import_module("late_loads").times == []


def test_a_name_is_imported_from_a_deferred_module(late: str) -> None:
    """``from … import …`` loads it."""
    namespace: dict[str, object] = {}
    exec(f"from {late} import answer", namespace)
    assert namespace["answer"] == 42


def test_defer_twice_is_once() -> None:
    """Commands and workers both ask for it."""
    deferred.defer()
    before = len(sys.meta_path)
    deferred.defer()
    assert len(sys.meta_path) == before


@pytest.mark.slow
@pytest.mark.parametrize("first", ["import keras", "import tensorflow as tf, keras; tf.keras.layers"])
def test_keras_is_whole_and_lighter(first: str) -> None:
    """Nothing is lost: wrappers and pictures are there for who asks, after a traceback as well."""
    code = (
        "import sys\nfrom autograder.util.deferred import defer\ndefer()\n"
        f"{first}\n"
        "import traceback, inspect\n"
        "inspect.getmodule(print); inspect.stack()\n"
        "heavy = {'sklearn', 'scipy.stats', 'matplotlib.pyplot'}\n"
        "print(sorted(heavy & sys.modules.keys()))\n"
        "print(keras.wrappers.SKLearnClassifier.__name__, keras.visualization.plot_image_gallery.__name__)\n"
        "print(sorted(heavy & sys.modules.keys()))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=300, check=True)
    assert done.stdout.splitlines() == [
        "[]",
        "SKLearnClassifier plot_image_gallery",
        "['matplotlib.pyplot', 'scipy.stats', 'sklearn']",
    ]
