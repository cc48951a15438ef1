"""Wrong solutions of `run_exported`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("run_exported")
def flipped_kernel():
    """Flips the kernel, as mathematicians do."""

    def run_exported(layers, x):
        x = np.array(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"][::-1, ::-1]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijcab,abcf->nijf", windows, kernel) + layer["bias"]
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


@mutant("run_exported")
def conv_without_bias():
    """The convolution's bias is forgotten."""

    def run_exported(layers, x):
        x = np.array(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijcab,abcf->nijf", windows, kernel)
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


@mutant("run_exported")
def dense_without_bias():
    """The dense layer's bias is forgotten."""

    def run_exported(layers, x):
        x = np.array(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijcab,abcf->nijf", windows, kernel) + layer["bias"]
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


@mutant("run_exported")
def pool_of_means():
    """The mean of a window, not its maximum."""

    def run_exported(layers, x):
        x = np.array(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijcab,abcf->nijf", windows, kernel) + layer["bias"]
            elif kind == "maxpool":
                s = layer["size"]
                n, h, w, c = x.shape
                x = x[:, : h // s * s, : w // s * s].reshape(n, h // s, s, w // s, s, c).mean(axis=(2, 4))
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


@mutant("run_exported")
def pool_keeps_the_rest():
    """Surplus rows and columns make windows of their own."""

    def run_exported(layers, x):
        x = np.array(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijcab,abcf->nijf", windows, kernel) + layer["bias"]
            elif kind == "maxpool":
                s = layer["size"]
                n, h, w, c = x.shape
                x = np.pad(x, ((0, 0), (0, -h % s), (0, -w % s), (0, 0)), constant_values=-np.inf)
                x = x.reshape(n, -(-h // s), s, -(-w // s), s, c).max(axis=(2, 4))
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


@mutant("run_exported")
def pool_drops_the_first_rows():
    """Drops the surplus at the beginning."""

    def run_exported(layers, x):
        x = np.array(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijcab,abcf->nijf", windows, kernel) + layer["bias"]
            elif kind == "maxpool":
                s = layer["size"]
                n, h, w, c = x.shape
                x = x[:, h % s :, w % s :].reshape(n, h // s, s, w // s, s, c).max(axis=(2, 4))
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


@mutant("run_exported")
def pool_does_not_cut():
    """Cannot pool a map that the size does not divide."""

    def run_exported(layers, x):
        x = np.array(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijcab,abcf->nijf", windows, kernel) + layer["bias"]
            elif kind == "maxpool":
                s = layer["size"]
                n, h, w, c = x.shape
                x = x.reshape(n, h // s, s, w // s, s, c).max(axis=(2, 4))
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


@mutant("run_exported")
def pool_one_step_at_a_time():
    """Windows overlap: the pool moves by one."""

    def run_exported(layers, x):
        x = np.array(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijcab,abcf->nijf", windows, kernel) + layer["bias"]
            elif kind == "maxpool":
                s = layer["size"]
                n, h, w, c = x.shape
                x = np.lib.stride_tricks.sliding_window_view(x, (s, s), axis=(1, 2)).max(axis=(4, 5))
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


@mutant("run_exported")
def pool_always_two():
    """The pool is always 2 × 2."""

    def run_exported(layers, x):
        x = np.array(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijcab,abcf->nijf", windows, kernel) + layer["bias"]
            elif kind == "maxpool":
                s = 2
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


@mutant("run_exported")
def pool_over_channels():
    """Takes the maximum over the channels as well."""

    def run_exported(layers, x):
        x = np.array(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijcab,abcf->nijf", windows, kernel) + layer["bias"]
            elif kind == "maxpool":
                s = layer["size"]
                n, h, w, c = x.shape
                x = x[:, : h // s * s, : w // s * s].reshape(n, h // s, s, w // s, s, c)
                x = x.max(axis=(2, 4, 5), keepdims=True)[:, :, 0, :, 0]
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


@mutant("run_exported")
def softmax_overflows():
    """The maximum is not subtracted."""

    def run_exported(layers, x):
        x = np.array(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijcab,abcf->nijf", windows, kernel) + layer["bias"]
            elif kind == "maxpool":
                s = layer["size"]
                n, h, w, c = x.shape
                x = x[:, : h // s * s, : w // s * s].reshape(n, h // s, s, w // s, s, c).max(axis=(2, 4))
            elif kind == "flatten":
                x = x.reshape(len(x), -1)
            elif kind == "relu":
                x = np.maximum(x, 0)
            elif kind == "softmax":
                e = np.exp(x)
                x = e / e.sum(axis=-1, keepdims=True)
            else:
                raise ValueError(f"unknown kind {kind!r}")
        return x


@mutant("run_exported")
def one_maximum_for_all_rows():
    """Subtracts the maximum of all rows: one with small scores becomes 0 / 0."""

    def run_exported(layers, x):
        x = np.array(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijcab,abcf->nijf", windows, kernel) + layer["bias"]
            elif kind == "maxpool":
                s = layer["size"]
                n, h, w, c = x.shape
                x = x[:, : h // s * s, : w // s * s].reshape(n, h // s, s, w // s, s, c).max(axis=(2, 4))
            elif kind == "flatten":
                x = x.reshape(len(x), -1)
            elif kind == "relu":
                x = np.maximum(x, 0)
            elif kind == "softmax":
                e = np.exp(x - x.max())
                x = e / e.sum(axis=-1, keepdims=True)
            else:
                raise ValueError(f"unknown kind {kind!r}")
        return x


@mutant("run_exported")
def softmax_over_rows():
    """softmax over the batch."""

    def run_exported(layers, x):
        x = np.array(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijcab,abcf->nijf", windows, kernel) + layer["bias"]
            elif kind == "maxpool":
                s = layer["size"]
                n, h, w, c = x.shape
                x = x[:, : h // s * s, : w // s * s].reshape(n, h // s, s, w // s, s, c).max(axis=(2, 4))
            elif kind == "flatten":
                x = x.reshape(len(x), -1)
            elif kind == "relu":
                x = np.maximum(x, 0)
            elif kind == "softmax":
                e = np.exp(x - x.max(axis=0))
                x = e / e.sum(axis=0)
            else:
                raise ValueError(f"unknown kind {kind!r}")
        return x


@mutant("run_exported")
def softmax_over_all():
    """Everything adds up to 1, not each row."""

    def run_exported(layers, x):
        x = np.array(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijcab,abcf->nijf", windows, kernel) + layer["bias"]
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
                x = e / e.sum()
            else:
                raise ValueError(f"unknown kind {kind!r}")
        return x


@mutant("run_exported")
def softmax_without_sum():
    """The powers are not divided by their sum."""

    def run_exported(layers, x):
        x = np.array(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijcab,abcf->nijf", windows, kernel) + layer["bias"]
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
                x = e
            else:
                raise ValueError(f"unknown kind {kind!r}")
        return x


@mutant("run_exported")
def relu_in_place():
    """relu writes into the x that was given."""

    def run_exported(layers, x):
        x = np.asarray(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijcab,abcf->nijf", windows, kernel) + layer["bias"]
            elif kind == "maxpool":
                s = layer["size"]
                n, h, w, c = x.shape
                x = x[:, : h // s * s, : w // s * s].reshape(n, h // s, s, w // s, s, c).max(axis=(2, 4))
            elif kind == "flatten":
                x = x.reshape(len(x), -1)
            elif kind == "relu":
                np.maximum(x, 0, out=x)
            elif kind == "softmax":
                e = np.exp(x - x.max(axis=-1, keepdims=True))
                x = e / e.sum(axis=-1, keepdims=True)
            else:
                raise ValueError(f"unknown kind {kind!r}")
        return x


@mutant("run_exported")
def absolute_for_relu():
    """The absolute value, not relu."""

    def run_exported(layers, x):
        x = np.array(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijcab,abcf->nijf", windows, kernel) + layer["bias"]
            elif kind == "maxpool":
                s = layer["size"]
                n, h, w, c = x.shape
                x = x[:, : h // s * s, : w // s * s].reshape(n, h // s, s, w // s, s, c).max(axis=(2, 4))
            elif kind == "flatten":
                x = x.reshape(len(x), -1)
            elif kind == "relu":
                x = np.abs(x)
            elif kind == "softmax":
                e = np.exp(x - x.max(axis=-1, keepdims=True))
                x = e / e.sum(axis=-1, keepdims=True)
            else:
                raise ValueError(f"unknown kind {kind!r}")
        return x


@mutant("run_exported")
def relu_leaks():
    """A tenth of what is negative passes."""

    def run_exported(layers, x):
        x = np.array(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijcab,abcf->nijf", windows, kernel) + layer["bias"]
            elif kind == "maxpool":
                s = layer["size"]
                n, h, w, c = x.shape
                x = x[:, : h // s * s, : w // s * s].reshape(n, h // s, s, w // s, s, c).max(axis=(2, 4))
            elif kind == "flatten":
                x = x.reshape(len(x), -1)
            elif kind == "relu":
                x = np.where(x > 0, x, 0.1 * x)
            elif kind == "softmax":
                e = np.exp(x - x.max(axis=-1, keepdims=True))
                x = e / e.sum(axis=-1, keepdims=True)
            else:
                raise ValueError(f"unknown kind {kind!r}")
        return x


@mutant("run_exported")
def unknown_passed_over():
    """Another kind does nothing."""

    def run_exported(layers, x):
        x = np.array(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijcab,abcf->nijf", windows, kernel) + layer["bias"]
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
                continue
        return x


@mutant("run_exported")
def unknown_not_named():
    """The error does not name the kind."""

    def run_exported(layers, x):
        x = np.array(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijcab,abcf->nijf", windows, kernel) + layer["bias"]
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
                raise ValueError("unknown kind of layer")
        return x


@mutant("run_exported")
def key_error_for_unknown():
    """KeyError for another kind."""

    def run_exported(layers, x):
        x = np.array(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijcab,abcf->nijf", windows, kernel) + layer["bias"]
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
                raise KeyError(kind)
        return x


@mutant("run_exported")
def same_padding():
    """Pads with zeros, so that the map keeps its size."""

    def run_exported(layers, x):
        x = np.array(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                kh, kw = kernel.shape[:2]
                x = np.pad(x, ((0, 0), ((kh - 1) // 2, kh // 2), ((kw - 1) // 2, kw // 2), (0, 0)))
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijcab,abcf->nijf", windows, kernel) + layer["bias"]
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


@mutant("run_exported")
def flatten_columns_first():
    """Flatten in Fortran order."""

    def run_exported(layers, x):
        x = np.array(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijcab,abcf->nijf", windows, kernel) + layer["bias"]
            elif kind == "maxpool":
                s = layer["size"]
                n, h, w, c = x.shape
                x = x[:, : h // s * s, : w // s * s].reshape(n, h // s, s, w // s, s, c).max(axis=(2, 4))
            elif kind == "flatten":
                x = x.reshape(len(x), -1, order="F")
            elif kind == "relu":
                x = np.maximum(x, 0)
            elif kind == "softmax":
                e = np.exp(x - x.max(axis=-1, keepdims=True))
                x = e / e.sum(axis=-1, keepdims=True)
            else:
                raise ValueError(f"unknown kind {kind!r}")
        return x


@mutant("run_exported")
def flatten_channels_first():
    """Flatten one channel after the other."""

    def run_exported(layers, x):
        x = np.array(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijcab,abcf->nijf", windows, kernel) + layer["bias"]
            elif kind == "maxpool":
                s = layer["size"]
                n, h, w, c = x.shape
                x = x[:, : h // s * s, : w // s * s].reshape(n, h // s, s, w // s, s, c).max(axis=(2, 4))
            elif kind == "flatten":
                x = np.moveaxis(x, -1, 1).reshape(len(x), -1)
            elif kind == "relu":
                x = np.maximum(x, 0)
            elif kind == "softmax":
                e = np.exp(x - x.max(axis=-1, keepdims=True))
                x = e / e.sum(axis=-1, keepdims=True)
            else:
                raise ValueError(f"unknown kind {kind!r}")
        return x


@mutant("run_exported")
def flatten_the_batch():
    """Flatten makes one row of all pictures."""

    def run_exported(layers, x):
        x = np.array(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijcab,abcf->nijf", windows, kernel) + layer["bias"]
            elif kind == "maxpool":
                s = layer["size"]
                n, h, w, c = x.shape
                x = x[:, : h // s * s, : w // s * s].reshape(n, h // s, s, w // s, s, c).max(axis=(2, 4))
            elif kind == "flatten":
                x = x.reshape(1, -1)
            elif kind == "relu":
                x = np.maximum(x, 0)
            elif kind == "softmax":
                e = np.exp(x - x.max(axis=-1, keepdims=True))
                x = e / e.sum(axis=-1, keepdims=True)
            else:
                raise ValueError(f"unknown kind {kind!r}")
        return x


@mutant("run_exported")
def kernel_turned():
    """Height and width of the kernel are swapped."""

    def run_exported(layers, x):
        x = np.array(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[1::-1], axis=(1, 2))
                x = np.einsum("nijcab,bacf->nijf", windows, kernel) + layer["bias"]
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


@mutant("run_exported")
def first_channel_only():
    """Only the first channel is convolved."""

    def run_exported(layers, x):
        x = np.array(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijcab,abcf->nijf", windows[:, :, :, :1], kernel[:, :, :1]) + layer["bias"]
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


@mutant("run_exported")
def list_not_understood():
    """x must be an array."""

    def run_exported(layers, x):
        x = x.copy() * 1.0
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijcab,abcf->nijf", windows, kernel) + layer["bias"]
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


@mutant("run_exported")
def layers_used_up():
    """Takes the layers out of the list."""

    def run_exported(layers, x):
        x = np.array(x, dtype=float)
        while layers:
            layer = layers.pop(0)
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijcab,abcf->nijf", windows, kernel) + layer["bias"]
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


@mutant("run_exported")
def relu_after_each_dense():
    """Each dense layer gets a relu, asked for or not."""

    def run_exported(layers, x):
        x = np.array(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = np.maximum(x @ layer["kernel"] + layer["bias"], 0)
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijcab,abcf->nijf", windows, kernel) + layer["bias"]
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


@mutant("run_exported")
def batch_of_one():
    """Runs the first row only."""

    def run_exported(layers, x):
        x = np.array(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijcab,abcf->nijf", windows, kernel) + layer["bias"]
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
        return x[:1]


@mutant("run_exported")
def rounded_answer():
    """Rounds the answer to two digits."""

    def run_exported(layers, x):
        x = np.array(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijcab,abcf->nijf", windows, kernel) + layer["bias"]
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
        return np.round(x, 2)


@mutant("run_exported")
def last_window_missing():
    """The convolution ends one row and one column too early."""

    def run_exported(layers, x):
        x = np.array(x, dtype=float)
        for layer in layers:
            kind = layer["kind"]
            if kind == "dense":
                x = x @ layer["kernel"] + layer["bias"]
            elif kind == "conv":
                kernel = layer["kernel"]
                windows = np.lib.stride_tricks.sliding_window_view(x, kernel.shape[:2], axis=(1, 2))
                x = np.einsum("nijcab,abcf->nijf", windows[:, :-1, :-1], kernel) + layer["bias"]
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
