"""Wrong solutions of `layer_table`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("layer_table")
def no_biases():
    """The biases of the convolutions are forgotten."""

    def layer_table(layers, input_shape):
        shape, table = tuple(input_shape), []
        for kind, *sizes in layers:
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError(f"unknown layer {kind}")
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError(f"{kind} needs a picture")
            params = 0
            if kind == "conv":
                filters, k, s, padding = sizes
                h, w, c = shape
                if padding == "valid":
                    if k > h or k > w:
                        raise ValueError("conv: the kernel is too large")
                    h, w = (h - k) // s + 1, (w - k) // s + 1
                elif padding == "same":
                    h, w = -(-h // s), -(-w // s)
                else:
                    raise ValueError("conv: unknown padding")
                params = k * k * c * filters
                shape = (h, w, filters)
            elif kind == "pool":
                k, s = sizes
                h, w, c = shape
                if k > h or k > w:
                    raise ValueError("pool: the window is too large")
                shape = ((h - k) // s + 1, (w - k) // s + 1, c)
            elif kind == "flatten":
                shape = (int(np.prod(shape)),)
            elif kind == "global":
                shape = (shape[-1],)
            else:
                params = (shape[-1] + 1) * sizes[0]
                shape = (*shape[:-1], sizes[0])
            table.append((shape, params))
        return table


@mutant("layer_table")
def kernel_not_squared():
    """A kernel of k has k weights for each channel, not k times k."""

    def layer_table(layers, input_shape):
        shape, table = tuple(input_shape), []
        for kind, *sizes in layers:
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError(f"unknown layer {kind}")
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError(f"{kind} needs a picture")
            params = 0
            if kind == "conv":
                filters, k, s, padding = sizes
                h, w, c = shape
                if padding == "valid":
                    if k > h or k > w:
                        raise ValueError("conv: the kernel is too large")
                    h, w = (h - k) // s + 1, (w - k) // s + 1
                elif padding == "same":
                    h, w = -(-h // s), -(-w // s)
                else:
                    raise ValueError("conv: unknown padding")
                params = (k * c + 1) * filters
                shape = (h, w, filters)
            elif kind == "pool":
                k, s = sizes
                h, w, c = shape
                if k > h or k > w:
                    raise ValueError("pool: the window is too large")
                shape = ((h - k) // s + 1, (w - k) // s + 1, c)
            elif kind == "flatten":
                shape = (int(np.prod(shape)),)
            elif kind == "global":
                shape = (shape[-1],)
            else:
                params = (shape[-1] + 1) * sizes[0]
                shape = (*shape[:-1], sizes[0])
            table.append((shape, params))
        return table


@mutant("layer_table")
def channels_forgotten():
    """The convolution's weights are counted as if pictures had one channel."""

    def layer_table(layers, input_shape):
        shape, table = tuple(input_shape), []
        for kind, *sizes in layers:
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError(f"unknown layer {kind}")
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError(f"{kind} needs a picture")
            params = 0
            if kind == "conv":
                filters, k, s, padding = sizes
                h, w, c = shape
                if padding == "valid":
                    if k > h or k > w:
                        raise ValueError("conv: the kernel is too large")
                    h, w = (h - k) // s + 1, (w - k) // s + 1
                elif padding == "same":
                    h, w = -(-h // s), -(-w // s)
                else:
                    raise ValueError("conv: unknown padding")
                params = (k * k + 1) * filters
                shape = (h, w, filters)
            elif kind == "pool":
                k, s = sizes
                h, w, c = shape
                if k > h or k > w:
                    raise ValueError("pool: the window is too large")
                shape = ((h - k) // s + 1, (w - k) // s + 1, c)
            elif kind == "flatten":
                shape = (int(np.prod(shape)),)
            elif kind == "global":
                shape = (shape[-1],)
            else:
                params = (shape[-1] + 1) * sizes[0]
                shape = (*shape[:-1], sizes[0])
            table.append((shape, params))
        return table


@mutant("layer_table")
def input_shape_for_all():
    """Every layer is counted with the shape of the input, not of the layer before."""

    def layer_table(layers, input_shape):
        shape, table = tuple(input_shape), []
        for kind, *sizes in layers:
            shape = tuple(input_shape)
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError(f"unknown layer {kind}")
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError(f"{kind} needs a picture")
            params = 0
            if kind == "conv":
                filters, k, s, padding = sizes
                h, w, c = shape
                if padding == "valid":
                    if k > h or k > w:
                        raise ValueError("conv: the kernel is too large")
                    h, w = (h - k) // s + 1, (w - k) // s + 1
                elif padding == "same":
                    h, w = -(-h // s), -(-w // s)
                else:
                    raise ValueError("conv: unknown padding")
                params = (k * k * c + 1) * filters
                shape = (h, w, filters)
            elif kind == "pool":
                k, s = sizes
                h, w, c = shape
                if k > h or k > w:
                    raise ValueError("pool: the window is too large")
                shape = ((h - k) // s + 1, (w - k) // s + 1, c)
            elif kind == "flatten":
                shape = (int(np.prod(shape)),)
            elif kind == "global":
                shape = (shape[-1],)
            else:
                params = (shape[-1] + 1) * sizes[0]
                shape = (*shape[:-1], sizes[0])
            table.append((shape, params))
        return table


@mutant("layer_table")
def one_place_too_few():
    """The + 1 of the number of places is forgotten for convolutions."""

    def layer_table(layers, input_shape):
        shape, table = tuple(input_shape), []
        for kind, *sizes in layers:
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError(f"unknown layer {kind}")
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError(f"{kind} needs a picture")
            params = 0
            if kind == "conv":
                filters, k, s, padding = sizes
                h, w, c = shape
                if padding == "valid":
                    if k > h or k > w:
                        raise ValueError("conv: the kernel is too large")
                    h, w = (h - k) // s, (w - k) // s
                elif padding == "same":
                    h, w = -(-h // s), -(-w // s)
                else:
                    raise ValueError("conv: unknown padding")
                params = (k * k * c + 1) * filters
                shape = (h, w, filters)
            elif kind == "pool":
                k, s = sizes
                h, w, c = shape
                if k > h or k > w:
                    raise ValueError("pool: the window is too large")
                shape = ((h - k) // s + 1, (w - k) // s + 1, c)
            elif kind == "flatten":
                shape = (int(np.prod(shape)),)
            elif kind == "global":
                shape = (shape[-1],)
            else:
                params = (shape[-1] + 1) * sizes[0]
                shape = (*shape[:-1], sizes[0])
            table.append((shape, params))
        return table


@mutant("layer_table")
def same_ignores_stride():
    """With same padding the sides stay, whatever the stride."""

    def layer_table(layers, input_shape):
        shape, table = tuple(input_shape), []
        for kind, *sizes in layers:
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError(f"unknown layer {kind}")
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError(f"{kind} needs a picture")
            params = 0
            if kind == "conv":
                filters, k, s, padding = sizes
                h, w, c = shape
                if padding == "valid":
                    if k > h or k > w:
                        raise ValueError("conv: the kernel is too large")
                    h, w = (h - k) // s + 1, (w - k) // s + 1
                elif padding == "same":
                    pass
                else:
                    raise ValueError("conv: unknown padding")
                params = (k * k * c + 1) * filters
                shape = (h, w, filters)
            elif kind == "pool":
                k, s = sizes
                h, w, c = shape
                if k > h or k > w:
                    raise ValueError("pool: the window is too large")
                shape = ((h - k) // s + 1, (w - k) // s + 1, c)
            elif kind == "flatten":
                shape = (int(np.prod(shape)),)
            elif kind == "global":
                shape = (shape[-1],)
            else:
                params = (shape[-1] + 1) * sizes[0]
                shape = (*shape[:-1], sizes[0])
            table.append((shape, params))
        return table


@mutant("layer_table")
def same_rounds_down():
    """With same padding the sides are divided by the stride and rounded down: 5 with stride 2."""

    def layer_table(layers, input_shape):
        shape, table = tuple(input_shape), []
        for kind, *sizes in layers:
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError(f"unknown layer {kind}")
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError(f"{kind} needs a picture")
            params = 0
            if kind == "conv":
                filters, k, s, padding = sizes
                h, w, c = shape
                if padding == "valid":
                    if k > h or k > w:
                        raise ValueError("conv: the kernel is too large")
                    h, w = (h - k) // s + 1, (w - k) // s + 1
                elif padding == "same":
                    h, w = h // s, w // s
                else:
                    raise ValueError("conv: unknown padding")
                params = (k * k * c + 1) * filters
                shape = (h, w, filters)
            elif kind == "pool":
                k, s = sizes
                h, w, c = shape
                if k > h or k > w:
                    raise ValueError("pool: the window is too large")
                shape = ((h - k) // s + 1, (w - k) // s + 1, c)
            elif kind == "flatten":
                shape = (int(np.prod(shape)),)
            elif kind == "global":
                shape = (shape[-1],)
            else:
                params = (shape[-1] + 1) * sizes[0]
                shape = (*shape[:-1], sizes[0])
            table.append((shape, params))
        return table


@mutant("layer_table")
def pool_divides_by_size():
    """A pool is taken to divide the sides by its size, whatever its stride: size 3, stride 2."""

    def layer_table(layers, input_shape):
        shape, table = tuple(input_shape), []
        for kind, *sizes in layers:
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError(f"unknown layer {kind}")
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError(f"{kind} needs a picture")
            params = 0
            if kind == "conv":
                filters, k, s, padding = sizes
                h, w, c = shape
                if padding == "valid":
                    if k > h or k > w:
                        raise ValueError("conv: the kernel is too large")
                    h, w = (h - k) // s + 1, (w - k) // s + 1
                elif padding == "same":
                    h, w = -(-h // s), -(-w // s)
                else:
                    raise ValueError("conv: unknown padding")
                params = (k * k * c + 1) * filters
                shape = (h, w, filters)
            elif kind == "pool":
                k, s = sizes
                h, w, c = shape
                if k > h or k > w:
                    raise ValueError("pool: the window is too large")
                shape = (h // k, w // k, c)
            elif kind == "flatten":
                shape = (int(np.prod(shape)),)
            elif kind == "global":
                shape = (shape[-1],)
            else:
                params = (shape[-1] + 1) * sizes[0]
                shape = (*shape[:-1], sizes[0])
            table.append((shape, params))
        return table


@mutant("layer_table")
def pool_rounds_up():
    """A pool also takes the window that hangs over the edge: 5 pixels, size 2, stride 2."""

    def layer_table(layers, input_shape):
        shape, table = tuple(input_shape), []
        for kind, *sizes in layers:
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError(f"unknown layer {kind}")
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError(f"{kind} needs a picture")
            params = 0
            if kind == "conv":
                filters, k, s, padding = sizes
                h, w, c = shape
                if padding == "valid":
                    if k > h or k > w:
                        raise ValueError("conv: the kernel is too large")
                    h, w = (h - k) // s + 1, (w - k) // s + 1
                elif padding == "same":
                    h, w = -(-h // s), -(-w // s)
                else:
                    raise ValueError("conv: unknown padding")
                params = (k * k * c + 1) * filters
                shape = (h, w, filters)
            elif kind == "pool":
                k, s = sizes
                h, w, c = shape
                if k > h or k > w:
                    raise ValueError("pool: the window is too large")
                shape = (-(-(h - k) // s) + 1, -(-(w - k) // s) + 1, c)
            elif kind == "flatten":
                shape = (int(np.prod(shape)),)
            elif kind == "global":
                shape = (shape[-1],)
            else:
                params = (shape[-1] + 1) * sizes[0]
                shape = (*shape[:-1], sizes[0])
            table.append((shape, params))
        return table


@mutant("layer_table")
def dense_flattens_first():
    """A dense layer behind a picture takes all its numbers, not the last axis."""

    def layer_table(layers, input_shape):
        shape, table = tuple(input_shape), []
        for kind, *sizes in layers:
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError(f"unknown layer {kind}")
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError(f"{kind} needs a picture")
            params = 0
            if kind == "conv":
                filters, k, s, padding = sizes
                h, w, c = shape
                if padding == "valid":
                    if k > h or k > w:
                        raise ValueError("conv: the kernel is too large")
                    h, w = (h - k) // s + 1, (w - k) // s + 1
                elif padding == "same":
                    h, w = -(-h // s), -(-w // s)
                else:
                    raise ValueError("conv: unknown padding")
                params = (k * k * c + 1) * filters
                shape = (h, w, filters)
            elif kind == "pool":
                k, s = sizes
                h, w, c = shape
                if k > h or k > w:
                    raise ValueError("pool: the window is too large")
                shape = ((h - k) // s + 1, (w - k) // s + 1, c)
            elif kind == "flatten":
                shape = (int(np.prod(shape)),)
            elif kind == "global":
                shape = (shape[-1],)
            else:
                params = (int(np.prod(shape)) + 1) * sizes[0]
                shape = (sizes[0],)
            table.append((shape, params))
        return table


@mutant("layer_table")
def dense_one_bias():
    """A dense layer gets one bias in all."""

    def layer_table(layers, input_shape):
        shape, table = tuple(input_shape), []
        for kind, *sizes in layers:
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError(f"unknown layer {kind}")
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError(f"{kind} needs a picture")
            params = 0
            if kind == "conv":
                filters, k, s, padding = sizes
                h, w, c = shape
                if padding == "valid":
                    if k > h or k > w:
                        raise ValueError("conv: the kernel is too large")
                    h, w = (h - k) // s + 1, (w - k) // s + 1
                elif padding == "same":
                    h, w = -(-h // s), -(-w // s)
                else:
                    raise ValueError("conv: unknown padding")
                params = (k * k * c + 1) * filters
                shape = (h, w, filters)
            elif kind == "pool":
                k, s = sizes
                h, w, c = shape
                if k > h or k > w:
                    raise ValueError("pool: the window is too large")
                shape = ((h - k) // s + 1, (w - k) // s + 1, c)
            elif kind == "flatten":
                shape = (int(np.prod(shape)),)
            elif kind == "global":
                shape = (shape[-1],)
            else:
                params = shape[-1] * sizes[0] + 1
                shape = (*shape[:-1], sizes[0])
            table.append((shape, params))
        return table


@mutant("layer_table")
def dense_drops_the_places():
    """The shape behind a dense layer is always (units,): seen behind a picture without flatten."""

    def layer_table(layers, input_shape):
        shape, table = tuple(input_shape), []
        for kind, *sizes in layers:
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError(f"unknown layer {kind}")
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError(f"{kind} needs a picture")
            params = 0
            if kind == "conv":
                filters, k, s, padding = sizes
                h, w, c = shape
                if padding == "valid":
                    if k > h or k > w:
                        raise ValueError("conv: the kernel is too large")
                    h, w = (h - k) // s + 1, (w - k) // s + 1
                elif padding == "same":
                    h, w = -(-h // s), -(-w // s)
                else:
                    raise ValueError("conv: unknown padding")
                params = (k * k * c + 1) * filters
                shape = (h, w, filters)
            elif kind == "pool":
                k, s = sizes
                h, w, c = shape
                if k > h or k > w:
                    raise ValueError("pool: the window is too large")
                shape = ((h - k) // s + 1, (w - k) // s + 1, c)
            elif kind == "flatten":
                shape = (int(np.prod(shape)),)
            elif kind == "global":
                shape = (shape[-1],)
            else:
                params = (shape[-1] + 1) * sizes[0]
                shape = (sizes[0],)
            table.append((shape, params))
        return table


@mutant("layer_table")
def square_pictures_only():
    """The width is taken to be the height: seen for pictures that are not square."""

    def layer_table(layers, input_shape):
        shape, table = tuple(input_shape), []
        for kind, *sizes in layers:
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError(f"unknown layer {kind}")
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError(f"{kind} needs a picture")
            params = 0
            if kind == "conv":
                filters, k, s, padding = sizes
                h, w, c = shape[0], shape[0], shape[2]
                if padding == "valid":
                    if k > h or k > w:
                        raise ValueError("conv: the kernel is too large")
                    h, w = (h - k) // s + 1, (w - k) // s + 1
                elif padding == "same":
                    h, w = -(-h // s), -(-w // s)
                else:
                    raise ValueError("conv: unknown padding")
                params = (k * k * c + 1) * filters
                shape = (h, w, filters)
            elif kind == "pool":
                k, s = sizes
                h, w, c = shape
                if k > h or k > w:
                    raise ValueError("pool: the window is too large")
                shape = ((h - k) // s + 1, (w - k) // s + 1, c)
            elif kind == "flatten":
                shape = (int(np.prod(shape)),)
            elif kind == "global":
                shape = (shape[-1],)
            else:
                params = (shape[-1] + 1) * sizes[0]
                shape = (*shape[:-1], sizes[0])
            table.append((shape, params))
        return table


@mutant("layer_table")
def wide_kernel_accepted():
    """A kernel is compared with the height only: a picture of 5 by 2 and a kernel of 3."""

    def layer_table(layers, input_shape):
        shape, table = tuple(input_shape), []
        for kind, *sizes in layers:
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError(f"unknown layer {kind}")
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError(f"{kind} needs a picture")
            params = 0
            if kind == "conv":
                filters, k, s, padding = sizes
                h, w, c = shape
                if padding == "valid":
                    if k > h:
                        raise ValueError("conv: the kernel is too large")
                    h, w = (h - k) // s + 1, (w - k) // s + 1
                elif padding == "same":
                    h, w = -(-h // s), -(-w // s)
                else:
                    raise ValueError("conv: unknown padding")
                params = (k * k * c + 1) * filters
                shape = (h, w, filters)
            elif kind == "pool":
                k, s = sizes
                h, w, c = shape
                if k > h or k > w:
                    raise ValueError("pool: the window is too large")
                shape = ((h - k) // s + 1, (w - k) // s + 1, c)
            elif kind == "flatten":
                shape = (int(np.prod(shape)),)
            elif kind == "global":
                shape = (shape[-1],)
            else:
                params = (shape[-1] + 1) * sizes[0]
                shape = (*shape[:-1], sizes[0])
            table.append((shape, params))
        return table


@mutant("layer_table")
def pool_never_refused():
    """A window larger than the picture is not refused."""

    def layer_table(layers, input_shape):
        shape, table = tuple(input_shape), []
        for kind, *sizes in layers:
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError(f"unknown layer {kind}")
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError(f"{kind} needs a picture")
            params = 0
            if kind == "conv":
                filters, k, s, padding = sizes
                h, w, c = shape
                if padding == "valid":
                    if k > h or k > w:
                        raise ValueError("conv: the kernel is too large")
                    h, w = (h - k) // s + 1, (w - k) // s + 1
                elif padding == "same":
                    h, w = -(-h // s), -(-w // s)
                else:
                    raise ValueError("conv: unknown padding")
                params = (k * k * c + 1) * filters
                shape = (h, w, filters)
            elif kind == "pool":
                k, s = sizes
                h, w, c = shape
                shape = ((h - k) // s + 1, (w - k) // s + 1, c)
            elif kind == "flatten":
                shape = (int(np.prod(shape)),)
            elif kind == "global":
                shape = (shape[-1],)
            else:
                params = (shape[-1] + 1) * sizes[0]
                shape = (*shape[:-1], sizes[0])
            table.append((shape, params))
        return table


@mutant("layer_table")
def truncates_towards_zero():
    """int() rounds up below 0, so a kernel of 3 with stride 2 seems to fit into 2 pixels."""

    def layer_table(layers, input_shape):
        shape, table = tuple(input_shape), []
        for kind, *sizes in layers:
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError(f"unknown layer {kind}")
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError(f"{kind} needs a picture")
            params = 0
            if kind == "conv":
                filters, k, s, padding = sizes
                h, w, c = shape
                if padding == "valid":
                    h, w = int((h - k) / s + 1), int((w - k) / s + 1)
                    if h < 0 or w < 0:
                        raise ValueError("conv: the kernel is too large")
                elif padding == "same":
                    h, w = -(-h // s), -(-w // s)
                else:
                    raise ValueError("conv: unknown padding")
                params = (k * k * c + 1) * filters
                shape = (h, w, filters)
            elif kind == "pool":
                k, s = sizes
                h, w, c = shape
                if k > h or k > w:
                    raise ValueError("pool: the window is too large")
                shape = ((h - k) // s + 1, (w - k) // s + 1, c)
            elif kind == "flatten":
                shape = (int(np.prod(shape)),)
            elif kind == "global":
                shape = (shape[-1],)
            else:
                params = (shape[-1] + 1) * sizes[0]
                shape = (*shape[:-1], sizes[0])
            table.append((shape, params))
        return table


@mutant("layer_table")
def kernel_equal_to_side_refused():
    """A kernel as large as the picture is refused though it fits exactly once."""

    def layer_table(layers, input_shape):
        shape, table = tuple(input_shape), []
        for kind, *sizes in layers:
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError(f"unknown layer {kind}")
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError(f"{kind} needs a picture")
            params = 0
            if kind == "conv":
                filters, k, s, padding = sizes
                h, w, c = shape
                if padding == "valid":
                    if k >= h or k >= w:
                        raise ValueError("conv: the kernel is too large")
                    h, w = (h - k) // s + 1, (w - k) // s + 1
                elif padding == "same":
                    h, w = -(-h // s), -(-w // s)
                else:
                    raise ValueError("conv: unknown padding")
                params = (k * k * c + 1) * filters
                shape = (h, w, filters)
            elif kind == "pool":
                k, s = sizes
                h, w, c = shape
                if k > h or k > w:
                    raise ValueError("pool: the window is too large")
                shape = ((h - k) // s + 1, (w - k) // s + 1, c)
            elif kind == "flatten":
                shape = (int(np.prod(shape)),)
            elif kind == "global":
                shape = (shape[-1],)
            else:
                params = (shape[-1] + 1) * sizes[0]
                shape = (*shape[:-1], sizes[0])
            table.append((shape, params))
        return table


@mutant("layer_table")
def other_padding_is_same():
    """Every padding that is not valid counts as same, so a wrong one is not refused."""

    def layer_table(layers, input_shape):
        shape, table = tuple(input_shape), []
        for kind, *sizes in layers:
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError(f"unknown layer {kind}")
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError(f"{kind} needs a picture")
            params = 0
            if kind == "conv":
                filters, k, s, padding = sizes
                h, w, c = shape
                if padding == "valid":
                    if k > h or k > w:
                        raise ValueError("conv: the kernel is too large")
                    h, w = (h - k) // s + 1, (w - k) // s + 1
                else:
                    h, w = -(-h // s), -(-w // s)
                params = (k * k * c + 1) * filters
                shape = (h, w, filters)
            elif kind == "pool":
                k, s = sizes
                h, w, c = shape
                if k > h or k > w:
                    raise ValueError("pool: the window is too large")
                shape = ((h - k) // s + 1, (w - k) // s + 1, c)
            elif kind == "flatten":
                shape = (int(np.prod(shape)),)
            elif kind == "global":
                shape = (shape[-1],)
            else:
                params = (shape[-1] + 1) * sizes[0]
                shape = (*shape[:-1], sizes[0])
            table.append((shape, params))
        return table


@mutant("layer_table")
def text_without_kind():
    """The error does not say which kind of layer was at fault."""

    def layer_table(layers, input_shape):
        shape, table = tuple(input_shape), []
        for kind, *sizes in layers:
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError(f"unknown layer {kind}")
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError("expected an input of three axes")
            params = 0
            if kind == "conv":
                filters, k, s, padding = sizes
                h, w, c = shape
                if padding == "valid":
                    if k > h or k > w:
                        raise ValueError("conv: the kernel is too large")
                    h, w = (h - k) // s + 1, (w - k) // s + 1
                elif padding == "same":
                    h, w = -(-h // s), -(-w // s)
                else:
                    raise ValueError("conv: unknown padding")
                params = (k * k * c + 1) * filters
                shape = (h, w, filters)
            elif kind == "pool":
                k, s = sizes
                h, w, c = shape
                if k > h or k > w:
                    raise ValueError("pool: the window is too large")
                shape = ((h - k) // s + 1, (w - k) // s + 1, c)
            elif kind == "flatten":
                shape = (int(np.prod(shape)),)
            elif kind == "global":
                shape = (shape[-1],)
            else:
                params = (shape[-1] + 1) * sizes[0]
                shape = (*shape[:-1], sizes[0])
            table.append((shape, params))
        return table


@mutant("layer_table")
def unknown_layer_skipped():
    """A kind that is none of the five is passed over."""

    def layer_table(layers, input_shape):
        shape, table = tuple(input_shape), []
        for kind, *sizes in layers:
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                continue
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError(f"{kind} needs a picture")
            params = 0
            if kind == "conv":
                filters, k, s, padding = sizes
                h, w, c = shape
                if padding == "valid":
                    if k > h or k > w:
                        raise ValueError("conv: the kernel is too large")
                    h, w = (h - k) // s + 1, (w - k) // s + 1
                elif padding == "same":
                    h, w = -(-h // s), -(-w // s)
                else:
                    raise ValueError("conv: unknown padding")
                params = (k * k * c + 1) * filters
                shape = (h, w, filters)
            elif kind == "pool":
                k, s = sizes
                h, w, c = shape
                if k > h or k > w:
                    raise ValueError("pool: the window is too large")
                shape = ((h - k) // s + 1, (w - k) // s + 1, c)
            elif kind == "flatten":
                shape = (int(np.prod(shape)),)
            elif kind == "global":
                shape = (shape[-1],)
            else:
                params = (shape[-1] + 1) * sizes[0]
                shape = (*shape[:-1], sizes[0])
            table.append((shape, params))
        return table


@mutant("layer_table")
def global_takes_any_shape():
    """A mean over all places is not refused behind a flatten."""

    def layer_table(layers, input_shape):
        shape, table = tuple(input_shape), []
        for kind, *sizes in layers:
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError(f"unknown layer {kind}")
            if kind in ("conv", "pool") and len(shape) != 3:
                raise ValueError(f"{kind} needs a picture")
            params = 0
            if kind == "conv":
                filters, k, s, padding = sizes
                h, w, c = shape
                if padding == "valid":
                    if k > h or k > w:
                        raise ValueError("conv: the kernel is too large")
                    h, w = (h - k) // s + 1, (w - k) // s + 1
                elif padding == "same":
                    h, w = -(-h // s), -(-w // s)
                else:
                    raise ValueError("conv: unknown padding")
                params = (k * k * c + 1) * filters
                shape = (h, w, filters)
            elif kind == "pool":
                k, s = sizes
                h, w, c = shape
                if k > h or k > w:
                    raise ValueError("pool: the window is too large")
                shape = ((h - k) // s + 1, (w - k) // s + 1, c)
            elif kind == "flatten":
                shape = (int(np.prod(shape)),)
            elif kind == "global":
                shape = (shape[-1],)
            else:
                params = (shape[-1] + 1) * sizes[0]
                shape = (*shape[:-1], sizes[0])
            table.append((shape, params))
        return table


@mutant("layer_table")
def four_axes_pass():
    """Only shapes with fewer than three numbers are refused, four pass."""

    def layer_table(layers, input_shape):
        shape, table = tuple(input_shape), []
        for kind, *sizes in layers:
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError(f"unknown layer {kind}")
            if kind in ("conv", "pool", "global") and len(shape) < 3:
                raise ValueError(f"{kind} needs a picture")
            params = 0
            if kind == "conv":
                filters, k, s, padding = sizes
                h, w, c = shape[:3]
                if padding == "valid":
                    if k > h or k > w:
                        raise ValueError("conv: the kernel is too large")
                    h, w = (h - k) // s + 1, (w - k) // s + 1
                elif padding == "same":
                    h, w = -(-h // s), -(-w // s)
                else:
                    raise ValueError("conv: unknown padding")
                params = (k * k * c + 1) * filters
                shape = (h, w, filters)
            elif kind == "pool":
                k, s = sizes
                h, w, c = shape[:3]
                if k > h or k > w:
                    raise ValueError("pool: the window is too large")
                shape = ((h - k) // s + 1, (w - k) // s + 1, c)
            elif kind == "flatten":
                shape = (int(np.prod(shape)),)
            elif kind == "global":
                shape = (shape[-1],)
            else:
                params = (shape[-1] + 1) * sizes[0]
                shape = (*shape[:-1], sizes[0])
            table.append((shape, params))
        return table


@mutant("layer_table")
def flatten_of_pictures_only():
    """Flatten multiplies exactly three numbers: fails behind a flatten or a dense layer."""

    def layer_table(layers, input_shape):
        shape, table = tuple(input_shape), []
        for kind, *sizes in layers:
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError(f"unknown layer {kind}")
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError(f"{kind} needs a picture")
            params = 0
            if kind == "conv":
                filters, k, s, padding = sizes
                h, w, c = shape
                if padding == "valid":
                    if k > h or k > w:
                        raise ValueError("conv: the kernel is too large")
                    h, w = (h - k) // s + 1, (w - k) // s + 1
                elif padding == "same":
                    h, w = -(-h // s), -(-w // s)
                else:
                    raise ValueError("conv: unknown padding")
                params = (k * k * c + 1) * filters
                shape = (h, w, filters)
            elif kind == "pool":
                k, s = sizes
                h, w, c = shape
                if k > h or k > w:
                    raise ValueError("pool: the window is too large")
                shape = ((h - k) // s + 1, (w - k) // s + 1, c)
            elif kind == "flatten":
                shape = (shape[0] * shape[1] * shape[2],)
            elif kind == "global":
                shape = (shape[-1],)
            else:
                params = (shape[-1] + 1) * sizes[0]
                shape = (*shape[:-1], sizes[0])
            table.append((shape, params))
        return table


@mutant("layer_table")
def shapes_are_lists():
    """The shapes come back as lists, not as tuples."""

    def layer_table(layers, input_shape):
        shape, table = tuple(input_shape), []
        for kind, *sizes in layers:
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError(f"unknown layer {kind}")
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError(f"{kind} needs a picture")
            params = 0
            if kind == "conv":
                filters, k, s, padding = sizes
                h, w, c = shape
                if padding == "valid":
                    if k > h or k > w:
                        raise ValueError("conv: the kernel is too large")
                    h, w = (h - k) // s + 1, (w - k) // s + 1
                elif padding == "same":
                    h, w = -(-h // s), -(-w // s)
                else:
                    raise ValueError("conv: unknown padding")
                params = (k * k * c + 1) * filters
                shape = (h, w, filters)
            elif kind == "pool":
                k, s = sizes
                h, w, c = shape
                if k > h or k > w:
                    raise ValueError("pool: the window is too large")
                shape = ((h - k) // s + 1, (w - k) // s + 1, c)
            elif kind == "flatten":
                shape = (int(np.prod(shape)),)
            elif kind == "global":
                shape = (shape[-1],)
            else:
                params = (shape[-1] + 1) * sizes[0]
                shape = (*shape[:-1], sizes[0])
            table.append((list(shape), params))
        return table


@mutant("layer_table")
def running_total():
    """The parameters are summed up from layer to layer."""

    def layer_table(layers, input_shape):
        shape, table, total = tuple(input_shape), [], 0
        for kind, *sizes in layers:
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError(f"unknown layer {kind}")
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError(f"{kind} needs a picture")
            params = 0
            if kind == "conv":
                filters, k, s, padding = sizes
                h, w, c = shape
                if padding == "valid":
                    if k > h or k > w:
                        raise ValueError("conv: the kernel is too large")
                    h, w = (h - k) // s + 1, (w - k) // s + 1
                elif padding == "same":
                    h, w = -(-h // s), -(-w // s)
                else:
                    raise ValueError("conv: unknown padding")
                params = (k * k * c + 1) * filters
                shape = (h, w, filters)
            elif kind == "pool":
                k, s = sizes
                h, w, c = shape
                if k > h or k > w:
                    raise ValueError("pool: the window is too large")
                shape = ((h - k) // s + 1, (w - k) // s + 1, c)
            elif kind == "flatten":
                shape = (int(np.prod(shape)),)
            elif kind == "global":
                shape = (shape[-1],)
            else:
                params = (shape[-1] + 1) * sizes[0]
                shape = (*shape[:-1], sizes[0])
            total += params
            table.append((shape, total))
        return table


@mutant("layer_table")
def pictures_axis_in_shape():
    """The shapes begin with None for the axis of the pictures, as in model.summary()."""

    def layer_table(layers, input_shape):
        shape, table = tuple(input_shape), []
        for kind, *sizes in layers:
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError(f"unknown layer {kind}")
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError(f"{kind} needs a picture")
            params = 0
            if kind == "conv":
                filters, k, s, padding = sizes
                h, w, c = shape
                if padding == "valid":
                    if k > h or k > w:
                        raise ValueError("conv: the kernel is too large")
                    h, w = (h - k) // s + 1, (w - k) // s + 1
                elif padding == "same":
                    h, w = -(-h // s), -(-w // s)
                else:
                    raise ValueError("conv: unknown padding")
                params = (k * k * c + 1) * filters
                shape = (h, w, filters)
            elif kind == "pool":
                k, s = sizes
                h, w, c = shape
                if k > h or k > w:
                    raise ValueError("pool: the window is too large")
                shape = ((h - k) // s + 1, (w - k) // s + 1, c)
            elif kind == "flatten":
                shape = (int(np.prod(shape)),)
            elif kind == "global":
                shape = (shape[-1],)
            else:
                params = (shape[-1] + 1) * sizes[0]
                shape = (*shape[:-1], sizes[0])
            table.append(((None, *shape), params))
        return table
