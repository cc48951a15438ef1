"""Wrong solutions of `build_decoder`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("build_decoder")
def sigmoid_at_the_end():
    """A sigmoid makes the answers pixels from 0 to 1."""

    def build_decoder(codes, output_dim, hidden=64):
        return keras.Sequential(
            [
                keras.Input((codes,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(output_dim, activation="sigmoid"),
            ]
        )


@mutant("build_decoder")
def encoder_again():
    """The sizes as in the encoder: from output_dim to codes."""

    def build_decoder(codes, output_dim, hidden=64):
        return keras.Sequential(
            [keras.Input((output_dim,)), keras.layers.Dense(hidden, activation="relu"), keras.layers.Dense(codes)]
        )


@mutant("build_decoder")
def all_linear():
    """No activation anywhere."""

    def build_decoder(codes, output_dim, hidden=64):
        z = keras.Input((codes,))
        return keras.Model(z, keras.layers.Dense(output_dim)(keras.layers.Dense(hidden)(z)))


@mutant("build_decoder")
def no_hidden_layer():
    """One Dense layer, straight from the code to the row."""

    def build_decoder(codes, output_dim, hidden=64):
        return keras.Sequential([keras.Input((codes,)), keras.layers.Dense(output_dim)])


@mutant("build_decoder")
def relu_at_the_end():
    """A relu at the end as well: the answers are never negative."""

    def build_decoder(codes, output_dim, hidden=64):
        model = keras.Sequential([keras.Input((codes,))])
        for units in (hidden, output_dim):
            model.add(keras.layers.Dense(units, activation="relu"))
        return model


@mutant("build_decoder")
def softmax_at_the_end():
    """A softmax at the end: the answers add up to 1."""

    def build_decoder(codes, output_dim, hidden=64):
        z = keras.Input((codes,))
        h = keras.layers.Dense(hidden, activation="relu")(z)
        return keras.Model(z, keras.layers.Dense(output_dim, activation="softmax")(h))


@mutant("build_decoder")
def codes_of_the_notebook():
    """Uses CODES of the notebook, not the argument."""

    def build_decoder(codes, output_dim, hidden=64):
        return keras.Sequential(
            [keras.Input((CODES,)), keras.layers.Dense(hidden, activation="relu"), keras.layers.Dense(output_dim)]
        )


@mutant("build_decoder")
def sixty_four_pixels():
    """Always answers 64 numbers."""

    def build_decoder(codes, output_dim, hidden=64):
        z = keras.Input((codes,))
        h = keras.layers.Dense(hidden, activation="relu")(z)
        return keras.Model(z, keras.layers.Dense(64)(h))


@mutant("build_decoder")
def subclass_without_weights():
    """A class that is never called: no weights until it is."""

    def build_decoder(codes, output_dim, hidden=64):
        class Decoder(keras.Model):
            def __init__(self):
                super().__init__()
                self.one = keras.layers.Dense(hidden, activation="relu")
                self.two = keras.layers.Dense(output_dim)

            def call(self, z):
                return self.two(self.one(z))

        return Decoder()


@mutant("build_decoder")
def elu_hidden():
    """elu in place of relu."""

    def build_decoder(codes, output_dim, hidden=64):
        return keras.Sequential(
            [keras.Input((codes,)), keras.layers.Dense(hidden, activation="elu"), keras.layers.Dense(output_dim)]
        )


@mutant("build_decoder")
def gelu_hidden():
    """gelu, which is nearly relu."""

    def build_decoder(codes, output_dim, hidden=64):
        return keras.Sequential(
            [keras.Input((codes,)), keras.layers.Dense(hidden, activation="gelu"), keras.layers.Dense(output_dim)]
        )


@mutant("build_decoder")
def hidden_layer_without_bias():
    """The hidden layer has no bias."""

    def build_decoder(codes, output_dim, hidden=64):
        return keras.Sequential(
            [
                keras.Input((codes,)),
                keras.layers.Dense(hidden, activation="relu", use_bias=False),
                keras.layers.Dense(output_dim),
            ]
        )


@mutant("build_decoder")
def hidden_not_passed_on():
    """Calls the encoder's function but forgets hidden."""

    def build_decoder(codes, output_dim, hidden=64):
        return build_encoder(codes, output_dim)


@mutant("build_decoder")
def encoder_arguments_swapped():
    """Calls the encoder's function with the sizes in the wrong order."""

    def build_decoder(codes, output_dim, hidden=64):
        return build_encoder(output_dim, codes, hidden)


@mutant("build_decoder")
def shared_last_layer():
    """One last layer for all decoders of a size: they share its weights."""

    _last_layers = {}

    def build_decoder(codes, output_dim, hidden=64):
        last = _last_layers.setdefault((hidden, output_dim), keras.layers.Dense(output_dim))
        return keras.Sequential([keras.Input((codes,)), keras.layers.Dense(hidden, activation="relu"), last])


@mutant("build_decoder")
def picture_shape():
    """Answers pictures (N, 8, 8) and not rows, if the rows are square."""

    def build_decoder(codes, output_dim, hidden=64):
        side = round(output_dim**0.5)
        model = keras.Sequential(
            [keras.Input((codes,)), keras.layers.Dense(hidden, activation="relu"), keras.layers.Dense(output_dim)]
        )
        if side * side == output_dim:
            model.add(keras.layers.Reshape((side, side)))
        return model


@mutant("build_decoder")
def hidden_required():
    """hidden has no default."""

    def build_decoder(codes, output_dim, hidden):
        return keras.Sequential(
            [keras.Input((codes,)), keras.layers.Dense(hidden, activation="relu"), keras.layers.Dense(output_dim)]
        )


@mutant("build_decoder")
def hidden_doubled():
    """Twice as many hidden units, as the decoder has the harder work."""

    def build_decoder(codes, output_dim, hidden=64):
        return keras.Sequential(
            [keras.Input((codes,)), keras.layers.Dense(2 * hidden, activation="relu"), keras.layers.Dense(output_dim)]
        )


@mutant("build_decoder")
def only_the_first_layer_trained():
    """The last layer cannot be trained."""

    def build_decoder(codes, output_dim, hidden=64):
        z = keras.Input((codes,))
        h = keras.layers.Dense(hidden, activation="relu")(z)
        return keras.Model(z, keras.layers.Dense(output_dim, trainable=False)(h))


@mutant("build_decoder")
def noise_in_training():
    """GaussianNoise on the code, which changes the answer in training."""

    def build_decoder(codes, output_dim, hidden=64):
        z = keras.Input((codes,))
        h = keras.layers.Dense(hidden, activation="relu")(keras.layers.GaussianNoise(0.1)(z))
        return keras.Model(z, keras.layers.Dense(output_dim)(h))


@mutant("build_decoder")
def list_of_layers():
    """Returns a list of layers, not a model."""

    def build_decoder(codes, output_dim, hidden=64):
        return [keras.Input((codes,)), keras.layers.Dense(hidden, activation="relu"), keras.layers.Dense(output_dim)]


@mutant("build_decoder")
def tanh_hidden():
    """tanh in place of relu."""

    def build_decoder(codes, output_dim, hidden=64):
        return keras.Sequential(
            [keras.Input((codes,)), keras.layers.Dense(hidden, activation="tanh"), keras.layers.Dense(output_dim)]
        )
