"""Right solutions of `build_cnn`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("build_cnn")
def as_the_hint_says():
    """Two nested loops."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.MaxPooling2D(2)(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_cnn")
def helper_for_a_block():
    """A function for one block."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        from keras import layers

        def scaled(n):
            return max(1, int(n * width))

        def block(x, filters):
            x = layers.Conv2D(filters, (3, 3), padding="same", activation="relu")(x)
            x = layers.BatchNormalization()(x)
            x = layers.Conv2D(filters, (3, 3), padding="same", activation="relu")(x)
            x = layers.BatchNormalization()(x)
            x = layers.MaxPooling2D((2, 2))(x)
            return layers.Dropout(0.25)(x)

        inputs = keras.Input(shape=input_shape)
        x = block(block(block(inputs, scaled(32)), scaled(64)), scaled(256))
        x = layers.Flatten()(x)
        x = layers.Dense(scaled(512), activation="relu")(x)
        x = layers.Dropout(0.5)(layers.BatchNormalization()(x))
        net = keras.Model(inputs=inputs, outputs=layers.Dense(num_classes, activation="softmax")(x))
        net.compile(
            optimizer=keras.optimizers.Adam(),
            loss=keras.losses.SparseCategoricalCrossentropy(),
            metrics=["accuracy"],
        )
        return net


@variant("build_cnn")
def sequential_list():
    """Sequential instead of the functional API, one long list."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        L = keras.layers
        stack = [keras.Input(input_shape)]
        for n in (32, 64, 256):
            filters = max(1, int(n * width))
            stack += [L.Conv2D(filters, 3, padding="same", activation="relu"), L.BatchNormalization()]
            stack += [L.Conv2D(filters, 3, padding="same", activation="relu"), L.BatchNormalization()]
            stack += [L.MaxPool2D(2), L.Dropout(0.25)]
        stack += [L.Flatten(), L.Dense(max(1, int(512 * width)), activation="relu"), L.BatchNormalization()]
        stack += [L.Dropout(0.5), L.Dense(num_classes, activation="softmax")]
        model = keras.Sequential(stack)
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_cnn")
def layers_written_out():
    """All layers one below the other, with tf.keras."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        f1, f2, f3, units = (max(1, int(n * width)) for n in (32, 64, 256, 512))
        layers = tf.keras.layers
        i = layers.Input(shape=input_shape)
        x = layers.Conv2D(f1, (3, 3), activation="relu", padding="same")(i)
        x = layers.BatchNormalization()(x)
        x = layers.Conv2D(f1, (3, 3), activation="relu", padding="same")(x)
        x = layers.BatchNormalization()(x)
        x = layers.MaxPooling2D((2, 2))(x)
        x = layers.Dropout(0.25)(x)
        x = layers.Conv2D(f2, (3, 3), activation="relu", padding="same")(x)
        x = layers.BatchNormalization()(x)
        x = layers.Conv2D(f2, (3, 3), activation="relu", padding="same")(x)
        x = layers.BatchNormalization()(x)
        x = layers.MaxPooling2D((2, 2))(x)
        x = layers.Dropout(0.25)(x)
        x = layers.Conv2D(f3, (3, 3), activation="relu", padding="same")(x)
        x = layers.BatchNormalization()(x)
        x = layers.Conv2D(f3, (3, 3), activation="relu", padding="same")(x)
        x = layers.BatchNormalization()(x)
        x = layers.MaxPooling2D((2, 2))(x)
        x = layers.Dropout(0.25)(x)
        x = layers.Flatten()(x)
        x = layers.Dense(units, activation="relu")(x)
        x = layers.BatchNormalization()(x)
        x = layers.Dropout(0.5)(x)
        x = layers.Dense(num_classes, activation="softmax")(x)
        model = tf.keras.Model(i, x)
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_cnn")
def class_over_functional():
    """A class of its own, tied up as a functional model."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        class CourseCNN(keras.Model):
            def __init__(self):
                inputs = keras.Input(input_shape)
                x = inputs
                for filters in (32, 64, 256):
                    for _ in range(2):
                        x = keras.layers.Conv2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(x)
                        x = keras.layers.BatchNormalization()(x)
                    x = keras.layers.Dropout(0.25)(keras.layers.MaxPooling2D()(x))
                x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(keras.layers.Flatten()(x))
                x = keras.layers.Dropout(0.5)(keras.layers.BatchNormalization()(x))
                super().__init__(inputs, keras.layers.Dense(num_classes, activation="softmax")(x))

        cnn_ = CourseCNN()
        cnn_.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return cnn_


@variant("build_cnn")
def separate_activations():
    """relu and softmax as layers of their own, in the order of the text."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        layers = keras.layers
        inputs = x = keras.Input(input_shape)
        for filters in (32, 64, 256):
            for _ in range(2):
                x = layers.Conv2D(max(1, int(filters * width)), 3, padding="same")(x)
                x = layers.ReLU()(x)
                x = layers.BatchNormalization()(x)
            x = layers.MaxPooling2D(2)(x)
            x = layers.Dropout(0.25)(x)
        x = layers.Flatten()(x)
        x = layers.Activation("relu")(layers.Dense(max(1, int(512 * width)))(x))
        x = layers.BatchNormalization()(x)
        x = layers.Dropout(0.5)(x)
        outputs = layers.Softmax()(layers.Dense(num_classes)(x))
        model = keras.Model(inputs, outputs)
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_cnn")
def bloques_convolucionales():
    """Nombres en español y otra tasa permitida."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        def ancho(numero):
            return max(1, int(numero * width))

        entrada = keras.Input(shape=input_shape, name="imagen")
        señal = entrada
        for bloque, filtros in enumerate((32, 64, 256), start=1):
            for paso in ("a", "b"):
                nombre = f"conv_{bloque}{paso}"
                señal = keras.layers.Conv2D(ancho(filtros), 3, padding="same", activation="relu", name=nombre)(señal)
                señal = keras.layers.BatchNormalization()(señal)
            señal = keras.layers.MaxPooling2D(pool_size=2, strides=2)(señal)
            señal = keras.layers.Dropout(rate=0.25)(señal)
        señal = keras.layers.Flatten()(señal)
        señal = keras.layers.Dense(ancho(512), activation="relu")(señal)
        señal = keras.layers.BatchNormalization()(señal)
        señal = keras.layers.Dropout(rate=0.5)(señal)
        salida = keras.layers.Dense(num_classes, activation="softmax")(señal)
        red = keras.Model(entrada, salida, name="cnn")
        tasa = keras.optimizers.Adam(learning_rate=0.0003)
        red.compile(optimizer=tasa, loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return red


@variant("build_cnn")
def reduce_over_layers():
    """A list of layers, called one after the other by reduce."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        from functools import reduce

        L = keras.layers
        q = lambda n: int(n * width) or 1
        conv = lambda n: [L.Conv2D(q(n), 3, padding="same", activation="relu"), L.BatchNormalization()]
        body = [layer for n in (32, 64, 256) for layer in [*conv(n), *conv(n), L.MaxPooling2D(), L.Dropout(0.25)]]
        head = [L.Flatten(), L.Dense(q(512), activation="relu"), L.BatchNormalization(), L.Dropout(0.5)]
        head += [L.Dense(num_classes, activation="softmax")]
        inputs = keras.Input(input_shape)
        model = keras.Model(inputs, reduce(lambda x, layer: layer(x), body + head, inputs))
        model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_cnn")
def table_of_layers():
    """Names and settings in a table, the layers made with getattr."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        def n(number):
            return max(1, int(number * width))

        table = []
        for filters in (32, 64, 256):
            for _ in range(2):
                table.append(
                    ("Conv2D", {"filters": n(filters), "kernel_size": 3, "padding": "same", "activation": "relu"})
                )
                table.append(("BatchNormalization", {}))
            table.append(("MaxPooling2D", {"pool_size": (2, 2)}))
            table.append(("Dropout", {"rate": 0.25}))
        table += [("Flatten", {}), ("Dense", {"units": n(512), "activation": "relu"}), ("BatchNormalization", {})]
        table += [("Dropout", {"rate": 0.5}), ("Dense", {"units": num_classes, "activation": "softmax"})]
        model = keras.Sequential()
        model.add(keras.Input(input_shape))
        for name, settings in table:
            model.add(getattr(keras.layers, name)(**settings))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_cnn")
def he_weights():
    """Other first weights, which the text leaves free."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        settings = {"padding": "same", "activation": "relu", "kernel_initializer": "he_uniform"}
        inputs = x = keras.Input(input_shape)
        for filters in np.array([32, 64, 256]):
            k = max(1, int(filters * width))
            for _ in range(2):
                x = keras.layers.Conv2D(k, kernel_size=(3, 3), strides=1, **settings)(x)
                x = keras.layers.BatchNormalization(axis=-1)(x)
            x = keras.layers.MaxPooling2D((2, 2), padding="valid")(x)
            x = keras.layers.Dropout(0.25)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu", kernel_initializer="he_uniform")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5)(x)
        model = keras.Model(inputs, keras.layers.Dense(num_classes, activation="softmax")(x))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_cnn")
def dropout_with_seed():
    """Dropout layers with seeds; objects in compile."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        inputs = x = keras.Input(input_shape)
        for seed, filters in enumerate([32, 64, 256]):
            for _ in range(2):
                x = keras.layers.Convolution2D(max(1, int(filters * width)), 3, padding="same", activation="relu")(x)
                x = keras.layers.BatchNormalization()(x)
            x = keras.layers.MaxPool2D()(x)
            x = keras.layers.Dropout(0.25, seed=seed)(x)
        x = keras.layers.Flatten()(x)
        x = keras.layers.Dense(max(1, int(512 * width)), activation="relu")(x)
        x = keras.layers.BatchNormalization()(x)
        x = keras.layers.Dropout(0.5, seed=3)(x)
        outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(
            optimizer=keras.optimizers.Adam(learning_rate=1e-3),
            loss=keras.losses.SparseCategoricalCrossentropy(from_logits=False),
            metrics=[keras.metrics.SparseCategoricalAccuracy(name="accuracy")],
        )
        return model


@variant("build_cnn")
def add_in_loops():
    """Sequential with add, an if for the first block's input."""

    def build_cnn(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.models.Sequential()
        model.add(keras.layers.InputLayer(shape=input_shape))
        for block in range(3):
            if block == 0:
                filters = 32
            elif block == 1:
                filters = 64
            else:
                filters = 256
            for _ in range(2):
                model.add(keras.layers.Conv2D(max(1, int(filters * width)), (3, 3), padding="same", activation="relu"))
                model.add(keras.layers.BatchNormalization())
            model.add(keras.layers.MaxPooling2D(pool_size=(2, 2)))
            model.add(keras.layers.Dropout(1 / 4))
        model.add(keras.layers.Flatten())
        model.add(keras.layers.Dense(max(1, int(512 * width)), activation="relu"))
        model.add(keras.layers.BatchNormalization())
        model.add(keras.layers.Dropout(1 / 2))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(loss="sparse_categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
        return model
