"""Wrong solutions of `build_discriminator`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("build_discriminator")
def relu():
    """A relu that does not leak."""

    def build_discriminator(hidden=64):
        return keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(1),
            ]
        )


@mutant("build_discriminator")
def no_activations():
    """No activation at all."""

    def build_discriminator(hidden=64):
        return keras.Sequential(
            [keras.Input((2,)), keras.layers.Dense(hidden), keras.layers.Dense(hidden), keras.layers.Dense(1)]
        )


@mutant("build_discriminator")
def probability():
    """A sigmoid at the end: a probability, not a logit."""

    def build_discriminator(hidden=64):
        return keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(1, activation="sigmoid"),
            ]
        )


@mutant("build_discriminator")
def leaky_logit():
    """The logit goes through the leaky relu as well."""

    def build_discriminator(hidden=64):
        return keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(1, activation="leaky_relu"),
            ]
        )


@mutant("build_discriminator")
def tanh_at_the_end():
    """−1 for made, 1 for real."""

    def build_discriminator(hidden=64):
        return keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(1, activation="tanh"),
            ]
        )


@mutant("build_discriminator")
def one_hidden_layer():
    """One hidden layer."""

    def build_discriminator(hidden=64):
        return keras.Sequential(
            [keras.Input((2,)), keras.layers.Dense(hidden, activation="leaky_relu"), keras.layers.Dense(1)]
        )


@mutant("build_discriminator")
def three_hidden_layers():
    """Three hidden layers."""

    def build_discriminator(hidden=64):
        model = keras.Sequential([keras.Input((2,))])
        for _ in range(3):
            model.add(keras.layers.Dense(hidden, activation="leaky_relu"))
        model.add(keras.layers.Dense(1))
        return model


@mutant("build_discriminator")
def slope_of_zero():
    """LeakyReLU(0) is a relu."""

    def build_discriminator(hidden=64):
        x = inputs = keras.Input((2,))
        for _ in range(2):
            x = keras.layers.LeakyReLU(negative_slope=0.0)(keras.layers.Dense(hidden)(x))
        return keras.Model(inputs, keras.layers.Dense(1)(x))


@mutant("build_discriminator")
def slope_of_one():
    """LeakyReLU(1) does nothing."""

    def build_discriminator(hidden=64):
        x = inputs = keras.Input((2,))
        for _ in range(2):
            x = keras.layers.LeakyReLU(negative_slope=1.0)(keras.layers.Dense(hidden)(x))
        return keras.Model(inputs, keras.layers.Dense(1)(x))


@mutant("build_discriminator")
def slope_above_one():
    """Steeper below 0 than above."""

    def build_discriminator(hidden=64):
        return keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(hidden),
                keras.layers.LeakyReLU(negative_slope=2),
                keras.layers.Dense(hidden),
                keras.layers.LeakyReLU(negative_slope=2),
                keras.layers.Dense(1),
            ]
        )


@mutant("build_discriminator")
def minimum_by_hand():
    """min(a, λa) where max is asked for."""

    def build_discriminator(hidden=64):
        x = inputs = keras.Input((2,))
        for _ in range(2):
            a = keras.layers.Dense(hidden)(x)
            x = keras.ops.minimum(a, 0.2 * a)
        return keras.Model(inputs, keras.layers.Dense(1)(x))


@mutant("build_discriminator")
def slope_with_a_minus():
    """The slope below 0 is −0.2: a bent absolute value."""

    def build_discriminator(hidden=64):
        x = inputs = keras.Input((2,))
        for _ in range(2):
            a = keras.layers.Dense(hidden)(x)
            x = keras.ops.maximum(a, -0.2 * a)
        return keras.Model(inputs, keras.layers.Dense(1)(x))


@mutant("build_discriminator")
def elu():
    """elu is curved below 0."""

    def build_discriminator(hidden=64):
        return keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(hidden, activation="elu"),
                keras.layers.Dense(hidden, activation="elu"),
                keras.layers.Dense(1),
            ]
        )


@mutant("build_discriminator")
def gelu():
    """gelu, as in newer networks."""

    def build_discriminator(hidden=64):
        return keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(hidden, activation="gelu"),
                keras.layers.Dense(hidden, activation="gelu"),
                keras.layers.Dense(1),
            ]
        )


@mutant("build_discriminator")
def leaky_in_the_first_only():
    """The second hidden layer has a relu."""

    def build_discriminator(hidden=64):
        return keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(1),
            ]
        )


@mutant("build_discriminator")
def second_activation_forgotten():
    """The second hidden layer has no activation."""

    def build_discriminator(hidden=64):
        return keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(hidden),
                keras.layers.LeakyReLU(negative_slope=0.2),
                keras.layers.Dense(hidden),
                keras.layers.Dense(1),
            ]
        )


@mutant("build_discriminator")
def relu_and_leaky_relu():
    """A relu within the Dense layer and a LeakyReLU after it, which has nothing left to do."""

    def build_discriminator(hidden=64):
        x = inputs = keras.Input((2,))
        for _ in range(2):
            x = keras.layers.Dense(hidden, activation="relu")(x)
            x = keras.layers.LeakyReLU(negative_slope=0.2)(x)
        return keras.Model(inputs, keras.layers.Dense(1)(x))


@mutant("build_discriminator")
def slope_that_is_learned():
    """PReLU: the slopes are parameters."""

    def build_discriminator(hidden=64):
        return keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(hidden),
                keras.layers.PReLU(alpha_initializer=keras.initializers.Constant(0.2)),
                keras.layers.Dense(hidden),
                keras.layers.PReLU(alpha_initializer=keras.initializers.Constant(0.2)),
                keras.layers.Dense(1),
            ]
        )


@mutant("build_discriminator")
def hidden_ignored():
    """64 units whatever is asked for."""

    def build_discriminator(hidden=64):
        return keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(64, activation="leaky_relu"),
                keras.layers.Dense(64, activation="leaky_relu"),
                keras.layers.Dense(1),
            ]
        )


@mutant("build_discriminator")
def other_default():
    """128 units if nothing is said."""

    def build_discriminator(hidden=128):
        return keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(1),
            ]
        )


@mutant("build_discriminator")
def two_classes():
    """Two numbers, one for real and one for made."""

    def build_discriminator(hidden=64):
        return keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(2, activation="softmax"),
            ]
        )


@mutant("build_discriminator")
def narrowing():
    """The second hidden layer is half as wide."""

    def build_discriminator(hidden=64):
        return keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(hidden // 2, activation="leaky_relu"),
                keras.layers.Dense(1),
            ]
        )


@mutant("build_discriminator")
def no_bias_at_the_end():
    """The last layer has no bias."""

    def build_discriminator(hidden=64):
        return keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(1, use_bias=False),
            ]
        )


@mutant("build_discriminator")
def dropout():
    """Dropout, as in TensorFlow's tutorial."""

    def build_discriminator(hidden=64):
        model = keras.Sequential([keras.Input((2,))])
        for _ in range(2):
            model.add(keras.layers.Dense(hidden))
            model.add(keras.layers.LeakyReLU())
            model.add(keras.layers.Dropout(0.3))
        model.add(keras.layers.Dense(1))
        return model


@mutant("build_discriminator")
def batch_normalisation():
    """BatchNormalization between the layers."""

    def build_discriminator(hidden=64):
        x = inputs = keras.Input((2,))
        for _ in range(2):
            x = keras.layers.Dense(hidden)(x)
            x = keras.layers.BatchNormalization()(x)
            x = keras.layers.LeakyReLU(negative_slope=0.2)(x)
        return keras.Model(inputs, keras.layers.Dense(1)(x))


@mutant("build_discriminator")
def frozen():
    """trainable = False, as older programs set it for the generator's step."""

    def build_discriminator(hidden=64):
        model = keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(1),
            ]
        )
        model.trainable = False
        return model


@mutant("build_discriminator")
def same_model_each_time():
    """Keeps the model of the first call."""

    import functools

    @functools.lru_cache(maxsize=None)
    def build_discriminator(hidden=64):
        return keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(1),
            ]
        )


@mutant("build_discriminator")
def never_built():
    """No Input and no build."""

    def build_discriminator(hidden=64):
        return keras.Sequential(
            [
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(1),
            ]
        )


@mutant("build_discriminator")
def weights_clipped():
    """A constraint on the weights, as for a Wasserstein critic."""

    def build_discriminator(hidden=64):
        norm = keras.constraints.MaxNorm(1.0)
        return keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(hidden, activation="leaky_relu", kernel_constraint=norm),
                keras.layers.Dense(hidden, activation="leaky_relu", kernel_constraint=norm),
                keras.layers.Dense(1, kernel_constraint=norm),
            ]
        )


@mutant("build_discriminator")
def column_squeezed():
    """The output has the shape (N,)."""

    def build_discriminator(hidden=64):
        inputs = keras.Input((2,))
        x = keras.layers.Dense(hidden, activation="leaky_relu")(inputs)
        x = keras.layers.Dense(hidden, activation="leaky_relu")(x)
        return keras.Model(inputs, keras.ops.squeeze(keras.layers.Dense(1)(x), axis=-1))


@mutant("build_discriminator")
def points_rescaled():
    """Divides the points by the radius first."""

    def build_discriminator(hidden=64):
        return keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Rescaling(1 / RADIUS),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(1),
            ]
        )
