"""Wrong solutions of `permute_pixels`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("permute_pixels")
def inverse_order():
    """The pixel at place k goes to permutation[k]."""

    def permute_pixels(x, permutation):
        N, H, W, C = x.shape
        out = np.empty((N, H * W, C), dtype=x.dtype)
        out[:, permutation] = x.reshape(N, H * W, C)
        return out.reshape(x.shape)


@mutant("permute_pixels")
def pictures_shuffled():
    """Shuffles pictures instead of pixels."""

    def permute_pixels(x, permutation):
        return x[np.asarray(permutation)[np.asarray(permutation) < len(x)]]


@mutant("permute_pixels")
def rows_shuffled():
    """Only the rows change places."""

    def permute_pixels(x, permutation):
        p = np.asarray(permutation)
        return x[:, p[p < x.shape[1]]]


@mutant("permute_pixels")
def channels_torn_apart():
    """Indexes the flat numbers: channels of a pixel are not moved with it."""

    def permute_pixels(x, permutation):
        N, H, W, C = x.shape
        flat = x.reshape(N, H * W * C)
        rest = np.arange(H * W, H * W * C)
        return flat[:, np.concatenate([np.asarray(permutation), rest])].reshape(x.shape)


@mutant("permute_pixels")
def nothing_without_pictures():
    """−1 cannot be guessed for N = 0."""

    def permute_pixels(x, permutation):
        return x.reshape(len(x), -1, x.shape[3])[:, permutation].reshape(x.shape)


@mutant("permute_pixels")
def shape_not_restored():
    """Comes back as (N, H·W, C)."""

    def permute_pixels(x, permutation):
        N, H, W, C = x.shape
        return x.reshape(N, H * W, C)[:, permutation]


@mutant("permute_pixels")
def in_place():
    """Writes the new order into the caller's pictures."""

    def permute_pixels(x, permutation):
        N, H, W, C = x.shape
        x[:] = x.reshape(N, H * W, C)[:, permutation].reshape(x.shape)
        return x


@mutant("permute_pixels")
def floats_returned():
    """A float array, whatever x's type: bytes become floats, and words fail."""

    def permute_pixels(x, permutation):
        N, H, W, C = x.shape
        out = np.zeros((N, H * W, C))
        for k in range(H * W):
            out[:, k] = x.reshape(N, H * W, C)[:, permutation[k]]
        return out.reshape(x.shape)


@mutant("permute_pixels")
def column_by_column():
    """Counts the places column by column."""

    def permute_pixels(x, permutation):
        N, H, W, C = x.shape
        flat = x.transpose(0, 2, 1, 3).reshape(N, H * W, C)
        return flat[:, permutation].reshape(N, W, H, C).transpose(0, 2, 1, 3)


@mutant("permute_pixels")
def sides_mixed_up():
    """k // H and k % H instead of W: fails or is wrong unless the picture is square."""

    def permute_pixels(x, permutation):
        H = x.shape[1]
        out = np.empty_like(x)
        for k, source in enumerate(permutation):
            out[:, k // H, k % H] = x[:, source // H, source % H]
        return out


@mutant("permute_pixels")
def always_32_by_32():
    """Knows pictures of 32 × 32 in three colours only."""

    def permute_pixels(x, permutation):
        return x.reshape(len(x), 32 * 32, 3)[:, permutation].reshape(len(x), 32, 32, 3)


@mutant("permute_pixels")
def order_of_the_notebook():
    """Uses the notebook's order instead of the argument."""

    def permute_pixels(x, permutation):
        N, H, W, C = x.shape
        return x.reshape(N, H * W, C)[:, order].reshape(x.shape)


@mutant("permute_pixels")
def drawn_anew():
    """Draws an order of its own."""

    def permute_pixels(x, permutation):
        N, H, W, C = x.shape
        mine = np.random.default_rng(0).permutation(H * W)
        return x.reshape(N, H * W, C)[:, mine].reshape(x.shape)


@mutant("permute_pixels")
def swapped_while_reading():
    """Reads pixels that it has overwritten already."""

    def permute_pixels(x, permutation):
        N, H, W, C = x.shape
        flat = x.copy().reshape(N, H * W, C)
        for k in range(H * W):
            flat[:, k] = flat[:, permutation[k]]
        return flat.reshape(x.shape)


@mutant("permute_pixels")
def first_channel_moved():
    """Only the first channel is moved."""

    def permute_pixels(x, permutation):
        N, H, W, C = x.shape
        out = x.copy()
        out[..., 0] = x[..., 0].reshape(N, H * W)[:, permutation].reshape(N, H, W)
        return out


@mutant("permute_pixels")
def bytes_for_places():
    """Places as bytes: from 256 pixels on they wrap around."""

    def permute_pixels(x, permutation):
        N, H, W, C = x.shape
        places = np.asarray(permutation).astype(np.uint8)
        return x.reshape(N, H * W, C)[:, places].reshape(x.shape)


@mutant("permute_pixels")
def sorts_the_order():
    """Sorts a list of places in place, so that nothing moves, and the list is changed."""

    def permute_pixels(x, permutation):
        N, H, W, C = x.shape
        permutation.sort()
        return x.reshape(N, H * W, C)[:, permutation].reshape(x.shape)


@mutant("permute_pixels")
def other_picture_order():
    """Every second picture gets the inverse order: not the same for all."""

    def permute_pixels(x, permutation):
        N, H, W, C = x.shape
        flat, out = x.reshape(N, H * W, C), np.empty((N, H * W, C), dtype=x.dtype)
        out[::2] = flat[::2][:, permutation]
        out[1::2] = flat[1::2][:, np.argsort(permutation)]
        return out.reshape(x.shape)


@mutant("permute_pixels")
def sides_exchanged():
    """Comes back as (N, W, H, C)."""

    def permute_pixels(x, permutation):
        N, H, W, C = x.shape
        return x.reshape(N, H * W, C)[:, permutation].reshape(N, W, H, C)


@mutant("permute_pixels")
def method_of_arrays():
    """permutation.reshape needs an array: a list fails."""

    def permute_pixels(x, permutation):
        grid = permutation.reshape(x.shape[1:3])
        return x[:, grid // x.shape[2], grid % x.shape[2]]
