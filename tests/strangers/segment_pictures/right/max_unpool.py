"""Right solutions of `max_unpool`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("max_unpool")
def hint():
    """The third hint."""

    def max_unpool(pooled, places):
        n, h, w, c = pooled.shape
        out = np.zeros((n, 2 * h, 2 * w, c))
        for place in range(4):
            out[:, place // 2 :: 2, place % 2 :: 2] = np.where(places == place, pooled, 0)
        return out


@variant("max_unpool")
def loops_only():
    """The formula of the second hint."""

    def max_unpool(pooled, places):
        N, h, w, C = pooled.shape
        out = np.zeros((N, 2 * h, 2 * w, C))
        for n in range(N):
            for i in range(h):
                for j in range(w):
                    for c in range(C):
                        place = int(places[n, i, j, c])
                        out[n, 2 * i + place // 2, 2 * j + place % 2, c] = pooled[n, i, j, c]
        return out


@variant("max_unpool")
def one_hot_and_reshape():
    """One-hot places, and the axes put in order."""

    def max_unpool(pooled, places):
        n, h, w, c = pooled.shape
        hot = np.eye(4)[places]  # n, h, w, c, 4
        parts = (hot * pooled[..., None]).reshape(n, h, w, c, 2, 2)
        return parts.transpose(0, 1, 4, 2, 5, 3).reshape(n, 2 * h, 2 * w, c)


@variant("max_unpool")
def put_along_axis():
    """put_along_axis into windows of four."""

    def max_unpool(pooled, places):
        n, h, w, c = pooled.shape
        windows = np.zeros((n, h, w, 4, c))
        np.put_along_axis(windows, places[:, :, :, None, :], pooled[:, :, :, None, :], axis=3)
        return windows.reshape(n, h, w, 2, 2, c).swapaxes(2, 3).reshape(n, 2 * h, 2 * w, c)


@variant("max_unpool")
def fancy_indices():
    """Arrays of indices for everything at once."""

    def max_unpool(pooled, places):
        n, i, j, c = np.indices(pooled.shape)
        out = np.zeros((pooled.shape[0], 2 * pooled.shape[1], 2 * pooled.shape[2], pooled.shape[3]))
        out[n, 2 * i + places // 2, 2 * j + places % 2, c] = pooled
        return out


@variant("max_unpool")
def repeat_and_compare():
    """Repeats both, and keeps what lies at its place."""

    def max_unpool(pooled, places):
        big = pooled.repeat(2, axis=1).repeat(2, axis=2)
        where = places.repeat(2, axis=1).repeat(2, axis=2)
        rows = np.arange(big.shape[1]) % 2
        cols = np.arange(big.shape[2]) % 2
        here = 2 * rows[:, None] + cols[None, :]
        return np.where(where == here[None, :, :, None], big, 0.0)


@variant("max_unpool")
def masks_and_views():
    """Writes through views with masks."""

    def max_unpool(pooled, places):
        N, h, w, C = pooled.shape
        result = np.zeros((N, h * 2, w * 2, C), dtype=pooled.dtype)
        for di in range(2):
            for dj in range(2):
                view = result[:, di::2, dj::2, :]
                m = places == 2 * di + dj
                view[m] = pooled[m]
        return result


@variant("max_unpool")
def stacked_quarters():
    """Four maps, stacked twice."""

    def max_unpool(pooled, places):
        a, b, c, d = [pooled * (places == k) for k in range(4)]
        N, h, w, C = pooled.shape
        top = np.stack([a, b], axis=3).reshape(N, h, 2 * w, C)
        bottom = np.stack([c, d], axis=3).reshape(N, h, 2 * w, C)
        return np.stack([top, bottom], axis=2).reshape(N, 2 * h, 2 * w, C)


@variant("max_unpool")
def ndindex_and_table():
    """A table of offsets."""

    OFFSETS = {0: (0, 0), 1: (0, 1), 2: (1, 0), 3: (1, 1)}

    def max_unpool(pooled, places):
        N, h, w, C = pooled.shape
        out = np.zeros((N, 2 * h, 2 * w, C))
        for index in np.ndindex(*pooled.shape):
            n, i, j, c = index
            di, dj = OFFSETS[int(places[index])]
            out[n, 2 * i + di, 2 * j + dj, c] = pooled[index]
        return out


@variant("max_unpool")
def flat_indices():
    """ravel_multi_index and a flat array."""

    def max_unpool(pooled, places):
        N, h, w, C = pooled.shape
        shape = (N, 2 * h, 2 * w, C)
        n, i, j, c = np.ogrid[:N, :h, :w, :C]
        row, col = np.divmod(places, 2)
        index = np.ravel_multi_index(np.broadcast_arrays(n, 2 * i + row, 2 * j + col, c), shape)
        out = np.zeros(N * 2 * h * 2 * w * C)
        out[index.ravel()] = pooled.ravel()
        return out.reshape(shape)


@variant("max_unpool")
def keras_ops():
    """keras.ops.one_hot, transpose and reshape."""

    def max_unpool(pooled, places):
        ops = keras.ops
        n, h, w, c = pooled.shape
        hot = ops.one_hot(ops.cast(places, "int32"), 4, dtype="float32")
        parts = ops.expand_dims(ops.cast(pooled, "float32"), -1) * hot
        parts = ops.transpose(ops.reshape(parts, (n, h, w, c, 2, 2)), (0, 1, 4, 2, 5, 3))
        return ops.convert_to_numpy(ops.reshape(parts, (n, 2 * h, 2 * w, c)))


@variant("max_unpool")
def kron():
    """np.kron with a window for each place."""

    def max_unpool(pooled, places):
        N, h, w, C = pooled.shape
        out = np.zeros((N, 2 * h, 2 * w, C))
        for k in range(4):
            stamp = np.zeros((1, 2, 2, 1))
            stamp.flat[k] = 1
            out += np.kron(np.where(places == k, pooled, 0), stamp)
        return out


@variant("max_unpool")
def nonzero():
    """The indices of each place by nonzero."""

    def max_unpool(pooled, places):
        N, h, w, C = pooled.shape
        out = np.zeros((N, 2 * h, 2 * w, C))
        for k in range(4):
            n, i, j, c = np.nonzero(places == k)
            out[n, 2 * i + k // 2, 2 * j + k % 2, c] = pooled[n, i, j, c]
        return out


@variant("max_unpool")
def bits():
    """The two bits of a place."""

    def max_unpool(pooled, places):
        N, h, w, C = pooled.shape
        below = (places & 2) > 0
        right = (places & 1) > 0
        out = np.zeros((N, 2 * h, 2 * w, C))
        out[:, 0::2, 0::2] = pooled * (~below & ~right)
        out[:, 0::2, 1::2] = pooled * (~below & right)
        out[:, 1::2, 0::2] = pooled * (below & ~right)
        out[:, 1::2, 1::2] = pooled * (below & right)
        return out
