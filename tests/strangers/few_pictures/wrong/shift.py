"""Wrong solutions of `shift`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("shift")
def only_roll():
    """np.roll: what leaves on one side comes in on the other."""

    def shift(images, dy, dx, fill=0.0):
        return np.roll(np.asarray(images), (dy, dx), axis=(1, 2))


@mutant("shift")
def dy_and_dx_swapped():
    """dy moves to the right and dx down."""

    def shift(images, dy, dx, fill=0.0):
        images = np.asarray(images)
        h, w = images.shape[1:3]
        out = np.full_like(images, fill)
        for r in range(h):
            for c in range(w):
                if 0 <= r - dx < h and 0 <= c - dy < w:
                    out[:, r, c] = images[:, r - dx, c - dy]
        return out


@mutant("shift")
def up_and_left():
    """Moves the wrong way: plus for minus."""

    def shift(images, dy, dx, fill=0.0):
        images = np.asarray(images)
        h, w = images.shape[1:3]
        out = np.full_like(images, fill)
        for r in range(h):
            for c in range(w):
                if 0 <= r + dy < h and 0 <= c + dx < w:
                    out[:, r, c] = images[:, r + dy, c + dx]
        return out


@mutant("shift")
def negative_index_comes_in_again():
    """Only the upper end is tested; a negative index takes rows from the other end."""

    def shift(images, dy, dx, fill=0.0):
        images = np.asarray(images)
        h, w = images.shape[1:3]
        out = np.full_like(images, fill)
        for r in range(h):
            for c in range(w):
                if r - dy < h and c - dx < w and r - dy >= -h and c - dx >= -w:
                    out[:, r, c] = images[:, r - dy, c - dx]
        return out


@mutant("shift")
def fill_ignored():
    """Zeros come in, whatever fill is."""

    def shift(images, dy, dx, fill=0.0):
        images = np.asarray(images)
        h, w = images.shape[1:3]
        out = np.zeros_like(images)
        if abs(dy) >= h or abs(dx) >= w:
            return out
        part = images[:, max(-dy, 0) : h - max(dy, 0), max(-dx, 0) : w - max(dx, 0)]
        out[:, max(dy, 0) : h + min(dy, 0), max(dx, 0) : w + min(dx, 0)] = part
        return out


@mutant("shift")
def columns_are_rolled():
    """Rows are filled, columns come in again."""

    def shift(images, dy, dx, fill=0.0):
        out = np.roll(np.asarray(images), (dy, dx), axis=(1, 2))
        if dy >= 0:
            out[:, :dy] = fill
        else:
            out[:, dy:] = fill
        return out


@mutant("shift")
def positive_only():
    """Negative shifts do nothing."""

    def shift(images, dy, dx, fill=0.0):
        images = np.asarray(images)
        h, w = images.shape[1:3]
        dy, dx = max(dy, 0), max(dx, 0)
        out = np.full_like(images, fill)
        if dy < h and dx < w:
            out[:, dy:, dx:] = images[:, : h - dy, : w - dx]
        return out


@mutant("shift")
def zero_makes_nothing():
    """[:-dy] is empty for dy = 0."""

    def shift(images, dy, dx, fill=0.0):
        images = np.asarray(images)
        out = np.full_like(images, fill)
        h, w = images.shape[1:3]
        if abs(dy) >= h or abs(dx) >= w:
            return out
        rows = images[:, :-dy] if dy >= 0 else images[:, -dy:]
        part = rows[:, :, :-dx] if dx >= 0 else rows[:, :, -dx:]
        top, left = max(dy, 0), max(dx, 0)
        out[:, top : top + part.shape[1], left : left + part.shape[2]] = part
        return out


@mutant("shift")
def no_guard_for_large_shifts():
    """The slices without the guard: h - dy becomes negative."""

    def shift(images, dy, dx, fill=0.0):
        images = np.asarray(images)
        h, w = images.shape[1:3]
        out = np.full_like(images, fill)
        part = images[:, max(-dy, 0) : h - max(dy, 0), max(-dx, 0) : w - max(dx, 0)]
        out[:, max(dy, 0) : h + min(dy, 0), max(dx, 0) : w + min(dx, 0)] = part
        return out


@mutant("shift")
def modulo_for_large_shifts():
    """A shift by more than the side is taken modulo the side."""

    def shift(images, dy, dx, fill=0.0):
        images = np.asarray(images)
        h, w = images.shape[1:3]
        dy = int(np.sign(dy)) * (abs(dy) % h)
        dx = int(np.sign(dx)) * (abs(dx) % w)
        out = np.full_like(images, fill)
        for r in range(h):
            for c in range(w):
                if 0 <= r - dy < h and 0 <= c - dx < w:
                    out[:, r, c] = images[:, r - dy, c - dx]
        return out


@mutant("shift")
def becomes_float64():
    """Bytes and float32 become float64."""

    def shift(images, dy, dx, fill=0.0):
        images = np.asarray(images)
        n, h, w, c = images.shape
        out = np.ones((n, h, w, c)) * fill
        for r in range(max(dy, 0), min(h + dy, h)):
            for k in range(max(dx, 0), min(w + dx, w)):
                out[:, r, k] = images[:, r - dy, k - dx]
        return out


@mutant("shift")
def float32_always():
    """Casts everything to float32, as networks like it."""

    def shift(images, dy, dx, fill=0.0):
        images = np.asarray(images, dtype="float32")
        h, w = images.shape[1:3]
        edges = ((0, 0), (max(dy, 0), max(-dy, 0)), (max(dx, 0), max(-dx, 0)), (0, 0))
        padded = np.pad(images, edges, constant_values=fill)
        return padded[:, max(-dy, 0) : max(-dy, 0) + h, max(-dx, 0) : max(-dx, 0) + w].copy()


@mutant("shift")
def no_lists():
    """A list has no shape."""

    def shift(images, dy, dx, fill=0.0):
        n, h, w, c = images.shape
        out = np.full_like(images, fill)
        for r in range(h):
            for k in range(w):
                if 0 <= r - dy < h and 0 <= k - dx < w:
                    out[:, r, k] = images[:, r - dy, k - dx]
        return out


@mutant("shift")
def in_place():
    """Changes the pictures that it was given."""

    def shift(images, dy, dx, fill=0.0):
        images = np.asarray(images)
        old = images.copy()
        h, w = images.shape[1:3]
        images[...] = fill
        for r in range(h):
            for c in range(w):
                if 0 <= r - dy < h and 0 <= c - dx < w:
                    images[:, r, c] = old[:, r - dy, c - dx]
        return images


@mutant("shift")
def same_array_when_nothing_moves():
    """With dy = dx = 0 the given array itself comes back, no new one."""

    def shift(images, dy, dx, fill=0.0):
        images = np.asarray(images)
        if dy == 0 and dx == 0:
            return images
        h, w = images.shape[1:3]
        out = np.full_like(images, fill)
        for r in range(h):
            for c in range(w):
                if 0 <= r - dy < h and 0 <= c - dx < w:
                    out[:, r, c] = images[:, r - dy, c - dx]
        return out


@mutant("shift")
def old_zeros_are_filled():
    """Zeros first, and then every 0 becomes fill, those of the picture, too."""

    def shift(images, dy, dx, fill=0.0):
        images = np.asarray(images)
        h, w = images.shape[1:3]
        out = np.zeros_like(images)
        for r in range(h):
            for c in range(w):
                if 0 <= r - dy < h and 0 <= c - dx < w:
                    out[:, r, c] = images[:, r - dy, c - dx]
        out[out == 0] = fill
        return out


@mutant("shift")
def height_and_width_swapped():
    """The guard compares dy with the width."""

    def shift(images, dy, dx, fill=0.0):
        images = np.asarray(images)
        w, h = images.shape[1:3]
        out = np.full_like(images, fill)
        if abs(dy) >= h or abs(dx) >= w:
            return out
        part = images[:, max(-dy, 0) : h - max(dy, 0), max(-dx, 0) : w - max(dx, 0)]
        out[:, max(dy, 0) : h + min(dy, 0), max(dx, 0) : w + min(dx, 0)] = part
        return out


@mutant("shift")
def sides_of_the_notebook():
    """32 pixels, whatever the pictures have."""

    def shift(images, dy, dx, fill=0.0):
        images = np.asarray(images)
        out = np.full_like(images, fill)
        for r in range(32):
            for c in range(32):
                if 0 <= r - dy < 32 and 0 <= c - dx < 32:
                    out[:, r, c] = images[:, r - dy, c - dx]
        return out


@mutant("shift")
def axes_zero_and_one():
    """Moves the pictures along the batch: axes 0 and 1."""

    def shift(images, dy, dx, fill=0.0):
        images = np.asarray(images)
        h, w = images.shape[:2]
        out = np.full_like(images, fill)
        for r in range(h):
            for c in range(w):
                if 0 <= r - dy < h and 0 <= c - dx < w:
                    out[r, c] = images[r - dy, c - dx]
        return out


@mutant("shift")
def edge_pixels_repeated():
    """np.pad with mode edge: the border is drawn out."""

    def shift(images, dy, dx, fill=0.0):
        images = np.asarray(images)
        h, w = images.shape[1:3]
        edges = ((0, 0), (max(dy, 0), max(-dy, 0)), (max(dx, 0), max(-dx, 0)), (0, 0))
        padded = np.pad(images, edges, mode="edge")
        return padded[:, max(-dy, 0) : max(-dy, 0) + h, max(-dx, 0) : max(-dx, 0) + w]


@mutant("shift")
def never_cropped():
    """Padded, but not cut: the pictures grow."""

    def shift(images, dy, dx, fill=0.0):
        images = np.asarray(images)
        edges = ((0, 0), (max(dy, 0), max(-dy, 0)), (max(dx, 0), max(-dx, 0)), (0, 0))
        return np.pad(images, edges, constant_values=fill)


@mutant("shift")
def white_by_default():
    """What comes in is 1 when nothing is said."""

    def shift(images, dy, dx, fill=1.0):
        images = np.asarray(images)
        h, w = images.shape[1:3]
        edges = ((0, 0), (max(dy, 0), max(-dy, 0)), (max(dx, 0), max(-dx, 0)), (0, 0))
        padded = np.pad(images, edges, constant_values=fill)
        return padded[:, max(-dy, 0) : max(-dy, 0) + h, max(-dx, 0) : max(-dx, 0) + w].copy()
