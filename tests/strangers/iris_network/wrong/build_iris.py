"""Wrong solutions of `build_iris`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("build_iris")
def no_relu():
    """Hidden layers without an activation."""

    def build_iris(hidden_units=(8,)):
        model = keras.Sequential([keras.Input((4,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units))
        model.add(keras.layers.Dense(3, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_iris")
def sigmoid_hidden_layers():
    """Sigmoid in the hidden layers, as in the network of nodes."""

    def build_iris(hidden_units=(8,)):
        model = keras.Sequential([keras.Input((4,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation="sigmoid"))
        model.add(keras.layers.Dense(3, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_iris")
def sigmoid_at_the_end():
    """Three sigmoids do not sum to 1."""

    def build_iris(hidden_units=(8,)):
        model = keras.Sequential([keras.Input((4,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation="relu"))
        model.add(keras.layers.Dense(3, activation="sigmoid"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_iris")
def logits_at_the_end():
    """No softmax: the loss knows of logits, but the outputs are no probabilities."""

    def build_iris(hidden_units=(8,)):
        model = keras.Sequential([keras.Input((4,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation="relu"))
        model.add(keras.layers.Dense(3))
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
        model.compile(optimizer="adam", loss=loss, metrics=["accuracy"])
        return model


@mutant("build_iris")
def softmax_in_the_middle():
    """A second softmax, in front of the last layer."""

    def build_iris(hidden_units=(8,)):
        model = keras.Sequential([keras.Input((4,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation="relu"))
        model.add(keras.layers.Softmax())
        model.add(keras.layers.Dense(3, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_iris")
def loss_not_sparse():
    """categorical_crossentropy fails for integer labels."""

    def build_iris(hidden_units=(8,)):
        model = keras.Sequential([keras.Input((4,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation="relu"))
        model.add(keras.layers.Dense(3, activation="softmax"))
        model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_iris")
def squared_error():
    """mse of labels and probabilities."""

    def build_iris(hidden_units=(8,)):
        model = keras.Sequential([keras.Input((4,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation="relu"))
        model.add(keras.layers.Dense(3, activation="softmax"))
        model.compile(optimizer="adam", loss="mse", metrics=["accuracy"])
        return model


@mutant("build_iris")
def no_metric():
    """The accuracy is not measured."""

    def build_iris(hidden_units=(8,)):
        model = keras.Sequential([keras.Input((4,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation="relu"))
        model.add(keras.layers.Dense(3, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_iris")
def plain_sgd():
    """SGD instead of Adam."""

    def build_iris(hidden_units=(8,)):
        model = keras.Sequential([keras.Input((4,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation="relu"))
        model.add(keras.layers.Dense(3, activation="softmax"))
        model.compile(optimizer="sgd", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_iris")
def rmsprop_from_the_other_notebook():
    """RMSprop instead of Adam."""

    def build_iris(hidden_units=(8,)):
        model = keras.Sequential([keras.Input((4,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation="relu"))
        model.add(keras.layers.Dense(3, activation="softmax"))
        model.compile(optimizer="rmsprop", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_iris")
def not_compiled():
    """compile is missing."""

    def build_iris(hidden_units=(8,)):
        model = keras.Sequential([keras.Input((4,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation="relu"))
        model.add(keras.layers.Dense(3, activation="softmax"))
        return model


@mutant("build_iris")
def one_layer_of_eight():
    """Ignores hidden_units."""

    def build_iris(hidden_units=(8,)):
        model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(8, activation="relu")])
        model.add(keras.layers.Dense(3, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_iris")
def first_width_only():
    """Uses hidden_units[0] only, and fails for an empty tuple."""

    def build_iris(hidden_units=(8,)):
        model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(hidden_units[0], activation="relu")])
        model.add(keras.layers.Dense(3, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_iris")
def output_layer_in_the_loop():
    """The softmax layer is inside the loop."""

    def build_iris(hidden_units=(8,)):
        model = keras.Sequential([keras.Input((4,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation="relu"))
            model.add(keras.layers.Dense(3, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_iris")
def two_species():
    """Two outputs: the species with label 2 has none."""

    def build_iris(hidden_units=(8,)):
        model = keras.Sequential([keras.Input((4,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation="relu"))
        model.add(keras.layers.Dense(2, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_iris")
def binary_output():
    """The row of the table for two classes: one sigmoid."""

    def build_iris(hidden_units=(8,)):
        units, activation, loss = output_layer("binary", 3)
        model = keras.Sequential([keras.Input((4,))])
        for width in hidden_units:
            model.add(keras.layers.Dense(width, activation="relu"))
        model.add(keras.layers.Dense(units, activation=activation))
        model.compile(optimizer="adam", loss=loss, metrics=["accuracy"])
        return model


@mutant("build_iris")
def normalised_between():
    """BatchNormalization between the layers: more parameters than promised."""

    def build_iris(hidden_units=(8,)):
        model = keras.Sequential([keras.Input((4,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation="relu"))
            model.add(keras.layers.BatchNormalization())
        model.add(keras.layers.Dense(3, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_iris")
def widths_reversed():
    """The hidden layers in the opposite order: (2, 5) becomes (5, 2)."""

    def build_iris(hidden_units=(8,)):
        model = keras.Sequential([keras.Input((4,))])
        for units in reversed(hidden_units):
            model.add(keras.layers.Dense(units, activation="relu"))
        model.add(keras.layers.Dense(3, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_iris")
def accuracy_of_equal_numbers():
    """keras.metrics.Accuracy compares labels with probabilities number by number."""

    def build_iris(hidden_units=(8,)):
        model = keras.Sequential([keras.Input((4,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation="relu"))
        model.add(keras.layers.Dense(3, activation="softmax"))
        metric = keras.metrics.Accuracy(name="accuracy")
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=[metric])
        return model


@mutant("build_iris")
def pops_the_widths():
    """pop empties the caller's list; a tuple has no pop."""

    def build_iris(hidden_units=(8,)):
        model = keras.Sequential([keras.Input((4,))])
        while len(hidden_units) > 0:
            model.add(keras.layers.Dense(hidden_units.pop(0), activation="relu"))
        model.add(keras.layers.Dense(3, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model
