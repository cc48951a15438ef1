"""Parts of Keras that few use and that cost much to import: they are loaded when they are first asked for something.

``keras.wrappers`` imports scikit-learn and with it SciPy's statistics, ``keras.visualization`` matplotlib: together a
third of the processor time that ``import keras`` takes, and a class imports it in every worker and sandbox.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType
from typing import Any

_ROOTS = ("keras", "keras._tf_keras.keras", "keras.src")
"""Keras' public modules are there twice, the second as what ``tf.keras`` stands for; the third holds their code."""
DEFERRED = frozenset(f"{root}.{part}" for root in _ROOTS for part in ("wrappers", "visualization"))


class _Deferred(Loader):
    """Makes a module of which nothing is known yet but where it lies.

    Not `importlib.util.LazyLoader`, whose modules are loaded by whoever looks through `sys.modules` for a file's name,
    as every traceback does.
    """

    def __init__(self, loader: Loader) -> None:
        self._loader = loader

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """Leave it to the real loader."""
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        """Have the module loaded by the first name that it lacks; those that Python gives to all modules are none."""

        def load(name: str) -> Any:
            if name.startswith("__") and name != "__all__":
                raise AttributeError(f"module {module.__name__!r} has no attribute {name!r}")
            vars(module).pop("__getattr__", None)
            if module.__spec__ is not None:
                module.__spec__.loader = self._loader
            self._loader.exec_module(module)
            return getattr(module, name)

        vars(module)["__getattr__"] = load


class _Finder(MetaPathFinder):
    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        """Find a deferred module where Python would, and put off its loading."""
        found = PathFinder.find_spec(name, path, target) if name in DEFERRED else None
        if found is not None and found.loader is not None:
            found.loader = _Deferred(found.loader)
        return found


def defer() -> None:
    """Have what is expensive in Keras loaded late; before the first import of Keras, and in a process of ours."""
    if not any(isinstance(finder, _Finder) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Finder())
