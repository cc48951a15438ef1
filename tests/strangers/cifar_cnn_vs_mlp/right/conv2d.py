"""Right solutions of `conv2d`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("conv2d")
def tensordot_per_place():
    """Two loops and tensordot."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        N, H, W, C = x.shape
        kh, kw, _, F = w.shape
        rows, columns = conv_output_size(H, kh, stride, padding), conv_output_size(W, kw, stride, padding)
        x, w = x.astype(float), w.astype(float)
        if padding == "same":
            th = max((rows - 1) * stride + kh - H, 0)
            tw = max((columns - 1) * stride + kw - W, 0)
            x = np.pad(x, ((0, 0), (th // 2, th - th // 2), (tw // 2, tw - tw // 2), (0, 0)))
        out = np.zeros((N, rows, columns, F))
        for i in range(rows):
            for j in range(columns):
                patch = x[:, i * stride : i * stride + kh, j * stride : j * stride + kw, :]
                out[:, i, j, :] = np.tensordot(patch, w, axes=3)
        return out + b


@variant("conv2d")
def tensorflow_does_it():
    """tf.nn.conv2d in float64."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        y = tf.nn.conv2d(
            tf.constant(np.asarray(x, dtype=np.float64)),
            tf.constant(np.asarray(w, dtype=np.float64)),
            strides=stride,
            padding=padding.upper(),
        )
        return y.numpy() + b


@variant("conv2d")
def kernel_places_outside():
    """Loops over the places of the kernel, not of the picture."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        x = np.array(x, dtype=np.float64)
        N, H, W, C = x.shape
        kh, kw, C, F = w.shape
        m, n = conv_output_size(H, kh, stride, padding), conv_output_size(W, kw, stride, padding)
        if padding == "same":
            a, c = max((m - 1) * stride + kh - H, 0), max((n - 1) * stride + kw - W, 0)
            x = np.pad(x, [(0, 0), (a // 2, a - a // 2), (c // 2, c - c // 2), (0, 0)], mode="constant")
        y = np.zeros((N, m, n, F)) + b
        for p in range(kh):
            for q in range(kw):
                part = x[:, p : p + (m - 1) * stride + 1 : stride, q : q + (n - 1) * stride + 1 : stride, :]
                y += part @ w[p, q]
        return y


@variant("conv2d")
def sliding_windows():
    """sliding_window_view and einsum."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        from numpy.lib.stride_tricks import sliding_window_view

        kh, kw = w.shape[:2]
        if padding == "same":
            pads = []
            for n, k in zip(x.shape[1:3], (kh, kw)):
                t = max((conv_output_size(n, k, stride, "same") - 1) * stride + k - n, 0)
                pads.append((t // 2, t - t // 2))
            x = np.pad(x, ((0, 0), *pads, (0, 0)))
        windows = sliding_window_view(x, (kh, kw), axis=(1, 2))[:, ::stride, ::stride]
        return np.einsum("nijcpq,pqcf->nijf", windows.astype(float), w.astype(float)) + b


@variant("conv2d")
def seven_loops():
    """Everything by hand; places outside of the picture are left out."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        N, H, W, C = x.shape
        kh, kw, _, F = w.shape
        rows, columns = conv_output_size(H, kh, stride, padding), conv_output_size(W, kw, stride, padding)
        top = left = 0
        if padding == "same":
            top = max((rows - 1) * stride + kh - H, 0) // 2
            left = max((columns - 1) * stride + kw - W, 0) // 2
        y = np.zeros((N, rows, columns, F))
        for n in range(N):
            for i in range(rows):
                for j in range(columns):
                    for f in range(F):
                        total = float(b[f])
                        for p in range(kh):
                            for q in range(kw):
                                r, s = i * stride + p - top, j * stride + q - left
                                if 0 <= r < H and 0 <= s < W:
                                    for c in range(C):
                                        total += float(x[n, r, s, c]) * float(w[p, q, c, f])
                        y[n, i, j, f] = total
        return y


@variant("conv2d")
def image_to_columns():
    """im2col and one matrix product."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        N, H, W, C = x.shape
        kh, kw, _, F = w.shape
        R, Q = (conv_output_size(n, k, stride, padding) for n, k in ((H, kh), (W, kw)))
        big_h, big_w = max((R - 1) * stride + kh, H), max((Q - 1) * stride + kw, W)
        frame = np.zeros((N, big_h, big_w, C))
        above, left = (big_h - H) // 2, (big_w - W) // 2
        frame[:, above : above + H, left : left + W] = x
        columns = [
            frame[:, i * stride : i * stride + kh, j * stride : j * stride + kw].reshape(N, -1)
            for i in range(R)
            for j in range(Q)
        ]
        return (np.stack(columns, axis=1) @ w.reshape(-1, F) + b).reshape(N, R, Q, F)


@variant("conv2d")
def scipy_correlate():
    """correlate2d for each pair of channels, on padded pictures."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        from scipy.signal import correlate2d

        def frame(n, k):
            if padding == "valid":
                return 0, 0
            t = max((conv_output_size(n, k, stride, "same") - 1) * stride + k - n, 0)
            return t // 2, t - t // 2

        kh, kw, C, F = w.shape
        x = np.pad(x.astype(float), ((0, 0), frame(x.shape[1], kh), frame(x.shape[2], kw), (0, 0)))
        if x.shape[1] < kh or x.shape[2] < kw:
            raise ValueError("the kernel does not fit")
        maps = [
            [sum(correlate2d(one[:, :, c], w[:, :, c, f].astype(float), "valid") for c in range(C)) for f in range(F)]
            for one in x
        ]
        return np.moveaxis(np.array(maps), 1, 3)[:, ::stride, ::stride] + b


@variant("conv2d")
def convolucion_por_filtros():
    """Filtro por filtro, con nombres en español."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        cantidad, alto, ancho, _ = x.shape
        nucleo_alto, nucleo_ancho, _, filtros = w.shape
        filas = conv_output_size(alto, nucleo_alto, stride, padding)
        columnas = conv_output_size(ancho, nucleo_ancho, stride, padding)
        datos = x.astype("float64")
        if padding == "same":
            faltan_v = max((filas - 1) * stride + nucleo_alto - alto, 0)
            faltan_h = max((columnas - 1) * stride + nucleo_ancho - ancho, 0)
            arriba, izquierda = faltan_v // 2, faltan_h // 2
            datos = np.pad(datos, ((0, 0), (arriba, faltan_v - arriba), (izquierda, faltan_h - izquierda), (0, 0)))
        salida = np.empty((cantidad, filas, columnas, filtros))
        for f in range(filtros):
            for i in range(filas):
                for j in range(columnas):
                    v, h = i * stride, j * stride
                    trozo = datos[:, v : v + nucleo_alto, h : h + nucleo_ancho, :]
                    salida[:, i, j, f] = (trozo * w[:, :, :, f]).sum(axis=(1, 2, 3)) + b[f]
        return salida


@variant("conv2d")
def keras_ops_conv():
    """keras.ops.conv in float64."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        x64, w64 = np.array(x, dtype="float64"), np.array(w, dtype="float64")
        y = keras.ops.conv(x64, w64, strides=stride, padding=padding, data_format="channels_last")
        return keras.ops.convert_to_numpy(y) + np.asarray(b, dtype="float64")


@variant("conv2d")
def keras_layer_with_weights():
    """A Conv2D layer that gets the weights."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        kh, kw, _, F = w.shape
        layer = keras.layers.Conv2D(F, (kh, kw), strides=stride, padding=padding, dtype="float64")
        layer.build(x.shape)
        layer.set_weights([w.astype("float64"), b.astype("float64")])
        return np.asarray(layer(x.astype("float64")))


@variant("conv2d")
def einsum_per_row():
    """One einsum for each place, float32 kept where it was given."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        kind = np.result_type(x, w, b)
        if kind.kind != "f":
            kind = np.dtype(float)
        x, w, b = (a.astype(kind) for a in (x, w, b))
        kh, kw, _, F = w.shape
        R, Q = conv_output_size(x.shape[1], kh, stride, padding), conv_output_size(x.shape[2], kw, stride, padding)
        gaps = []
        for n, k, m in ((x.shape[1], kh, R), (x.shape[2], kw, Q)):
            t = max((m - 1) * stride + k - n, 0) if padding == "same" else 0
            gaps.append((t // 2, t - t // 2))
        x = np.pad(x, [(0, 0), gaps[0], gaps[1], (0, 0)])
        y = [
            [np.einsum("npqc,pqcf->nf", x[:, i : i + kh, j : j + kw], w) for j in range(0, Q * stride, stride)]
            for i in range(0, R * stride, stride)
        ]
        return np.transpose(np.array(y), (2, 0, 1, 3)) + b


@variant("conv2d")
def valid_calls_itself():
    """same pads and calls the valid case."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        if padding == "same":

            def zeros(n, k):
                t = max((conv_output_size(n, k, stride, "same") - 1) * stride + k - n, 0)
                return (t // 2, t - t // 2)

            framed = np.pad(x, ((0, 0), zeros(x.shape[1], w.shape[0]), zeros(x.shape[2], w.shape[1]), (0, 0)))
            return conv2d(framed, w, b, stride, "valid")
        rows = conv_output_size(x.shape[1], w.shape[0], stride, padding)
        columns = conv_output_size(x.shape[2], w.shape[1], stride, padding)
        flat_w = w.reshape(-1, w.shape[3]).astype(float)
        y = np.zeros((len(x), rows, columns, w.shape[3]))
        for i, j in np.ndindex(rows, columns):
            r, c = i * stride, j * stride
            y[:, i, j] = x[:, r : r + w.shape[0], c : c + w.shape[1]].reshape(len(x), -1) @ flat_w + b
        return y
