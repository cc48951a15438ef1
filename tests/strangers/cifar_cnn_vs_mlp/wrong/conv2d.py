"""Wrong solutions of `conv2d`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("conv2d")
def bias_forgotten():
    """No bias."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        N, H, W, C = x.shape
        kh, kw, _, F = w.shape
        rows, columns = conv_output_size(H, kh, stride, padding), conv_output_size(W, kw, stride, padding)
        x = x.astype(float)
        if padding == "same":
            t = max((rows - 1) * stride + kh - H, 0)
            u = max((columns - 1) * stride + kw - W, 0)
            x = np.pad(x, ((0, 0), (t // 2, t - t // 2), (u // 2, u - u // 2), (0, 0)))
        out = np.zeros((N, rows, columns, F))
        for i in range(rows):
            for j in range(columns):
                patch = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw, :]
                out[:, i, j, :] = np.tensordot(patch, w, axes=3)
        return out


@mutant("conv2d")
def stride_forgotten_in_slices():
    """The slices move by 1, whatever the stride."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        N, H, W, C = x.shape
        kh, kw, _, F = w.shape
        rows, columns = conv_output_size(H, kh, stride, padding), conv_output_size(W, kw, stride, padding)
        x = x.astype(float)
        if padding == "same":
            t = max((rows - 1) * stride + kh - H, 0)
            u = max((columns - 1) * stride + kw - W, 0)
            x = np.pad(x, ((0, 0), (t // 2, t - t // 2), (u // 2, u - u // 2), (0, 0)))
        out = np.zeros((N, rows, columns, F))
        for i in range(rows):
            for j in range(columns):
                patch = x[:, i : i + kh, j : j + kw, :]
                out[:, i, j, :] = np.tensordot(patch, w, axes=3)
        return out + b


@mutant("conv2d")
def kernel_flipped():
    """A true convolution: the kernel is turned upside down."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        N, H, W, C = x.shape
        kh, kw, _, F = w.shape
        rows, columns = conv_output_size(H, kh, stride, padding), conv_output_size(W, kw, stride, padding)
        x = x.astype(float)
        if padding == "same":
            t = max((rows - 1) * stride + kh - H, 0)
            u = max((columns - 1) * stride + kw - W, 0)
            x = np.pad(x, ((0, 0), (t // 2, t - t // 2), (u // 2, u - u // 2), (0, 0)))
        out = np.zeros((N, rows, columns, F))
        for i in range(rows):
            for j in range(columns):
                patch = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw, :]
                out[:, i, j, :] = np.tensordot(patch, w[::-1, ::-1], axes=3)
        return out + b


@mutant("conv2d")
def first_channel_only():
    """Only the first channel is added up."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        N, H, W, C = x.shape
        kh, kw, _, F = w.shape
        rows, columns = conv_output_size(H, kh, stride, padding), conv_output_size(W, kw, stride, padding)
        x = x.astype(float)
        if padding == "same":
            t = max((rows - 1) * stride + kh - H, 0)
            u = max((columns - 1) * stride + kw - W, 0)
            x = np.pad(x, ((0, 0), (t // 2, t - t // 2), (u // 2, u - u // 2), (0, 0)))
        out = np.zeros((N, rows, columns, F))
        for i in range(rows):
            for j in range(columns):
                patch = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw, :]
                out[:, i, j, :] = np.tensordot(patch[..., 0], w[:, :, 0], axes=2)
        return out + b


@mutant("conv2d")
def same_not_padded():
    """No zeros with same: the patches at the edge are too small."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        N, H, W, C = x.shape
        kh, kw, _, F = w.shape
        rows, columns = conv_output_size(H, kh, stride, padding), conv_output_size(W, kw, stride, padding)
        x = x.astype(float)
        if padding == "same":
            t = max((rows - 1) * stride + kh - H, 0)
            u = max((columns - 1) * stride + kw - W, 0)
            x = x + 0.0
        out = np.zeros((N, rows, columns, F))
        for i in range(rows):
            for j in range(columns):
                patch = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw, :]
                out[:, i, j, :] = np.tensordot(patch, w, axes=3)
        return out + b


@mutant("conv2d")
def more_zeros_above():
    """With an odd number of zeros the larger part goes above and left."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        N, H, W, C = x.shape
        kh, kw, _, F = w.shape
        rows, columns = conv_output_size(H, kh, stride, padding), conv_output_size(W, kw, stride, padding)
        x = x.astype(float)
        if padding == "same":
            t = max((rows - 1) * stride + kh - H, 0)
            u = max((columns - 1) * stride + kw - W, 0)
            x = np.pad(x, ((0, 0), (t - t // 2, t // 2), (u - u // 2, u // 2), (0, 0)))
        out = np.zeros((N, rows, columns, F))
        for i in range(rows):
            for j in range(columns):
                patch = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw, :]
                out[:, i, j, :] = np.tensordot(patch, w, axes=3)
        return out + b


@mutant("conv2d")
def half_kernel_frame():
    """kernel // 2 zeros on both sides: wrong places for even kernels and for strides."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        N, H, W, C = x.shape
        kh, kw, _, F = w.shape
        rows, columns = conv_output_size(H, kh, stride, padding), conv_output_size(W, kw, stride, padding)
        x = x.astype(float)
        if padding == "same":
            x = np.pad(x, ((0, 0), (kh // 2, kh // 2), (kw // 2, kw // 2), (0, 0)))
        out = np.zeros((N, rows, columns, F))
        for i in range(rows):
            for j in range(columns):
                patch = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw, :]
                out[:, i, j, :] = np.tensordot(patch, w, axes=3)
        return out + b


@mutant("conv2d")
def square_kernels_only():
    """kh is used for both sides."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        N, H, W, C = x.shape
        kh, kw, _, F = w.shape
        rows, columns = conv_output_size(H, kh, stride, padding), conv_output_size(W, kw, stride, padding)
        x = x.astype(float)
        if padding == "same":
            t = max((rows - 1) * stride + kh - H, 0)
            u = max((columns - 1) * stride + kw - W, 0)
            x = np.pad(x, ((0, 0), (t // 2, t - t // 2), (u // 2, u - u // 2), (0, 0)))
        out = np.zeros((N, rows, columns, F))
        for i in range(rows):
            for j in range(columns):
                patch = x[:, i * stride : i * stride + kh, j * stride : j * stride + kh, :]
                out[:, i, j, :] = np.tensordot(patch, w, axes=3)
        return out + b


@mutant("conv2d")
def square_pictures_only():
    """The number of columns comes from H."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        N, H, W, C = x.shape
        kh, kw, _, F = w.shape
        rows, columns = conv_output_size(H, kh, stride, padding), conv_output_size(H, kw, stride, padding)
        x = x.astype(float)
        if padding == "same":
            t = max((rows - 1) * stride + kh - H, 0)
            u = max((columns - 1) * stride + kw - W, 0)
            x = np.pad(x, ((0, 0), (t // 2, t - t // 2), (u // 2, u - u // 2), (0, 0)))
        out = np.zeros((N, rows, columns, F))
        for i in range(rows):
            for j in range(columns):
                patch = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw, :]
                out[:, i, j, :] = np.tensordot(patch, w, axes=3)
        return out + b


@mutant("conv2d")
def edge_pixels_repeated():
    """The frame repeats the pixels at the edge instead of zeros."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        N, H, W, C = x.shape
        kh, kw, _, F = w.shape
        rows, columns = conv_output_size(H, kh, stride, padding), conv_output_size(W, kw, stride, padding)
        x = x.astype(float)
        if padding == "same":
            t = max((rows - 1) * stride + kh - H, 0)
            u = max((columns - 1) * stride + kw - W, 0)
            x = np.pad(x, ((0, 0), (t // 2, t - t // 2), (u // 2, u - u // 2), (0, 0)), mode="edge")
        out = np.zeros((N, rows, columns, F))
        for i in range(rows):
            for j in range(columns):
                patch = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw, :]
                out[:, i, j, :] = np.tensordot(patch, w, axes=3)
        return out + b


@mutant("conv2d")
def frame_without_max():
    """t may be negative: stride 3 and a kernel of 1 on 3 pixels make np.pad fail."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        N, H, W, C = x.shape
        kh, kw, _, F = w.shape
        rows, columns = conv_output_size(H, kh, stride, padding), conv_output_size(W, kw, stride, padding)
        x = x.astype(float)
        if padding == "same":
            t = (rows - 1) * stride + kh - H
            u = (columns - 1) * stride + kw - W
            x = np.pad(x, ((0, 0), (t // 2, t - t // 2), (u // 2, u - u // 2), (0, 0)))
        out = np.zeros((N, rows, columns, F))
        for i in range(rows):
            for j in range(columns):
                patch = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw, :]
                out[:, i, j, :] = np.tensordot(patch, w, axes=3)
        return out + b


@mutant("conv2d")
def frame_for_stride_one():
    """kernel − 1 zeros, whatever the stride: other places with same and stride 2."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        N, H, W, C = x.shape
        kh, kw, _, F = w.shape
        rows, columns = conv_output_size(H, kh, stride, padding), conv_output_size(W, kw, stride, padding)
        x = x.astype(float)
        if padding == "same":
            t = kh - 1
            u = kw - 1
            x = np.pad(x, ((0, 0), (t // 2, t - t // 2), (u // 2, u - u // 2), (0, 0)))
        out = np.zeros((N, rows, columns, F))
        for i in range(rows):
            for j in range(columns):
                patch = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw, :]
                out[:, i, j, :] = np.tensordot(patch, w, axes=3)
        return out + b


@mutant("conv2d")
def output_of_input_type():
    """The output has x's type: fractions are cut off for whole numbers."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        N, H, W, C = x.shape
        kh, kw, _, F = w.shape
        rows, columns = conv_output_size(H, kh, stride, padding), conv_output_size(W, kw, stride, padding)
        if padding == "same":
            t = max((rows - 1) * stride + kh - H, 0)
            u = max((columns - 1) * stride + kw - W, 0)
            x = np.pad(x, ((0, 0), (t // 2, t - t // 2), (u // 2, u - u // 2), (0, 0)))
        out = np.zeros((N, rows, columns, F), dtype=x.dtype)
        for i in range(rows):
            for j in range(columns):
                patch = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw, :]
                out[:, i, j, :] = np.tensordot(patch, w, axes=3)
        return out + b


@mutant("conv2d")
def rectified():
    """relu at the end, though there is no activation."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        N, H, W, C = x.shape
        kh, kw, _, F = w.shape
        rows, columns = conv_output_size(H, kh, stride, padding), conv_output_size(W, kw, stride, padding)
        x = x.astype(float)
        if padding == "same":
            t = max((rows - 1) * stride + kh - H, 0)
            u = max((columns - 1) * stride + kw - W, 0)
            x = np.pad(x, ((0, 0), (t // 2, t - t // 2), (u // 2, u - u // 2), (0, 0)))
        out = np.zeros((N, rows, columns, F))
        for i in range(rows):
            for j in range(columns):
                patch = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw, :]
                out[:, i, j, :] = np.tensordot(patch, w, axes=3)
        return np.maximum(out + b, 0)


@mutant("conv2d")
def bias_on_the_rows():
    """The bias is added along the columns instead of the filters."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        N, H, W, C = x.shape
        kh, kw, _, F = w.shape
        rows, columns = conv_output_size(H, kh, stride, padding), conv_output_size(W, kw, stride, padding)
        x = x.astype(float)
        if padding == "same":
            t = max((rows - 1) * stride + kh - H, 0)
            u = max((columns - 1) * stride + kw - W, 0)
            x = np.pad(x, ((0, 0), (t // 2, t - t // 2), (u // 2, u - u // 2), (0, 0)))
        out = np.zeros((N, rows, columns, F))
        for i in range(rows):
            for j in range(columns):
                patch = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw, :]
                out[:, i, j, :] = np.tensordot(patch, w, axes=3)
        return (out.transpose(0, 1, 3, 2) + np.resize(b, columns)).transpose(0, 1, 3, 2)


@mutant("conv2d")
def padded_columns_like_rows():
    """The zeros of the rows are used for the columns, too."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        N, H, W, C = x.shape
        kh, kw, _, F = w.shape
        rows, columns = conv_output_size(H, kh, stride, padding), conv_output_size(W, kw, stride, padding)
        x = x.astype(float)
        if padding == "same":
            t = max((rows - 1) * stride + kh - H, 0)
            u = max((columns - 1) * stride + kw - W, 0)
            x = np.pad(x, ((0, 0), (t // 2, t - t // 2), (t // 2, t - t // 2), (0, 0)))
        out = np.zeros((N, rows, columns, F))
        for i in range(rows):
            for j in range(columns):
                patch = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw, :]
                out[:, i, j, :] = np.tensordot(patch, w, axes=3)
        return out + b


@mutant("conv2d")
def bias_doubled_in_each_row():
    """Doubles the caller's b with each row of the output."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        N, H, W, C = x.shape
        kh, kw, _, F = w.shape
        rows, columns = conv_output_size(H, kh, stride, padding), conv_output_size(W, kw, stride, padding)
        x = x.astype(float)
        if padding == "same":
            t = max((rows - 1) * stride + kh - H, 0)
            u = max((columns - 1) * stride + kw - W, 0)
            x = np.pad(x, ((0, 0), (t // 2, t - t // 2), (u // 2, u - u // 2), (0, 0)))
        out = np.zeros((N, rows, columns, F))
        for i in range(rows):
            b += 0 if i == 0 else b
            for j in range(columns):
                patch = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw, :]
                out[:, i, j, :] = np.tensordot(patch, w, axes=3)
        return out + b


@mutant("conv2d")
def mean_instead_of_sum():
    """The mean over the patch instead of the sum."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        N, H, W, C = x.shape
        kh, kw, _, F = w.shape
        rows, columns = conv_output_size(H, kh, stride, padding), conv_output_size(W, kw, stride, padding)
        x = x.astype(float)
        if padding == "same":
            t = max((rows - 1) * stride + kh - H, 0)
            u = max((columns - 1) * stride + kw - W, 0)
            x = np.pad(x, ((0, 0), (t // 2, t - t // 2), (u // 2, u - u // 2), (0, 0)))
        out = np.zeros((N, rows, columns, F))
        for i in range(rows):
            for j in range(columns):
                patch = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw, :]
                out[:, i, j, :] = np.tensordot(patch, w, axes=3) / (kh * kw)
        return out + b


@mutant("conv2d")
def whole_numbers_returned():
    """Whole numbers in, whole numbers out: no floats are returned."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        N, H, W, C = x.shape
        kh, kw, _, F = w.shape
        rows, columns = conv_output_size(H, kh, stride, padding), conv_output_size(W, kw, stride, padding)
        if padding == "same":
            t = max((rows - 1) * stride + kh - H, 0)
            u = max((columns - 1) * stride + kw - W, 0)
            x = np.pad(x, ((0, 0), (t // 2, t - t // 2), (u // 2, u - u // 2), (0, 0)))
        out = np.zeros((N, rows, columns, F), dtype=np.result_type(x, w, b))
        for i in range(rows):
            for j in range(columns):
                patch = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw, :]
                out[:, i, j, :] = np.tensordot(patch, w, axes=3)
        return out + b


@mutant("conv2d")
def one_picture_only():
    """Only the first picture is convolved."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        N, H, W, C = x.shape
        kh, kw, _, F = w.shape
        rows, columns = conv_output_size(H, kh, stride, padding), conv_output_size(W, kw, stride, padding)
        x = x.astype(float)
        if padding == "same":
            t = max((rows - 1) * stride + kh - H, 0)
            u = max((columns - 1) * stride + kw - W, 0)
            x = np.pad(x, ((0, 0), (t // 2, t - t // 2), (u // 2, u - u // 2), (0, 0)))
        out = np.zeros((N, rows, columns, F))
        for i in range(rows):
            for j in range(columns):
                patch = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw, :]
                out[0, i, j, :] = np.tensordot(patch[0], w, axes=3)
        return out + b


@mutant("conv2d")
def bytes_scaled():
    """Brings bytes to 0 … 1 first, which nobody asked for."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        N, H, W, C = x.shape
        kh, kw, _, F = w.shape
        rows, columns = conv_output_size(H, kh, stride, padding), conv_output_size(W, kw, stride, padding)
        x = x / 255 if x.dtype == np.uint8 else x.astype(float)
        if padding == "same":
            t = max((rows - 1) * stride + kh - H, 0)
            u = max((columns - 1) * stride + kw - W, 0)
            x = np.pad(x, ((0, 0), (t // 2, t - t // 2), (u // 2, u - u // 2), (0, 0)))
        out = np.zeros((N, rows, columns, F))
        for i in range(rows):
            for j in range(columns):
                patch = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw, :]
                out[:, i, j, :] = np.tensordot(patch, w, axes=3)
        return out + b


@mutant("conv2d")
def stride_by_dropping_rows_only():
    """The stride is used for the rows only."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        N, H, W, C = x.shape
        kh, kw, _, F = w.shape
        rows, columns = conv_output_size(H, kh, stride, padding), conv_output_size(W, kw, 1, padding)
        x = x.astype(float)
        if padding == "same":
            t = max((rows - 1) * stride + kh - H, 0)
            u = max((columns - 1) + kw - W, 0)
            x = np.pad(x, ((0, 0), (t // 2, t - t // 2), (u // 2, u - u // 2), (0, 0)))
        out = np.zeros((N, rows, columns, F))
        for i in range(rows):
            for j in range(columns):
                patch = x[:, i * stride : i * stride + kh, j : j + kw, :]
                out[:, i, j, :] = np.tensordot(patch, w, axes=3)
        return out + b
