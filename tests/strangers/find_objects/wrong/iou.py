"""Wrong solutions of `iou`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("iou")
def sum_of_areas_below():
    """Divides by the sum of the areas; what is shared counts twice."""

    def iou(a, b):
        a = np.asarray(a, dtype=float)[:, None]
        b = np.asarray(b, dtype=float)[None]
        w = np.maximum(0, np.minimum(a[..., 2], b[..., 2]) - np.maximum(a[..., 0], b[..., 0]))
        h = np.maximum(0, np.minimum(a[..., 3], b[..., 3]) - np.maximum(a[..., 1], b[..., 1]))
        total = (a[..., 2] - a[..., 0]) * (a[..., 3] - a[..., 1]) + (b[..., 2] - b[..., 0]) * (b[..., 3] - b[..., 1])
        return w * h / np.where(total > 0, total, 1)


@mutant("iou")
def no_limit_at_zero():
    """Boxes that do not meet get a product of two negative sides, or a negative IoU."""

    def iou(a, b):
        a = np.asarray(a, dtype=float)[:, None]
        b = np.asarray(b, dtype=float)[None]
        w = np.minimum(a[..., 2], b[..., 2]) - np.maximum(a[..., 0], b[..., 0])
        h = np.minimum(a[..., 3], b[..., 3]) - np.maximum(a[..., 1], b[..., 1])
        both = w * h
        union = (
            (a[..., 2] - a[..., 0]) * (a[..., 3] - a[..., 1]) + (b[..., 2] - b[..., 0]) * (b[..., 3] - b[..., 1]) - both
        )
        return both / np.where(union > 0, union, 1)


@mutant("iou")
def row_by_row_only():
    """Compares box k of a with box k of b instead of all pairs."""

    def iou(a, b):
        a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
        valores = []
        for p, q in zip(a, b):
            ancho = max(0, min(p[2], q[2]) - max(p[0], q[0]))
            alto = max(0, min(p[3], q[3]) - max(p[1], q[1]))
            comun = ancho * alto
            union = (p[2] - p[0]) * (p[3] - p[1]) + (q[2] - q[0]) * (q[3] - q[1]) - comun
            valores.append(comun / union if union > 0 else 0)
        return np.array(valores)


@mutant("iou")
def corners_taken_for_sizes():
    """Reads the last two numbers as width and height."""

    def iou(a, b):
        result = np.zeros((len(a), len(b)))
        for i, (x, y, w, h) in enumerate(np.asarray(a, dtype=float)):
            for j, (u, v, p, q) in enumerate(np.asarray(b, dtype=float)):
                wide = max(0, min(x + w, u + p) - max(x, u))
                high = max(0, min(y + h, v + q) - max(y, v))
                union = w * h + p * q - wide * high
                result[i, j] = wide * high / union if union > 0 else 0
        return result


@mutant("iou")
def shared_part_of_the_smaller_box():
    """Divides by the smaller of the two areas instead of the union."""

    def iou(a, b):
        a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
        wh = np.minimum(a[:, None, 2:], b[None, :, 2:]) - np.maximum(a[:, None, :2], b[None, :, :2])
        both = np.prod(np.maximum(wh, 0), axis=2)
        area_a = np.prod(a[:, 2:] - a[:, :2], axis=1)
        area_b = np.prod(b[:, 2:] - b[:, :2], axis=1)
        least = np.minimum(area_a[:, None], area_b[None])
        return both / np.where(least > 0, least, 1)


@mutant("iou")
def plus_one_as_in_voc():
    """Widths with + 1: boxes that only touch get an IoU above 0."""

    def iou(a, b):
        a = np.asarray(a, dtype=float)[:, None]
        b = np.asarray(b, dtype=float)[None]
        w = np.maximum(0, np.minimum(a[..., 2], b[..., 2]) - np.maximum(a[..., 0], b[..., 0]) + 1)
        h = np.maximum(0, np.minimum(a[..., 3], b[..., 3]) - np.maximum(a[..., 1], b[..., 1]) + 1)
        both = w * h
        area_a = (a[..., 2] - a[..., 0] + 1) * (a[..., 3] - a[..., 1] + 1)
        area_b = (b[..., 2] - b[..., 0] + 1) * (b[..., 3] - b[..., 1] + 1)
        return both / (area_a + area_b - both)


@mutant("iou")
def rows_and_columns_exchanged():
    """Gives (M, N), one row for each box of b."""

    def iou(a, b):
        a = np.asarray(a, dtype=float)[None]
        b = np.asarray(b, dtype=float)[:, None]
        w = np.maximum(0, np.minimum(a[..., 2], b[..., 2]) - np.maximum(a[..., 0], b[..., 0]))
        h = np.maximum(0, np.minimum(a[..., 3], b[..., 3]) - np.maximum(a[..., 1], b[..., 1]))
        both = w * h
        area = lambda q: (q[..., 2] - q[..., 0]) * (q[..., 3] - q[..., 1])
        union = area(a) + area(b) - both
        return both / np.where(union > 0, union, 1)


@mutant("iou")
def limit_after_the_product():
    """Limits the area and not the sides: boxes apart in x and in y get an IoU above 0."""

    def iou(a, b):
        a = np.asarray(a, dtype=float)[:, None]
        b = np.asarray(b, dtype=float)[None]
        w = np.minimum(a[..., 2], b[..., 2]) - np.maximum(a[..., 0], b[..., 0])
        h = np.minimum(a[..., 3], b[..., 3]) - np.maximum(a[..., 1], b[..., 1])
        both = np.maximum(0, w * h)
        area = lambda q: (q[..., 2] - q[..., 0]) * (q[..., 3] - q[..., 1])
        union = area(a) + area(b) - both
        return both / np.where(union > 0, union, 1)


@mutant("iou")
def whole_pixels_only():
    """Turns the corners into integers: boxes in shares of the picture have no area."""

    def iou(a, b):
        a = np.asarray(a, dtype=int)
        b = np.asarray(b, dtype=int)
        lt = np.maximum(a[:, None, :2], b[:, :2])
        rb = np.minimum(a[:, None, 2:], b[:, 2:])
        wh = np.clip(rb - lt, 0, None)
        inter = wh[..., 0] * wh[..., 1]
        union = np.prod(a[:, 2:] - a[:, :2], axis=1)[:, None] + np.prod(b[:, 2:] - b[:, :2], axis=1) - inter
        return inter / np.where(union > 0, union, 1)


@mutant("iou")
def arrays_only():
    """Slices the argument at once: a list of boxes is refused."""

    def iou(a, b):
        x0 = np.maximum(a[:, 0][:, None], b[:, 0])
        y0 = np.maximum(a[:, 1][:, None], b[:, 1])
        x1 = np.minimum(a[:, 2][:, None], b[:, 2])
        y1 = np.minimum(a[:, 3][:, None], b[:, 3])
        both = np.maximum(x1 - x0, 0.0) * np.maximum(y1 - y0, 0.0)
        area_a = (a[:, 2] - a[:, 0]) * (a[:, 3] - a[:, 1])
        area_b = (b[:, 2] - b[:, 0]) * (b[:, 3] - b[:, 1])
        union = area_a[:, None] + area_b - both
        return both / np.where(union > 0, union, 1)


@mutant("iou")
def zero_by_zero():
    """Two boxes without area give NaN and a warning."""

    def iou(a, b):
        a = np.asarray(a, dtype=float)[:, None]
        b = np.asarray(b, dtype=float)[None]
        w = np.maximum(0, np.minimum(a[..., 2], b[..., 2]) - np.maximum(a[..., 0], b[..., 0]))
        h = np.maximum(0, np.minimum(a[..., 3], b[..., 3]) - np.maximum(a[..., 1], b[..., 1]))
        both = w * h
        area_a = (a[..., 2] - a[..., 0]) * (a[..., 3] - a[..., 1])
        area_b = (b[..., 2] - b[..., 0]) * (b[..., 3] - b[..., 1])
        return both / (area_a + area_b - both)


@mutant("iou")
def warning_in_spite_of_where():
    """np.where after the division: the values are right, but two boxes without area bring a warning."""

    def iou(a, b):
        a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
        wh = np.minimum(a[:, None, 2:], b[:, 2:]) - np.maximum(a[:, None, :2], b[:, :2])
        both = np.maximum(wh, 0).prod(axis=2)
        union = (a[:, 2:] - a[:, :2]).prod(axis=1)[:, None] + (b[:, 2:] - b[:, :2]).prod(axis=1) - both
        return np.where(union > 0, both / union, 0)


@mutant("iou")
def small_number_in_the_union():
    """Adds 1e-6 to the union: a small box in shares of the picture is not like itself."""

    def iou(a, b):
        a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
        lt = np.maximum(a[:, None, :2], b[None, :, :2])
        rb = np.minimum(a[:, None, 2:], b[None, :, 2:])
        wh = np.clip(rb - lt, 0, None)
        inter = wh[..., 0] * wh[..., 1]
        area_a = (a[:, 2] - a[:, 0]) * (a[:, 3] - a[:, 1])
        area_b = (b[:, 2] - b[:, 0]) * (b[:, 3] - b[:, 1])
        return inter / (area_a[:, None] + area_b[None] - inter + 1e-6)


@mutant("iou")
def union_of_at_least_one():
    """np.maximum(union, 1) against division by 0: wrong for all boxes that cover less than 1, as shares do."""

    def iou(a, b):
        a = np.asarray(a, dtype=float)[:, None]
        b = np.asarray(b, dtype=float)[None]
        w = np.maximum(0, np.minimum(a[..., 2], b[..., 2]) - np.maximum(a[..., 0], b[..., 0]))
        h = np.maximum(0, np.minimum(a[..., 3], b[..., 3]) - np.maximum(a[..., 1], b[..., 1]))
        both = w * h
        area = lambda q: (q[..., 2] - q[..., 0]) * (q[..., 3] - q[..., 1])
        return both / np.maximum(area(a) + area(b) - both, 1)


@mutant("iou")
def sizes_written_into_the_argument():
    """Turns the corners of a into sizes in place: an array of floats does not stay as it was."""

    def iou(a, b):
        a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
        wh = np.minimum(a[:, None, 2:], b[:, 2:]) - np.maximum(a[:, None, :2], b[:, :2])
        both = np.maximum(wh, 0).prod(axis=2)
        a[:, 2:] -= a[:, :2]
        union = (a[:, 2] * a[:, 3])[:, None] + (b[:, 2:] - b[:, :2]).prod(axis=1) - both
        return both / np.where(union > 0, union, 1)


@mutant("iou")
def no_rows_no_columns():
    """Without boxes in a the shape is (0,), not (0, M)."""

    def iou(a, b):
        tabla = []
        for p in np.asarray(a, dtype=float):
            fila = []
            for q in np.asarray(b, dtype=float):
                comun = max(0, min(p[2], q[2]) - max(p[0], q[0])) * max(0, min(p[3], q[3]) - max(p[1], q[1]))
                union = (p[2] - p[0]) * (p[3] - p[1]) + (q[2] - q[0]) * (q[3] - q[1]) - comun
                fila.append(comun / union if union > 0 else 0)
            tabla.append(fila)
        return np.array(tabla, dtype=float)


@mutant("iou")
def same_box_is_one():
    """Gives 1 for equal boxes before all else, also for two equal boxes without area."""

    def iou(a, b):
        out = np.zeros((len(a), len(b)))
        for i, p in enumerate(np.asarray(a, dtype=float)):
            for j, q in enumerate(np.asarray(b, dtype=float)):
                if np.array_equal(p, q):
                    out[i, j] = 1
                    continue
                w = min(p[2], q[2]) - max(p[0], q[0])
                h = min(p[3], q[3]) - max(p[1], q[1])
                if w > 0 and h > 0:
                    out[i, j] = w * h / ((p[2] - p[0]) * (p[3] - p[1]) + (q[2] - q[0]) * (q[3] - q[1]) - w * h)
        return out
