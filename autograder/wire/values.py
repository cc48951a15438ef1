"""Values of the wire that Python has no type of its own for. All of them are plain data."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np

from autograder.language import gettext, grouped, ngettext


@dataclass(frozen=True)
class Foreign:
    """Stands for a value that is not plain data: only its type's name and a short text cross."""

    type_name: str
    text: str = ""

    def __repr__(self) -> str:
        return f"<{self.type_name}>"


@dataclass(frozen=True)
class Handle:
    """Names an object that stays in the sandbox.

    said : how a person gets it, Python where there is any; known to the judge, it never crosses.
    """

    key: int
    said: str = field(default="", compare=False)

    def __repr__(self) -> str:
        return self.said or gettext("<an object of the notebook>")


@dataclass(frozen=True)
class Rng:
    """Becomes ``numpy.random.default_rng(seed)`` on the other side."""

    seed: int

    def __repr__(self) -> str:
        return f"np.random.default_rng({self.seed})"


@dataclass(frozen=True)
class Frame:
    """A data frame: named columns of equal length, and the row labels.

    columns : ((name, values (N,)), …), values an ndarray or a list of str; index : (N,) or None.
    """

    columns: tuple[tuple[str, Any], ...]
    index: Any = None


@dataclass(frozen=True)
class Model:
    """A Keras model as data. What is in it is read, never loaded (see `autograder.models.reconstruct`).

    config : its ``to_json()``, the way it is compiled included; weights : its ``get_weights()``.
    """

    config: str
    weights: tuple[np.ndarray[Any, Any], ...]

    def __repr__(self) -> str:
        count = sum(w.size for w in self.weights)
        return ngettext(
            "<Keras model of {number} parameter>", "<Keras model of {number} parameters>", count, number=grouped(count)
        )


@dataclass(frozen=True)
class Generator:
    """A NumPy generator in the middle of its life: the kind of its bit generator, and that one's state."""

    kind: str
    state: dict[str, Any]

    def __repr__(self) -> str:
        return f"<np.random.Generator of {self.kind}>"
