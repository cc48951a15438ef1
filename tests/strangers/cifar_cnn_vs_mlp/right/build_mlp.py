"""Right solutions of `build_mlp`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("build_mlp")
def add_in_a_loop():
    """Sequential with a loop."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(max(1, int(units * width)), activation="relu"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_mlp")
def functional_chain():
    """The functional API."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = keras.Input(shape=input_shape)
        x = keras.layers.Flatten()(inputs)
        for units in [2048, 1024, 512, 128, 32]:
            x = keras.layers.Dense(max(int(units * width), 1), "relu")(x)
        outputs = keras.layers.Dense(num_classes, "softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_mlp")
def layers_written_out():
    """Every layer on a line of its own."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        def units(n):
            scaled = int(n * width)
            return scaled if scaled >= 1 else 1

        model = keras.models.Sequential()
        model.add(keras.layers.Input(shape=input_shape))
        model.add(keras.layers.Flatten())
        model.add(keras.layers.Dense(units(2048), activation="relu"))
        model.add(keras.layers.Dense(units(1024), activation="relu"))
        model.add(keras.layers.Dense(units(512), activation="relu"))
        model.add(keras.layers.Dense(units(128), activation="relu"))
        model.add(keras.layers.Dense(units(32), activation="relu"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(
            optimizer=keras.optimizers.Adam(),
            loss=keras.losses.SparseCategoricalCrossentropy(),
            metrics=[keras.metrics.SparseCategoricalAccuracy(name="accuracy")],
        )
        return model


@variant("build_mlp")
def tf_keras_names():
    """tf.keras, and a slower Adam."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        layers = tf.keras.layers
        hidden = [
            layers.Dense(int(np.maximum(1, int(u * width))), activation=tf.nn.relu) for u in (2048, 1024, 512, 128, 32)
        ]
        model = tf.keras.Sequential(
            [tf.keras.Input(input_shape), layers.Flatten(), *hidden, layers.Dense(num_classes, activation="softmax")]
        )
        model.compile(
            optimizer=tf.keras.optimizers.Adam(learning_rate=0.0005),
            loss="sparse_categorical_crossentropy",
            metrics=["accuracy"],
        )
        return model


@variant("build_mlp")
def class_over_functional():
    """A class of its own, tied up as a functional model."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        class PictureMLP(keras.Model):
            def __init__(self):
                inputs = keras.Input(input_shape)
                x = keras.layers.Flatten()(inputs)
                for units in (2048, 1024, 512, 128, 32):
                    x = keras.layers.Dense(max(1, int(units * width)), activation="relu")(x)
                super().__init__(inputs=inputs, outputs=keras.layers.Dense(num_classes, activation="softmax")(x))

        net = PictureMLP()
        net.compile(loss="sparse_categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
        return net


@variant("build_mlp")
def powers_of_two():
    """The widths as powers of two; the smallest learning rate that is allowed."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        stack = [keras.Input(input_shape), keras.layers.Flatten()]
        for exponent in (11, 10, 9, 7, 5):
            stack.append(keras.layers.Dense(int(2**exponent * width) or 1, activation="relu"))
        stack.append(keras.layers.Dense(num_classes, activation="softmax"))
        model = keras.Sequential(stack)
        adam = keras.optimizers.Adam(learning_rate=1e-4)
        model.compile(optimizer=adam, loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_mlp")
def red_densa():
    """Nombres en español."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        anchuras = [max(1, int(n * width)) for n in (2048, 1024, 512, 128, 32)]
        entrada = keras.Input(shape=input_shape, name="imagen")
        señal = keras.layers.Flatten(name="fila")(entrada)
        for numero, anchura in enumerate(anchuras, 1):
            señal = keras.layers.Dense(anchura, activation="relu", name=f"oculta_{numero}")(señal)
        salida = keras.layers.Dense(num_classes, activation="softmax", name="clases")(señal)
        red = keras.Model(entrada, salida, name="mlp")
        red.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return red


@variant("build_mlp")
def reduce_over_layers():
    """functools.reduce calls layer after layer."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        from functools import reduce

        dense = [keras.layers.Dense(max(1, int(u * width)), activation="relu") for u in (2048, 1024, 512, 128, 32)]
        layers = [keras.layers.Flatten(), *dense, keras.layers.Dense(num_classes, activation="softmax")]
        inputs = keras.Input(input_shape)
        model = keras.Model(inputs, reduce(lambda x, layer: layer(x), layers, inputs))
        model.compile(keras.optimizers.Adam(0.001), keras.losses.SparseCategoricalCrossentropy(), metrics=["accuracy"])
        return model


@variant("build_mlp")
def relu_function():
    """Functions in place of names, and all of Adam's defaults."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential(name="course_mlp")
        model.add(keras.layers.InputLayer(shape=input_shape))
        model.add(keras.layers.Flatten())
        widths = np.maximum(1, (np.array([2048, 1024, 512, 128, 32]) * width).astype(int)).tolist()
        for w in widths:
            model.add(keras.layers.Dense(w, activation=keras.activations.relu))
        model.add(keras.layers.Dense(num_classes, activation=keras.activations.softmax))
        adam = keras.optimizers.Adam(learning_rate=0.001, beta_1=0.9, beta_2=0.999)
        model.compile(optimizer=adam, loss=keras.losses.sparse_categorical_crossentropy, metrics=["accuracy"])
        return model


@variant("build_mlp")
def separate_activations():
    """The activations are layers of their own."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(max(1, int(units * width))))
            model.add(keras.layers.Activation("relu"))
        model.add(keras.layers.Dense(num_classes))
        model.add(keras.layers.Softmax())
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_mlp")
def he_weights():
    """Other first weights, which the text leaves free."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            number = max(1, int(units * width))
            model.add(keras.layers.Dense(number, activation="relu", kernel_initializer="he_normal"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_mlp")
def built_later():
    """Sequential without Input, built with the shape."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        hidden = [2048, 1024, 512, 128, 32]
        model = keras.Sequential([keras.layers.Flatten()])
        while hidden:
            model.add(keras.layers.Dense(max(1, int(hidden.pop(0) * width)), activation="relu"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.build((None, *input_shape))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model
