"""Wrong solutions of `conv2d_transpose`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("conv2d_transpose")
def channels_the_other_way():
    """Takes the kernel as (kh, kw, C, F)."""

    def conv2d_transpose(x, w, b, stride=1):
        n, height, width, _ = x.shape
        kh, kw, _, f = w.shape
        out = np.zeros((n, (height - 1) * stride + kh, (width - 1) * stride + kw, f))
        for i in range(height):
            for j in range(width):
                stamp = np.einsum("nc,uvcf->nuvf", x[:, i, j], w)
                out[:, i * stride : i * stride + kh, j * stride : j * stride + kw] += stamp
        return out + b


@mutant("conv2d_transpose")
def bias_with_each_stamp():
    """Every stamp brings the bias along."""

    def conv2d_transpose(x, w, b, stride=1):
        n, height, width, _ = x.shape
        kh, kw, f, _ = w.shape
        out = np.zeros((n, (height - 1) * stride + kh, (width - 1) * stride + kw, f))
        for i in range(height):
            for j in range(width):
                stamp = np.einsum("nc,uvfc->nuvf", x[:, i, j], w) + b
                out[:, i * stride : i * stride + kh, j * stride : j * stride + kw] += stamp
        return out


@mutant("conv2d_transpose")
def bias_forgotten():
    """The bias is forgotten."""

    def conv2d_transpose(x, w, b, stride=1):
        n, height, width, _ = x.shape
        kh, kw, f, _ = w.shape
        out = np.zeros((n, (height - 1) * stride + kh, (width - 1) * stride + kw, f))
        for i in range(height):
            for j in range(width):
                out[:, i * stride : i * stride + kh, j * stride : j * stride + kw] += np.einsum(
                    "nc,uvfc->nuvf", x[:, i, j], w
                )
        return out


@mutant("conv2d_transpose")
def kernel_flipped():
    """The stamps are turned round."""

    def conv2d_transpose(x, w, b, stride=1):
        n, height, width, _ = x.shape
        kh, kw, f, _ = w.shape
        out = np.zeros((n, (height - 1) * stride + kh, (width - 1) * stride + kw, f))
        for i in range(height):
            for j in range(width):
                stamp = np.einsum("nc,uvfc->nuvf", x[:, i, j], w[::-1, ::-1])
                out[:, i * stride : i * stride + kh, j * stride : j * stride + kw] += stamp
        return out + b


@mutant("conv2d_transpose")
def later_stamp_wins():
    """= in place of +=."""

    def conv2d_transpose(x, w, b, stride=1):
        n, height, width, _ = x.shape
        kh, kw, f, _ = w.shape
        out = np.zeros((n, (height - 1) * stride + kh, (width - 1) * stride + kw, f))
        for i in range(height):
            for j in range(width):
                out[:, i * stride : i * stride + kh, j * stride : j * stride + kw] = np.einsum(
                    "nc,uvfc->nuvf", x[:, i, j], w
                )
        return out + b


@mutant("conv2d_transpose")
def stride_two_by_default():
    """The stride is 2 unless said otherwise."""

    def conv2d_transpose(x, w, b, stride=2):
        n, height, width, _ = x.shape
        kh, kw, f, _ = w.shape
        out = np.zeros((n, (height - 1) * stride + kh, (width - 1) * stride + kw, f))
        for i in range(height):
            for j in range(width):
                stamp = np.einsum("nc,uvfc->nuvf", x[:, i, j], w)
                out[:, i * stride : i * stride + kh, j * stride : j * stride + kw] += stamp
        return out + b


@mutant("conv2d_transpose")
def stride_ignored_in_the_places():
    """The size is right, but stamps lie one pixel apart."""

    def conv2d_transpose(x, w, b, stride=1):
        n, height, width, _ = x.shape
        kh, kw, f, _ = w.shape
        out = np.zeros((n, (height - 1) * stride + kh, (width - 1) * stride + kw, f))
        for i in range(height):
            for j in range(width):
                out[:, i : i + kh, j : j + kw] += np.einsum("nc,uvfc->nuvf", x[:, i, j], w)
        return out + b


@mutant("conv2d_transpose")
def stride_in_rows_only():
    """The columns keep stride 1."""

    def conv2d_transpose(x, w, b, stride=1):
        n, height, width, _ = x.shape
        kh, kw, f, _ = w.shape
        out = np.zeros((n, (height - 1) * stride + kh, width - 1 + kw, f))
        for i in range(height):
            for j in range(width):
                out[:, i * stride : i * stride + kh, j : j + kw] += np.einsum("nc,uvfc->nuvf", x[:, i, j], w)
        return out + b


@mutant("conv2d_transpose")
def same_size():
    """H times stride rows, as with padding "same"."""

    def conv2d_transpose(x, w, b, stride=1):
        n, height, width, _ = x.shape
        kh, kw, f, _ = w.shape
        out = np.zeros((n, (height - 1) * stride + kh, (width - 1) * stride + kw, f))
        for i in range(height):
            for j in range(width):
                stamp = np.einsum("nc,uvfc->nuvf", x[:, i, j], w)
                out[:, i * stride : i * stride + kh, j * stride : j * stride + kw] += stamp
        top, left = (kh - stride) // 2, (kw - stride) // 2
        return out[:, top : top + height * stride, left : left + width * stride] + b


@mutant("conv2d_transpose")
def one_stamp_too_much_room():
    """H times stride + kh rows: a rim that nothing reaches."""

    def conv2d_transpose(x, w, b, stride=1):
        n, height, width, _ = x.shape
        kh, kw, f, _ = w.shape
        out = np.zeros((n, height * stride + kh, width * stride + kw, f))
        for i in range(height):
            for j in range(width):
                stamp = np.einsum("nc,uvfc->nuvf", x[:, i, j], w)
                out[:, i * stride : i * stride + kh, j * stride : j * stride + kw] += stamp
        return out + b


@mutant("conv2d_transpose")
def rows_and_columns_of_the_kernel():
    """The kernel's rows go into the columns."""

    def conv2d_transpose(x, w, b, stride=1):
        n, height, width, _ = x.shape
        w = w.transpose(1, 0, 2, 3)
        kh, kw, f, _ = w.shape
        out = np.zeros((n, (height - 1) * stride + kh, (width - 1) * stride + kw, f))
        for i in range(height):
            for j in range(width):
                stamp = np.einsum("nc,uvfc->nuvf", x[:, i, j], w)
                out[:, i * stride : i * stride + kh, j * stride : j * stride + kw] += stamp
        return out + b


@mutant("conv2d_transpose")
def whole_numbers_only():
    """The output is an array of integers."""

    def conv2d_transpose(x, w, b, stride=1):
        n, height, width, _ = x.shape
        kh, kw, f, _ = w.shape
        out = np.zeros((n, (height - 1) * stride + kh, (width - 1) * stride + kw, f), dtype=int)
        for i in range(height):
            for j in range(width):
                stamp = np.einsum("nc,uvfc->nuvf", x[:, i, j], w).astype(int)
                out[:, i * stride : i * stride + kh, j * stride : j * stride + kw] += stamp
        return out + b


@mutant("conv2d_transpose")
def overlaps_averaged():
    """Where stamps overlap, their mean."""

    def conv2d_transpose(x, w, b, stride=1):
        n, height, width, _ = x.shape
        kh, kw, f, _ = w.shape
        out = np.zeros((n, (height - 1) * stride + kh, (width - 1) * stride + kw, f))
        count = np.zeros_like(out)
        for i in range(height):
            for j in range(width):
                here = np.s_[:, i * stride : i * stride + kh, j * stride : j * stride + kw]
                out[here] += np.einsum("nc,uvfc->nuvf", x[:, i, j], w)
                count[here] += 1
        return out / np.maximum(count, 1) + b


@mutant("conv2d_transpose")
def last_pixels_forgotten():
    """The loops end one pixel too early."""

    def conv2d_transpose(x, w, b, stride=1):
        n, height, width, _ = x.shape
        kh, kw, f, _ = w.shape
        out = np.zeros((n, (height - 1) * stride + kh, (width - 1) * stride + kw, f))
        for i in range(height - 1):
            for j in range(width - 1):
                stamp = np.einsum("nc,uvfc->nuvf", x[:, i, j], w)
                out[:, i * stride : i * stride + kh, j * stride : j * stride + kw] += stamp
        return out + b


@mutant("conv2d_transpose")
def holes_in_the_kernel():
    """The stride pulls the kernel apart, not the picture."""

    def conv2d_transpose(x, w, b, stride=1):
        n, height, width, _ = x.shape
        kh, kw, f, _ = w.shape
        out = np.zeros((n, height - 1 + (kh - 1) * stride + 1, width - 1 + (kw - 1) * stride + 1, f))
        for u in range(kh):
            for v in range(kw):
                out[:, u * stride : u * stride + height, v * stride : v * stride + width] += x @ w[u, v].T
        return out + b


@mutant("conv2d_transpose")
def largest_stamp():
    """The maximum where stamps overlap."""

    def conv2d_transpose(x, w, b, stride=1):
        n, height, width, _ = x.shape
        kh, kw, f, _ = w.shape
        out = np.full((n, (height - 1) * stride + kh, (width - 1) * stride + kw, f), -np.inf)
        for i in range(height):
            for j in range(width):
                here = np.s_[:, i * stride : i * stride + kh, j * stride : j * stride + kw]
                out[here] = np.maximum(out[here], np.einsum("nc,uvfc->nuvf", x[:, i, j], w))
        return out + b


@mutant("conv2d_transpose")
def first_picture_only():
    """Works on x[0]."""

    def conv2d_transpose(x, w, b, stride=1):
        n, height, width, _ = x.shape
        kh, kw, f, _ = w.shape
        out = np.zeros((n, (height - 1) * stride + kh, (width - 1) * stride + kw, f))
        for i in range(height):
            for j in range(width):
                out[0, i * stride : i * stride + kh, j * stride : j * stride + kw] += w @ x[0, i, j]
        return out + b


@mutant("conv2d_transpose")
def square_kernels_only():
    """kh stands for the width, too."""

    def conv2d_transpose(x, w, b, stride=1):
        n, height, width, _ = x.shape
        k, _, f, _ = w.shape
        out = np.zeros((n, (height - 1) * stride + k, (width - 1) * stride + k, f))
        for i in range(height):
            for j in range(width):
                stamp = np.einsum("nc,uvfc->nuvf", x[:, i, j], w)
                out[:, i * stride : i * stride + k, j * stride : j * stride + k] += stamp
        return out + b


@mutant("conv2d_transpose")
def first_channel_only():
    """The other channels of the input are not looked at."""

    def conv2d_transpose(x, w, b, stride=1):
        n, height, width, _ = x.shape
        kh, kw, f, _ = w.shape
        out = np.zeros((n, (height - 1) * stride + kh, (width - 1) * stride + kw, f))
        for i in range(height):
            for j in range(width):
                stamp = x[:, i, j, 0][:, None, None, None] * w[..., 0]
                out[:, i * stride : i * stride + kh, j * stride : j * stride + kw] += stamp
        return out + b


@mutant("conv2d_transpose")
def relu_at_the_end():
    """A relu as in a network."""

    def conv2d_transpose(x, w, b, stride=1):
        n, height, width, _ = x.shape
        kh, kw, f, _ = w.shape
        out = np.zeros((n, (height - 1) * stride + kh, (width - 1) * stride + kw, f))
        for i in range(height):
            for j in range(width):
                stamp = np.einsum("nc,uvfc->nuvf", x[:, i, j], w)
                out[:, i * stride : i * stride + kh, j * stride : j * stride + kw] += stamp
        return np.maximum(out + b, 0)


@mutant("conv2d_transpose")
def reshapes_the_argument():
    """Gives x itself another shape for the product of matrices."""

    def conv2d_transpose(x, w, b, stride=1):
        N, H, W, C = x.shape
        kh, kw, F, _ = w.shape
        x.shape = (N * H * W, C)
        stamps = (x @ w.reshape(-1, C).T).reshape(N, H, W, kh, kw, F)
        out = np.zeros((N, (H - 1) * stride + kh, (W - 1) * stride + kw, F))
        for i in range(H):
            for j in range(W):
                out[:, i * stride : i * stride + kh, j * stride : j * stride + kw] += stamps[:, i, j]
        return out + b


@mutant("conv2d_transpose")
def bias_twice():
    """The output begins with the bias, and at the end it is added again."""

    def conv2d_transpose(x, w, b, stride=1):
        n, height, width, _ = x.shape
        kh, kw, f, _ = w.shape
        out = np.ones((n, (height - 1) * stride + kh, (width - 1) * stride + kw, f)) * b
        for i in range(height):
            for j in range(width):
                stamp = np.einsum("nc,uvfc->nuvf", x[:, i, j], w)
                out[:, i * stride : i * stride + kh, j * stride : j * stride + kw] += stamp
        return out + b
