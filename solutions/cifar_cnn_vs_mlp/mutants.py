"""Wrong solutions of the CIFAR unit: the mistakes of tired students. Each must lose points in its own exercise."""

from __future__ import annotations

import numpy as np

from autograder.specimens import mutant

# -------------------------------------------------------------------------------------- conv_output_size


@mutant("conv_output_size")
def forgets_the_first_place():
    """Counts the steps, not the places: the + 1 is missing."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        if padding == "same":
            return -(-n // stride)
        if padding != "valid" or kernel > n:
            raise ValueError
        return (n - kernel) // stride


@mutant("conv_output_size")
def lets_the_last_kernel_stick_out():
    """Rounds up where the kernel has to fit."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        if padding == "same":
            return -(-n // stride)
        if padding != "valid" or kernel > n:
            raise ValueError
        return -(-(n - kernel) // stride) + 1


@mutant("conv_output_size")
def same_forgets_the_stride():
    """ "same" gives n, whatever the stride."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        if padding == "same":
            return n
        if padding != "valid" or kernel > n:
            raise ValueError
        return (n - kernel) // stride + 1


@mutant("conv_output_size")
def same_rounds_down():
    """n // stride for "same"."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        if padding == "same":
            return n // stride
        if padding != "valid" or kernel > n:
            raise ValueError
        return (n - kernel) // stride + 1


@mutant("conv_output_size")
def pads_both_sides_alike():
    """The rule of other libraries: kernel // 2 zeros on both sides, which even kernels do not fit."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        zeros = 2 * (kernel // 2) if padding == "same" else 0
        if padding not in ("valid", "same") or kernel > n + zeros:
            raise ValueError
        return (n + zeros - kernel) // stride + 1


@mutant("conv_output_size")
def gives_a_float():
    """/ where // is asked for."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        if padding == "same":
            return np.ceil(n / stride)
        if padding != "valid" or kernel > n:
            raise ValueError
        return np.floor((n - kernel) / stride + 1)


@mutant("conv_output_size")
def lets_any_kernel_in():
    """A kernel larger than the picture gives 0 or a negative number."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        if padding == "same":
            return -(-n // stride)
        if padding != "valid":
            raise ValueError
        return (n - kernel) // stride + 1


@mutant("conv_output_size")
def takes_any_word_for_valid():
    """An unknown padding counts as "valid"."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        if padding == "same":
            return -(-n // stride)
        if kernel > n:
            raise ValueError
        return (n - kernel) // stride + 1


@mutant("conv_output_size")
def does_not_mind_capitals():
    """ "VALID" and "Same" are taken, too."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        if padding.lower() == "same":
            return -(-n // stride)
        if padding.lower() != "valid" or kernel > n:
            raise ValueError
        return (n - kernel) // stride + 1


@mutant("conv_output_size")
def refuses_large_kernels_always():
    """A kernel larger than the picture is refused with "same", too."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        if kernel > n or padding not in ("valid", "same"):
            raise ValueError
        return -(-n // stride) if padding == "same" else (n - kernel) // stride + 1


# ------------------------------------------------------------------------------------------------ conv2d


@mutant("conv2d")
def flips_the_kernel():
    """The convolution of mathematics: the kernel upside down."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        x, w = np.asarray(x, dtype=float), np.asarray(w, dtype=float)[::-1, ::-1]
        kh, kw = w.shape[:2]
        rows = conv_output_size(x.shape[1], kh, stride, padding)
        columns = conv_output_size(x.shape[2], kw, stride, padding)
        if padding == "same":
            high = max((rows - 1) * stride + kh - x.shape[1], 0)
            wide = max((columns - 1) * stride + kw - x.shape[2], 0)
            x = np.pad(x, ((0, 0), (high // 2, high - high // 2), (wide // 2, wide - wide // 2), (0, 0)))
        out = np.zeros((len(x), rows, columns, w.shape[3]))
        for i in range(rows):
            for j in range(columns):
                patch = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw]
                out[:, i, j] = np.tensordot(patch, w, axes=3)
        return out + b


@mutant("conv2d")
def puts_the_extra_zero_first():
    """With an odd number of zeros, one more above and left instead of below and right."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        x, w = np.asarray(x, dtype=float), np.asarray(w, dtype=float)
        kh, kw = w.shape[:2]
        rows = conv_output_size(x.shape[1], kh, stride, padding)
        columns = conv_output_size(x.shape[2], kw, stride, padding)
        if padding == "same":
            high = max((rows - 1) * stride + kh - x.shape[1], 0)
            wide = max((columns - 1) * stride + kw - x.shape[2], 0)
            x = np.pad(x, ((0, 0), (high - high // 2, high // 2), (wide - wide // 2, wide // 2), (0, 0)))
        out = np.zeros((len(x), rows, columns, w.shape[3]))
        for i in range(rows):
            for j in range(columns):
                patch = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw]
                out[:, i, j] = np.tensordot(patch, w, axes=3)
        return out + b


@mutant("conv2d")
def forgets_the_bias():
    """Nothing is added at the end."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        x, w = np.asarray(x, dtype=float), np.asarray(w, dtype=float)
        kh, kw = w.shape[:2]
        rows = conv_output_size(x.shape[1], kh, stride, padding)
        columns = conv_output_size(x.shape[2], kw, stride, padding)
        if padding == "same":
            high = max((rows - 1) * stride + kh - x.shape[1], 0)
            wide = max((columns - 1) * stride + kw - x.shape[2], 0)
            x = np.pad(x, ((0, 0), (high // 2, high - high // 2), (wide // 2, wide - wide // 2), (0, 0)))
        out = np.zeros((len(x), rows, columns, w.shape[3]))
        for i in range(rows):
            for j in range(columns):
                patch = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw]
                out[:, i, j] = np.tensordot(patch, w, axes=3)
        return out


@mutant("conv2d")
def turns_the_kernel_on_its_side():
    """Rows and columns of the kernel are mixed up."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        x, w = np.asarray(x, dtype=float), np.asarray(w, dtype=float).transpose(1, 0, 2, 3)
        kh, kw = w.shape[:2]
        if padding == "same":
            rows, columns = -(-x.shape[1] // stride), -(-x.shape[2] // stride)
            high = max((rows - 1) * stride + kh - x.shape[1], 0)
            wide = max((columns - 1) * stride + kw - x.shape[2], 0)
            x = np.pad(x, ((0, 0), (high // 2, high - high // 2), (wide // 2, wide - wide // 2), (0, 0)))
        rows = (x.shape[1] - kh) // stride + 1
        columns = (x.shape[2] - kw) // stride + 1
        out = np.zeros((len(x), rows, columns, w.shape[3]))
        for i in range(rows):
            for j in range(columns):
                patch = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw]
                out[:, i, j] = np.tensordot(patch, w, axes=3)
        return out + b


@mutant("conv2d")
def does_not_step():
    """As many places as the stride asks for, but one pixel apart."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        x, w = np.asarray(x, dtype=float), np.asarray(w, dtype=float)
        kh, kw = w.shape[:2]
        rows = conv_output_size(x.shape[1], kh, stride, padding)
        columns = conv_output_size(x.shape[2], kw, stride, padding)
        if padding == "same":
            high = max((rows - 1) * stride + kh - x.shape[1], 0)
            wide = max((columns - 1) * stride + kw - x.shape[2], 0)
            x = np.pad(x, ((0, 0), (high // 2, high - high // 2), (wide // 2, wide - wide // 2), (0, 0)))
        out = np.zeros((len(x), rows, columns, w.shape[3]))
        for i in range(rows):
            for j in range(columns):
                patch = x[:, i : i + kh, j : j + kw]
                out[:, i, j] = np.tensordot(patch, w, axes=3)
        return out + b


@mutant("conv2d")
def looks_at_one_colour_only():
    """The first channel alone."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        x, w = np.asarray(x, dtype=float)[..., :1], np.asarray(w, dtype=float)[:, :, :1]
        kh, kw = w.shape[:2]
        rows = conv_output_size(x.shape[1], kh, stride, padding)
        columns = conv_output_size(x.shape[2], kw, stride, padding)
        if padding == "same":
            high = max((rows - 1) * stride + kh - x.shape[1], 0)
            wide = max((columns - 1) * stride + kw - x.shape[2], 0)
            x = np.pad(x, ((0, 0), (high // 2, high - high // 2), (wide // 2, wide - wide // 2), (0, 0)))
        out = np.zeros((len(x), rows, columns, w.shape[3]))
        for i in range(rows):
            for j in range(columns):
                patch = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw]
                out[:, i, j] = np.tensordot(patch, w, axes=3)
        return out + b


@mutant("conv2d")
def pads_as_if_the_stride_were_1():
    """With "same", the zeros are those of stride 1, so that with stride 2 the kernel starts elsewhere."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        x, w = np.asarray(x, dtype=float), np.asarray(w, dtype=float)
        kh, kw = w.shape[:2]
        if padding == "same":
            x = np.pad(x, ((0, 0), ((kh - 1) // 2, kh // 2), ((kw - 1) // 2, kw // 2), (0, 0)))
        rows, columns = (x.shape[1] - kh) // stride + 1, (x.shape[2] - kw) // stride + 1
        out = np.zeros((len(x), rows, columns, w.shape[3]))
        for i in range(rows):
            for j in range(columns):
                patch = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw]
                out[:, i, j] = np.tensordot(patch, w, axes=3)
        return out + b


@mutant("conv2d")
def pads_with_the_edge():
    """With "same", the outermost pixels are repeated instead of zeros."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        x, w = np.asarray(x, dtype=float), np.asarray(w, dtype=float)
        kh, kw = w.shape[:2]
        rows = conv_output_size(x.shape[1], kh, stride, padding)
        columns = conv_output_size(x.shape[2], kw, stride, padding)
        if padding == "same":
            high = max((rows - 1) * stride + kh - x.shape[1], 0)
            wide = max((columns - 1) * stride + kw - x.shape[2], 0)
            around = ((0, 0), (high // 2, high - high // 2), (wide // 2, wide - wide // 2), (0, 0))
            x = np.pad(x, around, mode="edge")
        out = np.zeros((len(x), rows, columns, w.shape[3]))
        for i in range(rows):
            for j in range(columns):
                patch = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw]
                out[:, i, j] = np.tensordot(patch, w, axes=3)
        return out + b


@mutant("conv2d")
def adds_the_bias_for_each_colour():
    """The bias is inside of the sum over the channels."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        x, w = np.asarray(x, dtype=float), np.asarray(w, dtype=float)
        kh, kw = w.shape[:2]
        rows = conv_output_size(x.shape[1], kh, stride, padding)
        columns = conv_output_size(x.shape[2], kw, stride, padding)
        if padding == "same":
            high = max((rows - 1) * stride + kh - x.shape[1], 0)
            wide = max((columns - 1) * stride + kw - x.shape[2], 0)
            x = np.pad(x, ((0, 0), (high // 2, high - high // 2), (wide // 2, wide - wide // 2), (0, 0)))
        out = np.zeros((len(x), rows, columns, w.shape[3]))
        for i in range(rows):
            for j in range(columns):
                for c in range(x.shape[3]):
                    patch = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw, c]
                    out[:, i, j] += np.tensordot(patch, w[:, :, c], axes=2) + b
        return out


@mutant("conv2d")
def forgets_to_pad():
    """ "same" counts its places right, and then finds patches too small: it cuts the kernel to fit."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        x, w = np.asarray(x, dtype=float), np.asarray(w, dtype=float)
        kh, kw = w.shape[:2]
        rows = conv_output_size(x.shape[1], kh, stride, padding)
        columns = conv_output_size(x.shape[2], kw, stride, padding)
        out = np.zeros((len(x), rows, columns, w.shape[3]))
        for i in range(rows):
            for j in range(columns):
                patch = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw]
                out[:, i, j] = np.tensordot(patch, w[: patch.shape[1], : patch.shape[2]], axes=3)
        return out + b


@mutant("conv2d")
def takes_the_mean():
    """The products are averaged over the window, not summed."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        x, w = np.asarray(x, dtype=float), np.asarray(w, dtype=float)
        kh, kw = w.shape[:2]
        rows = conv_output_size(x.shape[1], kh, stride, padding)
        columns = conv_output_size(x.shape[2], kw, stride, padding)
        if padding == "same":
            high = max((rows - 1) * stride + kh - x.shape[1], 0)
            wide = max((columns - 1) * stride + kw - x.shape[2], 0)
            x = np.pad(x, ((0, 0), (high // 2, high - high // 2), (wide // 2, wide - wide // 2), (0, 0)))
        out = np.zeros((len(x), rows, columns, w.shape[3]))
        for i in range(rows):
            for j in range(columns):
                patch = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw]
                out[:, i, j] = np.tensordot(patch, w, axes=3) / (kh * kw)
        return out + b


@mutant("conv2d")
def makes_room_like_the_picture():
    """A picture of whole numbers leaves no room for fractions."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        x, w = np.asarray(x), np.asarray(w)
        kh, kw = w.shape[:2]
        rows = conv_output_size(x.shape[1], kh, stride, padding)
        columns = conv_output_size(x.shape[2], kw, stride, padding)
        if padding == "same":
            high = max((rows - 1) * stride + kh - x.shape[1], 0)
            wide = max((columns - 1) * stride + kw - x.shape[2], 0)
            x = np.pad(x, ((0, 0), (high // 2, high - high // 2), (wide // 2, wide - wide // 2), (0, 0)))
        out = np.zeros((len(x), rows, columns, w.shape[3]), dtype=x.dtype)
        for i in range(rows):
            for j in range(columns):
                patch = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw]
                out[:, i, j] = np.tensordot(patch, w, axes=3) + b
        return out


@mutant("conv2d")
def adds_the_bias_in_place():
    """A half cannot be added to whole numbers in place."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        x, w = np.asarray(x), np.asarray(w)
        kh, kw = w.shape[:2]
        rows = conv_output_size(x.shape[1], kh, stride, padding)
        columns = conv_output_size(x.shape[2], kw, stride, padding)
        if padding == "same":
            high = max((rows - 1) * stride + kh - x.shape[1], 0)
            wide = max((columns - 1) * stride + kw - x.shape[2], 0)
            x = np.pad(x, ((0, 0), (high // 2, high - high // 2), (wide // 2, wide - wide // 2), (0, 0)))
        windows = np.lib.stride_tricks.sliding_window_view(x, (kh, kw), axis=(1, 2))[:, ::stride, ::stride]
        out = np.einsum("nijcpq,pqcf->nijf", windows, w)
        out += b
        return out


# -------------------------------------------------------------------------------------------- max_pool2d


@mutant("max_pool2d")
def begins_with_zero():
    """The largest number so far starts at 0: negative pictures come out black."""

    def max_pool2d(x, size=2, stride=2):
        x = np.asarray(x)
        rows, columns = ((n - size) // stride + 1 for n in x.shape[1:3])
        out = np.zeros((len(x), rows, columns, x.shape[3]))
        for i in range(size):
            for j in range(size):
                part = x[:, i : i + (rows - 1) * stride + 1 : stride, j : j + (columns - 1) * stride + 1 : stride]
                out = np.maximum(out, part)
        return out


@mutant("max_pool2d")
def averages():
    """The mean of the window."""

    def max_pool2d(x, size=2, stride=2):
        x = np.asarray(x)
        rows, columns = (conv_output_size(n, size, stride) for n in x.shape[1:3])
        out = np.empty((len(x), rows, columns, x.shape[3]))
        for i in range(rows):
            for j in range(columns):
                window = x[:, i * stride : i * stride + size, j * stride : j * stride + size]
                out[:, i, j] = window.mean(axis=(1, 2))
        return out


@mutant("max_pool2d")
def mixes_the_colours():
    """The largest number of all channels, in all channels."""

    def max_pool2d(x, size=2, stride=2):
        x = np.asarray(x)
        rows, columns = (conv_output_size(n, size, stride) for n in x.shape[1:3])
        out = np.empty((len(x), rows, columns, x.shape[3]), dtype=x.dtype)
        for i in range(rows):
            for j in range(columns):
                window = x[:, i * stride : i * stride + size, j * stride : j * stride + size]
                out[:, i, j] = window.max(axis=(1, 2, 3))[:, None]
        return out


@mutant("max_pool2d")
def windows_never_overlap():
    """The stride is always the size."""

    def max_pool2d(x, size=2, stride=2):
        x = np.asarray(x)
        rows, columns = (conv_output_size(n, size, size) for n in x.shape[1:3])
        out = np.empty((len(x), rows, columns, x.shape[3]), dtype=x.dtype)
        for i in range(rows):
            for j in range(columns):
                window = x[:, i * size : (i + 1) * size, j * size : (j + 1) * size]
                out[:, i, j] = window.max(axis=(1, 2))
        return out


@mutant("max_pool2d")
def keeps_the_leftovers():
    """Windows that stick out are kept, cut off: as "same" would."""

    def max_pool2d(x, size=2, stride=2):
        x = np.asarray(x)
        rows, columns = (-(-n // stride) for n in x.shape[1:3])
        out = np.empty((len(x), rows, columns, x.shape[3]), dtype=x.dtype)
        for i in range(rows):
            for j in range(columns):
                window = x[:, i * stride : i * stride + size, j * stride : j * stride + size]
                out[:, i, j] = window.max(axis=(1, 2))
        return out


@mutant("max_pool2d")
def takes_pictures_for_square():
    """As many columns as rows."""

    def max_pool2d(x, size=2, stride=2):
        x = np.asarray(x)
        rows = conv_output_size(x.shape[1], size, stride)
        out = np.zeros((len(x), rows, rows, x.shape[3]), dtype=x.dtype)
        for i in range(rows):
            for j in range(min(rows, conv_output_size(x.shape[2], size, stride))):
                window = x[:, i * stride : i * stride + size, j * stride : j * stride + size]
                out[:, i, j] = window.max(axis=(1, 2))
        return out


@mutant("max_pool2d")
def takes_the_smallest():
    """min for max."""

    def max_pool2d(x, size=2, stride=2):
        x = np.asarray(x)
        rows, columns = (conv_output_size(n, size, stride) for n in x.shape[1:3])
        out = np.empty((len(x), rows, columns, x.shape[3]), dtype=x.dtype)
        for i in range(rows):
            for j in range(columns):
                window = x[:, i * stride : i * stride + size, j * stride : j * stride + size]
                out[:, i, j] = window.min(axis=(1, 2))
        return out


@mutant("max_pool2d")
def a_size_brings_its_stride():
    """Where no stride is given it is the size, not 2."""

    def max_pool2d(x, size=2, stride=None):
        x = np.asarray(x)
        stride = size if stride is None else stride
        rows, columns = (conv_output_size(n, size, stride) for n in x.shape[1:3])
        out = np.empty((len(x), rows, columns, x.shape[3]), dtype=x.dtype)
        for i in range(rows):
            for j in range(columns):
                window = x[:, i * stride : i * stride + size, j * stride : j * stride + size]
                out[:, i, j] = window.max(axis=(1, 2))
        return out


# -------------------------------------------------------------------------- conv_params and dense_params


@mutant("conv_params")
def counts_no_biases():
    """Weights only."""

    def conv_params(kernel, c_in, c_out):
        return kernel * kernel * c_in * c_out


@mutant("conv_params")
def takes_the_kernel_for_a_line():
    """kernel instead of kernel²."""

    def conv_params(kernel, c_in, c_out):
        return kernel * c_in * c_out + c_out


@mutant("conv_params")
def shares_weights_between_colours():
    """The channels that come in are forgotten."""

    def conv_params(kernel, c_in, c_out):
        return kernel * kernel * c_out + c_out


@mutant("conv_params")
def counts_one_bias():
    """A single bias for the whole layer."""

    def conv_params(kernel, c_in, c_out):
        return kernel * kernel * c_in * c_out + 1


@mutant("conv_params")
def gives_the_biases_to_the_input():
    """A bias for each channel that comes in."""

    def conv_params(kernel, c_in, c_out):
        return kernel * kernel * c_in * c_out + c_in


@mutant("conv_params")
def counts_a_bias_for_each_weight_of_the_window():
    """The bias is counted kernel² times."""

    def conv_params(kernel, c_in, c_out):
        return kernel * kernel * (c_in + 1) * c_out


@mutant("conv_params")
def counts_in_32_bits():
    """Two thousand million is the end."""

    def conv_params(kernel, c_in, c_out):
        return np.int32((kernel * kernel * c_in * c_out + c_out + 2**31) % 2**32 - 2**31)


@mutant("dense_params")
def counts_weights_only():
    """Without biases."""

    def dense_params(n_in, n_out):
        return n_in * n_out


@mutant("dense_params")
def has_a_bias_for_each_input():
    """n_in biases."""

    def dense_params(n_in, n_out):
        return n_in * n_out + n_in


@mutant("dense_params")
def has_one_bias():
    """A single bias."""

    def dense_params(n_in, n_out):
        return n_in * n_out + 1


@mutant("dense_params")
def adds_the_sides():
    """n_in + n_out for n_in · n_out."""

    def dense_params(n_in, n_out):
        return n_in + n_out


@mutant("dense_params")
def has_biases_on_both_sides():
    """(n_in + 1)(n_out + 1)."""

    def dense_params(n_in, n_out):
        return (n_in + 1) * (n_out + 1)


@mutant("dense_params")
def gives_a_float_number():
    """The right number, as a float."""

    def dense_params(n_in, n_out):
        return float(n_in * n_out + n_out)


@mutant("dense_params")
def counts_units_in_32_bits():
    """Two thousand million is the end."""

    def dense_params(n_in, n_out):
        return np.int32((n_in * n_out + n_out + 2**31) % 2**32 - 2**31)


# --------------------------------------------------------------------------------------------- build_mlp


@mutant("build_mlp")
def rounds_the_units():
    """round(units · width) for int(units · width)."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(max(1, round(units * width)), activation="relu"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def allows_no_units_at_all():
    """The "at least 1" is missing."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(int(units * width), activation="relu"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def scales_the_classes_too():
    """The last layer shrinks with width."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(max(1, int(units * width)), activation="relu"))
        model.add(keras.layers.Dense(max(1, int(num_classes * width)), activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def uses_tanh():
    """tanh for relu."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(max(1, int(units * width)), activation="tanh"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def leaves_a_layer_out():
    """The layer of 128 is missing."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 32):
            model.add(keras.layers.Dense(max(1, int(units * width)), activation="relu"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def is_not_compiled():
    """No compile: it cannot be trained."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(max(1, int(units * width)), activation="relu"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        return model


@mutant("build_mlp")
def always_has_ten_classes():
    """num_classes is ignored."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(max(1, int(units * width)), activation="relu"))
        model.add(keras.layers.Dense(10, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def adds_dropout():
    """Dropout that nobody asked for."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(max(1, int(units * width)), activation="relu"))
        model.add(keras.layers.Dropout(0.1))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def uses_another_optimizer():
    """RMSprop for Adam."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(max(1, int(units * width)), activation="relu"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def has_no_relu():
    """Dense layers without activation: all together one linear layer."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(max(1, int(units * width))))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def gives_scores_for_probabilities():
    """No softmax at the end."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(max(1, int(units * width)), activation="relu"))
        model.add(keras.layers.Dense(num_classes))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def forgets_the_return():
    """The model is built, and nobody gets it."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(max(1, int(units * width)), activation="relu"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])


@mutant("build_mlp")
def punishes_large_weights():
    """A penalty that nobody asked for: the loss is no longer the cross-entropy."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(max(1, int(units * width)), activation="relu", kernel_regularizer="l2"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def learns_at_rate_one():
    """A thousand times too fast: nothing is learned."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(max(1, int(units * width)), activation="relu"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(
            optimizer=keras.optimizers.Adam(1.0), loss="sparse_categorical_crossentropy", metrics=["accuracy"]
        )
        return model


@mutant("build_mlp")
def freezes_the_first_layer():
    """Most weights stay as they were drawn."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(max(1, int(units * width)), activation="relu"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.layers[1].trainable = False
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def adds_the_losses_up():
    """The sum over the batch where the mean is asked for."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(max(1, int(units * width)), activation="relu"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(
            optimizer="adam", loss=keras.losses.SparseCategoricalCrossentropy(reduction="sum"), metrics=["accuracy"]
        )
        return model


# --------------------------------------------------------------------------------------------- build_cnn


@mutant("build_cnn")
def does_not_pad():
    """padding "valid": the picture shrinks with every convolution."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, activation="relu")(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.MaxPooling2D(2, padding="same")(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        model = keras.Model(inputs, keras.layers.Dense(num_classes, activation="softmax")(x))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def pools_by_the_mean():
    """AveragePooling2D for MaxPooling2D."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.AveragePooling2D(2)(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        model = keras.Model(inputs, keras.layers.Dense(num_classes, activation="softmax")(x))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def doubles_the_filters():
    """32, 64, 128: the usual doubling, not what was asked for."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 128):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.MaxPooling2D(2)(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        model = keras.Model(inputs, keras.layers.Dense(num_classes, activation="softmax")(x))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def normalises_before_relu():
    """Conv, BatchNorm, relu: another order than the course's."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same")(x)
                x = keras.layers.BatchNormalization()(x)
                x = keras.layers.ReLU()(x)
            x = keras.layers.MaxPooling2D(2)(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        model = keras.Model(inputs, keras.layers.Dense(num_classes, activation="softmax")(x))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def drops_too_much():
    """0.5 in the blocks as well."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.MaxPooling2D(2)(x)
            x = keras.layers.Dropout(0.5)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        model = keras.Model(inputs, keras.layers.Dense(num_classes, activation="softmax")(x))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def drops_nothing_in_the_head():
    """No dropout before the last layer."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.MaxPooling2D(2)(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        model = keras.Model(inputs, keras.layers.Dense(num_classes, activation="softmax")(x))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def rounds_the_filters():
    """round(filters · width) for int(filters · width)."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, round(filters * width)), 3, padding="same", activation="relu")(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.MaxPooling2D(2)(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, round(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        model = keras.Model(inputs, keras.layers.Dense(num_classes, activation="softmax")(x))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def does_not_scale_the_head():
    """512 units in the head, whatever the width."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.MaxPooling2D(2)(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(512, activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        model = keras.Model(inputs, keras.layers.Dense(num_classes, activation="softmax")(x))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def normalises_once_a_block():
    """One BatchNormalization for two convolutions."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(x)
            x = keras.layers.BatchNormalization()(x)
            x = keras.layers.MaxPooling2D(2)(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        model = keras.Model(inputs, keras.layers.Dense(num_classes, activation="softmax")(x))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def drops_before_it_pools():
    """Dropout and pooling change places."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.Dropout(0.25)(x)
            x = keras.layers.MaxPooling2D(2)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        model = keras.Model(inputs, keras.layers.Dense(num_classes, activation="softmax")(x))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def joins_the_ends_only():
    """The blocks are forgotten: Flatten and one softmax layer."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = keras.Input(input_shape)
        x = keras.layers.Flatten()(inputs)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def is_compiled_for_one_hot_labels():
    """categorical_crossentropy for integer labels."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.MaxPooling2D(2)(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        model = keras.Model(inputs, keras.layers.Dense(num_classes, activation="softmax")(x))
        model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def pools_before_it_normalises():
    """The second normalisation of a block comes after the pooling."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for k in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(x)
                x = keras.layers.MaxPooling2D(2)(x) if k else x
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        model = keras.Model(inputs, keras.layers.Dense(num_classes, activation="softmax")(x))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def punishes_large_filters():
    """An L2 penalty on the filters."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(
                    max(1, int(filters * width)),
                    3,
                    padding="same",
                    activation="relu",
                    kernel_regularizer=keras.regularizers.L2(1e-3),
                )(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.MaxPooling2D(2)(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        model = keras.Model(inputs, keras.layers.Dense(num_classes, activation="softmax")(x))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_cnn")
def lets_the_weights_decay():
    """The optimizer pulls all weights towards 0."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.MaxPooling2D(2)(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        model = keras.Model(inputs, keras.layers.Dense(num_classes, activation="softmax")(x))
        model.compile(
            optimizer=keras.optimizers.Adam(weight_decay=0.05),
            loss="sparse_categorical_crossentropy",
            metrics=["accuracy"],
        )
        return model


@mutant("build_cnn")
def learns_a_thousand_times_too_fast():
    """Adam at a learning rate of 1."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.MaxPooling2D(2)(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        model = keras.Model(inputs, keras.layers.Dense(num_classes, activation="softmax")(x))
        model.compile(
            optimizer=keras.optimizers.Adam(learning_rate=1.0),
            loss="sparse_categorical_crossentropy",
            metrics=["accuracy"],
        )
        return model


@mutant("build_cnn")
def freezes_its_convolutions():
    """The filters stay as they were drawn."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.MaxPooling2D(2)(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        model = keras.Model(inputs, keras.layers.Dense(num_classes, activation="softmax")(x))
        for layer in model.layers:
            layer.trainable = not isinstance(layer, keras.layers.Conv2D)
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


# ---------------------------------------------------------------------------------------- permute_pixels


@mutant("permute_pixels")
def goes_the_other_way():
    """Pixel k goes to place permutation[k]: the inverse."""

    def permute_pixels(x, permutation):
        x = np.asarray(x)
        out = np.empty((len(x), x.shape[1] * x.shape[2], x.shape[3]), dtype=x.dtype)
        out[:, permutation] = x.reshape(out.shape)
        return out.reshape(x.shape)


@mutant("permute_pixels")
def counts_column_by_column():
    """Places are counted down the columns."""

    def permute_pixels(x, permutation):
        x = np.asarray(x).swapaxes(1, 2)
        flat = x.reshape(len(x), x.shape[1] * x.shape[2], x.shape[3])
        return flat[:, permutation].reshape(x.shape).swapaxes(1, 2)


@mutant("permute_pixels")
def tears_the_colours_apart():
    """The row of numbers is cut into pixels channel by channel."""

    def permute_pixels(x, permutation):
        x = np.asarray(x)
        flat = x.reshape(len(x), x.shape[3], x.shape[1] * x.shape[2])
        return flat[:, :, permutation].reshape(x.shape)


@mutant("permute_pixels")
def makes_its_own_order():
    """The permutation is ignored, and a new one is drawn."""

    def permute_pixels(x, permutation):
        x = np.asarray(x)
        order = np.random.default_rng(0).permutation(x.shape[1] * x.shape[2])
        return x.reshape(len(x), len(order), x.shape[3])[:, order].reshape(x.shape)


@mutant("permute_pixels")
def leaves_the_pictures_flat():
    """The last reshape is missing."""

    def permute_pixels(x, permutation):
        x = np.asarray(x)
        return x.reshape(len(x), x.shape[1] * x.shape[2], x.shape[3])[:, permutation]


@mutant("permute_pixels")
def swaps_height_and_width():
    """The result is as high as the picture was wide."""

    def permute_pixels(x, permutation):
        x = np.asarray(x)
        count, height, width, channels = x.shape
        return x.reshape(count, height * width, channels)[:, permutation].reshape(count, width, height, channels)


@mutant("permute_pixels")
def shuffles_in_place():
    """The argument itself is overwritten."""

    def permute_pixels(x, permutation):
        x = np.asarray(x)
        x[:] = x.reshape(len(x), x.shape[1] * x.shape[2], x.shape[3])[:, permutation].reshape(x.shape)
        return x


@mutant("permute_pixels")
def makes_floats_of_bytes():
    """The right pixels in an array of another type."""

    def permute_pixels(x, permutation):
        x = np.asarray(x)
        out = np.zeros(x.shape)
        for place, source in enumerate(permutation):
            out[:, place // x.shape[2], place % x.shape[2]] = x[:, source // x.shape[2], source % x.shape[2]]
        return out


@mutant("permute_pixels")
def guesses_the_number_of_places():
    """Without pictures there is nothing to guess a -1 from."""

    def permute_pixels(x, permutation):
        x = np.asarray(x)
        return x.reshape(len(x), -1, x.shape[3])[:, permutation].reshape(x.shape)
