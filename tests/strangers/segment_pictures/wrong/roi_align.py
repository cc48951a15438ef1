"""Wrong solutions of `roi_align`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("roi_align")
def half_forgotten():
    """The number of a cell belongs to its corner."""

    def roi_align(feature_map, box, size):
        H, W, C = feature_map.shape
        x0, y0, x1, y1 = box
        out = np.zeros((size, size, C))
        for i in range(size):
            y = np.clip(y0 + (i + 0.5) * (y1 - y0) / size, 0, H - 1)
            top = int(y)
            below, a = min(top + 1, H - 1), y - top
            for j in range(size):
                x = np.clip(x0 + (j + 0.5) * (x1 - x0) / size, 0, W - 1)
                left = int(x)
                right, b = min(left + 1, W - 1), x - left
                out[i, j] = (1 - a) * ((1 - b) * feature_map[top, left] + b * feature_map[top, right]) + a * (
                    (1 - b) * feature_map[below, left] + b * feature_map[below, right]
                )
        return out


@mutant("roi_align")
def half_added():
    """+ ½ in place of − ½."""

    def roi_align(feature_map, box, size):
        H, W, C = feature_map.shape
        x0, y0, x1, y1 = box
        out = np.zeros((size, size, C))
        for i in range(size):
            y = np.clip(y0 + (i + 0.5) * (y1 - y0) / size + 0.5, 0, H - 1)
            top = int(y)
            below, a = min(top + 1, H - 1), y - top
            for j in range(size):
                x = np.clip(x0 + (j + 0.5) * (x1 - x0) / size + 0.5, 0, W - 1)
                left = int(x)
                right, b = min(left + 1, W - 1), x - left
                out[i, j] = (1 - a) * ((1 - b) * feature_map[top, left] + b * feature_map[top, right]) + a * (
                    (1 - b) * feature_map[below, left] + b * feature_map[below, right]
                )
        return out


@mutant("roi_align")
def corner_of_the_bin():
    """Samples at the upper left corner of each bin."""

    def roi_align(feature_map, box, size):
        H, W, C = feature_map.shape
        x0, y0, x1, y1 = box
        out = np.zeros((size, size, C))
        for i in range(size):
            y = np.clip(y0 + i * (y1 - y0) / size - 0.5, 0, H - 1)
            top = int(y)
            below, a = min(top + 1, H - 1), y - top
            for j in range(size):
                x = np.clip(x0 + j * (x1 - x0) / size - 0.5, 0, W - 1)
                left = int(x)
                right, b = min(left + 1, W - 1), x - left
                out[i, j] = (1 - a) * ((1 - b) * feature_map[top, left] + b * feature_map[top, right]) + a * (
                    (1 - b) * feature_map[below, left] + b * feature_map[below, right]
                )
        return out


@mutant("roi_align")
def nearest_cell():
    """The nearest cell, not between the cells."""

    def roi_align(feature_map, box, size):
        H, W, C = feature_map.shape
        x0, y0, x1, y1 = box
        k = (np.arange(size) + 0.5) / size
        rows = np.clip(np.floor(y0 + k * (y1 - y0)).astype(int), 0, H - 1)
        cols = np.clip(np.floor(x0 + k * (x1 - x0)).astype(int), 0, W - 1)
        return feature_map[rows][:, cols]


@mutant("roi_align")
def box_rounded_first():
    """Rounds the box, as ROI pooling does."""

    from scipy.ndimage import map_coordinates

    def roi_align(feature_map, box, size):
        x0, y0, x1, y1 = np.rint(box)
        k = (np.arange(size) + 0.5) / size
        grid = np.meshgrid(y0 + k * (y1 - y0) - 0.5, x0 + k * (x1 - x0) - 0.5, indexing="ij")
        return np.stack(
            [map_coordinates(feature_map[..., c], grid, order=1, mode="nearest") for c in range(feature_map.shape[2])],
            axis=-1,
        )


@mutant("roi_align")
def zero_outside():
    """Beyond the map everything is 0."""

    from scipy.ndimage import map_coordinates

    def roi_align(feature_map, box, size):
        x0, y0, x1, y1 = box
        k = (np.arange(size) + 0.5) / size
        grid = np.meshgrid(y0 + k * (y1 - y0) - 0.5, x0 + k * (x1 - x0) - 0.5, indexing="ij")
        return np.stack(
            [map_coordinates(feature_map[..., c], grid, order=1, mode="constant") for c in range(feature_map.shape[2])],
            axis=-1,
        )


@mutant("roi_align")
def x_for_rows():
    """x counts the rows and y the columns."""

    def roi_align(feature_map, box, size):
        H, W, C = feature_map.shape
        y0, x0, y1, x1 = box
        k = np.arange(size) + 0.5
        v = np.clip(y0 + k * (y1 - y0) / size - 0.5, 0, H - 1)
        u = np.clip(x0 + k * (x1 - x0) / size - 0.5, 0, W - 1)
        i, j = v.astype(int), u.astype(int)
        i1, j1 = np.minimum(i + 1, H - 1), np.minimum(j + 1, W - 1)
        a, b = (v - i)[:, None, None], (u - j)[None, :, None]
        return (1 - a) * ((1 - b) * feature_map[i][:, j] + b * feature_map[i][:, j1]) + a * (
            (1 - b) * feature_map[i1][:, j] + b * feature_map[i1][:, j1]
        )


@mutant("roi_align")
def from_edge_to_edge():
    """linspace from the box's first edge to its last: both edges are sampled."""

    def roi_align(feature_map, box, size):
        H, W, C = feature_map.shape
        x0, y0, x1, y1 = box
        v = np.clip(np.linspace(y0, y1, size) - 0.5, 0, H - 1)
        u = np.clip(np.linspace(x0, x1, size) - 0.5, 0, W - 1)
        i, j = v.astype(int), u.astype(int)
        i1, j1 = np.minimum(i + 1, H - 1), np.minimum(j + 1, W - 1)
        a, b = (v - i)[:, None, None], (u - j)[None, :, None]
        return (1 - a) * ((1 - b) * feature_map[i][:, j] + b * feature_map[i][:, j1]) + a * (
            (1 - b) * feature_map[i1][:, j] + b * feature_map[i1][:, j1]
        )


@mutant("roi_align")
def beyond_the_last_cell():
    """Reads cell top + 1, whether there is one or not."""

    def roi_align(feature_map, box, size):
        H, W, C = feature_map.shape
        x0, y0, x1, y1 = box
        out = np.zeros((size, size, C))
        for i in range(size):
            y = np.clip(y0 + (i + 0.5) * (y1 - y0) / size - 0.5, 0, H - 1)
            top = int(y)
            a = y - top
            for j in range(size):
                x = np.clip(x0 + (j + 0.5) * (x1 - x0) / size - 0.5, 0, W - 1)
                left = int(x)
                b = x - left
                out[i, j] = (1 - a) * ((1 - b) * feature_map[top, left] + b * feature_map[top, left + 1]) + a * (
                    (1 - b) * feature_map[top + 1, left] + b * feature_map[top + 1, left + 1]
                )
        return out


@mutant("roi_align")
def weights_swapped():
    """The weights of the two neighbours are exchanged."""

    def roi_align(feature_map, box, size):
        H, W, C = feature_map.shape
        x0, y0, x1, y1 = box
        k = np.arange(size) + 0.5
        v = np.clip(y0 + k * (y1 - y0) / size - 0.5, 0, H - 1)
        u = np.clip(x0 + k * (x1 - x0) / size - 0.5, 0, W - 1)
        i, j = v.astype(int), u.astype(int)
        i1, j1 = np.minimum(i + 1, H - 1), np.minimum(j + 1, W - 1)
        a, b = (v - i)[:, None, None], (u - j)[None, :, None]
        return a * (b * feature_map[i][:, j] + (1 - b) * feature_map[i][:, j1]) + (1 - a) * (
            b * feature_map[i1][:, j] + (1 - b) * feature_map[i1][:, j1]
        )


@mutant("roi_align")
def box_clipped_first():
    """Cuts the box off at the map before it is divided."""

    def roi_align(feature_map, box, size):
        H, W, C = feature_map.shape
        x0, x1 = np.clip([box[0], box[2]], 0, W)
        y0, y1 = np.clip([box[1], box[3]], 0, H)
        k = np.arange(size) + 0.5
        v = np.clip(y0 + k * (y1 - y0) / size - 0.5, 0, H - 1)
        u = np.clip(x0 + k * (x1 - x0) / size - 0.5, 0, W - 1)
        i, j = v.astype(int), u.astype(int)
        i1, j1 = np.minimum(i + 1, H - 1), np.minimum(j + 1, W - 1)
        a, b = (v - i)[:, None, None], (u - j)[None, :, None]
        return (1 - a) * ((1 - b) * feature_map[i][:, j] + b * feature_map[i][:, j1]) + a * (
            (1 - b) * feature_map[i1][:, j] + b * feature_map[i1][:, j1]
        )


@mutant("roi_align")
def corner_and_size():
    """Takes the box for (x, y, width, height)."""

    def roi_align(feature_map, box, size):
        H, W, C = feature_map.shape
        x0, y0, w, h = box
        k = np.arange(size) + 0.5
        v = np.clip(y0 + k * h / size - 0.5, 0, H - 1)
        u = np.clip(x0 + k * w / size - 0.5, 0, W - 1)
        i, j = v.astype(int), u.astype(int)
        i1, j1 = np.minimum(i + 1, H - 1), np.minimum(j + 1, W - 1)
        a, b = (v - i)[:, None, None], (u - j)[None, :, None]
        return (1 - a) * ((1 - b) * feature_map[i][:, j] + b * feature_map[i][:, j1]) + a * (
            (1 - b) * feature_map[i1][:, j] + b * feature_map[i1][:, j1]
        )


@mutant("roi_align")
def goes_on_in_a_straight_line():
    """Beyond the outermost centres the slope goes on."""

    def roi_align(feature_map, box, size):
        H, W, C = feature_map.shape
        x0, y0, x1, y1 = box
        k = np.arange(size) + 0.5
        v = y0 + k * (y1 - y0) / size - 0.5
        u = x0 + k * (x1 - x0) / size - 0.5
        i = np.clip(np.floor(v).astype(int), 0, max(H - 2, 0))
        j = np.clip(np.floor(u).astype(int), 0, max(W - 2, 0))
        i1, j1 = np.minimum(i + 1, H - 1), np.minimum(j + 1, W - 1)
        a, b = (v - i)[:, None, None], (u - j)[None, :, None]
        return (1 - a) * ((1 - b) * feature_map[i][:, j] + b * feature_map[i][:, j1]) + a * (
            (1 - b) * feature_map[i1][:, j] + b * feature_map[i1][:, j1]
        )


@mutant("roi_align")
def four_samples():
    """Four samples for each bin and their mean, as in the paper."""

    from scipy.ndimage import map_coordinates

    def roi_align(feature_map, box, size):
        x0, y0, x1, y1 = box
        k = (np.arange(2 * size) + 0.5) / (2 * size)
        grid = np.meshgrid(y0 + k * (y1 - y0) - 0.5, x0 + k * (x1 - x0) - 0.5, indexing="ij")
        C = feature_map.shape[2]
        fine = np.stack(
            [map_coordinates(feature_map[..., c], grid, order=1, mode="nearest") for c in range(C)], axis=-1
        )
        return fine.reshape(size, 2, size, 2, C).mean(axis=(1, 3))


@mutant("roi_align")
def maximum_of_the_four():
    """The largest of the four cells around."""

    def roi_align(feature_map, box, size):
        H, W, C = feature_map.shape
        x0, y0, x1, y1 = box
        k = np.arange(size) + 0.5
        i = np.clip(y0 + k * (y1 - y0) / size - 0.5, 0, H - 1).astype(int)
        j = np.clip(x0 + k * (x1 - x0) / size - 0.5, 0, W - 1).astype(int)
        i1, j1 = np.minimum(i + 1, H - 1), np.minimum(j + 1, W - 1)
        return np.max([feature_map[r][:, s] for r in (i, i1) for s in (j, j1)], axis=0)


@mutant("roi_align")
def columns_only():
    """Between the columns, but on the nearest row above."""

    def roi_align(feature_map, box, size):
        H, W, C = feature_map.shape
        x0, y0, x1, y1 = box
        k = np.arange(size) + 0.5
        i = np.clip(y0 + k * (y1 - y0) / size - 0.5, 0, H - 1).astype(int)
        u = np.clip(x0 + k * (x1 - x0) / size - 0.5, 0, W - 1)
        j = u.astype(int)
        b = (u - j)[None, :, None]
        return (1 - b) * feature_map[i][:, j] + b * feature_map[i][:, np.minimum(j + 1, W - 1)]


@mutant("roi_align")
def channels_first():
    """The answer is (C, size, size)."""

    from scipy.ndimage import map_coordinates

    def roi_align(feature_map, box, size):
        x0, y0, x1, y1 = box
        k = (np.arange(size) + 0.5) / size
        grid = np.meshgrid(y0 + k * (y1 - y0) - 0.5, x0 + k * (x1 - x0) - 0.5, indexing="ij")
        return np.array(
            [map_coordinates(feature_map[..., c], grid, order=1, mode="nearest") for c in range(feature_map.shape[2])]
        )


@mutant("roi_align")
def answer_transposed():
    """meshgrid without indexing="ij": rows and columns of the answer are exchanged."""

    from scipy.ndimage import map_coordinates

    def roi_align(feature_map, box, size):
        x0, y0, x1, y1 = box
        k = (np.arange(size) + 0.5) / size
        grid = np.meshgrid(y0 + k * (y1 - y0) - 0.5, x0 + k * (x1 - x0) - 0.5)
        return np.stack(
            [map_coordinates(feature_map[..., c], grid, order=1, mode="nearest") for c in range(feature_map.shape[2])],
            axis=-1,
        )


@mutant("roi_align")
def limits_swapped():
    """Clips y with the width and x with the height."""

    def roi_align(feature_map, box, size):
        H, W, C = feature_map.shape
        x0, y0, x1, y1 = box
        k = np.arange(size) + 0.5
        v = np.clip(y0 + k * (y1 - y0) / size - 0.5, 0, W - 1)
        u = np.clip(x0 + k * (x1 - x0) / size - 0.5, 0, H - 1)
        i, j = v.astype(int), u.astype(int)
        i1, j1 = np.minimum(i + 1, H - 1), np.minimum(j + 1, W - 1)
        a, b = (v - i)[:, None, None], (u - j)[None, :, None]
        return (1 - a) * ((1 - b) * feature_map[i][:, j] + b * feature_map[i][:, j1]) + a * (
            (1 - b) * feature_map[i1][:, j] + b * feature_map[i1][:, j1]
        )


@mutant("roi_align")
def at_least_one_cell():
    """Makes thin boxes one cell high and wide, as the first programs did."""

    def roi_align(feature_map, box, size):
        H, W, C = feature_map.shape
        x0, y0, x1, y1 = box
        h, w = max(y1 - y0, 1.0), max(x1 - x0, 1.0)
        k = np.arange(size) + 0.5
        v = np.clip(y0 + k * h / size - 0.5, 0, H - 1)
        u = np.clip(x0 + k * w / size - 0.5, 0, W - 1)
        i, j = v.astype(int), u.astype(int)
        i1, j1 = np.minimum(i + 1, H - 1), np.minimum(j + 1, W - 1)
        a, b = (v - i)[:, None, None], (u - j)[None, :, None]
        return (1 - a) * ((1 - b) * feature_map[i][:, j] + b * feature_map[i][:, j1]) + a * (
            (1 - b) * feature_map[i1][:, j] + b * feature_map[i1][:, j1]
        )


@mutant("roi_align")
def wraps_around():
    """Below the first centre the neighbour is cell -1, the last one."""

    def roi_align(feature_map, box, size):
        H, W, C = feature_map.shape
        x0, y0, x1, y1 = box
        k = np.arange(size) + 0.5
        v = y0 + k * (y1 - y0) / size - 0.5
        u = x0 + k * (x1 - x0) / size - 0.5
        i, j = np.floor(v).astype(int), np.floor(u).astype(int)
        a, b = (v - i)[:, None, None], (u - j)[None, :, None]
        i0, i1, j0, j1 = i % H, (i + 1) % H, j % W, (j + 1) % W
        return (1 - a) * ((1 - b) * feature_map[i0][:, j0] + b * feature_map[i0][:, j1]) + a * (
            (1 - b) * feature_map[i1][:, j0] + b * feature_map[i1][:, j1]
        )


@mutant("roi_align")
def cubic():
    """A cubic spline in place of straight lines."""

    from scipy.ndimage import map_coordinates

    def roi_align(feature_map, box, size):
        x0, y0, x1, y1 = box
        k = (np.arange(size) + 0.5) / size
        grid = np.meshgrid(y0 + k * (y1 - y0) - 0.5, x0 + k * (x1 - x0) - 0.5, indexing="ij")
        return np.stack(
            [map_coordinates(feature_map[..., c], grid, order=3, mode="nearest") for c in range(feature_map.shape[2])],
            axis=-1,
        )


@mutant("roi_align")
def rows_kept_in_the_map():
    """Keeps the rows between the rows in the map that it was given."""

    def roi_align(feature_map, box, size):
        H, W, C = feature_map.shape
        x0, y0, x1, y1 = box
        k = np.arange(size) + 0.5
        v = np.clip(y0 + k * (y1 - y0) / size - 0.5, 0, H - 1)
        u = np.clip(x0 + k * (x1 - x0) / size - 0.5, 0, W - 1)
        i, j = v.astype(int), u.astype(int)
        i1, j1 = np.minimum(i + 1, H - 1), np.minimum(j + 1, W - 1)
        rows = feature_map[i] * (1 - v + i)[:, None, None] + feature_map[i1] * (v - i)[:, None, None]
        feature_map[:size] = rows[:H]
        b = (u - j)[None, :, None]
        return (1 - b) * rows[:, j] + b * rows[:, j1]


@mutant("roi_align")
def first_channel():
    """Samples the first channel only."""

    from scipy.ndimage import map_coordinates

    def roi_align(feature_map, box, size):
        x0, y0, x1, y1 = box
        k = (np.arange(size) + 0.5) / size
        grid = np.meshgrid(y0 + k * (y1 - y0) - 0.5, x0 + k * (x1 - x0) - 0.5, indexing="ij")
        one = map_coordinates(feature_map[..., 0], grid, order=1, mode="nearest")
        return np.repeat(one[..., None], feature_map.shape[2], axis=2)
