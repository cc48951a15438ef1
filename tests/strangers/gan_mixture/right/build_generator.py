"""Right solutions of `build_generator`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("build_generator")
def sequential():
    """The Sequential of the hint."""

    def build_generator(latent, hidden=64):
        return keras.Sequential(
            [
                keras.Input((latent,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(2),
            ]
        )


@variant("build_generator")
def functional():
    """The functional API, with names."""

    def build_generator(latent, hidden=64):
        noise = keras.Input(shape=(latent,), name="noise")
        x = keras.layers.Dense(hidden, activation="relu", name="hidden_1")(noise)
        x = keras.layers.Dense(hidden, activation="relu", name="hidden_2")(x)
        point = keras.layers.Dense(2, name="point")(x)
        return keras.Model(noise, point, name="generator")


@variant("build_generator")
def added_in_a_loop():
    """model.add in a loop."""

    def build_generator(latent, hidden=64):
        model = keras.models.Sequential()
        model.add(keras.layers.InputLayer(shape=(latent,)))
        for _ in range(2):
            model.add(keras.layers.Dense(units=hidden, activation=keras.activations.relu))
        model.add(keras.layers.Dense(units=2, activation="linear"))
        return model


@variant("build_generator")
def subclass():
    """A class of its own, called once."""

    def build_generator(latent, hidden=64):
        class Generator(keras.Model):
            def __init__(self):
                super().__init__()
                self.first = keras.layers.Dense(hidden, activation="relu")
                self.second = keras.layers.Dense(hidden, activation="relu")
                self.out = keras.layers.Dense(2)

            def call(self, z):
                return self.out(self.second(self.first(z)))

        model = Generator()
        model(keras.ops.zeros((1, latent)))
        return model


@variant("build_generator")
def tf_keras():
    """tf.keras, tf.nn.relu and He's first weights."""

    def build_generator(latent, hidden=64):
        L = tf.keras.layers
        z = L.Input(shape=(latent,), dtype="float32")
        h = L.Dense(hidden, activation=tf.nn.relu, kernel_initializer="he_normal")(z)
        h = L.Dense(hidden, activation=tf.nn.relu, kernel_initializer="he_normal")(h)
        return tf.keras.Model(inputs=z, outputs=L.Dense(2, activation=None)(h))


@variant("build_generator")
def relu_layers():
    """ReLU as layers of their own."""

    def build_generator(latent, hidden=64):
        layers = keras.layers
        return keras.Sequential(
            [
                keras.Input(shape=(latent,)),
                layers.Dense(hidden),
                layers.ReLU(),
                layers.Dense(hidden),
                layers.ReLU(),
                layers.Dense(2),
            ]
        )


@variant("build_generator")
def activation_layers():
    """Activation("relu") and Activation("linear")."""

    def build_generator(latent, hidden=64):
        x = entrada = keras.layers.Input((latent,))
        for unidades, funcion in ((hidden, "relu"), (hidden, "relu"), (2, "linear")):
            x = keras.layers.Dense(unidades)(x)
            x = keras.layers.Activation(funcion)(x)
        return keras.Model(inputs=entrada, outputs=x)


@variant("build_generator")
def relu_of_ops():
    """keras.ops.relu between the layers."""

    def build_generator(latent, hidden=64):
        z = keras.Input((latent,))
        x = keras.ops.relu(keras.layers.Dense(hidden)(z))
        x = keras.ops.relu(keras.layers.Dense(hidden)(x))
        return keras.Model(z, keras.layers.Dense(2)(x))


@variant("build_generator")
def compiled():
    """Compiled, which does no harm."""

    def build_generator(latent, hidden=64):
        model = keras.Sequential(
            [
                keras.layers.Input((latent,)),
                keras.layers.Dense(hidden, "relu"),
                keras.layers.Dense(hidden, "relu"),
                keras.layers.Dense(2),
            ]
        )
        model.compile(optimizer=keras.optimizers.Adam(1e-3), loss="mse")
        return model


@variant("build_generator")
def built_afterwards():
    """No Input; built at the end."""

    def build_generator(latent, hidden=64):
        model = keras.Sequential([keras.layers.Dense(n, activation=a) for n, a in [(hidden, "relu")] * 2 + [(2, None)]])
        model.build((None, latent))
        return model


@variant("build_generator")
def input_shape_in_the_first_layer():
    """The old way."""

    def build_generator(latent, hidden=64):
        from keras import Sequential
        from keras.layers import Dense

        model = Sequential()
        model.add(Dense(hidden, input_dim=latent, activation="relu"))
        model.add(Dense(hidden, activation="relu"))
        model.add(Dense(2))
        return model


@variant("build_generator")
def body_and_head():
    """A Sequential of the hidden layers within a functional model."""

    def build_generator(latent, hidden=64):
        body = keras.Sequential(
            [
                keras.Input((latent,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(hidden, activation="relu"),
            ]
        )
        inputs = keras.Input((latent,))
        return keras.Model(inputs, keras.layers.Dense(2)(body(inputs)))


@variant("build_generator")
def helper_for_any_widths():
    """A helper for networks of any widths."""

    def _mlp(widths, activation):
        x = inputs = keras.Input((int(widths[0]),))
        for width in widths[1:-1]:
            x = keras.layers.Dense(int(width), activation=activation)(x)
        return keras.Model(inputs, keras.layers.Dense(int(widths[-1]))(x))

    def build_generator(latent, hidden=64):
        return _mlp([latent, hidden, hidden, 2], "relu")


@variant("build_generator")
def other_first_weights():
    """Small normal first weights and small biases."""

    def build_generator(latent, hidden=64):
        def dense(units, activation=None):
            return keras.layers.Dense(
                units,
                activation=activation,
                kernel_initializer=keras.initializers.RandomNormal(stddev=0.1),
                bias_initializer=keras.initializers.Constant(0.01),
            )

        return keras.Sequential([keras.Input((latent,)), dense(hidden, "relu"), dense(hidden, "relu"), dense(2)])


@variant("build_generator")
def lambda_line():
    """A lambda, and relu objects."""

    build_generator = lambda latent, hidden=64: keras.Sequential(  # noqa: E731
        [keras.Input((latent,))]
        + [keras.layers.Dense(hidden, activation=keras.layers.ReLU()) for _ in range(2)]
        + [keras.layers.Dense(2)]
    )
