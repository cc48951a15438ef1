"""Right solutions of `build_regressor`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("build_regressor")
def sequential_with_add():
    """The hint: a Sequential model, grown layer by layer."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        model = keras.Sequential([keras.Input((1,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(1))
        model.compile(optimizer="rmsprop", loss="mse")
        return model


@variant("build_regressor")
def functional_loop():
    """The functional API, objects for optimiser and loss."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        inputs = keras.Input(shape=(1,))
        x = inputs
        for units in hidden_units:
            x = keras.layers.Dense(units, activation=activation)(x)
        outputs = keras.layers.Dense(1, activation="linear")(x)
        model = keras.Model(inputs, outputs)
        model.compile(optimizer=keras.optimizers.RMSprop(), loss=keras.losses.MeanSquaredError())
        return model


@variant("build_regressor")
def list_of_layers():
    """A list comprehension handed to Sequential, and a metric on top."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        Dense = keras.layers.Dense
        layers = [keras.layers.Input((1,))] + [Dense(n, activation) for n in hidden_units] + [Dense(1, None)]
        network = keras.models.Sequential(layers, name="regressor")
        network.compile(
            loss="mean_squared_error", optimizer=keras.optimizers.RMSprop(learning_rate=0.001), metrics=["mae"]
        )
        return network


@variant("build_regressor")
def subclassed_model():
    """A model class of its own, built for rows of one number."""

    class Regressor(keras.Model):
        def __init__(self, hidden_units, activation):
            super().__init__()
            self.hidden = [keras.layers.Dense(units, activation=activation) for units in hidden_units]
            self.last = keras.layers.Dense(1)

        def call(self, rows):
            for layer in self.hidden:
                rows = layer(rows)
            return self.last(rows)

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        model = Regressor(hidden_units, activation)
        model(np.zeros((1, 1), dtype="float32"))  # now it has weights
        model.compile("rmsprop", "mse")
        return model


@variant("build_regressor")
def through_tensorflow():
    """tf.keras all the way."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        import tensorflow as tf

        model = tf.keras.Sequential()
        model.add(tf.keras.Input(shape=(1,)))
        for width in list(hidden_units):
            model.add(tf.keras.layers.Dense(width, activation=activation))
        model.add(tf.keras.layers.Dense(1))
        model.compile(optimizer=tf.keras.optimizers.RMSprop(), loss=tf.keras.losses.MeanSquaredError())
        return model


@variant("build_regressor")
def built_after_the_layers():
    """No Input: the shape is told to build."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        from keras import layers, models, optimizers

        model = models.Sequential()
        for i, units in enumerate(hidden_units):
            model.add(layers.Dense(units, activation=activation, name=f"hidden_{i}"))
        model.add(layers.Dense(1, name="answer"))
        model.build((None, 1))
        model.compile(optimizer=optimizers.RMSprop(), loss="mse")
        return model


@variant("build_regressor")
def separate_activation_layers():
    """The activation of each hidden layer as a layer of its own."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        model = keras.Sequential([keras.Input((1,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units))
            model.add(keras.layers.Activation(activation))
        model.add(keras.layers.Dense(1))
        model.compile(optimizer="rmsprop", loss="mse")
        return model


@variant("build_regressor")
def reduce_through_the_layers():
    """The functional API as a fold."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        from functools import reduce

        start = keras.Input((1,), name="x")
        top = reduce(lambda h, n: keras.layers.Dense(n, activation=activation)(h), hidden_units, start)
        model = keras.Model(inputs=start, outputs=keras.layers.Dense(units=1, name="y")(top))
        model.compile(optimizer="RMSprop", loss=keras.losses.mean_squared_error)
        return model


@variant("build_regressor")
def red_de_regresion():
    """In Spanish, a helper for a hidden layer."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        def capa(neuronas):
            return keras.layers.Dense(neuronas, activation=keras.activations.get(activation), use_bias=True)

        modelo = keras.Sequential()
        modelo.add(keras.layers.InputLayer(shape=(1,)))
        for neuronas in hidden_units:
            modelo.add(capa(neuronas))
        # la última, sin activación
        modelo.add(keras.layers.Dense(1, activation=None))
        modelo.compile(loss="mse", optimizer="rmsprop")
        return modelo


@variant("build_regressor")
def widths_with_the_one_at_the_end():
    """One loop over all widths; the last gets "linear"."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        widths = [*hidden_units, 1]
        kinds = [activation] * len(hidden_units) + ["linear"]
        model = keras.Sequential([keras.Input(shape=(1,))])
        for width, kind in zip(widths, kinds):
            model.add(keras.layers.Dense(width, activation=kind, kernel_initializer="glorot_uniform"))
        model.compile("rmsprop", loss="mean_squared_error")
        return model


@variant("build_regressor")
def sequential_subclass():
    """Inherits from Sequential and compiles itself."""

    class LineNetwork(keras.Sequential):
        def __init__(self, hidden_units, activation):
            super().__init__()
            self.add(keras.Input((1,)))
            for units in hidden_units:
                self.add(keras.layers.Dense(units, activation=activation))
            self.add(keras.layers.Dense(1))
            self.compile(optimizer=keras.optimizers.RMSprop(1e-3), loss="mse")

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        return LineNetwork(hidden_units, activation)


@variant("build_regressor")
def optimiser_by_get():
    """optimizers.get and losses.get."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        model = keras.Sequential(
            [
                keras.Input((1,), dtype="float32"),
                *(keras.layers.Dense(int(n), activation=activation) for n in hidden_units),
                keras.layers.Dense(1),
            ]
        )
        model.compile(optimizer=keras.optimizers.get("rmsprop"), loss=keras.losses.get("mse"))
        return model


@variant("build_regressor")
def he_initialisers():
    """He's first weights, which the text leaves free."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        model = keras.Sequential([keras.Input((1,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation, kernel_initializer="he_normal"))
        model.add(keras.layers.Dense(1, kernel_initializer="he_normal"))
        model.compile(optimizer=keras.optimizers.RMSprop(), loss="mse")
        return model


@variant("build_regressor")
def input_shape_in_the_first_layer():
    """The old way: the first Dense layer is told the input_shape (Keras warns, and obeys)."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        model = keras.Sequential()
        first = True
        for units in hidden_units:
            if first:
                model.add(keras.layers.Dense(units, activation=activation, input_shape=(1,)))
                first = False
            else:
                model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(1, input_shape=(1,)) if first else keras.layers.Dense(1))
        model.compile(loss="mse", optimizer="rmsprop")
        return model
