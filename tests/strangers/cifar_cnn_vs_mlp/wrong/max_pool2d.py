"""Wrong solutions of `max_pool2d`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("max_pool2d")
def mean_pooling():
    """The mean instead of the largest number."""

    def max_pool2d(x, size=2, stride=2):
        N, H, W, C = x.shape
        rows, columns = conv_output_size(H, size, stride), conv_output_size(W, size, stride)
        out = np.zeros((N, rows, columns, C))
        for i in range(rows):
            for j in range(columns):
                out[:, i, j] = x[:, i * stride : i * stride + size, j * stride : j * stride + size].mean(axis=(1, 2))
        return out


@mutant("max_pool2d")
def compared_with_zero():
    """Begins with 0: negative pictures come out as 0."""

    def max_pool2d(x, size=2, stride=2):
        N, H, W, C = x.shape
        rows, columns = conv_output_size(H, size, stride), conv_output_size(W, size, stride)
        out = np.zeros((N, rows, columns, C))
        for i in range(rows):
            for j in range(columns):
                for p in range(size):
                    for q in range(size):
                        out[:, i, j] = np.maximum(out[:, i, j], x[:, i * stride + p, j * stride + q])
        return out


@mutant("max_pool2d")
def smallest_is_minus_one():
    """Begins with −1: wrong for numbers below it."""

    def max_pool2d(x, size=2, stride=2):
        N, H, W, C = x.shape
        rows, columns = conv_output_size(H, size, stride), conv_output_size(W, size, stride)
        out = np.full((N, rows, columns, C), -1.0)
        for i in range(rows):
            for j in range(columns):
                window = x[:, i * stride : i * stride + size, j * stride : j * stride + size]
                out[:, i, j] = np.maximum(out[:, i, j], window.max(axis=(1, 2)))
        return out


@mutant("max_pool2d")
def channels_pooled_too():
    """The maximum runs over the channels as well."""

    def max_pool2d(x, size=2, stride=2):
        N, H, W, C = x.shape
        rows, columns = conv_output_size(H, size, stride), conv_output_size(W, size, stride)
        out = np.zeros((N, rows, columns, C), dtype=x.dtype)
        for i in range(rows):
            for j in range(columns):
                window = x[:, i * stride : i * stride + size, j * stride : j * stride + size]
                out[:, i, j] = window.max(axis=(1, 2, 3))[:, None]
        return out


@mutant("max_pool2d")
def pictures_pooled_too():
    """The maximum runs over the pictures as well."""

    def max_pool2d(x, size=2, stride=2):
        N, H, W, C = x.shape
        rows, columns = conv_output_size(H, size, stride), conv_output_size(W, size, stride)
        out = np.zeros((N, rows, columns, C), dtype=x.dtype)
        for i in range(rows):
            for j in range(columns):
                window = x[:, i * stride : i * stride + size, j * stride : j * stride + size]
                out[:, i, j] = window.max(axis=(0, 1, 2))
        return out


@mutant("max_pool2d")
def stride_is_size():
    """The windows move by size: stride is not used."""

    def max_pool2d(x, size=2, stride=2):
        N, H, W, C = x.shape
        R, Q = H // size, W // size
        return x[:, : R * size, : Q * size].reshape(N, R, size, Q, size, C).max(axis=(2, 4))


@mutant("max_pool2d")
def two_by_two_only():
    """Windows of 2 × 2, whatever size says."""

    def max_pool2d(x, size=2, stride=2):
        rows, columns = conv_output_size(x.shape[1], 2, stride), conv_output_size(x.shape[2], 2, stride)
        out = np.zeros((len(x), rows, columns, x.shape[3]), dtype=x.dtype)
        for i in range(rows):
            for j in range(columns):
                out[:, i, j] = x[:, i * stride : i * stride + 2, j * stride : j * stride + 2].max(axis=(1, 2))
        return out


@mutant("max_pool2d")
def rest_is_pooled_too():
    """The rest at the edge gets a smaller window of its own, as with same."""

    def max_pool2d(x, size=2, stride=2):
        N, H, W, C = x.shape
        rows, columns = conv_output_size(H, size, stride, "same"), conv_output_size(W, size, stride, "same")
        out = np.zeros((N, rows, columns, C), dtype=x.dtype)
        for i in range(rows):
            for j in range(columns):
                out[:, i, j] = x[:, i * stride : i * stride + size, j * stride : j * stride + size].max(axis=(1, 2))
        return out


@mutant("max_pool2d")
def half_the_sides():
    """The output is H // stride by W // stride: with overlapping windows too large."""

    def max_pool2d(x, size=2, stride=2):
        N, H, W, C = x.shape
        out = np.zeros((N, H // stride, W // stride, C), dtype=x.dtype)
        for i in range(H // stride):
            for j in range(W // stride):
                out[:, i, j] = x[:, i * stride : i * stride + size, j * stride : j * stride + size].max(axis=(1, 2))
        return out


@mutant("max_pool2d")
def square_pictures_only():
    """The number of columns comes from the height."""

    def max_pool2d(x, size=2, stride=2):
        N, H, _, C = x.shape
        side = conv_output_size(H, size, stride)
        out = np.zeros((N, side, side, C), dtype=x.dtype)
        for i in range(side):
            for j in range(side):
                out[:, i, j] = x[:, i * stride : i * stride + size, j * stride : j * stride + size].max(axis=(1, 2))
        return out


@mutant("max_pool2d")
def whole_numbers_returned():
    """The output is made of integers: fractions are cut off."""

    def max_pool2d(x, size=2, stride=2):
        N, H, W, C = x.shape
        rows, columns = conv_output_size(H, size, stride), conv_output_size(W, size, stride)
        out = np.zeros((N, rows, columns, C), dtype=int)
        for i in range(rows):
            for j in range(columns):
                out[:, i, j] = x[:, i * stride : i * stride + size, j * stride : j * stride + size].max(axis=(1, 2))
        return out


@mutant("max_pool2d")
def windows_move_by_one():
    """The slices begin at i and j instead of i · stride and j · stride."""

    def max_pool2d(x, size=2, stride=2):
        N, H, W, C = x.shape
        rows, columns = conv_output_size(H, size, stride), conv_output_size(W, size, stride)
        out = np.zeros((N, rows, columns, C), dtype=x.dtype)
        for i in range(rows):
            for j in range(columns):
                out[:, i, j] = x[:, i : i + size, j : j + size].max(axis=(1, 2))
        return out


@mutant("max_pool2d")
def window_one_short():
    """The window ends one pixel too early (for size 1 it is empty)."""

    def max_pool2d(x, size=2, stride=2):
        N, H, W, C = x.shape
        rows, columns = conv_output_size(H, size, stride), conv_output_size(W, size, stride)
        out = np.zeros((N, rows, columns, C), dtype=x.dtype)
        for i in range(rows):
            for j in range(columns):
                window = x[:, i * stride : i * stride + size - 1, j * stride : j * stride + size - 1]
                out[:, i, j] = window.max(axis=(1, 2))
        return out


@mutant("max_pool2d")
def by_absolute_value():
    """Keeps the number that is farthest from 0."""

    def max_pool2d(x, size=2, stride=2):
        N, H, W, C = x.shape
        rows, columns = conv_output_size(H, size, stride), conv_output_size(W, size, stride)
        out = np.zeros((N, rows, columns, C), dtype=x.dtype)
        for i in range(rows):
            for j in range(columns):
                window = x[:, i * stride : i * stride + size, j * stride : j * stride + size].reshape(N, -1, C)
                place = np.abs(window).argmax(axis=1)[:, None]
                out[:, i, j] = np.take_along_axis(window, place, axis=1)[:, 0]
        return out


@mutant("max_pool2d")
def maximum_written_into_x():
    """Collects the maximum in the corner pixel of the caller's picture."""

    def max_pool2d(x, size=2, stride=2):
        rows, columns = conv_output_size(x.shape[1], size, stride), conv_output_size(x.shape[2], size, stride)
        for i in range(rows):
            for j in range(columns):
                r, c = i * stride, j * stride
                x[:, r, c] = x[:, r : r + size, c : c + size].max(axis=(1, 2))
        return x[:, : rows * stride : stride, : columns * stride : stride].copy()


@mutant("max_pool2d")
def default_stride_of_one():
    """The default stride is 1."""

    def max_pool2d(x, size=2, stride=1):
        N, H, W, C = x.shape
        rows, columns = conv_output_size(H, size, stride), conv_output_size(W, size, stride)
        out = np.zeros((N, rows, columns, C), dtype=x.dtype)
        for i in range(rows):
            for j in range(columns):
                out[:, i, j] = x[:, i * stride : i * stride + size, j * stride : j * stride + size].max(axis=(1, 2))
        return out


@mutant("max_pool2d")
def negated_bytes():
    """Minus the smallest of −x: for bytes −x wraps around, and a 0 in the window wins."""

    def max_pool2d(x, size=2, stride=2):
        N, H, W, C = x.shape
        rows, columns = conv_output_size(H, size, stride), conv_output_size(W, size, stride)
        out = np.zeros((N, rows, columns, C), dtype=x.dtype)
        for i in range(rows):
            for j in range(columns):
                out[:, i, j] = -(-x[:, i * stride : i * stride + size, j * stride : j * stride + size]).min(axis=(1, 2))
        return out


@mutant("max_pool2d")
def channels_first():
    """Pools the last two axes, as if the order were NCHW."""

    def max_pool2d(x, size=2, stride=2):
        rows, columns = conv_output_size(x.shape[1], size, stride), conv_output_size(x.shape[2], size, stride)
        out = np.zeros((x.shape[0], rows, columns, x.shape[3]), dtype=x.dtype)
        for i in range(rows):
            for j in range(columns):
                out[:, i, j] = x[:, i * stride : i * stride + size, j * stride : j * stride + size].max(axis=(2, 3))[
                    :, :1
                ]
        return out


@mutant("max_pool2d")
def last_row_missed():
    """One row and one column of windows too few."""

    def max_pool2d(x, size=2, stride=2):
        rows, columns = (x.shape[1] - size) // stride, (x.shape[2] - size) // stride
        out = np.zeros((x.shape[0], rows, columns, x.shape[3]), dtype=x.dtype)
        for i in range(rows):
            for j in range(columns):
                out[:, i, j] = x[:, i * stride : i * stride + size, j * stride : j * stride + size].max(axis=(1, 2))
        return out
