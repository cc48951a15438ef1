"""Right solutions of `max_pool_places`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("max_pool_places")
def hint():
    """The third hint."""

    def max_pool_places(x):
        n, h, w, c = x.shape
        windows = x.reshape(n, h // 2, 2, w // 2, 2, c).transpose(0, 1, 3, 2, 4, 5).reshape(n, h // 2, w // 2, 4, c)
        return windows.max(axis=3), windows.argmax(axis=3)


@variant("max_pool_places")
def loops_only():
    """A loop over windows and channels."""

    def max_pool_places(x):
        N, H, W, C = x.shape
        pooled = np.zeros((N, H // 2, W // 2, C))
        places = np.zeros((N, H // 2, W // 2, C), dtype=int)
        for n in range(N):
            for i in range(H // 2):
                for j in range(W // 2):
                    for c in range(C):
                        window = x[n, 2 * i : 2 * i + 2, 2 * j : 2 * j + 2, c].ravel()
                        places[n, i, j, c] = np.argmax(window)
                        pooled[n, i, j, c] = window[places[n, i, j, c]]
        return pooled, places


@variant("max_pool_places")
def four_slices_stacked():
    """Four slices with step 2, stacked."""

    def max_pool_places(x):
        corners = np.stack([x[:, ::2, ::2], x[:, ::2, 1::2], x[:, 1::2, ::2], x[:, 1::2, 1::2]])
        return np.max(corners, axis=0), np.argmax(corners, axis=0)


@variant("max_pool_places")
def running_maximum():
    """The best so far, replaced only by what is larger."""

    def max_pool_places(x):
        pooled = x[:, ::2, ::2, :].copy()
        places = np.zeros(pooled.shape, dtype=np.int64)
        for place in (1, 2, 3):
            row, col = divmod(place, 2)
            candidate = x[:, row::2, col::2, :]
            better = candidate > pooled
            pooled[better] = candidate[better]
            places[better] = place
        return pooled, places


@variant("max_pool_places")
def from_the_last_to_the_first():
    """Begins with place 3 and goes back with >=."""

    def max_pool_places(x):
        pooled = x[:, 1::2, 1::2].copy()
        places = np.full(pooled.shape, 3)
        for k in [2, 1, 0]:
            part = x[:, k // 2 :: 2, k % 2 :: 2]
            places = np.where(part >= pooled, k, places)
            pooled = np.maximum(part, pooled)
        return pooled, places


@variant("max_pool_places")
def nested_where():
    """where in where in where."""

    def max_pool_places(x):
        a, b = x[:, 0::2, 0::2], x[:, 0::2, 1::2]
        c, d = x[:, 1::2, 0::2], x[:, 1::2, 1::2]
        m = np.maximum(np.maximum(a, b), np.maximum(c, d))
        return m, np.where(a == m, 0, np.where(b == m, 1, np.where(c == m, 2, 3)))


@variant("max_pool_places")
def select():
    """np.select takes the first that is true."""

    def max_pool_places(x):
        parts = [x[:, i::2, j::2] for i in range(2) for j in range(2)]
        pooled = np.maximum.reduce(parts)
        places = np.select([p == pooled for p in parts], [0, 1, 2, 3])
        return pooled, places


@variant("max_pool_places")
def sliding_windows():
    """sliding_window_view, every second window."""

    def max_pool_places(x):
        v = np.lib.stride_tricks.sliding_window_view(x, (2, 2), axis=(1, 2))[:, ::2, ::2]
        flat = v.reshape(*v.shape[:4], 4)
        return flat.max(-1), flat.argmax(-1)


@variant("max_pool_places")
def take_along_axis():
    """argmax first, then takes what lies there."""

    def max_pool_places(x):
        N, H, W, C = x.shape
        windows = np.moveaxis(x.reshape(N, H // 2, 2, W // 2, 2, C), 2, 3).reshape(N, H // 2, W // 2, 4, C)
        idx = np.argmax(windows, axis=3, keepdims=True)
        return np.take_along_axis(windows, idx, axis=3).squeeze(3), idx.squeeze(3)


@variant("max_pool_places")
def stable_sort():
    """A stable sort of the negative numbers."""

    def max_pool_places(x):
        N, H, W, C = x.shape
        windows = x.reshape(N, H // 2, 2, W // 2, 2, C).transpose(0, 1, 3, 5, 2, 4).reshape(N, H // 2, W // 2, C, 4)
        order = np.argsort(-windows, axis=-1, kind="stable")[..., 0]
        return windows.max(axis=-1), order


@variant("max_pool_places")
def bytes_for_places():
    """A switch is small: uint8."""

    def max_pool_places(x):
        n, h, w, c = x.shape
        six = x.reshape(n, h // 2, 2, w // 2, 2, c)
        pooled = six.max(axis=(2, 4))
        hit = six == pooled[:, :, None, :, None, :]
        places = hit.transpose(0, 1, 3, 5, 2, 4).reshape(n, h // 2, w // 2, c, 4).argmax(axis=-1)
        return pooled, places.astype(np.uint8)


@variant("max_pool_places")
def python_max_with_key():
    """Python's max with a key: the first of equals."""

    def best(window):
        values = [window[0, 0], window[0, 1], window[1, 0], window[1, 1]]
        place = max(range(4), key=lambda k: values[k])
        return values[place], place

    def max_pool_places(x):
        N, H, W, C = x.shape
        pooled = np.empty((N, H // 2, W // 2, C))
        places = np.empty((N, H // 2, W // 2, C), dtype=int)
        for index in np.ndindex(*pooled.shape):
            n, i, j, c = index
            pooled[index], places[index] = best(x[n, 2 * i : 2 * i + 2, 2 * j : 2 * j + 2, c])
        return pooled, places


@variant("max_pool_places")
def keras_ops():
    """keras.ops for the maxima."""

    def max_pool_places(x):
        ops = keras.ops
        parts = ops.stack([x[:, i::2, j::2, :] for i in (0, 1) for j in (0, 1)], axis=0)
        return ops.convert_to_numpy(ops.max(parts, axis=0)), ops.convert_to_numpy(ops.argmax(parts, axis=0))


@variant("max_pool_places")
def rows_then_columns():
    """First the better column of each row, then the better row."""

    def max_pool_places(x):
        left, right = x[:, :, ::2], x[:, :, 1::2]
        col = (right > left).astype(int)
        best = np.where(col, right, left)
        upper, lower = best[:, ::2], best[:, 1::2]
        row = (lower > upper).astype(int)
        pooled = np.where(row == 1, lower, upper)
        return pooled, 2 * row + np.where(row == 1, col[:, 1::2], col[:, ::2])


@variant("max_pool_places")
def strictly_larger_if():
    """Four numbers and ifs."""

    def max_pool_places(x):
        n_, h_, w_, c_ = x.shape
        pooled = np.full((n_, h_ // 2, w_ // 2, c_), -np.inf)
        places = np.zeros(pooled.shape, dtype=np.int32)
        for i in range(h_):
            for j in range(w_):
                for n in range(n_):
                    for c in range(c_):
                        if x[n, i, j, c] > pooled[n, i // 2, j // 2, c]:
                            pooled[n, i // 2, j // 2, c] = x[n, i, j, c]
                            places[n, i // 2, j // 2, c] = 2 * (i % 2) + j % 2
        return pooled, places
