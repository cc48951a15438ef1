"""Right solutions of `build_mlp`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("build_mlp")
def add_in_a_loop():
    """Sequential, one layer after the other."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_mlp")
def functional_chain():
    """The functional API."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        inputs = x = keras.Input(shape=(input_dim,))
        for n in hidden_units:
            x = keras.layers.Dense(n, activation)(x)
        outputs = keras.layers.Dense(num_classes, "softmax")(x)
        net = keras.Model(inputs=inputs, outputs=outputs)
        net.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
        return net


@variant("build_mlp")
def list_of_layers():
    """All layers in one list; objects instead of names."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        from keras import layers

        stack = [keras.Input((input_dim,))]
        stack += [layers.Dense(u, activation=activation) for u in hidden_units]
        stack += [layers.Dense(num_classes, activation="softmax")]
        model = keras.Sequential(stack, name="mlp")
        model.compile(
            optimizer=keras.optimizers.Adam(learning_rate=0.001),
            loss=keras.losses.SparseCategoricalCrossentropy(),
            metrics=[keras.metrics.SparseCategoricalAccuracy(name="accuracy")],
        )
        return model


@variant("build_mlp")
def by_tf_keras():
    """The names of tf.keras."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        import tensorflow as tf

        model = tf.keras.models.Sequential()
        model.add(tf.keras.layers.InputLayer(shape=(input_dim,)))
        for k in range(len(hidden_units)):
            model.add(tf.keras.layers.Dense(hidden_units[k], activation=activation))
        model.add(tf.keras.layers.Dense(num_classes, activation=tf.nn.softmax))
        model.compile(
            optimizer=tf.keras.optimizers.Adam(), loss="sparse_categorical_crossentropy", metrics=["accuracy"]
        )
        return model


@variant("build_mlp")
def class_over_functional():
    """A class of its own, tied up as a functional model."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        class MLP(keras.Model):
            def __init__(self):
                inputs = keras.Input((input_dim,))
                x = inputs
                for units in hidden_units:
                    x = keras.layers.Dense(units, activation=activation)(x)
                super().__init__(inputs, keras.layers.Dense(num_classes, activation="softmax")(x))

        mlp = MLP()
        mlp.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return mlp


@variant("build_mlp")
def red_densa():
    """Nombres en español, todas las capas en un bucle."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        anchuras = list(hidden_units) + [num_classes]
        activaciones = [activation] * len(hidden_units) + ["softmax"]
        red = keras.Sequential()
        red.add(keras.Input((input_dim,)))
        for anchura, funcion in zip(anchuras, activaciones):
            red.add(keras.layers.Dense(anchura, activation=funcion))
        red.compile(loss="sparse_categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
        return red


@variant("build_mlp")
def named_layers():
    """Every layer has a name."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        layers = [keras.layers.Input(shape=(input_dim,), name="pixels")]
        for i, units in enumerate(hidden_units, start=1):
            layers.append(keras.layers.Dense(units, activation=activation, name=f"hidden_{i}"))
        layers.append(keras.layers.Dense(num_classes, activation="softmax", name="classes"))
        model = keras.Sequential(layers)
        model.compile(optimizer="Adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_mlp")
def recursive_build():
    """A helper that calls itself."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        def grow(x, widths):
            if not widths:
                return keras.layers.Dense(num_classes, activation="softmax")(x)
            return grow(keras.layers.Dense(widths[0], activation=activation)(x), widths[1:])

        inputs = keras.Input((input_dim,))
        model = keras.Model(inputs, grow(inputs, tuple(hidden_units)))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_mlp")
def built_afterwards():
    """Sequential with a later build for the input."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.layers.Dense(u, activation=activation) for u in hidden_units])
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.build((None, input_dim))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_mlp")
def reduce_over_layers():
    """functools.reduce calls the layers."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        from functools import reduce

        dense = [keras.layers.Dense(u, activation=keras.activations.get(activation)) for u in hidden_units]
        dense.append(keras.layers.Dense(num_classes, activation=keras.activations.softmax))
        inputs = keras.Input((input_dim,), dtype="float32")
        net = keras.Model(inputs, reduce(lambda x, layer: layer(x), dense, inputs))
        net.compile(optimizer=keras.optimizers.Adam(1e-3), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return net


@variant("build_mlp")
def defaults_written_out():
    """Writes down what Keras takes anyway."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.models.Sequential()
        model.add(keras.layers.Input((input_dim,)))
        options = {"use_bias": True, "kernel_initializer": "glorot_uniform", "bias_initializer": "zeros"}
        for units in hidden_units:
            model.add(keras.layers.Dense(units=int(units), activation=activation, **options))
        model.add(keras.layers.Dense(units=int(num_classes), activation="softmax", **options))
        model.compile(
            optimizer=keras.optimizers.Adam(learning_rate=1e-3, beta_1=0.9, beta_2=0.999, epsilon=1e-7),
            loss=keras.losses.SparseCategoricalCrossentropy(from_logits=False),
            metrics=["accuracy"],
        )
        return model


@variant("build_mlp")
def empty_case_apart():
    """A branch for no hidden layer."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        inputs = keras.Input(shape=[input_dim])
        if len(hidden_units) == 0:
            outputs = keras.layers.Dense(num_classes, activation="softmax")(inputs)
        else:
            x = keras.layers.Dense(hidden_units[0], activation=activation)(inputs)
            for units in hidden_units[1:]:
                x = keras.layers.Dense(units, activation=activation)(x)
            outputs = keras.layers.Dense(num_classes, activation="softmax")(x)
        model = keras.Model(inputs, outputs)
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model
