"""The small colour pictures: their form, what the sample promises, and the ways to read the real set."""

import gzip
import io
import tarfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from autograder.datasets.cifar10 import (
    BACKGROUND,
    CLASSES,
    DARK,
    LIGHT,
    NOISE,
    PERIOD,
    SIDE,
    Balls,
    cifar10,
    class_names,
    disc,
    held_out,
    paint,
    pattern,
    random_balls,
)
from autograder.datasets.store import Array, DataError


def decoded(picture: Array, ball: Balls) -> int:
    """Which pattern explains a picture best, when its ball's place is known and nothing else of it.

    All widths and beginnings are tried in small steps; the two colours are fitted by least squares.
    """
    covered = disc(ball)[0] > 0.99
    pixels = picture[covered].astype(np.float64) / 255
    pixels -= pixels.mean(axis=0)
    if pixels.var() < 2 * NOISE**2:  # two colours differ by at least 0.4 in brightness, so this is one colour
        return 0
    steps = np.arange(8) / 8
    grid = np.array([(p, a, b) for p in np.linspace(*PERIOD, 11) for a in steps for b in steps], dtype=np.float32)
    left = []
    for label in range(1, CLASSES):
        count = len(grid)
        tried = replace(
            ball,
            label=np.full(count, label),
            centre=np.repeat(ball.centre, count, axis=0),
            period=grid[:, 0],
            phase=grid[:, 1:],
        )
        columns = pattern(tried)[:, covered].astype(np.float64)
        columns -= columns.mean(axis=1, keepdims=True)
        explained = np.square(columns @ pixels).sum(axis=1) / np.square(columns).sum(axis=1)
        left.append(-explained.max())
    return 1 + int(np.argmin(left))


def pictures(number: int, seed: int) -> tuple[Array, Balls]:
    """Pictures of the sample's kind, with what they show."""
    rng = np.random.default_rng(seed)
    balls = random_balls(np.arange(number) % CLASSES, rng)
    noisy = paint(balls) + rng.normal(0, NOISE, (number, SIDE, SIDE, 3))
    return np.rint(255 * noisy.clip(0, 1)).astype(np.uint8), balls


def one(balls: Balls, i: int) -> Balls:
    """The ball of one picture."""
    return Balls(**{name: value[i : i + 1] for name, value in vars(balls).items()})


def archive(folder: Path, pictures_in_last: int = 10_000) -> tuple[Array, Array]:
    """Write the authors' archive with pictures at random; return the last batch's pixels, as stored, and labels."""
    rng = np.random.default_rng(0)
    with tarfile.open(folder / "cifar-10-binary.tar.gz", "w:gz", compresslevel=0) as tar:
        for name in (*(f"data_batch_{k}" for k in range(1, 6)), "test_batch"):
            count = pictures_in_last if name == "test_batch" else 10_000
            rows = rng.integers(0, 256, (count, 3073), dtype=np.uint8)
            rows[:, 0] %= 10
            member = tarfile.TarInfo(f"cifar-10-batches-bin/{name}.bin")
            member.size = rows.size
            tar.addfile(member, io.BytesIO(rows.tobytes()))
    return rows[:, 1:], rows[:, 0]


def test_the_sample_has_the_form_of_cifar10() -> None:
    """1,600 and 400 pictures of 32×32 with three colours, every class equally often, in no order."""
    (x_train, y_train), (x_test, y_test) = cifar10()
    for x, y, number in ((x_train, y_train, 1600), (x_test, y_test, 400)):
        assert x.shape == (number, 32, 32, 3)
        assert x.dtype == np.uint8
        assert y.shape == (number,)
        assert y.dtype == np.uint8
        assert set(y.tolist()) == set(range(10))
    assert np.bincount(np.concatenate([y_train, y_test])).tolist() == [200] * 10
    assert len(set(y_train[:12].tolist())) > 4


def test_the_sample_is_always_the_same() -> None:
    """Two readings give the same pictures, and nobody's random numbers matter."""
    np.random.seed(1)
    first = cifar10("sample")
    np.random.seed(2)
    again = cifar10("sample")
    for (x, y), (x_again, y_again) in zip(first, again, strict=True):
        assert np.array_equal(x, x_again)
        assert np.array_equal(y, y_again)


def test_no_picture_is_in_both_halves() -> None:
    """The test pictures are other pictures than those to train with."""
    (x_train, _), (x_test, _) = cifar10()
    known = {picture.tobytes() for picture in x_train}
    assert len(known) == len(x_train)
    assert not any(picture.tobytes() in known for picture in x_test)


def test_held_out_pictures_are_new_for_every_seed() -> None:
    """The judge's pictures depend on its seed alone and are none of the sample's."""
    (x_train, _), (x_test, _) = cifar10()
    known = {picture.tobytes() for picture in np.concatenate([x_train, x_test])}
    x, y = held_out(7, 50)
    again, _ = held_out(7, 50)
    other, _ = held_out(8, 50)
    assert x.shape == (50, 32, 32, 3)
    assert np.bincount(y).tolist() == [5] * 10
    assert np.array_equal(x, again)
    assert not np.array_equal(x, other)
    assert not any(picture.tobytes() in known for picture in x)


@given(seed=st.integers(0, 2**32), label=st.integers(0, 9))
@example(seed=16792, label=7)
@settings(max_examples=25, deadline=None)
def test_the_two_colours_of_a_ball_never_come_close(seed: int, label: int) -> None:
    """The light colour is brighter than the dark one by 0.4 at least, whatever the hues; the pattern has both."""
    balls = random_balls(np.full(6, label), np.random.default_rng(seed))
    weights = (0.3, 0.6, 0.1)
    for colours, (low, high) in ((balls.light, LIGHT), (balls.dark, DARK), (balls.background, BACKGROUND)):
        assert ((colours >= -1e-9) & (colours <= 1 + 1e-9)).all()
        assert (colours @ weights >= low - 1e-9).all()
        assert (colours @ weights <= high + 1e-9).all()
    shades = pattern(balls)
    assert shades.min() >= -1
    assert shades.max() == 1
    if label:
        for shade, covered in zip(shades, disc(balls) > 0.99, strict=True):
            assert shade[covered].min() < -0.4
            assert shade[covered].max() > 0.1  # a dot or a check may fall between the pixels


@given(seed=st.integers(0, 2**32))
@settings(max_examples=25, deadline=None)
def test_most_of_a_ball_is_in_the_picture(seed: int) -> None:
    """At least 85 % of every ball can be seen."""
    balls = random_balls(np.arange(10), np.random.default_rng(seed))
    seen = disc(balls).sum(axis=(1, 2)) / (np.pi * balls.radius**2)
    assert (seen > 0.85).all()
    assert (seen < 1.02).all()


def test_a_pixel_alone_tells_nothing() -> None:
    """Averaged over many pictures the striped classes look alike: no pixel is lighter in one of them."""
    x, y = held_out(3, 4000)
    light = x @ np.array([0.3, 0.6, 0.1]) / 255
    means = np.array([light[y == label].mean(axis=0) for label in range(1, 5)])
    spread = light.std() / np.sqrt(400)
    assert np.abs(means - means.mean(axis=0)).max() < 6 * spread


def test_the_best_possible_accuracy_is_100_percent() -> None:
    """Comparing a picture with every pattern, at all widths and beginnings, finds the right one every time."""
    x, balls = pictures(10, seed=11)
    assert [decoded(picture, one(balls, i)) for i, picture in enumerate(x)] == balls.label.tolist()


@pytest.mark.slow
def test_the_best_possible_accuracy_is_100_percent_for_many_pictures() -> None:
    """The same for 60 more pictures."""
    x, balls = pictures(60, seed=12)
    assert [decoded(picture, one(balls, i)) for i, picture in enumerate(x)] == balls.label.tolist()


def test_class_names_in_two_languages() -> None:
    """Ten different names for each kind of data, in English and in Spanish."""
    assert class_names("real")[3] == "cat"
    assert class_names("real", "es")[3] == "gato"
    assert class_names()[2] == "vertical stripes"
    assert class_names("sample", "es")[2] == "rayas verticales"
    for kind in ("sample", "real"):
        for language in ("en", "es"):
            assert len(set(class_names(kind, language))) == 10


def test_other_kinds_and_languages_are_refused() -> None:
    """The message names what was given and what is possible."""
    with pytest.raises(ValueError, match="'cifar100'"):
        cifar10("cifar100")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match='"en" or "es", got \'de\''):
        class_names("real", "de")  # type: ignore[arg-type]


def test_without_a_folder_the_message_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    """No environment variable, no real set: the message names it and the sample."""
    monkeypatch.delenv("AUTOGRADER_DATA", raising=False)
    with pytest.raises(DataError, match=r"AUTOGRADER_DATA.*sample"):
        cifar10("real")


def test_an_empty_folder_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A folder without the set: the message names the file that was expected."""
    monkeypatch.setenv("AUTOGRADER_DATA", str(tmp_path))
    with pytest.raises(DataError, match=r"cifar10\.npz"):
        cifar10("real")


def test_keras_arrays_are_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """cifar10.npz has labels of shape (N, 1); they come as (N,)."""
    monkeypatch.setenv("AUTOGRADER_DATA", str(tmp_path))
    labels = np.arange(60_000, dtype=np.uint8)[:, None] % 10
    pixels = np.zeros((60_000, 32, 32, 3), dtype=np.uint8)
    np.savez_compressed(
        tmp_path / "cifar10.npz",
        x_train=pixels[:50_000],
        y_train=labels[:50_000],
        x_test=pixels[50_000:],
        y_test=labels[50_000:],
    )
    (x_train, y_train), (x_test, y_test) = cifar10("real")
    assert (x_train.shape, y_train.shape) == ((50_000, 32, 32, 3), (50_000,))
    assert (x_test.shape, y_test.shape) == ((10_000, 32, 32, 3), (10_000,))
    assert y_train[:12].tolist() == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1]


def test_wrong_shapes_are_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A file with other arrays is not believed."""
    monkeypatch.setenv("AUTOGRADER_DATA", str(tmp_path))
    small = np.zeros((5, 32, 32, 3), dtype=np.uint8)
    np.savez(tmp_path / "cifar10.npz", x_train=small, y_train=small, x_test=small, y_test=small)
    with pytest.raises(DataError, match=r"expected x_train of shape \(50000, 32, 32, 3\)"):
        cifar10("real")


@pytest.mark.slow
def test_the_authors_archive_is_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Plain bytes: first all red numbers of a picture, then the green ones, then the blue ones."""
    monkeypatch.setenv("AUTOGRADER_DATA", str(tmp_path))
    stored, labels = archive(tmp_path)
    (x_train, y_train), (x_test, y_test) = cifar10("real")
    assert (x_train.shape, y_train.shape) == ((50_000, 32, 32, 3), (50_000,))
    assert np.array_equal(y_test, labels)
    assert x_test[17, 4, 9].tolist() == [stored[17, 1024 * colour + 32 * 4 + 9] for colour in range(3)]


@pytest.mark.slow
def test_a_damaged_archive_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Too few pictures, or bytes that are no archive, are a DataError that names the file."""
    monkeypatch.setenv("AUTOGRADER_DATA", str(tmp_path))
    archive(tmp_path, pictures_in_last=9_999)
    with pytest.raises(DataError, match=r"10,000 pictures in test_batch\.bin"):
        cifar10("real")
    for damaged in (b"no archive", gzip.compress(b"no archive either")):
        (tmp_path / "cifar-10-binary.tar.gz").write_bytes(damaged)
        with pytest.raises(DataError, match=r"cifar-10-binary\.tar\.gz: cannot be read"):
            cifar10("real")


@pytest.mark.realdata
def test_the_real_pictures() -> None:
    """5,000 and 1,000 pictures a class; the first one to train with is a frog, the first to test with a cat."""
    (x_train, y_train), (x_test, y_test) = cifar10("real")
    assert np.bincount(y_train).tolist() == [5000] * 10
    assert np.bincount(y_test).tolist() == [1000] * 10
    assert class_names("real")[y_train[0]] == "frog"
    assert class_names("real")[y_test[0]] == "cat"
    assert x_train[0, 0, 0].tolist() == [59, 62, 63]
    assert x_test.shape == (10_000, 32, 32, 3)
