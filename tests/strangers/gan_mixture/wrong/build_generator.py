"""Wrong solutions of `build_generator`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("build_generator")
def relu_on_the_point():
    """The last layer has a relu: no negative coordinates."""

    def build_generator(latent, hidden=64):
        return keras.Sequential(
            [keras.Input((latent,))] + [keras.layers.Dense(n, activation="relu") for n in (hidden, hidden, 2)]
        )


@mutant("build_generator")
def tanh_on_the_point():
    """tanh keeps the points in a square, as in many programs for pictures."""

    def build_generator(latent, hidden=64):
        return keras.Sequential(
            [
                keras.Input((latent,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(2, activation="tanh"),
            ]
        )


@mutant("build_generator")
def one_hidden_layer():
    """One hidden layer."""

    def build_generator(latent, hidden=64):
        return keras.Sequential(
            [keras.Input((latent,)), keras.layers.Dense(hidden, activation="relu"), keras.layers.Dense(2)]
        )


@mutant("build_generator")
def three_hidden_layers():
    """Three hidden layers."""

    def build_generator(latent, hidden=64):
        model = keras.Sequential([keras.Input((latent,))])
        for _ in range(3):
            model.add(keras.layers.Dense(hidden, activation="relu"))
        model.add(keras.layers.Dense(2))
        return model


@mutant("build_generator")
def no_activations():
    """No relu at all."""

    def build_generator(latent, hidden=64):
        return keras.Sequential(
            [keras.Input((latent,)), keras.layers.Dense(hidden), keras.layers.Dense(hidden), keras.layers.Dense(2)]
        )


@mutant("build_generator")
def leaky_relu():
    """The critic's activation."""

    def build_generator(latent, hidden=64):
        return keras.Sequential(
            [
                keras.Input((latent,)),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(hidden, activation="leaky_relu"),
                keras.layers.Dense(2),
            ]
        )


@mutant("build_generator")
def hidden_ignored():
    """64 units whatever is asked for."""

    def build_generator(latent, hidden=64):
        return keras.Sequential(
            [
                keras.Input((latent,)),
                keras.layers.Dense(64, activation="relu"),
                keras.layers.Dense(64, activation="relu"),
                keras.layers.Dense(2),
            ]
        )


@mutant("build_generator")
def latent_of_the_notebook():
    """LATENT of the notebook, not the argument."""

    def build_generator(latent, hidden=64):
        return keras.Sequential(
            [
                keras.Input((LATENT,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(2),
            ]
        )


@mutant("build_generator")
def as_many_out_as_in():
    """The last layer has latent units, which is 2 in the notebook only."""

    def build_generator(latent, hidden=64):
        return keras.Sequential(
            [
                keras.Input((latent,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(latent),
            ]
        )


@mutant("build_generator")
def one_number_out():
    """One number in place of a point."""

    def build_generator(latent, hidden=64):
        return keras.Sequential(
            [
                keras.Input((latent,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(1),
            ]
        )


@mutant("build_generator")
def never_built():
    """No Input and no build: there are no weights yet."""

    def build_generator(latent, hidden=64):
        return keras.Sequential(
            [
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(2),
            ]
        )


@mutant("build_generator")
def dropout():
    """Dropout that nobody asked for."""

    def build_generator(latent, hidden=64):
        return keras.Sequential(
            [
                keras.Input((latent,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dropout(0.3),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(2),
            ]
        )


@mutant("build_generator")
def batch_normalisation():
    """BatchNormalization after each hidden layer, as in DCGAN."""

    def build_generator(latent, hidden=64):
        x = inputs = keras.Input((latent,))
        for _ in range(2):
            x = keras.layers.Dense(hidden, activation="relu")(x)
            x = keras.layers.BatchNormalization()(x)
        return keras.Model(inputs, keras.layers.Dense(2)(x))


@mutant("build_generator")
def no_bias():
    """Layers without bias."""

    def build_generator(latent, hidden=64):
        return keras.Sequential(
            [
                keras.Input((latent,)),
                keras.layers.Dense(hidden, activation="relu", use_bias=False),
                keras.layers.Dense(hidden, activation="relu", use_bias=False),
                keras.layers.Dense(2, use_bias=False),
            ]
        )


@mutant("build_generator")
def returns_a_tensor():
    """The output of the last layer, not a model."""

    def build_generator(latent, hidden=64):
        z = keras.Input((latent,))
        x = keras.layers.Dense(hidden, activation="relu")(z)
        x = keras.layers.Dense(hidden, activation="relu")(x)
        return keras.layers.Dense(2)(x)


@mutant("build_generator")
def frozen():
    """None of its weights can be trained."""

    def build_generator(latent, hidden=64):
        model = keras.Sequential(
            [
                keras.Input((latent,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(2),
            ]
        )
        model.trainable = False
        return model


@mutant("build_generator")
def same_model_each_time():
    """Keeps the model: a second call gets the weights of the first."""

    _made = {}

    def build_generator(latent, hidden=64):
        if (latent, hidden) not in _made:
            _made[latent, hidden] = keras.Sequential(
                [
                    keras.Input((latent,)),
                    keras.layers.Dense(hidden, activation="relu"),
                    keras.layers.Dense(hidden, activation="relu"),
                    keras.layers.Dense(2),
                ]
            )
        return _made[latent, hidden]


@mutant("build_generator")
def other_default():
    """32 units if nothing is said."""

    def build_generator(latent, hidden=32):
        return keras.Sequential(
            [
                keras.Input((latent,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(2),
            ]
        )


@mutant("build_generator")
def second_relu_forgotten():
    """The second hidden layer has no activation."""

    def build_generator(latent, hidden=64):
        return keras.Sequential(
            [
                keras.Input((latent,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(hidden),
                keras.layers.Dense(2),
            ]
        )


@mutant("build_generator")
def first_relu_forgotten():
    """The first hidden layer has no activation."""

    def build_generator(latent, hidden=64):
        return keras.Sequential(
            [
                keras.Input((latent,)),
                keras.layers.Dense(hidden),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(2),
            ]
        )


@mutant("build_generator")
def growing():
    """The second hidden layer is twice as wide."""

    def build_generator(latent, hidden=64):
        return keras.Sequential(
            [
                keras.Input((latent,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(2 * hidden, activation="relu"),
                keras.layers.Dense(2),
            ]
        )


@mutant("build_generator")
def sigmoid_hidden():
    """Sigmoids in the hidden layers."""

    def build_generator(latent, hidden=64):
        return keras.Sequential(
            [
                keras.Input((latent,)),
                keras.layers.Dense(hidden, activation="sigmoid"),
                keras.layers.Dense(hidden, activation="sigmoid"),
                keras.layers.Dense(2),
            ]
        )


@mutant("build_generator")
def latent_and_hidden_swapped():
    """hidden numbers come in, and latent units are hidden."""

    def build_generator(latent, hidden=64):
        return keras.Sequential(
            [
                keras.Input((hidden,)),
                keras.layers.Dense(latent, activation="relu"),
                keras.layers.Dense(latent, activation="relu"),
                keras.layers.Dense(2),
            ]
        )


@mutant("build_generator")
def points_rescaled():
    """Multiplies the points by the radius of the clouds."""

    def build_generator(latent, hidden=64):
        return keras.Sequential(
            [
                keras.Input((latent,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(2),
                keras.layers.Rescaling(RADIUS),
            ]
        )


@mutant("build_generator")
def penalty():
    """An L2 penalty on the weights."""

    def build_generator(latent, hidden=64):
        l2 = keras.regularizers.L2(1e-3)
        return keras.Sequential(
            [
                keras.Input((latent,)),
                keras.layers.Dense(hidden, activation="relu", kernel_regularizer=l2),
                keras.layers.Dense(hidden, activation="relu", kernel_regularizer=l2),
                keras.layers.Dense(2),
            ]
        )


@mutant("build_generator")
def noise_added():
    """Noise within the network."""

    def build_generator(latent, hidden=64):
        return keras.Sequential(
            [
                keras.Input((latent,)),
                keras.layers.GaussianNoise(0.1),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(2),
            ]
        )


@mutant("build_generator")
def one_layer_used_twice():
    """The same hidden layer twice behind a first one: three layers and shared weights."""

    def build_generator(latent, hidden=64):
        z = keras.Input((latent,))
        shared = keras.layers.Dense(hidden, activation="relu")
        x = keras.layers.Dense(hidden, activation="relu")(z)
        return keras.Model(z, keras.layers.Dense(2)(shared(shared(x))))


@mutant("build_generator")
def noise_handed_on():
    """The noise goes to the last layer as well."""

    def build_generator(latent, hidden=64):
        z = keras.Input((latent,))
        x = keras.layers.Dense(hidden, activation="relu")(z)
        x = keras.layers.Dense(hidden, activation="relu")(x)
        return keras.Model(z, keras.layers.Dense(2)(keras.layers.Concatenate()([x, z])))
