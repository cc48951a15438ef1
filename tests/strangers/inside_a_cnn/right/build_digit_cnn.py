"""Right solutions of `build_digit_cnn`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("build_digit_cnn")
def sequential_by_add():
    """The hint, filled in."""

    def build_digit_cnn(small=False):
        model = keras.Sequential([keras.Input((28, 28, 1))])
        if small:
            model.add(keras.layers.Conv2D(16, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(3))
            model.add(keras.layers.Conv2D(8, 3, activation="relu"))
            model.add(keras.layers.Flatten())
        else:
            model.add(keras.layers.Conv2D(32, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.Flatten())
            model.add(keras.layers.Dense(64, activation="relu"))
        model.add(keras.layers.Dense(10, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_digit_cnn")
def functional():
    """The functional API."""

    def build_digit_cnn(small=False):
        inputs = keras.Input(shape=(28, 28, 1))
        if small:
            x = keras.layers.Conv2D(16, (3, 3), activation="relu")(inputs)
            x = keras.layers.MaxPooling2D((3, 3))(x)
            x = keras.layers.Conv2D(8, (3, 3), activation="relu")(x)
            x = keras.layers.Flatten()(x)
        else:
            x = keras.layers.Conv2D(32, (3, 3), activation="relu")(inputs)
            x = keras.layers.MaxPooling2D((2, 2))(x)
            x = keras.layers.Conv2D(64, (3, 3), activation="relu")(x)
            x = keras.layers.MaxPooling2D((2, 2))(x)
            x = keras.layers.Conv2D(64, (3, 3), activation="relu")(x)
            x = keras.layers.Flatten()(x)
            x = keras.layers.Dense(64, activation="relu")(x)
        outputs = keras.layers.Dense(10, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(
            optimizer=keras.optimizers.Adam(),
            loss=keras.losses.SparseCategoricalCrossentropy(),
            metrics=["accuracy"],
        )
        return model


@variant("build_digit_cnn")
def two_lists_of_layers():
    """One list of layers for each network."""

    def build_digit_cnn(small=False):
        L = keras.layers
        left = [
            L.Conv2D(16, 3, activation="relu"),
            L.MaxPool2D(3),
            L.Conv2D(8, 3, activation="relu"),
            L.Flatten(),
            L.Dense(10, activation="softmax"),
        ]
        right = [
            L.Conv2D(32, 3, activation="relu"),
            L.MaxPool2D(2),
            L.Conv2D(64, 3, activation="relu"),
            L.MaxPool2D(2),
            L.Conv2D(64, 3, activation="relu"),
            L.Flatten(),
            L.Dense(64, activation="relu"),
            L.Dense(10, activation="softmax"),
        ]
        net = keras.Sequential([L.Input((28, 28, 1)), *(left if small else right)])
        net.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
        return net


@variant("build_digit_cnn")
def tf_keras_imports():
    """tf.keras, with names imported as in older notebooks."""

    def build_digit_cnn(small=False):
        from tensorflow.keras import Sequential
        from tensorflow.keras.layers import Conv2D, Dense, Flatten, Input, MaxPooling2D

        modelo = Sequential()
        modelo.add(Input(shape=(28, 28, 1)))
        if small:
            modelo.add(Conv2D(filters=16, kernel_size=(3, 3), activation="relu"))
            modelo.add(MaxPooling2D(pool_size=(3, 3)))
            modelo.add(Conv2D(filters=8, kernel_size=(3, 3), activation="relu"))
        else:
            modelo.add(Conv2D(filters=32, kernel_size=(3, 3), activation="relu"))
            modelo.add(MaxPooling2D(pool_size=(2, 2)))
            modelo.add(Conv2D(filters=64, kernel_size=(3, 3), activation="relu"))
            modelo.add(MaxPooling2D(pool_size=(2, 2)))
            modelo.add(Conv2D(filters=64, kernel_size=(3, 3), activation="relu"))
        modelo.add(Flatten())
        if not small:
            modelo.add(Dense(units=64, activation="relu"))
        modelo.add(Dense(units=10, activation="softmax"))
        modelo.compile(loss="sparse_categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
        return modelo


@variant("build_digit_cnn")
def loop_over_a_table():
    """A table of filters and pools, one loop."""

    def build_digit_cnn(small=False):
        table = [(16, 3), (8, None)] if small else [(32, 2), (64, 2), (64, None)]
        x = inputs = keras.Input((28, 28, 1))
        for filters, pool in table:
            x = keras.layers.Conv2D(filters, 3, activation="relu")(x)
            if pool is not None:
                x = keras.layers.MaxPooling2D(pool)(x)
        x = keras.layers.Flatten()(x)
        if not small:
            x = keras.layers.Dense(64, activation="relu")(x)
        model = keras.Model(inputs=inputs, outputs=keras.layers.Dense(10, "softmax")(x))
        model.compile("adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_digit_cnn")
def subclass_of_sequential():
    """A class of its own that is a Sequential."""

    class DigitNet(keras.Sequential):
        def __init__(self, small):
            super().__init__(name="digit_net")
            self.add(keras.Input((28, 28, 1)))
            self.block(16 if small else 32, 3 if small else 2)
            if not small:
                self.block(64, 2)
            self.add(keras.layers.Conv2D(8 if small else 64, 3, activation="relu"))
            self.add(keras.layers.Flatten())
            if not small:
                self.add(keras.layers.Dense(64, activation="relu"))
            self.add(keras.layers.Dense(10, activation="softmax"))

        def block(self, filters, pool):
            self.add(keras.layers.Conv2D(filters, 3, activation="relu"))
            self.add(keras.layers.MaxPooling2D(pool))

    def build_digit_cnn(small=False):
        net = DigitNet(small)
        net.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return net


@variant("build_digit_cnn")
def subclass_of_model():
    """A subclass of keras.Model that hands inputs and outputs to its parent."""

    def build_digit_cnn(small=False):
        class Red(keras.Model):
            def __init__(self, **kwargs):
                entrada = keras.Input((28, 28, 1))
                x = entrada
                for capa in self.capas():
                    x = capa(x)
                super().__init__(inputs=entrada, outputs=x, **kwargs)

            @staticmethod
            def capas():
                conv = functools.partial(keras.layers.Conv2D, kernel_size=3, activation="relu")
                if small:
                    yield from (conv(16), keras.layers.MaxPooling2D(3), conv(8), keras.layers.Flatten())
                else:
                    yield from (conv(32), keras.layers.MaxPooling2D(2), conv(64), keras.layers.MaxPooling2D(2))
                    yield from (conv(64), keras.layers.Flatten(), keras.layers.Dense(64, activation="relu"))
                yield keras.layers.Dense(10, activation="softmax")

        red = Red()
        red.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return red


@variant("build_digit_cnn")
def everything_spelled_out():
    """Strides, padding and the numbers of Adam written out."""

    def build_digit_cnn(small=False):
        def conv(n):
            return keras.layers.Conv2D(n, (3, 3), strides=(1, 1), padding="valid", activation=keras.activations.relu)

        def pool(n):
            return keras.layers.MaxPooling2D(pool_size=(n, n), strides=(n, n), padding="valid")

        layers = [keras.layers.Input(shape=(28, 28, 1))]
        if small:
            layers += [conv(16), pool(3), conv(8), keras.layers.Flatten()]
        else:
            layers += [conv(32), pool(2), conv(64), pool(2), conv(64), keras.layers.Flatten()]
            layers += [keras.layers.Dense(64, activation=keras.activations.relu)]
        layers += [keras.layers.Dense(10, activation=keras.activations.softmax)]
        model = keras.models.Sequential(layers)
        model.compile(
            optimizer=keras.optimizers.Adam(learning_rate=0.001, beta_1=0.9, beta_2=0.999),
            loss=keras.losses.SparseCategoricalCrossentropy(from_logits=False),
            metrics=[keras.metrics.SparseCategoricalAccuracy(name="accuracy")],
        )
        return model


@variant("build_digit_cnn")
def two_functions():
    """A helper for each network, compiled in one place."""

    def build_digit_cnn(small=False):
        def pequena(x):
            x = keras.layers.Conv2D(16, 3, activation="relu")(x)
            x = keras.layers.MaxPooling2D(3)(x)
            x = keras.layers.Conv2D(8, 3, activation="relu")(x)
            return keras.layers.Flatten()(x)

        def grande(x):
            for filtros in (32, 64):
                x = keras.layers.Conv2D(filtros, 3, activation="relu")(x)
                x = keras.layers.MaxPooling2D()(x)
            x = keras.layers.Conv2D(64, 3, activation="relu")(x)
            x = keras.layers.Flatten()(x)
            return keras.layers.Dense(64, activation="relu")(x)

        entrada = keras.Input((28, 28, 1))
        cuerpo = pequena if small else grande
        salida = keras.layers.Dense(10, activation="softmax")(cuerpo(entrada))
        red = keras.Model(entrada, salida)
        red.compile(optimizer="Adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return red


@variant("build_digit_cnn")
def reduce_over_layers():
    """functools.reduce threads the input through the layers."""

    def build_digit_cnn(small=False):
        K = keras.layers
        body = (
            [K.Conv2D(16, 3, activation="relu"), K.MaxPooling2D(3), K.Conv2D(8, 3, activation="relu"), K.Flatten()]
            if small
            else [
                K.Conv2D(32, 3, activation="relu"),
                K.MaxPooling2D(2),
                K.Conv2D(64, 3, activation="relu"),
                K.MaxPooling2D(2),
                K.Conv2D(64, 3, activation="relu"),
                K.Flatten(),
                K.Dense(64, activation="relu"),
            ]
        )
        start = keras.Input((28, 28, 1))
        end = functools.reduce(lambda x, layer: layer(x), [*body, K.Dense(10, activation="softmax")], start)
        model = keras.Model(start, end)
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_digit_cnn")
def named_layers():
    """Every layer has a name, the optimizer comes from keras.optimizers.get."""

    def build_digit_cnn(small=False):
        model = keras.Sequential(name="small_digits" if small else "large_digits")
        model.add(keras.Input(shape=(28, 28, 1), name="digits"))
        spec = "c16 p3 c8 f" if small else "c32 p2 c64 p2 c64 f d64"
        for number, word in enumerate(spec.split()):
            n = int(word[1:] or 0)
            if word[0] == "c":
                model.add(keras.layers.Conv2D(n, 3, activation="relu", name=f"conv_{number}"))
            elif word[0] == "p":
                model.add(keras.layers.MaxPooling2D(n, name=f"pool_{number}"))
            elif word[0] == "f":
                model.add(keras.layers.Flatten(name="flatten"))
            else:
                model.add(keras.layers.Dense(n, activation="relu", name=f"dense_{number}"))
        model.add(keras.layers.Dense(10, activation="softmax", name="answers"))
        adam = keras.optimizers.get("adam")
        model.compile(optimizer=adam, loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_digit_cnn")
def from_a_configuration():
    """The layers come from dictionaries."""

    def build_digit_cnn(small=False):
        conv = {"kernel_size": 3, "activation": "relu"}
        recipe = [
            ("Conv2D", {"filters": 16 if small else 32, **conv}),
            ("MaxPooling2D", {"pool_size": 3 if small else 2}),
        ]
        if not small:
            recipe += [("Conv2D", {"filters": 64, **conv}), ("MaxPooling2D", {"pool_size": 2})]
        recipe += [("Conv2D", {"filters": 8 if small else 64, **conv}), ("Flatten", {})]
        if not small:
            recipe += [("Dense", {"units": 64, "activation": "relu"})]
        recipe += [("Dense", {"units": 10, "activation": "softmax"})]
        model = keras.Sequential([keras.Input((28, 28, 1))])
        for name, options in recipe:
            model.add(getattr(keras.layers, name)(**options))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model
