"""Digits as rows: which there are, what they hold, and what only the judge gets."""

from __future__ import annotations

import numpy as np
import pytest

from autograder.datasets.digit_rows import digit_rows, held_out


def test_the_sample_is_dealt_out_once() -> None:
    """1,197 rows to train and 300 to test, of 64 numbers from 0 to 1; no row is in both parts."""
    (x_train, y_train), (x_test, y_test) = digit_rows()
    assert (x_train.shape, x_test.shape) == ((1197, 64), (300, 64))
    assert (x_train.dtype, y_train.dtype) == (np.float32, np.uint8)
    assert (x_train.min(), x_train.max()) == (0, 1)
    assert np.bincount(y_train).min() > 80
    assert np.bincount(y_test, minlength=10).min() > 10
    together = np.concatenate([x_train, x_test])
    assert len(np.unique(together, axis=0)) == len(together)


def test_what_is_held_out_is_in_no_notebook() -> None:
    """The copies are near digits of their own class that no notebook has; another seed gives other copies."""
    x, y = held_out(3)
    assert (x.shape, y.shape, x.dtype) == ((600, 64), (600,), np.float32)
    assert x.min() == 0
    assert 0.9 < x.max() <= 1
    assert np.array_equal(y[::2], y[1::2])
    twins = np.linalg.norm(x[::2] - x[1::2], axis=1)
    known = np.concatenate([part for part, _ in digit_rows()])
    nearest = np.sqrt(((x[::2, None] - known[None]) ** 2).sum(axis=2)).min(axis=1)
    assert (twins < nearest).mean() > 0.9
    assert np.array_equal(held_out(3)[0], x)
    assert not np.array_equal(held_out(4)[0], x)


def test_another_kind_is_refused() -> None:
    """The message says which there are."""
    with pytest.raises(ValueError, match="sample"):
        digit_rows("small")  # type: ignore[arg-type]
