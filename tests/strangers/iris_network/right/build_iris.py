"""Right solutions of `build_iris`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("build_iris")
def sequential_with_add():
    """The hint: Sequential, grown layer by layer."""

    def build_iris(hidden_units=(8,)):
        model = keras.Sequential([keras.Input((4,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation="relu"))
        model.add(keras.layers.Dense(3, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_iris")
def row_of_the_table():
    """Takes the last layer from output_layer."""

    def build_iris(hidden_units=(8,)):
        units, activation, loss = output_layer("multiclass", 3)
        layers = [keras.layers.Dense(n, activation="relu") for n in hidden_units]
        model = keras.Sequential([keras.Input(shape=(4,)), *layers, keras.layers.Dense(units, activation=activation)])
        model.compile(optimizer=keras.optimizers.Adam(), loss=loss, metrics=["accuracy"])
        return model


@variant("build_iris")
def functional_loop():
    """The functional API with objects for optimiser, loss and metric."""

    def build_iris(hidden_units=(8,)):
        flower = keras.Input(shape=(4,), name="lengths")
        h = flower
        for width in hidden_units:
            h = keras.layers.Dense(width, activation="relu")(h)
        species = keras.layers.Dense(3, activation="softmax", name="species")(h)
        model = keras.Model(inputs=flower, outputs=species)
        model.compile(
            optimizer=keras.optimizers.Adam(learning_rate=0.001),
            loss=keras.losses.SparseCategoricalCrossentropy(),
            metrics=[keras.metrics.SparseCategoricalAccuracy(name="accuracy")],
        )
        return model


@variant("build_iris")
def subclassed_model():
    """A class of its own, called once on a row of zeros."""

    class IrisNetwork(keras.Model):
        def __init__(self, hidden_units):
            super().__init__()
            self.hidden = [keras.layers.Dense(n, activation="relu") for n in hidden_units]
            self.out = keras.layers.Dense(3, activation="softmax")

        def call(self, x):
            for layer in self.hidden:
                x = layer(x)
            return self.out(x)

    def build_iris(hidden_units=(8,)):
        model = IrisNetwork(hidden_units)
        model(keras.ops.zeros((1, 4)))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_iris")
def through_tensorflow():
    """tf.keras throughout."""

    def build_iris(hidden_units=(8,)):
        import tensorflow as tf

        model = tf.keras.models.Sequential([tf.keras.layers.Input((4,))])
        for n in hidden_units:
            model.add(tf.keras.layers.Dense(n, activation=tf.nn.relu))
        model.add(tf.keras.layers.Dense(3, activation=tf.nn.softmax))
        model.compile(
            tf.keras.optimizers.Adam(),
            tf.keras.losses.SparseCategoricalCrossentropy(from_logits=False),
            metrics=["accuracy"],
        )
        return model


@variant("build_iris")
def built_after_the_layers():
    """No Input; build is told the shape."""

    def build_iris(hidden_units=(8,)):
        model = keras.Sequential()
        for k, units in enumerate(hidden_units):
            model.add(keras.layers.Dense(units, activation="relu", name=f"hidden{k}"))
        model.add(keras.layers.Dense(3, activation="softmax"))
        model.build((None, 4))
        model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_iris")
def red_de_iris():
    """In Spanish, with functions for the activations."""

    def build_iris(hidden_units=(8,)):
        modelo = keras.models.Sequential()
        modelo.add(keras.layers.InputLayer(shape=(4,)))
        for neuronas in list(hidden_units):
            modelo.add(keras.layers.Dense(neuronas, activation=keras.activations.relu))
        # tres especies, tres probabilidades
        modelo.add(keras.layers.Dense(3, activation=keras.activations.softmax))
        modelo.compile(loss="sparse_categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
        return modelo


@variant("build_iris")
def fold_of_layers():
    """reduce in the functional API."""

    def build_iris(hidden_units=(8,)):
        from functools import reduce

        start = keras.Input((4,))
        layers = [keras.layers.Dense(n, "relu") for n in hidden_units] + [keras.layers.Dense(3, "softmax")]
        model = keras.Model(start, reduce(lambda x, layer: layer(x), layers, start), name="iris")
        model.compile(optimizer="Adam", loss=keras.losses.sparse_categorical_crossentropy, metrics=["accuracy"])
        return model


@variant("build_iris")
def short_metric_name():
    """ "acc" is Keras' short name of the accuracy."""

    def build_iris(hidden_units=(8,)):
        units, activation, loss = output_layer("multiclass", num_classes=3)
        model = keras.Sequential(name="irises")
        model.add(keras.Input((4,)))
        for width in hidden_units:
            model.add(keras.layers.Dense(units=width, activation="relu"))
        model.add(keras.layers.Dense(units=units, activation=activation))
        model.compile(loss=loss, optimizer=keras.optimizers.Adam(1e-3), metrics=["acc"])
        return model


@variant("build_iris")
def separate_activation_layers():
    """relu as a layer of its own behind each hidden Dense layer."""

    def build_iris(hidden_units=(8,)):
        model = keras.Sequential([keras.Input((4,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units))
            model.add(keras.layers.ReLU())
        model.add(keras.layers.Dense(3, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@variant("build_iris")
def all_widths_in_one_loop():
    """Widths and activations side by side."""

    def build_iris(hidden_units=(8,)):
        widths = [*hidden_units, 3]
        activations = ["relu"] * (len(widths) - 1) + ["softmax"]
        model = keras.Sequential([keras.Input(shape=(4,))])
        for units, activation in zip(widths, activations):
            model.add(keras.layers.Dense(units, activation=activation, kernel_initializer="he_uniform"))
        model.compile(
            optimizer=keras.optimizers.get("adam"), loss="sparse_categorical_crossentropy", metrics=["accuracy"]
        )
        return model


@variant("build_iris")
def helper_compiles():
    """A helper compiles and gives the model back."""

    def build_iris(hidden_units=(8,)):
        Dense = keras.layers.Dense

        def compiled(model):
            model.compile(
                optimizer=keras.optimizers.Adam(), loss=output_layer("multiclass", 3)[2], metrics=["accuracy"]
            )
            return model

        layers = [keras.Input((4,))] + [Dense(int(n), activation="relu") for n in hidden_units]
        return compiled(keras.Sequential(layers + [Dense(3, activation="softmax")]))


@variant("build_iris")
def input_shape_in_the_first_layer():
    """The old way: the first Dense layer is told the input_shape (Keras warns, and obeys)."""

    def build_iris(hidden_units=(8,)):
        model = keras.Sequential()
        shape = {"input_shape": (4,)}
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation="relu", **shape))
            shape = {}
        model.add(keras.layers.Dense(3, activation="softmax", **shape))
        model.compile(loss="sparse_categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
        return model
