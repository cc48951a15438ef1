"""Wrong solutions of `build_encoder`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("build_encoder")
def no_relu():
    """The hidden layer has no activation."""

    def build_encoder(input_dim, codes, hidden=64):
        return keras.Sequential([keras.Input((input_dim,)), keras.layers.Dense(hidden), keras.layers.Dense(codes)])


@mutant("build_encoder")
def relu_on_the_code():
    """The code has a relu, so it is never negative."""

    def build_encoder(input_dim, codes, hidden=64):
        return keras.Sequential(
            [
                keras.Input((input_dim,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(codes, activation="relu"),
            ]
        )


@mutant("build_encoder")
def relu_on_the_wrong_layer():
    """The relu is on the code and not on the hidden layer."""

    def build_encoder(input_dim, codes, hidden=64):
        inputs = keras.Input((input_dim,))
        x = keras.layers.Dense(hidden)(inputs)
        return keras.Model(inputs, keras.layers.Dense(codes, activation="relu")(x))


@mutant("build_encoder")
def never_built():
    """No Input and no build: the model has no weights."""

    def build_encoder(input_dim, codes, hidden=64):
        return keras.Sequential([keras.layers.Dense(hidden, activation="relu"), keras.layers.Dense(codes)])


@mutant("build_encoder")
def hidden_ignored():
    """64 hidden units whatever is asked for."""

    def build_encoder(input_dim, codes, hidden=64):
        return keras.Sequential(
            [keras.Input((input_dim,)), keras.layers.Dense(64, activation="relu"), keras.layers.Dense(codes)]
        )


@mutant("build_encoder")
def pixels_of_the_notebook():
    """Uses PIXELS of the notebook, not input_dim."""

    def build_encoder(input_dim, codes, hidden=64):
        return keras.Sequential(
            [keras.Input((PIXELS,)), keras.layers.Dense(hidden, activation="relu"), keras.layers.Dense(codes)]
        )


@mutant("build_encoder")
def codes_hard_coded():
    """8 codes always."""

    def build_encoder(input_dim, codes, hidden=64):
        inputs = keras.Input((input_dim,))
        x = keras.layers.Dense(hidden, activation="relu")(inputs)
        return keras.Model(inputs, keras.layers.Dense(8)(x))


@mutant("build_encoder")
def sigmoid_hidden():
    """The hidden layer has a sigmoid."""

    def build_encoder(input_dim, codes, hidden=64):
        return keras.Sequential(
            [keras.Input((input_dim,)), keras.layers.Dense(hidden, activation="sigmoid"), keras.layers.Dense(codes)]
        )


@mutant("build_encoder")
def leaky_relu():
    """A leaky relu in place of relu."""

    def build_encoder(input_dim, codes, hidden=64):
        inputs = keras.Input((input_dim,))
        x = keras.layers.LeakyReLU()(keras.layers.Dense(hidden)(inputs))
        return keras.Model(inputs, keras.layers.Dense(codes)(x))


@mutant("build_encoder")
def one_layer_only():
    """No hidden layer, one Dense with relu."""

    def build_encoder(input_dim, codes, hidden=64):
        return keras.Sequential([keras.Input((input_dim,)), keras.layers.Dense(codes, activation="relu")])


@mutant("build_encoder")
def two_hidden_layers():
    """Two hidden layers."""

    def build_encoder(input_dim, codes, hidden=64):
        model = keras.Sequential([keras.Input((input_dim,))])
        for _ in range(2):
            model.add(keras.layers.Dense(hidden, activation="relu"))
        model.add(keras.layers.Dense(codes))
        return model


@mutant("build_encoder")
def tanh_on_the_code():
    """A tanh keeps the codes between -1 and 1."""

    def build_encoder(input_dim, codes, hidden=64):
        return keras.Sequential(
            [
                keras.Input((input_dim,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(codes, activation="tanh"),
            ]
        )


@mutant("build_encoder")
def no_bias_on_the_code():
    """The last layer has no bias."""

    def build_encoder(input_dim, codes, hidden=64):
        return keras.Sequential(
            [
                keras.Input((input_dim,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(codes, use_bias=False),
            ]
        )


@mutant("build_encoder")
def rescales_the_rows():
    """Divides the rows by 16 inside, as if they were raw digits."""

    def build_encoder(input_dim, codes, hidden=64):
        return keras.Sequential(
            [
                keras.Input((input_dim,)),
                keras.layers.Rescaling(1 / 16),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(codes),
            ]
        )


@mutant("build_encoder")
def same_model_each_time():
    """Keeps the model: a second call with these sizes returns the same weights."""

    import functools

    @functools.cache
    def build_encoder(input_dim, codes, hidden=64):
        return keras.Sequential(
            [keras.Input((input_dim,)), keras.layers.Dense(hidden, activation="relu"), keras.layers.Dense(codes)]
        )


@mutant("build_encoder")
def other_default():
    """hidden is 32 where nothing is said."""

    def build_encoder(input_dim, codes, hidden=32):
        return keras.Sequential(
            [keras.Input((input_dim,)), keras.layers.Dense(hidden, activation="relu"), keras.layers.Dense(codes)]
        )


@mutant("build_encoder")
def dropout_between():
    """A Dropout layer that nobody asked for: in training the answer is another."""

    def build_encoder(input_dim, codes, hidden=64):
        return keras.Sequential(
            [
                keras.Input((input_dim,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dropout(0.2),
                keras.layers.Dense(codes),
            ]
        )


@mutant("build_encoder")
def batch_normalisation():
    """A BatchNormalization that nobody asked for: more weights, and rows depend on each other."""

    def build_encoder(input_dim, codes, hidden=64):
        inputs = keras.Input((input_dim,))
        x = keras.layers.Dense(hidden, activation="relu")(inputs)
        x = keras.layers.BatchNormalization()(x)
        return keras.Model(inputs, keras.layers.Dense(codes)(x))


@mutant("build_encoder")
def returns_a_tensor():
    """Returns the output of the last layer, not a model."""

    def build_encoder(input_dim, codes, hidden=64):
        inputs = keras.Input((input_dim,))
        x = keras.layers.Dense(hidden, activation="relu")(inputs)
        return keras.layers.Dense(codes)(x)


@mutant("build_encoder")
def frozen():
    """The weights cannot be trained."""

    def build_encoder(input_dim, codes, hidden=64):
        model = keras.Sequential(
            [keras.Input((input_dim,)), keras.layers.Dense(hidden, activation="relu"), keras.layers.Dense(codes)]
        )
        model.trainable = False
        return model


@mutant("build_encoder")
def relu_before_the_first_layer():
    """relu acts on the rows and not on the hidden units."""

    def build_encoder(input_dim, codes, hidden=64):
        inputs = keras.Input((input_dim,))
        x = keras.layers.Dense(hidden)(keras.layers.ReLU()(inputs))
        return keras.Model(inputs, keras.layers.Dense(codes)(x))


@mutant("build_encoder")
def hidden_and_codes_swapped():
    """As many hidden units as codes, and as many codes as hidden units."""

    def build_encoder(input_dim, codes, hidden=64):
        return keras.Sequential(
            [keras.Input((input_dim,)), keras.layers.Dense(codes, activation="relu"), keras.layers.Dense(hidden)]
        )


@mutant("build_encoder")
def relu_capped_at_six():
    """ReLU(6) cuts large hidden values off."""

    def build_encoder(input_dim, codes, hidden=64):
        return keras.Sequential(
            [
                keras.Input((input_dim,)),
                keras.layers.Dense(hidden),
                keras.layers.ReLU(max_value=6),
                keras.layers.Dense(codes),
            ]
        )
