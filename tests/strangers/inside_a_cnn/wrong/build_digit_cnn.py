"""Wrong solutions of `build_digit_cnn`, by people who had seen only the release."""

# mypy: ignore-errors

from __future__ import annotations

from autograder.specimens import mutant


@mutant("build_digit_cnn")
def sizes_swapped():
    """The small network and the large one are mixed up."""

    def build_digit_cnn(small=False):
        model = keras.Sequential([keras.Input((28, 28, 1))])
        if not small:
            model.add(keras.layers.Conv2D(16, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(3))
            model.add(keras.layers.Conv2D(8, 3, activation="relu"))
            model.add(keras.layers.Flatten())
        else:
            model.add(keras.layers.Conv2D(32, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.Flatten())
            model.add(keras.layers.Dense(64, activation="relu"))
        model.add(keras.layers.Dense(10, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_digit_cnn")
def small_by_default():
    """Without an argument the small network comes back."""

    def build_digit_cnn(small=True):
        model = keras.Sequential([keras.Input((28, 28, 1))])
        if small:
            model.add(keras.layers.Conv2D(16, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(3))
            model.add(keras.layers.Conv2D(8, 3, activation="relu"))
            model.add(keras.layers.Flatten())
        else:
            model.add(keras.layers.Conv2D(32, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.Flatten())
            model.add(keras.layers.Dense(64, activation="relu"))
        model.add(keras.layers.Dense(10, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_digit_cnn")
def pool_of_two_in_the_small():
    """The small network pools by 2, as the large one does."""

    def build_digit_cnn(small=False):
        model = keras.Sequential([keras.Input((28, 28, 1))])
        if small:
            model.add(keras.layers.Conv2D(16, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(8, 3, activation="relu"))
            model.add(keras.layers.Flatten())
        else:
            model.add(keras.layers.Conv2D(32, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.Flatten())
            model.add(keras.layers.Dense(64, activation="relu"))
        model.add(keras.layers.Dense(10, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_digit_cnn")
def average_pooling():
    """Means in place of maxima."""

    def build_digit_cnn(small=False):
        model = keras.Sequential([keras.Input((28, 28, 1))])
        if small:
            model.add(keras.layers.Conv2D(16, 3, activation="relu"))
            model.add(keras.layers.AveragePooling2D(3))
            model.add(keras.layers.Conv2D(8, 3, activation="relu"))
            model.add(keras.layers.Flatten())
        else:
            model.add(keras.layers.Conv2D(32, 3, activation="relu"))
            model.add(keras.layers.AveragePooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.AveragePooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.Flatten())
            model.add(keras.layers.Dense(64, activation="relu"))
        model.add(keras.layers.Dense(10, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_digit_cnn")
def padded_convolutions():
    """The convolutions pad with zeros."""

    def build_digit_cnn(small=False):
        model = keras.Sequential([keras.Input((28, 28, 1))])
        if small:
            model.add(keras.layers.Conv2D(16, 3, padding="same", activation="relu"))
            model.add(keras.layers.MaxPooling2D(3))
            model.add(keras.layers.Conv2D(8, 3, activation="relu"))
            model.add(keras.layers.Flatten())
        else:
            model.add(keras.layers.Conv2D(32, 3, padding="same", activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, padding="same", activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, padding="same", activation="relu"))
            model.add(keras.layers.Flatten())
            model.add(keras.layers.Dense(64, activation="relu"))
        model.add(keras.layers.Dense(10, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_digit_cnn")
def padded_pools():
    """Pools pad, so an odd side is rounded up: 11 becomes 6."""

    def build_digit_cnn(small=False):
        model = keras.Sequential([keras.Input((28, 28, 1))])
        if small:
            model.add(keras.layers.Conv2D(16, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(3, padding="same"))
            model.add(keras.layers.Conv2D(8, 3, activation="relu"))
            model.add(keras.layers.Flatten())
        else:
            model.add(keras.layers.Conv2D(32, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2, padding="same"))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2, padding="same"))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.Flatten())
            model.add(keras.layers.Dense(64, activation="relu"))
        model.add(keras.layers.Dense(10, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_digit_cnn")
def pool_moves_by_two():
    """The pool of 3 moves on by 2, not by 3."""

    def build_digit_cnn(small=False):
        model = keras.Sequential([keras.Input((28, 28, 1))])
        if small:
            model.add(keras.layers.Conv2D(16, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(3, strides=2))
            model.add(keras.layers.Conv2D(8, 3, activation="relu"))
            model.add(keras.layers.Flatten())
        else:
            model.add(keras.layers.Conv2D(32, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.Flatten())
            model.add(keras.layers.Dense(64, activation="relu"))
        model.add(keras.layers.Dense(10, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_digit_cnn")
def first_relu_missing():
    """The first convolution has no activation."""

    def build_digit_cnn(small=False):
        model = keras.Sequential([keras.Input((28, 28, 1))])
        if small:
            model.add(keras.layers.Conv2D(16, 3))
            model.add(keras.layers.MaxPooling2D(3))
            model.add(keras.layers.Conv2D(8, 3, activation="relu"))
            model.add(keras.layers.Flatten())
        else:
            model.add(keras.layers.Conv2D(32, 3))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.Flatten())
            model.add(keras.layers.Dense(64, activation="relu"))
        model.add(keras.layers.Dense(10, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_digit_cnn")
def dense_without_relu():
    """The dense layer of 64 has no activation."""

    def build_digit_cnn(small=False):
        model = keras.Sequential([keras.Input((28, 28, 1))])
        if small:
            model.add(keras.layers.Conv2D(16, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(3))
            model.add(keras.layers.Conv2D(8, 3, activation="relu"))
            model.add(keras.layers.Flatten())
        else:
            model.add(keras.layers.Conv2D(32, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.Flatten())
            model.add(keras.layers.Dense(64))
        model.add(keras.layers.Dense(10, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_digit_cnn")
def no_dense_64():
    """The dense layer of 64 is missing."""

    def build_digit_cnn(small=False):
        model = keras.Sequential([keras.Input((28, 28, 1))])
        if small:
            model.add(keras.layers.Conv2D(16, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(3))
            model.add(keras.layers.Conv2D(8, 3, activation="relu"))
            model.add(keras.layers.Flatten())
        else:
            model.add(keras.layers.Conv2D(32, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.Flatten())
        model.add(keras.layers.Dense(10, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_digit_cnn")
def dense_64_in_both():
    """The small network gets the dense layer of 64, too."""

    def build_digit_cnn(small=False):
        model = keras.Sequential([keras.Input((28, 28, 1))])
        if small:
            model.add(keras.layers.Conv2D(16, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(3))
            model.add(keras.layers.Conv2D(8, 3, activation="relu"))
            model.add(keras.layers.Flatten())
            model.add(keras.layers.Dense(64, activation="relu"))
        else:
            model.add(keras.layers.Conv2D(32, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.Flatten())
            model.add(keras.layers.Dense(64, activation="relu"))
        model.add(keras.layers.Dense(10, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_digit_cnn")
def sigmoid_at_the_end():
    """Ten sigmoids: the answers do not sum to 1."""

    def build_digit_cnn(small=False):
        model = keras.Sequential([keras.Input((28, 28, 1))])
        if small:
            model.add(keras.layers.Conv2D(16, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(3))
            model.add(keras.layers.Conv2D(8, 3, activation="relu"))
            model.add(keras.layers.Flatten())
        else:
            model.add(keras.layers.Conv2D(32, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.Flatten())
            model.add(keras.layers.Dense(64, activation="relu"))
        model.add(keras.layers.Dense(10, activation="sigmoid"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_digit_cnn")
def logits_at_the_end():
    """No softmax, the loss is told so: answers are no probabilities."""

    def build_digit_cnn(small=False):
        model = keras.Sequential([keras.Input((28, 28, 1))])
        if small:
            model.add(keras.layers.Conv2D(16, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(3))
            model.add(keras.layers.Conv2D(8, 3, activation="relu"))
            model.add(keras.layers.Flatten())
        else:
            model.add(keras.layers.Conv2D(32, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.Flatten())
            model.add(keras.layers.Dense(64, activation="relu"))
        model.add(keras.layers.Dense(10))
        model.compile(
            optimizer="adam", loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy"]
        )
        return model


@mutant("build_digit_cnn")
def accuracy_as_loss_weights():
    """The third place of compile is for loss_weights, so accuracy is not measured."""

    def build_digit_cnn(small=False):
        model = keras.Sequential([keras.Input((28, 28, 1))])
        if small:
            model.add(keras.layers.Conv2D(16, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(3))
            model.add(keras.layers.Conv2D(8, 3, activation="relu"))
            model.add(keras.layers.Flatten())
        else:
            model.add(keras.layers.Conv2D(32, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.Flatten())
            model.add(keras.layers.Dense(64, activation="relu"))
        model.add(keras.layers.Dense(10, activation="softmax"))
        model.compile("adam", "sparse_categorical_crossentropy", ["accuracy"])
        return model


@mutant("build_digit_cnn")
def one_hot_loss():
    """Categorical cross-entropy, which labels that are integers do not fit."""

    def build_digit_cnn(small=False):
        model = keras.Sequential([keras.Input((28, 28, 1))])
        if small:
            model.add(keras.layers.Conv2D(16, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(3))
            model.add(keras.layers.Conv2D(8, 3, activation="relu"))
            model.add(keras.layers.Flatten())
        else:
            model.add(keras.layers.Conv2D(32, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.Flatten())
            model.add(keras.layers.Dense(64, activation="relu"))
        model.add(keras.layers.Dense(10, activation="softmax"))
        model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_digit_cnn")
def squared_errors():
    """Mean squared error as loss."""

    def build_digit_cnn(small=False):
        model = keras.Sequential([keras.Input((28, 28, 1))])
        if small:
            model.add(keras.layers.Conv2D(16, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(3))
            model.add(keras.layers.Conv2D(8, 3, activation="relu"))
            model.add(keras.layers.Flatten())
        else:
            model.add(keras.layers.Conv2D(32, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.Flatten())
            model.add(keras.layers.Dense(64, activation="relu"))
        model.add(keras.layers.Dense(10, activation="softmax"))
        model.compile(optimizer="adam", loss="mse", metrics=["accuracy"])
        return model


@mutant("build_digit_cnn")
def gradient_descent():
    """SGD in place of Adam."""

    def build_digit_cnn(small=False):
        model = keras.Sequential([keras.Input((28, 28, 1))])
        if small:
            model.add(keras.layers.Conv2D(16, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(3))
            model.add(keras.layers.Conv2D(8, 3, activation="relu"))
            model.add(keras.layers.Flatten())
        else:
            model.add(keras.layers.Conv2D(32, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.Flatten())
            model.add(keras.layers.Dense(64, activation="relu"))
        model.add(keras.layers.Dense(10, activation="softmax"))
        model.compile(optimizer="sgd", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_digit_cnn")
def long_steps():
    """Adam with 0.01, not as Keras sets it."""

    def build_digit_cnn(small=False):
        model = keras.Sequential([keras.Input((28, 28, 1))])
        if small:
            model.add(keras.layers.Conv2D(16, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(3))
            model.add(keras.layers.Conv2D(8, 3, activation="relu"))
            model.add(keras.layers.Flatten())
        else:
            model.add(keras.layers.Conv2D(32, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.Flatten())
            model.add(keras.layers.Dense(64, activation="relu"))
        model.add(keras.layers.Dense(10, activation="softmax"))
        model.compile(
            optimizer=keras.optimizers.Adam(0.01), loss="sparse_categorical_crossentropy", metrics=["accuracy"]
        )
        return model


@mutant("build_digit_cnn")
def no_metric():
    """Accuracy is not measured."""

    def build_digit_cnn(small=False):
        model = keras.Sequential([keras.Input((28, 28, 1))])
        if small:
            model.add(keras.layers.Conv2D(16, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(3))
            model.add(keras.layers.Conv2D(8, 3, activation="relu"))
            model.add(keras.layers.Flatten())
        else:
            model.add(keras.layers.Conv2D(32, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.Flatten())
            model.add(keras.layers.Dense(64, activation="relu"))
        model.add(keras.layers.Dense(10, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_digit_cnn")
def not_compiled():
    """The network is not compiled."""

    def build_digit_cnn(small=False):
        model = keras.Sequential([keras.Input((28, 28, 1))])
        if small:
            model.add(keras.layers.Conv2D(16, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(3))
            model.add(keras.layers.Conv2D(8, 3, activation="relu"))
            model.add(keras.layers.Flatten())
        else:
            model.add(keras.layers.Conv2D(32, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.Flatten())
            model.add(keras.layers.Dense(64, activation="relu"))
        model.add(keras.layers.Dense(10, activation="softmax"))
        return model


@mutant("build_digit_cnn")
def nothing_returned():
    """The network is built and not handed back."""

    def build_digit_cnn(small=False):
        model = keras.Sequential([keras.Input((28, 28, 1))])
        if small:
            model.add(keras.layers.Conv2D(16, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(3))
            model.add(keras.layers.Conv2D(8, 3, activation="relu"))
            model.add(keras.layers.Flatten())
        else:
            model.add(keras.layers.Conv2D(32, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.Flatten())
            model.add(keras.layers.Dense(64, activation="relu"))
        model.add(keras.layers.Dense(10, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])


@mutant("build_digit_cnn")
def filters_in_reverse():
    """8 filters first, then 16."""

    def build_digit_cnn(small=False):
        model = keras.Sequential([keras.Input((28, 28, 1))])
        if small:
            model.add(keras.layers.Conv2D(8, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(3))
            model.add(keras.layers.Conv2D(16, 3, activation="relu"))
            model.add(keras.layers.Flatten())
        else:
            model.add(keras.layers.Conv2D(32, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.Flatten())
            model.add(keras.layers.Dense(64, activation="relu"))
        model.add(keras.layers.Dense(10, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_digit_cnn")
def kernels_of_five():
    """Kernels of 5 by 5."""

    def build_digit_cnn(small=False):
        model = keras.Sequential([keras.Input((28, 28, 1))])
        if small:
            model.add(keras.layers.Conv2D(16, 5, activation="relu"))
            model.add(keras.layers.MaxPooling2D(3))
            model.add(keras.layers.Conv2D(8, 5, activation="relu"))
            model.add(keras.layers.Flatten())
        else:
            model.add(keras.layers.Conv2D(32, 5, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 5, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 5, activation="relu"))
            model.add(keras.layers.Flatten())
            model.add(keras.layers.Dense(64, activation="relu"))
        model.add(keras.layers.Dense(10, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_digit_cnn")
def tanh_for_relu():
    """tanh where the table has relu."""

    def build_digit_cnn(small=False):
        model = keras.Sequential([keras.Input((28, 28, 1))])
        if small:
            model.add(keras.layers.Conv2D(16, 3, activation="tanh"))
            model.add(keras.layers.MaxPooling2D(3))
            model.add(keras.layers.Conv2D(8, 3, activation="tanh"))
            model.add(keras.layers.Flatten())
        else:
            model.add(keras.layers.Conv2D(32, 3, activation="tanh"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="tanh"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="tanh"))
            model.add(keras.layers.Flatten())
            model.add(keras.layers.Dense(64, activation="tanh"))
        model.add(keras.layers.Dense(10, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_digit_cnn")
def dropout_added():
    """Half of the numbers are dropped behind flatten, which the table does not have."""

    def build_digit_cnn(small=False):
        model = keras.Sequential([keras.Input((28, 28, 1))])
        if small:
            model.add(keras.layers.Conv2D(16, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(3))
            model.add(keras.layers.Conv2D(8, 3, activation="relu"))
            model.add(keras.layers.Flatten())
        else:
            model.add(keras.layers.Conv2D(32, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.Flatten())
            model.add(keras.layers.Dense(64, activation="relu"))
        model.add(keras.layers.Dropout(0.5))
        model.add(keras.layers.Dense(10, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_digit_cnn")
def mean_for_flatten():
    """A mean over all places in place of the flatten."""

    def build_digit_cnn(small=False):
        model = keras.Sequential([keras.Input((28, 28, 1))])
        if small:
            model.add(keras.layers.Conv2D(16, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(3))
            model.add(keras.layers.Conv2D(8, 3, activation="relu"))
            model.add(keras.layers.GlobalAveragePooling2D())
        else:
            model.add(keras.layers.Conv2D(32, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.GlobalAveragePooling2D())
            model.add(keras.layers.Dense(64, activation="relu"))
        model.add(keras.layers.Dense(10, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_digit_cnn")
def last_pool_twice():
    """The large network pools a third time."""

    def build_digit_cnn(small=False):
        model = keras.Sequential([keras.Input((28, 28, 1))])
        if small:
            model.add(keras.layers.Conv2D(16, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(3))
            model.add(keras.layers.Conv2D(8, 3, activation="relu"))
            model.add(keras.layers.Flatten())
        else:
            model.add(keras.layers.Conv2D(32, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Flatten())
            model.add(keras.layers.Dense(64, activation="relu"))
        model.add(keras.layers.Dense(10, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_digit_cnn")
def convolutions_without_bias():
    """The convolutions have no biases."""

    def build_digit_cnn(small=False):
        model = keras.Sequential([keras.Input((28, 28, 1))])
        if small:
            model.add(keras.layers.Conv2D(16, 3, use_bias=False, activation="relu"))
            model.add(keras.layers.MaxPooling2D(3))
            model.add(keras.layers.Conv2D(8, 3, use_bias=False, activation="relu"))
            model.add(keras.layers.Flatten())
        else:
            model.add(keras.layers.Conv2D(32, 3, use_bias=False, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, use_bias=False, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, use_bias=False, activation="relu"))
            model.add(keras.layers.Flatten())
            model.add(keras.layers.Dense(64, activation="relu"))
        model.add(keras.layers.Dense(10, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_digit_cnn")
def accuracy_for_one_hot():
    """The metric is CategoricalAccuracy, which needs one-hot labels."""

    def build_digit_cnn(small=False):
        model = keras.Sequential([keras.Input((28, 28, 1))])
        if small:
            model.add(keras.layers.Conv2D(16, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(3))
            model.add(keras.layers.Conv2D(8, 3, activation="relu"))
            model.add(keras.layers.Flatten())
        else:
            model.add(keras.layers.Conv2D(32, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.Flatten())
            model.add(keras.layers.Dense(64, activation="relu"))
        model.add(keras.layers.Dense(10, activation="softmax"))
        model.compile(
            optimizer="adam",
            loss="sparse_categorical_crossentropy",
            metrics=[keras.metrics.CategoricalAccuracy(name="accuracy")],
        )
        return model


@mutant("build_digit_cnn")
def eleven_classes():
    """Eleven answers."""

    def build_digit_cnn(small=False):
        model = keras.Sequential([keras.Input((28, 28, 1))])
        if small:
            model.add(keras.layers.Conv2D(16, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(3))
            model.add(keras.layers.Conv2D(8, 3, activation="relu"))
            model.add(keras.layers.Flatten())
        else:
            model.add(keras.layers.Conv2D(32, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.MaxPooling2D(2))
            model.add(keras.layers.Conv2D(64, 3, activation="relu"))
            model.add(keras.layers.Flatten())
            model.add(keras.layers.Dense(64, activation="relu"))
        model.add(keras.layers.Dense(11, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model
