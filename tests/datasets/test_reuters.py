"""Reuters' newswires: read as Keras packs them, and nothing in the file is run."""

from __future__ import annotations

import json
import os
from pathlib import Path

import numpy as np
import pytest

from autograder.datasets.reuters import REUTERS, TOPICS, reuters
from autograder.datasets.store import DataError

WIRES = [[1, 2, 1], [3], [], [2, 2, 4, 1], [5, 1]]
LABELS = np.array([3, 45, 0, 4, 11])


class Evil:
    """Makes a folder when it is unpickled."""

    def __init__(self, place: Path) -> None:
        self.place = place

    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, (str(self.place),)


def _packed(folder: Path, rows: list[object], labels: np.ndarray = LABELS) -> None:
    x = np.empty(len(rows), dtype=object)
    x[:] = rows
    np.savez(folder / "reuters.npz", x=x, y=labels)


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of one's own."""
    monkeypatch.setenv("AUTOGRADER_DATA", str(tmp_path))
    return tmp_path


def test_wires_come_in_the_order_of_keras(data: Path) -> None:
    """Shuffled with seed 113, the first four fifths to train; the words are named by their ranks."""
    _packed(data, list(WIRES))
    order = np.arange(5)
    np.random.RandomState(113).shuffle(order)
    train, test = reuters()
    assert train.labels.tolist() + test.labels.tolist() == LABELS[order].tolist()
    assert train.texts + test.texts == [" ".join(f"word{n}" for n in WIRES[k]) for k in order]
    assert len(train.texts) == 4


def test_words_have_names_where_the_list_lies_beside_it(data: Path) -> None:
    """What is not in the list keeps its number."""
    _packed(data, list(WIRES))
    (data / "reuters_word_index.json").write_text(json.dumps({"the": 1, "of": 2, "wheat": 3}), encoding="utf-8")
    train, test = reuters()
    assert {"the of the", "wheat", "of of word4 the"} < {*train.texts, *test.texts}
    (data / "reuters_word_index.json").write_text("[1, 2]", encoding="utf-8")
    with pytest.raises(DataError, match="cannot be read"):
        reuters()


def test_a_pickle_that_runs_something_is_refused(data: Path) -> None:
    """The message names what it asked for, and it was not called."""
    _packed(data, [[1], Evil(data / "made")])
    with pytest.raises(DataError, match="mkdir"):
        reuters()
    assert not (data / "made").exists()


@pytest.mark.parametrize(
    "rows", [[[1], "two"], [[1], [2.5]], [[1], (2, 3)], [[1], [[2]]]], ids=["text", "float", "tuple", "nested"]
)
def test_what_is_no_list_of_integers_is_refused(data: Path, rows: list[object]) -> None:
    """Only lists of numbers are wires."""
    _packed(data, rows, LABELS[:2])
    with pytest.raises(DataError, match="expected lists of integers"):
        reuters()


def test_a_missing_or_damaged_file_is_named(data: Path) -> None:
    """And so are labels that do not fit."""
    with pytest.raises(DataError, match="autograder data fetch reuters"):
        reuters()
    (data / "reuters.npz").write_bytes(b"PK no archive")
    with pytest.raises(DataError, match="cannot be read"):
        reuters()
    _packed(data, list(WIRES), LABELS[:3])
    with pytest.raises(DataError, match="as many labels"):
        reuters()
    np.savez(data / "reuters.npz", x=np.arange(5), y=LABELS)
    with pytest.raises(DataError):
        reuters()


def test_the_topics_are_those_of_the_labels() -> None:
    """Forty-six, the most frequent being 3, earnings, and 4, acquisitions; the terms are told."""
    assert (len(TOPICS), TOPICS[3], TOPICS[4]) == (46, "earn", "acq")
    assert "research" in REUTERS.licence
