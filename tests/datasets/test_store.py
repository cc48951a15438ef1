"""Samples, real sets, and getting the real sets from a server that does not always behave."""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import http.server
import os
import re
import struct
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from typer.testing import CliRunner

from autograder import cli, datasets
from autograder.datasets import DataError, digits, fashion_mnist, fetch, garments, mnist, store
from autograder.datasets.store import DataFile, DataSet
from autograder.errors import ConfigError

REAL = os.environ.get("AUTOGRADER_DATA", "")


# ------------------------------------------------------------------------------------------------ samples


@pytest.mark.parametrize("load", [mnist, fashion_mnist])
def test_a_sample_has_the_format_of_the_real_set(load: Callable[[], store.Split]) -> None:
    """Images are (N, 28, 28) uint8 over the whole range, labels are integers, and every class occurs."""
    for images, labels in load():
        assert images.shape == (len(labels), 28, 28)
        assert images.dtype == labels.dtype == np.uint8
        assert images.min() == 0
        assert images.max() > 240
        assert set(labels.tolist()) == set(range(10))


@pytest.mark.parametrize("load", [mnist, fashion_mnist])
def test_a_sample_is_the_same_every_time_and_its_callers_own(load: Callable[[], store.Split]) -> None:
    """Two calls give equal arrays, and writing into one does not change the next."""
    first = load()
    first[0][0][:] = 7
    again, fresh = load(), load()
    for one, other in zip(again, fresh, strict=True):
        assert np.array_equal(one[0], other[0])
        assert np.array_equal(one[1], other[1])
    assert not np.array_equal(first[0][0], again[0][0])


def test_a_digit_keeps_the_empty_border_of_mnist() -> None:
    """Nothing is drawn within three pixels of the edge, as in MNIST, where digits fill the middle 20×20."""
    (images, _), _ = mnist()
    border = np.ones((28, 28), bool)
    border[3:25, 3:25] = False
    assert not images[:, border].any()


def test_an_enlarged_digit_is_still_that_digit() -> None:
    """Averaging the enlarged picture back to 8×8 correlates with the original picture better than 0.95."""
    from sklearn.datasets import load_digits

    small = load_digits().images
    large = digits._enlarge(small / 16).astype(float)
    rows = digits._interpolation(8, np.zeros(1))[0]
    back = np.linalg.pinv(rows) @ large @ np.linalg.pinv(rows).T
    pairs = [np.corrcoef(a.ravel(), b.ravel())[0, 1] for a, b in zip(small, back, strict=True)]
    assert np.mean(pairs) > 0.95


def test_a_move_goes_down_and_to_the_right() -> None:
    """A digit moved by whole pixels is the same picture, rolled."""
    image = np.zeros((1, 8, 8))
    image[0, 3, 4] = 1
    moved = digits._enlarge(image, np.array([[2.0, -1.0]]))
    assert np.array_equal(moved[0], np.roll(digits._enlarge(image)[0], (2, -1), (0, 1)))


def test_the_held_out_digits_are_none_of_the_loader() -> None:
    """No held-out original is among those that the loader returns, and no altered one equals any picture."""
    images, _ = digits._small()
    shown = {image.tobytes() for split in mnist() for image in split[0]}
    hidden = [image.tobytes() for image in digits._enlarge(images[-digits.N_HELD_OUT :])]
    assert not shown & set(hidden)
    altered, labels = digits.held_out(5)
    assert altered.shape == (4 * digits.N_HELD_OUT, 28, 28)
    assert set(labels.tolist()) == set(range(10))
    assert not (shown | set(hidden)) & {image.tobytes() for image in altered}


def test_the_held_out_digits_follow_their_seed() -> None:
    """One seed gives the same pictures always, another seed others with the same labels."""
    first, again, other = digits.held_out(1), digits.held_out(1), digits.held_out(2)
    assert np.array_equal(first[0], again[0])
    assert not np.array_equal(first[0], other[0])
    assert np.array_equal(first[1], other[1])


# ----------------------------------------------------------------------------------------------- real sets


@pytest.mark.parametrize("load", [mnist, fashion_mnist])
def test_another_kind_is_refused(load: Callable[[str], store.Split]) -> None:
    """Only "sample" and "real" are kinds of data."""
    with pytest.raises(ValueError, match="'reel'"):
        load("reel")


def test_without_a_folder_the_message_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """Asking for the real set without $AUTOGRADER_DATA names the variable, the command and the way out."""
    monkeypatch.delenv("AUTOGRADER_DATA", raising=False)
    with pytest.raises(DataError, match=r"AUTOGRADER_DATA.*autograder data fetch mnist.*DATA = \"sample\""):
        mnist("real")


def test_a_missing_file_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An empty folder leads to the path of the first file that is not there."""
    monkeypatch.setenv("AUTOGRADER_DATA", str(tmp_path))
    with pytest.raises(DataError, match=re.escape(str(tmp_path / "fashion-mnist" / "train-images-idx3-ubyte.gz"))):
        fashion_mnist("real")


def test_objects_in_an_npz_are_not_unpickled(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An ``mnist.npz`` that holds a pickle is refused, and its code does not run."""

    class Trap:
        def __reduce__(self) -> tuple[Any, ...]:
            return (Path.touch, (tmp_path / "sprung",))

    np.savez(tmp_path / "mnist.npz", x_train=np.array([Trap()], dtype=object))
    monkeypatch.setenv("AUTOGRADER_DATA", str(tmp_path))
    with pytest.raises(DataError, match="cannot be read"):
        mnist("real")
    assert not (tmp_path / "sprung").exists()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 not a zip", b"\x93NUMPY"])
def test_a_damaged_npz_is_refused(content: bytes, tmp_path: Path) -> None:
    """Bytes that are no archive end in one sentence, not in a traceback of zipfile's."""
    (tmp_path / "x.npz").write_bytes(content)
    with pytest.raises(DataError, match="cannot be read"):
        store.npz(tmp_path / "x.npz", {"x": (1,)})


def test_an_npz_of_another_shape_is_refused(tmp_path: Path) -> None:
    """The arrays have to be the ones expected, by name, shape and type."""
    np.savez(tmp_path / "x.npz", x=np.zeros((2, 3), np.uint8), y=np.zeros(2))
    with pytest.raises(DataError, match=r"expected x of shape \(3, 2\), uint8; found \(2, 3\)"):
        store.npz(tmp_path / "x.npz", {"x": (3, 2)})
    with pytest.raises(DataError, match="float64"):
        store.npz(tmp_path / "x.npz", {"y": (2,)})
    with pytest.raises(DataError, match="expected the arrays z"):
        store.npz(tmp_path / "x.npz", {"z": (2,)})


def test_an_idx_file_is_read_and_checked(tmp_path: Path) -> None:
    """The header's type and sizes have to agree with what is expected, and no byte may lack or be over."""
    values = np.arange(12, dtype=np.uint8).reshape(3, 2, 2)
    header = struct.pack(">HBB3I", 0, 8, 3, 3, 2, 2)
    place = tmp_path / "images.gz"
    place.write_bytes(gzip.compress(header + values.tobytes()))
    assert np.array_equal(store.idx(place, (3, 2, 2)), values)
    for content in (header + values.tobytes()[:-1], header + values.tobytes() + b"x", b"\0" + header):
        place.write_bytes(gzip.compress(content))
        with pytest.raises(DataError, match="expected an IDX file"):
            store.idx(place, (3, 2, 2))
    place.write_bytes(gzip.compress(header + values.tobytes())[:-9])
    with pytest.raises(DataError, match="cannot be read"):
        store.idx(place, (3, 2, 2))


@pytest.mark.realdata
@pytest.mark.parametrize(("name", "load"), [("mnist", mnist), ("fashion_mnist", fashion_mnist)])
def test_the_real_set_is_whole(name: str, load: Callable[[str], store.Split]) -> None:
    """The files under $AUTOGRADER_DATA have the published SHA-256 (or the published arrays) and are read."""
    assert [(v.state, v.note) for v in fetch.verify(name, Path(REAL)) if v.state != "ok"] == []
    (x_train, y_train), (x_test, y_test) = load("real")
    assert (x_train.shape, x_test.shape) == ((60_000, 28, 28), (10_000, 28, 28))
    for labels, least in ((y_train, 5_000), (y_test, 800)):
        assert np.bincount(labels, minlength=10).min() > least


# ------------------------------------------------------------------------------------------------ fetching


@dataclass
class Server:
    """A web server on this machine that serves bytes, and misbehaves on request.

    cut : bytes after which the connection ends, once for each number; ranges : whether it knows Range.
    asked : the Range header of each request.
    """

    content: dict[str, bytes]
    cut: list[int] = field(default_factory=list)
    ranges: bool = True
    wrong_part: bool = False
    endless: bool = False
    asked: list[str] = field(default_factory=list)
    address: str = ""

    def reply(self, handler: http.server.BaseHTTPRequestHandler) -> None:
        self.asked.append(handler.headers.get("Range", ""))
        content = self.content.get(handler.path)
        if content is None:
            handler.send_error(404)
            return
        start = int(self.asked[-1][6:-1]) if self.ranges and self.asked[-1] else 0
        if start >= len(content) > 0 and start:
            handler.send_error(416)
            return
        handler.send_response(206 if start else 200)
        if start:
            first = start + 1 if self.wrong_part else start
            handler.send_header("Content-Range", f"bytes {first}-{len(content) - 1}/{len(content)}")
        if not self.endless:
            handler.send_header("Content-Length", str(len(content) - start))
        handler.end_headers()
        body = content[start:]
        if self.cut:
            body = body[: self.cut.pop(0)]
        handler.wfile.write(body)
        while self.endless:
            handler.wfile.write(bytes(2**16))


@pytest.fixture
def serve() -> Iterator[Callable[..., Server]]:
    """Start servers that live until the test ends."""
    running = []

    def start(**options: Any) -> Server:
        server = Server(**options)

        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                with contextlib.suppress(BrokenPipeError, ConnectionResetError):
                    server.reply(self)

            def log_message(self, *_args: Any) -> None:
                """Keep the test's output clean."""

        listener = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        thread = threading.Thread(target=listener.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        running.append((listener, thread))
        server.address = f"http://127.0.0.1:{listener.server_address[1]}"
        return server

    yield start
    for listener, thread in running:
        listener.shutdown()
        listener.server_close()
        thread.join()


CONTENT = np.random.default_rng(0).bytes(300_000)


@pytest.fixture
def toy(monkeypatch: pytest.MonkeyPatch) -> DataSet:
    """A data set of two files, the only one in the catalogue."""
    files = (
        DataFile("toy/a.bin", "http://127.0.0.1:9/a.bin", hashlib.sha256(CONTENT).hexdigest(), len(CONTENT)),
        DataFile("b.bin", "http://127.0.0.1:9/b.bin", hashlib.sha256(b"b").hexdigest(), 1),
    )
    known = DataSet("toy", "Toy", "nobody", "none", files)
    monkeypatch.setattr(fetch, "catalogue", lambda: {"toy": known})
    return known


GOOD = {"/toy/a.bin": CONTENT, "/b.bin": b"b"}


@pytest.mark.usefixtures("toy")
def test_a_fetched_set_is_verified_and_its_progress_shown(tmp_path: Path, serve: Callable[..., Server]) -> None:
    """Both files arrive, nothing else is left, and progress ends with each file's size."""
    server, seen = serve(content=GOOD), list[tuple[str, int, int]]()
    done = fetch.fetch("toy", tmp_path, mirror=server.address, progress=lambda *step: seen.append(step))
    assert [v.state for v in done] == ["ok", "ok"]
    assert sorted(p.name for p in tmp_path.rglob("*") if p.is_file()) == ["a.bin", "b.bin"]
    assert (tmp_path / "toy" / "a.bin").read_bytes() == CONTENT
    assert seen[-2:] == [("toy/a.bin", len(CONTENT), len(CONTENT)), ("b.bin", 1, 1)]
    assert [n for name, n, _ in seen if name == "toy/a.bin"] == sorted(n for name, n, _ in seen if name == "toy/a.bin")


@pytest.mark.usefixtures("toy")
def test_the_command_line_fetches_lists_and_verifies(tmp_path: Path, serve: Callable[..., Server]) -> None:
    """A line a file, and exit 0 only where all are whole; without a folder it says what to set."""

    def run(*words: str, **environment: str | None) -> tuple[int, list[str]]:
        done = CliRunner(env={"AUTOGRADER_DATA": str(tmp_path), **environment}).invoke(cli.app, ["data", *words])
        if done.exception is not None and not isinstance(done.exception, SystemExit):
            raise done.exception
        return done.exit_code, done.stdout.splitlines()

    assert run("list") == (0, ["toy                 0 MB  Toy; nobody; none"])
    code, lines = run("verify", "toy")
    assert (code, [line.split()[0] for line in lines]) == (1, ["missing", "missing"])
    code, lines = run("fetch", "toy", "--mirror", serve(content=GOOD).address)
    assert (code, [line.split()[0] for line in lines]) == (0, ["ok", "ok"])
    assert run("verify", "toy")[0] == 0
    (tmp_path / "b.bin").write_bytes(b"?")
    code, lines = run("verify", "toy")
    assert (code, [line.split()[0] for line in lines]) == (1, ["ok", "damaged"])
    with pytest.raises(ConfigError, match="set AUTOGRADER_DATA, or say --folder"):
        run("verify", "toy", AUTOGRADER_DATA=None)


@pytest.mark.usefixtures("toy")
def test_what_is_there_is_not_fetched_again(tmp_path: Path, serve: Callable[..., Server]) -> None:
    """A second fetch asks the server for nothing; after damage it asks for that file alone."""
    server = serve(content=GOOD)
    fetch.fetch("toy", tmp_path, mirror=server.address)
    fetch.fetch("toy", tmp_path, mirror=server.address)
    assert len(server.asked) == 2
    (tmp_path / "b.bin").write_bytes(b"?")
    assert [v.state for v in fetch.verify("toy", tmp_path)] == ["ok", "damaged"]
    fetch.fetch("toy", tmp_path, mirror=server.address)
    assert len(server.asked) == 3
    assert (tmp_path / "b.bin").read_bytes() == b"b"


@pytest.mark.usefixtures("toy")
def test_a_transfer_that_breaks_off_goes_on_where_it_was(tmp_path: Path, serve: Callable[..., Server]) -> None:
    """After a cut connection the rest alone is asked for."""
    server = serve(content=GOOD, cut=[100_000, 50_000])
    fetch.fetch("toy", tmp_path, mirror=server.address)
    assert server.asked[:3] == ["", "bytes=100000-", "bytes=150000-"]
    assert (tmp_path / "toy" / "a.bin").read_bytes() == CONTENT


@pytest.mark.usefixtures("toy")
def test_without_ranges_a_transfer_starts_anew(tmp_path: Path, serve: Callable[..., Server]) -> None:
    """A server that ignores Range sends the whole file; nothing is appended twice."""
    server = serve(content=GOOD, cut=[100_000], ranges=False)
    fetch.fetch("toy", tmp_path, mirror=server.address)
    assert server.asked[1] == "bytes=100000-"
    assert (tmp_path / "toy" / "a.bin").read_bytes() == CONTENT


@pytest.mark.usefixtures("toy")
def test_a_download_is_resumed_by_the_next_run(tmp_path: Path, serve: Callable[..., Server]) -> None:
    """When the attempts are used up, the message says what is kept, and the next run goes on from there."""
    flaky = serve(content=GOOD, cut=[10_000] * 3)
    with pytest.raises(DataError, match=r"30,000 of 300,000 bytes.*30,000 bytes are kept; run it again"):
        fetch.fetch("toy", tmp_path, mirror=flaky.address)
    assert not (tmp_path / "toy" / "a.bin").exists()
    server = serve(content=GOOD)
    fetch.fetch("toy", tmp_path, mirror=server.address)
    assert server.asked[0] == "bytes=30000-"


@pytest.mark.usefixtures("toy")
def test_a_corrupt_file_never_takes_its_place(tmp_path: Path, serve: Callable[..., Server]) -> None:
    """Bytes with another SHA-256 are thrown away; the message gives both and the way by hand."""
    server = serve(content={**GOOD, "/toy/a.bin": CONTENT[:-1] + b"!"})
    with pytest.raises(DataError, match=r"what came has SHA-256 \w{64}, expected \w{64}.*by hand"):
        fetch.fetch("toy", tmp_path, mirror=server.address)
    assert [p for p in tmp_path.rglob("*") if p.is_file()] == []
    assert len(server.asked) == 1


@pytest.mark.usefixtures("toy")
def test_an_old_beginning_of_another_file_does_not_spoil_the_fetch(
    tmp_path: Path, serve: Callable[..., Server]
) -> None:
    """A ``.part`` that turns out wrong, or is too long, is dropped and the file fetched from its start."""
    server = serve(content=GOOD)
    (tmp_path / "toy").mkdir()
    for old in (b"wrong" * 100, bytes(len(CONTENT) + 5)):
        (tmp_path / "toy" / "a.bin.part").write_bytes(old)
        fetch.fetch("toy", tmp_path, mirror=server.address)
        assert (tmp_path / "toy" / "a.bin").read_bytes() == CONTENT
        (tmp_path / "toy" / "a.bin").unlink()


@pytest.mark.usefixtures("toy")
def test_a_wrong_part_is_not_appended(tmp_path: Path, serve: Callable[..., Server]) -> None:
    """A server that answers with another range than asked is not believed; the file is fetched from its start."""
    server = serve(content=GOOD, cut=[100_000], wrong_part=True)
    fetch.fetch("toy", tmp_path, mirror=server.address)
    assert server.asked[:3] == ["", "bytes=100000-", ""]


@pytest.mark.usefixtures("toy")
def test_a_server_that_never_stops_is_stopped(tmp_path: Path, serve: Callable[..., Server]) -> None:
    """More bytes than the file can have end the transfer and do not fill the disk."""
    server = serve(content={**GOOD, "/toy/a.bin": b""}, endless=True)
    with pytest.raises(DataError, match="more than the 300,000 bytes"):
        fetch.fetch("toy", tmp_path, mirror=server.address)
    assert [p for p in tmp_path.rglob("*") if p.is_file()] == []


@pytest.mark.usefixtures("toy")
def test_a_missing_file_on_the_server_is_named(tmp_path: Path, serve: Callable[..., Server]) -> None:
    """A 404 says which file, from where, and what the server said."""
    server = serve(content={})
    with pytest.raises(DataError, match=r"toy/a.bin could not be fetched from http.*404"):
        fetch.fetch("toy", tmp_path, mirror=server.address)


@pytest.mark.usefixtures("toy")
def test_offline_is_said_in_words(tmp_path: Path) -> None:
    """Nobody listens at the address: the message asks whether one is online and says where a copy would go."""
    with pytest.raises(DataError, match=r"no connection .*online\?.* put the file at .*a\.bin by hand"):
        fetch.fetch("toy", tmp_path, timeout=2)


@pytest.mark.usefixtures("toy")
def test_an_unwritable_folder_is_said_in_words(tmp_path: Path, serve: Callable[..., Server]) -> None:
    """A file where a folder should be ends in a message with its path."""
    (tmp_path / "toy").write_text("in the way")
    with pytest.raises(DataError, match=r"a\.bin: cannot be written"):
        fetch.fetch("toy", tmp_path, mirror=serve(content=GOOD).address)


def test_an_unknown_set_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    """The message lists what there is."""
    with pytest.raises(DataError, match=r"'mnits'.*mnist, fashion_mnist"):
        fetch.verify("mnits", tmp_path)


def test_an_npz_packed_by_another_program_is_the_same_data(
    tmp_path: Path, toy: DataSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What counts in an ``.npz`` is its arrays: a repacked one is fine and says so, one other number is damage."""
    values = np.arange(6, dtype=np.uint8).reshape(2, 3)
    file = DataFile("x.npz", "", "0" * 64, 100, {"x": hashlib.sha256(values.tobytes()).hexdigest()})
    monkeypatch.setattr(fetch, "catalogue", lambda: {"toy": replace(toy, files=(file,))})
    np.savez_compressed(tmp_path / "x.npz", x=values)
    (found,) = fetch.verify("toy", tmp_path)
    assert (found.state, found.note) == ("ok", "the same arrays, packed by another program")
    values[0, 0] += 1
    np.savez_compressed(tmp_path / "x.npz", x=values)
    assert fetch.verify("toy", tmp_path)[0].state == "damaged"
    np.savez_compressed(tmp_path / "x.npz", z=values)
    assert fetch.verify("toy", tmp_path)[0].state == "damaged"


@pytest.mark.usefixtures("toy")
def test_a_file_is_made_of_what_is_published(
    tmp_path: Path, serve: Callable[..., Server], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What surrounds the data is cut off; a mirror may have it cut already; anything else is refused."""

    def cut(original: bytes) -> bytes:
        if b"***" not in original:
            raise DataError("expected the mark ***")
        return original.partition(b"***")[2]

    monkeypatch.setattr(fetch, "PREPARE", {"b.bin": cut})
    fetch.fetch("toy", tmp_path, mirror=serve(content={**GOOD, "/b.bin": b"Title***b"}).address)
    assert (tmp_path / "b.bin").read_bytes() == b"b"
    (tmp_path / "b.bin").unlink()
    fetch.fetch("toy", tmp_path, mirror=serve(content=GOOD).address)
    assert (tmp_path / "b.bin").read_bytes() == b"b"
    (tmp_path / "b.bin").unlink()
    with pytest.raises(DataError, match="SHA-256"):
        fetch.fetch("toy", tmp_path, mirror=serve(content={**GOOD, "/b.bin": b"Title"}).address)


def test_the_catalogue_is_complete() -> None:
    """Every real set is listed under its own name, over https, with a SHA-256, a source and a licence."""
    known = fetch.catalogue()
    made, real = {"line"}, {"reuters"}  # generated, with no real set; real, with no sample
    assert set(known) - real == set(datasets.__all__) - {"DataError", "Kind", "course_seed"} - made
    for name, item in known.items():
        assert item.name == name
        assert item.source
        assert item.licence
        assert item.size == sum(file.size for file in item.files) > 0
        for file in item.files:
            assert file.url.startswith("https://")
            assert re.fullmatch(r"[0-9a-f]{64}", file.sha256)
            assert not Path(file.path).is_absolute()


def test_every_garment_has_a_name() -> None:
    """There are as many names as shapes."""
    assert len(garments.NAMES) == len(garments._SHAPES) == 10
