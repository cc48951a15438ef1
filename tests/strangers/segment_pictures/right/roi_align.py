"""Right solutions of `roi_align`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("roi_align")
def hints():
    """Two loops and the second hint."""

    def roi_align(feature_map, box, size):
        H, W, C = feature_map.shape
        x0, y0, x1, y1 = box
        out = np.zeros((size, size, C))
        for i in range(size):
            y = np.clip(y0 + (i + 0.5) * (y1 - y0) / size - 0.5, 0, H - 1)
            top = min(int(y), max(H - 2, 0))
            below = min(top + 1, H - 1)
            a = y - top
            for j in range(size):
                x = np.clip(x0 + (j + 0.5) * (x1 - x0) / size - 0.5, 0, W - 1)
                left = min(int(x), max(W - 2, 0))
                right = min(left + 1, W - 1)
                b = x - left
                out[i, j] = (
                    (1 - a) * (1 - b) * feature_map[top, left]
                    + (1 - a) * b * feature_map[top, right]
                    + a * (1 - b) * feature_map[below, left]
                    + a * b * feature_map[below, right]
                )
        return out


@variant("roi_align")
def vectorised():
    """All samples at once."""

    def roi_align(feature_map, box, size):
        H, W, _ = feature_map.shape
        x0, y0, x1, y1 = box
        k = np.arange(size) + 0.5
        v = np.clip(y0 + k * (y1 - y0) / size - 0.5, 0, H - 1)
        u = np.clip(x0 + k * (x1 - x0) / size - 0.5, 0, W - 1)
        i, j = np.floor(v).astype(int), np.floor(u).astype(int)
        i1, j1 = np.minimum(i + 1, H - 1), np.minimum(j + 1, W - 1)
        a, b = (v - i)[:, None, None], (u - j)[None, :, None]
        upper = (1 - b) * feature_map[i][:, j] + b * feature_map[i][:, j1]
        lower = (1 - b) * feature_map[i1][:, j] + b * feature_map[i1][:, j1]
        return (1 - a) * upper + a * lower


@variant("roi_align")
def map_coordinates():
    """scipy's map_coordinates, channel by channel."""

    from scipy.ndimage import map_coordinates

    def roi_align(feature_map, box, size):
        x0, y0, x1, y1 = box
        centres = (np.arange(size) + 0.5) / size
        grid = np.meshgrid(y0 + centres * (y1 - y0) - 0.5, x0 + centres * (x1 - x0) - 0.5, indexing="ij")
        maps = [
            map_coordinates(feature_map[..., c], grid, order=1, mode="nearest") for c in range(feature_map.shape[2])
        ]
        return np.stack(maps, axis=-1)


@variant("roi_align")
def two_matrices():
    """A matrix of weights for the rows and one for the columns."""

    def weights(start, stop, size, n):
        m = np.zeros((size, n))
        for k in range(size):
            t = min(max(start + (k + 0.5) * (stop - start) / size - 0.5, 0.0), n - 1.0)
            first = int(t)
            m[k, first] += 1 - (t - first)
            m[k, min(first + 1, n - 1)] += t - first
        return m

    def roi_align(feature_map, box, size):
        H, W, _ = feature_map.shape
        x0, y0, x1, y1 = box
        return np.einsum("ih,jw,hwc->ijc", weights(y0, y1, size, H), weights(x0, x1, size, W), feature_map)


@variant("roi_align")
def hats():
    """Every cell has a hat function."""

    def roi_align(feature_map, box, size):
        H, W, _ = feature_map.shape
        x0, y0, x1, y1 = box
        t = (np.arange(size) + 0.5) / size
        y = np.clip(y0 + t * (y1 - y0), 0.5, H - 0.5)
        x = np.clip(x0 + t * (x1 - x0), 0.5, W - 0.5)
        rows = np.maximum(0, 1 - np.abs(y[:, None] - (np.arange(H) + 0.5)))
        cols = np.maximum(0, 1 - np.abs(x[:, None] - (np.arange(W) + 0.5)))
        return np.tensordot(rows, np.tensordot(cols, feature_map, axes=(1, 1)), axes=(1, 1))


@variant("roi_align")
def np_interp():
    """np.interp along the rows and then along the columns."""

    def roi_align(feature_map, box, size):
        H, W, C = feature_map.shape
        x0, y0, x1, y1 = box
        ys = [y0 + (k + 0.5) * (y1 - y0) / size for k in range(size)]
        xs = [x0 + (k + 0.5) * (x1 - x0) / size for k in range(size)]
        rows, cols = np.arange(H) + 0.5, np.arange(W) + 0.5
        out = np.zeros((size, size, C))
        for c in range(C):
            wide = np.array([np.interp(xs, cols, feature_map[i, :, c]) for i in range(H)])
            for j in range(size):
                out[:, j, c] = np.interp(ys, rows, wide[:, j])
        return out


@variant("roi_align")
def edge_padding():
    """Pads the map with its border, and clips into that."""

    def roi_align(feature_map, box, size):
        H, W, C = feature_map.shape
        padded = np.pad(feature_map, ((1, 1), (1, 1), (0, 0)), mode="edge")
        x0, y0, x1, y1 = box
        out = np.empty((size, size, C))
        for i in range(size):
            y = min(max(y0 + (y1 - y0) * (i + 0.5) / size, 0.0), float(H)) + 0.5
            r = min(int(np.floor(y)), H)
            for j in range(size):
                x = min(max(x0 + (x1 - x0) * (j + 0.5) / size, 0.0), float(W)) + 0.5
                c = min(int(np.floor(x)), W)
                top = padded[r, c] + (x - c) * (padded[r, c + 1] - padded[r, c])
                bottom = padded[r + 1, c] + (x - c) * (padded[r + 1, c + 1] - padded[r + 1, c])
                out[i, j] = top + (y - r) * (bottom - top)
        return out


@variant("roi_align")
def clipped_indices():
    """Clips the cells and not the places."""

    def roi_align(feature_map, box, size):
        H, W, C = feature_map.shape
        x0, y0, x1, y1 = box

        def sample(y, x):
            i, j = int(np.floor(y)), int(np.floor(x))
            a, b = y - i, x - j

            def cell(r, s):
                return feature_map[min(max(r, 0), H - 1), min(max(s, 0), W - 1)]

            return (1 - a) * ((1 - b) * cell(i, j) + b * cell(i, j + 1)) + a * (
                (1 - b) * cell(i + 1, j) + b * cell(i + 1, j + 1)
            )

        step_y, step_x = (y1 - y0) / size, (x1 - x0) / size
        return np.array(
            [
                [sample(y0 + (i + 0.5) * step_y - 0.5, x0 + (j + 0.5) * step_x - 0.5) for j in range(size)]
                for i in range(size)
            ]
        )


@variant("roi_align")
def keras_ops():
    """keras.ops.image.map_coordinates."""

    def roi_align(feature_map, box, size):
        ops = keras.ops
        x0, y0, x1, y1 = [float(v) for v in box]
        t = (np.arange(size) + 0.5) / size
        yy, xx = np.meshgrid(y0 + t * (y1 - y0) - 0.5, x0 + t * (x1 - x0) - 0.5, indexing="ij")
        H, W, C = feature_map.shape
        where = ops.convert_to_tensor(np.stack([np.clip(yy, 0, H - 1), np.clip(xx, 0, W - 1)]), dtype="float32")
        planes = ops.convert_to_tensor(feature_map, dtype="float32")
        out = [ops.image.map_coordinates(planes[:, :, c], where, order=1, fill_mode="nearest") for c in range(C)]
        return ops.convert_to_numpy(ops.stack(out, axis=-1))


@variant("roi_align")
def edges_and_their_middles():
    """linspace for the edges of the bins, then their middles."""

    def roi_align(feature_map, box, size):
        H, W, C = feature_map.shape
        x0, y0, x1, y1 = box
        edges_y, edges_x = np.linspace(y0, y1, size + 1), np.linspace(x0, x1, size + 1)
        mid_y, mid_x = (edges_y[:-1] + edges_y[1:]) / 2, (edges_x[:-1] + edges_x[1:]) / 2
        out = np.zeros((size, size, C))
        for i, y in enumerate(np.clip(mid_y - 0.5, 0, H - 1)):
            for j, x in enumerate(np.clip(mid_x - 0.5, 0, W - 1)):
                for r in {int(np.floor(y)), int(np.ceil(y))}:
                    for c in {int(np.floor(x)), int(np.ceil(x))}:
                        out[i, j] += (1 - abs(y - r)) * (1 - abs(x - c)) * feature_map[r, c]
        return out


@variant("roi_align")
def one_dimension_twice():
    """The same function for rows and, the map turned, for columns."""

    def sample_rows(array, start, stop, size):
        last = array.shape[0] - 1
        rows = []
        for k in range(size):
            at = min(max(start + (k + 0.5) * (stop - start) / size - 0.5, 0), last)
            low = int(at)
            high = min(low + 1, last)
            rows.append(array[low] + (at - low) * (array[high] - array[low]))
        return np.stack(rows)

    def roi_align(feature_map, box, size):
        x0, y0, x1, y1 = box
        rows = sample_rows(feature_map, y0, y1, size)
        return sample_rows(rows.transpose(1, 0, 2), x0, x1, size).transpose(1, 0, 2)


@variant("roi_align")
def take_and_modf():
    """np.modf, take and broadcasting."""

    def roi_align(feature_map, box, size):
        H, W, _ = feature_map.shape
        left, top, right, bottom = box
        k = np.arange(1, 2 * size, 2) / (2 * size)
        a, i = np.modf(np.clip(top + k * (bottom - top) - 0.5, 0, H - 1))
        b, j = np.modf(np.clip(left + k * (right - left) - 0.5, 0, W - 1))
        i, j = i.astype(int), j.astype(int)
        rows = (1 - a)[:, None, None] * feature_map.take(i, axis=0) + a[:, None, None] * feature_map.take(
            i + 1, axis=0, mode="clip"
        )
        return (1 - b)[:, None] * rows.take(j, axis=1) + b[:, None] * rows.take(j + 1, axis=1, mode="clip")
