"""Right solutions of `max_pool2d`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("max_pool2d")
def window_by_window():
    """Two loops over the places."""

    def max_pool2d(x, size=2, stride=2):
        N, H, W, C = x.shape
        rows, columns = conv_output_size(H, size, stride), conv_output_size(W, size, stride)
        out = np.zeros((N, rows, columns, C), dtype=x.dtype)
        for i in range(rows):
            for j in range(columns):
                window = x[:, i * stride : i * stride + size, j * stride : j * stride + size, :]
                out[:, i, j] = window.max(axis=(1, 2))
        return out


@variant("max_pool2d")
def tensorflow_does_it():
    """tf.nn.max_pool2d on the type float64, brought back."""

    def max_pool2d(x, size=2, stride=2):
        pooled = tf.nn.max_pool2d(tf.constant(x.astype(np.float64)), ksize=size, strides=stride, padding="VALID")
        return pooled.numpy().astype(x.dtype)


@variant("max_pool2d")
def maximum_of_shifts():
    """The running maximum of shifted pictures."""

    def max_pool2d(x, size=2, stride=2):
        rows = (x.shape[1] - size) // stride + 1
        columns = (x.shape[2] - size) // stride + 1
        best = None
        for p in range(size):
            for q in range(size):
                part = x[:, p : p + stride * (rows - 1) + 1 : stride, q : q + stride * (columns - 1) + 1 : stride]
                best = part.copy() if best is None else np.maximum(best, part)
        return best


@variant("max_pool2d")
def sliding_windows():
    """sliding_window_view, and every stride-th of it."""

    def max_pool2d(x, size=2, stride=2):
        windows = np.lib.stride_tricks.sliding_window_view(x, (size, size), axis=(1, 2))
        return windows[:, ::stride, ::stride].max(axis=(-2, -1))


@variant("max_pool2d")
def rows_then_columns():
    """First along the height, then along the width."""

    def max_pool2d(x, size=2, stride=2):
        starts = range(0, x.shape[1] - size + 1, stride)
        x = np.stack([x[:, s : s + size].max(axis=1) for s in starts], axis=1)
        starts = range(0, x.shape[2] - size + 1, stride)
        return np.stack([x[:, :, s : s + size].max(axis=2) for s in starts], axis=2)


@variant("max_pool2d")
def six_loops():
    """Everything by hand, beginning with minus infinity."""

    def max_pool2d(x, size=2, stride=2):
        N, H, W, C = x.shape
        rows, columns = (H - size) // stride + 1, (W - size) // stride + 1
        out = np.full((N, rows, columns, C), -np.inf)
        for n in range(N):
            for i in range(rows):
                for j in range(columns):
                    for c in range(C):
                        for p in range(size):
                            for q in range(size):
                                value = x[n, i * stride + p, j * stride + q, c]
                                if value > out[n, i, j, c]:
                                    out[n, i, j, c] = value
        return out


@variant("max_pool2d")
def list_of_windows():
    """A nested comprehension, axes put in order at the end."""

    def max_pool2d(x, size=2, stride=2):
        tops = range(0, x.shape[1] - size + 1, stride)
        lefts = range(0, x.shape[2] - size + 1, stride)
        pooled = [[np.max(x[:, t : t + size, s : s + size], axis=(1, 2)) for s in lefts] for t in tops]
        return np.array(pooled).transpose(2, 0, 1, 3)


@variant("max_pool2d")
def reshape_where_it_fits():
    """reshape when windows do not overlap, loops otherwise."""

    def max_pool2d(x, size=2, stride=2):
        N, H, W, C = x.shape
        R, Q = conv_output_size(H, size, stride), conv_output_size(W, size, stride)
        if size == stride:
            cut = x[:, : R * size, : Q * size]
            return cut.reshape(N, R, size, Q, size, C).max(axis=(2, 4))
        out = np.empty((N, R, Q, C), x.dtype)
        for i, j in np.ndindex(R, Q):
            out[:, i, j] = x[:, i * stride : i * stride + size, j * stride : j * stride + size].max((1, 2))
        return out


@variant("max_pool2d")
def maximos_por_ventana():
    """Con np.amax y comprobación del tamaño."""

    def max_pool2d(x, size=2, stride=2):
        cantidad, alto, ancho, canales = x.shape
        if size > min(alto, ancho):
            raise ValueError("la ventana no cabe")
        filas = 1 + (alto - size) // stride
        columnas = 1 + (ancho - size) // stride
        salida = np.empty((cantidad, filas, columnas, canales), dtype=x.dtype)
        for fila in range(filas):
            for columna in range(columnas):
                arriba, izquierda = fila * stride, columna * stride
                ventana = x[:, arriba : arriba + size, izquierda : izquierda + size, :]
                salida[:, fila, columna, :] = np.amax(np.amax(ventana, axis=1), axis=1)
        return salida


@variant("max_pool2d")
def flattened_windows():
    """Each window becomes a row, then one maximum."""

    def max_pool2d(x, size=2, stride=2):
        rows, columns = conv_output_size(x.shape[1], size, stride), conv_output_size(x.shape[2], size, stride)
        i = (np.arange(rows) * stride)[:, None, None, None] + np.arange(size)[None, None, :, None]
        j = (np.arange(columns) * stride)[None, :, None, None] + np.arange(size)[None, None, None, :]
        windows = x[:, i, j, :]  # (N, rows, columns, size, size, C)
        return windows.reshape(len(x), rows, columns, size * size, x.shape[3]).max(axis=3)


@variant("max_pool2d")
def scipy_filter():
    """A maximum filter, its values at the middles of the windows."""

    def max_pool2d(x, size=2, stride=2):
        from scipy.ndimage import maximum_filter

        everywhere = maximum_filter(x, size=(1, size, size, 1))
        middle = size // 2
        last_row, last_column = x.shape[1] - size + middle, x.shape[2] - size + middle
        return everywhere[:, middle : last_row + 1 : stride, middle : last_column + 1 : stride, :]


@variant("max_pool2d")
def picture_by_picture():
    """A helper pools one picture with one channel."""

    def max_pool2d(x, size=2, stride=2):
        def pool(grey):
            h, w = grey.shape
            lines = []
            for top in range(0, h - size + 1, stride):
                lines.append([grey[top : top + size, s : s + size].max() for s in range(0, w - size + 1, stride)])
            return np.array(lines)

        return np.stack([np.stack([pool(one[..., c]) for c in range(x.shape[3])], axis=-1) for one in x])
