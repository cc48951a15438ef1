"""Right solutions of `build_encoder`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("build_encoder")
def sequential():
    """The Sequential of the hints."""

    def build_encoder(input_dim, codes, hidden=64):
        return keras.Sequential(
            [
                keras.Input((input_dim,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(codes),
            ]
        )


@variant("build_encoder")
def functional():
    """The functional API."""

    def build_encoder(input_dim, codes, hidden=64):
        inputs = keras.Input(shape=(input_dim,))
        h = keras.layers.Dense(hidden, activation="relu")(inputs)
        outputs = keras.layers.Dense(codes)(h)
        return keras.Model(inputs, outputs)


@variant("build_encoder")
def layer_by_layer_with_add():
    """model.add, and names for everything."""

    def build_encoder(input_dim, codes, hidden=64):
        model = keras.models.Sequential(name="encoder")
        model.add(keras.layers.InputLayer(shape=(input_dim,)))
        model.add(keras.layers.Dense(units=hidden, activation=keras.activations.relu, name="hidden"))
        model.add(keras.layers.Dense(units=codes, activation="linear", name="code"))
        return model


@variant("build_encoder")
def built_afterwards():
    """No Input; the model is built at the end."""

    def build_encoder(input_dim, codes, hidden=64):
        model = keras.Sequential([keras.layers.Dense(hidden, "relu"), keras.layers.Dense(codes)])
        model.build((None, input_dim))
        return model


@variant("build_encoder")
def tf_keras():
    """tf.keras, He's first weights."""

    def build_encoder(input_dim, codes, hidden=64):
        layers = tf.keras.layers
        x = layers.Input(shape=(input_dim,))
        y = layers.Dense(hidden, activation=tf.nn.relu, kernel_initializer="he_normal")(x)
        y = layers.Dense(codes, activation=None)(y)
        return tf.keras.models.Model(inputs=x, outputs=y, name="codificador")


@variant("build_encoder")
def subclass():
    """A class of its own, built before it is returned."""

    def build_encoder(input_dim, codes, hidden=64):
        class Encoder(keras.Model):
            def __init__(self):
                super().__init__()
                self.dense1 = keras.layers.Dense(hidden, activation="relu")
                self.dense2 = keras.layers.Dense(codes)

            def call(self, inputs):
                return self.dense2(self.dense1(inputs))

        model = Encoder()
        model(np.zeros((1, input_dim), dtype="float32"))
        return model


@variant("build_encoder")
def relu_as_a_layer_of_its_own():
    """Dense, Activation, Dense."""

    def build_encoder(input_dim, codes, hidden=64):
        return keras.Sequential(
            [
                keras.Input(shape=(input_dim,)),
                keras.layers.Dense(hidden),
                keras.layers.Activation("relu"),
                keras.layers.Dense(codes),
            ]
        )


@variant("build_encoder")
def relu_layer_functional():
    """keras.layers.ReLU in the functional API."""

    def build_encoder(input_dim, codes, hidden=64):
        entrada = keras.Input((input_dim,), name="fila")
        oculta = keras.layers.ReLU()(keras.layers.Dense(hidden)(entrada))
        codigo = keras.layers.Dense(codes, name="codigo")(oculta)
        return keras.Model(inputs=entrada, outputs=codigo)


@variant("build_encoder")
def relu_of_ops():
    """The relu is keras.ops.relu between two layers."""

    def build_encoder(input_dim, codes, hidden=64):
        first = keras.layers.Dense(hidden)
        second = keras.layers.Dense(codes)
        x = keras.Input((input_dim,))
        return keras.Model(x, second(keras.ops.relu(first(x))))


@variant("build_encoder")
def compiled():
    """Compiled with adam and mse, which does no harm."""

    def build_encoder(input_dim, codes, hidden=64):
        model = keras.Sequential()
        model.add(keras.Input(shape=(input_dim,)))
        model.add(keras.layers.Dense(hidden, activation="relu"))
        model.add(keras.layers.Dense(codes))
        model.compile(optimizer="adam", loss="mse")
        return model


@variant("build_encoder")
def input_shape_of_the_first_layer():
    """The old way: input_shape in the first layer."""

    def build_encoder(input_dim, codes, hidden=64):
        from keras.layers import Dense

        return keras.Sequential([Dense(hidden, input_shape=(input_dim,), activation="relu"), Dense(codes)])


@variant("build_encoder")
def lambda_with_a_list():
    """A lambda with the layers as a list."""

    build_encoder = lambda input_dim, codes, hidden=64: keras.Sequential(  # noqa: E731
        [
            keras.Input((input_dim,)),
            *(keras.layers.Dense(n, activation=a) for n, a in ((hidden, "relu"), (codes, None))),
        ]
    )


@variant("build_encoder")
def helper_for_two_layers():
    """A helper for any two layers, checks and a cast of the sizes."""

    def build_encoder(input_dim, codes, hidden=64):
        if min(input_dim, codes, hidden) < 1:
            raise ValueError("sizes must be positive")

        def two_layers(n_in, n_hidden, n_out):
            x = inputs = keras.Input((int(n_in),), dtype="float32")
            for units, activation in [(n_hidden, "relu"), (n_out, "linear")]:
                x = keras.layers.Dense(int(units), activation=activation)(x)
            return keras.Model(inputs, x)

        return two_layers(input_dim, hidden, codes)
