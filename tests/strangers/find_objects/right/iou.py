"""Right solutions of `iou`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("iou")
def two_loops_over_lists():
    """Two plain loops and lists, one number at a time."""

    def iou(a, b):
        result = np.zeros((len(a), len(b)))
        for i in range(len(a)):
            for j in range(len(b)):
                ax0, ay0, ax1, ay1 = [float(v) for v in a[i]]
                bx0, by0, bx1, by1 = [float(v) for v in b[j]]
                width = max(0.0, min(ax1, bx1) - max(ax0, bx0))
                height = max(0.0, min(ay1, by1) - max(ay0, by0))
                shared = width * height
                union = (ax1 - ax0) * (ay1 - ay0) + (bx1 - bx0) * (by1 - by0) - shared
                if union > 0:
                    result[i, j] = shared / union
        return result


@variant("iou")
def broadcast_all_pairs():
    """New axes for all pairs, np.where against a union of 0."""

    def iou(a, b):
        a = np.asarray(a, dtype=float)[:, None]
        b = np.asarray(b, dtype=float)[None]
        w = np.maximum(0, np.minimum(a[..., 2], b[..., 2]) - np.maximum(a[..., 0], b[..., 0]))
        h = np.maximum(0, np.minimum(a[..., 3], b[..., 3]) - np.maximum(a[..., 1], b[..., 1]))
        both = w * h
        areas_a = (a[..., 2] - a[..., 0]) * (a[..., 3] - a[..., 1])
        areas_b = (b[..., 2] - b[..., 0]) * (b[..., 3] - b[..., 1])
        union = areas_a + areas_b - both
        return both / np.where(union > 0, union, 1)


@variant("iou")
def silenced_division():
    """Divides under np.errstate and turns NaN into 0."""

    def iou(a, b):
        a, b = np.array(a, dtype=np.float64), np.array(b, dtype=np.float64)
        lt = np.maximum(a[:, None, :2], b[None, :, :2])
        rb = np.minimum(a[:, None, 2:], b[None, :, 2:])
        wh = (rb - lt).clip(min=0)
        inter = wh[:, :, 0] * wh[:, :, 1]
        area_a = np.prod(a[:, 2:] - a[:, :2], axis=1)
        area_b = np.prod(b[:, 2:] - b[:, :2], axis=1)
        with np.errstate(divide="ignore", invalid="ignore"):
            res = inter / (area_a[:, None] + area_b[None, :] - inter)
        return np.nan_to_num(res)


@variant("iou")
def divide_where_there_is_a_union():
    """np.divide with out and where."""

    def iou(a, b):
        a = np.asarray(a, float)
        b = np.asarray(b, float)
        x0 = np.maximum.outer(a[:, 0], b[:, 0])
        y0 = np.maximum.outer(a[:, 1], b[:, 1])
        x1 = np.minimum.outer(a[:, 2], b[:, 2])
        y1 = np.minimum.outer(a[:, 3], b[:, 3])
        shared = np.where((x1 > x0) & (y1 > y0), (x1 - x0) * (y1 - y0), 0.0)
        union = np.add.outer((a[:, 2] - a[:, 0]) * (a[:, 3] - a[:, 1]), (b[:, 2] - b[:, 0]) * (b[:, 3] - b[:, 1]))
        union -= shared
        return np.divide(shared, union, out=np.zeros_like(shared), where=union > 0)


@variant("iou")
def funciones_auxiliares():
    """Helper functions with Spanish names, and a nested comprehension."""

    # área de una caja
    def area(caja):
        return float(caja[2] - caja[0]) * float(caja[3] - caja[1])

    # área común de dos cajas
    def interseccion(p, q):
        ancho = min(p[2], q[2]) - max(p[0], q[0])
        alto = min(p[3], q[3]) - max(p[1], q[1])
        if ancho <= 0 or alto <= 0:
            return 0.0
        return float(ancho) * float(alto)

    def cociente(p, q):
        comun = interseccion(p, q)
        return comun / (area(p) + area(q) - comun) if comun > 0 else 0.0

    def iou(a, b):
        # primero listas normales de Python
        filas, columnas = np.asarray(a).tolist(), np.asarray(b).tolist()
        valores = [cociente(p, q) for p in filas for q in columnas]
        return np.array(valores, dtype=float).reshape(len(filas), len(columnas))


@variant("iou")
def class_for_a_box():
    """An own class with an area and an operator."""

    class Box:
        def __init__(self, corners):
            self.left, self.top, self.right, self.bottom = (float(c) for c in corners)

        def area(self):
            return (self.right - self.left) * (self.bottom - self.top)

        def __and__(self, other):
            left, top = max(self.left, other.left), max(self.top, other.top)
            return Box((left, top, max(left, min(self.right, other.right)), max(top, min(self.bottom, other.bottom))))

    def iou(a, b):
        first, second = [Box(row) for row in a], [Box(row) for row in b]
        table = np.zeros((len(first), len(second)))
        for i, p in enumerate(first):
            for j, q in enumerate(second):
                common = (p & q).area()
                total = p.area() + q.area() - common
                table[i, j] = common / total if total else 0
        return table


@variant("iou")
def repeat_and_tile():
    """All pairs as two long tables, folded at the end."""

    def iou(a, b):
        a = np.asarray(a, dtype=float).reshape(-1, 4)
        b = np.asarray(b, dtype=float).reshape(-1, 4)
        n, m = a.shape[0], b.shape[0]
        left = np.repeat(a, m, axis=0)
        right = np.tile(b, (n, 1))
        w = np.minimum(left[:, 2], right[:, 2]) - np.maximum(left[:, 0], right[:, 0])
        h = np.minimum(left[:, 3], right[:, 3]) - np.maximum(left[:, 1], right[:, 1])
        w[w < 0] = 0
        h[h < 0] = 0
        inter = w * h
        union = (left[:, 2] - left[:, 0]) * (left[:, 3] - left[:, 1])
        union = union + (right[:, 2] - right[:, 0]) * (right[:, 3] - right[:, 1]) - inter
        union[union == 0] = 1
        return (inter / union).reshape(n, m)


@variant("iou")
def one_row_at_a_time():
    """A loop over a, NumPy over b."""

    def iou(a, b):
        a = np.asarray(a, dtype="float64")
        b = np.asarray(b, dtype="float64")
        out = np.empty((len(a), len(b)))
        for n, (x0, y0, x1, y1) in enumerate(a):
            wide = np.clip(np.minimum(x1, b[:, 2]) - np.maximum(x0, b[:, 0]), 0, None)
            high = np.clip(np.minimum(y1, b[:, 3]) - np.maximum(y0, b[:, 1]), 0, None)
            s = wide * high
            u = (x1 - x0) * (y1 - y0) + (b[:, 2] - b[:, 0]) * (b[:, 3] - b[:, 1]) - s
            out[n] = np.where(s > 0, s / np.where(u == 0, 1, u), 0)
        return out


@variant("iou")
def float32_at_the_end():
    """Computes in float64 and gives float32 back."""

    def iou(a, b):
        A = np.asarray(a).astype(np.float64)
        B = np.asarray(b).astype(np.float64)
        sides = np.minimum(A[:, np.newaxis, 2:], B[:, 2:]) - np.maximum(A[:, np.newaxis, :2], B[:, :2])
        inter = np.prod(np.maximum(sides, 0), axis=2)
        size = lambda X: (X[:, 2] - X[:, 0]) * (X[:, 3] - X[:, 1])
        union = size(A)[:, np.newaxis] + size(B) - inter
        return (inter / (union + (union == 0))).astype(np.float32)


@variant("iou")
def distance_of_scipy():
    """scipy's cdist with an own measure."""

    from scipy.spatial.distance import cdist

    def likeness(p, q):
        w = min(p[2], q[2]) - max(p[0], q[0])
        h = min(p[3], q[3]) - max(p[1], q[1])
        if min(w, h) <= 0:
            return 0.0
        return w * h / ((p[2] - p[0]) * (p[3] - p[1]) + (q[2] - q[0]) * (q[3] - q[1]) - w * h)

    def iou(a, b):
        if len(a) == 0 or len(b) == 0:
            return np.zeros((len(a), len(b)))
        return cdist(np.asarray(a, dtype=float), np.asarray(b, dtype=float), likeness)


@variant("iou")
def lambda_of_lambdas():
    """One expression, assigned to a name."""

    overlap_1d = lambda p, q, lo, hi: np.fmax(0.0, np.fmin(p[:, [hi]], q[:, hi]) - np.fmax(p[:, [lo]], q[:, lo]))
    size = lambda p: (p[:, 2] - p[:, 0]) * (p[:, 3] - p[:, 1])
    ratio = lambda s, u: s / np.where(u <= 0, 1.0, u)
    both = lambda p, q: overlap_1d(p, q, 0, 2) * overlap_1d(p, q, 1, 3)
    quotient = lambda p, q: ratio(both(p, q), size(p)[:, None] + size(q) - both(p, q))
    iou = lambda a, b: quotient(np.array(a, dtype=float), np.array(b, dtype=float))


@variant("iou")
def product_of_itertools():
    """itertools.product over all pairs, with unpacking."""

    from itertools import product

    def iou(a, b):
        a, b = np.asarray(a, dtype=float), np.asarray(b, dtype=float)
        values = []
        for (l1, t1, r1, b1), (l2, t2, r2, b2) in product(a, b):
            no_meeting = r1 <= l2 or r2 <= l1 or b1 <= t2 or b2 <= t1
            if no_meeting:
                values.append(0.0)
                continue
            shared = (min(r1, r2) - max(l1, l2)) * (min(b1, b2) - max(t1, t2))
            covered = (r1 - l1) * (b1 - t1) + (r2 - l2) * (b2 - t2) - shared
            values.append(shared / covered if covered > 0 else 0.0)
        return np.array(values).reshape((len(a), len(b)))


@variant("iou")
def columns_by_transposing():
    """Splits the columns by .T, and only divides by masked places."""

    def iou(a, b):
        ax0, ay0, ax1, ay1 = np.asarray(a, dtype=float).T[:, :, None]
        bx0, by0, bx1, by1 = np.asarray(b, dtype=float).T[:, None, :]
        inter_w = np.minimum(ax1, bx1) - np.maximum(ax0, bx0)
        inter_h = np.minimum(ay1, by1) - np.maximum(ay0, by0)
        inter = np.where(inter_w > 0, inter_w, 0) * np.where(inter_h > 0, inter_h, 0)
        union = (ax1 - ax0) * (ay1 - ay0) + (bx1 - bx0) * (by1 - by0) - inter
        answer = np.zeros(inter.shape)
        good = union > 0
        answer[good] = inter[good] / union[good]
        return answer


@variant("iou")
def keras_ops_in_float64():
    """keras.ops all the way, NumPy at the end."""

    def iou(a, b):
        ops = keras.ops
        a = ops.convert_to_tensor(np.asarray(a), dtype="float64")
        b = ops.convert_to_tensor(np.asarray(b), dtype="float64")
        low = ops.maximum(a[:, None, :2], b[None, :, :2])
        high = ops.minimum(a[:, None, 2:], b[None, :, 2:])
        inter = ops.prod(ops.maximum(high - low, 0), axis=-1)
        union = ops.prod(a[:, 2:] - a[:, :2], axis=-1)[:, None] + ops.prod(b[:, 2:] - b[:, :2], axis=-1)[None] - inter
        return ops.convert_to_numpy(ops.where(union > 0, inter / ops.where(union > 0, union, 1), 0))
