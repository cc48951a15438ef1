"""Right solutions of `run_exported`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("run_exported")
def hint():
    """The third hint."""

    def run_exported(layers, x):
        x = np.array(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kh, kw = layer["kernel"].shape[:2]
                windows = np.lib.stride_tricks.sliding_window_view(x, (kh, kw), axis=(1, 2))
                x = np.einsum("nijcab,abcf->nijf", windows, layer["kernel"]) + layer["bias"]
            elif kind == "maxpool":
                s = layer["size"]
                n, h, w, c = x.shape
                x = x[:, : h // s * s, : w // s * s].reshape(n, h // s, s, w // s, s, c).max(axis=(2, 4))
            elif kind == "flatten":
                x = x.reshape(len(x), -1)
            elif kind == "relu":
                x = np.maximum(x, 0)
            elif kind == "softmax":
                e = np.exp(x - x.max(axis=-1, keepdims=True))
                x = e / e.sum(axis=-1, keepdims=True)
            else:
                raise ValueError(f"unknown kind {kind!r}")
        return x


@variant("run_exported")
def shifted_pictures():
    """The convolution as a sum of shifted pictures."""

    def run_exported(layers, x):
        def conv(x, K, b):
            kh, kw, _, F = K.shape
            H, W = x.shape[1] - kh + 1, x.shape[2] - kw + 1
            out = np.zeros((len(x), H, W, F)) + b
            for i in range(kh):
                for j in range(kw):
                    out += x[:, i : i + H, j : j + W, :] @ K[i, j]
            return out

        def pool(x, s):
            H, W = x.shape[1] // s, x.shape[2] // s
            corners = [x[:, i : H * s : s, j : W * s : s] for i in range(s) for j in range(s)]
            return np.max(corners, axis=0)

        x = np.asarray(x, dtype=np.float64)
        for layer in layers:
            match layer["kind"]:
                case "dense":
                    x = x.dot(layer["kernel"]) + layer["bias"]
                case "conv":
                    x = conv(x, np.asarray(layer["kernel"]), layer["bias"])
                case "maxpool":
                    x = pool(x, layer["size"])
                case "flatten":
                    x = x.reshape(x.shape[0], -1)
                case "relu":
                    x = np.where(x > 0, x, 0.0)
                case "softmax":
                    e = np.exp(x - np.max(x, axis=-1, keepdims=True))
                    x = e / np.sum(e, axis=-1, keepdims=True)
                case other:
                    raise ValueError(f"no layer of kind {other}")
        return x


@variant("run_exported")
def all_loops():
    """Every place, every window, in loops."""

    def run_exported(layers, x):
        out = np.array(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "conv":
                K, b = layer["kernel"], layer["bias"]
                kh, kw, C, F = K.shape
                N, H, W, _ = out.shape
                new = np.zeros((N, H - kh + 1, W - kw + 1, F))
                for n in range(N):
                    for i in range(H - kh + 1):
                        for j in range(W - kw + 1):
                            for f in range(F):
                                new[n, i, j, f] = np.sum(out[n, i : i + kh, j : j + kw, :] * K[..., f]) + b[f]
                out = new
            elif kind == "maxpool":
                s = layer["size"]
                N, H, W, C = out.shape
                new = np.zeros((N, H // s, W // s, C))
                for i in range(H // s):
                    for j in range(W // s):
                        new[:, i, j, :] = out[:, i * s : (i + 1) * s, j * s : (j + 1) * s, :].max(axis=(1, 2))
                out = new
            elif kind == "dense":
                out = np.matmul(out, layer["kernel"]) + layer["bias"]
            elif kind == "flatten":
                out = np.array([row.flatten() for row in out])
            elif kind == "relu":
                out = out * (out > 0)
            elif kind == "softmax":
                out = out - out.max(axis=-1)[..., np.newaxis]
                out = np.exp(out)
                out = out / out.sum(axis=-1)[..., np.newaxis]
            else:
                raise ValueError("I do not know the kind " + str(kind))
        return out


@variant("run_exported")
def table_of_functions():
    """A dict of functions."""

    def run_exported(layers, x):
        def softmax(layer, x):
            shifted = x - np.amax(x, axis=-1, keepdims=True)
            powers = np.exp(shifted)
            return powers / powers.sum(-1, keepdims=True)

        def conv(layer, x):
            kernel = np.asarray(layer["kernel"])
            windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
            return np.tensordot(windows, kernel, axes=([4, 5, 3], [0, 1, 2])) + layer["bias"]

        def maxpool(layer, x):
            s = layer["size"]
            windows = np.lib.stride_tricks.sliding_window_view(x, (s, s), axis=(1, 2))
            return windows[:, ::s, ::s].max(axis=(-2, -1))

        table = {
            "dense": lambda layer, x: np.einsum("...d,dh->...h", x, layer["kernel"]) + layer["bias"],
            "conv": conv,
            "maxpool": maxpool,
            "flatten": lambda layer, x: x.reshape((x.shape[0], int(np.prod(x.shape[1:])))),
            "relu": lambda layer, x: np.maximum(0.0, x),
            "softmax": softmax,
        }
        x = np.asarray(x, dtype=float)
        for layer in layers:
            if layer["kind"] not in table:
                raise ValueError(f"{layer['kind']!r} is not one of {sorted(table)}")
            x = table[layer["kind"]](layer, x)
        return x


@variant("run_exported")
def im2col():
    """Windows as rows of a matrix, one multiplication."""

    def run_exported(layers, x):
        x = np.array(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "conv":
                K = np.array(layer["kernel"], dtype=float)
                kh, kw, C, F = K.shape
                N, H, W, _ = x.shape
                h, w = H - kh + 1, W - kw + 1
                rows = [x[:, i : i + kh, j : j + kw, :].reshape(N, kh * kw * C) for i in range(h) for j in range(w)]
                flat = np.stack(rows, axis=1) @ K.reshape(kh * kw * C, F) + layer["bias"]
                x = flat.reshape(N, h, w, F)
            elif kind == "dense":
                x = np.dot(x, layer["kernel"]) + np.asarray(layer["bias"])
            elif kind == "maxpool":
                s = int(layer["size"])
                x = x[:, : x.shape[1] - x.shape[1] % s, : x.shape[2] - x.shape[2] % s]
                x = x.reshape(x.shape[0], x.shape[1] // s, s, x.shape[2] // s, s, x.shape[3])
                x = x.max(axis=4).max(axis=2)
            elif kind == "flatten":
                x = x.reshape(x.shape[0], -1)
            elif kind == "relu":
                x = x.clip(min=0)
            elif kind == "softmax":
                logs = x - x.max(axis=-1, keepdims=True)
                x = np.exp(logs - np.log(np.exp(logs).sum(axis=-1, keepdims=True)))
            else:
                raise ValueError(kind)
        return x


@variant("run_exported")
def recursion():
    """The first layer, then the others."""

    def run_exported(layers, x):
        x = np.asarray(x, dtype=float)
        if len(layers) == 0:
            return x
        layer, rest = layers[0], layers[1:]
        kind = layer["kind"]
        if kind == "dense":
            y = x @ np.asarray(layer["kernel"]) + layer["bias"]
        elif kind == "conv":
            K = np.asarray(layer["kernel"])
            w = np.lib.stride_tricks.sliding_window_view(x, K.shape[:3], axis=(1, 2, 3))[:, :, :, 0]
            y = np.einsum("nijabc,abcf->nijf", w, K) + layer["bias"]
        elif kind == "maxpool":
            s = layer["size"]
            h, w = x.shape[1] // s, x.shape[2] // s
            y = np.full((x.shape[0], h, w, x.shape[3]), -np.inf)
            for a in range(s):
                for b in range(s):
                    y = np.maximum(y, x[:, a : h * s : s, b : w * s : s])
        elif kind == "flatten":
            y = x.reshape(len(x), -1)
        elif kind == "relu":
            y = (x + np.abs(x)) / 2
        elif kind == "softmax":
            e = np.exp(x - x.max(axis=-1, keepdims=True))
            y = e / e.sum(axis=-1, keepdims=True)
        else:
            raise ValueError(f"unknown layer: {kind}")
        return run_exported(rest, y)


@variant("run_exported")
def clases():
    """Una clase por cada clase de capa."""

    class Densa:
        def __init__(self, capa):
            self.k, self.b = np.asarray(capa["kernel"], float), np.asarray(capa["bias"], float)

        def __call__(self, x):
            return x @ self.k + self.b

    class Conv(Densa):
        def __call__(self, x):
            kh, kw = self.k.shape[:2]
            alto, ancho = x.shape[1] - kh + 1, x.shape[2] - kw + 1
            suma = self.b
            for a in range(kh):
                for b in range(kw):
                    suma = suma + np.einsum("nijc,cf->nijf", x[:, a : a + alto, b : b + ancho], self.k[a, b])
            return suma

    class Maximo:
        def __init__(self, capa):
            self.s = capa["size"]

        def __call__(self, x):
            s, (n, h, w, c) = self.s, x.shape
            x = x[:, : h - h % s, : w - w % s, :]
            return x.reshape(n, h // s, s, w // s, s, c).max(axis=(2, 4))

    def softmax(x):
        e = np.exp(x - x.max(axis=-1, keepdims=True))
        return e / e.sum(axis=-1, keepdims=True)

    def run_exported(layers, x):
        x = np.array(x, dtype=float)
        for capa in layers:
            if capa["kind"] in ("dense", "conv", "maxpool"):
                x = {"dense": Densa, "conv": Conv, "maxpool": Maximo}[capa["kind"]](capa)(x)
            elif capa["kind"] == "flatten":
                x = x.reshape(len(x), -1)
            elif capa["kind"] == "relu":
                x = np.maximum(x, 0)
            elif capa["kind"] == "softmax":
                x = softmax(x)
            else:
                raise ValueError("capa desconocida: " + capa["kind"])
        return x


@variant("run_exported")
def strides_by_hand():
    """as_strided windows."""

    def run_exported(layers, x):
        x = np.array(x, dtype=np.float64)
        for layer in layers:
            kind = layer["kind"]
            if kind == "conv":
                x = np.ascontiguousarray(x)
                K = layer["kernel"]
                n, h, w, c = x.shape
                sn, sh, sw, sc = x.strides
                shape = (n, h - K.shape[0] + 1, w - K.shape[1] + 1, K.shape[0], K.shape[1], c)
                windows = np.lib.stride_tricks.as_strided(x, shape, (sn, sh, sw, sh, sw, sc), writeable=False)
                x = np.tensordot(windows, K, axes=3) + layer["bias"]
            elif kind == "dense":
                x = np.tensordot(x, layer["kernel"], axes=1) + layer["bias"]
            elif kind == "maxpool":
                s = layer["size"]
                h, w = x.shape[1] // s, x.shape[2] // s
                x = np.stack([x[:, a : a + s * h : s] for a in range(s)])[:, :, :h].max(axis=0)
                x = np.stack([x[:, :, b : b + s * w : s] for b in range(s)])[:, :, :, :w].max(axis=0)
            elif kind == "flatten":
                x = np.reshape(x, (np.shape(x)[0], -1), order="C")
            elif kind == "relu":
                x = np.maximum(x, np.zeros_like(x))
            elif kind == "softmax":
                top = np.max(x, axis=-1, keepdims=True)
                x = np.exp(x - top) / np.exp(x - top).sum(axis=-1, keepdims=True)
            else:
                raise ValueError(f"layer kind {kind!r} cannot be run")
        return x


@variant("run_exported")
def kinds_checked_first():
    """Looks at all kinds before it computes anything."""

    def run_exported(layers, x):
        known = {"dense", "conv", "maxpool", "flatten", "relu", "softmax"}
        for layer in layers:
            if layer["kind"] not in known:
                raise ValueError(f"unknown kind: {layer['kind']}")
        h = np.asarray(x).astype(float)
        for layer in layers:
            if layer["kind"] == "relu":
                h = np.fmax(h, 0)
            if layer["kind"] == "softmax":
                h = np.exp(h - h.max(-1, keepdims=True))
                h = h / h.sum(-1, keepdims=True)
            if layer["kind"] == "flatten":
                h = h.reshape(h.shape[0], -1)
            if layer["kind"] == "dense":
                h = (layer["kernel"].T @ h[..., None])[..., 0] + layer["bias"]
            if layer["kind"] == "conv":
                view = np.lib.stride_tricks.sliding_window_view
                patches = view(h, layer["kernel"].shape[:2], axis=(1, 2)).transpose(0, 1, 2, 4, 5, 3)
                h = np.einsum("nijabc,abcf->nijf", patches, layer["kernel"], optimize=True) + layer["bias"]
            if layer["kind"] == "maxpool":
                s = layer["size"]
                rows, columns = h.shape[1] // s * s, h.shape[2] // s * s
                h = np.maximum.reduceat(h[:, :rows], np.arange(0, rows, s), axis=1)
                h = np.maximum.reduceat(h[:, :, :columns], np.arange(0, columns, s), axis=2)
        return h


@variant("run_exported")
def row_by_row():
    """One picture after the other, stacked at the end."""

    def one_row(layers, row):
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                row = row @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kh, kw, _, F = layer["kernel"].shape
                H, W = row.shape[0] - kh + 1, row.shape[1] - kw + 1
                row = (
                    np.array(
                        [
                            [np.tensordot(row[i : i + kh, j : j + kw], layer["kernel"], axes=3) for j in range(W)]
                            for i in range(H)
                        ]
                    )
                    + layer["bias"]
                )
            elif kind == "maxpool":
                s = layer["size"]
                row = np.array(
                    [
                        [row[i * s : i * s + s, j * s : j * s + s].max(axis=(0, 1)) for j in range(row.shape[1] // s)]
                        for i in range(row.shape[0] // s)
                    ]
                )
            elif kind == "flatten":
                row = row.ravel()
            elif kind == "relu":
                row = np.maximum(row, 0)
            elif kind == "softmax":
                e = np.exp(row - row.max(axis=-1, keepdims=True))
                row = e / e.sum(axis=-1, keepdims=True)
            else:
                raise ValueError(f"kind {kind!r}")
        return row

    def run_exported(layers, x):
        return np.stack([one_row(layers, np.array(row, dtype=float)) for row in x])


@variant("run_exported")
def transposed_channels_first():
    """Thinks in (N, C, H, W) and turns back."""

    def run_exported(layers, x):
        x = np.array(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind in ("conv", "maxpool"):
                y = x.transpose(0, 3, 1, 2)
                if kind == "conv":
                    K = np.asarray(layer["kernel"]).transpose(3, 2, 0, 1)
                    F, C, kh, kw = K.shape
                    out = np.zeros((len(y), F, y.shape[2] - kh + 1, y.shape[3] - kw + 1))
                    for i in range(out.shape[2]):
                        for j in range(out.shape[3]):
                            patch = y[:, None, :, i : i + kh, j : j + kw]
                            out[:, :, i, j] = (patch * K).sum(axis=(2, 3, 4)) + layer["bias"]
                else:
                    s = layer["size"]
                    out = np.zeros((y.shape[0], y.shape[1], y.shape[2] // s, y.shape[3] // s))
                    for i in range(out.shape[2]):
                        for j in range(out.shape[3]):
                            out[:, :, i, j] = y[:, :, s * i : s * i + s, s * j : s * j + s].max(axis=(2, 3))
                x = out.transpose(0, 2, 3, 1)
            elif kind == "flatten":
                x = x.reshape(x.shape[0], -1)
            elif kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "relu":
                x[x < 0] = 0
            elif kind == "softmax":
                x = np.exp(x - x.max(axis=-1, keepdims=True))
                x /= x.sum(axis=-1, keepdims=True)
            else:
                raise ValueError(f"not exported: {kind}")
        return x


@variant("run_exported")
def reduce():
    """functools.reduce over the layers."""

    from functools import reduce

    def step(x, layer):
        kind = layer["kind"]
        if kind == "flatten":
            return x.reshape(len(x), -1)
        if kind == "relu":
            return np.maximum(x, 0)
        if kind == "softmax":
            e = np.exp(x - x.max(axis=-1, keepdims=True))
            return e / e.sum(axis=-1, keepdims=True)
        if kind == "maxpool":
            s = layer["size"]
            n, h, w, c = x.shape
            h, w = h // s, w // s
            return x[:, : h * s, : w * s].reshape(n, h, s, w, s, c).max(axis=(2, 4))
        if kind == "dense":
            return x @ layer["kernel"] + layer["bias"]
        if kind == "conv":
            view = np.lib.stride_tricks.sliding_window_view(x, layer["kernel"].shape[:2], axis=(1, 2))
            return np.einsum("nijcab,abcf->nijf", view, layer["kernel"]) + layer["bias"]
        raise ValueError(f"unknown kind {kind!r}")

    def run_exported(layers, x):
        return reduce(step, layers, np.array(x, dtype=float))
