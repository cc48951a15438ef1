"""Right solutions of `conv2d_transpose`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("conv2d_transpose")
def stamps():
    """The third hint."""

    def conv2d_transpose(x, w, b, stride=1):
        n, height, width, _ = x.shape
        kh, kw, f, _ = w.shape
        out = np.zeros((n, (height - 1) * stride + kh, (width - 1) * stride + kw, f))
        for i in range(height):
            for j in range(width):
                stamp = np.einsum("nc,uvfc->nuvf", x[:, i, j], w)
                out[:, i * stride : i * stride + kh, j * stride : j * stride + kw] += stamp
        return out + b


@variant("conv2d_transpose")
def loops_only():
    """A loop over every index."""

    def conv2d_transpose(x, w, b, stride=1):
        N, H, W, C = x.shape
        kh, kw, F, _ = w.shape
        out = np.zeros((N, (H - 1) * stride + kh, (W - 1) * stride + kw, F))
        for n in range(N):
            for i in range(H):
                for j in range(W):
                    for u in range(kh):
                        for v in range(kw):
                            for f in range(F):
                                for c in range(C):
                                    out[n, i * stride + u, j * stride + v, f] += x[n, i, j, c] * w[u, v, f, c]
        for f in range(F):
            out[:, :, :, f] += b[f]
        return out


@variant("conv2d_transpose")
def kernel_number_by_number():
    """A loop over the kernel; each of its numbers goes to every stride-th pixel."""

    def conv2d_transpose(x, w, b, stride=1):
        N, H, W, C = x.shape
        kh, kw, F, _ = w.shape
        out = np.tile(np.asarray(b, dtype=float), (N, (H - 1) * stride + kh, (W - 1) * stride + kw, 1))
        for u in range(kh):
            for v in range(kw):
                out[:, u : u + (H - 1) * stride + 1 : stride, v : v + (W - 1) * stride + 1 : stride] += x @ w[u, v].T
        return out


@variant("conv2d_transpose")
def gaps_and_flipped_kernel():
    """Zeros between the pixels and around them, then a convolution with the kernel turned round."""

    def conv2d_transpose(x, w, b, stride=1):
        N, H, W, C = x.shape
        kh, kw, F, _ = w.shape
        spread = np.zeros((N, (H - 1) * stride + 1, (W - 1) * stride + 1, C))
        spread[:, ::stride, ::stride] = x
        spread = np.pad(spread, ((0, 0), (kh - 1, kh - 1), (kw - 1, kw - 1), (0, 0)))
        windows = np.lib.stride_tricks.sliding_window_view(spread, (kh, kw), axis=(1, 2))
        return np.einsum("nijcuv,uvfc->nijf", windows, w[::-1, ::-1]) + b


@variant("conv2d_transpose")
def transposed_matrix():
    """Builds the matrix of the convolution and multiplies with it the other way."""

    def conv2d_transpose(x, w, b, stride=1):
        N, H, W, C = x.shape
        kh, kw, F, _ = w.shape
        Ho, Wo = (H - 1) * stride + kh, (W - 1) * stride + kw
        M = np.zeros((H, W, C, Ho, Wo, F))
        for i in range(H):
            for j in range(W):
                M[i, j, :, i * stride : i * stride + kh, j * stride : j * stride + kw, :] = w.transpose(3, 0, 1, 2)
        M = M.reshape(H * W * C, Ho * Wo * F)
        return (x.reshape(N, -1) @ M).reshape(N, Ho, Wo, F) + b


@variant("conv2d_transpose")
def keras_ops():
    """keras.ops.conv_transpose."""

    def conv2d_transpose(x, w, b, stride=1):
        ops = keras.ops
        x = ops.convert_to_tensor(x, dtype="float32")
        w = ops.convert_to_tensor(w, dtype="float32")
        out = ops.conv_transpose(x, w, strides=stride, padding="valid", data_format="channels_last")
        return ops.convert_to_numpy(out + ops.convert_to_tensor(b, dtype="float32"))


@variant("conv2d_transpose")
def tf_nn():
    """tf.nn.conv2d_transpose with the output's shape."""

    import tensorflow as tf

    def conv2d_transpose(x, w, b, stride=1):
        N, H, W, _ = x.shape
        kh, kw, F, _ = w.shape
        shape = [N, (H - 1) * stride + kh, (W - 1) * stride + kw, F]
        y = tf.nn.conv2d_transpose(
            tf.cast(x, tf.float32), tf.cast(w, tf.float32), shape, strides=stride, padding="VALID"
        )
        return tf.nn.bias_add(y, tf.cast(b, tf.float32)).numpy()


@variant("conv2d_transpose")
def keras_layer():
    """The layer itself with these weights."""

    def conv2d_transpose(x, w, b, stride=1):
        kh, kw, f, c = w.shape
        layer = keras.layers.Conv2DTranspose(f, (kh, kw), strides=int(stride), padding="valid")
        layer.build((None, None, None, c))
        layer.set_weights([w, b])
        return np.array(layer(x.astype("float32")), dtype=float)


@variant("conv2d_transpose")
def gradient_of_a_convolution():
    """The gradient of the ordinary convolution with regard to its picture."""

    import tensorflow as tf

    def conv2d_transpose(x, w, b, stride=1):
        N, H, W, C = x.shape
        kh, kw, F, _ = w.shape
        big = tf.zeros((N, (H - 1) * stride + kh, (W - 1) * stride + kw, F))
        with tf.GradientTape() as tape:
            tape.watch(big)
            y = tf.nn.conv2d(big, tf.cast(w, tf.float32), strides=stride, padding="VALID")
            value = tf.reduce_sum(y * tf.cast(x, tf.float32))
        return tape.gradient(value, big).numpy() + b


@variant("conv2d_transpose")
def add_at():
    """All stamps by tensordot, put down by np.add.at."""

    def conv2d_transpose(x, w, b, stride=1):
        N, H, W, C = x.shape
        kh, kw, F, _ = w.shape
        stamps = np.tensordot(x, w, axes=([3], [3]))  # n, i, j, u, v, f
        rows = np.arange(H)[:, None] * stride + np.arange(kh)
        cols = np.arange(W)[:, None] * stride + np.arange(kw)
        out = np.zeros((N, (H - 1) * stride + kh, (W - 1) * stride + kw, F))
        for n in range(N):
            np.add.at(out[n], (rows[:, None, :, None], cols[None, :, None, :]), stamps[n])
        return out + b


@variant("conv2d_transpose")
def scipy_convolve():
    """scipy's full convolution for each pair of channels."""

    from scipy.signal import convolve2d

    def conv2d_transpose(x, w, b, stride=1):
        N, H, W, C = x.shape
        kh, kw, F, _ = w.shape
        result = []
        for picture in x:
            wide = np.zeros(((H - 1) * stride + 1, (W - 1) * stride + 1, C))
            wide[::stride, ::stride] = picture
            maps = [
                sum(convolve2d(wide[..., c], w[:, :, f, c], mode="full") for c in range(C)) + b[f] for f in range(F)
            ]
            result.append(np.stack(maps, axis=-1))
        return np.stack(result)


@variant("conv2d_transpose")
def one_output_at_a_time():
    """Gathers for each output what reaches it."""

    def conv2d_transpose(x, w, b, stride=1):
        N, H, W, C = x.shape
        kh, kw, F, _ = w.shape
        out = np.zeros((N, (H - 1) * stride + kh, (W - 1) * stride + kw, F))
        for r in range(out.shape[1]):
            for s in range(out.shape[2]):
                total = np.zeros((N, F))
                for i in range(H):
                    for j in range(W):
                        u, v = r - i * stride, s - j * stride
                        if 0 <= u < kh and 0 <= v < kw:
                            total += x[:, i, j, :] @ w[u, v].T
                out[:, r, s] = total + b
        return out


@variant("conv2d_transpose")
def picture_by_picture():
    """A helper for one picture, and a list of pictures."""

    def one(picture, w, b, stride):
        kh, kw, f, c = w.shape
        rows, cols, _ = picture.shape
        out = np.zeros(((rows - 1) * stride + kh, (cols - 1) * stride + kw, f)) + b
        for (i, j), _ in np.ndenumerate(picture[..., 0]):
            top, left = i * stride, j * stride
            out[top : top + kh, left : left + kw] += (w * picture[i, j]).sum(axis=-1)
        return out

    def conv2d_transpose(x, w, b, stride=1):
        return np.array([one(p, w, b, stride) for p in x])


@variant("conv2d_transpose")
def products_by_matmul():
    """One product of matrices for all pixels, then the loop."""

    def conv2d_transpose(x, w, b, stride=1):
        N, H, W, C = x.shape
        kh, kw, F, _ = w.shape
        flat = x.reshape(-1, C) @ w.reshape(-1, C).T
        stamps = flat.reshape(N, H, W, kh, kw, F)
        hout = stride * (H - 1) + kh
        wout = stride * (W - 1) + kw
        out = np.zeros((N, hout, wout, F))
        for i, top in enumerate(range(0, stride * H, stride)):
            for j, left in enumerate(range(0, stride * W, stride)):
                out[:, top : top + kh, left : left + kw, :] += stamps[:, i, j]
        out += b.reshape(1, 1, 1, -1)
        return out
