"""Wrong solutions of `build_mlp`, written from the release alone."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("build_mlp")
def flatten_forgotten():
    """No Flatten: Dense works on the last axis, and the output has four axes."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape)])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(max(1, int(units * width)), activation="relu"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def not_compiled():
    """compile is missing."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(max(1, int(units * width)), activation="relu"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        return model


@mutant("build_mlp")
def return_forgotten():
    """Nothing is returned."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(max(1, int(units * width)), activation="relu"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])


@mutant("build_mlp")
def one_layer_missing():
    """The layer of 512 is missing."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 128, 32):
            model.add(keras.layers.Dense(max(1, int(units * width)), activation="relu"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def reversed_order():
    """From the narrow layers to the wide ones."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (32, 128, 512, 1024, 2048):
            model.add(keras.layers.Dense(max(1, int(units * width)), activation="relu"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def width_ignored():
    """width is not used."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(units, activation="relu"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def at_least_one_forgotten():
    """0 units at small widths: int(32 · 0.01) is 0."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(int(units * width), activation="relu"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def rounded_units():
    """round instead of int: 32 · 0.11 gives 4 instead of 3."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(max(1, round(units * width)), activation="relu"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def units_rounded_up():
    """Rounds up instead of down."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(int(np.ceil(units * width)), activation="relu"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def ten_classes():
    """The last layer always has ten units."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(max(1, int(units * width)), activation="relu"))
        model.add(keras.layers.Dense(10, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def output_scaled():
    """The last layer is scaled, too."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(max(1, int(units * width)), activation="relu"))
        model.add(keras.layers.Dense(max(1, int(num_classes * width)), activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def loss_for_one_hot():
    """The loss for one-hot labels."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(max(1, int(units * width)), activation="relu"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def no_activation():
    """Hidden layers without activation: one linear map."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(max(1, int(units * width))))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def sigmoid_hidden():
    """Sigmoid in the hidden layers."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(max(1, int(units * width)), activation="sigmoid"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def leaky_hidden():
    """Leaky relu in the hidden layers."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(max(1, int(units * width)), activation="leaky_relu"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def logits_out():
    """No softmax: rows do not sum to 1."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(max(1, int(units * width)), activation="relu"))
        model.add(keras.layers.Dense(num_classes))
        model.compile(
            optimizer="adam", loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy"]
        )
        return model


@mutant("build_mlp")
def softmax_twice():
    """Softmax in the last Dense layer, and once more in a layer behind it."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(max(1, int(units * width)), activation="relu"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.add(keras.layers.Softmax())
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def summed_loss():
    """The loss is the sum over the batch, not the mean."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(max(1, int(units * width)), activation="relu"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(
            optimizer="adam", loss=keras.losses.SparseCategoricalCrossentropy(reduction="sum"), metrics=["accuracy"]
        )
        return model


@mutant("build_mlp")
def plain_sgd():
    """SGD instead of Adam."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(max(1, int(units * width)), activation="relu"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="sgd", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def huge_learning_rate():
    """Learning rate 0.1."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(max(1, int(units * width)), activation="relu"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(
            optimizer=keras.optimizers.Adam(0.1), loss="sparse_categorical_crossentropy", metrics=["accuracy"]
        )
        return model


@mutant("build_mlp")
def tiny_learning_rate():
    """Learning rate 0.00001."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(max(1, int(units * width)), activation="relu"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(
            optimizer=keras.optimizers.Adam(1e-5), loss="sparse_categorical_crossentropy", metrics=["accuracy"]
        )
        return model


@mutant("build_mlp")
def weight_penalty():
    """An L2 penalty on the hidden layers."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(max(1, int(units * width)), activation="relu", kernel_regularizer="l2"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def dropout_added():
    """Dropout behind each hidden layer."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(max(1, int(units * width)), activation="relu"))
            model.add(keras.layers.Dropout(0.25))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def colour_pictures_only():
    """Always 32 × 32 × 3, whatever input_shape says."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input((32, 32, 3)), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(max(1, int(units * width)), activation="relu"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def no_biases():
    """Layers without biases."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(max(1, int(units * width)), activation="relu", use_bias=False))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def pooled_instead_of_flat():
    """GlobalAveragePooling2D instead of Flatten: one number for each channel."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.GlobalAveragePooling2D()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(max(1, int(units * width)), activation="relu"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def accuracy_forgotten():
    """No metric."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(max(1, int(units * width)), activation="relu"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_mlp")
def first_layer_frozen():
    """The first Dense layer is not trained."""

    def build_mlp(input_shape=(32, 32, 3), num_classes=10, width=1.0):
        model = keras.Sequential([keras.Input(input_shape), keras.layers.Flatten()])
        for units in (2048, 1024, 512, 128, 32):
            model.add(keras.layers.Dense(max(1, int(units * width)), activation="relu"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.layers[1].trainable = False
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model
