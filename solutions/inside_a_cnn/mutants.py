"""Wrong solutions of the unit on what a CNN looks at; each must lose points in its own exercise, and in no other."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant

# ---------------------------------------------------------------------------------------- layer_table


@mutant("layer_table")
def leaves_the_biases_out():
    """Weights only."""

    def layer_table(layers, input_shape):
        shape, table = tuple(input_shape), []
        for kind, *sizes in layers:
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError(f"there is no layer {kind!r}")
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError(f"{kind} takes (H, W, C), not {shape}")
            parameters = 0
            if kind in ("conv", "pool"):
                window, stride = sizes[-3:-1] if kind == "conv" else sizes
                padding = sizes[-1] if kind == "conv" else "valid"
                if padding not in ("valid", "same"):
                    raise ValueError(f"{kind} cannot have the padding {padding!r}")
                same = padding == "same"
                sides = [-(-n // stride) if same else (n - window) // stride + 1 for n in shape[:2]]
                if min(sides) < 1:
                    raise ValueError(f"{kind}: a window of {window} does not fit into {shape}")
                channels = sizes[0] if kind == "conv" else shape[2]
                parameters = window * window * shape[2] * channels if kind == "conv" else 0
                shape = (*sides, channels)
            elif kind == "flatten":
                shape = (int(np.prod(shape)),)
            elif kind == "global":
                shape = shape[2:]
            else:
                parameters = shape[-1] * sizes[0]
                shape = (*shape[:-1], sizes[0])
            table.append((shape, parameters))
        return table


@mutant("layer_table")
def has_a_bias_for_each_weight():
    """A bias for each channel that a filter reads."""

    def layer_table(layers, input_shape):
        shape, table = tuple(input_shape), []
        for kind, *sizes in layers:
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError(f"there is no layer {kind!r}")
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError(f"{kind} takes (H, W, C), not {shape}")
            parameters = 0
            if kind in ("conv", "pool"):
                window, stride = sizes[-3:-1] if kind == "conv" else sizes
                padding = sizes[-1] if kind == "conv" else "valid"
                if padding not in ("valid", "same"):
                    raise ValueError(f"{kind} cannot have the padding {padding!r}")
                same = padding == "same"
                sides = [-(-n // stride) if same else (n - window) // stride + 1 for n in shape[:2]]
                if min(sides) < 1:
                    raise ValueError(f"{kind}: a window of {window} does not fit into {shape}")
                channels = sizes[0] if kind == "conv" else shape[2]
                parameters = (window * window + 1) * shape[2] * channels if kind == "conv" else 0
                shape = (*sides, channels)
            elif kind == "flatten":
                shape = (int(np.prod(shape)),)
            elif kind == "global":
                shape = shape[2:]
            else:
                parameters = (shape[-1] + 1) * sizes[0]
                shape = (*shape[:-1], sizes[0])
            table.append((shape, parameters))
        return table


@mutant("layer_table")
def forgets_the_channels():
    """One slice of a kernel only."""

    def layer_table(layers, input_shape):
        shape, table = tuple(input_shape), []
        for kind, *sizes in layers:
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError(f"there is no layer {kind!r}")
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError(f"{kind} takes (H, W, C), not {shape}")
            parameters = 0
            if kind in ("conv", "pool"):
                window, stride = sizes[-3:-1] if kind == "conv" else sizes
                padding = sizes[-1] if kind == "conv" else "valid"
                if padding not in ("valid", "same"):
                    raise ValueError(f"{kind} cannot have the padding {padding!r}")
                same = padding == "same"
                sides = [-(-n // stride) if same else (n - window) // stride + 1 for n in shape[:2]]
                if min(sides) < 1:
                    raise ValueError(f"{kind}: a window of {window} does not fit into {shape}")
                channels = sizes[0] if kind == "conv" else shape[2]
                parameters = (window * window + 1) * channels if kind == "conv" else 0
                shape = (*sides, channels)
            elif kind == "flatten":
                shape = (int(np.prod(shape)),)
            elif kind == "global":
                shape = shape[2:]
            else:
                parameters = (shape[-1] + 1) * sizes[0]
                shape = (*shape[:-1], sizes[0])
            table.append((shape, parameters))
        return table


@mutant("layer_table")
def rounds_the_last_place_up():
    """A window may reach beyond the edge."""

    def layer_table(layers, input_shape):
        shape, table = tuple(input_shape), []
        for kind, *sizes in layers:
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError(f"there is no layer {kind!r}")
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError(f"{kind} takes (H, W, C), not {shape}")
            parameters = 0
            if kind in ("conv", "pool"):
                window, stride = sizes[-3:-1] if kind == "conv" else sizes
                padding = sizes[-1] if kind == "conv" else "valid"
                if padding not in ("valid", "same"):
                    raise ValueError(f"{kind} cannot have the padding {padding!r}")
                same = padding == "same"
                sides = [-(-n // stride) if same else -(-(n - window) // stride) + 1 for n in shape[:2]]
                if min(sides) < 1:
                    raise ValueError(f"{kind}: a window of {window} does not fit into {shape}")
                channels = sizes[0] if kind == "conv" else shape[2]
                parameters = (window * window * shape[2] + 1) * channels if kind == "conv" else 0
                shape = (*sides, channels)
            elif kind == "flatten":
                shape = (int(np.prod(shape)),)
            elif kind == "global":
                shape = shape[2:]
            else:
                parameters = (shape[-1] + 1) * sizes[0]
                shape = (*shape[:-1], sizes[0])
            table.append((shape, parameters))
        return table


@mutant("layer_table")
def rounds_same_down():
    """n // stride with padding."""

    def layer_table(layers, input_shape):
        shape, table = tuple(input_shape), []
        for kind, *sizes in layers:
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError(f"there is no layer {kind!r}")
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError(f"{kind} takes (H, W, C), not {shape}")
            parameters = 0
            if kind in ("conv", "pool"):
                window, stride = sizes[-3:-1] if kind == "conv" else sizes
                padding = sizes[-1] if kind == "conv" else "valid"
                if padding not in ("valid", "same"):
                    raise ValueError(f"{kind} cannot have the padding {padding!r}")
                same = padding == "same"
                sides = [n // stride if same else (n - window) // stride + 1 for n in shape[:2]]
                if min(sides) < 1:
                    raise ValueError(f"{kind}: a window of {window} does not fit into {shape}")
                channels = sizes[0] if kind == "conv" else shape[2]
                parameters = (window * window * shape[2] + 1) * channels if kind == "conv" else 0
                shape = (*sides, channels)
            elif kind == "flatten":
                shape = (int(np.prod(shape)),)
            elif kind == "global":
                shape = shape[2:]
            else:
                parameters = (shape[-1] + 1) * sizes[0]
                shape = (*shape[:-1], sizes[0])
            table.append((shape, parameters))
        return table


@mutant("layer_table")
def ignores_the_stride_with_same():
    """Same means the same size."""

    def layer_table(layers, input_shape):
        shape, table = tuple(input_shape), []
        for kind, *sizes in layers:
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError(f"there is no layer {kind!r}")
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError(f"{kind} takes (H, W, C), not {shape}")
            parameters = 0
            if kind in ("conv", "pool"):
                window, stride = sizes[-3:-1] if kind == "conv" else sizes
                padding = sizes[-1] if kind == "conv" else "valid"
                if padding not in ("valid", "same"):
                    raise ValueError(f"{kind} cannot have the padding {padding!r}")
                same = padding == "same"
                sides = [n if same else (n - window) // stride + 1 for n in shape[:2]]
                if min(sides) < 1:
                    raise ValueError(f"{kind}: a window of {window} does not fit into {shape}")
                channels = sizes[0] if kind == "conv" else shape[2]
                parameters = (window * window * shape[2] + 1) * channels if kind == "conv" else 0
                shape = (*sides, channels)
            elif kind == "flatten":
                shape = (int(np.prod(shape)),)
            elif kind == "global":
                shape = shape[2:]
            else:
                parameters = (shape[-1] + 1) * sizes[0]
                shape = (*shape[:-1], sizes[0])
            table.append((shape, parameters))
        return table


@mutant("layer_table")
def flattens_the_places_only():
    """H · W, without the channels."""

    def layer_table(layers, input_shape):
        shape, table = tuple(input_shape), []
        for kind, *sizes in layers:
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError(f"there is no layer {kind!r}")
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError(f"{kind} takes (H, W, C), not {shape}")
            parameters = 0
            if kind in ("conv", "pool"):
                window, stride = sizes[-3:-1] if kind == "conv" else sizes
                padding = sizes[-1] if kind == "conv" else "valid"
                if padding not in ("valid", "same"):
                    raise ValueError(f"{kind} cannot have the padding {padding!r}")
                same = padding == "same"
                sides = [-(-n // stride) if same else (n - window) // stride + 1 for n in shape[:2]]
                if min(sides) < 1:
                    raise ValueError(f"{kind}: a window of {window} does not fit into {shape}")
                channels = sizes[0] if kind == "conv" else shape[2]
                parameters = (window * window * shape[2] + 1) * channels if kind == "conv" else 0
                shape = (*sides, channels)
            elif kind == "flatten":
                shape = (int(np.prod(shape[:2])),)
            elif kind == "global":
                shape = shape[2:]
            else:
                parameters = (shape[-1] + 1) * sizes[0]
                shape = (*shape[:-1], sizes[0])
            table.append((shape, parameters))
        return table


@mutant("layer_table")
def flattens_before_dense():
    """A dense layer takes all numbers of a picture."""

    def layer_table(layers, input_shape):
        shape, table = tuple(input_shape), []
        for kind, *sizes in layers:
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError(f"there is no layer {kind!r}")
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError(f"{kind} takes (H, W, C), not {shape}")
            parameters = 0
            if kind in ("conv", "pool"):
                window, stride = sizes[-3:-1] if kind == "conv" else sizes
                padding = sizes[-1] if kind == "conv" else "valid"
                if padding not in ("valid", "same"):
                    raise ValueError(f"{kind} cannot have the padding {padding!r}")
                same = padding == "same"
                sides = [-(-n // stride) if same else (n - window) // stride + 1 for n in shape[:2]]
                if min(sides) < 1:
                    raise ValueError(f"{kind}: a window of {window} does not fit into {shape}")
                channels = sizes[0] if kind == "conv" else shape[2]
                parameters = (window * window * shape[2] + 1) * channels if kind == "conv" else 0
                shape = (*sides, channels)
            elif kind == "flatten":
                shape = (int(np.prod(shape)),)
            elif kind == "global":
                shape = shape[2:]
            else:
                parameters = (int(np.prod(shape)) + 1) * sizes[0]
                shape = (sizes[0],)
            table.append((shape, parameters))
        return table


@mutant("layer_table")
def counts_parameters_of_pools():
    """A pool has weights like a convolution."""

    def layer_table(layers, input_shape):
        shape, table = tuple(input_shape), []
        for kind, *sizes in layers:
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError(f"there is no layer {kind!r}")
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError(f"{kind} takes (H, W, C), not {shape}")
            parameters = 0
            if kind in ("conv", "pool"):
                window, stride = sizes[-3:-1] if kind == "conv" else sizes
                padding = sizes[-1] if kind == "conv" else "valid"
                if padding not in ("valid", "same"):
                    raise ValueError(f"{kind} cannot have the padding {padding!r}")
                same = padding == "same"
                sides = [-(-n // stride) if same else (n - window) // stride + 1 for n in shape[:2]]
                if min(sides) < 1:
                    raise ValueError(f"{kind}: a window of {window} does not fit into {shape}")
                channels = sizes[0] if kind == "conv" else shape[2]
                parameters = (window * window * shape[2] + 1) * channels
                shape = (*sides, channels)
            elif kind == "flatten":
                shape = (int(np.prod(shape)),)
            elif kind == "global":
                shape = shape[2:]
            else:
                parameters = (shape[-1] + 1) * sizes[0]
                shape = (*shape[:-1], sizes[0])
            table.append((shape, parameters))
        return table


@mutant("layer_table")
def moves_pools_by_their_size():
    """The stride of a pool is its size."""

    def layer_table(layers, input_shape):
        shape, table = tuple(input_shape), []
        for kind, *sizes in layers:
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError(f"there is no layer {kind!r}")
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError(f"{kind} takes (H, W, C), not {shape}")
            parameters = 0
            if kind in ("conv", "pool"):
                window, stride = sizes[-3:-1] if kind == "conv" else (sizes[0], sizes[0])
                padding = sizes[-1] if kind == "conv" else "valid"
                if padding not in ("valid", "same"):
                    raise ValueError(f"{kind} cannot have the padding {padding!r}")
                same = padding == "same"
                sides = [-(-n // stride) if same else (n - window) // stride + 1 for n in shape[:2]]
                if min(sides) < 1:
                    raise ValueError(f"{kind}: a window of {window} does not fit into {shape}")
                channels = sizes[0] if kind == "conv" else shape[2]
                parameters = (window * window * shape[2] + 1) * channels if kind == "conv" else 0
                shape = (*sides, channels)
            elif kind == "flatten":
                shape = (int(np.prod(shape)),)
            elif kind == "global":
                shape = shape[2:]
            else:
                parameters = (shape[-1] + 1) * sizes[0]
                shape = (*shape[:-1], sizes[0])
            table.append((shape, parameters))
        return table


@mutant("layer_table")
def keeps_the_places_of_global():
    """(1, 1, C) in place of (C,)."""

    def layer_table(layers, input_shape):
        shape, table = tuple(input_shape), []
        for kind, *sizes in layers:
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError(f"there is no layer {kind!r}")
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError(f"{kind} takes (H, W, C), not {shape}")
            parameters = 0
            if kind in ("conv", "pool"):
                window, stride = sizes[-3:-1] if kind == "conv" else sizes
                padding = sizes[-1] if kind == "conv" else "valid"
                if padding not in ("valid", "same"):
                    raise ValueError(f"{kind} cannot have the padding {padding!r}")
                same = padding == "same"
                sides = [-(-n // stride) if same else (n - window) // stride + 1 for n in shape[:2]]
                if min(sides) < 1:
                    raise ValueError(f"{kind}: a window of {window} does not fit into {shape}")
                channels = sizes[0] if kind == "conv" else shape[2]
                parameters = (window * window * shape[2] + 1) * channels if kind == "conv" else 0
                shape = (*sides, channels)
            elif kind == "flatten":
                shape = (int(np.prod(shape)),)
            elif kind == "global":
                shape = (1, 1, shape[2])
            else:
                parameters = (shape[-1] + 1) * sizes[0]
                shape = (*shape[:-1], sizes[0])
            table.append((shape, parameters))
        return table


@mutant("layer_table")
def lets_everything_fit():
    """Nothing is refused but unknown layers."""

    def layer_table(layers, input_shape):
        shape, table = tuple(input_shape), []
        for kind, *sizes in layers:
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError(f"there is no layer {kind!r}")
            parameters = 0
            if kind in ("conv", "pool"):
                window, stride = sizes[-3:-1] if kind == "conv" else sizes
                padding = sizes[-1] if kind == "conv" else "valid"
                if padding not in ("valid", "same"):
                    raise ValueError(f"{kind} cannot have the padding {padding!r}")
                same = padding == "same"
                sides = [-(-n // stride) if same else (n - window) // stride + 1 for n in shape[:2]]
                channels = sizes[0] if kind == "conv" else shape[2]
                parameters = (window * window * shape[2] + 1) * channels if kind == "conv" else 0
                shape = (*sides, channels)
            elif kind == "flatten":
                shape = (int(np.prod(shape)),)
            elif kind == "global":
                shape = shape[2:]
            else:
                parameters = (shape[-1] + 1) * sizes[0]
                shape = (*shape[:-1], sizes[0])
            table.append((shape, parameters))
        return table


@mutant("layer_table")
def says_nothing_of_the_layer():
    """An error without the kind."""

    def layer_table(layers, input_shape):
        shape, table = tuple(input_shape), []
        for kind, *sizes in layers:
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError("unknown")
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError("a picture is needed")
            parameters = 0
            if kind in ("conv", "pool"):
                window, stride = sizes[-3:-1] if kind == "conv" else sizes
                padding = sizes[-1] if kind == "conv" else "valid"
                if padding not in ("valid", "same"):
                    raise ValueError("another padding")
                same = padding == "same"
                sides = [-(-n // stride) if same else (n - window) // stride + 1 for n in shape[:2]]
                if min(sides) < 1:
                    raise ValueError("it does not fit")
                channels = sizes[0] if kind == "conv" else shape[2]
                parameters = (window * window * shape[2] + 1) * channels if kind == "conv" else 0
                shape = (*sides, channels)
            elif kind == "flatten":
                shape = (int(np.prod(shape)),)
            elif kind == "global":
                shape = shape[2:]
            else:
                parameters = (shape[-1] + 1) * sizes[0]
                shape = (*shape[:-1], sizes[0])
            table.append((shape, parameters))
        return table


@mutant("layer_table")
def adds_a_batch_axis():
    """None in front, as Keras prints it."""

    def layer_table(layers, input_shape):
        shape, table = tuple(input_shape), []
        for kind, *sizes in layers:
            if kind not in ("conv", "pool", "flatten", "global", "dense"):
                raise ValueError(f"there is no layer {kind!r}")
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError(f"{kind} takes (H, W, C), not {shape}")
            parameters = 0
            if kind in ("conv", "pool"):
                window, stride = sizes[-3:-1] if kind == "conv" else sizes
                padding = sizes[-1] if kind == "conv" else "valid"
                if padding not in ("valid", "same"):
                    raise ValueError(f"{kind} cannot have the padding {padding!r}")
                same = padding == "same"
                sides = [-(-n // stride) if same else (n - window) // stride + 1 for n in shape[:2]]
                if min(sides) < 1:
                    raise ValueError(f"{kind}: a window of {window} does not fit into {shape}")
                channels = sizes[0] if kind == "conv" else shape[2]
                parameters = (window * window * shape[2] + 1) * channels if kind == "conv" else 0
                shape = (*sides, channels)
            elif kind == "flatten":
                shape = (int(np.prod(shape)),)
            elif kind == "global":
                shape = shape[2:]
            else:
                parameters = (shape[-1] + 1) * sizes[0]
                shape = (*shape[:-1], sizes[0])
            table.append(((None, *shape), parameters))
        return table


@mutant("layer_table")
def breaks_without_layers():
    """The first row before the loop, which there need not be."""

    def layer_table(layers, input_shape):
        shape, rows = tuple(input_shape), [None]
        for kind, *numbers in layers:
            channels = shape[-1] if shape else 0
            if kind in ("conv", "pool", "global") and len(shape) != 3:
                raise ValueError(f"a {kind} layer cannot take the shape {shape}")
            if kind == "conv":
                filters, kernel, stride, padding = numbers
                if padding == "same":
                    h, w = (-(-n // stride) for n in shape[:2])
                elif padding == "valid":
                    h, w = ((n - kernel) // stride + 1 for n in shape[:2])
                else:
                    raise ValueError(f"a conv layer cannot be padded {padding}")
                shape, count = (h, w, filters), kernel * kernel * channels * filters + filters
            elif kind == "pool":
                size, stride = numbers
                shape, count = (*((n - size) // stride + 1 for n in shape[:2]), channels), 0
            elif kind == "global":
                shape, count = (channels,), 0
            elif kind == "flatten":
                shape, count = (int(np.prod(shape)),), 0
            elif kind == "dense":
                (units,) = numbers
                shape, count = (*shape[:-1], units), channels * units + units
            else:
                raise ValueError(f"there is no layer of the kind {kind}")
            rows = [row for row in rows if row is not None] + [(shape, count)]
        return rows


# ------------------------------------------------------------------------------------ build_digit_cnn


@mutant("build_digit_cnn")
def pools_by_two_in_both():
    """A pool of 2 in the small network."""

    def build_digit_cnn(small=False):
        layers = keras.layers
        model = keras.Sequential([keras.Input((28, 28, 1))])
        model.add(layers.Conv2D(16 if small else 32, 3, activation="relu"))
        model.add(layers.MaxPooling2D(2))
        model.add(layers.Conv2D(8 if small else 64, 3, activation="relu"))
        if not small:
            model.add(layers.MaxPooling2D(2))
            model.add(layers.Conv2D(64, 3, activation="relu"))
        model.add(layers.Flatten())
        if not small:
            model.add(layers.Dense(64, activation="relu"))
        model.add(layers.Dense(10, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_digit_cnn")
def pads():
    """padding same."""

    def build_digit_cnn(small=False):
        layers = keras.layers
        model = keras.Sequential([keras.Input((28, 28, 1))])
        model.add(layers.Conv2D(16 if small else 32, 3, padding="same", activation="relu"))
        model.add(layers.MaxPooling2D(3 if small else 2))
        model.add(layers.Conv2D(8 if small else 64, 3, activation="relu"))
        if not small:
            model.add(layers.MaxPooling2D(2))
            model.add(layers.Conv2D(64, 3, activation="relu"))
        model.add(layers.Flatten())
        if not small:
            model.add(layers.Dense(64, activation="relu"))
        model.add(layers.Dense(10, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_digit_cnn")
def averages_in_place_of_the_maximum():
    """Average pooling."""

    def build_digit_cnn(small=False):
        layers = keras.layers
        model = keras.Sequential([keras.Input((28, 28, 1))])
        model.add(layers.Conv2D(16 if small else 32, 3, activation="relu"))
        model.add(layers.AveragePooling2D(3 if small else 2))
        model.add(layers.Conv2D(8 if small else 64, 3, activation="relu"))
        if not small:
            model.add(layers.MaxPooling2D(2))
            model.add(layers.Conv2D(64, 3, activation="relu"))
        model.add(layers.Flatten())
        if not small:
            model.add(layers.Dense(64, activation="relu"))
        model.add(layers.Dense(10, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_digit_cnn")
def forgets_the_last_pool():
    """No pool between the second and the third convolution."""

    def build_digit_cnn(small=False):
        layers = keras.layers
        model = keras.Sequential([keras.Input((28, 28, 1))])
        model.add(layers.Conv2D(16 if small else 32, 3, activation="relu"))
        model.add(layers.MaxPooling2D(3 if small else 2))
        model.add(layers.Conv2D(8 if small else 64, 3, activation="relu"))
        if not small:
            model.add(layers.Conv2D(64, 3, activation="relu"))
        model.add(layers.Flatten())
        if not small:
            model.add(layers.Dense(64, activation="relu"))
        model.add(layers.Dense(10, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_digit_cnn")
def has_no_relu_in_the_first_layer():
    """A linear convolution."""

    def build_digit_cnn(small=False):
        layers = keras.layers
        model = keras.Sequential([keras.Input((28, 28, 1))])
        model.add(layers.Conv2D(16 if small else 32, 3))
        model.add(layers.MaxPooling2D(3 if small else 2))
        model.add(layers.Conv2D(8 if small else 64, 3, activation="relu"))
        if not small:
            model.add(layers.MaxPooling2D(2))
            model.add(layers.Conv2D(64, 3, activation="relu"))
        model.add(layers.Flatten())
        if not small:
            model.add(layers.Dense(64, activation="relu"))
        model.add(layers.Dense(10, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_digit_cnn")
def ends_in_a_sigmoid():
    """Ten probabilities that sum to anything."""

    def build_digit_cnn(small=False):
        layers = keras.layers
        model = keras.Sequential([keras.Input((28, 28, 1))])
        model.add(layers.Conv2D(16 if small else 32, 3, activation="relu"))
        model.add(layers.MaxPooling2D(3 if small else 2))
        model.add(layers.Conv2D(8 if small else 64, 3, activation="relu"))
        if not small:
            model.add(layers.MaxPooling2D(2))
            model.add(layers.Conv2D(64, 3, activation="relu"))
        model.add(layers.Flatten())
        if not small:
            model.add(layers.Dense(64, activation="relu"))
        model.add(layers.Dense(10, activation="sigmoid"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_digit_cnn")
def has_no_softmax():
    """Logits where probabilities are asked for."""

    def build_digit_cnn(small=False):
        layers = keras.layers
        model = keras.Sequential([keras.Input((28, 28, 1))])
        model.add(layers.Conv2D(16 if small else 32, 3, activation="relu"))
        model.add(layers.MaxPooling2D(3 if small else 2))
        model.add(layers.Conv2D(8 if small else 64, 3, activation="relu"))
        if not small:
            model.add(layers.MaxPooling2D(2))
            model.add(layers.Conv2D(64, 3, activation="relu"))
        model.add(layers.Flatten())
        if not small:
            model.add(layers.Dense(64, activation="relu"))
        model.add(layers.Dense(10))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_digit_cnn")
def is_small_by_default():
    """The default is the other network."""

    def build_digit_cnn(small=True):
        layers = keras.layers
        model = keras.Sequential([keras.Input((28, 28, 1))])
        model.add(layers.Conv2D(16 if small else 32, 3, activation="relu"))
        model.add(layers.MaxPooling2D(3 if small else 2))
        model.add(layers.Conv2D(8 if small else 64, 3, activation="relu"))
        if not small:
            model.add(layers.MaxPooling2D(2))
            model.add(layers.Conv2D(64, 3, activation="relu"))
        model.add(layers.Flatten())
        if not small:
            model.add(layers.Dense(64, activation="relu"))
        model.add(layers.Dense(10, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_digit_cnn")
def wants_one_hot_labels():
    """Categorical cross-entropy."""

    def build_digit_cnn(small=False):
        layers = keras.layers
        model = keras.Sequential([keras.Input((28, 28, 1))])
        model.add(layers.Conv2D(16 if small else 32, 3, activation="relu"))
        model.add(layers.MaxPooling2D(3 if small else 2))
        model.add(layers.Conv2D(8 if small else 64, 3, activation="relu"))
        if not small:
            model.add(layers.MaxPooling2D(2))
            model.add(layers.Conv2D(64, 3, activation="relu"))
        model.add(layers.Flatten())
        if not small:
            model.add(layers.Dense(64, activation="relu"))
        model.add(layers.Dense(10, activation="softmax"))
        model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_digit_cnn")
def takes_plain_gradient_steps():
    """SGD in place of Adam."""

    def build_digit_cnn(small=False):
        layers = keras.layers
        model = keras.Sequential([keras.Input((28, 28, 1))])
        model.add(layers.Conv2D(16 if small else 32, 3, activation="relu"))
        model.add(layers.MaxPooling2D(3 if small else 2))
        model.add(layers.Conv2D(8 if small else 64, 3, activation="relu"))
        if not small:
            model.add(layers.MaxPooling2D(2))
            model.add(layers.Conv2D(64, 3, activation="relu"))
        model.add(layers.Flatten())
        if not small:
            model.add(layers.Dense(64, activation="relu"))
        model.add(layers.Dense(10, activation="softmax"))
        model.compile(optimizer="sgd", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_digit_cnn")
def measures_nothing():
    """No metric."""

    def build_digit_cnn(small=False):
        layers = keras.layers
        model = keras.Sequential([keras.Input((28, 28, 1))])
        model.add(layers.Conv2D(16 if small else 32, 3, activation="relu"))
        model.add(layers.MaxPooling2D(3 if small else 2))
        model.add(layers.Conv2D(8 if small else 64, 3, activation="relu"))
        if not small:
            model.add(layers.MaxPooling2D(2))
            model.add(layers.Conv2D(64, 3, activation="relu"))
        model.add(layers.Flatten())
        if not small:
            model.add(layers.Dense(64, activation="relu"))
        model.add(layers.Dense(10, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_digit_cnn")
def is_not_compiled():
    """Not compiled."""

    def build_digit_cnn(small=False):
        layers = keras.layers
        model = keras.Sequential([keras.Input((28, 28, 1))])
        model.add(layers.Conv2D(16 if small else 32, 3, activation="relu"))
        model.add(layers.MaxPooling2D(3 if small else 2))
        model.add(layers.Conv2D(8 if small else 64, 3, activation="relu"))
        if not small:
            model.add(layers.MaxPooling2D(2))
            model.add(layers.Conv2D(64, 3, activation="relu"))
        model.add(layers.Flatten())
        if not small:
            model.add(layers.Dense(64, activation="relu"))
        model.add(layers.Dense(10, activation="softmax"))
        return model


@mutant("build_digit_cnn")
def has_no_hidden_layer():
    """Ten units behind the flatten."""

    def build_digit_cnn(small=False):
        layers = keras.layers
        model = keras.Sequential([keras.Input((28, 28, 1))])
        model.add(layers.Conv2D(16 if small else 32, 3, activation="relu"))
        model.add(layers.MaxPooling2D(3 if small else 2))
        model.add(layers.Conv2D(8 if small else 64, 3, activation="relu"))
        if not small:
            model.add(layers.MaxPooling2D(2))
            model.add(layers.Conv2D(64, 3, activation="relu"))
        model.add(layers.Flatten())
        model.add(layers.Dense(10, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_digit_cnn")
def is_noisy_in_training():
    """Noise on the pictures, which only training sees."""

    def build_digit_cnn(small=False):
        layers = keras.layers
        model = keras.Sequential([keras.Input((28, 28, 1))])
        model.add(layers.GaussianNoise(0.1))
        model.add(layers.Conv2D(16 if small else 32, 3, activation="relu"))
        model.add(layers.MaxPooling2D(3 if small else 2))
        model.add(layers.Conv2D(8 if small else 64, 3, activation="relu"))
        if not small:
            model.add(layers.MaxPooling2D(2))
            model.add(layers.Conv2D(64, 3, activation="relu"))
        model.add(layers.Flatten())
        if not small:
            model.add(layers.Dense(64, activation="relu"))
        model.add(layers.Dense(10, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_digit_cnn")
def freezes_its_first_layer():
    """The first convolution does not learn."""

    def build_digit_cnn(small=False):
        layers = keras.layers
        model = keras.Sequential([keras.Input((28, 28, 1))])
        model.add(layers.Conv2D(16 if small else 32, 3, activation="relu", trainable=False))
        model.add(layers.MaxPooling2D(3 if small else 2))
        model.add(layers.Conv2D(8 if small else 64, 3, activation="relu"))
        if not small:
            model.add(layers.MaxPooling2D(2))
            model.add(layers.Conv2D(64, 3, activation="relu"))
        model.add(layers.Flatten())
        if not small:
            model.add(layers.Dense(64, activation="relu"))
        model.add(layers.Dense(10, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_digit_cnn")
def punishes_large_weights():
    """A penalty on the last kernel."""

    def build_digit_cnn(small=False):
        layers = keras.layers
        model = keras.Sequential([keras.Input((28, 28, 1))])
        model.add(layers.Conv2D(16 if small else 32, 3, activation="relu"))
        model.add(layers.MaxPooling2D(3 if small else 2))
        model.add(layers.Conv2D(8 if small else 64, 3, activation="relu"))
        if not small:
            model.add(layers.MaxPooling2D(2))
            model.add(layers.Conv2D(64, 3, activation="relu"))
        model.add(layers.Flatten())
        if not small:
            model.add(layers.Dense(64, activation="relu"))
        model.add(layers.Dense(10, activation="softmax", kernel_regularizer="l2"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


# ---------------------------------------------------------------------------------------- activations


@mutant("activations")
def gives_the_last_one_only():
    """The answer, not what leads to it."""

    def activations(model, x):
        layers = [layer for layer in model.layers if not isinstance(layer, keras.layers.InputLayer)]
        probe = keras.Model(model.inputs[0], [layer.output for layer in layers])
        return [np.asarray(probe(x, training=False)[-1])]


@mutant("activations")
def begins_with_the_input():
    """The pictures themselves, first."""

    def activations(model, x):
        layers = [layer for layer in model.layers if not isinstance(layer, keras.layers.InputLayer)]
        probe = keras.Model(model.inputs[0], [layer.output for layer in layers])
        return [np.asarray(x), *[np.asarray(output) for output in probe(x, training=False)]]


@mutant("activations")
def is_in_training():
    """Dropout and the statistics of the batch."""

    def activations(model, x):
        layers = [layer for layer in model.layers if not isinstance(layer, keras.layers.InputLayer)]
        probe = keras.Model(model.inputs[0], [layer.output for layer in layers])
        return [np.asarray(output) for output in probe(x, training=True)]


@mutant("activations")
def leaves_flatten_out():
    """Only layers that have weights."""

    def activations(model, x):
        layers = [layer for layer in model.layers if layer.weights]
        probe = keras.Model(model.inputs[0], [layer.output for layer in layers])
        return [np.asarray(output) for output in probe(x, training=False)]


@mutant("activations")
def asks_for_one_picture():
    """Only the first row."""

    def activations(model, x):
        layers = [layer for layer in model.layers if not isinstance(layer, keras.layers.InputLayer)]
        probe = keras.Model(model.inputs[0], [layer.output for layer in layers])
        return [np.asarray(output) for output in probe(x[:1], training=False)]


@mutant("activations")
def leaves_the_last_one_out():
    """All but the answer."""

    def activations(model, x):
        layers = [layer for layer in model.layers if not isinstance(layer, keras.layers.InputLayer)]
        probe = keras.Model(model.inputs[0], [layer.output for layer in layers])
        return [np.asarray(output) for output in probe(x, training=False)][:-1]


@mutant("activations")
def goes_backwards():
    """The last layer first."""

    def activations(model, x):
        layers = [layer for layer in model.layers if not isinstance(layer, keras.layers.InputLayer)]
        probe = keras.Model(model.inputs[0], [layer.output for layer in layers])
        return [np.asarray(output) for output in reversed(probe(x, training=False))]


@mutant("activations")
def asks_every_layer_for_the_picture():
    """Each layer, applied to x."""

    def activations(model, x):
        layers = [layer for layer in model.layers if not isinstance(layer, keras.layers.InputLayer)]
        first = np.asarray(layers[0](np.asarray(x)))
        return [first] * len(layers)


@mutant("activations")
def sets_weights_to_zero():
    """The model is not left as it was, nor what it says."""

    def activations(model, x):
        layers = [layer for layer in model.layers if not isinstance(layer, keras.layers.InputLayer)]
        layers[-1].set_weights([0 * w for w in layers[-1].get_weights()])
        probe = keras.Model(model.inputs[0], [layer.output for layer in layers])
        return [np.asarray(output) for output in probe(x, training=False)]


# -------------------------------------------------------------------------------------- normalise_map


@mutant("normalise_map")
def divides_by_the_maximum():
    """The smallest number is not moved to 0."""

    def normalise_map(a):
        a = np.asarray(a, dtype=float)
        low, high = a.min(), a.max()
        if low == high:
            return np.zeros(a.shape, dtype=np.float32)
        return (a / high).astype(np.float32)


@mutant("normalise_map")
def divides_by_nothing():
    """0/0 where all are equal."""

    def normalise_map(a):
        a = np.asarray(a, dtype=float)
        low, high = a.min(), a.max()
        return ((a - low) / (high - low)).astype(np.float32)


@mutant("normalise_map")
def takes_each_column_alone():
    """Minimum and maximum of each column."""

    def normalise_map(a):
        a = np.asarray(a, dtype=float)
        low, high = a.min(axis=0), a.max(axis=0)
        return ((a - low) / np.where(high > low, high - low, 1)).astype(np.float32)


@mutant("normalise_map")
def stays_in_float64():
    """Not float32."""

    def normalise_map(a):
        a = np.asarray(a, dtype=float)
        low, high = a.min(), a.max()
        if low == high:
            return np.zeros(a.shape)
        return (a - low) / (high - low)


@mutant("normalise_map")
def takes_sizes():
    """The size of negative numbers."""

    def normalise_map(a):
        a = np.abs(np.asarray(a, dtype=float))
        low, high = a.min(), a.max()
        if low == high:
            return np.zeros(a.shape, dtype=np.float32)
        return ((a - low) / (high - low)).astype(np.float32)


@mutant("normalise_map")
def is_upside_down():
    """The largest becomes 0."""

    def normalise_map(a):
        a = np.asarray(a, dtype=float)
        low, high = a.min(), a.max()
        if low == high:
            return np.zeros(a.shape, dtype=np.float32)
        return ((high - a) / (high - low)).astype(np.float32)


@mutant("normalise_map")
def makes_ones_of_equal_numbers():
    """1 where all are equal."""

    def normalise_map(a):
        a = np.asarray(a, dtype=float)
        low, high = a.min(), a.max()
        if low == high:
            return np.ones(a.shape, dtype=np.float32)
        return ((a - low) / (high - low)).astype(np.float32)


@mutant("normalise_map")
def centres_the_mean():
    """Mean 0, deviation 1."""

    def normalise_map(a):
        a = np.asarray(a, dtype=float)
        low, high = a.min(), a.max()
        if low == high:
            return np.zeros(a.shape, dtype=np.float32)
        return ((a - a.mean()) / a.std()).astype(np.float32)


@mutant("normalise_map")
def works_in_place():
    """The argument is changed."""

    def normalise_map(a):
        a = np.asarray(a, dtype=float)
        a -= a.min()
        if a.max() > 0:
            a /= a.max()
        return a.astype(np.float32)


@mutant("normalise_map")
def adds_a_little():
    """+ 1e-3 below, in place of a case of its own."""

    def normalise_map(a):
        a = np.asarray(a, dtype=float)
        low, high = a.min(), a.max()
        return ((a - low) / (high - low + 1e-3)).astype(np.float32)


# --------------------------------------------------------------------------------------- dead_filters


@mutant("dead_filters")
def calls_a_filter_dead_that_is_silent_in_one_picture():
    """Dead in some picture."""

    def dead_filters(maps):
        return np.any(np.all(np.asarray(maps) == 0, axis=(1, 2)), axis=0)


@mutant("dead_filters")
def looks_at_the_sum():
    """Negative and positive numbers cancel."""

    def dead_filters(maps):
        return np.asarray(maps).sum(axis=(0, 1, 2)) == 0


@mutant("dead_filters")
def calls_negative_maps_dead():
    """≤ 0 in place of 0."""

    def dead_filters(maps):
        return np.all(np.asarray(maps) <= 0, axis=(0, 1, 2))


@mutant("dead_filters")
def calls_quiet_filters_dead():
    """Below a thousandth."""

    def dead_filters(maps):
        return np.all(np.abs(np.asarray(maps)) < 1e-3, axis=(0, 1, 2))


@mutant("dead_filters")
def says_which_live():
    """The opposite."""

    def dead_filters(maps):
        return np.any(np.asarray(maps) != 0, axis=(0, 1, 2))


@mutant("dead_filters")
def looks_at_one_place():
    """Dead if 0 at some place of every picture."""

    def dead_filters(maps):
        return np.any(np.asarray(maps) == 0, axis=(0, 1, 2))


@mutant("dead_filters")
def looks_at_each_picture():
    """(N, F) in place of (F,)."""

    def dead_filters(maps):
        return np.all(np.asarray(maps) == 0, axis=(1, 2))


@mutant("dead_filters")
def looks_at_pictures_in_place_of_filters():
    """The wrong axis is left."""

    def dead_filters(maps):
        return np.all(np.asarray(maps) == 0, axis=(1, 2, 3))


@mutant("dead_filters")
def gives_their_numbers():
    """Rows in place of truth values."""

    def dead_filters(maps):
        return np.flatnonzero(np.all(np.asarray(maps) == 0, axis=(0, 1, 2)))


@mutant("dead_filters")
def looks_at_the_first_picture():
    """Only one picture."""

    def dead_filters(maps):
        return np.all(np.asarray(maps)[0] == 0, axis=(0, 1))


# -------------------------------------------------------------------------------------- build_gap_cnn


@mutant("build_gap_cnn")
def flattens():
    """Weights for every place."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D(2))
        model.add(keras.layers.Flatten())
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        return model


@mutant("build_gap_cnn")
def takes_the_largest_of_all_places():
    """Global max pooling."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D(2))
        model.add(keras.layers.GlobalMaxPooling2D())
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        return model


@mutant("build_gap_cnn")
def has_a_hidden_layer():
    """A dense layer between."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D(2))
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(32, activation="relu"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        return model


@mutant("build_gap_cnn")
def says_logits():
    """Logits."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D(2))
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(num_classes))
        return model


@mutant("build_gap_cnn")
def has_sigmoids():
    """Three answers of their own."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D(2))
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(num_classes, activation="sigmoid"))
        return model


@mutant("build_gap_cnn")
def never_pools():
    """Maps as large as the picture."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        return model


@mutant("build_gap_cnn")
def pools_three_times():
    """Maps of an eighth."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            model.add(keras.layers.MaxPooling2D(2))
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        return model


@mutant("build_gap_cnn")
def keeps_old_averages():
    """Keras' momentum of 0.99: it knows nothing at inference."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization())
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D(2))
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        return model


@mutant("build_gap_cnn")
def is_large():
    """More than 100,000 parameters."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((16, True), (32, True), (400, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D(2))
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        return model


@mutant("build_gap_cnn")
def always_has_three_classes():
    """num_classes is ignored."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D(2))
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(3, activation="softmax"))
        return model


@mutant("build_gap_cnn")
def starts_with_the_same_weights():
    """The same seed for every network."""

    def build_gap_cnn(shape, num_classes):
        keras.utils.set_random_seed(0)
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D(2))
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        return model


@mutant("build_gap_cnn")
def starts_with_zeros():
    """All weights 0: it cannot learn."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False, kernel_initializer="zeros"))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D(2))
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(num_classes, activation="softmax", kernel_initializer="zeros"))
        return model


@mutant("build_gap_cnn")
def knows_one_size():
    """Pictures of 32 × 32 only."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input((32, 32, 3))])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D(2))
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        return model


@mutant("build_gap_cnn")
def freezes_everything():
    """No layer may learn."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D(2))
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.trainable = False
        return model


@mutant("build_gap_cnn")
def freezes_the_convolutions():
    """Only the last layer and the normalisations learn."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False, trainable=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D(2))
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        return model


@mutant("build_gap_cnn")
def freezes_the_last_layer():
    """The weights of the maps stay as they were drawn."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D(2))
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(num_classes, activation="softmax", trainable=False))
        return model


@mutant("build_gap_cnn")
def is_linear():
    """Means for poolings and no relu: up to the mean it is one linear function."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, pooled in ((16, True), (32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            if pooled:
                model.add(keras.layers.AveragePooling2D(2))
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        return model


@mutant("build_gap_cnn")
def is_linear_with_normalisation():
    """No relu, and strides for poolings; a normalisation is linear at inference."""

    def build_gap_cnn(shape, num_classes):
        model = keras.Sequential([keras.Input(shape)])
        for filters, stride in ((16, 2), (32, 2), (48, 1)):
            model.add(keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        return model


@mutant("build_gap_cnn")
def shares_its_first_convolution():
    """One first layer for all networks of a size."""

    first_layers = {}

    def build_gap_cnn(shape, num_classes):
        first = first_layers.setdefault(shape, keras.layers.Conv2D(16, 3, padding="same"))
        model = keras.Sequential([keras.Input(shape), first, keras.layers.ReLU(), keras.layers.MaxPooling2D(2)])
        for filters, pooled in ((32, True), (48, False)):
            model.add(keras.layers.Conv2D(filters, 3, padding="same", use_bias=False))
            model.add(keras.layers.BatchNormalization(momentum=0.9))
            model.add(keras.layers.ReLU())
            if pooled:
                model.add(keras.layers.MaxPooling2D(2))
        model.add(keras.layers.GlobalAveragePooling2D())
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        return model


# ------------------------------------------------------------------------------------------------ cam


@mutant("cam")
def keeps_the_positive_part():
    """A relu, which belongs to Grad-CAM."""

    def cam(maps, kernel, label):
        return np.maximum(np.asarray(maps) @ np.asarray(kernel)[:, label], 0)


@mutant("cam")
def takes_a_row_of_the_kernel():
    """kernel[label] in place of a column."""

    def cam(maps, kernel, label):
        return np.asarray(maps)[..., : np.shape(kernel)[1]] @ np.asarray(kernel)[label][: np.shape(maps)[-1]]


@mutant("cam")
def takes_the_mean_of_the_maps():
    """Divided by K."""

    def cam(maps, kernel, label):
        return np.asarray(maps) @ np.asarray(kernel)[:, label] / np.shape(kernel)[0]


@mutant("cam")
def ignores_the_label():
    """Always the first class."""

    def cam(maps, kernel, label):
        return np.asarray(maps) @ np.asarray(kernel)[:, 0]


@mutant("cam")
def is_normalised():
    """From 0 to 1."""

    def cam(maps, kernel, label):
        found = np.asarray(maps) @ np.asarray(kernel)[:, label]
        return (found - found.min()) / max(float(np.ptp(found)), 1e-9)


@mutant("cam")
def takes_sizes_of_weights():
    """|W|."""

    def cam(maps, kernel, label):
        return np.asarray(maps) @ np.abs(np.asarray(kernel)[:, label])


@mutant("cam")
def sums_over_places():
    """A number for each map."""

    def cam(maps, kernel, label):
        return np.asarray(maps).sum(axis=(1, 2)) * np.asarray(kernel)[:, label]


@mutant("cam")
def gives_all_classes():
    """(N, h, w, C)."""

    def cam(maps, kernel, label):
        return np.asarray(maps) @ np.asarray(kernel)


@mutant("cam")
def gives_the_largest_class():
    """The class of the largest weight at each place."""

    def cam(maps, kernel, label):
        return (np.asarray(maps) @ np.asarray(kernel)).max(axis=-1)


@mutant("cam")
def rectifies_the_maps():
    """Relu before the sum."""

    def cam(maps, kernel, label):
        return np.maximum(np.asarray(maps), 0) @ np.asarray(kernel)[:, label]


# ------------------------------------------------------------------------------------------- grad_cam


@mutant("grad_cam")
def keeps_the_negative_part():
    """No relu."""

    def grad_cam(maps, gradients):
        maps, gradients = np.asarray(maps), np.asarray(gradients)
        weights = gradients.mean(axis=(1, 2), keepdims=True)
        return (weights * maps).sum(axis=-1)


@mutant("grad_cam")
def sums_the_gradients():
    """Sum in place of mean."""

    def grad_cam(maps, gradients):
        maps, gradients = np.asarray(maps), np.asarray(gradients)
        weights = gradients.sum(axis=(1, 2), keepdims=True)
        return np.maximum((weights * maps).sum(axis=-1), 0)


@mutant("grad_cam")
def multiplies_place_by_place():
    """No mean of the gradients at all."""

    def grad_cam(maps, gradients):
        maps, gradients = np.asarray(maps), np.asarray(gradients)
        weights = gradients
        return np.maximum((weights * maps).sum(axis=-1), 0)


@mutant("grad_cam")
def averages_over_pictures():
    """One weight for all pictures."""

    def grad_cam(maps, gradients):
        maps, gradients = np.asarray(maps), np.asarray(gradients)
        weights = gradients.mean(axis=(0, 1, 2), keepdims=True)
        return np.maximum((weights * maps).sum(axis=-1), 0)


@mutant("grad_cam")
def rectifies_each_map():
    """Relu before the sum."""

    def grad_cam(maps, gradients):
        maps, gradients = np.asarray(maps), np.asarray(gradients)
        weights = gradients.mean(axis=(1, 2), keepdims=True)
        return np.maximum(weights * maps, 0).sum(axis=-1)


@mutant("grad_cam")
def rectifies_the_gradients():
    """Only gradients above 0 count."""

    def grad_cam(maps, gradients):
        maps, gradients = np.asarray(maps), np.asarray(gradients)
        weights = np.maximum(gradients, 0).mean(axis=(1, 2), keepdims=True)
        return np.maximum((weights * maps).sum(axis=-1), 0)


@mutant("grad_cam")
def takes_the_mean_over_maps():
    """Divided by K."""

    def grad_cam(maps, gradients):
        maps, gradients = np.asarray(maps), np.asarray(gradients)
        weights = gradients.mean(axis=(1, 2), keepdims=True)
        return np.maximum((weights * maps).mean(axis=-1), 0)


@mutant("grad_cam")
def averages_over_maps():
    """The mean over the channels."""

    def grad_cam(maps, gradients):
        maps, gradients = np.asarray(maps), np.asarray(gradients)
        weights = gradients.mean(axis=-1, keepdims=True)
        return np.maximum((weights * maps).sum(axis=-1), 0)


@mutant("grad_cam")
def takes_absolute_values():
    """|…| in place of relu."""

    def grad_cam(maps, gradients):
        maps, gradients = np.asarray(maps), np.asarray(gradients)
        weights = gradients.mean(axis=(1, 2), keepdims=True)
        return np.abs((weights * maps).sum(axis=-1))


@mutant("grad_cam")
def exchanges_maps_and_gradients():
    """The mean of the maps."""

    def grad_cam(maps, gradients):
        maps, gradients = np.asarray(maps), np.asarray(gradients)
        weights = maps.mean(axis=(1, 2), keepdims=True)
        return np.maximum((weights * gradients).sum(axis=-1), 0)


# ------------------------------------------------------------------------------------------- saliency


@mutant("saliency")
def takes_the_mean_over_channels():
    """Mean in place of the largest."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_sum(model(x, training=False)[:, label])
        return np.abs(np.asarray(tape.gradient(score, x))).mean(axis=-1)


@mutant("saliency")
def sums_over_channels():
    """Sum in place of the largest."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_sum(model(x, training=False)[:, label])
        return np.abs(np.asarray(tape.gradient(score, x))).sum(axis=-1)


@mutant("saliency")
def keeps_the_sign():
    """No absolute value."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_sum(model(x, training=False)[:, label])
        return np.asarray(tape.gradient(score, x)).max(axis=-1)


@mutant("saliency")
def asks_for_all_outputs():
    """The sum of all outputs: with a softmax it is always 1."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_sum(model(x, training=False))
        return np.abs(np.asarray(tape.gradient(score, x))).max(axis=-1)


@mutant("saliency")
def asks_for_the_winner():
    """The largest output in place of the label's."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_sum(tf.reduce_max(model(x, training=False), axis=1))
        return np.abs(np.asarray(tape.gradient(score, x))).max(axis=-1)


@mutant("saliency")
def takes_the_mean_of_all_pictures():
    """The mean of the outputs: a gradient divided by N."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_mean(model(x, training=False)[:, label])
        return np.abs(np.asarray(tape.gradient(score, x))).max(axis=-1)


@mutant("saliency")
def asks_in_training():
    """Dropout and the statistics of the batch."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_sum(model(x, training=True)[:, label])
        return np.abs(np.asarray(tape.gradient(score, x))).max(axis=-1)


@mutant("saliency")
def keeps_the_channels():
    """(N, H, W, C)."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_sum(model(x, training=False)[:, label])
        return np.abs(np.asarray(tape.gradient(score, x)))


@mutant("saliency")
def takes_the_logarithm():
    """The gradient of log p."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_sum(tf.math.log(tf.abs(model(x, training=False)[:, label]) + 1e-7))
        return np.abs(np.asarray(tape.gradient(score, x))).max(axis=-1)


@mutant("saliency")
def multiplies_by_the_picture():
    """Gradient times input."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_sum(model(x, training=False)[:, label])
        return np.abs(np.asarray(tape.gradient(score, x) * x)).max(axis=-1)


@mutant("saliency")
def normalises():
    """From 0 to 1."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_sum(model(x, training=False)[:, label])
        found = np.abs(np.asarray(tape.gradient(score, x))).max(axis=-1)
        return found / max(found.max(), 1e-9)


@mutant("saliency")
def looks_at_the_first_picture_only():
    """Only the first picture counts."""

    def saliency(model, x, label):
        x = tf.convert_to_tensor(x, dtype=tf.float32)
        with tf.GradientTape() as tape:
            tape.watch(x)
            score = tf.reduce_sum(model(x, training=False)[0, label])
        return np.abs(np.asarray(tape.gradient(score, x))).max(axis=-1)


# ------------------------------------------------------------------------------------------ occlusion


@mutant("occlusion")
def has_the_other_sign():
    """Covered minus whole."""

    def occlusion(model, x, label, size, stride, fill):
        x = np.asarray(x, dtype=np.float32)
        tops, lefts = (range(0, n - size + 1, stride) for n in x.shape[:2])
        pictures = [x]
        for top in tops:
            for left in lefts:
                covered = x.copy()
                covered[top : top + size, left : left + size] = fill
                pictures.append(covered)
        p = np.asarray(model(np.stack(pictures), training=False))[:, label]
        return (p[1:] - p[0]).reshape(len(tops), len(lefts))


@mutant("occlusion")
def covers_one_pixel_less():
    """The square is a row and a column too small."""

    def occlusion(model, x, label, size, stride, fill):
        x = np.asarray(x, dtype=np.float32)
        tops, lefts = (range(0, n - size + 1, stride) for n in x.shape[:2])
        pictures = [x]
        for top in tops:
            for left in lefts:
                covered = x.copy()
                covered[top : top + size - 1, left : left + size - 1] = fill
                pictures.append(covered)
        p = np.asarray(model(np.stack(pictures), training=False))[:, label]
        return (p[0] - p[1:]).reshape(len(tops), len(lefts))


@mutant("occlusion")
def forgets_to_uncover():
    """The squares add up."""

    def occlusion(model, x, label, size, stride, fill):
        x = np.asarray(x, dtype=np.float32)
        tops, lefts = (range(0, n - size + 1, stride) for n in x.shape[:2])
        pictures, covered = [x], x.copy()
        for top in tops:
            for left in lefts:
                covered[top : top + size, left : left + size] = fill
                pictures.append(covered.copy())
        p = np.asarray(model(np.stack(pictures), training=False))[:, label]
        return (p[0] - p[1:]).reshape(len(tops), len(lefts))


@mutant("occlusion")
def gives_the_probability():
    """p of the covered picture."""

    def occlusion(model, x, label, size, stride, fill):
        x = np.asarray(x, dtype=np.float32)
        tops, lefts = (range(0, n - size + 1, stride) for n in x.shape[:2])
        pictures = [x]
        for top in tops:
            for left in lefts:
                covered = x.copy()
                covered[top : top + size, left : left + size] = fill
                pictures.append(covered)
        p = np.asarray(model(np.stack(pictures), training=False))[:, label]
        return p[1:].reshape(len(tops), len(lefts))


@mutant("occlusion")
def takes_the_largest_probability():
    """The class that the network names."""

    def occlusion(model, x, label, size, stride, fill):
        x = np.asarray(x, dtype=np.float32)
        tops, lefts = (range(0, n - size + 1, stride) for n in x.shape[:2])
        pictures = [x]
        for top in tops:
            for left in lefts:
                covered = x.copy()
                covered[top : top + size, left : left + size] = fill
                pictures.append(covered)
        p = np.asarray(model(np.stack(pictures), training=False)).max(axis=1)
        return (p[0] - p[1:]).reshape(len(tops), len(lefts))


@mutant("occlusion")
def moves_by_its_size():
    """The stride is the size."""

    def occlusion(model, x, label, size, stride, fill):
        x = np.asarray(x, dtype=np.float32)
        tops, lefts = (range(0, n - size + 1, size) for n in x.shape[:2])
        pictures = [x]
        for top in tops:
            for left in lefts:
                covered = x.copy()
                covered[top : top + size, left : left + size] = fill
                pictures.append(covered)
        p = np.asarray(model(np.stack(pictures), training=False))[:, label]
        return (p[0] - p[1:]).reshape(len(tops), len(lefts))


@mutant("occlusion")
def leaves_the_last_place_out():
    """n − size places."""

    def occlusion(model, x, label, size, stride, fill):
        x = np.asarray(x, dtype=np.float32)
        tops, lefts = (range(0, n - size, stride) for n in x.shape[:2])
        pictures = [x]
        for top in tops:
            for left in lefts:
                covered = x.copy()
                covered[top : top + size, left : left + size] = fill
                pictures.append(covered)
        p = np.asarray(model(np.stack(pictures), training=False))[:, label]
        return (p[0] - p[1:]).reshape(len(tops), len(lefts))


@mutant("occlusion")
def always_fills_with_zeros():
    """fill is ignored."""

    def occlusion(model, x, label, size, stride, fill):
        x = np.asarray(x, dtype=np.float32)
        tops, lefts = (range(0, n - size + 1, stride) for n in x.shape[:2])
        pictures = [x]
        for top in tops:
            for left in lefts:
                covered = x.copy()
                covered[top : top + size, left : left + size] = 0
                pictures.append(covered)
        p = np.asarray(model(np.stack(pictures), training=False))[:, label]
        return (p[0] - p[1:]).reshape(len(tops), len(lefts))


@mutant("occlusion")
def exchanges_rows_and_columns():
    """Transposed."""

    def occlusion(model, x, label, size, stride, fill):
        x = np.asarray(x, dtype=np.float32)
        tops, lefts = (range(0, n - size + 1, stride) for n in x.shape[:2])
        pictures = [x]
        for top in tops:
            for left in lefts:
                covered = x.copy()
                covered[top : top + size, left : left + size] = fill
                pictures.append(covered)
        p = np.asarray(model(np.stack(pictures), training=False))[:, label]
        return (p[0] - p[1:]).reshape(len(tops), len(lefts)).T


@mutant("occlusion")
def stands_half_outside():
    """The square also stands half outside."""

    def occlusion(model, x, label, size, stride, fill):
        x = np.asarray(x, dtype=np.float32)
        tops, lefts = (range(0, n, stride) for n in x.shape[:2])
        pictures = [x]
        for top in tops:
            for left in lefts:
                covered = x.copy()
                covered[top : top + size, left : left + size] = fill
                pictures.append(covered)
        p = np.asarray(model(np.stack(pictures), training=False))[:, label]
        return (p[0] - p[1:]).reshape(len(tops), len(lefts))


@mutant("occlusion")
def covers_the_picture_for_good():
    """The argument is changed."""

    def occlusion(model, x, label, size, stride, fill):
        tops, lefts = (range(0, n - size + 1, stride) for n in x.shape[:2])
        whole = float(model(x[None])[0, label])
        found = np.zeros((len(tops), len(lefts)))
        for r, top in enumerate(tops):
            for s, left in enumerate(lefts):
                x[top : top + size, left : left + size] = fill
                found[r, s] = whole - float(model(x[None])[0, label])
        return found


@mutant("occlusion")
def divides_by_the_whole():
    """The share that is lost."""

    def occlusion(model, x, label, size, stride, fill):
        x = np.asarray(x, dtype=np.float32)
        tops, lefts = (range(0, n - size + 1, stride) for n in x.shape[:2])
        pictures = [x]
        for top in tops:
            for left in lefts:
                covered = x.copy()
                covered[top : top + size, left : left + size] = fill
                pictures.append(covered)
        p = np.asarray(model(np.stack(pictures), training=False))[:, label]
        return ((p[0] - p[1:]) / p[0]).reshape(len(tops), len(lefts))


@mutant("occlusion")
def covers_one_channel():
    """Only the first channel."""

    def occlusion(model, x, label, size, stride, fill):
        x = np.asarray(x, dtype=np.float32)
        tops, lefts = (range(0, n - size + 1, stride) for n in x.shape[:2])
        pictures = [x]
        for top in tops:
            for left in lefts:
                covered = x.copy()
                covered[top : top + size, left : left + size, 0] = fill
                pictures.append(covered)
        p = np.asarray(model(np.stack(pictures), training=False))[:, label]
        return (p[0] - p[1:]).reshape(len(tops), len(lefts))


# ------------------------------------------------------------------------------------------- maximise


@mutant("maximise")
def goes_downhill():
    """Minus."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0.4, 0.6, size=shape)
        for _ in range(steps):
            picture = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(picture)
                score = tf.reduce_mean(model(picture, training=False)[..., unit])
            x = np.clip(x - lr * np.asarray(tape.gradient(score, picture))[0], 0, 1)
        return x


@mutant("maximise")
def clips_at_the_end():
    """Only the last picture is clipped."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0.4, 0.6, size=shape)
        for _ in range(steps):
            picture = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(picture)
                score = tf.reduce_mean(model(picture, training=False)[..., unit])
            x = x + lr * np.asarray(tape.gradient(score, picture))[0]
        return np.clip(x, 0, 1)


@mutant("maximise")
def never_clips():
    """Numbers run away."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0.4, 0.6, size=shape)
        for _ in range(steps):
            picture = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(picture)
                score = tf.reduce_mean(model(picture, training=False)[..., unit])
            x = x + lr * np.asarray(tape.gradient(score, picture))[0]
        return x


@mutant("maximise")
def starts_in_black():
    """Zeros."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = np.zeros(shape)
        for _ in range(steps):
            picture = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(picture)
                score = tf.reduce_mean(model(picture, training=False)[..., unit])
            x = np.clip(x + lr * np.asarray(tape.gradient(score, picture))[0], 0, 1)
        return x


@mutant("maximise")
def starts_anywhere():
    """From 0 to 1."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0, 1, size=shape)
        for _ in range(steps):
            picture = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(picture)
                score = tf.reduce_mean(model(picture, training=False)[..., unit])
            x = np.clip(x + lr * np.asarray(tape.gradient(score, picture))[0], 0, 1)
        return x


@mutant("maximise")
def has_a_generator_of_its_own():
    """rng is ignored."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = np.random.default_rng(0).uniform(0.4, 0.6, size=shape)
        for _ in range(steps):
            picture = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(picture)
                score = tf.reduce_mean(model(picture, training=False)[..., unit])
            x = np.clip(x + lr * np.asarray(tape.gradient(score, picture))[0], 0, 1)
        return x


@mutant("maximise")
def follows_the_sign():
    """The sign of the gradient."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0.4, 0.6, size=shape)
        for _ in range(steps):
            picture = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(picture)
                score = tf.reduce_mean(model(picture, training=False)[..., unit])
            x = np.clip(x + lr * np.sign(np.asarray(tape.gradient(score, picture)))[0], 0, 1)
        return x


@mutant("maximise")
def normalises_the_gradient():
    """Steps of one length."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0.4, 0.6, size=shape)
        for _ in range(steps):
            picture = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(picture)
                score = tf.reduce_mean(model(picture, training=False)[..., unit])
            g = np.asarray(tape.gradient(score, picture))[0]
            x = np.clip(x + lr * g / (np.linalg.norm(g) + 1e-8), 0, 1)
        return x


@mutant("maximise")
def sums_the_map():
    """Sum in place of mean."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0.4, 0.6, size=shape)
        for _ in range(steps):
            picture = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(picture)
                score = tf.reduce_sum(model(picture, training=False)[..., unit])
            x = np.clip(x + lr * np.asarray(tape.gradient(score, picture))[0], 0, 1)
        return x


@mutant("maximise")
def maximises_all_units():
    """The mean of all outputs."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0.4, 0.6, size=shape)
        for _ in range(steps):
            picture = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(picture)
                score = tf.reduce_mean(model(picture, training=False))
            x = np.clip(x + lr * np.asarray(tape.gradient(score, picture))[0], 0, 1)
        return x


@mutant("maximise")
def takes_one_step_too_few():
    """range(1, steps)."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0.4, 0.6, size=shape)
        for _ in range(1, steps):
            picture = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(picture)
                score = tf.reduce_mean(model(picture, training=False)[..., unit])
            x = np.clip(x + lr * np.asarray(tape.gradient(score, picture))[0], 0, 1)
        return x


@mutant("maximise")
def keeps_the_batch_axis():
    """(1, H, W, C)."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0.4, 0.6, size=shape)
        for _ in range(steps):
            picture = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(picture)
                score = tf.reduce_mean(model(picture, training=False)[..., unit])
            x = np.clip(x + lr * np.asarray(tape.gradient(score, picture))[0], 0, 1)
        return x[None]


@mutant("maximise")
def adds_noise():
    """Draws again in every step."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0.4, 0.6, size=shape)
        for _ in range(steps):
            picture = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(picture)
                score = tf.reduce_mean(model(picture, training=False)[..., unit])
            x = np.clip(x + 0.01 * rng.normal(size=shape) + lr * np.asarray(tape.gradient(score, picture))[0], 0, 1)
        return x


@mutant("maximise")
def takes_the_second_axis():
    """A row of the map in place of a map."""

    def maximise(model, unit, shape, steps, lr, rng):
        x = rng.uniform(0.4, 0.6, size=shape)
        for _ in range(steps):
            picture = tf.convert_to_tensor(x[None], dtype=tf.float32)
            with tf.GradientTape() as tape:
                tape.watch(picture)
                score = tf.reduce_mean(model(picture, training=False)[:, unit])
            x = np.clip(x + lr * np.asarray(tape.gradient(score, picture))[0], 0, 1)
        return x


# ----------------------------------------------------------------------------------- neighbour_purity


@mutant("neighbour_purity")
def counts_the_point_itself():
    """The point is its own nearest neighbour."""

    def neighbour_purity(points, labels, k):
        points, labels = np.asarray(points, dtype=float), np.asarray(labels)
        same = 0
        for i in range(len(points)):
            far = ((points - points[i]) ** 2).sum(axis=1)
            nearest = np.argsort(far, kind="stable")[:k]
            same += np.sum(labels[nearest] == labels[i])
        return float(same / (len(points) * k))


@mutant("neighbour_purity")
def drops_the_first():
    """Whatever comes first is taken for the point itself."""

    def neighbour_purity(points, labels, k):
        points, labels = np.asarray(points, dtype=float), np.asarray(labels)
        same = 0
        for i in range(len(points)):
            far = ((points - points[i]) ** 2).sum(axis=1)
            nearest = np.argsort(far, kind="stable")[1 : k + 1]
            same += np.sum(labels[nearest] == labels[i])
        return float(same / (len(points) * k))


@mutant("neighbour_purity")
def takes_the_farthest():
    """The other end."""

    def neighbour_purity(points, labels, k):
        points, labels = np.asarray(points, dtype=float), np.asarray(labels)
        same = 0
        for i in range(len(points)):
            far = ((points - points[i]) ** 2).sum(axis=1)
            far[i] = np.inf
            nearest = np.argsort(-np.where(np.isinf(far), -1, far), kind="stable")[:k]
            same += np.sum(labels[nearest] == labels[i])
        return float(same / (len(points) * k))


@mutant("neighbour_purity")
def walks_along_the_streets():
    """Sums of differences in place of Euclid's distance."""

    def neighbour_purity(points, labels, k):
        points, labels = np.asarray(points, dtype=float), np.asarray(labels)
        same = 0
        for i in range(len(points)):
            far = np.abs(points - points[i]).sum(axis=1)
            far[i] = np.inf
            nearest = np.argsort(far, kind="stable")[:k]
            same += np.sum(labels[nearest] == labels[i])
        return float(same / (len(points) * k))


@mutant("neighbour_purity")
def asks_the_nearest_only():
    """k is ignored."""

    def neighbour_purity(points, labels, k):
        points, labels = np.asarray(points, dtype=float), np.asarray(labels)
        same = 0
        for i in range(len(points)):
            far = ((points - points[i]) ** 2).sum(axis=1)
            far[i] = np.inf
            nearest = np.argsort(far, kind="stable")[:1]
            same += np.sum(labels[nearest] == labels[i])
        return float(same / len(points))


@mutant("neighbour_purity")
def votes():
    """Whether most neighbours agree."""

    def neighbour_purity(points, labels, k):
        points, labels = np.asarray(points, dtype=float), np.asarray(labels)
        same = 0
        for i in range(len(points)):
            far = ((points - points[i]) ** 2).sum(axis=1)
            far[i] = np.inf
            nearest = np.argsort(far, kind="stable")[:k]
            same += k * (np.mean(labels[nearest] == labels[i]) > 0.5)
        return float(same / (len(points) * k))


@mutant("neighbour_purity")
def takes_the_last_of_equals():
    """Larger rows first."""

    def neighbour_purity(points, labels, k):
        points, labels = np.asarray(points, dtype=float), np.asarray(labels)
        same = 0
        for i in range(len(points)):
            far = ((points - points[i]) ** 2).sum(axis=1)
            far[i] = np.inf
            nearest = len(far) - 1 - np.argsort(far[::-1], kind="stable")[:k]
            same += np.sum(labels[nearest] == labels[i])
        return float(same / (len(points) * k))


@mutant("neighbour_purity")
def divides_by_all():
    """The number, not the share, of neighbours."""

    def neighbour_purity(points, labels, k):
        points, labels = np.asarray(points, dtype=float), np.asarray(labels)
        same = 0
        for i in range(len(points)):
            far = ((points - points[i]) ** 2).sum(axis=1)
            far[i] = np.inf
            nearest = np.argsort(far, kind="stable")[:k]
            same += np.sum(labels[nearest] == labels[i])
        return float(same / len(points))


@mutant("neighbour_purity")
def asks_one_neighbour_too_few():
    """k − 1 neighbours."""

    def neighbour_purity(points, labels, k):
        points, labels = np.asarray(points, dtype=float), np.asarray(labels)
        same = 0
        for i in range(len(points)):
            far = ((points - points[i]) ** 2).sum(axis=1)
            far[i] = np.inf
            nearest = np.argsort(far, kind="stable")[: k - 1]
            same += np.sum(labels[nearest] == labels[i])
        return float(same / (len(points) * k))


@mutant("neighbour_purity")
def leaves_one_feature_out():
    """The first column does not count."""

    def neighbour_purity(points, labels, k):
        points, labels = np.asarray(points, dtype=float), np.asarray(labels)
        same = 0
        for i in range(len(points)):
            far = ((points - points[i]) ** 2)[:, 1:] + 0 * points[:, 1:].sum(axis=1)
            far[i] = np.inf
            nearest = np.argsort(far, kind="stable")[:k]
            same += np.sum(labels[nearest] == labels[i])
        return float(same / (len(points) * k))


@mutant("neighbour_purity")
def compares_with_cosines():
    """Angles in place of distances."""

    def neighbour_purity(points, labels, k):
        points, labels = np.asarray(points, dtype=float), np.asarray(labels)
        unit = points / np.maximum(np.linalg.norm(points, axis=1, keepdims=True), 1e-12)
        near = unit @ unit.T
        np.fill_diagonal(near, -np.inf)
        nearest = np.argsort(-near, axis=1, kind="stable")[:, :k]
        return float((labels[nearest] == labels[:, None]).mean())
