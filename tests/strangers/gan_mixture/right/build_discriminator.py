"""Right solutions of `build_discriminator`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import variant


@variant("build_discriminator")
def sequential():
    """The Sequential of the hint."""

    def build_discriminator(hidden=64):
        return keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(1),
            ]
        )


@variant("build_discriminator")
def leaky_layers():
    """LeakyReLU as layers, with the slope that Keras gives them."""

    def build_discriminator(hidden=64):
        return keras.Sequential(
            [
                keras.Input(shape=(2,)),
                keras.layers.Dense(hidden),
                keras.layers.LeakyReLU(),
                keras.layers.Dense(hidden),
                keras.layers.LeakyReLU(),
                keras.layers.Dense(1),
            ]
        )


@variant("build_discriminator")
def functional():
    """The functional API, with a slope of 0.1."""

    def build_discriminator(hidden=64):
        point = keras.Input(shape=(2,), name="point")
        x = keras.layers.Dense(hidden, name="hidden_1")(point)
        x = keras.layers.LeakyReLU(negative_slope=0.1)(x)
        x = keras.layers.Dense(hidden, name="hidden_2")(x)
        x = keras.layers.LeakyReLU(negative_slope=0.1)(x)
        logit = keras.layers.Dense(1, name="logit")(x)
        return keras.Model(inputs=point, outputs=logit, name="critic")


@variant("build_discriminator")
def layer_as_activation():
    """A LeakyReLU object as the activation of a Dense layer."""

    def build_discriminator(hidden=64):
        model = keras.Sequential()
        model.add(keras.layers.InputLayer(shape=(2,)))
        for _ in range(2):
            model.add(keras.layers.Dense(hidden, activation=keras.layers.LeakyReLU(negative_slope=0.2)))
        model.add(keras.layers.Dense(1, activation="linear"))
        return model


@variant("build_discriminator")
def function_of_tensorflow():
    """tf.nn.leaky_relu in tf.keras."""

    def build_discriminator(hidden=64):
        L = tf.keras.layers
        x = inputs = L.Input(shape=(2,))
        x = L.Dense(hidden, activation=tf.nn.leaky_relu)(x)
        x = L.Dense(hidden, activation=tf.nn.leaky_relu)(x)
        return tf.keras.Model(inputs, L.Dense(1)(x))


@variant("build_discriminator")
def function_of_keras():
    """keras.activations.leaky_relu, and keras.ops between the layers."""

    def build_discriminator(hidden=64):
        a = keras.Input((2,))
        h = keras.layers.Dense(hidden, activation=keras.activations.leaky_relu)(a)
        h = keras.ops.leaky_relu(keras.layers.Dense(hidden)(h), negative_slope=0.3)
        return keras.Model(a, keras.layers.Dense(1)(h))


@variant("build_discriminator")
def maximum_by_hand():
    """The formula of the text between the layers: max(a, λa)."""

    def build_discriminator(hidden=64):
        slope = 0.2
        x = inputs = keras.Input((2,))
        for _ in range(2):
            a = keras.layers.Dense(hidden)(x)
            x = keras.ops.maximum(a, slope * a)
        return keras.Model(inputs, keras.layers.Dense(1)(x))


@variant("build_discriminator")
def relu_with_a_slope():
    """keras.layers.ReLU with a negative_slope."""

    def build_discriminator(hidden=64):
        return keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(hidden),
                keras.layers.ReLU(negative_slope=0.2),
                keras.layers.Dense(hidden),
                keras.layers.ReLU(negative_slope=0.2),
                keras.layers.Dense(1),
            ]
        )


@variant("build_discriminator")
def two_slopes():
    """Another slope in each layer."""

    def build_discriminator(hidden=64):
        return keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(hidden),
                keras.layers.LeakyReLU(negative_slope=0.5),
                keras.layers.Dense(hidden),
                keras.layers.LeakyReLU(negative_slope=0.05),
                keras.layers.Dense(1),
            ]
        )


@variant("build_discriminator")
def small_slope():
    """0.01, as elsewhere."""

    def build_discriminator(hidden=64):
        model = keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(hidden),
                keras.layers.Activation("leaky_relu"),
                keras.layers.Dense(hidden),
                keras.layers.LeakyReLU(0.01),
                keras.layers.Dense(1, activation=None),
            ]
        )
        return model


@variant("build_discriminator")
def compiled():
    """Compiled with a cross-entropy of logits."""

    def build_discriminator(hidden=64):
        model = keras.Sequential(
            [
                keras.layers.Input((2,), dtype="float32"),
                keras.layers.Dense(hidden, "leaky_relu", kernel_initializer="he_uniform"),
                keras.layers.Dense(hidden, "leaky_relu", kernel_initializer="he_uniform"),
                keras.layers.Dense(1),
            ]
        )
        model.compile(keras.optimizers.Adam(2e-3, beta_1=0.5), keras.losses.BinaryCrossentropy(from_logits=True))
        return model


@variant("build_discriminator")
def subclass():
    """A class of its own, built before it is returned."""

    def build_discriminator(hidden=64):
        class Critic(keras.Model):
            def __init__(self, units):
                super().__init__(name="critico")
                self.d1 = keras.layers.Dense(units, activation="leaky_relu")
                self.d2 = keras.layers.Dense(units, activation="leaky_relu")
                self.d3 = keras.layers.Dense(1)

            def call(self, x):
                return self.d3(self.d2(self.d1(x)))

        critic = Critic(hidden)
        critic(np.zeros((1, 2), dtype="float32"))
        return critic


@variant("build_discriminator")
def built_afterwards():
    """No Input; built at the end."""

    def build_discriminator(hidden=64):
        model = keras.models.Sequential(
            [
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(1),
            ]
        )
        model.build(input_shape=(None, 2))
        return model


@variant("build_discriminator")
def helper_of_a_block():
    """A helper that makes Dense and LeakyReLU together."""

    def _block(x, units):
        return keras.layers.LeakyReLU(negative_slope=0.2)(keras.layers.Dense(units)(x))

    def build_discriminator(hidden=64):
        inputs = keras.Input((2,))
        return keras.Model(inputs, keras.layers.Dense(1)(_block(_block(inputs, hidden), hidden)))


@variant("build_discriminator")
def lambda_activation():
    """A lambda as the activation."""

    def build_discriminator(hidden=64):
        leaky = lambda a: tf.nn.leaky_relu(a, alpha=0.2)  # noqa: E731
        return keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(hidden, activation=leaky),
                keras.layers.Dense(hidden, activation=leaky),
                keras.layers.Dense(1),
            ]
        )
