"""Right solutions of `permute_pixels`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("permute_pixels")
def three_steps():
    """Reshape, index, reshape."""

    def permute_pixels(x, permutation):
        N, H, W, C = x.shape
        return x.reshape(N, H * W, C)[:, permutation].reshape(x.shape)


@variant("permute_pixels")
def place_by_place():
    """One loop over the places."""

    def permute_pixels(x, permutation):
        width = x.shape[2]
        out = np.empty_like(x)
        for k, source in enumerate(permutation):
            out[:, k // width, k % width] = x[:, source // width, source % width]
        return out


@variant("permute_pixels")
def np_take():
    """np.take along the second axis."""

    def permute_pixels(x, permutation):
        n, h, w, c = x.shape
        pixels = np.take(np.reshape(x, (n, h * w, c)), np.asarray(permutation), axis=1)
        return np.reshape(pixels, (n, h, w, c))


@variant("permute_pixels")
def rows_and_columns():
    """Two index arrays from divmod."""

    def permute_pixels(x, permutation):
        rows, columns = np.divmod(np.asarray(permutation, dtype=int), x.shape[2])
        return x[:, rows, columns, :].reshape(x.shape)


@variant("permute_pixels")
def grid_of_sources():
    """The order, written as a picture, indexes the picture."""

    def permute_pixels(x, permutation):
        grid = np.array(permutation).reshape(x.shape[1], x.shape[2])
        i, j = np.unravel_index(grid, x.shape[1:3])
        return x[:, i, j]


@variant("permute_pixels")
def channel_by_channel():
    """Each channel on its own."""

    def permute_pixels(x, permutation):
        out = np.zeros(x.shape, dtype=x.dtype)
        order_ = list(permutation)
        for c in range(x.shape[3]):
            flat = x[:, :, :, c].reshape(x.shape[0], x.shape[1] * x.shape[2])
            out[..., c] = flat[:, order_].reshape(x.shape[:3])
        return out


@variant("permute_pixels")
def picture_by_picture():
    """A helper for one picture; no pictures are a case of their own."""

    def permute_pixels(x, permutation):
        def one(picture):
            h, w, c = picture.shape
            return picture.reshape(h * w, c)[list(permutation)].reshape(h, w, c)

        if len(x) == 0:
            return x.copy()
        return np.stack([one(p) for p in x])


@variant("permute_pixels")
def inverse_assignment():
    """Sends the pixels to their places by the inverse order."""

    def permute_pixels(x, permutation):
        n, h, w, c = x.shape
        where_to = np.argsort(np.asarray(permutation))
        new = np.empty((n, h * w, c), dtype=x.dtype)
        new[:, where_to] = x.reshape(n, h * w, c)
        return new.reshape(n, h, w, c)


@variant("permute_pixels")
def pixeles_en_otro_orden():
    """Con np.take_along_axis."""

    def permute_pixels(x, permutation):
        cantidad, alto, ancho, canales = x.shape
        orden = np.array(permutation, dtype=np.intp)[np.newaxis, :, np.newaxis]
        planas = x.reshape((cantidad, alto * ancho, canales))
        return np.take_along_axis(planas, orden, axis=1).reshape(x.shape)


@variant("permute_pixels")
def pixels_in_front():
    """The pixels become the first axis."""

    def permute_pixels(x, permutation):
        N, H, W, C = x.shape
        pixels = x.transpose(1, 2, 0, 3).reshape(H * W, N, C)
        return pixels[np.asarray(permutation)].reshape(H, W, N, C).transpose(2, 0, 1, 3).copy()


@variant("permute_pixels")
def with_lambda():
    """A lambda."""

    permute_pixels = lambda x, permutation: (
        np.ascontiguousarray(x)
        .reshape(x.shape[0], x.shape[1] * x.shape[2], x.shape[3])[:, np.array(permutation), :]
        .reshape(*x.shape)
    )


@variant("permute_pixels")
def checked_order():
    """Refuses what is no permutation, copies first."""

    def permute_pixels(x, permutation):
        permutation = np.array(permutation)
        places = x.shape[1] * x.shape[2]
        if not np.array_equal(np.sort(permutation), np.arange(places)):
            raise ValueError("not a permutation")
        out = x.copy()
        flat = out.reshape(len(x), places, x.shape[3])
        flat[:] = flat[:, permutation]
        return flat.reshape(x.shape)
