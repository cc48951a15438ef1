"""Imported before anything else by processes that are ours alone: it keeps out what no grader needs.

The notebooks' format is read with jsonschema, which, where ``rfc3987_syntax`` is installed, has it compile a grammar of
international addresses: half of the time that a worker takes to import its modules. No notebook's schema asks for such
an address, and without the package jsonschema does not check them.

Of Keras, what costs most and serves few is put off (`autograder.util.deferred`).

TensorFlow says on the terminal which instructions it was built for, and that there is no GPU. Nobody who audits a unit
needs to read that once a worker.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder
from types import ModuleType

from autograder.util.deferred import defer
from autograder.util.stderr import filter_stderr

sys.modules.setdefault("rfc3987_syntax", None)  # type: ignore[arg-type]  # to import it is then an ImportError
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")


class _QuietTensorFlow(MetaPathFinder, Loader):
    """Imports TensorFlow, whoever asks for it first, with its log left out of the standard error."""

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        """Stand in for the loader of ``tensorflow``."""
        found = PathFinder.find_spec(name, path, target) if name == "tensorflow" else None
        if found is None or found.loader is None:
            return None
        self.loader, found.loader = found.loader, self
        return found

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """Leave it to the real loader."""
        return self.loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        """Let the real loader run the module, quietly."""
        if module.__spec__ is not None:
            module.__spec__.loader = self.loader
        with filter_stderr():
            self.loader.exec_module(module)


sys.meta_path.insert(0, _QuietTensorFlow())
defer()
