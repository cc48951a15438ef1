"""Wrong solutions of `max_unpool`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("max_unpool")
def down_before_right():
    """Takes 1 for bottom left."""

    def max_unpool(pooled, places):
        n, h, w, c = pooled.shape
        out = np.zeros((n, 2 * h, 2 * w, c))
        for k in range(4):
            out[:, k % 2 :: 2, k // 2 :: 2] = np.where(places == k, pooled, 0)
        return out


@mutant("max_unpool")
def repeats():
    """Every number four times: the places are ignored."""

    def max_unpool(pooled, places):
        return pooled.repeat(2, axis=1).repeat(2, axis=2).astype(float)


@mutant("max_unpool")
def always_top_left():
    """Every number top left."""

    def max_unpool(pooled, places):
        n, h, w, c = pooled.shape
        out = np.zeros((n, 2 * h, 2 * w, c))
        out[:, ::2, ::2] = pooled
        return out


@mutant("max_unpool")
def from_one_to_four():
    """Takes the places to be 1 to 4."""

    def max_unpool(pooled, places):
        n, h, w, c = pooled.shape
        out = np.zeros((n, 2 * h, 2 * w, c))
        for k in range(1, 5):
            out[:, (k - 1) // 2 :: 2, (k - 1) % 2 :: 2] = np.where(places == k, pooled, 0)
        return out


@mutant("max_unpool")
def counted_from_the_end():
    """Takes 3 for top left."""

    def max_unpool(pooled, places):
        n, h, w, c = pooled.shape
        out = np.zeros((n, 2 * h, 2 * w, c))
        for k in range(4):
            out[:, (3 - k) // 2 :: 2, (3 - k) % 2 :: 2] = np.where(places == k, pooled, 0)
        return out


@mutant("max_unpool")
def integers():
    """The output is an array of integers."""

    def max_unpool(pooled, places):
        n, h, w, c = pooled.shape
        out = np.zeros((n, 2 * h, 2 * w, c), dtype=int)
        for k in range(4):
            out[:, k // 2 :: 2, k % 2 :: 2] = np.where(places == k, pooled, 0)
        return out


@mutant("max_unpool")
def quarters_of_the_map():
    """The places choose a quarter of the map."""

    def max_unpool(pooled, places):
        n, h, w, c = pooled.shape
        out = np.zeros((n, 2 * h, 2 * w, c))
        for k in range(4):
            top, left = (k // 2) * h, (k % 2) * w
            out[:, top : top + h, left : left + w] = np.where(places == k, pooled, 0)
        return out


@mutant("max_unpool")
def first_channel_decides():
    """The places of the first channel for all."""

    def max_unpool(pooled, places):
        n, h, w, c = pooled.shape
        out = np.zeros((n, 2 * h, 2 * w, c))
        for k in range(4):
            out[:, k // 2 :: 2, k % 2 :: 2] = np.where(places[..., :1] == k, pooled, 0)
        return out


@mutant("max_unpool")
def nan_elsewhere():
    """nan in place of the zeros."""

    def max_unpool(pooled, places):
        n, h, w, c = pooled.shape
        out = np.full((n, 2 * h, 2 * w, c), np.nan)
        for k in range(4):
            out[:, k // 2 :: 2, k % 2 :: 2] = np.where(places == k, pooled, np.nan)
        return out


@mutant("max_unpool")
def empties_the_argument():
    """Sets what has been put back to 0 in pooled itself."""

    def max_unpool(pooled, places):
        n, h, w, c = pooled.shape
        out = np.zeros((n, 2 * h, 2 * w, c))
        for k in range(4):
            out[:, k // 2 :: 2, k % 2 :: 2] = np.where(places == k, pooled, 0)
            pooled[places == k] = 0
        return out


@mutant("max_unpool")
def halves_the_places():
    """Turns places into rows in place."""

    def max_unpool(pooled, places):
        n, h, w, c = pooled.shape
        col = places % 2
        places //= 2
        out = np.zeros((n, 2 * h, 2 * w, c))
        for i in (0, 1):
            for j in (0, 1):
                out[:, i::2, j::2] = np.where((places == i) & (col == j), pooled, 0)
        return out


@mutant("max_unpool")
def last_row_forgotten():
    """The last row of windows stays empty."""

    def max_unpool(pooled, places):
        n, h, w, c = pooled.shape
        out = np.zeros((n, 2 * h, 2 * w, c))
        for i in range(h - 1):
            for j in range(w):
                for k in range(4):
                    out[:, 2 * i + k // 2, 2 * j + k % 2] = np.where(places[:, i, j] == k, pooled[:, i, j], 0)
        return out


@mutant("max_unpool")
def reshaped_without_transposing():
    """The four places of a window come to lie in one row."""

    def max_unpool(pooled, places):
        n, h, w, c = pooled.shape
        hot = np.eye(4)[places]
        return np.moveaxis(hot * pooled[..., None], 4, 3).reshape(n, 2 * h, 2 * w, c)


@mutant("max_unpool")
def arguments_swapped():
    """Puts the places back, not the numbers."""

    def max_unpool(pooled, places):
        n, h, w, c = pooled.shape
        out = np.zeros((n, 2 * h, 2 * w, c))
        for k in range(4):
            out[:, k // 2 :: 2, k % 2 :: 2] = np.where(pooled == k, places, 0)
        return out


@mutant("max_unpool")
def negative_numbers_lost():
    """Only numbers above 0 are put back."""

    def max_unpool(pooled, places):
        n, h, w, c = pooled.shape
        out = np.zeros((n, 2 * h, 2 * w, c))
        for k in range(4):
            part = out[:, k // 2 :: 2, k % 2 :: 2]
            part[...] = np.maximum(part, np.where(places == k, pooled, 0))
        return out


@mutant("max_unpool")
def windows_one_pixel_apart():
    """i + row in place of 2 i + row."""

    def max_unpool(pooled, places):
        n, h, w, c = np.indices(pooled.shape)
        out = np.zeros((pooled.shape[0], 2 * pooled.shape[1], 2 * pooled.shape[2], pooled.shape[3]))
        out[n, h + places // 2, w + places % 2, c] = pooled
        return out


@mutant("max_unpool")
def square_maps_only():
    """The width is taken to be the height."""

    def max_unpool(pooled, places):
        n, h, _, c = pooled.shape
        out = np.zeros((n, 2 * h, 2 * h, c))
        for k in range(4):
            out[:, k // 2 :: 2, k % 2 :: 2] = np.where(places == k, pooled, 0)
        return out


@mutant("max_unpool")
def one_picture():
    """Works on the first picture alone."""

    def max_unpool(pooled, places):
        n, h, w, c = pooled.shape
        out = np.zeros((n, 2 * h, 2 * w, c))
        for k in range(4):
            out[0, k // 2 :: 2, k % 2 :: 2] = np.where(places[0] == k, pooled[0], 0)
        return out


@mutant("max_unpool")
def last_place_forgotten():
    """The loop ends before place 3."""

    def max_unpool(pooled, places):
        n, h, w, c = pooled.shape
        out = np.zeros((n, 2 * h, 2 * w, c))
        for k in range(3):
            out[:, k // 2 :: 2, k % 2 :: 2] = np.where(places == k, pooled, 0)
        return out


@mutant("max_unpool")
def divided_by_four():
    """The number is spread: a quarter of it in every place."""

    def max_unpool(pooled, places):
        return pooled.repeat(2, axis=1).repeat(2, axis=2) / 4


@mutant("max_unpool")
def rows_only():
    """Only the rows become twice as many."""

    def max_unpool(pooled, places):
        n, h, w, c = pooled.shape
        out = np.zeros((n, 2 * h, w, c))
        for i in (0, 1):
            out[:, i::2] = np.where(places // 2 == i, pooled, 0)
        return out
