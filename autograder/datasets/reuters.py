"""Reuters-21578: newswires of 1987 with their topics, from the file that Keras publishes.

That file holds lists of numbers of words in an array of objects, which NumPy reads by unpickling it, and a pickle may
run code. Here only lists and integers come out of it: what the pickle names beside them stands for a part of an array
and is never called.

In Keras' `load_data` all numbers are moved up by 3, as 0, 1 and 2 mean padding, start and unknown. Here the wires are
texts again, words between blanks, so that they can be split and counted like any other. The words come from Keras'
own list, ``reuters_word_index.json``, if it lies beside the file; else the most frequent one is called "word1".
"""

from __future__ import annotations

import json
import pickle
import zipfile
from pathlib import Path
from typing import IO, Any

import numpy as np

from autograder.datasets import store
from autograder.datasets.newswires import Texts
from autograder.datasets.store import Array, DataError, DataFile, DataSet

REUTERS = DataSet(
    name="reuters",
    title="Reuters-21578: 11,228 newswires of 46 topics",
    source="Reuters Ltd. and Carnegie Group; D. D. Lewis",
    licence="free for research purposes only",
    files=(
        DataFile(
            path="reuters.npz",
            url="https://storage.googleapis.com/tensorflow/tf-keras-datasets/reuters.npz",
            sha256="d6586e694ee56d7a4e65172e12b3e987c03096cb01eab99753921ef915959916",
            size=2_110_848,
        ),
    ),
)
WORDS = "reuters_word_index.json"
"""Keras' list of words by rank, which may lie beside the file."""
TOPICS = (
    "cocoa", "grain", "veg-oil", "earn", "acq", "wheat", "copper", "housing", "money-supply", "coffee", "sugar",
    "trade", "reserves", "ship", "cotton", "carcass", "crude", "nat-gas", "cpi", "money-fx", "interest", "gnp",
    "meal-feed", "alum", "oilseed", "gold", "tin", "strategic-metal", "livestock", "retail", "ipi", "iron-steel",
    "rubber", "heat", "jobs", "lei", "bop", "zinc", "orange", "pet-chem", "dlr", "gas", "silver", "wpi", "hog", "lead",
)  # fmt: skip
"""The 46 topics, in the order of their labels."""
_SHUFFLE, _TEST = 113, 0.2
"""Keras' seed and share, so that its test wires are ours."""
_PARTS = {
    *((f"numpy.{core}.multiarray", "_reconstruct") for core in ("core", "_core")),
    ("numpy", "ndarray"),
    ("numpy", "dtype"),
    ("_codecs", "encode"),
}


def reuters() -> tuple[Texts, Texts]:
    """Return the wires to train with and those to test with, 8,982 and 2,246 as Keras deals them out.

    Raises: DataError if the file is missing or damaged.
    """
    place = store.locate("reuters", "reuters.npz")
    labels, wires = store.npz_arrays(place, ("y",))["y"], _wires(place)
    if len(wires) != len(labels) or labels.dtype.kind not in "iu":
        raise DataError(f"{place}: expected as many labels as newswires; found {len(labels)} and {len(wires)}.")
    words = _words(place.with_name(WORDS))
    order = np.arange(len(wires))
    np.random.RandomState(_SHUFFLE).shuffle(order)
    cut = int(len(order) * (1 - _TEST))
    train, test = (_texts(wires, labels, rows, words) for rows in (order[:cut], order[cut:]))
    return train, test


def _texts(wires: list[list[int]], labels: Array, rows: Array, words: dict[int, str]) -> Texts:
    return Texts([" ".join(words.get(n, f"word{n}") for n in wires[k]) for k in rows], labels[rows].astype(np.int64))


def _words(place: Path) -> dict[int, str]:
    """Rank → word; none if the list is not there."""
    if not place.is_file():
        return {}
    try:
        found = json.loads(place.read_text(encoding="utf-8"))
        return {int(rank): str(word) for word, rank in found.items()}
    except (OSError, ValueError, AttributeError, TypeError) as error:
        raise DataError(f"{place}: cannot be read ({error}). Delete it: the words then have numbers.") from None


def _wires(place: Path) -> list[list[int]]:
    """The lists of numbers in the array ``x``."""
    try:
        with zipfile.ZipFile(place) as archive, archive.open("x.npy") as file:
            if np.lib.format.read_magic(file) != (1, 0):
                raise ValueError("x is of another version of the format")
            shape, _, dtype = np.lib.format.read_array_header_1_0(file)
            rows = _Lists(file).load()
    except DataError:
        raise
    except Exception as error:  # of what is no pickle, nearly any
        raise DataError(f"{place}: cannot be read ({error}). Delete it and fetch it again.") from None
    wires = rows.state[-1] if isinstance(rows, _Part) and isinstance(rows.state, tuple) and rows.state else None
    fine = isinstance(wires, list) and all(type(wire) is list and set(map(type, wire)) <= {int} for wire in wires)
    if dtype != np.dtype(object) or not fine or shape != (len(wires or ()),):
        raise DataError(f"{place}: expected lists of integers, one for each newswire; found something else.")
    return list(wires or ())


class _Part:
    """What a pickle makes in place of an array or its type: it remembers its state and does nothing."""

    def __init__(self, *_: Any) -> None:
        self.state: Any = None

    def __setstate__(self, state: Any) -> None:
        self.state = state


class _Lists(pickle.Unpickler):
    """Reads the pickle of an array of lists; every name in it stands for a `_Part`."""

    def __init__(self, file: IO[bytes]) -> None:
        super().__init__(file, encoding="latin1")

    def find_class(self, module: str, name: str) -> type[_Part]:
        """Return a part that does nothing, for what an array of objects is made of.

        Raises: UnpicklingError for any other name.
        """
        if (module, name) not in _PARTS:
            raise pickle.UnpicklingError(f"it names {module}.{name}, which no array is made of")
        return _Part
