"""What contracts draw: sizes of one name are equal, and every kind of argument is what it says."""

from __future__ import annotations

from typing import Any

import numpy as np
from hypothesis import given

from autograder.contracts import (
    drawn,
    generators,
    labels,
    matrices,
    networks,
    pictures,
    probabilities,
    signs,
    size,
    tokens,
    vectors,
)
from autograder.wire import Rng


@given(
    **drawn(x=matrices("N", "D"), y=labels("N", below="K"), K=size("K", 3, 6), w=vectors("D", low=0.5, distinct=True))
)
def test_sizes_of_one_name_are_equal(x: Any, y: Any, K: int, w: Any) -> None:
    """Rows, columns and classes fit together; bounds are kept."""
    assert x.shape == (len(y), len(w))
    assert 3 <= K <= 6
    assert 0 <= y.min() <= y.max() < K
    assert w.min() >= 0.5
    assert len(set(w)) == len(w)


@given(
    **drawn(
        p=probabilities("N", "K"), q=probabilities("N", "K", zeros=True), s=signs("N"), t=tokens("N", 7, below=9),
        images=pictures("N", 3, 2), params=networks("D", 4, "K"), rng=generators(),
    )
)  # fmt: skip
def test_every_kind_is_what_it_says(p: Any, q: Any, s: Any, t: Any, images: Any, params: Any, rng: Any) -> None:
    """Probabilities sum to 1, labels are labels, pictures are bytes, weights fit each other."""
    assert np.allclose([p.sum(axis=1), q.sum(axis=1)], 1)
    assert p.min() > 0
    assert set(s.tolist()) <= {-1, 1}
    assert t.shape == (len(s), 7)
    assert t.max() < 9
    assert (images.shape, images.dtype) == ((len(s), 3, 2), np.uint8)
    first, b1, second, b2 = params
    assert first.shape[1:] == b1.shape == second.shape[:1] == (4,)
    assert second.shape[1:] == b2.shape
    assert isinstance(rng, Rng)
