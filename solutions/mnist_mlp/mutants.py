"""Wrong solutions of the MNIST unit: the mistakes of tired students. Each must lose points in its own exercise."""

from __future__ import annotations

import numpy as np

from autograder.specimens import mutant

# ---------------------------------------------------------------------------------------------- one_hot


@mutant("one_hot")
def counts_the_classes_that_occur():
    """As many columns as the largest label needs."""

    def one_hot(y, num_classes):
        return np.eye(np.max(y) + 1, dtype=np.float32)[np.asarray(y)]


@mutant("one_hot")
def numbers_the_labels_that_occur():
    """The place among the labels that occur, not the label itself."""

    def one_hot(y, num_classes):
        _, places = np.unique(y, return_inverse=True)
        return np.eye(num_classes, dtype=np.float32)[places]


@mutant("one_hot")
def stays_float64():
    """float64, as np.eye gives it."""

    def one_hot(y, num_classes):
        return np.eye(num_classes)[np.asarray(y)]


@mutant("one_hot")
def gives_booleans():
    """The comparison itself, True and False."""

    def one_hot(y, num_classes):
        return np.asarray(y)[:, None] == np.arange(num_classes)


@mutant("one_hot")
def has_classes_as_rows():
    """(C, N) instead of (N, C)."""

    def one_hot(y, num_classes):
        return np.eye(num_classes, dtype=np.float32)[:, np.asarray(y)]


@mutant("one_hot")
def counts_labels_from_one():
    """Label 1 in the first column, as if there were no 0."""

    def one_hot(y, num_classes):
        return np.eye(num_classes, dtype=np.float32)[np.asarray(y) - 1]


@mutant("one_hot")
def always_has_ten_classes():
    """Ten columns, whatever is asked."""

    def one_hot(y, num_classes):
        return np.eye(10, dtype=np.float32)[np.asarray(y)]


@mutant("one_hot")
def marks_every_class_up_to_the_label():
    """1 at the label and at all smaller ones."""

    def one_hot(y, num_classes):
        return (np.arange(num_classes) <= np.asarray(y)[:, None]).astype(np.float32)


@mutant("one_hot")
def fails_on_a_list():
    """y[:, None] of a list."""

    def one_hot(y, num_classes):
        return (y[:, None] == np.arange(num_classes)).astype(np.float32)


@mutant("one_hot")
def holds_small_integers():
    """uint8 for float32."""

    def one_hot(y, num_classes):
        return np.eye(num_classes, dtype=np.uint8)[np.asarray(y)]


# ----------------------------------------------------------------------------------------- scale_images


@mutant("scale_images")
def divides_by_256():
    """256 grey values, so 256."""

    def scale_images(images):
        return images.reshape(len(images), -1).astype(np.float32) / 256


@mutant("scale_images")
def divides_by_the_brightest_pixel():
    """By the largest value that happens to occur."""

    def scale_images(images):
        rows = images.reshape(len(images), -1).astype(np.float32)
        return rows / max(rows.max(), 1)


@mutant("scale_images")
def divides_each_picture_by_its_own_maximum():
    """Every picture becomes equally bright."""

    def scale_images(images):
        rows = images.reshape(len(images), -1).astype(np.float32)
        return rows / np.maximum(rows.max(axis=1, keepdims=True), 1)


@mutant("scale_images")
def divides_whole_numbers():
    """//: all but the white pixels become 0."""

    def scale_images(images):
        return (images.reshape(len(images), -1) // 255).astype(np.float32)


@mutant("scale_images")
def reads_columns_first():
    """One column after the other."""

    def scale_images(images):
        return images.transpose(0, 2, 1).reshape(len(images), -1).astype(np.float32) / 255


@mutant("scale_images")
def mixes_the_pictures():
    """Column-major order: pixels of all pictures by turns."""

    def scale_images(images):
        return images.reshape(len(images), -1, order="F").astype(np.float32) / 255


@mutant("scale_images")
def keeps_two_axes():
    """Scaled, but not flattened."""

    def scale_images(images):
        return images.astype(np.float32) / 255


@mutant("scale_images")
def gives_float64():
    """What dividing integers gives."""

    def scale_images(images):
        return images.reshape(len(images), -1) / 255


@mutant("scale_images")
def knows_one_size_only():
    """784, whatever the picture's size."""

    def scale_images(images):
        return images.reshape(-1, 784).astype(np.float32) / 255


@mutant("scale_images")
def divides_in_float16():
    """float16 on the way: three digits."""

    def scale_images(images):
        return (images.reshape(len(images), -1).astype(np.float16) / 255).astype(np.float32)


@mutant("scale_images")
def one_picture_loses_its_axis():
    """squeeze(): a single picture becomes a vector."""

    def scale_images(images):
        return np.squeeze(images.reshape(len(images), -1).astype(np.float32) / 255)


# -------------------------------------------------------------------------------------- train_val_split


@mutant("train_val_split")
def does_not_shuffle():
    """The first rows are for validation."""

    def train_val_split(X, y, val_fraction, rng):
        n_val = int(len(X) * val_fraction)
        return X[n_val:], y[n_val:], X[:n_val], y[:n_val]


@mutant("train_val_split")
def shuffles_rows_and_labels_apart():
    """Two orders."""

    def train_val_split(X, y, val_fraction, rng):
        n_val = int(len(X) * val_fraction)
        X, y = X[rng.permutation(len(X))], y[rng.permutation(len(y))]
        return X[n_val:], y[n_val:], X[:n_val], y[:n_val]


@mutant("train_val_split")
def ignores_the_generator():
    """A generator of its own with a fixed seed."""

    def train_val_split(X, y, val_fraction, rng):
        order = np.random.default_rng(0).permutation(len(X))
        n_val = int(len(X) * val_fraction)
        val, train = order[:n_val], order[n_val:]
        return X[train], y[train], X[val], y[val]


@mutant("train_val_split")
def uses_the_global_generator():
    """np.random.permutation: another order at every run."""

    def train_val_split(X, y, val_fraction, rng):
        order = np.random.permutation(len(X))
        n_val = int(len(X) * val_fraction)
        val, train = order[:n_val], order[n_val:]
        return X[train], y[train], X[val], y[val]


@mutant("train_val_split")
def draws_rows_twice():
    """Drawing with replacement: some rows come twice, some never."""

    def train_val_split(X, y, val_fraction, rng):
        order = rng.integers(0, len(X), len(X))
        n_val = int(len(X) * val_fraction)
        val, train = order[:n_val], order[n_val:]
        return X[train], y[train], X[val], y[val]


@mutant("train_val_split")
def trains_on_the_validation_rows_too():
    """All rows are in the training part."""

    def train_val_split(X, y, val_fraction, rng):
        order = rng.permutation(len(X))
        val = order[: int(len(X) * val_fraction)]
        return X[order], y[order], X[val], y[val]


@mutant("train_val_split")
def returns_validation_first():
    """(X_val, y_val, X_train, y_train)."""

    def train_val_split(X, y, val_fraction, rng):
        order = rng.permutation(len(X))
        n_val = int(len(X) * val_fraction)
        val, train = order[:n_val], order[n_val:]
        return X[val], y[val], X[train], y[train]


@mutant("train_val_split")
def cuts_with_a_negative_number():
    """order[-0:] is everything."""

    def train_val_split(X, y, val_fraction, rng):
        order = rng.permutation(len(X))
        n_val = int(len(X) * val_fraction)
        val, train = order[-n_val:], order[:-n_val]
        return X[train], y[train], X[val], y[val]


@mutant("train_val_split")
def rounds_up():
    """At least one row for validation, whatever the fraction."""

    def train_val_split(X, y, val_fraction, rng):
        order = rng.permutation(len(X))
        n_val = int(np.ceil(len(X) * val_fraction))
        val, train = order[:n_val], order[n_val:]
        return X[train], y[train], X[val], y[val]


@mutant("train_val_split")
def counts_the_training_rows():
    """int(N · (1 − fraction)) for training: one row off at times."""

    def train_val_split(X, y, val_fraction, rng):
        order = rng.permutation(len(X))
        n_train = int(len(X) * (1 - val_fraction))
        train, val = order[:n_train], order[n_train:]
        return X[train], y[train], X[val], y[val]


@mutant("train_val_split")
def shuffles_in_place():
    """X and y themselves are shuffled."""

    def train_val_split(X, y, val_fraction, rng):
        order = rng.permutation(len(X))
        X[:], y[:] = X[order], y[order]
        n_val = int(len(X) * val_fraction)
        return X[n_val:], y[n_val:], X[:n_val], y[:n_val]


@mutant("train_val_split")
def shuffles_the_validation_part_only():
    """The last rows are for validation, and only they are shuffled."""

    def train_val_split(X, y, val_fraction, rng):
        n_train = len(X) - int(len(X) * val_fraction)
        val = n_train + rng.permutation(len(X) - n_train)
        return X[:n_train], y[:n_train], X[val], y[val]


@mutant("train_val_split")
def keeps_the_order_within_the_parts():
    """Random members, but each part in its old order."""

    def train_val_split(X, y, val_fraction, rng):
        order = rng.permutation(len(X))
        n_val = int(len(X) * val_fraction)
        val, train = np.sort(order[:n_val]), np.sort(order[n_val:])
        return X[train], y[train], X[val], y[val]


@mutant("train_val_split")
def turns_everything_into_float64():
    """Rows and labels come out as float64."""

    def train_val_split(X, y, val_fraction, rng):
        order = rng.permutation(len(X))
        n_val = int(len(X) * val_fraction)
        val, train = order[:n_val], order[n_val:]
        X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
        return X[train], y[train], X[val], y[val]


@mutant("train_val_split")
def slices_the_end_off():
    """X[:-n_val] and X[-n_val:] of the shuffled rows: wrong where n_val is 0."""

    def train_val_split(X, y, val_fraction, rng):
        order = rng.permutation(len(X))
        X, y = X[order], y[order]
        n_val = int(len(X) * val_fraction)
        return X[:-n_val], y[:-n_val], X[-n_val:], y[-n_val:]


# ---------------------------------------------------------------------------------------------- softmax


@mutant("softmax")
def overflows():
    """exp of the logits as they are."""

    def softmax(z):
        powers = np.exp(np.asarray(z, dtype=float))
        return powers / powers.sum(axis=1, keepdims=True)


@mutant("softmax")
def subtracts_one_maximum_for_all_rows():
    """The largest logit of the whole table: the other rows round to 0/0."""

    def softmax(z):
        z = np.asarray(z, dtype=float)
        powers = np.exp(z - z.max())
        return powers / powers.sum(axis=1, keepdims=True)


@mutant("softmax")
def normalises_columns():
    """axis=0."""

    def softmax(z):
        z = np.asarray(z, dtype=float)
        powers = np.exp(z - z.max(axis=0, keepdims=True))
        return powers / powers.sum(axis=0, keepdims=True)


@mutant("softmax")
def normalises_the_whole_table():
    """All rows together sum to 1."""

    def softmax(z):
        z = np.asarray(z, dtype=float)
        powers = np.exp(z - z.max())
        return powers / powers.sum()


@mutant("softmax")
def forgets_keepdims():
    """(N, C) − (N,): an error, or for square tables the wrong rows."""

    def softmax(z):
        z = np.asarray(z, dtype=float)
        powers = np.exp(z - z.max(axis=1))
        return powers / powers.sum(axis=1)


@mutant("softmax")
def takes_powers_of_two():
    """2 for e."""

    def softmax(z):
        z = np.asarray(z, dtype=float)
        powers = 2.0 ** (z - z.max(axis=1, keepdims=True))
        return powers / powers.sum(axis=1, keepdims=True)


@mutant("softmax")
def clips_the_logits():
    """Logits beyond ±30 are cut off: no overflow, but wrong ratios."""

    def softmax(z):
        powers = np.exp(np.clip(np.asarray(z, dtype=float), -30, 30))
        return powers / powers.sum(axis=1, keepdims=True)


@mutant("softmax")
def works_in_place():
    """z -= … changes what was given."""

    def softmax(z):
        z = np.asarray(z, dtype=float)
        z -= z.max(axis=1, keepdims=True)
        powers = np.exp(z)
        return powers / powers.sum(axis=1, keepdims=True)


@mutant("softmax")
def divides_by_the_sum_of_logits():
    """Shares of the logits themselves."""

    def softmax(z):
        z = np.asarray(z, dtype=float)
        positive = z - z.min(axis=1, keepdims=True) + 1
        return positive / positive.sum(axis=1, keepdims=True)


@mutant("softmax")
def repairs_overflow_afterwards():
    """nan_to_num: NaN becomes 0, and a warning remains."""

    def softmax(z):
        powers = np.exp(np.asarray(z, dtype=float))
        return np.nan_to_num(powers / powers.sum(axis=1, keepdims=True))


# ----------------------------------------------------------------------------------------- cross_entropy


@mutant("cross_entropy")
def sums_instead_of_averaging():
    """The sum over rows."""

    def cross_entropy(y, p):
        picked = np.asarray(p)[np.arange(len(y)), np.asarray(y)]
        return float(-np.sum(np.log(np.maximum(picked, 1e-12))))


@mutant("cross_entropy")
def counts_in_bits():
    """log to the base 2."""

    def cross_entropy(y, p):
        picked = np.asarray(p)[np.arange(len(y)), np.asarray(y)]
        return float(-np.mean(np.log2(np.maximum(picked, 1e-12))))


@mutant("cross_entropy")
def does_not_clip():
    """−log 0 is infinite."""

    def cross_entropy(y, p):
        picked = np.asarray(p)[np.arange(len(y)), np.asarray(y)]
        return float(-np.mean(np.log(picked)))


@mutant("cross_entropy")
def clips_at_1e_7():
    """As Keras does: too early."""

    def cross_entropy(y, p):
        picked = np.asarray(p)[np.arange(len(y)), np.asarray(y)]
        return float(-np.mean(np.log(np.maximum(picked, 1e-7))))


@mutant("cross_entropy")
def adds_a_little():
    """log(p + 1e-12): off for very small probabilities."""

    def cross_entropy(y, p):
        picked = np.asarray(p)[np.arange(len(y)), np.asarray(y)]
        return float(-np.mean(np.log(picked + 1e-12)))


@mutant("cross_entropy")
def picks_a_whole_table():
    """p[:, y] picks N × N numbers."""

    def cross_entropy(y, p):
        return float(-np.mean(np.log(np.maximum(np.asarray(p)[:, np.asarray(y)], 1e-12))))


@mutant("cross_entropy")
def forgets_the_minus():
    """A gain instead of a cost."""

    def cross_entropy(y, p):
        picked = np.asarray(p)[np.arange(len(y)), np.asarray(y)]
        return float(np.mean(np.log(np.maximum(picked, 1e-12))))


@mutant("cross_entropy")
def takes_the_logarithm_of_the_mean():
    """The mean first, the logarithm afterwards."""

    def cross_entropy(y, p):
        picked = np.asarray(p)[np.arange(len(y)), np.asarray(y)]
        return float(-np.log(max(np.mean(picked), 1e-12)))


@mutant("cross_entropy")
def gives_one_number_a_row():
    """No mean at all."""

    def cross_entropy(y, p):
        picked = np.asarray(p)[np.arange(len(y)), np.asarray(y)]
        return -np.log(np.maximum(picked, 1e-12))


@mutant("cross_entropy")
def takes_the_largest_probability():
    """Of the class that the network believes in, right or not."""

    def cross_entropy(y, p):
        return float(-np.mean(np.log(np.maximum(np.asarray(p).max(axis=1), 1e-12))))


@mutant("cross_entropy")
def punishes_the_other_classes_too():
    """Binary cross-entropy, summed over the classes."""

    def cross_entropy(y, p):
        p = np.clip(np.asarray(p, dtype=float), 1e-12, 1 - 1e-12)
        target = np.eye(p.shape[1])[np.asarray(y)]
        return float(-np.mean(np.sum(target * np.log(p) + (1 - target) * np.log(1 - p), axis=1)))


# --------------------------------------------------------------------------------------------- build_mlp


@mutant("build_mlp")
def ignores_the_activation():
    """Always relu."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation="relu"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def has_linear_hidden_layers():
    """No activation between the layers."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def builds_one_hidden_layer_always():
    """Only the first of hidden_units."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        units = hidden_units[0] if hidden_units else 128
        model = keras.Sequential([keras.Input((input_dim,)), keras.layers.Dense(units, activation=activation)])
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def always_has_ten_outputs():
    """num_classes is ignored."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(10, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def gives_logits():
    """No softmax at the end."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(num_classes))
        model.compile(
            optimizer="adam",
            loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True),
            metrics=["accuracy"],
        )
        return model


@mutant("build_mlp")
def has_sigmoid_outputs():
    """Ten separate sigmoids: they do not sum to 1."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(num_classes, activation="sigmoid"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def takes_probabilities_for_logits():
    """Softmax at the end, and from_logits=True in the loss."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
        model.compile(optimizer="adam", loss=loss, metrics=["accuracy"])
        return model


@mutant("build_mlp")
def applies_softmax_twice():
    """In the last layer and once more after it: sums to 1, and is nearly flat."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.add(keras.layers.Softmax())
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def expects_one_hot_labels():
    """categorical_crossentropy for integer labels."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def trains_with_sgd():
    """Plain gradient descent for Adam."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="sgd", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def is_not_compiled():
    """The layers alone."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        return model


@mutant("build_mlp")
def measures_no_accuracy():
    """No metrics."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
        return model


@mutant("build_mlp")
def has_no_input():
    """No Input: the network does not know its shapes yet, and has no weights."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential()
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def drops_out():
    """Dropout in between: not asked for."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
            model.add(keras.layers.Dropout(0.2))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def starts_at_zero():
    """All weights start at 0, and the units of a layer never differ."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation, kernel_initializer="zeros"))
        model.add(keras.layers.Dense(num_classes, activation="softmax", kernel_initializer="zeros"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def puts_a_penalty_on_the_weights():
    """An L2 penalty: the loss is no longer the cross-entropy."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation, kernel_regularizer="l2"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def puts_a_penalty_on_the_biases():
    """A small penalty on the biases of the last layer."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(num_classes, activation="softmax", bias_regularizer=keras.regularizers.L1(1e-4)))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def puts_a_penalty_on_the_activations():
    """A penalty on what the hidden units say."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation, activity_regularizer="l1"))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def bounds_the_weights():
    """A constraint on the norm of the weights."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(
                keras.layers.Dense(units, activation=activation, kernel_constraint=keras.constraints.MaxNorm(1.0))
            )
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def freezes_the_hidden_layers():
    """Only the last layer learns."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation, trainable=False))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def freezes_the_network():
    """Nothing learns."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.trainable = False
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def learns_much_too_fast():
    """A learning rate of 1: nothing is learned."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(
            optimizer=keras.optimizers.Adam(1.0), loss="sparse_categorical_crossentropy", metrics=["accuracy"]
        )
        return model


@mutant("build_mlp")
def learns_ten_times_as_fast():
    """A learning rate of 0.01, which nobody asked for."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(
            optimizer=keras.optimizers.Adam(learning_rate=0.01),
            loss="sparse_categorical_crossentropy",
            metrics=["accuracy"],
        )
        return model


@mutant("build_mlp")
def learns_slower_and_slower():
    """A schedule for the learning rate."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(
            optimizer=keras.optimizers.Adam(keras.optimizers.schedules.ExponentialDecay(1e-3, 10, 0.5)),
            loss="sparse_categorical_crossentropy",
            metrics=["accuracy"],
        )
        return model


@mutant("build_mlp")
def decays_the_weights():
    """Adam with weight decay."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(
            optimizer=keras.optimizers.Adam(weight_decay=1e-3),
            loss="sparse_categorical_crossentropy",
            metrics=["accuracy"],
        )
        return model


@mutant("build_mlp")
def clips_the_gradients():
    """Adam with clipped gradients."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(
            optimizer=keras.optimizers.Adam(clipnorm=0.01), loss="sparse_categorical_crossentropy", metrics=["accuracy"]
        )
        return model


@mutant("build_mlp")
def trains_with_adamw():
    """AdamW for Adam."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adamw", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model


@mutant("build_mlp")
def sums_the_losses():
    """The loss of a batch is the sum over its rows."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(
            optimizer="adam", loss=keras.losses.SparseCategoricalCrossentropy(reduction="sum"), metrics=["accuracy"]
        )
        return model


@mutant("build_mlp")
def costs_the_squared_error():
    """The mean squared error, with labels that are numbers of classes."""

    def build_mlp(input_dim=784, hidden_units=(128,), activation="relu", num_classes=10):
        model = keras.Sequential([keras.Input((input_dim,))])
        for units in hidden_units:
            model.add(keras.layers.Dense(units, activation=activation))
        model.add(keras.layers.Dense(num_classes, activation="softmax"))
        model.compile(optimizer="adam", loss="mse", metrics=["accuracy"])
        return model


# --------------------------------------------------------------------------------------------- train_mlp


@mutant("train_mlp")
def trains_one_epoch():
    """epochs is ignored."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        data = (X_val, y_val)
        return model.fit(X_train, y_train, validation_data=data, batch_size=batch_size, verbose=0).history


@mutant("train_mlp")
def forgets_the_batch_size():
    """Keras' 32."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        return model.fit(X_train, y_train, validation_data=(X_val, y_val), epochs=epochs, verbose=0).history


@mutant("train_mlp")
def swaps_epochs_and_batch_size():
    """epochs=batch_size, batch_size=epochs."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        data = (X_val, y_val)
        history = model.fit(X_train, y_train, validation_data=data, epochs=batch_size, batch_size=epochs, verbose=0)
        return history.history


@mutant("train_mlp")
def returns_the_history_object():
    """The History, not its dict."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        return model.fit(
            X_train, y_train, validation_data=(X_val, y_val), epochs=epochs, batch_size=batch_size, verbose=0
        )


@mutant("train_mlp")
def returns_the_last_epoch():
    """One number for each name."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        history = model.fit(
            X_train, y_train, validation_data=(X_val, y_val), epochs=epochs, batch_size=batch_size, verbose=0
        )
        return {name: values[-1] for name, values in history.history.items()}


@mutant("train_mlp")
def validates_on_the_training_rows():
    """val_loss and val_accuracy of the rows it learned from."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        data = (X_train, y_train)
        return model.fit(
            X_train, y_train, validation_data=data, epochs=epochs, batch_size=batch_size, verbose=0
        ).history


@mutant("train_mlp")
def trains_on_the_validation_rows():
    """The two parts changed places."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        data = (X_train, y_train)
        return model.fit(X_val, y_val, validation_data=data, epochs=epochs, batch_size=batch_size, verbose=0).history


@mutant("train_mlp")
def trains_on_everything():
    """The validation rows are learned as well."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        X, y = np.concatenate([X_train, X_val]), np.concatenate([y_train, y_val])
        return model.fit(X, y, validation_data=(X_val, y_val), epochs=epochs, batch_size=batch_size, verbose=0).history


@mutant("train_mlp")
def splits_the_training_rows_again():
    """validation_split: the rows given for validation are not used."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        return model.fit(
            X_train, y_train, validation_split=0.2, epochs=epochs, batch_size=batch_size, verbose=0
        ).history


@mutant("train_mlp")
def trains_a_copy():
    """The model that came in stays as it was."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        copy = keras.models.clone_model(model)
        copy.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return copy.fit(
            X_train, y_train, validation_data=(X_val, y_val), epochs=epochs, batch_size=batch_size, verbose=0
        ).history


@mutant("train_mlp")
def compiles_anew():
    """Another optimizer than the model came with."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model.fit(
            X_train, y_train, validation_data=(X_val, y_val), epochs=epochs, batch_size=batch_size, verbose=0
        ).history


@mutant("train_mlp")
def only_measures():
    """Evaluates as often as there are epochs, and never trains."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        history = {"loss": [], "accuracy": [], "val_loss": [], "val_accuracy": []}
        for _ in range(epochs):
            for prefix, X, y in (("", X_train, y_train), ("val_", X_val, y_val)):
                loss, accuracy = model.evaluate(X, y, verbose=0)
                history[prefix + "loss"].append(loss)
                history[prefix + "accuracy"].append(accuracy)
        return history


@mutant("train_mlp")
def makes_its_figures_up():
    """Trains, and reports what one likes to read."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        model.fit(X_train, y_train, epochs=epochs, batch_size=batch_size, verbose=0)
        falling = [1.0 / (k + 1) for k in range(epochs)]
        rising = [1 - 0.5 / (k + 1) for k in range(epochs)]
        return {"loss": falling, "accuracy": rising, "val_loss": list(falling), "val_accuracy": list(rising)}


@mutant("train_mlp")
def stops_early():
    """Early stopping: fewer epochs than asked for."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        data = (X_val, y_val)
        watch = keras.callbacks.EarlyStopping(patience=0)
        return model.fit(
            X_train, y_train, validation_data=data, epochs=epochs, batch_size=batch_size, verbose=0, callbacks=[watch]
        ).history


@mutant("train_mlp")
def stops_after_some_patience():
    """Early stopping with the usual patience."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        data = (X_val, y_val)
        watch = keras.callbacks.EarlyStopping(monitor="val_loss", patience=3)
        return model.fit(
            X_train, y_train, validation_data=data, epochs=epochs, batch_size=batch_size, verbose=0, callbacks=[watch]
        ).history


@mutant("train_mlp")
def puts_the_best_weights_back():
    """Early stopping that never stops, but puts the best weights back."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        data = (X_val, y_val)
        watch = keras.callbacks.EarlyStopping(patience=1000, restore_best_weights=True)
        return model.fit(
            X_train, y_train, validation_data=data, epochs=epochs, batch_size=batch_size, verbose=0, callbacks=[watch]
        ).history


@mutant("train_mlp")
def stops_where_the_loss_rises():
    """Early stopping that watches the loss of the training rows."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        data = (X_val, y_val)
        watch = keras.callbacks.EarlyStopping(monitor="loss", patience=0)
        return model.fit(
            X_train, y_train, validation_data=data, epochs=epochs, batch_size=batch_size, verbose=0, callbacks=[watch]
        ).history


@mutant("train_mlp")
def lowers_the_rate_on_a_plateau():
    """The learning rate falls where val_loss does not."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        data = (X_val, y_val)
        watch = keras.callbacks.ReduceLROnPlateau(monitor="val_loss", patience=1)
        return model.fit(
            X_train, y_train, validation_data=data, epochs=epochs, batch_size=batch_size, verbose=0, callbacks=[watch]
        ).history


@mutant("train_mlp")
def lowers_the_rate_each_epoch():
    """A schedule for the learning rate, which nobody asked for."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        data = (X_val, y_val)
        watch = keras.callbacks.LearningRateScheduler(lambda epoch, lr: lr * 0.9 ** min(epoch, 1))
        return model.fit(
            X_train, y_train, validation_data=data, epochs=epochs, batch_size=batch_size, verbose=0, callbacks=[watch]
        ).history


@mutant("train_mlp")
def gives_classes_weights():
    """One class counts twice as much as the others."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        weights = {int(label): 2.0 if label == 0 else 1.0 for label in np.unique(y_train)}
        history = model.fit(
            X_train,
            y_train,
            validation_data=(X_val, y_val),
            epochs=epochs,
            batch_size=batch_size,
            verbose=0,
            class_weight=weights,
        )
        return history.history


@mutant("train_mlp")
def cuts_the_history():
    """The lists hold every second epoch only."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        history = model.fit(
            X_train, y_train, validation_data=(X_val, y_val), epochs=epochs, batch_size=batch_size, verbose=0
        ).history
        return {name: values[::2] for name, values in history.items()}


@mutant("train_mlp")
def smooths_its_figures():
    """Every figure is the mean of all figures so far."""

    def train_mlp(model, X_train, y_train, X_val, y_val, epochs, batch_size):
        history = model.fit(
            X_train, y_train, validation_data=(X_val, y_val), epochs=epochs, batch_size=batch_size, verbose=0
        ).history
        return {name: [float(np.mean(values[: k + 1])) for k in range(len(values))] for name, values in history.items()}


# --------------------------------------------------------------------------------------- confusion_matrix


@mutant("confusion_matrix")
def has_true_classes_as_columns():
    """Transposed."""

    def confusion_matrix(y_true, y_pred, num_classes):
        matrix = np.zeros((num_classes, num_classes), dtype=int)
        np.add.at(matrix, (np.asarray(y_pred), np.asarray(y_true)), 1)
        return matrix


@mutant("confusion_matrix")
def counts_a_pair_once():
    """matrix[y_true, y_pred] += 1 counts repeated pairs only once."""

    def confusion_matrix(y_true, y_pred, num_classes):
        matrix = np.zeros((num_classes, num_classes), dtype=int)
        matrix[np.asarray(y_true), np.asarray(y_pred)] += 1
        return matrix


@mutant("confusion_matrix")
def gives_shares():
    """Every row divided by its sum."""

    def confusion_matrix(y_true, y_pred, num_classes):
        matrix = np.zeros((num_classes, num_classes))
        np.add.at(matrix, (np.asarray(y_true), np.asarray(y_pred)), 1)
        return matrix / np.maximum(matrix.sum(axis=1, keepdims=True), 1)


@mutant("confusion_matrix")
def sizes_itself():
    """As many classes as occur."""

    def confusion_matrix(y_true, y_pred, num_classes):
        size = max(np.max(y_true), np.max(y_pred)) + 1
        matrix = np.zeros((size, size), dtype=int)
        np.add.at(matrix, (np.asarray(y_true), np.asarray(y_pred)), 1)
        return matrix


@mutant("confusion_matrix")
def counts_floats():
    """np.zeros without a type."""

    def confusion_matrix(y_true, y_pred, num_classes):
        matrix = np.zeros((num_classes, num_classes))
        np.add.at(matrix, (np.asarray(y_true), np.asarray(y_pred)), 1)
        return matrix


@mutant("confusion_matrix")
def counts_the_right_ones_only():
    """The diagonal alone."""

    def confusion_matrix(y_true, y_pred, num_classes):
        matrix = np.zeros((num_classes, num_classes), dtype=int)
        for t, p in zip(y_true, y_pred, strict=True):
            if t == p:
                matrix[t, p] += 1
        return matrix


@mutant("confusion_matrix")
def counts_mistakes_both_ways():
    """A mistake counts in its cell and in the mirrored one."""

    def confusion_matrix(y_true, y_pred, num_classes):
        matrix = np.zeros((num_classes, num_classes), dtype=int)
        for t, p in zip(y_true, y_pred, strict=True):
            matrix[t, p] += 1
            if t != p:
                matrix[p, t] += 1
        return matrix


@mutant("confusion_matrix")
def overflows_for_many_classes():
    """The number of a cell, t · C + p, is computed in the labels' own type: uint8 ends at 255."""

    def confusion_matrix(y_true, y_pred, num_classes):
        cells = np.asarray(y_true) * num_classes + np.asarray(y_pred)
        return np.bincount(cells, minlength=num_classes**2)[: num_classes**2].reshape(num_classes, num_classes)


@mutant("confusion_matrix")
def forgets_the_last_row():
    """One picture is not counted."""

    def confusion_matrix(y_true, y_pred, num_classes):
        matrix = np.zeros((num_classes, num_classes), dtype=int)
        for i in range(len(y_true) - 1):
            matrix[y_true[i], y_pred[i]] += 1
        return matrix


@mutant("confusion_matrix")
def counts_in_eight_bits():
    """uint8 wraps at 256."""

    def confusion_matrix(y_true, y_pred, num_classes):
        cm = np.zeros((num_classes, num_classes), dtype=np.uint8)
        for t, p in zip(y_true, y_pred):
            cm[t, p] += 1
        return cm


@mutant("confusion_matrix")
def counts_in_sixteen_bits():
    """int16 wraps at 32768: right for a small test set only."""

    def confusion_matrix(y_true, y_pred, num_classes):
        matrix = np.zeros((num_classes, num_classes), dtype=np.int16)
        np.add.at(matrix, (np.asarray(y_true), np.asarray(y_pred)), 1)
        return matrix


@mutant("confusion_matrix")
def counts_in_the_labels_type():
    """The matrix holds the labels' own type: uint8 for MNIST."""

    def confusion_matrix(y_true, y_pred, num_classes):
        y_true, y_pred = np.asarray(y_true), np.asarray(y_pred)
        matrix = np.zeros((num_classes, num_classes), dtype=y_true.dtype)
        np.add.at(matrix, (y_true, y_pred), 1)
        return matrix


# ------------------------------------------------------------------------------------ precision_recall_f1


@mutant("precision_recall_f1")
def swaps_precision_and_recall():
    """Rows for columns."""

    def precision_recall_f1(cm):
        cm = np.asarray(cm, dtype=float)
        right, there, said = np.diag(cm), cm.sum(axis=0), cm.sum(axis=1)
        ratio = lambda a, b: np.divide(a, b, out=np.zeros(len(b)), where=b > 0)
        return ratio(right, said), ratio(right, there), ratio(2 * right, said + there)


@mutant("precision_recall_f1")
def divides_by_zero():
    """NaN where a class was never read."""

    def precision_recall_f1(cm):
        cm = np.asarray(cm, dtype=float)
        right, said, there = np.diag(cm), cm.sum(axis=0), cm.sum(axis=1)
        precision, recall = right / said, right / there
        return precision, recall, 2 * precision * recall / (precision + recall)


@mutant("precision_recall_f1")
def cleans_up_afterwards():
    """nan_to_num: the values are right, but it warns."""

    def precision_recall_f1(cm):
        cm = np.asarray(cm, dtype=float)
        right, said, there = np.diag(cm), cm.sum(axis=0), cm.sum(axis=1)
        return np.nan_to_num(right / said), np.nan_to_num(right / there), np.nan_to_num(2 * right / (said + there))


@mutant("precision_recall_f1")
def takes_the_ordinary_mean():
    """(precision + recall) / 2 as F1."""

    def precision_recall_f1(cm):
        cm = np.asarray(cm, dtype=float)
        right, said, there = np.diag(cm), cm.sum(axis=0), cm.sum(axis=1)
        precision = np.divide(right, said, out=np.zeros(len(cm)), where=said > 0)
        recall = np.divide(right, there, out=np.zeros(len(cm)), where=there > 0)
        return precision, recall, (precision + recall) / 2


@mutant("precision_recall_f1")
def takes_the_geometric_mean():
    """√(precision · recall) as F1."""

    def precision_recall_f1(cm):
        cm = np.asarray(cm, dtype=float)
        right, said, there = np.diag(cm), cm.sum(axis=0), cm.sum(axis=1)
        precision = np.divide(right, said, out=np.zeros(len(cm)), where=said > 0)
        recall = np.divide(right, there, out=np.zeros(len(cm)), where=there > 0)
        return precision, recall, np.sqrt(precision * recall)


@mutant("precision_recall_f1")
def averages_over_the_classes():
    """One number for each of the three."""

    def precision_recall_f1(cm):
        cm = np.asarray(cm, dtype=float)
        right, said, there = np.diag(cm), cm.sum(axis=0), cm.sum(axis=1)
        ratio = lambda a, b: np.divide(a, b, out=np.zeros(len(b)), where=b > 0)
        return ratio(right, said).mean(), ratio(right, there).mean(), ratio(2 * right, said + there).mean()


@mutant("precision_recall_f1")
def gives_one_for_undefined():
    """Nothing said, nothing wrong: 1."""

    def precision_recall_f1(cm):
        cm = np.asarray(cm, dtype=float)
        right, said, there = np.diag(cm), cm.sum(axis=0), cm.sum(axis=1)
        ratio = lambda a, b: np.divide(a, b, out=np.ones(len(b)), where=b > 0)
        return ratio(right, said), ratio(right, there), ratio(2 * right, said + there)


@mutant("precision_recall_f1")
def adds_a_little_to_every_divisor():
    """+ 1e-3 against division by zero: all values are a little too small."""

    def precision_recall_f1(cm):
        cm = np.asarray(cm, dtype=float)
        right, said, there = np.diag(cm), cm.sum(axis=0), cm.sum(axis=1)
        return right / (said + 1e-3), right / (there + 1e-3), 2 * right / (said + there + 1e-3)


@mutant("precision_recall_f1")
def divides_by_all_pictures():
    """By the sum of the whole table."""

    def precision_recall_f1(cm):
        cm = np.asarray(cm, dtype=float)
        share = np.diag(cm) / max(cm.sum(), 1)
        return share, share, share


@mutant("precision_recall_f1")
def returns_two():
    """F1 is missing."""

    def precision_recall_f1(cm):
        cm = np.asarray(cm, dtype=float)
        right, said, there = np.diag(cm), cm.sum(axis=0), cm.sum(axis=1)
        ratio = lambda a, b: np.divide(a, b, out=np.zeros(len(b)), where=b > 0)
        return ratio(right, said), ratio(right, there)
