"""Wrong solutions of `roi_pool`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("roi_pool")
def cut_off():
    """int() in place of rounding."""

    def roi_pool(feature_map, box, size):
        x0, y0, x1, y1 = (int(v) for v in box)
        h, w = max(y1 - y0, 1), max(x1 - x0, 1)
        out = np.zeros((size, size, feature_map.shape[2]))
        for i in range(size):
            for j in range(size):
                out[i, j] = feature_map[
                    y0 + i * h // size : y0 - (-(i + 1) * h // size), x0 + j * w // size : x0 - (-(j + 1) * w // size)
                ].max(axis=(0, 1))
        return out


@mutant("roi_pool")
def box_rounded_outwards():
    """The floor of the beginning and the ceiling of the end."""

    def roi_pool(feature_map, box, size):
        x0, y0 = int(np.floor(box[0])), int(np.floor(box[1]))
        x1, y1 = int(np.ceil(box[2])), int(np.ceil(box[3]))
        h, w = max(y1 - y0, 1), max(x1 - x0, 1)
        out = np.zeros((size, size, feature_map.shape[2]))
        for i in range(size):
            for j in range(size):
                out[i, j] = feature_map[
                    y0 + i * h // size : y0 - (-(i + 1) * h // size), x0 + j * w // size : x0 - (-(j + 1) * w // size)
                ].max(axis=(0, 1))
        return out


@mutant("roi_pool")
def bins_without_overlap():
    """Both borders of a bin are floors (at least one cell each)."""

    def roi_pool(feature_map, box, size):
        x0, y0, x1, y1 = (int(round(float(v))) for v in box)
        h, w = max(y1 - y0, 1), max(x1 - x0, 1)
        out = np.zeros((size, size, feature_map.shape[2]))
        for i in range(size):
            a, b = i * h // size, (i + 1) * h // size
            for j in range(size):
                c, d = j * w // size, (j + 1) * w // size
                out[i, j] = feature_map[y0 + a : y0 + max(b, a + 1), x0 + c : x0 + max(d, c + 1)].max(axis=(0, 1))
        return out


@mutant("roi_pool")
def means():
    """The mean of each bin."""

    def roi_pool(feature_map, box, size):
        x0, y0, x1, y1 = (int(round(float(v))) for v in box)
        h, w = max(y1 - y0, 1), max(x1 - x0, 1)
        out = np.zeros((size, size, feature_map.shape[2]))
        for i in range(size):
            for j in range(size):
                out[i, j] = feature_map[
                    y0 + i * h // size : y0 - (-(i + 1) * h // size), x0 + j * w // size : x0 - (-(j + 1) * w // size)
                ].mean(axis=(0, 1))
        return out


@mutant("roi_pool")
def never_below_zero():
    """The maxima begin with 0."""

    def roi_pool(feature_map, box, size):
        x0, y0, x1, y1 = (int(round(float(v))) for v in box)
        h, w = max(y1 - y0, 1), max(x1 - x0, 1)
        out = np.zeros((size, size, feature_map.shape[2]))
        for i in range(size):
            for j in range(size):
                for r in range(y0 + i * h // size, y0 - (-(i + 1) * h // size)):
                    for c in range(x0 + j * w // size, x0 - (-(j + 1) * w // size)):
                        out[i, j] = np.maximum(out[i, j], feature_map[r, c])
        return out


@mutant("roi_pool")
def x_for_rows():
    """x counts the rows and y the columns."""

    def roi_pool(feature_map, box, size):
        x0, y0, x1, y1 = (int(round(float(v))) for v in box)
        h, w = max(y1 - y0, 1), max(x1 - x0, 1)
        out = np.zeros((size, size, feature_map.shape[2]))
        for i in range(size):
            for j in range(size):
                out[i, j] = feature_map[
                    x0 + i * w // size : x0 - (-(i + 1) * w // size), y0 + j * h // size : y0 - (-(j + 1) * h // size)
                ].max(axis=(0, 1))
        return out


@mutant("roi_pool")
def answer_transposed():
    """out[j, i] in place of out[i, j]."""

    def roi_pool(feature_map, box, size):
        x0, y0, x1, y1 = (int(round(float(v))) for v in box)
        h, w = max(y1 - y0, 1), max(x1 - x0, 1)
        out = np.zeros((size, size, feature_map.shape[2]))
        for i in range(size):
            for j in range(size):
                out[j, i] = feature_map[
                    y0 + i * h // size : y0 - (-(i + 1) * h // size), x0 + j * w // size : x0 - (-(j + 1) * w // size)
                ].max(axis=(0, 1))
        return out


@mutant("roi_pool")
def empty_box_is_zero():
    """A box without cells gives zeros."""

    def roi_pool(feature_map, box, size):
        x0, y0, x1, y1 = (int(round(float(v))) for v in box)
        h, w = y1 - y0, x1 - x0
        out = np.zeros((size, size, feature_map.shape[2]))
        if h == 0 or w == 0:
            return out
        for i in range(size):
            for j in range(size):
                out[i, j] = feature_map[
                    y0 + i * h // size : y0 - (-(i + 1) * h // size), x0 + j * w // size : x0 - (-(j + 1) * w // size)
                ].max(axis=(0, 1))
        return out


@mutant("roi_pool")
def at_least_size_cells():
    """The box is made at least size cells high and wide."""

    def roi_pool(feature_map, box, size):
        x0, y0, x1, y1 = (int(round(float(v))) for v in box)
        h, w = max(y1 - y0, size), max(x1 - x0, size)
        out = np.zeros((size, size, feature_map.shape[2]))
        for i in range(size):
            for j in range(size):
                out[i, j] = feature_map[
                    y0 + i * h // size : y0 - (-(i + 1) * h // size), x0 + j * w // size : x0 - (-(j + 1) * w // size)
                ].max(axis=(0, 1))
        return out


@mutant("roi_pool")
def rounded_borders():
    """The borders of the bins are rounded to the nearest cell."""

    def roi_pool(feature_map, box, size):
        x0, y0, x1, y1 = (int(round(float(v))) for v in box)
        rows = np.rint(np.linspace(y0, max(y1, y0 + 1), size + 1)).astype(int)
        cols = np.rint(np.linspace(x0, max(x1, x0 + 1), size + 1)).astype(int)
        out = np.zeros((size, size, feature_map.shape[2]))
        for i in range(size):
            for j in range(size):
                out[i, j] = feature_map[
                    rows[i] : max(rows[i + 1], rows[i] + 1), cols[j] : max(cols[j + 1], cols[j] + 1)
                ].max(axis=(0, 1))
        return out


@mutant("roi_pool")
def channels_lost():
    """The maximum over the channels as well."""

    def roi_pool(feature_map, box, size):
        x0, y0, x1, y1 = (int(round(float(v))) for v in box)
        h, w = max(y1 - y0, 1), max(x1 - x0, 1)
        out = np.zeros((size, size, feature_map.shape[2]))
        for i in range(size):
            for j in range(size):
                out[i, j] = feature_map[
                    y0 + i * h // size : y0 - (-(i + 1) * h // size), x0 + j * w // size : x0 - (-(j + 1) * w // size)
                ].max()
        return out


@mutant("roi_pool")
def corner_and_size():
    """Takes the box for (x, y, width, height)."""

    def roi_pool(feature_map, box, size):
        x0, y0, w, h = (int(round(float(v))) for v in box)
        h, w = max(h, 1), max(w, 1)
        out = np.zeros((size, size, feature_map.shape[2]))
        for i in range(size):
            for j in range(size):
                out[i, j] = feature_map[
                    y0 + i * h // size : y0 - (-(i + 1) * h // size), x0 + j * w // size : x0 - (-(j + 1) * w // size)
                ].max(axis=(0, 1))
        return out


@mutant("roi_pool")
def last_cell_included():
    """Cells x1 and y1 belong to the box, as in the first Fast R-CNN."""

    def roi_pool(feature_map, box, size):
        x0, y0, x1, y1 = (int(round(float(v))) for v in box)
        h, w = max(y1 - y0 + 1, 1), max(x1 - x0 + 1, 1)
        out = np.zeros((size, size, feature_map.shape[2]))
        for i in range(size):
            for j in range(size):
                out[i, j] = feature_map[
                    y0 + i * h // size : y0 - (-(i + 1) * h // size), x0 + j * w // size : x0 - (-(j + 1) * w // size)
                ].max(axis=(0, 1))
        return out


@mutant("roi_pool")
def corner_of_the_map():
    """Forgets to add x0 and y0."""

    def roi_pool(feature_map, box, size):
        x0, y0, x1, y1 = (int(round(float(v))) for v in box)
        h, w = max(y1 - y0, 1), max(x1 - x0, 1)
        out = np.zeros((size, size, feature_map.shape[2]))
        for i in range(size):
            for j in range(size):
                out[i, j] = feature_map[
                    i * h // size : -(-(i + 1) * h // size), j * w // size : -(-(j + 1) * w // size)
                ].max(axis=(0, 1))
        return out


@mutant("roi_pool")
def height_for_both():
    """The height stands for the width, too."""

    def roi_pool(feature_map, box, size):
        x0, y0, x1, y1 = (int(round(float(v))) for v in box)
        h = max(y1 - y0, 1)
        out = np.zeros((size, size, feature_map.shape[2]))
        for i in range(size):
            for j in range(size):
                cells = feature_map[
                    y0 + i * h // size : y0 - (-(i + 1) * h // size), x0 + j * h // size : x0 - (-(j + 1) * h // size)
                ]
                out[i, j] = cells.max(axis=(0, 1)) if cells.size else 0
        return out


@mutant("roi_pool")
def channels_first():
    """The answer is (C, size, size)."""

    def roi_pool(feature_map, box, size):
        x0, y0, x1, y1 = (int(round(float(v))) for v in box)
        h, w = max(y1 - y0, 1), max(x1 - x0, 1)
        out = np.zeros((feature_map.shape[2], size, size))
        for i in range(size):
            for j in range(size):
                out[:, i, j] = feature_map[
                    y0 + i * h // size : y0 - (-(i + 1) * h // size), x0 + j * w // size : x0 - (-(j + 1) * w // size)
                ].max(axis=(0, 1))
        return out


@mutant("roi_pool")
def always_two():
    """Always 2 × 2 bins."""

    def roi_pool(feature_map, box, size):
        size = 2
        x0, y0, x1, y1 = (int(round(float(v))) for v in box)
        h, w = max(y1 - y0, 1), max(x1 - x0, 1)
        out = np.zeros((size, size, feature_map.shape[2]))
        for i in range(size):
            for j in range(size):
                out[i, j] = feature_map[
                    y0 + i * h // size : y0 - (-(i + 1) * h // size), x0 + j * w // size : x0 - (-(j + 1) * w // size)
                ].max(axis=(0, 1))
        return out


@mutant("roi_pool")
def whole_bins():
    """All bins have ⌊h/size⌋ rows, the last one the rest."""

    def roi_pool(feature_map, box, size):
        x0, y0, x1, y1 = (int(round(float(v))) for v in box)
        y1, x1 = max(y1, y0 + 1), max(x1, x0 + 1)
        a, b = max((y1 - y0) // size, 1), max((x1 - x0) // size, 1)
        out = np.zeros((size, size, feature_map.shape[2]))
        for i in range(size):
            for j in range(size):
                top, left = min(y0 + i * a, y1 - 1), min(x0 + j * b, x1 - 1)
                bottom = y1 if i == size - 1 else top + a
                right = x1 if j == size - 1 else left + b
                out[i, j] = feature_map[top:bottom, left:right].max(axis=(0, 1))
        return out


@mutant("roi_pool")
def blanks_the_rest():
    """Sets all cells outside of the box to -inf in the map that it was given."""

    def roi_pool(feature_map, box, size):
        x0, y0, x1, y1 = (int(round(float(v))) for v in box)
        h, w = max(y1 - y0, 1), max(x1 - x0, 1)
        feature_map[:y0] = -np.inf
        feature_map[y0 + h :] = -np.inf
        feature_map[:, :x0] = -np.inf
        feature_map[:, x0 + w :] = -np.inf
        out = np.zeros((size, size, feature_map.shape[2]))
        for i in range(size):
            for j in range(size):
                out[i, j] = feature_map[
                    y0 + i * h // size : y0 - (-(i + 1) * h // size), x0 + j * w // size : x0 - (-(j + 1) * w // size)
                ].max(axis=(0, 1))
        return out


@mutant("roi_pool")
def one_more_than_the_floor():
    """⌊ ⌋ + 1 for the ceiling, also where nothing is left over."""

    def roi_pool(feature_map, box, size):
        x0, y0, x1, y1 = (int(round(float(v))) for v in box)
        h, w = max(y1 - y0, 1), max(x1 - x0, 1)
        out = np.zeros((size, size, feature_map.shape[2]))
        for i in range(size):
            for j in range(size):
                out[i, j] = feature_map[
                    y0 + i * h // size : y0 + (i + 1) * h // size + 1, x0 + j * w // size : x0 + (j + 1) * w // size + 1
                ].max(axis=(0, 1))
        return out


@mutant("roi_pool")
def box_not_rounded():
    """Rounds the bins of the box as it is, not the box."""

    def roi_pool(feature_map, box, size):
        x0, y0, x1, y1 = (float(v) for v in box)
        h, w = max(y1 - y0, 1), max(x1 - x0, 1)
        out = np.zeros((size, size, feature_map.shape[2]))
        for i in range(size):
            for j in range(size):
                top, bottom = int(np.floor(y0 + i * h / size)), int(np.ceil(y0 + (i + 1) * h / size))
                left, right = int(np.floor(x0 + j * w / size)), int(np.ceil(x0 + (j + 1) * w / size))
                out[i, j] = feature_map[top:bottom, left:right].max(axis=(0, 1))
        return out


@mutant("roi_pool")
def last_row_and_column_lost():
    """The box is clipped to W - 1 and H - 1."""

    def roi_pool(feature_map, box, size):
        H, W, C = feature_map.shape
        x0, y0, x1, y1 = (int(round(float(v))) for v in box)
        x1, y1 = min(x1, W - 1), min(y1, H - 1)
        h, w = max(y1 - y0, 1), max(x1 - x0, 1)
        out = np.zeros((size, size, C))
        for i in range(size):
            for j in range(size):
                out[i, j] = feature_map[
                    y0 + i * h // size : y0 - (-(i + 1) * h // size), x0 + j * w // size : x0 - (-(j + 1) * w // size)
                ].max(axis=(0, 1))
        return out
