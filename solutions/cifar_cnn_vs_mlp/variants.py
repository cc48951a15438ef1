"""Right solutions of the CIFAR unit, written another way. Each must keep full points."""

from __future__ import annotations

import numpy as np

from autograder.specimens import variant

# -------------------------------------------------------------------------------------- conv_output_size


@variant("conv_output_size")
def counts_the_places():
    """The length of a range of first pixels."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        if padding not in ("valid", "same"):
            raise ValueError(padding)
        last = n if padding == "same" else n - kernel + 1
        if last < 1:
            raise ValueError(kernel)
        return len(range(0, last, stride))


@variant("conv_output_size")
def rounds_with_math():
    """ceil and floor, as the formulas say."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        import math

        match padding:
            case "same":
                return math.ceil(n / stride)
            case "valid" if kernel <= n:
                return math.floor((n - kernel) / stride) + 1
        raise ValueError("no such convolution")


@variant("conv_output_size")
def gives_numpys_integer():
    """A NumPy integer is an integer, too."""

    def conv_output_size(n, kernel, stride=1, padding="valid"):
        first = np.arange(0, n, stride)
        if padding == "valid":
            first = first[first + kernel <= n]
        elif padding != "same":
            raise ValueError(padding)
        if first.size == 0:
            raise ValueError(kernel)
        return np.int64(first.size)


# ------------------------------------------------------------------------------------------------ conv2d


@variant("conv2d")
def with_seven_loops():
    """The formula, letter by letter."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        x, w, b = np.asarray(x, dtype=float), np.asarray(w, dtype=float), np.asarray(b, dtype=float)
        count, height, width, channels = x.shape
        kh, kw, _, filters = w.shape
        rows = conv_output_size(height, kh, stride, padding)
        columns = conv_output_size(width, kw, stride, padding)
        up = left = 0
        if padding == "same":
            up = max((rows - 1) * stride + kh - height, 0) // 2
            left = max((columns - 1) * stride + kw - width, 0) // 2
        y = np.zeros((count, rows, columns, filters))
        for n in range(count):
            for i in range(rows):
                for j in range(columns):
                    for f in range(filters):
                        y[n, i, j, f] = b[f]
                        for p in range(kh):
                            for q in range(kw):
                                row, column = i * stride + p - up, j * stride + q - left
                                if 0 <= row < height and 0 <= column < width:
                                    for c in range(channels):
                                        y[n, i, j, f] += x[n, row, column, c] * w[p, q, c, f]
        return y


@variant("conv2d")
def with_a_view_of_windows():
    """sliding_window_view and einsum, in the type of the arguments."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        x, w, b = np.asarray(x), np.asarray(w), np.asarray(b)
        kh, kw = w.shape[:2]
        if padding == "same":
            around = [(0, 0)]
            for n, k in ((x.shape[1], kh), (x.shape[2], kw)):
                zeros = max((-(-n // stride) - 1) * stride + k - n, 0)
                around.append((zeros // 2, zeros - zeros // 2))
            x = np.pad(x, [*around, (0, 0)])
        windows = np.lib.stride_tricks.sliding_window_view(x, (kh, kw), axis=(1, 2))[:, ::stride, ::stride]
        return np.einsum("nijcpq,pqcf->nijf", windows, w) + b


@variant("conv2d")
def place_by_place_of_the_kernel():
    """A loop over the kernel instead of the picture: each weight meets a moved copy of the picture."""

    def conv2d(x, w, b, stride=1, padding="valid"):
        x, w, b = np.asarray(x, dtype=float), np.asarray(w, dtype=float), np.asarray(b, dtype=float)
        kh, kw, _, filters = w.shape
        rows = conv_output_size(x.shape[1], kh, stride, padding)
        columns = conv_output_size(x.shape[2], kw, stride, padding)
        high = (rows - 1) * stride + kh
        wide = (columns - 1) * stride + kw
        if padding == "same":
            frame = np.zeros((len(x), max(high, x.shape[1]), max(wide, x.shape[2]), x.shape[3]))
            up, left = (frame.shape[1] - x.shape[1]) // 2, (frame.shape[2] - x.shape[2]) // 2
            frame[:, up : up + x.shape[1], left : left + x.shape[2]] = x
            x = frame
        out = np.zeros((len(x), rows, columns, filters)) + b
        for p in range(kh):
            for q in range(kw):
                out += x[:, p : high - kh + p + 1 : stride, q : wide - kw + q + 1 : stride] @ w[p, q]
        return out


# -------------------------------------------------------------------------------------------- max_pool2d


@variant("max_pool2d")
def with_a_view_of_all_windows():
    """sliding_window_view, every stride-th window."""

    def max_pool2d(x, size=2, stride=2):
        windows = np.lib.stride_tricks.sliding_window_view(np.asarray(x), (size, size), axis=(1, 2))
        return windows[:, ::stride, ::stride].max(axis=(-2, -1))


@variant("max_pool2d")
def with_one_maximum_after_another():
    """np.maximum of moved copies, starting from minus infinity."""

    def max_pool2d(x, size=2, stride=2):
        x = np.asarray(x)
        rows, columns = (conv_output_size(n, size, stride) for n in x.shape[1:3])
        out = np.full((len(x), rows, columns, x.shape[3]), -np.inf)
        for p in range(size):
            for q in range(size):
                moved = x[:, p : p + (rows - 1) * stride + 1 : stride, q : q + (columns - 1) * stride + 1 : stride]
                out = np.maximum(out, moved)
        return out


@variant("max_pool2d")
def number_by_number():
    """Four loops, and Python's max."""

    def max_pool2d(x, size=2, stride=2):
        x = np.asarray(x)
        rows = (x.shape[1] - size) // stride + 1
        columns = (x.shape[2] - size) // stride + 1
        out = np.zeros((x.shape[0], rows, columns, x.shape[3]))
        for n in range(x.shape[0]):
            for i in range(rows):
                for j in range(columns):
                    for c in range(x.shape[3]):
                        top, left = i * stride, j * stride
                        out[n, i, j, c] = max(x[n, top : top + size, left : left + size, c].ravel().tolist())
        return out


# -------------------------------------------------------------------------- conv_params and dense_params


@variant("conv_params")
def filter_by_filter():
    """c_out filters, each with its bias."""

    def conv_params(kernel, c_in, c_out):
        return c_out * (kernel**2 * c_in + 1)


@variant("dense_params")
def unit_by_unit():
    """n_out units, each with its bias."""

    def dense_params(n_in, n_out):
        return sum([n_in + 1] * n_out)


# --------------------------------------------------------------------------------------------- build_mlp


@variant("build_mlp")
def mlp_with_the_functional_api():
    """Each layer called with the output of the one before."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = keras.Input(shape=input_shape, name="picture")
        x = keras.layers.Flatten()(inputs)
        for units in [2048, 1024, 512, 128, 32]:
            x = keras.layers.Dense(max(int(units * width), 1))(x)
            x = keras.layers.Activation("relu")(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs=inputs, outputs=outputs, name="mlp")
        model.compile(
            loss=keras.losses.SparseCategoricalCrossentropy(),
            optimizer=keras.optimizers.Adam(learning_rate=0.001),
            metrics=[keras.metrics.SparseCategoricalAccuracy(name="accuracy")],
        )
        return model


@variant("build_mlp")
def mlp_in_one_list():
    """A Sequential of a list, with Reshape, ReLU and Softmax as layers."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        import math

        hidden = [int(units * width) or 1 for units in (2048, 1024, 512, 128, 32)]
        layers = [keras.layers.Input(input_shape), keras.layers.Reshape((math.prod(input_shape),))]
        for units in hidden:
            layers += [keras.layers.Dense(units), keras.layers.ReLU()]
        layers += [keras.layers.Dense(num_classes), keras.layers.Softmax()]
        model = keras.models.Sequential(layers)
        model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_mlp")
def mlp_written_out():
    """Every layer on a line of its own."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential()
        model.add(keras.Input(input_shape))
        model.add(keras.layers.Flatten())
        model.add(keras.layers.Dense(max(1, int(2048 * width)), activation=keras.activations.relu))
        model.add(keras.layers.Dense(max(1, int(1024 * width)), activation=keras.activations.relu))
        model.add(keras.layers.Dense(max(1, int(512 * width)), activation=keras.activations.relu))
        model.add(keras.layers.Dense(max(1, int(128 * width)), activation=keras.activations.relu))
        model.add(keras.layers.Dense(max(1, int(32 * width)), activation=keras.activations.relu))
        model.add(keras.layers.Dense(num_classes, activation=keras.activations.softmax))
        model.compile(optimizer=keras.optimizers.Adam(), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_mlp")
def mlp_with_tensorflows_activations():
    """tf.nn.relu and tf.nn.softmax."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        import tensorflow as tf

        x = inp = tf.keras.layers.Input(input_shape)
        x = tf.keras.layers.Flatten()(x)
        for units in (2048, 1024, 512, 128, 32):
            x = tf.keras.layers.Dense(max(1, int(units * width)), activation=tf.nn.relu)(x)
        out = tf.keras.layers.Dense(num_classes, tf.nn.softmax)(x)
        model = tf.keras.Model(inp, out)
        model.compile("Adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_mlp")
def mlp_as_a_class():
    """A subclass of keras.Model with its own call."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        class Network(keras.Model):
            def __init__(self):
                super().__init__()
                self.flat = keras.layers.Flatten()
                sizes = [max(1, int(units * width)) for units in (2048, 1024, 512, 128, 32)]
                self.hidden = [keras.layers.Dense(units, activation="relu") for units in sizes]
                self.last = keras.layers.Dense(num_classes, activation="softmax")

            def call(self, pictures):
                x = self.flat(pictures)
                for layer in self.hidden:
                    x = layer(x)
                return self.last(x)

        model = Network()
        model.build((None, *input_shape))
        model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


# --------------------------------------------------------------------------------------------- build_cnn


@variant("build_cnn")
def cnn_in_a_sequence():
    """Sequential and add."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape)])
        for filters in (32, 32, 64, 64, 256, 256):
            model.add(keras.layers.Conv2D(max(1, int(filters * width)), (3, 3), padding="same", activation="relu"))
            model.add(keras.layers.BatchNormalization())
            if len(model.layers) % 6 == 4:
                model.add(keras.layers.MaxPool2D((2, 2)))
                model.add(keras.layers.Dropout(0.25))
        model.add(keras.layers.Flatten())
        model.add(keras.layers.Dense(max(1, int(512 * width)), activation="relu"))
        model.add(keras.layers.BatchNormalization())
        model.add(keras.layers.Dropout(0.5))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_cnn")
def cnn_with_activations_as_layers():
    """ReLU and softmax are layers of their own."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        def scaled(number):
            return max(1, int(number * width))

        def block(x, filters):
            for _ in range(2):
                x = keras.layers.Conv2D(scaled(filters), kernel_size=3, strides=1, padding="same")(x)
                x = keras.layers.Activation("relu")(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.MaxPooling2D(pool_size=2, strides=2)(x)
            return keras.layers.Dropout(rate=0.25)(x)

        inputs = keras.Input(shape=input_shape)
        x = block(block(block(inputs, 32), 64), 256)
        x = keras.layers.Flatten()(x)
        x = keras.layers.ReLU()(keras.layers.Dense(scaled(512))(x))
        x = keras.layers.Dropout(0.5)(keras.layers.BatchNormalization()(x))
        outputs = keras.layers.Softmax()(keras.layers.Dense(num_classes)(x))
        model = keras.Model(inputs, outputs)
        model.compile(
            optimizer=keras.optimizers.Adam(),
            loss=keras.losses.SparseCategoricalCrossentropy(from_logits=False),
            metrics=["accuracy"],
        )
        return model


@variant("build_cnn")
def cnn_of_models():
    """Every block is a Sequential model of its own."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        def block(shape, filters):
            layers = [keras.Input(shape)]
            for _ in range(2):
                layers.append(keras.layers.Conv2D(filters, 3, padding="same", activation="relu"))
                layers.append(keras.layers.BatchNormalization())
            return keras.Sequential([*layers, keras.layers.MaxPooling2D(), keras.layers.Dropout(0.25)])

        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            x = block(x.shape[1:], max(1, int(filters * width)))(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        model = keras.Model(inputs, keras.layers.Dense(num_classes, activation="softmax")(x))
        model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


# ---------------------------------------------------------------------------------------- permute_pixels


@variant("permute_pixels")
def with_rows_and_columns():
    """Two arrays of indices, one for the rows and one for the columns."""

    def permute_pixels(x, permutation):
        x = np.asarray(x)
        rows, columns = np.divmod(np.asarray(permutation), x.shape[2])
        return x[:, rows, columns].reshape(x.shape)


@variant("permute_pixels")
def pixel_by_pixel():
    """A loop over the places."""

    def permute_pixels(x, permutation):
        x = np.asarray(x)
        width = x.shape[2]
        out = np.zeros_like(x)
        for place, source in enumerate(permutation):
            out[:, place // width, place % width, :] = x[:, source // width, source % width, :]
        return out


@variant("permute_pixels")
def with_take():
    """np.take along the axis of the pixels."""

    def permute_pixels(x, permutation):
        flat = np.reshape(x, (len(x), np.shape(x)[1] * np.shape(x)[2], np.shape(x)[3]))
        return np.take(flat, permutation, axis=1).reshape(np.shape(x))
