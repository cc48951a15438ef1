"""Wrong solutions of `mosaic`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("mosaic")
def axes_swapped():
    """Joins below first: top-right and bottom-left change places."""

    def mosaic(images):
        left = np.concatenate([images[0], images[1]], axis=0)
        right = np.concatenate([images[2], images[3]], axis=0)
        return np.concatenate([left, right], axis=1).astype(np.float32) / 255


@mutant("mosaic")
def all_in_a_row():
    """All four side by side."""

    def mosaic(images):
        return np.concatenate(list(images), axis=1).astype(np.float32) / 255


@mutant("mosaic")
def not_scaled():
    """The bytes stay between 0 and 255."""

    def mosaic(images):
        top, bottom = np.hstack([images[0], images[1]]), np.hstack([images[2], images[3]])
        return np.vstack([top, bottom]).astype(np.float32)


@mutant("mosaic")
def scaled_by_256():
    """Divides by 256: white is not 1."""

    def mosaic(images):
        top, bottom = np.hstack([images[0], images[1]]), np.hstack([images[2], images[3]])
        return np.vstack([top, bottom]).astype(np.float32) / 256


@mutant("mosaic")
def float64_result():
    """Division of bytes by 255 gives float64."""

    def mosaic(images):
        top, bottom = np.hstack([images[0], images[1]]), np.hstack([images[2], images[3]])
        return np.vstack([top, bottom]) / 255


@mutant("mosaic")
def canvas_of_bytes():
    """A canvas of uint8 truncates the scaled numbers to 0 and 1."""

    def mosaic(images):
        h, w, c = images[0].shape
        canvas = np.zeros((2 * h, 2 * w, c), dtype=np.uint8)
        for k in range(4):
            canvas[k // 2 * h : k // 2 * h + h, k % 2 * w : k % 2 * w + w] = images[k] / 255
        return canvas.astype(np.float32)


@mutant("mosaic")
def whole_division():
    """// 255."""

    def mosaic(images):
        top, bottom = np.hstack([images[0], images[1]]), np.hstack([images[2], images[3]])
        return (np.vstack([top, bottom]) // 255).astype(np.float32)


@mutant("mosaic")
def only_square_pictures():
    """Takes the height for the width, too."""

    def mosaic(images):
        n = images[0].shape[0]
        out = np.zeros((2 * n, 2 * n, 3), dtype=np.float32)
        out[:n, :n], out[:n, n:], out[n:, :n], out[n:, n:] = images
        return out / 255


@mutant("mosaic")
def size_of_the_notebook():
    """Pictures of 16×16 only."""

    def mosaic(images):
        out = np.zeros((32, 32, 3), dtype=np.float32)
        out[:16, :16], out[:16, 16:], out[16:, :16], out[16:, 16:] = images
        return out / 255


@mutant("mosaic")
def plain_reshape():
    """Reshapes without swapping the axes: the pixels are mixed up."""

    def mosaic(images):
        a = np.asarray(images)
        _, h, w, c = a.shape
        return a.reshape(2 * h, 2 * w, c).astype(np.float32) / 255


@mutant("mosaic")
def bottom_pictures_swapped():
    """Clockwise: the lower two pictures are swapped."""

    def mosaic(images):
        top, bottom = np.hstack([images[0], images[1]]), np.hstack([images[3], images[2]])
        return np.vstack([top, bottom]).astype(np.float32) / 255


@mutant("mosaic")
def scaled_by_the_largest():
    """Divides by the largest byte that happens to occur."""

    def mosaic(images):
        top, bottom = np.hstack([images[0], images[1]]), np.hstack([images[2], images[3]])
        whole = np.vstack([top, bottom]).astype(np.float32)
        return whole / max(whole.max(), 1)


@mutant("mosaic")
def between_minus_one_and_one():
    """Scales to [-1, 1]."""

    def mosaic(images):
        top, bottom = np.hstack([images[0], images[1]]), np.hstack([images[2], images[3]])
        return np.vstack([top, bottom]).astype(np.float32) / 127.5 - 1


@mutant("mosaic")
def flattened():
    """Gives a vector."""

    def mosaic(images):
        top, bottom = np.hstack([images[0], images[1]]), np.hstack([images[2], images[3]])
        return (np.vstack([top, bottom]).astype(np.float32) / 255).ravel()


@mutant("mosaic")
def needs_an_array():
    """images.shape: a list of four arrays fails."""

    def mosaic(images):
        _, h, w, c = images.shape
        a = images.reshape(2, 2, h, w, c).swapaxes(1, 2).reshape(2 * h, 2 * w, c)
        return a.astype(np.float32) / 255


@mutant("mosaic")
def plus_joins_lists_only():
    """list + list joins, but array + array adds: both halves are sums in bytes."""

    def mosaic(images):
        top = images[0] + images[1]
        bottom = images[2] + images[3]
        return np.concatenate([top, bottom], axis=0).astype(np.float32) / 255


@mutant("mosaic")
def stacked_along_a_new_axis():
    """np.stack instead of concatenate."""

    def mosaic(images):
        top, bottom = np.stack([images[0], images[1]]), np.stack([images[2], images[3]])
        return np.stack([top, bottom]).astype(np.float32) / 255


@mutant("mosaic")
def transposed_pictures():
    """Swaps height and width of each picture."""

    def mosaic(images):
        a, b, c, d = (np.swapaxes(image, 0, 1) for image in images)
        return np.vstack([np.hstack([a, b]), np.hstack([c, d])]).astype(np.float32) / 255


@mutant("mosaic")
def black_edge():
    """Stops one pixel early: the last row and column stay black."""

    def mosaic(images):
        h, w, c = images[0].shape
        out = np.zeros((2 * h, 2 * w, c), dtype=np.float32)
        for i in range(2 * h - 1):
            for j in range(2 * w - 1):
                out[i, j] = images[2 * (i // h) + j // w][i % h, j % w] / 255
        return out
