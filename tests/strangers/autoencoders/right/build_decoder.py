"""Right solutions of `build_decoder`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("build_decoder")
def sequential():
    """Sequential with an Input."""

    def build_decoder(codes, output_dim, hidden=64):
        model = keras.Sequential()
        model.add(keras.Input((codes,)))
        model.add(keras.layers.Dense(hidden, activation="relu"))
        model.add(keras.layers.Dense(output_dim))
        return model


@variant("build_decoder")
def functional():
    """Functional, the names of a VAE tutorial."""

    def build_decoder(codes, output_dim, hidden=64):
        latent_inputs = keras.Input(shape=(codes,), name="z_sampling")
        x = keras.layers.Dense(hidden, activation="relu")(latent_inputs)
        decoder_outputs = keras.layers.Dense(output_dim)(x)
        return keras.Model(latent_inputs, decoder_outputs, name="decoder")


@variant("build_decoder")
def encoder_the_other_way():
    """An encoder from codes to rows is the same thing."""

    def build_decoder(codes, output_dim, hidden=64):
        return build_encoder(codes, output_dim, hidden)


@variant("build_decoder")
def positional_arguments():
    """Everything by position, built with a shape."""

    def build_decoder(codes, output_dim, hidden=64):
        from keras import Sequential, layers

        decoder = Sequential([layers.Dense(hidden, "relu"), layers.Dense(output_dim, None)])
        decoder.build(input_shape=(None, codes))
        return decoder


@variant("build_decoder")
def subclass_with_build():
    """A class that builds its layers in build."""

    def build_decoder(codes, output_dim, hidden=64):
        class Decoder(keras.Model):
            def __init__(self, units, outputs):
                super().__init__()
                self.units, self.outputs_ = units, outputs

            def build(self, input_shape):
                self.fc1 = keras.layers.Dense(self.units, activation="relu")
                self.fc2 = keras.layers.Dense(self.outputs_)
                self.fc1.build(input_shape)
                self.fc2.build((None, self.units))
                self.built = True

            def call(self, z):
                return self.fc2(self.fc1(z))

        decoder = Decoder(hidden, output_dim)
        decoder.build((None, codes))
        return decoder


@variant("build_decoder")
def subclass_with_ops():
    """A class with keras.ops.relu, called once so that it has weights."""

    def build_decoder(codes, output_dim, hidden=64):
        class Net(keras.Model):
            def __init__(self):
                super().__init__()
                self.a = keras.layers.Dense(hidden)
                self.b = keras.layers.Dense(output_dim)

            def call(self, x):
                return self.b(keras.ops.relu(self.a(x)))

        net = Net()
        net(keras.ops.zeros((2, codes)))
        return net


@variant("build_decoder")
def decodificador_con_dos_modelos():
    """Dos modelos pequeños, uno dentro del otro."""

    def build_decoder(codes, output_dim, hidden=64):
        oculta = keras.Sequential([keras.Input((codes,)), keras.layers.Dense(hidden, activation="relu")])
        salida = keras.Sequential([keras.Input((hidden,)), keras.layers.Dense(output_dim)])
        return keras.Sequential([keras.Input((codes,)), oculta, salida])


@variant("build_decoder")
def tf_keras_sequential():
    """tf.keras with InputLayer and activation objects."""

    def build_decoder(codes, output_dim, hidden=64):
        return tf.keras.Sequential(
            [
                tf.keras.layers.InputLayer(shape=(codes,)),
                tf.keras.layers.Dense(hidden, activation=tf.keras.activations.relu),
                tf.keras.layers.Dense(output_dim, activation=tf.keras.activations.linear),
            ]
        )


@variant("build_decoder")
def activation_layers():
    """Both activations as layers, linear as well."""

    def build_decoder(codes, output_dim, hidden=64):
        stack = [keras.layers.Dense(hidden), keras.layers.Activation("relu")]
        stack += [keras.layers.Dense(output_dim), keras.layers.Activation("linear")]
        return keras.Sequential([keras.Input((codes,)), *stack])


@variant("build_decoder")
def loop_over_units():
    """A loop over the sizes."""

    def build_decoder(codes, output_dim, hidden=64):
        sizes = [hidden, output_dim]
        tensor = start = keras.Input(shape=[codes])
        for i, size in enumerate(sizes):
            last = i == len(sizes) - 1
            tensor = keras.layers.Dense(size, activation=None if last else "relu")(tensor)
        return keras.Model(start, tensor)


@variant("build_decoder")
def compiled_and_printed():
    """Compiled, with a look at its summary."""

    def build_decoder(codes, output_dim, hidden=64):
        z = keras.layers.Input(shape=(codes,))
        h = keras.layers.Dense(hidden, activation="relu", kernel_initializer="he_uniform")(z)
        rows = keras.layers.Dense(output_dim, kernel_initializer="glorot_normal")(h)
        model = keras.models.Model(z, rows)
        model.compile("sgd", loss="mean_squared_error", metrics=["mae"])
        model.summary()
        return model


@variant("build_decoder")
def lambda_chain():
    """Layers called inside each other, in a lambda."""

    build_decoder = lambda codes, output_dim, hidden=64: (  # noqa: E731
        lambda z: keras.Model(z, keras.layers.Dense(output_dim)(keras.layers.Dense(hidden, activation="relu")(z)))
    )(keras.Input((codes,)))


@variant("build_decoder")
def from_config():
    """A Sequential made from a table of settings."""

    def build_decoder(codes, output_dim, hidden=64):
        table = [{"units": hidden, "activation": "relu"}, {"units": output_dim}]
        return keras.Sequential([keras.Input((codes,))] + [keras.layers.Dense(**line) for line in table])
