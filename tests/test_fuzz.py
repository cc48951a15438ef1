"""Random notebooks, cells and bytes: only our own exceptions come out.

A few thousand cases by default; AUTOGRADER_FUZZ_CASES says how many each test tries, 20000 at night.
"""

from __future__ import annotations

import json
import os
import struct
from pathlib import Path
from typing import Any

import msgpack
import nbformat
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from autograder.errors import NotebookError, WireError
from autograder.notebook.shape import Shape
from autograder.notebook.submitted import MAX_SOURCE, StudentCell, parse
from autograder.pipeline.read import Expected, read
from autograder.pipeline.restore import restore
from autograder.wire.codec import MAX_BUFFERS, PREFIX, Foreign, decode, encode
from tests.support.course import SOLUTIONS, submission, tiny_course

CASES = int(os.environ.get("AUTOGRADER_FUZZ_CASES", "500"))
fuzz = settings(
    max_examples=CASES, deadline=None, database=None, derandomize=CASES <= 500, suppress_health_check=list(HealthCheck)
)

texts = st.text(st.characters(), max_size=30)  # half surrogate pairs included
json_values: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=20,
)
words = st.sampled_from(["double", "quadruple", "why", "imports", "check_double", "check-double", "intro", "", "own-1"])
sources = st.sampled_from([*SOLUTIONS.values(), "", "def double(x):\n    raise NotImplementedError()"]) | texts
kinds = st.sampled_from(["code", "markdown", "raw", "heading"])
odd_cells = st.fixed_dictionaries(
    {},
    optional={
        "cell_type": kinds | json_values,
        "source": sources | st.lists(sources) | json_values,
        "input": sources | json_values,
        "id": words | json_values,
        "metadata": st.fixed_dictionaries(
            {},
            optional={"nbgrader": st.fixed_dictionaries({}, optional={"grade_id": words | json_values}) | json_values},
        )
        | json_values,
        "attachments": st.dictionaries(texts, st.dictionaries(st.sampled_from(["image/png", "text/html"]), json_values))
        | json_values,
        "outputs": json_values,
    },
)
notebooks = st.fixed_dictionaries(
    {}, optional={"cells": st.lists(odd_cells | json_values, max_size=8) | json_values, "worksheets": json_values}
)
student_cells = st.builds(StudentCell, kind=kinds, source=sources, cell_id=words, grade_id=words)


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """The release notebook of tiny."""
    course = tiny_course(tmp_path_factory.mktemp("fuzz"))
    return nbformat.read(course.assignment("tiny").release_notebook, as_version=4)


@fuzz
@given(data=notebooks | json_values)
def test_parse_takes_any_json(data: Any) -> None:
    """Cells come out, or a NotebookError; nothing is kept that cannot be written again."""
    try:
        cells = parse(data)
    except NotebookError:
        return
    for cell in cells:
        cell.source.encode()
        assert cell.kind in ("code", "markdown", "raw")
    assert sum(len(cell.source) for cell in cells) <= MAX_SOURCE


@fuzz
@given(
    content=st.binary(max_size=200) | json_values.map(lambda value: json.dumps(value).encode("utf-8", "surrogatepass"))
)
def test_read_takes_any_bytes(content: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A file is read, or refused in words that can be shown."""
    folder = Path(_folder(tmp_path_factory))
    (folder / "tiny.ipynb").write_bytes(content)
    with pytest.raises(NotebookError) as refused:
        read(folder, student="s01", expected=Expected("tiny", Shape(nbformat.v4.new_notebook())))
    assert str(refused.value).isprintable()


_folders: dict[int, str] = {}


def _folder(factory: pytest.TempPathFactory) -> str:
    return _folders.setdefault(0, str(factory.mktemp("read")))


@fuzz
@given(cells=st.lists(student_cells, max_size=12))
def test_restore_takes_any_cells(cells: list[StudentCell], release: Any) -> None:
    """Every locked cell of the release is there as released, once and in order, whatever came."""
    restored = restore(cells, Shape(release))
    nbformat.validate(restored.notebook)
    locked = [c for c in release.cells if c.metadata.get("nbgrader", {}).get("locked")]
    ids = [c.metadata.get("nbgrader", {}).get("grade_id") for c in restored.notebook.cells]
    for template in locked:
        grade_id = template.metadata.nbgrader.grade_id
        assert ids.count(grade_id) == 1
        assert restored.notebook.cells[ids.index(grade_id)].source == template.source
    assert [i for i in ids if i] == [i for c in release.cells if (i := c.metadata.get("nbgrader", {}).get("grade_id"))]
    assert [c.id for c in restored.notebook.cells if not c.id.startswith("own-")] == [c.id for c in release.cells]


@fuzz
@given(message=st.binary(max_size=300))
def test_decode_takes_any_bytes(message: bytes) -> None:
    """A value, or a WireError."""
    _decoded(message)


packs: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**64 - 1)
    | st.floats()
    | st.binary(max_size=8)
    | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(max_size=4) | st.binary(max_size=4) | st.integers(0, 9), inner, max_size=3)
        | st.builds(lambda code, value: msgpack.ExtType(code, msgpack.packb(value)), st.integers(0, 12), inner)
    ),
    max_leaves=12,
)
arrays = st.tuples(
    st.sampled_from(["<f8", "|b1", "<c16", "|O", "<U9", "<i4", ">f2"]), st.lists(st.integers(-1, 5), max_size=4)
)


@fuzz
@given(
    value=packs | arrays.map(lambda fields: msgpack.ExtType(1, msgpack.packb([fields[0], fields[1]]))),
    buffers=st.binary(max_size=64),
    lie=st.sampled_from([0, 0, 0, 1, -1, 2**40]),
)
def test_decode_takes_any_well_formed_header(value: Any, buffers: bytes, lie: int) -> None:
    """Extension types of any content, with any bytes behind them and lengths that lie."""
    header = msgpack.packb(value)
    _decoded(PREFIX.pack(len(header), max(len(buffers) + lie, 0)) + header + buffers)


@fuzz
@given(message=st.data())
def test_decode_takes_damaged_messages(message: Any) -> None:
    """A right message with some of its bytes changed or cut off."""
    value = {"value": [1, 2.5, "x", (np.arange(6).reshape(2, 3), {3: None})], "changed": ["a"]}
    damaged = bytearray(encode(value))
    for _ in range(message.draw(st.integers(1, 4))):
        damaged[message.draw(st.integers(0, len(damaged) - 1))] = message.draw(st.integers(0, 255))
    _decoded(bytes(damaged[: message.draw(st.integers(0, len(damaged)))]))


def _decoded(message: bytes) -> None:
    try:
        value = decode(message)
    except WireError:
        return
    assert not isinstance(value, np.ndarray) or type(value) is np.ndarray
    assert not isinstance(value, np.ndarray) or value.nbytes <= MAX_BUFFERS
    encode(value, lambda other: Foreign(type(other).__name__))


def test_lengths_are_not_believed() -> None:
    """A message that announces more than is allowed is refused before a byte of it is read."""
    with pytest.raises(WireError):
        decode(struct.pack(">IQ", 2**32 - 1, 2**63))


def test_the_right_submission_survives_the_fuzzers_reader(tmp_path: Path, release: Any) -> None:
    """What is fuzzed is the road that a right submission takes."""
    course = tiny_course(tmp_path)
    cells = parse(json.loads(nbformat.writes(submission(course, SOLUTIONS))))
    assert restore(cells, Shape(release)).notices == ()
