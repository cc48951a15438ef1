"""Right solutions of `roi_pool`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("roi_pool")
def hints():
    """Floors and ceilings by //."""

    def roi_pool(feature_map, box, size):
        x0, y0, x1, y1 = (int(round(v)) for v in box)
        h, w = max(y1 - y0, 1), max(x1 - x0, 1)
        out = np.zeros((size, size, feature_map.shape[2]))
        for i in range(size):
            rows = slice(y0 + i * h // size, y0 - (-(i + 1) * h // size))
            for j in range(size):
                columns = slice(x0 + j * w // size, x0 - (-(j + 1) * w // size))
                out[i, j] = feature_map[rows, columns].max(axis=(0, 1))
        return out


@variant("roi_pool")
def floor_and_ceil():
    """math.floor and math.ceil."""

    import math

    def roi_pool(feature_map, box, size):
        x0, y0, x1, y1 = [round(float(v)) for v in box]
        height = max(y1 - y0, 1)
        width = max(x1 - x0, 1)
        C = feature_map.shape[-1]
        result = np.empty((size, size, C))
        for i in range(size):
            top = y0 + math.floor(i * height / size)
            bottom = y0 + math.ceil((i + 1) * height / size)
            for j in range(size):
                left = x0 + math.floor(j * width / size)
                right = x0 + math.ceil((j + 1) * width / size)
                for c in range(C):
                    result[i, j, c] = np.max(feature_map[top:bottom, left:right, c])
        return result


@variant("roi_pool")
def rint():
    """np.rint, and arrays of borders."""

    def roi_pool(feature_map, box, size):
        x0, y0, x1, y1 = np.rint(box).astype(int)
        h, w = max(1, y1 - y0), max(1, x1 - x0)
        i = np.arange(size)
        tops, bottoms = y0 + i * h // size, y0 + (i * h + h + size - 1) // size
        lefts, rights = x0 + i * w // size, x0 + (i * w + w + size - 1) // size
        return np.array(
            [[feature_map[t:b, l:r].max(axis=(0, 1)) for l, r in zip(lefts, rights)] for t, b in zip(tops, bottoms)]
        )


@variant("roi_pool")
def half_added():
    """Rounds by adding a half and taking the floor."""

    def roi_pool(feature_map, box, size):
        x0, y0, x1, y1 = [int(np.floor(v + 0.5)) for v in box]
        if x1 <= x0:
            x1 = x0 + 1
        if y1 <= y0:
            y1 = y0 + 1
        region = feature_map[y0:y1, x0:x1]
        h, w = region.shape[:2]
        out = np.zeros((size, size, region.shape[2]))
        for i in range(size):
            for j in range(size):
                a, b = int(np.floor(i * h / size)), int(np.ceil((i + 1) * h / size))
                c, d = int(np.floor(j * w / size)), int(np.ceil((j + 1) * w / size))
                out[i, j] = region[a:b, c:d].max((0, 1))
        return out


@variant("roi_pool")
def rows_then_columns():
    """First the maxima of the rows, then of the columns."""

    def roi_pool(feature_map, box, size):
        x0, y0, x1, y1 = np.round(np.asarray(box)).astype(int)
        h, w = max(y1 - y0, 1), max(x1 - x0, 1)
        strips = np.stack(
            [feature_map[y0 + k * h // size : y0 - (-(k + 1) * h // size)].max(axis=0) for k in range(size)]
        )
        return np.stack(
            [strips[:, x0 + k * w // size : x0 - (-(k + 1) * w // size)].max(axis=1) for k in range(size)], axis=1
        )


@variant("roi_pool")
def helper_for_borders():
    """A helper gives the borders of one direction."""

    def borders(start, stop, size):
        """Pairs (first, past the last) of cells."""
        n = max(stop - start, 1)
        pairs = []
        for k in range(size):
            first = start + (k * n) // size
            q, r = divmod((k + 1) * n, size)
            pairs.append((first, start + q + (r > 0)))
        return pairs

    def roi_pool(feature_map, box, size):
        x0, y0, x1, y1 = (int(np.rint(v)) for v in box)
        out = []
        for a, b in borders(y0, y1, size):
            out.append([feature_map[a:b, c:d].max(axis=0).max(axis=0) for c, d in borders(x0, x1, size)])
        return np.array(out)


@variant("roi_pool")
def minus_infinity():
    """Cell by cell, from minus infinity."""

    def roi_pool(feature_map, box, size):
        x0, y0, x1, y1 = [int(round(float(v))) for v in box]
        h, w = max(y1 - y0, 1), max(x1 - x0, 1)
        out = np.full((size, size, feature_map.shape[2]), -np.inf)
        for i in range(size):
            for j in range(size):
                for r in range(y0 + (i * h) // size, y0 + -((-(i + 1) * h) // size)):
                    for c in range(x0 + (j * w) // size, x0 + -((-(j + 1) * w) // size)):
                        out[i, j] = np.maximum(out[i, j], feature_map[r, c])
        return out


@variant("roi_pool")
def masks():
    """Masks of the rows and columns, and -inf elsewhere."""

    def roi_pool(feature_map, box, size):
        H, W, _ = feature_map.shape
        x0, y0, x1, y1 = np.rint(box)
        h, w = max(y1 - y0, 1), max(x1 - x0, 1)
        k = np.arange(size)[:, None]
        rows = (np.arange(H) >= y0 + np.floor(k * h / size)) & (np.arange(H) < y0 + np.ceil((k + 1) * h / size))
        cols = (np.arange(W) >= x0 + np.floor(k * w / size)) & (np.arange(W) < x0 + np.ceil((k + 1) * w / size))
        inside = rows[:, None, :, None, None] & cols[None, :, None, :, None]
        return np.where(inside, feature_map, -np.inf).max(axis=(2, 3))


@variant("roi_pool")
def dataclass_box():
    """A dataclass for the box."""

    from dataclasses import dataclass

    @dataclass
    class Cells:
        left: int
        top: int
        right: int
        bottom: int

        @property
        def height(self):
            return max(self.bottom - self.top, 1)

        @property
        def width(self):
            return max(self.right - self.left, 1)

    def roi_pool(feature_map, box, size):
        cells = Cells(*(int(round(float(v))) for v in box))
        out = np.zeros((size, size, feature_map.shape[2]))
        for i in range(size):
            for j in range(size):
                top = cells.top + int(np.floor(i * cells.height / size))
                bottom = cells.top + int(np.ceil((i + 1) * cells.height / size))
                left = cells.left + int(np.floor(j * cells.width / size))
                right = cells.left + int(np.ceil((j + 1) * cells.width / size))
                out[i, j, :] = feature_map[top:bottom, left:right, :].max(axis=(0, 1))
        return out


@variant("roi_pool")
def keras_ops():
    """keras.ops.max of each bin."""

    def roi_pool(feature_map, box, size):
        x0, y0, x1, y1 = (int(round(float(v))) for v in box)
        h, w = max(y1 - y0, 1), max(x1 - x0, 1)
        rows = []
        for i in range(size):
            row = []
            for j in range(size):
                cells = feature_map[
                    y0 + i * h // size : y0 - (-(i + 1) * h // size), x0 + j * w // size : x0 - (-(j + 1) * w // size)
                ]
                row.append(keras.ops.max(cells, axis=(0, 1)))
            rows.append(keras.ops.stack(row))
        return keras.ops.convert_to_numpy(keras.ops.stack(rows))


@variant("roi_pool")
def channels_in_front():
    """The channels in front, Python's max of all cells."""

    def roi_pool(feature_map, box, size):
        x0, y0, x1, y1 = map(int, np.rint(box))
        h = y1 - y0 if y1 > y0 else 1
        w = x1 - x0 if x1 > x0 else 1
        planes = np.moveaxis(feature_map, -1, 0)
        pooled = [
            [
                [
                    max(
                        p[r][c]
                        for r in range(y0 + i * h // size, y0 + (-(-(i + 1) * h // size)))
                        for c in range(x0 + j * w // size, x0 + (-(-(j + 1) * w // size)))
                    )
                    for j in range(size)
                ]
                for i in range(size)
            ]
            for p in planes.tolist()
        ]
        return np.array(pooled).transpose(1, 2, 0)


@variant("roi_pool")
def repeated_cells():
    """Makes the region size times as large by repeating; then bins are whole."""

    def roi_pool(feature_map, box, size):
        x0, y0, x1, y1 = np.rint(box).astype(int)
        region = feature_map[y0 : max(y1, y0 + 1), x0 : max(x1, x0 + 1)]
        h, w, C = region.shape
        fine = region.repeat(size, axis=0).repeat(size, axis=1)
        return fine.reshape(size, h, size, w, C).max(axis=(1, 3))


@variant("roi_pool")
def fractions():
    """Fractions, so that nothing is rounded twice."""

    from fractions import Fraction
    from math import ceil, floor

    def roi_pool(feature_map, box, size):
        x0, y0, x1, y1 = (round(float(v)) for v in box)
        h, w = max(y1 - y0, 1), max(x1 - x0, 1)
        bin_h, bin_w = Fraction(h, size), Fraction(w, size)
        out = np.zeros((size, size, feature_map.shape[2]))
        for i, j in np.ndindex(size, size):
            part = feature_map[
                y0 + floor(i * bin_h) : y0 + ceil((i + 1) * bin_h), x0 + floor(j * bin_w) : x0 + ceil((j + 1) * bin_w)
            ]
            out[i, j] = np.amax(part, axis=(0, 1))
        return out
