"""Right solutions of `mosaic`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("mosaic")
def two_halves():
    """As in the hints."""

    def mosaic(images):
        top = np.concatenate([images[0], images[1]], axis=1)
        bottom = np.concatenate([images[2], images[3]], axis=1)
        return np.concatenate([top, bottom], axis=0).astype(np.float32) / 255


@variant("mosaic")
def hstack_and_vstack():
    """np.hstack and np.vstack."""

    def mosaic(images):
        a, b, c, d = images
        whole = np.vstack((np.hstack((a, b)), np.hstack((c, d))))
        return whole.astype("float32") / 255.0


@variant("mosaic")
def quarters_of_a_canvas():
    """Slices of an empty canvas."""

    def mosaic(images):
        alto, ancho, canales = images[0].shape
        lienzo = np.zeros((2 * alto, 2 * ancho, canales), dtype=np.float32)
        lienzo[:alto, :ancho] = images[0]
        lienzo[:alto, ancho:] = images[1]
        lienzo[alto:, :ancho] = images[2]
        lienzo[alto:, ancho:] = images[3]
        return lienzo / 255


@variant("mosaic")
def reshape_and_transpose():
    """(2, 2, h, w, 3) with the axes swapped."""

    def mosaic(images):
        a = np.asarray(images, dtype=np.float32)
        _, h, w, c = a.shape
        return a.reshape(2, 2, h, w, c).transpose(0, 2, 1, 3, 4).reshape(2 * h, 2 * w, c) / np.float32(255)


@variant("mosaic")
def divmod_loop():
    """Row and column of a quarter by divmod."""

    def mosaic(images):
        h, w = images[0].shape[:2]
        out = np.empty((2 * h, 2 * w, 3), np.float32)
        for k in range(4):
            r, s = divmod(k, 2)
            out[r * h : (r + 1) * h, s * w : (s + 1) * w] = np.asarray(images[k]) / 255.0
        return out


@variant("mosaic")
def pixel_by_pixel():
    """Four loops."""

    def mosaic(images):
        h, w, c = images[0].shape
        out = np.zeros((2 * h, 2 * w, c), dtype=np.float32)
        for i in range(2 * h):
            for j in range(2 * w):
                k = 2 * (i // h) + j // w
                for canal in range(c):
                    out[i, j, canal] = images[k][i % h, j % w, canal] / 255
        return out


@variant("mosaic")
def np_block():
    """np.block with the channel axis in mind."""

    def mosaic(images):
        channels = [
            np.block([[images[0][..., c], images[1][..., c]], [images[2][..., c], images[3][..., c]]]) for c in range(3)
        ]
        return (np.stack(channels, axis=-1) / 255).astype(np.float32)


@variant("mosaic")
def rows_of_lists():
    """Rows as lists, joined with +."""

    def mosaic(images):
        lists = [np.asarray(image).tolist() for image in images]
        upper = [left + right for left, right in zip(lists[0], lists[1])]
        lower = [left + right for left, right in zip(lists[2], lists[3])]
        return np.array(upper + lower, dtype=np.float32) / np.float32(255)


@variant("mosaic")
def lambda_in_one_line():
    """A lambda."""

    mosaic = lambda images: np.float32(
        np.concatenate([np.concatenate(images[k : k + 2], axis=1) for k in (0, 2)], axis=0) / 255
    )


@variant("mosaic")
def scaled_first():
    """Scales every picture first, then joins."""

    def mosaic(images):
        def scaled(image):
            return np.multiply(image, 1 / 255, dtype=np.float32)

        left = np.concatenate([scaled(images[0]), scaled(images[2])], axis=0)
        right = np.concatenate([scaled(images[1]), scaled(images[3])], axis=0)
        return np.clip(np.concatenate([left, right], axis=1), 0, 1)


@variant("mosaic")
def ops_of_keras():
    """keras.ops, turned back into NumPy."""

    def mosaic(images):
        x = keras.ops.cast(keras.ops.stack([keras.ops.convert_to_tensor(i) for i in images]), "float32") / 255.0
        rows = [keras.ops.concatenate([x[0], x[1]], axis=1), keras.ops.concatenate([x[2], x[3]], axis=1)]
        return keras.ops.convert_to_numpy(keras.ops.concatenate(rows, axis=0))


@variant("mosaic")
def append_and_copies():
    """Copies, np.append, checks."""

    def mosaic(images):
        parts = [np.array(image, dtype=np.float32) for image in images]
        if len(parts) != 4:
            raise ValueError("four pictures, please")
        if any(p.shape != parts[0].shape for p in parts):
            raise ValueError("the pictures have different shapes")
        for p in parts:
            p /= 255
        return np.append(np.append(parts[0], parts[1], axis=1), np.append(parts[2], parts[3], axis=1), axis=0)


@variant("mosaic")
def r_and_concatenation_along_axes():
    """np.stack into an array first, then joins slices of it."""

    def mosaic(images):
        four = np.stack(list(images)).astype(np.float32)
        pairs = np.concatenate([four[0::2], four[1::2]], axis=2)
        return np.vstack([pairs[0], pairs[1]]) / 255
