"""Wrong solutions of `apply_offsets`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("apply_offsets")
def plain_sum():
    """anchor + t in all four numbers."""

    def apply_offsets(anchors, t):
        return np.asarray(anchors, dtype=float) + np.asarray(t, dtype=float)


@mutant("apply_offsets")
def no_exponential():
    """Multiplies the sizes by t itself."""

    def apply_offsets(anchors, t):
        a, t = np.asarray(anchors, dtype=float), np.asarray(t, dtype=float)
        return np.hstack([a[:, :2] + t[:, :2] * a[:, 2:], a[:, 2:] * t[:, 2:]])


@mutant("apply_offsets")
def offsets_again():
    """Does the same as offsets instead of undoing it."""

    def apply_offsets(anchors, t):
        a, t = np.asarray(anchors, dtype=float), np.asarray(t, dtype=float)
        return np.hstack([(t[:, :2] - a[:, :2]) / a[:, 2:], np.exp(t[:, 2:] / a[:, 2:])])


@mutant("apply_offsets")
def minus_the_move():
    """Subtracts the move."""

    def apply_offsets(anchors, t):
        a, t = np.asarray(anchors, dtype=float), np.asarray(t, dtype=float)
        return np.hstack([a[:, :2] - t[:, :2] * a[:, 2:], a[:, 2:] * np.exp(t[:, 2:])])


@mutant("apply_offsets")
def move_without_its_unit():
    """Adds the move without multiplying by the anchor's size."""

    def apply_offsets(anchors, t):
        a, t = np.asarray(anchors, dtype=float), np.asarray(t, dtype=float)
        return np.hstack([a[:, :2] + t[:, :2], a[:, 2:] * np.exp(t[:, 2:])])


@mutant("apply_offsets")
def width_plus_the_exponential():
    """Adds the exponential to the size instead of multiplying."""

    def apply_offsets(anchors, t):
        cajas = []
        for a, d in zip(anchors, t):
            x, y = a[0] + d[0] * a[2], a[1] + d[1] * a[3]
            cajas.append([x, y, a[2] + np.exp(d[2]), a[3] + np.exp(d[3])])
        return np.array(cajas)


@mutant("apply_offsets")
def exponential_of_the_product():
    """exp(size · t) instead of size · exp(t)."""

    def apply_offsets(anchors, t):
        a, t = np.asarray(anchors, dtype=float), np.asarray(t, dtype=float)
        return np.hstack([a[:, :2] + t[:, :2] * a[:, 2:], np.exp(a[:, 2:] * t[:, 2:])])


@mutant("apply_offsets")
def width_for_both():
    """Multiplies ty by the anchor's width."""

    def apply_offsets(anchors, t):
        ax, ay, aw, ah = np.asarray(anchors, dtype=float).T
        tx, ty, tw, th = np.asarray(t, dtype=float).T
        return np.stack([ax + tx * aw, ay + ty * aw, aw * np.exp(tw), ah * np.exp(th)], axis=1)


@mutant("apply_offsets")
def sizes_crossed():
    """The width gets the exponential of th, the height that of tw."""

    def apply_offsets(anchors, t):
        ax, ay, aw, ah = np.asarray(anchors, dtype=float).T
        tx, ty, tw, th = np.asarray(t, dtype=float).T
        return np.stack([ax + tx * aw, ay + ty * ah, aw * np.exp(th), ah * np.exp(tw)], axis=1)


@mutant("apply_offsets")
def corners_come_back():
    """Gives corners, not the centre form."""

    def apply_offsets(anchors, t):
        a, t = np.asarray(anchors, dtype=float), np.asarray(t, dtype=float)
        return to_corners(np.hstack([a[:, :2] + t[:, :2] * a[:, 2:], a[:, 2:] * np.exp(t[:, 2:])]))


@mutant("apply_offsets")
def two_to_the_power():
    """2 ** t instead of e ** t."""

    def apply_offsets(anchors, t):
        a, t = np.asarray(anchors, dtype=float), np.asarray(t, dtype=float)
        return np.hstack([a[:, :2] + t[:, :2] * a[:, 2:], a[:, 2:] * 2 ** t[:, 2:]])


@mutant("apply_offsets")
def new_sizes_used_for_the_move():
    """Stretches first and moves by the new size."""

    def apply_offsets(anchors, t):
        boxes, t = np.array(anchors, dtype=float), np.asarray(t, dtype=float)
        boxes[:, 2:] *= np.exp(t[:, 2:])
        boxes[:, :2] += t[:, :2] * boxes[:, 2:]
        return boxes


@mutant("apply_offsets")
def copy_of_integers():
    """np.array(anchors) keeps integers: centres and sizes lose what is behind the point."""

    def apply_offsets(anchors, t):
        t = np.asarray(t, dtype=float)
        boxes = np.array(anchors)
        boxes[:, :2] = boxes[:, :2] + t[:, :2] * boxes[:, 2:]
        boxes[:, 2:] = boxes[:, 2:] * np.exp(t[:, 2:])
        return boxes


@mutant("apply_offsets")
def anchors_overwritten():
    """Works in the anchors: an array of floats does not stay as it was."""

    def apply_offsets(anchors, t):
        boxes, t = np.asarray(anchors, dtype=float), np.asarray(t, dtype=float)
        boxes[:, :2] += t[:, :2] * boxes[:, 2:]
        boxes[:, 2:] *= np.exp(t[:, 2:])
        return boxes


@mutant("apply_offsets")
def exponentials_written_into_t():
    """Takes the exponentials in place: t does not stay as it was."""

    def apply_offsets(anchors, t):
        a, t = np.asarray(anchors, dtype=float), np.asarray(t, dtype=float)
        np.exp(t[:, 2:], out=t[:, 2:])
        return np.hstack([a[:, :2] + t[:, :2] * a[:, 2:], a[:, 2:] * t[:, 2:]])


@mutant("apply_offsets")
def limited_stretch():
    """Limits tw and th to −1 … 1: larger offsets do not come back."""

    def apply_offsets(anchors, t):
        a, t = np.asarray(anchors, dtype=float), np.asarray(t, dtype=float)
        return np.hstack([a[:, :2] + t[:, :2] * a[:, 2:], a[:, 2:] * np.exp(np.clip(t[:, 2:], -1, 1))])


@mutant("apply_offsets")
def cut_off_at_the_picture():
    """Clips the centres to 0 … 1, which nobody asked for: centres outside do not come back."""

    def apply_offsets(anchors, t):
        a, t = np.asarray(anchors, dtype=float), np.asarray(t, dtype=float)
        return np.hstack([np.clip(a[:, :2] + t[:, :2] * a[:, 2:], 0, 1), a[:, 2:] * np.exp(t[:, 2:])])


@mutant("apply_offsets")
def arrays_only():
    """Slices at once: lists are refused."""

    def apply_offsets(anchors, t):
        return np.hstack([anchors[:, :2] + t[:, :2] * anchors[:, 2:], anchors[:, 2:] * np.exp(t[:, 2:])])
