"""Wrong solutions of `max_pool_places`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("max_pool_places")
def last_of_equals():
    """>= in place of >: the last of equal numbers."""

    def max_pool_places(x):
        pooled = x[:, ::2, ::2].copy()
        places = np.zeros(pooled.shape, dtype=int)
        for k in (1, 2, 3):
            part = x[:, k // 2 :: 2, k % 2 :: 2]
            better = part >= pooled
            pooled[better] = part[better]
            places[better] = k
        return pooled, places


@mutant("max_pool_places")
def down_before_right():
    """1 is bottom left and 2 top right."""

    def max_pool_places(x):
        parts = np.stack([x[:, i::2, j::2] for j in (0, 1) for i in (0, 1)])
        return parts.max(axis=0), parts.argmax(axis=0)


@mutant("max_pool_places")
def flat_places():
    """Places in the whole map, as TensorFlow counts them."""

    def max_pool_places(x):
        N, H, W, C = x.shape
        parts = np.stack([x[:, i::2, j::2] for i in (0, 1) for j in (0, 1)])
        places = parts.argmax(axis=0)
        i, j = np.arange(H // 2)[:, None, None], np.arange(W // 2)[:, None]
        flat = (2 * i + places // 2) * W + 2 * j + places % 2
        return parts.max(axis=0), flat


@mutant("max_pool_places")
def from_one_to_four():
    """Counts the places from 1."""

    def max_pool_places(x):
        parts = np.stack([x[:, i::2, j::2] for i in (0, 1) for j in (0, 1)])
        return parts.max(axis=0), parts.argmax(axis=0) + 1


@mutant("max_pool_places")
def places_first():
    """(places, pooled)."""

    def max_pool_places(x):
        parts = np.stack([x[:, i::2, j::2] for i in (0, 1) for j in (0, 1)])
        return parts.argmax(axis=0), parts.max(axis=0)


@mutant("max_pool_places")
def places_as_floats():
    """The places are floats."""

    def max_pool_places(x):
        parts = np.stack([x[:, i::2, j::2] for i in (0, 1) for j in (0, 1)])
        pooled = parts.max(axis=0)
        places = np.zeros(pooled.shape)
        places[:] = parts.argmax(axis=0)
        return pooled, places


@mutant("max_pool_places")
def mean_pooling():
    """Means in place of maxima."""

    def max_pool_places(x):
        parts = np.stack([x[:, i::2, j::2] for i in (0, 1) for j in (0, 1)])
        return parts.mean(axis=0), parts.argmax(axis=0)


@mutant("max_pool_places")
def begins_with_zero():
    """The best so far begins with 0: negative windows lose."""

    def max_pool_places(x):
        N, H, W, C = x.shape
        pooled = np.zeros((N, H // 2, W // 2, C))
        places = np.zeros(pooled.shape, dtype=int)
        for k in range(4):
            part = x[:, k // 2 :: 2, k % 2 :: 2]
            better = part > pooled
            pooled[better] = part[better]
            places[better] = k
        return pooled, places


@mutant("max_pool_places")
def reshaped_without_transposing():
    """Four numbers in a row for a window."""

    def max_pool_places(x):
        n, h, w, c = x.shape
        windows = x.reshape(n, h // 2, w // 2, 4, c)
        return windows.max(axis=3), windows.argmax(axis=3)


@mutant("max_pool_places")
def overlapping_windows():
    """Windows one pixel apart."""

    def max_pool_places(x):
        v = np.lib.stride_tricks.sliding_window_view(x, (2, 2), axis=(1, 2))
        flat = v.reshape(*v.shape[:4], 4)
        return flat.max(-1), flat.argmax(-1)


@mutant("max_pool_places")
def largest_magnitude():
    """The number furthest from 0."""

    def max_pool_places(x):
        parts = np.stack([x[:, i::2, j::2] for i in (0, 1) for j in (0, 1)])
        places = np.abs(parts).argmax(axis=0)
        return np.take_along_axis(parts, places[None], axis=0)[0], places


@mutant("max_pool_places")
def minimum():
    """The smallest number."""

    def max_pool_places(x):
        parts = np.stack([x[:, i::2, j::2] for i in (0, 1) for j in (0, 1)])
        return parts.min(axis=0), parts.argmin(axis=0)


@mutant("max_pool_places")
def one_place_for_all_channels():
    """The place comes from the sum of the channels."""

    def max_pool_places(x):
        parts = np.stack([x[:, i::2, j::2] for i in (0, 1) for j in (0, 1)])
        place = parts.sum(axis=-1, keepdims=True).argmax(axis=0)
        places = np.broadcast_to(place, parts.shape[1:]).copy()
        return np.take_along_axis(parts, places[None], axis=0)[0], places


@mutant("max_pool_places")
def strikes_out_the_maximum():
    """Sets the maxima in x to -inf while looking for places."""

    def max_pool_places(x):
        N, H, W, C = x.shape
        pooled = np.zeros((N, H // 2, W // 2, C))
        places = np.zeros(pooled.shape, dtype=int)
        for n, i, j, c in np.ndindex(*pooled.shape):
            window = x[n, 2 * i : 2 * i + 2, 2 * j : 2 * j + 2, c]
            pooled[n, i, j, c] = window.max()
            places[n, i, j, c] = window.argmax()
            window[window == window.max()] = -np.inf
        return pooled, places


@mutant("max_pool_places")
def pairs_of_row_and_column():
    """Two numbers for each place, on a last axis."""

    def max_pool_places(x):
        parts = np.stack([x[:, i::2, j::2] for i in (0, 1) for j in (0, 1)])
        places = parts.argmax(axis=0)
        return parts.max(axis=0), np.stack([places // 2, places % 2], axis=-1)


@mutant("max_pool_places")
def mask_of_the_maxima():
    """A map of the size of x with 1 at the maxima."""

    def max_pool_places(x):
        pooled = np.max([x[:, i::2, j::2] for i in (0, 1) for j in (0, 1)], axis=0)
        return pooled, (x == pooled.repeat(2, axis=1).repeat(2, axis=2)).astype(int)


@mutant("max_pool_places")
def pooled_only():
    """Returns the maxima alone."""

    def max_pool_places(x):
        n, h, w, c = x.shape
        return x.reshape(n, h // 2, 2, w // 2, 2, c).max(axis=(2, 4))


@mutant("max_pool_places")
def maxima_as_integers():
    """Both answers as integers."""

    def max_pool_places(x):
        N, H, W, C = x.shape
        pooled = np.zeros((N, H // 2, W // 2, C), dtype=int)
        places = np.zeros_like(pooled)
        for n, i, j, c in np.ndindex(*pooled.shape):
            window = x[n, 2 * i : 2 * i + 2, 2 * j : 2 * j + 2, c]
            pooled[n, i, j, c] = window.max()
            places[n, i, j, c] = window.argmax()
        return pooled, places


@mutant("max_pool_places")
def first_picture_for_all():
    """The places of the first picture for all pictures."""

    def max_pool_places(x):
        parts = np.stack([x[:, i::2, j::2] for i in (0, 1) for j in (0, 1)])
        places = np.repeat(parts[:, :1].argmax(axis=0), len(x), axis=0)
        return parts.max(axis=0), places


@mutant("max_pool_places")
def counted_from_the_end():
    """3 is top left."""

    def max_pool_places(x):
        parts = np.stack([x[:, i::2, j::2] for i in (1, 0) for j in (1, 0)])
        places = parts.argmax(axis=0)
        return parts.max(axis=0), places


@mutant("max_pool_places")
def far_apart():
    """Compares the quarters of the picture."""

    def max_pool_places(x):
        h, w = x.shape[1] // 2, x.shape[2] // 2
        parts = np.stack([x[:, :h, :w], x[:, :h, w:], x[:, h:, :w], x[:, h:, w:]])
        return parts.max(axis=0), parts.argmax(axis=0)


@mutant("max_pool_places")
def argmax_over_the_channels():
    """One place for a window and all its channels, found by a flat argmax."""

    def max_pool_places(x):
        N, H, W, C = x.shape
        pooled = np.zeros((N, H // 2, W // 2, C))
        places = np.zeros(pooled.shape, dtype=int)
        for n, i, j in np.ndindex(N, H // 2, W // 2):
            window = x[n, 2 * i : 2 * i + 2, 2 * j : 2 * j + 2]
            pooled[n, i, j] = window.max(axis=(0, 1))
            places[n, i, j] = window.argmax() // C
        return pooled, places


@mutant("max_pool_places")
def last_window_forgotten():
    """The last row of windows stays empty."""

    def max_pool_places(x):
        N, H, W, C = x.shape
        pooled = np.zeros((N, H // 2, W // 2, C))
        places = np.zeros(pooled.shape, dtype=int)
        for i in range(H // 2 - 1):
            for j in range(W // 2):
                window = x[:, 2 * i : 2 * i + 2, 2 * j : 2 * j + 2].reshape(N, 4, C)
                pooled[:, i, j] = window.max(axis=1)
                places[:, i, j] = window.argmax(axis=1)
        return pooled, places
