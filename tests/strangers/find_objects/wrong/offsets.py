"""Wrong solutions of `offsets`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("offsets")
def plain_difference():
    """box − anchor in all four numbers."""

    def offsets(anchors, boxes):
        return np.asarray(boxes, dtype=float) - np.asarray(anchors, dtype=float)


@mutant("offsets")
def anchor_minus_box():
    """The sign of the move is turned round."""

    def offsets(anchors, boxes):
        a, b = np.asarray(anchors, dtype=float), np.asarray(boxes, dtype=float)
        return np.hstack([(a[:, :2] - b[:, :2]) / a[:, 2:], np.log(b[:, 2:] / a[:, 2:])])


@mutant("offsets")
def no_logarithm():
    """The quotient of the sizes without its logarithm."""

    def offsets(anchors, boxes):
        a, b = np.asarray(anchors, dtype=float), np.asarray(boxes, dtype=float)
        return np.hstack([(b[:, :2] - a[:, :2]) / a[:, 2:], b[:, 2:] / a[:, 2:]])


@mutant("offsets")
def arguments_exchanged():
    """From the box to the anchor."""

    def offsets(anchors, boxes):
        a, b = np.asarray(boxes, dtype=float), np.asarray(anchors, dtype=float)
        return np.hstack([(b[:, :2] - a[:, :2]) / a[:, 2:], np.log(b[:, 2:] / a[:, 2:])])


@mutant("offsets")
def divided_by_the_box():
    """Measures the move in the size of the box, not of the anchor."""

    def offsets(anchors, boxes):
        a, b = np.asarray(anchors, dtype=float), np.asarray(boxes, dtype=float)
        return np.hstack([(b[:, :2] - a[:, :2]) / b[:, 2:], np.log(b[:, 2:] / a[:, 2:])])


@mutant("offsets")
def width_for_both():
    """Divides ty by the anchor's width."""

    def offsets(anchors, boxes):
        filas = []
        for a, c in zip(anchors, boxes):
            tx = (c[0] - a[0]) / a[2]
            ty = (c[1] - a[1]) / a[2]
            filas.append([tx, ty, np.log(c[2] / a[2]), np.log(c[3] / a[3])])
        return np.array(filas)


@mutant("offsets")
def precedence_forgotten():
    """Brackets are missing: c − a / size."""

    def offsets(anchors, boxes):
        a, b = np.asarray(anchors, dtype=float), np.asarray(boxes, dtype=float)
        return np.hstack([b[:, :2] - a[:, :2] / a[:, 2:], np.log(b[:, 2:] / a[:, 2:])])


@mutant("offsets")
def logarithm_of_base_ten():
    """log10 instead of the natural logarithm."""

    def offsets(anchors, boxes):
        a, b = np.asarray(anchors, dtype=float), np.asarray(boxes, dtype=float)
        return np.hstack([(b[:, :2] - a[:, :2]) / a[:, 2:], np.log10(b[:, 2:] / a[:, 2:])])


@mutant("offsets")
def log1p_of_the_quotient():
    """log(1 + w / a_w), so that a box that is its anchor does not give 0."""

    def offsets(anchors, boxes):
        a, b = np.asarray(anchors, dtype=float), np.asarray(boxes, dtype=float)
        return np.hstack([(b[:, :2] - a[:, :2]) / a[:, 2:], np.log1p(b[:, 2:] / a[:, 2:])])


@mutant("offsets")
def interleaved_columns():
    """The order is (tx, tw, ty, th)."""

    def offsets(anchors, boxes):
        ax, ay, aw, ah = np.asarray(anchors, dtype=float).T
        cx, cy, w, h = np.asarray(boxes, dtype=float).T
        return np.stack([(cx - ax) / aw, np.log(w / aw), (cy - ay) / ah, np.log(h / ah)], axis=1)


@mutant("offsets")
def four_rows():
    """The shape is (4, N)."""

    def offsets(anchors, boxes):
        ax, ay, aw, ah = np.asarray(anchors, dtype=float).T
        cx, cy, w, h = np.asarray(boxes, dtype=float).T
        return np.array([(cx - ax) / aw, (cy - ay) / ah, np.log(w / aw), np.log(h / ah)])


@mutant("offsets")
def array_of_integers():
    """np.zeros_like(anchors): for an array of integers the offsets lose what is behind the point."""

    def offsets(anchors, boxes):
        anchors, boxes = np.asarray(anchors), np.asarray(boxes)
        t = np.zeros_like(anchors)
        t[:, :2] = (boxes[:, :2] - anchors[:, :2]) / anchors[:, 2:]
        t[:, 2:] = np.log(boxes[:, 2:] / anchors[:, 2:])
        return t


@mutant("offsets")
def boxes_overwritten():
    """Works in the boxes: an array of floats does not stay as it was."""

    def offsets(anchors, boxes):
        anchors, t = np.asarray(anchors, dtype=float), np.asarray(boxes, dtype=float)
        t[:, :2] = (t[:, :2] - anchors[:, :2]) / anchors[:, 2:]
        t[:, 2:] = np.log(t[:, 2:] / anchors[:, 2:])
        return t


@mutant("offsets")
def arrays_only():
    """Slices at once: lists are refused."""

    def offsets(anchors, boxes):
        centres = (boxes[:, :2] - anchors[:, :2]) / anchors[:, 2:]
        sizes = np.log(boxes[:, 2:] / anchors[:, 2:])
        return np.concatenate([centres, sizes], axis=1)


@mutant("offsets")
def small_number_in_the_logarithm():
    """Adds 1e-3 within the logarithm: seen at boxes of small shares."""

    def offsets(anchors, boxes):
        a, b = np.asarray(anchors, dtype=float), np.asarray(boxes, dtype=float)
        eps = 1e-3
        return np.hstack([(b[:, :2] - a[:, :2]) / (a[:, 2:] + eps), np.log((b[:, 2:] + eps) / (a[:, 2:] + eps))])


@mutant("offsets")
def whole_quotients():
    """// instead of /, so only whole steps of the anchor's size are seen."""

    def offsets(anchors, boxes):
        a, b = np.asarray(anchors, dtype=float), np.asarray(boxes, dtype=float)
        return np.hstack([(b[:, :2] - a[:, :2]) // a[:, 2:], np.log(b[:, 2:] / a[:, 2:])])


@mutant("offsets")
def first_anchor_for_all():
    """Every box is measured from the first anchor: right for N = 1 only."""

    def offsets(anchors, boxes):
        ax, ay, aw, ah = np.asarray(anchors, dtype=float)[0]
        b = np.asarray(boxes, dtype=float)
        return np.column_stack([(b[:, 0] - ax) / aw, (b[:, 1] - ay) / ah, np.log(b[:, 2] / aw), np.log(b[:, 3] / ah)])
