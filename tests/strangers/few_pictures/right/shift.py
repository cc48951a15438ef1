"""Right solutions of `shift`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("shift")
def slices():
    """The slices of the hint."""

    def shift(images, dy, dx, fill=0.0):
        images = np.asarray(images)
        h, w = images.shape[1:3]
        moved = np.full_like(images, fill)
        if abs(dy) >= h or abs(dx) >= w:
            return moved
        to_r, of_r = slice(max(dy, 0), h + min(dy, 0)), slice(max(-dy, 0), h - max(dy, 0))
        to_c, of_c = slice(max(dx, 0), w + min(dx, 0)), slice(max(-dx, 0), w - max(dx, 0))
        moved[:, to_r, to_c] = images[:, of_r, of_c]
        return moved


@variant("shift")
def loops_over_pixels():
    """Two loops and the formula."""

    def shift(images, dy, dx, fill=0.0):
        images = np.array(images)
        n, height, width, channels = images.shape
        result = np.full(images.shape, fill, dtype=images.dtype)
        for r in range(height):
            for c in range(width):
                old_r, old_c = r - dy, c - dx
                if 0 <= old_r < height and 0 <= old_c < width:
                    result[:, r, c, :] = images[:, old_r, old_c, :]
        return result


@variant("shift")
def roll_then_fill():
    """np.roll, and what came round is painted over."""

    def shift(images, dy, dx, fill=0.0):
        out = np.roll(np.asarray(images), (dy, dx), axis=(1, 2))
        h, w = out.shape[1], out.shape[2]
        if abs(dy) >= h or abs(dx) >= w:
            out[...] = fill
            return out
        if dy > 0:
            out[:, :dy] = fill
        elif dy < 0:
            out[:, dy:] = fill
        if dx > 0:
            out[:, :, :dx] = fill
        elif dx < 0:
            out[:, :, dx:] = fill
        return out


@variant("shift")
def pad_and_crop():
    """np.pad on the side where something comes in, then a cut."""

    def shift(images, dy, dx, fill=0.0):
        images = np.asarray(images)
        h, w = images.shape[1:3]
        edges = ((0, 0), (max(dy, 0), max(-dy, 0)), (max(dx, 0), max(-dx, 0)), (0, 0))
        padded = np.pad(images, edges, mode="constant", constant_values=fill)
        top, left = max(-dy, 0), max(-dx, 0)
        return padded[:, top : top + h, left : left + w].copy()


@variant("shift")
def concatenate_with_blocks():
    """Strips of fill are put on, one axis after the other."""

    def shift(images, dy, dx, fill=0.0):
        def along(a, axis, d):
            size = a.shape[axis]
            d = max(-size, min(size, d))
            strip_shape = list(a.shape)
            strip_shape[axis] = abs(d)
            strip = np.full(strip_shape, fill, dtype=a.dtype)
            if d >= 0:
                return np.concatenate([strip, np.take(a, range(size - d), axis=axis)], axis=axis)
            return np.concatenate([np.take(a, range(-d, size), axis=axis), strip], axis=axis)

        return along(along(np.asarray(images), 1, dy), 2, dx)


@variant("shift")
def masks_of_rows_and_columns():
    """Which rows and columns of the new picture have an old one; np.ix_."""

    def shift(images, dy, dx, fill=0.0):
        images = np.asarray(images)
        rows = np.arange(images.shape[1]) - dy
        cols = np.arange(images.shape[2]) - dx
        good_rows = (rows >= 0) & (rows < images.shape[1])
        good_cols = (cols >= 0) & (cols < images.shape[2])
        out = np.full_like(images, fill)
        target = np.ix_(range(len(images)), np.flatnonzero(good_rows), np.flatnonzero(good_cols))
        out[target] = images[np.ix_(range(len(images)), rows[good_rows], cols[good_cols])]
        return out


@variant("shift")
def take_with_clip_and_where():
    """Indices cut to the picture, then np.where for what lies outside."""

    def shift(images, dy, dx, fill=0.0):
        a = np.asarray(images)
        _, h, w, _ = a.shape
        r = np.arange(h)[:, None] - dy
        c = np.arange(w)[None, :] - dx
        inside = (r >= 0) & (r < h) & (c >= 0) & (c < w)
        taken = a[:, np.clip(r, 0, h - 1), np.clip(c, 0, w - 1)]
        return np.where(inside[None, :, :, None], taken, np.array(fill).astype(a.dtype))


@variant("shift")
def canvas_of_three():
    """The picture in the middle of a canvas three times as large, and a window."""

    def shift(images, dy, dx, fill=0.0):
        images = np.asarray(images)
        n, h, w, c = images.shape
        dy, dx = int(np.clip(dy, -h, h)), int(np.clip(dx, -w, w))
        canvas = np.full((n, 3 * h, 3 * w, c), fill, dtype=images.dtype)
        canvas[:, h : 2 * h, w : 2 * w] = images
        return np.array(canvas[:, h - dy : 2 * h - dy, w - dx : 2 * w - dx])


@variant("shift")
def one_pixel_after_the_other():
    """Moves by one pixel, as often as it takes."""

    def shift(images, dy, dx, fill=0.0):
        out = np.array(images)
        for _ in range(min(abs(dy), out.shape[1])):
            if dy > 0:
                out[:, 1:] = out[:, :-1].copy()
                out[:, 0] = fill
            else:
                out[:, :-1] = out[:, 1:].copy()
                out[:, -1] = fill
        for _ in range(min(abs(dx), out.shape[2])):
            if dx > 0:
                out[:, :, 1:] = out[:, :, :-1].copy()
                out[:, :, 0] = fill
            else:
                out[:, :, :-1] = out[:, :, 1:].copy()
                out[:, :, -1] = fill
        return out


@variant("shift")
def nested_lists():
    """Comprehensions over lists, and an array of the old dtype at the end."""

    def shift(images, dy, dx, fill=0.0):
        images = np.asarray(images)
        n, h, w, ch = images.shape
        empty = np.full(ch, fill, dtype=images.dtype)
        pixels = [
            images[i, r - dy, c - dx] if 0 <= r - dy < h and 0 <= c - dx < w else empty
            for i in range(n)
            for r in range(h)
            for c in range(w)
        ]
        return np.array(pixels, dtype=images.dtype).reshape(images.shape)


@variant("shift")
def tf_pad():
    """tf.pad and a cut, back to NumPy."""

    def shift(images, dy, dx, fill=0.0):
        images = np.asarray(images)
        h, w = images.shape[1:3]
        paddings = [[0, 0], [max(dy, 0), max(-dy, 0)], [max(dx, 0), max(-dx, 0)], [0, 0]]
        value = tf.constant(np.asarray(fill).astype(images.dtype))
        big = tf.pad(tf.constant(images), paddings, constant_values=value)
        a, b = max(0, -dy), max(0, -dx)
        return big[:, a : a + h, b : b + w].numpy()


@variant("shift")
def four_cases():
    """if and elif for the signs, and zero has a case of its own."""

    def shift(images, dy, dx, fill=0.0):
        src = np.asarray(images)
        alto, ancho = src.shape[1:3]

        def mover(a, d, lado):  # rows first; a has the moved axis in front
            nuevo = np.full_like(a, fill)
            if d == 0:
                nuevo[:] = a
            elif 0 < d < lado:
                nuevo[d:] = a[:-d]
            elif -lado < d < 0:
                nuevo[:d] = a[-d:]
            return nuevo

        filas = np.moveaxis(mover(np.moveaxis(src, 1, 0), dy, alto), 0, 1)
        return np.moveaxis(mover(np.moveaxis(filas, 2, 0), dx, ancho), 0, 2)


@variant("shift")
def row_by_row_with_a_list_of_pictures():
    """Each picture on its own; an array is filled."""

    def shift(images, dy, dx, fill=0.0):
        images = np.asarray(images)
        result = np.empty_like(images)
        for n, picture in enumerate(images):
            new = np.full(picture.shape, fill, dtype=picture.dtype)
            for r, row in enumerate(picture):
                if not 0 <= r + dy < len(picture):
                    continue
                for c, pixel in enumerate(row):
                    if 0 <= c + dx < len(row):
                        new[r + dy, c + dx] = pixel
            result[n] = new
        return result


@variant("shift")
def start_and_stop():
    """Starts and stops by max and min, all cut to the picture."""

    def shift(images, dy, dx, fill=0.0):
        images = np.asarray(images)
        h, w = images.shape[1:3]
        moved = np.ones(images.shape, dtype=images.dtype) * np.asarray(fill).astype(images.dtype)
        y0, y1 = min(max(dy, 0), h), max(min(h + dy, h), 0)
        x0, x1 = min(max(dx, 0), w), max(min(w + dx, w), 0)
        if y0 < y1 and x0 < x1:
            moved[:, y0:y1, x0:x1] = images[:, y0 - dy : y1 - dy, x0 - dx : x1 - dx]
        return moved.astype(images.dtype)
