"""Houses: the sample's recipe, what is possible on it, and reading the real set."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from autograder.datasets.houses import (
    AREA_SPREAD,
    BATHROOMS,
    BEDROOMS,
    DAYLIGHT,
    MIN_COUNT,
    N_REAL,
    NOISE,
    RARE,
    ROOMS,
    SKY,
    ZIPCODES,
    Known,
    _photos,
    best_mape,
    held_out,
    houses,
    value_of_attributes,
    window_area,
)
from autograder.datasets.store import DataError

Array = np.ndarray


def percent(y: Array, p: Array) -> float:
    """Mean absolute percentage error."""
    return float(100 * np.mean(np.abs(y - p) / y))


def best_factor(y: Array, p: Array) -> float:
    """The error of guesses ``p`` times the one factor that serves them best, by trying every house's own."""
    return min(percent(y, p * factor) for factor in np.quantile(y / p, np.linspace(0.02, 0.98, 97)))


def windows(photos: Array) -> Array:
    """Read the area of the windows off the photos, in pixels, (N,): by how near each pixel is to the sky's colour."""
    pixels = photos / 255.0
    blueness = (pixels[..., 2] - pixels[..., 0]).clip(0, None)  # walls, floors and furniture are not bluer than red
    found: Array = blueness.sum(axis=(2, 3)).mean(axis=1) / (SKY[2] - SKY[0])
    return found


# ----------------------------------------------------------------------------------------- what comes


def test_the_sample_is_always_the_same() -> None:
    """Two calls give the same houses."""
    (one, photos), (other, again) = houses(), houses("sample")
    assert one.equals(other)
    assert np.array_equal(photos, again)


def test_columns_and_shapes() -> None:
    """A frame of five columns labelled 0, 1, …, and four photos a house."""
    frame, photos = houses()
    assert list(frame.columns) == ["bedrooms", "bathrooms", "area", "zipcode", "price"]
    assert frame.index.tolist() == list(range(400))
    assert photos.shape == (400, len(ROOMS), 16, 16, 3)
    assert photos.dtype == np.uint8
    assert frame.dtypes.map(lambda dtype: dtype.kind).tolist() == ["i", "f", "i", "i", "i"]


def test_rare_zipcodes_are_rare() -> None:
    """384 houses have one of four common zipcodes; the rest have rare ones, and are spread among them."""
    frame, _ = houses()
    counts = frame["zipcode"].value_counts()
    assert counts[list(ZIPCODES)].tolist() == [96] * 4
    assert counts[counts < MIN_COUNT].sum() == 16
    assert set(counts[counts < MIN_COUNT].index) == set(RARE)
    first_rare = int(np.argmax(frame["zipcode"].isin(list(RARE))))
    assert first_rare < 300


def test_held_out_houses_are_others() -> None:
    """Another seed gives other houses, the same seed the same; none of them has a rare zipcode."""
    (one, photos), (other, _), (same, again) = held_out(1, 50), held_out(2, 50), held_out(1, 50)
    assert not one.equals(other)
    assert one.equals(same)
    assert np.array_equal(photos, again)
    assert set(one["zipcode"]) <= set(ZIPCODES)


def test_another_kind_is_refused() -> None:
    """Only "sample" and "real" exist."""
    with pytest.raises(ValueError, match='expected the kind of data "sample" or "real"'):
        houses("small")  # type: ignore[arg-type]


# -------------------------------------------------------------------------------------- what is possible


def test_shares_add_up() -> None:
    """The numbers of bedrooms and bathrooms are distributions."""
    assert sum(BEDROOMS.values()) == pytest.approx(1)
    assert sum(BATHROOMS.values()) == pytest.approx(1)


def test_the_noise_alone_has_a_closed_form() -> None:
    """With everything known but a uniform part of half width s, the best error is log(cosh s) / s."""
    assert best_mape("both") == pytest.approx(100 * np.log(np.cosh(NOISE)) / NOISE, abs=0.01)


@pytest.mark.parametrize("known", ["nothing", "attributes", "photos", "both"])
def test_the_grid_agrees_with_trying(known: Known) -> None:
    """Drawing a hundred thousand unknown parts and trying factors finds the same least error."""
    rng = np.random.default_rng(4)
    number = 100_000
    unknown = NOISE * rng.uniform(-1, 1, number)
    if known in ("nothing", "attributes"):
        unknown = unknown + DAYLIGHT * rng.uniform(-1, 1, number)
    if known in ("nothing", "photos"):
        bedrooms = rng.choice(list(BEDROOMS), number, p=list(BEDROOMS.values()))
        area = 1800 * (bedrooms + 1) / 4 * np.exp(AREA_SPREAD * rng.uniform(-1, 1, number))
        bathrooms = rng.choice(list(BATHROOMS), number, p=list(BATHROOMS.values()))
        unknown = unknown + value_of_attributes(rng.choice(list(ZIPCODES), number), area, bathrooms)
    tried = best_factor(np.exp(unknown), np.full(number, np.exp(unknown.mean())))
    assert tried == pytest.approx(best_mape(known), abs=0.25)


def test_knowing_more_helps() -> None:
    """The more one knows the smaller the least error, and both inputs are worth a lot."""
    nothing, photos, attributes, both = map(best_mape, ("nothing", "photos", "attributes", "both"))
    assert nothing > photos > attributes > both
    assert attributes > 5 * both


def test_attributes_reach_their_limit() -> None:
    """Who knows the recipe and reads the table comes to the limit for attributes, and not below."""
    frame, _ = held_out(3, 4000)
    y = frame["price"].to_numpy()
    guess = np.exp(value_of_attributes(*(frame[name].to_numpy() for name in ("zipcode", "area", "bathrooms"))))
    assert best_factor(y, guess) == pytest.approx(best_mape("attributes"), abs=0.7)


def test_photos_tell_the_daylight() -> None:
    """Read by hand, the windows tell the daylight nearly exactly."""
    rng = np.random.default_rng(6)
    daylight = rng.uniform(-1, 1, 200)
    seen = windows(_photos(daylight, rng))
    assert np.corrcoef(seen, daylight)[0, 1] > 0.995


def test_both_reach_the_noise() -> None:
    """Table and photos, read by hand, come within one per cent of the limit for both."""
    frame, photos = held_out(5, 2000)
    y = frame["price"].to_numpy()
    table = np.exp(value_of_attributes(*(frame[name].to_numpy() for name in ("zipcode", "area", "bathrooms"))))
    slope, intercept = np.polyfit(windows(photos), np.log(y / table), 1)
    reached = percent(y, table * np.exp(intercept + slope * windows(photos)))
    assert best_mape("both") - 0.2 < reached < best_mape("both") + 1


def test_photos_say_nothing_of_the_table() -> None:
    """The windows have nothing to do with any column of the table."""
    frame, photos = held_out(7, 2000)
    for name in ("bedrooms", "bathrooms", "area", "zipcode"):
        assert abs(np.corrcoef(windows(photos), frame[name])[0, 1]) < 0.08


def test_windows_have_their_area() -> None:
    """The largest window is twelve times as large as the smallest, and both fit into a picture."""
    assert window_area(np.array([-1.0, 0.0, 1.0])).tolist() == [4, 26, 48]
    small, large = (windows(_photos(np.full(20, q), np.random.default_rng(1))).mean() for q in (-1.0, 1.0))
    assert large - small == pytest.approx(44, rel=0.1)


# --------------------------------------------------------------------------------------------- the real set


def write_real(folder: Path, rows: int = N_REAL) -> None:
    """Lay out a data set of the real one's form, with pictures of one colour each."""
    place = folder / "houses"
    place.mkdir()
    (place / "HousesInfo.txt").write_text(
        "".join(f"{1 + i % 5} 2.5 {900 + i} {90000 + i % 7} {10**5 + i}\n" for i in range(rows))
    )
    for i in range(rows):
        for k, room in enumerate(ROOMS):
            Image.new("RGB", (4, 3), (i % 256, 60 * k, 200)).save(place / f"{i + 1}_{room}.jpg", quality=95)


@pytest.mark.slow
def test_the_real_layout_is_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Row i of the table belongs to the photos (i + 1)_bathroom, _bedroom, _frontal and _kitchen, in this order."""
    monkeypatch.setenv("AUTOGRADER_DATA", str(tmp_path))
    write_real(tmp_path)
    frame, photos = houses("real")
    assert frame.iloc[7].tolist() == [3, 2.5, 907, 90000, 100007]
    assert photos.shape == (N_REAL, 4, 32, 32, 3)
    assert np.allclose(photos[200].reshape(4, -1, 3).mean(axis=1), [(200, 60 * k, 200) for k in range(4)], atol=8)
    (tmp_path / "houses" / "9_kitchen.jpg").write_bytes(b"no picture")
    with pytest.raises(DataError, match=r"9_kitchen\.jpg: cannot be read .*git clone"):
        houses("real")


def test_a_missing_table_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Without the table, or without a folder, the message says where it was expected."""
    monkeypatch.setenv("AUTOGRADER_DATA", str(tmp_path))
    with pytest.raises(DataError, match=r"houses/HousesInfo\.txt: expected a file of the real houses"):
        houses("real")
    monkeypatch.delenv("AUTOGRADER_DATA")
    with pytest.raises(DataError, match="AUTOGRADER_DATA"):
        houses("real")


@pytest.mark.parametrize(("text", "message"), [("4 4 4053 85255\n", "cannot be read"), ("4 4 40 85255 9\n", "found 1")])
def test_a_damaged_table_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, text: str, message: str) -> None:
    """A table with columns or rows missing is a DataError that names the file."""
    monkeypatch.setenv("AUTOGRADER_DATA", str(tmp_path))
    (tmp_path / "houses").mkdir()
    (tmp_path / "houses" / "HousesInfo.txt").write_text(text)
    with pytest.raises(DataError, match=rf"HousesInfo\.txt: .*{message}"):
        houses("real")


@pytest.mark.realdata
def test_the_real_houses() -> None:
    """535 houses in 49 zipcodes, of which eight are common enough for 384 houses."""
    frame, photos = houses("real")
    assert frame.iloc[0].tolist() == [4, 4, 4053, 85255, 869500]
    counts = frame["zipcode"].value_counts()
    assert len(counts) == 49
    assert counts[counts >= MIN_COUNT].sum() == 384
    assert photos.shape == (535, 4, 32, 32, 3)
    assert photos.std(axis=(2, 3)).min() > 0
