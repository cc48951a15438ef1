"""Scenes: what they show is where their boxes and masks say, and all of it can be found."""

from __future__ import annotations

import numpy as np
import pytest

from autograder.datasets.scenes import LARGEST, SHAPES, SIDE, SMALLEST, Scenes, film, scenes


def _tight(mask: np.ndarray) -> list[int]:
    """The smallest box around the pixels of a mask."""
    rows, columns = np.nonzero(mask)
    return [columns.min(), rows.min(), columns.max() + 1, rows.max() + 1]


@pytest.fixture(scope="module")
def several() -> Scenes:
    """Three hundred pictures."""
    return scenes("several", 300, np.random.default_rng(1))


def test_boxes_are_tight_about_the_masks(several: Scenes) -> None:
    """Each box is the smallest around the pixels that have its label within it, and all pixels lie in a box."""
    for boxes, labels, mask in zip(several.boxes, several.labels, several.masks, strict=True):
        left = mask.copy()
        for (x0, y0, x1, y1), label in zip(boxes.astype(int), labels, strict=True):
            inside = np.zeros_like(mask)
            inside[y0:y1, x0:x1] = mask[y0:y1, x0:x1]
            assert _tight(inside == label + 1) == [x0, y0, x1, y1]
            left[y0:y1, x0:x1] = 0
        assert not left.any()


def test_no_two_centres_share_a_cell(several: Scenes) -> None:
    """Objects keep apart, so with cells of 8 pixels each has a cell of its own."""
    assert {len(boxes) for boxes in several.boxes} == {1, 2, 3}
    for boxes in several.boxes:
        cells = {tuple(cell) for cell in ((boxes[:, :2] + boxes[:, 2:]) / 2 // SMALLEST).astype(int)}
        assert len(cells) == len(boxes)
        assert boxes.min() >= 0
        assert boxes.max() <= SIDE
        assert set((boxes[:, 2:] - boxes[:, :2]).ravel()) <= set(range(SMALLEST, LARGEST + 1))


def test_objects_differ_from_the_ground(several: Scenes) -> None:
    """In one channel at least the mean colour of an object is far from the ground's."""
    for picture, mask in zip(several.pictures, several.masks, strict=True):
        ground = picture[mask == 0].mean(axis=0)
        for label in set(mask[mask > 0]):
            assert np.abs(picture[mask == label].mean(axis=0) - ground).max() > 0.2


def test_pictures_are_drawn_from_the_generator() -> None:
    """The same generator gives the same pictures; they are float32 from 0 to 1; none is a picture, too."""
    first, second = (scenes("one", 5, np.random.default_rng(7)) for _ in range(2))
    assert np.array_equal(first.pictures, second.pictures)
    assert (first.pictures.dtype, first.pictures.shape) == (np.float32, (5, SIDE, SIDE, 3))
    assert 0 <= first.pictures.min() < first.pictures.max() <= 1
    assert [len(boxes) for boxes in first.boxes] == [1] * 5
    assert scenes("one", 0, np.random.default_rng(7)).pictures.shape == (0, SIDE, SIDE, 3)


def test_one_object_covers_a_twelfth_of_its_picture() -> None:
    """So a map that points at random is on it once in twelve times; the kinds are equally frequent."""
    many = scenes("one", 1500, np.random.default_rng(3))
    assert 0.07 < (many.masks > 0).mean() < 0.1
    counts = np.bincount(np.concatenate(many.labels), minlength=len(SHAPES))
    assert np.abs(counts / 1500 - 1 / 3).max() < 0.06


def test_a_film_moves_its_objects_on() -> None:
    """Rows are objects: their labels and sizes stay, they move by two pixels at most, and never leave the picture."""
    shown = film(40, np.random.default_rng(2))
    boxes = np.array(shown.boxes)
    assert boxes.shape == (40, 3, 4)
    assert np.array_equal(np.unique(shown.labels, axis=0), shown.labels[:1])
    assert np.ptp(boxes[..., 2:] - boxes[..., :2], axis=0).max() == 0
    assert 0 < np.abs(np.diff(boxes, axis=0)).max() <= 2
    assert boxes.min() >= 0
    assert boxes.max() <= SIDE


def test_another_kind_is_refused() -> None:
    """The message says which there are."""
    with pytest.raises(ValueError, match='expected "one" or "several", got \'many\''):
        scenes("many", 3, np.random.default_rng(0))  # type: ignore[arg-type]
