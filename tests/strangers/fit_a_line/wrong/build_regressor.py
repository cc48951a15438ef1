"""Wrong solutions of `build_regressor`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("build_regressor")
def relu_on_the_last_layer():
    """The answer can never be negative."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        model = keras.Sequential([keras.Input((1,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(1, activation="relu"))
        model.compile(optimizer="rmsprop", loss="mse")
        return model


@mutant("build_regressor")
def activation_on_every_layer():
    """The last layer gets the activation, too."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        model = keras.Sequential([keras.Input((1,))])
        for units in [*hidden_units, 1]:
            model.add(keras.layers.Dense(units, activation=activation))
        model.compile(optimizer="rmsprop", loss="mse")
        return model


@mutant("build_regressor")
def hidden_layers_without_activation():
    """The activation is never used: a stack of lines."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        model = keras.Sequential([keras.Input((1,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units))
        model.add(keras.layers.Dense(1))
        model.compile(optimizer="rmsprop", loss="mse")
        return model


@mutant("build_regressor")
def always_relu():
    """Ignores the argument activation."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        model = keras.Sequential([keras.Input((1,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation="relu"))
        model.add(keras.layers.Dense(1))
        model.compile(optimizer="rmsprop", loss="mse")
        return model


@mutant("build_regressor")
def widths_hard_coded():
    """Always 200 and 45."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        model = keras.Sequential([keras.Input((1,))])
        model.add(keras.layers.Dense(200, activation=activation))
        model.add(keras.layers.Dense(45, activation=activation))
        model.add(keras.layers.Dense(1))
        model.compile(optimizer="rmsprop", loss="mse")
        return model


@mutant("build_regressor")
def absolute_error():
    """Compiled for the mean absolute error."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        model = keras.Sequential([keras.Input((1,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(1))
        model.compile(optimizer="rmsprop", loss="mae")
        return model


@mutant("build_regressor")
def adam_from_habit():
    """Adam instead of RMSprop."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        model = keras.Sequential([keras.Input((1,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(1))
        model.compile(optimizer="adam", loss="mse")
        return model


@mutant("build_regressor")
def mse_only_as_a_metric():
    """The squared error is a metric, the loss a cross-entropy."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        model = keras.Sequential([keras.Input((1,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(1))
        model.compile(optimizer="rmsprop", loss="binary_crossentropy", metrics=["mse"])
        return model


@mutant("build_regressor")
def not_compiled():
    """compile is missing."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        model = keras.Sequential([keras.Input((1,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(1))
        return model


@mutant("build_regressor")
def returns_what_compile_returns():
    """compile returns None."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        model = keras.Sequential([keras.Input((1,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(1))
        return model.compile(optimizer="rmsprop", loss="mse")


@mutant("build_regressor")
def no_output_layer():
    """Ends with the last hidden layer."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        model = keras.Sequential([keras.Input((1,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.compile(optimizer="rmsprop", loss="mse")
        return model


@mutant("build_regressor")
def empty_means_default():
    """An empty hidden_units is replaced by the default."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        model = keras.Sequential([keras.Input((1,))])
        for units in hidden_units or (200, 45):
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(1))
        model.compile(optimizer="rmsprop", loss="mse")
        return model


@mutant("build_regressor")
def tuple_plus_list():
    """hidden_units + (1,) fails for a list."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        model = keras.Sequential([keras.Input((1,))])
        widths = hidden_units + (1,)
        for units in widths[:-1]:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(widths[-1]))
        model.compile(optimizer="rmsprop", loss="mse")
        return model


@mutant("build_regressor")
def two_widths_unpacked():
    """Needs exactly two hidden layers."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        first, second = hidden_units
        model = keras.Sequential(
            [
                keras.Input((1,)),
                keras.layers.Dense(first, activation=activation),
                keras.layers.Dense(second, activation=activation),
                keras.layers.Dense(1),
            ]
        )
        model.compile(optimizer="rmsprop", loss="mse")
        return model


@mutant("build_regressor")
def widths_sorted():
    """Sorts the widths: (2, 4) becomes (4, 2)."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        model = keras.Sequential([keras.Input((1,))])
        for units in sorted(hidden_units, reverse=True):
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(1))
        model.compile(optimizer="rmsprop", loss="mse")
        return model


@mutant("build_regressor")
def last_hidden_layer_linear():
    """The last of the hidden layers has no activation."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        model = keras.Sequential([keras.Input((1,))])
        for k, units in enumerate(hidden_units):
            last = k == len(hidden_units) - 1
            model.add(keras.layers.Dense(units, activation=None if last else activation))
        model.add(keras.layers.Dense(1))
        model.compile(optimizer="rmsprop", loss="mse")
        return model


@mutant("build_regressor")
def dropout_between():
    """Adds dropout, which makes training answers random."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        model = keras.Sequential([keras.Input((1,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
            model.add(keras.layers.Dropout(0.2))
        model.add(keras.layers.Dense(1))
        model.compile(optimizer="rmsprop", loss="mse")
        return model


@mutant("build_regressor")
def no_biases():
    """use_bias=False: half of each neuron's line is missing."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        model = keras.Sequential([keras.Input((1,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation, use_bias=False))
        model.add(keras.layers.Dense(1))
        model.compile(optimizer="rmsprop", loss="mse")
        return model


@mutant("build_regressor")
def two_inputs():
    """Rows of two numbers."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        model = keras.Sequential([keras.Input((2,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(1))
        model.compile(optimizer="rmsprop", loss="mse")
        return model


@mutant("build_regressor")
def pops_the_widths():
    """Empties the caller's list of widths; for a tuple it fails."""

    def build_regressor(hidden_units=(200, 45), activation="relu"):
        model = keras.Sequential([keras.Input((1,))])
        while hidden_units:
            model.add(keras.layers.Dense(hidden_units.pop(0), activation=activation))
        model.add(keras.layers.Dense(1))
        model.compile(optimizer="rmsprop", loss="mse")
        return model
