"""Right solutions of `offsets`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("offsets")
def halves_by_hstack():
    """Centres and sizes, one line each."""

    def offsets(anchors, boxes):
        a, b = np.asarray(anchors, dtype=float), np.asarray(boxes, dtype=float)
        return np.hstack([(b[:, :2] - a[:, :2]) / a[:, 2:], np.log(b[:, 2:] / a[:, 2:])])


@variant("offsets")
def rows_in_a_loop():
    """A loop with math.log over rows."""

    import math

    def offsets(anchors, boxes):
        result = []
        for (ax, ay, aw, ah), (cx, cy, w, h) in zip(anchors, boxes):
            result.append([(cx - ax) / aw, (cy - ay) / ah, math.log(w / aw), math.log(h / ah)])
        return np.array(result)


@variant("offsets")
def difference_of_logarithms():
    """The logarithm of the quotient as a difference."""

    def offsets(anchors, boxes):
        anchors = np.array(anchors, dtype=np.float64)
        boxes = np.array(boxes, dtype=np.float64)
        t = np.zeros_like(anchors)
        t[:, 0] = (boxes[:, 0] - anchors[:, 0]) / anchors[:, 2]
        t[:, 1] = (boxes[:, 1] - anchors[:, 1]) / anchors[:, 3]
        t[:, 2] = np.log(boxes[:, 2]) - np.log(anchors[:, 2])
        t[:, 3] = np.log(boxes[:, 3]) - np.log(anchors[:, 3])
        return t


@variant("offsets")
def columnas_por_transposicion():
    """Columns by .T, stacked; Spanish names."""

    def offsets(anchors, boxes):
        ax, ay, aw, ah = np.asarray(anchors, dtype=float).T
        cx, cy, ancho, alto = np.asarray(boxes, dtype=float).T
        # desplazamiento en unidades del ancla
        tx = (cx - ax) / aw
        ty = (cy - ay) / ah
        return np.stack([tx, ty, np.log(ancho / aw), np.log(alto / ah)], axis=1)


@variant("offsets")
def lambda_with_c_():
    """A lambda with np.c_."""

    _t = lambda a, b: np.c_[(b[:, :2] - a[:, :2]) / a[:, 2:4], np.log(b[:, 2:4]) - np.log(a[:, 2:4])]
    offsets = lambda anchors, boxes: _t(np.asarray(anchors, float), np.asarray(boxes, float))


@variant("offsets")
def index_loops():
    """Two index loops, one number at a time."""

    def offsets(anchors, boxes):
        n = len(anchors)
        t = np.empty((n, 4))
        for i in range(n):
            for k in range(4):
                if k < 2:
                    t[i][k] = (boxes[i][k] - anchors[i][k]) / anchors[i][k + 2]
                else:
                    t[i][k] = np.log(boxes[i][k] / anchors[i][k])
        return t


@variant("offsets")
def base_two_logarithm():
    """log2 times ln 2, after an exact split of the four columns."""

    def offsets(anchors, boxes):
        a = np.split(np.asarray(anchors, dtype=float), 4, axis=1)
        b = np.split(np.asarray(boxes, dtype=float), 4, axis=1)
        moves = [(b[k] - a[k]) / a[k + 2] for k in (0, 1)]
        stretches = [np.log2(b[k] / a[k]) * np.log(2) for k in (2, 3)]
        return np.concatenate(moves + stretches, axis=1)


@variant("offsets")
def table_of_pandas():
    """DataFrames with named columns."""

    import pandas as pd

    def offsets(anchors, boxes):
        names = ["cx", "cy", "w", "h"]
        a = pd.DataFrame(np.array(anchors, dtype=float), columns=names)
        b = pd.DataFrame(np.array(boxes, dtype=float), columns=names)
        t = pd.DataFrame(
            {
                "tx": (b.cx - a.cx) / a.w,
                "ty": (b.cy - a.cy) / a.h,
                "tw": np.log(b.w / a.w),
                "th": np.log(b.h / a.h),
            }
        )
        return t.to_numpy()


@variant("offsets")
def tensors_in_float64():
    """TensorFlow in float64."""

    import tensorflow as tf

    def offsets(anchors, boxes):
        a = tf.constant(np.asarray(anchors, dtype=np.float64))
        b = tf.constant(np.asarray(boxes, dtype=np.float64))
        xy = (b[:, :2] - a[:, :2]) / a[:, 2:]
        wh = tf.math.log(b[:, 2:] / a[:, 2:])
        return tf.concat([xy, wh], axis=1).numpy()


@variant("offsets")
def helper_per_axis():
    """One helper for both axes."""

    def one_axis(anchors, boxes, axis):
        centre, size = anchors[:, axis], anchors[:, axis + 2]
        return (boxes[:, axis] - centre) / size, np.log(boxes[:, axis + 2] / size)

    def offsets(anchors, boxes):
        anchors, boxes = np.asarray(anchors, dtype=float), np.asarray(boxes, dtype=float)
        tx, tw = one_axis(anchors, boxes, 0)
        ty, th = one_axis(anchors, boxes, 1)
        return np.column_stack((tx, ty, tw, th))


@variant("offsets")
def checked_input():
    """Refuses what is not legal before it computes."""

    def offsets(anchors, boxes):
        anchors = np.array(anchors, dtype=float, ndmin=2)
        boxes = np.array(boxes, dtype=float, ndmin=2)
        if anchors.shape != boxes.shape or anchors.shape[1] != 4:
            raise ValueError("anchors and boxes must have the same shape (N, 4)")
        if (anchors[:, 2:] <= 0).any() or (boxes[:, 2:] <= 0).any():
            raise ValueError("widths and heights must be above 0")
        boxes[:, :2] -= anchors[:, :2]
        boxes[:, :2] /= anchors[:, 2:]
        boxes[:, 2:] /= anchors[:, 2:]
        boxes[:, 2:] = np.log(boxes[:, 2:])
        return boxes


@variant("offsets")
def class_of_anchors():
    """An anchor as an own class."""

    class Anchor:
        def __init__(self, x, y, w, h):
            self.x, self.y, self.w, self.h = x, y, w, h

        def to(self, box):
            return [(box[0] - self.x) / self.w, (box[1] - self.y) / self.h, *np.log([box[2] / self.w, box[3] / self.h])]

    def offsets(anchors, boxes):
        return np.array([Anchor(*anchor).to(box) for anchor, box in zip(anchors, boxes)], dtype=float)
