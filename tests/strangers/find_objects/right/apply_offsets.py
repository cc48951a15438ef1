"""Right solutions of `apply_offsets`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("apply_offsets")
def halves_by_hstack():
    """Centres and sizes, one line each."""

    def apply_offsets(anchors, t):
        anchors, t = np.asarray(anchors, dtype=float), np.asarray(t, dtype=float)
        return np.hstack([anchors[:, :2] + t[:, :2] * anchors[:, 2:], anchors[:, 2:] * np.exp(t[:, 2:])])


@variant("apply_offsets")
def rows_in_a_loop():
    """A loop with math.exp over rows."""

    import math

    def apply_offsets(anchors, t):
        boxes = []
        for (ax, ay, aw, ah), (tx, ty, tw, th) in zip(anchors, t):
            boxes.append([ax + tx * aw, ay + ty * ah, aw * math.exp(tw), ah * math.exp(th)])
        return np.array(boxes, dtype=float)


@variant("apply_offsets")
def copy_in_place():
    """A copy of floats, changed in place."""

    def apply_offsets(anchors, t):
        t = np.asarray(t, dtype=float)
        boxes = np.array(anchors, dtype=float)
        boxes[:, :2] += t[:, :2] * boxes[:, 2:]
        boxes[:, 2:] *= np.exp(t[:, 2:])
        return boxes


@variant("apply_offsets")
def columnas_por_transposicion():
    """Columns by .T; Spanish names."""

    def apply_offsets(anchors, t):
        ax, ay, aw, ah = np.asarray(anchors, dtype=float).T
        tx, ty, tw, th = np.asarray(t, dtype=float).T
        # deshacer el logaritmo con la exponencial
        ancho = np.exp(tw) * aw
        alto = np.exp(th) * ah
        return np.array([ax + tx * aw, ay + ty * ah, ancho, alto]).T


@variant("apply_offsets")
def lambda_with_c_():
    """A lambda with np.c_."""

    _moved = lambda a, t: np.c_[a[:, 0:2] + a[:, 2:4] * t[:, 0:2], np.exp(t[:, 2:4] + np.log(a[:, 2:4]))]
    apply_offsets = lambda anchors, t: _moved(np.array(anchors, float), np.array(t, float))


@variant("apply_offsets")
def index_loops():
    """Two index loops, one number at a time."""

    def apply_offsets(anchors, t):
        out = np.zeros((len(anchors), 4))
        for i in range(len(anchors)):
            for k in range(2):
                out[i, k] = anchors[i][k] + t[i][k] * anchors[i][k + 2]
                out[i, k + 2] = anchors[i][k + 2] * np.exp(t[i][k + 2])
        return out


@variant("apply_offsets")
def power_of_e():
    """np.e to a power, and split columns."""

    def apply_offsets(anchors, t):
        centre, size = np.split(np.asarray(anchors, dtype=np.float64), 2, axis=1)
        move, stretch = np.split(np.asarray(t, dtype=np.float64), 2, axis=1)
        return np.concatenate((centre + move * size, size * np.e**stretch), axis=-1)


@variant("apply_offsets")
def table_of_pandas():
    """DataFrames with named columns."""

    import pandas as pd

    def apply_offsets(anchors, t):
        a = pd.DataFrame(np.array(anchors, dtype=float), columns=list("xywh"))
        d = pd.DataFrame(np.array(t, dtype=float), columns=list("xywh"))
        box = pd.DataFrame({"x": a.x + d.x * a.w, "y": a.y + d.y * a.h, "w": a.w * np.exp(d.w), "h": a.h * np.exp(d.h)})
        return box.values


@variant("apply_offsets")
def keras_ops_in_float64():
    """keras.ops in float64."""

    def apply_offsets(anchors, t):
        a = keras.ops.convert_to_tensor(np.asarray(anchors), dtype="float64")
        t = keras.ops.convert_to_tensor(np.asarray(t), dtype="float64")
        moved = a[:, :2] + t[:, :2] * a[:, 2:]
        grown = a[:, 2:] * keras.ops.exp(t[:, 2:])
        return keras.ops.convert_to_numpy(keras.ops.concatenate([moved, grown], axis=1))


@variant("apply_offsets")
def helper_per_axis():
    """One helper for both axes."""

    def one_axis(centre, size, move, stretch):
        return centre + move * size, size * np.exp(stretch)

    def apply_offsets(anchors, t):
        a, t = np.asarray(anchors, dtype=float), np.asarray(t, dtype=float)
        cx, w = one_axis(a[:, 0], a[:, 2], t[:, 0], t[:, 2])
        cy, h = one_axis(a[:, 1], a[:, 3], t[:, 1], t[:, 3])
        return np.stack((cx, cy, w, h), axis=-1)


@variant("apply_offsets")
def factors_and_terms():
    """A row of factors and a row of terms, then one product and one sum."""

    def apply_offsets(anchors, t):
        anchors = np.array(anchors, dtype=float)
        t = np.array(t, dtype=float)
        unit = np.tile(anchors[:, 2:], 2)
        factor = np.where(np.arange(4) < 2, t, np.exp(t * (np.arange(4) >= 2)))
        term = anchors * [1, 1, 0, 0]
        return unit * factor + term


@variant("apply_offsets")
def checked_input():
    """Refuses shapes that do not fit."""

    def apply_offsets(anchors, t):
        base = np.array(anchors, dtype=float)
        moves = np.array(t, dtype=float)
        if base.shape != moves.shape:
            raise ValueError(f"{base.shape} and {moves.shape} do not fit")
        boxes = np.empty_like(base)
        boxes[:, 0] = moves[:, 0] * base[:, 2] + base[:, 0]
        boxes[:, 1] = moves[:, 1] * base[:, 3] + base[:, 1]
        boxes[:, 2] = np.exp(moves[:, 2]) * base[:, 2]
        boxes[:, 3] = np.exp(moves[:, 3]) * base[:, 3]
        return boxes
