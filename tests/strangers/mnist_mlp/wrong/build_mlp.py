"""Wrong solutions of `build_mlp`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("build_mlp")
def only_first_hidden():
    """Uses the first entry of hidden_units only, and fails without one."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential(
            [
                keras.Input((input_dim,)),
                keras.layers.Dense(hidden_units[0], activation=activation),
                keras.layers.Dense(num_classes, activation="softmax"),
            ]
        )
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def relu_hard_coded():
    """The argument activation is not used."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation="relu"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def loss_for_one_hot():
    """categorical_crossentropy, which wants one-hot labels."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def no_softmax():
    """The outputs are logits."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(num_classes))
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
        model.compile(optimizer="adam", loss=loss, metrics=["accuracy"])
        return model


@mutant("build_mlp")
def sigmoid_at_the_end():
    """Sigmoid instead of softmax: rows do not sum to 1."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(num_classes, activation="sigmoid"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def not_compiled():
    """compile is missing."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        return model


@mutant("build_mlp")
def return_forgotten():
    """Returns what compile returns: nothing."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        return model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])


@mutant("build_mlp")
def accuracy_forgotten():
    """No metric."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_mlp")
def plain_sgd():
    """SGD instead of Adam."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="sgd", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def faster_adam():
    """Learning rate 0.01."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        adam = keras.optimizers.Adam(learning_rate=0.01)
        model.compile(optimizer=adam, loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def ten_classes():
    """The last layer always has ten units."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(10, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def dropout_added():
    """A Dropout layer behind each hidden layer."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
            model.add(keras.layers.Dropout(0.2))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def input_shape_missing():
    """Without keras.Input: the network does not know its shapes yet."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential()
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def hidden_reversed():
    """The hidden layers stand in reverse order."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in reversed(hidden_units):
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def input_as_dense():
    """A first Dense layer of input_dim units stands for the input."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,)), keras.layers.Dense(input_dim, activation=activation)])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def softmax_twice():
    """Softmax in the last Dense layer, and once more in a layer behind it."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.add(keras.layers.Softmax())
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def weight_penalty():
    """An L2 penalty on the weights."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation, kernel_regularizer="l2"))
        model.add(keras.layers.Dense(num_classes, activation="softmax", kernel_regularizer="l2"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def biases_off_at_the_end():
    """The last layer has no biases."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(num_classes, activation="softmax", use_bias=False))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def relative_of_adam():
    """AdamW, which also shrinks the weights."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adamw", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def gradients_clipped():
    """Adam clips the gradients, which Keras' own does not."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        adam = keras.optimizers.Adam(clipnorm=0.1)
        model.compile(optimizer=adam, loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def first_layer_frozen():
    """The first layer is not trained."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.layers[0].trainable = False
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def widths_as_a_set():
    """set(hidden_units) merges equal layers: (8, 8) gives one."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in set(hidden_units):
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def metrics_by_position():
    """The third argument of compile is loss_weights: no metric, and fit fails."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile("adam", "sparse_categorical_crossentropy", ["accuracy"])
        return model
